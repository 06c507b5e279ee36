/* shapes.c - steps of inference and lowering that several families share. */
#include "builtins/layers/shapes.h"

void infer_rank_shift(Inference *inf, const Net *net, Type *a, const char *what_a, Type *b, const char *what_b, int by)
{
    if (a->rank >= 0)
        infer_rank(inf, net, b, what_b, a->rank + by);
    else if (b->rank >= 0)
        infer_rank(inf, net, a, what_a, b->rank - by);
}

void infer_tail(Inference *inf, const Net *net, Type *a, const char *what_a, int a_from, Type *b, const char *what_b,
                int b_from)
{
    if (a->rank < 0 || b->rank < 0)
        return;
    for (int i = a_from, k = b_from; i < a->rank && k < b->rank; i++, k++)
        infer_equal(inf, net, a, what_a, i, b, what_b, k);
}

int level_axis(int64_t level, int rank)
{
    if (level < 0)
        level += rank + 1;
    return level >= 1 && level <= rank ? (int)level : -1;
}

int chosen_axes(Expr spec, int rank, int axis[TYPE_RANK])
{
    bool chosen[TYPE_RANK];
    int count = 0;
    if (!levels_chosen(spec, rank, chosen))
        return -1;
    for (int i = 0; i < rank; i++)
        if (chosen[i])
            axis[count++] = i + 1;
    return count;
}

Value carry_lengths(Lowering *lo, Value x, Value y)
{
    Value lengths = graph_lengths(lo->graph, x);
    if (lengths && y)
        graph_set_lengths(lo->graph, y, lengths);
    return y;
}

Value places(Lowering *lo, int64_t count)
{
    int axis = 1;
    return graph_shift(lo->graph, graph_place(lo->graph, graph_cast(lo->graph, graph_range(lo->graph, count)), 2, &axis), -1);
}

Value length_column(Lowering *lo, Value lengths)
{
    int axis = 0;
    return graph_place(lo->graph, graph_cast(lo->graph, lengths), 2, &axis);
}

Value places_within(Lowering *lo, Value at, Value lengths)
{
    Graph *g = lo->graph;
    Value last = graph_shift(g, length_column(lo, lengths), -1);
    return graph_binary(g, MAP_MAX, graph_binary(g, MAP_MIN, at, last), graph_scalar(g, 0));
}

Expr param_count_or_automatic(Interp *in, Expr v)
{
    return v == S(Automatic) ? v : param_count(in, v);
}

int64_t param_known_count(const Net *net, int i)
{
    return param_value(net, i) == S(Automatic) ? 0 : param_int(net, i);
}
