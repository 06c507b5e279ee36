/* string_parts.h - strings as sequences of characters, for the words on strings. */
#ifndef BUILTINS_STRING_PARTS_H
#define BUILTINS_STRING_PARTS_H
#include "interp/interp.h"

typedef struct Chars { /* a string with its characters counted */
    const char *text;
    size_t bytes, length;
    bool single; /* every character is one byte */
} Chars;
Chars chars_of(Expr string);
size_t chars_byte(const Chars *c, size_t i);           /* where character i (0-based, up to length) starts */
Expr chars_slice(const Chars *c, size_t from, size_t to); /* characters from .. to - 1 */

/* When the first part is a list: the list of the call's values for each of its elements; else NULL. */
Expr thread_first(Interp *in, Expr call);
/* Checks that part i is a string; false after call::string. */
bool wants_string(Interp *in, Expr call, size_t i);

#endif
