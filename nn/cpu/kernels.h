/* kernels.h - the single-precision kernels of one instruction-set level, as tables of functions.
 *
 * Nothing here allocates, keeps state, or knows of threads: a kernel does the share of work its arguments name, and two
 * calls that own different outputs may run at once. Results do not depend on how outputs are shared out.
 *
 * Two layouts. PLAIN is row-major, the batch n outermost. LANES puts L = kernels->lanes examples side by side: an
 * array of n examples with f elements each is [blocks][f][L], blocks = ceil(n / L), where f is row-major itself
 * ([c][h][w] for pictures). A "block" below is a pointer to one [f][L] of these. Lanes beyond the n-th example repeat
 * a real one, so that they can make no NaN of their own; their gradients must be zero (loss kernels see to that).
 *
 * LANES arrays are aligned to 64 bytes, PLAIN ones to 4. Arrays that are written overlap no others unless a contract
 * says so. Weights and their gradients are always PLAIN. */
#ifndef NN_CPU_KERNELS_H
#define NN_CPU_KERNELS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "nn/cpu/tile_program.h"

enum { LANES_MAX = 16 };

/* -- convolution on LANES -- */

/* y[o][p][q] = bias[o] + sum over c, i, j of w[o][c][i][j] x[c][p stride_h + i dilation_h - pad_top][likewise], with
 * zeros outside x. Bottom and right padding follow from out_h and out_w. w is PLAIN (out, in/groups, kernel_h,
 * kernel_w). One spatial dimension: height, kernel_h, strides and dilations 1, pad 0. */
typedef struct ConvShape {
    int64_t in, in_h, in_w;    /* channels and size of x */
    int64_t out, out_h, out_w; /* of y */
    int64_t kernel_h, kernel_w, stride_h, stride_w, dilation_h, dilation_w, pad_top, pad_left;
    int64_t groups; /* divides in and out */
} ConvShape;

/* Which element of a pooling window won, one for each output element and lane; POOL_NONE where the ramp gave zero. */
typedef uint16_t Winner;
#define POOL_NONE ((Winner)65535)

typedef struct PoolShape {
    int64_t channels, in_h, in_w, out_h, out_w;
    int64_t kernel_h, kernel_w, stride_h, stride_w, pad_top, pad_left; /* kernel_h kernel_w < 65535 */
} PoolShape;

typedef struct ConvKernels {
    /* One block: output channels o0 <= o < o1 of y [out][out_h][out_w][L]. bias (out) may be NULL; ramp: y = max(0, .). */
    void (*forward)(const ConvShape *s, const float *x, const float *w, const float *bias, bool ramp, float *y,
                    int64_t o0, int64_t o1);
    /* The same followed by maximum pooling over windows of pool_h x pool_w that do not overlap (stride = kernel, no
     * padding, windows that would stick out are left away): y [out][out_h / pool_h][out_w / pool_w][L]; winner of the
     * same shape, or NULL where nobody will ask for gradients. scratch: pool_scratch floats, the thread's own. */
    void (*forward_pool)(const ConvShape *s, int64_t pool_h, int64_t pool_w, const float *x, const float *w,
                         const float *bias, bool ramp, float *y, Winner *winner, int64_t o0, int64_t o1,
                         float *scratch);
    int64_t (*pool_scratch)(const ConvShape *s, int64_t pool_h, int64_t channels); /* channels = o1 - o0 */
    /* Weights with the two channel axes exchanged within each group, (groups, in/groups, out/groups, kernel_h, kernel_w),
     * for outputs o0 <= o < o1 of w: what data_gradient reads. Once a step, where the weights change. */
    void (*turn_weights)(const ConvShape *s, const float *w, float *turned, int64_t o0, int64_t o1);
    /* One block: dx [in][in_h][in_w][L] for input channels c0 <= c < c1, overwritten. */
    void (*data_gradient)(const ConvShape *s, const float *dy, const float *turned, float *dx, int64_t c0, int64_t c1);
    /* All blocks of a share of the batch: dw for output channels o0 <= o < o1 (whole rows of w) and db, overwritten or,
     * when `add`, added to. db may be NULL. x_step and dy_step: floats from one block to the next. */
    void (*weight_gradient)(const ConvShape *s, int64_t blocks, const float *x, int64_t x_step, const float *dy,
                            int64_t dy_step, float *dw, float *db, int64_t o0, int64_t o1, bool add);
} ConvKernels;

/* -- pooling and elementwise work on LANES; every call is one block, channels c0 <= c < c1 -- */

typedef struct PoolKernels {
    /* The first greatest element in row-major order wins; padding never does. winner may be NULL. */
    void (*max)(const PoolShape *s, const float *x, float *y, Winner *winner, int64_t c0, int64_t c1);
    /* dx of max, overwritten; windows may overlap. */
    void (*max_gradient)(const PoolShape *s, const float *dy, const Winner *winner, float *dx, int64_t c0, int64_t c1);
    /* The sum over the window times `scale`, or with scale 0 the mean over the elements that exist (padding does not
     * count). */
    void (*mean)(const PoolShape *s, float scale, const float *x, float *y, int64_t c0, int64_t c1);
    void (*mean_gradient)(const PoolShape *s, float scale, const float *dy, float *dx, int64_t c0, int64_t c1);
    /* dx = y > 0 ? dy : 0 for `count` floats, y the ramp's result (or its argument); dx may be dy. Any layout. */
    void (*ramp_gradient)(int64_t count, const float *y, const float *dy, float *dx);
} PoolKernels;

/* -- dense layers on LANES: y[o] = bias[o] + sum over i of w[o][i] x[i]; w is PLAIN (out, in) -- */

typedef struct DenseKernels {
    /* `blocks` blocks at once (weights are read once for every four of them or so), outputs o0 <= o < o1. */
    void (*forward)(int64_t in, int64_t out, int64_t blocks, const float *x, int64_t x_step, const float *w,
                    const float *bias, bool ramp, float *y, int64_t y_step, int64_t o0, int64_t o1);
    /* dx for inputs i0 <= i < i1, overwritten. With y (may be NULL; same shape as dx) the ramp that made x is undone
     * in the same pass: dx = y > 0 ? dx : 0. */
    void (*data_gradient)(int64_t in, int64_t out, int64_t blocks, const float *dy, int64_t dy_step, const float *w,
                          const float *y, float *dx, int64_t dx_step, int64_t i0, int64_t i1);
    /* dw (out, in) rows o0 <= o < o1 and db (may be NULL) over n examples, overwritten or added to. dy is LANES, rows
     * is x in PLAIN (n, in): see lanes->to_plain. n need not fill its last block. */
    void (*weight_gradient)(int64_t in, int64_t out, int64_t n, const float *rows, const float *dy, int64_t dy_step,
                            float *dw, float *db, int64_t o0, int64_t o1, bool add);
    int64_t grain; /* so many outputs fill a tile of the weight gradient */
} DenseKernels;

/* -- from PLAIN to LANES and back; f elements an example -- */

typedef struct LaneKernels {
    /* One block of `live` (1..L) examples from PLAIN rows; lanes beyond repeat the last one. */
    void (*from_plain)(int64_t f, int64_t live, const float *x, float *block);
    void (*to_plain)(int64_t f, int64_t live, const float *block, float *x);
    /* One block from rows index[lane] (from 0) of a table with f columns. */
    void (*gather)(int64_t f, int64_t live, const float *table, const int64_t *index, float *block);
    /* The same from bytes, divided by 255 (correctly rounded). */
    void (*gather_bytes)(int64_t f, int64_t live, const uint8_t *table, const int64_t *index, float *block);
    /* y[j y_row + i] = x[i x_row + j] for i < rows, j < columns. */
    void (*turn)(int64_t rows, int64_t columns, const float *x, int64_t x_row, float *y, int64_t y_row);
} LaneKernels;

/* -- softmax and cross-entropy -- */

typedef struct LossKernels {
    /* One block [classes][L]; y may be x. */
    void (*softmax_lanes)(int64_t classes, const float *x, float *y);
    void (*softmax_lanes_gradient)(int64_t classes, const float *y, const float *dy, float *dx);
    /* Losses -log softmax(x)[target] of the first `live` lanes: their sum is returned, each goes to loss[lane] (may be
     * NULL). target counts from 1. p (may be NULL; may be x) gets the probabilities. dx (may be NULL; may be p or x)
     * gets scale * (p - onehot), zero in lanes not live. A target out of 1..classes gives NaN. */
    double (*cross_entropy_lanes)(int64_t classes, int64_t live, const float *x, const int32_t *target, float scale,
                                  float *p, float *dx, float *loss);
    /* The same on n PLAIN rows. */
    void (*softmax_rows)(int64_t n, int64_t classes, const float *x, float *y);
    void (*log_softmax_rows)(int64_t n, int64_t classes, const float *x, float *y);
    void (*softmax_rows_gradient)(int64_t n, int64_t classes, const float *y, const float *dy, float *dx);
    double (*cross_entropy_rows)(int64_t n, int64_t classes, const float *x, const int32_t *target, float scale,
                                 float *p, float *dx, float *loss);
} LossKernels;

/* -- matrix product on PLAIN: c = epilogue(alpha op(a) op(b) + beta c + bias) -- */

typedef enum Epilogue { EPILOGUE_NONE, EPILOGUE_RAMP, EPILOGUE_LOGISTIC, EPILOGUE_TANH } Epilogue;

typedef struct Gemm {
    int64_t m, n, k; /* any may be 0 */
    const float *a;  /* element (i, p) at a[i a_row + p a_column]; one of the two steps is 1 for speed */
    int64_t a_row, a_column;
    const float *b; /* element (p, j) at b[p b_row + j b_column]; not read when packed */
    int64_t b_row, b_column;
    float *c; /* element (i, j) at c[i c_row + j] */
    int64_t c_row;
    float alpha, beta;        /* beta 0: c is not read */
    const float *row_bias;    /* m numbers, one for each row of c, or NULL */
    const float *column_bias; /* n numbers or NULL */
    Epilogue epilogue;
    const float *packed; /* b as pack made it, or NULL: worth it where many products share one b */
    const float *packed_a; /* a as pack_a made it, or NULL */
    /* Instead of b, where that is not stored as a matrix (a convolution's windows): writes elements (p.., j..) of it,
     * `depth` rows of `width` numbers (zero from `columns` on). NULL: b or packed is there. */
    void (*panel)(const void *context, int width, int64_t p, int64_t depth, int64_t j, int64_t columns, float *out);
    const void *panel_context;
    int64_t wish; /* so many tasks would be good (the result does not depend on it); 0: as many as the kernel likes */
} Gemm;

typedef struct GemmKernels {
    /* The product falls into that many blocks, a number that follows from the sizes, the wish, and whether b is packed: a
     * product that is only counted says so, too. */
    int64_t (*tasks)(const Gemm *g);
    /* One of them. scratch: `scratch` floats, 64-byte aligned, the thread's own. */
    void (*run)(const Gemm *g, int64_t task, float *scratch);
    int64_t scratch;
    /* The same product in one call: all tasks one after the other. */
    void (*all)(const Gemm *g, float *scratch);
    /* c = a b for products of few multiplications, at most a scratch full of them; each row of c follows from its row
     * of a alone. Of g only sizes, a, b and c are looked at. */
    void (*small)(const Gemm *g, float *scratch);
    /* b (k, n) of g into `packed`, 64-byte aligned, packed_size(k, n) floats: panels q0 <= q < q1 of panels(n). */
    int64_t (*packed_size)(int64_t k, int64_t n);
    int64_t (*panels)(int64_t n);
    void (*pack)(const Gemm *g, float *packed, int64_t q0, int64_t q1);
    /* a (m, k) likewise, packed_a_size(m, k) floats. */
    int64_t (*packed_a_size)(int64_t m, int64_t k);
    void (*pack_a)(const Gemm *g, float *packed);
} GemmKernels;

/* -- convolution on PLAIN (n, c, h, w): for batches that do not fill lanes, and for many channels -- */

/* One example at a time, as a product of the weights with the matrix of windows, which is never written out whole. A
 * call is one task of one example; tasks own their outputs. scratch: plain_conv->scratch floats, 64-byte aligned. With
 * groups each group is a product of its own; where a group has one channel in and out, a direct loop. */
typedef struct PlainConvKernels {
    int64_t scratch;
    /* y (out, out_h, out_w) = epilogue(x * w + bias + y if add). packed (may be NULL): w by pack_weights. */
    int64_t (*forward_tasks)(const ConvShape *s);
    void (*forward)(const ConvShape *s, const float *x, const float *w, const float *packed, const float *bias, bool add,
                    Epilogue epilogue, float *y, int64_t task, float *scratch);
    int64_t (*packed_size)(const ConvShape *s);
    void (*pack_weights)(const ConvShape *s, const float *w, float *packed);
    /* dx (in, in_h, in_w), overwritten; turned: conv->turn_weights. */
    int64_t (*data_tasks)(const ConvShape *s);
    void (*data_gradient)(const ConvShape *s, const float *dy, const float *turned, float *dx, int64_t task,
                          float *scratch);
    /* dw, overwritten or added to, over n examples x_step and dy_step floats apart. The bias' gradient is
     * map->reduce or moments. */
    int64_t (*weight_tasks)(const ConvShape *s);
    void (*weight_gradient)(const ConvShape *s, int64_t n, const float *x, int64_t x_step, const float *dy,
                            int64_t dy_step, float *dw, bool add, int64_t task, float *scratch);
} PlainConvKernels;

/* -- convolution and pooling on LAST, (n, h, w, c), one example: for small batches and for many channels -- */

/* What happens to a sum before it is stored: y = clamp(sum + bias + add). */
typedef struct LastStore {
    const float *bias; /* out numbers, or NULL */
    const float *add;  /* an array like y, or NULL */
    bool clamp;        /* into [low, high]; NaN stays */
    float low, high;
} LastStore;

typedef struct LastKernels {
    int64_t panel; /* output channels of a panel of weights */
    /* Panels of s; packed_size in floats; w (out, in/groups, kernel_h, kernel_w), each output's weights times its
     * factor (NULL: 1), into panel q. groups: 1, or as many as channels in and out (then there is one panel). */
    int64_t (*panels)(const ConvShape *s);
    int64_t (*packed_size)(const ConvShape *s);
    void (*pack)(const ConvShape *s, const float *w, const float *factor, float *packed, int64_t q);
    /* Pixels (p out_w + q) pixel0 <= . < pixel1 and panels q0 <= . < q1 of y (out_h, out_w, out). No padding: in_h and
     * in_w reach as far as the windows do. packed is aligned to 4 bytes. */
    void (*forward)(const ConvShape *s, const float *x, const float *packed, const LastStore *f, float *y,
                    int64_t pixel0, int64_t pixel1, int64_t q0, int64_t q1);
    /* A group for each channel: result rows p0 <= p < p1; padding is skipped, x has none. */
    void (*depthwise)(const ConvShape *s, const float *x, const float *packed, const LastStore *f, float *y, int64_t p0,
                      int64_t p1);
    /* Result rows likewise: the maximum or the sum of what is no padding, times scale. */
    void (*pool)(const PoolShape *s, bool maximum, float scale, const float *x, float *y, int64_t p0, int64_t p1);
} LastKernels;

/* -- convolution on LAST with windows of 3 x 3, by fewer multiplications; results come in tiles of side x side -- */

enum { WINOGRAD_SIDE = 4 }; /* the largest side; the other one is 2 */

typedef struct WinogradKernels {
    bool (*fits)(const ConvShape *s); /* windows of 3 x 3 without strides, dilations and groups; whole vectors of channels */
    int64_t (*tiles)(const ConvShape *s, int side); /* row by row */
    int64_t (*panels)(const ConvShape *s);
    int64_t (*packed_size)(const ConvShape *s, int side);
    /* Like last->pack. */
    void (*pack)(const ConvShape *s, int side, const float *w, const float *factor, float *packed, int64_t q);
    int64_t (*scratch)(const ConvShape *s, int side, int64_t tiles); /* floats for so many tiles a call, 64-byte aligned */
    /* Tiles tile0 <= . < tile1 and panels q0 <= . < q1 of y (out_h, out_w, out); x has no padding. A result's bits do not
     * depend on which tiles and panels go into a call. */
    void (*forward)(const ConvShape *s, int side, const float *x, const float *packed, const LastStore *f, float *y,
                    int64_t tile0, int64_t tile1, int64_t q0, int64_t q1, float *scratch);
    /* On LANES, where channels out are whole vectors too. packed: (side + 2)^2 out in floats; the rows of outputs o0 <= o <
     * o1 from w as it is or, turned, from that of the convolution whose data gradient this is: (in, out, 3, 3). */
    bool (*lanes_fit)(const ConvShape *s);
    void (*lanes_pack)(const ConvShape *s, int side, const float *w, bool turned, float *packed, int64_t o0, int64_t o1);
    int64_t (*lanes_scratch)(const ConvShape *s, int side, int64_t tiles, int64_t outs); /* of a call */
    /* One block, tiles and output channels as above. */
    void (*lanes_forward)(const ConvShape *s, int side, const float *x, const float *packed, const float *bias, bool ramp,
                          float *y, int64_t tile0, int64_t tile1, int64_t o0, int64_t o1, float *scratch);
} WinogradKernels;

/* -- one time step of a recurrent layer, one example: rows of units or gates times units numbers -- */

typedef enum RecurrentCell { CELL_BASIC, CELL_GRU, CELL_LSTM } RecurrentCell;

/* Gates stand one after the other, `m` numbers each: GRU input, reset, memory; LSTM input, output, forget, memory. */
typedef struct RecurrentRow {
    const float *pre, *rec;  /* the input's share of the pre-activations (bias included) and the state's */
    const float *state, *cell; /* before the step; cell of LSTM only */
    float *y;                /* the new state; may be state */
    float *gates;            /* after their activation, for the gradient; may be rec */
    float *memory;           /* GRU: the state's share of the memory gate, for the gradient. LSTM: the new cell, may be cell */
} RecurrentRow;

typedef struct RecurrentKernels {
    /* Units j0 <= j < j1 of m. */
    void (*forward)(RecurrentCell cell, int64_t m, const RecurrentRow *r, int64_t j0, int64_t j1);
    /* From ds and dc, the gradients by the state and cell after the step: d_pre and d_rec, by the two shares (equal but
     * for GRU; d_rec may be d_pre otherwise); ds and dc become what goes on directly to the step before (the rest comes
     * back through d_rec). r->y and r->rec are not used. */
    void (*backward)(RecurrentCell cell, int64_t m, const RecurrentRow *r, float *ds, float *dc, float *d_pre,
                     float *d_rec, int64_t j0, int64_t j1);
} RecurrentKernels;

/* -- attention, one head of one example: y = softmax(scale q k') v, never more than a block of queries' scores at once -- */

typedef struct AttentionShape {
    int64_t queries, keys, depth, width; /* q (queries, depth), k (keys, depth), v (keys, width), y (queries, width) */
    int64_t q_row, k_row, v_row, y_row;  /* from one row to the next; gradients lie as their arrays do */
    int64_t live;                        /* keys that count: the first so many; their number if all do */
    int64_t window; /* query t, moved by shift, sees the last `window` keys up to t; 0 all earlier ones; -1 every key */
    int64_t shift;  /* such that the ends are aligned */
    float scale;
    const int *stop; /* see stop_asked; may be NULL */
} AttentionShape;

/* A query that sees no key gives zeros. What lies at keys that nobody sees is not read. */
typedef struct AttentionKernels {
    int64_t (*scratch)(const AttentionShape *s, bool gradient); /* floats, 64-byte aligned */
    int64_t (*rows)(const AttentionShape *s); /* queries of a block */
    /* Rows begin <= t < end of y; best from and to the ends of blocks. weights: NULL, or (queries, keys) to keep for the
     * gradient; what no query of a block sees is not written. */
    void (*forward)(const AttentionShape *s, const float *q, const float *k, const float *v, float *y, float *weights,
                    int64_t begin, int64_t end, float *scratch);
    /* dq, dk, dv overwritten; any may be NULL. weights: NULL, or as the same shape's forward kept them. */
    void (*gradient)(const AttentionShape *s, const float *q, const float *k, const float *v, const float *weights,
                     const float *dy, float *dq, float *dk, float *dv, float *scratch);
} AttentionKernels;

/* -- elementwise programs and reductions on any layout -- */

/* Input element of output element i: data[(i / inner) % count]. Whole array: inner 1, count = total. Scalar: count 1.
 * Along the last axis: inner 1, count = its size. Per channel in [c][hw][L]: inner hw L, count c. */
typedef struct TileInput {
    const float *data;
    int64_t inner, count;
} TileInput;

typedef enum ReduceOp { REDUCE_OP_SUM, REDUCE_OP_MAX, REDUCE_OP_MIN, REDUCE_OP_PRODUCT, REDUCE_OP_SQUARES } ReduceOp;

typedef struct MapKernels {
    /* out[i] for begin <= i < end. out may be one of the whole-array inputs. scratch: tile_program_scratch() floats,
     * 64-byte aligned, the thread's own. */
    void (*run)(const TileProgram *p, const TileInput *in, float *out, int64_t begin, int64_t end, float *scratch);
    /* y[o][i] = scale * op over j of x[o][j][i], for results r0 <= r = o inner + i < r1; x is (outer, middle, inner).
     * Sums in an order fixed by middle, rounded to float at the end of every 512 elements at most. */
    void (*reduce)(ReduceOp op, int64_t middle, int64_t inner, const float *x, float scale, float *y, int64_t r0,
                   int64_t r1);
    /* sum[c] and squares[c] (of the elements, and of their squares) over o and i of x (outer, channels, inner) for
     * c0 <= c < c1, in double precision. live 0: all elements count. Else x is LANES and of every L neighbours along
     * inner only the first `live`: the last block of a batch, which is a call of its own. */
    void (*moments)(int64_t outer, int64_t channels, int64_t inner, const float *x, int64_t live, double *sum,
                    double *squares, int64_t c0, int64_t c1);
} MapKernels;

/* -- batch normalisation: one channel, `count` runs of `length` floats, `step` apart; any layout -- */

typedef struct Runs {
    int64_t count, step, length;
} Runs;

typedef enum AffineKind {
    AFFINE_PLAIN = 0,
    AFFINE_RAMP = 1, /* then y = Ramp[y] */
    AFFINE_FAR = 2   /* y is much larger than the caches: stored past them */
} AffineKind;

typedef struct NormKernels {
    /* y = factor x + term. From the last run to the first: the end of a channel whose sums have just been taken is still
     * in cache. */
    void (*affine)(const Runs *r, AffineKind kind, const float *x, float factor, float term, float *y);
    /* Adds the sums of dy and of dy (x - mean) to sum[0] and sum[1]. live 0: all numbers count; else, on LANES, of every L
     * the first `live`. */
    void (*slopes)(const Runs *r, const float *x, const float *dy, float mean, int64_t live, double sum[2]);
    /* dx = by_dy dy + by_x (x - mean) + term */
    void (*gradient)(const Runs *r, const float *x, const float *dy, float mean, float by_dy, float by_x, float term,
                     float *dx);
} NormKernels;

/* -- optimisers: w, g and the state arrays PLAIN, of `count` floats -- */

typedef struct UpdateCommon {
    float rate;        /* learning rate of this step, multiplier included */
    float decay;       /* L2 coefficient; 0 for none                      */
    float clip;        /* gradients into [-clip, clip]; 0 for none        */
    float weight_clip; /* weights after the update likewise               */
    float g_scale;     /* gradients are multiplied by this first          */
} UpdateCommon;

typedef struct UpdateKernels {
    /* g += decay w; clip; m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2;
     * w -= rate sqrt(1 - b2^t)/(1 - b1^t) m/(sqrt(v) + eps), t = 1 at the first step. */
    void (*adam)(int64_t count, const UpdateCommon *u, float b1, float b2, float eps, int64_t t, const float *g,
                 float *m, float *v, float *w);
    /* clip; g += decay w; s = momentum s - rate g; w += s. s may be NULL (no momentum). */
    void (*sgd)(int64_t count, const UpdateCommon *u, float momentum, const float *g, float *s, float *w);
    /* clip; g += decay w; s = momentum s + (1 - momentum) g; w -= rate sign(s). */
    void (*sign_sgd)(int64_t count, const UpdateCommon *u, float momentum, const float *g, float *s, float *w);
    /* g += decay w; clip; n = b n + (1 - b) g^2; w -= rate g/sqrt(n + eps); with a and d (both or neither NULL) the
     * centred form: a = b a + (1 - b) g; d = momentum d - rate g/sqrt(n - a^2 + eps); w += d. */
    void (*rmsprop)(int64_t count, const UpdateCommon *u, float b, float eps, float momentum, const float *g, float *n,
                    float *a, float *d, float *w);
} UpdateKernels;

/* -- a level -- */

typedef struct CpuKernels {
    const char *name; /* "baseline", "avx2", "avx512" */
    int lanes;        /* L */
    const ConvKernels *conv;
    const PoolKernels *pool;
    const DenseKernels *dense;
    const LaneKernels *layout;
    const LossKernels *loss;
    const GemmKernels *gemm;
    const PlainConvKernels *plain_conv;
    const LastKernels *last;
    const WinogradKernels *winograd;
    const RecurrentKernels *recurrent;
    const AttentionKernels *attention;
    const MapKernels *map;
    const NormKernels *norm;
    const UpdateKernels *update;
} CpuKernels;

/* The best level that this machine has, or the one that the environment's LUPINE_CPU names if the machine has it. */
const CpuKernels *cpu_kernels(void);
/* By name; NULL when there is no such level or the machine lacks it. */
const CpuKernels *cpu_kernels_named(const char *name);
/* The i-th level of this machine, from 0 (baseline) up; NULL past the last one. For tests. */
const CpuKernels *cpu_kernels_level(int i);

#endif
