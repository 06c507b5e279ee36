/* encode.c - checksums and encodings: Hash, FileHash, BaseEncode, Compress. */
#include <string.h>
#include <zlib.h>
#include "builtins/format.h"
#include "interp/array.h"
#include "interp/number.h"

/* ---- message digests ---- */

typedef struct Bytes {
    const unsigned char *bytes;
    size_t length;
} Bytes;

static uint32_t rotate_left(uint32_t x, int n)
{
    return x << n | x >> (32 - n);
}

static uint32_t rotate_right(uint32_t x, int n)
{
    return x >> n | x << (32 - n);
}

/* The message with 1, zeros and its length in bits, a multiple of 64 bytes. */
static unsigned char *padded(Bytes b, bool little_endian, size_t *blocks)
{
    *blocks = (b.length + 8) / 64 + 1;
    unsigned char *p = mem_bytes(*blocks * 64);
    memset(p, 0, *blocks * 64);
    if (b.length)
        memcpy(p, b.bytes, b.length);
    p[b.length] = 0x80;
    uint64_t bits = (uint64_t)b.length * 8;
    for (int i = 0; i < 8; i++)
        p[*blocks * 64 - 8 + (size_t)i] = (unsigned char)(bits >> (little_endian ? 8 * i : 56 - 8 * i));
    return p;
}

/* RFC 1321 */
static size_t md5(Bytes b, unsigned char *out)
{
    static const int shifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    static const uint32_t sines[64] = { /* floor(2^32 |sin(i)|) */
        0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
        0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
        0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
        0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
        0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
        0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
        0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
        0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};
    uint32_t state[4] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    size_t blocks;
    unsigned char *p = padded(b, true, &blocks);
    for (size_t k = 0; k < blocks; k++) {
        uint32_t w[16], s[4];
        for (int i = 0; i < 16; i++) {
            const unsigned char *q = p + k * 64 + 4 * i;
            w[i] = (uint32_t)q[0] | (uint32_t)q[1] << 8 | (uint32_t)q[2] << 16 | (uint32_t)q[3] << 24;
        }
        memcpy(s, state, sizeof s);
        for (int i = 0; i < 64; i++) {
            uint32_t f = i < 16   ? (s[1] & s[2]) | (~s[1] & s[3])
                         : i < 32 ? (s[3] & s[1]) | (~s[3] & s[2])
                         : i < 48 ? s[1] ^ s[2] ^ s[3]
                                  : s[2] ^ (s[1] | ~s[3]);
            int g = i < 16 ? i : i < 32 ? (5 * i + 1) % 16 : i < 48 ? (3 * i + 5) % 16 : 7 * i % 16;
            uint32_t next = s[1] + rotate_left(s[0] + f + sines[i] + w[g], shifts[i / 16][i % 4]);
            s[0] = s[3];
            s[3] = s[2];
            s[2] = s[1];
            s[1] = next;
        }
        for (int i = 0; i < 4; i++)
            state[i] += s[i];
    }
    for (int i = 0; i < 16; i++)
        out[i] = (unsigned char)(state[i / 4] >> (8 * (i % 4)));
    return 16;
}

/* FIPS 180-4, SHA-1 */
static size_t sha1(Bytes b, unsigned char *out)
{
    uint32_t state[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    size_t blocks;
    unsigned char *p = padded(b, false, &blocks);
    for (size_t k = 0; k < blocks; k++) {
        uint32_t w[80], s[5];
        for (int i = 0; i < 80; i++) {
            const unsigned char *q = p + k * 64 + 4 * i;
            w[i] = i < 16 ? (uint32_t)q[0] << 24 | (uint32_t)q[1] << 16 | (uint32_t)q[2] << 8 | q[3]
                          : rotate_left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        }
        memcpy(s, state, sizeof s);
        for (int i = 0; i < 80; i++) {
            uint32_t f = i < 20   ? ((s[1] & s[2]) | (~s[1] & s[3])) + 0x5a827999
                         : i < 40 ? (s[1] ^ s[2] ^ s[3]) + 0x6ed9eba1
                         : i < 60 ? ((s[1] & s[2]) | (s[1] & s[3]) | (s[2] & s[3])) + 0x8f1bbcdc
                                  : (s[1] ^ s[2] ^ s[3]) + 0xca62c1d6;
            uint32_t next = rotate_left(s[0], 5) + f + s[4] + w[i];
            s[4] = s[3];
            s[3] = s[2];
            s[2] = rotate_left(s[1], 30);
            s[1] = s[0];
            s[0] = next;
        }
        for (int i = 0; i < 5; i++)
            state[i] += s[i];
    }
    for (int i = 0; i < 20; i++)
        out[i] = (unsigned char)(state[i / 4] >> (24 - 8 * (i % 4)));
    return 20;
}

/* FIPS 180-4, SHA-256 */
static size_t sha256(Bytes b, unsigned char *out)
{
    static const uint32_t roots[64] = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    size_t blocks;
    unsigned char *p = padded(b, false, &blocks);
    for (size_t k = 0; k < blocks; k++) {
        uint32_t w[64], s[8];
        for (int i = 0; i < 64; i++) {
            const unsigned char *q = p + k * 64 + 4 * i;
            w[i] = i < 16 ? (uint32_t)q[0] << 24 | (uint32_t)q[1] << 16 | (uint32_t)q[2] << 8 | q[3]
                          : w[i - 16] + w[i - 7] +
                                (rotate_right(w[i - 15], 7) ^ rotate_right(w[i - 15], 18) ^ w[i - 15] >> 3) +
                                (rotate_right(w[i - 2], 17) ^ rotate_right(w[i - 2], 19) ^ w[i - 2] >> 10);
        }
        memcpy(s, state, sizeof s);
        for (int i = 0; i < 64; i++) {
            uint32_t e = s[4], a = s[0];
            uint32_t t1 = s[7] + (rotate_right(e, 6) ^ rotate_right(e, 11) ^ rotate_right(e, 25)) +
                          ((e & s[5]) ^ (~e & s[6])) + roots[i] + w[i];
            uint32_t t2 = (rotate_right(a, 2) ^ rotate_right(a, 13) ^ rotate_right(a, 22)) +
                          ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
            memmove(s + 1, s, 7 * sizeof *s);
            s[4] += t1;
            s[0] = t1 + t2;
        }
        for (int i = 0; i < 8; i++)
            state[i] += s[i];
    }
    for (int i = 0; i < 32; i++)
        out[i] = (unsigned char)(state[i / 4] >> (24 - 8 * (i % 4)));
    return 32;
}

static size_t big_endian32(uint32_t x, unsigned char *out)
{
    for (int i = 0; i < 4; i++)
        out[i] = (unsigned char)(x >> (24 - 8 * i));
    return 4;
}

static size_t crc_32(Bytes b, unsigned char *out)
{
    return big_endian32((uint32_t)crc32_z(0, b.bytes, b.length), out);
}

static size_t adler_32(Bytes b, unsigned char *out)
{
    return big_endian32((uint32_t)adler32_z(1, b.bytes, b.length), out);
}

static const struct Digest {
    const char *name;
    size_t (*digest)(Bytes b, unsigned char *out); /* gives the number of bytes, at most 32 */
} digests[] = {{"MD5", md5}, {"SHA", sha1}, {"SHA1", sha1}, {"SHA256", sha256}, {"CRC32", crc_32}, {"Adler32", adler_32}};

/* ---- base 16, 64 ---- */

static Expr base64(Bytes b)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    Text t = text_start();
    for (size_t i = 0; i < b.length; i += 3) {
        uint32_t x = (uint32_t)b.bytes[i] << 16;
        x |= i + 1 < b.length ? (uint32_t)b.bytes[i + 1] << 8 : 0;
        x |= i + 2 < b.length ? b.bytes[i + 2] : 0;
        for (int k = 0; k < 4; k++)
            text_add_char(&t, i + (size_t)k > b.length ? '=' : digits[x >> (18 - 6 * k) & 63]);
    }
    return text_finish(&t);
}

static Expr hexadecimal(Bytes b, bool capital)
{
    Text t = text_start();
    for (size_t i = 0; i < b.length; i++)
        text_addf(&t, capital ? "%02X" : "%02x", b.bytes[i]);
    return text_finish(&t);
}

static Expr byte_array(Bytes b)
{
    void *data;
    int64_t n = (int64_t)b.length;
    Expr bytes = array_new(EXPR_BYTES, ARRAY_UINT8, 1, &n, &data);
    if (b.length)
        memcpy(data, b.bytes, b.length);
    return bytes;
}

static Bytes bytes_of(Expr e)
{
    if (expr_is_string(e))
        return (Bytes){(const unsigned char *)expr_string_text(e), expr_string_bytes(e)};
    ArrayView v = array_view(e);
    return (Bytes){v.data, (size_t)v.count};
}

/* ---- Hash ---- */

static Expr shown_digest(Interp *in, Expr call, Bytes digest, Expr form)
{
    if (expr_string_is(form, "HexString"))
        return hexadecimal(digest, false);
    if (expr_string_is(form, "ByteArray"))
        return byte_array(digest);
    if (expr_string_is(form, "Base64Encoding"))
        return base64(digest);
    mpz_t z;
    mpz_init(z);
    mpz_import(z, digest.length, 1, 1, 1, 0, digest.bytes);
    Expr number = number_from_mpz(z);
    mpz_clear(z);
    if (expr_string_is(form, "DecimalString"))
        return print_string(in, number, PRINT_INPUT);
    return expr_string_is(form, "Integer") || form == S(Automatic) ? number : message(in, call, "hashform", form, NULL);
}

static Expr digest_of(Interp *in, Expr call, Bytes b, Expr type, Expr form)
{
    unsigned char out[32];
    for (size_t i = 0; i < COUNT(digests); i++)
        if (expr_string_is(type, digests[i].name))
            return shown_digest(in, call, (Bytes){out, digests[i].digest(b, out)}, form);
    return message(in, call, "hashtype", type, NULL);
}

/* Hash[e], Hash[e, type], Hash[e, type, form] */
static Expr hash(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), type = expr_length(call) > 1 ? expr_part(call, 2) : expr_text("Expression");
    Expr form = expr_length(call) > 2 ? expr_part(call, 3) : S(Automatic);
    if (expr_string_is(type, "Expression")) {
        uint64_t h = (uint64_t)expr_hash(e) * 0x9E3779B97F4A7C15u;
        unsigned char out[8];
        h = (h ^ h >> 29) >> 1; /* a positive machine integer */
        for (int i = 0; i < 8; i++)
            out[i] = (unsigned char)(h >> (56 - 8 * i));
        return shown_digest(in, call, (Bytes){out, 8}, form);
    }
    if (!expr_is_string(e) && !expr_is(e, EXPR_BYTES))
        e = print_string(in, e, PRINT_INPUT);
    return digest_of(in, call, bytes_of(e), type, form);
}

/* FileHash[file], FileHash[file, type], FileHash[file, type, form] */
static Expr file_hash(Interp *in, Expr call)
{
    const char *path = format_path(in, call, expr_part(call, 1));
    Bytes b;
    if (!path)
        return message(in, call, "fstr", expr_part(call, 1), NULL);
    if (!format_read_file(in, call, expr_part(call, 1), path, &b.bytes, &b.length))
        return S(DollarFailed);
    return digest_of(in, call, b, expr_length(call) > 1 ? expr_part(call, 2) : expr_text("MD5"),
                     expr_length(call) > 2 ? expr_part(call, 3) : S(Automatic));
}

/* ---- BaseEncode, BaseDecode ---- */

static bool is_base(Expr call, const char *name)
{
    return expr_length(call) > 1 && expr_string_is(expr_part(call, 2), name);
}

/* BaseEncode[bytes], BaseEncode[bytes, "Base16"] */
static Expr base_encode(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_is(e, EXPR_BYTES) && !expr_is_string(e))
        return message(in, call, "basein", e, NULL);
    if (is_base(call, "Base16"))
        return hexadecimal(bytes_of(e), true);
    if (expr_length(call) > 1 && !is_base(call, "Base64"))
        return message(in, call, "base", expr_part(call, 2), NULL);
    return base64(bytes_of(e));
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* BaseDecode["text"], BaseDecode["text", "Base16"] - a ByteArray */
static Expr base_decode(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_is_string(e))
        return message(in, call, "basein", e, NULL);
    if (!is_base(call, "Base16"))
        return evaluate_call(in, S(ByteArray), 1, e);
    size_t n = expr_string_bytes(e);
    unsigned char *out = mem_bytes(n / 2 + 1);
    for (size_t i = 0; i + 1 < n; i += 2) {
        int high = hex_digit(expr_string_text(e)[i]), low = hex_digit(expr_string_text(e)[i + 1]);
        if (high < 0 || low < 0)
            return fail(in, call, "basein", e, NULL);
        out[i / 2] = (unsigned char)(16 * high + low);
    }
    return byte_array((Bytes){out, n / 2});
}

/* ---- Compress ---- */

/* Compress[e] - "1:" and base64 of the deflated InputForm */
static Expr compress_word(Interp *in, Expr call)
{
    const char *text = print_text(in, expr_part(call, 1), PRINT_FULL);
    size_t n = strlen(text);
    uLongf room = compressBound(n);
    unsigned char *out = mem_bytes(room);
    if (compress2(out, &room, (const unsigned char *)text, n, 9) != Z_OK)
        return fail(in, call, "corrupt", NULL);
    Expr packed = base64((Bytes){out, room});
    return expr_textf("1:%s", expr_string_text(packed));
}

/* Uncompress["1:..."] */
static Expr uncompress_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_is_string(e) || expr_string_bytes(e) < 2 || memcmp(expr_string_text(e), "1:", 2) != 0)
        return fail(in, call, "corrupt", NULL);
    Expr bytes = evaluate_call(in, S(ByteArray), 1, expr_string(expr_string_text(e) + 2, expr_string_bytes(e) - 2));
    if (!expr_is(bytes, EXPR_BYTES))
        return fail(in, call, "corrupt", NULL);
    Bytes b = bytes_of(bytes);
    Text text = text_start();
    z_stream z = {.next_in = (unsigned char *)(uintptr_t)b.bytes, .avail_in = (uInt)b.length};
    unsigned char block[8192];
    if (inflateInit(&z) != Z_OK)
        return fail(in, call, "corrupt", NULL);
    int status;
    do {
        z.next_out = block;
        z.avail_out = sizeof block;
        status = inflate(&z, Z_NO_FLUSH);
        if (status == Z_OK || status == Z_STREAM_END)
            text_add_bytes(&text, (const char *)block, sizeof block - z.avail_out);
    } while (status == Z_OK);
    inflateEnd(&z);
    if (status != Z_STREAM_END || !utf8_valid(text.bytes, text.length))
        return fail(in, call, "corrupt", NULL);
    ParseResult r = parse_all(in, text.bytes, text.length);
    return r.expr && !r.error ? evaluate(in, r.expr) : fail(in, call, "corrupt", NULL);
}

static const Builtin builtins[] = {
    {"Hash", {1, 3}, ATTR_NONE, hash,
     "Hash[e] gives an integer hash code.\nHash[e, type] by \"MD5\", \"SHA\", \"SHA256\", \"CRC32\" or \"Adler32\" of its bytes.\n"
     "Hash[e, type, \"HexString\"] as text."},
    {"FileHash", {1, 3}, ATTR_NONE, file_hash,
     "FileHash[file] gives the MD5 code of what is in a file.\nFileHash[file, type, form] as Hash does."},
    {"BaseEncode", {1, 2}, ATTR_NONE, base_encode, "BaseEncode[bytes] gives base64 text.\nBaseEncode[bytes, \"Base16\"] hexadecimal."},
    {"BaseDecode", {1, 2}, ATTR_NONE, base_decode, "BaseDecode[text] gives the bytes of base64 text.\nBaseDecode[text, \"Base16\"] of hexadecimal."},
    {"Compress", {1, 1}, ATTR_NONE, compress_word, "Compress[e] gives e as a compressed text."},
    {"Uncompress", {1, 1}, ATTR_NONE, uncompress_word, "Uncompress[text] gives the expression that Compress made a text of."},
};

static const MessageText messages[] = {
    {"General", "hashtype", "`1` is not a type of hash code."},
    {"General", "hashform", "`1` is not a form of hash codes."},
    {"General", "basein", "`1` is neither bytes nor a text in this encoding."},
    {"BaseEncode", "base", "`1` is not a known encoding."},
    {"General", "corrupt", "The text is no compressed expression, or it is damaged."},
};

const Module module_encode = {"encode", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
