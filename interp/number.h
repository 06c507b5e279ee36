/* number.h - the number tower: 64-bit and big integers, rationals, machine and arbitrary-precision reals, complex numbers.
 *
 * GMP, MPFR and FLINT keep malloc; a big number of the language is a block of collected memory with its limbs inside.
 * Views wrap the limbs without a copy; results are computed in scratch variables and copied in. */
#ifndef INTERP_NUMBER_H
#define INTERP_NUMBER_H
#include <gmp.h>
#include <mpfr.h>
#include "interp/expr.h"

/* ---- making ---- */
Expr number_from_mpz(const mpz_t z);                       /* EXPR_INT when it fits 64 bits */
Expr number_rational(Expr numerator, Expr denominator);    /* integers; lowest terms; denominator not 0 */
Expr number_from_mpq(const mpq_t q);
/* precision in decimal digits, as Precision[] reports it; the significand is rounded to what that needs plus guard bits. */
Expr number_bigreal(const mpfr_t value, double precision);
Expr number_complex(Expr re, Expr im);                     /* joins exactness as Complex does; real when im is exact 0 */
/* Parses the text of a number token in InputForm: digits, base^^, ` and `` marks, *^exponent. NULL and *why when malformed. */
Expr number_parse(Interp *in, const char *text, size_t length, const char **why);

/* ---- reading ---- */
void number_to_mpz(mpz_t out, Expr integer);               /* out is initialised by the caller */
void number_to_mpq(mpq_t out, Expr exact);
void number_to_mpfr(mpfr_t out, Expr real);                /* any real kind, rounded to out's precision */
bool number_is_integer(Expr e);                            /* EXPR_INT or EXPR_BIG */
bool number_is_exact(Expr e);                              /* integer, rational, complex of those */
bool number_is_real(Expr e);                               /* any number but a complex one */
bool number_is_machine(Expr e);                            /* machine real, or complex of machine reals */
bool number_is_zero(Expr e);
int number_sign(Expr real);                                /* -1, 0, 1; of a real kind */
double number_double(Expr real);                           /* nearest double; may be infinite */
bool number_to_int64(Expr e, int64_t *out);                /* false unless an integer that fits */
bool number_to_double(Expr e, double *out);                /* false unless a real number kind */
double number_precision(Expr e);                           /* digits; INFINITY for exact, -1 stands for MachinePrecision */
double number_accuracy(Expr e);

/* ---- arithmetic on numbers (all kinds mixed as Wolfram mixes them); NULL never: overflow and 1/0 give the language's
 *      Overflow[], ComplexInfinity, Indeterminate with its message ---- */
Expr number_add(Interp *in, Expr a, Expr b);
Expr number_subtract(Interp *in, Expr a, Expr b);
Expr number_multiply(Interp *in, Expr a, Expr b);
Expr number_divide(Interp *in, Expr a, Expr b);
Expr number_negate(Interp *in, Expr a);
static inline Expr number_absolute(Expr real)                /* of an exact real kind */
{
    return number_sign(real) < 0 ? number_negate(NULL, real) : real;
}
/* a^b when the result is a number, NULL when it stays symbolic (2^(1/2)); exact roots come out (4^(1/2) is 2). */
Expr number_power(Interp *in, Expr a, Expr b);
int number_compare(Expr a, Expr b);                        /* real kinds: -1, 0, 1 with Equal's tolerance; exactness ignored */
int number_compare_exactly(Expr a, Expr b);                /* the same without tolerance, for ordering */
bool number_same(Expr a, Expr b);                          /* SameQ of two numbers */
bool number_identical(Expr a, Expr b);                     /* same kind, value and precision, bit by bit (-0. is 0.) */
uint32_t number_hash(Expr e);                              /* never 0; equal for identical numbers; -0. hashes as 0. */
Expr number_floor(Interp *in, Expr real);                  /* an integer */
Expr number_integer_quotient(Expr a, Expr b);              /* of integers, b not 0, rounded down */
Expr number_integer_mod(Expr a, Expr b);                   /* what is left of a then: zero, or with the sign of b */
Expr number_round(Interp *in, Expr real);                  /* to even on ties */

/* ---- precision ---- */
/* e to digits of precision (MachinePrecision: -1), for numbers only. */
Expr number_approximate(Interp *in, Expr number, double digits);

/* ---- text ---- */
struct Text;
/* InputForm: fewest digits that read back. FullForm (full): precision marks, Rational[n, d], Complex[re, im]. */
void number_print_input(struct Text *out, Expr number, bool full);
/* OutputForm on one line: 6 digits of machine reals, the known digits of others. */
void number_print_output(struct Text *out, Expr number);
void number_print_real(struct Text *out, double r, bool input);      /* "0.1", "1.*^-7"; "Indeterminate" never */
void number_print_real32(struct Text *out, float r);                 /* fewest digits that read back as the same Real32 */

#endif
