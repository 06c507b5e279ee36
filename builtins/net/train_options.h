/* train_options.h - the options of NetTrain, read once. */
#ifndef NET_TRAIN_OPTIONS_H
#define NET_TRAIN_OPTIONS_H
#include "builtins/net/train.h"

typedef enum Report { REPORT_AUTOMATIC, REPORT_PRINT, REPORT_NONE } Report;

typedef struct StoppingRule {
    bool on;
    const char *measurement; /* "Loss" or a measurement */
    int64_t patience, initial;
    double absolute, relative;
    Expr function;           /* True stops; or NULL */
} StoppingRule;

typedef struct TrainOptions {
    int64_t batch;           /* 0 automatic */
    int64_t rounds;          /* -1 automatic */
    double time_goal;        /* seconds; 0 none */
    Optimiser optimiser;
    Expr method;             /* with all options, for the results */
    double rate;
    bool rate_said;          /* else the rate is ours to choose */
    Expr schedule;           /* NULL: constant; a function, "Linear", "Polynomial" */
    Expr l2_parts, gradient_parts, weight_parts; /* rules of parts, or NULL */
    Expr multipliers;
    Expr loss;
    Expr validation;         /* data, Scaled[f], or NULL */
    int64_t validation_interval; /* rounds */
    uint64_t seed;
    bool seed_said;          /* a number or string, neither Inherited nor Automatic */
    ElementType real;
    Expr device;
    Report report;
    Expr report_function;    /* or NULL */
    Expr functions;          /* TrainingProgressFunction: a List of functions */
    Expr measurements;       /* List of what is asked; NULL: automatic */
    Expr checkpoint;         /* or NULL */
    StoppingRule stopping;
    Expr schedule_groups;    /* TrainingUpdateSchedule, or NULL */
} TrainOptions;

/* False after a message. call: the NetTrain call. */
bool train_options_parse(Interp *in, Expr call, TrainOptions *out);
#endif
