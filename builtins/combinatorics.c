/* combinatorics.c - counting numbers, continued fractions. */
#include <flint/arith.h>
#include <flint/fmpq.h>
#include <flint/fmpz.h>
#include "interp/forked.h"
#include "builtins/flint_numbers.h"
#include "builtins/exact.h"
#include "builtins/numeric.h"

static bool small_integer(Expr e, int64_t limit, int64_t *n)
{
    return number_to_int64(e, n) && *n >= -limit && *n <= limit;
}

/* F(n) or L(n) of any sign: F(-n) = (-1)^(n+1) F(n), L(-n) = (-1)^n L(n) */
static Expr fibonacci_number(Interp *in, int64_t n, bool lucas)
{
    enum { DIRECT = 5000000, LIMIT = 2000000000 }; /* GMP can't be interrupted; above the limit it overflows */
    unsigned long k = (unsigned long)(n < 0 ? -n : n);
    if (k > LIMIT)
        return message(in, S(General), "ovfl", NULL), expr_normal(S(Overflow), 0, NULL);
    Expr e = forked_integer(in, k, DIRECT, lucas ? mpz_lucnum_ui : mpz_fib_ui);
    return n < 0 && (k % 2 == 0) != lucas ? number_negate(in, e) : e;
}

/* Fibonacci polynomials F(n, x), Lucas polynomials L(n, x): f(n + 1) = x f(n) + f(n - 1) */
static Expr fibonacci_polynomial(Interp *in, int64_t n, Expr x, bool lucas)
{
    Expr before = expr_int(lucas ? 2 : 0), now = lucas ? x : expr_int(1);
    if (n == 0)
        return before;
    for (int64_t k = 1; k < n; k++) {
        Expr next = call1(in, S(Expand), add(in, multiply(in, x, now), before));
        before = now;
        now = next;
    }
    return now;
}

static Expr fibonacci(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    bool lucas = expr_head(call) == S(LucasL);
    int64_t n;
    if (expr_length(call) == 2) {
        if (!small_integer(e, 10000, &n) || n < 0)
            return NULL;
        return fibonacci_polynomial(in, n, expr_part(call, 2), lucas);
    }
    if (number_to_int64(e, &n)) {
        if (n > 2000000000 || n < -2000000000)
            return message(in, S(General), "ovfl", NULL), expr_normal(S(Overflow), 0, NULL);
        return fibonacci_number(in, n, lucas);
    }
    if (!expr_is_number(e) || number_is_exact(e))
        return NULL;
    /* (phi^x -+ cos(Pi x) phi^-x)/Sqrt[5] */
    Expr p = power(in, S(GoldenRatio), e), q = power(in, S(GoldenRatio), negate(in, e));
    Expr c = multiply(in, call1(in, S(Cos), multiply(in, S(Pi), e)), q);
    return lucas ? add(in, p, c) : divide(in, subtract(in, p, c), square_root(in, expr_int(5)));
}

static Expr bernoulli_b(Interp *in, Expr call)
{
    int64_t n;
    if (!small_integer(expr_part(call, 1), 100000, &n) || n < 0)
        return NULL;
    if (expr_length(call) == 2) { /* sum of Binomial[n, k] B_k x^(n - k) */
        Expr x = expr_part(call, 2);
        Builder b = builder_start(S(Plus), (size_t)n + 1);
        for (int64_t k = 0; k <= n; k++) {
            Expr c = multiply(in, call2(in, S(Binomial), expr_int(n), expr_int(k)), call1(in, S(BernoulliB), expr_int(k)));
            builder_add(&b, k == n ? c : multiply(in, c, power(in, x, expr_int(n - k))));
        }
        return evaluate(in, builder_finish(&b));
    }
    fmpq_t f;
    mpq_t q;
    fmpq_init(f);
    mpq_init(q);
    arith_bernoulli_number(f, (ulong)n);
    fmpq_get_mpq(q, f);
    Expr e = number_from_mpq(q);
    mpq_clear(q);
    fmpq_clear(f);
    return e;
}

static Expr flint_number(Expr call, int64_t limit, void (*function)(fmpz_t, ulong))
{
    int64_t n;
    if (!small_integer(expr_part(call, 1), limit, &n) || n < 0)
        return NULL;
    fmpz_t f;
    fmpz_init(f);
    function(f, (ulong)n);
    Expr e = flint_integer(f);
    fmpz_clear(f);
    return e;
}

static Expr bell_b(Interp *in, Expr call)
{
    int64_t n;
    if (expr_length(call) == 1)
        return flint_number(call, 10000, arith_bell_number);
    if (!small_integer(expr_part(call, 1), 500, &n) || n < 0)
        return NULL;
    Builder b = builder_start(S(Plus), (size_t)n + 1);
    for (int64_t k = 0; k <= n; k++)
        builder_add(&b, multiply(in, call2(in, S(StirlingS2), expr_int(n), expr_int(k)),
                                 k == 0 ? expr_int(1) : power(in, expr_part(call, 2), expr_int(k))));
    return evaluate(in, builder_finish(&b));
}

static void euler_number(fmpz_t f, ulong n)
{
    arith_euler_number(f, n);
}

static Expr euler_e(Interp *in, Expr call)
{
    return expr_length(call) == 1 ? flint_number(call, 10000, euler_number) : exact_library(in, call);
}

static void partitions(fmpz_t f, ulong n)
{
    arith_number_of_partitions(f, n);
}

static Expr partitions_p(Interp *in, Expr call)
{
    int64_t n;
    (void)in;
    if (number_to_int64(expr_part(call, 1), &n) && n < 0)
        return expr_int(0);
    return flint_number(call, 100000000, partitions);
}

/* Partitions into distinct parts, by the generating function prod (1 + x^k). */
static Expr partitions_q(Interp *in, Expr call)
{
    int64_t n;
    if (!small_integer(expr_part(call, 1), 20000, &n))
        return NULL;
    if (n < 0)
        return expr_int(0);
    fmpz *c = _fmpz_vec_init(n + 1);
    fmpz_one(c);
    for (int64_t k = 1; k <= n; k++) {
        for (int64_t i = n; i >= k; i--)
            fmpz_add(c + i, c + i, c + i - k);
        if ((k & 255) == 0)
            unwind_poll(in);
    }
    Expr e = flint_integer(c + n);
    _fmpz_vec_clear(c, n + 1);
    return e;
}

static Expr stirling(Interp *in, Expr call)
{
    (void)in;
    int64_t n, k;
    if (!small_integer(expr_part(call, 1), 10000, &n) || !small_integer(expr_part(call, 2), 10000, &k) || n < 0 || k < 0)
        return NULL;
    fmpz_t f;
    fmpz_init(f);
    if (expr_head(call) == S(StirlingS1))
        arith_stirling_number_1(f, (ulong)n, (ulong)k);
    else
        arith_stirling_number_2(f, (ulong)n, (ulong)k);
    Expr e = flint_integer(f);
    fmpz_clear(f);
    return e;
}

static Expr subfactorial(Interp *in, Expr call)
{
    int64_t n;
    if (!small_integer(expr_part(call, 1), 100000, &n) || n < 0)
        return NULL;
    (void)in;
    mpz_t d;
    mpz_init_set_ui(d, 1);
    for (int64_t k = 1; k <= n; k++) { /* d(k) = k d(k - 1) + (-1)^k */
        mpz_mul_ui(d, d, (unsigned long)k);
        if (k % 2)
            mpz_sub_ui(d, d, 1);
        else
            mpz_add_ui(d, d, 1);
    }
    Expr e = number_from_mpz(d);
    mpz_clear(d);
    return e;
}

static Expr catalan_number(Interp *in, Expr call)
{
    Expr n = expr_part(call, 1);
    if (!number_is_integer(n) || number_sign(n) < 0) {
        if (n == expr_int(-1))
            return n;
        return NULL;
    }
    return divide(in, call2(in, S(Binomial), multiply(in, expr_int(2), n), n), add(in, n, expr_int(1)));
}

/* ---- continued fractions ---- */

static Expr fraction_of_rational(Interp *in, Expr q, int64_t limit)
{
    Builder b = builder_start(S(List), 8);
    for (int64_t k = 0; k < limit; k++) {
        Expr a = number_sign(q) < 0 && k == 0 ? number_negate(in, number_floor(in, number_negate(in, q))) : number_floor(in, q);
        if (number_sign(q) < 0)
            a = number_negate(in, number_floor(in, number_negate(in, q)));
        builder_add(&b, a);
        q = number_subtract(in, q, a);
        if (number_is_zero(q))
            break;
        q = number_divide(in, expr_int(1), q);
    }
    return builder_finish(&b);
}

/* (p + Sqrt[d])/q with q dividing d - p^2: the terms until the state comes back. */
static Expr quadratic_fraction(Interp *in, Expr p, Expr q, Expr d, int64_t limit)
{
    Builder head = builder_start(S(List), 8), all = builder_start(S(List), 8);
    Expr *seen_p = mem_array(Expr, 20000), *seen_q = mem_array(Expr, 20000);
    Expr root = call1(in, S(Floor), square_root(in, d));
    for (int64_t k = 0; k < 20000; k++) {
        for (int64_t j = 0; j < k && limit < 0; j++)
            if (expr_same(seen_p[j], p) && expr_same(seen_q[j], q)) { /* terms j.. repeat */
                Expr terms = builder_finish(&all);
                Builder period = builder_start(S(List), 8);
                size_t lead = j ? (size_t)j : 1; /* {1, {1}} and not {{1}} */
                builder_add_parts(&period, terms, lead + 1, (size_t)k);
                builder_add_parts(&period, terms, (size_t)j + 1, lead);
                builder_add_parts(&head, terms, 1, lead);
                builder_add(&head, builder_finish(&period));
                return builder_finish(&head);
            }
        if (limit >= 0 && k == limit)
            return builder_finish(&all);
        seen_p[k] = p;
        seen_q[k] = q;
        Expr over = add(in, p, number_sign(q) > 0 ? root : add(in, root, expr_int(1)));
        Expr a = call1(in, S(Floor), divide(in, over, q));
        builder_add(&all, a);
        p = subtract(in, multiply(in, a, q), p);
        q = divide(in, subtract(in, d, multiply(in, p, p)), q);
        unwind_poll(in);
    }
    return NULL;
}

/* e = (p + Sqrt[d])/q when it is a quadratic irrational of the plain kinds: sums of a rational and r Sqrt[n]. */
static bool quadratic_form(Interp *in, Expr e, Expr *p, Expr *q, Expr *d)
{
    Expr rational = expr_int(0), term = e;
    if (expr_is_call(e, S(Plus), 2) && expr_is_number(expr_part(e, 1))) {
        rational = expr_part(e, 1);
        term = expr_part(e, 2);
    }
    Expr rest, c = split_coefficient(term, &rest);
    if (!rest || !expr_is_call(rest, S(Power), 2) || !expr_is_number(expr_part(rest, 1)) || !expr_is_number(c) ||
        !expr_is(expr_part(rest, 2), EXPR_RATIONAL) || !number_is_exact(c) || !number_is_real(c))
        return false;
    Expr exponent = expr_part(rest, 2);
    if (exponent->as.pair.second != expr_int(2))
        return false;
    /* c^2 base^(2 exponent) is a rational square: e = r +- Sqrt[s], s = n/m */
    Expr s = multiply(in, multiply(in, c, c), power(in, expr_part(rest, 1), exponent->as.pair.first));
    if (!expr_is_number(s) || !number_is_real(s) || number_sign(s) <= 0 || !number_is_exact(rational) || !number_is_real(rational))
        return false;
    Expr m = call1(in, S(Denominator), s), w = call1(in, S(Denominator), rational), g = multiply(in, m, w);
    /* e = (r g + sign Sqrt[s g^2])/g; scaled once more so that q divides d - p^2 */
    bool minus = number_sign(c) < 0;
    Expr pp = multiply(in, rational, g), dd = multiply(in, s, multiply(in, g, g)), qq = g;
    Expr test = divide(in, subtract(in, dd, multiply(in, pp, pp)), qq);
    if (!number_is_integer(test)) {
        pp = multiply(in, pp, g);
        dd = multiply(in, dd, multiply(in, g, g));
        qq = multiply(in, qq, g);
    }
    if (minus) {
        pp = negate(in, pp);
        qq = negate(in, qq);
    }
    *p = pp;
    *q = qq;
    *d = dd;
    return number_is_integer(pp) && number_is_integer(dd) && number_is_integer(qq);
}

static Expr continued_fraction(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    int64_t limit = -1;
    if (expr_length(call) == 2 && (!number_to_int64(expr_part(call, 2), &limit) || limit < 0))
        return NULL;
    if (expr_is_number(e) && number_is_real(e)) {
        if (number_is_exact(e))
            return fraction_of_rational(in, e, limit < 0 ? INT64_MAX : limit);
        /* terms common to both ends of the interval that the number stands for */
        Expr exact = call2(in, S(SetPrecision), e, infinity(expr_int(1)));
        double p = number_precision(e);
        Expr error = call2(in, S(SetPrecision), multiply(in, call1(in, S(Abs), e), power(in, expr_int(10), expr_real(p < 0 ? -15.65 : -p))),
                           infinity(expr_int(1)));
        if (number_is_zero(exact))
            return expr_list(1, expr_int(0));
        Expr low = fraction_of_rational(in, number_subtract(in, exact, error), 10000);
        Expr high = fraction_of_rational(in, number_add(in, exact, error), 10000);
        Expr mid = fraction_of_rational(in, exact, 10000);
        Builder b = builder_start(S(List), 8);
        for (size_t i = 1; i <= expr_length(mid) && i <= expr_length(low) && i <= expr_length(high); i++) {
            if (!expr_same(expr_part(low, i), expr_part(high, i)) || (limit >= 0 && i > (size_t)limit))
                break;
            builder_add(&b, expr_part(mid, i));
        }
        if (builder_length(&b) == 0 || (builder_length(&b) == 1 && expr_length(mid) > 1 && expr_length(mid) < 12)) {
            Expr nice = call1(in, S(Rationalize), e);
            if (number_is_exact(nice))
                return fraction_of_rational(in, nice, limit < 0 ? INT64_MAX : limit);
        }
        Expr terms = builder_finish(&b);
        Expr nice = call1(in, S(Rationalize), e);
        if (number_is_exact(nice) && limit < 0)
            return fraction_of_rational(in, nice, INT64_MAX);
        return terms;
    }
    Expr p, q, d;
    e = e == S(GoldenRatio) ? exact_text(in, "1/2 + Sqrt[5]/2") : call1(in, S(Expand), e);
    if (quadratic_form(in, e, &p, &q, &d))
        return quadratic_fraction(in, p, q, d, limit);
    if (limit < 0 || !expr_is_numeric(in, e))
        return NULL;
    for (double digits = 30 + 2 * (double)limit; digits < 1e6; digits *= 2) {
        Expr v = numeric_value(in, e, digits);
        if (!v || !number_is_real(v))
            return NULL;
        Expr terms = continued_fraction(in, expr_call(S(ContinuedFraction), 2, v, expr_int(limit)));
        if (terms && (int64_t)expr_length(terms) >= limit)
            return terms;
    }
    return NULL;
}

static Expr from_continued_fraction(Interp *in, Expr call)
{
    Expr list = expr_part(call, 1);
    if (!expr_is_list(list))
        return NULL;
    size_t n = expr_length(list);
    if (n == 0)
        return infinity(expr_int(1));
    Expr last = expr_part(list, n);
    if (expr_is_list(last)) { /* periodic: x = [period, x] solved as a quadratic */
        Expr a = expr_int(1), b = expr_int(0), c = expr_int(0), d = expr_int(1); /* x = (a x + b)/(c x + d) */
        for (size_t i = 1; i <= expr_length(last); i++) {
            Expr k = expr_part(last, i);
            Expr na = add(in, multiply(in, a, k), b), nc = add(in, multiply(in, c, k), d);
            b = a;
            d = c;
            a = na;
            c = nc;
        }
        Expr t = subtract(in, a, d); /* c x^2 - (a - d) x - b = 0 */
        Expr square = add(in, multiply(in, t, t), multiply(in, expr_int(4), multiply(in, b, c)));
        Expr below = multiply(in, expr_int(2), c), u = divide(in, t, below), v = divide(in, expr_int(1), below);
        for (size_t i = n - 1; i >= 1; i--) { /* k + 1/(u + v Sqrt[square]) as such a sum again */
            Expr norm = subtract(in, multiply(in, u, u), multiply(in, square, multiply(in, v, v)));
            u = add(in, expr_part(list, i), divide(in, u, norm));
            v = negate(in, divide(in, v, norm));
        }
        return call1(in, S(Together), add(in, u, multiply(in, v, square_root(in, square))));
    }
    Expr x = last;
    for (size_t i = n - 1; i >= 1; i--)
        x = add(in, expr_part(list, i), divide(in, expr_int(1), x));
    return x;
}

static const Builtin builtins[] = {
    {"Fibonacci", {1, 2}, ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION, fibonacci,
     "Fibonacci[n] gives the nth Fibonacci number.\nFibonacci[n, x] gives the Fibonacci polynomial."},
    {"LucasL", {1, 2}, ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION, fibonacci,
     "LucasL[n] gives the nth Lucas number.\nLucasL[n, x] gives the Lucas polynomial."},
    {"BernoulliB", {1, 2}, ATTR_LISTABLE, bernoulli_b,
     "BernoulliB[n] gives the nth Bernoulli number.\nBernoulliB[n, x] gives the Bernoulli polynomial."},
    {"BellB", {1, 2}, ATTR_LISTABLE, bell_b, "BellB[n] gives the nth Bell number.\nBellB[n, x] gives the Bell polynomial."},
    {"EulerE", {1, 2}, ATTR_LISTABLE, euler_e,
     "EulerE[n] gives the nth Euler number.\nEulerE[n, x] gives the nth Euler polynomial."},
    {"PartitionsP", {1, 1}, ATTR_LISTABLE, partitions_p, "PartitionsP[n] gives the number of partitions of n."},
    {"PartitionsQ", {1, 1}, ATTR_LISTABLE, partitions_q,
     "PartitionsQ[n] gives the number of partitions of n into distinct parts."},
    {"StirlingS1", {2, 2}, ATTR_LISTABLE, stirling, "StirlingS1[n, m] gives the Stirling number of the first kind."},
    {"StirlingS2", {2, 2}, ATTR_LISTABLE, stirling, "StirlingS2[n, m] gives the Stirling number of the second kind."},
    {"Subfactorial", {1, 1}, ATTR_LISTABLE, subfactorial,
     "Subfactorial[n] gives the number of permutations of n objects that leave none in its place."},
    {"CatalanNumber", {1, 1}, ATTR_LISTABLE, catalan_number, "CatalanNumber[n] gives the nth Catalan number."},
    {"ContinuedFraction", {1, 2}, ATTR_LISTABLE, continued_fraction,
     "ContinuedFraction[x] gives the terms of the continued fraction of x.\nContinuedFraction[x, n] gives the first n terms."},
    {"FromContinuedFraction", {1, 1}, ATTR_NONE, from_continued_fraction,
     "FromContinuedFraction[list] gives the number with these continued fraction terms."},
};

const Module module_combinatorics = {"combinatorics", builtins, COUNT(builtins), NULL, 0, NULL};
