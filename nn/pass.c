/* pass.c - constant folding, common subexpressions, elementwise fusion, dead values. */
#include "nn/pass.h"
#include "nn/lanes.h"
#include "nn/last.h"
#include <stdlib.h>
#include <string.h>

enum { FOLD_LIMIT = 65536, FUSE_LENGTH = 64, FUSE_INPUTS = 20 };

/* -- helpers -- */

static void mark_all(const Graph *g, bool used)
{
    for (Value v = 1; v <= g->length; v++)
        g->node[v]->used = used;
}

int32_t *pass_uses(const Graph *g)
{
    int32_t *uses = calloc((size_t)g->length + 1, sizeof *uses);
    for (Value v = 1; uses && v <= g->length; v++)
        for (int k = 0; k < g->node[v]->inputs; k++)
            uses[g->node[v]->in[k]]++;
    for (int i = 0; uses && i < g->outputs; i++)
        uses[g->output[i].value]++;
    for (int i = 0; uses && i < g->updates; i++)
        uses[g->update[i].value]++;
    return uses;
}

Graph *pass_dead(Graph *g)
{
    mark_all(g, false);
    for (int i = 0; i < g->outputs; i++)
        g->node[g->output[i].value]->used = true;
    for (int i = 0; i < g->updates; i++)
        g->node[g->update[i].value]->used = g->node[g->update[i].param]->used = true;
    for (Value v = g->length; v >= 1; v--) {
        Node *n = g->node[v];
        n->used = n->used || op_type(n->op)->effect || n->op == OP_INPUT || n->op == OP_PARAM;
        for (int k = 0; n->used && k < n->inputs; k++)
            g->node[n->in[k]]->used = true;
        if (n->used && n->lengths)
            g->node[n->lengths]->used = true;
    }
    Graph *compact = graph_compact(g);
    graph_free(g);
    return compact;
}

static void redirect_ends(Graph *g, const Value *to)
{
    for (int i = 0; i < g->outputs; i++)
        g->output[i].value = to[g->output[i].value];
    for (int i = 0; i < g->updates; i++)
        g->update[i].value = to[g->update[i].value];
}

/* -- constants -- */

static bool foldable(const Graph *g, const Node *n)
{
    if (n->attr.ordinal || n->op == OP_RESULT || n->op == OP_LOOP || n->op == OP_OWN || n->results > 1 || n->inputs == 0 ||
        op_type(n->op)->effect || node_count(n) > FOLD_LIMIT)
        return false;
    for (int k = 0; k < n->inputs; k++)
        if (g->node[n->in[k]]->op != OP_CONSTANT)
            return false;
    return true;
}

static void become_constant(Node *n, void *data)
{
    map_free(&n->map);
    n->op = OP_CONSTANT;
    n->inputs = 0;
    n->data = data;
    n->batched = false;
    memset(&n->attr, 0, sizeof n->attr);
    n->attr.kind = (int32_t)n->type;
    n->attr.count = n->shape.rank;
    memcpy(n->attr.a, n->shape.dim, (size_t)n->shape.rank * sizeof *n->attr.a);
}

/* Computes n now, with the plain loops. False when memory is short (and then nothing is lost but time). */
static bool fold(Graph *g, Node *n)
{
    const OpType *t = op_type(n->op);
    void **slot = calloc((size_t)g->length + 1, sizeof *slot);
    void *scratch = malloc((t->scratch ? t->scratch(g, n) : 0) + 64);
    void *out = graph_alloc(g, node_bytes(n));
    if (slot && scratch && out) {
        RunState state = {0};
        for (int k = 0; k < n->inputs; k++)
            slot[n->in[k]] = g->node[n->in[k]]->data;
        slot[n->self] = out;
        Call c = {.node = n, .graph = g, .slot = slot, .scratch = scratch, .run = &state};
        (g->real == REAL32 ? t->run32 : t->run64)(&c, 0, t->units ? t->units(g, n) : 1);
        become_constant(n, out);
    }
    free(slot);
    free(scratch);
    return out != NULL;
}

/* -- elementwise simplification -- */

/* Does `in` replaced by a smaller one at place k leave the result's shape as it is? */
static bool still_covers(const Graph *g, const Node *n, int k, const Shape *replaced)
{
    for (int d = 1; d <= n->shape.rank; d++) { /* every axis, from the right, must be full in some input */
        bool full = n->shape.dim[n->shape.rank - d] == 1;
        for (int i = 0; i < n->inputs && !full; i++) {
            const Shape *s = i == k ? replaced : &g->node[n->in[i]]->shape;
            full = d <= s->rank && s->dim[s->rank - d] == n->shape.dim[n->shape.rank - d];
        }
        if (!full)
            return false;
    }
    int rank = 0;
    for (int i = 0; i < n->inputs; i++) {
        const Shape *s = i == k ? replaced : &g->node[n->in[i]]->shape;
        rank = s->rank > rank ? s->rank : rank;
    }
    return rank == n->shape.rank;
}

/* Inputs that only repeat a smaller array read that one directly. */
static void look_through_broadcasts(Graph *g, Node *n)
{
    for (int k = 0; k < n->inputs; k++) {
        const Node *b = g->node[n->in[k]];
        while (b->op == OP_BROADCAST && still_covers(g, n, k, &g->node[b->in[0]]->shape)) {
            n->in[k] = b->in[0];
            b = g->node[n->in[k]];
        }
    }
}

static bool scalar_value(const Graph *g, Value v, double *x)
{
    const Node *n = g->node[v];
    if (n->op != OP_CONSTANT || node_count(n) != 1 || n->type != g->real)
        return false;
    *x = g->real == REAL32 ? (double)*(const float *)n->data : *(const double *)n->data;
    return true;
}

/* Rebuilds n's program with input i computed by `inner` (or as it is), scalar constants written in, inputs it does not
 * read left out, equal ones merged. in/inputs: the operands after that. */
typedef struct Rewrite {
    Value in[2 * FUSE_INPUTS];
    int inputs;
    MapBuilder b;
} Rewrite;

static int operand(const Graph *g, Rewrite *r, Value v)
{
    double x;
    if (scalar_value(g, v, &x))
        return map_constant(&r->b, x);
    for (int i = 0; i < r->inputs; i++)
        if (r->in[i] == v)
            return map_input(&r->b, i);
    r->in[r->inputs] = v;
    return map_input(&r->b, r->inputs++);
}

/* Takes the rewritten program if it still gives the shape; else n stays as it was. */
static bool adopt(Graph *g, Node *n, Rewrite *r, int result)
{
    MapProgram p;
    if (!map_finish(&r->b, result, 0, &p))
        return false;
    Value kept[2 * FUSE_INPUTS];
    int inputs = 0;
    Node trial = *n;
    for (int i = 0; i < r->inputs; i++)
        if (map_reads(&p, i)) {
            for (int j = 0; j < p.length; j++)
                if (p.code[j].op == MAP_INPUT && p.code[j].arg[0] == i)
                    p.code[j].arg[0] = inputs;
            kept[inputs++] = r->in[i];
        }
    p.inputs = inputs;
    trial.in = kept;
    trial.inputs = inputs;
    if (inputs == 0 || !still_covers(g, &trial, -1, NULL)) {
        map_free(&p);
        return false;
    }
    Value *in = graph_alloc(g, (size_t)inputs * sizeof *in);
    if (!in) {
        map_free(&p);
        return false;
    }
    memcpy(in, kept, (size_t)inputs * sizeof *in);
    map_free(&n->map);
    n->map = p;
    n->in = in;
    n->inputs = inputs;
    op_type(OP_MAP)->shape(g, n); /* the shape is what it was; who is batched may have changed */
    n->batched = n->batched && n->shape.rank > 0 && n->shape.dim[0] % g->n == 0;
    return true;
}

static void simplify_map(Graph *g, Node *n)
{
    if (n->inputs > FUSE_INPUTS)
        return;
    look_through_broadcasts(g, n);
    Rewrite r = {.inputs = 0};
    int at[FUSE_INPUTS];
    for (int k = 0; k < n->inputs; k++)
        at[k] = operand(g, &r, n->in[k]);
    adopt(g, n, &r, map_inline(&r.b, &n->map, at));
}

/* The value that n is a mere copy of, or n itself. */
static Value copied(const Graph *g, const Node *n)
{
    const Node *x = n->inputs ? g->node[n->in[0]] : NULL;
    bool same = x && shape_same(&x->shape, &n->shape) && x->type == n->type && x->op != OP_PARAM && x->op != OP_INPUT;
    bool identity = n->op == OP_MAP && n->map.length == 1 && n->map.code[0].op == MAP_INPUT && n->inputs == 1;
    bool view = n->op == OP_RESHAPE || n->op == OP_BROADCAST;
    return same && (identity || view) ? n->in[0] : n->self;
}

/* -- common subexpressions -- */

static uint64_t mix(uint64_t h, const void *data, size_t size)
{
    const unsigned char *p = data;
    for (size_t i = 0; i < size; i++)
        h = (h ^ p[i]) * 0x100000001b3u;
    return h;
}

static uint64_t node_hash(const Node *n)
{
    uint64_t h = mix(0xcbf29ce484222325u, &n->op, sizeof n->op);
    h = mix(h, n->in, (size_t)n->inputs * sizeof *n->in);
    h = mix(h, &n->attr, sizeof n->attr);
    for (int i = 0; i < n->map.length; i++) {
        h = mix(h, &n->map.code[i].op, sizeof n->map.code[i].op);
        h = mix(h, n->map.code[i].arg, sizeof n->map.code[i].arg);
        h = mix(h, &n->map.code[i].value, sizeof n->map.code[i].value);
    }
    return n->data && node_bytes(n) <= 4096 ? mix(h, n->data, node_bytes(n)) : h;
}

static bool same_map(const MapProgram *a, const MapProgram *b)
{
    if (a->length != b->length)
        return false;
    for (int i = 0; i < a->length; i++) {
        const MapInstr *s = &a->code[i], *t = &b->code[i];
        if (s->op != t->op || memcmp(s->arg, t->arg, sizeof s->arg) != 0 ||
            memcmp(&s->value, &t->value, sizeof s->value) != 0)
            return false;
    }
    return true;
}

static bool same_node(const Node *a, const Node *b)
{
    return a->op == b->op && a->type == b->type && a->inputs == b->inputs && shape_same(&a->shape, &b->shape) &&
           memcmp(a->in, b->in, (size_t)a->inputs * sizeof *a->in) == 0 &&
           memcmp(&a->attr, &b->attr, sizeof a->attr) == 0 && same_map(&a->map, &b->map) && !a->body && !b->body &&
           (!a->data || (node_bytes(a) <= 4096 && memcmp(a->data, b->data, node_bytes(a)) == 0));
}

typedef struct Table {
    Value *slot;
    size_t mask;
} Table;

/* An earlier node that computes the same, or n itself, which is then remembered. */
static Value merged(const Graph *g, const Table *t, const Node *n)
{
    if (n->op == OP_INPUT || n->op == OP_PARAM || n->op == OP_RESULT || op_type(n->op)->effect)
        return n->self;
    size_t i = (size_t)node_hash(n) & t->mask;
    for (; t->slot[i]; i = (i + 1) & t->mask)
        if (same_node(g->node[t->slot[i]], n))
            return t->slot[i];
    t->slot[i] = n->self;
    return n->self;
}

/* A RESULT belongs to one node of its main node and number. */
static Value the_result(const Graph *g, const Node *n)
{
    struct Result *r = &g->node[n->in[0]]->result[n->attr.kind];
    if (r->value == 0 || r->value > n->self)
        r->value = n->self;
    return r->value;
}

static void redirect_operands(Node *n, const Value *to)
{
    for (int k = 0; k < n->inputs; k++)
        n->in[k] = to[n->in[k]];
    if (n->lengths)
        n->lengths = to[n->lengths];
}

/* One sweep: every node after its operands have been replaced by what they turned out to be. */
static bool sweep(Graph *g)
{
    size_t size = 64;
    while (size < 2 * (size_t)g->length)
        size *= 2;
    Table t = {calloc(size, sizeof(Value)), size - 1};
    Value *to = calloc((size_t)g->length + 1, sizeof *to);
    bool good = t.slot && to;
    for (Value v = 1; good && v <= g->length; v++) {
        Node *n = g->node[v];
        redirect_operands(n, to);
        if (n->op == OP_MAP)
            simplify_map(g, n);
        if (foldable(g, n))
            fold(g, n);
        to[v] = copied(g, n);
        if (to[v] == v)
            to[v] = n->op == OP_RESULT ? the_result(g, n) : merged(g, &t, n);
    }
    if (good)
        redirect_ends(g, to);
    free(t.slot);
    free(to);
    return good;
}

/* -- elementwise fusion: a producer with one reader, elementwise and of its shape, is computed inside it -- */

static bool fusable(const Graph *g, const Node *n, Value v, const int32_t *uses)
{
    const Node *p = g->node[v];
    return p->op == OP_MAP && uses[v] == 1 && shape_same(&p->shape, &n->shape) && p->batched == n->batched &&
           p->map.length + n->map.length <= FUSE_LENGTH && p->inputs + n->inputs <= FUSE_INPUTS;
}

static void fuse_into(Graph *g, Node *n, int32_t *uses)
{
    for (int k = 0; k < n->inputs; k++) {
        if (n->inputs > FUSE_INPUTS || !fusable(g, n, n->in[k], uses))
            continue;
        const Node *p = g->node[n->in[k]];
        Rewrite r = {.inputs = 0};
        int inner[FUSE_INPUTS], at[FUSE_INPUTS];
        for (int i = 0; i < n->inputs; i++)
            at[i] = i == k ? 0 : operand(g, &r, n->in[i]);
        for (int i = 0; i < p->inputs; i++)
            inner[i] = operand(g, &r, p->in[i]);
        at[k] = map_inline(&r.b, &p->map, inner);
        if (adopt(g, n, &r, map_inline(&r.b, &n->map, at)))
            k = -1; /* operands have moved: look at all of them again */
    }
}

static bool fuse(Graph *g)
{
    int32_t *uses = pass_uses(g);
    for (Value v = 1; uses && v <= g->length; v++)
        if (g->node[v]->op == OP_MAP)
            fuse_into(g, g->node[v], uses);
    free(uses);
    return uses != NULL;
}

/* -- a ramp that alone reads a batch normalisation, taken into it -- */

static bool is_ramp(const Node *n)
{
    return n->op == OP_MAP && n->map.length == 2 && n->map.code[0].op == MAP_INPUT && n->map.code[1].op == MAP_RAMP;
}

static bool fuse_norms(Graph *g)
{
    int32_t *uses = pass_uses(g);
    Value *to = calloc((size_t)g->length + 1, sizeof *to);
    for (Value v = 1; uses && v <= g->length; v++)
        if (g->node[v]->op == OP_RESULT) /* means and variances are others' business */
            uses[g->node[v]->in[0]]--;
    bool good = uses && to;
    for (Value v = 1; good && v <= g->length; v++) {
        Node *n = g->node[v];
        redirect_operands(n, to);
        to[v] = v;
        Node *norm = is_ramp(n) ? g->node[n->in[0]] : n;
        if (norm->op == OP_BATCH_NORM && norm != n && uses[norm->self] == 1) {
            norm->attr.flags |= NORM_RAMP;
            to[v] = norm->self;
        }
    }
    if (good)
        redirect_ends(g, to);
    free(uses);
    free(to);
    return good;
}

/* -- updates as operations -- */

static bool emit_stores(Graph *g)
{
    for (int i = 0; i < g->updates; i++) {
        Value v = g->update[i].value;
        if (g->node[v]->op == OP_PARAM) { /* an array read while another is written: through a copy */
            MapBuilder b = {0};
            MapProgram p;
            int x = map_input(&b, 0);
            v = map_finish(&b, x, 1, &p) ? graph_emit_map(g, &p, &v, 1) : 0;
        }
        graph_emit(g, OP_STORE, (Value[]){g->update[i].param, v}, 2, NULL);
    }
    g->updates = 0;
    return !g->failed;
}

Graph *pass_all(const Graph *from, const Backend *backend, Problem *why)
{
    mark_all(from, true);
    Graph *g = graph_compact(from);
    bool good = g && emit_stores(g);
    g = good ? pass_dead(g) : g;
    good = good && g && sweep(g);
    g = good ? pass_dead(g) : g;
    good = good && g && fuse_norms(g);
    g = good ? pass_dead(g) : g;
    if (good && g && backend->kernels && g->real == REAL32) {
        g = last_pass(g, backend->kernels);
        g = g ? lanes_pass(g, backend->kernels) : NULL;
        g = g ? pass_dead(g) : NULL;
    }
    good = good && g && fuse(g);
    g = good ? pass_dead(g) : g;
    if (good && g)
        return g;
    problem(why, "%s", g && g->failed ? g->why.text : "not enough memory to plan a net");
    graph_free(g);
    return NULL;
}
