/* repl.c - the prompt: In[n]:= and Out[n]=, several lines to an expression, history, completion.
 *
 * readline keeps its state in globals, so the interpreter that completion asks stands beside it in one. */
#include "repl.h"
#include <ctype.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <readline/history.h>
#include <readline/readline.h>
#include "interp/assoc.h"
#include "interp/syntax.h"

enum { HISTORY_LINES = 10000, SHOWN_AT_MOST = 20000 };

static Interp *completing; /* for readline's callbacks, which take no context */

/* ---- history ---- */
static const char *history_file(void)
{
    const char *named = getenv("LUPINE_HISTORY");
    if (named != NULL)
        return named;
    const char *home = getenv("HOME");
    if (home == NULL)
        return NULL;
    Text path = text_start();
    text_addf(&path, "%s/.lupine_history", home);
    return path.bytes;
}

/* An expression of several lines is one entry of the history. */
static void remember(const char *text)
{
    size_t n = strlen(text);
    while (n > 0 && isspace((unsigned char)text[n - 1]))
        n--;
    if (n == 0)
        return;
    char *entry = strndup(text, n);
    if (entry == NULL)
        return;
    HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
    if (last == NULL || strcmp(last->line, entry) != 0) {
        add_history(entry);
        const char *file = history_file();
        if (file != NULL && append_history(1, file) != 0)
            write_history(file);
    }
    free(entry);
}

static void start_history(void)
{
    using_history();
    stifle_history(HISTORY_LINES);
    history_write_timestamps = 1; /* marks where an entry of several lines ends */
    history_comment_char = '#';
    history_multiline_entries = 1;
    const char *file = history_file();
    if (file != NULL)
        read_history(file);
}

/* ---- completion ---- */
typedef struct Matches {
    char **list;
    size_t count, capacity;
} Matches;

static Matches found;

static void found_add(const char *prefix, const char *name, const char *suffix)
{
    if (found.count == found.capacity) {
        size_t capacity = found.capacity == 0 ? 64 : 2 * found.capacity;
        char **grown = realloc(found.list, capacity * sizeof *grown);
        if (grown == NULL)
            return;
        found.list = grown;
        found.capacity = capacity;
    }
    size_t n = strlen(prefix) + strlen(name) + strlen(suffix) + 1;
    char *text = malloc(n);
    if (text == NULL)
        return;
    snprintf(text, n, "%s%s%s", prefix, name, suffix);
    found.list[found.count++] = text;
}

static char *next_match(const char *text, int state)
{
    static size_t next;
    (void)text;
    if (state == 0)
        next = 0;
    return next < found.count ? found.list[next++] : NULL; /* readline frees them */
}

static void find_symbols(const char *text)
{
    size_t n = strlen(text);
    for (size_t i = 0; i < symbol_count(completing); i++) {
        Symbol *s = symbol_of(symbol_at(completing, i));
        if (s->context == NULL || strncmp(s->name, text, n) != 0 || strchr(s->name, '$') != strrchr(s->name, '$'))
            continue;
        if (strcmp(s->context, "System`") == 0 || strcmp(s->context, "Global`") == 0)
            found_add("", s->name, "");
    }
}

/* \[Al -> \[Alpha]; \alpha -> the letter. */
static void find_characters(const char *text, bool bracket)
{
    static const char *const names[] = {
#define X(name, code_point) #name,
#include "interp/named.def"
#undef X
    };
    size_t n = strlen(text);
    for (size_t i = 0; i < COUNT(names); i++) {
        if (bracket && strncmp(names[i], text, n) == 0)
            found_add("", names[i], "]");
        else if (!bracket && n >= 2 && strncasecmp(names[i], text, n) == 0 && strlen(names[i]) == n)
            found_add("", names[i], "");
    }
}

static bool in_string(const char *line, int end)
{
    bool inside = false;
    for (int i = 0; i < end; i++) {
        if (inside && line[i] == '\\')
            i++;
        else if (line[i] == '"')
            inside = !inside;
    }
    return inside;
}

/* After Name[ ... , the names of its options. */
static void find_options(const char *text, const char *line, int start)
{
    int depth = 0, i = start - 1;
    for (; i >= 0; i--) {
        if (strchr("])}", line[i]) != NULL)
            depth++;
        else if (strchr("[({", line[i]) != NULL && depth-- == 0)
            break;
    }
    if (i <= 0 || line[i] != '[')
        return;
    int end = i;
    while (i > 0 && (isalnum((unsigned char)line[i - 1]) || line[i - 1] == '$'))
        i--;
    char *head = strndup(line + i, (size_t)(end - i));
    if (head == NULL)
        return;
    Expr symbol = symbol_find(completing, "System`", head);
    free(head);
    Expr options = symbol != NULL ? symbol_of(symbol)->options : NULL;
    size_t n = options != NULL && expr_is_list(options) ? expr_length(options) : 0;
    for (size_t k = 1; k <= n; k++) {
        Expr rule = expr_part(options, k);
        Expr name = expr_is_normal(rule) && expr_length(rule) == 2 ? expr_part(rule, 1) : NULL;
        const char *word = name == NULL          ? ""
                           : expr_is_string(name) ? expr_string_text(name)
                           : expr_is_symbol(name) ? symbol_of(name)->name
                                                  : "";
        if (word[0] != '\0' && strncmp(word, text, strlen(text)) == 0)
            found_add("", word, " -> ");
    }
}

static char **complete(const char *text, int start, int end)
{
    (void)end;
    found.count = 0;
    rl_completion_append_character = '\0';
    if (in_string(rl_line_buffer, start))
        return NULL; /* file names, by readline itself */
    rl_attempted_completion_over = 1;
    bool bracket = start >= 2 && rl_line_buffer[start - 1] == '[' && rl_line_buffer[start - 2] == '\\';
    if (bracket) {
        find_characters(text, true);
    } else if (start >= 1 && rl_line_buffer[start - 1] == '\\') {
        find_characters(text, false);
        if (found.count > 0) { /* the letter takes the place of backslash and name */
            uint32_t c = named_character(found.list[0], strlen(found.list[0]));
            char bytes[5] = {0};
            utf8_encode(c, bytes);
            rl_delete_text(start - 1, rl_point);
            rl_point = start - 1;
            rl_insert_text(bytes);
            for (size_t i = 0; i < found.count; i++)
                free(found.list[i]);
            found.count = 0;
        }
        return NULL;
    } else {
        find_options(text, rl_line_buffer, start);
        if (text[0] != '\0')
            find_symbols(text);
    }
    return found.count > 0 ? rl_completion_matches(text, next_match) : NULL;
}

/* ---- reading ---- */
static int on_signal(void) /* Ctrl-C while a line is being typed: the line is dropped */
{
    if (__atomic_load_n(&completing->interrupted, __ATOMIC_RELAXED)) {
        rl_replace_line("", 0);
        rl_done = 1;
    }
    return 0;
}

/* In[3]:= at the start of a line is dropped; an Out[3]= drops its line and those up to the next label or empty line. */
static char *without_labels(const char *text)
{
    if (strstr(text, "In[") == NULL)
        return strdup(text);
    char *kept = malloc(strlen(text) + 2), *to = kept;
    bool output = false;
    for (const char *line = text; kept != NULL && *line != '\0';) {
        size_t n = strcspn(line, "\n");
        const char *p = line + strspn(line, " \t");
        char *after = NULL;
        bool in_label = strncmp(p, "In[", 3) == 0 && isdigit((unsigned char)p[3]);
        bool out_label = strncmp(p, "Out[", 4) == 0 && isdigit((unsigned char)p[4]);
        if (in_label) {
            strtol(p + 3, &after, 10);
            in_label = strncmp(after, "]:=", 3) == 0;
        }
        output = in_label || p == line + n ? false : output || out_label;
        if (in_label)
            p = after + 3;
        if (!output) {
            size_t length = (size_t)(line + n - p);
            memcpy(to, p, length);
            to += length;
            *to++ = '\n';
        }
        line += n + (line[n] == '\n');
    }
    if (kept != NULL)
        *to = '\0';
    return kept;
}

typedef enum Input { INPUT_TEXT, INPUT_DROPPED, INPUT_END } Input;

/* Reads lines until they make whole expressions. */
static Input read_input(Interp *in, Text *text)
{
    char prompt[32];
    int width = snprintf(prompt, sizeof prompt, "In[%lld]:= ", (long long)in->line);
    *text = text_start();
    for (;;) {
        char blank[32];
        snprintf(blank, sizeof blank, "%*s", width, "");
        errno = 0;
        char *line = readline(text->length == 0 ? prompt : blank);
        if (__atomic_exchange_n(&in->interrupted, 0, __ATOMIC_RELAXED)) {
            free(line);
            sink_write(&in->out, "\n");
            return INPUT_DROPPED;
        }
        if (line == NULL)
            return INPUT_END;
        char *plain = without_labels(line);
        free(line);
        if (plain == NULL)
            return INPUT_END;
        text_add(text, plain);
        text_add_char(text, '\n');
        free(plain);
        size_t at = 0;
        for (;;) {
            ParseResult r = parse_next(in, text->bytes, text->length, at);
            if (r.incomplete)
                break;
            if (r.expr == NULL)
                return INPUT_TEXT;
            at = r.end;
        }
    }
}

/* ---- printing ---- */
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

static void print_result(Interp *in, int64_t line, Expr value)
{
    if (value == S(Null))
        return;
    Expr shown = value;
    Expr pre_print = symbol_value(in, S(DollarPrePrint));
    if (pre_print != NULL && pre_print != S(DollarPrePrint))
        shown = evaluate_apply1(in, pre_print, value);
    Text label = text_start(), body = text_start();
    const char *form = form_label(value);
    text_addf(&label, "Out[%lld]%s%s= ", (long long)line, form != NULL ? "//" : "", form != NULL ? form : "");
    size_t base = print_output_lines(in, &body, shown);
    Text out = text_start();
    size_t indent = label.length, row = 0;
    if (form != NULL && memchr(body.bytes, '\n', body.length) != NULL)
        indent = 8; /* a long label stands above a tall result */
    size_t length = body.length > SHOWN_AT_MOST && in->page_width < 100000 ? SHOWN_AT_MOST : body.length;
    while (length < body.length && length > 0 && ((unsigned char)body.bytes[length] & 0xC0) == 0x80)
        length--;
    if (indent != label.length)
        text_addf(&out, "%s\n", label.bytes);
    for (const char *p = body.bytes, *end = p + length; p <= end; row++) {
        size_t n = 0;
        while (p + n < end && p[n] != '\n')
            n++;
        if (row == base && indent == label.length)
            text_add(&out, label.bytes);
        else
            text_addf(&out, "%*s", (int)indent, "");
        text_add_bytes(&out, p, n);
        text_add_char(&out, '\n');
        p += n + 1;
    }
    if (length < body.length)
        text_addf(&out, "%*s... %zu more characters; InputForm[%%] or Export shows all\n", (int)indent, "",
                  body.length - length);
    text_add_char(&out, '\n');
    sink_write(&in->out, out.bytes);
}

typedef struct Printing {
    int64_t line;
    Expr value;
} Printing;

static Expr print_protected(Interp *in, void *data)
{
    const Printing *p = data;
    print_result(in, p->line, p->value);
    return S(Null);
}

/* ---- the loop ---- */
/* Evaluates all expressions of the text; true when the session ends. */
static bool evaluate_text(Interp *in, const Text *text)
{
    size_t at = 0;
    for (;;) {
        ParseResult r = parse_next(in, text->bytes, text->length, at);
        if (r.error != NULL) {
            parse_report(in, "", text->bytes + at, text->length - at, &(ParseResult){
                .error = r.error, .tag = r.tag, .error_at = r.error_at - at, .incomplete = r.incomplete});
            sink_write(&in->out, "\n");
        }
        if (r.expr == NULL)
            return false;
        at = r.end;
        Unwind kind = UNWIND_NONE;
        int64_t line = in->line;
        Expr value = interp_evaluate_top(in, r.expr, &kind);
        if (kind == UNWIND_EXIT)
            return true;
        if (kind == UNWIND_ABORT) /* the terminal has shown ^C */
            sink_write(&in->out, "\n");
        Printing printing = {line, value};
        Expr done;
        unwind_protect(in, print_protected, &printing, &done);
        fflush(stdout);
    }
}

int repl_run(Interp *in)
{
    completing = in;
    in->interactive = true;
    rl_readline_name = "lupine";
    rl_catch_signals = 0;
    rl_signal_event_hook = on_signal;
    rl_attempted_completion_function = complete;
    rl_completer_word_break_characters = " \t\n\"\\'`@><=;|&{([])}+-*/^!?,:.~#%_";
    rl_variable_bind("blink-matching-paren", "on");
    rl_variable_bind("enable-bracketed-paste", "on");
    start_history();
    for (;;) {
        Text text;
        Input input = read_input(in, &text);
        if (input == INPUT_END)
            break;
        if (input == INPUT_DROPPED)
            continue;
        remember(text.bytes);
        if (evaluate_text(in, &text))
            return in->exit_code;
    }
    sink_write(&in->out, "\n");
    return 0;
}
