/* arith_power.c - powers: what is simplified on sight, and nothing that would be wrong for some complex number. */
#include "builtins/arith.h"

/* ---- numbers ---- */

/* Sqrt of a Gaussian rational when it is one: w with w^2 = z, Re w >= 0. */
static Expr gaussian_root(Interp *in, Expr z)
{
    Expr re = z->as.pair.first, im = z->as.pair.second;
    Expr norm = number_power(in, number_add(in, number_multiply(in, re, re), number_multiply(in, im, im)), ratio(1, 2));
    if (!norm)
        return NULL;
    Expr x = number_power(in, number_multiply(in, ratio(1, 2), number_add(in, norm, re)), ratio(1, 2));
    Expr y = number_power(in, number_multiply(in, ratio(1, 2), number_subtract(in, norm, re)), ratio(1, 2));
    if (!x || !y)
        return NULL;
    return number_complex(x, number_sign(im) < 0 ? number_negate(in, y) : y);
}

static Expr exact_fractional(Interp *in, Expr a, Expr b)
{
    if (expr_is(a, EXPR_COMPLEX)) {
        Expr root = b->as.pair.second == expr_int(2) ? gaussian_root(in, a) : NULL;
        if (!root && a->as.pair.first == expr_int(0) &&
            (a->as.pair.second == expr_int(1) || a->as.pair.second == expr_int(-1))) /* I^q, (-I)^q */
            return expr_call(S(Power), 2, expr_int(-1),
                             number_multiply(in, b, number_divide(in, a->as.pair.second, expr_int(2))));
        return root ? number_power(in, root, b->as.pair.first) : NULL;
    }
    Expr whole = expr_normal(S(Power), 2, (Expr[]){a, b});
    Builder rest = builder_start(S(Times), 3);
    Expr coefficient = roots_canonical(in, expr_int(1), 1, &whole, &rest);
    Expr parts = builder_finish(&rest);
    size_t n = expr_length(parts);
    if (n == 0)
        return coefficient;
    if (n == 1 && coefficient == expr_int(1))
        return expr_identical(expr_part(parts, 1), whole) ? NULL : expr_part(parts, 1);
    Builder all = builder_start(S(Times), n + 1);
    if (coefficient != expr_int(1))
        builder_add(&all, coefficient);
    builder_add_parts(&all, parts, 1, n);
    return builder_finish(&all);
}

/* The power of two numbers in inexact arithmetic where number_power has no result (complex, arbitrary precision). */
static Expr numbers_power(Interp *in, Expr a, Expr b)
{
    Expr r = number_power(in, a, b);
    if (r)
        return r;
    if (number_is_exact(a) && expr_is(b, EXPR_RATIONAL))
        return exact_fractional(in, a, b);
    if (expr_is(a, EXPR_RATIONAL) && a->as.pair.first == expr_int(1))
        return NULL;
    if (number_is_exact(a) && number_is_exact(b))
        return NULL;
    double pa = number_precision(a), pb = number_precision(b);
    double digits = pa < pb ? pa : pb;
    return numeric_value(in, expr_normal(S(Power), 2, (Expr[]){a, b}), digits);
}

/* ---- infinities ---- */

static Expr indeterminate_power(Interp *in, Expr a, Expr b)
{
    message(in, S(Power), "indet", expr_call(S(HoldForm), 1, expr_call(S(Power), 2, a, b)), NULL);
    return S(Indeterminate);
}

static Expr infinite_zero(Interp *in, Expr a, Expr b)
{
    message(in, S(Power), "infy", expr_call(S(HoldForm), 1, expr_call(S(Power), 2, a, b)), NULL);
    return infinity(NULL);
}

static Expr infinite_base(Interp *in, Expr a, Expr b)
{
    if (b == expr_int(0))
        return indeterminate_power(in, a, b);
    if (expr_is_infinity(b)) {
        int s = expr_length(b) ? numeric_sign(in, expr_part(b, 1)) : 2;
        return s > 0 && s < 2 ? infinity(NULL) : s < 0 ? expr_int(0) : S(Indeterminate);
    }
    int s = numeric_sign(in, b);
    if (s == 2)
        return NULL;
    if (s < 0)
        return expr_int(0);
    if (s == 0)
        return indeterminate_power(in, a, b);
    return expr_length(a) ? call1(in, S(DirectedInfinity), power(in, expr_part(a, 1), b)) : a;
}

static Expr infinite_exponent(Interp *in, Expr a, Expr b)
{
    if (expr_length(b) == 0 || !expr_is_numeric(in, a))
        return expr_is_numeric(in, a) ? S(Indeterminate) : NULL;
    int up = numeric_sign(in, expr_part(b, 1));
    if (up == 2)
        return NULL;
    Expr size = call1(in, S(Abs), a);
    int beyond = numeric_sign(in, subtract(in, size, expr_int(1)));
    if (beyond == 0)
        return indeterminate_power(in, a, b);
    if (beyond == 2)
        return NULL;
    if (beyond * up < 0)
        return a == expr_int(0) && up < 0 ? infinity(NULL) : expr_int(0);
    return numeric_sign(in, a) == 1 ? infinity(expr_int(1)) : infinity(NULL);
}

/* ---- E ---- */

/* b = q I Pi: E^b on the unit circle; q is brought to (-1, 1] and the quarter turns come out. */
static Expr exp_i_pi(Interp *in, Expr q)
{
    Expr turns = number_floor(in, number_multiply(in, ratio(1, 2), number_add(in, q, expr_int(1))));
    Expr r = number_subtract(in, q, number_multiply(in, expr_int(2), turns));
    if (expr_is_int(r, -1) || expr_is_int(r, 1))
        return expr_int(-1);
    if (expr_is_int(r, 0))
        return expr_int(1);
    if (expr_identical(r, ratio(1, 2)) || expr_identical(r, ratio(-1, 2)))
        return number_complex(expr_int(0), expr_int(number_sign(r)));
    if (turns == expr_int(0))
        return NULL;
    return power(in, S(E), multiply(in, number_complex(expr_int(0), r), S(Pi)));
}

/* E^(... Log[x] ...) is x^(...). */
static Expr exp_log(Expr b)
{
    if (expr_is_call(b, S(Log), 1))
        return expr_part(b, 1);
    if (!expr_has_head(b, S(Times)))
        return NULL;
    for (size_t i = 1; i <= expr_length(b); i++) {
        Expr f = expr_part(b, i);
        if (!expr_is_call(f, S(Log), 1))
            continue;
        Builder rest = builder_start(S(Times), expr_length(b));
        for (size_t j = 1; j <= expr_length(b); j++)
            if (j != i)
                builder_add(&rest, expr_part(b, j));
        return expr_call(S(Power), 2, expr_part(f, 1), builder_finish(&rest));
    }
    return NULL;
}

static Expr exponential(Interp *in, Expr b)
{
    if (expr_is_number(b) && !number_is_exact(b))
        return numeric_value(in, expr_normal(S(Power), 2, (Expr[]){S(E), b}), number_precision(b));
    if (expr_is_call(b, S(Times), 2) && expr_part(b, 2) == S(Pi) && expr_is(expr_part(b, 1), EXPR_COMPLEX)) {
        Expr c = expr_part(b, 1);
        if (c->as.pair.first == expr_int(0) && number_is_exact(c))
            return exp_i_pi(in, c->as.pair.second);
    }
    if (expr_has_head(b, S(Plus)) && expr_length(b) > 0) { /* E^(Log[2] + x) */
        for (size_t i = 1; i <= expr_length(b); i++) {
            Expr base = exp_log(expr_part(b, i));
            if (base && expr_is_call(expr_part(b, i), S(Log), 1))
                return multiply(in, base, power(in, S(E), subtract(in, b, expr_part(b, i))));
        }
        return NULL;
    }
    return exp_log(b);
}

/* ---- powers of powers and products ---- */

static bool positive(Interp *in, Expr e)
{
    return expr_is_numeric(in, e) && numeric_sign(in, e) == 1;
}

static bool between_minus_and_one(Expr b) /* -1 < b <= 1: the argument of a^b stays within the principal branch */
{
    return expr_is(b, EXPR_RATIONAL) && number_compare_exactly(b, expr_int(1)) <= 0 &&
           number_compare_exactly(b, expr_int(-1)) > 0;
}

static Expr power_of_power(Interp *in, Expr a, Expr b)
{
    Expr base = expr_part(a, 1), inner = expr_part(a, 2);
    bool fine = number_is_integer(b) || between_minus_and_one(inner);
    if (!fine && expr_is_number(b) && number_is_real(b) && expr_is_number(inner) && number_is_real(inner))
        fine = positive(in, base);
    if (!fine && positive(in, base)) /* (2^x)^y only where x is known to be real */
        fine = expr_is_numeric(in, inner) && numeric_sign(in, inner) != 2;
    return fine ? power(in, base, multiply(in, inner, b)) : NULL;
}

static Expr distribute_power(Expr product, Expr b)
{
    size_t n = expr_length(product);
    Builder out = builder_start(S(Times), n);
    for (size_t i = 1; i <= n; i++)
        builder_add(&out, expr_call(S(Power), 2, expr_part(product, i), b));
    return builder_finish(&out);
}

/* (c x)^q for rational q: positive numeric factors come out of the root; of the others, the product of all numbers stays
 * together (Sqrt[2 Pi]) when nothing symbolic is there. */
static Expr fractional_power_of_product(Interp *in, Expr a, Expr b)
{
    size_t n = expr_length(a);
    Builder out = builder_start(S(Times), n), in_root = builder_start(S(Times), n);
    Expr whole = expr_call(S(Power), 2, a, b);
    if (roots_can_take(whole)) {
        Builder rest = builder_start(S(Times), 4);
        Expr coefficient = roots_canonical(in, expr_int(1), 1, &whole, &rest);
        Expr parts = builder_finish(&rest);
        if (coefficient == expr_int(1) && expr_length(parts) == 1)
            return expr_identical(expr_part(parts, 1), whole) ? NULL : expr_part(parts, 1);
        Builder all = builder_start(S(Times), expr_length(parts) + 1);
        builder_add(&all, coefficient);
        builder_add_parts(&all, parts, 1, expr_length(parts));
        return builder_finish(&all);
    }
    bool symbolic = false;
    for (size_t i = 1; i <= n; i++)
        symbolic = symbolic || !expr_is_numeric(in, expr_part(a, i));
    for (size_t i = 1; i <= n; i++) {
        Expr f = expr_part(a, i);
        if (expr_is_number(f) && number_is_real(f) && number_is_exact(f)) {
            Expr size = number_sign(f) < 0 ? number_negate(in, f) : f;
            Expr root = power(in, size, b);
            bool clean = symbolic || expr_is_number(root);
            if (!clean || size == expr_int(1)) {
                builder_add(&in_root, f);
                continue;
            }
            builder_add(&out, root);
            if (number_sign(f) < 0)
                builder_add(&in_root, expr_int(-1));
        } else if (symbolic && positive(in, f))
            builder_add(&out, expr_call(S(Power), 2, f, b));
        else
            builder_add(&in_root, f);
    }
    if (builder_length(&out) == 0)
        return NULL;
    Expr left = builder_finish(&in_root);
    if (expr_length(left))
        builder_add(&out, expr_call(S(Power), 2, expr_length(left) == 1 ? expr_part(left, 1) : left, b));
    return builder_finish(&out);
}

static Expr symbolic_power(Interp *in, Expr a, Expr b)
{
    if (a == S(E)) {
        Expr e = exponential(in, b);
        if (e)
            return e;
    }
    if (expr_is_call(a, S(Power), 2))
        return power_of_power(in, a, b);
    if (expr_has_head(a, S(Times))) {
        if (number_is_integer(b))
            return distribute_power(a, b);
        if (expr_is(b, EXPR_RATIONAL))
            return fractional_power_of_product(in, a, b);
    }
    if (expr_is(a, EXPR_RATIONAL) && a->as.pair.first == expr_int(1) && !expr_is_number(b))
        return power(in, a->as.pair.second, negate(in, b));
    return NULL;
}

static Expr inexact_beside_numeric(Interp *in, Expr a, Expr b)
{
    bool ia = expr_is_number(a) && !number_is_exact(a), ib = expr_is_number(b) && !number_is_exact(b);
    if (ia == ib || !expr_is_numeric(in, ia ? b : a))
        return NULL;
    return numeric_value(in, expr_normal(S(Power), 2, (Expr[]){a, b}), number_precision(ia ? a : b));
}

Expr power_canonical(Interp *in, Expr a, Expr b)
{
    if (expr_is_number(a) && expr_is_number(b))
        return numbers_power(in, a, b);
    if (a == S(Indeterminate) || b == S(Indeterminate))
        return S(Indeterminate);
    if (expr_is_infinity(a))
        return infinite_base(in, a, b);
    if (expr_is_infinity(b))
        return infinite_exponent(in, a, b);
    if (b == expr_int(0))
        return expr_int(1);
    if (b == expr_int(1))
        return a;
    if (a == expr_int(1))
        return a;
    if (expr_is(b, EXPR_REAL) && expr_real_value(b) == 0)
        return expr_real(1);
    if (expr_is_zero(a)) {
        int s = numeric_sign(in, b);
        return s == 1 ? a : s == -1 ? infinite_zero(in, a, b) : NULL;
    }
    Expr r = inexact_beside_numeric(in, a, b);
    return r ? r : symbolic_power(in, a, b);
}
