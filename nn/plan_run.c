/* plan_run.c - running a plan: buffers, binding, tasks.
 *
 * Every thread has a table of the addresses of all values. Kernels look their operands up there, so binding is a write
 * into the tables, and a value that lives only while a task works on its block of examples has another address in every
 * thread's table. */
#include "nn/plan_inside.h"
#include "nn/pool.h"
#include <stdlib.h>
#include <string.h>

enum { RUN_ALIGN = 64, SMALL_NANOSECONDS = POOL_SMALL };

typedef struct Crew {
    void **slot;   /* [length + 1] */
    char *local;   /* values of one block of examples */
    void *scratch; /* of the kernel that runs */
} Crew;

/* One step of a short plan with everything that its kernel is told. */
typedef struct ReadyStep {
    Kernel run;
    int64_t begin, end;
    Call call;
} ReadyStep;

struct PlanRun {
    Plan *plan;
    ReadyStep *ready; /* of a plan that is not worth a second thread: its steps in order; else NULL */
    int ready_steps, ready_prepared; /* the latter: how many the prepared phases are */
    int workers;
    Crew *crew;
    char *arena;
    void **own_input; /* buffers made by run_input, by input number */
    PoolPhase *pool_phase;
    struct PhaseRef *ref;
    RunState state[2]; /* while the run may be cut short, and when arrays are being written */
    int next;      /* the phase after the question that is asked; 0: none is */
    bool keep;     /* arrays never change while bound */
    bool prepared; /* what they alone go into is there already */
    char *memory; /* everything above in one block */
};

typedef struct PhaseRef {
    PlanRun *run;
    int phase;
} PhaseRef;

/* -- one task -- */

static Call call_of(const PlanRun *r, const RunState *state, const Crew *crew, const Step *s)
{
    return (Call){.node = s->node,
                  .graph = r->plan->graph,
                  .slot = crew->slot,
                  .scratch = crew->scratch,
                  .run = state,
                  .data = s->data,
                  .cpu = r->plan->backend->kernels};
}

static void run_step(const PlanRun *r, const RunState *state, const Crew *crew, const Step *s, int64_t begin, int64_t end)
{
    Call c = call_of(r, state, crew, s);
    s->run(&c, begin, end);
}

/* The addresses are chosen such that example e0 of the batch falls on the start of the block. */
static void move_locals(const PlanRun *r, const Crew *crew, const Phase *ph, int64_t e0)
{
    const Plan *p = r->plan;
    for (int i = 0; i < ph->locals; i++) {
        Value v = p->local[ph->local + i];
        const Storage *s = &p->store[p->store[v].root];
        crew->slot[v] = (void *)((uintptr_t)(crew->local + s->offset) - (uintptr_t)e0 * s->each);
    }
}

static void carry_task(const PlanRun *r, const RunState *state, const Crew *crew, const Phase *ph, int64_t task)
{
    const Plan *p = r->plan;
    int64_t n = p->graph->n, e0 = task * ph->block, e1 = e0 + ph->block < n ? e0 + ph->block : n;
    move_locals(r, crew, ph, e0);
    for (int i = 0; i < ph->steps && !stop_asked(state->stop); i++) {
        const Step *s = &p->step[p->order[ph->first + i]];
        int64_t each = s->units / n;
        run_step(r, state, crew, s, e0 * each, e1 * each);
    }
}

static void run_task(const PlanRun *r, int phase, int64_t task, int worker)
{
    const Phase *ph = &r->plan->phase[phase];
    const Crew *crew = &r->crew[worker];
    const RunState *state = &r->state[phase >= r->plan->effects];
    if (ph->carry) {
        carry_task(r, state, crew, ph, task);
    } else {
        const Share *s = &r->plan->share[ph->share + task];
        run_step(r, state, crew, &r->plan->step[s->step], s->begin, s->end);
    }
}

static void pool_task(void *context, int64_t task, int worker)
{
    const PhaseRef *ref = context;
    run_task(ref->run, ref->phase, task, worker);
}

/* Phases first..end-1. */
static bool run_phases(const Backend *b, PlanRun *r, int first, int end, double nanoseconds, const int *stop)
{
    const Plan *p = r->plan;
    if (r->workers > 1 && nanoseconds >= SMALL_NANOSECONDS)
        return first == end || pool_run(b->pool, r->pool_phase + first, end - first, (int64_t)nanoseconds, stop);
    bool whole = nanoseconds < SMALL_NANOSECONDS; /* too short to be worth setting the float mode */
    unsigned mode = whole ? 0 : float_mode_fast();
    bool done = true;
    for (int f = first; f < end && done; f++)
        for (int64_t t = 0; t < p->phase[f].tasks && done; t++) {
            run_task(r, f, t, 0);
            done = f >= p->effects || !stop_asked(stop);
        }
    if (!whole)
        float_mode_restore(mode);
    return done;
}

/* -- a short plan: a list of calls -- */

/* Is the plan short, without questions, and every carrying phase a single task? */
static bool is_short(const Plan *p)
{
    bool is = p->nanoseconds < SMALL_NANOSECONDS;
    for (int f = 0; is && f < p->phases; f++)
        is = !p->phase[f].asks && (!p->phase[f].carry || p->phase[f].tasks == 1);
    return is;
}

static int ready_room(const Plan *p)
{
    return is_short(p) ? p->steps + p->shares : 0;
}

static void add_ready(PlanRun *r, int phase, const Step *s, int64_t begin, int64_t end)
{
    const RunState *state = &r->state[phase >= r->plan->effects];
    r->ready[r->ready_steps++] = (ReadyStep){s->run, begin, end, call_of(r, state, &r->crew[0], s)};
}

static void make_ready(PlanRun *r)
{
    const Plan *p = r->plan;
    for (int f = 0; f < p->phases; f++) {
        const Phase *ph = &p->phase[f];
        if (ph->carry)
            move_locals(r, &r->crew[0], ph, 0);
        for (int i = 0; ph->carry && i < ph->steps; i++) {
            const Step *s = &p->step[p->order[ph->first + i]];
            add_ready(r, f, s, 0, s->units);
        }
        for (int64_t t = 0; !ph->carry && t < ph->tasks; t++) {
            const Share *s = &p->share[ph->share + t];
            add_ready(r, f, &p->step[s->step], s->begin, s->end);
        }
        if (f + 1 == p->prepared)
            r->ready_prepared = r->ready_steps;
    }
}

static void run_ready(PlanRun *r)
{
    const ReadyStep *s = r->ready + (r->prepared ? r->ready_prepared : 0), *end = r->ready + r->ready_steps;
    for (; s < end; s++)
        s->run(&s->call, s->begin, s->end);
    r->prepared = r->keep;
}

bool plan_execute_cpu(const Backend *b, PlanRun *r, const int *stop)
{
    const Plan *p = r->plan;
    if (r->ready) {
        run_ready(r);
        return true;
    }
    int first = r->next ? r->next : r->prepared ? p->prepared : 0;
    double nanoseconds = p->nanoseconds - (r->prepared ? p->prepared_nanoseconds : 0);
    r->next = 0;
    r->prepared = false;
    while (true) {
        int end = first;
        while (end < p->phases && !p->phase[end].asks && !p->phase[end].alone)
            end++;
        if (!run_phases(b, r, first, end, nanoseconds, stop))
            return false;
        if (end == p->phases)
            break;
        if (p->phase[end].asks) {
            r->next = end + 1;
            return false;
        }
        run_task(r, end, 0, 0);
        if (end < p->effects && stop_asked(stop))
            return false;
        first = end + 1;
    }
    r->prepared = r->keep;
    return true;
}

bool run_asked(const PlanRun *r, Question *q)
{
    if (r->next == 0 || !q)
        return r->next != 0;
    const Plan *p = r->plan;
    const Node *n = p->step[p->share[p->phase[r->next - 1].share].step].node;
    *q = (Question){.number = n->attr.kind, .inputs = n->inputs < 4 ? n->inputs : 4, .shape = n->shape, .real = n->type};
    for (int i = 0; i < q->inputs; i++) {
        q->in[i] = r->crew[0].slot[n->in[i]];
        q->in_shape[i] = p->graph->node[n->in[i]]->shape;
    }
    q->answer = r->crew[0].slot[n->self];
    return true;
}

bool run_resume(PlanRun *r, const int *stop)
{
    const Backend *b = r->plan->backend;
    r->state[0].stop = r->plan->nanoseconds < SMALL_NANOSECONDS ? NULL : stop;
    return b->execute(b, r, r->state[0].stop);
}

bool run_execute(PlanRun *r, uint64_t seed, int64_t step, double rate, const int *stop)
{
    const Backend *b = r->plan->backend;
    r->next = 0;
    r->state[0] = (RunState){seed, step, rate, r->plan->nanoseconds < SMALL_NANOSECONDS ? NULL : stop};
    r->state[1] = (RunState){seed, step, rate, NULL};
    return b->execute(b, r, r->state[0].stop);
}

/* -- buffers -- */

static size_t round_up(size_t bytes)
{
    return (bytes + RUN_ALIGN - 1) / RUN_ALIGN * RUN_ALIGN;
}

static void point_fixed(PlanRun *r)
{
    const Plan *p = r->plan;
    for (int w = 0; w < r->workers; w++)
        for (Value v = 1; v <= p->graph->length; v++) {
            const Storage *s = &p->store[p->store[v].root];
            if (s->place == PLACE_ARENA)
                r->crew[w].slot[v] = r->arena + s->offset;
            else if (s->place == PLACE_CONSTANT)
                r->crew[w].slot[v] = p->graph->node[p->store[v].root]->data;
        }
}

PlanRun *run_begin(Plan *p, Problem *why)
{
    int workers = p->backend->pool ? pool_threads(p->backend->pool) : 1;
    size_t slots = round_up(((size_t)p->graph->length + 1) * sizeof(void *)), local = round_up(p->local_bytes);
    size_t scratch = round_up(p->scratch_bytes), crews = round_up((size_t)workers * sizeof(Crew));
    size_t inputs = round_up(((size_t)p->inputs + 1) * sizeof(void *));
    size_t phases = round_up(((size_t)p->phases + 1) * (sizeof(PoolPhase) + sizeof(PhaseRef)));
    size_t each = slots + local + scratch, head = round_up(sizeof(PlanRun));
    size_t ready = round_up((size_t)ready_room(p) * sizeof(ReadyStep));
    size_t total = head + crews + inputs + phases + ready + (size_t)workers * each + p->arena_bytes + RUN_ALIGN;
    char *m = aligned_alloc(RUN_ALIGN, round_up(total));
    if (!m) {
        problem(why, "not enough memory to run a net: %zu bytes", total);
        return NULL;
    }
    memset(m, 0, head + crews + inputs + phases);
    PlanRun *r = (PlanRun *)m;
    r->plan = p;
    r->workers = workers;
    r->memory = m;
    m += head;
    r->crew = (Crew *)m;
    m += crews;
    r->own_input = (void **)m;
    m += inputs;
    r->pool_phase = (PoolPhase *)m;
    r->ref = (PhaseRef *)(r->pool_phase + p->phases);
    m += phases;
    r->ready = ready ? (ReadyStep *)m : NULL;
    m += ready;
    for (int w = 0; w < workers; w++) {
        r->crew[w] = (Crew){(void **)m, m + slots, m + slots + local};
        memset(m, 0, slots);
        m += each;
    }
    r->arena = m;
    for (int f = 0; f < p->phases; f++) {
        r->ref[f] = (PhaseRef){r, f};
        r->pool_phase[f] = (PoolPhase){pool_task, &r->ref[f], p->phase[f].tasks, f >= p->effects};
    }
    point_fixed(r);
    if (r->ready)
        make_ready(r);
    return r;
}

void run_end(PlanRun *r)
{
    if (!r)
        return;
    for (int i = 0; i < r->plan->inputs; i++)
        free(r->own_input[i]);
    free(r->memory);
}

/* Views come after what they look at, so the first one is the value itself. */
static void bind(PlanRun *r, Value root, void *data)
{
    const Plan *p = r->plan;
    for (int w = 0; w < r->workers; w++)
        r->crew[w].slot[root] = data;
    for (Value v = root + 1; v <= p->graph->length; v++)
        if (p->store[v].root == root)
            for (int w = 0; w < r->workers; w++)
                r->crew[w].slot[v] = data;
}

void run_bind_input(PlanRun *r, int i, const void *data)
{
    if (r->crew[0].slot[r->plan->input[i]] != data)
        bind(r, r->plan->input[i], (void *)(uintptr_t)data);
}

void run_bind_param(PlanRun *r, int i, void *data)
{
    if (r->crew[0].slot[r->plan->param[i]] != data) {
        bind(r, r->plan->param[i], data);
        r->prepared = false;
    }
}

void run_keep_arrays(PlanRun *r)
{
    r->keep = true;
}

void *run_input(PlanRun *r, int i)
{
    if (!r->own_input[i]) {
        size_t bytes = round_up(r->plan->store[r->plan->input[i]].bytes + 1);
        r->own_input[i] = aligned_alloc(RUN_ALIGN, bytes);
        if (r->own_input[i])
            memset(r->own_input[i], 0, bytes);
    }
    if (r->own_input[i])
        run_bind_input(r, i, r->own_input[i]);
    return r->own_input[i];
}

void run_bind_output(PlanRun *r, int i, void *data)
{
    const Plan *p = r->plan;
    Value v = p->graph->output[i].value, root = p->store[v].root;
    if (p->store[root].place != PLACE_ARENA || p->store[root].first < p->prepared || !p->backend->host_memory || p->store[v].bytes != p->store[root].bytes)
        return;
    for (int k = 0; data && k < p->graph->outputs; k++)
        if (k != i && p->store[p->graph->output[k].value].root == root)
            return;
    void *to = data ? data : r->arena + p->store[root].offset;
    if (r->crew[0].slot[root] != to)
        bind(r, root, to);
}

const void *run_output(const PlanRun *r, int i)
{
    return r->crew[0].slot[r->plan->graph->output[i].value];
}
