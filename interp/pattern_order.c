/* pattern_order.c - which of two patterns is the more special one, for the order of definitions. */
#include "interp/pattern_inside.h"

#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/module.h"
#include "interp/rules.h"

/* ---- how special a pattern is ---- */

static Expr strip_names(Expr e)
{
    while (expr_is_normal(e) && ((expr_has_head(e, S(Pattern)) && expr_length(e) == 2) ||
                                 (expr_has_head(e, S(HoldPattern)) && expr_length(e) == 1)))
        e = expr_part(e, expr_length(e));
    return e;
}

/* 0: a literal or a call with a literal head; then blanks from narrow to wide. */
static int width(Expr e)
{
    if (!expr_is_normal(e))
        return 0;
    Expr h = expr_head(e);
    if (h == S(Blank))
        return expr_length(e) ? 3 : 4;
    if (h == S(BlankSequence))
        return expr_length(e) ? 5 : 6;
    if (h == S(BlankNullSequence))
        return expr_length(e) ? 7 : 8;
    if (h == S(Alternatives) || h == S(Except))
        return 2;
    if (h == S(Repeated) || h == S(RepeatedNull) || h == S(OptionsPattern))
        return h == S(Repeated) ? 5 : 8;
    if (h == S(Optional))
        return 6;
    if (h == S(PatternTest) || h == S(Condition))
        return width(strip_names(expr_part(e, 1)));
    return 1;
}

enum { NEITHER = 2 }; /* neither is more special */

static bool is_restricted(Expr e)
{
    return expr_is_normal(e) && expr_length(e) == 2 && (expr_has_head(e, S(PatternTest)) || expr_has_head(e, S(Condition)));
}

static bool takes_spans(Expr e)
{
    for (size_t i = 1; i <= expr_length(e); i++)
        if (width(strip_names(expr_part(e, i))) >= 5)
            return true;
    return false;
}

static int compare_calls(Interp *in, Expr a, Expr b)
{
    if (expr_length(a) != expr_length(b)) {
        bool wide_a = takes_spans(a), wide_b = takes_spans(b);
        if (wide_a != wide_b)
            return wide_a ? 1 : -1;
        if (wide_a)
            return expr_length(a) > expr_length(b) ? -1 : 1;
        return NEITHER;
    }
    int sum = pattern_compare(in, expr_head(a), expr_head(b));
    for (size_t i = 1; i <= expr_length(a) && sum != NEITHER; i++) {
        int c = pattern_compare(in, expr_part(a, i), expr_part(b, i));
        if (c && sum && c != sum)
            return NEITHER;
        if (c)
            sum = c;
    }
    return sum;
}

int pattern_compare(Interp *in, Expr a, Expr b)
{
    stack_check(in);
    a = strip_names(a);
    b = strip_names(b);
    if (is_restricted(a) && !is_restricted(b)) {
        int c = pattern_compare(in, expr_part(a, 1), b);
        return c <= 0 ? -1 : NEITHER;
    }
    if (is_restricted(b) && !is_restricted(a)) {
        int c = pattern_compare(in, a, expr_part(b, 1));
        return c == 0 || c == 1 ? 1 : NEITHER;
    }
    if (is_restricted(a)) {
        int c = pattern_compare(in, expr_part(a, 1), expr_part(b, 1));
        return c == 0 && !expr_same(expr_part(a, 2), expr_part(b, 2)) ? NEITHER : c;
    }
    bool pattern_a = expr_is_pattern(a), pattern_b = expr_is_pattern(b);
    if (!pattern_a && !pattern_b)
        return expr_same(a, b) ? 0 : NEITHER;
    if (!pattern_a)
        return match(in, a, b) ? -1 : NEITHER;
    if (!pattern_b)
        return match(in, b, a) ? 1 : NEITHER;
    int wa = width(a), wb = width(b);
    if (wa == 1 && wb == 1)
        return compare_calls(in, a, b);
    if (wa == 1 && wb == 3) /* f[...] against _g */
        return expr_same(expr_head(a), expr_part(b, 1)) ? -1 : NEITHER;
    if (wa == 3 && wb == 1)
        return expr_same(expr_part(a, 1), expr_head(b)) ? 1 : NEITHER;
    if ((wa == 3 || wa == 5 || wa == 7) && wb == wa && expr_length(a) && expr_length(b))
        return expr_same(expr_part(a, 1), expr_part(b, 1)) ? 0 : NEITHER;
    if (wa == 2 && wb == 2)
        return expr_same(a, b) ? 0 : NEITHER;
    return wa < wb ? -1 : wa > wb ? 1 : 0;
}
