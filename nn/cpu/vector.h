/* vector.h - the vectors of the level that this file is compiled for.
 *
 * LANES floats make one vector, never wider than the instruction set: wider ones compile, to code many times slower.
 * All else is written in terms of these few types and functions, in GCC's portable vectors; intrinsics stand only where
 * the portable form is known to compile badly. Products and sums contract to fused ones (-ffp-contract=fast). */
#ifndef NN_CPU_VECTOR_H
#define NN_CPU_VECTOR_H
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#if defined __AVX__ || defined __SSE2__
#include <immintrin.h>
#endif

#ifndef LANES
#if defined __AVX512F__
#define LANES 16
#elif defined __AVX2__
#define LANES 8
#else
#define LANES 4
#endif
#endif

#define JOIN_(a, b)    a##_##b
#define JOIN(a, b)     JOIN_(a, b)
#define KERNEL(name)   JOIN(name, KERNEL_LEVEL) /* the name of an exported thing at this level */
#define UNROLL         _Pragma("GCC unroll 32")
#define ALWAYS_INLINE  static inline __attribute__((always_inline))

typedef float Vec __attribute__((vector_size(4 * LANES), may_alias));
typedef float VecLoose __attribute__((vector_size(4 * LANES), may_alias, aligned(4))); /* at any float's address */
typedef int32_t Ints __attribute__((vector_size(4 * LANES), may_alias));
typedef uint16_t Halves __attribute__((vector_size(2 * LANES), may_alias, aligned(2)));
typedef uint8_t Bytes __attribute__((vector_size(LANES), may_alias, aligned(1)));

ALWAYS_INLINE Vec splat(float x)
{
    return x - (Vec){0}; /* minus: plus zero would not fold for -0 */
}

ALWAYS_INLINE Vec load(const float *p)
{
    return *(const Vec *)p;
}

ALWAYS_INLINE void store(float *p, Vec v)
{
    *(Vec *)p = v;
}

/* x, which the compiler must now keep in a register: it likes to fold a load into every product that uses it, and the
 * machine has fewer loads a cycle than it would need. */
ALWAYS_INLINE Vec held(Vec x)
{
#if LANES == 16 && defined __AVX512F__
    __asm__("" : "+v"(x));
#elif (LANES == 8 && defined __AVX2__) || (LANES == 4 && defined __SSE2__)
    __asm__("" : "+x"(x));
#elif LANES == 4 && defined __aarch64__
    __asm__("" : "+w"(x));
#endif
    return x;
}

ALWAYS_INLINE Vec load_loose(const float *p)
{
    return *(const VecLoose *)p;
}

ALWAYS_INLINE void store_loose(float *p, Vec v)
{
    *(VecLoose *)p = v;
}

/* At a vector's alignment, past the caches: for what is larger than they are, so that memory is not read before it is
 * written. far_stores_done comes before another thread may read it. */
ALWAYS_INLINE void store_far(float *p, Vec v)
{
#if LANES == 16 && defined __AVX512F__
    _mm512_stream_ps(p, (__m512)v);
#elif LANES == 8 && defined __AVX2__
    _mm256_stream_ps(p, (__m256)v);
#elif LANES == 4 && defined __SSE2__
    _mm_stream_ps(p, (__m128)v);
#else
    store(p, v);
#endif
}

ALWAYS_INLINE void far_stores_done(void)
{
#if defined __SSE2__
    _mm_sfence();
#endif
}

/* Is any lane of m set (all bits or none of each)? */
ALWAYS_INLINE bool any(Ints m)
{
#if LANES == 16 && defined __AVX512F__
    return _mm512_test_epi32_mask((__m512i)m, (__m512i)m) != 0;
#elif LANES == 8 && defined __AVX2__
    return _mm256_movemask_ps((__m256)m) != 0;
#elif LANES == 4 && defined __SSE2__
    return _mm_movemask_ps((__m128)m) != 0;
#else
    int32_t set = 0;
    for (int i = 0; i < LANES; i++)
        set |= m[i];
    return set != 0;
#endif
}

/* m (all bits or none of each lane) ? a : b */
ALWAYS_INLINE Vec choose(Ints m, Vec a, Vec b)
{
#if LANES == 8 && defined __AVX2__
    return (Vec)_mm256_blendv_ps((__m256)b, (__m256)a, (__m256)m);
#else
    return (Vec)((m & (Ints)a) | (~m & (Ints)b));
#endif
}

/* a > b ? x : y, false where a or b is NaN */
ALWAYS_INLINE Vec if_greater(Vec a, Vec b, Vec x, Vec y)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_mask_blend_ps(_mm512_cmp_ps_mask((__m512)a, (__m512)b, _CMP_GT_OQ), (__m512)y, (__m512)x);
#else
    return choose(a > b, x, y);
#endif
}

ALWAYS_INLINE Vec if_equal(Ints a, Ints b, Vec x, Vec y)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_mask_blend_ps(_mm512_cmpeq_epi32_mask((__m512i)a, (__m512i)b), (__m512)y, (__m512)x);
#else
    return choose(a == b, x, y);
#endif
}

/* a > b ? a : b; so b where one of them is NaN. */
ALWAYS_INLINE Vec vec_max(Vec a, Vec b)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_max_ps((__m512)a, (__m512)b);
#elif LANES == 8 && defined __AVX2__
    return (Vec)_mm256_max_ps((__m256)a, (__m256)b);
#elif LANES == 4 && defined __SSE2__
    return (Vec)_mm_max_ps((__m128)a, (__m128)b);
#else
    return choose(a > b, a, b);
#endif
}

ALWAYS_INLINE Vec vec_min(Vec a, Vec b)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_min_ps((__m512)a, (__m512)b);
#elif LANES == 8 && defined __AVX2__
    return (Vec)_mm256_min_ps((__m256)a, (__m256)b);
#elif LANES == 4 && defined __SSE2__
    return (Vec)_mm_min_ps((__m128)a, (__m128)b);
#else
    return choose(a < b, a, b);
#endif
}

/* x > 0 ? x : 0; NaN stays. */
ALWAYS_INLINE Vec vec_ramp(Vec x)
{
    return vec_max((Vec){0}, x);
}

ALWAYS_INLINE Vec vec_sqrt(Vec x)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_sqrt_ps((__m512)x);
#elif LANES == 8 && defined __AVX2__
    return (Vec)_mm256_sqrt_ps((__m256)x);
#elif LANES == 4 && defined __SSE2__
    return (Vec)_mm_sqrt_ps((__m128)x);
#else
    for (int i = 0; i < LANES; i++)
        x[i] = sqrtf(x[i]);
    return x;
#endif
}

ALWAYS_INLINE Vec vec_abs(Vec x)
{
    return (Vec)((Ints)x & 0x7fffffff);
}

/* x to the nearest integer, ties to even; good for |x| < 2^22 (callers see to that). */
ALWAYS_INLINE Vec vec_round(Vec x)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_roundscale_ps((__m512)x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
#elif LANES == 8 && defined __AVX2__
    return (Vec)_mm256_round_ps((__m256)x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
#else
    Vec magic = splat(12582912.0f); /* 1.5 2^23: its last bit counts ones */
    return held(x + magic) - magic;
#endif
}

/* The sum of the lanes, halves added to halves: one order at every call. */
ALWAYS_INLINE float vec_total(Vec v)
{
#if LANES == 16 && defined __AVX512F__
    return _mm512_reduce_add_ps((__m512)v);
#elif LANES == 8 && defined __AVX2__
    __m128 h = _mm_add_ps(_mm256_castps256_ps128((__m256)v), _mm256_extractf128_ps((__m256)v, 1));
    h = _mm_add_ps(h, _mm_movehl_ps(h, h));
    return _mm_cvtss_f32(_mm_add_ss(h, _mm_shuffle_ps(h, h, 1)));
#else
    float part[LANES];
    memcpy(part, &v, sizeof part);
    for (int half = LANES / 2; half; half /= 2)
        for (int i = 0; i < half; i++)
            part[i] += part[i + half];
    return part[0];
#endif
}

ALWAYS_INLINE float vec_greatest(Vec v)
{
    float part[LANES];
    memcpy(part, &v, sizeof part);
    for (int half = LANES / 2; half; half /= 2)
        for (int i = 0; i < half; i++)
            part[i] = part[i] > part[i + half] ? part[i] : part[i + half];
    return part[0];
}

/* 0, 1, 2, ... */
ALWAYS_INLINE Ints lane_numbers(void)
{
#if LANES == 16
    return (Ints){0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
#elif LANES == 8
    return (Ints){0, 1, 2, 3, 4, 5, 6, 7};
#else
    return (Ints){0, 1, 2, 3};
#endif
}

/* The first `count` (0..LANES) lanes from memory, zero in the others; nothing beyond is read or written. */
ALWAYS_INLINE Vec load_first(const float *p, int64_t count)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_maskz_loadu_ps((__mmask16)((1u << count) - 1), p);
#elif LANES == 8 && defined __AVX2__
    return (Vec)_mm256_maskload_ps(p, (__m256i)(lane_numbers() < (int32_t)count));
#else
    Vec v = {0};
    memcpy(&v, p, (size_t)count * sizeof *p);
    return v;
#endif
}

ALWAYS_INLINE void store_first(float *p, Vec v, int64_t count)
{
#if LANES == 16 && defined __AVX512F__
    _mm512_mask_storeu_ps(p, (__mmask16)((1u << count) - 1), (__m512)v);
#elif LANES == 8 && defined __AVX2__
    _mm256_maskstore_ps(p, (__m256i)(lane_numbers() < (int32_t)count), (__m256)v);
#else
    memcpy(p, &v, (size_t)count * sizeof *p);
#endif
}

#endif
