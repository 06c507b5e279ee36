/* interp.h - the interpreter's own state and the way in from outside. */
#ifndef INTERP_INTERP_H
#define INTERP_INTERP_H
#include <stdio.h>
#include "interp/eval.h"
#include "interp/message.h"
#include "interp/module.h"
#include "interp/parse.h"
#include "interp/print.h"
#include "interp/text.h"
#include "interp/unwind.h"

typedef struct Sink { /* where text goes: a function, so that tests and notebooks can listen */
    void (*write)(void *context, const char *bytes, size_t n);
    void *context;
} Sink;

struct Interp {
    /* evaluator */
    uint32_t epoch;             /* nodes stamped with it are up to date */
    uint32_t attribute_version; /* moves when Flat, Orderless or OneIdentity of a symbol change: compiled patterns look */
    char *stack_limit;          /* lowest address that recursive C code may reach */
    char *stack_end;            /* the same without MemoryConstrained */
    bool child;                 /* a process that forked.c made */
    Expr child_said;            /* its messages, newest first: {{subject, tag, {arguments}}, the ones before}; NULL none */
    int interrupted;            /* atomic: set by the signal handler, timers and limits; read by unwind_poll */
    struct Evaluating *evaluating; /* the innermost call under evaluation, for Stack */
    int64_t recursion;          /* evaluations on the stack; against recursion_limit */
    int64_t recursion_limit;    /* $RecursionLimit; INT64_MAX for Infinity */
    int64_t iteration_limit;    /* $IterationLimit */
    struct UnwindFrame *frame;  /* innermost unwind_protect */
    struct Cleanups *cleanups; /* unwind.c's own */
    struct EvalState *eval;     /* eval.c's own */
    struct MessageState *messages; /* message.c's own */
    struct SymbolState *symbols;   /* symbol.c's own */
    struct StateList *states;   /* interp_state */
    /* session */
    Expr context;               /* $Context, a string */
    Expr context_path;          /* $ContextPath, a List of strings */
    int64_t line;               /* $Line */
    int page_width;             /* columns for OutputForm, 78 by default; INT_MAX when not on a terminal */
    bool interactive;           /* at the prompt */
    bool sandbox;               /* -sandbox: no processes, no network, files only below the working directory */
    int exit_code;              /* after UNWIND_EXIT */
    Sink out;                   /* Print, values */
    Sink err;                   /* messages, progress */
    bool live;                  /* err is a terminal where a line can be written over: progress */
    bool color;                 /* out and err are terminals and colour was not turned off */
    uint64_t random[4];         /* xoshiro256++ of the session; SeedRandom sets it by SplitMix64 */
};

/* One interpreter a process. Starts collector, symbols, core words; the caller adds modules and the library after it.
 * Must run on a thread with a big stack: interp_run_on_big_stack(fn) starts one (1 GB reserved, 256 or 64 MB where
 * refused) registered with the collector, and returns fn's value. */
Interp *interp_create(void);
int interp_run_on_big_stack(int (*fn)(void *data), void *data);
extern const Module interp_core_module; /* words that belong to interp/ itself: $Context and the like */

void sink_write(const Sink *s, const char *text);
void interp_interrupt(Interp *in); /* safe in a signal handler: asks the evaluator to stop soon */

/* Evaluates one top-level expression with In/Out, $Line, %, messages, $Pre, $Post; unwinds end here: the value is then
 * $Aborted or Null and *kind tells. Does not print. */
Expr interp_evaluate_top(Interp *in, Expr e, Unwind *kind);
/* Reads and evaluates everything in text (a script); print_values as for -print. Gives the exit status (0; 1 after a syntax
 * error or an abort; the argument of Exit). name stands in messages. Last value in *last when not NULL. */
int interp_run_text(Interp *in, const char *name, const char *text, size_t length, bool print_values, Expr *last);
/* The standard library: number of files, their text, and which symbols each defines; see stdlib/. */
typedef struct LibraryFile {
    const char *name;
    const char *text;
    size_t length;
    const char *const *symbols; /* NULL-terminated names; each has `Name::usage = ` in the text */
} LibraryFile;
void interp_add_library(Interp *in, const LibraryFile *files, size_t count); /* symbols autoload on first use */
void interp_autoload(Interp *in, Symbol *s); /* loads the file that defines s, if not loaded */

#endif
