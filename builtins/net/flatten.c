/* flatten.c - nesting taken away: NetFlatten, and the joining of graphs. Every layer becomes a vertex of one graph; a
 * container's ports become what feeds them and what they feed. */
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/surgery.h"
#include "interp/assoc.h"

enum { FROM_NOTHING = -2, FROM_INPUT = -1 };
typedef struct Source {
    int vertex; /* FROM_INPUT: the whole net's input `port`; FROM_NOTHING: an open state */
    int port;
} Source;

typedef struct Vertex {
    const char *name;
    Net *net;
    Expr layer;
    Source *from; /* of each input */
} Vertex;

typedef struct Flat {
    Interp *in;
    const Net *whole;
    const FlattenStyle *style;
    Vertex *vertex;
    int n, room;
    bool named, failed;
} Flat;

static const char *joined_name(const char *prefix, const char *own)
{
    return prefix[0] ? net_textf("%s/%s", prefix, own) : own;
}

static bool name_taken(const Flat *f, const char *name)
{
    for (int i = 0; i < f->n; i++)
        if (strcmp(f->vertex[i].name, name) == 0)
            return true;
    return false;
}

static const char *free_name(const Flat *f, const char *wanted)
{
    const char *tried = wanted;
    for (int k = 1; name_taken(f, tried); k++)
        tried = net_textf("%s%d", wanted, k);
    return tried;
}

/* An operator or function with the nets inside it made flat. */
static Expr flat_inside(Flat *f, Net *net, Expr layer)
{
    if (net->children == 0 || f->style->levels < INT64_MAX)
        return layer;
    Net *copy = net_copy(net);
    for (int i = 0; i < copy->children; i++) {
        copy->child[i]->expr = net_flattened(f->in, net->child[i]->expr, f->style);
        f->failed = f->failed || copy->child[i]->expr == S(DollarFailed);
    }
    if (f->failed)
        return layer;
    if (copy->type->rebuild)
        copy->type->rebuild(copy);
    else
        copy->param[0] = copy->child[0]->expr;
    return net_build(copy);
}

static int add_vertex(Flat *f, const char *name, Net *net, Source *from)
{
    if (f->n == f->room) {
        Vertex *bigger = mem_array(Vertex, (size_t)f->room * 2 + 8);
        if (f->n > 0)
            memcpy(bigger, f->vertex, (size_t)f->n * sizeof(Vertex));
        f->vertex = bigger;
        f->room = f->room * 2 + 8;
    }
    f->vertex[f->n] = (Vertex){free_name(f, name), net, flat_inside(f, net, net->expr), from};
    return f->n++;
}

/* Puts the net's layers into f; `in` and `out`: where its ports come from. */
static void flatten_net(Flat *f, const Net *net, const char *prefix, int64_t levels, const Source *in, Source *out)
{
    Source **made = mem_array(Source *, (size_t)net->children + 1);
    stack_check(f->in);
    for (int k = 0, e = 0; k < net->children; k++) {
        int c = net->order[k];
        Net *child = net->child[c];
        const char *own = net->child_name ? net->child_name[c] : net_textf("%d", c + 1);
        const char *name = f->style->join && prefix[0] == 0 && net_is_container(child) ? "" : joined_name(prefix, own);
        Source *from = mem_bytes(sizeof(Source) * ((size_t)child->inputs + 1));
        made[c] = mem_bytes(sizeof(Source) * ((size_t)child->outputs + 1));
        for (int i = 0; i < child->inputs; i++)
            from[i] = (Source){FROM_NOTHING, 0};
        for (; e < net->edges && net->edge[e].to == c; e++) {
            const NetEdge *x = &net->edge[e];
            from[x->to_port] = x->from == NET_SELF ? in[x->from_port] : made[x->from][x->from_port];
        }
        if (net_is_container(child) && levels > 0) {
            flatten_net(f, child, name, levels - 1, from, made[c]);
            continue;
        }
        int v = add_vertex(f, name[0] ? name : own, child, from);
        for (int i = 0; i < child->outputs; i++)
            made[c][i] = (Source){v, i};
    }
    for (int e = 0; e < net->edges; e++)
        if (net->edge[e].to == NET_SELF)
            out[net->edge[e].to_port] = made[net->edge[e].from][net->edge[e].from_port];
}

/* ---- what is made of it ---- */

static Expr vertex_key(const Flat *f, int v)
{
    return f->named ? expr_text(f->vertex[v].name) : expr_int(v + 1);
}

static Expr source_expr(const Flat *f, Source s)
{
    if (s.vertex == FROM_INPUT)
        return expr_call(S(NetPort), 1, expr_text(f->whole->input[s.port].name));
    return expr_call(S(NetPort), 1, expr_list(2, vertex_key(f, s.vertex), expr_text(f->vertex[s.vertex].net->output[s.port].name)));
}

static Expr vertices_expr(const Flat *f)
{
    AssocBuilder named = assoc_builder((size_t)f->n);
    Builder list = builder_start(S(List), (size_t)f->n);
    for (int i = 0; i < f->n; i++)
        if (f->named)
            assoc_add(&named, expr_text(f->vertex[i].name), f->vertex[i].layer);
        else
            builder_add(&list, f->vertex[i].layer);
    return f->named ? assoc_finish(&named) : builder_finish(&list);
}

static void add_said(Builder *b, const NetPortInfo *port, int n)
{
    for (int i = 0; i < n; i++)
        if (port[i].said)
            builder_add(b, expr_rule(expr_text(port[i].name), port[i].said));
}

static Expr finished(Builder *b, const Flat *f)
{
    if (f->whole->multipliers)
        builder_add(b, expr_rule(S(LearningRateMultipliers), f->whole->multipliers));
    add_said(b, f->whole->input, f->whole->inputs);
    add_said(b, f->whole->output, f->whole->outputs);
    return net_make(f->in, builder_finish(b));
}

static Expr as_graph(const Flat *f, const Source *out)
{
    Builder b = builder_start(S(NetGraph), 4), edges = builder_start(S(List), (size_t)f->n + 1);
    for (int v = 0; v < f->n; v++) {
        const Net *net = f->vertex[v].net;
        bool plain = (net->type->flags & LAYER_MULTI) && net_param(net, "InputPorts") == S(Automatic);
        for (int i = 0; i < net->inputs; i++) {
            if (f->vertex[v].from[i].vertex == FROM_NOTHING)
                continue;
            Expr to = plain ? vertex_key(f, v) : expr_call(S(NetPort), 1, expr_list(2, vertex_key(f, v), expr_text(net->input[i].name)));
            builder_add(&edges, expr_rule(source_expr(f, f->vertex[v].from[i]), to));
        }
    }
    for (int o = 0; o < f->whole->outputs; o++)
        builder_add(&edges, expr_rule(source_expr(f, out[o]), expr_call(S(NetPort), 1, expr_text(f->whole->output[o].name))));
    builder_add(&b, vertices_expr(f));
    builder_add(&b, builder_finish(&edges));
    return finished(&b, f);
}

static int shown_outputs(const Net *net)
{
    int n = 0;
    for (int i = 0; i < net->outputs; i++)
        n += !(net->output[i].flags & (PORT_STATE | PORT_HIDDEN));
    return n;
}

static bool only_from(const Vertex *v, int source)
{
    int n = 0;
    for (int i = 0; i < v->net->inputs; i++) {
        if (v->from[i].vertex == FROM_NOTHING)
            continue;
        if (v->from[i].vertex != source || (source >= 0 && n++ > 0))
            return false;
    }
    return true;
}

/* One behind the other, each with one output, the ends' ports under their own names. */
static bool is_line(const Flat *f, const Source *out)
{
    for (int v = 0; v < f->n; v++)
        if (!only_from(&f->vertex[v], v == 0 ? FROM_INPUT : v - 1) || (v + 1 < f->n && shown_outputs(f->vertex[v].net) != 1))
            return false;
    const Net *first = f->vertex[0].net, *last = f->vertex[f->n - 1].net;
    for (int i = 0; i < first->inputs; i++)
        if (f->vertex[0].from[i].vertex == FROM_INPUT && strcmp(f->whole->input[f->vertex[0].from[i].port].name, first->input[i].name) != 0)
            return false;
    for (int o = 0; o < f->whole->outputs; o++)
        if (out[o].vertex != f->n - 1 || strcmp(f->whole->output[o].name, last->output[out[o].port].name) != 0)
            return false;
    return true;
}

Expr net_flattened(Interp *in, Expr whole, const FlattenStyle *style)
{
    const Net *net = net_of(whole);
    Flat f = {.in = in, .whole = net, .style = style, .named = style->named || net->child_name};
    Source *own = mem_bytes(sizeof(Source) * ((size_t)net->inputs + 1)), *out = mem_bytes(sizeof(Source) * ((size_t)net->outputs + 1));
    for (int i = 0; i < net->inputs; i++)
        own[i] = (Source){FROM_INPUT, i};
    if (!net_is_container(net)) {
        Expr inside = flat_inside(&f, (Net *)(uintptr_t)net, whole);
        return f.failed ? S(DollarFailed) : inside == whole ? whole : net_make(in, inside);
    }
    flatten_net(&f, net, "", style->levels, own, out);
    if (f.failed)
        return S(DollarFailed);
    if (style->graph || !is_line(&f, out))
        return as_graph(&f, out);
    Builder b = builder_start(S(NetChain), 2);
    builder_add(&b, vertices_expr(&f));
    return finished(&b, &f);
}
