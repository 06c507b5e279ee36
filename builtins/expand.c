/* expand.c - Expand, Factor, Together and the words about fractions of polynomials. */
#include "builtins/exact.h"
#include "builtins/poly.h"

/* Lists, equations and the like: the word is applied to their parts. */
static bool threads(Expr e)
{
    if (expr_is_list(e))
        return true;
    if (!expr_is_normal(e))
        return false;
    Expr h = expr_head(e);
    return h == S(Equal) || h == S(Unequal) || h == S(Less) || h == S(LessEqual) || h == S(Greater) ||
           h == S(GreaterEqual) || h == S(And) || h == S(Or) || h == S(Not) || h == S(Rule);
}

static Expr thread(Interp *in, Expr call, Expr e)
{
    Builder b = builder_start(expr_is_list(e) ? S(List) : expr_head(e), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, evaluate(in, expr_with_part(call, 1, expr_part(e, i))));
    return builder_finish(&b);
}

static Expr too_large(Interp *in)
{
    message(in, S(General), "ovfl", NULL);
    return NULL;
}

/* ---- Expand ---- */

static bool needs_expanding(Expr e, bool inside)
{
    if (!expr_is_normal(e))
        return false;
    Expr h = expr_head(e);
    if (h == S(Plus)) {
        if (inside)
            return true;
        for (size_t i = 1; i <= expr_length(e); i++)
            if (needs_expanding(expr_part(e, i), false))
                return true;
        return false;
    }
    if (h == S(Times)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            if (needs_expanding(expr_part(e, i), true))
                return true;
        return false;
    }
    return h == S(Power) && expr_length(e) == 2 && expr_is(expr_part(e, 2), EXPR_INT) && number_sign(expr_part(e, 2)) > 0 &&
           needs_expanding(expr_part(e, 1), true);
}

static Expr expand_expr(Interp *in, Expr e, Expr pattern)
{
    for (int round = 0; round < 8 && needs_expanding(e, false); round++) {
        Poly p;
        fmpq_mpoly_t r;
        poly_start(in, &p, 1, &e, false, pattern);
        fmpq_mpoly_init(r, p.ring);
        Expr result = poly_from(in, &p, r, e) ? poly_to(in, &p, r) : NULL;
        fmpq_mpoly_clear(r, p.ring);
        bool plain = p.plain;
        poly_end(&p);
        if (!result)
            return too_large(in);
        if (plain || expr_same(result, e))
            return result;
        e = result; /* Sqrt[x]^2 and the like may have made new sums */
    }
    return e;
}

static Expr expand(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    Expr e = expr_part(call, 1);
    if (threads(e))
        return thread(in, call, e);
    return expand_expr(in, e, call_arguments(in, call) >= 2 ? expr_part(call, 2) : NULL);
}

/* Everywhere: parts first, denominators too. */
static Expr expand_all_of(Interp *in, Expr e)
{
    stack_check(in);
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return e;
    Builder b = builder_start(expr_head(e), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, expand_all_of(in, expr_part(e, i)));
    Expr r = evaluate(in, builder_finish(&b));
    if (expr_has_head(r, S(Times))) {
        Expr below = call1(in, S(Denominator), r), wide = expr_has_head(below, S(Times)) ? expand_expr(in, below, NULL) : NULL;
        if (wide && expr_has_head(wide, S(Plus))) {
            Expr above = call1(in, S(Numerator), r), wide_above = expand_expr(in, above, NULL);
            return divide(in, wide_above ? wide_above : above, wide);
        }
    }
    if (expr_is_call(r, S(Power), 2) && expr_is(expr_part(r, 2), EXPR_INT) && number_sign(expr_part(r, 2)) < 0) {
        Expr below = expand_expr(in, power(in, expr_part(r, 1), number_negate(in, expr_part(r, 2))), NULL);
        return below ? power(in, below, expr_int(-1)) : r;
    }
    Expr whole = expand_expr(in, r, NULL);
    return whole ? whole : r;
}

static Expr expand_all(Interp *in, Expr call)
{
    return expand_all_of(in, expr_part(call, 1));
}

static Expr expand_side(Interp *in, Expr call, bool above)
{
    Expr e = expr_part(call, 1);
    if (threads(e) || expr_has_head(e, S(Plus))) {
        Builder b = builder_start(expr_is_list(e) ? S(List) : expr_head(e), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, evaluate(in, expr_with_part(call, 1, expr_part(e, i))));
        return builder_finish(&b);
    }
    Expr n = call1(in, S(Numerator), e), d = call1(in, S(Denominator), e);
    Expr *side = above ? &n : &d, wide = expand_expr(in, *side, NULL);
    if (wide)
        *side = wide;
    return divide(in, n, d);
}

static Expr expand_numerator(Interp *in, Expr call)
{
    return expand_side(in, call, true);
}

static Expr expand_denominator(Interp *in, Expr call)
{
    return expand_side(in, call, false);
}

/* ---- fractions ---- */

static Expr as_fraction(Interp *in, Expr e, bool factored)
{
    Poly p;
    Fraction f;
    poly_start(in, &p, 1, &e, true, NULL);
    Expr r = fraction_from(in, &p, &f, e) ? fraction_to(in, &p, &f, factored) : NULL;
    fraction_end(&p, &f);
    poly_end(&p);
    return r;
}

static Expr together(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    Expr e = expr_part(call, 1);
    if (threads(e))
        return thread(in, call, e);
    if (!expr_is_normal(e))
        return e;
    Expr r = as_fraction(in, e, false);
    return r ? r : e;
}

static Expr cancel(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    Expr e = expr_part(call, 1);
    if (threads(e) || expr_has_head(e, S(Plus)))
        return evaluate(in, thread(in, call, e));
    if (!expr_is_normal(e))
        return e;
    Expr d = call1(in, S(Denominator), e);
    if (d == expr_int(1))
        return e;
    Expr r = as_fraction(in, e, false);
    return r ? r : e;
}

static Expr factor_word(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    Expr e = expr_part(call, 1);
    if (threads(e))
        return thread(in, call, e);
    if (!expr_is_normal(e))
        return e;
    Expr r = as_fraction(in, e, true);
    return r ? r : e;
}

/* ---- lists of factors ---- */

static Expr factor_list_of(Interp *in, Expr e, bool square_free)
{
    Poly p;
    Fraction f;
    fmpq_mpoly_factor_t g;
    fmpq_mpoly_t base;
    fmpq_t c;
    poly_start(in, &p, 1, &e, true, NULL);
    bool ok = fraction_from(in, &p, &f, e);
    fmpq_mpoly_factor_init(g, p.ring);
    fmpq_mpoly_init(base, p.ring);
    fmpq_init(c);
    Builder out = builder_start(S(List), 4), rest = builder_start(S(List), 4);
    Expr number = expr_int(1);
    for (slong side = -1; ok && side < f.count; side++) { /* numerator, then each factor below */
        ok = (square_free ? fmpq_mpoly_factor_squarefree : fmpq_mpoly_factor)(g, side < 0 ? f.over : f.factor + side, p.ring) &&
             fmpq_mpoly_factor_make_integral(g, p.ring);
        if (!ok)
            break;
        fmpq_mpoly_factor_get_constant_fmpq(c, g, p.ring);
        int64_t sign = side < 0 ? 1 : -(int64_t)f.exponent[side];
        mpq_t q;
        mpq_init(q);
        fmpq_get_mpq(q, c);
        number = number_multiply(in, number, number_power(in, number_from_mpq(q), expr_int(sign)));
        mpq_clear(q);
        for (slong i = 0; i < g->num; i++) {
            fmpq_mpoly_factor_get_base(base, g, i, p.ring);
            builder_add(&rest, expr_list(2, poly_to(in, &p, base), expr_int(sign * fmpq_mpoly_factor_get_exp_si(g, i, p.ring))));
        }
    }
    fmpq_clear(c);
    fmpq_mpoly_clear(base, p.ring);
    fmpq_mpoly_factor_clear(g, p.ring);
    fraction_end(&p, &f);
    poly_end(&p);
    if (!ok)
        return NULL;
    builder_add(&out, expr_list(2, number, expr_int(1)));
    Expr list = call1(in, S(Sort), builder_finish(&rest));
    builder_add_parts(&out, list, 1, expr_length(list));
    return builder_finish(&out);
}

static Expr factor_list(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    return factor_list_of(in, expr_part(call, 1), false);
}

static Expr factor_square_free_list(Interp *in, Expr call)
{
    return factor_list_of(in, expr_part(call, 1), true);
}

static Expr factor_square_free(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (threads(e))
        return thread(in, call, e);
    Expr list = factor_list_of(in, e, true);
    if (!list)
        return e;
    Builder b = builder_start(S(Times), expr_length(list));
    for (size_t i = 1; i <= expr_length(list); i++)
        builder_add(&b, expr_call(S(Power), 2, expr_part(expr_part(list, i), 1), expr_part(expr_part(list, i), 2)));
    return builder_finish(&b);
}

/* The numeric content in front. */
static Expr factor_terms(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (threads(e))
        return thread(in, call, e);
    Poly p;
    fmpq_mpoly_t r;
    poly_start(in, &p, 1, &e, false, NULL);
    fmpq_mpoly_init(r, p.ring);
    Expr result = e;
    if (poly_from(in, &p, r, e) && !fmpq_mpoly_is_zero(r, p.ring)) {
        mpq_t q;
        mpq_init(q);
        fmpq_get_mpq(q, r->content);
        Expr c = number_from_mpq(q);
        mpq_clear(q);
        Expr lead = number_sign(c) < 0 && false ? number_negate(in, c) : c;
        fmpq_one(r->content);
        result = multiply(in, lead, poly_to(in, &p, r));
        if (lead == expr_int(-1))
            result = e;
    }
    fmpq_mpoly_clear(r, p.ring);
    poly_end(&p);
    return result;
}

/* ---- gcd, lcm, resultant ---- */

static Expr polynomial_gcd(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    size_t n = call_arguments(in, call);
    bool lcm = expr_head(call) == S(PolynomialLCM);
    Expr *parts = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++)
        parts[i] = expr_part(call, i + 1);
    Poly p;
    fmpq_mpoly_t g, t, u;
    poly_start(in, &p, n, parts, false, NULL);
    fmpq_mpoly_init(g, p.ring);
    fmpq_mpoly_init(t, p.ring);
    fmpq_mpoly_init(u, p.ring);
    bool ok = true, numbers = true;
    fmpq_t content;
    fmpq_init(content);
    for (size_t i = 0; ok && i < n; i++) {
        ok = poly_from(in, &p, t, parts[i]);
        numbers = numbers && expr_is_number(parts[i]);
        if (!ok)
            break;
        if (i == 0) {
            fmpq_mpoly_set(g, t, p.ring);
            fmpq_abs(content, t->content);
            continue;
        }
        fmpq_t c;
        fmpq_init(c);
        fmpq_abs(c, t->content);
        if (lcm) {
            fmpq_mpoly_gcd(u, g, t, p.ring);
            if (!fmpq_mpoly_is_zero(u, p.ring)) {
                fmpq_mpoly_divides(t, t, u, p.ring);
                fmpq_mpoly_mul(g, g, t, p.ring);
            }
            fmpz_lcm(fmpq_numref(content), fmpq_numref(content), fmpq_numref(c));
        } else {
            fmpq_mpoly_gcd(g, g, t, p.ring);
            fmpq_gcd(content, content, c);
        }
        fmpq_clear(c);
    }
    Expr e = NULL;
    if (ok) {
        if (!fmpq_mpoly_is_zero(g, p.ring) && n > 1)
            fmpq_set(g->content, content);
        e = lcm ? poly_factored(in, &p, g) : poly_to(in, &p, g);
    }
    fmpq_clear(content);
    fmpq_mpoly_clear(g, p.ring);
    fmpq_mpoly_clear(t, p.ring);
    fmpq_mpoly_clear(u, p.ring);
    poly_end(&p);
    return e;
}

static Expr resultant(Interp *in, Expr call)
{
    bool discriminant = expr_head(call) == S(Discriminant);
    Expr x = expr_part(call, discriminant ? 2 : 3), parts[3] = {expr_part(call, 1), discriminant ? x : expr_part(call, 2), x};
    Poly p;
    fmpq_mpoly_t a, b;
    poly_start(in, &p, 3, parts, false, NULL);
    fmpq_mpoly_init(a, p.ring);
    fmpq_mpoly_init(b, p.ring);
    slong k = poly_atom(&p, x);
    Expr e = NULL;
    if (k >= 0 && poly_from(in, &p, a, parts[0])) {
        bool ok = discriminant ? fmpq_mpoly_discriminant(a, a, k, p.ring)
                               : poly_from(in, &p, b, parts[1]) && fmpq_mpoly_resultant(a, a, b, k, p.ring);
        if (ok)
            e = poly_to(in, &p, a);
    }
    fmpq_mpoly_clear(a, p.ring);
    fmpq_mpoly_clear(b, p.ring);
    poly_end(&p);
    return e;
}

static const Builtin builtins[] = {
    {"Expand", {1, 2}, ATTR_NONE, expand,
     "Expand[expr] expands out products and positive integer powers in expr.\nExpand[expr, patt] leaves parts free of patt "
     "unexpanded.",
     .options = "Modulus -> 0, Trig -> False"},
    {"ExpandAll", {1, 2}, ATTR_NONE, expand_all, "ExpandAll[expr] expands out products and powers in every part of expr."},
    {"ExpandNumerator", {1, 1}, ATTR_NONE, expand_numerator, "ExpandNumerator[expr] expands the numerator of expr."},
    {"ExpandDenominator", {1, 1}, ATTR_NONE, expand_denominator, "ExpandDenominator[expr] expands the denominator of expr."},
    {"Together", {1, 1}, ATTR_LISTABLE, together, "Together[expr] puts the terms of a sum over a common denominator.",
     .options = "Extension -> None, Modulus -> 0, Trig -> False", .seconds = poly_seconds},
    {"Cancel", {1, 1}, ATTR_LISTABLE, cancel, "Cancel[expr] cancels common factors in numerators and denominators.",
     .options = "Extension -> None, Modulus -> 0, Trig -> False", .seconds = poly_seconds},
    {"Factor", {1, 1}, ATTR_LISTABLE, factor_word, "Factor[poly] factors a polynomial over the integers.",
     .options = "Extension -> None, GaussianIntegers -> False, Modulus -> 0, Trig -> False", .seconds = poly_seconds},
    {"FactorList", {1, 1}, ATTR_NONE, factor_list, "FactorList[poly] gives the factors of poly with their exponents.",
     .options = "Extension -> None, GaussianIntegers -> False, Modulus -> 0, Trig -> False", .seconds = poly_seconds},
    {"FactorSquareFree", {1, 1}, ATTR_NONE, factor_square_free,
     "FactorSquareFree[poly] pulls out multiple factors of a polynomial.", .seconds = poly_seconds},
    {"FactorSquareFreeList", {1, 1}, ATTR_NONE, factor_square_free_list,
     "FactorSquareFreeList[poly] gives the square-free factors with their exponents.", .seconds = poly_seconds},
    {"FactorTerms", {1, 2}, ATTR_NONE, factor_terms, "FactorTerms[poly] pulls out an overall numerical factor.", .seconds = poly_seconds},
    {"PolynomialGCD", {1, ANY}, ATTR_NONE, polynomial_gcd,
     "PolynomialGCD[p1, p2, ...] gives the greatest common divisor of the polynomials.",
     .options = "Extension -> None, Modulus -> 0, Trig -> False", .seconds = poly_seconds},
    {"PolynomialLCM", {1, ANY}, ATTR_NONE, polynomial_gcd,
     "PolynomialLCM[p1, p2, ...] gives the least common multiple of the polynomials.",
     .options = "Extension -> None, Modulus -> 0, Trig -> False", .seconds = poly_seconds},
    {"Resultant", {3, 3}, ATTR_NONE, resultant, "Resultant[p, q, x] gives the resultant of p and q with respect to x.", .seconds = poly_seconds},
    {"Discriminant", {2, 2}, ATTR_NONE, resultant, "Discriminant[p, x] gives the discriminant of p with respect to x.", .seconds = poly_seconds},
};

const Module module_expand = {"expand", builtins, COUNT(builtins), NULL, 0, NULL};
