/* linear.c - determinants, inverses, linear equations, eigenvalues and decompositions: LAPACK for machine numbers, FLINT and
 * elimination for exact ones. */
#include <math.h>
#include <string.h>
#include "builtins/exact.h"
#include "builtins/matrix.h"
#include "builtins/numeric.h"
#include "interp/array.h"
#include "nn/blas.h"

typedef double complex Z;

static double *reals(size_t n)
{
    return mem_bytes((n + 1) * sizeof(double));
}
static Z *complexes(size_t n)
{
    return mem_bytes((n + 1) * sizeof(Z));
}
static int *ints(size_t n)
{
    return mem_bytes((n + 1) * sizeof(int));
}
static int larger(int a, int b)
{
    return a > b ? a : b;
}
static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* ---- reading with the refusals ---- */

static bool read_square(Interp *in, Expr call, Matrix *m)
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

static bool read_any(Interp *in, Expr call, Matrix *m)
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

static bool factor_lu(Matrix *m, int *pivot)
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
    factor_lu(m, pivot);
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
    if (!read_square(in, call, &m))
        return NULL;
    return m.kind <= MATRIX_COMPLEX ? machine_determinant(&m) : matrix_determinant(in, &m);
}

static double norm_one(const Matrix *m)
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
    double norm = m->r ? norm_one(m) : 0;
    if (!factor_lu(m, pivot))
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
    if (!read_square(in, call, &m))
        return NULL;
    return m.kind <= MATRIX_COMPLEX ? machine_inverse(in, call, &m) : exact_inverse(in, call, &m);
}

/* ---- LinearSolve ---- */

static bool machine_square_solve(Interp *in, Expr call, Matrix *a, Matrix *b)
{
    int *pivot = ints((size_t)a->rows), info;
    double norm = a->r ? norm_one(a) : 0;
    if (!factor_lu(a, pivot))
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
    if (!read_any(in, call, &a))
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
    if (!read_any(in, call, &a))
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

/* ---- echelon forms ---- */

static int machine_reduce(Matrix *m, int *pivot) /* partial pivoting; tiny pivots count as zero */
{
    int rank = 0;
    double scale = 0;
    size_t rows = (size_t)m->rows;
    for (size_t i = 0; i < rows * (size_t)m->columns; i++)
        scale = fmax(scale, m->r ? fabs(m->r[i]) : cabs(m->z[i]));
    double tolerance = scale * 1e-14 * larger(m->rows, m->columns);
#define AT(i, j) ((size_t)(i) + (size_t)(j) * rows)
    for (int c = 0; c < m->columns && rank < m->rows; c++) {
        int best = rank;
        for (int i = rank; i < m->rows; i++)
            if ((m->r ? fabs(m->r[AT(i, c)]) : cabs(m->z[AT(i, c)])) >
                (m->r ? fabs(m->r[AT(best, c)]) : cabs(m->z[AT(best, c)])))
                best = i;
        if ((m->r ? fabs(m->r[AT(best, c)]) : cabs(m->z[AT(best, c)])) <= tolerance) {
            for (int i = rank; i < m->rows; i++) {
                if (m->r)
                    m->r[AT(i, c)] = 0;
                else
                    m->z[AT(i, c)] = 0;
            }
            continue;
        }
        for (int j = 0; j < m->columns; j++) {
            if (m->r) {
                double t = m->r[AT(rank, j)];
                m->r[AT(rank, j)] = m->r[AT(best, j)];
                m->r[AT(best, j)] = t;
            } else {
                Z t = m->z[AT(rank, j)];
                m->z[AT(rank, j)] = m->z[AT(best, j)];
                m->z[AT(best, j)] = t;
            }
        }
        Z p = m->r ? (Z)m->r[AT(rank, c)] : m->z[AT(rank, c)];
        for (int j = c; j < m->columns; j++) {
            if (m->r)
                m->r[AT(rank, j)] /= creal(p);
            else
                m->z[AT(rank, j)] /= p;
        }
        for (int i = 0; i < m->rows; i++) {
            Z f = m->r ? (Z)m->r[AT(i, c)] : m->z[AT(i, c)];
            if (i == rank || f == 0)
                continue;
            for (int j = c; j < m->columns; j++) {
                if (m->r)
                    m->r[AT(i, j)] -= creal(f) * m->r[AT(rank, j)];
                else
                    m->z[AT(i, j)] -= f * m->z[AT(rank, j)];
            }
        }
        pivot[rank++] = c;
    }
#undef AT
    return rank;
}

static int reduce(Interp *in, Matrix *m, int *pivot)
{
    return m->kind <= MATRIX_COMPLEX ? machine_reduce(m, pivot) : matrix_reduce(in, m, m->columns, pivot);
}

static Expr row_reduce(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    Matrix m;
    if (!read_any(in, call, &m))
        return NULL;
    reduce(in, &m, ints((size_t)m.rows));
    return matrix_write(&m);
}

static Expr matrix_rank(Interp *in, Expr call)
{
    Matrix m;
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    if (!read_any(in, call, &m))
        return NULL;
    if (m.kind == MATRIX_REAL) { /* by singular values */
        Expr values = call1(in, symbol_intern(in, "System`", "SingularValueList"), expr_part(call, 1));
        return expr_is_list(values) ? expr_int((int64_t)expr_length(values)) : NULL;
    }
    return expr_int(reduce(in, &m, ints((size_t)m.rows)));
}

/* Integer vectors without common factor, as exact null vectors are given. */
static Expr clear_denominators(Interp *in, Expr v)
{
    Expr l = expr_int(1);
    for (size_t i = 1; i <= expr_length(v); i++) {
        Expr x = expr_part(v, i);
        if (!expr_is_number(x) || !number_is_exact(x) || !number_is_real(x))
            return v;
        l = call2(in, S(LCM), l, call1(in, S(Denominator), x));
    }
    Builder b = builder_start(S(List), expr_length(v));
    for (size_t i = 1; i <= expr_length(v); i++)
        builder_add(&b, number_multiply(in, l, expr_part(v, i)));
    return builder_finish(&b);
}

/* One vector for each column without a pivot, the last such column first. */
static Expr null_vectors(Interp *in, Matrix *m)
{
    int *pivot = ints((size_t)m->rows), rank = reduce(in, m, pivot);
    Expr rows = matrix_write(m);
    Builder all = builder_start(S(List), (size_t)(m->columns - rank));
    for (int c = m->columns - 1; c >= 0; c--) {
        bool is_pivot = false;
        for (int i = 0; i < rank; i++)
            is_pivot = is_pivot || pivot[i] == c;
        if (is_pivot)
            continue;
        bool machine = m->kind <= MATRIX_COMPLEX;
        Expr zero = machine ? expr_real(0) : expr_int(0), *v = mem_array(Expr, (size_t)m->columns);
        for (int j = 0; j < m->columns; j++)
            v[j] = zero;
        v[c] = machine ? expr_real(1) : expr_int(1);
        for (int i = 0; i < rank; i++)
            v[pivot[i]] = negate(in, expr_part(expr_part(rows, (size_t)i + 1), (size_t)c + 1));
        Expr vector = expr_normal(S(List), (size_t)m->columns, v);
        builder_add(&all, machine ? vector : clear_denominators(in, vector));
    }
    return builder_finish(&all);
}

static Expr machine_null_space(Matrix *m);

static Expr null_space(Interp *in, Expr call)
{
    Matrix m;
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    if (!read_any(in, call, &m))
        return NULL;
    return m.kind == MATRIX_REAL ? machine_null_space(&m) : null_vectors(in, &m);
}

/* ---- singular values ---- */

typedef struct Svd {
    int count;
    double *s;
    Matrix u, vt;
} Svd;

static bool singular_values(Matrix *m, Svd *d, bool vectors)
{
    int rows = m->rows, columns = m->columns, info, size = -1, k = smaller(rows, columns);
    d->count = k;
    d->s = reals((size_t)k);
    const char *job = vectors ? "A" : "N";
    d->u = matrix_new(m->kind, rows, rows);
    d->vt = matrix_new(m->kind, columns, columns);
    int *iwork = ints(8 * (size_t)k);
    if (m->r) {
        double best;
        blas()->dgesdd_(job, &rows, &columns, m->r, &rows, d->s, d->u.r, &rows, d->vt.r, &columns, &best, &size, iwork, &info);
        size = (int)best;
        blas()->dgesdd_(job, &rows, &columns, m->r, &rows, d->s, d->u.r, &rows, d->vt.r, &columns, reals((size_t)size), &size, iwork, &info);
    } else {
        Z best;
        double *rwork = reals((size_t)k * (size_t)(5 * k + 7 + 2 * larger(rows, columns)));
        blas()->zgesdd_(job, &rows, &columns, m->z, &rows, d->s, d->u.z, &rows, d->vt.z, &columns, &best, &size, rwork, iwork, &info);
        size = (int)creal(best);
        blas()->zgesdd_(job, &rows, &columns, m->z, &rows, d->s, d->u.z, &rows, d->vt.z, &columns, complexes((size_t)size), &size, rwork,
                iwork, &info);
    }
    return info == 0;
}

static Expr conjugate_transpose(const Matrix *m)
{
    Matrix t = matrix_new(m->kind, m->columns, m->rows);
    for (int i = 0; i < m->rows; i++)
        for (int j = 0; j < m->columns; j++) {
            size_t from = (size_t)i + (size_t)j * (size_t)m->rows, to = (size_t)j + (size_t)i * (size_t)m->columns;
            if (m->r)
                t.r[to] = m->r[from];
            else
                t.z[to] = conj(m->z[from]);
        }
    return matrix_write(&t);
}

static Expr machine_null_space(Matrix *m)
{
    Svd d;
    int columns = m->columns, rows = m->rows;
    if (!singular_values(m, &d, true))
        return NULL;
    int rank = 0;
    while (rank < d.count && d.s[rank] > d.s[0] * 1e-15 * larger(rows, columns))
        rank++;
    if (rank == columns)
        return expr_normal(S(List), 0, NULL);
    Builder b = builder_start(S(List), (size_t)(columns - rank));
    for (int i = columns - 1; i >= rank; i--) {
        Builder v = builder_start(S(List), (size_t)columns);
        for (int j = 0; j < columns; j++)
            builder_add(&v, expr_real(d.vt.r[(size_t)i + (size_t)j * (size_t)columns]));
        builder_add(&b, builder_finish(&v));
    }
    return builder_finish(&b);
}

/* Exact or machine data as machine numbers; false when something has no number. */
static bool to_numbers(Interp *in, Matrix *m)
{
    if (m->kind <= MATRIX_COMPLEX)
        return true;
    Matrix one = matrix_new(MATRIX_REAL, 1, 1);
    matrix_common(in, m, &one);
    return m->kind <= MATRIX_COMPLEX;
}

static Expr svd_word(Interp *in, Expr call)
{
    Matrix m;
    Svd d;
    if (!read_any(in, call, &m))
        return NULL;
    if (m.kind > MATRIX_COMPLEX)
        return expr_length(call) == 1 ? exact_library(in, call) : NULL;
    if (!singular_values(&m, &d, true))
        return NULL;
    int u_columns = m.rows, v_columns = m.columns;
    int64_t k;
    if (expr_length(call) == 2 && number_to_int64(expr_part(call, 2), &k) && k > 0 && k <= d.count)
        u_columns = v_columns = (int)k;
    Matrix s = matrix_new(MATRIX_REAL, u_columns, v_columns);
    for (int i = 0; i < smaller(u_columns, v_columns) && i < d.count; i++)
        s.r[(size_t)i * ((size_t)u_columns + 1)] = d.s[i];
    Expr u = matrix_write(&d.u), v = conjugate_transpose(&d.vt);
    if (u_columns < m.rows || v_columns < m.columns) {
        Expr take = S(Take), all = S(All);
        u = evaluate(in, expr_call(take, 3, u, all, expr_int(u_columns)));
        v = evaluate(in, expr_call(take, 3, v, all, expr_int(v_columns)));
    }
    return expr_list(3, u, matrix_write(&s), v);
}

static Expr singular_value_list(Interp *in, Expr call)
{
    Matrix m;
    Svd d;
    if (!read_any(in, call, &m))
        return NULL;
    int64_t k = INT64_MAX;
    if (expr_length(call) == 2 && !number_to_int64(expr_part(call, 2), &k))
        return NULL;
    if (m.kind > MATRIX_COMPLEX) { /* exact: square roots of the eigenvalues of the smaller product */
        Expr e = expr_part(call, 1), t = call1(in, S(ConjugateTranspose), e);
        Expr product = m.rows < m.columns ? call2(in, S(Dot), e, t) : call2(in, S(Dot), t, e);
        Expr values = call1(in, symbol_intern(in, "System`", "Eigenvalues"), product);
        if (!expr_is_list(values))
            return NULL;
        Builder b = builder_start(S(List), expr_length(values));
        for (size_t i = 1; i <= expr_length(values) && (int64_t)builder_length(&b) < k; i++)
            if (!expr_is_surely_zero(in, expr_part(values, i)))
                builder_add(&b, square_root(in, expr_part(values, i)));
        return builder_finish(&b);
    }
    int size = larger(m.rows, m.columns);
    if (!singular_values(&m, &d, false))
        return NULL;
    Builder b = builder_start(S(List), (size_t)d.count);
    for (int i = 0; i < d.count && i < k && (d.s[i] > d.s[0] * 2.2e-16 * size * 0.5); i++)
        builder_add(&b, expr_real(d.s[i]));
    return builder_finish(&b);
}

/* ---- eigenvalues of machine matrices ---- */

typedef struct Eigen {
    int n;
    Z *value;
    Z *vector; /* columns, in the order of the values */
    int *order; /* largest absolute value first */
    bool real;
} Eigen;

static bool is_symmetric(const Matrix *m)
{
    for (int i = 0; i < m->rows; i++)
        for (int j = 0; j < i; j++)
            if (m->r[(size_t)i + (size_t)j * (size_t)m->rows] != m->r[(size_t)j + (size_t)i * (size_t)m->rows])
                return false;
    return true;
}

static void order_by_size(Eigen *g)
{
    g->order = ints((size_t)g->n);
    g->real = true;
    for (int i = 0; i < g->n; i++) {
        g->order[i] = i;
        g->real = g->real && cimag(g->value[i]) == 0;
    }
    for (int i = 1; i < g->n; i++) /* stable, and equal up to rounding counts as equal */
        for (int j = i; j > 0; j--) {
            double a = cabs(g->value[g->order[j - 1]]), b = cabs(g->value[g->order[j]]);
            if (b <= a * (1 + 1e-14))
                break;
            int t = g->order[j];
            g->order[j] = g->order[j - 1];
            g->order[j - 1] = t;
        }
}

static bool eigen_machine(Matrix *m, Eigen *g)
{
    int n = m->rows, info, size = larger(64, 34 * n), one = 1;
    size_t square = (size_t)n * (size_t)n;
    g->n = n;
    g->value = complexes((size_t)n);
    g->vector = complexes(square);
    if (m->r && is_symmetric(m)) {
        double *w = reals((size_t)n);
        blas()->dsyev_("V", "U", &n, m->r, &n, w, reals((size_t)size), &size, &info);
        for (int i = 0; i < n; i++)
            g->value[i] = w[i];
        for (size_t i = 0; i < square; i++)
            g->vector[i] = m->r[i];
    } else if (m->r) {
        double *wr = reals((size_t)n), *wi = reals((size_t)n), *v = reals(square);
        blas()->dgeev_("N", "V", &n, m->r, &n, wr, wi, NULL, &one, v, &n, reals((size_t)size), &size, &info);
        for (int i = 0; i < n; i++)
            g->value[i] = wr[i] + wi[i] * I;
        for (int j = 0; j < n; j++)
            for (int i = 0; i < n; i++) {
                size_t at = (size_t)i + (size_t)j * (size_t)n;
                bool first = wi[j] > 0, second = wi[j] < 0;
                g->vector[at] = first    ? v[at] + v[at + (size_t)n] * I
                                : second ? v[at - (size_t)n] - v[at] * I
                                         : v[at];
            }
    } else
        blas()->zgeev_("N", "V", &n, m->z, &n, g->value, NULL, &one, g->vector, &n, complexes((size_t)size), &size,
               reals(2 * (size_t)n), &info);
    if (info)
        return false;
    order_by_size(g);
    return true;
}

static Expr scalar(Z z, bool real)
{
    return real ? expr_real(creal(z)) : number_complex(expr_real(creal(z)), expr_real(cimag(z)));
}

static Expr eigen_values_expr(const Eigen *g)
{
    Builder b = builder_start(S(List), (size_t)g->n);
    for (int i = 0; i < g->n; i++)
        builder_add(&b, scalar(g->value[g->order[i]], g->real));
    return builder_finish(&b);
}

static Expr eigen_vectors_expr(const Eigen *g)
{
    Builder all = builder_start(S(List), (size_t)g->n);
    bool real = g->real;
    for (int i = 0; i < g->n; i++) {
        Builder v = builder_start(S(List), (size_t)g->n);
        for (int j = 0; j < g->n; j++)
            builder_add(&v, scalar(g->vector[(size_t)j + (size_t)g->order[i] * (size_t)g->n], real));
        builder_add(&all, builder_finish(&v));
    }
    return builder_finish(&all);
}

/* machineEigensystem[m]: {values, vectors}; stdlib's words ask it first. $Failed for matrices that are not of machine numbers. */
static Expr machine_eigensystem(Interp *in, Expr call)
{
    Matrix m;
    Eigen g;
    if (!matrix_read(in, expr_part(call, 1), &m) || m.rows != m.columns || m.kind > MATRIX_COMPLEX || !eigen_machine(&m, &g))
        return S(DollarFailed);
    return expr_list(2, eigen_values_expr(&g), eigen_vectors_expr(&g));
}

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
    if (!read_square(in, call, &m))
        return NULL;
    if (m.kind > MATRIX_COMPLEX)
        return exact_lu(in, call, &m);
    int n = m.rows, *pivot = ints((size_t)n), info;
    double norm = m.r ? norm_one(&m) : 0, rcond = 0;
    if (!factor_lu(&m, pivot))
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
    if (!read_square(in, call, &m))
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
    if (!read_square(in, call, &m) || !to_numbers(in, &m) || !m.r)
        return NULL;
    int n = m.rows, sdim, info, size = larger(64, 64 * n);
    Matrix q = matrix_new(MATRIX_REAL, n, n);
    double *wr = reals((size_t)n), *wi = reals((size_t)n);
    blas()->dgees_("V", "N", NULL, &n, m.r, &n, &sdim, wr, wi, q.r, &n, reals((size_t)size), &size, ints((size_t)n), &info);
    return info ? NULL : expr_list(2, matrix_write(&q), matrix_write(&m));
}

/* ---- powers and simple matrices ---- */

static Expr identity_matrix(Interp *in, Expr call)
{
    if (expr_length(call) == 2)
        return exact_library(in, call);
    Expr e = expr_part(call, 1);
    int64_t rows, columns;
    if (expr_is_list(e) && expr_length(e) == 2) {
        if (!number_to_int64(expr_part(e, 1), &rows) || !number_to_int64(expr_part(e, 2), &columns))
            return NULL;
    } else if (number_to_int64(e, &rows))
        columns = rows;
    else
        return NULL;
    if (rows < 1 || columns < 1)
        return message(in, call, "intpm", expr_int(1), call, NULL);
    if (rows > 100000 || columns > 100000 || rows * columns > 200000000)
        return message(in, S(General), "nomem", NULL);
    if (rows * columns >= 256) {
        void *data;
        Expr out = array_new(EXPR_PACKED, ARRAY_INT64, 2, (int64_t[]){rows, columns}, &data);
        memset(data, 0, (size_t)(rows * columns) * sizeof(int64_t));
        for (int64_t i = 0; i < rows && i < columns; i++)
            ((int64_t *)data)[i * columns + i] = 1;
        return out;
    }
    Matrix m = matrix_new(MATRIX_GENERAL, (int)rows, (int)columns);
    for (int i = 0; i < rows && i < columns; i++)
        *matrix_at(&m, i, i) = expr_int(1);
    return matrix_write(&m);
}

static Expr diagonal_matrix(Interp *in, Expr call)
{
    Expr list = expr_part(call, 1);
    int64_t k = 0, n, columns;
    if (!expr_is_list(list) || (expr_length(call) >= 2 && !number_to_int64(expr_part(call, 2), &k)))
        return NULL;
    n = (int64_t)expr_length(list) + (k < 0 ? -k : k);
    columns = n;
    if (expr_length(call) == 3) {
        Expr size = expr_part(call, 3);
        if (expr_is_list(size) && expr_length(size) == 2) {
            if (!number_to_int64(expr_part(size, 1), &n) || !number_to_int64(expr_part(size, 2), &columns))
                return NULL;
        } else if (number_to_int64(size, &n))
            columns = n;
        else
            return NULL;
    }
    if (n < 1 || columns < 1 || n > 20000 || columns > 20000)
        return NULL;
    (void)in;
    Matrix m = matrix_new(MATRIX_GENERAL, (int)n, (int)columns);
    for (size_t i = 0; i < expr_length(list); i++) {
        int64_t row = (int64_t)i + (k < 0 ? -k : 0), column = (int64_t)i + (k > 0 ? k : 0);
        if (row < n && column < columns)
            *matrix_at(&m, (int)row, (int)column) = expr_part(list, i + 1);
    }
    return matrix_write(&m);
}

static Expr matrix_power(Interp *in, Expr call)
{
    Expr m = expr_part(call, 1), e = expr_part(call, 2);
    int64_t n;
    Matrix check;
    if (!read_square(in, call, &check))
        return NULL;
    if (!number_to_int64(e, &n))
        return expr_length(call) == 2 ? exact_library(in, call) : NULL;
    if (n < 0) {
        Expr d = call1(in, symbol_intern(in, "System`", "Det"), m);
        if (expr_is_number(d) && number_sign(d) == 0 && number_is_real(d))
            return message(in, call, "sing", m, NULL);
        m = call1(in, S(Inverse), m);
        if (!expr_is_list(m))
            return NULL;
        n = -n;
    }
    Expr result = NULL;
    for (; n; n >>= 1) {
        if (n & 1)
            result = result ? call2(in, S(Dot), result, m) : m;
        if (n > 1)
            m = call2(in, S(Dot), m, m);
        unwind_poll(in);
    }
    if (!result)
        result = call1(in, S(IdentityMatrix), expr_int(check.rows));
    return expr_length(call) == 3 ? call2(in, S(Dot), result, expr_part(call, 3)) : result;
}

static Expr kronecker_pair(Interp *in, Expr a, Expr b)
{
    Matrix x, y;
    bool va = matrix_read_vector(in, a, &x), vb = matrix_read_vector(in, b, &y);
    if ((!va && !matrix_read(in, a, &x)) || (!vb && !matrix_read(in, b, &y)))
        return NULL;
    if (va != vb)
        return NULL;
    if (va)
        return evaluate_call(in, S(Outer), 3, S(Times), a, b);
    Matrix m = matrix_new(MATRIX_GENERAL, x.rows * y.rows, x.columns * y.columns);
    Expr ex = matrix_write(&x), ey = matrix_write(&y);
    for (int i = 0; i < m.rows; i++)
        for (int j = 0; j < m.columns; j++) {
            Expr p = expr_part(expr_part(ex, (size_t)(i / y.rows) + 1), (size_t)(j / y.columns) + 1);
            Expr q = expr_part(expr_part(ey, (size_t)(i % y.rows) + 1), (size_t)(j % y.columns) + 1);
            *matrix_at(&m, i, j) = multiply(in, p, q);
        }
    return matrix_write(&m);
}

static Expr kronecker_product(Interp *in, Expr call)
{
    Expr r = expr_part(call, 1);
    for (size_t i = 2; i <= expr_length(call); i++) {
        r = kronecker_pair(in, r, expr_part(call, i));
        if (!r)
            return NULL;
    }
    return r;
}

static const Builtin builtins[] = {
    {"Det", {1, 1}, ATTR_NONE, det, "Det[m] gives the determinant of the square matrix m.", .seconds = matrix_seconds, .options = "Modulus -> 0"},
    {"Inverse", {1, 1}, ATTR_NONE, inverse, "Inverse[m] gives the inverse of the square matrix m.",
     .seconds = matrix_seconds, .options = "Modulus -> 0"},
    {"LinearSolve", {1, 2}, ATTR_NONE, linear_solve, "LinearSolve[m, b] finds an x that solves m.x == b.\nLinearSolve[m] gives a LinearSolveFunction to use for several b.",
     .seconds = matrix_seconds, .options = "Method -> Automatic, Modulus -> 0"},
    {"LeastSquares", {2, 2}, ATTR_NONE, least_squares_word, "LeastSquares[m, b] finds an x that minimizes Norm[m.x - b].",
     .seconds = matrix_seconds},
    {"RowReduce", {1, 1}, ATTR_NONE, row_reduce, "RowReduce[m] gives the row-reduced form of the matrix m.",
     .seconds = matrix_seconds, .options = "Modulus -> 0"},
    {"MatrixRank", {1, 1}, ATTR_NONE, matrix_rank, "MatrixRank[m] gives the rank of the matrix m.",
     .seconds = matrix_seconds, .options = "Modulus -> 0, Tolerance -> Automatic"},
    {"NullSpace", {1, 1}, ATTR_NONE, null_space, "NullSpace[m] gives vectors that form a basis for the null space of m.",
     .seconds = matrix_seconds, .options = "Modulus -> 0"},
    {"SingularValueDecomposition", {1, 2}, ATTR_NONE, svd_word,
     "SingularValueDecomposition[m] gives {u, w, v} with m == u.w.ConjugateTranspose[v].", .seconds = matrix_seconds},
    {"SingularValueList", {1, 2}, ATTR_NONE, singular_value_list,
     "SingularValueList[m] gives the nonzero singular values of m.\nSingularValueList[m, k] gives the k largest.",
     .seconds = matrix_seconds},
    {"machineEigensystem", {1, 1}, ATTR_NONE, machine_eigensystem,
     "machineEigensystem[m] gives {values, vectors} of a matrix of machine numbers, largest first, and $Failed for others.",
     .seconds = matrix_seconds},
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
    {"IdentityMatrix", {1, 2}, ATTR_NONE, identity_matrix,
     "IdentityMatrix[n] gives the n by n identity matrix, IdentityMatrix[{m, n}] an m by n one.\n"
     "IdentityMatrix[n, SparseArray] gives a SparseArray."},
    {"DiagonalMatrix", {1, 3}, ATTR_NONE, diagonal_matrix,
     "DiagonalMatrix[list] gives a matrix with list on the diagonal.\nDiagonalMatrix[list, k] puts it on the kth diagonal."},
    {"MatrixPower", {2, 3}, ATTR_NONE, matrix_power,
     "MatrixPower[m, n] gives the nth matrix power of m.\nMatrixPower[m, n, v] gives the product with the vector v."},
    {"KroneckerProduct", {1, ANY}, ATTR_NONE, kronecker_product,
     "KroneckerProduct[m1, m2, ...] gives the Kronecker product of the matrices."},
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
    {"CholeskyDecomposition", "herm", "The matrix `1` is not Hermitian or real and symmetric."},
    {"CholeskyDecomposition", "posdef", "The matrix `1` is not sufficiently positive definite to complete the Cholesky "
                                        "decomposition to reasonable accuracy."},
};

const Module module_linear = {"linear", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
