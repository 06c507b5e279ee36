/* nearest.h - the name that was probably meant. Said only at the prompt: scripts may use any name. */
#ifndef INTERP_NEAREST_H
#define INTERP_NEAREST_H
#include "interp/interp.h"

/* The word of System` that name comes closest to: itself in other case, or one or two letters off; NULL when none is near. */
const char *nearest_word(Interp *in, const char *name);
/* The same among the options of symbol. */
const char *nearest_option(Interp *in, Expr symbol, const char *name);
/* At the prompt, after an evaluation: a line "sin is not defined. Did you mean Sin?" for the value itself, a symbol, and for heads
 * of calls in it that have no meaning but resemble a word, and that a word of the Wolfram Language is missing here; once a name. Nothing else changes. */
void nearest_suggest(Interp *in, Expr value);
void nearest_suggest_option(Interp *in, Expr symbol, Expr option); /* the same for an unknown option, or a rule for one */

#endif
