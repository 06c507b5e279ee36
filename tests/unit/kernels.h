/* kernels.h - what the tests of kernels share: levels to test, random numbers, aligned arrays. */
#ifndef TESTS_UNIT_KERNELS_H
#define TESTS_UNIT_KERNELS_H
#include <stdlib.h>
#include "nn/cpu/kernels.h"
#include "tests/unit/test.h"

/* Sixteen lanes compiled without AVX-512: so the geometry of that level is tested on every machine. */
extern const CpuKernels cpu_kernels_wide;

static inline const CpuKernels *level_number(int i)
{
    const CpuKernels *k = cpu_kernels_level(i);
    return k ? k : i > 0 && cpu_kernels_level(i - 1) ? &cpu_kernels_wide : NULL;
}

#define FOR_LEVELS(k)                                                                                                  \
    for (int level_ = 0; level_number(level_); level_++)                                                               \
        for (const CpuKernels *k = level_number(level_); k; k = NULL)

static uint64_t random_state = 88172645463325252u;

static inline uint64_t random_bits(void)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    return random_state ^= random_state << 17;
}

/* In [-1, 1), on a grid coarse enough that ties happen. */
static inline float random_float(void)
{
    return (float)(int64_t)(random_bits() >> 40 & 4095) / 2048.0f - 1.0f;
}

/* count floats, 64-byte aligned, followed by a guard that array_free checks. */
enum { GUARD = 16 };

static inline float *array_blank(int64_t count)
{
    float *p = aligned_alloc(64, ((size_t)(count + GUARD) * sizeof(float) + 63) / 64 * 64);
    for (int64_t i = 0; i < count + GUARD; i++)
        p[i] = 12345.0f;
    return p;
}

static inline float *array_random(int64_t count)
{
    float *p = array_blank(count);
    for (int64_t i = 0; i < count; i++)
        p[i] = random_float();
    return p;
}

static inline void array_free(float *p, int64_t count)
{
    bool whole = true;
    for (int64_t i = count; i < count + GUARD; i++)
        whole = whole && p[i] == 12345.0f;
    CHECK(whole);
    free(p);
}

static inline int64_t blocks_of(const CpuKernels *k, int64_t n)
{
    return (n + k->lanes - 1) / k->lanes;
}

/* PLAIN (n, f) to LANES. */
static inline float *to_lanes(const CpuKernels *k, int64_t n, int64_t f, const float *x)
{
    const int64_t lanes = k->lanes, blocks = blocks_of(k, n);
    float *y = array_blank(blocks * f * lanes);
    for (int64_t b = 0; b < blocks; b++)
        for (int64_t i = 0; i < f; i++)
            for (int64_t lane = 0; lane < lanes; lane++) {
                const int64_t e = b * lanes + lane;
                y[(b * f + i) * lanes + lane] = x[(e < n ? e : n - 1) * f + i];
            }
    return y;
}

static inline float lane_element(const CpuKernels *k, int64_t f, const float *y, int64_t e, int64_t i)
{
    return y[(e / k->lanes * f + i) * k->lanes + e % k->lanes];
}

#endif
