/* stream.c - the table of open streams: opening, closing, pipes. */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>
#include "builtins/format.h"
#include "builtins/process.h"
#include "builtins/stream.h"

/* ---- the table of streams ---- */

typedef struct Streams {
    Stream *first;
    int64_t count; /* numbers given so far */
} Streams;

static Stream *stream_new(Streams *all, Expr name, bool output)
{
    Stream *s = mem_new(Stream);
    s->number = ++all->count;
    s->name = name;
    s->output = output;
    s->next = all->first;
    all->first = s;
    return s;
}

static void *streams_create(Interp *in)
{
    Streams *all = mem_new(Streams);
    stream_new(all, expr_text("stdout"), true)->sink = &in->out;
    stream_new(all, expr_text("stderr"), true)->sink = &in->err;
    return all;
}

static Streams *streams(Interp *in)
{
    static const char key = 0;
    return interp_state(in, &key, streams_create);
}

Expr stream_expr(const Stream *s)
{
    return expr_call(s->output ? S(OutputStream) : S(InputStream), 2, s->name, expr_int(s->number));
}

/* By InputStream[name, n], OutputStream[name, n], or the name; NULL when none is open. */
Stream *stream_find(Interp *in, Expr e, bool output)
{
    bool object = expr_is_normal(e) && (expr_head(e) == S(InputStream) || expr_head(e) == S(OutputStream)) &&
                  expr_length(e) == 2;
    for (Stream *s = streams(in)->first; s; s = s->next) {
        if (s->output != output)
            continue;
        if (object ? expr_part(e, 2) == expr_int(s->number) : expr_same(e, s->name))
            return s;
    }
    return NULL;
}

Expr stream_file(Expr e)
{
    return expr_has_head(e, S(File)) && expr_length(e) == 1 ? expr_part(e, 1) : e;
}

/* ---- opening and closing ---- */

static Stream *open_input(Interp *in, Expr call, Expr name)
{
    const char *path = format_path(in, call, name);
    const unsigned char *bytes;
    size_t n;
    if (!path) {
        message(in, call, "fstr", name, NULL);
        return NULL;
    }
    if (!format_read_file(in, call, stream_file(name), path, &bytes, &n))
        return NULL;
    Stream *s = stream_new(streams(in), stream_file(name), false);
    s->bytes = (const char *)bytes;
    s->length = n;
    return s;
}

Stream *stream_open_output(Interp *in, Expr call, Expr name, const char *mode)
{
    const char *path = format_path(in, call, name);
    if (!path) {
        message(in, call, "fstr", name, NULL);
        return NULL;
    }
    FILE *f = fopen(path, mode);
    if (!f) {
        message(in, call, "noopen", stream_file(name), NULL);
        return NULL;
    }
    Stream *s = stream_new(streams(in), stream_file(name), true);
    s->file = f;
    return s;
}

static Expr opened(Stream *s)
{
    return s ? stream_expr(s) : S(DollarFailed);
}

static Expr open_read(Interp *in, Expr call)
{
    return opened(open_input(in, call, expr_part(call, 1)));
}

static Expr open_write(Interp *in, Expr call)
{
    if (call_arguments(in, call) == 0) {
        Expr name = evaluate_call(in, symbol_intern(in, "System`", "CreateTemporary"), 0);
        return expr_is_string(name) ? opened(stream_open_output(in, call, name, "wb")) : S(DollarFailed);
    }
    return opened(stream_open_output(in, call, expr_part(call, 1), "wb"));
}

static Expr open_append(Interp *in, Expr call)
{
    return opened(stream_open_output(in, call, expr_part(call, 1), "ab"));
}

/* StringToStream["text"] */
static Expr string_to_stream(Interp *in, Expr call)
{
    Expr text = expr_part(call, 1);
    if (!expr_is_string(text))
        return message(in, call, "string", expr_int(1), call, NULL);
    Stream *s = stream_new(streams(in), expr_text("String"), false);
    s->bytes = expr_string_text(text);
    s->length = expr_string_bytes(text);
    return stream_expr(s);
}

bool stream_close(Interp *in, Stream *closing)
{
    Streams *all = streams(in);
    for (Stream **s = &all->first; *s; s = &(*s)->next)
        if (*s == closing) {
            *s = closing->next;
            break;
        }
    if (closing->pipe != 0)
        close(closing->pipe);
    return !closing->file || fclose(closing->file) == 0;
}

/* Close[stream] - gives its name */
static Expr close_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    Stream *s = stream_find(in, stream_file(e), true);
    if (!s)
        s = stream_find(in, stream_file(e), false);
    if (!s || s->sink)
        return message(in, call, "stream", e, NULL);
    return stream_close(in, s) ? s->name : fail(in, call, "ioerr", s->name, expr_text(strerror(errno)), NULL);
}

static Expr streams_word(Interp *in, Expr call)
{
    Builder b = builder_start(S(List), 4);
    for (Stream *s = streams(in)->first; s; s = s->next)
        if (expr_length(call) == 0 || expr_same(s->name, expr_part(call, 1)))
            builder_add(&b, stream_expr(s));
    return evaluate_call(in, S(Reverse), 1, builder_finish(&b));
}

/* ---- reading ---- */

/* An open stream, or one that is opened for this call (*opened then). NULL after a message. */
Stream *stream_input(Interp *in, Expr call, bool *was_opened)
{
    Expr e = expr_part(call, 1);
    *was_opened = false;
    Stream *s = stream_find(in, stream_file(e), false);
    if (s)
        return s;
    if (expr_has_head(e, S(InputStream)) || expr_has_head(e, S(OutputStream))) {
        message(in, call, "openx", e, NULL);
        return NULL;
    }
    s = open_input(in, call, e);
    *was_opened = s != NULL;
    return s;
}

/* ---- pipes ---- */

void stream_add_pipe(Interp *in, Expr name, int in_end, int out)
{
    Streams *all = streams(in);
    Stream *reading = stream_new(all, name, false), *writing = stream_new(all, name, true);
    reading->bytes = "";
    reading->pipe = out;
    writing->file = fdopen(in_end, "wb");
}

/* Waits for more from the pipe; false when there is none or it ended. */
static bool pipe_more(Stream *s)
{
    if (s->pipe == 0)
        return false;
    struct pollfd end = {s->pipe, POLLIN, 0};
    while (poll(&end, 1, 50) <= 0)
        unwind_poll(interp_current);
    if (s->room < s->length + 4096) {
        char *grown = mem_bytes(s->room = 2 * s->length + 8192);
        memcpy(grown, s->bytes, s->length);
        s->bytes = grown;
    }
    ssize_t n = read(s->pipe, (char *)(uintptr_t)s->bytes + s->length, 4096);
    if (n <= 0) {
        close(s->pipe);
        s->pipe = 0;
        return false;
    }
    s->length += (size_t)n;
    return true;
}

/* Reads on until a whole line is there; all of it for words that want everything. */
void stream_fill(Stream *s, bool all)
{
    while (s->pipe != 0 && (all || s->at >= s->length || memchr(s->bytes + s->at, '\n', s->length - s->at) == NULL))
        pipe_more(s);
}

static const Builtin builtins[] = {
    {"InputStream", {0, ANY}, ATTR_NONE, NULL, "InputStream[name, n] is an open stream for reading."},
    {"OutputStream", {0, ANY}, ATTR_NONE, NULL, "OutputStream[name, n] is an open stream for writing."},
    {"OpenRead", {1, 1}, ATTR_NONE, open_read, "OpenRead[file] opens a file for reading.", "BinaryFormat -> False"},
    {"OpenWrite", {0, 1}, ATTR_NONE, open_write, "OpenWrite[file] opens a file for writing.",
     "BinaryFormat -> False, FormatType -> InputForm, PageWidth -> 78"},
    {"OpenAppend", {1, 1}, ATTR_NONE, open_append, "OpenAppend[file] opens a file for writing at its end.",
     "BinaryFormat -> False, FormatType -> InputForm, PageWidth -> 78"},
    {"StringToStream", {1, 1}, ATTR_NONE, string_to_stream, "StringToStream[string] opens a stream that reads a string."},
    {"Close", {1, 1}, ATTR_NONE, close_word, "Close[stream] closes a stream and gives its name."},
    {"Streams", {0, 1}, ATTR_NONE, streams_word, "Streams[] lists the open streams.\nStreams[name] those with a name."},
};

static const MessageText messages[] = {
    {"Close", "stream", "`1` is not a string, InputStream[ ], or OutputStream[ ]."},
    {"General", "openx", "`1` is not open."},
};

static void start(Interp *in)
{
    symbol_set_value(in, S(DollarOutput), expr_list(1, stream_expr(stream_find(in, expr_text("stdout"), true))));
    symbol_set_value(in, symbol_intern(in, "System`", "$Messages"),
                     expr_list(1, stream_expr(stream_find(in, expr_text("stderr"), true))));
}

const Module module_stream = {"stream", builtins, COUNT(builtins), messages, COUNT(messages), start};
