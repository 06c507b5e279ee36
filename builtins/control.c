/* control.c - conditionals, loops and tables: words that decide themselves what is evaluated, and how often. */
#include <string.h>
#include "builtins/control.h"
#include "interp/pattern.h"
#include "interp/number.h"

/* ---- one after the other ---- */

typedef struct Block {
    Expr e, *env;
    size_t at;
    Expr value;
} Block;

/* Evaluates the parts from b->at on, the last one too. Return[...], Break[] and the like come out as values. */
static Expr run_block(Interp *in, void *data)
{
    Block *b = data;
    size_t n = expr_length(b->e);
    while (b->at <= n) {
        size_t i = b->at++;
        Expr part = expr_part(b->e, i);
        b->value = i < n ? evaluate_statement(in, part, b->env) : evaluate_in(in, part, b->env);
        if (expr_is_return(b->value))
            break;
    }
    return b->value;
}

static size_t find_label(Interp *in, const Block *b, Expr tag)
{
    for (size_t i = 1; i <= expr_length(b->e); i++) {
        Expr part = template_filled(in, expr_part(b->e, i), b->env);
        if (expr_has_head(part, S(Label)) && expr_length(part) == 1 && expr_same(expr_part(part, 1), tag))
            return i;
    }
    return 0;
}

/* With labels inside: Goto comes back here. */
static Expr run_labelled(Interp *in, Block *b)
{
    for (;;) {
        Expr value = S(Null);
        UnwindValue u = unwind_protect_return(in, S(Goto), run_block, b, &value);
        if (u.kind == UNWIND_NONE)
            return value;
        size_t label = u.kind == UNWIND_GOTO ? find_label(in, b, u.tag) : 0;
        if (!label)
            unwind_again(in, u);
        b->at = label + 1;
        b->value = S(Null);
        unwind_poll(in);
    }
}

static Expr compound_expression(Interp *in, Expr e, Expr *env, Tail *tail)
{
    size_t n = expr_length(e);
    if (n == 0)
        return S(Null);
    if (e->extra & EXTRA_LABEL) {
        Block b = {e, env, 1, S(Null)};
        return run_labelled(in, &b);
    }
    for (size_t i = 0; i + 1 < n; i++) {
        Expr value = evaluate_statement(in, e->as.normal.part[i], env);
        if (expr_is_return(value))
            return value;
    }
    return tail_to(tail, e->as.normal.part[n - 1], env);
}

/* ---- conditionals ---- */

static Expr if_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    Expr test = evaluate_in(in, e->as.normal.part[0], env);
    size_t n = e->length;
    if (test == S(True))
        return tail_to(tail, e->as.normal.part[1], env);
    if (test == S(False))
        return n >= 3 ? tail_to(tail, e->as.normal.part[2], env) : S(Null);
    if (test == eval_terminated(in))
        return test;
    if (n == 4)
        return tail_to(tail, e->as.normal.part[3], env);
    Expr parts[3] = {test, NULL, NULL};
    for (size_t i = 1; i < n; i++)
        parts[i] = template_filled(in, e->as.normal.part[i], env);
    return evaluated_call(in, S(If), n, parts);
}

static Expr which_rest(Interp *in, Expr e, Expr *env, size_t from, Expr test)
{
    Builder b = builder_start(expr_head(e), expr_length(e));
    builder_add(&b, test);
    for (size_t i = from + 1; i <= expr_length(e); i++)
        builder_add(&b, template_filled(in, expr_part(e, i), env));
    return evaluated(in, builder_finish(&b));
}

static Expr which_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    size_t n = expr_length(e);
    if (n % 2)
        return message(in, e, n == 1 ? "argctu" : "argct", expr_head(e), expr_int((int64_t)n), NULL);
    for (size_t i = 1; i < n; i += 2) {
        Expr test = evaluate_in(in, expr_part(e, i), env);
        if (test == S(True))
            return tail_to(tail, expr_part(e, i + 1), env);
        if (test != S(False))
            return which_rest(in, e, env, i, test);
    }
    return S(Null);
}

static Expr switch_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    size_t n = expr_length(e);
    if (n % 2 == 0)
        return message(in, e, "argct", expr_head(e), expr_int((int64_t)n), NULL);
    Expr value = evaluate_in(in, expr_part(e, 1), env);
    for (size_t i = 2; i < n; i += 2)
        if (match(in, value, evaluate_in(in, expr_part(e, i), env)))
            return tail_to(tail, expr_part(e, i + 1), env);
    return which_rest(in, e, env, 1, value);
}

/* Piecewise[{{v1, c1}, ...}, default]: pairs whose condition is False fall out, the first True one ends the list. */
static Expr piecewise(Interp *in, Expr call)
{
    Expr pairs = expr_is_list(expr_part(call, 1)) ? expr_part(call, 1) : evaluate(in, expr_part(call, 1));
    Expr otherwise = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(0);
    if (!expr_is_list(pairs))
        return message(in, call, "pairs", expr_part(call, 1), NULL);
    Builder b = builder_start(S(List), expr_length(pairs));
    for (size_t i = 1; i <= expr_length(pairs); i++) {
        Expr pair = expr_part(pairs, i);
        if (!expr_is_list(pair) || expr_length(pair) != 2)
            return message(in, call, "pairs", expr_part(call, 1), NULL);
        Expr test = evaluate(in, expr_part(pair, 2));
        if (test == S(False))
            continue;
        if (test == S(True)) {
            if (builder_length(&b) == 0)
                return expr_part(pair, 1);
            otherwise = expr_part(pair, 1);
            break;
        }
        builder_add(&b, expr_list(2, evaluate(in, expr_part(pair, 1)), test));
    }
    if (builder_length(&b) == 0)
        return otherwise;
    return evaluated_call(in, S(Piecewise), 2, (Expr[]){builder_finish(&b), evaluate(in, otherwise)});
}

/* ---- loops ---- */

typedef struct Loop {
    Expr e, *env;
    Iterator it;
    Expr specs; /* Do with further iterators: Do[body, rest...] is the body */
    size_t level;
    bool started;
} Loop;

/* Runs a loop's steps under a frame for Break and Continue; step picks up where the loop stands. */
static Expr run_loop(Interp *in, Loop *l, Expr (*steps)(Interp *in, void *loop))
{
    for (;;) {
        Expr value = S(Null);
        UnwindValue u = unwind_protect_return(in, expr_head(l->e), steps, l, &value);
        switch (u.kind) {
        case UNWIND_NONE: return value && expr_is_return(value) && expr_length(value) <= 1 ? return_value(value) : value;
        case UNWIND_CONTINUE: break;
        case UNWIND_BREAK: return S(Null);
        case UNWIND_RETURN:
            if (u.tag == expr_head(l->e))
                return u.value;
            unwind_again(in, u);
        default: unwind_again(in, u);
        }
        unwind_poll(in);
    }
}

static Expr do_level(Interp *in, Expr e, Expr *env, size_t level);

static Expr do_steps(Interp *in, void *data)
{
    Loop *l = data;
    bool last = l->level == expr_length(l->e);
    while (iterator_next(in, &l->it)) {
        Expr value = last ? evaluate_statement(in, l->e->as.normal.part[0], l->env) : do_level(in, l->e, l->env, l->level + 1);
        if (!value || expr_is_return(value)) /* NULL: the iterator of a deeper level is no good */
            return value;
    }
    return S(Null);
}

static Expr do_level(Interp *in, Expr e, Expr *env, size_t level)
{
    Loop l = {.e = e, .env = env, .level = level};
    if (!iterator_open(in, e, expr_part(e, level), env, &l.it))
        return NULL;
    Expr value = run_loop(in, &l, do_steps);
    iterator_close(in, &l.it);
    return value;
}

static Expr do_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return do_level(in, e, env, 2);
}

static Expr while_steps(Interp *in, void *data)
{
    Loop *l = data;
    Expr test = expr_part(l->e, 1), body = expr_length(l->e) == 2 ? expr_part(l->e, 2) : NULL;
    while (evaluate_in(in, test, l->env) == S(True)) {
        unwind_poll(in);
        if (!body)
            continue;
        Expr value = evaluate_statement(in, body, l->env);
        if (expr_is_return(value))
            return value;
    }
    return S(Null);
}

static Expr while_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    Loop l = {.e = e, .env = env};
    return run_loop(in, &l, while_steps);
}

static Expr for_steps(Interp *in, void *data)
{
    Loop *l = data;
    size_t n = expr_length(l->e);
    for (;;) {
        unwind_poll(in);
        if (l->started)
            evaluate_statement(in, expr_part(l->e, 3), l->env);
        l->started = true;
        if (evaluate_in(in, expr_part(l->e, 2), l->env) != S(True))
            return S(Null);
        if (n < 4)
            continue;
        Expr value = evaluate_statement(in, expr_part(l->e, 4), l->env);
        if (expr_is_return(value))
            return value;
    }
}

static Expr for_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    evaluate_statement(in, expr_part(e, 1), env);
    Loop l = {.e = e, .env = env};
    return run_loop(in, &l, for_steps);
}

/* Without a loop around them they come out at top level, which says so. */
static Expr break_word(Interp *in, Expr call)
{
    (void)call;
    unwind_raise(in, UNWIND_BREAK, NULL, NULL);
}

static Expr continue_word(Interp *in, Expr call)
{
    (void)call;
    unwind_raise(in, UNWIND_CONTINUE, NULL, NULL);
}

/* Return[x] is a value on its way out (see expr_is_return); only Return[x, head] jumps. */
static Expr return_word(Interp *in, Expr call)
{
    if (expr_length(call) == 2 && unwind_has_return(in, expr_part(call, 2)))
        unwind_raise(in, UNWIND_RETURN, expr_part(call, 1), expr_part(call, 2));
    return NULL;
}

static Expr goto_word(Interp *in, Expr call)
{
    unwind_raise(in, UNWIND_GOTO, NULL, expr_part(call, 1));
}

/* ---- Table, Sum, Product ---- */

static bool spreads(Expr e)
{
    if (expr_is_symbol(e))
        return e == S(Nothing);
    return expr_is_normal(e) && (expr_has_head(e, S(Sequence)) || expr_has_head(e, S(Splice)) || expr_has_head(e, S(Nothing)));
}

/* The list over iterator number level and those behind it; NULL after a message. */
static Expr table_level(Interp *in, Expr e, Expr *env, size_t level)
{
    Iterator it;
    if (!iterator_open(in, e, expr_part(e, level), env, &it))
        return NULL;
    Expr body = expr_part(e, 1);
    size_t expected = it.count < 1 << 20 ? (size_t)it.count : 1 << 20;
    Builder b = builder_start(S(List), expected);
    bool last = level == expr_length(e), spread = false;
    while (iterator_next(in, &it)) {
        Expr value = last ? evaluate_in(in, body, env) : table_level(in, e, env, level + 1);
        if (!value)
            break;
        spread |= spreads(value);
        builder_add(&b, value);
    }
    bool good = it.at >= it.count;
    iterator_close(in, &it);
    if (!good)
        return NULL;
    Expr list = builder_finish(&b);
    return spread ? evaluate(in, list) : evaluated(in, list);
}

static Expr table_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    if (expr_length(e) == 1)
        return tail_to(tail, expr_part(e, 1), env);
    return table_level(in, e, env, 2);
}

typedef struct Sum {
    bool product;
    Expr total;
    Builder rest; /* terms that are no numbers */
} Sum;

static bool add_term(Interp *in, void *context, Expr value)
{
    Sum *s = context;
    if (!expr_is_number(value))
        builder_add(&s->rest, value);
    else
        s->total = s->product ? number_multiply(in, s->total, value) : number_add(in, s->total, value);
    return true;
}

static bool is_finite_bound(Interp *in, Expr e)
{
    return expr_is_number(e) || expr_is_list(e) ||
           (expr_is_normal(e) && evaluate_call(in, symbol_intern(in, "System`", "NumericQ"), 1, e) == S(True));
}

/* {i, a, b, ...} with its bounds evaluated, when they are all numbers or the difference is; else NULL. */
static Expr explicit_spec(Interp *in, Expr spec)
{
    if (!expr_is_normal(spec) || !expr_has_head(spec, S(List)) || expr_length(spec) < 1)
        return NULL;
    size_t n = expr_length(spec);
    Builder b = builder_start(S(List), n);
    if (n > 1)
        builder_add(&b, expr_part(spec, 1));
    bool finite = true;
    for (size_t i = n > 1 ? 2 : 1; i <= n; i++) {
        Expr bound = evaluate(in, expr_part(spec, i));
        finite &= is_finite_bound(in, bound);
        builder_add(&b, bound);
    }
    b.may_pack = false;
    Expr made = builder_finish(&b);
    if (!finite && n >= 3) {
        Expr span = evaluate_call(in, S(Subtract), 2, expr_part(made, 3), expr_part(made, 2));
        finite = expr_is(span, EXPR_INT) && n == 3;
    }
    return finite ? made : NULL;
}

/* Bounds that are no numbers: a closed form by sum.wl, or NULL where it knows none. */
static Expr closed_form(Interp *in, Expr call, bool product)
{
    interp_autoload(in, symbol_of(symbol_intern(in, "System`", "SumConvergence")));
    Expr word = symbol_intern(in, "System`Private`", product ? "symbolicProduct" : "symbolicSum");
    Expr r = evaluate(in, expr_with_head(call, word));
    return r == S(DollarFailed) || expr_has_head(r, word) ? NULL : r;
}

/* Sum[f, {i, n}] that stays is Sum[f, {i, 1, n}]; NULL when there is nothing to write so. */
static Expr from_one(Interp *in, Expr call)
{
    Expr spec = expr_part(call, 2);
    if (expr_length(call) != 2 || !expr_is_list(spec) || expr_length(spec) != 2 || expr_is_list(expr_part(spec, 2)) ||
        expr_has_head(evaluate(in, expr_part(spec, 2)), S(DirectedInfinity))) /* one that diverges has said so */
        return NULL;
    return expr_with_part(call, 2, expr_list(3, expr_part(spec, 1), expr_int(1), expr_part(spec, 2)));
}

Expr control_sum(Interp *in, Expr call, bool product)
{
    size_t n = expr_length(call);
    Expr *specs = mem_array(Expr, n);
    for (size_t i = 2; i <= n; i++) {
        specs[i - 2] = explicit_spec(in, expr_part(call, i));
        /* Inner bounds may depend on outer variables: they are looked at when it is their turn. */
        if (!specs[i - 2] && i == 2) {
            Expr closed = closed_form(in, call, product);
            return closed ? closed : from_one(in, call);
        }
        if (!specs[i - 2])
            specs[i - 2] = expr_part(call, i);
    }
    Sum s = {product, expr_int(product ? 1 : 0), builder_start(product ? S(Times) : S(Plus), 8)};
    if (!iterate(in, call, expr_part(call, 1), n - 1, specs, add_term, &s))
        return NULL;
    if (builder_length(&s.rest) == 0)
        return s.total;
    builder_add(&s.rest, s.total);
    return builder_finish(&s.rest);
}

static Expr sum(Interp *in, Expr call)
{
    return control_sum(in, call, false);
}

static Expr product(Interp *in, Expr call)
{
    return control_sum(in, call, true);
}

static const Builtin builtins[] = {
    {"CompoundExpression", {0, ANY}, ATTR_HOLD_ALL | ATTR_READ_PROTECTED, NULL, "e1; e2; ... evaluates each and gives the last.",
     .special = compound_expression},
    {"If", {2, 4}, ATTR_HOLD_REST, NULL,
     "If[test, t, f] gives t when test is True, f when it is False.\nIf[test, t, f, u] gives u when it is neither.",
     .special = if_special},
    {"Which", {0, ANY}, ATTR_HOLD_ALL, NULL, "Which[t1, v1, t2, v2, ...] gives the value after the first test that is True.",
     .special = which_special},
    {"Switch", {1, ANY}, ATTR_HOLD_REST, NULL,
     "Switch[e, p1, v1, p2, v2, ...] gives the value after the first pattern that matches e.", .special = switch_special},
    {"Piecewise", {1, 2}, ATTR_HOLD_ALL, piecewise,
     "Piecewise[{{v1, c1}, {v2, c2}, ...}] is the value whose condition is the first that holds, else 0.\n"
     "Piecewise[{...}, v] is v when none holds."},
    {"Do", {2, ANY}, ATTR_HOLD_ALL, NULL,
     "Do[e, n] evaluates e n times.\nDo[e, {i, max}] with i from 1 to max.\nDo[e, {i, min, max, step}], Do[e, {i, list}], "
     "Do[e, {i, ...}, {j, ...}] as in Table.", .special = do_special},
    {"While", {1, 2}, ATTR_HOLD_ALL, NULL, "While[test, body] evaluates test, then body, as long as test gives True.",
     .special = while_special},
    {"For", {3, 4}, ATTR_HOLD_ALL, NULL,
     "For[start, test, step, body] evaluates start, then body and step as long as test gives True.", .special = for_special},
    {"Break", {0, 0}, ATTR_NONE, break_word, "Break[] leaves the nearest Do, For or While."},
    {"Continue", {0, 0}, ATTR_NONE, continue_word, "Continue[] goes to the next step of the nearest Do, For or While."},
    {"Return", {0, 2}, ATTR_NONE, return_word,
     "Return[x] gives x as the value of the function or loop around it.\nReturn[x, head] as that of the nearest head[...]."},
    {"Goto", {1, 1}, ATTR_NONE, goto_word, "Goto[tag] goes on after Label[tag] in a compound expression."},
    {"Label", {1, 1}, ATTR_HOLD_FIRST, NULL, "Label[tag] is where Goto[tag] goes."},
    {"Table", {1, ANY}, ATTR_HOLD_ALL, NULL,
     "Table[e, n] gives a list of n values of e.\nTable[e, {i, max}] with i from 1 to max.\nTable[e, {i, min, max}], "
     "Table[e, {i, min, max, step}].\nTable[e, {i, {a, b, ...}}] with i from a list.\nTable[e, {i, ...}, {j, ...}] gives nested lists.",
     .special = table_special},
    {"Sum", {2, ANY}, ATTR_HOLD_ALL | ATTR_READ_PROTECTED, sum, "Sum[e, {i, max}] adds e for i from 1 to max.\nSum[e, {i, min, max}], Sum[e, {i, ...}, {j, ...}]."},
    {"Product", {2, ANY}, ATTR_HOLD_ALL | ATTR_READ_PROTECTED, product,
     "Product[e, {i, max}] multiplies e for i from 1 to max.\nProduct[e, {i, min, max}], Product[e, {i, ...}, {j, ...}]."},
};

static const MessageText messages[] = {
    {"Piecewise", "pairs", "The first argument `1` of Piecewise is not a list of pairs."},
    {"Which", "argctu", "`1` called with 1 argument."},
    {"Which", "argct", "`1` called with `2` arguments."},
    {"Switch", "argct", "`1` called with `2` arguments. `1` must be called with an odd number of arguments."},
};

const Module module_control = {"control", builtins, COUNT(builtins), messages, COUNT(messages)};
