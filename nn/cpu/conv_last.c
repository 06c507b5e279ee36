/* conv_last.c - convolution and pooling on LAST (n, h, w, c): channels are contiguous, vectors run along them.
 *
 * A tile is six result pixels by two vectors of output channels, held in registers. Its sum runs over the rows of the
 * window, each a contiguous stretch of the picture, in pieces short enough for a panel's weights to stay in the
 * first-level cache while all pixels of the call pass over them. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector_math.h"

enum { PIXELS = 6, PANEL = 2 * LANES, PIECE = 256, ROW_TAPS = 9 };

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t most(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

/* -- weights: panels of PANEL outputs, in each [kernel_h][kernel_w][in][PANEL]; depthwise [kernel_h][kernel_w][in] -- */

static bool is_depthwise(const ConvShape *s)
{
    return s->groups > 1;
}

static int64_t panels(const ConvShape *s)
{
    return is_depthwise(s) ? 1 : (s->out + PANEL - 1) / PANEL;
}

static int64_t packed_size(const ConvShape *s)
{
    const int64_t taps = s->kernel_h * s->kernel_w;
    return is_depthwise(s) ? taps * s->in + LANES : panels(s) * PANEL * taps * s->in;
}

static void pack(const ConvShape *s, const float *w, const float *factor, float *packed, int64_t q)
{
    const int64_t taps = s->kernel_h * s->kernel_w, depth = taps * s->in;
    if (is_depthwise(s)) {
        for (int64_t t = 0; t < taps; t++)
            for (int64_t c = 0; c < s->in; c++)
                packed[t * s->in + c] = w[c * taps + t] * (factor ? factor[c] : 1.0f);
        return;
    }
    packed += q * PANEL * depth;
    for (int64_t k = 0; k < PANEL; k++) {
        const int64_t o = q * PANEL + k;
        const float f = o >= s->out ? 0.0f : factor ? factor[o] : 1.0f;
        for (int64_t t = 0; t < taps; t++)
            for (int64_t c = 0; c < s->in; c++)
                packed[(t * s->in + c) * PANEL + k] = o < s->out ? w[(o * s->in + c) * taps + t] * f : 0.0f;
    }
}

/* -- the last store -- */

static Vec finished(const LastStore *f, Vec v, int64_t o, int64_t at, int64_t left)
{
    if (f->bias)
        v += left < LANES ? load_first(f->bias + o, left) : load_loose(f->bias + o);
    if (f->add)
        v += left < LANES ? load_first(f->add + at, left) : load_loose(f->add + at);
    return f->clamp ? vec_min(splat(f->high), vec_max(splat(f->low), v)) : v;
}

static void put(float *y, Vec v, int64_t left)
{
    if (left < LANES)
        store_first(y, v, left);
    else
        store_loose(y, v);
}

/* -- a tile -- */

typedef struct Piece {
    const float *x[PIXELS]; /* where the stretch of each pixel begins */
    const float *w;
    int64_t depth;
    bool first, last;
} Piece;

ALWAYS_INLINE void tile(int vectors, const Piece *piece, const LastStore *f, float *const *y, int64_t live, int64_t o,
                        int64_t left, const float *base)
{
    Vec sum[PIXELS][2];
    UNROLL for (int i = 0; i < PIXELS; i++)
        UNROLL for (int k = 0; k < vectors; k++)
            sum[i][k] = piece->first || left < vectors * LANES ? (Vec){0} : load_loose(y[i] + k * LANES);
    const float *w = piece->w, *x0 = piece->x[0], *x1 = piece->x[1], *x2 = piece->x[2], *x3 = piece->x[3],
                *x4 = piece->x[4], *x5 = piece->x[5];
    for (int64_t d = 0; d < piece->depth; d++, w += PANEL) {
        Vec v[2];
        UNROLL for (int k = 0; k < vectors; k++)
            v[k] = held(load_loose(w + k * LANES));
        const float *at[PIXELS] = {x0 + d, x1 + d, x2 + d, x3 + d, x4 + d, x5 + d};
        UNROLL for (int i = 0; i < PIXELS; i++)
            UNROLL for (int k = 0; k < vectors; k++)
                sum[i][k] += splat(*at[i]) * v[k];
    }
    for (int64_t i = 0; i < live; i++)
        UNROLL for (int k = 0; k < vectors; k++) {
            const int64_t rest = left - k * LANES;
            Vec v = sum[i][k];
            if (!piece->first && left < vectors * LANES)
                v += rest < LANES ? load_first(y[i] + k * LANES, rest) : load_loose(y[i] + k * LANES);
            if (piece->last)
                v = finished(f, v, o + k * LANES, y[i] + k * LANES - base, rest);
            put(y[i] + k * LANES, v, rest);
        }
}

static void tile_two(const Piece *piece, const LastStore *f, float *const *y, int64_t live, int64_t o, int64_t left,
                     const float *base)
{
    tile(2, piece, f, y, live, o, left, base);
}

static void tile_one(const Piece *piece, const LastStore *f, float *const *y, int64_t live, int64_t o, int64_t left,
                     const float *base)
{
    tile(1, piece, f, y, live, o, left, base);
}

/* All pixels of the call over one piece of one panel; `tap` floats into the picture from each window's corner. */
static void panel_piece(const ConvShape *s, const LastStore *f, const float *x, float *y, Piece piece, int64_t o,
                        int64_t tap, int64_t pixel0, int64_t pixel1)
{
    int64_t row = pixel0 / s->out_w, column = pixel0 % s->out_w;
    const int64_t left = s->out - o;
    for (int64_t p = pixel0; p < pixel1; p += PIXELS) {
        float *to[PIXELS];
        const int64_t live = least(PIXELS, pixel1 - p);
        for (int64_t i = 0; i < PIXELS; i++) {
            if (i >= live) {
                piece.x[i] = piece.x[live - 1];
                to[i] = to[live - 1];
                continue;
            }
            piece.x[i] = x + (row * s->stride_h * s->in_w + column * s->stride_w) * s->in + tap;
            to[i] = y + (p + i) * s->out + o;
            if (++column == s->out_w) {
                column = 0;
                row++;
            }
        }
        (left <= LANES ? tile_one : tile_two)(&piece, f, to, live, o, least(left, PANEL), y);
    }
}

static void forward(const ConvShape *s, const float *x, const float *packed, const LastStore *f, float *y,
                    int64_t pixel0, int64_t pixel1, int64_t q0, int64_t q1)
{
    const bool joined = s->dilation_w == 1; /* a row of taps is one stretch */
    const int64_t stretches = s->kernel_h * (joined ? 1 : s->kernel_w), length = s->in * (joined ? s->kernel_w : 1);
    for (int64_t q = q0; q < q1; q++) {
        Piece piece = {.w = packed + q * PANEL * s->kernel_h * s->kernel_w * s->in, .first = true};
        for (int64_t t = 0; t < stretches; t++) {
            const int64_t i = joined ? t : t / s->kernel_w, j = joined ? 0 : t % s->kernel_w;
            const int64_t corner = (i * s->dilation_h * s->in_w + j * s->dilation_w) * s->in;
            for (int64_t d = 0; d < length; d += piece.depth, piece.first = false) {
                piece.depth = least(PIECE, length - d);
                piece.last = t + 1 == stretches && d + piece.depth == length;
                panel_piece(s, f, x, y, piece, q * PANEL, corner + d, pixel0, pixel1);
                piece.w += piece.depth * PANEL;
            }
        }
    }
}

/* -- a channel each -- */

/* The taps of one axis that lie inside: begin <= i < end. */
static void inside(int64_t at, int64_t taps, int64_t dilation, int64_t size, int64_t *begin, int64_t *end)
{
    *begin = at < 0 ? (-at + dilation - 1) / dilation : 0;
    *end = at >= size ? 0 : least(taps, (size - at + dilation - 1) / dilation);
}

/* One pixel, all channels, whatever the border leaves of the window. */
static void depthwise_pixel(const ConvShape *s, const float *x, const float *w, const LastStore *f, float *y,
                            const float *base, int64_t row, int64_t column)
{
    int64_t i0, i1, j0, j1;
    inside(row, s->kernel_h, s->dilation_h, s->in_h, &i0, &i1);
    inside(column, s->kernel_w, s->dilation_w, s->in_w, &j0, &j1);
    for (int64_t c = 0; c < s->in; c += LANES) {
        const int64_t left = s->in - c;
        Vec sum = {0};
        for (int64_t i = i0; i < i1; i++)
            for (int64_t j = j0; j < j1; j++) {
                const float *from = x + ((row + i * s->dilation_h) * s->in_w + column + j * s->dilation_w) * s->in + c;
                const Vec v = left < LANES ? load_first(from, left) : load_loose(from);
                sum += v * load_loose(w + (i * s->kernel_w + j) * s->in + c);
            }
        put(y + c, finished(f, sum, c, y + c - base, left), left);
    }
}

/* Pixels q0 <= q < q1 of a row whose windows of 3 x 3 lie inside, one vector of channels. */
static void depthwise_row(const ConvShape *s, const float *x, const float *w, const LastStore *f, float *y,
                          const float *base, int64_t c, int64_t q0, int64_t q1)
{
    Vec weight[ROW_TAPS];
    UNROLL for (int t = 0; t < ROW_TAPS; t++)
        weight[t] = load_loose(w + t * s->in + c);
    const int64_t step = s->dilation_w * s->in, down = s->dilation_h * s->in_w * s->in;
    for (int64_t q = q0; q < q1; q++) {
        const float *at = x + q * s->stride_w * s->in + c;
        Vec sum[3];
        UNROLL for (int i = 0; i < 3; i++)
            sum[i] = load_loose(at + i * down) * weight[3 * i] + load_loose(at + i * down + step) * weight[3 * i + 1] +
                     load_loose(at + i * down + 2 * step) * weight[3 * i + 2];
        float *to = y + q * s->in + c;
        store_loose(to, finished(f, sum[0] + sum[1] + sum[2], c, to - base, LANES));
    }
}

/* Result rows p0 <= p < p1. */
static void depthwise(const ConvShape *s, const float *x, const float *w, const LastStore *f, float *y, int64_t p0,
                      int64_t p1)
{
    const int64_t reach = (s->kernel_w - 1) * s->dilation_w + 1;
    int64_t q0 = (s->pad_left + s->stride_w - 1) / s->stride_w;
    int64_t q1 = s->in_w + s->pad_left >= reach ? least(s->out_w, (s->in_w + s->pad_left - reach) / s->stride_w + 1) : 0;
    for (int64_t p = p0; p < p1; p++) {
        const int64_t row = p * s->stride_h - s->pad_top;
        const bool plain = s->kernel_h == 3 && s->kernel_w == 3 && s->in % LANES == 0 && row >= 0 &&
                           row + 2 * s->dilation_h < s->in_h && q0 < q1;
        const int64_t first = plain ? q0 : s->out_w, last = plain ? q1 : s->out_w;
        float *to = y + p * s->out_w * s->in;
        for (int64_t q = 0; q < s->out_w; q = q + 1 == first ? most(last, first) : q + 1)
            if (q < first || q >= last)
                depthwise_pixel(s, x, w, f, to + q * s->in, y, row, q * s->stride_w - s->pad_left);
        for (int64_t c = 0; plain && c < s->in; c += LANES)
            depthwise_row(s, x + (row * s->in_w - s->pad_left) * s->in, w, f, to, y, c, q0, q1);
    }
}

/* -- pooling -- */

/* Result rows p0 <= p < p1. */
static void pool(const PoolShape *s, bool maximum, float scale, const float *x, float *y, int64_t p0, int64_t p1)
{
    for (int64_t p = p0; p < p1; p++)
        for (int64_t q = 0; q < s->out_w; q++) {
            const int64_t row = p * s->stride_h - s->pad_top, column = q * s->stride_w - s->pad_left;
            int64_t i0, i1, j0, j1;
            inside(row, s->kernel_h, 1, s->in_h, &i0, &i1);
            inside(column, s->kernel_w, 1, s->in_w, &j0, &j1);
            for (int64_t c = 0; c < s->channels; c += LANES) {
                const int64_t left = s->channels - c;
                Vec best = splat(maximum ? -INFINITY : 0.0f);
                for (int64_t i = i0; i < i1; i++)
                    for (int64_t j = j0; j < j1; j++) {
                        const float *from = x + ((row + i) * s->in_w + column + j) * s->channels + c;
                        const Vec v = left < LANES ? load_first(from, left) : load_loose(from);
                        if (maximum)
                            best = vec_max(v, best);
                        else
                            best += v;
                    }
                put(y + (p * s->out_w + q) * s->channels + c, best * scale, left);
            }
        }
}

const LastKernels KERNEL(last_kernels) = {PANEL, panels, packed_size, pack, forward, depthwise, pool};
