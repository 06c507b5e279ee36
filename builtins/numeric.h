/* numeric.h - numbers to any precision: expressions and functions evaluated in ball arithmetic (Arb). */
#ifndef BUILTINS_NUMERIC_H
#define BUILTINS_NUMERIC_H
#include "builtins/arith.h"
#include <acb.h>

/* A function in ball arithmetic: *r from n arguments. False: no value there. */
typedef bool (*BallFunction)(acb_t r, acb_srcptr args, size_t n, slong prec);
BallFunction ball_function(Expr head, size_t n); /* of a head applied to n parts; NULL: unknown */

/* e as a ball at prec bits; inexact numbers in it carry their error. False: some part has no number. */
bool ball_evaluate(Interp *in, acb_t r, Expr e, slong prec);
bool ball_from_number(acb_t r, Expr number, slong prec);
/* The ball as a number with that many digits (-1: machine); NULL when it is not finite. */
Expr ball_to_number(const acb_t z, double digits);
/* The ball as an arbitrary-precision number whose precision follows from the radius; at most cap digits. */
Expr ball_to_tracked(const acb_t z, double cap);

/* f[numbers] with at least one inexact part: machine numbers give a machine number, else precision is tracked. NULL: no value. */
Expr numeric_apply(Interp *in, Expr call);
/* Floor or rounding of an exact real numeric expression; NULL when undecided. */
Expr numeric_floor(Interp *in, Expr e);
/* -1, 0, 1 by comparing real numeric expressions; 2 undecided. */
int numeric_compare(Interp *in, Expr a, Expr b);
/* The real value as a double, false when there is none. Inexact and exact numeric expressions. */
bool numeric_double(Interp *in, Expr e, double *out);

#endif
