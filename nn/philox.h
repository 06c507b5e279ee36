/* philox.h - Philox 4x32-10, a counter-based generator: each counter gives four numbers that depend on nothing else.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011. */
#ifndef NN_PHILOX_H
#define NN_PHILOX_H
#include <stdint.h>

typedef struct PhiloxBlock {
    uint32_t word[4];
} PhiloxBlock;

static inline PhiloxBlock philox(uint64_t key, uint32_t c0, uint32_t c1, uint32_t c2, uint32_t c3)
{
    uint32_t k0 = (uint32_t)key, k1 = (uint32_t)(key >> 32);
    for (int round = 0; round < 10; round++) {
        uint64_t a = (uint64_t)0xD2511F53u * c0, b = (uint64_t)0xCD9E8D57u * c2;
        c0 = (uint32_t)(b >> 32) ^ c1 ^ k0;
        c1 = (uint32_t)b;
        c2 = (uint32_t)(a >> 32) ^ c3 ^ k1;
        c3 = (uint32_t)a;
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }
    return (PhiloxBlock){{c0, c1, c2, c3}};
}

/* On (0, 1), never an end point. */
static inline double philox_unit(uint32_t word)
{
    return ((double)word + 0.5) * (1.0 / 4294967296.0);
}

#endif
