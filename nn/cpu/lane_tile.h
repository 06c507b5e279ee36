/* lane_tile.h - the one inner loop of convolutions and dense layers on LANES.
 *
 *   y[o][p] = start + sum over i0, i1, i2 of w[o w_out + i . w_step] x[p x_position + i . x_step]
 *
 * where every x and y is a vector of LANES examples and every w one number. The tile of outputs and positions that one
 * pass holds in registers is chosen from a table of compiled sizes. Steps are in floats. */
#ifndef NN_CPU_LANE_TILE_H
#define NN_CPU_LANE_TILE_H
#include <stdbool.h>
#include "nn/cpu/vector.h"

typedef struct LaneSum {
    int64_t count[3], x_step[3], w_step[3]; /* of the three loops of the sum, outermost first; a count may be 0 */
    int64_t x_position, w_out, y_position, y_out;
    const float *bias; /* one number an output, or NULL; not used when add */
    bool add;          /* start from y */
    bool ramp;         /* y = max(0, .) at the end */
} LaneSum;

/* All of outputs x positions; x, w, y (and bias) belong to the first ones. */
#define lane_sum KERNEL(lane_sum)
void lane_sum(const LaneSum *s, const float *x, const float *w, float *y, int64_t outputs, int64_t positions);

#endif
