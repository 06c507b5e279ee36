/* op_attention.c - attention in one operation, and put together from products, a softmax and selections. */
#include "nn/op_attention.h"
#include "nn/sample.h"
#include <math.h>
#include <string.h>

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

/* May the ends, aligned, leave a query before the first key or its window behind the last one? */
static bool may_see_nothing(Graph *g, Value query, Value key, const Shape *s, int64_t window)
{
    const bool apart = graph_lengths(g, query) != graph_lengths(g, key);
    return apart || s->dim[s->rank - 2] > s->dim[s->rank - 1] || (window > 0 && graph_lengths(g, key));
}

Value graph_attention_weights(Graph *g, Value scores, Value query, Value key, int64_t causal)
{
    Shape s = graph_shape(g, scores);
    const bool blind = causal >= 0 && scores && may_see_nothing(g, query, key, &s, causal);
    Value never = graph_scalar(g, -1e30), seen = 0; /* finite: a row without any key must not become NaN on the way back */
    if (causal >= 0 && scores)
        seen = causal_mask(g, query, key, &s, causal);
    if (graph_lengths(g, key) && scores) {
        Value live = ragged_mask(g, graph_lengths(g, key), s.rank, s.rank - 1, s.dim[s.rank - 1]);
        seen = seen ? graph_binary(g, MAP_AND, seen, live) : live;
    }
    if (!seen)
        return graph_softmax(g, scores, -1);
    Value weights = graph_softmax(g, graph_select(g, seen, scores, never), -1);
    return blind ? graph_select(g, seen, weights, graph_scalar(g, 0)) : weights;
}

/* The composition: all scores at once. */
static Value attention_composed(Graph *g, Value query, Value key, Value value, double scale, int64_t causal)
{
    Value scores = graph_scale(g, graph_matmul(g, query, PLAIN, key, TRANSPOSED), scale);
    return graph_matmul(g, graph_attention_weights(g, scores, query, key, causal), PLAIN, value, PLAIN);
}

/* ATTENTION (q, k, v) -> y, weights, f[0] = scale, a[0] = causal window or -1; with flags the lengths of keys and then of
 * queries, which only a causal mask takes, as further inputs. A unit is a query. The weights, small enough to be kept, are
 * for the gradient alone: only it may read them. ATTENTION_GRADIENT (q, k, v, dy, perhaps the weights, the same lengths)
 * -> dq, dk, dv. A unit is a head. */
enum { KEPT_SCORES = 65536 }; /* of a head, 256 KB: so many and more are computed once more instead of being kept */

static int64_t length_at(const Call *c, int input, int64_t heads_each, int64_t head, int64_t most)
{
    const int64_t length = ((const int32_t *)call_in(c, input))[head / heads_each];
    return length < 0 ? 0 : length < most ? length : most;
}

AttentionShape attention_shape(const Graph *g, const Node *n)
{
    const Shape *q = &g->node[n->in[0]]->shape, *k = &g->node[n->in[1]]->shape, *v = &g->node[n->in[2]]->shape;
    const int r = q->rank;
    AttentionShape s = {.queries = q->dim[r - 2], .keys = k->dim[r - 2], .depth = q->dim[r - 1], .width = v->dim[r - 1]};
    s.q_row = s.k_row = s.depth;
    s.v_row = s.y_row = s.width;
    s.live = s.keys;
    s.shift = s.keys - s.queries;
    s.window = n->attr.a[0];
    s.scale = (float)n->attr.f[0];
    return s;
}

int64_t attention_heads(const Graph *g, const Node *n)
{
    const Shape *q = &g->node[n->in[0]]->shape;
    int64_t heads = 1;
    for (int i = 0; i < q->rank - 2; i++)
        heads *= q->dim[i];
    return heads;
}

void attention_head(const Call *c, int64_t head, AttentionShape *s)
{
    const Node *n = c->node;
    int at = n->op == OP_ATTENTION ? 3 : n->attr.flags & ATTENTION_KEPT ? 5 : 4;
    const int64_t each = attention_heads(c->graph, n) / call_src(c, 0)->shape.dim[0];
    int64_t queries = s->queries;
    s->live = s->keys;
    if (n->attr.flags & ATTENTION_KEY_LENGTHS)
        s->live = length_at(c, at++, each, head, s->keys);
    if (n->attr.flags & ATTENTION_QUERY_LENGTHS)
        queries = length_at(c, at, each, head, s->queries);
    s->shift = s->live - queries;
}

#define LOOPS "nn/loops_attention.inc"
#include "nn/twice.h"

static bool attention_fits(const Graph *g, Value query, Value key, Value value)
{
    const Node *in[3] = {graph_node(g, query), graph_node(g, key), graph_node(g, value)};
    const int r = in[0]->shape.rank;
    bool fits = r >= 3;
    for (int k = 0; k < 3; k++) {
        fits = fits && in[k]->shape.rank == r && in[k]->type == g->real;
        for (int i = 0; fits && i < r - 2; i++)
            fits = in[k]->shape.dim[i] == in[0]->shape.dim[i];
    }
    return fits && in[0]->shape.dim[r - 1] == in[1]->shape.dim[r - 1] && in[1]->shape.dim[r - 2] == in[2]->shape.dim[r - 2];
}

static bool any_batched(const Graph *g, const Node *n, int inputs)
{
    bool any = false;
    for (int i = 0; i < inputs; i++)
        any = any || node_batched(g, n->in[i]);
    return any;
}

static bool attention_result(Graph *g, Node *n)
{
    n->shape = graph_shape(g, n->in[0]);
    n->shape.dim[n->shape.rank - 1] = graph_shape(g, n->in[2]).dim[n->shape.rank - 1];
    n->batched = any_batched(g, n, 3);
    if (!node_results(g, n, 2))
        return false;
    n->result[1].shape = n->shape;
    n->result[1].shape.dim[n->shape.rank - 1] = graph_shape(g, n->in[1]).dim[n->shape.rank - 2];
    n->result[1].type = g->real;
    n->result[1].batched = n->batched;
    for (int i = 3; i < n->inputs; i++)
        if (!graph_check(g, lengths_fit(g, n->in[i], graph_node(g, n->in[0])), "lengths do not fit their sequences"))
            return false;
    return graph_check(g, attention_fits(g, n->in[0], n->in[1], n->in[2]), "queries, keys and values do not fit");
}

static bool attention_gradient_result(Graph *g, Node *n)
{
    if (!node_results(g, n, 3))
        return false;
    n->shape = graph_shape(g, n->in[0]);
    n->batched = any_batched(g, n, 4);
    for (int i = 1; i < 3; i++) {
        n->result[i].shape = graph_shape(g, n->in[i]);
        n->result[i].type = g->real;
        n->result[i].batched = n->batched;
    }
    return true;
}

static void attention_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Value in[7] = {y->in[0], y->in[1], y->in[2], dy[0]};
    const AttentionShape s = attention_shape(g, y);
    Attr a = y->attr;
    int inputs = 4;
    if (s.queries * s.keys < KEPT_SCORES) {
        a.flags |= ATTENTION_KEPT;
        in[inputs++] = graph_result(g, y->self, 1);
    }
    for (int i = 3; i < y->inputs; i++)
        in[inputs++] = y->in[i];
    Value d = graph_emit(g, OP_ATTENTION_GRADIENT, in, inputs, &a);
    for (int i = 0; d && i < 3; i++)
        if (graph_node(g, y->in[i])->used)
            d_in[i] = i == 0 ? d : graph_result(g, d, i);
}

static int64_t attention_units(const Graph *g, const Node *n)
{
    return attention_heads(g, n) * attention_shape(g, n).queries;
}

static size_t attention_scratch(const Graph *g, const Node *n)
{
    return 2 * (size_t)attention_shape(g, n).keys * sizeof(double);
}

static double attention_flops(const Graph *g, const Node *n)
{
    const AttentionShape s = attention_shape(g, n);
    const double scores = (double)attention_heads(g, n) * (double)s.queries * (double)s.keys;
    const double both = (double)(s.depth + s.width);
    return scores * (n->op == OP_ATTENTION ? 2 * both + 12 : 4 * both + 2 * (double)s.depth + 16);
}

static Value attention_emit(Graph *g, Value query, Value key, Value value, double scale, int64_t causal)
{
    Value in[5] = {query, key, value}, lengths[2] = {graph_lengths(g, key), causal >= 0 ? graph_lengths(g, query) : 0};
    int inputs = 3;
    Attr a;
    memset(&a, 0, sizeof a);
    a.f[0] = scale;
    a.a[0] = causal;
    for (int i = 0; i < 2; i++)
        if (lengths[i]) {
            in[inputs++] = lengths[i];
            a.flags |= i == 0 ? ATTENTION_KEY_LENGTHS : ATTENTION_QUERY_LENGTHS;
        }
    return graph_emit(g, OP_ATTENTION, in, inputs, &a);
}

static Value attention_sample(Graph *g, Sampler *s)
{
    const int64_t n = graph_batch(g), window = sample_int(s, -1, 2), keys = sample_int(s, 2, 5), queries = sample_int(s, 1, 5);
    const bool heads = sample_int(s, 0, 1);
    Value q = sample_real(g, s, heads ? SHAPE(n, 2, queries, 3) : SHAPE(n, queries, 3));
    Value k = sample_real(g, s, heads ? SHAPE(n, 2, keys, 3) : SHAPE(n, keys, 3));
    Value v = sample_real(g, s, heads ? SHAPE(n, 2, keys, 2) : SHAPE(n, keys, 2));
    if (sample_int(s, 0, 1))
        graph_set_lengths(g, k, sample_index(g, s, SHAPE(n), 1, (int)keys));
    if (sample_int(s, 0, 1))
        graph_set_lengths(g, q, sample_index(g, s, SHAPE(n), 1, (int)queries));
    return attention_emit(g, q, k, v, 0.7, window);
}

const OpType op_ATTENTION = {.name = "attention",
                             .shape = attention_result,
                             .gradient = attention_gradient,
                             .run32 = attention_real32,
                             .run64 = attention_real64,
                             .units = attention_units,
                             .scratch = attention_scratch,
                             .flops = attention_flops,
                             .sample = attention_sample};
const OpType op_ATTENTION_GRADIENT = {.name = "attention_gradient",
                                      .shape = attention_gradient_result,
                                      .run32 = attention_gradient_real32,
                                      .run64 = attention_gradient_real64,
                                      .units = attention_heads,
                                      .scratch = attention_scratch,
                                      .flops = attention_flops};

/* In double precision the composition, whose products are faster than the loops that define the operation. */
Value graph_attention(Graph *g, Value query, Value key, Value value, double scale, int64_t causal)
{
    Shape q = graph_shape(g, query), k = graph_shape(g, key);
    if (!query || !key || !value ||
        !graph_check(g, q.rank >= 2 && k.rank >= 2, "attention needs rows of queries and keys"))
        return 0;
    if (g->real == REAL32 && attention_fits(g, query, key, value))
        return attention_emit(g, query, key, value, scale, causal);
    return attention_composed(g, query, key, value, scale, causal);
}
