/* pass.h - rewriting of a finished graph before it is planned. */
#ifndef NN_PASS_H
#define NN_PASS_H
#include "nn/backend.h"
#include "nn/op.h"

/* A new graph that computes the same outputs and updates: constants folded, common subexpressions merged, elementwise
 * work fused, dead values gone, updates turned into operations; for a backend with fast kernels, stretches of work put
 * into lane-blocked layout (lanes.h). All inputs and arrays stay, in order. NULL: *why. */
Graph *pass_all(const Graph *g, const Backend *backend, Problem *why);

/* -- for the single passes -- */

/* How often each value is used, outputs and updates included; [length + 1], malloc'ed. */
int32_t *pass_uses(const Graph *g);
/* Drops what no output, update or effect needs. Takes g; NULL when memory is short. */
Graph *pass_dead(Graph *g);

#endif
