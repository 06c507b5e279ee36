/* plan_inside.h - what the files of the planner share. */
#ifndef NN_PLAN_INSIDE_H
#define NN_PLAN_INSIDE_H
#include "nn/op.h"
#include "nn/plan.h"

/* Where a value's numbers are. */
typedef enum Place {
    PLACE_NONE,
    PLACE_INPUT,    /* bound from outside: an input */
    PLACE_PARAM,    /* an array */
    PLACE_CONSTANT, /* in the graph */
    PLACE_ARENA,    /* `offset` into the run's arena */
    PLACE_LOCAL     /* `offset` into the block that each thread has for the examples of one task */
} Place;

typedef struct Storage {
    Place place;
    Value root;   /* whose bytes these are: itself, or what it is a view of */
    size_t bytes; /* of a root; of LOCAL: for one block of examples */
    size_t each;  /* bytes an example, of LOCAL */
    size_t offset;
    int first, last; /* phases (ARENA) or steps (LOCAL) between which the bytes are needed */
} Storage;

typedef struct Step {
    Kernel run;
    const Node *node;
    const char *kernel; /* name, for the listing */
    int64_t units, grain;
    size_t scratch;
    void *data;
    void (*release)(void *);
    double nanoseconds; /* a guess */
    double flops;
    int phase;
    bool carried; /* runs example by example inside a carrying phase */
} Step;

/* A range of one step's units, of a phase whose tasks are spread over steps and units. */
typedef struct Share {
    int step;
    int64_t begin, end;
} Share;

typedef struct Phase {
    bool asks;     /* one step, which the plan's user answers */
    bool alone;    /* one step, which shares its own work over the threads: a loop with a long body */
    bool carry;    /* a task carries all steps through for its block of examples; else tasks are shares */
    int64_t block; /* examples a task */
    int64_t tasks;
    int first, steps;  /* of a carrying phase: steps order[first..] */
    int share;         /* else: shares share[share..share + tasks - 1] */
    int local, locals; /* values whose place moves from block to block: local[local..] */
} Phase;

struct Plan {
    Graph *graph;
    const Backend *backend;
    Storage *store; /* [length + 1] */
    Step *step;
    int steps;
    int *order; /* steps of the carrying phases, one phase after the other */
    Phase *phase;
    int phases;
    int effects;  /* the first phase that writes into arrays; `phases` where there is none */
    int prepared; /* so many phases at the start need arrays and constants alone; 0 where arrays are written */
    Share *share;
    int shares;
    Value *local;
    int locals;
    Value *input, *param;
    int inputs, params;
    size_t arena_bytes, local_bytes, scratch_bytes;
    PlanRun *idle; /* of a loop's body: kept from one run of the loop to the next; NULL: none, or in use */
    double nanoseconds, prepared_nanoseconds;
    /* of the cache */
    uint8_t *signature;
    size_t signature_size;
    const Backend *cached_for;
    int users;
    uint64_t last_use;
    struct Plan *next;
};

/* Cuts the steps into phases; fills order, phase, share. */
bool plan_schedule(Plan *p, Problem *why);
/* Gives every value its place; fills store's offsets, local, arena_bytes, local_bytes. */
bool plan_layout(Plan *p, Problem *why);

/* The CPU's way of carrying out a plan: see Backend.execute. */
bool plan_execute_cpu(const Backend *b, PlanRun *r, const int *stop);

#endif
