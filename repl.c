/* repl.c - the prompt: In[n]:= and Out[n]=, until the end of input or Exit. */
#include "repl.h"
#include <string.h>
#include <time.h>
#include "repl_inside.h"

Repl repl;

static double seconds_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static Expr show_protected(Interp *in, void *data)
{
    (void)in;
    show_result(data);
    return S(Null);
}

void show_safely(const Result *r)
{
    Expr done;
    unwind_protect(repl.in, show_protected, (void *)(uintptr_t)r, &done);
    fflush(stdout);
}

void evaluate_timed(Expr e, Result *r, Unwind *kind)
{
    r->line = repl.in->line;
    double started = seconds_now();
    r->value = interp_evaluate_top(repl.in, e, kind);
    r->seconds = seconds_now() - started;
    if (*kind == UNWIND_ABORT) /* the terminal has shown ^C */
        sink_write(&repl.in->out, "\n");
}

static void report_error(const Text *text, size_t at, const ParseResult *r)
{
    ParseResult shifted = {.error = r->error, .tag = r->tag, .error_at = r->error_at - at, .incomplete = r->incomplete};
    parse_report(repl.in, "", text->bytes + at, text->length - at, &shifted);
    sink_write(&repl.in->out, "\n");
}

/* Evaluates all expressions of the text; true when the session ends. */
static bool evaluate_text(const Text *text)
{
    Interp *in = repl.in;
    for (size_t at = 0;;) {
        ParseResult r = parse_next(in, text->bytes, text->length, at);
        if (r.error != NULL)
            report_error(text, at, &r);
        if (r.expr == NULL)
            return false;
        at = r.end;
        Unwind kind = UNWIND_NONE;
        Result result;
        evaluate_timed(r.expr, &result, &kind);
        if (kind == UNWIND_EXIT)
            return true;
        show_safely(&result);
        if (kind == UNWIND_ABORT)
            return false; /* what was pasted after it is dropped too */
    }
}

void repl_start(Interp *in)
{
    repl.in = in;
    in->interactive = true;
    read_start();
    complete_start();
    history_start();
}

int repl_run(Interp *in)
{
    repl_start(in);
    for (;;) {
        Text text;
        Input input = read_input(&text);
        if (input == INPUT_END)
            break;
        if (input == INPUT_DROPPED)
            continue;
        history_remember(text.bytes);
        measure_screen(in);
        if (evaluate_text(&text))
            return in->exit_code;
    }
    sink_write(&in->out, "\n");
    return 0;
}
