/* op_attention.h - what the operations of attention are told, for their kernels. */
#ifndef NN_OP_ATTENTION_H
#define NN_OP_ATTENTION_H
#include "nn/cpu/kernels.h"
#include "nn/op.h"

/* attr.flags; the inputs of ATTENTION_GRADIENT with ATTENTION_KEPT have the weights after dy. */
enum { ATTENTION_KEY_LENGTHS = 1, ATTENTION_QUERY_LENGTHS = 2, ATTENTION_KEPT = 4 };

/* Heads lie one after the other. The shape is that of one whose keys and queries all count; stop is NULL. */
AttentionShape attention_shape(const Graph *g, const Node *n);
int64_t attention_heads(const Graph *g, const Node *n);
/* live and shift of a head, by the lengths of its example. */
void attention_head(const Call *c, int64_t head, AttentionShape *s);

#endif
