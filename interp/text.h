/* text.h - a growing buffer of UTF-8, and the few things one asks of UTF-8. */
#ifndef INTERP_TEXT_H
#define INTERP_TEXT_H
#include "interp/expr.h"

typedef struct Text {
    char *bytes; /* collected memory; NUL-terminated after every call */
    size_t length, capacity;
} Text;

Text text_start(void);
void text_add(Text *t, const char *utf8);
void text_add_bytes(Text *t, const char *bytes, size_t n);
void text_add_char(Text *t, char c);
void text_add_rune(Text *t, uint32_t code_point);
void text_add_int(Text *t, int64_t n);
void text_addf(Text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
Expr text_finish(Text *t);                                  /* as a string of the language */

size_t utf8_decode(const char *p, const char *end, uint32_t *code_point); /* bytes used; 1 and U+FFFD where malformed */
size_t utf8_encode(uint32_t code_point, char out[4]);
size_t utf8_length(const char *p, size_t bytes);            /* characters */
const char *utf8_skip(const char *p, const char *end, size_t characters);
int utf8_width(const char *p, size_t bytes);                /* columns on a terminal */
bool utf8_valid(const char *p, size_t bytes);

#endif
