/* numtheory.c - greatest common divisors and congruences. */
#include <flint/fmpz.h>
#include "builtins/flint_numbers.h"
#include "builtins/arith.h"
#include "builtins/exact.h"
#include "builtins/factors.h"
#include "interp/forked.h"

/* ---- gcd, lcm ---- */

static Expr gcd_pair(Interp *in, Expr a, Expr b, bool lcm)
{
    if (expr_is(a, EXPR_RATIONAL) || expr_is(b, EXPR_RATIONAL)) { /* gcd(n1/d1, n2/d2) = gcd(n1 d2, n2 d1)/(d1 d2) */
        Expr d = number_multiply(in, expr_is(a, EXPR_RATIONAL) ? a->as.pair.second : expr_int(1),
                                 expr_is(b, EXPR_RATIONAL) ? b->as.pair.second : expr_int(1));
        return number_divide(in, gcd_pair(in, number_multiply(in, a, d), number_multiply(in, b, d), lcm), d);
    }
    mpz_t x, y;
    mpz_inits(x, y, NULL);
    number_to_mpz(x, a);
    number_to_mpz(y, b);
    if (lcm)
        mpz_lcm(x, x, y);
    else
        mpz_gcd(x, x, y);
    Expr e = number_from_mpz(x);
    mpz_clears(x, y, NULL);
    return e;
}

static Expr gaussian_gcd(Interp *in, Expr a, Expr b)
{
    while (!number_is_zero(b)) {
        Expr q = number_divide(in, a, b);
        q = number_complex(number_round(in, expr_is(q, EXPR_COMPLEX) ? q->as.pair.first : q),
                           expr_is(q, EXPR_COMPLEX) ? number_round(in, q->as.pair.second) : expr_int(0));
        Expr r = number_subtract(in, a, number_multiply(in, q, b));
        a = b;
        b = r;
    }
    for (int i = 0; i < 4; i++) { /* the associate in the first quadrant */
        Expr re = expr_is(a, EXPR_COMPLEX) ? a->as.pair.first : a, im = expr_is(a, EXPR_COMPLEX) ? a->as.pair.second : expr_int(0);
        if (number_sign(re) > 0 && number_sign(im) >= 0)
            break;
        a = number_multiply(in, a, number_complex(expr_int(0), expr_int(1)));
    }
    return a;
}

static Expr gcd_lcm(Interp *in, Expr call, bool lcm)
{
    size_t n = expr_length(call);
    if (n == 0)
        return expr_int(lcm);
    Expr r = NULL;
    for (size_t i = 1; i <= n; i++) {
        Expr e = expr_part(call, i);
        bool complex = expr_is(e, EXPR_COMPLEX) && number_is_exact(e) && !lcm;
        if (!number_is_integer(e) && !expr_is(e, EXPR_RATIONAL) && !complex)
            return expr_is_number(e) ? message(in, call, "exact", e, call, NULL) : NULL;
        if (!r)
            r = complex ? e : number_absolute(e);
        else if (complex || expr_is(r, EXPR_COMPLEX))
            r = gaussian_gcd(in, r, e);
        else
            r = gcd_pair(in, r, e, lcm);
    }
    return r;
}

static Expr gcd_word(Interp *in, Expr call)
{
    return gcd_lcm(in, call, false);
}

static Expr lcm_word(Interp *in, Expr call)
{
    return gcd_lcm(in, call, true);
}

static Expr extended_gcd(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    for (size_t i = 1; i <= n; i++)
        if (!number_is_integer(expr_part(call, i)))
            return NULL;
    mpz_t g, s, t, x;
    mpz_inits(g, s, t, x, NULL);
    Expr *c = mem_array(Expr, n);
    number_to_mpz(g, expr_part(call, 1));
    c[0] = expr_int(mpz_sgn(g) < 0 ? -1 : 1);
    mpz_abs(g, g);
    for (size_t i = 2; i <= n; i++) {
        number_to_mpz(x, expr_part(call, i));
        mpz_gcdext(g, s, t, g, x);
        Expr scale = number_from_mpz(s);
        for (size_t j = 0; j + 1 < i; j++)
            c[j] = number_multiply(in, c[j], scale);
        c[i - 1] = number_from_mpz(t);
    }
    Expr e = expr_list(2, number_from_mpz(g), expr_normal(S(List), n, c));
    mpz_clears(g, s, t, x, NULL);
    return e;
}

static Expr coprime_q(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    for (size_t i = 1; i <= n; i++)
        if (!number_is_integer(expr_part(call, i)))
            return S(False);
    for (size_t i = 1; i <= n; i++)
        for (size_t j = i + 1; j <= n; j++)
            if (gcd_pair(in, expr_part(call, i), expr_part(call, j), false) != expr_int(1))
                return S(False);
    return S(True);
}

static Expr divisible(Interp *in, Expr call)
{
    Expr a = expr_part(call, 1), b = expr_part(call, 2);
    if (!expr_is_number(a) || !expr_is_number(b) || !number_is_exact(a) || !number_is_exact(b))
        return NULL;
    if (number_is_zero(b))
        return NULL;
    Expr q = number_divide(in, a, b);
    return expr_bool(number_is_integer(q) || (expr_is(q, EXPR_COMPLEX) && number_is_integer(q->as.pair.first) &&
                                              number_is_integer(q->as.pair.second)));
}

/* ---- congruences ---- */

static Expr power_mod(Interp *in, Expr call)
{
    Expr a = expr_part(call, 1), b = expr_part(call, 2), m = expr_part(call, 3);
    if (!number_is_integer(a) || !number_is_integer(m) || m == expr_int(0))
        return NULL;
    mpz_t x, y, z;
    mpz_inits(x, y, z, NULL);
    number_to_mpz(z, number_absolute(m));
    Expr r = NULL;
    if (expr_is(b, EXPR_RATIONAL) && b->as.pair.first == expr_int(1) && expr_is(b->as.pair.second, EXPR_INT) &&
        mpz_cmp_ui(z, 10000000) < 0) { /* the smallest root, by search */
        unsigned long k = (unsigned long)expr_int_value(b->as.pair.second);
        number_to_mpz(y, a);
        mpz_mod(y, y, z);
        mpz_t t, p;
        mpz_inits(t, p, NULL);
        for (; mpz_cmp(t, z) < 0 && !r; mpz_add_ui(t, t, 1)) {
            mpz_powm_ui(p, t, k, z);
            if (mpz_cmp(p, y) == 0)
                r = number_from_mpz(t);
        }
        mpz_clears(t, p, NULL);
        if (!r)
            message(in, call, "root", b->as.pair.second, a, m, NULL);
    } else if (number_is_integer(b)) {
        number_to_mpz(x, a);
        number_to_mpz(y, b);
        bool fine = mpz_sgn(y) >= 0 || mpz_invert(x, x, z);
        if (fine) {
            mpz_abs(y, y);
            mpz_powm(x, x, y, z);
            if (number_sign(m) < 0 && mpz_sgn(x) > 0)
                mpz_sub(x, x, z);
            r = number_from_mpz(x);
        } else
            message(in, call, "ninv", a, m, NULL);
    }
    mpz_clears(x, y, z, NULL);
    return r;
}

static Expr modular_inverse(Interp *in, Expr call)
{
    Expr a = expr_part(call, 1), m = expr_part(call, 2);
    if (!number_is_integer(a) || !number_is_integer(m) || m == expr_int(0))
        return NULL;
    mpz_t x, z;
    mpz_inits(x, z, NULL);
    number_to_mpz(x, a);
    number_to_mpz(z, number_absolute(m));
    Expr r = NULL;
    if (mpz_invert(x, x, z))
        r = number_from_mpz(x);
    else
        message(in, call, "ninv", a, m, NULL);
    mpz_clears(x, z, NULL);
    return r;
}

static Expr chinese_remainder(Interp *in, Expr call)
{
    (void)in;
    Expr r = expr_part(call, 1), m = expr_part(call, 2);
    if (!expr_is_list(r) || !expr_is_list(m) || expr_length(r) != expr_length(m) || expr_length(r) == 0)
        return NULL;
    mpz_t x, n, a, b, g, u;
    mpz_inits(x, n, a, b, g, u, NULL);
    mpz_set_ui(n, 1);
    bool fine = true;
    for (size_t i = 1; fine && i <= expr_length(r); i++) {
        fine = number_is_integer(expr_part(r, i)) && number_is_integer(expr_part(m, i)) && number_sign(expr_part(m, i)) != 0;
        if (!fine)
            break;
        number_to_mpz(a, expr_part(r, i));
        number_to_mpz(b, number_absolute(expr_part(m, i)));
        mpz_gcdext(g, u, NULL, n, b); /* x + n t == a mod b */
        mpz_sub(a, a, x);
        fine = mpz_divisible_p(a, g) != 0;
        if (!fine)
            break;
        mpz_divexact(a, a, g);
        mpz_mul(a, a, u);
        mpz_divexact(b, b, g);
        mpz_mod(a, a, b);
        mpz_addmul(x, a, n);
        mpz_mul(n, n, b);
        mpz_mod(x, x, n);
    }
    Expr e = NULL;
    if (fine && expr_length(call) == 3 && number_is_integer(expr_part(call, 3))) { /* the least one >= d */
        number_to_mpz(a, expr_part(call, 3));
        mpz_sub(x, x, a);
        mpz_mod(x, x, n);
        mpz_add(x, x, a);
    }
    if (fine)
        e = number_from_mpz(x);
    mpz_clears(x, n, a, b, g, u, NULL);
    return e;
}

static Expr jacobi_symbol(Interp *in, Expr call)
{
    (void)in;
    Expr a = expr_part(call, 1), n = expr_part(call, 2);
    if (!number_is_integer(a) || !number_is_integer(n))
        return NULL;
    mpz_t x, y;
    mpz_inits(x, y, NULL);
    number_to_mpz(x, a);
    number_to_mpz(y, n);
    int k = mpz_kronecker(x, y);
    mpz_clears(x, y, NULL);
    return expr_int(k);
}

/* The least divisor d of the group's order with a^d = 1: primes are taken out of it one by one. */
static bool order_mod(Interp *in, mpz_t order, const mpz_t a, const mpz_t m, Expr phi)
{
    Factors f;
    if (!factors_of(in, &f, phi))
        return false;
    mpz_t p, t, x;
    mpz_inits(p, t, x, NULL);
    number_to_mpz(order, phi);
    for (size_t i = 0; i < f.count; i++) {
        number_to_mpz(p, f.prime[i]);
        for (int64_t k = 0; k < f.exponent[i]; k++) {
            mpz_divexact(t, order, p);
            mpz_powm(x, a, t, m);
            if (mpz_cmp_ui(x, 1) != 0)
                break;
            mpz_set(order, t);
        }
    }
    mpz_clears(p, t, x, NULL);
    return true;
}

static Expr multiplicative_order(Interp *in, Expr call)
{
    Expr a = expr_part(call, 1), m = expr_part(call, 2);
    if (!number_is_integer(a) || !number_is_integer(m) || number_sign(m) == 0)
        return NULL;
    m = number_absolute(m);
    if (m == expr_int(1))
        return m;
    if (gcd_pair(in, a, m, false) != expr_int(1))
        return NULL;
    Expr phi = call1(in, S(EulerPhi), m);
    mpz_t order, x, y;
    mpz_inits(order, x, y, NULL);
    number_to_mpz(x, a);
    number_to_mpz(y, m);
    mpz_mod(x, x, y);
    Expr r = NULL;
    if (expr_length(call) == 3 && expr_is_list(expr_part(call, 3))) { /* smallest k with a^k in the list, mod m */
        int64_t limit;
        Expr now = expr_int(1);
        if (number_to_int64(phi, &limit))
            for (int64_t k = 1; k <= limit && !r; k++) {
                now = call2(in, S(Mod), number_multiply(in, now, a), m);
                for (size_t i = 1; i <= expr_length(expr_part(call, 3)); i++)
                    if (call2(in, S(Mod), expr_part(expr_part(call, 3), i), m) == now)
                        r = expr_int(k);
                unwind_poll(in);
            }
    } else if (order_mod(in, order, x, y, phi))
        r = number_from_mpz(order);
    mpz_clears(order, x, y, NULL);
    return r;
}

/* The least from start on; of 2 p^k without a start, that of p^k made odd. */
static Expr primitive_root(Interp *in, Expr call)
{
    Expr n = expr_part(call, 1);
    int64_t start = 2;
    if (expr_length(call) == 2 && !number_to_int64(expr_part(call, 2), &start))
        return NULL;
    if (!number_is_integer(n) || number_compare_exactly(n, expr_int(2)) < 0)
        return NULL;
    if (start <= 2 && (n == expr_int(2) || n == expr_int(4)))
        return number_subtract(in, n, expr_int(1));
    Factors f;
    if (!factors_of(in, &f, n) || f.count > 2 || (f.prime[0] == expr_int(2) && (f.exponent[0] > 1 || f.count == 1)) ||
        (f.count == 2 && f.prime[0] != expr_int(2)))
        return NULL;
    if (f.count == 2 && expr_length(call) == 1) {
        Expr half = number_divide(in, n, expr_int(2)), r = call1(in, S(PrimitiveRoot), half);
        return call1(in, S(OddQ), r) == S(True) ? r : number_add(in, r, half);
    }
    Expr phi = call1(in, S(EulerPhi), n);
    mpz_t g, m, order, whole;
    mpz_inits(g, m, order, whole, NULL);
    number_to_mpz(m, n);
    number_to_mpz(whole, phi);
    Expr r = NULL;
    for (int64_t k = start < 1 ? 1 : start; !r && number_compare_exactly(expr_int(k), n) < 0; k++) {
        unwind_poll(in);
        if (gcd_pair(in, expr_int(k), n, false) != expr_int(1))
            continue;
        mpz_set_si(g, k);
        if (!order_mod(in, order, g, m, phi))
            break;
        if (mpz_cmp(order, whole) == 0)
            r = expr_int(k);
    }
    mpz_clears(g, m, order, whole, NULL);
    return r;
}

#define LIST_WORD ATTR_LISTABLE
static double power_mod_seconds(Expr call)
{
    double limbs = number_limbs(expr_part(call, 3));
    return seconds_powmod(limbs, 64 * number_limbs(expr_part(call, 2)));
}

static const Builtin builtins[] = {
    {"GCD", {0, ANY}, ATTR_FLAT | ATTR_LISTABLE | ATTR_ONE_IDENTITY | ATTR_ORDERLESS, gcd_word,
     "GCD[n1, n2, ...] gives the greatest common divisor.", .seconds = seconds_gcds},
    {"LCM", {0, ANY}, ATTR_FLAT | ATTR_LISTABLE | ATTR_ONE_IDENTITY | ATTR_ORDERLESS, lcm_word,
     "LCM[n1, n2, ...] gives the least common multiple.", .seconds = seconds_gcds},
    {"ExtendedGCD", {1, ANY}, LIST_WORD, extended_gcd,
     "ExtendedGCD[n1, n2, ...] gives {g, {r1, r2, ...}} with g the gcd and g == n1 r1 + n2 r2 + ....", .seconds = seconds_gcds},
    {"CoprimeQ", {1, ANY}, LIST_WORD, coprime_q, "CoprimeQ[n1, n2, ...] gives True if the integers are pairwise coprime.", .seconds = seconds_gcds},
    {"Divisible", {2, 2}, LIST_WORD, divisible, "Divisible[n, m] gives True if n is divisible by m.", .seconds = seconds_divide},
    {"PowerMod", {3, 3}, LIST_WORD, power_mod,
     "PowerMod[a, b, m] gives a^b mod m.\nPowerMod[a, -1, m] gives the modular inverse.\nPowerMod[a, 1/r, m] gives a root.", .seconds = power_mod_seconds},
    {"ModularInverse", {2, 2}, LIST_WORD, modular_inverse, "ModularInverse[k, n] gives the inverse of k modulo n.", .seconds = seconds_gcds},
    {"ChineseRemainder", {2, 3}, ATTR_NONE, chinese_remainder,
     "ChineseRemainder[{r1, ...}, {m1, ...}] gives the smallest x >= 0 with remainders ri modulo mi."},
    {"JacobiSymbol", {2, 2}, LIST_WORD, jacobi_symbol, "JacobiSymbol[n, m] gives the Jacobi symbol.", .seconds = seconds_gcds},
    {"KroneckerSymbol", {2, 2}, LIST_WORD, jacobi_symbol, "KroneckerSymbol[n, m] gives the Kronecker symbol."},
    {"MultiplicativeOrder", {2, 3}, ATTR_NONE, multiplicative_order,
     "MultiplicativeOrder[k, n] gives the smallest m with k^m == 1 mod n."},
    {"PrimitiveRoot", {1, 2}, LIST_WORD, primitive_root,
     "PrimitiveRoot[n] gives a primitive root of n.\nPrimitiveRoot[n, k] gives the least that is at least k."},
};

static const MessageText messages[] = {
    {"General", "exact", "Argument `1` in `2` is not an exact number."},
    {"General", "intpp", "Positive integer argument expected in `2`."},
    {"General", "largp", "Argument `1` is too large for this implementation."},
    {"General", "ninv", "`1` is not invertible modulo `2`."},
    {"PowerMod", "root", "The equation x^`1` = `2` (mod `3`) has no integer solutions."},
};

const Module module_numtheory = {"numtheory", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
