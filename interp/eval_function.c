/* eval_function.c - Function[...]: its code, made once and kept, and the environment that it is entered with. */
#include "interp/eval_inside.h"

#include <string.h>
#include "interp/assoc.h"

typedef struct FunctionCode {
    Expr body;
    size_t slots, parts;
    bool pure;
    size_t extras;
    SlotExtra *extra;
} FunctionCode;

static CodeEntry *code_entry(Interp *in, Expr node, CodeKind kind)
{
    uintptr_t a = (uintptr_t)node >> 4;
    return &in->eval->code[(a ^ a >> 10 ^ (uintptr_t)kind * 61) & (CODE_SLOTS - 1)];
}

void *eval_cache_get(Interp *in, Expr node, CodeKind kind)
{
    CodeEntry *c = code_entry(in, node, kind);
    return c->node == node && c->kind == kind ? c->code : NULL;
}

void eval_cache_put(Interp *in, Expr node, CodeKind kind, void *code)
{
    *code_entry(in, node, kind) = (CodeEntry){node, code, kind};
    expr_share(node);
}

static FunctionCode *compile_pure(Interp *in, Expr body)
{
    PureTemplate p = template_of_pure(in, body);
    FunctionCode *c = mem_new(FunctionCode);
    *c = (FunctionCode){p.t.body, p.t.slots, p.parts, true, p.extras, p.extra};
    return c;
}

static FunctionCode *compile_named(Interp *in, Expr vars, Expr body)
{
    Expr one[1] = {vars}, *symbols = one;
    size_t n = 1;
    if (!expr_is_symbol(vars)) {
        n = expr_length(vars);
        symbols = mem_array(Expr, n + 1);
        for (size_t i = 0; i < n; i++)
            symbols[i] = expr_part(vars, i + 1);
    }
    Template t = template_of_scope(in, body, n, symbols);
    FunctionCode *c = mem_new(FunctionCode);
    *c = (FunctionCode){t.body, t.slots, n, false, 0, NULL};
    return c;
}

static bool parameters_are_good(Expr vars)
{
    if (expr_is_symbol(vars))
        return true;
    if (!expr_is_normal(vars) || !expr_has_head(vars, S(List)))
        return false;
    for (size_t i = 1; i <= expr_length(vars); i++)
        if (!expr_is_symbol(expr_part(vars, i)))
            return false;
    return true;
}

static FunctionCode *function_code(Interp *in, Expr f)
{
    FunctionCode *c = eval_cache_get(in, f, CODE_FUNCTION);
    if (c)
        return c;
    size_t n = expr_length(f);
    if (n == 1)
        c = compile_pure(in, expr_part(f, 1));
    else if (n >= 2 && expr_part(f, 1) == S(Null))
        c = compile_pure(in, expr_part(f, 2));
    else if (n >= 2 && parameters_are_good(expr_part(f, 1)))
        c = compile_named(in, expr_part(f, 1), expr_part(f, 2));
    else {
        if (n >= 2)
            message(in, f, "flpar", expr_part(f, 1), f, NULL);
        return NULL;
    }
    eval_cache_put(in, f, CODE_FUNCTION, c);
    return c;
}

static Expr extra_value(Interp *in, Expr function, Expr what, size_t n, const Expr *parts)
{
    Expr which = expr_part(what, 1);
    if (expr_has_head(what, S(SlotSequence))) {
        size_t from = expr_is(which, EXPR_INT) && expr_int_value(which) > 0 ? (size_t)expr_int_value(which) : 1;
        return from > n ? expr_normal(S(Sequence), 0, NULL) : expr_normal(S(Sequence), n - from + 1, parts + from - 1);
    }
    Expr name = expr_is_symbol(which) ? expr_text(symbol_of(which)->name) : which;
    Expr value = n >= 1 && expr_is(parts[0], EXPR_ASSOC) ? assoc_lookup(parts[0], name) : NULL;
    if (value)
        return value;
    if (n >= 1 && expr_is(parts[0], EXPR_ASSOC))
        message(in, S(Function), "slota", name, function, NULL);
    else
        message(in, S(Function), "slot1", name, function, NULL);
    return what;
}

static void fill_pure(Interp *in, FunctionCode *c, Expr f, size_t n, const Expr *parts, Expr *env)
{
    env[0] = f;
    for (size_t i = 1; i <= c->parts; i++) {
        if (i <= n)
            env[i] = parts[i - 1];
        else {
            message(in, S(Function), "slotn", expr_int((int64_t)i), f, expr_normal(f, n, parts), NULL);
            env[i] = expr_call(S(Slot), 1, expr_int((int64_t)i));
        }
    }
    for (size_t i = 0; i < c->extras; i++)
        env[c->extra[i].slot] = extra_value(in, f, c->extra[i].what, n, parts);
}

bool function_enter(Interp *in, Expr f, size_t n, const Expr *parts, Expr *small, Tail *tail)
{
    FunctionCode *c = function_code(in, f);
    if (!c)
        return false;
    if (!c->pure && n < c->parts) {
        message(in, S(Function), "fpct", expr_part(f, 1), expr_normal(f, n, parts), NULL);
        return false;
    }
    Expr *env = c->slots <= EVAL_SMALL ? small : mem_array(Expr, c->slots);
    if (c->pure)
        fill_pure(in, c, f, n, parts, env);
    else
        for (size_t i = 0; i < c->parts; i++)
            env[i] = parts[i];
    tail->e = c->body;
    tail->env = env;
    return true;
}

Expr function_apply(Interp *in, Expr f, size_t n, const Expr *parts)
{
    Expr small[EVAL_SMALL];
    Tail tail;
    return function_enter(in, f, n, parts, small, &tail) ? template_filled(in, tail.e, tail.env) : NULL;
}

Expr expr_substitute(Interp *in, Expr e, size_t n, const Expr *symbols, const Expr *values)
{
    Template t = template_of_scope(in, e, n, symbols);
    Expr *env = mem_array(Expr, t.slots + 1);
    memcpy(env, values, n * sizeof *env);
    return template_filled(in, t.body, env);
}

static uint32_t attribute_named(Expr e)
{
    static const struct {
        Expr name;
        uint32_t bit;
    } names[] = {{S(HoldAll), ATTR_HOLD_ALL}, {S(HoldFirst), ATTR_HOLD_FIRST}, {S(HoldRest), ATTR_HOLD_REST},
                 {S(HoldAllComplete), ATTR_HOLD_ALL_COMPLETE}, {S(Listable), ATTR_LISTABLE}, {S(Flat), ATTR_FLAT},
                 {S(Orderless), ATTR_ORDERLESS}, {S(SequenceHold), ATTR_SEQUENCE_HOLD}};
    if (expr_is_list(e)) {
        uint32_t all = 0;
        for (size_t i = 1; i <= expr_length(e); i++)
            all |= attribute_named(expr_part(e, i));
        return all;
    }
    for (size_t i = 0; i < COUNT(names); i++)
        if (names[i].name == e)
            return names[i].bit;
    return 0;
}

uint32_t symbol_attributes(Interp *in, Expr head)
{
    if (expr_is_symbol(head)) {
        Symbol *s = symbol_of(head);
        if (s->autoload)
            interp_autoload(in, s);
        return s->attributes;
    }
    if (expr_is_normal(head) && expr_has_head(head, S(Function)) && expr_length(head) == 3)
        return attribute_named(expr_part(head, 3));
    return 0;
}
