/* walk_plans.h - what a net's plan must not depend on: threads, padding, the company of other examples. */
#ifndef TESTS_UNIT_WALK_PLANS_H
#define TESTS_UNIT_WALK_PLANS_H
#include "builtins/net/net.h"

typedef struct Backend Backend;
typedef struct Crews {
    Backend *one, *two; /* the same device with one thread and with two */
} Crews;

/* Runs results and gradients of an initialized net on a batch, in Test and Train mode, in Real32 and Real64. Ports whose
 * first level varies get examples of different lengths, padded. NULL when all is well, else what is wrong:
 * - one and two threads give the same bits, moving statistics included
 * - other numbers in the padding change no bit, and the gradient there is exactly zero
 * - (Test mode) results and gradients are those of the examples alone, each at its own length. */
const char *walk_plans(Interp *in, const Crews *crews, const Net *net);
#endif
