/* factors.h - positive integers as products of primes. */
#ifndef BUILTINS_FACTORS_H
#define BUILTINS_FACTORS_H
#include "interp/interp.h"

typedef struct Factors { /* of a positive integer, primes rising */
    size_t count;
    Expr *prime;
    int64_t *exponent;
} Factors;
/* The factors of n > 0. False: n is too large to be factored here. */
bool factors_of(Interp *in, Factors *f, Expr n);
#endif
