/* onnx_wire.c - Protocol Buffers' wire format, written and read. */
#include <string.h>
#include "builtins/net/onnx.h"

static void varint(Text *t, uint64_t v)
{
    for (; v >= 0x80; v >>= 7)
        text_add_char(t, (char)(v | 0x80));
    text_add_char(t, (char)v);
}

static void key(Text *t, int field, int type)
{
    varint(t, (uint64_t)field << 3 | (uint64_t)type);
}

void wire_int(Text *t, int field, int64_t v)
{
    key(t, field, 0);
    varint(t, (uint64_t)v);
}

void wire_float(Text *t, int field, float v)
{
    key(t, field, 5);
    text_add_bytes(t, (const char *)&v, sizeof v);
}

void wire_bytes(Text *t, int field, const char *bytes, size_t n)
{
    key(t, field, 2);
    varint(t, n);
    text_add_bytes(t, bytes, n);
}

void wire_text(Text *t, int field, const char *text)
{
    wire_bytes(t, field, text, strlen(text));
}

void wire_message(Text *t, int field, const Text *message)
{
    wire_bytes(t, field, message->bytes, message->length);
}

static bool read_varint(Wire *w, uint64_t *v)
{
    *v = 0;
    for (int shift = 0; shift < 64 && w->at < w->end; shift += 7) {
        unsigned char byte = *w->at++;
        *v |= (uint64_t)(byte & 0x7F) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

static bool read_fixed(Wire *w, int n, uint64_t *v)
{
    if (w->end - w->at < n)
        return false;
    *v = 0;
    memcpy(v, w->at, (size_t)n);
    w->at += n;
    return true;
}

bool wire_next(Wire *w, WireField *f, bool *damaged)
{
    uint64_t k, n;
    if (w->at >= w->end)
        return false;
    *f = (WireField){0};
    bool good = read_varint(w, &k) && k >> 3 > 0 && k >> 3 < 1u << 29;
    f->number = (int)(k >> 3);
    f->type = (int)(k & 7);
    switch (good ? f->type : 7) {
    case 0: good = read_varint(w, &f->value); break;
    case 1: good = read_fixed(w, 8, &f->value); break;
    case 5: good = read_fixed(w, 4, &f->value); break;
    case 2:
        good = read_varint(w, &n) && n <= (uint64_t)(w->end - w->at);
        if (good) {
            f->bytes = w->at;
            f->length = n;
            w->at += n;
        }
        break;
    default: good = false;
    }
    if (!good)
        *damaged = true;
    return good;
}

bool wire_ints(const WireField *f, int64_t *out, size_t max, size_t *count)
{
    if (f->type == 0) {
        if (*count == max)
            return false;
        out[(*count)++] = (int64_t)f->value;
        return true;
    }
    Wire w = wire_inside(f);
    uint64_t v;
    while (w.at < w.end) {
        if (*count == max || !read_varint(&w, &v))
            return false;
        out[(*count)++] = (int64_t)v;
    }
    return f->type == 2;
}

static double float_of(uint64_t bits)
{
    float v;
    uint32_t low = (uint32_t)bits;
    memcpy(&v, &low, sizeof v);
    return (double)v;
}

bool wire_floats(const WireField *f, double *out, size_t max, size_t *count)
{
    if (f->type == 5) {
        if (*count == max)
            return false;
        out[(*count)++] = float_of(f->value);
        return true;
    }
    if (f->type != 2 || f->length % 4 || f->length / 4 > max - *count)
        return false;
    Wire w = wire_inside(f);
    uint64_t v;
    while (read_fixed(&w, 4, &v))
        out[(*count)++] = float_of(v);
    return true;
}

const char *wire_string(const WireField *f)
{
    return mem_text((const char *)f->bytes, f->type == 2 ? f->length : 0);
}
