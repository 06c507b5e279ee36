/* lower.h - from a net with concrete types to the engine's graph. */
#ifndef NET_LOWER_H
#define NET_LOWER_H
#include "builtins/net/layer.h"

enum { LENGTH_PORTS = 16 };

/* A vector of true lengths: a sum of the lengths at input ports and a constant, or the windows that fit another. Those that are not a port's own are
 * inputs of the graph too, which the caller fills. */
typedef struct LengthVar {
    Value value;
    const char *name;         /* of the graph's input */
    int port[LENGTH_PORTS];   /* how often each length input counts */
    int64_t plus;
    int from;                 /* not 0: Floor[(vector from - 1 + plus)/stride] + 1 instead of a sum of ports */
    int64_t stride;
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
/* Lowers net on the given inputs; out gets its outputs. False when the graph has failed. */
bool lower_net(LowerState *s, const Net *net, int64_t n, const char *path, const Value *input, Value *out);
/* A value found while lowering: output `port` of the net at path; 0 none. */
Value lower_traced(const LowerState *s, const char *path, int port);
const LengthVar *lower_length_of(const LowerState *s, Value lengths);
const char *net_array_key(const char *path, const NetArrayInfo *a);
#endif
