/* fast_recurrent.c - recurrent layers by packed products and the kernels' cells.
 *
 * The formulas are those of op_recurrent.c. The state's weights are packed once a sequence; a step is one product and a
 * cell for every example. */
#include "nn/fast_recurrent.h"
#include <stdlib.h>
#include <string.h>

typedef struct Recurrent {
    int64_t gemm_floats, packed_floats; /* of scratch */
} Recurrent;

/* -- running -- */

typedef struct Work {
    const Call *c;
    const Recurrent *r;
    RecurrentKind kind;
    int64_t steps, m, gm, n; /* n: examples of this call */
    const int32_t *lengths;
    float *gemm, *packed, *rest; /* scratch */
} Work;

static int64_t round_floats(int64_t n)
{
    return (n + 15) / 16 * 16;
}

static Work work_of(const Call *c, const Shape *y, int64_t n, int lengths_at)
{
    const Recurrent *r = c->data;
    RecurrentKind kind = (RecurrentKind)c->node->attr.kind;
    Work w = {.c = c,
              .r = r,
              .kind = kind,
              .steps = y->dim[1],
              .m = y->dim[2],
              .gm = recurrent_gates(kind) * y->dim[2],
              .n = n};
    w.lengths = c->node->attr.flags & 1 ? call_in(c, lengths_at) : NULL;
    w.gemm = c->scratch;
    w.packed = w.gemm + round_floats(r->gemm_floats);
    w.rest = w.packed + round_floats(r->packed_floats);
    return w;
}

static const RecurrentCell cell_of[] = {
    [RECURRENT_BASIC] = CELL_BASIC, [RECURRENT_GRU] = CELL_GRU, [RECURRENT_LSTM] = CELL_LSTM};

static void forward_row(const Work *w, const float *pre, const float *rec, const float *s, float *cell, float *y,
                        float *gates, float *memory)
{
    RecurrentRow r = {.pre = pre, .rec = rec, .state = s, .cell = cell, .y = y, .gates = gates, .memory = memory};
    w->c->cpu->recurrent->forward(cell_of[w->kind], w->m, &r, 0, w->m);
    if (w->kind == RECURRENT_LSTM)
        memcpy(cell, memory, (size_t)w->m * sizeof *cell);
}

static bool live_at(const Work *w, int64_t e, int64_t t)
{
    return !w->lengths || t < w->lengths[e];
}

/* c (n, columns) = beta c + a (n, depth) . packed weights */
static void product(const Work *w, const float *a, int64_t a_row, int64_t depth, float *c, int64_t columns, float beta)
{
    Gemm g = {.m = w->n,
              .n = columns,
              .k = depth,
              .a = a,
              .a_row = a_row,
              .a_column = 1,
              .b_row = 1,
              .b_column = 1,
              .c = c,
              .c_row = columns,
              .alpha = 1,
              .beta = beta,
              .packed = w->packed};
    w->c->cpu->gemm->all(&g, w->gemm);
}

static void pack(const Work *w, const float *weights, int64_t depth, int64_t columns, int64_t b_row, int64_t b_column)
{
    Gemm g = {.m = w->n, .n = columns, .k = depth, .b = weights, .b_row = b_row, .b_column = b_column, .alpha = 1};
    w->c->cpu->gemm->pack(&g, w->packed, 0, w->c->cpu->gemm->panels(g.n));
}

static void forward(const Call *c, int64_t begin, int64_t end)
{
    Work w = work_of(c, &c->node->shape, end - begin, 4);
    int64_t m = w.m, gm = w.gm, stride = w.steps * m;
    const float *pre = call_in(c, 0), *state = call_in(c, 2);
    float *y = call_out(c, 0), *last = call_out(c, 1), *last_cell = call_out(c, 2), *gates = call_out(c, 3),
          *memory = call_out(c, 4);
    float *rec = w.rest, *cell = rec + w.n * gm, *spare = cell + w.n * m, *spare_gates = spare + m;
    pack(&w, call_in(c, 1), m, gm, 1, m);
    memcpy(cell, (const float *)call_in(c, 3) + begin * m, (size_t)(w.n * m) * sizeof *cell);
    for (int64_t t = 0; t < w.steps && !call_stopped(c); t++) {
        const float *s = t ? y + begin * stride + (t - 1) * m : state + begin * m;
        int64_t s_step = t ? stride : m;
        product(&w, s, s_step, m, rec, gm, 0);
        for (int64_t e = 0; e < w.n; e++) {
            int64_t at = (begin + e) * w.steps + t;
            float *g = gates ? gates + at * gm : spare_gates, *k = memory ? memory + at * m : spare;
            if (live_at(&w, begin + e, t)) {
                forward_row(&w, pre + at * gm, rec + e * gm, s + e * s_step, cell + e * m, y + at * m, g, k);
                continue;
            }
            memcpy(y + at * m, s + e * s_step, (size_t)m * sizeof *y);
            memset(g, 0, (size_t)gm * sizeof *g);
            memcpy(k, cell + e * m, (size_t)m * sizeof *k);
        }
    }
    for (int64_t e = begin; last && e < end; e++)
        memcpy(last + e * m, y + e * stride + (w.steps - 1) * m, (size_t)m * sizeof *last);
    if (last_cell)
        memcpy(last_cell + begin * m, cell, (size_t)(w.n * m) * sizeof *cell);
}

static void backward_row(const Work *w, float *gate, float *memory, const float *s, const float *cell, float *ds,
                         float *dc, float *a, float *b)
{
    RecurrentRow r = {.state = s, .cell = cell, .gates = gate, .memory = memory};
    w->c->cpu->recurrent->backward(cell_of[w->kind], w->m, &r, ds, dc, a, b, 0, w->m);
}

static void backward(const Call *c, int64_t begin, int64_t end)
{
    Work w = work_of(c, &call_src(c, 3)->shape, end - begin, 9);
    int64_t m = w.m, gm = w.gm;
    const float *state = call_in(c, 1), *cell0 = call_in(c, 2), *y = call_in(c, 3), *dy = call_in(c, 6);
    float *gates = c->slot[c->node->in[4]], *memory = c->slot[c->node->in[5]]; /* only read */
    float *d_pre = call_out(c, 0), *d_rec = call_out(c, 1), *d_state = call_out(c, 2), *d_cell = call_out(c, 3);
    bool apart = w.kind == RECURRENT_GRU; /* what goes back through the weights differs from d_pre */
    float *ds = w.rest, *dc = ds + w.n * m, *b = dc + w.n * m;
    pack(&w, call_in(c, 0), gm, m, m, 1);
    memcpy(ds, (const float *)call_in(c, 7) + begin * m, (size_t)(w.n * m) * sizeof *ds);
    memcpy(dc, (const float *)call_in(c, 8) + begin * m, (size_t)(w.n * m) * sizeof *dc);
    for (int64_t t = w.steps - 1; t >= 0 && !call_stopped(c); t--) {
        for (int64_t e = 0; e < w.n; e++) {
            int64_t at = (begin + e) * w.steps + t;
            float *a = d_pre + at * gm, *own = apart ? b + e * gm : a;
            for (int64_t j = 0; j < m; j++)
                ds[e * m + j] += dy[at * m + j];
            if (live_at(&w, begin + e, t)) {
                const float *s = t ? y + (at - 1) * m : state + (begin + e) * m;
                const float *before = t ? memory + (at - 1) * m : cell0 + (begin + e) * m;
                backward_row(&w, gates + at * gm, memory + at * m, s, before, ds + e * m, dc + e * m, a, own);
            } else {
                memset(a, 0, (size_t)gm * sizeof *a);
                memset(own, 0, (size_t)gm * sizeof *own);
            }
            if (d_rec)
                memcpy(d_rec + at * gm, own, (size_t)gm * sizeof *own);
        }
        if (apart)
            product(&w, b, gm, gm, ds, m, 1);
        else
            product(&w, d_pre + (begin * w.steps + t) * gm, w.steps * gm, gm, ds, m, 1);
    }
    if (d_state)
        memcpy(d_state + begin * m, ds, (size_t)(w.n * m) * sizeof *ds);
    if (d_cell)
        memcpy(d_cell + begin * m, dc, (size_t)(w.n * m) * sizeof *dc);
}

enum { STATE_SMALL = 8 }; /* units below which rows are too short for tiles */

bool fast_recurrent(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why)
{
    bool there = n->op == OP_RECURRENT;
    int64_t gates = recurrent_gates((RecurrentKind)n->attr.kind), m = there ? n->shape.dim[2] : n->shape.dim[2] / gates;
    if (m < STATE_SMALL)
        return true;
    Recurrent *r = malloc(sizeof *r);
    if (!r)
        return problem(why, "not enough memory to plan a net");
    r->gemm_floats = cpu->gemm->scratch;
    r->packed_floats = there ? cpu->gemm->packed_size(m, gates * m) : cpu->gemm->packed_size(gates * m, m);
    int64_t rest = n->shape.dim[0] * m * (gates + 2) + m * (gates + 1);
    int64_t floats = round_floats(r->gemm_floats) + round_floats(r->packed_floats) + rest + 64;
    *fast = (FastKernel){.name = "packed",
                         .run = there ? forward : backward,
                         .units = op_type(n->op)->units(g, n),
                         .scratch = (size_t)floats * sizeof(float),
                         .data = r,
                         .release = free,
                         .speed = 40};
    return true;
}
