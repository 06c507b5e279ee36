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

/* Every way in which the rules apply to e, in order; each gives false to stop. For ReplaceList. */
void rules_apply_all(Interp *in, Rules *r, Expr e, bool (*each)(Interp *in, void *context, Expr result), void *context);
size_t rules_count(const Rules *r);
extern const OpaqueType rules_dispatch_type;                   /* what Dispatch[...] keeps: opaque data is a Rules */

/* Definitions: literal left sides in O(1), the rest by specificity order. */
Expr definitions_apply(Interp *in, Definitions *d, Expr call); /* the first that matches, right side put in; NULL none */
/* The same for head[parts] (node when it is built already, else NULL): *tail is the right side in an environment. */
struct Tail;
bool definitions_enter(Interp *in, Definitions *d, Expr head, size_t n, const Expr *parts, Expr node, Expr *small, struct Tail *tail);
bool definition_add(Interp *in, Symbol *s, ValueKind kind, Expr left, Expr right); /* replaces one with the same left side */
bool definition_remove(Interp *in, Symbol *s, ValueKind kind, Expr left);
Expr definitions_list(Interp *in, Symbol *s, ValueKind kind);  /* {HoldPattern[lhs] :> rhs, ...} */
void definitions_clear(Interp *in, Symbol *s, ValueKind kind);

void definitions_set(Interp *in, Symbol *s, ValueKind kind, Expr rules); /* DownValues[f] = {...}: rules as definitions_list gives */

/* lhs = rhs and lhs := rhs in all their forms, tag NULL or the symbol of /:. up for ^= and ^:=. False after a message. */
/* (for Part[...] and elements of associations see builtins/assign.c; delayed is read from the call's head) */
bool define(Interp *in, Expr call, Expr tag, Expr left, Expr right, bool up);

/* ---- attributes (attributes.c) ---- */
void attributes_set(Interp *in, Expr symbol, uint32_t bits);   /* the user's: hidden bits of builtins stay */
bool attributes_read(Interp *in, Expr call, Expr names, uint32_t *bits); /* a symbol or a list of them; false after call::attnf */
Expr attributes_list(uint32_t bits);                           /* {Flat, HoldAll, ...} in alphabetical order */

#endif
