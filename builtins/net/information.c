/* information.c - Information[net, property] and NetInformation. */
#include <stdlib.h>
#include <string.h>
#include "builtins/net/apply.h"
#include "builtins/net/evaluate.h"
#include "interp/array.h"
#include "interp/assoc.h"

typedef struct Facts {
    Interp *in;
    Expr whole;
    Net *net;
    ArraySlot *slot;
    size_t slots;
} Facts;

static const NetArrayInfo *info(const Facts *f, size_t i)
{
    return &f->slot[i].net->array[f->slot[i].array];
}

/* An association of positions and something about each array. */
static Expr about_arrays(const Facts *f, Expr (*about)(const NetArrayInfo *a))
{
    AssocBuilder b = assoc_builder(f->slots);
    for (size_t i = 0; i < f->slots; i++)
        assoc_add(&b, f->slot[i].path, about(info(f, i)));
    return assoc_finish(&b);
}

static Expr array_itself(const NetArrayInfo *a)
{
    return a->value;
}

static Expr array_dims(const NetArrayInfo *a)
{
    if (a->type.rank < 0)
        return S(Automatic);
    Builder b = builder_start(S(List), (size_t)a->type.rank);
    for (int i = 0; i < a->type.rank; i++)
        builder_add(&b, a->type.dim[i] > 0 ? expr_int(a->type.dim[i]) : S(Automatic));
    return builder_finish(&b);
}

static Expr array_count(const NetArrayInfo *a)
{
    return type_is_fixed(&a->type) ? expr_int(type_count(&a->type)) : S(Automatic);
}

static Expr array_byte_count(const NetArrayInfo *a)
{
    bool wide = expr_is(a->value, EXPR_NUMERIC) && array_view(a->value).type == ARRAY_REAL64;
    return type_is_fixed(&a->type) ? expr_int(type_count(&a->type) * (wide ? 8 : 4)) : S(Automatic);
}

static Expr array_rate(const NetArrayInfo *a)
{
    return a->rate == (double)(int64_t)a->rate ? expr_int((int64_t)a->rate) : expr_real(a->rate);
}

/* Shared arrays are stored once and count once. */
static Expr total(const Facts *f, Expr (*about)(const NetArrayInfo *a))
{
    int64_t sum = 0;
    for (size_t i = 0; i < f->slots; i++) {
        bool before = false;
        for (size_t k = 0; k < i; k++)
            before = before || strcmp(f->slot[k].key, f->slot[i].key) == 0;
        Expr n = about(info(f, i));
        if (n == S(Automatic))
            return S(Automatic);
        sum += before ? 0 : expr_int_value(n);
    }
    return expr_int(sum);
}

static Expr position_list(const Facts *f)
{
    Builder b = builder_start(S(List), f->slots);
    for (size_t i = 0; i < f->slots; i++)
        builder_add(&b, f->slot[i].path);
    return builder_finish(&b);
}

static Expr shared_count(const Facts *f)
{
    int64_t n = 0;
    for (size_t i = 0; i < f->slots; i++) {
        bool before = false;
        for (size_t k = 0; k < i; k++)
            before = before || strcmp(f->slot[k].key, f->slot[i].key) == 0;
        n += info(f, i)->shared && !before;
    }
    return expr_int(n);
}

/* ---- ports ---- */

static bool is_shown(const NetPortInfo *p)
{
    return !(p->flags & (PORT_STATE | PORT_HIDDEN | PORT_OPTIONAL));
}

static Expr ports(const NetPortInfo *p, int n, bool names)
{
    AssocBuilder b = assoc_builder((size_t)n);
    Builder list = builder_start(S(List), (size_t)n);
    for (int i = 0; i < n; i++)
        if (is_shown(&p[i])) {
            assoc_add(&b, expr_text(p[i].name), p[i].type.coder ? p[i].type.coder : type_expr(&p[i].type));
            builder_add(&list, expr_text(p[i].name));
        }
    return names ? builder_finish(&list) : assoc_finish(&b);
}

/* ---- layers ---- */

typedef struct Layers {
    AssocBuilder by_position, counts;
    Builder list, states;
    int64_t n;
} Layers;

static void add_layer(void *context, const NetVisit *v)
{
    Layers *l = context;
    assoc_add(&l->by_position, v->path, v->net->expr);
    builder_add(&l->list, v->net->expr);
    Expr head = v->net->word->head, before = assoc_lookup(l->counts.assoc, head);
    assoc_add(&l->counts, head, expr_int(before ? expr_int_value(before) + 1 : 1));
    for (int i = 0; i < v->net->inputs; i++)
        if (v->net->input[i].flags & PORT_STATE)
            builder_add(&l->states, path_append(v->path, expr_text(v->net->input[i].name)));
    l->n++;
}

static Layers layers_of(const Facts *f)
{
    Layers l = {assoc_builder(8), assoc_builder(8), builder_start(S(List), 8), builder_start(S(List), 2), 0};
    net_walk(f->net, add_layer, &l);
    return l;
}

static Expr layer_property(const Facts *f, const char *name)
{
    Layers l = layers_of(f);
    if (strcmp(name, "Layers") == 0)
        return assoc_finish(&l.by_position);
    if (strcmp(name, "LayersList") == 0)
        return builder_finish(&l.list);
    if (strcmp(name, "LayersCount") == 0)
        return expr_int(l.n);
    if (strcmp(name, "LayerTypeCounts") == 0)
        return assoc_finish(&l.counts);
    Expr states = builder_finish(&l.states);
    if (strcmp(name, "RecurrentStatesPositionList") == 0)
        return states;
    if (strcmp(name, "RecurrentStatesCount") == 0)
        return expr_int((int64_t)expr_length(states));
    return NULL;
}

/* Graph of the layers: edges between the positions of a container's pieces. */
static Expr layers_graph(const Facts *f)
{
    const Net *net = f->net;
    Builder vertices = builder_start(S(List), (size_t)net->children), edges = builder_start(S(List), (size_t)net->edges);
    for (int i = 0; i < net->children; i++)
        builder_add(&vertices, net_child_key(net, i));
    for (int e = 0; e < net->edges; e++)
        if (net->edge[e].from >= 0 && net->edge[e].to >= 0)
            builder_add(&edges, expr_call(S(DirectedEdge), 2, net_child_key(net, net->edge[e].from), net_child_key(net, net->edge[e].to)));
    return expr_call(symbol_intern(f->in, "System`", "Graph"), 2, builder_finish(&vertices), builder_finish(&edges));
}

/* ---- the engine's view ---- */

/* The graph, or the plan, of one example in test mode. */
static Expr engine_text(const Facts *f, bool plan)
{
    Net *c = net_copy(f->net);
    NetState *state = net_state(f->in);
    Problem why = {""};
    Graph *g = graph_new(REAL32, 1);
    LowerState s = {.graph = g, .in = f->in};
    Value *in = mem_array(Value, (size_t)c->inputs + 1), *out = mem_array(Value, (size_t)c->outputs + 1);
    for (int i = 0; i < c->inputs; i++)
        if (!(c->input[i].flags & (PORT_STATE | PORT_OPTIONAL)))
            in[i] = type_is_fixed(&c->input[i].type) ? lower_input(&s, c->input[i].name, &c->input[i].type, 1, false) : 0;
    char *text = NULL;
    if (lower_net(&s, c, 1, "", in, out)) {
        for (int i = 0; i < c->outputs; i++)
            if (out[i])
                graph_output(g, c->output[i].name, out[i]);
        if (!plan) {
            text = graph_text(g);
        } else {
            Plan *p = plan_cache_get(state->plans, g, state->backend, &why);
            text = p ? plan_text(p) : NULL;
            if (p)
                plan_cache_release(state->plans, p);
        }
    }
    Expr result = text ? expr_text(text) : S(None);
    free(text);
    graph_free(g);
    return result;
}

static const char *const names[] = {"Arrays", "ArraysByteCounts", "ArraysCount", "ArraysDimensions", "ArraysElementCounts",
                                    "ArraysLearningRateMultipliers", "ArraysPositionList", "ArraysTotalByteCount", "ArraysTotalElementCount",
                                    "Graph", "InputForm", "InputPortNames", "InputPorts", "LayerTypeCounts", "Layers", "LayersCount",
                                    "LayersGraph", "LayersList", "OutputPortNames", "OutputPorts", "Plan", "Properties",
                                    "RecurrentStatesCount", "RecurrentStatesPositionList", "SharedArraysCount", "SummaryGraphic"};

static Expr property_names(void)
{
    Builder b = builder_start(S(List), COUNT(names));
    for (size_t i = 0; i < COUNT(names); i++)
        builder_add(&b, expr_text(names[i]));
    return builder_finish(&b);
}

void multipliers_apply(Net *net, Expr option, bool wrapped); /* train_net.c */

static Expr property(const Facts *f, const char *name)
{
#define IS(text) (strcmp(name, text) == 0)
    if (IS("Arrays"))
        return about_arrays(f, array_itself);
    if (IS("ArraysCount"))
        return expr_int((int64_t)f->slots);
    if (IS("ArraysDimensions"))
        return about_arrays(f, array_dims);
    if (IS("ArraysPositionList"))
        return position_list(f);
    if (IS("ArraysElementCounts"))
        return about_arrays(f, array_count);
    if (IS("ArraysTotalElementCount"))
        return total(f, array_count);
    if (IS("ArraysByteCounts") || IS("ArraysSizes"))
        return about_arrays(f, array_byte_count);
    if (IS("ArraysTotalByteCount") || IS("ArraysTotalSize"))
        return total(f, array_byte_count);
    if (IS("ArraysLearningRateMultipliers")) {
        multipliers_apply(f->net, S(Automatic), false);
        return about_arrays(f, array_rate);
    }
    if (IS("SharedArraysCount"))
        return shared_count(f);
    if (IS("InputPorts") || IS("InputPortNames"))
        return ports(f->net->input, f->net->inputs, IS("InputPortNames"));
    if (IS("OutputPorts") || IS("OutputPortNames"))
        return ports(f->net->output, f->net->outputs, IS("OutputPortNames"));
    if (IS("LayersGraph") || IS("SummaryGraphic") || IS("FullSummaryGraphic"))
        return layers_graph(f);
    if (IS("Graph") || IS("MXNetNodeGraph") || IS("MXNetNodeGraphPlot"))
        return engine_text(f, false);
    if (IS("Plan"))
        return engine_text(f, true);
    if (IS("InputForm"))
        return expr_text(print_text(f->in, f->whole, PRINT_INPUT));
    if (IS("Properties"))
        return property_names();
#undef IS
    return layer_property(f, name);
}

static Expr one(const Facts *f, Expr name)
{
    Expr value = expr_is_string(name) ? property(f, expr_string_text(name)) : NULL;
    return value ? value : fail(f->in, symbol_intern(f->in, "System`", "Information"), "netprop", name, NULL);
}

static Expr summary(const Facts *f)
{
    AssocBuilder b = assoc_builder(8);
    static const char *const shown[] = {"LayersCount", "ArraysCount", "ArraysTotalElementCount", "ArraysTotalByteCount", "InputPorts", "OutputPorts", "LayerTypeCounts"};
    for (size_t i = 0; i < COUNT(shown); i++)
        assoc_add(&b, expr_text(shown[i]), property(f, shown[i]));
    return assoc_finish(&b);
}

static Expr inform(Interp *in, Expr whole, Expr what)
{
    Facts f = {.in = in, .whole = whole, .net = net_copy(net_of(whole))};
    f.slots = net_arrays(f.net, &f.slot);
    if (!what)
        return summary(&f);
    if (!expr_is_list(what))
        return one(&f, what);
    Builder b = builder_start(S(List), expr_length(what));
    for (size_t i = 1; i <= expr_length(what); i++)
        builder_add(&b, one(&f, expr_part(what, i)));
    return builder_finish(&b);
}

Expr net_property(Interp *in, Expr whole, const char *name)
{
    Facts f = {.in = in, .whole = whole, .net = net_copy(net_of(whole))};
    f.slots = net_arrays(f.net, &f.slot);
    return property(&f, name);
}

Expr net_information(Interp *in, Expr sealed, Expr call)
{
    return inform(in, sealed, expr_length(call) > 1 ? expr_part(call, 2) : NULL);
}

/* NetInformation[net, prop], NetInformation[{net1, ...}, prop] */
Expr net_information_word(Interp *in, Expr call)
{
    Expr net = expr_part(call, 1), what = expr_length(call) > 1 ? expr_part(call, 2) : NULL;
    if (expr_is_net(net))
        return inform(in, net, what);
    if (!expr_is_list(net))
        return fail(in, call, "nonet", net, NULL);
    Builder b = builder_start(S(List), expr_length(net));
    for (size_t i = 1; i <= expr_length(net); i++) {
        if (!expr_is_net(expr_part(net, i)))
            return fail(in, call, "nonet", expr_part(net, i), NULL);
        builder_add(&b, inform(in, expr_part(net, i), what));
    }
    return builder_finish(&b);
}
