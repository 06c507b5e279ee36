/* op_index.c - operations led by integers: rows of a table, unit vectors, positions, orderings, last elements. */
#include "nn/op.h"
#include "nn/sample.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Elements that one position names, and the offset of the first in an example of shape s (axes 1..); -1: no such. */
static int64_t position_offset(const Shape *s, const int32_t *position, int64_t levels)
{
    int64_t offset = 0;
    for (int i = 1; i < s->rank; i++) {
        int64_t j = 0;
        if (i <= levels) {
            j = position[i - 1];
            j = j < 0 ? j + s->dim[i] : j - 1;
            if (j < 0 || j >= s->dim[i])
                return -1;
        }
        offset = offset * s->dim[i] + j;
    }
    return offset;
}

#define LOOPS "nn/loops_index.inc"
#include "nn/twice.h"

static int64_t lead_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.rank ? n->shape.dim[0] : 1;
}

static double no_flops(const Graph *g, const Node *n)
{
    (void)g, (void)n;
    return 0;
}

/* -- GATHER (table, index) and SCATTER_ADD (index, dy), attr a[] = shape of the table -- */

static bool append_shape(Graph *g, Shape *s, const Shape *more, int first)
{
    for (int i = first; i < more->rank; i++) {
        if (!graph_check(g, s->rank < SHAPE_RANK, "an array of so high a rank cannot be made"))
            return false;
        s->dim[s->rank++] = more->dim[i];
    }
    return true;
}

static bool gather_shape(Graph *g, Node *n)
{
    const Node *table = graph_node(g, n->in[0]), *index = graph_node(g, n->in[1]);
    n->shape = index->shape;
    n->batched = index->batched && !table->batched;
    return graph_check(g, table->shape.rank > 0 && table->type == g->real && index->type == INT32,
                       "a table of reals and integers are needed") &&
           append_shape(g, &n->shape, &table->shape, 1);
}

static void gather_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a;
    memset(&a, 0, sizeof a);
    Shape s = graph_shape(g, y->in[0]);
    a.count = s.rank;
    memcpy(a.a, s.dim, (size_t)s.rank * sizeof *a.a);
    d_in[0] = graph_emit(g, OP_SCATTER_ADD, (Value[]){y->in[1], dy[0]}, 2, &a);
}

static int64_t gather_units(const Graph *g, const Node *n)
{
    return node_count(graph_node(g, n->in[1]));
}

static Value gather_sample(Graph *g, Sampler *s)
{
    Value table = sample_array(g, s, SHAPE(4, 2));
    return graph_gather(g, table, sample_index(g, s, SHAPE(graph_batch(g), 3), 1, 4));
}

const OpType op_GATHER = {.name = "gather",
                          .shape = gather_shape,
                          .gradient = gather_gradient,
                          .run32 = gather_real32,
                          .run64 = gather_real64,
                          .units = gather_units,
                          .flops = no_flops,
                          .sample = gather_sample};

static bool scatter_shape(Graph *g, Node *n)
{
    (void)g;
    n->shape = shape_make(n->attr.count, n->attr.a);
    return true;
}

const OpType op_SCATTER_ADD = {.name = "scatter_add",
                               .shape = scatter_shape,
                               .run32 = scatter_add_real32,
                               .run64 = scatter_add_real64,
                               .units = lead_units};

Value graph_gather(Graph *g, Value table, Value index)
{
    return graph_emit(g, OP_GATHER, (Value[]){table, index}, 2, NULL);
}

/* -- ONE_HOT (index). attr: a[0] = classes -- */

static bool one_hot_shape(Graph *g, Node *n)
{
    const Node *index = graph_node(g, n->in[0]);
    n->shape = index->shape;
    n->batched = index->batched;
    Shape classes = {.rank = 1, .dim = {n->attr.a[0]}};
    return graph_check(g, index->type == INT32, "integers are needed") && append_shape(g, &n->shape, &classes, 0);
}

static int64_t one_hot_units(const Graph *g, const Node *n)
{
    return node_count(graph_node(g, n->in[0]));
}

static Value one_hot_sample(Graph *g, Sampler *s)
{
    return graph_one_hot(g, sample_index(g, s, SHAPE(graph_batch(g), 3), 1, 5), 5);
}

const OpType op_ONE_HOT = {.name = "one_hot",
                           .shape = one_hot_shape,
                           .run32 = one_hot_real32,
                           .run64 = one_hot_real64,
                           .units = one_hot_units,
                           .flops = no_flops,
                           .sample = one_hot_sample};

Value graph_one_hot(Graph *g, Value index, int64_t classes)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.a[0] = classes;
    return graph_emit(g, OP_ONE_HOT, &index, 1, &a);
}

/* -- MISSED (p, target): no gradient -- */

static bool missed_shape(Graph *g, Node *n)
{
    const Node *p = graph_node(g, n->in[0]), *target = graph_node(g, n->in[1]);
    n->shape = target->shape;
    n->batched = target->batched && p->batched;
    Shape rows = p->shape;
    rows.rank--;
    return graph_check(g, target->type == INT32 && p->shape.rank > 0 && shape_same(&rows, &target->shape),
                       "an integer for each row is needed");
}

static int64_t missed_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n);
}

static double missed_flops(const Graph *g, const Node *n)
{
    return (double)node_count(graph_node(g, n->in[0]));
}

static Value missed_sample(Graph *g, Sampler *s)
{
    Value p = sample_real(g, s, SHAPE(graph_batch(g), 3, 5));
    return graph_add(g, graph_reduce(g, REDUCE_SUM, p, 1, (const int[]){2}, false),
                     graph_missed(g, p, sample_index(g, s, SHAPE(graph_batch(g), 3), 1, 5)));
}

const OpType op_MISSED = {.name = "missed",
                          .shape = missed_shape,
                          .run32 = missed_real32,
                          .run64 = missed_real64,
                          .units = missed_units,
                          .flops = missed_flops,
                          .sample = missed_sample};

Value graph_missed(Graph *g, Value p, Value target)
{
    return graph_emit(g, OP_MISSED, (Value[]){p, target}, 2, NULL);
}

/* -- EXTRACT (x, position) and EXTRACT_GRADIENT (position, dy), attr a[] = shape of x -- */

static bool extract_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]), *p = graph_node(g, n->in[1]);
    int64_t levels = p->shape.rank > 1 ? p->shape.dim[p->shape.rank - 1] : 0;
    if (!graph_check(g,
                     p->type == INT32 && levels >= 1 && levels < x->shape.rank && x->shape.dim[0] == p->shape.dim[0] &&
                         x->type == g->real,
                     "positions do not fit the array they point into"))
        return false;
    n->shape = p->shape;
    n->shape.rank--;
    n->batched = x->batched && p->batched;
    return append_shape(g, &n->shape, &x->shape, 1 + (int)levels);
}

static void extract_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a;
    memset(&a, 0, sizeof a);
    Shape s = graph_shape(g, y->in[0]);
    a.count = s.rank;
    memcpy(a.a, s.dim, (size_t)s.rank * sizeof *a.a);
    d_in[0] = graph_emit(g, OP_EXTRACT_GRADIENT, (Value[]){y->in[1], dy[0]}, 2, &a);
}

static bool extract_gradient_shape(Graph *g, Node *n)
{
    n->shape = shape_make(n->attr.count, n->attr.a);
    n->batched = node_batched(g, n->in[0]);
    return true;
}

static Value extract_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Value x = sample_real(g, s, SHAPE(n, 3, 4, 2));
    return graph_extract(g, x, sample_index(g, s, SHAPE(n, 5, 2), 1, 3));
}

const OpType op_EXTRACT = {.name = "extract",
                           .shape = extract_shape,
                           .gradient = extract_gradient,
                           .run32 = extract_real32,
                           .run64 = extract_real64,
                           .units = lead_units,
                           .flops = no_flops,
                           .sample = extract_sample};
const OpType op_EXTRACT_GRADIENT = {.name = "extract_gradient",
                                    .shape = extract_gradient_shape,
                                    .run32 = extract_gradient_real32,
                                    .run64 = extract_gradient_real64,
                                    .units = lead_units};

Value graph_extract(Graph *g, Value x, Value position)
{
    return graph_emit(g, OP_EXTRACT, (Value[]){x, position}, 2, NULL);
}

/* -- INDEX (x): the nearest integers -- */

static bool index_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->type = INT32;
    n->shape = x->shape;
    n->batched = x->batched;
    return graph_check(g, x->type == g->real, "only reals are rounded to integers");
}

static int64_t index_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n);
}

static Value index_sample(Graph *g, Sampler *s)
{
    Value table = sample_array(g, s, SHAPE(4, 2));
    return graph_gather(g, table, graph_index(g, sample_between(g, s, SHAPE(graph_batch(g), 3), 0.6, 4.4)));
}

const OpType op_INDEX = {.name = "index",
                         .shape = index_shape,
                         .run32 = index_real32,
                         .run64 = index_real64,
                         .units = index_units,
                         .sample = index_sample};

Value graph_index(Graph *g, Value x)
{
    return graph_emit(g, OP_INDEX, &x, 1, NULL);
}

/* -- ORDER (x) along the last axis, attr flags 1 = descending; TAKE (x, order); UNTAKE (order, dy) -- */

static int64_t row_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n) / n->shape.dim[n->shape.rank - 1];
}

static bool order_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->type = INT32;
    n->shape = x->shape;
    n->batched = x->batched && x->shape.rank > 1;
    return graph_check(g, x->shape.rank > 0 && x->type == g->real, "only arrays of reals can be ordered");
}

static size_t order_scratch(const Graph *g, const Node *n)
{
    (void)g;
    return (size_t)n->shape.dim[n->shape.rank - 1] * 2 * sizeof(int32_t);
}

static double order_flops(const Graph *g, const Node *n)
{
    (void)g;
    return 20 * (double)node_count(n);
}

const OpType op_ORDER = {.name = "order",
                         .shape = order_shape,
                         .run32 = order_real32,
                         .run64 = order_real64,
                         .units = row_units,
                         .scratch = order_scratch,
                         .flops = order_flops};

static bool take_shape(Graph *g, Node *n)
{
    n->shape = graph_shape(g, n->in[0]);
    n->batched = node_batched(g, n->in[0]) && n->shape.rank > 1;
    return true;
}

static void take_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    d_in[0] = graph_emit(g, OP_UNTAKE, (Value[]){dy[0], y->in[1]}, 2, NULL);
}

static Value take_sample(Graph *g, Sampler *s)
{
    return graph_sort(g, sample_real(g, s, SHAPE(graph_batch(g), 7)));
}

const OpType op_TAKE = {.name = "take",
                        .shape = take_shape,
                        .gradient = take_gradient,
                        .run32 = take_real32,
                        .run64 = take_real64,
                        .units = row_units,
                        .flops = no_flops,
                        .sample = take_sample};
const OpType op_UNTAKE = {.name = "untake",
                          .shape = take_shape,
                          .run32 = untake_real32,
                          .run64 = untake_real64,
                          .units = row_units,
                          .flops = no_flops};

Value graph_order(Graph *g, Value x, bool descending)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.flags = descending;
    bool varying = graph_lengths(g, x) && graph_shape(g, x).rank == 2;
    Value y = graph_emit(g, OP_ORDER, (Value[]){varying ? graph_within(g, x, descending ? -INFINITY : INFINITY) : x}, 1, &a);
    graph_set_lengths(g, y, graph_lengths(g, x));
    return y;
}

Value graph_sort(Graph *g, Value x)
{
    Value y = graph_emit(g, OP_TAKE, (Value[]){x, graph_order(g, x, false)}, 2, NULL);
    graph_set_lengths(g, y, graph_lengths(g, x));
    return graph_shape(g, x).rank == 2 ? graph_extend(g, y) : y;
}

Value graph_range(Graph *g, int64_t count)
{
    if (!graph_check(g, count >= 1 && count < INT32_MAX, "a range of integers is too long"))
        return 0;
    int32_t *numbers = malloc((size_t)count * sizeof *numbers);
    if (!numbers)
        return graph_fail(g, "not enough memory for a net's graph");
    for (int64_t i = 0; i < count; i++)
        numbers[i] = (int32_t)(i + 1);
    Shape s = SHAPE(count);
    Tensor t = tensor_borrow(INT32, &s, numbers);
    Value v = graph_constant(g, &t);
    free(numbers);
    return v;
}

/* -- LAST (x, lengths): element at each example's own length; UNLAST (dy, lengths), attr a[] = shape of x -- */

static bool last_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->type = x->type;
    n->batched = x->batched;
    if (!graph_check(g, x->shape.rank >= 2 && x->type == g->real && lengths_fit(g, n->in[1], x),
                     "there is no sequence to take the last element of"))
        return false;
    n->shape.rank = x->shape.rank - 1;
    n->shape.dim[0] = x->shape.dim[0];
    for (int i = 2; i < x->shape.rank; i++)
        n->shape.dim[i - 1] = x->shape.dim[i];
    return true;
}

static void last_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a;
    memset(&a, 0, sizeof a);
    Shape s = graph_shape(g, y->in[0]);
    a.count = s.rank;
    memcpy(a.a, s.dim, (size_t)s.rank * sizeof *a.a);
    d_in[0] = graph_emit(g, OP_UNLAST, (Value[]){dy[0], y->in[1]}, 2, &a);
}

static bool unlast_shape(Graph *g, Node *n)
{
    n->shape = shape_make(n->attr.count, n->attr.a);
    n->batched = node_batched(g, n->in[0]);
    return true;
}

static Value last_sample(Graph *g, Sampler *s)
{
    Value x = sample_real(g, s, SHAPE(graph_batch(g), 4, 3));
    graph_set_lengths(g, x, sample_index(g, s, SHAPE(graph_batch(g)), 1, 4));
    return graph_sequence_last(g, x);
}

const OpType op_LAST = {.name = "last",
                        .shape = last_shape,
                        .gradient = last_gradient,
                        .run32 = last_real32,
                        .run64 = last_real64,
                        .units = lead_units,
                        .flops = no_flops,
                        .sample = last_sample};
const OpType op_UNLAST = {.name = "unlast",
                          .shape = unlast_shape,
                          .run32 = unlast_real32,
                          .run64 = unlast_real64,
                          .units = lead_units,
                          .flops = no_flops};

Value graph_sequence_last(Graph *g, Value x)
{
    Value lengths = graph_lengths(g, x);
    return lengths ? graph_emit(g, OP_LAST, (Value[]){x, lengths}, 2, NULL) : graph_part(g, x, 1, -1);
}
