/* conv_plain.c - convolution on PLAIN, one example at a time, as a matrix product.
 *
 * The matrix of windows has a row for each (channel, tap) and a column for each result position. It is never stored:
 * the product asks for it panel by panel, and a panel is copied together from rows of the picture. */
#include "nn/counts.h"
#include "nn/cpu/levels.h"
#include "nn/cpu/transpose.h"

enum { DEPTH_MOST = 320, WIDTH_MOST = 2 * LANES };

/* One picture read through windows. Result (p, q) and tap (i, j) meet source p step_h + i tap_h - pad_h, where it is
 * divisible by `apart` and then divided by it: apart 1 forward; backward step 1, tap -dilation, apart the stride. */
typedef struct Windows {
    const float *x;
    int64_t in_h, in_w, result_w, kernel_h, kernel_w;
    int64_t step_h, step_w, tap_h, tap_w, pad_h, pad_w, apart_h, apart_w;
    int64_t results;
} Windows;

/* `count` results of one row, from column q on, for column tap j. */
static void copy_steps(const Windows *w, const float *row, int64_t q, int64_t j, int64_t count, float *out)
{
    const int64_t from = q * w->step_w + j * w->tap_w - w->pad_w;
    if (w->apart_w == 1) {
        const int64_t begin = least(count, most(0, -from + w->step_w - 1) / w->step_w);
        const int64_t inside = w->in_w - from, end = inside > 0 ? (inside + w->step_w - 1) / w->step_w : 0;
        int64_t k = 0;
        for (; k < begin; k++)
            out[k] = 0.0f;
        for (; k < least(count, end); k++)
            out[k] = row[from + k * w->step_w];
        for (; k < count; k++)
            out[k] = 0.0f;
        return;
    }
    /* Backward: every apart_w-th result meets a source, and neighbours among them meet neighbours. */
    for (int64_t k = 0; k < count; k++)
        out[k] = 0.0f;
    int64_t k = (w->apart_w - from % w->apart_w) % w->apart_w;
    for (int64_t at = (from + k) / w->apart_w; k < count && at < w->in_w; k += w->apart_w, at++)
        if (at >= 0)
            out[k] = row[at];
}

/* The same where neighbouring results meet neighbouring sources. Writes up to a vector beyond `count`. */
static void copy_run(const Windows *w, const float *row, const float *row_last, int64_t q, int64_t j, int64_t count,
                     float *out)
{
    const int64_t from = q + j * w->tap_w - w->pad_w;
    const int64_t begin = least(count, most(0, -from)), end = most(begin, least(count, w->in_w - from));
    for (int64_t k = 0; k < begin; k++)
        out[k] = 0.0f;
    int64_t k = begin;
    for (; k < end && row + from + k + LANES <= row_last; k += LANES)
        store_loose(out + k, load_loose(row + from + k));
    for (; k < end; k++)
        out[k] = row[from + k];
    for (k = end; k < count; k++)
        out[k] = 0.0f;
}

/* `count` results from (p, q) on in row-major order, for one channel and tap. */
static void copy_windows(const Windows *w, int64_t channel, int64_t i, int64_t j, int64_t p, int64_t q, int64_t count,
                         float *out)
{
    const float *plane = w->x + channel * w->in_h * w->in_w, *last = plane + w->in_h * w->in_w;
    for (int64_t k = 0; k < count; p++, q = 0) {
        const int64_t run = least(count - k, w->result_w - q), at = p * w->step_h + i * w->tap_h - w->pad_h;
        const bool meets = at >= 0 && at % w->apart_h == 0 && at / w->apart_h < w->in_h;
        const float *row = plane + (meets ? at / w->apart_h * w->in_w : 0);
        if (!meets)
            for (int64_t z = 0; z < run; z++)
                out[k + z] = 0.0f;
        else if (w->step_w == 1 && w->apart_w == 1)
            copy_run(w, row, last, q, j, run, out + k);
        else
            copy_steps(w, row, q, j, run, out + k);
        k += run;
    }
}

/* Panel of the matrix of windows: rows (channel, tap), columns results. */
static void windows_panel(const void *context, int width, int64_t p, int64_t depth, int64_t j, int64_t columns,
                          float *out)
{
    const Windows *w = context;
    const int64_t taps = w->kernel_h * w->kernel_w;
    const int64_t row = j / w->result_w, column = j % w->result_w;
    int64_t c = p / taps, a = p / w->kernel_w % w->kernel_h, b = p % w->kernel_w;
    for (int64_t k = 0; k < depth; k++, out += width) {
        float line[WIDTH_MOST + LANES];
        copy_windows(w, c, a, b, row, column, columns, line);
        for (int64_t z = columns; z < width; z++)
            line[z] = 0.0f;
        for (int64_t z = 0; z < width; z += LANES)
            store_loose(out + z, load_loose(line + z));
        if (++b == w->kernel_w) {
            b = 0;
            if (++a == w->kernel_h) {
                a = 0;
                c++;
            }
        }
    }
}

/* Panel of its transpose: each column is copied as a row first, then squares are turned. */
static void turned_panel(const void *context, int width, int64_t p, int64_t depth, int64_t j, int64_t columns,
                         float *out)
{
    const Windows *w = context;
    const int64_t taps = w->kernel_h * w->kernel_w;
    const int64_t row = p / w->result_w, column = p % w->result_w;
    float line[WIDTH_MOST][DEPTH_MOST + LANES];
    for (int64_t k = 0; k < columns; k++) {
        const int64_t at = j + k;
        copy_windows(w, at / taps, at / w->kernel_w % w->kernel_h, at % w->kernel_w, row, column, depth,
                     line[k]);
    }
    for (int64_t i = 0; i < width; i += LANES) {
        int64_t k = 0;
        for (; k + LANES <= depth && i + LANES <= columns; k += LANES) {
            Vec square[LANES];
            UNROLL for (int z = 0; z < LANES; z++)
                square[z] = load_loose(line[i + z] + k);
            transpose(square);
            UNROLL for (int z = 0; z < LANES; z++)
                store_loose(out + (k + z) * width + i, square[z]);
        }
        for (; k < depth; k++)
            for (int64_t z = i; z < i + LANES; z++)
                out[k * width + z] = z < columns ? line[z][k] : 0.0f;
    }
}

/* -- the three products of one group -- */

static Windows forward_windows(const ConvShape *s, const float *x, int64_t group)
{
    return (Windows){
        .x = x + group * (s->in / s->groups) * s->in_h * s->in_w,
        .in_h = s->in_h, .in_w = s->in_w, .result_w = s->out_w, .kernel_h = s->kernel_h, .kernel_w = s->kernel_w,
        .step_h = s->stride_h, .step_w = s->stride_w, .tap_h = s->dilation_h, .tap_w = s->dilation_w,
        .pad_h = s->pad_top, .pad_w = s->pad_left, .apart_h = 1, .apart_w = 1,
        .results = s->out_h * s->out_w,
    };
}

static Windows backward_windows(const ConvShape *s, const float *dy, int64_t group)
{
    return (Windows){
        .x = dy + group * (s->out / s->groups) * s->out_h * s->out_w,
        .in_h = s->out_h, .in_w = s->out_w, .result_w = s->in_w, .kernel_h = s->kernel_h, .kernel_w = s->kernel_w,
        .step_h = 1, .step_w = 1, .tap_h = -s->dilation_h, .tap_w = -s->dilation_w,
        .pad_h = -s->pad_top, .pad_w = -s->pad_left, .apart_h = s->stride_h, .apart_w = s->stride_w,
        .results = s->in_h * s->in_w,
    };
}

static bool is_depthwise(const ConvShape *s)
{
    return s->groups == s->in && s->groups == s->out && KERNEL(depthwise_fits)(s);
}

/* A single tap at every position without padding needs no windows: x is the matrix. */
static bool is_pointwise(const ConvShape *s)
{
    return s->kernel_h == 1 && s->kernel_w == 1 && s->stride_h == 1 && s->stride_w == 1 && s->pad_top == 0 &&
           s->pad_left == 0 && s->in_h == s->out_h && s->in_w == s->out_w;
}

/* weights (m, k) times the windows of so many channels */
static Gemm windows_product(const ConvShape *s, const Windows *w, int64_t m, int64_t channels)
{
    const int64_t depth = channels * w->kernel_h * w->kernel_w;
    Gemm g = {.m = m, .n = w->results, .k = depth, .a_row = depth, .a_column = 1, .c_row = w->results, .alpha = 1};
    if (is_pointwise(s)) {
        g.b = w->x;
        g.b_row = w->results;
        g.b_column = 1;
    } else {
        g.panel = windows_panel;
        g.panel_context = w;
    }
    return g;
}

static int64_t group_tasks(const Gemm *g, int64_t groups)
{
    return KERNEL(gemm_kernels).tasks(g) * groups;
}

static int64_t forward_tasks(const ConvShape *s)
{
    if (is_depthwise(s))
        return s->out;
    const Windows w = forward_windows(s, NULL, 0);
    const Gemm g = windows_product(s, &w, s->out / s->groups, s->in / s->groups);
    return group_tasks(&g, s->groups);
}

/* Floats of packed weights of one group. */
static int64_t packed_group(const ConvShape *s)
{
    const int64_t size = KERNEL(gemm_kernels)
                             .packed_a_size(s->out / s->groups, s->in / s->groups * s->kernel_h * s->kernel_w);
    return (size + 15) / 16 * 16;
}

static int64_t packed_size(const ConvShape *s)
{
    return packed_group(s) * s->groups;
}

static void pack_weights(const ConvShape *s, const float *w, float *packed)
{
    const int64_t m = s->out / s->groups, depth = s->in / s->groups * s->kernel_h * s->kernel_w;
    for (int64_t group = 0; group < s->groups; group++) {
        const Gemm g = {.m = m, .k = depth, .a = w + group * m * depth, .a_row = depth, .a_column = 1};
        KERNEL(gemm_kernels).pack_a(&g, packed + group * packed_group(s));
    }
}

static void forward(const ConvShape *s, const float *x, const float *w, const float *packed, const float *bias, bool add,
                    Epilogue epilogue, float *y, int64_t task, float *scratch)
{
    if (is_depthwise(s)) {
        KERNEL(depthwise_forward)(s, x, w, bias, add, epilogue, y, task, scratch);
        return;
    }
    const int64_t m = s->out / s->groups, per_group = forward_tasks(s) / s->groups, group = task / per_group;
    const Windows windows = forward_windows(s, x, group);
    Gemm g = windows_product(s, &windows, m, s->in / s->groups);
    g.c = y + group * m * windows.results;
    g.a = w + group * m * g.k;
    g.packed_a = packed ? packed + group * packed_group(s) : NULL;
    g.beta = add ? 1.0f : 0.0f;
    g.row_bias = bias ? bias + group * m : NULL;
    g.epilogue = epilogue;
    KERNEL(gemm_run)(&g, task % per_group, scratch);
}

static int64_t data_tasks(const ConvShape *s)
{
    if (is_depthwise(s))
        return s->in;
    const Windows w = backward_windows(s, NULL, 0);
    const Gemm g = windows_product(s, &w, s->in / s->groups, s->out / s->groups);
    return group_tasks(&g, s->groups);
}

static void data_gradient(const ConvShape *s, const float *dy, const float *turned, float *dx, int64_t task,
                          float *scratch)
{
    if (is_depthwise(s)) {
        KERNEL(depthwise_data_gradient)(s, dy, turned, dx, task, scratch);
        return;
    }
    const int64_t m = s->in / s->groups, per_group = data_tasks(s) / s->groups, group = task / per_group;
    const Windows windows = backward_windows(s, dy, group);
    Gemm g = windows_product(s, &windows, m, s->out / s->groups);
    g.c = dx + group * m * windows.results;
    g.a = turned + group * m * g.k;
    KERNEL(gemm_run)(&g, task % per_group, scratch);
}

/* dy (out, results) times the transposed windows */
static Gemm weight_product(const ConvShape *s, const Windows *w, const float *dy, float *dw)
{
    const int64_t m = s->out / s->groups, n = s->in / s->groups * s->kernel_h * s->kernel_w;
    return (Gemm){.m = m, .n = n, .k = w->results, .a = dy, .a_row = w->results, .a_column = 1, .c = dw, .c_row = n,
                  .alpha = 1, .panel = turned_panel, .panel_context = w};
}

static int64_t weight_tasks(const ConvShape *s)
{
    if (is_depthwise(s))
        return s->out;
    const Windows w = forward_windows(s, NULL, 0);
    const Gemm g = weight_product(s, &w, NULL, NULL);
    return group_tasks(&g, s->groups);
}

static void weight_gradient(const ConvShape *s, int64_t n, const float *x, int64_t x_step, const float *dy,
                            int64_t dy_step, float *dw, bool add, int64_t task, float *scratch)
{
    if (is_depthwise(s)) {
        KERNEL(depthwise_weight_gradient)(s, n, x, x_step, dy, dy_step, dw, add, task, scratch);
        return;
    }
    const int64_t per_group = weight_tasks(s) / s->groups, group = task / per_group, m = s->out / s->groups;
    for (int64_t e = 0; e < n; e++) {
        const Windows windows = forward_windows(s, x + e * x_step, group);
        Gemm g = weight_product(s, &windows, dy + e * dy_step + group * m * windows.results, NULL);
        g.c = dw + group * m * g.n;
        g.beta = add || e > 0 ? 1.0f : 0.0f;
        KERNEL(gemm_run)(&g, task % per_group, scratch);
    }
}

const PlainConvKernels KERNEL(plain_conv_kernels) = {
    PLAIN_CONV_SCRATCH, forward_tasks, forward, packed_size, pack_weights, data_tasks, data_gradient, weight_tasks,
    weight_gradient,
};
