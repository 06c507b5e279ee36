/* transpose.h - squares of LANES x LANES floats in registers. */
#ifndef NN_CPU_TRANSPOSE_H
#define NN_CPU_TRANSPOSE_H
#include "nn/cpu/vector.h"

#if LANES == 16
#define LOW_HALVES  (Ints){0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23}
#define HIGH_HALVES (Ints){8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31}
#elif LANES == 8
#define LOW_HALVES  (Ints){0, 8, 1, 9, 2, 10, 3, 11}
#define HIGH_HALVES (Ints){4, 12, 5, 13, 6, 14, 7, 15}
#else
#define LOW_HALVES  (Ints){0, 4, 1, 5}
#define HIGH_HALVES (Ints){2, 6, 3, 7}
#endif

/* Interleaving row i with row i + LANES/2 moves one bit of the row number to the column number; after log2(LANES)
 * rounds rows and columns have changed places. */
ALWAYS_INLINE void transpose(Vec *row)
{
    Vec next[LANES];
    UNROLL for (int round = 1; round < LANES; round *= 2) {
        UNROLL for (int i = 0; i < LANES / 2; i++) {
            next[2 * i] = __builtin_shuffle(row[i], row[i + LANES / 2], LOW_HALVES);
            next[2 * i + 1] = __builtin_shuffle(row[i], row[i + LANES / 2], HIGH_HALVES);
        }
        UNROLL for (int i = 0; i < LANES; i++)
            row[i] = next[i];
    }
}

#endif
