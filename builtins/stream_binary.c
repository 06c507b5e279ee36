/* stream_binary.c - numbers as bytes: BinaryRead, BinaryReadList, BinaryWrite. */
#include <string.h>
#include "builtins/level.h"
#include "builtins/stream.h"
#include "interp/array.h"
#include "interp/number.h"

typedef struct BinaryType {
    const char *name;
    ArrayType type;
} BinaryType;

static const BinaryType binary_types[] = {
    {"Byte", ARRAY_UINT8},          {"UnsignedInteger8", ARRAY_UINT8},   {"Integer8", ARRAY_INT8},
    {"Integer16", ARRAY_INT16},     {"UnsignedInteger16", ARRAY_UINT16}, {"Integer32", ARRAY_INT32},
    {"UnsignedInteger32", ARRAY_UINT32}, {"Integer64", ARRAY_INT64},     {"UnsignedInteger64", ARRAY_UINT64},
    {"Real32", ARRAY_REAL32},       {"Real64", ARRAY_REAL64},            {"Complex64", ARRAY_COMPLEX64},
    {"Complex128", ARRAY_COMPLEX128},
};

static bool binary_type(Interp *in, Expr call, Expr e, ArrayType *out)
{
    for (size_t i = 0; i < COUNT(binary_types); i++)
        if (expr_string_is(e, binary_types[i].name)) {
            *out = binary_types[i].type;
            return true;
        }
    message(in, call, "format", e, NULL);
    return false;
}

/* Whether the call asks for the most significant byte first. */
static bool big_endian(Interp *in, Expr call)
{
    return option_get(in, call, "ByteOrdering") == expr_int(1);
}

static void reverse_bytes(char *element, size_t size)
{
    for (size_t i = 0; i < size / 2; i++) {
        char x = element[i];
        element[i] = element[size - 1 - i];
        element[size - 1 - i] = x;
    }
}

/* Up to a byte 0, which is read too. */
static Expr read_terminated(Stream *s)
{
    const char *start = s->bytes + s->at, *zero = memchr(start, 0, s->length - s->at);
    size_t n = zero ? (size_t)(zero - start) : s->length - s->at;
    if (n == 0 && !zero)
        return S(EndOfFile);
    s->at += n + (zero != NULL);
    return expr_string(start, n);
}

static Expr read_binary(Interp *in, Expr call, Stream *s, Expr type)
{
    ArrayType t = ARRAY_UINT8;
    if (expr_string_is(type, "Character8")) {
        Expr byte = stream_byte(s);
        Text text = text_start();
        if (byte == S(EndOfFile))
            return byte;
        text_add_rune(&text, (uint32_t)expr_int_value(byte));
        return text_finish(&text);
    }
    if (expr_string_is(type, "TerminatedString"))
        return read_terminated(s);
    if (!binary_type(in, call, type, &t))
        return NULL;
    size_t size = array_type_size(t);
    if (s->length - s->at < size) {
        s->at = s->length;
        return S(EndOfFile);
    }
    char element[16];
    int64_t one = 1;
    memcpy(element, s->bytes + s->at, size);
    s->at += size;
    if (big_endian(in, call))
        reverse_bytes(element, size);
    ArrayView view = {t, 1, &one, 1, element};
    return array_element(&view, 0);
}

static Expr binary_spec(Interp *in, Expr call)
{
    return call_arguments(in, call) > 1 ? expr_part(call, 2) : expr_text("Byte");
}

static Expr binary_one(Interp *in, Expr call, Stream *s, Expr type)
{
    if (!expr_is_list(type))
        return read_binary(in, call, s, type);
    Builder b = builder_start(S(List), expr_length(type));
    for (size_t i = 1; i <= expr_length(type); i++) {
        Expr one = read_binary(in, call, s, expr_part(type, i));
        if (!one || (i == 1 && one == S(EndOfFile)))
            return one;
        builder_add(&b, one);
    }
    return builder_finish(&b);
}

/* BinaryRead[stream], BinaryRead[stream, type], BinaryRead[stream, {types}] */
static Expr binary_read(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = stream_input(in, call, &fresh);
    return s ? binary_one(in, call, s, binary_spec(in, call)) : S(DollarFailed);
}

/* BinaryReadList[file], BinaryReadList[file, type], BinaryReadList[file, type, n] */
static Expr binary_read_list(Interp *in, Expr call)
{
    bool fresh;
    int64_t most = INT64_MAX;
    if (call_arguments(in, call) >= 3 && (!whole_number(expr_part(call, 3), &most) || most < 0))
        return message(in, call, "intnm", expr_int(3), call, NULL);
    Stream *s = stream_input(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    Builder b = builder_start(S(List), 64);
    Expr type = binary_spec(in, call), one;
    while (most-- > 0 && (one = binary_one(in, call, s, type)) != NULL && one != S(EndOfFile))
        builder_add(&b, one);
    if (fresh)
        stream_close(in, s);
    return builder_finish(&b);
}

/* The bytes of one value of a binary type; false after a message. */
static bool add_binary(Interp *in, Expr call, Text *t, Expr value, Expr type)
{
    if (expr_is_string(value)) {
        text_add_bytes(t, expr_string_text(value), expr_string_bytes(value));
        if (expr_string_is(type, "TerminatedString"))
            text_add_char(t, '\0');
        return true;
    }
    ArrayType kind = ARRAY_UINT8;
    if (!expr_string_is(type, "Character8") && !binary_type(in, call, type, &kind))
        return false;
    Expr list = expr_is(value, EXPR_BYTES) ? value : expr_is_list(value) ? value : expr_list(1, value);
    if (expr_is(value, EXPR_BYTES) || expr_is(value, EXPR_NUMERIC)) {
        ArrayView v = array_view(value);
        text_add_bytes(t, v.data, (size_t)v.count * array_type_size(v.type));
        return true;
    }
    Expr array = array_numeric(in, list, kind, NULL);
    if (!array) {
        message(in, call, "nocoerce", value, type, NULL);
        return false;
    }
    ArrayView v = array_view(array);
    size_t size = array_type_size(v.type), before = t->length;
    text_add_bytes(t, v.data, (size_t)v.count * size);
    for (size_t at = before; big_endian(in, call) && at < t->length; at += size)
        reverse_bytes(t->bytes + at, size);
    return true;
}

/* BinaryWrite[stream, value], BinaryWrite[stream, {values}, type] - gives the stream */
static Expr binary_write(Interp *in, Expr call)
{
    Stream **all = stream_outputs(in, call);
    Text t = text_start();
    Expr type = call_arguments(in, call) == 3 ? expr_part(call, 3) : expr_text("Byte");
    if (!all || !add_binary(in, call, &t, expr_part(call, 2), type))
        return S(DollarFailed);
    for (Stream **s = all; *s; s++)
        stream_put(*s, t.bytes, t.length);
    return expr_part(call, 1);
}

static const Builtin builtins[] = {
    {"BinaryRead", {1, 2}, ATTR_NONE, binary_read, "BinaryRead[stream, type] reads one number, a \"Byte\" by default.",
     "ByteOrdering -> -1"},
    {"BinaryReadList", {1, 3}, ATTR_NONE, binary_read_list,
     "BinaryReadList[file, type] reads all numbers of a type.\nBinaryReadList[file, type, n] at most n.", "ByteOrdering -> -1"},
    {"BinaryWrite", {2, 3}, ATTR_NONE, binary_write,
     "BinaryWrite[stream, {x1, ...}, type] writes numbers as bytes.", "ByteOrdering -> -1"},
};

static const MessageText messages[] = {
    {"General", "format", "`1` is not a recognized binary format."},
    {"General", "nocoerce", "`1` cannot be coerced to the specified format `2`."},
};

const Module module_stream_binary = {"stream_binary", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
