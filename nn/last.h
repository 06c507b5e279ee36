/* last.h - the pass that puts inference on pictures into channels-last layout. */
#ifndef NN_LAST_H
#define NN_LAST_H
#include "nn/cpu/kernels.h"
#include "nn/op.h"

enum { LAST_BIAS = 1, LAST_ADD = 2, LAST_CLAMP = 4 }; /* attr.flags of LAST_CONV */

/* g itself, or a new graph in its place (then g is gone): stretches of convolutions, poolings and elementwise work on
 * pictures (n, c, h, w) become such on (n, h, w, c), which are plain arrays of that shape. A convolution takes a scaling,
 * a bias, another array and a ramp that follow it along. Where gradients are asked for, nothing changes. NULL: memory is
 * short. */
Graph *last_pass(Graph *g, const CpuKernels *cpu);

/* Sizes for the kernels, of channels-last x and y. Padding is in x already, but for a group for each channel and for
 * tiles of results (side is not 0). */
ConvShape last_conv_shape(const Window *w, int side, const Shape *x, const Shape *y);

#endif
