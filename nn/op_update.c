/* op_update.c - operations that write into arrays: new values of state arrays, and the optimisers.
 *
 * Their first operand is the array, the second its new value or its gradient, further ones the optimiser's own arrays,
 * which are changed as well. They run after everybody who reads the array. The node's shape is the array's. */
#include "nn/op.h"
#include <math.h>
#include <string.h>

/* attr.f: 0 learning-rate multiplier, 1 L2, 2 gradient clip, 3 weight clip, 4 and 5 beta1, beta2 (or beta, momentum),
 * 6 epsilon. A clip of 0 means none. RunState has the rate and the step. */

#define LOOPS "nn/loops_update.inc"
#include "nn/twice.h"

static bool update_shape(Graph *g, Node *n)
{
    const Node *w = graph_node(g, n->in[0]);
    n->shape = w->shape;
    bool good = w->op == OP_PARAM;
    for (int i = 1; i < n->inputs; i++) {
        const Node *x = graph_node(g, n->in[i]);
        good = good && shape_same(&x->shape, &w->shape) && x->type == g->real && (i == 1 || x->op == OP_PARAM);
    }
    return graph_check(g, good, "an array is updated by something of another shape");
}

static int64_t update_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n);
}

static double update_flops(const Graph *g, const Node *n)
{
    (void)g;
    return 12 * (double)node_count(n);
}

#define UPDATE_ROW(NAME, text, function)                                                                               \
    const OpType op_##NAME = {.name = text,                                                                            \
                              .shape = update_shape,                                                                   \
                              .run32 = function##_real32,                                                              \
                              .run64 = function##_real64,                                                              \
                              .units = update_units,                                                                   \
                              .flops = update_flops,                                                                   \
                              .effect = true};
UPDATE_ROW(STORE, "store", store)
UPDATE_ROW(ADAM, "adam", adam)
UPDATE_ROW(SGD, "sgd", sgd)
UPDATE_ROW(SIGN_SGD, "sign_sgd", sign_sgd)
UPDATE_ROW(RMSPROP, "rmsprop", rmsprop)
