/* lane_tile.c - register tiles: see lane_tile.h. */
#include "nn/cpu/lane_tile.h"

/* A tile's accumulators, one column of x and one weight must fit the registers, and about eight sums in flight hide
 * the latency of a fused product. So many outputs go with 1, 2, ... positions: */
#if LANES == 16
static const int8_t outputs_for_width[LANE_TILE_WIDTH + 1] = {0, 12, 8, 8, 6, 4, 4, 3, 3};
#else
static const int8_t outputs_for_width[LANE_TILE_WIDTH + 1] = {0, 10, 6, 4, 3, 2, 2};
#endif

/* Sizes must be constants: an array sized by a parameter would live in memory. The position step LANES, by far the
 * most frequent, is one too: it turns address arithmetic into displacements. */
ALWAYS_INLINE void tile(int outputs, int positions, const LaneSum *s, int64_t x_position, const float *x,
                        const float *w, const float *bias, float *y)
{
    Vec sum[12][LANE_TILE_WIDTH];
    const int64_t w_out = s->w_out;
    UNROLL for (int o = 0; o < outputs; o++)
        UNROLL for (int p = 0; p < positions; p++)
            sum[o][p] = s->add ? load(y + o * s->y_out + p * s->y_position) : splat(bias ? bias[o] : 0.0f);
    for (const LaneTap *t = s->tap, *end = t + s->taps; t < end; t++) {
        const float *xp = x + t->x, *wp = w + t->w;
        /* The smaller side stays in registers, the other passes through one. */
        if (outputs < positions) {
            Vec weight[12];
            UNROLL for (int o = 0; o < outputs; o++)
                weight[o] = held(splat(wp[o * w_out]));
            UNROLL for (int p = 0; p < positions; p++) {
                const Vec column = outputs > 1 ? held(load(xp + p * x_position)) : load(xp + p * x_position);
                UNROLL for (int o = 0; o < outputs; o++)
                    sum[o][p] += weight[o] * column;
            }
        } else {
            Vec column[LANE_TILE_WIDTH];
            UNROLL for (int p = 0; p < positions; p++)
                column[p] = held(load(xp + p * x_position));
            UNROLL for (int o = 0; o < outputs; o++) {
                const Vec weight = splat(wp[o * w_out]);
                UNROLL for (int p = 0; p < positions; p++)
                    sum[o][p] += weight * column[p];
            }
        }
    }
    UNROLL for (int o = 0; o < outputs; o++)
        UNROLL for (int p = 0; p < positions; p++)
            store(y + o * s->y_out + p * s->y_position, s->ramp ? vec_ramp(sum[o][p]) : sum[o][p]);
}

typedef void Tile(const LaneSum *s, const float *x, const float *w, const float *bias, float *y);

#define TILE_NAME(o, p) tile_##o##_##p
#define DEFINE_TILE(o, p)                                                                                              \
    static void TILE_NAME(o, p)(const LaneSum *s, const float *x, const float *w, const float *bias, float *y)         \
    {                                                                                                                  \
        if (s->x_position == LANES)                                                                                    \
            tile(o, p, s, LANES, x, w, bias, y);                                                                       \
        else                                                                                                           \
            tile(o, p, s, s->x_position, x, w, bias, y);                                                               \
    }

#define ROW_3(X, p)  X(1, p) X(2, p) X(3, p)
#define ROW_4(X, p)  ROW_3(X, p) X(4, p)
#define ROW_6(X, p)  ROW_4(X, p) X(5, p) X(6, p)
#define ROW_8(X, p)  ROW_6(X, p) X(7, p) X(8, p)
#define ROW_10(X, p) ROW_8(X, p) X(9, p) X(10, p)
#define ROW_12(X, p) ROW_10(X, p) X(11, p) X(12, p)
#if LANES == 16
#define ALL_TILES(X) ROW_12(X, 1) ROW_8(X, 2) ROW_8(X, 3) ROW_6(X, 4) ROW_4(X, 5) ROW_4(X, 6) ROW_3(X, 7) ROW_3(X, 8)
#else
#define ALL_TILES(X) ROW_10(X, 1) ROW_6(X, 2) ROW_4(X, 3) ROW_3(X, 4) X(1, 5) X(2, 5) X(1, 6) X(2, 6)
#endif

ALL_TILES(DEFINE_TILE)
#define TILE_ENTRY(o, p) [p][o] = TILE_NAME(o, p),
static Tile *const tiles[LANE_TILE_WIDTH + 1][13] = {ALL_TILES(TILE_ENTRY)};

void lane_sum(const LaneSum *s, const float *x, const float *w, float *y, int64_t outputs, int64_t positions)
{
    /* Equal shares rather than full tiles and a remainder: 8 positions are 4 + 4, not 6 + 2. */
    const int32_t all = (int32_t)outputs;
    for (int64_t p = 0, parts = (positions + LANE_TILE_WIDTH - 1) / LANE_TILE_WIDTH; parts > 0; parts--) {
        const int64_t width = parts == 1 ? positions - p : (positions - p + parts - 1) / parts;
        const int32_t most = outputs_for_width[width], shares = (all + most - 1) / most;
        const int32_t height = shares ? all / shares : 0, higher = all - height * shares;
        for (int32_t k = 0, o = 0; k < shares; k++) {
            const int32_t here = height + (k < higher);
            tiles[width][here](s, x + p * s->x_position, w + o * s->w_out, s->bias ? s->bias + o : NULL,
                               y + o * s->y_out + p * s->y_position);
            o += here;
        }
        p += width;
    }
}
