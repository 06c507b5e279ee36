/* infer.c - sizes flow along connections and through layers, in both directions, to a fixed point. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "builtins/net/layer.h"

static const char *path_words(const Inference *inf, const Net *net)
{
    Text t = text_start();
    for (size_t i = 1; i <= expr_length(inf->path); i++) {
        Expr key = expr_part(inf->path, i);
        text_add(&t, i > 1 ? "/" : "");
        if (expr_is_string(key))
            text_add(&t, expr_string_text(key));
        else
            text_addf(&t, "%lld", (long long)expr_int_value(key));
    }
    if (t.length == 0)
        return net->type->name;
    Text whole = text_start();
    text_addf(&whole, "layer %s (%s)", t.bytes, net->type->name);
    return whole.bytes;
}

bool infer_fail(Inference *inf, const Net *net, const char *format, ...)
{
    if (inf->failed)
        return false;
    char what[600];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    Text t = text_start();
    text_addf(&t, "Inferred inconsistent value in %s: %s.", path_words(inf, net), what);
    inf->failed = true;
    inf->text = t.bytes;
    inf->wrong = inf->path;
    return false;
}

static bool is_given_array(const Net *net, const Type *t)
{
    for (int i = 0; i < net->arrays; i++)
        if (t == &net->array[i].type)
            return expr_is(net->array[i].value, EXPR_NUMERIC);
    return false;
}

static const char *dims_words(const Type *t)
{
    Text text = text_start();
    if (t->rank < 0)
        text_add(&text, "unknown dimensions");
    else if (t->rank == 0)
        text_add(&text, "no dimensions");
    else
        text_addf(&text, "dimensions %s", type_dims_text(t));
    return text.bytes;
}

bool infer_unify(Inference *inf, const Net *net, Type *a, const char *what_a, Type *b, const char *what_b)
{
    if (inf->failed || type_unify(a, b, &inf->changed))
        return !inf->failed;
    if (is_given_array(net, a))
        return infer_fail(inf, net, "the array supplied for \"%s\" has %s, but %s are expected by %s", what_a, dims_words(a),
                          dims_words(b), what_b);
    return infer_fail(inf, net, "%s has %s versus %s of %s", what_a, dims_words(a), dims_words(b), what_b);
}

bool infer_rank(Inference *inf, const Net *net, Type *t, const char *what, int rank)
{
    if (inf->failed || type_set_rank(t, rank, &inf->changed))
        return !inf->failed;
    return infer_fail(inf, net, "\"%s\" has rank %d versus %d", what, t->rank, rank);
}

bool infer_dim(Inference *inf, const Net *net, Type *t, const char *what, int i, int64_t size)
{
    if (inf->failed || type_set_dim(t, i, size, &inf->changed))
        return !inf->failed;
    return infer_fail(inf, net, "\"%s\" has %s, but size %lld is expected at level %d", what, dims_words(t), (long long)size, i + 1);
}

bool infer_equal(Inference *inf, const Net *net, Type *a, const char *what_a, int i, Type *b, const char *what_b, int j)
{
    bool good = type_set_dim(a, i, b->dim[j], &inf->changed) && type_set_dim(b, j, a->dim[i], &inf->changed);
    if (inf->failed || good)
        return !inf->failed;
    return infer_fail(inf, net, "\"%s\" has %s versus %s of \"%s\"", what_a, dims_words(a), dims_words(b), what_b);
}

bool infer_same(Inference *inf, Net *net, Type *a, const char *what_a, Type *b, const char *what_b)
{
    return infer_unify(inf, net, a, what_a, b, what_b) && (type_unify_element(a, b, &inf->changed) || true);
}

/* ---- a whole net ---- */

static void infer_net(Inference *inf, Net *net, bool forward);

static Type *edge_source(Net *net, const NetEdge *e)
{
    return e->from == NET_SELF ? in_type(net, e->from_port) : out_type(net->child[e->from], e->from_port);
}

static Type *edge_target(Net *net, const NetEdge *e)
{
    return e->to == NET_SELF ? out_type(net, e->to_port) : in_type(net->child[e->to], e->to_port);
}

static const char *end_words(const Net *net, int child, int port, bool output)
{
    Text t = text_start();
    if (child == NET_SELF) {
        text_addf(&t, "port \"%s\"", output ? net->output[port].name : net->input[port].name);
        return t.bytes;
    }
    const Net *c = net->child[child];
    const char *name = output ? c->output[port].name : c->input[port].name;
    if (net->child_name)
        text_addf(&t, "\"%s\" of layer \"%s\" (%s)", name, net->child_name[child], net_name(c));
    else
        text_addf(&t, "\"%s\" of layer %d (%s)", name, child + 1, net_name(c));
    return t.bytes;
}

static void infer_edge(Inference *inf, Net *net, const NetEdge *e)
{
    Type *a = edge_source(net, e), *b = edge_target(net, e);
    if (inf->failed)
        return;
    if (!type_unify(a, b, &inf->changed) || !type_unify_element(a, b, &inf->changed))
        infer_fail(inf, net, "%s is %s versus %s of %s", end_words(net, e->from, e->from_port, e->from != NET_SELF), type_words(a),
                   type_words(b), end_words(net, e->to, e->to_port, e->to == NET_SELF));
    int child = e->to == NET_SELF ? e->from : e->to;
    if (inf->failed && child >= 0)
        inf->wrong = path_append(inf->path, net_child_key(net, child));
}

static void infer_child(Inference *inf, Net *net, int child, bool forward)
{
    Expr path = inf->path;
    inf->path = path_append(path, net_child_key(net, child));
    infer_net(inf, net->child[child], forward);
    if (!inf->failed)
        inf->path = path;
}

/* Edges are sorted by the place of their targets in the order of running (container.c), those to the net's own ports
 * last, so a pass over them carries sizes from one end to the other. */
static void infer_container(Inference *inf, Net *net, bool forward)
{
    int e = forward ? 0 : net->edges - 1;
    if (forward) {
        for (int k = 0; k < net->children && !inf->failed; k++) {
            for (; e < net->edges && net->edge[e].to == net->order[k]; e++)
                infer_edge(inf, net, &net->edge[e]);
            infer_child(inf, net, net->order[k], forward);
        }
        for (; e < net->edges; e++)
            if (net->edge[e].to != NET_NOWHERE)
                infer_edge(inf, net, &net->edge[e]);
        return;
    }
    for (; e >= 0 && net->edge[e].to < 0; e--)
        if (net->edge[e].to != NET_NOWHERE)
            infer_edge(inf, net, &net->edge[e]);
    for (int k = net->children - 1; k >= 0 && !inf->failed; k--) {
        infer_child(inf, net, net->order[k], forward);
        for (; e >= 0 && net->edge[e].to == net->order[k]; e--)
            infer_edge(inf, net, &net->edge[e]);
    }
}

static void infer_net(Inference *inf, Net *net, bool forward)
{
    stack_check(inf->in);
    unwind_poll(inf->in);
    if (net_is_container(net)) {
        infer_container(inf, net, forward);
        return;
    }
    for (int i = 0; i < net->children && !inf->failed; i++)
        infer_child(inf, net, i, forward);
    if (net->type->infer && !inf->failed)
        net->type->infer(inf, net);
}

/* Arrays shared under one name have one shape and one content. */
static void infer_shared(Inference *inf, Net *net)
{
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    for (size_t i = 0; i < n && !inf->failed; i++) {
        NetArrayInfo *a = &slot[i].net->array[slot[i].array];
        for (size_t k = 0; k < i && a->shared; k++) {
            NetArrayInfo *b = &slot[k].net->array[slot[k].array];
            if (!b->shared || strcmp(a->shared, b->shared) != 0)
                continue;
            if (!type_unify(&a->type, &b->type, &inf->changed))
                infer_fail(inf, net, "the shared array \"%s\" has %s versus %s", a->shared, dims_words(&a->type), dims_words(&b->type));
            else if (a->value == S(Automatic))
                a->value = b->value;
            else if (b->value == S(Automatic))
                b->value = a->value;
            else if (a->value != b->value && expr_same(a->value, b->value))
                a->value = b->value;
            else if (a->value != b->value)
                infer_fail(inf, net, "the shared array \"%s\" has two different values", a->shared);
            break;
        }
    }
}

static bool has_shared(const Net *net)
{
    for (int i = 0; i < net->arrays; i++)
        if (net->array[i].shared)
            return true;
    for (int i = 0; i < net->children; i++)
        if (has_shared(net->child[i]))
            return true;
    return false;
}

static Inference infer(Interp *in, Net *net)
{
    Inference inf = {.in = in, .path = expr_list(0, NULL)};
    bool shared = has_shared(net);
    bool forward = true;
    int still = 0; /* passes without news, both directions must agree */
    for (int passes = 0; !inf.failed && still < 2 && passes < 100000; passes++) {
        inf.changed = false;
        infer_net(&inf, net, forward);
        if (shared && !inf.failed)
            infer_shared(&inf, net);
        still = inf.changed ? 0 : still + 1;
        bool settled = still == 2 || (net->children == 0 && !inf.changed);
        if (settled && !inf.late) {
            inf.late = true;
            still = 0;
            continue;
        }
        forward = !forward || net->children == 0;
        if (net->children == 0 && !inf.changed)
            break;
    }
    return inf;
}

const char *net_infer_quietly(Interp *in, Net *net)
{
    Inference inf = infer(in, net);
    return inf.failed ? inf.text : NULL;
}

/* Lines below the message: the layers around the wrong one, which is marked. */
static void show_layers(Interp *in, const Net *net, Expr wrong)
{
    enum { AROUND = 4 };
    Text t = text_start();
    int at = 0;
    while (at < net->children && !expr_same(net_child_key(net, at), wrong))
        at++;
    for (int i = 0; i < net->children; i++) {
        if (i < at - AROUND || i > at + AROUND)
            continue;
        const Net *c = net->child[i];
        text_addf(&t, "%s %3d  ", i == at ? "  ->" : "    ", i + 1);
        text_addf(&t, "%-24s gives %s\n", net->child_name ? net->child_name[i] : net_name(c), c->outputs ? type_words(&c->output[0].type) : "nothing");
    }
    sink_write(&in->err, t.bytes);
}

bool net_infer(Interp *in, Net *net, Expr subject)
{
    Inference inf = infer(in, net);
    if (!inf.failed)
        return true;
    size_t before = message_count(in);
    fail_text(in, subject, "tyfail", inf.text);
    if (in->interactive && net_is_container(net) && expr_length(inf.wrong) && message_count(in) > before)
        show_layers(in, net, expr_part(inf.wrong, 1));
    return false;
}
