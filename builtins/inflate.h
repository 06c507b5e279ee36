/* inflate.h - bytes that may be compressed by gzip, read in order without a second copy of the whole. */
#ifndef BUILTINS_INFLATE_H
#define BUILTINS_INFLATE_H
#include <stdbool.h>
#include <stddef.h>
#include "interp/text.h"

typedef struct Inflate Inflate;

/* A reader over bytes that stay where they are. NULL when memory is short. */
Inflate *inflate_start(const unsigned char *bytes, size_t length);
/* Fills to with the next n bytes; false when there are fewer or the compressed data are damaged. */
bool inflate_read(Inflate *f, void *to, size_t n);
bool inflate_at_end(Inflate *f); /* nothing is left, and the checksum is right */
void inflate_stop(Inflate *f);
/* What is packed in bytes; the bytes themselves when they are not packed. */
Text inflate_text(const unsigned char *bytes, size_t length);
/* Packs what t holds by gzip. False when memory is short. */
bool gzip_text(Text *t);

#endif
