/* tiles.h - when convolutions of 3 x 3 are done by tiles of results (cpu->winograd). */
#ifndef NN_TILES_H
#define NN_TILES_H
#include "nn/cpu/kernels.h"

/* The side of the tiles by which a convolution takes the least work; 0: result by result. On channels-last pictures, one
 * by one and with weights packed once, or on `blocks` blocks of lanes with weights that change every time. */
int tiles_side_last(const CpuKernels *cpu, const ConvShape *s);
int tiles_side_lanes(const CpuKernels *cpu, const ConvShape *s, int64_t blocks);

#endif
