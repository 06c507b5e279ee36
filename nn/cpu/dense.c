/* dense.c - dense layers on LANES.
 *
 * Forward and data gradient are lane_sum with blocks of examples as its positions. The weight gradient wants vectors
 * along the weights instead, so x comes as plain rows and dy gives one number a product. */
#include "nn/cpu/lane_tile.h"
#include "nn/cpu/levels.h"

enum { NEAR_BYTES = 16384 }; /* of x, so that it stays in the first-level cache while all outputs pass over it */

/* The sum over `count` x vectors in parts; several passes over y cost less than x from the second-level cache. */
static void sum_in_parts(LaneSum *sum, int64_t w_step, int64_t count, int64_t blocks, bool ramp, const float *x,
                         const float *w, float *y, int64_t outputs)
{
    LaneTap tap[NEAR_BYTES / 4 / LANES];
    for (int64_t b = 0, parts = (blocks + LANE_TILE_WIDTH - 1) / LANE_TILE_WIDTH; parts > 0; parts--) {
        const int64_t width = (blocks - b + parts - 1) / parts, part = NEAR_BYTES / 4 / LANES / width;
        for (int64_t i = 0; i < count || i == 0; i += part) {
            sum->tap = tap;
            sum->taps = i + part < count ? part : count - i;
            for (int64_t k = 0; k < sum->taps; k++)
                tap[k] = (LaneTap){(int32_t)(k * LANES), (int32_t)(k * w_step)};
            sum->add = i > 0;
            sum->ramp = ramp && i + part >= count;
            lane_sum(sum, x + b * sum->x_position + i * LANES, w + i * w_step, y + b * sum->y_position, outputs, width);
        }
        b += width;
    }
}

static void forward(int64_t in, int64_t out, int64_t blocks, const float *x, int64_t x_step, const float *w,
                    const float *bias, bool ramp, float *y, int64_t y_step, int64_t o0, int64_t o1)
{
    (void)out;
    LaneSum sum = {
        .x_position = x_step,
        .w_out = in,
        .y_position = y_step,
        .y_out = LANES,
        .bias = bias ? bias + o0 : NULL,
    };
    sum_in_parts(&sum, 1, in, blocks, ramp, x, w + o0 * in, y + o0 * LANES, o1 - o0);
}

static void undo_ramp(int64_t count, const float *y, float *dx)
{
    for (int64_t i = 0; i < count; i += LANES)
        store(dx + i, if_greater(load(y + i), (Vec){0}, load(dx + i), (Vec){0}));
}

static void data_gradient(int64_t in, int64_t out, int64_t blocks, const float *dy, int64_t dy_step, const float *w,
                          const float *y, float *dx, int64_t dx_step, int64_t i0, int64_t i1)
{
    LaneSum sum = {
        .x_position = dy_step,
        .w_out = 1,
        .y_position = dx_step,
        .y_out = LANES,
    };
    sum_in_parts(&sum, in, out, blocks, false, dy, w + i0, dx + i0 * LANES, i1 - i0);
    for (int64_t b = 0; y && b < blocks; b++)
        undo_ramp((i1 - i0) * LANES, y + b * dx_step + i0 * LANES, dx + b * dx_step + i0 * LANES);
}

/* -- weight gradient: a tile of outputs times vectors along a row of dw -- */

#if LANES == 16
enum { OUTPUTS = 8, VECTORS = 3 };
#else
enum { OUTPUTS = 6, VECTORS = 2 };
#endif

typedef struct Rows {
    int64_t in, n, dy_step;
    const float *rows, *dy;
    bool add;
} Rows;

/* dw for outputs o.. and columns i..; the last vector may be cut to `last` floats. */
ALWAYS_INLINE void weights_tile(const Rows *r, int outputs, int vectors, int64_t last, int64_t o, int64_t i, float *dw)
{
    Vec sum[OUTPUTS][VECTORS];
    UNROLL for (int a = 0; a < outputs; a++)
        UNROLL for (int v = 0; v < vectors; v++)
            sum[a][v] = (Vec){0};
    for (int64_t b = 0, n = 0; n < r->n; b++, n += LANES) {
        const float *dy = r->dy + b * r->dy_step + o * LANES, *x = r->rows + n * r->in + i;
        for (int64_t lane = 0, live = r->n - n < LANES ? r->n - n : LANES; lane < live; lane++, x += r->in) {
            Vec column[VECTORS];
            UNROLL for (int v = 0; v < vectors; v++)
                column[v] = held(last < LANES && v == vectors - 1 ? load_first(x + v * LANES, last)
                                                                  : load_loose(x + v * LANES));
            UNROLL for (int a = 0; a < outputs; a++) {
                const Vec g = splat(dy[a * LANES + lane]);
                UNROLL for (int v = 0; v < vectors; v++)
                    sum[a][v] += g * column[v];
            }
        }
    }
    UNROLL for (int a = 0; a < outputs; a++)
        UNROLL for (int v = 0; v < vectors; v++) {
            float *to = dw + (o + a) * r->in + i + v * LANES;
            const bool cut = last < LANES && v == vectors - 1;
            if (r->add)
                sum[a][v] += cut ? load_first(to, last) : load_loose(to);
            if (cut)
                store_first(to, sum[a][v], last);
            else
                store_loose(to, sum[a][v]);
        }
}

static void weights_full(const Rows *r, int64_t o, int64_t i, float *dw)
{
    weights_tile(r, OUTPUTS, VECTORS, LANES, o, i, dw);
}

static void weights_thin(const Rows *r, int64_t o, int64_t i, float *dw)
{
    weights_tile(r, 1, VECTORS, LANES, o, i, dw);
}

static void weights_edge(const Rows *r, int64_t last, int64_t o, int64_t i, float *dw)
{
    if (last == LANES)
        weights_tile(r, OUTPUTS, 1, LANES, o, i, dw);
    else
        weights_tile(r, OUTPUTS, 1, last, o, i, dw);
}

static void weights_corner(const Rows *r, int64_t last, int64_t o, int64_t i, float *dw)
{
    weights_tile(r, 1, 1, last, o, i, dw);
}

static void weight_gradient(int64_t in, int64_t out, int64_t n, const float *rows, const float *dy, int64_t dy_step,
                            float *dw, float *db, int64_t o0, int64_t o1, bool add)
{
    (void)out;
    const Rows r = {in, n, dy_step, rows, dy, add};
    int64_t i = 0;
    for (; i + VECTORS * LANES <= in; i += VECTORS * LANES) {
        int64_t o = o0;
        for (; o + OUTPUTS <= o1; o += OUTPUTS)
            weights_full(&r, o, i, dw);
        for (; o < o1; o++)
            weights_thin(&r, o, i, dw);
    }
    for (; i < in; i += LANES) {
        const int64_t last = in - i < LANES ? in - i : LANES;
        int64_t o = o0;
        for (; o + OUTPUTS <= o1; o += OUTPUTS)
            weights_edge(&r, last, o, i, dw);
        for (; o < o1; o++)
            weights_corner(&r, last, o, i, dw);
    }
    for (int64_t o = o0; db && o < o1; o++) {
        Vec sum = {0};
        for (int64_t b = 0, k = 0; k < n; b++, k += LANES)
            sum += load_first(dy + b * dy_step + o * LANES, n - k < LANES ? n - k : LANES);
        db[o] = add ? db[o] + vec_total(sum) : vec_total(sum);
    }
}

const DenseKernels KERNEL(dense_kernels) = {forward, data_gradient, weight_gradient, OUTPUTS};
