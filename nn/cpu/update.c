/* update.c - optimisers: one pass over a learned array and what is kept beside it. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector.h"

/* A vector of the arrays: it starts at i and has `left` elements or more to the end. */
typedef struct At {
    int64_t i, left;
} At;

ALWAYS_INLINE Vec get(const float *p, At at)
{
    return at.left < LANES ? load_first(p + at.i, at.left) : load_loose(p + at.i);
}

ALWAYS_INLINE void put(float *p, At at, Vec v)
{
    if (at.left < LANES)
        store_first(p + at.i, v, at.left);
    else
        store_loose(p + at.i, v);
}

ALWAYS_INLINE Vec clipped(Vec x, float limit)
{
    return limit > 0 ? vec_min(splat(limit), vec_max(splat(-limit), x)) : x;
}

ALWAYS_INLINE Vec decay_then_clip(const UpdateCommon *u, Vec g, Vec w)
{
    return clipped(g * u->g_scale + w * u->decay, u->clip);
}

ALWAYS_INLINE Vec clip_then_decay(const UpdateCommon *u, Vec g, Vec w)
{
    return clipped(g * u->g_scale, u->clip) + w * u->decay;
}

ALWAYS_INLINE void adam_step(const UpdateCommon *u, float rate, float b1, float b2, float eps, At at, const float *g,
                             float *m, float *v, float *w)
{
    const Vec weight = get(w, at), slope = decay_then_clip(u, get(g, at), weight);
    const Vec mean = get(m, at) * b1 + slope * (1 - b1), square = get(v, at) * b2 + slope * slope * (1 - b2);
    put(m, at, mean);
    put(v, at, square);
    put(w, at, clipped(weight - mean * rate / (vec_sqrt(square) + eps), u->weight_clip));
}

/* 1 - b^t, 0 <= b < 1. From b^t < e^-40 on that is 1, and a power would cost more than the update of a small array. */
static double missing(double b, int64_t t)
{
    return (double)t * (1 - b) > 40 ? 1 : 1 - pow(b, (double)t);
}

static void adam(int64_t count, const UpdateCommon *u, float b1, float b2, float eps, int64_t t, const float *g,
                 float *m, float *v, float *w)
{
    const float rate = (float)((double)u->rate * sqrt(missing((double)b2, t)) / missing((double)b1, t));
    int64_t i = 0;
    for (; i + LANES <= count; i += LANES)
        adam_step(u, rate, b1, b2, eps, (At){i, LANES}, g, m, v, w);
    if (i < count)
        adam_step(u, rate, b1, b2, eps, (At){i, count - i}, g, m, v, w);
}

ALWAYS_INLINE void sgd_step(const UpdateCommon *u, float momentum, At at, const float *g, float *s, float *w)
{
    const Vec weight = get(w, at), slope = clip_then_decay(u, get(g, at), weight);
    Vec change = slope * -u->rate;
    if (s) {
        change += get(s, at) * momentum;
        put(s, at, change);
    }
    put(w, at, clipped(weight + change, u->weight_clip));
}

static void sgd(int64_t count, const UpdateCommon *u, float momentum, const float *g, float *s, float *w)
{
    for (int64_t i = 0; i < count; i += LANES)
        sgd_step(u, momentum, (At){i, count - i}, g, s, w);
}

static void sign_sgd(int64_t count, const UpdateCommon *u, float momentum, const float *g, float *s, float *w)
{
    for (int64_t i = 0; i < count; i += LANES) {
        const At at = {i, count - i};
        const Vec weight = get(w, at), slope = clip_then_decay(u, get(g, at), weight);
        const Vec mean = get(s, at) * momentum + slope * (1 - momentum);
        const Vec sign = if_greater(mean, (Vec){0}, splat(1), if_greater((Vec){0}, mean, splat(-1), (Vec){0}));
        put(s, at, mean);
        put(w, at, clipped(weight - sign * u->rate, u->weight_clip));
    }
}

static void rmsprop(int64_t count, const UpdateCommon *u, float b, float eps, float momentum, const float *g, float *n,
                    float *a, float *d, float *w)
{
    for (int64_t i = 0; i < count; i += LANES) {
        const At at = {i, count - i};
        const Vec weight = get(w, at), slope = decay_then_clip(u, get(g, at), weight);
        const Vec square = get(n, at) * b + slope * slope * (1 - b);
        put(n, at, square);
        Vec change;
        if (a && d) {
            const Vec mean = get(a, at) * b + slope * (1 - b);
            /* Rounding can take n - a^2 a little below zero where all gradients were equal. */
            const Vec spread = vec_ramp(square - mean * mean);
            change = get(d, at) * momentum - slope * u->rate / vec_sqrt(spread + eps);
            put(a, at, mean);
            put(d, at, change);
        } else {
            change = slope * -u->rate / vec_sqrt(square + eps);
        }
        put(w, at, clipped(weight + change, u->weight_clip));
    }
}

const UpdateKernels KERNEL(update_kernels) = {adam, sgd, sign_sgd, rmsprop};
