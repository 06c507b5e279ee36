/* lower.h - from a net with concrete types to the engine's graph. */
#ifndef NET_LOWER_H
#define NET_LOWER_H
#include "builtins/net/layer.h"

enum { LENGTH_PORTS = 16 };

/* A vector of true lengths: a sum of the lengths at input ports and a constant, or what windows and the like make of one or
 * two others. Those that are not a port's own are inputs of the graph too, which the caller fills; each must be at least 1. */
typedef struct LengthVar {
    Value value;
    const char *name;         /* of the graph's input */
    int port[LENGTH_PORTS];   /* how often each length input counts */
    int64_t plus;
    int from, other;          /* from not 0: Floor[(scale vector from + vector other + plus)/stride] + after instead; counted from 1 */
    int64_t scale, stride, after;
    int64_t most;             /* padded length */
} LengthVar;

typedef struct Traced {
    const char *path; /* "1/", "net/2/" */
    const Net *net;
    int port;         /* output number */
    Value value;
} Traced;

typedef struct StateInput {
    const char *path, *name; /* layer and port */
    const char *input;       /* name of the graph's input; NULL: zeros */
    Shape shape;
} StateInput;

typedef struct LowerState {
    Graph *graph;
    Interp *in;        /* for layers that translate functions while they are lowered */
    bool train;
    bool moving;       /* statistics are updated by the step */
    bool states_given; /* unconnected state ports become inputs of the graph */
    LengthVar length[64];
    int lengths;
    int length_ports;
    Traced *trace;
    int traces, trace_room;
    Value class_probabilities, class_targets; /* of the cross-entropy loss with indices, for the error rate; 0 none */
    StateInput state[32];
    int states;
    Value real;        /* while an operator has folded steps into the batch: 1 for each that is an example's own, 0 for padding */
} LowerState;

/* Every type in net becomes concrete: what varied is unknown again, to be set from the data. */
void net_forget_varying(Net *net);

/* Declares an input of the graph with its lengths (varying: true) and gives its value. */
Value lower_input(LowerState *s, const char *name, const Type *type, int64_t n, bool varying);
/* Gives a value lengths of its own, an input of the graph named after it. */
void lower_lengths_input(LowerState *s, Value v, const char *name, int64_t most, int64_t n);
/* Lowers net on the given inputs; out gets its outputs. False when the graph has failed. */
bool lower_net(LowerState *s, const Net *net, int64_t n, const char *path, const Value *input, Value *out);
/* A value found while lowering: output `port` of the net at path; 0 none. */
Value lower_traced(const LowerState *s, const char *path, int port);
/* The true lengths of an example: length[k] of the k-th varying input port; made[i] gets that of s->length[i]. False when one of
 * them is below 1: the example is too short. */
bool lower_lengths_of(const LowerState *s, const int64_t *length, int64_t *made);
/* The vectors of a graph inside this one (a loop's body), as vectors here: around[k] is what s->length[k] is given. The first
 * ones, of its ports, are known. */
void lower_lengths_around(Lowering *lo, const LowerState *inside, Value *around);
const char *net_array_key(const char *path, const NetArrayInfo *a);
#endif
