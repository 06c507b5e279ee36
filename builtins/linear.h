/* linear.h - what the files of linear algebra share. */
#ifndef BUILTINS_LINEAR_H
#define BUILTINS_LINEAR_H
#include <complex.h>
#include "builtins/matrix.h"

/* ---- linear.c ---- */
/* The first argument as a matrix; false after a message where it is a list but none. */
bool matrix_square(Interp *in, Expr call, Matrix *m);
bool matrix_any(Interp *in, Expr call, Matrix *m);
bool matrix_factor_lu(Matrix *m, int *pivot); /* of machine numbers, by LAPACK, in place; false: singular */
double matrix_norm_one(const Matrix *m);

/* ---- linear_values.c ---- */
Expr matrix_null_space(Matrix *m);
bool matrix_numbers(Interp *in, Matrix *m); /* exact elements become machine numbers; false: some cannot */

/* Room for LAPACK, which counts from one. */
typedef double complex Z;

static inline double *reals(size_t n)
{
    return mem_bytes((n + 1) * sizeof(double));
}

static inline Z *complexes(size_t n)
{
    return mem_bytes((n + 1) * sizeof(Z));
}

static inline int *ints(size_t n)
{
    return mem_bytes((n + 1) * sizeof(int));
}

static inline int larger(int a, int b)
{
    return a > b ? a : b;
}

static inline int smaller(int a, int b)
{
    return a < b ? a : b;
}

#endif
