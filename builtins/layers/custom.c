/* custom.c - FunctionLayer: a function of arrays, walked through and written down as operations; PlaceholderLayer;
 * CompiledLayer. */
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/function.h"
#include "builtins/net/walk.h"
#include "interp/assoc.h"
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
    return true;
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

/* ---- CompiledLayer: a typed function of one array; it is translated as the one of a FunctionLayer ---- */

/* Function[Typed[x, type], body] to Function[x, body]; other functions have no types to go by. */
static Expr compiled_function(Interp *in, Expr v)
{
    if (!expr_has_head(v, S(Function)) || expr_length(v) < 2)
        return NULL;
    Expr x = expr_part(v, 1);
    if (expr_is_list(x) && expr_length(x) == 1)
        x = expr_part(x, 1);
    (void)in;
    const char *head = expr_is_normal(x) ? key_text(expr_head(x)) : NULL;
    return head && strcmp(head, "Typed") == 0 ? v : NULL;
}

static Expr gradient_function(Interp *in, Expr v)
{
    return v == S(Automatic) || v == S(None) ? v : compiled_function(in, v);
}

static bool compiled_prepare(Interp *in, Net *net)
{
    (void)in;
    Expr f = net->param[0], x = expr_part(f, 1);
    if (expr_is_list(x))
        x = expr_part(x, 1);
    Expr type = expr_length(x) > 1 ? expr_part(x, 2) : NULL;
    int64_t rank = -1;
    if (type && expr_is_normal(type) && expr_length(type) == 2)
        number_to_int64(expr_part(type, 2), &rank);
    net_add_input(net, "Input", rank >= 0 && rank <= TYPE_RANK ? (int)rank : -1, 0);
    net_add_output(net, "Output", -1, PORT_REAL);
    net->data = (void *)(uintptr_t)expr_call(S(Function), 2, expr_part(x, 1), expr_part(f, 2));
    return true;
}

static Value compiled_lower(Lowering *lo)
{
    Walker w = {.in = lo->state->in, .lo = lo};
    Walked x = walk_value(lo->input[0]), y = walk_apply(&w, lo->net->data, &x, 1);
    Value v = w.why ? 0 : walk_array(&w, &y);
    return w.why ? graph_fail(lo->graph, "the function cannot be translated: %s", w.why) : v;
}

static void compiled_infer(Inference *inf, Net *net)
{
    if (!type_is_fixed(in_type(net, 0)))
        return;
    Graph *g = graph_new(REAL32, 1);
    LowerState s = {.graph = g, .in = inf->in};
    Lowering lo = {.graph = g, .net = net, .n = 1, .state = &s, .path = ""};
    Value in = lower_input(&s, "Input", in_type(net, 0), 1, false);
    lo.input = &in;
    Value y = compiled_lower(&lo);
    Shape shape = lower_shape(&lo, y);
    Type t = type_array(shape.rank, shape.dim);
    if (!y)
        infer_fail(inf, net, "%s", graph_problem(g));
    else
        infer_unify(inf, net, out_type(net, 0), "Output", &t, "the function");
    graph_free(g);
}

static const LayerType compiled_layer = {
    .name = "CompiledLayer",
    .usage = "CompiledLayer[f] is a layer that computes the typed function f of one array.",
    .params = (const LayerParam[]){{"Function", PARAM_POSITIONAL, NULL, compiled_function, "a function of one typed argument", NULL},
                                   {"Gradient", PARAM_POSITIONAL, "Automatic", gradient_function, "Automatic, None or a typed function", NULL},
                                   PARAMS_END},
    .prepare = compiled_prepare,
    .infer = compiled_infer,
    .lower = compiled_lower,
    .samples = (const char *const[]){NULL},
};
const LayerType *const layers_custom[] = {&function_layer, &placeholder, &compiled_layer, NULL};
