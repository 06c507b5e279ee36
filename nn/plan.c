/* plan.c - making a plan from a graph, looking at it, and the cache of plans. */
#include "nn/plan.h"
#include "nn/fast.h"
#include "nn/pass.h"
#include "nn/plan_inside.h"
#include "nn/pool.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- making -- */

static bool is_bound(OpCode op)
{
    return op == OP_INPUT || op == OP_PARAM || op == OP_CONSTANT;
}

/* Views share the bytes of what they look at: reshapes, and the arrays that effects write into. */
static Value view_of(const Graph *g, const Node *n)
{
    bool view = (n->op == OP_RESHAPE && n->lanes == g->node[n->in[0]]->lanes) || op_type(n->op)->effect;
    return view ? n->in[0] : 0;
}

static size_t stored_bytes(const Plan *p, const Node *n)
{
    if (!n->lanes)
        return node_bytes(n);
    int64_t lanes = p->backend->kernels->lanes, blocks = (p->graph->n + lanes - 1) / lanes;
    return node_bytes(n) / (size_t)p->graph->n * (size_t)(blocks * lanes);
}

/* Is the storage of `root` read by `reader` alone, and not after the run? */
static bool only_reader(const Plan *p, Value root, const Node *reader)
{
    const Graph *g = p->graph;
    for (Value v = 1; v <= g->length; v++) {
        const Node *n = g->node[v];
        for (int k = 0; k < n->inputs && n != reader && !view_of(g, n); k++)
            if (p->store[n->in[k]].root == root && n->op != OP_RESULT)
                return false;
    }
    for (int i = 0; i < g->outputs; i++)
        if (p->store[g->output[i].value].root == root)
            return false;
    return true;
}

/* What an operation writes over an operand that nobody else needs has that operand's storage: of long sequences a third
 * of the memory then comes and goes. From the last node to the first, as heirs have heirs. */
static void pass_on_storage(Plan *p)
{
    const Graph *g = p->graph;
    for (Value v = g->length; v > 0; v--) {
        const Node *n = g->node[v];
        const OpType *t = op_type(n->op);
        Value heir = !t->heir.is ? 0 : t->heir.result ? n->result[t->heir.result].value : v;
        if (!heir)
            continue;
        Value from = n->in[t->heir.operand], root = p->store[from].root;
        if (p->store[root].place != PLACE_NONE || p->store[root].bytes != p->store[heir].bytes || !only_reader(p, root, n))
            continue;
        for (Value u = 1; u <= g->length; u++)
            if (p->store[u].root == heir)
                p->store[u].root = root;
    }
}

static bool init_storage(Plan *p)
{
    const Graph *g = p->graph;
    p->store = calloc((size_t)g->length + 1, sizeof *p->store);
    p->input = calloc((size_t)g->length + 1, sizeof *p->input);
    p->param = calloc((size_t)g->length + 1, sizeof *p->param);
    if (!p->store || !p->input || !p->param)
        return false;
    for (Value v = 1; v <= g->length; v++) {
        const Node *n = g->node[v];
        Storage *s = &p->store[v];
        Value of = view_of(g, n);
        s->root = of ? p->store[of].root : v;
        s->bytes = stored_bytes(p, n);
        s->each = n->lanes ? node_bytes(n) / (size_t)g->n : 0;
        if (n->op == OP_INPUT) {
            s->place = PLACE_INPUT;
            p->input[p->inputs++] = v;
        } else if (n->op == OP_PARAM) {
            s->place = PLACE_PARAM;
            p->param[p->params++] = v;
        } else if (n->op == OP_CONSTANT) {
            s->place = PLACE_CONSTANT;
        }
    }
    pass_on_storage(p);
    return true;
}

static void guess_time(const Plan *p, Step *s, double speed)
{
    const Node *n = s->node;
    s->flops = op_type(n->op)->flops ? op_type(n->op)->flops(p->graph, n) : (double)node_count(n);
    double bytes = (double)node_bytes(n);
    for (int k = 0; k < n->inputs; k++)
        bytes += (double)node_bytes(p->graph->node[n->in[k]]);
    s->nanoseconds = s->flops / speed + bytes / 16 + 10;
}

static bool make_step(Plan *p, const Node *n, Problem *why)
{
    const Graph *g = p->graph;
    const OpType *t = op_type(n->op);
    Step *s = &p->step[p->steps];
    *s = (Step){.node = n, .kernel = "plain", .run = g->real == REAL32 ? t->run32 : t->run64};
    s->units = t->units ? t->units(g, n) : 1;
    s->grain = t->grain;
    s->scratch = t->scratch ? t->scratch(g, n) : 0;
    FastKernel fast = {0};
    if (p->backend->kernels && g->real == REAL32 && !fast_kernel(g, n, p->backend->kernels, &fast, why))
        return false;
    p->steps++;
    if (fast.run) {
        s->run = fast.run;
        s->kernel = fast.name;
        s->units = fast.units;
        s->grain = fast.grain;
        s->scratch = fast.scratch;
        s->data = fast.data;
        s->release = fast.release;
    }
    guess_time(p, s, fast.run && fast.speed > 0 ? fast.speed : 1);
    if (s->scratch > p->scratch_bytes)
        p->scratch_bytes = s->scratch;
    p->nanoseconds += s->nanoseconds;
    return true;
}

static bool make_steps(Plan *p, Problem *why)
{
    const Graph *g = p->graph;
    p->step = calloc((size_t)g->length + 1, sizeof *p->step);
    if (!p->step)
        return problem(why, "not enough memory to plan a net");
    for (Value v = 1; v <= g->length; v++) {
        Node *n = g->node[v];
        if (is_bound(n->op) || n->op == OP_RESULT || (n->op == OP_RESHAPE && view_of(g, n)))
            continue;
        if (n->op == OP_LOOP) {
            n->plan = plan_make(n->body, p->backend, why);
            if (!n->plan)
                return false;
        }
        if (!make_step(p, n, why))
            return false;
    }
    return true;
}

Plan *plan_make(const Graph *g, const Backend *backend, Problem *why)
{
    if (g->failed) {
        problem(why, "%s", g->why.text);
        return NULL;
    }
    Plan *p = calloc(1, sizeof *p);
    if (!p) {
        problem(why, "not enough memory to plan a net");
        return NULL;
    }
    p->backend = backend;
    p->graph = pass_all(g, backend, why);
    bool good = p->graph != NULL;
    if (good)
        p->graph->threads = backend->pool ? pool_threads(backend->pool) : 1;
    if (good && !init_storage(p))
        good = problem(why, "not enough memory to plan a net");
    if (good && make_steps(p, why) && plan_schedule(p, why) && plan_layout(p, why))
        return p;
    plan_free(p);
    return NULL;
}

void plan_free(Plan *p)
{
    if (!p)
        return;
    run_end(p->idle);
    for (int i = 0; i < p->steps; i++)
        if (p->step[i].release)
            p->step[i].release(p->step[i].data);
    for (Value v = 1; p->graph && v <= p->graph->length; v++)
        plan_free(p->graph->node[v]->plan);
    graph_free(p->graph);
    free(p->store);
    free(p->step);
    free(p->order);
    free(p->phase);
    free(p->share);
    free(p->local);
    free(p->input);
    free(p->param);
    free(p->signature);
    free(p);
}

/* -- looking -- */

int plan_inputs(const Plan *p)
{
    return p->inputs;
}

int plan_params(const Plan *p)
{
    return p->params;
}

int plan_outputs(const Plan *p)
{
    return p->graph->outputs;
}

const char *plan_input_name(const Plan *p, int i)
{
    return p->graph->node[p->input[i]]->name;
}

const char *plan_param_key(const Plan *p, int i)
{
    return p->graph->node[p->param[i]]->name;
}

const char *plan_output_name(const Plan *p, int i)
{
    return p->graph->output[i].name;
}

static int find(const Plan *p, const char *name, int count, const char *(*name_of)(const Plan *, int))
{
    for (int i = 0; i < count; i++)
        if (strcmp(name_of(p, i), name) == 0)
            return i;
    return -1;
}

int plan_find_input(const Plan *p, const char *name)
{
    return find(p, name, p->inputs, plan_input_name);
}

int plan_find_param(const Plan *p, const char *key)
{
    return find(p, key, p->params, plan_param_key);
}

int plan_find_output(const Plan *p, const char *name)
{
    return find(p, name, p->graph->outputs, plan_output_name);
}

static Shape shape_of(const Plan *p, Value v, ElementType *type)
{
    if (type)
        *type = p->graph->node[v]->type;
    return p->graph->node[v]->shape;
}

Shape plan_input_shape(const Plan *p, int i, ElementType *type)
{
    return shape_of(p, p->input[i], type);
}

Shape plan_param_shape(const Plan *p, int i, ElementType *type)
{
    return shape_of(p, p->param[i], type);
}

Shape plan_output_shape(const Plan *p, int i, ElementType *type)
{
    return shape_of(p, p->graph->output[i].value, type);
}

bool plan_param_written(const Plan *p, int i)
{
    for (int s = 0; s < p->steps; s++) {
        const Node *n = p->step[s].node;
        for (int k = 0; op_type(n->op)->effect && k < n->inputs; k++)
            if (k != 1 && n->in[k] == p->param[i])
                return true;
    }
    return false;
}

size_t plan_bytes(const Plan *p)
{
    return p->arena_bytes + p->local_bytes + p->scratch_bytes;
}

double plan_flops(const Plan *p)
{
    double sum = 0;
    for (int i = 0; i < p->steps; i++)
        sum += p->step[i].flops;
    return sum;
}

static void list_step(FILE *out, const Plan *p, const Step *s)
{
    char text[128];
    const Node *n = s->node;
    const Storage *st = &p->store[p->store[n->self].root];
    static const char *const where[] = {"none", "input", "array", "constant", "arena", "block"};
    fprintf(out, "  %-22s %-14s %10.3g flops %9zu bytes %-8s %s%s", op_type(n->op)->name, shape_text(&n->shape, text),
            s->flops, st->bytes, where[st->place], s->kernel, n->lanes ? ", lanes" : "");
    if (n->map.length)
        fprintf(out, " {%s}", map_text(&n->map, text, sizeof text));
    fprintf(out, "\n");
}

static void list_phase(FILE *out, const Plan *p, int f)
{
    const Phase *ph = &p->phase[f];
    if (ph->carry) {
        fprintf(out, "phase %d: %lld tasks of %lld examples\n", f + 1, (long long)ph->tasks, (long long)ph->block);
        for (int i = 0; i < ph->steps; i++)
            list_step(out, p, &p->step[p->order[ph->first + i]]);
        return;
    }
    fprintf(out, "phase %d: %lld tasks\n", f + 1, (long long)ph->tasks);
    for (int64_t i = 0; i < ph->tasks; i++)
        if (i == 0 || p->share[ph->share + i].step != p->share[ph->share + i - 1].step)
            list_step(out, p, &p->step[p->share[ph->share + i].step]);
}

char *plan_text(const Plan *p)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        return NULL;
    fprintf(out, "%d steps, %d phases, batch %lld, %.3g flops, arena %zu bytes, %zu bytes a thread, %s\n", p->steps,
            p->phases, (long long)p->graph->n, plan_flops(p), p->arena_bytes, p->local_bytes + p->scratch_bytes,
            element_name(p->graph->real));
    for (int f = 0; f < p->phases; f++)
        list_phase(out, p, f);
    fclose(out);
    return text;
}

/* -- the cache -- */

struct PlanCache {
    pthread_mutex_t lock;
    size_t limit;
    uint64_t clock;
    Plan *first;
};

PlanCache *plan_cache_new(size_t bytes)
{
    PlanCache *c = calloc(1, sizeof *c);
    if (c) {
        c->limit = bytes;
        pthread_mutex_init(&c->lock, NULL);
    }
    return c;
}

void plan_cache_free(PlanCache *c)
{
    if (!c)
        return;
    for (Plan *p = c->first; p;) {
        Plan *next = p->next;
        plan_free(p);
        p = next;
    }
    pthread_mutex_destroy(&c->lock);
    free(c);
}

static void drop_oldest(PlanCache *c)
{
    for (;;) {
        size_t total = 0;
        Plan **oldest = NULL;
        for (Plan **p = &c->first; *p; p = &(*p)->next) {
            total += plan_bytes(*p);
            if ((*p)->users == 0 && (!oldest || (*p)->last_use < (*oldest)->last_use))
                oldest = p;
        }
        if (total <= c->limit || !oldest)
            return;
        Plan *dead = *oldest;
        *oldest = dead->next;
        plan_free(dead);
    }
}

Plan *plan_cache_get(PlanCache *c, const Graph *g, const Backend *backend, Problem *why)
{
    size_t size;
    if (g->failed) {
        problem(why, "%s", g->why.text);
        return NULL;
    }
    uint8_t *signature = graph_signature(g, &size);
    if (!signature) {
        problem(why, "not enough memory to plan a net");
        return NULL;
    }
    pthread_mutex_lock(&c->lock);
    Plan *p = c->first;
    while (p && (p->cached_for != backend || p->signature_size != size || memcmp(p->signature, signature, size) != 0))
        p = p->next;
    if (p) {
        free(signature);
    } else if ((p = plan_make(g, backend, why)) != NULL) {
        p->signature = signature;
        p->signature_size = size;
        p->cached_for = backend;
        p->next = c->first;
        c->first = p;
    } else {
        free(signature);
    }
    if (p) {
        p->users++;
        p->last_use = ++c->clock;
        drop_oldest(c);
    }
    pthread_mutex_unlock(&c->lock);
    return p;
}

void plan_cache_release(PlanCache *c, Plan *p)
{
    if (!p)
        return;
    pthread_mutex_lock(&c->lock);
    p->users--;
    drop_oldest(c);
    pthread_mutex_unlock(&c->lock);
}

int plan_cache_count(const PlanCache *c)
{
    int n = 0;
    for (const Plan *p = c->first; p; p = p->next)
        n++;
    return n;
}
