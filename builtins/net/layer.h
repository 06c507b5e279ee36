/* layer.h - a layer is one descriptor: parameters, ports, arrays, inference, meaning, samples.
 *
 * Constructor, usage, Options, printing, Information, NetExtract paths, saving and gradients follow from it. A family of
 * layers is a file layers/x.c that exports `const LayerType *const layers_x[]`, NULL-terminated. */
#ifndef NET_LAYER_H
#define NET_LAYER_H
#include "builtins/net/net.h"
#include "nn/graph.h"

/* ---- parameters ---- */

enum {
    PARAM_POSITIONAL = 1, /* may stand without a name, in the order of the table */
    PARAM_SYMBOL = 2,     /* its key is written as a symbol: PaddingSize -> 1 */
    PARAM_REST = 4        /* positional, and only so: it has no name as an option */
};

/* Gives the canonical value, or NULL when it is not one. May be NULL: anything goes. */
typedef Expr (*ParamCheck)(Interp *in, Expr value);

typedef struct LayerParam {
    const char *name;
    unsigned flags;
    const char *fallback; /* the default, in the language; NULL: it must be given */
    ParamCheck check;
    const char *expected; /* in words, for the message: "a positive integer" */
    const char *old;      /* an older name, or NULL */
} LayerParam;

/* The common checks (param.c). */
Expr param_count(Interp *in, Expr v);          /* a positive integer */
Expr param_index(Interp *in, Expr v);          /* an integer that is not 0 */
Expr param_boolean(Interp *in, Expr v);
Expr param_number(Interp *in, Expr v);         /* a real number, exact or not; stays as typed */
Expr param_probability(Interp *in, Expr v);    /* 0 <= v < 1 */
Expr param_sizes(Interp *in, Expr v);          /* a positive integer or a list of them */
Expr param_padding(Interp *in, Expr v);        /* n, {n, ...}, {{b, e}, ...} or "Same" */
Expr param_dims(Interp *in, Expr v);           /* {n1, ...}, n or {}; or Automatic */
Expr param_levels(Interp *in, Expr v);         /* a level, a span of levels, a list of them, All */
Expr param_string(Interp *in, Expr v);

/* ---- ports and arrays ---- */

enum { /* of ports */
    PORT_STATE = 1,    /* recurrent: no port of a container unless connected; zeros when not given */
    PORT_INTEGER = 2,  /* takes or gives integers */
    PORT_HIDDEN = 4,   /* an output that is not shown unless connected or asked for */
    PORT_OPTIONAL = 8, /* an input that may stay unconnected */
    PORT_PAIR = 32,    /* what is said of it is the type of one of its two members */
    PORT_EMPTY = 64,   /* an input that takes a sequence without elements: its value is 0 then */
    PORT_REAL = 16     /* an output of reals whatever comes in */
};

typedef struct LayerPort {
    const char *name; /* NULL closes the table */
    int rank;         /* -1 unknown */
    unsigned flags;
    int least_rank;
} LayerPort;

enum { /* of arrays */
    ARRAY_STATE = 1,    /* moving statistics: written by training, no gradient */
    ARRAY_OPTIONAL = 2, /* None removes it */
    ARRAY_RANDOM = 4    /* NetInitialize draws it; others are filled with `initial` */
};

typedef struct LayerArray {
    const char *name;
    unsigned flags;
    double initial;
    const char *old;
} LayerArray;

/* ---- inference ---- */

typedef struct Inference {
    Interp *in;
    bool changed;
    bool failed;
    const char *text; /* what clashed */
    Expr path;        /* where we are, a List of keys */
    bool late;        /* everything else is settled: what is still open may take its usual form */
    bool concrete;    /* data are known: a size that stays unknown is an error of the data */
    Expr wrong; /* where the failure is: keys from the net inwards */
} Inference;

/* All return false after recording a clash; callers may go on, nothing further is recorded. */
bool infer_fail(Inference *inf, const Net *net, const char *format, ...) __attribute__((format(printf, 3, 4)));
bool infer_unify(Inference *inf, const Net *net, Type *a, const char *what_a, Type *b, const char *what_b);
bool infer_rank(Inference *inf, const Net *net, Type *t, const char *what, int rank);
bool infer_dim(Inference *inf, const Net *net, Type *t, const char *what, int i, int64_t size);
/* Dimension i of a and j of b are equal: what either knows the other learns. */
bool infer_equal(Inference *inf, const Net *net, Type *a, const char *what_a, int i, Type *b, const char *what_b, int j);
bool infer_same(Inference *inf, Net *net, Type *a, const char *what_a, Type *b, const char *what_b); /* dims and element */
static inline Type *in_type(Net *net, int i)
{
    return &net->input[i].type;
}
static inline Type *out_type(Net *net, int i)
{
    return &net->output[i].type;
}

/* ---- lowering ---- */

typedef struct Lowering {
    Graph *graph;
    const Net *net;       /* with concrete types: a varying dimension 0 is a padded length, see `lengths` */
    int64_t n;            /* leading dimension of everything: examples (times what operators fold into them) */
    bool train;           /* NetEvaluationMode "Train" */
    bool moving;          /* NetTrain: moving statistics are updated */
    const Value *input;   /* one for each input port; 0 for a state or optional port that is not given */
    Value *output;        /* one for each output port */
    const Value *array;   /* one for each array; 0 for None */
    struct LowerState *state; /* lower.c's own */
    const char *path;     /* "1/Net/": in front of array keys */
} Lowering;

/* A layer reads inputs (n, ...) and arrays, and returns output 0 (further ones through lo->output). All values of the
 * graph keep n in front. Failing is graph_fail. */
typedef Value (*LayerLower)(Lowering *lo);

/* Runs a child on the given inputs (the child's ports in order), for operators; its outputs come back in out. n: the
 * leading dimension inside. False when the graph has failed. */
bool lower_child(Lowering *lo, int child, int64_t n, const Value *input, Value *out);
Value lower_array(Lowering *lo, const Net *net, const char *path, int array); /* a learned array as a value */
/* Tells the error rate of classes that a training reports: probabilities and target indices. */
void lower_classes(Lowering *lo, Value probabilities, Value targets);
/* v's true lengths shifted by `by` (Rest, Most, Append); 0 when nothing varies. */
Value lower_lengths(Lowering *lo, Value lengths, int64_t by);
/* factor lengths + by. */
Value lower_lengths_scaled(Lowering *lo, Value lengths, int64_t factor, int64_t by);
/* Floor[(lengths + by)/stride] + 1: so many windows fit. */
Value lower_lengths_windows(Lowering *lo, Value lengths, int64_t by, int64_t stride);
/* Floor[up lengths/down]. */
Value lower_lengths_fraction(Lowering *lo, Value lengths, int64_t up, int64_t down);
Value lower_lengths_sum(Lowering *lo, Value a, Value b);
/* Every example must have at least so many elements along its varying level; lengths may be 0. */
void lower_needs(Lowering *lo, Value lengths, int64_t least);
/* The shape of v without the leading n. */
Shape lower_shape(Lowering *lo, Value v);
Value lower_full_shape_reshape(Lowering *lo, Value v, int rank, const int64_t *dim); /* (n, dim...) */
Value lower_zeros(Lowering *lo, int rank, const int64_t *dim);                        /* (n, dim...) of zeros */

struct PortData; /* data.h */

/* ---- the descriptor ---- */

enum { /* of layers */
    LAYER_CONTAINER = 1,
    LAYER_MULTI = 2,    /* any number of inputs: from InputPorts or the edges */
    LAYER_LOSS = 4,
    LAYER_OPERATOR = 8, /* made of nets */
    LAYER_ALIAS = 16,   /* an old name: rewrite gives what it is now */
    LAYER_RANDOM = 32,  /* draws random numbers also in evaluation */
    LAYER_MOVES = 128,  /* moves elements of any kind, integers too */
    LAYER_OPAQUE = 64   /* can't be evaluated by the engine (Placeholder) */
};

struct LayerType {
    const char *name;
    const char *usage;
    unsigned flags;
    const LayerParam *params;  /* closed by a NULL name; NULL: none */
    const LayerPort *inputs, *outputs;
    const LayerArray *arrays;
    /* Another form of the call, before anything is checked: an old name, an unusual argument. NULL: as it is; $Failed
     * after a message. The call's options are not yet parsed. */
    Expr (*rewrite)(Interp *in, Expr call);
    /* After parameters are known: ports and arrays that depend on them. False after a message about net->expr. */
    bool (*prepare)(Interp *in, Net *net);
    void (*infer)(Inference *inf, Net *net);
    LayerLower lower;
    /* Looks at the data of an application (evaluation only): what was expected at *port, in words, or NULL when all is well. */
    const char *(*check)(const Net *net, const struct PortData *data, int *port);
    /* Operators: puts the children's expressions back into the parameters. NULL: parameter 0 is child 0. */
    void (*rebuild)(Net *net);
    /* The meaning on exact and symbolic arguments: a function of the language of an association with the ports, the
     * arrays ("Weights", None when removed), the parameters, and "OutputDims". NULL: the layer has no symbolic meaning. */
    const char *apply;
    const char *const *samples; /* NULL-terminated */
};

#define PARAMS_END {NULL, 0, NULL, NULL, NULL, NULL}
#define PORTS_END {NULL, 0, 0, 0}
#define ARRAYS_END {NULL, 0, 0, NULL}

struct LayerWord {
    Builtin builtin; /* first: the symbol's builtin leads here */
    SealedType sealed;
    const LayerType *type;
    Expr head;
    Expr *key;      /* of each parameter, as it is written */
    Expr *fallback; /* of each parameter: its canonical default, NULL when it must be given */
};
const LayerWord *layer_word(Expr head);   /* NULL when head is no symbol of a layer */
const LayerType *layer_type(Expr head);   /* of a symbol that is a layer's, container's or operator's head; else NULL */
void layers_start(Interp *in);            /* makes the words of all families; run once */
size_t layer_count(void);                 /* all, aliases too, in the order of the build's list */
const LayerType *layer_at(size_t i);
const char *layer_family(const LayerType *type); /* the name of its file: "linear" */
int layer_param_number(const LayerType *type, const char *name); /* -1 none */

/* Growing a Net in prepare. */
NetPortInfo *net_add_input(Net *net, const char *name, int rank, unsigned flags);
NetPortInfo *net_add_output(Net *net, const char *name, int rank, unsigned flags);
NetArrayInfo *net_add_array(Net *net, const char *name, unsigned flags, double initial);
Net *net_add_child(Net *net, const char *name, Net *child); /* a copy of child; returned */

/* Reading parameters whose check has passed. */
Expr param_value(const Net *net, int i);
int64_t param_int(const Net *net, int i);
double param_real(const Net *net, int i);
bool param_true(const Net *net, int i);
bool param_is(const Net *net, int i, const char *word); /* a string or symbol of that name */
/* Levels of a rank-r array chosen by a level specification (see param_levels) as flags; false when one is outside. */
bool levels_chosen(Expr spec, int rank, bool chosen[TYPE_RANK]);

#endif
