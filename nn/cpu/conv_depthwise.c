/* conv_depthwise.c - convolution on PLAIN where every channel is on its own: vectors run along rows.
 *
 * A channel's plane is first copied with its border of zeros, and with the columns that one tap meets side by side:
 * column x goes to place x / step of part x % step. Then every tap of every result is a plain vector load. */
#include "nn/counts.h"
#include "nn/cpu/levels.h"
#include "nn/cpu/vector_math.h"

typedef struct Plane {
    int64_t height, width; /* with the border */
    int64_t step;          /* parts of a row */
    int64_t part;          /* floats of one, room for a vector at the end included */
} Plane;

static Plane plane_make(int64_t results_h, int64_t results_w, int64_t kernel_h, int64_t kernel_w, int64_t stride_h,
                        int64_t stride_w, int64_t dilation_h, int64_t dilation_w)
{
    Plane p = {
        .height = (results_h - 1) * stride_h + (kernel_h - 1) * dilation_h + 1,
        .width = (results_w - 1) * stride_w + (kernel_w - 1) * dilation_w + 1,
        .step = stride_w,
    };
    p.part = (p.width + p.step - 1) / p.step + LANES;
    return p;
}

static Plane forward_plane(const ConvShape *s)
{
    return plane_make(s->out_h, s->out_w, s->kernel_h, s->kernel_w, s->stride_h, s->stride_w, s->dilation_h,
                      s->dilation_w);
}

/* The gradient by the data is a convolution without stride over dy spread out. */
static Plane backward_plane(const ConvShape *s)
{
    return plane_make(s->in_h, s->in_w, s->kernel_h, s->kernel_w, 1, 1, s->dilation_h, s->dilation_w);
}

static int64_t plane_floats(const Plane *p)
{
    return p->height * p->step * p->part;
}

bool KERNEL(depthwise_fits)(const ConvShape *s)
{
    const Plane f = forward_plane(s), b = backward_plane(s);
    return most(plane_floats(&f), plane_floats(&b)) <= PLAIN_CONV_SCRATCH;
}

/* Element (i, j) of x (h, w), i and j multiplied by `spread`, goes to (i + top, j + left); the rest is zero. */
static void fill_plane(const Plane *p, const float *x, int64_t h, int64_t w, int64_t spread_h, int64_t spread_w,
                       int64_t top, int64_t left, float *plane)
{
    memset(plane, 0, (size_t)plane_floats(p) * sizeof *plane);
    for (int64_t i = 0; i < h; i++) {
        const int64_t row = i * spread_h + top;
        if (row < 0 || row >= p->height)
            continue;
        float *to = plane + row * p->step * p->part;
        const float *from = x + i * w;
        const int64_t skipped = left < 0 ? (-left + spread_w - 1) / spread_w : 0;
        const int64_t room = p->width - left, end = room > 0 ? (room + spread_w - 1) / spread_w : 0;
        if (p->step == 1 && spread_w == 1 && skipped < w && skipped < end) {
            memcpy(to + skipped + left, from + skipped, (size_t)((w < end ? w : end) - skipped) * sizeof *to);
            continue;
        }
        int64_t column = skipped * spread_w + left, part = column % p->step, place = column / p->step;
        for (int64_t j = skipped; j < w && j < end; j++) {
            to[part * p->part + place] = from[j];
            for (part += spread_w; part >= p->step; part -= p->step)
                place++;
        }
    }
}

/* Where tap (i, j) of result row p starts. */
static const float *tap_row(const Plane *p, const float *plane, int64_t row, int64_t column)
{
    return plane + (row * p->step + column % p->step) * p->part + column / p->step;
}

ALWAYS_INLINE Vec activate(Epilogue e, Vec x)
{
    switch (e) {
    case EPILOGUE_RAMP: return vec_ramp(x);
    case EPILOGUE_LOGISTIC: return vec_logistic(x);
    case EPILOGUE_TANH: return vec_tanh(x);
    default: return x;
    }
}

static void put(float *p, int64_t left, Vec v)
{
    if (left < LANES)
        memcpy(p, &v, (size_t)left * sizeof *p);
    else
        store_loose(p, v);
}

enum { AT_ONCE = 4 }; /* vectors along a row, to hide the latency of sums */

/* Sums of `vectors` neighbouring vectors of result row p from column q on. */
ALWAYS_INLINE void row_sums(const ConvShape *s, const Plane *plane, const float *room, const float *w, int64_t p,
                            int64_t q, int vectors, Vec *sum)
{
    for (int64_t i = 0; i < s->kernel_h; i++)
        for (int64_t j = 0; j < s->kernel_w; j++) {
            const float *from = tap_row(plane, room, p * s->stride_h + i * s->dilation_h, j * s->dilation_w) + q;
            const Vec weight = splat(w[i * s->kernel_w + j]);
            UNROLL for (int k = 0; k < vectors; k++)
                sum[k] += load_loose(from + k * LANES) * weight;
        }
}

void KERNEL(depthwise_forward)(const ConvShape *s, const float *x, const float *w, const float *bias, bool add,
                               Epilogue epilogue, float *y, int64_t channel, float *scratch)
{
    const Plane plane = forward_plane(s);
    const int64_t taps = s->kernel_h * s->kernel_w;
    fill_plane(&plane, x + channel * s->in_h * s->in_w, s->in_h, s->in_w, 1, 1, s->pad_top, s->pad_left, scratch);
    w += channel * taps;
    y += channel * s->out_h * s->out_w;
    const Vec start = splat(bias ? bias[channel] : 0.0f);
    for (int64_t p = 0; p < s->out_h; p++)
        for (int64_t q = 0, vectors; q < s->out_w; q += vectors * LANES) {
            Vec sum[AT_ONCE] = {start, start, start, start};
            vectors = s->out_w - q >= AT_ONCE * LANES ? AT_ONCE : 1;
            if (vectors == AT_ONCE)
                row_sums(s, &plane, scratch, w, p, q, AT_ONCE, sum);
            else
                row_sums(s, &plane, scratch, w, p, q, 1, sum);
            for (int64_t k = 0; k < vectors; k++) {
                const int64_t left = s->out_w - q - k * LANES;
                float *to = y + p * s->out_w + q + k * LANES;
                if (add)
                    sum[k] += left < LANES ? load_first(to, left) : load_loose(to);
                put(to, left, activate(epilogue, sum[k]));
            }
        }
}

void KERNEL(depthwise_data_gradient)(const ConvShape *s, const float *dy, const float *w, float *dx, int64_t channel,
                                     float *scratch)
{
    const Plane plane = backward_plane(s);
    const int64_t taps = s->kernel_h * s->kernel_w, reach_h = (s->kernel_h - 1) * s->dilation_h,
                  reach_w = (s->kernel_w - 1) * s->dilation_w;
    fill_plane(&plane, dy + channel * s->out_h * s->out_w, s->out_h, s->out_w, s->stride_h, s->stride_w,
               reach_h - s->pad_top, reach_w - s->pad_left, scratch);
    w += channel * taps;
    dx += channel * s->in_h * s->in_w;
    for (int64_t p = 0; p < s->in_h; p++)
        for (int64_t q = 0; q < s->in_w; q += LANES) {
            Vec sum = {0};
            for (int64_t i = 0; i < s->kernel_h; i++)
                for (int64_t j = 0; j < s->kernel_w; j++)
                    sum += load_loose(tap_row(&plane, scratch, p + reach_h - i * s->dilation_h,
                                              reach_w - j * s->dilation_w) + q) * w[i * s->kernel_w + j];
            put(dx + p * s->in_w + q, s->in_w - q, sum);
        }
}

void KERNEL(depthwise_weight_gradient)(const ConvShape *s, int64_t n, const float *x, int64_t x_step, const float *dy,
                                       int64_t dy_step, float *dw, bool add, int64_t channel, float *scratch)
{
    const Plane plane = forward_plane(s);
    const int64_t taps = s->kernel_h * s->kernel_w;
    dw += channel * taps;
    for (int64_t e = 0; e < n; e++) {
        fill_plane(&plane, x + e * x_step + channel * s->in_h * s->in_w, s->in_h, s->in_w, 1, 1, s->pad_top,
                   s->pad_left, scratch);
        const float *slope = dy + e * dy_step + channel * s->out_h * s->out_w;
        for (int64_t t = 0; t < taps; t++) {
            const int64_t i = t / s->kernel_w, j = t % s->kernel_w;
            Vec sum = {0};
            for (int64_t p = 0; p < s->out_h; p++) {
                const float *from = tap_row(&plane, scratch, p * s->stride_h + i * s->dilation_h, j * s->dilation_w);
                for (int64_t q = 0; q < s->out_w; q += LANES) {
                    const int64_t left = s->out_w - q;
                    const float *g = slope + p * s->out_w + q;
                    sum += load_loose(from + q) * (left < LANES ? load_first(g, left) : load_loose(g));
                }
            }
            dw[t] = vec_total(sum) + (add || e > 0 ? dw[t] : 0.0f);
        }
    }
}
