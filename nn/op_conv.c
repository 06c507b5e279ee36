/* op_conv.c - convolution, its two gradients, pooling; 1 to 3 spatial dimensions, channels first. */
#include "nn/op.h"
#include "nn/sample.h"
#include <string.h>

Window window_make(int rank, const int64_t *kernel)
{
    Window w;
    memset(&w, 0, sizeof w);
    w.rank = rank;
    w.groups = 1;
    for (int i = 0; i < 3; i++) {
        w.kernel[i] = i < rank ? kernel[i] : 1;
        w.stride[i] = w.dilation[i] = 1;
    }
    return w;
}

static int64_t floor_quotient(int64_t a, int64_t b)
{
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

int64_t window_out(const Window *w, int i, int64_t size)
{
    return floor_quotient(size + w->before[i] + w->after[i] - w->dilation[i] * (w->kernel[i] - 1) - 1, w->stride[i]) +
           1;
}

int64_t window_out_transposed(const Window *w, int i, int64_t size)
{
    return w->stride[i] * (size - 1) + w->dilation[i] * (w->kernel[i] - 1) + 1 - w->before[i] - w->after[i];
}

/* The same window over three spatial dimensions, the missing leading ones of size 1: one set of loops serves all. */
typedef struct Sizes {
    int64_t n, channels, out; /* out: channels of y */
    int64_t x[3], y[3];
    int64_t k[3], s[3], d[3], b[3];
    int64_t groups;
} Sizes;

static Sizes sizes_make(const Window *w, const Shape *x, const Shape *y)
{
    Sizes z = {.n = x->dim[0], .channels = x->dim[1], .out = y->dim[1], .groups = w->groups};
    int lead = 3 - w->rank;
    for (int i = 0; i < 3; i++) {
        bool real = i >= lead;
        int j = i - lead;
        z.x[i] = real ? x->dim[2 + j] : 1;
        z.y[i] = real ? y->dim[2 + j] : 1;
        z.k[i] = real ? w->kernel[j] : 1;
        z.s[i] = real ? w->stride[j] : 1;
        z.d[i] = real ? w->dilation[j] : 1;
        z.b[i] = real ? w->before[j] : 0;
    }
    return z;
}

/* Positions p of the result for which s p + q lies inside 0..size-1: first <= p < last. */
static void inside(int64_t q, int64_t s, int64_t size, int64_t out, int64_t *first, int64_t *last)
{
    *first = q >= 0 ? 0 : (-q + s - 1) / s;
    int64_t end = size - q <= 0 ? 0 : (size - q - 1) / s + 1;
    *last = end < out ? end : out;
}

#define LOOPS "nn/loops_conv.inc"
#include "nn/twice.h"

/* -- CONV (x, w). attr: window -- */

static bool window_is_sound(Graph *g, const Window *w, const Shape *x)
{
    bool good = w->rank >= 1 && w->rank <= 3 && x->rank == w->rank + 2 && w->groups >= 1;
    for (int i = 0; good && i < w->rank; i++)
        good = w->kernel[i] >= 1 && w->stride[i] >= 1 && w->dilation[i] >= 1 && w->before[i] >= 0 && w->after[i] >= 0;
    return graph_check(g, good, "a window does not fit the rank of what it runs over");
}

static bool slide(Graph *g, const Window *w, const Shape *x, Shape *y)
{
    char text[128];
    for (int i = 0; i < w->rank; i++) {
        y->dim[2 + i] = window_out(w, i, x->dim[2 + i]);
        if (y->dim[2 + i] < 1) {
            graph_fail(g, "a window of size %lld is larger than its input %s", (long long)w->kernel[i],
                       shape_text(x, text));
            return false;
        }
    }
    return true;
}

static bool conv_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]), *w = graph_node(g, n->in[1]);
    const Window *win = &n->attr.window;
    char a[128], b[128];
    if (!window_is_sound(g, win, &x->shape))
        return false;
    bool fits = w->shape.rank == x->shape.rank && x->shape.dim[1] == w->shape.dim[1] * win->groups &&
                w->shape.dim[0] % win->groups == 0;
    for (int i = 0; fits && i < win->rank; i++)
        fits = w->shape.dim[2 + i] == win->kernel[i];
    if (!fits || x->type != g->real || w->type != g->real) {
        graph_fail(g, "weights %s cannot be convolved with %s", shape_text(&w->shape, a), shape_text(&x->shape, b));
        return false;
    }
    n->shape = x->shape;
    n->shape.dim[1] = w->shape.dim[0];
    n->batched = x->batched && !w->batched;
    return slide(g, win, &x->shape, &n->shape);
}

static Value emit_data(Graph *g, Value dy, Value w, const Attr *attr, const Shape *x)
{
    Attr a = *attr;
    memcpy(a.a, x->dim, (size_t)x->rank * sizeof *a.a);
    return graph_emit(g, OP_CONV_DATA, (Value[]){dy, w}, 2, &a);
}

static Value emit_weights(Graph *g, Value x, Value dy, const Attr *attr, const Shape *w)
{
    Attr a = *attr;
    memset(a.a, 0, sizeof a.a);
    memcpy(a.a, w->dim, (size_t)w->rank * sizeof *a.a);
    return graph_emit(g, OP_CONV_WEIGHTS, (Value[]){x, dy}, 2, &a);
}

static void conv_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Shape x = graph_shape(g, y->in[0]), w = graph_shape(g, y->in[1]);
    if (graph_node(g, y->in[0])->used)
        d_in[0] = emit_data(g, dy[0], y->in[1], &y->attr, &x);
    if (graph_node(g, y->in[1])->used)
        d_in[1] = emit_weights(g, y->in[0], dy[0], &y->attr, &w);
}

static int64_t plane_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[0] * n->shape.dim[1];
}

static double conv_flops(const Graph *g, const Node *n)
{
    Shape w = graph_shape(g, n->in[1]);
    return 2 * (double)node_count(n) * (double)(shape_count(&w) / w.dim[0]);
}

static Window sample_window(Sampler *s, int rank, bool dilate)
{
    Window w = window_make(rank, (int64_t[]){3, 2, 2});
    for (int i = 0; i < rank; i++) {
        w.stride[i] = sample_int(s, 1, 2);
        w.dilation[i] = dilate ? sample_int(s, 1, 2) : 1;
        w.before[i] = sample_int(s, 0, 1);
        w.after[i] = sample_int(s, 0, 1);
    }
    return w;
}

static Value conv_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g), groups = sample_int(s, 1, 2);
    int rank = (int)sample_int(s, 1, 3);
    Window w = sample_window(s, rank, true);
    w.groups = groups;
    Shape x = {.rank = rank + 2, .dim = {n, 4, 6, 5, 4}}, k = {.rank = rank + 2, .dim = {6, 4 / groups, 3, 2, 2}};
    return graph_conv(g, sample_real(g, s, x), sample_array(g, s, k), &w);
}

const OpType op_CONV = {.name = "conv",
                        .shape = conv_shape,
                        .gradient = conv_gradient,
                        .run32 = conv_real32,
                        .run64 = conv_real64,
                        .units = plane_units,
                        .flops = conv_flops,
                        .sample = conv_sample};

/* -- CONV_DATA (dy, w) -> dx. attr: window, a[] = shape of x. Also the transposed convolution -- */

static bool conv_data_shape(Graph *g, Node *n)
{
    const Node *dy = graph_node(g, n->in[0]), *w = graph_node(g, n->in[1]);
    const Window *win = &n->attr.window;
    n->shape = shape_make(win->rank + 2, n->attr.a);
    n->batched = dy->batched && !w->batched;
    bool fits = window_is_sound(g, win, &n->shape) && dy->shape.rank == n->shape.rank &&
                w->shape.rank == n->shape.rank && dy->shape.dim[1] == w->shape.dim[0] &&
                n->shape.dim[1] == w->shape.dim[1] * win->groups && w->shape.dim[0] % win->groups == 0;
    for (int i = 0; fits && i < win->rank; i++)
        fits = window_out(win, i, n->shape.dim[2 + i]) == dy->shape.dim[2 + i] && w->shape.dim[2 + i] == win->kernel[i];
    return graph_check(g, fits, "a transposed convolution does not fit its weights");
}

static void conv_data_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a = y->attr;
    memset(a.a, 0, sizeof a.a);
    Shape w = graph_shape(g, y->in[1]);
    if (graph_node(g, y->in[0])->used)
        d_in[0] = graph_emit(g, OP_CONV, (Value[]){dy[0], y->in[1]}, 2, &a);
    if (graph_node(g, y->in[1])->used)
        d_in[1] = emit_weights(g, dy[0], y->in[0], &a, &w);
}

static double conv_data_flops(const Graph *g, const Node *n)
{
    Shape w = graph_shape(g, n->in[1]);
    return 2 * (double)node_count(graph_node(g, n->in[0])) * (double)(shape_count(&w) / w.dim[0]);
}

static Value conv_data_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g), groups = sample_int(s, 1, 2);
    int rank = (int)sample_int(s, 1, 2);
    Window w = sample_window(s, rank, true);
    w.groups = groups;
    Shape x = {.rank = rank + 2, .dim = {n, 4, 3, 4}}, k = {.rank = rank + 2, .dim = {4, 6 / groups, 3, 2}};
    return graph_conv_transposed(g, sample_real(g, s, x), sample_array(g, s, k), &w);
}

const OpType op_CONV_DATA = {.name = "conv_data",
                             .shape = conv_data_shape,
                             .gradient = conv_data_gradient,
                             .run32 = conv_data_real32,
                             .run64 = conv_data_real64,
                             .units = plane_units,
                             .flops = conv_data_flops,
                             .sample = conv_data_sample};

/* -- CONV_WEIGHTS (x, dy) -> dw. attr: window, a[] = shape of w. A unit is an output channel -- */

static bool conv_weights_shape(Graph *g, Node *n)
{
    (void)g;
    n->shape = shape_make(n->attr.window.rank + 2, n->attr.a);
    return true;
}

static int64_t lead_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[0];
}

static double conv_weights_flops(const Graph *g, const Node *n)
{
    return 2 * (double)node_count(graph_node(g, n->in[1])) * (double)(node_count(n) / n->shape.dim[0]);
}

const OpType op_CONV_WEIGHTS = {.name = "conv_weights",
                                .shape = conv_weights_shape,
                                .run32 = conv_weights_real32,
                                .run64 = conv_weights_real64,
                                .units = lead_units,
                                .flops = conv_weights_flops};

static Attr window_attr(const Window *w)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.window = window_make(w->rank >= 1 && w->rank <= 3 ? w->rank : 1, w->kernel);
    a.window.rank = w->rank;
    a.window.groups = w->groups;
    for (int i = 0; i < w->rank && i < 3; i++) {
        a.window.stride[i] = w->stride[i];
        a.window.dilation[i] = w->dilation[i];
        a.window.before[i] = w->before[i];
        a.window.after[i] = w->after[i];
    }
    return a;
}

Value graph_conv(Graph *g, Value x, Value w, const Window *window)
{
    Attr a = window_attr(window);
    return graph_emit(g, OP_CONV, (Value[]){x, w}, 2, &a);
}

Value graph_conv_transposed(Graph *g, Value x, Value w, const Window *window)
{
    Attr a = window_attr(window);
    Shape sx = graph_shape(g, x), sw = graph_shape(g, w);
    if (!x || !w || !window_is_sound(g, &a.window, &sx))
        return 0;
    Shape y = sx;
    y.dim[1] = sw.rank > 1 ? sw.dim[1] * a.window.groups : 0;
    for (int i = 0; i < window->rank; i++) {
        y.dim[2 + i] = window_out_transposed(&a.window, i, sx.dim[2 + i]);
        if (y.dim[2 + i] < 1)
            return graph_fail(g, "so much padding leaves nothing of a transposed convolution");
    }
    return emit_data(g, x, w, &a, &y);
}

/* -- POOL (x). attr: kind, window; POOL_GRADIENT (x, dy) -- */

static bool pool_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    if (!window_is_sound(g, &n->attr.window, &x->shape))
        return false;
    n->shape = x->shape;
    n->batched = x->batched;
    return graph_check(g, x->type == g->real, "only arrays of reals can be pooled") &&
           slide(g, &n->attr.window, &x->shape, &n->shape);
}

static void pool_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    d_in[0] = graph_emit(g, OP_POOL_GRADIENT, (Value[]){y->in[0], dy[0]}, 2, &y->attr);
}

static double pool_flops(const Graph *g, const Node *n)
{
    (void)g;
    const Window *w = &n->attr.window;
    return (double)node_count(n) * (double)(w->kernel[0] * w->kernel[1] * w->kernel[2]);
}

static Value pool_sample(Graph *g, Sampler *s)
{
    int rank = (int)sample_int(s, 1, 3);
    Window w = sample_window(s, rank, false);
    Shape x = {.rank = rank + 2, .dim = {graph_batch(g), 2, 6, 5, 4}};
    return graph_pool(g, (PoolKind)sample_int(s, 0, 2), sample_real(g, s, x), &w);
}

const OpType op_POOL = {.name = "pool",
                        .shape = pool_shape,
                        .gradient = pool_gradient,
                        .run32 = pool_real32,
                        .run64 = pool_real64,
                        .units = plane_units,
                        .flops = pool_flops,
                        .sample = pool_sample};

static bool pool_gradient_shape(Graph *g, Node *n)
{
    n->shape = graph_shape(g, n->in[0]);
    n->batched = node_batched(g, n->in[0]);
    return true;
}

const OpType op_POOL_GRADIENT = {.name = "pool_gradient",
                                 .shape = pool_gradient_shape,
                                 .run32 = pool_gradient_real32,
                                 .run64 = pool_gradient_real64,
                                 .units = plane_units};

Value graph_pool(Graph *g, PoolKind kind, Value x, const Window *window)
{
    Attr a = window_attr(window);
    a.kind = (int32_t)kind;
    return graph_emit(g, OP_POOL, &x, 1, &a);
}
