/* attention.c - one head: two products with a softmax between them, over scores that fit the second-level cache. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector_math.h"

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
        const int64_t last = query + s->keys - s->queries + 1;
        seen.end = last < seen.end ? last : seen.end;
        if (s->window > 0 && last - s->window > 0)
            seen.begin = last - s->window;
    }
    if (seen.end < seen.begin)
        seen.end = seen.begin;
    return seen;
}

/* Softmax of what is seen, zero elsewhere. */
static void mask_and_normalise(const AttentionShape *s, float *weights)
{
    for (int64_t t = 0; t < s->queries; t++) {
        float *row = weights + t * s->keys;
        const Seen seen = seen_by(s, t);
        const int64_t begin = seen.begin < s->keys ? seen.begin : s->keys, end = seen.end > 0 ? seen.end : 0;
        if (end > begin)
            KERNEL(loss_kernels).softmax_rows(1, end - begin, row + begin, row + begin);
        const int64_t from = end > begin ? end : 0;
        memset(row, 0, (size_t)(end > begin ? begin : 0) * sizeof *row);
        memset(row + from, 0, (size_t)(s->keys - from) * sizeof *row);
    }
}

static int64_t rounded(int64_t count)
{
    return (count + 15) / 16 * 16;
}

static int64_t scratch(const AttentionShape *s, bool gradient)
{
    (void)gradient; /* one array of scores either way: the weights', or the gradient by them */
    return rounded(s->queries * s->keys) + KERNEL(gemm_kernels).scratch;
}

static void forward(const AttentionShape *s, const float *q, const float *k, const float *v, float *y, float *weights,
                    float *room)
{
    float *gemm_room = room + rounded(s->queries * s->keys);
    weights = weights ? weights : room;
    product((Gemm){.m = s->queries, .n = s->keys, .k = s->depth, .a = q, .a_row = s->q_row, .a_column = 1, .b = k,
                   .b_row = 1, .b_column = s->k_row, .c = weights, .c_row = s->keys, .alpha = s->scale},
            gemm_room);
    mask_and_normalise(s, weights);
    product((Gemm){.m = s->queries, .n = s->width, .k = s->keys, .a = weights, .a_row = s->keys, .a_column = 1, .b = v,
                   .b_row = s->v_row, .b_column = 1, .c = y, .c_row = s->y_row, .alpha = 1},
            gemm_room);
}

/* dv = w'.dy; dw = dy.v'; ds = w (dw - w.dw) in each row; dq = scale ds.k; dk = scale ds'.q */
static void gradient(const AttentionShape *s, const float *q, const float *k, const float *v, const float *weights,
                     const float *dy, float *dq, float *dk, float *dv, float *room)
{
    float *ds = room, *gemm_room = room + rounded(s->queries * s->keys);
    product((Gemm){.m = s->keys, .n = s->width, .k = s->queries, .a = weights, .a_row = 1, .a_column = s->keys, .b = dy,
                   .b_row = s->y_row, .b_column = 1, .c = dv, .c_row = s->v_row, .alpha = 1},
            gemm_room);
    product((Gemm){.m = s->queries, .n = s->keys, .k = s->width, .a = dy, .a_row = s->y_row, .a_column = 1, .b = v,
                   .b_row = 1, .b_column = s->v_row, .c = ds, .c_row = s->keys, .alpha = 1},
            gemm_room);
    KERNEL(loss_kernels).softmax_rows_gradient(s->queries, s->keys, weights, ds, ds);
    product((Gemm){.m = s->queries, .n = s->depth, .k = s->keys, .a = ds, .a_row = s->keys, .a_column = 1, .b = k,
                   .b_row = s->k_row, .b_column = 1, .c = dq, .c_row = s->q_row, .alpha = s->scale},
            gemm_room);
    product((Gemm){.m = s->keys, .n = s->depth, .k = s->queries, .a = ds, .a_row = 1, .a_column = s->keys, .b = q,
                   .b_row = s->q_row, .b_column = 1, .c = dk, .c_row = s->k_row, .alpha = s->scale},
            gemm_room);
}

const AttentionKernels KERNEL(attention_kernels) = {scratch, forward, gradient};
