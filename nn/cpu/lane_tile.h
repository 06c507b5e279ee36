/* lane_tile.h - the one inner loop of convolutions and dense layers on LANES.
 *
 *   y[o][p] = start + sum over taps t of w[o w_out + t.w] x[p x_position + t.x]
 *
 * where every x and y is a vector of LANES examples and every w one number. The taps are a list, so that the sum is one
 * loop whatever its shape: nested loops of three or five turns cost as much as the products in them. The tile of outputs
 * and positions that one pass holds in registers is chosen from a table of compiled sizes. Steps are in floats. */
#ifndef NN_CPU_LANE_TILE_H
#define NN_CPU_LANE_TILE_H
#include <stdbool.h>
#include "nn/cpu/vector.h"

enum { LANE_TILE_WIDTH = LANES == 16 ? 8 : 6 }; /* the most positions in a tile */

typedef struct LaneTap {
    int32_t x, w; /* offsets */
} LaneTap;

enum { LANE_TAPS = 512 }; /* a good size for lists of taps: as much of x as stays near */

typedef struct LaneSum {
    const LaneTap *tap;
    int64_t taps; /* may be 0 */
    int64_t x_position, w_out, y_position, y_out;
    const float *bias; /* one number an output, or NULL; not used when add */
    bool add;          /* start from y */
    bool ramp;         /* y = max(0, .) at the end */
} LaneSum;

/* All of outputs x positions; x, w, y (and bias) belong to the first ones. */
#define lane_sum KERNEL(lane_sum)
void lane_sum(const LaneSum *s, const float *x, const float *w, float *y, int64_t outputs, int64_t positions);

#endif
