/* pixels.c - pictures in memory: their types, and how they enter a net. */
#include "builtins/pixels.h"
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/jpeg.h"
#include "builtins/png.h"

static const struct {
    const char *name;
    size_t size;
} types[PIXEL_TYPES] = {
    [PIXEL_BIT] = {"Bit", 1},       [PIXEL_BYTE] = {"Byte", 1},     [PIXEL_BIT16] = {"Bit16", 2},
    [PIXEL_REAL32] = {"Real32", 4}, [PIXEL_REAL64] = {"Real64", 8},
};

size_t pixel_size(PixelType t)
{
    return types[t].size;
}

const char *pixel_type_name(PixelType t)
{
    return types[t].name;
}

bool pixel_type_named(const char *name, PixelType *out)
{
    if (!strcmp(name, "Real")) {
        *out = PIXEL_REAL64;
        return true;
    }
    for (PixelType t = PIXEL_BIT; t < PIXEL_TYPES; t++)
        if (!strcmp(name, types[t].name)) {
            *out = t;
            return true;
        }
    return false;
}

bool pixels_has_alpha(const Pixels *p)
{
    return p->color != COLOR_AUTOMATIC && p->channels == color_channels(p->color) + 1;
}

void pixels_read(const Pixels *p, int64_t first, int64_t n, double *out)
{
    const uint8_t *bytes = (const uint8_t *)p->data + (size_t)first * types[p->type].size;
    switch (p->type) {
    case PIXEL_BIT:
        for (int64_t i = 0; i < n; i++)
            out[i] = bytes[i];
        break;
    case PIXEL_BYTE:
        for (int64_t i = 0; i < n; i++)
            out[i] = bytes[i] / 255.0;
        break;
    case PIXEL_BIT16:
        for (int64_t i = 0; i < n; i++) {
            uint16_t v;
            memcpy(&v, bytes + 2 * i, sizeof v);
            out[i] = v / 65535.0;
        }
        break;
    case PIXEL_REAL32:
        for (int64_t i = 0; i < n; i++) {
            float v;
            memcpy(&v, bytes + 4 * i, sizeof v);
            out[i] = (double)v;
        }
        break;
    default: memcpy(out, bytes, (size_t)n * sizeof *out); break;
    }
}

/* A NaN comes out as 0. */
static double to_range(double v, double white)
{
    return v > 0 ? rint(fmin(v, 1) * white) : 0;
}

void pixels_write(PixelType t, void *data, int64_t first, int64_t n, const double *in)
{
    uint8_t *bytes = (uint8_t *)data + (size_t)first * types[t].size;
    switch (t) {
    case PIXEL_BIT:
    case PIXEL_BYTE:
        for (int64_t i = 0; i < n; i++)
            bytes[i] = (uint8_t)to_range(in[i], t == PIXEL_BIT ? 1 : 255);
        break;
    case PIXEL_BIT16:
        for (int64_t i = 0; i < n; i++) {
            uint16_t v = (uint16_t)to_range(in[i], 65535);
            memcpy(bytes + 2 * i, &v, sizeof v);
        }
        break;
    case PIXEL_REAL32:
        for (int64_t i = 0; i < n; i++) {
            float v = (float)in[i];
            memcpy(bytes + 4 * i, &v, sizeof v);
        }
        break;
    default: memcpy(bytes, in, (size_t)n * sizeof *in); break;
    }
}

/* ---- into a net ---- */
int pixels_plane_channels(const Pixels *p, const PlaneSpec *s)
{
    return s->color == COLOR_AUTOMATIC ? p->channels - pixels_has_alpha(p) : color_channels(s->color);
}

/* The commonest case, a grey byte picture of the right size, is one table look-up a pixel. */
static bool planes_of_bytes(const Pixels *p, const PlaneSpec *s, float *out)
{
    bool grey = s->color == COLOR_GRAY || s->color == COLOR_AUTOMATIC;
    if (p->type != PIXEL_BYTE || p->channels != 1 || !grey || p->width != s->width || p->height != s->height)
        return false;
    float value[256];
    for (int i = 0; i < 256; i++)
        value[i] = (float)(i / 255.0);
    const uint8_t *byte = p->data;
    for (int64_t y = 0; y < s->height; y++)
        for (int64_t x = 0; x < s->width; x++)
            out[y * s->stride_row + x * s->stride_column] = value[*byte++];
    return true;
}

typedef struct Placement { /* the scaled picture, and where its left upper corner stands in the wanted one */
    int64_t width, height, left, top;
} Placement;

static Placement place(const Pixels *p, const PlaneSpec *s)
{
    Placement at = {s->width, s->height, 0, 0};
    if (s->fit == FIT_STRETCH)
        return at;
    double x = (double)s->width / (double)p->width, y = (double)s->height / (double)p->height;
    double scale = s->fit == FIT_INSIDE ? fmin(x, y) : fmax(x, y);
    at.width = (int64_t)fmax(1, rint(scale * (double)p->width));
    at.height = (int64_t)fmax(1, rint(scale * (double)p->height));
    at.left = (int64_t)floor((double)(s->width - at.width) * s->align_x);
    at.top = (int64_t)floor((double)(s->height - at.height) * s->align_y);
    return at;
}

/* Row y of the wanted picture from the scaled one, converted; outside it is padding. one has room for a pixel. */
static void plane_row(const Pixels *p, const PlaneSpec *s, const Placement *at, const double *scaled, int64_t y, float *out)
{
    int channels = pixels_plane_channels(p, s);
    int64_t from_y = y - at->top;
    for (int64_t x = 0; x < s->width; x++) {
        int64_t from_x = x - at->left;
        const double *value = s->padding;
        double converted[8];
        if (from_x >= 0 && from_x < at->width && from_y >= 0 && from_y < at->height) {
            value = scaled + (from_y * at->width + from_x) * p->channels;
            if (s->color != COLOR_AUTOMATIC && s->color != p->color) {
                color_convert(p->color, p->channels, value, s->color, converted, 1);
                value = converted;
            }
        }
        float *to = out + y * s->stride_row + x * s->stride_column;
        for (int c = 0; c < channels; c++)
            to[c * s->stride_channel] = (float)(value == s->padding && c > 3 ? 0 : value[c]);
    }
}

bool pixels_to_planes(const Pixels *p, const PlaneSpec *s, float *out)
{
    if (planes_of_bytes(p, s, out))
        return true;
    Placement at = place(p, s);
    if (at.width > INT64_MAX / 8 / p->channels / at.height)
        return false;
    double *scaled = malloc((size_t)(at.width * at.height * p->channels) * sizeof *scaled);
    bool fine = scaled && pixels_resize(p, at.width, at.height, s->resampling, scaled);
    for (int64_t y = 0; fine && y < s->height; y++)
        plane_row(p, s, &at, scaled, y, out);
    free(scaled);
    return fine;
}

/* ---- files ---- */
static bool file_bytes(const char *path, unsigned char **bytes, size_t *length, Problem *why)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return problem(why, "%s: %s", path, strerror(errno));
    size_t room = 1 << 16, n = 0;
    unsigned char *all = malloc(room);
    while (all && (n += fread(all + n, 1, room - n, f)) == room) {
        unsigned char *grown = room < (size_t)1 << 31 ? realloc(all, 2 * room) : NULL;
        if (!grown)
            free(all);
        all = grown;
        room *= 2;
    }
    bool bad = ferror(f) != 0;
    fclose(f);
    if (!all || bad) {
        free(all);
        return problem(why, bad ? "%s cannot be read" : "%s is too large", path);
    }
    *bytes = all;
    *length = n;
    return true;
}

bool pixels_load(const char *path, Pixels *out, Problem *why)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    if (!file_bytes(path, &bytes, &length, why))
        return false;
    bool fine = png_recognise(bytes, length)    ? png_decode(bytes, length, out, why)
                : jpeg_recognise(bytes, length) ? jpeg_decode(bytes, length, out, why)
                                                : problem(why, "%s is no picture of a known format", path);
    free(bytes);
    return fine;
}

void pixels_free(Pixels *p)
{
    free((void *)(uintptr_t)p->data);
    p->data = NULL;
}
