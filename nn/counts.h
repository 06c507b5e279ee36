/* counts.h - counting in parts. */
#ifndef NN_COUNTS_H
#define NN_COUNTS_H
#include <stdint.h>

static inline int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static inline int64_t most(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static inline int64_t divide_up(int64_t count, int64_t part) /* parts that hold all; count >= 0, part > 0 */
{
    return (count + part - 1) / part;
}

static inline int64_t rounded_up(int64_t count, int64_t part)
{
    return divide_up(count, part) * part;
}

#endif
