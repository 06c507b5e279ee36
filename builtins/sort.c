/* sort.c - words about order: Sort, SortBy, Ordering, OrderedQ, MaximalBy, TakeLargest and their relatives. */
#include "builtins/exact.h"
#include "builtins/sorting.h"
#include <string.h>
#include "builtins/level.h"
#include "builtins/packed.h"
#include "interp/number.h"
#include "interp/order.h"

/* ---- sorting positions ---- */

static void merge_runs(int64_t *a, int64_t *room, size_t n, PositionCompare compare, void *context)
{
    if (n <= 8) {
        for (size_t i = 1; i < n; i++) {
            int64_t x = a[i];
            size_t j = i;
            for (; j > 0 && compare(context, a[j - 1], x) > 0; j--)
                a[j] = a[j - 1];
            a[j] = x;
        }
        return;
    }
    size_t half = n / 2;
    merge_runs(a, room, half, compare, context);
    merge_runs(a + half, room, n - half, compare, context);
    if (compare(context, a[half - 1], a[half]) <= 0)
        return;
    memcpy(room, a, half * sizeof *a);
    size_t i = 0, j = half, k = 0;
    while (i < half && j < n)
        a[k++] = compare(context, room[i], a[j]) <= 0 ? room[i++] : a[j++];
    while (i < half)
        a[k++] = room[i++];
}

int64_t *sorted_positions(size_t n, PositionCompare compare, void *context)
{
    int64_t *a = mem_bytes((n + 1) * sizeof *a), *room = mem_bytes((n + 1) * sizeof *a);
    for (size_t i = 0; i < n; i++)
        a[i] = (int64_t)i;
    merge_runs(a, room, n, compare, context);
    return a;
}

/* A machine number as bits that sort like it. */
static uint64_t sort_bits(const ArrayView *a, size_t i)
{
    uint64_t bits = ((const uint64_t *)a->data)[i];
    if (a->type == ARRAY_INT64)
        return bits ^ (1ull << 63);
    return bits >> 63 ? ~bits : bits | 1ull << 63;
}

typedef struct RadixItem {
    uint64_t key;
    int64_t position;
} RadixItem;

/* Least digit first, 11 bits a pass; passes in which all digits agree are skipped. */
static RadixItem *radix_sort(RadixItem *from, RadixItem *to, size_t n)
{
    enum { BITS = 11, DIGITS = 1 << BITS, PASSES = 6 };
    static const size_t mask = DIGITS - 1;
    size_t (*count)[DIGITS] = mem_bytes(PASSES * sizeof *count);
    memset(count, 0, PASSES * sizeof *count);
    for (size_t i = 0; i < n; i++)
        for (int p = 0; p < PASSES; p++)
            count[p][(from[i].key >> (p * BITS)) & mask]++;
    for (int p = 0; p < PASSES; p++) {
        if (count[p][(from[0].key >> (p * BITS)) & mask] == n)
            continue;
        size_t sum = 0;
        for (size_t d = 0; d < DIGITS; d++) {
            size_t c = count[p][d];
            count[p][d] = sum;
            sum += c;
        }
        for (size_t i = 0; i < n; i++)
            to[count[p][(from[i].key >> (p * BITS)) & mask]++] = from[i];
        RadixItem *other = from;
        from = to;
        to = other;
    }
    return from;
}

static bool is_machine_vector(Expr e)
{
    return is_packed_vector(e, ARRAY_INT64) || is_packed_vector(e, ARRAY_REAL64);
}

static RadixItem *radix_items(Expr e)
{
    ArrayView a = array_view(e);
    size_t n = (size_t)a.count;
    RadixItem *items = mem_bytes((n + 1) * sizeof *items), *room = mem_bytes((n + 1) * sizeof *items);
    for (size_t i = 0; i < n; i++)
        items[i] = (RadixItem){sort_bits(&a, i), (int64_t)i};
    return radix_sort(items, room, n);
}

static int compare_canonical(void *keys, int64_t i, int64_t j)
{
    return expr_order(((const Expr *)keys)[i], ((const Expr *)keys)[j]);
}

static const Expr *part_array(Expr e)
{
    size_t n = expr_length(e);
    Expr *parts = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++)
        parts[i] = expr_part(e, i + 1);
    return parts;
}

/* A list of machine numbers of one kind as a packed one, if it is worth it. */
static Expr packed_if_numbers(Expr e)
{
    enum { WORTH_IT = 48 };
    if (expr_is_normal(e) && expr_length(e) >= WORTH_IT && expr_head(e) == S(List) && expr_is_number(expr_part(e, 1))) {
        Expr packed = array_pack(e);
        return packed ? packed : e;
    }
    return e;
}

int64_t *positions_by_key(Interp *in, Expr keys)
{
    (void)in;
    keys = packed_if_numbers(keys);
    size_t n = expr_length(keys);
    if (!is_machine_vector(keys) || n < 48)
        return sorted_positions(n, compare_canonical, (void *)(uintptr_t)part_array(keys));
    RadixItem *items = radix_items(keys);
    int64_t *positions = mem_bytes((n + 1) * sizeof *positions);
    for (size_t i = 0; i < n; i++)
        positions[i] = items[i].position;
    return positions;
}

Expr parts_at(Interp *in, Expr e, size_t n, const int64_t *positions)
{
    if (expr_is(e, EXPR_PACKED))
        return packed_rows(e, n, positions);
    if (expr_is(e, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(n);
        for (size_t i = 0; i < n; i++)
            assoc_copy_entry(&b, e, (size_t)positions[i] + 1);
        return assoc_finish(&b);
    }
    Builder b = builder_start(expr_head(e), n);
    for (size_t i = 0; i < n; i++)
        builder_add(&b, expr_part(e, (size_t)positions[i] + 1));
    return derived(in, e, builder_finish(&b));
}

/* ---- Sort ---- */

Expr sorted_vector(Expr e)
{
    ArrayView a = array_view(e);
    void *data;
    Expr out = packed_vector(a.type, a.count, &data);
    sort_numbers(data, a.data, (size_t)a.count, a.type);
    return out;
}

typedef struct ByFunction {
    Interp *in;
    Expr p;
    const Expr *parts;
} ByFunction;

/* p[a, b] is True or 1: in order; 0: alike; anything else: out of order. */
static int order_by(Interp *in, Expr p, Expr a, Expr b)
{
    Expr r = evaluate_apply2(in, p, a, b);
    if (expr_is_true(r) || r == expr_int(1))
        return -1;
    return r == expr_int(0) ? 0 : r == S(False) || r == expr_int(-1) ? 1 : 0;
}

static int compare_by_function(void *context, int64_t i, int64_t j)
{
    const ByFunction *by = context;
    unwind_poll(by->in);
    return order_by(by->in, by->p, by->parts[i], by->parts[j]);
}

static int64_t *ordering_of(Interp *in, Expr e, Expr p)
{
    Expr values = e;
    if (!p || (expr_is_symbol(p) && strcmp(symbol_of(p)->name, "Order") == 0))
        return positions_by_key(in, values);
    ByFunction by = {in, p, part_array(e)};
    return sorted_positions(expr_length(e), compare_by_function, &by);
}

static bool check_parts(Interp *in, Expr call)
{
    if (expr_has_parts(expr_part(call, 1)))
        return true;
    message(in, call, "normal", expr_int(1), call, NULL);
    return false;
}

static Expr plain_list(Expr e)
{
    return expr_is_array(e) && !expr_is(e, EXPR_PACKED) ? array_to_list(e) : e;
}

/* Sort[e], Sort[e, p] */
static Expr sort(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    size_t n = expr_length(e);
    Expr p = expr_length(call) == 2 ? expr_part(call, 2) : NULL;
    if (!p && n >= 2) {
        e = packed_if_numbers(e);
        if (is_machine_vector(e))
            return sorted_vector(e);
    }
    return parts_at(in, e, n, ordering_of(in, e, p));
}

static Expr reversed(Interp *in, Expr e)
{
    size_t n = expr_length(e);
    int64_t *back = mem_bytes((n + 1) * sizeof *back);
    for (size_t i = 0; i < n; i++)
        back[i] = (int64_t)(n - 1 - i);
    return parts_at(in, e, n, back);
}

/* ReverseSort[e], ReverseSort[e, p] */
static Expr reverse_sort(Interp *in, Expr call)
{
    Expr sorted = sort(in, call);
    return sorted ? reversed(in, sorted) : NULL;
}

/* ---- SortBy ---- */

/* f of every part, as a list. */
static Expr keys_by(Interp *in, Expr e, Expr f)
{
    size_t n = expr_length(e);
    Builder b = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++) {
        unwind_poll(in);
        builder_add(&b, evaluate_apply1(in, f, expr_part(e, i)));
    }
    return builder_finish(&b);
}

typedef struct ByKeys {
    Interp *in;
    size_t count;
    const Expr **keys; /* count arrays of keys */
    Expr p;            /* how keys compare, or NULL */
} ByKeys;

static int compare_keys(void *context, int64_t i, int64_t j)
{
    const ByKeys *by = context;
    for (size_t k = 0; k < by->count; k++) {
        Expr a = by->keys[k][i], b = by->keys[k][j];
        int order = by->p ? expr_identical(a, b) ? 0 : order_by(by->in, by->p, a, b) : expr_order(a, b);
        if (order)
            return order;
    }
    return 0;
}

/* Positions of e in the order of f (a function or a list of them); ties by the parts themselves unless f is a list. */
static int64_t *ordering_by(Interp *in, Expr e, Expr f, Expr p)
{
    bool listed = expr_is_list(f);
    size_t functions = listed ? expr_length(f) : 1, n = expr_length(e);
    if (!listed && !p) {
        Expr keys = packed_if_numbers(keys_by(in, e, f));
        int64_t *positions = positions_by_key(in, keys);
        const Expr *parts = part_array(e), *key = part_array(keys);
        for (size_t i = 0; i < n;) { /* runs of equal keys, by the parts */
            size_t end = i + 1;
            while (end < n && expr_order(key[positions[i]], key[positions[end]]) == 0)
                end++;
            if (end - i > 1 && !expr_is(e, EXPR_ASSOC)) {
                int64_t *room = mem_bytes((end - i) * sizeof *room);
                merge_runs(positions + i, room, end - i, compare_canonical, (void *)(uintptr_t)parts);
            }
            i = end;
        }
        return positions;
    }
    const Expr **keys = mem_array(const Expr *, functions + 1);
    for (size_t k = 0; k < functions; k++)
        keys[k] = part_array(keys_by(in, e, listed ? expr_part(f, k + 1) : f));
    ByKeys by = {in, functions, keys, p};
    return sorted_positions(n, compare_keys, &by);
}

/* SortBy[e, f], SortBy[e, {f1, f2, ...}], SortBy[e, f, p] */
static Expr sort_by(Interp *in, Expr call)
{
    if (!check_parts(in, call))
        return NULL;
    Expr e = expr_part(call, 1), p = expr_length(call) == 3 ? expr_part(call, 3) : NULL;
    return parts_at(in, e, expr_length(e), ordering_by(in, e, expr_part(call, 2), p));
}

/* ReverseSortBy[e, f] */
static Expr reverse_sort_by(Interp *in, Expr call)
{
    Expr sorted = sort_by(in, call);
    return sorted ? reversed(in, sorted) : NULL;
}

/* ---- Ordering ---- */

static Expr position_list(size_t n, const int64_t *positions)
{
    Builder b = builder_start(S(List), n);
    for (size_t i = 0; i < n; i++)
        builder_add(&b, expr_int(positions[i] + 1));
    return builder_finish(&b);
}

/* The first n (or last -n) of the positions, or all. */
static Expr some_positions(Interp *in, Expr call, const int64_t *positions, size_t length, Expr spec)
{
    Stretch s = {1, 1, length};
    int64_t n;
    if (spec && whole_number(spec, &n)) {
        size_t wanted = (size_t)(n < 0 ? -n : n);
        if (wanted > length)
            wanted = length;
        s = (Stretch){n < 0 ? (int64_t)(length - wanted) + 1 : 1, 1, wanted};
    } else if (spec && stretch_take(spec, length, &s) != STRETCH_OK) {
        return message(in, call, "seqs", expr_int(2), call, NULL);
    }
    return position_list(s.count, positions + s.first - 1);
}

/* Ordering[e], Ordering[e, n], Ordering[e, n, p] */
static Expr ordering(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    size_t given = expr_length(call);
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    int64_t *positions = ordering_of(in, e, given == 3 ? expr_part(call, 3) : NULL);
    return some_positions(in, call, positions, expr_length(e), given >= 2 ? expr_part(call, 2) : NULL);
}

/* OrderingBy[e, f], OrderingBy[e, f, n] */
static Expr ordering_by_word(Interp *in, Expr call)
{
    if (!check_parts(in, call))
        return NULL;
    Expr e = expr_part(call, 1);
    int64_t *positions = ordering_by(in, e, expr_part(call, 2), NULL);
    return some_positions(in, call, positions, expr_length(e), expr_length(call) == 3 ? expr_part(call, 3) : NULL);
}

/* OrderedQ[e], OrderedQ[e, p] */
static Expr ordered_q(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), p = expr_length(call) == 2 ? expr_part(call, 2) : NULL;
    for (size_t i = 2; i <= expr_length(e); i++) {
        Expr a = expr_part(e, i - 1), b = expr_part(e, i);
        if ((p ? order_by(in, p, a, b) : expr_order(a, b)) > 0)
            return S(False);
    }
    return S(True);
}

/* Order[a, b] - 1: a before b; -1: after; 0: the same */
static Expr order(Interp *in, Expr call)
{
    if (expr_length(call) == 3)
        return expr_int(-order_by(in, expr_part(call, 3), expr_part(call, 1), expr_part(call, 2)));
    return expr_int(-expr_order(expr_part(call, 1), expr_part(call, 2)));
}

/* ---- largest and smallest ---- */

Expr numeric_key(Interp *in, Expr x)
{
    if (expr_is_number(x))
        return number_is_real(x) ? x : NULL;
    if (is_plus_infinity(x) || (expr_has_head(x, S(DirectedInfinity)) && expr_length(x) == 1))
        return x;
    if (expr_is_string(x) || expr_is_list(x) || expr_is(x, EXPR_ASSOC))
        return NULL;
    Expr n = evaluate_call(in, S(N), 1, x);
    return number_is_real(n) && expr_is_number(n) ? n : NULL;
}

static int compare_numeric(void *keys, int64_t i, int64_t j)
{
    Expr a = ((const Expr *)keys)[i], b = ((const Expr *)keys)[j];
    bool ia = !expr_is_number(a), ib = !expr_is_number(b);
    if (ia || ib) { /* infinities */
        int sa = ia ? expr_part(a, 1) == expr_int(-1) ? -1 : 1 : 0;
        int sb = ib ? expr_part(b, 1) == expr_int(-1) ? -1 : 1 : 0;
        return sa - sb;
    }
    return number_compare_exactly(a, b);
}

static bool is_missing(Expr e)
{
    return expr_has_head(e, S(Missing)) || e == S(None) || e == S(Null) || e == S(Indeterminate);
}

/* The n parts of e with the largest (or smallest) keys, largest first. */
static Expr take_extreme(Interp *in, Expr call, Expr e, Expr f, Expr count, bool largest)
{
    size_t n = expr_length(e), kept = 0;
    int64_t wanted, *source = mem_bytes((n + 1) * sizeof *source);
    Expr *keys = mem_array(Expr, n + 1);
    for (size_t i = 1; i <= n; i++) {
        Expr value = f ? evaluate_apply1(in, f, expr_part(e, i)) : expr_part(e, i);
        if (is_missing(value))
            continue;
        keys[kept] = numeric_key(in, value);
        if (!keys[kept])
            return f ? message(in, call, "ordered", value, NULL) : NULL;
        source[kept++] = (int64_t)i - 1;
    }
    bool up_to = expr_is_normal(count) && expr_has_head(count, S(UpTo)) && expr_length(count) == 1;
    if (count == S(All))
        wanted = (int64_t)kept;
    else if (!whole_number(up_to ? expr_part(count, 1) : count, &wanted) || wanted < 0)
        return message(in, call, "intnm", expr_int((int64_t)expr_length(call)), call, NULL);
    if (wanted > (int64_t)kept) {
        if (!up_to)
            return message(in, call, "insuff", expr_int(wanted), expr_int((int64_t)kept), NULL);
        wanted = (int64_t)kept;
    }
    int64_t *positions = sorted_positions(kept, compare_numeric, keys);
    int64_t *chosen = mem_bytes(((size_t)wanted + 1) * sizeof *chosen);
    if (!largest)
        for (int64_t i = 0; i < wanted; i++)
            chosen[i] = source[positions[i]];
    else { /* from the end, but ties in their own order */
        int64_t out = 0;
        for (int64_t end = (int64_t)kept; end > 0 && out < wanted;) {
            int64_t start = end - 1;
            while (start > 0 && compare_numeric(keys, positions[start - 1], positions[end - 1]) == 0)
                start--;
            for (int64_t i = start; i < end && out < wanted; i++)
                chosen[out++] = source[positions[i]];
            end = start;
        }
    }
    return parts_at(in, e, (size_t)wanted, chosen);
}

static Expr take_largest(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (expr_has_head(e, S(Rule)))
        return exact_library(in, call);
    return expr_has_parts(e) ? take_extreme(in, call, e, NULL, expr_part(call, 2), true) : NULL;
}

static Expr take_smallest(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (expr_has_head(e, S(Rule)))
        return exact_library(in, call);
    return expr_has_parts(e) ? take_extreme(in, call, e, NULL, expr_part(call, 2), false) : NULL;
}

static Expr take_largest_by(Interp *in, Expr call)
{
    return check_parts(in, call) ? take_extreme(in, call, expr_part(call, 1), expr_part(call, 2), expr_part(call, 3), true)
                                 : NULL;
}

static Expr take_smallest_by(Interp *in, Expr call)
{
    return check_parts(in, call) ? take_extreme(in, call, expr_part(call, 1), expr_part(call, 2), expr_part(call, 3), false)
                                 : NULL;
}

/* Parts whose key is largest (sign 1) or smallest (-1); or the first n in that order. */
static Expr extremal_by(Interp *in, Expr call, int sign)
{
    if (!check_parts(in, call))
        return NULL;
    Expr e = expr_part(call, 1);
    size_t n = expr_length(e), count = 0;
    const Expr *keys = part_array(keys_by(in, e, expr_part(call, 2)));
    Expr *numeric = mem_array(Expr, n + 1);
    bool all_numeric = true;
    for (size_t i = 0; i < n && all_numeric; i++)
        all_numeric = (numeric[i] = numeric_key(in, keys[i])) != NULL;
    PositionCompare compare = all_numeric ? compare_numeric : compare_canonical;
    void *by = all_numeric ? (void *)numeric : (void *)(uintptr_t)keys;
    int64_t *chosen = mem_bytes((n + 1) * sizeof *chosen);
    if (expr_length(call) == 2) {
        for (size_t i = 0; i < n; i++) {
            int order_now = count ? sign * compare(by, (int64_t)i, chosen[0]) : 1;
            if (order_now > 0)
                count = 0;
            if (order_now >= 0)
                chosen[count++] = (int64_t)i;
        }
        return parts_at(in, e, count, chosen);
    }
    Stretch s;
    if (stretch_take(expr_part(call, 3), n, &s) != STRETCH_OK)
        return message(in, call, "insuff", expr_part(call, 3), expr_int((int64_t)n), NULL);
    int64_t *positions = sorted_positions(n, compare, by);
    if (sign > 0)
        for (size_t end = n; end > 0;) { /* largest first, ties in their own order */
            size_t start = end - 1;
            while (start > 0 && compare(by, positions[start - 1], positions[end - 1]) == 0)
                start--;
            for (size_t i = start; i < end; i++)
                chosen[count++] = positions[i];
            end = start;
        }
    else
        memcpy(chosen, positions, n * sizeof *chosen);
    return parts_at(in, e, s.count, chosen + s.first - 1);
}

static Expr maximal_by(Interp *in, Expr call)
{
    return extremal_by(in, call, 1);
}

static Expr minimal_by(Interp *in, Expr call)
{
    return extremal_by(in, call, -1);
}

static const Builtin builtins[] = {
    {"Sort", {1, 2}, ATTR_NONE, sort,
     "Sort[e] sorts the parts of e into canonical order.\nSort[e, p] uses p to compare two parts."},
    {"SortBy", {1, 3}, ATTR_NONE, sort_by,
     "SortBy[e, f] sorts the parts of e by the values of f.\nSortBy[e, {f1, f2, ...}] breaks ties by f2, ....\n"
     "SortBy[e, f, p] compares values by p.\nSortBy[f] is an operator form.",
     .curry = {1, 1}},
    {"ReverseSort", {1, 2}, ATTR_NONE, reverse_sort,
     "ReverseSort[e] sorts the parts of e into reverse canonical order.\nReverseSort[e, p] uses p."},
    {"ReverseSortBy", {1, 3}, ATTR_NONE, reverse_sort_by,
     "ReverseSortBy[e, f] sorts the parts of e by the values of f, largest first.\nReverseSortBy[f] is an operator form.",
     .curry = {1, 1}},
    {"Ordering", {1, 3}, ATTR_NONE, ordering,
     "Ordering[e] gives the positions at which the parts of Sort[e] stand in e.\n"
     "Ordering[e, n] the first n of them, Ordering[e, -n] the last n, Ordering[e, n, p] with order p."},
    {"OrderingBy", {1, 3}, ATTR_NONE, ordering_by_word,
     "OrderingBy[e, f] gives the positions at which the parts of SortBy[e, f] stand in e.\n"
     "OrderingBy[e, f, n] the first n.\nOrderingBy[f] is an operator form.",
     .curry = {1, 1}},
    {"OrderedQ", {1, 2}, ATTR_NONE, ordered_q,
     "OrderedQ[e] gives True if the parts of e are in canonical order.\nOrderedQ[e, p] by p."},
    {"Order", {2, 3}, ATTR_NONE, order,
     "Order[a, b] gives 1 if a comes before b in canonical order, -1 if after, 0 if they are identical."},
    {"MaximalBy", {1, 3}, ATTR_NONE, maximal_by,
     "MaximalBy[e, f] gives the parts of e for which f is largest.\nMaximalBy[e, f, n] the n largest.\n"
     "MaximalBy[f] is an operator form.",
     .curry = {1, 1}},
    {"MinimalBy", {1, 3}, ATTR_NONE, minimal_by,
     "MinimalBy[e, f] gives the parts of e for which f is smallest.\nMinimalBy[e, f, n] the n smallest.\n"
     "MinimalBy[f] is an operator form.",
     .curry = {1, 1}},
    {"TakeLargest", {1, 2}, ATTR_NONE, take_largest,
     "TakeLargest[e, n] gives the n numerically largest parts of e, largest first.\nTakeLargest[n] is an operator form.",
     .curry = {1, 1}},
    {"TakeSmallest", {1, 2}, ATTR_NONE, take_smallest,
     "TakeSmallest[e, n] gives the n numerically smallest parts of e, smallest first.\nTakeSmallest[n] is an operator form.",
     .curry = {1, 1}},
    {"TakeLargestBy", {2, 3}, ATTR_NONE, take_largest_by,
     "TakeLargestBy[e, f, n] gives the n parts of e with the largest values of f.\nTakeLargestBy[f, n] is an operator form.",
     .curry = {2, 1}},
    {"TakeSmallestBy", {2, 3}, ATTR_NONE, take_smallest_by,
     "TakeSmallestBy[e, f, n] gives the n parts of e with the smallest values of f.\nTakeSmallestBy[f, n] is an operator form.",
     .curry = {2, 1}},
};

static const MessageText messages[] = {
    {"General", "insuff", "Cannot take `1` elements from a list of `2` elements."},
    {"General", "ordered", "The value `1` is not a real number that can be compared."},
};

const Module module_sort = {"sort", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
