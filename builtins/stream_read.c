/* stream_read.c - reading from streams piece by piece: Read, ReadList, ReadString, Skip, Find and their like. */
#include <string.h>
#include "builtins/level.h"
#include "builtins/stream.h"
#include "interp/array.h"
#include "interp/number.h"

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

Expr stream_byte(Stream *s)
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
    stream_fill(s, false);
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
        return stream_byte(s);
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
    Stream *s = stream_input(in, call, &fresh);
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
    Stream *s = stream_input(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    Expr type = given > 1 ? expr_part(call, 2) : expression_type(in), lists;
    s->word_ends = separators(in, call, "WordSeparators");
    s->record_ends = separators(in, call, "RecordSeparators");
    if (option_given(in, call, "RecordLists", &lists) && expr_is_true(lists)) {
        stream_fill(s, true);
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
    Stream *s = stream_input(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    stream_fill(s, false);
    return read_line(s);
}

/* ReadString[file], ReadString[stream, terminator] */
static Expr read_string(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = stream_input(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    stream_fill(s, true);
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
    Stream *s = stream_input(in, call, &fresh);
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
    Stream *s = stream_input(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    Expr one = S(Null);
    for (int64_t i = 0; i < n && one && one != S(EndOfFile); i++)
        one = read_type(in, call, s, expr_part(call, 2));
    return one == S(EndOfFile) ? one : S(Null);
}

/* The next line that contains one of the texts. */
static Expr find_line(Interp *in, Expr call, Stream *s)
{
    Expr texts = expr_part(call, 2);
    char *(*search)(const char *, const char *) = option_get(in, call, "IgnoreCase") == S(True) ? strcasestr : strstr;
    for (;;) {
        unwind_poll(in);
        Expr line = read_line(s);
        if (line == S(EndOfFile))
            return line;
        for (size_t i = 1; i <= (expr_is_list(texts) ? expr_length(texts) : 1); i++) {
            Expr text = expr_is_list(texts) ? expr_part(texts, i) : texts;
            if (expr_is_string(text) && search(expr_string_text(line), expr_string_text(text)))
                return line;
        }
    }
}

/* Find[stream, text], Find[stream, {texts}] */
static Expr find(Interp *in, Expr call)
{
    bool fresh;
    Stream *s = stream_input(in, call, &fresh);
    return s ? find_line(in, call, s) : S(DollarFailed);
}

/* FindList[file, text], FindList[file, text, n] - all lines that contain it, or the first n */
static Expr find_list(Interp *in, Expr call)
{
    bool fresh;
    int64_t most = INT64_MAX;
    if (call_arguments(in, call) == 3 && (!whole_number(expr_part(call, 3), &most) || most < 0))
        return message(in, call, "intnm", expr_int(3), call, NULL);
    Stream *s = stream_input(in, call, &fresh);
    if (!s)
        return S(DollarFailed);
    Builder b = builder_start(S(List), 8);
    Expr line;
    while (most-- > 0 && (line = find_line(in, call, s)) != S(EndOfFile))
        builder_add(&b, line);
    if (fresh)
        stream_close(in, s);
    return builder_finish(&b);
}

static Expr stream_position(Interp *in, Expr call)
{
    Stream *s = stream_find(in, stream_file(expr_part(call, 1)), false);
    if (s)
        return expr_int((int64_t)s->at);
    s = stream_find(in, stream_file(expr_part(call, 1)), true);
    return s && s->file ? expr_int(ftell(s->file)) : message(in, call, "openx", expr_part(call, 1), NULL);
}

static Expr set_stream_position(Interp *in, Expr call)
{
    Stream *s = stream_find(in, stream_file(expr_part(call, 1)), false);
    int64_t at;
    if (!s)
        return message(in, call, "openx", expr_part(call, 1), NULL);
    if (!whole_number(expr_part(call, 2), &at) || at < 0)
        return message(in, call, "intnm", expr_int(2), call, NULL);
    s->at = (uint64_t)at < s->length ? (size_t)at : s->length;
    return expr_int((int64_t)s->at);
}

static const Builtin builtins[] = {
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
    {"Find", {2, 2}, ATTR_NONE, find, "Find[stream, \"text\"] gives the next line that contains the text.",
     "IgnoreCase -> False"},
    {"FindList", {2, 3}, ATTR_NONE, find_list,
     "FindList[file, \"text\"] gives all lines that contain the text.\nFindList[file, \"text\", n] the first n.", "IgnoreCase -> False"},
    {"StreamPosition", {1, 1}, ATTR_NONE, stream_position, "StreamPosition[stream] gives the place in bytes from the start."},
    {"SetStreamPosition", {2, 2}, ATTR_NONE, set_stream_position, "SetStreamPosition[stream, n] goes to a place."},
};

static const MessageText messages[] = {
    {"General", "readf", "`1` is not a valid format specification."},
    {"Read", "readn", "Invalid real number found when reading from `2`."},
    {"General", "readn", "Invalid real number found when reading from `2`."},
};

const Module module_stream_read = {"stream_read", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
