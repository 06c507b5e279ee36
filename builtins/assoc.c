/* assoc.c - associations: making them, looking into them, and choosing by keys. */
#include <string.h>
#include "builtins/level.h"
#include "builtins/part.h"
#include "builtins/sorting.h"
#include "builtins/sparse.h"
#include "interp/array.h"
#include "interp/number.h"
#include "interp/order.h"
#include "interp/pattern.h"

static bool is_rule(Expr e)
{
    return expr_is_normal(e) && expr_length(e) == 2 && (expr_head(e) == S(Rule) || expr_head(e) == S(RuleDelayed));
}

static bool is_rule_list(Expr e)
{
    if (!expr_is_list(e) || expr_is(e, EXPR_PACKED))
        return false;
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!is_rule(expr_part(e, i)) && !is_rule_list(expr_part(e, i)))
            return false;
    return true;
}

/* e as an association: itself, or made of a rule or a list of rules; NULL for anything else. */
static Expr as_association(Expr e)
{
    if (expr_is(e, EXPR_ASSOC))
        return e;
    return is_rule(e) || is_rule_list(e) ? assoc_from_parts(expr_call(S(Association), 1, e)) : NULL;
}

static bool is_list_of_associations(Expr e)
{
    if (!expr_is_list(e) || expr_is(e, EXPR_PACKED) || expr_length(e) == 0)
        return false;
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!expr_is(expr_part(e, i), EXPR_ASSOC))
            return false;
    return true;
}

static Expr absent(Expr key)
{
    return expr_call(S(Missing), 2, expr_text("KeyAbsent"), key);
}

/* Key[k] means k where keys are named. */
static Expr key_of(Expr spec)
{
    return expr_is_normal(spec) && expr_head(spec) == S(Key) && expr_length(spec) == 1 ? expr_part(spec, 1) : spec;
}

/* ---- Association, Key, AssociationQ ---- */

/* Association[rules, lists of rules, associations] */
static Expr association(Interp *in, Expr call)
{
    (void)in;
    for (size_t i = 1; i <= expr_length(call); i++)
        if (expr_part(call, i) == S(Nothing)) {
            Builder b = builder_start(S(Association), expr_length(call));
            for (size_t k = 1; k <= expr_length(call); k++)
                if (expr_part(call, k) != S(Nothing))
                    builder_add(&b, expr_part(call, k));
            call = builder_finish(&b);
            break;
        }
    return assoc_from_parts(call);
}

/* Key[k][assoc] */
static Expr key_apply(Interp *in, Expr call)
{
    (void)in;
    Expr key = expr_head(call);
    if (expr_length(key) != 1 || expr_length(call) != 1 || !expr_is(expr_part(call, 1), EXPR_ASSOC))
        return NULL;
    Expr value = assoc_lookup(expr_part(call, 1), expr_part(key, 1));
    return value ? value : absent(expr_part(key, 1));
}

static Expr association_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(expr_is(expr_part(call, 1), EXPR_ASSOC));
}

/* ---- Keys, Values, Normal ---- */

static Expr wrap_in(Expr wrap, Expr e)
{
    return wrap ? expr_call(wrap, 1, e) : e;
}

/* Keys or values of an association, a rule, or lists of them. */
static Expr sides(Interp *in, Expr call, Expr e, Expr wrap, bool keys)
{
    stack_check(in);
    if (is_rule(e))
        return wrap_in(wrap, expr_part(e, keys ? 1 : 2));
    size_t n = expr_length(e);
    Builder b = builder_start(S(List), n);
    if (expr_is(e, EXPR_ASSOC)) {
        for (size_t i = 1; i <= n; i++)
            builder_add(&b, wrap_in(wrap, keys ? assoc_key(e, i) : assoc_value(e, i)));
        Expr made = builder_finish(&b);
        return wrap ? made : derived(in, NULL, made);
    }
    if (!expr_is_list(e))
        return call ? message(in, call, "invrl", e, NULL) : NULL; /* inner levels leave it to the outermost */
    for (size_t i = 1; i <= n; i++) {
        Expr part = sides(in, NULL, expr_part(e, i), wrap, keys);
        if (!part)
            return call ? message(in, call, "invrl", e, NULL) : NULL;
        builder_add(&b, part);
    }
    return builder_finish(&b);
}

static Expr keys(Interp *in, Expr call)
{
    return sides(in, call, expr_part(call, 1), expr_length(call) == 2 ? expr_part(call, 2) : NULL, true);
}

static Expr values(Interp *in, Expr call)
{
    return sides(in, call, expr_part(call, 1), expr_length(call) == 2 ? expr_part(call, 2) : NULL, false);
}

/* Normal[e] of the kinds that know how; anything else is normal already. */
static Expr normal(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_is(e, EXPR_ASSOC)) {
        Builder b = builder_start(S(List), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, assoc_rule(e, i));
        return builder_finish(&b);
    }
    if (expr_is(e, EXPR_NUMERIC) || expr_is(e, EXPR_BYTES))
        return array_to_list(e);
    if (sparse_dimensions(e))
        return sparse_to_list(in, e);
    if (expr_is_sealed(e) && expr_is_symbol(expr_head(e))) {
        const SealedType *type = symbol_of(expr_head(e))->sealed;
        return type && type->normal ? type->normal(in, e) : e;
    }
    if (expr_is_list(e) && !expr_is(e, EXPR_PACKED)) {
        Builder b = builder_start(S(List), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, normal(in, expr_call(S(List), 1, expr_part(e, i))));
        return builder_finish(&b);
    }
    return e;
}

/* ---- Lookup ---- */

typedef struct LookupWork {
    Interp *in;
    Expr fallback; /* unevaluated, or NULL */
} LookupWork;

static Expr look_up_key(const LookupWork *w, Expr a, Expr spec)
{
    Expr value = assoc_lookup(a, key_of(spec));
    if (value)
        return value;
    return w->fallback ? evaluate(w->in, w->fallback) : absent(key_of(spec));
}

static Expr look_up(const LookupWork *w, Expr a, Expr spec)
{
    if (!expr_is_list(spec))
        return look_up_key(w, a, spec);
    Builder b = builder_start(S(List), expr_length(spec));
    for (size_t i = 1; i <= expr_length(spec); i++)
        builder_add(&b, look_up_key(w, a, expr_part(spec, i)));
    return builder_finish(&b);
}

/* Lookup[assoc, key], Lookup[assoc, {keys}], Lookup[{assocs}, key], Lookup[..., default] - default only when needed */
static Expr lookup(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), spec = evaluate(in, expr_part(call, 2));
    LookupWork w = {in, expr_length(call) == 3 ? expr_part(call, 3) : NULL};
    Expr a = as_association(e);
    if (a)
        return look_up(&w, a, spec);
    if (!expr_is_list(e))
        return message(in, call, "invrl", e, NULL);
    Builder b = builder_start(S(List), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr one = as_association(expr_part(e, i));
        if (!one)
            return message(in, call, "invrl", e, NULL);
        builder_add(&b, look_up(&w, one, spec));
    }
    return builder_finish(&b);
}

/* KeyExistsQ[assoc, key] */
static Expr key_exists_q(Interp *in, Expr call)
{
    Expr a = as_association(expr_part(call, 1));
    if (!a)
        return message(in, call, "invrl", expr_part(call, 1), NULL);
    return expr_bool(assoc_find(a, key_of(expr_part(call, 2))) != 0);
}

static Expr key_matches(Interp *in, Expr call, bool wanted)
{
    Expr a = as_association(expr_part(call, 1));
    if (!a)
        return message(in, call, "invrl", expr_part(call, 1), NULL);
    Pattern *p = pattern_compile(in, expr_part(call, 2));
    for (size_t i = 1; i <= expr_length(a); i++)
        if (pattern_matches(in, p, assoc_key(a, i)))
            return expr_bool(wanted);
    return expr_bool(!wanted);
}

static Expr key_member_q(Interp *in, Expr call)
{
    return key_matches(in, call, true);
}

static Expr key_free_q(Interp *in, Expr call)
{
    return key_matches(in, call, false);
}

/* ---- KeyTake, KeyDrop, KeySelect ---- */

static Expr take_keys(Expr a, Expr spec)
{
    AssocBuilder b = assoc_builder(4);
    size_t n = expr_is_list(spec) ? expr_length(spec) : 1;
    for (size_t i = 1; i <= n; i++) {
        size_t at = assoc_find(a, key_of(expr_is_list(spec) ? expr_part(spec, i) : spec));
        if (at)
            assoc_copy_entry(&b, a, at);
    }
    return assoc_finish(&b);
}

static Expr drop_keys(Expr a, Expr spec)
{
    size_t n = expr_is_list(spec) ? expr_length(spec) : 1, length = expr_length(a);
    bool *dropped = mem_bytes(length + 1);
    memset(dropped, 0, length + 1);
    for (size_t i = 1; i <= n; i++)
        dropped[assoc_find(a, key_of(expr_is_list(spec) ? expr_part(spec, i) : spec))] = true;
    AssocBuilder b = assoc_builder(length);
    for (size_t i = 1; i <= length; i++)
        if (!dropped[i])
            assoc_copy_entry(&b, a, i);
    return assoc_finish(&b);
}

/* word of the association, or of each in a list. */
static Expr by_keys(Interp *in, Expr call, Expr (*word)(Expr a, Expr spec))
{
    Expr e = expr_part(call, 1), spec = expr_part(call, 2), a = as_association(e);
    if (a)
        return word(a, spec);
    if (!is_list_of_associations(e))
        return message(in, call, "invrl", e, NULL);
    Builder b = builder_start(S(List), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, word(expr_part(e, i), spec));
    return builder_finish(&b);
}

static Expr key_take(Interp *in, Expr call)
{
    return by_keys(in, call, take_keys);
}

static Expr key_drop(Interp *in, Expr call)
{
    return by_keys(in, call, drop_keys);
}

static Expr select_keys(Interp *in, Expr a, Expr test)
{
    AssocBuilder b = assoc_builder(4);
    for (size_t i = 1; i <= expr_length(a); i++)
        if (expr_is_true(evaluate_apply1(in, test, assoc_key(a, i))))
            assoc_copy_entry(&b, a, i);
    return assoc_finish(&b);
}

/* KeySelect[assoc, test] */
static Expr key_select(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), a = as_association(e);
    if (a)
        return select_keys(in, a, expr_part(call, 2));
    if (!is_list_of_associations(e))
        return message(in, call, "invrl", e, NULL);
    Builder b = builder_start(S(List), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, select_keys(in, expr_part(e, i), expr_part(call, 2)));
    return builder_finish(&b);
}

/* ---- KeySort, KeySortBy ---- */

static Expr keys_as_list(Expr a)
{
    Builder b = builder_start(S(List), expr_length(a));
    for (size_t i = 1; i <= expr_length(a); i++)
        builder_add(&b, assoc_key(a, i));
    return builder_finish(&b);
}

/* KeySort[assoc], KeySort[assoc, p] */
static Expr key_sort(Interp *in, Expr call)
{
    Expr a = as_association(expr_part(call, 1));
    if (!a)
        return message(in, call, "invrl", expr_part(call, 1), NULL);
    Expr list = keys_as_list(a);
    if (expr_length(call) == 1)
        return parts_at(in, a, expr_length(a), positions_by_key(in, list));
    Expr sorted = evaluate_call(in, S(Sort), 2, list, expr_part(call, 2));
    return take_keys(a, sorted);
}

/* KeySortBy[assoc, f] */
static Expr key_sort_by(Interp *in, Expr call)
{
    Expr a = as_association(expr_part(call, 1));
    if (!a)
        return message(in, call, "invrl", expr_part(call, 1), NULL);
    return take_keys(a, evaluate_call(in, S(SortBy), 2, keys_as_list(a), expr_part(call, 2)));
}

/* ---- KeyMap, KeyValueMap, AssociationMap, AssociationThread ---- */

/* KeyMap[f, assoc] */
static Expr key_map(Interp *in, Expr call)
{
    Expr f = expr_part(call, 1), a = as_association(expr_part(call, 2));
    if (!a)
        return message(in, call, "invak", expr_part(call, 2), NULL);
    AssocBuilder b = assoc_builder(expr_length(a));
    for (size_t i = 1; i <= expr_length(a); i++) {
        Expr k = evaluate_apply1(in, f, assoc_key(a, i));
        if (assoc_is_delayed(a, i))
            assoc_add_delayed(&b, k, assoc_value(a, i));
        else
            assoc_add(&b, k, assoc_value(a, i));
    }
    return assoc_finish(&b);
}

/* KeyValueMap[f, assoc] */
static Expr key_value_map(Interp *in, Expr call)
{
    Expr f = expr_part(call, 1), a = as_association(expr_part(call, 2));
    if (!a)
        return message(in, call, "invak", expr_part(call, 2), NULL);
    Builder b = builder_start(S(List), expr_length(a));
    for (size_t i = 1; i <= expr_length(a); i++)
        builder_add(&b, evaluate_apply2(in, f, assoc_key(a, i), assoc_value(a, i)));
    return derived(in, NULL, builder_finish(&b));
}

/* AssociationMap[f, {keys}], AssociationMap[f, assoc] */
static Expr association_map(Interp *in, Expr call)
{
    Expr f = expr_part(call, 1), e = expr_part(call, 2);
    AssocBuilder b = assoc_builder(expr_length(e));
    if (expr_is(e, EXPR_ASSOC)) {
        for (size_t i = 1; i <= expr_length(e); i++) {
            Expr made = evaluate_apply1(in, f, assoc_rule(e, i));
            if (made != S(Nothing) && !assoc_add_rule(&b, made)) {
                Expr more = as_association(made);
                if (!more)
                    return message(in, call, "invrl", made, NULL);
                for (size_t k = 1; k <= expr_length(more); k++)
                    assoc_copy_entry(&b, more, k);
            }
        }
        return assoc_finish(&b);
    }
    if (!expr_is_list(e))
        return message(in, call, "invrp", e, NULL);
    for (size_t i = 1; i <= expr_length(e); i++)
        assoc_add(&b, expr_part(e, i), evaluate_apply1(in, f, expr_part(e, i)));
    return assoc_finish(&b);
}

/* AssociationThread[keys, values], AssociationThread[keys -> values] */
static Expr association_thread(Interp *in, Expr call)
{
    Expr left = expr_part(call, 1), right = expr_length(call) == 2 ? expr_part(call, 2) : NULL;
    if (!right && is_rule(left)) {
        right = expr_part(left, 2);
        left = expr_part(left, 1);
    }
    if (!right || !expr_is_list(left))
        return message(in, call, "idim", left, right ? right : left, NULL);
    bool shared = !expr_has_parts(right); /* one value for every key */
    if (!shared && expr_length(left) != expr_length(right))
        return message(in, call, "idim", left, right, NULL);
    AssocBuilder b = assoc_builder(expr_length(left));
    for (size_t i = 1; i <= expr_length(left); i++)
        assoc_add(&b, expr_part(left, i), shared ? right : expr_part(right, i));
    return assoc_finish(&b);
}

static const Builtin builtins[] = {
    {"Association", {0, ANY}, ATTR_NONE, association,
     "Association[key1 -> value1, ...] or <|key1 -> value1, ...|> is an association of keys and values.\n"
     "Association[e1, e2, ...] joins lists of rules and associations."},
    {"Key", {0, ANY}, ATTR_NONE, NULL,
     "Key[k] stands for the key k of an association.\nKey[k][assoc] gives the value under k.", .apply = key_apply},
    {"AssociationQ", {1, 1}, ATTR_NONE, association_q, "AssociationQ[e] gives True if e is an association."},
    {"Keys", {1, 2}, ATTR_NONE, keys,
     "Keys[assoc] gives the list of keys of an association, or of left sides of rules.\nKeys[assoc, h] wraps each in h."},
    {"Values", {1, 2}, ATTR_NONE, values,
     "Values[assoc] gives the list of values of an association, or of right sides of rules.\nValues[assoc, h] wraps each in h."},
    {"Normal", {1, 2}, ATTR_NONE, normal,
     "Normal[e] gives associations, sparse and numeric arrays and other special forms as ordinary expressions."},
    {"Lookup", {1, 3}, ATTR_HOLD_REST, lookup,
     "Lookup[assoc, key] gives the value under key, Lookup[assoc, {key1, ...}] a list, Lookup[{assoc1, ...}, key] from each.\n"
     "Lookup[assoc, key, default] gives default where there is no such key.\nLookup[key] is an operator form.",
     .curry = {1, 1}},
    {"KeyExistsQ", {1, 2}, ATTR_NONE, key_exists_q,
     "KeyExistsQ[assoc, key] gives True if assoc has the key.\nKeyExistsQ[key] is an operator form.", .curry = {1, 1}},
    {"KeyMemberQ", {1, 2}, ATTR_NONE, key_member_q,
     "KeyMemberQ[assoc, patt] gives True if some key matches patt.\nKeyMemberQ[patt] is an operator form.", .curry = {1, 1}},
    {"KeyFreeQ", {1, 2}, ATTR_NONE, key_free_q,
     "KeyFreeQ[assoc, patt] gives True if no key matches patt.\nKeyFreeQ[patt] is an operator form.", .curry = {1, 1}},
    {"KeyTake", {1, 2}, ATTR_NONE, key_take,
     "KeyTake[assoc, {key1, ...}] gives the entries with these keys.\nKeyTake[keys] is an operator form.", .curry = {1, 1}},
    {"KeyDrop", {1, 2}, ATTR_NONE, key_drop,
     "KeyDrop[assoc, {key1, ...}] gives assoc without these keys.\nKeyDrop[keys] is an operator form.", .curry = {1, 1}},
    {"KeySelect", {1, 2}, ATTR_NONE, key_select,
     "KeySelect[assoc, test] gives the entries for whose keys test gives True.\nKeySelect[test] is an operator form.",
     .curry = {1, 1}},
    {"KeySort", {1, 2}, ATTR_NONE, key_sort, "KeySort[assoc] sorts the entries by their keys.\nKeySort[assoc, p] by p."},
    {"KeySortBy", {1, 2}, ATTR_NONE, key_sort_by,
     "KeySortBy[assoc, f] sorts the entries by f of their keys.\nKeySortBy[f] is an operator form.", .curry = {1, 1}},
    {"KeyMap", {1, 2}, ATTR_NONE, key_map,
     "KeyMap[f, assoc] applies f to the keys.\nKeyMap[f] is an operator form.", .curry = {1, 2}},
    {"KeyValueMap", {1, 2}, ATTR_NONE, key_value_map,
     "KeyValueMap[f, assoc] gives the list of f[key, value].\nKeyValueMap[f] is an operator form.", .curry = {1, 2}},
    {"AssociationMap", {1, 2}, ATTR_NONE, association_map,
     "AssociationMap[f, {key1, ...}] gives <|key1 -> f[key1], ...|>.\nAssociationMap[f, assoc] applies f to each rule.\n"
     "AssociationMap[f] is an operator form.",
     .curry = {1, 2}},
    {"AssociationThread", {1, 2}, ATTR_NONE, association_thread,
     "AssociationThread[{key1, ...}, {value1, ...}] gives <|key1 -> value1, ...|>.\n"
     "AssociationThread[{key1, ...} -> {value1, ...}] is the same."},
};

static const MessageText messages[] = {
    {"General", "invrl", "The argument `1` is not a valid Association or a list of rules."},
    {"General", "invak", "The argument `1` is not a valid Association."},
    {"AssociationThread", "idim", "`1` and `2` must have the same length."},
};

const Module module_assoc = {"assoc", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
