/* array.c - packed arrays, NumericArrays, ByteArrays: nodes that show a part of a shared payload. */
#include "interp/array.h"

#include <math.h>
#include <string.h>
#include "interp/interp.h"
#include "interp/number.h"

enum { OUTSIDE_FROM = 1 << 20 }; /* payloads above this many bytes are not collected memory */

/* The bytes that several nodes may show. Both pointers are to starts of blocks. */
typedef struct Payload {
    void *inside;     /* collected, or NULL */
    Outside *outside; /* or NULL */
    bool several;     /* sticky: more than one node shows it */
} Payload;

/* What stands in a node of the three array kinds after the header's 16 bytes; the header's extra is the ArrayType. */
typedef struct ArrayTail {
    Payload *payload;
    char *data; /* where this node's elements start inside the payload */
    int64_t count;
    int32_t rank;
    int64_t dim[];
} ArrayTail;

static const struct {
    const char *name;
    uint8_t size;
} types[ARRAY_TYPES] = {
    [ARRAY_INT64] = {"Integer64", 8},         [ARRAY_REAL64] = {"Real64", 8},
    [ARRAY_COMPLEX128] = {"ComplexReal64", 16}, [ARRAY_INT8] = {"Integer8", 1},
    [ARRAY_INT16] = {"Integer16", 2},         [ARRAY_INT32] = {"Integer32", 4},
    [ARRAY_UINT8] = {"UnsignedInteger8", 1},  [ARRAY_UINT16] = {"UnsignedInteger16", 2},
    [ARRAY_UINT32] = {"UnsignedInteger32", 4}, [ARRAY_UINT64] = {"UnsignedInteger64", 8},
    [ARRAY_REAL32] = {"Real32", 4},           [ARRAY_COMPLEX64] = {"ComplexReal32", 8},
};

size_t array_type_size(ArrayType t)
{
    return types[t].size;
}

const char *array_type_name(ArrayType t)
{
    return types[t].name;
}

bool array_type_named(const char *name, ArrayType *out)
{
    static const struct {
        const char *name;
        ArrayType type;
    } also[] = {{"Byte", ARRAY_UINT8}, {"Bit16", ARRAY_UINT16}, {"Real", ARRAY_REAL64}, {"Complex", ARRAY_COMPLEX128},
                {"Integer", ARRAY_INT64}, {"ComplexReal32", ARRAY_COMPLEX64}};
    for (int t = 0; t < ARRAY_TYPES; t++)
        if (strcmp(name, types[t].name) == 0) {
            *out = (ArrayType)t;
            return true;
        }
    for (size_t i = 0; i < COUNT(also); i++)
        if (strcmp(name, also[i].name) == 0) {
            *out = also[i].type;
            return true;
        }
    return false;
}

static ArrayTail *tail(Expr e)
{
    return (ArrayTail *)(void *)&((ExprNode *)(uintptr_t)e)->as;
}

bool expr_is_array(Expr e)
{
    ExprKind k = expr_kind(e);
    return k == EXPR_PACKED || k == EXPR_NUMERIC || k == EXPR_BYTES;
}

ArrayView array_view(Expr e)
{
    const ArrayTail *t = tail(e);
    return (ArrayView){(ArrayType)e->extra, t->rank, t->dim, t->count, t->data};
}

static Expr node_new(ExprKind kind, ArrayType type, int rank, const int64_t *dim, int64_t count, Payload *p, char *data)
{
    ExprNode *node = mem_alloc(offsetof(ExprNode, as) + sizeof(ArrayTail) + (size_t)rank * sizeof *dim);
    node->kind = (uint8_t)kind;
    node->extra = (uint16_t)type;
    if (rank && dim[0] >= UINT32_MAX)
        mem_exhausted();
    node->length = rank ? (uint32_t)dim[0] : 0;
    ArrayTail *t = tail(node);
    t->payload = p;
    t->data = data;
    t->count = count;
    t->rank = rank;
    if (rank)
        memcpy(t->dim, dim, (size_t)rank * sizeof *dim);
    return node;
}

Expr array_new(ExprKind kind, ArrayType type, int rank, const int64_t *dim, void **data)
{
    int64_t count = 1, bytes;
    for (int i = 0; i < rank; i++)
        if (dim[i] < 0 || __builtin_mul_overflow(count, dim[i], &count))
            mem_exhausted();
    if (rank > ARRAY_RANK || __builtin_mul_overflow(count, (int64_t)array_type_size(type), &bytes))
        mem_exhausted();
    Payload *p = mem_new(Payload);
    if (bytes >= OUTSIDE_FROM) {
        p->outside = mem_outside((size_t)bytes);
        if (!p->outside)
            mem_exhausted();
        *data = p->outside->bytes;
    } else {
        *data = p->inside = mem_bytes((size_t)bytes);
    }
    return node_new(kind, type, rank, dim, count, p, *data);
}

Expr array_rows(Expr e, int64_t first, int64_t n)
{
    const ArrayTail *t = tail(e);
    int64_t row = t->dim[0] ? t->count / t->dim[0] : 0;
    char *data = t->data + (size_t)(first * row) * array_type_size((ArrayType)e->extra);
    t->payload->several = true;
    if (n < 0)
        return node_new(expr_kind(e), (ArrayType)e->extra, t->rank - 1, t->dim + 1, row, t->payload, data);
    int64_t dim[ARRAY_RANK];
    memcpy(dim, t->dim, (size_t)t->rank * sizeof *dim);
    dim[0] = n;
    return node_new(expr_kind(e), (ArrayType)e->extra, t->rank, dim, n * row, t->payload, data);
}

Expr array_reshape(Expr e, int rank, const int64_t *dim)
{
    const ArrayTail *t = tail(e);
    t->payload->several = true;
    return node_new(expr_kind(e), (ArrayType)e->extra, rank, dim, t->count, t->payload, t->data);
}

void *array_writable(Expr e)
{
    if (!expr_is_array(e) || expr_is_shared(e) || tail(e)->payload->several)
        return NULL;
    ExprNode *node = (ExprNode *)(uintptr_t)e;
    node->hash = 0; /* the caller is about to change it */
    node->flags &= (uint8_t)~EXPR_F_INEXACT;
    return tail(e)->data;
}

Expr array_copy(Expr e)
{
    ArrayView v = array_view(e);
    void *data;
    Expr copy = array_new(expr_kind(e), v.type, v.rank, v.dim, &data);
    memcpy(data, v.data, (size_t)v.count * array_type_size(v.type));
    return copy;
}

/* ---- packing ---- */

static bool is_machine_complex(Expr e)
{
    return expr_is(e, EXPR_COMPLEX) && expr_is(e->as.pair.first, EXPR_REAL) && expr_is(e->as.pair.second, EXPR_REAL);
}

static bool element_type(Expr e, ArrayType *out)
{
    switch (expr_kind(e)) {
    case EXPR_INT: *out = ARRAY_INT64; return true;
    case EXPR_REAL: *out = ARRAY_REAL64; return true;
    case EXPR_COMPLEX: *out = ARRAY_COMPLEX128; return is_machine_complex(e);
    default: return false;
    }
}

/* The dimensions that the first element of each level shows; false when that is no array of numbers. */
static bool first_shape(Expr e, ArrayShape *shape, Expr *leaf)
{
    shape->rank = 0;
    while (expr_is_list(e)) {
        if (expr_kind(e) == EXPR_PACKED) {
            ArrayView v = array_view(e);
            if (shape->rank + v.rank > ARRAY_RANK || v.count == 0)
                return false;
            memcpy(shape->dim + shape->rank, v.dim, (size_t)v.rank * sizeof *v.dim);
            shape->rank += v.rank;
            *leaf = array_element(&v, 0);
            return true;
        }
        if (shape->rank == ARRAY_RANK || expr_length(e) == 0)
            return false;
        shape->dim[shape->rank++] = (int64_t)expr_length(e);
        e = expr_part(e, 1);
    }
    *leaf = e;
    return shape->rank > 0;
}

typedef bool (*StoreElement)(char *to, Expr e, ArrayType type);

static bool store_exact_kind(char *to, Expr e, ArrayType type)
{
    ArrayType own;
    if (!element_type(e, &own) || own != type)
        return false;
    if (type == ARRAY_INT64) {
        int64_t i = expr_int_value(e);
        memcpy(to, &i, sizeof i);
        return true;
    }
    double re = expr_real_value(type == ARRAY_REAL64 ? e : e->as.pair.first);
    if (!isfinite(re))
        return false;
    memcpy(to, &re, sizeof re);
    if (type == ARRAY_COMPLEX128) {
        double im = expr_real_value(e->as.pair.second);
        memcpy(to + sizeof re, &im, sizeof im);
        return isfinite(im);
    }
    return true;
}

static bool store_real(char *to, Expr e, ArrayType type)
{
    (void)type;
    double r;
    if (!number_to_double(e, &r) || !isfinite(r))
        return false;
    memcpy(to, &r, sizeof r);
    return true;
}

/* Writes list (dimensions dim[0..rank)) to *to and moves it on; false when the shape or an element does not fit. */
static bool fill(char **to, Expr list, int rank, const int64_t *dim, ArrayType type, StoreElement store)
{
    if (!expr_is_list(list) || (int64_t)expr_length(list) != dim[0])
        return false;
    if (expr_kind(list) == EXPR_PACKED) {
        ArrayView v = array_view(list);
        if (v.rank != rank || memcmp(v.dim, dim, (size_t)rank * sizeof *dim) != 0)
            return false;
        if (v.type == type) {
            size_t bytes = (size_t)v.count * array_type_size(type);
            memcpy(*to, v.data, bytes);
            *to += bytes;
            return true;
        }
    }
    for (size_t i = 1; i <= expr_length(list); i++) {
        Expr part = expr_part(list, i);
        if (rank > 1) {
            if (!fill(to, part, rank - 1, dim + 1, type, store))
                return false;
        } else {
            if (!store(*to, part, type))
                return false;
            *to += array_type_size(type);
        }
    }
    return true;
}

static Expr pack_as(ExprKind kind, Expr list, const ArrayShape *shape, ArrayType type, StoreElement store)
{
    void *data;
    Expr out = array_new(kind, type, shape->rank, shape->dim, &data);
    char *to = data;
    return fill(&to, list, shape->rank, shape->dim, type, store) ? out : NULL;
}

/* Counting first is cheap and keeps a ragged list from asking for a huge block. */
static bool shape_is_plausible(Expr list, const ArrayShape *shape)
{
    if (expr_kind(list) == EXPR_PACKED || shape->rank < 2)
        return true;
    for (size_t i = 1; i <= expr_length(list); i++) {
        Expr row = expr_part(list, i);
        if (!expr_is_list(row) || (int64_t)expr_length(row) != shape->dim[1])
            return false;
    }
    return true;
}

Expr array_pack(Expr list)
{
    ArrayShape shape;
    Expr leaf;
    ArrayType type;
    if (expr_kind(list) == EXPR_PACKED)
        return list;
    if (!first_shape(list, &shape, &leaf) || !element_type(leaf, &type) || !shape_is_plausible(list, &shape))
        return NULL;
    return pack_as(EXPR_PACKED, list, &shape, type, store_exact_kind);
}

Expr array_pack_real(Expr list)
{
    ArrayShape shape;
    Expr leaf;
    double r;
    if (expr_is(list, EXPR_NUMERIC))
        list = array_to_list(list);
    if (expr_kind(list) == EXPR_PACKED && array_view(list).type == ARRAY_REAL64)
        return list;
    if (!first_shape(list, &shape, &leaf) || !number_to_double(leaf, &r) || !shape_is_plausible(list, &shape))
        return NULL;
    return pack_as(EXPR_PACKED, list, &shape, ARRAY_REAL64, store_real);
}

Expr array_unpack(Expr packed)
{
    size_t n = expr_length(packed);
    Expr *part = mem_array(Expr, n);
    for (size_t i = 1; i <= n; i++)
        part[i - 1] = expr_part(packed, i);
    return expr_normal(S(List), n, part);
}

Expr array_unpack_all(Expr packed)
{
    size_t n = expr_length(packed);
    Expr *part = mem_array(Expr, n);
    for (size_t i = 1; i <= n; i++) {
        part[i - 1] = expr_part(packed, i);
        if (expr_kind(part[i - 1]) == EXPR_PACKED)
            part[i - 1] = array_unpack_all(part[i - 1]);
    }
    return expr_normal(S(List), n, part);
}

/* ---- elements ---- */

static Expr real_element(double r)
{
    if (isfinite(r))
        return expr_real(r);
    if (isnan(r))
        return S(Indeterminate);
    return expr_normal(S(DirectedInfinity), 1, (Expr[]){expr_int(r > 0 ? 1 : -1)});
}

static Expr complex_element(double re, double im)
{
    if (!isfinite(re) || !isfinite(im))
        return S(Indeterminate);
    return number_complex(expr_real(re), expr_real(im));
}

typedef struct Complex128 {
    double re, im;
} Complex128;
typedef struct Complex64 {
    float re, im;
} Complex64;

Expr array_element(const ArrayView *a, int64_t i)
{
#define AT(type) (((const type *)a->data)[i])
    switch (a->type) {
    case ARRAY_INT64: return expr_int(AT(int64_t));
    case ARRAY_REAL64: return real_element(AT(double));
    case ARRAY_COMPLEX128: return complex_element(AT(Complex128).re, AT(Complex128).im);
    case ARRAY_INT8: return expr_int(AT(int8_t));
    case ARRAY_INT16: return expr_int(AT(int16_t));
    case ARRAY_INT32: return expr_int(AT(int32_t));
    case ARRAY_UINT8: return expr_int(AT(uint8_t));
    case ARRAY_UINT16: return expr_int(AT(uint16_t));
    case ARRAY_UINT32: return expr_int(AT(uint32_t));
    case ARRAY_UINT64: {
        mpz_t z;
        mpz_init_set_ui(z, AT(uint64_t));
        Expr e = number_from_mpz(z);
        mpz_clear(z);
        return e;
    }
    case ARRAY_REAL32: return real_element((double)AT(float));
    case ARRAY_COMPLEX64: return complex_element((double)AT(Complex64).re, (double)AT(Complex64).im);
    case ARRAY_TYPES: break;
    }
#undef AT
    return S(Indeterminate);
}

/* ---- NumericArray ---- */

static const struct {
    double least, most;
} ranges[ARRAY_TYPES] = {
    [ARRAY_INT8] = {-128, 127},         [ARRAY_INT16] = {-32768, 32767},
    [ARRAY_INT32] = {-2147483648.0, 2147483647.0}, [ARRAY_UINT8] = {0, 255},
    [ARRAY_UINT16] = {0, 65535},        [ARRAY_UINT32] = {0, 4294967295.0},
};

static bool store_integer(char *to, int64_t i, ArrayType type)
{
    switch (array_type_size(type)) {
    case 1: *to = (char)i; return true;
    case 2: memcpy(to, &(int16_t){(int16_t)i}, 2); return true;
    case 4: memcpy(to, &(int32_t){(int32_t)i}, 4); return true;
    default: memcpy(to, &i, 8); return true;
    }
}

static bool special_real(Expr e, double *r)
{
    if (e == S(Indeterminate))
        *r = (double)NAN;
    else if (e == S(Infinity) || (expr_has_head(e, S(DirectedInfinity)) && expr_length(e) == 1 && expr_part(e, 1) == expr_int(1)))
        *r = (double)INFINITY;
    else if (expr_has_head(e, S(DirectedInfinity)) && expr_length(e) == 1 && expr_part(e, 1) == expr_int(-1))
        *r = -(double)INFINITY;
    else
        return number_to_double(e, r);
    return true;
}

static bool store_checked(char *to, Expr e, ArrayType type)
{
    double re = 0, im = 0;
    if (expr_is(e, EXPR_COMPLEX)) {
        if (type != ARRAY_COMPLEX64 && type != ARRAY_COMPLEX128)
            return false;
        re = number_double(e->as.pair.first);
        im = number_double(e->as.pair.second);
    } else if (!special_real(e, &re)) {
        return false;
    }
    float f[2] = {(float)re, (float)im};
    double d[2] = {re, im};
    int64_t i;
    switch (type) {
    case ARRAY_REAL64: memcpy(to, d, 8); return true;
    case ARRAY_REAL32: memcpy(to, f, 4); return true;
    case ARRAY_COMPLEX128: memcpy(to, d, 16); return true;
    case ARRAY_COMPLEX64: memcpy(to, f, 8); return true;
    default: break;
    }
    if (!number_to_int64(e, &i)) {
        if (!(re == floor(re)) || fabs(re) > 9e15)
            return false;
        i = (int64_t)re;
    }
    if (type == ARRAY_INT64 || (type == ARRAY_UINT64 && i >= 0))
        return store_integer(to, i, type);
    if (type == ARRAY_UINT64 || (double)i < ranges[type].least || (double)i > ranges[type].most)
        return false;
    return store_integer(to, i, type);
}

static bool store_coerced(char *to, Expr e, ArrayType type)
{
    double r;
    if (type == ARRAY_REAL64 || type == ARRAY_REAL32 || type == ARRAY_COMPLEX64 || type == ARRAY_COMPLEX128)
        return store_checked(to, e, type);
    if (!number_to_double(e, &r))
        return false;
    r = rint(r);
    if (type == ARRAY_INT64 || type == ARRAY_UINT64)
        return fabs(r) < 9e18 && store_integer(to, (int64_t)r, type);
    if (r < ranges[type].least)
        r = ranges[type].least;
    if (r > ranges[type].most)
        r = ranges[type].most;
    return store_integer(to, (int64_t)r, type);
}

/* The common conversions of packed lists, without an Expr for each element; false where the general way must decide. */
static bool convert_packed(const ArrayView *v, ArrayType type, void *to)
{
    if (v->type == ARRAY_REAL64 && type == ARRAY_REAL32) {
        for (int64_t i = 0; i < v->count; i++)
            ((float *)to)[i] = (float)((const double *)v->data)[i];
        return true;
    }
    if (v->type != ARRAY_INT64)
        return false;
    const int64_t *from = v->data;
    for (int64_t i = 0; i < v->count; i++) {
        switch (type) {
        case ARRAY_REAL32: ((float *)to)[i] = (float)from[i]; break;
        case ARRAY_REAL64: ((double *)to)[i] = (double)from[i]; break;
        default:
            if (type == ARRAY_UINT64 || type == ARRAY_COMPLEX64 || type == ARRAY_COMPLEX128 || (double)from[i] < ranges[type].least ||
                (double)from[i] > ranges[type].most)
                return false;
            store_integer((char *)to + (size_t)i * array_type_size(type), from[i], type);
        }
    }
    return true;
}

Expr array_numeric(Interp *in, Expr list, ArrayType type, const char *method)
{
    (void)in;
    ArrayShape shape;
    Expr leaf;
    ExprKind kind = EXPR_NUMERIC;
    if (expr_is_array(list) && array_view(list).type == type) {
        ArrayView v = array_view(list);
        void *data;
        Expr out = array_new(kind, type, v.rank, v.dim, &data);
        memcpy(data, v.data, (size_t)v.count * array_type_size(type));
        return out;
    }
    if (expr_is(list, EXPR_NUMERIC) || expr_is(list, EXPR_BYTES))
        list = array_to_list(list);
    if (expr_kind(list) == EXPR_PACKED) {
        ArrayView v = array_view(list);
        void *data;
        Expr out = array_new(kind, type, v.rank, v.dim, &data);
        if (convert_packed(&v, type, data))
            return out;
    }
    if (!first_shape(list, &shape, &leaf) || !shape_is_plausible(list, &shape))
        return NULL;
    bool coerce = method && (strstr(method, "Clip") || strstr(method, "Round") || strstr(method, "Coerce"));
    return pack_as(kind, list, &shape, type, coerce ? store_coerced : store_checked);
}

Expr array_stack(Expr list)
{
    size_t n = expr_length(list);
    if (n == 0 || !expr_is(expr_part(list, 1), EXPR_NUMERIC))
        return NULL;
    ArrayView first = array_view(expr_part(list, 1));
    if (first.rank == ARRAY_RANK)
        return NULL;
    for (size_t i = 2; i <= n; i++) {
        Expr e = expr_part(list, i);
        if (!expr_is(e, EXPR_NUMERIC) || array_view(e).type != first.type || array_view(e).rank != first.rank ||
            memcmp(array_view(e).dim, first.dim, (size_t)first.rank * sizeof *first.dim) != 0)
            return NULL;
    }
    int64_t dim[ARRAY_RANK] = {(int64_t)n};
    memcpy(dim + 1, first.dim, (size_t)first.rank * sizeof *dim);
    void *data;
    Expr out = array_new(EXPR_NUMERIC, first.type, first.rank + 1, dim, &data);
    size_t bytes = (size_t)first.count * array_type_size(first.type);
    for (size_t i = 0; i < n; i++)
        memcpy((char *)data + i * bytes, array_view(expr_part(list, i + 1)).data, bytes);
    return out;
}

static bool is_complex_type(ArrayType t)
{
    return t == ARRAY_COMPLEX64 || t == ARRAY_COMPLEX128;
}

/* Widens to the three packed types; NaN and infinities may not stand in a list, so such arrays come out unpacked. */
Expr array_to_list(Expr array)
{
    ArrayView v = array_view(array);
    bool real = v.type == ARRAY_REAL32 || v.type == ARRAY_REAL64;
    ArrayType type = is_complex_type(v.type) ? ARRAY_COMPLEX128 : real ? ARRAY_REAL64 : ARRAY_INT64;
    void *data;
    if (v.rank == 0)
        return array_element(&v, 0);
    Expr out = array_new(EXPR_PACKED, type, v.rank, v.dim, &data);
    bool packable = v.type != ARRAY_UINT64;
    for (int64_t i = 0; i < v.count && packable; i++) {
        if (v.type == ARRAY_REAL32)
            packable = isfinite(((double *)data)[i] = (double)((const float *)v.data)[i]);
        else if (v.type == ARRAY_UINT8)
            ((int64_t *)data)[i] = ((const uint8_t *)v.data)[i];
        else
            packable = store_exact_kind((char *)data + (size_t)i * array_type_size(type), array_element(&v, i), type);
    }
    if (packable)
        return out;
    int64_t rows = v.dim[0];
    Expr *part = mem_array(Expr, (size_t)rows);
    for (int64_t i = 0; i < rows; i++)
        part[i] = v.rank == 1 ? array_element(&v, i) : array_to_list(array_rows(array, i, -1));
    return expr_normal(S(List), (size_t)rows, part);
}
