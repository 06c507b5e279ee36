/* json.c - Import and Export of JSON. */
#include <string.h>
#include "builtins/text_formats.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

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
    Expr number = text_number(j->in, start, (size_t)(j->p - start));
    return number ? number : json_fail(j, "a value was expected");
}

static Expr import_json_as(Interp *in, Expr call, const FileSource *source, bool raw)
{
    Expr text = source_text(in, call, source);
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

static Expr import_objects(Interp *in, Expr call, const FileSource *source, Expr element, bool raw)
{
    bool set = element && expr_string_is(element, "Dataset");
    if (element && !set && !expr_string_is(element, "Data"))
        return NULL;
    Expr value = import_json_as(in, call, source, raw || set);
    return set && value != S(DollarFailed) ? expr_call(S(Dataset), 1, value) : value;
}

static Expr import_json(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return import_objects(in, call, source, element, false);
}

static Expr import_raw_json(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return import_objects(in, call, source, element, true);
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
        text_add_value(in, &t, e);
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
        value = text_plain_data(in, value);
    if (json_write(in, &target->out, value, option_get(in, call, "Compact") == S(True) ? COMPACT : 0, &culprit))
        return true;
    message(in, call, "jsonexport", culprit, NULL);
    return false;
}


static const FileFormat formats[] = {
    {.name = "JSON", .extensions = "json", .elements = "Data Dataset", .import = import_json, .export = export_json},
    {.name = "RawJSON", .extensions = "", .elements = "Data Dataset", .import = import_raw_json, .export = export_json},
};

static const MessageText messages[] = {
    {"General", "jsonerr", "The text is not JSON; line `1`: `2`."},
    {"General", "jsonexport", "`1` has no form in JSON."},
};

static void start(Interp *in)
{
    for (size_t i = 0; i < COUNT(formats); i++)
        format_add(in, &formats[i]);
}

const Module module_json = {"json", NULL, 0, messages, COUNT(messages), start};
