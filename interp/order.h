/* order.h - canonical order, as Order, Sort and Orderless use it. */
#ifndef INTERP_ORDER_H
#define INTERP_ORDER_H
#include "interp/expr.h"

int expr_order(Expr a, Expr b);                  /* -1, 0, 1: a before, same as, after b; 0 only for identical ones */
void expr_sort(Expr *parts, size_t n);           /* stable, canonical */
/* Stable merge sort with any comparison (negative: a first); before may raise (unwind). */
void expr_sort_by(Expr *parts, size_t n, int (*compare)(void *context, Expr a, Expr b), void *context);

#endif
