/* fused.h - elementwise arithmetic on packed reals, a whole expression at a time.
 *
 * Sqrt[x^2 + 1] of a packed x makes no arrays for x^2 and x^2 + 1: the words below leave a deferred array, a tree of operations,
 * and who wants its elements computes it in tiles that stay in the first cache. Each element goes through the same operations
 * in the same order as array by array, so it has the same bits. */
#ifndef BUILTINS_FUSED_H
#define BUILTINS_FUSED_H
#include "interp/interp.h"

/* For rows of Builtin.defer: the call head[parts] of numbers, packed and deferred arrays, deferred; NULL when it is nothing for tiles:
 * no real array inside, shapes that differ, anything exact to be kept. */
Expr fused_arithmetic(Interp *in, Expr head, size_t n, const Expr *parts);
Expr fused_function(Interp *in, Expr head, size_t n, const Expr *parts);
Expr fused_range(Interp *in, Expr head, size_t n, const Expr *parts);

/* The sum of all elements of a deferred vector, as Total adds those of an array. NULL: force it and go the long way. */
Expr fused_total(Expr deferred);

#endif
