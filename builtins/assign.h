/* assign.h - assignment as other words need it. */
#ifndef BUILTINS_ASSIGN_H
#define BUILTINS_ASSIGN_H
#include "interp/interp.h"

/* left = right in all forms: variables, lists, parts, elements of associations, definitions. call's head names messages.
 * False after a message. right is evaluated. */
bool assign(Interp *in, Expr call, Expr left, Expr right);
/* symbol := right, without a look at attributes. */
void assign_delayed(Interp *in, Expr symbol, Expr right);
/* The value of something that can be assigned to, or NULL after call::rvalue when it has none. */
Expr assign_read(Interp *in, Expr call, Expr left);
/* Symbols that a string names, with * and @ as wildcards: "f*", "ctx`*", ... as a list of symbols in alphabetical order. */
Expr symbols_named(Interp *in, Expr pattern);
bool name_matches(const char *pattern, const char *name);

#endif
