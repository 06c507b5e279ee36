/* matrix.c - reading, writing and eliminating. */
#include <flint/fmpq_mat.h>
#include <string.h>
#include "interp/forked.h"
#include "builtins/flint_numbers.h"
#include "builtins/matrix.h"
#include "builtins/numeric.h"
#include "interp/array.h"
#include "nn/blas.h"

Matrix matrix_new(MatrixKind kind, int rows, int columns)
{
    Matrix m = {kind, rows, columns, NULL, NULL, NULL};
    size_t n = (size_t)rows * (size_t)columns + 1;
    if (kind == MATRIX_REAL)
        memset(m.r = mem_bytes(n * sizeof *m.r), 0, n * sizeof *m.r);
    else if (kind == MATRIX_COMPLEX)
        memset(m.z = mem_bytes(n * sizeof *m.z), 0, n * sizeof *m.z);
    else {
        m.e = mem_array(Expr, n);
        for (size_t i = 0; i < n; i++)
            m.e[i] = expr_int(0);
    }
    return m;
}

static void classify(Interp *in, Matrix *m)
{
    size_t n = (size_t)m->rows * (size_t)m->columns;
    bool machine = false, numeric = true, rational = true, is_complex = false;
    for (size_t i = 0; i < n; i++) {
        Expr e = m->e[i];
        if (!expr_is_number(e)) {
            rational = false;
            numeric = numeric && expr_is_numeric(in, e);
            continue;
        }
        machine = machine || number_is_machine(e);
        is_complex = is_complex || expr_is(e, EXPR_COMPLEX);
        rational = rational && number_is_exact(e) && number_is_real(e);
    }
    m->kind = rational ? MATRIX_RATIONAL : MATRIX_GENERAL;
    if (!machine || !numeric)
        return;
    for (size_t i = 0; i < n && !is_complex; i++)
        if (!expr_is_number(m->e[i])) {
            Expr v = numeric_value(in, m->e[i], -1);
            is_complex = v && expr_is(v, EXPR_COMPLEX);
        }
    Matrix out = matrix_new(is_complex ? MATRIX_COMPLEX : MATRIX_REAL, m->rows, m->columns);
    for (int i = 0; i < m->rows; i++)
        for (int j = 0; j < m->columns; j++) {
            Expr v = numeric_value(in, *matrix_at(m, i, j), -1);
            if (!v || !expr_is_number(v))
                return;
            bool c = expr_is(v, EXPR_COMPLEX);
            double re = number_double(c ? v->as.pair.first : v), im = c ? number_double(v->as.pair.second) : 0;
            size_t k = (size_t)i + (size_t)j * (size_t)m->rows;
            if (is_complex)
                out.z[k] = re + im * I;
            else
                out.r[k] = re;
        }
    *m = out;
}

static bool read_packed(Expr e, Matrix *m)
{
    ArrayView v = array_view(e);
    if (v.rank != 2 || v.type == ARRAY_INT64 || v.dim[0] > 100000 || v.dim[1] > 100000)
        return false;
    *m = matrix_new(v.type == ARRAY_REAL64 ? MATRIX_REAL : MATRIX_COMPLEX, (int)v.dim[0], (int)v.dim[1]);
    for (int i = 0; i < m->rows; i++)
        for (int j = 0; j < m->columns; j++) {
            size_t from = (size_t)i * (size_t)m->columns + (size_t)j, to = (size_t)i + (size_t)j * (size_t)m->rows;
            if (m->r)
                m->r[to] = ((const double *)v.data)[from];
            else
                m->z[to] = ((const double complex *)v.data)[from];
        }
    return true;
}

/* Machine numbers need LAPACK: without the library the words stay as typed. */
static bool is_computable(const Matrix *m)
{
    return m->kind == MATRIX_GENERAL || m->kind == MATRIX_RATIONAL || blas() != NULL;
}

bool matrix_read(Interp *in, Expr e, Matrix *m)
{
    if (expr_is(e, EXPR_NUMERIC))
        e = array_to_list(e);
    if (expr_is(e, EXPR_PACKED) && read_packed(e, m))
        return is_computable(m);
    if (!expr_is_list(e) || expr_length(e) == 0 || expr_length(e) > 100000)
        return false;
    size_t rows = expr_length(e);
    Expr first = expr_part(e, 1);
    if (!expr_is_list(first) || expr_length(first) == 0 || expr_length(first) > 100000)
        return false;
    *m = matrix_new(MATRIX_GENERAL, (int)rows, (int)expr_length(first));
    for (size_t i = 0; i < rows; i++) {
        Expr row = expr_part(e, i + 1);
        if (!expr_is_list(row) || expr_length(row) != (size_t)m->columns)
            return false;
        for (size_t j = 0; j < (size_t)m->columns; j++) {
            Expr x = expr_part(row, j + 1);
            if (expr_is_list(x))
                return false;
            *matrix_at(m, (int)i, (int)j) = x;
        }
    }
    classify(in, m);
    return is_computable(m);
}

bool matrix_read_vector(Interp *in, Expr e, Matrix *m)
{
    if (!expr_is_list(e) || expr_length(e) == 0 || expr_length(e) > 10000000)
        return false;
    *m = matrix_new(MATRIX_GENERAL, (int)expr_length(e), 1);
    for (int i = 0; i < m->rows; i++) {
        Expr x = expr_part(e, (size_t)i + 1);
        if (expr_is_list(x))
            return false;
        *matrix_at(m, i, 0) = x;
    }
    classify(in, m);
    return is_computable(m);
}

static Expr entry(const Matrix *m, int i, int j)
{
    size_t k = (size_t)i + (size_t)j * (size_t)m->rows;
    if (m->r)
        return expr_real(m->r[k]);
    if (m->z)
        return number_complex(expr_real(creal(m->z[k])), expr_real(cimag(m->z[k])));
    return m->e[(size_t)i * (size_t)m->columns + (size_t)j];
}

static void to_general(Matrix *m)
{
    Matrix out = matrix_new(MATRIX_GENERAL, m->rows, m->columns);
    for (int i = 0; i < m->rows; i++)
        for (int j = 0; j < m->columns; j++)
            *matrix_at(&out, i, j) = entry(m, i, j);
    *m = out;
}

static bool to_machine(Interp *in, Matrix *m, MatrixKind kind)
{
    Matrix out = matrix_new(kind, m->rows, m->columns);
    for (int i = 0; i < m->rows; i++)
        for (int j = 0; j < m->columns; j++) {
            Expr v = numeric_value(in, entry(m, i, j), -1);
            if (!v || !expr_is_number(v) || (kind == MATRIX_REAL && !number_is_real(v)))
                return false;
            bool c = expr_is(v, EXPR_COMPLEX);
            double re = number_double(c ? v->as.pair.first : v), im = c ? number_double(v->as.pair.second) : 0;
            size_t k = (size_t)i + (size_t)j * (size_t)m->rows;
            if (kind == MATRIX_REAL)
                out.r[k] = re;
            else
                out.z[k] = re + im * I;
        }
    *m = out;
    return true;
}

void matrix_common(Interp *in, Matrix *a, Matrix *b)
{
    if (a->kind == b->kind)
        return;
    bool machine = a->kind <= MATRIX_COMPLEX || b->kind <= MATRIX_COMPLEX;
    if (machine) {
        Matrix x = *a, y = *b;
        for (MatrixKind k = MATRIX_REAL; k <= MATRIX_COMPLEX; k++) {
            *a = x;
            *b = y;
            if (to_machine(in, a, k) && to_machine(in, b, k))
                return;
        }
        *a = x;
        *b = y;
    }
    to_general(a);
    to_general(b);
}

Expr matrix_write(const Matrix *m)
{
    if (m->r || m->z) {
        void *data;
        bool real = m->r != NULL;
        Expr out = array_new(EXPR_PACKED, real ? ARRAY_REAL64 : ARRAY_COMPLEX128, 2, (int64_t[]){m->rows, m->columns}, &data);
        for (int i = 0; i < m->rows; i++)
            for (int j = 0; j < m->columns; j++) {
                size_t to = (size_t)i * (size_t)m->columns + (size_t)j, from = (size_t)i + (size_t)j * (size_t)m->rows;
                if (real)
                    ((double *)data)[to] = m->r[from];
                else
                    ((double complex *)data)[to] = m->z[from];
            }
        return out;
    }
    Builder b = builder_start(S(List), (size_t)m->rows);
    for (int i = 0; i < m->rows; i++)
        builder_add(&b, expr_normal(S(List), (size_t)m->columns, m->e + (size_t)i * (size_t)m->columns));
    return builder_finish(&b);
}

Expr matrix_write_column(const Matrix *m, int column)
{
    Builder b = builder_start(S(List), (size_t)m->rows);
    for (int i = 0; i < m->rows; i++)
        builder_add(&b, entry(m, i, column));
    return builder_finish(&b);
}

/* ---- elimination ---- */

bool expr_is_surely_zero(Interp *in, Expr e)
{
    if (expr_is_number(e))
        return number_is_zero(e);
    if (expr_is_numeric(in, e))
        return numeric_sign(in, e) == 0 || call1(in, S(Simplify), e) == expr_int(0);
    return call1(in, S(Together), e) == expr_int(0);
}

static void to_fmpq_mat(fmpq_mat_t out, Matrix *m)
{
    mpq_t q;
    mpq_init(q);
    fmpq_mat_init(out, m->rows, m->columns);
    for (int i = 0; i < m->rows; i++)
        for (int j = 0; j < m->columns; j++) {
            number_to_mpq(q, *matrix_at(m, i, j));
            fmpq_set_mpq(fmpq_mat_entry(out, i, j), q);
        }
    mpq_clear(q);
}

static void from_fmpq_mat(Matrix *m, const fmpq_mat_t f)
{
    for (int i = 0; i < m->rows; i++)
        for (int j = 0; j < m->columns; j++)
            *matrix_at(m, i, j) = flint_rational(fmpq_mat_entry(f, i, j));
}

static void swap_rows(Matrix *m, int a, int b)
{
    for (int j = 0; j < m->columns; j++) {
        Expr t = *matrix_at(m, a, j);
        *matrix_at(m, a, j) = *matrix_at(m, b, j);
        *matrix_at(m, b, j) = t;
    }
}

/* The best row for a pivot: the largest of inexact numbers, else the first that is not zero, numbers before symbols. */
static int find_pivot(Interp *in, Matrix *m, int from, int column)
{
    int best = -1;
    double size = -1;
    for (int i = from; i < m->rows; i++) {
        Expr e = *matrix_at(m, i, column);
        double v;
        if (expr_is_number(e) && !number_is_exact(e)) {
            Expr a = call1(in, S(Abs), e);
            if (number_to_double(a, &v) && v > size && v > 0) {
                size = v;
                best = i;
            }
        } else if (size < 0 && !expr_is_surely_zero(in, e)) {
            if (expr_is_number(e))
                return i;
            best = best < 0 ? i : best;
        }
    }
    return best;
}

static Expr tidy(Interp *in, Expr e)
{
    if (expr_is_number(e))
        return e;
    return call1(in, expr_is_numeric(in, e) ? S(Simplify) : S(Together), e);
}

static int reduce_general(Interp *in, Matrix *m, int pivot_columns, int *pivot)
{
    int rank = 0;
    for (int c = 0; c < pivot_columns && rank < m->rows; c++) {
        int p = find_pivot(in, m, rank, c);
        if (p < 0)
            continue;
        if (p != rank)
            swap_rows(m, p, rank);
        Expr inverse = power(in, *matrix_at(m, rank, c), expr_int(-1));
        for (int j = c; j < m->columns; j++)
            *matrix_at(m, rank, j) = tidy(in, multiply(in, *matrix_at(m, rank, j), inverse));
        *matrix_at(m, rank, c) = expr_int(1);
        for (int i = 0; i < m->rows; i++) {
            Expr f = *matrix_at(m, i, c);
            if (i == rank || expr_is_zero(f))
                continue;
            for (int j = c; j < m->columns; j++)
                *matrix_at(m, i, j) = tidy(in, subtract(in, *matrix_at(m, i, j), multiply(in, f, *matrix_at(m, rank, j))));
            *matrix_at(m, i, c) = expr_int(0);
            unwind_poll(in);
        }
        if (pivot)
            pivot[rank] = c;
        rank++;
    }
    return rank;
}

int matrix_reduce(Interp *in, Matrix *m, int pivot_columns, int *pivot)
{
    if (m->kind != MATRIX_RATIONAL || pivot_columns != m->columns)
        return reduce_general(in, m, pivot_columns, pivot);
    fmpq_mat_t f;
    to_fmpq_mat(f, m);
    int rank = (int)fmpq_mat_rref(f, f);
    from_fmpq_mat(m, f);
    fmpq_mat_clear(f);
    for (int i = 0, c = 0; i < rank; i++) {
        while (number_is_zero(*matrix_at(m, i, c)))
            c++;
        if (pivot)
            pivot[i] = c;
    }
    return rank;
}

/* Expansion along the first row, over the columns still free: the form that people write. n! terms, so small n only. */
static Expr expand_minor(Interp *in, Matrix *m, int row, uint32_t used)
{
    if (row == m->rows)
        return expr_int(1);
    Builder sum = builder_start(S(Plus), (size_t)m->columns);
    int sign = 1;
    for (int j = 0; j < m->columns; j++) {
        if (used & (1u << j))
            continue;
        Expr x = *matrix_at(m, row, j);
        if (!expr_is_zero(x)) {
            Expr minor = expand_minor(in, m, row + 1, used | 1u << j);
            Expr term = multiply(in, x, minor);
            builder_add(&sum, sign < 0 ? negate(in, term) : term);
        }
        sign = -sign;
    }
    return evaluate(in, builder_finish(&sum));
}

static Expr general_determinant(Interp *in, Matrix *m)
{
    if (m->rows <= 6) {
        Expr d = expand_minor(in, m, 0, 0);
        return expr_is_number(d) ? d : call1(in, S(Expand), d);
    }
    Expr d = expr_int(1); /* elimination; the pivots' product */
    for (int c = 0; c < m->rows; c++) {
        int p = find_pivot(in, m, c, c);
        if (p < 0)
            return expr_int(0);
        if (p != c) {
            swap_rows(m, p, c);
            d = negate(in, d);
        }
        Expr pivot = *matrix_at(m, c, c);
        d = multiply(in, d, pivot);
        for (int i = c + 1; i < m->rows; i++) {
            if (expr_is_zero(*matrix_at(m, i, c)))
                continue;
            Expr f = divide(in, *matrix_at(m, i, c), pivot);
            for (int j = c; j < m->columns; j++)
                *matrix_at(m, i, j) = tidy(in, subtract(in, *matrix_at(m, i, j), multiply(in, f, *matrix_at(m, c, j))));
            unwind_poll(in);
        }
    }
    return expr_is_number(d) ? d : call1(in, S(Expand), call1(in, S(Together), d));
}

static void determinant_child(void *data, int fd)
{
    fmpq_t d;
    fmpq_init(d);
    fmpq_mat_det(d, data);
    char *text = fmpq_get_str(NULL, 10, d);
    forked_write(fd, text, strlen(text));
}

Expr matrix_determinant(Interp *in, Matrix *m)
{
    enum { DIRECT = 60 }; /* rows; FLINT can't be interrupted */
    if (m->kind != MATRIX_RATIONAL)
        return general_determinant(in, m);
    fmpq_mat_t f;
    fmpq_t d;
    fmpq_init(d);
    to_fmpq_mat(f, m);
    size_t length = 0;
    char *text = m->rows > DIRECT ? forked_call(in, determinant_child, f, &length) : NULL;
    if (!text || fmpq_set_str(d, text, 10) != 0)
        fmpq_mat_det(d, f);
    Expr e = flint_rational(d);
    fmpq_mat_clear(f);
    fmpq_clear(d);
    return e;
}

double matrix_seconds(Expr call)
{
    Expr m = expr_part(call, 1);
    double rows = (double)expr_length(m);
    if (rows < 40 || !expr_is_list(expr_part(m, 1)))
        return 0;
    Expr first = expr_part(m, 1);
    double columns = (double)expr_length(first), least = rows < columns ? rows : columns;
    if (columns < 1 || !expr_is_number(expr_part(first, 1)))
        return 0;
    double steps = rows * columns * least;
    return number_is_exact(expr_part(first, 1)) ? 1e-9 * steps * least : 2e-9 * steps;
}
