/* png.h - PNG files, by libpng, from memory to memory. */
#ifndef BUILTINS_PNG_H
#define BUILTINS_PNG_H
#include "builtins/pixels.h"

bool png_recognise(const unsigned char *bytes, size_t length); /* starts with the signature */
/* Any PNG: grey or RGB, with alpha where the file has it; 1 bit comes out as PIXEL_BIT, 16 bits as PIXEL_BIT16, all else
 * as PIXEL_BYTE; palettes are resolved. out->data is malloc'ed (pixels_free). Files from strangers: at most a million
 * pixels a side and 1 GB in all, checked before anything is allocated; a damaged file is a Problem. */
bool png_decode(const unsigned char *bytes, size_t length, Pixels *out, Problem *why);
/* Grey or RGB with or without alpha; reals are written with 8 bits. *bytes is malloc'ed. */
bool png_encode(const Pixels *p, unsigned char **bytes, size_t *length, Problem *why);

#endif
