/* system.c - the world around: environment, processes, and what the session runs on. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "builtins/level.h"
#include "interp/interp.h"
#include "interp/number.h"
#include "version.h"

extern char **environ;

/* ---- environment ---- */

/* Environment["name"], GetEnvironment["name"], GetEnvironment[{names}], GetEnvironment[] */
static Expr environment(Interp *in, Expr call)
{
    Expr name = expr_part(call, 1);
    if (!expr_is_string(name))
        return message(in, call, "string", expr_int(1), call, NULL);
    const char *value = getenv(expr_string_text(name));
    return value && utf8_valid(value, strlen(value)) ? expr_text(value) : S(DollarFailed);
}

static Expr environment_rule(Expr name)
{
    const char *value = expr_is_string(name) ? getenv(expr_string_text(name)) : NULL;
    return expr_rule(name, value && utf8_valid(value, strlen(value)) ? expr_text(value) : S(None));
}

static Expr get_environment(Interp *in, Expr call)
{
    (void)in;
    Builder b = builder_start(S(List), 32);
    if (expr_length(call) == 0) {
        for (char **e = environ; *e; e++) {
            const char *equal = strchr(*e, '=');
            if (equal && utf8_valid(*e, strlen(*e)))
                builder_add(&b, expr_rule(expr_string(*e, (size_t)(equal - *e)), expr_text(equal + 1)));
        }
        return builder_finish(&b);
    }
    Expr names = expr_part(call, 1);
    if (!expr_is_list(names))
        return environment_rule(names);
    for (size_t i = 1; i <= expr_length(names); i++)
        builder_add(&b, environment_rule(expr_part(names, i)));
    return builder_finish(&b);
}

static bool set_one(Expr rule)
{
    if (!expr_is_normal(rule) || expr_head(rule) != S(Rule) || expr_length(rule) != 2 || !expr_is_string(expr_part(rule, 1)))
        return false;
    const char *name = expr_string_text(expr_part(rule, 1));
    Expr value = expr_part(rule, 2);
    if (value == S(None))
        return unsetenv(name) == 0;
    return expr_is_string(value) && setenv(name, expr_string_text(value), 1) == 0;
}

/* SetEnvironment["name" -> "value"] */
static Expr set_environment(Interp *in, Expr call)
{
    Expr rules = expr_part(call, 1);
    for (size_t i = 1; i <= (expr_is_list(rules) ? expr_length(rules) : 1); i++)
        if (!set_one(expr_is_list(rules) ? expr_part(rules, i) : rules))
            return fail(in, call, "setenv", rules, NULL);
    return S(Null);
}

/* ---- processes ---- */

static bool may_run(Interp *in, Expr call)
{
    if (in->sandbox)
        message(in, call, "nosandbox", NULL);
    return !in->sandbox;
}

/* Run["command"] - its exit status */
static Expr run(Interp *in, Expr call)
{
    if (!may_run(in, call))
        return S(DollarFailed);
    Text command = text_start();
    for (size_t i = 1; i <= expr_length(call); i++) {
        if (i > 1)
            text_add_char(&command, ' ');
        text_add(&command, print_text(in, expr_part(call, i), PRINT_OUTPUT));
    }
    int status = system(command.bytes);
    return expr_int(status < 0 ? status : WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

typedef struct Child {
    pid_t pid;
    int in, out, err; /* our ends; -1 closed */
    Text out_text, err_text;
} Child;

static void child_end(Interp *in, void *data)
{
    (void)in;
    Child *c = data;
    int *ends[] = {&c->in, &c->out, &c->err};
    for (size_t i = 0; i < COUNT(ends); i++)
        if (*ends[i] >= 0) {
            close(*ends[i]);
            *ends[i] = -1;
        }
    if (c->pid > 0) {
        kill(c->pid, SIGKILL);
        waitpid(c->pid, NULL, 0);
        c->pid = 0;
    }
}

/* Three pipes; the ends of one side are closed again when a later one cannot be had. */
static bool make_pipes(int ends[3][2])
{
    for (int i = 0; i < 3; i++)
        if (pipe2(ends[i], O_CLOEXEC) != 0) {
            while (i-- > 0) {
                close(ends[i][0]);
                close(ends[i][1]);
            }
            return false;
        }
    return true;
}

static bool child_start(Child *c, char *const *words)
{
    int ends[3][2]; /* of the child's input, output and error */
    posix_spawn_file_actions_t actions;
    if (!make_pipes(ends))
        return false;
    posix_spawn_file_actions_init(&actions);
    for (int i = 0; i < 3; i++)
        posix_spawn_file_actions_adddup2(&actions, ends[i][i == 0 ? 0 : 1], i);
    bool started = posix_spawnp(&c->pid, words[0], &actions, NULL, words, environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    for (int i = 0; i < 3; i++)
        close(ends[i][i == 0 ? 0 : 1]);
    c->in = ends[0][1];
    c->out = ends[1][0];
    c->err = ends[2][0];
    if (!started)
        c->pid = 0;
    return started;
}

static void read_from(int *end, Text *text)
{
    char block[4096];
    ssize_t n = read(*end, block, sizeof block);
    if (n > 0)
        text_add_bytes(text, block, (size_t)n);
    else if (n == 0 || (errno != EINTR && errno != EAGAIN)) {
        close(*end);
        *end = -1;
    }
}

/* Writes the input and reads both outputs until the child has closed them. */
static void child_talk(Interp *in, Child *c, const char *input, size_t n)
{
    size_t sent = 0;
    fcntl(c->in, F_SETFL, O_NONBLOCK);
    while (c->out >= 0 || c->err >= 0) {
        if (c->in >= 0 && sent == n) {
            close(c->in);
            c->in = -1;
        }
        struct pollfd ends[3] = {{c->out, POLLIN, 0}, {c->err, POLLIN, 0}, {c->in, POLLOUT, 0}};
        if (poll(ends, 3, 50) > 0) {
            if (ends[0].revents && c->out >= 0)
                read_from(&c->out, &c->out_text);
            if (ends[1].revents && c->err >= 0)
                read_from(&c->err, &c->err_text);
            if (ends[2].revents && c->in >= 0) {
                ssize_t w = write(c->in, input + sent, n - sent);
                if (w > 0)
                    sent += (size_t)w;
                else if (errno != EAGAIN && errno != EINTR)
                    sent = n; /* it does not listen */
            }
        }
        unwind_poll(in);
    }
}

static Expr output_text(const Text *t)
{
    if (utf8_valid(t->bytes, t->length))
        return expr_string(t->bytes, t->length);
    Text latin = text_start();
    for (size_t i = 0; i < t->length; i++)
        text_add_rune(&latin, (unsigned char)t->bytes[i]);
    return text_finish(&latin);
}

/* RunProcess["command"], RunProcess[{"command", args...}], property, input */
static Expr run_process(Interp *in, Expr call)
{
    if (!may_run(in, call))
        return S(DollarFailed);
    Expr command = expr_part(call, 1), property = expr_length(call) > 1 ? expr_part(call, 2) : S(All);
    size_t n = expr_is_list(command) ? expr_length(command) : 1;
    char **words = mem_array(char *, n + 1);
    for (size_t i = 0; i < n; i++) {
        Expr word = expr_is_list(command) ? expr_part(command, i + 1) : command;
        if (!expr_is_string(word))
            return message(in, call, "cmdspec", command, NULL);
        words[i] = mem_text(expr_string_text(word), expr_string_bytes(word));
    }
    Expr input = expr_length(call) > 2 && expr_is_string(expr_part(call, 3)) ? expr_part(call, 3) : expr_text("");
    Child *c = mem_new(Child);
    *c = (Child){.in = -1, .out = -1, .err = -1, .out_text = text_start(), .err_text = text_start()};
    signal(SIGPIPE, SIG_IGN);
    unwind_cleanup(in, child_end, c);
    if (n == 0 || !child_start(c, words)) {
        unwind_cleanup_run(in);
        return fail(in, call, "pnfd", command, NULL);
    }
    child_talk(in, c, expr_string_text(input), expr_string_bytes(input));
    int status = 0;
    while (waitpid(c->pid, &status, 0) < 0 && errno == EINTR)
        unwind_poll(in);
    c->pid = 0;
    unwind_cleanup_run(in);
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (code == 127 && c->out_text.length == 0)
        return fail(in, call, "pnfd", command, NULL);
    if (expr_string_is(property, "ExitCode"))
        return expr_int(code);
    if (expr_string_is(property, "StandardOutput"))
        return output_text(&c->out_text);
    if (expr_string_is(property, "StandardError"))
        return output_text(&c->err_text);
    AssocBuilder b = assoc_builder(3);
    assoc_add(&b, expr_text("ExitCode"), expr_int(code));
    assoc_add(&b, expr_text("StandardOutput"), output_text(&c->out_text));
    assoc_add(&b, expr_text("StandardError"), output_text(&c->err_text));
    return assoc_finish(&b);
}

static const Builtin builtins[] = {

    {"Environment", {1, 1}, ATTR_NONE, environment, "Environment[\"name\"] gives an environment variable, or $Failed."},
    {"GetEnvironment", {0, 1}, ATTR_NONE, get_environment,
     "GetEnvironment[\"name\"] gives \"name\" -> value.\nGetEnvironment[] gives all of them."},
    {"SetEnvironment", {1, 1}, ATTR_NONE, set_environment, "SetEnvironment[\"name\" -> \"value\"] sets an environment variable."},
    {"Run", {1, ANY}, ATTR_NONE, run, "Run[\"command\"] runs a command by the shell and gives its exit status."},
    {"RunProcess", {1, 3}, ATTR_NONE, run_process,
     "RunProcess[{\"command\", \"arg\", ...}] runs a process and gives its exit code and outputs.\n"
     "RunProcess[command, property, input] gives \"ExitCode\", \"StandardOutput\" or \"StandardError\"."},
};

static const MessageText messages[] = {
    {"SetEnvironment", "setenv", "`1` is not a rule of strings, or a list of such rules."},
    {"RunProcess", "pnfd", "Program `1` not found. Check Environment[\"PATH\"]."},
    {"RunProcess", "cmdspec", "`1` is not a command: a string or a list of strings."},
};

static void set_text(Interp *in, const char *name, const char *text)
{
    symbol_set_value(in, symbol_intern(in, "System`", name), expr_text(text));
}

static void start(Interp *in)
{
    char name[256] = "";
    struct tm local;
    time_t now = time(NULL);
    const char *home = getenv("HOME"), *folder = getenv("TMPDIR"), *user = getenv("USER");
    localtime_r(&now, &local);
    gethostname(name, sizeof name - 1);
    set_text(in, "$HomeDirectory", home ? home : "/");
    set_text(in, "$TemporaryDirectory", folder && *folder ? folder : "/tmp");
    set_text(in, "$OperatingSystem", "Unix");
    set_text(in, "$System", "Linux x86 (64-bit)");
    set_text(in, "$SystemID", "Linux-x86-64");
    set_text(in, "$ProcessorType", "x86-64");
    set_text(in, "$MachineName", name);
    set_text(in, "$UserName", user ? user : "");
    set_text(in, "$PathnameSeparator", "/");
    set_text(in, "$Version", "Lupine " LUPINE_VERSION);
    symbol_set_value(in, S(DollarVersionNumber), expr_real(strtod(LUPINE_VERSION, NULL)));
    symbol_set_value(in, S(DollarProcessorCount), expr_int(sysconf(_SC_NPROCESSORS_ONLN)));
    symbol_set_value(in, symbol_intern(in, "System`", "$ProcessID"), expr_int(getpid()));
    symbol_set_value(in, S(DollarTimeZone), expr_real((double)local.tm_gmtoff / 3600));
    symbol_set_value(in, S(DollarPath), expr_list(1, expr_text(".")));
}

const Module module_system = {"system", builtins, COUNT(builtins), messages, COUNT(messages), start};
