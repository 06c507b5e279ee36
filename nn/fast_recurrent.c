/* fast_recurrent.c - recurrent layers by packed products and elementwise tiles.
 *
 * The formulas are those of op_recurrent.c. The state's weights are packed once a sequence; a step is one product and a
 * few elementwise programs a row, written below as formulas. */
#include "nn/fast_recurrent.h"
#include <stdlib.h>
#include <string.h>

/* Programs of the way there and back; named by what they give. */
typedef enum Formula {
    GATE,      /* Logistic[x1 + x2] */
    CANDIDATE, /* Tanh[x1 + x2] */
    SUM,       /* x1 + x2 */
    /* LSTM: f c + i g; o Tanh[c] */
    LSTM_CELL, LSTM_OUT,
    /* GRU: Tanh[x1 + r h]; (1 - i) m + i s */
    GRU_CANDIDATE, GRU_OUT,
    /* back: ds (1 - y^2); x d g (1 - g) for a logistic gate; x d (1 - g^2) for a candidate */
    BACK_TANH, BACK_GATE, BACK_CANDIDATE,
    LSTM_BACK_CELL, /* dc + ds o (1 - Tanh[c]^2) */
    LSTM_BACK_OUT,  /* ds Tanh[c] o (1 - o) */
    GRU_BACK_M,     /* ds (1 - i)(1 - m^2) */
    GRU_BACK_I,     /* ds (s - m) i (1 - i) */
    PRODUCT,        /* x1 x2 */
    FORMULAS
} Formula;

typedef struct Recurrent {
    TileProgram *program[FORMULAS];
    int64_t tile_floats, gemm_floats, packed_floats; /* of scratch */
} Recurrent;

/* The formulas, short names as in map.c's rules. */
static int formula(MapBuilder *b, Formula f)
{
    int x[5], one = 0;
    for (int i = 0; i < 5; i++)
        x[i] = map_input(b, i);
    one = map_constant(b, 1);
#define ADD(p, q)  map_emit2(b, MAP_ADD, p, q)
#define SUB(p, q)  map_emit2(b, MAP_SUB, p, q)
#define MUL(p, q)  map_emit2(b, MAP_MUL, p, q)
#define TANH(p)    map_emit1(b, MAP_TANH, p)
#define FLAT(p)    SUB(one, map_emit1(b, MAP_SQUARE, p)) /* slope of Tanh by its value */
#define SLOPE(p)   MUL(p, SUB(one, p))                   /* slope of Logistic by its value */
    switch (f) {
    case GATE: return map_emit1(b, MAP_LOGISTIC, ADD(x[0], x[1]));
    case CANDIDATE: return TANH(ADD(x[0], x[1]));
    case SUM: return ADD(x[0], x[1]);
    case LSTM_CELL: return ADD(MUL(x[0], x[1]), MUL(x[2], x[3]));
    case LSTM_OUT: return MUL(x[0], TANH(x[1]));
    case GRU_CANDIDATE: return TANH(ADD(x[0], MUL(x[1], x[2])));
    case GRU_OUT: return ADD(MUL(SUB(one, x[0]), x[1]), MUL(x[0], x[2]));
    case BACK_TANH: return MUL(x[0], FLAT(x[1]));
    case BACK_GATE: return MUL(MUL(x[0], x[1]), SLOPE(x[2]));
    case BACK_CANDIDATE: return MUL(MUL(x[0], x[1]), FLAT(x[2]));
    case LSTM_BACK_CELL: return ADD(x[0], MUL(MUL(x[1], x[2]), FLAT(TANH(x[3]))));
    case LSTM_BACK_OUT: return MUL(MUL(x[0], TANH(x[1])), SLOPE(x[2]));
    case GRU_BACK_M: return MUL(MUL(x[0], SUB(one, x[1])), FLAT(x[2]));
    case GRU_BACK_I: return MUL(MUL(x[0], SUB(x[1], x[2])), SLOPE(x[3]));
    default: return MUL(x[0], x[1]);
    }
#undef ADD
#undef SUB
#undef MUL
#undef TANH
#undef FLAT
#undef SLOPE
}

static void release(void *data)
{
    Recurrent *r = data;
    for (int i = 0; i < FORMULAS; i++)
        tile_program_free(r->program[i]);
    free(r);
}

static Recurrent *make_programs(Problem *why)
{
    Recurrent *r = calloc(1, sizeof *r);
    if (!r)
        problem(why, "not enough memory to plan a net");
    for (int f = 0; r && f < FORMULAS; f++) {
        MapBuilder b = {0};
        MapProgram p;
        int result = formula(&b, (Formula)f);
        if (map_finish(&b, result, 5, &p)) {
            r->program[f] = tile_program_make(&p, why);
            map_free(&p);
        }
        if (!r->program[f]) {
            release(r);
            return NULL;
        }
        int64_t floats = tile_program_scratch(r->program[f]);
        r->tile_floats = floats > r->tile_floats ? floats : r->tile_floats;
    }
    return r;
}

/* -- running -- */

typedef struct Work {
    const Call *c;
    const Recurrent *r;
    RecurrentKind kind;
    int64_t steps, m, gm, n; /* n: examples of this call */
    const int32_t *lengths;
    float *tiles, *gemm, *packed, *rest; /* scratch */
} Work;

static int64_t round_floats(int64_t n)
{
    return (n + 15) / 16 * 16;
}

static Work work_of(const Call *c, const Shape *y, int64_t n, int lengths_at)
{
    const Recurrent *r = c->data;
    RecurrentKind kind = (RecurrentKind)c->node->attr.kind;
    Work w = {.c = c, .r = r, .kind = kind, .steps = y->dim[1], .m = y->dim[2], .gm = recurrent_gates(kind) * y->dim[2], .n = n};
    w.lengths = c->node->attr.flags & 1 ? call_in(c, lengths_at) : NULL;
    w.tiles = c->scratch;
    w.gemm = w.tiles + round_floats(r->tile_floats);
    w.packed = w.gemm + round_floats(r->gemm_floats);
    w.rest = w.packed + round_floats(r->packed_floats);
    return w;
}

/* out[0..count) = formula of up to five rows. */
static void row(const Work *w, Formula f, int64_t count, float *out, const float *a, const float *b, const float *c,
                const float *d)
{
    TileInput in[5] = {{a, 1, count}, {b, 1, count}, {c ? c : a, 1, count}, {d ? d : a, 1, count}, {a, 1, count}};
    w->c->cpu->map->run(w->r->program[f], in, out, 0, count, w->tiles);
}

static void forward_row(const Work *w, const float *pre, const float *rec, const float *s, float *cell, float *y,
                        float *gates, float *memory)
{
    int64_t m = w->m;
    if (w->kind == RECURRENT_BASIC) {
        row(w, CANDIDATE, m, y, pre, rec, NULL, NULL);
        memcpy(gates, y, (size_t)m * sizeof *y);
    } else if (w->kind == RECURRENT_GRU) {
        memcpy(memory, rec + 2 * m, (size_t)m * sizeof *memory);
        row(w, GATE, 2 * m, gates, pre, rec, NULL, NULL);
        row(w, GRU_CANDIDATE, m, gates + 2 * m, pre + 2 * m, gates + m, memory, NULL);
        row(w, GRU_OUT, m, y, gates, gates + 2 * m, s, NULL);
    } else {
        row(w, GATE, 3 * m, gates, pre, rec, NULL, NULL);
        row(w, CANDIDATE, m, gates + 3 * m, pre + 3 * m, rec + 3 * m, NULL, NULL);
        row(w, LSTM_CELL, m, cell, gates + 2 * m, cell, gates, gates + 3 * m);
        row(w, LSTM_OUT, m, y, gates + m, cell, NULL, NULL);
        memcpy(memory, cell, (size_t)m * sizeof *memory);
    }
}

static bool live_at(const Work *w, int64_t e, int64_t t)
{
    return !w->lengths || t < w->lengths[e];
}

/* c (n, columns) = beta c + a (n, depth) . packed weights */
static void product(const Work *w, const float *a, int64_t a_row, int64_t depth, float *c, int64_t columns, float beta)
{
    Gemm g = {.m = w->n, .n = columns, .k = depth, .a = a, .a_row = a_row, .a_column = 1, .b_row = 1, .b_column = 1,
              .c = c, .c_row = columns, .alpha = 1, .beta = beta, .packed = w->packed};
    w->c->cpu->gemm->all(&g, w->gemm);
}

static void pack(const Work *w, const float *weights, int64_t depth, int64_t columns, int64_t b_row, int64_t b_column)
{
    Gemm g = {.m = w->n, .n = columns, .k = depth, .b = weights, .b_row = b_row, .b_column = b_column, .alpha = 1};
    w->c->cpu->gemm->pack(&g, w->packed);
}

static void forward(const Call *c, int64_t begin, int64_t end)
{
    Work w = work_of(c, &c->node->shape, end - begin, 4);
    int64_t m = w.m, gm = w.gm, stride = w.steps * m;
    const float *pre = call_in(c, 0), *state = call_in(c, 2);
    float *y = call_out(c, 0), *last = call_out(c, 1), *last_cell = call_out(c, 2), *gates = call_out(c, 3), *memory = call_out(c, 4);
    float *rec = w.rest, *cell = rec + w.n * gm, *spare = cell + w.n * m, *spare_gates = spare + m;
    pack(&w, call_in(c, 1), m, gm, 1, m);
    memcpy(cell, (const float *)call_in(c, 3) + begin * m, (size_t)(w.n * m) * sizeof *cell);
    for (int64_t t = 0; t < w.steps; t++) {
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

static void backward_row(const Work *w, const float *gate, const float *memory, const float *s, const float *cell, float *ds,
                         float *dc, float *a, float *b)
{
    int64_t m = w->m;
    if (w->kind == RECURRENT_BASIC) {
        row(w, BACK_TANH, m, a, ds, gate, NULL, NULL);
        memcpy(b, a, (size_t)m * sizeof *b);
        memset(ds, 0, (size_t)m * sizeof *ds);
    } else if (w->kind == RECURRENT_GRU) {
        const float *i = gate, *r = gate + m, *g = gate + 2 * m;
        row(w, GRU_BACK_M, m, a + 2 * m, ds, i, g, NULL);
        row(w, GRU_BACK_I, m, a, ds, s, g, i);
        row(w, BACK_GATE, m, a + m, a + 2 * m, memory, r, NULL);
        memcpy(b, a, (size_t)(2 * m) * sizeof *b);
        row(w, PRODUCT, m, b + 2 * m, a + 2 * m, r, NULL, NULL);
        row(w, PRODUCT, m, ds, ds, i, NULL, NULL);
    } else {
        const float *i = gate, *o = gate + m, *f = gate + 2 * m, *g = gate + 3 * m;
        row(w, LSTM_BACK_OUT, m, a + m, ds, memory, o, NULL);
        row(w, LSTM_BACK_CELL, m, dc, dc, ds, o, memory);
        row(w, BACK_GATE, m, a + 2 * m, dc, cell, f, NULL);
        row(w, BACK_GATE, m, a, dc, g, i, NULL);
        row(w, BACK_CANDIDATE, m, a + 3 * m, dc, i, g, NULL);
        row(w, PRODUCT, m, dc, dc, f, NULL, NULL);
        memcpy(b, a, (size_t)(4 * m) * sizeof *b);
        memset(ds, 0, (size_t)m * sizeof *ds);
    }
}

static void backward(const Call *c, int64_t begin, int64_t end)
{
    Work w = work_of(c, &call_src(c, 3)->shape, end - begin, 9);
    int64_t m = w.m, gm = w.gm;
    const float *state = call_in(c, 1), *cell0 = call_in(c, 2), *y = call_in(c, 3), *gates = call_in(c, 4), *memory = call_in(c, 5);
    const float *dy = call_in(c, 6);
    float *d_pre = call_out(c, 0), *d_rec = call_out(c, 1), *d_state = call_out(c, 2), *d_cell = call_out(c, 3);
    float *ds = w.rest, *dc = ds + w.n * m, *b = dc + w.n * m;
    pack(&w, call_in(c, 0), gm, m, m, 1);
    memcpy(ds, (const float *)call_in(c, 7) + begin * m, (size_t)(w.n * m) * sizeof *ds);
    memcpy(dc, (const float *)call_in(c, 8) + begin * m, (size_t)(w.n * m) * sizeof *dc);
    for (int64_t t = w.steps - 1; t >= 0; t--) {
        for (int64_t e = 0; e < w.n; e++) {
            int64_t at = (begin + e) * w.steps + t;
            float *a = d_pre + at * gm, *own = b + e * gm;
            row(&w, SUM, m, ds + e * m, ds + e * m, dy + at * m, NULL, NULL);
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
        product(&w, b, gm, gm, ds, m, 1);
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
    Recurrent *r = make_programs(why);
    if (!r)
        return false;
    r->gemm_floats = cpu->gemm->scratch;
    r->packed_floats = there ? cpu->gemm->packed_size(m, gates * m) : cpu->gemm->packed_size(gates * m, m);
    int64_t rest = n->shape.dim[0] * m * (gates + 2) + m * (gates + 1);
    int64_t floats = round_floats(r->tile_floats) + round_floats(r->gemm_floats) + round_floats(r->packed_floats) + rest + 64;
    *fast = (FastKernel){.name = "packed", .run = there ? forward : backward, .units = op_type(n->op)->units(g, n),
                         .scratch = (size_t)floats * sizeof(float), .data = r, .release = release, .speed = 40};
    return true;
}
