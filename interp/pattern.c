/* pattern.c - the matcher, from outside: which expressions are patterns, and the ways to match them.
 *
 * A pattern is compiled to a tree of Nodes (pattern_compile.c), which pattern_match.c matches; variables are slots. Which of
 * two patterns is the more special one is told by pattern_order.c. */
#include "interp/pattern_inside.h"

#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/module.h"
#include "interp/rules.h"

/* ---- which expressions are patterns ---- */

bool expr_is_pattern_object(Expr e)
{
    if (!expr_is_normal(e))
        return false;
    Expr h = expr_head(e);
    if (!expr_is_symbol(h))
        return false;
    return h == S(Blank) || h == S(BlankSequence) || h == S(BlankNullSequence) || h == S(Pattern) || h == S(PatternTest) ||
           h == S(Condition) || h == S(Alternatives) || h == S(Repeated) || h == S(RepeatedNull) || h == S(Except) ||
           h == S(Optional) || h == S(Verbatim) || h == S(HoldPattern) || h == S(Longest) || h == S(Shortest) ||
           h == S(PatternSequence) || h == S(OrderlessPatternSequence) || h == S(OptionsPattern) || h == S(KeyValuePattern) ||
           h == S(IgnoringInactive);
}

bool expr_is_pattern(Expr e)
{
    if (expr_is(e, EXPR_ASSOC)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            if (expr_is_pattern(assoc_value(e, i)) || expr_is_pattern(assoc_key(e, i)))
                return true;
        return false;
    }
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return false;
    if (!(e->extra & EXTRA_LOOKED)) { /* once for a node, or deep patterns would take quadratic time */
        stack_check(interp_current);
        bool found = expr_is_pattern_object(e);
        for (size_t i = 0; i <= expr_length(e) && !found; i++)
            found = expr_is_pattern(expr_part(e, i));
        ((ExprNode *)(uintptr_t)e)->extra |= found ? EXTRA_LOOKED | EXTRA_PATTERN : EXTRA_LOOKED;
    }
    return (e->extra & EXTRA_PATTERN) != 0;
}

/* ---- entries ---- */

enum { SMALL_SLOTS = 12 };

typedef struct Room { /* stack space of a matcher */
    Binding bound[SMALL_SLOTS];
    uint16_t trail[SMALL_SLOTS];
    Expr env[SMALL_SLOTS];
} Room;

static void matcher_start(Matcher *m, Interp *in, Pattern *p, Room *room)
{
    size_t n = p->slots, env = p->env_size;
    m->in = in;
    m->p = p;
    m->trailed = 0;
    m->bound = n <= SMALL_SLOTS ? room->bound : mem_array(Binding, n);
    m->trail = n <= SMALL_SLOTS ? room->trail : mem_bytes(n * sizeof(uint16_t));
    m->env = env <= SMALL_SLOTS ? room->env : mem_array(Expr, env);
    for (size_t i = 0; i < n; i++)
        m->bound[i] = (Binding){NULL, NULL, 0, false};
}

typedef struct EndNext {
    Next base;
    Expr *env; /* where the bindings go */
    Accept *accept;
} EndNext;

static bool end_reached(Matcher *m, Next *self)
{
    EndNext *end = (EndNext *)self;
    for (size_t i = 0; i < m->p->slots; i++)
        end->env[i] = pattern_bound_value(&m->bound[i]);
    return !end->accept || end->accept->holds(m->in, end->accept, end->env);
}

bool pattern_match_into(Interp *in, Pattern *p, Expr subject, Expr *env, Accept *accept)
{
    Room room;
    Matcher m;
    matcher_start(&m, in, p, &room);
    EndNext end = {{end_reached}, env, accept};
    return pattern_one(&m, p->root, subject, &end.base);
}

bool pattern_match_call(Interp *in, Pattern *p, Expr head, size_t n, const Expr *parts, Expr node, Expr *env,
                        Accept *accept)
{
    const Node *root = p->root, *call_of = root;
    while (call_of->kind == P_CONDITION)
        call_of = call_of->inner;
    if (call_of->kind != P_CALL || call_of->inner->kind != P_LITERAL || call_of->one_default || node)
        return pattern_match_into(in, p, node ? node : expr_normal(head, n, parts), env, accept);
    if (n < call_of->rest_min[0] || (call_of->rest_max[0] != MANY && n > call_of->rest_max[0]) || call_of->inner->e != head)
        return false;
    Room room;
    Matcher m;
    matcher_start(&m, in, p, &room);
    EndNext end = {{end_reached}, env, accept};
    if (call_of->fixed) {
        if (!pattern_fixed_row(&m, call_of, parts, n))
            return false;
        for (const Node *c = root; c->kind == P_CONDITION; c = c->inner)
            if (!pattern_run_condition(&m, c))
                return false;
        return end_reached(&m, &end.base);
    }
    if (root == call_of)
        return pattern_call_parts(&m, call_of, parts, n, &end.base);
    return pattern_one(&m, root, expr_normal(head, n, parts), &end.base);
}

bool pattern_may_match(const Pattern *p, Expr subject)
{
    const Node *n = p->root;
    while (n->kind == P_CONDITION || n->kind == P_NAMED || n->kind == P_TEST)
        n = n->inner;
    switch (n->kind) {
    case P_CALL: return n->one_default || pattern_head_may_match(n, subject);
    case P_BLANK: return !n->e || pattern_head_is(subject, n->e);
    default: return true;
    }
}

bool pattern_may_match_some(const Pattern *p)
{
    const Node *n = p->root;
    while (n->kind == P_CONDITION)
        n = n->inner;
    return n->kind == P_CALL ? n->flat : n->kind == P_LITERAL && expr_is_normal(n->e) &&
           (symbol_attributes(interp_current, expr_head(n->e)) & ATTR_FLAT) != 0;
}

/* A literal or a pattern f[...] of a Flat f, as the call node that pattern_match_some needs. */
static Node *call_of_root(Interp *in, Pattern *p)
{
    Node *n = p->root;
    while (n->kind == P_CONDITION)
        n = n->inner;
    return n->kind == P_CALL ? n : pattern_compile_call(in, p, n->e);
}

static Node *place_for_others(int slot)
{
    Node *blank = pattern_node_new(P_SPAN, NULL);
    blank->min = 0;
    blank->max = MANY;
    Node *named = pattern_wrap(P_NAMED, blank, NULL);
    named->slot = slot;
    return named;
}

typedef struct SomeNext {
    Next base;
    const Node *root;
    Expr *env; /* of the rule; the bindings of the other parts stay behind them in wide */
    Expr *wide;
    Accept *accept;
} SomeNext;

static bool some_goes_on(Matcher *m, Next *self)
{
    SomeNext *k = (SomeNext *)self;
    for (const Node *c = k->root; c->kind == P_CONDITION; c = c->inner)
        if (!pattern_run_condition(m, c))
            return false;
    for (size_t i = 0; i < m->p->slots; i++)
        k->wide[i] = pattern_bound_value(&m->bound[i]);
    memcpy(k->env, k->wide, (m->p->slots - 2) * sizeof *k->env);
    return !k->accept || k->accept->holds(m->in, k->accept, k->env);
}

bool pattern_match_some(Interp *in, Pattern *p, Expr subject, Expr *env, Expr *before, Expr *after, Accept *accept)
{
    Node *n = call_of_root(in, p);
    if (!expr_is_normal(subject) || !pattern_head_is(subject, n->inner->e) || expr_length(subject) <= n->rest_min[0])
        return false;
    /* Two more variables behind the pattern's own: the parts that are left alone. */
    Pattern wider = *p;
    wider.slots = p->slots + 2;
    wider.env_size = p->env_size + 2;
    Node around = *n;
    around.parts = n->parts + (n->orderless ? 1 : 2);
    around.part = mem_array(Node *, around.parts);
    memcpy(around.part + (n->orderless ? 0 : 1), n->part, n->parts * sizeof *n->part);
    around.part[around.parts - 1] = place_for_others((int)p->slots + 1);
    if (!n->orderless)
        around.part[0] = place_for_others((int)p->slots);
    pattern_sum_rests(&around);

    Room room;
    Matcher m;
    matcher_start(&m, in, &wider, &room);
    Expr *wide = mem_array(Expr, wider.slots);
    SomeNext some = {{some_goes_on}, p->root, env, wide, accept};
    if (!pattern_call_parts(&m, &around, pattern_parts_of(subject), expr_length(subject), &some.base))
        return false;
    *before = wide[p->slots] ? wide[p->slots] : expr_normal(S(Sequence), 0, NULL);
    *after = wide[p->slots + 1];
    return true;
}

bool pattern_matches(Interp *in, Pattern *p, Expr subject)
{
    if (!p->env)
        p->env = mem_array(Expr, p->slots + 1);
    return pattern_match_into(in, p, subject, p->env, NULL);
}

void pattern_read_env(const Pattern *p, Expr *env)
{
    if (p->slots)
        memcpy(env, p->env, p->slots * sizeof *env);
}

Expr pattern_instantiate(Interp *in, Pattern *p, Expr rhs)
{
    Template t = pattern_template(in, p, rhs);
    Expr *env = mem_array(Expr, t.slots + 1);
    if (p->slots)
        memcpy(env, p->env, p->slots * sizeof *env);
    return template_filled(in, t.body, env);
}

bool match(Interp *in, Expr subject, Expr pattern)
{
    if (!expr_is_normal(pattern) && !expr_is(pattern, EXPR_ASSOC))
        return expr_same(subject, pattern);
    if (expr_has_head(pattern, S(Blank)) && expr_length(pattern) <= 1)
        return expr_length(pattern) == 0 || pattern_head_is(subject, expr_part(pattern, 1));
    Pattern *p = eval_cache_get(in, pattern, CODE_PATTERN);
    if (!p || !pattern_is_current(in, p)) {
        if (!expr_is_pattern(pattern))
            return expr_same(subject, pattern);
        p = pattern_compile(in, pattern);
        eval_cache_put(in, pattern, CODE_PATTERN, p);
    }
    Expr small[SMALL_SLOTS];
    return pattern_match_into(in, p, subject, p->slots <= SMALL_SLOTS ? small : mem_array(Expr, p->slots), NULL);
}

typedef struct AllNext {
    Next base;
    bool (*each)(Interp *in, void *context);
    void *context;
} AllNext;

static bool all_goes_on(Matcher *m, Next *self)
{
    AllNext *k = (AllNext *)self;
    for (size_t i = 0; i < m->p->slots; i++)
        m->p->env[i] = pattern_bound_value(&m->bound[i]);
    return !k->each(m->in, k->context); /* true ends the search */
}

void pattern_all_matches(Interp *in, Pattern *p, Expr subject, bool (*each)(Interp *in, void *context), void *context)
{
    if (!p->env)
        p->env = mem_array(Expr, p->slots + 1);
    Room room;
    Matcher m;
    matcher_start(&m, in, p, &room);
    AllNext all = {{all_goes_on}, each, context};
    pattern_one(&m, p->root, subject, &all.base);
}
