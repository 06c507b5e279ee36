/* op_reduce.c - sums, means, extrema and products over a set of axes; running sums. */
#include "nn/op.h"
#include "nn/sample.h"
#include <string.h>

/* attr of REDUCE: kind, axes (a bit for each that vanishes). REDUCE_GRADIENT (x, dy): the same, for MAX, MIN, PRODUCT.
 */

/* A walk over two groups of axes of x: kept ones (the result's elements in order) and reduced ones. */
typedef struct Walk {
    int kept, gone;
    int64_t kept_dim[SHAPE_RANK], kept_step[SHAPE_RANK];
    int64_t gone_dim[SHAPE_RANK], gone_step[SHAPE_RANK];
    int64_t count; /* elements that are reduced to one */
} Walk;

static Walk walk_make(const Shape *x, uint32_t axes)
{
    Walk w = {.count = 1};
    int64_t step = 1, steps[SHAPE_RANK];
    for (int i = x->rank - 1; i >= 0; i--) {
        steps[i] = step;
        step *= x->dim[i];
    }
    for (int i = 0; i < x->rank; i++) {
        bool goes = axes >> i & 1;
        int *n = goes ? &w.gone : &w.kept;
        int64_t *dim = goes ? w.gone_dim : w.kept_dim, *st = goes ? w.gone_step : w.kept_step;
        if (*n && st[*n - 1] == steps[i] * x->dim[i]) { /* neighbours in memory become one axis */
            dim[*n - 1] *= x->dim[i];
            st[*n - 1] = steps[i];
        } else {
            dim[*n] = x->dim[i];
            st[*n] = steps[i];
            ++*n;
        }
        if (goes)
            w.count *= x->dim[i];
    }
    return w;
}

/* Offset of element number i of the group. */
static int64_t walk_offset(int n, const int64_t *dim, const int64_t *step, int64_t i)
{
    int64_t offset = 0;
    for (int a = n - 1; a >= 0; a--) {
        offset += i % dim[a] * step[a];
        i /= dim[a];
    }
    return offset;
}

#define LOOPS "nn/loops_reduce.inc"
#include "nn/twice.h"

static bool reduce_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->shape.rank = 0;
    for (int i = 0; i < x->shape.rank; i++)
        if (!(n->attr.axes >> i & 1))
            n->shape.dim[n->shape.rank++] = x->shape.dim[i];
    n->batched = x->batched && !(n->attr.axes & 1);
    return graph_check(g, x->type == g->real, "only arrays of reals can be summed");
}

/* y, x reduced, with the reduced axes back as ones. */
static Value restore_axes(Graph *g, Value x, uint32_t axes, Value y)
{
    Shape s = graph_shape(g, x);
    for (int i = 0; i < s.rank; i++)
        if (axes >> i & 1)
            s.dim[i] = 1;
    return graph_reshape(g, y, &s);
}

static void reduce_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Shape s = graph_shape(g, y->in[0]);
    if (y->attr.kind == REDUCE_SUM || y->attr.kind == REDUCE_MEAN) {
        double each = y->attr.kind == REDUCE_SUM ? 1 : (double)node_count(y) / (double)shape_count(&s);
        d_in[0] = graph_broadcast(g, restore_axes(g, y->in[0], y->attr.axes, graph_scale(g, dy[0], each)), &s);
    } else {
        d_in[0] = graph_emit(g, OP_REDUCE_GRADIENT, (Value[]){y->in[0], dy[0]}, 2, &y->attr);
    }
}

static int64_t reduce_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n);
}

static double reduce_flops(const Graph *g, const Node *n)
{
    return (double)node_count(graph_node(g, n->in[0]));
}

static Value reduce_sample(Graph *g, Sampler *s)
{
    Value x = sample_real(g, s, SHAPE(graph_batch(g), 3, 2, 4));
    ReduceKind kind = (ReduceKind)sample_int(s, 0, REDUCE_KINDS - 1);
    static const int axis[3][2] = {{1, 3}, {0, 2}, {2, 3}};
    return graph_reduce(g, kind, x, 2, axis[sample_int(s, 0, 2)], sample_int(s, 0, 1) == 1);
}

const OpType op_REDUCE = {.name = "reduce",
                          .shape = reduce_shape,
                          .gradient = reduce_gradient,
                          .run32 = reduce_real32,
                          .run64 = reduce_real64,
                          .units = reduce_units,
                          .flops = reduce_flops,
                          .sample = reduce_sample};

static bool reduce_gradient_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->shape = x->shape;
    n->batched = x->batched && !(n->attr.axes & 1);
    return true;
}

/* While the leading axis is kept, its indices are independent. */
static int64_t reduce_gradient_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->attr.axes & 1 || n->shape.rank == 0 ? 1 : n->shape.dim[0];
}

const OpType op_REDUCE_GRADIENT = {.name = "reduce_gradient",
                                   .shape = reduce_gradient_shape,
                                   .run32 = reduce_gradient_real32,
                                   .run64 = reduce_gradient_real64,
                                   .units = reduce_gradient_units,
                                   .flops = reduce_flops};

/* The set of axes, a bit each; 0 after a failure. */
static uint32_t axis_set(Graph *g, Value v, int axes, const int *axis)
{
    uint32_t set = 0;
    for (int i = 0; i < axes; i++) {
        int at = graph_axis(g, v, axis[i]);
        if (at < 0)
            return 0;
        set |= 1u << at;
    }
    return set;
}

Value reduce_padded(Graph *g, ReduceKind kind, Value v, uint32_t axes)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.kind = (int32_t)kind;
    a.axes = axes;
    Value y = graph_emit(g, OP_REDUCE, &v, 1, &a);
    if (y && !(axes & 3))
        graph_set_lengths(g, y, graph_lengths(g, v));
    return y;
}

Value graph_reduce(Graph *g, ReduceKind kind, Value v, int axes, const int *axis, bool keep)
{
    uint32_t set = axis_set(g, v, axes, axis);
    v = graph_cast(g, v);
    if (!set || !v)
        return axes ? 0 : v;
    Value y = graph_lengths(g, v) && set & 2 ? ragged_reduce(g, kind, v, set) : reduce_padded(g, kind, v, set);
    if (!keep || !y)
        return y;
    Value kept = restore_axes(g, v, set, y);
    graph_set_lengths(g, kept, graph_lengths(g, y));
    return kept;
}

Value graph_reduce_rest(Graph *g, ReduceKind kind, Value v)
{
    int axis[SHAPE_RANK], rank = graph_shape(g, v).rank;
    for (int i = 1; i < rank; i++)
        axis[i - 1] = i;
    return graph_reduce(g, kind, v, rank > 0 ? rank - 1 : 0, axis, false);
}

Value graph_reduce_all(Graph *g, ReduceKind kind, Value v)
{
    int axis[SHAPE_RANK], rank = graph_shape(g, v).rank;
    for (int i = 0; i < rank; i++)
        axis[i] = i;
    return graph_reduce(g, kind, v, rank, axis, false);
}

Value graph_variance(Graph *g, Value v, int axes, const int *axis, bool keep, bool unbiased)
{
    Value off = graph_sub(g, v, graph_reduce(g, REDUCE_MEAN, v, axes, axis, true));
    uint32_t set = axis_set(g, v, axes, axis);
    Value var = graph_reduce(g, REDUCE_MEAN, graph_unary(g, MAP_SQUARE, off), axes, axis, keep);
    Shape x = graph_shape(g, v), y = graph_shape(g, var);
    double count = var ? (double)shape_count(&x) / (double)shape_count(&y) : 1;
    if (unbiased && v && graph_lengths(g, v) && set & 2)
        return ragged_unbiased(g, var, v, set);
    if (unbiased && !graph_check(g, count > 1, "an unbiased variance needs two elements or more"))
        return 0;
    return unbiased ? graph_scale(g, var, count / (count - 1)) : var;
}

/* Sums away leading axes and those of size 1 that broadcasting repeated. */
Value graph_reduce_to(Graph *g, Value v, const Shape *shape)
{
    Shape s = graph_shape(g, v);
    if (!v || shape_same(&s, shape))
        return v;
    int extra = s.rank - shape->rank;
    uint32_t axes = 0;
    for (int i = 0; i < s.rank; i++)
        if (i < extra || (shape->dim[i - extra] == 1 && s.dim[i] != 1))
            axes |= 1u << i;
    return graph_reshape(g, axes ? reduce_padded(g, REDUCE_SUM, v, axes) : v, shape);
}

/* -- CUMULATE: running sums. attr: axis, flags 1 = from the end -- */

static bool cumulate_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->shape = x->shape;
    n->batched = x->batched && n->attr.axis > 0;
    n->lengths = x->lengths;
    return graph_check(g, x->type == g->real, "only arrays of reals can be summed");
}

static void cumulate_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a = y->attr;
    a.flags = !a.flags;
    d_in[0] = graph_emit(g, OP_CUMULATE, dy, 1, &a);
}

static int64_t cumulate_units(const Graph *g, const Node *n)
{
    (void)g;
    int64_t units = 1;
    for (int i = 0; i < n->attr.axis; i++)
        units *= n->shape.dim[i];
    return units;
}

static Value cumulate_sample(Graph *g, Sampler *s)
{
    return graph_cumulate(g, sample_real(g, s, SHAPE(graph_batch(g), 4, 3)), (int)sample_int(s, 0, 2));
}

const OpType op_CUMULATE = {.name = "cumulate",
                            .shape = cumulate_shape,
                            .gradient = cumulate_gradient,
                            .run32 = cumulate_real32,
                            .run64 = cumulate_real64,
                            .units = cumulate_units,
                            .sample = cumulate_sample};

Value graph_cumulate(Graph *g, Value v, int axis)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.axis = graph_axis(g, v, axis);
    return a.axis < 0 ? 0 : graph_emit(g, OP_CUMULATE, &v, 1, &a);
}
