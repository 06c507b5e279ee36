/* idx.c - IDX: two zero bytes, the element type, the rank, the dimensions as 32-bit numbers, then the elements; all with the
 * high byte first. Source: Yann LeCun's page on MNIST. */
#include "builtins/idx.h"
#include <string.h>
#include "builtins/format.h"
#include "builtins/image.h"
#include "builtins/inflate.h"
#include "interp/array.h"

static bool element_type(unsigned char code, ArrayType *out)
{
    switch (code) {
    case 0x08: *out = ARRAY_UINT8; return true;
    case 0x09: *out = ARRAY_INT8; return true;
    case 0x0B: *out = ARRAY_INT16; return true;
    case 0x0C: *out = ARRAY_INT32; return true;
    case 0x0D: *out = ARRAY_REAL32; return true;
    case 0x0E: *out = ARRAY_REAL64; return true;
    default: return false;
    }
}

static void swap_bytes(unsigned char *p, size_t n, size_t size)
{
    for (size_t i = 0; i < n; i++, p += size)
        for (size_t a = 0, b = size - 1; a < b; a++, b--) {
            unsigned char keep = p[a];
            p[a] = p[b];
            p[b] = keep;
        }
}

static void stop(Interp *in, void *f)
{
    (void)in;
    inflate_stop(f);
}

/* The header: element type and dimensions. Gives the number of bytes that must follow, 0 with *why set otherwise. */
static size_t header(Inflate *f, size_t file_length, ArrayType *type, int *rank, int64_t *dim, const char **why)
{
    unsigned char head[4], size[4];
    if (!inflate_read(f, head, 4) || head[0] || head[1] || !element_type(head[2], type) || head[3] < 1 || head[3] > ARRAY_RANK) {
        *why = "it does not start as an IDX file does";
        return 0;
    }
    *rank = head[3];
    double bytes = (double)array_type_size(*type);
    for (int i = 0; i < *rank; i++) {
        if (!inflate_read(f, size, 4)) {
            *why = "it ends within the header";
            return 0;
        }
        dim[i] = (int64_t)size[0] << 24 | size[1] << 16 | size[2] << 8 | size[3];
        bytes *= (double)dim[i];
    }
    /* Deflate makes at most 1032 bytes of one, so a header that promises more is refused before memory is asked for. */
    if (bytes < 1 || bytes > 1100.0 * (double)file_length || bytes > 1e12) {
        *why = "its dimensions do not fit its size";
        return 0;
    }
    return (size_t)bytes;
}

static bool little_endian(void)
{
    const uint16_t one = 1;
    return *(const unsigned char *)&one == 1;
}

Expr idx_decode(Interp *in, const unsigned char *bytes, size_t length, const char **why)
{
    Inflate *f = inflate_start(bytes, length);
    if (!f) {
        *why = "memory is short";
        return NULL;
    }
    unwind_cleanup(in, stop, f);
    ArrayType type;
    int rank;
    int64_t dim[ARRAY_RANK];
    Expr array = NULL;
    size_t n = header(f, length, &type, &rank, dim, why);
    if (n) {
        void *data;
        array = array_new(EXPR_NUMERIC, type, rank, dim, &data);
        if (!inflate_read(f, data, n) || !inflate_at_end(f)) {
            *why = "its length is not what its dimensions say, or it is damaged";
            array = NULL;
        } else if (array_type_size(type) > 1 && little_endian()) {
            swap_bytes(data, n / array_type_size(type), array_type_size(type));
        }
    }
    unwind_cleanup_run(in);
    return array;
}

/* The rows of a byte array of rank 3 as grey images that share its payload. */
static Expr images(Interp *in, Expr array)
{
    ArrayView v = array_view(array);
    if (v.type != ARRAY_UINT8 || v.rank != 3)
        return NULL;
    Pixels p = {NULL, PIXEL_BYTE, COLOR_GRAY, v.dim[2], v.dim[1], 1};
    Builder b = builder_start(S(List), (size_t)v.dim[0]);
    for (int64_t i = 0; i < v.dim[0]; i++)
        builder_add(&b, image_around(in, array_rows(array, i, -1), &p));
    return evaluated(in, builder_finish(&b));
}

static Expr idx_import(Interp *in, Expr call, const FileSource *source, Expr element)
{
    bool pictures = element && expr_string_is(element, "Images");
    if (element && !pictures && !expr_string_is(element, "Data") && !expr_string_is(element, "Dimensions"))
        return NULL;
    const char *why = "";
    Expr array = idx_decode(in, source->bytes, source->length, &why);
    if (!array)
        return fail_text(in, call, "fmterr", expr_string_text(expr_textf("The file is not a valid IDX file: %s.", why)));
    if (element && expr_string_is(element, "Dimensions"))
        return evaluate_call(in, S(Dimensions), 1, array);
    return pictures ? images(in, array) : array;
}

static bool idx_recognise(const unsigned char *bytes, size_t length)
{
    ArrayType type;
    return length >= 8 && !bytes[0] && !bytes[1] && element_type(bytes[2], &type) && bytes[3] >= 1 && bytes[3] <= ARRAY_RANK;
}

static const FileFormat idx_format = {
    .name = "IDX", .extensions = "idx idx1-ubyte idx3-ubyte", .elements = "Data Dimensions Images",
    .recognise = idx_recognise, .import = idx_import,
};

static void start(Interp *in)
{
    format_add(in, &idx_format);
}

const Module module_idx = {"idx", NULL, 0, NULL, 0, start};
