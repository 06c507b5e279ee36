/* packed.h - small helpers over packed arrays that several words share. */
#ifndef BUILTINS_PACKED_H
#define BUILTINS_PACKED_H
#include "interp/array.h"

/* The rows of all n packed arrays one after the other; NULL unless all are packed, of one type and one row shape. */
Expr packed_concat(size_t n, const Expr *arrays);
/* A packed vector of one number, or a packed array that is one row; NULL when e is no machine number or packed array. */
Expr packed_row(Expr e);
/* A packed vector with room for n elements. */
Expr packed_vector(ArrayType type, int64_t n, void **data);
/* Rows of e in the order of rows[0..n): 0-based. */
Expr packed_rows(Expr e, size_t n, const int64_t *rows);
size_t packed_row_bytes(const ArrayView *a);
bool is_packed_vector(Expr e, ArrayType type);
/* Pairwise in blocks: error grows with the logarithm of n, and eight sums run side by side. Splits above 128 at n/2,
 * rounded down to a multiple of 8. */
double packed_total(const double *x, int64_t n);
/* How many elements Range[first, last, step] has; below 1: none. Not finite when it makes no sense. */
double packed_range_count(double first, double last, double step);

#endif
