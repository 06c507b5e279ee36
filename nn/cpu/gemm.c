/* gemm.c - matrix product: register tiles over packed panels.
 *
 * A block of c (one task) is summed in depth blocks. For each, a piece of b is packed into panels that are as wide as a
 * register tile, a piece of a into panels as high, both depth by depth, so that the tile's loop reads memory in order.
 * A panel of b stays in the first-level cache while all panels of a pass over it; all of the block's panels stay in the
 * second-level one while the rows of the block pass. */
#include "nn/counts.h"
#include "nn/cpu/levels.h"
#include "nn/cpu/transpose.h"
#include "nn/cpu/vector_math.h"

#if LANES == 16
enum { TILE_ROWS = 14, KEPT_ROWS = 112 };
#elif LANES == 8
enum { TILE_ROWS = 6, KEPT_ROWS = 96 };
#else
enum { TILE_ROWS = 4, KEPT_ROWS = 64 };
#endif
enum {
    TILE_COLUMNS = 2 * LANES,
    BLOCK_ROWS = 2 * KEPT_ROWS,
    BLOCK_COLUMNS = 256,
    PANEL_COLUMNS = 128, /* of a block whose b is made by a function */
    DEPTH = 320,
    PAD = 16, /* floats between packed panels: else those of round depths would all lie in the same lines of the cache */
    THIN_ROWS = 4,      /* so few rows of c are done without packing */
    THIN_COLUMNS = 128, /* columns of a task then */
    CACHE_LINE = 16,    /* floats */
    AHEAD = 12,         /* rows of a matrix are fetched so much earlier: each lies in another page */
    TASKS_LEAST = 8,    /* so many blocks are wished for */
    LEAST_COLUMNS = 64, /* of a block: its rows are read in pieces of so many */
    A_FLOATS = BLOCK_ROWS / TILE_ROWS * (TILE_ROWS * DEPTH + PAD) + 64, /* a panel's last store may reach a vector too far */
    KEPT_A_FLOATS = KEPT_ROWS / TILE_ROWS * (TILE_ROWS * DEPTH + PAD) + 64,
    KEPT_B_FLOATS = BLOCK_COLUMNS / TILE_COLUMNS * (TILE_COLUMNS * DEPTH + PAD),
    PANEL_B_FLOATS = PANEL_COLUMNS / TILE_COLUMNS * (TILE_COLUMNS * DEPTH + PAD),
    KEPT_FLOATS = KEPT_A_FLOATS + KEPT_B_FLOATS > A_FLOATS + PANEL_B_FLOATS ? KEPT_A_FLOATS + KEPT_B_FLOATS
                                                                           : A_FLOATS + PANEL_B_FLOATS,
    SCRATCH = KEPT_FLOATS + 2 * LANES
};

/* Depths of a sum of k products: equal ones, none above DEPTH. */
static int64_t depth_of(int64_t k)
{
    return k <= DEPTH ? k : rounded_up(divide_up(k, divide_up(k, DEPTH)), CACHE_LINE);
}

/* -- packing: out[p width + i] = x[i across + p along], zero for i >= filled -- */

ALWAYS_INLINE void pack_copy(int width, int64_t filled, int64_t depth, const float *x, int64_t along, float *out)
{
    for (int64_t p = 0; p < depth; p++, x += along, out += width) {
        for (int i = 0; i < width; i += CACHE_LINE)
            __builtin_prefetch(x + AHEAD * along + i);
        if (filled == width) {
            memcpy(out, x, (size_t)width * sizeof *x);
            continue;
        }
        for (int64_t i = 0; i < width; i += LANES) {
            const int64_t from = least(LANES, filled - i), to = least(LANES, width - i);
            store_first(out + i, from > 0 ? load_first(x + i, from) : (Vec){0}, to);
        }
    }
}

/* Rows of x are contiguous in p: squares are turned in registers. Where the panel is narrower than the square, a store
 * spills into the next depth, which is written later. */
ALWAYS_INLINE void pack_turn(int width, int64_t filled, int64_t depth, const float *x, int64_t across, float *out)
{
    for (int64_t i = 0; i < width; i += LANES) {
        const int64_t rows = least(LANES, filled - i);
        int64_t p = 0;
        for (; p + LANES <= depth; p += LANES) {
            Vec square[LANES];
            UNROLL for (int k = 0; k < LANES; k++)
                square[k] = (Vec){0};
            UNROLL for (int k = 0; k < LANES; k++)
                if (k < rows)
                    square[k] = load_loose(x + (i + k) * across + p);
            transpose(square);
            UNROLL for (int k = 0; k < LANES; k++)
                store_loose(out + (p + k) * width + i, square[k]);
        }
        for (; p < depth; p++)
            for (int64_t k = 0; k < least(LANES, width - i); k++)
                out[p * width + i + k] = k < rows ? x[(i + k) * across + p] : 0.0f;
    }
}

ALWAYS_INLINE void pack_panel(int width, int64_t filled, int64_t depth, const float *x, int64_t across, int64_t along,
                       float *out)
{
    if (across == 1) {
        pack_copy(width, filled, depth, x, along, out);
    } else if (along == 1) {
        pack_turn(width, filled, depth, x, across, out);
    } else {
        for (int64_t p = 0; p < depth; p++)
            for (int64_t i = 0; i < width; i++)
                out[p * width + i] = i < filled ? x[i * across + p * along] : 0.0f;
    }
}

/* -- a tile -- */

/* Where a tile finds its rows of a: row i at depth p is a[i row + p step]. */
typedef struct Rows {
    const float *a;
    int64_t row, step;
} Rows;

ALWAYS_INLINE void accumulate(int rows, int64_t depth, Rows x, const float *b, Vec sum[TILE_ROWS][2])
{
    UNROLL for (int i = 0; i < rows; i++)
        sum[i][0] = sum[i][1] = (Vec){0};
    for (int64_t p = depth; p > 0; p--, x.a += x.step, b += TILE_COLUMNS) {
        const Vec left = held(load(b)), right = held(load(b + LANES));
        UNROLL for (int i = 0; i < rows; i++) {
            const Vec v = splat(x.a[i * x.row]);
            sum[i][0] += v * left;
            sum[i][1] += v * right;
        }
    }
}

/* Packed rows, whose steps are constants, and rows that are contiguous in p, used as they lie. */
ALWAYS_INLINE void accumulate_either(int rows, int64_t depth, Rows x, const float *b, Vec sum[TILE_ROWS][2])
{
    if (x.row == 1)
        accumulate(rows, depth, (Rows){x.a, 1, TILE_ROWS}, b, sum);
    else
        accumulate(rows, depth, (Rows){x.a, x.row, 1}, b, sum);
}

ALWAYS_INLINE void multiply(int rows, int64_t depth, Rows x, const float *b, float *out)
{
    Vec sum[TILE_ROWS][2];
    accumulate_either(rows, depth, x, b, sum);
    UNROLL for (int i = 0; i < rows; i++) {
        store(out + i * TILE_COLUMNS, sum[i][0]);
        store(out + i * TILE_COLUMNS + LANES, sum[i][1]);
    }
}

static void multiply_full(int64_t depth, Rows x, const float *b, float *out)
{
    multiply(TILE_ROWS, depth, x, b, out);
}

static void multiply_most(int64_t depth, Rows x, const float *b, float *out)
{
    multiply(TILE_ROWS * 2 / 3, depth, x, b, out);
}

static void multiply_few(int64_t depth, Rows x, const float *b, float *out)
{
    multiply(TILE_ROWS / 3, depth, x, b, out);
}

/* Where a whole tile goes out of the registers: added to what the depths before have left there, then to a bias (or
 * NULL), then a ramp. */
typedef struct Direct {
    float *c;
    int64_t row;
    bool add, ramp;
    const float *bias;
} Direct;

static void multiply_direct(int64_t depth, Rows x, const float *b, Direct to)
{
    Vec sum[TILE_ROWS][2];
    accumulate_either(TILE_ROWS, depth, x, b, sum);
    if (to.add)
        UNROLL for (int i = 0; i < TILE_ROWS; i++) {
            sum[i][0] += load_loose(to.c + i * to.row);
            sum[i][1] += load_loose(to.c + i * to.row + LANES);
        }
    if (to.bias)
        UNROLL for (int i = 0; i < TILE_ROWS; i++) {
            sum[i][0] += load_loose(to.bias);
            sum[i][1] += load_loose(to.bias + LANES);
        }
    if (to.ramp)
        UNROLL for (int i = 0; i < TILE_ROWS; i++) {
            sum[i][0] = vec_ramp(sum[i][0]);
            sum[i][1] = vec_ramp(sum[i][1]);
        }
    UNROLL for (int i = 0; i < TILE_ROWS; i++) {
        store_loose(to.c + i * to.row, sum[i][0]);
        store_loose(to.c + i * to.row + LANES, sum[i][1]);
    }
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

/* Which of the sum's depth blocks this is. */
typedef struct Part {
    bool first, last;
} Part;

/* `left` (1..LANES) numbers of one row of c from column j on. */
static void finish_vector(const Gemm *g, Part part, int64_t i, int64_t j, int64_t left, Vec sum)
{
    float *c = g->c + i * g->c_row + j;
    Vec v = sum * g->alpha;
    if (!part.first)
        v += left < LANES ? load_first(c, left) : load_loose(c);
    else if (g->beta != 0.0f)
        v += (left < LANES ? load_first(c, left) : load_loose(c)) * g->beta;
    if (part.last) {
        if (g->row_bias)
            v += g->row_bias[i];
        if (g->column_bias)
            v += left < LANES ? load_first(g->column_bias + j, left) : load_loose(g->column_bias + j);
        v = activate(g->epilogue, v);
    }
    if (left < LANES)
        store_first(c, v, left);
    else
        store_loose(c, v);
}

/* May whole tiles leave the registers as multiply_direct does it? The arithmetic is finish_vector's. */
static bool is_direct(const Gemm *g, Part part)
{
    return g->alpha == 1.0f && (!part.first || g->beta == 0.0f) &&
           (!part.last || (!g->row_bias && g->epilogue <= EPILOGUE_RAMP));
}

static Direct direct_tile(const Gemm *g, Part part, int64_t i, int64_t j)
{
    return (Direct){.c = g->c + i * g->c_row + j,
                    .row = g->c_row,
                    .add = !part.first,
                    .ramp = part.last && g->epilogue == EPILOGUE_RAMP,
                    .bias = part.last && g->column_bias ? g->column_bias + j : NULL};
}

static void finish_tile(const Gemm *g, Part part, int64_t i, int64_t j, int64_t rows, int64_t columns, const float *sum)
{
    for (int64_t r = 0; r < rows; r++, sum += TILE_COLUMNS) {
        finish_vector(g, part, i + r, j, least(columns, LANES), load(sum));
        if (columns > LANES)
            finish_vector(g, part, i + r, j + LANES, columns - LANES, load(sum + LANES));
    }
}

/* -- a block -- */

/* Panel q (of `width` rows or columns out of `count`) at depth p in the order of `pack`: depth blocks one after the
 * other, in each all panels. */
static int64_t packed_at(int width, int64_t count, int64_t p, int64_t depth, int64_t q)
{
    return p * divide_up(count, width) * width + q * width * depth;
}

static void pack_b(const Gemm *g, int64_t p, int64_t depth, int64_t j, int64_t columns, float *out)
{
    if (g->panel)
        g->panel(g->panel_context, TILE_COLUMNS, p, depth, j, least(columns, TILE_COLUMNS), out);
    else
        pack_panel(TILE_COLUMNS, least(columns, TILE_COLUMNS), depth, g->b + p * g->b_row + j * g->b_column,
                   g->b_column, g->b_row, out);
}

static void pack_a(const Gemm *g, int64_t p, int64_t depth, int64_t i, int64_t rows, float *out)
{
    pack_panel(TILE_ROWS, least(rows, TILE_ROWS), depth, g->a + i * g->a_row + p * g->a_column, g->a_row, g->a_column,
               out);
}

/* The rows i0 <= i < i1 of a block at some depth: whole tiles, one `tile` floats after the other, and what is left as a
 * packed panel. */
typedef struct Left {
    Rows rows;
    int64_t tile;
    const float *rest;
} Left;

/* The part of the next panel that one of `tiles` tiles fetches ahead: a panel's first use would wait for each line. */
static void fetch_share(const float *next, int64_t depth, int64_t tile, int64_t tiles)
{
    const int64_t lines = depth * TILE_COLUMNS / CACHE_LINE;
    for (int64_t k = lines * tile / tiles; k < lines * (tile + 1) / tiles; k++)
        __builtin_prefetch(next + k * CACHE_LINE);
}

/* Where a tile's sums will go. */
static void fetch_result(const Gemm *g, int64_t i, int64_t j)
{
    UNROLL for (int r = 0; r < TILE_ROWS; r++)
        __builtin_prefetch(g->c + (i + r) * g->c_row + j, 1);
}

/* A panel of b times the rows of a; next: the panel that follows, if it is packed already. */
static void multiply_panel(const Gemm *g, Part part, int64_t depth, const Left *a, const float *b,
                           const float *next, int64_t i0, int64_t i1, int64_t j, int64_t columns)
{
    float sum[TILE_ROWS * TILE_COLUMNS] __attribute__((aligned(64)));
    Rows x = a->rows;
    const bool direct = columns == TILE_COLUMNS && is_direct(g, part);
    int64_t i = i0;
    for (; i + TILE_ROWS <= i1; i += TILE_ROWS, x.a += a->tile) {
        fetch_result(g, i, j);
        if (next)
            fetch_share(next, depth, (i - i0) / TILE_ROWS, (i1 - i0) / TILE_ROWS);
        if (direct) {
            multiply_direct(depth, x, b, direct_tile(g, part, i, j));
            continue;
        }
        multiply_full(depth, x, b, sum);
        finish_tile(g, part, i, j, TILE_ROWS, columns, sum);
    }
    if (i == i1)
        return;
    x = (Rows){a->rest, 1, TILE_ROWS};
    if (i1 - i <= TILE_ROWS / 3)
        multiply_few(depth, x, b, sum);
    else if (i1 - i <= TILE_ROWS * 2 / 3)
        multiply_most(depth, x, b, sum);
    else
        multiply_full(depth, x, b, sum);
    finish_tile(g, part, i, j, i1 - i, columns, sum);
}

/* Matrices that are contiguous across their panels, all panels at once: panel by panel would read scraps of far apart
 * cache lines. x[p along + i] for i < count, `step` floats from a panel to the next. */
ALWAYS_INLINE void pack_across(int width, int64_t count, int64_t depth, const float *x, int64_t along, int64_t step,
                               float *out)
{
    for (int64_t p = 0; p < depth; p++, x += along, out += width) {
        const float *from = x;
        float *to = out;
        int64_t left = count;
        for (int64_t i = 0; i < left; i += CACHE_LINE)
            __builtin_prefetch(x + AHEAD * along + i);
        for (; left >= width; left -= width, from += width, to += step)
            memcpy(to, from, (size_t)width * sizeof *x);
        for (int64_t i = 0; left > 0 && i < width; i++)
            to[i] = i < left ? from[i] : 0.0f;
    }
}

/* Whole tiles are used as they lie where that is depth by depth: packing them would cost more than it saves. */
static Left rows_lying(const Gemm *g, int64_t p, int64_t depth, int64_t i0, int64_t i1, float *room)
{
    const int64_t whole = i0 + (i1 - i0) / TILE_ROWS * TILE_ROWS;
    if (whole < i1)
        pack_a(g, p, depth, whole, i1 - whole, room);
    return (Left){{g->a + i0 * g->a_row + p, g->a_row, 1}, TILE_ROWS * g->a_row, room};
}

static Left rows_packed(const float *a, int64_t tile, int64_t rows)
{
    return (Left){{a, 1, TILE_ROWS}, tile, a + rows / TILE_ROWS * tile};
}

/* Rows i0 <= i < i1 at depth p: packed before, as they lie, or packed now. */
static Left rows_of(const Gemm *g, int64_t p, int64_t depth, int64_t i0, int64_t i1, float *room)
{
    const int64_t tile = TILE_ROWS * depth, step = tile + PAD;
    if (g->packed_a)
        return rows_packed(g->packed_a + packed_at(TILE_ROWS, g->m, p, depth, i0 / TILE_ROWS), tile, i1 - i0);
    if (g->a_column == 1 && g->a_row != 1)
        return rows_lying(g, p, depth, i0, i1, room);
    if (g->a_row == 1)
        pack_across(TILE_ROWS, i1 - i0, depth, g->a + i0 + p * g->a_column, g->a_column, step, room);
    for (int64_t i = i0; g->a_row != 1 && i < i1; i += TILE_ROWS)
        pack_a(g, p, depth, i, i1 - i, room + (i - i0) / TILE_ROWS * step);
    return rows_packed(room, step, i1 - i0);
}

/* Panels that were packed before. */
static void run_depth_packed(const Gemm *g, int64_t p, int64_t depth, int64_t i0, int64_t i1, int64_t j0, int64_t j1,
                             float *scratch)
{
    const Part part = {p == 0, p + depth >= g->k};
    const Left a = rows_of(g, p, depth, i0, i1, scratch);
    for (int64_t j = j0; j < j1; j += TILE_COLUMNS) {
        const float *panel = g->packed + packed_at(TILE_COLUMNS, g->n, p, depth, j / TILE_COLUMNS);
        const float *next = j + TILE_COLUMNS < j1 ? panel + depth * TILE_COLUMNS : NULL;
        multiply_panel(g, part, depth, &a, panel, next, i0, i1, j, least(j1 - j, TILE_COLUMNS));
    }
}

/* The panels of a block, `step` floats apart. */
static void pack_block(const Gemm *g, int64_t p, int64_t depth, int64_t j0, int64_t j1, int64_t step, float *out)
{
    if (!g->panel && g->b_column == 1) {
        pack_across(TILE_COLUMNS, j1 - j0, depth, g->b + p * g->b_row + j0, g->b_row, step, out);
        return;
    }
    for (int64_t j = j0; j < j1; j += TILE_COLUMNS, out += step)
        pack_b(g, p, depth, j, j1 - j, out);
}

/* Panels that are packed now, or made by a function: they are kept while all rows of the block pass over them. */
static void run_depth_kept(const Gemm *g, int64_t p, int64_t depth, int64_t i0, int64_t i1, int64_t j0, int64_t j1,
                           float *scratch)
{
    const int64_t step = depth * TILE_COLUMNS + PAD, rows = g->panel ? BLOCK_ROWS : KEPT_ROWS;
    float *room = scratch + (g->panel ? PANEL_B_FLOATS : KEPT_B_FLOATS);
    const Part part = {p == 0, p + depth >= g->k};
    pack_block(g, p, depth, j0, j1, step, scratch);
    for (int64_t i = i0; i < i1; i += rows) {
        const int64_t end = least(i + rows, i1);
        const Left a = rows_of(g, p, depth, i, end, room);
        for (int64_t j = j0; j < j1; j += TILE_COLUMNS)
            multiply_panel(g, part, depth, &a, scratch + (j - j0) / TILE_COLUMNS * step, NULL, i, end, j,
                           least(j1 - j, TILE_COLUMNS));
    }
}

/* -- few rows: b is read once and as it lies -- */

/* c[i][j..] over rows of b: b_column is 1. */
static void thin_rows(const Gemm *g, int64_t j, int64_t left)
{
    Vec sum[THIN_ROWS] = {{0}};
    const float *b = g->b + j;
    for (int64_t p = 0; p < g->k; p++, b += g->b_row) {
        const Vec v = left < LANES ? load_first(b, left) : load_loose(b);
        for (int64_t i = 0; i < g->m; i++)
            sum[i] += v * g->a[i * g->a_row + p * g->a_column];
    }
    for (int64_t i = 0; i < g->m; i++)
        finish_vector(g, (Part){true, true}, i, j, left, sum[i]);
}

/* Four columns of b, each contiguous, with one row of a likewise. */
static void thin_dots(const Gemm *g, int64_t i, int64_t j, float *out)
{
    const float *a = g->a + i * g->a_row, *b = g->b + j * g->b_column;
    Vec sum[4] = {{0}};
    int64_t p = 0;
    for (; p + LANES <= g->k; p += LANES) {
        const Vec v = load_loose(a + p);
        UNROLL for (int q = 0; q < 4; q++)
            sum[q] += v * load_loose(b + q * g->b_column + p);
    }
    if (p < g->k)
        UNROLL for (int q = 0; q < 4; q++)
            sum[q] += load_first(a + p, g->k - p) * load_first(b + q * g->b_column + p, g->k - p);
    for (int q = 0; q < 4; q++)
        out[q] = vec_total(sum[q]);
}

static float plain_dot(const Gemm *g, int64_t i, int64_t j)
{
    const float *a = g->a + i * g->a_row, *b = g->b + j * g->b_column;
    float sum = 0;
    for (int64_t p = 0; p < g->k; p++)
        sum += a[p * g->a_column] * b[p * g->b_row];
    return sum;
}

static void thin(const Gemm *g, int64_t j0, int64_t j1)
{
    const bool contiguous = g->b_row == 1 && g->a_column == 1;
    for (int64_t j = j0; j < j1; j += LANES) {
        const int64_t left = least(LANES, j1 - j);
        if (g->b_column == 1) {
            thin_rows(g, j, left);
            continue;
        }
        for (int64_t i = 0; i < g->m; i++) {
            float sum[LANES] __attribute__((aligned(64))) = {0};
            int64_t q = 0;
            for (; contiguous && q + 4 <= left; q += 4)
                thin_dots(g, i, j + q, sum + q);
            for (; q < left; q++)
                sum[q] = plain_dot(g, i, j + q);
            finish_vector(g, (Part){true, true}, i, j, left, load(sum));
        }
    }
}

/* -- exports -- */

static bool is_thin(const Gemm *g)
{
    return (g->m <= THIN_ROWS && !g->packed && !g->packed_a && !g->panel) || g->k == 0;
}

typedef struct Block {
    int64_t rows, columns; /* of c; multiples of the tile's */
} Block;

static int64_t blocks(const Gemm *g, Block b)
{
    return divide_up(g->m, b.rows) * divide_up(g->n, b.columns);
}

/* Of weights packed before. Columns are halved first: reading a for half the columns costs less than reading b for half
 * the rows. */
static Block packed_block(const Gemm *g, int64_t wish)
{
    Block b = {BLOCK_ROWS, BLOCK_COLUMNS};
    for (bool smaller = true; smaller && blocks(g, b) < wish;) {
        const bool columns = b.columns > LEAST_COLUMNS && g->n > b.columns / 2 && b.columns > b.rows;
        smaller = columns || (b.rows % (2 * TILE_ROWS) == 0 && g->m > b.rows / 2);
        if (columns)
            b.columns /= 2;
        else if (smaller)
            b.rows /= 2;
    }
    b.rows = rounded_up(divide_up(g->m, divide_up(g->m, b.rows)), TILE_ROWS); /* equal parts */
    return b;
}

/* As many parts as wished for, such that the least is packed: a for each part of the columns, b for each of the rows. */
static Block kept_block(const Gemm *g, int64_t wish)
{
    Block best = {0};
    double least_cost = 0;
    for (int64_t columns = BLOCK_COLUMNS; columns >= LEAST_COLUMNS; columns /= 2) {
        const int64_t across = divide_up(g->n, columns);
        const int64_t down = least(divide_up(wish, across), divide_up(g->m, KEPT_ROWS / 2));
        const double missing = (double)wish / (double)(across * down);
        const double cost = ((double)g->m * (double)across + (double)g->n * (double)down) * (missing > 1 ? missing : 1);
        if (best.rows && cost >= least_cost)
            continue;
        least_cost = cost;
        best = (Block){rounded_up(divide_up(g->m, down), TILE_ROWS), rounded_up(divide_up(g->n, across), TILE_COLUMNS)};
    }
    return best;
}

/* As one task, or as so many as threads could share. */
static Block shared_block(const Gemm *g)
{
    const int64_t wish = g->wish > 0 ? g->wish : TASKS_LEAST;
    return g->packed ? packed_block(g, wish) : kept_block(g, wish);
}

static int64_t panel_columns(const Gemm *g)
{
    int64_t columns = PANEL_COLUMNS;
    while (columns > TILE_COLUMNS && divide_up(g->n, columns) < TASKS_LEAST)
        columns /= 2;
    return columns;
}

static int64_t tasks(const Gemm *g)
{
    if (g->m <= 0 || g->n <= 0)
        return 0;
    if (g->k == 0)
        return divide_up(g->m, THIN_ROWS);
    if (is_thin(g))
        return divide_up(g->n, THIN_COLUMNS);
    if (g->panel)
        return divide_up(g->n, panel_columns(g));
    return blocks(g, shared_block(g));
}

/* An empty sum: what is left is beta, bias and epilogue. */
static void run_empty(const Gemm *g, int64_t i0, int64_t i1)
{
    for (int64_t i = i0; i < i1; i++)
        for (int64_t j = 0; j < g->n; j += LANES)
            finish_vector(g, (Part){true, true}, i, j, least(LANES, g->n - j), (Vec){0});
}

static void run_block(const Gemm *g, Block b, int64_t task, float *scratch)
{
    const int64_t across = divide_up(g->n, b.columns), i = task / across * b.rows, j = task % across * b.columns;
    const int64_t depth = depth_of(g->k);
    for (int64_t p = 0; p < g->k; p += depth)
        (g->packed ? run_depth_packed : run_depth_kept)(g, p, least(depth, g->k - p), i, least(i + b.rows, g->m), j, least(j + b.columns, g->n), scratch);
}

void KERNEL(gemm_run)(const Gemm *g, int64_t task, float *scratch)
{
    if (g->k == 0) {
        run_empty(g, task * THIN_ROWS, least((task + 1) * THIN_ROWS, g->m));
    } else if (is_thin(g)) {
        thin(g, task * THIN_COLUMNS, least((task + 1) * THIN_COLUMNS, g->n));
    } else if (g->panel) {
        const int64_t columns = panel_columns(g), j = task * columns, depth = depth_of(g->k);
        for (int64_t p = 0; p < g->k; p += depth)
            run_depth_kept(g, p, least(depth, g->k - p), 0, g->m, j, least(j + columns, g->n), scratch);
    } else {
        run_block(g, shared_block(g), task, scratch);
    }
}

static void all(const Gemm *g, float *scratch)
{
    Gemm own = *g;
    own.wish = 1;
    for (int64_t task = 0, count = tasks(&own); task < count; task++)
        KERNEL(gemm_run)(&own, task, scratch);
}

static int64_t packed_size(int64_t k, int64_t n)
{
    return k * rounded_up(n, TILE_COLUMNS);
}

static int64_t panels(int64_t n)
{
    return divide_up(n, TILE_COLUMNS);
}

static void pack(const Gemm *g, float *packed, int64_t q0, int64_t q1)
{
    const int64_t most = depth_of(g->k);
    for (int64_t p = 0; p < g->k; p += most) {
        const int64_t depth = least(most, g->k - p);
        for (int64_t q = q0; q < q1; q++)
            pack_b(g, p, depth, q * TILE_COLUMNS, g->n - q * TILE_COLUMNS,
                   packed + packed_at(TILE_COLUMNS, g->n, p, depth, q));
    }
}

/* A panel that is narrower than a vector spills into its neighbour, hence a little more room at the end. */
static int64_t packed_a_size(int64_t m, int64_t k)
{
    return k * rounded_up(m, TILE_ROWS) + LANES;
}

static void pack_all_a(const Gemm *g, float *packed)
{
    const int64_t most = depth_of(g->k);
    for (int64_t p = 0; p < g->k; p += most) {
        const int64_t depth = least(most, g->k - p);
        for (int64_t q = 0, i = 0; i < g->m; q++, i += TILE_ROWS)
            pack_a(g, p, depth, i, g->m - i, packed + packed_at(TILE_ROWS, g->m, p, depth, q));
    }
}

const GemmKernels KERNEL(gemm_kernels) = {
    tasks, KERNEL(gemm_run), SCRATCH, all, KERNEL(gemm_small), packed_size, panels, pack, packed_a_size, pack_all_a,
};

_Static_assert((int)SCRATCH <= (int)PLAIN_CONV_SCRATCH, "a convolution as a product fits its scratch");
