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
#include "transcript.h"

typedef struct Score { /* in memory shared with the child, so that it survives a crash */
    int passed, failed;
    int line;              /* of the expression that is being evaluated */
    bool interpreter_left; /* the child reached its end */
} Score;

typedef struct Transcript {
    Interp *in;
    const char *name;
    Script script;
    Score *score;
    Text out, err; /* what the expression at hand has printed and messaged */
} Transcript;

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

static void judge_close(Transcript *t, const Note *n, Expr value)
{
    switch (note_judge(t->in, n, value)) {
    case NOTE_AGREES: pass(t); break;
    case NOTE_DIFFERS: fault(t, n->line, "wrong numbers", n->text, print_text(t->in, value, PRINT_INPUT)); break;
    case NOTE_UNREADABLE: fault(t, n->line, "this announcement cannot be read", n->text, NULL);
    }
}

static void judge_value(Transcript *t, Expr value, int line)
{
    for (size_t i = 0; i < t->script.note_count; i++) {
        const Note *n = &t->script.note[i];
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

/* The announcement of that kind at `i` or later; the count of all where there is none. */
static size_t next_note(const Transcript *t, size_t i, char kind)
{
    while (i < t->script.note_count && t->script.note[i].kind != kind)
        i++;
    return i;
}

/* Where `...` alone is announced: steps past it when what was printed fits the line after it. */
static size_t past_skipped(const Transcript *t, size_t i, const char *got)
{
    if (i == t->script.note_count || strcmp(t->script.note[i].text, "...") != 0)
        return i;
    size_t after = next_note(t, i + 1, t->script.note[i].kind);
    return after < t->script.note_count && note_line_fits(got, t->script.note[after].text) ? after : i;
}

/* Compares what came on one stream with the announcements of that kind, in order. */
static void judge_stream(Transcript *t, char kind, const Text *stream, int line)
{
    bool messages = kind == '!';
    const char *rest = stream->length ? stream->bytes : "";
    size_t i = 0;
    for (const char *got; (got = note_entry(&rest, messages));) {
        i = past_skipped(t, next_note(t, i, kind), got);
        if (i == t->script.note_count) {
            fault(t, line, messages ? "a message that was not announced" : "printed, but not announced", NULL, got);
            continue;
        }
        const Note *n = &t->script.note[i];
        i += strcmp(n->text, "...") != 0; /* it stands for any number of lines */
        if (messages ? note_message_fits(got, n->text) : note_line_fits(got, n->text))
            pass(t);
        else
            fault(t, n->line, messages ? "wrong message" : "wrong line printed", n->text, got);
    }
    for (; i < t->script.note_count; i++)
        if (t->script.note[i].kind == kind && strcmp(t->script.note[i].text, "...") != 0)
            fault(t, t->script.note[i].line, messages ? "this message did not come" : "this line was not printed",
                  t->script.note[i].text, NULL);
}

/* ---- running ---- */
static void sink_collect(void *context, const char *bytes, size_t n)
{
    text_add_bytes(context, bytes, n);
}

/* Reads, evaluates and judges the expression at `start`; gives where the next one starts: the text's end to stop. */
static size_t step(Transcript *t, size_t start)
{
    int line = script_line(&t->script, start);
    t->score->line = line;
    t->script.note_count = 0;
    t->script.prose.length = 0;
    t->out = text_start();
    t->err = text_start();
    ParseResult r = parse_next(t->in, t->script.text, t->script.length, start);
    if (!r.expr) {
        fault(t, line, r.error ? r.error : "incomplete expression", NULL, NULL);
        return t->script.length;
    }
    size_t end = r.end > start ? r.end : start + 1;
    script_scan(&t->script, start, end);
    size_t next = script_trivia(&t->script, end);

    Unwind kind = UNWIND_NONE;
    Expr value = interp_evaluate_top(t->in, r.expr, &kind);
    judge_stream(t, '!', &t->err, line);
    judge_stream(t, ':', &t->out, line);
    judge_value(t, value, line);
    if (kind == UNWIND_EXIT && next < t->script.length)
        fault(t, line, "Exit ends the transcript here", NULL, NULL);
    return kind == UNWIND_EXIT ? t->script.length : next;
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
    t->script.prose = text_start();
    size_t at = script_trivia(&t->script, 0);
    if (t->script.note_count)
        fault(t, t->script.note[0].line, "an announcement without an expression", t->script.note[0].text, NULL);
    if (!strncmp(t->script.text, "#!", 2))
        at = script_trivia(&t->script, (size_t)(strchrnul(t->script.text, '\n') - t->script.text));
    while (at < t->script.length)
        at = step(t, at);
    t->score->interpreter_left = true;
    return 0;
}

static void child(const char *name, Score *score)
{
    size_t length = 0;
    char *text = script_read(name, &length);
    if (!text) {
        printf("%s: %s\n", name, strerror(errno));
        score->failed++;
        _exit(1);
    }
    struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    static Transcript t; /* static, so that the collector looks into it */
    t = (Transcript){.name = name, .script = {.text = text, .length = length}, .score = score};
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
