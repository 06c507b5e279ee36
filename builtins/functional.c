/* functional.c - applying functions again and again, and functions made of functions. */
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/number.h"
#include "interp/pattern.h"

/* ---- Nest ---- */

static bool count_of(Interp *in, Expr call, size_t at, int64_t *n)
{
    Expr e = expr_part(call, at);
    if (number_to_int64(e, n) && *n >= 0)
        return true;
    message(in, call, "intnm", expr_int((int64_t)at), call, NULL);
    return false;
}

static Expr nest(Interp *in, Expr call)
{
    int64_t n;
    if (!count_of(in, call, 3, &n))
        return NULL;
    Expr f = expr_part(call, 1), x = expr_part(call, 2);
    for (int64_t i = 0; i < n; i++)
        x = evaluate_apply1(in, f, x);
    return x;
}

static Expr nest_list(Interp *in, Expr call)
{
    int64_t n;
    if (!count_of(in, call, 3, &n))
        return NULL;
    Expr f = expr_part(call, 1), x = expr_part(call, 2);
    Builder b = builder_start(S(List), n < 1 << 20 ? (size_t)n + 1 : 1 << 20);
    builder_add(&b, x);
    for (int64_t i = 0; i < n; i++)
        builder_add(&b, x = evaluate_apply1(in, f, x));
    return evaluated(in, builder_finish(&b));
}

typedef struct NestWhile {
    Expr f, test;
    int64_t least, most; /* how many of the last results the test sees; most INT64_MAX: all */
    int64_t limit;       /* applications at most */
    int64_t more;        /* extra applications at the end; negative: so many results back */
} NestWhile;

static bool nest_while_read(Interp *in, Expr call, NestWhile *w)
{
    size_t n = expr_length(call);
    *w = (NestWhile){expr_part(call, 1), expr_part(call, 3), 1, 1, INT64_MAX, 0};
    Expr m = n >= 4 ? expr_part(call, 4) : expr_int(1);
    if (m == S(All))
        *w = (NestWhile){w->f, w->test, 1, INT64_MAX, INT64_MAX, 0};
    else if (expr_is_list(m) && expr_length(m) == 2) {
        Expr high = expr_part(m, 2);
        if (!number_to_int64(expr_part(m, 1), &w->least))
            return false;
        if (!number_to_int64(high, &w->most))
            w->most = INT64_MAX;
    } else if (number_to_int64(m, &w->least))
        w->most = w->least;
    else
        return false;
    if (n >= 5 && !number_to_int64(expr_part(call, 5), &w->limit))
        w->limit = INT64_MAX;
    if (n >= 6 && !number_to_int64(expr_part(call, 6), &w->more))
        return false;
    (void)in;
    return true;
}

static bool test_last(Interp *in, const NestWhile *w, const Builder *b)
{
    int64_t have = (int64_t)builder_length(b);
    if (have < w->least)
        return true;
    int64_t see = have < w->most ? have : w->most;
    return evaluate_apply(in, w->test, (size_t)see, b->node->as.normal.part + (have - see)) == S(True);
}

/* All results; the caller takes the list or its last. */
static Expr nest_while_all(Interp *in, Expr call, size_t *kept)
{
    NestWhile w;
    if (!nest_while_read(in, call, &w))
        return NULL;
    Builder b = builder_start(S(List), 16);
    b.may_pack = false;
    Expr x = expr_part(call, 2);
    builder_add(&b, x);
    int64_t steps = 0;
    while (steps < w.limit && test_last(in, &w, &b)) {
        builder_add(&b, x = evaluate_apply1(in, w.f, x));
        steps++;
        unwind_poll(in);
    }
    for (int64_t i = 0; i < w.more; i++)
        builder_add(&b, x = evaluate_apply1(in, w.f, x));
    *kept = builder_length(&b);
    if (w.more < 0)
        *kept = (int64_t)*kept > -w.more ? *kept - (size_t)-w.more : 1;
    return builder_finish(&b);
}

static Expr nest_while(Interp *in, Expr call)
{
    size_t n = expr_length(call), kept;
    if (n == 3) { /* the common form keeps nothing */
        Expr f = expr_part(call, 1), x = expr_part(call, 2), test = expr_part(call, 3);
        while (evaluate_apply1(in, test, x) == S(True))
            x = evaluate_apply1(in, f, x);
        return x;
    }
    Expr all = nest_while_all(in, call, &kept);
    return all ? expr_part(all, kept) : NULL;
}

static Expr nest_while_list(Interp *in, Expr call)
{
    size_t kept;
    Expr all = nest_while_all(in, call, &kept);
    if (!all)
        return NULL;
    Builder b = builder_start(S(List), kept);
    builder_add_parts(&b, all, 1, kept);
    return builder_finish(&b);
}

/* ---- FixedPoint ---- */

static bool fixed_options(Interp *in, Expr call, int64_t *limit, Expr *same)
{
    *limit = INT64_MAX;
    *same = NULL;
    if (call_arguments(in, call) >= 3 && !number_to_int64(expr_part(call, 3), limit))
        *limit = INT64_MAX;
    Expr test = option_get(in, call, "SameTest");
    if (test != S(Automatic) && test != S(SameQ))
        *same = test;
    return true;
}

static bool are_same(Interp *in, Expr same, Expr a, Expr b)
{
    return same ? evaluate_apply2(in, same, a, b) == S(True) : expr_same(a, b);
}

static Expr fixed_point(Interp *in, Expr call)
{
    int64_t limit;
    Expr same, f = expr_part(call, 1), x = expr_part(call, 2);
    fixed_options(in, call, &limit, &same);
    for (int64_t i = 0; i < limit; i++) {
        unwind_poll(in);
        Expr next = evaluate_apply1(in, f, x);
        if (are_same(in, same, x, next))
            return next;
        x = next;
    }
    return x;
}

static Expr fixed_point_list(Interp *in, Expr call)
{
    int64_t limit;
    Expr same, f = expr_part(call, 1), x = expr_part(call, 2);
    fixed_options(in, call, &limit, &same);
    Builder b = builder_start(S(List), 16);
    builder_add(&b, x);
    for (int64_t i = 0; i < limit; i++) {
        unwind_poll(in);
        Expr next = evaluate_apply1(in, f, x);
        builder_add(&b, next);
        if (are_same(in, same, x, next))
            break;
        x = next;
    }
    return builder_finish(&b);
}

/* ---- Fold ---- */

/* f, start and list of a fold with 2 or 3 parts; false when there is nothing to start from. */
static bool fold_read(Interp *in, Expr call, Expr *start, Expr *list, size_t *first)
{
    size_t n = expr_length(call);
    *list = expr_part(call, n);
    if (!expr_has_parts(*list)) {
        message(in, call, "normal", expr_int((int64_t)n), call, NULL);
        return false;
    }
    *first = 1;
    if (n == 3) {
        *start = expr_part(call, 2);
        return true;
    }
    if (expr_length(*list) == 0)
        return false;
    *start = expr_part(*list, 1);
    *first = 2;
    return true;
}

static Expr fold(Interp *in, Expr call)
{
    Expr x, list, f = expr_part(call, 1);
    size_t first;
    if (!fold_read(in, call, &x, &list, &first))
        return NULL;
    for (size_t i = first; i <= expr_length(list); i++)
        x = evaluate_apply2(in, f, x, expr_part(list, i));
    return x;
}

/* Fold[f][x, list] and FoldList[f][x, list] */
static Expr fold_apply(Interp *in, Expr call)
{
    (void)in;
    Expr operator = expr_head(call);
    if (expr_length(operator) != 1 || expr_length(call) != 2)
        return NULL;
    return expr_call(expr_head(operator), 3, expr_part(operator, 1), expr_part(call, 1), expr_part(call, 2));
}

static Expr fold_list(Interp *in, Expr call)
{
    Expr x, list, f = expr_part(call, 1);
    size_t first;
    if (expr_length(call) == 2 && expr_has_parts(expr_part(call, 2)) && expr_length(expr_part(call, 2)) == 0)
        return expr_part(call, 2);
    if (!fold_read(in, call, &x, &list, &first))
        return NULL;
    Builder b = builder_start(expr_is(list, EXPR_ASSOC) ? S(List) : expr_head(list), expr_length(list) + 1);
    builder_add(&b, x);
    for (size_t i = first; i <= expr_length(list); i++)
        builder_add(&b, x = evaluate_apply2(in, f, x, expr_part(list, i)));
    return builder_finish(&b);
}

/* FoldWhile and FoldWhileList: stops at the first result that fails the test. */
static Expr fold_while_all(Interp *in, Expr call, bool list_wanted)
{
    size_t n = expr_length(call);
    Expr list = expr_part(call, n - 1), test = expr_part(call, n), f = expr_part(call, 1);
    if (!expr_has_parts(list))
        return message(in, call, "normal", expr_int((int64_t)n - 1), call, NULL);
    size_t first = 1;
    Expr x;
    if (n == 4)
        x = expr_part(call, 2);
    else {
        if (expr_length(list) == 0)
            return NULL;
        x = expr_part(list, 1);
        first = 2;
    }
    Builder b = builder_start(S(List), 8);
    builder_add(&b, x);
    for (size_t i = first; i <= expr_length(list) && evaluate_apply1(in, test, x) == S(True); i++)
        builder_add(&b, x = evaluate_apply2(in, f, x, expr_part(list, i)));
    return list_wanted ? builder_finish(&b) : x;
}

static Expr fold_while(Interp *in, Expr call)
{
    return fold_while_all(in, call, false);
}

static Expr fold_while_list(Interp *in, Expr call)
{
    return fold_while_all(in, call, true);
}

/* FoldPair: f gives {output, state}; g makes the output of them. */
static Expr fold_pair_all(Interp *in, Expr call, bool list_wanted)
{
    size_t n = expr_length(call);
    Expr f = expr_part(call, 1), list = expr_part(call, n == 2 ? 2 : 3), g = n == 4 ? expr_part(call, 4) : NULL;
    if (!expr_has_parts(list))
        return message(in, call, "normal", expr_int(n == 2 ? 2 : 3), call, NULL);
    size_t first = 1;
    Expr state;
    if (n == 2) {
        if (expr_length(list) == 0)
            return NULL;
        state = expr_part(list, 1);
        first = 2;
    } else
        state = expr_part(call, 2);
    Builder b = builder_start(S(List), expr_length(list));
    Expr out = state;
    for (size_t i = first; i <= expr_length(list); i++) {
        Expr pair = evaluate_apply2(in, f, state, expr_part(list, i));
        if (!expr_is_list(pair) || expr_length(pair) != 2)
            return message(in, call, "pair", pair, NULL);
        out = g ? evaluate_apply1(in, g, pair) : expr_part(pair, 1);
        state = expr_part(pair, 2);
        builder_add(&b, out);
    }
    return list_wanted ? builder_finish(&b) : out;
}

static Expr fold_pair(Interp *in, Expr call)
{
    return fold_pair_all(in, call, false);
}

static Expr fold_pair_list(Interp *in, Expr call)
{
    return fold_pair_all(in, call, true);
}

/* ---- functions made of functions ---- */

/* Identity falls out, nested compositions flatten. */
static Expr composition(Interp *in, Expr call)
{
    (void)in;
    size_t n = expr_length(call);
    Builder b = builder_start(expr_head(call), n);
    for (size_t i = 1; i <= n; i++)
        if (expr_part(call, i) != S(Identity))
            builder_add(&b, expr_part(call, i));
    if (n == 0)
        return S(Identity);
    if (builder_length(&b) == 0)
        return S(Identity);
    if (builder_length(&b) == 1)
        return b.node->as.normal.part[0];
    return builder_length(&b) == n ? NULL : builder_finish(&b);
}

static Expr composition_apply(Interp *in, Expr call)
{
    Expr functions = expr_head(call);
    size_t n = expr_length(functions);
    bool right = expr_has_head(functions, S(RightComposition));
    if (n == 0)
        return expr_length(call) == 1 ? expr_part(call, 1) : NULL;
    Expr x = expr_with_head(call, expr_part(functions, right ? 1 : n));
    for (size_t i = 2; i <= n; i++)
        x = expr_call(expr_part(functions, right ? i : n + 1 - i), 1, x);
    (void)in;
    return x;
}

static Expr through(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), functions = expr_head(e);
    if (!expr_is_normal(e) || !expr_has_parts(functions))
        return e;
    if (expr_length(call) == 2 && !match(in, expr_head(functions), expr_part(call, 2)))
        return e;
    Builder b = builder_start(expr_head(functions), expr_length(functions));
    b.may_pack = false;
    for (size_t i = 1; i <= expr_length(functions); i++)
        builder_add(&b, expr_with_head(e, expr_part(functions, i)));
    return builder_finish(&b);
}

static Expr operate_at(Interp *in, Expr p, Expr e, int64_t n)
{
    if (n == 0)
        return expr_call(p, 1, e);
    if (!expr_is_normal(e))
        return e;
    stack_check(in);
    Expr head = expr_head(e);
    if (n == 1)
        return expr_with_head(e, expr_call(p, 1, head));
    return expr_with_head(e, operate_at(in, p, head, n - 1));
}

static Expr operate(Interp *in, Expr call)
{
    int64_t n = 1;
    if (expr_length(call) == 3 && !count_of(in, call, 3, &n))
        return NULL;
    return operate_at(in, expr_part(call, 1), expr_part(call, 2), n);
}

static Expr construct(Interp *in, Expr call)
{
    (void)in;
    size_t n = expr_length(call);
    return expr_normal(expr_part(call, 1), n - 1, n > 1 ? call->as.normal.part + 1 : NULL);
}

static Expr compose_list(Interp *in, Expr call)
{
    Expr list = expr_part(call, 1), x = expr_part(call, 2);
    if (!expr_is_list(list))
        return message(in, call, "normal", expr_int(1), call, NULL);
    Builder b = builder_start(S(List), expr_length(list) + 1);
    builder_add(&b, x);
    for (size_t i = 1; i <= expr_length(list); i++)
        builder_add(&b, x = evaluate_apply1(in, expr_part(list, i), x));
    return builder_finish(&b);
}

static const Builtin builtins[] = {
    {"Nest", {3, 3}, ATTR_NONE, nest, "Nest[f, x, n] applies f to x n times."},
    {"NestList", {3, 3}, ATTR_NONE, nest_list, "NestList[f, x, n] gives {x, f[x], f[f[x]], ...}, n applications in all."},
    {"NestWhile", {3, 6}, ATTR_NONE, nest_while,
     "NestWhile[f, x, test] applies f as long as test gives True for the result.\nNestWhile[f, x, test, m] gives test the last m results.\n"
     "NestWhile[f, x, test, m, max] at most max times.\nNestWhile[f, x, test, m, max, n] n times more at the end, or -n back."},
    {"NestWhileList", {3, 6}, ATTR_NONE, nest_while_list, "NestWhileList[f, x, test] gives all results of NestWhile[f, x, test]."},
    {"FixedPoint", {2, 3}, ATTR_NONE, fixed_point,
     "FixedPoint[f, x] applies f until the result does not change.\nFixedPoint[f, x, n] at most n times.", "SameTest -> Automatic"},
    {"FixedPointList", {2, 3}, ATTR_NONE, fixed_point_list, "FixedPointList[f, x] gives all results of FixedPoint[f, x].", "SameTest -> Automatic"},
    {"Fold", {2, 3}, ATTR_NONE, fold,
     "Fold[f, x, {a, b, ...}] gives f[f[f[x, a], b], ...].\nFold[f, {a, b, ...}] starts with a.\nFold[f][x, list] is Fold[f, x, list].", NULL, {1, 2},
     .apply = fold_apply},
    {"FoldList", {2, 3}, ATTR_NONE, fold_list, "FoldList[f, x, {a, b, ...}] gives {x, f[x, a], f[f[x, a], b], ...}.\nFoldList[f, list] starts with its first part.", NULL, {1, 2},
     .apply = fold_apply},
    {"FoldWhile", {3, 4}, ATTR_NONE, fold_while, "FoldWhile[f, x, list, test] folds as long as test gives True for the result."},
    {"FoldWhileList", {3, 4}, ATTR_NONE, fold_while_list, "FoldWhileList[f, x, list, test] gives all results of FoldWhile."},
    {"FoldPair", {2, 4}, ATTR_NONE, fold_pair,
     "FoldPair[f, y, {a, b, ...}] folds with f giving {output, next y}, and gives the last output.\nFoldPair[f, y, list, g] applies g to each pair.", NULL, {1, 2}},
    {"FoldPairList", {2, 4}, ATTR_NONE, fold_pair_list, "FoldPairList[f, y, {a, b, ...}] gives all outputs of FoldPair.", NULL, {1, 2}},
    {"NonCommutativeMultiply", {0, ANY}, ATTR_FLAT | ATTR_ONE_IDENTITY, NULL,
     "a ** b ** c is a product, associative and not commutative, that rules give a meaning."},
    {"Composition", {0, ANY}, ATTR_FLAT | ATTR_ONE_IDENTITY, composition, "f @* g is the function f[g[#]] &.", .apply = composition_apply},
    {"RightComposition", {0, ANY}, ATTR_FLAT | ATTR_ONE_IDENTITY, composition, "f /* g is the function g[f[#]] &.", .apply = composition_apply},
    {"Through", {1, 2}, ATTR_NONE, through, "Through[p[f, g][x]] gives p[f[x], g[x]].\nThrough[e, h] does so where p matches h."},
    {"Operate", {2, 3}, ATTR_NONE, operate, "Operate[p, f[x]] gives p[f][x].\nOperate[p, e, n] does so at level n of the head."},
    {"Construct", {1, ANY}, ATTR_NONE, construct, "Construct[f, x, ...] gives f[x, ...]."},
    {"ComposeList", {2, 2}, ATTR_NONE, compose_list, "ComposeList[{f, g, ...}, x] gives {x, f[x], g[f[x]], ...}."},
};

static const MessageText messages[] = {
    {"General", "intnm", "Non-negative machine-sized integer expected at position `1` in `2`."},
    {"General", "pair", "`1` is not a list of two elements."},
};

const Module module_functional = {"functional", builtins, COUNT(builtins), messages, COUNT(messages)};
