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

static void affine(const Runs *r, const float *x, float factor, float term, float *y)
{
    for (int64_t b = 0; b < r->count; b++, x += r->step, y += r->step)
        for (int64_t i = 0; i < r->length; i += LANES)
            put(y + i, some(x + i, r->length - i) * factor + term, r->length - i);
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
