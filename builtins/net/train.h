/* train.h - NetTrain: from data and options to a trained net. */
#ifndef NET_TRAIN_H
#define NET_TRAIN_H
#include "builtins/net/evaluate.h"
#include "nn/train.h"

/* ---- data (train_data.c) ---- */

typedef struct TrainColumn {
    const char *name; /* of the port */
    Expr values;      /* a list, packed or NumericArray: one element an example */
} TrainColumn;
typedef struct TrainData {
    int64_t n;
    TrainColumn *column;
    int columns;
    Expr generator;       /* a function that makes batches, or NULL */
    int64_t round_length; /* of a generator */
} TrainData;

/* Any data form. The two sides of a rule are the net's only input and its only output; where it has several, rules are
 * refused. test: a data set's name means its test part. False after a message. */
bool train_data_parse(Interp *in, Expr subject, Expr data, const Net *net, bool test, TrainData *out);
Expr train_data_find(const TrainData *d, const char *name); /* NULL: no such column */
Expr column_part(Expr values, int64_t i);                   /* example i from 0 */
TrainData train_data_take(const TrainData *d, const int64_t *index, int64_t n);

/* A column ready for the engine: bytes of pictures by address where nothing is to be computed, else numbers. Varying
 * examples are padded to the longest with their last element; lengths then has a length each. False after a message. */
typedef struct FeedColumn {
    Column column;
    Type type;         /* concrete */
    int32_t *length;   /* or NULL */
} FeedColumn;
/* stream: files with pictures and sounds may be read later, each time they are needed. */
bool feed_column(Interp *in, Expr subject, const NetPortInfo *port, Expr values, int64_t n, ElementType real, bool stream, FeedColumn *out);

/* What every source of a column that is made on demand starts with. */
typedef struct RowSource {
    const char *trouble; /* what went wrong when a row was made (the row is zeros then), or NULL */
} RowSource;
/* Pictures for an "Image" encoder (coder_image.c). False: these values or this encoder are none for it. */
bool image_column(const Coder *c, Expr values, int64_t n, Column *out);
bool image_stream(const Coder *c, Expr values, int64_t n, Column *out, const char **why); /* *why: a file is missing */
/* Sounds that lie in files or that the encoder augments (coder_audio.c); lengths are worked out from the files' heads. */
bool audio_stream(Interp *in, const Coder *c, Expr values, int64_t n, FeedColumn *out, const char **why);

/* ---- the net with its losses (train_net.c) ---- */

typedef struct LossTerm {
    const char *port; /* output of the training net */
    double scale;
} LossTerm;
typedef struct TrainingNet {
    Expr net;       /* the net to be trained, its ports specified as far as data tell */
    Expr whole;     /* with losses: what runs */
    bool wrapped;   /* whole is a graph around net: its arrays stand under "Net" */
    LossTerm *term;
    int terms;
} TrainingNet;
/* loss: the LossFunction setting. False after a message. */
bool training_net_make(Interp *in, Expr subject, Expr net, const TrainData *data, Expr loss, TrainingNet *out);
bool loss_is_said(Interp *in, const Net *net, Expr third); /* NetTrain's third argument means a loss, not a property */
/* Multipliers of a net, a container and NetTrain become rates of the arrays. */
void multipliers_apply(Net *net, Expr option, bool wrapped);
bool part_matches(Net *net, Expr spec, Expr path); /* does a part specification cover the array at path? */

/* ---- results (results.c) ---- */
Expr results_make(Interp *in, Expr properties); /* a sealed NetTrainResultsObject of an association */
Expr results_property(Interp *in, Expr properties, Expr name, Expr subject);
bool is_result_name(Expr name);
bool result_asked(Expr asked, const char *name); /* is it the property, by this or an older name, or a list with it? */
#endif
