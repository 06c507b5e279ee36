/* ragged.c - batches whose examples differ in length along axis 1: what lies past an example's end is selected away, so
 * that it can change no bit of a result, and the selection's gradient there is an exact zero. */
#include "nn/op.h"
#include <math.h>
#include <stdlib.h>

Value ragged_mask(Graph *g, Value lengths, int rank, int axis, int64_t size)
{
    int first = 0;
    Value limit = graph_place(g, graph_cast(g, lengths), rank, &first);
    Value number = graph_place(g, graph_cast(g, graph_range(g, size)), rank, &axis);
    return graph_binary(g, MAP_LE, number, limit);
}

static Value select_within(Graph *g, Value v, Value fill)
{
    Shape s = graph_shape(g, v);
    Value lengths = graph_lengths(g, v);
    Value y = graph_select(g, ragged_mask(g, lengths, s.rank, 1, s.dim[1]), v, fill);
    graph_set_lengths(g, y, lengths);
    return y;
}

Value graph_within(Graph *g, Value v, double fill)
{
    return v && graph_lengths(g, v) ? select_within(g, v, graph_scalar(g, fill)) : v;
}

Value graph_extend(Graph *g, Value v)
{
    if (!v || !graph_lengths(g, v))
        return v;
    Shape s = graph_shape(g, v);
    s.dim[1] = 1;
    return select_within(g, v, graph_reshape(g, graph_sequence_last(g, v), &s));
}

Value graph_steps(Graph *g, Value v, Value at)
{
    Shape s = graph_shape(g, at);
    s.rank = 3;
    s.dim[2] = 1;
    return graph_extract(g, v, graph_reshape(g, graph_index(g, graph_shift(g, at, 1)), &s));
}

/* How many elements of each example (or of all of them) are reduced to one, in the shape that reduction leaves. */
static Value ragged_count(Graph *g, Value v, uint32_t axes)
{
    Shape s = graph_shape(g, v);
    int64_t others = 1;
    int rank = 0, first = 0;
    for (int i = 0; i < s.rank; i++) {
        bool goes = axes >> i & 1;
        rank += !goes;
        others *= goes && i > 1 ? s.dim[i] : 1;
    }
    Value count = graph_scale(g, graph_cast(g, graph_lengths(g, v)), (double)others);
    return axes & 1 ? graph_reduce_all(g, REDUCE_SUM, count) : graph_place(g, count, rank, &first);
}

Value ragged_reduce(Graph *g, ReduceKind kind, Value v, uint32_t axes)
{
    static const double neutral[REDUCE_KINDS] = {
        [REDUCE_MAX] = -INFINITY, [REDUCE_MIN] = INFINITY, [REDUCE_PRODUCT] = 1};
    Value y = reduce_padded(g, kind == REDUCE_MEAN ? REDUCE_SUM : kind, graph_within(g, v, neutral[kind]), axes);
    return kind == REDUCE_MEAN ? graph_div(g, y, ragged_count(g, v, axes)) : y;
}

Value ragged_unbiased(Graph *g, Value variance, Value v, uint32_t axes)
{
    Value count = ragged_count(g, v, axes);
    Value factor = graph_div(g, count, graph_shift(g, count, -1));
    Shape s = graph_shape(g, variance), f = graph_shape(g, factor);
    if (s.rank != f.rank && f.rank > 0) { /* reduced axes were kept */
        int first = 0;
        f = (Shape){.rank = 1, .dim = {f.dim[0]}};
        factor = graph_place(g, graph_reshape(g, factor, &f), s.rank, &first);
    }
    return graph_mul(g, variance, factor);
}

/* The formula in elementwise steps: statistics over real elements only. */
Value ragged_batch_norm(Graph *g, Value x, int axis, Value scale, Value bias, double eps, Value *mean, Value *variance)
{
    int axes[SHAPE_RANK], count = 0, rank = graph_shape(g, x).rank;
    for (int i = 0; i < rank; i++)
        if (i != axis)
            axes[count++] = i;
    *mean = graph_reduce(g, REDUCE_MEAN, x, count, axes, false);
    *variance = graph_variance(g, x, count, axes, false, false);
    Value factor = graph_unary(g, MAP_RECIP, graph_unary(g, MAP_SQRT, graph_shift(g, *variance, eps)));
    Value off = graph_sub(g, x, graph_place(g, *mean, rank, &axis));
    Value y = graph_mul_along(g, off, scale ? graph_mul(g, scale, factor) : factor, axis);
    return bias ? graph_add_along(g, y, bias, axis) : y;
}
