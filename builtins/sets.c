/* sets.c - lists as sets and multisets: Union, DeleteDuplicates, Tally, Counts, Gather, Split and their relatives. */
#include <string.h>
#include "builtins/keytable.h"
#include "builtins/level.h"
#include "builtins/packed.h"
#include "builtins/sorting.h"
#include "interp/order.h"

/* ---- sameness ---- */

/* The option SameTest of the call; NULL for the default. */
static Expr same_test(Interp *in, Expr call)
{
    Expr test = option_get(in, call, "SameTest");
    return test == S(Automatic) || test == S(SameQ) ? NULL : test;
}

static bool same_by(Interp *in, Expr test, Expr a, Expr b)
{
    unwind_poll(in);
    return test ? expr_is_true(evaluate_apply2(in, test, a, b)) : expr_same(a, b);
}

static Expr plain_list(Expr e)
{
    return expr_is_array(e) && !expr_is(e, EXPR_PACKED) ? array_to_list(e) : e;
}

/* ---- numbering parts by class ---- */

/* Every part of e in a class: class[i] for part i + 1, classes numbered as they come. */
typedef struct Classes {
    size_t count;   /* classes */
    size_t *class;  /* one for each part */
    size_t *size;   /* one for each class */
    size_t *first;  /* part number (0-based) of the first member */
} Classes;

static Classes classes_start(size_t n)
{
    return (Classes){0, mem_bytes((n + 1) * sizeof(size_t)), mem_bytes((n + 1) * sizeof(size_t)),
                     mem_bytes((n + 1) * sizeof(size_t))};
}

static void classes_put(Classes *c, size_t i, size_t class)
{
    if (class == c->count) {
        c->first[class] = i;
        c->size[class] = 0;
        c->count++;
    }
    c->class[i] = class;
    c->size[class]++;
}

static Classes classes_by_key(Expr keys)
{
    size_t n = expr_length(keys);
    Classes c = classes_start(n);
    KeyTable table = keytable_start(n);
    bool added;
    for (size_t i = 0; i < n; i++)
        classes_put(&c, i, keytable_add(&table, expr_part(keys, i + 1), &added));
    return c;
}

static Classes classes_by_test(Interp *in, Expr e, Expr test)
{
    size_t n = expr_length(e);
    Classes c = classes_start(n);
    for (size_t i = 0; i < n; i++) {
        size_t k = 0;
        while (k < c.count && !same_by(in, test, expr_part(e, c.first[k] + 1), expr_part(e, i + 1)))
            k++;
        classes_put(&c, i, k);
    }
    return c;
}

static Classes classes_of(Interp *in, Expr e, Expr test)
{
    return test ? classes_by_test(in, e, test) : classes_by_key(e);
}

static Expr values_by(Interp *in, Expr e, Expr f)
{
    size_t n = expr_length(e);
    Builder b = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++) {
        unwind_poll(in);
        builder_add(&b, evaluate_apply1(in, f, expr_part(e, i)));
    }
    return builder_finish(&b);
}

/* The first member of each class, under the head of e. */
static Expr representatives(Interp *in, Expr e, const Classes *c)
{
    int64_t *positions = mem_bytes((c->count + 1) * sizeof *positions);
    for (size_t k = 0; k < c->count; k++)
        positions[k] = (int64_t)c->first[k];
    return c->count == expr_length(e) ? e : parts_at(in, e, c->count, positions);
}

static bool check(Interp *in, Expr call, size_t at)
{
    if (expr_has_parts(expr_part(call, at)))
        return true;
    message(in, call, "normal", expr_int((int64_t)at), call, NULL);
    return false;
}

/* ---- DeleteDuplicates ---- */

/* DeleteDuplicates[e], DeleteDuplicates[e, test] */
static Expr delete_duplicates(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    Classes c = classes_of(in, e, expr_length(call) == 2 ? expr_part(call, 2) : NULL);
    return representatives(in, e, &c);
}

/* DeleteDuplicatesBy[e, f] */
static Expr delete_duplicates_by(Interp *in, Expr call)
{
    if (!check(in, call, 1))
        return NULL;
    Expr e = expr_part(call, 1);
    Classes c = classes_by_key(values_by(in, e, expr_part(call, 2)));
    return representatives(in, e, &c);
}

/* DuplicateFreeQ[e], DuplicateFreeQ[e, test] */
static Expr duplicate_free_q(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_has_parts(e))
        return S(False);
    Classes c = classes_of(in, e, expr_length(call) == 2 ? expr_part(call, 2) : NULL);
    return expr_bool(c.count == expr_length(e));
}

/* ---- Union, Intersection, Complement ---- */

/* The lists of the call, which must have one head; their number, or 0 after a message. */
static size_t set_arguments(Interp *in, Expr call, Expr **out)
{
    size_t n = call_arguments(in, call);
    Expr *lists = mem_array(Expr, n + 1);
    for (size_t k = 0; k < n; k++) {
        lists[k] = plain_list(expr_part(call, k + 1));
        if (expr_is(lists[k], EXPR_ASSOC))
            lists[k] = evaluate_call(in, S(Values), 1, lists[k]);
        if (!expr_has_parts(lists[k])) {
            message(in, call, "normal", expr_int((int64_t)k + 1), call, NULL);
            return 0;
        }
        if (!expr_same(expr_head(lists[k]), expr_head(lists[0]))) {
            message(in, call, "heads", expr_head(lists[0]), expr_head(lists[k]), expr_int(1), expr_int((int64_t)k + 1), NULL);
            return 0;
        }
    }
    *out = lists;
    return n;
}

/* Sorted distinct parts of e. With a test, the first of those alike in the sorted order stays. */
static Expr as_set(Interp *in, Expr e, Expr test)
{
    size_t n = expr_length(e);
    bool numbers = is_packed_vector(e, ARRAY_INT64) || is_packed_vector(e, ARRAY_REAL64);
    Expr sorted = numbers ? sorted_vector(e) : parts_at(in, e, n, positions_by_key(in, e));
    if (test) {
        Classes c = classes_by_test(in, sorted, test);
        return representatives(in, sorted, &c);
    }
    if (is_packed_vector(sorted, ARRAY_INT64)) {
        ArrayView a = array_view(sorted);
        const int64_t *x = a.data;
        int64_t distinct = 0;
        for (int64_t i = 0; i < a.count; i++)
            distinct += i == 0 || x[i] != x[i - 1];
        if (distinct == a.count)
            return sorted;
        void *data;
        Expr out = packed_vector(ARRAY_INT64, distinct, &data);
        int64_t *to = data, at = 0;
        for (int64_t i = 0; i < a.count; i++)
            if (i == 0 || x[i] != x[i - 1])
                to[at++] = x[i];
        return out;
    }
    Builder b = builder_start(expr_head(e), n);
    Expr last = NULL;
    for (size_t i = 1; i <= n; i++) {
        Expr part = expr_part(sorted, i);
        if (!last || !expr_identical(last, part))
            builder_add(&b, part);
        last = part;
    }
    return derived(in, sorted, builder_finish(&b));
}

static Expr all_parts(size_t n, const Expr *lists)
{
    Expr packed = packed_concat(n, lists);
    if (packed || n == 1)
        return packed ? packed : lists[0];
    size_t total = 0;
    for (size_t k = 0; k < n; k++)
        total += expr_length(lists[k]);
    Builder b = builder_start(expr_head(lists[0]), total);
    for (size_t k = 0; k < n; k++)
        if (expr_length(lists[k]))
            builder_add_parts(&b, lists[k], 1, expr_length(lists[k]));
    return builder_finish(&b);
}

/* Union[a, b, ...] */
static Expr union_of(Interp *in, Expr call)
{
    Expr *lists;
    size_t n = set_arguments(in, call, &lists);
    if (n == 0)
        return call_arguments(in, call) == 0 ? expr_list(0, NULL) : NULL;
    Expr all = all_parts(n, lists);
    return as_set(in, all, same_test(in, call));
}

static bool contains(Interp *in, const KeyTable *table, Expr list, Expr x, Expr test)
{
    if (!test)
        return keytable_find(table, x) != SIZE_MAX;
    for (size_t i = 1; i <= expr_length(list); i++)
        if (same_by(in, test, x, expr_part(list, i)))
            return true;
    return false;
}

static KeyTable table_of(Expr list)
{
    KeyTable t = keytable_start(expr_length(list));
    bool added;
    for (size_t i = 1; i <= expr_length(list); i++)
        keytable_add(&t, expr_part(list, i), &added);
    return t;
}

/* Parts of the first list that are in all others (wanted), or in none of them (not wanted), as a set. */
static Expr against_others(Interp *in, Expr call, bool wanted)
{
    Expr *lists, test = same_test(in, call);
    size_t n = set_arguments(in, call, &lists);
    if (n == 0)
        return call_arguments(in, call) == 0 && wanted ? expr_list(0, NULL) : NULL;
    KeyTable *tables = mem_array(KeyTable, n);
    for (size_t k = 1; k < n && !test; k++)
        tables[k] = table_of(lists[k]);
    Builder b = builder_start(expr_head(lists[0]), expr_length(lists[0]));
    for (size_t i = 1; i <= expr_length(lists[0]); i++) {
        Expr x = expr_part(lists[0], i);
        bool keep = true;
        for (size_t k = 1; k < n && keep; k++)
            keep = contains(in, &tables[k], lists[k], x, test) == wanted;
        if (keep)
            builder_add(&b, x);
    }
    return as_set(in, builder_finish(&b), test);
}

/* Intersection[a, b, ...] */
static Expr intersection(Interp *in, Expr call)
{
    return against_others(in, call, true);
}

/* Complement[all, a, b, ...] */
static Expr complement(Interp *in, Expr call)
{
    return against_others(in, call, false);
}

/* How many parts of a are in b, stopping at the first that decides. */
static Expr containment(Interp *in, Expr call, Expr a, Expr b, bool member, Expr decided)
{
    Expr test = same_test(in, call);
    KeyTable table = test ? (KeyTable){0} : table_of(b);
    for (size_t i = 1; i <= expr_length(a); i++)
        if (contains(in, &table, b, expr_part(a, i), test) == member)
            return decided;
    return decided == S(True) ? S(False) : S(True);
}

static bool check_two(Interp *in, Expr call)
{
    return call_arguments(in, call) == 2 && check(in, call, 1) && check(in, call, 2);
}

/* SubsetQ[a, b], ContainsAll[a, b] - every part of b is in a */
static Expr contains_all(Interp *in, Expr call)
{
    return check_two(in, call) ? containment(in, call, expr_part(call, 2), expr_part(call, 1), false, S(False)) : NULL;
}

/* ContainsOnly[a, b] - every part of a is in b */
static Expr contains_only(Interp *in, Expr call)
{
    return check_two(in, call) ? containment(in, call, expr_part(call, 1), expr_part(call, 2), false, S(False)) : NULL;
}

/* ContainsAny[a, b], IntersectingQ[a, b] */
static Expr contains_any(Interp *in, Expr call)
{
    return check_two(in, call) ? containment(in, call, expr_part(call, 1), expr_part(call, 2), true, S(True)) : NULL;
}

/* ContainsNone[a, b], DisjointQ[a, b] */
static Expr contains_none(Interp *in, Expr call)
{
    return check_two(in, call) ? containment(in, call, expr_part(call, 1), expr_part(call, 2), true, S(False)) : NULL;
}

/* ContainsExactly[a, b] */
static Expr contains_exactly(Interp *in, Expr call)
{
    Expr only = contains_only(in, call);
    return only == S(True) ? contains_all(in, call) : only;
}

/* ---- Tally, Counts ---- */

/* Tally[e], Tally[e, test] */
static Expr tally(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (!expr_has_parts(e))
        return message(in, call, "list", expr_int(1), call, NULL);
    Classes c = classes_of(in, e, expr_length(call) == 2 ? expr_part(call, 2) : NULL);
    Builder b = builder_start(S(List), c.count);
    for (size_t k = 0; k < c.count; k++)
        builder_add(&b, expr_list(2, expr_part(e, c.first[k] + 1), expr_int((int64_t)c.size[k])));
    return builder_finish(&b);
}

static Expr counts_of(Expr keys)
{
    Classes c = classes_by_key(keys);
    AssocBuilder b = assoc_builder(c.count);
    for (size_t k = 0; k < c.count; k++)
        assoc_add(&b, expr_part(keys, c.first[k] + 1), expr_int((int64_t)c.size[k]));
    return assoc_finish(&b);
}

/* Counts[e] */
static Expr counts(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    return expr_is_list(e) || expr_is(e, EXPR_ASSOC) ? counts_of(e) : message(in, call, "list", expr_int(1), call, NULL);
}

/* CountsBy[e, f] */
static Expr counts_by(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (!expr_has_parts(e))
        return message(in, call, "list", expr_int(1), call, NULL);
    return counts_of(values_by(in, e, expr_part(call, 2)));
}

/* Commonest[e], Commonest[e, n] */
static Expr commonest(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (!expr_is_list(e) || expr_length(e) == 0)
        return message(in, call, "list", expr_int(1), call, NULL);
    Classes c = classes_by_key(e);
    size_t most = 0;
    for (size_t k = 0; k < c.count; k++)
        most = c.size[k] > most ? c.size[k] : most;
    int64_t wanted = INT64_MAX;
    bool by_count = expr_length(call) == 2;
    if (by_count) {
        Expr spec = expr_part(call, 2);
        bool up_to = expr_is_normal(spec) && expr_has_head(spec, S(UpTo));
        if (!whole_number(up_to ? expr_part(spec, 1) : spec, &wanted) || wanted < 1)
            return message(in, call, "intpm", expr_int(2), call, NULL);
        if (wanted > (int64_t)c.count && !up_to)
            message(in, call, "dstlms", expr_int(wanted), expr_int((int64_t)c.count), NULL);
    }
    Builder b = builder_start(S(List), c.count);
    for (size_t size = most; size > 0 && (size == most || by_count); size--)
        for (size_t k = 0; k < c.count && (int64_t)builder_length(&b) < wanted; k++)
            if (c.size[k] == size)
                builder_add(&b, expr_part(e, c.first[k] + 1));
    return builder_finish(&b);
}

/* PositionIndex[e] */
static Expr position_index(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (!expr_is_list(e) && !expr_is(e, EXPR_ASSOC))
        return message(in, call, "list", expr_int(1), call, NULL);
    Classes c = classes_by_key(e);
    Builder *lists = mem_array(Builder, c.count + 1);
    for (size_t k = 0; k < c.count; k++)
        lists[k] = builder_start(S(List), c.size[k]);
    for (size_t i = 0; i < expr_length(e); i++)
        builder_add(&lists[c.class[i]], expr_is(e, EXPR_ASSOC) ? assoc_key(e, i + 1) : expr_int((int64_t)i + 1));
    AssocBuilder b = assoc_builder(c.count);
    for (size_t k = 0; k < c.count; k++)
        assoc_add(&b, expr_part(e, c.first[k] + 1), builder_finish(&lists[k]));
    return assoc_finish(&b);
}

/* ---- Gather ---- */

static Expr gather_classes(Interp *in, Expr e, const Classes *c)
{
    int64_t **members = mem_array(int64_t *, c->count + 1);
    size_t *filled = mem_bytes((c->count + 1) * sizeof *filled);
    for (size_t k = 0; k < c->count; k++) {
        members[k] = mem_bytes((c->size[k] + 1) * sizeof **members);
        filled[k] = 0;
    }
    for (size_t i = 0; i < expr_length(e); i++)
        members[c->class[i]][filled[c->class[i]]++] = (int64_t)i;
    Builder b = builder_start(S(List), c->count);
    for (size_t k = 0; k < c->count; k++)
        builder_add(&b, parts_at(in, e, c->size[k], members[k]));
    return builder_finish(&b);
}

/* Gather[e], Gather[e, test] */
static Expr gather(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (!expr_has_parts(e))
        return message(in, call, "list", expr_int(1), call, NULL);
    Classes c = classes_of(in, e, expr_length(call) == 2 ? expr_part(call, 2) : NULL);
    return gather_classes(in, e, &c);
}

/* GatherBy by f, then each group by the other functions. */
static Expr gather_by_each(Interp *in, Expr e, Expr functions, size_t at)
{
    Classes c = classes_by_key(values_by(in, e, expr_part(functions, at)));
    Expr groups = gather_classes(in, e, &c);
    if (at == expr_length(functions))
        return groups;
    Builder b = builder_start(S(List), expr_length(groups));
    for (size_t i = 1; i <= expr_length(groups); i++)
        builder_add(&b, gather_by_each(in, expr_part(groups, i), functions, at + 1));
    return builder_finish(&b);
}

/* GatherBy[e, f], GatherBy[e, {f1, f2, ...}] */
static Expr gather_by(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1)), f = expr_part(call, 2);
    if (!expr_has_parts(e))
        return message(in, call, "list", expr_int(1), call, NULL);
    if (expr_is_list(f) && expr_length(f) == 0)
        return e;
    return gather_by_each(in, e, expr_is_list(f) ? f : expr_list(1, f), 1);
}

/* ---- Split ---- */

/* Cuts e before every part i for which starts[i] (0-based, i > 0). */
static Expr cut_where(Interp *in, Expr e, const bool *starts)
{
    size_t n = expr_length(e);
    Builder b = builder_start(expr_is(e, EXPR_ASSOC) ? S(List) : expr_head(e), 8);
    for (size_t i = 0; i < n;) {
        size_t end = i + 1;
        while (end < n && !starts[end])
            end++;
        builder_add(&b, stretch_parts(in, e, &(Stretch){(int64_t)i + 1, 1, end - i}));
        i = end;
    }
    return builder_finish(&b);
}

/* Split[e], Split[e, test] */
static Expr split(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1)), test = expr_length(call) == 2 ? expr_part(call, 2) : NULL;
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    size_t n = expr_length(e);
    bool *starts = mem_bytes(n + 1);
    for (size_t i = 1; i < n; i++)
        starts[i] = !same_by(in, test, expr_part(e, i), expr_part(e, i + 1));
    return cut_where(in, e, starts);
}

static Expr split_by_each(Interp *in, Expr e, Expr functions, size_t at)
{
    size_t n = expr_length(e);
    Expr values = values_by(in, e, expr_part(functions, at));
    bool *starts = mem_bytes(n + 1);
    for (size_t i = 1; i < n; i++)
        starts[i] = !expr_same(expr_part(values, i), expr_part(values, i + 1));
    Expr runs = cut_where(in, e, starts);
    if (at == expr_length(functions))
        return runs;
    Builder b = builder_start(expr_head(runs), expr_length(runs));
    for (size_t i = 1; i <= expr_length(runs); i++)
        builder_add(&b, split_by_each(in, expr_part(runs, i), functions, at + 1));
    return builder_finish(&b);
}

/* SplitBy[e, f], SplitBy[e, {f1, f2, ...}] */
static Expr split_by(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1)), f = expr_part(call, 2);
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    if (expr_is_list(f) && expr_length(f) == 0)
        return e;
    return split_by_each(in, e, expr_is_list(f) ? f : expr_list(1, f), 1);
}

#define SAME_TEST "SameTest -> Automatic"
static const Builtin builtins[] = {
    {"DeleteDuplicates", {1, 2}, ATTR_NONE, delete_duplicates,
     "DeleteDuplicates[e] keeps the first of parts that are the same.\nDeleteDuplicates[e, test] of parts for which test gives "
     "True."},
    {"DeleteDuplicatesBy", {1, 2}, ATTR_NONE, delete_duplicates_by,
     "DeleteDuplicatesBy[e, f] keeps the first of parts with the same value of f.\nDeleteDuplicatesBy[f] is an operator form.",
     .curry = {1, 1}},
    {"DuplicateFreeQ", {1, 2}, ATTR_NONE, duplicate_free_q,
     "DuplicateFreeQ[e] gives True if no two parts of e are the same.\nDuplicateFreeQ[e, test] by test."},
    {"Union", {0, ANY}, ATTR_FLAT | ATTR_ONE_IDENTITY | ATTR_READ_PROTECTED, union_of,
     "Union[a, b, ...] gives the sorted list of all distinct parts.\nUnion[a] sorts and drops duplicates.", SAME_TEST},
    {"Intersection", {0, ANY}, ATTR_FLAT | ATTR_ONE_IDENTITY | ATTR_READ_PROTECTED, intersection,
     "Intersection[a, b, ...] gives the sorted list of the parts that all have.", SAME_TEST},
    {"Complement", {1, ANY}, ATTR_NONE, complement,
     "Complement[all, a, b, ...] gives the sorted list of the parts of all that are in none of the others.", SAME_TEST},
    {"SubsetQ", {1, 2}, ATTR_NONE, contains_all,
     "SubsetQ[a, b] gives True if every part of b is in a.\nSubsetQ[b] is an operator form.", SAME_TEST, {1, 1}},
    {"ContainsAll", {1, 2}, ATTR_NONE, contains_all,
     "ContainsAll[a, b] gives True if every part of b is in a.\nContainsAll[b] is an operator form.", SAME_TEST, {1, 1}},
    {"ContainsOnly", {1, 2}, ATTR_NONE, contains_only,
     "ContainsOnly[a, b] gives True if every part of a is in b.\nContainsOnly[b] is an operator form.", SAME_TEST, {1, 1}},
    {"ContainsAny", {1, 2}, ATTR_NONE, contains_any,
     "ContainsAny[a, b] gives True if some part of a is in b.\nContainsAny[b] is an operator form.", SAME_TEST, {1, 1}},
    {"ContainsNone", {1, 2}, ATTR_NONE, contains_none,
     "ContainsNone[a, b] gives True if no part of a is in b.\nContainsNone[b] is an operator form.", SAME_TEST, {1, 1}},
    {"ContainsExactly", {1, 2}, ATTR_NONE, contains_exactly,
     "ContainsExactly[a, b] gives True if a and b have the same parts.\nContainsExactly[b] is an operator form.", SAME_TEST,
     {1, 1}},
    {"IntersectingQ", {1, 2}, ATTR_NONE, contains_any,
     "IntersectingQ[a, b] gives True if a and b have a part in common.\nIntersectingQ[b] is an operator form.", SAME_TEST,
     {1, 1}},
    {"DisjointQ", {1, 2}, ATTR_NONE, contains_none,
     "DisjointQ[a, b] gives True if a and b have no part in common.\nDisjointQ[b] is an operator form.", SAME_TEST, {1, 1}},
    {"Tally", {1, 2}, ATTR_NONE, tally,
     "Tally[e] gives {{x1, n1}, ...}: the distinct parts of e and how often each is there.\nTally[e, test] by test."},
    {"Counts", {1, 1}, ATTR_NONE, counts, "Counts[e] gives an association of the distinct parts of e with their numbers."},
    {"CountsBy", {1, 2}, ATTR_NONE, counts_by,
     "CountsBy[e, f] gives an association of the values of f with their numbers.\nCountsBy[f] is an operator form.",
     .curry = {1, 1}},
    {"Commonest", {1, 2}, ATTR_NONE, commonest,
     "Commonest[e] gives the parts that occur most often.\nCommonest[e, n] gives the n commonest."},
    {"PositionIndex", {1, 1}, ATTR_NONE, position_index,
     "PositionIndex[e] gives an association of the distinct parts of e with the lists of their positions."},
    {"Gather", {1, 2}, ATTR_NONE, gather,
     "Gather[e] gives lists of parts that are the same.\nGather[e, test] of parts for which test gives True."},
    {"GatherBy", {1, 2}, ATTR_NONE, gather_by,
     "GatherBy[e, f] gives lists of parts with the same value of f.\nGatherBy[e, {f1, f2, ...}] in nested lists.\n"
     "GatherBy[f] is an operator form.",
     .curry = {1, 1}},
    {"Split", {1, 2}, ATTR_NONE, split,
     "Split[e] cuts e into runs of parts that are the same.\nSplit[e, test] into runs whose neighbours give test True."},
    {"SplitBy", {1, 2}, ATTR_NONE, split_by,
     "SplitBy[e, f] cuts e into runs with the same value of f.\nSplitBy[e, {f1, f2, ...}] in nested lists.\n"
     "SplitBy[f] is an operator form.",
     .curry = {1, 1}},
};

static const MessageText messages[] = {
    {"Commonest", "dstlms", "The requested number of elements `1` is greater than the number of distinct elements `2`. Only `2` elements will be returned."},
};

const Module module_sets = {"sets", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
