/* onnx.h - the wire format of ONNX files: Protocol Buffers, as far as nets need them.
 *
 * A message is a run of fields, each a varint key (number << 3 | wire type) and a value: a varint (0), 8 bytes (1), a
 * length and bytes (2), 4 bytes (5). Source: protobuf.dev, "Encoding"; onnx.proto for the numbers of fields. */
#ifndef NET_ONNX_H
#define NET_ONNX_H
#include "builtins/format.h"

/* ---- writing: each adds one field to a message ---- */
void wire_int(Text *t, int field, int64_t v);
void wire_float(Text *t, int field, float v);
void wire_bytes(Text *t, int field, const char *bytes, size_t n);
void wire_text(Text *t, int field, const char *text);
void wire_message(Text *t, int field, const Text *message);

/* ---- reading ---- */
typedef struct Wire { /* what is left of a message */
    const unsigned char *at, *end;
} Wire;
typedef struct WireField {
    int number, type;
    uint64_t value;      /* of types 0, 1, 5 */
    const unsigned char *bytes;
    size_t length;       /* of type 2 */
} WireField;
/* The next field; false at the end, and *damaged becomes true where the bytes are no field. */
bool wire_next(Wire *w, WireField *f, bool *damaged);
static inline Wire wire_inside(const WireField *f)
{
    return (Wire){f->bytes, f->bytes + f->length};
}
/* Numbers of a repeated field, packed or not, appended to out (room for max); false when there are more or it is damaged. */
bool wire_ints(const WireField *f, int64_t *out, size_t max, size_t *count);
bool wire_floats(const WireField *f, double *out, size_t max, size_t *count);
const char *wire_string(const WireField *f); /* a copy with a NUL */

/* Element types of TensorProto. */
enum { ONNX_FLOAT = 1, ONNX_UINT8 = 2, ONNX_INT8 = 3, ONNX_INT32 = 6, ONNX_INT64 = 7, ONNX_BOOL = 9, ONNX_DOUBLE = 11 };

/* A net as a model; false after a message. */
bool onnx_export(Interp *in, Expr call, Expr net, FileTarget *target);
/* The net of a model, or what element names; $Failed after a message, NULL for an unknown element. */
Expr onnx_import(Interp *in, Expr call, const FileSource *source, Expr element);

#endif
