/* jpeg.c - reading and writing JPEG with libjpeg.
 *
 * libjpeg reports errors by a callback that must not return, hence by longjmp. The functions that call setjmp hold nothing
 * of their own across it: all that must be released stands in the caller's Reader or Writer. */
#include "builtins/jpeg.h"
#include <dlfcn.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <jpeglib.h> /* needs stdio.h */

bool jpeg_recognise(const unsigned char *bytes, size_t length)
{
    return length >= 3 && bytes[0] == 0xff && bytes[1] == 0xd8 && bytes[2] == 0xff;
}


static const uint64_t picture_limit = 1000000000;

#if JPEG_LIB_VERSION >= 80
#define LIBRARY "libjpeg.so.8"
#else
#define LIBRARY "libjpeg.so.62"
#endif

#define JPEG_FUNCTIONS(X)                                                                                              \
    X(struct jpeg_error_mgr *, std_error, (struct jpeg_error_mgr * err))                                               \
    X(void, CreateDecompress, (j_decompress_ptr c, int version, size_t size))                                          \
    X(void, destroy_decompress, (j_decompress_ptr c))                                                                  \
    X(void, mem_src, (j_decompress_ptr c, const unsigned char *bytes, unsigned long length))                           \
    X(int, read_header, (j_decompress_ptr c, boolean require_image))                                                   \
    X(boolean, start_decompress, (j_decompress_ptr c))                                                                 \
    X(JDIMENSION, read_scanlines, (j_decompress_ptr c, JSAMPARRAY rows, JDIMENSION n))                                 \
    X(boolean, finish_decompress, (j_decompress_ptr c))                                                                \
    X(void, CreateCompress, (j_compress_ptr c, int version, size_t size))                                              \
    X(void, destroy_compress, (j_compress_ptr c))                                                                      \
    X(void, mem_dest, (j_compress_ptr c, unsigned char **bytes, unsigned long *length))                                \
    X(void, set_defaults, (j_compress_ptr c))                                                                          \
    X(void, set_quality, (j_compress_ptr c, int quality, boolean force_baseline))                                      \
    X(void, start_compress, (j_compress_ptr c, boolean write_all_tables))                                              \
    X(JDIMENSION, write_scanlines, (j_compress_ptr c, JSAMPARRAY rows, JDIMENSION n))                                  \
    X(void, finish_compress, (j_compress_ptr c))

typedef struct Library {
#define X(result, name, parameters) result(*name) parameters;
    JPEG_FUNCTIONS(X)
#undef X
} Library;

static bool look_up(void *library, const char *name, void **function)
{
    *function = dlsym(library, name);
    return *function != NULL;
}

/* It is never closed, so that opening it again costs a few microseconds and no state is needed here. */
static bool library_open(Library *l, Problem *why)
{
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
    bool fine = library != NULL;
#define X(result, name, parameters) fine = fine && look_up(library, "jpeg_" #name, (void **)&l->name);
    JPEG_FUNCTIONS(X)
#undef X
    return fine || problem(why, "JPEG needs the library " LIBRARY ", which is not here");
}

typedef struct Failure { /* the error manager comes first: libjpeg hands back its address */
    struct jpeg_error_mgr manager;
    jmp_buf back;
    Problem *why;
} Failure;

static void on_error(j_common_ptr c)
{
    Failure *f = (Failure *)c->err;
    char text[JMSG_LENGTH_MAX];
    c->err->format_message(c, text);
    problem(f->why, "damaged JPEG: %s", text);
    longjmp(f->back, 1);
}

/* What libjpeg calls a warning is a file that is cut off or corrupt; it would give grey for the rest. */
static void on_message(j_common_ptr c, int level)
{
    if (level < 0)
        on_error(c);
}

static struct jpeg_error_mgr *failure_start(const Library *l, Failure *f, Problem *why)
{
    l->std_error(&f->manager);
    f->manager.error_exit = on_error;
    f->manager.emit_message = on_message;
    f->why = why;
    return &f->manager;
}

/* ---- reading ---- */
typedef struct Reader {
    Library library;
    struct jpeg_decompress_struct c;
    Failure failure;
    Pixels *out;
    unsigned char *pixels;
} Reader;

static bool reserve(Reader *r)
{
    Pixels *p = r->out;
    p->type = PIXEL_BYTE;
    p->width = r->c.output_width;
    p->height = r->c.output_height;
    p->channels = r->c.output_components;
    p->color = p->channels == 1 ? COLOR_GRAY : p->channels == 4 ? COLOR_CMYK : COLOR_RGB;
    uint64_t size = (uint64_t)p->width * (uint64_t)p->height * (uint64_t)p->channels;
    if (size == 0 || size > picture_limit)
        return problem(r->failure.why, "a JPEG of %lld x %lld pixels is too large", (long long)p->width, (long long)p->height);
    r->pixels = malloc(size);
    return r->pixels || problem(r->failure.why, "not enough memory for a JPEG of %lld x %lld pixels", (long long)p->width, (long long)p->height);
}

/* Adobe writes CMYK upside down: 255 is no ink. */
static void turn_ink(Reader *r)
{
    size_t n = (size_t)r->out->width * (size_t)r->out->height * 4;
    for (size_t i = 0; r->out->color == COLOR_CMYK && i < n; i++)
        r->pixels[i] = (unsigned char)(255 - r->pixels[i]);
}

static bool decode(Reader *r, const unsigned char *bytes, size_t length)
{
    if (setjmp(r->failure.back))
        return false;
    r->library.CreateDecompress(&r->c, JPEG_LIB_VERSION, sizeof r->c);
    r->library.mem_src(&r->c, bytes, (unsigned long)length);
    r->library.read_header(&r->c, TRUE);
    if ((uint64_t)r->c.image_width * r->c.image_height > picture_limit)
        return problem(r->failure.why, "this JPEG is too large");
    r->c.out_color_space = r->c.num_components == 1 ? JCS_GRAYSCALE : r->c.num_components == 4 ? JCS_CMYK : JCS_RGB;
    r->library.start_decompress(&r->c);
    if (!reserve(r))
        return false;
    size_t row = (size_t)r->out->width * (size_t)r->out->channels;
    while (r->c.output_scanline < r->c.output_height) {
        JSAMPROW to = r->pixels + r->c.output_scanline * row;
        r->library.read_scanlines(&r->c, &to, 1);
    }
    r->library.finish_decompress(&r->c);
    turn_ink(r);
    return true;
}

bool jpeg_decode(const unsigned char *bytes, size_t length, Pixels *out, Problem *why)
{
    Problem local = {{0}};
    Reader r = {.out = out};
    *out = (Pixels){0};
    if (!library_open(&r.library, why ? why : &local))
        return false;
    r.c.err = failure_start(&r.library, &r.failure, why ? why : &local);
    bool fine = decode(&r, bytes, length);
    r.library.destroy_decompress(&r.c);
    if (!fine) {
        free(r.pixels);
        return false;
    }
    out->data = r.pixels;
    return true;
}

/* ---- writing ---- */
typedef struct Writer {
    Library library;
    struct jpeg_compress_struct c;
    Failure failure;
    const Pixels *p;
    unsigned char *bytes, *row;
    unsigned long length;
    double *values;
} Writer;

/* Row y as bytes, without alpha. */
static void encode_row(Writer *w, int64_t y, int channels)
{
    const Pixels *p = w->p;
    pixels_read(p, y * p->width * p->channels, p->width * p->channels, w->values);
    for (int64_t x = 0; x < p->width; x++)
        for (int c = 0; c < channels; c++)
            w->values[x * channels + c] = w->values[x * p->channels + c];
    pixels_write(PIXEL_BYTE, w->row, 0, p->width * channels, w->values);
}

static bool encode(Writer *w, int channels, int quality)
{
    if (setjmp(w->failure.back))
        return false;
    w->library.CreateCompress(&w->c, JPEG_LIB_VERSION, sizeof w->c);
    w->library.mem_dest(&w->c, &w->bytes, &w->length);
    w->c.image_width = (JDIMENSION)w->p->width;
    w->c.image_height = (JDIMENSION)w->p->height;
    w->c.input_components = channels;
    w->c.in_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    w->library.set_defaults(&w->c);
    w->library.set_quality(&w->c, quality, TRUE);
    w->library.start_compress(&w->c, TRUE);
    for (int64_t y = 0; y < w->p->height; y++) {
        encode_row(w, y, channels);
        w->library.write_scanlines(&w->c, &w->row, 1);
    }
    w->library.finish_compress(&w->c);
    return true;
}

bool jpeg_encode(const Pixels *p, int quality, unsigned char **bytes, size_t *length, Problem *why)
{
    Problem local = {{0}};
    why = why ? why : &local;
    int channels = p->channels < 3 ? 1 : 3;
    if (p->channels < 1 || p->channels > 4 || p->color > COLOR_RGB)
        return problem(why, "JPEG is written from grey and RGB pictures, not from %s with %d channels", color_name(p->color), p->channels);
    if (p->width > JPEG_MAX_DIMENSION || p->height > JPEG_MAX_DIMENSION)
        return problem(why, "a JPEG has at most %ld pixels a side", (long)JPEG_MAX_DIMENSION);
    Writer w = {.p = p};
    if (!library_open(&w.library, why))
        return false;
    w.c.err = failure_start(&w.library, &w.failure, why);
    w.row = malloc((size_t)(p->width * channels));
    w.values = malloc((size_t)(p->width * p->channels) * sizeof *w.values);
    bool fine = w.row && w.values ? encode(&w, channels, quality) : problem(why, "not enough memory");
    w.library.destroy_compress(&w.c);
    free(w.row);
    free(w.values);
    if (!fine) {
        free(w.bytes);
        return false;
    }
    *bytes = w.bytes;
    *length = w.length;
    return true;
}
