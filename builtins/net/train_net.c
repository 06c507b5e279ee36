/* train_net.c - the net with its losses: ports specified from data, losses attached, multipliers resolved. */
#include <string.h>
#include "builtins/image.h"
#include "builtins/net/construct.h"
#include "builtins/net/train.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- finding layers ---- */

static bool is_shown_output(const NetPortInfo *p)
{
    return !(p->flags & (PORT_STATE | PORT_HIDDEN));
}

/* The layer whose output goes to the port, through nested containers. */
static const Net *feeding_layer(const Net *net, int port)
{
    while (net_is_container(net)) {
        int e = 0;
        while (e < net->edges && !(net->edge[e].to == NET_SELF && net->edge[e].to_port == port))
            e++;
        if (e == net->edges || net->edge[e].from < 0)
            return net;
        port = net->edge[e].from_port;
        net = net->child[net->edge[e].from];
    }
    return net;
}

static bool is_named(const Net *layer, const char *name)
{
    return strcmp(layer->type->name, name) == 0;
}

static bool is_loss_port(const Net *net, int port)
{
    return (feeding_layer(net, port)->type->flags & LAYER_LOSS) || strncmp(net->output[port].name, "Loss", 4) == 0;
}

/* ---- ports from data ---- */

typedef struct Said {
    const char *port;
    Expr value;
} Said;

static Expr with_ports(Interp *in, Expr whole, const Said *said, int n)
{
    Net *net = net_copy(net_of(whole));
    for (int k = 0; k < n; k++) {
        int i = net_find_input(net, said[k].port), o = net_find_output(net, said[k].port);
        if (i >= 0)
            net->input[i].said = said[k].value;
        else if (o >= 0)
            net->output[o].said = said[k].value;
    }
    return n > 0 ? net_make(in, net_build(net)) : whole;
}

/* The coder for pictures like e: encoders of their size. NULL: e is neither image nor volume. */
static Expr picture_coder(Interp *in, Expr head, Expr e)
{
    Pixels p;
    int64_t slices;
    bool volume = volume_pixels(e, &p, &slices);
    if (!volume && !image_pixels(e, &p))
        return NULL;
    Expr color = expr_text(p.color == COLOR_AUTOMATIC ? (p.channels < 3 ? "Grayscale" : "RGB") : color_name(p.color));
    Expr spec = expr_list(2, expr_text(volume ? "Image3D" : "Image"), expr_rule(symbol_intern(in, "System`", "ColorSpace"), color));
    if (head == S(NetEncoder))
        spec = expr_list(3, expr_part(spec, 1), evaluate_call(in, symbol_intern(in, "System`", "ImageDimensions"), 1, e), expr_part(spec, 2));
    return evaluate_call(in, head, 1, spec);
}

/* What data at a port show of its type: NULL when nothing can be said. */
static Expr type_of_examples(Interp *in, Expr values, int64_t n)
{
    Expr first = column_part(values, 0);
    Expr picture = picture_coder(in, S(NetEncoder), first);
    if (picture)
        return picture;
    if (first == S(True) || first == S(False))
        return evaluate_call(in, S(NetEncoder), 1, expr_text("Boolean"));
    double d;
    if (!number_to_double(first, &d) && !expr_is_list(first) && !expr_is(first, EXPR_NUMERIC))
        return NULL;
    Type t = data_type(first);
    for (int64_t i = 1; i < n && i < 64 && t.rank > 0; i++) {
        Type other = data_type(column_part(values, i));
        if (other.rank == t.rank && other.dim[0] != t.dim[0])
            t.dim[0] = DIM_VARYING;
    }
    return type_expr(&t);
}

static Expr specify_inputs(Interp *in, Expr whole, const TrainData *data)
{
    const Net *net = net_of(whole);
    Said said[32];
    int n = 0;
    for (int i = 0; i < net->inputs && n < 32; i++) {
        const NetPortInfo *p = &net->input[i];
        Expr values = train_data_find(data, p->name);
        const Coder *coder = p->type.coder ? coder_of(p->type.coder) : NULL;
        if (values && coder_feature_waits(coder)) {
            Expr learnt = coder_feature_learn(in, coder, values);
            if (learnt == S(DollarFailed))
                return learnt;
            said[n++] = (Said){p->name, learnt};
            continue;
        }
        if (type_is_known(&p->type) || coder || !values)
            continue;
        Expr type = type_of_examples(in, values, data->n);
        if (type == S(DollarFailed))
            return type;
        if (type && !coder_of(type) && p->type.element == ELEMENT_INTEGER)
            continue;
        if (type)
            said[n++] = (Said){p->name, type};
    }
    return with_ports(in, whole, said, n);
}

static Expr distinct(Interp *in, Expr values)
{
    return evaluate_call(in, S(Union), 1, expr_is(values, EXPR_NUMERIC) ? array_to_list(values) : values);
}

/* Integers 1..n need no decoder. */
static bool are_indices(Expr values, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        int64_t k;
        if (!number_to_int64(column_part(values, i), &k) || k < 1)
            return false;
    }
    return true;
}

/* Targets at a port without decoder: classes, truth values, or sizes that the output does not have yet. */
static Expr specify_output(Interp *in, Expr whole, int port, const TrainData *data)
{
    const Net *net = net_of(whole);
    const NetPortInfo *p = &net->output[port];
    Expr values = train_data_find(data, p->name);
    if (!values || p->type.coder)
        return whole;
    Expr first = column_part(values, 0);
    bool softmax = is_named(feeding_layer(net, port), "SoftmaxLayer");
    Expr picture = picture_coder(in, S(NetDecoder), first);
    if (softmax && !expr_is_list(first) && !expr_is(first, EXPR_NUMERIC) && !are_indices(values, data->n)) {
        Expr dec = evaluate_call(in, S(NetDecoder), 1, expr_list(2, expr_text("Class"), distinct(in, values)));
        return with_ports(in, whole, &(Said){p->name, dec}, 1);
    }
    bool pair = is_named(feeding_layer(net, port), "NetPairEmbeddingOperator");
    if ((first == S(True) || first == S(False)) && !pair)
        return with_ports(in, whole, &(Said){p->name, evaluate_call(in, S(NetDecoder), 1, expr_text("Boolean"))}, 1);
    if (picture)
        return with_ports(in, whole, &(Said){p->name, picture}, 1);
    if (type_is_known(&p->type) || softmax)
        return whole;
    Expr type = type_of_examples(in, values, data->n);
    return type && !coder_of(type) ? with_ports(in, whole, &(Said){p->name, type}, 1) : whole;
}

/* ---- losses ---- */

typedef struct LossSpec {
    int port;      /* output of the net */
    Expr layer;    /* a loss layer or net; NULL: the port is a loss itself; Automatic */
    double scale;
} LossSpec;

typedef struct Losses {
    Interp *in;
    Expr subject;
    const Net *net;
    LossSpec spec[32];
    int n;
    bool failed;
} Losses;

static void refuse(Losses *l, Expr spec)
{
    if (!l->failed)
        fail(l->in, l->subject, "invloss", spec, NULL);
    l->failed = true;
}

static void add(Losses *l, int port, Expr layer, double scale)
{
    if (l->n < 32)
        l->spec[l->n++] = (LossSpec){port, layer, scale};
}

static int only_output(const Net *net)
{
    int found = -1;
    for (int i = 0; i < net->outputs; i++)
        if (is_shown_output(&net->output[i])) {
            if (found >= 0)
                return -1;
            found = i;
        }
    return found;
}

static void automatic_losses(Losses *l, double scale)
{
    bool any = false;
    for (int i = 0; i < l->net->outputs; i++)
        any = any || (is_shown_output(&l->net->output[i]) && is_loss_port(l->net, i));
    for (int i = 0; i < l->net->outputs; i++)
        if (is_shown_output(&l->net->output[i]) && (!any || is_loss_port(l->net, i)))
            add(l, i, any ? NULL : S(Automatic), scale);
}

static Expr loss_net(Losses *l, Expr e)
{
    if (e == S(Automatic))
        return e;
    Expr net = net_means_net(e) ? net_from_shorthand(l->in, e, true) : NULL;
    return net && net != S(DollarFailed) ? net : NULL;
}

static void parse_loss(Losses *l, Expr spec, double scale)
{
    double factor;
    if (spec == S(Automatic) || spec == S(None)) {
        automatic_losses(l, scale);
    } else if (expr_is_string(spec)) {
        int port = net_find_output(l->net, expr_string_text(spec));
        if (port < 0)
            refuse(l, spec);
        else
            add(l, port, NULL, scale);
    } else if (expr_is_list(spec)) {
        for (size_t i = 1; i <= expr_length(spec); i++)
            parse_loss(l, expr_part(spec, i), scale);
    } else if (expr_has_head(spec, S(Rule)) && expr_length(spec) == 2) {
        Expr left = expr_part(spec, 1), right = expr_part(spec, 2);
        if (expr_has_head(right, S(Scaled)) && expr_length(right) == 1 && number_to_double(expr_part(right, 1), &factor)) {
            parse_loss(l, left, scale * factor);
            return;
        }
        if (expr_has_head(right, S(Rule))) { /* "port" -> layer -> Scaled[r] */
            parse_loss(l, expr_rule(expr_rule(left, expr_part(right, 1)), expr_part(right, 2)), scale);
            return;
        }
        if (expr_has_head(left, S(NetPort)) && expr_length(left) == 1)
            left = expr_part(left, 1);
        int port = expr_is_string(left) ? net_find_output(l->net, expr_string_text(left)) : -1;
        Expr layer = loss_net(l, right);
        if (port < 0 || !layer)
            refuse(l, spec);
        else
            add(l, port, layer, scale);
    } else {
        Expr layer = loss_net(l, spec);
        int port = only_output(l->net);
        if (!layer || port < 0)
            refuse(l, spec);
        else
            add(l, port, layer, scale);
    }
}

bool loss_is_said(Interp *in, const Net *net, Expr third)
{
    (void)in;
    if (third == S(Automatic) || expr_is_net(third))
        return true;
    if (expr_is_string(third))
        return net_find_output(net, expr_string_text(third)) >= 0;
    if (expr_has_head(third, S(Rule)) && expr_length(third) == 2) {
        Expr port = expr_part(third, 1);
        if (expr_has_head(port, S(NetPort)) && expr_length(port) == 1)
            port = expr_part(port, 1);
        return expr_has_head(port, S(Rule)) || (expr_is_string(port) && net_find_output(net, expr_string_text(port)) >= 0);
    }
    if (!expr_is_list(third) || expr_length(third) == 0)
        return false;
    return loss_is_said(in, net, expr_part(third, 1));
}

/* The loss layer for an output of this kind and targets like the first one. */
static Expr automatic_layer(Interp *in, const Net *net, int port, const TrainData *data)
{
    const Net *last = feeding_layer(net, port);
    Expr values = train_data_find(data, net->output[port].name);
    Expr first = values ? column_part(values, 0) : S(Null);
    const Coder *dec = net->output[port].type.coder ? coder_of(net->output[port].type.coder) : NULL;
    if (is_named(last, "SoftmaxLayer")) {
        bool vector = !dec && net->output[port].type.rank >= 0 && data_rank(first) == net->output[port].type.rank;
        bool many = dec && coder_param(dec, "Multilabel") == S(True);
        return evaluate_call(in, S(CrossEntropyLossLayer), 1, expr_text(vector || many ? "Probabilities" : "Index"));
    }
    bool sigmoid = is_named(last, "ElementwiseLayer") &&
                   (last->param[0] == S(LogisticSigmoid) || expr_string_is(last->param[0], "Sigmoid"));
    if (sigmoid)
        return evaluate_call(in, S(CrossEntropyLossLayer), 1, expr_text("Binary"));
    if (is_named(last, "NetPairEmbeddingOperator"))
        return evaluate(in, expr_call(S(ContrastiveLossLayer), 0, NULL));
    return evaluate(in, expr_call(S(MeanSquaredLossLayer), 0, NULL));
}

/* The encoder of images or volumes for targets of the port's size; NULL when that is not known. */
static Expr sized(Interp *in, const Type *t, Expr encoder)
{
    const Coder *c = coder_of(encoder);
    bool last = coder_param(c, "Interleaving") == S(True), transposed = coder_param(c, "DataTransposed") == S(True);
    int n = c->type.rank - 1;
    if (!type_is_fixed(t) || t->rank != n + 1)
        return NULL;
    Builder size = builder_start(S(List), (size_t)n);
    for (int i = 0; i < n; i++)
        builder_add(&size, expr_int(t->dim[(transposed ? i : n - 1 - i) + !last]));
    return coder_replace(in, c, expr_text("ImageSize"), builder_finish(&size));
}

/* The targets' encoder from the output's decoder; in the form that the loss takes. */
static Expr target_encoder(Interp *in, const Net *net, int port, Expr layer)
{
    const Coder *dec = net->output[port].type.coder ? coder_of(net->output[port].type.coder) : NULL;
    if (!dec)
        return NULL;
    const Net *loss = net_of(layer);
    bool probabilities = is_named(loss, "CrossEntropyLossLayer") && expr_string_is(loss->param[0], "Probabilities");
    Expr labels = coder_param(dec, "Labels");
    bool index = is_named(loss, "CrossEntropyLossLayer") && expr_string_is(loss->param[0], "Index");
    if (labels && labels != S(Automatic) && !index)
        return evaluate_call(in, S(NetEncoder), 1,
                             expr_list(4, expr_text("Class"), labels, expr_text("IndicatorVector"),
                                       expr_rule(expr_text("Multilabel"), probabilities ? coder_param(dec, "Multilabel") : S(False))));
    Expr encoder = coder_inverse(in, dec);
    return encoder && coder_param(coder_of(encoder), "ImageSize") ? sized(in, &net->output[port].type, encoder) : encoder;
}

static const char *other_input(const Net *loss, const char *wanted, int otherwise)
{
    if (net_find_input(loss, wanted) >= 0)
        return wanted;
    return loss->inputs > otherwise ? loss->input[otherwise].name : NULL;
}

static Expr port_of(const char *layer, const char *port)
{
    return expr_call(S(NetPort), 1, expr_list(2, expr_text(layer), expr_text(port)));
}

static Expr own_port(const char *port)
{
    return expr_call(S(NetPort), 1, expr_text(port));
}

/* The net with decoders replaced by their types, which the graph has to know and not to apply. */
static Expr bare_outputs(Interp *in, Expr whole)
{
    const Net *net = net_of(whole);
    Said said[32];
    int n = 0;
    for (int i = 0; i < net->outputs && n < 32; i++)
        if (net->output[i].said && coder_of(net->output[i].said)) {
            Type t = net->output[i].type;
            t.coder = NULL;
            t.element = ELEMENT_ANY;
            said[n++] = (Said){net->output[i].name, type_expr(&t)};
        }
    return with_ports(in, whole, said, n);
}

typedef struct Wrapping {
    AssocBuilder layers;
    Builder edges, options;
} Wrapping;

static bool wrap_loss(Interp *in, const Net *net, const LossSpec *s, Expr layer, int number, Wrapping *w, TrainingNet *out)
{
    const Net *loss = net_of(layer);
    const char *name = number == 1 ? "Loss" : net_textf("Loss%d", number);
    const char *output = net->output[s->port].name;
    const char *x = other_input(loss, "Input", 0);
    if (!x)
        return false;
    const char *t = net_find_input(loss, "Target") >= 0 ? "Target" : loss->inputs > 1 ? loss->input[strcmp(loss->input[0].name, x) == 0].name : NULL;
    assoc_add(&w->layers, expr_text(name), layer);
    builder_add(&w->edges, expr_rule(port_of("Net", output), port_of(name, x)));
    if (t) {
        builder_add(&w->edges, expr_rule(own_port(output), port_of(name, t)));
        Expr encoder = target_encoder(in, net, s->port, layer);
        if (encoder && encoder != S(DollarFailed))
            builder_add(&w->options, expr_rule(expr_text(output), encoder));
    }
    for (int i = 0; i < loss->outputs; i++) {
        const char *port = loss->outputs == 1 ? name : net_textf("%s%s", name, loss->output[i].name);
        builder_add(&w->edges, expr_rule(port_of(name, loss->output[i].name), own_port(port)));
        out->term[out->terms++] = (LossTerm){port, s->scale};
    }
    return true;
}

static Expr wrap(Interp *in, Expr whole, const Losses *l, const Expr *layers, TrainingNet *out)
{
    const Net *net = net_of(whole);
    Wrapping w = {assoc_builder(4), builder_start(S(List), 8), builder_start(S(List), 4)};
    assoc_add(&w.layers, expr_text("Net"), bare_outputs(in, whole));
    for (int i = 0; i < net->inputs; i++)
        if (!(net->input[i].flags & (PORT_STATE | PORT_OPTIONAL)))
            builder_add(&w.edges, expr_rule(own_port(net->input[i].name), port_of("Net", net->input[i].name)));
    bool used[64] = {false};
    int number = 0;
    for (int i = 0; i < l->n; i++) {
        used[l->spec[i].port] = true;
        if (l->spec[i].layer) {
            if (!wrap_loss(in, net, &l->spec[i], layers[i], ++number, &w, out))
                return S(DollarFailed);
            continue;
        }
        const char *name = net->output[l->spec[i].port].name;
        builder_add(&w.edges, expr_rule(port_of("Net", name), own_port(name)));
        out->term[out->terms++] = (LossTerm){name, l->spec[i].scale};
    }
    for (int i = 0; i < net->outputs && i < 64; i++)
        if (!used[i] && is_shown_output(&net->output[i]))
            builder_add(&w.edges, expr_rule(port_of("Net", net->output[i].name), S(None)));
    Builder call = builder_start(S(NetGraph), 8);
    builder_add(&call, assoc_finish(&w.layers));
    builder_add(&call, builder_finish(&w.edges));
    Expr options = builder_finish(&w.options);
    builder_add_parts(&call, options, 1, expr_length(options));
    return net_make(in, builder_finish(&call));
}

bool training_net_make(Interp *in, Expr subject, Expr net, const TrainData *data, Expr loss, TrainingNet *out)
{
    *out = (TrainingNet){.term = mem_array(LossTerm, 64)};
    Expr whole = specify_inputs(in, net, data);
    if (!expr_is_net(whole))
        return false;
    Losses l = {.in = in, .subject = subject, .net = net_of(whole)};
    parse_loss(&l, loss, 1);
    if (l.failed || l.n == 0) {
        if (!l.failed)
            fail(in, subject, "invloss", loss, NULL);
        return false;
    }
    bool layers_needed = false;
    for (int i = 0; i < l.n; i++) {
        layers_needed = layers_needed || l.spec[i].layer;
        if (l.spec[i].layer && !expr_is_net(whole = specify_output(in, whole, l.spec[i].port, data)))
            return false;
    }
    out->net = whole;
    if (!layers_needed) {
        for (int i = 0; i < l.n; i++)
            out->term[out->terms++] = (LossTerm){net_of(whole)->output[l.spec[i].port].name, l.spec[i].scale};
        out->whole = whole;
        return true;
    }
    Expr *layers = mem_array(Expr, (size_t)l.n + 1);
    for (int i = 0; i < l.n; i++)
        if (l.spec[i].layer)
            layers[i] = l.spec[i].layer == S(Automatic) ? automatic_layer(in, net_of(whole), l.spec[i].port, data) : l.spec[i].layer;
    out->wrapped = true;
    out->whole = wrap(in, whole, &l, layers, out);
    return expr_is_net(out->whole);
}
