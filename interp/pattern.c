/* pattern.c - the matcher.
 *
 * A pattern is compiled to a tree of Nodes. Nodes that can match in one way only (fixed) are matched by plain recursion;
 * where there is a choice - sequences, Alternatives with names, Orderless and Flat heads - matching goes on through a
 * continuation (Next), so that a failure further on comes back for the next choice. Variables are slots; the trail says
 * which to unbind. */
#include "interp/pattern.h"

#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/module.h"
#include "interp/rules.h"

typedef enum Kind {
    P_LITERAL,   /* e                                */
    P_BLANK,     /* one expression, of head e if set */
    P_SPAN,      /* __ and ___                       */
    P_NAMED,     /* inner bound to slot              */
    P_CALL,      /* head_pattern[part...]            */
    P_ANY_OF,    /* one of the parts                 */
    P_TEST,      /* inner, each element passing e    */
    P_CONDITION, /* inner, then code is True         */
    P_REPEATED,  /* elements each matching inner     */
    P_EXCEPT,    /* not second; and inner            */
    P_OPTIONAL,  /* inner, or nothing: then slot gets e, or the default of e's call */
    P_LIST,      /* PatternSequence: parts in a row  */
    P_SHUFFLED,  /* OrderlessPatternSequence         */
    P_OPTIONS,   /* rules and lists of rules         */
    P_KEYS,      /* KeyValuePattern                  */
    P_FLAT       /* inner against e[span]: elements of a Flat head */
} Kind;

enum { MANY = UINT32_MAX, NO_SLOT = -1 };

typedef struct Node {
    Kind kind;
    bool fixed;          /* given its elements, it matches in at most one way */
    bool greedy;         /* more elements are tried first */
    bool names;          /* variables are inside */
    bool one_identity;   /* of P_FLAT, P_CALL */
    bool flat, orderless; /* of P_CALL */
    bool one_default;    /* P_CALL: matches x as f[x], its other parts being optional */
    uint32_t min, max;   /* how many elements it can take */
    int slot;
    Expr e;
    Template code;
    struct Node *inner, *second;
    struct Node **part;
    uint32_t parts;
    uint32_t *rest_min, *rest_max; /* of P_CALL, P_LIST: what parts i, i + 1, ... can take together */
} Node;

struct Pattern {
    Expr source;
    Node *root;
    Expr *name; /* by slot */
    size_t slots, capacity;
    size_t env_size; /* what the templates of conditions need */
    Expr *env;       /* bindings after pattern_matches */
    uint32_t version;
    bool keys;
    Expr option_source; /* what OptionsPattern takes defaults from */
    int option_slot;
    Node **some_part;   /* the root's parts with places for other elements */
};

typedef struct Binding { /* a value, or elements not yet made a Sequence */
    Expr value;
    const Expr *element;
    size_t n;
    bool span;
} Binding;

typedef struct Matcher {
    Interp *in;
    Pattern *p;
    Binding *bound;
    uint16_t *trail;
    size_t trailed;
    Expr *env; /* of templates and of the result */
} Matcher;

typedef struct Next { /* what is to be matched after this */
    bool (*go)(Matcher *m, struct Next *self);
} Next;

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

/* ---- compiling ---- */

static Node *compile(Interp *in, Pattern *p, Expr e, Expr call_head);

static Node *node_new(Kind kind, Expr e)
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

static uint32_t plus(uint32_t a, uint32_t b)
{
    return a == MANY || b == MANY ? MANY : a + b;
}

static Node *wrap(Kind kind, Node *inner, Expr e)
{
    Node *n = node_new(kind, e);
    n->inner = inner;
    n->min = inner->min;
    n->max = inner->max;
    n->fixed = inner->fixed;
    n->greedy = inner->greedy;
    n->names = inner->names;
    return n;
}

static void sum_rests(Node *n)
{
    n->rest_min = mem_bytes((n->parts + 1) * sizeof(uint32_t));
    n->rest_max = mem_bytes((n->parts + 1) * sizeof(uint32_t));
    n->rest_min[n->parts] = n->rest_max[n->parts] = 0;
    for (uint32_t i = n->parts; i > 0; i--) {
        n->rest_min[i - 1] = plus(n->rest_min[i], n->part[i - 1]->min);
        n->rest_max[i - 1] = plus(n->rest_max[i], n->part[i - 1]->max);
    }
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
        Node *flat = wrap(P_FLAT, inner, head);
        flat->max = MANY;
        flat->one_identity = one_identity;
        if (part->kind == P_OPTIONAL) {
            part->inner = flat;
            part->max = MANY;
        } else
            n->part[i] = flat;
    }
}

static Node *compile_call(Interp *in, Pattern *p, Expr e)
{
    Node *n = node_new(P_CALL, e);
    Expr head = expr_head(e);
    n->inner = compile(in, p, head, S(Null));
    n->names = n->inner->names;
    compile_parts(in, p, n, e, 1, head);
    uint32_t a = symbol_attributes(in, head);
    n->flat = (a & ATTR_FLAT) != 0;
    n->orderless = (a & ATTR_ORDERLESS) != 0;
    n->one_identity = (a & ATTR_ONE_IDENTITY) != 0;
    if (n->flat)
        add_flat(n, head, n->one_identity);
    sum_rests(n);
    size_t optional = 0;
    for (uint32_t i = 0; i < n->parts; i++)
        optional += n->part[i]->kind == P_OPTIONAL || (n->part[i]->kind == P_NAMED && n->part[i]->inner->kind == P_OPTIONAL);
    n->one_default = n->one_identity && optional > 0 && n->rest_min[0] <= 1;
    n->fixed = !n->orderless && !n->one_default && n->inner->fixed && row_is_fixed(n);
    return n;
}

static bool is_literal(const Node *n)
{
    return n->kind == P_LITERAL;
}

static Node *compile_alternatives(Interp *in, Pattern *p, Expr e, Expr head)
{
    Node *n = node_new(P_ANY_OF, e);
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
    Node *n = wrap(P_REPEATED, inner, e);
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
    Node *n = node_new(P_OPTIONS, e);
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
    Node *n = wrap(P_OPTIONAL, inner, expr_length(e) == 2 ? expr_part(e, 2) : NULL);
    n->min = 0;
    n->greedy = true;
    n->slot = inner->kind == P_NAMED ? inner->slot : NO_SLOT;
    n->second = node_new(P_LITERAL, head); /* whose default it is, when none is given here */
    return n;
}

static Node *compile_blank(Expr e, Kind kind, uint32_t min, uint32_t max)
{
    Node *n = node_new(kind, expr_length(e) >= 1 ? expr_part(e, 1) : NULL);
    n->min = min;
    n->max = max;
    return n;
}

static Node *compile_condition(Interp *in, Pattern *p, Expr e, Expr head)
{
    Node *n = wrap(P_CONDITION, compile(in, p, expr_part(e, 1), head), expr_part(e, 2));
    return n; /* its code is made when all names are known */
}

/* The rules of an association that holds patterns, in order. */
static Expr rules_of_assoc(Expr e)
{
    Builder b = builder_start(S(Association), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, assoc_rule(e, i));
    return builder_finish(&b);
}

static Node *compile_keys(Interp *in, Pattern *p, Expr e)
{
    Node *n = node_new(P_KEYS, e);
    Expr list = expr_length(e) == 1 ? expr_part(e, 1) : e;
    if (expr_is(list, EXPR_ASSOC))
        list = rules_of_assoc(list);
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
        Node *named = wrap(P_NAMED, inner, expr_part(e, 1));
        named->slot = slot_of(p, expr_part(e, 1));
        named->names = true;
        return named;
    }
    if (h == S(PatternTest) && n == 2)
        return wrap(P_TEST, compile(in, p, expr_part(e, 1), head), expr_part(e, 2));
    if (h == S(Condition) && n == 2)
        return compile_condition(in, p, e, head);
    if (h == S(Alternatives))
        return compile_alternatives(in, p, e, head);
    if (h == S(Repeated) && n >= 1 && n <= 2)
        return compile_repeated(in, p, e, head, 1);
    if (h == S(RepeatedNull) && n >= 1 && n <= 2)
        return compile_repeated(in, p, e, head, 0);
    if (h == S(Except) && n >= 1 && n <= 2) {
        Node *except = n == 2 ? wrap(P_EXCEPT, compile(in, p, expr_part(e, 2), head), e) : node_new(P_EXCEPT, e);
        except->second = compile(in, p, expr_part(e, 1), head);
        return except;
    }
    if (h == S(Optional) && n >= 1 && n <= 2)
        return compile_optional(in, p, e, head);
    if (h == S(Verbatim) && n == 1)
        return node_new(P_LITERAL, expr_part(e, 1));
    if ((h == S(HoldPattern) || h == S(IgnoringInactive)) && n == 1)
        return compile(in, p, expr_part(e, 1), head);
    if ((h == S(Longest) || h == S(Shortest)) && n >= 1) {
        Node *inner = compile(in, p, expr_part(e, 1), head);
        inner->greedy = h == S(Longest);
        return inner;
    }
    if (h == S(PatternSequence) || h == S(OrderlessPatternSequence)) {
        Node *row = node_new(h == S(PatternSequence) ? P_LIST : P_SHUFFLED, e);
        compile_parts(in, p, row, e, 1, head);
        sum_rests(row);
        row->min = row->rest_min[0];
        row->max = row->rest_max[0];
        row->fixed = h == S(PatternSequence) && row_is_fixed(row);
        return row;
    }
    if (h == S(OptionsPattern) && n <= 1)
        return compile_options(p, e, head);
    if (h == S(KeyValuePattern))
        return compile_keys(in, p, e);
    return compile_call(in, p, e);
}

static Node *compile(Interp *in, Pattern *p, Expr e, Expr head)
{
    stack_check(in);
    if (!expr_is_pattern(e))
        return node_new(P_LITERAL, e);
    if (expr_is(e, EXPR_ASSOC))
        e = rules_of_assoc(e);
    if (expr_is_pattern_object(e))
        return compile_object(in, p, e, head);
    return compile_call(in, p, e);
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

static Expr bound_value(const Binding *b)
{
    return b->span ? expr_normal(S(Sequence), b->n, b->element) : b->value;
}

static void bindings_to_env(Matcher *m)
{
    for (size_t i = 0; i < m->p->slots; i++)
        m->env[i] = bound_value(&m->bound[i]);
}

static bool run_condition(Matcher *m, const Node *n)
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
static bool one(Matcher *m, const Node *n, Expr e, Next *next);
static bool span(Matcher *m, const Node *n, const Expr *e, size_t count, Next *next);

static bool head_is(Expr e, Expr head)
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
static const Expr *parts_of(Expr e)
{
    if (expr_is(e, EXPR_ASSOC))
        e = rules_of_assoc(e);
    else if (expr_is(e, EXPR_PACKED))
        e = array_unpack(e);
    else if (is_pair(e))
        e = expr_list(2, e->as.pair.first, e->as.pair.second);
    return e->as.normal.part;
}

static bool fixed_row(Matcher *m, const Node *n, const Expr *e, size_t count)
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

static bool head_may_match(const Node *n, Expr e)
{
    if (!expr_has_parts(e) && !is_pair(e))
        return false;
    return n->inner->kind != P_LITERAL || head_is(e, n->inner->e);
}

static bool fixed_call(Matcher *m, const Node *n, Expr e)
{
    if (!head_may_match(n, e))
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
    return fixed_row(m, n, parts_of(e), count);
}

static bool fixed_one(Matcher *m, const Node *n, Expr e)
{
    switch (n->kind) {
    case P_LITERAL: return n->e == e || expr_same(n->e, e);
    case P_BLANK:
    case P_SPAN: return !n->e || head_is(e, n->e);
    case P_NAMED: return fixed_one(m, n->inner, e) && bind(m, n->slot, e);
    case P_CALL: return fixed_call(m, n, e);
    case P_ANY_OF:
        for (uint32_t i = 0; i < n->parts; i++)
            if (n->part[i]->min <= 1 && n->part[i]->max >= 1 && fixed_one(m, n->part[i], e))
                return true;
        return false;
    case P_TEST: return fixed_one(m, n->inner, e) && passes(m, n->e, e);
    case P_CONDITION: return fixed_one(m, n->inner, e) && run_condition(m, n);
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

/* Nothing stands where x_. or x_:v could: the variable gets the default. */
static bool take_default(Matcher *m, const Node *n)
{
    Expr value = n->e;
    if (!value) {
        Expr head = n->second->e;
        value = pattern_default(m->in, head);
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
                if (!head_is(e[i], n->e))
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
    case P_CONDITION: return fixed_span(m, n->inner, e, count) && run_condition(m, n);
    case P_REPEATED:
        for (size_t i = 0; i < count; i++)
            if (!fixed_one(m, n->inner, e[i]))
                return false;
        return true;
    case P_OPTIONAL: return count ? fixed_span(m, n->inner, e, count) : take_default(m, n);
    case P_OPTIONS: return is_options(e, count) && bind_span(m, n->slot, e, count);
    case P_LIST: return fixed_row(m, n, e, count);
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
        need = plus(need, s->part[i]->min);
        can = plus(can, s->part[i]->max);
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

static int try_order(const Node *n)
{
    if (is_literal(n))
        return 0;
    if (n->kind == P_OPTIONAL)
        return 3;
    if (n->min == 1 && n->max == 1)
        return 1;
    return n->kind == P_FLAT ? 2 : 4;
}

static bool any_order(Matcher *m, Node *const *part, uint32_t parts, const Expr *e, size_t count, Next *next)
{
    Node *small[16], **ordered = parts <= COUNT(small) ? small : mem_array(Node *, parts);
    uint32_t n = 0;
    for (int pass = 0; pass <= 4; pass++)
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
    return run_condition(m, k->n) && k->next->go(m, k->next);
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
        if (one(m, k->n->part[k->at], k->rule[i], &after.base))
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
    KeysNext k = {{keys_go_on}, n, parts_of(e), expr_length(e), 0, next};
    return keys_go_on(m, &k.base);
}

typedef struct CallNext {
    Next base;
    const Node *n;
    const Expr *e;
    size_t count;
    Next *next;
} CallNext;

static bool call_parts(Matcher *m, const Node *n, const Expr *e, size_t count, Next *next)
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
    return call_parts(m, k->n, k->e, k->count, k->next);
}

static bool call(Matcher *m, const Node *n, Expr e, Next *next)
{
    stack_check(m->in);
    if (head_may_match(n, e)) {
        size_t count = part_count(e), mark = m->trailed;
        CallNext k = {{call_goes_on}, n, parts_of(e), count, next};
        Expr head = expr_head(e);
        if (n->inner->kind == P_LITERAL ? call_goes_on(m, &k.base) : one(m, n->inner, head, &k.base))
            return true;
        undo(m, mark);
        if (n->inner->kind == P_LITERAL)
            return false;
    }
    return n->one_default && call_parts(m, n, &e, 1, next);
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
        return one(m, n->inner, whole, next);
    }
    case P_KEYS: return keys(m, n, e[0], next);
    case P_CALL: return call(m, n, e[0], next);
    default: return then(m, fixed_span(m, n, e, count), next);
    }
}

/* The element lives in this frame as long as anything may look at it: results are copied out by the last continuation. */
static bool one(Matcher *m, const Node *n, Expr e, Next *next)
{
    if (n->fixed)
        return then(m, fixed_one(m, n, e), next);
    return span(m, n, &e, 1, next);
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
} EndNext;

static bool end_reached(Matcher *m, Next *self)
{
    Expr *env = ((EndNext *)self)->env;
    for (size_t i = 0; i < m->p->slots; i++)
        env[i] = bound_value(&m->bound[i]);
    return true;
}

bool pattern_match_into(Interp *in, Pattern *p, Expr subject, Expr *env)
{
    Room room;
    Matcher m;
    matcher_start(&m, in, p, &room);
    EndNext end = {{end_reached}, env};
    return one(&m, p->root, subject, &end.base);
}

bool pattern_match_call(Interp *in, Pattern *p, Expr head, size_t n, const Expr *parts, Expr node, Expr *env)
{
    const Node *root = p->root, *call_of = root;
    while (call_of->kind == P_CONDITION)
        call_of = call_of->inner;
    if (call_of->kind != P_CALL || call_of->inner->kind != P_LITERAL || call_of->one_default || node)
        return pattern_match_into(in, p, node ? node : expr_normal(head, n, parts), env);
    if (n < call_of->rest_min[0] || (call_of->rest_max[0] != MANY && n > call_of->rest_max[0]) || call_of->inner->e != head)
        return false;
    Room room;
    Matcher m;
    matcher_start(&m, in, p, &room);
    EndNext end = {{end_reached}, env};
    if (call_of->fixed) {
        if (!fixed_row(&m, call_of, parts, n))
            return false;
        for (const Node *c = root; c->kind == P_CONDITION; c = c->inner)
            if (!run_condition(&m, c))
                return false;
        return end_reached(&m, &end.base);
    }
    if (root == call_of)
        return call_parts(&m, call_of, parts, n, &end.base);
    return one(&m, root, expr_normal(head, n, parts), &end.base);
}

bool pattern_may_match(const Pattern *p, Expr subject)
{
    const Node *n = p->root;
    while (n->kind == P_CONDITION || n->kind == P_NAMED || n->kind == P_TEST)
        n = n->inner;
    switch (n->kind) {
    case P_CALL: return n->one_default || head_may_match(n, subject);
    case P_BLANK: return !n->e || head_is(subject, n->e);
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
    return n->kind == P_CALL ? n : compile_call(in, p, n->e);
}

static Node *place_for_others(int slot)
{
    Node *blank = node_new(P_SPAN, NULL);
    blank->min = 0;
    blank->max = MANY;
    Node *named = wrap(P_NAMED, blank, NULL);
    named->slot = slot;
    return named;
}

typedef struct SomeNext {
    Next base;
    const Node *root;
    EndNext *end;
} SomeNext;

static bool some_goes_on(Matcher *m, Next *self)
{
    SomeNext *k = (SomeNext *)self;
    for (const Node *c = k->root; c->kind == P_CONDITION; c = c->inner)
        if (!run_condition(m, c))
            return false;
    for (size_t i = 0; i < m->p->slots; i++)
        k->end->env[i] = bound_value(&m->bound[i]);
    return true;
}

bool pattern_match_some(Interp *in, Pattern *p, Expr subject, Expr *env, Expr *before, Expr *after)
{
    Node *n = call_of_root(in, p);
    if (!expr_is_normal(subject) || !head_is(subject, n->inner->e) || expr_length(subject) <= n->rest_min[0])
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
    sum_rests(&around);

    Room room;
    Matcher m;
    matcher_start(&m, in, &wider, &room);
    Expr *wide = mem_array(Expr, wider.slots);
    EndNext end = {{end_reached}, wide};
    SomeNext some = {{some_goes_on}, p->root, &end};
    if (!call_parts(&m, &around, parts_of(subject), expr_length(subject), &some.base))
        return false;
    memcpy(env, wide, p->slots * sizeof *env);
    *before = wide[p->slots] ? wide[p->slots] : expr_normal(S(Sequence), 0, NULL);
    *after = wide[p->slots + 1];
    return true;
}

bool pattern_matches(Interp *in, Pattern *p, Expr subject)
{
    if (!p->env)
        p->env = mem_array(Expr, p->slots + 1);
    return pattern_match_into(in, p, subject, p->env);
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
        return expr_length(pattern) == 0 || head_is(subject, expr_part(pattern, 1));
    Pattern *p = eval_cache_get(in, pattern, CODE_PATTERN);
    if (!p || !pattern_is_current(in, p)) {
        if (!expr_is_pattern(pattern))
            return expr_same(subject, pattern);
        p = pattern_compile(in, pattern);
        eval_cache_put(in, pattern, CODE_PATTERN, p);
    }
    Expr small[SMALL_SLOTS];
    return pattern_match_into(in, p, subject, p->slots <= SMALL_SLOTS ? small : mem_array(Expr, p->slots));
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
        m->p->env[i] = bound_value(&m->bound[i]);
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
    one(&m, p->root, subject, &all.base);
}

/* ---- how special a pattern is ---- */

static Expr strip_names(Expr e)
{
    while (expr_is_normal(e) && ((expr_has_head(e, S(Pattern)) && expr_length(e) == 2) ||
                                 (expr_has_head(e, S(HoldPattern)) && expr_length(e) == 1)))
        e = expr_part(e, expr_length(e));
    return e;
}

/* 0: a literal or a call with a literal head; then blanks from narrow to wide. */
static int width(Expr e)
{
    if (!expr_is_normal(e))
        return 0;
    Expr h = expr_head(e);
    if (h == S(Blank))
        return expr_length(e) ? 3 : 4;
    if (h == S(BlankSequence))
        return expr_length(e) ? 5 : 6;
    if (h == S(BlankNullSequence))
        return expr_length(e) ? 7 : 8;
    if (h == S(Alternatives) || h == S(Except))
        return 2;
    if (h == S(Repeated) || h == S(RepeatedNull) || h == S(OptionsPattern))
        return h == S(Repeated) ? 5 : 8;
    if (h == S(Optional))
        return 6;
    if (h == S(PatternTest) || h == S(Condition))
        return width(strip_names(expr_part(e, 1)));
    return 1;
}

enum { NEITHER = 2 }; /* neither is more special */

static bool is_restricted(Expr e)
{
    return expr_is_normal(e) && expr_length(e) == 2 && (expr_has_head(e, S(PatternTest)) || expr_has_head(e, S(Condition)));
}

/* Does a name stand twice in e? Then e matches less than its structure tells. Names beyond the sixteenth are not looked at. */
typedef struct Names {
    size_t count;
    Expr name[16];
} Names;

static bool binds_twice(Interp *in, Expr e, Names *names)
{
    stack_check(in);
    if (!expr_is_pattern(e))
        return false;
    if (expr_has_head(e, S(Pattern)) && expr_length(e) == 2) {
        for (size_t i = 0; i < names->count; i++)
            if (names->name[i] == expr_part(e, 1))
                return true;
        if (names->count < COUNT(names->name))
            names->name[names->count++] = expr_part(e, 1);
        return binds_twice(in, expr_part(e, 2), names);
    }
    if (!expr_is_normal(e))
        return false;
    if (binds_twice(in, expr_head(e), names))
        return true;
    for (size_t i = 1; i <= expr_length(e); i++)
        if (binds_twice(in, expr_part(e, i), names))
            return true;
    return false;
}

static int compare_parts(Interp *in, Expr a, Expr b);

/* How many parts stand before the first that takes several. */
static size_t single_parts(Expr e)
{
    size_t n = 0;
    while (n < expr_length(e) && width(strip_names(expr_part(e, n + 1))) < 5)
        n++;
    return n;
}

/* Calls of different lengths: who takes spans is wider, unless a part that stands before them is more special. */
static int compare_lengths(Interp *in, Expr a, Expr b)
{
    size_t single_a = single_parts(a), single_b = single_parts(b);
    bool wide_a = single_a < expr_length(a), wide_b = single_b < expr_length(b);
    if (!wide_a && !wide_b)
        return NEITHER;
    int sum = wide_a != wide_b ? (wide_a ? 1 : -1) : (expr_length(a) > expr_length(b) ? -1 : 1);
    for (size_t i = 1; i <= single_a && i <= single_b; i++) {
        int c = compare_parts(in, expr_part(a, i), expr_part(b, i));
        if (c && c != sum)
            return NEITHER;
    }
    return sum;
}

static int compare_calls(Interp *in, Expr a, Expr b)
{
    if (expr_length(a) != expr_length(b))
        return compare_lengths(in, a, b);
    int sum = compare_parts(in, expr_head(a), expr_head(b));
    for (size_t i = 1; i <= expr_length(a) && sum != NEITHER; i++) {
        int c = compare_parts(in, expr_part(a, i), expr_part(b, i));
        if (c && sum && c != sum)
            return NEITHER;
        if (c)
            sum = c;
    }
    return sum;
}

static int compare_parts(Interp *in, Expr a, Expr b)
{
    stack_check(in);
    a = strip_names(a);
    b = strip_names(b);
    if (is_restricted(a) && !is_restricted(b)) {
        int c = compare_parts(in, expr_part(a, 1), b);
        return c <= 0 ? -1 : NEITHER;
    }
    if (is_restricted(b) && !is_restricted(a)) {
        int c = compare_parts(in, a, expr_part(b, 1));
        return c == 0 || c == 1 ? 1 : NEITHER;
    }
    if (is_restricted(a))
        return compare_parts(in, expr_part(a, 1), expr_part(b, 1));
    bool pattern_a = expr_is_pattern(a), pattern_b = expr_is_pattern(b);
    if (!pattern_a && !pattern_b)
        return expr_same(a, b) ? 0 : NEITHER;
    if (!pattern_a)
        return match(in, a, b) ? -1 : NEITHER;
    if (!pattern_b)
        return match(in, b, a) ? 1 : NEITHER;
    int wa = width(a), wb = width(b);
    if (wa == 1 && wb == 1)
        return compare_calls(in, a, b);
    if (wa == 1 && wb == 3) /* f[...] against _g */
        return expr_same(expr_head(a), expr_part(b, 1)) ? -1 : NEITHER;
    if (wa == 3 && wb == 1)
        return expr_same(expr_part(a, 1), expr_head(b)) ? 1 : NEITHER;
    if ((wa == 3 || wa == 5 || wa == 7) && wb == wa && expr_length(a) && expr_length(b))
        return expr_same(expr_part(a, 1), expr_part(b, 1)) ? 0 : NEITHER;
    if (wa == 2 && wb == 2)
        return expr_same(a, b) ? 0 : NEITHER;
    return wa < wb ? -1 : wa > wb ? 1 : 0;
}

int pattern_compare(Interp *in, Expr a, Expr b)
{
    int c = compare_parts(in, a, b);
    bool twice_a = binds_twice(in, a, &(Names){0}), twice_b = binds_twice(in, b, &(Names){0});
    if (twice_a == twice_b)
        return c;
    if (twice_a)
        return c <= 0 ? -1 : NEITHER;
    return c == 0 || c == 1 ? 1 : NEITHER;
}
