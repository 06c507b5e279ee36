/* pattern.h - the matcher: one pattern, one subject, bindings by slot with a trail, backtracking over sequences. */
#ifndef INTERP_PATTERN_H
#define INTERP_PATTERN_H
#include "interp/expr.h"

/* A pattern prepared for matching many subjects: variables numbered, fixed parts marked. */
typedef struct Pattern Pattern;
Pattern *pattern_compile(Interp *in, Expr pattern);
bool pattern_matches(Interp *in, Pattern *p, Expr subject);
bool match(Interp *in, Expr subject, Expr pattern);            /* MatchQ, compiled for this once (cheap for literals and heads) */
bool expr_is_pattern(Expr e);                                  /* contains pattern objects (outside Verbatim) */
bool expr_is_pattern_object(Expr e);                           /* is itself one: Blank..., Pattern, Alternatives, PatternTest ... */
/* After a match: rhs with the bound variables put in (sequences spliced). */
Expr pattern_instantiate(Interp *in, Pattern *p, Expr rhs);
/* All ways to match, for ReplaceList: calls each until it gives false. */
void pattern_all_matches(Interp *in, Pattern *p, Expr subject, bool (*each)(Interp *in, void *context), void *context);

#endif
