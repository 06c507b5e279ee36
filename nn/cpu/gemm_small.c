/* gemm_small.c - products so small that packing, tasks and BLAS would cost more than the sums. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector.h"

enum { ROWS = 4 }; /* of c at a time */

/* `left` (1..LANES) numbers of c from (i, j) on. Rows shorter than a vector are stored whole while others follow, which
 * are written later: a masked store is dear on some machines. */
static void put(const Gemm *g, int64_t i, int64_t j, int64_t left, Vec v)
{
    float *c = g->c + i * g->c_row + j;
    if (left == LANES || (g->c_row == g->n && j == 0 && i * g->n + LANES <= g->m * g->n)) {
        store_loose(c, v);
        return;
    }
    float part[LANES] __attribute__((aligned(64)));
    store(part, v);
    for (int64_t q = 0; q < left; q++)
        c[q] = part[q];
}

/* Rows i.. of c, columns j.., from rows of b that lie b_row floats apart. */
ALWAYS_INLINE void sums(int rows, bool whole, const Gemm *g, const float *b, int64_t b_row, int64_t i, int64_t j,
                        int64_t left)
{
    const float *a = g->a + i * g->a_row;
    const int64_t a_row = g->a_row, a_column = g->a_column;
    Vec sum[ROWS];
    UNROLL for (int r = 0; r < rows; r++)
        sum[r] = (Vec){0};
    for (int64_t p = g->k; p > 0; p--, a += a_column, b += b_row) {
        const Vec v = whole ? load_loose(b) : load_first(b, left);
        UNROLL for (int r = 0; r < rows; r++)
            sum[r] += v * a[r * a_row];
    }
    UNROLL for (int r = 0; r < rows; r++)
        put(g, i + r, j, left, sum[r]);
}

ALWAYS_INLINE void strip(bool whole, const Gemm *g, const float *b, int64_t b_row, int64_t j, int64_t left)
{
    int64_t i = 0;
    for (; i + ROWS <= g->m; i += ROWS)
        sums(ROWS, whole, g, b, b_row, i, j, left);
    for (; i < g->m; i++)
        sums(1, whole, g, b, b_row, i, j, left);
}

/* Columns j.. of b, depth by depth, zeros beyond the last. */
static void pack(const Gemm *g, int64_t j, int64_t left, float *out)
{
    for (int64_t p = 0; p < g->k; p++, out += LANES) {
        const float *b = g->b + p * g->b_row + j * g->b_column;
        store(out, (Vec){0});
        for (int64_t q = 0; q < left; q++)
            out[q] = b[q * g->b_column];
    }
}

/* Columns j.. of row i: both operands are contiguous in the depth. */
ALWAYS_INLINE void dots(int columns, const Gemm *g, int64_t i, int64_t j)
{
    const float *a = g->a + i * g->a_row, *b = g->b + j * g->b_column;
    const int64_t step = g->b_column;
    Vec sum[4];
    UNROLL for (int q = 0; q < columns; q++)
        sum[q] = (Vec){0};
    int64_t p = 0;
    for (; p + LANES <= g->k; p += LANES) {
        const Vec v = load_loose(a + p);
        UNROLL for (int q = 0; q < columns; q++)
            sum[q] += v * load_loose(b + q * step + p);
    }
    if (p < g->k) {
        const Vec v = load_first(a + p, g->k - p);
        UNROLL for (int q = 0; q < columns; q++)
            sum[q] += v * load_first(b + q * step + p, g->k - p);
    }
    UNROLL for (int q = 0; q < columns; q++)
        g->c[i * g->c_row + j + q] = vec_total(sum[q]);
}

static void all_dots(const Gemm *g)
{
    for (int64_t i = 0; i < g->m; i++) {
        int64_t j = 0;
        for (; j + 4 <= g->n; j += 4)
            dots(4, g, i, j);
        for (; j < g->n; j++)
            dots(1, g, i, j);
    }
}

void KERNEL(gemm_small)(const Gemm *g, float *scratch)
{
    if (g->b_row == 1 && g->a_column == 1 && g->k >= LANES) {
        all_dots(g);
        return;
    }
    for (int64_t j = 0; j < g->n; j += LANES) {
        const int64_t left = g->n - j < LANES ? g->n - j : LANES;
        if (g->b_column != 1 || g->k == 1) {
            pack(g, j, left, scratch);
            strip(true, g, scratch, LANES, j, left);
        } else if (left == LANES) {
            strip(true, g, g->b + j, g->b_row, j, left);
        } else {
            strip(false, g, g->b + j, g->b_row, j, left);
        }
    }
}
