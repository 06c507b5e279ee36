/* op_random.c - random arrays and random crops, counted by (step, operation, example, element). */
#include "nn/op.h"
#include "nn/philox.h"
#include "nn/sample.h"
#include <math.h>
#include <string.h>

#define LOOPS "nn/loops_random.inc"
#include "nn/twice.h"

/* -- RANDOM. attr: kind, count, a[] = shape, axis 1 = batched, f[0..1] parameters, ordinal -- */

static bool random_shape(Graph *g, Node *n)
{
    n->shape = shape_make(n->attr.count, n->attr.a);
    n->batched = n->attr.axis != 0;
    return graph_check(g, !n->batched || (n->shape.rank > 0 && n->shape.dim[0] % g->n == 0), /* more: folded into the batch */
                       "random numbers have the wrong batch size");
}

static int64_t random_units(const Graph *g, const Node *n)
{
    return n->batched ? g->n : 1;
}

static double random_flops(const Graph *g, const Node *n)
{
    (void)g;
    return 20 * (double)node_count(n);
}

const OpType op_RANDOM = {.name = "random",
                          .shape = random_shape,
                          .run32 = random_real32,
                          .run64 = random_real64,
                          .units = random_units,
                          .flops = random_flops};

Value graph_random(Graph *g, RandomKind kind, const Shape *shape, bool batched, double a, double b)
{
    Attr attr;
    memset(&attr, 0, sizeof attr);
    attr.kind = (int32_t)kind;
    attr.count = shape->rank;
    attr.axis = batched;
    attr.ordinal = ++g->randoms;
    attr.f[0] = a;
    attr.f[1] = b;
    memcpy(attr.a, shape->dim, (size_t)shape->rank * sizeof *attr.a);
    return graph_emit(g, OP_RANDOM, NULL, 0, &attr);
}

Value graph_dropout(Graph *g, Value x, double p, Value *mask)
{
    Shape s = graph_shape(g, x);
    if (!graph_check(g, p >= 0 && p < 1, "the probability of dropping must be at least 0 and below 1"))
        return 0;
    Value keep = x ? graph_random(g, RANDOM_BERNOULLI, &s, node_batched(g, x), 1 - p, 1 / (1 - p)) : 0;
    if (mask)
        *mask = keep;
    return graph_mul(g, x, keep);
}

/* -- RANDOM_CROP (x) and its gradient (dy). attr: a[0..1] = h, w; f[0..1] = flip probabilities; ordinal;
 *    of the gradient b[0..1] = h0, w0 -- */

typedef struct Crop {
    int64_t row, column;
    bool flip_rows, flip_columns;
} Crop;

static Crop crop_of(const Call *c, int64_t example, int64_t h0, int64_t w0)
{
    const Attr *a = &c->node->attr;
    PhiloxBlock r = philox(c->run->seed, 0, (uint32_t)example, a->ordinal, (uint32_t)c->run->step);
    PhiloxBlock q = philox(c->run->seed, 1, (uint32_t)example, a->ordinal, (uint32_t)c->run->step);
    return (Crop){(int64_t)(philox_unit(r.word[0]) * (double)(h0 - a->a[0] + 1)),
                  (int64_t)(philox_unit(r.word[1]) * (double)(w0 - a->a[1] + 1)), philox_unit(q.word[0]) < a->f[0],
                  philox_unit(q.word[1]) < a->f[1]};
}

/* Moves one example's planes: from the crop's places in the whole to the crop, or back into zeros. */
static void crop_move(const Call *c, int64_t e, const Shape *whole, const char *from, char *to, bool back)
{
    int64_t h = c->node->attr.a[0], w = c->node->attr.a[1], h0 = whole->dim[2], w0 = whole->dim[3];
    size_t size = element_size(c->node->type);
    Crop crop = crop_of(c, e, h0, w0);
    for (int64_t p = e * whole->dim[1]; p < (e + 1) * whole->dim[1]; p++)
        for (int64_t i = 0; i < h; i++)
            for (int64_t j = 0; j < w; j++) {
                int64_t row = crop.row + (crop.flip_rows ? h - 1 - i : i),
                        column = crop.column + (crop.flip_columns ? w - 1 - j : j);
                size_t inner = (size_t)((p * h + i) * w + j) * size,
                       outer = (size_t)((p * h0 + row) * w0 + column) * size;
                memcpy(to + (back ? outer : inner), from + (back ? inner : outer), size);
            }
}

static void crop_run(const Call *c, int64_t begin, int64_t end)
{
    for (int64_t e = begin; e < end; e++)
        crop_move(c, e, &call_src(c, 0)->shape, call_in(c, 0), call_out(c, 0), false);
}

static void crop_gradient_run(const Call *c, int64_t begin, int64_t end)
{
    size_t each = node_bytes(c->node) / (size_t)c->node->shape.dim[0];
    memset((char *)call_out(c, 0) + (size_t)begin * each, 0, (size_t)(end - begin) * each);
    for (int64_t e = begin; e < end; e++)
        crop_move(c, e, &c->node->shape, call_in(c, 0), call_out(c, 0), true);
}

static bool crop_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->type = x->type;
    n->shape = x->shape;
    n->batched = x->batched;
    if (!graph_check(g, x->shape.rank == 4 && n->attr.a[0] <= x->shape.dim[2] && n->attr.a[1] <= x->shape.dim[3],
                     "a picture is smaller than the part to be cut out"))
        return false;
    n->shape.dim[2] = n->attr.a[0];
    n->shape.dim[3] = n->attr.a[1];
    return true;
}

static bool crop_gradient_shape(Graph *g, Node *n)
{
    const Node *d = graph_node(g, n->in[0]);
    n->shape = d->shape;
    n->batched = d->batched;
    n->shape.dim[2] = n->attr.b[0];
    n->shape.dim[3] = n->attr.b[1];
    return true;
}

static void crop_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a = y->attr;
    Shape s = graph_shape(g, y->in[0]);
    a.b[0] = s.dim[2];
    a.b[1] = s.dim[3];
    d_in[0] = graph_emit(g, OP_RANDOM_CROP_GRADIENT, dy, 1, &a);
}

static int64_t lead_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[0];
}

static Value crop_sample(Graph *g, Sampler *s)
{
    return graph_random_crop(g, sample_real(g, s, SHAPE(graph_batch(g), 2, 5, 4)), 3, 2, 0.5, 0.5);
}

const OpType op_RANDOM_CROP = {.name = "random_crop",
                               .shape = crop_shape,
                               .gradient = crop_gradient,
                               .run32 = crop_run,
                               .run64 = crop_run,
                               .units = lead_units,
                               .sample = crop_sample};
const OpType op_RANDOM_CROP_GRADIENT = {.name = "random_crop_gradient",
                                        .shape = crop_gradient_shape,
                                        .run32 = crop_gradient_run,
                                        .run64 = crop_gradient_run,
                                        .units = lead_units};

Value graph_random_crop(Graph *g, Value x, int64_t h, int64_t w, double flip_rows, double flip_columns)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.a[0] = h;
    a.a[1] = w;
    a.f[0] = flip_rows;
    a.f[1] = flip_columns;
    a.ordinal = ++g->randoms;
    return graph_emit(g, OP_RANDOM_CROP, &x, 1, &a);
}
