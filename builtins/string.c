/* string.c - words that take strings apart by position and put them together. */
#include "builtins/string_parts.h"
#include <stdlib.h>
#include <string.h>
#include "builtins/level.h"
#include "interp/number.h"

enum { LONGEST = 1 << 30 }; /* bytes of a string that a word may make */

/* ---- characters ---- */
Chars chars_of(Expr s)
{
    Chars c = {expr_string_text(s), expr_string_bytes(s), 0, false};
    c.length = utf8_length(c.text, c.bytes);
    c.single = c.length == c.bytes;
    return c;
}

size_t chars_byte(const Chars *c, size_t i)
{
    return c->single ? i : (size_t)(utf8_skip(c->text, c->text + c->bytes, i) - c->text);
}

Expr chars_slice(const Chars *c, size_t from, size_t to)
{
    if (to <= from)
        return expr_text("");
    size_t start = chars_byte(c, from);
    const char *end = c->single ? c->text + to : utf8_skip(c->text + start, c->text + c->bytes, to - from);
    return expr_string(c->text + start, (size_t)(end - c->text) - start);
}

Expr thread_first(Interp *in, Expr call)
{
    Expr list = expr_part(call, 1);
    if (!expr_is_list(list))
        return NULL;
    size_t n = expr_length(list);
    Builder b = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++)
        builder_add(&b, evaluate(in, expr_with_part(call, 1, expr_part(list, i))));
    return builder_finish(&b);
}

bool wants_string(Interp *in, Expr call, size_t i)
{
    if (expr_is_string(expr_part(call, i)))
        return true;
    message(in, call, "string", expr_int((int64_t)i), call, NULL);
    return false;
}

static bool is_list_of_strings(Expr e)
{
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!expr_is_string(expr_part(e, i)))
            return false;
    return expr_is_list(e);
}

/* First part a string or a list of strings; false after call::strse. */
static bool wants_strings(Interp *in, Expr call)
{
    if (expr_is_string(expr_part(call, 1)) || is_list_of_strings(expr_part(call, 1)))
        return true;
    message(in, call, "strse", expr_int(1), call, NULL);
    return false;
}

/* StringQ[e] */
static Expr string_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(expr_is_string(expr_part(call, 1)));
}

/* StringLength["s"] */
static Expr string_length(Interp *in, Expr call)
{
    if (!wants_string(in, call, 1))
        return NULL;
    Expr s = expr_part(call, 1);
    return expr_int((int64_t)utf8_length(expr_string_text(s), expr_string_bytes(s)));
}

/* ---- joining ---- */
static bool join_into(Interp *in, Expr call, Text *out, Expr e, size_t position)
{
    stack_check(in);
    if (expr_is_string(e)) {
        text_add_bytes(out, expr_string_text(e), expr_string_bytes(e));
        return true;
    }
    if (!expr_is_list(e)) {
        message(in, call, "string", expr_int((int64_t)position), call, NULL);
        return false;
    }
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!join_into(in, call, out, expr_part(e, i), position))
            return false;
    return true;
}

/* StringJoin["a", {"b", ...}, ...] */
static Expr string_join(Interp *in, Expr call)
{
    Text out = text_start();
    for (size_t i = 1; i <= expr_length(call); i++)
        if (!join_into(in, call, &out, expr_part(call, i), i))
            return NULL;
    return text_finish(&out);
}

static void riffle_add(Interp *in, Text *out, Expr e)
{
    if (expr_is_string(e))
        text_add_bytes(out, expr_string_text(e), expr_string_bytes(e));
    else
        text_add(out, print_text(in, e, PRINT_OUTPUT));
}

/* One level of StringRiffle: separators[0] between the elements, the others further in. */
static bool riffle(Interp *in, Text *out, Expr list, size_t n, const Expr *separators)
{
    Expr s = n > 0 ? separators[0] : expr_text(" ");
    Expr left = NULL, right = NULL;
    if (expr_is_list(s) && expr_length(s) == 3) {
        left = expr_part(s, 1);
        right = expr_part(s, 3);
        s = expr_part(s, 2);
    }
    if (!expr_is_string(s))
        return false;
    if (left != NULL)
        riffle_add(in, out, left);
    for (size_t i = 1; i <= expr_length(list); i++) {
        Expr e = expr_part(list, i);
        if (i > 1)
            riffle_add(in, out, s);
        if (expr_is_list(e) && n > 1) {
            if (!riffle(in, out, e, n - 1, separators + 1))
                return false;
        } else {
            riffle_add(in, out, e);
        }
    }
    if (right != NULL)
        riffle_add(in, out, right);
    return true;
}

/* StringRiffle[list], StringRiffle[list, sep], StringRiffle[list, sep1, sep2, ...] */
static Expr string_riffle(Interp *in, Expr call)
{
    Expr list = expr_part(call, 1);
    if (!expr_is_list(list))
        return message(in, call, "list", expr_int(1), call, NULL);
    size_t n = expr_length(call) - 1;
    Expr separators[8];
    for (size_t i = 0; i < n && i < COUNT(separators); i++)
        separators[i] = expr_part(call, i + 2);
    if (n == 0) { /* blanks inside, then line ends, then more of them */
        size_t levels = 1;
        for (Expr e = list; expr_length(e) > 0 && expr_is_list(expr_part(e, 1)) && levels < COUNT(separators); e = expr_part(e, 1))
            levels++;
        for (size_t i = 0; i < levels; i++) {
            char lines[COUNT(separators) + 1] = {0};
            memset(lines, '\n', levels - 1 - i);
            separators[i] = expr_text(i + 1 == levels ? " " : lines);
        }
        n = levels;
    }
    Text out = text_start();
    if (n > COUNT(separators) || !riffle(in, &out, list, n, separators))
        return message(in, call, "string", expr_int(2), call, NULL);
    return text_finish(&out);
}

/* StringRepeat["s", n], StringRepeat["s", n, longest] */
static Expr string_repeat(Interp *in, Expr call)
{
    if (expr_is_list(expr_part(call, 1)))
        return thread_first(in, call);
    int64_t n, most = INT64_MAX;
    if (!wants_string(in, call, 1))
        return NULL;
    if (!number_to_int64(expr_part(call, 2), &n) || n < 0)
        return message(in, call, "intp", expr_int(2), call, NULL);
    if (expr_length(call) == 3 && (!number_to_int64(expr_part(call, 3), &most) || most < 0))
        return message(in, call, "intnm", expr_int(3), call, NULL);
    Chars c = chars_of(expr_part(call, 1));
    if (c.length == 0)
        return expr_text("");
    if (n > (int64_t)(LONGEST / c.bytes) && most > (int64_t)(LONGEST / c.bytes))
        return message(in, call, "toolong", call, NULL);
    int64_t whole = most / (int64_t)c.length < n ? most / (int64_t)c.length : n;
    Text out = text_start();
    for (int64_t i = 0; i < whole; i++)
        text_add_bytes(&out, c.text, c.bytes);
    if (whole < n)
        text_add_bytes(&out, c.text, chars_byte(&c, (size_t)(most - whole * (int64_t)c.length)));
    return text_finish(&out);
}

/* ---- taking ---- */
static Expr take_stretch(const Chars *c, const Stretch *s)
{
    if (s->count == 0)
        return expr_text("");
    if (s->step == 1)
        return chars_slice(c, (size_t)s->first - 1, (size_t)s->first - 1 + s->count);
    Text out = text_start();
    for (size_t i = 0; i < s->count; i++) {
        size_t at = chars_byte(c, (size_t)(s->first + (int64_t)i * s->step - 1));
        text_add_bytes(&out, c->text + at, (size_t)(utf8_skip(c->text + at, c->text + c->bytes, 1) - c->text) - at);
    }
    return text_finish(&out);
}

static Expr refuse_stretch(Interp *in, Expr call, StretchResult r, const Stretch *s, const char *tag)
{
    if (r == STRETCH_OUTSIDE)
        return message(in, call, tag, expr_int(s->first), expr_int(s->step), expr_part(call, 1), NULL);
    return message(in, call, "seqs", expr_int(2), call, NULL);
}

static bool is_list_of_specs(Expr spec)
{
    return expr_is_list(spec) && expr_length(spec) > 0 && expr_is_list(expr_part(spec, 1));
}

/* The call's value for each of the specifications in a list. */
static Expr each_spec(Interp *in, Expr call)
{
    Expr specs = expr_part(call, 2);
    Builder b = builder_start(S(List), expr_length(specs));
    for (size_t i = 1; i <= expr_length(specs); i++) {
        Expr value = evaluate(in, expr_with_part(call, 2, expr_part(specs, i)));
        if (!expr_is_string(value))
            return NULL;
        builder_add(&b, value);
    }
    return builder_finish(&b);
}

/* StringTake["s", spec]; lists of strings, lists of specifications. */
static Expr string_take(Interp *in, Expr call)
{
    if (!wants_strings(in, call))
        return NULL;
    if (expr_is_list(expr_part(call, 1)))
        return thread_first(in, call);
    if (is_list_of_specs(expr_part(call, 2)))
        return each_spec(in, call);
    Chars c = chars_of(expr_part(call, 1));
    Stretch s;
    StretchResult r = stretch_take(expr_part(call, 2), c.length, &s);
    return r == STRETCH_OK ? take_stretch(&c, &s) : refuse_stretch(in, call, r, &s, "take");
}

/* StringDrop["s", spec] */
static Expr string_drop(Interp *in, Expr call)
{
    if (!wants_strings(in, call))
        return NULL;
    if (expr_is_list(expr_part(call, 1)))
        return thread_first(in, call);
    Chars c = chars_of(expr_part(call, 1));
    Stretch s;
    StretchResult r = stretch_take(expr_part(call, 2), c.length, &s);
    if (r != STRETCH_OK)
        return refuse_stretch(in, call, r, &s, "drop");
    bool *gone = mem_bytes(c.length + 1);
    memset(gone, 0, c.length + 1);
    for (size_t i = 0; i < s.count; i++)
        gone[s.first + (int64_t)i * s.step - 1] = true;
    Text out = text_start();
    const char *p = c.text, *end = c.text + c.bytes;
    for (size_t i = 0; i < c.length; i++) {
        const char *next = utf8_skip(p, end, 1);
        if (!gone[i])
            text_add_bytes(&out, p, (size_t)(next - p));
        p = next;
    }
    return text_finish(&out);
}

/* Position n of length characters, negative from the end, as 0-based index; false when outside. */
static bool position(Expr n, size_t length, size_t *out)
{
    int64_t i;
    if (!number_to_int64(n, &i) || i == 0 || i > (int64_t)length || -i > (int64_t)length)
        return false;
    *out = (size_t)(i > 0 ? i - 1 : (int64_t)length + i);
    return true;
}

/* StringPart["s", n], StringPart["s", {n1, ...}], StringPart["s", m ;; n] */
static Expr string_part(Interp *in, Expr call)
{
    if (!wants_strings(in, call))
        return NULL;
    if (expr_is_list(expr_part(call, 1)))
        return thread_first(in, call);
    Chars c = chars_of(expr_part(call, 1));
    Expr spec = expr_part(call, 2);
    size_t i;
    if (expr_has_head(spec, S(Span)) || spec == S(All)) {
        Stretch s;
        StretchResult r = stretch_take(spec, c.length, &s);
        if (r != STRETCH_OK)
            return refuse_stretch(in, call, r, &s, "take");
        Builder b = builder_start(S(List), s.count);
        for (size_t k = 0; k < s.count; k++) {
            size_t at = (size_t)(s.first + (int64_t)k * s.step - 1);
            builder_add(&b, chars_slice(&c, at, at + 1));
        }
        return builder_finish(&b);
    }
    if (expr_is_list(spec)) {
        Builder b = builder_start(S(List), expr_length(spec));
        for (size_t k = 1; k <= expr_length(spec); k++) {
            if (!position(expr_part(spec, k), c.length, &i))
                return message(in, call, "partw", expr_part(spec, k), expr_part(call, 1), NULL);
            builder_add(&b, chars_slice(&c, i, i + 1));
        }
        return builder_finish(&b);
    }
    if (!position(spec, c.length, &i))
        return message(in, call, "partw", spec, expr_part(call, 1), NULL);
    return chars_slice(&c, i, i + 1);
}

/* The 128 strings of one ASCII character, made once. */
typedef struct Singles {
    Expr string[128];
} Singles;

static void *singles_create(Interp *in)
{
    (void)in;
    Singles *s = mem_new(Singles);
    for (size_t c = 0; c < COUNT(s->string); c++)
        s->string[c] = expr_string(&(char){(char)c}, 1);
    return s;
}

/* Characters["s"] */
static Expr characters(Interp *in, Expr call)
{
    static const char key;
    const Singles *singles = interp_state(in, &key, singles_create);
    if (!wants_string(in, call, 1))
        return NULL;
    Expr s = expr_part(call, 1);
    const char *p = expr_string_text(s), *end = p + expr_string_bytes(s);
    Builder b = builder_start(S(List), expr_string_bytes(s));
    while (p < end) {
        if ((signed char)*p >= 0) {
            builder_add(&b, singles->string[(unsigned char)*p++]);
            continue;
        }
        const char *next = utf8_skip(p, end, 1);
        builder_add(&b, expr_string(p, (size_t)(next - p)));
        p = next;
    }
    return evaluated(in, builder_finish(&b));
}

/* StringReverse["s"] */
static Expr string_reverse(Interp *in, Expr call)
{
    if (!wants_string(in, call, 1))
        return NULL;
    Chars c = chars_of(expr_part(call, 1));
    char *out = mem_bytes(c.bytes + 1);
    size_t at = c.bytes;
    for (const char *p = c.text, *end = p + c.bytes; p < end;) {
        const char *next = utf8_skip(p, end, 1);
        at -= (size_t)(next - p);
        memcpy(out + at, p, (size_t)(next - p));
        p = next;
    }
    return expr_string(out, c.bytes);
}

static Expr rotate(Interp *in, Expr call, int sign)
{
    if (expr_is_list(expr_part(call, 1)))
        return thread_first(in, call);
    int64_t n = 1;
    if (!wants_string(in, call, 1))
        return NULL;
    if (expr_length(call) == 2 && !number_to_int64(expr_part(call, 2), &n))
        return message(in, call, "int", expr_int(2), call, NULL);
    Chars c = chars_of(expr_part(call, 1));
    if (c.length == 0)
        return expr_part(call, 1);
    int64_t length = (int64_t)c.length, shift = (n % length * sign % length + length) % length;
    size_t cut = chars_byte(&c, (size_t)shift);
    Text out = text_start();
    text_add_bytes(&out, c.text + cut, c.bytes - cut);
    text_add_bytes(&out, c.text, cut);
    return text_finish(&out);
}

static Expr string_rotate_left(Interp *in, Expr call)
{
    return rotate(in, call, 1);
}

static Expr string_rotate_right(Interp *in, Expr call)
{
    return rotate(in, call, -1);
}

/* ---- padding ---- */
/* One string to n characters; the padding is laid cyclically so that it ends (left) or starts (right) at the edge. */
static Expr pad(Expr s, size_t n, Expr padding, bool left)
{
    Chars c = chars_of(s), p = chars_of(padding);
    if (n <= c.length)
        return left ? chars_slice(&c, c.length - n, c.length) : chars_slice(&c, 0, n);
    if (p.length == 0)
        return s;
    Text out = text_start();
    if (!left)
        text_add_bytes(&out, c.text, c.bytes);
    size_t missing = n - c.length;
    for (size_t i = 0; i < missing; i++) {
        size_t from_left = left ? (p.length - n % p.length) % p.length + i : c.length + i;
        size_t k = from_left % p.length, at = chars_byte(&p, k);
        text_add_bytes(&out, p.text + at, chars_byte(&p, k + 1) - at);
    }
    if (left)
        text_add_bytes(&out, c.text, c.bytes);
    return text_finish(&out);
}

static Expr pad_call(Interp *in, Expr call, bool left)
{
    size_t parts = expr_length(call);
    if (!wants_strings(in, call))
        return NULL;
    Expr first = expr_part(call, 1), padding = parts == 3 ? expr_part(call, 3) : expr_text(" ");
    bool list = expr_is_list(first);
    size_t count = list ? expr_length(first) : 1;
    int64_t n = 0;
    if (parts == 1 || expr_part(call, 2) == S(Automatic)) {
        for (size_t i = 1; i <= count; i++) {
            Chars c = chars_of(list ? expr_part(first, i) : first);
            n = (int64_t)c.length > n ? (int64_t)c.length : n;
        }
    } else if (!number_to_int64(expr_part(call, 2), &n) || n < 0 || n > LONGEST) {
        return message(in, call, "intnm", expr_int(2), call, NULL);
    }
    if (!expr_is_string(padding))
        return message(in, call, "string", expr_int(3), call, NULL);
    if (!list)
        return pad(first, (size_t)n, padding, left);
    Builder b = builder_start(S(List), count);
    for (size_t i = 1; i <= count; i++)
        builder_add(&b, pad(expr_part(first, i), (size_t)n, padding, left));
    return builder_finish(&b);
}

static Expr string_pad_left(Interp *in, Expr call)
{
    return pad_call(in, call, true);
}

static Expr string_pad_right(Interp *in, Expr call)
{
    return pad_call(in, call, false);
}

/* ---- inserting and replacing by position ---- */
/* Where an insertion at position n goes: 1 before the first character, -1 after the last. */
static bool insert_position(Expr n, size_t length, size_t *out)
{
    int64_t i;
    if (!number_to_int64(n, &i) || i == 0 || i > (int64_t)length + 1 || -i > (int64_t)length + 1)
        return false;
    *out = (size_t)(i > 0 ? i - 1 : (int64_t)length + 1 + i);
    return true;
}

/* StringInsert["s", "new", n], StringInsert["s", "new", {n1, ...}] */
static Expr string_insert(Interp *in, Expr call)
{
    if (!wants_strings(in, call) || !wants_string(in, call, 2))
        return NULL;
    if (expr_is_list(expr_part(call, 1)))
        return thread_first(in, call);
    Chars c = chars_of(expr_part(call, 1));
    Expr new = expr_part(call, 2), spec = expr_part(call, 3);
    bool list = expr_is_list(spec);
    size_t *count = mem_bytes((c.length + 1) * sizeof *count), at;
    memset(count, 0, (c.length + 1) * sizeof *count);
    for (size_t k = 1; k <= (list ? expr_length(spec) : 1); k++) {
        Expr n = list ? expr_part(spec, k) : spec;
        if (!insert_position(n, c.length, &at))
            return message(in, call, "ins", n, expr_part(call, 1), NULL);
        count[at]++;
    }
    Text out = text_start();
    const char *p = c.text, *end = c.text + c.bytes;
    for (size_t i = 0; i <= c.length; i++) {
        for (size_t k = 0; k < count[i]; k++)
            text_add_bytes(&out, expr_string_text(new), expr_string_bytes(new));
        const char *next = i < c.length ? utf8_skip(p, end, 1) : p;
        text_add_bytes(&out, p, (size_t)(next - p));
        p = next;
    }
    return text_finish(&out);
}

static int by_first(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (x[0] > y[0]) - (x[0] < y[0]);
}

/* StringReplacePart["s", "new", {m, n}], ["s", "new", {{m1, n1}, ...}], ["s", {"new1", ...}, {{m1, n1}, ...}] */
static Expr string_replace_part(Interp *in, Expr call)
{
    if (!wants_string(in, call, 1))
        return NULL;
    Chars c = chars_of(expr_part(call, 1));
    Expr new = expr_part(call, 2), spec = expr_part(call, 3);
    bool many = is_list_of_specs(spec), list = expr_is_list(new);
    size_t n = many ? expr_length(spec) : 1;
    if (!expr_is_list(spec) || !(expr_is_string(new) || (is_list_of_strings(new) && expr_length(new) == n)))
        return message(in, call, "seqs", expr_int(3), call, NULL);
    int64_t(*range)[3] = mem_bytes((n + 1) * sizeof *range);
    for (size_t i = 0; i < n; i++) {
        Expr s = many ? expr_part(spec, i + 1) : spec;
        size_t a, b;
        if (!expr_is_list(s) || expr_length(s) != 2 || !position(expr_part(s, 1), c.length, &a) ||
            !position(expr_part(s, 2), c.length, &b))
            return message(in, call, "seqs", expr_int(3), call, NULL);
        range[i][0] = (int64_t)a;
        range[i][1] = (int64_t)b + 1;
        range[i][2] = (int64_t)i + 1;
    }
    qsort(range, n, sizeof *range, by_first);
    Text out = text_start();
    size_t done = 0;
    for (size_t i = 0; i < n; i++) {
        size_t from = chars_byte(&c, (size_t)range[i][0]);
        if (from < done)
            continue;
        Expr with = list ? expr_part(new, (size_t)range[i][2]) : new;
        text_add_bytes(&out, c.text + done, from - done);
        text_add_bytes(&out, expr_string_text(with), expr_string_bytes(with));
        done = chars_byte(&c, (size_t)range[i][1]);
    }
    text_add_bytes(&out, c.text + done, c.bytes - done);
    return text_finish(&out);
}

/* StringPartition["s", n], StringPartition["s", n, d], StringPartition["s", UpTo[n]] */
static Expr string_partition(Interp *in, Expr call)
{
    if (expr_is_list(expr_part(call, 1)))
        return thread_first(in, call);
    if (!wants_string(in, call, 1))
        return NULL;
    Chars c = chars_of(expr_part(call, 1));
    Expr size = expr_part(call, 2);
    bool up_to = expr_has_head(size, S(UpTo)) && expr_length(size) == 1;
    int64_t n, d;
    if (!number_to_int64(up_to ? expr_part(size, 1) : size, &n) || n < 1)
        return message(in, call, "intpm", expr_int(2), call, NULL);
    d = n;
    if (expr_length(call) == 3 && (!number_to_int64(expr_part(call, 3), &d) || d < 1))
        return message(in, call, "intpm", expr_int(3), call, NULL);
    Builder b = builder_start(S(List), c.length / (size_t)d + 1);
    for (size_t i = 0; i < c.length; i += (size_t)d) {
        size_t end = i + (size_t)n;
        unwind_poll(in);
        if (end > c.length && !up_to)
            break;
        builder_add(&b, chars_slice(&c, i, end > c.length ? c.length : end));
    }
    return builder_finish(&b);
}

static const Builtin builtins[] = {
    {"StringQ", {1, 1}, ATTR_NONE, string_q, "StringQ[e] gives True if e is a string, and False otherwise."},
    {"StringLength", {1, 1}, ATTR_LISTABLE, string_length, "StringLength[\"s\"] gives the number of characters in a string."},
    {"StringJoin", {0, ANY}, ATTR_FLAT | ATTR_ONE_IDENTITY, string_join,
     "\"s1\" <> \"s2\" <> ... or StringJoin[\"s1\", \"s2\", ...] joins strings.\n"
     "StringJoin[{\"s1\", \"s2\", ...}] joins the strings of a list."},
    {"StringRiffle", {1, ANY}, ATTR_NONE, string_riffle,
     "StringRiffle[{s1, s2, ...}] joins with blanks between.\n"
     "StringRiffle[list, \"sep\"] puts sep between the elements.\n"
     "StringRiffle[list, {\"left\", \"sep\", \"right\"}] puts left and right around.\n"
     "StringRiffle[list, sep1, sep2, ...] uses separators level by level."},
    {"StringRepeat", {2, 3}, ATTR_NONE, string_repeat,
     "StringRepeat[\"s\", n] repeats a string n times.\nStringRepeat[\"s\", n, max] gives at most max characters."},
    {"StringTake", {2, 2}, ATTR_NONE, string_take,
     "StringTake[\"s\", n] gives the first n characters, -n the last.\n"
     "StringTake[\"s\", {m, n}] gives characters m through n.\n"
     "StringTake[\"s\", {spec1, spec2, ...}] gives a list of substrings."},
    {"StringDrop", {2, 2}, ATTR_NONE, string_drop,
     "StringDrop[\"s\", n] gives s without its first n characters, -n without its last.\n"
     "StringDrop[\"s\", {m, n}] gives s without characters m through n."},
    {"StringPart", {2, 2}, ATTR_NONE, string_part,
     "StringPart[\"s\", n] gives character n of a string.\nStringPart[\"s\", {n1, n2, ...}] gives a list of characters."},
    {"Characters", {1, 1}, ATTR_LISTABLE, characters, "Characters[\"s\"] gives the list of the characters of a string."},
    {"StringReverse", {1, 1}, ATTR_LISTABLE, string_reverse, "StringReverse[\"s\"] reverses the order of the characters."},
    {"StringRotateLeft", {1, 2}, ATTR_NONE, string_rotate_left,
     "StringRotateLeft[\"s\", n] moves the first n characters to the end."},
    {"StringRotateRight", {1, 2}, ATTR_NONE, string_rotate_right,
     "StringRotateRight[\"s\", n] moves the last n characters to the front."},
    {"StringPadLeft", {1, 3}, ATTR_NONE, string_pad_left,
     "StringPadLeft[\"s\", n] makes n characters by blanks on the left or by cutting there.\n"
     "StringPadLeft[\"s\", n, \"padding\"] repeats padding.\nStringPadLeft[{s1, s2, ...}] makes all as long as the longest."},
    {"StringPadRight", {1, 3}, ATTR_NONE, string_pad_right,
     "StringPadRight[\"s\", n] makes n characters by blanks on the right or by cutting there.\n"
     "StringPadRight[\"s\", n, \"padding\"] repeats padding.\nStringPadRight[{s1, s2, ...}] makes all as long as the longest."},
    {"StringInsert", {3, 3}, ATTR_NONE, string_insert,
     "StringInsert[\"s\", \"new\", n] inserts new at position n, counted from the end when negative.\n"
     "StringInsert[\"s\", \"new\", {n1, n2, ...}] inserts a copy at each position."},
    {"StringReplacePart", {3, 3}, ATTR_NONE, string_replace_part,
     "StringReplacePart[\"s\", \"new\", {m, n}] replaces characters m through n.\n"
     "StringReplacePart[\"s\", {new1, ...}, {{m1, n1}, ...}] replaces several substrings."},
    {"StringPartition", {2, 3}, ATTR_NONE, string_partition,
     "StringPartition[\"s\", n] cuts into substrings of n characters.\n"
     "StringPartition[\"s\", n, d] starts one every d characters.\nStringPartition[\"s\", UpTo[n]] keeps a shorter rest."},
};

static const MessageText messages[] = {
    {"General", "string", "String expected at position `1` in `2`."},
    {"General", "strse", "A string or list of strings is expected at position `1` in `2`."},
    {"StringTake", "take", "Cannot take positions `1` through `2` in \"`3`\"."},
    {"StringPart", "take", "Cannot take positions `1` through `2` in `3`."},
    {"StringDrop", "drop", "Cannot drop positions `1` through `2` in \"`3`\"."},
    {"StringPart", "partw", "Part `1` of `2` does not exist."},
    {"StringInsert", "ins", "Cannot insert at position `1` in `2`."},
    {"StringRepeat", "intp", "Positive integer expected at position `1` in `2`."},
    {"StringRepeat", "toolong", "The result of `1` would be too long."},
    {"General", "seqs", "Sequence specification (+n, -n, {+n}, {-n}, {m, n}, or {m, n, s}) expected at position `1` in `2`."},
    {"General", "intnm", "Non-negative machine-sized integer expected at position `1` in `2`."},
    {"General", "intpm", "Positive machine-sized integer expected at position `1` in `2`."},
};

const Module module_string = {"string", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
