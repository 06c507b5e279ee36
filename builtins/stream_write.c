/* stream_write.c - writing to streams and whole files of expressions: Write, WriteString, WriteLine, Get, Put. */
#include <errno.h>
#include <string.h>
#include "builtins/format.h"
#include "builtins/inflate.h"
#include "builtins/stream.h"

void stream_put(Stream *s, const char *bytes, size_t n)
{
    if (s->sink)
        s->sink->write(s->sink->context, bytes, n);
    else if (fwrite(bytes, 1, n, s->file) == n)
        fflush(s->file);
}

/* The streams that a call writes to: one, a list, or a file name, which stays open. NULL-terminated; NULL after a message. */
Stream **stream_outputs(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    bool list = expr_is_list(e);
    size_t n = list ? expr_length(e) : 1;
    Stream **all = mem_array(Stream *, n + 1);
    for (size_t i = 0; i < n; i++) {
        Expr one = list ? expr_part(e, i + 1) : e;
        all[i] = stream_find(in, stream_file(one), true);
        if (!all[i] && (expr_has_head(one, S(OutputStream)) || expr_has_head(one, S(InputStream)))) {
            message(in, call, "openx", one, NULL);
            return NULL;
        }
        if (!all[i])
            all[i] = stream_open_output(in, call, one, "wb");
        if (!all[i])
            return NULL;
    }
    return all;
}

static Expr write_texts(Interp *in, Expr call, PrintForm form, bool strings_plain, const char *ending)
{
    Stream **all = stream_outputs(in, call);
    if (!all)
        return S(DollarFailed);
    Text t = text_start();
    for (size_t i = 2; i <= expr_length(call); i++) {
        Expr e = expr_part(call, i);
        if (strings_plain && expr_is_string(e))
            text_add_bytes(&t, expr_string_text(e), expr_string_bytes(e));
        else
            print_expr(in, &t, e, form);
    }
    text_add(&t, ending);
    for (; *all; all++)
        stream_put(*all, t.bytes, t.length);
    return S(Null);
}

/* Write[stream, e1, e2, ...] - InputForm and a newline */
static Expr write_word(Interp *in, Expr call)
{
    return write_texts(in, call, PRINT_INPUT, false, "\n");
}

static Expr write_string(Interp *in, Expr call)
{
    return write_texts(in, call, PRINT_OUTPUT, true, "");
}

static Expr write_line(Interp *in, Expr call)
{
    return write_texts(in, call, PRINT_OUTPUT, true, "\n");
}

/* ---- Get, Put ---- */

typedef struct Reading {
    const char *name, *bytes;
    size_t length;
} Reading;

static Expr read_all(Interp *in, void *data)
{
    const Reading *r = data;
    Expr last = S(Null);
    for (size_t at = 0;;) {
        ParseResult p = parse_next(in, r->bytes, r->length, at);
        if (p.error || p.incomplete) {
            parse_report(in, r->name, r->bytes, r->length, &p);
            return S(DollarFailed);
        }
        if (!p.expr)
            return last;
        last = evaluate(in, p.expr);
        at = p.end;
    }
}

/* Get["file"] or << file - evaluates every expression in it and gives the last value */
static Expr get(Interp *in, Expr call)
{
    Expr name = stream_file(expr_part(call, 1));
    bool command = expr_is_string(name) && expr_string_text(name)[0] == '!' && format_path(in, call, name);
    Expr found = command ? name : evaluate_call(in, symbol_intern(in, "System`", "FindFile"), 1, name);
    const unsigned char *bytes;
    Reading r;
    if (!expr_is_string(found))
        return fail(in, call, "noopen", name, NULL);
    if (!format_read_file(in, call, expr_part(call, 1), expr_string_text(found), &bytes, &r.length))
        return S(DollarFailed);
    r.name = expr_string_text(found);
    Text text = inflate_text(bytes, r.length);
    r.bytes = text.bytes;
    r.length = text.length;
    if (r.length > 2 && r.bytes[0] == '#' && r.bytes[1] == '!') { /* an executable script */
        const char *line_end = memchr(r.bytes, '\n', r.length);
        size_t skipped = line_end ? (size_t)(line_end - r.bytes) : r.length;
        r.bytes += skipped;
        r.length -= skipped;
    }
    Expr value = NULL, context = in->context, path = in->context_path;
    symbol_push_value(in, S(DollarInputFileName), found);
    UnwindValue u = unwind_protect(in, read_all, &r, &value);
    symbol_pop_value(in);
    if (u.kind != UNWIND_NONE) {
        in->context = context;
        in->context_path = path;
        unwind_again(in, u);
    }
    in->context = context;
    return value;
}

static Expr put_lines(Interp *in, Expr call, const char *mode)
{
    size_t n = expr_length(call);
    Expr target = expr_part(call, n);
    Stream *s = stream_find(in, stream_file(target), true);
    bool fresh = !s;
    if (fresh)
        s = stream_open_output(in, call, target, mode);
    if (!s)
        return S(DollarFailed);
    for (size_t i = 1; i < n; i++) {
        const char *text = print_text(in, expr_part(call, i), PRINT_INPUT);
        stream_put(s, text, strlen(text));
        stream_put(s, "\n", 1);
    }
    if (fresh && !stream_close(in, s))
        return fail(in, call, "ioerr", s->name, expr_text(strerror(errno)), NULL);
    return S(Null);
}

/* Put[e1, e2, ..., "file"], e >> file */
static Expr put(Interp *in, Expr call)
{
    return put_lines(in, call, "wb");
}

static Expr put_append(Interp *in, Expr call)
{
    return put_lines(in, call, "ab");
}

static const Builtin builtins[] = {
    {"Write", {1, ANY}, ATTR_NONE, write_word, "Write[stream, e1, e2, ...] writes expressions in InputForm and a newline."},
    {"WriteString", {1, ANY}, ATTR_NONE, write_string, "WriteString[stream, e1, e2, ...] writes texts."},
    {"WriteLine", {2, 2}, ATTR_NONE, write_line, "WriteLine[stream, \"text\"] writes a text and a newline."},
    {"Get", {1, 1}, ATTR_NONE, get, "Get[\"file\"] or << file evaluates what is in a file and gives the last value."},
    {"Put", {1, ANY}, ATTR_NONE, put, "Put[e1, e2, ..., \"file\"] or e >> file writes expressions to a file."},
    {"PutAppend", {1, ANY}, ATTR_NONE, put_append,
     "PutAppend[e1, e2, ..., \"file\"] or e >>> file writes expressions at the end of a file."},
};

static const MessageText messages[] = {
    {"General", "string", "String expected at position `1` in `2`."},
};

const Module module_stream_write = {"stream_write", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
