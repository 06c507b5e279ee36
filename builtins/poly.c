/* poly.c - see poly.h. */
#include "builtins/flint_numbers.h"
#include "builtins/poly.h"
#include <math.h>
#include <flint/fmpq.h>
#include "interp/order.h"

enum { POLY_TERMS = 20000000 };

static bool exact_rational(Expr e)
{
    return expr_is_number(e) && number_is_exact(e) && number_is_real(e);
}

/* ---- atoms ---- */

typedef struct Atoms {
    Expr *e;
    size_t count, room;
} Atoms;

static void atoms_add(Atoms *a, Expr e)
{
    for (size_t i = 0; i < a->count; i++)
        if (expr_identical(a->e[i], e))
            return;
    if (a->count == a->room) {
        Expr *bigger = mem_array(Expr, a->room = 2 * a->room + 8);
        for (size_t i = 0; i < a->count; i++)
            bigger[i] = a->e[i];
        a->e = bigger;
    }
    a->e[a->count++] = e;
}

/* base^exponent with an exponent that is no integer: the atom base^(1/q) (or base^rest for n rest) and the power n of it. */
static Expr root_atom(Interp *in, Expr base, Expr exponent, Expr *n)
{
    if (expr_is(exponent, EXPR_RATIONAL)) {
        *n = exponent->as.pair.first;
        return power(in, base, number_rational(expr_int(1), exponent->as.pair.second));
    }
    Expr rest, c = split_coefficient(exponent, &rest);
    if (rest && exact_rational(c) && c != expr_int(1)) {
        *n = expr_is(c, EXPR_RATIONAL) ? c->as.pair.first : c;
        Expr d = expr_is(c, EXPR_RATIONAL) ? number_rational(expr_int(1), c->as.pair.second) : expr_int(1);
        return power(in, base, multiply(in, d, rest));
    }
    *n = expr_int(1);
    return expr_call(S(Power), 2, base, exponent);
}

static bool is_kept(Interp *in, const Poly *p, Expr e)
{
    return p->keep && !expr_is_number(e) && expr_is_true(call2(in, S(FreeQ), e, p->keep));
}

static void gather(Interp *in, const Poly *p, Atoms *a, Expr e)
{
    stack_check(in);
    if (exact_rational(e))
        return;
    Expr head = expr_is_normal(e) ? expr_head(e) : NULL;
    if (expr_is(e, EXPR_COMPLEX) && number_is_exact(e)) {
        atoms_add(a, number_complex(expr_int(0), expr_int(1)));
        return;
    }
    if (head == S(Plus) && is_kept(in, p, e)) {
        atoms_add(a, e);
        return;
    }
    if (head == S(Plus) || head == S(Times)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            gather(in, p, a, expr_part(e, i));
        return;
    }
    if (head == S(Power) && expr_length(e) == 2) {
        Expr base = expr_part(e, 1), exponent = expr_part(e, 2), n;
        if (expr_is(exponent, EXPR_INT) && (number_sign(exponent) > 0 || p->fractions) && !is_kept(in, p, base)) {
            gather(in, p, a, base);
            return;
        }
        if (p->fractions) {
            if (expr_has_head(exponent, S(Plus)) && !expr_is_number(base)) { /* a^(m + n) = a^m a^n */
                for (size_t i = 1; i <= expr_length(exponent); i++)
                    gather(in, p, a, power(in, base, expr_part(exponent, i)));
                return;
            }
            e = root_atom(in, base, exponent, &n);
            if (exact_rational(e))
                return;
        }
    }
    atoms_add(a, e);
}

void poly_start(Interp *in, Poly *p, size_t n, const Expr *e, bool fractions, Expr keep)
{
    Atoms a = {0};
    p->fractions = fractions;
    p->short_of_memory = false;
    p->keep = keep;
    for (size_t i = 0; i < n; i++)
        gather(in, p, &a, e[i]);
    expr_sort(a.e, a.count);
    p->atom = a.e;
    p->atoms = (slong)a.count;
    p->plain = true;
    for (size_t i = 0; i < a.count; i++)
        p->plain = p->plain && expr_is_symbol(a.e[i]);
    fmpq_mpoly_ctx_init(p->ring, p->atoms ? p->atoms : 1, ORD_LEX);
}

void poly_end(Poly *p)
{
    fmpq_mpoly_ctx_clear(p->ring);
    unwind_poll(interp_current); /* what stopped a long product, rather than its size */
    if (p->short_of_memory)
        mem_exhausted();
}

slong poly_atom(const Poly *p, Expr e)
{
    for (slong i = 0; i < p->atoms; i++)
        if (p->atom[i] == e || expr_identical(p->atom[i], e))
            return i;
    return -1;
}

/* ---- to polynomials ---- */

static void set_number(Poly *p, fmpq_mpoly_t r, Expr e)
{
    fmpq_t f;
    fmpq_init(f);
    flint_set_exact(f, e);
    fmpq_mpoly_set_fmpq(r, f, p->ring);
    fmpq_clear(f);
}

static void set_gaussian(Interp *in, Poly *p, fmpq_mpoly_t r, Expr e)
{
    fmpq_mpoly_t t;
    fmpq_mpoly_init(t, p->ring);
    set_number(p, t, e->as.pair.second);
    fmpq_mpoly_gen(r, poly_atom(p, number_complex(expr_int(0), expr_int(1))), p->ring);
    fmpq_mpoly_mul(t, t, r, p->ring);
    set_number(p, r, e->as.pair.first);
    fmpq_mpoly_add(r, r, t, p->ring);
    fmpq_mpoly_clear(t, p->ring);
    (void)in;
}

/* The number of terms that a power of k terms may have: C(n + k - 1, n) */
static double power_terms(slong k, ulong n)
{
    double terms = 1;
    for (slong i = 1; i < k && terms < 1e12; i++)
        terms *= ((double)n + (double)i) / (double)i;
    return terms;
}

/* May r grow to n terms? When not, poly_end raises out-of-memory. */
static bool room_for(Poly *p, const fmpq_mpoly_t r, double n)
{
    double words = 1 + (double)mpoly_words_per_exp(r->zpoly->bits, p->ring->zctx->minfo);
    p->short_of_memory = 8 * words * n > (double)mem_left();
    return !p->short_of_memory;
}

/* Terms `from` to `from + n` of a, which shares them. */
static fmpz_mpoly_struct terms_of(const Poly *p, const fmpz_mpoly_struct *a, slong from, slong n)
{
    fmpz_mpoly_struct piece = *a;
    slong end = from + n < a->length ? from + n : a->length;
    piece.coeffs += from;
    piece.exps += from * mpoly_words_per_exp(a->bits, p->ring->zctx->minfo);
    piece.length = piece.alloc = end - from;
    return piece;
}

/* a = a b, both long: b in pieces, between which interrupts and limits are heard. */
static bool times_by_pieces(Interp *in, Poly *p, fmpz_mpoly_t a, const fmpz_mpoly_struct *b, slong step)
{
    const fmpz_mpoly_ctx_struct *ring = p->ring->zctx;
    fmpz_mpoly_t sum, product;
    fmpz_mpoly_init(sum, ring);
    fmpz_mpoly_init(product, ring);
    bool ok = true;
    for (slong at = 0, n; ok && at < b->length; at += n) {
        n = 1 + (step + sum->length / 4) / a->length; /* sums of many terms are rarely added to */
        fmpz_mpoly_struct piece = terms_of(p, b, at, n);
        fmpz_mpoly_mul(product, a, &piece, ring);
        fmpz_mpoly_add(sum, sum, product, ring);
        ok = !unwind_due(in);
    }
    fmpz_mpoly_swap(a, sum, ring);
    fmpz_mpoly_clear(sum, ring);
    fmpz_mpoly_clear(product, ring);
    return ok;
}

/* r = r t */
static bool times(Interp *in, Poly *p, fmpq_mpoly_t r, const fmpq_mpoly_t t)
{
    const slong step = 100000; /* products of terms: some hundredths of a second */
    slong a = fmpq_mpoly_length(r, p->ring), b = fmpq_mpoly_length(t, p->ring);
    if ((double)a * (double)b < (double)step) {
        fmpq_mpoly_mul(r, r, t, p->ring);
        return true;
    }
    fmpz_mpoly_t other;
    fmpz_mpoly_init(other, p->ring->zctx);
    fmpz_mpoly_set(other, t->zpoly, p->ring->zctx);
    if (a > b)
        fmpz_mpoly_swap(other, r->zpoly, p->ring->zctx);
    bool ok = room_for(p, r, 3.0 * (double)(a > b ? a : b)) && times_by_pieces(in, p, r->zpoly, other, step);
    fmpq_mul(r->content, r->content, t->content);
    fmpq_mpoly_reduce(r, p->ring);
    fmpz_mpoly_clear(other, p->ring->zctx);
    return ok;
}

/* Big powers factor by factor, so that they can be interrupted. */
static bool to_power(Interp *in, Poly *p, fmpq_mpoly_t r, ulong n)
{
    double terms = power_terms(fmpq_mpoly_length(r, p->ring), n);
    if (terms >= POLY_TERMS)
        return false;
    if (terms < 1e5)
        return fmpq_mpoly_pow_ui(r, r, n, p->ring) != 0;
    fmpq_mpoly_t base;
    fmpq_mpoly_init(base, p->ring);
    fmpq_mpoly_set(base, r, p->ring);
    bool ok = true;
    for (ulong i = 1; ok && i < n; i++)
        ok = times(in, p, r, base) && !unwind_due(in);
    fmpq_mpoly_clear(base, p->ring);
    return ok;
}

bool poly_from(Interp *in, Poly *p, fmpq_mpoly_t r, Expr e)
{
    if (exact_rational(e)) {
        set_number(p, r, e);
        return true;
    }
    if (expr_is(e, EXPR_COMPLEX) && number_is_exact(e)) {
        set_gaussian(in, p, r, e);
        return true;
    }
    Expr head = expr_is_normal(e) ? expr_head(e) : NULL;
    slong k = poly_atom(p, e);
    if (k >= 0 && !(head == S(Times))) {
        fmpq_mpoly_gen(r, k, p->ring);
        return true;
    }
    if (head == S(Plus) || head == S(Times)) {
        fmpq_mpoly_t t;
        fmpq_mpoly_init(t, p->ring);
        bool ok = true;
        if (head == S(Plus))
            fmpq_mpoly_zero(r, p->ring);
        else
            fmpq_mpoly_one(r, p->ring);
        for (size_t i = 1; ok && i <= expr_length(e); i++) {
            ok = poly_from(in, p, t, expr_part(e, i));
            if (ok && head == S(Plus))
                fmpq_mpoly_add(r, r, t, p->ring);
            else if (ok)
                ok = times(in, p, r, t);
        }
        fmpq_mpoly_clear(t, p->ring);
        return ok && !unwind_due(in);
    }
    if (head == S(Power) && expr_length(e) == 2 && expr_is(expr_part(e, 2), EXPR_INT) && number_sign(expr_part(e, 2)) > 0)
        return poly_from(in, p, r, expr_part(e, 1)) && to_power(in, p, r, (ulong)expr_int_value(expr_part(e, 2)));
    return false;
}

/* ---- back to expressions ---- */

static Expr term_to(Interp *in, Poly *p, Expr c, const ulong *exps)
{
    Builder b = builder_start(S(Times), 4);
    if (c != expr_int(1))
        builder_add(&b, c);
    for (slong i = 0; i < p->atoms; i++) {
        if (exps[i] == 0)
            continue;
        Expr a = p->atom[i];
        if (exps[i] > 1) {
            a = expr_call(S(Power), 2, a, expr_int((int64_t)exps[i]));
            if (p->plain)
                a = evaluated(in, a);
        }
        builder_add(&b, a);
    }
    size_t n = builder_length(&b);
    Expr e = builder_finish(&b);
    if (n == 0)
        return expr_int(1);
    if (n == 1)
        return expr_part(e, 1);
    return p->plain ? evaluated(in, e) : e;
}

Expr poly_to(Interp *in, Poly *p, const fmpq_mpoly_t r)
{
    slong n = fmpq_mpoly_length(r, p->ring);
    if (n == 0)
        return expr_int(0);
    fmpq_t c;
    fmpq_init(c);
    ulong *exps = mem_bytes(((size_t)p->atoms + 1) * sizeof *exps);
    Expr *terms = mem_array(Expr, (size_t)n);
    for (slong i = 0; i < n; i++) {
        fmpq_mpoly_get_term_coeff_fmpq(c, r, i, p->ring);
        fmpq_mpoly_get_term_exp_ui(exps, r, i, p->ring);
        terms[i] = term_to(in, p, flint_rational(c), exps);
        if ((i & 1023) == 0)
            unwind_poll(in);
    }
    fmpq_clear(c);
    if (n == 1)
        return p->plain ? terms[0] : evaluate(in, terms[0]);
    if (!p->plain)
        return evaluate(in, expr_normal(S(Plus), (size_t)n, terms));
    expr_sort(terms, (size_t)n);
    return evaluated(in, expr_normal(S(Plus), (size_t)n, terms));
}

/* ---- factors ---- */

Expr poly_factored(Interp *in, Poly *p, const fmpq_mpoly_t r)
{
    if (fmpq_mpoly_is_fmpq(r, p->ring))
        return poly_to(in, p, r);
    fmpq_mpoly_factor_t f;
    fmpq_mpoly_t base;
    fmpq_t c;
    fmpq_mpoly_factor_init(f, p->ring);
    fmpq_mpoly_init(base, p->ring);
    fmpq_init(c);
    Expr e;
    if (fmpq_mpoly_factor(f, r, p->ring) && fmpq_mpoly_factor_make_integral(f, p->ring)) {
        fmpq_mpoly_factor_get_constant_fmpq(c, f, p->ring);
        Expr number = flint_rational(c);
        Builder b = builder_start(S(Times), (size_t)f->num + 1);
        for (slong i = 0; i < f->num; i++) {
            fmpq_mpoly_factor_get_base(base, f, i, p->ring);
            int64_t k = fmpq_mpoly_factor_get_exp_si(f, i, p->ring);
            Expr factor = poly_to(in, p, base);
            builder_add(&b, k == 1 ? factor : expr_call(S(Power), 2, factor, expr_int(k)));
        }
        /* -(1 - x) is -1 + x already: a sign goes into the first factor of odd exponent only when it stands alone */
        builder_add(&b, number);
        e = evaluate(in, builder_finish(&b));
    } else
        e = poly_to(in, p, r);
    fmpq_clear(c);
    fmpq_mpoly_clear(base, p->ring);
    fmpq_mpoly_factor_clear(f, p->ring);
    return e;
}

/* ---- fractions ---- */

static void fraction_init(Poly *p, Fraction *f)
{
    fmpq_mpoly_init(f->over, p->ring);
    f->count = f->room = 0;
    f->factor = NULL;
    f->exponent = NULL;
}

void fraction_end(Poly *p, Fraction *f)
{
    fmpq_mpoly_clear(f->over, p->ring);
    for (slong i = 0; i < f->count; i++)
        fmpq_mpoly_clear(f->factor + i, p->ring);
    flint_free(f->factor);
    flint_free(f->exponent);
}

/* Appends q^k, q not constant, without looking at the others. */
static void factor_push(Poly *p, Fraction *f, const fmpq_mpoly_t q, ulong k)
{
    if (f->count == f->room) {
        f->room = 2 * f->room + 4;
        f->factor = flint_realloc(f->factor, (size_t)f->room * sizeof *f->factor);
        f->exponent = flint_realloc(f->exponent, (size_t)f->room * sizeof *f->exponent);
    }
    fmpq_mpoly_init(f->factor + f->count, p->ring);
    fmpq_mpoly_set(f->factor + f->count, q, p->ring);
    f->exponent[f->count++] = k;
}

static void factor_drop(Poly *p, Fraction *f, slong i)
{
    fmpq_mpoly_clear(f->factor + i, p->ring);
    f->count--;
    f->factor[i] = f->factor[f->count];
    f->exponent[i] = f->exponent[f->count];
}

/* Makes a power of the denominator, rest^k, primitive with positive leading coefficient. */
static void content_to_numerator(Poly *p, Fraction *f, fmpq_mpoly_t rest, ulong k)
{
    fmpq_t c;
    fmpq_init(c);
    fmpq_set(c, rest->content);
    fmpq_mpoly_scalar_div_fmpq(rest, rest, c, p->ring);
    fmpq_pow_si(c, c, (slong)k);
    fmpq_mpoly_scalar_div_fmpq(f->over, f->over, c, p->ring);
    fmpq_clear(c);
}

/* Multiplies the denominator by q^k and keeps its factors coprime; constants go to the numerator. */
static void denominator_mul(Poly *p, Fraction *f, const fmpq_mpoly_t q, ulong k)
{
    fmpq_mpoly_t rest, g;
    fmpq_mpoly_init(rest, p->ring);
    fmpq_mpoly_init(g, p->ring);
    fmpq_mpoly_set(rest, q, p->ring);
    content_to_numerator(p, f, rest, k);
    for (slong i = 0; i < f->count && !fmpq_mpoly_is_fmpq(rest, p->ring); i++) {
        fmpq_mpoly_gcd(g, rest, f->factor + i, p->ring);
        if (fmpq_mpoly_is_fmpq(g, p->ring))
            continue;
        if (fmpq_mpoly_equal(f->factor + i, rest, p->ring)) {
            f->exponent[i] += k;
            fmpq_mpoly_one(rest, p->ring);
            break;
        }
        /* factor = g a, rest = g b: split both and start again with the pieces */
        fmpq_mpoly_t a, b;
        fmpq_mpoly_init(a, p->ring);
        fmpq_mpoly_init(b, p->ring);
        fmpq_mpoly_divides(a, f->factor + i, g, p->ring);
        fmpq_mpoly_divides(b, rest, g, p->ring);
        ulong e = f->exponent[i];
        factor_drop(p, f, i);
        denominator_mul(p, f, g, e + k); /* g is monic: a and b may be constants other than 1 */
        denominator_mul(p, f, a, e);
        fmpq_mpoly_set(rest, b, p->ring);
        content_to_numerator(p, f, rest, k);
        fmpq_mpoly_clear(a, p->ring);
        fmpq_mpoly_clear(b, p->ring);
        i = -1;
    }
    if (!fmpq_mpoly_is_fmpq(rest, p->ring))
        factor_push(p, f, rest, k);
    fmpq_mpoly_clear(rest, p->ring);
    fmpq_mpoly_clear(g, p->ring);
}

/* Takes common factors out. */
static void reduce(Poly *p, Fraction *f)
{
    fmpq_mpoly_t g, a, q;
    fmpq_mpoly_init(g, p->ring);
    fmpq_mpoly_init(a, p->ring);
    fmpq_mpoly_init(q, p->ring);
    for (slong i = 0; i < f->count; i++) {
        fmpq_mpoly_gcd(g, f->over, f->factor + i, p->ring);
        if (fmpq_mpoly_is_fmpq(g, p->ring))
            continue;
        ulong e = f->exponent[i];
        fmpq_mpoly_divides(a, f->factor + i, g, p->ring);
        factor_drop(p, f, i);
        ulong k = 0;
        while (k < e && fmpq_mpoly_divides(q, f->over, g, p->ring)) { /* a failed division clears its result */
            fmpq_mpoly_swap(q, f->over, p->ring);
            k++;
        }
        if (e > k)
            denominator_mul(p, f, g, e - k);
        denominator_mul(p, f, a, e);
        i = -1;
    }
    fmpq_mpoly_clear(g, p->ring);
    fmpq_mpoly_clear(a, p->ring);
    fmpq_mpoly_clear(q, p->ring);
}

void fraction_denominator(Poly *p, fmpq_mpoly_t r, const Fraction *f)
{
    fmpq_mpoly_t t;
    fmpq_mpoly_init(t, p->ring);
    fmpq_mpoly_one(r, p->ring);
    for (slong i = 0; i < f->count; i++) {
        fmpq_mpoly_pow_ui(t, f->factor + i, f->exponent[i], p->ring);
        fmpq_mpoly_mul(r, r, t, p->ring);
    }
    fmpq_mpoly_clear(t, p->ring);
}

static void fraction_mul(Poly *p, Fraction *f, const Fraction *g)
{
    fmpq_mpoly_mul(f->over, f->over, g->over, p->ring);
    for (slong i = 0; i < g->count; i++)
        denominator_mul(p, f, g->factor + i, g->exponent[i]);
    reduce(p, f);
}

/* a/b + c/d = (a m/b + c m/d)/m with m the least common multiple over coprime factors */
static void fraction_add(Poly *p, Fraction *f, Fraction *g)
{
    Fraction m;
    fraction_init(p, &m);
    fmpq_mpoly_one(m.over, p->ring);
    for (slong i = 0; i < f->count; i++)
        denominator_mul(p, &m, f->factor + i, f->exponent[i]);
    for (slong i = 0; i < g->count; i++)
        denominator_mul(p, &m, g->factor + i, g->exponent[i]);
    fmpq_mpoly_t whole, own, t;
    fmpq_mpoly_init(whole, p->ring);
    fmpq_mpoly_init(own, p->ring);
    fmpq_mpoly_init(t, p->ring);
    fraction_denominator(p, whole, &m);
    fraction_denominator(p, own, f);
    fmpq_mpoly_divides(t, whole, own, p->ring);
    fmpq_mpoly_mul(f->over, f->over, t, p->ring);
    fraction_denominator(p, own, g);
    fmpq_mpoly_divides(t, whole, own, p->ring);
    fmpq_mpoly_mul(t, g->over, t, p->ring);
    fmpq_mpoly_add(f->over, f->over, t, p->ring);
    fmpq_mpoly_swap(m.over, f->over, p->ring);
    Fraction old = *f;
    *f = m;
    fraction_end(p, &old);
    reduce(p, f);
    fmpq_mpoly_clear(whole, p->ring);
    fmpq_mpoly_clear(own, p->ring);
    fmpq_mpoly_clear(t, p->ring);
}

static bool fraction_invert(Poly *p, Fraction *f)
{
    if (fmpq_mpoly_is_zero(f->over, p->ring))
        return false;
    Fraction r;
    fraction_init(p, &r);
    fraction_denominator(p, r.over, f);
    if (fmpq_mpoly_is_fmpq(f->over, p->ring)) {
        fmpq_t c;
        fmpq_init(c);
        fmpq_mpoly_get_fmpq(c, f->over, p->ring);
        fmpq_mpoly_scalar_div_fmpq(r.over, r.over, c, p->ring);
        fmpq_clear(c);
    } else
        denominator_mul(p, &r, f->over, 1);
    fraction_end(p, f);
    *f = r;
    return true;
}

static bool fraction_power(Interp *in, Poly *p, Fraction *f, int64_t n)
{
    if (n < 0) {
        /* the denominator's factors stay apart: 1/(x (1 + x)) keeps both */
        if (!fraction_invert(p, f))
            return false;
        n = -n;
    }
    if (!to_power(in, p, f->over, (ulong)n))
        return false;
    for (slong i = 0; i < f->count; i++)
        f->exponent[i] *= (ulong)n;
    return true;
}

static bool convert(Interp *in, Poly *p, Fraction *f, Expr e);

static bool convert_fold(Interp *in, Poly *p, Fraction *f, Expr e, bool sum)
{
    Fraction t;
    bool ok = convert(in, p, f, expr_part(e, 1));
    for (size_t i = 2; ok && i <= expr_length(e); i++) {
        fraction_init(p, &t);
        ok = convert(in, p, &t, expr_part(e, i));
        if (ok && sum)
            fraction_add(p, f, &t);
        else if (ok)
            fraction_mul(p, f, &t);
        fraction_end(p, &t);
        unwind_poll(in);
    }
    return ok;
}

static bool convert(Interp *in, Poly *p, Fraction *f, Expr e)
{
    Expr head = expr_is_normal(e) ? expr_head(e) : NULL, n;
    if ((head == S(Plus) || head == S(Times)) && expr_length(e) > 0)
        return convert_fold(in, p, f, e, head == S(Plus));
    if (head == S(Power) && expr_length(e) == 2) {
        Expr base = expr_part(e, 1), exponent = expr_part(e, 2);
        if (expr_is(exponent, EXPR_INT)) {
            if (!convert(in, p, f, base))
                return false;
            return fraction_power(in, p, f, expr_int_value(exponent));
        }
        if (expr_has_head(exponent, S(Plus)) && !expr_is_number(base)) {
            Builder b = builder_start(S(Times), expr_length(exponent));
            for (size_t i = 1; i <= expr_length(exponent); i++)
                builder_add(&b, power(in, base, expr_part(exponent, i)));
            return convert_fold(in, p, f, builder_finish(&b), false);
        }
        Expr atom = root_atom(in, base, exponent, &n);
        slong k = poly_atom(p, atom);
        if (k >= 0 && expr_is(n, EXPR_INT)) {
            fmpq_mpoly_gen(f->over, k, p->ring);
            return fraction_power(in, p, f, expr_int_value(n));
        }
        return false;
    }
    return poly_from(in, p, f->over, e);
}

bool fraction_from(Interp *in, Poly *p, Fraction *f, Expr e)
{
    fraction_init(p, f);
    return convert(in, p, f, e);
}

static Expr over_content(Interp *in, Poly *p, const fmpq_mpoly_t r, bool factored)
{
    if (factored)
        return poly_factored(in, p, r);
    /* an integer content stands in front, as Together shows it: (2 (x + y))/(x y) */
    fmpq_mpoly_t primitive;
    fmpq_mpoly_init(primitive, p->ring);
    fmpq_mpoly_set(primitive, r, p->ring);
    fmpq_t c;
    fmpq_init(c);
    fmpq_set(c, r->content);
    bool negative = fmpq_sgn(c) < 0;
    if (negative)
        fmpq_neg(c, c);
    Expr number = expr_int(1);
    if (!fmpq_is_zero(c) && fmpq_mpoly_length(r, p->ring) > 1) {
        number = flint_rational(c);
        fmpq_mpoly_scalar_div_fmpq(primitive, primitive, c, p->ring);
    }
    Expr e = poly_to(in, p, primitive);
    fmpq_clear(c);
    fmpq_mpoly_clear(primitive, p->ring);
    return number == expr_int(1) ? e : multiply(in, number, e);
}

Expr fraction_to(Interp *in, Poly *p, const Fraction *f, bool factored)
{
    if (f->count == 0)
        return factored ? poly_factored(in, p, f->over) : over_content(in, p, f->over, false);
    Builder b = builder_start(S(Times), (size_t)f->count + 1);
    builder_add(&b, over_content(in, p, f->over, factored));
    for (slong i = 0; i < f->count; i++) {
        Expr factor = factored ? poly_factored(in, p, f->factor + i) : poly_to(in, p, f->factor + i);
        builder_add(&b, expr_call(S(Power), 2, factor, expr_int(-(int64_t)f->exponent[i])));
    }
    return evaluate(in, builder_finish(&b));
}

/* ---- how long FLINT may take ---- */

/* The largest exponent, as if products were multiplied out. */
static double degree_of(Expr e)
{
    if (!expr_is_normal(e))
        return 1;
    stack_check(interp_current);
    Expr head = expr_head(e);
    if (head == S(Power) && expr_length(e) == 2) {
        int64_t n;
        return degree_of(expr_part(e, 1)) * (number_to_int64(expr_part(e, 2), &n) ? fabs((double)n) : 1);
    }
    double degree = 1;
    for (size_t i = 1; i <= expr_length(e); i++) {
        double d = degree_of(expr_part(e, i));
        degree = head == S(Times) ? degree + d : d > degree ? d : degree;
    }
    return degree;
}

double poly_seconds(Expr call)
{
    double leaves = (double)expr_leaf_count(call);
    if (leaves > 100000)
        return INFINITY;
    double degree = degree_of(call);
    return 1e-5 * leaves * degree * degree;
}
