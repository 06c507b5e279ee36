/* arrays.c - NumericArray and ByteArray: typed blocks of numbers that are atoms. */
#include <math.h>
#include <string.h>
#include "builtins/dims.h"
#include "builtins/level.h"
#include "builtins/sparse.h"
#include "interp/array.h"
#include "interp/number.h"

/* ---- NumericArray ---- */

/* The type that holds the numbers of a list: Integer64, Real64 or ComplexReal64. */
static ArrayType natural_type(Expr list)
{
    if (expr_is_array(list))
        return array_view(list).type;
    Expr e = list;
    ArrayType type = ARRAY_INT64;
    if (expr_is_list(e)) {
        for (size_t i = 1; i <= expr_length(e); i++) {
            ArrayType t = natural_type(expr_part(e, i));
            if (t == ARRAY_COMPLEX128 || (t == ARRAY_REAL64 && type == ARRAY_INT64))
                type = t;
        }
        return type;
    }
    return expr_is(e, EXPR_COMPLEX) ? ARRAY_COMPLEX128 : expr_is(e, EXPR_INT) ? ARRAY_INT64 : ARRAY_REAL64;
}

/* NumericArray[ByteArray[...], type, {dims}]: the bytes of the elements, as InputForm shows large arrays. */
static Expr from_bytes(Interp *in, Expr call, ArrayType type)
{
    ArrayView bytes = array_view(expr_part(call, 1));
    Expr dims = expr_part(call, 3);
    int64_t dim[ARRAY_RANK], count = 1;
    size_t rank = expr_is_list(dims) ? expr_length(dims) : 0;
    if (rank == 0 || rank > ARRAY_RANK)
        return fail(in, call, "dims", dims, NULL);
    for (size_t k = 0; k < rank; k++) {
        Expr n = expr_part(dims, k + 1);
        if (!expr_is(n, EXPR_INT) || expr_int_value(n) < 0 || __builtin_mul_overflow(count, expr_int_value(n), &count))
            return fail(in, call, "dims", dims, NULL);
        dim[k] = expr_int_value(n);
    }
    int64_t size;
    if (__builtin_mul_overflow(count, (int64_t)array_type_size(type), &size) || size != bytes.count)
        return fail(in, call, "dims", dims, NULL);
    void *data;
    Expr array = array_new(EXPR_NUMERIC, type, (int)rank, dim, &data);
    memcpy(data, bytes.data, (size_t)size);
    return array;
}

/* NumericArray[list], NumericArray[list, type], NumericArray[list, type, method] */
static Expr numeric_array(Interp *in, Expr call)
{
    Expr list = expr_part(call, 1), name = expr_length(call) >= 2 ? expr_part(call, 2) : S(Automatic);
    ArrayType type;
    if (sparse_dimensions(list))
        list = sparse_to_list(in, list);
    if (expr_is_string(name)) {
        if (!array_type_named(expr_string_text(name), &type))
            return fail(in, call, "nattype", name, NULL);
    } else if (name == S(Automatic)) {
        type = natural_type(list);
    } else {
        return fail(in, call, "nattype", name, NULL);
    }
    if (expr_is(list, EXPR_BYTES) && expr_length(call) == 3 && expr_is_list(expr_part(call, 3)))
        return from_bytes(in, call, type);
    const char *method = expr_length(call) == 3 && expr_is_string(expr_part(call, 3)) ? expr_string_text(expr_part(call, 3)) : NULL;
    if (!expr_is_list(list) && !expr_is_array(list))
        return fail(in, call, "narray", list, NULL);
    Expr array = array_numeric(in, list, type, method);
    return array ? array : fail(in, call, "nconv", expr_text(array_type_name(type)), NULL);
}

/* NumericArrayType[a] */
static Expr numeric_array_type(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_is(e, EXPR_NUMERIC))
        return message(in, call, "narray", e, NULL);
    return expr_text(array_type_name(array_view(e).type));
}

/* NumericArrayQ[e], NumericArrayQ[e, type], NumericArrayQ[e, type, patt] */
static Expr numeric_array_q(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_is(e, EXPR_NUMERIC))
        return S(False);
    if (expr_length(call) >= 2 && expr_is_string(expr_part(call, 2))) {
        ArrayType type;
        return expr_bool(array_type_named(expr_string_text(expr_part(call, 2)), &type) && type == array_view(e).type);
    }
    (void)in;
    return S(True);
}

/* ---- ByteArray ---- */

static int digit64(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

/* The bytes of a base64 text; NULL when it is none. */
static Expr bytes_from_base64(const char *text, size_t length)
{
    uint8_t *out = mem_bytes(length + 3);
    int64_t n = 0;
    unsigned bits = 0, have = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '=' || text[i] == '\n' || text[i] == '\r' || text[i] == ' ')
            continue;
        int d = digit64(text[i]);
        if (d < 0)
            return NULL;
        bits = (bits << 6 | (unsigned)d) & 0xFFFFFF;
        have += 6;
        if (have >= 8) {
            have -= 8;
            out[n++] = (uint8_t)(bits >> have);
        }
    }
    void *data;
    Expr bytes = array_new(EXPR_BYTES, ARRAY_UINT8, 1, &n, &data);
    memcpy(data, out, (size_t)n);
    return bytes;
}

/* ByteArray[{b1, b2, ...}], ByteArray["base64"] */
static Expr byte_array(Interp *in, Expr call)
{
    if (expr_length(call) == 0) {
        void *none;
        int64_t zero = 0;
        return array_new(EXPR_BYTES, ARRAY_UINT8, 1, &zero, &none);
    }
    Expr e = expr_part(call, 1);
    if (expr_is(e, EXPR_BYTES))
        return e;
    if (expr_is_string(e)) {
        Expr bytes = bytes_from_base64(expr_string_text(e), expr_string_bytes(e));
        return bytes ? bytes : message(in, call, "lend", e, NULL);
    }
    if (expr_is(e, EXPR_NUMERIC))
        e = array_to_list(e);
    if (!expr_is_list(e))
        return message(in, call, "batd", e, NULL);
    int64_t n = (int64_t)expr_length(e);
    void *data;
    Expr bytes = array_new(EXPR_BYTES, ARRAY_UINT8, 1, &n, &data);
    for (int64_t i = 0; i < n; i++) {
        Expr b = expr_part(e, (size_t)i + 1);
        if (!expr_is(b, EXPR_INT) || expr_int_value(b) < 0 || expr_int_value(b) > 255)
            return message(in, call, "batd", e, NULL);
        ((uint8_t *)data)[i] = (uint8_t)expr_int_value(b);
    }
    return bytes;
}

static Expr byte_array_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(expr_is(expr_part(call, 1), EXPR_BYTES));
}

static const Builtin builtins[] = {
    {"NumericArray", {1, 3}, ATTR_NONE, numeric_array,
     "NumericArray[list, type] is a typed block of numbers: \"Real32\", \"Integer8\", \"UnsignedInteger8\" ....\n"
     "NumericArray[list, type, method] converts by \"Check\", \"Clip\", \"Round\" ...."},
    {"NumericArrayType", {1, 1}, ATTR_NONE, numeric_array_type, "NumericArrayType[a] gives the type of a NumericArray."},
    {"NumericArrayQ", {1, 3}, ATTR_NONE, numeric_array_q, "NumericArrayQ[e] gives True if e is a NumericArray."},
    {"ByteArray", {0, 1}, ATTR_NONE, byte_array,
     "ByteArray[{b1, b2, ...}] is an array of bytes.\nByteArray[\"base64\"] reads them from base64 text."},
    {"ByteArrayQ", {1, 1}, ATTR_NONE, byte_array_q, "ByteArrayQ[e] gives True if e is a ByteArray."},
};

static const MessageText messages[] = {
    {"NumericArray", "nattype", "`1` is not a type of NumericArray."},
    {"NumericArray", "narray", "The argument `1` is not a rectangular array of numbers."},
    {"NumericArray", "nconv", "The elements cannot be converted to `1` without loss, or are not a rectangular array of numbers."},
    {"NumericArray", "dims", "The dimensions `1` do not fit the bytes given."},
    {"ByteArray", "batd", "The argument `1` should be a list of bytes (integers from 0 to 255)."},
    {"ByteArray", "lend", "The string `1` is not a base64 encoding."},
};

const Module module_arrays = {"arrays", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
