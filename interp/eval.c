/* eval.c - the evaluator.
 *
 * One call goes round evaluate_call_in's loop until nothing changes. Each round (step) evaluates head and parts and then
 * lets what can apply apply (finish): the result of a rule or a builtin is the next round's expression, so a chain of
 * tail calls costs no stack. Templates (template.h) are evaluated in their environment without being built first. */
#include "interp/eval_inside.h"

#include <stdarg.h>
#include <string.h>
#include "interp/assoc.h"

/* ---- stamps ---- */

static void show(Expr e)
{
    if (!expr_is_immediate(e) && e->kind == EXPR_SYMBOL)
        ((Symbol *)(uintptr_t)e)->shown = true;
}

static void show_held_heads(Expr e)
{
    for (size_t i = 0; i < e->length; i++) {
        Expr h = e->as.normal.part[i];
        while (expr_is_normal(h))
            h = h->as.normal.head;
        show(h);
    }
}

static Expr stamp(Interp *in, Expr e)
{
    show(e->as.normal.head);
    for (size_t i = 0; i < e->length; i++)
        show(e->as.normal.part[i]);
    if (expr_is_symbol(e->as.normal.head) && symbol_of(e->as.normal.head)->attributes & (ATTR_HOLD_ALL | ATTR_HOLD_ALL_COMPLETE))
        show_held_heads(e);
    writable(e)->stamp = in->epoch;
    return e;
}

Expr evaluated(Interp *in, Expr e)
{
    if (expr_is_normal(e))
        return stamp(in, e);
    if (expr_is(e, EXPR_ASSOC))
        writable(e)->stamp = in->epoch;
    return e;
}

Expr evaluated_call(Interp *in, Expr head, size_t n, const Expr *parts)
{
    return stamp(in, expr_normal(head, n, parts));
}

void expr_share_owned(Expr e)
{
    if (expr_is_immediate(e) || !(e->flags & EXPR_F_OWNED) || (e->flags & EXPR_F_SHARED))
        return;
    writable(e)->flags |= EXPR_F_SHARED;
    if (e->kind == EXPR_NORMAL)
        for (size_t i = 0; i < e->length; i++)
            expr_share_owned(e->as.normal.part[i]);
    else if (e->kind == EXPR_ASSOC)
        for (size_t i = 1; i <= expr_length(e); i++)
            expr_share_owned(assoc_value(e, i));
}


static Expr evaluate_symbol(Interp *in, Expr e)
{
    Symbol *s = symbol_of(e);
    if (s->autoload)
        interp_autoload(in, s);
    if (!s->cell_value)
        return e;
    Expr v = s->value;
    if (v) {
        if (expr_is_immediate(v) || v == e)
            return v;
        expr_hand_out(v);
        if (v->kind == EXPR_NORMAL ? v->stamp == in->epoch && !(v->extra & EXTRA_TEMPLATE) : v->kind != EXPR_SYMBOL && v->kind != EXPR_ASSOC)
            return v;
    } else {
        v = eval_value_by_rules(in, s);
        if (!v || v == e)
            return e;
    }
    stack_check(in);
    if (in->recursion >= in->recursion_limit)
        return eval_recursion_exceeded(in, e);
    in->recursion++;
    v = evaluate_in(in, v, NULL);
    in->recursion--;
    return v;
}

/* ---- limits ---- */

Expr eval_terminated(Interp *in)
{
    return in->eval->terminated;
}

Expr eval_recursion_exceeded(Interp *in, Expr e)
{
    int64_t limit = in->recursion_limit;
    in->recursion_limit = limit > INT64_MAX - 100 ? limit : limit + 100; /* room for the message itself */
    message(in, S(DollarRecursionLimit), "reclim2", expr_int(limit), e, NULL);
    in->recursion_limit = limit;
    return in->eval->terminated;
}

static Expr iterations_exceeded(Interp *in, Expr e)
{
    message(in, S(DollarIterationLimit), "itlim2", expr_int(in->iteration_limit), e, NULL);
    return expr_call(symbol_intern(in, "System`", "TerminatedEvaluation"), 1, expr_text("IterationLimit"));
}

/* ---- parts ---- */

static bool is_spread(Expr part, bool list)
{
    if (expr_is_immediate(part))
        return false;
    if (part->kind == EXPR_NORMAL) {
        Expr h = part->as.normal.head;
        return h == S(Sequence) || (h == S(Splice) && (list || part->length == 2)) || (h == S(Nothing) && list);
    }
    return list && part == S(Nothing);
}

/* The parts of what part i evaluates to. */
static Expr evaluate_part(Interp *in, Expr p, Expr *env, bool held, uint32_t attributes)
{
    if (!held)
        return evaluate_in(in, p, env);
    if (expr_is_normal(p) && p->as.normal.head == S(Evaluate) && !(attributes & ATTR_HOLD_ALL_COMPLETE)) {
        if (p->length == 1)
            return evaluate_in(in, p->as.normal.part[0], env);
        Builder b = builder_start(S(Sequence), p->length);
        for (size_t i = 0; i < p->length; i++)
            builder_add(&b, evaluate_in(in, p->as.normal.part[i], env));
        return builder_finish(&b);
    }
    return env ? template_filled(in, p, env) : p;
}

static inline bool part_is_held(uint32_t attributes, size_t i)
{
    return (attributes & (i == 0 ? ATTR_HOLD_FIRST : ATTR_HOLD_REST)) != 0;
}

/* ---- one round ---- */

/* Looks once at the direct parts of a call that has a special function. */
void eval_see_parts(Expr e)
{
    uint16_t seen = EXTRA_SEEN;
    for (size_t i = 0; i < e->length; i++) {
        Expr p = e->as.normal.part[i];
        if (template_is_slot(p)) {
            seen |= EXTRA_SLOT_PART;
            if (i < SLOT_BITS)
                seen = (uint16_t)(seen | 1u << (EXTRA_SLOTS + i));
        }
        if (!expr_is_normal(p))
            continue;
        Expr h = p->as.normal.head;
        if (h == S(Sequence) || h == S(Evaluate) || h == S(Unevaluated) || h == S(Splice))
            seen |= EXTRA_ODD;
        if (h == S(Label))
            seen |= EXTRA_LABEL;
    }
    writable(e)->extra |= seen;
}

/* The values in the slots among the parts are whole parts: no sequences. */
static inline bool slots_are_parts(Expr e, Expr *env)
{
    size_t i = 0;
    for (unsigned bits = (unsigned)e->extra >> EXTRA_SLOTS; bits; bits >>= 1, i++)
        if (bits & 1) {
            Expr v = env[e->as.normal.part[i]->extra];
            if (!v || (expr_is_normal(v) && v->as.normal.head == S(Sequence)))
                return false;
        }
    for (i = SLOT_BITS; i < e->length; i++) {
        Expr p = e->as.normal.part[i];
        if (template_is_slot(p) && (!env[p->extra] || expr_has_head(env[p->extra], S(Sequence))))
            return false;
    }
    return true;
}

/* May the special function take e as it stands? */
static inline bool special_fits(Interp *in, const Symbol *s, Expr e, Expr *env)
{
    if (s->values[VALUES_DOWN])
        return false;
    if (e->extra & EXTRA_SCOPE)
        return true;
    if (!(e->extra & EXTRA_SEEN))
        eval_see_parts(e);
    if (e->extra & EXTRA_ODD)
        return false;
    if (e->extra & EXTRA_SLOT_PART && !slots_are_parts(e, env))
        return false;
    const Builtin *b = s->builtin;
    if (e->length < (size_t)b->arity.least || (b->arity.most >= 0 && e->length > (size_t)b->arity.most))
        return false;
    if (in->eval->up_values)
        for (size_t i = 0; i < e->length; i++) {
            Symbol *root = eval_root_symbol(e->as.normal.part[i]);
            if (root && root->values[VALUES_UP])
                return false;
        }
    return true;
}

/* The head's value; a variable's association stays the variable's. */
static Expr evaluate_head(Interp *in, Expr head, Expr *env)
{
    if (template_is_slot(head) && env && env[head->extra]) { /* a local variable, or an argument */
        head = env[head->extra];
        env = NULL;
        if (expr_is_symbol(head) && !symbol_of(head)->cell_value)
            writable(head)->flags |= EXPR_F_ESCAPED;
    }
    if (expr_is_symbol(head)) {
        Symbol *s = symbol_of(head);
        if (!s->cell_value)
            return head;
        if (s->value && expr_is(s->value, EXPR_ASSOC))
            return s->value;
    }
    return evaluate_in(in, head, env);
}

/* Parts were stripped of Unevaluated and nothing applied: they get it back, which is the call as it stood. */
static Expr unchanged(Interp *in, Expr e, Expr *env, Call *c, bool stripped, const Expr *original)
{
    if (c->borrowed)
        expr_hand_out(c->parts[0]);
    if (stripped) {
        Expr *parts = mem_array(Expr, e->length);
        for (size_t i = 0; i < e->length; i++)
            parts[i] = expr_is_normal(original[i]) && original[i]->as.normal.head == S(Unevaluated)
                           ? template_filled(in, original[i], env) : c->n == e->length ? c->parts[i] : original[i];
        return stamp(in, expr_normal(c->head, e->length, parts));
    }
    if (!env && c->parts == original && c->head == e->as.normal.head && c->n == e->length)
        return stamp(in, e);
    return stamp(in, eval_call_node(c));
}

/* Where the parts of a call go when one of them changes: a copy with room for all, filled up to part i. */
static Expr *own_parts(Expr *parts, Expr *local, const Expr *original, size_t i, size_t n)
{
    if (!parts) {
        parts = n <= LOCAL_PARTS ? local : mem_array(Expr, n);
        memcpy(parts, original, i * sizeof *parts);
    }
    return parts;
}

/* Evaluates the parts of c, in local when they change and fit. *stripped: one was Unevaluated[x] and is x now. False: a part ended
 * everything (TerminatedEvaluation). */
static bool evaluate_parts(Interp *in, Call *c, Expr *env, Expr *local, bool *stripped)
{
    const Expr *original = c->parts;
    uint32_t a = c->attributes;
    bool list = c->head == S(List);
    Expr *parts = NULL; /* set when the first part changes */
    for (size_t i = 0; i < c->n; i++) {
        Expr p = original[i], v;
        bool held = part_is_held(a, i);
        if (!held && expr_is_immediate(p))
            v = p;
        else if (i == 0 && a & ATTR_BORROWS && (v = eval_borrowed_value(p, env)) != NULL)
            c->borrowed = true;
        else
            v = evaluate_part(in, p, env, held, a);
        if (!expr_is_immediate(v)) {
            if (v == in->eval->terminated)
                return false;
            c->sequences |= is_spread(v, list);
            if (!held && expr_is_normal(p) && p->as.normal.head == S(Unevaluated) && p->length == 1) {
                parts = own_parts(parts, local, original, i, c->n);
                *stripped = true;
                v = v->length == 1 ? v->as.normal.part[0] : v;
            }
        }
        if (v != p)
            parts = own_parts(parts, local, original, i, c->n);
        if (parts)
            parts[i] = v;
    }
    if (parts)
        c->parts = parts;
    return true;
}

/* One round on the call e. A final value, or TAIL. */
static Expr step(Interp *in, Expr e, Expr *env, Expr *small, Tail *tail)
{
    Expr head = e->as.normal.head, r;
    if (!(expr_is_symbol(head) && !symbol_of(head)->cell_value))
        head = evaluate_head(in, head, env);
    Call c = {head, NULL, 0, e->length, e->as.normal.part, NULL, false, false};
    if (expr_is_symbol(head)) {
        c.s = symbol_of(head);
        if (c.s->autoload)
            interp_autoload(in, c.s);
        c.attributes = c.s->attributes;
        if (c.s->builtin && c.s->builtin->special && special_fits(in, c.s, e, env)) {
            r = c.s->builtin->special(in, e, env, tail);
            return r ? r : stamp(in, template_filled(in, e, env));
        }
    } else
        c.attributes = symbol_attributes(in, head);

    if (e->extra & EXTRA_TEMPLATE && (e->extra & EXTRA_SCOPE || c.attributes & (ATTR_HOLD_ALL_COMPLETE | ATTR_SEQUENCE_HOLD))) {
        e = template_fill(in, e, env);
        env = NULL;
        c.n = e->length;
        c.parts = e->as.normal.part;
    }
    const Expr *original = c.parts;
    Expr local[LOCAL_PARTS];
    bool stripped = false;
    if (!(c.attributes & ATTR_HOLD_ALL_COMPLETE)) {
        if (!evaluate_parts(in, &c, env, local, &stripped))
            return in->eval->terminated;
        const Builtin *b = c.s ? c.s->builtin : NULL;
        if (b && b->fast && !c.s->values[VALUES_DOWN] && (r = b->fast(in, c.n, c.parts)) != NULL)
            return r;
    }
    if (c.parts == original && !env && head == e->as.normal.head)
        c.node = e;
    r = eval_finish(in, &c, small, tail);
    return r ? r : unchanged(in, e, env, &c, stripped, original);
}

/* The value of e when it needs no work: true and *value. */
static inline bool is_done(Interp *in, Expr e, Expr *value)
{
    *value = e;
    if (expr_is_immediate(e))
        return true;
    switch (e->kind) {
    case EXPR_NORMAL: return !(e->extra & EXTRA_TEMPLATE) && (e->stamp == in->epoch || (e->flags & EXPR_F_SEALED));
    case EXPR_SYMBOL:
    case EXPR_ASSOC:
    case EXPR_OPAQUE: return false;
    default: return true;
    }
}

Expr return_value(Expr e)
{
    return e->length ? e->as.normal.part[0] : S(Null);
}

/* A definition's own Return ends here; Return[x, h] only in definitions of h. */
static Expr returned(Expr r, Expr e)
{
    if (!expr_is_return(r) || r->length > 2)
        return r;
    if (r->length == 2) {
        Symbol *root = eval_root_symbol(e);
        if (!root || r->as.normal.part[1] != &root->node)
            return r;
    }
    return return_value(r);
}

Expr evaluate_call_in(Interp *in, Expr e, Expr *env)
{
    stack_check(in);
    unwind_poll(in);
    if (in->recursion >= in->recursion_limit)
        return eval_recursion_exceeded(in, template_filled(in, e, env));
    in->recursion++;
    Evaluating here = {in->evaluating, e, env};
    in->evaluating = &here;
    Expr small[EVAL_SMALL], start = e;
    Tail tail = {NULL, NULL, false};
    Expr value;
    for (int64_t iterations = 0;; iterations++) {
        if (iterations >= in->iteration_limit) {
            value = iterations_exceeded(in, template_filled(in, e, env));
            break;
        }
        value = step(in, e, env, small, &tail);
        if (value != TAIL)
            break;
        e = tail.e;
        env = tail.env;
        if (is_done(in, e, &value))
            break;
        Symbol *word = e->kind == EXPR_NORMAL ? eval_plain_word(e->as.normal.head) : NULL;
        if (e->kind != EXPR_NORMAL || (word && eval_fast_fits(word, e))) {
            in->recursion--; /* a tail is on the same level */
            value = evaluate_in(in, e, env);
            in->recursion++;
            break;
        }
        if (!(e->extra & EXTRA_TEMPLATE))
            env = NULL;
        unwind_poll(in);
    }
    in->recursion--;
    in->evaluating = here.outer;
    return tail.rule ? returned(value, start) : value;
}

/* An association's values, delayed ones excepted. */
static Expr evaluate_assoc(Interp *in, Expr e, Expr *env)
{
    if (e->extra & EXTRA_TEMPLATE)
        e = template_fill(in, e, env);
    else if (e->stamp == in->epoch)
        return e;
    stack_check(in);
    Expr made = e;
    for (size_t i = 1; i <= expr_length(e); i++) {
        if (assoc_is_delayed(e, i))
            continue;
        Expr value = evaluate_in(in, assoc_value(e, i), NULL);
        show(value);
        if (value != assoc_value(e, i)) {
            if (made == e) {
                AssocBuilder b = assoc_builder(expr_length(e));
                for (size_t k = 1; k <= expr_length(e); k++)
                    assoc_is_delayed(e, k) ? assoc_add_delayed(&b, assoc_key(e, k), assoc_value(e, k))
                                           : assoc_add(&b, assoc_key(e, k), assoc_value(e, k));
                made = assoc_finish(&b);
            }
            made = assoc_put(made, assoc_key(e, i), value);
        }
    }
    writable(made)->stamp = in->epoch;
    return made;
}

/* A word that evaluates its parts itself. What it leaves to be evaluated is on the same level. */
static Expr evaluate_special(Interp *in, Expr e, Expr *env, const Symbol *s)
{
    stack_check(in);
    unwind_poll(in);
    if (in->recursion >= in->recursion_limit)
        return eval_recursion_exceeded(in, template_filled(in, e, env));
    in->recursion++;
    Evaluating here = {in->evaluating, e, env};
    in->evaluating = &here;
    Tail tail = {NULL, NULL, false};
    Expr value = s->builtin->special(in, e, env, &tail);
    in->recursion--;
    in->evaluating = here.outer;
    if (value == TAIL)
        return is_done(in, tail.e, &value) ? value : evaluate_in(in, tail.e, tail.env);
    return value ? value : stamp(in, template_filled(in, e, env));
}

Expr evaluate_in(Interp *in, Expr e, Expr *env)
{
    if (expr_is_immediate(e))
        return e;
    Symbol *s;
    switch (e->kind) {
    case EXPR_SYMBOL: return ((Symbol *)(uintptr_t)e)->cell_value || ((Symbol *)(uintptr_t)e)->autoload ? evaluate_symbol(in, e) : e;
    case EXPR_NORMAL:
        if (!(e->extra & EXTRA_TEMPLATE)) {
            if (e->stamp == in->epoch || (e->flags & EXPR_F_SEALED))
                return e;
            env = NULL;
        }
        s = eval_plain_word(e->as.normal.head);
        if (s && eval_fast_fits(s, e))
            return eval_fast(in, e, env, s, false);
        if (s && s->builtin->special && special_fits(in, s, e, env))
            return evaluate_special(in, e, env, s);
        return evaluate_call_in(in, e, env);
    case EXPR_ASSOC: return evaluate_assoc(in, e, env);
    case EXPR_OPAQUE:
        if (env && e->as.opaque.type == &template_slot_type) {
            Expr v = env[e->extra];
            if (v && !expr_is_immediate(v) && v->kind == EXPR_SYMBOL && !((Symbol *)(uintptr_t)v)->cell_value)
                writable(v)->flags |= EXPR_F_ESCAPED;
            return v ? evaluate_in(in, v, NULL) : expr_normal(S(Sequence), 0, NULL);
        }
        return e;
    default: return e;
    }
}

Expr evaluate(Interp *in, Expr e)
{
    return evaluate_in(in, e, NULL);
}

Expr evaluate_statement(Interp *in, Expr e, Expr *env)
{
    in->eval->statement = e;
    return evaluate_in(in, e, env);
}

bool evaluate_is_statement(Interp *in, Expr call)
{
    bool is = in->eval->statement == call;
    in->eval->statement = NULL;
    return is;
}

/* ---- applying from C ---- */

Expr evaluate_call(Interp *in, Expr head, size_t n, ...)
{
    Expr small[LOCAL_PARTS], *parts = n <= LOCAL_PARTS ? small : mem_array(Expr, n);
    va_list list;
    va_start(list, n);
    for (size_t i = 0; i < n; i++)
        parts[i] = va_arg(list, Expr);
    va_end(list);
    return evaluate_in(in, expr_normal(head, n, parts), NULL);
}

/* Function[...] without attributes goes straight into its body; everything else is built and evaluated. */
static Expr apply_function(Interp *in, Expr f, size_t n, const Expr *parts)
{
    Expr small[EVAL_SMALL], local[LOCAL_PARTS];
    for (size_t i = 0; i < n; i++) {
        local[i] = evaluate_in(in, parts[i], NULL);
        if (is_spread(local[i], false) || (expr_is_normal(parts[i]) && parts[i]->as.normal.head == S(Unevaluated)))
            return evaluate_in(in, expr_normal(f, n, parts), NULL);
    }
    Tail tail = {NULL, NULL, false};
    stack_check(in);
    if (in->recursion >= in->recursion_limit || !function_enter(in, f, n, local, small, &tail))
        return evaluate_in(in, expr_normal(f, n, parts), NULL);
    in->recursion++;
    Expr value = evaluate_in(in, tail.e, tail.env);
    in->recursion--;
    return value;
}

Expr evaluate_apply(Interp *in, Expr f, size_t n, const Expr *parts)
{
    unwind_poll(in);
    if (expr_is_normal(f)) {
        if (f->as.normal.head == S(Function) && f->length <= 2 && f->length >= 1 && n <= LOCAL_PARTS && !expr_is_sealed(f))
            return apply_function(in, f, n, parts);
    } else if (expr_is_symbol(f)) {
        Symbol *s = symbol_of(f);
        if (s->builtin && s->builtin->fast && !s->cell_value && !s->values[VALUES_DOWN]) {
            Expr value = s->builtin->fast(in, n, parts);
            if (value)
                return value;
        }
    }
    return evaluate_in(in, expr_normal(f, n, parts), NULL);
}

Expr evaluate_apply1(Interp *in, Expr f, Expr a)
{
    return evaluate_apply(in, f, 1, &a);
}

Expr evaluate_apply2(Interp *in, Expr f, Expr a, Expr b)
{
    return evaluate_apply(in, f, 2, (Expr[]){a, b});
}

bool evaluate_true(Interp *in, Expr e)
{
    return evaluate_in(in, e, NULL) == S(True);
}

/* ---- start ---- */

void eval_up_values_exist(Interp *in)
{
    in->eval->up_values = true;
}

void eval_start(Interp *in)
{
    static const char *const borrow[] = {"Part", "Length", "KeyExistsQ", "First", "Last", "Lookup", "Dimensions"};
    in->eval = mem_new(struct EvalState);
    in->epoch = 1;
    for (size_t i = 0; i < COUNT(borrow); i++)
        symbol_of(symbol_intern(in, "System`", borrow[i]))->attributes |= ATTR_BORROWS;
    Expr terminated = expr_call(symbol_intern(in, "System`", "TerminatedEvaluation"), 1, expr_text("RecursionLimit"));
    in->eval->terminated = terminated;
}
