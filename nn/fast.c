/* fast.c - operations in plain layout by the fast kernels, and elementwise work in either layout. */
#include "nn/fast.h"
#include "nn/fast_permute.h"
#include "nn/fast_recurrent.h"
#include "nn/lanes.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* -- elementwise programs by the tile interpreter -- */

enum { OPERANDS_MAX = 32 };

typedef struct TileData {
    TileProgram *program;
    TileInput in[OPERANDS_MAX]; /* inner and count; the addresses come when it runs */
    int64_t each;               /* lane-blocked: elements an example; else 0 */
} TileData;

static void tile_release(void *data)
{
    TileData *d = data;
    tile_program_free(d->program);
    free(d);
}

static void tile_run(const Call *c, int64_t begin, int64_t end)
{
    const TileData *d = c->data;
    TileInput in[OPERANDS_MAX];
    for (int k = 0; k < c->node->inputs; k++) {
        in[k] = d->in[k];
        in[k].data = call_in(c, k);
    }
    if (d->each) { /* units are examples, and the range fills whole blocks */
        int64_t lanes = c->cpu->lanes;
        begin *= d->each;
        end = (end + lanes - 1) / lanes * lanes * d->each;
    }
    c->cpu->map->run(d->program, in, call_out(c, 0), begin, end, c->scratch);
}

static bool tile_inputs(const Graph *g, const Node *n, int64_t lanes, TileInput *in)
{
    if (n->inputs > OPERANDS_MAX)
        return false;
    for (int k = 0; k < n->inputs; k++) {
        const Node *x = g->node[n->in[k]];
        if (x->type != REAL32)
            return false;
        if (n->lanes ? x->lanes : shape_same(&x->shape, &n->shape))
            in[k] = (TileInput){.inner = 1, .count = INT64_MAX};
        else if (!lanes_tile_input(&x->shape, &n->shape, lanes, &in[k].inner, &in[k].count))
            return false;
    }
    return true;
}

static bool fast_map(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why)
{
    TileInput in[OPERANDS_MAX];
    if (!tile_inputs(g, n, n->lanes ? cpu->lanes : 1, in))
        return true;
    TileData *d = calloc(1, sizeof *d);
    MapProgram p = n->map;
    p.inputs = n->inputs;
    if (d)
        d->program = tile_program_make(&p, NULL);
    if (!d)
        return problem(why, "not enough memory to plan a net");
    if (!d->program) { /* too long for tiles: the plain loops take any length */
        free(d);
        return true;
    }
    for (int k = 0; k < n->inputs; k++) {
        d->in[k] = in[k];
        if (in[k].count == INT64_MAX)
            d->in[k].count = node_count(n) + LANES_MAX * (node_count(n) / (n->shape.rank ? n->shape.dim[0] : 1));
    }
    d->each = n->lanes ? node_count(n) / g->n : 0;
    *fast = (FastKernel){.name = "tiles",
                         .run = tile_run,
                         .units = n->lanes ? g->n : node_count(n),
                         .data = d,
                         .scratch = (size_t)tile_program_scratch(d->program) * sizeof(float),
                         .release = tile_release,
                         .speed = 10};
    return true;
}

/* -- matrix products -- */

static int64_t matrix_rows(const Node *n)
{
    return n->shape.dim[n->shape.rank - 2];
}

/* Sizes and steps of one product of the node, for `rows` rows. */
static Gemm gemm_sizes(const Graph *graph, const Node *n, int64_t rows)
{
    const Shape *sa = &graph->node[n->in[0]]->shape, *sb = &graph->node[n->in[1]]->shape;
    int64_t lda = sa->dim[sa->rank - 1], ldb = sb->dim[sb->rank - 1], width = n->shape.dim[n->shape.rank - 1];
    bool ta = n->attr.flags & 1, tb = n->attr.flags & 2;
    return (Gemm){.m = rows,
                  .n = width,
                  .k = ta ? sa->dim[sa->rank - 2] : lda,
                  .a_row = ta ? 1 : lda,
                  .a_column = ta ? lda : 1,
                  .b_row = tb ? 1 : ldb,
                  .b_column = tb ? ldb : 1,
                  .c_row = width,
                  .alpha = 1};
}

static Gemm gemm_of(const Call *c, const float *a, const float *b, float *y, int64_t first, int64_t rows)
{
    Gemm g = gemm_sizes(c->graph, c->node, rows);
    g.a = a + first * g.a_row;
    g.b = b;
    g.c = y + first * g.c_row;
    return g;
}

/* Units are rows of the stack of products: examples, or groups of them, stay together. */
static void gemm_rows(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node, *a = call_src(c, 0), *b = call_src(c, 1);
    int64_t m = matrix_rows(n), width = n->shape.dim[n->shape.rank - 1];
    int64_t a_step = a->shape.rank > 2 ? a->shape.dim[a->shape.rank - 2] * a->shape.dim[a->shape.rank - 1] : 0;
    int64_t b_step = b->shape.rank > 2 ? b->shape.dim[b->shape.rank - 2] * b->shape.dim[b->shape.rank - 1] : 0;
    for (int64_t row = begin; row < end;) {
        int64_t batch = row / m, first = row % m, rows = end - row < m - first ? end - row : m - first;
        Gemm g =
            gemm_of(c, (const float *)call_in(c, 0) + batch * a_step, (const float *)call_in(c, 1) + batch * b_step,
                    (float *)call_out(c, 0) + batch * m * width, first, rows);
        call_product(c, g);
        row += rows;
    }
}

/* Twice as many as there are threads: each packs its own share of the operands. */
static int64_t blocks_wished(const Graph *g)
{
    return 2 * (g->threads > 1 ? g->threads : 1);
}

/* Units are the kernel's own blocks of one product. */
static void gemm_blocks(const Call *c, int64_t begin, int64_t end)
{
    Gemm g = gemm_of(c, call_in(c, 0), call_in(c, 1), call_out(c, 0), 0, matrix_rows(c->node));
    g.wish = blocks_wished(c->graph);
    for (int64_t t = begin; t < end; t++)
        c->cpu->gemm->run(&g, t, c->scratch);
}

/* A stack of small products, sizes and steps found beforehand. */
typedef struct SmallProduct {
    Gemm one;
    int64_t a_step, b_step; /* floats from one matrix of the stack to the next; 0: the same for all */
} SmallProduct;

static int64_t matrix_step(const Shape *s)
{
    return s->rank > 2 ? s->dim[s->rank - 2] * s->dim[s->rank - 1] : 0;
}

/* Units are rows. */
static void small_rows(const Call *c, int64_t begin, int64_t end)
{
    const SmallProduct *s = c->data;
    Gemm g = s->one;
    const float *a = call_in(c, 0), *b = call_in(c, 1);
    float *y = call_out(c, 0);
    const int64_t m = s->one.m;
    int64_t i = begin ? begin / m : 0, first = begin - i * m;
    for (int64_t row = begin; row < end; i++, first = 0) {
        g.m = m - first < end - row ? m - first : end - row;
        g.a = a + i * s->a_step + first * g.a_row;
        g.b = b + i * s->b_step;
        g.c = y + row * g.c_row;
        c->cpu->gemm->small(&g, c->scratch);
        row += g.m;
    }
}

enum { GEMM_SMALL = 4096 }; /* multiplications below which packing costs more than it saves */

static bool small_matmul(const Graph *g, const Node *n, FastKernel *fast, Problem *why)
{
    SmallProduct *s = malloc(sizeof *s);
    if (!s)
        return problem(why, "not enough memory to plan a net");
    *s = (SmallProduct){gemm_sizes(g, n, matrix_rows(n)), matrix_step(&g->node[n->in[0]]->shape), matrix_step(&g->node[n->in[1]]->shape)};
    *fast = (FastKernel){.name = "small",
                         .run = small_rows,
                         .units = op_type(OP_MATMUL)->units(g, n),
                         .scratch = ((size_t)s->one.k + 1) * LANES_MAX * sizeof(float),
                         .data = s,
                         .release = free,
                         .speed = 4};
    return true;
}

static bool fast_matmul(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why)
{
    const OpType *t = op_type(OP_MATMUL);
    double flops = t->flops(g, n);
    if (flops < 2 * GEMM_SMALL)
        return flops == 0 || small_matmul(g, n, fast, why);
    size_t scratch = (size_t)cpu->gemm->scratch * sizeof(float);
    if (n->shape.rank == 2 && !n->batched) {
        Gemm one = gemm_sizes(g, n, n->shape.dim[0]);
        one.wish = blocks_wished(g);
        *fast = (FastKernel){
            .name = "gemm", .run = gemm_blocks, .units = cpu->gemm->tasks(&one), .scratch = scratch, .speed = 60};
    } else {
        *fast =
            (FastKernel){.name = "gemm", .run = gemm_rows, .units = t->units(g, n), .scratch = scratch, .speed = 50};
    }
    return true;
}

/* -- gradients of convolutions -- */

static ConvShape conv_of(const Graph *g, const Node *n)
{
    bool data = n->op == OP_CONV_DATA;
    const Shape *first = &g->node[n->in[0]]->shape;
    const Shape *x = data ? &n->shape : first, *y = data ? first : &g->node[n->in[1]]->shape;
    return lanes_conv_shape(&n->attr.window, x, y);
}

static size_t conv_room(const CpuKernels *cpu)
{
    return ((size_t)cpu->plain_conv->scratch * sizeof(float) + 63) / 64 * 64;
}

static void conv_data_run(const Call *c, int64_t begin, int64_t end)
{
    ConvShape s = conv_of(c->graph, c->node);
    int64_t tasks = c->cpu->plain_conv->data_tasks(&s), x_step = s.in * s.in_h * s.in_w,
            y_step = s.out * s.out_h * s.out_w;
    float *turned = (float *)((char *)c->scratch + conv_room(c->cpu));
    c->cpu->conv->turn_weights(&s, call_in(c, 1), turned, 0, s.out);
    for (int64_t u = begin; u < end; u++)
        c->cpu->plain_conv->data_gradient(&s, (const float *)call_in(c, 0) + u / tasks * y_step, turned,
                                          (float *)call_out(c, 0) + u / tasks * x_step, u % tasks, c->scratch);
}

static void conv_weights_run(const Call *c, int64_t begin, int64_t end)
{
    ConvShape s = conv_of(c->graph, c->node);
    int64_t n = call_src(c, 0)->shape.dim[0];
    for (int64_t t = begin; t < end; t++)
        c->cpu->plain_conv->weight_gradient(&s, n, call_in(c, 0), s.in * s.in_h * s.in_w, call_in(c, 1),
                                            s.out * s.out_h * s.out_w, call_out(c, 0), false, t, c->scratch);
}

static void fast_conv_gradient(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast)
{
    if (n->attr.window.rank > 2)
        return;
    ConvShape s = conv_of(g, n);
    if (n->op == OP_CONV_DATA)
        *fast = (FastKernel){.name = "gemm",
                             .run = conv_data_run,
                             .units = n->shape.dim[0] * cpu->plain_conv->data_tasks(&s),
                             .scratch = conv_room(cpu) + (size_t)(node_count(g->node[n->in[1]]) + 64) * sizeof(float),
                             .speed = 30};
    else
        *fast = (FastKernel){.name = "gemm",
                             .run = conv_weights_run,
                             .units = cpu->plain_conv->weight_tasks(&s),
                             .scratch = conv_room(cpu),
                             .speed = 30};
}

/* -- pooling of pictures without padding -- */

static void pool_row(const float *x, int64_t width, const Window *w, PoolKind kind, int64_t out, float *y)
{
    for (int64_t q = 0; q < out; q++) {
        const float *at = x + q * w->stride[1];
        float best = at[0], sum = 0;
        for (int64_t i = 0; i < w->kernel[0]; i++)
            for (int64_t j = 0; j < w->kernel[1]; j++) {
                float v = at[i * width + j];
                best = v > best ? v : best;
                sum += v;
            }
        y[q] = kind == POOL_MAX ? best : kind == POOL_TOTAL ? sum : sum / (float)(w->kernel[0] * w->kernel[1]);
    }
}

static void pool_planes(const Call *c, int64_t begin, int64_t end)
{
    const Window *w = &c->node->attr.window;
    const Shape *x = &call_src(c, 0)->shape, *y = &c->node->shape;
    for (int64_t u = begin; u < end; u++)
        for (int64_t p = 0; p < y->dim[2]; p++)
            pool_row((const float *)call_in(c, 0) + (u * x->dim[2] + p * w->stride[0]) * x->dim[3], x->dim[3], w,
                     (PoolKind)c->node->attr.kind, y->dim[3],
                     (float *)call_out(c, 0) + (u * y->dim[2] + p) * y->dim[3]);
}

static bool pools_plainly(const Window *w)
{
    return w->rank == 2 && w->before[0] == 0 && w->before[1] == 0 && w->after[0] == 0 && w->after[1] == 0;
}

/* -- softmax over the last axis -- */

static int64_t classes_of(const Shape *s)
{
    return s->dim[s->rank - 1];
}

static void softmax_rows(const Call *c, int64_t begin, int64_t end)
{
    int64_t k = classes_of(&c->node->shape);
    const float *x = (const float *)call_in(c, 0) + begin * k;
    float *y = (float *)call_out(c, 0) + begin * k;
    if (c->node->op == OP_SOFTMAX)
        c->cpu->loss->softmax_rows(end - begin, k, x, y);
    else if (c->node->op == OP_LOG_SOFTMAX)
        c->cpu->loss->log_softmax_rows(end - begin, k, x, y);
    else
        c->cpu->loss->softmax_rows_gradient(end - begin, k, x, (const float *)call_in(c, 1) + begin * k, y);
}

static void loss_rows(const Call *c, int64_t begin, int64_t end)
{
    int64_t k = classes_of(&call_src(c, 0)->shape);
    c->cpu->loss->cross_entropy_rows(end - begin, k, (const float *)call_in(c, 0) + begin * k,
                                     (const int32_t *)call_in(c, 1) + begin, 1, NULL, NULL,
                                     (float *)call_out(c, 0) + begin);
}

/* -- reductions of neighbouring axes -- */

enum { REDUCE_GRAIN = 64 }; /* columns: less of a row would leave most of each page's lines for another pass */

typedef struct Reduction {
    int64_t outer, middle, inner;
} Reduction;

/* Can the reduced axes be seen as one, with the kept ones before and after it? */
static bool one_stretch(const Graph *g, const Node *n, Reduction *r)
{
    const Shape *s = &g->node[n->in[0]]->shape;
    *r = (Reduction){1, 1, 1};
    int phase = 0; /* before, inside, after the reduced axes */
    for (int i = 0; i < s->rank; i++) {
        bool goes = n->attr.axes >> i & 1;
        if (s->dim[i] == 1)
            continue;
        if (goes && phase == 0)
            phase = 1;
        if (!goes && phase == 1)
            phase = 2;
        if (goes && phase == 2)
            return false;
        *(phase == 0 ? &r->outer : phase == 1 ? &r->middle : &r->inner) *= s->dim[i];
    }
    return true;
}

static void reduce_stretch(const Call *c, int64_t begin, int64_t end)
{
    static const ReduceOp op[] = {[REDUCE_SUM] = REDUCE_OP_SUM,
                                  [REDUCE_MEAN] = REDUCE_OP_SUM,
                                  [REDUCE_MAX] = REDUCE_OP_MAX,
                                  [REDUCE_MIN] = REDUCE_OP_MIN,
                                  [REDUCE_PRODUCT] = REDUCE_OP_PRODUCT};
    const Reduction *r = c->data;
    float scale = c->node->attr.kind == REDUCE_MEAN ? 1 / (float)r->middle : 1;
    c->cpu->map->reduce(op[c->node->attr.kind], r->middle, r->inner, call_in(c, 0), scale, call_out(c, 0), begin, end);
}

static bool fast_reduce(const Graph *g, const Node *n, FastKernel *fast, Problem *why)
{
    Reduction r, *kept;
    if (!one_stretch(g, n, &r))
        return true;
    kept = malloc(sizeof *kept);
    if (!kept)
        return problem(why, "not enough memory to plan a net");
    *kept = r;
    *fast = (FastKernel){.name = "stretch",
                         .run = reduce_stretch,
                         .units = r.outer * r.inner,
                         .grain = r.inner >= REDUCE_GRAIN && r.middle >= REDUCE_GRAIN ? REDUCE_GRAIN : 0,
                         .data = kept,
                         .release = free,
                         .speed = 5};
    return true;
}

/* -- batch normalisation along an axis that has others behind it -- */

enum { FAR_BYTES = 1 << 24 }; /* from here on a result is gone from the caches when it is read */

AffineKind norm_kind(const Node *n)
{
    return (AffineKind)((n->attr.flags & NORM_RAMP ? AFFINE_RAMP : 0) | (node_bytes(n) >= FAR_BYTES ? AFFINE_FAR : 0));
}

typedef struct NormChannel {
    int64_t inner, count; /* numbers that lie together; all */
    Runs runs;
} NormChannel;

static NormChannel norm_channel(const Node *n)
{
    const Shape *s = &n->shape;
    NormChannel c = {.inner = 1};
    for (int i = n->attr.axis + 1; i < s->rank; i++)
        c.inner *= s->dim[i];
    c.count = node_count(n) / s->dim[n->attr.axis];
    c.runs = (Runs){c.count / c.inner, c.inner * s->dim[n->attr.axis], c.inner};
    return c;
}

static void norm_channels(const Call *c, int64_t begin, int64_t end)
{
    NormChannel k = norm_channel(c->node);
    float *means = call_out(c, 1), *variances = call_out(c, 2);
    for (int64_t ch = begin; ch < end; ch++) {
        const float *x = (const float *)call_in(c, 0) + ch * k.inner;
        double sum, squares;
        c->cpu->map->moments(k.runs.count, c->node->shape.dim[c->node->attr.axis], k.inner, x, 0, &sum, &squares, 0, 1);
        double mean = sum / (double)k.count, variance = squares / (double)k.count - mean * mean;
        variance = variance > 0 ? variance : 0;
        if (means)
            means[ch] = (float)mean;
        if (variances)
            variances[ch] = (float)variance;
        double factor = (double)((const float *)call_in(c, 1))[ch] / sqrt(variance + c->node->attr.f[0]);
        c->cpu->norm->affine(&k.runs, norm_kind(c->node), x, (float)factor,
                             (float)((double)((const float *)call_in(c, 2))[ch] - mean * factor),
                             (float *)call_out(c, 0) + ch * k.inner);
    }
}

static void norm_channels_gradient(const Call *c, int64_t begin, int64_t end)
{
    NormChannel k = norm_channel(c->node);
    float *dscale = call_out(c, 1), *dbias = call_out(c, 2);
    for (int64_t ch = begin; ch < end; ch++) {
        const float *x = (const float *)call_in(c, 0) + ch * k.inner, *dy = (const float *)call_in(c, 4) + ch * k.inner;
        float mean = ((const float *)call_in(c, 2))[ch];
        double root = 1 / sqrt((double)((const float *)call_in(c, 3))[ch] + c->node->attr.f[0]), sum[2] = {0, 0};
        c->cpu->norm->slopes(&k.runs, x, dy, mean, 0, sum);
        double cross = sum[1] * root, scale = (double)((const float *)call_in(c, 1))[ch] * root, n = (double)k.count;
        if (dscale)
            dscale[ch] = (float)cross;
        if (dbias)
            dbias[ch] = (float)sum[0];
        c->cpu->norm->gradient(&k.runs, x, dy, mean, (float)scale, (float)(-scale * cross * root / n),
                               (float)(-scale * sum[0] / n), (float *)call_out(c, 0) + ch * k.inner);
    }
}

/* -- normalisation of rows -- */

static int64_t row_length(const Node *n)
{
    int64_t length = 1;
    for (int i = n->attr.axis; i < n->shape.rank; i++)
        length *= n->shape.dim[i];
    return length;
}

static void norm_rows(const Call *c, int64_t begin, int64_t end)
{
    const int64_t length = row_length(c->node);
    const Runs row = {1, length, length};
    float *roots = call_out(c, 1);
    for (int64_t r = begin; r < end; r++) {
        const float *x = (const float *)call_in(c, 0) + r * length;
        double sum, squares;
        c->cpu->map->moments(1, 1, length, x, 0, &sum, &squares, 0, 1);
        double mean = sum / (double)length, variance = squares / (double)length - mean * mean;
        double root = 1 / sqrt((variance > 0 ? variance : 0) + c->node->attr.f[0]);
        if (roots)
            roots[r] = (float)root;
        c->cpu->norm->affine(&row, AFFINE_PLAIN, x, (float)root, (float)(-mean * root), (float *)call_out(c, 0) + r * length);
    }
}

static void norm_rows_gradient(const Call *c, int64_t begin, int64_t end)
{
    const int64_t length = row_length(c->node);
    const Runs row = {1, length, length};
    for (int64_t r = begin; r < end; r++) {
        const float *y = (const float *)call_in(c, 0) + r * length, *dy = (const float *)call_in(c, 2) + r * length;
        double root = (double)((const float *)call_in(c, 1))[r], each = -root / (double)length, sum[2] = {0, 0};
        c->cpu->norm->slopes(&row, y, dy, 0, 0, sum);
        c->cpu->norm->gradient(&row, y, dy, 0, (float)root, (float)(each * sum[1]), (float)(each * sum[0]),
                               (float *)call_out(c, 0) + r * length);
    }
}

/* -- optimisers -- */

static UpdateCommon update_common(const Call *c)
{
    const double *f = c->node->attr.f;
    return (UpdateCommon){.rate = (float)(c->run->rate * f[0]),
                          .decay = (float)f[1],
                          .clip = (float)f[2],
                          .weight_clip = (float)f[3],
                          .g_scale = 1};
}

static void update_run(const Call *c, int64_t begin, int64_t end)
{
    const double *f = c->node->attr.f;
    UpdateCommon u = update_common(c);
    const UpdateKernels *k = c->cpu->update;
    float *own[3] = {NULL, NULL, NULL}, *w = (float *)c->slot[c->node->in[0]] + begin;
    const float *g = (const float *)call_in(c, 1) + begin;
    for (int i = 2; i < c->node->inputs; i++)
        own[i - 2] = (float *)c->slot[c->node->in[i]] + begin;
    switch (c->node->op) {
    case OP_ADAM:
        k->adam(end - begin, &u, (float)f[4], (float)f[5], (float)f[6], c->run->step, g, own[0], own[1], w);
        break;
    case OP_SGD: k->sgd(end - begin, &u, (float)f[4], g, own[0], w); break;
    case OP_SIGN_SGD: k->sign_sgd(end - begin, &u, (float)f[4], g, own[0], w); break;
    default: k->rmsprop(end - begin, &u, (float)f[4], (float)f[6], (float)f[5], g, own[0], own[1], own[2], w);
    }
}

bool fast_kernel(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why)
{
    const OpType *t = op_type(n->op);
    int64_t units = t->units ? t->units(g, n) : 1;
    *fast = (FastKernel){0};
    switch (n->op) {
    case OP_MAP: return fast_map(g, n, cpu, fast, why);
    case OP_RECURRENT:
    case OP_RECURRENT_GRADIENT: return fast_recurrent(g, n, cpu, fast, why);
    case OP_MATMUL: return fast_matmul(g, n, cpu, fast, why);
    case OP_PERMUTE: fast_permute(n, cpu, fast); break;
    case OP_CONV_DATA:
    case OP_CONV_WEIGHTS: fast_conv_gradient(g, n, cpu, fast); break;
    case OP_POOL:
        if (pools_plainly(&n->attr.window))
            *fast = (FastKernel){.name = "planes", .run = pool_planes, .units = units, .speed = 2};
        break;
    case OP_SOFTMAX:
    case OP_LOG_SOFTMAX:
    case OP_SOFTMAX_GRADIENT:
        if (n->attr.axis == n->shape.rank - 1 && (n->op != OP_SOFTMAX || n->inputs == 1))
            *fast = (FastKernel){.name = "rows", .run = softmax_rows, .units = units, .speed = 10};
        break;
    case OP_SOFTMAX_LOSS: *fast = (FastKernel){.name = "rows", .run = loss_rows, .units = units, .speed = 10}; break;
    case OP_REDUCE: return fast_reduce(g, n, fast, why);
    case OP_BATCH_NORM:
    case OP_BATCH_NORM_GRADIENT:
        if (norm_channel(n).inner >= cpu->lanes)
            *fast = (FastKernel){.name = "channels",
                                 .run = n->op == OP_BATCH_NORM ? norm_channels : norm_channels_gradient,
                                 .units = units,
                                 .speed = 4};
        break;
    case OP_ROW_NORM: *fast = (FastKernel){.name = "rows", .run = norm_rows, .units = units, .speed = 4}; break;
    case OP_ROW_NORM_GRADIENT:
        *fast = (FastKernel){.name = "rows", .run = norm_rows_gradient, .units = units, .speed = 4};
        break;
    case OP_ADAM:
    case OP_SGD:
    case OP_SIGN_SGD:
    case OP_RMSPROP: *fast = (FastKernel){.name = "update", .run = update_run, .units = units, .speed = 10}; break;
    default:
        if (n->op >= OP_TO_LANES)
            *fast = (FastKernel){.name = n->op >= OP_LAST_PAD    ? "last"
                                         : n->op >= OP_GEMM_CONV ? "gemm"
                                                                 : "lanes",
                                 .run = t->run32,
                                 .units = units,
                                 .grain = n->op == OP_LANE_DENSE_WEIGHTS  ? cpu->dense->grain
                                          : n->op == OP_LANE_CONV_WEIGHTS ? 2
                                                                          : t->grain,
                                 .scratch = t->scratch ? t->scratch(g, n) : 0,
                                 .speed = n->op <= OP_FROM_LANES ? 2
                                          : n->mixes             ? 4
                                                                 : 60};
    }
    return true;
}
