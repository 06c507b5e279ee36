/* train_parts.c - parts of a net as the options of NetTrain name them: multipliers, groups that take turns, what is clipped. */
#include "builtins/net/net.h"
#include "builtins/net/train_run.h"
#include "interp/number.h"

/* Keys of a path against a spec: equal as far as the spec goes; numbers and names mean the same child. */
static bool key_matches(const Net *net, Expr spec, Expr key)
{
    if (expr_has_head(spec, S(Span)) && expr_length(spec) == 2) {
        int at = net_find_child(net, key), first = expr_part(spec, 1) == S(All) ? 0 : net_find_child(net, expr_part(spec, 1));
        int last = expr_part(spec, 2) == S(All) ? net->children - 1 : net_find_child(net, expr_part(spec, 2));
        return at >= 0 && first >= 0 && at >= first && at <= last;
    }
    if (spec == S(All) || expr_has_head(spec, S(Blank)))
        return true;
    int a = net_find_child(net, spec), b = net_find_child(net, key);
    return a >= 0 || b >= 0 ? a == b : expr_same(spec, key);
}

bool part_matches(Net *net, Expr spec, Expr path)
{
    if (expr_has_head(spec, S(Blank)) || spec == S(All))
        return true;
    if (expr_has_head(spec, S(Alternatives))) {
        for (size_t i = 1; i <= expr_length(spec); i++)
            if (part_matches(net, expr_part(spec, i), path))
                return true;
        return false;
    }
    size_t n = expr_is_list(spec) ? expr_length(spec) : 1;
    if (n > expr_length(path))
        return false;
    const Net *at = net;
    for (size_t i = 1; i <= n; i++) {
        Expr key = expr_part(path, i);
        if (!key_matches(at, expr_is_list(spec) ? expr_part(spec, i) : spec, key))
            return false;
        int child = net_find_child(at, key);
        if (child < 0)
            return i == n;
        at = at->child[child];
    }
    return true;
}

static bool part_exists_from(const Net *net, Expr spec, size_t i)
{
    bool path = expr_is_list(spec), last = !path || i == expr_length(spec);
    Expr key = path ? expr_part(spec, i) : spec;
    for (int k = 0; last && k < net->arrays; k++)
        if (key_matches(net, key, expr_text(net->array[k].name)))
            return true;
    for (int k = 0; k < net->children; k++)
        if (key_matches(net, key, net_child_key(net, k)) && (last || part_exists_from(net->child[k], spec, i + 1)))
            return true;
    return false;
}

static bool part_exists(const Net *net, Expr spec)
{
    if (expr_has_head(spec, S(Blank)) || spec == S(All))
        return true;
    for (size_t i = 1; expr_has_head(spec, S(Alternatives)) && i <= expr_length(spec); i++)
        if (!part_exists(net, expr_part(spec, i)))
            return false;
    return expr_has_head(spec, S(Alternatives)) || (expr_is_list(spec) && expr_length(spec) == 0) || part_exists_from(net, spec, 1);
}

bool parts_exist(Training *t, const char *option, Expr specs)
{
    const Net *net = t->made.wrapped ? t->net->child[0] : t->net;
    for (size_t i = 1; specs && expr_is_list(specs) && i <= expr_length(specs); i++) {
        Expr part = expr_part(specs, i);
        part = expr_has_head(part, S(Rule)) && expr_length(part) == 2 ? expr_part(part, 1) : part;
        if (!part_exists(net, part) && !part_exists(t->net, part)) {
            fail(t->in, t->call, "nopart", part, expr_text(option), NULL);
            return false;
        }
    }
    return true;
}

static double rate_of(Net *net, Expr m, Expr path)
{
    double r;
    if (!m || m == S(Automatic))
        return 1;
    if (m == S(None))
        return 0;
    if (number_to_double(m, &r))
        return r;
    Expr rules = expr_is_list(m) ? m : expr_list(1, m);
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr rule = expr_part(rules, i);
        if (part_matches(net, expr_part(rule, 1), path))
            return number_to_double(expr_part(rule, 2), &r) ? r : expr_part(rule, 2) == S(None) ? 0 : 1;
    }
    return 1;
}

static Expr rest_of(Expr path, size_t from)
{
    Builder b = builder_start(S(List), expr_length(path));
    builder_add_parts(&b, path, from, expr_length(path));
    return builder_finish(&b);
}

/* Multipliers in nets multiply down the hierarchy; the option of NetTrain replaces them. */
void multipliers_apply(Net *net, Expr option, bool wrapped)
{
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    for (size_t i = 0; i < n; i++) {
        double rate = 1;
        Expr path = slot[i].path;
        Net *at = net;
        if (option != S(Automatic)) {
            bool inside = wrapped && expr_length(path) > 1 && expr_string_is(expr_part(path, 1), "Net");
            rate = rate_of(inside ? net->child[0] : net, option, inside ? rest_of(path, 2) : path);
        } else {
            for (size_t k = 1; k <= expr_length(path); k++) {
                rate *= rate_of(at, at->multipliers, rest_of(path, k));
                int child = net_find_child(at, expr_part(path, k));
                if (child < 0)
                    break;
                at = at->child[child];
            }
        }
        slot[i].net->array[slot[i].array].rate = rate;
    }
}

Expr training_path(const Training *t, Expr path)
{
    bool inside = t->made.wrapped && expr_length(path) > 1 && expr_string_is(expr_part(path, 1), "Net");
    return inside ? rest_of(path, 2) : path;
}
