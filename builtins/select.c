/* select.c - parts chosen by a test or a mask: Select, Pick, TakeWhile, AllTrue and their relatives. */
#include <string.h>
#include "builtins/level.h"
#include "builtins/packed.h"
#include "builtins/sorting.h"
#include "interp/pattern.h"

static bool passes(Interp *in, Expr test, Expr x)
{
    unwind_poll(in);
    return expr_is_true(evaluate_apply1(in, test, x));
}

static Expr plain_list(Expr e)
{
    return expr_is_array(e) && !expr_is(e, EXPR_PACKED) ? array_to_list(e) : e;
}

/* ---- tests of packed integers without evaluation ---- */

static bool is_even(int64_t x)
{
    return (x & 1) == 0;
}

static bool is_odd(int64_t x)
{
    return (x & 1) != 0;
}

static bool is_positive(int64_t x)
{
    return x > 0;
}

static bool is_negative(int64_t x)
{
    return x < 0;
}

/* Positions of a packed list of integers that pass a test known by name; NULL when it is none of these. */
static int64_t *quick_positions(Expr e, Expr test, size_t *kept)
{
    static const struct {
        const char *name;
        bool (*test)(int64_t x);
    } known[] = {{"EvenQ", is_even}, {"OddQ", is_odd}, {"Positive", is_positive}, {"Negative", is_negative}};
    if (!is_packed_vector(e, ARRAY_INT64) || !expr_is_symbol(test))
        return NULL;
    Symbol *s = symbol_of(test);
    if (!s->module || s->value || s->values[VALUES_OWN] || s->values[VALUES_DOWN])
        return NULL;
    for (size_t k = 0; k < COUNT(known); k++) {
        if (strcmp(s->name, known[k].name) != 0)
            continue;
        ArrayView a = array_view(e);
        int64_t *positions = mem_bytes(((size_t)a.count + 1) * sizeof *positions);
        *kept = 0;
        for (int64_t i = 0; i < a.count; i++)
            if (known[k].test(((const int64_t *)a.data)[i]))
                positions[(*kept)++] = i;
        return positions;
    }
    return NULL;
}

/* Select[e, test], Select[e, test, n] */
static Expr select(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1)), test = expr_part(call, 2);
    int64_t most = INT64_MAX;
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    if (expr_length(call) == 3) {
        Expr limit = expr_part(call, 3);
        bool up_to = expr_is_normal(limit) && expr_has_head(limit, S(UpTo)) && expr_length(limit) == 1;
        if (!whole_number(up_to ? expr_part(limit, 1) : limit, &most) || most < 0)
            return message(in, call, "innf", expr_int(3), call, NULL);
    }
    size_t n = expr_length(e), kept = 0;
    int64_t *positions = most == INT64_MAX ? quick_positions(e, test, &kept) : NULL;
    if (positions)
        return kept == n ? e : parts_at(in, e, kept, positions);
    positions = mem_bytes((n + 1) * sizeof *positions);
    for (size_t i = 1; i <= n && (int64_t)kept < most; i++)
        if (passes(in, test, expr_part(e, i)))
            positions[kept++] = (int64_t)i - 1;
    return kept == n ? e : parts_at(in, e, kept, positions);
}

/* SelectFirst[e, test], SelectFirst[e, test, default] */
static Expr select_first(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1)), test = expr_part(call, 2);
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    for (size_t i = 1; i <= expr_length(e); i++)
        if (passes(in, test, expr_part(e, i)))
            return expr_part(e, i);
    return expr_length(call) == 3 ? expr_part(call, 3) : expr_call(S(Missing), 1, expr_text("NotFound"));
}

static size_t leading(Interp *in, Expr e, Expr test)
{
    size_t i = 0;
    while (i < expr_length(e) && passes(in, test, expr_part(e, i + 1)))
        i++;
    return i;
}

/* TakeWhile[e, test] */
static Expr take_while(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    return stretch_parts(in, e, &(Stretch){1, 1, leading(in, e, expr_part(call, 2))});
}

/* LengthWhile[e, test] */
static Expr length_while(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1));
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    return expr_int((int64_t)leading(in, e, expr_part(call, 2)));
}

/* ---- Pick ---- */

typedef struct Picking {
    Interp *in;
    Expr call;
    Pattern *pattern;
    bool failed;
} Picking;

static bool pick_matches(Picking *p, Expr selector)
{
    return pattern_matches(p->in, p->pattern, selector);
}

static Expr pick_from(Picking *p, Expr e, Expr selector)
{
    stack_check(p->in);
    bool keyed = expr_is(e, EXPR_ASSOC);
    if (!expr_has_parts(e) || !expr_has_parts(selector) || expr_length(e) != expr_length(selector)) {
        p->failed = true;
        return message(p->in, p->call, "incomp", e, selector, NULL);
    }
    AssocBuilder entries = {0};
    Builder parts = {0};
    if (keyed)
        entries = assoc_builder(8);
    else
        parts = builder_start(expr_head(e), 8);
    for (size_t i = 1; i <= expr_length(e) && !p->failed; i++) {
        Expr part = expr_part(e, i), choice = expr_part(selector, i);
        if (!pick_matches(p, choice)) {
            bool deeper = expr_has_parts(choice) && expr_has_parts(part);
            if (!deeper) {
                if (expr_is_list(choice) != expr_is_list(part) && expr_is_list(choice)) {
                    p->failed = true;
                    return message(p->in, p->call, "incomp", expr_part(p->call, 1),
                                   expr_part(p->call, 2), NULL);
                }
                continue;
            }
            part = pick_from(p, part, choice);
            if (p->failed)
                return NULL;
        }
        if (keyed)
            assoc_add(&entries, assoc_key(e, i), part);
        else
            builder_add(&parts, part);
    }
    return keyed ? assoc_finish(&entries) : builder_finish(&parts);
}

/* Pick[e, selectors], Pick[e, selectors, pattern] */
static Expr pick(Interp *in, Expr call)
{
    Expr e = plain_list(expr_part(call, 1)), selector = plain_list(expr_part(call, 2));
    Expr pattern = expr_length(call) == 3 ? expr_part(call, 3) : S(True);
    Picking p = {in, call, pattern_compile(in, pattern), false};
    if (pick_matches(&p, selector))
        return e;
    if (!expr_has_parts(selector))
        return expr_call(S(Sequence), 0);
    return pick_from(&p, e, selector);
}

/* ---- AllTrue, AnyTrue, NoneTrue ---- */

typedef struct Question {
    Expr test;
    Expr stops;          /* the value of a test that decides */
    Builder undecided;   /* tests that gave neither True nor False */
    bool decided;
} Question;

static bool ask(Interp *in, void *context, Expr part, const Path *path)
{
    (void)path;
    Question *q = context;
    Expr answer = evaluate_apply1(in, q->test, part);
    if (answer == q->stops)
        q->decided = true;
    else if (answer != S(True) && answer != S(False))
        builder_add(&q->undecided, answer);
    return !q->decided;
}

/* head collects answers that are neither True nor False: And for AllTrue and so on. */
static Expr quantified(Interp *in, Expr call, Expr stops, Expr when_stopped, Expr head)
{
    Question q = {expr_part(call, 2), stops, builder_start(head, 4), false};
    LevelSpec levels = {1, 1, false};
    if (expr_length(call) == 3 && !level_spec(in, call, expr_part(call, 3), &levels))
        return NULL;
    if (expr_length(call) == 3 && expr_is(expr_part(call, 3), EXPR_INT))
        levels.least = levels.most; /* just that level */
    level_walk(in, plain_list(expr_part(call, 1)), &levels, ask, &q);
    if (q.decided)
        return when_stopped;
    if (builder_length(&q.undecided) == 0)
        return when_stopped == S(True) ? S(False) : S(True);
    return builder_finish(&q.undecided);
}

static Expr all_true(Interp *in, Expr call)
{
    return quantified(in, call, S(False), S(False), S(And));
}

static Expr any_true(Interp *in, Expr call)
{
    return quantified(in, call, S(True), S(True), S(Or));
}

static Expr none_true(Interp *in, Expr call)
{
    return quantified(in, call, S(True), S(False), S(Nor));
}

static const Builtin builtins[] = {
    {"Select", {1, 3}, ATTR_NONE, select,
     "Select[e, test] gives the parts of e for which test gives True.\nSelect[e, test, n] the first n of them.\n"
     "Select[test] is an operator form.",
     .curry = {1, 1}},
    {"SelectFirst", {1, 3}, ATTR_NONE, select_first,
     "SelectFirst[e, test] gives the first part of e for which test gives True.\n"
     "SelectFirst[e, test, default] gives default when there is none.\nSelectFirst[test] is an operator form.",
     .curry = {1, 1}},
    {"TakeWhile", {1, 2}, ATTR_NONE, take_while,
     "TakeWhile[e, test] gives the parts of e before the first for which test does not give True.\n"
     "TakeWhile[test] is an operator form.",
     .curry = {1, 1}},
    {"LengthWhile", {1, 2}, ATTR_NONE, length_while,
     "LengthWhile[e, test] gives the number of parts of e before the first for which test does not give True.\n"
     "LengthWhile[test] is an operator form.",
     .curry = {1, 1}},
    {"Pick", {2, 3}, ATTR_NONE, pick,
     "Pick[e, sel] gives the parts of e where sel is True.\nPick[e, sel, patt] where sel matches patt."},
    {"AllTrue", {1, 3}, ATTR_NONE, all_true,
     "AllTrue[e, test] gives True if test gives True for all parts of e.\nAllTrue[e, test, level] for those at a level.\n"
     "AllTrue[test] is an operator form.",
     .curry = {1, 1}},
    {"AnyTrue", {1, 3}, ATTR_NONE, any_true,
     "AnyTrue[e, test] gives True if test gives True for some part of e.\nAnyTrue[e, test, level] for those at a level.\n"
     "AnyTrue[test] is an operator form.",
     .curry = {1, 1}},
    {"NoneTrue", {1, 3}, ATTR_NONE, none_true,
     "NoneTrue[e, test] gives True if test gives True for no part of e.\nNoneTrue[e, test, level] for those at a level.\n"
     "NoneTrue[test] is an operator form.",
     .curry = {1, 1}},
};

static const MessageText messages[] = {
    {"Pick", "incomp", "Expressions `1` and `2` have incompatible shapes."},
    {"General", "innf", "Non-negative integer or Infinity expected at position `1` in `2`."},
};

const Module module_select = {"select", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
