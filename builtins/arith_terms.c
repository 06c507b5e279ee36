/* arith_terms.c - small tools over sums, products and powers. */
#include "builtins/arith.h"

Expr call1(Interp *in, Expr head, Expr a)
{
    return evaluate(in, expr_normal(head, 1, &a));
}

Expr call2(Interp *in, Expr head, Expr a, Expr b)
{
    Expr parts[] = {a, b};
    return evaluate(in, expr_normal(head, 2, parts));
}

Expr add(Interp *in, Expr a, Expr b)
{
    if (expr_is_number(a) && expr_is_number(b))
        return number_add(in, a, b);
    return call2(in, S(Plus), a, b);
}

Expr multiply(Interp *in, Expr a, Expr b)
{
    if (expr_is_number(a) && expr_is_number(b))
        return number_multiply(in, a, b);
    return call2(in, S(Times), a, b);
}

Expr negate(Interp *in, Expr a)
{
    return multiply(in, expr_int(-1), a);
}

Expr subtract(Interp *in, Expr a, Expr b)
{
    return add(in, a, negate(in, b));
}

Expr power(Interp *in, Expr a, Expr b)
{
    return call2(in, S(Power), a, b);
}

Expr divide(Interp *in, Expr a, Expr b)
{
    return multiply(in, a, power(in, b, expr_int(-1)));
}

Expr square_root(Interp *in, Expr a)
{
    return power(in, a, ratio(1, 2));
}

Expr ratio(int64_t n, int64_t d)
{
    return number_rational(expr_int(n), expr_int(d));
}

Expr infinity(Expr direction)
{
    return expr_normal(S(DirectedInfinity), direction ? 1 : 0, &direction);
}

bool expr_is_infinity(Expr e)
{
    return expr_has_head(e, S(DirectedInfinity)) && expr_length(e) <= 1;
}

bool expr_is_zero(Expr e)
{
    return expr_is_number(e) && number_is_zero(e);
}

bool expr_is_int(Expr e, int64_t value)
{
    return expr_is(e, EXPR_INT) && expr_int_value(e) == value;
}

bool expr_is_call(Expr e, Expr head, size_t n)
{
    return expr_is_normal(e) && e->as.normal.head == head && e->length == n;
}

Expr split_coefficient(Expr e, Expr *rest)
{
    if (expr_is_number(e)) {
        *rest = NULL;
        return e;
    }
    *rest = e;
    if (!expr_is_normal(e) || e->as.normal.head != S(Times) || e->length < 2 || !expr_is_number(e->as.normal.part[0]))
        return expr_int(1);
    *rest = e->length == 2 ? e->as.normal.part[1] : expr_normal(S(Times), e->length - 1, e->as.normal.part + 1);
    return e->as.normal.part[0];
}

Expr split_power(Expr e, Expr *exponent)
{
    if (expr_is_call(e, S(Power), 2)) {
        *exponent = e->as.normal.part[1];
        return e->as.normal.part[0];
    }
    *exponent = expr_int(1);
    return e;
}

bool expr_looks_negative(Expr e)
{
    if (expr_is_number(e)) {
        if (!expr_is(e, EXPR_COMPLEX))
            return number_sign(e) < 0;
        Expr re = e->as.pair.first, im = e->as.pair.second;
        return number_sign(re) < 0 || (number_is_zero(re) && number_sign(im) < 0);
    }
    return expr_has_head(e, S(Times)) && expr_length(e) > 0 && expr_is_number(expr_part(e, 1)) &&
           expr_looks_negative(expr_part(e, 1));
}
