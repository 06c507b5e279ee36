/* request.c - the second argument of a net application, and its options. */
#include "builtins/net/request.h"
#include <string.h>
#include "builtins/net/construct.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- options ---- */

static const char *const option_names[] = {"BatchSize", "NetEvaluationMode", "RandomSeeding", "TargetDevice", "WorkingPrecision"};

bool is_eval_option(Expr e)
{
    if (!expr_has_head(e, S(Rule)) && !expr_has_head(e, S(RuleDelayed)))
        return false;
    const char *key = key_text(expr_part(e, 1));
    for (size_t i = 0; key && i < COUNT(option_names); i++)
        if (strcmp(key, option_names[i]) == 0)
            return true;
    return false;
}

static bool bad_option(Interp *in, Expr subject, Expr rule)
{
    fail(in, subject, "invevalopt", expr_part(rule, 1), expr_part(rule, 2), NULL);
    return false;
}

static bool set_precision(Expr value, EvalOptions *out)
{
    double d;
    if (expr_string_is(value, "Real64") || value == S(MachinePrecision))
        out->real = REAL64;
    else if (value == S(Infinity) || expr_has_head(value, S(DirectedInfinity)) || (number_to_double(value, &d) && d > 0))
        out->precision = value;
    else
        return expr_string_is(value, "Real32") || expr_string_is(value, "Mixed") || value == S(Automatic);
    return true;
}

bool options_parse(Interp *in, Expr subject, Expr call, EvalOptions *out)
{
    *out = (EvalOptions){.real = REAL32};
    Expr seeding = S(Automatic);
    for (size_t i = 1; i <= expr_length(call); i++) {
        Expr rule = expr_part(call, i);
        if (!is_eval_option(rule))
            continue;
        const char *key = key_text(expr_part(rule, 1));
        Expr value = expr_part(rule, 2);
        bool good = true;
        if (strcmp(key, "BatchSize") == 0)
            good = value == S(Automatic) || (number_to_int64(value, &out->batch_size) && out->batch_size >= 1);
        else if (strcmp(key, "NetEvaluationMode") == 0)
            good = (out->train = expr_string_is(value, "Train")) || expr_string_is(value, "Test") || value == S(Automatic);
        else if (strcmp(key, "RandomSeeding") == 0)
            seeding = value;
        else if (strcmp(key, "WorkingPrecision") == 0)
            good = set_precision(value, out);
        else if (!device_check(in, subject, value))
            return false;
        if (!good)
            return bad_option(in, subject, rule);
    }
    if (!seed_of(in, seeding, &out->seed))
        return bad_option(in, subject, expr_rule(S(RandomSeeding), seeding));
    return true;
}

/* ---- the request ---- */

typedef struct Parsing {
    Interp *in;
    Expr subject;
    const Net *net;
    Request *out;
    int room;
} Parsing;

static bool add(Parsing *p, Want w)
{
    if (p->out->wants == p->room) {
        Want *bigger = mem_array(Want, (size_t)p->room * 2 + 4);
        if (p->out->wants > 0)
            memcpy(bigger, p->out->want, (size_t)p->out->wants * sizeof(Want));
        p->out->want = bigger;
        p->room = p->room * 2 + 4;
    }
    p->out->want[p->out->wants++] = w;
    return true;
}

static bool refuse(Parsing *p, Expr spec)
{
    if (expr_has_head(spec, S(Rule)) && expr_is_symbol(expr_part(spec, 1)))
        fail(p->in, p->subject, "optx", expr_part(spec, 1), expr_text("the application of a net"), NULL);
    else
        fail(p->in, p->subject, "invrequest", spec, NULL);
    return false;
}

static const Coder *decoder_of(const Net *net, int port)
{
    Expr c = net->output[port].type.coder;
    return c && coder_of(c)->decoder ? coder_of(c) : NULL;
}

static bool add_output(Parsing *p, int port, Expr property, Expr label)
{
    return add(p, (Want){.kind = WANT_OUTPUT, .port = port, .property = property, .label = label, .decoder = decoder_of(p->net, port)});
}

static bool shown(const NetPortInfo *p)
{
    return !(p->flags & (PORT_STATE | PORT_HIDDEN));
}

static int shown_outputs(const Net *net, int *first)
{
    int n = 0;
    for (int i = 0; i < net->outputs; i++)
        if (shown(&net->output[i]) && n++ == 0)
            *first = i;
    return n;
}

static bool add_all_outputs(Parsing *p, Expr property, bool always_association)
{
    int first, n = shown_outputs(p->net, &first);
    p->out->form = n == 1 && !always_association ? RESULT_ONE : RESULT_ASSOCIATION;
    for (int i = 0; i < p->net->outputs; i++)
        if (shown(&p->net->output[i]))
            add_output(p, i, property, expr_text(p->net->output[i].name));
    return true;
}

bool find_traced(const Net *net, Expr spec, const char **path, int *port)
{
    size_t n = expr_is_list(spec) ? expr_length(spec) : 1;
    Text t = text_start();
    for (size_t i = 1; i <= n; i++) {
        Expr key = expr_is_list(spec) ? expr_part(spec, i) : spec;
        int child = net_find_child(net, key);
        if (child < 0) {
            if (i < n || !expr_is_string(key))
                return false;
            *path = t.bytes;
            *port = net_find_output(net, expr_string_text(key));
            return *port >= 0;
        }
        Expr name = net_child_key(net, child);
        if (expr_is_string(name))
            text_addf(&t, "%s/", expr_string_text(name));
        else
            text_addf(&t, "%d/", child + 1);
        net = net->child[child];
    }
    *path = t.bytes;
    return shown_outputs(net, port) == 1 || (*port = net_find_output(net, "Output")) >= 0;
}

typedef struct StateWalk {
    Parsing *parsing;
} StateWalk;

static void add_states(void *context, const NetVisit *v)
{
    Parsing *p = ((StateWalk *)context)->parsing;
    Text t = text_start();
    for (size_t i = 1; i <= expr_length(v->path); i++)
        text_addf(&t, "%s/", print_text(p->in, expr_part(v->path, i), PRINT_OUTPUT));
    for (int i = 0; i < v->net->outputs; i++)
        if (v->net->output[i].flags & PORT_STATE)
            add(p, (Want){.kind = WANT_TRACED, .path = t.bytes, .port = i, .label = path_append(v->path, expr_text(v->net->output[i].name)),
                          .property = S(None)});
}

static bool add_port(Parsing *p, Expr spec)
{
    Expr what = expr_length(spec) == 1 ? expr_part(spec, 1) : expr_with_head(spec, S(List));
    if (expr_is_list(what) && expr_length(what) == 2 && expr_part(what, 1) == S(All) && expr_string_is(expr_part(what, 2), "States")) {
        p->out->form = RESULT_ASSOCIATION;
        net_walk((Net *)(uintptr_t)p->net, add_states, &(StateWalk){p});
        return true;
    }
    if (expr_is_list(what) && expr_length(what) == 1)
        what = expr_part(what, 1);
    if (expr_is_string(what)) {
        int port = net_find_output(p->net, expr_string_text(what));
        if (port >= 0)
            return add_output(p, port, NULL, spec);
        if (net_find_input(p->net, expr_string_text(what)) >= 0) {
            fail(p->in, symbol_intern(p->in, "System`", "NetPort"), "inport", what, NULL);
            return false;
        }
    }
    Want w = {.kind = WANT_TRACED, .label = spec, .property = S(None)};
    if (!find_traced(p->net, what, &w.path, &w.port))
        return refuse(p, spec);
    return add(p, w);
}

static bool add_array_gradient(Parsing *p, Expr path, Expr spec)
{
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)p->net, &slot);
    for (size_t i = 0; i < n; i++) {
        bool same = expr_length(slot[i].path) == expr_length(path);
        const Net *at = p->net;
        for (size_t k = 1; same && k <= expr_length(path); k++) {
            Expr key = expr_part(path, k);
            if (k < expr_length(path)) {
                int child = net_find_child(at, key);
                same = child >= 0 && expr_same(net_child_key(at, child), expr_part(slot[i].path, k));
                at = same ? at->child[child] : at;
            } else {
                same = expr_same(key, expr_part(slot[i].path, k));
            }
        }
        if (same)
            return add(p, (Want){.kind = WANT_ARRAY_GRADIENT, .key = slot[i].key, .label = spec, .property = S(None)});
    }
    return refuse(p, spec);
}

static bool add_gradient_of_all(Parsing *p)
{
    p->out->form = RESULT_ASSOCIATION;
    for (int i = 0; i < p->net->inputs; i++)
        if (!(p->net->input[i].flags & (PORT_STATE | PORT_OPTIONAL)))
            add(p, (Want){.kind = WANT_INPUT_GRADIENT, .port = i, .label = expr_call(S(NetPortGradient), 1, expr_text(p->net->input[i].name)),
                          .property = S(None)});
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)p->net, &slot);
    for (size_t i = 0; i < n; i++) {
        if (slot[i].net->array[slot[i].array].flags & ARRAY_STATE)
            continue;
        Expr where = expr_length(slot[i].path) == 1 ? expr_part(slot[i].path, 1) : slot[i].path;
        add(p, (Want){.kind = WANT_ARRAY_GRADIENT, .key = slot[i].key, .label = expr_call(S(NetPortGradient), 1, where), .property = S(None)});
    }
    return true;
}

static bool add_gradient(Parsing *p, Expr spec)
{
    Expr what = expr_length(spec) == 1 ? expr_part(spec, 1) : expr_with_head(spec, S(List));
    if (what == S(All))
        return add_gradient_of_all(p);
    if (expr_has_head(what, S(NetPort)))
        what = expr_length(what) == 1 ? expr_part(what, 1) : expr_with_head(what, S(List));
    if (expr_is_list(what) && expr_length(what) == 1)
        what = expr_part(what, 1);
    if (expr_is_string(what)) {
        int port = net_find_input(p->net, expr_string_text(what));
        if (port >= 0)
            return add(p, (Want){.kind = WANT_INPUT_GRADIENT, .port = port, .label = spec, .property = S(None)});
    }
    if (expr_has_head(what, S(NetArray)) && expr_length(what) == 1 && expr_is_string(expr_part(what, 1))) {
        const char *key = net_textf("NetArray:%s", expr_string_text(expr_part(what, 1)));
        return add(p, (Want){.kind = WANT_ARRAY_GRADIENT, .key = key, .label = spec, .property = S(None)});
    }
    return add_array_gradient(p, expr_is_list(what) ? what : expr_list(1, what), spec);
}

/* The single decoded output, for a property given without its port. */
static int decoded_output(const Net *net)
{
    int found = -1;
    for (int i = 0; i < net->outputs; i++)
        if (decoder_of(net, i)) {
            if (found >= 0)
                return -1;
            found = i;
        }
    return found;
}

static bool add_property(Parsing *p, Expr spec)
{
    int port = decoded_output(p->net);
    if (port >= 0 && coder_has_property(decoder_of(p->net, port), spec))
        return add_output(p, port, spec, spec);
    if (port >= 0) {
        const Coder *c = decoder_of(p->net, port);
        Text names = text_start();
        for (int i = 0; c->kind->properties && c->kind->properties[i]; i++)
            text_addf(&names, i > 0 ? ", %s" : "%s", c->kind->properties[i]);
        fail(p->in, S(NetDecoder), "invprop", spec, expr_text(c->kind->name), text_finish(&names), NULL);
        return false;
    }
    return refuse(p, spec);
}

static bool add_one(Parsing *p, Expr spec)
{
    if (expr_is_string(spec)) {
        int port = net_find_output(p->net, expr_string_text(spec));
        return port >= 0 ? add_output(p, port, NULL, spec) : add_property(p, spec);
    }
    if (expr_has_head(spec, S(NetPort)))
        return add_port(p, spec);
    if (expr_has_head(spec, S(NetPortGradient)))
        return add_gradient(p, spec);
    if (expr_has_head(spec, S(Rule)) && expr_length(spec) == 2) {
        Expr left = expr_part(spec, 1);
        if (expr_has_head(left, S(NetPort)) && expr_length(left) == 1)
            left = expr_part(left, 1);
        int port = expr_is_string(left) ? net_find_output(p->net, expr_string_text(left)) : -1;
        if (port < 0)
            return add_property(p, spec);
        Expr property = expr_part(spec, 2);
        const Coder *c = decoder_of(p->net, port);
        if (property != S(None) && !(c && coder_has_property(c, property)))
            return refuse(p, spec);
        return add_output(p, port, property, expr_part(spec, 1));
    }
    if (spec == S(None))
        return add_all_outputs(p, S(None), false);
    if (expr_is_list(spec) && expr_length(spec) == 2 && expr_is_string(expr_part(spec, 1)))
        return add_property(p, expr_rule(expr_part(spec, 1), expr_part(spec, 2)));
    return refuse(p, spec);
}

/* {"TopProbabilities", 2}: the old form of a property with a parameter. */
static bool is_old_property(const Net *net, Expr spec)
{
    int port = decoded_output(net);
    return port >= 0 && expr_length(spec) == 2 && expr_is_string(expr_part(spec, 1)) && !expr_is_string(expr_part(spec, 2)) &&
           !expr_has_head(expr_part(spec, 2), S(Rule)) && !expr_has_head(expr_part(spec, 2), S(NetPort)) &&
           !expr_has_head(expr_part(spec, 2), S(NetPortGradient)) && expr_part(spec, 2) != S(None);
}

static bool is_property_list(const Parsing *p, Expr spec)
{
    for (size_t i = 1; i <= expr_length(spec); i++) {
        Expr one = expr_part(spec, i);
        bool port = expr_has_head(one, S(NetPort)) || expr_has_head(one, S(NetPortGradient)) ||
                    (expr_is_string(one) && net_find_output(p->net, expr_string_text(one)) >= 0);
        if (port)
            return false;
    }
    return true;
}

static bool add_list(Parsing *p, Expr spec)
{
    if (is_old_property(p->net, spec))
        return add_property(p, expr_rule(expr_part(spec, 1), expr_part(spec, 2)));
    bool properties = is_property_list(p, spec);
    for (size_t i = 1; i <= expr_length(spec); i++)
        if (!add_one(p, expr_part(spec, i)))
            return false;
    p->out->form = properties ? RESULT_LIST : RESULT_ASSOCIATION;
    return true;
}

bool request_parse(Interp *in, Expr subject, const Net *net, Expr spec, Request *out)
{
    Parsing p = {.in = in, .subject = subject, .net = net, .out = out};
    *out = (Request){.form = RESULT_ONE};
    if (!spec || spec == S(Automatic))
        return add_all_outputs(&p, NULL, false);
    if (spec == S(All))
        return add_all_outputs(&p, S(None), true);
    if (expr_is_list(spec))
        return add_list(&p, spec);
    return add_one(&p, spec);
}
