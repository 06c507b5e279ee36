/* op_attention.c - attention, put together from products, a softmax and selections. */
#include "nn/op.h"

/* The numbers 0..size-1 along one axis of scores of that rank. */
static Value numbered(Graph *g, int64_t size, int rank, int axis)
{
    return graph_shift(g, graph_place(g, graph_cast(g, graph_range(g, size)), rank, &axis), -1);
}

/* How many there are of each example, ready to broadcast; a number where all are alike. */
static Value counted(Graph *g, Value v, int64_t size, int rank)
{
    int first = 0;
    Value lengths = graph_lengths(g, v);
    return lengths ? graph_place(g, graph_cast(g, lengths), rank, &first) : graph_scalar(g, (double)size);
}

/* 1 where query t may look at key i, the ends of both aligned: the last `window` keys up to t (0: all of them). */
static Value causal_mask(Graph *g, Value query, Value key, const Shape *s, int64_t window)
{
    int r = s->rank;
    int64_t queries = s->dim[r - 2], keys = s->dim[r - 1];
    Value t = numbered(g, queries, r, r - 2), i = numbered(g, keys, r, r - 1);
    if (graph_lengths(g, query) != graph_lengths(g, key) || queries != keys)
        t = graph_add(g, t, graph_sub(g, counted(g, key, keys, r), counted(g, query, queries, r)));
    Value seen = graph_binary(g, MAP_LE, i, t);
    if (window == 0)
        return seen;
    return graph_binary(g, MAP_AND, seen, graph_binary(g, MAP_LT, t, graph_shift(g, i, (double)window)));
}

Value graph_attention_weights(Graph *g, Value scores, Value query, Value key, int64_t causal)
{
    Shape s = graph_shape(g, scores);
    Value never = graph_scalar(g, -1e30); /* finite: a row without any key must not become NaN on the way back */
    if (causal >= 0 && scores)
        scores = graph_select(g, causal_mask(g, query, key, &s, causal), scores, never);
    if (graph_lengths(g, key) && scores)
        scores = graph_select(g, ragged_mask(g, graph_lengths(g, key), s.rank, s.rank - 1, s.dim[s.rank - 1]), scores, never);
    return graph_softmax(g, scores, -1);
}

Value graph_attention(Graph *g, Value query, Value key, Value value, double scale, int64_t causal)
{
    Shape q = graph_shape(g, query), k = graph_shape(g, key);
    if (!query || !key || !value ||
        !graph_check(g, q.rank >= 2 && k.rank >= 2, "attention needs rows of queries and keys"))
        return 0;
    Value scores = graph_scale(g, graph_matmul(g, query, PLAIN, key, TRANSPOSED), scale);
    return graph_matmul(g, graph_attention_weights(g, scores, query, key, causal), PLAIN, value, PLAIN);
}
