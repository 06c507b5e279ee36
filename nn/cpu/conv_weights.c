/* conv_weights.c - convolution on LANES: gradient by the weights.
 *
 * dw[o][c][i][j] sums dy[o] times a shifted x[c] over examples and positions: the lanes are summed only at the very
 * end. A tile holds several outputs times several x streams: neighbouring channels, or with few channels neighbouring
 * taps of a row. Its sums go to memory and come back for every tap, so that rows of x and dy can stay in the
 * first-level cache while all taps pass over them. */
#include "nn/counts.h"
#include "nn/cpu/levels.h"
#include "nn/cpu/vector.h"

#if LANES == 16
enum { WIDTH_MAX = 8 };
static const int8_t outputs_for_width[WIDTH_MAX + 1] = {0, 8, 8, 8, 6, 4, 4, 3, 3};
#define ROWS_OF_TILES(X) ROW_8(X, 1) ROW_8(X, 2) ROW_8(X, 3) ROW_6(X, 4) ROW_4(X, 5) ROW_4(X, 6) ROW_3(X, 7) ROW_3(X, 8)
#else
enum { WIDTH_MAX = 6 };
static const int8_t outputs_for_width[WIDTH_MAX + 1] = {0, 8, 6, 4, 3, 2, 2};
#define ROWS_OF_TILES(X) ROW_8(X, 1) ROW_6(X, 2) ROW_4(X, 3) ROW_3(X, 4) ROW_2(X, 5) ROW_2(X, 6)
#endif
enum { OUTPUTS_MAX = 8, SUMS_MAX = 24, TAPS_MAX = 32, NEAR_BYTES = 28672 };

/* What a tile runs over: rows x columns positions of one block. Steps in floats. */
typedef struct Field {
    int64_t rows, columns, x_row, x_column, dy_row, x_stream, dy_out;
} Field;

ALWAYS_INLINE void tile(int outputs, int streams, const Field *f, const float *x, const float *dy, float *sums)
{
    Vec sum[OUTPUTS_MAX][WIDTH_MAX];
    UNROLL for (int o = 0; o < outputs; o++)
        UNROLL for (int s = 0; s < streams; s++)
            sum[o][s] = load(sums + (o * streams + s) * LANES);
    const int64_t x_column = f->x_column, x_stream = f->x_stream, dy_out = f->dy_out;
    for (int64_t r = 0; r < f->rows; r++) {
        const float *xp = x + r * f->x_row, *dp = dy + r * f->dy_row;
        for (int64_t q = f->columns; q > 0; q--, xp += x_column, dp += LANES) {
            Vec small[OUTPUTS_MAX];
            if (outputs < streams) {
                UNROLL for (int o = 0; o < outputs; o++)
                    small[o] = held(load(dp + o * dy_out));
                UNROLL for (int s = 0; s < streams; s++) {
                    const Vec v = outputs > 1 ? held(load(xp + s * x_stream)) : load(xp + s * x_stream);
                    UNROLL for (int o = 0; o < outputs; o++)
                        sum[o][s] += small[o] * v;
                }
            } else {
                UNROLL for (int s = 0; s < streams; s++)
                    small[s] = held(load(xp + s * x_stream));
                UNROLL for (int o = 0; o < outputs; o++) {
                    const Vec v = streams > 1 ? held(load(dp + o * dy_out)) : load(dp + o * dy_out);
                    UNROLL for (int s = 0; s < streams; s++)
                        sum[o][s] += small[s] * v;
                }
            }
        }
    }
    UNROLL for (int o = 0; o < outputs; o++)
        UNROLL for (int s = 0; s < streams; s++)
            store(sums + (o * streams + s) * LANES, sum[o][s]);
}

typedef void Tile(const Field *f, const float *x, const float *dy, float *sums);

#define DEFINE_TILE(o, s)                                                                                              \
    static void tile_##o##_##s(const Field *f, const float *x, const float *dy, float *sums)                           \
    {                                                                                                                  \
        tile(o, s, f, x, dy, sums);                                                                                    \
    }
#define ROW_2(X, s) X(1, s) X(2, s)
#define ROW_3(X, s) ROW_2(X, s) X(3, s)
#define ROW_4(X, s) ROW_3(X, s) X(4, s)
#define ROW_6(X, s) ROW_4(X, s) X(5, s) X(6, s)
#define ROW_8(X, s) ROW_6(X, s) X(7, s) X(8, s)
ROWS_OF_TILES(DEFINE_TILE)
#define TILE_ENTRY(o, s) [s][o] = tile_##o##_##s,
static Tile *const tiles[WIDTH_MAX + 1][OUTPUTS_MAX + 1] = {ROWS_OF_TILES(TILE_ENTRY)};

/* A share of the batch and how its streams lie. */
typedef struct Job {
    const ConvShape *s;
    int64_t blocks, x_step, dy_step;
    const float *x, *dy;
    bool by_taps; /* streams are the taps of a kernel row, else channels */
} Job;

/* Results [*begin, *end) along one axis whose source for a tap at `offset` = i dilation - pad exists. */
static void results_of_tap(int64_t offset, int64_t stride, int64_t source, int64_t result, int64_t *begin, int64_t *end)
{
    *begin = divide_up(most(-offset, 0), stride);
    *end = least(result, divide_up(most(source - offset, 0), stride));
}

/* One tap (or row of taps) over results [row0, row1) of one block. x is channel 0 of the streams, dy output 0. */
static void pass_tap(const Job *job, int64_t i, int64_t j, int64_t row0, int64_t row1, const float *x, const float *dy,
                     Tile *run, float *sums)
{
    const ConvShape *s = job->s;
    const int64_t down = i * s->dilation_h - s->pad_top, right = j * s->dilation_w - s->pad_left;
    int64_t r0, r1, q0, q1;
    results_of_tap(down, s->stride_h, s->in_h, s->out_h, &r0, &r1);
    results_of_tap(right, s->stride_w, s->in_w, s->out_w, &q0, &q1);
    r0 = r0 > row0 ? r0 : row0;
    r1 = least(r1, row1);
    if (r0 >= r1 || q0 >= q1)
        return;
    const Field f = {
        .rows = r1 - r0,
        .columns = q1 - q0,
        .x_row = s->stride_h * s->in_w * LANES,
        .x_column = s->stride_w * LANES,
        .dy_row = s->out_w * LANES,
        .x_stream = (job->by_taps ? s->dilation_w : s->in_h * s->in_w) * LANES,
        .dy_out = s->out_h * s->out_w * LANES,
    };
    run(&f, x + ((r0 * s->stride_h + down) * s->in_w + q0 * s->stride_w + right) * LANES,
        dy + (r0 * s->out_w + q0) * LANES, sums);
}

/* Outputs o.. and streams first.. (channels of o's group, or taps of channel c) of dw, all taps. */
static void finish_tile(const Job *job, int64_t o, int outputs, int64_t c, int64_t first, int streams, float *dw,
                        bool add)
{
    const ConvShape *s = job->s;
    const int64_t in = s->in / s->groups, taps = s->kernel_h * s->kernel_w, plane = s->in_h * s->in_w * LANES;
    const int64_t channel = job->by_taps ? c : first, passes = job->by_taps ? s->kernel_h : taps;
    const int64_t x0 = (o / (s->out / s->groups) * in + channel) * plane, dy0 = o * s->out_h * s->out_w * LANES;
    const int64_t x_rows = job->by_taps ? 1 : streams;
    const int64_t row_bytes = (outputs * s->out_w + x_rows * s->stride_h * s->in_w) * LANES * 4;
    const int64_t rows = NEAR_BYTES / row_bytes > 4 ? NEAR_BYTES / row_bytes : 4;
    Tile *run = tiles[streams][outputs];
    float sums[TAPS_MAX * SUMS_MAX * LANES] __attribute__((aligned(64)));
    const int64_t sum_step = (int64_t)outputs * streams * LANES;
    for (int64_t t0 = 0, t1; t0 < passes; t0 = t1) {
        t1 = least(t0 + TAPS_MAX, passes);
        memset(sums, 0, (size_t)((t1 - t0) * sum_step) * sizeof *sums);
        for (int64_t b = 0; b < job->blocks; b++)
            for (int64_t r = 0; r < s->out_h; r += rows)
                for (int64_t t = t0; t < t1; t++)
                    pass_tap(job, job->by_taps ? t : t / s->kernel_w, job->by_taps ? first : t % s->kernel_w, r,
                             least(r + rows, s->out_h), job->x + b * job->x_step + x0,
                             job->dy + b * job->dy_step + dy0, run, sums + (t - t0) * sum_step);
        for (int64_t t = t0; t < t1; t++)
            for (int a = 0; a < outputs; a++)
                for (int k = 0; k < streams; k++) {
                    const float total = vec_total(load(sums + (t - t0) * sum_step + (a * streams + k) * LANES));
                    const int64_t stream = job->by_taps ? t * s->kernel_w + first + k : t + k * taps;
                    float *to = dw + ((o + a) * in + channel) * taps + stream;
                    *to = add ? *to + total : total;
                }
    }
}

/* Streams in equal shares, then outputs [o, end) of one group. */
static void finish_streams(const Job *job, int64_t o, int64_t end, int64_t c, int64_t streams, float *dw, bool add)
{
    int64_t first = 0;
    for (int64_t parts = divide_up(streams, WIDTH_MAX); parts > 0; parts--) {
        const int64_t width = divide_up(streams - first, parts), most = outputs_for_width[width];
        int64_t a = o;
        for (int64_t shares = divide_up(end - o, most); shares > 0; shares--) {
            const int64_t height = divide_up(end - a, shares);
            finish_tile(job, a, (int)height, c, first, (int)width, dw, add);
            a += height;
        }
        first += width;
    }
}

static void bias_gradient(const Job *job, float *db, int64_t o0, int64_t o1, bool add)
{
    const int64_t size = job->s->out_h * job->s->out_w * LANES;
    for (int64_t o = o0; o < o1; o++) {
        Vec sum[4] = {{0}, {0}, {0}, {0}};
        for (int64_t b = 0; b < job->blocks; b++) {
            const float *dy = job->dy + b * job->dy_step + o * size;
            int64_t i = 0;
            for (; i + 4 * LANES <= size; i += 4 * LANES)
                UNROLL for (int k = 0; k < 4; k++)
                    sum[k] += load(dy + i + k * LANES);
            for (; i < size; i += LANES)
                sum[0] += load(dy + i);
        }
        const float total = vec_total((sum[0] + sum[1]) + (sum[2] + sum[3]));
        db[o] = add ? db[o] + total : total;
    }
}

void KERNEL(conv_weight_gradient)(const ConvShape *s, int64_t blocks, const float *x, int64_t x_step, const float *dy,
                                  int64_t dy_step, float *dw, float *db, int64_t o0, int64_t o1, bool add)
{
    const int64_t in = s->in / s->groups, out = s->out / s->groups;
    const int64_t reached = (s->out_w - 1) * s->stride_w + (s->kernel_w - 1) * s->dilation_w;
    /* Taps share a pass only if all of them reach the same results, which padding spoils. */
    const bool by_taps = in < 3 && s->kernel_w > in && s->pad_left == 0 && reached < s->in_w;
    const Job job = {s, blocks, x_step, dy_step, x, dy, by_taps};
    for (int64_t o = o0, end; o < o1; o = end) {
        end = least((o / out + 1) * out, o1);
        for (int64_t c = 0; c < (by_taps ? in : 1); c++)
            finish_streams(&job, o, end, c, by_taps ? s->kernel_w : in, dw, add);
    }
    if (db)
        bias_gradient(&job, db, o0, o1, add);
}
