/* lanes.h - the pass that puts stretches of work into the lane-blocked layout of cpu/kernels.h. */
#ifndef NN_LANES_H
#define NN_LANES_H
#include "nn/cpu/kernels.h"
#include "nn/op.h"

/* attr.flags of the LANE_ operations. */
enum { LANE_BIAS = 1, LANE_RAMP = 2, LANE_POOLED = 4 };

/* g itself, or a new graph in its place (then g is gone) where the batch fills the lanes and kernels exist: convolutions
 * take their bias, ramp and pooling in, dense layers their bias and ramp, losses their gradient. NULL: memory is short. */
Graph *lanes_pass(Graph *g, const CpuKernels *cpu);

/* How elements of a lane-blocked map's operand are found (see TileInput): false when it cannot be said that simply. */
bool lanes_tile_input(const Shape *in, const Shape *out, int64_t lanes, int64_t *inner, int64_t *count);

#endif
