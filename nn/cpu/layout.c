/* layout.c - from PLAIN to LANES and back: transposition of squares of LANES x LANES. */
#include "nn/cpu/levels.h"
#include "nn/cpu/transpose.h"

/* Rows of examples, lane by lane, to a block. */
static void from_rows(int64_t f, const float *const *from, float *block)
{
    int64_t i = 0;
    for (; i + LANES <= f; i += LANES) {
        Vec square[LANES];
        UNROLL for (int lane = 0; lane < LANES; lane++)
            square[lane] = load_loose(from[lane] + i);
        transpose(square);
        UNROLL for (int k = 0; k < LANES; k++)
            store(block + (i + k) * LANES, square[k]);
    }
    for (; i < f; i++)
        for (int lane = 0; lane < LANES; lane++)
            block[i * LANES + lane] = from[lane][i];
}

static void from_plain(int64_t f, int64_t live, const float *x, float *block)
{
    const float *from[LANES];
    for (int64_t lane = 0; lane < LANES; lane++)
        from[lane] = x + (lane < live ? lane : live - 1) * f;
    from_rows(f, from, block);
}

static void gather(int64_t f, int64_t live, const float *table, const int64_t *index, float *block)
{
    const float *from[LANES];
    for (int64_t lane = 0; lane < LANES; lane++)
        from[lane] = table + index[lane < live ? lane : live - 1] * f;
    from_rows(f, from, block);
}

static void gather_bytes(int64_t f, int64_t live, const uint8_t *table, const int64_t *index, float *block)
{
    const uint8_t *from[LANES];
    for (int64_t lane = 0; lane < LANES; lane++)
        from[lane] = table + index[lane < live ? lane : live - 1] * f;
    int64_t i = 0;
    for (; i + LANES <= f; i += LANES) {
        Vec square[LANES];
        UNROLL for (int lane = 0; lane < LANES; lane++) {
            const Ints whole = __builtin_convertvector(*(const Bytes *)(from[lane] + i), Ints);
            square[lane] = __builtin_convertvector(whole, Vec);
        }
        transpose(square);
        UNROLL for (int k = 0; k < LANES; k++)
            store(block + (i + k) * LANES, square[k] / 255.0f);
    }
    for (; i < f; i++)
        for (int lane = 0; lane < LANES; lane++)
            block[i * LANES + lane] = (float)from[lane][i] / 255.0f;
}

static void to_plain(int64_t f, int64_t live, const float *block, float *x)
{
    int64_t i = 0;
    for (; i + LANES <= f; i += LANES) {
        Vec square[LANES];
        UNROLL for (int k = 0; k < LANES; k++)
            square[k] = load(block + (i + k) * LANES);
        transpose(square);
        UNROLL for (int lane = 0; lane < LANES; lane++)
            if (lane < live)
                store_loose(x + lane * f + i, square[lane]);
    }
    for (; i < f; i++)
        for (int64_t lane = 0; lane < live; lane++)
            x[lane * f + i] = block[i * LANES + lane];
}

/* Rows LANES at a time, so that few of them, often a power of two apart, are in the cache's way at once. */
static void turn(int64_t rows, int64_t columns, const float *x, int64_t x_row, float *y, int64_t y_row)
{
    int64_t i = 0;
    for (; i + LANES <= rows; i += LANES) {
        int64_t j = 0;
        for (; j + LANES <= columns; j += LANES) {
            Vec square[LANES];
            UNROLL for (int k = 0; k < LANES; k++)
                square[k] = load_loose(x + (i + k) * x_row + j);
            transpose(square);
            UNROLL for (int k = 0; k < LANES; k++)
                store_loose(y + (j + k) * y_row + i, square[k]);
        }
        for (; j < columns; j++)
            for (int k = 0; k < LANES; k++)
                y[j * y_row + i + k] = x[(i + k) * x_row + j];
    }
    for (int64_t j = 0; j < columns; j++)
        for (int64_t k = i; k < rows; k++)
            y[j * y_row + k] = x[k * x_row + j];
}

const LaneKernels KERNEL(lane_kernels) = {from_plain, to_plain, gather, gather_bytes, turn};
