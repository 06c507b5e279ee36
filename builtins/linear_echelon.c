/* linear_echelon.c - echelon forms: RowReduce, MatrixRank, NullSpace. */
#include <math.h>
#include "builtins/exact.h"
#include "builtins/linear.h"

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
    if (!matrix_any(in, call, &m))
        return NULL;
    reduce(in, &m, ints((size_t)m.rows));
    return matrix_write(&m);
}

static Expr matrix_rank(Interp *in, Expr call)
{
    Matrix m;
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    if (!matrix_any(in, call, &m))
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


static Expr null_space(Interp *in, Expr call)
{
    Matrix m;
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    if (!matrix_any(in, call, &m))
        return NULL;
    return m.kind == MATRIX_REAL ? matrix_null_space(&m) : null_vectors(in, &m);
}

static const Builtin builtins[] = {
    {"RowReduce", {1, 1}, ATTR_NONE, row_reduce, "RowReduce[m] gives the row-reduced form of the matrix m.",
     .seconds = matrix_seconds, .options = "Modulus -> 0"},
    {"MatrixRank", {1, 1}, ATTR_NONE, matrix_rank, "MatrixRank[m] gives the rank of the matrix m.",
     .seconds = matrix_seconds, .options = "Modulus -> 0, Tolerance -> Automatic"},
    {"NullSpace", {1, 1}, ATTR_NONE, null_space, "NullSpace[m] gives vectors that form a basis for the null space of m.",
     .seconds = matrix_seconds, .options = "Modulus -> 0"},
};

const Module module_linear_echelon = {"linear_echelon", builtins, COUNT(builtins), NULL, 0, NULL};
