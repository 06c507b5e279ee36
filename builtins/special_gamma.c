/* special_gamma.c - factorials, gamma and beta functions, binomials. */
#include <math.h>
#include "builtins/special.h"
#include "interp/forked.h"

/* ---- factorials: GMP cannot be interrupted, so one that takes more than a blink runs in a child that can be killed ---- */
enum { FACTORIAL_DIRECT = 300000, FACTORIAL_LIMIT = 20000000 };

/* compute(n) for n >= 0: mpz_fac_ui or mpz_2fac_ui; Overflow[] above twenty million. */
static Expr big_factorial(Interp *in, int64_t n, void (*compute)(mpz_t result, unsigned long n))
{
    if (n > FACTORIAL_LIMIT)
        return message(in, S(General), "ovfl", NULL), expr_normal(S(Overflow), 0, NULL);
    return forked_integer(in, (unsigned long)n, FACTORIAL_DIRECT, compute);
}

Expr special_factorial(Interp *in, Expr n)
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
        return special_factorial(in, e);
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
            return number_sign(e) > 0 ? special_factorial(in, number_subtract(in, e, expr_int(1))) : infinity(NULL);
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
        return number_sign(e) > 0 ? call1(in, S(Log), special_factorial(in, number_subtract(in, e, expr_int(1))))
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
    Expr factor = number_multiply(in, expr_int(k % 2 ? 1 : -1), special_factorial(in, n));
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
    return divide(in, r, special_factorial(in, k));
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

#define NUMERIC (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)
static const Builtin builtins[] = {
    {"Factorial", {1, 1}, NUMERIC, factorial_word, "n! gives the factorial of n."},
    {"Factorial2", {1, 1}, NUMERIC, factorial2_word, "n!! gives the double factorial of n."},
    {"Gamma", {1, 3}, NUMERIC, gamma_word,
     "Gamma[z] is the Euler gamma function.\nGamma[a, z] is the incomplete gamma function.\nGamma[a, z0, z1] is the "
     "generalized incomplete gamma function."},
    {"GammaRegularized", {2, 3}, NUMERIC, special_library_word,
     "GammaRegularized[a, z] is the regularized incomplete gamma function.\nGammaRegularized[a, z0, z1] is its difference "
     "GammaRegularized[a, z0] - GammaRegularized[a, z1]."},
    {"LogGamma", {1, 1}, NUMERIC, log_gamma_word, "LogGamma[z] gives the logarithm of the gamma function."},
    {"PolyGamma", {1, 2}, NUMERIC, polygamma_word,
     "PolyGamma[z] gives the digamma function.\nPolyGamma[n, z] gives its nth derivative."},
    {"Beta", {2, 3}, NUMERIC, beta_word,
     "Beta[a, b] gives the Euler beta function.\nBeta[z, a, b] gives the incomplete beta function."},
    {"BetaRegularized", {3, 3}, NUMERIC, special_library_word,
     "BetaRegularized[z, a, b] gives the regularized incomplete beta function."},
    {"Binomial", {2, 2}, NUMERIC, binomial_word, "Binomial[n, m] gives the binomial coefficient."},
    {"Multinomial", {0, ANY}, ATTR_LISTABLE | ATTR_ORDERLESS | ATTR_NUMERIC_FUNCTION, multinomial_word,
     "Multinomial[n1, n2, ...] gives the multinomial coefficient."},
    {"Pochhammer", {2, 2}, NUMERIC, pochhammer_word, "Pochhammer[a, n] gives the rising factorial of a."},
    {"FactorialPower", {2, 3}, NUMERIC, factorial_power_word,
     "FactorialPower[x, n] gives the falling factorial of x.\nFactorialPower[x, n, h] uses steps of size h."},
};

const Module module_special_gamma = {"special_gamma", builtins, COUNT(builtins), NULL, 0, NULL};
