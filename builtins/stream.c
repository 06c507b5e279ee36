/* stream.c - reading and writing piece by piece: Open..., Read..., Write..., Get, Put. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>
#include "builtins/format.h"
#include "builtins/level.h"
#include "builtins/process.h"
#include "interp/array.h"
#include "interp/number.h"

/* ---- the table of streams ---- */

typedef struct Stream {
    int64_t number;
    Expr name;
    bool output;
    FILE *file;               /* of an output stream; NULL for the two standard ones */
    const Sink *sink;         /* standard output and error */
    const char *bytes;        /* of an input stream: all that it will ever give */
    size_t length, at;
    size_t room;              /* of bytes, when a pipe fills them */
    int pipe;                 /* where more comes from; 0 none */
    Expr word_ends, record_ends; /* lists of strings, NULL: blanks and newlines */
    struct Stream *next;
} Stream;

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

static Expr stream_expr(const Stream *s)
{
    return expr_call(s->output ? S(OutputStream) : S(InputStream), 2, s->name, expr_int(s->number));
}

/* By InputStream[name, n], OutputStream[name, n], or the name; NULL when none is open. */
static Stream *stream_find(Interp *in, Expr e, bool output)
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

static Expr file_text(Expr e)
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
    if (!format_read_file(in, call, file_text(name), path, &bytes, &n))
        return NULL;
    Stream *s = stream_new(streams(in), file_text(name), false);
    s->bytes = (const char *)bytes;
    s->length = n;
    return s;
}

static Stream *open_output(Interp *in, Expr call, Expr name, const char *mode)
{
    const char *path = format_path(in, call, name);
    if (!path) {
        message(in, call, "fstr", name, NULL);
        return NULL;
    }
    FILE *f = fopen(path, mode);
    if (!f) {
        message(in, call, "noopen", file_text(name), NULL);
        return NULL;
    }
    Stream *s = stream_new(streams(in), file_text(name), true);
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
        return expr_is_string(name) ? opened(open_output(in, call, name, "wb")) : S(DollarFailed);
    }
    return opened(open_output(in, call, expr_part(call, 1), "wb"));
}

static Expr open_append(Interp *in, Expr call)
{
    return opened(open_output(in, call, expr_part(call, 1), "ab"));
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

static bool stream_close(Interp *in, Stream *closing)
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
    Stream *s = stream_find(in, file_text(e), true);
    if (!s)
        s = stream_find(in, file_text(e), false);
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
static Stream *input_for(Interp *in, Expr call, bool *was_opened)
{
    Expr e = expr_part(call, 1);
    *was_opened = false;
    Stream *s = stream_find(in, file_text(e), false);
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
static void pipe_fill(Stream *s, bool all)
{
    while (s->pipe != 0 && (all || s->at >= s->length || memchr(s->bytes + s->at, '\n', s->length - s->at) == NULL))
        pipe_more(s);
}

static Expr text_between(const Stream *s, size_t from, size_t to)
{
    if (utf8_valid(s->bytes + from, to - from))
        return expr_string(s->bytes + from, to - from);
    Text latin = text_start();
    for (size_t i = from; i < to; i++)
        text_add_rune(&latin, (unsigned char)s->bytes[i]);
    return text_finish(&latin);
}

/* How long the separator is that stands at a place: one of a list of strings; 0 none. */
static size_t separator_at(const Stream *s, size_t at, Expr separators)
{
    size_t longest = 0;
    for (size_t i = 1; separators && i <= expr_length(separators); i++) {
        Expr one = expr_part(separators, i);
        size_t n = expr_is_string(one) ? expr_string_bytes(one) : 0;
        if (n > longest && at + n <= s->length && memcmp(s->bytes + at, expr_string_text(one), n) == 0)
            longest = n;
    }
    return longest;
}

/* The text up to one of the separators of the stream's own. Empty pieces are skipped. */
static Expr read_piece(Stream *s, Expr ends, Expr other_ends)
{
    size_t n;
    while (s->at < s->length && (n = separator_at(s, s->at, ends) + separator_at(s, s->at, other_ends)) > 0)
        s->at += n;
    if (s->at >= s->length)
        return S(EndOfFile);
    size_t from = s->at;
    while (s->at < s->length && separator_at(s, s->at, ends) == 0 && separator_at(s, s->at, other_ends) == 0)
        s->at++;
    size_t to = s->at;
    s->at += separator_at(s, s->at, ends);
    return text_between(s, from, to);
}

static Expr read_line(Stream *s)
{
    if (s->at >= s->length)
        return S(EndOfFile);
    if (s->record_ends)
        return read_piece(s, s->record_ends, NULL);
    const char *newline = memchr(s->bytes + s->at, '\n', s->length - s->at);
    size_t from = s->at, to = newline ? (size_t)(newline - s->bytes) : s->length;
    s->at = newline ? to + 1 : to;
    if (to > from && s->bytes[to - 1] == '\r')
        to--;
    return text_between(s, from, to);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void skip_blanks(Stream *s)
{
    while (s->at < s->length && is_blank(s->bytes[s->at]))
        s->at++;
}

static Expr read_word(Stream *s)
{
    if (s->word_ends || s->record_ends)
        return read_piece(s, s->word_ends ? s->word_ends : expr_list(2, expr_text(" "), expr_text("\t")),
                          s->record_ends ? s->record_ends : expr_list(2, expr_text("\n"), expr_text("\r\n")));
    skip_blanks(s);
    if (s->at >= s->length)
        return S(EndOfFile);
    size_t from = s->at;
    while (s->at < s->length && !is_blank(s->bytes[s->at]))
        s->at++;
    return text_between(s, from, s->at);
}

static Expr read_character(Stream *s)
{
    uint32_t rune;
    if (s->at >= s->length)
        return S(EndOfFile);
    size_t from = s->at;
    s->at += utf8_decode(s->bytes + s->at, s->bytes + s->length, &rune);
    return text_between(s, from, s->at);
}

static Expr read_byte(Stream *s)
{
    return s->at < s->length ? expr_int((unsigned char)s->bytes[s->at++]) : S(EndOfFile);
}

static Expr read_number(Interp *in, Expr call, Stream *s, bool real)
{
    Expr word = read_word(s);
    if (!expr_is_string(word))
        return word;
    Expr value = evaluate_call(in, symbol_intern(in, "System`", "ImportString"), 2, word, expr_text("List"));
    Expr number = expr_is_list(value) && expr_length(value) == 1 ? expr_part(value, 1) : NULL;
    if (!number || !expr_is_number(number))
        return fail(in, call, "readn", word, s->name, NULL);
    return real ? expr_real(number_double(number)) : number;
}

static Expr read_expression(Interp *in, Stream *s, bool held)
{
    ParseResult r = parse_next(in, s->bytes, s->length, s->at);
    if (r.error || r.incomplete) {
        parse_report(in, expr_is_string(s->name) ? expr_string_text(s->name) : "", s->bytes, s->length, &r);
        s->at = s->length;
        return S(DollarFailed);
    }
    s->at = r.end;
    if (!r.expr)
        return S(EndOfFile);
    return held ? expr_call(S(Hold), 1, r.expr) : evaluate(in, r.expr);
}

static bool type_is(Expr type, const char *name)
{
    return expr_is_symbol(type) && strcmp(symbol_of(type)->name, name) == 0;
}

static Expr read_type(Interp *in, Expr call, Stream *s, Expr type)
{
    pipe_fill(s, false);
    if (expr_is_list(type)) {
        Builder b = builder_start(S(List), expr_length(type));
        for (size_t i = 1; i <= expr_length(type); i++) {
            Expr one = read_type(in, call, s, expr_part(type, i));
            if (!one || (one == S(EndOfFile) && i == 1))
                return one;
            builder_add(&b, one);
        }
        return builder_finish(&b);
    }
    if (expr_is_normal(type) && expr_length(type) == 1 && expr_has_head(type, S(Hold)))
        return read_expression(in, s, true);
    if (type_is(type, "String") || type_is(type, "Record"))
        return read_line(s);
    if (type_is(type, "Word"))
        return read_word(s);
    if (type_is(type, "Number") || type_is(type, "Real"))
        return read_number(in, call, s, type_is(type, "Real"));
    if (type_is(type, "Character"))
        return read_character(s);
    if (type_is(type, "Byte"))
        return read_byte(s);
    if (type_is(type, "Expression"))
        return read_expression(in, s, false);
    return message(in, call, "readf", type, NULL);
}

static Expr expression_type(Interp *in)
{
    return symbol_intern(in, "System`", "Expression");
}

static Expr separators(Interp *in, Expr call, const char *name)
{
    Expr given;
    if (!option_given(in, call, name, &given) || (!expr_is_list(given) && !expr_is_string(given)))
        return NULL;
    return expr_is_list(given) ? given : expr_list(1, given);
}

/* RecordLists -> True: the objects of each line in a list of their own. */
static Expr read_records(Interp *in, Expr call, Stream *s, Expr type)
{
    Builder all = builder_start(S(List), 16);
    for (Expr line; expr_is_string(line = read_line(s));) {
        Stream inner = {.name = s->name, .bytes = expr_string_text(line), .length = expr_string_bytes(line), .word_ends = s->word_ends};
        Builder b = builder_start(S(List), 8);
        for (Expr one; (one = read_type(in, call, &inner, type)) && one != S(EndOfFile) && one != S(DollarFailed);)
            builder_add(&b, one);
        builder_add(&all, builder_finish(&b));
    }
    return builder_finish(&all);
}

/* Read[stream], Read[stream, type], Read[stream, {types}] */
static Expr read_one(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = input_for(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    s->word_ends = separators(in, call, "WordSeparators");
    s->record_ends = separators(in, call, "RecordSeparators");
    return read_type(in, call, s, call_arguments(in, call) > 1 ? expr_part(call, 2) : expression_type(in));
}

/* ReadList[file], ReadList[file, type], ReadList[file, type, n] */
static Expr read_list(Interp *in, Expr call)
{
    bool fresh;
    int64_t most = INT64_MAX;
    size_t given = call_arguments(in, call);
    if (given >= 3 && (!whole_number(expr_part(call, 3), &most) || most < 0))
        return message(in, call, "intnm", expr_int(3), call, NULL);
    Stream *s = input_for(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    Expr type = given > 1 ? expr_part(call, 2) : expression_type(in), lists;
    s->word_ends = separators(in, call, "WordSeparators");
    s->record_ends = separators(in, call, "RecordSeparators");
    if (option_given(in, call, "RecordLists", &lists) && expr_is_true(lists)) {
        pipe_fill(s, true);
        Expr records = read_records(in, call, s, type);
        if (fresh)
            stream_close(in, s);
        return records;
    }
    Builder b = builder_start(S(List), 16);
    while (most-- > 0) {
        unwind_poll(in);
        Expr one = read_type(in, call, s, type);
        if (!one || one == S(EndOfFile))
            break;
        builder_add(&b, one);
        if (one == S(DollarFailed))
            break;
    }
    if (fresh)
        stream_close(in, s);
    return builder_finish(&b);
}

static Expr read_line_word(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = input_for(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    pipe_fill(s, false);
    return read_line(s);
}

/* ReadString[file], ReadString[stream, terminator] */
static Expr read_string(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = input_for(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    pipe_fill(s, true);
    size_t from = s->at, to = s->length, after = s->length;
    Expr stop = expr_length(call) == 2 ? expr_part(call, 2) : NULL;
    if (s->at >= s->length && !fresh)
        return S(EndOfFile);
    if (stop && expr_is_string(stop) && expr_string_bytes(stop)) {
        const char *found = memmem(s->bytes + from, to - from, expr_string_text(stop), expr_string_bytes(stop));
        if (found) {
            to = (size_t)(found - s->bytes);
            after = to + expr_string_bytes(stop);
        }
    }
    s->at = after;
    Expr text = text_between(s, from, to);
    if (fresh)
        stream_close(in, s);
    return text;
}

static Expr read_byte_array(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = input_for(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    int64_t n = (int64_t)(s->length - s->at);
    if (n == 0 && !fresh)
        return S(EndOfFile);
    void *data;
    Expr bytes = array_new(EXPR_BYTES, ARRAY_UINT8, 1, &n, &data);
    memcpy(data, s->bytes + s->at, (size_t)n);
    s->at = s->length;
    if (fresh)
        stream_close(in, s);
    return bytes;
}

/* Skip[stream, type], Skip[stream, type, n] */
static Expr skip(Interp *in, Expr call)
{
    bool fresh;
    int64_t n = 1;
    if (expr_length(call) == 3 && !whole_number(expr_part(call, 3), &n))
        return message(in, call, "intnm", expr_int(3), call, NULL);
    Stream *s = input_for(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    Expr one = S(Null);
    for (int64_t i = 0; i < n && one && one != S(EndOfFile); i++)
        one = read_type(in, call, s, expr_part(call, 2));
    return one == S(EndOfFile) ? one : S(Null);
}

/* Find[stream, text], Find[stream, {texts}] - the next line that contains one */
static Expr find(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = input_for(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    Expr texts = expr_part(call, 2);
    for (;;) {
        unwind_poll(in);
        Expr line = read_line(s);
        if (line == S(EndOfFile))
            return line;
        for (size_t i = 1; i <= (expr_is_list(texts) ? expr_length(texts) : 1); i++) {
            Expr text = expr_is_list(texts) ? expr_part(texts, i) : texts;
            if (expr_is_string(text) && memmem(expr_string_text(line), expr_string_bytes(line), expr_string_text(text),
                                               expr_string_bytes(text)))
                return line;
        }
    }
}

/* FindList[file, text] - all lines that contain it */
static Expr find_list(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = input_for(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    Builder b = builder_start(S(List), 8);
    Expr open = expr_call(expr_head(call), 2, stream_expr(s), expr_part(call, 2)), line;
    while ((line = find(in, open)) != S(EndOfFile))
        builder_add(&b, line);
    if (fresh)
        stream_close(in, s);
    return builder_finish(&b);
}

static Expr stream_position(Interp *in, Expr call)
{
    Stream *s = stream_find(in, file_text(expr_part(call, 1)), false);
    if (s)
        return expr_int((int64_t)s->at);
    s = stream_find(in, file_text(expr_part(call, 1)), true);
    return s && s->file ? expr_int(ftell(s->file)) : message(in, call, "openx", expr_part(call, 1), NULL);
}

static Expr set_stream_position(Interp *in, Expr call)
{
    Stream *s = stream_find(in, file_text(expr_part(call, 1)), false);
    int64_t at;
    if (!s)
        return message(in, call, "openx", expr_part(call, 1), NULL);
    if (!whole_number(expr_part(call, 2), &at) || at < 0)
        return message(in, call, "intnm", expr_int(2), call, NULL);
    s->at = (uint64_t)at < s->length ? (size_t)at : s->length;
    return expr_int((int64_t)s->at);
}

/* ---- binary ---- */

typedef struct BinaryType {
    const char *name;
    ArrayType type;
} BinaryType;

static const BinaryType binary_types[] = {
    {"Byte", ARRAY_UINT8},          {"UnsignedInteger8", ARRAY_UINT8},   {"Integer8", ARRAY_INT8},
    {"Integer16", ARRAY_INT16},     {"UnsignedInteger16", ARRAY_UINT16}, {"Integer32", ARRAY_INT32},
    {"UnsignedInteger32", ARRAY_UINT32}, {"Integer64", ARRAY_INT64},     {"UnsignedInteger64", ARRAY_UINT64},
    {"Real32", ARRAY_REAL32},       {"Real64", ARRAY_REAL64},            {"Complex64", ARRAY_COMPLEX64},
    {"Complex128", ARRAY_COMPLEX128},
};

static bool binary_type(Interp *in, Expr call, Expr e, ArrayType *out)
{
    for (size_t i = 0; i < COUNT(binary_types); i++)
        if (expr_string_is(e, binary_types[i].name)) {
            *out = binary_types[i].type;
            return true;
        }
    message(in, call, "format", e, NULL);
    return false;
}

static Expr read_binary(Interp *in, Expr call, Stream *s, Expr type)
{
    ArrayType t = ARRAY_UINT8;
    if (expr_string_is(type, "Character8")) {
        Expr byte = read_byte(s);
        Text text = text_start();
        if (byte == S(EndOfFile))
            return byte;
        text_add_rune(&text, (uint32_t)expr_int_value(byte));
        return text_finish(&text);
    }
    if (!binary_type(in, call, type, &t))
        return NULL;
    size_t size = array_type_size(t);
    if (s->length - s->at < size) {
        s->at = s->length;
        return S(EndOfFile);
    }
    char element[16];
    int64_t one = 1;
    memcpy(element, s->bytes + s->at, size);
    s->at += size;
    if (expr_has_head(option_get(in, call, "ByteOrdering"), S(Integer)) &&
        expr_int_value(option_get(in, call, "ByteOrdering")) == 1)
        for (size_t i = 0; i < size / 2; i++) {
            char x = element[i];
            element[i] = element[size - 1 - i];
            element[size - 1 - i] = x;
        }
    ArrayView view = {t, 1, &one, 1, element};
    return array_element(&view, 0);
}

static Expr binary_spec(Interp *in, Expr call)
{
    return call_arguments(in, call) > 1 ? expr_part(call, 2) : expr_text("Byte");
}

static Expr binary_one(Interp *in, Expr call, Stream *s, Expr type)
{
    if (!expr_is_list(type))
        return read_binary(in, call, s, type);
    Builder b = builder_start(S(List), expr_length(type));
    for (size_t i = 1; i <= expr_length(type); i++) {
        Expr one = read_binary(in, call, s, expr_part(type, i));
        if (!one || (i == 1 && one == S(EndOfFile)))
            return one;
        builder_add(&b, one);
    }
    return builder_finish(&b);
}

/* BinaryRead[stream], BinaryRead[stream, type], BinaryRead[stream, {types}] */
static Expr binary_read(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = input_for(in, call, &fresh);
    return s ? binary_one(in, call, s, binary_spec(in, call)) : S(DollarFailed);
}

/* BinaryReadList[file], BinaryReadList[file, type], BinaryReadList[file, type, n] */
static Expr binary_read_list(Interp *in, Expr call)
{
    bool fresh;
    int64_t most = INT64_MAX;
    if (call_arguments(in, call) >= 3 && (!whole_number(expr_part(call, 3), &most) || most < 0))
        return message(in, call, "intnm", expr_int(3), call, NULL);
    Stream *s = input_for(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    Builder b = builder_start(S(List), 64);
    Expr type = binary_spec(in, call), one;
    while (most-- > 0 && (one = binary_one(in, call, s, type)) != NULL && one != S(EndOfFile))
        builder_add(&b, one);
    if (fresh)
        stream_close(in, s);
    return builder_finish(&b);
}

/* ---- writing ---- */

static void put_bytes(Stream *s, const char *bytes, size_t n)
{
    if (s->sink)
        s->sink->write(s->sink->context, bytes, n);
    else if (fwrite(bytes, 1, n, s->file) == n)
        fflush(s->file);
}

/* The streams that a call writes to: one, a list, or a file name, which stays open. NULL-terminated; NULL after a message. */
static Stream **outputs_for(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    bool list = expr_is_list(e);
    size_t n = list ? expr_length(e) : 1;
    Stream **all = mem_array(Stream *, n + 1);
    for (size_t i = 0; i < n; i++) {
        Expr one = list ? expr_part(e, i + 1) : e;
        all[i] = stream_find(in, file_text(one), true);
        if (!all[i] && (expr_has_head(one, S(OutputStream)) || expr_has_head(one, S(InputStream)))) {
            message(in, call, "openx", one, NULL);
            return NULL;
        }
        if (!all[i])
            all[i] = open_output(in, call, one, "wb");
        if (!all[i])
            return NULL;
    }
    return all;
}

static Expr write_texts(Interp *in, Expr call, PrintForm form, bool strings_plain, const char *ending)
{
    Stream **all = outputs_for(in, call);
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
        put_bytes(*all, t.bytes, t.length);
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

/* The bytes of one value of a binary type; false after a message. */
static bool add_binary(Interp *in, Expr call, Text *t, Expr value, Expr type)
{
    if (expr_is_string(value)) {
        text_add_bytes(t, expr_string_text(value), expr_string_bytes(value));
        return true;
    }
    ArrayType kind = ARRAY_UINT8;
    if (!expr_string_is(type, "Character8") && !binary_type(in, call, type, &kind))
        return false;
    Expr list = expr_is(value, EXPR_BYTES) ? value : expr_is_list(value) ? value : expr_list(1, value);
    if (expr_is(value, EXPR_BYTES) || expr_is(value, EXPR_NUMERIC)) {
        ArrayView v = array_view(value);
        text_add_bytes(t, v.data, (size_t)v.count * array_type_size(v.type));
        return true;
    }
    Expr array = array_numeric(in, list, kind, NULL);
    if (!array) {
        message(in, call, "nocoerce", value, type, NULL);
        return false;
    }
    ArrayView v = array_view(array);
    text_add_bytes(t, v.data, (size_t)v.count * array_type_size(v.type));
    return true;
}

/* BinaryWrite[stream, value], BinaryWrite[stream, {values}, type] - gives the stream */
static Expr binary_write(Interp *in, Expr call)
{
    Stream **all = outputs_for(in, call);
    Text t = text_start();
    Expr type = call_arguments(in, call) == 3 ? expr_part(call, 3) : expr_text("Byte");
    if (!all || !add_binary(in, call, &t, expr_part(call, 2), type))
        return S(DollarFailed);
    for (Stream **s = all; *s; s++)
        put_bytes(*s, t.bytes, t.length);
    return expr_part(call, 1);
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
    Expr found = evaluate_call(in, symbol_intern(in, "System`", "FindFile"), 1, expr_part(call, 1));
    const unsigned char *bytes;
    Reading r;
    if (!expr_is_string(found))
        return fail(in, call, "noopen", file_text(expr_part(call, 1)), NULL);
    if (!format_read_file(in, call, expr_part(call, 1), expr_string_text(found), &bytes, &r.length))
        return S(DollarFailed);
    r.name = expr_string_text(found);
    r.bytes = (const char *)bytes;
    if (r.length > 2 && bytes[0] == '#' && bytes[1] == '!') { /* an executable script */
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
    Stream *s = stream_find(in, file_text(target), true);
    bool fresh = !s;
    if (fresh)
        s = open_output(in, call, target, mode);
    if (!s)
        return S(DollarFailed);
    for (size_t i = 1; i < n; i++) {
        const char *text = print_text(in, expr_part(call, i), PRINT_INPUT);
        put_bytes(s, text, strlen(text));
        put_bytes(s, "\n", 1);
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
    {"Read", {1, 2}, ATTR_NONE, read_one,
     "Read[stream, type] reads one Expression, Number, Real, Word, String (a line), Record, Character or Byte.\n"
     "Read[stream, {type1, type2, ...}] reads several. Gives EndOfFile at the end.",
     "RecordSeparators -> {\"\\n\", \"\\r\\n\"}, WordSeparators -> {\" \", \"\\t\"}"},
    {"ReadList", {1, 3}, ATTR_NONE, read_list,
     "ReadList[file, type] reads all there is of a type.\nReadList[file, type, n] at most n.",
     "NullRecords -> False, NullWords -> False, RecordLists -> False, RecordSeparators -> {\"\\n\", \"\\r\\n\"}, WordSeparators -> {\" \", \"\\t\"}"},
    {"ReadLine", {1, 1}, ATTR_NONE, read_line_word, "ReadLine[stream] reads a line."},
    {"ReadString", {1, 2}, ATTR_NONE, read_string,
     "ReadString[file] reads all as one string.\nReadString[stream, \"end\"] reads up to a text."},
    {"ReadByteArray", {1, 1}, ATTR_NONE, read_byte_array, "ReadByteArray[file] reads all as a ByteArray."},
    {"Skip", {2, 3}, ATTR_NONE, skip, "Skip[stream, type] reads past one object.\nSkip[stream, type, n] past n."},
    {"Find", {2, 2}, ATTR_NONE, find, "Find[stream, \"text\"] gives the next line that contains the text."},
    {"FindList", {2, 2}, ATTR_NONE, find_list, "FindList[file, \"text\"] gives all lines that contain the text."},
    {"StreamPosition", {1, 1}, ATTR_NONE, stream_position, "StreamPosition[stream] gives the place in bytes from the start."},
    {"SetStreamPosition", {2, 2}, ATTR_NONE, set_stream_position, "SetStreamPosition[stream, n] goes to a place."},
    {"BinaryRead", {1, 2}, ATTR_NONE, binary_read, "BinaryRead[stream, type] reads one number, a \"Byte\" by default.",
     "ByteOrdering -> -1"},
    {"BinaryReadList", {1, 3}, ATTR_NONE, binary_read_list,
     "BinaryReadList[file, type] reads all numbers of a type.\nBinaryReadList[file, type, n] at most n.", "ByteOrdering -> -1"},
    {"BinaryWrite", {2, 3}, ATTR_NONE, binary_write,
     "BinaryWrite[stream, {x1, ...}, type] writes numbers as bytes.", "ByteOrdering -> -1"},
    {"Write", {1, ANY}, ATTR_NONE, write_word, "Write[stream, e1, e2, ...] writes expressions in InputForm and a newline."},
    {"WriteString", {1, ANY}, ATTR_NONE, write_string, "WriteString[stream, e1, e2, ...] writes texts."},
    {"WriteLine", {2, 2}, ATTR_NONE, write_line, "WriteLine[stream, \"text\"] writes a text and a newline."},
    {"Get", {1, 1}, ATTR_NONE, get, "Get[\"file\"] or << file evaluates what is in a file and gives the last value."},
    {"Put", {1, ANY}, ATTR_NONE, put, "Put[e1, e2, ..., \"file\"] or e >> file writes expressions to a file."},
    {"PutAppend", {1, ANY}, ATTR_NONE, put_append,
     "PutAppend[e1, e2, ..., \"file\"] or e >>> file writes expressions at the end of a file."},
};

static const MessageText messages[] = {
    {"Close", "stream", "`1` is not a string, InputStream[ ], or OutputStream[ ]."},
    {"General", "openx", "`1` is not open."},
    {"General", "readf", "`1` is not a valid format specification."},
    {"Read", "readn", "Invalid real number found when reading from `2`."},
    {"General", "readn", "Invalid real number found when reading from `2`."},
    {"General", "format", "`1` is not a recognized binary format."},
    {"General", "nocoerce", "`1` cannot be coerced to the specified format `2`."},
    {"General", "string", "String expected at position `1` in `2`."},
};

static void start(Interp *in)
{
    symbol_set_value(in, S(DollarOutput), expr_list(1, stream_expr(stream_find(in, expr_text("stdout"), true))));
    symbol_set_value(in, symbol_intern(in, "System`", "$Messages"),
                     expr_list(1, stream_expr(stream_find(in, expr_text("stderr"), true))));
}

const Module module_stream = {"stream", builtins, COUNT(builtins), messages, COUNT(messages), start};
