/* lanes.h - the pass that puts stretches of work into the lane-blocked layout of cpu/kernels.h. */
#ifndef NN_LANES_H
#define NN_LANES_H
#include "nn/cpu/kernels.h"
#include "nn/op.h"

/* Rewrites g in place where the batch fills the lanes and kernels exist. False when memory is short. */
bool lanes_pass(Graph *g, const CpuKernels *cpu);

#endif
