/* print_special.c - the forms that no operator row describes: patterns, slots, parts, assignments to tags, wrappers. */
#include "interp/print_inside.h"

/* ---- special forms ---- */
static bool is_blank(Expr e, int *count)
{
    int i = expr_is_normal(e) ? print_symbol_index(expr_head(e)) : -1;
    *count = i == SYMBOL_Blank ? 1 : i == SYMBOL_BlankSequence ? 2 : i == SYMBOL_BlankNullSequence ? 3 : 0;
    return *count > 0 && expr_length(e) <= 1 && (expr_length(e) == 0 || expr_is_symbol(expr_part(e, 1)));
}

static bool print_blank(Printer *p, Expr e)
{
    int count;
    if (!is_blank(e, &count))
        return false;
    text_add_bytes(p->out, "___", (size_t)count);
    if (expr_length(e) == 1)
        print_symbol(p, expr_part(e, 1));
    return true;
}

static bool print_pattern(Printer *p, Expr e, int least)
{
    int count;
    if (expr_length(e) != 2 || !expr_is_symbol(expr_part(e, 1)))
        return false;
    bool blank = is_blank(expr_part(e, 2), &count);
    bool parens = PRECEDENCE_PATTERN < least && !(blank && p->form == PRINT_OUTPUT); /* (a_) + b as input, a_ + b as output */
    print_open(p, parens);
    print_symbol(p, expr_part(e, 1));
    if (blank) {
        print_blank(p, expr_part(e, 2));
    } else {
        text_add_char(p->out, ':');
        print_part(p, expr_part(e, 2), PRECEDENCE_PATTERN + 1);
    }
    print_close(p, parens);
    return true;
}

static bool print_optional(Printer *p, Expr e, int least)
{
    size_t n = expr_length(e);
    if (n < 1 || n > 2)
        return false;
    Expr pattern = expr_part(e, 1);
    int count = 0;
    bool bare = is_blank(pattern, &count) && count == 1 && expr_length(pattern) == 0;
    if (expr_has_head(pattern, S(Pattern)) && expr_length(pattern) == 2 && expr_is_symbol(expr_part(pattern, 1)))
        bare = is_blank(expr_part(pattern, 2), &count) && count == 1 && expr_length(expr_part(pattern, 2)) == 0;
    if ((n == 1 && !bare) || expr_is_symbol(pattern))
        return false;
    bool parens = PRECEDENCE_OPTIONAL < least;
    print_open(p, parens);
    print_part(p, pattern, PRECEDENCE_PATTERN);
    if (n == 1) {
        text_add_char(p->out, '.');
    } else {
        text_add_char(p->out, ':');
        print_part(p, expr_part(e, 2), PRECEDENCE_OPTIONAL + 1);
    }
    print_close(p, parens);
    return true;
}

static bool is_word(Expr e)
{
    if (!expr_is_string(e) || expr_string_bytes(e) == 0)
        return false;
    const char *s = expr_string_text(e);
    if (s[0] >= '0' && s[0] <= '9')
        return false;
    for (size_t i = 0; i < expr_string_bytes(e); i++) {
        bool letter = (s[i] >= 'a' && s[i] <= 'z') || (s[i] >= 'A' && s[i] <= 'Z') || (s[i] >= '0' && s[i] <= '9') || s[i] == '$';
        if (!letter)
            return false;
    }
    return true;
}

static bool print_slot(Printer *p, Expr e)
{
    if (expr_length(e) != 1)
        return false;
    Expr n = expr_part(e, 1);
    bool sequence = expr_head(e) == S(SlotSequence);
    if (expr_is(n, EXPR_INT) && expr_int_value(n) >= 0)
        text_addf(p->out, "%s%lld", sequence ? "##" : "#", (long long)expr_int_value(n));
    else if (!sequence && is_word(n))
        text_addf(p->out, "#%s", expr_string_text(n));
    else
        return false;
    return true;
}

static bool print_function(Printer *p, Expr e, int least)
{
    if (expr_length(e) != 1)
        return false;
    bool parens = 90 < least;
    print_open(p, parens);
    print_part(p, expr_part(e, 1), 90);
    text_add(p->out, " & ");
    print_close(p, parens);
    return true;
}

static bool print_part_call(Printer *p, Expr e, int least)
{
    if (expr_length(e) < 2)
        return false;
    bool parens = PRECEDENCE_CALL < least;
    print_open(p, parens);
    print_part(p, expr_part(e, 1), PRECEDENCE_CALL);
    text_add(p->out, "[[");
    print_parts(p, e, 2, ",");
    text_add(p->out, "]]");
    print_close(p, parens);
    return true;
}

static bool print_out(Printer *p, Expr e)
{
    size_t n = expr_length(e);
    if (n == 0) {
        text_add_char(p->out, '%');
        return true;
    }
    if (n != 1 || !expr_is(expr_part(e, 1), EXPR_INT))
        return false;
    int64_t k = expr_int_value(expr_part(e, 1));
    if (k >= 0)
        text_addf(p->out, "%%%lld", (long long)k);
    else if (k < -1 && k > -20)
        text_addf(p->out, "%.*s", (int)-k, "%%%%%%%%%%%%%%%%%%%%");
    else
        return false;
    return true;
}

static bool print_compound(Printer *p, Expr e, int least)
{
    size_t n = expr_length(e);
    if (n < 2)
        return false;
    bool parens = PRECEDENCE_COMPOUND < least;
    print_open(p, parens);
    for (size_t i = 1; i <= n; i++) {
        if (print_is_over(p))
            return true;
        if (i > 1)
            text_add(p->out, "; ");
        if (i < n || expr_part(e, i) != S(Null))
            print_part(p, expr_part(e, i), PRECEDENCE_COMPOUND + 1);
    }
    print_close(p, parens);
    return true;
}

static bool print_message_name(Printer *p, Expr e)
{
    size_t n = expr_length(e);
    if (n < 2)
        return false;
    for (size_t i = 2; i <= n; i++)
        if (!is_word(expr_part(e, i)))
            return false;
    if (!expr_is_symbol(expr_part(e, 1)))
        return false;
    print_symbol(p, expr_part(e, 1));
    for (size_t i = 2; i <= n; i++)
        text_addf(p->out, "::%s", expr_string_text(expr_part(e, i)));
    return true;
}

static bool print_tag(Printer *p, Expr e, int least)
{
    bool unset = expr_head(e) == S(TagUnset);
    if (expr_length(e) != (unset ? 2 : 3))
        return false;
    bool parens = PRECEDENCE_SET < least;
    print_open(p, parens);
    print_part(p, expr_part(e, 1), PRECEDENCE_SET + 1);
    text_add(p->out, " /: ");
    print_part(p, expr_part(e, 2), PRECEDENCE_SET + 1);
    text_add(p->out, unset ? " =." : expr_head(e) == S(TagSet) ? " = " : " := ");
    if (!unset)
        print_part(p, expr_part(e, 3), PRECEDENCE_SET);
    print_close(p, parens);
    return true;
}

static bool print_file(Printer *p, Expr e, int least)
{
    bool get = expr_head(e) == S(Get);
    if (expr_length(e) != (get ? 1 : 2) || !expr_is_string(expr_part(e, get ? 1 : 2)))
        return false;
    Expr name = expr_part(e, get ? 1 : 2);
    bool parens = (get ? 720 : 30) < least;
    print_open(p, parens);
    if (!get)
        print_part(p, expr_part(e, 1), 30);
    text_add(p->out, get ? "<<" : expr_head(e) == S(Put) ? " >> " : " >>> ");
    print_quoted(p->out, expr_string_text(name), expr_string_bytes(name));
    print_close(p, parens);
    return true;
}

static bool print_span(Printer *p, Expr e, int least)
{
    size_t n = expr_length(e);
    if (n < 2 || n > 3)
        return false;
    bool parens = PRECEDENCE_SPAN < least;
    print_open(p, parens);
    for (size_t i = 1; i <= n; i++) {
        text_add(p->out, i > 1 ? " ;; " : "");
        print_part(p, expr_part(e, i), PRECEDENCE_SPAN + 1);
    }
    print_close(p, parens);
    return true;
}

static bool print_infinity(Printer *p, Expr e, int least)
{
    if (expr_length(e) == 0) {
        text_add(p->out, "ComplexInfinity");
        return true;
    }
    Expr d = expr_part(e, 1);
    if (expr_length(e) != 1 || !(d == expr_int(1) || d == expr_int(-1)))
        return false;
    bool parens = d == expr_int(-1) && 480 < least;
    print_open(p, parens);
    text_add(p->out, d == expr_int(1) ? "Infinity" : "-Infinity");
    print_close(p, parens);
    return true;
}

/* Association[...] that was not evaluated. */
static bool print_association_call(Printer *p, Expr e)
{
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!(expr_has_head(expr_part(e, i), S(Rule)) || expr_has_head(expr_part(e, i), S(RuleDelayed))))
            return false;
    text_add(p->out, "<|");
    print_parts(p, e, 1, ", ");
    text_add(p->out, "|>");
    return true;
}

static const char *comparison_text(Expr op)
{
    switch (print_symbol_index(op)) {
    case SYMBOL_Equal: return " == ";
    case SYMBOL_Unequal: return " != ";
    case SYMBOL_Less: return " < ";
    case SYMBOL_LessEqual: return " <= ";
    case SYMBOL_Greater: return " > ";
    case SYMBOL_GreaterEqual: return " >= ";
    default: return NULL;
    }
}

/* OutputForm only: InputForm shows the call. */
static bool print_inequality(Printer *p, Expr e, int least)
{
    size_t n = expr_length(e);
    if (n < 3 || n % 2 == 0)
        return false;
    for (size_t i = 2; i < n; i += 2)
        if (comparison_text(expr_part(e, i)) == NULL)
            return false;
    bool parens = 290 < least;
    print_open(p, parens);
    for (size_t i = 1; i <= n; i++) {
        if (i % 2 == 0)
            text_add(p->out, comparison_text(expr_part(e, i)));
        else
            print_part(p, expr_part(e, i), 291);
    }
    print_close(p, parens);
    return true;
}

/* Derivative[n][f] as f' in OutputForm. */
bool print_derivative(Printer *p, Expr e)
{
    Expr head = expr_head(e);
    if (!expr_is_normal(head) || !expr_has_head(head, S(Derivative)) || expr_length(e) != 1)
        return false;
    int64_t n = expr_length(head) == 1 && expr_is(expr_part(head, 1), EXPR_INT) ? expr_int_value(expr_part(head, 1)) : -1;
    if ((n < 1 || n > 2) && p->row != NULL) {
        Printer order = print_box_start(p);
        text_add_char(order.out, '(');
        print_parts(&order, head, 1, ",");
        text_add_char(order.out, ')');
        print_add_box(p, box_superscript(print_box(p, expr_part(e, 1), PRECEDENCE_CALL), print_box_end(&order)));
        return true;
    }
    if ((n < 1 || n > 2) && print_tall(p))
        return true;
    print_part(p, expr_part(e, 1), PRECEDENCE_CALL);
    if (n == 1 || n == 2) {
        text_add(p->out, n == 1 ? "'" : "''");
        return true;
    }
    text_add(p->out, "^(");
    print_parts(p, head, 1, ",");
    text_add_char(p->out, ')');
    return true;
}

bool print_special(Printer *p, Expr e, int least)
{
    bool output = p->form == PRINT_OUTPUT;
    switch (print_symbol_index(expr_head(e))) {
    case SYMBOL_List:
        text_add_char(p->out, '{');
        print_parts(p, e, 1, ", ");
        text_add_char(p->out, '}');
        return true;
    case SYMBOL_Plus:
        if (expr_length(e) < 2)
            return false;
        print_plus(p, e, least);
        return true;
    case SYMBOL_Times:
        if (expr_length(e) < 2)
            return false;
        print_times(p, e, least);
        return true;
    case SYMBOL_Power:
        if (expr_length(e) != 2)
            return false;
        print_power(p, e, least);
        return true;
    case SYMBOL_Blank:
    case SYMBOL_BlankSequence:
    case SYMBOL_BlankNullSequence: return print_blank(p, e);
    case SYMBOL_Pattern: return print_pattern(p, e, least);
    case SYMBOL_Optional: return print_optional(p, e, least);
    case SYMBOL_Slot:
    case SYMBOL_SlotSequence: return print_slot(p, e);
    case SYMBOL_Function: return print_function(p, e, least);
    case SYMBOL_Part: return print_part_call(p, e, least);
    case SYMBOL_Out: return print_out(p, e);
    case SYMBOL_CompoundExpression: return print_compound(p, e, least);
    case SYMBOL_MessageName: return print_message_name(p, e);
    case SYMBOL_TagSet:
    case SYMBOL_TagSetDelayed:
    case SYMBOL_TagUnset: return print_tag(p, e, least);
    case SYMBOL_Get:
    case SYMBOL_Put:
    case SYMBOL_PutAppend: return print_file(p, e, least);
    case SYMBOL_Span: return print_span(p, e, least);
    case SYMBOL_DirectedInfinity: return print_infinity(p, e, least);
    case SYMBOL_Association: return print_association_call(p, e);
    case SYMBOL_Inequality: return output && print_inequality(p, e, least);
    default: return false;
    }
}
