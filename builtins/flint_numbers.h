/* flint_numbers.h - exact numbers of the language as FLINT's and back. */
#ifndef BUILTINS_FLINT_NUMBERS_H
#define BUILTINS_FLINT_NUMBERS_H
#include <flint/fmpq.h>
#include <flint/fmpz.h>
#include "interp/expr.h"

void flint_set_integer(fmpz_t f, Expr integer); /* f is initialised */
void flint_set_exact(fmpq_t f, Expr number);    /* of an integer or a rational; f is initialised */
Expr flint_integer(const fmpz_t f);
Expr flint_rational(const fmpq_t f);

#endif
