/* group.c - associations of groups: GroupBy, Merge, and set words on keys; JoinAcross. */
#include <string.h>
#include "builtins/keytable.h"
#include "builtins/level.h"
#include "builtins/sorting.h"
#include "interp/array.h"

static bool is_rule(Expr e)
{
    return expr_is_normal(e) && expr_length(e) == 2 && (expr_head(e) == S(Rule) || expr_head(e) == S(RuleDelayed));
}

static Expr absent(Expr key)
{
    return expr_call(S(Missing), 2, expr_text("KeyAbsent"), key);
}

/* ---- GroupBy ---- */

/* Parts of e by the value of f; f -> g keeps g of each part. */
static Expr group_once(Interp *in, Expr e, Expr spec)
{
    Expr f = is_rule(spec) ? expr_part(spec, 1) : spec, g = is_rule(spec) ? expr_part(spec, 2) : NULL;
    size_t n = expr_length(e), capacity = 16;
    KeyTable table = keytable_start(16);
    int64_t **members = mem_array(int64_t *, capacity);
    size_t *count = mem_array(size_t, capacity), *room = mem_array(size_t, capacity);
    for (size_t i = 0; i < n; i++) {
        unwind_poll(in);
        bool added;
        size_t k = keytable_add(&table, evaluate_apply1(in, f, expr_part(e, i + 1)), &added);
        if (k == capacity) {
            size_t larger = 2 * capacity;
            int64_t **m = mem_array(int64_t *, larger);
            size_t *c = mem_array(size_t, larger), *r = mem_array(size_t, larger);
            memcpy(m, members, capacity * sizeof *m);
            memcpy(c, count, capacity * sizeof *c);
            memcpy(r, room, capacity * sizeof *r);
            members = m;
            count = c;
            room = r;
            capacity = larger;
        }
        if (count[k] == room[k]) {
            size_t larger = room[k] ? 2 * room[k] : 4;
            int64_t *m = mem_bytes(larger * sizeof *m);
            if (count[k])
                memcpy(m, members[k], count[k] * sizeof *m);
            members[k] = m;
            room[k] = larger;
        }
        members[k][count[k]++] = (int64_t)i;
    }
    AssocBuilder b = assoc_builder(table.count);
    for (size_t k = 0; k < table.count; k++) {
        Expr group = parts_at(in, e, count[k], members[k]);
        if (g)
            group = evaluate_call(in, S(Map), 2, g, group);
        assoc_add(&b, table.key[k], group);
    }
    return assoc_finish(&b);
}

/* Groups by spec number at, each grouped by the rest; reducer (or NULL) on the innermost groups. */
static Expr group_levels(Interp *in, Expr e, Expr specs, size_t at, Expr reducer)
{
    Expr groups = group_once(in, e, expr_part(specs, at));
    AssocBuilder b = assoc_builder(expr_length(groups));
    bool last = at == expr_length(specs);
    if (last && !reducer)
        return groups;
    for (size_t i = 1; i <= expr_length(groups); i++) {
        Expr group = assoc_value(groups, i);
        assoc_add(&b, assoc_key(groups, i),
                  last ? evaluate_apply1(in, reducer, group) : group_levels(in, group, specs, at + 1, reducer));
    }
    return assoc_finish(&b);
}

/* GroupBy[e, f], GroupBy[e, f -> g], GroupBy[e, {f1, f2, ...}], GroupBy[e, f, reducer] */
static Expr group_by(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), spec = expr_part(call, 2);
    if (expr_is_array(e) && !expr_is(e, EXPR_PACKED))
        e = array_to_list(e);
    if (!expr_is_list(e) && !expr_is(e, EXPR_ASSOC))
        return message(in, call, "list1", expr_int(1), call, NULL);
    Expr specs = expr_is_list(spec) ? spec : expr_list(1, spec);
    if (expr_length(specs) == 0)
        return e;
    return group_levels(in, e, specs, 1, expr_length(call) == 3 ? expr_part(call, 3) : NULL);
}

/* ---- Merge ---- */

typedef struct Merging {
    KeyTable keys;
    Builder *values;
    size_t capacity;
} Merging;

static void merge_entry(Merging *m, Expr key, Expr value)
{
    bool added;
    size_t k = keytable_add(&m->keys, key, &added);
    if (k >= m->capacity) {
        size_t larger = m->capacity ? 2 * m->capacity : 16;
        Builder *grown = mem_array(Builder, larger);
        if (m->capacity)
            memcpy(grown, m->values, m->capacity * sizeof *grown);
        m->values = grown;
        m->capacity = larger;
    }
    if (added)
        m->values[k] = builder_start(S(List), 2);
    builder_add(&m->values[k], value);
}

static bool merge_all(Merging *m, Expr e)
{
    if (is_rule(e)) {
        merge_entry(m, expr_part(e, 1), expr_part(e, 2));
        return true;
    }
    if (expr_is(e, EXPR_ASSOC)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            merge_entry(m, assoc_key(e, i), assoc_value(e, i));
        return true;
    }
    if (!expr_is_list(e))
        return false;
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!merge_all(m, expr_part(e, i)))
            return false;
    return true;
}

/* Merge[{assoc1, assoc2, ...}, f] */
static Expr merge(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), f = expr_part(call, 2);
    Merging m = {.keys = keytable_start(8)};
    if (!merge_all(&m, e))
        return message(in, call, "list1", expr_int(1), call, NULL);
    AssocBuilder b = assoc_builder(m.keys.count);
    for (size_t k = 0; k < m.keys.count; k++)
        assoc_add(&b, m.keys.key[k], evaluate_apply1(in, f, builder_finish(&m.values[k])));
    return assoc_finish(&b);
}

/* ---- sets of keys ---- */

static bool check_associations(Interp *in, Expr call, Expr e)
{
    bool good = expr_is_list(e) && !expr_is(e, EXPR_PACKED);
    for (size_t i = 1; good && i <= expr_length(e); i++)
        good = expr_is(expr_part(e, i), EXPR_ASSOC);
    if (!good)
        message(in, call, "list1", expr_int(1), call, NULL);
    return good;
}

/* KeyUnion[{assoc1, ...}], KeyUnion[{assoc1, ...}, f] - every association with the keys of all */
static Expr key_union(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), f = expr_length(call) == 2 ? expr_part(call, 2) : NULL;
    if (!check_associations(in, call, e))
        return NULL;
    KeyTable keys = keytable_start(8);
    bool added;
    for (size_t i = 1; i <= expr_length(e); i++)
        for (size_t k = 1; k <= expr_length(expr_part(e, i)); k++)
            keytable_add(&keys, assoc_key(expr_part(e, i), k), &added);
    Builder all = builder_start(S(List), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++) {
        AssocBuilder b = assoc_builder(keys.count);
        for (size_t k = 0; k < keys.count; k++) {
            Expr value = assoc_lookup(expr_part(e, i), keys.key[k]);
            if (!value)
                value = f ? evaluate_apply1(in, f, keys.key[k]) : absent(keys.key[k]);
            assoc_add(&b, keys.key[k], value);
        }
        builder_add(&all, assoc_finish(&b));
    }
    return builder_finish(&all);
}

/* KeyIntersection[{assoc1, ...}] - every association with the keys that all have */
static Expr key_intersection(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!check_associations(in, call, e))
        return NULL;
    size_t n = expr_length(e);
    Builder all = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++) {
        AssocBuilder b = assoc_builder(4);
        Expr first = expr_part(e, 1);
        for (size_t k = 1; k <= expr_length(first); k++) {
            bool everywhere = true;
            for (size_t j = 2; j <= n && everywhere; j++)
                everywhere = assoc_find(expr_part(e, j), assoc_key(first, k)) != 0;
            if (everywhere)
                assoc_copy_entry(&b, expr_part(e, i), assoc_find(expr_part(e, i), assoc_key(first, k)));
        }
        builder_add(&all, assoc_finish(&b));
    }
    return builder_finish(&all);
}

/* KeyComplement[{all, assoc1, ...}] - entries of the first with keys that no other has */
static Expr key_complement(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!check_associations(in, call, e) || expr_length(e) == 0)
        return NULL;
    Expr first = expr_part(e, 1);
    AssocBuilder b = assoc_builder(expr_length(first));
    for (size_t k = 1; k <= expr_length(first); k++) {
        bool elsewhere = false;
        for (size_t j = 2; j <= expr_length(e) && !elsewhere; j++)
            elsewhere = assoc_find(expr_part(e, j), assoc_key(first, k)) != 0;
        if (!elsewhere)
            assoc_copy_entry(&b, first, k);
    }
    return assoc_finish(&b);
}

/* ---- JoinAcross ---- */

typedef struct JoinWork {
    Interp *in;
    Expr left_keys, right_keys; /* lists of equal length */
    Expr collision; /* gives two names for a column that both sides have, or NULL */
    Builder out;
} JoinWork;

static Expr unmatched(void)
{
    return expr_call(S(Missing), 1, expr_text("Unmatched"));
}

static Expr plain_key(Expr k)
{
    return expr_is_normal(k) && expr_head(k) == S(Key) && expr_length(k) == 1 ? expr_part(k, 1) : k;
}

/* The values of row under the keys; NULL when one is absent. */
static Expr row_key(Expr row, Expr keys)
{
    Builder b = builder_start(S(List), expr_length(keys));
    for (size_t i = 1; i <= expr_length(keys); i++) {
        Expr value = assoc_lookup(row, expr_part(keys, i));
        if (!value)
            return NULL;
        builder_add(&b, value);
    }
    return builder_finish(&b);
}

static bool is_listed(Expr key, Expr keys)
{
    for (size_t i = 1; i <= expr_length(keys); i++)
        if (expr_identical(key, expr_part(keys, i)))
            return true;
    return false;
}

/* The name of a column in the joined row: side 1 for the left one, 2 for the right one. */
static Expr column_name(const JoinWork *w, Expr key, Expr other, size_t side)
{
    if (!w->collision || !other || !assoc_lookup(other, key) || is_listed(key, side == 1 ? w->left_keys : w->right_keys))
        return key;
    Expr names = evaluate_apply1(w->in, w->collision, key);
    return expr_is_list(names) && expr_length(names) == 2 ? expr_part(names, side) : key;
}

/* Key columns, then the rest of the left row, then the rest of the right one; other_model gives the keys of a missing row. */
static Expr joined_row(const JoinWork *w, Expr left, Expr right, Expr left_model, Expr right_model)
{
    AssocBuilder b = assoc_builder(8);
    Expr l = left ? left : left_model, r = right ? right : right_model;
    for (size_t i = 1; l && i <= expr_length(l); i++) {
        Expr key = assoc_key(l, i), value = assoc_value(l, i);
        if (!left) {
            value = unmatched();
            for (size_t k = 1; k <= expr_length(w->left_keys); k++)
                if (expr_identical(key, expr_part(w->left_keys, k)))
                    value = assoc_lookup(right, expr_part(w->right_keys, k));
        }
        assoc_add(&b, column_name(w, key, r, 1), value);
    }
    for (size_t i = 1; r && i <= expr_length(r); i++) {
        Expr key = assoc_key(r, i);
        if (!is_listed(key, w->right_keys) || (!is_listed(key, w->left_keys)))
            assoc_add(&b, column_name(w, key, l, 2), right ? assoc_value(r, i) : unmatched());
    }
    return assoc_finish(&b);
}

/* JoinAcross[left, right, key], [..., {key1, ...}], [..., k1 -> k2], "Inner" | "Left" | "Right" | "Outer" */
static Expr join_across(Interp *in, Expr call)
{
    Expr left = expr_part(call, 1), right = expr_part(call, 2), spec = expr_part(call, 3);
    Expr how = call_arguments(in, call) == 4 ? expr_part(call, 4) : expr_text("Inner"), collision = NULL;
    if (!option_given(in, call, "KeyCollisionFunction", &collision) || collision == S(None))
        collision = NULL;
    for (size_t i = 1; i <= 2; i++)
        if (!check_associations(in, call, expr_part(call, i)))
            return NULL;
    bool keep_left = expr_string_is(how, "Left") || expr_string_is(how, "Outer");
    bool keep_right = expr_string_is(how, "Right") || expr_string_is(how, "Outer");
    if (!keep_left && !keep_right && !expr_string_is(how, "Inner"))
        return message(in, call, "jtype", how, NULL);
    Builder lk = builder_start(S(List), 2), rk = builder_start(S(List), 2);
    for (size_t i = 1; i <= (expr_is_list(spec) ? expr_length(spec) : 1); i++) {
        Expr one = expr_is_list(spec) ? expr_part(spec, i) : spec;
        builder_add(&lk, plain_key(is_rule(one) ? expr_part(one, 1) : one));
        builder_add(&rk, plain_key(is_rule(one) ? expr_part(one, 2) : one));
    }
    JoinWork w = {in, builder_finish(&lk), builder_finish(&rk), collision, builder_start(S(List), expr_length(left))};
    size_t nl = expr_length(left), nr = expr_length(right);
    bool *used = mem_bytes(nr + 1);
    memset(used, 0, nr + 1);
    KeyTable keys = keytable_start(nr);
    size_t *next = mem_bytes((nr + 1) * sizeof *next), *first = mem_bytes((nr + 1) * sizeof *first), *last = mem_bytes((nr + 1) * sizeof *last);
    for (size_t i = 0; i < nr; i++) {
        Expr k = row_key(expr_part(right, i + 1), w.right_keys);
        bool added;
        next[i] = SIZE_MAX;
        if (!k)
            continue;
        size_t at = keytable_add(&keys, k, &added);
        if (added)
            first[at] = i;
        else
            next[last[at]] = i;
        last[at] = i;
    }
    for (size_t i = 1; i <= nl; i++) {
        Expr row = expr_part(left, i), k = row_key(row, w.left_keys);
        size_t at = k ? keytable_find(&keys, k) : SIZE_MAX;
        if (at == SIZE_MAX) {
            if (keep_left)
                builder_add(&w.out, joined_row(&w, row, NULL, NULL, nr ? expr_part(right, 1) : NULL));
            continue;
        }
        for (size_t j = first[at]; j != SIZE_MAX; j = next[j]) {
            used[j] = true;
            builder_add(&w.out, joined_row(&w, row, expr_part(right, j + 1), NULL, NULL));
        }
    }
    for (size_t j = 0; j < nr && keep_right; j++)
        if (!used[j])
            builder_add(&w.out, joined_row(&w, NULL, expr_part(right, j + 1), nl ? expr_part(left, 1) : NULL, NULL));
    return builder_finish(&w.out);
}

static const Builtin builtins[] = {
    {"GroupBy", {1, 3}, ATTR_NONE, group_by,
     "GroupBy[e, f] gives an association of the values of f with the lists of parts that gave them.\n"
     "GroupBy[e, f -> g] keeps g of each part, GroupBy[e, {f1, f2, ...}] makes nested groups, GroupBy[e, f, r] applies r to "
     "each group.\nGroupBy[f] is an operator form.",
     .curry = {1, 1}},
    {"Merge", {1, 2}, ATTR_NONE, merge,
     "Merge[{assoc1, assoc2, ...}, f] joins associations, with f of the list of values for each key.\n"
     "Merge[f] is an operator form.",
     .curry = {1, 1}},
    {"KeyUnion", {1, 2}, ATTR_NONE, key_union,
     "KeyUnion[{assoc1, ...}] gives each association the keys of all, with Missing values.\nKeyUnion[list, f] with f[key]."},
    {"KeyIntersection", {1, 1}, ATTR_NONE, key_intersection,
     "KeyIntersection[{assoc1, ...}] restricts each association to the keys that all have."},
    {"KeyComplement", {1, 1}, ATTR_NONE, key_complement,
     "KeyComplement[{all, assoc1, ...}] gives the entries of all whose keys are in none of the others."},
    {"JoinAcross", {3, 4}, ATTR_NONE, join_across,
     "JoinAcross[{assoc, ...}, {assoc, ...}, key] joins rows that agree in key; {key1, ...} and k1 -> k2 name several or "
     "different keys.\nJoinAcross[a, b, key, \"Left\"] keeps unmatched rows of a, \"Right\" of b, \"Outer\" of both.",
     "KeyCollisionFunction -> None"},
};

static const MessageText messages[] = {
    {"General", "list1", "List or association expected at position `1` in `2`."},
    {"JoinAcross", "jtype", "`1` is not one of \"Inner\", \"Left\", \"Right\" and \"Outer\"."},
};

const Module module_group = {"group", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
