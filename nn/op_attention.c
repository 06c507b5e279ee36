/* op_attention.c - attention, put together from products, a softmax and selections. */
#include "nn/op.h"
#include <stdlib.h>

/* 1 where query t may look at key i, ends aligned: the last `window` keys up to t (0: all of them). */
static Value causal_mask(Graph *g, int64_t queries, int64_t keys, int64_t window)
{
    Shape s = shape_make(2, (const int64_t[]){queries, keys});
    double *mask = malloc((size_t)(queries * keys) * sizeof *mask);
    if (!mask)
        return graph_fail(g, "not enough memory for an attention mask");
    for (int64_t t = 0; t < queries; t++)
        for (int64_t i = 0; i < keys; i++) {
            int64_t age = t + keys - queries - i;
            mask[t * keys + i] = age >= 0 && (window == 0 || age < window);
        }
    Tensor t = tensor_borrow(REAL64, &s, mask);
    Value v = graph_constant(g, &t);
    free(mask);
    return v;
}

Value graph_attention(Graph *g, Value query, Value key, Value value, double scale, int64_t causal)
{
    Shape q = graph_shape(g, query), k = graph_shape(g, key);
    if (!query || !key || !value ||
        !graph_check(g, q.rank >= 2 && k.rank >= 2, "attention needs rows of queries and keys"))
        return 0;
    int64_t queries = q.dim[q.rank - 2], keys = k.dim[k.rank - 2];
    Value scores = graph_scale(g, graph_matmul(g, query, PLAIN, key, TRANSPOSED), scale);
    Value never = graph_scalar(g, -1e30); /* finite: a row without any key must not become NaN on the way back */
    if (causal >= 0)
        scores = graph_select(g, causal_mask(g, queries, keys, causal), scores, never);
    if (graph_lengths(g, key)) {
        int rank = graph_shape(g, scores).rank;
        scores = graph_select(g, ragged_mask(g, graph_lengths(g, key), rank, rank - 1, keys), scores, never);
    }
    return graph_matmul(g, graph_softmax(g, scores, -1), PLAIN, value, PLAIN);
}
