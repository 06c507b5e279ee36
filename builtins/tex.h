/* tex.h - expressions as TeX, C and Fortran text. */
#ifndef BUILTINS_TEX_H
#define BUILTINS_TEX_H
#include "interp/interp.h"

void tex_print(Interp *in, Text *out, Expr e);
void code_print(Interp *in, Text *out, Expr e, bool fortran); /* CForm, FortranForm */

#endif
