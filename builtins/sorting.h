/* sorting.h - orders of positions, which Sort, SortBy, Ordering and the like share. */
#ifndef BUILTINS_SORTING_H
#define BUILTINS_SORTING_H
#include "interp/array.h"
#include "interp/interp.h"

typedef int (*PositionCompare)(void *context, int64_t i, int64_t j);

/* 0..n-1 in a stable order. compare may raise. */
int64_t *sorted_positions(size_t n, PositionCompare compare, void *context);
/* The same by canonical order of the parts of keys (a list); machine numbers by radix. */
int64_t *positions_by_key(Interp *in, Expr keys);
/* A packed vector of machine integers or reals in order. */
Expr sorted_vector(Expr e);
/* e with its parts (or entries) at these positions, in this order. */
Expr parts_at(Interp *in, Expr e, size_t n, const int64_t *positions);
/* A number that x can be compared by: itself, or N[x] when that is a real number; NULL for anything else. */
Expr numeric_key(Interp *in, Expr x);
/* The n numbers, ARRAY_INT64 or ARRAY_REAL64, in order; out overlaps them not. Of equal reals -0. stands before 0. */
void sort_numbers(void *out, const void *numbers, size_t n, ArrayType type);

#endif
