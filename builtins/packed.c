/* packed.c - see packed.h */
#include "builtins/packed.h"
#include <math.h>
#include <string.h>

size_t packed_row_bytes(const ArrayView *a)
{
    return a->dim[0] ? (size_t)(a->count / a->dim[0]) * array_type_size(a->type) : 0;
}

bool is_packed_vector(Expr e, ArrayType type)
{
    if (!expr_is(e, EXPR_PACKED))
        return false;
    ArrayView a = array_view(e);
    return a.rank == 1 && a.type == type;
}

Expr packed_vector(ArrayType type, int64_t n, void **data)
{
    return array_new(EXPR_PACKED, type, 1, &n, data);
}

Expr packed_concat(size_t n, const Expr *arrays)
{
    int64_t rows = 0;
    ArrayView first = {0};
    for (size_t i = 0; i < n; i++) {
        if (!expr_is(arrays[i], EXPR_PACKED))
            return NULL;
        ArrayView a = array_view(arrays[i]);
        if (i == 0)
            first = a;
        if (a.type != first.type || a.rank != first.rank ||
            (a.rank > 1 && memcmp(a.dim + 1, first.dim + 1, (size_t)(a.rank - 1) * sizeof *a.dim) != 0))
            return NULL;
        rows += a.dim[0];
    }
    if (n == 0)
        return NULL;
    int64_t dim[ARRAY_RANK];
    memcpy(dim, first.dim, (size_t)first.rank * sizeof *dim);
    dim[0] = rows;
    void *data;
    Expr all = array_new(EXPR_PACKED, first.type, first.rank, dim, &data);
    char *to = data;
    for (size_t i = 0; i < n; i++) {
        ArrayView a = array_view(arrays[i]);
        size_t bytes = (size_t)a.count * array_type_size(a.type);
        memcpy(to, a.data, bytes);
        to += bytes;
    }
    return all;
}

Expr packed_row(Expr e)
{
    void *data;
    if (expr_is(e, EXPR_INT)) {
        Expr v = packed_vector(ARRAY_INT64, 1, &data);
        *(int64_t *)data = expr_int_value(e);
        return v;
    }
    if (expr_is(e, EXPR_REAL)) {
        Expr v = packed_vector(ARRAY_REAL64, 1, &data);
        *(double *)data = expr_real_value(e);
        return v;
    }
    if (!expr_is(e, EXPR_PACKED))
        return NULL;
    ArrayView a = array_view(e);
    if (a.rank >= ARRAY_RANK)
        return NULL;
    int64_t dim[ARRAY_RANK] = {1};
    memcpy(dim + 1, a.dim, (size_t)a.rank * sizeof *dim);
    return array_reshape(e, a.rank + 1, dim);
}

Expr packed_rows(Expr e, size_t n, const int64_t *rows)
{
    ArrayView a = array_view(e);
    int64_t dim[ARRAY_RANK];
    memcpy(dim, a.dim, (size_t)a.rank * sizeof *dim);
    dim[0] = (int64_t)n;
    void *data;
    Expr picked = array_new(EXPR_PACKED, a.type, a.rank, dim, &data);
    size_t bytes = packed_row_bytes(&a);
    if (bytes == 8) {
        int64_t *to = data;
        const int64_t *from = a.data;
        for (size_t i = 0; i < n; i++)
            to[i] = from[rows[i]];
        return picked;
    }
    for (size_t i = 0; i < n; i++)
        memcpy((char *)data + i * bytes, (const char *)a.data + (size_t)rows[i] * bytes, bytes);
    return picked;
}

double packed_total(const double *x, int64_t n)
{
    if (n <= 128) {
        double s[8] = {0};
        int64_t i = 0;
        for (; i + 8 <= n; i += 8)
            for (int k = 0; k < 8; k++)
                s[k] += x[i + k];
        double sum = ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]));
        for (; i < n; i++)
            sum += x[i];
        return sum;
    }
    int64_t half = n / 2 / 8 * 8;
    return packed_total(x, half) + packed_total(x + half, n - half);
}

double packed_range_count(double first, double last, double step)
{
    double width = (last - first) / step;
    if (!isfinite(width) || !(width > -1))
        return NAN;
    /* The end counts as reached when only rounding keeps it away. */
    return floor(width * (1 + 4e-16) + 1e-10) + 1;
}
