/* custom.c - FunctionLayer: a function of arrays, walked through and written down as operations; PlaceholderLayer;
 * CompiledLayer. */
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/function.h"
#include "builtins/net/walk.h"
#include "builtins/net/data.h"
#include "interp/assoc.h"
#include "interp/message.h"
#include "interp/number.h"

/* ---- the layer ---- */

static void slots_of(Expr e, Net *net)
{
    if (expr_has_head(e, S(Slot)) && expr_length(e) == 1 && expr_is_string(expr_part(e, 1))) {
        if (net_find_input(net, expr_string_text(expr_part(e, 1))) < 0)
            net_add_input(net, expr_string_text(expr_part(e, 1)), -1, 0);
        return;
    }
    for (size_t i = 0; expr_is_normal(e) && i <= expr_length(e); i++)
        slots_of(expr_part(e, i), net);
}

/* ---- nets and NetArrays inside the function: children and arrays of the layer, in the order they stand there ---- */

typedef Expr (*PieceMap)(Interp *in, Net *net, Expr piece, int *child, int *array);

static bool is_piece(Expr e)
{
    return expr_is_net(e) || expr_has_head(e, S(NetArray)) || (expr_is_normal(e) && layer_type(expr_head(e)));
}

static Expr pieces_mapped(Interp *in, Net *net, Expr e, PieceMap map, int *child, int *array)
{
    if (is_piece(e))
        return map(in, net, e, child, array);
    if (!expr_is_normal(e) || expr_is_sealed(e) || expr_is(e, EXPR_PACKED))
        return e;
    Builder b = builder_start(pieces_mapped(in, net, expr_head(e), map, child, array), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, pieces_mapped(in, net, expr_part(e, i), map, child, array));
    return builder_finish(&b);
}

/* Makes the piece a child or array of the layer; the piece itself, checked and sealed. */
static Expr piece_taken(Interp *in, Net *net, Expr piece, int *child, int *array)
{
    Expr made = evaluate(in, piece);
    if (expr_is_net(made)) {
        const char *name = net_textf(*child == 0 ? "Net" : "Net%d", *child + 1);
        net_add_child(net, name, net_of(made))->expr = made;
        ++*child;
    } else if (expr_has_head(made, S(NetArray))) {
        NetArrayInfo *a = net_add_array(net, net_textf("Array%d", *array + 1), ARRAY_RANDOM, 0);
        if (!array_say(in, net->expr, a, made))
            *child = -1000;
        if (a->shared)
            a->name = a->shared;
        ++*array;
    }
    return made;
}

static Expr piece_marked(Interp *in, Net *net, Expr piece, int *child, int *array)
{
    (void)net;
    bool is_array = expr_has_head(piece, S(NetArray));
    if (!is_array && !expr_is_net(piece))
        return piece;
    return walk_mark(in, is_array, is_array ? (*array)++ : (*child)++);
}

static Expr piece_again(Interp *in, Net *net, Expr piece, int *child, int *array)
{
    (void)in, (void)array;
    return expr_is_net(piece) ? net->child[(*child)++]->expr : piece;
}

/* net->data becomes the function with marks in place of the pieces. */
static bool take_pieces(Interp *in, Net *net)
{
    int child = 0, array = 0;
    net->param[0] = pieces_mapped(in, net, net->param[0], piece_taken, &child, &array);
    bool good = child >= 0;
    child = array = 0;
    net->data = (void *)(uintptr_t)pieces_mapped(in, net, net->param[0], piece_marked, &child, &array);
    return good;
}

static void function_rebuild(Net *net)
{
    int child = 0, array = 0;
    net->param[0] = pieces_mapped(NULL, net, net->param[0], piece_again, &child, &array);
}

static bool walk_layer(Walker *w, const Net *net, const Value *input, Value *output)
{
    Expr f = net->data;
    bool named = strcmp(net->input[0].name, "Input") != 0 && !expr_has_head(f, S(Apply));
    Walked *x = mem_array_of((size_t)net->inputs + 1, sizeof(Walked));
    for (int i = 0; i < net->inputs; i++) {
        x[i] = walk_value(input[i]);
        if (named)
            walk_bind(w, expr_text(net->input[i].name), x[i]);
    }
    Expr body = expr_has_head(f, S(Function)) && expr_length(f) == 1 ? expr_part(f, 1) : NULL;
    if (body && expr_has_head(body, S(Association))) {
        if (!named)
            walk_bind(w, expr_int(1), x[0]);
        for (int o = 0; o < net->outputs; o++) {
            Walked y = walk(w, expr_part(expr_part(body, (size_t)o + 1), 2));
            output[o] = w->why ? 0 : walk_array(w, &y);
        }
        return !w->why;
    }
    Walked y = named ? walk(w, body) : walk_apply(w, expr_has_head(f, S(Apply)) ? expr_part(f, 1) : f, x, (size_t)net->inputs);
    output[0] = w->why ? 0 : walk_array(w, &y);
    return !w->why;
}

/* Can the function be written down for some shape? Only a word by itself is tried: what is built of several may ask for
 * shapes that nobody guesses, and is looked at when its input is known. False after a message. */
static bool has_meaning(Interp *in, Net *net)
{
    static const Shape shape[] = {{.rank = 1, .dim = {1}}, {.rank = 2, .dim = {1, 4}}, {.rank = 3, .dim = {1, 4, 4}}, {.rank = 4, .dim = {1, 4, 4, 4}}};
    Expr f = net->data, body = expr_has_head(f, S(Function)) && expr_length(f) == 1 ? expr_part(f, 1) : NULL;
    Expr word = body && expr_is_normal(body) && expr_length(body) == 1 && expr_has_head(expr_part(body, 1), S(Slot)) ? expr_head(body) : f;
    const char *why = NULL;
    if (!expr_is_symbol(word) || strcmp(symbol_of(word)->context, "System`") != 0 || net->inputs != 1 || net->outputs != 1)
        return true;
    for (size_t i = 0; i < COUNT(shape); i++) {
        Graph *g = graph_new(REAL32, 1);
        LowerState s = {.graph = g, .in = in};
        Lowering lo = {.graph = g, .net = net, .n = 1, .state = &s, .path = ""};
        Walker w = {.in = in, .lo = &lo};
        Value x = graph_input(g, "Input", REAL32, &shape[i], true), y = 0;
        bool good = walk_layer(&w, net, &x, &y) && !graph_failed(g);
        why = w.why;
        graph_free(g);
        if (good || !why)
            return true;
    }
    fail(in, net->expr, "invparam", net->param[0], expr_text("Function"), expr_text(net_textf("a function of arrays; %s is none", why)), NULL);
    return false;
}

static bool function_prepare(Interp *in, Net *net)
{
    if (!take_pieces(in, net))
        return false;
    Expr f = net->param[0];
    slots_of(f, net);
    Expr inner = expr_has_head(f, S(Apply)) && expr_length(f) == 1 ? expr_part(f, 1) : NULL;
    int n = inner ? function_arity(inner) : 0;
    for (int i = 0; i < n; i++)
        net_add_input(net, net_textf("Input%d", i + 1), -1, 0);
    if (net->inputs == 0)
        net_add_input(net, "Input", -1, 0);
    Expr body = expr_has_head(f, S(Function)) && expr_length(f) == 1 ? expr_part(f, 1) : NULL;
    if (body && expr_has_head(body, S(Association)))
        for (size_t i = 1; i <= expr_length(body); i++) {
            const char *name = expr_has_head(expr_part(body, i), S(Rule)) ? key_text(expr_part(expr_part(body, i), 1)) : NULL;
            if (name)
                net_add_output(net, name, -1, PORT_REAL);
        }
    if (net->outputs == 0)
        net_add_output(net, "Output", -1, PORT_REAL);
    return has_meaning(in, net);
}

/* Walks once through a graph of its own, to see the shapes. */
static void function_infer(Inference *inf, Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        if (!type_is_fixed(in_type(net, i)))
            return;
    for (int i = 0; i < net->arrays; i++)
        if (!type_is_fixed(&net->array[i].type))
            return;
    Graph *g = graph_new(REAL32, 1);
    LowerState s = {.graph = g, .in = inf->in};
    Lowering lo = {.graph = g, .net = net, .n = 1, .state = &s, .path = ""};
    Walker w = {.in = inf->in, .lo = &lo, .owner = net};
    Value *in = mem_array(Value, (size_t)net->inputs + 1), *out = mem_array(Value, (size_t)net->outputs + 1);
    Value *array = mem_array(Value, (size_t)net->arrays + 1);
    for (int i = 0; i < net->arrays; i++)
        array[i] = lower_array(&lo, net, "", i);
    lo.array = array;
    for (int i = 0; i < net->inputs; i++)
        in[i] = lower_input(&s, net->input[i].name, in_type(net, i), 1, false);
    bool good = walk_layer(&w, net, in, out);
    if (!good || graph_failed(g))
        infer_fail(inf, net, "the function cannot be translated: %s", good ? graph_problem(g) : w.why);
    for (int o = 0; o < net->outputs && !inf->failed; o++) {
        Shape shape = lower_shape(&lo, out[o]);
        Type t = type_array(shape.rank, shape.dim);
        infer_unify(inf, net, out_type(net, o), net->output[o].name, &t, "the function");
    }
    graph_free(g);
}

static Value function_lower(Lowering *lo)
{
    Walker w = {.in = lo->state->in, .lo = lo};
    if (!walk_layer(&w, lo->net, lo->input, lo->output))
        return graph_fail(lo->graph, "the function cannot be translated: %s", w.why);
    return lo->output[0];
}

static const LayerType function_layer = {
    .name = "FunctionLayer",
    .usage = "FunctionLayer[f] is a layer that behaves as the function f of an array does.\n"
             "Named slots as in #a + #b & make several input ports; FunctionLayer[Apply[f]] makes one for each argument.",
    .params = (const LayerParam[]){{"Function", PARAM_POSITIONAL, NULL, NULL, "a function", NULL}, PARAMS_END},
    .prepare = function_prepare,
    .infer = function_infer,
    .lower = function_lower,
    .rebuild = function_rebuild,
    .apply = "Which[#ByName, #Function[AssociationThread[#InputNames, #Inputs]], "
             "Length[#Inputs] > 1, #Function[#Inputs], True, #Function[First[#Inputs]]]&",
    .samples = (const char *const[]){"FunctionLayer[#/Total[#^2] &, \"Input\" -> 3]", "FunctionLayer[StandardDeviation, \"Input\" -> 4]",
                                     "FunctionLayer[#a + 2 #b &, \"a\" -> 3, \"b\" -> 3]",
                                     "FunctionLayer[LinearLayer[2][#]^2 &, \"Input\" -> 3]",
                                     "FunctionLayer[#.NetArray[<|\"Name\" -> \"w\", \"Dimensions\" -> {3, 2}|>] &, \"Input\" -> 3]", NULL},
};

/* ---- PlaceholderLayer ---- */

static Expr place_ports(Interp *in, Expr v)
{
    return v == S(Automatic) || param_count(in, v) || expr_is_string(v) || expr_is_list(v) || expr_is(v, EXPR_ASSOC) ? v : NULL;
}

enum { PLACE_TAG, PLACE_FACTS, PLACE_ARRAYS, PLACE_INPUTS, PLACE_OUTPUTS };

static bool add_place_ports(Interp *in, Net *net, Expr v, bool output)
{
    const char *stem = output ? "Output" : "Input";
    int64_t n = 1;
    NetPortInfo *(*add)(Net *, const char *, int, unsigned) = output ? net_add_output : net_add_input;
    if (v == S(Automatic))
        return add(net, stem, -1, 0) != NULL;
    if (number_to_int64(v, &n)) {
        for (int i = 1; i <= n && i <= 64; i++)
            add(net, n == 1 ? stem : net_textf("%s%d", stem, i), -1, 0);
        return true;
    }
    if (expr_is_string(v))
        v = expr_list(1, v);
    for (size_t i = 1; i <= expr_length(v); i++) {
        bool named = expr_is(v, EXPR_ASSOC);
        Expr part = expr_part(v, i);
        const char *name = named ? key_text(assoc_key(v, i)) : expr_is_string(part) ? expr_string_text(part) : net_textf("%s%d", stem, (int)i);
        NetPortInfo *p = add(net, name ? name : stem, -1, 0);
        if ((named || !expr_is_string(part)) && !port_say(in, net->expr, p, part, output))
            return false;
        p->said = NULL;
    }
    return true;
}

static bool placeholder_prepare(Interp *in, Net *net)
{
    return add_place_ports(in, net, net->param[PLACE_INPUTS], false) && add_place_ports(in, net, net->param[PLACE_OUTPUTS], true);
}

static Value placeholder_lower(Lowering *lo)
{
    return graph_fail(lo->graph, "a PlaceholderLayer only holds a place and cannot be evaluated");
}

static const LayerType placeholder = {
    .name = "PlaceholderLayer",
    .usage = "PlaceholderLayer[] is a layer that holds the place of another; it cannot be evaluated.\nPlaceholderLayer[\"tag\", assoc] carries a tag "
             "and facts.",
    .flags = LAYER_OPAQUE,
    .params = (const LayerParam[]){{"Tag", PARAM_POSITIONAL, "None", NULL, NULL, NULL},
                                   {"Facts", PARAM_POSITIONAL, "<||>", NULL, NULL, NULL},
                                   {"Arrays", 0, "None", NULL, NULL, NULL},
                                   {"InputPorts", PARAM_SYMBOL, "Automatic", place_ports, "a number, names or shapes", NULL},
                                   {"OutputPorts", PARAM_SYMBOL, "Automatic", place_ports, "a number, names or shapes", NULL},
                                   PARAMS_END},
    .prepare = placeholder_prepare,
    .lower = placeholder_lower,
    .samples = (const char *const[]){NULL},
};

/* ---- CompiledLayer: a typed function of one array, of an example or (one level more than the port) of a whole batch. Where all of
 * it can be written down as operations it is; else the plan calls it back ---- */

enum { COMPILED_FUNCTION, COMPILED_GRADIENT };

static Expr arguments_of(Expr f)
{
    Expr x = expr_part(f, 1);
    return expr_is_list(x) ? x : expr_list(1, x);
}

/* Function[{Typed[x, type], ...}, body] of least to most arguments; other functions have no types to go by. */
static bool is_typed(Expr v, size_t least, size_t most)
{
    if (!expr_has_head(v, S(Function)) || expr_length(v) < 2)
        return false;
    Expr x = arguments_of(v);
    for (size_t i = 1; i <= expr_length(x); i++) {
        const char *head = expr_is_normal(expr_part(x, i)) ? key_text(expr_head(expr_part(x, i))) : NULL;
        if (!head || strcmp(head, "Typed") != 0)
            return false;
    }
    return expr_length(x) >= least && expr_length(x) <= most;
}

/* The function with its types evaluated: ty may stand for one. */
static Expr with_types(Interp *in, Expr f)
{
    Expr x = arguments_of(f);
    Builder typed = builder_start(S(List), expr_length(x));
    for (size_t i = 1; i <= expr_length(x); i++) {
        Expr one = expr_part(x, i);
        builder_add(&typed, expr_length(one) == 2 ? expr_call(expr_head(one), 2, expr_part(one, 1), evaluate(in, expr_part(one, 2))) : one);
    }
    return expr_call(S(Function), 2, builder_finish(&typed), expr_part(f, 2));
}

static Expr compiled_function(Interp *in, Expr v)
{
    return is_typed(v, 1, 1) ? with_types(in, v) : NULL;
}

static Expr gradient_function(Interp *in, Expr v)
{
    if (v == S(Automatic) || v == S(None))
        return v;
    return is_typed(v, 2, 3) ? with_types(in, v) : NULL;
}

/* The function without its types. */
static Expr untyped(Expr f)
{
    Expr x = arguments_of(f);
    Builder names = builder_start(S(List), expr_length(x));
    for (size_t i = 1; i <= expr_length(x); i++)
        builder_add(&names, expr_part(expr_part(x, i), 1));
    return expr_call(S(Function), 2, builder_finish(&names), expr_part(f, 2));
}

/* The levels of the array that the function takes; -1 when its type does not say. */
static int typed_rank(const Net *net)
{
    Expr x = expr_part(arguments_of(net->param[COMPILED_FUNCTION]), 1);
    Expr type = expr_length(x) > 1 ? expr_part(x, 2) : NULL;
    int64_t rank = -1;
    if (type && expr_is_string(type))
        return 0;
    if (type && expr_is_normal(type) && expr_length(type) == 2)
        number_to_int64(expr_part(type, 2), &rank);
    return rank >= 0 && rank <= TYPE_RANK ? (int)rank : -1;
}

/* Does it work on a batch? Then the port has one level less than the type says. */
static bool takes_batches(const Net *net)
{
    return typed_rank(net) > 0 && net->input[0].type.rank == typed_rank(net) - 1;
}

static bool compiled_prepare(Interp *in, Net *net)
{
    (void)in;
    net_add_input(net, "Input", -1, 0);
    net_add_output(net, "Output", -1, PORT_REAL);
    return true;
}

static Value written_down(Lowering *lo, Expr f, const Value *in, size_t n)
{
    Walker w = {.in = lo->state->in, .lo = lo};
    Walked x[3] = {{0}};
    for (size_t i = 0; i < n; i++)
        x[i] = walk_value(in[i]);
    Walked y = walk_apply(&w, untyped(f), x, n);
    Value v = w.why ? 0 : walk_array(&w, &y);
    return w.why ? graph_fail(lo->graph, "the function cannot be translated: %s", w.why) : v;
}

/* Tries a function on arrays of these shapes in a graph of its own: the shape of what it gives, or false. */
static bool translates(Interp *in, const Net *net, Expr f, const Shape *shape, size_t n, Shape *result)
{
    Graph *g = graph_new(REAL32, shape[0].dim[0]);
    LowerState s = {.graph = g, .in = in};
    Lowering lo = {.graph = g, .net = net, .n = shape[0].dim[0], .state = &s, .path = ""};
    Value x[3];
    for (size_t i = 0; i < n; i++)
        x[i] = graph_input(g, net_textf("%d", (int)i), REAL32, &shape[i], true);
    Value y = written_down(&lo, f, x, n);
    bool good = y && !graph_failed(g);
    *result = graph_shape(g, y);
    graph_free(g);
    return good;
}

/* The number of a question: that of an equal one (a layer in a loop asks again at every step), or a new one. */
static int question_number(LowerState *s, const Asked *a)
{
    for (int i = 0; i < s->asks; i++) {
        const Asked *b = &s->asked[i];
        if (expr_same(a->function, b->function) && a->whole == b->whole && a->lengths == b->lengths && memcmp(a->varies, b->varies, sizeof a->varies) == 0)
            return i;
    }
    if (s->asks == LOWER_QUESTIONS)
        return LOWER_QUESTIONS;
    s->asked[s->asks] = *a;
    return s->asks++;
}

/* The plan will ask for f of these values. */
static Value asked_for(Lowering *lo, Graph *g, Expr f, const Value *in, size_t n, const Shape *shape)
{
    LowerState *s = lo->state;
    Asked question = {.function = untyped(f), .whole = takes_batches(lo->net)}, *a = &question;
    Value all[4], lengths = 0;
    int64_t steps = 0;
    for (size_t i = 0; i < n; i++) {
        all[i] = in[i];
        a->varies[i] = graph_lengths(g, in[i]) != 0;
        if (a->varies[i] && !lengths) {
            lengths = graph_lengths(g, in[i]);
            steps = graph_shape(g, in[i]).dim[1];
        }
    }
    if (lengths && a->whole)
        return graph_fail(g, "a function of whole batches cannot take sequences of different lengths");
    if (lengths)
        all[n++] = lengths;
    a->lengths = lengths != 0;
    a->varies[3] = lengths && shape->rank > 1 && shape->dim[1] == steps;
    int number = question_number(s, a);
    if (number == LOWER_QUESTIONS)
        return graph_fail(g, "a net can call back %d functions at most", LOWER_QUESTIONS);
    Value y = graph_ask(g, number, all, (int)n, shape);
    if (y && a->varies[3])
        graph_set_lengths(g, y, lengths);
    return y;
}

/* What makes x's gradient of x, the gradient of y, and y. */
static Graph *gradient_body(Lowering *lo, Expr f, Value x, Value y)
{
    Graph *g = lo->graph, *body = graph_new(graph_real(g), graph_batch(g));
    LowerState s = {.graph = body, .in = lo->state->in, .train = lo->train};
    Lowering inside = *lo;
    size_t n = expr_length(arguments_of(f));
    Shape shape[3] = {graph_shape(g, x), graph_shape(g, y), graph_shape(g, y)}, result;
    bool batched = shape[1].dim[0] == graph_batch(g);
    Value in[3] = {graph_input(body, "input", graph_real(g), &shape[0], batched), graph_input(body, "gradient", graph_real(g), &shape[1], batched),
                   graph_input(body, "output", graph_real(g), &shape[2], batched)};
    if (graph_lengths(g, y)) {
        Value lengths = graph_input(body, "lengths", INT32, &(Shape){1, {shape[0].dim[0]}}, batched);
        for (int i = 0; i < 3; i++)
            graph_set_lengths(body, in[i], lengths);
    }
    inside.graph = body;
    bool written = !takes_batches(lo->net) && translates(lo->state->in, lo->net, f, shape, n, &result);
    if (written)
        inside.state = &s;
    graph_output(body, "result", written ? written_down(&inside, f, in, n) : asked_for(&inside, body, f, in, n, &shape[0]));
    return body;
}

static Value compiled_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    Expr f = lo->net->param[COMPILED_FUNCTION], own = lo->net->param[COMPILED_GRADIENT];
    Shape shape = graph_shape(g, lo->input[0]), result;
    bool written = !takes_batches(lo->net) && translates(lo->state->in, lo->net, f, &shape, 1, &result);
    const Type *t = &lo->net->output[0].type;
    Shape full = {.rank = t->rank + 1, .dim = {lo->n}};
    memcpy(full.dim + 1, t->dim, sizeof(int64_t) * (size_t)t->rank);
    Value y = written ? written_down(lo, f, lo->input, 1) : asked_for(lo, g, f, lo->input, 1, &full);
    if ((own == S(Automatic) && written) || graph_failed(g))
        return y;
    return graph_own_gradient(g, y, lo->input[0], own == S(None) || own == S(Automatic) ? NULL : gradient_body(lo, own, lo->input[0], y));
}

/* ---- what a function that is called back gives: it is tried once on an array of the input's shape ---- */

typedef struct Trial {
    Type input, output;
    bool known;
} Trial;

typedef struct TrialCall {
    Expr f, x;
} TrialCall;

static Expr try_function(Interp *in, void *data)
{
    const TrialCall *c = data;
    return evaluate_apply1(in, c->f, c->x);
}

/* The type of an example of the output; false when the function does not give an array. */
static bool tried(Interp *in, const Net *net, const Type *x, Type *y)
{
    enum { EXAMPLES = 2 };
    bool whole = takes_batches(net);
    int64_t dim[TYPE_RANK + 1] = {EXAMPLES}, count = type_count(x) * (whole ? EXAMPLES : 1);
    memcpy(dim + whole, x->dim, sizeof(int64_t) * (size_t)x->rank);
    double *half = mem_bytes(sizeof(double) * (size_t)count + 8);
    for (int64_t i = 0; i < count; i++)
        half[i] = 0.5;
    TrialCall call = {untyped(net->param[COMPILED_FUNCTION]), data_result(in, REAL64, x->rank + whole, dim, half, false)};
    Expr value = NULL;
    message_quiet_push(in, S(All));
    UnwindValue u = unwind_protect(in, try_function, &call, &value);
    message_quiet_pop(in);
    if (u.kind != UNWIND_NONE && u.kind != UNWIND_THROW)
        unwind_again(in, u);
    if (u.kind == UNWIND_THROW || !value || data_is_symbolic(in, value))
        return false;
    Type t = data_type(value);
    double number;
    if (t.rank == 0 && !number_to_double(value, &number))
        return false;
    if (whole && (t.rank < 1 || t.dim[0] != EXAMPLES))
        return false;
    *y = type_array(t.rank - whole, t.dim + whole);
    return true;
}

static void compiled_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    int rank = typed_rank(net);
    if (x->rank < 0 && rank >= 0 && inf->late)
        infer_rank(inf, net, x, "Input", rank);
    if (x->rank >= 0 && rank >= 0 && x->rank != rank && !takes_batches(net)) {
        infer_fail(inf, net, "\"Input\" is %s, the function takes arrays of rank %d", type_words(x), rank);
        return;
    }
    if (!type_is_fixed(x) || type_is_fixed(y))
        return;
    Trial *trial = net->data;
    if (!trial)
        net->data = trial = mem_new(Trial);
    if (!trial->known || !type_same_dims(&trial->input, x)) {
        Shape shape = {.rank = x->rank + 1, .dim = {1}}, result;
        memcpy(shape.dim + 1, x->dim, sizeof(int64_t) * (size_t)x->rank);
        bool written = !takes_batches(net) && translates(inf->in, net, net->param[COMPILED_FUNCTION], &shape, 1, &result);
        *trial = (Trial){.input = *x, .output = written ? type_array(result.rank - 1, result.dim + 1) : type_unknown()};
        trial->known = written || tried(inf->in, net, x, &trial->output);
    }
    if (trial->known)
        infer_unify(inf, net, y, "Output", &trial->output, "the function");
    else
        infer_fail(inf, net, "the function gives no array for %s", type_words(x));
}

static const LayerType compiled_layer = {
    .name = "CompiledLayer",
    .usage = "CompiledLayer[f] is a layer that computes the typed function f of one array.\n"
             "CompiledLayer[f, g] takes g[input, gradient] or g[input, gradient, output] for the gradient by the input; None forbids it.",
    .params = (const LayerParam[]){{"Function", PARAM_POSITIONAL, NULL, compiled_function, "a function of one typed argument", NULL},
                                   {"Gradient", PARAM_POSITIONAL, "Automatic", gradient_function, "Automatic, None or a function of two or three typed arguments", NULL},
                                   PARAMS_END},
    .prepare = compiled_prepare,
    .infer = compiled_infer,
    .lower = compiled_lower,
    .samples = (const char *const[]){"CompiledLayer[Function[{Typed[x, \"PackedArray\"[\"Real64\", 1]]}, x^2], Function[{Typed[x, "
                                     "\"PackedArray\"[\"Real64\", 1]], Typed[d, \"PackedArray\"[\"Real64\", 1]]}, 2 x d], \"Input\" -> 3]",
                                     NULL},
};
const LayerType *const layers_custom[] = {&function_layer, &placeholder, &compiled_layer, NULL};
