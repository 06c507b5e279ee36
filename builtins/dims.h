/* dims.h - the dimensions of nested expressions with one head. */
#ifndef BUILTINS_DIMS_H
#define BUILTINS_DIMS_H
#include "interp/expr.h"

typedef struct Dims {
    size_t rank;
    int64_t *dim; /* collected memory */
} Dims;

/* The longest {n1, n2, ...} such that e is n1 by n2 by ... with its own head at each level, as Dimensions gives it; at most
 * `most` levels. An atom has rank 0. Arrays and associations (values) are looked into; SparseArray by its own record. */
Dims dims_of(Expr e, size_t most);
Expr dims_list(const Dims *d);
/* No part below the dimensions has the head of e: a full array, as ArrayQ asks. */
bool dims_are_full(Expr e, const Dims *d);

#endif
