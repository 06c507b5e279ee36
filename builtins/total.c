/* total.c - sums, differences and extremes of lists: Total, Accumulate, Differences, Max, Min and their relatives. */
#include <float.h>
#include <math.h>
#include <string.h>
#include "builtins/dims.h"
#include "builtins/fused.h"
#include "builtins/level.h"
#include "builtins/packed.h"
#include "builtins/sorting.h"
#include "builtins/sparse.h"
#include "interp/number.h"

static Expr plain_list(Interp *in, Expr e)
{
    if (sparse_dimensions(e))
        return sparse_to_list(in, e);
    return expr_is_array(e) && !expr_is(e, EXPR_PACKED) ? array_to_list(e) : e;
}

/* ---- Total ---- */

static Expr total_deferred(Interp *in, Expr head, size_t n, const Expr *parts)
{
    (void)in, (void)head;
    return n == 1 ? fused_total(parts[0]) : NULL;
}

static bool sum_integers(const int64_t *x, int64_t n, int64_t *sum)
{
    __int128 s = 0;
    for (int64_t i = 0; i < n; i++)
        s += x[i];
    *sum = (int64_t)s;
    return s == *sum;
}

/* All elements of a packed array; NULL when a machine number does not hold the sum. */
static Expr packed_sum(const ArrayView *a)
{
    int64_t whole;
    if (a->type == ARRAY_INT64)
        return sum_integers(a->data, a->count, &whole) ? expr_int(whole) : NULL;
    if (a->type != ARRAY_REAL64)
        return NULL;
    double sum = packed_total(a->data, a->count);
    return isfinite(sum) ? expr_real(sum) : NULL;
}

/* The rows of a packed array of reals added up. */
static Expr packed_row_sum(const ArrayView *a)
{
    if (a->type != ARRAY_REAL64 && a->type != ARRAY_INT64)
        return NULL;
    int64_t width = a->count / a->dim[0];
    void *data;
    Expr out = array_new(EXPR_PACKED, a->type, a->rank - 1, a->dim + 1, &data);
    memset(data, 0, (size_t)width * 8);
    for (int64_t i = 0; i < a->dim[0]; i++)
        for (int64_t j = 0; j < width; j++)
            if (a->type == ARRAY_REAL64)
                ((double *)data)[j] += ((const double *)a->data)[i * width + j];
            else if (__builtin_add_overflow(((int64_t *)data)[j], ((const int64_t *)a->data)[i * width + j],
                                            &((int64_t *)data)[j]))
                return NULL;
    for (int64_t j = 0; j < width && a->type == ARRAY_REAL64; j++)
        if (!isfinite(((double *)data)[j]))
            return NULL;
    return out;
}

static Expr sum_parts(Interp *in, Expr e)
{
    if (expr_is(e, EXPR_PACKED) && expr_length(e) > 0) {
        ArrayView a = array_view(e);
        Expr quick = a.rank == 1 ? packed_sum(&a) : packed_row_sum(&a);
        if (quick)
            return quick;
    }
    size_t n = expr_length(e);
    if (n == 0)
        return expr_int(0);
    bool numbers = true;
    for (size_t i = 1; i <= n && numbers; i++)
        numbers = expr_is_number(expr_part(e, i));
    if (numbers) {
        Expr sum = expr_part(e, 1);
        for (size_t i = 2; i <= n; i++) {
            unwind_poll(in);
            sum = number_add(in, sum, expr_part(e, i));
        }
        return sum;
    }
    Builder b = builder_start(S(Plus), n);
    builder_add_parts(&b, e, 1, n);
    return evaluate(in, builder_finish(&b));
}

/* Sums at levels least..most, deepest first. */
static Expr total_levels(Interp *in, Expr e, int64_t level, int64_t least, int64_t most)
{
    stack_check(in);
    if (level > most || !expr_has_parts(e) || (level > 1 && !expr_is_list(e) && !expr_is(e, EXPR_ASSOC)))
        return e;
    if (level < most) {
        bool deeper = false;
        for (size_t i = 1; i <= expr_length(e) && !deeper; i++)
            deeper = expr_is_list(expr_part(e, i)) || expr_is(expr_part(e, i), EXPR_ASSOC);
        if (deeper && expr_is(e, EXPR_ASSOC) && level < least) {
            for (size_t i = 1; i <= expr_length(e); i++)
                e = assoc_with_value(e, i, total_levels(in, assoc_value(e, i), level + 1, least, most));
        } else if (deeper) {
            Builder b = builder_start(S(List), expr_length(e));
            for (size_t i = 1; i <= expr_length(e); i++)
                builder_add(&b, total_levels(in, expr_part(e, i), level + 1, least, most));
            e = builder_finish(&b);
        }
    }
    return level >= least ? sum_parts(in, e) : e;
}

/* Total[e], Total[e, n], Total[e, {n}], Total[e, {m, n}] */
static Expr total(Interp *in, Expr call)
{
    Expr e = plain_list(in, expr_part(call, 1));
    LevelSpec levels = {1, 1, false};
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    if (call_arguments(in, call) == 2 && !level_spec(in, call, expr_part(call, 2), &levels))
        return NULL;
    if (levels.least == 1 && levels.most == 1)
        return sum_parts(in, e);
    if (expr_is(e, EXPR_PACKED) && levels.least == 1 && levels.most >= array_view(e).rank) {
        ArrayView a = array_view(e);
        Expr quick = a.count ? packed_sum(&a) : NULL;
        if (quick)
            return quick;
    }
    int64_t depth = (int64_t)dims_of(e, 64).rank;
    if (levels.least < 0)
        levels.least = depth + 1 + levels.least;
    if (levels.most < 0)
        levels.most = depth + 1 + levels.most;
    return total_levels(in, e, 1, levels.least, levels.most);
}

/* ---- Accumulate, Differences, Ratios ---- */

static Expr accumulate_packed(Expr e)
{
    ArrayView a = array_view(e);
    if (a.rank != 1 || (a.type != ARRAY_INT64 && a.type != ARRAY_REAL64))
        return NULL;
    void *data;
    Expr out = packed_vector(a.type, a.count, &data);
    if (a.type == ARRAY_INT64) {
        int64_t sum = 0;
        for (int64_t i = 0; i < a.count; i++) {
            if (__builtin_add_overflow(sum, ((const int64_t *)a.data)[i], &sum))
                return NULL;
            ((int64_t *)data)[i] = sum;
        }
        return out;
    }
    double sum = 0;
    for (int64_t i = 0; i < a.count; i++)
        ((double *)data)[i] = sum = i ? sum + ((const double *)a.data)[i] : ((const double *)a.data)[0];
    return isfinite(sum) ? out : NULL;
}

static Expr add(Interp *in, Expr a, Expr b)
{
    if (expr_is_number(a) && expr_is_number(b))
        return number_add(in, a, b);
    return evaluate_call(in, S(Plus), 2, a, b);
}

/* Accumulate[e] */
static Expr accumulate(Interp *in, Expr call)
{
    Expr e = plain_list(in, expr_part(call, 1));
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    Expr quick = expr_is(e, EXPR_PACKED) ? accumulate_packed(e) : NULL;
    if (quick)
        return quick;
    size_t n = expr_length(e);
    Expr sum = NULL;
    if (expr_is(e, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(n);
        for (size_t i = 1; i <= n; i++) {
            sum = sum ? add(in, sum, assoc_value(e, i)) : assoc_value(e, i);
            assoc_add(&b, assoc_key(e, i), sum);
        }
        return assoc_finish(&b);
    }
    Builder b = builder_start(expr_head(e), n);
    for (size_t i = 1; i <= n; i++) {
        sum = sum ? add(in, sum, expr_part(e, i)) : expr_part(e, i);
        builder_add(&b, sum);
    }
    return derived(in, NULL, builder_finish(&b));
}

static Expr difference(Interp *in, Expr later, Expr earlier)
{
    if (expr_is_number(later) && expr_is_number(earlier))
        return number_subtract(in, later, earlier);
    return evaluate_call(in, S(Subtract), 2, later, earlier);
}

static Expr ratio(Interp *in, Expr later, Expr earlier)
{
    return evaluate_call(in, S(Divide), 2, later, earlier);
}

typedef Expr (*Pairing)(Interp *in, Expr later, Expr earlier);

static Expr packed_difference(Interp *in, Expr e, int64_t step)
{
    int64_t n = (int64_t)expr_length(e);
    if (n - step < 16)
        return NULL;
    Expr d = evaluate_call(in, S(Subtract), 2, array_rows(e, step, n - step), array_rows(e, 0, n - step));
    return expr_is(d, EXPR_PACKED) ? d : NULL;
}

static Expr pair_neighbours(Interp *in, Expr e, int64_t step, Pairing pair)
{
    size_t n = expr_length(e), back = (size_t)step;
    if (pair == difference && expr_is(e, EXPR_PACKED)) {
        Expr quick = packed_difference(in, e, step);
        if (quick)
            return quick;
    }
    Builder b = builder_start(expr_is(e, EXPR_ASSOC) ? S(List) : expr_head(e), n);
    for (size_t i = back + 1; i <= n; i++)
        builder_add(&b, pair(in, expr_part(e, i), expr_part(e, i - back)));
    return derived(in, NULL, builder_finish(&b));
}

/* amounts[k] times at level k + 1. */
static Expr pair_levels(Interp *in, Expr e, const int64_t *amounts, size_t levels, int64_t step, Pairing pair)
{
    if (!expr_has_parts(e))
        return NULL;
    if (levels > 1) {
        Builder b = builder_start(expr_head(e), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++) {
            Expr row = pair_levels(in, expr_part(e, i), amounts + 1, levels - 1, step, pair);
            if (!row)
                return NULL;
            builder_add(&b, row);
        }
        e = builder_finish(&b);
    }
    for (int64_t k = 0; k < amounts[0] && expr_length(e) > 0; k++)
        e = pair_neighbours(in, e, step, pair);
    return e;
}

static Expr neighbours(Interp *in, Expr call, Pairing pair)
{
    Expr e = plain_list(in, expr_part(call, 1)), spec = expr_length(call) > 1 ? expr_part(call, 2) : expr_int(1);
    int64_t amounts[16], step = 1;
    size_t levels = expr_is_list(spec) ? expr_length(spec) : 1;
    if (!expr_has_parts(e))
        return message(in, call, "listrp", expr_int(1), call, NULL);
    if (levels == 0 || levels > 16)
        return NULL;
    for (size_t k = 0; k < levels; k++) {
        Expr n = expr_is_list(spec) ? expr_part(spec, k + 1) : spec;
        if (!whole_number(n, &amounts[k]) || amounts[k] < 0)
            return message(in, call, "intnm", expr_int(2), call, NULL);
    }
    if (expr_length(call) == 3 && (!whole_number(expr_part(call, 3), &step) || step < 1))
        return message(in, call, "intpm", expr_int(3), call, NULL);
    return pair_levels(in, e, amounts, levels, step, pair);
}

/* Differences[e], Differences[e, n], Differences[e, n, step] */
static Expr differences(Interp *in, Expr call)
{
    return neighbours(in, call, difference);
}

/* Ratios[e], Ratios[e, n] */
static Expr ratios(Interp *in, Expr call)
{
    return neighbours(in, call, ratio);
}

/* ---- ranks ---- */

/* RankedMax[e, n], RankedMin[e, n]: negative n counts from the other end. */
static Expr ranked(Interp *in, Expr call, bool largest)
{
    Expr e = plain_list(in, expr_part(call, 1));
    int64_t rank, n = (int64_t)expr_length(e);
    if (!expr_has_parts(e))
        return message(in, call, "list", expr_int(1), call, NULL);
    if (!whole_number(expr_part(call, 2), &rank) || rank == 0 || rank > n || rank < -n)
        return message(in, call, "rank", expr_part(call, 2), expr_int(n), NULL);
    Builder b = builder_start(S(List), (size_t)n);
    for (int64_t i = 1; i <= n; i++) {
        Expr key = numeric_key(in, expr_part(e, (size_t)i));
        if (!key)
            return NULL;
        builder_add(&b, expr_is_number(key) ? key : expr_real(expr_part(key, 1) == expr_int(-1) ? -DBL_MAX : DBL_MAX));
    }
    int64_t *positions = positions_by_key(in, builder_finish(&b));
    if (rank < 0)
        rank = n + 1 + rank;
    return expr_part(e, (size_t)positions[largest ? n - rank : rank - 1] + 1);
}

static Expr ranked_max(Interp *in, Expr call)
{
    return ranked(in, call, true);
}

static Expr ranked_min(Interp *in, Expr call)
{
    return ranked(in, call, false);
}

static const Builtin builtins[] = {
    {"Total", {1, 2}, ATTR_NONE, total,
     "Total[e] gives the sum of the parts of e.\nTotal[e, n] sums down to level n, Total[e, {n}] at level n, "
     "Total[e, Infinity] everything.",
     "Method -> Automatic", .defer = total_deferred},
    {"Accumulate", {1, 1}, ATTR_NONE, accumulate, "Accumulate[e] gives the sums of the first 1, 2, ... parts of e."},
    {"Differences", {1, 3}, ATTR_NONE, differences,
     "Differences[e] gives the differences of neighbouring parts.\nDifferences[e, n] takes them n times, "
     "Differences[e, n, s] of parts s apart, Differences[e, {n1, n2, ...}] ni times at level i."},
    {"Ratios", {1, 2}, ATTR_NONE, ratios,
     "Ratios[e] gives the ratios of neighbouring parts.\nRatios[e, n] takes them n times."},
    {"RankedMax", {2, 2}, ATTR_NONE, ranked_max, "RankedMax[e, n] gives the nth largest part of e."},
    {"RankedMin", {2, 2}, ATTR_NONE, ranked_min, "RankedMin[e, n] gives the nth smallest part of e."},
};

static const MessageText messages[] = {
    {"General", "listrp", "List, SparseArray object, or structured array expected at position `1` in `2`."},
    {"General", "rank", "The rank `1` is not a nonzero integer within the `2` elements."},
};

const Module module_total = {"total", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
