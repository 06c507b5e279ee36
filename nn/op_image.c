/* op_image.c - resampling: resizing of spatial axes, and sampling on an affine grid. */
#include "nn/op.h"
#include "nn/sample.h"
#include <math.h>
#include <string.h>

/* -- RESIZE (x). attr: kind, count = spatial axes, a[] = new sizes; RESIZE_GRADIENT (dy): b[] = old sizes -- */

/* Between which two elements of 0..size-1 target i of `to` lies, and how far past the first. */
typedef struct Between {
    int64_t low, high;
    double f;
} Between;

static Between between(ResizeKind kind, int64_t i, int64_t to, int64_t size)
{
    double p = kind == RESIZE_LINEAR_POINT ? (to > 1 ? (double)i * (double)(size - 1) / (double)(to - 1) : 0)
                                           : ((double)i + 0.5) * (double)size / (double)to - 0.5;
    if (kind == RESIZE_NEAREST)
        p = floor(((double)i + 0.5) * (double)size / (double)to);
    p = p < 0 ? 0 : p > (double)(size - 1) ? (double)(size - 1) : p;
    int64_t low = (int64_t)floor(p);
    return (Between){low, low + 1 < size ? low + 1 : low, p - (double)low};
}

typedef struct Planes {
    int64_t small[3], large[3]; /* sizes before and after, leading ones 1 */
    ResizeKind kind;
} Planes;

static Planes planes_make(const Attr *a, const Shape *from, const Shape *to)
{
    Planes p = {.kind = (ResizeKind)a->kind};
    int lead = 3 - a->count;
    for (int i = 0; i < 3; i++) {
        p.small[i] = i < lead ? 1 : from->dim[2 + i - lead];
        p.large[i] = i < lead ? 1 : to->dim[2 + i - lead];
    }
    return p;
}

/* The up to 8 elements that target (i) mixes: offsets and weights. */
static int corners(const Planes *p, const int64_t *i, int64_t *offset, double *weight)
{
    Between b[3];
    for (int a = 0; a < 3; a++)
        b[a] = between(p->kind, i[a], p->large[a], p->small[a]);
    int n = 0;
    for (int k = 0; k < 8; k++) {
        double w = 1;
        int64_t at = 0;
        for (int a = 0; a < 3; a++) {
            bool high = k >> a & 1;
            w *= high ? b[a].f : 1 - b[a].f;
            at = at * p->small[a] + (high ? b[a].high : b[a].low);
        }
        if (w != 0) {
            offset[n] = at;
            weight[n++] = w;
        }
    }
    return n;
}

/* -- AFFINE_SAMPLE (x, params) and AFFINE_SAMPLE_GRADIENT (x, params, dy) -> dx, dparams -- */

/* The place in the source of target (i, j) in normalised coordinates u, v; -1..1 spans the first to the last pixel. */
static double normalised(int64_t i, int64_t size)
{
    return size > 1 ? -1 + 2 * (double)i / (double)(size - 1) : 0;
}

#define LOOPS "nn/loops_image.inc"
#include "nn/twice.h"

static bool resize_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->shape = x->shape;
    n->batched = x->batched;
    if (!graph_check(
            g, x->type == g->real && n->attr.count >= 1 && n->attr.count <= 3 && x->shape.rank == n->attr.count + 2,
            "only spatial levels can be resized"))
        return false;
    for (int i = 0; i < n->attr.count; i++)
        n->shape.dim[2 + i] = n->attr.a[i];
    return true;
}

static bool resize_gradient_shape(Graph *g, Node *n)
{
    n->shape = graph_shape(g, n->in[0]);
    n->batched = node_batched(g, n->in[0]);
    for (int i = 0; i < n->attr.count; i++)
        n->shape.dim[2 + i] = n->attr.b[i];
    return true;
}

static void resize_op_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a = y->attr;
    Shape s = graph_shape(g, y->in[0]);
    for (int i = 0; i < a.count; i++)
        a.b[i] = s.dim[2 + i];
    d_in[0] = graph_emit(g, OP_RESIZE_GRADIENT, dy, 1, &a);
}

static int64_t plane_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[0] * n->shape.dim[1];
}

static Value resize_sample(Graph *g, Sampler *s)
{
    Value x = sample_real(g, s, SHAPE(graph_batch(g), 2, 3, 4));
    return graph_resize(g, x, (ResizeKind)sample_int(s, 0, 2), (int64_t[]){sample_int(s, 1, 7), 5});
}

const OpType op_RESIZE = {.name = "resize",
                          .shape = resize_shape,
                          .gradient = resize_op_gradient,
                          .run32 = resize_real32,
                          .run64 = resize_real64,
                          .units = plane_units,
                          .sample = resize_sample};
const OpType op_RESIZE_GRADIENT = {.name = "resize_gradient",
                                   .shape = resize_gradient_shape,
                                   .run32 = resize_gradient_real32,
                                   .run64 = resize_gradient_real64,
                                   .units = plane_units};

Value graph_resize(Graph *g, Value x, ResizeKind kind, const int64_t *size)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.kind = (int32_t)kind;
    a.count = graph_shape(g, x).rank - 2;
    for (int i = 0; i < a.count && i < 3; i++)
        a.a[i] = size[i];
    return graph_emit(g, OP_RESIZE, &x, 1, &a);
}

static bool affine_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]), *p = graph_node(g, n->in[1]);
    if (!graph_check(g,
                     x->shape.rank == 4 && p->shape.rank == 2 && p->shape.dim[1] == 6 &&
                         p->shape.dim[0] == x->shape.dim[0] && x->type == g->real && p->type == g->real,
                     "a picture and six parameters are needed"))
        return false;
    n->shape = x->shape;
    n->shape.dim[2] = n->attr.a[0];
    n->shape.dim[3] = n->attr.a[1];
    n->batched = x->batched && p->batched;
    return true;
}

static bool affine_gradient_shape(Graph *g, Node *n)
{
    n->shape = graph_shape(g, n->in[0]);
    n->batched = node_batched(g, n->in[0]) && node_batched(g, n->in[1]);
    if (!node_results(g, n, 2))
        return false;
    n->result[1].shape = graph_shape(g, n->in[1]);
    n->result[1].type = g->real;
    n->result[1].batched = n->batched;
    return true;
}

static void affine_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    d_in[0] = graph_emit(g, OP_AFFINE_SAMPLE_GRADIENT, (Value[]){y->in[0], y->in[1], dy[0]}, 3, &y->attr);
    d_in[1] = graph_result(g, d_in[0], 1);
}

static int64_t lead_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[0];
}

static Value affine_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Value x = sample_real(g, s, SHAPE(n, 2, 5, 4));
    return graph_affine_sample(g, x, sample_between(g, s, SHAPE(n, 6), -0.9, 0.9), 3, 4);
}

const OpType op_AFFINE_SAMPLE = {.name = "affine_sample",
                                 .shape = affine_shape,
                                 .gradient = affine_gradient,
                                 .run32 = affine_real32,
                                 .run64 = affine_real64,
                                 .units = lead_units,
                                 .sample = affine_sample};
const OpType op_AFFINE_SAMPLE_GRADIENT = {.name = "affine_sample_gradient",
                                          .shape = affine_gradient_shape,
                                          .run32 = affine_gradient_real32,
                                          .run64 = affine_gradient_real64,
                                          .units = lead_units};

Value graph_affine_sample(Graph *g, Value x, Value params, int64_t h, int64_t w)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.a[0] = h;
    a.a[1] = w;
    return graph_emit(g, OP_AFFINE_SAMPLE, (Value[]){x, params}, 2, &a);
}
