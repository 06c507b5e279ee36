/* onnx_import.c - ONNX models as nets: every node becomes a layer, every value an edge.
 *
 * The first dimension of all values is the batch, which nets do not mention. Initializers and Constant nodes are arrays
 * that the nodes take in; what is computed from them alone is not followed further. A chain of layers comes out as a
 * NetChain, anything else as a NetGraph. Hostile files: every length is checked against what is left. */
#include <string.h>
#include "builtins/net/net.h"
#include "builtins/net/onnx_import.h"
#include "interp/array.h"
#include "interp/number.h"

Expr import_head(Import *m, const char *name)
{
    return symbol_intern(m->in, "System`", name);
}

Expr import_option(const char *name, Expr value)
{
    return expr_rule(expr_text(name), value);
}

bool import_refuse(Import *m, const char *why)
{
    if (!m->why)
        m->why = why;
    return false;
}

/* ---- names ---- */

Known *import_find(Import *m, const char *name)
{
    for (size_t i = m->count; i > 0; i--)
        if (strcmp(m->known[i - 1].name, name) == 0)
            return &m->known[i - 1];
    return NULL;
}

Known *import_learn(Import *m, const char *name)
{
    if (m->count == m->room) {
        m->room = m->room ? 2 * m->room : 64;
        Known *grown = mem_array(Known, m->room);
        if (m->count)
            memcpy(grown, m->known, m->count * sizeof *grown);
        m->known = grown;
    }
    Known *k = &m->known[m->count++];
    *k = (Known){.name = name, .single = -1};
    return k;
}

/* ---- the graph ---- */

/* A value's name and its dimensions without the batch; Automatic where one is not said. */
static bool read_port(Wire w, const char **name, Expr *dims, bool *bad)
{
    WireField f;
    *dims = NULL;
    *name = "";
    while (wire_next(&w, &f, bad)) {
        if (f.number == 1)
            *name = wire_string(&f);
        if (f.number != 2 || f.type != 2)
            continue;
        Wire type = wire_inside(&f);
        WireField g;
        while (wire_next(&type, &g, bad)) {
            Wire tensor = wire_inside(&g);
            WireField h;
            while (g.number == 1 && g.type == 2 && wire_next(&tensor, &h, bad)) {
                if (h.number != 2 || h.type != 2)
                    continue;
                Wire shape = wire_inside(&h);
                WireField d;
                Builder b = builder_start(S(List), 4);
                size_t place = 0;
                while (wire_next(&shape, &d, bad)) {
                    Wire dim = d.type == 2 ? wire_inside(&d) : (Wire){NULL, NULL};
                    WireField v;
                    Expr size = S(Automatic);
                    while (wire_next(&dim, &v, bad))
                        if (v.number == 1 && v.type == 0 && (int64_t)v.value > 0)
                            size = expr_int((int64_t)v.value);
                    if (place++ > 0) /* the batch is no dimension of an example */
                        builder_add(&b, size);
                }
                *dims = builder_finish(&b);
            }
        }
    }
    return !*bad;
}

static bool read_ports(Import *m, const WireField *f)
{
    const char *name;
    Expr dims;
    bool bad = false;
    if (!read_port(wire_inside(f), &name, &dims, &bad))
        return import_refuse(m, "a port is damaged");
    if (import_find(m, name))
        return true; /* an initializer that stands among the inputs too */
    Known *k = import_learn(m, name);
    k->source = expr_call(S(NetPort), 1, expr_text(name));
    if (dims)
        builder_add(&m->ports, import_option(name, dims));
    return true;
}

static Expr association_of_layers(const Import *m)
{
    Builder layers = builder_start(S(Association), m->layers);
    for (size_t i = 0; i < m->layers; i++)
        builder_add(&layers, expr_rule(expr_text(m->key[i]), m->layer[i]));
    return builder_finish(&layers);
}

static Expr so_far(const Builder *b)
{
    Builder copy = builder_start(S(List), 16);
    Builder all = *b;
    Expr parts = builder_finish(&all);
    builder_add_parts(&copy, parts, 1, expr_length(parts));
    return builder_finish(&copy);
}

Expr import_dims(Import *m, const Known *k)
{
    Expr ports = so_far(&m->ports), edges = so_far(&m->edges), port = k->source;
    for (size_t i = 1; !k->number && i <= expr_length(ports); i++)
        if (expr_same(expr_part(expr_part(ports, i), 1), expr_part(port, 1)))
            return expr_part(expr_part(ports, i), 2);
    if (!k->number)
        return NULL;
    Builder all = builder_start(S(NetGraph), 4), rules = builder_start(S(List), 16);
    builder_add_parts(&rules, edges, 1, expr_length(edges));
    builder_add(&rules, expr_rule(k->source, expr_call(S(NetPort), 1, expr_text("#asked"))));
    builder_add(&all, association_of_layers(m));
    builder_add(&all, builder_finish(&rules));
    builder_add_parts(&all, ports, 1, expr_length(ports));
    message_quiet_push(m->in, S(All));
    Expr net = evaluate(m->in, builder_finish(&all));
    message_quiet_pop(m->in);
    int i = expr_is_net(net) ? net_find_output(net_of(net), "#asked") : -1;
    if (i < 0 || !type_is_known(&net_of(net)->output[i].type))
        return NULL;
    const Type *t = &net_of(net)->output[i].type;
    return import_list(t->dim, (size_t)t->rank);
}

/* Outputs that nobody reads are no outputs of the net. */
static void mute_unread(Import *m)
{
    Expr edges = so_far(&m->edges);
    for (size_t i = 0; i < m->layers; i++) {
        bool read = false;
        for (size_t k = 1; k <= expr_length(edges) && !read; k++)
            read = expr_string_is(expr_part(expr_part(edges, k), 1), m->key[i]);
        if (!read)
            builder_add(&m->edges, expr_rule(expr_call(S(NetPort), 1, expr_list(2, expr_text(m->key[i]), expr_text("Output"))), S(None)));
    }
}

static Expr build_net(Import *m, const char *const *output, size_t outputs)
{
    for (size_t i = 0; i < outputs; i++) {
        Known *k = import_find(m, output[i]);
        if (!k || !k->number)
            return import_refuse(m, "an output of the net is computed by no layer"), NULL;
        builder_add(&m->edges, expr_rule(k->source, expr_call(S(NetPort), 1, expr_text(output[i]))));
        m->linear &= k->number == m->layers;
    }
    mute_unread(m);
    Expr ports = builder_finish(&m->ports);
    bool chain = m->linear && outputs == 1 && expr_length(ports) <= 1;
    Builder net = builder_start(chain ? S(NetChain) : S(NetGraph), 4);
    builder_add(&net, association_of_layers(m));
    if (!chain)
        builder_add(&net, builder_finish(&m->edges));
    for (size_t i = 1; i <= expr_length(ports); i++)
        builder_add(&net, chain ? import_option("Input", expr_part(expr_part(ports, i), 2)) : expr_part(ports, i));
    return builder_finish(&net);
}

static Expr read_graph(Import *m, Wire graph)
{
    bool bad = false;
    WireField f;
    const char *output[INPUTS], *name = NULL;
    size_t outputs = 0;
    Expr dims;
    for (Wire w = graph; wire_next(&w, &f, &bad);)
        if (f.number == 5 && f.type == 2) {
            Expr a = model_tensor(m, wire_inside(&f), &name);
            if (!a || !name)
                return NULL;
            import_learn(m, name)->array = a;
        }
    for (Wire w = graph; wire_next(&w, &f, &bad);) {
        if (f.number == 11 && f.type == 2 && !read_ports(m, &f))
            return NULL;
        if (f.number == 12 && f.type == 2 && outputs < INPUTS && read_port(wire_inside(&f), &output[outputs], &dims, &bad))
            outputs++;
    }
    OnnxNode *n = mem_new(OnnxNode);
    for (Wire w = graph; !bad && wire_next(&w, &f, &bad);) {
        unwind_poll(m->in);
        if (f.number == 1 && f.type == 2 && (!model_node(m, wire_inside(&f), n) || !import_node(m, n)))
            return NULL;
    }
    if (bad || m->layers == 0)
        return import_refuse(m, "its graph is damaged or empty"), NULL;
    return build_net(m, output, outputs);
}

Expr onnx_import(Interp *in, Expr call, const FileSource *source, Expr element)
{
    Import m = {.in = in, .edges = builder_start(S(List), 16), .ports = builder_start(S(List), 4), .linear = true};
    Wire w = {source->bytes, source->bytes + source->length}, graph = {NULL, NULL};
    bool bad = false;
    WireField f;
    const char *producer = "";
    int64_t ir = 0;
    while (wire_next(&w, &f, &bad)) {
        if (f.number == 1 && f.type == 0)
            ir = (int64_t)f.value;
        if (f.number == 2 && f.type == 2)
            producer = wire_string(&f);
        if (f.number == 7 && f.type == 2)
            graph = wire_inside(&f);
        if (f.number == 8 && f.type == 2) {
            Wire inside = wire_inside(&f);
            WireField g;
            while (wire_next(&inside, &g, &bad))
                if (g.number == 2 && g.type == 0)
                    m.opset = (int64_t)g.value;
        }
    }
    const char *name = source->path ? source->path : "string";
    if (bad || !graph.at)
        return fail(in, call, "onnxin", expr_text(name), expr_text("it is no ONNX model, or damaged"), NULL);
    if (element && expr_string_is(element, "OperatorSetVersion"))
        return expr_int(m.opset);
    if (element && expr_string_is(element, "IRVersion"))
        return expr_int(ir);
    if (element && expr_string_is(element, "ProducerName"))
        return expr_text(producer);
    Expr net = read_graph(&m, graph);
    if (!net)
        return fail(in, call, "onnxin", expr_text(name), expr_text(m.why ? m.why : "it is damaged"), NULL);
    net = evaluate(in, net);
    if (!element || expr_string_is(element, "Net") || net == S(DollarFailed))
        return net;
    if (expr_string_is(element, "ArrayAssociation"))
        return evaluate_call(in, S(Information), 2, net, expr_text("Arrays"));
    if (expr_string_is(element, "ArrayList"))
        return evaluate_call(in, S(Values), 1, evaluate_call(in, S(Information), 2, net, expr_text("Arrays")));
    return NULL;
}
