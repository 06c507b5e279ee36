/* image.h - Image: a sealed normal Image[NumericArray[...], "Byte", ColorSpace -> "RGB", Interleaving -> True].
 *
 * The NumericArray is {rows, columns} or {rows, columns, channels}, rows from the top; its payload may be shared by many
 * images (60,000 digits are views of one block). The facet holds what pixels.h wants to know, so looking costs nothing. */
#ifndef BUILTINS_IMAGE_H
#define BUILTINS_IMAGE_H
#include "builtins/pixels.h"
#include "interp/array.h"
#include "interp/interp.h"

/* False unless e is a checked Image. The data are valid while e is reachable; reading them is safe on any thread. */
bool image_pixels(Expr e, Pixels *out);
static inline bool image_is(Expr e)
{
    Pixels p;
    return image_pixels(e, &p);
}
/* An image of the size, type, channels and colour space in *p (p->data is not read); *data is where to write its pixels
 * before anyone else sees it. Raises out-of-memory. */
Expr image_new(Interp *in, const Pixels *p, void **data);
/* The same around an array that has the shape and type already. */
Expr image_around(Interp *in, Expr numeric, const Pixels *p);
/* A decoded picture (pixels_load, png_decode) as an image; frees it. */
Expr image_take(Interp *in, Pixels *p);
/* A colour of the language (GrayLevel, RGBColor, Hue, CMYKColor ..., a number, Black ...) in the wanted space; value has
 * room for 5. False when e is none. */
bool image_color(Expr e, ColorModel wanted, double *value);
/* Part i of the call as an image; NULL after the message `imginv` otherwise. */
Expr image_argument(Interp *in, Expr call, size_t i, Pixels *p);

/* The same of an Image3D[NumericArray[{slices, rows, columns(, channels)}], ...]: *out is one picture of all rows, slice below
 * slice, whose height counts them all. volume_around takes such a picture's size and an array of that many numbers. */
bool volume_pixels(Expr e, Pixels *out, int64_t *slices);
Expr volume_around(Interp *in, Expr numeric, const Pixels *p, int64_t slices);
Expr volume_new(Interp *in, const Pixels *p, int64_t slices, void **data);
/* The volume scaled; {w, d, h} are columns, rows and slices, out[h][d][w][channels]. False when memory is short. */
bool volume_resize(const Pixels *p, int64_t slices, const int64_t *size, Resampling method, double *out);
/* ImageResize of a volume; its message when the size is wrong. */
Expr volume_resized(Interp *in, Expr call, const Pixels *p, int64_t slices, Resampling method);

/* Turned about its middle by any angle (radians, counter-clockwise) on a canvas that holds all of it, black outside. */
Expr image_turned(Interp *in, const Pixels *p, double angle);

/* The text of a string or the name of a symbol: options take both. NULL for anything else. */
const char *image_word(Expr e);

#endif
