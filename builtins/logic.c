/* logic.c - And, Or, Not and their relatives, sameness, and tests for True. */
#include "interp/interp.h"

/* ---- And, Or ---- */

/* stop ends it, neutral is left out; what stays undecided is kept in order. */
static Expr and_or(Interp *in, Expr e, Expr *env, Expr stop, Expr neutral)
{
    size_t n = expr_length(e);
    Builder b = builder_start(expr_head(e), n);
    for (size_t i = 1; i <= n; i++) {
        Expr value = evaluate_in(in, expr_part(e, i), env);
        if (value == stop)
            return stop;
        if (value == neutral)
            continue;
        if (expr_has_head(value, expr_head(e)) && expr_is_normal(value))
            builder_add_parts(&b, value, 1, expr_length(value));
        else
            builder_add(&b, value);
    }
    if (builder_length(&b) == 0)
        return neutral;
    if (builder_length(&b) == 1)
        return b.node->as.normal.part[0];
    return evaluated(in, builder_finish(&b));
}

static Expr and_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return and_or(in, e, env, S(False), S(True));
}

static Expr or_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return and_or(in, e, env, S(True), S(False));
}

static Expr opposite(Expr head)
{
    static const Expr pairs[][2] = {
        {S(Less), S(GreaterEqual)}, {S(Greater), S(LessEqual)},   {S(LessEqual), S(Greater)},   {S(GreaterEqual), S(Less)},
        {S(Equal), S(Unequal)},     {S(Unequal), S(Equal)},       {S(SameQ), S(UnsameQ)},       {S(UnsameQ), S(SameQ)},
        {S(Element), S(NotElement)}, {S(NotElement), S(Element)}, {S(Exists), NULL},            {S(ForAll), NULL},
    };
    for (size_t i = 0; i < COUNT(pairs); i++)
        if (pairs[i][0] == head)
            return pairs[i][1];
    return NULL;
}

static Expr not_word(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1);
    if (e == S(True))
        return S(False);
    if (e == S(False))
        return S(True);
    if (!expr_is_normal(e))
        return NULL;
    if (expr_has_head(e, S(Not)) && expr_length(e) == 1)
        return expr_part(e, 1);
    Expr head = expr_is_symbol(expr_head(e)) && expr_length(e) == 2 ? opposite(expr_head(e)) : NULL;
    return head ? expr_call(head, 2, expr_part(e, 1), expr_part(e, 2)) : NULL;
}

/* ---- Xor, Nand, Nor, Implies, Equivalent ---- */

static Expr xor_word(Interp *in, Expr call)
{
    (void)in;
    bool odd = false;
    Builder b = builder_start(S(Xor), expr_length(call));
    for (size_t i = 1; i <= expr_length(call); i++) {
        Expr e = expr_part(call, i);
        if (i < expr_length(call) && expr_same(e, expr_part(call, i + 1))) /* the parts are in order: a pair of equals is nothing */
            i++;
        else if (e == S(True))
            odd = !odd;
        else if (e != S(False))
            builder_add(&b, e);
    }
    size_t left = builder_length(&b);
    if (left == expr_length(call) && left > 1)
        return NULL;
    Expr rest = left == 0 ? S(False) : left == 1 ? b.node->as.normal.part[0] : builder_finish(&b);
    return odd ? expr_call(S(Not), 1, rest) : rest;
}

static Expr nand_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    Expr value = and_or(in, expr_with_head(template_filled(in, e, env), S(And)), NULL, S(False), S(True));
    if (value == S(True) || value == S(False) || !expr_has_head(value, S(And)))
        return tail_to(tail, expr_call(S(Not), 1, value), NULL);
    return evaluated(in, expr_with_head(value, S(Nand)));
}

static Expr nor_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    Expr value = and_or(in, expr_with_head(template_filled(in, e, env), S(Or)), NULL, S(True), S(False));
    if (value == S(True) || value == S(False) || !expr_has_head(value, S(Or)))
        return tail_to(tail, expr_call(S(Not), 1, value), NULL);
    return evaluated(in, expr_with_head(value, S(Nor)));
}

static Expr implies(Interp *in, Expr e, Expr *env, Tail *tail)
{
    Expr a = evaluate_in(in, expr_part(e, 1), env);
    if (a == S(False))
        return S(True);
    if (a == S(True))
        return tail_to(tail, expr_part(e, 2), env);
    Expr b = evaluate_in(in, expr_part(e, 2), env);
    if (b == S(True))
        return S(True);
    if (b == S(False))
        return tail_to(tail, expr_call(S(Not), 1, a), NULL);
    if (expr_same(a, b))
        return S(True);
    return evaluated_call(in, S(Implies), 2, (Expr[]){a, b});
}

static Expr equivalent(Interp *in, Expr call)
{
    (void)in;
    bool has_true = false, has_false = false;
    Builder b = builder_start(S(Equivalent), expr_length(call));
    for (size_t i = 1; i <= expr_length(call); i++) {
        Expr e = expr_part(call, i);
        bool seen = false;
        for (size_t k = 0; k < builder_length(&b); k++)
            seen |= expr_same(b.node->as.normal.part[k], e);
        if (e == S(True))
            has_true = true;
        else if (e == S(False))
            has_false = true;
        else if (!seen)
            builder_add(&b, e);
    }
    if (has_true && has_false)
        return S(False);
    size_t left = builder_length(&b);
    if (!has_true && !has_false)
        return left <= 1 ? S(True) : left == expr_length(call) ? NULL : builder_finish(&b);
    if (left == 0)
        return S(True);
    Builder all = builder_start(S(And), left);
    for (size_t i = 0; i < left; i++) {
        Expr e = b.node->as.normal.part[i];
        builder_add(&all, has_true ? e : expr_call(S(Not), 1, e));
    }
    return builder_finish(&all);
}

static Expr boole(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1);
    return e == S(True) ? expr_int(1) : e == S(False) ? expr_int(0) : NULL;
}

/* ---- sameness ---- */

static Expr same_q(Interp *in, Expr call)
{
    (void)in;
    for (size_t i = 1; i < expr_length(call); i++)
        if (!expr_same(expr_part(call, i), expr_part(call, i + 1)))
            return S(False);
    return S(True);
}

static Expr unsame_q(Interp *in, Expr call)
{
    unwind_poll(in);
    for (size_t i = 1; i <= expr_length(call); i++)
        for (size_t k = i + 1; k <= expr_length(call); k++)
            if (expr_same(expr_part(call, i), expr_part(call, k)))
                return S(False);
    return S(True);
}

static Expr true_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(expr_part(call, 1) == S(True));
}

static Expr boolean_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(expr_part(call, 1) == S(True) || expr_part(call, 1) == S(False));
}

static Expr atom_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(expr_is_atom(expr_part(call, 1)));
}

static Expr list_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(expr_is_list(expr_part(call, 1)));
}

static const Builtin builtins[] = {
    {"AtomQ", {1, 1}, ATTR_NONE, atom_q, "AtomQ[e] is True when e has no parts: a number, string, symbol or the like."},
    {"ListQ", {1, 1}, ATTR_NONE, list_q, "ListQ[e] is True when the head of e is List."},
    {"And", {0, ANY}, ATTR_HOLD_ALL | ATTR_FLAT | ATTR_ONE_IDENTITY, NULL,
     "a && b && ... is False as soon as one part is, True when all are.", .special = and_special},
    {"Or", {0, ANY}, ATTR_HOLD_ALL | ATTR_FLAT | ATTR_ONE_IDENTITY, NULL,
     "a || b || ... is True as soon as one part is, False when none is.", .special = or_special},
    {"Not", {1, 1}, ATTR_NONE, not_word, "!a is the opposite of a."},
    {"Xor", {0, ANY}, ATTR_FLAT | ATTR_ORDERLESS | ATTR_ONE_IDENTITY, xor_word, "Xor[a, b, ...] is True when an odd number of parts is."},
    {"Nand", {0, ANY}, ATTR_HOLD_ALL, NULL, "Nand[a, b, ...] is !(a && b && ...).", .special = nand_special},
    {"Nor", {0, ANY}, ATTR_HOLD_ALL, NULL, "Nor[a, b, ...] is !(a || b || ...).", .special = nor_special},
    {"Implies", {2, 2}, ATTR_HOLD_ALL, NULL, "Implies[a, b] is True when a is False or b is True.", .special = implies},
    {"Equivalent", {0, ANY}, ATTR_ORDERLESS, equivalent, "Equivalent[a, b, ...] is True when all are True or all are False."},
    {"Boole", {1, 1}, ATTR_LISTABLE, boole, "Boole[t] is 1 when t is True, 0 when it is False."},
    {"SameQ", {0, ANY}, ATTR_NONE, same_q, "a === b is True when a and b are the same expression, else False."},
    {"UnsameQ", {0, ANY}, ATTR_NONE, unsame_q, "a =!= b is True when a and b are not the same expression, else False."},
    {"TrueQ", {1, 1}, ATTR_NONE, true_q, "TrueQ[e] is True when e is True, else False."},
    {"BooleanQ", {1, 1}, ATTR_NONE, boolean_q, "BooleanQ[e] is True when e is True or False."},
};

const Module module_logic = {"logic", builtins, COUNT(builtins), NULL, 0};
