/* png.c - reading and writing PNG with libpng.
 *
 * libpng reports errors by longjmp. Each of the functions that call setjmp therefore holds nothing of its own across it:
 * all that must be released stands in the caller's Reader or Writer. */
#include "builtins/png.h"
#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE_LIMIT = 1000000, CHUNK_LIMIT = 8 << 20, CHUNK_COUNT = 1000 };
static const uint64_t picture_limit = 1000000000;

bool png_recognise(const unsigned char *bytes, size_t length)
{
    return length >= 8 && !memcmp(bytes, "\x89PNG\r\n\x1a\n", 8);
}

/* ---- reading ---- */
typedef struct Reader {
    png_structp png;
    png_infop info;
    const unsigned char *bytes;
    size_t length, at;
    Pixels *out;
    unsigned char *pixels;
    png_bytep *rows;
    Problem *why;
} Reader;

static void on_error(png_structp png, png_const_charp text)
{
    problem(png_get_error_ptr(png), "damaged PNG: %s", text);
    png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp text)
{
    (void)png;
    (void)text;
}

static void on_read(png_structp png, png_bytep to, size_t n)
{
    Reader *r = png_get_io_ptr(png);
    if (n > r->length - r->at)
        png_error(png, "the file ends too early");
    memcpy(to, r->bytes + r->at, n);
    r->at += n;
}

/* What libpng shall make of the file: whole bytes, no palette, alpha as a channel, numbers in the machine's order. */
static void choose_form(Reader *r)
{
    png_structp png = r->png;
    int depth = png_get_bit_depth(png, r->info), kind = png_get_color_type(png, r->info);
    bool transparent = png_get_valid(png, r->info, PNG_INFO_tRNS) != 0;
    if (kind == PNG_COLOR_TYPE_PALETTE)
        png_set_palette_to_rgb(png);
    if (transparent)
        png_set_tRNS_to_alpha(png);
    bool bits = kind == PNG_COLOR_TYPE_GRAY && depth == 1 && !transparent;
    if (bits)
        png_set_packing(png);
    else if (kind == PNG_COLOR_TYPE_GRAY && depth < 8)
        png_set_expand_gray_1_2_4_to_8(png);
    const uint16_t one = 1;
    if (depth == 16 && *(const unsigned char *)&one == 1)
        png_set_swap(png);
    r->out->type = depth == 16 ? PIXEL_BIT16 : bits ? PIXEL_BIT : PIXEL_BYTE;
    png_set_interlace_handling(png);
    png_read_update_info(png, r->info);
}

static bool reserve(Reader *r)
{
    Pixels *p = r->out;
    p->width = png_get_image_width(r->png, r->info);
    p->height = png_get_image_height(r->png, r->info);
    p->channels = png_get_channels(r->png, r->info);
    p->color = p->channels < 3 ? COLOR_GRAY : COLOR_RGB;
    uint64_t row = (uint64_t)p->width * (uint64_t)p->channels * pixel_size(p->type);
    if (row * (uint64_t)p->height > picture_limit)
        return problem(r->why, "a PNG of %lld x %lld pixels is too large", (long long)p->width, (long long)p->height);
    if (png_get_rowbytes(r->png, r->info) != row)
        return problem(r->why, "damaged PNG: its rows have an unexpected size");
    r->pixels = malloc(row * (uint64_t)p->height);
    r->rows = malloc((size_t)p->height * sizeof *r->rows);
    if (!r->pixels || !r->rows)
        return problem(r->why, "not enough memory for a PNG of %lld x %lld pixels", (long long)p->width, (long long)p->height);
    for (int64_t y = 0; y < p->height; y++)
        r->rows[y] = r->pixels + (size_t)y * row;
    return true;
}

static bool decode(Reader *r)
{
    if (setjmp(png_jmpbuf(r->png)))
        return false;
    png_set_read_fn(r->png, r, on_read);
    png_set_user_limits(r->png, SIDE_LIMIT, SIDE_LIMIT);
    png_set_chunk_malloc_max(r->png, CHUNK_LIMIT);
    png_set_chunk_cache_max(r->png, CHUNK_COUNT);
    png_read_info(r->png, r->info);
    uint64_t size = (uint64_t)png_get_image_width(r->png, r->info) * png_get_image_height(r->png, r->info);
    if (size > picture_limit) /* before the transformations are set up */
        return problem(r->why, "this PNG is too large");
    choose_form(r);
    if (!reserve(r))
        return false;
    png_read_image(r->png, r->rows);
    png_read_end(r->png, NULL);
    return true;
}

bool png_decode(const unsigned char *bytes, size_t length, Pixels *out, Problem *why)
{
    Problem local = {{0}};
    Reader r = {.bytes = bytes, .length = length, .out = out, .why = why ? why : &local};
    *out = (Pixels){0};
    r.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, r.why, on_error, on_warning);
    r.info = r.png ? png_create_info_struct(r.png) : NULL;
    bool fine = r.info ? decode(&r) : problem(r.why, "not enough memory");
    png_destroy_read_struct(&r.png, &r.info, NULL);
    free(r.rows);
    if (!fine) {
        free(r.pixels);
        return false;
    }
    out->data = r.pixels;
    return true;
}

/* ---- writing ---- */
typedef struct Writer {
    png_structp png;
    png_infop info;
    unsigned char *bytes;
    size_t length, room;
    const Pixels *p;
    unsigned char *row;
    double *values;
} Writer;

static void on_write(png_structp png, png_bytep from, size_t n)
{
    Writer *w = png_get_io_ptr(png);
    if (n > w->room - w->length) {
        size_t room = 2 * w->room + n + 4096;
        unsigned char *grown = realloc(w->bytes, room);
        if (!grown)
            png_error(png, "not enough memory");
        w->bytes = grown;
        w->room = room;
    }
    memcpy(w->bytes + w->length, from, n);
    w->length += n;
}

static void on_flush(png_structp png)
{
    (void)png;
}

/* Row y as the file wants it: bytes, or 16 bits with the high byte first. */
static void encode_row(Writer *w, int64_t y, bool wide)
{
    const Pixels *p = w->p;
    int64_t n = p->width * p->channels;
    pixels_read(p, y * n, n, w->values);
    pixels_write(wide ? PIXEL_BIT16 : p->type == PIXEL_BIT ? PIXEL_BIT : PIXEL_BYTE, w->row, 0, n, w->values);
    for (int64_t i = 0; wide && i < n; i++) {
        uint16_t v;
        memcpy(&v, w->row + 2 * i, sizeof v);
        w->row[2 * i] = (unsigned char)(v >> 8);
        w->row[2 * i + 1] = (unsigned char)(v & 255);
    }
}

static bool encode(Writer *w)
{
    static const int kinds[] = {0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA};
    if (setjmp(png_jmpbuf(w->png)))
        return false;
    const Pixels *p = w->p;
    bool wide = p->type == PIXEL_BIT16, bits = p->type == PIXEL_BIT && p->channels == 1;
    png_set_write_fn(w->png, w, on_write, on_flush);
    png_set_IHDR(w->png, w->info, (png_uint_32)p->width, (png_uint_32)p->height, wide ? 16 : bits ? 1 : 8,
                 kinds[p->channels], PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(w->png, w->info);
    if (bits)
        png_set_packing(w->png);
    for (int64_t y = 0; y < p->height; y++) {
        encode_row(w, y, wide);
        if (p->type == PIXEL_BIT && !bits)
            for (int64_t i = 0; i < p->width * p->channels; i++)
                w->row[i] = w->row[i] ? 255 : 0;
        png_write_row(w->png, w->row);
    }
    png_write_end(w->png, NULL);
    return true;
}

bool png_encode(const Pixels *p, unsigned char **bytes, size_t *length, Problem *why)
{
    if (p->channels < 1 || p->channels > 4 || (p->color != COLOR_GRAY && p->color != COLOR_RGB && p->color != COLOR_AUTOMATIC))
        return problem(why, "PNG holds grey and RGB pictures, not %s with %d channels", color_name(p->color), p->channels);
    if (p->width > SIDE_LIMIT || p->height > SIDE_LIMIT)
        return problem(why, "a PNG has at most a million pixels a side");
    Problem local = {{0}};
    Writer w = {.p = p};
    int64_t n = p->width * p->channels;
    w.row = malloc((size_t)n * 2);
    w.values = malloc((size_t)n * sizeof *w.values);
    w.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, why ? why : &local, on_error, on_warning);
    w.info = w.png ? png_create_info_struct(w.png) : NULL;
    bool fine = w.row && w.values && w.info ? encode(&w) : problem(why, "not enough memory");
    png_destroy_write_struct(&w.png, &w.info);
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
