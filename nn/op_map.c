/* op_map.c - elementwise operations: one program on inputs that broadcast against each other. */
#include "nn/op.h"
#include "nn/sample.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* -- broadcasting -- */

/* Where element i of the result finds its element of an input: steps per axis of the result, 0 along repeated ones. */
typedef struct Steps {
    int64_t step[SHAPE_RANK];
    bool whole;  /* the input has the result's shape */
    bool single; /* one element for all */
} Steps;

static Steps broadcast_steps(const Shape *in, const Shape *out)
{
    Steps s = {.whole = shape_same(in, out), .single = shape_count(in) == 1};
    int64_t step = 1;
    for (int i = in->rank - 1, o = out->rank - 1; i >= 0; i--, o--) {
        s.step[o] = in->dim[i] == 1 ? 0 : step;
        step *= in->dim[i];
    }
    return s;
}

enum { MAP_TILE = 256, MAP_INPUTS = 32 };

#define LOOPS "nn/loops_map.inc"
#include "nn/twice.h"

static int64_t map_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n);
}

/* A tile for every instruction and every input. */
static size_t map_scratch(const Graph *g, const Node *n)
{
    return (size_t)(n->map.length + n->inputs) * MAP_TILE * element_size(g->real);
}

static double map_flops(const Graph *g, const Node *n)
{
    (void)g;
    double one = 0;
    for (int i = 0; i < n->map.length; i++)
        one += map_arity(n->map.code[i].op) == 0                               ? 0
               : n->map.code[i].op >= MAP_SQRT || n->map.code[i].op == MAP_POW ? 10
                                                                               : 1;
    return one * (double)node_count(n);
}

/* -- shape -- */

/* Widens *out so that `in` broadcasts to it. */
static bool widen(Graph *g, Shape *out, const Shape *in)
{
    char a[128], b[128];
    Shape wide = out->rank >= in->rank ? *out : *in;
    const Shape *narrow = out->rank >= in->rank ? in : out;
    for (int i = narrow->rank - 1, o = wide.rank - 1; i >= 0; i--, o--) {
        if (wide.dim[o] != narrow->dim[i] && wide.dim[o] != 1 && narrow->dim[i] != 1) {
            graph_fail(g, "shapes %s and %s do not broadcast", shape_text(out, a), shape_text(in, b));
            return false;
        }
        if (wide.dim[o] == 1)
            wide.dim[o] = narrow->dim[i];
    }
    *out = wide;
    return true;
}

static bool map_shape(Graph *g, Node *n)
{
    if (!graph_check(g, n->inputs >= n->map.inputs && n->inputs > 0, "an elementwise operation lacks inputs"))
        return false;
    n->shape = graph_shape(g, n->in[0]);
    for (int i = 1; i < n->inputs; i++) {
        Shape s = graph_shape(g, n->in[i]);
        if (!widen(g, &n->shape, &s))
            return false;
    }
    bool some = false, aligned = true;
    for (int i = 0; i < n->inputs; i++) {
        const Node *in = graph_node(g, n->in[i]);
        if (in->batched) {
            some = true;
            aligned =
                aligned && in->shape.rank == n->shape.rank && in->shape.rank > 0 && in->shape.dim[0] == n->shape.dim[0];
        }
        if (in->lengths && !n->lengths && in->shape.rank == n->shape.rank && n->shape.rank > 1 &&
            in->shape.dim[1] == n->shape.dim[1])
            n->lengths = in->lengths;
    }
    n->batched = some && aligned;
    return true;
}

/* -- gradient: each input gets its program's derivative, summed over where it was repeated -- */

/* Emits d on those of in[] that it reads, in their order. */
static Value emit_reading(Graph *g, MapProgram *d, const Value *in, int inputs)
{
    Value read[MAP_INPUTS + 2];
    int number[MAP_INPUTS + 2], reads = 0;
    for (int i = 0; i < inputs; i++) {
        number[i] = reads;
        if (map_reads(d, i))
            read[reads++] = in[i];
    }
    for (int i = 0; i < d->length; i++)
        if (d->code[i].op == MAP_INPUT)
            d->code[i].arg[0] = number[d->code[i].arg[0]];
    d->inputs = reads;
    if (reads)
        return graph_emit_map(g, d, read, reads);
    double constant = d->code[d->length - 1].value; /* nothing is read: simplification has left a number */
    map_free(d);
    return graph_scalar(g, constant);
}

static void map_op_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Value in[MAP_INPUTS + 2];
    for (int i = 0; i < y->inputs; i++)
        in[i] = y->in[i];
    in[y->inputs] = y->self;
    in[y->inputs + 1] = dy[0];
    MapProgram f = y->map;
    f.inputs = y->inputs; /* so that value and dy come after inputs the program does not read */
    for (int i = 0; i < y->inputs; i++) {
        const Node *x = graph_node(g, y->in[i]);
        MapProgram d;
        if (!x->used || x->type != g->real || !map_reads(&y->map, i))
            continue;
        if (!map_gradient(&f, i, &d)) {
            graph_fail(g, "an elementwise function has no derivative here");
            return;
        }
        Shape s = x->shape, whole = y->shape;
        Value share = emit_reading(g, &d, in, y->inputs + 2);
        share = graph_broadcast(g, share, &whole); /* a constant slope does not read dy's shape */
        d_in[i] = graph_reduce_to(g, share, &s);
    }
}

static Value map_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Value a = sample_real(g, s, SHAPE(n, 2, 3)), b = sample_array(g, s, SHAPE(3)), c = sample_array(g, s, SHAPE(2, 1));
    MapBuilder m = {0};
    int x = map_input(&m, 0), y = map_input(&m, 1), z = map_input(&m, 2);
    int t = map_emit2(&m, MAP_MUL, map_emit1(&m, MAP_TANH, x), map_emit1(&m, MAP_EXP, y));
    t = map_emit2(&m, MAP_ADD, t, map_emit1(&m, MAP_SIN, map_emit2(&m, MAP_MUL, z, x)));
    MapProgram p;
    Value in[3] = {a, b, c};
    return map_finish(&m, t, 3, &p) ? graph_emit_map(g, &p, in, 3) : 0;
}

const OpType op_MAP = {.name = "map",
                       .shape = map_shape,
                       .gradient = map_op_gradient,
                       .run32 = map_real32,
                       .run64 = map_real64,
                       .units = map_units,
                       .scratch = map_scratch,
                       .flops = map_flops,
                       .sample = map_sample,
                       .in_place = true};

/* -- builders -- */

Value graph_map(Graph *g, const MapProgram *program, const Value *in, int inputs)
{
    if (inputs > MAP_INPUTS)
        return graph_fail(g, "an elementwise function may have at most %d inputs", MAP_INPUTS);
    MapProgram copy = *program;
    size_t bytes = (size_t)program->length * sizeof *copy.code;
    copy.code = malloc(bytes ? bytes : 1);
    if (!copy.code)
        return graph_fail(g, "not enough memory for a net's graph");
    memcpy(copy.code, program->code, bytes);
    return graph_emit_map(g, &copy, in, inputs);
}

/* One function of the inputs in order. */
static Value simple(Graph *g, MapOp f, const Value *in, int inputs)
{
    MapBuilder b = {0};
    int x[3] = {0};
    for (int i = 0; i < inputs; i++)
        x[i] = map_input(&b, i);
    int r = inputs == 1   ? map_emit1(&b, f, x[0])
            : inputs == 2 ? map_emit2(&b, f, x[0], x[1])
                          : map_emit3(&b, f, x[0], x[1], x[2]);
    MapProgram p;
    if (!map_finish(&b, r, inputs, &p))
        return graph_fail(g, "not enough memory for a net's graph");
    return graph_emit_map(g, &p, in, inputs);
}

Value graph_unary(Graph *g, MapOp f, Value a)
{
    return simple(g, f, &a, 1);
}

Value graph_binary(Graph *g, MapOp f, Value a, Value b)
{
    return simple(g, f, (Value[]){a, b}, 2);
}

Value graph_select(Graph *g, Value c, Value a, Value b)
{
    return simple(g, MAP_SELECT, (Value[]){c, a, b}, 3);
}

Value graph_add(Graph *g, Value a, Value b)
{
    return graph_binary(g, MAP_ADD, a, b);
}

Value graph_sub(Graph *g, Value a, Value b)
{
    return graph_binary(g, MAP_SUB, a, b);
}

Value graph_mul(Graph *g, Value a, Value b)
{
    return graph_binary(g, MAP_MUL, a, b);
}

Value graph_div(Graph *g, Value a, Value b)
{
    return graph_binary(g, MAP_DIV, a, b);
}

static Value with_constant(Graph *g, MapOp f, Value a, double c)
{
    MapBuilder b = {0};
    int x = map_input(&b, 0);
    int r = map_emit2(&b, f, x, map_constant(&b, c));
    MapProgram p;
    if (!map_finish(&b, r, 1, &p))
        return graph_fail(g, "not enough memory for a net's graph");
    return graph_emit_map(g, &p, &a, 1);
}

Value graph_scale(Graph *g, Value a, double factor)
{
    return factor == 1 && a && graph_type(g, a) == g->real ? a : with_constant(g, MAP_MUL, a, factor);
}

Value graph_shift(Graph *g, Value a, double term)
{
    return term == 0 && a && graph_type(g, a) == g->real ? a : with_constant(g, MAP_ADD, a, term);
}

Value graph_place(Graph *g, Value v, int rank, const int *axes)
{
    Shape s = graph_shape(g, v), wide = {.rank = rank};
    if (!graph_check(g, rank <= SHAPE_RANK, "an array of so high a rank cannot be made"))
        return 0;
    for (int i = 0; i < rank; i++)
        wide.dim[i] = 1;
    for (int i = 0; i < s.rank; i++)
        wide.dim[axes[i]] = s.dim[i];
    return graph_reshape(g, v, &wide);
}

static Value along(Graph *g, MapOp f, Value a, Value v, int axis)
{
    int at = graph_axis(g, a, axis);
    return at < 0 ? 0 : graph_binary(g, f, a, graph_place(g, v, graph_shape(g, a).rank, &at));
}

/* The matrix that a shows with more axes, if a product made it; else 0. */
static Value matrix_below(const Graph *g, Value a)
{
    const Node *n = a ? graph_node(g, a) : NULL;
    if (!n || n->op != OP_RESHAPE)
        return 0;
    const Node *m = graph_node(g, n->in[0]);
    bool rows = m->op == OP_MATMUL && m->shape.rank == 2 && m->shape.dim[1] == n->shape.dim[n->shape.rank - 1];
    return rows ? m->self : 0;
}

/* Added to the product's own matrix, so that the product's kernel takes it along. */
Value graph_add_row(Graph *g, Value a, Value row)
{
    Value m = graph_shape(g, row).rank == 1 ? matrix_below(g, a) : 0;
    if (!m)
        return graph_add(g, a, row);
    Shape s = graph_shape(g, a);
    return graph_reshape(g, graph_add(g, m, row), &s);
}

Value graph_add_along(Graph *g, Value a, Value v, int axis)
{
    return along(g, MAP_ADD, a, v, axis);
}

Value graph_mul_along(Graph *g, Value a, Value v, int axis)
{
    return along(g, MAP_MUL, a, v, axis);
}

Value graph_cast(Graph *g, Value v)
{
    if (!v || graph_type(g, v) == g->real)
        return v;
    MapBuilder b = {0};
    int x = map_input(&b, 0);
    MapProgram p;
    if (!map_finish(&b, x, 1, &p))
        return graph_fail(g, "not enough memory for a net's graph");
    return graph_emit_map(g, &p, &v, 1);
}
