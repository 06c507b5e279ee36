/* lanes.h - the pass that puts stretches of work into the lane-blocked layout of cpu/kernels.h. */
#ifndef NN_LANES_H
#define NN_LANES_H
#include "nn/cpu/kernels.h"
#include "nn/op.h"

/* attr.flags of the LANE_ and GEMM_ operations. LANE_TURNED: the weights of a GEMM_DENSE are (out, in);
 * LANE_PACKED: they are a GEMM_PACK. */
enum { LANE_BIAS = 1, LANE_RAMP = 2, LANE_POOLED = 4, LANE_TURNED = 8, LANE_PACKED = 16 };

/* g itself, or a new graph in its place (then g is gone). Where lane-blocked work pays, convolutions take their bias,
 * ramp and pooling in, dense layers their bias and ramp, losses their gradient; elsewhere convolutions and dense layers
 * become matrix products with bias and ramp in the last store. NULL: memory is short. */
Graph *lanes_pass(Graph *g, const CpuKernels *cpu);

/* A window of one or two spatial dimensions over x (n, c, ...) giving y, as the kernels want it. */
ConvShape lanes_conv_shape(const Window *w, const Shape *x, const Shape *y);

/* What follows the normalisation n in one go, and whether its result is too large to stay in cache. */
AffineKind norm_kind(const Node *n);

/* How elements of a lane-blocked map's operand are found (see TileInput): false when it cannot be said that simply. */
bool lanes_tile_input(const Shape *in, const Shape *out, int64_t lanes, int64_t *inner, int64_t *count);

/* Is this convolution (or data gradient) long, and are its blocks too few for several threads? Then its tasks are not
 * blocks of examples but channels of them, and no other step's work is carried along. */
bool lane_conv_spreads(const Graph *g, const Node *n);

#endif
