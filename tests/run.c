/* run.c - runs transcripts: ordinary scripts whose comments say what must come back.
 *
 *     run_transcript [--time SECONDS] file.wl...
 *
 * Announcements are comments between an expression and the next one (or at the end of its line):
 *
 *     (* = f[c, b, a] *)             its value, exactly as InputForm prints it
 *     (* ~ {0.761594, 0.5} *)        its value, numbers equal to 6 digits (see close_enough), the rest the same
 *     (* ~ 2. within 1*^-3 *)        the same within a tolerance, relative above 1 and absolute below
 *     (* ! Sym::tag: text *)         the next message; without `: text` any text will do, and so does a closing `...`
 *     (* : text *)                   the next line printed; a closing `...` compares the start, `...` alone skips lines
 *
 * White space in an announcement that contains a newline counts as one blank. Anything printed or messaged that was not
 * announced is a failure; a value without announcement is not looked at. Each file runs in a child process with a time
 * limit, so a crash or a hang is one failure and not the end. The closing line is `N passed, N failed`, in
 * announcements. */
#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/number.h"
#include "setup.h"

typedef struct Score { /* in memory shared with the child, so that it survives a crash */
    int passed, failed;
    int line;              /* of the expression that is being evaluated */
    bool interpreter_left; /* the child reached its end */
} Score;

typedef struct Note { /* an announcement */
    char kind;        /* one of = ~ ! : */
    const char *text; /* trimmed, white space with newlines made one blank */
    int line;
} Note;

enum { NOTES = 256 };

typedef struct Transcript {
    Interp *in;
    const char *name;
    const char *text;
    size_t length;
    Score *score;
    Text out, err; /* what the expression at hand has printed and messaged */
    size_t note_count;
    Note note[NOTES]; /* those of the expression at hand */
} Transcript;

/* ---- reading the file ---- */
static char *file_read(const char *name, size_t *length)
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

static int line_at(const Transcript *t, size_t at)
{
    int line = 1;
    for (size_t i = 0; i < at && i < t->length; i++)
        line += t->text[i] == '\n';
    return line;
}

/* The end of the comment that starts at text[at]; comments nest. */
static size_t comment_end(const Transcript *t, size_t at)
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

static size_t string_end(const Transcript *t, size_t at)
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

static void note_add(Transcript *t, size_t start, size_t end)
{
    const char *body = t->text + start + 2; /* after the bracket */
    size_t n = end - start - 2;
    if (n >= 2 && !strncmp(body + n - 2, "*)", 2))
        n -= 2;
    if (n < 2 || body[0] != ' ' || !strchr("=~!:", body[1]) || (n > 2 && !isspace((unsigned char)body[2])))
        return; /* an ordinary comment */
    if (t->note_count == NOTES)
        return;
    t->note[t->note_count++] = (Note){body[1], text_tidy(body + 2, n - 2), line_at(t, start)};
}

/* Skips white space and comments from at on and gives where the next expression starts. Announcements are noted. */
static size_t skip_trivia(Transcript *t, size_t at)
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
static void scan_expression(Transcript *t, size_t start, size_t end)
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

/* ---- judging ---- */
static void pass(Transcript *t)
{
    t->score->passed++;
}

static void fault(Transcript *t, int line, const char *what, const char *want, const char *got)
{
    t->score->failed++;
    printf("%s:%d: %s\n", t->name, line, what);
    if (want)
        printf("    expected  %s\n", want);
    if (got)
        printf("    got       %.600s\n", got);
    fflush(stdout);
}

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

static void judge_close(Transcript *t, const Note *n, Expr value)
{
    Comparison c = {value, n->text, 0};
    const char *within = strstr(n->text, " within ");
    if (within) {
        char *mantissa_end;
        c.tolerance = strtod(within + 8, &mantissa_end);
        if (!strncmp(mantissa_end, "*^", 2))
            c.tolerance *= pow(10, strtod(mantissa_end + 2, NULL));
        if (!(c.tolerance > 0)) {
            fault(t, n->line, "this tolerance is no positive number", n->text, NULL);
            return;
        }
        c.want = mem_text(n->text, (size_t)(within - n->text));
    }
    Expr verdict = NULL;
    UnwindValue u = unwind_protect(t->in, compare_body, &c, &verdict);
    if (u.kind == UNWIND_NONE && verdict == S(True))
        pass(t);
    else if (u.kind == UNWIND_NONE && verdict == S(False))
        fault(t, n->line, "wrong numbers", n->text, print_text(t->in, value, PRINT_INPUT));
    else
        fault(t, n->line, "this announcement cannot be read", n->text, NULL);
}

static void judge_value(Transcript *t, Expr value, int line)
{
    for (size_t i = 0; i < t->note_count; i++) {
        const Note *n = &t->note[i];
        if (n->kind == '~')
            judge_close(t, n, value);
        if (n->kind != '=')
            continue;
        const char *got = print_text(t->in, value, PRINT_INPUT);
        if (!strcmp(got, n->text))
            pass(t);
        else
            fault(t, line, "wrong value", n->text, got);
    }
}

/* The next line (or message: its continuation lines have no `Sym::tag:`) of *text, which moves on; NULL at the end. */
static const char *next_entry(const char **text, bool messages);

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

static const char *next_entry(const char **text, bool messages)
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
static bool message_fits(const char *got, const char *want)
{
    size_t n = strlen(want);
    if (n >= 3 && !strcmp(want + n - 3, "..."))
        return !strncmp(got, want, n - 3);
    if (!strstr(want, ": "))
        return !strncmp(got, want, n) && got[n] == ':';
    return !strcmp(got, want);
}

static bool line_fits(const char *got, const char *want)
{
    while (isspace((unsigned char)*got) && !isspace((unsigned char)*want))
        got++; /* an announcement has lost its leading blanks */
    size_t n = strlen(want);
    if (n >= 3 && !strcmp(want + n - 3, "..."))
        return !strncmp(got, want, n - 3);
    return !strcmp(got, want);
}

/* The announcement of that kind at `i` or later; the count of all where there is none. */
static size_t next_note(const Transcript *t, size_t i, char kind)
{
    while (i < t->note_count && t->note[i].kind != kind)
        i++;
    return i;
}

/* Where `...` alone is announced: steps past it when what was printed fits the line after it. */
static size_t past_skipped(const Transcript *t, size_t i, const char *got)
{
    if (i == t->note_count || strcmp(t->note[i].text, "...") != 0)
        return i;
    size_t after = next_note(t, i + 1, t->note[i].kind);
    return after < t->note_count && line_fits(got, t->note[after].text) ? after : i;
}

/* Compares what came on one stream with the announcements of that kind, in order. */
static void judge_stream(Transcript *t, char kind, const Text *stream, int line)
{
    bool messages = kind == '!';
    const char *rest = stream->length ? stream->bytes : "";
    size_t i = 0;
    for (const char *got; (got = next_entry(&rest, messages));) {
        i = past_skipped(t, next_note(t, i, kind), got);
        if (i == t->note_count) {
            fault(t, line, messages ? "a message that was not announced" : "printed, but not announced", NULL, got);
            continue;
        }
        const Note *n = &t->note[i];
        i += strcmp(n->text, "...") != 0; /* it stands for any number of lines */
        if (messages ? message_fits(got, n->text) : line_fits(got, n->text))
            pass(t);
        else
            fault(t, n->line, messages ? "wrong message" : "wrong line printed", n->text, got);
    }
    for (; i < t->note_count; i++)
        if (t->note[i].kind == kind && strcmp(t->note[i].text, "...") != 0)
            fault(t, t->note[i].line, messages ? "this message did not come" : "this line was not printed",
                  t->note[i].text, NULL);
}

/* ---- running ---- */
static void sink_collect(void *context, const char *bytes, size_t n)
{
    text_add_bytes(context, bytes, n);
}

/* Reads, evaluates and judges the expression at `start`; gives where the next one starts: the text's end to stop. */
static size_t step(Transcript *t, size_t start)
{
    int line = line_at(t, start);
    t->score->line = line;
    t->note_count = 0;
    t->out = text_start();
    t->err = text_start();
    ParseResult r = parse_next(t->in, t->text, t->length, start);
    if (!r.expr) {
        fault(t, line, r.error ? r.error : "incomplete expression", NULL, NULL);
        return t->length;
    }
    size_t end = r.end > start ? r.end : start + 1;
    scan_expression(t, start, end);
    size_t next = skip_trivia(t, end);

    Unwind kind = UNWIND_NONE;
    Expr value = interp_evaluate_top(t->in, r.expr, &kind);
    judge_stream(t, '!', &t->err, line);
    judge_stream(t, ':', &t->out, line);
    judge_value(t, value, line);
    if (kind == UNWIND_EXIT && next < t->length)
        fault(t, line, "Exit ends the transcript here", NULL, NULL);
    return kind == UNWIND_EXIT ? t->length : next;
}

static int run_on_big_stack(void *data)
{
    Transcript *t = data;
    t->in = interp_create();
    setup_words(t->in);
    t->in->page_width = 78;
    symbol_set_value(t->in, S(DollarInputFileName), expr_text(t->name));
    symbol_set_value(t->in, S(DollarProgressReporting), S(False)); /* its lines would count as messages */
    t->in->out = (Sink){sink_collect, &t->out};
    t->in->err = (Sink){sink_collect, &t->err};
    size_t at = skip_trivia(t, 0);
    if (t->note_count)
        fault(t, t->note[0].line, "an announcement without an expression", t->note[0].text, NULL);
    if (!strncmp(t->text, "#!", 2))
        at = skip_trivia(t, (size_t)(strchrnul(t->text, '\n') - t->text));
    while (at < t->length)
        at = step(t, at);
    t->score->interpreter_left = true;
    return 0;
}

static void child(const char *name, Score *score)
{
    size_t length = 0;
    char *text = file_read(name, &length);
    if (!text) {
        printf("%s: %s\n", name, strerror(errno));
        score->failed++;
        _exit(1);
    }
    struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    static Transcript t; /* static, so that the collector looks into it */
    t = (Transcript){.name = name, .text = text, .length = length, .score = score};
    interp_run_on_big_stack(run_on_big_stack, &t);
    fflush(stdout);
    _exit(0); /* no destructors: a transcript may leave threads and open files behind */
}

/* Waits for the child, at most the given seconds. SIGCHLD must be blocked. */
static bool wait_until(pid_t pid, int *status, double seconds)
{
    struct timespec limit = {(time_t)seconds, 0};
    sigset_t chld;
    sigemptyset(&chld);
    sigaddset(&chld, SIGCHLD);
    for (;;) {
        if (waitpid(pid, status, WNOHANG) == pid)
            return true;
        if (sigtimedwait(&chld, NULL, &limit) < 0 && errno == EAGAIN)
            break;
    }
    kill(pid, SIGKILL);
    waitpid(pid, status, 0);
    return false;
}

static void run_file(const char *name, double seconds, Score *score)
{
    score->line = 0;
    score->interpreter_left = false;
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        child(name, score);
    }
    int status = 0;
    if (pid < 0) {
        printf("%s: cannot start a process\n", name);
    } else if (!wait_until(pid, &status, seconds)) {
        printf("%s:%d: not finished within %g s\n", name, score->line, seconds);
    } else if (WIFSIGNALED(status)) {
        printf("%s:%d: crashed: %s\n", name, score->line, strsignal(WTERMSIG(status)));
    } else if (!score->interpreter_left) {
        printf("%s:%d: the process ended by itself, exit status %d\n", name, score->line, WEXITSTATUS(status));
    } else {
        return;
    }
    score->failed++;
}

int main(int argc, char **argv)
{
    double seconds = 60;
    const char *slowdown = getenv("LUPINE_TEST_SLOWDOWN"); /* sanitizer builds are several times slower */
    int first = 1;
    if (argc > 2 && !strcmp(argv[1], "--time")) {
        seconds = atof(argv[2]);
        first = 3;
    }
    if (slowdown && atof(slowdown) > 0)
        seconds *= atof(slowdown);
    if (first >= argc || !(seconds > 0)) {
        fprintf(stderr, "usage: run_transcript [--time SECONDS] file.wl...\n");
        return 2;
    }
    Score *score = mmap(NULL, sizeof *score, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (score == MAP_FAILED)
        return 2;
    sigset_t chld;
    sigemptyset(&chld);
    sigaddset(&chld, SIGCHLD);
    sigprocmask(SIG_BLOCK, &chld, NULL);
    for (int i = first; i < argc; i++)
        run_file(argv[i], seconds, score);
    printf("%d passed, %d failed\n", score->passed, score->failed);
    return score->failed || !score->passed ? 1 : 0;
}
