/* part.h - reading and changing parts by specifications: integers, All, Span, lists, Key[k], strings and keys. */
#ifndef BUILTINS_PART_H
#define BUILTINS_PART_H
#include "interp/interp.h"

/* e[[s1, ..., sn]]. What it hands out is marked shared. NULL after a message in the name of call's head (Part, Extract, ...). */
Expr part_get(Interp *in, Expr call, Expr e, size_t n, const Expr *specs);
/* The same without messages: NULL when there is no such part. */
Expr part_find(Interp *in, Expr e, size_t n, const Expr *specs);

/* e with e[[s1, ..., sn]] = value done, for assignments to parts of a variable that holds e: in place as far as nodes are
 * owned (EXPR_F_OWNED) and not shared, else on copies, which are then owned. The caller stores the result back without
 * evaluating it. Several parts take the elements of a list of their shape, else value each. A new key is appended.
 * NULL after a message in the name of call's head. */
Expr part_set(Interp *in, Expr call, Expr e, size_t n, const Expr *specs, Expr value);

/* Does the same in e itself when e is a packed array that is owned and not shared, specs are whole numbers that lead to one
 * of its numbers, and value is of its type; false: nothing is done. */
bool part_set_number(Expr e, size_t n, const Expr *specs, Expr value);

/* The same for one key of an association. */
Expr part_set_key(Expr assoc, Expr key, Expr value);
/* The element at n positive or negative indices of lists in lists, not marked shared; NULL when there is none, or it is not reached by
 * plain integers. */
Expr part_at(Expr e, size_t n, const Expr *specs);

/* e with the part at one position (list of indices) replaced by what change gives; used by MapAt, ReplacePart and the like.
 * Indices may be negative, All, Span, Key[k]; no in-place change. NULL after a message. */
typedef Expr (*PartChange)(Interp *in, void *context, Expr part, bool eager);
Expr part_change(Interp *in, Expr call, Expr e, size_t n, const Expr *specs, PartChange change, void *context);

#endif
