/* repl_read.c - typing an input: when it is complete, how its lines are edited, pasted transcripts. */
#include <ctype.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <readline/history.h>
#include <readline/readline.h>
#include "repl_inside.h"

/* ---- labels of a pasted transcript ---- */

/* What follows `In[n]:=`; NULL when p is no such label. */
static const char *after_in_label(const char *p)
{
    if (strncmp(p, "In[", 3) != 0 || !isdigit((unsigned char)p[3]))
        return NULL;
    p += 3 + strspn(p + 3, "0123456789");
    return strncmp(p, "]:=", 3) == 0 ? p + 3 : NULL;
}

const char *without_labels(const char *text)
{
    Text kept = text_start();
    bool output = false;
    for (const char *line = text; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        const char *p = line + strspn(line, " \t"), *input = after_in_label(p);
        bool out_label = strncmp(p, "Out[", 4) == 0 && isdigit((unsigned char)p[4]);
        output = !input && p < line + n && (output || out_label);
        const char *from = input ? input + (*input == ' ') : line;
        if (!output)
            text_add_bytes(&kept, from, (size_t)(line + n + (line[n] == '\n') - from));
        line += n + (line[n] == '\n');
    }
    return kept.bytes;
}

/* ---- is it complete? ---- */
bool input_is_open(const char *text)
{
    size_t length = strlen(text), at = 0;
    for (;;) {
        ParseResult r = parse_next(repl.in, text, length, at);
        if (r.incomplete)
            return true;
        if (r.expr == NULL || r.end <= at)
            return false;
        at = r.end;
    }
}

/* ---- keys ---- */

/* So deep in brackets does the text end; -1 inside a string or comment, where blanks may count. */
static int depth_at_end(const char *text)
{
    int depth = 0, comment = 0;
    bool string = false;
    for (const char *p = text; *p != '\0'; p++) {
        if (string && *p == '\\' && p[1] != '\0')
            p++;
        else if (comment == 0 && *p == '"')
            string = !string;
        else if (!string && p[0] == '(' && p[1] == '*')
            comment++, p++;
        else if (!string && comment > 0 && p[0] == '*' && p[1] == ')')
            comment--, p++;
        else if (!string && comment == 0)
            depth += strchr("[({", *p) != NULL ? 1 : strchr("])}", *p) != NULL ? -1 : 0;
    }
    return string || comment > 0 ? -1 : depth;
}

static int insert_line(int count, int key)
{
    (void)count;
    (void)key;
    char *before = strndup(rl_line_buffer, (size_t)rl_point);
    int depth = before != NULL ? depth_at_end(before) : -1;
    free(before);
    rl_insert_text("\n");
    for (int i = 0; depth >= 0 && i < repl.prompt_width + 2 * depth; i++)
        rl_insert_text(" ");
    return 0;
}

/* Enter: takes the input when it is complete, else starts its next line. */
static int enter(int count, int key)
{
    if (repl.several_lines && input_is_open(without_labels(rl_line_buffer)))
        return insert_line(count, key);
    rl_point = rl_end; /* so that what is printed next stands below the whole input */
    return rl_newline(count, '\n');
}

static int line_start(int at)
{
    while (at > 0 && rl_line_buffer[at - 1] != '\n')
        at--;
    return at;
}

static int line_end(int at)
{
    while (at < rl_end && rl_line_buffer[at] != '\n')
        at++;
    return at;
}

static int go_to(int start, int column)
{
    int end = line_end(start);
    rl_point = start + column < end ? start + column : end;
    while (rl_point > start && ((unsigned char)rl_line_buffer[rl_point] & 0xC0) == 0x80)
        rl_point--; /* not into the middle of a character */
    return 0;
}

static int key_up(int count, int key);

/* Repeated presses go on with the search for what was typed before the first. */
static void continue_search(rl_command_func_t *other)
{
    if (rl_last_func == key_up || rl_last_func == other)
        rl_last_func = rl_history_search_backward;
}

/* Down and Up go through the lines of an input; beyond them, to the inputs that start as what stands before the cursor. */
static int key_down(int count, int key)
{
    int start = line_start(rl_point), end = line_end(rl_point);
    if (end < rl_end && rl_last_func != key_up && rl_last_func != key_down)
        return go_to(end + 1, rl_point - start);
    continue_search(key_down);
    return rl_history_search_forward(count, key);
}

static int key_up(int count, int key)
{
    int start = line_start(rl_point);
    if (start > 0 && rl_last_func != key_up && rl_last_func != key_down)
        return go_to(line_start(start - 1), rl_point - start);
    continue_search(key_down);
    return rl_history_search_backward(count, key);
}

static bool interrupt_came(void)
{
    return __atomic_load_n(&repl.in->interrupted, __ATOMIC_RELAXED) != 0;
}

/* Waits for a key. SIGINT is let in only while waiting, so none comes unseen between a look at the flag and the wait. */
static bool wait_for_key(void)
{
    sigset_t blocked, before;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    pthread_sigmask(SIG_BLOCK, &blocked, &before);
    struct pollfd terminal = {fileno(rl_instream), POLLIN, 0};
    int ready = interrupt_came() ? 0 : ppoll(&terminal, 1, NULL, &before);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (ready < 0)
        rl_check_signals(); /* the window was resized */
    return ready > 0;
}

/* One byte for readline; the end of input after Ctrl-C, which drops what was typed. */
static int read_key(FILE *from)
{
    unsigned char c;
    while (!interrupt_came()) {
        if (repl.ahead_at < repl.ahead.length)
            return (unsigned char)repl.ahead.bytes[repl.ahead_at++];
        if (wait_for_key()) {
            ssize_t n = read(fileno(from), &c, 1);
            if (n == 1)
                return c;
            if (n == 0 || errno != EINTR)
                return EOF;
        }
    }
    rl_point = rl_end;
    rl_replace_line("", 0);
    return EOF;
}

void read_again(const char *bytes, size_t n)
{
    if (repl.ahead_at == repl.ahead.length) {
        repl.ahead = text_start();
        repl.ahead_at = 0;
    }
    text_add_bytes(&repl.ahead, bytes, n);
}

static void bind_keys(void)
{
    rl_bind_key('\r', enter);
    rl_bind_key('\n', enter);
    rl_bind_keyseq("\\e\\C-m", insert_line);
    rl_bind_keyseq("\\e[A", key_up);
    rl_bind_keyseq("\\eOA", key_up);
    rl_bind_keyseq("\\e[B", key_down);
    rl_bind_keyseq("\\eOB", key_down);
    rl_bind_key('P' - '@', key_up);
    rl_bind_key('N' - '@', key_down);
}

void read_start(void)
{
    rl_readline_name = "lupine";
    rl_catch_signals = 0;
    rl_getc_function = read_key;
    rl_variable_bind("blink-matching-paren", "on");
    rl_variable_bind("enable-bracketed-paste", "on");
    rl_variable_bind("enable-active-region", "off");
    rl_initialize();
    char *up = rl_get_termcap("up");
    repl.several_lines = up != NULL && up[0] != '\0';
    bind_keys();
}

/* ---- reading ---- */
static const char *prompt_text(void)
{
    Text label = text_start(), prompt = text_start();
    text_addf(&label, "In[%lld]:= ", (long long)repl.in->line);
    repl.prompt_width = (int)label.length;
    /* \001 and \002 tell readline what takes no room. */
    if (repl.in->color)
        text_addf(&prompt, "\001%s\002%s\001%s\002", paint("34"), label.bytes, unpaint());
    else
        text_add(&prompt, label.bytes);
    return prompt.bytes;
}

Input read_input(Text *text)
{
    const char *prompt = prompt_text();
    Text blank = text_start();
    text_addf(&blank, "%*s", repl.prompt_width, "");
    *text = text_start();
    do {
        errno = 0;
        char *line = readline(text->length == 0 ? prompt : blank.bytes);
        if (__atomic_exchange_n(&repl.in->interrupted, 0, __ATOMIC_RELAXED)) {
            free(line);
            sink_write(&repl.in->out, "\n");
            return INPUT_DROPPED;
        }
        if (line == NULL)
            return INPUT_END;
        text_add(text, line);
        text_add_char(text, '\n');
        free(line);
        const char *plain = without_labels(text->bytes);
        *text = text_start();
        text_add(text, plain);
    } while (input_is_open(text->bytes));
    return INPUT_TEXT;
}
