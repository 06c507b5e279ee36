/* operator.c - layers made of nets: Map, MapThread, Fold, Nest, Bidirectional, PairEmbedding, GAN. */
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/lower.h"
#include "interp/assoc.h"
#include "interp/number.h"

static Expr a_net(Interp *in, Expr v)
{
    return net_from_shorthand(in, v, true);
}

static bool add_net(Interp *in, Net *net, const char *name, Expr e)
{
    if (!expr_is_net(e)) {
        fail(in, net->expr, "nonet", e, NULL);
        return false;
    }
    net_add_child(net, name, net_of(e))->expr = e;
    return true;
}

static bool is_open(const NetPortInfo *p)
{
    return !(p->flags & (PORT_STATE | PORT_OPTIONAL | PORT_HIDDEN));
}

static int count_open(const NetPortInfo *p, int n)
{
    int k = 0;
    for (int i = 0; i < n; i++)
        k += is_open(&p[i]);
    return k;
}

static int first_open(const NetPortInfo *p, int n)
{
    for (int i = 0; i < n; i++)
        if (is_open(&p[i]))
            return i;
    return -1;
}

/* One input, one output; false after a message. */
static bool is_simple(Interp *in, const Net *net, const Net *child)
{
    if (count_open(child->input, child->inputs) == 1 && count_open(child->output, child->outputs) == 1)
        return true;
    fail(in, net->expr, "oneport", expr_text(child->type->name), NULL);
    return false;
}

/* outer is inner one (or more) levels deeper: what either knows the other learns. */
static void infer_deeper(Inference *inf, Net *net, Type *outer, const char *what, Type *inner, int levels)
{
    infer_rank(inf, net, outer, what, inner->rank < 0 ? -1 : inner->rank + levels);
    infer_rank(inf, net, inner, what, outer->rank < levels ? -1 : outer->rank - levels);
    for (int i = 0; i < inner->rank && !inf->failed; i++)
        infer_equal(inf, net, outer, what, i + levels, inner, what, i);
    type_unify_element(outer, inner, &inf->changed);
}

/* ---- NetMapOperator, NetMapThreadOperator ---- */

static bool map_prepare(Interp *in, Net *net)
{
    if (!add_net(in, net, "Net", net->param[0]))
        return false;
    Net *c = net->child[0];
    if (!is_simple(in, net, c))
        return false;
    net_add_input(net, c->input[first_open(c->input, c->inputs)].name, -1, 0)->type.least_rank = 1;
    net_add_output(net, c->output[first_open(c->output, c->outputs)].name, -1, 0)->type.least_rank = 1;
    return true;
}

static void map_infer(Inference *inf, Net *net)
{
    Net *c = net->child[0];
    infer_deeper(inf, net, in_type(net, 0), "Input", in_type(c, first_open(c->input, c->inputs)), 1);
    infer_deeper(inf, net, out_type(net, 0), "Output", out_type(c, first_open(c->output, c->outputs)), 1);
    if (in_type(net, 0)->rank > 0 && out_type(net, 0)->rank > 0 && !inf->failed)
        infer_equal(inf, net, in_type(net, 0), "Input", 0, out_type(net, 0), "Output", 0);
}

/* The first `levels` levels become part of the batch; and back. */
static Value fold_in(Lowering *lo, Value v, const Type *t, int levels, int64_t n)
{
    Shape s = {.rank = t->rank - levels + 1, .dim = {n}};
    for (int i = levels; i < t->rank; i++)
        s.dim[i - levels + 1] = t->dim[i];
    return graph_reshape(lo->graph, v, &s);
}

/* 1 for each of the k elements that the input has of its own, 0 for what is padding, in the order in which they are folded
 * into the batch; 0 where there is no padding. */
static Value real_elements(Lowering *lo, int64_t k)
{
    Graph *g = lo->graph;
    Value around = lo->state->real, lengths = graph_lengths(g, lo->input[0]), mask = 0;
    Shape folded = {.rank = 1, .dim = {lo->n * k}};
    if (lengths) {
        Value ones = graph_fill(g, &(Shape){.rank = 2, .dim = {lo->n, k}}, 1);
        graph_set_lengths(g, ones, lengths);
        mask = graph_reshape(g, graph_within(g, ones, 0), &folded);
    }
    if (!around || graph_shape(g, around).dim[0] != lo->n)
        return mask;
    around = graph_reshape(g, graph_repeat(g, around, 1, k), &folded);
    return mask ? graph_mul(g, mask, around) : around;
}

static Value map_lower(Lowering *lo)
{
    const Net *c = lo->net->child[0];
    const Type *x = &lo->net->input[0].type, *y = &lo->net->output[0].type;
    int64_t n = lo->n * x->dim[0];
    Value *in = mem_array(Value, (size_t)c->inputs + 1), *out = mem_array(Value, (size_t)c->outputs + 1);
    in[first_open(c->input, c->inputs)] = fold_in(lo, lo->input[0], x, 1, n);
    Value around = lo->state->real;
    lo->state->real = lo->train ? real_elements(lo, x->dim[0]) : 0;
    bool good = lower_child(lo, 0, n, in, out);
    lo->state->real = around;
    if (!good)
        return 0;
    Value v = lower_full_shape_reshape(lo, out[first_open(c->output, c->outputs)], y->rank, y->dim);
    Value lengths = graph_lengths(lo->graph, lo->input[0]);
    if (lengths)
        graph_set_lengths(lo->graph, v, lengths);
    return v;
}

static const LayerType map_operator = {
    .name = "NetMapOperator",
    .usage = "NetMapOperator[net] applies a net to every element of a sequence.",
    .flags = LAYER_OPERATOR | LAYER_MOVES,
    .params = (const LayerParam[]){{"Net", PARAM_POSITIONAL, NULL, a_net, "a net", NULL}, PARAMS_END},
    .prepare = map_prepare,
    .infer = map_infer,
    .lower = map_lower,
    .samples = (const char *const[]){"NetMapOperator[LinearLayer[2], \"Input\" -> {3, 2}]", "NetMapOperator[Tanh, \"Input\" -> {2, 3}]",
                                     "NetMapOperator[NetChain[{LinearLayer[3], BatchNormalizationLayer[], Ramp}], \"Input\" -> {3, 2}]",
                                     "NetMapOperator[NetMapOperator[DropoutLayer[0.3]], \"Input\" -> {2, 3, 2}]",
                                     "NetMapOperator[EmbeddingLayer[2, 3], \"Input\" -> {4, Restricted[\"Integer\", 3]}]", NULL},
};

/* How many levels deep an input is mapped: n for all, or by name; others are repeated. */
static Expr thread_levels(Interp *in, Expr v)
{
    return param_count(in, v) || expr_is(v, EXPR_ASSOC) ? v : NULL;
}

static int levels_of(const Net *net, const char *port)
{
    int64_t n = 0;
    Expr v = net->param[1];
    if (expr_is(v, EXPR_ASSOC))
        v = assoc_lookup_text(v, port);
    return v && number_to_int64(v, &n) ? (int)n : 0;
}

static int deepest(const Net *net)
{
    int most = 0;
    for (int i = 0; i < net->inputs; i++) {
        int n = levels_of(net, net->input[i].name);
        most = n > most ? n : most;
    }
    return most;
}

static bool thread_prepare(Interp *in, Net *net)
{
    if (!add_net(in, net, "Net", net->param[0]))
        return false;
    Net *c = net->child[0];
    for (int i = 0; i < c->inputs; i++)
        if (is_open(&c->input[i]))
            net_add_input(net, c->input[i].name, -1, 0);
    for (int i = 0; i < c->outputs; i++)
        if (is_open(&c->output[i]))
            net_add_output(net, c->output[i].name, -1, 0);
    return true;
}

static void thread_infer(Inference *inf, Net *net)
{
    Net *c = net->child[0];
    int most = deepest(net), base = -1;
    for (int i = 0; i < net->inputs && !inf->failed; i++) {
        int k = net_find_input(c, net->input[i].name), levels = levels_of(net, net->input[i].name);
        infer_deeper(inf, net, in_type(net, i), net->input[i].name, in_type(c, k), levels);
        if (levels == most && in_type(net, i)->rank >= most && base < 0)
            base = i;
    }
    for (int o = 0; o < net->outputs && !inf->failed; o++)
        infer_deeper(inf, net, out_type(net, o), net->output[o].name, out_type(c, net_find_output(c, net->output[o].name)), most);
    for (int l = 0; base >= 0 && l < most && !inf->failed; l++) {
        for (int i = 0; i < net->inputs && !inf->failed; i++)
            if (levels_of(net, net->input[i].name) > l && in_type(net, i)->rank > l)
                infer_equal(inf, net, in_type(net, base), net->input[base].name, l, in_type(net, i), net->input[i].name, l);
        for (int o = 0; o < net->outputs && !inf->failed; o++)
            if (out_type(net, o)->rank > l)
                infer_equal(inf, net, in_type(net, base), net->input[base].name, l, out_type(net, o), net->output[o].name, l);
    }
}

static Value thread_lower(Lowering *lo)
{
    const Net *net = lo->net, *c = net->child[0];
    int most = deepest(net);
    int64_t outer[TYPE_RANK] = {1}, count = 1;
    Value lengths = 0;
    for (int i = 0; i < net->inputs; i++)
        if (levels_of(net, net->input[i].name) == most) {
            memcpy(outer, net->input[i].type.dim, sizeof outer);
            lengths = graph_lengths(lo->graph, lo->input[i]);
        }
    for (int l = 0; l < most; l++)
        count *= outer[l];
    Value *in = mem_array(Value, (size_t)c->inputs + 1), *out = mem_array(Value, (size_t)c->outputs + 1);
    for (int i = 0; i < net->inputs; i++) {
        const Type *t = &net->input[i].type;
        int levels = levels_of(net, net->input[i].name);
        Value v = lo->input[i], own = levels == 0 ? graph_lengths(lo->graph, v) : 0;
        for (int l = levels; l < most; l++) /* not mapped so deep: repeated */
            v = graph_repeat(lo->graph, v, l + 1, outer[l]);
        Type full = *t;
        for (int l = 0; l < t->rank - levels; l++)
            full.dim[most + l] = t->dim[levels + l];
        full.rank = t->rank - levels + most;
        v = fold_in(lo, v, &full, most, lo->n * count);
        if (own)
            graph_set_lengths(lo->graph, v, graph_reshape(lo->graph, graph_repeat(lo->graph, own, 1, count), &(Shape){1, {lo->n * count}}));
        in[net_find_input(c, net->input[i].name)] = v;
    }
    if (!lower_child(lo, 0, lo->n * count, in, out))
        return 0;
    for (int o = 0; o < net->outputs; o++) {
        const Type *y = &net->output[o].type;
        lo->output[o] = lower_full_shape_reshape(lo, out[net_find_output(c, net->output[o].name)], y->rank, y->dim);
        if (lengths)
            graph_set_lengths(lo->graph, lo->output[o], lengths);
    }
    return lo->output[0];
}

static const LayerType thread_operator = {
    .name = "NetMapThreadOperator",
    .usage = "NetMapThreadOperator[net] applies a net of several inputs to the elements of several sequences.\n"
             "NetMapThreadOperator[net, n] maps at level n; <|\"in\" -> n, ...|> names the mapped inputs, others are repeated.",
    .flags = LAYER_OPERATOR | LAYER_MOVES,
    .params = (const LayerParam[]){{"Net", PARAM_POSITIONAL, NULL, a_net, "a net", NULL},
                                   {"Levels", PARAM_POSITIONAL, "1", thread_levels, "a level or an association of ports and levels", NULL},
                                   PARAMS_END},
    .prepare = thread_prepare,
    .infer = thread_infer,
    .lower = thread_lower,
    .samples = (const char *const[]){"NetMapThreadOperator[NetGraph[{ThreadingLayer[Plus]}, {{NetPort[\"a\"], NetPort[\"b\"]} -> 1}, \"a\" -> 2, \"b\" -> 2], "
                                     "\"a\" -> {3, 2}]",
                                     "NetMapThreadOperator[ThreadingLayer[#a #b &, \"a\" -> 2, \"b\" -> 2], <|\"a\" -> 1|>, \"a\" -> {3, 2}]",
                                     "NetMapThreadOperator[NetGraph[{CatenateLayer[], 2}, {{NetPort[\"a\"], NetPort[\"b\"]} -> 1 -> 2}, \"a\" -> 2, \"b\" -> 1], 2, \"a\" -> {3, 2, 2}]",
                                     "NetMapThreadOperator[AttentionLayer[\"Dot\"], <|\"Query\" -> 1|>, \"Query\" -> {3, 2}, \"Key\" -> {4, 2}, \"Value\" -> {4, 3}]", NULL},
};

/* ---- loops ---- */

/* What goes into a loop over the child: states, mapped slices, fixed values in this order; outputs are the next states, then what is
 * collected. NULL after graph_fail. port numbers are the child's. */
typedef struct Loop {
    const int *state, *mapped, *fixed; /* inputs of the child */
    int states, n_mapped, n_fixed;
    const int *next, *collected;       /* outputs of the child: fed back, and more */
    int n_collected;
} Loop;

static void add_body_inputs(LowerState *s, const Net *c, const int *port, int n, int64_t batch, Value *in)
{
    for (int i = 0; i < n; i++)
        in[port[i]] = lower_input(s, c->input[port[i]].name, &c->input[port[i]].type, batch, false);
}

/* The lengths of whole values that come in varying become further fixed inputs; around[] gets what they are outside. */
static void add_body_lengths(Lowering *lo, LowerState *s, const Net *c, const int *port, const Value *outside, int n, const Value *in, Value *around)
{
    for (int i = 0; i < n; i++) {
        Value lengths = graph_lengths(lo->graph, outside[i]);
        if (lengths && s->length_ports < LENGTH_PORTS) {
            around[s->lengths] = lengths;
            lower_lengths_input(s, in[port[i]], c->input[port[i]].name, c->input[port[i]].type.dim[0], lo->n);
        }
    }
}

/* Step t of a sequence (n, steps, ...). */
static Value step_of(Graph *g, Value sequence, int64_t t)
{
    Shape s = graph_shape(g, sequence);
    Value one = graph_slice_axis(g, sequence, 1, t, 1, 1);
    return graph_reshape_rest(g, one, s.rank - 2, s.dim + 2);
}

/* 1 where an example still goes on, (n, steps); 0 where all are as long as that. */
static Value going_on(Lowering *lo, const Loop *l, int64_t steps, const Value *mapped)
{
    Graph *g = lo->graph;
    Value lengths = l->n_mapped > 0 ? graph_lengths(g, mapped[0]) : 0;
    if (!lengths)
        return 0;
    Value ones = graph_fill(g, &(Shape){.rank = 2, .dim = {lo->n, steps}}, 1);
    graph_set_lengths(g, ones, lengths);
    return graph_within(g, ones, 0);
}

/* One step written into the graph itself: made[] gets the child's outputs, state[] is moved on where the example goes on. */
static bool written_step(Lowering *lo, const Loop *l, const Value *slice, const Value *fixed, Value live, Value *state, Value *made)
{
    Graph *g = lo->graph;
    const Net *c = lo->net->child[0];
    Value *in = mem_array(Value, (size_t)c->inputs + 1);
    for (int i = 0; i < l->states; i++)
        in[l->state[i]] = state[i];
    for (int i = 0; i < l->n_mapped; i++)
        in[l->mapped[i]] = slice[i];
    for (int i = 0; i < l->n_fixed; i++)
        in[l->fixed[i]] = fixed[i];
    if (!lower_net(lo->state, c, lo->n, net_textf("%sNet/", lo->path), in, made))
        return false;
    for (int i = 0; i < l->states; i++) {
        Value next = made[l->next[i]];
        state[i] = live ? graph_select(g, graph_place(g, live, graph_shape(g, next).rank, (int[]){0}), next, state[i]) : next;
    }
    return !graph_failed(g);
}

enum { WRITTEN_STEPS = 4096 }; /* a plan of more would take minutes to make */

/* A child that calls back into the language cannot be the body of a loop of the engine, which runs to its end: its steps are written
 * one after the other. */
static bool write_loop(Lowering *lo, const Loop *l, int64_t steps, const Value *state, const Value *mapped, const Value *fixed, Value *out)
{
    Graph *g = lo->graph;
    LowerState *s = lo->state, before = *s;
    int sequences = l->states + l->n_collected;
    if (steps > WRITTEN_STEPS)
        return graph_fail(g, "a function that calls back can stand in a loop of %d steps at most", WRITTEN_STEPS) != 0;
    Value *now = mem_array(Value, (size_t)l->states + 1), *slice = mem_array(Value, (size_t)l->n_mapped + 1),
          *made = mem_array(Value, (size_t)lo->net->child[0]->outputs + 1), *all = mem_array(Value, (size_t)(sequences * steps) + 1),
          live = going_on(lo, l, steps, mapped);
    memcpy(now, state, sizeof(Value) * (size_t)l->states);
    s->states_given = false;
    for (int64_t t = 0; t < steps; t++) {
        for (int i = 0; i < l->n_mapped; i++)
            slice[i] = step_of(g, mapped[i], t);
        if (!written_step(lo, l, slice, fixed, live ? step_of(g, live, t) : 0, now, made))
            return false;
        for (int k = 0; k < sequences; k++)
            all[k * steps + t] = k < l->states ? now[k] : made[l->collected[k - l->states]];
        s->states = before.states;
        s->traces = before.traces;
    }
    s->states_given = before.states_given;
    memcpy(out, now, sizeof(Value) * (size_t)l->states);
    for (int k = 0; k < sequences; k++)
        out[l->states + k] = graph_stack(g, all + k * steps, (int)steps, 1);
    return !graph_failed(g);
}

/* The child run `steps` times. Results in out[]: the last states, then the sequences of states, then of what is collected.
 * False when the graph has failed. */
static bool run_loop(Lowering *lo, const Loop *l, int64_t steps, const Value *state, const Value *mapped, const Value *fixed, Value *out)
{
    const Net *c = lo->net->child[0];
    Graph *body = graph_new(graph_real(lo->graph), graph_batch(lo->graph));
    LowerState s = {.graph = body, .in = lo->state->in, .train = lo->train};
    Value *in = mem_array(Value, (size_t)c->inputs + 1), *made = mem_array(Value, (size_t)c->outputs + 1), around[COUNT(s.length)] = {0};
    add_body_inputs(&s, c, l->state, l->states, lo->n, in);
    add_body_inputs(&s, c, l->mapped, l->n_mapped, lo->n, in);
    add_body_inputs(&s, c, l->fixed, l->n_fixed, lo->n, in);
    add_body_lengths(lo, &s, c, l->state, state, l->states, in, around);
    add_body_lengths(lo, &s, c, l->fixed, fixed, l->n_fixed, in, around);
    if (!lower_net(&s, c, lo->n, net_textf("%sNet/", lo->path), in, made)) {
        graph_fail(lo->graph, "%s", graph_problem(body));
        graph_free(body);
        return false;
    }
    if (s.asks > 0) {
        graph_free(body);
        return write_loop(lo, l, steps, state, mapped, fixed, out);
    }
    for (int i = 0; i < l->states; i++)
        graph_output(body, net_textf("state%d", i), made[l->next[i]]);
    for (int i = 0; i < l->n_collected; i++)
        graph_output(body, net_textf("out%d", i), made[l->collected[i]]);
    lower_lengths_around(lo, &s, around);
    Value *whole = mem_array(Value, (size_t)(l->n_fixed + s.lengths) + 1);
    for (int i = 0; i < l->n_fixed; i++)
        whole[i] = fixed[i];
    memcpy(whole + l->n_fixed, around, sizeof(Value) * (size_t)s.lengths);
    Value lengths[8] = {0};
    for (int i = 0; i < l->states && i < (int)COUNT(lengths); i++)
        for (int k = 0; k < s.lengths; k++)
            if (s.length[k].value == graph_lengths(body, made[l->next[i]]))
                lengths[i] = around[k];
    if (!graph_loop(lo->graph, body, steps, state, l->states, mapped, l->n_mapped, whole, l->n_fixed + s.lengths, out))
        return false;
    for (int i = 0; i < l->states && i < (int)COUNT(lengths); i++)
        if (lengths[i])
            graph_set_lengths(lo->graph, out[i], lengths[i]);
    return true;
}

/* ---- NetFoldOperator ---- */

enum { FOLD_NET, FOLD_FEEDBACK, FOLD_CONSTANTS, FOLD_OUTPUTS };

static Expr feedback_rules(Interp *in, Expr v)
{
    (void)in;
    if (expr_has_head(v, S(Rule)))
        v = expr_list(1, v);
    if (!expr_is_list(v) || expr_length(v) == 0)
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++) {
        Expr r = expr_part(v, i);
        if (!expr_has_head(r, S(Rule)) || !expr_is_string(expr_part(r, 1)) || !expr_is_string(expr_part(r, 2)))
            return NULL;
    }
    return v;
}

static Expr port_names(Interp *in, Expr v)
{
    (void)in;
    if (v == S(Automatic))
        return v;
    for (size_t i = 1; expr_is_list(v) && i <= expr_length(v); i++)
        if (!expr_is_string(expr_part(v, i)))
            return NULL;
    return expr_is_list(v) ? v : NULL;
}

typedef struct Fold {
    Loop loop;
    int *state, *mapped, *fixed, *next, *collected, *wanted; /* wanted: which of the loop's sequences output k is */
} Fold;

static bool is_listed(Expr list, const char *name)
{
    for (size_t i = 1; expr_is_list(list) && i <= expr_length(list); i++)
        if (expr_string_is(expr_part(list, i), name))
            return true;
    return false;
}

static bool fold_states(Interp *in, Net *net, const Net *c, Fold *f)
{
    Expr rules = net->param[FOLD_FEEDBACK];
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr r = expr_part(rules, i);
        int out = net_find_output(c, expr_string_text(expr_part(r, 1))), input = net_find_input(c, expr_string_text(expr_part(r, 2)));
        if (out < 0 || input < 0) {
            fail(in, net->expr, "noport", r, NULL);
            return false;
        }
        f->state[f->loop.states] = input;
        f->next[f->loop.states++] = out;
    }
    return true;
}

static bool fold_prepare(Interp *in, Net *net)
{
    if (!add_net(in, net, "Net", net->param[FOLD_NET]))
        return false;
    Net *c = net->child[0];
    Fold *f = mem_new(Fold);
    size_t room = (size_t)(c->inputs + c->outputs) + expr_length(net->param[FOLD_FEEDBACK]) + 1;
    int **lists[] = {&f->state, &f->mapped, &f->fixed, &f->next, &f->collected, &f->wanted};
    for (size_t i = 0; i < COUNT(lists); i++)
        *lists[i] = mem_bytes(sizeof(int) * room);
    if (!fold_states(in, net, c, f))
        return false;
    for (int i = 0; i < c->inputs; i++) {
        bool state = false;
        for (int k = 0; k < f->loop.states; k++)
            state = state || f->state[k] == i;
        if (state || !is_open(&c->input[i]))
            continue;
        if (is_listed(net->param[FOLD_CONSTANTS], c->input[i].name))
            f->fixed[f->loop.n_fixed++] = i;
        else
            f->mapped[f->loop.n_mapped++] = i;
        net_add_input(net, c->input[i].name, -1, 0);
    }
    if (f->loop.n_mapped == 0) {
        fail(in, net->expr, "noport", net->param[FOLD_FEEDBACK], NULL);
        return false;
    }
    Expr said = net->param[FOLD_OUTPUTS];
    for (int o = 0; o < c->outputs; o++) {
        int state = -1;
        for (int k = f->loop.states - 1; k >= 0; k--)
            state = f->next[k] == o ? k : state;
        bool wanted = said == S(Automatic) ? state >= 0 : is_listed(said, c->output[o].name);
        if (!wanted)
            continue;
        f->wanted[net->outputs] = state >= 0 ? state : f->loop.states + f->loop.n_collected;
        if (state < 0)
            f->collected[f->loop.n_collected++] = o;
        net_add_output(net, c->output[o].name, -1, PORT_REAL);
    }
    for (int k = 0; k < f->loop.states; k++)
        net_add_input(net, c->input[f->state[k]].name, -1, PORT_STATE);
    for (int k = 0; k < f->loop.states; k++)
        net_add_output(net, c->input[f->state[k]].name, -1, PORT_STATE | PORT_REAL);
    f->loop.state = f->state;
    f->loop.mapped = f->mapped;
    f->loop.fixed = f->fixed;
    f->loop.next = f->next;
    f->loop.collected = f->collected;
    net->data = f;
    return true;
}

static void fold_infer(Inference *inf, Net *net)
{
    Net *c = net->child[0];
    const Fold *f = net->data;
    Type *length = NULL;
    for (int k = 0; k < f->loop.states && !inf->failed; k++) {
        infer_unify(inf, net, in_type(c, f->state[k]), c->input[f->state[k]].name, out_type(c, f->next[k]), c->output[f->next[k]].name);
        infer_unify(inf, net, in_type(c, f->state[k]), c->input[f->state[k]].name,
                    in_type(net, f->loop.n_mapped + f->loop.n_fixed + k), "the state");
    }
    for (int i = 0; i < net->inputs && !inf->failed; i++) {
        if (net->input[i].flags & PORT_STATE)
            continue;
        int k = net_find_input(c, net->input[i].name);
        bool fixed = is_listed(net->param[FOLD_CONSTANTS], net->input[i].name);
        infer_deeper(inf, net, in_type(net, i), net->input[i].name, in_type(c, k), fixed ? 0 : 1);
        if (!fixed && in_type(net, i)->rank > 0) {
            if (length && !inf->failed)
                infer_equal(inf, net, length, "Input", 0, in_type(net, i), net->input[i].name, 0);
            length = in_type(net, i);
        }
    }
    for (int o = 0; o < net->outputs && !inf->failed; o++) {
        if (net->output[o].flags & PORT_STATE) {
            int k = net_find_input(c, net->output[o].name);
            infer_unify(inf, net, out_type(net, o), net->output[o].name, in_type(c, k), "the state");
            continue;
        }
        infer_deeper(inf, net, out_type(net, o), net->output[o].name, out_type(c, net_find_output(c, net->output[o].name)), 1);
        if (length && out_type(net, o)->rank > 0 && !inf->failed)
            infer_equal(inf, net, length, "Input", 0, out_type(net, o), net->output[o].name, 0);
    }
}

static Value fold_lower(Lowering *lo)
{
    const Net *net = lo->net, *c = net->child[0];
    const Fold *f = net->data;
    int64_t steps = 0;
    Value *state = mem_array(Value, (size_t)net->inputs + 1), *mapped = mem_array(Value, (size_t)net->inputs + 1),
          *fixed = mem_array(Value, (size_t)net->inputs + 1), lengths = 0;
    int m = 0, x = 0, s = 0;
    for (int i = 0; i < net->inputs; i++) {
        if (net->input[i].flags & PORT_STATE) {
            const Type *t = &c->input[f->state[s]].type;
            state[s++] = lo->input[i] ? lo->input[i] : lower_zeros(lo, t->rank, t->dim);
        } else if (is_listed(net->param[FOLD_CONSTANTS], net->input[i].name)) {
            fixed[x++] = lo->input[i];
        } else {
            steps = net->input[i].type.dim[0];
            lengths = graph_lengths(lo->graph, lo->input[i]);
            mapped[m++] = lo->input[i];
        }
    }
    Value *out = mem_array(Value, (size_t)(2 * f->loop.states + f->loop.n_collected) + 1);
    if (!run_loop(lo, &f->loop, steps, state, mapped, fixed, out))
        return 0;
    int k = 0;
    for (int o = 0; o < net->outputs; o++) {
        if (net->output[o].flags & PORT_STATE) {
            lo->output[o] = out[k++];
            continue;
        }
        lo->output[o] = out[f->loop.states + f->wanted[o]];
        if (lengths)
            graph_set_lengths(lo->graph, lo->output[o], lengths);
    }
    return lo->output[0];
}

static const LayerType fold_operator = {
    .name = "NetFoldOperator",
    .usage = "NetFoldOperator[net] runs a net along a sequence, its \"Output\" becoming its \"State\" of the next step.\n"
             "NetFoldOperator[net, {\"out\" -> \"in\", ...}, {\"const\", ...}, {\"out\", ...}] says what is fed back, what is the same at every step, "
             "and which outputs are wanted.",
    .flags = LAYER_OPERATOR,
    .params = (const LayerParam[]){{"Net", PARAM_POSITIONAL, NULL, a_net, "a net", NULL},
                                   {"Feedback", PARAM_POSITIONAL, "{\"Output\" -> \"State\"}", feedback_rules, "rules of output and input ports", NULL},
                                   {"Constants", PARAM_POSITIONAL, "{}", port_names, "a list of port names", NULL},
                                   {"Outputs", PARAM_POSITIONAL, "Automatic", port_names, "a list of port names", NULL},
                                   PARAMS_END},
    .prepare = fold_prepare,
    .infer = fold_infer,
    .lower = fold_lower,
    .samples = (const char *const[]){"NetFoldOperator[NetGraph[{CatenateLayer[], LinearLayer[2], Tanh}, {{NetPort[\"Input\"], NetPort[\"State\"]} -> 1, "
                                     "1 -> 2 -> 3}, \"Input\" -> 3, \"State\" -> 2], \"Input\" -> {4, 3}]",
                                     "NetFoldOperator[NetGraph[<|\"c\" -> CatenateLayer[], \"l\" -> LinearLayer[2], \"t\" -> Tanh, \"o\" -> LinearLayer[3]|>, {{NetPort[\"x\"], NetPort[\"k\"], NetPort[\"s\"]} -> \"c\" -> \"l\" -> \"t\" -> NetPort[\"n\"], \"t\" -> \"o\" -> NetPort[\"y\"]}, \"x\" -> 3, \"k\" -> 1, \"s\" -> 2], {\"n\" -> \"s\"}, {\"k\"}, {\"n\", \"y\"}, \"x\" -> {4, 3}]",
                                     "NetFoldOperator[ThreadingLayer[#Input + #State/2 &], \"Input\" -> {3, 2}]",
                                     "NetFoldOperator[NetGraph[<|\"sum\" -> TotalLayer[], \"a\" -> AttentionLayer[\"Dot\"], \"t\" -> Tanh|>, {{NetPort[\"x\"], NetPort[\"s\"]} -> \"sum\" -> NetPort[\"a\", \"Query\"], NetPort[\"k\"] -> NetPort[\"a\", \"Key\"], NetPort[\"k\"] -> NetPort[\"a\", \"Value\"], \"a\" -> \"t\"}, \"x\" -> 2, \"s\" -> 2], {\"Output\" -> \"s\"}, {\"k\"}, \"x\" -> {4, 2}, \"k\" -> {3, 2}]",
                                     "NetFoldOperator[NetGraph[<|\"rest\" -> SequenceRestLayer[], \"mean\" -> AggregationLayer[Mean, 1], \"sum\" -> TotalLayer[]|>, {NetPort[\"k\"] -> \"rest\" -> \"mean\", {\"mean\", NetPort[\"x\"], NetPort[\"s\"]} -> \"sum\"}, \"x\" -> 2, \"s\" -> 2], {\"Output\" -> \"s\"}, {\"k\"}, \"x\" -> {4, 2}, \"k\" -> {3, 2}]", NULL},
};

/* ---- NetNestOperator ---- */

static bool nest_prepare(Interp *in, Net *net)
{
    return map_prepare(in, net) && (net->input[0].type.least_rank = 0, net->output[0].type.least_rank = 0, true);
}

static void nest_infer(Inference *inf, Net *net)
{
    Net *c = net->child[0];
    Type *x = in_type(c, first_open(c->input, c->inputs)), *y = out_type(c, first_open(c->output, c->outputs));
    infer_unify(inf, net, in_type(net, 0), "Input", x, "the net's input");
    infer_unify(inf, net, x, "the net's input", y, "its output");
    infer_unify(inf, net, y, "the net's output", out_type(net, 0), "Output");
}

static Value nest_lower(Lowering *lo)
{
    const Net *c = lo->net->child[0];
    int port = first_open(c->input, c->inputs), out = first_open(c->output, c->outputs);
    Loop l = {.state = &port, .states = 1, .next = &out};
    Value result[2];
    return run_loop(lo, &l, param_int(lo->net, 1), lo->input, NULL, NULL, result) ? result[0] : 0;
}

static const LayerType nest_operator = {
    .name = "NetNestOperator",
    .usage = "NetNestOperator[net, n] applies a net n times.",
    .flags = LAYER_OPERATOR,
    .params = (const LayerParam[]){{"Net", PARAM_POSITIONAL, NULL, a_net, "a net", NULL},
                                   {"Times", PARAM_POSITIONAL, NULL, param_count, "a positive integer", NULL},
                                   PARAMS_END},
    .prepare = nest_prepare,
    .infer = nest_infer,
    .lower = nest_lower,
    .samples = (const char *const[]){"NetNestOperator[{LinearLayer[2], Tanh}, 3, \"Input\" -> 2]",
                                     "NetNestOperator[NetMapOperator[LinearLayer[2]], 2, \"Input\" -> {3, 2}]",
                                     "NetNestOperator[NetChain[{GatedRecurrentLayer[2], SequenceReverseLayer[]}], 2, \"Input\" -> {3, 2}]",
                                     "NetNestOperator[NetChain[{SoftmaxLayer[1], ConvolutionLayer[2, {3}, Interleaving -> True, PaddingSize -> \"Same\"]}], 3, \"Input\" -> {4, 2}]", NULL},
};

/* ---- NetBidirectionalOperator ---- */

static Expr two_nets(Interp *in, Expr v)
{
    if (expr_is_list(v) && expr_length(v) == 2) {
        Expr f = a_net(in, expr_part(v, 1)), b = a_net(in, expr_part(v, 2));
        return f && b && expr_is_net(f) && expr_is_net(b) ? expr_list(2, f, b) : NULL;
    }
    Expr net = a_net(in, v);
    return net && expr_is_net(net) ? expr_list(2, net, net) : net;
}

static Expr aggregator(Interp *in, Expr v)
{
    (void)in;
    bool catenate = expr_is_symbol(v) && strcmp(symbol_of(v)->name, "Catenate") == 0;
    return catenate || v == S(Total) || v == S(Mean) ? v : NULL;
}

static bool both_prepare(Interp *in, Net *net)
{
    Expr pair = net->param[0];
    if (!add_net(in, net, "ForwardNet", expr_part(pair, 1)) || !add_net(in, net, "BackwardNet", expr_part(pair, 2)))
        return false;
    for (int i = 0; i < 2; i++)
        if (!is_simple(in, net, net->child[i]))
            return false;
    net_add_input(net, "Input", -1, 0)->type.least_rank = 1;
    net_add_output(net, "Output", -1, PORT_REAL);
    return true;
}

static void both_rebuild(Net *net)
{
    net->param[0] = expr_list(2, net->child[0]->expr, net->child[1]->expr);
}

static bool is_catenating(const Net *net)
{
    return net->param[1] != S(Total) && net->param[1] != S(Mean);
}

/* A result with as many elements as the input is a sequence: it is turned round again. */
static bool gives_sequence(const Net *net, const Type *y)
{
    const Type *x = &net->input[0].type;
    return y->rank > 1 && x->rank > 0 && y->dim[0] == x->dim[0];
}

static void both_infer(Inference *inf, Net *net)
{
    Type *y[2];
    for (int i = 0; i < 2; i++) {
        Net *c = net->child[i];
        infer_unify(inf, net, in_type(net, 0), "Input", in_type(c, first_open(c->input, c->inputs)), i == 0 ? "ForwardNet" : "BackwardNet");
        y[i] = out_type(c, first_open(c->output, c->outputs));
    }
    if (!is_catenating(net)) {
        infer_unify(inf, net, y[0], "ForwardNet", y[1], "BackwardNet");
        infer_unify(inf, net, y[0], "ForwardNet", out_type(net, 0), "Output");
        return;
    }
    if (!type_is_known(y[0]) || !type_is_known(y[1]) || inf->failed)
        return;
    Type out = *y[0];
    int level = gives_sequence(net, y[0]) ? 1 : 0;
    if (y[0]->rank != y[1]->rank || out.rank <= level) {
        infer_fail(inf, net, "the two nets give %s and %s", type_words(y[0]), type_words(y[1]));
        return;
    }
    out.dim[level] = y[0]->dim[level] + y[1]->dim[level];
    infer_unify(inf, net, out_type(net, 0), "Output", &out, "the two nets");
}

static Value both_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    Value result[2];
    bool sequence = false;
    for (int i = 0; i < 2; i++) {
        const Net *c = lo->net->child[i];
        Value *in = mem_array(Value, (size_t)c->inputs + 1), *out = mem_array(Value, (size_t)c->outputs + 1);
        int y = first_open(c->output, c->outputs);
        in[first_open(c->input, c->inputs)] = i == 0 ? lo->input[0] : graph_reverse(g, lo->input[0], 1);
        if (!lower_child(lo, i, lo->n, in, out))
            return 0;
        sequence = gives_sequence(lo->net, &c->output[y].type);
        result[i] = i == 1 && sequence ? graph_reverse(g, out[y], 1) : out[y];
    }
    if (is_catenating(lo->net)) {
        Value joined = graph_concat(g, result, 2, sequence ? 2 : 1);
        Value lengths = graph_lengths(g, lo->input[0]);
        if (lengths && sequence)
            graph_set_lengths(g, joined, lengths);
        return joined;
    }
    Value sum = graph_add(g, result[0], result[1]);
    return lo->net->param[1] == S(Mean) ? graph_scale(g, sum, 0.5) : sum;
}

static const LayerType bidirectional = {
    .name = "NetBidirectionalOperator",
    .usage = "NetBidirectionalOperator[net] runs two copies of a net over a sequence, one from its end, and joins the results.\n"
             "NetBidirectionalOperator[{f, b}, agg] takes two nets; agg is Catenate, Total or Mean.",
    .flags = LAYER_OPERATOR,
    .params = (const LayerParam[]){{"Nets", PARAM_POSITIONAL, NULL, two_nets, "a net or two", NULL},
                                   {"Aggregator", PARAM_POSITIONAL, "Catenate", aggregator, "Catenate, Total or Mean", NULL},
                                   PARAMS_END},
    .prepare = both_prepare,
    .infer = both_infer,
    .lower = both_lower,
    .rebuild = both_rebuild,
    .samples = (const char *const[]){"NetBidirectionalOperator[BasicRecurrentLayer[2], \"Input\" -> {3, 2}]",
                                     "NetBidirectionalOperator[{GatedRecurrentLayer[2], LongShortTermMemoryLayer[2]}, Total, \"Input\" -> {3, 2}]",
                                     "NetBidirectionalOperator[NetChain[{GatedRecurrentLayer[2], SequenceLastLayer[]}], Mean, \"Input\" -> {3, 2}]",
                                     "NetBidirectionalOperator[NetMapOperator[Tanh], Mean, \"Input\" -> {3, 2}]", NULL},
};

/* ---- NetPairEmbeddingOperator ---- */

static Expr distance(Interp *in, Expr v)
{
    (void)in;
    const char *name = key_text(v);
    return name && (strcmp(name, "EuclideanDistance") == 0 || strcmp(name, "CosineDistance") == 0) ? v : NULL;
}

static bool pair_prepare(Interp *in, Net *net)
{
    if (!add_net(in, net, "Net", net->param[0]) || !is_simple(in, net, net->child[0]))
        return false;
    net_add_input(net, "Input", -1, PORT_PAIR)->type.least_rank = 1;
    net_add_output(net, "Output", 0, PORT_REAL);
    return true;
}

static void pair_infer(Inference *inf, Net *net)
{
    Net *c = net->child[0];
    infer_deeper(inf, net, in_type(net, 0), "Input", in_type(c, first_open(c->input, c->inputs)), 1);
    if (in_type(net, 0)->rank > 0 && !inf->failed)
        infer_dim(inf, net, in_type(net, 0), "Input", 0, 2);
}

static Value pair_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    const Net *c = lo->net->child[0];
    Value *in = mem_array(Value, (size_t)c->inputs + 1), *out = mem_array(Value, (size_t)c->outputs + 1);
    int y = first_open(c->output, c->outputs);
    in[first_open(c->input, c->inputs)] = fold_in(lo, lo->input[0], &lo->net->input[0].type, 1, 2 * lo->n);
    if (!lower_child(lo, 0, 2 * lo->n, in, out))
        return 0;
    int64_t k = type_count(&c->output[y].type);
    Value both = lower_full_shape_reshape(lo, out[y], 2, (int64_t[]){2, k});
    Value u = graph_part(g, both, 1, 0), v = graph_part(g, both, 1, 1);
    int axis = 1;
    if (strcmp(key_text(lo->net->param[1]), "EuclideanDistance") == 0) {
        Value square = graph_reduce(g, REDUCE_SUM, graph_unary(g, MAP_SQUARE, graph_sub(g, u, v)), 1, &axis, false);
        /* At distance 0 the gradient is 0: the root is taken of 1 there. */
        Value is_zero = graph_binary(g, MAP_EQ, square, graph_scalar(g, 0));
        Value safe = graph_select(g, is_zero, graph_scalar(g, 1), square);
        return graph_select(g, is_zero, graph_scale(g, square, 0), graph_unary(g, MAP_SQRT, safe));
    }
    Value uv = graph_reduce(g, REDUCE_SUM, graph_mul(g, u, v), 1, &axis, false);
    Value uu = graph_reduce(g, REDUCE_SUM, graph_unary(g, MAP_SQUARE, u), 1, &axis, false);
    Value vv = graph_reduce(g, REDUCE_SUM, graph_unary(g, MAP_SQUARE, v), 1, &axis, false);
    Value norm = graph_unary(g, MAP_SQRT, graph_mul(g, uu, vv));
    return graph_shift(g, graph_scale(g, graph_div(g, uv, norm), -1), 1);
}

static const LayerType pair_operator = {
    .name = "NetPairEmbeddingOperator",
    .usage = "NetPairEmbeddingOperator[net] gives the distance of what a net makes of the two members of a pair.",
    .flags = LAYER_OPERATOR,
    .params = (const LayerParam[]){{"Net", PARAM_POSITIONAL, NULL, a_net, "a net", NULL},
                                   {"DistanceFunction", PARAM_SYMBOL, "EuclideanDistance", distance, "EuclideanDistance or CosineDistance", NULL},
                                   PARAMS_END},
    .prepare = pair_prepare,
    .infer = pair_infer,
    .lower = pair_lower,
    .samples = (const char *const[]){"NetPairEmbeddingOperator[LinearLayer[2], \"Input\" -> 3]",
                                     "NetPairEmbeddingOperator[LinearLayer[2], DistanceFunction -> CosineDistance, \"Input\" -> 3]", NULL},
};

/* ---- NetGANOperator ---- */

static Expr gan_loss(Interp *in, Expr v)
{
    (void)in;
    return v == S(Automatic) || expr_string_is(v, "JensenShannon") || expr_string_is(v, "Wasserstein") ? v : NULL;
}

static bool gan_prepare(Interp *in, Net *net)
{
    Expr pair = net->param[0];
    if (!add_net(in, net, "Generator", expr_part(pair, 1)) || !add_net(in, net, "Discriminator", expr_part(pair, 2)))
        return false;
    for (int i = 0; i < 2; i++)
        if (!is_simple(in, net, net->child[i]))
            return false;
    net_add_input(net, "Sample", -1, 0);
    net_add_input(net, "Latent", -1, 0);
    net_add_output(net, "LossReal", 0, PORT_REAL);
    net_add_output(net, "LossFake", 0, PORT_REAL);
    net_add_output(net, "GeneratedFake", -1, PORT_REAL);
    return true;
}

static void gan_infer(Inference *inf, Net *net)
{
    Net *gen = net->child[0], *disc = net->child[1];
    Type *made = out_type(gen, first_open(gen->output, gen->outputs)), *seen = in_type(disc, first_open(disc->input, disc->inputs));
    infer_unify(inf, net, in_type(net, 1), "Latent", in_type(gen, first_open(gen->input, gen->inputs)), "the generator");
    infer_unify(inf, net, made, "what the generator makes", seen, "the discriminator's input");
    infer_unify(inf, net, in_type(net, 0), "Sample", seen, "the discriminator's input");
    infer_unify(inf, net, out_type(net, 2), "GeneratedFake", made, "the generator");
    Type *judged = out_type(disc, first_open(disc->output, disc->outputs));
    if (type_is_fixed(judged) && type_count(judged) != 1)
        infer_fail(inf, net, "the discriminator gives %s, not a number", type_words(judged));
}

/* The layer at the end of the discriminator decides where nothing is said: a LogisticSigmoid gives probabilities. */
static bool gives_probability(const Net *net)
{
    while (net->children > 0)
        net = net->child[net->order ? net->order[net->children - 1] : net->children - 1];
    return strcmp(net->type->name, "ElementwiseLayer") == 0 &&
           (net->param[0] == S(LogisticSigmoid) || expr_string_is(net->param[0], "Sigmoid"));
}

static Value run_simple(Lowering *lo, int child, Value x)
{
    const Net *c = lo->net->child[child];
    Value *in = mem_array(Value, (size_t)c->inputs + 1), *out = mem_array(Value, (size_t)c->outputs + 1);
    in[first_open(c->input, c->inputs)] = x;
    return lower_child(lo, child, lo->n, in, out) ? out[first_open(c->output, c->outputs)] : 0;
}

static Value gan_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    Value fake = run_simple(lo, 0, lo->input[1]);
    Value real_score = run_simple(lo, 1, lo->input[0]), fake_score = run_simple(lo, 1, fake);
    if (graph_failed(g))
        return 0;
    real_score = lower_full_shape_reshape(lo, real_score, 0, NULL);
    fake_score = lower_full_shape_reshape(lo, fake_score, 0, NULL);
    bool probability = expr_string_is(lo->net->param[1], "JensenShannon") ||
                       (lo->net->param[1] == S(Automatic) && gives_probability(lo->net->child[1]));
    if (probability) {
        lo->output[0] = graph_cross_entropy_binary(g, real_score, graph_fill(g, &(Shape){.rank = 1, .dim = {lo->n}}, 1));
        lo->output[1] = graph_cross_entropy_binary(g, fake_score, graph_fill(g, &(Shape){.rank = 1, .dim = {lo->n}}, 0));
    } else {
        lo->output[0] = graph_scale(g, real_score, -1);
        lo->output[1] = fake_score;
    }
    lo->output[2] = fake;
    return lo->output[0];
}

static const LayerType gan = {
    .name = "NetGANOperator",
    .usage = "NetGANOperator[{generator, discriminator}] joins two nets that learn against each other.",
    .flags = LAYER_OPERATOR,
    .params = (const LayerParam[]){{"Nets", PARAM_POSITIONAL, NULL, two_nets, "a generator and a discriminator", NULL},
                                   {"Loss", PARAM_POSITIONAL, "Automatic", gan_loss, "\"JensenShannon\" or \"Wasserstein\"", NULL},
                                   PARAMS_END},
    .prepare = gan_prepare,
    .infer = gan_infer,
    .lower = gan_lower,
    .rebuild = both_rebuild,
    .samples = (const char *const[]){"NetGANOperator[{LinearLayer[2, \"Input\" -> 3], NetChain[{LinearLayer[{}], LogisticSigmoid}]}]",
                                     "NetGANOperator[{LinearLayer[2, \"Input\" -> 3], LinearLayer[{}]}, \"Wasserstein\"]", NULL},
};

const LayerType *const layers_operator[] = {&map_operator, &thread_operator, &fold_operator, &nest_operator,
                                            &bidirectional, &pair_operator, &gan, NULL};
