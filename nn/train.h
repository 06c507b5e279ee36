/* train.h - training: the optimiser as part of the graph, and many steps run without leaving C. */
#ifndef NN_TRAIN_H
#define NN_TRAIN_H
#include "nn/feed.h"
#include "nn/graph.h"
#include "nn/plan.h"

/* -- the optimiser in the graph -- */

typedef enum OptimiserKind { OPTIMISER_ADAM, OPTIMISER_SGD, OPTIMISER_SIGN_SGD, OPTIMISER_RMSPROP } OptimiserKind;

/* Numbers that may differ from array to array. */
typedef struct ArrayRule {
    const char *key;      /* of the array */
    double l2;            /* adds l2 w to its gradient */
    double gradient_clip; /* each component into [-c, c]; 0: none */
    double weight_clip;   /* each weight after the update likewise */
} ArrayRule;

typedef struct Optimiser {
    OptimiserKind kind;
    double beta1, beta2;   /* ADAM; RMSPROP uses beta1 as its beta */
    double epsilon;        /* ADAM, RMSPROP */
    double momentum;       /* SGD, SIGN_SGD, RMSPROP; 0: none */
    ArrayRule all;         /* for every array (key unused) */
    const ArrayRule *rule; /* exceptions by key; may be NULL */
    int rules;
} Optimiser;

Optimiser
optimiser_default(OptimiserKind kind);     /* the framework's defaults: ADAM .9 .999 1e-5, SGD .93, RMSProp .95 1e-6 */
double optimiser_rate(OptimiserKind kind); /* its default learning rate */

/* Appends the gradients of the scalar `loss` by every learned array whose multiplier is not 0, and the updates. The
 * optimiser's own arrays are state arrays named "key#m" and the like. Ends the graph: what is appended later would read
 * arrays before the update. */
bool graph_optimise(Graph *g, Value loss, const Optimiser *o);
/* Is this the key of an optimiser's own array (one that starts as zeros and belongs to no net)? */
bool optimiser_owns(const char *key);

/* -- running -- */

typedef struct Trainer Trainer;

/* A trainer for the given columns, fed to the inputs of the given names (copied). It keeps the optimiser's own arrays.
 */
Trainer *trainer_new(const Column *column, const char *const *name, int columns, Problem *why);
void trainer_free(Trainer *t);
/* Arrays are found by key and written in place; an optimiser's own arrays may be given too (to go on from a
 * checkpoint), else they start as zeros. Say all arrays before the first plan. */
bool trainer_bind(Trainer *t, const char *key, void *data, Problem *why);
/* An optimiser's own array, or NULL; its numbers in *count. For checkpoints. i counts from 0. */
void *trainer_state(Trainer *t, int i, const char **key, int64_t *count);
/* A plan (of graph_optimise, or without it for validation) for its batch size. It must live as long as the trainer. */
bool trainer_add_plan(Trainer *t, Plan *p, Problem *why);

typedef enum TrainStop {
    TRAIN_DONE,       /* all rows have been used */
    TRAIN_STOPPED,    /* *stop was set; every array is whole: a long step that was cut short has changed none */
    TRAIN_PAUSED,     /* the slice of time is over: call again to go on */
    TRAIN_ASKS,       /* a step waits for an answer: see trainer_asked; call again when it is written */
    TRAIN_NEEDS_PLAN, /* the next batch has job->need rows and there is no plan of that size: add one and call again */
    TRAIN_FAILED      /* no memory */
} TrainStop;

typedef struct TrainJob {
    /* what to do */
    const int64_t *index; /* row numbers from 0 in the order wanted; NULL: 0, 1, 2, ... */
    int64_t rows;         /* how many */
    int64_t batch;        /* rows a step; the last step takes what is left */
    int64_t max_steps;    /* in this call; 0: no limit (then TRAIN_DONE means the limit or the end) */
    double rate;          /* learning rate, or */
    const double *rates;  /* one for each step of the job; NULL: rate */
    uint64_t seed;
    const int *stop;         /* see stop_asked */
    double slice;            /* about so many seconds a call; 0: no limit */
    /* where it stands: zeros at first, kept between calls */
    int64_t row;        /* rows used so far */
    int64_t step;       /* steps of this job so far */
    int64_t first_step; /* steps before this job: step numbers for bias correction and random numbers go on from here */
    int64_t need;
    double *record; /* may be NULL: first element of every output, `outputs` numbers a step, for the job's steps */
} TrainJob;

TrainStop trainer_run(Trainer *t, TrainJob *job);
bool trainer_asked(const Trainer *t, Question *q); /* after TRAIN_ASKS: what the step waits for */
double train_clock(void); /* seconds of the monotonic clock */

#endif
