/* numeric_table.c - the functions that have values to any precision, each a line of ball arithmetic. */
#include <acb_elliptic.h>
#include <acb_hypgeom.h>
#include <arb_hypgeom.h>
#include "builtins/numeric.h"

#define BALL(name) static bool name(acb_t r, acb_srcptr a, size_t n, slong prec)
#define UNUSED_COUNT (void)n

/* ---- those that Arb offers as they are ---- */
#define DIRECT(name, function)                                                                                         \
    BALL(name)                                                                                                         \
    {                                                                                                                  \
        UNUSED_COUNT;                                                                                                  \
        function(r, a, prec);                                                                                          \
        return true;                                                                                                   \
    }
DIRECT(ball_sin, acb_sin)
DIRECT(ball_cos, acb_cos)
DIRECT(ball_tan, acb_tan)
DIRECT(ball_cot, acb_cot)
DIRECT(ball_sec, acb_sec)
DIRECT(ball_csc, acb_csc)
DIRECT(ball_sinh, acb_sinh)
DIRECT(ball_cosh, acb_cosh)
DIRECT(ball_tanh, acb_tanh)
DIRECT(ball_coth, acb_coth)
DIRECT(ball_sech, acb_sech)
DIRECT(ball_csch, acb_csch)
DIRECT(ball_asin, acb_asin)
DIRECT(ball_acos, acb_acos)
DIRECT(ball_atan, acb_atan)
DIRECT(ball_asinh, acb_asinh)
DIRECT(ball_acosh, acb_acosh)
DIRECT(ball_exp, acb_exp)
DIRECT(ball_log, acb_log)
DIRECT(ball_sqrt, acb_sqrt)
DIRECT(ball_gamma, acb_gamma)
DIRECT(ball_lgamma, acb_lgamma)
DIRECT(ball_digamma, acb_digamma)
DIRECT(ball_zeta, acb_zeta)
DIRECT(ball_erf, acb_hypgeom_erf)
DIRECT(ball_erfc, acb_hypgeom_erfc)
DIRECT(ball_erfi, acb_hypgeom_erfi)
DIRECT(ball_ei, acb_hypgeom_ei)
DIRECT(ball_si, acb_hypgeom_si)
DIRECT(ball_ci, acb_hypgeom_ci)
DIRECT(ball_shi, acb_hypgeom_shi)
DIRECT(ball_chi, acb_hypgeom_chi)
DIRECT(ball_elliptic_k, acb_elliptic_k)
DIRECT(ball_elliptic_e, acb_elliptic_e)
DIRECT(ball_barnes, acb_barnes_g)
DIRECT(ball_sinc, acb_sinc)

/* acb_atanh leaves an imaginary radius at real arguments below 1. */
static void atanh_of(acb_t r, const acb_t z, slong prec)
{
    arb_t size;
    arb_init(size);
    arb_abs(size, acb_realref(z));
    arb_sub_ui(size, size, 1, prec);
    if (acb_is_real(z) && arb_is_negative(size)) {
        arb_atanh(acb_realref(r), acb_realref(z), prec);
        arb_zero(acb_imagref(r));
    } else
        acb_atanh(r, z, prec);
    arb_clear(size);
}
DIRECT(ball_atanh, atanh_of)

/* ---- functions of 1/z ---- */
#define INVERSE(name, function)                                                                                        \
    BALL(name)                                                                                                         \
    {                                                                                                                  \
        UNUSED_COUNT;                                                                                                  \
        acb_inv(r, a, prec);                                                                                           \
        function(r, r, prec);                                                                                          \
        return true;                                                                                                   \
    }
INVERSE(ball_acot, acb_atan)
INVERSE(ball_asec, acb_acos)
INVERSE(ball_acsc, acb_asin)
INVERSE(ball_acoth, atanh_of)
INVERSE(ball_asech, acb_acosh)
INVERSE(ball_acsch, acb_asinh)

BALL(ball_power)
{
    UNUSED_COUNT;
    if (acb_is_zero(a) && arb_is_positive(acb_realref(a + 1)))
        acb_zero(r);
    else
        acb_pow(r, a, a + 1, prec);
    return true;
}

BALL(ball_log_base)
{
    UNUSED_COUNT;
    acb_t t;
    acb_init(t);
    acb_log(t, a, prec);
    acb_log(r, a + 1, prec);
    acb_div(r, r, t, prec);
    acb_clear(t);
    return true;
}

static void log_over(acb_t r, acb_srcptr a, ulong base, slong prec)
{
    arb_t t;
    arb_init(t);
    arb_log_ui(t, base, prec);
    acb_log(r, a, prec);
    acb_div_arb(r, r, t, prec);
    arb_clear(t);
}
BALL(ball_log2)
{
    UNUSED_COUNT;
    log_over(r, a, 2, prec);
    return true;
}
BALL(ball_log10)
{
    UNUSED_COUNT;
    log_over(r, a, 10, prec);
    return true;
}

BALL(ball_atan2) /* ArcTan[x, y]: the argument of x + I y */
{
    UNUSED_COUNT;
    if (acb_is_real(a) && acb_is_real(a + 1)) {
        arb_atan2(acb_realref(r), acb_realref(a + 1), acb_realref(a), prec);
        arb_zero(acb_imagref(r));
        return true;
    }
    acb_t s, t; /* -I Log[(x + I y)/Sqrt[x^2 + y^2]] */
    acb_init(s);
    acb_init(t);
    acb_mul_onei(s, a + 1);
    acb_add(s, s, a, prec);
    acb_mul(t, a, a, prec);
    acb_addmul(t, a + 1, a + 1, prec);
    acb_rsqrt(t, t, prec);
    acb_mul(s, s, t, prec);
    acb_log(s, s, prec);
    acb_div_onei(r, s);
    acb_clear(s);
    acb_clear(t);
    return true;
}

/* ---- parts of complex numbers ---- */
BALL(ball_abs)
{
    UNUSED_COUNT;
    acb_abs(acb_realref(r), a, prec);
    arb_zero(acb_imagref(r));
    return true;
}
BALL(ball_arg)
{
    UNUSED_COUNT;
    acb_arg(acb_realref(r), a, prec);
    arb_zero(acb_imagref(r));
    return true;
}
BALL(ball_re)
{
    UNUSED_COUNT;
    arb_set_round(acb_realref(r), acb_realref(a), prec);
    arb_zero(acb_imagref(r));
    return true;
}
BALL(ball_im)
{
    UNUSED_COUNT;
    arb_set_round(acb_realref(r), acb_imagref(a), prec);
    arb_zero(acb_imagref(r));
    return true;
}
BALL(ball_conjugate)
{
    UNUSED_COUNT;
    (void)prec;
    acb_conj(r, a);
    return true;
}
BALL(ball_sign)
{
    UNUSED_COUNT;
    acb_sgn(r, a, prec);
    return true;
}

/* ---- squashing and navigation ---- */
BALL(ball_logistic)
{
    UNUSED_COUNT;
    acb_neg(r, a);
    acb_exp(r, r, prec);
    acb_add_ui(r, r, 1, prec);
    acb_inv(r, r, prec);
    return true;
}
BALL(ball_haversine) /* sin(z/2)^2 */
{
    UNUSED_COUNT;
    acb_mul_2exp_si(r, a, -1);
    acb_sin(r, r, prec);
    acb_sqr(r, r, prec);
    return true;
}
BALL(ball_inverse_haversine)
{
    UNUSED_COUNT;
    acb_sqrt(r, a, prec);
    acb_asin(r, r, prec);
    acb_mul_2exp_si(r, r, 1);
    return true;
}
BALL(ball_gudermannian) /* 2 atan(tanh(z/2)) */
{
    UNUSED_COUNT;
    acb_mul_2exp_si(r, a, -1);
    acb_tanh(r, r, prec);
    acb_atan(r, r, prec);
    acb_mul_2exp_si(r, r, 1);
    return true;
}
BALL(ball_inverse_gudermannian) /* 2 atanh(tan(z/2)) */
{
    UNUSED_COUNT;
    acb_mul_2exp_si(r, a, -1);
    acb_tan(r, r, prec);
    acb_atanh(r, r, prec);
    acb_mul_2exp_si(r, r, 1);
    return true;
}

/* ---- gamma and friends ---- */
BALL(ball_factorial)
{
    UNUSED_COUNT;
    acb_add_ui(r, a, 1, prec);
    acb_gamma(r, r, prec);
    return true;
}
BALL(ball_gamma_upper)
{
    UNUSED_COUNT;
    acb_hypgeom_gamma_upper(r, a, a + 1, 0, prec);
    return true;
}
BALL(ball_gamma_regularized)
{
    UNUSED_COUNT;
    acb_hypgeom_gamma_upper(r, a, a + 1, 1, prec);
    return true;
}
BALL(ball_gamma_regularized_between)
{
    UNUSED_COUNT;
    acb_t t;
    acb_init(t);
    acb_hypgeom_gamma_upper(t, a, a + 2, 1, prec);
    if (acb_is_zero(a + 1))
        acb_one(r);
    else
        acb_hypgeom_gamma_upper(r, a, a + 1, 1, prec);
    acb_sub(r, r, t, prec);
    acb_clear(t);
    return true;
}
BALL(ball_gamma_between) /* Gamma[s, a] - Gamma[s, b] */
{
    UNUSED_COUNT;
    acb_t t;
    acb_init(t);
    acb_hypgeom_gamma_upper(t, a, a + 2, 0, prec);
    acb_hypgeom_gamma_upper(r, a, a + 1, 0, prec);
    acb_sub(r, r, t, prec);
    acb_clear(t);
    return true;
}
BALL(ball_polygamma)
{
    UNUSED_COUNT;
    acb_polygamma(r, a, a + 1, prec);
    return true;
}
BALL(ball_beta)
{
    UNUSED_COUNT;
    acb_t s, t;
    acb_init(s);
    acb_init(t);
    acb_gamma(s, a, prec);
    acb_gamma(t, a + 1, prec);
    acb_mul(s, s, t, prec);
    acb_add(t, a, a + 1, prec);
    acb_rgamma(t, t, prec);
    acb_mul(r, s, t, prec);
    acb_clear(s);
    acb_clear(t);
    return true;
}
BALL(ball_beta_lower)
{
    UNUSED_COUNT;
    acb_hypgeom_beta_lower(r, a + 1, a + 2, a, 0, prec);
    return true;
}
BALL(ball_beta_regularized)
{
    UNUSED_COUNT;
    acb_hypgeom_beta_lower(r, a + 1, a + 2, a, 1, prec);
    return true;
}
BALL(ball_pochhammer)
{
    UNUSED_COUNT;
    acb_rising(r, a, a + 1, prec);
    return true;
}
BALL(ball_binomial) /* Gamma[n + 1]/(Gamma[k + 1] Gamma[n - k + 1]) */
{
    UNUSED_COUNT;
    acb_t s, t;
    acb_init(s);
    acb_init(t);
    acb_add_ui(s, a, 1, prec);
    acb_gamma(r, s, prec);
    acb_add_ui(s, a + 1, 1, prec);
    acb_rgamma(t, s, prec);
    acb_mul(r, r, t, prec);
    acb_sub(s, a, a + 1, prec);
    acb_add_ui(s, s, 1, prec);
    acb_rgamma(t, s, prec);
    acb_mul(r, r, t, prec);
    acb_clear(s);
    acb_clear(t);
    return true;
}
BALL(ball_harmonic) /* digamma(z + 1) + gamma */
{
    UNUSED_COUNT;
    arb_t g;
    arb_init(g);
    acb_add_ui(r, a, 1, prec);
    acb_digamma(r, r, prec);
    arb_const_euler(g, prec);
    acb_add_arb(r, r, g, prec);
    arb_clear(g);
    return true;
}
BALL(ball_inverse_erf)
{
    UNUSED_COUNT;
    if (!acb_is_real(a))
        return false;
    arb_hypgeom_erfinv(acb_realref(r), acb_realref(a), prec);
    arb_zero(acb_imagref(r));
    return true;
}
BALL(ball_inverse_erfc)
{
    UNUSED_COUNT;
    if (!acb_is_real(a))
        return false;
    arb_hypgeom_erfcinv(acb_realref(r), acb_realref(a), prec);
    arb_zero(acb_imagref(r));
    return true;
}
BALL(ball_erf2)
{
    UNUSED_COUNT;
    acb_t t;
    acb_init(t);
    acb_hypgeom_erf(t, a, prec);
    acb_hypgeom_erf(r, a + 1, prec);
    acb_sub(r, r, t, prec);
    acb_clear(t);
    return true;
}

/* ---- zeta ---- */
BALL(ball_hurwitz)
{
    UNUSED_COUNT;
    acb_hurwitz_zeta(r, a, a + 1, prec);
    return true;
}
BALL(ball_polylog)
{
    UNUSED_COUNT;
    acb_polylog(r, a, a + 1, prec);
    return true;
}
BALL(ball_li)
{
    UNUSED_COUNT;
    acb_hypgeom_li(r, a, 0, prec);
    return true;
}
BALL(ball_expint)
{
    UNUSED_COUNT;
    acb_hypgeom_expint(r, a, a + 1, prec);
    return true;
}
static bool lambert(acb_t r, acb_srcptr z, slong branch, slong prec)
{
    fmpz_t k;
    fmpz_init(k);
    fmpz_set_si(k, branch);
    acb_lambertw(r, z, k, 0, prec);
    fmpz_clear(k);
    return true;
}
BALL(ball_product_log)
{
    UNUSED_COUNT;
    return lambert(r, a, 0, prec);
}
BALL(ball_product_log_branch)
{
    UNUSED_COUNT;
    fmpz_t k;
    fmpz_init(k);
    bool ok = acb_is_real(a) && arb_get_unique_fmpz(k, acb_realref(a));
    if (ok)
        acb_lambertw(r, a + 1, k, 0, prec);
    fmpz_clear(k);
    return ok;
}

/* ---- Bessel, Airy, orthogonal polynomials, hypergeometric ---- */
#define TWO(name, function)                                                                                            \
    BALL(name)                                                                                                         \
    {                                                                                                                  \
        UNUSED_COUNT;                                                                                                  \
        function(r, a, a + 1, prec);                                                                                   \
        return true;                                                                                                   \
    }
TWO(ball_bessel_j, acb_hypgeom_bessel_j)
TWO(ball_bessel_y, acb_hypgeom_bessel_y)
TWO(ball_bessel_i, acb_hypgeom_bessel_i)
TWO(ball_bessel_k, acb_hypgeom_bessel_k)
TWO(ball_hermite, acb_hypgeom_hermite_h)
TWO(ball_chebyshev_t, acb_hypgeom_chebyshev_t)
TWO(ball_chebyshev_u, acb_hypgeom_chebyshev_u)

BALL(ball_airy_ai)
{
    UNUSED_COUNT;
    acb_hypgeom_airy(r, NULL, NULL, NULL, a, prec);
    return true;
}
BALL(ball_airy_ai_prime)
{
    UNUSED_COUNT;
    acb_hypgeom_airy(NULL, r, NULL, NULL, a, prec);
    return true;
}
BALL(ball_airy_bi)
{
    UNUSED_COUNT;
    acb_hypgeom_airy(NULL, NULL, r, NULL, a, prec);
    return true;
}
BALL(ball_airy_bi_prime)
{
    UNUSED_COUNT;
    acb_hypgeom_airy(NULL, NULL, NULL, r, a, prec);
    return true;
}
BALL(ball_legendre)
{
    UNUSED_COUNT;
    acb_t zero;
    acb_init(zero);
    acb_hypgeom_legendre_p(r, a, zero, a + 1, 0, prec);
    acb_clear(zero);
    return true;
}
BALL(ball_legendre_associated)
{
    UNUSED_COUNT;
    acb_hypgeom_legendre_p(r, a, a + 1, a + 2, 0, prec);
    return true;
}
BALL(ball_legendre_q)
{
    UNUSED_COUNT;
    acb_t zero;
    acb_init(zero);
    acb_hypgeom_legendre_q(r, a, zero, a + 1, 0, prec);
    acb_clear(zero);
    return true;
}
BALL(ball_elliptic_f)
{
    UNUSED_COUNT;
    acb_elliptic_f(r, a, a + 1, 0, prec);
    return true;
}
BALL(ball_elliptic_e_incomplete)
{
    UNUSED_COUNT;
    acb_elliptic_e_inc(r, a, a + 1, 0, prec);
    return true;
}
BALL(ball_laguerre)
{
    UNUSED_COUNT;
    acb_t zero;
    acb_init(zero);
    acb_hypgeom_laguerre_l(r, a, zero, a + 1, prec);
    acb_clear(zero);
    return true;
}
BALL(ball_laguerre_associated)
{
    UNUSED_COUNT;
    acb_hypgeom_laguerre_l(r, a, a + 1, a + 2, prec);
    return true;
}
BALL(ball_gegenbauer)
{
    UNUSED_COUNT;
    acb_hypgeom_gegenbauer_c(r, a, a + 1, a + 2, prec);
    return true;
}
BALL(ball_jacobi)
{
    UNUSED_COUNT;
    acb_hypgeom_jacobi_p(r, a, a + 1, a + 2, a + 3, prec);
    return true;
}
BALL(ball_0f1)
{
    UNUSED_COUNT;
    acb_hypgeom_0f1(r, a, a + 1, 0, prec);
    return true;
}
BALL(ball_1f1)
{
    UNUSED_COUNT;
    acb_hypgeom_m(r, a, a + 1, a + 2, 0, prec);
    return true;
}
BALL(ball_u)
{
    UNUSED_COUNT;
    acb_hypgeom_u(r, a, a + 1, a + 2, prec);
    return true;
}
BALL(ball_2f1)
{
    UNUSED_COUNT;
    acb_hypgeom_2f1(r, a, a + 1, a + 2, a + 3, 0, prec);
    return true;
}
BALL(ball_fresnel_s)
{
    UNUSED_COUNT;
    acb_hypgeom_fresnel(r, NULL, a, 1, prec);
    return true;
}
BALL(ball_fresnel_c)
{
    UNUSED_COUNT;
    acb_hypgeom_fresnel(NULL, r, a, 1, prec);
    return true;
}

static const struct {
    SymbolIndex head;
    size_t n;
    BallFunction function;
} table[] = {
    {SYMBOL_Power, 2, ball_power},
    {SYMBOL_Sin, 1, ball_sin},
    {SYMBOL_Cos, 1, ball_cos},
    {SYMBOL_Exp, 1, ball_exp},
    {SYMBOL_Log, 1, ball_log},
    {SYMBOL_Tanh, 1, ball_tanh},
    {SYMBOL_Tan, 1, ball_tan},
    {SYMBOL_Sqrt, 1, ball_sqrt},
    {SYMBOL_Cot, 1, ball_cot},
    {SYMBOL_Sec, 1, ball_sec},
    {SYMBOL_Csc, 1, ball_csc},
    {SYMBOL_Sinh, 1, ball_sinh},
    {SYMBOL_Cosh, 1, ball_cosh},
    {SYMBOL_Coth, 1, ball_coth},
    {SYMBOL_Sech, 1, ball_sech},
    {SYMBOL_Csch, 1, ball_csch},
    {SYMBOL_ArcSin, 1, ball_asin},
    {SYMBOL_ArcCos, 1, ball_acos},
    {SYMBOL_ArcTan, 1, ball_atan},
    {SYMBOL_ArcTan, 2, ball_atan2},
    {SYMBOL_ArcCot, 1, ball_acot},
    {SYMBOL_ArcSec, 1, ball_asec},
    {SYMBOL_ArcCsc, 1, ball_acsc},
    {SYMBOL_ArcSinh, 1, ball_asinh},
    {SYMBOL_ArcCosh, 1, ball_acosh},
    {SYMBOL_ArcTanh, 1, ball_atanh},
    {SYMBOL_ArcCoth, 1, ball_acoth},
    {SYMBOL_ArcSech, 1, ball_asech},
    {SYMBOL_ArcCsch, 1, ball_acsch},
    {SYMBOL_Log, 2, ball_log_base},
    {SYMBOL_Log2, 1, ball_log2},
    {SYMBOL_Log10, 1, ball_log10},
    {SYMBOL_Abs, 1, ball_abs},
    {SYMBOL_Arg, 1, ball_arg},
    {SYMBOL_Re, 1, ball_re},
    {SYMBOL_Im, 1, ball_im},
    {SYMBOL_Conjugate, 1, ball_conjugate},
    {SYMBOL_Sign, 1, ball_sign},
    {SYMBOL_LogisticSigmoid, 1, ball_logistic},
    {SYMBOL_Haversine, 1, ball_haversine},
    {SYMBOL_InverseHaversine, 1, ball_inverse_haversine},
    {SYMBOL_Gudermannian, 1, ball_gudermannian},
    {SYMBOL_InverseGudermannian, 1, ball_inverse_gudermannian},
    {SYMBOL_Sinc, 1, ball_sinc},
    {SYMBOL_Factorial, 1, ball_factorial},
    {SYMBOL_Gamma, 1, ball_gamma},
    {SYMBOL_Gamma, 2, ball_gamma_upper},
    {SYMBOL_Gamma, 3, ball_gamma_between},
    {SYMBOL_GammaRegularized, 2, ball_gamma_regularized},
    {SYMBOL_GammaRegularized, 3, ball_gamma_regularized_between},
    {SYMBOL_LogGamma, 1, ball_lgamma},
    {SYMBOL_PolyGamma, 1, ball_digamma},
    {SYMBOL_PolyGamma, 2, ball_polygamma},
    {SYMBOL_Beta, 2, ball_beta},
    {SYMBOL_Beta, 3, ball_beta_lower},
    {SYMBOL_BetaRegularized, 3, ball_beta_regularized},
    {SYMBOL_Pochhammer, 2, ball_pochhammer},
    {SYMBOL_Binomial, 2, ball_binomial},
    {SYMBOL_HarmonicNumber, 1, ball_harmonic},
    {SYMBOL_BarnesG, 1, ball_barnes},
    {SYMBOL_Erf, 1, ball_erf},
    {SYMBOL_Erf, 2, ball_erf2},
    {SYMBOL_Erfc, 1, ball_erfc},
    {SYMBOL_Erfi, 1, ball_erfi},
    {SYMBOL_InverseErf, 1, ball_inverse_erf},
    {SYMBOL_InverseErfc, 1, ball_inverse_erfc},
    {SYMBOL_Zeta, 1, ball_zeta},
    {SYMBOL_Zeta, 2, ball_hurwitz},
    {SYMBOL_HurwitzZeta, 2, ball_hurwitz},
    {SYMBOL_PolyLog, 2, ball_polylog},
    {SYMBOL_ExpIntegralEi, 1, ball_ei},
    {SYMBOL_ExpIntegralE, 2, ball_expint},
    {SYMBOL_LogIntegral, 1, ball_li},
    {SYMBOL_SinIntegral, 1, ball_si},
    {SYMBOL_CosIntegral, 1, ball_ci},
    {SYMBOL_SinhIntegral, 1, ball_shi},
    {SYMBOL_CoshIntegral, 1, ball_chi},
    {SYMBOL_FresnelS, 1, ball_fresnel_s},
    {SYMBOL_FresnelC, 1, ball_fresnel_c},
    {SYMBOL_ProductLog, 1, ball_product_log},
    {SYMBOL_ProductLog, 2, ball_product_log_branch},
    {SYMBOL_BesselJ, 2, ball_bessel_j},
    {SYMBOL_BesselY, 2, ball_bessel_y},
    {SYMBOL_BesselI, 2, ball_bessel_i},
    {SYMBOL_BesselK, 2, ball_bessel_k},
    {SYMBOL_AiryAi, 1, ball_airy_ai},
    {SYMBOL_AiryBi, 1, ball_airy_bi},
    {SYMBOL_AiryAiPrime, 1, ball_airy_ai_prime},
    {SYMBOL_AiryBiPrime, 1, ball_airy_bi_prime},
    {SYMBOL_LegendreP, 2, ball_legendre},
    {SYMBOL_LegendreP, 3, ball_legendre_associated},
    {SYMBOL_ChebyshevT, 2, ball_chebyshev_t},
    {SYMBOL_ChebyshevU, 2, ball_chebyshev_u},
    {SYMBOL_HermiteH, 2, ball_hermite},
    {SYMBOL_LaguerreL, 2, ball_laguerre},
    {SYMBOL_LaguerreL, 3, ball_laguerre_associated},
    {SYMBOL_GegenbauerC, 3, ball_gegenbauer},
    {SYMBOL_JacobiP, 4, ball_jacobi},
    {SYMBOL_Hypergeometric0F1, 2, ball_0f1},
    {SYMBOL_Hypergeometric1F1, 3, ball_1f1},
    {SYMBOL_HypergeometricU, 3, ball_u},
    {SYMBOL_Hypergeometric2F1, 4, ball_2f1},
    {SYMBOL_EllipticK, 1, ball_elliptic_k},
    {SYMBOL_EllipticE, 1, ball_elliptic_e},
    {SYMBOL_EllipticE, 2, ball_elliptic_e_incomplete},
    {SYMBOL_EllipticF, 2, ball_elliptic_f},
    {SYMBOL_LegendreQ, 2, ball_legendre_q},
};

BallFunction ball_function(Expr head, size_t n)
{
    for (size_t i = 0; i < COUNT(table); i++)
        if (head == &symbol_known[table[i].head].node && table[i].n == n)
            return table[i].function;
    return NULL;
}
