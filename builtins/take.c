/* take.c - ends and stretches of a list: First, Last, Rest, Most, Take, Drop, TakeDrop. */
#include "builtins/level.h"
#include "builtins/part.h"
#include "interp/array.h"

/* The expression has parts to go by; a message otherwise. */
static bool has_parts(Interp *in, Expr call, Expr e)
{
    if (expr_has_parts(e) || expr_is(e, EXPR_NUMERIC) || expr_is(e, EXPR_BYTES) || expr_is_sealed(e))
        return true;
    message(in, call, "normal", expr_int(1), call, NULL);
    return false;
}

/* Length as Part counts: rows of a NumericArray, bytes of a ByteArray too. */
static size_t parts_of(Expr e)
{
    if (expr_is(e, EXPR_NUMERIC) || expr_is(e, EXPR_BYTES))
        return (size_t)array_view(e).dim[0];
    return expr_length(e);
}

static Expr end_part(Interp *in, Expr call, int64_t index, const char *tag)
{
    Expr e = expr_part(call, 1);
    bool has_default = expr_length(call) == 2;
    if (!expr_is_sealed(e)) {
        if (has_default && !expr_has_parts(e) && !expr_is(e, EXPR_NUMERIC) && !expr_is(e, EXPR_BYTES))
            return expr_part(call, 2);
        if (!has_parts(in, call, e))
            return NULL;
        if (parts_of(e) == 0)
            return has_default ? expr_part(call, 2) : message(in, call, tag, e, NULL);
    }
    Expr spec = expr_int(index);
    return part_get(in, call, e, 1, &spec);
}

/* First[e], First[e, default] */
static Expr first(Interp *in, Expr call)
{
    return end_part(in, call, 1, "nofirst");
}

/* Last[e], Last[e, default] */
static Expr last(Interp *in, Expr call)
{
    return end_part(in, call, -1, "nolast");
}

static Expr all_but(Interp *in, Expr call, bool without_first, const char *tag)
{
    Expr e = expr_part(call, 1);
    if (!has_parts(in, call, e))
        return NULL;
    size_t n = parts_of(e);
    if (n == 0)
        return message(in, call, tag, e, NULL);
    if (!expr_has_parts(e) || expr_is_sealed(e)) {
        Expr span = without_first ? expr_call(S(Span), 2, expr_int(2), S(All))
                                  : expr_call(S(Span), 2, expr_int(1), expr_int(-2));
        return part_get(in, call, e, 1, &span);
    }
    return stretch_parts(in, e, &(Stretch){without_first ? 2 : 1, 1, n - 1});
}

/* Rest[e] */
static Expr rest(Interp *in, Expr call)
{
    return all_but(in, call, true, "norest");
}

/* Most[e] */
static Expr most(Interp *in, Expr call)
{
    return all_but(in, call, false, "nomost");
}

/* Reads the stretch at position at of the call for e; false after a message. */
static bool read_stretch(Interp *in, Expr call, Expr e, size_t at, const char *tag, Stretch *out)
{
    switch (stretch_take(expr_part(call, at), parts_of(e), out)) {
    case STRETCH_OK:
        return true;
    case STRETCH_OUTSIDE:
        message(in, call, tag, expr_int(out->first), expr_int(out->step), e, NULL);
        return false;
    default:
        message(in, call, "seqs", expr_int((int64_t)at), call, NULL);
        return false;
    }
}

typedef Expr (*StretchWord)(Interp *in, Expr e, const Stretch *s);

/* Applies the specifications at..n of the call to e and the levels below it. */
static Expr by_levels(Interp *in, Expr call, Expr e, size_t at, const char *tag, StretchWord word)
{
    Stretch s;
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    if (!read_stretch(in, call, e, at, tag, &s))
        return NULL;
    Expr kept = word(in, e, &s);
    if (at == expr_length(call))
        return kept;
    if (expr_is(kept, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(expr_length(kept));
        for (size_t i = 1; i <= expr_length(kept); i++) {
            Expr part = by_levels(in, call, assoc_value(kept, i), at + 1, tag, word);
            if (!part)
                return NULL;
            assoc_add(&b, assoc_key(kept, i), part);
        }
        return assoc_finish(&b);
    }
    Builder b = builder_start(expr_head(kept), expr_length(kept));
    for (size_t i = 1; i <= expr_length(kept); i++) {
        Expr part = by_levels(in, call, expr_part(kept, i), at + 1, tag, word);
        if (!part)
            return NULL;
        builder_add(&b, part);
    }
    return derived(in, NULL, builder_finish(&b));
}

static Expr array_stretch(Interp *in, Expr call, Expr e, const char *tag, bool drop)
{
    Stretch s;
    if (!read_stretch(in, call, e, 2, tag, &s))
        return NULL;
    Builder indices = builder_start(S(List), s.count);
    for (size_t i = 1, k = 0; i <= parts_of(e); i++) {
        bool chosen = k < s.count && (int64_t)i == s.first + (int64_t)k * s.step;
        k += chosen;
        if (chosen != drop)
            builder_add(&indices, expr_int((int64_t)i));
    }
    Expr spec = builder_finish(&indices);
    return part_get(in, call, e, 1, &spec);
}

/* Take[e, s1, s2, ...] */
static Expr take(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_length(call) == 2 && (expr_is(e, EXPR_NUMERIC) || expr_is(e, EXPR_BYTES)))
        return array_stretch(in, call, e, "take", false);
    return expr_length(call) == 1 ? e : by_levels(in, call, e, 2, "take", stretch_parts);
}

/* Drop[e, s1, s2, ...] */
static Expr drop(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_length(call) == 2 && (expr_is(e, EXPR_NUMERIC) || expr_is(e, EXPR_BYTES)))
        return array_stretch(in, call, e, "drop", true);
    return expr_length(call) == 1 ? e : by_levels(in, call, e, 2, "drop", stretch_rest);
}

/* TakeDrop[e, s1, ...] - {Take[...], Drop[...]} */
static Expr take_drop(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    Expr taken = by_levels(in, call, e, 2, "take", stretch_parts);
    Expr left = taken ? by_levels(in, call, e, 2, "drop", stretch_rest) : NULL;
    return left ? expr_list(2, taken, left) : NULL;
}

static const Builtin builtins[] = {
    {"First", {1, 2}, ATTR_HOLD_REST, first,
     "First[e] gives the first part of e.\nFirst[e, default] gives default when there is none."},
    {"Last", {1, 2}, ATTR_HOLD_REST, last,
     "Last[e] gives the last part of e.\nLast[e, default] gives default when there is none."},
    {"Rest", {1, 1}, ATTR_NONE, rest, "Rest[e] gives e without its first part."},
    {"Most", {1, 1}, ATTR_NONE, most, "Most[e] gives e without its last part."},
    {"Take", {1, ANY}, ATTR_NHOLD_REST, take,
     "Take[e, n] gives the first n parts of e, Take[e, -n] the last n, Take[e, {m, n, s}] parts m to n by s.\n"
     "Take[e, UpTo[n]] gives n parts, or as many as there are.\n"
     "Take[e, s1, s2, ...] takes at successive levels."},
    {"Drop", {1, ANY}, ATTR_NHOLD_REST, drop,
     "Drop[e, n] gives e without its first n parts, Drop[e, -n] without the last n, Drop[e, {m, n, s}] without parts m to n "
     "by s.\n"
     "Drop[e, s1, s2, ...] drops at successive levels."},
    {"TakeDrop", {2, ANY}, ATTR_NONE, take_drop,
     "TakeDrop[e, s] gives {Take[e, s], Drop[e, s]}."},
};

static const MessageText messages[] = {
    {"First", "nofirst", "`1` has zero length and no first element."},
    {"Last", "nolast", "`1` has zero length and no last element."},
    {"Rest", "norest", "Cannot take Rest of expression `1` with length zero."},
    {"Most", "nomost", "Cannot take Most of expression `1` with length zero."},
};

const Module module_take = {"take", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
