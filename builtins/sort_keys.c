/* sort_keys.c - 64-bit keys in order: a quicksort on vectors of four where the machine has AVX2, a radix sort elsewhere.
 *
 * The quicksort moves keys between two arrays. A step reads vectors in turn and stores each twice, the keys up to the
 * pivot at the left end of what is still free, the others at its right end: no branch depends on a key. The free stretch
 * is as long as what is left to read, so both stores fit until fewer than two vectors are left. Up to 64 keys go through
 * a fixed network.
 * Source: Blacher, Giesen, Sanders, Wassenberg, "Vectorized and performance-portable Quicksort", 2022. */
#include <stdlib.h>
#include <string.h>
#include "builtins/sorting.h"
#if defined __x86_64__
#include <immintrin.h>
#endif

/* Least digit first, 11 bits a pass; passes in which all digits agree are skipped. out is from or room. */
static void radix_into(int64_t *out, int64_t *from, int64_t *room, size_t n)
{
    enum { BITS = 11, DIGITS = 1 << BITS, PASSES = 6 };
    const uint64_t mask = DIGITS - 1, sign = 1ull << 63;
    size_t(*count)[DIGITS] = mem_bytes(PASSES * sizeof *count);
    memset(count, 0, PASSES * sizeof *count);
    for (size_t i = 0; i < n; i++) {
        uint64_t key = (uint64_t)from[i] ^ sign;
        for (int p = 0; p < PASSES; p++)
            count[p][(key >> (p * BITS)) & mask]++;
    }
    for (int p = 0; p < PASSES; p++) {
        size_t *c = count[p], sum = 0;
        if (c[(((uint64_t)from[0] ^ sign) >> (p * BITS)) & mask] == n)
            continue;
        for (size_t d = 0; d < DIGITS; d++) {
            size_t here = c[d];
            c[d] = sum;
            sum += here;
        }
        for (size_t i = 0; i < n; i++)
            room[c[(((uint64_t)from[i] ^ sign) >> (p * BITS)) & mask]++] = from[i];
        int64_t *other = from;
        from = room;
        room = other;
    }
    if (from != out)
        memcpy(out, from, n * sizeof *out);
}

#if defined __x86_64__
#define EITHER      __attribute__((target_clones("avx2", "default"), optimize("O3")))
#define AVX2        __attribute__((target("avx2,popcnt")))
#define AVX2_INLINE static inline __attribute__((target("avx2,popcnt"), always_inline))

enum { LANES = 4, SMALL = 64 };

/* For each set of lanes (a bit each): the order of 32-bit halves that brings them to the left. */
#define HALVES(a, b, c, d) {2 * a, 2 * a + 1, 2 * b, 2 * b + 1, 2 * c, 2 * c + 1, 2 * d, 2 * d + 1}
static const int32_t parting[16][8] __attribute__((aligned(32))) = {
    HALVES(0, 1, 2, 3), HALVES(0, 1, 2, 3), HALVES(1, 0, 2, 3), HALVES(0, 1, 2, 3),
    HALVES(2, 0, 1, 3), HALVES(0, 2, 1, 3), HALVES(1, 2, 0, 3), HALVES(0, 1, 2, 3),
    HALVES(3, 0, 1, 2), HALVES(0, 3, 1, 2), HALVES(1, 3, 0, 2), HALVES(0, 1, 3, 2),
    HALVES(2, 3, 0, 1), HALVES(0, 2, 3, 1), HALVES(1, 2, 3, 0), HALVES(0, 1, 2, 3),
};

AVX2_INLINE __m256i load(const int64_t *p)
{
    return _mm256_loadu_si256((const __m256i_u *)p);
}

AVX2_INLINE void store(int64_t *p, __m256i v)
{
    _mm256_storeu_si256((__m256i_u *)p, v);
}

/* Lane by lane: the smaller to a, the larger to b. */
AVX2_INLINE void exchange(__m256i *a, __m256i *b)
{
    __m256i greater = _mm256_cmpgt_epi64(*a, *b), low = _mm256_blendv_epi8(*a, *b, greater);
    *b = _mm256_blendv_epi8(*b, *a, greater);
    *a = low;
}

/* Half-cleaners inside a vector: lanes two apart, then neighbours. A bitonic vector comes out sorted. */
AVX2_INLINE __m256i clean(__m256i v)
{
    __m256i w = _mm256_permute4x64_epi64(v, 0x4e), other = v;
    exchange(&other, &w);
    v = _mm256_blend_epi32(other, w, 0xf0);
    w = _mm256_permute4x64_epi64(v, 0xb1), other = v;
    exchange(&other, &w);
    return _mm256_blend_epi32(other, w, 0xcc);
}

/* Two sorted runs of n vectors each, side by side, become one. */
AVX2_INLINE void merge(__m256i *v, int n)
{
    for (int i = 0; i < n / 2; i++) {
        __m256i w = v[n + i];
        v[n + i] = v[2 * n - 1 - i];
        v[2 * n - 1 - i] = w;
    }
#pragma GCC unroll 8
    for (int i = n; i < 2 * n; i++)
        v[i] = _mm256_permute4x64_epi64(v[i], 0x1b);
#pragma GCC unroll 8
    for (int step = n; step > 0; step /= 2)
#pragma GCC unroll 8
        for (int i = 0; i < 2 * n; i++)
            if (!(i & step))
                exchange(v + i, v + i + step);
#pragma GCC unroll 8
    for (int i = 0; i < 2 * n; i++)
        v[i] = clean(v[i]);
}

AVX2_INLINE void transpose(__m256i *a, __m256i *b, __m256i *c, __m256i *d)
{
    __m256i ab = _mm256_unpacklo_epi64(*a, *b), cd = _mm256_unpacklo_epi64(*c, *d);
    __m256i ab2 = _mm256_unpackhi_epi64(*a, *b), cd2 = _mm256_unpackhi_epi64(*c, *d);
    *a = _mm256_permute2x128_si256(ab, cd, 0x20);
    *b = _mm256_permute2x128_si256(ab2, cd2, 0x20);
    *c = _mm256_permute2x128_si256(ab, cd, 0x31);
    *d = _mm256_permute2x128_si256(ab2, cd2, 0x31);
}

AVX2_INLINE void compare_all(__m256i *v, int n, const uint8_t (*network)[2])
{
#pragma GCC unroll 19
    for (int i = 0; i < n; i++)
        exchange(v + network[i][0], v + network[i][1]);
}

/* 4 vectors: columns by Batcher's network for four, made rows, which are merged. */
AVX2_INLINE void sort16(__m256i *v)
{
    static const uint8_t network[5][2] = {{0, 1}, {2, 3}, {0, 2}, {1, 3}, {1, 2}};
    compare_all(v, 5, network);
    transpose(v, v + 1, v + 2, v + 3);
    merge(v, 1);
    merge(v + 2, 1);
    merge(v, 2);
}

/* 8 vectors likewise; the comparisons in an order in which they do not wait for each other. */
AVX2_INLINE void sort32(__m256i *v)
{
    static const uint8_t network[19][2] = {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {1, 2}, {5, 6},
                                           {0, 4}, {1, 5}, {2, 6}, {3, 7}, {2, 4}, {3, 5}, {1, 2}, {3, 4}, {5, 6}};
    compare_all(v, 19, network);
    transpose(v, v + 1, v + 2, v + 3);
    transpose(v + 4, v + 5, v + 6, v + 7);
    __m256i rows[8] = {v[0], v[4], v[1], v[5], v[2], v[6], v[3], v[7]};
    merge(rows, 2);
    merge(rows + 4, 2);
    merge(rows, 4);
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        v[i] = rows[i];
}

#define SORT_ROOM(size, network)                                                                                       \
    AVX2 static void network##_room(int64_t *room)                                                                     \
    {                                                                                                                  \
        __m256i v[size / LANES];                                                                                       \
        for (int i = 0; i < size / LANES; i++)                                                                         \
            v[i] = load(room + i * LANES);                                                                             \
        network(v);                                                                                                    \
        for (int i = 0; i < size / LANES; i++)                                                                         \
            store(room + i * LANES, v[i]);                                                                             \
    }
SORT_ROOM(16, sort16)
SORT_ROOM(32, sort32)

AVX2 static void sort64_room(int64_t *room)
{
    __m256i v[16];
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++)
        v[i] = load(room + i * LANES);
    sort32(v);
    sort32(v + 8);
    merge(v, 8);
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++)
        store(room + i * LANES, v[i]);
}

/* n <= SMALL keys into out, which may be where they are. */
AVX2 static void sort_small(const int64_t *keys, int64_t *out, size_t n)
{
    int64_t room[SMALL];
    size_t size = n <= 16 ? 16 : n <= 32 ? 32 : 64;
    memcpy(room, keys, n * sizeof *keys);
    for (size_t i = n; i < size; i++)
        room[i] = INT64_MAX;
    (size == 16 ? sort16_room : size == 32 ? sort32_room : sort64_room)(room);
    memcpy(out, room, n * sizeof *out);
}

/* The keys of from go to to, those below the pivot before the others; how many are below. */
AVX2 static size_t part(const int64_t *from, int64_t *to, size_t n, int64_t pivot)
{
    int64_t *left = to;
    const __m256i bound = _mm256_set1_epi64x(pivot);
    size_t i = 0, free = n;
#pragma GCC unroll 4
    for (; free >= 2 * LANES; i += LANES, free -= LANES) { /* the two stores must not meet */
        __m256i v = load(from + i);
        unsigned below = (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(_mm256_cmpgt_epi64(bound, v)));
        v = _mm256_permutevar8x32_epi32(v, _mm256_load_si256((const __m256i *)parting[below]));
        store(left, v);
        store(left + free - LANES, v);
        left += _mm_popcnt_u64(below);
    }
    for (int64_t *right = left + free; i < n; i++)
        if (from[i] < pivot)
            *left++ = from[i];
        else
            *--right = from[i];
    return (size_t)(left - to);
}

static int64_t middle(int64_t a, int64_t b, int64_t c)
{
    int64_t low = a < b ? a : b, high = a < b ? b : a;
    return c < low ? low : c > high ? high : c;
}

/* A middling key: of 64 where that pays, else of nine or three. */
AVX2 static int64_t pivot_of(const int64_t *keys, size_t n)
{
    if (n >= 4096) {
        int64_t sample[SMALL];
        for (size_t i = 0; i < SMALL; i++)
            sample[i] = keys[(2 * i + 1) * (n / (2 * SMALL))];
        sort_small(sample, sample, SMALL);
        return sample[SMALL / 2];
    }
    size_t step = n / 10;
    const int64_t *k = keys + step;
    return middle(middle(k[0], k[step], k[2 * step]), middle(k[3 * step], k[4 * step], k[5 * step]),
                  middle(k[6 * step], k[7 * step], k[8 * step]));
}

/* The n keys of from, sorted, into from if it is home, else into other. depth: so many steps may yet go wrong. */
AVX2 static void quick(int64_t *from, int64_t *other, size_t n, bool home, int depth)
{
    while (n > SMALL && depth-- > 0) {
        int64_t pivot = pivot_of(from, n);
        size_t low = part(from, other, n, pivot), start = 0;
        if (low > 0) {
            quick(other + low, from + low, n - low, !home, depth);
            n = low;
        } else { /* the pivot is the least: what equals it is in its place */
            start = pivot < INT64_MAX ? part(from, other, n, pivot + 1) : n;
            if (home)
                memcpy(from, other, start * sizeof *from);
            n -= start;
        }
        int64_t *swap = from + start;
        from = other + start;
        other = swap;
        home = !home;
    }
    if (n <= SMALL)
        sort_small(from, home ? from : other, n);
    else
        radix_into(home ? from : other, from, other, n);
}

/* LUPINE_CPU=baseline asks for the plain way, as it does of the kernels for nets. */
static bool has_avx2(void)
{
    const char *wish = getenv("LUPINE_CPU");
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") && (!wish || strcmp(wish, "baseline") != 0);
}
#else
#define EITHER
static bool has_avx2(void)
{
    return false;
}

static void quick(int64_t *from, int64_t *other, size_t n, bool home, int depth)
{
    (void)from, (void)other, (void)n, (void)home, (void)depth;
}
#endif

/* Between bits of doubles and integers in the same order, both ways; -0. comes before 0. and NaNs at the ends. */
EITHER static void turn_reals(int64_t *to, const int64_t *from, size_t n)
{
    for (size_t i = 0; i < n; i++)
        to[i] = from[i] ^ ((from[i] < 0 ? -1 : 0) & INT64_MAX);
}

static void sort_keys(int64_t *keys, int64_t *room, size_t n)
{
    if (has_avx2())
        quick(keys, room, n, true, 2 * (64 - __builtin_clzll(n + 1)) + 8);
    else if (n > 0)
        radix_into(keys, keys, room, n);
}

void sort_numbers(void *out, const void *numbers, size_t n, ArrayType type)
{
    enum { OUTSIDE_FROM = 1 << 16 }; /* keys: from here on pages that stay mapped pay */
    Outside *lent = n >= OUTSIDE_FROM ? mem_outside(n * sizeof(int64_t)) : NULL;
    int64_t *room = lent ? lent->bytes : mem_bytes((n + 1) * sizeof *room);
    if (type == ARRAY_REAL64)
        turn_reals(out, numbers, n);
    else
        memcpy(out, numbers, n * sizeof(int64_t));
    sort_keys(out, room, n);
    if (type == ARRAY_REAL64)
        turn_reals(out, out, n);
    if (lent)
        mem_outside_release(lent);
}
