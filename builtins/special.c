/* special.c - error, zeta, squashing functions and integrals. */
#include <math.h>
#include <flint/arith.h>
#include <flint/fmpq.h>
#include "builtins/special.h"
#include "interp/array.h"

/* ---- the frame ---- */

bool special_wants_number(Interp *in, Expr call)
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

Expr special(Interp *in, Expr call, ExactRule exact)
{
    if (special_wants_number(in, call)) {
        Expr v = numeric_apply(in, call);
        if (v)
            return v;
    }
    return exact ? exact(in, call) : NULL;
}

Expr special_library_word(Interp *in, Expr call)
{
    return special(in, call, exact_library);
}

int special_direction(Interp *in, Expr e) /* of a real infinity, else 0 */
{
    if (!expr_is_infinity(e) || expr_length(e) == 0)
        return 0;
    int s = numeric_sign(in, expr_part(e, 1));
    return s == 2 ? 0 : s;
}

/* ---- error functions ---- */

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
    int s = special_direction(in, x);
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
    if (special_direction(in, s) == 1)
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
    b = number_absolute(b);
    Expr c = number_multiply(in, b, number_power(in, expr_int(2), expr_int(n - 1)));
    return multiply(in, number_divide(in, c, special_factorial(in, s)), power(in, S(Pi), s));
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
    if (special_direction(in, n) == 1)
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
    int s = special_direction(in, x);
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
    int s = special_direction(in, x);
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
    int s = special_direction(in, x);
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
    if (special_direction(in, x))
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
    int s = special_direction(in, x);
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

#define NUMERIC (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)
static const Builtin builtins[] = {
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
    {"BarnesG", {1, 1}, NUMERIC, special_library_word, "BarnesG[z] gives the Barnes G-function."},
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
    {"ExpIntegralE", {2, 2}, NUMERIC, special_library_word, "ExpIntegralE[n, z] gives the exponential integral E_n."},
    {"LogIntegral", {1, 1}, NUMERIC, integral_word, "LogIntegral[z] gives the logarithmic integral li."},
    {"SinIntegral", {1, 1}, NUMERIC, integral_word, "SinIntegral[z] gives the sine integral."},
    {"CosIntegral", {1, 1}, NUMERIC, integral_word, "CosIntegral[z] gives the cosine integral."},
    {"SinhIntegral", {1, 1}, NUMERIC, integral_word, "SinhIntegral[z] gives the hyperbolic sine integral."},
    {"CoshIntegral", {1, 1}, NUMERIC, integral_word, "CoshIntegral[z] gives the hyperbolic cosine integral."},
    {"FresnelS", {1, 1}, NUMERIC, integral_word, "FresnelS[z] gives the Fresnel integral S."},
    {"FresnelC", {1, 1}, NUMERIC, integral_word, "FresnelC[z] gives the Fresnel integral C."},
    {"ProductLog", {1, 2}, NUMERIC, integral_word,
     "ProductLog[z] gives the principal solution w of z == w E^w.\nProductLog[k, z] gives the kth solution."},
};

const Module module_special = {"special", builtins, COUNT(builtins), NULL, 0, NULL};
