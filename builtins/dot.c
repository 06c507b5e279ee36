/* dot.c - products of vectors, matrices and tensors; machine numbers by OpenBLAS. */
#include <complex.h>
#include <math.h>
#include <string.h>
#include <unistd.h>
#include "builtins/exact.h"
#include "builtins/arith.h"
#include "interp/array.h"
#include "nn/blas.h"

/* Dimensions of a full array; false when it is ragged. */
static bool shape_of(Expr e, ArrayShape *s)
{
    if (expr_is(e, EXPR_PACKED)) {
        ArrayView v = array_view(e);
        s->rank = v.rank;
        for (int i = 0; i < v.rank; i++)
            s->dim[i] = v.dim[i];
        return true;
    }
    if (!expr_is_list(e)) {
        s->rank = 0;
        return true;
    }
    ArrayShape inner, first = {0, {0}};
    size_t n = expr_length(e);
    for (size_t i = 1; i <= n; i++) {
        if (!shape_of(expr_part(e, i), &inner) || inner.rank + 1 > ARRAY_RANK)
            return false;
        if (i == 1)
            first = inner;
        if (inner.rank != first.rank)
            return false;
        for (int k = 0; k < inner.rank; k++)
            if (inner.dim[k] != first.dim[k])
                return false;
    }
    s->rank = first.rank + 1;
    s->dim[0] = (int64_t)n;
    for (int k = 0; k < first.rank; k++)
        s->dim[k + 1] = first.dim[k];
    return true;
}

/* The product seen as (m, k) . (k, n), all row-major. */
typedef struct Sizes {
    int64_t m, k, n;
    ArrayShape result;
} Sizes;

static bool sizes_of(const ArrayShape *a, const ArrayShape *b, Sizes *s)
{
    s->k = b->dim[0];
    if (a->dim[a->rank - 1] != s->k || a->rank + b->rank - 2 > ARRAY_RANK)
        return false;
    s->m = s->n = 1;
    s->result.rank = a->rank + b->rank - 2;
    for (int i = 0; i + 1 < a->rank; i++) {
        s->m *= a->dim[i];
        s->result.dim[i] = a->dim[i];
    }
    for (int i = 1; i < b->rank; i++) {
        s->n *= b->dim[i];
        s->result.dim[a->rank - 2 + i] = b->dim[i];
    }
    return true;
}

static bool finite_all(const double *r, int64_t n)
{
    double t = 0;
    for (int64_t i = 0; i < n; i++)
        t += r[i] * 0.0;
    return t == 0;
}

/* Big products on all cores: the rows and columns are shared out, so each sum is what it is on one. */
static bool use_threads(const Sizes *s)
{
    if ((double)s->m * (double)s->n * (double)s->k < 1 << 24)
        return false;
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    blas()->openblas_set_num_threads(cores > 1 ? (int)cores : 1);
    return cores > 1;
}

/* A piece of a product that takes some hundredths of a second: BLAS cannot be stopped within it. */
typedef struct Piece {
    int64_t rows, columns;
} Piece;

static Piece piece_of(const Sizes *s)
{
    enum { ROWS = 512, COLUMNS = 256 }; /* fewer cost too much packing */
    const double all = (double)s->m * (double)s->n * (double)s->k, most = 2e9;
    if (all <= most)
        return (Piece){s->m, s->n};
    const double columns = most / ROWS / (double)s->k;
    return (Piece){ROWS, columns > COLUMNS ? (int64_t)columns : COLUMNS};
}

static void multiply_piece(const Sizes *s, const double *a, const double *b, double *c, int64_t rows, int64_t columns)
{
    bool threads = use_threads(s);
    blas()->cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, (blasint)rows, (blasint)columns, (blasint)s->k, 1, a, (blasint)s->k, b,
                        (blasint)s->n, 0, c, (blasint)s->n);
    if (threads)
        blas()->openblas_set_num_threads(1);
}

static void multiply_reals(const Sizes *s, const double *a, const double *b, double *c)
{
    const Piece piece = piece_of(s);
    for (int64_t i = 0; i < s->m; i += piece.rows)
        for (int64_t j = 0; j < s->n; j += piece.columns) {
            const int64_t rows = s->m - i < piece.rows ? s->m - i : piece.rows;
            const int64_t columns = s->n - j < piece.columns ? s->n - j : piece.columns;
            unwind_poll(interp_current);
            multiply_piece(s, a + i * s->k, b + j, c + i * s->n + j, rows, columns);
        }
}

static Expr real_product(const double *a, const double *b, const Sizes *s)
{
    if (s->result.rank == 0) {
        double r = blas()->cblas_ddot((blasint)s->k, a, 1, b, 1);
        return isfinite(r) ? expr_real(r) : NULL;
    }
    void *data;
    Expr out = array_new(EXPR_PACKED, ARRAY_REAL64, s->result.rank, s->result.dim, &data);
    double *c = data;
    if (s->n == 1)
        blas()->cblas_dgemv(CblasRowMajor, CblasNoTrans, (blasint)s->m, (blasint)s->k, 1, a, (blasint)s->k, b, 1, 0, c, 1);
    else
        multiply_reals(s, a, b, c);
    return finite_all(c, s->m * s->n) ? out : NULL;
}

static Expr complex_product(const double complex *a, const double complex *b, const Sizes *s)
{
    if (s->result.rank == 0)
        return NULL;
    void *data;
    Expr out = array_new(EXPR_PACKED, ARRAY_COMPLEX128, s->result.rank, s->result.dim, &data);
    const double complex one = 1, zero = 0;
    blas()->cblas_zgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, (blasint)s->m, (blasint)s->n, (blasint)s->k, &one, a,
                (blasint)s->k, b, (blasint)s->n, &zero, data, (blasint)s->n);
    return finite_all(data, 2 * s->m * s->n) ? out : NULL;
}

static Expr integer_product(const int64_t *a, const int64_t *b, const Sizes *s)
{
    void *data;
    int64_t single;
    Expr out = s->result.rank ? array_new(EXPR_PACKED, ARRAY_INT64, s->result.rank, s->result.dim, &data) : NULL;
    int64_t *c = out ? data : &single;
    bool bad = false;
    memset(c, 0, (size_t)(s->m * s->n) * sizeof *c);
    for (int64_t i = 0; i < s->m && !bad; i++)
        for (int64_t k = 0; k < s->k; k++) { /* rows of b in order: the inner loop walks through memory */
            int64_t x = a[i * s->k + k], *row = c + i * s->n, t;
            const int64_t *y = b + k * s->n;
            unwind_poll(interp_current);
            for (int64_t j = 0; j < s->n; j++) {
                bad |= __builtin_mul_overflow(x, y[j], &t);
                bad |= __builtin_add_overflow(row[j], t, &row[j]);
            }
        }
    return bad ? NULL : out ? out : expr_int(single);
}

static Expr as_type(Expr e, ArrayType type)
{
    ArrayView v = array_view(e);
    if (v.type == type)
        return e;
    void *data;
    Expr out = array_new(EXPR_PACKED, type, v.rank, v.dim, &data);
    for (int64_t i = 0; i < v.count; i++) {
        double r = v.type == ARRAY_INT64 ? (double)((const int64_t *)v.data)[i] : ((const double *)v.data)[i];
        if (type == ARRAY_REAL64)
            ((double *)data)[i] = r;
        else
            ((double complex *)data)[i] = r;
    }
    return out;
}

static Expr machine_product(Expr a, Expr b, const Sizes *s)
{
    if (!blas() || s->m == 0 || s->n == 0 || s->k == 0 || s->m > INT32_MAX || s->n > INT32_MAX || s->k > INT32_MAX)
        return NULL;
    Expr x = expr_is(a, EXPR_PACKED) ? a : array_pack(a), y = expr_is(b, EXPR_PACKED) ? b : array_pack(b);
    if (!x && y && array_view(y).type == ARRAY_REAL64)
        x = array_pack_real(a);
    if (!y && x && array_view(x).type == ARRAY_REAL64)
        y = array_pack_real(b);
    if (!x || !y)
        return NULL;
    ArrayType tx = array_view(x).type, ty = array_view(y).type, type = tx > ty ? tx : ty;
    x = as_type(x, type);
    y = as_type(y, type);
    const void *p = array_view(x).data, *q = array_view(y).data;
    return type == ARRAY_REAL64 ? real_product(p, q, s) : type == ARRAY_INT64 ? integer_product(p, q, s) : complex_product(p, q, s);
}

/* ---- any elements ---- */

static void flatten_into(Expr e, int rank, Expr **out)
{
    if (rank == 0) {
        *(*out)++ = e;
        return;
    }
    for (size_t i = 1; i <= expr_length(e); i++)
        flatten_into(expr_part(e, i), rank - 1, out);
}

static Expr *elements(Expr e, const ArrayShape *s)
{
    int64_t n = 1;
    for (int i = 0; i < s->rank; i++)
        n *= s->dim[i];
    Expr *all = mem_array(Expr, (size_t)n + 1), *p = all;
    flatten_into(e, s->rank, &p);
    return all;
}

static Expr nest(const Expr **p, const ArrayShape *s, int level)
{
    if (level == s->rank)
        return *(*p)++;
    Builder b = builder_start(S(List), (size_t)s->dim[level]);
    for (int64_t i = 0; i < s->dim[level]; i++)
        builder_add(&b, nest(p, s, level + 1));
    return builder_finish(&b);
}

static Expr inner_sum(Interp *in, const Expr *a, const Expr *b, const Sizes *s, int64_t i, int64_t j)
{
    Expr number = expr_int(0);
    Builder sum = builder_start(S(Plus), (size_t)s->k);
    for (int64_t k = 0; k < s->k; k++) {
        Expr x = a[i * s->k + k], y = b[k * s->n + j];
        if (expr_is_number(x) && expr_is_number(y))
            number = number_add(in, number, number_multiply(in, x, y));
        else
            builder_add(&sum, expr_call(S(Times), 2, x, y));
    }
    if (builder_length(&sum) == 0)
        return number;
    if (number != expr_int(0))
        builder_add(&sum, number);
    return evaluate(in, builder_finish(&sum));
}

static Expr general_product(Interp *in, Expr a, Expr b, const ArrayShape *sa, const ArrayShape *sb, const Sizes *s)
{
    Expr *x = elements(a, sa), *y = elements(b, sb);
    Expr *c = mem_array(Expr, (size_t)(s->m * s->n) + 1);
    for (int64_t i = 0; i < s->m; i++)
        for (int64_t j = 0; j < s->n; j++) {
            c[i * s->n + j] = inner_sum(in, x, y, s, i, j);
            unwind_poll(in);
        }
    const Expr *p = c;
    return nest(&p, &s->result, 0);
}

static Expr dot_pair(Interp *in, Expr call, Expr a, Expr b)
{
    ArrayShape sa, sb;
    Sizes s;
    if (expr_is(a, EXPR_NUMERIC))
        a = array_to_list(a);
    if (expr_is(b, EXPR_NUMERIC))
        b = array_to_list(b);
    if (expr_has_head(a, S(SparseArray)))
        a = call1(in, symbol_intern(in, "System`", "Normal"), a);
    if (expr_has_head(b, S(SparseArray)))
        b = call1(in, symbol_intern(in, "System`", "Normal"), b);
    if (!expr_is_list(a) || !expr_is_list(b) || !shape_of(a, &sa) || !shape_of(b, &sb) || !sa.rank || !sb.rank)
        return NULL;
    if (!sizes_of(&sa, &sb, &s))
        return message(in, call, "dotsh", a, b, NULL);
    Expr r = machine_product(a, b, &s);
    return r ? r : general_product(in, a, b, &sa, &sb, &s);
}

static Expr dot(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (n == 1)
        return expr_part(call, 1);
    bool changed = false;
    Builder rest = builder_start(S(Dot), n);
    Expr now = n ? expr_part(call, 1) : NULL;
    for (size_t i = 2; i <= n; i++) {
        Expr next = dot_pair(in, call, now, expr_part(call, i));
        if (next) {
            now = next;
            changed = true;
        } else {
            builder_add(&rest, now);
            now = expr_part(call, i);
        }
    }
    if (!changed)
        return NULL;
    if (builder_length(&rest) == 0)
        return now;
    builder_add(&rest, now);
    return builder_finish(&rest);
}

static Expr cross(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr a = n ? expr_part(call, 1) : NULL;
    if (n == 1 && expr_is_list(a) && expr_length(a) == 2)
        return expr_list(2, negate(in, expr_part(a, 2)), expr_part(a, 1));
    for (size_t i = 1; i <= n; i++) {
        Expr v = expr_part(call, i);
        if (!expr_is_list(v))
            return NULL;
        if (expr_length(v) != n + 1)
            return message(in, call, "nonn1", NULL);
    }
    if (n != 2)
        return n > 2 ? exact_library(in, call) : NULL;
    Expr b = expr_part(call, 2), out[3];
    for (size_t i = 0; i < 3; i++) {
        size_t j = (i + 1) % 3 + 1, k = (i + 2) % 3 + 1;
        out[i] = subtract(in, multiply(in, expr_part(a, j), expr_part(b, k)), multiply(in, expr_part(a, k), expr_part(b, j)));
    }
    return expr_normal(S(List), 3, out);
}

static const Builtin builtins[] = {
    {"Dot", {0, ANY}, ATTR_FLAT | ATTR_ONE_IDENTITY, dot,
     "a.b.c or Dot[a, b, c] gives products of vectors, matrices and tensors."},
    {"Cross", {1, ANY}, ATTR_NONE, cross, "Cross[a, b] gives the vector cross product of a and b."},
};

static const MessageText messages[] = {
    {"Dot", "dotsh", "Tensors `1` and `2` have incompatible shapes."},
    {"Cross", "nonn1", "The arguments are expected to be vectors of equal length, and the number of arguments is expected to "
                       "be 1 less than their length."},
};

const Module module_dot = {"dot", builtins, COUNT(builtins), messages, COUNT(messages)};
