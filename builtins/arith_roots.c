/* arith_roots.c - products of rational powers of numbers and constants: one normal form for Sqrt[8], Sqrt[6]/2, (-8)^(1/3).
 *
 * Everything is written over atoms (primes, -1, constants) with rational exponents; the whole part of a prime's exponent
 * goes to the coefficient, atoms with the same fractional exponent (up to sign) share one root: Sqrt[2/3], Sqrt[2 Pi]. */
#include <flint/fmpz.h>
#include <flint/fmpz_factor.h>
#include "builtins/arith.h"

enum { ROOT_DEPTH = 8 };

typedef struct Atom {
    Expr base;     /* prime (or unfactored integer above 1), -1, or a constant */
    Expr exponent; /* exact rational */
} Atom;

typedef struct Atoms {
    Atom *atom;
    size_t count, capacity;
} Atoms;

static bool is_constant(Expr e)
{
    return e == S(Pi) || e == S(E) || e == S(EulerGamma) || e == S(GoldenRatio) || e == S(Catalan) || e == S(Degree) ||
           e == S(Glaisher) || e == S(Khinchin);
}

static bool exact_rational(Expr e)
{
    ExprKind k = expr_kind(e);
    return k == EXPR_INT || k == EXPR_BIG || k == EXPR_RATIONAL;
}

static bool takes_base(Expr e, int depth)
{
    if (depth > ROOT_DEPTH)
        return false;
    if (exact_rational(e) || is_constant(e))
        return true;
    if (expr_is_call(e, S(Power), 2))
        return exact_rational(e->as.normal.part[1]) && takes_base(e->as.normal.part[0], depth + 1) &&
               !(expr_is_number(e->as.normal.part[0]) && number_sign(e->as.normal.part[0]) < 0);
    if (!expr_has_head(e, S(Times)))
        return false;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr f = expr_part(e, i);
        if (!takes_base(f, depth + 1) || (expr_is_number(f) && number_sign(f) < 0))
            return false;
    }
    return true;
}

bool roots_can_take(Expr e)
{
    return expr_is_call(e, S(Power), 2) && exact_rational(e->as.normal.part[1]) && takes_base(e->as.normal.part[0], 0) &&
           e->as.normal.part[0] != expr_int(0);
}

static void atoms_add(Interp *in, Atoms *a, Expr base, Expr exponent)
{
    for (size_t i = 0; i < a->count; i++)
        if (expr_identical(a->atom[i].base, base)) {
            a->atom[i].exponent = number_add(in, a->atom[i].exponent, exponent);
            return;
        }
    if (a->count == a->capacity) {
        Atom *bigger = mem_array(Atom, 2 * a->capacity + 8);
        for (size_t i = 0; i < a->count; i++)
            bigger[i] = a->atom[i];
        a->atom = bigger;
        a->capacity = 2 * a->capacity + 8;
    }
    a->atom[a->count++] = (Atom){base, exponent};
}

/* Small primes of a positive integer; what is left above 64 bits stays one atom, as factoring it could take for ever. */
static void add_integer(Interp *in, Atoms *a, Expr n, Expr exponent)
{
    if (n == expr_int(1))
        return;
    mpz_t z;
    fmpz_t f, p;
    fmpz_factor_t factors;
    mpz_init(z);
    number_to_mpz(z, n);
    fmpz_init(f);
    fmpz_init(p);
    fmpz_set_mpz(f, z);
    fmpz_factor_init(factors);
    if (fmpz_bits(f) <= 64)
        fmpz_factor(factors, f);
    else
        fmpz_factor_trial(factors, f, 3000);
    for (slong i = 0; i < factors->num; i++) {
        fmpz_get_mpz(z, factors->p + i);
        atoms_add(in, a, number_from_mpz(z), number_multiply(in, expr_int((int64_t)factors->exp[i]), exponent));
    }
    fmpz_factor_clear(factors);
    fmpz_clear(f);
    fmpz_clear(p);
    mpz_clear(z);
}

static void add_rational(Interp *in, Atoms *a, Expr q, Expr exponent)
{
    if (number_sign(q) < 0) {
        atoms_add(in, a, expr_int(-1), exponent);
        q = number_negate(in, q);
    }
    bool ratio = expr_is(q, EXPR_RATIONAL);
    add_integer(in, a, ratio ? q->as.pair.first : q, exponent);
    if (ratio)
        add_integer(in, a, q->as.pair.second, number_negate(in, exponent));
}

static void add_base(Interp *in, Atoms *a, Expr e, Expr exponent)
{
    if (exact_rational(e))
        add_rational(in, a, e, exponent);
    else if (expr_is_call(e, S(Power), 2))
        add_base(in, a, e->as.normal.part[0], number_multiply(in, exponent, e->as.normal.part[1]));
    else if (expr_has_head(e, S(Times)))
        for (size_t i = 1; i <= expr_length(e); i++)
            add_base(in, a, expr_part(e, i), exponent);
    else
        atoms_add(in, a, e, exponent);
}

static Expr truncated(Interp *in, Expr q)
{
    return number_sign(q) < 0 ? number_negate(in, number_floor(in, number_negate(in, q))) : number_floor(in, q);
}

/* The coefficient's own powers of the atoms' primes join them. */
static Expr pull_coefficient(Interp *in, Expr coefficient, Atoms *a)
{
    if (!exact_rational(coefficient) || coefficient == expr_int(1) || coefficient == expr_int(-1))
        return coefficient;
    mpq_t q;
    mpz_t p;
    mpq_init(q);
    mpz_init(p);
    number_to_mpq(q, coefficient);
    for (size_t i = 0; i < a->count; i++) {
        if (!number_is_integer(a->atom[i].base) || number_sign(a->atom[i].base) < 0)
            continue;
        number_to_mpz(p, a->atom[i].base);
        int64_t n = (int64_t)mpz_remove(mpq_numref(q), mpq_numref(q), p);
        n -= (int64_t)mpz_remove(mpq_denref(q), mpq_denref(q), p);
        a->atom[i].exponent = number_add(in, a->atom[i].exponent, expr_int(n));
    }
    Expr left = number_from_mpq(q);
    mpq_clear(q);
    mpz_clear(p);
    return left;
}

/* (-1)^r: r brought to [0, 1), signs and I to the coefficient. Gives the rest of r, 0 when nothing is left. */
static Expr unit_root(Interp *in, Expr r, Expr *coefficient)
{
    Expr half = number_multiply(in, r, ratio(1, 2));
    r = number_subtract(in, r, number_multiply(in, expr_int(2), number_floor(in, half)));
    if (number_compare_exactly(r, expr_int(1)) >= 0) {
        r = number_subtract(in, r, expr_int(1));
        *coefficient = number_negate(in, *coefficient);
    }
    if (expr_identical(r, ratio(1, 2))) {
        *coefficient = number_multiply(in, *coefficient, number_complex(expr_int(0), expr_int(1)));
        return expr_int(0);
    }
    return r;
}

/* One root from the atoms whose fractional exponent is r or -r. */
static Expr group_root(Interp *in, Atoms *a, size_t first, bool negate)
{
    Expr r = a->atom[first].exponent, minus = number_negate(in, r);
    if (number_sign(r) < 0) {
        Expr t = r;
        r = minus;
        minus = t;
    }
    Expr over = expr_int(1), under = expr_int(1), consts[16];
    size_t n = 0, above = 0;
    for (size_t i = first; i < a->count; i++) {
        Atom *t = &a->atom[i];
        if (!t->exponent || !(expr_identical(t->exponent, r) || expr_identical(t->exponent, minus)))
            continue;
        bool up = number_sign(t->exponent) > 0;
        if (expr_is_symbol(t->base)) {
            if (n == COUNT(consts))
                continue;
            consts[n++] = up ? t->base : expr_call(S(Power), 2, t->base, expr_int(-1));
        } else if (up)
            over = number_multiply(in, over, t->base);
        else
            under = number_multiply(in, under, t->base);
        above += up;
        t->exponent = NULL;
    }
    if (above == 0) { /* 1/Sqrt[2 Pi]: everything below */
        r = minus;
        over = under;
        under = expr_int(1);
        for (size_t i = 0; i < n; i++)
            consts[i] = consts[i]->as.normal.part[0];
    }
    Expr number = number_rational(negate ? number_negate(in, over) : over, under);
    if (n == 0)
        return expr_call(S(Power), 2, number, r);
    Builder b = builder_start(S(Times), n + 1);
    if (number != expr_int(1))
        builder_add(&b, number);
    for (size_t i = 0; i < n; i++)
        builder_add(&b, consts[i]);
    Expr base = builder_length(&b) == 1 ? consts[0] : evaluate(in, builder_finish(&b));
    return expr_call(S(Power), 2, base, r);
}

Expr roots_canonical(Interp *in, Expr coefficient, size_t n, const Expr *factors, Builder *b)
{
    Atoms a = {0};
    for (size_t i = 0; i < n; i++)
        add_base(in, &a, factors[i]->as.normal.part[0], factors[i]->as.normal.part[1]);
    coefficient = pull_coefficient(in, coefficient, &a);
    Expr unit = expr_int(0);
    for (size_t i = 0; i < a.count; i++) {
        Atom *t = &a.atom[i];
        if (t->base == expr_int(-1)) {
            unit = unit_root(in, t->exponent, &coefficient);
            t->exponent = NULL;
        } else if (!expr_is_symbol(t->base)) {
            Expr whole = truncated(in, t->exponent);
            coefficient = number_multiply(in, coefficient, number_power(in, t->base, whole));
            t->exponent = number_subtract(in, t->exponent, whole);
        } else if (expr_is(t->exponent, EXPR_INT) || number_compare_exactly(t->exponent, expr_int(1)) > 0 ||
                   number_compare_exactly(t->exponent, expr_int(-1)) < 0) {
            if (t->exponent != expr_int(0)) /* a constant alone: Pi^2, Pi^(3/2) */
                builder_add(b, t->exponent == expr_int(1) ? t->base : expr_call(S(Power), 2, t->base, t->exponent));
            t->exponent = NULL;
        }
        if (t->exponent == expr_int(0))
            t->exponent = NULL;
    }
    for (size_t i = 0; i < a.count; i++) {
        if (!a.atom[i].exponent)
            continue;
        bool negative = unit != expr_int(0) && expr_identical(a.atom[i].exponent, unit) && number_is_integer(a.atom[i].base);
        builder_add(b, group_root(in, &a, i, negative));
        if (negative)
            unit = expr_int(0);
    }
    if (unit != expr_int(0))
        builder_add(b, expr_call(S(Power), 2, expr_int(-1), unit));
    return coefficient;
}
