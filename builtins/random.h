/* random.h - draws from the session's generator. */
#ifndef BUILTINS_RANDOM_H
#define BUILTINS_RANDOM_H
#include "interp/array.h"
#include "interp/interp.h"

uint64_t random_bits(Interp *in);                     /* 64 uniform bits; seeds itself from the system when never seeded */
void random_seed(Interp *in, uint64_t seed, bool from_system);
double random_unit(Interp *in);                       /* uniform in [0, 1), 53 bits */
uint64_t random_below(Interp *in, uint64_t n);        /* uniform in 0 .. n - 1, n > 0 */
double random_normal(Interp *in);                     /* mean 0, standard deviation 1 */
/* Dimensions at part `at` of a call: n or {n1, ...}; rank 0 when absent. False after a message. */
bool random_shape(Interp *in, Expr call, size_t at, ArrayShape *shape);

#endif
