/* rules.h - ordered rule lists: those of Replace and friends, and those that symbols carry (Definitions). */
#ifndef INTERP_RULES_H
#define INTERP_RULES_H
#include "interp/pattern.h"
#include "interp/symbol.h"

/* Rules of Replace: a rule, a list of rules, an association, Dispatch. NULL + message (reps) for anything else.
 * Lists of literal left sides are looked up by hash. */
typedef struct Rules Rules;
Rules *rules_compile(Interp *in, Expr rules, Expr call);
Expr rules_apply(Interp *in, Rules *r, Expr e);                /* e itself replaced, evaluated conditions; NULL when none matches */
Expr rules_replace_all(Interp *in, Rules *r, Expr e);          /* e /. rules; the same handle when nothing changed */

/* Definitions: literal left sides in O(1), the rest by specificity order. */
Expr definitions_apply(Interp *in, Definitions *d, Expr call); /* the first that matches, right side put in; NULL none */
bool definition_add(Interp *in, Symbol *s, ValueKind kind, Expr left, Expr right); /* replaces one with the same left side */
bool definition_remove(Interp *in, Symbol *s, ValueKind kind, Expr left);
Expr definitions_list(Interp *in, Symbol *s, ValueKind kind);  /* {HoldPattern[lhs] :> rhs, ...} */
void definitions_clear(Interp *in, Symbol *s, ValueKind kind);

/* lhs = rhs and lhs := rhs in all their forms, tag NULL or the symbol of /:. up for ^= and ^:=. False after a message. */
bool define(Interp *in, Expr call, Expr tag, Expr left, Expr right, bool up);

#endif
