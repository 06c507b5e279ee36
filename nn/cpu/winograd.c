/* winograd.c - convolution with windows of 3 x 3 by way of minimal filtering (Lavin and Gray, 2015; Winograd, 1980).
 *
 * A square of side x side results comes from one of (side + 2) x (side + 2) sources. Both the sources and the weights are
 * turned into values of polynomials at side + 1 points and at infinity, along rows and columns; there the convolution is a
 * product number by number, summed over the channels: a matrix product for each of the (side + 2)^2 places. With side 4
 * that takes 36 multiplications where the definition takes 144, with side 2 16 instead of 36.
 *
 * Side 2 has the points 0, 1 and -1; side 4 0, +-5/8 and +-3/2, whose powers lie nearer to 1 than those of the usual 0,
 * +-1 and +-2: over 256 channels the largest error is 2.5 times the direct sum's instead of 8 times. */
#include "nn/counts.h"
#include "nn/cpu/last_store.h"
#include "nn/cpu/levels.h"

enum { PANEL = 2 * LANES, ROWS = 6, PIECE = 256, AHEAD = PIECE, MOST = WINOGRAD_SIDE + 2, LINE = 16 };

#define A  0.625f
#define B  1.5f
#define AA (A * A)
#define BB (B * B)

static int64_t places(int side)
{
    return (side + 2) * (side + 2);
}

static int64_t tiles_across(const ConvShape *s, int side)
{
    return (s->out_w + side - 1) / side;
}

static int64_t tiles(const ConvShape *s, int side)
{
    return (s->out_h + side - 1) / side * tiles_across(s, side);
}

static bool fits(const ConvShape *s)
{
    return s->groups == 1 && s->kernel_h == 3 && s->kernel_w == 3 && s->stride_h == 1 && s->stride_w == 1 &&
           s->dilation_h == 1 && s->dilation_w == 1 && s->in % LANES == 0;
}

/* -- one line through the transformations -- */

ALWAYS_INLINE void sources_line(int side, const Vec *d, Vec *v)
{
    if (side == 2) {
        v[0] = d[2] - d[0];
        v[1] = d[2] + d[1];
        v[2] = d[2] - d[1];
        v[3] = d[3] - d[1];
        return;
    }
    const Vec even = d[4] - BB * d[2], odd = A * (d[3] - BB * d[1]), even2 = d[4] - AA * d[2], odd2 = B * (d[3] - AA * d[1]);
    v[0] = AA * BB * d[0] - (AA + BB) * d[2] + d[4];
    v[1] = even + odd;
    v[2] = even - odd;
    v[3] = even2 + odd2;
    v[4] = even2 - odd2;
    v[5] = AA * BB * d[1] - (AA + BB) * d[3] + d[5];
}

ALWAYS_INLINE void results_line(int side, const Vec *m, Vec *y)
{
    if (side == 2) {
        y[0] = m[0] + m[1] + m[2];
        y[1] = m[1] - m[2] + m[3];
        return;
    }
    const Vec sum = m[1] + m[2], sum2 = m[3] + m[4], off = m[1] - m[2], off2 = m[3] - m[4];
    y[0] = m[0] + sum + sum2;
    y[1] = A * off + B * off2;
    y[2] = AA * sum + BB * sum2;
    y[3] = A * AA * off + B * BB * off2 + m[5];
}

ALWAYS_INLINE void weights_line(int side, const Vec *g, Vec *u)
{
    const float zero = side == 2 ? -1 : 1 / (AA * BB), one = side == 2 ? 0.5f : 0.5f / (AA * (AA - BB));
    const float two = 0.5f / (BB * (BB - AA));
    const Vec even = g[0] + (side == 2 ? 1 : AA) * g[2], odd = (side == 2 ? 1 : A) * g[1];
    u[0] = zero * g[0];
    u[1] = one * (even + odd);
    u[2] = one * (even - odd);
    if (side == 4) {
        u[3] = two * (g[0] + BB * g[2] + B * g[1]);
        u[4] = two * (g[0] + BB * g[2] - B * g[1]);
    }
    u[side + 1] = g[2];
}

/* -- weights -- */

/* The windows of `live` pairs of channels, `step` apart; each multiplied by its factor (NULL: 1) or turned by 180 degrees. */
typedef struct Filters {
    const float *w, *factor;
    int64_t step, live;
    bool turned;
} Filters;

ALWAYS_INLINE void turn_weights(int side, const Filters *f, float *u, int64_t plane)
{
    const int n = side + 2;
    float tap[9][LANES] = {{0}};
    for (int64_t k = 0; k < f->live; k++)
        for (int t = 0; t < 9; t++)
            tap[t][k] = f->w[k * f->step + (f->turned ? 8 - t : t)] * (f->factor ? f->factor[k] : 1.0f);
    Vec half[MOST][3];
    UNROLL for (int j = 0; j < 3; j++) {
        Vec g[3], t[MOST];
        UNROLL for (int i = 0; i < 3; i++)
            g[i] = load_loose(tap[3 * i + j]);
        weights_line(side, g, t);
        UNROLL for (int i = 0; i < n; i++)
            half[i][j] = t[i];
    }
    UNROLL for (int i = 0; i < n; i++) {
        Vec t[MOST];
        weights_line(side, half[i], t);
        UNROLL for (int j = 0; j < n; j++)
            store_loose(u + (i * n + j) * plane, t[j]);
    }
}

static void turn_two(const Filters *f, float *u, int64_t plane)
{
    turn_weights(2, f, u, plane);
}

static void turn_four(const Filters *f, float *u, int64_t plane)
{
    turn_weights(WINOGRAD_SIDE, f, u, plane);
}

/* On LAST: panels of PANEL outputs, in each [places][in][PANEL]. */
static int64_t panels(const ConvShape *s)
{
    return (s->out + PANEL - 1) / PANEL;
}

static int64_t packed_size(const ConvShape *s, int side)
{
    return panels(s) * PANEL * places(side) * s->in;
}

static void pack(const ConvShape *s, int side, const float *w, const float *factor, float *packed, int64_t q)
{
    packed += q * PANEL * places(side) * s->in;
    for (int64_t k = 0; k < PANEL; k += LANES) {
        const int64_t o = q * PANEL + k;
        Filters f = {.factor = factor ? factor + o : NULL, .step = s->in * 9, .live = most(0, least(LANES, s->out - o))};
        for (int64_t c = 0; c < s->in; c++) {
            f.w = w + (o * s->in + c) * 9;
            (side == 2 ? turn_two : turn_four)(&f, packed + c * PANEL + k, s->in * PANEL);
        }
    }
}

/* -- scratch -- */

/* From one place to the next: an odd number of cache lines, so that a tile's places fall into different sets. */
static int64_t apart(int64_t rows, int64_t width)
{
    return ((rows * width + LINE - 1) / LINE | 1) * LINE;
}

static int64_t scratch(const ConvShape *s, int side, int64_t block)
{
    return places(side) * (apart(block, s->in) + apart(block, PANEL));
}

/* -- sources -- */

/* The sources of one tile, vectors `next` apart along a row; those of the next channels `step` further. */
typedef struct Square {
    const float *corner;          /* where all of it lies in the picture */
    const float *at[MOST * MOST]; /* else the vectors one by one, NULL outside */
    int64_t down, next, step;
} Square;

/* `count` vectors of channels, which go to v, v + to_step, ... and from there into places `plane` apart. */
ALWAYS_INLINE void turn_sources(int side, bool whole, const Square *q, int64_t count, float *v, int64_t to_step, int64_t plane)
{
    const int n = side + 2;
    for (int64_t c = 0, from = 0; c < count; c++, from += q->step, v += to_step) {
        Vec half[MOST][MOST];
        UNROLL for (int j = 0; j < n; j++) {
            Vec d[MOST], t[MOST];
            UNROLL for (int i = 0; i < n; i++)
                if (whole)
                    d[i] = load_loose(q->corner + i * q->down + j * q->next + from);
                else
                    d[i] = q->at[i * n + j] ? load_loose(q->at[i * n + j] + from) : (Vec){0};
            sources_line(side, d, t);
            UNROLL for (int i = 0; i < n; i++)
                half[i][j] = t[i];
        }
        UNROLL for (int i = 0; i < n; i++) {
            Vec t[MOST];
            sources_line(side, half[i], t);
            UNROLL for (int j = 0; j < n; j++)
                store_loose(v + (i * n + j) * plane, t[j]);
        }
    }
}

/* Tile t of x, whose pixels lie q.next apart. */
ALWAYS_INLINE void tile_sources(const ConvShape *s, int side, Square q, const float *x, int64_t t, int64_t count, float *v,
                                int64_t to_step, int64_t plane)
{
    const int64_t n = side + 2, across = tiles_across(s, side);
    const int64_t row = t / across * side - s->pad_top, column = t % across * side - s->pad_left;
    if (row >= 0 && column >= 0 && row + n <= s->in_h && column + n <= s->in_w) {
        q.corner = x + row * q.down + column * q.next;
        turn_sources(side, true, &q, count, v, to_step, plane);
        return;
    }
    for (int64_t k = 0; k < n * n; k++) {
        const int64_t i = row + k / n, j = column + k % n;
        const bool inside = i >= 0 && j >= 0 && i < s->in_h && j < s->in_w;
        q.at[k] = inside ? x + i * q.down + j * q.next : NULL;
    }
    turn_sources(side, false, &q, count, v, to_step, plane);
}

/* -- products: rows of v (`step` apart) times a panel, added to sums [rows][PANEL] -- */

ALWAYS_INLINE void product(int rows, bool first, bool ahead, int64_t depth, const float *v, int64_t step, const float *u,
                           float *sums)
{
    Vec sum[ROWS][2];
    const float *at[ROWS];
    UNROLL for (int i = 0; i < rows; i++) {
        at[i] = v + i * step;
        UNROLL for (int k = 0; k < 2; k++)
            sum[i][k] = first ? (Vec){0} : load(sums + i * PANEL + k * LANES);
    }
    for (int64_t d = 0; d < depth; d++, u += PANEL) {
        if (ahead) /* the first to read these weights: the next piece of them */
            __builtin_prefetch(u + AHEAD * PANEL);
        const Vec left = held(load_loose(u)), right = held(load_loose(u + LANES));
        UNROLL for (int i = 0; i < rows; i++) {
            const Vec x = splat(at[i][d]);
            sum[i][0] += x * left;
            sum[i][1] += x * right;
        }
    }
    UNROLL for (int i = 0; i < rows; i++)
        UNROLL for (int k = 0; k < 2; k++)
            store(sums + i * PANEL + k * LANES, sum[i][k]);
}

#define PRODUCT(rows)                                                                                                  \
    static void product##rows(bool first, bool ahead, int64_t depth, const float *v, int64_t step, const float *u,     \
                              float *sums)                                                                             \
    {                                                                                                                  \
        if (ahead)                                                                                                     \
            product(rows, first, true, depth, v, step, u, sums);                                                       \
        else                                                                                                           \
            product(rows, first, false, depth, v, step, u, sums);                                                      \
    }
PRODUCT(1)
PRODUCT(2)
PRODUCT(3)
PRODUCT(4)
PRODUCT(5)
PRODUCT(6)

typedef void Product(bool first, bool ahead, int64_t depth, const float *v, int64_t step, const float *u, float *sums);
static Product *const product_of[ROWS + 1] = {NULL, product1, product2, product3, product4, product5, product6};

/* The panels that all rows meet at one place, and the panels of their sums, so far apart. */
typedef struct Panels {
    int64_t count, apart, sums_apart;
} Panels;

/* All rows at one place; the tail is cut in halves, since very few rows leave the machine waiting for its own sums. */
static void place(int64_t rows, int64_t depth, const float *v, const float *u, float *sums, const Panels *p)
{
    for (int64_t d = 0; d < depth; d += PIECE) {
        for (int64_t r = 0, count; r < rows; r += count) {
            const int64_t left = rows - r;
            count = left > ROWS && left < ROWS + 4 ? (left + 1) / 2 : least(left, ROWS);
            for (int64_t k = 0; k < p->count; k++)
                product_of[count](d == 0, r == 0 && p->count == 1, least(PIECE, depth - d), v + r * depth + d, depth,
                                  u + k * p->apart + d * PANEL, sums + k * p->sums_apart + r * PANEL);
        }
    }
}

/* -- results -- */

/* A vector of channels of one tile: m lies in places `plane` apart. */
ALWAYS_INLINE void turn_results(int side, const float *m, int64_t plane, Vec (*y)[WINOGRAD_SIDE])
{
    const int n = side + 2;
    Vec half[WINOGRAD_SIDE][MOST];
    UNROLL for (int j = 0; j < n; j++) {
        Vec d[MOST], t[WINOGRAD_SIDE];
        UNROLL for (int i = 0; i < n; i++)
            d[i] = load(m + (i * n + j) * plane);
        results_line(side, d, t);
        UNROLL for (int i = 0; i < side; i++)
            half[i][j] = t[i];
    }
    UNROLL for (int i = 0; i < side; i++)
        results_line(side, half[i], y[i]);
}

/* Where a tile's results go: the first `rows` x `columns` of them. */
typedef struct Spot {
    float *y;
    const float *add; /* or NULL */
    int64_t down, next, rows, columns;
} Spot;

ALWAYS_INLINE void store_whole(int side, const LastStore *f, int64_t o, const Spot *spot, Vec (*square)[WINOGRAD_SIDE])
{
    const Vec bias = f->bias ? load_loose(f->bias + o) : (Vec){0};
    const Vec low = splat(f->clamp ? f->low : -INFINITY), high = splat(f->clamp ? f->high : INFINITY);
    UNROLL for (int i = 0; i < side; i++)
        UNROLL for (int j = 0; j < side; j++) {
            const int64_t at = i * spot->down + j * spot->next;
            Vec v = square[i][j] + bias;
            if (spot->add)
                v += load_loose(spot->add + at);
            store_loose(spot->y + at, vec_min(high, vec_max(low, v)));
        }
}

static void store_edge(const LastStore *f, int64_t o, int64_t left, const Spot *spot, const float *base,
                       const Vec (*square)[WINOGRAD_SIDE])
{
    for (int64_t i = 0; i < spot->rows; i++)
        for (int64_t j = 0; j < spot->columns; j++) {
            float *y = spot->y + i * spot->down + j * spot->next;
            put(y, finished(f, square[i][j], o, y - base, left), left);
        }
}

ALWAYS_INLINE void results(const ConvShape *s, int side, const float *m, const LastStore *f, float *y, int64_t tile0,
                           int64_t tile1, int64_t o)
{
    const int64_t across = tiles_across(s, side), plane = apart(tile1 - tile0, PANEL);
    Spot spot = {.down = s->out_w * s->out, .next = s->out};
    for (int64_t t = tile0; t < tile1; t++, m += PANEL) {
        const int64_t row = t / across * side, column = t % across * side, at = (row * s->out_w + column) * s->out;
        spot.rows = least(side, s->out_h - row);
        spot.columns = least(side, s->out_w - column);
        for (int64_t k = 0; k < PANEL && o + k < s->out; k += LANES) {
            Vec square[WINOGRAD_SIDE][WINOGRAD_SIDE];
            turn_results(side, m + k, plane, square);
            spot.y = y + at + o + k;
            spot.add = f->add ? f->add + at + o + k : NULL;
            if (spot.rows == side && spot.columns == side && o + k + LANES <= s->out)
                store_whole(side, f, o + k, &spot, square);
            else
                store_edge(f, o + k, s->out - o - k, &spot, y, square);
        }
    }
}

/* -- on LAST: sources [places][tiles][in], weights are the panels -- */

ALWAYS_INLINE void forward_side(const ConvShape *s, int side, const float *x, const float *packed, const LastStore *f,
                                float *y, int64_t tile0, int64_t tile1, int64_t q0, int64_t q1, float *room)
{
    const int64_t rows = tile1 - tile0, count = places(side), v_plane = apart(rows, s->in), m_plane = apart(rows, PANEL);
    const Square square = {.down = s->in_w * s->in, .next = s->in, .step = LANES};
    float *v = room, *m = v + count * v_plane;
    for (int64_t t = tile0; t < tile1; t++)
        tile_sources(s, side, square, x, t, s->in / LANES, v + (t - tile0) * s->in, LANES, v_plane);
    for (int64_t q = q0; q < q1; q++) {
        const float *u = packed + q * PANEL * count * s->in;
        for (int64_t k = 0; k < count; k++)
            place(rows, s->in, v + k * v_plane, u + k * PANEL * s->in, m + k * m_plane, &(Panels){.count = 1});
        results(s, side, m, f, y, tile0, tile1, q * PANEL);
    }
}

static void forward(const ConvShape *s, int side, const float *x, const float *packed, const LastStore *f, float *y,
                    int64_t tile0, int64_t tile1, int64_t q0, int64_t q1, float *room)
{
    if (side == 2)
        forward_side(s, 2, x, packed, f, y, tile0, tile1, q0, q1, room);
    else
        forward_side(s, WINOGRAD_SIDE, x, packed, f, y, tile0, tile1, q0, q1, room);
}

/* -- on LANES: weights [places][out][in], two tiles' sources are a panel [in][PANEL] -- */

static bool lanes_fit(const ConvShape *s)
{
    return fits(s) && s->out % LANES == 0;
}

static void lanes_pack(const ConvShape *s, int side, const float *w, bool turned, float *packed, int64_t o0, int64_t o1)
{
    Filters f = {.step = turned ? s->out * 9 : 9, .live = LANES, .turned = turned};
    for (int64_t o = o0; o < o1; o++)
        for (int64_t c = 0; c < s->in; c += LANES) {
            f.w = w + (turned ? c * s->out + o : o * s->in + c) * 9;
            (side == 2 ? turn_two : turn_four)(&f, packed + o * s->in + c, s->out * s->in);
        }
}

static int64_t pairs(int64_t rows)
{
    return (rows + 1) / 2;
}

static int64_t lanes_scratch(const ConvShape *s, int side, int64_t block, int64_t outs)
{
    return places(side) * (apart(pairs(block) * s->in, PANEL) + apart(pairs(block) * outs, PANEL));
}

typedef struct Lanes {
    const float *bias;
    bool ramp;
    float *y;
    int64_t o0, o1;
} Lanes;

/* One tile: m are its sums for channel o0. */
ALWAYS_INLINE void lanes_results(const ConvShape *s, int side, const float *m, int64_t plane, const Lanes *to, int64_t t)
{
    const int64_t across = tiles_across(s, side), row = t / across * side, column = t % across * side;
    const int64_t rows = least(side, s->out_h - row), columns = least(side, s->out_w - column);
    for (int64_t o = to->o0; o < to->o1; o++, m += PANEL) {
        const Vec bias = splat(to->bias ? to->bias[o] : 0.0f), low = splat(to->ramp ? 0.0f : -INFINITY);
        Vec square[WINOGRAD_SIDE][WINOGRAD_SIDE];
        turn_results(side, m, plane, square);
        UNROLL for (int i = 0; i < side; i++)
            UNROLL for (int j = 0; j < side; j++)
                if (i < rows && j < columns)
                    store_loose(to->y + ((o * s->out_h + row + i) * s->out_w + column + j) * LANES,
                                vec_max(low, square[i][j] + bias));
    }
}

ALWAYS_INLINE void lanes_side(const ConvShape *s, int side, const float *x, const float *packed, const Lanes *to, int64_t tile0,
                              int64_t tile1, float *room)
{
    const int64_t count = places(side), outs = to->o1 - to->o0, groups = pairs(tile1 - tile0);
    const int64_t v_plane = apart(groups * s->in, PANEL), m_plane = apart(groups * outs, PANEL);
    const Square square = {.down = s->in_w * LANES, .next = LANES, .step = s->in_h * s->in_w * LANES};
    const Panels p = {groups, s->in * PANEL, outs * PANEL};
    float *v = room, *m = v + count * v_plane;
    for (int64_t t = 0; t < 2 * groups; t++) /* an odd one stands in for its neighbour too */
        tile_sources(s, side, square, x, least(tile0 + t, tile1 - 1), s->in, v + t / 2 * p.apart + t % 2 * LANES, PANEL, v_plane);
    for (int64_t k = 0; k < count; k++)
        place(outs, s->in, packed + (k * s->out + to->o0) * s->in, v + k * v_plane, m + k * m_plane, &p);
    for (int64_t t = 0; t < tile1 - tile0; t++)
        lanes_results(s, side, m + t / 2 * p.sums_apart + t % 2 * LANES, m_plane, to, tile0 + t);
}

static void lanes_forward(const ConvShape *s, int side, const float *x, const float *packed, const float *bias, bool ramp,
                          float *y, int64_t tile0, int64_t tile1, int64_t o0, int64_t o1, float *room)
{
    const Lanes to = {bias, ramp, y, o0, o1};
    if (side == 2)
        lanes_side(s, 2, x, packed, &to, tile0, tile1, room);
    else
        lanes_side(s, WINOGRAD_SIDE, x, packed, &to, tile0, tile1, room);
}

const WinogradKernels KERNEL(winograd_kernels) = {
    fits, tiles, panels, packed_size, pack, scratch, forward, lanes_fit, lanes_pack, lanes_scratch, lanes_forward,
};
