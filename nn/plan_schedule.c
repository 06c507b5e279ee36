/* plan_schedule.c - cutting a plan's steps into phases.
 *
 * A carrying phase takes every step that works example by example and whose operands are ready or made in the same
 * phase: one task runs all of them for its block of examples, activations still in cache. All other steps that are
 * ready then share a spreading phase, cut into ranges of units by their size alone, never by the number of threads.
 * Steps that write into arrays come last, after all who read them. */
#include "nn/lanes.h"
#include "nn/plan_inside.h"
#include "nn/pool.h"
#include <stdlib.h>
#include <string.h>

enum { TASK_NANOSECONDS = 6000, CARRY_TASKS = 16, SPREAD_TASKS = 32, PRODUCT_ROWS = 32 };
static const double TASK_LONGEST = 1e7; /* nanoseconds: a run that is told to stop does so between tasks */

/* Into so many tasks work is cut: big enough to be worth it, and no more of them than `most` unless they are long. */
static int64_t task_count(double nanoseconds, int64_t most)
{
    double enough = nanoseconds / TASK_NANOSECONDS, limit = (double)most;
    limit = nanoseconds / TASK_LONGEST > limit ? nanoseconds / TASK_LONGEST : limit;
    return enough < 1 ? 1 : (int64_t)(enough < limit ? enough : limit);
}

typedef struct Schedule {
    Plan *p;
    int *maker; /* step that makes a value; -1: none (bound or constant) */
    bool *fixed; /* follows from arrays and constants alone */
    int left;
    int orders, phases, shares;
    Problem *why;
} Schedule;

/* The value whose making makes v: views and further results come from another one. */
static Value main_of(const Schedule *s, Value v)
{
    const Graph *g = s->p->graph;
    while (s->maker[v] < 0 && (g->node[v]->op == OP_RESULT || g->node[v]->op == OP_RESHAPE))
        v = g->node[v]->in[0];
    return v;
}

static bool find_makers(Schedule *s)
{
    const Plan *p = s->p;
    s->maker = malloc(((size_t)p->graph->length + 1) * sizeof *s->maker);
    if (!s->maker)
        return problem(s->why, "not enough memory to plan a net");
    for (Value v = 0; v <= p->graph->length; v++)
        s->maker[v] = -1;
    for (int i = 0; i < p->steps; i++)
        s->maker[p->step[i].node->self] = i;
    for (Value v = 1; v <= p->graph->length; v++) {
        Value main = main_of(s, v);
        s->maker[v] = s->maker[main];
    }
    return true;
}

static bool find_fixed(Schedule *s)
{
    const Plan *p = s->p;
    s->fixed = calloc((size_t)p->graph->length + 1, sizeof *s->fixed);
    if (!s->fixed)
        return problem(s->why, "not enough memory to plan a net");
    for (Value v = 1; v <= p->graph->length; v++) {
        const Node *n = p->graph->node[v];
        bool fixed = n->op == OP_PARAM || n->op == OP_CONSTANT || n->inputs > 0;
        for (int k = 0; k < n->inputs; k++)
            fixed = fixed && s->fixed[n->in[k]];
        s->fixed[v] = fixed && n->attr.ordinal == 0 && !op_type(n->op)->effect;
    }
    return true;
}

static bool asks(const Step *s)
{
    return s->node->op == OP_ASK;
}

/* A loop whose steps are long enough for the threads to share each. */
static bool goes_alone(const Step *s)
{
    const Plan *body = s->node->plan;
    return s->node->op == OP_LOOP && body->nanoseconds >= 10 * POOL_SMALL;
}

static bool carryable(const Plan *p, const Step *s)
{
    int64_t n = p->graph->n;
    return n > 1 && !asks(s) && !lane_conv_spreads(p->graph, s->node) && s->node->batched && !s->node->mixes && s->units % n == 0 && !op_type(s->node->op)->effect;
}

/* Are all operands made before phase `phase`, or in it by a carried step when `carry`? */
static bool ready(const Schedule *s, const Step *step, int phase, bool carry)
{
    for (int k = 0; k < step->node->inputs; k++) {
        int m = s->maker[step->node->in[k]];
        if (m < 0)
            continue;
        const Step *made = &s->p->step[m];
        bool inside = carry && made->phase == phase && made->carried;
        if (made->phase < 0 || (made->phase >= phase && !inside))
            return false;
    }
    return true;
}

static Phase *new_phase(Schedule *s)
{
    Phase *ph = &s->p->phase[s->p->phases++];
    memset(ph, 0, sizeof *ph);
    return ph;
}

static bool is_recurrent(const Node *n)
{
    return n->op == OP_RECURRENT || n->op == OP_RECURRENT_GRADIENT;
}

/* Every step of a sequence reads all the weights, so a thread takes its whole share of the batch at once, up to a limit. */
static int64_t recurrent_examples(const Plan *p)
{
    int64_t share = (p->graph->n + p->graph->threads - 1) / p->graph->threads;
    return share <= LANES_MAX ? LANES_MAX : share < 2 * LANES_MAX ? (share + 1) / 2 * 2 : 2 * LANES_MAX;
}

/* So many examples a step wants at once: the lanes full; of products as many rows, which read all their weights for
 * each task. */
static int64_t least_examples(const Plan *p, const Step *s)
{
    const Node *n = s->node;
    if (is_recurrent(n))
        return recurrent_examples(p);
    if (n->op == OP_GEMM_DENSE && n->attr.flags & LANE_PACKED) {
        int64_t rows = s->units / p->graph->n;
        return (PRODUCT_ROWS + rows - 1) / rows;
    }
    bool lanes = n->lanes;
    for (int k = 0; k < n->inputs; k++)
        lanes = lanes || p->graph->node[n->in[k]]->lanes;
    return lanes ? LANES_MAX : 1;
}

/* How many examples a task takes: enough work for a task, in multiples of `least`. */
static int64_t block_size(const Plan *p, double nanoseconds, int64_t least)
{
    int64_t n = p->graph->n, tasks = task_count(nanoseconds, CARRY_TASKS);
    int64_t block = (n + tasks - 1) / tasks;
    int64_t lanes = p->backend->kernels ? p->backend->kernels->lanes : least;
    if (n <= least && least == LANES_MAX) /* one block of lanes a task rather than a single task */
        least = lanes;
    block = (block + least - 1) / least * least;
    return block < n ? block : n;
}

static bool schedule_carried(Schedule *s)
{
    Plan *p = s->p;
    int phase = p->phases, first = s->orders;
    double ns = 0;
    int64_t least = 1;
    bool recurrent = false; /* its steps are long: products of dense layers need not be bigger */
    for (int i = 0; i < p->steps; i++) {
        Step *step = &p->step[i];
        if (step->phase >= 0 || !carryable(p, step) || !ready(s, step, phase, true))
            continue;
        step->phase = phase;
        step->carried = true;
        p->order[s->orders++] = i;
        ns += step->nanoseconds;
        int64_t wish = least_examples(p, step);
        least = wish > least ? wish : least;
        recurrent = recurrent || is_recurrent(step->node);
        s->left--;
    }
    if (s->orders == first)
        return true;
    Phase *ph = new_phase(s);
    ph->carry = true;
    ph->block = block_size(p, ns, recurrent ? recurrent_examples(p) : least);
    ph->tasks = (p->graph->n + ph->block - 1) / ph->block;
    ph->first = first;
    ph->steps = s->orders - first;
    return true;
}

static bool add_shares(Schedule *s, int step)
{
    Plan *p = s->p;
    const Step *st = &p->step[step];
    int64_t parts = task_count(st->nanoseconds, SPREAD_TASKS);
    int64_t each = (st->units + parts - 1) / parts;
    int64_t grain = st->grain > 1 ? st->grain : each > 64 ? 64 : 1; /* units may be single numbers: whole cache lines */
    each = (each + grain - 1) / grain * grain;
    for (int64_t u = 0; u < st->units; u += each) {
        if (s->shares == p->shares) {
            int room = 2 * p->shares + 64;
            Share *grown = realloc(p->share, (size_t)room * sizeof *grown);
            if (!grown)
                return problem(s->why, "not enough memory to plan a net");
            p->share = grown;
            p->shares = room;
        }
        p->share[s->shares++] = (Share){step, u, u + each < st->units ? u + each : st->units};
    }
    return true;
}

typedef enum Kind { FIXED, FREE, EFFECTS } Kind;

static bool schedule_spread(Schedule *s, Kind kind)
{
    Plan *p = s->p;
    int phase = p->phases, first = s->shares;
    for (int i = 0; i < p->steps; i++) {
        Step *step = &p->step[i];
        if (step->phase >= 0 || op_type(step->node->op)->effect != (kind == EFFECTS) || !ready(s, step, phase, false))
            continue;
        if (asks(step) || goes_alone(step))
            continue;
        if (kind == FREE && carryable(p, step))
            continue; /* its turn comes in the next carrying phase */
        if (kind == FIXED && !s->fixed[step->node->self])
            continue;
        step->phase = phase;
        s->left--;
        if (!add_shares(s, i))
            return false;
    }
    if (s->shares == first)
        return true;
    Phase *ph = new_phase(s);
    ph->tasks = s->shares - first;
    ph->share = first;
    return true;
}

/* The first step that needs a phase of its own and whose operands are there. */
static bool schedule_single(Schedule *s, bool (*wanted)(const Step *))
{
    Plan *p = s->p;
    for (int i = 0; i < p->steps; i++) {
        Step *step = &p->step[i];
        if (step->phase >= 0 || !wanted(step) || !ready(s, step, p->phases, false))
            continue;
        int first = s->shares;
        step->phase = p->phases;
        s->left--;
        if (!add_shares(s, i))
            return false;
        Phase *ph = new_phase(s);
        ph->asks = asks(step);
        ph->alone = goes_alone(step);
        ph->tasks = s->shares - first;
        ph->share = first;
        return true;
    }
    return true;
}

static bool writes_arrays(const Plan *p)
{
    for (int i = 0; i < p->steps; i++)
        if (op_type(p->step[i].node->op)->effect)
            return true;
    return false;
}

static int first_effect(const Plan *p)
{
    int first = p->phases;
    for (int i = 0; i < p->steps; i++)
        if (op_type(p->step[i].node->op)->effect && p->step[i].phase < first)
            first = p->step[i].phase;
    return first;
}

/* What arrays alone go into comes first: it can be left away when they have not changed. */
static bool schedule_prepared(Schedule *s)
{
    Plan *p = s->p;
    for (int before = -1; before != s->left;) {
        before = s->left;
        if (!schedule_spread(s, FIXED))
            return false;
    }
    p->prepared = p->phases;
    for (int i = 0; i < p->steps; i++)
        p->prepared_nanoseconds += p->step[i].phase >= 0 ? p->step[i].nanoseconds : 0;
    return true;
}

bool plan_schedule(Plan *p, Problem *why)
{
    Schedule s = {.p = p, .left = p->steps, .why = why};
    p->order = malloc(((size_t)p->steps + 1) * sizeof *p->order);
    p->phase = malloc((2 * (size_t)p->steps + 1) * sizeof *p->phase);
    bool good = p->order && p->phase && find_makers(&s) && find_fixed(&s);
    for (int i = 0; i < p->steps; i++)
        p->step[i].phase = -1;
    if (good && s.left > 0) /* what only arrays and constants go into (turned weights) must not cut a carrying phase */
        good = writes_arrays(p) ? schedule_spread(&s, FREE) : schedule_prepared(&s);
    while (good && s.left > 0) {
        int before = s.left;
        good = schedule_carried(&s) && schedule_spread(&s, FREE);
        if (good && s.left == before)
            good = schedule_single(&s, goes_alone);
        if (good && s.left == before)
            good = schedule_single(&s, asks);
        if (good && s.left == before)
            good = schedule_spread(&s, EFFECTS);
        if (good && s.left == before)
            good = problem(why, "a net's plan has a circle");
    }
    p->shares = s.shares;
    p->effects = first_effect(p);
    free(s.maker);
    free(s.fixed);
    return good || (why && why->text[0]) ? good : problem(why, "not enough memory to plan a net");
}
