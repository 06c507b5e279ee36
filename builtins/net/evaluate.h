/* evaluate.h - running nets: requests, plans, blocks. Used by application, measurements and training. */
#ifndef NET_EVALUATE_H
#define NET_EVALUATE_H
#include "builtins/net/data.h"
#include "builtins/net/lower.h"
#include "nn/plan.h"

/* What the module keeps: the backend, plans by signature, what was evaluated last. */
typedef struct NetState {
    Backend *backend;
    PlanCache *plans;
    struct EvalPlan *recent[16];
    uint64_t ticks;
    uint64_t entropy, draws; /* seeds for RandomSeeding -> Automatic */
    int64_t trainings; /* NetTrain calls that wrote checkpoints */
    uint64_t nogpu_line; /* the evaluation that has been told that there is no GPU */
} NetState;
NetState *net_state(Interp *in); /* NULL after a message when the engine can't start */

typedef enum WantKind { WANT_OUTPUT, WANT_TRACED, WANT_INPUT_GRADIENT, WANT_ARRAY_GRADIENT, WANT_STATES } WantKind;
typedef struct Want {
    WantKind kind;
    int port;         /* output, traced output, or input */
    const char *path; /* traced: where; state: where */
    const char *key;  /* array gradient: the engine's name */
    Expr label;       /* key in an association of results */
    Expr property;    /* NULL: decode as the port's decoder does by default; None: leave; else a property */
    const Coder *decoder;
} Want;

typedef struct Request {
    Want *want;
    int wants;
    enum { RESULT_ONE, RESULT_ASSOCIATION, RESULT_LIST } form;
} Request;

typedef struct EvalOptions {
    bool train;
    int64_t batch_size;   /* 0 automatic */
    ElementType real;     /* REAL32 or REAL64 */
    Expr precision;       /* a number or Infinity: by the symbolic path; else NULL */
    uint64_t seed;
    bool states_given;
    Expr states;          /* association of initial states */
} EvalOptions;

/* Answers what a run waits for; asked: the functions of the net, as they were lowered. False after a message about subject. */
bool question_answer(Interp *in, Expr subject, const Asked *asked, const Question *q);

/* Results of one want: dense numbers of all examples, or one expression each when they differ in shape. */
typedef struct EvalResult {
    ElementType element;
    int rank;             /* of one example */
    int64_t dim[SHAPE_RANK];
    char *data;           /* n blocks; of an array gradient: one */
    Expr array;           /* NumericArray that holds data, all examples in one; NULL for single numbers */
    Expr *each;           /* or these */
} EvalResult;

/* Runs net on n examples of data[port]; ports without data have n = -1. out has one entry a want. False after a message. */
bool net_run(Interp *in, Expr subject, Net *net, const Request *request, const EvalOptions *options, const PortData *data,
             const PortData *seeds, EvalResult *out);
/* The seed that a RandomSeeding setting means; false when it is none. */
bool seed_of(Interp *in, Expr setting, uint64_t *seed);
/* Says nogpu once an evaluation when device asks for one. False when it is no device. */
bool device_check(Interp *in, Expr subject, Expr device);
/* Bytes of an array's value in the real type; borrowed where they fit. Numbers fill the array. NULL: no value. */
void *array_bytes(const NetArrayInfo *a, ElementType real);

/* symbolic.c: the formula for outputs of net at inputs (an Expr for each port, NULL absent). NULL: no symbolic meaning. */
bool net_formula(Interp *in, const Net *net, Expr precision, const Expr *input, Expr *output);
#endif
