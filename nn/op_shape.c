/* op_shape.c - operations that move elements without computing: views, pieces, joins, padding. */
#include "nn/op.h"
#include "nn/sample.h"
#include <string.h>

static Attr attr_zero(void)
{
    Attr a;
    memset(&a, 0, sizeof a);
    return a;
}

/* -- a strided look at another array: what most of these operations are -- */

typedef struct View {
    int64_t offset;           /* element of the source that element 0 of the result is */
    int64_t step[SHAPE_RANK]; /* of the source, per axis of the result */
} View;

/* Copies indices begin..end-1 of the leading axis; `size` bytes an element. */
static void view_copy(size_t size, const Shape *shape, const View *v, const void *from, void *to, int64_t begin,
                      int64_t end)
{
    int last = shape->rank - 1;
    int64_t row = shape->dim[last], at[SHAPE_RANK] = {0};
    int64_t rows = (last == 0 ? 1 : end - begin), lead = 1;
    for (int a = 1; a < last; a++)
        lead *= shape->dim[a];
    rows *= last == 0 ? 1 : lead;
    int64_t offset = v->offset + begin * v->step[0];
    if (last == 0)
        row = end - begin;
    unsigned char *out = (unsigned char *)to + (size_t)(begin * (shape_count(shape) / shape->dim[0])) * size;
    for (int64_t r = 0; r < rows; r++) {
        const unsigned char *in = (const unsigned char *)from + offset * (int64_t)size;
        int64_t step = v->step[last];
        if (step == 1)
            memcpy(out, in, (size_t)row * size);
        else if (size == 4)
            for (int64_t j = 0; j < row; j++)
                memcpy(out + 4 * j, in + 4 * j * step, 4);
        else if (size == 8)
            for (int64_t j = 0; j < row; j++)
                memcpy(out + 8 * j, in + 8 * j * step, 8);
        else
            for (int64_t j = 0; j < row; j++)
                out[j] = in[j * step];
        out += (size_t)row * size;
        for (int a = last - 1; a >= 0; a--) {
            offset += v->step[a];
            if (++at[a] < shape->dim[a])
                break;
            offset -= v->step[a] * shape->dim[a];
            at[a] = 0;
        }
    }
}

static void source_steps(const Shape *s, int64_t step[SHAPE_RANK])
{
    int64_t t = 1;
    for (int i = s->rank - 1; i >= 0; i--) {
        step[i] = t;
        t *= s->dim[i];
    }
}

/* The leading axis is what tasks share; a scalar is one unit. */
static int64_t lead_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.rank ? n->shape.dim[0] : 1;
}

static void run_view(const Call *c, const View *v, int64_t begin, int64_t end)
{
    const Node *n = c->node;
    size_t size = element_size(n->type);
    if (n->shape.rank == 0)
        memcpy(call_out(c, 0), (const unsigned char *)call_in(c, 0) + v->offset * (int64_t)size, size);
    else
        view_copy(size, &n->shape, v, call_in(c, 0), call_out(c, 0), begin, end);
}

static double no_flops(const Graph *g, const Node *n)
{
    (void)g, (void)n;
    return 0;
}

/* -- RESHAPE: the same bytes; the planner makes it cost nothing. attr: count, a[] = new shape -- */

static bool reshape_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    char a[128], b[128];
    n->type = x->type;
    n->shape = shape_make(n->attr.count, n->attr.a);
    n->batched = x->batched; /* equal contiguous parts stay what they are */
    if (node_count(n) == node_count(x))
        return true;
    graph_fail(g, "%s cannot be reshaped to %s", shape_text(&x->shape, a), shape_text(&n->shape, b));
    return false;
}

static void reshape_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Shape s = graph_shape(g, y->in[0]);
    d_in[0] = graph_reshape(g, dy[0], &s);
}

static int64_t reshape_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n);
}

static void reshape_run(const Call *c, int64_t begin, int64_t end)
{
    size_t size = element_size(c->node->type);
    if (call_in(c, 0) != call_out(c, 0))
        memcpy((char *)call_out(c, 0) + begin * (int64_t)size, (const char *)call_in(c, 0) + begin * (int64_t)size,
               (size_t)(end - begin) * size);
}

static Value reshape_sample(Graph *g, Sampler *s)
{
    Shape to = SHAPE(2 * graph_batch(g), 6);
    return graph_reshape(g, sample_real(g, s, SHAPE(graph_batch(g), 3, 4)), &to);
}

const OpType op_RESHAPE = {.name = "reshape",
                           .shape = reshape_shape,
                           .gradient = reshape_gradient,
                           .run32 = reshape_run,
                           .run64 = reshape_run,
                           .units = reshape_units,
                           .flops = no_flops,
                           .sample = reshape_sample,
                           .in_place = true};

Value graph_reshape(Graph *g, Value v, const Shape *shape)
{
    Shape s = graph_shape(g, v);
    if (v && shape_same(&s, shape))
        return v;
    Attr a = attr_zero();
    a.count = shape->rank;
    memcpy(a.a, shape->dim, (size_t)shape->rank * sizeof *a.a);
    while (v && graph_node(g, v)->op == OP_RESHAPE)
        v = graph_node(g, v)->in[0];
    return graph_emit(g, OP_RESHAPE, &v, 1, &a);
}

Value graph_reshape_rest(Graph *g, Value v, int rank, const int64_t *dim)
{
    Shape s = graph_shape(g, v), to = {.rank = rank + 1};
    if (!v || !graph_check(g, s.rank > 0 && rank < SHAPE_RANK, "an array of that rank cannot be reshaped"))
        return 0;
    to.dim[0] = s.dim[0];
    memcpy(to.dim + 1, dim, (size_t)rank * sizeof *dim);
    return graph_reshape(g, v, &to);
}

Value graph_flatten(Graph *g, Value v, int first, int last)
{
    int a = graph_axis(g, v, first), b = graph_axis(g, v, last);
    if (a < 0 || b < a)
        return 0;
    Shape s = graph_shape(g, v), to = {0};
    for (int i = 0; i < s.rank; i++) {
        if (i > a && i <= b)
            to.dim[to.rank - 1] *= s.dim[i];
        else
            to.dim[to.rank++] = s.dim[i];
    }
    return graph_reshape(g, v, &to);
}

/* -- PERMUTE. attr: a[i] = axis of the source that becomes axis i -- */

static bool permute_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    uint32_t seen = 0;
    n->type = x->type;
    n->shape.rank = x->shape.rank;
    for (int i = 0; i < x->shape.rank; i++) {
        int64_t a = n->attr.a[i];
        if (!graph_check(g, a >= 0 && a < x->shape.rank && !(seen >> a & 1),
                         "a permutation names an axis twice or none"))
            return false;
        seen |= 1u << a;
        n->shape.dim[i] = x->shape.dim[a];
    }
    n->batched = x->batched && x->shape.rank > 0 && n->attr.a[0] == 0;
    return true;
}

static void permute_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    int inverse[SHAPE_RANK];
    for (int i = 0; i < y->shape.rank; i++)
        inverse[y->attr.a[i]] = i;
    d_in[0] = graph_permute(g, dy[0], inverse);
}

static void permute_run(const Call *c, int64_t begin, int64_t end)
{
    View v = {0};
    int64_t step[SHAPE_RANK];
    source_steps(&call_src(c, 0)->shape, step);
    for (int i = 0; i < c->node->shape.rank; i++)
        v.step[i] = step[c->node->attr.a[i]];
    run_view(c, &v, begin, end);
}

static Value permute_sample(Graph *g, Sampler *s)
{
    const Shape x = SHAPE(graph_batch(g), sample_int(s, 1, 20), sample_int(s, 1, 3), sample_int(s, 1, 20));
    int axes[4] = {0, 1, 2, 3};
    for (int i = sample_int(s, 0, 2) ? 1 : 0; i < 3; i++) { /* often the batch stays in front */
        const int j = (int)sample_int(s, i, 3), a = axes[i];
        axes[i] = axes[j];
        axes[j] = a;
    }
    return graph_permute(g, sample_real(g, s, x), axes);
}

const OpType op_PERMUTE = {.name = "permute",
                           .shape = permute_shape,
                           .gradient = permute_gradient,
                           .run32 = permute_run,
                           .run64 = permute_run,
                           .units = lead_units,
                           .flops = no_flops,
                           .sample = permute_sample};

/* Do only axes of length 1 change places, behind a first one that stays? Then *turned has the same numbers in the same
 * order. */
static bool moves_ones_only(const Shape *s, const int *axes, Shape *turned)
{
    int before = 0;
    bool ones = s->rank > 0 && axes[0] == 0;
    turned->rank = s->rank;
    for (int i = 0; ones && i < s->rank; i++) {
        ones = axes[i] >= 0 && axes[i] < s->rank;
        turned->dim[i] = ones ? s->dim[axes[i]] : 0;
        if (turned->dim[i] != 1) {
            ones = ones && axes[i] >= before;
            before = axes[i];
        }
    }
    return ones && shape_count(turned) == shape_count(s);
}

Value graph_permute(Graph *g, Value v, const int *axes)
{
    Attr a = attr_zero();
    const Shape s = graph_shape(g, v);
    Shape turned;
    if (v && moves_ones_only(&s, axes, &turned))
        return graph_reshape(g, v, &turned);
    for (int i = 0; i < s.rank; i++)
        a.a[i] = axes[i];
    return graph_emit(g, OP_PERMUTE, &v, 1, &a);
}

/* -- BROADCAST. attr: count, a[] = new shape; the source aligned at the right -- */

static bool broadcast_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    char a[128], b[128];
    n->type = x->type;
    n->shape = shape_make(n->attr.count, n->attr.a);
    bool fits = x->shape.rank <= n->shape.rank;
    for (int i = x->shape.rank - 1, o = n->shape.rank - 1; fits && i >= 0; i--, o--)
        fits = x->shape.dim[i] == 1 || x->shape.dim[i] == n->shape.dim[o];
    n->batched =
        x->batched && x->shape.rank == n->shape.rank && x->shape.rank > 0 && x->shape.dim[0] == n->shape.dim[0];
    if (!fits)
        graph_fail(g, "%s cannot be repeated to %s", shape_text(&x->shape, a), shape_text(&n->shape, b));
    return fits;
}

static void broadcast_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Shape s = graph_shape(g, y->in[0]);
    d_in[0] = graph_reduce_to(g, dy[0], &s);
}

static void broadcast_run(const Call *c, int64_t begin, int64_t end)
{
    const Shape *x = &call_src(c, 0)->shape;
    View v = {0};
    int64_t step[SHAPE_RANK];
    source_steps(x, step);
    for (int i = x->rank - 1, o = c->node->shape.rank - 1; i >= 0; i--, o--)
        v.step[o] = x->dim[i] == 1 ? 0 : step[i];
    run_view(c, &v, begin, end);
}

static Value broadcast_sample(Graph *g, Sampler *s)
{
    Shape to = SHAPE(graph_batch(g), 4, 3, 2);
    return graph_broadcast(g, sample_real(g, s, SHAPE(graph_batch(g), 1, 3, 1)), &to);
}

const OpType op_BROADCAST = {.name = "broadcast",
                             .shape = broadcast_shape,
                             .gradient = broadcast_gradient,
                             .run32 = broadcast_run,
                             .run64 = broadcast_run,
                             .units = lead_units,
                             .flops = no_flops,
                             .sample = broadcast_sample};

Value graph_broadcast(Graph *g, Value v, const Shape *shape)
{
    Shape s = graph_shape(g, v);
    if (v && shape_same(&s, shape))
        return v;
    Attr a = attr_zero();
    a.count = shape->rank;
    memcpy(a.a, shape->dim, (size_t)shape->rank * sizeof *a.a);
    return graph_emit(g, OP_BROADCAST, &v, 1, &a);
}

Value graph_repeat(Graph *g, Value v, int axis, int64_t times)
{
    Shape s = graph_shape(g, v), with = {.rank = s.rank + 1};
    int at = axis < 0 ? axis + s.rank + 1 : axis;
    if (!v || !graph_check(g, at >= 0 && at <= s.rank && s.rank < SHAPE_RANK, "a new axis cannot be put there"))
        return 0;
    for (int i = 0, o = 0; o < with.rank; o++)
        with.dim[o] = o == at ? 1 : s.dim[i++];
    Value one = graph_reshape(g, v, &with);
    with.dim[at] = times;
    return graph_broadcast(g, one, &with);
}

/* -- SLICE and its adjoint UNSLICE. attr: a[] start, b[] step, c[] size; UNSLICE: c[] = shape of the whole -- */

static bool slice_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    char text[128];
    n->type = x->type;
    n->shape.rank = x->shape.rank;
    for (int i = 0; i < x->shape.rank; i++) {
        int64_t first = n->attr.a[i], last = first + (n->attr.c[i] - 1) * n->attr.b[i], size = x->shape.dim[i];
        if (n->attr.c[i] < 1 || n->attr.b[i] == 0 || first < 0 || first >= size || last < 0 || last >= size) {
            graph_fail(g, "elements %lld to %lld of level %d do not exist in %s", (long long)first + 1,
                       (long long)last + 1, i + 1, shape_text(&x->shape, text));
            return false;
        }
        n->shape.dim[i] = n->attr.c[i];
    }
    n->batched = x->batched && n->shape.rank > 0 && n->shape.dim[0] == x->shape.dim[0] && n->attr.b[0] == 1;
    return true;
}

static void slice_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a = y->attr;
    Shape s = graph_shape(g, y->in[0]);
    memcpy(a.c, s.dim, (size_t)s.rank * sizeof *a.c);
    d_in[0] = graph_emit(g, OP_UNSLICE, dy, 1, &a);
}

static View slice_view(const Attr *a, const Shape *whole)
{
    View v = {0};
    int64_t step[SHAPE_RANK];
    source_steps(whole, step);
    for (int i = 0; i < whole->rank; i++) {
        v.offset += a->a[i] * step[i];
        v.step[i] = a->b[i] * step[i];
    }
    return v;
}

static void slice_run(const Call *c, int64_t begin, int64_t end)
{
    View v = slice_view(&c->node->attr, &call_src(c, 0)->shape);
    run_view(c, &v, begin, end);
}

static Value slice_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Value x = sample_real(g, s, SHAPE(n, 7, 4));
    return graph_slice(g, x, (int64_t[]){n - 1, 1, 3}, (int64_t[]){-1, 2, -1}, (int64_t[]){n - 1, 3, 2});
}

const OpType op_SLICE = {.name = "slice",
                         .shape = slice_shape,
                         .gradient = slice_gradient,
                         .run32 = slice_run,
                         .run64 = slice_run,
                         .units = lead_units,
                         .flops = no_flops,
                         .sample = slice_sample};

static bool unslice_shape(Graph *g, Node *n)
{
    const Node *d = graph_node(g, n->in[0]);
    n->type = d->type;
    n->shape = shape_make(d->shape.rank, n->attr.c);
    n->batched = d->batched && n->shape.rank > 0 && n->shape.dim[0] == d->shape.dim[0] && n->attr.b[0] == 1;
    return true;
}

/* The leading index that a part of the slice has in the whole must lie in begin..end-1. */
static void unslice_run(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node;
    const Shape *part = &call_src(c, 0)->shape;
    size_t size = element_size(n->type);
    unsigned char *out = call_out(c, 0);
    const unsigned char *in = call_in(c, 0);
    if (n->shape.rank == 0) {
        memcpy(out, in, size);
        return;
    }
    int64_t lead = shape_count(&n->shape) / n->shape.dim[0], each = shape_count(part) / part->dim[0];
    memset(out + begin * lead * (int64_t)size, 0, (size_t)((end - begin) * lead) * size);
    View v = slice_view(&n->attr, &n->shape);
    for (int64_t i = 0; i < part->dim[0]; i++) {
        int64_t whole = n->attr.a[0] + i * n->attr.b[0];
        if (whole < begin || whole >= end)
            continue;
        int64_t at[SHAPE_RANK] = {0}, offset = v.offset + i * v.step[0];
        for (int64_t j = 0; j < each; j++) {
            memcpy(out + offset * (int64_t)size, in + (i * each + j) * (int64_t)size, size);
            for (int a = part->rank - 1; a > 0; a--) {
                offset += v.step[a];
                if (++at[a] < part->dim[a])
                    break;
                offset -= v.step[a] * part->dim[a];
                at[a] = 0;
            }
        }
    }
}

static void unslice_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a = y->attr;
    Shape s = graph_shape(g, y->in[0]);
    memcpy(a.c, s.dim, (size_t)s.rank * sizeof *a.c);
    d_in[0] = graph_emit(g, OP_SLICE, dy, 1, &a);
}

const OpType op_UNSLICE = {.name = "unslice",
                           .shape = unslice_shape,
                           .gradient = unslice_gradient,
                           .run32 = unslice_run,
                           .run64 = unslice_run,
                           .units = lead_units,
                           .flops = no_flops};

Value graph_slice(Graph *g, Value v, const int64_t *start, const int64_t *step, const int64_t *size)
{
    Attr a = attr_zero();
    Shape s = graph_shape(g, v);
    bool all = true;
    for (int i = 0; i < s.rank; i++) {
        a.a[i] = start[i];
        a.b[i] = step[i];
        a.c[i] = size[i];
        all = all && start[i] == 0 && step[i] == 1 && size[i] == s.dim[i];
    }
    return all ? v : graph_emit(g, OP_SLICE, &v, 1, &a);
}

Value graph_slice_axis(Graph *g, Value v, int axis, int64_t start, int64_t step, int64_t size)
{
    int at = graph_axis(g, v, axis);
    if (at < 0)
        return 0;
    Shape s = graph_shape(g, v);
    int64_t starts[SHAPE_RANK] = {0}, steps[SHAPE_RANK], sizes[SHAPE_RANK];
    for (int i = 0; i < s.rank; i++) {
        steps[i] = 1;
        sizes[i] = s.dim[i];
    }
    starts[at] = start;
    steps[at] = step;
    sizes[at] = size;
    return graph_slice(g, v, starts, steps, sizes);
}

Value graph_part(Graph *g, Value v, int axis, int64_t index)
{
    int at = graph_axis(g, v, axis);
    if (at < 0)
        return 0;
    if (at == 1 && index < 0 && graph_lengths(g, v)) /* from each example's own end */
        return index == -1 ? graph_sequence_last(g, v)
                           : graph_fail(g, "only the last element can be taken from the end of a varying level");
    Shape s = graph_shape(g, v), to = {0};
    Value one = graph_slice_axis(g, v, at, index < 0 ? index + s.dim[at] : index, 1, 1);
    for (int i = 0; i < s.rank; i++)
        if (i != at)
            to.dim[to.rank++] = s.dim[i];
    return graph_reshape(g, one, &to);
}

/* -- REVERSE along axis 1, each example at its own length. in: x, lengths -- */

static bool reverse_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->type = x->type;
    n->shape = x->shape;
    n->batched = x->batched;
    n->lengths = n->in[1];
    return graph_check(g, x->shape.rank >= 2 && lengths_fit(g, n->in[1], x), "there is no sequence to reverse");
}

static void reverse_run(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node;
    const int32_t *lengths = call_in(c, 1);
    int64_t steps = n->shape.dim[1], each = node_count(n) / (n->shape.dim[0] * steps);
    size_t size = element_size(n->type) * (size_t)each;
    for (int64_t e = begin; e < end; e++)
        for (int64_t t = 0; t < steps; t++) {
            int64_t live = lengths[e] > steps ? steps : lengths[e], from = t < live ? live - 1 - t : t;
            memcpy((char *)call_out(c, 0) + (size_t)(e * steps + t) * size,
                   (const char *)call_in(c, 0) + (size_t)(e * steps + from) * size, size);
        }
}

static void reverse_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    d_in[0] = graph_emit(g, OP_REVERSE, (Value[]){dy[0], y->in[1]}, 2, NULL);
}

static Value reverse_sample(Graph *g, Sampler *s)
{
    Value x = sample_real(g, s, SHAPE(graph_batch(g), 5, 2));
    graph_set_lengths(g, x, sample_index(g, s, SHAPE(graph_batch(g)), 1, 5));
    return graph_reverse(g, x, 1);
}

const OpType op_REVERSE = {.name = "reverse",
                           .shape = reverse_shape,
                           .gradient = reverse_gradient,
                           .run32 = reverse_run,
                           .run64 = reverse_run,
                           .units = lead_units,
                           .flops = no_flops,
                           .sample = reverse_sample};

Value graph_reverse(Graph *g, Value v, int axis)
{
    int at = graph_axis(g, v, axis);
    if (at < 0)
        return 0;
    if (at == 1 && graph_lengths(g, v))
        return graph_emit(g, OP_REVERSE, (Value[]){v, graph_lengths(g, v)}, 2, NULL);
    int64_t size = graph_shape(g, v).dim[at];
    return graph_slice_axis(g, v, at, size - 1, -1, size);
}

/* -- CONCAT. attr: axis -- */

static bool concat_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    int axis = n->attr.axis;
    char a[128], b[128];
    n->type = x->type;
    n->shape = x->shape;
    n->batched = axis > 0;
    n->shape.dim[axis] = 0;
    bool some = false;
    for (int k = 0; k < n->inputs; k++) {
        const Node *y = graph_node(g, n->in[k]);
        Shape off = y->shape;
        if (off.rank > axis)
            off.dim[axis] = x->shape.dim[axis];
        if (!shape_same(&off, &x->shape) || y->type != x->type) {
            graph_fail(g, "%s and %s cannot be joined", shape_text(&x->shape, a), shape_text(&y->shape, b));
            return false;
        }
        n->shape.dim[axis] += y->shape.dim[axis];
        some = some || y->batched;
    }
    n->batched = n->batched && some;
    return true;
}

static int64_t outer_of(const Shape *s, int axis)
{
    int64_t outer = 1;
    for (int i = 0; i < axis; i++)
        outer *= s->dim[i];
    return outer;
}

static int64_t concat_units(const Graph *g, const Node *n)
{
    (void)g;
    return outer_of(&n->shape, n->attr.axis);
}

static void concat_run(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node;
    size_t size = element_size(n->type);
    size_t whole = (size_t)(node_count(n) / outer_of(&n->shape, n->attr.axis)) * size, at = 0;
    for (int k = 0; k < n->inputs; k++) {
        const Shape *s = &call_src(c, k)->shape;
        size_t part = (size_t)(shape_count(s) / outer_of(s, n->attr.axis)) * size;
        for (int64_t o = begin; o < end; o++)
            memcpy((char *)call_out(c, 0) + (size_t)o * whole + at, (const char *)call_in(c, k) + (size_t)o * part,
                   part);
        at += part;
    }
}

static void concat_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    int64_t at = 0;
    for (int k = 0; k < y->inputs; k++) {
        int64_t size = graph_shape(g, y->in[k]).dim[y->attr.axis];
        if (graph_node(g, y->in[k])->used)
            d_in[k] = graph_slice_axis(g, dy[0], y->attr.axis, at, 1, size);
        at += size;
    }
}

static Value concat_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Value a = sample_real(g, s, SHAPE(n, 2, 3)), b = sample_real(g, s, SHAPE(n, 4, 3));
    return graph_concat(g, (Value[]){a, b, a}, 3, 1);
}

const OpType op_CONCAT = {.name = "concat",
                          .shape = concat_shape,
                          .gradient = concat_gradient,
                          .run32 = concat_run,
                          .run64 = concat_run,
                          .units = concat_units,
                          .flops = no_flops,
                          .sample = concat_sample};

Value graph_concat(Graph *g, const Value *in, int inputs, int axis)
{
    if (inputs < 1)
        return graph_fail(g, "there is nothing to join");
    int at = graph_axis(g, in[0], axis);
    Attr a = attr_zero();
    a.axis = at;
    return at < 0 ? 0 : inputs == 1 ? in[0] : graph_emit(g, OP_CONCAT, in, inputs, &a);
}

Value graph_stack(Graph *g, const Value *in, int inputs, int axis)
{
    Value *wide = graph_alloc(g, (size_t)inputs * sizeof *wide);
    if (!wide || inputs < 1)
        return 0;
    for (int i = 0; i < inputs; i++)
        wide[i] = graph_repeat(g, in[i], axis, 1);
    int at = axis < 0 ? axis + graph_shape(g, in[0]).rank + 1 : axis;
    return graph_concat(g, wide, inputs, at);
}

/* -- PAD and its adjoint UNPAD. attr: kind; f[0] constant; a[] before, b[] after. UNPAD: c[] = shape without -- */

/* Where element j of the padded axis comes from; -1: the constant. */
static int64_t pad_source(PadKind kind, int64_t j, int64_t before, int64_t size)
{
    int64_t i = j - before;
    if (i >= 0 && i < size)
        return i;
    if (kind == PAD_CONSTANT)
        return -1;
    if (kind == PAD_EDGE)
        return i < 0 ? 0 : size - 1;
    return i < 0 ? -i : 2 * (size - 1) - i;
}

#define LOOPS "nn/loops_pad.inc"
#include "nn/twice.h"

static bool pad_shape(Graph *g, Node *n)
{
    const Node *x = graph_node(g, n->in[0]);
    n->type = x->type;
    n->shape.rank = x->shape.rank;
    for (int i = 0; i < n->shape.rank; i++) {
        int64_t before = n->attr.a[i], after = n->attr.b[i], size = x->shape.dim[i];
        if (!graph_check(g, before >= 0 && after >= 0, "an array cannot be padded by a negative amount"))
            return false;
        if (n->attr.kind == PAD_REFLECT &&
            !graph_check(g, before < size && after < size, "an array is too small to be padded by reflection"))
            return false;
        n->shape.dim[i] = before + size + after;
    }
    n->batched = x->batched && n->shape.rank > 0 && n->shape.dim[0] == x->shape.dim[0];
    return graph_check(g, n->type == g->real && n->shape.rank > 0, "only arrays of reals can be padded");
}

static void pad_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Attr a = y->attr;
    Shape s = graph_shape(g, y->in[0]);
    memcpy(a.c, s.dim, (size_t)s.rank * sizeof *a.c);
    d_in[0] = graph_emit(g, OP_UNPAD, dy, 1, &a);
}

static Value pad_sample(Graph *g, Sampler *s)
{
    Value x = sample_real(g, s, SHAPE(graph_batch(g), 4, 3));
    PadKind kind = (PadKind)sample_int(s, 0, 2);
    return graph_pad(g, x, kind, 0.5, (int64_t[]){sample_int(s, 0, 1), 2, 1}, (int64_t[]){0, 3, 2});
}

const OpType op_PAD = {.name = "pad",
                       .shape = pad_shape,
                       .gradient = pad_gradient,
                       .run32 = pad_real32,
                       .run64 = pad_real64,
                       .units = lead_units,
                       .flops = no_flops,
                       .sample = pad_sample};

static bool unpad_shape(Graph *g, Node *n)
{
    const Node *d = graph_node(g, n->in[0]);
    n->shape = shape_make(d->shape.rank, n->attr.c);
    n->batched = d->batched && n->shape.dim[0] == d->shape.dim[0];
    return true;
}

/* Only where the leading axis is not padded do its indices stay apart. */
static int64_t unpad_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->attr.a[0] == 0 && n->attr.b[0] == 0 ? n->shape.dim[0] : 1;
}

const OpType op_UNPAD = {
    .name = "unpad", .shape = unpad_shape, .run32 = unpad_real32, .run64 = unpad_real64, .units = unpad_units};

Value graph_pad(Graph *g, Value v, PadKind kind, double constant, const int64_t *before, const int64_t *after)
{
    Attr a = attr_zero();
    a.kind = (int32_t)kind;
    a.f[0] = constant;
    for (int i = 0; i < graph_shape(g, v).rank; i++) {
        a.a[i] = before[i];
        a.b[i] = after[i];
    }
    return graph_emit(g, OP_PAD, &v, 1, &a);
}
