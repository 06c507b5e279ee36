/* main.c - the command line: a prompt, a script, or one expression. */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "interp/interp.h"
#include "interp/number.h"
#include "repl.h"
#include "setup.h"
#include "version.h"

enum { STATUS_WRONG_OPTIONS = 2 };

typedef enum Show { SHOW_NOTHING, SHOW_ALL, SHOW_LAST } Show;

typedef struct Arguments {
    int argc;
    char **argv;
    const char *code;   /* -code */
    const char *script; /* a file, "-" for standard input, NULL: the prompt */
    char **rest;        /* what the script gets */
    int rest_count;
    Show show;
    bool sandbox;
    bool no_color;
    bool learn;         /* lupine learn [lesson [section]] */
} Arguments;

static const char help[] =
    "lupine [options]                     a prompt\n"
    "lupine [options] file.wl [args]      runs a script; $ScriptCommandLine is {file, args}\n"
    "lupine [options] < file.wl           the same from standard input\n"
    "lupine learn [lesson [section]]      plays a lesson; without a name lists them\n"
    "\n"
    "  -code EXPR, -c EXPR   prints the value in InputForm\n"
    "  -file FILE, -f FILE   runs a script\n"
    "  -print                prints the value of each expression of the script; -print last: of the last one\n"
    "  -threads N            at most so many threads (also LUPINE_THREADS)\n"
    "  -sandbox              no processes, no network, files only below the working directory\n"
    "  -no-color             no colour at the prompt (also NO_COLOR)\n"
    "  -version, -help\n";

/* ---- signals ---- */
/* The signal handler can reach nothing else: the one mutable variables at file scope. */
static Interp *interrupted;
static pthread_t evaluator;

static void on_interrupt(int signal_number)
{
    int saved = errno;
    if (!pthread_equal(pthread_self(), evaluator)) /* so that a read at the prompt is cut short too */
        pthread_kill(evaluator, signal_number);
    else if (interrupted != NULL)
        interp_interrupt(interrupted);
    errno = saved;
}

static void catch_interrupts(Interp *in)
{
    interrupted = in;
    evaluator = pthread_self();
    struct sigaction action = {.sa_handler = on_interrupt};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

/* ---- text in and out ---- */
/* In pieces, so that Ctrl-C ends a long print too: a terminal takes its time. */
static void write_out(void *context, const char *bytes, size_t n)
{
    enum { PIECE = 4096 };
    const Interp *in = context;
    for (size_t at = 0; at < n; at += PIECE) {
        if (in->interactive && __atomic_load_n(&in->interrupted, __ATOMIC_RELAXED))
            return;
        fwrite(bytes + at, 1, n - at < PIECE ? n - at : PIECE, stdout);
    }
}

static void write_err(void *context, const char *bytes, size_t n)
{
    (void)context;
    fflush(stdout); /* so that both come in order where they meet */
    fwrite(bytes, 1, n, stderr);
}

static void set_streams(Interp *in, bool color)
{
    in->out = (Sink){write_out, in};
    in->err = (Sink){write_err, NULL};
    in->page_width = INT_MAX;
    const char *term = getenv("TERM");
    bool able = term != NULL && strcmp(term, "dumb") != 0;
    in->live = able && isatty(STDERR_FILENO);
    if (!isatty(STDOUT_FILENO))
        return;
    struct winsize size;
    in->page_width = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 78;
    in->color = color && in->live && getenv("NO_COLOR") == NULL;
}

/* All of a stream; NULL when it cannot be read. */
static char *read_all(FILE *f, size_t *length)
{
    size_t capacity = 1 << 16, n = 0;
    char *text = malloc(capacity);
    while (text != NULL) {
        size_t got = fread(text + n, 1, capacity - n, f);
        n += got;
        if (got == 0)
            break;
        if (n == capacity) {
            char *grown = realloc(text, capacity *= 2);
            if (grown == NULL)
                free(text);
            text = grown;
        }
    }
    if (text != NULL && ferror(f)) {
        free(text);
        text = NULL;
    }
    *length = n;
    return text;
}

/* ---- what is run ---- */
static Expr strings(size_t n, char **texts)
{
    Builder b = builder_start(S(List), n);
    for (size_t i = 0; i < n; i++) {
        size_t length = strlen(texts[i]);
        builder_add(&b, utf8_valid(texts[i], length) ? expr_string(texts[i], length) : expr_text("?"));
    }
    return builder_finish(&b);
}

static void set_command_line(Interp *in, const Arguments *a)
{
    symbol_set_value(in, S(DollarCommandLine), strings((size_t)a->argc, a->argv));
    char **words = calloc((size_t)a->rest_count + 1, sizeof *words);
    if (words == NULL)
        return;
    words[0] = (char *)(uintptr_t)(a->script != NULL ? a->script : "");
    for (int i = 0; i < a->rest_count; i++)
        words[i + 1] = a->rest[i];
    size_t n = a->script != NULL ? (size_t)a->rest_count + 1 : 0;
    symbol_set_value(in, S(DollarScriptCommandLine), strings(n, words));
    free(words);
    char *path = a->script != NULL && strcmp(a->script, "-") != 0 ? realpath(a->script, NULL) : NULL;
    symbol_set_value(in, S(DollarInputFileName), path != NULL ? expr_part(strings(1, &path), 1) : expr_text(""));
    free(path);
}

static void print_value(Interp *in, Expr value)
{
    sink_write(&in->out, print_text(in, value, PRINT_INPUT));
    sink_write(&in->out, "\n");
}

static int run_code(Interp *in, const char *code)
{
    Expr last = NULL;
    int status = interp_run_text(in, "", code, strlen(code), false, &last);
    if (last != NULL)
        print_value(in, last);
    return status;
}

static int run_script(Interp *in, const Arguments *a)
{
    bool standard = strcmp(a->script, "-") == 0;
    FILE *f = standard ? stdin : fopen(a->script, "rb");
    size_t length;
    char *text = f != NULL ? read_all(f, &length) : NULL;
    if (text == NULL) {
        fprintf(stderr, "lupine: cannot read %s: %s\n", a->script, strerror(errno));
        if (f != NULL && !standard)
            fclose(f);
        return STATUS_WRONG_OPTIONS;
    }
    if (!standard)
        fclose(f);
    Expr last = NULL;
    int status = interp_run_text(in, standard ? "" : a->script, text, length, a->show == SHOW_ALL, &last);
    if (a->show == SHOW_LAST && last != NULL)
        print_value(in, last);
    free(text);
    return status;
}

static int run(void *data)
{
    const Arguments *a = data;
    Interp *in = interp_create();
    set_streams(in, !a->no_color);
    in->sandbox = a->sandbox;
    setup_words(in);
    set_command_line(in, a);
    catch_interrupts(in);
    int status;
    if (a->learn)
        status = learn_run(in, a->rest_count > 0 ? a->rest[0] : NULL, a->rest_count > 1 ? a->rest[1] : NULL);
    else if (a->code != NULL)
        status = run_code(in, a->code);
    else if (a->script != NULL)
        status = run_script(in, a);
    else
        status = repl_run(in);
    fflush(stdout);
    return status;
}

/* ---- arguments ---- */
static int wrong(const char *text, const char *word)
{
    fprintf(stderr, "lupine: %s %s\n\n%s", text, word, help);
    return STATUS_WRONG_OPTIONS;
}

static bool is_option(const char *word, const char *name, const char *letter)
{
    if (word[0] == '-' && word[1] == '-' && word[2] != '\0')
        word++;
    return strcmp(word, name) == 0 || (letter != NULL && strcmp(word, letter) == 0);
}

static bool set_threads(const char *number)
{
    char *end;
    long n = strtol(number, &end, 10);
    if (*end != '\0' || end == number || n < 1 || n > 256)
        return false;
    return setenv("LUPINE_THREADS", number, 1) == 0; /* where the engine looks when it makes its pool */
}

/* Fills *a; -1 to go on, else the exit status. */
static int read_arguments(int argc, char **argv, Arguments *a)
{
    int i = 1;
    for (; i < argc && argv[i][0] == '-' && argv[i][1] != '\0'; i++) {
        const char *word = argv[i];
        const char *value = i + 1 < argc ? argv[i + 1] : NULL;
        if (is_option(word, "-version", "-v")) {
            printf("Lupine %s\n", LUPINE_VERSION);
            return 0;
        }
        if (is_option(word, "-help", "-h")) {
            fputs(help, stdout);
            return 0;
        }
        if (is_option(word, "-sandbox", NULL)) {
            a->sandbox = true;
        } else if (is_option(word, "-no-color", "-nocolor")) {
            a->no_color = true;
        } else if (is_option(word, "-print", NULL)) {
            bool last = value != NULL && strcmp(value, "last") == 0;
            bool all = value != NULL && strcmp(value, "all") == 0;
            a->show = last ? SHOW_LAST : SHOW_ALL;
            i += last || all;
        } else if (is_option(word, "-threads", NULL)) {
            if (value == NULL || !set_threads(value))
                return wrong("-threads wants a number from 1 to 256, not", value != NULL ? value : "nothing");
            i++;
        } else if (is_option(word, "-code", "-c") || is_option(word, "-file", "-f") || is_option(word, "-script", NULL)) {
            if (value == NULL)
                return wrong("something must follow", word);
            bool code = is_option(word, "-code", "-c");
            if (code)
                a->code = value;
            else
                a->script = value;
            i++;
            if (!code || i + 1 >= argc || argv[i + 1][0] != '-') { /* the rest belongs to the script */
                i++;
                break;
            }
        } else {
            return wrong("unknown option", word);
        }
    }
    a->learn = a->code == NULL && a->script == NULL && i < argc && strcmp(argv[i], "learn") == 0;
    if (a->learn)
        i++;
    else if (a->code == NULL && a->script == NULL && i < argc)
        a->script = argv[i++];
    for (; a->show == SHOW_NOTHING && i < argc && is_option(argv[i], "-print", NULL) && a->rest_count == 0; i++)
        a->show = SHOW_ALL; /* lupine -file x.wl -print, as people type it */
    if (a->show == SHOW_ALL && i < argc && strcmp(argv[i], "last") == 0 && is_option(argv[i - 1], "-print", NULL)) {
        a->show = SHOW_LAST;
        i++;
    }
    a->rest = argv + i;
    a->rest_count = argc - i;
    if (!a->learn && a->code == NULL && a->script == NULL && !isatty(STDIN_FILENO))
        a->script = "-";
    return -1;
}

int main(int argc, char **argv)
{
    Arguments a = {.argc = argc, .argv = argv};
    int status = read_arguments(argc, argv, &a);
    if (status >= 0)
        return status;
    return interp_run_on_big_stack(run, &a);
}
