/* pattern_match.c - matching. Nodes without a choice are matched by plain recursion; where there is a choice - sequences,
 * Alternatives with names, Orderless and Flat heads - matching goes on through a continuation (Next), so that a failure
 * further on comes back for the next choice. The trail says which variables to unbind. */
#include "interp/pattern_inside.h"

#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/module.h"
#include "interp/rules.h"

/* ---- bindings ---- */

static void undo(Matcher *m, size_t mark)
{
    while (m->trailed > mark)
        m->bound[m->trail[--m->trailed]] = (Binding){NULL, NULL, 0, false};
}

static bool same_span(const Binding *b, const Expr *element, size_t n)
{
    if (!b->span)
        return n == 1 && expr_same(b->value, element[0]);
    if (b->n != n)
        return false;
    for (size_t i = 0; i < n; i++)
        if (!expr_same(b->element[i], element[i]))
            return false;
    return true;
}

static bool bind_span(Matcher *m, int slot, const Expr *element, size_t n)
{
    Binding *b = &m->bound[slot];
    if (b->value || b->span)
        return same_span(b, element, n);
    *b = n == 1 ? (Binding){element[0], NULL, 1, false} : (Binding){NULL, element, n, true};
    m->trail[m->trailed++] = (uint16_t)slot;
    return true;
}

static bool bind(Matcher *m, int slot, Expr e)
{
    Binding *b = &m->bound[slot];
    if (b->value || b->span)
        return same_span(b, &e, 1);
    *b = (Binding){e, NULL, 1, false};
    m->trail[m->trailed++] = (uint16_t)slot;
    return true;
}

Expr pattern_bound_value(const Binding *b)
{
    return b->span ? expr_normal(S(Sequence), b->n, b->element) : b->value;
}

static void bindings_to_env(Matcher *m)
{
    for (size_t i = 0; i < m->p->slots; i++)
        m->env[i] = pattern_bound_value(&m->bound[i]);
}

bool pattern_run_condition(Matcher *m, const Node *n)
{
    bindings_to_env(m);
    return evaluate_in(m->in, n->code.body, m->env) == S(True);
}

static bool passes(Matcher *m, Expr test, Expr e)
{
    return evaluate_apply1(m->in, test, e) == S(True);
}

/* ---- elements without a choice ---- */

static bool fixed_span(Matcher *m, const Node *n, const Expr *e, size_t count);
static bool span(Matcher *m, const Node *n, const Expr *e, size_t count, Next *next);

bool pattern_head_is(Expr e, Expr head)
{
    if (!expr_is_immediate(e) && e->kind == EXPR_NORMAL)
        return e->as.normal.head == head || (!expr_is_symbol(head) && expr_same(e->as.normal.head, head));
    return expr_head(e) == head;
}

/* Rational[a, b] and Complex[a, b] match numbers. */
static bool is_pair(Expr e)
{
    return expr_is(e, EXPR_RATIONAL) || expr_is(e, EXPR_COMPLEX);
}

static size_t part_count(Expr e)
{
    return is_pair(e) ? 2 : expr_length(e);
}

/* The parts of e as an array; packed lists are unpacked, associations give their rules. */
const Expr *pattern_parts_of(Expr e)
{
    if (expr_is(e, EXPR_ASSOC))
        e = pattern_rules_of_assoc(e);
    else if (expr_is(e, EXPR_PACKED))
        e = array_unpack(e);
    else if (is_pair(e))
        e = expr_list(2, e->as.pair.first, e->as.pair.second);
    return e->as.normal.part;
}

bool pattern_fixed_row(Matcher *m, const Node *n, const Expr *e, size_t count)
{
    if (count < n->rest_min[0] || count > n->rest_max[0])
        return false;
    size_t at = 0;
    for (uint32_t i = 0; i < n->parts; i++) {
        const Node *part = n->part[i];
        size_t take = part->min == part->max ? part->min : count - at - n->rest_min[i + 1];
        if (part->max != MANY && take > part->max)
            return false;
        if (!fixed_span(m, part, e + at, take))
            return false;
        at += take;
    }
    return at == count;
}

static bool succeed(Matcher *m, Next *self)
{
    (void)m;
    (void)self;
    return true;
}

/* Matches on its own, leaving no bindings. */
static bool matches_alone(Matcher *m, const Node *n, const Expr *e, size_t count)
{
    size_t mark = m->trailed;
    Next end = {succeed};
    bool matched = span(m, n, e, count, &end);
    undo(m, mark);
    return matched;
}

bool pattern_head_may_match(const Node *n, Expr e)
{
    if (!expr_has_parts(e) && !is_pair(e))
        return false;
    return n->inner->kind != P_LITERAL || pattern_head_is(e, n->inner->e);
}

static bool fixed_call(Matcher *m, const Node *n, Expr e)
{
    if (!pattern_head_may_match(n, e))
        return false;
    size_t count = part_count(e);
    if (count < n->rest_min[0] || count > n->rest_max[0])
        return false;
    if (n->inner->kind != P_LITERAL) {
        Expr head = expr_head(e);
        if (!fixed_span(m, n->inner, &head, 1))
            return false;
    }
    stack_check(m->in);
    return pattern_fixed_row(m, n, pattern_parts_of(e), count);
}

static bool fixed_one(Matcher *m, const Node *n, Expr e)
{
    switch (n->kind) {
    case P_LITERAL: return n->e == e || expr_same(n->e, e);
    case P_BLANK:
    case P_SPAN: return !n->e || pattern_head_is(e, n->e);
    case P_NAMED: return fixed_one(m, n->inner, e) && bind(m, n->slot, e);
    case P_CALL: return fixed_call(m, n, e);
    case P_ANY_OF:
        for (uint32_t i = 0; i < n->parts; i++)
            if (n->part[i]->min <= 1 && n->part[i]->max >= 1 && fixed_one(m, n->part[i], e))
                return true;
        return false;
    case P_TEST: return fixed_one(m, n->inner, e) && passes(m, n->e, e);
    case P_ACTIVE: return fixed_one(m, n->inner, pattern_activated(e));
    case P_CONDITION: return fixed_one(m, n->inner, e) && pattern_run_condition(m, n);
    case P_EXCEPT: return !matches_alone(m, n->second, &e, 1) && (!n->inner || fixed_one(m, n->inner, e));
    case P_REPEATED:
    case P_OPTIONAL:
    case P_LIST:
    case P_OPTIONS:
    case P_FLAT: return fixed_span(m, n, &e, 1);
    default: return false;
    }
}

static bool is_options(const Expr *e, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!expr_is_option(e[i]) || expr_is(e[i], EXPR_ASSOC))
            return false;
    return true;
}

Expr pattern_default(Interp *in, Expr head)
{
    if (!expr_is_symbol(head))
        return NULL;
    Symbol *s = symbol_of(head);
    if (s->values[VALUES_DEFAULT]) {
        Expr value = definitions_apply(in, s->values[VALUES_DEFAULT], expr_call(S(Default), 1, head));
        if (value)
            return evaluate(in, value);
    }
    if (head == S(Plus))
        return expr_int(0);
    if (head == S(Times) || head == S(Power))
        return expr_int(1);
    return NULL;
}

/* whose: a head, or Default[head, position] */
static Expr default_of(Interp *in, Expr whose)
{
    if (!expr_has_head(whose, S(Default)))
        return pattern_default(in, whose);
    Expr head = expr_part(whose, 1);
    Definitions *given = symbol_of(head)->values[VALUES_DEFAULT];
    Expr value = given ? definitions_apply(in, given, whose) : NULL;
    return value ? evaluate(in, value) : pattern_default(in, head);
}

/* Nothing stands where x_. or x_:v could: the variable gets the default. */
static bool take_default(Matcher *m, const Node *n)
{
    Expr value = n->e;
    if (!value) {
        value = default_of(m->in, n->second->e);
        if (!value)
            return false;
    } else if (n->code.body) {
        bindings_to_env(m);
        value = template_filled(m->in, n->code.body, m->env);
    }
    return n->slot == NO_SLOT || bind(m, n->slot, value);
}

static Expr flat_element(const Node *n, const Expr *e, size_t count)
{
    if (count == 1 && (n->one_identity || (expr_is_normal(e[0]) && e[0]->as.normal.head == n->e)))
        return e[0];
    return expr_normal(n->e, count, e);
}

static bool fixed_span(Matcher *m, const Node *n, const Expr *e, size_t count)
{
    if (count < n->min || (n->max != MANY && count > n->max))
        return false;
    switch (n->kind) {
    case P_SPAN:
        if (n->e)
            for (size_t i = 0; i < count; i++)
                if (!pattern_head_is(e[i], n->e))
                    return false;
        return true;
    case P_NAMED: return fixed_span(m, n->inner, e, count) && bind_span(m, n->slot, e, count);
    case P_TEST:
        if (!fixed_span(m, n->inner, e, count))
            return false;
        for (size_t i = 0; i < count; i++)
            if (!passes(m, n->e, e[i]))
                return false;
        return true;
    case P_CONDITION: return fixed_span(m, n->inner, e, count) && pattern_run_condition(m, n);
    case P_REPEATED:
        for (size_t i = 0; i < count; i++)
            if (!fixed_one(m, n->inner, e[i]))
                return false;
        return true;
    case P_OPTIONAL: return count ? fixed_span(m, n->inner, e, count) : take_default(m, n);
    case P_OPTIONS: return is_options(e, count) && bind_span(m, n->slot, e, count);
    case P_LIST: return pattern_fixed_row(m, n, e, count);
    case P_FLAT: return fixed_one(m, n->inner, flat_element(n, e, count));
    case P_ANY_OF:
        if (count == 1)
            return fixed_one(m, n, e[0]);
        for (uint32_t i = 0; i < n->parts; i++)
            if (fixed_span(m, n->part[i], e, count))
                return true;
        return false;
    case P_EXCEPT:
        if (count == 1)
            return fixed_one(m, n, e[0]);
        return !matches_alone(m, n->second, e, count) && (!n->inner || fixed_span(m, n->inner, e, count));
    default: return count == 1 && fixed_one(m, n, e[0]);
    }
}

/* ---- elements in a row, with choices ---- */

typedef struct RowNext { /* the rest of a row after one of its elements */
    Next base;
    Node *const *part;
    const uint32_t *rest_min, *rest_max;
    uint32_t parts;
    const Expr *e;
    size_t count;
    Next *next;
} RowNext;

static bool row(Matcher *m, RowNext r);

static bool row_goes_on(Matcher *m, Next *self)
{
    return row(m, *(RowNext *)self);
}

static bool row(Matcher *m, RowNext r)
{
    stack_check(m->in);
    unwind_poll(m->in);
    for (;;) {
        if (r.parts == 0)
            return r.count == 0 && r.next->go(m, r.next);
        if (r.count < r.rest_min[0] || (r.rest_max[0] != MANY && r.count > r.rest_max[0]))
            return false;
        const Node *n = r.part[0];
        size_t least = n->min, most = n->max == MANY ? r.count : n->max;
        if (r.rest_max[1] != MANY && r.count > r.rest_max[1] && r.count - r.rest_max[1] > least)
            least = r.count - r.rest_max[1];
        if (most > r.count - r.rest_min[1])
            most = r.count - r.rest_min[1];
        if (least > most)
            return false;
        RowNext after = {{row_goes_on}, r.part + 1, r.rest_min + 1, r.rest_max + 1, r.parts - 1, NULL, 0, r.next};
        if (least == most && n->fixed) {
            if (!fixed_span(m, n, r.e, least))
                return false;
            after.e = r.e + least;
            after.count = r.count - least;
            r = after;
            continue;
        }
        for (size_t tried = 0; tried <= most - least; tried++) {
            size_t take = n->greedy ? most - tried : least + tried;
            after.e = r.e + take;
            after.count = r.count - take;
            size_t mark = m->trailed;
            if (span(m, n, r.e, take, &after.base))
                return true;
            undo(m, mark);
        }
        return false;
    }
}

/* ---- elements in any order ---- */

typedef struct Shuffle {
    Node **part; /* in the order in which they are tried */
    uint32_t parts;
    const Expr *e;
    size_t count;
    bool *used;
    Next *next;
} Shuffle;

typedef struct ShuffleNext {
    Next base;
    Shuffle *s;
    uint32_t at;
} ShuffleNext;

static bool shuffle(Matcher *m, Shuffle *s, uint32_t at);

static bool shuffle_goes_on(Matcher *m, Next *self)
{
    ShuffleNext *n = (ShuffleNext *)self;
    return shuffle(m, n->s, n->at);
}

static size_t unused(const Shuffle *s)
{
    size_t n = 0;
    for (size_t i = 0; i < s->count; i++)
        n += !s->used[i];
    return n;
}

/* Chooses take elements from position from on, in order, and matches them as a span. */
static bool choose(Matcher *m, Shuffle *s, uint32_t at, Expr *chosen, size_t have, size_t take, size_t from)
{
    unwind_poll(m->in);
    if (have == take) {
        ShuffleNext next = {{shuffle_goes_on}, s, at + 1};
        size_t mark = m->trailed;
        if (span(m, s->part[at], chosen, take, &next.base))
            return true;
        undo(m, mark);
        return false;
    }
    Expr last = NULL;
    size_t left = 0, need = take - have;
    for (size_t i = from; i < s->count; i++)
        left += !s->used[i];
    for (size_t i = from; i < s->count && left >= need; i++) {
        if (s->used[i])
            continue;
        left--;
        if (last && s->e[i] == last)
            continue;
        last = s->e[i];
        if (take == 1 && s->part[at]->fixed && s->part[at]->kind == P_LITERAL && !expr_same(s->part[at]->e, last))
            continue;
        s->used[i] = true;
        chosen[have] = last;
        bool matched = choose(m, s, at, chosen, have + 1, take, i + 1);
        s->used[i] = false;
        if (matched)
            return true;
        if (left + 1 == need) /* all that were left had to be taken */
            return false;
        if (s->part[at]->kind == P_LITERAL)
            return false; /* any equal element would do the same */
    }
    return false;
}

static bool shuffle(Matcher *m, Shuffle *s, uint32_t at)
{
    stack_check(m->in);
    size_t left = unused(s);
    if (at == s->parts)
        return left == 0 && s->next->go(m, s->next);
    uint32_t need = 0, can = 0;
    for (uint32_t i = at + 1; i < s->parts; i++) {
        need = pattern_count_plus(need, s->part[i]->min);
        can = pattern_count_plus(can, s->part[i]->max);
    }
    const Node *n = s->part[at];
    if (left < need + (size_t)n->min)
        return false;
    size_t least = n->min, most = n->max == MANY ? left : n->max;
    if (can != MANY && left > can && left - can > least)
        least = left - can;
    if (most > left - need)
        most = left - need;
    if (least > most)
        return false;
    Expr small[16], *chosen = s->count <= COUNT(small) ? small : mem_array(Expr, s->count + 1);
    for (size_t tried = 0; tried <= most - least; tried++) {
        size_t take = n->greedy && n->kind != P_OPTIONAL ? most - tried : least + tried;
        if (n->kind == P_OPTIONAL) /* one element, then more (Flat), nothing at last */
            take = least > 0 ? least + tried : tried < most ? tried + 1 : 0;
        if (choose(m, s, at, chosen, 0, take, 0))
            return true;
    }
    return false;
}

/* What can only be one element is tried first, what takes any number last; else as the pattern has them. */
static int try_order(const Node *n)
{
    if (pattern_is_literal(n))
        return 0;
    if (n->kind == P_OPTIONAL || n->kind == P_FLAT || (n->kind == P_CALL && n->one_default))
        return 2;
    return n->min == 1 && n->max == 1 ? 1 : 3;
}

static bool any_order(Matcher *m, Node *const *part, uint32_t parts, const Expr *e, size_t count, Next *next)
{
    Node *small[16], **ordered = parts <= COUNT(small) ? small : mem_array(Node *, parts);
    uint32_t n = 0;
    for (int pass = 0; pass <= 3; pass++)
        for (uint32_t i = 0; i < parts; i++)
            if (try_order(part[i]) == pass)
                ordered[n++] = part[i];
    bool marks[32] = {false}, *used = count <= COUNT(marks) ? marks : memset(mem_bytes(count), 0, count);
    Shuffle s = {ordered, parts, e, count, used, next};
    return shuffle(m, &s, 0);
}

/* ---- anything, with choices ---- */

typedef struct NodeNext { /* what a node still has to do once its inner pattern matched */
    Next base;
    const Node *n;
    const Expr *e;
    size_t count;
    Next *next;
} NodeNext;

static bool named_goes_on(Matcher *m, Next *self)
{
    NodeNext *k = (NodeNext *)self;
    return bind_span(m, k->n->slot, k->e, k->count) && k->next->go(m, k->next);
}

static bool test_goes_on(Matcher *m, Next *self)
{
    NodeNext *k = (NodeNext *)self;
    for (size_t i = 0; i < k->count; i++)
        if (!passes(m, k->n->e, k->e[i]))
            return false;
    return k->next->go(m, k->next);
}

static bool condition_goes_on(Matcher *m, Next *self)
{
    NodeNext *k = (NodeNext *)self;
    return pattern_run_condition(m, k->n) && k->next->go(m, k->next);
}

typedef struct RepeatNext {
    Next base;
    const Node *n;
    const Expr *e;
    size_t count;
    uint32_t done;
    Next *next;
} RepeatNext;

static bool repeat_goes_on(Matcher *m, Next *self)
{
    RepeatNext *k = (RepeatNext *)self;
    const Node *n = k->n;
    stack_check(m->in);
    if (k->count == 0 && k->done >= (uint32_t)n->slot)
        return k->next->go(m, k->next);
    if (k->done >= n->parts)
        return false;
    size_t most = n->inner->max == MANY || n->inner->max > k->count ? k->count : n->inner->max;
    for (size_t take = n->inner->min ? n->inner->min : 1; take <= most; take++) {
        RepeatNext after = {{repeat_goes_on}, n, k->e + take, k->count - take, k->done + 1, k->next};
        size_t mark = m->trailed;
        if (span(m, n->inner, k->e, take, &after.base))
            return true;
        undo(m, mark);
    }
    return false;
}

/* KeyValuePattern: every pattern finds some entry; an entry may serve several. */
typedef struct KeysNext {
    Next base;
    const Node *n;
    const Expr *rule;
    size_t rules;
    uint32_t at;
    Next *next;
} KeysNext;

static bool keys_go_on(Matcher *m, Next *self)
{
    KeysNext *k = (KeysNext *)self;
    if (k->at == k->n->parts)
        return k->next->go(m, k->next);
    KeysNext after = *k;
    after.at++;
    for (size_t i = 0; i < k->rules; i++) {
        size_t mark = m->trailed;
        if (pattern_one(m, k->n->part[k->at], k->rule[i], &after.base))
            return true;
        undo(m, mark);
    }
    return false;
}

static bool keys(Matcher *m, const Node *n, Expr e, Next *next)
{
    if (!expr_is(e, EXPR_ASSOC) && !expr_is_list(e))
        return false;
    if (!expr_is(e, EXPR_ASSOC) && !expr_is_option(e))
        return false;
    KeysNext k = {{keys_go_on}, n, pattern_parts_of(e), expr_length(e), 0, next};
    return keys_go_on(m, &k.base);
}

typedef struct CallNext {
    Next base;
    const Node *n;
    const Expr *e;
    size_t count;
    Next *next;
} CallNext;

bool pattern_call_parts(Matcher *m, const Node *n, const Expr *e, size_t count, Next *next)
{
    if (count < n->rest_min[0] || (n->rest_max[0] != MANY && count > n->rest_max[0]))
        return false;
    if (n->orderless)
        return any_order(m, n->part, n->parts, e, count, next);
    return row(m, (RowNext){{row_goes_on}, n->part, n->rest_min, n->rest_max, n->parts, e, count, next});
}

static bool call_goes_on(Matcher *m, Next *self)
{
    CallNext *k = (CallNext *)self;
    return pattern_call_parts(m, k->n, k->e, k->count, k->next);
}

static bool call(Matcher *m, const Node *n, Expr e, Next *next)
{
    stack_check(m->in);
    if (pattern_head_may_match(n, e)) {
        size_t count = part_count(e), mark = m->trailed;
        CallNext k = {{call_goes_on}, n, pattern_parts_of(e), count, next};
        Expr head = expr_head(e);
        if (n->inner->kind == P_LITERAL ? call_goes_on(m, &k.base) : pattern_one(m, n->inner, head, &k.base))
            return true;
        undo(m, mark);
        if (n->inner->kind == P_LITERAL)
            return false;
    }
    return n->one_default && pattern_call_parts(m, n, &e, 1, next);
}

static bool then(Matcher *m, bool matched, Next *next)
{
    return matched && next->go(m, next);
}

static bool span(Matcher *m, const Node *n, const Expr *e, size_t count, Next *next)
{
    if (count < n->min || (n->max != MANY && count > n->max))
        return false;
    if (n->fixed)
        return then(m, fixed_span(m, n, e, count), next);
    NodeNext k = {{NULL}, n, e, count, next};
    switch (n->kind) {
    case P_NAMED:
        k.base.go = named_goes_on;
        return span(m, n->inner, e, count, &k.base);
    case P_TEST:
        k.base.go = test_goes_on;
        return span(m, n->inner, e, count, &k.base);
    case P_CONDITION:
        k.base.go = condition_goes_on;
        return span(m, n->inner, e, count, &k.base);
    case P_ANY_OF:
        for (uint32_t i = 0; i < n->parts; i++) {
            size_t mark = m->trailed;
            if (span(m, n->part[i], e, count, next))
                return true;
            undo(m, mark);
        }
        return false;
    case P_EXCEPT:
        return !matches_alone(m, n->second, e, count) && (n->inner ? span(m, n->inner, e, count, next) : next->go(m, next));
    case P_REPEATED: {
        RepeatNext r = {{repeat_goes_on}, n, e, count, 0, next};
        return repeat_goes_on(m, &r.base);
    }
    case P_OPTIONAL: return count ? span(m, n->inner, e, count, next) : then(m, take_default(m, n), next);
    case P_LIST: return row(m, (RowNext){{row_goes_on}, n->part, n->rest_min, n->rest_max, n->parts, e, count, next});
    case P_SHUFFLED: return any_order(m, n->part, n->parts, e, count, next);
    case P_FLAT: {
        Expr whole = flat_element(n, e, count);
        return pattern_one(m, n->inner, whole, next);
    }
    case P_ACTIVE: return pattern_one(m, n->inner, pattern_activated(e[0]), next);
    case P_KEYS: return keys(m, n, e[0], next);
    case P_CALL: return call(m, n, e[0], next);
    default: return then(m, fixed_span(m, n, e, count), next);
    }
}

/* The element lives in this frame as long as anything may look at it: results are copied out by the last continuation. */
bool pattern_one(Matcher *m, const Node *n, Expr e, Next *next)
{
    if (n->fixed)
        return then(m, fixed_one(m, n, e), next);
    return span(m, n, &e, 1, next);
}
