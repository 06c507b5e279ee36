/* matrices.c - powers of matrices, and simple matrices. */
#include <string.h>
#include "builtins/exact.h"
#include "builtins/linear.h"
#include "interp/array.h"

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
    if (!matrix_square(in, call, &check))
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

const Module module_matrices = {"matrices", builtins, COUNT(builtins), NULL, 0, NULL};
