/* transcript.c - scripts whose comments say what must come back: reading them, and comparing. */
#include "transcript.h"
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- reading ---- */
char *script_read(const char *name, size_t *length)
{
    FILE *f = fopen(name, "rb");
    if (!f)
        return NULL;
    char *text = NULL;
    size_t n = 0, room = 0;
    do {
        room = room ? 2 * room : 1 << 16;
        char *grown = realloc(text, room + 1);
        if (!grown) {
            free(text);
            fclose(f);
            return NULL;
        }
        text = grown;
        n += fread(text + n, 1, room - n, f);
    } while (n == room);
    fclose(f);
    text[n] = 0;
    *length = n;
    return text;
}

int script_line(const Script *t, size_t at)
{
    int line = 1;
    for (size_t i = 0; i < at && i < t->length; i++)
        line += t->text[i] == '\n';
    return line;
}

/* The end of the comment that starts at text[at]; comments nest. */
static size_t comment_end(const Script *t, size_t at)
{
    int depth = 0;
    while (at < t->length) {
        if (!strncmp(t->text + at, "(*", 2)) {
            depth++;
            at += 2;
        } else if (!strncmp(t->text + at, "*)", 2)) {
            at += 2;
            if (--depth == 0)
                return at;
        } else {
            at++;
        }
    }
    return at;
}

static size_t string_end(const Script *t, size_t at)
{
    for (at++; at < t->length && t->text[at] != '"'; at++)
        if (t->text[at] == '\\')
            at++;
    return at < t->length ? at + 1 : t->length;
}

/* A copy of n bytes without white space at the ends; runs of white space that hold a newline become one blank. */
static const char *text_tidy(const char *text, size_t n)
{
    while (n && isspace((unsigned char)text[0]))
        text++, n--;
    while (n && isspace((unsigned char)text[n - 1]))
        n--;
    char *tidy = mem_bytes(n + 1);
    size_t length = 0;
    for (size_t i = 0; i < n;) {
        size_t run = i;
        bool newline = false;
        for (; run < n && isspace((unsigned char)text[run]); run++)
            newline |= text[run] == '\n';
        if (newline) {
            tidy[length++] = ' ';
            i = run;
        } else {
            tidy[length++] = text[i++];
        }
    }
    tidy[length] = 0;
    return tidy;
}

static void note_add(Script *t, size_t start, size_t end)
{
    const char *body = t->text + start + 2; /* after the bracket */
    size_t n = end - start - 2;
    if (n >= 2 && !strncmp(body + n - 2, "*)", 2))
        n -= 2;
    if (n < 2 || body[0] != ' ' || !strchr("=~!:", body[1]) || (n > 2 && !isspace((unsigned char)body[2]))) { /* an ordinary comment */
        text_add_bytes(&t->prose, body, n);
        text_add(&t->prose, "\n\n");
        return;
    }
    if (t->note_count == NOTES)
        return;
    t->note[t->note_count++] = (Note){body[1], text_tidy(body + 2, n - 2), script_line(t, start)};
}

/* Skips white space and comments from at on and gives where the next expression starts. Announcements are noted. */
size_t script_trivia(Script *t, size_t at)
{
    while (at < t->length) {
        if (isspace((unsigned char)t->text[at])) {
            at++;
        } else if (!strncmp(t->text + at, "(*", 2)) {
            size_t end = comment_end(t, at);
            note_add(t, at, end);
            at = end;
        } else {
            break;
        }
    }
    return at;
}

/* Notes the announcements in start...end, where the reader found an expression and perhaps comments after it. */
void script_scan(Script *t, size_t start, size_t end)
{
    for (size_t at = start; at < end;) {
        if (!strncmp(t->text + at, "(*", 2)) {
            size_t close = comment_end(t, at);
            note_add(t, at, close);
            at = close;
        } else {
            at = t->text[at] == '"' ? string_end(t, at) : at + 1;
        }
    }
}

/* ---- comparing ---- */

/* |got - want| at most 1e-6 + 5e-6 |want|: what six printed digits leave open. A tolerance that was given (0 for none)
 * counts as it is for numbers below 1 and relatively above. */
static bool close_enough(double got, double want, double tolerance)
{
    if (got == want || (isnan(got) && isnan(want)))
        return true;
    double allowed = tolerance > 0 ? tolerance * fmax(1, fabs(want)) : 1e-6 + 5e-6 * fabs(want);
    return fabs(got - want) <= allowed;
}

static double real_part(Expr e)
{
    return number_double(expr_is(e, EXPR_COMPLEX) ? e->as.pair.first : e);
}

static double imaginary_part(Expr e)
{
    return expr_is(e, EXPR_COMPLEX) ? number_double(e->as.pair.second) : 0;
}

static bool agrees(Interp *in, Expr got, Expr want, double tolerance)
{
    stack_check(in);
    if (expr_is(got, EXPR_NUMERIC))
        got = array_to_list(got);
    if (expr_is(want, EXPR_NUMERIC))
        want = array_to_list(want);
    if (expr_is_number(got) && expr_is_number(want))
        return close_enough(real_part(got), real_part(want), tolerance) &&
               close_enough(imaginary_part(got), imaginary_part(want), tolerance);
    if (!expr_has_parts(got) || !expr_has_parts(want))
        return expr_same(got, want);
    if (expr_is(got, EXPR_ASSOC) != expr_is(want, EXPR_ASSOC) || expr_length(got) != expr_length(want))
        return false;
    if (expr_is(got, EXPR_ASSOC)) {
        if (!expr_same(evaluate_call(in, S(Keys), 1, got), evaluate_call(in, S(Keys), 1, want)))
            return false;
    } else if (!agrees(in, expr_head(got), expr_head(want), tolerance)) {
        return false;
    }
    for (size_t i = 1; i <= expr_length(got); i++)
        if (!agrees(in, expr_part(got, i), expr_part(want, i), tolerance))
            return false;
    return true;
}

typedef struct Comparison {
    Expr got;
    const char *want; /* text of an expression */
    double tolerance;
} Comparison;

/* True or False; the text of an error when the announcement itself is wrong. */
static Expr compare_body(Interp *in, void *data)
{
    const Comparison *c = data;
    ParseResult r = parse_all(in, c->want, strlen(c->want));
    if (!r.expr)
        return expr_text(r.error ? r.error : "not an expression");
    return expr_bool(agrees(in, c->got, evaluate(in, r.expr), c->tolerance));
}


static bool starts_message(const char *line)
{
    const char *colons = strstr(line, "::"), *end = strchr(line, '\n');
    if (!colons || (end && colons > end))
        return false;
    for (const char *p = line; p < colons; p++)
        if (!isalnum((unsigned char)*p) && !strchr("$`", *p) && (unsigned char)*p < 0x80)
            return false;
    return colons > line;
}

const char *note_entry(const char **text, bool messages)
{
    const char *start = *text;
    if (!*start)
        return NULL;
    const char *end = start;
    do {
        const char *newline = strchr(end, '\n');
        end = newline ? newline + 1 : end + strlen(end);
    } while (messages && *end && starts_message(start) && !starts_message(end));
    *text = end;
    if (messages)
        return text_tidy(start, (size_t)(end - start));
    size_t n = (size_t)(end - start);
    while (n && isspace((unsigned char)start[n - 1]))
        n--;
    return mem_text(start, n);
}

/* Whether a message fits its announcement: the whole, or its start before `...`, or only its name. */
bool note_message_fits(const char *got, const char *want)
{
    size_t n = strlen(want);
    if (n >= 3 && !strcmp(want + n - 3, "..."))
        return !strncmp(got, want, n - 3);
    if (!strstr(want, ": "))
        return !strncmp(got, want, n) && got[n] == ':';
    return !strcmp(got, want);
}

bool note_line_fits(const char *got, const char *want)
{
    while (isspace((unsigned char)*got) && !isspace((unsigned char)*want))
        got++; /* an announcement has lost its leading blanks */
    size_t n = strlen(want);
    if (n >= 3 && !strcmp(want + n - 3, "..."))
        return !strncmp(got, want, n - 3);
    return !strcmp(got, want);
}


NoteVerdict note_judge(Interp *in, const Note *n, Expr value)
{
    if (n->kind == '=')
        return strcmp(print_text(in, value, PRINT_INPUT), n->text) == 0 ? NOTE_AGREES : NOTE_DIFFERS;
    Comparison c = {value, n->text, 0};
    const char *within = strstr(n->text, " within ");
    if (within) {
        char *mantissa_end;
        c.tolerance = strtod(within + 8, &mantissa_end);
        if (!strncmp(mantissa_end, "*^", 2))
            c.tolerance *= pow(10, strtod(mantissa_end + 2, NULL));
        if (!(c.tolerance > 0))
            return NOTE_UNREADABLE;
        c.want = mem_text(n->text, (size_t)(within - n->text));
    }
    Expr verdict = NULL;
    UnwindValue u = unwind_protect(in, compare_body, &c, &verdict);
    if (u.kind != UNWIND_NONE || (verdict != S(True) && verdict != S(False)))
        return NOTE_UNREADABLE;
    return verdict == S(True) ? NOTE_AGREES : NOTE_DIFFERS;
}
