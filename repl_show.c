/* repl_show.c - results below their labels: shortened where they are long, with the time where they were slow. */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "interp/assoc.h"
#include "repl_inside.h"

enum { SHOWN_PARTS = 4000, SHOWN_BYTES = 12000, SHOWN_LINES = 120, KEPT_LINES = 40 };
static const double SLOW = 1; /* seconds from which on the time is told */

/* ---- the terminal ---- */
const char *paint(const char *code)
{
    if (!repl.in->color)
        return "";
    Text t = text_start();
    text_addf(&t, "\033[%sm", code);
    return t.bytes;
}

const char *unpaint(void)
{
    return repl.in->color ? "\033[0m" : "";
}

static struct winsize screen(void)
{
    struct winsize size = {0};
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        size.ws_col = size.ws_row = 0;
    return size;
}

void measure_screen(Interp *in)
{
    struct winsize size = screen();
    if (size.ws_col > 20)
        in->page_width = size.ws_col;
}

int screen_rows(void)
{
    struct winsize size = screen();
    return size.ws_row > 0 ? size.ws_row : 24;
}

/* ---- labels ---- */
/* expr // InputForm prints under the label Out[n]//InputForm= */
static const char *form_label(Expr value)
{
    static const SymbolIndex forms[] = {SYMBOL_InputForm,  SYMBOL_FullForm,   SYMBOL_OutputForm, SYMBOL_MatrixForm,
                                        SYMBOL_TableForm,  SYMBOL_TeXForm,    SYMBOL_CForm,      SYMBOL_FortranForm,
                                        SYMBOL_NumberForm, SYMBOL_StandardForm, SYMBOL_TraditionalForm, SYMBOL_BaseForm,
                                        SYMBOL_ScientificForm, SYMBOL_EngineeringForm, SYMBOL_PaddedForm, SYMBOL_TreeForm,
                                        SYMBOL_Short, SYMBOL_Shallow};
    if (expr_is_normal(value) && expr_length(value) >= 1)
        for (size_t i = 0; i < COUNT(forms); i++)
            if (expr_head(value) == (Expr)&symbol_known[forms[i]].node)
                return symbol_known[forms[i]].name;
    return NULL;
}

/* ---- long results ---- */

/* Atoms in e and text in its strings, counted no further than the limit. */
static size_t bulk(Expr e, size_t limit)
{
    if (expr_is_string(e))
        return 1 + expr_string_bytes(e) / 8;
    if (!expr_has_parts(e) || expr_is_sealed(e))
        return 1;
    size_t n = expr_length(e), sum = n;
    if (n > limit || expr_is(e, EXPR_PACKED))
        return n;
    for (size_t i = 1; i <= n && sum <= limit; i++)
        sum += bulk(expr_part(e, i), limit - (sum < limit ? sum : limit));
    return sum;
}

static size_t text_width(size_t indent)
{
    size_t width = repl.in->page_width < 400 ? (size_t)repl.in->page_width : 400;
    return width > indent + 20 ? width - indent : 20;
}

static const char *thousands(size_t n)
{
    Text plain = text_start(), out = text_start();
    text_addf(&plain, "%zu", n);
    for (size_t i = 0; i < plain.length; i++)
        text_addf(&out, i > 0 && (plain.length - i) % 3 == 0 ? ",%c" : "%c", plain.bytes[i]);
    return out.bytes;
}

/* Cuts the body after some lines or bytes; what was left out in words, or NULL. */
static const char *cut(Text *body)
{
    size_t lines = 1, at = body->length;
    for (size_t i = 0; i < body->length; i++)
        if (body->bytes[i] == '\n' && ++lines == KEPT_LINES + 1)
            at = i;
    if (lines <= SHOWN_LINES)
        at = body->length;
    if (at > SHOWN_BYTES)
        at = SHOWN_BYTES;
    while (at < body->length && ((unsigned char)body->bytes[at] & 0xC0) == 0x80)
        at--;
    if (at == body->length)
        return NULL;
    Text left = text_start();
    size_t bytes = body->length - at, kept = lines > SHOWN_LINES ? KEPT_LINES : 0;
    if (kept > 0)
        text_addf(&left, "%s more lines", thousands(lines - kept));
    else
        text_addf(&left, "%s more characters", thousands(bytes));
    body->length = at;
    body->bytes[at] = '\0';
    return left.bytes;
}

/* The text of a result; what was left out in words in *left, or NULL. Gives the line that the label stands on. */
static size_t body_text(Text *body, Expr shown, size_t indent, bool whole, const char **left)
{
    size_t width = text_width(indent);
    *left = NULL;
    bool list = expr_is_list(shown) || expr_is(shown, EXPR_ASSOC);
    if (!whole && list && bulk(shown, SHOWN_PARTS) > SHOWN_PARTS) {
        *body = broken_line(print_short(repl.in, shown, 8 * width), width);
        Text words = text_start();
        text_addf(&words, "%s elements", thousands(expr_length(shown)));
        *left = words.bytes;
        return 0;
    }
    size_t base = print_output_lines(repl.in, body, shown);
    if (!whole) {
        if (memchr(body->bytes, '\n', body->length) != NULL)
            base = break_block(body, base, width);
        else if (body->length > width && body->length < SHOWN_BYTES)
            *body = broken_line(body->bytes, width);
        *left = cut(body);
    }
    return base;
}

/* ---- the whole ---- */
/* Straight to the sink: the whole of a long result may be hundreds of megabytes. */
static void write_lines(const char *label, const Text *body, size_t base, size_t indent)
{
    const Sink *out = &repl.in->out;
    Text start = text_start();
    size_t row = 0;
    for (const char *p = body->bytes, *end = p + body->length; p <= end; row++) {
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        size_t n = newline ? (size_t)(newline - p) : (size_t)(end - p);
        start.length = 0;
        if (row == base && label != NULL)
            text_addf(&start, "%s%s%s", paint("31"), label, unpaint());
        else
            text_addf(&start, "%*s", n > 0 ? (int)indent : 0, "");
        out->write(out->context, start.bytes, start.length);
        out->write(out->context, p, n);
        out->write(out->context, "\n", 1);
        p += n + 1;
    }
}

static void add_notes(Text *out, const Result *r, const char *left, size_t indent)
{
    if (left != NULL)
        text_addf(out, "%*s%s%s; Out[%lld]//InputForm shows all%s\n", (int)indent, "", paint("2"), left, (long long)r->line,
                  unpaint());
    if (r->seconds >= SLOW)
        text_addf(out, "%*s%s%.*f s%s\n", (int)indent, "", paint("2"), r->seconds < 10 ? 2 : 1, r->seconds, unpaint());
}

/* A picture stands below its label, which tells in a few words what it is. */
static bool show_picture(const Result *r, Expr shown)
{
    Text picture = text_start(), out = text_start();
    if (!picture_add(&picture, shown))
        return false;
    text_addf(&out, "%sOut[%lld]= %s%s", paint("31"), (long long)r->line, unpaint(), paint("2"));
    if (expr_is_list(shown))
        text_addf(&out, "%s pictures", thousands(expr_length(shown)));
    else
        print_expr(repl.in, &out, shown, PRINT_OUTPUT);
    text_addf(&out, "%s\n%s", unpaint(), picture.bytes);
    add_notes(&out, r, NULL, 0);
    text_add_char(&out, '\n');
    sink_write(&repl.in->out, out.bytes);
    return true;
}

static void show_text(const Result *r, Expr shown)
{
    Text label = text_start(), body = text_start(), notes = text_start();
    const char *form = form_label(r->value), *left;
    text_addf(&label, "Out[%lld]%s%s= ", (long long)r->line, form != NULL ? "//" : "", form != NULL ? form : "");
    bool whole = form != NULL || repl.in->page_width > 100000;
    size_t indent = label.length, base = body_text(&body, shown, indent, whole, &left);
    bool above = form != NULL && memchr(body.bytes, '\n', body.length) != NULL; /* a long label above a tall result */
    if (above) {
        Text line = text_start();
        text_addf(&line, "%s%s%s\n", paint("31"), label.bytes, unpaint());
        sink_write(&repl.in->out, line.bytes);
        indent = 8;
    }
    write_lines(above ? NULL : label.bytes, &body, base, indent);
    add_notes(&notes, r, left, indent);
    text_add_char(&notes, '\n');
    sink_write(&repl.in->out, notes.bytes);
}

void show_result(const Result *r)
{
    Interp *in = repl.in;
    if (r->value == S(Null)) {
        Text out = text_start();
        add_notes(&out, r, NULL, 0);
        sink_write(&in->out, out.bytes);
        return;
    }
    Expr shown = r->value, pre_print = symbol_value(in, S(DollarPrePrint));
    if (pre_print != NULL && pre_print != S(DollarPrePrint))
        shown = evaluate_apply1(in, pre_print, r->value);
    if (!show_picture(r, shown))
        show_text(r, shown);
}
