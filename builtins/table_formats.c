/* table_formats.c - Import and Export of tables in text: CSV, TSV, Table. */
#include <string.h>
#include "builtins/text_formats.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

enum { SEPARATORS = 16 };

/* How a table is written; from the format and the options of the call. */
typedef struct Style {
    const char *separator[SEPARATORS]; /* between fields; none is empty */
    size_t separators;
    bool begins[256]; /* the first bytes of separators, of a quote and of the end of a line */
    bool repeated;    /* several separators count as one */
    char quote;       /* around a field; 0: none */
    bool quote_all;   /* exporting: around every string */
    bool raw;         /* fields stay strings */
    bool ignore_empty, fill;
    int64_t skip, header_rows, header_columns;
    char point;       /* of a number */
    Expr currency;    /* strings that numbers may have before or after, or NULL */
    Expr empty;       /* stands for a field with nothing in it */
    const char *line_end;
    Expr headings; /* exporting: a first row, or NULL */
} Style;

/* ---- options ---- */

static void set_separators(Style *s, Expr given)
{
    bool list = expr_is_list(given);
    if (!list && !expr_is_string(given))
        return;
    s->separators = 0;
    for (size_t i = 1; i <= (list ? expr_length(given) : 1) && s->separators < SEPARATORS; i++) {
        Expr one = list ? expr_part(given, i) : given;
        if (expr_is_string(one) && expr_string_bytes(one) > 0)
            s->separator[s->separators++] = expr_string_text(one);
    }
}

/* n, or {rows, columns} */
static void set_headers(Style *s, Expr given)
{
    bool list = expr_is_list(given) && expr_length(given) == 2;
    number_to_int64(list ? expr_part(given, 1) : given, &s->header_rows);
    if (list)
        number_to_int64(expr_part(given, 2), &s->header_columns);
    s->header_rows = s->header_rows < 0 ? 0 : s->header_rows;
    s->header_columns = s->header_columns < 0 ? 0 : s->header_columns;
}

static void set_quote(Style *s, Expr given)
{
    if (expr_is_list(given) && expr_length(given) > 0)
        given = expr_part(given, 1);
    if (given == S(None) || (expr_is_string(given) && expr_string_bytes(given) == 0)) {
        s->quote = 0;
    } else if (expr_is_string(given)) {
        s->quote = expr_string_text(given)[0];
        s->quote_all = true;
    }
}

static const char *text_option(Interp *in, Expr call, const char *name, const char *otherwise)
{
    Expr given = option_get(in, call, name);
    return given && expr_is_string(given) && expr_string_bytes(given) > 0 ? expr_string_text(given) : otherwise;
}

static bool flag_option(Interp *in, Expr call, const char *name, bool otherwise)
{
    Expr given = option_get(in, call, name);
    return given == S(True) || (given != S(False) && otherwise);
}

static Style style_of(Interp *in, Expr call, const char *separator, bool repeated)
{
    Style s = {.separator = {separator}, .separators = 1, .quote = '"', .empty = expr_text("")};
    if (repeated) {
        s.separator[0] = " ";
        s.separator[s.separators++] = "\t";
    }
    set_separators(&s, option_get(in, call, "FieldSeparators"));
    set_headers(&s, option_get(in, call, "HeaderLines"));
    set_quote(&s, option_get(in, call, "TextDelimiters"));
    number_to_int64(option_get(in, call, "SkipLines"), &s.skip);
    s.repeated = flag_option(in, call, "RepeatedSeparators", repeated);
    s.raw = !flag_option(in, call, "Numeric", true);
    s.ignore_empty = flag_option(in, call, "IgnoreEmptyLines", false);
    s.fill = flag_option(in, call, "FillRows", false);
    s.point = *text_option(in, call, "NumberPoint", ".");
    Expr currency = option_get(in, call, "CurrencyTokens");
    s.currency = expr_is_list(currency) ? evaluate_call(in, S(Flatten), 1, currency) : NULL;
    s.empty = option_get(in, call, "EmptyField");
    for (size_t i = 0; i < s.separators; i++)
        s.begins[(unsigned char)s.separator[i][0]] = true;
    s.begins['\n'] = s.begins['\r'] = true;
    return s;
}

/* ---- reading ---- */

/* Bytes of the separator at p; 0: there is none. */
static size_t separator_at(const Style *s, const char *p, const char *end)
{
    for (size_t i = 0; i < s->separators; i++) {
        size_t n = strlen(s->separator[i]);
        if ((size_t)(end - p) >= n && memcmp(p, s->separator[i], n) == 0)
            return n;
    }
    return 0;
}

/* Bytes of the end of a line at p: \n, \r\n or \r; 0: there is none. */
static size_t line_end_at(const char *p, const char *end)
{
    return *p == '\n' ? 1 : *p != '\r' ? 0 : p + 1 < end && p[1] == '\n' ? 2 : 1;
}

/* Without a token of money at either end. */
static void drop_currency(const Style *s, const char **p, size_t *n)
{
    for (size_t i = 1; i <= expr_length(s->currency); i++) {
        Expr token = expr_part(s->currency, i);
        size_t k = expr_is_string(token) ? expr_string_bytes(token) : 0;
        if (k == 0 || k >= *n)
            continue;
        if (memcmp(*p, expr_string_text(token), k) == 0)
            *p += k;
        else if (memcmp(*p + *n - k, expr_string_text(token), k) != 0)
            continue;
        *n -= k;
        return;
    }
}

static Expr field_value(Interp *in, const Style *s, const char *p, size_t n)
{
    if (n == 0)
        return s->empty;
    if (s->raw)
        return expr_string(p, n);
    const char *digits = p;
    size_t length = n;
    if (s->currency)
        drop_currency(s, &digits, &length);
    char *at = s->point != '.' && length < 64 ? memchr(digits, s->point, length) : NULL;
    if (at) {
        char *copy = mem_text(digits, length);
        copy[at - digits] = '.';
        digits = copy;
    }
    Expr number = text_number(in, digits, length);
    return number ? number : expr_string(p, n);
}

/* The field at *p, which then stands at what follows it. A quoted one may hold separators, newlines, and doubled quotes. */
static Expr read_field(Interp *in, const Style *s, const char **p, const char *end)
{
    const char *q = *p;
    Text field = text_start();
    bool quoted = s->quote && q < end && *q == s->quote;
    if (quoted) {
        for (q++; q < end && !(*q == s->quote && !(q + 1 < end && q[1] == s->quote)); q++) {
            q += *q == s->quote;
            text_add_char(&field, *q);
        }
        q += q < end;
    }
    const char *start = q;
    while (q < end && !(s->begins[(unsigned char)*q] && (separator_at(s, q, end) || line_end_at(q, end))))
        q++;
    *p = q;
    if (!quoted)
        return field_value(in, s, start, (size_t)(q - start));
    text_add_bytes(&field, start, (size_t)(q - start));
    return expr_string(field.bytes, field.length);
}

static size_t skip_separators(const Style *s, const char **p, const char *end)
{
    size_t total = 0, n;
    while (*p < end && (n = separator_at(s, *p, end)) > 0 && (s->repeated || total == 0)) {
        *p += n;
        total += n;
    }
    return total;
}

/* The row at *p, which then stands at the next one. */
static Expr read_row(Interp *in, const Style *s, const char **p, const char *end)
{
    Builder row = builder_start(S(List), 8);
    if (s->repeated)
        skip_separators(s, p, end);
    bool more = !s->repeated || (*p < end && !line_end_at(*p, end));
    while (more) {
        builder_add(&row, read_field(in, s, p, end));
        more = *p < end && skip_separators(s, p, end) > 0;
        if (s->repeated && (*p == end || line_end_at(*p, end))) /* separators at the end of a line */
            more = false;
    }
    if (*p < end)
        *p += line_end_at(*p, end);
    return builder_finish(&row);
}

static Expr read_rows(Interp *in, const Style *s, Expr text)
{
    const char *p = expr_string_text(text), *end = p + expr_string_bytes(text);
    Builder rows = builder_start(S(List), 16);
    for (int64_t i = 0; p < end; i++) {
        unwind_poll(in);
        bool empty = line_end_at(p, end) > 0;
        Expr row = read_row(in, s, &p, end);
        if (i >= s->skip && !(empty && s->ignore_empty))
            builder_add(&rows, row);
    }
    return builder_finish(&rows);
}

static size_t widest(Expr rows)
{
    size_t n = 0;
    for (size_t i = 1; i <= expr_length(rows); i++)
        n = expr_length(expr_part(rows, i)) > n ? expr_length(expr_part(rows, i)) : n;
    return n;
}

/* From row and column on, shorter rows filled up when the style says so. */
static Expr table_body(const Style *s, Expr rows)
{
    size_t wide = s->fill ? widest(rows) : 0, n = expr_length(rows);
    if (wide == 0 && s->header_rows == 0 && s->header_columns == 0)
        return rows;
    Builder all = builder_start(S(List), n);
    for (size_t i = (size_t)s->header_rows + 1; i <= n; i++) {
        Expr row = expr_part(rows, i);
        size_t have = expr_length(row);
        Builder b = builder_start(S(List), wide > have ? wide : have);
        for (size_t j = (size_t)s->header_columns + 1; j <= have || j <= wide; j++)
            builder_add(&b, j <= have ? expr_part(row, j) : s->empty);
        builder_add(&all, builder_finish(&b));
    }
    return builder_finish(&all);
}

/* The names of the columns: the last of the header lines. NULL when there is none. */
static Expr column_labels(const Style *s, Expr rows)
{
    if (s->header_rows == 0 || expr_length(rows) < (size_t)s->header_rows)
        return NULL;
    Expr row = expr_part(rows, (size_t)s->header_rows);
    Builder b = builder_start(S(List), expr_length(row));
    for (size_t j = (size_t)s->header_columns + 1; j <= expr_length(row); j++)
        builder_add(&b, expr_part(row, j));
    return builder_finish(&b);
}

static Expr labelled_row(const Style *s, Expr row, Expr labels)
{
    if (!labels)
        return row;
    AssocBuilder entries = assoc_builder(expr_length(labels));
    for (size_t j = 1; j <= expr_length(labels); j++)
        assoc_add(&entries, expr_part(labels, j), j <= expr_length(row) ? expr_part(row, j) : s->empty);
    return assoc_finish(&entries);
}

/* Rows as associations where the file names its columns; an association of them where it names its rows. */
static Expr data_set(const Style *s, Expr rows)
{
    Expr body = table_body(s, rows), labels = column_labels(s, rows);
    size_t n = expr_length(body);
    AssocBuilder named = assoc_builder(n);
    Builder plain = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++) {
        Expr row = labelled_row(s, expr_part(body, i), labels), whole = expr_part(rows, i + (size_t)s->header_rows);
        if (s->header_columns > 0 && expr_length(whole) > 0)
            assoc_add(&named, expr_part(whole, 1), row);
        else
            builder_add(&plain, row);
    }
    return expr_call(S(Dataset), 1, s->header_columns > 0 ? assoc_finish(&named) : builder_finish(&plain));
}

static Expr import_rows(Interp *in, Expr call, const FileSource *source, Expr element, Style s)
{
    static const char *const names[] = {"Data", "RawData", "Dataset", "Dimensions", "RowCount", "ColumnCount", "ColumnLabels"};
    size_t what = 0;
    while (element && what < COUNT(names) && !expr_string_is(element, names[what]))
        what++;
    if (what == COUNT(names))
        return NULL;
    s.raw = s.raw || what == 1;
    Expr rows = read_rows(in, &s, source_text(in, call, source)), labels;
    if (what <= 1)
        return table_body(&s, rows);
    if (what == 2)
        return data_set(&s, rows);
    if (what == 6)
        return (labels = column_labels(&s, rows)) ? labels : expr_call(S(Missing), 1, expr_text("NotAvailable"));
    Expr body = table_body(&s, rows), height = expr_int((int64_t)expr_length(body)), width = expr_int((int64_t)widest(body));
    return what == 3 ? expr_list(2, height, width) : what == 4 ? height : width;
}

static Expr import_csv(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return import_rows(in, call, source, element, style_of(in, call, ",", false));
}

static Expr import_tsv(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return import_rows(in, call, source, element, style_of(in, call, "\t", false));
}

static Expr import_table(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return import_rows(in, call, source, element, style_of(in, call, " ", true));
}

/* ---- writing ---- */

static bool needs_quotes(const Style *s, const Text *t)
{
    for (size_t i = 0; i < t->length; i++)
        if (t->bytes[i] == s->quote || line_end_at(t->bytes + i, t->bytes + t->length) ||
            separator_at(s, t->bytes + i, t->bytes + t->length))
            return true;
    return false;
}

static void add_field(Interp *in, Text *out, const Style *s, Expr value)
{
    Text t = text_start();
    if (value == S(Null) || (expr_is_string(value) && expr_string_bytes(value) == 0))
        value = s->empty;
    text_add_value(in, &t, value);
    if (!s->quote || !((s->quote_all && expr_is_string(value)) || needs_quotes(s, &t))) {
        text_add_bytes(out, t.bytes, t.length);
        return;
    }
    text_add_char(out, s->quote);
    for (size_t i = 0; i < t.length; i++) {
        if (t.bytes[i] == s->quote)
            text_add_char(out, s->quote);
        text_add_char(out, t.bytes[i]);
    }
    text_add_char(out, s->quote);
}

static bool is_row(Expr e)
{
    return expr_is_list(e) || expr_is(e, EXPR_ASSOC);
}

static void add_row(Interp *in, Text *out, const Style *s, Expr row)
{
    size_t n = is_row(row) ? expr_length(row) : 1;
    for (size_t j = 1; j <= n; j++) {
        if (j > 1)
            text_add(out, s->separator[0]);
        add_field(in, out, s, is_row(row) ? expr_part(row, j) : row);
    }
    text_add(out, s->line_end);
}

static Expr keys_of(Expr assoc)
{
    Builder keys = builder_start(S(List), expr_length(assoc));
    for (size_t k = 1; k <= expr_length(assoc); k++)
        builder_add(&keys, assoc_key(assoc, k));
    return builder_finish(&keys);
}

/* A list of associations gets a first row of their keys, and so does an association of columns. */
static Expr heading_of(Interp *in, Expr *value, Expr call)
{
    Expr given = option_get(in, call, "TableHeadings");
    if (expr_is_list(given) && expr_length(given) == 2 && expr_is_list(expr_part(given, 2)))
        given = expr_part(given, 2);
    Expr heading = expr_is_list(given) ? given : NULL, first = expr_length(*value) > 0 ? expr_part(*value, 1) : NULL;
    if (first && expr_is(first, EXPR_ASSOC)) {
        heading = heading ? heading : keys_of(first);
    } else if (first && expr_is(*value, EXPR_ASSOC) && expr_is_list(first)) {
        Expr columns = evaluate_call(in, symbol_intern(in, "System`", "Values"), 1, *value);
        heading = heading ? heading : keys_of(*value);
        *value = evaluate_call(in, S(Transpose), 1, columns);
    }
    return given == S(None) ? NULL : heading;
}

static bool export_rows(Interp *in, Expr call, Expr value, FileTarget *target, Style s)
{
    s.line_end = text_option(in, call, "LineSeparators", "\n");
    value = text_plain_data(in, value);
    if (!is_row(value)) {
        add_row(in, &target->out, &s, value);
        return true;
    }
    Expr heading = heading_of(in, &value, call);
    if (heading)
        add_row(in, &target->out, &s, heading);
    for (size_t i = 1; i <= expr_length(value); i++) {
        unwind_poll(in);
        add_row(in, &target->out, &s, expr_part(value, i));
    }
    return true;
}

static bool export_csv(Interp *in, Expr call, Expr value, FileTarget *target)
{
    return export_rows(in, call, value, target, style_of(in, call, ",", false));
}

static bool export_tsv(Interp *in, Expr call, Expr value, FileTarget *target)
{
    return export_rows(in, call, value, target, style_of(in, call, "\t", false));
}

/* Without an end of the last line. */
static bool export_table(Interp *in, Expr call, Expr value, FileTarget *target)
{
    export_tsv(in, call, value, target);
    if (target->out.length > 0)
        target->out.bytes[--target->out.length] = 0;
    return true;
}

#define ELEMENTS "ColumnCount ColumnLabels Data Dataset Dimensions RawData RowCount"
static const FileFormat formats[] = {
    {.name = "CSV", .extensions = "csv", .elements = ELEMENTS, .import = import_csv, .export = export_csv},
    {.name = "TSV", .extensions = "tsv", .elements = ELEMENTS, .import = import_tsv, .export = export_tsv},
    {.name = "Table", .extensions = "dat", .elements = ELEMENTS, .import = import_table, .export = export_table},
};

static void start(Interp *in)
{
    for (size_t i = 0; i < COUNT(formats); i++)
        format_add(in, &formats[i]);
}

const Module module_table_formats = {"table_formats", NULL, 0, NULL, 0, start};
