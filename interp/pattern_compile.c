/* pattern_compile.c - patterns made into trees of Nodes: variables numbered, what can match in one way only marked, how many
 * elements each part can take. */
#include "interp/pattern_inside.h"

#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/module.h"
#include "interp/rules.h"

/* ---- compiling ---- */

static Node *compile(Interp *in, Pattern *p, Expr e, Expr call_head);

Node *pattern_node_new(Kind kind, Expr e)
{
    Node *n = mem_new(Node);
    n->kind = kind;
    n->e = e;
    n->min = n->max = 1;
    n->slot = NO_SLOT;
    n->fixed = true;
    return n;
}

static int slot_of(Pattern *p, Expr name)
{
    for (size_t i = 0; i < p->slots; i++)
        if (p->name[i] == name)
            return (int)i;
    if (p->slots == p->capacity) {
        size_t capacity = p->capacity ? 2 * p->capacity : 8;
        Expr *grown = mem_array(Expr, capacity);
        if (p->slots)
            memcpy(grown, p->name, p->slots * sizeof *grown);
        p->name = grown;
        p->capacity = capacity;
    }
    p->name[p->slots] = name;
    return (int)p->slots++;
}

uint32_t pattern_count_plus(uint32_t a, uint32_t b)
{
    return a == MANY || b == MANY ? MANY : a + b;
}

Node *pattern_wrap(Kind kind, Node *inner, Expr e)
{
    Node *n = pattern_node_new(kind, e);
    n->inner = inner;
    n->min = inner->min;
    n->max = inner->max;
    n->fixed = inner->fixed;
    n->greedy = inner->greedy;
    n->names = inner->names;
    return n;
}

void pattern_sum_rests(Node *n)
{
    n->rest_min = mem_bytes((n->parts + 1) * sizeof(uint32_t));
    n->rest_max = mem_bytes((n->parts + 1) * sizeof(uint32_t));
    n->rest_min[n->parts] = n->rest_max[n->parts] = 0;
    for (uint32_t i = n->parts; i > 0; i--) {
        n->rest_min[i - 1] = pattern_count_plus(n->rest_min[i], n->part[i - 1]->min);
        n->rest_max[i - 1] = pattern_count_plus(n->rest_max[i], n->part[i - 1]->max);
    }
}

Expr pattern_activated(Expr e)
{
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return e;
    stack_check(interp_current);
    if (expr_has_head(e, S(Inactive)) && expr_length(e) == 1)
        return expr_part(e, 1);
    for (size_t i = 0; i <= expr_length(e); i++) {
        Expr part = expr_part(e, i), active = pattern_activated(part);
        if (active != part)
            e = expr_with_part(e, i, active);
    }
    return e;
}

static void compile_parts(Interp *in, Pattern *p, Node *n, Expr e, size_t from, Expr head)
{
    size_t length = expr_length(e);
    n->parts = length >= from ? (uint32_t)(length - from + 1) : 0;
    n->part = mem_array(Node *, n->parts + 1);
    for (size_t i = from; i <= length; i++) {
        n->part[i - from] = compile(in, p, expr_part(e, i), head);
        n->names |= n->part[i - from]->names;
    }
}

/* Elements in a row match in one way when no two of them vary in length, and each is fixed. */
static bool row_is_fixed(const Node *n)
{
    size_t varying = 0;
    for (uint32_t i = 0; i < n->parts; i++) {
        if (!n->part[i]->fixed)
            return false;
        varying += n->part[i]->min != n->part[i]->max;
    }
    return varying <= 1;
}

static bool may_take_span(const Node *n, Expr head)
{
    switch (n->kind) {
    case P_BLANK: return !n->e || n->e == head;
    case P_NAMED:
    case P_TEST:
    case P_CONDITION: return may_take_span(n->inner, head);
    default: return false;
    }
}

/* In a Flat head an element x_ may stand for several: f[a, b]. */
static void add_flat(Node *n, Expr head, bool one_identity)
{
    for (uint32_t i = 0; i < n->parts; i++) {
        Node *part = n->part[i];
        Node *inner = part->kind == P_OPTIONAL ? part->inner : part;
        if (inner->min != 1 || inner->max != 1 || !may_take_span(inner, head))
            continue;
        Node *flat = pattern_wrap(P_FLAT, inner, head);
        flat->max = MANY;
        flat->one_identity = one_identity;
        if (part->kind == P_OPTIONAL) {
            part->inner = flat;
            part->max = MANY;
        } else
            n->part[i] = flat;
    }
}

Node *pattern_compile_call(Interp *in, Pattern *p, Expr e)
{
    Node *n = pattern_node_new(P_CALL, e);
    Expr head = expr_head(e);
    n->inner = compile(in, p, head, S(Null));
    n->names = n->inner->names;
    compile_parts(in, p, n, e, 1, head);
    for (uint32_t i = 0; i < n->parts; i++)
        if (n->part[i]->kind == P_OPTIONAL && expr_is_symbol(head)) /* Default[f, i] before Default[f] */
            n->part[i]->second = pattern_node_new(P_LITERAL, expr_call(S(Default), 2, head, expr_int((int64_t)i + 1)));
    uint32_t a = symbol_attributes(in, head);
    n->flat = (a & ATTR_FLAT) != 0;
    n->orderless = (a & ATTR_ORDERLESS) != 0;
    n->one_identity = (a & ATTR_ONE_IDENTITY) != 0;
    if (n->flat)
        add_flat(n, head, n->one_identity);
    pattern_sum_rests(n);
    size_t optional = 0;
    for (uint32_t i = 0; i < n->parts; i++)
        optional += n->part[i]->kind == P_OPTIONAL || (n->part[i]->kind == P_NAMED && n->part[i]->inner->kind == P_OPTIONAL);
    n->one_default = n->one_identity && optional > 0 && n->rest_min[0] <= 1;
    n->fixed = !n->orderless && !n->one_default && n->inner->fixed && row_is_fixed(n);
    return n;
}

bool pattern_is_literal(const Node *n)
{
    return n->kind == P_LITERAL;
}

static Node *compile_alternatives(Interp *in, Pattern *p, Expr e, Expr head)
{
    Node *n = pattern_node_new(P_ANY_OF, e);
    compile_parts(in, p, n, e, 1, head);
    n->min = n->parts ? MANY : 1;
    n->max = n->parts ? 0 : 1;
    for (uint32_t i = 0; i < n->parts; i++) {
        Node *part = n->part[i];
        n->min = part->min < n->min ? part->min : n->min;
        n->max = part->max > n->max ? part->max : n->max;
        n->fixed &= part->fixed;
    }
    n->fixed = n->fixed && !n->names;
    return n;
}

static Node *compile_repeated(Interp *in, Pattern *p, Expr e, Expr head, uint32_t least)
{
    Node *inner = compile(in, p, expr_part(e, 1), head);
    Node *n = pattern_wrap(P_REPEATED, inner, e);
    uint32_t low = least, high = MANY;
    if (expr_length(e) == 2) {
        Expr count = expr_part(e, 2);
        if (expr_is(count, EXPR_INT))
            high = (uint32_t)expr_int_value(count);
        else if (expr_is_list(count) && expr_length(count) >= 1) {
            Expr a = expr_part(count, 1), b = expr_part(count, expr_length(count));
            low = expr_is(a, EXPR_INT) ? (uint32_t)expr_int_value(a) : least;
            high = expr_is(b, EXPR_INT) ? (uint32_t)expr_int_value(b) : MANY;
        }
    }
    n->min = inner->min == 1 ? low : low * (inner->min == MANY ? 1 : inner->min);
    n->max = inner->max == MANY || high == MANY ? (inner->max == 0 ? 0 : MANY) : high * inner->max;
    n->fixed = inner->fixed && inner->min == 1 && inner->max == 1;
    n->slot = (int)low; /* counts of repetitions, for elements of several */
    n->parts = high;
    return n;
}

static Node *compile_options(Pattern *p, Expr e, Expr head)
{
    Node *n = pattern_node_new(P_OPTIONS, e);
    n->min = 0;
    n->max = MANY;
    n->greedy = true;
    n->names = true;
    Expr defaults = expr_length(e) ? expr_part(e, 1) : head;
    if (!p->option_source)
        p->option_source = defaults;
    Expr hidden = symbol_intern(interp_current, "System`Private`", "options$");
    n->slot = p->option_slot = slot_of(p, hidden);
    return n;
}

/* x_., x_:v, Optional[pattern, v] */
static Node *compile_optional(Interp *in, Pattern *p, Expr e, Expr head)
{
    Node *inner = compile(in, p, expr_part(e, 1), head);
    Node *n = pattern_wrap(P_OPTIONAL, inner, expr_length(e) == 2 ? expr_part(e, 2) : NULL);
    n->min = 0;
    n->greedy = true;
    n->slot = inner->kind == P_NAMED ? inner->slot : NO_SLOT;
    n->second = pattern_node_new(P_LITERAL, head); /* whose default it is, when none is given here */
    return n;
}

static Node *compile_blank(Expr e, Kind kind, uint32_t min, uint32_t max)
{
    Node *n = pattern_node_new(kind, expr_length(e) >= 1 ? expr_part(e, 1) : NULL);
    n->min = min;
    n->max = max;
    return n;
}

static Node *compile_condition(Interp *in, Pattern *p, Expr e, Expr head)
{
    Node *n = pattern_wrap(P_CONDITION, compile(in, p, expr_part(e, 1), head), expr_part(e, 2));
    return n; /* its code is made when all names are known */
}

/* The rules of an association that holds patterns, in order. */
Expr pattern_rules_of_assoc(Expr e)
{
    Builder b = builder_start(S(Association), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, assoc_rule(e, i));
    return builder_finish(&b);
}

static Node *compile_keys(Interp *in, Pattern *p, Expr e)
{
    Node *n = pattern_node_new(P_KEYS, e);
    Expr list = expr_length(e) == 1 ? expr_part(e, 1) : e;
    if (expr_is(list, EXPR_ASSOC))
        list = pattern_rules_of_assoc(list);
    if (!expr_has_head(list, S(List)) && !expr_has_head(list, S(Association)))
        list = e;
    compile_parts(in, p, n, list, 1, S(List));
    n->fixed = false;
    return n;
}

static Node *compile_object(Interp *in, Pattern *p, Expr e, Expr head)
{
    Expr h = expr_head(e);
    size_t n = expr_length(e);
    if (h == S(Blank) && n <= 1)
        return compile_blank(e, P_BLANK, 1, 1);
    if (h == S(BlankSequence) && n <= 1)
        return compile_blank(e, P_SPAN, 1, MANY);
    if (h == S(BlankNullSequence) && n <= 1)
        return compile_blank(e, P_SPAN, 0, MANY);
    if (h == S(Pattern) && n == 2) {
        Node *inner = compile(in, p, expr_part(e, 2), head);
        Node *named = pattern_wrap(P_NAMED, inner, expr_part(e, 1));
        named->slot = slot_of(p, expr_part(e, 1));
        named->names = true;
        return named;
    }
    if (h == S(PatternTest) && n == 2)
        return pattern_wrap(P_TEST, compile(in, p, expr_part(e, 1), head), expr_part(e, 2));
    if (h == S(Condition) && n == 2)
        return compile_condition(in, p, e, head);
    if (h == S(Alternatives))
        return compile_alternatives(in, p, e, head);
    if (h == S(Repeated) && n >= 1 && n <= 2)
        return compile_repeated(in, p, e, head, 1);
    if (h == S(RepeatedNull) && n >= 1 && n <= 2)
        return compile_repeated(in, p, e, head, 0);
    if (h == S(Except) && n >= 1 && n <= 2) {
        Node *except = n == 2 ? pattern_wrap(P_EXCEPT, compile(in, p, expr_part(e, 2), head), e) : pattern_node_new(P_EXCEPT, e);
        except->second = compile(in, p, expr_part(e, 1), head);
        return except;
    }
    if (h == S(Optional) && n >= 1 && n <= 2)
        return compile_optional(in, p, e, head);
    if (h == S(Verbatim) && n == 1)
        return pattern_node_new(P_LITERAL, expr_part(e, 1));
    if (h == S(IgnoringInactive) && n == 1)
        return pattern_wrap(P_ACTIVE, compile(in, p, pattern_activated(expr_part(e, 1)), head), e);
    if (h == S(HoldPattern) && n == 1)
        return compile(in, p, expr_part(e, 1), head);
    if ((h == S(Longest) || h == S(Shortest)) && n >= 1) {
        Node *inner = compile(in, p, expr_part(e, 1), head);
        inner->greedy = h == S(Longest);
        return inner;
    }
    if (h == S(PatternSequence) || h == S(OrderlessPatternSequence)) {
        Node *row = pattern_node_new(h == S(PatternSequence) ? P_LIST : P_SHUFFLED, e);
        compile_parts(in, p, row, e, 1, head);
        pattern_sum_rests(row);
        row->min = row->rest_min[0];
        row->max = row->rest_max[0];
        row->fixed = h == S(PatternSequence) && row_is_fixed(row);
        return row;
    }
    if (h == S(OptionsPattern) && n <= 1)
        return compile_options(p, e, head);
    if (h == S(KeyValuePattern))
        return compile_keys(in, p, e);
    return pattern_compile_call(in, p, e);
}

static Node *compile(Interp *in, Pattern *p, Expr e, Expr head)
{
    stack_check(in);
    if (!expr_is_pattern(e))
        return pattern_node_new(P_LITERAL, e);
    if (expr_is(e, EXPR_ASSOC))
        e = pattern_rules_of_assoc(e);
    if (expr_is_pattern_object(e))
        return compile_object(in, p, e, head);
    return pattern_compile_call(in, p, e);
}

/* OptionValue[name] in a right side or condition: tied to the rules that OptionsPattern matched. */
static Expr tie_options(Interp *in, Pattern *p, Expr e)
{
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return e;
    stack_check(in);
    size_t n = expr_length(e);
    if (expr_has_head(e, S(OptionValue)) && (n == 1 || n == 2)) {
        Expr given = expr_call(S(List), 1, p->name[p->option_slot]);
        Expr source = n == 2 ? expr_part(e, 1) : p->option_source;
        return expr_call(S(OptionValue), 3, source, given, tie_options(in, p, expr_part(e, n)));
    }
    Expr made = e;
    for (size_t i = 0; i <= n; i++) {
        Expr part = expr_part(e, i), tied = tie_options(in, p, part);
        if (tied != part)
            made = expr_with_part(made, i, tied);
    }
    return made;
}

Template pattern_template(Interp *in, Pattern *p, Expr rhs)
{
    if (p->option_slot != NO_SLOT)
        rhs = tie_options(in, p, rhs);
    return template_of_rule(in, rhs, p->slots, p->name);
}

/* Conditions are compiled last: any name may be in them. */
static void compile_codes(Interp *in, Pattern *p, Node *n)
{
    if (!n)
        return;
    stack_check(in);
    if (n->kind == P_CONDITION) {
        n->code = pattern_template(in, p, n->e);
        if (n->code.slots > p->env_size)
            p->env_size = n->code.slots;
    }
    if (n->kind == P_OPTIONAL && n->e && expr_is_normal(n->e))
        n->code = pattern_template(in, p, n->e);
    compile_codes(in, p, n->inner);
    compile_codes(in, p, n->second);
    if (n->part)
        for (uint32_t i = 0; i < n->parts; i++)
            compile_codes(in, p, n->part[i]);
}

Pattern *pattern_compile(Interp *in, Expr pattern)
{
    Pattern *p = mem_new(Pattern);
    p->source = pattern;
    p->option_slot = NO_SLOT;
    p->version = in->attribute_version;
    Expr head = S(Null), inner = pattern;
    while (expr_is_normal(inner) && (expr_has_head(inner, S(Condition)) || expr_has_head(inner, S(HoldPattern))) && expr_length(inner) >= 1)
        inner = expr_part(inner, 1);
    while (expr_is_normal(inner))
        head = inner = expr_head(inner);
    p->root = compile(in, p, pattern, expr_is_symbol(head) ? head : S(Null));
    p->env_size = p->slots;
    compile_codes(in, p, p->root);
    return p;
}

bool pattern_is_current(Interp *in, const Pattern *p)
{
    return p->version == in->attribute_version;
}

size_t pattern_variables(const Pattern *p)
{
    return p->slots;
}

const Expr *pattern_names(const Pattern *p)
{
    return p->name;
}
