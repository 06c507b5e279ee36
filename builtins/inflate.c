/* inflate.c - gzip by zlib; anything else comes through as it is. */
#define ZLIB_CONST
#include "builtins/inflate.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct Inflate {
    const unsigned char *bytes;
    size_t length, at; /* of what is not compressed */
    bool compressed, ended;
    z_stream z;
};

Inflate *inflate_start(const unsigned char *bytes, size_t length)
{
    Inflate *f = calloc(1, sizeof *f);
    if (!f)
        return NULL;
    f->bytes = bytes;
    f->length = length;
    f->compressed = length >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b;
    if (f->compressed && inflateInit2(&f->z, 16 + MAX_WBITS) != Z_OK) {
        free(f);
        return NULL;
    }
    return f;
}

/* Up to n bytes; how many came. zlib counts in 32 bits, so both sides go in pieces. */
static size_t some(Inflate *f, unsigned char *to, size_t n)
{
    size_t done = 0;
    while (done < n && !f->ended) {
        if (f->z.avail_in == 0) {
            size_t piece = f->length - f->at < 1 << 30 ? f->length - f->at : 1 << 30;
            f->z.next_in = f->bytes + f->at;
            f->z.avail_in = (uInt)piece;
            f->at += piece;
        }
        uInt room = n - done < 1 << 30 ? (uInt)(n - done) : 1 << 30;
        f->z.next_out = to + done;
        f->z.avail_out = room;
        int status = inflate(&f->z, Z_NO_FLUSH);
        done += room - f->z.avail_out;
        if (status == Z_STREAM_END)
            f->ended = true;
        else if (status != Z_OK)
            break;
    }
    return done;
}

bool inflate_read(Inflate *f, void *to, size_t n)
{
    if (f->compressed)
        return some(f, to, n) == n;
    if (n > f->length - f->at)
        return false;
    memcpy(to, f->bytes + f->at, n);
    f->at += n;
    return true;
}

bool inflate_at_end(Inflate *f)
{
    unsigned char one;
    if (!f->compressed)
        return f->at == f->length;
    return some(f, &one, 1) == 0 && f->ended; /* the checksum stands after the last byte */
}

void inflate_stop(Inflate *f)
{
    if (f && f->compressed)
        inflateEnd(&f->z);
    free(f);
}

Text inflate_text(const unsigned char *bytes, size_t length)
{
    Text out = text_start();
    Inflate *f = length > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B ? inflate_start(bytes, length) : NULL;
    if (!f) {
        text_add_bytes(&out, (const char *)bytes, length);
        return out;
    }
    char byte;
    while (inflate_read(f, &byte, 1))
        text_add_char(&out, byte);
    inflate_stop(f);
    return out;
}

bool gzip_text(Text *t)
{
    z_stream z = {.next_in = (unsigned char *)t->bytes};
    enum { GZIP = 16, MEMORY = 8 };
    if (deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + GZIP, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    Text out = text_start();
    unsigned char room[16384];
    size_t left = t->length;
    int status;
    do { /* zlib counts in 32 bits */
        uInt piece = left < (1u << 30) ? (uInt)left : 1u << 30;
        left -= piece;
        z.avail_in = piece;
        do {
            z.next_out = room;
            z.avail_out = sizeof room;
            status = deflate(&z, left == 0 ? Z_FINISH : Z_NO_FLUSH);
            text_add_bytes(&out, (const char *)room, sizeof room - z.avail_out);
        } while (z.avail_out == 0);
    } while (left > 0);
    deflateEnd(&z);
    *t = out;
    return status == Z_STREAM_END;
}
