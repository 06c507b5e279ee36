/* forked.h - long calls of foreign libraries that can't be interrupted run in a child process, which can be killed. */
#ifndef INTERP_FORKED_H
#define INTERP_FORKED_H
#include <gmp.h>
#include "interp/interp.h"

/* Runs work(data, fd) in a child, which writes its answer to fd and ends; gives the bytes written (collected memory,
 * NUL-terminated) and their number. NULL when no child can be made or it wrote nothing. An interrupt or a limit kills the
 * child and unwinds as usual; a child that died for want of memory unwinds as such. work must not raise. */
char *forked_call(Interp *in, void (*work)(void *data, int fd), void *data, size_t *length);
/* Writes all of it; for work functions. */
void forked_write(int fd, const char *bytes, size_t n);

/* The value of compute(in, data), from a child. It is computed here, where no interrupt is heard, when there is no child, when
 * this is one, and when the value can't be sent: numbers, strings, symbols, packed arrays and what is built of them can. The
 * child's messages are issued here. compute may evaluate but must have no effect besides. */
Expr forked_value(Interp *in, Expr (*compute)(Interp *in, void *data), void *data);
/* The integer compute(n), from a child when n is above direct. */
Expr forked_integer(Interp *in, unsigned long n, unsigned long direct, void (*compute)(mpz_t result, unsigned long n));

/* Calls that take longer than this, by estimate, are worth a child: making one costs 1 or 2 ms. */
#define FORK_SECONDS 0.05
/* Rough estimates of the seconds that a call of GMP takes (3 GHz): a product of n limbs, the conversion to or from decimal
 * digits, a gcd (a fraction's common factor, a modular inverse), a power modulo m with an exponent of so many bits. */
double seconds_multiply(double limbs);
double seconds_convert(double limbs);
double seconds_gcd(double limbs);
double seconds_powmod(double limbs, double exponent_bits);
/* The same of calls, for the tables of words: the numbers among the parts decide. */
double seconds_digits(Expr call); /* digits in any base */
double seconds_divide(Expr call);
double seconds_gcds(Expr call);
double number_limbs(Expr e); /* 64-bit words of the numbers in e, at any depth of lists; 0 for what is no number */

#endif
