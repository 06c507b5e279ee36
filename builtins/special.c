/* special.c - factorials, gamma, error, zeta, Bessel functions and orthogonal polynomials: exact values where they are known,
 * numbers by ball arithmetic. */
#include <math.h>
#include <flint/arith.h>
#include <flint/fmpq.h>
#include "builtins/exact.h"
#include "interp/forked.h"
#include "builtins/numeric.h"
#include "interp/array.h"

/* The common frame: inexact numbers among numeric parts give a number, else the exact rule is asked. */
typedef Expr (*ExactRule)(Interp *in, Expr call);

static bool wants_number(Interp *in, Expr call)
{
    bool inexact = false;
    for (size_t i = 1; i <= expr_length(call); i++) {
        Expr e = expr_part(call, i);
        if (!expr_is_number(e) && !expr_is_numeric(in, e))
            return false;
        inexact = inexact || (expr_is_number(e) && !number_is_exact(e));
    }
    return inexact;
}

static Expr special(Interp *in, Expr call, ExactRule exact)
{
    if (wants_number(in, call)) {
        Expr v = numeric_apply(in, call);
        if (v)
            return v;
    }
    return exact ? exact(in, call) : NULL;
}

static Expr part1(Expr call)
{
    return expr_part(call, 1);
}


static bool is_half_integer(Expr e)
{
    return expr_is(e, EXPR_RATIONAL) && e->as.pair.second == expr_int(2);
}

/* ---- factorials ---- */

/* ---- factorials: GMP cannot be interrupted, so one that takes more than a blink runs in a child that can be killed ---- */
enum { FACTORIAL_DIRECT = 300000, FACTORIAL_LIMIT = 20000000 };

/* compute(n) for n >= 0: mpz_fac_ui or mpz_2fac_ui; Overflow[] above twenty million. */
static Expr big_factorial(Interp *in, int64_t n, void (*compute)(mpz_t result, unsigned long n))
{
    if (n > FACTORIAL_LIMIT)
        return message(in, S(General), "ovfl", NULL), expr_normal(S(Overflow), 0, NULL);
    return forked_integer(in, (unsigned long)n, FACTORIAL_DIRECT, compute);
}

static Expr factorial_of(Interp *in, Expr n)
{
    int64_t k;
    if (!number_to_int64(n, &k))
        return number_sign(n) < 0 ? infinity(NULL) : (message(in, S(General), "ovfl", NULL), expr_normal(S(Overflow), 0, NULL));
    if (k < 0)
        return infinity(NULL);
    return big_factorial(in, k, mpz_fac_ui);
}

/* Gamma at half-integers: Gamma[n + 1/2] = (2n)!/(4^n n!) Sqrt[Pi], downwards by Gamma[x] = Gamma[x + 1]/x. */
static Expr gamma_of_half(Interp *in, Expr x)
{
    Expr r = expr_int(1), at = ratio(1, 2);
    double target = number_double(x);
    if (fabs(target) > 5000)
        return NULL;
    while (number_double(at) < target - 0.25) {
        r = number_multiply(in, r, at);
        at = number_add(in, at, expr_int(1));
    }
    while (number_double(at) > target + 0.25) {
        at = number_subtract(in, at, expr_int(1));
        r = number_divide(in, r, at);
    }
    return multiply(in, r, square_root(in, S(Pi)));
}

static Expr exact_factorial(Interp *in, Expr call)
{
    Expr e = part1(call);
    if (number_is_integer(e))
        return factorial_of(in, e);
    if (is_half_integer(e))
        return gamma_of_half(in, number_add(in, e, expr_int(1)));
    return expr_is_infinity(e) && expr_length(e) && expr_part(e, 1) == expr_int(1) ? e : NULL;
}

static Expr factorial_word(Interp *in, Expr call)
{
    return special(in, call, exact_factorial);
}

static Expr factorial2_word(Interp *in, Expr call)
{
    Expr e = part1(call);
    int64_t n;
    if (number_to_int64(e, &n)) {
        if (n < 0 && n % 2 == 0)
            return infinity(NULL);
        if (n < 0) { /* (-2k-1)!! = (-1)^k/(2k - 1)!! */
            int64_t k = (-n - 1) / 2;
            Expr below = k == 0 ? expr_int(1) : call1(in, S(Factorial2), expr_int(2 * k - 1));
            return number_divide(in, expr_int(k % 2 ? -1 : 1), below);
        }
        return big_factorial(in, n, mpz_2fac_ui);
    }
    if (expr_is_number(e) && !number_is_exact(e)) { /* 2^(z/2 + (1 - cos(Pi z))/4) Pi^((cos(Pi z) - 1)/4) Gamma(z/2 + 1) */
        Expr c = call1(in, S(Cos), multiply(in, S(Pi), e)), half = divide(in, e, expr_int(2));
        Expr a = power(in, expr_int(2), add(in, half, divide(in, subtract(in, expr_int(1), c), expr_int(4))));
        Expr b = power(in, S(Pi), divide(in, subtract(in, c, expr_int(1)), expr_int(4)));
        return multiply(in, multiply(in, a, b), call1(in, S(Gamma), add(in, half, expr_int(1))));
    }
    return NULL;
}

static Expr exact_gamma(Interp *in, Expr call)
{
    Expr e = part1(call);
    if (expr_length(call) == 1) {
        if (number_is_integer(e))
            return number_sign(e) > 0 ? factorial_of(in, number_subtract(in, e, expr_int(1))) : infinity(NULL);
        if (is_half_integer(e))
            return gamma_of_half(in, e);
        if (expr_is_infinity(e) && expr_length(e))
            return expr_part(e, 1) == expr_int(1) ? e : S(Indeterminate);
        return NULL;
    }
    Expr z = expr_part(call, 2);
    if (expr_length(call) == 3)
        return subtract(in, call2(in, S(Gamma), e, z), call2(in, S(Gamma), e, expr_part(call, 3)));
    if (z == expr_int(0) && expr_is_numeric(in, e) && numeric_sign(in, e) == 1)
        return call1(in, S(Gamma), e);
    if (expr_is_infinity(z) && expr_length(z) && expr_part(z, 1) == expr_int(1))
        return expr_int(0);
    if (e == expr_int(1))
        return power(in, S(E), negate(in, z));
    return NULL;
}

static Expr gamma_word(Interp *in, Expr call)
{
    return special(in, call, exact_gamma);
}

static Expr exact_log_gamma(Interp *in, Expr call)
{
    Expr e = part1(call);
    if (number_is_integer(e))
        return number_sign(e) > 0 ? call1(in, S(Log), factorial_of(in, number_subtract(in, e, expr_int(1))))
                                  : infinity(expr_int(1));
    if (is_half_integer(e) && number_sign(e) > 0)
        return call1(in, S(Log), gamma_of_half(in, e));
    return expr_is_infinity(e) ? e : NULL;
}

static Expr log_gamma_word(Interp *in, Expr call)
{
    return special(in, call, exact_log_gamma);
}

static Expr exact_beta(Interp *in, Expr call)
{
    Expr a = part1(call), b = expr_part(call, 2);
    if (expr_length(call) != 2)
        return NULL;
    bool known_a = number_is_integer(a) || is_half_integer(a), known_b = number_is_integer(b) || is_half_integer(b);
    if (known_a && known_b && number_sign(a) > 0 && number_sign(b) > 0)
        return divide(in, multiply(in, call1(in, S(Gamma), a), call1(in, S(Gamma), b)), call1(in, S(Gamma), add(in, a, b)));
    return NULL;
}

static Expr beta_word(Interp *in, Expr call)
{
    return special(in, call, exact_beta);
}

static Expr exact_polygamma(Interp *in, Expr call)
{
    if (expr_length(call) == 1)
        return expr_call(S(PolyGamma), 2, expr_int(0), part1(call));
    Expr n = part1(call), x = expr_part(call, 2);
    int64_t k, m;
    if (!number_to_int64(n, &k) || k < 0)
        return NULL;
    if (number_to_int64(x, &m) && m <= 0)
        return infinity(NULL);
    bool half = is_half_integer(x) && x->as.pair.first == expr_int(1);
    if (k == 0 && half)
        return subtract(in, negate(in, S(EulerGamma)), multiply(in, expr_int(2), call1(in, S(Log), expr_int(2))));
    if (half)
        return exact_library(in, call);
    if (!number_to_int64(x, &m) || m > 1000)
        return NULL;
    Expr sum = expr_int(0); /* over 1/j^(k + 1), j < m */
    for (int64_t j = 1; j < m; j++)
        sum = number_add(in, sum, number_power(in, expr_int(j), expr_int(-k - 1)));
    if (k == 0)
        return subtract(in, sum, S(EulerGamma));
    Expr factor = number_multiply(in, expr_int(k % 2 ? 1 : -1), factorial_of(in, n));
    Expr zeta = call1(in, S(Zeta), expr_int(k + 1));
    return multiply(in, factor, subtract(in, zeta, sum));
}

static Expr polygamma_word(Interp *in, Expr call)
{
    return special(in, call, exact_polygamma);
}

/* ---- binomials and products of steps ---- */

static Expr integer_binomial(Interp *in, Expr n, Expr k)
{
    if (number_sign(n) < 0) { /* symmetric extension: Binomial[-2, 3], Binomial[-3, -5] */
        Expr d = number_subtract(in, n, k);
        if (number_sign(k) >= 0) {
            Expr r = integer_binomial(in, number_subtract(in, k, number_add(in, n, expr_int(1))), k);
            return expr_int_value(k) % 2 ? number_negate(in, r) : r;
        }
        if (number_sign(d) >= 0) {
            Expr r = integer_binomial(in, number_negate(in, number_add(in, k, expr_int(1))), d);
            return expr_int_value(d) % 2 ? number_negate(in, r) : r;
        }
        return expr_int(0);
    }
    if (number_sign(k) < 0 || number_compare_exactly(k, n) > 0)
        return expr_int(0);
    Expr other = number_subtract(in, n, k);
    if (number_compare_exactly(other, k) < 0)
        k = other;
    int64_t small;
    if (!number_to_int64(k, &small) || small > 100000000)
        return NULL;
    mpz_t z;
    mpz_init(z);
    number_to_mpz(z, n);
    if ((double)mpz_sizeinbase(z, 2) * (double)small > 4e9) {
        mpz_clear(z);
        return NULL;
    }
    mpz_bin_ui(z, z, (unsigned long)small);
    Expr e = number_from_mpz(z);
    mpz_clear(z);
    return e;
}

static Expr exact_binomial(Interp *in, Expr call)
{
    Expr n = part1(call), k = expr_part(call, 2);
    int64_t small;
    if (number_is_integer(n) && number_is_integer(k))
        return integer_binomial(in, n, k);
    if (expr_same(n, k))
        return expr_int(1);
    if (number_is_integer(k) && number_sign(k) < 0)
        return expr_is_number(n) ? expr_int(0) : NULL;
    if (expr_is_int(subtract(in, n, k), 1))
        return n;
    if (!number_to_int64(k, &small) || small > 100)
        return NULL;
    if (small > 5 && !expr_is_number(n))
        return NULL;
    Expr r = expr_int(1);
    for (int64_t i = 0; i < small; i++)
        r = multiply(in, r, subtract(in, n, expr_int(i)));
    return divide(in, r, factorial_of(in, k));
}

static Expr binomial_word(Interp *in, Expr call)
{
    Expr n = part1(call), k = expr_part(call, 2);
    int64_t small;
    if (expr_is_number(n) && !number_is_exact(n) && number_to_int64(k, &small) && small >= 0 && small < 200)
        return exact_binomial(in, call);
    return special(in, call, exact_binomial);
}

static Expr multinomial_word(Interp *in, Expr call)
{
    Expr total = expr_int(0), r = expr_int(1);
    for (size_t i = 1; i <= expr_length(call); i++) {
        total = add(in, total, expr_part(call, i));
        r = multiply(in, r, call2(in, S(Binomial), total, expr_part(call, i)));
    }
    return r;
}

/* x (x + step) ... of n factors; n < 0 gives the reciprocal of the product before x. */
static Expr rising(Interp *in, Expr x, int64_t n, Expr step)
{
    Expr r = expr_int(1);
    for (int64_t i = 0; i < n; i++)
        r = multiply(in, r, add(in, x, multiply(in, expr_int(i), step)));
    for (int64_t i = n; i < 0; i++)
        r = divide(in, r, add(in, x, multiply(in, expr_int(i), step)));
    return r;
}

static Expr pochhammer_word(Interp *in, Expr call)
{
    Expr x = part1(call), n = expr_part(call, 2);
    int64_t k;
    if (number_to_int64(n, &k) && k > -1000 && k < 100000 && (expr_is_number(x) || (k > -20 && k < 20)))
        return rising(in, x, k, expr_int(1));
    return special(in, call, NULL);
}

static Expr factorial_power_word(Interp *in, Expr call)
{
    Expr x = part1(call), n = expr_part(call, 2), step = expr_length(call) == 3 ? expr_part(call, 3) : expr_int(1);
    int64_t k;
    if (number_to_int64(n, &k) && k >= 0 && k < 100000 && expr_is_number(x) && expr_is_number(step))
        return rising(in, x, k, negate(in, step));
    if (expr_length(call) == 2 && number_to_int64(n, &k) && k < 0 && k > -100000 && expr_is_number(x))
        return exact_library(in, call);
    return NULL;
}

/* ---- error functions ---- */

static int direction(Interp *in, Expr e) /* of a real infinity, else 0 */
{
    if (!expr_is_infinity(e) || expr_length(e) == 0)
        return 0;
    int s = numeric_sign(in, expr_part(e, 1));
    return s == 2 ? 0 : s;
}

static Expr odd_rule(Interp *in, Expr call)
{
    Expr x = part1(call);
    if (!expr_looks_negative(x))
        return NULL;
    return negate(in, call1(in, expr_head(call), negate(in, x)));
}

static Expr exact_erf(Interp *in, Expr call)
{
    Expr x = part1(call), head = expr_head(call);
    if (expr_length(call) == 2)
        return expr_is_zero(x) ? call1(in, S(Erf), expr_part(call, 2)) : NULL;
    int s = direction(in, x);
    if (head == S(Erfc)) {
        if (x == expr_int(0))
            return expr_int(1);
        return s ? expr_int(1 - s) : NULL;
    }
    if (x == expr_int(0))
        return x;
    if (s)
        return head == S(Erf) ? expr_int(s) : x;
    return odd_rule(in, call);
}

static Expr erf_word(Interp *in, Expr call)
{
    return special(in, call, exact_erf);
}

static Expr exact_inverse_erf(Interp *in, Expr call)
{
    Expr x = part1(call);
    bool complementary = expr_head(call) == S(InverseErfc);
    int64_t v;
    if (number_to_int64(x, &v)) {
        if (complementary ? v == 1 : v == 0)
            return expr_int(0);
        if (complementary ? v == 0 : v == 1)
            return infinity(expr_int(1));
        if (complementary ? v == 2 : v == -1)
            return infinity(expr_int(-1));
    }
    return complementary ? NULL : odd_rule(in, call);
}

static Expr inverse_erf_word(Interp *in, Expr call)
{
    return special(in, call, exact_inverse_erf);
}

/* ---- zeta and polylogarithms ---- */

static Expr bernoulli(ulong n)
{
    fmpq_t f;
    mpq_t q;
    fmpq_init(f);
    mpq_init(q);
    arith_bernoulli_number(f, n);
    fmpq_get_mpq(q, f);
    Expr e = number_from_mpq(q);
    mpq_clear(q);
    fmpq_clear(f);
    return e;
}

static Expr exact_zeta(Interp *in, Expr call)
{
    Expr s = part1(call);
    int64_t n;
    if (expr_length(call) == 2) {
        Expr a = expr_part(call, 2);
        return a == expr_int(1) ? call1(in, S(Zeta), s) : number_is_integer(s) ? exact_library(in, call) : NULL;
    }
    if (direction(in, s) == 1)
        return expr_int(1);
    if (!number_to_int64(s, &n) || n > 1000 || n < -1000)
        return NULL;
    if (n == 1)
        return infinity(NULL);
    if (n <= 0) {
        Expr b = number_divide(in, bernoulli((ulong)(1 - n)), expr_int(1 - n));
        return n == 0 ? ratio(-1, 2) : number_negate(in, b);
    }
    if (n % 2)
        return NULL;
    /* |B_n| (2 Pi)^n/(2 n!) */
    Expr b = bernoulli((ulong)n);
    b = number_sign(b) < 0 ? number_negate(in, b) : b;
    Expr c = number_multiply(in, b, number_power(in, expr_int(2), expr_int(n - 1)));
    return multiply(in, number_divide(in, c, factorial_of(in, s)), power(in, S(Pi), s));
}

static Expr zeta_word(Interp *in, Expr call)
{
    return special(in, call, exact_zeta);
}

static Expr exact_polylog(Interp *in, Expr call)
{
    Expr s = part1(call), z = expr_part(call, 2);
    if (z == expr_int(0))
        return z;
    if (z == expr_int(1) && !expr_is_int(s, 1))
        return call1(in, S(Zeta), s);
    if (expr_is_int(s, 1))
        return negate(in, call1(in, S(Log), subtract(in, expr_int(1), z)));
    if (expr_is_int(s, 0))
        return divide(in, z, subtract(in, expr_int(1), z));
    if (z == expr_int(-1)) /* (2^(1-s) - 1) Zeta[s] */
        return multiply(in, subtract(in, power(in, expr_int(2), subtract(in, expr_int(1), s)), expr_int(1)),
                        call1(in, S(Zeta), s));
    return number_is_integer(s) ? exact_library(in, call) : NULL;
}

static Expr polylog_word(Interp *in, Expr call)
{
    return special(in, call, exact_polylog);
}

static Expr exact_harmonic(Interp *in, Expr call)
{
    Expr n = part1(call), r = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(1);
    int64_t k;
    if (r == expr_int(1) && number_is_integer(n) && number_sign(n) < 0)
        return infinity(NULL);
    if (r == expr_int(1) && expr_length(call) == 2)
        return call1(in, S(HarmonicNumber), n);
    if (direction(in, n) == 1)
        return r == expr_int(1) ? n : call1(in, S(Zeta), r);
    if (!number_to_int64(n, &k) || k < 0 || k > 1000000)
        return NULL;
    if (r == expr_int(1)) {
        fmpq_t f;
        mpq_t q;
        fmpq_init(f);
        mpq_init(q);
        fmpq_harmonic_ui(f, (ulong)k);
        fmpq_get_mpq(q, f);
        Expr e = number_from_mpq(q);
        mpq_clear(q);
        fmpq_clear(f);
        return e;
    }
    Expr sum = expr_int(0);
    for (int64_t j = 1; j <= k; j++)
        sum = add(in, sum, power(in, expr_int(j), negate(in, r)));
    return sum;
}

static Expr harmonic_word(Interp *in, Expr call)
{
    return special(in, call, exact_harmonic);
}

/* ---- squashing and navigation ---- */

static double logistic(double x)
{
    return x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}
static double ramp(double x)
{
    return x > 0 ? x : 0;
}

static Expr exact_logistic(Interp *in, Expr call)
{
    Expr x = part1(call);
    if (x == expr_int(0))
        return ratio(1, 2);
    int s = direction(in, x);
    return s ? expr_int(s > 0) : NULL;
}

static Expr logistic_word(Interp *in, Expr call)
{
    Expr x = part1(call);
    if (expr_is(x, EXPR_REAL))
        return expr_real(logistic(expr_real_value(x)));
    return special(in, call, exact_logistic);
}

static Expr ramp_word(Interp *in, Expr call)
{
    Expr x = part1(call);
    if (expr_is(x, EXPR_REAL))
        return expr_real(ramp(expr_real_value(x)));
    int s = direction(in, x);
    if (s)
        return s > 0 ? x : expr_int(0);
    s = expr_is_numeric(in, x) ? numeric_sign(in, x) : 2;
    return s == 2 ? NULL : s > 0 ? x : expr_int(0);
}

static Expr map_packed(Expr x, double (*f)(double))
{
    if (!expr_is(x, EXPR_PACKED))
        return NULL;
    ArrayView v = array_view(x);
    if (v.type != ARRAY_REAL64)
        return NULL;
    void *data;
    Expr out = array_new(EXPR_PACKED, ARRAY_REAL64, v.rank, v.dim, &data);
    for (int64_t i = 0; i < v.count; i++)
        ((double *)data)[i] = f(((const double *)v.data)[i]);
    return out;
}
static Expr logistic_packed(Interp *in, Expr call)
{
    (void)in;
    return map_packed(part1(call), logistic);
}
static Expr ramp_packed(Interp *in, Expr call)
{
    (void)in;
    return map_packed(part1(call), ramp);
}
static Expr erf_packed(Interp *in, Expr call)
{
    (void)in;
    if (expr_length(call) != 1)
        return NULL;
    return map_packed(part1(call), expr_head(call) == S(Erf) ? erf : erfc);
}

static Expr exact_haversine(Interp *in, Expr call)
{
    Expr x = part1(call), head = expr_head(call);
    if (expr_is_zero(x))
        return x;
    if (head == S(Haversine)) {
        Expr c = call1(in, S(Cos), x); /* (1 - cos x)/2 when the cosine is known */
        if (!expr_is_call(c, S(Cos), 1) && expr_is_numeric(in, x))
            return divide(in, subtract(in, expr_int(1), c), expr_int(2));
    }
    if (head == S(InverseHaversine) && expr_is_number(x)) {
        Expr a = call1(in, S(ArcSin), square_root(in, x));
        if (!expr_is_call(a, S(ArcSin), 1))
            return multiply(in, expr_int(2), a);
    }
    int s = direction(in, x);
    if (head == S(Gudermannian) && s)
        return multiply(in, ratio(s, 2), S(Pi));
    if (head == S(Gudermannian) || head == S(InverseGudermannian))
        return odd_rule(in, call);
    return NULL;
}

static Expr haversine_word(Interp *in, Expr call)
{
    return special(in, call, exact_haversine);
}

static Expr exact_sinc(Interp *in, Expr call)
{
    Expr x = part1(call);
    if (x == expr_int(0))
        return expr_int(1);
    if (direction(in, x))
        return expr_int(0);
    if (expr_looks_negative(x))
        return call1(in, S(Sinc), negate(in, x));
    Expr s = call1(in, S(Sin), x);
    return expr_is_call(s, S(Sin), 1) ? NULL : divide(in, s, x);
}

static Expr sinc_word(Interp *in, Expr call)
{
    return special(in, call, exact_sinc);
}

/* ---- integrals ---- */

static Expr exact_integral(Interp *in, Expr call)
{
    Expr x = expr_part(call, expr_length(call)), head = expr_head(call);
    int s = direction(in, x);
    bool zero = x == expr_int(0);
    if (head == S(SinIntegral) || head == S(SinhIntegral) || head == S(FresnelS) || head == S(FresnelC)) {
        if (zero)
            return x;
        if (s && head == S(SinIntegral))
            return multiply(in, ratio(s, 2), S(Pi));
        if (s && head != S(SinhIntegral))
            return ratio(s, 2);
        return odd_rule(in, call);
    }
    if (head == S(CosIntegral) || head == S(CoshIntegral) || head == S(ExpIntegralEi)) {
        if (zero)
            return infinity(expr_int(-1));
        return s > 0 ? (head == S(CosIntegral) ? expr_int(0) : x) : s < 0 && head == S(ExpIntegralEi) ? expr_int(0) : NULL;
    }
    if (head == S(LogIntegral))
        return zero ? x : x == expr_int(1) ? infinity(expr_int(-1)) : NULL;
    if (head == S(ProductLog)) {
        if (expr_length(call) == 2)
            return part1(call) == expr_int(0) ? call1(in, head, x) : NULL;
        if (zero)
            return x;
        if (x == S(E))
            return expr_int(1);
        if (expr_same(x, exact_text(in, "-1/E")))
            return expr_int(-1);
        if (!expr_is_number(x) && expr_is_numeric(in, x))
            return exact_library(in, call);
    }
    return NULL;
}

static Expr integral_word(Interp *in, Expr call)
{
    return special(in, call, exact_integral);
}

/* ---- Bessel, Airy, elliptic, hypergeometric ---- */

static Expr exact_bessel(Interp *in, Expr call)
{
    Expr n = part1(call), x = expr_part(call, 2), head = expr_head(call);
    bool first_kind = head == S(BesselJ) || head == S(BesselI);
    if (x == expr_int(0)) {
        if (first_kind && n == expr_int(0))
            return expr_int(1);
        if (first_kind && expr_is_number(n) && number_is_real(n) && (number_sign(n) > 0 || number_is_integer(n)))
            return x;
        return n == expr_int(0) ? infinity(expr_int(head == S(BesselY) ? -1 : 1)) : NULL;
    }
    if (direction(in, x) == 1)
        return head == S(BesselI) ? x : expr_int(0);
    bool whole = number_is_integer(n) && number_sign(n) < 0;
    return whole || is_half_integer(n) ? exact_library(in, call) : NULL;
}

static Expr bessel_word(Interp *in, Expr call)
{
    return special(in, call, exact_bessel);
}

static Expr exact_airy(Interp *in, Expr call)
{
    Expr x = part1(call), head = expr_head(call);
    if (x == expr_int(0))
        return exact_text(in, head == S(AiryAi)        ? "1/(3^(2/3) Gamma[2/3])"
                              : head == S(AiryBi)      ? "1/(3^(1/6) Gamma[2/3])"
                              : head == S(AiryAiPrime) ? "-1/(3^(1/3) Gamma[1/3])"
                                                       : "3^(1/6)/Gamma[1/3]");
    if (direction(in, x) == 1 && head == S(AiryAi))
        return expr_int(0);
    return NULL;
}

static Expr airy_word(Interp *in, Expr call)
{
    return special(in, call, exact_airy);
}

static Expr exact_elliptic(Interp *in, Expr call)
{
    Expr m = part1(call);
    if (expr_length(call) == 2)
        return exact_library(in, call);
    if (m == expr_int(0))
        return multiply(in, ratio(1, 2), S(Pi));
    if (m == expr_int(1))
        return expr_head(call) == S(EllipticK) ? infinity(NULL) : m;
    return exact_library(in, call);
}

static Expr elliptic_word(Interp *in, Expr call)
{
    return special(in, call, exact_elliptic);
}

static Expr exact_hypergeometric(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (expr_part(call, n) == expr_int(0) && expr_head(call) != S(HypergeometricU))
        return expr_int(1);
    int64_t k; /* a non-positive integer above: a polynomial */
    if (expr_head(call) != S(Hypergeometric2F1) && expr_head(call) != S(Hypergeometric1F1))
        return exact_library(in, call);
    size_t uppers = n - 2;
    for (size_t i = 1; i <= uppers; i++) {
        if (!number_to_int64(expr_part(call, i), &k) || k > 0 || k < -200)
            continue;
        Expr sum = expr_int(1), term = expr_int(1), z = expr_part(call, n), c = expr_part(call, n - 1);
        for (int64_t j = 0; j < -k; j++) {
            Expr factor = divide(in, z, multiply(in, expr_int(j + 1), add(in, c, expr_int(j))));
            for (size_t u = 1; u <= uppers; u++)
                factor = multiply(in, factor, add(in, expr_part(call, u), expr_int(j)));
            term = multiply(in, term, factor);
            sum = add(in, sum, term);
        }
        return sum;
    }
    return exact_library(in, call);
}

static Expr hypergeometric_word(Interp *in, Expr call)
{
    return special(in, call, exact_hypergeometric);
}

/* ---- orthogonal polynomials: three-term recurrences on coefficient lists ---- */

typedef struct Poly { /* coefficients of 1, x, ..., x^degree */
    Expr *c;
    int64_t degree;
} Poly;

enum { POLY_LIMIT = 2000 };

static Poly poly_new(int64_t degree)
{
    Poly p = {mem_array(Expr, (size_t)degree + 1), degree};
    for (int64_t i = 0; i <= degree; i++)
        p.c[i] = expr_int(0);
    return p;
}

/* (a + b x) p + c q */
static Poly poly_step(Interp *in, Expr a, Expr b, const Poly *p, Expr c, const Poly *q)
{
    Poly r = poly_new(p->degree + 1);
    for (int64_t i = 0; i <= p->degree; i++) {
        r.c[i] = add(in, r.c[i], multiply(in, a, p->c[i]));
        r.c[i + 1] = add(in, r.c[i + 1], multiply(in, b, p->c[i]));
    }
    for (int64_t i = 0; i <= q->degree; i++)
        r.c[i] = add(in, r.c[i], multiply(in, c, q->c[i]));
    return r;
}

static Expr poly_at(Interp *in, const Poly *p, Expr x)
{
    if (expr_is_number(x)) {
        Expr r = expr_int(0);
        for (int64_t i = p->degree; i >= 0; i--)
            r = add(in, multiply(in, r, x), p->c[i]);
        return r;
    }
    Builder b = builder_start(S(Plus), (size_t)p->degree + 1);
    for (int64_t i = 0; i <= p->degree; i++)
        if (!expr_is_zero(p->c[i]))
            builder_add(&b, i ? expr_call(S(Times), 2, p->c[i], expr_call(S(Power), 2, x, expr_int(i))) : p->c[i]);
    return evaluate(in, builder_finish(&b));
}

static Expr orthogonal(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr head = expr_head(call), x = expr_part(call, n);
    int64_t degree;
    if (wants_number(in, call)) {
        Expr v = numeric_apply(in, call);
        if (v)
            return v;
    }
    if (!number_to_int64(part1(call), &degree) || degree < 0 || (head == S(LegendreP) && n == 3) ||
        (head == S(GegenbauerC) && n == 2))
        return exact_library(in, call);
    if (degree > POLY_LIMIT)
        return NULL;
    Expr parameter = n == 3 ? expr_part(call, 2) : expr_int(0);
    Poly before = poly_new(0), now = poly_new(1);
    before.c[0] = expr_int(1);
    Expr one = expr_int(1);
    if (head == S(LegendreP) || head == S(ChebyshevT))
        now.c[1] = one;
    else if (head == S(ChebyshevU) || head == S(HermiteH))
        now.c[1] = expr_int(2);
    else if (head == S(LaguerreL)) {
        now.c[0] = add(in, one, parameter);
        now.c[1] = expr_int(-1);
    } else /* GegenbauerC */
        now.c[1] = multiply(in, expr_int(2), parameter);
    if (degree == 0)
        return one;
    for (int64_t k = 1; k < degree; k++) {
        Expr a = expr_int(0), b, c, k1 = expr_int(k + 1);
        if (head == S(LegendreP)) {
            b = ratio(2 * k + 1, k + 1);
            c = ratio(-k, k + 1);
        } else if (head == S(HermiteH)) {
            b = expr_int(2);
            c = expr_int(-2 * k);
        } else if (head == S(LaguerreL)) {
            a = divide(in, add(in, expr_int(2 * k + 1), parameter), k1);
            b = ratio(-1, k + 1);
            c = negate(in, divide(in, add(in, expr_int(k), parameter), k1));
        } else if (head == S(GegenbauerC)) {
            b = divide(in, multiply(in, expr_int(2), add(in, expr_int(k), parameter)), k1);
            c = negate(in, divide(in, add(in, expr_int(k - 1), multiply(in, expr_int(2), parameter)), k1));
        } else {
            b = expr_int(2);
            c = expr_int(-1);
        }
        Poly next = poly_step(in, a, b, &now, c, &before);
        before = now;
        now = next;
        unwind_poll(in);
    }
    Expr value = poly_at(in, &now, x);
    bool fractions = head == S(LegendreP) || head == S(LaguerreL);
    return fractions && !expr_is_number(value) ? call1(in, S(Together), value) : value;
}

static Expr library_word(Interp *in, Expr call)
{
    return special(in, call, exact_library);
}

#define NUMERIC (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)
static const Builtin builtins[] = {
    {"Factorial", {1, 1}, NUMERIC, factorial_word, "n! gives the factorial of n."},
    {"Factorial2", {1, 1}, NUMERIC, factorial2_word, "n!! gives the double factorial of n."},
    {"Gamma", {1, 3}, NUMERIC, gamma_word,
     "Gamma[z] is the Euler gamma function.\nGamma[a, z] is the incomplete gamma function.\nGamma[a, z0, z1] is the "
     "generalized incomplete gamma function."},
    {"GammaRegularized", {2, 3}, NUMERIC, library_word,
     "GammaRegularized[a, z] is the regularized incomplete gamma function.\nGammaRegularized[a, z0, z1] is its difference "
     "GammaRegularized[a, z0] - GammaRegularized[a, z1]."},
    {"LogGamma", {1, 1}, NUMERIC, log_gamma_word, "LogGamma[z] gives the logarithm of the gamma function."},
    {"PolyGamma", {1, 2}, NUMERIC, polygamma_word,
     "PolyGamma[z] gives the digamma function.\nPolyGamma[n, z] gives its nth derivative."},
    {"Beta", {2, 3}, NUMERIC, beta_word,
     "Beta[a, b] gives the Euler beta function.\nBeta[z, a, b] gives the incomplete beta function."},
    {"BetaRegularized", {3, 3}, NUMERIC, library_word,
     "BetaRegularized[z, a, b] gives the regularized incomplete beta function."},
    {"Binomial", {2, 2}, NUMERIC, binomial_word, "Binomial[n, m] gives the binomial coefficient."},
    {"Multinomial", {0, ANY}, ATTR_LISTABLE | ATTR_ORDERLESS | ATTR_NUMERIC_FUNCTION, multinomial_word,
     "Multinomial[n1, n2, ...] gives the multinomial coefficient."},
    {"Pochhammer", {2, 2}, NUMERIC, pochhammer_word, "Pochhammer[a, n] gives the rising factorial of a."},
    {"FactorialPower", {2, 3}, NUMERIC, factorial_power_word,
     "FactorialPower[x, n] gives the falling factorial of x.\nFactorialPower[x, n, h] uses steps of size h."},
    {"Erf", {1, 2}, NUMERIC, erf_word, "Erf[z] gives the error function.\nErf[a, b] gives Erf[b] - Erf[a].",
     .packed = erf_packed},
    {"Erfc", {1, 1}, NUMERIC, erf_word, "Erfc[z] gives the complementary error function.", .packed = erf_packed},
    {"Erfi", {1, 1}, NUMERIC, erf_word, "Erfi[z] gives the imaginary error function, Erf[I z]/I."},
    {"InverseErf", {1, 1}, NUMERIC, inverse_erf_word, "InverseErf[s] gives the solution z of Erf[z] == s."},
    {"InverseErfc", {1, 1}, NUMERIC, inverse_erf_word, "InverseErfc[s] gives the solution z of Erfc[z] == s."},
    {"Zeta", {1, 2}, NUMERIC, zeta_word,
     "Zeta[s] gives the Riemann zeta function.\nZeta[s, a] gives the generalized Riemann zeta function."},
    {"HurwitzZeta", {2, 2}, NUMERIC, zeta_word, "HurwitzZeta[s, a] gives the Hurwitz zeta function."},
    {"PolyLog", {2, 2}, NUMERIC, polylog_word, "PolyLog[n, z] gives the polylogarithm function."},
    {"HarmonicNumber", {1, 2}, NUMERIC, harmonic_word,
     "HarmonicNumber[n] gives the nth harmonic number.\nHarmonicNumber[n, r] gives that of order r."},
    {"BarnesG", {1, 1}, NUMERIC, library_word, "BarnesG[z] gives the Barnes G-function."},
    {"LogisticSigmoid", {1, 1}, NUMERIC, logistic_word, "LogisticSigmoid[z] gives 1/(1 + Exp[-z]).",
     .packed = logistic_packed},
    {"Ramp", {1, 1}, NUMERIC, ramp_word, "Ramp[x] gives x if x >= 0 and 0 otherwise.", .packed = ramp_packed},
    {"Haversine", {1, 1}, NUMERIC, haversine_word, "Haversine[z] gives Sin[z/2]^2."},
    {"InverseHaversine", {1, 1}, NUMERIC, haversine_word, "InverseHaversine[z] gives the inverse haversine of z."},
    {"Gudermannian", {1, 1}, NUMERIC, haversine_word, "Gudermannian[z] gives the Gudermannian function of z."},
    {"InverseGudermannian", {1, 1}, NUMERIC, haversine_word,
     "InverseGudermannian[z] gives the inverse Gudermannian function of z."},
    {"Sinc", {1, 1}, NUMERIC, sinc_word, "Sinc[z] gives Sin[z]/z, and 1 at 0."},
    {"ExpIntegralEi", {1, 1}, NUMERIC, integral_word, "ExpIntegralEi[z] gives the exponential integral Ei."},
    {"ExpIntegralE", {2, 2}, NUMERIC, library_word, "ExpIntegralE[n, z] gives the exponential integral E_n."},
    {"LogIntegral", {1, 1}, NUMERIC, integral_word, "LogIntegral[z] gives the logarithmic integral li."},
    {"SinIntegral", {1, 1}, NUMERIC, integral_word, "SinIntegral[z] gives the sine integral."},
    {"CosIntegral", {1, 1}, NUMERIC, integral_word, "CosIntegral[z] gives the cosine integral."},
    {"SinhIntegral", {1, 1}, NUMERIC, integral_word, "SinhIntegral[z] gives the hyperbolic sine integral."},
    {"CoshIntegral", {1, 1}, NUMERIC, integral_word, "CoshIntegral[z] gives the hyperbolic cosine integral."},
    {"FresnelS", {1, 1}, NUMERIC, integral_word, "FresnelS[z] gives the Fresnel integral S."},
    {"FresnelC", {1, 1}, NUMERIC, integral_word, "FresnelC[z] gives the Fresnel integral C."},
    {"ProductLog", {1, 2}, NUMERIC, integral_word,
     "ProductLog[z] gives the principal solution w of z == w E^w.\nProductLog[k, z] gives the kth solution."},
    {"BesselJ", {2, 2}, NUMERIC, bessel_word, "BesselJ[n, z] gives the Bessel function of the first kind."},
    {"BesselY", {2, 2}, NUMERIC, bessel_word, "BesselY[n, z] gives the Bessel function of the second kind."},
    {"BesselI", {2, 2}, NUMERIC, bessel_word, "BesselI[n, z] gives the modified Bessel function of the first kind."},
    {"BesselK", {2, 2}, NUMERIC, bessel_word, "BesselK[n, z] gives the modified Bessel function of the second kind."},
    {"AiryAi", {1, 1}, NUMERIC, airy_word, "AiryAi[z] gives the Airy function Ai."},
    {"AiryBi", {1, 1}, NUMERIC, airy_word, "AiryBi[z] gives the Airy function Bi."},
    {"AiryAiPrime", {1, 1}, NUMERIC, airy_word, "AiryAiPrime[z] gives the derivative of the Airy function Ai."},
    {"AiryBiPrime", {1, 1}, NUMERIC, airy_word, "AiryBiPrime[z] gives the derivative of the Airy function Bi."},
    {"LegendreP", {2, 3}, NUMERIC, orthogonal,
     "LegendreP[n, x] gives the Legendre polynomial.\nLegendreP[n, m, x] gives the associated Legendre polynomial."},
    {"ChebyshevT", {2, 2}, NUMERIC, orthogonal, "ChebyshevT[n, x] gives the Chebyshev polynomial of the first kind."},
    {"ChebyshevU", {2, 2}, NUMERIC, orthogonal, "ChebyshevU[n, x] gives the Chebyshev polynomial of the second kind."},
    {"HermiteH", {2, 2}, NUMERIC, orthogonal, "HermiteH[n, x] gives the Hermite polynomial."},
    {"LaguerreL", {2, 3}, NUMERIC, orthogonal,
     "LaguerreL[n, x] gives the Laguerre polynomial.\nLaguerreL[n, a, x] gives the generalized Laguerre polynomial."},
    {"GegenbauerC", {2, 3}, NUMERIC, orthogonal,
     "GegenbauerC[n, m, x] gives the Gegenbauer polynomial.\nGegenbauerC[n, x] gives the limit of GegenbauerC[n, m, x]/m for m to 0."},
    {"JacobiP", {4, 4}, NUMERIC, library_word, "JacobiP[n, a, b, x] gives the Jacobi polynomial."},
    {"Hypergeometric0F1", {2, 2}, NUMERIC, hypergeometric_word, "Hypergeometric0F1[a, z] is the confluent function 0F1."},
    {"Hypergeometric1F1", {3, 3}, NUMERIC, hypergeometric_word, "Hypergeometric1F1[a, b, z] is the Kummer function 1F1."},
    {"HypergeometricU", {3, 3}, NUMERIC, hypergeometric_word, "HypergeometricU[a, b, z] is the Tricomi function U."},
    {"Hypergeometric2F1", {4, 4}, NUMERIC, hypergeometric_word,
     "Hypergeometric2F1[a, b, c, z] is the hypergeometric function 2F1."},
    {"EllipticK", {1, 1}, NUMERIC, elliptic_word, "EllipticK[m] gives the complete elliptic integral of the first kind."},
    {"EllipticE", {1, 2}, NUMERIC, elliptic_word,
     "EllipticE[m] gives the complete elliptic integral of the second kind.\nEllipticE[phi, m] gives the incomplete one."},
    {"EllipticF", {2, 2}, NUMERIC, elliptic_word, "EllipticF[phi, m] gives the elliptic integral of the first kind."},
    {"LegendreQ", {2, 2}, NUMERIC, library_word, "LegendreQ[n, x] gives the Legendre function of the second kind."},
};

const Module module_special = {"special", builtins, COUNT(builtins), NULL, 0, NULL};
