/* special.c - digamma, trigamma and the inverse error functions.
 *
 * Polygamma functions: reflection for negative arguments, upward recurrence to x >= 10, then the asymptotic series with
 * Bernoulli numbers (Abramowitz and Stegun 6.3.18, 6.4.12). Inverse error functions: a short start and Halley steps on
 * erfc, so that what remains is erfc's own rounding. */
#include "nn/special.h"
#include <math.h>

static const double pi = 3.14159265358979323846;
static const double two_by_root_pi = 1.12837916709551257390;

/* cot(pi x) and pi/sin(pi x) by the distance from the nearest integer, which keeps digits close to the poles. */
static double distance(double x)
{
    return x - nearbyint(x);
}

double special_digamma(double x)
{
    if (isnan(x) || (x <= 0 && x == floor(x)))
        return NAN;
    if (x < 0)
        return special_digamma(1 - x) - pi / tan(pi * distance(x));
    double sum = 0;
    for (; x < 10; x++)
        sum -= 1 / x;
    double t = 1 / (x * x);
    double series =
        t * (1.0 / 12 -
             t * (1.0 / 120 -
                  t * (1.0 / 252 -
                       t * (1.0 / 240 - t * (1.0 / 132 - t * (691.0 / 32760 - t * (1.0 / 12 - t * 3617.0 / 8160)))))));
    return sum + log(x) - 0.5 / x - series;
}

double special_trigamma(double x)
{
    if (isnan(x) || (x <= 0 && x == floor(x)))
        return NAN;
    if (x < 0) {
        double s = pi / sin(pi * distance(x));
        return s * s - special_trigamma(1 - x);
    }
    double sum = 0;
    for (; x < 10; x++)
        sum += 1 / (x * x);
    double t = 1 / (x * x);
    double series =
        t *
        (1.0 / 6 - t * (1.0 / 30 -
                        t * (1.0 / 42 -
                             t * (1.0 / 30 - t * (5.0 / 66 - t * (691.0 / 2730 - t * (7.0 / 6 - t * 3617.0 / 510)))))));
    return sum + 1 / x + t / 2 + series / x;
}

/* x with erfc(x) = y for 0 < y <= 1. */
static double upper_tail(double y)
{
    double x;
    if (y > 0.5) {
        x = (1 - y) / two_by_root_pi;
    } else { /* erfc(x) ~ exp(-x^2)/(x sqrt(pi)), solved by two rounds of substitution */
        double l = -log(y);
        x = sqrt(l);
        for (int i = 0; i < 2; i++)
            x = sqrt(fmax(l - log(fmax(x, 0.3) / 0.56418958354775629), 0.01));
    }
    for (int i = 0; i < 6; i++) {
        double step = (erfc(x) - y) / (two_by_root_pi * exp(-x * x));
        double next = x + step / (1 + x * step);
        if (next == x)
            break;
        x = next;
    }
    return x;
}

double special_inverse_erfc(double y)
{
    if (!(y >= 0 && y <= 2))
        return NAN;
    if (y == 0 || y == 2)
        return y == 0 ? INFINITY : -INFINITY;
    return y <= 1 ? upper_tail(y) : -upper_tail(2 - y);
}

double special_inverse_erf(double y)
{
    if (!(y >= -1 && y <= 1))
        return NAN;
    if (y == 1 || y == -1)
        return y > 0 ? INFINITY : -INFINITY;
    double a = fabs(y);
    if (a >= 0.5)
        return copysign(upper_tail(1 - a), y);
    double x = y / two_by_root_pi;
    for (int i = 0; i < 8; i++) {
        double step = (erf(x) - y) / (two_by_root_pi * exp(-x * x));
        double next = x - step / (1 + x * step);
        if (next == x)
            break;
        x = next;
    }
    return x;
}

double special_log_gamma(double x)
{
    int sign;
    return x < 0 ? NAN : lgamma_r(x, &sign);
}
