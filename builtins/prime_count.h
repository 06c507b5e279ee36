/* prime_count.h - how many primes, and which. */
#ifndef BUILTINS_PRIME_COUNT_H
#define BUILTINS_PRIME_COUNT_H
#include "interp/interp.h"

enum { PRIME_COUNT_DIGITS = 13 };                /* arguments beyond 10^13 are refused: too long */
int64_t prime_count(Interp *in, int64_t x);      /* primes up to x, 0 <= x <= 10^13; O(x^(3/4)) */
int64_t prime_nth(Interp *in, int64_t n);        /* the nth prime, 1 <= n, below 10^13; 0 when beyond */

#endif
