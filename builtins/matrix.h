/* matrix.h - matrices of the language taken in for computing. */
#ifndef BUILTINS_MATRIX_H
#define BUILTINS_MATRIX_H
#include <complex.h>
#include "builtins/arith.h"

typedef enum MatrixKind {
    MATRIX_REAL,     /* machine reals, columns one after another (LAPACK's order) */
    MATRIX_COMPLEX,  /* the same of machine complex numbers */
    MATRIX_RATIONAL, /* exact rational entries, as Exprs row by row */
    MATRIX_GENERAL   /* anything else */
} MatrixKind;

typedef struct Matrix {
    MatrixKind kind;
    int rows, columns;
    double *r;
    double complex *z;
    Expr *e; /* always there for the last two kinds, NULL for the machine ones */
} Matrix;

/* False when e is no full rectangular matrix (list of equal lists without further lists), with no message. */
bool matrix_read(Interp *in, Expr e, Matrix *m);
/* A vector as a matrix of one column. */
bool matrix_read_vector(Interp *in, Expr e, Matrix *m);
/* a and b brought to the kind of the less exact one. */
void matrix_common(Interp *in, Matrix *a, Matrix *b);
Expr matrix_write(const Matrix *m);             /* a list of rows; machine ones packed */
Expr matrix_write_column(const Matrix *m, int column);
Matrix matrix_new(MatrixKind kind, int rows, int columns);
static inline Expr *matrix_at(Matrix *m, int i, int j) /* of the exact kinds */
{
    return &m->e[(size_t)i * (size_t)m->columns + (size_t)j];
}
/* Row-reduced echelon form in place; pivots' columns to pivot[] (rows of them), their number is the rank. *determinant, if
 * not NULL, gets the determinant of a square matrix. Exact kinds only. */
int matrix_reduce(Interp *in, Matrix *m, int pivot_columns, int *pivot);
Expr matrix_determinant(Interp *in, Matrix *m); /* exact kinds, square */
double matrix_seconds(Expr call);               /* a guess at the time of LAPACK or exact elimination: for the tables of words */
bool expr_is_surely_zero(Interp *in, Expr e);   /* by value, and by Together for symbolic ones */

#endif
