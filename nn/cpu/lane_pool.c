/* lane_pool.c - pooling on LANES, and the ramp's gradient. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector.h"

/* The part of a window that lies inside: elements [begin, end) of the axis. */
typedef struct Extent {
    int64_t begin, end;
} Extent;

static Extent window_extent(int64_t q, int64_t kernel, int64_t stride, int64_t pad, int64_t size)
{
    const int64_t first = q * stride - pad, last = first + kernel;
    return (Extent){first > 0 ? first : 0, last < size ? last : size};
}

typedef struct Window {
    Extent h, w;
    int64_t top, left, at; /* corner, perhaps outside; offset of the window's own vector in y */
} Window;

static Window window_at(const PoolShape *s, int64_t c, int64_t p, int64_t q)
{
    return (Window){
        .h = window_extent(p, s->kernel_h, s->stride_h, s->pad_top, s->in_h),
        .w = window_extent(q, s->kernel_w, s->stride_w, s->pad_left, s->in_w),
        .top = p * s->stride_h - s->pad_top,
        .left = q * s->stride_w - s->pad_left,
        .at = ((c * s->out_h + p) * s->out_w + q) * LANES,
    };
}

#define FOR_WINDOWS(s, c)                                                                                              \
    for (int64_t c = c0; c < c1; c++)                                                                                  \
        for (int64_t p = 0; p < s->out_h; p++)                                                                         \
            for (int64_t q = 0; q < s->out_w; q++)

static void max(const PoolShape *s, const float *x, float *y, Winner *winner, int64_t c0, int64_t c1)
{
    FOR_WINDOWS(s, c) {
        const Window win = window_at(s, c, p, q);
        const float *plane = x + c * s->in_h * s->in_w * LANES;
        Vec best = splat(-INFINITY);
        Ints who = (Ints){0} + POOL_NONE;
        bool fresh = true;
        for (int64_t i = win.h.begin; i < win.h.end; i++)
            for (int64_t j = win.w.begin; j < win.w.end; j++) {
                const Vec v = load(plane + (i * s->in_w + j) * LANES);
                const Ints number = (Ints){0} + (int32_t)((i - win.top) * s->kernel_w + j - win.left);
                who = fresh ? number : (Ints)if_greater(v, best, (Vec)number, (Vec)who);
                best = fresh ? v : vec_max(v, best);
                fresh = false;
            }
        store(y + win.at, best);
        if (winner)
            *(Halves *)(winner + win.at) = __builtin_convertvector(who, Halves);
    }
}

static void clear(const PoolShape *s, float *dx, int64_t c0, int64_t c1)
{
    const int64_t plane = s->in_h * s->in_w * LANES;
    memset(dx + c0 * plane, 0, (size_t)((c1 - c0) * plane) * sizeof *dx);
}

/* Windows that lie side by side and inside: every element belongs to one window or to none. */
static bool windows_tile(const PoolShape *s)
{
    return s->pad_top == 0 && s->pad_left == 0 && s->stride_h == s->kernel_h && s->stride_w == s->kernel_w &&
           s->out_h * s->kernel_h <= s->in_h && s->out_w * s->kernel_w <= s->in_w;
}

static void max_gradient_tiled(const PoolShape *s, const float *dy, const Winner *winner, float *dx, int64_t c0,
                               int64_t c1)
{
    const bool covered = s->out_h * s->kernel_h == s->in_h && s->out_w * s->kernel_w == s->in_w;
    if (!covered)
        clear(s, dx, c0, c1);
    FOR_WINDOWS(s, c) {
        const int64_t at = ((c * s->out_h + p) * s->out_w + q) * LANES;
        const Vec g = load(dy + at);
        const Ints who = __builtin_convertvector(*(const Halves *)(winner + at), Ints);
        float *corner = dx + ((c * s->in_h + p * s->kernel_h) * s->in_w + q * s->kernel_w) * LANES;
        int32_t number = 0;
        for (int64_t i = 0; i < s->kernel_h; i++)
            for (int64_t j = 0; j < s->kernel_w; j++, number++)
                store(corner + (i * s->in_w + j) * LANES, if_equal(who, (Ints){0} + number, g, (Vec){0}));
    }
}

static void max_gradient(const PoolShape *s, const float *dy, const Winner *winner, float *dx, int64_t c0, int64_t c1)
{
    if (windows_tile(s)) {
        max_gradient_tiled(s, dy, winner, dx, c0, c1);
        return;
    }
    clear(s, dx, c0, c1);
    FOR_WINDOWS(s, c) {
        const Window win = window_at(s, c, p, q);
        float *plane = dx + c * s->in_h * s->in_w * LANES;
        const Vec g = load(dy + win.at);
        const Ints who = __builtin_convertvector(*(const Halves *)(winner + win.at), Ints);
        for (int64_t i = win.h.begin; i < win.h.end; i++)
            for (int64_t j = win.w.begin; j < win.w.end; j++) {
                const Ints number = (Ints){0} + (int32_t)((i - win.top) * s->kernel_w + j - win.left);
                float *to = plane + (i * s->in_w + j) * LANES;
                store(to, load(to) + if_equal(who, number, g, (Vec){0}));
            }
    }
}

/* What a window's sum is multiplied by; 0 for a window that is all padding. */
static float window_scale(const Window *w, float scale)
{
    const int64_t rows = w->h.end - w->h.begin, columns = w->w.end - w->w.begin;
    if (rows <= 0 || columns <= 0)
        return 0;
    return scale != 0.0f ? scale : 1.0f / (float)(rows * columns);
}

static void mean(const PoolShape *s, float scale, const float *x, float *y, int64_t c0, int64_t c1)
{
    FOR_WINDOWS(s, c) {
        const Window win = window_at(s, c, p, q);
        const float *plane = x + c * s->in_h * s->in_w * LANES;
        Vec sum = {0};
        for (int64_t i = win.h.begin; i < win.h.end; i++)
            for (int64_t j = win.w.begin; j < win.w.end; j++)
                sum += load(plane + (i * s->in_w + j) * LANES);
        store(y + win.at, sum * window_scale(&win, scale));
    }
}

static void mean_gradient(const PoolShape *s, float scale, const float *dy, float *dx, int64_t c0, int64_t c1)
{
    clear(s, dx, c0, c1);
    FOR_WINDOWS(s, c) {
        const Window win = window_at(s, c, p, q);
        float *plane = dx + c * s->in_h * s->in_w * LANES;
        const Vec g = load(dy + win.at) * window_scale(&win, scale);
        for (int64_t i = win.h.begin; i < win.h.end; i++)
            for (int64_t j = win.w.begin; j < win.w.end; j++) {
                float *to = plane + (i * s->in_w + j) * LANES;
                store(to, load(to) + g);
            }
    }
}

static void ramp_gradient(int64_t count, const float *y, const float *dy, float *dx)
{
    int64_t i = 0;
    for (; i + LANES <= count; i += LANES)
        store_loose(dx + i, if_greater(load_loose(y + i), (Vec){0}, load_loose(dy + i), (Vec){0}));
    for (; i < count; i++)
        dx[i] = y[i] > 0 ? dy[i] : 0;
}

const PoolKernels KERNEL(pool_kernels) = {max, max_gradient, mean, mean_gradient, ramp_gradient};
