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
    int64_t row; /* from one query's weights to the next's */
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
    Block b = {t, last < end ? last : end, s->keys, 0, 0};
    int64_t seen_end = 0;
    for (int64_t i = begin; i < last; i++) {
        const Seen seen = seen_by(s, i);
        if (seen.end == seen.begin)
            continue;
        b.first = seen.begin < b.first ? seen.begin : b.first;
        seen_end = seen.end > seen_end ? seen.end : seen_end;
    }
    b.keys = seen_end > b.first ? seen_end - b.first : 0;
    b.row = b.keys;
    return b;
}

/* Softmax of what is seen, zero elsewhere. */
static void mask_and_normalise(const AttentionShape *s, const Block *b, float *weights)
{
    for (int64_t t = b->begin; t < b->end; t++, weights += b->row) {
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

/* The block's queries times scale, one behind the other: a product without a factor is faster. */
static void scale_queries(const AttentionShape *s, const Block *b, const float *q, float *out)
{
    for (int64_t t = b->begin; t < b->end; t++, out += s->depth)
        for (int64_t d = 0; d < s->depth; d++)
            out[d] = s->scale * q[t * s->q_row + d];
}

/* q: by scale_queries */
static void block_weights(const AttentionShape *s, const Block *b, const float *q, const float *k, float *weights,
                          float *gemm_room)
{
    product((Gemm){.m = b->end - b->begin, .n = b->keys, .k = s->depth, .a = q, .a_row = s->depth, .a_column = 1,
                   .b = k + b->first * s->k_row, .b_row = 1, .b_column = s->k_row, .c = weights, .c_row = b->row,
                   .alpha = 1},
            gemm_room);
    mask_and_normalise(s, b, weights);
}

/* Where a block's weights lie in the array that keeps them all. */
static float *kept_at(const AttentionShape *s, Block *b, float *kept)
{
    b->row = s->keys;
    return kept + b->begin * s->keys + (b->keys ? b->first : 0);
}

/* Floats for so many numbers for each query of a block. */
static int64_t block_room(const AttentionShape *s, int64_t each)
{
    return (block_rows(s) * each + 15) / 16 * 16;
}

static int64_t scratch(const AttentionShape *s, bool gradient)
{
    return block_room(s, s->depth) + block_room(s, s->keys) * (gradient ? 2 : 1) + KERNEL(gemm_kernels).scratch;
}

static void forward(const AttentionShape *s, const float *q, const float *k, const float *v, float *y, float *kept,
                    int64_t begin, int64_t end, float *room)
{
    float *scores = room + block_room(s, s->depth), *gemm_room = scores + block_room(s, s->keys);
    for (Block b = {.end = begin}; b.end < end && !stop_asked(s->stop);) {
        b = block_at(s, b.end, end);
        float *weights = kept ? kept_at(s, &b, kept) : scores;
        scale_queries(s, &b, q, room);
        block_weights(s, &b, room, k, weights, gemm_room);
        product((Gemm){.m = b.end - b.begin, .n = s->width, .k = b.keys, .a = weights, .a_row = b.row, .a_column = 1,
                       .b = v + b.first * s->v_row, .b_row = s->v_row, .b_column = 1, .c = y + b.begin * s->y_row,
                       .c_row = s->y_row, .alpha = 1},
                gemm_room);
    }
}

/* sum (keys, n) += w'.rows, a row for each of the block's queries; the first block begins the sum. */
static void add_transposed(const AttentionShape *s, const Block *b, const float *w, int64_t w_row, const float *rows,
                           int64_t row, int64_t n, float *sum, int64_t sum_row, float *gemm_room)
{
    const bool starts = b->begin == 0 && b->keys == s->keys;
    for (int64_t i = 0; b->begin == 0 && !starts && i < s->keys; i++)
        memset(sum + i * sum_row, 0, (size_t)n * sizeof *sum);
    product((Gemm){.m = b->keys, .n = n, .k = b->end - b->begin, .a = w, .a_row = 1, .a_column = w_row,
                   .b = rows, .b_row = row, .b_column = 1, .c = sum + b->first * sum_row,
                   .c_row = sum_row, .alpha = 1, .beta = starts ? 0 : 1},
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
    for (int64_t i = 0; i < b->end - b->begin; i++)
        KERNEL(loss_kernels).softmax_rows_gradient(1, b->keys, weights + i * b->row, ds + i * b->keys, ds + i * b->keys);
}

/* Block by block dv += w'.dy; dq = scale ds.k; dk += ds'.(scale q) */
static void gradient(const AttentionShape *s, const float *q, const float *k, const float *v, const float *kept,
                     const float *dy, float *dq, float *dk, float *dv, float *room)
{
    float *scores = room + block_room(s, s->depth), *ds = scores + block_room(s, s->keys);
    float *gemm_room = ds + block_room(s, s->keys);
    for (Block b = {0}; b.end < s->queries && !stop_asked(s->stop);) {
        b = block_at(s, b.end, s->queries);
        const float *weights = kept ? kept_at(s, &b, (float *)kept) : scores;
        scale_queries(s, &b, q, room);
        if (!kept)
            block_weights(s, &b, room, k, scores, gemm_room);
        if (dv)
            add_transposed(s, &b, weights, b.row, dy + b.begin * s->y_row, s->y_row, s->width, dv, s->v_row, gemm_room);
        if (!dq && !dk)
            continue;
        block_slopes(s, &b, v, weights, dy, ds, gemm_room);
        if (dq)
            product((Gemm){.m = b.end - b.begin, .n = s->depth, .k = b.keys, .a = ds, .a_row = b.keys, .a_column = 1,
                           .b = k + b.first * s->k_row, .b_row = s->k_row, .b_column = 1, .c = dq + b.begin * s->q_row,
                           .c_row = s->q_row, .alpha = s->scale},
                    gemm_room);
        if (dk)
            add_transposed(s, &b, ds, b.keys, room, s->depth, s->depth, dk, s->k_row, gemm_room);
    }
}

const AttentionKernels KERNEL(attention_kernels) = {scratch, block_rows, forward, gradient};
