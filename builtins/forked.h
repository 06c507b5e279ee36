/* forked.h - long calls of foreign libraries that can't be interrupted run in a child process, which can be killed. */
#ifndef BUILTINS_FORKED_H
#define BUILTINS_FORKED_H
#include <gmp.h>
#include "interp/interp.h"

/* Runs work(data, fd) in a child, which writes its answer to fd and ends; gives the bytes written (collected memory,
 * NUL-terminated) and their number. NULL when no child can be made or it died. An interrupt or a limit kills the child and
 * unwinds as usual. work must not evaluate and must not allocate collected memory. */
char *forked_call(Interp *in, void (*work)(void *data, int fd), void *data, size_t *length);
/* Writes all of it; for work functions. */
void forked_write(int fd, const char *bytes, size_t n);
/* The integer compute(n), from a child when n is above direct. */
Expr forked_integer(Interp *in, unsigned long n, unsigned long direct, void (*compute)(mpz_t result, unsigned long n));

#endif
