/* container.c - NetChain and NetGraph: elements, connections, ports. */
#include <stdlib.h>
#include <string.h>
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- what may stand for a layer ---- */

static bool is_list_function(Expr f)
{
    const Expr several[] = {S(Plus), S(Times), S(Subtract), S(Divide), S(Power), S(Max), S(Min), S(Mod), S(Surd)};
    for (size_t i = 0; i < COUNT(several); i++)
        if (f == several[i])
            return true;
    return false;
}

/* The largest number of a slot in a pure function's body; named slots count as two. */
static int largest_slot(Expr e)
{
    if (expr_has_head(e, S(Slot)) && expr_length(e) == 1) {
        int64_t n;
        return number_to_int64(expr_part(e, 1), &n) ? (int)n : 2;
    }
    if (!expr_is_normal(e))
        return 0;
    int most = largest_slot(expr_head(e));
    for (size_t i = 1; i <= expr_length(e); i++) {
        int n = largest_slot(expr_part(e, i));
        most = n > most ? n : most;
    }
    return most;
}

static int function_arguments(Expr f)
{
    if (!expr_has_head(f, S(Function)) || expr_length(f) == 0)
        return 1;
    if (expr_length(f) == 1)
        return largest_slot(expr_part(f, 1));
    return expr_is_list(expr_part(f, 1)) ? (int)expr_length(expr_part(f, 1)) : 1;
}

static Expr make1(Interp *in, const char *head, Expr part)
{
    return net_make(in, expr_call(symbol_intern(in, "System`", head), 1, part));
}

bool net_means_net(Expr e)
{
    if (expr_is_symbol(e))
        return layer_type(e) || (symbol_of(e)->context && strcmp(symbol_of(e)->context, "System`") == 0);
    return expr_is_net(e) || expr_is_list(e) || expr_is(e, EXPR_ASSOC) || expr_has_head(e, S(Function)) || layer_type(expr_head(e));
}

Expr net_from_shorthand(Interp *in, Expr e, bool graph)
{
    int64_t n;
    if (expr_is_net(e) || e == S(DollarFailed))
        return e;
    if (number_to_int64(e, &n))
        return n >= 1 ? make1(in, "LinearLayer", e) : NULL;
    if (layer_type(e))
        return net_make(in, expr_call(e, 0, NULL));
    if (layer_type(expr_head(e)) && !call_has_pattern(e))
        return net_make(in, e);
    if (expr_is_list(e) || expr_is(e, EXPR_ASSOC))
        return make1(in, "NetChain", e);
    bool function = expr_is_symbol(e) || expr_has_head(e, S(Function)) || expr_has_head(e, S(Composition)) ||
                    expr_has_head(e, S(RightComposition));
    if (!function || e == S(None) || e == S(Automatic))
        return NULL;
    if (graph && (is_list_function(e) || function_arguments(e) > 1))
        return make1(in, "ThreadingLayer", e);
    return make1(in, "ElementwiseLayer", e);
}

/* ---- coders on inner ports ---- */

/* The piece without the coders that were said on its ports. */
static Expr without_coders(Interp *in, Expr piece)
{
    Net *net = net_copy(net_of(piece));
    bool any = false;
    for (int i = 0; i < net->inputs + net->outputs; i++) {
        NetPortInfo *p = i < net->inputs ? &net->input[i] : &net->output[i - net->inputs];
        if (p->said && coder_of(p->said)) {
            p->said = NULL;
            p->type.coder = NULL;
            any = true;
        }
    }
    return any ? net_make(in, net_build(net)) : piece;
}

static void lift(NetPortInfo *own, const NetPortInfo *inner)
{
    if (own->said || !inner->said || !coder_of(inner->said))
        return;
    own->said = inner->said;
    own->type = coder_of(inner->said)->type;
    own->type.coder = inner->said;
}

/* ---- building ---- */

typedef struct Building {
    Interp *in;
    Net *net;
    Expr call;
    int room;      /* for edges */
    Expr *pieces;  /* as given, coders still on */
    bool failed;
} Building;

static bool refuse(Building *b, const char *tag, Expr x, Expr y)
{
    if (!b->failed)
        fail(b->in, b->call, tag, x, y, NULL);
    b->failed = true;
    return false;
}

static void add_edge(Building *b, NetEdge e)
{
    Net *net = b->net;
    if (net->edges == b->room) {
        NetEdge *bigger = mem_array(NetEdge, (size_t)b->room * 2 + 8);
        if (net->edges > 0)
            memcpy(bigger, net->edge, (size_t)net->edges * sizeof(NetEdge));
        net->edge = bigger;
        b->room = b->room * 2 + 8;
    }
    net->edge[net->edges++] = e;
}

static bool add_piece(Building *b, const char *name, Expr e, bool graph, int i)
{
    Expr piece = net_from_shorthand(b->in, e, graph);
    if (!piece)
        return refuse(b, "nlayer", e, NULL);
    if (piece == S(DollarFailed)) {
        b->failed = true;
        return false;
    }
    b->pieces[i] = piece;
    Expr bare = without_coders(b->in, piece);
    if (!expr_is_net(bare)) {
        b->failed = true;
        return false;
    }
    net_add_child(b->net, name, net_of(bare))->expr = bare;
    return true;
}

static bool add_pieces(Building *b, Expr elements, bool graph)
{
    size_t n = expr_length(elements);
    bool named = expr_is(elements, EXPR_ASSOC);
    if (n == 0 || (!named && !expr_is_list(elements)))
        return refuse(b, "nlist", elements, NULL);
    b->pieces = mem_array(Expr, n);
    for (size_t i = 1; i <= n; i++) {
        const char *name = NULL;
        if (named) {
            Expr key = assoc_key(elements, i);
            name = expr_is_string(key) ? expr_string_text(key) : print_text(b->in, key, PRINT_OUTPUT);
        }
        if (!add_piece(b, name, expr_part(elements, i), graph, (int)i - 1))
            return false;
    }
    return true;
}

/* ---- order ---- */

static bool sort_children(Building *b)
{
    Net *net = b->net;
    int n = net->children, done = 0;
    int *waits = mem_bytes(sizeof(int) * ((size_t)n + 1));
    memset(waits, 0, sizeof(int) * (size_t)n);
    for (int e = 0; e < net->edges; e++)
        if (net->edge[e].from >= 0 && net->edge[e].to >= 0)
            waits[net->edge[e].to]++;
    net->order = mem_bytes(sizeof(int) * ((size_t)n + 1));
    while (done < n) {
        int next = -1;
        for (int i = 0; i < n && next < 0; i++)
            if (waits[i] == 0)
                next = i;
        if (next < 0) {
            for (int i = 0; i < n; i++)
                if (waits[i] > 0)
                    return refuse(b, "cyc", net_child_key(net, i), NULL);
        }
        waits[next] = -1;
        net->order[done++] = next;
        for (int e = 0; e < net->edges; e++)
            if (net->edge[e].from == next && net->edge[e].to >= 0)
                waits[net->edge[e].to]--;
    }
    return true;
}

/* Stable: edges into one child keep their order. */
static void sort_edges(Net *net)
{
    NetEdge *sorted = mem_array(NetEdge, (size_t)net->edges + 1);
    int at = 0;
    for (int k = 0; k < net->children; k++)
        for (int e = 0; e < net->edges; e++)
            if (net->edge[e].to == net->order[k])
                sorted[at++] = net->edge[e];
    for (int e = 0; e < net->edges; e++)
        if (net->edge[e].to < 0)
            sorted[at++] = net->edge[e];
    net->edge = sorted;
}

/* ---- NetChain ---- */

static bool shown_input(const NetPortInfo *p)
{
    return !(p->flags & (PORT_STATE | PORT_OPTIONAL));
}

static bool shown_output(const NetPortInfo *p)
{
    return !(p->flags & (PORT_STATE | PORT_HIDDEN));
}

static int only_port(const NetPortInfo *port, int n, bool output)
{
    int found = -1;
    for (int i = 0; i < n; i++) {
        if (output ? !shown_output(&port[i]) : !shown_input(&port[i]))
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

static bool chain_link(Building *b, int i)
{
    Net *net = b->net;
    Net *child = net->child[i + 1];
    int from = only_port(net->child[i]->output, net->child[i]->outputs, true);
    if ((child->type->flags & LAYER_MULTI) && child->inputs == 0)
        net_add_input(child, "Input1", -1, 0);
    int to = only_port(child->input, child->inputs, false);
    if (from < 0)
        return refuse(b, "multiport", net_child_key(net, i), expr_text("output"));
    if (to < 0)
        return refuse(b, "multiport", net_child_key(net, i + 1), expr_text("input"));
    add_edge(b, (NetEdge){i, from, i + 1, to});
    return true;
}

static NetPortInfo *own_input(Net *net, const char *name)
{
    int i = net_find_input(net, name);
    return i >= 0 ? &net->input[i] : net_add_input(net, name, -1, 0);
}

static void chain_ends(Building *b)
{
    Net *net = b->net, *first = net->child[0], *last = net->child[net->children - 1];
    const Net *given_first = net_of(b->pieces[0]), *given_last = net_of(b->pieces[net->children - 1]);
    for (int i = 0; i < first->inputs; i++)
        if (shown_input(&first->input[i])) {
            lift(own_input(net, first->input[i].name), &given_first->input[i]);
            add_edge(b, (NetEdge){NET_SELF, net->inputs - 1, 0, i});
        }
    for (int i = 0; i < last->outputs; i++)
        if (shown_output(&last->output[i])) {
            lift(net_add_output(net, last->output[i].name, -1, 0), &given_last->output[i]);
            add_edge(b, (NetEdge){net->children - 1, i, NET_SELF, net->outputs - 1});
        }
}

static bool chain_prepare(Building *b, Expr elements)
{
    if (!add_pieces(b, elements, false))
        return false;
    chain_ends(b);
    for (int i = 0; i + 1 < b->net->children; i++)
        if (!chain_link(b, i))
            return false;
    return sort_children(b);
}

/* ---- NetGraph: ends of edges ---- */

typedef struct End {
    int child; /* NET_SELF: own port */
    int port;  /* -1: not named */
    const char *name; /* of an own port */
} End;

static bool find_named_port(Building *b, Expr whole, int child, const char *name, bool source, End *end)
{
    Net *c = b->net->child[child];
    int port = source ? net_find_output(c, name) : net_find_input(c, name);
    if (port < 0 && !source && (c->type->flags & LAYER_MULTI)) {
        net_add_input(c, name, -1, 0);
        port = c->inputs - 1;
    }
    *end = (End){child, port, NULL};
    return port >= 0 || refuse(b, source ? "invsrc" : "invdst", whole, NULL);
}

static bool is_connected(const Net *net, int child, int port)
{
    for (int e = 0; e < net->edges; e++)
        if (net->edge[e].to == child && net->edge[e].to_port == port)
            return true;
    return false;
}

/* A hidden port of the container c that leads to port `inner` of its child. */
static int expose_port(Net *c, int child, int inner, Expr path, size_t i, bool source)
{
    Expr words = expr_list(0, NULL);
    const char *name = "";
    for (; i <= expr_length(path); i++) {
        Expr key = expr_part(path, i);
        words = path_append(words, key);
        name = expr_is_string(key) ? net_textf("%s/%s", name, expr_string_text(key)) : net_textf("%s/%lld", name, (long long)expr_int_value(key));
    }
    NetPortInfo *p = source ? net_add_output(c, name, -1, PORT_HIDDEN) : net_add_input(c, name, -1, PORT_STATE);
    NetEdge edge = source ? (NetEdge){child, inner, NET_SELF, c->outputs - 1} : (NetEdge){NET_SELF, c->inputs - 1, child, inner};
    NetEdge *bigger = mem_array(NetEdge, (size_t)c->edges + 1);
    if (c->edges > 0)
        memcpy(bigger, c->edge, (size_t)c->edges * sizeof(NetEdge));
    p->inside = words;
    c->edge = bigger;
    c->edge[c->edges++] = edge;
    sort_edges(c);
    return source ? c->outputs - 1 : c->inputs - 1;
}

/* The port of c that stands for the port at the end of a path inside c, from key i on; -1 none leads there. */
static int port_from_inside(Net *c, Expr path, size_t i, bool source)
{
    Expr key = expr_part(path, i);
    if (i == expr_length(path))
        return !expr_is_string(key) ? -1 : source ? net_find_output(c, expr_string_text(key)) : net_find_input(c, expr_string_text(key));
    int child = net_find_child(c, key), inner = child < 0 ? -1 : port_from_inside(c->child[child], path, i + 1, source);
    for (int e = 0; inner >= 0 && e < c->edges; e++) {
        const NetEdge *x = &c->edge[e];
        if (source && x->from == child && x->from_port == inner && x->to == NET_SELF)
            return x->to_port;
        if (!source && x->to == child && x->to_port == inner && x->from == NET_SELF)
            return x->from_port;
    }
    bool open_state = inner >= 0 && !source && (c->child[child]->input[inner].flags & PORT_STATE) && !is_connected(c, child, inner);
    return inner >= 0 && net_is_container(c) && (source || open_state) ? expose_port(c, child, inner, path, i, source) : -1;
}

/* NetPort["x"], NetPort[a, "p"], NetPort[{a, "p"}], NetPort[{a, b, ..., "p"}]. */
static bool find_port_end(Building *b, Expr e, bool source, End *end)
{
    Expr first = expr_length(e) > 0 ? expr_part(e, 1) : NULL;
    if (expr_length(e) == 1 && expr_is_string(first)) {
        *end = (End){NET_SELF, -1, expr_string_text(first)};
        return true;
    }
    if (expr_length(e) == 1 && !expr_is_list(first)) {
        int child = net_find_child(b->net, first);
        *end = (End){child, -1, NULL};
        return child >= 0 || refuse(b, source ? "invsrc" : "invdst", e, NULL);
    }
    Expr path = expr_length(e) == 1 ? first : e;
    if (expr_length(path) == 1)
        return find_port_end(b, expr_call(S(NetPort), 1, expr_part(path, 1)), source, end);
    if (expr_length(path) == 2 && expr_is_string(expr_part(path, 2))) {
        int child = net_find_child(b->net, expr_part(path, 1));
        if (child >= 0)
            return find_named_port(b, e, child, expr_string_text(expr_part(path, 2)), source, end);
    }
    int child = expr_length(path) > 2 ? net_find_child(b->net, expr_part(path, 1)) : -1;
    int port = child < 0 ? -1 : port_from_inside(b->net->child[child], path, 2, source);
    if (port >= 0) {
        *end = (End){child, port, NULL};
        return true;
    }
    return refuse(b, source ? "invsrc" : "invdst", e, NULL);
}

static bool find_end(Building *b, Expr e, bool source, End *end)
{
    if (expr_has_head(e, S(NetPort)))
        return find_port_end(b, e, source, end);
    int child = net_find_child(b->net, e);
    *end = (End){child, -1, NULL};
    return child >= 0 || refuse(b, source ? "invsrc" : "invdst", e, NULL);
}

static int free_input(Building *b, int child, bool in_order)
{
    Net *c = b->net->child[child];
    int input = net_find_input(c, "Input");
    if (!in_order && input >= 0 && !is_connected(b->net, child, input))
        return input;
    for (int i = 0; i < c->inputs; i++)
        if (shown_input(&c->input[i]) && !is_connected(b->net, child, i))
            return i;
    if (!(c->type->flags & LAYER_MULTI) || net_param(c, "InputPorts") != S(Automatic))
        return -1;
    net_add_input(c, net_textf("Input%d", c->inputs + 1), -1, 0);
    return c->inputs - 1;
}

static int default_output(const Net *c)
{
    int out = net_find_output(c, "Output");
    if (out >= 0)
        return out;
    for (int i = 0; i < c->outputs; i++)
        if (shown_output(&c->output[i]))
            return i;
    return -1;
}

static bool connect_ends(Building *b, Expr from, Expr to, bool in_order)
{
    End s, t;
    if (!find_end(b, from, true, &s))
        return false;
    if (s.child != NET_SELF && s.port < 0 && (s.port = default_output(b->net->child[s.child])) < 0)
        return refuse(b, "invsrc", from, NULL);
    if (to == S(None)) {
        add_edge(b, (NetEdge){s.child, s.port, NET_NOWHERE, 0});
        return true;
    }
    if (!find_end(b, to, false, &t))
        return false;
    if (s.child == NET_SELF) {
        if (t.child == NET_SELF)
            return refuse(b, "invdst", to, NULL);
        own_input(b->net, s.name);
        s.port = net_find_input(b->net, s.name);
    }
    if (t.child == NET_SELF) {
        if (net_find_output(b->net, t.name) >= 0)
            return refuse(b, "dupoutput", expr_text(t.name), NULL);
        net_add_output(b->net, t.name, -1, 0);
        t.port = b->net->outputs - 1;
    } else if (t.port < 0 && (t.port = free_input(b, t.child, in_order)) < 0) {
        return refuse(b, "dupinput", expr_text("Input"), net_child_key(b->net, t.child));
    } else if (is_connected(b->net, t.child, t.port)) {
        return refuse(b, "dupinput", expr_text(b->net->child[t.child]->input[t.port].name), net_child_key(b->net, t.child));
    }
    add_edge(b, (NetEdge){s.child, s.port, t.child, t.port});
    return true;
}

static Expr list_part(Expr e, size_t i)
{
    return expr_is_list(e) ? expr_part(e, i) : e;
}

static size_t list_length(Expr e)
{
    return expr_is_list(e) ? expr_length(e) : 1;
}

static bool connect_all(Building *b, Expr from, Expr to)
{
    for (size_t t = 1; t <= list_length(to); t++)
        for (size_t f = 1; f <= list_length(from); f++)
            if (!connect_ends(b, list_part(from, f), list_part(to, t), list_length(from) > 1))
                return false;
    return true;
}

static bool add_connections(Building *b, Expr e)
{
    stack_check(b->in);
    if (expr_is_list(e)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            if (!add_connections(b, expr_part(e, i)))
                return false;
        return true;
    }
    bool edge = (expr_has_head(e, S(Rule)) || expr_has_head(e, S(DirectedEdge))) && expr_length(e) == 2;
    if (!edge)
        return refuse(b, "invedge", e, NULL);
    Expr from = expr_part(e, 1), to = expr_part(e, 2);
    if (expr_has_head(to, S(Rule)) && expr_length(to) == 2)
        return connect_all(b, from, expr_part(to, 1)) && add_connections(b, to);
    return connect_all(b, from, to);
}

/* ---- NetGraph: what is left open becomes a port ---- */

static void open_inputs(Building *b)
{
    Net *net = b->net;
    for (int c = 0; c < net->children; c++)
        for (int i = 0; i < net->child[c]->inputs; i++) {
            const NetPortInfo *p = &net->child[c]->input[i];
            if (!shown_input(p) || is_connected(net, c, i))
                continue;
            own_input(net, p->name);
            add_edge(b, (NetEdge){NET_SELF, net_find_input(net, p->name), c, i});
        }
}

static bool is_used(const Net *net, int child, int port)
{
    for (int e = 0; e < net->edges; e++)
        if (net->edge[e].from == child && net->edge[e].from_port == port)
            return true;
    return false;
}

static int count_open(const Net *net, const char *name)
{
    int n = 0;
    for (int c = 0; c < net->children; c++)
        for (int i = 0; i < net->child[c]->outputs; i++)
            n += shown_output(&net->child[c]->output[i]) && !is_used(net, c, i) && strcmp(net->child[c]->output[i].name, name) == 0;
    return n;
}

static const char *numbered(const Net *net, const char *name)
{
    for (int k = 1;; k++) {
        const char *tried = net_textf("%s%d", name, k);
        if (net_find_output(net, tried) < 0)
            return tried;
    }
}

typedef struct Open {
    int child, port, same; /* same: how many open ports have this name */
} Open;

/* Which outputs are open is decided before any of them is connected. */
static int find_open(const Net *net, Open **list)
{
    int n = 0, most = 0;
    for (int c = 0; c < net->children; c++)
        most += net->child[c]->outputs;
    *list = mem_bytes(sizeof(Open) * ((size_t)most + 1));
    for (int c = 0; c < net->children; c++)
        for (int i = 0; i < net->child[c]->outputs; i++)
            if (shown_output(&net->child[c]->output[i]) && !is_used(net, c, i))
                (*list)[n++] = (Open){c, i, count_open(net, net->child[c]->output[i].name)};
    return n;
}

static void open_outputs(Building *b)
{
    Net *net = b->net;
    Open *open;
    int n = find_open(net, &open);
    for (int k = 0; k < n; k++) {
        const char *own = net->child[open[k].child]->output[open[k].port].name;
        if (open[k].same > 1 || net_find_output(net, own) >= 0)
            own = numbered(net, own);
        net_add_output(net, own, -1, 0);
        add_edge(b, (NetEdge){open[k].child, open[k].port, NET_SELF, net->outputs - 1});
    }
}

static void lift_coders(Building *b)
{
    Net *net = b->net;
    for (int e = 0; e < net->edges; e++) {
        const NetEdge *x = &net->edge[e];
        if (x->from == NET_SELF && x->to_port < net_of(b->pieces[x->to])->inputs)
            lift(&net->input[x->from_port], &net_of(b->pieces[x->to])->input[x->to_port]);
        else if (x->to == NET_SELF)
            lift(&net->output[x->to_port], &net_of(b->pieces[x->from])->output[x->from_port]);
    }
}

static Expr end_expr(const Net *net, int child, int port, bool source)
{
    if (child == NET_SELF)
        return expr_call(S(NetPort), 1, expr_text(source ? net->input[port].name : net->output[port].name));
    const Net *c = net->child[child];
    Expr key = net_child_key(net, child);
    bool plain = source ? default_output(c) == port
                        : (c->type->flags & LAYER_MULTI) || only_port(c->input, c->inputs, false) == port;
    if (plain)
        return key;
    Expr inside = source ? c->output[port].inside : c->input[port].inside;
    if (inside) {
        Builder b = builder_start(S(List), expr_length(inside) + 1);
        builder_add(&b, key);
        builder_add_parts(&b, inside, 1, expr_length(inside));
        return expr_call(S(NetPort), 1, builder_finish(&b));
    }
    return expr_call(S(NetPort), 1, expr_list(2, key, expr_text(source ? c->output[port].name : c->input[port].name)));
}

Expr net_edges_expr(const Net *net)
{
    return net->data ? net->data : expr_list(0, NULL);
}

static Expr edges_said(const Net *net)
{
    Builder list = builder_start(S(List), (size_t)net->edges);
    for (int e = 0; e < net->edges; e++) {
        const NetEdge *x = &net->edge[e];
        Expr to = x->to == NET_NOWHERE ? S(None) : end_expr(net, x->to, x->to_port, false);
        builder_add(&list, expr_rule(end_expr(net, x->from, x->from_port, true), to));
    }
    return builder_finish(&list);
}

static bool graph_prepare(Building *b, Expr elements, Expr edges)
{
    if (!add_pieces(b, elements, true) || !add_connections(b, edges))
        return false;
    b->net->data = (void *)(uintptr_t)edges_said(b->net);
    open_inputs(b);
    open_outputs(b);
    lift_coders(b);
    if (!sort_children(b))
        return false;
    sort_edges(b->net);
    return true;
}

bool container_prepare(Interp *in, Net *net, Expr call, size_t positional)
{
    Building b = {.in = in, .net = net, .call = call};
    bool graph = strcmp(net->type->name, "NetGraph") == 0;
    if (positional == 0 || positional > (graph ? 2U : 1U)) {
        fail(in, call, "argcount", expr_int((int64_t)positional), NULL);
        return false;
    }
    Expr elements = expr_part(call, 1);
    if (!graph) {
        if (!chain_prepare(&b, elements))
            return false;
        sort_edges(net);
        return true;
    }
    return graph_prepare(&b, elements, positional == 2 ? expr_part(call, 2) : expr_list(0, NULL));
}

/* ---- the two heads ---- */

static Expr chain_rewrite(Interp *in, Expr call)
{
    (void)in;
    Expr net = expr_length(call) == 1 ? expr_part(call, 1) : NULL;
    if (!net || !expr_is_net(net))
        return NULL;
    return expr_has_head(net, S(NetChain)) ? net : expr_call(S(NetChain), 1, expr_list(1, net));
}

/* The smallest graph of a layer or chain: {1 -> 2, ...}; the ports' coders and shapes go over to it. */
static Expr graph_of(Expr e)
{
    const Net *net = net_of(e);
    Builder b = builder_start(S(NetGraph), 4);
    if (expr_has_head(e, S(NetChain))) {
        builder_add(&b, expr_part(e, 1));
        Builder edges = builder_start(S(List), (size_t)net->children);
        for (int i = 0; i + 1 < net->children; i++)
            builder_add(&edges, expr_rule(net_child_key(net, i), net_child_key(net, i + 1)));
        builder_add(&b, builder_finish(&edges));
        builder_add_parts(&b, e, 2, expr_length(e));
    } else {
        builder_add(&b, expr_list(1, e));
        builder_add(&b, expr_list(0, NULL));
    }
    return builder_finish(&b);
}

static Expr graph_rewrite(Interp *in, Expr call)
{
    Expr net = expr_length(call) == 1 ? expr_part(call, 1) : NULL;
    if (net && !expr_is_net(net) && net_means_net(net) && !expr_is_list(net) && !expr_is(net, EXPR_ASSOC))
        net = net_from_shorthand(in, net, false);
    if (!net || !expr_is_net(net))
        return NULL;
    return expr_has_head(net, S(NetGraph)) ? net : graph_of(net);
}

static const LayerType chain = {
    .name = "NetChain",
    .usage = "NetChain[{layer1, layer2, ...}] is a net in which the output of each layer is the input of the next.\n"
             "NetChain[<|\"name1\" -> layer1, ...|>] gives names to the layers.",
    .flags = LAYER_CONTAINER,
    .rewrite = chain_rewrite,
    .samples = (const char *const[]){"NetChain[{3, Tanh, 2}, \"Input\" -> 2]",
                                     "NetChain[<|\"a\" -> LinearLayer[2], \"b\" -> SoftmaxLayer[]|>, \"Input\" -> 3]",
                                     "NetChain[{LongShortTermMemoryLayer[3], NetMapOperator[2], SoftmaxLayer[]}, \"Input\" -> {4, 2}]",
                                     "NetChain[{ConvolutionLayer[2, {2}, Interleaving -> True, \"Stride\" -> 2, PaddingSize -> \"Same\"], PoolingLayer[{2}, 2, PaddingSize -> \"Same\", Interleaving -> True], SequenceReverseLayer[], AggregationLayer[Mean, 1]}, \"Input\" -> {6, 2}]",
                                     "NetChain[{{LinearLayer[4, \"Input\" -> 3], BatchNormalizationLayer[], Ramp, DropoutLayer[0.3]}, ReshapeLayer[{2, 2}], NetChain[<|\"f\" -> FlattenLayer[], \"l\" -> 2|>]}]", NULL},
};

static const LayerType graph = {
    .name = "NetGraph",
    .usage = "NetGraph[{layer1, layer2, ...}, {m1 -> n1, ...}] is a net in which layer number m feeds layer number n.\n"
             "NetGraph[<|\"name1\" -> layer1, ...|>, {\"name\" -> \"name\", ...}] gives names to the layers.",
    .flags = LAYER_CONTAINER,
    .rewrite = graph_rewrite,
    .samples = (const char *const[]){"NetGraph[{2, Tanh, TotalLayer[]}, {1 -> 2, {1, 2} -> 3}, \"Input\" -> 3]",
                                     "NetGraph[<|\"r\" -> GatedRecurrentLayer[2], \"last\" -> SequenceLastLayer[], \"mean\" -> AggregationLayer[Mean, 1], \"join\" -> CatenateLayer[]|>, {\"r\" -> \"last\", \"r\" -> \"mean\", {\"last\", \"mean\"} -> \"join\"}, \"Input\" -> {4, 3}]",
                                     "NetGraph[{PartLayer[1 ;; -2], PartLayer[2 ;; -1], ThreadingLayer[#2 - #1 &], MeanSquaredLossLayer[]}, {NetPort[\"Input\"] -> 1, NetPort[\"Input\"] -> 2, {1, 2} -> 3, 3 -> NetPort[4, \"Input\"]}, \"Input\" -> {4, 2}]",
                                     "NetGraph[{LinearLayer[2, \"Weights\" -> NetArray[\"w\"], \"Biases\" -> None], LinearLayer[2, \"Weights\" -> NetArray[\"w\"], \"Biases\" -> None], Tanh, TotalLayer[]}, {1 -> 3 -> 2, {1, 2} -> 4}, \"Input\" -> 2]",
                                     "NetGraph[{2, LongShortTermMemoryLayer[2], NetMapOperator[Ramp]}, {NetPort[\"Start\"] -> 1 -> NetPort[2, \"State\"], NetPort[\"x\"] -> 2 -> 3}, \"x\" -> {4, 3}, \"Start\" -> 2]", NULL},
};
const LayerType *const layers_container[] = {&chain, &graph, NULL};
