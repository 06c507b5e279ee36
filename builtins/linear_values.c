/* linear_values.c - singular values, and eigenvalues of machine matrices. */
#include "builtins/exact.h"
#include "builtins/linear.h"
#include "nn/blas.h"

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

Expr matrix_null_space(Matrix *m)
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
bool matrix_numbers(Interp *in, Matrix *m)
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
    if (!matrix_any(in, call, &m))
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
    if (!matrix_any(in, call, &m))
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

static const Builtin builtins[] = {
    {"SingularValueDecomposition", {1, 2}, ATTR_NONE, svd_word,
     "SingularValueDecomposition[m] gives {u, w, v} with m == u.w.ConjugateTranspose[v].", .seconds = matrix_seconds},
    {"SingularValueList", {1, 2}, ATTR_NONE, singular_value_list,
     "SingularValueList[m] gives the nonzero singular values of m.\nSingularValueList[m, k] gives the k largest.",
     .seconds = matrix_seconds},
    {"machineEigensystem", {1, 1}, ATTR_NONE, machine_eigensystem,
     "machineEigensystem[m] gives {values, vectors} of a matrix of machine numbers, largest first, and $Failed for others.",
     .seconds = matrix_seconds},
};

const Module module_linear_values = {"linear_values", builtins, COUNT(builtins), NULL, 0, NULL};
