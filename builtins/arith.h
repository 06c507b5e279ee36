/* arith.h - what the files of arithmetic share, and what other words may use to build sums and products. */
#ifndef BUILTINS_ARITH_H
#define BUILTINS_ARITH_H
#include "interp/interp.h"
#include "interp/number.h"

/* ---- building evaluated expressions ---- */
Expr add(Interp *in, Expr a, Expr b);        /* evaluated a + b, and so on */
Expr subtract(Interp *in, Expr a, Expr b);
Expr multiply(Interp *in, Expr a, Expr b);
Expr divide(Interp *in, Expr a, Expr b);
Expr power(Interp *in, Expr a, Expr b);
Expr negate(Interp *in, Expr a);
Expr square_root(Interp *in, Expr a);
Expr call1(Interp *in, Expr head, Expr a);   /* evaluated head[a] */
Expr call2(Interp *in, Expr head, Expr a, Expr b);
Expr ratio(int64_t n, int64_t d);            /* the number n/d */

/* ---- looking at terms and factors ---- */
Expr infinity(Expr direction);               /* DirectedInfinity[direction]; NULL: ComplexInfinity */
bool expr_is_infinity(Expr e);               /* DirectedInfinity[...] */
bool expr_is_zero(Expr e);                   /* the number 0 or 0. */
bool expr_is_int(Expr e, int64_t value);
bool expr_is_call(Expr e, Expr head, size_t n); /* normal, with that head and length */
/* e as coefficient * rest: the number in front of a product, else 1. rest may be NULL. */
Expr split_coefficient(Expr e, Expr *rest);
/* e as base^exponent; exponent 1 for anything but a Power. */
Expr split_power(Expr e, Expr *exponent);
/* Would be written with a minus sign: a negative number, a product that starts with one. */
bool expr_looks_negative(Expr e);

/* ---- the three operations, given evaluated sorted calls; NULL: already canonical ---- */
Expr plus_canonical(Interp *in, Expr call);
Expr times_canonical(Interp *in, Expr call);
Expr power_canonical(Interp *in, Expr base, Expr exponent);
/* Products of rational powers of numbers and constants in normal form: given the rational coefficient and n factors of
 * the kind roots_can_take, adds the result's factors to b and gives the new coefficient. */
bool roots_can_take(Expr factor);
Expr roots_canonical(Interp *in, Expr coefficient, size_t n, const Expr *factors, Builder *b);

/* ---- packed kernels: NULL when the call must go element by element ---- */
Expr packed_plus(Interp *in, Expr call);
Expr packed_times(Interp *in, Expr call);
Expr packed_power(Interp *in, Expr call);
Expr packed_subtract(Interp *in, Expr call);
Expr packed_divide(Interp *in, Expr call);
Expr packed_minus(Interp *in, Expr call);

/* The C function behind a word like Sin, and the closed interval where it is real; NULL: none. */
double (*elementary_machine(Expr head, double *low, double *high))(double);

/* ---- numeric.c: exact numeric expressions by Arb ---- */
bool expr_is_numeric(Interp *in, Expr e);    /* NumericQ */
/* Sign of a real numeric expression, or 2 when it is not real, not numeric or can't be decided ($MaxExtraPrecision). */
int numeric_sign(Interp *in, Expr e);
/* e's numeric value: digits -1 for a machine number. NULL when e is not numeric. */
Expr numeric_value(Interp *in, Expr e, double digits);

#endif
