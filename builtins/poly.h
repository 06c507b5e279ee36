/* poly.h - expressions as polynomials and fractions over Q in their own atoms, by FLINT's fmpq_mpoly.
 *
 * An atom is whatever is no sum, product or whole power: x, Sin[x], Sqrt[2], 1.5, I. What FLINT does not know of atoms (I^2,
 * 1.5 + 1.5) is put right when the result is evaluated. */
#ifndef BUILTINS_POLY_H
#define BUILTINS_POLY_H
#include <gmp.h>
#include <flint/fmpq_mpoly.h>
#include <flint/fmpq_mpoly_factor.h>
#include "builtins/arith.h"

typedef struct Poly {      /* a ring and its atoms in canonical order; polynomials are fmpq_mpoly_t over ring */
    fmpq_mpoly_ctx_t ring;
    Expr *atom;
    slong atoms;
    bool plain;            /* atoms are all symbols: results need no second look */
    bool short_of_memory;  /* a polynomial would not have fitted */
    bool fractions;        /* negative powers are inverses of atoms, not atoms themselves */
    Expr keep;             /* factors free of this pattern stay whole, or NULL */
} Poly;

/* Atoms of n expressions. fractions as above. The ring is released by poly_end, which raises
 * out-of-memory when that stopped poly_from: whoever calls it has cleared the polynomials. */
void poly_start(Interp *in, Poly *p, size_t n, const Expr *e, bool fractions, Expr keep);
void poly_end(Poly *p);
/* e as a polynomial; r is initialised by the caller. False when it would be too large (message General::ovfl not yet given). */
bool poly_from(Interp *in, Poly *p, fmpq_mpoly_t r, Expr e);
Expr poly_to(Interp *in, Poly *p, const fmpq_mpoly_t r);
slong poly_atom(const Poly *p, Expr e); /* number of an atom, -1 */

/* A fraction: numerator over coprime factors with exponents. */
typedef struct Fraction {
    fmpq_mpoly_t over;
    slong count, room;
    fmpq_mpoly_struct *factor;
    ulong *exponent;
} Fraction;
bool fraction_from(Interp *in, Poly *p, Fraction *f, Expr e); /* initialises f; false: division by zero or too large */
void fraction_end(Poly *p, Fraction *f);
void fraction_denominator(Poly *p, fmpq_mpoly_t r, const Fraction *f); /* the product */

/* A guess at the time that FLINT takes for a call with polynomials, in seconds: for the tables of words. */
double poly_seconds(Expr call);

/* c * product of factors as an expression; numeric content kept apart. */
Expr poly_factored(Interp *in, Poly *p, const fmpq_mpoly_t r);
Expr fraction_to(Interp *in, Poly *p, const Fraction *f, bool factored);

#endif
