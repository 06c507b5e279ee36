/* jpeg.h - JPEG files, by libjpeg, from memory to memory. The library is opened when it is first needed. */
#ifndef BUILTINS_JPEG_H
#define BUILTINS_JPEG_H
#include "builtins/pixels.h"

bool jpeg_recognise(const unsigned char *bytes, size_t length); /* starts with the marker of an image */
/* Grey or RGB, as PIXEL_BYTE; CMYK files come out as CMYK. out->data is malloc'ed (pixels_free). Files from strangers: at
 * most 65,500 pixels a side and 1 GB in all, checked before anything is allocated; a damaged file, one that ends too
 * early, or a missing library is a Problem. Any thread may call it. */
bool jpeg_decode(const unsigned char *bytes, size_t length, Pixels *out, Problem *why);
/* Grey or RGB, quality 1 .. 100. *bytes is malloc'ed. */
bool jpeg_encode(const Pixels *p, int quality, unsigned char **bytes, size_t *length, Problem *why);

#endif
