/* last.c - inference on pictures in channels-last layout: convolutions, poolings and what lies between them.
 *
 * A value of the old graph has a plain form (n, c, h, w), a channels-last one (n, h, w, c), or both in the new graph;
 * what is missing is made by a permutation when somebody asks. Channels-last values are plain arrays of their shape, so
 * elementwise work needs no kernels of its own. */
#include "nn/last.h"
#include "nn/lanes.h"
#include "nn/pass.h"
#include "nn/tiles.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a convolution takes along; all old numbers. */
typedef struct Along {
    Value conv;        /* 0: none */
    Value after[8];    /* scalings and biases, in order; they lie along axis 1 */
    bool scales[8];    /* is it a scaling? */
    int count;
    Value add;         /* an array of the result's shape */
    bool clamp;
    double low, high;
} Along;

typedef struct Pass {
    const Graph *from;
    Graph *to;
    const CpuKernels *cpu;
    Value *plain, *last; /* new numbers, by old number */
    int32_t *uses;
    Value *reader;       /* the last node that reads a value */
    bool *skip;          /* computed inside another one */
    bool *taken;         /* taken along by a convolution */
    Along *along;        /* by the last node that a convolution takes along */
} Pass;

static const Node *node(const Pass *p, Value v)
{
    return p->from->node[v];
}

static bool is_picture(const Node *n)
{
    return n->type == REAL32 && (n->shape.rank == 3 || n->shape.rank == 4);
}

/* -- values in one form or the other -- */

static Value as_last(Pass *p, Value v)
{
    if (!p->last[v]) {
        bool flat = node(p, v)->shape.rank == 3;
        p->last[v] = graph_permute(p->to, p->plain[v], flat ? (int[]){0, 2, 1} : (int[]){0, 2, 3, 1});
    }
    return p->last[v];
}

static Value as_plain(Pass *p, Value v)
{
    if (!p->plain[v]) {
        bool flat = node(p, v)->shape.rank == 3;
        p->plain[v] = graph_permute(p->to, p->last[v], flat ? (int[]){0, 2, 1} : (int[]){0, 3, 1, 2});
    }
    return p->plain[v];
}

static Shape last_of(const Shape *s)
{
    Shape t = *s;
    for (int i = 1; i + 1 < s->rank; i++)
        t.dim[i] = s->dim[i + 1];
    t.dim[s->rank - 1] = s->dim[1];
    return t;
}

static Attr shape_attr(const Shape *s)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.count = s->rank;
    memcpy(a.c, s->dim, (size_t)s->rank * sizeof *a.c);
    return a;
}

/* -- what a convolution takes along -- */

static bool depthwise(const Node *n)
{
    const Window *w = &n->attr.window;
    return w->groups > 1 && w->groups == n->shape.dim[1];
}

static bool conv_fits(const Pass *p, const Node *n)
{
    if (n->op != OP_CONV || n->attr.window.rank > 2 || !is_picture(n) || node(p, n->in[1])->batched || n->lengths)
        return false;
    return n->attr.window.groups == 1 || (depthwise(n) && node(p, n->in[0])->shape.dim[1] == n->shape.dim[1]);
}

/* Is b an array along axis 1 of n and nothing else? */
static bool lies_along(const Node *b, const Node *n)
{
    int at = 1 - (n->shape.rank - b->shape.rank);
    return !b->batched && b->type == REAL32 && at >= 0 && at < b->shape.rank && b->shape.dim[at] == n->shape.dim[1] &&
           node_count(b) == n->shape.dim[1];
}

static const MapInstr *instr(const Node *n, int i)
{
    return &n->map.code[i];
}

/* n = x op other, with op + or *. */
static bool joins(const Node *n, Value x, MapOp *op, Value *other)
{
    if (n->op != OP_MAP || n->inputs != 2 || n->map.length != 3 || instr(n, 0)->op != MAP_INPUT ||
        instr(n, 1)->op != MAP_INPUT || instr(n, 2)->arg[0] == instr(n, 2)->arg[1])
        return false;
    *op = instr(n, 2)->op;
    *other = n->in[0] == x ? n->in[1] : n->in[0];
    return (*op == MAP_ADD || *op == MAP_MUL) && *other != x;
}

/* n = x limited by constants: ramps, minima and maxima. */
static bool limits(const Node *n, Along *a)
{
    double low = -INFINITY, high = INFINITY;
    int at = 0;
    if (n->op != OP_MAP || n->inputs != 1 || n->map.length < 2 || instr(n, 0)->op != MAP_INPUT)
        return false;
    for (int i = 1; i < n->map.length; i++) {
        const MapInstr *m = instr(n, i);
        if (m->op == MAP_CONST)
            continue;
        const MapInstr *k = m->op == MAP_RAMP ? NULL : instr(n, m->arg[0] == at ? m->arg[1] : m->arg[0]);
        bool mine = m->arg[0] == at || (m->op != MAP_RAMP && m->arg[1] == at);
        if (!mine || (m->op != MAP_RAMP && m->op != MAP_MAX && m->op != MAP_MIN) || (k && k->op != MAP_CONST))
            return false;
        double x = k ? k->value : 0;
        low = m->op == MAP_MIN ? fmin(low, x) : fmax(low, x);
        high = m->op == MAP_MIN ? fmin(high, x) : fmax(high, x);
        at = i;
    }
    *a = (Along){.clamp = true, .low = low, .high = high};
    return at == n->map.length - 1;
}

/* Takes next along if it can be; c is the convolution, x what next reads. */
static bool absorb(const Pass *p, const Node *c, const Node *next, Value x, Along *a)
{
    MapOp op;
    Value other;
    Along limit;
    if (!shape_same(&next->shape, &c->shape) || a->clamp)
        return false;
    if (joins(next, x, &op, &other)) {
        if (!a->add && a->count < 8 && lies_along(node(p, other), c)) {
            a->scales[a->count] = op == MAP_MUL;
            a->after[a->count++] = other;
            return true;
        }
        if (!a->add && op == MAP_ADD && shape_same(&node(p, other)->shape, &c->shape) && node(p, other)->type == REAL32) {
            a->add = other;
            return true;
        }
        return false;
    }
    if (!limits(next, &limit))
        return false;
    a->clamp = true;
    a->low = limit.low;
    a->high = limit.high;
    return true;
}

static void plan_conv(Pass *p, const Node *c)
{
    Along a = {.conv = c->self};
    Value x = c->self;
    while (p->uses[x] == 1 && p->reader[x] && !p->taken[p->reader[x]] && absorb(p, c, node(p, p->reader[x]), x, &a)) {
        p->skip[x] = true;
        x = p->reader[x];
        p->taken[x] = true;
    }
    p->along[x] = a;
}

/* -- emitting -- */

static Value with_border(Pass *p, const Node *c)
{
    const Window *w = &c->attr.window;
    Value x = as_last(p, c->in[0]);
    bool none = true;
    Shape s = graph_shape(p->to, x);
    for (int i = 0; i < w->rank; i++) { /* the windows may end before the padding does, or before x */
        int64_t reach = (c->shape.dim[2 + i] - 1) * w->stride[i] + (w->kernel[i] - 1) * w->dilation[i] + 1;
        none = none && w->before[i] == 0 && reach <= s.dim[1 + i];
        int64_t held = s.dim[1 + i] + w->before[i];
        s.dim[1 + i] = reach > held ? reach : held;
    }
    if (none || w->groups > 1)
        return x;
    Attr a = shape_attr(&s);
    a.window = *w;
    return graph_emit(p->to, OP_LAST_PAD, &x, 1, &a);
}

/* The scalings as one factor (0: none) and the biases as one, both of shape (channels). */
static void factor_and_bias(Pass *p, const Node *c, const Along *a, Value *factor, Value *bias)
{
    Shape channels = {.rank = 1, .dim = {c->shape.dim[1]}};
    *factor = *bias = 0;
    for (int i = 0; i < a->count; i++) {
        Value v = graph_reshape(p->to, as_plain(p, a->after[i]), &channels);
        if (a->scales[i]) {
            *factor = *factor ? graph_mul(p->to, *factor, v) : v;
            *bias = *bias ? graph_mul(p->to, *bias, v) : 0;
        } else {
            *bias = *bias ? graph_add(p->to, *bias, v) : v;
        }
    }
}

static int tile_side(const Pass *p, const Node *c)
{
    const Shape y = last_of(&c->shape), x = last_of(&node(p, c->in[0])->shape);
    ConvShape s = last_conv_shape(&c->attr.window, WINOGRAD_SIDE, &x, &y);
    return tiles_side_last(p->cpu, &s);
}

static Value packed_weights(Pass *p, const Node *c, int side, Value x, Value factor)
{
    const Shape y = last_of(&c->shape), xs = graph_shape(p->to, x);
    ConvShape s = last_conv_shape(&c->attr.window, side, &xs, &y);
    int64_t size = side ? p->cpu->winograd->packed_size(&s, side) : p->cpu->last->packed_size(&s);
    Attr a = shape_attr(&(Shape){.rank = 1, .dim = {size}});
    a.window = c->attr.window;
    a.axis = side;
    a.kind = xs.rank;
    memcpy(a.a, xs.dim, sizeof a.a);
    memcpy(a.b, y.dim, sizeof a.b);
    return graph_emit(p->to, OP_LAST_PACK, (Value[]){as_plain(p, c->in[1]), factor}, factor ? 2 : 1, &a);
}

static bool take_conv(Pass *p, const Node *n)
{
    const Along *along = &p->along[n->self];
    if (!along->conv)
        return false;
    const Node *c = node(p, along->conv);
    Value in[4], factor, bias;
    int inputs = 2;
    Shape y = last_of(&c->shape);
    Attr a = shape_attr(&y);
    a.window = c->attr.window;
    a.axis = tile_side(p, c);
    in[0] = a.axis ? as_last(p, c->in[0]) : with_border(p, c);
    factor_and_bias(p, c, along, &factor, &bias);
    in[1] = packed_weights(p, c, a.axis, in[0], factor);
    if (bias) {
        in[inputs++] = bias;
        a.flags |= LAST_BIAS;
    }
    if (along->add) {
        in[inputs++] = as_last(p, along->add);
        a.flags |= LAST_ADD;
    }
    if (along->clamp) {
        a.flags |= LAST_CLAMP;
        a.f[0] = along->low;
        a.f[1] = along->high;
    }
    p->last[n->self] = graph_emit(p->to, OP_LAST_CONV, in, inputs, &a);
    return true;
}

static bool take_pool(Pass *p, const Node *n)
{
    if (n->op != OP_POOL || n->attr.window.rank > 2 || !p->last[n->in[0]] || n->lengths)
        return false;
    Shape y = last_of(&n->shape);
    Attr a = shape_attr(&y);
    a.window = n->attr.window;
    a.kind = n->attr.kind;
    p->last[n->self] = graph_emit(p->to, OP_LAST_POOL, &p->last[n->in[0]], 1, &a);
    return true;
}

/* Elementwise work whose operands are pictures of one shape, single numbers, or arrays along the channels. */
static bool map_fits(const Pass *p, const Node *n)
{
    bool some = false;
    if (n->op != OP_MAP || !is_picture(n) || n->inputs > 32 || n->lengths)
        return false;
    for (int k = 0; k < n->inputs; k++) {
        const Node *x = node(p, n->in[k]);
        bool whole = shape_same(&x->shape, &n->shape);
        if (!whole && !(node_count(x) == 1 && x->shape.rank == 0) && !lies_along(x, n))
            return false;
        some = some || (whole && p->last[n->in[k]]);
    }
    return some;
}

static bool take_map(Pass *p, const Node *n)
{
    if (!map_fits(p, n))
        return false;
    Value in[32];
    Shape channels = {.rank = 1, .dim = {n->shape.dim[1]}};
    for (int k = 0; k < n->inputs; k++) {
        const Node *x = node(p, n->in[k]);
        in[k] = shape_same(&x->shape, &n->shape) ? as_last(p, n->in[k]) : as_plain(p, n->in[k]);
        if (x->shape.rank > 0 && !shape_same(&x->shape, &n->shape))
            in[k] = graph_reshape(p->to, in[k], &channels);
    }
    p->last[n->self] = graph_map(p->to, &n->map, in, n->inputs);
    return true;
}

/* Sums over all places: what is left are the channels. */
static bool take_reduce(Pass *p, const Node *n)
{
    Value x = n->op == OP_REDUCE ? n->in[0] : 0;
    if (!x || !p->last[x] || n->lengths || node(p, x)->lengths)
        return false;
    int rank = node(p, x)->shape.rank;
    uint32_t places = ((1u << rank) - 1) & ~3u;
    if (n->attr.axes != places || node_count(n) != n->shape.dim[0] * node(p, x)->shape.dim[1])
        return false;
    int axis[2] = {1, 2};
    Value y = graph_reduce(p->to, (ReduceKind)n->attr.kind, p->last[x], rank - 2, axis, false);
    p->plain[n->self] = graph_reshape(p->to, y, &n->shape);
    return true;
}

static bool take_concat(Pass *p, const Node *n)
{
    if (n->op != OP_CONCAT || !is_picture(n) || n->attr.axis != 1 || n->inputs > 32 || !p->last[n->in[0]] || n->lengths)
        return false;
    Value in[32];
    for (int k = 0; k < n->inputs; k++)
        in[k] = as_last(p, n->in[k]);
    p->last[n->self] = graph_concat(p->to, in, n->inputs, n->shape.rank - 1);
    return true;
}

static bool rebuild(Pass *p, const Node *n)
{
    if (conv_fits(p, n))
        plan_conv(p, n);
    if (p->skip[n->self] || take_conv(p, n) || take_pool(p, n) || take_map(p, n) || take_reduce(p, n) || take_concat(p, n))
        return !p->to->failed;
    for (int k = 0; k < n->inputs; k++)
        as_plain(p, n->in[k]);
    if (n->lengths)
        as_plain(p, n->lengths);
    return !p->to->failed && graph_copy_node(p->to, n, p->plain);
}

enum { NEAR_BYTES = 512 << 10 }; /* of a convolution's pictures for one block of lanes: they stay in the second-level cache */

/* The part of a convolution's work that vectors along its channels do well. The last panel of channels is seldom full;
 * that matters where the lanes of a batch are, and the pictures are small enough for them. */
static double done_well(const Graph *g, const Node *n, const CpuKernels *cpu)
{
    bool lanes_full = 2 * g->n >= cpu->lanes, own = n->attr.window.groups == 1 || depthwise(n);
    int64_t out = n->shape.dim[1], panel = cpu->last->panel, example = (node_count(g->node[n->in[0]]) + node_count(n)) / n->shape.dim[0];
    if (!own || n->attr.window.rank > 2 || out < (lanes_full ? 4 : 2) * cpu->lanes)
        return 0;
    bool near = lanes_full && example * cpu->lanes * (int64_t)sizeof(float) <= NEAR_BYTES;
    return near ? (double)out / (double)((out + panel - 1) / panel * panel) : 1;
}

/* Inference with convolutions that the vectors run along well: most of the work has enough channels. A batch that fills
 * lanes is the better the fewer they are. */
static bool pays(const Graph *g, const CpuKernels *cpu)
{
    double wide = 0, all = 0;
    for (Value v = 1; v <= g->length; v++) {
        const Node *n = g->node[v];
        if (op_type(n->op)->effect || n->op == OP_CONV_WEIGHTS || n->op == OP_CONV_DATA || n->op == OP_POOL_GRADIENT)
            return false;
        if (n->op != OP_CONV)
            continue;
        double flops = op_type(OP_CONV)->flops(g, n);
        all += flops;
        wide += flops * done_well(g, n, cpu);
    }
    return all > 0 && wide > 0.8 * all;
}

static bool pass(Pass *p)
{
    const Graph *g = p->from;
    size_t count = (size_t)g->length + 1;
    p->to = graph_new(g->real, g->n);
    p->plain = calloc(count, sizeof *p->plain);
    p->last = calloc(count, sizeof *p->last);
    p->reader = calloc(count, sizeof *p->reader);
    p->skip = calloc(count, sizeof *p->skip);
    p->taken = calloc(count, sizeof *p->taken);
    p->along = calloc(count, sizeof *p->along);
    p->uses = pass_uses(g);
    if (!p->to || !p->plain || !p->last || !p->reader || !p->skip || !p->taken || !p->along || !p->uses)
        return false;
    p->to->cpu = p->cpu;
    p->to->randoms = g->randoms;
    for (Value v = 1; v <= g->length; v++)
        for (int k = 0; k < g->node[v]->inputs; k++)
            p->reader[g->node[v]->in[k]] = v;
    for (int i = 0; i < g->outputs; i++)
        p->reader[g->output[i].value] = 0;
    for (Value v = 1; v <= g->length; v++)
        if (!rebuild(p, g->node[v]))
            return false;
    for (int i = 0; i < g->outputs; i++)
        graph_output(p->to, g->output[i].name, as_plain(p, g->output[i].value));
    return !p->to->failed;
}

Graph *last_pass(Graph *g, const CpuKernels *cpu)
{
    if (!pays(g, cpu))
        return g;
    Pass p = {.from = g, .cpu = cpu};
    bool done = pass(&p);
    free(p.plain);
    free(p.last);
    free(p.reader);
    free(p.skip);
    free(p.taken);
    free(p.along);
    free(p.uses);
    graph_free(g);
    if (done)
        return p.to;
    graph_free(p.to);
    return NULL;
}
