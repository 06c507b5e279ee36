/* parse.h - text to expressions, by the operator table syntax.def, which the printer shares. */
#ifndef INTERP_PARSE_H
#define INTERP_PARSE_H
#include "interp/expr.h"

typedef struct ParseResult {
    Expr expr;            /* NULL: nothing left to read, or an error */
    size_t end;           /* where the next expression starts: bytes from the start of the text */
    bool incomplete;      /* the text ends inside brackets, a string, a comment or after an operator: a prompt asks for more */
    const char *error;    /* NULL when fine, else what is wrong in words, for the message Syntax::... */
    const char *tag;      /* "sntxf", "sntxi", "tsntxi" ... */
    size_t error_at;      /* byte where */
} ParseResult;

/* Reads one expression from text[start...length): up to the newline that ends it, as a script's lines do. Comments between
 * expressions are skipped. Nothing is evaluated; symbols are interned in the current context. */
ParseResult parse_next(Interp *in, const char *text, size_t length, size_t start);
/* The whole text as one expression; an error when another one follows. */
ParseResult parse_all(Interp *in, const char *text, size_t length);
/* Issues the syntax message with line, column, the line itself and a caret. name is the file or "". */
void parse_report(Interp *in, const char *name, const char *text, size_t length, const ParseResult *r);

#endif
