/* op_softmax.c - softmax along an axis, its logarithm, and cross-entropy losses. */
#include "nn/op.h"
#include "nn/sample.h"
#include <math.h>
#include <string.h>

/* attr: axis. With a second input (lengths) and axis 1 each example is normalised over its own length, 0 beyond. */

/* Elements along the axis are `inner` apart; `outer` such groups follow each other. */
typedef struct Rows {
    int64_t outer, size, inner;
} Rows;

static Rows rows_along(const Shape *s, int axis)
{
    Rows r = {1, s->rank ? s->dim[axis] : 1, 1};
    for (int i = 0; i < axis; i++)
        r.outer *= s->dim[i];
    for (int i = axis + 1; i < s->rank; i++)
        r.inner *= s->dim[i];
    return r;
}

#define PROBABILITY_FLOOR 1e-30 /* the smallest probability inside a logarithm */

#define LOOPS "nn/loops_softmax.inc"
#include "nn/twice.h"

static bool same_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->shape = x->shape;
    n->batched = x->batched && n->attr.axis > 0;
    n->lengths = x->lengths;
    if (n->op == OP_SOFTMAX && n->inputs == 2 &&
        !graph_check(g, lengths_fit(g, n->in[1], x), "lengths do not fit their sequences"))
        return false;
    return graph_check(g, x->type == g->real && x->shape.rank > 0, "a softmax needs an array of reals");
}

static int64_t outer_units(const Graph *g, const Node *n)
{
    (void)g;
    return rows_along(&n->shape, n->attr.axis).outer;
}

static double softmax_flops(const Graph *g, const Node *n)
{
    (void)g;
    return 12 * (double)node_count(n);
}

/* dx_i = y_i (dy_i - sum_j y_j dy_j) */
static void softmax_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    d_in[0] = graph_emit(g, OP_SOFTMAX_GRADIENT, (Value[]){y->self, dy[0]}, 2, &y->attr);
}

static Value softmax_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Value x = sample_real(g, s, SHAPE(n, 4, 3));
    if (sample_int(s, 0, 1)) {
        graph_set_lengths(g, x, sample_index(g, s, SHAPE(n), 1, 4));
        return graph_softmax(g, x, 1);
    }
    return graph_softmax(g, x, (int)sample_int(s, 0, 2));
}

const OpType op_SOFTMAX = {.name = "softmax",
                           .shape = same_shape,
                           .gradient = softmax_gradient,
                           .run32 = softmax_real32,
                           .run64 = softmax_real64,
                           .units = outer_units,
                           .flops = softmax_flops,
                           .sample = softmax_sample};
const OpType op_SOFTMAX_GRADIENT = {.name = "softmax_gradient",
                                    .shape = same_shape,
                                    .run32 = softmax_gradient_real32,
                                    .run64 = softmax_gradient_real64,
                                    .units = outer_units};

/* dx_i = dy_i - exp(y_i) sum_j dy_j */
static void log_softmax_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    d_in[0] = graph_emit(g, OP_LOG_SOFTMAX_GRADIENT, (Value[]){y->self, dy[0]}, 2, &y->attr);
}

static Value log_softmax_sample(Graph *g, Sampler *s)
{
    return graph_log_softmax(g, sample_real(g, s, SHAPE(graph_batch(g), 4, 3)), (int)sample_int(s, 0, 2));
}

const OpType op_LOG_SOFTMAX = {.name = "log_softmax",
                               .shape = same_shape,
                               .gradient = log_softmax_gradient,
                               .run32 = log_softmax_real32,
                               .run64 = log_softmax_real64,
                               .units = outer_units,
                               .flops = softmax_flops,
                               .sample = log_softmax_sample};
const OpType op_LOG_SOFTMAX_GRADIENT = {.name = "log_softmax_gradient",
                                        .shape = same_shape,
                                        .run32 = log_softmax_gradient_real32,
                                        .run64 = log_softmax_gradient_real64,
                                        .units = outer_units};

static Value along_axis(Graph *g, OpCode op, Value x, int axis)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.axis = graph_axis(g, x, axis);
    Value lengths = a.axis == 1 ? graph_lengths(g, x) : 0;
    if (a.axis < 0)
        return 0;
    if (lengths && op == OP_LOG_SOFTMAX) /* what stands in padding must not grow when it is worked on */
        return graph_extend(g, graph_emit(g, op, (Value[]){graph_within(g, x, -1e30)}, 1, &a));
    return graph_emit(g, op, (Value[]){x, lengths}, lengths ? 2 : 1, &a);
}

Value graph_softmax(Graph *g, Value x, int axis)
{
    return along_axis(g, OP_SOFTMAX, x, axis);
}

Value graph_log_softmax(Graph *g, Value x, int axis)
{
    return along_axis(g, OP_LOG_SOFTMAX, x, axis);
}

/* -- CROSS_ENTROPY (p, target) and SOFTMAX_LOSS (x, target): one loss for each target -- */

static bool loss_shape(Graph *g, Node *n)
{
    const Node *p = graph_node(g, n->in[0]), *t = graph_node(g, n->in[1]);
    char a[128], b[128];
    Shape rows = p->shape;
    rows.rank--;
    n->shape = t->shape;
    n->batched = p->batched && t->batched && n->shape.rank > 0;
    n->lengths = t->shape.rank < 2 ? 0 : p->lengths ? p->lengths : t->lengths;
    if (p->shape.rank > 0 && shape_same(&rows, &t->shape) && t->type == INT32 && p->type == g->real)
        return true;
    graph_fail(g, "classes %s do not fit probabilities %s", shape_text(&t->shape, a), shape_text(&p->shape, b));
    return false;
}

static int64_t count_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n);
}

/* in: p (of SOFTMAX_LOSS: the softmax), target, dy */
static bool loss_gradient_shape(Graph *g, Node *n)
{
    n->shape = graph_shape(g, n->in[0]);
    n->batched = node_batched(g, n->in[0]) && (node_batched(g, n->in[1]));
    if (n->batched && !node_batched(g, n->in[2]) && graph_shape(g, n->in[2]).rank > 0) /* a repeated constant */
        n->batched = graph_shape(g, n->in[2]).dim[0] == n->shape.dim[0];
    return true;
}

static int64_t loss_gradient_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n) / n->shape.dim[n->shape.rank - 1];
}

static void cross_entropy_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    d_in[0] = graph_emit(g, OP_CROSS_ENTROPY_GRADIENT, (Value[]){y->in[0], y->in[1], dy[0]}, 3, NULL);
}

static void softmax_loss_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Value p = graph_softmax(g, y->in[0], -1);
    d_in[0] = graph_emit(g, OP_SOFTMAX_LOSS_GRADIENT, (Value[]){p, y->in[1], dy[0]}, 3, NULL);
}

static Value cross_entropy_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Value p = sample_between(g, s, SHAPE(n, 2, 4), 0.1, 0.9);
    return graph_cross_entropy(g, p, sample_index(g, s, SHAPE(n, 2), 1, 4));
}

static Value softmax_loss_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Value p = graph_softmax(g, sample_real(g, s, SHAPE(n, 4)), -1);
    return graph_cross_entropy(g, p, sample_index(g, s, SHAPE(n), 1, 4));
}

const OpType op_CROSS_ENTROPY = {.name = "cross_entropy",
                                 .shape = loss_shape,
                                 .gradient = cross_entropy_gradient,
                                 .run32 = cross_entropy_real32,
                                 .run64 = cross_entropy_real64,
                                 .units = count_units,
                                 .sample = cross_entropy_sample};
const OpType op_CROSS_ENTROPY_GRADIENT = {.name = "cross_entropy_gradient",
                                          .shape = loss_gradient_shape,
                                          .run32 = cross_entropy_gradient_real32,
                                          .run64 = cross_entropy_gradient_real64,
                                          .units = loss_gradient_units};
const OpType op_SOFTMAX_LOSS = {.name = "softmax_loss",
                                .shape = loss_shape,
                                .gradient = softmax_loss_gradient,
                                .run32 = softmax_loss_real32,
                                .run64 = softmax_loss_real64,
                                .units = count_units,
                                .sample = softmax_loss_sample};
const OpType op_SOFTMAX_LOSS_GRADIENT = {.name = "softmax_loss_gradient",
                                         .shape = loss_gradient_shape,
                                         .run32 = softmax_loss_gradient_real32,
                                         .run64 = softmax_loss_gradient_real64,
                                         .units = loss_gradient_units};

static bool is_softmax(const Graph *g, Value p)
{
    const Node *n = p ? graph_node(g, p) : NULL;
    return n && n->op == OP_SOFTMAX && n->attr.axis == n->shape.rank - 1 && n->inputs == 1;
}

Value graph_cross_entropy(Graph *g, Value p, Value target)
{
    if (is_softmax(g, p))
        return graph_emit(g, OP_SOFTMAX_LOSS, (Value[]){graph_node(g, p)->in[0], target}, 2, NULL);
    return graph_emit(g, OP_CROSS_ENTROPY, (Value[]){p, target}, 2, NULL);
}

static Value safe_log(Graph *g, Value p)
{
    Value low = graph_scalar(g, PROBABILITY_FLOOR);
    return graph_unary(g, MAP_LOG, graph_binary(g, MAP_MAX, p, low));
}

Value graph_cross_entropy_soft(Graph *g, Value p, Value target)
{
    Value logs = is_softmax(g, p) ? graph_log_softmax(g, graph_node(g, p)->in[0], -1) : safe_log(g, p);
    return graph_scale(g, graph_reduce(g, REDUCE_SUM, graph_mul(g, target, logs), 1, (int[]){-1}, false), -1);
}

Value graph_cross_entropy_binary(Graph *g, Value p, Value target)
{
    const Node *n = p ? graph_node(g, p) : NULL;
    if (n && n->op == OP_MAP && n->map.length == 2 && n->map.code[1].op == MAP_LOGISTIC && n->inputs == 1) {
        Value x = n->in[0]; /* -t Log[p] - (1 - t) Log[1 - p] = SoftPlus[x] - t x */
        return graph_sub(g, graph_unary(g, MAP_SOFTPLUS, x), graph_mul(g, target, x));
    }
    Value one = graph_scalar(g, 1);
    Value yes = graph_mul(g, target, safe_log(g, p));
    Value no = graph_mul(g, graph_sub(g, one, target), safe_log(g, graph_sub(g, one, p)));
    return graph_scale(g, graph_add(g, yes, no), -1);
}
