/* recurrent.c - BasicRecurrentLayer, GatedRecurrentLayer, LongShortTermMemoryLayer: a state carried along a sequence.
 *
 * x (n, T, k), state (n, m), y (n, T, m). The engine runs the whole sequence as one operation whose gates stand one below
 * the other; here every gate has arrays of its own, which are joined as the layer is lowered. */
#include "builtins/layers/shapes.h"
#include <string.h>
#include "interp/number.h"

enum { SIZE, DROPOUT };
enum { INPUT, STATE, CELL };

/* ---- dropout: one mask for the whole sequence, of "UpdateVector" one for each step ---- */

typedef struct Masks {
    double weights, input, output, state, update;
} Masks;

static bool read_mask(Interp *in, Expr method, Expr p, Masks *m)
{
    double value;
    Expr number = param_probability(in, p);
    if (!number || !number_to_double(number, &value) || !expr_is_string(method))
        return false;
    const struct {
        const char *name;
        double *to;
    } methods[] = {{"VariationalWeights", &m->weights}, {"VariationalInput", &m->input}, {"VariationalOutput", &m->output},
                   {"VariationalState", &m->state}, {"UpdateVector", &m->update}};
    for (size_t i = 0; i < COUNT(methods); i++)
        if (expr_string_is(method, methods[i].name))
            return *methods[i].to = value, true;
    return false;
}

static bool read_masks(Interp *in, Expr v, Masks *m)
{
    *m = (Masks){0};
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

/* v times a mask of the given shape, what it keeps scaled by 1/(1 - p). */
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

/* One step of a recurrence: w_in, w_state, bias of all gates one below the other, a state (and cell), an input; masks for the state
 * before the step and for the candidate, 0 where there are none. The new state; a new cell through *cell. */
typedef struct Step {
    Value x, w_in, w_state, bias, state, cell, state_mask, update_mask;
} Step;

static Value gate(Graph *g, Value rows, int64_t size, int k)
{
    return graph_slice_axis(g, rows, 1, k * size, 1, size);
}

static Value open_gate(Graph *g, Value from_input, Value from_state, int64_t size, int k)
{
    return graph_unary(g, MAP_LOGISTIC, graph_add(g, gate(g, from_input, size, k), gate(g, from_state, size, k)));
}

static Value step(Graph *g, RecurrentKind kind, const Step *s, int64_t size, Value *cell)
{
    int last = recurrent_gates(kind) - 1; /* the candidate */
    Value before = s->state_mask ? graph_mul(g, s->state, s->state_mask) : s->state;
    Value a = graph_add_row(g, graph_matmul(g, s->x, PLAIN, s->w_in, TRANSPOSED), s->bias);
    Value b = graph_matmul(g, before, PLAIN, s->w_state, TRANSPOSED), own = gate(g, b, size, last);
    if (kind == RECURRENT_GRU)
        own = graph_mul(g, open_gate(g, a, b, size, 1), own);
    Value m = graph_unary(g, MAP_TANH, graph_add(g, gate(g, a, size, last), own));
    m = s->update_mask ? graph_mul(g, m, s->update_mask) : m;
    if (kind == RECURRENT_BASIC)
        return m;
    Value i = open_gate(g, a, b, size, 0);
    if (kind == RECURRENT_GRU) /* (1 - i) m + i s */
        return graph_add(g, m, graph_mul(g, i, graph_sub(g, s->state, m)));
    *cell = graph_add(g, graph_mul(g, open_gate(g, a, b, size, 2), s->cell), graph_mul(g, i, m));
    return graph_mul(g, open_gate(g, a, b, size, 1), graph_unary(g, MAP_TANH, *cell));
}

static Value part_like(Lowering *lo, Graph *body, const char *name, Value v, bool one_step)
{
    Shape s = graph_shape(lo->graph, v);
    if (one_step) {
        memmove(s.dim + 1, s.dim + 2, sizeof(int64_t) * (size_t)(s.rank - 2));
        s.rank--;
    }
    return graph_input(body, name, graph_real(lo->graph), &s, one_step || s.dim[0] == lo->n);
}

/* The layer as a loop of steps, for the masks that its own operation does not know. */
static Value stepwise(Lowering *lo, RecurrentKind kind, Step s, const Masks *m)
{
    Graph *g = lo->graph, *body = graph_new(graph_real(g), graph_batch(g));
    Shape x = graph_shape(g, s.x), w = graph_shape(g, s.w_state);
    int64_t size = w.dim[1], zeros[] = {size};
    bool lstm = kind == RECURRENT_LSTM;
    Value ones = graph_fill(g, &(Shape){2, {lo->n, size}}, 1);
    Value states[2] = {s.state ? s.state : lower_zeros(lo, 1, zeros), s.cell || !lstm ? s.cell : lower_zeros(lo, 1, zeros)};
    Value mapped[2] = {s.x, masked(lo, graph_repeat(g, ones, 1, x.dim[1]), m->update, (Shape){3, {lo->n, x.dim[1], size}}, true)};
    Value fixed[4] = {s.w_in, s.w_state, s.bias, masked(lo, ones, m->state, (Shape){2, {lo->n, size}}, true)}, out[5] = {0}, cell = 0;
    Step inside = {.state = part_like(lo, body, "state", states[0], false)};
    if (lstm)
        inside.cell = part_like(lo, body, "cell", states[1], false);
    inside.x = part_like(lo, body, "x", s.x, true);
    inside.update_mask = part_like(lo, body, "update", mapped[1], true);
    inside.w_in = part_like(lo, body, "input weights", s.w_in, false);
    inside.w_state = part_like(lo, body, "state weights", s.w_state, false);
    inside.bias = part_like(lo, body, "biases", s.bias, false);
    inside.state_mask = part_like(lo, body, "mask", fixed[3], false);
    graph_output(body, "state", step(body, kind, &inside, size, &cell));
    if (lstm)
        graph_output(body, "cell", cell);
    if (!graph_loop(g, body, x.dim[1], states, 1 + lstm, mapped, 2, fixed, 4, out))
        return 0;
    lo->output[1] = out[0];
    if (lstm)
        lo->output[2] = out[1];
    return out[1 + lstm];
}

static Value recurrent_lower(Lowering *lo, RecurrentKind kind)
{
    Graph *g = lo->graph;
    int count = recurrent_gates(kind);
    Masks m;
    read_masks(interp_current, param_value(lo->net, DROPOUT), &m);
    Value x = lo->input[INPUT], w_state = gates(lo, count, 1);
    Shape s = graph_shape(g, x), w = graph_shape(g, w_state);
    bool lstm = kind == RECURRENT_LSTM;
    Step all = {.x = carry_lengths(lo, x, masked(lo, x, m.input, (Shape){3, {s.dim[0], 1, s.dim[2]}}, true)),
                .w_in = gates(lo, count, 0), .w_state = masked(lo, w_state, m.weights, w, false), .bias = gates(lo, count, 2),
                .state = lo->input[STATE], .cell = lstm ? lo->input[CELL] : 0};
    Value y = lo->train && (m.state > 0 || m.update > 0)
                  ? stepwise(lo, kind, all, &m)
                  : graph_recurrent(g, kind, all.x, all.w_in, all.w_state, all.bias, all.state, all.cell, &lo->output[1], lstm ? &lo->output[2] : NULL);
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
                                     "BasicRecurrentLayer[2, \"Input\" -> {\"Varying\", 3}]",
                                     "BasicRecurrentLayer[2, \"Dropout\" -> 0.3, \"Input\" -> {4, 3}]",
                                     "BasicRecurrentLayer[2, \"Dropout\" -> {\"UpdateVector\" -> 0.3}, \"Input\" -> {4, 3}]", NULL},
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
                                     "GatedRecurrentLayer[2, \"Input\" -> {\"Varying\", 3}]",
                                     "GatedRecurrentLayer[2, \"Dropout\" -> {\"VariationalState\" -> 0.3, \"VariationalOutput\" -> 0.2}, \"Input\" -> {4, 2}]", NULL},
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
                                     "LongShortTermMemoryLayer[2, \"Input\" -> {\"Varying\", 3}]",
                                     "LongShortTermMemoryLayer[2, \"Dropout\" -> {\"VariationalInput\" -> 0.3, \"VariationalState\" -> 0.2, \"UpdateVector\" -> 0.2}, \"Input\" -> {4, 2}]", NULL},
};

const LayerType *const layers_recurrent[] = {&basic, &gated, &memory, NULL};
