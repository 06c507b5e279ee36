/* complex_parts.c - absolute value, sign, argument, real and imaginary part, conjugate. */
#include <math.h>
#include "builtins/numeric.h"
#include "interp/array.h"

static bool is_real_numeric(Interp *in, Expr e)
{
    return expr_is_number(e) ? number_is_real(e) : expr_is_numeric(in, e) && numeric_sign(in, e) != 2;
}

/* A numeric expression that is not known to be real: its exact real and imaginary parts when it is a + b I. */
static bool split_complex(Interp *in, Expr e, Expr *re, Expr *im)
{
    if (expr_is(e, EXPR_COMPLEX)) {
        *re = e->as.pair.first;
        *im = e->as.pair.second;
        return true;
    }
    if (is_real_numeric(in, e)) {
        *re = e;
        *im = expr_int(0);
        return true;
    }
    Expr rest, c = split_coefficient(e, &rest);
    if (rest && expr_is(c, EXPR_COMPLEX) && is_real_numeric(in, rest)) {
        *re = multiply(in, c->as.pair.first, rest);
        *im = multiply(in, c->as.pair.second, rest);
        return true;
    }
    if (expr_has_head(e, S(Plus))) {
        *re = *im = expr_int(0);
        for (size_t i = 1; i <= expr_length(e); i++) {
            Expr a, b;
            if (!split_complex(in, expr_part(e, i), &a, &b))
                return false;
            *re = add(in, *re, a);
            *im = add(in, *im, b);
        }
        return true;
    }
    return false;
}

/* ---- Abs ---- */

static Expr abs_of_number(Interp *in, Expr e)
{
    if (!expr_is(e, EXPR_COMPLEX))
        return number_sign(e) < 0 || (expr_is(e, EXPR_REAL) && signbit(expr_real_value(e))) ? number_negate(in, e) : e;
    Expr re = e->as.pair.first, im = e->as.pair.second;
    if (number_is_machine(e))
        return expr_real(hypot(number_double(re), number_double(im)));
    return square_root(in, number_add(in, number_multiply(in, re, re), number_multiply(in, im, im)));
}

static Expr abs_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), re, im;
    if (expr_is_number(e))
        return abs_of_number(in, e);
    if (expr_is_infinity(e))
        return infinity(expr_int(1));
    if (expr_is_numeric(in, e)) {
        int s = numeric_sign(in, e);
        if (s != 2)
            return s < 0 ? negate(in, e) : e;
        if (split_complex(in, e, &re, &im))
            return square_root(in, add(in, power(in, re, expr_int(2)), power(in, im, expr_int(2))));
    }
    if (expr_has_head(e, S(Abs)))
        return e;
    Expr rest, c = split_coefficient(e, &rest);
    if (rest && c != expr_int(1))
        return multiply(in, abs_of_number(in, c), call1(in, S(Abs), rest));
    if (expr_is_call(e, S(Power), 2)) {
        Expr n = expr_part(e, 2), z = expr_part(e, 1);
        if (number_is_integer(n)) /* Abs[x^2] is Abs[x]^2 */
            return power(in, call1(in, S(Abs), z), n);
        if (z == S(E)) /* |e^z| is e^Re z */
            return power(in, z, call1(in, S(Re), n));
    }
    return NULL;
}

static Expr abs_packed(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1);
    if (!expr_is(e, EXPR_PACKED))
        return NULL;
    ArrayView v = array_view(e);
    void *data;
    if (v.type == ARRAY_COMPLEX128)
        return NULL;
    Expr out = array_new(EXPR_PACKED, v.type, v.rank, v.dim, &data);
    for (int64_t i = 0; i < v.count; i++) {
        if (v.type == ARRAY_REAL64)
            ((double *)data)[i] = fabs(((const double *)v.data)[i]);
        else {
            int64_t k = ((const int64_t *)v.data)[i];
            if (k == INT64_MIN)
                return NULL;
            ((int64_t *)data)[i] = k < 0 ? -k : k;
        }
    }
    return out;
}

static Expr abs_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    if (n != 1 || !expr_is(p[0], EXPR_REAL))
        return NULL;
    return expr_real(fabs(expr_real_value(p[0])));
}

/* ---- Sign ---- */

static Expr sign_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_is(e, EXPR_COMPLEX))
        return divide(in, e, abs_of_number(in, e));
    if (expr_is_number(e))
        return expr_int(number_sign(e));
    if (expr_is_infinity(e))
        return expr_length(e) ? call1(in, S(Sign), expr_part(e, 1)) : S(Indeterminate);
    int s = expr_is_numeric(in, e) ? numeric_sign(in, e) : 2;
    if (s != 2)
        return expr_int(s);
    if (expr_is_numeric(in, e))
        return divide(in, e, call1(in, S(Abs), e));
    Expr rest, c = split_coefficient(e, &rest);
    if (rest && c != expr_int(1) && number_is_real(c))
        return multiply(in, expr_int(number_sign(c)), call1(in, S(Sign), rest));
    return NULL;
}

/* ---- Re, Im, Conjugate, Arg ---- */

/* f of a sum or product, the parts that are known taken out: Re[2 x], Im[3 + x]. */
static Expr linear_part(Interp *in, Expr head, Expr e)
{
    bool real_part = head == S(Re);
    Expr rest, c = split_coefficient(e, &rest), re, im;
    if (rest && c != expr_int(1)) {
        if (number_is_real(c))
            return multiply(in, c, call1(in, head, rest));
        if (c->as.pair.first == expr_int(0)) {
            Expr other = call1(in, real_part ? S(Im) : S(Re), rest);
            return multiply(in, real_part ? number_negate(in, c->as.pair.second) : c->as.pair.second, other);
        }
        return NULL;
    }
    if (!expr_has_head(e, S(Plus)))
        return NULL;
    Builder known = builder_start(S(Plus), 2), unknown = builder_start(S(Plus), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr t = expr_part(e, i);
        if (expr_is_numeric(in, t) && split_complex(in, t, &re, &im))
            builder_add(&known, real_part ? re : im);
        else
            builder_add(&unknown, t);
    }
    if (builder_length(&known) == 0)
        return NULL;
    Expr left = evaluate(in, builder_finish(&unknown));
    builder_add(&known, call1(in, head, left));
    return evaluate(in, builder_finish(&known));
}

static Expr part_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), re, im, head = expr_head(call);
    if (expr_is_number(e))
        return head == S(Re) ? (expr_is(e, EXPR_COMPLEX) ? e->as.pair.first : e)
                             : (expr_is(e, EXPR_COMPLEX) ? e->as.pair.second : expr_int(0));
    if (expr_is_numeric(in, e) && split_complex(in, e, &re, &im))
        return head == S(Re) ? re : im;
    Expr inner = expr_is_normal(e) ? expr_head(e) : NULL;
    if (inner == S(Re) || inner == S(Im) || inner == S(Abs) || inner == S(Arg))
        return head == S(Re) ? e : expr_int(0);
    if (inner == S(Conjugate) && expr_length(e) == 1)
        return head == S(Re) ? call1(in, S(Re), expr_part(e, 1)) : negate(in, call1(in, S(Im), expr_part(e, 1)));
    if (expr_is_infinity(e) && expr_length(e) && number_is_real(expr_part(e, 1)))
        return head == S(Re) ? e : expr_int(0);
    return linear_part(in, head, e);
}

static Expr conjugate(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), re, im;
    if (expr_is_number(e))
        return expr_is(e, EXPR_COMPLEX) ? number_complex(e->as.pair.first, number_negate(in, e->as.pair.second)) : e;
    if (expr_is_numeric(in, e) && split_complex(in, e, &re, &im))
        return subtract(in, re, multiply(in, number_complex(expr_int(0), expr_int(1)), im));
    Expr inner = expr_is_normal(e) ? expr_head(e) : NULL;
    if (inner == S(Conjugate) && expr_length(e) == 1)
        return expr_part(e, 1);
    if (inner == S(Re) || inner == S(Im) || inner == S(Abs) || inner == S(Arg))
        return e;
    if (inner == S(Plus) || inner == S(Times)) {
        bool known = false;
        for (size_t i = 1; i <= expr_length(e); i++)
            known = known || expr_is_numeric(in, expr_part(e, i));
        if (!known && inner == S(Times))
            return NULL;
        Builder b = builder_start(inner, expr_length(e)), left = builder_start(inner, expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++) {
            if (inner == S(Plus) || expr_is_numeric(in, expr_part(e, i)))
                builder_add(&b, call1(in, S(Conjugate), expr_part(e, i)));
            else
                builder_add(&left, expr_part(e, i));
        }
        if (builder_length(&left))
            builder_add(&b, call1(in, S(Conjugate), evaluate(in, builder_finish(&left))));
        return builder_finish(&b);
    }
    if (inner == S(Power) && expr_length(e) == 2 && number_is_integer(expr_part(e, 2)))
        return power(in, call1(in, S(Conjugate), expr_part(e, 1)), expr_part(e, 2));
    if (inner == S(Power) && expr_length(e) == 2 && expr_part(e, 1) == S(E))
        return power(in, S(E), call1(in, S(Conjugate), expr_part(e, 2)));
    return NULL;
}

static Expr arg_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), re, im;
    if (expr_is_infinity(e) && expr_length(e))
        e = expr_part(e, 1);
    if (expr_is_number(e) && number_is_zero(e))
        return expr_int(0);
    if (expr_is_number(e) && number_is_real(e) && number_sign(e) > 0)
        return expr_int(0);
    if (expr_is_number(e) && !number_is_exact(e) && !expr_is(e, EXPR_COMPLEX))
        return numeric_value(in, S(Pi), number_precision(e));
    if ((expr_is_number(e) || expr_is_numeric(in, e)) && split_complex(in, e, &re, &im))
        return call2(in, S(ArcTan), re, im);
    return NULL;
}

#define NUMERIC (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)
/* Rational[n, d] and Complex[x, y] of numbers are the numbers that FullForm shows so. */
static Expr rational_word(Interp *in, Expr call)
{
    Expr n = expr_part(call, 1), d = expr_part(call, 2);
    return number_is_integer(n) && number_is_integer(d) ? number_divide(in, n, d) : NULL;
}

static Expr complex_word(Interp *in, Expr call)
{
    (void)in;
    Expr x = expr_part(call, 1), y = expr_part(call, 2);
    return expr_is_number(x) && expr_is_number(y) && number_is_real(x) && number_is_real(y) ? number_complex(x, y) : NULL;
}

static const Builtin builtins[] = {
    {"Rational", {2, 2}, ATTR_NONE, rational_word, "Rational is the head of fractions; Rational[n, d] is n/d."},
    {"Complex", {2, 2}, ATTR_NONE, complex_word, "Complex is the head of complex numbers; Complex[x, y] is x + I y."},
    {"Abs", {1, 1}, NUMERIC, abs_word, "Abs[z] gives the absolute value of the real or complex number z.",
     .packed = abs_packed, .fast = abs_fast},
    {"Sign", {1, 1}, NUMERIC, sign_word, "Sign[x] gives -1, 0 or 1 depending on whether x is negative, zero or positive."},
    {"Re", {1, 1}, NUMERIC, part_word, "Re[z] gives the real part of the complex number z."},
    {"Im", {1, 1}, NUMERIC, part_word, "Im[z] gives the imaginary part of the complex number z."},
    {"Conjugate", {1, 1}, NUMERIC, conjugate, "Conjugate[z] gives the complex conjugate of z."},
    {"Arg", {1, 1}, NUMERIC, arg_word, "Arg[z] gives the argument of the complex number z."},
};

const Module module_complex_parts = {"complex_parts", builtins, COUNT(builtins), NULL, 0, NULL};
