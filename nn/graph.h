/* graph.h - a computation as a flat list of operations in static single assignment.
 *
 * A Graph is built by calling the functions below in order; each appends one operation (or a few) and gives back the
 * Value it computes. Values are typed and shaped, and shapes are concrete: a graph is built for one batch size, and a
 * layer that runs at two sizes is lowered twice. By convention the batch n is the leading dimension of everything that
 * descends from a batched input; arrays (weights) have no batch dimension.
 *
 * A builder that fails gives 0, and the first Problem stays in the graph (graph_problem). Builders given a 0 give 0, so
 * lowering code needs no checks: it looks at the end. Operands are never changed; equal calls may be merged later.
 *
 * Real values are all of the graph's own real type, REAL32 or REAL64. Operands of other types are said explicitly
 * (indices are INT32 and count from 1). An axis counts from 0, a negative one from the end (-1 is the last). */
#ifndef NN_GRAPH_H
#define NN_GRAPH_H
#include "nn/map.h"
#include "nn/tensor.h"

typedef struct Graph Graph;
typedef int32_t Value; /* a result of the graph; 0 is none or failed */

/* -- the graph itself -- */

/* An empty graph whose real values are `real` (REAL32 or REAL64), for batches of n examples (1 when nothing is
 * batched). NULL only when memory is short. */
Graph *graph_new(ElementType real, int64_t n);
void graph_free(Graph *g);                  /* NULL is harmless */
bool graph_failed(const Graph *g);          /* has a builder failed? */
const char *graph_problem(const Graph *g);  /* the first problem's text; "" while all is well */
/* Records a problem (the first one stays); always 0, hence `return graph_fail(g, ...)`. */
__attribute__((format(printf, 2, 3))) Value graph_fail(Graph *g, const char *format, ...);
Shape graph_shape(const Graph *g, Value v); /* of a 0: a scalar */
ElementType graph_type(const Graph *g, Value v);
ElementType graph_real(const Graph *g);
int64_t graph_batch(const Graph *g);
char *graph_text(const Graph *g);           /* the listing, one operation a line; malloc'ed */

/* -- what comes in and goes out -- */

/* A port. `shape` is the whole shape; with batched true its leading dimension must be n. Names are unique. */
Value graph_input(Graph *g, const char *name, ElementType type, const Shape *shape, bool batched);

typedef enum ParamFlags {
    PARAM_LEARNED = 0, /* weights and biases: updated by the optimiser                       */
    PARAM_STATE   = 1, /* moving mean and the like: written only by graph_update             */
    PARAM_FROZEN  = 2  /* has a gradient, but the optimiser passes it by                     */
} ParamFlags;
/* A learned array, found again by `key` ("conv1/Weights"). Asking twice for one key gives the same Value (the shapes
 * must agree): that is how arrays are shared and gradients of all uses summed. */
Value graph_param(Graph *g, const char *key, const Shape *shape, ParamFlags flags);
void graph_param_rate(Graph *g, Value param, double multiplier); /* its learning-rate multiplier; 1 unless said */

Value graph_constant(Graph *g, const Tensor *t); /* copies the bytes; REAL64 data enter a REAL32 graph rounded and the reverse */
Value graph_scalar(Graph *g, double x);          /* a real scalar (rank 0) */
Value graph_fill(Graph *g, const Shape *shape, double x);

void graph_output(Graph *g, const char *name, Value v); /* a named result, in the order said */
void graph_update(Graph *g, Value param, Value v);      /* after a training step the array becomes v (same shape) */

/* The true lengths of the varying level of v: INT32, one an example; 0 for none. Operations that mix along axis 1 then
 * take each example at its own length. Set on an input, carried along by elementwise work. */
void graph_set_lengths(Graph *g, Value v, Value lengths);
Value graph_lengths(const Graph *g, Value v);
/* v with what lies past each example's end replaced by fill, or by the example's last element; v itself where no lengths
 * are set. Reductions, contractions and orderings along axis 1 do so on their own. */
Value graph_within(Graph *g, Value v, double fill);
Value graph_extend(Graph *g, Value v);
/* The elements of v along axis 1 at the places at (n, p), reals that count from 0 and must exist. The result has no lengths. */
Value graph_steps(Graph *g, Value v, Value at);

/* -- elementwise -- */

/* The program on inputs that broadcast against each other: shapes are aligned at the right, sizes equal or 1. */
Value graph_map(Graph *g, const MapProgram *program, const Value *in, int inputs);
Value graph_unary(Graph *g, MapOp f, Value a);
Value graph_binary(Graph *g, MapOp f, Value a, Value b);
Value graph_select(Graph *g, Value c, Value a, Value b); /* c != 0 ? a : b */
Value graph_add(Graph *g, Value a, Value b);
Value graph_sub(Graph *g, Value a, Value b);
Value graph_mul(Graph *g, Value a, Value b);
Value graph_div(Graph *g, Value a, Value b);
Value graph_scale(Graph *g, Value a, double factor);
Value graph_shift(Graph *g, Value a, double term);
Value graph_add_row(Graph *g, Value a, Value row);             /* row runs along the last axis of a */
Value graph_add_along(Graph *g, Value a, Value v, int axis);   /* vector v runs along `axis` of a: a channel's bias */
Value graph_mul_along(Graph *g, Value a, Value v, int axis);
/* v (rank 1 or more) placed on the given axes of a shape of `rank` axes, all others 1; ready to broadcast. */
Value graph_place(Graph *g, Value v, int rank, const int *axes);
Value graph_cast(Graph *g, Value v);                           /* integers or bytes to reals; reals stay as they are */

/* -- shape -- */

Value graph_reshape(Graph *g, Value v, const Shape *shape);          /* same count, row-major order */
Value graph_reshape_rest(Graph *g, Value v, int rank, const int64_t *dim); /* leading dimension kept, the rest replaced */
Value graph_flatten(Graph *g, Value v, int first, int last);         /* axes first..last become one */
Value graph_permute(Graph *g, Value v, const int *axes);             /* axis i of the result is axis axes[i] of v */
Value graph_broadcast(Graph *g, Value v, const Shape *shape);        /* repeats along missing and size-1 axes */
Value graph_repeat(Graph *g, Value v, int axis, int64_t times);      /* a new axis of that size at that place */
/* Per axis i: from start[i] by step[i] (not 0, negative runs backwards), size[i] elements; all must exist. */
Value graph_slice(Graph *g, Value v, const int64_t *start, const int64_t *step, const int64_t *size);
Value graph_slice_axis(Graph *g, Value v, int axis, int64_t start, int64_t step, int64_t size);
Value graph_part(Graph *g, Value v, int axis, int64_t index);        /* one index (from 0, negative from the end); the axis goes */
Value graph_reverse(Graph *g, Value v, int axis);                    /* each example at its own length where lengths are set */
Value graph_concat(Graph *g, const Value *in, int inputs, int axis);
Value graph_stack(Graph *g, const Value *in, int inputs, int axis);  /* a new axis */
typedef enum PadKind { PAD_CONSTANT, PAD_EDGE, PAD_REFLECT } PadKind; /* reflect: the edge element is not repeated */
Value graph_pad(Graph *g, Value v, PadKind kind, double constant, const int64_t *before, const int64_t *after);

/* -- reductions -- */

typedef enum ReduceKind { REDUCE_SUM, REDUCE_MEAN, REDUCE_MAX, REDUCE_MIN, REDUCE_PRODUCT, REDUCE_KINDS } ReduceKind;
/* Over the set of axes; they vanish, or stay with size 1 when keep. A maximum sends its gradient to the first one. */
Value graph_reduce(Graph *g, ReduceKind kind, Value v, int axes, const int *axis, bool keep);
Value graph_reduce_rest(Graph *g, ReduceKind kind, Value v);        /* over all axes but the leading one: shape (n) */
Value graph_reduce_all(Graph *g, ReduceKind kind, Value v);         /* a scalar */
Value graph_variance(Graph *g, Value v, int axes, const int *axis, bool keep, bool unbiased);
Value graph_cumulate(Graph *g, Value v, int axis);                  /* running sums */

/* -- products -- */

typedef enum Orient { PLAIN, TRANSPOSED } Orient;
/* c = op(a).op(b) on the last two axes; transposition exchanges them. Leading axes are equal, or one side has none and
 * is used for all. (n,in) PLAIN times (out,in) TRANSPOSED is a dense layer. */
Value graph_matmul(Graph *g, Value a, Orient oa, Value b, Orient ob);
/* Contraction: the first `batch` axes of both are paired, then axes axis_a[i] of a with axis_b[i] of b are summed over.
 * The result has the batch axes, what is left of a, what is left of b. */
Value graph_contract(Graph *g, Value a, Value b, int batch, int axes, const int *axis_a, const int *axis_b);

/* -- windows: x is (n, c, d1..dr), r = 1, 2 or 3 -- */

typedef struct Window {
    int rank; /* spatial dimensions */
    int64_t kernel[3], stride[3], dilation[3];
    int64_t before[3], after[3]; /* padding with zeros; pooling ignores it for MAX */
    int64_t groups;              /* of channels; convolution only */
} Window;
Window window_make(int rank, const int64_t *kernel); /* stride, dilation and groups 1, no padding */
int64_t window_out(const Window *w, int i, int64_t size);       /* result size of dimension i; below 1: too small */
int64_t window_out_transposed(const Window *w, int i, int64_t size);

/* y[o,p] = sum over c, q of w[o,c,q] x[c, s p + d q - before]; w is (o, c/groups, k1..kr). No bias: graph_add_along. */
Value graph_conv(Graph *g, Value x, Value w, const Window *window);
/* The adjoint: x (n, c, ...), w (c, o/groups, k...) gives (n, o, s (d - 1) + dilation (k - 1) + 1 - before - after). */
Value graph_conv_transposed(Graph *g, Value x, Value w, const Window *window);
typedef enum PoolKind { POOL_MAX, POOL_MEAN, POOL_TOTAL } PoolKind;
Value graph_pool(Graph *g, PoolKind kind, Value x, const Window *window);

/* -- softmax and losses -- */

Value graph_softmax(Graph *g, Value x, int axis);
Value graph_log_softmax(Graph *g, Value x, int axis);
/* -Log[p_target] for classes on the last axis: target is INT32 of the rank one less; the result has target's shape.
 * When p is directly a softmax over its last axis, the logarithm of the softmax is used (gradient p - onehot). */
Value graph_cross_entropy(Graph *g, Value p, Value target);
Value graph_cross_entropy_soft(Graph *g, Value p, Value target);    /* -sum t Log[p] over the last axis */
Value graph_cross_entropy_binary(Graph *g, Value p, Value target);  /* elementwise */
/* p (n, T, c+1), the last class the blank; labels INT32 (n, L), 0 marks the end of a shorter one; result (n). */
Value graph_ctc(Graph *g, Value p, Value labels);

/* -- indexing; all indices are INT32 from 1 -- */

Value graph_gather(Graph *g, Value table, Value index);          /* rows of table: index shape, then a row's shape */
Value graph_one_hot(Graph *g, Value index, int64_t classes);     /* one axis more */
Value graph_missed(Graph *g, Value p, Value target); /* 1 where target's number of the last axis of p is not the largest, else 0 */
/* Positions (n, p..., s) into x (n, d1..): one element or sub-array a position; negative counts from the end. */
Value graph_extract(Graph *g, Value x, Value position);
Value graph_index(Graph *g, Value x);                            /* reals to the nearest integers from 1 on; 0 where there is none */
Value graph_order(Graph *g, Value x, bool descending);           /* INT32: stable ordering along the last axis */
Value graph_sort(Graph *g, Value x);                             /* ascending along the last axis; has a gradient */
Value graph_range(Graph *g, int64_t count);                      /* INT32 1..count */

/* -- random numbers: counted by (step, this operation, example, element), so nothing else matters -- */

typedef enum RandomKind { RANDOM_UNIFORM, RANDOM_NORMAL, RANDOM_BERNOULLI, RANDOM_KINDS } RandomKind;
/* UNIFORM on [a, b); NORMAL mean a, deviation b; BERNOULLI 1 with probability a, times b. batched: one draw an example,
 * the leading dimension of shape is n. */
Value graph_random(Graph *g, RandomKind kind, const Shape *shape, bool batched, double a, double b);
/* Draws with parameters a and b of one shape, an element each: GAMMA shape a and scale b, POISSON mean a, BINOMIAL a trials
 * of probability b, NEGATIVE_BINOMIAL a successes of probability b. No gradient. */
typedef enum DrawKind { DRAW_GAMMA, DRAW_POISSON, DRAW_BINOMIAL, DRAW_NEGATIVE_BINOMIAL } DrawKind;
Value graph_draw(Graph *g, DrawKind kind, Value a, Value b);
Value graph_dropout(Graph *g, Value x, double p, Value *mask);   /* mask (may be NULL): 0 or 1/(1-p) an element */

/* -- normalisation -- */

/* With the statistics of this batch, over all axes but `axis`: y = scale (x - mean)/Sqrt[var + eps] + bias; mean and
 * variance (divisor N) come out for the moving averages. scale, bias: vectors or 0. */
Value graph_batch_norm(Graph *g, Value x, int axis, Value scale, Value bias, double eps, Value *mean, Value *variance);

/* Each example's (or row's) numbers by themselves: y = (x - mean)/Sqrt[var + eps], both over the axes from `axis` on.
 * Lengths must not lie on one of these. */
Value graph_row_norm(Graph *g, Value x, int axis, double eps);

/* -- pictures -- */

typedef enum ResizeKind { RESIZE_LINEAR_POINT, RESIZE_LINEAR_BIN, RESIZE_NEAREST } ResizeKind;
Value graph_resize(Graph *g, Value x, ResizeKind kind, const int64_t *size); /* spatial axes of (n, c, d1..dr) to size[] */
Value graph_affine_sample(Graph *g, Value x, Value params, int64_t h, int64_t w); /* x (n,c,h0,w0), params (n,6) */
/* Crops of (n,c,h0,w0) to h x w at random offsets, each example its own, turned upside down or left-right with the two
 * probabilities. */
Value graph_random_crop(Graph *g, Value x, int64_t h, int64_t w, double flip_rows, double flip_columns);

/* -- sequences: x is (n, T, k) -- */

typedef enum RecurrentKind { RECURRENT_BASIC, RECURRENT_GRU, RECURRENT_LSTM } RecurrentKind;
int recurrent_gates(RecurrentKind kind); /* 1, 3 (input, reset, memory), 4 (input, output, forget, memory) */
/* A whole layer: w_in (gates m, k), w_state (gates m, m), bias (gates m), gates one below the other in the order above;
 * state, cell (n, m) or 0 for zeros. Gives (n, T, m); last states through the pointers (may be NULL). */
Value graph_recurrent(Graph *g, RecurrentKind kind, Value x, Value w_in, Value w_state, Value bias, Value state,
                      Value cell, Value *last_state, Value *last_cell);
/* query (.., q, d), key (.., m, d), value (.., m, v): softmax(scale query.key') value on equal leading axes. A causal
 * window w: query t (ends aligned) sees the last w keys up to t; 0 for all earlier ones; -1 for no mask. */
Value graph_attention(Graph *g, Value query, Value key, Value value, double scale, int64_t causal);
/* The softmax of scores (.., q, m) over the keys that a query sees, as above; the lengths are those of query and key. */
Value graph_attention_weights(Graph *g, Value scores, Value query, Value key, int64_t causal);
Value graph_sequence_last(Graph *g, Value x); /* element at each example's own length (axis 1) */

/* -- loop: a body run T times -- */

/* The body is a graph of its own with inputs, in this order: `states` states, then `mapped` slices (one step of each
 * mapped sequence: axis 1 removed), then `fixed` values used whole; arrays (graph_param) of the body become arrays of g.
 * Its first `states` outputs are the next states, further outputs are collected. Results, written to out[]: the last
 * states, then every output's sequence over T (axis 1), states' sequences first. g owns the body from now on. */
bool graph_loop(Graph *g, Graph *body, int64_t steps, const Value *state, int states, const Value *mapped, int n_mapped,
                const Value *fixed, int n_fixed, Value *out);

/* A real value of that shape, which is not computed: the plan's user finds it of the inputs (plan.h). Questions are numbered by
 * who asks. No gradient flows through it; it can't stand in a loop. */
Value graph_ask(Graph *g, int number, const Value *in, int inputs, const Shape *shape);

/* -- differentiation -- */

/* y, whose gradient by x is what the body makes of its inputs: x, the gradient of y, y, and the lengths where y has some, as
 * many as it takes. Nothing flows into what y was made of. body NULL: asking for a gradient fails. g owns the body from now on. */
Value graph_own_gradient(Graph *g, Value y, Value x, Graph *body);


/* d_wrt[i] = derivative of the inner product of y with dy (dy 0: of the sum of y's elements) by wrt[i], in the shape of
 * wrt[i]; zeros where y does not depend on it. Emits operations. First derivatives only. */
bool graph_gradient(Graph *g, Value y, Value dy, const Value *wrt, int count, Value *d_wrt);
/* Several results at once: the sum of all their inner products. */
bool graph_gradients(Graph *g, const Value *y, const Value *dy, int ys, const Value *wrt, int count, Value *d_wrt);

#endif
