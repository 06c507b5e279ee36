/* train_run.h - a training under way: what the files of NetTrain share. */
#ifndef NET_TRAIN_RUN_H
#define NET_TRAIN_RUN_H
#include "builtins/net/train_options.h"

typedef struct Feed { /* columns for the training net's inputs, lengths included */
    int64_t n;
    Column *column;
    const char **name;
    int columns;
    Type *type; /* of each input port */
    int32_t **length;
    Expr print; /* of the data, for checkpoints; NULL until asked */
    const LowerState *lowered; /* the net whose lengths the columns follow; NULL where nothing varies */
    const Net *net;
} Feed;

typedef struct Parameter { /* one learned or moving array, and its copies */
    const char *key;
    Expr work, best;  /* NumericArrays; best NULL until there is one */
    void *data, *best_data;
    size_t bytes;
} Parameter;

typedef struct Group { /* arrays that move together (TrainingUpdateSchedule) */
    Trainer *trainer;
    Plan *plan;
    TrainJob job;
    int64_t repeat;
    void **kept;              /* optimiser's arrays from a checkpoint: the trainer's memory is not seen by the collector */
} Group;

typedef struct CheckpointPlan { /* one setting of TrainingProgressCheckpointing */
    bool folder, failed;
    const char *path;
    Interval every;
} CheckpointPlan;

typedef struct Numbers {
    double *x;
    int64_t n, room;
} Numbers;

typedef struct Training {
    Interp *in;
    Expr call;
    TrainOptions options;
    TrainingNet made;
    Net *net;                 /* concrete copy of the whole, for lowering */
    Expr given;               /* the net as it came */
    TrainData data, validation;
    Feed feed, check;
    Parameter *parameter;
    int parameters;
    Group group[16];
    int groups;
    Asked asked[LOWER_QUESTIONS]; /* functions that the plans call back: the same ones in all */
    Trainer *checker;         /* of the validation set */
    Plan *check_plan[2];
    int check_plans;
    int64_t batch, per_round, rounds, round, step;
    bool rounds_open;         /* still to be decided by time */
    double fastest;           /* seconds of a round, while open */
    bool falling;             /* an automatic rate that starts higher and falls: small problems */
    int outputs;              /* recorded numbers a step: loss, then error if known */
    bool has_error;
    Numbers batch_loss, round_loss, round_error, check_loss, check_error, batch_error, check_at; /* check_at: the batch after which */
    int64_t best_round;
    double best_value, stop_best;
    int64_t stop_since;
    double started, reported, rate;
    const char *reason;
    bool diverged, spoiled;   /* spoiled: data could not be read; the last whole round counts */
    bool aborted;             /* a function of the user said so */
    const TrainJob *running;  /* the job of the round under way */
    int64_t pause;            /* the step of the round to stop after, for something in between; 0 none */
    bool wants_gradients, keeps_weights, keeps_gradients, released;
    Numbers weights_rms, gradients_rms; /* of every learned array, a round after the other, where kept */
    Expr gradients;           /* of the last batch, an association; NULL where nobody asks */
    TrainData latest;         /* a generator's last batch */
    int64_t *order;
    double *rates, *record;
    CheckpointPlan checkpoint[8];
    int checkpoint_plans;
    Expr checkpoints;         /* files written */
    const char *start_name;   /* time and number of this training, for names of files */
    Expr resumed;             /* the checkpoint that it goes on from, or NULL */
    Expr measured_round, measured_check; /* a List with an Association a round; NULL none yet */
} Training;

/* train_run.c: small things shared by the files of NetTrain */
void numbers_push(Numbers *a, double x);
Expr numbers_expr(Training *t, const Numbers *a);
double numbers_last(const Numbers *a);
uint64_t training_mix(uint64_t x);
bool training_trouble(Training *t, const char *text);

/* train_parts.c: parts of a net as options name them */
bool parts_exist(Training *t, const char *option, Expr specs); /* false after a message about one that names nothing */
Expr training_path(const Training *t, Expr path); /* an array's path in the net as the user knows it */

/* train_feed.c: columns of numbers from data, and the batches of a generator */
int feed_find(const Feed *f, const char *name);
bool training_feed(Training *t, const TrainData *data, Feed *f);
bool feed_failed(Training *t, const Feed *f); /* a file could not be read; there was a message */
/* Fills columns with the lengths that the lowered net asks for. The first example (from 0) that is too short for the net; -1 none. */
int64_t feed_add_lengths(const LowerState *s, const Net *net, Feed *f);
#define SHORT_EXAMPLE "a sequence of example %lld is too short for the net"
bool training_generate(Training *t, int64_t step, TrainData *out);
bool training_refill(Training *t, int64_t step);

/* train_plan.c: the arrays of a training, its graphs, plans and trainers */
bool training_arrays(Training *t);
void training_keep_best(Training *t);
const char *training_diverged(const Training *t); /* the key of an array that is not finite, or NULL */
Expr training_net(Training *t, bool best);
Expr training_whole(Training *t); /* with losses, as it is now */
Plan *training_plan(Training *t, Feed *f, int64_t b, bool train, Expr group);
Trainer *training_trainer(Training *t, const Feed *f);
bool training_add_plan(Training *t, Trainer *trainer, Plan *plan);
bool training_start_groups(Training *t);
bool training_renew_groups(Training *t); /* plans for columns of other sizes; the optimiser goes on as it was */
bool training_start_checker(Training *t);
void training_release(Interp *in, void *data);

/* train_loop.c: rounds: order, rates, slices, validation, stopping */
bool training_run(Training *t, Trainer *trainer, TrainJob *job, bool training);
bool training_rate_changes(const Training *t);
double training_rate(Training *t, int64_t step, int64_t total);
void training_loop(Training *t);

/* train_measure.c: TrainingProgressMeasurements */
bool measure_start(Training *t); /* false after a message */
void measure_round(Training *t, bool check);
Expr training_measurements(Training *t, bool check, bool lists);
double measurement_number(Training *t, Expr value);
double measure_judged(Training *t); /* what decides on best net and stopping: smaller is better */

/* train_progress.c: what is shown while a training goes on */
void training_report(Training *t, bool end);
void training_report_rows(Training *t, bool inside); /* files and functions, after a round or inside one */

/* train_state.c: what functions of the user see of a training */
Expr training_state(Training *t, bool inside);
bool training_note_gradients(Training *t, int64_t step); /* of the batch that the step of the round (from 0) will take */
void training_note_histories(Training *t); /* after a round */
bool training_asks_gradients(const Training *t);
Expr training_value(Training *t, const char *name);     /* one that costs something; NULL none of that name */

/* train_checkpoint.c: nets written while a training goes on, and going on from them. Each false after a message. */
bool checkpoint_start(Training *t);
void checkpoint_write(Training *t, bool inside); /* after a round or inside one, where it is due */
bool checkpoint_seed(Training *t);
bool checkpoint_restore(Training *t);
bool checkpoint_bind(Training *t, int group, Trainer *trainer);

#endif
