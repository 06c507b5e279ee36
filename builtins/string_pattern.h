/* string_pattern.h - patterns over the characters of strings: "a" ~~ x__ ~~ DigitCharacter .. and the like, compiled to PCRE2. */
#ifndef BUILTINS_STRING_PATTERN_H
#define BUILTINS_STRING_PATTERN_H
#include "interp/interp.h"

typedef struct StringPattern StringPattern;

typedef struct StringMatch { /* bytes from the start of the text */
    size_t start, end;
} StringMatch;

enum {
    STRING_IGNORE_CASE = 1,
    STRING_WHOLE = 2,      /* must match all of the text */
    STRING_ABBREVIATED = 4, /* a plain string may hold * and @, as for StringMatchQ and Names */
    STRING_EVERY = 8        /* for string_pattern_every */
};

/* Recently used patterns are kept. NULL after StringExpression::invld when something in the pattern is no string pattern. */
StringPattern *string_pattern(Interp *in, Expr pattern, unsigned flags);
/* The first match that starts at byte `from` or later. False: none. Conditions are evaluated; a search that takes too
 * long ends in a message. */
bool string_pattern_find(Interp *in, StringPattern *p, Expr text, size_t from, StringMatch *m);
/* All matches that start at byte `at`, in the order of preference; how many. Of a pattern made with STRING_EVERY. */
size_t string_pattern_every(Interp *in, StringPattern *p, Expr text, size_t at, StringMatch **list);
/* Makes match i of the last string_pattern_every the one that string_pattern_fill and string_pattern_dollars look at. */
void string_pattern_use(StringPattern *p, size_t i);
/* After a match: e with the variables of the pattern replaced by what they matched, not evaluated. */
Expr string_pattern_fill(Interp *in, StringPattern *p, Expr text, Expr e);
bool string_pattern_has_variables(const StringPattern *p);
/* "$1" of a replacement for a RegularExpression filled in; the same handle when there is nothing to do. */
Expr string_pattern_dollars(StringPattern *p, Expr text, Expr replacement);

#endif
