/* norm.c - the inner loops of batch normalisation: one channel, whose numbers lie in equal runs. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector.h"

typedef float HalfVec __attribute__((vector_size(2 * LANES), may_alias, aligned(4)));
typedef double Doubles __attribute__((vector_size(4 * LANES), may_alias));

static Vec some(const float *p, int64_t left)
{
    return left < LANES ? load_first(p, left) : load_loose(p);
}

static void put(float *p, Vec v, int64_t left)
{
    if (left < LANES)
        store_first(p, v, left);
    else
        store_loose(p, v);
}

ALWAYS_INLINE Vec affine_of(AffineKind kind, Vec x, float factor, float term)
{
    const Vec y = x * factor + term;
    return kind & AFFINE_RAMP ? vec_ramp(y) : y;
}

/* How many of the numbers at p lie before a vector's own alignment, at most `most`. */
static int64_t before_aligned(const float *p, int64_t most)
{
    const int64_t n = (int64_t)(-(uintptr_t)p / sizeof *p % LANES);
    return n < most ? n : most;
}

ALWAYS_INLINE void affine_run(AffineKind kind, int64_t length, const float *x, float factor, float term, float *y)
{
    int64_t i = kind & AFFINE_FAR ? before_aligned(y, length) : 0;
    if (i > 0)
        store_first(y, affine_of(kind, load_first(x, i), factor, term), i);
    for (; i + LANES <= length; i += LANES) {
        const Vec v = affine_of(kind, load_loose(x + i), factor, term);
        if (kind & AFFINE_FAR)
            store_far(y + i, v);
        else
            store_loose(y + i, v);
    }
    if (i < length)
        store_first(y + i, affine_of(kind, load_first(x + i, length - i), factor, term), length - i);
}

static void affine(const Runs *r, AffineKind kind, const float *x, float factor, float term, float *y)
{
    for (int64_t b = r->count - 1; b >= 0; b--) {
        const float *from = x + b * r->step;
        float *to = y + b * r->step;
        switch ((int)kind) {
        case AFFINE_RAMP: affine_run(AFFINE_RAMP, r->length, from, factor, term, to); break;
        case AFFINE_FAR: affine_run(AFFINE_FAR, r->length, from, factor, term, to); break;
        case AFFINE_RAMP | AFFINE_FAR:
            affine_run(AFFINE_RAMP | AFFINE_FAR, r->length, from, factor, term, to);
            break;
        default: affine_run(AFFINE_PLAIN, r->length, from, factor, term, to);
        }
    }
    if (kind & AFFINE_FAR)
        far_stores_done();
}

ALWAYS_INLINE void add_halves(Doubles *sum, Vec v)
{
    float part[LANES];
    memcpy(part, &v, sizeof part);
    sum[0] += __builtin_convertvector(*(const HalfVec *)part, Doubles);
    sum[1] += __builtin_convertvector(*(const HalfVec *)(part + LANES / 2), Doubles);
}

static double total_of(const Doubles *v)
{
    double sum = 0;
    for (int k = 0; k < LANES / 2; k++)
        sum += v[0][k] + v[1][k];
    return sum;
}

static void slopes(const Runs *r, const float *x, const float *dy, float mean, int64_t live, double sum[2])
{
    Doubles a[2] = {{0}, {0}}, b[2] = {{0}, {0}};
    for (int64_t k = 0; k < r->count; k++, x += r->step, dy += r->step)
        for (int64_t i = 0; i < r->length; i += LANES) {
            const int64_t rest = r->length - i, left = live > 0 && live < rest ? live : rest;
            const Vec d = some(dy + i, left);
            add_halves(a, d);
            add_halves(b, d * (some(x + i, left) - mean));
        }
    sum[0] += total_of(a);
    sum[1] += total_of(b);
}

static void gradient(const Runs *r, const float *x, const float *dy, float mean, float by_dy, float by_x, float term,
                     float *dx)
{
    for (int64_t b = 0; b < r->count; b++, x += r->step, dy += r->step, dx += r->step)
        for (int64_t i = 0; i < r->length; i += LANES) {
            const int64_t left = r->length - i;
            put(dx + i, some(dy + i, left) * by_dy + ((some(x + i, left) - mean) * by_x + term), left);
        }
}

const NormKernels KERNEL(norm_kernels) = {affine, slopes, gradient};
