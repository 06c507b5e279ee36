/* digest.h - cryptographic digests of bytes. */
#ifndef BUILTINS_DIGEST_H
#define BUILTINS_DIGEST_H
#include <stddef.h>

/* Writes the digest named MD5, SHA, SHA1, SHA224, SHA256, SHA384 or SHA512 to out; gives its bytes, 0 for other names. */
size_t digest(const char *name, const unsigned char *data, size_t n, unsigned char out[64]);

#endif
