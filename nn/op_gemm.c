/* op_gemm.c - convolutions and dense layers in plain layout as matrix products, with bias and ramp in the last store.
 *
 * Made by the pass in lanes.c, after differentiation, in Real32 only. A convolution is y = W.patches for a stretch of
 * rows of the result at a time, so that the patches stay in cache and nothing is gathered twice. */
#include "nn/cpu/kernels.h"
#include "nn/lanes.h"
#include "nn/fast.h"
#include "nn/op.h"
#include <string.h>

/* attr: count, c[] = shape of the result; flags: see lanes.h; window. GEMM_CONV (x, w[, bias]); GEMM_DENSE likewise. */

static bool gemm_shape(Graph *g, Node *n)
{
    (void)g;
    n->shape = shape_make(n->attr.count, n->attr.c);
    return true;
}

static size_t gemm_scratch(const Graph *g)
{
    return ((size_t)g->cpu->gemm->scratch * sizeof(float) + 63) / 64 * 64;
}

/* -- convolution: a unit is a stretch of rows of one example's result -- */

typedef struct Stretch {
    const Window *w;
    int64_t c, h, wd;  /* of x */
    int64_t o, oh, ow; /* of y */
    int64_t kh, kw, sh, sw, dh, dw, bh, bw;
    int64_t groups, depth; /* depth: rows of patches (for one group) */
    int64_t rows, per;     /* result rows a unit; units an example */
} Stretch;

enum { PATCH_FLOATS = 1 << 17, PATCH_COLUMNS = 64 };

static Stretch stretch_of(const Graph *g, const Node *n)
{
    const Shape *x = &g->node[n->in[0]]->shape;
    const Window *w = &n->attr.window;
    bool flat = w->rank == 1;
    int l = flat ? 0 : 1;
    Stretch s = {.w = w,
                 .c = x->dim[1],
                 .h = flat ? 1 : x->dim[2],
                 .wd = x->dim[2 + l],
                 .o = n->shape.dim[1],
                 .oh = flat ? 1 : n->shape.dim[2],
                 .ow = n->shape.dim[2 + l],
                 .kh = flat ? 1 : w->kernel[0],
                 .kw = w->kernel[l],
                 .sh = flat ? 1 : w->stride[0],
                 .sw = w->stride[l],
                 .dh = flat ? 1 : w->dilation[0],
                 .dw = w->dilation[l],
                 .bh = flat ? 0 : w->before[0],
                 .bw = w->before[l],
                 .groups = w->groups};
    s.depth = s.c / s.groups * s.kh * s.kw;
    int64_t columns = PATCH_FLOATS / s.depth > PATCH_COLUMNS ? PATCH_FLOATS / s.depth : PATCH_COLUMNS;
    s.rows = columns / s.ow > 1 ? columns / s.ow : 1;
    if (s.rows > (s.oh + 1) / 2 && s.oh * s.ow > 4 * PATCH_COLUMNS) /* two units at least, for two threads */
        s.rows = (s.oh + 1) / 2;
    s.rows = s.rows < s.oh ? s.rows : s.oh;
    s.per = (s.oh + s.rows - 1) / s.rows;
    return s;
}

/* One row of patches for one channel and tap: positions of result row p. */
static void patch_row(const Stretch *s, const float *plane, int64_t p, int64_t i, int64_t j, float *to)
{
    int64_t y = p * s->sh + i * s->dh - s->bh, x0 = j * s->dw - s->bw;
    if (y < 0 || y >= s->h) {
        memset(to, 0, (size_t)s->ow * sizeof *to);
        return;
    }
    const float *row = plane + y * s->wd;
    if (s->sw == 1) {
        int64_t first = x0 < 0 ? -x0 : 0, last = s->wd - x0 < s->ow ? s->wd - x0 : s->ow;
        first = first < s->ow ? first : s->ow;
        last = last > first ? last : first;
        for (int64_t q = 0; q < first; q++)
            to[q] = 0;
        memcpy(to + first, row + x0 + first, (size_t)(last - first) * sizeof *to);
        for (int64_t q = last; q < s->ow; q++)
            to[q] = 0;
        return;
    }
    for (int64_t q = 0; q < s->ow; q++) {
        int64_t x = q * s->sw + x0;
        to[q] = x >= 0 && x < s->wd ? row[x] : 0;
    }
}

/* patches (depth, rows x ow) for result rows p0..p1-1. */
static void gather_patches(const Stretch *s, const float *x, int64_t p0, int64_t p1, float *to)
{
    for (int64_t c = 0; c < s->c; c++)
        for (int64_t i = 0; i < s->kh; i++)
            for (int64_t j = 0; j < s->kw; j++)
                for (int64_t p = p0; p < p1; p++, to += s->ow)
                    patch_row(s, x + c * s->h * s->wd, p, i, j, to);
}

static bool is_pointwise(const Stretch *s)
{
    return s->kh == 1 && s->kw == 1 && s->sh == 1 && s->sw == 1 && s->bh == 0 && s->bw == 0 && s->oh == s->h &&
           s->ow == s->wd;
}

static void conv_unit(const Call *c, const Stretch *s, int64_t unit)
{
    int64_t e = unit / s->per, p0 = unit % s->per * s->rows, p1 = p0 + s->rows < s->oh ? p0 + s->rows : s->oh;
    int64_t plane = s->oh * s->ow;
    float *patches = (float *)((char *)c->scratch + gemm_scratch(c->graph));
    const float *x = (const float *)call_in(c, 0) + e * s->c * s->h * s->wd;
    Gemm g = {.m = s->o,
              .n = (p1 - p0) * s->ow,
              .k = s->depth,
              .a = call_in(c, 1),
              .a_row = s->depth,
              .a_column = 1,
              .b_column = 1,
              .c_row = plane,
              .alpha = 1,
              .c = (float *)call_out(c, 0) + e * s->o * plane + p0 * s->ow,
              .row_bias = c->node->attr.flags & LANE_BIAS ? call_in(c, 2) : NULL,
              .epilogue = c->node->attr.flags & LANE_RAMP ? EPILOGUE_RAMP : EPILOGUE_NONE};
    if (is_pointwise(s)) {
        g.b = x + p0 * s->ow;
        g.b_row = plane;
    } else {
        gather_patches(s, x, p0, p1, patches);
        g.b = patches;
        g.b_row = g.n;
    }
    call_product(c, g);
}

/* Groups, a channel each above all, have kernels that gather nothing. */
static ConvShape grouped_shape(const Stretch *s)
{
    return (ConvShape){.in = s->c,
                       .in_h = s->h,
                       .in_w = s->wd,
                       .out = s->o,
                       .out_h = s->oh,
                       .out_w = s->ow,
                       .kernel_h = s->kh,
                       .kernel_w = s->kw,
                       .stride_h = s->sh,
                       .stride_w = s->sw,
                       .dilation_h = s->dh,
                       .dilation_w = s->dw,
                       .pad_top = s->bh,
                       .pad_left = s->bw,
                       .groups = s->groups};
}

static void grouped_conv(const Call *c, const Stretch *s, int64_t begin, int64_t end)
{
    ConvShape shape = grouped_shape(s);
    const PlainConvKernels *k = c->cpu->plain_conv;
    int64_t tasks = k->forward_tasks(&shape), x_step = s->c * s->h * s->wd, y_step = s->o * s->oh * s->ow;
    const float *bias = c->node->attr.flags & LANE_BIAS ? call_in(c, 2) : NULL;
    for (int64_t u = begin; u < end; u++)
        k->forward(&shape, (const float *)call_in(c, 0) + u / tasks * x_step, call_in(c, 1), NULL, bias, false,
                   c->node->attr.flags & LANE_RAMP ? EPILOGUE_RAMP : EPILOGUE_NONE,
                   (float *)call_out(c, 0) + u / tasks * y_step, u % tasks, c->scratch);
}

static void gemm_conv(const Call *c, int64_t begin, int64_t end)
{
    Stretch s = stretch_of(c->graph, c->node);
    if (s.groups > 1) {
        grouped_conv(c, &s, begin, end);
        return;
    }
    for (int64_t u = begin; u < end; u++)
        conv_unit(c, &s, u);
}

static int64_t conv_units(const Graph *g, const Node *n)
{
    Stretch s = stretch_of(g, n);
    ConvShape shape = grouped_shape(&s);
    return n->shape.dim[0] * (s.groups > 1 ? g->cpu->plain_conv->forward_tasks(&shape) : s.per);
}

static size_t conv_scratch(const Graph *g, const Node *n)
{
    Stretch s = stretch_of(g, n);
    if (s.groups > 1)
        return (size_t)g->cpu->plain_conv->scratch * sizeof(float);
    return gemm_scratch(g) + (size_t)(s.depth * s.rows * s.ow + 64) * sizeof(float);
}

static double conv_flops(const Graph *g, const Node *n)
{
    return 2 * (double)node_count(n) * (double)stretch_of(g, n).depth;
}

const OpType op_GEMM_CONV = {.name = "conv+",
                             .shape = gemm_shape,
                             .run32 = gemm_conv,
                             .units = conv_units,
                             .scratch = conv_scratch,
                             .flops = conv_flops};

/* -- GEMM_PACK (w): weights as the kernel wants them, once for all blocks of a batch; flags: LANE_TURNED. A unit is a
 * panel -- */

static Gemm pack_gemm(const Graph *g, const Node *n)
{
    const Shape *w = &g->node[n->in[0]]->shape;
    bool turned = n->attr.flags & LANE_TURNED;
    return (Gemm){.n = w->dim[turned ? 0 : 1],
                  .k = w->dim[turned ? 1 : 0],
                  .b_row = turned ? 1 : w->dim[1],
                  .b_column = turned ? w->dim[1] : 1};
}

static bool pack_shape(Graph *g, Node *n)
{
    (void)g;
    n->shape = shape_make(1, n->attr.c);
    return true;
}

static void gemm_pack(const Call *c, int64_t begin, int64_t end)
{
    Gemm g = pack_gemm(c->graph, c->node);
    g.b = call_in(c, 0);
    c->cpu->gemm->pack(&g, call_out(c, 0), begin, end);
}

static int64_t pack_units(const Graph *g, const Node *n)
{
    return g->cpu->gemm->panels(pack_gemm(g, n).n);
}

const OpType op_GEMM_PACK = {.name = "pack", .shape = pack_shape, .run32 = gemm_pack, .units = pack_units};

/* -- dense layers: units are rows, or without a batch the kernel's own blocks -- */

static Gemm dense_gemm(const Call *c, const Graph *graph, const Node *n, int64_t first, int64_t rows)
{
    bool turned = n->attr.flags & LANE_TURNED, packed = n->attr.flags & LANE_PACKED;
    int64_t in = graph->node[n->in[0]]->shape.dim[1], out = n->shape.dim[1];
    Gemm g = {.m = rows,
              .n = out,
              .k = in,
              .a_row = in,
              .a_column = 1,
              .b_row = turned ? 1 : out,
              .b_column = turned ? in : 1,
              .c_row = out,
              .alpha = 1,
              .epilogue = n->attr.flags & LANE_RAMP ? EPILOGUE_RAMP : EPILOGUE_NONE};
    if (c) {
        g.a = (const float *)call_in(c, 0) + first * in;
        g.b = packed ? NULL : call_in(c, 1);
        g.packed = packed ? call_in(c, 1) : NULL;
        g.c = (float *)call_out(c, 0) + first * out;
        g.column_bias = n->attr.flags & LANE_BIAS ? call_in(c, 2) : NULL;
    }
    return g;
}

/* A carried node's units follow the batch; else the product is cut by the kernel. */
static bool by_rows(const Graph *g, const Node *n)
{
    return n->batched && g->n > 1;
}

static void gemm_dense(const Call *c, int64_t begin, int64_t end)
{
    bool rows = by_rows(c->graph, c->node);
    Gemm g = dense_gemm(c, c->graph, c->node, rows ? begin : 0, rows ? end - begin : c->node->shape.dim[0]);
    if (rows)
        call_product(c, g);
    for (int64_t t = begin; !rows && t < end; t++)
        c->cpu->gemm->run(&g, t, c->scratch);
}

static int64_t dense_units(const Graph *g, const Node *n)
{
    static const float somewhere = 0; /* products with packed weights fall into other blocks */
    Gemm one = dense_gemm(NULL, g, n, 0, n->shape.dim[0]);
    one.packed = n->attr.flags & LANE_PACKED ? &somewhere : NULL;
    return by_rows(g, n) ? n->shape.dim[0] : g->cpu->gemm->tasks(&one);
}

static size_t dense_scratch(const Graph *g, const Node *n)
{
    (void)n;
    return gemm_scratch(g);
}

static double dense_flops(const Graph *g, const Node *n)
{
    return 2 * (double)node_count(n) * (double)g->node[n->in[0]]->shape.dim[1];
}

const OpType op_GEMM_DENSE = {.name = "dense+",
                              .shape = gemm_shape,
                              .run32 = gemm_dense,
                              .units = dense_units,
                              .scratch = dense_scratch,
                              .flops = dense_flops};
