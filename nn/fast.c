/* fast.c - operations in plain layout by the fast kernels, and elementwise work in either layout. */
#include "nn/fast.h"
#include "nn/lanes.h"
#include <stdlib.h>
#include <string.h>

/* -- elementwise programs by the tile interpreter -- */

enum { OPERANDS_MAX = 32 };

typedef struct TileData {
    TileProgram *program;
    TileInput in[OPERANDS_MAX]; /* inner and count; the addresses come when it runs */
    int64_t each;              /* lane-blocked: elements an example; else 0 */
} TileData;

static void tile_release(void *data)
{
    TileData *d = data;
    tile_program_free(d->program);
    free(d);
}

static void tile_run(const Call *c, int64_t begin, int64_t end)
{
    const TileData *d = c->data;
    TileInput in[OPERANDS_MAX];
    for (int k = 0; k < c->node->inputs; k++) {
        in[k] = d->in[k];
        in[k].data = call_in(c, k);
    }
    if (d->each) { /* units are examples, and the range fills whole blocks */
        int64_t lanes = c->cpu->lanes;
        begin *= d->each;
        end = (end + lanes - 1) / lanes * lanes * d->each;
    }
    c->cpu->map->run(d->program, in, call_out(c, 0), begin, end, c->scratch);
}

static bool tile_inputs(const Graph *g, const Node *n, int64_t lanes, TileInput *in)
{
    if (n->inputs > OPERANDS_MAX)
        return false;
    for (int k = 0; k < n->inputs; k++) {
        const Node *x = g->node[n->in[k]];
        if (x->type != REAL32)
            return false;
        if (x->lanes || shape_same(&x->shape, &n->shape))
            in[k] = (TileInput){.inner = 1, .count = INT64_MAX};
        else if (!lanes_tile_input(&x->shape, &n->shape, lanes, &in[k].inner, &in[k].count))
            return false;
    }
    return true;
}

static bool fast_map(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why)
{
    TileInput in[OPERANDS_MAX];
    if (!tile_inputs(g, n, n->lanes ? cpu->lanes : 1, in))
        return true;
    TileData *d = calloc(1, sizeof *d);
    MapProgram p = n->map;
    p.inputs = n->inputs;
    if (d)
        d->program = tile_program_make(&p, why);
    if (!d || !d->program) {
        free(d);
        return d ? false : problem(why, "not enough memory to plan a net");
    }
    for (int k = 0; k < n->inputs; k++) {
        d->in[k] = in[k];
        if (in[k].count == INT64_MAX)
            d->in[k].count = node_count(n) + LANES_MAX * (node_count(n) / (n->shape.rank ? n->shape.dim[0] : 1));
    }
    d->each = n->lanes ? node_count(n) / g->n : 0;
    *fast = (FastKernel){.name = "tiles", .run = tile_run, .units = n->lanes ? g->n : node_count(n), .data = d,
                         .scratch = (size_t)tile_program_scratch(d->program) * sizeof(float), .release = tile_release,
                         .speed = 10};
    return true;
}

/* -- matrix products -- */

static int64_t matrix_rows(const Node *n)
{
    return n->shape.dim[n->shape.rank - 2];
}

static Gemm gemm_of(const Call *c, const float *a, const float *b, float *y, int64_t first, int64_t rows)
{
    const Node *n = c->node;
    const Shape *sa = &call_src(c, 0)->shape, *sb = &call_src(c, 1)->shape;
    int64_t lda = sa->dim[sa->rank - 1], ldb = sb->dim[sb->rank - 1], width = n->shape.dim[n->shape.rank - 1];
    bool ta = n->attr.flags & 1, tb = n->attr.flags & 2;
    Gemm g = {.m = rows, .n = width, .k = ta ? sa->dim[sa->rank - 2] : lda, .a = a + (ta ? first : first * lda),
              .a_row = ta ? 1 : lda, .a_column = ta ? lda : 1, .b = b, .b_row = tb ? 1 : ldb, .b_column = tb ? ldb : 1,
              .c = y + first * width, .c_row = width, .alpha = 1};
    return g;
}

/* Units are rows of the stack of products: examples, or groups of them, stay together. */
static void gemm_rows(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node, *a = call_src(c, 0), *b = call_src(c, 1);
    int64_t m = matrix_rows(n), width = n->shape.dim[n->shape.rank - 1];
    int64_t a_step = a->shape.rank > 2 ? a->shape.dim[a->shape.rank - 2] * a->shape.dim[a->shape.rank - 1] : 0;
    int64_t b_step = b->shape.rank > 2 ? b->shape.dim[b->shape.rank - 2] * b->shape.dim[b->shape.rank - 1] : 0;
    for (int64_t row = begin; row < end;) {
        int64_t batch = row / m, first = row % m, rows = end - row < m - first ? end - row : m - first;
        Gemm g = gemm_of(c, (const float *)call_in(c, 0) + batch * a_step, (const float *)call_in(c, 1) + batch * b_step,
                         (float *)call_out(c, 0) + batch * m * width, first, rows);
        for (int64_t t = 0, tasks = c->cpu->gemm->tasks(&g); t < tasks; t++)
            c->cpu->gemm->run(&g, t, c->scratch);
        row += rows;
    }
}

/* Units are the kernel's own blocks of one product. */
static void gemm_blocks(const Call *c, int64_t begin, int64_t end)
{
    Gemm g = gemm_of(c, call_in(c, 0), call_in(c, 1), call_out(c, 0), 0, matrix_rows(c->node));
    for (int64_t t = begin; t < end; t++)
        c->cpu->gemm->run(&g, t, c->scratch);
}

enum { GEMM_SMALL = 4096 }; /* multiplications below which packing costs more than it saves */

static void fast_matmul(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast)
{
    const OpType *t = op_type(OP_MATMUL);
    double flops = t->flops(g, n);
    if (flops < 2 * GEMM_SMALL)
        return;
    size_t scratch = (size_t)cpu->gemm->scratch * sizeof(float);
    if (n->shape.rank == 2 && !n->batched) {
        Gemm one = {.m = n->shape.dim[0], .n = n->shape.dim[1], .k = (int64_t)(flops / 2 / (double)node_count(n))};
        *fast = (FastKernel){.name = "gemm", .run = gemm_blocks, .units = cpu->gemm->tasks(&one), .scratch = scratch, .speed = 60};
    } else {
        *fast = (FastKernel){.name = "gemm", .run = gemm_rows, .units = t->units(g, n), .scratch = scratch, .speed = 50};
    }
}

/* -- softmax over the last axis -- */

static int64_t classes_of(const Shape *s)
{
    return s->dim[s->rank - 1];
}

static void softmax_rows(const Call *c, int64_t begin, int64_t end)
{
    int64_t k = classes_of(&c->node->shape);
    const float *x = (const float *)call_in(c, 0) + begin * k;
    float *y = (float *)call_out(c, 0) + begin * k;
    if (c->node->op == OP_SOFTMAX)
        c->cpu->loss->softmax_rows(end - begin, k, x, y);
    else if (c->node->op == OP_LOG_SOFTMAX)
        c->cpu->loss->log_softmax_rows(end - begin, k, x, y);
    else
        c->cpu->loss->softmax_rows_gradient(end - begin, k, x, (const float *)call_in(c, 1) + begin * k, y);
}

static void loss_rows(const Call *c, int64_t begin, int64_t end)
{
    int64_t k = classes_of(&call_src(c, 0)->shape);
    c->cpu->loss->cross_entropy_rows(end - begin, k, (const float *)call_in(c, 0) + begin * k,
                                     (const int32_t *)call_in(c, 1) + begin, 1, NULL, NULL, (float *)call_out(c, 0) + begin);
}

/* -- reductions of neighbouring axes -- */

typedef struct Reduction {
    int64_t outer, middle, inner;
} Reduction;

/* Can the reduced axes be seen as one, with the kept ones before and after it? */
static bool one_stretch(const Graph *g, const Node *n, Reduction *r)
{
    const Shape *s = &g->node[n->in[0]]->shape;
    *r = (Reduction){1, 1, 1};
    int phase = 0; /* before, inside, after the reduced axes */
    for (int i = 0; i < s->rank; i++) {
        bool goes = n->attr.axes >> i & 1;
        if (s->dim[i] == 1)
            continue;
        if (goes && phase == 0)
            phase = 1;
        if (!goes && phase == 1)
            phase = 2;
        if (goes && phase == 2)
            return false;
        *(phase == 0 ? &r->outer : phase == 1 ? &r->middle : &r->inner) *= s->dim[i];
    }
    return true;
}

static void reduce_stretch(const Call *c, int64_t begin, int64_t end)
{
    static const ReduceOp op[] = {[REDUCE_SUM] = REDUCE_OP_SUM, [REDUCE_MEAN] = REDUCE_OP_SUM, [REDUCE_MAX] = REDUCE_OP_MAX,
                                  [REDUCE_MIN] = REDUCE_OP_MIN, [REDUCE_PRODUCT] = REDUCE_OP_PRODUCT};
    Reduction r;
    one_stretch(c->graph, c->node, &r);
    float scale = c->node->attr.kind == REDUCE_MEAN ? 1 / (float)r.middle : 1;
    c->cpu->map->reduce(op[c->node->attr.kind], r.middle, r.inner, call_in(c, 0), scale, call_out(c, 0), begin, end);
}

/* -- optimisers -- */

static UpdateCommon update_common(const Call *c)
{
    const double *f = c->node->attr.f;
    return (UpdateCommon){.rate = (float)(c->run->rate * f[0]), .decay = (float)f[1], .clip = (float)f[2],
                          .weight_clip = (float)f[3], .g_scale = 1};
}

static void update_run(const Call *c, int64_t begin, int64_t end)
{
    const double *f = c->node->attr.f;
    UpdateCommon u = update_common(c);
    const UpdateKernels *k = c->cpu->update;
    float *own[3] = {NULL, NULL, NULL}, *w = (float *)c->slot[c->node->in[0]] + begin;
    const float *g = (const float *)call_in(c, 1) + begin;
    for (int i = 2; i < c->node->inputs; i++)
        own[i - 2] = (float *)c->slot[c->node->in[i]] + begin;
    switch (c->node->op) {
    case OP_ADAM: k->adam(end - begin, &u, (float)f[4], (float)f[5], (float)f[6], c->run->step, g, own[0], own[1], w); break;
    case OP_SGD: k->sgd(end - begin, &u, (float)f[4], g, own[0], w); break;
    case OP_SIGN_SGD: k->sign_sgd(end - begin, &u, (float)f[4], g, own[0], w); break;
    default: k->rmsprop(end - begin, &u, (float)f[4], (float)f[6], (float)f[5], g, own[0], own[1], own[2], w);
    }
}

bool fast_kernel(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why)
{
    const OpType *t = op_type(n->op);
    int64_t units = t->units ? t->units(g, n) : 1;
    Reduction r;
    *fast = (FastKernel){0};
    switch (n->op) {
    case OP_MAP: return fast_map(g, n, cpu, fast, why);
    case OP_MATMUL: fast_matmul(g, n, cpu, fast); break;
    case OP_SOFTMAX: case OP_LOG_SOFTMAX: case OP_SOFTMAX_GRADIENT:
        if (n->attr.axis == n->shape.rank - 1 && (n->op != OP_SOFTMAX || n->inputs == 1))
            *fast = (FastKernel){.name = "rows", .run = softmax_rows, .units = units, .speed = 10};
        break;
    case OP_SOFTMAX_LOSS: *fast = (FastKernel){.name = "rows", .run = loss_rows, .units = units, .speed = 10}; break;
    case OP_REDUCE:
        if (one_stretch(g, n, &r))
            *fast = (FastKernel){.name = "stretch", .run = reduce_stretch, .units = r.outer, .speed = 5};
        break;
    case OP_ADAM: case OP_SGD: case OP_SIGN_SGD: case OP_RMSPROP:
        *fast = (FastKernel){.name = "update", .run = update_run, .units = units, .speed = 10};
        break;
    default:
        if (n->op >= OP_TO_LANES)
            *fast = (FastKernel){.name = "lanes", .run = t->run32, .units = units,
                                 .scratch = t->scratch ? t->scratch(g, n) : 0, .speed = n->op <= OP_FROM_LANES ? 2 : 60};
    }
    return true;
}
