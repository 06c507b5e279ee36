/* text.c - growing buffers and UTF-8. */
#include "interp/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

Text text_start(void)
{
    Text t = {mem_bytes(64), 0, 64};
    t.bytes[0] = 0;
    return t;
}

static void text_reserve(Text *t, size_t more)
{
    if (t->length + more + 1 <= t->capacity)
        return;
    size_t capacity = t->capacity * 2;
    if (capacity < t->length + more + 1)
        capacity = t->length + more + 1;
    char *bytes = mem_bytes(capacity);
    memcpy(bytes, t->bytes, t->length + 1);
    t->bytes = bytes;
    t->capacity = capacity;
}

void text_add_bytes(Text *t, const char *bytes, size_t n)
{
    text_reserve(t, n);
    memcpy(t->bytes + t->length, bytes, n);
    t->length += n;
    t->bytes[t->length] = 0;
}

void text_add(Text *t, const char *utf8)
{
    text_add_bytes(t, utf8, strlen(utf8));
}

void text_add_char(Text *t, char c)
{
    text_add_bytes(t, &c, 1);
}

void text_add_rune(Text *t, uint32_t code_point)
{
    char out[4];
    text_add_bytes(t, out, utf8_encode(code_point, out));
}

void text_addf(Text *t, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int n = vsnprintf(NULL, 0, format, list);
    va_end(list);
    if (n < 0)
        return;
    text_reserve(t, (size_t)n);
    va_start(list, format);
    vsnprintf(t->bytes + t->length, (size_t)n + 1, format, list);
    va_end(list);
    t->length += (size_t)n;
}

void text_add_int(Text *t, int64_t n)
{
    char digits[24], *p = digits + sizeof digits;
    uint64_t rest = n < 0 ? -(uint64_t)n : (uint64_t)n;
    do
        *--p = (char)('0' + rest % 10);
    while (rest /= 10);
    if (n < 0)
        *--p = '-';
    text_add_bytes(t, p, (size_t)(digits + sizeof digits - p));
}

Expr text_finish(Text *t)
{
    return expr_string(t->bytes, t->length);
}

size_t utf8_decode(const char *p, const char *end, uint32_t *code_point)
{
    const unsigned char *u = (const unsigned char *)p;
    if (p < end && u[0] < 0x80) {
        *code_point = u[0];
        return 1;
    }
    utf8proc_int32_t rune;
    utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)p, end - p, &rune);
    if (n <= 0) {
        *code_point = 0xFFFD;
        return 1;
    }
    *code_point = (uint32_t)rune;
    return (size_t)n;
}

size_t utf8_encode(uint32_t code_point, char out[4])
{
    utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)code_point, (utf8proc_uint8_t *)out);
    if (n > 0)
        return (size_t)n;
    memcpy(out, "\xEF\xBF\xBD", 3); /* U+FFFD for what is no code point */
    return 3;
}

size_t utf8_length(const char *p, size_t bytes)
{
    size_t n = 0;
    for (size_t i = 0; i < bytes; i++)
        n += ((unsigned char)p[i] & 0xC0) != 0x80;
    return n;
}

const char *utf8_skip(const char *p, const char *end, size_t characters)
{
    while (characters > 0 && p < end) {
        p++;
        while (p < end && ((unsigned char)*p & 0xC0) == 0x80)
            p++;
        characters--;
    }
    return p;
}

int utf8_width(const char *p, size_t bytes)
{
    int width = 0;
    for (const char *end = p + bytes; p < end;) {
        uint32_t rune;
        p += utf8_decode(p, end, &rune);
        width += rune < 0x7F ? 1 : utf8proc_charwidth((utf8proc_int32_t)rune);
    }
    return width;
}

bool utf8_valid(const char *p, size_t bytes)
{
    for (const char *end = p + bytes; p < end;) {
        if ((unsigned char)*p < 0x80) {
            p++;
            continue;
        }
        utf8proc_int32_t rune;
        utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)p, end - p, &rune);
        if (n <= 0)
            return false;
        p += n;
    }
    return true;
}
