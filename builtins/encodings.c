/* encodings.c - strings as bytes: hashes, base 64 and its kin, URL escapes, compressed expressions. */
#include <string.h>
#include <zlib.h>
#include "builtins/digest.h"
#include "interp/array.h"
#include "interp/interp.h"
#include "interp/number.h"

enum { LONGEST = 1 << 30 };

typedef struct Bytes {
    const unsigned char *data;
    size_t length;
} Bytes;

/* The bytes of a string (UTF-8) or ByteArray; false for anything else. */
static bool bytes_of(Expr e, Bytes *out)
{
    if (expr_is_string(e)) {
        *out = (Bytes){(const unsigned char *)expr_string_text(e), expr_string_bytes(e)};
        return true;
    }
    if (!expr_is(e, EXPR_BYTES))
        return false;
    ArrayView v = array_view(e);
    *out = (Bytes){v.data, (size_t)v.count};
    return true;
}

static Expr byte_array(const void *bytes, size_t n)
{
    int64_t dim = (int64_t)n;
    void *data;
    Expr e = array_new(EXPR_BYTES, ARRAY_UINT8, 1, &dim, &data);
    memcpy(data, bytes, n);
    return e;
}

/* ---- bases ---- */
static const char base64_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char base32_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
static const char base16_digits[] = "0123456789ABCDEF";

typedef struct Base {
    const char *name, *digits;
    int bits, group; /* bits of a digit; digits of a full group */
} Base;

static const Base bases[] = {{"Base64", base64_digits, 6, 4}, {"Base32", base32_digits, 5, 8}, {"Base16", base16_digits, 4, 1}};

static const Base *base_named(Expr name)
{
    for (size_t i = 0; i < COUNT(bases); i++)
        if (name == NULL || expr_string_is(name, bases[i].name))
            return &bases[i];
    return NULL;
}

static void encode(Text *out, Bytes b, const Base *base)
{
    uint32_t held = 0;
    int bits = 0, digits = 0;
    for (size_t i = 0; i < b.length; i++) {
        held = held << 8 | b.data[i];
        for (bits += 8; bits >= base->bits; digits++) {
            bits -= base->bits;
            text_add_char(out, base->digits[held >> bits & ((1u << base->bits) - 1)]);
        }
        held &= (1u << bits) - 1;
    }
    if (bits > 0) {
        text_add_char(out, base->digits[held << (base->bits - bits)]);
        digits++;
    }
    for (; digits % base->group != 0; digits++)
        text_add_char(out, '=');
}

static bool decode(Text *out, const char *s, size_t n, const Base *base)
{
    uint32_t held = 0;
    int bits = 0;
    for (size_t i = 0; i < n; i++) {
        char c = s[i];
        if (c == '=' || c == '\n' || c == '\r' || c == ' ')
            continue;
        if (base->bits == 4 && c >= 'a' && c <= 'f')
            c = (char)(c - 32);
        const char *at = c != '\0' ? strchr(base->digits, c) : NULL;
        if (at == NULL)
            return false;
        held = held << base->bits | (uint32_t)(at - base->digits);
        bits += base->bits;
        if (bits >= 8) {
            bits -= 8;
            text_add_char(out, (char)(held >> bits & 255));
        }
        held &= (1u << bits) - 1;
    }
    return true;
}

/* BaseEncode[bytes], BaseEncode[bytes, "Base16"] */
static Expr base_encode(Interp *in, Expr call)
{
    Bytes b;
    const Base *base = base_named(expr_length(call) == 2 ? expr_part(call, 2) : NULL);
    if (base == NULL || !bytes_of(expr_part(call, 1), &b))
        return message(in, call, "bytes", call, NULL);
    Text out = text_start();
    encode(&out, b, base);
    return text_finish(&out);
}

static Expr base_decode(Interp *in, Expr call)
{
    const Base *base = base_named(expr_length(call) == 2 ? expr_part(call, 2) : NULL);
    Expr s = expr_part(call, 1);
    Text out = text_start();
    if (base == NULL || !expr_is_string(s) || !decode(&out, expr_string_text(s), expr_string_bytes(s), base))
        return message(in, call, "text", call, NULL);
    return byte_array(out.bytes, out.length);
}

/* StringToByteArray["s"] */
static Expr string_to_bytes(Interp *in, Expr call)
{
    Expr s = expr_part(call, 1);
    if (!expr_is_string(s))
        return message(in, call, "string", expr_int(1), call, NULL);
    return byte_array(expr_string_text(s), expr_string_bytes(s));
}

static Expr bytes_to_string(Interp *in, Expr call)
{
    Bytes b;
    if (expr_is_string(expr_part(call, 1)) || !bytes_of(expr_part(call, 1), &b))
        return message(in, call, "bytes", call, NULL);
    if (utf8_valid((const char *)b.data, b.length))
        return expr_string((const char *)b.data, b.length);
    Text out = text_start(); /* bytes that are no UTF-8 stand for the characters of their codes */
    for (size_t i = 0; i < b.length; i++)
        text_add_rune(&out, b.data[i]);
    return text_finish(&out);
}

/* ---- URLs ---- */
static bool is_unreserved(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c != '\0' && strchr("-_.~", c) != NULL);
}

static Expr url_encode(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    const char *s = expr_is_string(e) ? expr_string_text(e) : print_text(in, e, PRINT_OUTPUT);
    Text out = text_start();
    for (size_t i = 0, n = expr_is_string(e) ? expr_string_bytes(e) : strlen(s); i < n; i++)
        text_addf(&out, is_unreserved(s[i]) ? "%c" : "%%%02X", (unsigned char)s[i]);
    return text_finish(&out);
}

static int hex(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

static Expr url_decode(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_is_string(e))
        return message(in, call, "string", expr_int(1), call, NULL);
    const char *s = expr_string_text(e);
    size_t n = expr_string_bytes(e);
    Text out = text_start();
    for (size_t i = 0; i < n; i++) {
        if (s[i] == '%' && i + 2 < n + 0 && hex(s[i + 1]) >= 0 && hex(s[i + 2]) >= 0) {
            text_add_char(&out, (char)(hex(s[i + 1]) * 16 + hex(s[i + 2])));
            i += 2;
        } else {
            text_add_char(&out, s[i] == '+' ? ' ' : s[i]);
        }
    }
    return utf8_valid(out.bytes, out.length) ? text_finish(&out) : e;
}

/* ---- hashes ---- */
static Expr hash_number(const unsigned char *d, size_t n)
{
    mpz_t z;
    mpz_init(z);
    mpz_import(z, n, 1, 1, 1, 0, d);
    Expr e = number_from_mpz(z);
    mpz_clear(z);
    return e;
}

static Expr hash_shown(Interp *in, Expr call, const unsigned char *d, size_t n, Expr form)
{
    if (form == NULL || expr_string_is(form, "Integer"))
        return hash_number(d, n);
    Text out = text_start();
    if (expr_string_is(form, "HexString") || expr_string_is(form, "HexStringLittleEndian")) {
        bool little = expr_string_is(form, "HexStringLittleEndian");
        for (size_t i = 0; i < n; i++)
            text_addf(&out, "%02x", d[little ? n - 1 - i : i]);
    } else if (expr_string_is(form, "Base64Encoding")) {
        encode(&out, (Bytes){d, n}, &bases[0]);
    } else if (expr_string_is(form, "Base36String")) {
        return evaluate_call(in, symbol_intern(in, "System`", "IntegerString"), 2, hash_number(d, n), expr_int(36));
    } else if (expr_string_is(form, "DecimalString")) {
        text_add(&out, print_text(in, hash_number(d, n), PRINT_INPUT));
    } else if (expr_string_is(form, "ByteArray")) {
        return byte_array(d, n);
    } else {
        return message(in, call, "hashform", form, NULL);
    }
    return text_finish(&out);
}

static void store_big_endian(unsigned char *d, uint64_t v, int bytes)
{
    for (int i = 0; i < bytes; i++)
        d[i] = (unsigned char)(v >> 8 * (bytes - 1 - i));
}

/* Hash[e], Hash["s", "SHA256"], Hash["s", "SHA256", "HexString"] */
static Expr hash(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), type = expr_length(call) >= 2 ? expr_part(call, 2) : NULL;
    Expr form = expr_length(call) == 3 ? expr_part(call, 3) : NULL;
    unsigned char d[64];
    Bytes b;
    Text text = text_start();
    if (!bytes_of(e, &b)) {
        print_expr(in, &text, e, PRINT_FULL);
        b = (Bytes){(const unsigned char *)text.bytes, text.length};
    }
    if (type == NULL || expr_string_is(type, "Expression")) {
        /* two different starts of a 64-bit mixer: one value for one expression, on every machine */
        uint64_t h = 0xCBF29CE484222325u ^ (expr_is_string(e) ? 0x9E3779B97F4A7C15u : 0);
        for (size_t i = 0; i < b.length; i++)
            h = (h ^ b.data[i]) * 0x100000001B3u;
        store_big_endian(d, (h ^ h >> 29) & 0x7FFFFFFFFFFFFFFFu, 8);
        return hash_shown(in, call, d, 8, form);
    }
    if (!expr_is_string(type))
        return message(in, call, "hashtype", type, NULL);
    if (expr_string_is(type, "CRC32") || expr_string_is(type, "Adler32")) {
        bool crc = expr_string_is(type, "CRC32");
        uint64_t v = crc ? 0 : 1;
        for (size_t done = 0; done < b.length;) {
            size_t n = b.length - done < LONGEST ? b.length - done : LONGEST;
            v = crc ? crc32((uLong)v, b.data + done, (uInt)n) : adler32((uLong)v, b.data + done, (uInt)n);
            done += n;
        }
        store_big_endian(d, v, 4);
        return hash_shown(in, call, d, 4, form);
    }
    size_t n = digest(expr_string_text(type), b.data, b.length, d);
    return n > 0 ? hash_shown(in, call, d, n, form) : message(in, call, "hashtype", type, NULL);
}

/* ---- compressed expressions ---- */
/* Compress[e]: "1:" and the base 64 text of the deflated InputForm. */
static Expr compress_word(Interp *in, Expr call)
{
    Text text = text_start(), out = text_start();
    print_expr(in, &text, expr_part(call, 1), PRINT_INPUT);
    uLongf n = compressBound((uLong)text.length);
    unsigned char *room = mem_bytes(n);
    if (compress2(room, &n, (const unsigned char *)text.bytes, (uLong)text.length, Z_BEST_COMPRESSION) != Z_OK)
        return message(in, call, "fail", NULL);
    text_add(&out, "1:");
    encode(&out, (Bytes){room, n}, &bases[0]);
    return text_finish(&out);
}

static bool inflate_text(Text *out, Bytes b)
{
    z_stream z = {.next_in = (unsigned char *)(uintptr_t)b.data, .avail_in = (uInt)b.length};
    unsigned char room[16384];
    if (b.length > LONGEST || inflateInit(&z) != Z_OK)
        return false;
    int status = Z_OK;
    while (status == Z_OK && out->length < LONGEST) {
        z.next_out = room;
        z.avail_out = sizeof room;
        status = inflate(&z, Z_NO_FLUSH);
        text_add_bytes(out, (const char *)room, sizeof room - z.avail_out);
        if (status == Z_OK && z.avail_in == 0 && z.avail_out == sizeof room)
            break;
    }
    inflateEnd(&z);
    return status == Z_STREAM_END && utf8_valid(out->bytes, out->length);
}

static Expr uncompress_word(Interp *in, Expr call)
{
    Expr s = expr_part(call, 1);
    Text bytes = text_start(), text = text_start();
    if (!expr_is_string(s) || strncmp(expr_string_text(s), "1:", 2) != 0 ||
        !decode(&bytes, expr_string_text(s) + 2, expr_string_bytes(s) - 2, &bases[0]) ||
        !inflate_text(&text, (Bytes){(const unsigned char *)bytes.bytes, bytes.length}))
        return fail(in, call, "corrupt", call, NULL);
    ParseResult r = parse_all(in, text.bytes, text.length);
    if (r.expr == NULL)
        return fail(in, call, "corrupt", call, NULL);
    return expr_length(call) == 2 ? expr_call(expr_part(call, 2), 1, r.expr) : r.expr;
}

static const Builtin builtins[] = {
    {"BaseEncode", {1, 2}, ATTR_NONE, base_encode,
     "BaseEncode[bytes] gives the text of a ByteArray in base 64.\nBaseEncode[bytes, \"Base16\"] in another base."},
    {"BaseDecode", {1, 2}, ATTR_NONE, base_decode, "BaseDecode[\"text\"] gives the ByteArray of a text in base 64."},
    {"StringToByteArray", {1, 2}, ATTR_NONE, string_to_bytes, "StringToByteArray[\"s\"] gives the bytes of a string in UTF-8."},
    {"ByteArrayToString", {1, 2}, ATTR_NONE, bytes_to_string, "ByteArrayToString[bytes] gives the string with these bytes."},
    {"URLEncode", {1, 1}, ATTR_LISTABLE, url_encode, "URLEncode[\"s\"] escapes the characters that URLs reserve."},
    {"URLDecode", {1, 1}, ATTR_LISTABLE, url_decode, "URLDecode[\"s\"] puts escaped characters back."},
    {"Hash", {1, 3}, ATTR_NONE, hash,
     "Hash[e] gives an integer that is the same for the same expression.\n"
     "Hash[\"s\", \"type\"] uses CRC32, Adler32, MD5, SHA (SHA1), SHA256, SHA384 or SHA512.\n"
     "Hash[\"s\", \"type\", \"form\"] gives Integer, HexString, DecimalString, Base64Encoding or ByteArray."},
    {"Compress", {1, 1}, ATTR_NONE, compress_word, "Compress[e] gives a short text from which Uncompress makes e again."},
    {"Uncompress", {1, 2}, ATTR_NONE, uncompress_word,
     "Uncompress[\"text\"] gives the expression that Compress made text of.\nUncompress[\"text\", head] puts head around it."},
};

static const MessageText messages[] = {
    {"General", "bytes", "A string or ByteArray, and a known base, were expected in `1`."},
    {"BaseDecode", "text", "A string of digits of the base was expected in `1`."},
    {"Hash", "hashtype", "`1` is not a known type of hash."},
    {"Hash", "hashform", "`1` is not a known form of a hash."},
    {"Uncompress", "corrupt", "The text in `1` was not made by Compress, or is damaged."},
};

const Module module_encodings = {"encodings", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
