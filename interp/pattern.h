/* pattern.h - the matcher: one pattern, one subject, bindings by slot with a trail, backtracking over sequences. */
#ifndef INTERP_PATTERN_H
#define INTERP_PATTERN_H
#include "interp/expr.h"
#include "interp/template.h"

/* A pattern prepared for matching many subjects: variables numbered, fixed parts marked. */
typedef struct Pattern Pattern;
Pattern *pattern_compile(Interp *in, Expr pattern);
bool pattern_matches(Interp *in, Pattern *p, Expr subject);
bool match(Interp *in, Expr subject, Expr pattern);            /* MatchQ, compiled for this once (cheap for literals and heads) */
bool expr_is_pattern(Expr e);                                  /* contains pattern objects (outside Verbatim) */
bool expr_is_pattern_object(Expr e);                           /* is itself one: Blank..., Pattern, Alternatives, PatternTest ... */
/* After a match: rhs with the bound variables put in (sequences spliced). */
Expr pattern_instantiate(Interp *in, Pattern *p, Expr rhs);
/* All ways to match, for ReplaceList: calls each until it gives false. The bindings are in the pattern's environment then. */
void pattern_all_matches(Interp *in, Pattern *p, Expr subject, bool (*each)(Interp *in, void *context), void *context);

/* ---- for rules.c ---- */
size_t pattern_variables(const Pattern *p);
const Expr *pattern_names(const Pattern *p);                   /* the symbols of the variables, by slot */
/* Right sides see the pattern's variables as slots; OptionValue[name] is tied to the options that this pattern takes. */
Template pattern_template(Interp *in, Pattern *p, Expr rhs);
/* Has the last word on a match (the condition of a rule's right side): false makes the matcher look for another one. */
typedef struct Accept {
    bool (*holds)(Interp *in, struct Accept *self, Expr *env);
} Accept;
/* Matches into env, which has room for pattern_variables; it holds them when true. accept may be NULL. */
bool pattern_match_into(Interp *in, Pattern *p, Expr subject, Expr *env, Accept *accept);
/* The bindings that pattern_matches and pattern_all_matches left. */
void pattern_read_env(const Pattern *p, Expr *env);
/* A call that is not built: head is known to fit when the pattern is an ordinary call. node may be NULL. */
bool pattern_match_call(Interp *in, Pattern *p, Expr head, size_t n, const Expr *parts, Expr node, Expr *env,
                        Accept *accept);
/* For a Flat head: a match of some of the subject's parts; *before and *after get the other parts (Sequence[...]). */
bool pattern_match_some(Interp *in, Pattern *p, Expr subject, Expr *env, Expr *before, Expr *after, Accept *accept);
bool pattern_may_match_some(const Pattern *p);
/* The literal head and number of parts of what can match at all: false from it means no. */
bool pattern_may_match(const Pattern *p, Expr subject);
bool pattern_is_current(Interp *in, const Pattern *p);         /* attributes that it was compiled under still hold */
Expr pattern_default(Interp *in, Expr head);                   /* Default[head], or NULL: what x_. stands for */
/* Does the second pattern also match whatever the first does, as far as structure tells? -1: first is more special, 1: it is
 * more general, 0: equal, 2: neither. */
int pattern_compare(Interp *in, Expr a, Expr b);

#endif
