/* edit.c - lists longer, shorter or changed at places: Append, Insert, Delete, ReplacePart, FlattenAt, Join, Riffle. */
#include <stdlib.h>
#include <string.h>
#include "builtins/level.h"
#include "builtins/packed.h"
#include "interp/number.h"
#include "interp/order.h"
#include "interp/pattern.h"
#include "interp/rules.h"

/* ---- Append, Prepend ---- */

static bool is_rule(Expr e)
{
    return (expr_has_head(e, S(Rule)) || expr_has_head(e, S(RuleDelayed))) && expr_is_normal(e) && expr_length(e) == 2;
}

/* Entries of a rule, a list of rules or an association; NULL for anything else. */
static Expr entries_of(Expr e)
{
    return expr_is(e, EXPR_ASSOC) ? e : assoc_from_parts(expr_call(S(Association), 1, e));
}

/* Entries of a, without the keys of other, then those of other; or the other way round. */
static Expr assoc_extend(Expr a, Expr other, bool in_front)
{
    AssocBuilder b = assoc_builder(expr_length(a) + expr_length(other));
    for (size_t i = 1; in_front && i <= expr_length(other); i++)
        assoc_copy_entry(&b, other, i);
    for (size_t i = 1; i <= expr_length(a); i++)
        if (!assoc_find(other, assoc_key(a, i)))
            assoc_copy_entry(&b, a, i);
    for (size_t i = 1; !in_front && i <= expr_length(other); i++)
        assoc_copy_entry(&b, other, i);
    return assoc_finish(&b);
}

static Expr extend(Interp *in, Expr call, bool in_front)
{
    Expr e = expr_part(call, 1), x = expr_part(call, 2);
    if (expr_is(e, EXPR_ASSOC)) {
        Expr entries = entries_of(x);
        return entries ? assoc_extend(e, entries, in_front) : message(in, call, "invdt", NULL);
    }
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    Expr row = expr_is(e, EXPR_PACKED) ? packed_row(x) : NULL;
    if (row) {
        Expr both[2] = {in_front ? row : e, in_front ? e : row};
        Expr joined = packed_concat(2, both);
        if (joined)
            return joined;
    }
    size_t n = expr_length(e);
    Builder b = builder_start(expr_head(e), n + 1);
    if (in_front)
        builder_add(&b, x);
    builder_add_parts(&b, e, 1, n);
    if (!in_front)
        builder_add(&b, x);
    Expr made = builder_finish(&b);
    return is_evaluated(in, x) && !expr_has_head(x, S(Sequence)) ? derived(in, e, made) : made;
}

/* Append[e, x] */
static Expr append(Interp *in, Expr call)
{
    return extend(in, call, false);
}

/* Prepend[e, x] */
static Expr prepend(Interp *in, Expr call)
{
    return extend(in, call, true);
}

/* ---- changes at positions: one pass over the expression for any number of them ---- */

typedef enum EditKind { EDIT_INSERT, EDIT_DELETE, EDIT_REPLACE, EDIT_FLATTEN } EditKind;

typedef struct Place {
    size_t length;
    int64_t *index; /* made positive as the walk comes to it */
    Expr *given;    /* the indices as given */
    Expr value;     /* what is inserted or put there */
    size_t order;   /* first come */
} Place;

typedef struct Edit {
    Interp *in;
    EditKind kind;
    bool failed;
    const Place *culprit;
} Edit;

static int place_compare_at(const void *a, const void *b, void *depth)
{
    const Place *p = *(Place *const *)a, *q = *(Place *const *)b;
    size_t k = *(size_t *)depth;
    if (p->index[k] != q->index[k])
        return p->index[k] < q->index[k] ? -1 : 1;
    return p->order < q->order ? -1 : p->order > q->order;
}

/* The index given at depth k for e, counted from 1; 0 the head; -1 none such. */
static int64_t resolve_index(const Edit *edit, Expr e, const Place *p, size_t k)
{
    Expr given = p->given[k];
    int64_t n = (int64_t)expr_length(e), i;
    bool key = expr_is_normal(given) && expr_has_head(given, S(Key)) && expr_length(given) == 1;
    if (expr_is(e, EXPR_ASSOC) && (key || expr_is_string(given))) {
        size_t at = assoc_find(e, key ? expr_part(given, 1) : given);
        return at ? (int64_t)at : -1;
    }
    if (!expr_is(given, EXPR_INT))
        return -1;
    i = expr_int_value(given);
    int64_t room = n + (edit->kind == EDIT_INSERT && p->length == k + 1);
    if (i < 0)
        i = room + 1 + i <= 0 ? -1 : room + 1 + i;
    if (i == 0 && (edit->kind == EDIT_INSERT && p->length == k + 1))
        return -1;
    return i > room ? -1 : i;
}

static Expr edit_node(Edit *edit, Expr e, Place **places, size_t n, size_t k);

/* What a place that ends here makes of the part, which may be absent (behind the last) for insertions. */
static void edit_part(Edit *edit, Builder *b, Expr part, Place **here, size_t n, size_t k)
{
    size_t deeper = 0;
    Place **below = mem_array(Place *, n + 1);
    Place *ends = NULL;
    for (size_t j = 0; j < n; j++) {
        if (here[j]->length > k + 1)
            below[deeper++] = here[j];
        else if (edit->kind == EDIT_INSERT)
            builder_add(b, here[j]->value);
        else if (!ends)
            ends = here[j];
    }
    if (!part)
        return;
    if (ends && edit->kind == EDIT_REPLACE) {
        builder_add(b, ends->value);
        return;
    }
    if (ends && edit->kind == EDIT_DELETE)
        return;
    if (deeper)
        part = edit_node(edit, part, below, deeper, k + 1);
    if (ends && edit->kind == EDIT_FLATTEN && expr_has_parts(part))
        builder_add_parts(b, part, 1, expr_length(part));
    else
        builder_add(b, part);
}

/* As rules under List, so that one walk serves lists and associations; assembled again after. */
static Expr as_rules(Expr a)
{
    Builder b = builder_start(S(Association), expr_length(a));
    for (size_t i = 1; i <= expr_length(a); i++)
        builder_add(&b, assoc_rule(a, i));
    return builder_finish(&b);
}

static void edit_entry(Edit *edit, Builder *b, Expr rule, Place **here, size_t n, size_t k)
{
    Builder values = builder_start(S(List), 1);
    if (edit->kind == EDIT_INSERT || !rule) {
        edit_part(edit, b, rule, here, n, k);
        return;
    }
    edit_part(edit, &values, expr_part(rule, 2), here, n, k);
    Expr made = builder_finish(&values);
    for (size_t i = 1; i <= expr_length(made); i++)
        builder_add(b, expr_call(expr_head(rule), 2, expr_part(rule, 1), expr_part(made, i)));
}

static Expr edit_node(Edit *edit, Expr e, Place **places, size_t n, size_t k)
{
    stack_check(edit->in);
    size_t kept = 0, length = expr_length(e);
    for (size_t j = 0; j < n; j++) {
        int64_t i = expr_has_parts(e) ? resolve_index(edit, e, places[j], k)
                    : places[j]->given[k] == expr_int(0) ? 0 : -1;
        if (i < 0) {
            edit->failed = true;
            if (!edit->culprit)
                edit->culprit = places[j];
            continue;
        }
        places[j]->index[k] = i;
        places[kept++] = places[j];
    }
    if (kept == 0)
        return e;
    qsort_r(places, kept, sizeof *places, place_compare_at, &k);

    Expr head = expr_head(e);
    size_t j = 0;
    Builder b = {0};
    while (j < kept && places[j]->index[k] == 0)
        j++;
    if (j > 0) {
        Builder heads = builder_start(S(List), 1);
        edit_part(edit, &heads, head, places, j, k);
        Expr made = builder_finish(&heads);
        head = expr_length(made) ? expr_part(made, 1) : S(Sequence);
    }
    bool keyed = expr_is(e, EXPR_ASSOC);
    Expr from = keyed ? as_rules(e) : e;
    b = builder_start(keyed ? S(Association) : head, length + kept);
    size_t next = 1;
    while (j < kept) {
        size_t i = (size_t)places[j]->index[k], first = j;
        while (j < kept && (size_t)places[j]->index[k] == i)
            j++;
        if (i > next)
            builder_add_parts(&b, from, next, i - 1);
        Expr part = i <= length ? expr_part(from, i) : NULL;
        if (keyed)
            edit_entry(edit, &b, part, places + first, j - first, k);
        else
            edit_part(edit, &b, part, places + first, j - first, k);
        next = i + 1;
    }
    if (next <= length)
        builder_add_parts(&b, from, next, length);
    Expr made = builder_finish(&b);
    if (!keyed)
        return made;
    Expr assoc = assoc_from_parts(made);
    return assoc ? assoc : made;
}

static Place *place_new(Expr position, Expr value, size_t order)
{
    Place *p = mem_new(Place);
    bool list = expr_is_list(position);
    p->length = list ? expr_length(position) : 1;
    p->index = mem_array(int64_t, p->length + 1);
    p->given = mem_array(Expr, p->length + 1);
    for (size_t i = 0; i < p->length; i++)
        p->given[i] = list ? expr_part(position, i + 1) : position;
    p->value = value;
    p->order = order;
    return p;
}

static bool is_positions(Expr spec)
{
    if (!expr_is_list(spec) || expr_is(spec, EXPR_PACKED) || expr_length(spec) == 0)
        return expr_is(spec, EXPR_PACKED) && array_view(spec).rank > 1;
    for (size_t i = 1; i <= expr_length(spec); i++)
        if (!expr_is_list(expr_part(spec, i)))
            return false;
    return true;
}

typedef struct Places {
    Place **item;
    size_t count, capacity;
} Places;

static void places_add(Places *all, Expr position, Expr value)
{
    if (all->count == all->capacity) {
        size_t larger = all->capacity ? 2 * all->capacity : 8;
        Place **grown = mem_array(Place *, larger);
        if (all->count)
            memcpy(grown, all->item, all->count * sizeof *grown);
        all->item = grown;
        all->capacity = larger;
    }
    all->item[all->count] = place_new(position, value, all->count);
    all->count++;
}

static void places_add_spec(Places *all, Expr spec, Expr value)
{
    if (!is_positions(spec)) {
        if (!expr_is_list(spec) || expr_length(spec) > 0)
            places_add(all, spec, value);
        return;
    }
    for (size_t i = 1; i <= expr_length(spec); i++)
        if (expr_length(expr_part(spec, i)) > 0)
            places_add(all, expr_part(spec, i), value);
}

static Expr edit_call(Interp *in, Expr call, EditKind kind, Expr spec, Expr value, const char *tag)
{
    Expr e = expr_part(call, 1);
    Places all = {0};
    places_add_spec(&all, spec, value);
    if (all.count == 0)
        return e;
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    Edit edit = {in, kind, false, NULL};
    Expr made = edit_node(&edit, e, all.item, all.count, 0);
    if (!edit.failed)
        return made;
    Expr position = expr_normal(S(List), edit.culprit->length, edit.culprit->given);
    return message(in, call, tag, position, e, NULL);
}

/* Integers, keys, All and spans, in lists or not. */
static bool is_place(Expr spec)
{
    if (expr_is_list(spec)) {
        for (size_t i = 1; i <= expr_length(spec); i++)
            if (!is_place(expr_part(spec, i)))
                return false;
        return true;
    }
    return expr_is(spec, EXPR_INT) || expr_is_string(spec) || spec == S(All) || expr_has_head(spec, S(Key)) ||
           expr_has_head(spec, S(Span));
}

/* Insert[e, x, position], Insert[e, x, {positions...}] */
static Expr insert(Interp *in, Expr call)
{
    if (!is_place(expr_part(call, 3)))
        return message(in, call, "psl", expr_part(call, 3), call, NULL);
    return edit_call(in, call, EDIT_INSERT, expr_part(call, 3), expr_part(call, 2), "ins");
}

/* Delete[e, position], Delete[e, {positions...}] */
static Expr delete(Interp *in, Expr call)
{
    if (!is_place(expr_part(call, 2)))
        return message(in, call, "psl", expr_part(call, 2), call, NULL);
    return edit_call(in, call, EDIT_DELETE, expr_part(call, 2), NULL, "partw");
}

/* FlattenAt[e, position], FlattenAt[e, {positions...}] */
static Expr flatten_at(Interp *in, Expr call)
{
    return edit_call(in, call, EDIT_FLATTEN, expr_part(call, 2), NULL, "partw");
}

/* ---- ReplacePart ---- */

static Expr position_pattern(Expr left)
{
    return expr_is_list(left) ? left : expr_list(1, left);
}

/* Heads have position 0, which a pattern like _?EvenQ does not mean; only a literal 0 names one. */
static Expr put_by_rule(Interp *in, void *rules, Expr part, const Path *path, bool eager)
{
    (void)part;
    (void)eager;
    Expr made = rules_apply(in, rules, path_list(path));
    return made;
}

/* Positions given by patterns: every position of e is tried. */
static Expr replace_by_pattern(Interp *in, Expr call, Expr e, Expr rules)
{
    Builder b = builder_start(S(List), expr_length(rules));
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr rule = expr_part(rules, i), left = expr_part(rule, 1), right = expr_part(rule, 2);
        size_t n = is_positions(left) && !expr_is_pattern(left) ? expr_length(left) : 0;
        for (size_t k = 1; k <= n; k++)
            builder_add(&b, expr_call(expr_head(rule), 2, position_pattern(expr_part(left, k)), right));
        if (n == 0)
            builder_add(&b, expr_call(expr_head(rule), 2, position_pattern(left), right));
    }
    Rules *compiled = rules_compile(in, builder_finish(&b), call);
    LevelSpec levels = {1, INT64_MAX, false};
    return compiled ? level_map(in, e, &levels, put_by_rule, compiled) : NULL;
}

/* ReplacePart[e, pos -> new], ReplacePart[e, {rules...}], ReplacePart[e, new, pos] */
static Expr replace_part(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), rules = expr_part(call, 2);
    if (expr_length(call) == 3)
        rules = expr_rule(expr_part(call, 3), rules);
    if (is_rule(rules))
        rules = expr_list(1, rules);
    if (expr_is(rules, EXPR_ASSOC))
        rules = expr_with_head(as_rules(rules), S(List));
    if (!expr_is_list(rules))
        return message(in, call, "reps", rules, NULL);
    Places all = {0};
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr rule = expr_part(rules, i);
        if (!is_rule(rule))
            return message(in, call, "reps", rules, NULL);
        if (expr_is_pattern(expr_part(rule, 1)))
            return replace_by_pattern(in, call, e, rules);
        places_add_spec(&all, expr_part(rule, 1), expr_part(rule, 2));
    }
    if (all.count == 0 || (!expr_has_parts(e) && expr_is_atom(e) && !expr_is_symbol(e)))
        return e;
    Edit edit = {in, EDIT_REPLACE, false, NULL};
    return edit_node(&edit, e, all.item, all.count, 0);
}

/* ---- Join, Catenate, Riffle ---- */

static Expr join_associations(size_t n, const Expr *all)
{
    AssocBuilder b = assoc_builder(expr_length(all[0]));
    for (size_t k = 0; k < n; k++)
        for (size_t i = 1; i <= expr_length(all[k]); i++)
            assoc_copy_entry(&b, all[k], i);
    return assoc_finish(&b);
}

static Expr join_lists(Interp *in, Expr head, size_t n, const Expr *lists)
{
    Expr packed = packed_concat(n, lists);
    if (packed)
        return packed;
    size_t total = 0;
    bool clean = head == S(List);
    for (size_t k = 0; k < n; k++) {
        total += expr_length(lists[k]);
        clean = clean && is_evaluated(in, lists[k]);
    }
    Builder b = builder_start(head, total);
    for (size_t k = 0; k < n; k++)
        if (expr_length(lists[k]))
            builder_add_parts(&b, lists[k], 1, expr_length(lists[k]));
    Expr made = builder_finish(&b);
    return clean && expr_is_normal(made) ? evaluated(in, made) : made;
}

/* Lists joined at a level: rows of the same number are joined, rows that some lists lack are taken from the others. */
static Expr join_at(Interp *in, Expr head, size_t n, const Expr *lists, int64_t level)
{
    if (level <= 1)
        return join_lists(in, head, n, lists);
    size_t longest = 0;
    for (size_t k = 0; k < n; k++)
        if (expr_length(lists[k]) > longest)
            longest = expr_length(lists[k]);
    Builder b = builder_start(head, longest);
    Expr *rows = mem_array(Expr, n);
    for (size_t i = 1; i <= longest; i++) {
        size_t m = 0;
        for (size_t k = 0; k < n; k++)
            if (i <= expr_length(lists[k]))
                rows[m++] = expr_part(lists[k], i);
        for (size_t k = 0; k < m; k++)
            if (!expr_has_parts(rows[k]))
                return NULL;
        Expr row = join_at(in, expr_head(rows[0]), m, rows, level - 1);
        if (!row)
            return NULL;
        builder_add(&b, row);
    }
    return derived(in, NULL, builder_finish(&b));
}

static Expr join_bytes(Interp *in, size_t n, const Expr *all)
{
    Builder b = builder_start(S(List), n);
    for (size_t k = 0; k < n; k++) {
        Expr list = array_to_list(all[k]);
        if (expr_length(list))
            builder_add_parts(&b, list, 1, expr_length(list));
    }
    Expr list = builder_finish(&b);
    return evaluate_call(in, expr_head(all[0]), expr_is(all[0], EXPR_BYTES) ? 1 : 2, list,
                         expr_text(array_type_name(array_view(all[0]).type)));
}

/* Join[a, b, ...], Join[a, b, ..., n] */
static Expr join(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    int64_t level = 1;
    if (n > 1 && expr_is(expr_part(call, n), EXPR_INT))
        level = expr_int_value(expr_part(call, n--));
    if (n == 0)
        return expr_list(0, NULL);
    Expr *lists = mem_array(Expr, n);
    for (size_t k = 0; k < n; k++) {
        lists[k] = expr_part(call, k + 1);
        bool bytes = expr_is(lists[k], EXPR_BYTES) || expr_is(lists[k], EXPR_NUMERIC);
        if (!expr_has_parts(lists[k]) && !bytes)
            return message(in, call, "normal", expr_int((int64_t)k + 1), call, NULL);
        if (!expr_same(expr_head(lists[k]), expr_head(lists[0])))
            return message(in, call, "heads", expr_head(lists[0]), expr_head(lists[k]), expr_int(1),
                           expr_int((int64_t)k + 1), NULL);
    }
    if (expr_is(lists[0], EXPR_ASSOC))
        return join_associations(n, lists);
    if (!expr_has_parts(lists[0]))
        return join_bytes(in, n, lists);
    return join_at(in, expr_head(lists[0]), n, lists, level);
}

/* Catenate[{e1, e2, ...}] - the parts (values) of all */
static Expr catenate(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_has_parts(e))
        return message(in, call, "invrp", e, NULL);
    size_t n = expr_length(e);
    Expr *lists = mem_array(Expr, n + 1);
    for (size_t k = 0; k < n; k++) {
        lists[k] = expr_part(e, k + 1);
        if (!expr_is_list(lists[k]) && !expr_is(lists[k], EXPR_ASSOC))
            return message(in, call, "invrp", e, NULL);
    }
    return join_lists(in, S(List), n, lists);
}

/* Separators at positions first, first + step, ... not beyond last of the result (negative: from its end). */
static Expr riffle_at(Interp *in, Expr e, Expr separators, int64_t first, int64_t last, int64_t step)
{
    int64_t n = (int64_t)expr_length(e), count = 0;
    while (count <= n + 1) {
        int64_t size = n + count + 1, at = first + count * step;
        int64_t limit = last < 0 ? size + 1 + last : last < size ? last : size;
        if (at > limit || at - 1 - count > n)
            break;
        count++;
    }
    bool cycle = expr_is_list(separators);
    size_t kinds = cycle ? expr_length(separators) : 1;
    Builder b = builder_start(expr_head(e), (size_t)(n + count));
    int64_t done = 0, used = 0;
    for (int64_t at = 1; at <= n + count; at++) {
        bool here = used < count && at == first + used * step;
        if (here && kinds) {
            builder_add(&b, cycle ? expr_part(separators, (size_t)used % kinds + 1) : separators);
            used++;
        } else if (done < n) {
            builder_add(&b, expr_part(e, (size_t)++done));
        }
    }
    while (done < n)
        builder_add(&b, expr_part(e, (size_t)++done));
    return derived(in, NULL, builder_finish(&b));
}

/* Riffle[e, x], Riffle[e, {x, ...}], Riffle[e, x, n], Riffle[e, x, {first, last, n}] */
static Expr riffle(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), x = expr_part(call, 2);
    int64_t first = 2, last = -2, step = 2;
    if (!expr_has_parts(e))
        return message(in, call, "list", expr_int(1), call, NULL);
    if (expr_length(call) == 2 && expr_is_list(x) && expr_length(x) == expr_length(e))
        last = -1;
    if (expr_length(call) == 3) {
        Expr spec = expr_part(call, 3);
        bool listed = expr_is_list(spec) && expr_length(spec) == 3;
        bool good = listed ? whole_number(expr_part(spec, 1), &first) && whole_number(expr_part(spec, 2), &last) &&
                                 whole_number(expr_part(spec, 3), &step)
                           : whole_number(spec, &step);
        if (!good || step < 1 || (step == 1 && !listed))
            return message(in, call, "rspec", spec, NULL);
        if (!listed)
            first = step;
        if (first < 0)
            first = (int64_t)expr_length(e) + 2 + first;
    }
    if (expr_is_list(x) && expr_length(x) == 0)
        return message(in, call, "rspec", x, NULL);
    return riffle_at(in, e, x, first, last, step);
}

static const Builtin builtins[] = {
    {"Append", {1, 2}, ATTR_NONE, append,
     "Append[e, x] gives e with x as its last part.\nAppend[assoc, key -> value] adds or moves an entry to the end.\n"
     "Append[x] is an operator form.",
     .curry = {1, 1}},
    {"Prepend", {1, 2}, ATTR_NONE, prepend,
     "Prepend[e, x] gives e with x as its first part.\nPrepend[assoc, key -> value] puts an entry in front.\n"
     "Prepend[x] is an operator form.",
     .curry = {1, 1}},
    {"Insert", {2, 3}, ATTR_NONE, insert,
     "Insert[e, x, n] gives e with x at position n.\nInsert[e, x, {i, j, ...}] puts it deeper, "
     "Insert[e, x, {pos1, pos2, ...}] at several places.\nInsert[x, pos] is an operator form.",
     .curry = {2, 1}},
    {"Delete", {1, 2}, ATTR_NONE, delete,
     "Delete[e, n] gives e without part n.\nDelete[e, {i, j, ...}] deletes the part at a position, "
     "Delete[e, {pos1, pos2, ...}] at several.\nDelete[pos] is an operator form.",
     .curry = {1, 1}},
    {"FlattenAt", {1, 2}, ATTR_NONE, flatten_at,
     "FlattenAt[e, n] splices the parts of part n into e.\nFlattenAt[e, {i, j, ...}] at a position, "
     "FlattenAt[e, {pos1, pos2, ...}] at several.\nFlattenAt[pos] is an operator form.",
     .curry = {1, 1}},
    {"ReplacePart", {1, 3}, ATTR_NONE, replace_part,
     "ReplacePart[e, i -> new] gives e with part i replaced.\n"
     "ReplacePart[e, {i, j, ...} -> new] replaces the part at a position, {pos1, pos2, ...} -> new at several.\n"
     "ReplacePart[e, {rule1, rule2, ...}] uses several rules; positions may be patterns.\n"
     "ReplacePart[rule] is an operator form.",
     .curry = {1, 1}},
    {"Join", {0, ANY}, ATTR_FLAT | ATTR_ONE_IDENTITY, join,
     "Join[a, b, ...] gives the parts of all one after the other under their common head.\n"
     "Join[a, b, ..., n] joins at level n."},
    {"Catenate", {1, 1}, ATTR_NONE, catenate,
     "Catenate[{e1, e2, ...}] gives one list of the parts, or values, of all."},
    {"Riffle", {2, 3}, ATTR_NONE, riffle,
     "Riffle[e, x] puts x between the parts of e.\nRiffle[e, {x1, x2, ...}] uses the xi in turn.\n"
     "Riffle[e, x, n] makes every nth part x, Riffle[e, x, {first, last, n}] within limits."},
};

static const MessageText messages[] = {
    {"General", "psl", "Position specification `1` in `2` is not a machine-sized integer or a list of machine-sized integers."},
    {"Insert", "ins", "Cannot insert at position `1` in `2`."},
    {"General", "invdt", "The argument is not a rule or a list of rules."},
    {"General", "reps", "`1` is neither a list of replacement rules nor a valid dispatch table, and so cannot be used for replacing."},
    {"Catenate", "invrp", "The argument `1` is not a list or association of lists or associations."},
    {"Riffle", "rspec", "The specification `1` is not valid for the separators of Riffle."},
};

const Module module_edit = {"edit", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
