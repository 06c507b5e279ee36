/* attention.c - AttentionLayer: for each query the mean of the values, weighted by a softmax of how well the keys fit.
 *
 * key (n, d.., [h,] k), value (n, d.., [h,] v), query (n, q.., [h,] q), output (n, q.., [h,] v); all key levels d.. are one
 * for the engine, and so are the query levels. Heads stand in front of them there. */
#include "builtins/layers/shapes.h"
#include <math.h>
#include <string.h>
#include "interp/number.h"

enum { SCORING, DROPOUT, MASK, MULTI_HEAD, RESCALING, SHARED };

static Expr check_scoring(Interp *in, Expr v)
{
    (void)in;
    return expr_string_is(v, "Dot") || expr_string_is(v, "Bilinear") || expr_is_net(v) ? v : NULL;
}

static Expr check_mask(Interp *in, Expr v)
{
    if (v == S(None) || expr_string_is(v, "Causal"))
        return v;
    bool window = expr_has_head(v, S(Rule)) && expr_string_is(expr_part(v, 1), "Causal");
    return window && param_count(in, expr_part(v, 2)) ? v : NULL;
}

static Expr check_rescaling(Interp *in, Expr v)
{
    (void)in;
    return v == S(None) || expr_string_is(v, "DimensionSqrt") ? v : NULL;
}

static Expr check_dropout(Interp *in, Expr v)
{
    return v == S(None) ? expr_int(0) : param_probability(in, v);
}

/* -1 no mask, 0 all keys up to the query, w the last w of these */
static int64_t causal_window(const Net *net)
{
    Expr v = param_value(net, MASK);
    int64_t w = v == S(None) ? -1 : 0;
    if (expr_has_head(v, S(Rule)))
        number_to_int64(expr_part(v, 2), &w);
    return w;
}

/* One port for key and value in the old SequenceAttentionLayer, else two; the query is the last one. */
static bool attention_prepare(Interp *in, Net *net)
{
    if (param_true(net, SHARED)) {
        net_add_input(net, "Input", -1, 0);
    } else {
        net_add_input(net, "Key", -1, 0);
        net_add_input(net, "Value", -1, 0);
    }
    net_add_input(net, "Query", -1, 0);
    net_add_output(net, "Output", -1, PORT_REAL);
    Expr scoring = param_value(net, SCORING);
    if (expr_is_net(scoring)) {
        Net *child = net_of(scoring);
        if (net_find_input(child, "Input") < 0 || net_find_input(child, "Query") < 0 || child->outputs != 1) {
            fail(in, net->expr, "invparam", scoring, expr_text("ScoringNet"), expr_text("a net with ports \"Input\", \"Query\" and \"Output\""), NULL);
            return false;
        }
        net_add_child(net, "ScoringNet", child);
    } else if (expr_string_is(scoring, "Bilinear")) {
        net_add_array(net, "Weights", ARRAY_RANDOM, 0);
    }
    return true;
}

static int query_port(const Net *net)
{
    return net->inputs - 1;
}

static int value_port(const Net *net)
{
    return param_true(net, SHARED) ? 0 : 1;
}

static void infer_scoring(Inference *inf, Net *net, Type *k, Type *q)
{
    if (net->arrays) {
        Type *w = &net->array[0].type;
        infer_rank(inf, net, w, "Weights", 2);
        infer_equal(inf, net, w, "Weights", 0, k, "Key", k->rank - 1);
        infer_equal(inf, net, w, "Weights", 1, q, "Query", q->rank - 1);
    } else if (net->children) {
        Net *child = net->child[0];
        Type *ck = in_type(child, net_find_input(child, "Input")), *cq = in_type(child, net_find_input(child, "Query"));
        infer_rank(inf, net, ck, "Input", 1);
        infer_rank(inf, net, cq, "Query", 1);
        infer_equal(inf, net, ck, "Input", 0, k, "Key", k->rank - 1);
        infer_equal(inf, net, cq, "Query", 0, q, "Query", q->rank - 1);
    } else {
        infer_equal(inf, net, k, "Key", k->rank - 1, q, "Query", q->rank - 1);
    }
}

static void attention_infer(Inference *inf, Net *net)
{
    Type *k = in_type(net, 0), *v = in_type(net, value_port(net)), *q = in_type(net, query_port(net)), *y = out_type(net, 0);
    int heads = param_true(net, MULTI_HEAD);
    if (v != k)
        infer_rank_shift(inf, net, k, "Key", v, "Value", 0);
    for (int i = 0; i < k->rank - 1 && v != k && v->rank == k->rank; i++)
        infer_equal(inf, net, k, "Key", i, v, "Value", i);
    infer_rank_shift(inf, net, q, "Query", y, "Output", 0);
    if (k->rank < 0 || v->rank < 0 || q->rank < 0 || y->rank < 0 || inf->failed)
        return;
    if (k->rank < 2 + heads || q->rank < 1 + heads) {
        infer_fail(inf, net, "keys of rank %d and queries of rank %d are too flat", k->rank, q->rank);
        return;
    }
    if (causal_window(net) >= 0 && (k->rank != 2 + heads || q->rank != 2 + heads)) {
        infer_fail(inf, net, "a causal mask needs one level of keys and one of queries");
        return;
    }
    for (int i = 0; i < q->rank - 1; i++)
        infer_equal(inf, net, q, "Query", i, y, "Output", i);
    infer_equal(inf, net, v, "Value", v->rank - 1, y, "Output", y->rank - 1);
    if (heads)
        infer_equal(inf, net, k, "Key", k->rank - 2, q, "Query", q->rank - 2);
    infer_scoring(inf, net, k, q);
}

/* (n, d.., [h,] f) -> (n, [h,] m, f) */
static Value gathered(Lowering *lo, Value v, bool heads)
{
    Graph *g = lo->graph;
    Shape s = lower_shape(lo, v);
    int levels = s.rank - 1 - heads;
    int64_t m = 1, dim[3];
    for (int i = 0; i < levels; i++)
        m *= s.dim[i];
    dim[0] = m;
    dim[1] = s.dim[s.rank - 1 - heads];
    dim[2] = s.dim[s.rank - 1];
    Value flat = lower_full_shape_reshape(lo, v, 2 + heads, dim);
    Value y = heads ? graph_permute(g, flat, (int[]){0, 2, 1, 3}) : flat, lengths = graph_lengths(g, v);
    if (lengths && levels > 0)
        graph_set_lengths(g, y, lower_lengths_scaled(lo, lengths, m / s.dim[0], 0));
    return y;
}

/* Back to (n, q.., [h,] v) */
static Value spread(Lowering *lo, Value y, const Type *out, bool heads)
{
    if (heads)
        y = graph_permute(lo->graph, y, (int[]){0, 2, 1, 3});
    return lower_full_shape_reshape(lo, y, out->rank, out->dim);
}

/* The scores of a scoring net for all pairs: its examples are (example, [head,] query, key). */
static Value net_scores(Lowering *lo, Value q, Value k)
{
    Graph *g = lo->graph;
    Shape a = graph_shape(g, q), b = graph_shape(g, k);
    int last = a.rank - 1;
    int64_t queries = a.dim[last - 1], keys = b.dim[last - 1], outer = 1;
    for (int i = 0; i < last - 1; i++)
        outer *= a.dim[i];
    int64_t pairs = outer * queries * keys;
    Value each[2], out[1];
    const Net *child = lo->net->child[0];
    int key_input = net_find_input(child, "Input"), query_input = net_find_input(child, "Query");
    each[key_input] = graph_reshape(g, graph_repeat(g, k, last - 1, queries), &(Shape){2, {pairs, b.dim[last]}});
    each[query_input] = graph_reshape(g, graph_repeat(g, q, last, keys), &(Shape){2, {pairs, a.dim[last]}});
    if (!lower_child(lo, 0, pairs, each, out))
        return 0;
    Shape s = a;
    s.dim[last] = keys;
    return graph_reshape(g, out[0], &s);
}

/* The attention written out, where there is a scoring net or dropout on the weights. */
static Value composed(Lowering *lo, Value q, Value k, Value v, double scale)
{
    Graph *g = lo->graph;
    Value scores = lo->net->children ? net_scores(lo, q, k) : graph_matmul(g, q, PLAIN, k, TRANSPOSED);
    Value weights = graph_attention_weights(g, graph_scale(g, scores, scale), q, k, causal_window(lo->net));
    if (lo->train && param_real(lo->net, DROPOUT) > 0)
        weights = graph_dropout(g, weights, param_real(lo->net, DROPOUT), NULL);
    return graph_matmul(g, weights, PLAIN, v, PLAIN);
}

static Value attention_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    bool heads = param_true(lo->net, MULTI_HEAD);
    Value query = lo->input[query_port(lo->net)];
    Value k = gathered(lo, lo->input[0], heads), v = gathered(lo, lo->input[value_port(lo->net)], heads);
    Value q = gathered(lo, query, heads);
    Shape ks = graph_shape(g, k);
    double scale = param_value(lo->net, RESCALING) == S(None) ? 1 : 1 / sqrt((double)ks.dim[ks.rank - 1]);
    if (lo->net->arrays) /* k.W.q = k.(W.q) */
        q = graph_matmul(g, q, PLAIN, lo->array[0], TRANSPOSED);
    bool plain = !lo->net->children && !(lo->train && param_real(lo->net, DROPOUT) > 0);
    Value y = plain ? graph_attention(g, q, k, v, scale, causal_window(lo->net)) : composed(lo, q, k, v, scale);
    return carry_lengths(lo, query, spread(lo, y, &lo->net->output[0].type, heads));
}

static const LayerType attention = {
    .name = "AttentionLayer",
    .usage = "AttentionLayer[] is a layer that gives for each vector at \"Query\" the mean of the arrays at \"Value\", weighted by how well the "
             "vectors at \"Key\" fit the query.\nAttentionLayer[\"Dot\"], AttentionLayer[\"Bilinear\"], AttentionLayer[net] choose the score.",
    .params = (const LayerParam[]){{"ScoringNet", PARAM_POSITIONAL, "\"Bilinear\"", check_scoring, "\"Dot\", \"Bilinear\" or a net", NULL},
                                   {"Dropout", 0, "0", check_dropout, "a probability", NULL},
                                   {"Mask", 0, "None", check_mask, "None, \"Causal\" or \"Causal\" -> n", NULL},
                                   {"MultiHead", 0, "False", param_boolean, "True or False", NULL},
                                   {"ScoreRescaling", 0, "None", check_rescaling, "None or \"DimensionSqrt\"", NULL},
                                   {"SharedInput", 0, "False", param_boolean, "True or False", NULL},
                                   PARAMS_END},
    .prepare = attention_prepare,
    .infer = attention_infer,
    .lower = attention_lower,
    .samples = (const char *const[]){"AttentionLayer[\"Dot\", \"Key\" -> {3, 2}, \"Value\" -> {3, 4}, \"Query\" -> {2, 2}]",
                                     "AttentionLayer[\"Key\" -> {3, 2}, \"Value\" -> {3, 2}, \"Query\" -> 3]",
                                     "AttentionLayer[\"Dot\", \"Mask\" -> \"Causal\", \"ScoreRescaling\" -> \"DimensionSqrt\", \"Key\" -> {3, 2}, "
                                     "\"Value\" -> {3, 2}, \"Query\" -> {3, 2}]",
                                     "AttentionLayer[\"Dot\", \"MultiHead\" -> True, \"Key\" -> {3, 2, 2}, \"Value\" -> {3, 2, 3}, \"Query\" -> {2, 2, 2}]",
                                     "AttentionLayer[\"Dot\", \"Mask\" -> (\"Causal\" -> 2), \"Key\" -> {4, 2}, \"Value\" -> {4, 3}, \"Query\" -> {3, 2}]",
                                     "AttentionLayer[\"Bilinear\", \"Dropout\" -> 0.4, \"Key\" -> {3, 2, 2}, \"Value\" -> {3, 2, 4}, \"Query\" -> {2, 3}]",
                                     "AttentionLayer[NetGraph[{CatenateLayer[], LinearLayer[3], Tanh, LinearLayer[{}]}, {{NetPort[\"Input\"], NetPort[\"Query\"]} "
                                     "-> 1 -> 2 -> 3 -> 4}], \"Key\" -> {3, 2}, \"Value\" -> {3, 2}, \"Query\" -> {2, 2}]",
                                     NULL},
};

static Expr sequence_rewrite(Interp *in, Expr call)
{
    Builder b = builder_start(symbol_intern(in, "System`", "AttentionLayer"), expr_length(call) + 1);
    builder_add_parts(&b, call, 1, expr_length(call));
    builder_add(&b, expr_rule(expr_text("SharedInput"), S(True)));
    return builder_finish(&b);
}

static const LayerType sequence_attention = {
    .name = "SequenceAttentionLayer",
    .usage = "SequenceAttentionLayer[net] is AttentionLayer[net] with one port \"Input\" for keys and values.",
    .flags = LAYER_ALIAS,
    .rewrite = sequence_rewrite,
};

const LayerType *const layers_attention[] = {&attention, &sequence_attention, NULL};
