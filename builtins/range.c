/* range.c - lists made from nothing: Range, ConstantArray, Array. */
#include <math.h>
#include <string.h>
#include "builtins/fused.h"
#include "builtins/level.h"
#include "builtins/packed.h"
#include "interp/number.h"

/* ---- Range ---- */

enum { PACK_FROM = 256 };

static Expr range_of_integers(Interp *in, int64_t first, int64_t last, int64_t step)
{
    if (step > 0 ? last < first : last > first)
        return expr_list(0, NULL);
    uint64_t width = step > 0 ? (uint64_t)last - (uint64_t)first : (uint64_t)first - (uint64_t)last;
    uint64_t stride = step > 0 ? (uint64_t)step : (uint64_t)0 - (uint64_t)step;
    uint64_t n = width / stride + 1;
    if (n < PACK_FROM) {
        Builder b = builder_start(S(List), (size_t)n);
        for (uint64_t i = 0; i < n; i++)
            builder_add(&b, expr_int(first + (int64_t)i * step));
        return evaluated(in, builder_finish(&b));
    }
    void *data;
    Expr range = packed_vector(ARRAY_INT64, n > INT64_MAX ? INT64_MAX : (int64_t)n, &data);
    for (uint64_t i = 0; i < n; i++)
        ((int64_t *)data)[i] = first + (int64_t)i * step;
    return range;
}

static Expr range_of_reals(Interp *in, double first, double last, double step)
{
    double n = packed_range_count(first, last, step);
    if (!(n >= 1))
        return expr_list(0, NULL);
    if (n < PACK_FROM) {
        Builder b = builder_start(S(List), (size_t)n);
        for (size_t i = 0; i < (size_t)n; i++)
            builder_add(&b, expr_real(first + (double)i * step));
        return evaluated(in, builder_finish(&b));
    }
    void *data;
    Expr range = packed_vector(ARRAY_REAL64, n < 9e18 ? (int64_t)n : INT64_MAX, &data);
    for (int64_t i = 0; i < (int64_t)n; i++)
        ((double *)data)[i] = first + (double)i * step;
    return range;
}

/* Any bounds whose distance is a number of steps: first + i step, evaluated. */
static Expr range_of_others(Interp *in, Expr call, Expr first, Expr last, Expr step)
{
    Expr distance = evaluate_call(in, S(Plus), 2, last, expr_call(S(Times), 2, expr_int(-1), first));
    Expr width = evaluate_call(in, S(Divide), 2, distance, step);
    Expr whole = evaluate_call(in, S(Floor), 1, width);
    int64_t n;
    if (expr_is(whole, EXPR_BIG) || !number_to_int64(whole, &n))
        return message(in, call, "range", call, NULL);
    Builder b = builder_start(S(List), n < 0 ? 0 : (size_t)(n < 65536 ? n + 1 : 65536));
    for (int64_t i = 0; i <= n; i++) {
        unwind_poll(in);
        Expr offset = i == 0 ? expr_int(0) : evaluate_call(in, S(Times), 2, expr_int(i), step);
        builder_add(&b, i == 0 ? first : evaluate_call(in, S(Plus), 2, first, offset));
    }
    return builder_finish(&b);
}

/* Range[n], Range[a, b], Range[a, b, step] */
static Expr range(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr first = n == 1 ? expr_int(1) : expr_part(call, 1), last = expr_part(call, n == 1 ? 1 : 2);
    Expr step = n == 3 ? expr_part(call, 3) : expr_int(1);
    if (number_is_zero(step))
        return message(in, call, "range", call, NULL);
    if (expr_is(first, EXPR_INT) && expr_is(last, EXPR_INT) && expr_is(step, EXPR_INT))
        return range_of_integers(in, expr_int_value(first), expr_int_value(last), expr_int_value(step));
    double a, b, s;
    bool real = expr_is(first, EXPR_REAL) || expr_is(last, EXPR_REAL) || expr_is(step, EXPR_REAL);
    if (real && number_to_double(first, &a) && number_to_double(last, &b) && number_to_double(step, &s))
        return range_of_reals(in, a, b, s);
    return range_of_others(in, call, first, last, step);
}

/* ---- ConstantArray ---- */

static Expr constant_level(Interp *in, Expr value, const int64_t *dim, size_t rank)
{
    Expr part = rank == 1 ? value : constant_level(in, value, dim + 1, rank - 1);
    Builder b = builder_start(S(List), (size_t)(dim[0] < 65536 ? dim[0] : 65536));
    for (int64_t i = 0; i < dim[0]; i++) {
        unwind_poll(in);
        builder_add(&b, part);
    }
    return derived(in, NULL, builder_finish(&b));
}

static Expr constant_packed(Expr value, const int64_t *dim, size_t rank)
{
    int64_t count = 1;
    for (size_t i = 0; i < rank; i++)
        if (dim[i] == 0 || __builtin_mul_overflow(count, dim[i], &count))
            return NULL;
    bool integer = expr_is(value, EXPR_INT), real = expr_is(value, EXPR_REAL);
    if (count < PACK_FROM || rank > ARRAY_RANK || !(integer || real))
        return NULL;
    void *data;
    Expr array = array_new(EXPR_PACKED, integer ? ARRAY_INT64 : ARRAY_REAL64, (int)rank, dim, &data);
    for (int64_t i = 0; i < count; i++)
        if (integer)
            ((int64_t *)data)[i] = expr_int_value(value);
        else
            ((double *)data)[i] = expr_real_value(value);
    return array;
}

/* Dimensions n or {n1, n2, ...}; NULL after a message. */
static int64_t *read_dimensions(Interp *in, Expr call, size_t at, size_t *rank)
{
    Expr spec = expr_part(call, at);
    bool listed = expr_is_list(spec);
    *rank = listed ? expr_length(spec) : 1;
    int64_t *dim = mem_bytes((*rank + 1) * sizeof *dim);
    for (size_t i = 0; i < *rank; i++) {
        Expr n = listed ? expr_part(spec, i + 1) : spec;
        if (!expr_is(n, EXPR_INT) || expr_int_value(n) < 0) {
            message(in, call, "ilsmn", expr_int((int64_t)at), call, NULL);
            return NULL;
        }
        dim[i] = expr_int_value(n);
    }
    return dim;
}

/* ConstantArray[c, n], ConstantArray[c, {n1, n2, ...}] */
static Expr constant_array(Interp *in, Expr call)
{
    size_t rank;
    int64_t *dim = read_dimensions(in, call, 2, &rank);
    if (!dim)
        return NULL;
    Expr value = expr_part(call, 1);
    if (rank == 0)
        return value;
    Expr packed = constant_packed(value, dim, rank);
    return packed ? packed : constant_level(in, value, dim, rank);
}

/* ---- Array ---- */

typedef struct ArrayWork {
    Interp *in;
    Expr f, head;
    size_t rank;
    const int64_t *dim;
    const Expr *origin, *step; /* index i of level k is origin[k] + (i - 1) step[k] */
    Expr *index;
} ArrayWork;

static Expr array_level(ArrayWork *w, size_t level)
{
    if (level == w->rank)
        return w->head == S(List) ? evaluate_apply(w->in, w->f, w->rank, w->index) : expr_normal(w->f, w->rank, w->index);
    int64_t n = w->dim[level];
    Builder b = builder_start(w->head, (size_t)(n < 65536 ? n : 65536));
    for (int64_t i = 0; i < n; i++) {
        unwind_poll(w->in);
        if (expr_is(w->origin[level], EXPR_INT) && expr_is(w->step[level], EXPR_INT))
            w->index[level] = number_add(w->in, w->origin[level], number_multiply(w->in, expr_int(i), w->step[level]));
        else
            w->index[level] = evaluate_call(w->in, S(Plus), 2, w->origin[level],
                                            expr_call(S(Times), 2, expr_int(i), w->step[level]));
        builder_add(&b, array_level(w, level + 1));
    }
    return w->head == S(List) ? derived(w->in, NULL, builder_finish(&b)) : builder_finish(&b);
}

/* Array[f, n], Array[f, {n1, ...}], with origins r or {r1, ...} or {a, b}, and a head for List */
static Expr array(Interp *in, Expr call)
{
    size_t rank, given = expr_length(call);
    int64_t *dim = read_dimensions(in, call, 2, &rank);
    if (!dim)
        return NULL;
    Expr *origin = mem_array(Expr, rank + 1), *step = mem_array(Expr, rank + 1);
    Expr spec = given >= 3 ? expr_part(call, 3) : expr_int(1);
    bool one_range = rank == 1 && !expr_is_list(expr_part(call, 2)) && expr_is_list(spec) && expr_length(spec) == 2;
    for (size_t k = 0; k < rank; k++) {
        Expr from = expr_is_list(spec) && !one_range ? k < expr_length(spec) ? expr_part(spec, k + 1) : NULL : spec;
        if (!from)
            return message(in, call, "plen", expr_part(call, 2), spec, NULL);
        step[k] = expr_int(1);
        origin[k] = from;
        if (expr_is_list(from) && expr_length(from) == 2) { /* n points from a to b */
            origin[k] = expr_part(from, 1);
            Expr span = expr_call(S(Subtract), 2, expr_part(from, 2), expr_part(from, 1));
            step[k] = dim[k] > 1 ? evaluate_call(in, S(Divide), 2, span, expr_int(dim[k] - 1)) : expr_int(0);
        }
    }
    ArrayWork w = {in, expr_part(call, 1), given == 4 ? expr_part(call, 4) : S(List), rank, dim, origin, step,
                   mem_array(Expr, rank + 1)};
    return array_level(&w, 0);
}

static const Builtin builtins[] = {
    {"Range", {1, 3}, ATTR_LISTABLE, range,
     "Range[n] gives {1, 2, ..., n}.\nRange[a, b] gives {a, a + 1, ..., b}, Range[a, b, s] in steps of s.", .defer = fused_range},
    {"ConstantArray", {2, 2}, ATTR_NONE, constant_array,
     "ConstantArray[c, n] gives a list of n copies of c.\nConstantArray[c, {n1, n2, ...}] gives a nested array."},
    {"Array", {2, 4}, ATTR_NONE, array,
     "Array[f, n] gives {f[1], f[2], ..., f[n]}.\nArray[f, {n1, n2, ...}] gives a nested array of f[i1, i2, ...].\n"
     "Array[f, n, r] starts indices at r, Array[f, n, {a, b}] uses n values from a to b.\nArray[f, dims, origins, h] uses h "
     "for List."},
};

static const MessageText messages[] = {
    {"Range", "range", "Range specification in `1` does not have appropriate bounds."},
    {"Array", "plen", "`1` and `2` should have the same length."},
};

const Module module_range = {"range", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
