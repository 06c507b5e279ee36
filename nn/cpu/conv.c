/* conv.c - convolution on LANES: forward, by the data, and maximum pooling in the forward's wake.
 *
 * Forward and data gradient are one sweep: each result element sums over channels and over the taps of the kernel that
 * reach a source element there. Padding costs nothing but shorter sums: along each axis, neighbours that are reached by
 * the same taps form a run, and each run is a call of lane_sum. */
#include "nn/cpu/kernels.h"
#include "nn/cpu/lane_tile.h"
#include "nn/cpu/levels.h"

/* One spatial axis of a sweep. Forward, result q is reached by tap i from source q stride + i dilation - pad. Backward
 * the two change places, so only every stride-th result has the same taps, and only some taps meet a source at all. */
typedef struct Axis {
    int64_t source, result, kernel, stride, dilation, pad;
    bool backward;
    int64_t apart;     /* distance of results that can form a run               */
    int64_t next;      /* by which the source then moves                        */
    int64_t tap_step;  /* from one tap that reaches a source to the next        */
    int64_t from_step; /* by which the source then moves                        */
} Axis;

typedef struct Reach {
    int64_t tap, taps, from; /* first tap, how many, source element of the first */
} Reach;

typedef struct Run {
    int64_t first, count; /* results first, first + apart, ... */
    Reach reach;          /* of the first */
} Run;

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

enum { RUNS = 48 };

/* The runs of an axis from result *at of class *class on, at most RUNS; moves both on. 0: there are no more. */
static int axis_runs(const Axis *a, int64_t *class, int64_t *at, Run *runs)
{
    int n = 0;
    for (; *class < a->apart; ++*class, *at = *class) {
        while (*at < a->result) {
            if (n == RUNS)
                return n;
            Run run = {*at, 1, axis_reach(a, *at)};
            for (*at += a->apart; *at < a->result; *at += a->apart, run.count++) {
                const Reach next = axis_reach(a, *at);
                if (next.taps != run.reach.taps || (next.taps && next.tap != run.reach.tap))
                    break;
            }
            runs[n++] = run;
        }
    }
    return n;
}

/* -- the sweep -- */

typedef struct Sweep {
    Axis rows, columns;
    int64_t groups, sources, results; /* channels of a group */
    int64_t w_result, w_source, w_row, w_group; /* steps in w */
    int64_t y_channel, y_row;                   /* steps in y */
    const float *bias;
    bool ramp;
} Sweep;

enum { NEAR_BYTES = 16384 }; /* of x that one pass over the outputs reads: half of a small first-level cache */

/* Results [o, o + count) of one group, one row, one run; in parts of the source channels that stay in cache. */
static void sweep_run(const Sweep *s, const Reach *row, const Run *run, const float *x, const float *w,
                      const float *bias, float *y, int64_t count)
{
    const Axis *h = &s->rows, *v = &s->columns;
    const int64_t plane = h->source * v->source * LANES;
    LaneSum sum = {
        .count = {s->sources, row->taps, run->reach.taps},
        .x_step = {plane, h->from_step * v->source * LANES, v->from_step * LANES},
        .w_step = {s->w_source, h->tap_step * s->w_row, v->tap_step},
        .x_position = v->next * LANES,
        .w_out = s->w_result,
        .y_position = v->apart * LANES,
        .y_out = s->y_channel,
        .bias = bias,
    };
    x += (row->from * v->source + run->reach.from) * LANES;
    w += row->tap * s->w_row + run->reach.tap;
    y += run->first * LANES;
    const int64_t span = (run->count < 8 ? run->count : 8) * v->next + run->reach.taps;
    int64_t part = NEAR_BYTES / 4 / LANES / (row->taps * span + 1) + 1;
    if (part > s->sources)
        part = s->sources;
    const bool pointwise = row->taps == 1 && run->reach.taps == 1;
    for (int64_t c = 0; c < s->sources; c += part) {
        const int64_t channels = c + part < s->sources ? part : s->sources - c;
        sum.count[0] = channels;
        sum.add = c > 0;
        sum.ramp = s->ramp && c + channels == s->sources;
        if (pointwise) {
            sum.count[0] = 1;
            sum.count[2] = channels;
            sum.x_step[2] = plane;
            sum.w_step[2] = s->w_source;
        }
        lane_sum(&sum, x + c * plane, w + c * s->w_source, y, count, run->count);
    }
}

/* Result channels c0 <= c < c1 of rows r0 <= r < r1. y belongs to channel c0 and row r0. */
static void sweep(const Sweep *s, const float *x, const float *w, float *y, int64_t c0, int64_t c1, int64_t r0,
                  int64_t r1)
{
    const int64_t plane = s->rows.source * s->columns.source * LANES;
    Run runs[RUNS];
    int64_t class = 0, at = 0;
    for (int n; (n = axis_runs(&s->columns, &class, &at, runs)) > 0;)
        for (int64_t r = r0; r < r1; r++) {
            const Reach row = axis_reach(&s->rows, r);
            for (int64_t c = c0, end; c < c1; c = end) {
                const int64_t group = c / s->results;
                end = (group + 1) * s->results < c1 ? (group + 1) * s->results : c1;
                const float *xg = x + group * s->sources * plane;
                const float *wg = w + group * s->w_group + (c - group * s->results) * s->w_result;
                for (int i = 0; i < n; i++)
                    sweep_run(s, &row, &runs[i], xg, wg, s->bias ? s->bias + c : NULL,
                              y + (c - c0) * s->y_channel + (r - r0) * s->y_row, end - c);
            }
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

static void data_gradient(const ConvShape *s, const float *dy, const float *w, float *dx, int64_t c0, int64_t c1)
{
    const int64_t taps = s->kernel_h * s->kernel_w, in = s->in / s->groups, out = s->out / s->groups;
    const Sweep k = {
        .rows = axis_make(s->out_h, s->in_h, s->kernel_h, s->stride_h, s->dilation_h, s->pad_top, true),
        .columns = axis_make(s->out_w, s->in_w, s->kernel_w, s->stride_w, s->dilation_w, s->pad_left, true),
        .groups = s->groups,
        .sources = out,
        .results = in,
        .w_result = taps,
        .w_source = in * taps,
        .w_row = s->kernel_w,
        .w_group = out * in * taps,
        .y_channel = s->in_h * s->in_w * LANES,
        .y_row = s->in_w * LANES,
    };
    sweep(&k, dy, w, dx + c0 * k.y_channel, c0, c1, 0, s->in_h);
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
                         const float *bias, bool ramp, float *y, Winner *winner, int64_t o0, int64_t o1,
                         float *scratch)
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

const ConvKernels KERNEL(conv_kernels) = {forward, forward_pool, pool_scratch, data_gradient,
                                          KERNEL(conv_weight_gradient)};
