/* eval_fast.c - the short way for arithmetic and the like, and arrays whose elements are computed later, all at once. */
#include "interp/eval_inside.h"


/* evaluate_in, with the common leaves at hand: numbers, and variables whose values are small numbers. */
static inline Expr evaluate_leaf(Interp *in, Expr p, Expr *env)
{
    if (expr_is_immediate(p))
        return p;
    Expr v = p;
    if (env && template_is_slot(p)) {
        v = env[p->extra];
        if (!v)
            return evaluate_in(in, p, env);
        if (expr_is_immediate(v))
            return v;
    }
    if (v->kind == EXPR_SYMBOL) {
        const Symbol *s = (const Symbol *)(const void *)v;
        if (s->value && expr_is_immediate(s->value) && !s->autoload)
            return s->value;
    }
    return evaluate_in(in, p, env);
}

/* ---- deferred arrays ---- */

const OpaqueType deferred_type = {"DeferredArray", NULL, NULL, NULL};

static inline bool is_deferred(Expr e)
{
    return !expr_is_immediate(e) && e->kind == EXPR_OPAQUE && e->as.opaque.type == &deferred_type;
}

static Expr force(Interp *in, Expr e)
{
    return is_deferred(e) ? ((const Deferred *)e->as.opaque.data)->force(in, e) : e;
}

Expr evaluate_plainly(Interp *in, Expr call)
{
    return evaluate_call_in(in, call, NULL);
}

static Symbol *deferring_word(Expr e)
{
    Symbol *s = expr_is_normal(e) ? eval_plain_word(e->as.normal.head) : NULL;
    return s && s->builtin->defer && eval_fast_fits(s, e) ? s : NULL;
}

/* Can the evaluation of p say nothing and change nothing? Then what stands before it may be computed later. */
static bool is_calm(Interp *in, Expr p, Expr *env)
{
    if (env && template_is_slot(p))
        return env[p->extra] && !expr_is_normal(env[p->extra]);
    if (expr_is_symbol(p))
        return symbol_of(p)->value || !symbol_of(p)->cell_value;
    if (!expr_is_normal(p))
        return true;
    stack_check(in);
    if (!deferring_word(p))
        return false;
    for (size_t i = 0; i < p->length; i++)
        if (!is_calm(in, p->as.normal.part[i], env))
            return false;
    return true;
}

/* A part of a call that takes deferred arrays. */
static inline Expr evaluate_operand(Interp *in, Expr p, Expr *env)
{
    if (!expr_is_normal(p))
        return evaluate_leaf(in, p, env);
    bool template = (p->extra & EXTRA_TEMPLATE) != 0;
    if (!template && (p->stamp == in->epoch || (p->flags & EXPR_F_SEALED)))
        return p;
    const Symbol *s = deferring_word(p);
    return s ? eval_fast(in, p, template ? env : NULL, s, true) : evaluate_in(in, p, env);
}

/* The parts evaluated; true when one of them is a deferred array. */
static bool evaluate_operands(Interp *in, Expr e, Expr *env, Expr *parts)
{
    bool deferred = false;
    for (size_t i = 0; i < e->length; i++) {
        Expr p = e->as.normal.part[i];
        if (deferred && !is_calm(in, p, env))
            for (size_t k = 0; k < i; k++)
                parts[k] = force(in, parts[k]);
        parts[i] = evaluate_operand(in, p, env);
        deferred |= is_deferred(parts[i]);
    }
    return deferred;
}

static bool has_packed(size_t n, const Expr *parts)
{
    for (size_t i = 0; i < n; i++)
        if (!expr_is_immediate(parts[i]) && parts[i]->kind == EXPR_PACKED)
            return true;
    return false;
}

/* The short way for arithmetic: a few parts, evaluated, and the builtin's fast function. What it does not take is built
 * from its evaluated parts, so nothing is evaluated twice. */
Expr eval_fast(Interp *in, Expr e, Expr *env, const Symbol *s, bool may_defer)
{
    stack_check(in);
    if (in->recursion >= in->recursion_limit)
        return eval_recursion_exceeded(in, template_filled(in, e, env));
    in->recursion++;
    Evaluating here = {in->evaluating, e, env};
    in->evaluating = &here;
    Expr parts[FAST_PARTS];
    size_t n = e->length, i = 0;
    Expr kept = s->attributes & ATTR_BORROWS ? eval_borrowed_value(e->as.normal.part[0], env) : NULL, value;
    const Builtin *b = s->builtin;
    bool deferred = false;
    if (kept)
        parts[i++] = kept;
    if (b->defer)
        deferred = evaluate_operands(in, e, env, parts);
    else
        for (; i < n; i++)
            parts[i] = evaluate_leaf(in, e->as.normal.part[i], env);
    in->recursion--;
    in->evaluating = here.outer;
    if (b->fast && !deferred && (value = b->fast(in, n, parts)) != NULL)
        return value;
    if (b->defer && (deferred || has_packed(n, parts) || e->as.normal.head == S(Range))) {
        value = b->defer(in, e->as.normal.head, n, parts);
        if (value)
            return may_defer ? value : force(in, value);
        for (i = 0; i < n; i++)
            parts[i] = force(in, parts[i]);
    }
    if (kept) /* it stays the variable's */
        parts[0] = template_filled(in, e->as.normal.part[0], env);
    bool changed = (e->extra & EXTRA_TEMPLATE) != 0;
    for (i = 0; i < n; i++) {
        if (parts[i] == in->eval->terminated)
            return parts[i];
        changed |= parts[i] != e->as.normal.part[i];
    }
    if (!changed)
        return evaluate_call_in(in, e, NULL);
    return evaluate_call_in(in, expr_normal(e->as.normal.head, n, parts), NULL);
}
