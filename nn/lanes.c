/* lanes.c - choosing the lane-blocked layout, and what its kernels do in one go.
 *
 * Nodes are looked at in order and rebuilt in a new graph. A value has a plain form, a lane-blocked one, or both; what
 * is missing is made by a conversion when somebody asks. Convolutions start a stretch of lane-blocked work; elementwise
 * operations, pooling, dense layers, softmax and losses go on with it where their operand has that form already. */
#include "nn/lanes.h"
#include "nn/tiles.h"
#include <stdlib.h>
#include <string.h>

/* What becomes of a node beyond being copied. Found when its first part is met, used when its turn comes. */
typedef struct Fused {
    bool skip;     /* computed inside another one */
    bool later;    /* a softmax that its loss will bring along */
    Value main;    /* CONV, MATMUL (old number) whose result, with what follows, this node is; 0: none */
    Value bias;    /* old number */
    int flags;     /* LANE_BIAS ... */
    Value pool;    /* of a pooling gradient: the fused pooling node (old number) whose winners it uses */
    Value pool_dy; /* its gradient (old number) */
} Fused;

typedef struct Pass {
    bool lanes; /* else products in plain layout */
    const Graph *from;
    Graph *to;
    const CpuKernels *cpu;
    Value *plain, *lane;   /* new numbers, by old number */
    Value *turned;         /* of weights: their turned form */
    int32_t *first, *user; /* user[first[v]..first[v + 1]) are the nodes that read v; outputs count as user 0 */
    Fused *fused;
} Pass;

/* -- looking at the old graph -- */

static const Node *node(const Pass *p, Value v)
{
    return p->from->node[v];
}

static int uses(const Pass *p, Value v)
{
    return p->first[v + 1] - p->first[v];
}

/* The only reader of v, or NULL. */
static const Node *only_user(const Pass *p, Value v)
{
    Value u = uses(p, v) == 1 ? p->user[p->first[v]] : 0;
    return u ? node(p, u) : NULL;
}

static bool leads(const Pass *p, const Node *n)
{
    return n->batched && n->type == REAL32 && n->shape.rank > 0 && n->shape.dim[0] == p->from->n;
}

static bool code_is(const Node *n, int i, MapOp op)
{
    return n->op == OP_MAP && i < n->map.length && n->map.code[i].op == op;
}

/* Is operand k of n an array along axis 1 and nothing else: a bias for each channel or feature? */
static bool is_bias(const Pass *p, const Node *n, int k)
{
    const Node *b = node(p, n->in[k]);
    int at = 1 - (n->shape.rank - b->shape.rank); /* its axis that meets axis 1 of n */
    return !b->batched && b->type == REAL32 && at >= 0 && at < b->shape.rank && b->shape.dim[at] == n->shape.dim[1] &&
           node_count(b) == n->shape.dim[1];
}

/* Is n = x + bias, or Ramp[x + bias]? Then *bias and *ramp are set. */
static bool adds_bias(const Pass *p, const Node *n, Value x, Value *bias, bool *ramp)
{
    if (!n || n->op != OP_MAP || n->inputs != 2 || n->shape.rank < 2 || n->map.length < 3 || n->map.length > 4)
        return false;
    int last = n->map.length - 1, k = n->in[0] == x ? 1 : 0;
    *ramp = last == 3 && code_is(n, 3, MAP_RAMP) && n->map.code[3].arg[0] == 2;
    if (n->in[1 - k] != x || !code_is(n, 0, MAP_INPUT) || !code_is(n, 1, MAP_INPUT) || !code_is(n, 2, MAP_ADD) ||
        (last == 3 && !*ramp))
        return false;
    *bias = n->in[k];
    return is_bias(p, n, k);
}

static bool is_ramp(const Node *n)
{
    return n && n->inputs == 1 && n->map.length == 2 && code_is(n, 0, MAP_INPUT) && code_is(n, 1, MAP_RAMP);
}

static bool is_zero(const Node *n, int i)
{
    return code_is(n, i, MAP_CONST) && n->map.code[i].value == 0;
}

/* Is n = If[0 < y, d, 0]? */
static bool is_ramp_gradient(const Node *n, Value *y, Value *d)
{
    if (n->op != OP_MAP || n->inputs != 2 || !code_is(n, n->map.length - 1, MAP_SELECT))
        return false;
    const MapInstr *s = &n->map.code[n->map.length - 1];
    const MapInstr *test = &n->map.code[s->arg[0]];
    if (test->op != MAP_LT || !is_zero(n, test->arg[0]) || !code_is(n, test->arg[1], MAP_INPUT) ||
        !code_is(n, s->arg[1], MAP_INPUT) || !is_zero(n, s->arg[2]))
        return false;
    *y = n->in[n->map.code[test->arg[1]].arg[0]];
    *d = n->in[n->map.code[s->arg[1]].arg[0]];
    return *y != *d;
}

/* -- finding what goes together -- */

/* Follows a product through bias and ramp; gives the last node that belongs to it. */
static const Node *absorb_bias_and_ramp(Pass *p, const Node *n, Fused *f)
{
    Value main = n->self;
    bool ramp;
    const Node *next = only_user(p, n->self);
    *f = (Fused){.main = main};
    if (adds_bias(p, next, n->self, &f->bias, &ramp)) {
        f->flags |= LANE_BIAS | (ramp ? LANE_RAMP : 0);
        p->fused[n->self].skip = true;
        n = next;
        next = only_user(p, n->self);
    }
    if (!(f->flags & LANE_RAMP) && is_ramp(next)) {
        f->flags |= LANE_RAMP;
        p->fused[n->self].skip = true;
        n = next;
    }
    return n;
}

static bool pools_without_overlap(const Node *n)
{
    const Window *w = &n->attr.window;
    if (n->op != OP_POOL || n->attr.kind != POOL_MAX || w->rank > 2)
        return false;
    for (int i = 0; i < w->rank; i++)
        if (w->stride[i] != w->kernel[i] || w->before[i] || w->after[i])
            return false;
    return w->kernel[0] * w->kernel[1] < POOL_NONE;
}

/* The pooling that may join the convolution whose result is n: every other reader of n must be its gradient. */
static const Node *pooling_of(Pass *p, const Node *n, bool ramp)
{
    const Node *pool = NULL, *back = NULL, *undo = NULL;
    for (int i = p->first[n->self]; i < p->first[n->self + 1]; i++) {
        const Node *u = p->user[i] ? node(p, p->user[i]) : NULL;
        Value y, d;
        if (u && !pool && pools_without_overlap(u))
            pool = u;
        else if (u && !back && u->op == OP_POOL_GRADIENT && u->in[0] == n->self && u->in[1] != n->self)
            back = u;
        else if (u && !undo && ramp && is_ramp_gradient(u, &y, &d) && y == n->self)
            undo = u;
        else
            return NULL;
    }
    if (!pool || (back && memcmp(&back->attr, &pool->attr, sizeof pool->attr) != 0))
        return NULL;
    if ((undo != NULL) != (back != NULL && ramp))
        return NULL;
    if (undo && only_user(p, back->self) != undo)
        return NULL;
    const Node *gradient = ramp ? undo : back;
    if (gradient) {
        p->fused[gradient->self].pool = pool->self;
        p->fused[gradient->self].pool_dy = back->in[1];
        if (ramp)
            p->fused[back->self].skip = true;
    }
    return pool;
}

static bool conv_fits(const Pass *p, const Node *n)
{
    return (n->op == OP_CONV || n->op == OP_CONV_DATA) && n->attr.window.rank <= 2 && leads(p, n) &&
           leads(p, node(p, n->in[0])) && !node(p, n->in[1])->batched;
}

static void plan_conv(Pass *p, const Node *n)
{
    Fused f;
    const Node *last = absorb_bias_and_ramp(p, n, &f);
    const Node *pool = pooling_of(p, last, f.flags & LANE_RAMP);
    if (pool) {
        f.flags |= LANE_POOLED;
        p->fused[last->self].skip = true;
        last = pool;
    }
    bool skip = p->fused[last->self].skip;
    p->fused[last->self] = f;
    p->fused[last->self].skip = skip;
}

/* -- values in one form or the other -- */

static Attr shape_attr(const Shape *s)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.count = s->rank;
    memcpy(a.c, s->dim, (size_t)s->rank * sizeof *a.c);
    return a;
}

static Value emit(Pass *p, OpCode op, const Value *in, int inputs, const Attr *a)
{
    return graph_emit(p->to, op, in, inputs, a);
}

static Value as_lanes(Pass *p, Value v)
{
    if (!p->lane[v] && p->fused[v].later) { /* asked for before its loss came by */
        const Node *n = node(p, v);
        Attr a = shape_attr(&n->shape);
        Value x = as_lanes(p, n->in[0]);
        p->lane[v] = emit(p, OP_LANE_SOFTMAX, &x, 1, &a);
    }
    if (!p->lane[v]) {
        Attr a = shape_attr(&node(p, v)->shape);
        p->lane[v] = emit(p, OP_TO_LANES, &p->plain[v], 1, &a);
    }
    return p->lane[v];
}

static Value as_plain(Pass *p, Value v)
{
    if (!p->plain[v]) {
        Attr a = shape_attr(&node(p, v)->shape);
        Value x = as_lanes(p, v);
        p->plain[v] = emit(p, OP_FROM_LANES, &x, 1, &a);
    }
    return p->plain[v];
}

/* -- rebuilding, one kind of node after the other; each says whether it took the node -- */

/* A convolution of x by tiles of results, where that pays; else 0. turned: it is a data gradient, with the weights of the
 * convolution that it belongs to. */
static Value by_tiles(Pass *p, const Node *y, const Window *w, Value x, Value weights, bool turned, Value bias, int flags)
{
    const Node *from = node(p, x);
    ConvShape s = lanes_conv_shape(w, &from->shape, &y->shape);
    const int side = w->rank == 2 ? tiles_side_lanes(p->cpu, &s, (p->from->n + p->cpu->lanes - 1) / p->cpu->lanes) : 0;
    if (side == 0)
        return 0;
    Attr a = shape_attr(&y->shape), pack = shape_attr(&(Shape){0});
    pack.kind = y->shape.rank;
    pack.axis = side;
    pack.flags = turned ? LANE_TURNED : 0;
    pack.window = *w;
    memcpy(pack.a, from->shape.dim, sizeof pack.a);
    memcpy(pack.b, y->shape.dim, sizeof pack.b);
    a.window = *w;
    a.axis = side;
    a.flags = flags;
    Value plain = as_plain(p, weights), packed = emit(p, OP_LANE_TILE_PACK, &plain, 1, &pack);
    return emit(p, OP_LANE_TILES, (Value[]){as_lanes(p, x), packed, bias ? as_plain(p, bias) : 0}, bias ? 3 : 2, &a);
}

static bool take_conv(Pass *p, const Node *n)
{
    const Fused *f = &p->fused[n->self];
    if (!f->main || node(p, f->main)->op != OP_CONV)
        return false;
    const Node *conv = node(p, f->main);
    if (!(f->flags & LANE_POOLED))
        p->lane[n->self] = by_tiles(p, n, &conv->attr.window, conv->in[0], conv->in[1], false, f->bias, f->flags);
    if (p->lane[n->self])
        return true;
    Attr a = shape_attr(&n->shape);
    a.window = conv->attr.window;
    a.flags = f->flags;
    if (f->flags & LANE_POOLED) {
        const Window *w = &n->attr.window;
        a.a[0] = w->rank == 1 ? 1 : w->kernel[0];
        a.a[1] = w->kernel[w->rank - 1];
    }
    Value in[3] = {as_lanes(p, conv->in[0]), as_plain(p, conv->in[1]), f->bias ? as_plain(p, f->bias) : 0};
    p->lane[n->self] = emit(p, OP_LANE_CONV, in, f->bias ? 3 : 2, &a);
    return true;
}

static Value turned_weights(Pass *p, const Node *n)
{
    Value w = n->in[1];
    if (!p->turned[w]) {
        Attr a = shape_attr(&node(p, w)->shape);
        a.window = n->attr.window;
        memcpy(a.a, n->shape.dim, sizeof a.a);
        memcpy(a.b, node(p, n->in[0])->shape.dim, sizeof a.b);
        Value plain = as_plain(p, w);
        p->turned[w] = emit(p, OP_LANE_TURN, &plain, 1, &a);
    }
    return p->turned[w];
}

static bool take_conv_data(Pass *p, const Node *n)
{
    if (n->op != OP_CONV_DATA || !conv_fits(p, n))
        return false;
    Window back = n->attr.window; /* as a convolution of dy */
    for (int i = 0; i < back.rank; i++)
        back.before[i] = (back.kernel[i] - 1) * back.dilation[i] - back.before[i];
    p->lane[n->self] = by_tiles(p, n, &back, n->in[0], n->in[1], true, 0, 0);
    if (p->lane[n->self])
        return true;
    Attr a = shape_attr(&n->shape);
    a.window = n->attr.window;
    p->lane[n->self] = emit(p, OP_LANE_CONV_DATA, (Value[]){as_lanes(p, n->in[0]), turned_weights(p, n)}, 2, &a);
    return true;
}

static bool take_weights(Pass *p, const Node *n)
{
    bool conv = n->op == OP_CONV_WEIGHTS && n->attr.window.rank <= 2 && leads(p, node(p, n->in[0])) &&
                leads(p, node(p, n->in[1]));
    bool dense = n->op == OP_MATMUL && n->attr.flags == 1 && n->shape.rank == 2 && leads(p, node(p, n->in[0])) &&
                 leads(p, node(p, n->in[1])) && p->lane[n->in[0]];
    if (p->plain[n->self])
        return true; /* a sum over its gradient has brought it along */
    if (!conv && !dense)
        return false;
    Attr a = shape_attr(&n->shape);
    a.window = n->attr.window;
    if (conv)
        p->plain[n->self] =
            emit(p, OP_LANE_CONV_WEIGHTS, (Value[]){as_lanes(p, n->in[0]), as_lanes(p, n->in[1])}, 2, &a);
    else
        p->plain[n->self] =
            emit(p, OP_LANE_DENSE_WEIGHTS, (Value[]){as_plain(p, n->in[1]), as_lanes(p, n->in[0])}, 2, &a);
    return true;
}

/* A bias's gradient, summed along with the weights' one. */
static bool take_bias_sum(Pass *p, const Node *n)
{
    Value v = n->op == OP_REDUCE ? n->in[0] : 0;
    if (!v || n->attr.kind != REDUCE_SUM || !p->lane[v] || !leads(p, node(p, v)))
        return false;
    int rank = node(p, v)->shape.rank;
    if (rank < 2 || n->attr.axes != (((1u << rank) - 1) & ~2u))
        return false;
    for (int i = p->first[v]; i < p->first[v + 1]; i++) {
        const Node *u = p->user[i] ? node(p, p->user[i]) : NULL;
        bool conv = u && u->op == OP_CONV_WEIGHTS && u->in[1] == v && u->attr.window.groups >= 1;
        bool dense = u && u->op == OP_MATMUL && u->attr.flags == 1 && u->in[0] == v && rank == 2;
        Value other = conv ? u->in[0] : dense ? u->in[1] : 0;
        if (other && (p->plain[other] || p->lane[other]) && take_weights(p, u)) {
            p->plain[n->self] = graph_result(p->to, p->plain[u->self], 1);
            return true;
        }
    }
    return false;
}

static bool take_pool(Pass *p, const Node *n)
{
    if (n->op != OP_POOL || n->attr.window.rank > 2 || !p->lane[n->in[0]] || !leads(p, n) ||
        n->attr.window.kernel[0] * n->attr.window.kernel[1] >= POOL_NONE)
        return false;
    Attr a = shape_attr(&n->shape);
    a.window = n->attr.window;
    a.kind = n->attr.kind;
    p->lane[n->self] = emit(p, OP_LANE_POOL, &p->lane[n->in[0]], 1, &a);
    return true;
}

/* The converted pooling of x with the same windows, whose winners a gradient needs. */
static Value pooling_done(const Pass *p, const Node *n)
{
    for (int i = p->first[n->in[0]]; i < p->first[n->in[0] + 1]; i++) {
        const Node *u = p->user[i] ? node(p, p->user[i]) : NULL;
        Value lane = u ? p->lane[u->self] : 0; /* may also be a plain pooling's result, converted */
        if (lane && u->op == OP_POOL && memcmp(&u->attr, &n->attr, sizeof n->attr) == 0 &&
            p->to->node[lane]->op == OP_LANE_POOL)
            return lane;
    }
    return 0;
}

static bool take_pool_gradient(Pass *p, const Node *n)
{
    const Fused *f = &p->fused[n->self];
    Attr a = shape_attr(&n->shape);
    Value winner, dy;
    if (f->pool && p->lane[f->pool]) {
        a.window = node(p, f->pool)->attr.window;
        a.kind = POOL_MAX;
        winner = graph_result(p->to, p->lane[f->pool], 1);
        dy = as_lanes(p, f->pool_dy);
    } else {
        Value pool = n->op == OP_POOL_GRADIENT ? pooling_done(p, n) : 0;
        if (!pool)
            return false;
        a.window = n->attr.window;
        a.kind = n->attr.kind;
        winner = a.kind == POOL_MAX ? graph_result(p->to, pool, 1) : 0;
        dy = as_lanes(p, n->in[1]);
    }
    p->lane[n->self] = emit(p, OP_LANE_POOL_GRADIENT, (Value[]){dy, winner}, winner ? 2 : 1, &a);
    return true;
}

static bool dense_fits(const Pass *p, const Node *n, int flags)
{
    return n->op == OP_MATMUL && n->attr.flags == flags && n->shape.rank == 2 && leads(p, n) &&
           leads(p, node(p, n->in[0])) && !node(p, n->in[1])->batched && p->lane[n->in[0]];
}

static void plan_dense(Pass *p, const Node *n)
{
    Fused f;
    const Node *last = absorb_bias_and_ramp(p, n, &f);
    bool skip = p->fused[last->self].skip;
    p->fused[last->self] = f;
    p->fused[last->self].skip = skip;
}

static bool take_dense(Pass *p, const Node *n)
{
    const Fused *f = &p->fused[n->self];
    if (!f->main || node(p, f->main)->op != OP_MATMUL)
        return false;
    const Node *m = node(p, f->main);
    Attr a = shape_attr(&n->shape);
    a.flags = f->flags;
    Value in[3] = {as_lanes(p, m->in[0]), as_plain(p, m->in[1]), f->bias ? as_plain(p, f->bias) : 0};
    p->lane[n->self] = emit(p, OP_LANE_DENSE, in, f->bias ? 3 : 2, &a);
    return true;
}

static bool take_dense_data(Pass *p, const Node *n)
{
    if (!dense_fits(p, n, 0))
        return false;
    const Node *undo = only_user(p, n->self);
    Value y, d;
    Attr a = shape_attr(&n->shape);
    Value in[3] = {as_lanes(p, n->in[0]), as_plain(p, n->in[1]), 0};
    if (undo && is_ramp_gradient(undo, &y, &d) && d == n->self && p->lane[y] && !p->fused[undo->self].pool) {
        in[2] = p->lane[y];
        a.flags = LANE_RAMP;
        p->fused[undo->self].skip = true;
        p->lane[undo->self] = emit(p, OP_LANE_DENSE_DATA, in, 3, &a);
        p->lane[n->self] = p->lane[undo->self]; /* nobody else reads it */
        return true;
    }
    p->lane[n->self] = emit(p, OP_LANE_DENSE_DATA, in, 2, &a);
    return true;
}

bool lanes_tile_input(const Shape *in, const Shape *out, int64_t lanes, int64_t *inner, int64_t *count)
{
    int extra = out->rank - in->rank, first = -1, last = -1;
    for (int i = 0; i < in->rank; i++)
        if (in->dim[i] != 1) {
            first = first < 0 ? i : first;
            last = i;
        }
    *count = 1;
    *inner = lanes;
    if (first < 0)
        return true;
    for (int i = first; i <= last; i++) {
        if (in->dim[i] != out->dim[extra + i])
            return false;
        *count *= in->dim[i];
    }
    for (int i = extra + last + 1; i < out->rank; i++)
        *inner *= out->dim[i];
    return true;
}

/* Is operand x of n an array of n's shape, an example beside the other? */
static bool goes_whole(const Pass *p, const Node *x, const Node *n)
{
    return x->type == REAL32 && shape_same(&x->shape, &n->shape) && (x->batched || p->from->n > 1);
}

/* All operands lane-blocked or repeated simply, and one of them there already? */
static bool map_fits(const Pass *p, const Node *n)
{
    bool some = false;
    if (n->op != OP_MAP || !leads(p, n))
        return false;
    for (int k = 0; k < n->inputs; k++) {
        const Node *x = node(p, n->in[k]);
        int64_t inner, count;
        if (goes_whole(p, x, n))
            continue;
        if (x->batched || x->type != REAL32 || (x->shape.rank == n->shape.rank && x->shape.dim[0] != 1) ||
            !lanes_tile_input(&x->shape, &n->shape, 1, &inner, &count))
            return false;
    }
    for (int k = 0; k < n->inputs; k++)
        some = some || p->lane[n->in[k]];
    return some;
}

static bool take_map(Pass *p, const Node *n)
{
    if (!map_fits(p, n))
        return false;
    Value kept[64];
    if (n->inputs > (int)COUNT(kept))
        return false;
    /* A copy reads its operands' new numbers from `plain`: for this copy those are the lane-blocked ones. */
    for (int k = 0; k < n->inputs; k++) {
        Value v = n->in[k];
        if (!(goes_whole(p, node(p, v), n) ? as_lanes(p, v) : as_plain(p, v)))
            return false;
    }
    for (int k = 0; k < n->inputs; k++) {
        kept[k] = p->plain[n->in[k]];
        if (goes_whole(p, node(p, n->in[k]), n))
            p->plain[n->in[k]] = p->lane[n->in[k]];
    }
    bool done = graph_copy_node(p->to, n, p->plain);
    for (int k = n->inputs - 1; k >= 0; k--)
        p->plain[n->in[k]] = kept[k];
    p->lane[n->self] = p->plain[n->self];
    p->plain[n->self] = 0;
    if (done)
        p->to->node[p->lane[n->self]]->lanes = true;
    return done;
}

static bool take_reshape(Pass *p, const Node *n)
{
    if (n->op != OP_RESHAPE || !leads(p, n) || !leads(p, node(p, n->in[0])) || !p->lane[n->in[0]])
        return false;
    Value v = emit(p, OP_RESHAPE, &p->lane[n->in[0]], 1, &n->attr);
    if (v)
        p->to->node[v]->lanes = true;
    p->lane[n->self] = v;
    return true;
}

static bool take_norm(Pass *p, const Node *n)
{
    bool back = n->op == OP_BATCH_NORM_GRADIENT;
    if (!(n->op == OP_BATCH_NORM || back) || n->attr.axis != 1 || !leads(p, n) || !leads(p, node(p, n->in[0])) ||
        !p->lane[n->in[0]])
        return false;
    if (back && !leads(p, node(p, n->in[4])))
        return false;
    Attr a = shape_attr(&n->shape);
    a.f[0] = n->attr.f[0];
    a.flags = n->attr.flags;
    Value in[5] = {as_lanes(p, n->in[0])};
    for (int k = 1; k < n->inputs; k++)
        in[k] = k == 4 ? as_lanes(p, n->in[k]) : as_plain(p, n->in[k]);
    p->lane[n->self] = emit(p, back ? OP_LANE_NORM_GRADIENT : OP_LANE_NORM, in, n->inputs, &a);
    return true;
}

/* Means, variances and gradients of a normalisation that was taken. */
static bool take_norm_result(Pass *p, const Node *n)
{
    Value main = n->op == OP_RESULT ? n->in[0] : 0;
    if (!main || !p->lane[main] || (node(p, main)->op != OP_BATCH_NORM && node(p, main)->op != OP_BATCH_NORM_GRADIENT))
        return false;
    p->plain[n->self] = graph_result(p->to, p->lane[main], n->attr.kind);
    return true;
}

/* -- softmax and its loss -- */

static bool is_softmax_row(const Pass *p, const Node *n)
{
    return n->op == OP_SOFTMAX && n->inputs == 1 && n->shape.rank == 2 && n->attr.axis == 1 && leads(p, n);
}

static bool has_loss(const Pass *p, Value x)
{
    for (int i = p->first[x]; i < p->first[x + 1]; i++)
        if (p->user[i] && node(p, p->user[i])->op == OP_SOFTMAX_LOSS)
            return true;
    return false;
}

static bool take_softmax(Pass *p, const Node *n)
{
    if (!is_softmax_row(p, n) || !p->lane[n->in[0]])
        return false;
    p->fused[n->self].later = true;
    if (!has_loss(p, n->in[0]))
        as_lanes(p, n->self);
    return true;
}

/* The one number that a constant array repeats. */
static bool repeated(const Node *n, double *x)
{
    if (n->op != OP_CONSTANT || n->type != REAL32)
        return false;
    const float *f = n->data;
    for (int64_t i = 1; i < node_count(n); i++)
        if (f[i] != f[0])
            return false;
    *x = (double)f[0];
    return true;
}

/* The gradient of the loss of x, when every example's share of it is the same number. */
static const Node *loss_gradient_of(const Pass *p, const Node *loss, double *share)
{
    for (int i = p->first[loss->in[1]]; i < p->first[loss->in[1] + 1]; i++) {
        const Node *u = p->user[i] ? node(p, p->user[i]) : NULL;
        if (u && u->op == OP_SOFTMAX_LOSS_GRADIENT && node(p, u->in[0])->op == OP_SOFTMAX &&
            node(p, u->in[0])->in[0] == loss->in[0] && repeated(node(p, u->in[2]), share))
            return u;
    }
    return NULL;
}

static bool take_loss(Pass *p, const Node *n)
{
    const Node *x = node(p, n->in[0]);
    if (n->op != OP_SOFTMAX_LOSS || x->shape.rank != 2 || !leads(p, x) || !p->lane[x->self] || !n->batched)
        return false;
    Attr a;
    memset(&a, 0, sizeof a);
    const Node *gradient = loss_gradient_of(p, n, &a.f[0]);
    Value loss = emit(p, OP_LANE_LOSS, (Value[]){as_lanes(p, x->self), as_plain(p, n->in[1])}, 2, &a);
    p->plain[n->self] = loss;
    if (gradient)
        p->lane[gradient->self] = graph_result(p->to, loss, 2);
    for (int i = p->first[x->self]; i < p->first[x->self + 1]; i++) {
        Value u = p->user[i];
        if (u && p->fused[u].later && !p->lane[u])
            p->lane[u] = graph_result(p->to, loss, 1);
    }
    return true;
}

static bool take_softmax_gradient(Pass *p, const Node *n)
{
    if (n->op != OP_SOFTMAX_GRADIENT || !is_softmax_row(p, node(p, n->in[0])) || !leads(p, node(p, n->in[1])) ||
        !(p->lane[n->in[0]] || p->lane[n->in[1]]))
        return false;
    Attr a = shape_attr(&n->shape);
    p->lane[n->self] =
        emit(p, OP_LANE_SOFTMAX_GRADIENT, (Value[]){as_lanes(p, n->in[0]), as_lanes(p, n->in[1])}, 2, &a);
    return true;
}

/* -- plain layout: products with bias and ramp -- */

enum { PRODUCT_PAYS = 4096 }; /* multiplications below which the plain loops are as good */

static bool product_fits(const Pass *p, const Node *n)
{
    if (n->op == OP_CONV)
        return conv_fits(p, n);
    const Node *a = node(p, n->inputs ? n->in[0] : n->self);
    return n->op == OP_MATMUL && (n->attr.flags & 1) == 0 && n->shape.rank == 2 && a->shape.rank == 2 &&
           !node(p, n->in[1])->batched && node_count(n) * a->shape.dim[1] >= PRODUCT_PAYS;
}

static void plan_product(Pass *p, const Node *n)
{
    Fused f;
    const Node *last = absorb_bias_and_ramp(p, n, &f);
    bool skip = p->fused[last->self].skip;
    p->fused[last->self] = f;
    p->fused[last->self].skip = skip;
}

enum { PACKING_PAYS = 32 }; /* rows from which weights are packed once for all blocks */

/* Weights of a dense layer over the rows of a batch, packed; the same ones serve all products that read them so. */
static Value packed_weights(Pass *p, const Node *m, bool turned)
{
    Value w = m->in[1], *made = turned ? &p->turned[w] : &p->lane[w]; /* neither is used in plain layout otherwise */
    if (!*made) {
        Attr a;
        memset(&a, 0, sizeof a);
        const Shape *s = &node(p, w)->shape;
        a.flags = turned ? LANE_TURNED : 0;
        a.c[0] = p->cpu->gemm->packed_size(s->dim[turned ? 1 : 0], s->dim[turned ? 0 : 1]);
        *made = emit(p, OP_GEMM_PACK, &p->plain[w], 1, &a);
    }
    return *made;
}

static bool take_product(Pass *p, const Node *n)
{
    const Fused *f = &p->fused[n->self];
    if (!f->main)
        return false;
    const Node *m = node(p, f->main);
    Attr a = shape_attr(&n->shape);
    a.flags = f->flags | (m->op == OP_MATMUL && m->attr.flags & 2 ? LANE_TURNED : 0);
    a.window = m->attr.window;
    Value in[3] = {p->plain[m->in[0]], p->plain[m->in[1]], f->bias ? p->plain[f->bias] : 0};
    if (m->op == OP_MATMUL && n->batched && n->shape.dim[0] >= PACKING_PAYS) {
        in[1] = packed_weights(p, m, a.flags & LANE_TURNED);
        a.flags |= LANE_PACKED;
    }
    Value v = emit(p, m->op == OP_CONV ? OP_GEMM_CONV : OP_GEMM_DENSE, in, f->bias ? 3 : 2, &a);
    if (v)
        p->to->node[v]->batched = n->batched;
    p->plain[n->self] = v;
    return true;
}

/* -- the pass -- */

static bool rebuild_plain(Pass *p, const Node *n)
{
    if (product_fits(p, n) && !p->fused[n->self].skip)
        plan_product(p, n);
    if (p->fused[n->self].skip || take_product(p, n))
        return !p->to->failed;
    return graph_copy_node(p->to, n, p->plain);
}

static bool take(Pass *p, const Node *n)
{
    return take_conv(p, n) || take_dense(p, n) || take_pool_gradient(p, n) || take_conv_data(p, n) ||
           take_weights(p, n) || take_bias_sum(p, n) || take_pool(p, n) || take_dense_data(p, n) ||
           take_reshape(p, n) || take_norm(p, n) || take_norm_result(p, n) || take_map(p, n) || take_softmax(p, n) ||
           take_loss(p, n) || take_softmax_gradient(p, n);
}

static bool rebuild(Pass *p, const Node *n)
{
    if (n->op == OP_CONV && conv_fits(p, n) && !p->fused[n->self].skip)
        plan_conv(p, n);
    if (dense_fits(p, n, 2) && !p->fused[n->self].skip)
        plan_dense(p, n);
    if (p->fused[n->self].skip || p->lane[n->self] || take(p, n))
        return !p->to->failed;
    for (int k = 0; k < n->inputs; k++)
        as_plain(p, n->in[k]);
    if (n->lengths)
        as_plain(p, n->lengths);
    return !p->to->failed && graph_copy_node(p->to, n, p->plain);
}

static bool list_users(Pass *p)
{
    const Graph *g = p->from;
    int32_t total = 0;
    for (Value v = 1; v <= g->length; v++)
        for (int k = 0; k < g->node[v]->inputs; k++, total++)
            p->first[g->node[v]->in[k] + 1]++;
    for (int i = 0; i < g->outputs; i++, total++)
        p->first[g->output[i].value + 1]++;
    for (Value v = 1; v <= g->length + 1; v++)
        p->first[v] += p->first[v - 1];
    p->user = calloc((size_t)total + 1, sizeof *p->user);
    int32_t *at = malloc(((size_t)g->length + 2) * sizeof *at);
    bool good = p->user && at;
    if (good)
        memcpy(at, p->first, ((size_t)g->length + 2) * sizeof *at);
    for (Value v = 1; good && v <= g->length; v++)
        for (int k = 0; k < g->node[v]->inputs; k++)
            p->user[at[g->node[v]->in[k]]++] = v;
    free(at);
    return good;
}

/* Worth it where there is a convolution and the batch fills half the lanes; a quarter where gradients are wanted, which
 * take longer in plain layout. */
static bool lanes_pay(const Pass *p)
{
    bool conv = false, gradients = false;
    for (Value v = 1; v <= p->from->length; v++) {
        const Node *n = p->from->node[v];
        conv = conv || (n->op == OP_CONV && conv_fits(p, n));
        gradients = gradients || n->op == OP_CONV_WEIGHTS || (n->op == OP_CONV_DATA && conv_fits(p, n));
    }
    return conv && (gradients ? 4 : 2) * p->from->n >= p->cpu->lanes;
}

static bool pass(Pass *p)
{
    size_t count = (size_t)p->from->length + 2;
    p->to = graph_new(p->from->real, p->from->n);
    p->plain = calloc(count, sizeof *p->plain);
    p->lane = calloc(count, sizeof *p->lane);
    p->turned = calloc(count, sizeof *p->turned);
    p->first = calloc(count, sizeof *p->first);
    p->fused = calloc(count, sizeof *p->fused);
    if (!p->to || !p->plain || !p->lane || !p->turned || !p->first || !p->fused || !list_users(p))
        return false;
    p->to->cpu = p->cpu; /* also where the pass before has set it */
    p->to->randoms = p->from->randoms;
    for (Value v = 1; v <= p->from->length; v++)
        if (!(p->lanes ? rebuild(p, node(p, v)) : rebuild_plain(p, node(p, v))))
            return false;
    for (int i = 0; i < p->from->outputs; i++)
        graph_output(p->to, p->from->output[i].name, as_plain(p, p->from->output[i].value));
    return !p->to->failed;
}

Graph *lanes_pass(Graph *g, const CpuKernels *cpu)
{
    Pass p = {.from = g, .cpu = cpu};
    p.lanes = lanes_pay(&p);
    bool done = pass(&p);
    free(p.plain);
    free(p.lane);
    free(p.turned);
    free(p.first);
    free(p.user);
    free(p.fused);
    graph_free(g);
    if (done)
        return p.to;
    graph_free(p.to);
    return NULL;
}
