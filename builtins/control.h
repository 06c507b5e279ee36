/* control.h - sums over explicit iterators, for the words that also know closed forms. */
#ifndef BUILTINS_CONTROL_H
#define BUILTINS_CONTROL_H
#include "interp/interp.h"

/* Sum[e, iterators...] or Product with finite explicit bounds: the total, not evaluated. NULL when a bound is no number. */
Expr control_sum(Interp *in, Expr call, bool product);

#endif
