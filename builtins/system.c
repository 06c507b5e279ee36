/* system.c - the world around: environment, processes, and what the session runs on. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "builtins/level.h"
#include "builtins/process.h"
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

bool process_allowed(Interp *in, Expr call)
{
    if (in->sandbox)
        message(in, call, "nosandbox", NULL);
    return !in->sandbox;
}

/* Run["command"] - its exit status */
static Expr run(Interp *in, Expr call)
{
    if (!process_allowed(in, call))
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

static const Builtin builtins[] = {

    {"Environment", {1, 1}, ATTR_NONE, environment, "Environment[\"name\"] gives an environment variable, or $Failed."},
    {"GetEnvironment", {0, 1}, ATTR_NONE, get_environment,
     "GetEnvironment[\"name\"] gives \"name\" -> value.\nGetEnvironment[] gives all of them."},
    {"SetEnvironment", {1, 1}, ATTR_NONE, set_environment, "SetEnvironment[\"name\" -> \"value\"] sets an environment variable."},
    {"Run", {1, ANY}, ATTR_NONE, run, "Run[\"command\"] runs a command by the shell and gives its exit status."},
};

static const MessageText messages[] = {
    {"SetEnvironment", "setenv", "`1` is not a rule of strings, or a list of such rules."},
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
