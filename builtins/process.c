/* process.c - RunProcess, and processes that go on beside the session: StartProcess and what asks them. */
#include "builtins/process.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "interp/assoc.h"
#include "interp/number.h"

extern char **environ;

/* ---- a child and its pipes ---- */
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

/* Where and with which variables a process starts; NULL: those of the session. */
typedef struct Surroundings {
    const char *folder;
    char **variables;
} Surroundings;

/* Of the options ProcessDirectory and ProcessEnvironment: an association or rules name -> value. */
static Surroundings surroundings(Interp *in, Expr call)
{
    Surroundings s = {NULL, environ};
    Expr folder = option_get(in, call, "ProcessDirectory"), given = option_get(in, call, "ProcessEnvironment");
    s.folder = expr_is_string(folder) ? expr_string_text(folder) : NULL;
    Expr rules = expr_is(given, EXPR_ASSOC) ? evaluate_call(in, symbol_intern(in, "System`", "Normal"), 1, given) : given;
    if (!expr_is_list(rules))
        return s;
    size_t n = 0;
    s.variables = mem_array(char *, expr_length(rules) + 1);
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr rule = expr_part(rules, i);
        if (!expr_has_head(rule, S(Rule)) || !expr_is_string(expr_part(rule, 1)) || !expr_is_string(expr_part(rule, 2)))
            continue;
        Text t = text_start();
        text_addf(&t, "%s=%s", expr_string_text(expr_part(rule, 1)), expr_string_text(expr_part(rule, 2)));
        s.variables[n++] = t.bytes;
    }
    s.variables[n] = NULL;
    return s;
}

static bool child_start(Child *c, char *const *words, const Surroundings *around)
{
    int ends[3][2]; /* of the child's input, output and error */
    posix_spawn_file_actions_t actions;
    if (!make_pipes(ends))
        return false;
    posix_spawn_file_actions_init(&actions);
    for (int i = 0; i < 3; i++)
        posix_spawn_file_actions_adddup2(&actions, ends[i][i == 0 ? 0 : 1], i);
    if (around->folder)
        posix_spawn_file_actions_addchdir_np(&actions, around->folder);
    bool started = posix_spawnp(&c->pid, words[0], &actions, NULL, words, around->variables) == 0;
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

/* ---- RunProcess ---- */
/* The words of "command" or {"command", "argument", ...}, NULL-terminated; NULL when it is neither. */
static char **command_words(Expr command)
{
    size_t n = expr_is_list(command) ? expr_length(command) : 1;
    char **words = mem_array(char *, n + 1);
    for (size_t i = 0; i < n; i++) {
        Expr word = expr_is_list(command) ? expr_part(command, i + 1) : command;
        if (!expr_is_string(word))
            return NULL;
        words[i] = mem_text(expr_string_text(word), expr_string_bytes(word));
    }
    return n > 0 ? words : NULL;
}

/* RunProcess["command"], RunProcess[{"command", args...}], property, input */
static Expr run_process(Interp *in, Expr call)
{
    if (!process_allowed(in, call))
        return S(DollarFailed);
    size_t given = call_arguments(in, call);
    Expr command = expr_part(call, 1), property = given > 1 ? expr_part(call, 2) : S(All);
    char **words = command_words(command);
    if (words == NULL)
        return message(in, call, "cmdspec", command, NULL);
    Expr input = given > 2 && expr_is_string(expr_part(call, 3)) ? expr_part(call, 3) : expr_text("");
    Child *c = mem_new(Child);
    *c = (Child){.in = -1, .out = -1, .err = -1, .out_text = text_start(), .err_text = text_start()};
    signal(SIGPIPE, SIG_IGN);
    unwind_cleanup(in, child_end, c);
    Surroundings around = surroundings(in, call);
    if (!child_start(c, words, &around)) {
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

/* ---- processes that go on ---- */
typedef struct Process {
    pid_t pid;
    bool ended;
    int code; /* once it ended */
    struct Process *next;
} Process;

static void *processes_create(Interp *in)
{
    (void)in;
    return mem_new(Process *);
}

static Process **processes(Interp *in)
{
    static const char key;
    return interp_state(in, &key, processes_create);
}

/* ProcessObject["program", pid] of this session, its state looked up now; NULL after a message. */
static Process *process_of(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    int64_t pid = 0;
    if (expr_has_head(e, symbol_intern(in, "System`", "ProcessObject")) && expr_length(e) == 2)
        number_to_int64(expr_part(e, 2), &pid);
    for (Process *p = *processes(in); p != NULL; p = p->next)
        if (p->pid == pid) {
            int status;
            if (!p->ended && waitpid(p->pid, &status, WNOHANG) == p->pid) {
                p->ended = true;
                p->code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
            }
            return p;
        }
    message(in, call, "noproc", e, NULL);
    return NULL;
}

/* StartProcess["command"], StartProcess[{"command", arguments...}] */
static Expr start_process(Interp *in, Expr call)
{
    Expr command = expr_part(call, 1);
    if (!process_allowed(in, call))
        return S(DollarFailed);
    char **words = command_words(command);
    if (words == NULL)
        return message(in, call, "cmdspec", command, NULL);
    Child c = {.in = -1, .out = -1, .err = -1};
    signal(SIGPIPE, SIG_IGN);
    Surroundings around = surroundings(in, call);
    if (!child_start(&c, words, &around)) {
        child_end(in, &c);
        return fail(in, call, "pnfd", command, NULL);
    }
    close(c.err);
    Process *p = mem_new(Process);
    *p = (Process){.pid = c.pid, .next = *processes(in)};
    *processes(in) = p;
    Expr object = expr_call(symbol_intern(in, "System`", "ProcessObject"), 2, expr_text(words[0]), expr_int(c.pid));
    stream_add_pipe(in, object, c.in, c.out);
    return object;
}

/* ProcessStatus[process] */
static Expr process_status(Interp *in, Expr call)
{
    Process *p = process_of(in, call);
    return p != NULL ? expr_text(p->ended ? "Finished" : "Running") : NULL;
}

/* ProcessInformation[process], ProcessInformation[process, "ExitCode"] */
static Expr process_information(Interp *in, Expr call)
{
    Process *p = process_of(in, call);
    if (p == NULL)
        return NULL;
    Expr code = p->ended ? expr_int(p->code) : expr_call(S(Missing), 1, expr_text("NotAvailable"));
    if (expr_length(call) == 2)
        return expr_string_is(expr_part(call, 2), "ExitCode") ? code
               : expr_string_is(expr_part(call, 2), "PID")    ? expr_int(p->pid)
                                                              : expr_call(S(Missing), 1, expr_text("NotAvailable"));
    AssocBuilder b = assoc_builder(2);
    assoc_add(&b, expr_text("PID"), expr_int(p->pid));
    assoc_add(&b, expr_text("ExitCode"), code);
    return assoc_finish(&b);
}

/* KillProcess[process] */
static Expr kill_process(Interp *in, Expr call)
{
    Process *p = process_of(in, call);
    if (p == NULL)
        return NULL;
    int status = 0;
    if (!p->ended && kill(p->pid, SIGKILL) == 0 && waitpid(p->pid, &status, 0) == p->pid) {
        p->ended = true;
        p->code = 128 + SIGKILL;
    }
    return S(Null);
}

static const Builtin builtins[] = {
    {"RunProcess", {1, 3}, ATTR_NONE, run_process,
     "RunProcess[{\"command\", \"arg\", ...}] runs a process and gives its exit code and outputs.\n"
     "RunProcess[command, property, input] gives \"ExitCode\", \"StandardOutput\" or \"StandardError\".",
     "ProcessDirectory -> Inherited, ProcessEnvironment -> Inherited"},
    {"StartProcess", {1, 1}, ATTR_NONE, start_process,
     "StartProcess[{\"command\", \"arg\", ...}] starts a process that goes on beside the session. ReadLine and ReadString read "
     "what it prints, WriteLine and WriteString write to it, Close ends its input.",
     "ProcessDirectory -> Inherited, ProcessEnvironment -> Inherited"},
    {"ProcessObject", {0, ANY}, ATTR_NONE, NULL, "ProcessObject[program, id] is a process started by StartProcess."},
    {"ProcessStatus", {1, 1}, ATTR_NONE, process_status, "ProcessStatus[process] gives \"Running\" or \"Finished\"."},
    {"ProcessInformation", {1, 2}, ATTR_NONE, process_information,
     "ProcessInformation[process] gives what is known of a process.\nProcessInformation[process, property] gives \"ExitCode\" or \"PID\"."},
    {"KillProcess", {1, 1}, ATTR_NONE, kill_process, "KillProcess[process] ends a process."},
};

static const MessageText messages[] = {
    {"General", "pnfd", "Program `1` not found. Check Environment[\"PATH\"]."},
    {"General", "cmdspec", "`1` is not a command: a string or a list of strings."},
    {"General", "noproc", "`1` is not a process that this session started."},
};

const Module module_process = {"process", builtins, COUNT(builtins), messages, COUNT(messages)};
