/* number_parts.h - what the number_*.c files share: how big numbers lie in memory, views, and reals with an error bound. */
#ifndef INTERP_NUMBER_PARTS_H
#define INTERP_NUMBER_PARTS_H
#include <math.h>
#include "interp/interp.h"
#include "interp/number.h"

#define NUMBER_BITS_PER_DIGIT 3.3219280948873623
#define NUMBER_MACHINE_DIGITS 15.954589770191003 /* 53 bits */

/* Results of exact powers and products above this many bits are refused with General::ovfl. */
#define NUMBER_MAX_BITS 4000000000.0

/* ---- big integers: limbs inside the node (length of them), extra is 1 for negative ones ---- */
static inline const mp_limb_t *big_limbs(Expr e)
{
    return (const mp_limb_t *)(const void *)&e->as;
}
typedef struct IntView { /* an integer of the language as an mpz, without a copy; valid while the Expr is */
    mp_limb_t limb;
    mpz_t z;
} IntView;
mpz_srcptr int_view(IntView *v, Expr integer);

typedef struct RatView { /* the same for an integer or rational */
    IntView n, d;
    mpq_t q;
} RatView;
mpq_srcptr rat_view(RatView *v, Expr exact_real);

/* ---- arbitrary-precision reals: this continues the node's header ---- */
typedef struct BigReal {
    double precision; /* decimal digits; of a zero: its accuracy */
    int64_t exponent; /* MPFR's */
    int32_t sign;     /* 0: zero */
    uint32_t bits;
    mp_limb_t limb[1];
} BigReal;
static inline const BigReal *bigreal_of(Expr e)
{
    return (const BigReal *)(const void *)&e->as;
}
void bigreal_view(mpfr_t out, Expr e); /* EXPR_BIGREAL; never cleared, never written */
mpfr_prec_t bigreal_bits(double precision);

/* ---- a real on its way through a computation: value and log10 of its absolute error (-INFINITY: exact) ---- */
typedef struct Real {
    mpfr_t v;
    double error;
    bool owned;
} Real;
void real_load(Real *r, Expr e, mpfr_prec_t bits); /* any real kind; machine reals count as 53 bits */
void real_drop(Real *r);
double real_log10(const mpfr_t x);                 /* log10 |x|, -INFINITY for 0 */
double log10_sum(double a, double b);              /* log10(10^a + 10^b) */
mpfr_prec_t real_working_bits(Expr a, Expr b);     /* enough for either's precision; of inexact ones */
Expr real_make(const mpfr_t v, double error);      /* the number with that absolute error */
Expr bigreal_from_double(double x);                /* a machine number as a bigreal of 15.95 digits */

/* ---- complex numbers, real ones too ---- */
static inline Expr number_re(Expr e)
{
    return expr_is(e, EXPR_COMPLEX) ? e->as.pair.first : e;
}
static inline Expr number_im(Expr e)
{
    return expr_is(e, EXPR_COMPLEX) ? e->as.pair.second : expr_int(0);
}
Expr number_raw_pair(ExprKind kind, Expr first, Expr second);

/* Values that are no numbers. */
Expr number_overflow(Interp *in);      /* General::ovfl, Overflow[] */
Expr number_infinite(Interp *in, Expr base, Expr exponent);    /* Power::infy, ComplexInfinity */

#endif
