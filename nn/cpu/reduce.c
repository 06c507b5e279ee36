/* reduce.c - sums, extremes and products along one axis, and the moments that normalisation needs. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector.h"

typedef float HalfVec __attribute__((vector_size(2 * LANES), may_alias, aligned(4)));
typedef double Doubles __attribute__((vector_size(4 * LANES), may_alias));

enum { CHUNK = 512 }; /* elements summed in single precision; their sums are added in double */

ALWAYS_INLINE Vec start_of(ReduceOp op)
{
    switch (op) {
    case REDUCE_OP_MAX: return splat(-INFINITY);
    case REDUCE_OP_MIN: return splat(INFINITY);
    case REDUCE_OP_PRODUCT: return splat(1);
    default: return (Vec){0};
    }
}

/* NaN wins in extremes, as it does in sums. */
ALWAYS_INLINE Vec combine(ReduceOp op, Vec a, Vec x)
{
    switch (op) {
    case REDUCE_OP_MAX: return choose(a != a, a, vec_max(a, x));
    case REDUCE_OP_MIN: return choose(a != a, a, vec_min(a, x));
    case REDUCE_OP_PRODUCT: return a * x;
    case REDUCE_OP_SQUARES: return a + x * x;
    default: return a + x;
    }
}

static float scalar_combine(ReduceOp op, float a, float x)
{
    switch (op) {
    case REDUCE_OP_MAX: return a != a || a > x ? a : x;
    case REDUCE_OP_MIN: return a != a || a < x ? a : x;
    case REDUCE_OP_PRODUCT: return a * x;
    default: return a + x;
    }
}

static float lanes_combined(ReduceOp op, Vec v)
{
    float part[LANES];
    memcpy(part, &v, sizeof part);
    for (int half = LANES / 2; half; half /= 2)
        for (int i = 0; i < half; i++)
            part[i] = scalar_combine(op, part[i], part[i + half]);
    return part[0];
}

/* Contiguous elements, at most CHUNK of them. */
ALWAYS_INLINE float chunk_combined(ReduceOp op, int64_t count, const float *x)
{
    Vec a[4] = {start_of(op), start_of(op), start_of(op), start_of(op)};
    int64_t i = 0;
    for (; i + 4 * LANES <= count; i += 4 * LANES)
        UNROLL for (int k = 0; k < 4; k++)
            a[k] = combine(op, a[k], load_loose(x + i + k * LANES));
    for (; i + LANES <= count; i += LANES)
        a[0] = combine(op, a[0], load_loose(x + i));
    if (i < count)
        a[1] = combine(op, a[1], choose(lane_numbers() < (int32_t)(count - i), load_first(x + i, count - i), start_of(op)));
    const ReduceOp join = op == REDUCE_OP_SQUARES ? REDUCE_OP_SUM : op;
    return lanes_combined(join, combine(join, combine(join, a[0], a[1]), combine(join, a[2], a[3])));
}

/* Rows of less than a vector, number by number. */
ALWAYS_INLINE void short_rows(ReduceOp op, int64_t middle, const float *x, float scale, float *y, int64_t r0, int64_t r1)
{
    const ReduceOp join = op == REDUCE_OP_SQUARES ? REDUCE_OP_SUM : op;
    for (int64_t o = r0; o < r1; o++) {
        const float *row = x + o * middle;
        float best = start_of(op)[0];
        for (int64_t j = 0; j < middle; j++)
            best = scalar_combine(join, best, op == REDUCE_OP_SQUARES ? row[j] * row[j] : row[j]);
        y[o] = best * scale;
    }
}

ALWAYS_INLINE void rows(ReduceOp op, int64_t middle, const float *x, float scale, float *y, int64_t r0, int64_t r1)
{
    const bool sums = op == REDUCE_OP_SUM || op == REDUCE_OP_SQUARES;
    if (middle < LANES) {
        short_rows(op, middle, x, scale, y, r0, r1);
        return;
    }
    for (int64_t o = r0; o < r1; o++) {
        const float *row = x + o * middle;
        double total = 0;
        float best = lanes_combined(op, start_of(op));
        for (int64_t j = 0; j < middle; j += CHUNK) {
            const float part = chunk_combined(op, middle - j < CHUNK ? middle - j : CHUNK, row + j);
            if (sums)
                total += part;
            else
                best = scalar_combine(op, best, part);
        }
        y[o] = sums ? (float)(total * scale) : best * scale;
    }
}

enum {
    STRIP = 8, /* vectors of neighbouring columns that are read together */
    AHEAD = 8  /* rows fetched so much earlier */
};

/* `left` columns (1 .. STRIP LANES) of a matrix whose rows are `inner` numbers apart, each lane a result. Sums of long
 * columns pass through double every CHUNK rows. */
ALWAYS_INLINE void strip(ReduceOp op, int vectors, int64_t middle, int64_t inner, int64_t left, const float *x,
                         float scale, float *y)
{
    const bool sums = op == REDUCE_OP_SUM || op == REDUCE_OP_SQUARES;
    double total[STRIP * LANES];
    Vec a[STRIP];
    memset(total, 0, (size_t)vectors * LANES * sizeof *total);
    UNROLL for (int v = 0; v < vectors; v++)
        a[v] = start_of(op);
    for (int64_t j = 0; j < middle; j++, x += inner) {
        for (int v = 0; v < vectors; v += 16 / LANES) /* rows may be too far apart for the machine to foresee the next */
            __builtin_prefetch(x + AHEAD * inner + v * LANES);
        UNROLL for (int v = 0; v < vectors; v++)
            a[v] = combine(op, a[v], left < LANES ? load_first(x, left) : load_loose(x + v * LANES));
        if (sums && j % CHUNK == CHUNK - 1)
            for (int v = 0; v < vectors; v++) {
                for (int k = 0; k < LANES; k++)
                    total[v * LANES + k] += a[v][k];
                a[v] = (Vec){0};
            }
    }
    for (int v = 0; v < vectors; v++) {
        for (int k = 0; k < LANES; k++)
            a[v][k] = sums ? (float)((total[v * LANES + k] + a[v][k]) * scale) : a[v][k] * scale;
        store_first(y + v * LANES, a[v], left < LANES ? left : LANES);
    }
}

ALWAYS_INLINE void columns(ReduceOp op, int64_t middle, int64_t inner, const float *x, float scale, float *y, int64_t r0,
                           int64_t r1)
{
    for (int64_t r = r0; r < r1;) {
        const int64_t i = r % inner, left = inner - i < r1 - r ? inner - i : r1 - r;
        const float *p = x + r / inner * middle * inner + i;
        if (left >= STRIP * LANES) {
            strip(op, STRIP, middle, inner, STRIP * LANES, p, scale, y + r);
            r += STRIP * LANES;
        } else {
            strip(op, 1, middle, inner, left, p, scale, y + r);
            r += left < LANES ? left : LANES;
        }
    }
}

#define CASE(op)                                                                                                       \
    case op:                                                                                                           \
        if (inner == 1)                                                                                                \
            rows(op, middle, x, scale, y, r0, r1);                                                                     \
        else                                                                                                           \
            columns(op, middle, inner, x, scale, y, r0, r1);                                                           \
        break

void KERNEL(map_reduce)(ReduceOp op, int64_t middle, int64_t inner, const float *x, float scale, float *y, int64_t r0,
                        int64_t r1)
{
    switch (op) {
        CASE(REDUCE_OP_SUM);
        CASE(REDUCE_OP_MAX);
        CASE(REDUCE_OP_MIN);
        CASE(REDUCE_OP_PRODUCT);
        CASE(REDUCE_OP_SQUARES);
    }
}

/* -- moments -- */

typedef struct Moments {
    Doubles sum[2], squares[2];
} Moments;

ALWAYS_INLINE void take_half(Moments *m, int k, HalfVec x)
{
    const Doubles d = __builtin_convertvector(x, Doubles);
    m->sum[k] += d;
    m->squares[k] += d * d;
}

static void take(Moments *m, const float *x)
{
    take_half(m, 0, *(const HalfVec *)x);
    take_half(m, 1, *(const HalfVec *)(x + LANES / 2));
}

static double total_of(const Doubles *v)
{
    double sum = 0;
    for (int k = 0; k < LANES / 2; k++)
        sum += v[0][k] + v[1][k];
    return sum;
}

/* A run of one channel, two vectors at a time so that sums do not wait for each other. */
static void take_run(Moments m[2], const float *x, int64_t count)
{
    int64_t i = 0;
    for (; i + 2 * LANES <= count; i += 2 * LANES) {
        take(&m[0], x + i);
        take(&m[1], x + i + LANES);
    }
    for (; i < count; i += LANES) {
        float some[LANES];
        const Vec v = load_first(x + i, count - i < LANES ? count - i : LANES);
        memcpy(some, &v, sizeof some);
        take(&m[0], some);
    }
}

/* Of every LANES numbers only the first `live`; count is a multiple of LANES. */
static void take_live(Moments *m, const float *x, int64_t count, int64_t live)
{
    for (int64_t i = 0; i < count; i += LANES) {
        float some[LANES];
        const Vec v = load_first(x + i, live);
        memcpy(some, &v, sizeof some);
        take(m, some);
    }
}

/* One channel: contiguous runs of inner elements. */
static void channel_moments(int64_t outer, int64_t step, int64_t inner, const float *x, int64_t live, double *sum,
                            double *squares)
{
    Moments m[2] = {{{{0}, {0}}, {{0}, {0}}}, {{{0}, {0}}, {{0}, {0}}}};
    for (int64_t o = 0; o < outer; o++, x += step) {
        if (live > 0 && live < LANES)
            take_live(m, x, inner, live);
        else
            take_run(m, x, inner);
    }
    *sum = total_of(m[0].sum) + total_of(m[1].sum);
    *squares = total_of(m[0].squares) + total_of(m[1].squares);
}

/* Channels along the last axis: each lane is one. */
static void lane_moments(int64_t outer, int64_t channels, const float *x, double *sum, double *squares, int64_t c0,
                         int64_t c1)
{
    for (int64_t c = c0; c < c1; c += LANES) {
        const int64_t count = c1 - c < LANES ? c1 - c : LANES;
        Moments m = {{{0}, {0}}, {{0}, {0}}};
        for (int64_t o = 0; o < outer; o++) {
            const float *p = x + o * channels + c;
            float some[LANES];
            if (count < LANES) {
                const Vec v = load_first(p, count);
                memcpy(some, &v, sizeof some);
                p = some;
            }
            take(&m, p);
        }
        for (int64_t k = 0; k < count; k++) {
            sum[c + k] = m.sum[k / (LANES / 2)][k % (LANES / 2)];
            squares[c + k] = m.squares[k / (LANES / 2)][k % (LANES / 2)];
        }
    }
}

void KERNEL(map_moments)(int64_t outer, int64_t channels, int64_t inner, const float *x, int64_t live, double *sum,
                         double *squares, int64_t c0, int64_t c1)
{
    if (inner == 1) {
        lane_moments(outer, channels, x, sum, squares, c0, c1);
        return;
    }
    for (int64_t c = c0; c < c1; c++)
        channel_moments(outer, channels * inner, inner, x + c * inner, live, &sum[c], &squares[c]);
}
