/* replace.c - NetReplacePart, NetReplace: changed copies of nets. */
#include <string.h>
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "builtins/net/surgery.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"
#include "interp/pattern.h"

/* ---- NetReplacePart: every rule changes a copy of the typed form; one construction at the end checks all ---- */

static bool nothing_there(Interp *in, const Net *net, Expr key)
{
    fail(in, S(NetReplacePart), "noelem", net->word->head, key, NULL);
    return false;
}

static bool set_array(Interp *in, const Net *net, NetArrayInfo *a, Expr value)
{
    if (value == S(Automatic) || value == S(None) || expr_has_head(value, S(NetArray))) {
        a->value = value == S(None) ? value : S(Automatic);
        if (expr_has_head(value, S(NetArray)))
            return array_say(in, S(NetReplacePart), a, value);
        return true;
    }
    NetArrayInfo fresh = {.name = a->name, .type = type_unknown(), .value = S(Automatic), .flags = a->flags};
    if (!array_say(in, S(NetReplacePart), &fresh, value))
        return false;
    if (type_is_fixed(&a->type) && expr_is(fresh.value, EXPR_NUMERIC) && !type_same_dims(&a->type, &fresh.type)) {
        fail(in, S(NetReplacePart), "arrshape", expr_text(a->name), expr_text(type_dims_text(&fresh.type)), expr_text(type_dims_text(&a->type)), NULL);
        return false;
    }
    (void)net;
    a->value = fresh.value;
    return true;
}

static void set_port(NetPortInfo *p, Expr value)
{
    p->said = value == S(None) || value == S(Automatic) ? NULL : value;
}

static bool set_coder_param(Interp *in, NetPortInfo *p, Expr name, Expr value)
{
    const Coder *c = p->type.coder ? coder_of(p->type.coder) : NULL;
    Expr changed = c ? coder_replace(in, c, name, value) : fail(in, S(NetReplacePart), "noelem", expr_text(p->name), name, NULL);
    p->said = changed;
    return changed != S(DollarFailed);
}

static bool set_own(Interp *in, Net *net, Expr key, Expr value)
{
    const char *name = key_text(key);
    int i = name ? net_find_array(net, name) : -1;
    if (i >= 0)
        return set_array(in, net, &net->array[i], value);
    i = name ? net_find_input(net, name) : -1;
    if (i >= 0)
        return set_port(&net->input[i], value), true;
    i = name ? net_find_output(net, name) : -1;
    if (i >= 0)
        return set_port(&net->output[i], value), true;
    i = name ? layer_param_number(net->type, name) : -1;
    if (i >= 0)
        return net->param[i] = value, true;
    if (name && strcmp(name, "LearningRateMultipliers") == 0) {
        net->multipliers = value == S(Automatic) ? NULL : value;
        return true;
    }
    return nothing_there(in, net, key);
}

static void put_back(Net *net)
{
    if (net_is_container(net))
        return;
    if (net->type->rebuild)
        net->type->rebuild(net);
    else
        net->param[0] = net->child[0]->expr;
}

static bool replace_child(Interp *in, Net *net, int child, Expr value)
{
    Expr layer = net_from_shorthand(in, value, strcmp(net->type->name, "NetGraph") == 0);
    if (!layer) {
        fail(in, S(NetReplacePart), "nlayer", value, NULL);
        return false;
    }
    if (layer == S(DollarFailed))
        return false;
    net->child[child] = net_copy(net_of(layer));
    net->child[child]->expr = layer;
    put_back(net);
    return true;
}

static bool replace_at(Interp *in, Net *net, Expr path, size_t at, Expr value)
{
    stack_check(in);
    Expr key = expr_part(path, at);
    int child = net_find_child(net, key);
    bool final = at == expr_length(path);
    if (child >= 0) {
        if (final)
            return replace_child(in, net, child, value);
        if (!replace_at(in, net->child[child], path, at + 1, value))
            return false;
        net->child[child]->expr = net_build(net->child[child]);
        put_back(net);
        return true;
    }
    if (final)
        return set_own(in, net, key, value);
    const char *name = key_text(key);
    int i = name ? net_find_input(net, name) : -1, o = name ? net_find_output(net, name) : -1;
    if (at + 1 == expr_length(path) && (i >= 0 || o >= 0))
        return set_coder_param(in, i >= 0 ? &net->input[i] : &net->output[o], expr_part(path, at + 1), value);
    return nothing_there(in, net, key);
}

static void rebuild_all(Net *net)
{
    for (int i = 0; i < net->children; i++)
        rebuild_all(net->child[i]);
    if (net->children > 0)
        put_back(net);
    net->expr = net_build(net);
}

static bool replace_shared(Interp *in, Net *net, Expr spec, Expr value)
{
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    bool any = false;
    Expr name = expr_length(spec) == 1 ? expr_part(spec, 1) : S(Null);
    for (size_t i = 0; i < n; i++) {
        NetArrayInfo *a = &slot[i].net->array[slot[i].array];
        if (!a->shared || !expr_string_is(name, a->shared))
            continue;
        any = true;
        const char *shared = a->shared;
        if (!set_array(in, slot[i].net, a, value))
            return false;
        a->shared = shared;
    }
    if (any)
        rebuild_all(net);
    return any || nothing_there(in, net, spec);
}

static bool replace_rule(Interp *in, Net *net, Expr rule)
{
    if (!expr_has_head(rule, S(Rule)) && !expr_has_head(rule, S(RuleDelayed))) {
        fail(in, S(NetReplacePart), "invopt", rule, NULL);
        return false;
    }
    Expr spec = expr_part(rule, 1), value = expr_part(rule, 2);
    if (value == S(DollarFailed))
        return false;
    if (expr_has_head(spec, S(NetArray)))
        return replace_shared(in, net, spec, value);
    if (expr_is_list(spec) && expr_length(spec) == 0)
        return nothing_there(in, net, spec);
    return replace_at(in, net, expr_is_list(spec) ? spec : expr_list(1, spec), 1, value);
}

Expr net_replace_part(Interp *in, Expr call)
{
    Expr whole = expr_part(call, 1), rules = expr_part(call, 2);
    if (whole == S(DollarFailed))
        return whole;
    if (!expr_is_list(rules) && !expr_is(rules, EXPR_ASSOC))
        rules = expr_list(1, rules);
    if (coder_of(whole)) {
        Expr changed = whole;
        for (size_t i = 1; i <= expr_length(rules) && changed != S(DollarFailed); i++)
            changed = coder_replace(in, coder_of(changed), expr_part(expr_part(rules, i), 1), expr_part(expr_part(rules, i), 2));
        return changed;
    }
    if (!expr_is_net(whole))
        return fail(in, call, "nonet", whole, NULL);
    Net *net = net_copy(net_of(whole));
    for (size_t i = 1; i <= expr_length(rules); i++)
        if (!replace_rule(in, net, expr_is(rules, EXPR_ASSOC) ? assoc_rule(rules, i) : expr_part(rules, i)))
            return S(DollarFailed);
    return net_make(in, net_build(net));
}

/* ---- NetReplace ---- */

/* A literal layer stands for its parameters only. */
static bool same_parameters(const Net *a, const Net *b)
{
    if (a->type != b->type)
        return false;
    for (int i = 0; a->type->params && a->type->params[i].name; i++)
        if (!expr_same(a->param[i], b->param[i]))
            return false;
    return true;
}

/* What a rule makes of a layer; NULL when it does not match. */
static Expr replaced_by(Interp *in, const Net *net, Expr rule)
{
    Expr left = expr_part(rule, 1);
    if (expr_is_net(left))
        return same_parameters(net, net_of(left)) ? evaluate(in, expr_part(rule, 2)) : NULL;
    Expr mark = expr_call(S(Hold), 1, S(None));
    Expr alternatives = expr_list(2, rule, expr_call(S(RuleDelayed), 2, expr_call(S(Blank), 0, NULL), mark));
    Expr result = evaluate_call(in, S(Replace), 2, net->expr, alternatives);
    return expr_same(result, mark) ? NULL : result;
}

typedef struct Replacing {
    Interp *in;
    Expr rules;
    int64_t matches;
    bool splice; /* FlattenInPlace */
} Replacing;

static Expr replace_in(Replacing *r, const Net *net);

static Expr try_rules(Replacing *r, const Net *net)
{
    for (size_t i = 1; i <= expr_length(r->rules); i++) {
        Expr made = replaced_by(r->in, net, expr_part(r->rules, i));
        if (made) {
            r->matches++;
            return made;
        }
    }
    return NULL;
}

/* A layer that became a chain is spliced into the chain around it. */
static void splice_in(Builder *list, AssocBuilder *named, const char *name, Expr chain)
{
    Expr inner = expr_part(chain, 1);
    bool keys = expr_is(inner, EXPR_ASSOC);
    for (size_t k = 1; k <= expr_length(inner); k++)
        if (name)
            assoc_add(named, expr_text(keys ? net_textf("%s/%s", name, key_text(assoc_key(inner, k))) : net_textf("%s/%d", name, (int)k)), expr_part(inner, k));
        else
            builder_add(list, expr_part(inner, k));
}

static void add_element(const Replacing *r, Builder *list, AssocBuilder *named, const Net *net, int i, Expr made)
{
    bool chain = expr_has_head(net->expr, S(NetChain)), was_chain = expr_has_head(net->child[i]->expr, S(NetChain));
    const char *name = net->child_name ? net->child_name[i] : NULL;
    if (made == S(Nothing))
        return;
    if (r->splice && chain && expr_is_net(made) && expr_has_head(made, S(NetChain)) && !was_chain)
        splice_in(list, named, name, made);
    else if (name)
        assoc_add(named, expr_text(name), made);
    else
        builder_add(list, made);
}

static Expr replace_children(Replacing *r, const Net *net)
{
    Builder list = builder_start(S(List), (size_t)net->children);
    AssocBuilder named = assoc_builder((size_t)net->children);
    for (int i = 0; i < net->children; i++)
        add_element(r, &list, &named, net, i, replace_in(r, net->child[i]));
    Expr elements = net->child_name ? assoc_finish(&named) : builder_finish(&list);
    return expr_with_part(net->expr, 1, elements);
}

/* The nets inside an operator. */
static Expr replace_inside(Replacing *r, const Net *net)
{
    Net *copy = net_copy(net);
    int64_t before = r->matches;
    for (int i = 0; i < net->children; i++) {
        Expr made = replace_in(r, net->child[i]);
        copy->child[i]->expr = expr_is_net(made) ? made : net_make(r->in, made);
    }
    if (r->matches == before)
        return net->expr;
    if (net->type->rebuild)
        net->type->rebuild(copy);
    else
        copy->param[0] = copy->child[0]->expr;
    return net_build(copy);
}

static Expr replace_in(Replacing *r, const Net *net)
{
    stack_check(r->in);
    Expr made = try_rules(r, net);
    if (made)
        return made;
    int64_t before = r->matches;
    Expr result = net_is_container(net) ? replace_children(r, net) : net->children > 0 ? replace_inside(r, net) : net->expr;
    return r->matches == before ? net->expr : result;
}

Expr net_replace(Interp *in, Expr call)
{
    Expr whole = expr_part(call, 1), rules = expr_part(call, 2);
    if (whole == S(DollarFailed))
        return whole;
    if (!expr_is_net(whole))
        return fail(in, call, "nonet", whole, NULL);
    Replacing r = {.in = in, .rules = expr_is_list(rules) ? rules : expr_list(1, rules), .splice = option_get(in, call, "FlattenInPlace") != S(False)};
    for (size_t i = 1; i <= expr_length(r.rules); i++)
        if (!expr_has_head(expr_part(r.rules, i), S(Rule)) && !expr_has_head(expr_part(r.rules, i), S(RuleDelayed)))
            return fail(in, call, "invopt", expr_part(r.rules, i), NULL);
    Expr made = replace_in(&r, net_of(whole));
    if (r.matches == 0) {
        message(in, call, "norep", rules, NULL);
        return whole;
    }
    return net_make(in, made);
}
