/* special.h - the frame of the special functions: exact values where they are known, numbers by ball arithmetic. */
#ifndef BUILTINS_SPECIAL_H
#define BUILTINS_SPECIAL_H
#include "builtins/exact.h"
#include "builtins/numeric.h"

typedef Expr (*ExactRule)(Interp *in, Expr call);

/* Are all parts numeric, and one an inexact number? */
bool special_wants_number(Interp *in, Expr call);
/* The frame of a word: its number when special_wants_number, else what the exact rule says (NULL: there is none). */
Expr special(Interp *in, Expr call, ExactRule exact);
Expr special_library_word(Interp *in, Expr call); /* a word whose exact values are rules of the library (stdlib/special.wl) */
Expr special_factorial(Interp *in, Expr n);          /* n! of an integer */
int special_direction(Interp *in, Expr e);        /* the sign of a real infinity, else 0 */

static inline Expr part1(Expr call)
{
    return expr_part(call, 1);
}
static inline bool is_half_integer(Expr e)
{
    return expr_is(e, EXPR_RATIONAL) && e->as.pair.second == expr_int(2);
}
#endif
