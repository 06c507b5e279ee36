/* print_inside.h - what the files of the printer share; nobody else includes it. */
#ifndef INTERP_PRINT_INSIDE_H
#define INTERP_PRINT_INSIDE_H
#include "interp/interp.h"
#include "interp/print_box.h"
#include "interp/syntax.h"

typedef struct PrintRow { /* what has been laid out so far, from left to right */
    size_t count, capacity;
    Box *boxes;
} PrintRow;

typedef struct Printer {
    Interp *in;
    Text *out;
    PrintRow *row; /* two-dimensional: tall parts go here, and the text between them; NULL on one line */
    const struct SyntaxState *syntax;
    PrintForm form;
    bool give_up;      /* OutputForm: stop at the first thing that wants two dimensions ...                 */
    bool tall;         /* ... and say so here                                                              */
    bool raised;       /* inside an exponent: fractions stay on one line, a/b                              */
    size_t stop_at;    /* stop when the text has become longer: SIZE_MAX for never                         */
    size_t parts_most; /* show at most so many parts of a call, and <<k>> for the others: SIZE_MAX for all */
    int depth, depth_most; /* deeper parts are shown as <<1>>                                              */
} Printer;

/* e on one line; in parentheses when it binds less tightly than least. */
void print_part(Printer *p, Expr e, int least);
/* The same between commas: parts first ... of e. */
void print_parts(Printer *p, Expr e, size_t first, const char *comma);
static inline bool print_is_over(const Printer *p)
{
    return p->out->length > p->stop_at || (p->tall && p->give_up);
}
/* This wants two dimensions: true when the printer gives up here. */
static inline bool print_tall(Printer *p)
{
    p->tall = true;
    return p->give_up;
}
/* How many of n parts are left out in the middle. */
static inline size_t print_gap(const Printer *p, size_t n)
{
    return p->parts_most < n && n - p->parts_most > 1 ? n - p->parts_most : 0;
}
static inline void print_open(Printer *p, bool parens)
{
    if (parens)
        text_add_char(p->out, '(');
}
static inline void print_close(Printer *p, bool parens)
{
    if (parens)
        text_add_char(p->out, ')');
}

void print_symbol(Printer *p, Expr e);

/* ---- print_special.c: forms of their own; false: not such a form, or not with these parts ---- */
bool print_special(Printer *p, Expr e, int least);
bool print_derivative(Printer *p, Expr e); /* f' in OutputForm */

/* ---- print_arith.c: sums, products, powers ---- */
void print_plus(Printer *p, Expr e, int least);
void print_times(Printer *p, Expr e, int least);
void print_power(Printer *p, Expr e, int least);
bool print_fraction(Printer *p, Expr rational, int least); /* in two dimensions; false on one line */
bool print_is_negative(Expr e); /* a term that a sum shows with a minus */
bool print_is_sqrt(Expr power, bool *inverse);

/* A product taken apart: sign, numerator, denominator (with the exponents turned round). */
typedef struct Product {
    bool negative;
    Expr half; /* a rational -1/n in front: InputForm shows it as a factor, so the minus stays with it; else NULL */
    size_t above_count, below_count;
    Expr *above, *below;
} Product;
Product product_split(Interp *in, Expr times, bool negate);

/* ---- print_output.c, print_grid.c: two dimensions ---- */
void print_output(Interp *in, Text *out, Expr e);
void print_add_box(Printer *p, Box box);               /* of a printer with a row */
Printer print_box_start(const Printer *outer);         /* a printer that collects one box */
Box print_box_end(Printer *p);
Box print_box(const Printer *outer, Expr e, int least);
Box print_exponent_box(const Printer *outer, Expr e);
bool print_flat(Printer *p, Expr e, int least);        /* on one line if it fits on one; else false and nothing is written */
bool print_laid_out(Printer *p, Expr e);               /* tables and scripts; false for anything else */

/* ---- print_forms.c ---- */
Expr print_form_shown(Interp *in, Expr call); /* what stands for the call in OutputForm, or NULL */
/* By the user's rule for Format[call, form]; for Format[call] when form is NULL; NULL: no rule. */
Expr print_format_only(Interp *in, Expr call, const char *form);
Expr print_format_value(Interp *in, Expr call, const char *form); /* by the user's Format rules, or NULL */
int print_symbol_index(Expr head);                /* of a known symbol, else -1 */
#endif
