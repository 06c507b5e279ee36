/* op_norm.c - normalisation: of channels with the statistics of the batch, of rows with their own. */
#include "nn/op.h"
#include "nn/sample.h"
#include <math.h>
#include <string.h>

/* BATCH_NORM (x, scale, bias) -> y, mean, variance. attr: axis, f[0] = eps, flags: NORM_RAMP. A unit is a channel.
 * BATCH_NORM_GRADIENT (x, scale, mean, variance, dy) -> dx, dscale, dbias. */

typedef struct Channels {
    int64_t outer, count, inner; /* x is (outer, count, inner) */
} Channels;

static Channels channels_along(const Shape *s, int axis)
{
    Channels c = {1, s->dim[axis], 1};
    for (int i = 0; i < axis; i++)
        c.outer *= s->dim[i];
    for (int i = axis + 1; i < s->rank; i++)
        c.inner *= s->dim[i];
    return c;
}

#define LOOPS "nn/loops_norm.inc"
#include "nn/twice.h"

static bool norm_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    if (!graph_check(g, x->type == g->real && x->shape.rank >= 2, "only arrays of reals can be normalised"))
        return false;
    Shape channels = SHAPE(x->shape.dim[n->attr.axis]);
    if (!node_results(g, n, 3))
        return false;
    for (int i = 1; i <= 2; i++) {
        const Shape *s = &graph_node(g, n->in[i])->shape;
        if (!graph_check(g, shape_same(s, &channels), "scaling and biases must have an element a channel"))
            return false;
        n->result[i].shape = channels;
        n->result[i].type = g->real;
    }
    n->shape = x->shape;
    n->batched = x->batched;
    n->mixes = true;
    return true;
}

static bool norm_gradient_shape(Graph *g, Node *n)
{
    n->shape = graph_shape(g, n->in[0]);
    n->batched = node_batched(g, n->in[0]);
    n->mixes = true;
    if (!node_results(g, n, 3))
        return false;
    for (int i = 1; i <= 2; i++) {
        n->result[i].shape = graph_shape(g, n->in[1]);
        n->result[i].type = g->real;
    }
    return true;
}

static int64_t norm_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[n->attr.axis];
}

static double norm_flops(const Graph *g, const Node *n)
{
    (void)g;
    return 8 * (double)node_count(n);
}

/* Mean and variance have no gradient of their own: they only feed the moving averages. */
static void norm_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    if (!dy[0])
        return;
    Value in[5] = {y->in[0], y->in[1], graph_result(g, y->self, 1), graph_result(g, y->self, 2), dy[0]};
    d_in[0] = graph_emit(g, OP_BATCH_NORM_GRADIENT, in, 5, &y->attr);
    d_in[1] = graph_result(g, d_in[0], 1);
    d_in[2] = graph_result(g, d_in[0], 2);
}

static Value norm_sample(Graph *g, Sampler *s)
{
    Value x = sample_real(g, s, SHAPE(graph_batch(g), 3, 4)), mean, variance;
    int axis = (int)sample_int(s, 1, 2);
    Value scale = sample_array(g, s, SHAPE(axis == 1 ? 3 : 4)), bias = sample_array(g, s, SHAPE(axis == 1 ? 3 : 4));
    return graph_batch_norm(g, x, axis, scale, bias, 0.001, &mean, &variance);
}

const OpType op_BATCH_NORM = {.name = "batch_norm",
                              .shape = norm_shape,
                              .gradient = norm_gradient,
                              .run32 = norm_real32,
                              .run64 = norm_real64,
                              .units = norm_units,
                              .flops = norm_flops,
                              .sample = norm_sample};
const OpType op_BATCH_NORM_GRADIENT = {.name = "batch_norm_gradient",
                                       .shape = norm_gradient_shape,
                                       .run32 = norm_gradient_real32,
                                       .run64 = norm_gradient_real64,
                                       .units = norm_units,
                                       .flops = norm_flops};

Value graph_batch_norm(Graph *g, Value x, int axis, Value scale, Value bias, double eps, Value *mean, Value *variance)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.axis = graph_axis(g, x, axis);
    a.f[0] = eps;
    if (a.axis < 0)
        return 0;
    if (graph_lengths(g, x) && a.axis != 1)
        return ragged_batch_norm(g, x, a.axis, scale, bias, eps, mean, variance);
    Shape channels = SHAPE(graph_shape(g, x).dim[a.axis]);
    Value in[3] = {x, scale ? scale : graph_fill(g, &channels, 1), bias ? bias : graph_fill(g, &channels, 0)};
    Value y = graph_emit(g, OP_BATCH_NORM, in, 3, &a);
    *mean = graph_result(g, y, 1);
    *variance = graph_result(g, y, 2);
    return y;
}

/* ROW_NORM (x) -> y, root. attr: axis, the first of a row's axes; f[0] = eps. root is 1/Sqrt[var + eps], one a row.
 * ROW_NORM_GRADIENT (y, root, dy) -> dx. A unit is a row. */

static int64_t row_count(const Graph *g, const Node *n)
{
    (void)g;
    return channels_along(&n->shape, n->attr.axis).outer;
}

static bool row_norm_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    if (!graph_check(g, x->type == g->real && n->attr.axis > 0, "only rows of reals can be normalised") ||
        !node_results(g, n, 2))
        return false;
    n->shape = x->shape;
    n->batched = n->result[1].batched = x->batched;
    n->lengths = x->lengths;
    n->result[1].shape = shape_make(n->attr.axis, x->shape.dim);
    n->result[1].type = g->real;
    return true;
}

static bool row_norm_gradient_shape(Graph *g, Node *n)
{
    n->shape = graph_shape(g, n->in[0]);
    n->batched = node_batched(g, n->in[0]) && node_batched(g, n->in[2]);
    return true;
}

/* root has no gradient of its own: only the gradient reads it. */
static void row_norm_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    if (dy[0])
        d_in[0] = graph_emit(g, OP_ROW_NORM_GRADIENT, (Value[]){y->self, graph_result(g, y->self, 1), dy[0]}, 3, &y->attr);
}

static Value row_norm_sample(Graph *g, Sampler *s)
{
    Value x = sample_real(g, s, SHAPE(graph_batch(g), 3, 2, 9));
    return graph_row_norm(g, x, (int)sample_int(s, 1, 3), 0.01);
}

const OpType op_ROW_NORM = {.name = "row_norm",
                            .shape = row_norm_shape,
                            .gradient = row_norm_gradient,
                            .run32 = row_norm_real32,
                            .run64 = row_norm_real64,
                            .units = row_count,
                            .flops = norm_flops,
                            .sample = row_norm_sample};
const OpType op_ROW_NORM_GRADIENT = {.name = "row_norm_gradient",
                                     .shape = row_norm_gradient_shape,
                                     .run32 = row_norm_gradient_real32,
                                     .run64 = row_norm_gradient_real64,
                                     .units = row_count,
                                     .flops = norm_flops};

Value graph_row_norm(Graph *g, Value x, int axis, double eps)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.axis = graph_axis(g, x, axis);
    a.f[0] = eps;
    return a.axis < 0 ? 0 : graph_emit(g, OP_ROW_NORM, &x, 1, &a);
}
