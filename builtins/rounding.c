/* rounding.c - to integers and back: Floor, Round, Mod, Quotient, parts of numbers. */
#include <math.h>
#include "builtins/numeric.h"
#include "interp/array.h"
#include "interp/forked.h"

typedef enum Mode { DOWN, UP, NEAREST, TRUNCATE } Mode;

static Expr round_real(Interp *in, Expr e, Mode mode)
{
    switch (mode) {
    case DOWN: return number_floor(in, e);
    case UP: return number_negate(in, number_floor(in, number_negate(in, e)));
    case NEAREST: return number_round(in, e);
    default: return number_sign(e) < 0 ? round_real(in, e, UP) : round_real(in, e, DOWN);
    }
}

/* Of an exact numeric expression: NULL when it is not real or can't be decided. */
static Expr round_numeric(Interp *in, Expr e, Mode mode)
{
    Expr f = NULL;
    switch (mode) {
    case DOWN: f = numeric_floor(in, e); break;
    case UP:
        f = numeric_floor(in, negate(in, e));
        f = f ? number_negate(in, f) : NULL;
        break;
    case NEAREST: f = numeric_floor(in, add(in, e, ratio(1, 2))); break;
    case TRUNCATE: return round_numeric(in, e, numeric_sign(in, e) < 0 ? UP : DOWN);
    }
    return f;
}

static Expr round_value(Interp *in, Expr e, Mode mode)
{
    if (expr_is(e, EXPR_COMPLEX))
        return number_complex(round_real(in, e->as.pair.first, mode), round_real(in, e->as.pair.second, mode));
    if (expr_is_number(e))
        return round_real(in, e, mode);
    if (expr_is_infinity(e))
        return e;
    if (expr_is_numeric(in, e)) {
        Expr r = round_numeric(in, e, mode);
        if (r)
            return r;
    }
    Expr inner = expr_is_normal(e) ? expr_head(e) : NULL;
    if ((mode == DOWN || mode == UP) && inner == S(Plus) && number_is_integer(expr_part(e, 1))) {
        Expr rest = subtract(in, e, expr_part(e, 1)); /* Floor[2 + x] is 2 + Floor[x] */
        return add(in, expr_part(e, 1), call1(in, mode == DOWN ? S(Floor) : S(Ceiling), rest));
    }
    return inner == S(Floor) || inner == S(Ceiling) || inner == S(Round) || inner == S(IntegerPart) ? e : NULL;
}

static Mode mode_of(Expr head)
{
    return head == S(Floor) ? DOWN : head == S(Ceiling) ? UP : head == S(Round) ? NEAREST : TRUNCATE;
}

static Expr rounding(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    Mode mode = mode_of(expr_head(call));
    if (expr_length(call) == 1)
        return round_value(in, e, mode);
    Expr step = expr_part(call, 2);
    if (expr_is_zero(step))
        return S(Indeterminate);
    Expr n = round_value(in, divide(in, e, step), mode);
    return n ? multiply(in, n, step) : NULL; /* 0 0.001 is 0. */
}

static Expr rounding_packed(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1);
    if (expr_length(call) != 1 || !expr_is(e, EXPR_PACKED))
        return NULL;
    ArrayView v = array_view(e);
    if (v.type == ARRAY_INT64)
        return e;
    if (v.type != ARRAY_REAL64)
        return NULL;
    Mode mode = mode_of(expr_head(call));
    void *data;
    Expr out = array_new(EXPR_PACKED, ARRAY_INT64, v.rank, v.dim, &data);
    for (int64_t i = 0; i < v.count; i++) {
        double x = ((const double *)v.data)[i];
        x = mode == DOWN ? floor(x) : mode == UP ? ceil(x) : mode == NEAREST ? nearbyint(x) : trunc(x);
        if (fabs(x) >= 0x1p62)
            return NULL;
        ((int64_t *)data)[i] = (int64_t)x;
    }
    return out;
}

static Expr rounding_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    if (n != 1)
        return NULL;
    return expr_is(p[0], EXPR_INT) ? p[0] : NULL;
}

static Expr floor_fast(Interp *in, size_t n, const Expr *p)
{
    if (n == 1 && expr_is(p[0], EXPR_REAL))
        return number_floor(in, p[0]);
    return rounding_fast(in, n, p);
}

static Expr fractional_part(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_is_number(e)) {
        if (expr_is(e, EXPR_COMPLEX))
            return number_subtract(in, e, round_value(in, e, TRUNCATE));
        if (expr_is(e, EXPR_REAL))
            return expr_real(expr_real_value(e) - trunc(expr_real_value(e)));
        return number_subtract(in, e, round_real(in, e, TRUNCATE));
    }
    Expr whole = expr_is_numeric(in, e) ? round_numeric(in, e, TRUNCATE) : NULL;
    return whole ? subtract(in, e, whole) : NULL;
}

/* ---- Mod, Quotient ---- */

static Expr divide_floor(Interp *in, Expr m, Expr n)
{
    if (expr_is(m, EXPR_INT) && expr_is(n, EXPR_INT)) {
        int64_t a = expr_int_value(m), b = expr_int_value(n);
        if (a != INT64_MIN && b != 0)
            return expr_int(a / b - ((a % b != 0) && ((a < 0) != (b < 0))));
    }
    if (number_is_integer(m) && number_is_integer(n) && !number_is_zero(n))
        return number_integer_quotient(m, n);
    if (expr_is(m, EXPR_COMPLEX) || expr_is(n, EXPR_COMPLEX)) /* Gaussian integers: the nearest quotient */
        return round_value(in, divide(in, m, n), NEAREST);
    return round_value(in, divide(in, m, n), DOWN);
}

static bool is_zero_modulus(Expr n)
{
    return expr_is_number(n) && number_is_zero(n);
}

static Expr mod(Interp *in, Expr call)
{
    Expr m = expr_part(call, 1), n = expr_part(call, 2), offset = expr_length(call) == 3 ? expr_part(call, 3) : NULL;
    if (is_zero_modulus(n)) {
        message(in, call, "indet", expr_call(S(HoldForm), 1, call), NULL);
        return S(Indeterminate);
    }
    if (!(expr_is_number(m) || expr_is_numeric(in, m)) || !(expr_is_number(n) || expr_is_numeric(in, n)) ||
        (offset && !expr_is_numeric(in, offset)))
        return NULL;
    if (expr_is(m, EXPR_INT) && expr_is(n, EXPR_INT) && !offset) {
        int64_t a = expr_int_value(m), b = expr_int_value(n);
        if (b == -1)
            return expr_int(0);
        int64_t r = a % b;
        return expr_int(r != 0 && ((r < 0) != (b < 0)) ? r + b : r);
    }
    if (!offset && number_is_integer(m) && number_is_integer(n))
        return number_integer_mod(m, n);
    if (!offset && expr_is_number(m) && expr_is_number(n) && number_is_real(m) && number_is_real(n) &&
        (number_is_machine(m) || number_is_machine(n))) {
        double a = number_double(m), b = number_double(n), r = fmod(a, b);
        return expr_real(r != 0 && ((r < 0) != (b < 0)) ? r + b : r);
    }
    Expr q = divide_floor(in, offset ? subtract(in, m, offset) : m, n);
    return q ? subtract(in, m, multiply(in, n, q)) : NULL;
}

static Expr mod_fast(Interp *in, size_t count, const Expr *p)
{
    (void)in;
    if (count != 2 || !expr_is(p[0], EXPR_INT) || !expr_is(p[1], EXPR_INT))
        return NULL;
    int64_t a = expr_int_value(p[0]), b = expr_int_value(p[1]);
    if (b == 0 || b == -1)
        return NULL;
    int64_t r = a % b;
    return expr_int(r != 0 && ((r < 0) != (b < 0)) ? r + b : r);
}

static Expr mod_packed(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1), n = expr_part(call, 2);
    if (expr_length(call) != 2 || !expr_is(e, EXPR_PACKED) || !expr_is(n, EXPR_INT))
        return NULL;
    ArrayView v = array_view(e);
    int64_t b = expr_int_value(n);
    if (v.type != ARRAY_INT64 || b == 0 || b == -1)
        return NULL;
    void *data;
    Expr out = array_new(EXPR_PACKED, ARRAY_INT64, v.rank, v.dim, &data);
    for (int64_t i = 0; i < v.count; i++) {
        int64_t r = ((const int64_t *)v.data)[i] % b;
        ((int64_t *)data)[i] = r != 0 && ((r < 0) != (b < 0)) ? r + b : r;
    }
    return out;
}

static Expr quotient(Interp *in, Expr call)
{
    Expr m = expr_part(call, 1), n = expr_part(call, 2);
    if (is_zero_modulus(n)) {
        if (is_zero_modulus(m)) {
            message(in, call, "indet", expr_call(S(HoldForm), 1, call), NULL);
            return S(Indeterminate);
        }
        message(in, call, "infy", expr_call(S(HoldForm), 1, call), NULL);
        return infinity(NULL);
    }
    if (!expr_is_numeric(in, m) || !expr_is_numeric(in, n))
        return NULL;
    return divide_floor(in, expr_length(call) == 3 ? subtract(in, m, expr_part(call, 3)) : m, n);
}

static Expr quotient_fast(Interp *in, size_t count, const Expr *p)
{
    if (count != 2 || !expr_is(p[0], EXPR_INT) || !expr_is(p[1], EXPR_INT) || p[1] == expr_int(0))
        return NULL;
    return divide_floor(in, p[0], p[1]);
}

static Expr quotient_remainder(Interp *in, Expr call)
{
    Expr q = call2(in, S(Quotient), expr_part(call, 1), expr_part(call, 2));
    if (!expr_is_number(q))
        return NULL;
    return expr_list(2, q, call2(in, S(Mod), expr_part(call, 1), expr_part(call, 2)));
}

#define NUMERIC (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)
static const Builtin builtins[] = {
    {"Floor", {1, 2}, NUMERIC, rounding,
     "Floor[x] gives the greatest integer less than or equal to x.\nFloor[x, a] gives the greatest multiple of a.",
     .packed = rounding_packed, .fast = floor_fast},
    {"Ceiling", {1, 2}, NUMERIC, rounding,
     "Ceiling[x] gives the smallest integer greater than or equal to x.\nCeiling[x, a] gives the smallest multiple of a.",
     .packed = rounding_packed, .fast = rounding_fast},
    {"Round", {1, 2}, NUMERIC, rounding,
     "Round[x] gives the integer closest to x, the even one of two.\nRound[x, a] rounds to the nearest multiple of a.",
     .packed = rounding_packed, .fast = rounding_fast},
    {"IntegerPart", {1, 1}, NUMERIC, rounding, "IntegerPart[x] gives the integer part of x.", .packed = rounding_packed,
     .fast = rounding_fast},
    {"FractionalPart", {1, 1}, NUMERIC, fractional_part, "FractionalPart[x] gives the fractional part of x."},
    {"Mod", {2, 3}, NUMERIC, mod,
     "Mod[m, n] gives the remainder on division of m by n.\nMod[m, n, d] gives the result between d and d + n.",
     .packed = mod_packed, .fast = mod_fast, .seconds = seconds_divide},
    {"Quotient", {2, 3}, NUMERIC, quotient,
     "Quotient[m, n] gives the integer quotient of m and n.\nQuotient[m, n, d] uses an offset d.", .fast = quotient_fast, .seconds = seconds_divide},
    {"QuotientRemainder", {2, 2}, ATTR_LISTABLE, quotient_remainder,
     "QuotientRemainder[m, n] gives the list of the quotient and remainder from division of m by n.", .seconds = seconds_divide},
};

static const MessageText messages[] = {
    {"Mod", "indet", "Indeterminate expression `1` encountered."},
    {"Quotient", "indet", "Indeterminate expression `1` encountered."},
    {"Quotient", "infy", "Infinite expression `1` encountered."},
};

const Module module_rounding = {"rounding", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
