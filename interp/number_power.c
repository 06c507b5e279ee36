/* number_power.c - powers of numbers that are numbers again. */
#include <complex.h>
#include "interp/forked.h"
#include "interp/number_parts.h"

static Expr indeterminate_power(Interp *in, Expr a, Expr b)
{
    if (in)
        message(in, S(Power), "indet", expr_call(S(HoldForm), 1, expr_call(S(Power), 2, a, b)), NULL);
    return S(Indeterminate);
}

/* ---- exact bases ---- */

typedef struct PowerWork {
    mpz_srcptr base;
    uint64_t n;
} PowerWork;

static Expr power_work(Interp *in, void *data)
{
    (void)in;
    const PowerWork *w = data;
    mpz_t r;
    mpz_init(r);
    mpz_pow_ui(r, w->base, w->n);
    Expr e = number_from_mpz(r);
    mpz_clear(r);
    return e;
}

static Expr integer_power(Interp *in, Expr a, uint64_t n)
{
    if (expr_is(a, EXPR_INT)) {
        int64_t base = expr_int_value(a);
        if (base == 0 || base == 1)
            return a;
        if (base == -1)
            return expr_int(n % 2 ? -1 : 1);
    }
    IntView v;
    mpz_srcptr base = int_view(&v, a);
    if ((double)mpz_sizeinbase(base, 2) * (double)n > NUMBER_MAX_BITS)
        return number_overflow(in);
    PowerWork w = {base, n};
    double limbs = (double)mpz_sizeinbase(base, 2) * (double)n / 64;
    return seconds_multiply(limbs) > FORK_SECONDS ? forked_value(interp_current, power_work, &w) : power_work(in, &w);
}

static Expr exact_power(Interp *in, Expr a, uint64_t n) /* by repeated squaring, for complex bases */
{
    Expr r = expr_int(1);
    for (; n; n >>= 1) {
        if (n & 1)
            r = number_multiply(in, r, a);
        if (n > 1)
            a = number_multiply(in, a, a);
        if (!expr_is_number(a) || !expr_is_number(r))
            return expr_normal(S(Overflow), 0, NULL);
        if (in)
            unwind_poll(in);
    }
    return r;
}

static Expr rational_power(Interp *in, Expr a, int64_t n)
{
    uint64_t m = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    bool ratio = expr_is(a, EXPR_RATIONAL);
    if (!ratio && n >= 0)
        return integer_power(in, a, m);
    Expr p = integer_power(in, ratio ? a->as.pair.first : a, m);
    Expr q = integer_power(in, ratio ? a->as.pair.second : expr_int(1), m);
    if (!expr_is_number(p) || !expr_is_number(q))
        return expr_is_number(p) ? q : p;
    return n < 0 ? number_rational(q, p) : number_rational(p, q);
}

/* Powers of 0, and exponents beyond 64 bits. */
static Expr exact_integer_power(Interp *in, Expr a, Expr b)
{
    if (b == expr_int(0))
        return number_is_zero(a) ? indeterminate_power(in, a, b) : expr_int(1);
    if (a == expr_int(0))
        return number_sign(b) > 0 ? a : number_infinite(in, a, b);
    int64_t n;
    if (!number_to_int64(b, &n)) {
        if (a == expr_int(1))
            return a;
        if (a == expr_int(-1))
            return expr_int(mpz_odd_p(int_view(&(IntView){0}, b)) ? -1 : 1);
        if (number_sign(b) < 0) {
            if (in)
                message(in, S(General), "unfl", NULL);
            return expr_normal(S(Underflow), 0, NULL);
        }
        return number_overflow(in);
    }
    if (!expr_is(a, EXPR_COMPLEX))
        return rational_power(in, a, n);
    Expr r = exact_power(in, a, n < 0 ? 0 - (uint64_t)n : (uint64_t)n);
    return n < 0 && expr_is_number(r) ? number_divide(in, expr_int(1), r) : r;
}

typedef struct RootWork {
    Expr a;
    unsigned long q;
} RootWork;

/* The q-th root of a positive a, False when it is not exact. */
static Expr root_work(Interp *in, void *data)
{
    (void)in;
    const RootWork *w = data;
    RatView v;
    mpq_srcptr x = rat_view(&v, w->a);
    mpq_t r;
    mpq_init(r);
    bool whole = mpz_root(mpq_numref(r), mpq_numref(x), w->q) && mpz_root(mpq_denref(r), mpq_denref(x), w->q);
    Expr e = whole ? number_from_mpq(r) : S(False);
    mpq_clear(r);
    return e;
}

/* a^(p/q) when a is a perfect q-th power, positive (or the square root of a negative one). */
static Expr exact_root(Interp *in, Expr a, Expr b)
{
    if (expr_is(a, EXPR_COMPLEX) || number_sign(a) < 0 || !expr_is(b->as.pair.second, EXPR_INT))
        return NULL;
    if (a == expr_int(0))
        return number_sign(b) > 0 ? a : number_infinite(in, a, b);
    if (a == expr_int(1))
        return a;
    RootWork w = {a, (unsigned long)expr_int_value(b->as.pair.second)};
    bool big = !expr_is(a, EXPR_INT) && seconds_convert(number_limbs(a)) > FORK_SECONDS;
    Expr root = big ? forked_value(interp_current, root_work, &w) : root_work(in, &w);
    return root == S(False) ? NULL : exact_integer_power(in, root, b->as.pair.first);
}

/* ---- machine numbers ---- */

static double complex to_c(Expr e)
{
    return number_double(number_re(e)) + I * number_double(number_im(e));
}

static double complex c_power(double complex x, int64_t n)
{
    bool invert = n < 0;
    uint64_t m = invert ? 0 - (uint64_t)n : (uint64_t)n;
    double complex r = 1;
    for (; m; m >>= 1) {
        if (m & 1)
            r *= x;
        x *= x;
    }
    return invert ? 1 / r : r;
}

static Expr machine_complex(double complex z)
{
    if (!isfinite(creal(z)) || !isfinite(cimag(z)))
        return NULL;
    return number_raw_pair(EXPR_COMPLEX, expr_real(creal(z)), expr_real(cimag(z)));
}

static double integer_root_power(double x, int64_t n) /* small exponents as products, as the peers compute them */
{
    return n == 2 ? x * x : n == -1 ? 1 / x : n == 1 ? x : pow(x, (double)n);
}

static Expr machine_power(Interp *in, Expr a, Expr b)
{
    int64_t n;
    bool whole = number_to_int64(b, &n);
    if (number_is_real(a) && number_is_real(b)) {
        double x = number_double(a), y = number_double(b);
        if (x >= 0 || whole || y == floor(y)) {
            double r = whole ? integer_root_power(x, n) : y == 0.5 ? sqrt(x) : pow(x, y);
            if (r == 0 && x != 0 && isfinite(y)) {
                if (in)
                    message(in, S(General), "munfl", expr_call(S(HoldForm), 1, expr_call(S(Power), 2, a, b)), NULL);
                return expr_real(r);
            }
            return isfinite(r) ? expr_real(r) : NULL;
        }
        if (y == 0.5)
            return machine_complex(I * sqrt(-x));
    }
    double complex x = to_c(a), y = to_c(b);
    if (whole && n > -1024 && n < 1024)
        return machine_complex(c_power(x, n));
    if (creal(y) == 0.5 && cimag(y) == 0)
        return machine_complex(csqrt(x));
    return machine_complex(cexp(y * clog(x)));
}

/* ---- arbitrary precision ---- */

/* relative error of a^b: |b| da/a + |log a| db */
static double power_error(const Real *a, const Real *b, const mpfr_t z)
{
    mpfr_t l;
    mpfr_init2(l, 64);
    mpfr_abs(l, a->v, MPFR_RNDN);
    mpfr_log(l, l, MPFR_RNDN);
    double from_base = real_log10(b->v) + a->error - real_log10(a->v);
    double from_exponent = real_log10(l) + b->error;
    mpfr_clear(l);
    return real_log10(z) + log10_sum(from_base, b->error == -INFINITY ? -INFINITY : from_exponent);
}

static Expr real_power(Interp *in, Expr a, Expr b)
{
    mpfr_prec_t bits = real_working_bits(a, b);
    Real x, y;
    real_load(&x, a, bits);
    real_load(&y, b, bits);
    Expr e = NULL;
    if (mpfr_sgn(x.v) >= 0 || mpfr_integer_p(y.v)) {
        mpfr_t z;
        mpfr_init2(z, bits);
        if (expr_is(b, EXPR_INT))
            mpfr_pow_si(z, x.v, expr_int_value(b), MPFR_RNDN);
        else
            mpfr_pow(z, x.v, y.v, MPFR_RNDN);
        if (mpfr_inf_p(z))
            e = number_overflow(in);
        else if (mpfr_zero_p(z) && !mpfr_zero_p(x.v)) {
            if (in)
                message(in, S(General), "unfl", NULL);
            e = expr_normal(S(Underflow), 0, NULL);
        } else
            e = real_make(z, mpfr_zero_p(x.v) ? x.error : power_error(&x, &y, z));
        mpfr_clear(z);
    }
    real_drop(&x);
    real_drop(&y);
    return e;
}

static Expr inexact_power(Interp *in, Expr a, Expr b)
{
    if (number_is_machine(a) || number_is_machine(b)) {
        Expr r = machine_power(in, a, b);
        if (r)
            return r;
        if (expr_is(a, EXPR_REAL))
            a = bigreal_from_double(expr_real_value(a));
        if (expr_is(b, EXPR_REAL))
            b = bigreal_from_double(expr_real_value(b));
    }
    if (number_is_real(a) && number_is_real(b))
        return real_power(in, a, b);
    int64_t n;
    if (number_to_int64(b, &n) && n > -100000 && n < 100000) {
        Expr r = exact_power(in, a, (uint64_t)(n < 0 ? -n : n));
        return n < 0 ? number_divide(in, expr_int(1), r) : r;
    }
    return NULL; /* complex results of arbitrary precision: elementary.c, by Arb */
}

static Expr zero_power(Interp *in, Expr a, Expr b)
{
    if (number_is_zero(b) || expr_is(b, EXPR_COMPLEX))
        return indeterminate_power(in, a, b);
    if (number_sign(b) < 0)
        return number_infinite(in, a, b);
    return a;
}

Expr number_power(Interp *in, Expr a, Expr b)
{
    ExprKind kb = expr_kind(b);
    bool exact = number_is_exact(a);
    if (exact && (kb == EXPR_INT || kb == EXPR_BIG))
        return exact_integer_power(in, a, b);
    if (b == expr_int(1))
        return a;
    if (number_is_zero(a) && !(exact && kb == EXPR_RATIONAL)) {
        if (b == expr_int(0))
            return indeterminate_power(in, a, b);
        return zero_power(in, a, b);
    }
    if (b == expr_int(0))
        return number_is_machine(a) ? expr_real(1) : expr_int(1);
    if (exact && kb == EXPR_RATIONAL)
        return exact_root(in, a, b);
    if (exact && number_is_exact(b))
        return NULL;
    if (a == expr_int(1))
        return number_is_machine(b) ? expr_real(1) : a;
    return inexact_power(in, a, b);
}
