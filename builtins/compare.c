/* compare.c - equations, inequalities, signs, Max and Min. Exact numeric expressions are compared by their values. */
#include <math.h>
#include "builtins/numeric.h"
#include "builtins/sparse.h"
#include "interp/array.h"
#include "interp/assoc.h"

typedef enum Truth { NO, YES, UNKNOWN } Truth;

static Expr truth_expr(Truth t)
{
    return t == UNKNOWN ? NULL : expr_bool(t == YES);
}

/* ---- real values, infinities included ---- */

static int infinite_sign(Interp *in, Expr e) /* -1, 1 for -Infinity, Infinity; 0 for anything else */
{
    if (!expr_is_infinity(e) || expr_length(e) != 1)
        return 0;
    int s = numeric_sign(in, expr_part(e, 1));
    return s == 2 ? 0 : s;
}

static bool is_real_value(Interp *in, Expr e)
{
    return expr_is_number(e) ? number_is_real(e) : expr_is_numeric(in, e) || infinite_sign(in, e) != 0;
}

static bool is_date(Expr e)
{
    return expr_has_head(e, S(DateObject)) && expr_length(e) >= 1 && expr_is_list(expr_part(e, 1));
}

/* -1, 0, 1; 2 when not both are real, or dates, or it can't be decided */
static int order_values(Interp *in, Expr a, Expr b)
{
    if (expr_is_number(a) && expr_is_number(b) && number_is_real(a) && number_is_real(b))
        return number_compare(a, b);
    if (is_date(a) && is_date(b)) {
        Expr seconds = symbol_intern(in, "System`", "AbsoluteTime");
        return order_values(in, evaluate_call(in, seconds, 1, a), evaluate_call(in, seconds, 1, b));
    }
    if (!is_real_value(in, a) || !is_real_value(in, b))
        return 2;
    int x = infinite_sign(in, a), y = infinite_sign(in, b);
    if (x || y)
        return x > y ? 1 : x < y ? -1 : 0;
    return numeric_compare(in, a, b);
}

/* ---- Equal ---- */

static Truth equal_pair(Interp *in, Expr a, Expr b);

static Truth equal_lists(Interp *in, Expr a, Expr b)
{
    size_t n = expr_length(a);
    if (n != expr_length(b))
        return NO;
    Truth all = YES;
    stack_check(in);
    for (size_t i = 1; i <= n; i++) {
        Truth t = equal_pair(in, expr_part(a, i), expr_part(b, i));
        if (t == NO)
            return NO;
        if (t == UNKNOWN)
            all = UNKNOWN;
    }
    return all;
}

static Truth equal_sparse(Interp *in, Expr a, Expr b)
{
    a = sparse_dimensions(a) ? sparse_to_list(in, a) : a;
    b = sparse_dimensions(b) ? sparse_to_list(in, b) : b;
    return expr_is_list(a) && expr_is_list(b) ? equal_lists(in, a, b) : UNKNOWN;
}

/* Associations with the same keys in the same order are compared value by value. */
static Truth equal_assocs(Interp *in, Expr a, Expr b)
{
    size_t n = expr_length(a);
    Truth all = n == expr_length(b) ? YES : UNKNOWN;
    stack_check(in);
    for (size_t i = 1; i <= n && all != UNKNOWN; i++) {
        Truth t = expr_same(assoc_key(a, i), assoc_key(b, i)) ? equal_pair(in, assoc_value(a, i), assoc_value(b, i)) : UNKNOWN;
        if (t != YES)
            return t;
    }
    return all;
}

static Truth equal_complex(Interp *in, Expr a, Expr b)
{
    Expr ar = call1(in, S(Re), a), br = call1(in, S(Re), b), ai = call1(in, S(Im), a), bi = call1(in, S(Im), b);
    if (expr_is_number(a) && expr_is_number(b) && !number_is_exact(subtract(in, a, b))) {
        /* parts far below the size of the number are noise */
        Expr d = call1(in, S(Abs), subtract(in, a, b)), size = call1(in, S(Abs), a);
        double x, y;
        if (number_to_double(d, &x) && number_to_double(size, &y))
            return x <= y * 0x1p-46 ? YES : NO;
    }
    int re = order_values(in, ar, br), im = order_values(in, ai, bi);
    if (re == 2 || im == 2)
        return (re != 2 && re != 0) || (im != 2 && im != 0) ? NO : UNKNOWN;
    return re == 0 && im == 0 ? YES : NO;
}

static bool is_raw(Expr e) /* different ones are never equal */
{
    return expr_is_number(e) || expr_is_string(e) || e == S(True) || e == S(False);
}

static Truth equal_pair(Interp *in, Expr a, Expr b)
{
    if (a == b)
        return YES;
    if (expr_is_number(a) && expr_is_number(b))
        return number_is_real(a) && number_is_real(b) ? (number_compare(a, b) == 0 ? YES : NO) : equal_complex(in, a, b);
    if (expr_is_list(a) && expr_is_list(b))
        return equal_lists(in, a, b);
    if (expr_same(a, b))
        return YES;
    if (sparse_dimensions(a) || sparse_dimensions(b))
        return equal_sparse(in, a, b);
    if (expr_is(a, EXPR_ASSOC) && expr_is(b, EXPR_ASSOC))
        return equal_assocs(in, a, b);
    if (is_raw(a) && is_raw(b))
        return NO;
    if (is_date(a) && is_date(b)) {
        int c = order_values(in, a, b);
        return c == 2 ? UNKNOWN : c == 0 ? YES : NO;
    }
    if (expr_is_infinity(a) || expr_is_infinity(b)) {
        if (expr_is_infinity(a) && expr_is_infinity(b))
            return NO;
        return expr_is_numeric(in, expr_is_infinity(a) ? b : a) ? NO : UNKNOWN;
    }
    if (expr_is_numeric(in, a) && expr_is_numeric(in, b)) {
        int c = numeric_compare(in, a, b);
        if (c != 2)
            return c == 0 ? YES : NO;
        Expr difference = numeric_value(in, expr_call(S(Plus), 2, a, expr_call(S(Times), 2, expr_int(-1), b)), -1);
        if (difference && !number_is_zero(difference) && expr_is(difference, EXPR_COMPLEX))
            return NO;
        return UNKNOWN;
    }
    if ((expr_is_string(a) && expr_is_numeric(in, b)) || (expr_is_string(b) && expr_is_numeric(in, a)))
        return NO;
    return UNKNOWN;
}

static Expr equal(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Truth all = YES;
    for (size_t i = 1; i < n; i++) {
        Truth t = equal_pair(in, expr_part(call, i), expr_part(call, i + 1));
        if (t == NO)
            return S(False);
        if (t == UNKNOWN)
            all = UNKNOWN;
    }
    return truth_expr(all);
}

static Expr unequal(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Truth all = YES;
    for (size_t i = 1; i < n; i++)
        for (size_t j = i + 1; j <= n; j++) {
            Truth t = equal_pair(in, expr_part(call, i), expr_part(call, j));
            if (t == YES)
                return S(False);
            if (t == UNKNOWN)
                all = UNKNOWN;
        }
    return truth_expr(all);
}

/* ---- inequalities ---- */

static Truth relation(Interp *in, Expr word, Expr a, Expr b)
{
    if (word == S(Equal))
        return equal_pair(in, a, b);
    if (word == S(Unequal)) {
        Truth t = equal_pair(in, a, b);
        return t == UNKNOWN ? UNKNOWN : t == YES ? NO : YES;
    }
    int c = order_values(in, a, b);
    if (c == 2)
        return UNKNOWN;
    bool yes = word == S(Less) ? c < 0 : word == S(LessEqual) ? c <= 0 : word == S(Greater) ? c > 0 : c >= 0;
    return yes ? YES : NO;
}

static bool refuse_complex(Interp *in, Expr word, Expr e)
{
    if (!expr_is(e, EXPR_COMPLEX))
        return false;
    message(in, word, "nord", e, NULL);
    return true;
}

/* word[i] stands between value[i] and value[i + 1]. What is certain at either end is dropped. */
static Expr chain(Interp *in, Expr call, size_t n, const Expr *value, const Expr *word)
{
    size_t first = n, last = 0;
    for (size_t i = 0; i + 1 < n; i++) {
        bool ordered = word[i] != S(Equal) && word[i] != S(Unequal);
        if (ordered && (refuse_complex(in, word[i], value[i]) || refuse_complex(in, word[i], value[i + 1])))
            return NULL;
        Truth t = relation(in, word[i], value[i], value[i + 1]);
        if (t == NO)
            return S(False);
        if (t == UNKNOWN) {
            first = first < i ? first : i;
            last = i;
        }
    }
    if (first == n)
        return S(True);
    bool uniform = true;
    for (size_t i = first; i < last; i++)
        uniform = uniform && word[i] == word[i + 1];
    if (first == 0 && last + 2 == n && (!uniform || expr_head(call) == word[0]))
        return NULL;
    Builder b = builder_start(uniform ? word[first] : S(Inequality), 2 * n);
    for (size_t i = first; i <= last + 1; i++) {
        builder_add(&b, value[i]);
        if (!uniform && i <= last)
            builder_add(&b, word[i]);
    }
    return builder_finish(&b);
}

static Expr ordered(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (n < 2)
        return S(True);
    Expr *value = mem_array(Expr, n), *word = mem_array(Expr, n);
    for (size_t i = 0; i < n; i++) {
        value[i] = expr_part(call, i + 1);
        word[i] = expr_head(call);
    }
    return chain(in, call, n, value, word);
}

static bool is_relation(Expr e)
{
    return e == S(Less) || e == S(LessEqual) || e == S(Greater) || e == S(GreaterEqual) || e == S(Equal) || e == S(Unequal);
}

static Expr inequality(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (n % 2 == 0)
        return n == 0 ? S(True) : NULL;
    if (n == 1)
        return S(True);
    Expr *value = mem_array(Expr, n), *word = mem_array(Expr, n);
    for (size_t i = 0; i < n; i++) {
        Expr e = expr_part(call, i + 1);
        if (i % 2 == 0)
            value[i / 2] = e;
        else if (is_relation(e))
            word[i / 2] = e;
        else
            return NULL;
    }
    return chain(in, call, n / 2 + 1, value, word);
}

/* ---- the short way ---- */

static int fast_order(const Expr *p) /* 2: not two plain numbers */
{
    if (expr_is(p[0], EXPR_INT) && expr_is(p[1], EXPR_INT))
        return (expr_int_value(p[0]) > expr_int_value(p[1])) - (expr_int_value(p[0]) < expr_int_value(p[1]));
    if (expr_kind(p[0]) > EXPR_REAL || expr_kind(p[1]) > EXPR_REAL)
        return 2;
    return number_compare(p[0], p[1]);
}

#define FAST(name, test)                                                                                               \
    static Expr name(Interp *in, size_t n, const Expr *p)                                                              \
    {                                                                                                                  \
        (void)in;                                                                                                      \
        int c = n == 2 ? fast_order(p) : 2;                                                                            \
        return c == 2 ? NULL : expr_bool(test);                                                                        \
    }
FAST(fast_less, c < 0)
FAST(fast_less_equal, c <= 0)
FAST(fast_greater, c > 0)
FAST(fast_greater_equal, c >= 0)
FAST(fast_equal, c == 0)
FAST(fast_unequal, c != 0)

/* ---- signs ---- */

static int sign_of(Interp *in, Expr e) /* 2 unknown, 3 not real */
{
    if (expr_is(e, EXPR_COMPLEX))
        return 3;
    if (expr_is_infinity(e)) {
        int s = infinite_sign(in, e);
        return s ? s : 3;
    }
    return numeric_sign(in, e);
}

#define SIGN_WORD(name, test)                                                                                          \
    static Expr name(Interp *in, Expr call)                                                                            \
    {                                                                                                                  \
        int s = sign_of(in, expr_part(call, 1));                                                                       \
        return s == 2 ? NULL : expr_bool(s != 3 && (test));                                                            \
    }
SIGN_WORD(positive, s > 0)
SIGN_WORD(negative, s < 0)
SIGN_WORD(non_negative, s >= 0)
SIGN_WORD(non_positive, s <= 0)

/* ---- Max, Min ---- */

typedef struct Extreme {
    Interp *in;
    Expr call;
    int sign;    /* 1 for Max */
    Expr best;   /* among the real values so far, NULL none */
    Builder rest;
    bool failed, indeterminate;
} Extreme;

static void extreme_of_packed(Extreme *x, Expr e)
{
    ArrayView v = array_view(e);
    if (v.count == 0)
        return;
    Expr best;
    if (v.type == ARRAY_INT64) {
        const int64_t *p = v.data;
        int64_t lo = p[0], hi = p[0];
        for (int64_t i = 1; i < v.count; i++) {
            lo = p[i] < lo ? p[i] : lo;
            hi = p[i] > hi ? p[i] : hi;
        }
        best = expr_int(x->sign > 0 ? hi : lo);
    } else if (v.type == ARRAY_REAL64) {
        const double *p = v.data;
        double lo = p[0], hi = p[0];
        for (int64_t i = 1; i < v.count; i++) {
            lo = p[i] < lo ? p[i] : lo;
            hi = p[i] > hi ? p[i] : hi;
        }
        best = expr_real(x->sign > 0 ? hi : lo);
    } else {
        best = array_element(&v, 0);
    }
    if (expr_is(best, EXPR_COMPLEX)) {
        message(x->in, x->call, "nord", best, NULL);
        x->failed = true;
    } else if (!x->best || order_values(x->in, best, x->best) * x->sign == 1)
        x->best = best;
}

static void extreme_add(Extreme *x, Expr e)
{
    stack_check(x->in);
    if (expr_is(e, EXPR_PACKED) || expr_is(e, EXPR_NUMERIC)) {
        Expr list = expr_is(e, EXPR_PACKED) ? e : array_to_list(e);
        if (expr_is(list, EXPR_PACKED)) {
            extreme_of_packed(x, list);
            return;
        }
    }
    if (expr_is_list(e) || expr_is(e, EXPR_ASSOC)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            extreme_add(x, expr_part(e, i));
        return;
    }
    if (e == S(Indeterminate)) {
        x->indeterminate = true;
        return;
    }
    if (expr_is(e, EXPR_COMPLEX)) {
        message(x->in, x->call, "nord", e, NULL);
        x->failed = true;
        return;
    }
    if (!is_real_value(x->in, e) && !is_date(e)) {
        builder_add(&x->rest, e);
        return;
    }
    int c = x->best ? order_values(x->in, e, x->best) : 1;
    if (!x->best || c * x->sign == 1)
        x->best = e;
    else if (c == 2)
        builder_add(&x->rest, e);
}

static Expr extreme(Interp *in, Expr call, int sign)
{
    size_t n = expr_length(call);
    Extreme x = {in, call, sign, NULL, builder_start(expr_head(call), n + 1), false, false};
    for (size_t i = 1; i <= n; i++)
        extreme_add(&x, expr_part(call, i));
    if (x.failed)
        return NULL;
    if (x.indeterminate)
        return S(Indeterminate);
    Expr rest = builder_finish(&x.rest);
    if (x.best && infinite_sign(in, x.best) == sign)
        return x.best;
    if (x.best && infinite_sign(in, x.best) == -sign && expr_length(rest))
        x.best = NULL;
    if (expr_length(rest) == 0)
        return x.best ? x.best : infinity(expr_int(-sign));
    Builder b = builder_start(expr_head(call), expr_length(rest) + 1);
    if (x.best)
        builder_add(&b, x.best);
    for (size_t i = 1; i <= expr_length(rest); i++) { /* x once is enough */
        bool twice = false;
        for (size_t j = 1; j < i && !twice; j++)
            twice = expr_same(expr_part(rest, i), expr_part(rest, j));
        if (!twice)
            builder_add(&b, expr_part(rest, i));
    }
    Expr e = builder_finish(&b);
    if (expr_length(e) == 1)
        return expr_part(e, 1);
    return expr_same(e, call) ? NULL : e;
}

static Expr max_word(Interp *in, Expr call)
{
    return extreme(in, call, 1);
}

static Expr min_word(Interp *in, Expr call)
{
    return extreme(in, call, -1);
}

#define EXTREME (ATTR_FLAT | ATTR_NUMERIC_FUNCTION | ATTR_ONE_IDENTITY | ATTR_ORDERLESS)
static const Builtin builtins[] = {
    {"Equal", {0, ANY}, ATTR_NONE, equal, "lhs == rhs gives True if lhs and rhs are equal.", .fast = fast_equal},
    {"Unequal", {0, ANY}, ATTR_NONE, unequal, "lhs != rhs gives False if lhs and rhs are equal.", .fast = fast_unequal},
    {"Less", {0, ANY}, ATTR_NONE, ordered, "x < y gives True if x is less than y.", .fast = fast_less},
    {"LessEqual", {0, ANY}, ATTR_NONE, ordered, "x <= y gives True if x is less than or equal to y.",
     .fast = fast_less_equal},
    {"Greater", {0, ANY}, ATTR_NONE, ordered, "x > y gives True if x is greater than y.", .fast = fast_greater},
    {"GreaterEqual", {0, ANY}, ATTR_NONE, ordered, "x >= y gives True if x is greater than or equal to y.",
     .fast = fast_greater_equal},
    {"Inequality", {0, ANY}, ATTR_NONE, inequality, "Inequality[x, Less, y, LessEqual, z] is x < y <= z."},
    {"Positive", {1, 1}, ATTR_LISTABLE, positive, "Positive[x] gives True if x is a positive number."},
    {"Negative", {1, 1}, ATTR_LISTABLE, negative, "Negative[x] gives True if x is a negative number."},
    {"NonNegative", {1, 1}, ATTR_LISTABLE, non_negative, "NonNegative[x] gives True if x is a non-negative number."},
    {"NonPositive", {1, 1}, ATTR_LISTABLE, non_positive, "NonPositive[x] gives True if x is a non-positive number."},
    {"Max", {0, ANY}, EXTREME, max_word,
     "Max[x, y, ...] gives the largest of the numbers.\nMax[{x, y, ...}, ...] gives the largest element of any of the lists."},
    {"Min", {0, ANY}, EXTREME, min_word,
     "Min[x, y, ...] gives the smallest of the numbers.\nMin[{x, y, ...}, ...] gives the smallest element of any of the lists."},
};

static const MessageText messages[] = {
    {"General", "nord", "Invalid comparison with `1` attempted."},
};

const Module module_compare = {"compare", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
