/* arith.c - the words of arithmetic: Plus, Times, Power and what is written in terms of them. */
#include "builtins/arith.h"
#include "builtins/fused.h"
#include "interp/array.h"

#include <math.h>

static Expr plus(Interp *in, Expr call)
{
    return plus_canonical(in, call);
}

static Expr times(Interp *in, Expr call)
{
    return times_canonical(in, call);
}

/* Power[a, b, c] is Power[a, Power[b, c]]. */
static Expr power_word(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (n == 0)
        return expr_int(1);
    Expr e = expr_part(call, n);
    if (n == 1)
        return e;
    if (n == 2)
        return power_canonical(in, expr_part(call, 1), e);
    for (size_t i = n - 1; i >= 1; i--)
        e = expr_call(S(Power), 2, expr_part(call, i), e);
    return e;
}

static Expr subtract_word(Interp *in, Expr call)
{
    Expr a = expr_part(call, 1), b = expr_part(call, 2);
    if (expr_is_number(a) && expr_is_number(b))
        return number_subtract(in, a, b);
    return expr_call(S(Plus), 2, a, expr_call(S(Times), 2, expr_int(-1), b));
}

static Expr divide_word(Interp *in, Expr call)
{
    Expr a = expr_part(call, 1), b = expr_part(call, 2);
    if (expr_is_number(a) && expr_is_number(b) && !number_is_zero(b))
        return number_divide(in, a, b);
    return expr_call(S(Times), 2, a, expr_call(S(Power), 2, b, expr_int(-1)));
}

static Expr minus_word(Interp *in, Expr call)
{
    Expr a = expr_part(call, 1);
    if (expr_is_number(a))
        return number_negate(in, a);
    return expr_call(S(Times), 2, expr_int(-1), a);
}

static Expr sqrt_word(Interp *in, Expr call)
{
    (void)in;
    return expr_call(S(Power), 2, expr_part(call, 1), ratio(1, 2));
}

static Expr sqrt_packed(Interp *in, Expr call)
{
    return packed_power(in, expr_call(S(Power), 2, expr_part(call, 1), ratio(1, 2)));
}

/* DirectedInfinity[z]: a direction of length 1. */
static Expr directed_infinity(Interp *in, Expr call)
{
    if (expr_length(call) == 0)
        return NULL;
    Expr z = expr_part(call, 1);
    if (expr_is_zero(z) || expr_is_infinity(z) || z == S(Indeterminate))
        return expr_is_infinity(z) ? z : infinity(NULL);
    if (!expr_is_numeric(in, z))
        return NULL;
    int s = numeric_sign(in, z);
    if (s != 2)
        return expr_is_int(z, s) ? NULL : infinity(expr_int(s));
    Expr unit = divide(in, z, call1(in, S(Abs), z));
    return expr_same(unit, z) ? NULL : infinity(unit);
}

/* ---- the short way, for machine numbers ---- */

static bool machine_value(Expr e, double *x)
{
    switch (expr_kind(e)) {
    case EXPR_REAL: *x = expr_real_value(e); return true;
    case EXPR_INT: *x = (double)expr_int_value(e); return true;
    case EXPR_RATIONAL: *x = number_double(e); return true;
    default: return false;
    }
}

/* Two real numbers of which one is a machine number: they are added and multiplied as machine numbers. */
static bool machine_pair(const Expr *p, double *x, double *y)
{
    if (!expr_is(p[0], EXPR_REAL) && !expr_is(p[1], EXPR_REAL))
        return false;
    return machine_value(p[0], x) && machine_value(p[1], y);
}

/* More than two: integers only, since the order in which reals are added is Plus's business. */
static Expr plus_integers(size_t n, const Expr *p)
{
    int64_t sum = 0;
    for (size_t i = 0; i < n; i++)
        if (!expr_is(p[i], EXPR_INT) || __builtin_add_overflow(sum, expr_int_value(p[i]), &sum))
            return NULL;
    return expr_int(sum);
}

static Expr plus_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    if (n != 2)
        return plus_integers(n, p);
    int64_t i;
    double x, y, r;
    if (expr_is(p[0], EXPR_INT) && expr_is(p[1], EXPR_INT))
        return __builtin_add_overflow(expr_int_value(p[0]), expr_int_value(p[1]), &i) ? NULL : expr_int(i);
    return machine_pair(p, &x, &y) && isfinite(r = x + y) ? expr_real(r) : NULL;
}

/* An integer times a rational of machine size: n/2 in a loop. */
static Expr times_rational(Expr i, Expr q)
{
    Expr top = q->as.pair.first, bottom = q->as.pair.second;
    int64_t r;
    if (!expr_is(top, EXPR_INT) || !expr_is(bottom, EXPR_INT) ||
        __builtin_mul_overflow(expr_int_value(i), expr_int_value(top), &r))
        return NULL;
    return number_rational(expr_int(r), bottom);
}

/* Three or four machine reals, in the order in which Times would put them: the rounding is the same. */
static Expr times_reals(size_t n, const Expr *p)
{
    double x[4], r;
    if (n < 3 || n > 4)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        if (!expr_is(p[i], EXPR_REAL))
            return NULL;
        double v = expr_real_value(p[i]);
        size_t at = i;
        for (; at > 0 && x[at - 1] > v; at--)
            x[at] = x[at - 1];
        x[at] = v;
    }
    r = x[0];
    for (size_t i = 1; i < n; i++)
        r *= x[i];
    return isfinite(r) && r != 0 ? expr_real(r) : NULL;
}

static Expr times_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    if (n != 2)
        return times_reals(n, p);
    int64_t i;
    if (expr_is(p[0], EXPR_INT) && expr_is(p[1], EXPR_RATIONAL))
        return times_rational(p[0], p[1]);
    if (expr_is(p[0], EXPR_RATIONAL) && expr_is(p[1], EXPR_INT))
        return times_rational(p[1], p[0]);
    double x, y, r;
    if (expr_is(p[0], EXPR_INT) && expr_is(p[1], EXPR_INT))
        return __builtin_mul_overflow(expr_int_value(p[0]), expr_int_value(p[1]), &i) ? NULL : expr_int(i);
    if (!machine_pair(p, &x, &y))
        return NULL;
    r = x * y; /* an exact 0, and underflow, go the long way */
    return isfinite(r) && r != 0 ? expr_real(r) : NULL;
}

static Expr subtract_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    if (n != 2)
        return NULL;
    int64_t i;
    double x, y, r;
    if (expr_is(p[0], EXPR_INT) && expr_is(p[1], EXPR_INT))
        return __builtin_sub_overflow(expr_int_value(p[0]), expr_int_value(p[1]), &i) ? NULL : expr_int(i);
    return machine_pair(p, &x, &y) && isfinite(r = x - y) ? expr_real(r) : NULL;
}

static Expr divide_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    double x, y, r;
    if (n != 2 || (!expr_is(p[0], EXPR_REAL) && !expr_is(p[1], EXPR_REAL)) || !machine_pair(p, &x, &y))
        return NULL;
    r = x / y;
    return isfinite(r) && r != 0 ? expr_real(r) : NULL;
}

static Expr power_fast(Interp *in, size_t n, const Expr *p)
{
    if (n != 2 || expr_kind(p[0]) > EXPR_REAL || expr_kind(p[1]) > EXPR_REAL)
        return NULL;
    int64_t e, base;
    if (expr_is(p[0], EXPR_REAL) && p[1] == expr_int(2)) {
        double x = expr_real_value(p[0]), r = x * x;
        return isfinite(r) && r != 0 ? expr_real(r) : NULL;
    }
    if (expr_is(p[0], EXPR_REAL) && p[1] == expr_int(-1)) {
        double r = 1 / expr_real_value(p[0]);
        return isfinite(r) && r != 0 ? expr_real(r) : NULL;
    }
    if (!number_to_int64(p[1], &e) || !number_to_int64(p[0], &base) || base == 0)
        return NULL;
    if (e == -1)
        return number_rational(expr_int(1), p[0]);
    if (e > 0 && e < 64) {
        int64_t r = base, k = 1;
        while (k < e && !__builtin_mul_overflow(r, base, &r))
            k++;
        if (k == e)
            return expr_int(r);
    }
    if (e > 0)
        return number_power(in, p[0], p[1]);
    return NULL;
}

static Expr sqrt_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    if (n != 1 || !expr_is(p[0], EXPR_REAL) || !(expr_real_value(p[0]) >= 0))
        return NULL;
    return expr_real(sqrt(expr_real_value(p[0])));
}

#define NUMERIC (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)
static const Builtin builtins[] = {
    {"Plus", {0, ANY}, ATTR_FLAT | ATTR_ORDERLESS | ATTR_ONE_IDENTITY | NUMERIC, plus,
     "x + y + ... is a sum.", .packed = packed_plus, .fast = plus_fast, .defer = fused_arithmetic},
    {"Times", {0, ANY}, ATTR_FLAT | ATTR_ORDERLESS | ATTR_ONE_IDENTITY | NUMERIC, times,
     "x * y * ... or x y ... is a product.", .packed = packed_times, .fast = times_fast, .defer = fused_arithmetic},
    {"Power", {0, ANY}, ATTR_ONE_IDENTITY | NUMERIC, power_word, "x^y is x to the power y.", .packed = packed_power,
     .fast = power_fast, .defer = fused_arithmetic},
    {"Subtract", {2, 2}, NUMERIC, subtract_word, "x - y or Subtract[x, y] is x minus y.", .packed = packed_subtract,
     .fast = subtract_fast, .defer = fused_arithmetic},
    {"Divide", {2, 2}, NUMERIC, divide_word, "x/y or Divide[x, y] is x divided by y.", .packed = packed_divide,
     .fast = divide_fast, .defer = fused_arithmetic},
    {"Minus", {1, 1}, NUMERIC, minus_word, "-x is the negative of x.", .packed = packed_minus},
    {"DirectedInfinity", {0, 1}, ATTR_NONE, directed_infinity,
     "DirectedInfinity[z] is an infinite quantity in the direction of the complex number z.\nDirectedInfinity[] is one of "
     "unknown direction."},
    {"Sqrt", {1, 1}, NUMERIC, sqrt_word, "Sqrt[z] gives the square root of z.", .packed = sqrt_packed,
     .fast = sqrt_fast, .defer = fused_function},
};

static const MessageText messages[] = {
    {"Power", "infy", "Infinite expression `1` encountered."},
    {"Power", "indet", "Indeterminate expression `1` encountered."},
    {"Infinity", "indet", "Indeterminate expression `1` encountered."},
    {"General", "ovfl", "Overflow occurred in computation."},
    {"General", "unfl", "Underflow occurred in computation."},
    {"General", "munfl", "`1` is too small to represent as a normalized machine number; precision may be lost."},
};

static void start(Interp *in)
{
    symbol_set_value(in, S(Infinity), infinity(expr_int(1)));
    symbol_set_value(in, S(ComplexInfinity), infinity(NULL));
    symbol_set_value(in, S(I), number_complex(expr_int(0), expr_int(1)));
}

const Module module_arith = {"arith", builtins, COUNT(builtins), messages, COUNT(messages), start};
