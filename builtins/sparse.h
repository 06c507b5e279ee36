/* sparse.h - SparseArray as other words see it. */
#ifndef BUILTINS_SPARSE_H
#define BUILTINS_SPARSE_H
#include "interp/interp.h"

Expr sparse_dimensions(Expr e);           /* the List of dimensions of a SparseArray, NULL for anything else */
Expr sparse_to_list(Interp *in, Expr e);  /* Normal[e] of a SparseArray */

#endif
