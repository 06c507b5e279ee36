/* fast_recurrent.h - recurrent layers by packed products and the kernels' cells. */
#ifndef NN_FAST_RECURRENT_H
#define NN_FAST_RECURRENT_H
#include "nn/fast.h"

/* For RECURRENT and RECURRENT_GRADIENT nodes. False only when memory is short. */
bool fast_recurrent(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why);

#endif
