/* construct.c - layer constructors: check the call, make it canonical, infer, seal. */
#include "builtins/net/construct.h"
#include <string.h>
#include "builtins/net/coder.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"
#include "interp/pattern.h"

const char *key_text(Expr key)
{
    if (expr_is_string(key))
        return expr_string_text(key);
    return expr_is_symbol(key) ? symbol_of(key)->name : NULL;
}

static bool is_rule(Expr e)
{
    return (expr_has_head(e, S(Rule)) || expr_has_head(e, S(RuleDelayed))) && expr_length(e) == 2;
}

bool call_has_pattern(Expr e)
{
    if (expr_is_sealed(e) || expr_is(e, EXPR_PACKED) || !expr_has_parts(e))
        return false;
    if (expr_is_pattern_object(e))
        return true;
    if (expr_has_head(e, S(NetEncoder)) || expr_has_head(e, S(NetDecoder)) || expr_has_head(e, S(Function)))
        return false;
    for (size_t i = 0; i <= expr_length(e); i++)
        if (call_has_pattern(expr_part(e, i)))
            return true;
    return false;
}

/* ---- arrays ---- */

static Expr numeric_array(Interp *in, Expr value)
{
    if (expr_is(value, EXPR_NUMERIC)) {
        ArrayView v = array_view(value);
        return v.type == ARRAY_REAL32 || v.type == ARRAY_REAL64 ? value : array_numeric(in, value, ARRAY_REAL32, NULL);
    }
    Expr packed = array_pack_real(value);
    if (!packed)
        packed = array_pack_real(evaluate_call(in, S(N), 1, value));
    return packed ? array_numeric(in, packed, ARRAY_REAL32, NULL) : NULL;
}

static void set_array(NetArrayInfo *array, Expr value)
{
    ArrayView v = array_view(value);
    array->value = value;
    array->type = type_array(v.rank, v.dim);
}

static bool say_numbers(Interp *in, Expr subject, NetArrayInfo *array, Expr value)
{
    double d;
    if (number_to_double(value, &d)) {
        array->value = value;
        return true;
    }
    Expr numeric = expr_is_list(value) || expr_is(value, EXPR_NUMERIC) ? numeric_array(in, value) : NULL;
    if (!numeric || array_view(numeric).rank > TYPE_RANK) {
        fail(in, subject, "invarr", expr_text(array->name), value, NULL);
        return false;
    }
    set_array(array, numeric);
    return true;
}

static bool say_dimensions(Interp *in, Expr subject, NetArrayInfo *array, Expr dims)
{
    Type t;
    if (type_parse(in, dims, &t)) {
        array->type = t;
        return true;
    }
    fail(in, subject, "invarr", expr_text(array->name), dims, NULL);
    return false;
}

/* NetArray["name"], NetArray[<|"Name" -> ..., "Array" -> ..., "Dimensions" -> ...|>]. */
static bool say_shared(Interp *in, Expr subject, NetArrayInfo *array, Expr value)
{
    Expr what = expr_length(value) == 1 ? expr_part(value, 1) : NULL;
    if (what && expr_is_string(what)) {
        array->shared = net_text(expr_string_text(what));
        return true;
    }
    if (!what || !expr_is(what, EXPR_ASSOC)) {
        fail(in, subject, "invarr", expr_text(array->name), value, NULL);
        return false;
    }
    Expr name = assoc_lookup_text(what, "Name"), content = assoc_lookup_text(what, "Array");
    Expr dims = assoc_lookup_text(what, "Dimensions");
    if (name && expr_is_string(name))
        array->shared = net_text(expr_string_text(name));
    if (content && content != S(Automatic) && !say_numbers(in, subject, array, content))
        return false;
    return !dims || dims == S(Automatic) || say_dimensions(in, subject, array, dims);
}

bool array_say(Interp *in, Expr subject, NetArrayInfo *array, Expr value)
{
    if (value == S(Automatic))
        return true;
    if (value == S(None)) {
        if (!(array->flags & ARRAY_OPTIONAL)) {
            fail(in, subject, "invarr", expr_text(array->name), value, NULL);
            return false;
        }
        array->value = S(None);
        return true;
    }
    if (expr_has_head(value, S(NetArray))) {
        if (!(array->flags & ARRAY_STATE))
            return say_shared(in, subject, array, value);
        fail(in, subject, "noshare", expr_text(array->name), NULL);
        return false;
    }
    return say_numbers(in, subject, array, value);
}

/* ---- ports ---- */

static bool say_coder(Interp *in, Expr subject, NetPortInfo *port, Expr coder, bool output)
{
    const Coder *c = coder_of(coder);
    bool changed = false;
    Type t = c->type;
    if (c->decoder != output && output) {
        fail(in, subject, "invport", expr_text(port->name), coder, NULL);
        return false;
    }
    if (!type_unify(&port->type, &t, &changed) || !type_unify_element(&port->type, &t, &changed)) {
        fail_text(in, subject, "tyfail",
                  net_textf("Inferred inconsistent value for port \"%s\": %s versus %s, which the coder gives.",
                                              port->name, type_words(&port->type), type_words(&t)));
        return false;
    }
    port->type.coder = coder;
    port->said = coder;
    return true;
}

/* Automatic is canonical too, but says nothing. */
bool port_say(Interp *in, Expr subject, NetPortInfo *port, Expr value, bool output)
{
    Type t;
    if (value == S(Automatic) || value == S(None))
        return true;
    if (coder_of(value))
        return say_coder(in, subject, port, value, output);
    if (!type_parse(in, value, &t)) {
        Expr coder = coder_make(in, value, output);
        if (coder == S(DollarFailed))
            return false;
        if (coder)
            return say_coder(in, subject, port, coder, output);
        fail(in, subject, "invport", expr_text(port->name), value, NULL);
        return false;
    }
    bool changed = false;
    Type before = port->type, said = t;
    if ((port->flags & PORT_PAIR) && t.rank >= 0 && t.rank < TYPE_RANK) {
        memmove(t.dim + 1, t.dim, sizeof(int64_t) * (size_t)t.rank);
        t.dim[0] = 2;
        t.rank++;
    }
    if (!type_unify(&port->type, &t, &changed)) {
        fail_text(in, subject, "tyfail",
                  net_textf("Inferred inconsistent value for port \"%s\": %s versus %s.", port->name,
                                              type_words(&before), type_words(&t)));
        return false;
    }
    type_unify_element(&port->type, &t, &changed);
    port->said = type_expr(&said);
    return true;
}

/* ---- parameters ---- */

Expr multipliers_check(Interp *in, Expr value)
{
    (void)in;
    double d;
    if (value == S(Automatic) || value == S(None) || number_to_double(value, &d) || is_rule(value))
        return value;
    if (!expr_is_list(value))
        return NULL;
    for (size_t i = 1; i <= expr_length(value); i++)
        if (!is_rule(expr_part(value, i)))
            return NULL;
    return value;
}

static bool set_param(Interp *in, Net *net, Expr subject, int i, Expr value)
{
    const LayerParam *p = &net->type->params[i];
    Expr canonical = p->check ? p->check(in, value) : value;
    if (canonical == S(DollarFailed))
        return false;
    if (!canonical) {
        if (p->fallback && net->word->fallback[i] && expr_same(value, net->word->fallback[i]))
            canonical = value;
        else {
            fail(in, subject, "invparam", value, expr_text(p->name), expr_text(p->expected ? p->expected : "something else"), NULL);
            return false;
        }
    }
    net->param[i] = canonical;
    return true;
}

static int next_positional(const LayerType *type, int from)
{
    for (int i = from; type->params && type->params[i].name; i++)
        if (type->params[i].flags & (PARAM_POSITIONAL | PARAM_REST))
            return i;
    return -1;
}

static bool set_positional(Interp *in, Net *net, Expr call, size_t positional)
{
    int at = -1;
    for (size_t i = 1; i <= positional; i++) {
        at = next_positional(net->type, at + 1);
        if (at < 0) {
            fail(in, call, "argtoo", expr_int((int64_t)positional), NULL);
            return false;
        }
        if (!set_param(in, net, call, at, expr_part(call, i)))
            return false;
    }
    return true;
}

static bool set_multipliers(Interp *in, Net *net, Expr call, Expr value)
{
    Expr m = multipliers_check(in, value);
    if (!m) {
        fail(in, call, "invparam", value, S(LearningRateMultipliers), expr_text("a number, None, or rules of parts and numbers"), NULL);
        return false;
    }
    net->multipliers = m == S(Automatic) ? NULL : m;
    return true;
}

static int find_array(const Net *net, const char *key)
{
    int i = net_find_array(net, key);
    for (int k = 0; i < 0 && net->type->arrays && net->type->arrays[k].name; k++)
        if (net->type->arrays[k].old && strcmp(net->type->arrays[k].old, key) == 0)
            i = net_find_array(net, net->type->arrays[k].name);
    return i;
}

/* Options that are parameters come first: ports and arrays may depend on them. */
static bool set_parameter_options(Interp *in, Net *net, Expr call, size_t first)
{
    for (size_t i = first; i <= expr_length(call); i++) {
        Expr rule = expr_part(call, i);
        const char *key = is_rule(rule) ? key_text(expr_part(rule, 1)) : NULL;
        int p = key ? layer_param_number(net->type, key) : -1;
        if (p >= 0 && !(net->type->params[p].flags & PARAM_REST) && !set_param(in, net, call, p, expr_part(rule, 2)))
            return false;
    }
    for (int i = 0; net->type->params && net->type->params[i].name; i++)
        if (!net->param[i]) {
            fail(in, call, "missparam", expr_text(net->type->params[i].name), NULL);
            return false;
        }
    return true;
}

static bool set_option(Interp *in, Net *net, Expr call, Expr rule)
{
    Expr value = expr_part(rule, 2);
    const char *key = key_text(expr_part(rule, 1));
    if (!key) {
        fail(in, call, "invopt", rule, NULL);
        return false;
    }
    int p = layer_param_number(net->type, key);
    if (p >= 0 && !(net->type->params[p].flags & PARAM_REST))
        return true;
    int i = find_array(net, key);
    if (i >= 0)
        return array_say(in, call, &net->array[i], value);
    i = net_find_input(net, key);
    if (i >= 0)
        return port_say(in, call, &net->input[i], value, false);
    i = net_find_output(net, key);
    if (i >= 0)
        return port_say(in, call, &net->output[i], value, true);
    if (strcmp(key, "LearningRateMultipliers") == 0)
        return set_multipliers(in, net, call, value);
    fail(in, call, "invopt", rule, NULL);
    return false;
}

static bool set_options(Interp *in, Net *net, Expr call, size_t first)
{
    for (size_t i = first; i <= expr_length(call); i++) {
        Expr rule = expr_part(call, i);
        if (!is_rule(rule)) {
            fail(in, call, "invopt", rule, NULL);
            return false;
        }
        if (!set_option(in, net, call, rule))
            return false;
    }
    return true;
}

/* ---- the constructor ---- */

static void add_declared(Net *net)
{
    const LayerType *t = net->type;
    for (int i = 0; t->inputs && t->inputs[i].name; i++)
        net_add_input(net, t->inputs[i].name, t->inputs[i].rank, t->inputs[i].flags)->type.least_rank = t->inputs[i].least_rank;
    for (int i = 0; t->outputs && t->outputs[i].name; i++)
        net_add_output(net, t->outputs[i].name, t->outputs[i].rank, t->outputs[i].flags)->type.least_rank = t->outputs[i].least_rank;
    for (int i = 0; t->arrays && t->arrays[i].name; i++)
        net_add_array(net, t->arrays[i].name, t->arrays[i].flags, t->arrays[i].initial);
}

static Net *start(const LayerWord *word, Expr call)
{
    int n = 0;
    while (word->type->params && word->type->params[n].name)
        n++;
    Net *net = mem_new(Net);
    net->type = word->type;
    net->word = word;
    net->expr = call;
    net->param = mem_array(Expr, (size_t)n + 1);
    for (int i = 0; i < n; i++)
        net->param[i] = word->fallback[i];
    return net;
}

static size_t count_positional(Expr call)
{
    size_t n = 0;
    while (n < expr_length(call) && !is_rule(expr_part(call, n + 1)))
        n++;
    return n;
}

static bool has_failed_part(Expr call)
{
    for (size_t i = 1; i <= expr_length(call); i++) {
        Expr p = expr_part(call, i);
        if (p == S(DollarFailed) || (is_rule(p) && expr_part(p, 2) == S(DollarFailed)))
            return true;
        if (expr_is_list(p) && !expr_is(p, EXPR_PACKED))
            for (size_t k = 1; k <= expr_length(p); k++)
                if (expr_part(p, k) == S(DollarFailed))
                    return true;
        if (expr_is(p, EXPR_ASSOC))
            for (size_t k = 1; k <= expr_length(p); k++)
                if (assoc_value(p, k) == S(DollarFailed))
                    return true;
    }
    return false;
}

static bool prepare(Interp *in, Net *net, Expr call)
{
    size_t positional = count_positional(call);
    if (net_is_container(net)) {
        if (!container_prepare(in, net, call, positional))
            return false;
    } else {
        if (!set_positional(in, net, call, positional) || !set_parameter_options(in, net, call, positional + 1))
            return false;
        add_declared(net);
        if (net->type->prepare && !net->type->prepare(in, net))
            return false;
    }
    return set_options(in, net, call, positional + 1);
}

static void remember_declared(Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        net->input[i].declared = net->input[i].type;
    for (int i = 0; i < net->outputs; i++)
        net->output[i].declared = net->output[i].type;
    for (int i = 0; i < net->arrays; i++)
        net->array[i].declared = net->array[i].type;
}

Expr layer_construct(Interp *in, Expr call)
{
    const LayerWord *word = layer_word(expr_head(call));
    if (call_has_pattern(call))
        return NULL;
    if (has_failed_part(call))
        return S(DollarFailed);
    Expr other = word->type->rewrite ? word->type->rewrite(in, call) : NULL;
    if (other)
        return other;
    Net *net = start(word, call);
    if (!prepare(in, net, call))
        return S(DollarFailed);
    remember_declared(net);
    if (!net_infer(in, net, call))
        return S(DollarFailed);
    Expr sealed = expr_seal(net_build(net), net);
    net->expr = sealed;
    return sealed;
}
