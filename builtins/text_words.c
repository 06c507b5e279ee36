/* text_words.c - expressions to text and back: ToString, ToExpression, and the words that say how something is shown. */
#include <limits.h>
#include <string.h>
#include "builtins/tex.h"
#include "interp/interp.h"
#include "interp/number.h"

/* ---- to text ---- */
static Expr text_in_form(Interp *in, Expr e, Expr form)
{
    Text out = text_start();
    if (form == S(InputForm))
        return print_string(in, e, PRINT_INPUT);
    if (form == S(FullForm))
        return print_string(in, e, PRINT_FULL);
    if (form == S(OutputForm) || form == S(StandardForm) || form == S(TraditionalForm))
        return print_string(in, e, PRINT_OUTPUT);
    if (form == S(TeXForm))
        tex_print(in, &out, e);
    else if (form == S(CForm) || form == S(FortranForm))
        code_print(in, &out, e, form == S(FortranForm));
    else
        return print_string(in, expr_call(form, 1, e), PRINT_OUTPUT);
    return text_finish(&out);
}

/* A line of more than width columns cut at blanks, the further ones marked and indented. */
static Expr broken_lines(Expr text, size_t width)
{
    const char *s = expr_string_text(text);
    Text out = text_start();
    for (size_t room = width; utf8_length(s, strlen(s)) > room && strchr(s, ' ') != NULL; room = width > 10 ? width - 5 : 5) {
        size_t cut = 0, columns = 0;
        for (const char *p = s, *end = s + strlen(s); p < end && (columns < room || cut == 0); columns++) {
            if (*p == ' ')
                cut = (size_t)(p - s) + 1;
            p = utf8_skip(p, end, 1);
        }
        if (cut == 0)
            break;
        text_add_bytes(&out, s, cut);
        text_add(&out, "\n \n>    ");
        s += cut;
    }
    text_add(&out, s);
    return text_finish(&out);
}

/* ToString[e], ToString[e, form], and PageWidth for texts of one line */
static Expr to_string(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_length(call) == 1 && expr_is(e, EXPR_INT)) {
        Text t = text_start();
        text_add_int(&t, expr_int_value(e));
        return text_finish(&t);
    }
    Expr form = call_arguments(in, call) == 2 ? expr_part(call, 2) : S(OutputForm), type;
    if (call_arguments(in, call) == 1 && option_given(in, call, "FormatType", &type))
        form = type;
    Expr text = text_in_form(in, expr_part(call, 1), form), page;
    int64_t width;
    if (expr_length(call) > 1 && option_given(in, call, "PageWidth", &page) && number_to_int64(page, &width) && width > 0 &&
        expr_is_string(text) && strchr(expr_string_text(text), '\n') == NULL)
        return broken_lines(text, (size_t)width);
    return text;
}

/* TextString[e]: on one line, strings as they are. */
static Expr text_string(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    return expr_is_string(e) ? e : expr_text(print_shallow(in, e, INT_MAX, SIZE_MAX));
}

/* ---- to expressions ---- */
static Expr refuse(Interp *in, Expr call, Expr text, const ParseResult *r)
{
    if (r->incomplete) {
        message(in, call, "sntxi", expr_text("."), NULL);
        return S(DollarFailed);
    }
    const char *s = expr_string_text(text);
    if (strcmp(r->tag, "base") == 0) {
        parse_report(in, NULL, s, expr_string_bytes(text), r);
        return S(DollarFailed);
    }
    size_t start = r->error_at;
    while (start > 0 && s[start - 1] != '\n')
        start--;
    size_t end = start + strcspn(s + start, "\n");
    Text line = text_start();
    text_addf(&line, "Invalid syntax in or before \"%.*s\".\n%*s^", (int)(end - start), s + start,
              utf8_width(s + start, r->error_at - start) + (int)sizeof "ToExpression::sntx: Invalid syntax in or before", "");
    message_text(in, call, "sntx", line.bytes);
    return S(DollarFailed);
}

/* All expressions of the text, each evaluated, or under head. */
static Expr read_text(Interp *in, Expr call, Expr text, Expr head)
{
    Expr last = S(Null);
    size_t at = 0;
    for (;;) {
        ParseResult r = parse_next(in, expr_string_text(text), expr_string_bytes(text), at);
        if (r.error != NULL)
            return refuse(in, call, text, &r);
        if (r.expr == NULL)
            return last;
        at = r.end;
        last = evaluate(in, head != NULL ? expr_call(head, 1, r.expr) : r.expr);
    }
}

/* ToExpression["text"], ToExpression["text", form], ToExpression["text", form, head] */
static Expr to_expression(Interp *in, Expr call)
{
    Expr text = expr_part(call, 1), head = expr_length(call) == 3 ? expr_part(call, 3) : NULL;
    if (expr_is_list(text)) {
        Builder b = builder_start(S(List), expr_length(text));
        for (size_t i = 1; i <= expr_length(text); i++)
            builder_add(&b, evaluate(in, expr_with_part(call, 1, expr_part(text, i))));
        return builder_finish(&b);
    }
    if (!expr_is_string(text)) { /* boxes, or anything else, which stands for itself */
        Expr made = evaluate_call(in, symbol_intern(in, "System`", "MakeExpression"), 1, text);
        Expr e = expr_has_head(made, S(HoldComplete)) && expr_length(made) == 1 ? expr_part(made, 1) : text;
        return head != NULL ? expr_call(head, 1, e) : e;
    }
    return read_text(in, call, text, head);
}

/* How many bytes of the text are syntax; *whole: it is complete. */
static size_t syntax_bytes(Interp *in, Expr text, bool *whole, bool *incomplete)
{
    size_t at = 0;
    *incomplete = false;
    message_quiet_push(in, S(All));
    for (;;) {
        ParseResult r = parse_next(in, expr_string_text(text), expr_string_bytes(text), at);
        *whole = r.error == NULL;
        if (r.expr != NULL) {
            at = r.end;
            continue;
        }
        *incomplete = r.incomplete;
        message_quiet_pop(in);
        return r.error != NULL ? r.error_at : expr_string_bytes(text);
    }
}

static Expr syntax_q(Interp *in, Expr call)
{
    bool whole, incomplete;
    if (!expr_is_string(expr_part(call, 1)))
        return message(in, call, "string", expr_int(1), call, NULL);
    syntax_bytes(in, expr_part(call, 1), &whole, &incomplete);
    return expr_bool(whole);
}

static Expr syntax_length(Interp *in, Expr call)
{
    bool whole, incomplete;
    Expr text = expr_part(call, 1);
    if (!expr_is_string(text))
        return message(in, call, "string", expr_int(1), call, NULL);
    size_t n = syntax_bytes(in, text, &whole, &incomplete);
    size_t characters = utf8_length(expr_string_text(text), n);
    return expr_int((int64_t)(incomplete ? utf8_length(expr_string_text(text), expr_string_bytes(text)) + 1 : characters));
}

/* ---- what forms look like: functions that the printer calls ---- */
static Expr as_row(Builder *b)
{
    return expr_call(S(Row), 1, builder_finish(b));
}

/* StringForm["`1` and ``", a, b] */
static Expr show_string_form(Interp *in, Expr call)
{
    size_t n = expr_length(call), next = 1;
    if (n == 0 || !expr_is_string(expr_part(call, 1)))
        return NULL;
    const char *p = expr_string_text(expr_part(call, 1)), *end = p + expr_string_bytes(expr_part(call, 1));
    Builder row = builder_start(S(List), 8);
    Text plain = text_start();
    while (p < end) {
        const char *close = *p == '`' ? memchr(p + 1, '`', (size_t)(end - p - 1)) : NULL;
        if (close == NULL) {
            text_add_char(&plain, *p++);
            continue;
        }
        size_t i = 0;
        for (const char *q = p + 1; q < close && *q >= '0' && *q <= '9' && i < 10000; q++)
            i = i * 10 + (size_t)(*q - '0');
        bool numbered = i > 0 || close == p + 1;
        i = close == p + 1 ? next : i;
        if (close == p + 2 && p[1] == '.') {
            text_add_char(&plain, '`');
        } else if (!numbered || i + 1 > n) {
            if (numbered)
                message(in, call, "sfr", expr_int((int64_t)i), expr_part(call, 1), expr_int((int64_t)n - 1), NULL);
            text_add_bytes(&plain, p, (size_t)(close - p) + 1);
        } else {
            builder_add(&row, text_finish(&plain));
            plain = text_start();
            builder_add(&row, expr_part(call, i + 1));
        }
        next = i + 1;
        p = close + 1;
    }
    builder_add(&row, text_finish(&plain));
    return as_row(&row);
}

static Expr show_tex(Interp *in, Expr call)
{
    return expr_length(call) == 1 ? text_in_form(in, expr_part(call, 1), expr_head(call)) : NULL;
}

/* Short[e], Short[e, lines] */
static Expr show_short(Interp *in, Expr call)
{
    size_t width = in->page_width > 0 && in->page_width < 10000 ? (size_t)in->page_width : 78;
    double lines = 1;
    if (expr_length(call) == 2 && (!number_to_double(expr_part(call, 2), &lines) || !(lines > 0 && lines < 10000)))
        lines = 1e4;
    if (expr_length(call) < 1)
        return NULL;
    return expr_text(print_short(in, expr_part(call, 1), (size_t)((double)width * lines)));
}

/* e with Skeleton[n] for what lies deeper than `depth` levels or comes after the first `most` parts. */
static Expr shallow(Expr e, int64_t depth, int64_t most)
{
    if (!expr_is_normal(e) && !expr_is_list(e))
        return e;
    size_t n = expr_length(e), shown = (int64_t)n > most ? (size_t)most : n;
    if (depth <= 1)
        return expr_call(S(Skeleton), 1, expr_int((int64_t)n));
    Builder b = builder_start(expr_head(e), shown + 1);
    for (size_t i = 1; i <= shown; i++)
        builder_add(&b, shallow(expr_part(e, i), depth - 1, most));
    if (shown < n)
        builder_add(&b, expr_call(S(Skeleton), 1, expr_int((int64_t)(n - shown))));
    return builder_finish(&b);
}

static int64_t shallow_limit(Expr e)
{
    int64_t n;
    return number_to_int64(e, &n) && n >= 0 ? n : 100000;
}

/* Shallow[e], Shallow[e, depth], Shallow[e, {depth, length}] */
static Expr show_shallow(Interp *in, Expr call)
{
    (void)in;
    size_t n = expr_length(call);
    Expr spec = n >= 2 ? expr_part(call, 2) : NULL;
    int64_t depth = 4, most = 10;
    if (spec && expr_is_list(spec) && expr_length(spec) == 2) {
        depth = shallow_limit(expr_part(spec, 1));
        most = shallow_limit(expr_part(spec, 2));
    } else if (spec) {
        depth = shallow_limit(spec);
    }
    return n >= 1 ? shallow(expr_part(call, 1), depth, most) : NULL;
}

/* Skeleton[n] */
static Expr show_skeleton(Interp *in, Expr call)
{
    if (expr_length(call) != 1)
        return NULL;
    return expr_textf("<<%s>>", print_text(in, expr_part(call, 1), PRINT_OUTPUT));
}

/* Infix[f[a, b, ...], op], Prefix[f[a], op], Postfix[f[a], op]: without op as f itself would stand there. */
static Expr show_infix(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr body = n >= 1 ? expr_part(call, 1) : NULL;
    if (body == NULL || !expr_is_normal(body) || expr_length(body) < 2)
        return NULL;
    Expr between = n >= 2 ? expr_part(call, 2) : expr_textf(" ~ %s ~ ", print_text(in, expr_head(body), PRINT_OUTPUT));
    Builder row = builder_start(S(List), 2 * expr_length(body));
    for (size_t i = 1; i <= expr_length(body); i++) {
        if (i > 1)
            builder_add(&row, between);
        builder_add(&row, expr_part(body, i));
    }
    return as_row(&row);
}

static Expr show_fix(Interp *in, Expr call, bool before)
{
    size_t n = expr_length(call);
    Expr body = n >= 1 ? expr_part(call, 1) : NULL;
    if (body == NULL || !expr_is_normal(body) || expr_length(body) != 1)
        return NULL;
    const char *head = print_text(in, expr_head(body), PRINT_OUTPUT);
    Expr mark = n >= 2 ? expr_part(call, 2) : before ? expr_textf("%s @ ", head) : expr_textf(" // %s", head);
    Builder row = builder_start(S(List), 2);
    builder_add(&row, before ? mark : expr_part(body, 1));
    builder_add(&row, before ? expr_part(body, 1) : mark);
    return as_row(&row);
}

static Expr show_prefix(Interp *in, Expr call)
{
    return show_fix(in, call, true);
}

static Expr show_postfix(Interp *in, Expr call)
{
    return show_fix(in, call, false);
}

static Expr show_precedence(Interp *in, Expr call)
{
    (void)in;
    return expr_length(call) == 2 ? expr_part(call, 1) : NULL;
}

/* TreeForm as text: the head, then its parts below, indented. */
static void tree(Interp *in, Text *out, Expr e, int depth)
{
    stack_check(in);
    if (depth > 0)
        text_add_char(out, '\n');
    for (int i = 1; i < depth; i++)
        text_add(out, "|  ");
    text_add(out, depth > 0 ? "|- " : "");
    if (!expr_is_normal(e) && !expr_is_list(e)) {
        text_add(out, print_text(in, e, PRINT_INPUT));
        return;
    }
    text_add(out, print_text(in, expr_head(e), PRINT_INPUT));
    for (size_t i = 1; i <= expr_length(e); i++)
        tree(in, out, expr_part(e, i), depth + 1);
}

static Expr show_tree(Interp *in, Expr call)
{
    if (expr_length(call) < 1)
        return NULL;
    Text out = text_start();
    tree(in, &out, expr_part(call, 1), 0);
    return text_finish(&out);
}

static void start(Interp *in)
{
    static const struct {
        const char *head;
        PrintFunction show;
    } forms[] = {{"StringForm", show_string_form}, {"TeXForm", show_tex},         {"CForm", show_tex},
                 {"FortranForm", show_tex},        {"Short", show_short},         {"Shallow", show_shallow},
                 {"Skeleton", show_skeleton},      {"Infix", show_infix},         {"Prefix", show_prefix},
                 {"Postfix", show_postfix},        {"PrecedenceForm", show_precedence}, {"TreeForm", show_tree}};
    for (size_t i = 0; i < COUNT(forms); i++)
        print_add_form(in, symbol_intern(in, "System`", forms[i].head), forms[i].show);
    static const char *const open[] = {"Subscript", "Superscript"}; /* variables of users: Subscript[x, 1] = 5 */
    for (size_t i = 0; i < COUNT(open); i++)
        symbol_of(symbol_intern(in, "System`", open[i]))->attributes = ATTR_NHOLD_REST;
}

#define FORM(name, usage) {name, {0, ANY}, ATTR_NONE, NULL, usage}
static const Builtin builtins[] = {
    {"ToString", {1, 2}, ATTR_NONE, to_string,
     "ToString[e] gives e as a string in OutputForm.\nToString[e, form] uses another form: InputForm, FullForm, TeXForm ...",
     "CharacterEncoding -> \"UTF-8\", FormatType -> OutputForm, PageWidth -> Infinity, TotalWidth -> Infinity, "
     "NumberMarks -> Automatic"},
    {"ToExpression", {1, 3}, ATTR_LISTABLE, to_expression,
     "ToExpression[\"text\"] reads text and evaluates it.\nToExpression[\"text\", form, head] puts head around before "
     "evaluation."},
    {"TextString", {1, 1}, ATTR_NONE, text_string, "TextString[e] gives e as text that people read, on one line."},
    {"SyntaxQ", {1, 2}, ATTR_NONE, syntax_q, "SyntaxQ[\"text\"] gives True if text is correct input."},
    {"SyntaxLength", {1, 1}, ATTR_NONE, syntax_length,
     "SyntaxLength[\"text\"] gives the number of characters that are correct input; one more than all when text is incomplete."},
    FORM("InputForm", "InputForm[e] shows e as it would be typed."),
    FORM("FullForm", "FullForm[e] shows e without any special notation."),
    FORM("OutputForm", "OutputForm[e] shows e as mathematics on lines of text."),
    FORM("StandardForm", "StandardForm[e] shows e in the usual way."),
    FORM("TraditionalForm", "TraditionalForm[e] shows e in the notation of mathematics."),
    FORM("TeXForm", "TeXForm[e] shows e as TeX."),
    FORM("CForm", "CForm[e] shows e as C."),
    FORM("FortranForm", "FortranForm[e] shows e as Fortran."),
    FORM("TreeForm", "TreeForm[e] shows e as a tree."),
    FORM("MatrixForm", "MatrixForm[list] shows a list of lists as a matrix."),
    FORM("TableForm", "TableForm[list] shows a list of lists as a table."),
    FORM("Grid", "Grid[{{a, b, ...}, ...}] shows a grid."),
    FORM("Column", "Column[{a, b, ...}] shows the parts below each other."),
    FORM("Row", "Row[{a, b, ...}] shows the parts beside each other.\nRow[list, sep] puts sep between."),
    FORM("SequenceForm", "SequenceForm[a, b, ...] shows the parts beside each other."),
    FORM("StringForm", "StringForm[\"text `1` ``\", a, b, ...] shows the text with a, b, ... put in."),
    FORM("Short", "Short[e] shows e shortened to a line.\nShort[e, n] to about n lines."),
    FORM("Shallow", "Shallow[e] shows the outer four levels of e and at most ten parts of each.\nShallow[e, depth] and Shallow[e, {depth, length}] other numbers of them."),
    FORM("Skeleton", "Skeleton[n] stands for n parts left out: <<n>>."),
    FORM("Infix", "Infix[f[a, b, ...], op] shows the parts with op between."),
    FORM("Prefix", "Prefix[f[a], op] shows op before a."),
    FORM("Postfix", "Postfix[f[a], op] shows op after a."),
    FORM("PrecedenceForm", "PrecedenceForm[e, p] shows e with parentheses as an operator of precedence p would have them."),
    FORM("Style", "Style[e, options] shows e with colours and fonts where there are some."),
    FORM("Subscript", "Subscript[x, i] shows i below x."),
    FORM("Superscript", "Superscript[x, n] shows n above x."),
    FORM("Subsuperscript", "Subsuperscript[x, i, n] shows i below and n above x."),
    FORM("Overscript", "Overscript[x, y] shows y over x."),
    FORM("Underscript", "Underscript[x, y] shows y under x."),
    {"HoldForm", {1, 1}, ATTR_HOLD_ALL, NULL, "HoldForm[e] shows e, unevaluated."},
    {"Defer", {1, 1}, ATTR_HOLD_ALL, NULL, "Defer[e] shows e, unevaluated; typed again it evaluates."},
};
#undef FORM

static const MessageText messages[] = {
    {"General", "sntxi", "Incomplete expression; more input is needed `1`"},
    {"StringForm", "sfr", "Item `1` requested in \"`2`\" out of range; `3` items available."},
    {"Syntax", "com", "Warning: comma encountered with no adjacent expression. The expression will be treated as Null."},
};

const Module module_text_words = {"text_words", builtins, COUNT(builtins), messages, COUNT(messages), start};
