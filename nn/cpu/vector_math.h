/* vector_math.h - elementary functions of vectors, within about 2 units in the last place of a float.
 *
 * NaN goes through; infinities and the edges of a domain give what libm gives. Polynomials and the splitting of ln 2
 * and pi/2 are those of Cephes (S. Moshier); erf is N. Juffa's. */
#ifndef NN_CPU_VECTOR_MATH_H
#define NN_CPU_VECTOR_MATH_H
#include "nn/cpu/vector.h"

ALWAYS_INLINE Ints to_ints(Vec x)
{
    return __builtin_convertvector(x, Ints);
}

ALWAYS_INLINE Vec to_floats(Ints x)
{
    return __builtin_convertvector(x, Vec);
}

typedef uint32_t Bits __attribute__((vector_size(4 * LANES), may_alias));

/* factor x = n ln 2 + r with |r| <= ln(2)/2. */
typedef struct Reduced {
    Vec r;
    Bits n; /* n 2^23: added to the bits of a float it multiplies by 2^n. Of a NaN anything, hence without signs. */
} Reduced;

/* |factor x| < 100; factor is 1, 2 or -1, so that tanh and the logistic need no operation for it. n is rounded by adding
 * a number whose last bit counts ones; shifting left throws the rest of that number away. */
ALWAYS_INLINE Reduced reduced(Vec x, float factor)
{
    const Vec sum = x * (factor * 1.44269504088896341f) + 12582912.0f, count = sum - 12582912.0f;
    const Vec r = (x * factor - count * 0.693359375f) - count * -2.12194440e-4f;
    return (Reduced){r, (Bits)sum << 23};
}

/* e^r - 1 within 3e-9. In pairs (Estrin), not one term after the other: waiting for sums is what an exponential costs. */
ALWAYS_INLINE Vec exp_tail(Vec r)
{
    const Vec z = r * r;
    const Vec low = r * 0.166665201083f + 0.499999934125f, middle = r * 0.00836878038049f + 0.0416683942392f;
    return ((z * 0.00138144648178f + middle) * z + low) * z + r;
}

ALWAYS_INLINE Vec power_of_two(Bits n)
{
    return (Vec)(n + 0x3f800000u);
}

/* For x that is no more than 88 and matters no more below -87: softmax, logistic. */
ALWAYS_INLINE Vec exp_between(Vec x, float factor)
{
    const Reduced e = reduced(x, factor);
    return (Vec)((Bits)(exp_tail(e.r) + 1.0f) + e.n);
}

ALWAYS_INLINE Vec vec_exp_plain(Vec x)
{
    return exp_between(vec_min(splat(88.0f), vec_max(splat(-87.0f), x)), 1);
}

/* In two steps: 2^n itself can leave the range of exponents. */
static inline Vec exp_far(Vec x)
{
    const Reduced e = reduced(vec_min(splat(89.0f), vec_max(splat(-104.0f), x)), 1);
    const Bits half = (Bits)((Ints)e.n >> 24) << 23;
    return (exp_tail(e.r) + 1.0f) * power_of_two(half) * power_of_two(e.n - half);
}

/* The far formula gives the same bits for what is near, so an element does not depend on its neighbours. */
ALWAYS_INLINE Vec vec_exp(Vec x)
{
    if (__builtin_expect(any(~(vec_abs(x) <= 87.0f)), 0))
        return exp_far(x);
    return exp_between(x, 1);
}

/* The same, but 0 below -87: what a mask puts far away must have no share of a softmax at all. */
ALWAYS_INLINE Vec vec_exp_share(Vec x)
{
    return if_greater(splat(-87.0f), x, splat(0.0f), vec_exp_plain(x));
}

ALWAYS_INLINE Vec vec_expm1(Vec x)
{
    const Reduced e = reduced(vec_min(splat(89.0f), vec_max(splat(-30.0f), x)), 1);
    const Vec half = (Vec)(e.n + 0x3f000000u); /* of 2^n, which may overflow */
    const Vec y = (half * exp_tail(e.r) + (half - 0.5f)) * 2.0f;
    return choose(x == 0.0f, x, y);
}

ALWAYS_INLINE Vec with_sign_of(Vec magnitude, Vec sign)
{
    return (Vec)(((Ints)magnitude & 0x7fffffff) | ((Ints)sign & (int32_t)0x80000000));
}

/* (e^2x - 1)/(e^2x + 1) */
ALWAYS_INLINE Vec vec_tanh(Vec x)
{
    const Reduced e = reduced(vec_min(splat(10.0f), vec_max(splat(-10.0f), x)), 2);
    const Vec power = power_of_two(e.n), y = power * exp_tail(e.r) + (power - 1.0f);
    return y / (y + 2.0f);
}

/* Below -87 it is 0 or stays at e^-88, which no sum with a normal number notices. */
ALWAYS_INLINE Vec vec_logistic(Vec x)
{
    return 1.0f / (1.0f + exp_between(vec_min(splat(87.0f), vec_max(splat(-88.0f), x)), -1));
}

ALWAYS_INLINE Vec vec_log(Vec x)
{
    const Ints tiny = x < 1.17549435e-38f;
    const Vec scaled = choose(tiny, x * 8388608.0f, x);
    const Ints bits = (Ints)scaled;
    Ints n = ((bits >> 23) & 255) - 126;
    Vec m = (Vec)((bits & 0x007fffff) | 0x3f000000); /* 0.5 <= m < 1 */
    const Ints low = m < 0.707106781186547524f;
    n += low + (tiny & -23);
    m = choose(low, m + m, m) - 1.0f;
    const Vec count = to_floats(n), z = m * m;
    const Vec p01 = m * -2.4999993993e-1f + 3.3333331174e-1f, p23 = m * -1.6668057665e-1f + 2.0000714765e-1f;
    const Vec p45 = m * -1.2420140846e-1f + 1.4249322787e-1f, p67 = m * -1.1514610310e-1f + 1.1676998740e-1f;
    const Vec square = z * z, p = ((p67 + z * 7.0376836292e-2f) * z + p45) * square + (p23 * z + p01);
    Vec y = p * m * z + count * -2.12194440e-4f;
    y = y - z * 0.5f;
    y = (m + y) + count * 0.693359375f;
    y = choose(x == 0.0f, splat(-INFINITY), y);
    y = choose(x < 0.0f, splat(NAN), y);
    return choose((Ints)(x == INFINITY) | (Ints)(x != x), x, y);
}

/* log u + (x - (u - 1))/u with u the rounded 1 + x: the second term is what rounding lost. */
ALWAYS_INLINE Vec vec_log1p(Vec x)
{
    const Vec u = 1.0f + x, y = vec_log(u), corrected = y + (x - (u - 1.0f)) / u;
    const Ints plain = (Ints)(u <= 0.0f) | (Ints)(u == INFINITY);
    return choose((Ints)(x == 0.0f), x, choose(plain, y, corrected));
}

ALWAYS_INLINE Vec vec_softplus(Vec x)
{
    return vec_log1p(vec_exp(-vec_abs(x))) + vec_ramp(x);
}

enum { SINE_MOST = 8000 }; /* beyond that much the reduction below loses digits */

/* quarter = the number of quarter turns to add: 0 for the sine, 1 for the cosine. |x| <= SINE_MOST. */
ALWAYS_INLINE Vec vec_sine(Vec x, int quarter)
{
    const Vec count = vec_round(x * 0.636619772367581343f);
    const Ints q = to_ints(count) + quarter;
    Vec r = x - count * 1.5703125f;
    r = r - count * 4.837512969970703125e-4f;
    r = r - count * 7.549789948768648e-8f;
    const Vec z = r * r;
    const Vec s = ((z * -1.9515295891e-4f + 8.3321608736e-3f) * z - 1.6666654611e-1f) * z * r + r;
    const Vec c = ((z * 2.443315711809948e-5f - 1.388731625493765e-3f) * z + 4.166664568298827e-2f) * z * z -
                  z * 0.5f + 1.0f;
    const Vec y = choose((q & 1) != 0, c, s);
    return (Vec)((Ints)y ^ ((q & 2) << 30));
}

ALWAYS_INLINE Vec vec_erf(Vec x)
{
    const Vec t = vec_abs(x), s = x * x;
    Vec far = t * -1.72853470e-5f + 3.83197126e-4f;
    far = far * s + (t * -3.88396438e-3f + 2.42546219e-2f);
    far = far * t - 1.06777877e-1f;
    far = far * t - 6.34846687e-1f;
    far = far * t - 1.28717512e-1f;
    far = far * t - t;
    far = 1.0f - vec_exp_plain(far);
    far = choose(t > 4.0f, splat(1.0f), far);
    Vec near = s * -5.96761703e-4f + 4.99119423e-3f;
    near = near * s - 2.67681349e-2f;
    near = near * s + 1.12819925e-1f;
    near = near * s - 3.76125336e-1f;
    near = near * s + 1.28379166e-1f;
    near = near * x + x;
    const Vec y = choose(t > 0.927734375f, with_sign_of(far, x), near);
    return choose(x != x, x, y);
}

/* e^(-x^2/2), and the share of a normal distribution beyond |x|: the first times a polynomial in 1/(1 + 0.3 |x|), a form
 * of Hastings; fitted to erfcx(|x|/sqrt 2)/2 within 6e-8 of its value. */
typedef struct Normal {
    Vec bell, beyond;
} Normal;

ALWAYS_INLINE Normal normal_of(Vec x)
{
    const Vec bell = vec_exp_share(x * x * -0.5f), u = 1.0f / (vec_abs(x) * 0.3f + 1.0f);
    Vec y = u * 0.03833468242f - 0.168954536f;
    y = y * u + 0.2282232862f;
    y = y * u - 0.07600662501f;
    y = y * u + 0.1421896942f;
    y = y * u + 0.09483122308f;
    y = y * u + 0.1218824242f;
    y = y * u + 0.1194930246f;
    y = y * u + 6.854474501e-6f;
    return (Normal){bell, y * bell};
}

ALWAYS_INLINE Vec share_below(Vec x, Normal n)
{
    return choose(x < 0.0f, n.beyond, 1.0f - n.beyond);
}

/* x times the share of a normal distribution below x */
ALWAYS_INLINE Vec vec_gelu(Vec x)
{
    return x * share_below(x, normal_of(x));
}

ALWAYS_INLINE Vec vec_gelu_slope(Vec x)
{
    const Normal n = normal_of(x);
    return share_below(x, n) + x * n.bell * 0.398942280401432678f;
}

#endif
