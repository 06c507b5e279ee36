/* number_arith.c - sums, products, quotients, rounding. Machine numbers win over arbitrary precision, both over exact
 * ones; a machine result that overflows is computed again as an arbitrary-precision number. */
#include <complex.h>
#include <string.h>
#include "interp/forked.h"
#include "interp/number_parts.h"

Expr number_overflow(Interp *in)
{
    if (in)
        message(in, S(General), "ovfl", NULL);
    return expr_normal(S(Overflow), 0, NULL);
}

Expr number_infinite(Interp *in, Expr base, Expr exponent)
{
    if (in)
        message(in, S(Power), "infy", expr_call(S(HoldForm), 1, expr_call(S(Power), 2, base, exponent)), NULL);
    return expr_normal(S(DirectedInfinity), 0, NULL);
}

/* ---- exact reals ---- */

typedef void (*MpzOperation)(mpz_ptr, mpz_srcptr, mpz_srcptr);
typedef void (*MpqOperation)(mpq_ptr, mpq_srcptr, mpq_srcptr);

typedef struct ExactWork { /* one of the two operations */
    MpzOperation z;
    MpqOperation q;
    Expr a, b;
} ExactWork;

static Expr exact_work(Interp *in, void *data)
{
    (void)in;
    const ExactWork *w = data;
    Expr e;
    if (w->z) {
        IntView x, y;
        mpz_t r;
        mpz_init(r);
        w->z(r, int_view(&x, w->a), int_view(&y, w->b));
        e = number_from_mpz(r);
        mpz_clear(r);
    } else {
        RatView x, y;
        mpq_t r;
        mpq_init(r);
        w->q(r, rat_view(&x, w->a), rat_view(&y, w->b));
        e = number_from_mpq(r);
        mpq_clear(r);
    }
    return e;
}

static bool is_big(Expr e)
{
    return !expr_is(e, EXPR_INT) && number_limbs(e) > 5000;
}

/* seconds(limbs) is asked only about big numbers. */
static Expr exact_compute(ExactWork w, double (*seconds)(double limbs))
{
    if ((is_big(w.a) || is_big(w.b)) && seconds(number_limbs(w.a) + number_limbs(w.b)) > FORK_SECONDS)
        return forked_value(interp_current, exact_work, &w);
    return exact_work(NULL, &w);
}

static Expr integer_operation(MpzOperation operation, Expr a, Expr b)
{
    return exact_compute((ExactWork){operation, NULL, a, b}, seconds_multiply);
}

/* One-limb divisors need no quotient on the way. */
static void remainder_floor(mpz_ptr r, mpz_srcptr a, mpz_srcptr b)
{
    if (mpz_sgn(b) > 0 && mpz_size(b) == 1)
        mpz_set_ui(r, mpz_fdiv_ui(a, mpz_get_ui(b)));
    else
        mpz_fdiv_r(r, a, b);
}

Expr number_integer_mod(Expr a, Expr b)
{
    return integer_operation(remainder_floor, a, b);
}

Expr number_integer_quotient(Expr a, Expr b)
{
    return integer_operation(mpz_fdiv_q, a, b);
}

static Expr exact_operation(MpqOperation operation, Expr a, Expr b)
{
    return exact_compute((ExactWork){NULL, operation, a, b}, seconds_gcd);
}

static Expr exact_add(Expr a, Expr b)
{
    if (number_is_integer(a) && number_is_integer(b))
        return integer_operation(mpz_add, a, b);
    return exact_operation(mpq_add, a, b);
}

static double integer_bits(Expr e)
{
    return expr_is(e, EXPR_BIG) ? 64.0 * e->length : 64;
}

static Expr exact_multiply(Interp *in, Expr a, Expr b)
{
    if (number_is_integer(a) && number_is_integer(b)) {
        if (integer_bits(a) + integer_bits(b) > NUMBER_MAX_BITS)
            return number_overflow(in);
        return integer_operation(mpz_mul, a, b);
    }
    return exact_operation(mpq_mul, a, b);
}

/* ---- inexact reals with their errors ---- */

#define BIT_DIGITS 0.30102999566398120 /* decimal digits of a bit */

typedef int (*MpfrOperation)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);

static Expr real_operation(Interp *in, MpfrOperation operation, Expr a, Expr b, mpfr_prec_t bits,
                           double (*error)(const Real *, const Real *))
{
    Real x, y;
    real_load(&x, a, bits);
    real_load(&y, b, bits);
    mpfr_t z;
    mpfr_init2(z, bits);
    operation(z, x.v, y.v, MPFR_RNDN);
    /* not more digits than were computed */
    double least = mpfr_regular_p(z) ? real_log10(z) - (double)bits * BIT_DIGITS : -INFINITY, own = error(&x, &y);
    Expr e = mpfr_inf_p(z) ? number_overflow(in) : real_make(z, own < least ? least : own);
    mpfr_clear(z);
    real_drop(&x);
    real_drop(&y);
    return e;
}

static double sum_error(const Real *x, const Real *y)
{
    return log10_sum(x->error, y->error);
}

static double product_error(const Real *x, const Real *y)
{
    double lx = real_log10(x->v), ly = real_log10(y->v);
    double e = log10_sum(lx + y->error, ly + x->error);
    return e == -INFINITY || isnan(e) ? x->error + y->error : e;
}

static double quotient_error(const Real *x, const Real *y)
{
    double lx = real_log10(x->v), ly = real_log10(y->v);
    double relative = y->error - ly;
    return log10_sum(x->error - ly, lx == -INFINITY ? -INFINITY : lx - ly + relative);
}

/* ---- sums ---- */

/* An exact number and a tiny one have a sum of many digits: the bits from the greater exponent down to the error, but at most
 * SUM_BITS more than those of the terms. */
static mpfr_prec_t sum_bits(Expr a, Expr b)
{
    enum { SUM_BITS = 1 << 15 };
    mpfr_prec_t bits = real_working_bits(a, b);
    if (!number_is_exact(a) && !number_is_exact(b))
        return bits;
    Real x, y;
    real_load(&x, a, 64);
    real_load(&y, b, 64);
    double need = 0;
    if (mpfr_regular_p(x.v) && mpfr_regular_p(y.v)) {
        mpfr_exp_t ex = mpfr_get_exp(x.v), ey = mpfr_get_exp(y.v);
        need = (double)(ex > ey ? ex : ey) - sum_error(&x, &y) / BIT_DIGITS + 32;
    }
    real_drop(&x);
    real_drop(&y);
    return need > (double)(bits + SUM_BITS) ? bits + SUM_BITS : need > (double)bits ? (mpfr_prec_t)need : bits;
}

static Expr real_add(Interp *in, Expr a, Expr b)
{
    if (expr_is(a, EXPR_REAL) || expr_is(b, EXPR_REAL)) {
        double r = number_double(a) + number_double(b);
        if (isfinite(r))
            return expr_real(r);
    }
    return real_operation(in, mpfr_add, a, b, sum_bits(a, b), sum_error);
}

Expr number_add(Interp *in, Expr a, Expr b)
{
    ExprKind ka = expr_kind(a), kb = expr_kind(b);
    if (ka == EXPR_INT && kb == EXPR_INT) {
        int64_t r;
        if (!__builtin_add_overflow(expr_int_value(a), expr_int_value(b), &r))
            return expr_int(r);
    }
    if (ka == EXPR_COMPLEX || kb == EXPR_COMPLEX)
        return number_complex(number_add(in, number_re(a), number_re(b)), number_add(in, number_im(a), number_im(b)));
    if (ka <= EXPR_RATIONAL && kb <= EXPR_RATIONAL)
        return exact_add(a, b);
    if (a == expr_int(0))
        return b;
    if (b == expr_int(0))
        return a;
    return real_add(in, a, b);
}

Expr number_negate(Interp *in, Expr a)
{
    switch (expr_kind(a)) {
    case EXPR_REAL: return expr_real(-expr_real_value(a));
    case EXPR_RATIONAL: return number_raw_pair(EXPR_RATIONAL, number_negate(in, a->as.pair.first), a->as.pair.second);
    case EXPR_COMPLEX:
        return number_raw_pair(EXPR_COMPLEX, number_negate(in, a->as.pair.first), number_negate(in, a->as.pair.second));
    case EXPR_BIGREAL: {
        mpfr_t v;
        bigreal_view(v, a);
        ExprNode *copy = (ExprNode *)(uintptr_t)number_bigreal(v, bigreal_of(a)->precision);
        ((BigReal *)(void *)&copy->as)->sign *= -1;
        return copy;
    }
    default: break;
    }
    int64_t r;
    if (expr_is(a, EXPR_INT) && !__builtin_sub_overflow(0, expr_int_value(a), &r))
        return expr_int(r);
    IntView v;
    mpz_t z;
    mpz_init(z);
    mpz_neg(z, int_view(&v, a));
    Expr e = number_from_mpz(z);
    mpz_clear(z);
    return e;
}

Expr number_subtract(Interp *in, Expr a, Expr b)
{
    if (expr_is(a, EXPR_INT) && expr_is(b, EXPR_INT)) {
        int64_t r;
        if (!__builtin_sub_overflow(expr_int_value(a), expr_int_value(b), &r))
            return expr_int(r);
    }
    return number_add(in, a, number_negate(in, b));
}

/* ---- products ---- */

static Expr machine_product(Interp *in, Expr a, Expr b)
{
    double x = number_double(a), y = number_double(b), r = x * y;
    if (!isfinite(r))
        return NULL;
    if (r == 0 && x != 0 && y != 0 && in)
        message(in, S(General), "munfl", expr_call(S(HoldForm), 1, expr_call(S(Times), 2, a, b)), NULL);
    return expr_real(r);
}

static Expr real_multiply(Interp *in, Expr a, Expr b)
{
    if (expr_is(a, EXPR_REAL) || expr_is(b, EXPR_REAL)) {
        Expr r = machine_product(in, a, b);
        if (r)
            return r;
    }
    return real_operation(in, mpfr_mul, a, b, real_working_bits(a, b), product_error);
}

static Expr complex_multiply(Interp *in, Expr a, Expr b)
{
    if (!expr_is(a, EXPR_COMPLEX))
        return number_complex(number_multiply(in, a, b->as.pair.first), number_multiply(in, a, b->as.pair.second));
    if (!expr_is(b, EXPR_COMPLEX))
        return complex_multiply(in, b, a);
    Expr ar = a->as.pair.first, ai = a->as.pair.second, br = b->as.pair.first, bi = b->as.pair.second;
    return number_complex(number_subtract(in, number_multiply(in, ar, br), number_multiply(in, ai, bi)),
                          number_add(in, number_multiply(in, ar, bi), number_multiply(in, ai, br)));
}

Expr number_multiply(Interp *in, Expr a, Expr b)
{
    ExprKind ka = expr_kind(a), kb = expr_kind(b);
    if (ka == EXPR_INT && kb == EXPR_INT) {
        int64_t r;
        if (!__builtin_mul_overflow(expr_int_value(a), expr_int_value(b), &r))
            return expr_int(r);
    }
    if (ka == EXPR_REAL && kb == EXPR_REAL) {
        double r = expr_real_value(a) * expr_real_value(b);
        if (isfinite(r) && r != 0)
            return expr_real(r);
    }
    if (a == expr_int(0) || b == expr_int(0)) /* 0 1.5 is 0., but 0 times a number of tracked precision is exact */
        return ka == EXPR_REAL || kb == EXPR_REAL ? expr_real(0) : expr_int(0);
    if (a == expr_int(1))
        return b;
    if (b == expr_int(1))
        return a;
    if (a == expr_int(-1))
        return number_negate(in, b);
    if (b == expr_int(-1))
        return number_negate(in, a);
    if (ka == EXPR_COMPLEX || kb == EXPR_COMPLEX)
        return complex_multiply(in, a, b);
    if (ka <= EXPR_RATIONAL && kb <= EXPR_RATIONAL)
        return exact_multiply(in, a, b);
    return real_multiply(in, a, b);
}

/* ---- quotients ---- */

static Expr real_divide(Interp *in, Expr a, Expr b)
{
    if (expr_is(a, EXPR_REAL) || expr_is(b, EXPR_REAL)) {
        double r = number_double(a) / number_double(b);
        if (isfinite(r) && (r != 0 || number_is_zero(a)))
            return expr_real(r);
    }
    return real_operation(in, mpfr_div, a, b, real_working_bits(a, b), quotient_error);
}

static Expr complex_divide(Interp *in, Expr a, Expr b)
{
    if (!expr_is(b, EXPR_COMPLEX))
        return number_complex(number_divide(in, a->as.pair.first, b), number_divide(in, a->as.pair.second, b));
    if (number_is_machine(a) || number_is_machine(b)) {
        double complex x = number_double(number_re(a)) + I * number_double(number_im(a));
        double complex y = number_double(number_re(b)) + I * number_double(number_im(b));
        double complex r = x / y;
        if (isfinite(creal(r)) && isfinite(cimag(r)))
            return number_raw_pair(EXPR_COMPLEX, expr_real(creal(r)), expr_real(cimag(r)));
    }
    Expr re = b->as.pair.first, im = b->as.pair.second;
    Expr norm = number_add(in, number_multiply(in, re, re), number_multiply(in, im, im));
    Expr conjugate = number_raw_pair(EXPR_COMPLEX, re, number_negate(in, im));
    return number_divide(in, number_multiply(in, a, conjugate), norm);
}

Expr number_divide(Interp *in, Expr a, Expr b)
{
    if (number_is_zero(b)) {
        Expr infinite = number_infinite(in, b, expr_int(-1));
        if (!number_is_zero(a))
            return infinite;
        if (in)
            message(in, S(Infinity), "indet", expr_call(S(HoldForm), 1, expr_call(S(Times), 2, a, infinite)), NULL);
        return S(Indeterminate);
    }
    if (a == expr_int(0))
        return a;
    ExprKind ka = expr_kind(a), kb = expr_kind(b);
    if (ka == EXPR_COMPLEX || kb == EXPR_COMPLEX)
        return complex_divide(in, a, b);
    if (number_is_integer(a) && number_is_integer(b))
        return number_rational(a, b);
    if (ka <= EXPR_RATIONAL && kb <= EXPR_RATIONAL)
        return exact_operation(mpq_div, a, b);
    return real_divide(in, a, b);
}

/* ---- to integers ---- */

typedef void (*MpzRounding)(mpz_ptr, mpz_srcptr, mpz_srcptr);

static Expr integer_of_double(double x)
{
    if (fabs(x) < 0x1p62)
        return expr_int((int64_t)x);
    mpz_t z;
    mpz_init_set_d(z, x);
    Expr e = number_from_mpz(z);
    mpz_clear(z);
    return e;
}

static Expr integer_of_bigreal(Interp *in, Expr e, mpfr_rnd_t mode)
{
    if (bigreal_of(e)->exponent > (int64_t)NUMBER_MAX_BITS)
        return number_overflow(in);
    mpfr_t v;
    mpz_t z;
    bigreal_view(v, e);
    mpz_init(z);
    mpfr_get_z(z, v, mode);
    Expr r = number_from_mpz(z);
    mpz_clear(z);
    return r;
}

Expr number_floor(Interp *in, Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_RATIONAL: return number_integer_quotient(e->as.pair.first, e->as.pair.second);
    case EXPR_REAL: return integer_of_double(floor(expr_real_value(e)));
    case EXPR_BIGREAL: return integer_of_bigreal(in, e, MPFR_RNDD);
    default: return e;
    }
}

static Expr rational_round(Expr e)
{
    RatView v;
    mpq_srcptr q = rat_view(&v, e);
    mpz_t twice, divisor, r; /* floor((2n + d) / (2d)), minus one at a tie that came out odd */
    mpz_inits(twice, divisor, r, NULL);
    mpz_mul_2exp(twice, mpq_numref(q), 1);
    mpz_add(twice, twice, mpq_denref(q));
    mpz_mul_2exp(divisor, mpq_denref(q), 1);
    bool tie = mpz_divisible_p(twice, divisor) != 0;
    mpz_fdiv_q(r, twice, divisor);
    if (tie && mpz_odd_p(r))
        mpz_sub_ui(r, r, 1);
    Expr out = number_from_mpz(r);
    mpz_clears(twice, divisor, r, NULL);
    return out;
}

Expr number_round(Interp *in, Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_RATIONAL: return rational_round(e);
    case EXPR_REAL: return integer_of_double(nearbyint(expr_real_value(e)));
    case EXPR_BIGREAL: return integer_of_bigreal(in, e, MPFR_RNDN);
    default: return e;
    }
}

/* ---- N of numbers ---- */

static Expr to_machine(Expr e)
{
    if (expr_is(e, EXPR_REAL))
        return e;
    double r = number_double(e);
    if (isfinite(r) && (r != 0 || number_is_zero(e)))
        return expr_real(r);
    mpfr_t v; /* out of the range of machine numbers */
    mpfr_init2(v, 64);
    number_to_mpfr(v, e);
    Expr big = number_bigreal(v, NUMBER_MACHINE_DIGITS);
    mpfr_clear(v);
    return big;
}

static Expr to_digits(Expr e, double digits)
{
    if (expr_is(e, EXPR_REAL))
        return e;
    if (expr_is(e, EXPR_BIGREAL)) {
        const BigReal *b = bigreal_of(e);
        if (!b->sign || b->precision <= digits)
            return e;
    }
    mpfr_t v;
    if (e == expr_int(0))
        return e;
    mpfr_init2(v, bigreal_bits(digits));
    number_to_mpfr(v, e);
    Expr big = number_bigreal(v, digits);
    mpfr_clear(v);
    return big;
}

Expr number_approximate(Interp *in, Expr e, double digits)
{
    if (expr_is(e, EXPR_COMPLEX)) {
        Expr re = number_approximate(in, e->as.pair.first, digits), im = number_approximate(in, e->as.pair.second, digits);
        return number_complex(re, im);
    }
    return digits < 0 ? to_machine(e) : to_digits(e, digits);
}
