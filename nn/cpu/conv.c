/* conv.c - convolution on LANES: forward, by the data, and maximum pooling in the forward's wake.
 *
 * Forward and data gradient are one sweep: each result element sums over channels and over the taps of the kernel that
 * reach a source element there. Padding costs nothing but shorter sums: a window of neighbouring columns is cut into
 * rectangles of columns times taps, and each rectangle is a call of lane_sum. */
#include "nn/counts.h"
#include "nn/cpu/kernels.h"
#include "nn/cpu/lane_tile.h"
#include "nn/cpu/levels.h"

/* One spatial axis of a sweep. Forward, result q is reached by tap i from source q stride + i dilation - pad. Backward
 * the two change places, so only every stride-th result has the same taps, and only some taps meet a source at all. */
typedef struct Axis {
    int64_t source, result, kernel, stride, dilation, pad;
    bool backward;
    int64_t apart;     /* distance of neighbours: results that meet the same taps */
    int64_t next;      /* by which the source then moves                        */
    int64_t tap_step;  /* from one tap that reaches a source to the next        */
    int64_t from_step; /* by which the source then moves                        */
} Axis;

typedef struct Reach {
    int64_t tap, taps, from; /* first tap, how many, source element of the first */
} Reach;

/* Columns first, first + apart, ...: `count` of them, all reached by the taps of `reach` (whose source is the first
 * column's). Rectangles that come later add to what the first one of their window has written. */
typedef struct Rectangle {
    int64_t first, count;
    Reach reach;
    bool later;
} Rectangle;

static int64_t common_divisor(int64_t a, int64_t b)
{
    while (b) {
        const int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static Axis axis_make(int64_t source, int64_t result, int64_t kernel, int64_t stride, int64_t dilation, int64_t pad,
                      bool backward)
{
    Axis a = {source, result, kernel, stride, dilation, pad, backward, 1, stride, 1, dilation};
    if (backward) {
        a.apart = stride;
        a.next = 1;
        a.tap_step = stride / common_divisor(stride, dilation);
        a.from_step = -a.tap_step * dilation / stride;
    }
    return a;
}

/* The taps whose sources from, from + from_step, ... exist. */
static Reach clip(const Axis *a, int64_t tap, int64_t taps, int64_t from)
{
    while (taps > 0 && (from < 0 || from >= a->source)) {
        tap += a->tap_step;
        from += a->from_step;
        taps--;
    }
    while (taps > 0) {
        const int64_t last = from + (taps - 1) * a->from_step;
        if (last >= 0 && last < a->source)
            break;
        taps--;
    }
    return (Reach){tap, taps, from};
}

static Reach axis_reach(const Axis *a, int64_t position)
{
    if (!a->backward)
        return clip(a, 0, a->kernel, position * a->stride - a->pad);
    for (int64_t i = 0; i < a->tap_step && i < a->kernel; i++) {
        const int64_t from = position + a->pad - i * a->dilation;
        if (from % a->stride == 0)
            return clip(a, i, (a->kernel - i + a->tap_step - 1) / a->tap_step, from / a->stride);
    }
    return (Reach){0, 0, 0};
}

/* -- rectangles -- */

enum { WIDTH = LANE_TILE_WIDTH, RECTANGLES = 64 };

typedef struct Rectangles {
    int count;
    bool later; /* some are */
    Rectangle item[RECTANGLES];
    int64_t class, done; /* the next window: of columns class, class + apart, ... so many have been taken */
} Rectangles;

/* Neighbours k reached by taps number low[k] <= t < high[k] of those that their class meets. */
typedef struct Window {
    const Axis *axis;
    int64_t first, tap0;
    int count;
    int64_t low[WIDTH], high[WIDTH], from[WIDTH]; /* from: the source that tap low[k] meets */
} Window;

static Window window_make(const Axis *a, int64_t first, int count)
{
    Window w = {.axis = a, .first = first, .count = count};
    for (int k = 0; k < count; k++) {
        const Reach reach = axis_reach(a, first + k * a->apart);
        w.low[k] = reach.tap / a->tap_step;
        w.high[k] = w.low[k] + reach.taps;
        w.from[k] = reach.from;
        if (reach.taps)
            w.tap0 = reach.tap % a->tap_step;
    }
    return w;
}

/* Columns a <= k < b and taps low <= t < high, which all of them meet. */
static void add_rectangle(Rectangles *r, const Window *w, int a, int b, int64_t low, int64_t high, bool later)
{
    const Axis *axis = w->axis;
    r->item[r->count++] = (Rectangle){
        .first = w->first + a * axis->apart,
        .count = b - a,
        .reach = {w->tap0 + low * axis->tap_step, high - low, w->from[a] + (low - w->low[a]) * axis->from_step},
        .later = later,
    };
    r->later = r->later || later;
}

/* The columns whose taps begin before `low`, or end after `high`: they are neighbours, since both ends of a column's
 * taps move one way along the window. False: none. */
static bool columns_left(const Window *w, int64_t low, int64_t high, int *a, int *b)
{
    *a = 0, *b = w->count;
    while (*a < *b && w->low[*a] >= low && w->high[*a] <= high)
        ++*a;
    while (*b > *a && w->low[*b - 1] >= low && w->high[*b - 1] <= high)
        --*b;
    return *a < *b;
}

/* What the common taps of a window leave are two staircases; each step is a rectangle. */
static void cut_window(Rectangles *r, const Window *w)
{
    int64_t low = w->low[0], high = w->high[0];
    for (int k = 1; k < w->count; k++) {
        low = w->low[k] > low ? w->low[k] : low;
        high = w->high[k] < high ? w->high[k] : high;
    }
    if (low >= high) {
        for (int k = 0; k < w->count; k++)
            add_rectangle(r, w, k, k + 1, w->low[k], w->high[k], false);
        return;
    }
    add_rectangle(r, w, 0, w->count, low, high, false);
    int a, b;
    while (columns_left(w, low, INT64_MAX, &a, &b)) {
        int64_t next = w->low[a];
        for (int k = a; k < b; k++)
            next = w->low[k] > next ? w->low[k] : next;
        add_rectangle(r, w, a, b, next, low, true);
        low = next;
    }
    while (columns_left(w, INT64_MIN, high, &a, &b)) {
        int64_t next = w->high[a];
        for (int k = a; k < b; k++)
            next = w->high[k] < next ? w->high[k] : next;
        add_rectangle(r, w, a, b, high, next, true);
        high = next;
    }
}

/* The rectangles of the next windows, as many as have room; false: all columns are done. */
static bool next_rectangles(Rectangles *r, const Axis *a)
{
    r->count = 0;
    r->later = false;
    for (; r->class < a->apart; r->class ++, r->done = 0) {
        const int64_t columns = a->result > r->class ? (a->result - r->class + a->apart - 1) / a->apart : 0;
        while (r->done < columns) {
            if (r->count + 2 * WIDTH > RECTANGLES)
                return true;
            /* Equal shares rather than full windows and a remainder. */
            const int64_t left = columns - r->done, parts = (left + WIDTH - 1) / WIDTH;
            const Window w = window_make(a, r->class + r->done * a->apart, (int)((left + parts - 1) / parts));
            cut_window(r, &w);
            r->done += w.count;
        }
    }
    return r->count > 0;
}

/* -- the sweep -- */

typedef struct Sweep {
    Axis rows, columns;
    int64_t groups, sources, results;           /* channels of a group */
    int64_t w_result, w_source, w_row, w_group; /* steps in w */
    int64_t y_channel, y_row;                   /* steps in y */
    const float *bias;
    bool ramp;
} Sweep;

enum {
    NEAR_BYTES = 16384,  /* of x that one pass over the outputs reads: half of a small first-level cache */
    CACHE_PERIOD = 4096, /* addresses so far apart compete for one place of it */
    CACHE_WAYS = 7,      /* of 8 or more, for x */
    TAPS_LEAST = 256     /* shorter sums would spend more time on y than it saves */
};

/* Every (source channel, row tap, column tap) below the three counts, relative to the first. */
static void list_taps(const Sweep *s, int64_t channels, int64_t rows, int64_t columns, LaneTap *tap)
{
    const Axis *h = &s->rows, *v = &s->columns;
    const int64_t taps = rows * columns;
    for (int64_t i = 0; i < rows; i++)
        for (int64_t j = 0; j < columns; j++)
            tap[i * columns + j] = (LaneTap){(int32_t)((i * h->from_step * v->source + j * v->from_step) * LANES),
                                             (int32_t)(i * h->tap_step * s->w_row + j * v->tap_step)};
    const int32_t plane = (int32_t)(h->source * v->source * LANES), step = (int32_t)s->w_source;
    for (int64_t c = 1; c < channels; c++)
        for (int64_t k = 0; k < taps; k++)
            tap[c * taps + k] = (LaneTap){tap[k].x + (int32_t)c * plane, tap[k].w + (int32_t)c * step};
}

/* So many source channels that what a window needs of them stays in the first-level cache: it is small enough, and of
 * planes, which often lie a power of two apart, not more compete for a place of the cache than it has ways. */
static int64_t channels_at_once(const Sweep *s, int64_t rows, const Rectangle *r, int rectangles)
{
    const int64_t plane = s->rows.source * s->columns.source * LANES * 4;
    const int64_t places = CACHE_PERIOD / common_divisor(plane, CACHE_PERIOD);
    int64_t taps = 0, most = 1;
    for (int i = 0; i < rectangles; i++) {
        taps += rows * r[i].reach.taps;
        most = rows * r[i].reach.taps > most ? rows * r[i].reach.taps : most;
    }
    int64_t channels = NEAR_BYTES / (rows * (r->count * s->columns.next + taps / (rows + 1)) * LANES * 4 + 1) + 1;
    if (channels > places * CACHE_WAYS)
        channels = places * CACHE_WAYS;
    if (channels < TAPS_LEAST / (taps + 1))
        channels = TAPS_LEAST / (taps + 1);
    if (channels > LANE_TAPS / most)
        channels = LANE_TAPS / most;
    return channels > 0 ? channels : 1;
}

/* A box of taps: source channels c.., row taps i.., column taps j... */
typedef struct TapBox {
    int64_t c, channels, i, rows, j, columns;
} TapBox;

/* The part of a rectangle's sum that a box makes, for rows p0 <= p < p1 of `count` results. */
static void sweep_box(const Sweep *s, LaneSum *sum, const TapBox *box, const Rectangle *r, const float *x,
                      const float *w, float *y, int64_t count, int64_t p0, int64_t p1)
{
    LaneTap tap[LANE_TAPS];
    const Axis *h = &s->rows, *v = &s->columns;
    sum->tap = tap;
    sum->taps = box->channels * box->rows * box->columns;
    list_taps(s, box->channels, box->rows, box->columns, tap);
    x += (box->c * h->source * v->source + r->reach.from + box->j * v->from_step) * LANES;
    w += box->c * s->w_source + r->reach.tap + box->j * v->tap_step;
    for (int64_t p = p0; p < p1; p++) {
        const Reach row = axis_reach(h, p);
        lane_sum(sum, x + (row.from + box->i * h->from_step) * v->source * LANES,
                 w + (row.tap + box->i * h->tap_step) * s->w_row, y + (p - p0) * s->y_row + r->first * LANES, count,
                 r->count);
    }
}

/* `count` results of one group and the rectangles of one window in rows p0 <= p < p1, which have `rows` row taps. */
static void sweep_window(const Sweep *s, int64_t rows, const Rectangle *r, int rectangles, bool ramp, const float *x,
                         const float *w, const float *bias, float *y, int64_t count, int64_t p0, int64_t p1)
{
    LaneSum sum = {
        .x_position = s->columns.next * LANES,
        .w_out = s->w_result,
        .y_position = s->columns.apart * LANES,
        .y_out = s->y_channel,
        .bias = bias,
    };
    const int64_t part = channels_at_once(s, rows, r, rectangles);
    for (int64_t c = 0; c < s->sources; c += part)
        for (int k = 0; k < rectangles; k++) {
            /* A kernel with more taps than a list has room for goes row by row, or in pieces of a row. */
            const int64_t wide = r[k].reach.taps, columns = wide > LANE_TAPS ? LANE_TAPS : wide > 0 ? wide : 1;
            const int64_t high = rows * columns > LANE_TAPS || rows == 0 ? 1 : rows;
            for (int64_t i = 0; i == 0 || i < rows; i += high)
                for (int64_t j = 0; j == 0 || j < wide; j += columns) {
                    const TapBox box = {c, least(part, s->sources - c), i, least(high, rows - i),
                                        j, least(columns, wide - j)};
                    sum.add = r[k].later || c > 0 || i > 0 || j > 0;
                    sum.ramp = ramp && c + part >= s->sources && i + high >= rows && j + columns >= wide;
                    sweep_box(s, &sum, &box, &r[k], x, w, y, count, p0, p1);
                }
        }
}

static void ramp_columns(const Sweep *s, const Rectangles *r, float *y, int64_t count)
{
    for (int i = 0; i < r->count; i++)
        for (int64_t c = 0; c < count; c++)
            for (int64_t k = 0; k < r->item[i].count; k++) {
                float *at = y + c * s->y_channel + (r->item[i].first + k * s->columns.apart) * LANES;
                store(at, vec_ramp(load(at)));
            }
}

/* Result channels c0 <= c < c1 of rows p0 <= p < p1, all with `rows` row taps. y belongs to channel c0 and row p0. */
static void sweep_rows(const Sweep *s, int64_t rows, const float *x, const float *w, float *y, int64_t c0, int64_t c1,
                       int64_t p0, int64_t p1)
{
    const int64_t plane = s->rows.source * s->columns.source * LANES;
    Rectangles r = {.class = 0, .done = 0};
    while (next_rectangles(&r, &s->columns)) {
        for (int64_t c = c0, end; c < c1; c = end) {
            const int64_t group = c / s->results;
            end = (group + 1) * s->results < c1 ? (group + 1) * s->results : c1;
            const float *xg = x + group * s->sources * plane;
            const float *wg = w + group * s->w_group + (c - group * s->results) * s->w_result;
            for (int i = 0, next; i < r.count; i = next) {
                for (next = i + 1; next < r.count && r.item[next].later;)
                    next++;
                sweep_window(s, rows, &r.item[i], next - i, s->ramp && !r.later, xg, wg, s->bias ? s->bias + c : NULL,
                             y + (c - c0) * s->y_channel, end - c, p0, p1);
            }
        }
        for (int64_t p = p0; s->ramp && r.later && p < p1; p++)
            ramp_columns(s, &r, y + (p - p0) * s->y_row, c1 - c0);
    }
}

/* Rows r0 <= p < r1; y belongs to channel c0 and row r0. */
static void sweep(const Sweep *s, const float *x, const float *w, float *y, int64_t c0, int64_t c1, int64_t r0,
                  int64_t r1)
{
    for (int64_t p = r0, end; p < r1; p = end) {
        const int64_t rows = axis_reach(&s->rows, p).taps;
        for (end = p + 1; end < r1 && axis_reach(&s->rows, end).taps == rows;)
            end++;
        sweep_rows(s, rows, x, w, y + (p - r0) * s->y_row, c0, c1, p, end);
    }
}

static Sweep forward_sweep(const ConvShape *s, const float *bias, bool ramp)
{
    const int64_t taps = s->kernel_h * s->kernel_w, in = s->in / s->groups, out = s->out / s->groups;
    return (Sweep){
        .rows = axis_make(s->in_h, s->out_h, s->kernel_h, s->stride_h, s->dilation_h, s->pad_top, false),
        .columns = axis_make(s->in_w, s->out_w, s->kernel_w, s->stride_w, s->dilation_w, s->pad_left, false),
        .groups = s->groups,
        .sources = in,
        .results = out,
        .w_result = in * taps,
        .w_source = taps,
        .w_row = s->kernel_w,
        .w_group = out * in * taps,
        .y_channel = s->out_h * s->out_w * LANES,
        .y_row = s->out_w * LANES,
        .bias = bias,
        .ramp = ramp,
    };
}

static void forward(const ConvShape *s, const float *x, const float *w, const float *bias, bool ramp, float *y,
                    int64_t o0, int64_t o1)
{
    const Sweep k = forward_sweep(s, bias, ramp);
    sweep(&k, x, w, y + o0 * k.y_channel, o0, o1, 0, s->out_h);
}

static void turn_weights(const ConvShape *s, const float *w, float *turned, int64_t o0, int64_t o1)
{
    const int64_t taps = s->kernel_h * s->kernel_w, in = s->in / s->groups, out = s->out / s->groups;
    for (int64_t o = o0; o < o1; o++)
        for (int64_t c = 0; c < in; c++)
            memcpy(turned + ((o / out * in + c) * out + o % out) * taps, w + (o * in + c) * taps,
                   (size_t)taps * sizeof *w);
}

static void data_gradient(const ConvShape *s, const float *dy, const float *turned, float *dx, int64_t c0, int64_t c1)
{
    const int64_t taps = s->kernel_h * s->kernel_w, in = s->in / s->groups, out = s->out / s->groups;
    const Sweep k = {
        .rows = axis_make(s->out_h, s->in_h, s->kernel_h, s->stride_h, s->dilation_h, s->pad_top, true),
        .columns = axis_make(s->out_w, s->in_w, s->kernel_w, s->stride_w, s->dilation_w, s->pad_left, true),
        .groups = s->groups,
        .sources = out,
        .results = in,
        .w_result = out * taps,
        .w_source = taps,
        .w_row = s->kernel_w,
        .w_group = out * in * taps,
        .y_channel = s->in_h * s->in_w * LANES,
        .y_row = s->in_w * LANES,
    };
    sweep(&k, dy, turned, dx + c0 * k.y_channel, c0, c1, 0, s->in_h);
}

/* -- with pooling: as many rows as a window has are computed into scratch, then pooled from there -- */

static int64_t pool_scratch(const ConvShape *s, int64_t pool_h, int64_t channels)
{
    return channels * pool_h * s->out_w * LANES;
}

/* One row of windows; x has pool_h rows of row floats. The ramp comes after the maximum, which it cannot change. */
static void pool_row(int64_t pool_h, int64_t pool_w, int64_t windows, const float *x, int64_t row, bool ramp, float *y,
                     Winner *winner)
{
    for (int64_t q = 0; q < windows; q++, x += pool_w * LANES) {
        Vec best = load(x);
        Ints who = {0};
        int32_t number = 0;
        for (int64_t i = 0; i < pool_h; i++)
            for (int64_t j = 0; j < pool_w; j++, number++) {
                const Vec v = load(x + i * row + j * LANES);
                who = (Ints)if_greater(v, best, (Vec)((Ints){0} + number), (Vec)who);
                best = vec_max(v, best);
            }
        if (ramp) {
            who = (Ints)if_greater(best, (Vec){0}, (Vec)who, (Vec)((Ints){0} + POOL_NONE));
            best = vec_ramp(best);
        }
        store(y + q * LANES, best);
        if (winner)
            *(Halves *)(winner + q * LANES) = __builtin_convertvector(who, Halves);
    }
}

static void forward_pool(const ConvShape *s, int64_t pool_h, int64_t pool_w, const float *x, const float *w,
                         const float *bias, bool ramp, float *y, Winner *winner, int64_t o0, int64_t o1, float *scratch)
{
    Sweep k = forward_sweep(s, bias, false);
    k.y_channel = pool_h * k.y_row;
    const int64_t out_h = s->out_h / pool_h, out_w = s->out_w / pool_w;
    for (int64_t r = 0; r < out_h; r++) {
        sweep(&k, x, w, scratch, o0, o1, r * pool_h, (r + 1) * pool_h);
        for (int64_t o = o0; o < o1; o++) {
            const int64_t at = (o * out_h + r) * out_w * LANES;
            pool_row(pool_h, pool_w, out_w, scratch + (o - o0) * k.y_channel, k.y_row, ramp, y + at,
                     winner ? winner + at : NULL);
        }
    }
}

const ConvKernels KERNEL(conv_kernels) = {forward,      forward_pool,  pool_scratch,
                                          turn_weights, data_gradient, KERNEL(conv_weight_gradient)};
