/* text_formats.c - Import and Export of text, expressions and bytes. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/text_formats.h"
#include "builtins/inflate.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- bytes to text ---- */

/* The file's text, uncompressed, always valid UTF-8 (other bytes are read as Latin 1), without a byte order mark. */
Expr source_text(Interp *in, Expr call, const FileSource *source)
{
    Text raw = inflate_text(source->bytes, source->length);
    const char *p = raw.bytes;
    size_t n = raw.length;
    if (n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0) {
        p += 3;
        n -= 3;
    }
    Expr encoding = option_get(in, call, "CharacterEncoding");
    bool narrow = encoding && expr_is_string(encoding) && strncmp(expr_string_text(encoding), "UTF", 3) != 0;
    if (!narrow && utf8_valid(p, n))
        return expr_string(p, n);
    Text latin = text_start();
    for (size_t i = 0; i < n; i++)
        text_add_rune(&latin, (unsigned char)p[i]);
    return text_finish(&latin);
}

/* Lines without their ends, \r\n too; nothing after a final newline. */
Expr text_lines(Expr text)
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
Expr text_number(Interp *in, const char *p, size_t n)
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
    Expr number = text_number(in, p, n);
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
    Expr text = source_text(in, call, source);
    if (!element || expr_string_is(element, "Text") || expr_string_is(element, "Plaintext") || expr_string_is(element, "Data"))
        return without_last_newline(text);
    if (expr_string_is(element, "String"))
        return text;
    if (expr_string_is(element, "Lines"))
        return text_lines(text);
    return expr_string_is(element, "Words") ? words_of(text) : NULL;
}

static Expr import_string(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return element ? import_text(in, call, source, element) : source_text(in, call, source);
}

static Expr import_lines(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return element ? NULL : text_lines(source_text(in, call, source));
}

static Expr import_words(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return element ? NULL : words_of(source_text(in, call, source));
}

void text_add_value(Interp *in, Text *out, Expr value)
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
        text_add_value(in, &target->out, value);
        return true;
    }
    for (size_t i = 1; i <= expr_length(value); i++) {
        if (i > 1)
            text_add_char(&target->out, '\n');
        text_add_value(in, &target->out, expr_part(value, i));
    }
    return true;
}

Expr text_plain_data(Interp *in, Expr value)
{
    if (expr_is_array(value) && !expr_is(value, EXPR_PACKED))
        return array_to_list(value);
    return expr_is_sealed(value) || expr_has_head(value, S(Dataset)) ? evaluate_call(in, symbol_intern(in, "System`", "Normal"), 1, value)
                                                                     : value;
}

/* List: one value a line. */
static Expr import_list(Interp *in, Expr call, const FileSource *source, Expr element)
{
    if (element)
        return NULL;
    Expr lines = text_lines(source_text(in, call, source));
    Builder b = builder_start(S(List), expr_length(lines));
    for (size_t i = 1; i <= expr_length(lines); i++) {
        Expr line = expr_part(lines, i);
        builder_add(&b, number_or_text(in, expr_string_text(line), expr_string_bytes(line)));
    }
    return builder_finish(&b);
}

/* ---- WL: expressions in InputForm; bytes ---- */

static Expr import_wl(Interp *in, Expr call, const FileSource *source, Expr element)
{
    (void)element;
    Expr text = source_text(in, call, source), last = S(Null);
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

/* MX: packed by gzip. */
static bool export_mx(Interp *in, Expr call, Expr value, FileTarget *target)
{
    return export_wl(in, call, value, target) && gzip_text(&target->out);
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
    {.name = "WL", .extensions = "wl m", .elements = "", .import = import_wl, .export = export_wl},
    {.name = "MX", .extensions = "mx", .elements = "", .import = import_wl, .export = export_mx},
    {.name = "Package", .extensions = "", .elements = "", .import = import_wl, .export = export_wl},
    {.name = "Byte", .extensions = "", .elements = "", .import = import_bytes, .export = export_bytes},
    {.name = "Binary", .extensions = "bin", .elements = "", .import = import_bytes, .export = export_bytes},
};

static const MessageText messages[] = {
    {"General", "nobyte", "`1` is not a byte, an integer from 0 to 255."},
};

static void start(Interp *in)
{
    for (size_t i = 0; i < COUNT(formats); i++)
        format_add(in, &formats[i]);
}

const Module module_text_formats = {"text_formats", NULL, 0, messages, COUNT(messages), start};
