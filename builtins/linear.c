/* linear.c - determinants, inverses and linear equations: LAPACK for machine numbers, FLINT and elimination for exact ones. */
#include <math.h>
#include <string.h>
#include "builtins/exact.h"
#include "builtins/linear.h"
#include "nn/blas.h"

/* ---- reading with the refusals ---- */

bool matrix_square(Interp *in, Expr call, Matrix *m)
{
    Expr e = expr_part(call, 1);
    if (expr_has_head(e, S(SparseArray)))
        e = call1(in, symbol_intern(in, "System`", "Normal"), e);
    if (matrix_read(in, e, m) && m->rows == m->columns)
        return true;
    if (expr_is_list(e) || expr_is_number(e) || expr_is_string(e))
        message(in, call, "matsq", e, expr_int(1), NULL);
    return false;
}

bool matrix_any(Interp *in, Expr call, Matrix *m)
{
    Expr e = expr_part(call, 1);
    if (expr_has_head(e, S(SparseArray)))
        e = call1(in, symbol_intern(in, "System`", "Normal"), e);
    if (matrix_read(in, e, m))
        return true;
    if (expr_is_list(e))
        message(in, call, "matrix", e, expr_int(1), NULL);
    return false;
}

/* ---- Det, Inverse ---- */

bool matrix_factor_lu(Matrix *m, int *pivot)
{
    int info;
    if (m->r)
        blas()->dgetrf_(&m->rows, &m->columns, m->r, &m->rows, pivot, &info);
    else
        blas()->zgetrf_(&m->rows, &m->columns, m->z, &m->rows, pivot, &info);
    return info == 0;
}

static Expr machine_determinant(Matrix *m)
{
    int *pivot = ints((size_t)m->rows);
    matrix_factor_lu(m, pivot);
    Z d = 1;
    for (int i = 0; i < m->rows; i++) {
        size_t k = (size_t)i * ((size_t)m->rows + 1);
        d *= m->r ? (Z)m->r[k] : m->z[k];
        if (pivot[i] != i + 1)
            d = -d;
    }
    return m->r ? expr_real(creal(d)) : number_complex(expr_real(creal(d)), expr_real(cimag(d)));
}

static Expr det(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    Matrix m;
    if (!matrix_square(in, call, &m))
        return NULL;
    return m.kind <= MATRIX_COMPLEX ? machine_determinant(&m) : matrix_determinant(in, &m);
}

double matrix_norm_one(const Matrix *m)
{
    double most = 0;
    for (int j = 0; j < m->columns; j++) {
        double sum = 0;
        for (int i = 0; i < m->rows; i++)
            sum += fabs(m->r[(size_t)i + (size_t)j * (size_t)m->rows]);
        most = fmax(most, sum);
    }
    return most;
}

/* Warns when a third of the digits or less can be right. */
static void check_condition(Interp *in, Expr call, const Matrix *lu, double norm)
{
    double rcond, *work = reals(4 * (size_t)lu->rows);
    int info, *iwork = ints((size_t)lu->rows);
    blas()->dgecon_("1", &lu->rows, lu->r, &lu->rows, &norm, &rcond, work, iwork, &info);
    if (rcond < 2e-16)
        message(in, call, "luc", expr_part(call, 1), NULL);
}

static Expr machine_inverse(Interp *in, Expr call, Matrix *m)
{
    int *pivot = ints((size_t)m->rows), info, size = larger(1, 64 * m->rows);
    double norm = m->r ? matrix_norm_one(m) : 0;
    if (!matrix_factor_lu(m, pivot))
        return message(in, call, "sing", expr_part(call, 1), NULL);
    if (m->r) {
        check_condition(in, call, m, norm);
        blas()->dgetri_(&m->rows, m->r, &m->rows, pivot, reals((size_t)size), &size, &info);
    } else
        blas()->zgetri_(&m->rows, m->z, &m->rows, pivot, complexes((size_t)size), &size, &info);
    return matrix_write(m);
}

/* By the adjugate for small symbolic matrices: entries over one determinant, as people write them. */
static Expr symbolic_inverse(Interp *in, Expr call, Matrix *m)
{
    int n = m->rows;
    Matrix copy = matrix_new(MATRIX_GENERAL, n, n), out = matrix_new(MATRIX_GENERAL, n, n);
    memcpy(copy.e, m->e, (size_t)n * (size_t)n * sizeof(Expr));
    Expr d = matrix_determinant(in, &copy);
    if (expr_is_surely_zero(in, d))
        return message(in, call, "sing", expr_part(call, 1), NULL);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            Expr minor = expr_int(1);
            if (n > 1) {
                Matrix sub = matrix_new(MATRIX_GENERAL, n - 1, n - 1);
                for (int a = 0, r = 0; a < n; a++) {
                    if (a == i)
                        continue;
                    for (int b = 0, c = 0; b < n; b++)
                        if (b != j)
                            *matrix_at(&sub, r, c++) = *matrix_at(m, a, b);
                    r++;
                }
                minor = matrix_determinant(in, &sub);
            }
            if ((i + j) % 2)
                minor = negate(in, minor);
            *matrix_at(&out, j, i) = divide(in, minor, d);
        }
    return matrix_write(&out);
}

static Expr exact_inverse(Interp *in, Expr call, Matrix *m)
{
    int n = m->rows;
    if (m->kind == MATRIX_GENERAL && n <= 4)
        return symbolic_inverse(in, call, m);
    Matrix wide = matrix_new(m->kind, n, 2 * n), out = matrix_new(m->kind, n, n);
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++)
            *matrix_at(&wide, i, j) = *matrix_at(m, i, j);
        *matrix_at(&wide, i, n + i) = expr_int(1);
    }
    int *pivot = ints((size_t)(2 * n));
    int rank = matrix_reduce(in, &wide, m->kind == MATRIX_RATIONAL ? 2 * n : n, pivot);
    if (rank < n || pivot[n - 1] != n - 1)
        return message(in, call, "sing", expr_part(call, 1), NULL);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            *matrix_at(&out, i, j) = *matrix_at(&wide, i, n + j);
    return matrix_write(&out);
}

static Expr inverse(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    Matrix m;
    if (!matrix_square(in, call, &m))
        return NULL;
    return m.kind <= MATRIX_COMPLEX ? machine_inverse(in, call, &m) : exact_inverse(in, call, &m);
}

/* ---- LinearSolve ---- */

static bool machine_square_solve(Interp *in, Expr call, Matrix *a, Matrix *b)
{
    int *pivot = ints((size_t)a->rows), info;
    double norm = a->r ? matrix_norm_one(a) : 0;
    if (!matrix_factor_lu(a, pivot))
        return false;
    if (a->r) {
        check_condition(in, call, a, norm);
        blas()->dgetrs_("N", &a->rows, &b->columns, a->r, &a->rows, pivot, b->r, &a->rows, &info);
    } else
        blas()->zgetrs_("N", &a->rows, &b->columns, a->z, &a->rows, pivot, b->z, &a->rows, &info);
    return info == 0;
}

/* Least squares by singular values: the solution of least norm in rows 0..columns-1 of b, which must have room. */
static bool least_squares(Matrix *a, Matrix *b, double *residual)
{
    int m = a->rows, n = a->columns, ldb = larger(m, n), rank, info, size = -1, isize;
    double *rhs = reals((size_t)ldb * (size_t)b->columns), best, rcond = 1e-13;
    memset(rhs, 0, (size_t)ldb * (size_t)b->columns * sizeof *rhs);
    for (int j = 0; j < b->columns; j++)
        memcpy(rhs + (size_t)j * (size_t)ldb, b->r + (size_t)j * (size_t)m, (size_t)m * sizeof *rhs);
    double *original = reals((size_t)m * (size_t)n), *s = reals((size_t)smaller(m, n));
    memcpy(original, a->r, (size_t)m * (size_t)n * sizeof *original);
    blas()->dgelsd_(&m, &n, &b->columns, a->r, &m, rhs, &ldb, s, &rcond, &rank, &best, &size, &isize, &info);
    size = (int)best;
    blas()->dgelsd_(&m, &n, &b->columns, a->r, &m, rhs, &ldb, s, &rcond, &rank, reals((size_t)size), &size, ints((size_t)larger(isize, 1)), &info);
    if (info)
        return false;
    Matrix x = matrix_new(MATRIX_REAL, n, b->columns);
    *residual = 0;
    for (int j = 0; j < b->columns; j++) {
        memcpy(x.r + (size_t)j * (size_t)n, rhs + (size_t)j * (size_t)ldb, (size_t)n * sizeof *rhs);
        for (int i = 0; i < m; i++) {
            double d = b->r[(size_t)i + (size_t)j * (size_t)m];
            for (int k = 0; k < n; k++)
                d -= original[(size_t)i + (size_t)k * (size_t)m] * x.r[(size_t)k + (size_t)j * (size_t)n];
            *residual = fmax(*residual, fabs(d));
        }
    }
    *b = x;
    return true;
}

static bool exact_solve(Interp *in, Matrix *a, Matrix *b, Matrix *x)
{
    int n = a->columns, k = b->columns;
    Matrix wide = matrix_new(a->kind, a->rows, n + k);
    for (int i = 0; i < a->rows; i++) {
        for (int j = 0; j < n; j++)
            *matrix_at(&wide, i, j) = *matrix_at(a, i, j);
        for (int j = 0; j < k; j++)
            *matrix_at(&wide, i, n + j) = *matrix_at(b, i, j);
    }
    int *pivot = ints((size_t)(a->rows + n + k));
    bool rational = a->kind == MATRIX_RATIONAL;
    int rank = matrix_reduce(in, &wide, rational ? n + k : n, pivot);
    for (int i = 0; i < a->rows; i++) {
        bool row_of_zeros = i >= rank || pivot[i] >= n;
        for (int j = 0; j < k && row_of_zeros; j++)
            if (!expr_is_surely_zero(in, *matrix_at(&wide, i, n + j)))
                return false;
    }
    *x = matrix_new(a->kind, n, k);
    for (int i = 0; i < rank; i++)
        for (int j = 0; j < k; j++)
            *matrix_at(x, pivot[i], j) = *matrix_at(&wide, i, n + j);
    return true;
}

static Expr linear_solve(Interp *in, Expr call)
{
    Matrix a, b, x;
    if (call_arguments(in, call) < expr_length(call))
        return call_arguments(in, call) == 2 ? exact_library(in, call) : NULL;
    if (!matrix_any(in, call, &a))
        return NULL;
    if (expr_length(call) == 1)
        return expr_call(symbol_intern(in, "System`", "LinearSolveFunction"), 2,
                         expr_list(2, expr_int(a.rows), expr_int(a.columns)), expr_list(1, expr_part(call, 1)));
    Expr right = expr_part(call, 2);
    bool vector = matrix_read_vector(in, right, &b);
    if (!vector && !matrix_read(in, right, &b))
        return NULL;
    if (a.rows != b.rows)
        return message(in, call, "lslc", NULL);
    matrix_common(in, &a, &b);
    if (a.kind > MATRIX_COMPLEX) {
        if (!exact_solve(in, &a, &b, &x))
            return message(in, call, "nosol", NULL);
    } else {
        Matrix keep = a;
        if (a.r) {
            keep.r = reals((size_t)a.rows * (size_t)a.columns);
            memcpy(keep.r, a.r, (size_t)a.rows * (size_t)a.columns * sizeof(double));
        }
        if (a.rows == a.columns && machine_square_solve(in, call, &a, &b))
            x = b;
        else {
            double residual;
            if (!a.r)
                return message(in, call, "sing1", expr_part(call, 1), NULL);
            double size = 0;
            for (int i = 0; i < b.rows * b.columns; i++)
                size = fmax(size, fabs(b.r[i]));
            if (!least_squares(&keep, &b, &residual) || residual > 1e-8 * (size + 1))
                return message(in, call, "nosol", NULL);
            x = b;
        }
    }
    return vector ? matrix_write_column(&x, 0) : matrix_write(&x);
}

static Expr least_squares_word(Interp *in, Expr call)
{
    Matrix a, b;
    if (!matrix_any(in, call, &a))
        return NULL;
    bool vector = matrix_read_vector(in, expr_part(call, 2), &b);
    if ((!vector && !matrix_read(in, expr_part(call, 2), &b)) || a.rows != b.rows)
        return NULL;
    matrix_common(in, &a, &b);
    if (a.kind == MATRIX_REAL) {
        double residual;
        if (!least_squares(&a, &b, &residual))
            return NULL;
        return vector ? matrix_write_column(&b, 0) : matrix_write(&b);
    }
    Expr m = expr_part(call, 1), t = call1(in, S(ConjugateTranspose), m); /* exact: by the pseudoinverse */
    (void)t;
    return call2(in, S(Dot), call1(in, symbol_intern(in, "System`", "PseudoInverse"), m), expr_part(call, 2));
}

static const Builtin builtins[] = {
    {"Det", {1, 1}, ATTR_NONE, det, "Det[m] gives the determinant of the square matrix m.", .seconds = matrix_seconds, .options = "Modulus -> 0"},
    {"Inverse", {1, 1}, ATTR_NONE, inverse, "Inverse[m] gives the inverse of the square matrix m.",
     .seconds = matrix_seconds, .options = "Modulus -> 0"},
    {"LinearSolve", {1, 2}, ATTR_NONE, linear_solve, "LinearSolve[m, b] finds an x that solves m.x == b.\nLinearSolve[m] gives a LinearSolveFunction to use for several b.",
     .seconds = matrix_seconds, .options = "Method -> Automatic, Modulus -> 0"},
    {"LeastSquares", {2, 2}, ATTR_NONE, least_squares_word, "LeastSquares[m, b] finds an x that minimizes Norm[m.x - b].",
     .seconds = matrix_seconds},
};

static const MessageText messages[] = {
    {"General", "matsq", "Argument `1` at position `2` is not a non-empty square matrix."},
    {"General", "matrix", "Argument `1` at position `2` is not a non-empty rectangular matrix."},
    {"General", "sing", "Matrix `1` is singular."},
    {"LinearSolve", "sing1", "Matrix `1` is singular; a factorization will not be saved."},
    {"LinearSolve", "nosol", "Linear equation encountered that has no solution."},
    {"LinearSolve", "lslc", "Coefficient matrix and target vector(s) or matrix do not have the same dimensions."},
    {"Inverse", "luc", "Result for Inverse of badly conditioned matrix `1` may contain significant numerical errors."},
    {"LinearSolve", "luc", "Result for LinearSolve of badly conditioned matrix `1` may contain significant numerical errors."},
};

const Module module_linear = {"linear", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
