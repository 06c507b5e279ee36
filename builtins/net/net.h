/* net.h - the typed form of a net: the facet of its sealed expression.
 *
 * A net expression holds what was said; its Net holds that and what was inferred. Layers, containers and operators are
 * all Nets: a container's children are copies of the pieces' Nets, so that what is inferred in the whole never leaks
 * into a piece. Positions of parts count from 0 here and from 1 in the language. */
#ifndef NET_NET_H
#define NET_NET_H
#include "builtins/net/type.h"

typedef struct LayerType LayerType; /* layer.h */
typedef struct Net Net;

typedef struct NetPortInfo {
    const char *name;
    Type type;     /* what is known; its coder too */
    Type declared; /* what was known before anything was inferred */
    Expr said;     /* what the constructor was told, canonical: part of the expression; NULL nothing */
    unsigned flags; /* PORT_* of layer.h */
    Expr inside;    /* of a port that only a graph around the container reads: where it is inside, a List of keys; else NULL */
} NetPortInfo;

typedef struct NetArrayInfo {
    const char *name;
    Type type;          /* dimensions */
    Type declared;
    Expr value;         /* NumericArray; Automatic: none yet; None: the layer does without */
    const char *shared; /* the name under which it is shared, or NULL */
    double initial;     /* what NetInitialize fills in, unless random */
    unsigned flags;     /* ARRAY_* of layer.h */
    double rate;        /* learning-rate multiplier of this array */
} NetArrayInfo;

/* from and to are children, or NET_SELF for the container's own port. */
enum { NET_SELF = -1, NET_NOWHERE = -2 };
typedef struct NetEdge {
    int from, from_port, to, to_port; /* to NET_NOWHERE: that output is muted */
} NetEdge;

/* A word that is a layer's head: the descriptor, and what is made of it once an interpreter (registry.c). */
typedef struct LayerWord LayerWord;

struct Net {
    const LayerType *type;
    const LayerWord *word;
    Expr expr;         /* the canonical constructor call; sealed once the Net is a facet */
    Expr *param;       /* values in the order of type->params */
    int inputs, outputs, arrays, children, edges;
    NetPortInfo *input, *output;
    NetArrayInfo *array;
    Net **child;
    const char **child_name; /* NULL: a container without names */
    NetEdge *edge;
    int *order;        /* children in an order in which they can run */
    Expr multipliers;  /* LearningRateMultipliers as said, or NULL */
    void *data;        /* the layer type's own, made by prepare: a compiled function and the like */
    struct NetCache *cache; /* of a facet: plans found earlier (evaluate.c) */
};

/* A fresh C string. The collector keeps a block only by its start, so text inside an Expr must not be kept by its address. */
const char *net_textf(const char *format, ...) __attribute__((format(printf, 1, 2)));
const char *net_text(const char *text);

Net *net_of(Expr e);                  /* the facet of a sealed net, layer or operator; NULL for anything else */
bool expr_is_net(Expr e);
/* Forgets what was inferred: a piece in a container is inferred anew with its neighbours. */
void net_forget_inferred(Net *net);
Net *net_copy(const Net *net);        /* deep: ports, arrays, children; values are shared */
const char *net_name(const Net *net); /* the head's name */
bool net_is_container(const Net *net);/* NetChain or NetGraph */

int net_find_input(const Net *net, const char *name);  /* number, or -1 */
int net_find_output(const Net *net, const char *name);
/* Does everything that reads this input take a sequence without elements? */
bool net_takes_empty(const Net *net, int input);
int net_find_array(const Net *net, const char *name);
Expr net_param(const Net *net, const char *name);      /* value of a parameter; NULL when there is none of that name */
/* A child by position (negative from the end) or name; -1 none. */
int net_find_child(const Net *net, Expr spec);
Expr net_child_key(const Net *net, int child);         /* its name or position */

/* Infers everything that can be inferred; false after a message about `subject` (tyfail). */
bool net_infer(Interp *in, Net *net, Expr subject);
/* The same without a message: the text of what clashed, or NULL. */
const char *net_infer_quietly(Interp *in, Net *net);
bool net_is_specified(const Net *net);   /* every array that is needed has known dimensions */
bool net_is_initialized(const Net *net); /* every array that is needed has a value */
/* The first array without a value, or with unknown dimensions: its path as "1/Weights" in *path; false when there is none. */
bool net_missing_array(const Net *net, bool unknown_only, Expr *path);

/* Walks over every layer (not containers) with its path of keys from the top. */
typedef struct NetVisit {
    Net *net;
    Expr path; /* a List of keys */
} NetVisit;
void net_walk(Net *net, void (*each)(void *context, const NetVisit *visit), void *context);
Expr path_append(Expr path, Expr key);

/* The canonical expression of net built anew from its fields; unsealed. Inferred types enter only where said. */
Expr net_build(const Net *net);
/* Checks and seals a constructor call: evaluates it. NULL never; $Failed after a message. */
Expr net_make(Interp *in, Expr call);
/* A net expression from what may stand for a layer in a container: a net; a function; an integer; a list; an association.
 * NULL when e is nothing of the kind; $Failed after a message. graph: functions of several arguments are ThreadingLayers. */
Expr net_from_shorthand(Interp *in, Expr e, bool graph);
/* May e stand for a net where no container is around it? A number or a word of the user's does not. */
bool net_means_net(Expr e);
/* A path as messages name it: "1/Weights". */
const char *net_path_words(Interp *in, Expr path);
/* The piece child of net as an expression with its inferred ports written on it. */
Expr net_piece(Interp *in, const Net *net, int child);
/* The net with some arrays replaced: values in the order of net_arrays; NULL entries stay. */
typedef struct ArraySlot {
    Net *net;
    int array;
    Expr path;       /* List of keys ending in the array's name */
    const char *key; /* the engine's name of it: equal for shared ones */
} ArraySlot;
size_t net_arrays(Net *net, ArraySlot **slots);         /* every array that is not None, in order of the layers */
Expr net_with_arrays(Interp *in, const Net *net, size_t n, const ArraySlot *slots, const Expr *values);

#endif
