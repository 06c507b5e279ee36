/* conv_last.c - convolution and pooling on LAST (n, h, w, c): channels are contiguous, vectors run along them.
 *
 * A tile is six result pixels by two vectors of output channels, held in registers. Its sum runs over the rows of the
 * window, each a contiguous stretch of the picture, in pieces short enough for a panel's weights to stay in the
 * first-level cache while all pixels of the call pass over them. */
#include "nn/counts.h"
#include "nn/cpu/last_store.h"
#include "nn/cpu/levels.h"
#include "nn/cpu/vector_math.h"

enum { PIXELS = 6, PANEL = 2 * LANES, PIECE = 256 };

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

/* -- a tile -- */

typedef struct Piece {
    const float *x[PIXELS]; /* where the first stretch of each pixel begins */
    const float *w;
    int64_t stretches, apart, depth; /* so many, so far apart, of so many numbers */
    bool first, last;                /* of the sum */
} Piece;

typedef struct Target {
    float *y[PIXELS];
    const float *base; /* of the whole result: LastStore.add is aligned with it */
    int64_t live;      /* pixels */
    int64_t o, left;   /* output channels from o on */
} Target;

/* Whole vectors for all pixels. */
ALWAYS_INLINE void store_whole(int vectors, const Piece *piece, const LastStore *f, const Target *t, Vec (*sum)[2])
{
    if (piece->last && f->bias)
        UNROLL for (int k = 0; k < vectors; k++) {
            const Vec bias = load_loose(f->bias + t->o + k * LANES);
            UNROLL for (int i = 0; i < PIXELS; i++)
                sum[i][k] += bias;
        }
    if (piece->last && f->add)
        UNROLL for (int i = 0; i < PIXELS; i++)
            UNROLL for (int k = 0; k < vectors; k++)
                sum[i][k] += load_loose(f->add + (t->y[i] - t->base) + k * LANES);
    if (piece->last && f->clamp) {
        const Vec low = splat(f->low), high = splat(f->high);
        UNROLL for (int i = 0; i < PIXELS; i++)
            UNROLL for (int k = 0; k < vectors; k++)
                sum[i][k] = vec_min(high, vec_max(low, sum[i][k]));
    }
    UNROLL for (int i = 0; i < PIXELS; i++)
        UNROLL for (int k = 0; k < vectors; k++)
            store_loose(t->y[i] + k * LANES, sum[i][k]);
}

static void store_edge(int vectors, const Piece *piece, const LastStore *f, const Target *t, const float *sum)
{
    for (int64_t i = 0; i < t->live; i++)
        for (int64_t k = 0; k < vectors; k++) {
            const int64_t left = t->left - k * LANES;
            float *y = t->y[i] + k * LANES;
            Vec v = load_loose(sum + (i * 2 + k) * LANES);
            if (!piece->first)
                v += left < LANES ? load_first(y, left) : load_loose(y);
            put(y, piece->last ? finished(f, v, t->o + k * LANES, y - t->base, left) : v, left);
        }
}

ALWAYS_INLINE void tile(int vectors, const Piece *piece, const LastStore *f, const Target *t)
{
    const bool whole = t->left >= vectors * LANES && t->live == PIXELS;
    const float *w = piece->w, *x0 = piece->x[0], *x1 = piece->x[1], *x2 = piece->x[2], *x3 = piece->x[3],
                *x4 = piece->x[4], *x5 = piece->x[5];
    Vec sum[PIXELS][2];
    UNROLL for (int i = 0; i < PIXELS; i++)
        UNROLL for (int k = 0; k < vectors; k++)
            sum[i][k] = piece->first || !whole ? (Vec){0} : load_loose(t->y[i] + k * LANES);
    for (int64_t r = 0, from = 0; r < piece->stretches; r++, from += piece->apart)
        for (int64_t d = from; d < from + piece->depth; d++, w += PANEL) {
            Vec v[2];
            UNROLL for (int k = 0; k < vectors; k++)
                v[k] = held(load_loose(w + k * LANES));
            const float *at[PIXELS] = {x0 + d, x1 + d, x2 + d, x3 + d, x4 + d, x5 + d};
            UNROLL for (int i = 0; i < PIXELS; i++)
                UNROLL for (int k = 0; k < vectors; k++)
                    sum[i][k] += splat(*at[i]) * v[k];
        }
    if (whole) {
        store_whole(vectors, piece, f, t, sum);
        return;
    }
    float part[PIXELS * 2 * LANES];
    UNROLL for (int i = 0; i < PIXELS; i++)
        UNROLL for (int k = 0; k < vectors; k++)
            store_loose(part + (i * 2 + k) * LANES, sum[i][k]);
    store_edge(vectors, piece, f, t, part);
}

static void tile_two(const Piece *piece, const LastStore *f, const Target *t)
{
    tile(2, piece, f, t);
}

static void tile_one(const Piece *piece, const LastStore *f, const Target *t)
{
    tile(1, piece, f, t);
}

/* All pixels of the call over one piece of one panel; `tap` floats into the picture from each window's corner. */
static void panel_piece(const ConvShape *s, const LastStore *f, const float *x, float *y, Piece piece, int64_t o,
                        int64_t tap, int64_t pixel0, int64_t pixel1)
{
    int64_t row = pixel0 / s->out_w, column = pixel0 % s->out_w;
    const int64_t step = s->stride_w * s->in, down = s->stride_h * s->in_w * s->in;
    Target t = {.base = y, .o = o, .left = least(s->out - o, PANEL)};
    for (int64_t p = pixel0; p < pixel1; p += PIXELS) {
        const float *from = x + row * down + column * step + tap;
        t.live = least(PIXELS, pixel1 - p);
        if (t.live == PIXELS && column + PIXELS < s->out_w) {
            UNROLL for (int i = 0; i < PIXELS; i++) {
                piece.x[i] = from + i * step;
                t.y[i] = y + (p + i) * s->out + o;
            }
            column += PIXELS;
        } else {
            for (int64_t i = 0; i < PIXELS; i++) {
                piece.x[i] = from;
                t.y[i] = y + (p + least(i, t.live - 1)) * s->out + o;
                if (i + 1 < t.live || t.live == PIXELS) {
                    from += step;
                    if (++column == s->out_w) {
                        column = 0;
                        row++;
                        from = x + row * down + tap;
                    }
                }
            }
        }
        (t.left <= LANES ? tile_one : tile_two)(&piece, f, &t);
    }
}

static void forward(const ConvShape *s, const float *x, const float *packed, const LastStore *f, float *y,
                    int64_t pixel0, int64_t pixel1, int64_t q0, int64_t q1)
{
    const bool joined = s->dilation_w == 1; /* a row of taps is one stretch */
    const int64_t across = joined ? 1 : s->kernel_w, length = s->in * (joined ? s->kernel_w : 1);
    const int64_t at_once = joined ? most(1, PIECE / length) : 1; /* stretches of a piece, where they are short */
    for (int64_t q = q0; q < q1; q++) {
        Piece piece = {.w = packed + q * PANEL * s->kernel_h * s->kernel_w * s->in, .first = true,
                       .apart = s->dilation_h * s->in_w * s->in};
        for (int64_t t = 0; t < s->kernel_h * across; t += piece.stretches) {
            const int64_t corner = t / across * piece.apart + t % across * s->dilation_w * s->in;
            piece.stretches = least(at_once, s->kernel_h * across - t);
            for (int64_t d = 0; d < length; d += piece.depth, piece.first = false) {
                piece.depth = least(PIECE, length - d);
                piece.last = t + piece.stretches == s->kernel_h * across && d + piece.depth == length;
                panel_piece(s, f, x, y, piece, q * PANEL, corner + d, pixel0, pixel1);
                piece.w += piece.stretches * piece.depth * PANEL;
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

/* The rows of a window of 3 x 3 that lie inside, and what its row of results shares. */
typedef struct Strip {
    const ConvShape *shape;
    const LastStore *f;
    const float *x, *w, *base;   /* of the first pixel and row inside; base: of the whole result */
    float *y;
    int64_t rows;
} Strip;

/* `count` neighbouring pixels at q, `stride` apart, whose columns all lie inside: a source goes into each sum that it is
 * part of. stride 0: of the shape, for one pixel. */
ALWAYS_INLINE void depthwise_block(int count, int stride, const Strip *t, int64_t q)
{
    const ConvShape *s = t->shape;
    const LastStore *f = t->f;
    const int64_t in = s->in, step = s->dilation_w * in, down = s->dilation_h * s->in_w * in;
    const Vec low = splat(f->clamp ? f->low : -INFINITY), high = splat(f->clamp ? f->high : INFINITY);
    const float *x = t->x + q * s->stride_w * in;
    float *y = t->y + q * in;
    for (int64_t c = 0; c < in; c += LANES) {
        Vec sum[PIXELS];
        UNROLL for (int k = 0; k < count; k++)
            sum[k] = f->bias ? load_loose(f->bias + c) : (Vec){0};
        const float *row = x + c, *w = t->w + c;
        for (int64_t i = 0; i < t->rows; i++, row += down, w += 3 * in) {
            Vec weight[3];
            UNROLL for (int j = 0; j < 3; j++)
                weight[j] = held(load_loose(w + j * in));
            UNROLL for (int j = 0; j < (count - 1) * stride + 3; j++) {
                const Vec v = held(load_loose(row + j * step));
                UNROLL for (int k = 0; k < count; k++)
                    if (j >= k * stride && j < k * stride + 3)
                        sum[k] += v * weight[j - k * stride];
            }
        }
        UNROLL for (int k = 0; k < count; k++) {
            float *to = y + k * in + c;
            if (f->add)
                sum[k] += load_loose(f->add + (to - t->base));
            store_loose(to, vec_min(high, vec_max(low, sum[k])));
        }
    }
}

/* Pixels q0 <= q < q1; blocks may overlap at the end. */
#define DEPTHWISE_BLOCKS(name, count, stride)                                                                          \
    static void name(const Strip *t, int64_t q0, int64_t q1)                                                           \
    {                                                                                                                  \
        for (int64_t q = q0; q < q1; q += count)                                                                       \
            depthwise_block(count, stride, t, least(q, q1 - (count)));                                                 \
    }
DEPTHWISE_BLOCKS(six_pixels, PIXELS, 1)
DEPTHWISE_BLOCKS(six_apart, PIXELS, 2)
DEPTHWISE_BLOCKS(three_pixels, PIXELS / 2, 1)
DEPTHWISE_BLOCKS(three_apart, PIXELS / 2, 2)
DEPTHWISE_BLOCKS(one_pixel, 1, 0)

static void depthwise_strip(const Strip *t, int64_t q0, int64_t q1)
{
    const ConvShape *s = t->shape;
    const int64_t run = s->dilation_w == 1 && s->stride_w <= 2 ? q1 - q0 : 0;
    if (run >= PIXELS)
        (s->stride_w == 1 ? six_pixels : six_apart)(t, q0, q1);
    else if (run >= PIXELS / 2)
        (s->stride_w == 1 ? three_pixels : three_apart)(t, q0, q1);
    else
        one_pixel(t, q0, q1);
}

/* Result rows p0 <= p < p1. */
static void depthwise(const ConvShape *s, const float *x, const float *w, const LastStore *f, float *y, int64_t p0,
                      int64_t p1)
{
    const bool blocks = s->kernel_h == 3 && s->kernel_w == 3 && s->in % LANES == 0;
    const int64_t reach = (s->kernel_w - 1) * s->dilation_w + 1, held = s->in_w + s->pad_left - reach;
    const int64_t q0 = least(s->out_w, (s->pad_left + s->stride_w - 1) / s->stride_w);
    const int64_t q1 = blocks && held >= 0 ? most(q0, least(s->out_w, held / s->stride_w + 1)) : q0;
    for (int64_t p = p0; p < p1; p++) {
        const int64_t row = p * s->stride_h - s->pad_top;
        int64_t i0, i1;
        inside(row, s->kernel_h, s->dilation_h, s->in_h, &i0, &i1);
        Strip t = {s, f, x + ((row + i0 * s->dilation_h) * s->in_w - s->pad_left) * s->in, w + i0 * 3 * s->in, y,
                   y + p * s->out_w * s->in, most(0, i1 - i0)};
        depthwise_strip(&t, q0, q1);
        for (int64_t q = 0; q < s->out_w; q = q + 1 == q0 ? q1 : q + 1)
            if (q < q0 || q >= q1)
                depthwise_pixel(s, x, w, f, t.y + q * s->in, y, row, q * s->stride_w - s->pad_left);
    }
}

/* -- pooling -- */

/* One result pixel from rows x columns pixels of x, whose rows are `down` apart. */
ALWAYS_INLINE void pool_window(bool maximum, int64_t rows, int64_t columns, const float *x, int64_t down,
                               int64_t channels, float scale, float *y)
{
    for (int64_t c = 0; c < channels; c += LANES) {
        const int64_t at = c + LANES > channels && channels >= LANES ? channels - LANES : c; /* the last: some again */
        const int64_t left = channels - at;
        Vec best = splat(maximum ? -INFINITY : 0.0f);
        for (int64_t i = 0; i < rows; i++)
            for (int64_t j = 0; j < columns; j++) {
                const float *from = x + i * down + j * channels + at;
                const Vec v = left < LANES ? load_first(from, left) : load_loose(from);
                if (maximum)
                    best = vec_max(v, best);
                else
                    best += v;
            }
        put(y + at, best * scale, left);
    }
}

/* Result rows p0 <= p < p1. */
static void pool(const PoolShape *s, bool maximum, float scale, const float *x, float *y, int64_t p0, int64_t p1)
{
    const int64_t down = s->in_w * s->channels;
    for (int64_t p = p0; p < p1; p++) {
        const int64_t row = p * s->stride_h - s->pad_top;
        int64_t i0, i1, j0, j1;
        inside(row, s->kernel_h, 1, s->in_h, &i0, &i1);
        for (int64_t q = 0; q < s->out_w; q++) {
            const int64_t column = q * s->stride_w - s->pad_left;
            inside(column, s->kernel_w, 1, s->in_w, &j0, &j1);
            const float *from = x + (row + i0) * down + (column + j0) * s->channels;
            float *to = y + (p * s->out_w + q) * s->channels;
            if (maximum && i1 - i0 == 2 && j1 - j0 == 2)
                pool_window(true, 2, 2, from, down, s->channels, scale, to);
            else
                pool_window(maximum, i1 - i0, j1 - j0, from, down, s->channels, scale, to);
        }
    }
}

const LastKernels KERNEL(last_kernels) = {PANEL, panels, packed_size, pack, forward, depthwise, pool};
