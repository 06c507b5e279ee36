/* train.c - optimisers in the graph, and the loop over batches. */
#include "nn/train.h"
#include "nn/op.h"
#include "nn/plan_inside.h"
#include "nn/pool.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* -- the optimiser in the graph -- */

Optimiser optimiser_default(OptimiserKind kind)
{
    Optimiser o = {.kind = kind, .beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-5};
    if (kind == OPTIMISER_SGD || kind == OPTIMISER_SIGN_SGD)
        o.momentum = 0.93;
    if (kind == OPTIMISER_RMSPROP) {
        o.beta1 = 0.95;
        o.epsilon = 1e-6;
    }
    return o;
}

double optimiser_rate(OptimiserKind kind)
{
    return kind == OPTIMISER_SGD ? 0.01 : 0.001;
}

bool optimiser_owns(const char *key)
{
    return strchr(key, '#') != NULL;
}

static const ArrayRule *rule_for(const Optimiser *o, const char *key)
{
    for (int i = 0; i < o->rules; i++)
        if (strcmp(o->rule[i].key, key) == 0)
            return &o->rule[i];
    return &o->all;
}

/* "key#suffix", an array of the optimiser's beside the one it belongs to. */
static Value own_array(Graph *g, const Node *of, const char *suffix)
{
    char *key = graph_alloc(g, strlen(of->name) + strlen(suffix) + 2);
    if (!key)
        return 0;
    sprintf(key, "%s#%s", of->name, suffix);
    Shape s = of->shape;
    return graph_param(g, key, &s, PARAM_STATE);
}

static void emit_update(Graph *g, const Optimiser *o, Value w, Value d)
{
    const Node *n = graph_node(g, w);
    const ArrayRule *r = rule_for(o, n->name);
    Attr a;
    memset(&a, 0, sizeof a);
    a.f[0] = n->attr.f[0];
    a.f[1] = r->l2;
    a.f[2] = r->gradient_clip;
    a.f[3] = r->weight_clip;
    a.f[4] = o->kind == OPTIMISER_ADAM || o->kind == OPTIMISER_RMSPROP ? o->beta1 : o->momentum;
    a.f[5] = o->kind == OPTIMISER_ADAM ? o->beta2 : o->momentum;
    a.f[6] = o->epsilon;
    Value in[5] = {w, d, 0, 0, 0};
    bool momentum = o->momentum != 0;
    switch (o->kind) {
    case OPTIMISER_ADAM:
        in[2] = own_array(g, n, "m");
        in[3] = own_array(g, n, "v");
        graph_emit(g, OP_ADAM, in, 4, &a);
        break;
    case OPTIMISER_SGD:
        in[2] = momentum ? own_array(g, n, "u") : 0;
        graph_emit(g, OP_SGD, in, momentum ? 3 : 2, &a);
        break;
    case OPTIMISER_SIGN_SGD:
        in[2] = own_array(g, n, "u");
        graph_emit(g, OP_SIGN_SGD, in, 3, &a);
        break;
    case OPTIMISER_RMSPROP:
        in[2] = own_array(g, n, "n");
        in[3] = momentum ? own_array(g, n, "a") : 0;
        in[4] = momentum ? own_array(g, n, "d") : 0;
        graph_emit(g, OP_RMSPROP, in, momentum ? 5 : 3, &a);
        break;
    }
}

bool graph_optimise(Graph *g, Value loss, const Optimiser *o)
{
    Value last = g->length;
    Value *w = graph_alloc(g, ((size_t)last + 1) * sizeof *w), *d = graph_alloc(g, ((size_t)last + 1) * sizeof *d);
    int count = 0;
    if (!w || !d || !loss)
        return false;
    if (!graph_check(g, graph_shape(g, loss).rank == 0, "a loss must be a single number"))
        return false;
    for (Value v = 1; v <= last; v++) {
        const Node *n = graph_node(g, v);
        if (n->op == OP_PARAM && n->attr.flags == PARAM_LEARNED && n->attr.f[0] != 0)
            w[count++] = v;
    }
    if (!graph_gradient(g, loss, 0, w, count, d))
        return false;
    for (int i = 0; i < count; i++)
        emit_update(g, o, w[i], d[i]);
    return !g->failed;
}

/* -- the trainer -- */

typedef struct Array {
    char *key;
    void *data;
    int64_t count;
    bool own; /* made here */
} Array;

/* A plan with its buffers, and which input each column feeds. */
typedef struct Runner {
    Plan *plan;
    PlanRun *run;
    int64_t batch;
    int *input;
    void **to; /* the input buffers, by column */
    ElementType *type;
} Runner;

struct Trainer {
    Column *column;
    char **name;
    int columns;
    Array *array;
    int arrays;
    Runner *runner;
    int runners;
    Runner *waiting; /* for an answer; NULL: none is */
};

double train_clock(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

Trainer *trainer_new(const Column *column, const char *const *name, int columns, Problem *why)
{
    Trainer *t = calloc(1, sizeof *t);
    bool good = t != NULL;
    if (good) {
        t->column = malloc(((size_t)columns + 1) * sizeof *t->column);
        t->name = calloc((size_t)columns + 1, sizeof *t->name);
        good = t->column && t->name;
    }
    for (int i = 0; good && i < columns; i++) {
        t->column[i] = column[i];
        t->name[i] = strdup(name[i]);
        good = t->name[i] != NULL;
        t->columns++;
    }
    if (good)
        return t;
    trainer_free(t);
    problem(why, "not enough memory to train");
    return NULL;
}

static void runner_free(Runner *r)
{
    run_end(r->run);
    free(r->input);
    free(r->to);
    free(r->type);
}

void trainer_free(Trainer *t)
{
    if (!t)
        return;
    for (int i = 0; i < t->runners; i++)
        runner_free(&t->runner[i]);
    for (int i = 0; i < t->arrays; i++) {
        free(t->array[i].key);
        if (t->array[i].own)
            free(t->array[i].data);
    }
    for (int i = 0; i < t->columns; i++)
        free(t->name[i]);
    free(t->column);
    free(t->name);
    free(t->array);
    free(t->runner);
    free(t);
}

static Array *find_array(Trainer *t, const char *key)
{
    for (int i = 0; i < t->arrays; i++)
        if (strcmp(t->array[i].key, key) == 0)
            return &t->array[i];
    return NULL;
}

static Array *add_array(Trainer *t, const char *key, Problem *why)
{
    Array *grown = realloc(t->array, ((size_t)t->arrays + 1) * sizeof *grown);
    char *copy = strdup(key);
    if (grown)
        t->array = grown;
    if (!grown || !copy) {
        free(copy);
        problem(why, "not enough memory to train");
        return NULL;
    }
    t->array[t->arrays] = (Array){.key = copy};
    return &t->array[t->arrays++];
}

bool trainer_bind(Trainer *t, const char *key, void *data, Problem *why)
{
    Array *a = find_array(t, key);
    a = a ? a : add_array(t, key, why);
    if (!a)
        return false;
    a->data = data;
    return true;
}

void *trainer_state(Trainer *t, int i, const char **key, int64_t *count)
{
    for (int k = 0; k < t->arrays; k++) {
        Array *a = &t->array[k];
        if (!optimiser_owns(a->key) || i-- > 0)
            continue;
        *key = a->key;
        *count = a->count;
        return a->data;
    }
    return NULL;
}

static bool bind_arrays(Trainer *t, Runner *r, Problem *why)
{
    for (int i = 0; i < plan_params(r->plan); i++) {
        const char *key = plan_param_key(r->plan, i);
        ElementType type;
        Shape s = plan_param_shape(r->plan, i, &type);
        Array *a = find_array(t, key);
        if (!a && optimiser_owns(key)) {
            a = add_array(t, key, why);
            if (!a)
                return false;
            a->data = calloc((size_t)shape_count(&s) + 16, element_size(type));
            a->own = true;
        }
        if (!a)
            return problem(why, "the array %s has no value", key);
        if (!a->data)
            return problem(why, "not enough memory to train");
        a->count = shape_count(&s);
        run_bind_param(r->run, i, a->data);
    }
    return true;
}

static bool connect_columns(Trainer *t, Runner *r, Problem *why)
{
    for (int k = 0; k < t->columns; k++) {
        r->input[k] = plan_find_input(r->plan, t->name[k]);
        if (r->input[k] < 0)
            continue; /* the net does not look at this column */
        if (!column_fits(&t->column[k], r->plan, r->input[k], why))
            return false;
        plan_input_shape(r->plan, r->input[k], &r->type[k]);
        r->to[k] = run_input(r->run, r->input[k]);
        if (!r->to[k])
            return problem(why, "not enough memory to train");
    }
    return true;
}

bool trainer_add_plan(Trainer *t, Plan *p, Problem *why)
{
    Runner *grown = realloc(t->runner, ((size_t)t->runners + 1) * sizeof *grown);
    if (!grown)
        return problem(why, "not enough memory to train");
    t->runner = grown;
    Runner r = {.plan = p, .batch = p->graph->n};
    size_t columns = (size_t)t->columns + 1;
    r.run = run_begin(p, why);
    r.input = calloc(columns, sizeof *r.input);
    r.to = calloc(columns, sizeof *r.to);
    r.type = calloc(columns, sizeof *r.type);
    bool good = r.run && r.input && r.to && r.type && bind_arrays(t, &r, why) && connect_columns(t, &r, why);
    if (good)
        t->runner[t->runners++] = r;
    else
        runner_free(&r);
    return good;
}

static Runner *runner_for(Trainer *t, int64_t batch)
{
    for (int i = 0; i < t->runners; i++)
        if (t->runner[i].batch == batch)
            return &t->runner[i];
    return NULL;
}

/* What random changes of the batch's rows follow from; never 0. */
static uint64_t draw_of(const TrainJob *job)
{
    uint64_t mixed = (job->seed + 1) * 0x9E3779B97F4A7C15u + (uint64_t)(job->first_step + job->step);
    return mixed ? mixed : 1;
}

static void gather_batch(const Trainer *t, const Runner *r, const TrainJob *job)
{
    for (int k = 0; k < t->columns; k++)
        if (r->input[k] >= 0)
            column_gather(&t->column[k], job->index ? job->index + job->row : NULL, job->row, r->batch, draw_of(job),
                          r->type[k], r->to[k]);
}

static void record_outputs(const Runner *r, TrainJob *job)
{
    int outputs = plan_outputs(r->plan);
    for (int i = 0; i < outputs; i++) {
        ElementType type;
        plan_output_shape(r->plan, i, &type);
        const void *x = run_output(r->run, i);
        job->record[job->step * outputs + i] = type == REAL32   ? (double)*(const float *)x
                                               : type == REAL64 ? *(const double *)x
                                                                : *(const int32_t *)x;
    }
}

enum { QUICK_NANOSECONDS = 20000000, CLOCK_NANOSECONDS = 100000 };

/* A step, or what is left of it after an answer. */
static bool execute_step(Trainer *t, Runner *r, const TrainJob *job)
{
    /* A quick step is done to its end: nobody waits for it, and its work is not lost. */
    const int *stop = r->plan->nanoseconds < QUICK_NANOSECONDS ? NULL : job->stop;
    bool waits = t->waiting == r;
    t->waiting = NULL;
    if (waits)
        return run_resume(r->run, stop);
    gather_batch(t, r, job);
    return run_execute(r->run, job->seed, job->first_step + job->step + 1, job->rates ? job->rates[job->step] : job->rate, stop);
}

bool trainer_asked(const Trainer *t, Question *q)
{
    return t->waiting && run_asked(t->waiting->run, q);
}

/* Work since the clock was last read, by the plans' own guess: steps of a microsecond must not read it each. */
typedef struct Slice {
    double nanoseconds, end;
} Slice;

static bool slice_is_over(Slice *s, double seconds)
{
    if (s->nanoseconds < CLOCK_NANOSECONDS)
        return false;
    double now = train_clock();
    s->nanoseconds = 0;
    s->end = s->end > 0 ? s->end : now + seconds;
    return now > s->end;
}

static TrainStop run_steps(Trainer *t, TrainJob *job)
{
    int64_t done = 0;
    Slice s = {0};
    Runner *r = NULL;
    while (job->row < job->rows) {
        int64_t batch = job->rows - job->row < job->batch ? job->rows - job->row : job->batch;
        bool waits = t->waiting != NULL;
        if (!waits && job->max_steps && done == job->max_steps)
            return TRAIN_DONE;
        if (!waits && stop_asked(job->stop))
            return TRAIN_STOPPED;
        if (!waits && job->slice > 0 && slice_is_over(&s, job->slice))
            return TRAIN_PAUSED;
        if (!r || r->batch != batch)
            r = runner_for(t, batch);
        if (!r) {
            job->need = batch;
            return TRAIN_NEEDS_PLAN;
        }
        if (!execute_step(t, r, job)) {
            t->waiting = run_asked(r->run, NULL) ? r : NULL;
            return t->waiting ? TRAIN_ASKS : TRAIN_STOPPED;
        }
        if (job->record)
            record_outputs(r, job);
        s.nanoseconds += r->plan->nanoseconds;
        job->row += batch;
        job->step++;
        done++;
    }
    return TRAIN_DONE;
}

TrainStop trainer_run(Trainer *t, TrainJob *job)
{
    unsigned mode = float_mode_fast(); /* once for all steps: decayed moments would be denormal and slow */
    TrainStop stop = run_steps(t, job);
    float_mode_restore(mode);
    return stop;
}
