/* plan_layout.c - a place in memory for every value.
 *
 * A value that lives inside one carrying phase gets a place in the small block that every thread has for the examples
 * of its task; the bytes are free again after the last step that reads it. All others share one arena by phases: within
 * a phase, tasks are at different steps, so bytes change hands only between phases. */
#include "nn/plan_inside.h"
#include <stdlib.h>
#include <string.h>

enum { ALIGN = 64 };

static size_t aligned(size_t bytes)
{
    return (bytes + ALIGN - 1) / ALIGN * ALIGN;
}

typedef struct Lives {
    int *first_phase, *last_phase; /* by root */
    int *first_step, *last_step;   /* positions in `order`, by root; only meaningful inside one carrying phase */
    bool *outside;                 /* needed after the run, or by a step that is not carried */
} Lives;

static void touch(const Plan *p, Lives *l, Value v, int phase, int at, bool carried)
{
    Value r = p->store[v].root;
    if (phase < l->first_phase[r])
        l->first_phase[r] = phase;
    if (phase > l->last_phase[r])
        l->last_phase[r] = phase;
    if (at < l->first_step[r])
        l->first_step[r] = at;
    if (at > l->last_step[r])
        l->last_step[r] = at;
    l->outside[r] = l->outside[r] || !carried;
}

static void touch_step(const Plan *p, Lives *l, int step, int at)
{
    const Step *s = &p->step[step];
    const Node *n = s->node;
    for (int k = 0; k < n->inputs; k++)
        touch(p, l, n->in[k], s->phase, at, s->carried);
    touch(p, l, n->self, s->phase, at, s->carried);
    for (int k = 1; k < n->results; k++)
        if (n->result[k].value)
            touch(p, l, n->result[k].value, s->phase, at, s->carried);
}

static void find_lives(const Plan *p, Lives *l)
{
    const Graph *g = p->graph;
    for (Value v = 0; v <= g->length; v++) {
        l->first_phase[v] = l->first_step[v] = INT32_MAX;
        l->last_phase[v] = l->last_step[v] = -1;
        l->outside[v] = false;
    }
    for (int f = 0; f < p->phases; f++) {
        const Phase *ph = &p->phase[f];
        for (int i = 0; ph->carry && i < ph->steps; i++)
            touch_step(p, l, p->order[ph->first + i], ph->first + i);
        for (int64_t i = 0; !ph->carry && i < ph->tasks; i++)
            touch_step(p, l, p->share[ph->share + i].step, 0);
    }
    for (int i = 0; i < g->outputs; i++) {
        touch(p, l, g->output[i].value, p->phases, 0, false);
    }
}

static void choose_place(Plan *p, const Lives *l, Value v)
{
    Storage *s = &p->store[v];
    const Node *n = p->graph->node[v];
    if (s->root != v || s->place != PLACE_NONE || l->last_phase[v] < 0)
        return;
    int f = l->first_phase[v];
    bool local = !l->outside[v] && f == l->last_phase[v] && f < p->phases && p->phase[f].carry && n->batched;
    s->place = local ? PLACE_LOCAL : PLACE_ARENA;
    s->first = local ? l->first_step[v] : f;
    s->last = local ? l->last_step[v] : l->last_phase[v];
    if (f < p->prepared && s->last >= p->prepared) /* later executions find it there */
        s->last = p->phases;
    if (local) {
        s->each = s->each ? s->each : s->bytes / (size_t)p->graph->n;
        if (p->phase[f].block < p->graph->n)
            s->bytes = s->each * (size_t)p->phase[f].block;
    }
}

/* -- placing intervals: big ones first, each at the lowest offset where nobody of its time is -- */

typedef struct Item {
    Value v;
    size_t bytes;
} Item;

static int by_size(const void *a, const void *b)
{
    const Item *x = a, *y = b;
    return x->bytes != y->bytes ? (x->bytes < y->bytes ? 1 : -1) : (x->v > y->v) - (x->v < y->v);
}

static int by_offset(const void *a, const void *b)
{
    const Item *x = a, *y = b; /* bytes holds the offset here */
    return (x->bytes > y->bytes) - (x->bytes < y->bytes);
}

/* Lowest offset for s among the placed ones that live at the same time (sorted by offset). */
static size_t lowest_gap(const Plan *p, const Storage *s, const Item *busy, int count)
{
    size_t at = 0, bytes = aligned(s->bytes);
    for (int i = 0; i < count; i++) {
        const Storage *b = &p->store[busy[i].v];
        if (b->offset >= at + bytes)
            break;
        size_t end = b->offset + aligned(b->bytes);
        at = end > at ? end : at;
    }
    return at;
}

/* Places all of one kind; *total becomes the bytes needed. */
static bool place_all(Plan *p, Place place, size_t *total)
{
    size_t count = (size_t)p->graph->length + 1;
    Item *item = malloc(count * sizeof *item), *busy = malloc(count * sizeof *busy);
    int items = 0;
    for (Value v = 1; item && v <= p->graph->length; v++)
        if (p->store[v].root == v && p->store[v].place == place)
            item[items++] = (Item){v, p->store[v].bytes};
    if (item && items > 1)
        qsort(item, (size_t)items, sizeof *item, by_size);
    for (int i = 0; item && busy && i < items; i++) {
        Storage *s = &p->store[item[i].v];
        int n = 0;
        for (int j = 0; j < i; j++) {
            const Storage *o = &p->store[item[j].v];
            if (o->first <= s->last && s->first <= o->last)
                busy[n++] = (Item){item[j].v, o->offset};
        }
        if (n > 1)
            qsort(busy, (size_t)n, sizeof *busy, by_offset);
        s->offset = lowest_gap(p, s, busy, n);
        if (s->offset + aligned(s->bytes) > *total)
            *total = s->offset + aligned(s->bytes);
    }
    bool good = item && busy;
    free(item);
    free(busy);
    return good;
}

/* The values that move with the block of examples, phase by phase: local roots and their views. */
static bool list_locals(Plan *p, const Lives *l)
{
    p->local = malloc(((size_t)p->graph->length + 1) * sizeof *p->local);
    if (!p->local)
        return false;
    for (int f = 0; f < p->phases; f++) {
        Phase *ph = &p->phase[f];
        ph->local = p->locals;
        for (Value v = 1; ph->carry && v <= p->graph->length; v++) {
            Value r = p->store[v].root;
            if (p->store[r].place == PLACE_LOCAL && l->first_phase[r] == f)
                p->local[p->locals++] = v;
        }
        ph->locals = p->locals - ph->local;
    }
    return true;
}

bool plan_layout(Plan *p, Problem *why)
{
    size_t count = (size_t)p->graph->length + 1;
    int *numbers = malloc(4 * count * sizeof *numbers);
    bool *outside = malloc(count * sizeof *outside);
    bool good = numbers && outside;
    if (good) {
        Lives l = {numbers, numbers + count, numbers + 2 * count, numbers + 3 * count, outside};
        find_lives(p, &l);
        for (Value v = 1; v <= p->graph->length; v++)
            choose_place(p, &l, v);
        good = place_all(p, PLACE_ARENA, &p->arena_bytes) && place_all(p, PLACE_LOCAL, &p->local_bytes) &&
               list_locals(p, &l);
    }
    free(numbers);
    free(outside);
    return good || problem(why, "not enough memory to plan a net");
}
