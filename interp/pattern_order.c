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

/* Does a name stand twice in e? Then e matches less than its structure tells. Names beyond the sixteenth are not looked at. */
typedef struct Names {
    size_t count;
    Expr name[16];
} Names;

static bool binds_twice(Interp *in, Expr e, Names *names)
{
    stack_check(in);
    if (!expr_is_pattern(e))
        return false;
    if (expr_has_head(e, S(Pattern)) && expr_length(e) == 2) {
        for (size_t i = 0; i < names->count; i++)
            if (names->name[i] == expr_part(e, 1))
                return true;
        if (names->count < COUNT(names->name))
            names->name[names->count++] = expr_part(e, 1);
        return binds_twice(in, expr_part(e, 2), names);
    }
    if (!expr_is_normal(e))
        return false;
    if (binds_twice(in, expr_head(e), names))
        return true;
    for (size_t i = 1; i <= expr_length(e); i++)
        if (binds_twice(in, expr_part(e, i), names))
            return true;
    return false;
}

static int compare_parts(Interp *in, Expr a, Expr b);

/* How many parts stand before the first that takes several. */
static size_t single_parts(Expr e)
{
    size_t n = 0;
    while (n < expr_length(e) && width(strip_names(expr_part(e, n + 1))) < 5)
        n++;
    return n;
}

/* Calls of different lengths: who takes spans is wider, unless a part that stands before them is more special. */
static int compare_lengths(Interp *in, Expr a, Expr b)
{
    size_t single_a = single_parts(a), single_b = single_parts(b);
    bool wide_a = single_a < expr_length(a), wide_b = single_b < expr_length(b);
    if (!wide_a && !wide_b)
        return NEITHER;
    int sum = wide_a != wide_b ? (wide_a ? 1 : -1) : (expr_length(a) > expr_length(b) ? -1 : 1);
    for (size_t i = 1; i <= single_a && i <= single_b; i++) {
        int c = compare_parts(in, expr_part(a, i), expr_part(b, i));
        if (c && c != sum)
            return NEITHER;
    }
    return sum;
}

static int compare_calls(Interp *in, Expr a, Expr b)
{
    if (expr_length(a) != expr_length(b))
        return compare_lengths(in, a, b);
    int sum = compare_parts(in, expr_head(a), expr_head(b));
    for (size_t i = 1; i <= expr_length(a) && sum != NEITHER; i++) {
        int c = compare_parts(in, expr_part(a, i), expr_part(b, i));
        if (c && sum && c != sum)
            return NEITHER;
        if (c)
            sum = c;
    }
    return sum;
}

static int compare_parts(Interp *in, Expr a, Expr b)
{
    stack_check(in);
    a = strip_names(a);
    b = strip_names(b);
    if (is_restricted(a) && !is_restricted(b)) {
        int c = compare_parts(in, expr_part(a, 1), b);
        return c <= 0 ? -1 : NEITHER;
    }
    if (is_restricted(b) && !is_restricted(a)) {
        int c = compare_parts(in, a, expr_part(b, 1));
        return c == 0 || c == 1 ? 1 : NEITHER;
    }
    if (is_restricted(a)) {
        int c = compare_parts(in, expr_part(a, 1), expr_part(b, 1));
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
    if ((wa == 2 || wb == 2) && wa <= 2 && wb <= 2)
        return wa == wb && expr_same(a, b) ? 0 : NEITHER;
    return wa < wb ? -1 : wa > wb ? 1 : 0;
}

int pattern_compare(Interp *in, Expr a, Expr b)
{
    int c = compare_parts(in, a, b);
    bool twice_a = binds_twice(in, a, &(Names){0}), twice_b = binds_twice(in, b, &(Names){0});
    if (twice_a == twice_b)
        return c;
    if (twice_a)
        return c <= 0 ? -1 : NEITHER;
    return c == 0 || c == 1 ? 1 : NEITHER;
}
