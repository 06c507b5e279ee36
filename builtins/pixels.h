/* pixels.h - pictures as plain memory: types, colour spaces, resampling. Knows no expressions and allocates nothing
 * collected, so everything here may run on any thread. */
#ifndef BUILTINS_PIXELS_H
#define BUILTINS_PIXELS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "nn/problem.h"

typedef enum PixelType { /* what stands in memory, and the number that means white */
    PIXEL_BIT,           /* one byte each, 0 or 1   */
    PIXEL_BYTE,          /* 0 .. 255                */
    PIXEL_BIT16,         /* 0 .. 65535              */
    PIXEL_REAL32,        /* 0 .. 1, but any value   */
    PIXEL_REAL64,        /* 0 .. 1, but any value   */
    PIXEL_TYPES
} PixelType;

typedef enum ColorModel {
    COLOR_AUTOMATIC, /* channels without a meaning */
    COLOR_GRAY,
    COLOR_RGB, /* sRGB, as stored: values carry its gamma */
    COLOR_HSB,
    COLOR_CMYK,
    COLOR_XYZ, /* CIE 1931 for the white D50 */
    COLOR_LAB, /* CIE 1976, divided by 100 */
    COLOR_LUV, /* CIE 1976, divided by 100 */
    COLOR_MODELS
} ColorModel;

/* A picture in somebody's memory: rows from the top, pixels from the left, channels side by side. One channel more than
 * the colour space has is alpha. */
typedef struct Pixels {
    const void *data;
    PixelType type;
    ColorModel color;
    int64_t width, height;
    int channels;
} Pixels;

size_t pixel_size(PixelType t);
const char *pixel_type_name(PixelType t); /* "Byte" */
bool pixel_type_named(const char *name, PixelType *out);
const char *color_name(ColorModel c);                 /* "RGB"; "Automatic" for none */
bool color_named(const char *name, ColorModel *out);  /* "RGB", "Grayscale", "Gray" ... */
int color_channels(ColorModel c);                     /* without alpha; 0 for COLOR_AUTOMATIC */
bool pixels_has_alpha(const Pixels *p);

/* n values from number `first` on (row-major, channels included), 0 .. 1 where white is 1. */
void pixels_read(const Pixels *p, int64_t first, int64_t n, double *out);
/* The other way round: rounds, and clips to what the type can hold. Writes values first .. first + n - 1 of data. */
void pixels_write(PixelType t, void *data, int64_t first, int64_t n, const double *in);

/* n pixels from one colour space to another, channels side by side and without alpha. COLOR_AUTOMATIC is taken as grey
 * below three channels and as RGB from three on. in and out do not overlap. */
void color_convert(ColorModel from, int from_channels, const double *in, ColorModel to, double *out, int64_t n);

typedef enum Resampling {
    RESAMPLE_AUTOMATIC, /* shrinking averages areas, enlarging is cubic */
    RESAMPLE_NEAREST,
    RESAMPLE_LINEAR,
    RESAMPLE_QUADRATIC,
    RESAMPLE_CUBIC,     /* Catmull-Rom */
    RESAMPLE_GAUSSIAN,
    RESAMPLE_LANCZOS,   /* of three lobes */
    RESAMPLE_METHODS
} Resampling;
bool resampling_named(const char *name, Resampling *out);

/* p scaled to width x height (both at least 1) into out[height][width][channels], values as pixels_read gives them.
 * Pixel centres stand at (i + 1/2) / n; outside the picture its mirror image counts. The same size copies exactly.
 * False when memory is short. */
bool pixels_resize(const Pixels *p, int64_t width, int64_t height, Resampling method, double *out);

/* How a picture enters a net. */
typedef struct PlaneSpec {
    int64_t width, height;
    ColorModel color;                                        /* COLOR_AUTOMATIC keeps the picture's channels but alpha */
    enum { FIT_STRETCH, FIT_INSIDE, FIT_COVER } fit;
    Resampling resampling;
    double align_x, align_y;                                 /* 0 left, top .. 1 right, bottom; 0.5 is the centre */
    double padding[4];                                       /* in the wanted colour space, for FIT_INSIDE */
    int64_t stride_channel, stride_row, stride_column;       /* of out, in floats */
} PlaneSpec;
int pixels_plane_channels(const Pixels *p, const PlaneSpec *s); /* channels that pixels_to_planes writes */
/* The picture as the specification wants it, 0 .. 1 as Real32. A picture of that size and colour space comes through
 * bit for bit. False when memory is short. */
bool pixels_to_planes(const Pixels *p, const PlaneSpec *s, float *out);

/* A picture file decoded into malloc'ed memory (free it: pixels_free). */
bool pixels_load(const char *path, Pixels *out, Problem *why);
void pixels_free(Pixels *p);

#endif
