/* special_bessel.c - Bessel, Airy, elliptic and hypergeometric functions. */
#include "builtins/special.h"

static Expr exact_bessel(Interp *in, Expr call)
{
    Expr n = part1(call), x = expr_part(call, 2), head = expr_head(call);
    bool first_kind = head == S(BesselJ) || head == S(BesselI);
    if (x == expr_int(0)) {
        if (first_kind && n == expr_int(0))
            return expr_int(1);
        if (first_kind && expr_is_number(n) && number_is_real(n) && (number_sign(n) > 0 || number_is_integer(n)))
            return x;
        return n == expr_int(0) ? infinity(expr_int(head == S(BesselY) ? -1 : 1)) : NULL;
    }
    if (special_direction(in, x) == 1)
        return head == S(BesselI) ? x : expr_int(0);
    bool whole = number_is_integer(n) && number_sign(n) < 0;
    return whole || is_half_integer(n) ? exact_library(in, call) : NULL;
}

static Expr bessel_word(Interp *in, Expr call)
{
    return special(in, call, exact_bessel);
}

static Expr exact_airy(Interp *in, Expr call)
{
    Expr x = part1(call), head = expr_head(call);
    if (x == expr_int(0))
        return exact_text(in, head == S(AiryAi)        ? "1/(3^(2/3) Gamma[2/3])"
                              : head == S(AiryBi)      ? "1/(3^(1/6) Gamma[2/3])"
                              : head == S(AiryAiPrime) ? "-1/(3^(1/3) Gamma[1/3])"
                                                       : "3^(1/6)/Gamma[1/3]");
    if (special_direction(in, x) == 1 && head == S(AiryAi))
        return expr_int(0);
    return NULL;
}

static Expr airy_word(Interp *in, Expr call)
{
    return special(in, call, exact_airy);
}

static Expr exact_elliptic(Interp *in, Expr call)
{
    Expr m = part1(call);
    if (expr_length(call) == 2)
        return exact_library(in, call);
    if (m == expr_int(0))
        return multiply(in, ratio(1, 2), S(Pi));
    if (m == expr_int(1))
        return expr_head(call) == S(EllipticK) ? infinity(NULL) : m;
    return exact_library(in, call);
}

static Expr elliptic_word(Interp *in, Expr call)
{
    return special(in, call, exact_elliptic);
}

static Expr exact_hypergeometric(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (expr_part(call, n) == expr_int(0) && expr_head(call) != S(HypergeometricU))
        return expr_int(1);
    int64_t k; /* a non-positive integer above: a polynomial */
    if (expr_head(call) != S(Hypergeometric2F1) && expr_head(call) != S(Hypergeometric1F1))
        return exact_library(in, call);
    size_t uppers = n - 2;
    for (size_t i = 1; i <= uppers; i++) {
        if (!number_to_int64(expr_part(call, i), &k) || k > 0 || k < -200)
            continue;
        Expr sum = expr_int(1), term = expr_int(1), z = expr_part(call, n), c = expr_part(call, n - 1);
        for (int64_t j = 0; j < -k; j++) {
            Expr factor = divide(in, z, multiply(in, expr_int(j + 1), add(in, c, expr_int(j))));
            for (size_t u = 1; u <= uppers; u++)
                factor = multiply(in, factor, add(in, expr_part(call, u), expr_int(j)));
            term = multiply(in, term, factor);
            sum = add(in, sum, term);
        }
        return sum;
    }
    return exact_library(in, call);
}

static Expr hypergeometric_word(Interp *in, Expr call)
{
    return special(in, call, exact_hypergeometric);
}

#define NUMERIC (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)
static const Builtin builtins[] = {
    {"BesselJ", {2, 2}, NUMERIC, bessel_word, "BesselJ[n, z] gives the Bessel function of the first kind."},
    {"BesselY", {2, 2}, NUMERIC, bessel_word, "BesselY[n, z] gives the Bessel function of the second kind."},
    {"BesselI", {2, 2}, NUMERIC, bessel_word, "BesselI[n, z] gives the modified Bessel function of the first kind."},
    {"BesselK", {2, 2}, NUMERIC, bessel_word, "BesselK[n, z] gives the modified Bessel function of the second kind."},
    {"AiryAi", {1, 1}, NUMERIC, airy_word, "AiryAi[z] gives the Airy function Ai."},
    {"AiryBi", {1, 1}, NUMERIC, airy_word, "AiryBi[z] gives the Airy function Bi."},
    {"AiryAiPrime", {1, 1}, NUMERIC, airy_word, "AiryAiPrime[z] gives the derivative of the Airy function Ai."},
    {"AiryBiPrime", {1, 1}, NUMERIC, airy_word, "AiryBiPrime[z] gives the derivative of the Airy function Bi."},
    {"Hypergeometric0F1", {2, 2}, NUMERIC, hypergeometric_word, "Hypergeometric0F1[a, z] is the confluent function 0F1."},
    {"Hypergeometric1F1", {3, 3}, NUMERIC, hypergeometric_word, "Hypergeometric1F1[a, b, z] is the Kummer function 1F1."},
    {"HypergeometricU", {3, 3}, NUMERIC, hypergeometric_word, "HypergeometricU[a, b, z] is the Tricomi function U."},
    {"Hypergeometric2F1", {4, 4}, NUMERIC, hypergeometric_word,
     "Hypergeometric2F1[a, b, c, z] is the hypergeometric function 2F1."},
    {"EllipticK", {1, 1}, NUMERIC, elliptic_word, "EllipticK[m] gives the complete elliptic integral of the first kind."},
    {"EllipticE", {1, 2}, NUMERIC, elliptic_word,
     "EllipticE[m] gives the complete elliptic integral of the second kind.\nEllipticE[phi, m] gives the incomplete one."},
    {"EllipticF", {2, 2}, NUMERIC, elliptic_word, "EllipticF[phi, m] gives the elliptic integral of the first kind."},
};

const Module module_special_bessel = {"special_bessel", builtins, COUNT(builtins), NULL, 0, NULL};
