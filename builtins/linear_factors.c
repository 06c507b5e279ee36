/* linear_factors.c - decompositions of matrices: LU, Cholesky, Schur, QR of machine matrices. */
#include "builtins/linear.h"
#include "nn/blas.h"

/* ---- decompositions ---- */

/* machineQR[m]: {q, r} of a real machine matrix, $Failed for others; stdlib's QRDecomposition asks it first. */
static Expr machine_qr(Interp *in, Expr call)
{
    Matrix m;
    if (!matrix_read(in, expr_part(call, 1), &m) || m.kind != MATRIX_REAL)
        return S(DollarFailed);
    int rows = m.rows, columns = m.columns, k = smaller(rows, columns), info, size = larger(64, 64 * larger(rows, columns));
    double *tau = reals((size_t)k), *work = reals((size_t)size);
    blas()->dgeqrf_(&rows, &columns, m.r, &rows, tau, work, &size, &info);
    Matrix r = matrix_new(MATRIX_REAL, k, columns), q = matrix_new(MATRIX_REAL, k, rows);
    for (int i = 0; i < k; i++)
        for (int j = i; j < columns; j++)
            r.r[(size_t)i + (size_t)j * (size_t)k] = m.r[(size_t)i + (size_t)j * (size_t)rows];
    blas()->dorgqr_(&rows, &k, &k, m.r, &rows, tau, work, &size, &info);
    for (int i = 0; i < k; i++)
        for (int j = 0; j < rows; j++)
            q.r[(size_t)i + (size_t)j * (size_t)k] = m.r[(size_t)j + (size_t)i * (size_t)rows];
    return expr_list(2, matrix_write(&q), matrix_write(&r));
}

/* Exact: Doolittle with the first pivot that is not zero. */
static Expr exact_lu(Interp *in, Expr call, Matrix *m)
{
    int n = m->rows;
    Builder order = builder_start(S(List), (size_t)n);
    int *row = ints((size_t)n);
    for (int i = 0; i < n; i++)
        row[i] = i + 1;
    for (int c = 0; c < n && c < m->columns; c++) {
        int p = c;
        while (p < n && expr_is_surely_zero(in, *matrix_at(m, p, c)))
            p++;
        if (p == n) {
            message(in, call, "sing", expr_part(call, 1), NULL);
            continue;
        }
        if (p != c) {
            int t = row[p];
            row[p] = row[c];
            row[c] = t;
            for (int j = 0; j < m->columns; j++) {
                Expr x = *matrix_at(m, p, j);
                *matrix_at(m, p, j) = *matrix_at(m, c, j);
                *matrix_at(m, c, j) = x;
            }
        }
        for (int i = c + 1; i < n; i++) {
            Expr f = divide(in, *matrix_at(m, i, c), *matrix_at(m, c, c));
            *matrix_at(m, i, c) = f;
            for (int j = c + 1; j < m->columns; j++)
                *matrix_at(m, i, j) = subtract(in, *matrix_at(m, i, j), multiply(in, f, *matrix_at(m, c, j)));
        }
    }
    for (int i = 0; i < n; i++)
        builder_add(&order, expr_int(row[i]));
    return expr_list(3, matrix_write(m), builder_finish(&order), expr_int(0));
}

static Expr lu_decomposition(Interp *in, Expr call)
{
    Matrix m;
    if (!matrix_square(in, call, &m))
        return NULL;
    if (m.kind > MATRIX_COMPLEX)
        return exact_lu(in, call, &m);
    int n = m.rows, *pivot = ints((size_t)n), info;
    double norm = m.r ? matrix_norm_one(&m) : 0, rcond = 0;
    if (!matrix_factor_lu(&m, pivot))
        message(in, call, "sing", expr_part(call, 1), NULL);
    else if (m.r)
        blas()->dgecon_("1", &n, m.r, &n, &norm, &rcond, reals(4 * (size_t)n), ints((size_t)n), &info);
    int *row = ints((size_t)n);
    for (int i = 0; i < n; i++)
        row[i] = i + 1;
    for (int i = 0; i < n; i++) {
        int t = row[i];
        row[i] = row[pivot[i] - 1];
        row[pivot[i] - 1] = t;
    }
    Builder order = builder_start(S(List), (size_t)n);
    for (int i = 0; i < n; i++)
        builder_add(&order, expr_int(row[i]));
    return expr_list(3, matrix_write(&m), builder_finish(&order), rcond > 0 ? expr_real(1 / rcond) : expr_int(0));
}

static Expr cholesky(Interp *in, Expr call)
{
    Matrix m;
    if (!matrix_square(in, call, &m))
        return NULL;
    int n = m.rows, info;
    Expr numeric = call2(in, symbol_intern(in, "System`", "MatrixQ"), expr_part(call, 1), S(NumericQ));
    if (numeric == S(True) && call1(in, symbol_intern(in, "System`", "HermitianMatrixQ"), expr_part(call, 1)) != S(True))
        return message(in, call, "herm", expr_part(call, 1), NULL);
    if (m.kind == MATRIX_REAL) {
        blas()->dpotrf_("U", &n, m.r, &n, &info);
        if (info)
            return message(in, call, "posdef", expr_part(call, 1), NULL);
        for (int j = 0; j < n; j++)
            for (int i = j + 1; i < n; i++)
                m.r[(size_t)i + (size_t)j * (size_t)n] = 0;
        return matrix_write(&m);
    }
    if (m.kind == MATRIX_COMPLEX)
        return NULL;
    Matrix u = matrix_new(MATRIX_GENERAL, n, n); /* column by column: u^H u = m */
    for (int j = 0; j < n; j++) {
        for (int i = 0; i <= j; i++) {
            Expr s = *matrix_at(&m, i, j);
            for (int k = 0; k < i; k++)
                s = subtract(in, s, multiply(in, call1(in, S(Conjugate), *matrix_at(&u, k, i)), *matrix_at(&u, k, j)));
            if (i < j)
                *matrix_at(&u, i, j) = divide(in, s, *matrix_at(&u, i, i));
            else {
                s = call1(in, S(Simplify), s);
                if (expr_is_numeric(in, s) && numeric_sign(in, s) != 1)
                    return message(in, call, "posdef", expr_part(call, 1), NULL);
                *matrix_at(&u, i, i) = square_root(in, s);
            }
        }
    }
    return matrix_write(&u);
}

static Expr schur(Interp *in, Expr call)
{
    Matrix m;
    if (!matrix_square(in, call, &m) || !matrix_numbers(in, &m) || !m.r)
        return NULL;
    int n = m.rows, sdim, info, size = larger(64, 64 * n);
    Matrix q = matrix_new(MATRIX_REAL, n, n);
    double *wr = reals((size_t)n), *wi = reals((size_t)n);
    blas()->dgees_("V", "N", NULL, &n, m.r, &n, &sdim, wr, wi, q.r, &n, reals((size_t)size), &size, ints((size_t)n), &info);
    return info ? NULL : expr_list(2, matrix_write(&q), matrix_write(&m));
}

static const Builtin builtins[] = {
    {"machineQR", {1, 1}, ATTR_NONE, machine_qr,
     "machineQR[m] gives {q, r} with m == Transpose[q].r for a matrix of machine reals, and $Failed for others.",
     .seconds = matrix_seconds},
    {"LUDecomposition", {1, 1}, ATTR_NONE, lu_decomposition,
     "LUDecomposition[m] gives {lu, p, c}: both factors in one matrix, the order of rows, the condition number.",
     .seconds = matrix_seconds},
    {"CholeskyDecomposition", {1, 1}, ATTR_NONE, cholesky,
     "CholeskyDecomposition[m] gives the upper triangular u with ConjugateTranspose[u].u == m.", .seconds = matrix_seconds},
    {"SchurDecomposition", {1, 1}, ATTR_NONE, schur,
     "SchurDecomposition[m] gives {q, t} with m == q.t.ConjugateTranspose[q].", .seconds = matrix_seconds},
};

static const MessageText messages[] = {
    {"CholeskyDecomposition", "herm", "The matrix `1` is not Hermitian or real and symmetric."},
    {"CholeskyDecomposition", "posdef", "The matrix `1` is not sufficiently positive definite to complete the Cholesky "
                                        "decomposition to reasonable accuracy."},
};

const Module module_linear_factors = {"linear_factors", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
