/* special_orthogonal.c - orthogonal polynomials: three-term recurrences on coefficient lists. */
#include "builtins/special.h"

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
    if (special_wants_number(in, call)) {
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

#define NUMERIC (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)
static const Builtin builtins[] = {
    {"LegendreP", {2, 3}, NUMERIC, orthogonal,
     "LegendreP[n, x] gives the Legendre polynomial.\nLegendreP[n, m, x] gives the associated Legendre polynomial."},
    {"ChebyshevT", {2, 2}, NUMERIC, orthogonal, "ChebyshevT[n, x] gives the Chebyshev polynomial of the first kind."},
    {"ChebyshevU", {2, 2}, NUMERIC, orthogonal, "ChebyshevU[n, x] gives the Chebyshev polynomial of the second kind."},
    {"HermiteH", {2, 2}, NUMERIC, orthogonal, "HermiteH[n, x] gives the Hermite polynomial."},
    {"LaguerreL", {2, 3}, NUMERIC, orthogonal,
     "LaguerreL[n, x] gives the Laguerre polynomial.\nLaguerreL[n, a, x] gives the generalized Laguerre polynomial."},
    {"GegenbauerC", {2, 3}, NUMERIC, orthogonal,
     "GegenbauerC[n, m, x] gives the Gegenbauer polynomial.\nGegenbauerC[n, x] gives the limit of GegenbauerC[n, m, x]/m for m to 0."},
    {"JacobiP", {4, 4}, NUMERIC, special_library_word, "JacobiP[n, a, b, x] gives the Jacobi polynomial."},
    {"LegendreQ", {2, 2}, NUMERIC, special_library_word, "LegendreQ[n, x] gives the Legendre function of the second kind."},
};

const Module module_special_orthogonal = {"special_orthogonal", builtins, COUNT(builtins), NULL, 0, NULL};
