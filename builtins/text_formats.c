/* text_formats.c - Import and Export of text, tables and JSON. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/format.h"
#include "builtins/inflate.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- bytes to text ---- */

/* The file's text, uncompressed, always valid UTF-8 (other bytes are read as Latin 1), without a byte order mark. */
static Expr source_text(const FileSource *source)
{
    Text raw = text_start();
    bool packed = source->length > 2 && source->bytes[0] == 0x1F && source->bytes[1] == 0x8B;
    Inflate *f = packed ? inflate_start(source->bytes, source->length) : NULL;
    char byte;
    while (f && inflate_read(f, &byte, 1))
        text_add_char(&raw, byte);
    inflate_stop(f);
    if (!f)
        text_add_bytes(&raw, (const char *)source->bytes, source->length);
    const char *p = raw.bytes;
    size_t n = raw.length;
    if (n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0) {
        p += 3;
        n -= 3;
    }
    if (utf8_valid(p, n))
        return expr_string(p, n);
    Text latin = text_start();
    for (size_t i = 0; i < n; i++)
        text_add_rune(&latin, (unsigned char)p[i]);
    return text_finish(&latin);
}

/* Lines without their ends, \r\n too; nothing after a final newline. */
static Expr lines_of(Expr text)
{
    const char *p = expr_string_text(text), *end = p + expr_string_bytes(text);
    Builder b = builder_start(S(List), 16);
    while (p < end) {
        const char *newline = memchr(p, '\n', (size_t)(end - p)), *stop = newline ? newline : end;
        size_t n = (size_t)(stop - p);
        if (n > 0 && p[n - 1] == '\r')
            n--;
        builder_add(&b, expr_string(p, n));
        p = newline ? newline + 1 : end;
    }
    return builder_finish(&b);
}

static Expr words_of(Expr text)
{
    const char *p = expr_string_text(text), *end = p + expr_string_bytes(text);
    Builder b = builder_start(S(List), 16);
    while (p < end) {
        while (p < end && strchr(" \t\r\n", *p))
            p++;
        const char *start = p;
        while (p < end && !strchr(" \t\r\n", *p))
            p++;
        if (p > start)
            builder_add(&b, expr_string(start, (size_t)(p - start)));
    }
    return builder_finish(&b);
}

/* A number as data files write it, 1e-5 and 1.5D3 too; NULL when the text is none. */
static Expr number_from_text(Interp *in, const char *p, size_t n)
{
    char copy[128];
    size_t k = 0;
    bool real = false, digits = false;
    if (n == 0 || n >= sizeof copy)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        char c = p[i];
        if (c >= '0' && c <= '9')
            digits = true;
        else if ((c == '+' || c == '-') && (i == 0 || copy[i - 1] == 'e'))
            ;
        else if (c == '.' && !real)
            real = true;
        else if ((c == 'e' || c == 'E' || c == 'd' || c == 'D') && digits && i + 1 < n) {
            c = 'e';
            real = true;
        } else
            return NULL;
        copy[k++] = c;
    }
    copy[k] = 0;
    if (!digits)
        return NULL;
    if (!real) {
        const char *why;
        bool negative = copy[0] == '-', sign = negative || copy[0] == '+';
        Expr e = number_parse(in, copy + sign, k - sign, &why);
        return e && negative ? number_negate(in, e) : e;
    }
    char *end;
    double r = strtod(copy, &end);
    return *end == 0 && isfinite(r) ? expr_real(r) : NULL;
}

static Expr number_or_text(Interp *in, const char *p, size_t n)
{
    Expr number = number_from_text(in, p, n);
    return number ? number : expr_string(p, n);
}

/* ---- Text, String ---- */

static Expr without_last_newline(Expr text)
{
    size_t n = expr_string_bytes(text);
    const char *p = expr_string_text(text);
    if (n > 0 && p[n - 1] == '\n')
        n--;
    if (n > 0 && p[n - 1] == '\r')
        n--;
    return expr_string(p, n);
}

static Expr import_text(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)in;
    (void)call;
    Expr text = source_text(source);
    if (!element || expr_string_is(element, "Text") || expr_string_is(element, "Plaintext") || expr_string_is(element, "Data"))
        return without_last_newline(text);
    if (expr_string_is(element, "String"))
        return text;
    if (expr_string_is(element, "Lines"))
        return lines_of(text);
    if (expr_string_is(element, "Words"))
        return words_of(text);
    return NULL;
}

static Expr import_string(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)call;
    return element ? import_text(in, call, source, element) : source_text(source);
}

static Expr import_lines(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)in;
    (void)call;
    (void)element;
    return lines_of(source_text(source));
}

static Expr import_words(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)in;
    (void)call;
    (void)element;
    return words_of(source_text(source));
}

static void add_value(Interp *in, Text *out, Expr value)
{
    if (expr_is_string(value))
        text_add_bytes(out, expr_string_text(value), expr_string_bytes(value));
    else if (expr_is(value, EXPR_REAL)) {
        Text t = text_start();
        number_print_real(&t, expr_real_value(value), true);
        const char *mark = strstr(t.bytes, "*^"); /* other programs read 1.5e10 */
        if (!mark)
            text_add(out, t.bytes);
        else {
            text_add_bytes(out, t.bytes, (size_t)(mark - t.bytes));
            text_add_char(out, 'e');
            text_add(out, mark + 2);
        }
    } else
        text_add(out, print_text(in, value, PRINT_INPUT));
}

static bool export_text(Interp *in, Expr call, Expr value, FileTarget *target)
{
    (void)call;
    if (expr_is_string(value) || !expr_is_list(value)) {
        add_value(in, &target->out, value);
        return true;
    }
    for (size_t i = 1; i <= expr_length(value); i++) {
        if (i > 1)
            text_add_char(&target->out, '\n');
        add_value(in, &target->out, expr_part(value, i));
    }
    return true;
}

/* ---- CSV, TSV, Table ---- */

/* Rows of a file with separators and quoted fields, which may hold newlines. raw: all fields stay strings. */
static Expr separated(Interp *in, Expr text, char separator, bool raw)
{
    const char *p = expr_string_text(text), *end = p + expr_string_bytes(text);
    Builder rows = builder_start(S(List), 16);
    while (p < end) {
        Builder row = builder_start(S(List), 8);
        bool more = true;
        unwind_poll(in);
        while (more) {
            Text field = text_start();
            bool quoted = p < end && *p == '"';
            if (quoted) {
                for (p++; p < end && !(*p == '"' && !(p + 1 < end && p[1] == '"')); p++) {
                    p += *p == '"';
                    text_add_char(&field, *p);
                }
                p += p < end;
            }
            const char *start = p;
            while (p < end && *p != separator && *p != '\n')
                p++;
            size_t n = (size_t)(p - start);
            if (n > 0 && start[n - 1] == '\r' && (p == end || *p == '\n'))
                n--;
            text_add_bytes(&field, start, n);
            Expr value = quoted || raw ? expr_string(field.bytes, field.length)
                                       : number_or_text(in, field.bytes, field.length);
            builder_add(&row, value);
            more = p < end && *p == separator;
            p += p < end;
        }
        builder_add(&rows, builder_finish(&row));
    }
    return builder_finish(&rows);
}

static Expr import_separated(Interp *in, const FileSource *source, Expr element, char separator)
{
    Expr text = source_text(source);
    if (!element || expr_string_is(element, "Data"))
        return separated(in, text, separator, false);
    if (expr_string_is(element, "RawData"))
        return separated(in, text, separator, true);
    if (expr_string_is(element, "Dimensions")) {
        Expr rows = separated(in, text, separator, true);
        size_t widest = 0;
        for (size_t i = 1; i <= expr_length(rows); i++)
            if (expr_length(expr_part(rows, i)) > widest)
                widest = expr_length(expr_part(rows, i));
        return expr_list(2, expr_int((int64_t)expr_length(rows)), expr_int((int64_t)widest));
    }
    if (expr_string_is(element, "Dataset")) {
        Expr rows = separated(in, text, separator, false);
        return expr_call(S(Dataset), 1, rows);
    }
    return NULL;
}

static Expr import_csv(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)call;
    return import_separated(in, source, element, ',');
}

static Expr import_tsv(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)call;
    return import_separated(in, source, element, '\t');
}

static void add_field(Interp *in, Text *out, Expr value, char separator)
{
    Text t = text_start();
    add_value(in, &t, value);
    bool quote = separator == ',' ? strpbrk(t.bytes, ",\"\n\r") != NULL : strpbrk(t.bytes, "\t\"\n\r") != NULL;
    if (!quote) {
        text_add_bytes(out, t.bytes, t.length);
        return;
    }
    text_add_char(out, '"');
    for (size_t i = 0; i < t.length; i++) {
        if (t.bytes[i] == '"')
            text_add_char(out, '"');
        text_add_char(out, t.bytes[i]);
    }
    text_add_char(out, '"');
}

static bool is_row(Expr e)
{
    return expr_is_list(e) || expr_is(e, EXPR_ASSOC);
}

static void add_row(Interp *in, Text *out, Expr row, char separator)
{
    size_t n = is_row(row) ? expr_length(row) : 1;
    for (size_t j = 1; j <= n; j++) {
        if (j > 1)
            text_add_char(out, separator);
        add_field(in, out, is_row(row) ? expr_part(row, j) : row, separator);
    }
    text_add_char(out, '\n');
}

static Expr plain_data(Interp *in, Expr value)
{
    if (expr_is_array(value) && !expr_is(value, EXPR_PACKED))
        return array_to_list(value);
    return expr_is_sealed(value) ? evaluate_call(in, symbol_intern(in, "System`", "Normal"), 1, value) : value;
}

/* A list of associations gets a first row of their keys. */
static bool export_separated(Interp *in, Expr value, FileTarget *target, char separator)
{
    value = plain_data(in, value);
    if (!is_row(value)) {
        add_row(in, &target->out, value, separator);
        return true;
    }
    size_t n = expr_length(value);
    if (n > 0 && expr_is(expr_part(value, 1), EXPR_ASSOC)) {
        Expr first = expr_part(value, 1);
        Builder keys = builder_start(S(List), expr_length(first));
        for (size_t k = 1; k <= expr_length(first); k++)
            builder_add(&keys, assoc_key(first, k));
        add_row(in, &target->out, builder_finish(&keys), separator);
    }
    for (size_t i = 1; i <= n; i++)
        add_row(in, &target->out, expr_part(value, i), separator);
    return true;
}

static bool export_csv(Interp *in, Expr call, Expr value, FileTarget *target)
{
    (void)call;
    return export_separated(in, value, target, ',');
}

static bool export_tsv(Interp *in, Expr call, Expr value, FileTarget *target)
{
    (void)call;
    return export_separated(in, value, target, '\t');
}

/* Table: fields with white space between. */
static Expr import_table(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)call;
    if (element && !expr_string_is(element, "Data"))
        return NULL;
    Expr lines = lines_of(source_text(source));
    Builder rows = builder_start(S(List), expr_length(lines));
    for (size_t i = 1; i <= expr_length(lines); i++) {
        Expr words = words_of(expr_part(lines, i));
        Builder row = builder_start(S(List), expr_length(words));
        for (size_t j = 1; j <= expr_length(words); j++) {
            Expr w = expr_part(words, j);
            builder_add(&row, number_or_text(in, expr_string_text(w), expr_string_bytes(w)));
        }
        builder_add(&rows, builder_finish(&row));
    }
    return builder_finish(&rows);
}

static bool export_table(Interp *in, Expr call, Expr value, FileTarget *target)
{
    export_tsv(in, call, value, target);
    if (target->out.length > 0)
        target->out.bytes[--target->out.length] = 0;
    return true;
}

/* List: one value a line. */
static Expr import_list(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)call;
    (void)element;
    Expr lines = lines_of(source_text(source));
    Builder b = builder_start(S(List), expr_length(lines));
    for (size_t i = 1; i <= expr_length(lines); i++) {
        Expr line = expr_part(lines, i);
        builder_add(&b, number_or_text(in, expr_string_text(line), expr_string_bytes(line)));
    }
    return builder_finish(&b);
}

/* ---- JSON ---- */

typedef struct Json {
    Interp *in;
    const char *start, *p, *end;
    bool raw; /* objects as associations */
    const char *why;
} Json;

static void json_space(Json *j)
{
    while (j->p < j->end && strchr(" \t\r\n", *j->p))
        j->p++;
}

static Expr json_fail(Json *j, const char *why)
{
    if (!j->why)
        j->why = why;
    return NULL;
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool json_hex(Json *j, uint32_t *out)
{
    if (j->end - j->p < 4)
        return false;
    *out = 0;
    for (int i = 0; i < 4; i++) {
        int d = hex_digit(*j->p++);
        if (d < 0)
            return false;
        *out = *out << 4 | (uint32_t)d;
    }
    return true;
}

static bool json_escape(Json *j, Text *t)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    char c = *j->p++;
    const char *at = strchr(from, c);
    if (c && at) {
        text_add_char(t, to[at - from]);
        return true;
    }
    uint32_t rune, low;
    if (c != 'u' || !json_hex(j, &rune))
        return false;
    if (rune >= 0xD800 && rune < 0xDC00 && j->end - j->p >= 6 && j->p[0] == '\\' && j->p[1] == 'u') {
        j->p += 2;
        if (!json_hex(j, &low) || low < 0xDC00 || low > 0xDFFF)
            return false;
        rune = 0x10000 + ((rune - 0xD800) << 10) + (low - 0xDC00);
    }
    text_add_rune(t, rune >= 0xD800 && rune < 0xE000 ? 0xFFFD : rune);
    return true;
}

static Expr json_string(Json *j)
{
    Text t = text_start();
    for (j->p++; j->p < j->end && *j->p != '"';) {
        if ((unsigned char)*j->p < 0x20)
            return json_fail(j, "a control character in a string");
        if (*j->p == '\\') {
            j->p++;
            if (j->p == j->end || !json_escape(j, &t))
                return json_fail(j, "a wrong escape in a string");
        } else {
            text_add_char(&t, *j->p++);
        }
    }
    if (j->p == j->end)
        return json_fail(j, "a string that does not end");
    j->p++;
    return text_finish(&t);
}

static Expr json_value(Json *j);

static Expr json_array(Json *j)
{
    Builder b = builder_start(S(List), 8);
    j->p++;
    json_space(j);
    if (j->p < j->end && *j->p == ']') {
        j->p++;
        return builder_finish(&b);
    }
    for (;;) {
        Expr value = json_value(j);
        if (!value)
            return NULL;
        builder_add(&b, value);
        json_space(j);
        if (j->p < j->end && *j->p == ',') {
            j->p++;
            continue;
        }
        if (j->p < j->end && *j->p == ']') {
            j->p++;
            return builder_finish(&b);
        }
        return json_fail(j, "a comma or ] was expected");
    }
}

static Expr json_object(Json *j)
{
    AssocBuilder entries = assoc_builder(8);
    Builder rules = builder_start(S(List), 8);
    j->p++;
    json_space(j);
    bool empty = j->p < j->end && *j->p == '}';
    while (!empty) {
        json_space(j);
        if (j->p == j->end || *j->p != '"')
            return json_fail(j, "a key in quotes was expected");
        Expr key = json_string(j);
        json_space(j);
        if (!key || j->p == j->end || *j->p != ':')
            return json_fail(j, "a colon was expected");
        j->p++;
        Expr value = json_value(j);
        if (!value)
            return NULL;
        if (j->raw)
            assoc_add(&entries, key, value);
        else
            builder_add(&rules, expr_rule(key, value));
        json_space(j);
        if (j->p < j->end && *j->p == ',') {
            j->p++;
            continue;
        }
        if (j->p == j->end || *j->p != '}')
            return json_fail(j, "a comma or } was expected");
        break;
    }
    j->p++;
    return j->raw ? assoc_finish(&entries) : builder_finish(&rules);
}

static Expr json_value(Json *j)
{
    static const struct {
        const char *word;
        size_t length;
    } words[] = {{"true", 4}, {"false", 5}, {"null", 4}};
    stack_check(j->in);
    json_space(j);
    if (j->p == j->end)
        return json_fail(j, "a value was expected");
    if (*j->p == '"')
        return json_string(j);
    if (*j->p == '[')
        return json_array(j);
    if (*j->p == '{')
        return json_object(j);
    for (size_t i = 0; i < COUNT(words); i++)
        if ((size_t)(j->end - j->p) >= words[i].length && memcmp(j->p, words[i].word, words[i].length) == 0) {
            j->p += words[i].length;
            return i == 0 ? S(True) : i == 1 ? S(False) : S(Null);
        }
    const char *start = j->p;
    while (j->p < j->end && strchr("+-.0123456789eE", *j->p))
        j->p++;
    Expr number = number_from_text(j->in, start, (size_t)(j->p - start));
    return number ? number : json_fail(j, "a value was expected");
}

static Expr import_json_as(Interp *in, Expr call, const FileSource *source, bool raw)
{
    Expr text = source_text(source);
    Json j = {in, expr_string_text(text), expr_string_text(text), expr_string_text(text) + expr_string_bytes(text), raw, NULL};
    Expr value = json_value(&j);
    json_space(&j);
    if (value && j.p < j.end)
        value = json_fail(&j, "more text after the value");
    if (value)
        return value;
    int64_t line = 1;
    for (const char *p = j.start; p < j.p; p++)
        line += *p == '\n';
    return fail(in, call, "jsonerr", expr_int(line), expr_text(j.why), NULL);
}

static Expr import_json(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return element && !expr_string_is(element, "Data") ? NULL : import_json_as(in, call, source, false);
}

static Expr import_raw_json(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return element && !expr_string_is(element, "Data") ? NULL : import_json_as(in, call, source, true);
}

static void json_quote(Text *out, Expr string)
{
    const char *p = expr_string_text(string);
    text_add_char(out, '"');
    for (size_t i = 0; i < expr_string_bytes(string); i++) {
        unsigned char c = (unsigned char)p[i];
        if (c == '"' || c == '\\')
            text_addf(out, "\\%c", c);
        else if (c == '\n')
            text_add(out, "\\n");
        else if (c == '\t')
            text_add(out, "\\t");
        else if (c == '\r')
            text_add(out, "\\r");
        else if (c < 0x20)
            text_addf(out, "\\u%04x", c);
        else
            text_add_char(out, (char)c);
    }
    text_add_char(out, '"');
}

static bool is_object(Expr e)
{
    if (expr_is(e, EXPR_ASSOC))
        return true;
    if (!expr_is_list(e) || expr_is(e, EXPR_PACKED) || expr_length(e) == 0)
        return false;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr rule = expr_part(e, i);
        if (!expr_is_normal(rule) || expr_head(rule) != S(Rule) || expr_length(rule) != 2)
            return false;
    }
    return true;
}

enum { COMPACT = -1000000 }; /* the level of text that stays on one line */

static void json_indent(Text *out, int level)
{
    if (level < 0)
        return;
    text_add_char(out, '\n');
    for (int i = 0; i < level; i++)
        text_add_char(out, '\t');
}

/* False when something in e has no form in JSON; *culprit is it then. */
static bool json_write(Interp *in, Text *out, Expr e, int level, Expr *culprit)
{
    stack_check(in);
    bool object = is_object(e);
    if (expr_is_array(e) && !expr_is(e, EXPR_PACKED))
        e = array_to_list(e);
    if (object || expr_is_list(e)) {
        size_t n = expr_length(e);
        text_add_char(out, object ? '{' : '[');
        for (size_t i = 1; i <= n; i++) {
            json_indent(out, level + 1);
            if (object) {
                Expr key = expr_is(e, EXPR_ASSOC) ? assoc_key(e, i) : expr_part(expr_part(e, i), 1);
                json_quote(out, expr_is_string(key) ? key : print_string(in, key, PRINT_OUTPUT));
                text_add_char(out, ':');
            }
            Expr value = object && !expr_is(e, EXPR_ASSOC) ? expr_part(expr_part(e, i), 2) : expr_part(e, i);
            if (!json_write(in, out, value, level + 1, culprit))
                return false;
            if (i < n)
                text_add_char(out, ',');
        }
        if (n > 0)
            json_indent(out, level);
        text_add_char(out, object ? '}' : ']');
        return true;
    }
    if (expr_is_string(e))
        json_quote(out, e);
    else if (e == S(True) || e == S(False) || e == S(Null))
        text_add(out, e == S(True) ? "true" : e == S(False) ? "false" : "null");
    else if (expr_is(e, EXPR_REAL) || number_is_integer(e)) {
        Text t = text_start();
        add_value(in, &t, e);
        if (t.length > 0 && t.bytes[t.length - 1] == '.')
            text_add_char(&t, '0');
        char *mark = strstr(t.bytes, ".e");
        if (mark) {
            text_add_bytes(out, t.bytes, (size_t)(mark - t.bytes) + 1);
            text_add_char(out, '0');
            text_add(out, mark + 1);
        } else {
            text_add(out, t.bytes);
        }
    } else if (expr_is_number(e) && number_is_real(e)) {
        return json_write(in, out, expr_real(number_double(e)), level, culprit);
    } else {
        *culprit = e;
        return false;
    }
    return true;
}

static bool export_json(Interp *in, Expr call, Expr value, FileTarget *target)
{
    Expr culprit = NULL;
    if (expr_is_sealed(value))
        value = plain_data(in, value);
    if (json_write(in, &target->out, value, option_get(in, call, "Compact") == S(True) ? COMPACT : 0, &culprit))
        return true;
    message(in, call, "jsonexport", culprit, NULL);
    return false;
}

/* ---- WL: expressions in InputForm; bytes ---- */

static Expr import_wl(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)element;
    Expr text = source_text(source), last = S(Null);
    size_t at = 0, n = expr_string_bytes(text);
    for (;;) {
        ParseResult r = parse_next(in, expr_string_text(text), n, at);
        if (r.error || r.incomplete) {
            parse_report(in, source->path ? source->path : "", expr_string_text(text), n, &r);
            (void)call;
            return S(DollarFailed);
        }
        if (!r.expr)
            return last;
        last = evaluate(in, r.expr);
        at = r.end;
    }
}

static bool export_wl(Interp *in, Expr call, Expr value, FileTarget *target)
{
    (void)call;
    text_add(&target->out, print_text(in, value, PRINT_INPUT));
    text_add_char(&target->out, '\n');
    return true;
}

static Expr import_bytes(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)in;
    (void)call;
    (void)element;
    Builder b = builder_start(S(List), source->length);
    for (size_t i = 0; i < source->length; i++)
        builder_add(&b, expr_int(source->bytes[i]));
    return builder_finish(&b);
}

static bool export_bytes(Interp *in, Expr call, Expr value, FileTarget *target)
{
    Expr list = expr_is_array(value) && !expr_is(value, EXPR_PACKED) ? array_to_list(value) : value;
    if (expr_is_string(value)) {
        text_add_bytes(&target->out, expr_string_text(value), expr_string_bytes(value));
        return true;
    }
    for (size_t i = 1; i <= expr_length(list); i++) {
        Expr byte = expr_part(list, i);
        if (!expr_is(byte, EXPR_INT) || expr_int_value(byte) < 0 || expr_int_value(byte) > 255) {
            message(in, call, "nobyte", byte, NULL);
            return false;
        }
        text_add_char(&target->out, (char)(unsigned char)expr_int_value(byte));
    }
    return true;
}

static const FileFormat formats[] = {
    {.name = "Text", .extensions = "txt text log md", .elements = "Lines Plaintext String Words", .import = import_text,
     .export = export_text},
    {.name = "String", .extensions = "", .elements = "Lines String Words", .import = import_string, .export = export_text},
    {.name = "Lines", .extensions = "", .elements = "", .import = import_lines, .export = export_text},
    {.name = "Words", .extensions = "", .elements = "", .import = import_words, .export = export_text},
    {.name = "List", .extensions = "", .elements = "", .import = import_list, .export = export_text},
    {.name = "CSV", .extensions = "csv", .elements = "Data Dataset Dimensions RawData", .import = import_csv,
     .export = export_csv},
    {.name = "TSV", .extensions = "tsv", .elements = "Data Dataset Dimensions RawData", .import = import_tsv,
     .export = export_tsv},
    {.name = "Table", .extensions = "dat", .elements = "Data", .import = import_table, .export = export_table},
    {.name = "JSON", .extensions = "json", .elements = "Data", .import = import_json, .export = export_json},
    {.name = "RawJSON", .extensions = "", .elements = "Data", .import = import_raw_json, .export = export_json},
    {.name = "WL", .extensions = "wl m", .elements = "", .import = import_wl, .export = export_wl},
    {.name = "Package", .extensions = "", .elements = "", .import = import_wl, .export = export_wl},
    {.name = "Byte", .extensions = "", .elements = "", .import = import_bytes, .export = export_bytes},
    {.name = "Binary", .extensions = "bin", .elements = "", .import = import_bytes, .export = export_bytes},
};

static const MessageText messages[] = {
    {"General", "jsonerr", "The text is not JSON; line `1`: `2`."},
    {"General", "jsonexport", "`1` has no form in JSON."},
    {"General", "nobyte", "`1` is not a byte, an integer from 0 to 255."},
};

static void start(Interp *in)
{
    for (size_t i = 0; i < COUNT(formats); i++)
        format_add(in, &formats[i]);
}

const Module module_text_formats = {"text_formats", NULL, 0, messages, COUNT(messages), start};
