/* attention.c - one head: two products with a softmax between them, for a block of queries at a time whose scores fit the
 * second-level cache. The gradient computes each block's weights once more instead of keeping them. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector_math.h"
#include "nn/problem.h"

enum { BLOCK_SCORES = 32768, BLOCK_ROWS = 32 }; /* floats wished for, and the fewest queries a packed operand is worth */

static void product(Gemm g, float *scratch)
{
    const GemmKernels *k = &KERNEL(gemm_kernels);
    for (int64_t task = 0, count = k->tasks(&g); task < count; task++)
        KERNEL(gemm_run)(&g, task, scratch);
}

/* The keys that a query sees are begin <= i < end. */
typedef struct Seen {
    int64_t begin, end;
} Seen;

static Seen seen_by(const AttentionShape *s, int64_t query)
{
    Seen seen = {0, s->live < s->keys ? s->live : s->keys};
    if (s->window >= 0) {
        const int64_t last = query + s->shift + 1;
        seen.end = last < seen.end ? last : seen.end;
        if (s->window > 0 && last - s->window > 0)
            seen.begin = last - s->window;
    }
    if (seen.end <= seen.begin)
        seen.begin = seen.end = 0;
    return seen;
}

/* Queries begin <= t < end and all keys that one of them or of their block sees: from `first` on, `keys` of them. */
typedef struct Block {
    int64_t begin, end, first, keys;
} Block;

static int64_t block_rows(const AttentionShape *s)
{
    int64_t rows = BLOCK_SCORES / (s->keys + 1) / 16 * 16;
    rows = rows < BLOCK_ROWS ? BLOCK_ROWS : rows;
    return rows < s->queries ? rows : s->queries;
}

/* The block in which query t lies, cut to the queries from t to `end`; its keys are those of the whole block. */
static Block block_at(const AttentionShape *s, int64_t t, int64_t end)
{
    const int64_t rows = block_rows(s), begin = t / rows * rows;
    const int64_t last = begin + rows < s->queries ? begin + rows : s->queries;
    Block b = {t, last < end ? last : end, s->keys, 0};
    int64_t seen_end = 0;
    for (int64_t i = begin; i < last; i++) {
        const Seen seen = seen_by(s, i);
        if (seen.end == seen.begin)
            continue;
        b.first = seen.begin < b.first ? seen.begin : b.first;
        seen_end = seen.end > seen_end ? seen.end : seen_end;
    }
    b.keys = seen_end > b.first ? seen_end - b.first : 0;
    return b;
}

/* Softmax of what is seen, zero elsewhere. */
static void mask_and_normalise(const AttentionShape *s, const Block *b, float *weights)
{
    for (int64_t t = b->begin; t < b->end; t++, weights += b->keys) {
        const Seen seen = seen_by(s, t);
        if (seen.end == seen.begin) {
            memset(weights, 0, (size_t)b->keys * sizeof *weights);
            continue;
        }
        const int64_t from = seen.begin - b->first, to = seen.end - b->first;
        KERNEL(loss_kernels).softmax_rows(1, to - from, weights + from, weights + from);
        memset(weights, 0, (size_t)from * sizeof *weights);
        memset(weights + to, 0, (size_t)(b->keys - to) * sizeof *weights);
    }
}

static void block_weights(const AttentionShape *s, const Block *b, const float *q, const float *k, float *weights,
                          float *gemm_room)
{
    product((Gemm){.m = b->end - b->begin, .n = b->keys, .k = s->depth, .a = q + b->begin * s->q_row, .a_row = s->q_row,
                   .a_column = 1, .b = k + b->first * s->k_row, .b_row = 1, .b_column = s->k_row, .c = weights,
                   .c_row = b->keys, .alpha = s->scale},
            gemm_room);
    mask_and_normalise(s, b, weights);
}

static int64_t block_room(const AttentionShape *s)
{
    return (block_rows(s) * s->keys + 15) / 16 * 16;
}

static int64_t scratch(const AttentionShape *s, bool gradient)
{
    return block_room(s) * (gradient ? 2 : 1) + KERNEL(gemm_kernels).scratch;
}

static void forward(const AttentionShape *s, const float *q, const float *k, const float *v, float *y, int64_t begin,
                    int64_t end, float *room)
{
    float *gemm_room = room + block_room(s);
    for (Block b = {.end = begin}; b.end < end && !stop_asked(s->stop);) {
        b = block_at(s, b.end, end);
        block_weights(s, &b, q, k, room, gemm_room);
        product((Gemm){.m = b.end - b.begin, .n = s->width, .k = b.keys, .a = room, .a_row = b.keys, .a_column = 1,
                       .b = v + b.first * s->v_row, .b_row = s->v_row, .b_column = 1, .c = y + b.begin * s->y_row,
                       .c_row = s->y_row, .alpha = 1},
                gemm_room);
    }
}

/* sum (keys, n) += alpha w'.b, where the rows of b are the block's queries. */
static void add_transposed(const Block *b, const float *w, const float *rows, int64_t row, int64_t n, float alpha,
                           float *sum, int64_t sum_row, float *gemm_room)
{
    product((Gemm){.m = b->keys, .n = n, .k = b->end - b->begin, .a = w, .a_row = 1, .a_column = b->keys,
                   .b = rows + b->begin * row, .b_row = row, .b_column = 1, .c = sum + b->first * sum_row,
                   .c_row = sum_row, .alpha = alpha, .beta = 1},
            gemm_room);
}

/* dw = dy.v'; ds = w (dw - w.dw) in each row */
static void block_slopes(const AttentionShape *s, const Block *b, const float *v, const float *weights, const float *dy,
                         float *ds, float *gemm_room)
{
    product((Gemm){.m = b->end - b->begin, .n = b->keys, .k = s->width, .a = dy + b->begin * s->y_row, .a_row = s->y_row,
                   .a_column = 1, .b = v + b->first * s->v_row, .b_row = 1, .b_column = s->v_row, .c = ds,
                   .c_row = b->keys, .alpha = 1},
            gemm_room);
    KERNEL(loss_kernels).softmax_rows_gradient(b->end - b->begin, b->keys, weights, ds, ds);
}

static void clear_rows(float *x, int64_t rows, int64_t row, int64_t width)
{
    for (int64_t i = 0; x && i < rows; i++)
        memset(x + i * row, 0, (size_t)width * sizeof *x);
}

/* Block by block dv += w'.dy; dq = scale ds.k; dk += scale ds'.q */
static void gradient(const AttentionShape *s, const float *q, const float *k, const float *v, const float *dy, float *dq,
                     float *dk, float *dv, float *room)
{
    float *weights = room, *ds = room + block_room(s), *gemm_room = ds + block_room(s);
    clear_rows(dk, s->keys, s->k_row, s->depth);
    clear_rows(dv, s->keys, s->v_row, s->width);
    for (Block b = {0}; b.end < s->queries && !stop_asked(s->stop);) {
        b = block_at(s, b.end, s->queries);
        block_weights(s, &b, q, k, weights, gemm_room);
        if (dv)
            add_transposed(&b, weights, dy, s->y_row, s->width, 1, dv, s->v_row, gemm_room);
        if (!dq && !dk)
            continue;
        block_slopes(s, &b, v, weights, dy, ds, gemm_room);
        if (dq)
            product((Gemm){.m = b.end - b.begin, .n = s->depth, .k = b.keys, .a = ds, .a_row = b.keys, .a_column = 1,
                           .b = k + b.first * s->k_row, .b_row = s->k_row, .b_column = 1, .c = dq + b.begin * s->q_row,
                           .c_row = s->q_row, .alpha = s->scale},
                    gemm_room);
        if (dk)
            add_transposed(&b, ds, q, s->q_row, s->depth, s->scale, dk, s->k_row, gemm_room);
    }
}

const AttentionKernels KERNEL(attention_kernels) = {scratch, block_rows, forward, gradient};
