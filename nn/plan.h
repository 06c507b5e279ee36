/* plan.h - a graph made ready to run: passes done, memory laid out, work cut into phases of tasks.
 *
 * A Plan never changes after it is made and knows no data: inputs and arrays are bound by address when it runs. A
 * PlanRun is one set of buffers for it; a plan that is entered again while it runs takes a second one. */
#ifndef NN_PLAN_H
#define NN_PLAN_H
#include "nn/backend.h"
#include "nn/graph.h"

typedef struct Plan Plan;
typedef struct PlanRun PlanRun;

/* Plans g (which stays the caller's; it must not have failed) for the backend. NULL: *why says what went wrong. */
Plan *plan_make(const Graph *g, const Backend *backend, Problem *why);
void plan_free(Plan *p); /* no run of it may be left; NULL is harmless */

/* Inputs, arrays and outputs are numbered in the order in which the graph made them. -1 where there is none. */
int plan_inputs(const Plan *p);
int plan_params(const Plan *p);
int plan_outputs(const Plan *p);
int plan_find_input(const Plan *p, const char *name);
int plan_find_param(const Plan *p, const char *key);
int plan_find_output(const Plan *p, const char *name);
const char *plan_input_name(const Plan *p, int i);
const char *plan_param_key(const Plan *p, int i);
const char *plan_output_name(const Plan *p, int i);
Shape plan_input_shape(const Plan *p, int i, ElementType *type); /* type may be NULL */
Shape plan_param_shape(const Plan *p, int i, ElementType *type);
Shape plan_output_shape(const Plan *p, int i, ElementType *type);
bool plan_param_written(const Plan *p, int i); /* does a run change this array? */
size_t plan_bytes(const Plan *p);              /* memory that one run takes */
double plan_flops(const Plan *p);
char *plan_text(const Plan *p); /* the listing: steps, shapes, kernels, bytes, flops; malloc'ed, NULL when short */

/* Buffers for a run; zeros nowhere promised. NULL: no memory. They belong to the plan's users until run_end. */
PlanRun *run_begin(Plan *p, Problem *why);
void run_end(PlanRun *r);
/* The numbers must stay there, unchanged by others, as long as runs use them; arrays that are written are written in
 * place. An input without an address has a buffer of the run's own: run_input. Any alignment that the type has. */
void run_bind_input(PlanRun *r, int i, const void *data);
void run_bind_param(PlanRun *r, int i, void *data);
/* Promises that bound arrays keep their numbers: what only they go into is then computed by the first execution alone. */
void run_keep_arrays(PlanRun *r);
void *run_input(PlanRun *r, int i); /* the run's own buffer for input i, made when first asked; NULL: no memory */
/* Output i is computed at `data` (NULL: in the run's own buffers again), where it has bytes of its own
 * and is not asked for twice; else nothing changes. */
void run_bind_output(PlanRun *r, int i, void *data);
const void *run_output(const PlanRun *r, int i); /* valid until the next execution or run_end; plain layout */
/* One execution. Everything must be bound. False when it waits for an answer (run_asked), or when it was cut short because *stop was set (see stop_asked): then no
 * array has changed and the outputs mean nothing. Work of some microseconds is never cut. */
bool run_execute(PlanRun *r, uint64_t seed, int64_t step, double rate, const int *stop);

/* What a run waits for: a value (graph_ask) of the given inputs, to be written to `answer`. */
typedef struct Question {
    int number;
    int inputs;
    const void *in[4];
    Shape in_shape[4], shape;
    ElementType real;
    void *answer;
} Question;
bool run_asked(const PlanRun *r, Question *q);      /* false: it does not wait. q may be NULL */
bool run_resume(PlanRun *r, const int *stop);       /* once the answer is written: goes on; gives what run_execute gives */

/* -- plans kept by signature -- */

typedef struct PlanCache PlanCache;
PlanCache *
plan_cache_new(size_t bytes); /* plans out of use are dropped, oldest first, above so many bytes of buffers */
void plan_cache_free(PlanCache *c);
/* The plan of a graph like g, made when there is none yet. Give it back with plan_cache_release. */
Plan *plan_cache_get(PlanCache *c, const Graph *g, const Backend *backend, Problem *why);
void plan_cache_release(PlanCache *c, Plan *p);
int plan_cache_count(const PlanCache *c);

enum { PLAN_CACHE_BYTES = 256 << 20 };

#endif
