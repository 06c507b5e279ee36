/* op_lanes.c - operations in lane-blocked layout, thin covers over cpu/kernels.h.
 *
 * They are made by the pass in lanes.c only, after differentiation, and exist in Real32 only. A unit is an example; a
 * range of units begins at a whole block of lanes. Shapes are those of the plain arrays; a node's flag says that its
 * bytes are lane-blocked. */
#include "nn/cpu/kernels.h"
#include "nn/lanes.h"
#include "nn/op.h"
#include <math.h>
#include <string.h>

/* -- shared -- */

static int64_t example_units(const Graph *g, const Node *n)
{
    (void)n;
    return g->n;
}

/* attr: count, c[] = shape of the result. */
static bool lane_shape(Graph *g, Node *n)
{
    (void)g;
    n->shape = shape_make(n->attr.count, n->attr.c);
    n->batched = true;
    n->lanes = n->op != OP_FROM_LANES;
    return true;
}

static bool plain_shape(Graph *g, Node *n)
{
    (void)g;
    n->shape = shape_make(n->attr.count, n->attr.c);
    return true;
}

static int64_t features(const Node *n)
{
    return node_count(n) / n->shape.dim[0];
}

/* The blocks of a range of examples. */
typedef struct Blocks {
    int64_t lanes, first, end;
} Blocks;

static Blocks blocks_of(const Call *c, int64_t begin, int64_t end)
{
    int64_t lanes = c->cpu->lanes;
    return (Blocks){lanes, begin / lanes, (end + lanes - 1) / lanes};
}

static int64_t live_lanes(const Call *c, int64_t block)
{
    int64_t left = c->graph->n - block * c->cpu->lanes;
    return left < c->cpu->lanes ? left : c->cpu->lanes;
}

/* Block b of a lane-blocked array with f elements an example. */
static const float *block_in(const Call *c, int k, int64_t f, int64_t b)
{
    return (const float *)call_in(c, k) + b * f * c->cpu->lanes;
}

static float *block_out(const Call *c, int k, int64_t f, int64_t b)
{
    return (float *)call_out(c, k) + b * f * c->cpu->lanes;
}

static double element_flops(const Graph *g, const Node *n)
{
    (void)g;
    return (double)node_count(n);
}

/* -- TO_LANES (x), FROM_LANES (x) -- */

static void to_lanes(const Call *c, int64_t begin, int64_t end)
{
    Blocks k = blocks_of(c, begin, end);
    int64_t f = features(c->node);
    for (int64_t b = k.first; b < k.end; b++)
        c->cpu->layout->from_plain(f, live_lanes(c, b), (const float *)call_in(c, 0) + b * k.lanes * f,
                                   block_out(c, 0, f, b));
}

static void from_lanes(const Call *c, int64_t begin, int64_t end)
{
    Blocks k = blocks_of(c, begin, end);
    int64_t f = features(c->node);
    for (int64_t b = k.first; b < k.end; b++)
        c->cpu->layout->to_plain(f, live_lanes(c, b), block_in(c, 0, f, b), (float *)call_out(c, 0) + b * k.lanes * f);
}

const OpType op_TO_LANES = {
    .name = "to_lanes", .shape = lane_shape, .run32 = to_lanes, .units = example_units, .flops = element_flops};
const OpType op_FROM_LANES = {
    .name = "from_lanes", .shape = lane_shape, .run32 = from_lanes, .units = example_units, .flops = element_flops};

/* -- convolution. attr.window as in CONV; flags: see lanes.h; a[0..1] = size of the pooling windows -- */

ConvShape lanes_conv_shape(const Window *w, const Shape *x, const Shape *y)
{
    bool flat = w->rank == 1;
    int last = flat ? 0 : 1; /* position of the width behind the channels */
    ConvShape s = {.in = x->dim[1],
                   .in_h = flat ? 1 : x->dim[2],
                   .in_w = x->dim[2 + last],
                   .out = y->dim[1],
                   .out_h = flat ? 1 : y->dim[2],
                   .out_w = y->dim[2 + last],
                   .kernel_h = flat ? 1 : w->kernel[0],
                   .kernel_w = w->kernel[last],
                   .stride_h = flat ? 1 : w->stride[0],
                   .stride_w = w->stride[last],
                   .dilation_h = flat ? 1 : w->dilation[0],
                   .dilation_w = w->dilation[last],
                   .pad_top = flat ? 0 : w->before[0],
                   .pad_left = w->before[last],
                   .groups = w->groups};
    return s;
}

/* Shape of the convolution's result before pooling. */
static Shape convolved(const Node *n, const Shape *x)
{
    Shape y = n->shape;
    for (int i = 0; i < n->attr.window.rank; i++)
        y.dim[2 + i] = window_out(&n->attr.window, i, x->dim[2 + i]);
    return y;
}

static bool lane_conv_shape(Graph *g, Node *n)
{
    if (!lane_shape(g, n) || !node_results(g, n, 2))
        return false;
    n->result[1].shape = n->shape; /* winners: two bytes each */
    n->result[1].shape.dim[n->shape.rank - 1] *= (int64_t)sizeof(Winner);
    n->result[1].type = UINT8;
    n->result[1].batched = n->result[1].lanes = true;
    return true;
}

enum { CONV_GRAIN = 32 };
static const double SPREAD_FLOPS = 5e7; /* of a block that is worth a phase of its own */

bool lane_conv_spreads(const Graph *g, const Node *n)
{
    if ((n->op != OP_LANE_CONV && n->op != OP_LANE_CONV_DATA && n->op != OP_LANE_TILES) || n->attr.flags & LANE_POOLED || n->attr.window.groups != 1)
        return false;
    int64_t lanes = g->cpu->lanes, blocks = (g->n + lanes - 1) / lanes;
    return g->threads > 1 && blocks < 2 * g->threads && op_type(n->op)->flops(g, n) > SPREAD_FLOPS * (double)blocks;
}

/* Channels of the result, block after block, or examples. */
static int64_t lane_conv_units(const Graph *g, const Node *n)
{
    int64_t lanes = g->cpu->lanes;
    return lane_conv_spreads(g, n) ? (g->n + lanes - 1) / lanes * n->shape.dim[1] : g->n;
}

/* A share of a convolution: some of the channels of one block. */
typedef struct Channels {
    int64_t block, first, end;
} Channels;

/* Those of the next block in a range of lane_conv_units, which moves on. */
static Channels next_channels(const Call *c, int64_t *begin, int64_t end)
{
    int64_t all = c->node->shape.dim[1], lanes = c->cpu->lanes;
    if (!lane_conv_spreads(c->graph, c->node)) {
        Channels whole = {*begin / lanes, 0, all};
        *begin = (whole.block + 1) * lanes;
        return whole;
    }
    Channels part = {*begin / all, *begin % all, *begin % all + end - *begin};
    part.end = part.end < all ? part.end : all;
    *begin += part.end - part.first;
    return part;
}

static void lane_conv(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node;
    const Shape *x = &call_src(c, 0)->shape;
    Shape y = convolved(n, x);
    ConvShape s = lanes_conv_shape(&n->attr.window, x, &y);
    int64_t fx = shape_count(x) / x->dim[0], fy = features(n);
    const float *w = call_in(c, 1), *bias = n->attr.flags & LANE_BIAS ? call_in(c, 2) : NULL;
    bool ramp = n->attr.flags & LANE_RAMP;
    Winner *winner = call_out(c, 1);
    while (begin < end) {
        Channels k = next_channels(c, &begin, end);
        const float *in = block_in(c, 0, fx, k.block);
        float *out = block_out(c, 0, fy, k.block);
        Winner *own = winner ? winner + k.block * fy * c->cpu->lanes : NULL;
        if (n->attr.flags & LANE_POOLED)
            c->cpu->conv->forward_pool(&s, n->attr.a[0], n->attr.a[1], in, w, bias, ramp, out, own, k.first, k.end, c->scratch);
        else
            c->cpu->conv->forward(&s, in, w, bias, ramp, out, k.first, k.end);
    }
}

static size_t lane_conv_scratch(const Graph *g, const Node *n)
{
    const Shape *x = &g->node[n->in[0]]->shape;
    Shape y = convolved(n, x);
    ConvShape s = lanes_conv_shape(&n->attr.window, x, &y);
    return n->attr.flags & LANE_POOLED ? (size_t)g->cpu->conv->pool_scratch(&s, n->attr.a[0], s.out) * sizeof(float)
                                       : 0;
}

static double lane_conv_flops(const Graph *g, const Node *n)
{
    const Node *w = g->node[n->in[1]];
    Shape y = convolved(n, &g->node[n->in[0]]->shape);
    return 2 * (double)shape_count(&y) * (double)(node_count(w) / w->shape.dim[0]);
}

const OpType op_LANE_CONV = {.name = "conv+",
                             .shape = lane_conv_shape,
                             .run32 = lane_conv,
                             .units = lane_conv_units,
                             .grain = CONV_GRAIN,
                             .scratch = lane_conv_scratch,
                             .flops = lane_conv_flops};

/* LANE_TURN (w): channel axes of the weights exchanged; attr: window, a[] = shape of x, b[] = shape of y */
static void lane_turn(const Call *c, int64_t begin, int64_t end)
{
    const Attr *a = &c->node->attr;
    Shape x = shape_make(a->window.rank + 2, a->a), y = shape_make(a->window.rank + 2, a->b);
    ConvShape s = lanes_conv_shape(&a->window, &x, &y);
    c->cpu->conv->turn_weights(&s, call_in(c, 0), call_out(c, 0), begin, end);
}

static int64_t lead_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[0];
}

const OpType op_LANE_TURN = {.name = "turn_weights", .shape = plain_shape, .run32 = lane_turn, .units = lead_units};

/* LANE_CONV_DATA (dy, turned weights) -> dx */
static void lane_conv_data(const Call *c, int64_t begin, int64_t end)
{
    const Shape *dy = &call_src(c, 0)->shape;
    ConvShape s = lanes_conv_shape(&c->node->attr.window, &c->node->shape, dy);
    int64_t fx = features(c->node), fy = shape_count(dy) / dy->dim[0];
    while (begin < end) {
        Channels k = next_channels(c, &begin, end);
        c->cpu->conv->data_gradient(&s, block_in(c, 0, fy, k.block), call_in(c, 1), block_out(c, 0, fx, k.block), k.first, k.end);
    }
}

static double lane_conv_data_flops(const Graph *g, const Node *n)
{
    const Node *w = g->node[n->in[1]], *dy = g->node[n->in[0]];
    return 2 * (double)node_count(dy) * (double)node_count(w) / (double)dy->shape.dim[1];
}

const OpType op_LANE_CONV_DATA = {.name = "conv_data",
                                  .shape = lane_shape,
                                  .run32 = lane_conv_data,
                                  .units = lane_conv_units,
                                  .grain = CONV_GRAIN,
                                  .flops = lane_conv_data_flops};

/* LANE_CONV_WEIGHTS (x, dy) -> dw, db. A unit is an output channel */
static bool weights_shape(Graph *g, Node *n)
{
    n->shape = shape_make(n->attr.count, n->attr.c);
    if (!node_results(g, n, 2))
        return false;
    n->result[1].shape = shape_make(1, n->shape.dim);
    n->result[1].type = REAL32;
    return true;
}

/* The last block when lanes are left over: its dead lanes must not count, so it is done from a copy with zeros there.
 */
static const float *cleared(const Call *c, const float *block, int64_t f, int64_t live)
{
    float *copy = c->scratch;
    int64_t lanes = c->cpu->lanes;
    for (int64_t i = 0; i < f; i++)
        for (int64_t j = 0; j < lanes; j++)
            copy[i * lanes + j] = j < live ? block[i * lanes + j] : 0;
    return copy;
}

static void lane_conv_weights(const Call *c, int64_t begin, int64_t end)
{
    const Shape *x = &call_src(c, 0)->shape, *y = &call_src(c, 1)->shape;
    ConvShape s = lanes_conv_shape(&c->node->attr.window, x, y);
    int64_t lanes = c->cpu->lanes, full = c->graph->n / lanes, rest = c->graph->n % lanes;
    int64_t fx = shape_count(x) / x->dim[0], fy = shape_count(y) / y->dim[0];
    float *dw = call_out(c, 0), *db = call_out(c, 1);
    if (full)
        c->cpu->conv->weight_gradient(&s, full, call_in(c, 0), fx * lanes, call_in(c, 1), fy * lanes, dw, db, begin,
                                      end, false);
    if (rest)
        c->cpu->conv->weight_gradient(&s, 1, block_in(c, 0, fx, full), 0,
                                      cleared(c, block_in(c, 1, fy, full), fy, rest), 0, dw, db, begin, end, full > 0);
}

static size_t cleared_scratch(const Graph *g, const Node *n)
{
    const Node *dy = g->node[n->in[1]];
    return g->n % g->cpu->lanes ? (size_t)features(dy) * (size_t)g->cpu->lanes * sizeof(float) : 0;
}

static double lane_conv_weights_flops(const Graph *g, const Node *n)
{
    const Node *dy = g->node[n->in[1]];
    return 2 * (double)node_count(dy) * (double)(node_count(n) / n->shape.dim[0]);
}

const OpType op_LANE_CONV_WEIGHTS = {.name = "conv_weights",
                                     .shape = weights_shape,
                                     .run32 = lane_conv_weights,
                                     .units = lead_units,
                                     .scratch = cleared_scratch,
                                     .flops = lane_conv_weights_flops};

/* -- pooling. LANE_POOL (x) -> y, winners; LANE_POOL_GRADIENT (dy, winners or nothing). attr: kind, window -- */

static PoolShape pool_shape_of(const Window *w, const Shape *x, const Shape *y)
{
    bool flat = w->rank == 1;
    int last = flat ? 0 : 1;
    return (PoolShape){.channels = x->dim[1],
                       .in_h = flat ? 1 : x->dim[2],
                       .in_w = x->dim[2 + last],
                       .out_h = flat ? 1 : y->dim[2],
                       .out_w = y->dim[2 + last],
                       .kernel_h = flat ? 1 : w->kernel[0],
                       .kernel_w = w->kernel[last],
                       .stride_h = flat ? 1 : w->stride[0],
                       .stride_w = w->stride[last],
                       .pad_top = flat ? 0 : w->before[0],
                       .pad_left = w->before[last]};
}

static float pool_scale(const Attr *a)
{
    return a->kind == POOL_TOTAL ? 1 : 1 / (float)(a->window.kernel[0] * a->window.kernel[1] * a->window.kernel[2]);
}

static void lane_pool(const Call *c, int64_t begin, int64_t end)
{
    const Attr *a = &c->node->attr;
    const Shape *x = &call_src(c, 0)->shape;
    PoolShape s = pool_shape_of(&a->window, x, &c->node->shape);
    Blocks k = blocks_of(c, begin, end);
    int64_t fx = shape_count(x) / x->dim[0], fy = features(c->node);
    Winner *winner = call_out(c, 1);
    for (int64_t b = k.first; b < k.end; b++) {
        if (a->kind == POOL_MAX)
            c->cpu->pool->max(&s, block_in(c, 0, fx, b), block_out(c, 0, fy, b),
                              winner ? winner + b * fy * k.lanes : NULL, 0, s.channels);
        else
            c->cpu->pool->mean(&s, pool_scale(a), block_in(c, 0, fx, b), block_out(c, 0, fy, b), 0, s.channels);
    }
}

static double lane_pool_flops(const Graph *g, const Node *n)
{
    const Window *w = &n->attr.window;
    (void)g;
    return (double)node_count(n) * (double)(w->kernel[0] * w->kernel[1]);
}

static void lane_pool_gradient(const Call *c, int64_t begin, int64_t end)
{
    const Attr *a = &c->node->attr;
    const Shape *y = &call_src(c, 0)->shape;
    PoolShape s = pool_shape_of(&a->window, &c->node->shape, y);
    Blocks k = blocks_of(c, begin, end);
    int64_t fx = features(c->node), fy = shape_count(y) / y->dim[0];
    for (int64_t b = k.first; b < k.end; b++) {
        if (a->kind == POOL_MAX)
            c->cpu->pool->max_gradient(&s, block_in(c, 0, fy, b), (const Winner *)call_in(c, 1) + b * fy * k.lanes,
                                       block_out(c, 0, fx, b), 0, s.channels);
        else
            c->cpu->pool->mean_gradient(&s, pool_scale(a), block_in(c, 0, fy, b), block_out(c, 0, fx, b), 0,
                                        s.channels);
    }
}

const OpType op_LANE_POOL = {
    .name = "pool", .shape = lane_conv_shape, .run32 = lane_pool, .units = example_units, .flops = lane_pool_flops};
const OpType op_LANE_POOL_GRADIENT = {.name = "pool_gradient",
                                      .shape = lane_shape,
                                      .run32 = lane_pool_gradient,
                                      .units = example_units,
                                      .flops = element_flops};

/* -- dense layers. LANE_DENSE (x, w[, bias]), LANE_DENSE_DATA (dy, w[, y of the ramp before]),
 *    LANE_DENSE_WEIGHTS (x as plain rows, dy) -> dw, db -- */

static void lane_dense(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node, *w = call_src(c, 1);
    int64_t out = w->shape.dim[0], in = w->shape.dim[1];
    Blocks k = blocks_of(c, begin, end);
    c->cpu->dense->forward(in, out, k.end - k.first, block_in(c, 0, in, k.first), in * k.lanes, call_in(c, 1),
                           n->attr.flags & LANE_BIAS ? call_in(c, 2) : NULL, n->attr.flags & LANE_RAMP,
                           block_out(c, 0, out, k.first), out * k.lanes, 0, out);
}

static void lane_dense_data(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node, *w = call_src(c, 1);
    int64_t out = w->shape.dim[0], in = w->shape.dim[1];
    Blocks k = blocks_of(c, begin, end);
    c->cpu->dense->data_gradient(in, out, k.end - k.first, block_in(c, 0, out, k.first), out * k.lanes, call_in(c, 1),
                                 n->attr.flags & LANE_RAMP ? block_in(c, 2, in, k.first) : NULL,
                                 block_out(c, 0, in, k.first), in * k.lanes, 0, in);
}

static void lane_dense_weights(const Call *c, int64_t begin, int64_t end)
{
    int64_t out = c->node->shape.dim[0], in = c->node->shape.dim[1];
    c->cpu->dense->weight_gradient(in, out, c->graph->n, call_in(c, 0), call_in(c, 1), out * c->cpu->lanes,
                                   call_out(c, 0), call_out(c, 1), begin, end, false);
}

static double lane_dense_flops(const Graph *g, const Node *n)
{
    return 2 * (double)g->n * (double)node_count(n->op == OP_LANE_DENSE_WEIGHTS ? n : g->node[n->in[1]]);
}

const OpType op_LANE_DENSE = {
    .name = "dense", .shape = lane_shape, .run32 = lane_dense, .units = example_units, .flops = lane_dense_flops};
const OpType op_LANE_DENSE_DATA = {.name = "dense_data",
                                   .shape = lane_shape,
                                   .run32 = lane_dense_data,
                                   .units = example_units,
                                   .flops = lane_dense_flops};
const OpType op_LANE_DENSE_WEIGHTS = {.name = "dense_weights",
                                      .shape = weights_shape,
                                      .run32 = lane_dense_weights,
                                      .units = lead_units,
                                      .flops = lane_dense_flops};

/* -- softmax over the classes (n, classes), and its loss: LANE_LOSS (x, target) -> loss, p, dx; attr f[0]: gradient of
 *    every example's loss -- */

static void lane_softmax(const Call *c, int64_t begin, int64_t end)
{
    Blocks k = blocks_of(c, begin, end);
    int64_t classes = c->node->shape.dim[1];
    for (int64_t b = k.first; b < k.end; b++)
        c->cpu->loss->softmax_lanes(classes, block_in(c, 0, classes, b), block_out(c, 0, classes, b));
}

static void lane_softmax_gradient(const Call *c, int64_t begin, int64_t end)
{
    Blocks k = blocks_of(c, begin, end);
    int64_t classes = c->node->shape.dim[1];
    for (int64_t b = k.first; b < k.end; b++)
        c->cpu->loss->softmax_lanes_gradient(classes, block_in(c, 0, classes, b), block_in(c, 1, classes, b),
                                             block_out(c, 0, classes, b));
}

static bool lane_loss_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    if (!node_results(g, n, 3))
        return false;
    n->shape = shape_make(1, x->shape.dim);
    n->batched = true;
    for (int k = 1; k < 3; k++) {
        n->result[k].shape = x->shape;
        n->result[k].type = REAL32;
        n->result[k].batched = n->result[k].lanes = true;
    }
    return true;
}

static void lane_loss(const Call *c, int64_t begin, int64_t end)
{
    Blocks k = blocks_of(c, begin, end);
    int64_t classes = call_src(c, 0)->shape.dim[1];
    for (int64_t b = k.first; b < k.end; b++)
        c->cpu->loss->cross_entropy_lanes(
            classes, live_lanes(c, b), block_in(c, 0, classes, b), (const int32_t *)call_in(c, 1) + b * k.lanes,
            (float)c->node->attr.f[0], call_out(c, 1) ? block_out(c, 1, classes, b) : NULL,
            call_out(c, 2) ? block_out(c, 2, classes, b) : NULL, (float *)call_out(c, 0) + b * k.lanes);
}

static double lane_loss_flops(const Graph *g, const Node *n)
{
    return 20 * (double)node_count(g->node[n->in[0]]);
}

const OpType op_LANE_SOFTMAX = {
    .name = "softmax", .shape = lane_shape, .run32 = lane_softmax, .units = example_units, .flops = lane_loss_flops};
const OpType op_LANE_SOFTMAX_GRADIENT = {.name = "softmax_gradient",
                                         .shape = lane_shape,
                                         .run32 = lane_softmax_gradient,
                                         .units = example_units,
                                         .flops = lane_loss_flops};
const OpType op_LANE_LOSS = {.name = "softmax_loss",
                             .shape = lane_loss_shape,
                             .run32 = lane_loss,
                             .units = example_units,
                             .flops = lane_loss_flops};

/* -- batch normalisation along axis 1: LANE_NORM (x, scale, bias) -> y, mean, variance; LANE_NORM_GRADIENT (x, scale,
 *    mean, variance, dy) -> dx, dscale, dbias. As in op_norm.c; a unit is a channel -- */

static bool lane_norm_shape(Graph *g, Node *n)
{
    if (!lane_shape(g, n) || !node_results(g, n, 3))
        return false;
    n->mixes = true;
    for (int k = 1; k < 3; k++) {
        n->result[k].shape = shape_make(1, &n->shape.dim[1]);
        n->result[k].type = REAL32;
    }
    return true;
}

/* Where a channel's numbers lie: `blocks` runs of `run` numbers, `step` apart. */
typedef struct Channel {
    int64_t blocks, run, step, first;
    double count; /* live numbers of all examples */
} Channel;

static Channel channel_of(const Call *c, int64_t channel)
{
    const Shape *s = &c->node->shape;
    int64_t lanes = c->cpu->lanes, f = features(c->node), inner = f / s->dim[1];
    return (Channel){(c->graph->n + lanes - 1) / lanes, inner * lanes, f * lanes, channel * inner * lanes,
                     (double)(c->graph->n * inner)};
}

static void channel_statistics(const Call *c, int64_t ch, double *mean, double *variance)
{
    int64_t lanes = c->cpu->lanes, full = c->graph->n / lanes, rest = c->graph->n % lanes,
            channels = c->node->shape.dim[1];
    int64_t inner = features(c->node) / channels * lanes;
    double sum[2] = {0, 0}, squares[2] = {0, 0};
    const float *x = (const float *)call_in(c, 0) + ch * inner; /* a channel alone: the others are skipped by `step` */
    for (int64_t b = 0; b < full + (rest > 0); b++) {
        c->cpu->map->moments(1, 1, inner, x + b * channels * inner, b < full ? 0 : rest, &sum[1], &squares[1], 0, 1);
        sum[0] += sum[1];
        squares[0] += squares[1];
    }
    double count = channel_of(c, ch).count;
    *mean = sum[0] / count;
    *variance = squares[0] / count - *mean * *mean;
    *variance = *variance > 0 ? *variance : 0;
}

static void lane_norm(const Call *c, int64_t begin, int64_t end)
{
    float *means = call_out(c, 1), *variances = call_out(c, 2);
    for (int64_t ch = begin; ch < end; ch++) {
        Channel k = channel_of(c, ch);
        double mean, variance;
        channel_statistics(c, ch, &mean, &variance);
        if (means)
            means[ch] = (float)mean;
        if (variances)
            variances[ch] = (float)variance;
        double factor = (double)((const float *)call_in(c, 1))[ch] / sqrt(variance + c->node->attr.f[0]);
        Runs runs = {k.blocks, k.step, k.run};
        c->cpu->norm->affine(&runs, norm_kind(c->node), (const float *)call_in(c, 0) + k.first, (float)factor,
                             (float)((double)((const float *)call_in(c, 2))[ch] - mean * factor),
                             (float *)call_out(c, 0) + k.first);
    }
}

static void lane_norm_gradient(const Call *c, int64_t begin, int64_t end)
{
    const float *x = call_in(c, 0), *dy = call_in(c, 4);
    float *dx = call_out(c, 0), *dscale = call_out(c, 1), *dbias = call_out(c, 2);
    for (int64_t ch = begin; ch < end; ch++) {
        Channel k = channel_of(c, ch);
        float mean = ((const float *)call_in(c, 2))[ch];
        double root = 1 / sqrt((double)((const float *)call_in(c, 3))[ch] + c->node->attr.f[0]), sum[2] = {0, 0};
        Runs one = {1, 0, k.run}, all = {k.blocks, k.step, k.run};
        for (int64_t b = 0; b < k.blocks; b++)
            c->cpu->norm->slopes(&one, x + k.first + b * k.step, dy + k.first + b * k.step, mean, live_lanes(c, b), sum);
        double cross = sum[1] * root, scale = (double)((const float *)call_in(c, 1))[ch] * root;
        if (dscale)
            dscale[ch] = (float)cross;
        if (dbias)
            dbias[ch] = (float)sum[0];
        float by_dy = (float)scale, by_x = (float)(-scale * cross * root / k.count),
              term = (float)(-scale * sum[0] / k.count);
        c->cpu->norm->gradient(&all, x + k.first, dy + k.first, mean, by_dy, by_x, term, dx + k.first);
    }
}

static int64_t channel_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[1];
}

static double lane_norm_flops(const Graph *g, const Node *n)
{
    (void)g;
    return 8 * (double)node_count(n);
}

const OpType op_LANE_NORM = {.name = "batch_norm",
                             .shape = lane_norm_shape,
                             .run32 = lane_norm,
                             .units = channel_units,
                             .flops = lane_norm_flops};
const OpType op_LANE_NORM_GRADIENT = {.name = "batch_norm_gradient",
                                      .shape = lane_norm_shape,
                                      .run32 = lane_norm_gradient,
                                      .units = channel_units,
                                      .flops = lane_norm_flops};
