/* recurrent.c - BasicRecurrentLayer, GatedRecurrentLayer, LongShortTermMemoryLayer: a state carried along a sequence.
 *
 * x (n, T, k), state (n, m), y (n, T, m). The engine runs the whole sequence as one operation whose gates stand one below
 * the other; here every gate has arrays of its own, which are joined as the layer is lowered. */
#include "builtins/layers/shapes.h"
#include <string.h>
#include "interp/number.h"

enum { SIZE, DROPOUT };
enum { INPUT, STATE, CELL };

/* ---- dropout: one mask for the whole sequence ---- */

typedef struct Masks {
    double weights, input, output;
} Masks;

static bool read_mask(Interp *in, Expr method, Expr p, Masks *m)
{
    double value;
    Expr number = param_probability(in, p);
    if (!number || !number_to_double(number, &value) || !expr_is_string(method))
        return false;
    if (expr_string_is(method, "VariationalWeights"))
        m->weights = value;
    else if (expr_string_is(method, "VariationalInput"))
        m->input = value;
    else if (expr_string_is(method, "VariationalOutput"))
        m->output = value;
    else
        return false;
    return true;
}

static bool read_masks(Interp *in, Expr v, Masks *m)
{
    *m = (Masks){0, 0, 0};
    if (v == S(None))
        return true;
    if (param_probability(in, v))
        return read_mask(in, expr_text("VariationalWeights"), v, m);
    if (expr_has_head(v, S(Rule)))
        return read_mask(in, expr_part(v, 1), expr_part(v, 2), m);
    if (!expr_is_list(v))
        return false;
    for (size_t i = 1; i <= expr_length(v); i++) {
        Expr rule = expr_part(v, i);
        if (!expr_has_head(rule, S(Rule)) || !read_mask(in, expr_part(rule, 1), expr_part(rule, 2), m))
            return false;
    }
    return true;
}

static Expr check_dropout(Interp *in, Expr v)
{
    Masks m;
    return read_masks(in, v, &m) ? v : NULL;
}

/* v times a mask of the given shape, its survivors scaled by 1/(1 - p). */
static Value masked(Lowering *lo, Value v, double p, Shape shape, bool batched)
{
    if (!lo->train || p == 0)
        return v;
    Value mask = graph_random(lo->graph, RANDOM_BERNOULLI, &shape, batched, 1 - p, 1 / (1 - p));
    return graph_mul(lo->graph, v, mask);
}

/* ---- inference: the same for all three ---- */

static void recurrent_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, INPUT), *y = out_type(net, 0);
    infer_rank(inf, net, x, "Input", 2);
    infer_rank(inf, net, y, "Output", 2);
    if (inf->failed)
        return;
    int64_t size = param_known_count(net, SIZE);
    infer_dim(inf, net, y, "Output", 1, size);
    infer_equal(inf, net, x, "Input", 0, y, "Output", 0);
    for (int s = STATE; s < net->inputs; s++) {
        infer_rank(inf, net, in_type(net, s), net->input[s].name, 1);
        infer_equal(inf, net, in_type(net, s), net->input[s].name, 0, y, "Output", 1);
        infer_rank(inf, net, out_type(net, s), net->output[s].name, 1);
        infer_equal(inf, net, out_type(net, s), net->output[s].name, 0, y, "Output", 1);
    }
    for (int a = 0; a < net->arrays; a++) {
        Type *t = &net->array[a].type;
        const char *name = net->array[a].name;
        infer_rank(inf, net, t, name, a % 3 == 2 ? 1 : 2); /* input weights, state weights, biases */
        infer_equal(inf, net, t, name, 0, y, "Output", 1);
        if (a % 3 == 0)
            infer_equal(inf, net, t, name, 1, x, "Input", 1);
        if (a % 3 == 1)
            infer_equal(inf, net, t, name, 1, y, "Output", 1);
    }
}

/* ---- lowering ---- */

/* The arrays of all gates of one sort (0 input weights, 1 state weights, 2 biases), one below the other. */
static Value gates(Lowering *lo, int count, int sort)
{
    Value each[4];
    for (int g = 0; g < count; g++)
        each[g] = lo->array[3 * g + sort];
    return count == 1 ? each[0] : graph_concat(lo->graph, each, count, 0);
}

static Value recurrent_lower(Lowering *lo, RecurrentKind kind)
{
    Graph *g = lo->graph;
    int count = recurrent_gates(kind);
    Masks m;
    read_masks(interp_current, param_value(lo->net, DROPOUT), &m);
    Value x = lo->input[INPUT];
    Shape s = graph_shape(g, x);
    Value w_state = gates(lo, count, 1);
    Shape w = graph_shape(g, w_state);
    Value lengths = graph_lengths(g, x);
    Value masked_x = masked(lo, x, m.input, (Shape){3, {s.dim[0], 1, s.dim[2]}}, true);
    if (lengths)
        graph_set_lengths(g, masked_x, lengths);
    Value y = graph_recurrent(g, kind, masked_x, gates(lo, count, 0), masked(lo, w_state, m.weights, w, false),
                              gates(lo, count, 2), lo->input[STATE], kind == RECURRENT_LSTM ? lo->input[CELL] : 0,
                              &lo->output[1], kind == RECURRENT_LSTM ? &lo->output[2] : NULL);
    Value out = masked(lo, y, m.output, (Shape){3, {s.dim[0], 1, w.dim[1]}}, true);
    return carry_lengths(lo, x, out);
}

static Value basic_lower(Lowering *lo)
{
    return recurrent_lower(lo, RECURRENT_BASIC);
}

static Value gated_lower(Lowering *lo)
{
    return recurrent_lower(lo, RECURRENT_GRU);
}

static Value memory_lower(Lowering *lo)
{
    return recurrent_lower(lo, RECURRENT_LSTM);
}

/* ---- descriptors ---- */

static const LayerParam params[] = {
    {"Size", PARAM_POSITIONAL, NULL, param_count, "a positive integer", NULL},
    {"Dropout", 0, "None", check_dropout, "None, a probability, or rules such as \"VariationalInput\" -> 0.2", NULL},
    PARAMS_END};

static const LayerPort one_state_in[] = {{"Input", 2, 0, 2}, {"State", 1, PORT_STATE, 1}, PORTS_END};
static const LayerPort one_state_out[] = {{"Output", 2, PORT_REAL, 2}, {"State", 1, PORT_STATE | PORT_HIDDEN, 1}, PORTS_END};
static const LayerPort two_states_in[] = {
    {"Input", 2, 0, 2}, {"State", 1, PORT_STATE, 1}, {"CellState", 1, PORT_STATE, 1}, PORTS_END};
static const LayerPort two_states_out[] = {{"Output", 2, PORT_REAL, 2},
                                           {"State", 1, PORT_STATE | PORT_HIDDEN, 1},
                                           {"CellState", 1, PORT_STATE | PORT_HIDDEN, 1},
                                           PORTS_END};

#define GATE(name)                                                                                                     \
    {name "InputWeights", ARRAY_RANDOM, 0, NULL}, {name "StateWeights", ARRAY_RANDOM, 0, NULL}, {name "Biases", 0, 0, NULL}

/* s(t) = Tanh[Wx.x(t) + Ws.s(t-1) + b] */
static const LayerType basic = {
    .name = "BasicRecurrentLayer",
    .usage = "BasicRecurrentLayer[n] is a layer that carries a state of n numbers along a sequence of vectors; the new state is "
             "Tanh[Wx.x + Ws.s + b].",
    .params = params,
    .inputs = one_state_in,
    .outputs = one_state_out,
    .arrays = (const LayerArray[]){GATE(""), ARRAYS_END},
    .infer = recurrent_infer,
    .lower = basic_lower,
    .samples = (const char *const[]){"BasicRecurrentLayer[3, \"Input\" -> {4, 2}]",
                                     "BasicRecurrentLayer[2, \"Input\" -> {\"Varying\", 3}]", NULL},
};

/* i, r = sigma(...); m = Tanh[Wmx.x + r (Wms.s) + bm]; s = (1 - i) m + i s  (Chung et al. 2014) */
static const LayerType gated = {
    .name = "GatedRecurrentLayer",
    .usage = "GatedRecurrentLayer[n] is a recurrent layer with an input gate, a reset gate and a memory gate, and a state of n numbers.",
    .params = params,
    .inputs = one_state_in,
    .outputs = one_state_out,
    .arrays = (const LayerArray[]){GATE("InputGate"), GATE("ResetGate"), GATE("MemoryGate"), ARRAYS_END},
    .infer = recurrent_infer,
    .lower = gated_lower,
    .samples = (const char *const[]){"GatedRecurrentLayer[3, \"Input\" -> {4, 2}]",
                                     "GatedRecurrentLayer[2, \"Input\" -> {\"Varying\", 3}]", NULL},
};

/* i, o, f = sigma(...); m = Tanh[...]; c = f c + i m; s = o Tanh[c] */
static const LayerType memory = {
    .name = "LongShortTermMemoryLayer",
    .usage = "LongShortTermMemoryLayer[n] is a recurrent layer with input, output, forget and memory gates; its state and its cell "
             "state have n numbers each.",
    .params = params,
    .inputs = two_states_in,
    .outputs = two_states_out,
    .arrays = (const LayerArray[]){GATE("InputGate"), GATE("OutputGate"), GATE("ForgetGate"), GATE("MemoryGate"), ARRAYS_END},
    .infer = recurrent_infer,
    .lower = memory_lower,
    .samples = (const char *const[]){"LongShortTermMemoryLayer[3, \"Input\" -> {4, 2}]",
                                     "LongShortTermMemoryLayer[2, \"Input\" -> {\"Varying\", 3}]", NULL},
};

const LayerType *const layers_recurrent[] = {&basic, &gated, &memory, NULL};
