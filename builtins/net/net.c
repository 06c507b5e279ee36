/* net.c - the typed form of a net: reading, copying, paths, building the expression back. */
#include "builtins/net/net.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/net/layer.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

const char *net_text(const char *text)
{
    return mem_text(text, strlen(text));
}

const char *net_textf(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *out = NULL;
    int n = vasprintf(&out, format, args);
    va_end(args);
    const char *copy = n < 0 ? "" : mem_text(out, (size_t)n);
    free(out);
    return copy;
}

Net *net_of(Expr e)
{
    if (!expr_is_sealed(e) || !layer_type(expr_head(e)))
        return NULL;
    return expr_facet(e);
}

bool expr_is_net(Expr e)
{
    return net_of(e) != NULL;
}

const char *net_name(const Net *net)
{
    return net->type->name;
}

bool net_is_container(const Net *net)
{
    return (net->type->flags & LAYER_CONTAINER) != 0;
}

/* ---- finding ---- */

static int find_port(const NetPortInfo *port, int n, const char *name)
{
    for (int i = 0; i < n; i++)
        if (strcmp(port[i].name, name) == 0)
            return i;
    return -1;
}

int net_find_input(const Net *net, const char *name)
{
    return find_port(net->input, net->inputs, name);
}

int net_find_output(const Net *net, const char *name)
{
    return find_port(net->output, net->outputs, name);
}

static bool reads_empty(const Net *net, int input)
{
    if (!net_is_container(net))
        return net->input[input].flags & PORT_EMPTY;
    int readers = 0;
    for (int e = 0; e < net->edges; e++)
        if (net->edge[e].from == NET_SELF && net->edge[e].from_port == input) {
            if (net->edge[e].to < 0 || !reads_empty(net->child[net->edge[e].to], net->edge[e].to_port))
                return false;
            readers++;
        }
    return readers > 0;
}

bool net_takes_empty(const Net *net, int input)
{
    const Type *t = &net->input[input].type;
    return t->rank > 0 && t->dim[0] <= 0 && !t->coder && reads_empty(net, input);
}

int net_find_array(const Net *net, const char *name)
{
    for (int i = 0; i < net->arrays; i++)
        if (strcmp(net->array[i].name, name) == 0)
            return i;
    return -1;
}

int layer_param_number(const LayerType *type, const char *name)
{
    for (int i = 0; type->params && type->params[i].name; i++)
        if (strcmp(type->params[i].name, name) == 0 || (type->params[i].old && strcmp(type->params[i].old, name) == 0))
            return i;
    return -1;
}

Expr net_param(const Net *net, const char *name)
{
    int i = layer_param_number(net->type, name);
    return i < 0 ? NULL : net->param[i];
}

int net_find_child(const Net *net, Expr spec)
{
    int64_t i;
    if (number_to_int64(spec, &i)) {
        if (i < 0)
            i += net->children + 1;
        return i >= 1 && i <= net->children ? (int)i - 1 : -1;
    }
    if (expr_is_string(spec) && net->child_name)
        for (int k = 0; k < net->children; k++)
            if (expr_string_is(spec, net->child_name[k]))
                return k;
    return -1;
}

Expr net_child_key(const Net *net, int child)
{
    return net->child_name ? expr_text(net->child_name[child]) : expr_int(child + 1);
}

/* ---- growing ---- */

static void *grown(const void *old, int n, size_t size)
{
    void *fresh = mem_array_of((size_t)n + 1, size);
    if (n > 0)
        memcpy(fresh, old, (size_t)n * size);
    return fresh;
}

static NetPortInfo make_port(const char *name, int rank, unsigned flags)
{
    NetPortInfo p = {.name = net_text(name), .type = type_of_rank(rank), .flags = flags};
    if (flags & PORT_INTEGER)
        p.type.element = ELEMENT_INTEGER;
    if (flags & PORT_REAL)
        p.type.element = ELEMENT_REAL;
    p.declared = p.type;
    return p;
}

NetPortInfo *net_add_input(Net *net, const char *name, int rank, unsigned flags)
{
    net->input = grown(net->input, net->inputs, sizeof(NetPortInfo));
    net->input[net->inputs] = make_port(name, rank, flags);
    return &net->input[net->inputs++];
}

NetPortInfo *net_add_output(Net *net, const char *name, int rank, unsigned flags)
{
    net->output = grown(net->output, net->outputs, sizeof(NetPortInfo));
    net->output[net->outputs] = make_port(name, rank, flags);
    return &net->output[net->outputs++];
}

NetArrayInfo *net_add_array(Net *net, const char *name, unsigned flags, double initial)
{
    net->array = grown(net->array, net->arrays, sizeof(NetArrayInfo));
    net->array[net->arrays] =
        (NetArrayInfo){.name = name, .type = type_unknown(), .declared = type_unknown(), .value = S(Automatic), .flags = flags, .initial = initial, .rate = 1};
    return &net->array[net->arrays++];
}

Net *net_add_child(Net *net, const char *name, Net *child)
{
    net->child = grown(net->child, net->children, sizeof(Net *));
    net->child[net->children] = net_copy(child);
    net_forget_inferred(net->child[net->children]);
    if (name) {
        net->child_name = grown(net->child_name, net->children, sizeof(char *));
        net->child_name[net->children] = net_text(name);
    }
    return net->child[net->children++];
}

static int net_params(const Net *net)
{
    int n = 0;
    while (net->type->params && net->type->params[n].name)
        n++;
    return n;
}

static void *copied(const void *old, int n, size_t size)
{
    if (n == 0)
        return NULL;
    void *fresh = mem_array_of((size_t)n, size);
    memcpy(fresh, old, (size_t)n * size);
    return fresh;
}

Net *net_copy(const Net *net)
{
    Net *c = mem_new(Net);
    *c = *net;
    c->cache = NULL;
    c->input = copied(net->input, net->inputs, sizeof(NetPortInfo));
    c->output = copied(net->output, net->outputs, sizeof(NetPortInfo));
    c->array = copied(net->array, net->arrays, sizeof(NetArrayInfo));
    c->param = net->param ? copied(net->param, net_params(net), sizeof(Expr)) : NULL;
    c->child = copied(net->child, net->children, sizeof(Net *));
    for (int i = 0; i < net->children; i++)
        c->child[i] = net_copy(net->child[i]);
    return c;
}

void net_forget_inferred(Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        net->input[i].type = net->input[i].declared;
    for (int i = 0; i < net->outputs; i++)
        net->output[i].type = net->output[i].declared;
    for (int i = 0; i < net->arrays; i++)
        net->array[i].type = net->array[i].declared;
    for (int i = 0; i < net->children; i++)
        net_forget_inferred(net->child[i]);
}

/* ---- the expression back ---- */

static Expr array_expr(const NetArrayInfo *a)
{
    if (!a->shared)
        return a->value;
    if (a->value == S(Automatic))
        return expr_call(S(NetArray), 1, expr_text(a->shared));
    AssocBuilder b = assoc_builder(2);
    assoc_add(&b, expr_text("Name"), expr_text(a->shared));
    assoc_add(&b, expr_text("Array"), a->value);
    return expr_call(S(NetArray), 1, assoc_finish(&b));
}

static bool is_default(const Net *net, int i)
{
    Expr fallback = net->word->fallback[i];
    return fallback && expr_same(net->param[i], fallback);
}

static void build_params(Builder *b, const Net *net)
{
    const LayerParam *p = net->type->params;
    int last = -1;
    for (int i = 0; p && p[i].name; i++)
        if ((p[i].flags & (PARAM_POSITIONAL | PARAM_REST)) && !is_default(net, i))
            last = i;
    for (int i = 0; i <= last; i++)
        if (p[i].flags & (PARAM_POSITIONAL | PARAM_REST))
            builder_add(b, net->param[i]);
    for (int i = 0; p && p[i].name; i++)
        if (!(p[i].flags & (PARAM_POSITIONAL | PARAM_REST)) && !is_default(net, i))
            builder_add(b, expr_rule(net->word->key[i], net->param[i]));
}

static Expr children_expr(const Net *net)
{
    Builder list = builder_start(S(List), (size_t)net->children);
    AssocBuilder named = assoc_builder((size_t)net->children);
    for (int i = 0; i < net->children; i++) {
        if (net->child_name)
            assoc_add(&named, expr_text(net->child_name[i]), net->child[i]->expr);
        else
            builder_add(&list, net->child[i]->expr);
    }
    return net->child_name ? assoc_finish(&named) : builder_finish(&list);
}

Expr net_edges_expr(const Net *net); /* container.c */

static void build_ports(Builder *b, const NetPortInfo *port, int n)
{
    for (int i = 0; i < n; i++)
        if (port[i].said)
            builder_add(b, expr_rule(expr_text(port[i].name), port[i].said));
}

Expr net_build(const Net *net)
{
    Builder b = builder_start(net->word->head, 8);
    if (net_is_container(net)) {
        builder_add(&b, children_expr(net));
        if (strcmp(net->type->name, "NetGraph") == 0)
            builder_add(&b, net_edges_expr(net));
    } else {
        build_params(&b, net);
        for (int i = 0; i < net->arrays; i++)
            if (net->array[i].value != S(Automatic) || net->array[i].shared)
                builder_add(&b, expr_rule(expr_text(net->array[i].name), array_expr(&net->array[i])));
    }
    if (net->multipliers)
        builder_add(&b, expr_rule(S(LearningRateMultipliers), net->multipliers));
    build_ports(&b, net->input, net->inputs);
    build_ports(&b, net->output, net->outputs);
    return builder_finish(&b);
}

Expr net_make(Interp *in, Expr call)
{
    Expr made = evaluate(in, call);
    return expr_is_net(made) ? made : S(DollarFailed);
}

static bool same_type(const Type *a, const Type *b)
{
    return type_same_dims(a, b) && a->coder == b->coder && a->element == b->element && a->high == b->high;
}

/* What was inferred for a port, written as said, unless the piece knows it by itself (own; NULL: nobody knows); the coder of the
 * piece stays if it has one. */
static void write_types(NetPortInfo *said, const NetPortInfo *inferred, const NetPortInfo *own, int n)
{
    for (int i = 0; i < n; i++)
        if (!said[i].said && !said[i].inside && inferred[i].type.rank >= 0 && !(own && same_type(&own[i].type, &inferred[i].type))) {
            Type t = inferred[i].type;
            if ((said[i].flags & PORT_PAIR) && t.rank > 0)
                memmove(t.dim, t.dim + 1, sizeof(int64_t) * (size_t)--t.rank);
            said[i].said = type_expr(&t);
        }
}

Expr net_piece(Interp *in, const Net *net, int child)
{
    const Net *inside = net->child[child], *own = inside->expr ? net_of(inside->expr) : NULL;
    Net *piece = net_copy(inside);
    bool same_ports = own && own->inputs == inside->inputs && own->outputs == inside->outputs;
    /* A layer whose ports come from the edges keeps their number. */
    write_types(piece->input, inside->input, same_ports ? own->input : NULL, piece->inputs);
    write_types(piece->output, inside->output, same_ports ? own->output : NULL, piece->outputs);
    if ((piece->type->flags & LAYER_MULTI) != 0)
        return net_make(in, piece->expr);
    return net_make(in, net_build(piece));
}

/* ---- arrays ---- */

Expr path_append(Expr path, Expr key)
{
    Builder b = builder_start(S(List), expr_length(path) + 1);
    builder_add_parts(&b, path, 1, expr_length(path));
    builder_add(&b, key);
    return builder_finish(&b);
}

static void walk(Net *net, Expr path, void (*each)(void *, const NetVisit *), void *context)
{
    if (!net_is_container(net))
        each(context, &(NetVisit){net, path});
    for (int i = 0; i < net->children; i++)
        walk(net->child[i], path_append(path, net_child_key(net, i)), each, context);
}

void net_walk(Net *net, void (*each)(void *context, const NetVisit *visit), void *context)
{
    walk(net, expr_list(0, NULL), each, context);
}

typedef struct SlotList {
    ArraySlot *slot;
    size_t n, room;
} SlotList;

const char *net_array_key(const char *path, const NetArrayInfo *a)
{
    Text t = text_start();
    if (a->shared)
        text_addf(&t, "NetArray:%s", a->shared);
    else
        text_addf(&t, "%s%s", path, a->name);
    return t.bytes;
}

static const char *path_text(Expr path)
{
    Text t = text_start();
    for (size_t i = 1; i <= expr_length(path); i++) {
        Expr key = expr_part(path, i);
        if (expr_is_string(key))
            text_add_bytes(&t, expr_string_text(key), expr_string_bytes(key));
        else
            text_addf(&t, "%lld", (long long)expr_int_value(key));
        text_add_char(&t, '/');
    }
    return t.bytes;
}

static void add_slots(void *context, const NetVisit *v)
{
    SlotList *list = context;
    for (int i = 0; i < v->net->arrays; i++) {
        const NetArrayInfo *a = &v->net->array[i];
        if (a->value == S(None))
            continue;
        if (list->n == list->room) {
            ArraySlot *bigger = mem_array(ArraySlot, list->room * 2 + 8);
            if (list->n > 0)
                memcpy(bigger, list->slot, list->n * sizeof(ArraySlot));
            list->slot = bigger;
            list->room = list->room * 2 + 8;
        }
        list->slot[list->n++] = (ArraySlot){v->net, i, path_append(v->path, expr_text(a->name)), net_array_key(path_text(v->path), a)};
    }
}

size_t net_arrays(Net *net, ArraySlot **slots)
{
    SlotList list = {0};
    net_walk(net, add_slots, &list);
    *slots = list.slot;
    return list.n;
}

/* Expressions of all nets below, deepest first, after arrays have changed. */
static void rebuild(Interp *in, Net *net)
{
    if (net->children > 0) {
        for (int i = 0; i < net->children; i++)
            rebuild(in, net->child[i]);
        if (net->type->rebuild)
            net->type->rebuild(net);
        else if (!net_is_container(net))
            net->param[0] = net->child[0]->expr;
    }
    net->expr = net_build(net);
}

Expr net_with_arrays(Interp *in, const Net *net, size_t n, const ArraySlot *slots, const Expr *values)
{
    Net *copy = net_copy(net);
    ArraySlot *own;
    size_t m = net_arrays(copy, &own);
    for (size_t i = 0; i < m; i++)
        for (size_t k = i; k < n; k++)
            if (values[k] && strcmp(slots[k].key, own[i].key) == 0) {
                own[i].net->array[own[i].array].value = values[k];
                break;
            }
    rebuild(in, copy);
    return net_make(in, copy->expr);
}

/* ---- states of a net ---- */

const char *net_path_words(Interp *in, Expr path)
{
    const char *words = "";
    for (size_t i = 1; expr_is_list(path) && i <= expr_length(path); i++) {
        Expr key = expr_part(path, i);
        words = net_textf("%s%s%s", words, i > 1 ? "/" : "", expr_is_string(key) ? expr_string_text(key) : print_text(in, key, PRINT_OUTPUT));
    }
    return words;
}

bool net_missing_array(const Net *net, bool unknown_only, Expr *path)
{
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)net, &slot);
    for (size_t i = 0; i < n; i++) {
        const NetArrayInfo *a = &slot[i].net->array[slot[i].array];
        bool missing = a->value == S(Automatic) && (!unknown_only || !type_is_fixed(&a->type));
        if (missing) {
            *path = slot[i].path;
            return true;
        }
    }
    return false;
}

bool net_is_specified(const Net *net)
{
    Expr path;
    return !net_missing_array(net, true, &path);
}

bool net_is_initialized(const Net *net)
{
    Expr path;
    return !net_missing_array(net, false, &path);
}
