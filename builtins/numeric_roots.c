/* numeric_roots.c - all complex roots of a polynomial with numeric coefficients, by Arb's certified root finder. */
#include <acb_poly.h>
#include <math.h>
#include <stdlib.h>
#include "builtins/numeric.h"

static int by_parts(const void *a, const void *b) /* real part, then imaginary part; equal up to rounding is equal */
{
    const acb_struct *x = a, *y = b;
    double d = arf_get_d(arb_midref(acb_realref(x)), ARF_RND_NEAR) - arf_get_d(arb_midref(acb_realref(y)), ARF_RND_NEAR);
    double size = fabs(arf_get_d(arb_midref(acb_realref(x)), ARF_RND_NEAR)) + 1e-300;
    if (fabs(d) > 1e-12 * size && fabs(d) > 1e-14)
        return d < 0 ? -1 : 1;
    d = arf_get_d(arb_midref(acb_imagref(x)), ARF_RND_NEAR) - arf_get_d(arb_midref(acb_imagref(y)), ARF_RND_NEAR);
    return (d > 0) - (d < 0);
}

static void make_exactly_real(acb_t z, bool real_coefficients)
{
    if (real_coefficients && arb_contains_zero(acb_imagref(z)) &&
        fabs(arf_get_d(arb_midref(acb_imagref(z)), ARF_RND_NEAR)) <= 1e-13 * (1e-290 + fabs(arf_get_d(arb_midref(acb_realref(z)), ARF_RND_NEAR))))
        arb_zero(acb_imagref(z));
    if (arb_contains_zero(acb_realref(z)) && mag_cmp_2exp_si(arb_radref(acb_realref(z)), -40) < 0 &&
        !arb_contains_zero(acb_imagref(z)))
        arb_zero(acb_realref(z));
}

/* numericRoots[{c0, c1, ..., cn}, digits] */
static Expr numeric_roots(Interp *in, Expr call)
{
    Expr list = expr_part(call, 1);
    double digits = -1;
    if (expr_length(call) == 2 && !number_to_double(expr_part(call, 2), &digits))
        digits = -1;
    size_t n = expr_is_list(list) ? expr_length(list) : 0;
    if (n < 2 || n > 5000)
        return S(DollarFailed);
    slong bits = (slong)((digits < 0 ? 17 : digits) * 3.33) + 8;
    acb_poly_t p;
    acb_ptr roots = _acb_vec_init((slong)n - 1);
    acb_poly_init(p);
    bool ok = true, real = true;
    slong found = 0, degree = (slong)n - 1;
    for (slong prec = 2 * bits + 64; ok && prec < 64 * bits + 4096; prec *= 2) {
        acb_t c;
        acb_init(c);
        for (size_t i = 0; ok && i < n; i++) {
            Expr e = expr_part(list, i + 1);
            if (expr_is_number(e) && !number_is_exact(e)) /* the digits given are taken as exact */
                e = call2(in, S(SetPrecision), e, infinity(expr_int(1)));
            ok = ball_evaluate(in, c, e, prec);
            real = real && acb_is_real(c);
            acb_poly_set_coeff_acb(p, (slong)i, c);
        }
        acb_clear(c);
        if (!ok)
            break;
        degree = acb_poly_degree(p);
        if (degree < 1)
            break;
        found = acb_poly_find_roots(roots, p, NULL, 0, prec);
        bool sharp = found == degree;
        for (slong i = 0; sharp && i < degree; i++)
            sharp = acb_rel_accuracy_bits(roots + i) >= bits || mag_cmp_2exp_si(arb_radref(acb_realref(roots + i)), -bits - 200) < 0;
        if (sharp)
            break;
        unwind_poll(in);
    }
    Expr result = S(DollarFailed);
    if (ok && degree >= 1) { /* clustered roots come out as good as they got */
        for (slong i = 0; i < degree; i++)
            make_exactly_real(roots + i, real);
        qsort(roots, (size_t)degree, sizeof *roots, by_parts);
        Builder b = builder_start(S(List), (size_t)degree);
        for (slong i = 0; i < degree; i++) {
            Expr v = ball_to_number(roots + i, digits);
            builder_add(&b, v ? v : S(Indeterminate));
        }
        result = builder_finish(&b);
    }
    _acb_vec_clear(roots, (slong)n - 1);
    acb_poly_clear(p);
    return result;
}

static double roots_seconds(Expr call)
{
    double n = (double)expr_length(expr_part(call, 1));
    return n < 60 ? 0 : 1e-6 * n * n;
}

static const Builtin builtins[] = {
    {"numericRoots", {1, 2}, ATTR_NONE, numeric_roots,
     "numericRoots[{c0, c1, ...}, digits] gives the roots of c0 + c1 x + ..., by real part.",
     .seconds = roots_seconds},
};

const Module module_numeric_roots = {"numeric_roots", builtins, COUNT(builtins), NULL, 0, NULL};
