/* initialize.h - values for learned arrays. */
#ifndef NET_INITIALIZE_H
#define NET_INITIALIZE_H
#include "builtins/net/net.h"

typedef struct InitSpec InitSpec;
/* The net with values for the arrays that have none (all: for every array). method as the option of NetInitialize says.
 * $Failed after a message. */
Expr net_initialize(Interp *in, Expr subject, Expr net, bool all, Expr method, uint64_t seed);
#endif
