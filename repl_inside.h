/* repl_inside.h - what the files of the prompt share.
 *
 * readline keeps its state in globals and its callbacks take no context, so what they need stands in one global too. */
#ifndef REPL_INSIDE_H
#define REPL_INSIDE_H
#include "interp/interp.h"

typedef struct Repl {
    Interp *in;
    bool several_lines; /* the terminal can move its cursor up: an input of several lines is edited as one */
    int prompt_width;
    Text ahead; /* bytes typed while somebody else read the terminal; taken up to ahead_at */
    size_t ahead_at;
} Repl;
extern Repl repl; /* repl.c */

/* ---- repl_read.c ---- */
typedef enum Input { INPUT_TEXT, INPUT_DROPPED, INPUT_END } Input;
void read_start(void);
/* Reads lines until they make whole expressions. Labels of a pasted transcript are taken away. */
Input read_input(Text *text);
void read_again(const char *bytes, size_t n); /* keys that were read by mistake: they come first */
/* The text without `In[n]:=`; an `Out[n]=` drops its lines up to the next label or empty line. */
const char *without_labels(const char *text);
/* The text ends inside brackets, a string, a comment or after an operator. */
bool input_is_open(const char *text);

/* ---- repl_history.c ---- */
void history_start(void);
void history_remember(const char *text); /* an input of several lines is one entry */

/* ---- repl_complete.c ---- */
void complete_start(void);

/* ---- repl_show.c ---- */
typedef struct Result {
    int64_t line; /* n of Out[n] */
    Expr value;
    double seconds; /* what it took */
} Result;
void show_result(const Result *r); /* may unwind: $PrePrint and Format are the user's */
/* Starts and ends a colour where colour is on: "1" bold, "2" dim, "31" red ... as the terminal counts them. */
const char *paint(const char *code);
const char *unpaint(void);
void measure_screen(Interp *in); /* sets the page width; the window may have been resized */
int screen_rows(void);

/* ---- repl.c ---- */
void repl_start(Interp *in);
void evaluate_timed(Expr e, Result *r, Unwind *kind); /* as one input: with In, Out and % */
void show_safely(const Result *r);                    /* what unwinds while it shows ends here */

/* ---- repl_break.c ---- */
Text broken_line(const char *line, size_t width); /* one long line as several, none wider where a blank allows it */
/* The same for a two-dimensional formula: all its lines are broken at one column. Gives the line of the label. */
size_t break_block(Text *body, size_t base, size_t width);

/* ---- repl_picture.c ---- */
/* Adds a picture as the terminal wants it: of an Image, a graphic, a list of images or of image -> label as strips. False
 * when value is nothing of the kind or the terminal shows no pictures: then its text is for printing. */
bool picture_add(Text *out, Expr value);

#endif
