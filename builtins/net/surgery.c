/* surgery.c - NetTake, NetDrop, NetJoin, NetAppend, NetPrepend, NetInsert, NetDelete, NetRename, NetFlatten,
 * NetInsertSharedArrays. A net is opened into elements, connections and options; the constructor checks what is made. */
#include "builtins/net/surgery.h"
#include <string.h>
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "interp/assoc.h"
#include "interp/number.h"

typedef struct Element {
    const char *name; /* NULL: none */
    Expr layer;
} Element;

typedef struct Parts {
    Interp *in;
    Element *element;
    int n;
    bool named;
    Expr input, output; /* what the chain's ends say; NULL nothing */
} Parts;

static bool is_rule(Expr e)
{
    return expr_has_head(e, S(Rule)) && expr_length(e) == 2;
}

static bool is_chain(const Net *net)
{
    return strcmp(net->type->name, "NetChain") == 0;
}

/* ---- chains opened and closed ---- */

static Parts open_chain(Interp *in, Expr whole)
{
    const Net *net = net_of(whole);
    Parts p = {.in = in};
    if (!is_chain(net)) {
        p.n = 1;
        p.element = mem_array(Element, 1);
        p.element[0] = (Element){NULL, whole};
        return p;
    }
    p.n = net->children;
    p.named = net->child_name != NULL;
    p.element = mem_array(Element, (size_t)net->children + 1);
    for (int i = 0; i < net->children; i++)
        p.element[i] = (Element){net->child_name ? net->child_name[i] : NULL, net->child[i]->expr};
    int a = net_find_input(net, "Input"), b = net_find_output(net, "Output");
    p.input = a >= 0 ? net->input[a].said : NULL;
    p.output = b >= 0 ? net->output[b].said : NULL;
    return p;
}

static bool name_used(const Parts *p, const char *name)
{
    for (int i = 0; i < p->n; i++)
        if (p->element[i].name && strcmp(p->element[i].name, name) == 0)
            return true;
    return false;
}

static const char *free_name(const Parts *p, const char *wanted)
{
    if (wanted && !name_used(p, wanted))
        return wanted;
    for (int k = 1;; k++) {
        const char *tried = wanted ? net_textf("%s%d", wanted, k) : net_textf("%d", p->n + k);
        if (!name_used(p, tried))
            return tried;
    }
}

static void insert_element(Parts *p, int at, const char *name, Expr layer)
{
    Element *e = mem_array(Element, (size_t)p->n + 1);
    for (int i = 0; i < at; i++)
        e[i] = p->element[i];
    for (int i = at; i < p->n; i++)
        e[i + 1] = p->element[i];
    if (!p->named && name) { /* names for all */
        p->named = true;
        for (int i = 0; i < p->n; i++)
            e[i < at ? i : i + 1].name = net_textf("%d", i + 1);
    }
    e[at] = (Element){p->named ? free_name(p, name) : NULL, layer};
    p->element = e;
    p->n++;
}

static Expr close_elements(const Parts *p)
{
    AssocBuilder named = assoc_builder((size_t)p->n);
    Builder list = builder_start(S(List), (size_t)p->n);
    for (int i = 0; i < p->n; i++)
        if (p->named)
            assoc_add(&named, expr_text(p->element[i].name ? p->element[i].name : net_textf("%d", i + 1)), p->element[i].layer);
        else
            builder_add(&list, p->element[i].layer);
    return p->named ? assoc_finish(&named) : builder_finish(&list);
}

/* Port options that the call gives come last and win. */
static Expr close_chain(const Parts *p, Expr call, size_t first_option)
{
    Builder b = builder_start(S(NetChain), 4);
    builder_add(&b, close_elements(p));
    Expr input = p->input, output = p->output;
    Builder rest = builder_start(S(List), 2);
    for (size_t i = first_option; call && i <= expr_length(call); i++) {
        Expr rule = expr_part(call, i);
        if (!is_rule(rule))
            continue;
        if (expr_string_is(expr_part(rule, 1), "Input"))
            input = expr_part(rule, 2);
        else if (expr_string_is(expr_part(rule, 1), "Output"))
            output = expr_part(rule, 2);
        else
            builder_add(&rest, rule);
    }
    if (input)
        builder_add(&b, expr_rule(expr_text("Input"), input));
    if (output)
        builder_add(&b, expr_rule(expr_text("Output"), output));
    Expr more = builder_finish(&rest);
    builder_add_parts(&b, more, 1, expr_length(more));
    return net_make(p->in, builder_finish(&b));
}

static Expr plain_type(const Type *t)
{
    Type bare = *t;
    bare.coder = NULL;
    return bare.rank < 0 ? NULL : type_expr(&bare);
}

/* Elements first..last (from 0) of a chain, with what is known at the cuts. */
static Expr chain_piece(Interp *in, Expr whole, int first, int last, Expr call, size_t first_option)
{
    const Net *net = net_of(whole);
    Parts p = open_chain(in, whole);
    const Net *a = net->child[first], *b = net->child[last];
    if (first > 0)
        p.input = a->inputs == 1 ? plain_type(&a->input[0].type) : NULL;
    if (last < p.n - 1)
        p.output = b->outputs == 1 ? plain_type(&b->output[0].type) : NULL;
    p.element += first;
    p.n = last - first + 1;
    Element *own = mem_array(Element, (size_t)p.n);
    memcpy(own, p.element, sizeof(Element) * (size_t)p.n);
    p.element = own;
    return close_chain(&p, call, first_option);
}

/* ---- the arguments ---- */

static Expr check_net(Interp *in, Expr call, Expr *net)
{
    *net = expr_part(call, 1);
    if (*net == S(DollarFailed))
        return *net;
    return expr_is_net(*net) ? NULL : fail(in, call, "nonet", *net, NULL);
}

static Expr no_element(Interp *in, Expr call, Expr net, Expr spec)
{
    return fail(in, call, "noelem", expr_head(net), spec, NULL);
}

static size_t options_start(Expr call, size_t from)
{
    while (from <= expr_length(call) && !is_rule(expr_part(call, from)))
        from++;
    return from;
}

/* ---- NetTake, NetDrop ---- */

static bool reaches(const Net *net, int from, int to)
{
    if (from == to)
        return true;
    for (int e = 0; e < net->edges; e++)
        if (net->edge[e].from == from && net->edge[e].to >= 0 && reaches(net, net->edge[e].to, to))
            return true;
    return false;
}

/* The call of a graph of the kept vertices and the connections among them; what is cut becomes a port. */
static Expr graph_call(const Net *net, const bool *kept, Expr call, size_t first_option)
{
    AssocBuilder named = assoc_builder((size_t)net->children);
    Builder list = builder_start(S(List), (size_t)net->children), edges = builder_start(S(List), (size_t)net->edges);
    int *number = mem_bytes(sizeof(int) * ((size_t)net->children + 1)), n = 0;
    for (int i = 0; i < net->children; i++) {
        number[i] = kept[i] ? ++n : 0;
        if (kept[i] && net->child_name)
            assoc_add(&named, expr_text(net->child_name[i]), net->child[i]->expr);
        else if (kept[i])
            builder_add(&list, net->child[i]->expr);
    }
    Builder options = builder_start(S(List), 4);
    for (int e = 0; e < net->edges; e++) {
        const NetEdge *x = &net->edge[e];
        bool from_self = x->from == NET_SELF, to_self = x->to == NET_SELF;
        if ((!from_self && !kept[x->from]) || (x->to >= 0 && !kept[x->to]) || (to_self && from_self))
            continue;
        if (x->to == NET_NOWHERE)
            continue;
        Expr from = from_self ? expr_call(S(NetPort), 1, expr_text(net->input[x->from_port].name))
                              : expr_call(S(NetPort), 1,
                                          expr_list(2, net->child_name ? expr_text(net->child_name[x->from]) : expr_int(number[x->from]),
                                                    expr_text(net->child[x->from]->output[x->from_port].name)));
        Expr to = to_self ? expr_call(S(NetPort), 1, expr_text(net->output[x->to_port].name))
                          : expr_call(S(NetPort), 1,
                                      expr_list(2, net->child_name ? expr_text(net->child_name[x->to]) : expr_int(number[x->to]),
                                                expr_text(net->child[x->to]->input[x->to_port].name)));
        builder_add(&edges, expr_rule(from, to));
        const NetPortInfo *p = from_self ? &net->input[x->from_port] : to_self ? &net->output[x->to_port] : NULL;
        if (p && p->said)
            builder_add(&options, expr_rule(expr_text(p->name), p->said));
    }
    Builder b = builder_start(S(NetGraph), 8);
    builder_add(&b, net->child_name ? assoc_finish(&named) : builder_finish(&list));
    builder_add(&b, builder_finish(&edges));
    Expr said = builder_finish(&options);
    builder_add_parts(&b, said, 1, expr_length(said));
    for (size_t i = first_option; call && i <= expr_length(call); i++)
        builder_add(&b, expr_part(call, i));
    return builder_finish(&b);
}

static Expr graph_of(Interp *in, const Net *net, const bool *kept, Expr call, size_t first_option)
{
    return net_make(in, graph_call(net, kept, call, first_option));
}

static bool take_range(const Net *net, Expr spec, int *first, int *last)
{
    int64_t n;
    *first = 0;
    if (expr_is_list(spec) && expr_length(spec) == 2) {
        *first = net_find_child(net, expr_part(spec, 1));
        *last = net_find_child(net, expr_part(spec, 2));
    } else if (expr_has_head(spec, S(Span)) && expr_length(spec) == 2) {
        *first = expr_part(spec, 1) == S(All) ? 0 : net_find_child(net, expr_part(spec, 1));
        *last = expr_part(spec, 2) == S(All) ? net->children - 1 : net_find_child(net, expr_part(spec, 2));
    } else if (number_to_int64(spec, &n) && n < 0) {
        *first = net->children + (int)n;
        *last = net->children - 1;
    } else {
        *last = net_find_child(net, spec);
    }
    return *first >= 0 && *last >= 0 && *first <= *last;
}

static Expr take(Interp *in, Expr call)
{
    Expr whole, wrong = check_net(in, call, &whole);
    if (wrong)
        return wrong;
    const Net *net = net_of(whole);
    int first, last;
    Expr spec = expr_part(call, 2);
    if (!net_is_container(net))
        return no_element(in, call, whole, spec);
    if (is_chain(net))
        return take_range(net, spec, &first, &last) ? chain_piece(in, whole, first, last, call, 3) : no_element(in, call, whole, spec);
    bool between = expr_is_list(spec) && expr_length(spec) == 2;
    int a = between ? net_find_child(net, expr_part(spec, 1)) : -1, b = net_find_child(net, between ? expr_part(spec, 2) : spec);
    if (b < 0 || (between && a < 0))
        return no_element(in, call, whole, spec);
    bool *kept = mem_bytes((size_t)net->children + 1);
    for (int i = 0; i < net->children; i++)
        kept[i] = reaches(net, i, b) && (!between || reaches(net, a, i));
    return graph_of(in, net, kept, call, 3);
}

static Expr drop(Interp *in, Expr call)
{
    Expr whole, wrong = check_net(in, call, &whole), spec = expr_part(call, 2);
    if (wrong)
        return wrong;
    const Net *net = net_of(whole);
    int64_t n;
    int first = 0, last = -1;
    bool count = number_to_int64(spec, &n);
    if (!is_chain(net))
        return no_element(in, call, whole, spec);
    if (count) {
        first = n >= 0 ? 0 : net->children + (int)n;
        last = n >= 0 ? (int)n - 1 : net->children - 1;
    } else if (!take_range(net, spec, &first, &last)) {
        return no_element(in, call, whole, spec);
    }
    if (first < 0 || last >= net->children || last - first + 1 >= net->children)
        return no_element(in, call, whole, spec);
    if (last < first)
        return whole;
    if (first == 0)
        return chain_piece(in, whole, last + 1, net->children - 1, call, 3);
    if (last == net->children - 1)
        return chain_piece(in, whole, 0, first - 1, call, 3);
    Parts p = open_chain(in, whole);
    for (int i = last + 1; i < p.n; i++)
        p.element[first + i - last - 1] = p.element[i];
    p.n -= last - first + 1;
    return close_chain(&p, call, 3);
}

/* ---- NetJoin, NetAppend, NetPrepend, NetInsert ---- */

static bool add_layers(Interp *in, Parts *p, Expr call, Expr what, int at)
{
    if (expr_is(what, EXPR_ASSOC) || (expr_is_list(what) && !expr_is_net(what))) {
        for (size_t i = 1; i <= expr_length(what); i++) {
            Expr one = expr_is(what, EXPR_ASSOC) ? assoc_rule(what, i) : expr_part(what, i);
            if (!add_layers(in, p, call, one, at + (int)i - 1))
                return false;
        }
        return true;
    }
    const char *name = NULL;
    if (is_rule(what)) {
        name = key_text(expr_part(what, 1));
        what = expr_part(what, 2);
        if (name && name_used(p, name)) {
            fail(in, call, "dupname", expr_text(name), NULL);
            return false;
        }
    }
    Expr layer = net_from_shorthand(in, what, false);
    if (!layer || layer == S(DollarFailed)) {
        if (!layer)
            fail(in, call, "nlayer", what, NULL);
        return false;
    }
    insert_element(p, at, name ? net_text(name) : NULL, layer);
    return true;
}

static bool is_graph(Expr net)
{
    return expr_has_head(net, S(NetGraph));
}

/* A net with names stands under no name of its own, one without under `name`. */
static void add_joined(AssocBuilder *b, const char *name, Expr net)
{
    const char *tried = name;
    for (int k = 1; assoc_lookup_text(b->assoc, tried); k++)
        tried = net_textf("%s%d", name, k);
    assoc_add(b, expr_text(tried), net);
}

/* What is said of ports and not said anew by the call. */
static void keep_said(Builder *b, const NetPortInfo *port, int n, Expr call, size_t first_option)
{
    for (int i = 0; i < n; i++) {
        bool anew = false;
        for (size_t k = first_option; k <= expr_length(call); k++)
            anew = anew || (is_rule(expr_part(call, k)) && expr_string_is(expr_part(expr_part(call, k), 1), port[i].name));
        if (port[i].said && !anew)
            builder_add(b, expr_rule(expr_text(port[i].name), port[i].said));
    }
}

/* Nets one behind the other as one graph: the outer ports of the first and the last, and the port options of the call. */
static Expr joined_graph(Interp *in, Expr pieces, bool named, Expr call, size_t first_option)
{
    const Net *first = net_of(expr_part(pieces, 1)), *last = net_of(expr_part(pieces, expr_length(pieces)));
    Builder b = builder_start(S(NetChain), 4);
    builder_add(&b, pieces);
    keep_said(&b, first->input, first->inputs, call, first_option);
    keep_said(&b, last->output, last->outputs, call, first_option);
    builder_add_parts(&b, call, first_option, expr_length(call));
    Expr chain = net_make(in, builder_finish(&b));
    return expr_is_net(chain) ? net_flattened(in, chain, &(FlattenStyle){.levels = 1, .graph = true, .named = named, .join = true}) : chain;
}

static bool has_names(Expr net)
{
    return net_of(net)->child_name != NULL;
}

/* A graph gets a layer, named or not, or several, before or behind it. */
static Expr extend_graph(Interp *in, Expr call, Expr whole, bool before)
{
    Expr what = expr_part(call, 2);
    AssocBuilder b = assoc_builder(4);
    Parts layers = {.in = in};
    bool named = has_names(whole);
    if (!add_layers(in, &layers, call, what, 0))
        return S(DollarFailed);
    if (!before)
        add_joined(&b, "net", whole);
    for (int i = 0; i < layers.n; i++) {
        const char *name = layers.element[i].name;
        if (name && net_find_child(net_of(whole), expr_text(name)) >= 0)
            return fail(in, call, "dupname", expr_text(name), NULL);
        named = named || name;
        add_joined(&b, name ? name : net_textf("%d", net_of(whole)->children + i + 1), layers.element[i].layer);
    }
    if (before)
        add_joined(&b, "net", whole);
    return joined_graph(in, assoc_finish(&b), named, call, options_start(call, 3));
}

static Expr append(Interp *in, Expr call)
{
    Expr whole, wrong = check_net(in, call, &whole);
    if (wrong)
        return wrong;
    if (is_graph(whole))
        return extend_graph(in, call, whole, false);
    Parts p = open_chain(in, whole);
    p.output = NULL;
    return add_layers(in, &p, call, expr_part(call, 2), p.n) ? close_chain(&p, call, 3) : S(DollarFailed);
}

static Expr prepend(Interp *in, Expr call)
{
    Expr whole, wrong = check_net(in, call, &whole);
    if (wrong)
        return wrong;
    if (is_graph(whole))
        return extend_graph(in, call, whole, true);
    Parts p = open_chain(in, whole);
    p.input = NULL;
    return add_layers(in, &p, call, expr_part(call, 2), 0) ? close_chain(&p, call, 3) : S(DollarFailed);
}

static Expr join(Interp *in, Expr call)
{
    size_t end = options_start(call, 1);
    Parts all = {.in = in};
    AssocBuilder pieces = assoc_builder(end);
    Expr last_output = NULL;
    bool graph = false, named = false;
    for (size_t i = 1; i < end; i++) {
        Expr net = net_from_shorthand(in, expr_part(call, i), false);
        if (!net || !expr_is_net(net))
            return net ? net : fail(in, call, "nonet", expr_part(call, i), NULL);
        Parts p = open_chain(in, net);
        graph = graph || is_graph(net);
        named = named || has_names(net);
        add_joined(&pieces, "net", net);
        if (i == 1)
            all.input = p.input;
        last_output = p.output;
        for (int k = 0; k < p.n; k++)
            insert_element(&all, all.n, p.element[k].name, p.element[k].layer);
    }
    if (all.n == 0)
        return fail(in, call, "nonet", expr_list(0, NULL), NULL);
    if (graph)
        return joined_graph(in, assoc_finish(&pieces), named, call, end);
    all.output = last_output;
    return close_chain(&all, call, end);
}

static Expr insert(Interp *in, Expr call)
{
    Expr whole, wrong = check_net(in, call, &whole);
    if (wrong)
        return wrong;
    Parts p = open_chain(in, whole);
    Expr spec = expr_part(call, 3);
    int64_t n;
    int at = number_to_int64(spec, &n) ? (int)(n < 0 ? n + p.n + 2 : n) - 1 : net_find_child(net_of(whole), spec);
    if (!is_chain(net_of(whole)) || at < 0 || at > p.n)
        return no_element(in, call, whole, spec);
    return add_layers(in, &p, call, expr_part(call, 2), at) ? close_chain(&p, call, 4) : S(DollarFailed);
}

/* ---- NetDelete ---- */

/* The deleted vertex's source is joined to its targets where it has one input and one output. */
static Expr delete_from_graph(Interp *in, const Net *net, const bool *kept)
{
    Net *copy = net_copy(net);
    copy->edge = mem_array(NetEdge, (size_t)net->edges * (size_t)net->edges + 1);
    int n = 0;
    for (int e = 0; e < net->edges; e++) {
        NetEdge x = net->edge[e];
        if (x.to >= 0 && !kept[x.to])
            continue;
        int guard = net->children;
        while (x.from >= 0 && !kept[x.from] && guard-- > 0) {
            int in_edges = 0, source = -1;
            for (int k = 0; k < net->edges; k++)
                if (net->edge[k].to == x.from) {
                    in_edges++;
                    source = k;
                }
            if (in_edges != 1)
                break;
            x.from_port = net->edge[source].from_port;
            x.from = net->edge[source].from;
        }
        if (x.from >= 0 && !kept[x.from])
            continue;
        copy->edge[n++] = x;
    }
    copy->edges = n;
    return graph_of(in, copy, kept, NULL, 1);
}

static Expr delete_part(Interp *in, Expr call)
{
    Expr whole, wrong = check_net(in, call, &whole), spec = expr_part(call, 2);
    if (wrong)
        return wrong;
    const Net *net = net_of(whole);
    bool *kept = mem_bytes((size_t)net->children + 1);
    memset(kept, 1, (size_t)net->children + 1);
    Expr list = expr_is_list(spec) ? spec : expr_list(1, spec);
    for (size_t i = 1; i <= expr_length(list); i++) {
        int child = net_find_child(net, expr_part(list, i));
        if (child < 0 || !net_is_container(net))
            return no_element(in, call, whole, expr_part(list, i));
        kept[child] = false;
    }
    if (!is_chain(net))
        return delete_from_graph(in, net, kept);
    Parts p = open_chain(in, whole);
    int n = 0;
    for (int i = 0; i < p.n; i++)
        if (kept[i])
            p.element[n++] = p.element[i];
    if (n == 0)
        return no_element(in, call, whole, spec);
    if (!kept[0])
        p.input = NULL;
    if (!kept[p.n - 1])
        p.output = NULL;
    p.n = n;
    return close_chain(&p, NULL, 1);
}

/* ---- NetRename ---- */

static Expr renamed(Interp *in, Expr rules, Expr name)
{
    if (!expr_is_list(rules) && !is_rule(rules))
        return evaluate_apply1(in, rules, name);
    Expr list = expr_is_list(rules) ? rules : expr_list(1, rules);
    for (size_t i = 1; i <= expr_length(list); i++) {
        Expr rule = expr_part(list, i);
        if (is_rule(rule) && expr_same(expr_part(rule, 1), name))
            return expr_part(rule, 2);
    }
    return name;
}

/* Names in the connections of a graph follow those of the vertices. */
static Expr renamed_ends(Interp *in, Expr rules, Expr e)
{
    if (expr_is_string(e))
        return renamed(in, rules, e);
    if (expr_has_head(e, S(NetPort)) && expr_length(e) == 1 && expr_is_string(expr_part(e, 1))) {
        Expr port = renamed(in, rules, e);
        return expr_has_head(port, S(NetPort)) ? port : e;
    }
    if (expr_has_head(e, S(NetPort)) && expr_length(e) == 1 && expr_is_list(expr_part(e, 1))) {
        Expr path = expr_part(e, 1);
        return expr_call(S(NetPort), 1, expr_with_part(path, 1, renamed_ends(in, rules, expr_part(path, 1))));
    }
    if (!expr_is_list(e) && !expr_has_head(e, S(Rule)))
        return e;
    Builder b = builder_start(expr_head(e), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, renamed_ends(in, rules, expr_part(e, i)));
    return builder_finish(&b);
}

/* The vertices under their new names; NULL after a message about two of one name. */
static Expr renamed_vertices(Interp *in, Expr call, const Net *net)
{
    AssocBuilder named = assoc_builder((size_t)net->children);
    for (int i = 0; i < net->children; i++) {
        Expr old = expr_text(net->child_name ? net->child_name[i] : net_textf("%d", i + 1));
        Expr fresh = renamed(in, expr_part(call, 2), old);
        if (!expr_is_string(fresh))
            fresh = expr_text(print_text(in, fresh, PRINT_OUTPUT));
        if (assoc_lookup(named.assoc, fresh))
            return fail(in, call, "dupname", fresh, NULL), NULL;
        assoc_add(&named, fresh, net->child[i]->expr);
    }
    return assoc_finish(&named);
}

static bool is_port_name(Expr e)
{
    return expr_has_head(e, S(NetPort)) && expr_length(e) == 1 && expr_is_string(expr_part(e, 1));
}

/* Is it the name of a vertex? Those without names are called by their places: "1", "2", ... */
static bool names_vertex(const Net *net, Expr e)
{
    bool found = net_find_child(net, e) >= 0;
    for (int i = 0; i < net->children && !net->child_name; i++)
        found |= expr_string_is(e, net_textf("%d", i + 1));
    return found;
}

/* The first rule whose left side names nothing; NULL. *ports: some rename ports of the net. */
static Expr names_nothing(const Net *net, Expr rules, bool *ports)
{
    Expr list = expr_is_list(rules) ? rules : expr_list(1, rules);
    *ports = false;
    for (size_t i = 1; i <= expr_length(list); i++) {
        Expr rule = expr_part(list, i), old = is_rule(rule) ? expr_part(rule, 1) : NULL;
        bool port = old && is_port_name(old) && is_port_name(expr_part(rule, 2));
        const char *name = port ? expr_string_text(expr_part(old, 1)) : "";
        *ports |= port;
        if (port ? net_find_input(net, name) < 0 && net_find_output(net, name) < 0 : old && !names_vertex(net, old))
            return old;
    }
    return NULL;
}

/* A chain or graph with other names of ports: a graph whose connections name all of them. */
static Expr with_ports_renamed(Interp *in, const Net *net, Expr rules)
{
    bool *all = mem_bytes((size_t)net->children + 1);
    memset(all, 1, (size_t)net->children + 1);
    Expr graph = graph_call(net, all, NULL, 1);
    for (size_t i = 3; i <= expr_length(graph); i++) {
        Expr option = expr_part(graph, i), port = renamed(in, rules, expr_call(S(NetPort), 1, expr_part(option, 1)));
        if (is_port_name(port))
            graph = expr_with_part(graph, i, expr_rule(expr_part(port, 1), expr_part(option, 2)));
    }
    return graph;
}

static Expr rename_net(Interp *in, Expr call)
{
    Expr whole, wrong = check_net(in, call, &whole), rules = expr_part(call, 2);
    if (wrong)
        return wrong;
    const Net *net = net_of(whole);
    bool ports = false;
    Expr nothing = net_is_container(net) ? names_nothing(net, rules, &ports) : rules;
    if (nothing)
        return no_element(in, call, whole, nothing);
    Expr vertices = renamed_vertices(in, call, net);
    if (!vertices)
        return S(DollarFailed);
    Expr made = expr_with_part(ports ? with_ports_renamed(in, net, rules) : net->expr, 1, vertices);
    if (ports || !is_chain(net))
        made = expr_with_part(made, 2, renamed_ends(in, rules, expr_part(made, 2)));
    return net_make(in, made);
}

/* ---- NetFlatten ---- */

static Expr flatten(Interp *in, Expr call)
{
    Expr whole, wrong = check_net(in, call, &whole);
    FlattenStyle style = {.levels = INT64_MAX};
    if (wrong)
        return wrong;
    if (expr_length(call) > 1 && expr_part(call, 2) != S(Infinity) && !(number_to_int64(expr_part(call, 2), &style.levels) && style.levels >= 0))
        return fail(in, call, "invlevel", expr_part(call, 2), NULL);
    return net_flattened(in, whole, &style);
}

/* ---- NetInsertSharedArrays ---- */

static Expr insert_shared(Interp *in, Expr call)
{
    Expr whole, wrong = check_net(in, call, &whole);
    if (wrong)
        return wrong;
    const char *prefix = expr_length(call) > 1 && expr_is_string(expr_part(call, 2)) ? expr_string_text(expr_part(call, 2)) : "";
    Net *net = net_copy(net_of(whole));
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    for (size_t i = 0; i < n; i++) {
        NetArrayInfo *a = &slot[i].net->array[slot[i].array];
        if (!a->shared && !(a->flags & ARRAY_STATE))
            a->shared = net_textf("%s%s", prefix, slot[i].key);
    }
    /* Deepest first, so that every container is built of changed pieces. */
    Expr *none = mem_array(Expr, n + 1);
    return net_with_arrays(in, net, n, slot, none);
}

static const Builtin builtins[] = {
    {"NetReplacePart", {2, 2}, ATTR_NONE, net_replace_part,
     "NetReplacePart[net, spec -> value] gives net with a layer, array, port or parameter replaced.\nNetReplacePart[net, {rule1, ...}] replaces several at once.",
     .curry = {1, 1}},
    {"NetReplace", {2, 2}, ATTR_NONE, net_replace,
     "NetReplace[net, patt -> layer] replaces every layer that matches.", "FlattenInPlace -> True"},
    {"NetTake", {2, ANY}, ATTR_NONE, take, "NetTake[net, end] gives the layers up to end.\nNetTake[net, {start, end}] gives those from start to end."},
    {"NetDrop", {2, ANY}, ATTR_NONE, drop, "NetDrop[net, n] leaves the first n layers out.\nNetDrop[net, {start, end}] leaves those from start to end out."},
    {"NetJoin", {1, ANY}, ATTR_NONE, join, "NetJoin[net1, net2, ...] puts nets one behind the other."},
    {"NetAppend", {2, ANY}, ATTR_NONE, append, "NetAppend[net, layer] puts a layer behind the net.\nNetAppend[net, \"name\" -> layer] gives it a name."},
    {"NetPrepend", {2, ANY}, ATTR_NONE, prepend, "NetPrepend[net, layer] puts a layer before the net."},
    {"NetInsert", {3, ANY}, ATTR_NONE, insert, "NetInsert[net, layer, n] puts a layer in before position n."},
    {"NetDelete", {2, 2}, ATTR_NONE, delete_part, "NetDelete[net, spec] leaves a layer out."},
    {"NetRename", {2, 3}, ATTR_NONE, rename_net, "NetRename[net, \"old\" -> \"new\"] renames layers.\nNetRename[net, f] applies f to the names."},
    {"NetFlatten", {1, 2}, ATTR_NONE, flatten, "NetFlatten[net] takes nested nets apart, inside operators too.\nNetFlatten[net, n] takes n levels apart."},
    {"NetInsertSharedArrays", {1, 2}, ATTR_NONE, insert_shared,
     "NetInsertSharedArrays[net] makes every array a shared one, so that copies of the result have the same arrays."},
    {"NetInformation", {1, 2}, ATTR_NONE, net_information_word, "NetInformation[net, prop] gives a property of a net, as Information does."},
};

static const MessageText messages[] = {
    {"General", "noelem", "`1` has no layer or parameter `2`."},
    {"NetFlatten", "invlevel", "The level `1` is not a nonnegative integer or Infinity."},
    {"General", "dupname", "The name `1` is used already."},
    {"General", "nlayer", "`1` is not a layer, net or function."},
    {"NetReplace", "norep", "No layers matched `1`; net returned unchanged."},
    {"Information", "netprop", "`1` is not a known property of a net."},
};
const Module module_net_surgery = {"net_surgery", builtins, COUNT(builtins), messages, COUNT(messages)};
