/* primes.c - primes, factors, and what follows from them. */
#include <flint/fmpz.h>
#include <flint/fmpz_factor.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/flint_numbers.h"
#include "builtins/arith.h"
#include "builtins/exact.h"
#include "builtins/factors.h"
#include "interp/forked.h"
#include "builtins/prime_count.h"
#include "interp/order.h"

/* Integers up to this many bits are factored in the process: milliseconds. */
enum { FACTOR_DIRECT_BITS = 110 };

/* ---- PrimeQ ---- */

static bool is_prime(Expr n)
{
    if (expr_is(n, EXPR_INT)) {
        int64_t i = expr_int_value(n);
        return n_is_prime(i < 0 ? 0 - (ulong)i : (ulong)i);
    }
    fmpz_t f;
    fmpz_init(f);
    flint_set_integer(f, n);
    fmpz_abs(f, f);
    bool prime;
    if (fmpz_bits(f) <= 64)
        prime = fmpz_cmp_ui(f, 1) > 0 && n_is_prime(fmpz_get_ui(f));
    else { /* Baillie-PSW, no counterexample known */
        mpz_t z;
        mpz_init(z);
        fmpz_get_mpz(z, f);
        prime = mpz_probab_prime_p(z, 25) != 0;
        mpz_clear(z);
    }
    fmpz_clear(f);
    return prime;
}

static bool is_gaussian_prime(Interp *in, Expr z)
{
    if (!expr_is(z, EXPR_COMPLEX))
        return number_is_integer(z) && is_prime(z) &&
               call2(in, S(Mod), number_absolute(z), expr_int(4)) == expr_int(3);
    Expr re = z->as.pair.first, im = z->as.pair.second;
    if (!number_is_integer(re) || !number_is_integer(im))
        return false;
    if (re == expr_int(0))
        return is_gaussian_prime(in, number_absolute(im));
    return is_prime(number_add(in, number_multiply(in, re, re), number_multiply(in, im, im)));
}

static Expr prime_q(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_is_true(option_get(in, call, "GaussianIntegers")) || expr_is(e, EXPR_COMPLEX))
        return expr_bool(is_gaussian_prime(in, e));
    return expr_bool(number_is_integer(e) && is_prime(e));
}

static Expr prime_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    return n == 1 && expr_is(p[0], EXPR_INT) ? expr_bool(is_prime(p[0])) : NULL;
}

static Expr composite_q(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1);
    return expr_bool(number_is_integer(e) && number_compare_exactly(number_absolute(e), expr_int(3)) > 0 && !is_prime(e));
}

/* ---- Prime, PrimePi, NextPrime ---- */

static Expr prime_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    int64_t n;
    if (!number_to_int64(e, &n) || n <= 0)
        return expr_is_number(e) ? message(in, call, "intpp", expr_int(1), call, NULL) : NULL;
    int64_t p = prime_nth(in, n);
    return p ? expr_int(p) : message(in, call, "largp", e, NULL);
}

static Expr prime_pi(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_is_infinity(e))
        return e;
    if (!expr_is_numeric(in, e))
        return NULL;
    Expr x = call1(in, S(Floor), e);
    int64_t n;
    if (!number_to_int64(x, &n))
        return NULL;
    if (n > 10000000000000)
        return message(in, call, "largp", e, NULL);
    return expr_int(prime_count(in, n));
}

static Expr step_prime(Interp *in, Expr from, bool up)
{
    mpz_t z;
    mpz_init(z);
    number_to_mpz(z, from);
    if (up) {
        if (mpz_cmp_si(z, -2) < 0) { /* negative primes: -7, -5, -3, -2 */
            Expr below = step_prime(in, number_negate(in, from), false);
            mpz_clear(z);
            return number_negate(in, below);
        }
        if (mpz_sgn(z) < 0)
            mpz_set_ui(z, 1);
        mpz_nextprime(z, z);
    } else {
        if (mpz_cmp_ui(z, 2) <= 0) {
            bool small = mpz_cmp_si(z, -2) > 0;
            mpz_clear(z);
            return small ? expr_int(-2) : number_negate(in, step_prime(in, number_negate(in, from), true));
        }
        do {
            mpz_sub_ui(z, z, 1);
            unwind_poll(in);
        } while (mpz_probab_prime_p(z, 25) == 0);
    }
    Expr e = number_from_mpz(z);
    mpz_clear(z);
    return e;
}

static Expr next_prime(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), k = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(1);
    int64_t steps;
    if (!expr_is_numeric(in, e) || !number_to_int64(k, &steps) || steps == 0)
        return NULL;
    Expr p = call1(in, steps > 0 ? S(Floor) : S(Ceiling), e);
    if (!number_is_integer(p))
        return NULL;
    for (int64_t i = 0; i < (steps < 0 ? -steps : steps); i++) {
        p = step_prime(in, p, steps > 0);
        unwind_poll(in);
    }
    return p;
}

/* ---- factoring ---- */


static void factor_work(void *data, int fd)
{
    fmpz_factor_t f;
    fmpz_factor_init(f);
    fmpz_factor(f, *(fmpz_t *)data);
    for (slong i = 0; i < f->num; i++) {
        char *text = fmpz_get_str(NULL, 10, f->p + i), line[32];
        forked_write(fd, text, strlen(text));
        int n = snprintf(line, sizeof line, " %lu\n", (unsigned long)f->exp[i]);
        forked_write(fd, line, (size_t)n);
    }
}

static int by_size(const void *a, const void *b)
{
    return number_compare_exactly(*(const Expr *)a, *(const Expr *)b);
}

static void factors_sort(Factors *f)
{
    for (size_t i = 1; i < f->count; i++)
        for (size_t j = i; j > 0 && by_size(&f->prime[j - 1], &f->prime[j]) > 0; j--) {
            Expr p = f->prime[j];
            int64_t k = f->exponent[j];
            f->prime[j] = f->prime[j - 1];
            f->exponent[j] = f->exponent[j - 1];
            f->prime[j - 1] = p;
            f->exponent[j - 1] = k;
        }
}

static void factors_read(Factors *f, char *text)
{
    size_t lines = 0;
    for (char *p = text; *p; p++)
        lines += *p == '\n';
    f->prime = mem_array(Expr, lines);
    f->exponent = mem_bytes(lines * sizeof *f->exponent);
    mpz_t z;
    mpz_init(z);
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        char *space = strchr(line, ' ');
        *space = 0;
        mpz_set_str(z, line, 10);
        f->prime[f->count] = number_from_mpz(z);
        f->exponent[f->count++] = strtol(space + 1, NULL, 10);
    }
    mpz_clear(z);
}

/* n >= 1. False when the work was refused. */
bool factors_of(Interp *in, Factors *f, Expr n)
{
    fmpz_t z;
    fmpz_init(z);
    flint_set_integer(z, n);
    f->count = 0;
    if (fmpz_bits(z) > FACTOR_DIRECT_BITS) {
        size_t length;
        char *text = forked_call(in, factor_work, z, &length);
        if (text)
            factors_read(f, text);
        fmpz_clear(z);
        factors_sort(f);
        return text != NULL;
    }
    fmpz_factor_t g;
    fmpz_factor_init(g);
    fmpz_factor(g, z);
    f->prime = mem_array(Expr, (size_t)g->num + 1);
    f->exponent = mem_bytes(((size_t)g->num + 1) * sizeof *f->exponent);
    for (slong i = 0; i < g->num; i++) {
        f->prime[f->count] = flint_integer(g->p + i);
        f->exponent[f->count++] = (int64_t)g->exp[i];
    }
    fmpz_factor_clear(g);
    fmpz_clear(z);
    factors_sort(f);
    return true;
}

static void add_factors(Builder *b, const Factors *f, int sign)
{
    for (size_t i = 0; i < f->count; i++)
        builder_add(b, expr_list(2, f->prime[i], expr_int(sign * f->exponent[i])));
}

static Expr factor_rational(Interp *in, Expr q)
{
    Factors above, below;
    Expr n = number_absolute(q->as.pair.first);
    if (!factors_of(in, &above, n) || !factors_of(in, &below, q->as.pair.second))
        return NULL;
    size_t i = 0, j = 0;
    Builder b = builder_start(S(List), above.count + below.count + 1);
    if (number_sign(q) < 0)
        builder_add(&b, expr_list(2, expr_int(-1), expr_int(1)));
    while (i < above.count || j < below.count) { /* merged by size */
        bool up = j == below.count || (i < above.count && by_size(&above.prime[i], &below.prime[j]) < 0);
        Expr p = up ? above.prime[i] : below.prime[j];
        int64_t k = up ? above.exponent[i++] : -below.exponent[j++];
        builder_add(&b, expr_list(2, p, expr_int(k)));
    }
    return builder_finish(&b);
}

/* Gaussian integers: 1 + I above 2, p of 3 mod 4 stay, p of 1 mod 4 split into a + b I and b + a I. */
static Expr factor_gaussian(Interp *in, Expr z)
{
    Expr re = expr_is(z, EXPR_COMPLEX) ? z->as.pair.first : z, im = expr_is(z, EXPR_COMPLEX) ? z->as.pair.second : expr_int(0);
    if (!number_is_integer(re) || !number_is_integer(im))
        return NULL;
    Expr norm = number_add(in, number_multiply(in, re, re), number_multiply(in, im, im));
    Factors f;
    if (norm == expr_int(0) || !factors_of(in, &f, norm))
        return NULL;
    Builder b = builder_start(S(List), f.count + 2);
    Expr left = z;
    for (size_t i = 0; i < f.count; i++) {
        int64_t p;
        if (!number_to_int64(f.prime[i], &p) || p > 1000000000)
            return NULL;
        Expr candidates[2] = {NULL, NULL};
        if (p == 2)
            candidates[0] = number_complex(expr_int(1), expr_int(1));
        else if (p % 4 == 3)
            candidates[0] = expr_int(p);
        else
            for (int64_t a = 1; a * a < p && !candidates[0]; a++) {
                int64_t c = (int64_t)(0.5 + __builtin_sqrt((double)(p - a * a)));
                if (a * a + c * c == p) {
                    candidates[0] = number_complex(expr_int(a), expr_int(c));
                    candidates[1] = number_complex(expr_int(c), expr_int(a));
                }
            }
        for (int k = 0; k < 2 && candidates[k]; k++) {
            int64_t times = 0;
            for (;;) {
                Expr q = number_divide(in, left, candidates[k]);
                Expr qr = expr_is(q, EXPR_COMPLEX) ? q->as.pair.first : q, qi = expr_is(q, EXPR_COMPLEX) ? q->as.pair.second : expr_int(0);
                if (!number_is_integer(qr) || !number_is_integer(qi))
                    break;
                left = q;
                times++;
            }
            if (times)
                builder_add(&b, expr_list(2, candidates[k], expr_int(times)));
        }
    }
    Expr list = builder_finish(&b);
    if (left == expr_int(1))
        return list;
    Builder all = builder_start(S(List), expr_length(list) + 1);
    builder_add(&all, expr_list(2, left, expr_int(1)));
    builder_add_parts(&all, list, 1, expr_length(list));
    return builder_finish(&all);
}

static Expr factor_integer(Interp *in, Expr call)
{
    Expr n = expr_part(call, 1);
    if (expr_is_true(option_get(in, call, "GaussianIntegers")) || (expr_is(n, EXPR_COMPLEX) && number_is_exact(n)))
        return factor_gaussian(in, n);
    if (expr_is(n, EXPR_RATIONAL))
        return factor_rational(in, n);
    if (!number_is_integer(n))
        return expr_is_list(n) ? NULL : message(in, call, "exact", n, call, NULL);
    if (n == expr_int(0) || n == expr_int(1) || n == expr_int(-1))
        return expr_list(1, expr_list(2, n, expr_int(1)));
    Factors f;
    if (!factors_of(in, &f, number_absolute(n)))
        return NULL;
    Builder b = builder_start(S(List), f.count + 1);
    if (number_sign(n) < 0)
        builder_add(&b, expr_list(2, expr_int(-1), expr_int(1)));
    add_factors(&b, &f, 1);
    Expr list = builder_finish(&b);
    int64_t k;
    if (call_arguments(in, call) == 2 && number_to_int64(expr_part(call, 2), &k) && k > 0 && (size_t)k < expr_length(list)) {
        Expr rest = expr_int(1); /* at most k distinct factors: the rest in one */
        for (size_t i = (size_t)k; i <= expr_length(list); i++)
            rest = number_multiply(in, rest, number_power(in, expr_part(expr_part(list, i), 1), expr_part(expr_part(list, i), 2)));
        Builder some = builder_start(S(List), (size_t)k);
        builder_add_parts(&some, list, 1, (size_t)k - 1);
        builder_add(&some, expr_list(2, rest, expr_int(1)));
        return builder_finish(&some);
    }
    return list;
}

/* ---- functions of the factors ---- */

static bool factored(Interp *in, Expr call, size_t at, Factors *f)
{
    Expr n = expr_part(call, at);
    return number_is_integer(n) && n != expr_int(0) && factors_of(in, f, number_absolute(n));
}

static int by_value(void *context, Expr a, Expr b)
{
    (void)context;
    return number_compare_exactly(a, b);
}

static Expr divisors(Interp *in, Expr call)
{
    Factors f;
    if (expr_is(expr_part(call, 1), EXPR_COMPLEX) || expr_is_true(option_get(in, call, "GaussianIntegers")))
        return exact_library(in, expr_call(S(Divisors), 1, expr_part(call, 1)));
    if (!factored(in, call, 1, &f))
        return NULL;
    size_t total = 1;
    for (size_t i = 0; i < f.count; i++)
        if (__builtin_mul_overflow(total, (size_t)f.exponent[i] + 1, &total) || total > 50000000)
            return message(in, S(General), "ovfl", NULL);
    Expr *d = mem_array(Expr, total);
    size_t n = 1;
    d[0] = expr_int(1);
    for (size_t i = 0; i < f.count; i++) {
        size_t old = n;
        Expr p = expr_int(1);
        for (int64_t k = 1; k <= f.exponent[i]; k++) {
            p = number_multiply(in, p, f.prime[i]);
            for (size_t j = 0; j < old; j++)
                d[n++] = number_multiply(in, d[j], p);
        }
        unwind_poll(in);
    }
    expr_sort_by(d, n, by_value, NULL);
    return expr_normal(S(List), n, d);
}

/* product over primes of (p^(k (e + 1)) - 1)/(p^k - 1) */
static Expr divisor_sigma(Interp *in, Expr call)
{
    Expr k = expr_part(call, 1);
    Factors f;
    if (!factored(in, call, 2, &f))
        return NULL;
    Expr r = expr_int(1);
    if (!expr_is_number(k))
        return exact_library(in, call);
    for (size_t i = 0; i < f.count; i++) {
        Expr s = expr_int(0);
        for (int64_t j = 0; j <= f.exponent[i]; j++)
            s = add(in, s, power(in, f.prime[i], multiply(in, k, expr_int(j))));
        r = multiply(in, r, s);
    }
    return r;
}

static Expr euler_phi(Interp *in, Expr call)
{
    Factors f;
    if (expr_part(call, 1) == expr_int(0))
        return expr_int(0);
    if (!factored(in, call, 1, &f))
        return NULL;
    Expr r = expr_int(1);
    for (size_t i = 0; i < f.count; i++) {
        r = number_multiply(in, r, number_power(in, f.prime[i], expr_int(f.exponent[i] - 1)));
        r = number_multiply(in, r, number_subtract(in, f.prime[i], expr_int(1)));
    }
    return r;
}

static Expr moebius_mu(Interp *in, Expr call)
{
    Factors f;
    if (expr_part(call, 1) == expr_int(0))
        return expr_int(0);
    if (!factored(in, call, 1, &f))
        return NULL;
    for (size_t i = 0; i < f.count; i++)
        if (f.exponent[i] > 1)
            return expr_int(0);
    return expr_int(f.count % 2 ? -1 : 1);
}

static Expr carmichael(Interp *in, Expr call)
{
    Factors f;
    if (!factored(in, call, 1, &f))
        return NULL;
    Expr r = expr_int(1);
    for (size_t i = 0; i < f.count; i++) {
        Expr p = f.prime[i];
        int64_t e = f.exponent[i];
        bool halved = p == expr_int(2) && e > 2;
        Expr phi = number_multiply(in, number_power(in, p, expr_int(halved ? e - 2 : e - 1)),
                                   halved ? expr_int(1) : number_subtract(in, p, expr_int(1)));
        r = call2(in, S(LCM), r, phi);
    }
    return r;
}

static Expr prime_nu(Interp *in, Expr call)
{
    Factors f;
    return factored(in, call, 1, &f) ? expr_int((int64_t)f.count) : NULL;
}

static Expr prime_omega(Interp *in, Expr call)
{
    Factors f;
    int64_t n = 0;
    if (!factored(in, call, 1, &f))
        return NULL;
    for (size_t i = 0; i < f.count; i++)
        n += f.exponent[i];
    return expr_int(n);
}

static Expr prime_power_q(Interp *in, Expr call)
{
    Factors f;
    Expr n = expr_part(call, 1);
    return expr_bool(number_is_integer(n) && n != expr_int(0) && factored(in, call, 1, &f) && f.count == 1);
}

static Expr square_free_q(Interp *in, Expr call)
{
    Expr n = expr_part(call, 1);
    if (!number_is_integer(n) || expr_length(call) > 1)
        return exact_library(in, call);
    return expr_bool(n != expr_int(0) && moebius_mu(in, call) != expr_int(0));
}

#define LIST_WORD ATTR_LISTABLE
/* ---- how long GMP may take ---- */

static double prime_seconds(Expr call) /* trial division ends most tests early, but not all */
{
    double limbs = number_limbs(expr_part(call, 1));
    return limbs < 4 ? 0 : 26 * seconds_powmod(limbs, 64 * limbs);
}

static double next_prime_seconds(Expr call)
{
    double limbs = number_limbs(expr_part(call, 1));
    return limbs < 4 ? 0 : (26 + 3 * limbs) * seconds_powmod(limbs, 64 * limbs);
}

static const Builtin builtins[] = {
    {"PrimeQ", {1, 1}, LIST_WORD, .function = prime_q, .fast = prime_fast, .usage = "PrimeQ[n] gives True if n is a prime number.",
     .options = "GaussianIntegers -> False", .seconds = prime_seconds},
    {"CompositeQ", {1, 1}, LIST_WORD, composite_q, "CompositeQ[n] gives True if n is a composite number.", .seconds = prime_seconds},
    {"Prime", {1, 1}, LIST_WORD | ATTR_NUMERIC_FUNCTION, prime_word, "Prime[n] gives the nth prime number."},
    {"PrimePi", {1, 1}, LIST_WORD | ATTR_NUMERIC_FUNCTION, prime_pi, "PrimePi[x] gives the number of primes up to x."},
    {"NextPrime", {1, 2}, LIST_WORD, next_prime,
     "NextPrime[n] gives the next prime above n.\nNextPrime[n, k] gives the kth prime above n; for negative k below.", .seconds = next_prime_seconds},
    {"FactorInteger", {1, 2}, LIST_WORD, factor_integer,
     "FactorInteger[n] gives the prime factors of n with their exponents.\nFactorInteger[n, k] pulls out at most k factors.",
     .options = "GaussianIntegers -> False"},
    {"Divisors", {1, 1}, LIST_WORD, divisors, "Divisors[n] gives the integers that divide n.",
     .options = "GaussianIntegers -> False"},
    {"DivisorSigma", {2, 2}, LIST_WORD, divisor_sigma,
     "DivisorSigma[k, n] gives the sum of the kth powers of the divisors of n."},
    {"EulerPhi", {1, 1}, LIST_WORD, euler_phi, "EulerPhi[n] gives the number of integers up to n that are prime to n."},
    {"MoebiusMu", {1, 1}, LIST_WORD, moebius_mu, "MoebiusMu[n] gives the Moebius function."},
    {"CarmichaelLambda", {1, 1}, LIST_WORD, carmichael, "CarmichaelLambda[n] gives the Carmichael function."},
    {"PrimeNu", {1, 1}, LIST_WORD, prime_nu, "PrimeNu[n] gives the number of distinct primes that divide n."},
    {"PrimeOmega", {1, 1}, LIST_WORD, prime_omega, "PrimeOmega[n] gives the number of prime factors with multiplicity."},
    {"PrimePowerQ", {1, 1}, LIST_WORD, prime_power_q, "PrimePowerQ[n] gives True if n is a power of a prime."},
    {"SquareFreeQ", {1, 2}, LIST_WORD, square_free_q,
     "SquareFreeQ[n] gives True if no square divides the integer or polynomial n.\nSquareFreeQ[p, x] takes p as a polynomial in x."},
};

const Module module_primes = {"primes", builtins, COUNT(builtins), NULL, 0, NULL};
