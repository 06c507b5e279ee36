/* print.c - one line of text for an expression: InputForm, FullForm, and OutputForm where it needs no second line.
 *
 * Parentheses follow the operator table: a part is put into them when it shows a lower precedence than its place needs. */
#include "interp/print_inside.h"
#include <limits.h>
#include <math.h>
#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

int print_symbol_index(Expr head)
{
    if (!expr_is_symbol(head))
        return -1;
    const Symbol *s = symbol_of(head);
    return s >= symbol_known && s < symbol_known + SYMBOL_COUNT ? (int)(s - symbol_known) : -1;
}

static bool input(const Printer *p)
{
    return p->form == PRINT_INPUT;
}

/* ---- atoms ---- */
static bool is_private(uint32_t c)
{
    return c >= 0xE000 && c <= 0xF8FF;
}

void print_quoted(Text *out, const char *utf8, size_t bytes)
{
    const char *p = utf8, *end = utf8 + bytes, *plain = p;
    text_add_char(out, '"');
    while (p < end) {
        uint32_t c = (unsigned char)*p;
        size_t n = 1;
        if (c >= 0x20 && c != '"' && c != '\\' && c < 0x7F) {
            p++;
            continue;
        }
        if (c >= 0x80) {
            n = utf8_decode(p, end, &c);
            if (c >= 0xA0 && !is_private(c) && c != 0xFFFD) {
                p += n;
                continue;
            }
        }
        text_add_bytes(out, plain, (size_t)(p - plain));
        const char *name = is_private(c) ? named_character_name(c) : NULL;
        switch (c) {
        case '"': text_add(out, "\\\""); break;
        case '\\': text_add(out, "\\\\"); break;
        case '\n': text_add(out, "\\n"); break;
        case '\t': text_add(out, "\\t"); break;
        case '\r': text_add(out, "\\r"); break;
        case '\b': text_add(out, "\\b"); break;
        case '\f': text_add(out, "\\f"); break;
        default:
            if (name != NULL)
                text_addf(out, "\\[%s]", name);
            else if (c < 0x100)
                text_addf(out, "\\.%02x", (unsigned)c);
            else
                text_addf(out, "\\:%04x", (unsigned)c);
        }
        p += n;
        plain = p;
    }
    text_add_bytes(out, plain, (size_t)(p - plain));
    text_add_char(out, '"');
}

static void print_string_atom(Printer *p, Expr e)
{
    const char *text = expr_string_text(e);
    size_t bytes = expr_string_bytes(e);
    if (p->form == PRINT_OUTPUT) {
        bool tall = memchr(text, '\n', bytes) != NULL;
        if (tall && p->row != NULL)
            print_add_box(p, box_text(text, bytes));
        else if (!tall || !print_tall(p))
            text_add_bytes(p->out, text, bytes);
    } else {
        print_quoted(p->out, text, bytes);
    }
}

/* Private characters of notebooks in names are written by their names. */
void print_symbol(Printer *p, Expr e)
{
    const char *name = symbol_shown_name(p->in, e);
    const char *q = name;
    while ((unsigned char)*q < 0xEE && *q != '\0')
        q++;
    if (*q == '\0') {
        text_add(p->out, name);
        return;
    }
    const char *end = name + strlen(name);
    while (name < end) {
        uint32_t c;
        size_t n = utf8_decode(name, end, &c);
        const char *spelled = is_private(c) ? named_character_name(c) : NULL;
        if (spelled != NULL)
            text_addf(p->out, "\\[%s]", spelled);
        else
            text_add_bytes(p->out, name, n);
        name += n;
    }
}

static int number_shows(Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_RATIONAL: return PRECEDENCE_DIVIDE;
    case EXPR_COMPLEX: {
        Expr re = e->as.pair.first, im = e->as.pair.second;
        if (!(number_is_exact(re) && number_is_zero(re)))
            return PRECEDENCE_PLUS;
        return im == expr_int(1) ? PRECEDENCE_ATOM : PRECEDENCE_TIMES;
    }
    default: return number_sign(e) < 0 ? 480 : PRECEDENCE_ATOM;
    }
}

/* Complex with a fraction in it: the sum that it stands for, so that OutputForm draws the fraction. NULL for any other number. */
static Expr complex_with_fraction(Expr e)
{
    if (!expr_is(e, EXPR_COMPLEX) || !(expr_is(e->as.pair.first, EXPR_RATIONAL) || expr_is(e->as.pair.second, EXPR_RATIONAL)))
        return NULL;
    Expr re = e->as.pair.first, unit = number_complex(expr_int(0), expr_int(1)), im = e->as.pair.second;
    Expr imaginary = im == expr_int(1) ? unit : expr_call(S(Times), 2, im, unit);
    return re == expr_int(0) ? imaginary : expr_call(S(Plus), 2, re, imaginary);
}

static void print_number(Printer *p, Expr e, int least)
{
    if (p->form == PRINT_FULL) {
        number_print_input(p->out, e, true);
        return;
    }
    if (p->form == PRINT_OUTPUT && expr_is(e, EXPR_RATIONAL) && print_fraction(p, e, least))
        return;
    Expr sum = p->form == PRINT_OUTPUT ? complex_with_fraction(e) : NULL;
    if (sum) {
        print_part(p, sum, least);
        return;
    }
    bool parens = number_shows(e) < least;
    print_open(p, parens);
    if (p->form == PRINT_OUTPUT) {
        number_print_output(p->out, e);
    } else {
        number_print_input(p->out, e, false);
    }
    print_close(p, parens);
}

static void print_base64(Text *out, const unsigned char *bytes, size_t n)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < n; i += 3) {
        uint32_t v = (uint32_t)bytes[i] << 16;
        if (i + 1 < n)
            v |= (uint32_t)bytes[i + 1] << 8;
        if (i + 2 < n)
            v |= bytes[i + 2];
        text_add_char(out, digits[v >> 18]);
        text_add_char(out, digits[v >> 12 & 63]);
        text_add_char(out, i + 1 < n ? digits[v >> 6 & 63] : '=');
        text_add_char(out, i + 2 < n ? digits[v & 63] : '=');
    }
}

static void print_element(Printer *p, const ArrayView *a, int64_t i)
{
    double r = a->type == ARRAY_REAL64 ? ((const double *)a->data)[i] : 0.0;
    if (a->type == ARRAY_INT64)
        text_add_int(p->out, ((const int64_t *)a->data)[i]);
    else if (a->type == ARRAY_REAL64 && p->form != PRINT_FULL && r - r == 0.0)
        number_print_real(p->out, r, input(p));
    else if (a->type == ARRAY_REAL32 && input(p) && ((const float *)a->data)[i] - ((const float *)a->data)[i] == 0.0f)
        number_print_real32(p->out, ((const float *)a->data)[i]);
    else
        print_part(p, array_element(a, i), 0);
}

/* The nested list of an array, level by level; from is the first element of this block. */
static void print_block(Printer *p, const ArrayView *a, int level, int64_t from, int64_t block)
{
    bool list = p->form != PRINT_FULL;
    int64_t n = a->dim[level], gap = (int64_t)print_gap(p, (size_t)n), at = (int64_t)((p->parts_most + 1) / 2);
    block = n > 0 ? block / n : 0;
    text_add(p->out, list ? "{" : "List[");
    for (int64_t i = 0; i < n; i++) {
        if (print_is_over(p))
            return;
        if ((i & 4095) == 0)
            unwind_poll(p->in);
        if (i > 0)
            text_add(p->out, ", ");
        if (gap > 0 && i == at) {
            text_addf(p->out, "<<%lld>>", (long long)gap);
            i += gap - 1;
        } else if (level + 1 == a->rank) {
            print_element(p, a, from + i);
        } else {
            print_block(p, a, level + 1, from + i * block, block);
        }
    }
    text_add_char(p->out, list ? '}' : ']');
}

static void print_array(Printer *p, Expr e)
{
    enum { WRITTEN_OUT = 1000 }; /* longer NumericArrays are shown by their bytes */
    ArrayView a = array_view(e);
    if (expr_is(e, EXPR_PACKED)) {
        print_block(p, &a, 0, 0, a.count);
    } else if (expr_is(e, EXPR_BYTES)) {
        if (p->form == PRINT_OUTPUT) {
            text_addf(p->out, "ByteArray[<%lld>]", (long long)a.count);
            return;
        }
        text_add(p->out, "ByteArray[\"");
        print_base64(p->out, a.data, (size_t)a.count);
        text_add(p->out, "\"]");
    } else if (p->form == PRINT_OUTPUT) {
        Printer shorter = *p;
        shorter.parts_most = a.count > 100 && p->parts_most > 5 ? 5 : p->parts_most;
        print_block(&shorter, &a, 0, 0, a.count);
    } else {
        text_add(p->out, "NumericArray[");
        if (a.count <= WRITTEN_OUT) {
            print_block(p, &a, 0, 0, a.count);
            text_addf(p->out, ", \"%s\"]", array_type_name(a.type));
            return;
        }
        text_add(p->out, "ByteArray[\"");
        print_base64(p->out, a.data, (size_t)a.count * array_type_size(a.type));
        text_addf(p->out, "\"], \"%s\", {", array_type_name(a.type));
        for (int i = 0; i < a.rank; i++)
            text_addf(p->out, "%s%lld", i > 0 ? ", " : "", (long long)a.dim[i]);
        text_add(p->out, "}]");
    }
}

static void print_opaque(Printer *p, Expr e)
{
    const OpaqueType *type = e->as.opaque.type;
    if (type->print != NULL)
        text_add(p->out, type->print(e->as.opaque.data));
    else
        text_addf(p->out, "%s[<>]", type->name);
}

/* ---- calls ---- */
void print_parts(Printer *p, Expr e, size_t first, const char *comma)
{
    size_t n = expr_length(e), gap = print_gap(p, n - (first - 1)), at = first + (p->parts_most + 1) / 2;
    for (size_t i = first; i <= n; i++) {
        if (print_is_over(p))
            return;
        if (i > first)
            text_add(p->out, comma);
        if (gap > 0 && i == at) { /* the first and the last ones are shown */
            text_addf(p->out, "<<%zu>>", gap);
            i += gap - 1;
        } else {
            print_part(p, expr_part(e, i), 0);
        }
    }
}

/* FullForm has no other parentheses than these: -1[x] would read as the negative of 1[x]. */
static bool starts_with_minus(Expr e)
{
    ExprKind kind = expr_kind(e);
    return kind == EXPR_REAL ? signbit(expr_real_value(e)) != 0
                             : (kind == EXPR_INT || kind == EXPR_BIG || kind == EXPR_BIGREAL) && number_sign(e) < 0;
}

static void print_call(Printer *p, Expr e, int least)
{
    bool parens = PRECEDENCE_CALL < least && p->form != PRINT_FULL;
    bool minus = p->form == PRINT_FULL && starts_with_minus(expr_head(e));
    print_open(p, parens);
    print_open(p, minus);
    print_part(p, expr_head(e), PRECEDENCE_CALL);
    print_close(p, minus);
    text_add_char(p->out, '[');
    print_parts(p, e, 1, ", ");
    text_add_char(p->out, ']');
    print_close(p, parens);
}

static void print_full_assoc(Printer *p, Expr e)
{
    size_t n = expr_length(e);
    text_add(p->out, "Association[");
    for (size_t i = 1; i <= n; i++) {
        text_add(p->out, i > 1 ? ", " : "");
        text_add(p->out, assoc_is_delayed(e, i) ? "RuleDelayed[" : "Rule[");
        print_part(p, assoc_key(e, i), 0);
        text_add(p->out, ", ");
        print_part(p, assoc_value(e, i), 0);
        text_add_char(p->out, ']');
    }
    text_add_char(p->out, ']');
}

static void print_assoc(Printer *p, Expr e)
{
    if (p->form == PRINT_FULL) {
        print_full_assoc(p, e);
        return;
    }
    size_t n = expr_length(e), shown = p->parts_most < n ? p->parts_most : n;
    text_add(p->out, "<|");
    for (size_t i = 1; i <= shown; i++) {
        if (print_is_over(p))
            return;
        if (i > 1)
            text_add(p->out, ", ");
        print_part(p, assoc_key(e, i), 121);
        text_add(p->out, assoc_is_delayed(e, i) ? " :> " : " -> ");
        print_part(p, assoc_value(e, i), 120);
    }
    if (shown < n)
        text_addf(p->out, "%s<<%zu>>", shown > 0 ? ", " : "", n - shown);
    text_add(p->out, "|>");
}

/* ---- operators ---- */
static bool is_ascii(const Operator *row)
{
    return (signed char)row->spellings[0] > 0;
}

static void print_spelling(Printer *p, const Operator *row)
{
    size_t n = strcspn(row->spellings, " ");
    uint32_t c;
    utf8_decode(row->spellings, row->spellings + n, &c);
    const char *name = c >= 128 && is_private(c) ? named_character_name(c) : NULL;
    if (name != NULL)
        text_addf(p->out, "\\[%s]", name);
    else
        text_add_bytes(p->out, row->spellings, n);
}

static void print_infix(Printer *p, Expr e, const Operator *row, int least)
{
    bool parens = row->shows < least;
    size_t n = expr_length(e), shown = p->parts_most < n ? p->parts_most : n;
    print_open(p, parens);
    for (size_t i = 1; i <= shown; i++) {
        if (print_is_over(p))
            return;
        if (i > 1) {
            text_add(p->out, row->spaced ? " " : "");
            print_spelling(p, row);
            text_add(p->out, row->spaced ? " " : "");
        }
        bool same_side = (row->group == GROUP_LEFT && i == 1) || (row->group == GROUP_RIGHT && i == n);
        print_part(p, expr_part(e, i), same_side ? row->shows : row->shows + 1);
    }
    if (shown < n)
        text_addf(p->out, ", <<%zu>>", n - shown);
    print_close(p, parens);
}

static void print_prefix(Printer *p, Expr e, const Operator *row, int least)
{
    bool parens = row->shows < least;
    print_open(p, parens);
    print_spelling(p, row);
    size_t start = p->out->length;
    print_part(p, expr_part(e, 1), row->shows);
    bool runs_on = start < p->out->length && p->out->bytes[start] == '+' && p->out->bytes[start - 1] == '+';
    if (runs_on) { /* + +x is not ++x */
        text_add_char(p->out, ' ');
        memmove(p->out->bytes + start + 1, p->out->bytes + start, p->out->length - start - 1);
        p->out->bytes[start] = ' ';
    }
    print_close(p, parens);
}

static void print_postfix(Printer *p, Expr e, const Operator *row, int least)
{
    bool parens = row->shows < least;
    Expr part = expr_part(e, 1);
    /* 1.. repeats 1, but 1... would repeat 1. wrongly */
    bool dot = row->spellings[0] == '.' && expr_is_number(part) && !number_is_exact(part);
    print_open(p, parens);
    print_part(p, part, dot ? PRECEDENCE_ATOM + 1 : row->shows + 1);
    bool runs_on = row->spellings[0] == '.' && p->out->length && p->out->bytes[p->out->length - 1] == '.'; /* x^1. .. */
    if (row->spaced || runs_on)
        text_add_char(p->out, ' ');
    print_spelling(p, row);
    print_close(p, parens);
}

/* Whether the printer writes this operator between, before or after the parts: special forms have their own functions. */
static bool is_plain(const Operator *row)
{
    switch (row->group) {
    case GROUP_LEFT:
    case GROUP_RIGHT:
    case GROUP_FLAT:
    case GROUP_NONE:
    case GROUP_COMPARE: return true;
    case GROUP_PLUS: return row->kind == OPERATOR_PREFIX;
    default: return false;
    }
}

static bool print_operator(Printer *p, Expr e, int least)
{
    size_t n = expr_length(e);
    Expr head = expr_head(e);
    const Operator *row = NULL;
    if (n == 1) {
        row = syntax_operator(p->syntax, head, OPERATOR_PREFIX);
        if (row == NULL || !is_plain(row) || head == S(PlusMinus) || head == S(MinusPlus))
            row = syntax_operator(p->syntax, head, OPERATOR_POSTFIX);
    } else if (n >= 2) {
        row = syntax_operator(p->syntax, head, OPERATOR_INFIX);
        if (row != NULL && n > 2 && row->group != GROUP_FLAT && row->group != GROUP_COMPARE)
            return false;
    }
    if (row == NULL || !is_plain(row) || head == S(Sqrt))
        return false;
    if (p->form == PRINT_INPUT && !is_ascii(row)) /* InputForm is plain text: Element[x, Reals] */
        return false;
    if (row->kind == OPERATOR_INFIX)
        print_infix(p, e, row, least);
    else if (row->kind == OPERATOR_PREFIX)
        print_prefix(p, e, row, least);
    else
        print_postfix(p, e, row, least);
    return true;
}

/* What OutputForm shows in place of a call: format rules of the user, forms such as TableForm, sealed values. */
static bool print_shown(Printer *p, Expr e, int least)
{
    Expr shown = print_form_shown(p->in, e);
    if (shown == NULL)
        return false;
    print_part(p, shown, least);
    return true;
}

/* Row[{a, b, ...}], Row[{a, b, ...}, separator] */
static bool print_row(Printer *p, Expr e)
{
    Expr list = expr_part(e, 1);
    if (!expr_is_list(list))
        return false;
    for (size_t i = 1; i <= expr_length(list); i++) {
        if (i > 1 && expr_length(e) >= 2)
            print_part(p, expr_part(e, 2), 0);
        print_part(p, expr_part(list, i), 0);
    }
    return true;
}

/* HoldForm[e] shows e; InputForm[e] shows e in another form. */
static bool print_wrapper(Printer *p, Expr e, int least)
{
    if (expr_length(e) < 1)
        return false;
    Printer other = *p;
    switch (print_symbol_index(expr_head(e))) {
    case SYMBOL_HoldForm:
    case SYMBOL_Defer:
    case SYMBOL_OutputForm:
    case SYMBOL_StandardForm:
    case SYMBOL_TraditionalForm:
        if (expr_length(e) != 1)
            return false;
        print_part(p, expr_part(e, 1), least);
        return true;
    case SYMBOL_Style:
    case SYMBOL_Interpretation:
    case SYMBOL_Tooltip:
    case SYMBOL_Legended: print_part(p, expr_part(e, 1), least); return true;
    case SYMBOL_Row: return print_row(p, e);
    case SYMBOL_SequenceForm: print_parts(p, e, 1, ""); return true;
    case SYMBOL_InputForm: other.form = PRINT_INPUT; break;
    case SYMBOL_FullForm: other.form = PRINT_FULL; break;
    default: return false;
    }
    other.row = NULL;
    print_part(&other, expr_part(e, 1), least);
    return true;
}

static bool print_sealed(Printer *p, Expr e, int least)
{
    Expr head = expr_head(e);
    const SealedType *type = expr_is_symbol(head) ? symbol_of(head)->sealed : NULL;
    if (type == NULL || p->form != PRINT_INPUT || type->input == NULL)
        return false;
    Expr shown = type->input(p->in, e);
    if (shown == NULL || shown == e)
        return false;
    if (expr_is_string(shown)) /* the text itself */
        text_add_bytes(p->out, expr_string_text(shown), expr_string_bytes(shown));
    else
        print_part(p, shown, least);
    return true;
}

/* Format[e, InputForm] := ... of the user. */
static bool print_formatted_input(Printer *p, Expr e, int least)
{
    Expr head = e;
    while (expr_is_normal(head))
        head = expr_head(head);
    if (!expr_is_symbol(head) || symbol_of(head)->values[VALUES_FORMAT] == NULL)
        return false;
    Expr shown = print_format_only(p->in, e, "InputForm");
    if (shown == NULL)
        return false;
    if (expr_has_head(shown, S(InputForm)) && expr_length(shown) == 1)
        shown = expr_part(shown, 1);
    Printer output = *p;
    if (expr_has_head(shown, S(OutputForm)))
        output.form = PRINT_OUTPUT;
    print_part(&output, shown, least);
    return true;
}

static void print_normal(Printer *p, Expr e, int least)
{
    if (expr_is_sealed(e) && print_sealed(p, e, least))
        return;
    if (p->form != PRINT_FULL && p->depth > p->depth_most) {
        text_add(p->out, "<<1>>");
        return;
    }
    p->depth++;
    bool done = p->form == PRINT_INPUT && print_formatted_input(p, e, least);
    if (p->form == PRINT_OUTPUT)
        done = print_wrapper(p, e, least) || print_laid_out(p, e) || print_shown(p, e, least) || print_derivative(p, e);
    if (!done && p->form != PRINT_FULL)
        done = print_special(p, e, least) || print_operator(p, e, least);
    if (!done)
        print_call(p, e, least);
    p->depth--;
}

void print_part(Printer *p, Expr e, int least)
{
    stack_check(p->in);
    if (print_is_over(p) || (p->row != NULL && print_flat(p, e, least)))
        return;
    switch (expr_kind(e)) {
    case EXPR_STRING: print_string_atom(p, e); break;
    case EXPR_SYMBOL: print_symbol(p, e); break;
    case EXPR_NORMAL: print_normal(p, e, least); break;
    case EXPR_ASSOC: print_assoc(p, e); break;
    case EXPR_PACKED:
    case EXPR_NUMERIC:
    case EXPR_BYTES: print_array(p, e); break;
    case EXPR_OPAQUE: print_opaque(p, e); break;
    default: print_number(p, e, least); break;
    }
}

/* ---- exports ---- */
static Printer printer(Interp *in, Text *out, PrintForm form)
{
    return (Printer){.in = in, .out = out, .syntax = syntax_state(in), .form = form, .stop_at = SIZE_MAX,
                     .parts_most = SIZE_MAX, .depth_most = INT_MAX};
}

void print_expr(Interp *in, Text *out, Expr e, PrintForm form)
{
    if (form == PRINT_OUTPUT) {
        print_output(in, out, e);
        return;
    }
    Printer p = printer(in, out, form);
    print_part(&p, e, 0);
}

const char *print_text(Interp *in, Expr e, PrintForm form)
{
    Text out = text_start();
    print_expr(in, &out, e, form);
    return out.bytes;
}

Expr print_string(Interp *in, Expr e, PrintForm form)
{
    Text out = text_start();
    print_expr(in, &out, e, form);
    return text_finish(&out);
}

const char *print_shallow(Interp *in, Expr e, int depth, size_t parts)
{
    Text out = text_start();
    Printer p = printer(in, &out, PRINT_OUTPUT);
    p.parts_most = parts;
    p.depth_most = depth;
    print_part(&p, e, 0);
    return out.bytes;
}

const char *print_short(Interp *in, Expr e, size_t n)
{
    /* ever fewer parts and levels until it fits; the last try is cut off */
    static const struct {
        size_t parts;
        int depth;
    } tries[] = {{SIZE_MAX, INT_MAX}, {60, 40}, {40, 30}, {30, 20}, {24, 20}, {20, 16}, {16, 12}, {12, 10},
                 {10, 8},             {8, 8},   {6, 6},   {5, 5},   {4, 4},   {3, 3},   {2, 2},   {1, 1}};
    Text out = text_start();
    for (size_t i = 0; i < COUNT(tries); i++) {
        out = text_start();
        Printer p = printer(in, &out, PRINT_OUTPUT);
        p.stop_at = n;
        p.parts_most = tries[i].parts;
        p.depth_most = tries[i].depth;
        print_part(&p, e, 0);
        if (out.length <= n)
            return out.bytes;
    }
    size_t cut = n;
    while (cut > 0 && ((unsigned char)out.bytes[cut] & 0xC0) == 0x80)
        cut--;
    return mem_text(out.bytes, cut);
}
