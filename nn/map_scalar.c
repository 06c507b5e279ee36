/* map_scalar.c - elementwise operations by libm, and the few functions that libm lacks. */
#include "nn/map_scalar.h"
#include <float.h>
#include <math.h>

static const double pi = 3.14159265358979323846;

/* Recurrence up to 8, then the asymptotic series; reflection on the left. Abramowitz and Stegun 6.3.5, 6.3.7, 6.3.18. */
static double digamma(double x)
{
    if (x <= 0 && floor(x) == x)
        return NAN;
    if (x < 0)
        return digamma(1 - x) - pi / tan(pi * x);
    double sum = 0;
    for (; x < 8; x++)
        sum -= 1 / x;
    const double z = 1 / (x * x);
    return sum + log(x) - 0.5 / x -
           z * (1.0 / 12 - z * (1.0 / 120 - z * (1.0 / 252 - z * (1.0 / 240 - z * (1.0 / 132 - z * 691.0 / 32760)))));
}

/* Abramowitz and Stegun 6.4.6, 6.4.7, 6.4.12. */
static double trigamma(double x)
{
    if (x <= 0 && floor(x) == x)
        return INFINITY;
    if (x < 0) {
        const double s = sin(pi * x);
        return pi * pi / (s * s) - trigamma(1 - x);
    }
    double sum = 0;
    for (; x < 8; x++)
        sum += 1 / (x * x);
    const double z = 1 / (x * x);
    return sum + 1 / x + z / 2 +
           z / x * (1.0 / 6 - z * (1.0 / 30 - z * (1.0 / 42 - z * (1.0 / 30 - z * (5.0 / 66 - z * 691.0 / 2730)))));
}

/* Newton's method on log erfc, which is almost a parabola; from the leading term of the asymptotic series. 0 < x < 1/2. */
static double inverse_erfc_small(double x)
{
    const double target = log(x);
    double t = sqrt(-target);
    t = sqrt(-log(x * sqrt(pi) * t));
    if (!(t > 0.4))
        t = 0.4;
    for (int i = 0; i < 30; i++) {
        const double e = erfc(t), step = (log(e) - target) * e / (-2 / sqrt(pi) * exp(-t * t));
        t -= step;
        if (fabs(step) <= 4e-16 * fabs(t))
            break;
    }
    return t;
}

static double inverse_erfc(double x);

/* Newton's method on erf from the first terms of the series; |x| <= 1/2. */
static double inverse_erf_small(double x)
{
    double t = sqrt(pi) / 2 * (x + pi / 12 * x * x * x);
    for (int i = 0; i < 30; i++) {
        const double step = (erf(t) - x) * sqrt(pi) / 2 * exp(t * t);
        t -= step;
        if (fabs(step) <= 2e-16 * fabs(t))
            break;
    }
    return t;
}

static double inverse_erf(double x)
{
    if (fabs(x) <= 0.5)
        return inverse_erf_small(x);
    return x > 0 ? inverse_erfc(1 - x) : -inverse_erfc(1 + x);
}

static double inverse_erfc(double x)
{
    if (!(x >= 0 && x <= 2))
        return NAN;
    if (x == 0)
        return INFINITY;
    if (x == 2)
        return -INFINITY;
    if (x >= 0.5 && x <= 1.5)
        return inverse_erf_small(1 - x);
    return x < 1 ? inverse_erfc_small(x) : -inverse_erfc_small(2 - x);
}

static double log_gamma(double x)
{
    int sign;
    return x < 0 ? NAN : lgamma_r(x, &sign);
}

/* The rest has the sign of b. */
static double modulo(double a, double b)
{
    const double rest = fmod(a, b);
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

static double surd(double x, double n)
{
    if (n == 3)
        return cbrt(x);
    if (x >= 0 || isnan(x))
        return pow(x, 1 / n);
    return fabs(fmod(n, 2)) == 1 ? -pow(-x, 1 / n) : NAN;
}

/* NaN if one is; else the first on a tie. */
static double greater(double a, double b)
{
    return isnan(a) || a >= b ? a : b;
}

static double lesser(double a, double b)
{
    return isnan(a) || a <= b ? a : b;
}

static double logistic(double x)
{
    return x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}

static double unary(MapOp op, double a)
{
    switch (op) {
    case MAP_NOT: return a == 0;
    case MAP_NEG: return -a;
    case MAP_ABS: return fabs(a);
    case MAP_SIGN: return a > 0 ? 1 : a < 0 ? -1 : a;
    case MAP_RAMP: return a > 0 || isnan(a) ? a : 0;
    case MAP_SQUARE: return a * a;
    case MAP_SQRT: return sqrt(a);
    case MAP_CBRT: return cbrt(a);
    case MAP_RECIP: return 1 / a;
    case MAP_EXP: return exp(a);
    case MAP_EXPM1: return expm1(a);
    case MAP_LOG: return log(a);
    case MAP_LOG1P: return log1p(a);
    case MAP_LOGISTIC: return logistic(a);
    case MAP_SOFTPLUS: return log1p(exp(-fabs(a))) + (a > 0 ? a : 0);
    case MAP_SIN: return sin(a);
    case MAP_COS: return cos(a);
    case MAP_TAN: return tan(a);
    case MAP_ASIN: return asin(a);
    case MAP_ACOS: return acos(a);
    case MAP_ATAN: return atan(a);
    case MAP_SINH: return sinh(a);
    case MAP_COSH: return cosh(a);
    case MAP_TANH: return tanh(a);
    case MAP_ASINH: return asinh(a);
    case MAP_ACOSH: return acosh(a);
    case MAP_ATANH: return atanh(a);
    case MAP_ERF: return erf(a);
    case MAP_ERFC: return erfc(a);
    case MAP_INVERSE_ERF: return inverse_erf(a);
    case MAP_INVERSE_ERFC: return inverse_erfc(a);
    case MAP_GAMMA: return tgamma(a);
    case MAP_LOG_GAMMA: return log_gamma(a);
    case MAP_DIGAMMA: return digamma(a);
    case MAP_TRIGAMMA: return trigamma(a);
    case MAP_FLOOR: return floor(a);
    case MAP_CEILING: return ceil(a);
    case MAP_ROUND: return nearbyint(a);
    case MAP_TRUNC: return trunc(a);
    case MAP_FRACTION: return a - trunc(a);
    default: return a;
    }
}

double map_scalar(MapOp op, double a, double b, double c)
{
    switch (op) {
    case MAP_ADD: return a + b;
    case MAP_SUB: return a - b;
    case MAP_MUL: return a * b;
    case MAP_DIV: return a / b;
    case MAP_POW: return pow(a, b);
    case MAP_MIN: return lesser(a, b);
    case MAP_MAX: return greater(a, b);
    case MAP_MOD: return modulo(a, b);
    case MAP_ATAN2: return atan2(a, b);
    case MAP_SURD: return surd(a, b);
    case MAP_LT: return a < b;
    case MAP_LE: return a <= b;
    case MAP_EQ: return a == b;
    case MAP_NE: return a != b;
    case MAP_AND: return a != 0 && b != 0;
    case MAP_OR: return a != 0 || b != 0;
    case MAP_SELECT: return a != 0 ? b : c;
    default: return unary(op, a);
    }
}
