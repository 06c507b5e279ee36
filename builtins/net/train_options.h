/* train_options.h - the options of NetTrain, read once. */
#ifndef NET_TRAIN_OPTIONS_H
#define NET_TRAIN_OPTIONS_H
#include "builtins/net/train.h"

typedef enum ReportKind { REPORT_PRINT, REPORT_FUNCTION, REPORT_FILE } ReportKind;

/* How often something is done: after so many rounds, batches or seconds; after every round unless said. */
typedef struct Interval {
    int64_t rounds, batches;  /* 0: not counted so */
    double seconds, minimum;
    int64_t step;             /* of the last time */
    double last;              /* its clock */
} Interval;
/* "Interval" -> ... or "MinimumInterval" -> ...; false when it is neither. */
bool interval_read(Expr rule, Interval *i);
/* Is it time, after a round or inside one, `step` batches since the start? Then it is noted as done. */
bool interval_due(Interval *i, int64_t round, int64_t step, bool inside);

typedef struct Reporter { /* one setting of TrainingProgressReporting or TrainingProgressFunction */
    ReportKind kind;
    Expr what;        /* function, or the file's path */
    Interval every;
    bool begun;       /* the file has its heading */
} Reporter;

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
    Interval validation_every;
    uint64_t seed;
    bool seed_said;          /* a number or string, neither Inherited nor Automatic */
    ElementType real;
    Expr device;
    bool print;              /* a line now and then */
    bool print_rounds;       /* one after each round where it is no terminal */
    Reporter reporter[8], function[8];
    int reporters, functions;
    Expr measurements;       /* List of what is asked; NULL: automatic */
    Expr checkpoint;         /* or NULL */
    StoppingRule stopping;
    Expr schedule_groups;    /* TrainingUpdateSchedule, or NULL */
} TrainOptions;

/* False after a message. call: the NetTrain call. */
bool train_options_parse(Interp *in, Expr call, TrainOptions *out);
#endif
