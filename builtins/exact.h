/* exact.h - exact values of elementary functions: special angles, inverse functions, compositions. */
#ifndef BUILTINS_EXACT_H
#define BUILTINS_EXACT_H
#include "builtins/arith.h"

Expr exact_text(Interp *in, const char *text);              /* the evaluated value of an expression given as text */
Expr exact_library(Interp *in, Expr call);                     /* a closed form that special.wl knows, or NULL */
/* head[x] for Sin, Cos, Tan, Cot, Sec, Csc: x a rational multiple of Pi or of Degree, or a sum with a multiple of Pi/2. */
Expr exact_trig(Interp *in, Expr head, Expr x);
Expr exact_value_of(Interp *in, Expr head, Expr x);         /* inverse and hyperbolic functions at special points, and infinities */
Expr exact_composition(Interp *in, Expr head, Expr x);      /* Sin[ArcCos[x]] and the like */
Expr exact_arctan2(Interp *in, Expr call);                  /* ArcTan[x, y] */

#endif
