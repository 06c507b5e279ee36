/* op_last.c - operations on channels-last pictures (n, h, w, c), thin covers over cpu/conv_last.c.
 *
 * Made by the pass in last.c only, in Real32. attr: count, c[] = shape of the result; window that of the plain
 * convolution or pooling, whose first axis is h (or w, where there is one). */
#include "nn/counts.h"
#include "nn/cpu/kernels.h"
#include "nn/last.h"
#include "nn/op.h"
#include <string.h>

static bool last_shape(Graph *g, Node *n)
{
    n->shape = shape_make(n->attr.count, n->attr.c);
    n->batched = n->inputs > 0 && node_batched(g, n->in[0]);
    return true;
}

/* -- sizes -- */

typedef struct Picture {
    int64_t h, w, c;
} Picture;

static Picture picture_of(const Shape *s)
{
    return (Picture){s->rank == 4 ? s->dim[1] : 1, s->dim[s->rank - 2], s->dim[s->rank - 1]};
}

static int64_t example_floats(const Node *n)
{
    return node_count(n) / n->shape.dim[0];
}

ConvShape last_conv_shape(const Window *w, int side, const Shape *x, const Shape *y)
{
    Picture a = picture_of(x), b = picture_of(y);
    int l = w->rank - 1;
    bool flat = w->rank == 1, padded = w->groups > 1 || side; /* otherwise the padding is in x already */
    return (ConvShape){.in = a.c,
                       .in_h = a.h,
                       .in_w = a.w,
                       .out = b.c,
                       .out_h = b.h,
                       .out_w = b.w,
                       .kernel_h = flat ? 1 : w->kernel[0],
                       .kernel_w = w->kernel[l],
                       .stride_h = flat ? 1 : w->stride[0],
                       .stride_w = w->stride[l],
                       .dilation_h = flat ? 1 : w->dilation[0],
                       .dilation_w = w->dilation[l],
                       .pad_top = flat || !padded ? 0 : w->before[0],
                       .pad_left = padded ? w->before[l] : 0,
                       .groups = w->groups};
}

static ConvShape conv_of(const Graph *g, const Node *n)
{
    return last_conv_shape(&n->attr.window, n->attr.axis, &g->node[n->in[0]]->shape, &n->shape);
}

/* -- LAST_PAD (x): zeros around a picture; window.before. A unit is a row of the result -- */

static void pad_rows(const Call *c, int64_t begin, int64_t end)
{
    const Window *w = &c->node->attr.window;
    Picture x = picture_of(&call_src(c, 0)->shape), y = picture_of(&c->node->shape);
    int64_t top = w->rank == 1 ? 0 : w->before[0], left = w->before[w->rank - 1] * y.c, inside = x.w * x.c;
    for (int64_t u = begin; u < end; u++) {
        int64_t row = u % y.h - top;
        float *to = (float *)call_out(c, 0) + u * y.w * y.c;
        if (row < 0 || row >= x.h) {
            memset(to, 0, (size_t)(y.w * y.c) * sizeof *to);
            continue;
        }
        memset(to, 0, (size_t)left * sizeof *to);
        memcpy(to + left, (const float *)call_in(c, 0) + (u / y.h * x.h + row) * inside, (size_t)inside * sizeof *to);
        memset(to + left + inside, 0, (size_t)(y.w * y.c - left - inside) * sizeof *to);
    }
}

static int64_t row_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[0] * picture_of(&n->shape).h;
}

const OpType op_LAST_PAD = {.name = "pad", .shape = last_shape, .run32 = pad_rows, .units = row_units};

/* -- LAST_PACK (w, factor or nothing): a[], b[] = the shapes of x and y, rank in kind; axis as for LAST_CONV; c[] the
 * result. A unit is a panel -- */

static ConvShape packed_shape(const Node *n)
{
    Shape x = shape_make(n->attr.kind, n->attr.a), y = shape_make(n->attr.kind, n->attr.b);
    return last_conv_shape(&n->attr.window, n->attr.axis, &x, &y);
}

static bool pack_shape(Graph *g, Node *n)
{
    (void)g;
    n->shape = shape_make(1, n->attr.c);
    return true;
}

static void pack_panels(const Call *c, int64_t begin, int64_t end)
{
    ConvShape s = packed_shape(c->node);
    const float *w = call_in(c, 0), *factor = c->node->inputs > 1 ? call_in(c, 1) : NULL;
    for (int64_t q = begin; q < end; q++)
        if (c->node->attr.axis)
            c->cpu->winograd->pack(&s, c->node->attr.axis, w, factor, call_out(c, 0), q);
        else
            c->cpu->last->pack(&s, w, factor, call_out(c, 0), q);
}

static int64_t pack_units(const Graph *g, const Node *n)
{
    ConvShape s = packed_shape(n);
    return n->attr.axis ? g->cpu->winograd->panels(&s) : g->cpu->last->panels(&s);
}

const OpType op_LAST_PACK = {.name = "pack", .shape = pack_shape, .run32 = pack_panels, .units = pack_units};

/* -- LAST_CONV (x, packed[, bias][, add]): flags LAST_BIAS, LAST_ADD, LAST_CLAMP into f[0] .. f[1]; axis: 0, or the side
 * of a tile of results by cpu->winograd -- */

/* How one example is cut: into blocks of pixels and of panels; along the panels where weights outweigh the picture. */
typedef struct Cut {
    int64_t pixels, panels;             /* all */
    int64_t block_pixels, block_panels; /* of a unit */
    int64_t across, units;              /* blocks of panels; units an example */
} Cut;

enum {
    UNIT_FLOPS = 1500000,
    LEAST_FLOPS = 150000, /* of the four parts of a small one: some microseconds */
    UNITS_MOST = 16, /* unless the picture is big */
    TILE_PIXELS = 6,
    SOURCE_FLOATS = 200000, /* turned sources of a unit: weights are read for as many tiles as stay near */
    PANELS_PAY = 64, /* output channels for which sources are worth turning again */
    NEAR_FLOATS = 1 << 16 /* of a picture: what all panels read again stays in the second-level cache */
};

static Cut cut_of(const Graph *g, const ConvShape *s)
{
    Cut c = {.pixels = s->out_h * s->out_w, .panels = g->cpu->last->panels(s)};
    int64_t taps = s->in * s->kernel_h * s->kernel_w, flops = 2 * c.pixels * s->out * taps;
    int64_t parts = flops / UNIT_FLOPS + 1;
    parts = parts < 4 ? least(4, flops / LEAST_FLOPS + 1) : parts;
    parts = parts >= UNITS_MOST ? UNITS_MOST : parts >= 4 ? parts / 4 * 4 : parts; /* even for two threads and for four */
    bool by_panels = s->out * taps > s->in * s->in_h * s->in_w;
    int64_t panel_parts = least(by_panels ? parts : 1, c.panels);
    int64_t pixel_parts = least(divide_up(parts, panel_parts), divide_up(c.pixels, TILE_PIXELS));
    if (!by_panels)
        panel_parts = least(divide_up(parts, pixel_parts), c.panels);
    int64_t near = least(s->in * s->in_h * s->in_w / NEAR_FLOATS, divide_up(c.pixels, TILE_PIXELS));
    pixel_parts = near > pixel_parts ? near : pixel_parts;
    c.block_panels = divide_up(c.panels, panel_parts);
    c.block_pixels = rounded_up(divide_up(c.pixels, pixel_parts), TILE_PIXELS);
    c.across = divide_up(c.panels, c.block_panels);
    c.units = c.across * divide_up(c.pixels, c.block_pixels);
    return c;
}

static LastStore store_of(const Call *c, int64_t e)
{
    const Node *n = c->node;
    int flags = n->attr.flags, k = 2;
    LastStore f = {.clamp = flags & LAST_CLAMP, .low = (float)n->attr.f[0], .high = (float)n->attr.f[1]};
    if (flags & LAST_BIAS)
        f.bias = call_in(c, k++);
    if (flags & LAST_ADD)
        f.add = (const float *)call_in(c, k) + e * example_floats(n);
    return f;
}

/* A picture's tiles and panels likewise. Every block of tiles reads all its panels' weights, every block of panels turns
 * its tiles' sources. */
static Cut tile_cut(const Graph *g, const ConvShape *s, int side)
{
    Cut c = {.pixels = g->cpu->winograd->tiles(s, side), .panels = g->cpu->winograd->panels(s)};
    int64_t each = (side + 2) * (side + 2) * s->in, blocks = divide_up(c.pixels, most(TILE_PIXELS, SOURCE_FLOATS / each));
    int64_t parts = g->threads < 2 ? 1 : least(2 * c.pixels * each * s->out / UNIT_FLOPS, least(UNITS_MOST, 2 * g->threads));
    int64_t panel_parts = most(1, least(divide_up(parts, blocks), s->out / PANELS_PAY));
    blocks = most(blocks, least(divide_up(parts, panel_parts), divide_up(c.pixels, TILE_PIXELS)));
    c.block_panels = divide_up(c.panels, panel_parts);
    c.block_pixels = divide_up(c.pixels, blocks);
    c.across = divide_up(c.panels, c.block_panels);
    c.units = c.across * divide_up(c.pixels, c.block_pixels);
    return c;
}

static Cut conv_cut(const Graph *g, const Node *n, const ConvShape *s)
{
    if (s->groups > 1)
        return (Cut){.pixels = s->out_h, .panels = 1, .block_pixels = 1, .block_panels = 1, .across = 1, .units = s->out_h};
    return n->attr.axis ? tile_cut(g, s, n->attr.axis) : cut_of(g, s);
}

static void conv_units_run(const Call *c, int64_t begin, int64_t end)
{
    ConvShape s = conv_of(c->graph, c->node);
    const Cut cut = conv_cut(c->graph, c->node, &s);
    const int side = c->node->attr.axis;
    for (int64_t u = begin; u < end; u++) {
        int64_t e = u / cut.units, part = u % cut.units, p0 = part / cut.across * cut.block_pixels, q0 = part % cut.across * cut.block_panels;
        int64_t p1 = least(p0 + cut.block_pixels, cut.pixels), q1 = least(q0 + cut.block_panels, cut.panels);
        LastStore f = store_of(c, e);
        const float *x = (const float *)call_in(c, 0) + e * example_floats(call_src(c, 0)), *w = call_in(c, 1);
        float *y = (float *)call_out(c, 0) + e * example_floats(c->node);
        if (s.groups > 1)
            c->cpu->last->depthwise(&s, x, w, &f, y, p0, p1);
        else if (side)
            c->cpu->winograd->forward(&s, side, x, w, &f, y, p0, p1, q0, q1, c->scratch);
        else
            c->cpu->last->forward(&s, x, w, &f, y, p0, p1, q0, q1);
    }
}

static int64_t conv_units(const Graph *g, const Node *n)
{
    ConvShape s = conv_of(g, n);
    return n->shape.dim[0] * conv_cut(g, n, &s).units;
}

static size_t conv_scratch(const Graph *g, const Node *n)
{
    if (!n->attr.axis)
        return 0;
    ConvShape s = conv_of(g, n);
    return (size_t)g->cpu->winograd->scratch(&s, n->attr.axis, conv_cut(g, n, &s).block_pixels) * sizeof(float);
}

static double conv_flops(const Graph *g, const Node *n)
{
    ConvShape s = conv_of(g, n);
    return 2 * (double)node_count(n) * (double)(s.in / s.groups * s.kernel_h * s.kernel_w);
}

const OpType op_LAST_CONV = {
    .name = "conv+", .shape = last_shape, .run32 = conv_units_run, .units = conv_units, .scratch = conv_scratch, .flops = conv_flops};

/* -- LAST_POOL (x): kind. A unit is a row of the result -- */

static void pool_rows(const Call *c, int64_t begin, int64_t end)
{
    const Window *w = &c->node->attr.window;
    Picture x = picture_of(&call_src(c, 0)->shape), y = picture_of(&c->node->shape);
    int l = w->rank - 1;
    bool flat = w->rank == 1;
    PoolShape s = {.channels = x.c,
                   .in_h = x.h,
                   .in_w = x.w,
                   .out_h = y.h,
                   .out_w = y.w,
                   .kernel_h = flat ? 1 : w->kernel[0],
                   .kernel_w = w->kernel[l],
                   .stride_h = flat ? 1 : w->stride[0],
                   .stride_w = w->stride[l],
                   .pad_top = flat ? 0 : w->before[0],
                   .pad_left = w->before[l]};
    float scale = c->node->attr.kind == POOL_MEAN ? 1 / (float)(s.kernel_h * s.kernel_w) : 1;
    for (int64_t u = begin; u < end; u++)
        c->cpu->last->pool(&s, c->node->attr.kind == POOL_MAX, scale, (const float *)call_in(c, 0) + u / y.h * example_floats(call_src(c, 0)),
                           (float *)call_out(c, 0) + u / y.h * example_floats(c->node), u % y.h, u % y.h + 1);
}

static double pool_flops(const Graph *g, const Node *n)
{
    (void)g;
    const Window *w = &n->attr.window;
    return (double)node_count(n) * (double)(w->kernel[0] * (w->rank > 1 ? w->kernel[1] : 1));
}

const OpType op_LAST_POOL = {
    .name = "pool", .shape = last_shape, .run32 = pool_rows, .units = row_units, .flops = pool_flops};
