/* construct.h - from a constructor call to a sealed net. */
#ifndef NET_CONSTRUCT_H
#define NET_CONSTRUCT_H
#include "builtins/net/layer.h"

/* The builtin of every layer, container and operator. */
Expr layer_construct(Interp *in, Expr call);

/* NetChain and NetGraph after the common checks (container.c). net: fresh, of the head's type. */
bool container_prepare(Interp *in, Net *net, Expr call, size_t positional);

const char *key_text(Expr key);                 /* of a string or symbol; NULL for anything else */
bool call_has_pattern(Expr e);                  /* pattern objects outside sealed parts */
/* Port types: `said` made canonical and put into the port. False after a message. */
bool port_say(Interp *in, Expr subject, NetPortInfo *port, Expr value, bool output);
/* The value of an array option made a NumericArray, Automatic, None or a shared one. False after a message. */
bool array_say(Interp *in, Expr subject, NetArrayInfo *array, Expr value);
/* LearningRateMultipliers in canonical form; NULL when wrong. */
Expr multipliers_check(Interp *in, Expr value);
#endif
