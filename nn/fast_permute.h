/* fast_permute.h - the fast kernel of PERMUTE. */
#ifndef NN_FAST_PERMUTE_H
#define NN_FAST_PERMUTE_H
#include "nn/fast.h"

/* Leaves *fast as it is where the plain loops are to do it. */
void fast_permute(const Node *n, const CpuKernels *cpu, FastKernel *fast);

#endif
