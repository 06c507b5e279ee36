/* feed.h - data in columns, gathered into a plan's inputs row by row. */
#ifndef NN_FEED_H
#define NN_FEED_H
#include "nn/plan.h"
#include "nn/tensor.h"

/* Makes row i of a source as Real32 numbers. It can't fail: what went wrong is kept by the source. draw: random numbers
 * follow from it and i; 0 where the row is to be as it is (evaluation). */
typedef void (*RowMaker)(void *source, int64_t i, uint64_t draw, float *out);

/* One port's data: a row for each example. Rows stand one after the other (data), or each where it likes (row), or are
 * made when they are wanted (make; the type is REAL32 then). */
typedef struct Column {
    ElementType type;       /* of the numbers in memory */
    const void *data;       /* rows x each numbers, or NULL */
    const void *const *row; /* then: the address of each row */
    int64_t each;           /* numbers a row */
    double scale, shift;    /* reals and bytes become scale x + shift as they are gathered; 1 and 0 leave them alone */
    int64_t channels; /* above 1: a row is pixels of so many channels side by side, and leaves channel by channel */
    RowMaker make;
    void *source;
} Column;

/* A column of consecutive rows; bytes are scaled by 1/255. */
Column column_make(ElementType type, const void *data, int64_t each);

/* Row index[i] (from 0; NULL: first + i) of the column to place i of out, i < n, as numbers of type `to`. Integers go
 * to integers only; reals and bytes to reals. */
void column_gather(const Column *c, const int64_t *index, int64_t first, int64_t n, uint64_t draw, ElementType to, void *out);
/* Can the column feed input i of the plan? */
bool column_fits(const Column *c, const Plan *p, int i, Problem *why);

/* The block size in which so many examples are evaluated: 1, 16 or 256. */
int64_t feed_block(int64_t rows);
/* Runs a plan of batch size b over rows first..first+rows-1 in blocks of b; the last block is filled by repeating the
 * last row. input[k] is the plan's input that column k feeds; other inputs and arrays are bound already. Output i goes
 * to out[i], a row an example (NULL: not wanted); a result without batch is written once. False when stopped. */
bool feed_evaluate(PlanRun *r, const Plan *p, const Column *column, const int *input, int columns, int64_t first,
                   int64_t rows, void *const *out, uint64_t seed, const int *stop);

#endif
