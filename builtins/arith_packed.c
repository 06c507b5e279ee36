/* arith_packed.c - arithmetic on whole packed arrays. Every result is checked: an overflow of integers, a number that is not
 * finite or outside the real domain makes the kernel give up, and the call goes element by element to Wolfram's answer. */
#include <complex.h>
#include <math.h>
#include <string.h>
#include "builtins/arith.h"
#include "interp/array.h"

typedef enum Operation { ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER } Operation;

/* One side of an operation: an array, or a single number repeated (step 0). */
typedef struct Side {
    ArrayType type;
    const void *data;
    size_t step;
    int64_t i;
    double r;
    double complex z;
    const ArrayView *view;
    ArrayView own;
} Side;

static bool side_of(Side *s, Expr e)
{
    if (expr_is_array(e)) {
        if (!expr_is(e, EXPR_PACKED))
            e = array_to_list(e);
        if (!expr_is(e, EXPR_PACKED))
            return false;
        s->own = array_view(e);
        s->view = &s->own;
        s->type = s->own.type;
        s->data = s->own.data;
        s->step = 1;
        return true;
    }
    s->view = NULL;
    s->step = 0;
    if (expr_is(e, EXPR_INT)) {
        s->type = ARRAY_INT64;
        s->i = expr_int_value(e);
        s->data = &s->i;
    } else if (expr_is(e, EXPR_REAL)) {
        s->type = ARRAY_REAL64;
        s->r = expr_real_value(e);
        s->data = &s->r;
    } else if (expr_is(e, EXPR_RATIONAL)) { /* only beside reals */
        s->type = ARRAY_REAL64;
        s->r = number_double(e);
        s->data = &s->r;
    } else if (expr_is(e, EXPR_COMPLEX) && number_is_machine(e)) {
        s->type = ARRAY_COMPLEX128;
        s->z = number_double(e->as.pair.first) + I * number_double(e->as.pair.second);
        s->data = &s->z;
    } else
        return false;
    return true;
}

static bool same_shape(const ArrayView *a, const ArrayView *b)
{
    return a->rank == b->rank && memcmp(a->dim, b->dim, (size_t)a->rank * sizeof *a->dim) == 0;
}

/* Whole chunks are converted to the common type in a small buffer, which stays in the first cache. */
enum { CHUNK = 512 };

static const double *reals_of(const Side *s, int64_t at, int64_t n, double *buffer)
{
    if (s->type == ARRAY_REAL64 && s->step)
        return (const double *)s->data + at;
    if (s->type == ARRAY_REAL64)
        for (int64_t i = 0; i < n; i++)
            buffer[i] = s->r;
    else
        for (int64_t i = 0; i < n; i++)
            buffer[i] = (double)((const int64_t *)s->data)[s->step ? at + i : 0];
    return buffer;
}

static double complex complex_at(const Side *s, int64_t i)
{
    size_t k = s->step ? (size_t)i : 0;
    if (s->type == ARRAY_INT64)
        return (double)((const int64_t *)s->data)[k];
    if (s->type == ARRAY_REAL64)
        return ((const double *)s->data)[k];
    return ((const double complex *)s->data)[k];
}

static bool int_loop(Operation op, int64_t *c, const Side *x, const Side *y, int64_t n)
{
    const int64_t *a = x->data, *b = y->data;
    size_t sa = x->step, sb = y->step;
    bool bad = false;
    if (op == ADD)
        for (int64_t i = 0; i < n; i++)
            bad |= __builtin_add_overflow(a[(size_t)i * sa], b[(size_t)i * sb], &c[i]);
    else if (op == SUBTRACT)
        for (int64_t i = 0; i < n; i++)
            bad |= __builtin_sub_overflow(a[(size_t)i * sa], b[(size_t)i * sb], &c[i]);
    else
        for (int64_t i = 0; i < n; i++)
            bad |= __builtin_mul_overflow(a[(size_t)i * sa], b[(size_t)i * sb], &c[i]);
    return !bad;
}

static bool int_power(int64_t *c, const Side *x, const Side *y, int64_t n)
{
    const int64_t *a = x->data, *b = y->data;
    for (int64_t i = 0; i < n; i++) {
        int64_t base = a[(size_t)i * x->step], e = b[(size_t)i * y->step], r = 1;
        if (e < 0 || (base == 0 && e == 0))
            return false;
        for (bool last = false; e && !last; e >>= 1) {
            last = e == 1;
            if ((e & 1) && __builtin_mul_overflow(r, base, &r))
                return false;
            if (!last && __builtin_mul_overflow(base, base, &base))
                return false;
        }
        c[i] = r;
    }
    return true;
}

/* The sum of zeros, unless some r is not finite: a check that vectorises. */
static bool all_finite(const double *r, int64_t n)
{
    double t = 0;
    for (int64_t i = 0; i < n; i++)
        t += r[i] * 0.0;
    return t == 0;
}

static bool power_chunk(double *c, const double *a, const double *b, int64_t n, const Side *y)
{
    if (!y->step) {
        double e = b[0];
        if (e == 2) {
            for (int64_t i = 0; i < n; i++)
                c[i] = a[i] * a[i];
            return true;
        }
        if (e == 3) {
            for (int64_t i = 0; i < n; i++)
                c[i] = a[i] * a[i] * a[i];
            return true;
        }
        if (e == -1) {
            for (int64_t i = 0; i < n; i++)
                c[i] = 1 / a[i];
            return true;
        }
        if (e == 0.5) {
            bool bad = false;
            for (int64_t i = 0; i < n; i++) {
                bad |= a[i] < 0;
                c[i] = sqrt(a[i]);
            }
            return !bad;
        }
    }
    for (int64_t i = 0; i < n; i++) {
        if ((a[i] < 0 && b[i] != floor(b[i])) || (a[i] == 0 && b[i] <= 0))
            return false;
        c[i] = pow(a[i], b[i]);
    }
    return true;
}

static bool real_loop(Operation op, double *c, const Side *x, const Side *y, int64_t count)
{
    double left[CHUNK], right[CHUNK];
    for (int64_t at = 0; at < count; at += CHUNK) {
        int64_t n = count - at < CHUNK ? count - at : CHUNK;
        const double *a = reals_of(x, at, n, left), *b = reals_of(y, at, n, right);
        double *r = c + at;
        switch (op) {
        case ADD:
            for (int64_t i = 0; i < n; i++)
                r[i] = a[i] + b[i];
            break;
        case SUBTRACT:
            for (int64_t i = 0; i < n; i++)
                r[i] = a[i] - b[i];
            break;
        case MULTIPLY:
            for (int64_t i = 0; i < n; i++)
                r[i] = a[i] * b[i];
            break;
        case DIVIDE:
            for (int64_t i = 0; i < n; i++)
                r[i] = a[i] / b[i];
            break;
        case POWER:
            if (!power_chunk(r, a, b, n, y))
                return false;
        }
        if (!all_finite(r, n))
            return false;
    }
    return true;
}

static bool complex_loop(Operation op, double complex *c, const Side *x, const Side *y, int64_t count)
{
    for (int64_t i = 0; i < count; i++) {
        double complex a = complex_at(x, i), b = complex_at(y, i);
        double complex r = op == ADD ? a + b : op == SUBTRACT ? a - b : op == MULTIPLY ? a * b : a / b;
        if (!isfinite(creal(r)) || !isfinite(cimag(r)))
            return false;
        c[i] = r;
    }
    return true;
}

static Expr operate(Operation op, Expr left, Expr right)
{
    Side a, b;
    if (!side_of(&a, left) || !side_of(&b, right) || (!a.view && !b.view))
        return NULL;
    if (a.view && b.view && !same_shape(a.view, b.view))
        return NULL;
    bool ints = a.type == ARRAY_INT64 && b.type == ARRAY_INT64;
    if ((expr_is(left, EXPR_RATIONAL) && b.type == ARRAY_INT64) || (expr_is(right, EXPR_RATIONAL) && a.type == ARRAY_INT64))
        return NULL;
    if (op == DIVIDE && ints)
        return NULL;
    ArrayType type = a.type > b.type ? a.type : b.type; /* INT64 < REAL64 < COMPLEX128 */
    if (type == ARRAY_COMPLEX128 && op == POWER)
        return NULL;
    /* an exact 0 times a real is exact, and real^0 too */
    if (!ints && ((!a.view && left == expr_int(0)) || (!b.view && right == expr_int(0) && op != ADD && op != SUBTRACT)))
        return op == ADD ? right : NULL;
    const ArrayView *v = a.view ? a.view : b.view;
    void *data;
    Expr result = array_new(EXPR_PACKED, type, v->rank, v->dim, &data);
    bool ok = type == ARRAY_REAL64        ? real_loop(op, data, &a, &b, v->count)
              : type == ARRAY_COMPLEX128 ? complex_loop(op, data, &a, &b, v->count)
              : op == POWER              ? int_power(data, &a, &b, v->count)
                                         : int_loop(op, data, &a, &b, v->count);
    return ok ? result : NULL;
}

/* Numbers are joined first, then each array in turn. */
static Expr fold(Interp *in, Operation op, Expr call, Expr (*join)(Interp *, Expr, Expr))
{
    Expr number = NULL, arrays = NULL;
    size_t n = expr_length(call);
    for (size_t i = 1; i <= n; i++) {
        Expr e = expr_part(call, i);
        if (expr_is_number(e))
            number = number ? join(in, number, e) : e;
        else if (!expr_is_array(e))
            return NULL;
    }
    if (number && !expr_is_number(number))
        return NULL;
    for (size_t i = 1; i <= n; i++) {
        Expr e = expr_part(call, i);
        if (!expr_is_array(e))
            continue;
        arrays = arrays ? operate(op, arrays, e) : e;
        if (!arrays)
            return NULL;
    }
    if (number && arrays)
        return operate(op, number, arrays);
    return arrays && !expr_is(arrays, EXPR_PACKED) ? array_to_list(arrays) : arrays;
}

Expr packed_plus(Interp *in, Expr call)
{
    return fold(in, ADD, call, number_add);
}

Expr packed_times(Interp *in, Expr call)
{
    return fold(in, MULTIPLY, call, number_multiply);
}

Expr packed_power(Interp *in, Expr call)
{
    (void)in;
    if (expr_length(call) != 2)
        return NULL;
    Expr base = expr_part(call, 1), exponent = expr_part(call, 2);
    if (exponent == expr_int(1) && expr_is(base, EXPR_PACKED))
        return base;
    return operate(POWER, base, exponent);
}

Expr packed_subtract(Interp *in, Expr call)
{
    (void)in;
    return expr_length(call) == 2 ? operate(SUBTRACT, expr_part(call, 1), expr_part(call, 2)) : NULL;
}

Expr packed_divide(Interp *in, Expr call)
{
    (void)in;
    return expr_length(call) == 2 ? operate(DIVIDE, expr_part(call, 1), expr_part(call, 2)) : NULL;
}

Expr packed_minus(Interp *in, Expr call)
{
    (void)in;
    return expr_length(call) == 1 ? operate(MULTIPLY, expr_int(-1), expr_part(call, 1)) : NULL;
}
