/* onnx_model.c - tensors, attributes and nodes of an ONNX model, read from their messages. */
#include <string.h>
#include "builtins/net/onnx_import.h"
#include "interp/array.h"
#include "interp/number.h"

static Expr tensor_array(Import *m, int64_t type, size_t rank, const int64_t *dim, const unsigned char *raw, size_t raw_bytes,
                         const double *floats, size_t n_floats, const int64_t *ints, size_t n_ints)
{
    int64_t count = 1;
    for (size_t i = 0; i < rank; i++)
        if (dim[i] < 0 || __builtin_mul_overflow(count, dim[i], &count) || count > (int64_t)1 << 32)
            return import_refuse(m, "an array has impossible dimensions"), NULL;
    static const struct {
        int onnx;
        ArrayType type;
    } kinds[] = {{ONNX_FLOAT, ARRAY_REAL32}, {ONNX_DOUBLE, ARRAY_REAL64}, {ONNX_INT64, ARRAY_INT64}, {ONNX_INT32, ARRAY_INT32},
                 {ONNX_UINT8, ARRAY_UINT8}, {ONNX_INT8, ARRAY_INT8}, {ONNX_BOOL, ARRAY_UINT8}};
    for (size_t k = 0; k < COUNT(kinds); k++) {
        if (kinds[k].onnx != type)
            continue;
        size_t bytes = (size_t)count * array_type_size(kinds[k].type);
        void *data;
        if (raw ? raw_bytes != bytes : (int64_t)(n_floats + n_ints) != count)
            break;
        Expr e = array_new(EXPR_NUMERIC, kinds[k].type, (int)rank, dim, &data);
        if (raw)
            memcpy(data, raw, bytes);
        for (size_t i = 0; !raw && i < (size_t)count; i++) {
            if (kinds[k].type == ARRAY_REAL32 && n_floats)
                ((float *)data)[i] = (float)floats[i];
            else if (kinds[k].type == ARRAY_INT64 && n_ints)
                ((int64_t *)data)[i] = ints[i];
            else if (kinds[k].type == ARRAY_INT32 && n_ints)
                ((int32_t *)data)[i] = (int32_t)ints[i];
            else
                return import_refuse(m, "an array's data are of another type than it says"), NULL;
        }
        return e;
    }
    return import_refuse(m, "an array has a type or size that can't be read"), NULL;
}

Expr model_tensor(Import *m, Wire w, const char **name)
{
    int64_t dim[ARRAY_RANK], type = 0;
    size_t rank = 0, n_floats = 0, n_ints = 0, room = (size_t)(w.end - w.at) + 1;
    const unsigned char *raw = NULL;
    size_t raw_bytes = 0;
    double *floats = NULL;
    int64_t *ints = NULL;
    bool bad = false;
    WireField f;
    while (wire_next(&w, &f, &bad)) {
        switch (f.number) {
        case 1: bad |= !wire_ints(&f, dim, ARRAY_RANK, &rank); break;
        case 2: type = (int64_t)f.value; break;
        case 4:
            floats = floats ? floats : mem_bytes(room * sizeof *floats);
            bad |= !wire_floats(&f, floats, room, &n_floats);
            break;
        case 5:
        case 7:
            ints = ints ? ints : mem_bytes(room * sizeof *ints);
            bad |= !wire_ints(&f, ints, room, &n_ints);
            break;
        case 8: *name = wire_string(&f); break;
        case 9:
            raw = f.bytes;
            raw_bytes = f.length;
            break;
        case 14: bad |= f.value != 0; break; /* data in another file */
        default: break;
        }
    }
    if (bad)
        return import_refuse(m, "an array is damaged or lies in another file"), NULL;
    return tensor_array(m, type, rank, dim, raw, raw_bytes, floats, n_floats, ints, n_ints);
}

static bool read_attribute(Import *m, Wire w, Attribute *a)
{
    bool bad = false;
    WireField f;
    const char *unused = NULL;
    *a = (Attribute){.name = ""};
    while (wire_next(&w, &f, &bad)) {
        size_t one = 0;
        switch (f.number) {
        case 1: a->name = wire_string(&f); break;
        case 2: bad |= !wire_floats(&f, &a->f, 1, &one); break;
        case 3: a->i = (int64_t)f.value; break;
        case 4: a->text = wire_string(&f); break;
        case 5: a->tensor = model_tensor(m, wire_inside(&f), &unused); break;
        case 9: a->text = a->text ? a->text : wire_string(&f); break; /* of several texts the first */
        case 7: bad |= !wire_floats(&f, a->floats, LIST, &a->float_count); break;
        case 8: bad |= !wire_ints(&f, a->ints, LIST, &a->int_count); break;
        default: break;
        }
    }
    return !bad || import_refuse(m, "an attribute is damaged");
}

bool model_node(Import *m, Wire w, OnnxNode *n)
{
    bool bad = false;
    WireField f;
    *n = (OnnxNode){.op = "", .name = ""};
    while (wire_next(&w, &f, &bad)) {
        if (f.number == 1 && n->inputs < INPUTS)
            n->input[n->inputs++] = wire_string(&f);
        else if (f.number == 2 && n->outputs < INPUTS)
            n->output[n->outputs++] = wire_string(&f);
        else if (f.number == 3)
            n->name = wire_string(&f);
        else if (f.number == 4)
            n->op = wire_string(&f);
        else if (f.number == 5 && n->attributes < ATTRIBUTES && !read_attribute(m, wire_inside(&f), &n->attribute[n->attributes++]))
            return false;
    }
    return (!bad && n->outputs > 0) || import_refuse(m, "a node is damaged");
}

const Attribute *node_attribute(const OnnxNode *n, const char *name)
{
    for (size_t i = 0; i < n->attributes; i++)
        if (strcmp(n->attribute[i].name, name) == 0)
            return &n->attribute[i];
    return NULL;
}

int64_t node_int(const OnnxNode *n, const char *name, int64_t otherwise)
{
    const Attribute *a = node_attribute(n, name);
    return a ? a->i : otherwise;
}

double node_real(const OnnxNode *n, const char *name, double otherwise)
{
    const Attribute *a = node_attribute(n, name);
    return a ? a->f : otherwise;
}

Expr import_list(const int64_t *v, size_t n)
{
    Builder b = builder_start(S(List), n);
    for (size_t i = 0; i < n; i++)
        builder_add(&b, expr_int(v[i]));
    return builder_finish(&b);
}
