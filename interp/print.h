/* print.h - expressions to text. */
#ifndef INTERP_PRINT_H
#define INTERP_PRINT_H
#include "interp/text.h"

typedef enum PrintForm {
    PRINT_INPUT,  /* reads back as the same expression */
    PRINT_OUTPUT, /* as the text front end shows it: two-dimensional where it helps */
    PRINT_FULL    /* FullForm */
} PrintForm;

void print_expr(Interp *in, Text *out, Expr e, PrintForm form);
const char *print_text(Interp *in, Expr e, PrintForm form);      /* a fresh C string */
Expr print_string(Interp *in, Expr e, PrintForm form);           /* as a string of the language */
/* OutputForm on one line, cut to about n characters with <<k>> where parts were left out: for messages. */
const char *print_short(Interp *in, Expr e, size_t n);
/* OutputForm on one line, no deeper than depth and with at most so many parts of a call. */
const char *print_shallow(Interp *in, Expr e, int depth, size_t parts);
/* OutputForm for a prompt: as print_expr, but gives the number of the line (from 0) that the label stands on. */
size_t print_output_lines(Interp *in, Text *out, Expr e);
void print_quoted(Text *out, const char *utf8, size_t bytes);    /* a string as InputForm shows it, with escapes */

/* What a word such as TableForm or NumberForm looks like in OutputForm: called for calls with this head, returns another
 * expression to show instead (a string is shown as it stands, lines and all), or NULL: show the call itself. */
typedef Expr (*PrintFunction)(Interp *in, Expr call);
void print_add_form(Interp *in, Expr head, PrintFunction show);

#endif
