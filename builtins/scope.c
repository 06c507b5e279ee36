/* scope.c - Module, With, Block and Function: where names mean something else. */
#include <string.h>
#include "builtins/assign.h"
#include "interp/assoc.h"
#include "interp/interp.h"

/* Module[{x, y = v}, body] of a program, as a template made once: its variables are slots. */
typedef struct ScopeCode {
    size_t n;
    Expr *symbol;
    Expr *first; /* first values, NULL for none; a delayed one (With[{x := e}]) stays unevaluated */
    bool *delayed;
    Template body;
} ScopeCode;

/* ---- variable lists ---- */

static bool is_assignment(Expr v)
{
    return expr_is_normal(v) && expr_length(v) == 2 && (expr_has_head(v, S(Set)) || expr_has_head(v, S(SetDelayed)));
}

static bool bad_variable(Interp *in, Expr call, Expr vars, Expr v, bool need_values)
{
    if (is_assignment(v))
        message(in, call, "lvset", vars, v, expr_part(v, 1), NULL);
    else
        message(in, call, need_values ? "lvw" : "lvsym", vars, v, NULL);
    return false;
}

/* The symbols and first values; false after a message. */
static bool read_variables(Interp *in, Expr call, Expr vars, bool need_values, ScopeCode *c)
{
    if (!expr_is_normal(vars) || !expr_has_head(vars, S(List))) {
        message(in, call, "lvlist", vars, NULL);
        return false;
    }
    c->n = expr_length(vars);
    c->symbol = mem_array(Expr, c->n + 1);
    c->first = mem_array(Expr, c->n + 1);
    c->delayed = mem_bytes(c->n + 1);
    for (size_t i = 0; i < c->n; i++) {
        Expr v = expr_part(vars, i + 1);
        Expr symbol = is_assignment(v) ? expr_part(v, 1) : v;
        if (!expr_is_symbol(symbol) || (need_values && !is_assignment(v)))
            return bad_variable(in, call, vars, v, need_values);
        for (size_t k = 0; k < i; k++)
            if (c->symbol[k] == symbol) {
                message(in, call, "dup", symbol, vars, NULL);
                return false;
            }
        c->symbol[i] = symbol;
        c->first[i] = is_assignment(v) ? expr_part(v, 2) : NULL;
        c->delayed[i] = is_assignment(v) && expr_has_head(v, S(SetDelayed));
    }
    return true;
}

static ScopeCode *scope_code(Interp *in, Expr call, bool need_values)
{
    ScopeCode *c = eval_cache_get(in, call, CODE_SCOPE);
    if (c)
        return c;
    c = mem_new(ScopeCode);
    if (!read_variables(in, call, expr_part(call, 1), need_values, c))
        return NULL;
    c->body = template_of_scope(in, expr_part(call, 2), c->n, c->symbol);
    eval_cache_put(in, call, CODE_SCOPE, c);
    return c;
}

/* ---- Return[x, Module] ---- */

/* Is a Return with two parts inside? Looked up once for a node. */
static bool has_return(Expr e)
{
    if (!expr_is_normal(e))
        return false;
    if (!(e->extra & EXTRA_SEARCHED)) {
        stack_check(interp_current);
        bool found = e->length == 2 && e->as.normal.head == S(Return);
        for (size_t i = 0; i <= e->length && !found; i++)
            found = has_return(expr_part(e, i));
        ((ExprNode *)(uintptr_t)e)->extra |= found ? EXTRA_SEARCHED | EXTRA_RETURNS : EXTRA_SEARCHED;
    }
    return (e->extra & EXTRA_RETURNS) != 0;
}

typedef struct ScopeBody {
    Expr e, *env;
} ScopeBody;

static Expr run_scope(Interp *in, void *data)
{
    ScopeBody *b = data;
    return evaluate_in(in, b->e, b->env);
}

/* The value of a scope's body, with Return[x, head] in it taken. */
static Expr scope_value(Interp *in, Expr scope, Expr body, Expr *env, Tail *tail)
{
    Expr head = expr_head(scope);
    if (!has_return(body))
        return tail_to(tail, body, env);
    Expr value = S(Null);
    ScopeBody b = {body, env};
    UnwindValue u = unwind_protect_return(in, head, run_scope, &b, &value);
    if (u.kind == UNWIND_NONE)
        return value;
    if (u.kind != UNWIND_RETURN || u.tag != head)
        unwind_again(in, u);
    return tail_to(tail, u.value, NULL);
}

/* ---- Module and With ---- */

static Expr fresh_variable(Interp *in, Expr symbol, Expr value)
{
    Expr fresh = symbol_fresh_local(in, symbol_of(symbol));
    if (value)
        symbol_set_value(in, fresh, value);
    return fresh;
}

/* Is the body's last call one that is over when it has its value? A user's function, or a scope, goes on in place of the
 * body without costing stack. */
static bool ends_here(Expr e)
{
    for (;;) {
        if (!expr_is_normal(e))
            return true;
        Expr head = e->as.normal.head;
        if (!expr_is_symbol(head) || !symbol_of(head)->builtin || (e->extra & EXTRA_SCOPE))
            return false;
        if (head == S(If) && e->length >= 2) {
            for (size_t i = 1; i + 1 < e->length; i++)
                if (!ends_here(e->as.normal.part[i]))
                    return false;
        } else if (head != S(CompoundExpression) || e->length == 0)
            return symbol_of(head)->builtin->fast || head == S(Do) || head == S(While) || head == S(List);
        e = e->as.normal.part[e->length - 1];
    }
}

/* Runs a Module's body to its end, so that variables which nobody else has seen serve the next call. */
static Expr run_module(Interp *in, Expr body, Expr *env, size_t n, const Expr *symbol, const Expr *fresh)
{
    in->recursion--; /* the body is on the Module's level */
    Expr value = evaluate_in(in, body, env);
    in->recursion++;
    for (size_t i = 0; i < n; i++)
        symbol_local_done(symbol_of(symbol[i]), fresh[i]);
    return value;
}

/* The slotted form that stands in a template: its variables are further slots of the same environment. */
static Expr slotted_scope(Interp *in, Expr e, Expr *env, Tail *tail, bool module)
{
    Expr symbols = expr_part(e, 1), values = expr_part(e, 2);
    size_t n = expr_length(symbols), first = (size_t)expr_int_value(expr_part(e, 4));
    Expr small[8], *value = n <= COUNT(small) ? small : mem_array(Expr, n);
    for (size_t i = 0; i < n; i++) {
        Expr v = expr_part(values, i + 1);
        value[i] = v == TAIL ? NULL : evaluate_in(in, v, env);
    }
    for (size_t i = 0; i < n; i++)
        env[first + i] = module ? fresh_variable(in, symbols->as.normal.part[i], value[i]) : value[i];
    Expr body = expr_part(e, 3);
    if (module && !has_return(body) && ends_here(body))
        return run_module(in, body, env, n, symbols->as.normal.part, env + first);
    return scope_value(in, e, body, env, tail);
}

static Expr plain_scope(Interp *in, Expr e, Expr *env, Tail *tail, bool module)
{
    e = template_filled(in, e, env);
    ScopeCode *c = scope_code(in, e, !module);
    if (!c)
        return NULL;
    Expr *own = mem_array(Expr, c->body.slots + 1);
    for (size_t i = 0; i < c->n; i++) {
        Expr v = c->first[i] ? (c->delayed[i] ? c->first[i] : evaluate(in, c->first[i])) : NULL;
        own[i] = v;
    }
    if (module)
        for (size_t i = 0; i < c->n; i++) {
            Expr fresh = fresh_variable(in, c->symbol[i], c->delayed[i] ? NULL : own[i]);
            if (c->delayed[i])
                assign_delayed(in, fresh, own[i]);
            own[i] = fresh;
        }
    if (module && !has_return(c->body.body) && ends_here(c->body.body))
        return run_module(in, c->body.body, own, c->n, c->symbol, own);
    return scope_value(in, e, c->body.body, own, tail);
}

/* With[{x = 1}, {y = x}, body] nests; so does Module. */
static Expr nested(Interp *in, Expr e, Expr *env)
{
    e = template_filled(in, e, env);
    size_t n = expr_length(e);
    Expr inner = expr_part(e, n);
    (void)in;
    for (size_t i = n - 1; i >= 1; i--)
        inner = expr_call(expr_head(e), 2, expr_part(e, i), inner);
    return inner;
}

static Expr module_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    if (expr_length(e) == 4 && e->extra & EXTRA_SCOPE)
        return slotted_scope(in, e, env, tail, true);
    if (expr_length(e) > 2)
        return tail_to(tail, nested(in, e, env), NULL);
    return plain_scope(in, e, env, tail, true);
}

static Expr with_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    if (expr_length(e) == 4 && e->extra & EXTRA_SCOPE)
        return slotted_scope(in, e, env, tail, false);
    if (expr_length(e) > 2)
        return tail_to(tail, nested(in, e, env), NULL);
    return plain_scope(in, e, env, tail, false);
}

/* ---- Block ---- */

static Expr block_variable(Interp *in, Expr call, Expr vars, Expr v, Expr *env, Expr *value, bool *delayed)
{
    *value = NULL;
    *delayed = false;
    Expr symbol = v;
    if (is_assignment(v)) {
        symbol = expr_part(v, 1);
        *delayed = expr_has_head(v, S(SetDelayed));
        *value = *delayed ? template_filled(in, expr_part(v, 2), env) : evaluate_in(in, expr_part(v, 2), env);
    }
    symbol = template_filled(in, symbol, env);
    if (expr_is_symbol(symbol))
        return symbol;
    bad_variable(in, call, template_filled(in, vars, env), template_filled(in, v, env), false);
    return NULL;
}

static Expr block_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    Expr vars = expr_part(e, 1);
    if (!expr_is_normal(vars) || !expr_has_head(vars, S(List))) {
        message(in, e, "lvlist", template_filled(in, vars, env), NULL);
        return NULL;
    }
    size_t n = expr_length(vars);
    Expr small[16], *symbol = n <= 8 ? small : mem_array(Expr, 2 * n), *value = symbol + n;
    bool flags[8], *delayed = n <= 8 ? flags : mem_bytes(n);
    for (size_t i = 0; i < n; i++) {
        symbol[i] = block_variable(in, e, vars, expr_part(vars, i + 1), env, &value[i], &delayed[i]);
        if (!symbol[i])
            return NULL;
        for (size_t k = 0; k < i; k++)
            if (symbol[k] == symbol[i]) {
                message(in, e, "dup", symbol[i], template_filled(in, vars, env), NULL);
                return NULL;
            }
        if (symbol_of(symbol[i])->attributes & ATTR_LOCKED) {
            message(in, e, "locked", symbol[i], NULL);
            return NULL;
        }
    }
    for (size_t i = 0; i < n; i++) {
        symbol_push_value(in, symbol[i], delayed[i] ? NULL : value[i]);
        if (delayed[i])
            assign_delayed(in, symbol[i], value[i]);
    }
    Tail inside = {NULL, NULL, false};
    Expr result = scope_value(in, e, expr_part(e, 2), env, &inside);
    if (result == TAIL)
        result = evaluate_in(in, inside.e, inside.env);
    for (size_t i = 0; i < n; i++)
        symbol_pop_value(in);
    return tail_to(tail, result, NULL); /* the old values hold again for what comes out */
}

/* ---- Unique ---- */

static Expr unique_of(Interp *in, Expr call, Expr what)
{
    if (expr_is_list(what)) {
        Builder b = builder_start(S(List), expr_length(what));
        for (size_t i = 1; i <= expr_length(what); i++)
            builder_add(&b, unique_of(in, call, expr_part(what, i)));
        return builder_finish(&b);
    }
    if (expr_is_symbol(what))
        return symbol_fresh(in, symbol_of(what)->name);
    if (!expr_is_string(what))
        return fail(in, call, "usym", what, NULL);
    /* Unique["x"] numbers without a dollar sign. */
    for (int64_t i = 1;; i++) {
        const char *name = expr_string_text(expr_textf("%s%lld", expr_string_text(what), (long long)i));
        if (!symbol_lookup(in, name, false))
            return symbol_lookup(in, name, true);
    }
}

static Expr unique(Interp *in, Expr call)
{
    return expr_length(call) == 0 ? symbol_fresh(in, "") : unique_of(in, call, expr_part(call, 1));
}

static const Builtin builtins[] = {
    {"Module", {2, ANY}, ATTR_HOLD_ALL, NULL,
     "Module[{x, y = v, ...}, body] evaluates body with x, y, ... standing for new symbols.", .special = module_special},
    {"DynamicModule", {2, ANY}, ATTR_HOLD_ALL, NULL, "DynamicModule[{x, ...}, body] is Module[{x, ...}, body].",
     .special = module_special},
    {"With", {2, ANY}, ATTR_HOLD_ALL, NULL,
     "With[{x = v, ...}, body] evaluates body with x, ... replaced by the values v.\n"
     "With[{x = v}, {y = w}, ..., body] nests.", .special = with_special},
    {"Block", {2, 2}, ATTR_HOLD_ALL, NULL,
     "Block[{x, y = v, ...}, body] evaluates body with local values of x, y, ..., and puts the old ones back.",
     .special = block_special},
    {"Function", {1, 3}, ATTR_HOLD_ALL, NULL,
     "Function[body] or body & is a function of #, #2, ....\nFunction[x, body] is a function of x.\n"
     "Function[{x, y, ...}, body] is a function of several parameters.\nFunction[params, body, attributes] has attributes."},
    {"Slot", {0, ANY}, ATTR_NHOLD_ALL, NULL, "# or #1 is the first argument of a pure function, #n the n-th, #name the value under a key."},
    {"SlotSequence", {0, ANY}, ATTR_NHOLD_ALL, NULL, "## is all arguments of a pure function, ##n those from the n-th on."},
    {"Unique", {0, 2}, ATTR_NONE, unique,
     "Unique[] gives a new symbol.\nUnique[x] gives one called x$nnn.\nUnique[{x, y, ...}] gives a list of them.\n"
     "Unique[\"x\"] gives one called xnnn."},
};

static const MessageText messages[] = {
    {"Function", "flpar", "Parameter specification `1` in `2` should be a symbol or a list of symbols."},
    {"Function", "fpct", "Too many parameters in `1` to be filled from `2`."},
    {"Function", "slotn", "Slot number `1` in `2` cannot be filled from `3`."},
    {"Function", "slot1", "Named slot `1` in `2` cannot be filled: the first argument is not an association."},
    {"Function", "slota", "Named slot `1` in `2` cannot be filled from the association given."},
    {"Unique", "usym", "`1` is not a symbol or a valid symbol name."},
};

const Module module_scope = {"scope", builtins, COUNT(builtins), messages, COUNT(messages)};
