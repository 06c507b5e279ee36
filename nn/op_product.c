/* op_product.c - matrix products, batched and transposed, by BLAS with one thread. */
#include "nn/blas.h"
#include "nn/op.h"
#include "nn/sample.h"
#include <limits.h>
#include <string.h>

/* in: a, b. attr: flags 1 = a transposed, 2 = b transposed. */

typedef struct Product {
    int64_t m, n, k, batch;
    int64_t a_step, b_step; /* elements from one matrix of the batch to the next; 0: the same for all */
    int64_t lda, ldb;
    bool ta, tb;
} Product;

static Product product_make(const Shape *a, const Shape *b, int flags)
{
    Product p = {.ta = flags & 1, .tb = flags & 2, .batch = 1};
    int64_t rows = a->dim[a->rank - 2], columns = a->dim[a->rank - 1];
    p.m = p.ta ? columns : rows;
    p.k = p.ta ? rows : columns;
    p.n = p.tb ? b->dim[b->rank - 2] : b->dim[b->rank - 1];
    p.lda = columns;
    p.ldb = b->dim[b->rank - 1];
    const Shape *wide = a->rank >= b->rank ? a : b;
    for (int i = 0; i < wide->rank - 2; i++)
        p.batch *= wide->dim[i];
    p.a_step = a->rank > 2 ? rows * columns : 0;
    p.b_step = b->rank > 2 ? b->dim[b->rank - 2] * p.ldb : 0;
    return p;
}

enum { PRODUCT_SMALL = 1024 }; /* multiplications */

#define LOOPS "nn/loops_product.inc"
#include "nn/twice.h"

static bool matmul_shape(Graph *g, Node *n)
{
    const Node *a = graph_node(g, n->in[0]), *b = graph_node(g, n->in[1]);
    char ta[128], tb[128];
    int ra = a->shape.rank, rb = b->shape.rank;
    bool fits = ra >= 2 && rb >= 2 && (ra == rb || ra == 2 || rb == 2);
    for (int i = 0; fits && ra == rb && i < ra - 2; i++)
        fits = a->shape.dim[i] == b->shape.dim[i];
    if (fits) {
        Product p = product_make(&a->shape, &b->shape, n->attr.flags);
        fits = (p.tb ? b->shape.dim[rb - 1] : b->shape.dim[rb - 2]) == p.k && a->type == g->real && b->type == g->real;
        fits = fits && p.m <= INT_MAX && p.n <= INT_MAX && p.k <= INT_MAX;
        n->shape = ra >= rb ? a->shape : b->shape;
        n->shape.dim[n->shape.rank - 2] = p.m;
        n->shape.dim[n->shape.rank - 1] = p.n;
        bool rows = ra == 2 && rb == 2 && a->batched && !b->batched && !p.ta;
        bool stacked =
            (ra > 2 || rb > 2) && (a->batched || b->batched) && (!a->batched || ra > 2) && (!b->batched || rb > 2);
        n->batched = rows || stacked;
    }
    if (!fits)
        graph_fail(g, "cannot multiply %s by %s", shape_text(&a->shape, ta), shape_text(&b->shape, tb));
    return fits;
}

/* y = a.b:  da = dy.T(b), db = T(a).dy; where an operand was used for a whole batch, summed over the batch */
static void matmul_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Orient oa = y->attr.flags & 1 ? TRANSPOSED : PLAIN, ob = y->attr.flags & 2 ? TRANSPOSED : PLAIN;
    Value a = y->in[0], b = y->in[1];
    Shape sa = graph_shape(g, a), sb = graph_shape(g, b);
    Orient not_a = oa == PLAIN ? TRANSPOSED : PLAIN, not_b = ob == PLAIN ? TRANSPOSED : PLAIN;
    if (graph_node(g, a)->used) {
        Value d = oa == PLAIN ? graph_matmul(g, dy[0], PLAIN, b, not_b) : graph_matmul(g, b, ob, dy[0], TRANSPOSED);
        d_in[0] = graph_reduce_to(g, d, &sa);
    }
    if (graph_node(g, b)->used) {
        Value d = ob == PLAIN ? graph_matmul(g, a, not_a, dy[0], PLAIN) : graph_matmul(g, dy[0], TRANSPOSED, a, oa);
        d_in[1] = graph_reduce_to(g, d, &sb);
    }
}

static int64_t matmul_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n) / n->shape.dim[n->shape.rank - 1];
}

static double matmul_flops(const Graph *g, const Node *n)
{
    Shape a = graph_shape(g, n->in[0]);
    return 2 * (double)node_count(n) * (double)a.dim[n->attr.flags & 1 ? a.rank - 2 : a.rank - 1];
}

static Value matmul_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Orient oa = (Orient)sample_int(s, 0, 1), ob = (Orient)sample_int(s, 0, 1);
    switch (sample_int(s, 0, 3)) {
    case 0:
        return graph_matmul(g, sample_real(g, s, SHAPE(n, 4)), PLAIN,
                            sample_array(g, s, ob == PLAIN ? SHAPE(4, 2) : SHAPE(2, 4)), ob);
    case 1:
        return graph_matmul(g, sample_real(g, s, oa == PLAIN ? SHAPE(n, 2, 4) : SHAPE(n, 4, 2)), oa,
                            sample_real(g, s, ob == PLAIN ? SHAPE(n, 4, 3) : SHAPE(n, 3, 4)), ob);
    case 2:
        return graph_matmul(g, sample_array(g, s, oa == PLAIN ? SHAPE(2, 4) : SHAPE(4, 2)), oa,
                            sample_real(g, s, ob == PLAIN ? SHAPE(n, 4, 3) : SHAPE(n, 3, 4)), ob);
    default:
        return graph_matmul(g, sample_real(g, s, oa == PLAIN ? SHAPE(n, 2, 4) : SHAPE(n, 4, 2)), oa,
                            sample_array(g, s, ob == PLAIN ? SHAPE(4, 3) : SHAPE(3, 4)), ob);
    }
}

const OpType op_MATMUL = {.name = "matmul",
                          .shape = matmul_shape,
                          .gradient = matmul_gradient,
                          .run32 = matmul_real32,
                          .run64 = matmul_real64,
                          .units = matmul_units,
                          .flops = matmul_flops,
                          .sample = matmul_sample};

static Value emit_matmul(Graph *g, Value a, Orient oa, Value b, Orient ob)
{
    Attr attr;
    memset(&attr, 0, sizeof attr);
    attr.flags = (oa == TRANSPOSED) + 2 * (ob == TRANSPOSED);
    return graph_emit(g, OP_MATMUL, (Value[]){a, b}, 2, &attr);
}

Value graph_matmul(Graph *g, Value a, Orient oa, Value b, Orient ob)
{
    Shape sa = graph_shape(g, a), sb = graph_shape(g, b);
    if (!a || !b)
        return 0;
    if (sa.rank <= 2 || sb.rank != 2 || oa == TRANSPOSED)
        return emit_matmul(g, a, oa, b, ob);
    /* Many matrices times one: their rows below each other are one big matrix. */
    Value c = emit_matmul(g, graph_flatten(g, a, 0, sa.rank - 2), PLAIN, b, ob);
    sa.dim[sa.rank - 1] = graph_shape(g, c).dim[1];
    return c ? graph_reshape(g, c, &sa) : 0;
}

/* Axes of v in the order batch, first group, second group, and reshaped to (batch, rows, columns). */
static Value as_matrix(Graph *g, Value v, int batch, const int *order, int rows_end, Shape *batch_shape)
{
    Value p = graph_permute(g, v, order);
    Shape s = graph_shape(g, p), to = {.rank = 3, .dim = {1, 1, 1}};
    if (!p)
        return 0;
    *batch_shape = shape_make(batch, s.dim);
    for (int i = 0; i < s.rank; i++)
        to.dim[i < batch ? 0 : i < rows_end ? 1 : 2] *= s.dim[i];
    if (batch == 0) {
        to = (Shape){.rank = 2, .dim = {to.dim[1], to.dim[2]}};
    }
    return graph_reshape(g, p, &to);
}

/* Axes that are neither batch nor contracted, in order. */
static int free_axes(int rank, int batch, int axes, const int *axis, int *out)
{
    int n = 0;
    for (int i = batch; i < rank; i++) {
        bool taken = false;
        for (int k = 0; k < axes; k++)
            taken = taken || axis[k] == i;
        if (!taken)
            out[n++] = i;
    }
    return n;
}

/* v, zero past its ends where its varying axis is summed over. */
static Value within_contracted(Graph *g, Value v, int axes, const int *axis)
{
    for (int i = 0; i < axes; i++)
        if (axis[i] == 1)
            return graph_within(g, v, 0);
    return v;
}

Value graph_contract(Graph *g, Value a, Value b, int batch, int axes, const int *axis_a, const int *axis_b)
{
    a = within_contracted(g, a, axes, axis_a);
    b = within_contracted(g, b, axes, axis_b);
    Shape sa = graph_shape(g, a), sb = graph_shape(g, b), result = {0}, lead;
    int order_a[SHAPE_RANK], order_b[SHAPE_RANK], free_a[SHAPE_RANK], free_b[SHAPE_RANK];
    if (!a || !b ||
        !graph_check(g, sa.rank >= batch + axes && sb.rank >= batch + axes, "arrays of too low a rank are contracted"))
        return 0;
    int fa = free_axes(sa.rank, batch, axes, axis_a, free_a), fb = free_axes(sb.rank, batch, axes, axis_b, free_b);
    for (int i = 0; i < batch; i++)
        order_a[i] = order_b[i] = i;
    memcpy(order_a + batch, free_a, (size_t)fa * sizeof *order_a);
    memcpy(order_a + batch + fa, axis_a, (size_t)axes * sizeof *order_a);
    memcpy(order_b + batch, axis_b, (size_t)axes * sizeof *order_b);
    memcpy(order_b + batch + axes, free_b, (size_t)fb * sizeof *order_b);
    Value ma = as_matrix(g, a, batch, order_a, batch + fa, &lead);
    Value mb = as_matrix(g, b, batch, order_b, batch + axes, &lead);
    for (int i = 0; i < batch; i++)
        result.dim[result.rank++] = sa.dim[i];
    if (!graph_check(g, batch + fa + fb <= SHAPE_RANK, "an array of so high a rank cannot be made"))
        return 0;
    for (int i = 0; i < fa; i++)
        result.dim[result.rank++] = sa.dim[free_a[i]];
    for (int i = 0; i < fb; i++)
        result.dim[result.rank++] = sb.dim[free_b[i]];
    Value c = graph_matmul(g, ma, PLAIN, mb, PLAIN);
    return c ? graph_reshape(g, c, &result) : 0;
}
