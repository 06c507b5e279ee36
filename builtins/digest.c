/* digest.c - MD5 (RFC 1321) and the SHA family (FIPS 180-4).
 *
 * All four work in the same way: blocks of 64 or 128 bytes, the last one padded with a 1 bit, zeros and the length. The
 * round constants are the fractions of roots of primes (and sines), so they are computed instead of listed. */
#include "builtins/digest.h"
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static uint32_t rotate_left(uint32_t x, int n)
{
    return x << n | x >> (32 - n);
}

static uint32_t right32(uint32_t x, int n)
{
    return x >> n | x << (32 - n);
}

static uint64_t right64(uint64_t x, int n)
{
    return x >> n | x << (64 - n);
}

/* ---- constants ---- */
static bool is_prime(int n)
{
    for (int d = 2; d * d <= n; d++)
        if (n % d == 0)
            return false;
    return n > 1;
}

/* The first 64 bits of the fraction of the root (2 or 3) of n, by bisection in whole numbers. */
static uint64_t root_fraction(int n, int root)
{
    /* x = floor(n^(1/root) 2^64): x^root <= n 2^(64 root). Compare with 96-bit steps in long division style. */
    uint64_t whole = 0;
    while ((root == 2 ? (whole + 1) * (whole + 1) : (whole + 1) * (whole + 1) * (whole + 1)) <= (uint64_t)n)
        whole++;
    uint64_t fraction = 0;
    for (int bit = 63; bit >= 0; bit--) {
        uint64_t f = fraction | (uint64_t)1 << bit;
        /* (whole + f/2^64)^root < n ? Exact in limbs of 32 bits. */
        uint32_t x[3] = {(uint32_t)f, (uint32_t)(f >> 32), (uint32_t)whole};
        uint32_t product[9] = {1};
        for (int k = 0; k < root; k++) {
            uint32_t next[9] = {0};
            for (int i = 0; i < 9; i++) {
                uint64_t carry = 0;
                for (int j = 0; j < 3 && i + j < 9; j++) {
                    uint64_t t = (uint64_t)product[i] * x[j] + next[i + j] + carry;
                    next[i + j] = (uint32_t)t;
                    carry = t >> 32;
                }
                if (i + 3 < 9)
                    next[i + 3] += (uint32_t)carry;
            }
            memcpy(product, next, sizeof product);
        }
        uint64_t integer = product[2 * root]; /* 2 fraction limbs per factor */
        if (integer < (uint64_t)n)
            fraction = f;
    }
    return fraction;
}

static void prime_roots(uint64_t *out, int count, int root)
{
    for (int n = 2, k = 0; k < count; n++)
        if (is_prime(n))
            out[k++] = root_fraction(n, root);
}

/* ---- blocks ---- */
typedef struct Sum {
    uint32_t h32[8];
    uint64_t h64[8];
    uint64_t k[80];
    bool big_endian, wide;
    void (*block)(struct Sum *s, const unsigned char *p);
} Sum;

static uint32_t load32(const unsigned char *p, bool big)
{
    return big ? (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]
               : (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

static void md5_block(Sum *s, const unsigned char *p)
{
    static const int shift[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    uint32_t a = s->h32[0], b = s->h32[1], c = s->h32[2], d = s->h32[3];
    for (int i = 0; i < 64; i++) {
        int round = i / 16;
        uint32_t f = round == 0 ? ((b & c) | (~b & d)) : round == 1 ? ((d & b) | (~d & c)) : round == 2 ? (b ^ c ^ d) : (c ^ (b | ~d));
        int g = round == 0 ? i : round == 1 ? (5 * i + 1) % 16 : round == 2 ? (3 * i + 5) % 16 : 7 * i % 16;
        f += a + (uint32_t)s->k[i] + load32(p + 4 * g, false);
        a = d;
        d = c;
        c = b;
        b += rotate_left(f, shift[round][i % 4]);
    }
    s->h32[0] += a;
    s->h32[1] += b;
    s->h32[2] += c;
    s->h32[3] += d;
}

static void sha1_block(Sum *s, const unsigned char *p)
{
    static const uint32_t k[4] = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
    uint32_t w[80], v[5];
    for (int i = 0; i < 16; i++)
        w[i] = load32(p + 4 * i, true);
    for (int i = 16; i < 80; i++)
        w[i] = rotate_left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    memcpy(v, s->h32, sizeof v);
    for (int i = 0; i < 80; i++) {
        uint32_t b = v[1], c = v[2], d = v[3];
        uint32_t f = i < 20 ? ((b & c) | (~b & d)) : i >= 40 && i < 60 ? ((b & c) | (b & d) | (c & d)) : (b ^ c ^ d);
        uint32_t t = rotate_left(v[0], 5) + f + v[4] + k[i / 20] + w[i];
        v[4] = d;
        v[3] = c;
        v[2] = rotate_left(b, 30);
        v[1] = v[0];
        v[0] = t;
    }
    for (int i = 0; i < 5; i++)
        s->h32[i] += v[i];
}

static void sha256_block(Sum *s, const unsigned char *p)
{
    uint32_t w[64], v[8];
    for (int i = 0; i < 16; i++)
        w[i] = load32(p + 4 * i, true);
    for (int i = 16; i < 64; i++) {
        uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (right32(a, 7) ^ right32(a, 18) ^ a >> 3) + w[i - 7] + (right32(b, 17) ^ right32(b, 19) ^ b >> 10);
    }
    memcpy(v, s->h32, sizeof v);
    for (int i = 0; i < 64; i++) {
        uint32_t e = v[4], a = v[0];
        uint32_t t1 = v[7] + (right32(e, 6) ^ right32(e, 11) ^ right32(e, 25)) + ((e & v[5]) ^ (~e & v[6])) +
                      (uint32_t)(s->k[i] >> 32) + w[i];
        uint32_t t2 = (right32(a, 2) ^ right32(a, 13) ^ right32(a, 22)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += t1;
        v[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++)
        s->h32[i] += v[i];
}

static void sha512_block(Sum *s, const unsigned char *p)
{
    uint64_t w[80], v[8];
    for (int i = 0; i < 16; i++)
        w[i] = (uint64_t)load32(p + 8 * i, true) << 32 | load32(p + 8 * i + 4, true);
    for (int i = 16; i < 80; i++) {
        uint64_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (right64(a, 1) ^ right64(a, 8) ^ a >> 7) + w[i - 7] + (right64(b, 19) ^ right64(b, 61) ^ b >> 6);
    }
    memcpy(v, s->h64, sizeof v);
    for (int i = 0; i < 80; i++) {
        uint64_t e = v[4], a = v[0];
        uint64_t t1 = v[7] + (right64(e, 14) ^ right64(e, 18) ^ right64(e, 41)) + ((e & v[5]) ^ (~e & v[6])) + s->k[i] + w[i];
        uint64_t t2 = (right64(a, 28) ^ right64(a, 34) ^ right64(a, 39)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += t1;
        v[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++)
        s->h64[i] += v[i];
}

static void run(Sum *s, const unsigned char *data, size_t n)
{
    size_t block = s->wide ? 128 : 64, tail = s->wide ? 16 : 8, i = 0;
    for (; i + block <= n; i += block)
        s->block(s, data + i);
    unsigned char last[256] = {0};
    size_t rest = n - i, total = rest + 1 + tail <= block ? block : 2 * block;
    if (rest > 0)
        memcpy(last, data + i, rest);
    last[rest] = 0x80;
    for (size_t k = 0; k < 8; k++) { /* the number of bits */
        unsigned char byte = (unsigned char)((uint64_t)n * 8 >> 8 * k);
        last[s->big_endian ? total - 1 - k : total - 8 + k] = byte;
    }
    for (size_t k = 0; k < total; k += block)
        s->block(s, last + k);
}

static void start32(Sum *s, uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e)
{
    uint32_t h[5] = {a, b, c, d, e};
    memcpy(s->h32, h, sizeof h);
}

size_t digest(const char *name, const unsigned char *data, size_t n, unsigned char out[64])
{
    Sum s = {.big_endian = true};
    size_t bytes;
    uint64_t roots[16];
    if (strcmp(name, "MD5") == 0) {
        s.big_endian = false;
        s.block = md5_block;
        start32(&s, 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0);
        for (int i = 0; i < 64; i++)
            s.k[i] = (uint64_t)floor(ldexp(fabs(sin(i + 1.0)), 32));
        bytes = 16;
    } else if (strcmp(name, "SHA") == 0 || strcmp(name, "SHA1") == 0) {
        s.block = sha1_block;
        start32(&s, 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0);
        bytes = 20;
    } else if (strcmp(name, "SHA256") == 0 || strcmp(name, "SHA224") == 0) {
        bool short_one = strcmp(name, "SHA224") == 0;
        s.block = sha256_block;
        prime_roots(roots, 16, 2);
        prime_roots(s.k, 64, 3);
        for (int i = 0; i < 8; i++) /* SHA224 takes the second halves of the 9th to 16th prime's roots */
            s.h32[i] = short_one ? (uint32_t)roots[i + 8] : (uint32_t)(roots[i] >> 32);
        bytes = short_one ? 28 : 32;
    } else if (strcmp(name, "SHA512") == 0 || strcmp(name, "SHA384") == 0) {
        bool short_one = strcmp(name, "SHA384") == 0;
        s.block = sha512_block;
        s.wide = true;
        prime_roots(roots, 16, 2);
        prime_roots(s.k, 80, 3);
        for (int i = 0; i < 8; i++)
            s.h64[i] = roots[short_one ? i + 8 : i];
        bytes = short_one ? 48 : 64;
    } else {
        return 0;
    }
    run(&s, data, n);
    for (size_t i = 0; i < bytes; i++) {
        size_t byte = s.wide ? 7 - i % 8 : s.big_endian ? 3 - i % 4 : i % 4;
        out[i] = (unsigned char)(s.wide ? s.h64[i / 8] >> 8 * byte : s.h32[i / 4] >> 8 * byte);
    }
    return bytes;
}
