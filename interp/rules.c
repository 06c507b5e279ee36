/* rules.c - rules with their compiled patterns, lists of them for Replace, and the definitions that symbols carry. */
#include "interp/rules.h"

#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/order.h"

enum { INDEX_FROM = 6 };

typedef struct Rule {
    Expr left, right;
    Pattern *pattern;   /* NULL: not compiled yet */
    Template body;
    Template test;      /* of a condition on the right side; body NULL: none */
    bool inner_test;    /* the condition is inside of Module, With or Block: the body says by a mark that it failed */
    bool literal;       /* no pattern inside, no condition */
    size_t env_size;
} Rule;

/* Literal left sides by hash. */
typedef struct Slot {
    uint32_t hash, number; /* 1 + number in the list, 0: free */
} Slot;
typedef struct Index {
    Slot *slot;
    size_t slots;
} Index;

/* A literal definition: most of what a memoised function has. Its rule is made only where the head is Flat. */
typedef struct Literal {
    Expr left, right; /* left NULL: removed */
    Rule *rule;
} Literal;

struct Rules {
    Rule *rule;
    size_t count;
    Index index;      /* of the rules, when all are literal and there are many */
    bool all_literal;
    bool numbers;     /* some rule may match a number */
};

struct Definitions {
    Rule **pattern;   /* most special first */
    size_t patterns, pattern_room;
    Literal *literal;
    size_t literals, literal_room, gone;
    Index index;
};

/* ---- one rule ---- */

static Expr failed_mark(Interp *in)
{
    return symbol_intern(in, "System`Private`", "conditionFailed");
}

static bool is_condition(Expr e)
{
    return expr_is_normal(e) && expr_has_head(e, S(Condition)) && expr_length(e) == 2;
}

static bool is_scope(Expr e)
{
    return expr_is_normal(e) && expr_length(e) == 2 &&
           (expr_has_head(e, S(Module)) || expr_has_head(e, S(With)) || expr_has_head(e, S(Block)));
}

/* Module[vars, body /; test] with the condition turned into If[TrueQ[test], body, mark]; NULL when there is none. */
static Expr mark_condition(Interp *in, Expr e)
{
    if (is_condition(e)) {
        Expr inner = mark_condition(in, expr_part(e, 1));
        return expr_call(S(If), 3, expr_call(S(TrueQ), 1, expr_part(e, 2)), inner ? inner : expr_part(e, 1), failed_mark(in));
    }
    if (!is_scope(e))
        return NULL;
    Expr inner = mark_condition(in, expr_part(e, 2));
    return inner ? expr_with_part(e, 2, inner) : NULL;
}

static bool has_condition(Expr right)
{
    return is_condition(right) || (is_scope(right) && mark_condition(interp_current, right) != NULL);
}

/* All or nothing: a limit may strike in the middle, and a rule with a pattern counts as compiled. */
static void rule_compile(Interp *in, Rule *r)
{
    Rule made = *r;
    made.pattern = pattern_compile(in, r->left);
    Expr body = r->right, test = NULL;
    while (is_condition(body)) {
        Expr t = expr_part(body, 2);
        test = test ? expr_call(S(And), 2, test, t) : t;
        body = expr_part(body, 1);
    }
    Expr marked = mark_condition(in, body);
    made.inner_test = marked != NULL;
    made.body = pattern_template(in, made.pattern, marked ? marked : body);
    made.test = test ? pattern_template(in, made.pattern, test) : (Template){NULL, 0};
    size_t size = pattern_variables(made.pattern);
    size = made.body.slots > size ? made.body.slots : size;
    made.env_size = made.test.slots > size ? made.test.slots : size;
    *r = made;
}

static void rule_ready(Interp *in, Rule *r)
{
    if (!r->pattern || !pattern_is_current(in, r->pattern))
        rule_compile(in, r);
}

static Expr *rule_env(const Rule *r, Expr *small)
{
    return r->env_size <= EVAL_SMALL ? small : mem_array(Expr, r->env_size);
}

/* After a match: do the conditions on the right side hold? With an inner condition, *value is what the body gave. */
static bool rule_holds(Interp *in, const Rule *r, Expr *env, Expr *value)
{
    *value = NULL;
    if (r->test.body && evaluate_in(in, r->test.body, env) != S(True))
        return false;
    if (!r->inner_test)
        return true;
    *value = evaluate_in(in, r->body.body, env);
    return *value != failed_mark(in);
}

/* The conditions of a rule as the matcher asks for them. */
typedef struct RuleTest {
    Accept base;
    const Rule *rule;
    Expr value;
} RuleTest;

static bool rule_test(Interp *in, Accept *self, Expr *env)
{
    RuleTest *t = (RuleTest *)self;
    return rule_holds(in, t->rule, env, &t->value);
}

static Accept *rule_accept(RuleTest *t)
{
    return t->rule->test.body || t->rule->inner_test ? &t->base : NULL;
}

/* head[before, e, after] */
static Expr with_others(Expr subject, Expr before, Expr e, Expr after)
{
    Builder b = builder_start(expr_head(subject), expr_length(subject));
    b.may_pack = false;
    Expr part[3] = {before, e, after};
    for (size_t i = 0; i < 3; i++) {
        if (i != 1 && expr_has_head(part[i], S(Sequence)))
            builder_add_parts(&b, part[i], 1, expr_length(part[i]));
        else
            builder_add(&b, part[i]);
    }
    return builder_finish(&b);
}

static Expr rule_result(Interp *in, const Rule *r, Expr *env, Expr value)
{
    return value ? value : template_filled(in, r->body.body, env);
}

/* e replaced by the rule, not evaluated; NULL when it does not match. */
static Expr rule_apply(Interp *in, Rule *r, Expr e)
{
    rule_ready(in, r);
    Expr small[EVAL_SMALL];
    RuleTest test = {{rule_test}, r, NULL};
    if (pattern_may_match(r->pattern, e)) {
        Expr *env = rule_env(r, small);
        if (pattern_match_into(in, r->pattern, e, env, rule_accept(&test)))
            return rule_result(in, r, env, test.value);
    }
    if (expr_is_normal(e) && pattern_may_match_some(r->pattern)) {
        Expr before, after, *env = rule_env(r, small);
        if (pattern_match_some(in, r->pattern, e, env, &before, &after, rule_accept(&test)))
            return with_others(e, before, rule_result(in, r, env, test.value), after);
    }
    return NULL;
}

/* ---- literal left sides ---- */

static uint32_t mix(uint32_t h, uint32_t x)
{
    h ^= x + 0x9E3779B9u + (h << 6) + (h >> 2);
    return h * 0x85EBCA6Bu;
}

static inline uint32_t part_hash(Expr e)
{
    if (expr_is_small(e)) {
        uint64_t x = (uint64_t)(uintptr_t)e * 0x9E3779B97F4A7C15u;
        return (uint32_t)(x >> 32) | 1;
    }
    return expr_hash(e);
}

static uint32_t hash_call(Expr head, size_t n, const Expr *parts)
{
    uint32_t h = mix(part_hash(head), (uint32_t)n);
    for (size_t i = 0; i < n; i++)
        h = mix(h, part_hash(parts[i]));
    h ^= h >> 16; /* the low bits choose the slot */
    h *= 0xC2B2AE35u;
    return h ^ h >> 15;
}

static uint32_t hash_left(Expr e)
{
    return expr_is_normal(e) ? hash_call(expr_head(e), expr_length(e), e->as.normal.part) : part_hash(e);
}

static bool same_call(Expr left, Expr head, size_t n, const Expr *parts)
{
    if (!expr_is_normal(left) || left->length != n || !expr_identical(left->as.normal.head, head))
        return false;
    for (size_t i = 0; i < n; i++)
        if (left->as.normal.part[i] != parts[i] && !expr_identical(left->as.normal.part[i], parts[i]))
            return false;
    return true;
}

static void index_put(Index *x, uint32_t hash, size_t number)
{
    size_t i = hash & (x->slots - 1);
    while (x->slot[i].number)
        i = (i + 1) & (x->slots - 1);
    x->slot[i] = (Slot){hash, (uint32_t)number + 1};
}

static void index_size(Index *x, size_t count)
{
    x->slots = 16;
    while (x->slots < 3 * count)
        x->slots *= 2;
    x->slot = mem_bytes(x->slots * sizeof *x->slot);
    memset(x->slot, 0, x->slots * sizeof *x->slot);
}

static Expr stripped(Expr left)
{
    while (expr_is_normal(left) && expr_has_head(left, S(HoldPattern)) && expr_length(left) == 1)
        left = expr_part(left, 1);
    return left;
}

/* ---- definitions ---- */

static Literal *literal_find(const Definitions *d, Expr head, size_t n, const Expr *parts)
{
    uint32_t h = hash_call(head, n, parts);
    for (size_t i = h & (d->index.slots - 1); d->index.slot[i].number; i = (i + 1) & (d->index.slots - 1)) {
        if (d->index.slot[i].hash != h)
            continue;
        Literal *l = &d->literal[d->index.slot[i].number - 1];
        if (l->left && same_call(l->left, head, n, parts))
            return l;
    }
    return NULL;
}

static Literal *literal_of(const Definitions *d, Expr left)
{
    if (!d->literals)
        return NULL;
    if (expr_is_normal(left))
        return literal_find(d, expr_head(left), expr_length(left), left->as.normal.part);
    for (size_t i = 0; i < d->literals; i++)
        if (d->literal[i].left && expr_identical(d->literal[i].left, left))
            return &d->literal[i];
    return NULL;
}

static void literal_index(Definitions *d)
{
    size_t kept = 0;
    for (size_t i = 0; i < d->literals; i++)
        if (d->literal[i].left)
            d->literal[kept++] = d->literal[i];
    d->literals = kept;
    d->gone = 0;
    index_size(&d->index, kept + 8);
    for (size_t i = 0; i < kept; i++)
        index_put(&d->index, hash_left(d->literal[i].left), i);
}

static void grow(Rule ***list, size_t count, size_t *room)
{
    if (count < *room)
        return;
    *room = *room ? 2 * *room : 4;
    Rule **grown = mem_array(Rule *, *room);
    if (count)
        memcpy(grown, *list, count * sizeof *grown);
    *list = grown;
}

static void literal_add(Definitions *d, Expr left, Expr right)
{
    if (d->literals == d->literal_room) {
        d->literal_room = d->literal_room ? 2 * d->literal_room : 4;
        Literal *grown = mem_array(Literal, d->literal_room);
        if (d->literals)
            memcpy(grown, d->literal, d->literals * sizeof *grown);
        d->literal = grown;
    }
    d->literal[d->literals++] = (Literal){left, right, NULL};
    if (2 * (d->literals + 1) > d->index.slots)
        literal_index(d);
    else
        index_put(&d->index, hash_left(left), d->literals - 1);
}

/* Names of variables do not matter: a's i-th name stands for b's i-th. */
static bool same_but_names(Expr a, Expr b, size_t n, const Expr *names_a, const Expr *names_b)
{
    if (expr_is_symbol(a)) {
        for (size_t i = 0; i < n; i++)
            if (a == names_a[i] || b == names_b[i])
                return a == names_a[i] && b == names_b[i];
        return a == b;
    }
    if (!expr_is_normal(a) || !expr_is_normal(b))
        return expr_identical(a, b);
    if (expr_length(a) != expr_length(b))
        return false;
    stack_check(interp_current);
    for (size_t i = 0; i <= expr_length(a); i++)
        if (!same_but_names(expr_part(a, i), expr_part(b, i), n, names_a, names_b))
            return false;
    return true;
}

static Expr test_of(Expr right)
{
    return is_condition(right) ? expr_part(right, 2) : NULL;
}

static bool same_left(Interp *in, Rule *old, Pattern *p, Expr left, Expr right)
{
    Expr a = test_of(old->right), b = test_of(right);
    if ((a == NULL) != (b == NULL) || is_scope(old->right) != is_scope(right))
        if (has_condition(old->right) || has_condition(right))
            return false;
    if (!old->pattern)
        rule_compile(in, old);
    size_t n = pattern_variables(old->pattern);
    if (n != pattern_variables(p))
        return false;
    const Expr *names_a = pattern_names(old->pattern), *names_b = pattern_names(p);
    if (!same_but_names(old->left, left, n, names_a, names_b))
        return false;
    if (a && !same_but_names(a, b, n, names_a, names_b))
        return false;
    if (!a && (has_condition(old->right) || has_condition(right)))
        return same_but_names(old->right, right, n, names_a, names_b);
    return true;
}

static Expr with_test(Expr left, Expr right)
{
    return has_condition(right) ? expr_call(S(Condition), 2, left, S(True)) : left;
}

static void pattern_add(Interp *in, Definitions *d, Rule *r)
{
    Pattern *p = pattern_compile(in, r->left);
    for (size_t i = 0; i < d->patterns; i++)
        if (same_left(in, d->pattern[i], p, r->left, r->right)) {
            d->pattern[i] = r;
            return;
        }
    size_t at = 0;
    Expr left = with_test(r->left, r->right);
    while (at < d->patterns && pattern_compare(in, left, with_test(d->pattern[at]->left, d->pattern[at]->right)) >= 0)
        at++;
    grow(&d->pattern, d->patterns, &d->pattern_room);
    memmove(d->pattern + at + 1, d->pattern + at, (d->patterns - at) * sizeof *d->pattern);
    d->pattern[at] = r;
    d->patterns++;
}

static Definitions *definitions_of(Symbol *s, ValueKind kind)
{
    if (!s->values[kind])
        s->values[kind] = mem_new(Definitions);
    return s->values[kind];
}

static void definitions_changed(Interp *in, Symbol *s, ValueKind kind)
{
    if (kind == VALUES_UP)
        eval_up_values_exist(in);
    if (kind == VALUES_OWN) {
        Definitions *d = s->values[kind];
        s->cell_value = s->value || (d && d->patterns + d->literals - d->gone > 0);
    }
    symbol_changed(in, s);
}

bool definition_add(Interp *in, Symbol *s, ValueKind kind, Expr left, Expr right)
{
    Definitions *d = definitions_of(s, kind);
    Expr plain = stripped(left);
    bool literal = !expr_is_pattern(plain) && !has_condition(right);
    Literal *old = literal ? literal_of(d, plain) : NULL;
    if (old) {
        old->right = right;
        old->rule = NULL;
    } else if (literal) {
        literal_add(d, plain, right);
    } else {
        Rule *r = mem_new(Rule);
        *r = (Rule){.left = left, .right = right};
        pattern_add(in, d, r);
    }
    definitions_changed(in, s, kind);
    return true;
}

bool definition_remove(Interp *in, Symbol *s, ValueKind kind, Expr left)
{
    Definitions *d = s->values[kind];
    if (!d)
        return false;
    Expr plain = stripped(left);
    for (size_t i = 0; i < d->literals; i++)
        if (d->literal[i].left && expr_identical(d->literal[i].left, plain)) {
            d->literal[i] = (Literal){NULL, NULL, NULL};
            d->gone++;
            if (d->gone == d->literals)
                literal_index(d);
            definitions_changed(in, s, kind);
            return true;
        }
    Pattern *p = pattern_compile(in, left);
    for (size_t i = 0; i < d->patterns; i++) {
        Rule *r = d->pattern[i];
        rule_ready(in, r);
        size_t n = pattern_variables(p);
        if (n == pattern_variables(r->pattern) &&
            same_but_names(r->left, left, n, pattern_names(r->pattern), pattern_names(p))) {
            memmove(d->pattern + i, d->pattern + i + 1, (d->patterns - i - 1) * sizeof *d->pattern);
            d->patterns--;
            definitions_changed(in, s, kind);
            return true;
        }
    }
    return false;
}

static Expr listed(Expr left, Expr right)
{
    if (!(expr_is_normal(left) && expr_has_head(left, S(HoldPattern))))
        left = expr_call(S(HoldPattern), 1, left);
    return expr_call(S(RuleDelayed), 2, left, right);
}

Expr definitions_list(Interp *in, Symbol *s, ValueKind kind)
{
    (void)in;
    Builder b = builder_start(S(List), 8);
    if (kind == VALUES_OWN && s->value)
        builder_add(&b, listed(&s->node, s->value));
    Definitions *d = s->values[kind];
    if (d) {
        Expr *literal = mem_array(Expr, d->literals + 1);
        size_t n = 0;
        for (size_t i = 0; i < d->literals; i++)
            if (d->literal[i].left)
                literal[n++] = listed(d->literal[i].left, d->literal[i].right);
        expr_sort(literal, n);
        for (size_t i = 0; i < n; i++)
            builder_add(&b, literal[i]);
        for (size_t i = 0; i < d->patterns; i++)
            builder_add(&b, listed(d->pattern[i]->left, d->pattern[i]->right));
    }
    return builder_finish(&b);
}

void definitions_clear(Interp *in, Symbol *s, ValueKind kind)
{
    bool had = s->values[kind] != NULL || (kind == VALUES_OWN && s->cell_value);
    s->values[kind] = NULL;
    if (kind == VALUES_OWN) {
        s->value = NULL;
        s->cell_value = false;
    }
    if (had)
        symbol_changed(in, s);
}

void definitions_set(Interp *in, Symbol *s, ValueKind kind, Expr rules)
{
    definitions_clear(in, s, kind);
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr rule = expr_part(rules, i);
        if (expr_length(rule) != 2)
            continue;
        Expr left = stripped(expr_part(rule, 1)), right = expr_part(rule, 2);
        if (kind == VALUES_OWN && left == &s->node && !has_condition(right) && expr_has_head(rule, S(Rule)))
            symbol_set_value(in, left, right);
        else
            definition_add(in, s, kind, left, right);
    }
}

/* ---- applying definitions ---- */

static bool enter_rule(Interp *in, Rule *r, Expr head, size_t n, const Expr *parts, Expr node, Expr *small, Tail *tail)
{
    rule_ready(in, r);
    Expr *env = rule_env(r, small);
    RuleTest test = {{rule_test}, r, NULL};
    if (!pattern_match_call(in, r->pattern, head, n, parts, node, env, rule_accept(&test)))
        return false;
    tail->e = test.value ? test.value : r->body.body;
    tail->env = env;
    return true;
}

/* f is Flat: its rules apply to some of the parts, too. */
static bool enter_some(Interp *in, Rule *r, Expr node, Tail *tail)
{
    rule_ready(in, r);
    if (!pattern_may_match_some(r->pattern))
        return false;
    Expr small[EVAL_SMALL], *env = rule_env(r, small), before, after;
    RuleTest test = {{rule_test}, r, NULL};
    if (!pattern_match_some(in, r->pattern, node, env, &before, &after, rule_accept(&test)))
        return false;
    tail->e = with_others(node, before, rule_result(in, r, env, test.value), after);
    tail->env = NULL;
    return true;
}

static Rule *literal_rule(Literal *l)
{
    if (!l->rule) {
        l->rule = mem_new(Rule);
        *l->rule = (Rule){.left = l->left, .right = l->right, .literal = true};
    }
    return l->rule;
}

static bool enter_flat(Interp *in, Definitions *d, Expr node, Tail *tail)
{
    for (size_t i = 0; i < d->literals; i++)
        if (d->literal[i].left && enter_some(in, literal_rule(&d->literal[i]), node, tail))
            return true;
    for (size_t i = 0; i < d->patterns; i++)
        if (enter_some(in, d->pattern[i], node, tail))
            return true;
    return false;
}

bool definitions_enter(Interp *in, Definitions *d, Expr head, size_t n, const Expr *parts, Expr node, Expr *small, Tail *tail)
{
    if (d->literals > d->gone) {
        Literal *r = literal_find(d, head, n, parts);
        if (r) {
            tail->e = r->right;
            tail->env = NULL;
            return true;
        }
    }
    for (size_t i = 0; i < d->patterns; i++)
        if (enter_rule(in, d->pattern[i], head, n, parts, node, small, tail))
            return true;
    if (expr_is_symbol(head) && symbol_of(head)->attributes & ATTR_FLAT)
        return enter_flat(in, d, node ? node : expr_normal(head, n, parts), tail);
    return false;
}

Expr definitions_apply(Interp *in, Definitions *d, Expr e)
{
    if (d->literals > d->gone) {
        const Literal *l = literal_of(d, e);
        if (l)
            return l->right;
    }
    for (size_t i = 0; i < d->patterns; i++) {
        Expr result = rule_apply(in, d->pattern[i], e);
        if (result)
            return result;
    }
    return NULL;
}

/* ---- rules of Replace ---- */

static bool is_rule(Expr e)
{
    return expr_is_normal(e) && expr_length(e) == 2 && (expr_has_head(e, S(Rule)) || expr_has_head(e, S(RuleDelayed)));
}

static void add_rule(Rules *r, Expr left, Expr right)
{
    Expr plain = stripped(left);
    bool literal = !expr_is_pattern(plain) && !has_condition(right) && expr_free_of(plain, S(Verbatim));
    r->rule[r->count++] = (Rule){.left = literal ? plain : left, .right = right, .literal = literal};
    r->all_literal &= literal && !(expr_is_normal(plain) && symbol_attributes(interp_current, expr_head(plain)) & ATTR_FLAT);
    r->numbers |= !literal || expr_is_number(plain);
}

static bool add_rules(Rules *r, Expr rules)
{
    if (is_rule(rules)) {
        add_rule(r, expr_part(rules, 1), expr_part(rules, 2));
        return true;
    }
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr e = expr_is(rules, EXPR_ASSOC) ? assoc_rule(rules, i) : expr_part(rules, i);
        if (!is_rule(e))
            return false;
        add_rule(r, expr_part(e, 1), expr_part(e, 2));
    }
    return true;
}

static void index_rules(Rules *r)
{
    index_size(&r->index, r->count);
    for (size_t i = 0; i < r->count; i++)
        index_put(&r->index, expr_hash(r->rule[i].left), i);
}

const OpaqueType rules_dispatch_type = {"DispatchTable", NULL, NULL, NULL};

static Rules *dispatched(Expr e)
{
    if (!expr_is_sealed(e) || !expr_has_head(e, S(Dispatch)))
        return NULL;
    return expr_facet(e);
}

Rules *rules_compile(Interp *in, Expr rules, Expr call)
{
    Rules *done = dispatched(rules);
    if (!done)
        done = eval_cache_get(in, rules, CODE_RULES);
    if (done)
        return done;
    bool list = expr_is_list(rules) || expr_is(rules, EXPR_ASSOC);
    size_t room = list ? expr_length(rules) : 1;
    Rules *r = mem_new(Rules);
    r->rule = mem_array(Rule, room + 1);
    r->all_literal = true;
    if ((!list && !is_rule(rules)) || !add_rules(r, rules)) {
        Expr shown = expr_is_list(rules) ? rules : expr_list(1, rules);
        message(in, call, "reps", shown, NULL);
        return NULL;
    }
    if (r->all_literal && r->count >= INDEX_FROM)
        index_rules(r);
    if (expr_is_normal(rules))
        eval_cache_put(in, rules, CODE_RULES, r);
    return r;
}

size_t rules_count(const Rules *r)
{
    return r->count;
}

static Expr apply_indexed(const Rules *r, Expr e)
{
    const Rule *best = NULL;
    for (size_t i = expr_hash(e) & (r->index.slots - 1); r->index.slot[i].number; i = (i + 1) & (r->index.slots - 1)) {
        const Rule *rule = &r->rule[r->index.slot[i].number - 1];
        if ((!best || rule < best) && expr_same(rule->left, e))
            best = rule;
    }
    return best ? best->right : NULL;
}

Expr rules_apply(Interp *in, Rules *r, Expr e)
{
    if (r->index.slot)
        return apply_indexed(r, e);
    for (size_t i = 0; i < r->count; i++) {
        Rule *rule = &r->rule[i];
        if (rule->literal && (expr_is_symbol(rule->left) || expr_is_small(rule->left))) {
            if (rule->left == e)
                return rule->right;
            continue;
        }
        Expr result = rule_apply(in, rule, e);
        if (result)
            return result;
    }
    return NULL;
}

static Expr replace_in_assoc(Interp *in, Rules *r, Expr e)
{
    AssocBuilder b = assoc_builder(expr_length(e));
    bool changed = false;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr value = rules_replace_all(in, r, assoc_value(e, i));
        changed |= value != assoc_value(e, i);
        if (assoc_is_delayed(e, i))
            assoc_add_delayed(&b, assoc_key(e, i), value);
        else
            assoc_add(&b, assoc_key(e, i), value);
    }
    return changed ? assoc_finish(&b) : e;
}

static Expr replace_in_parts(Interp *in, Rules *r, Expr e)
{
    size_t n = e->length;
    Expr head = rules_replace_all(in, r, e->as.normal.head);
    Expr *parts = NULL;
    for (size_t i = 0; i < n; i++) {
        Expr part = e->as.normal.part[i], made = rules_replace_all(in, r, part);
        if (made != part && !parts) {
            parts = mem_array(Expr, n);
            memcpy(parts, e->as.normal.part, n * sizeof *parts);
        }
        if (parts)
            parts[i] = made;
    }
    if (!parts && head == e->as.normal.head)
        return e;
    return expr_normal(head, n, parts ? parts : e->as.normal.part);
}

Expr rules_replace_all(Interp *in, Rules *r, Expr e)
{
    unwind_poll(in);
    Expr result = rules_apply(in, r, e);
    if (result)
        return result;
    stack_check(in);
    switch (expr_kind(e)) {
    case EXPR_NORMAL: return replace_in_parts(in, r, e);
    case EXPR_ASSOC: return replace_in_assoc(in, r, e);
    case EXPR_PACKED: return r->numbers ? replace_in_parts(in, r, array_unpack(e)) : e;
    default: return e;
    }
}

typedef struct AllRules {
    Rule *rule;
    bool stopped;
    bool (*each)(Interp *in, void *context, Expr result);
    void *context;
    Expr *env;
} AllRules;

static bool one_result(Interp *in, void *context)
{
    AllRules *a = context;
    Expr whole = NULL, value;
    Expr *env = mem_array(Expr, a->rule->env_size + 1);
    pattern_read_env(a->rule->pattern, env);
    if (!rule_holds(in, a->rule, env, &value))
        return true;
    whole = rule_result(in, a->rule, env, value);
    if (a->each(in, a->context, whole))
        return true;
    a->stopped = true;
    return false;
}

void rules_apply_all(Interp *in, Rules *r, Expr e, bool (*each)(Interp *in, void *context, Expr result), void *context)
{
    for (size_t i = 0; i < r->count; i++) {
        AllRules a = {&r->rule[i], false, each, context, NULL};
        rule_ready(in, a.rule);
        pattern_all_matches(in, a.rule->pattern, e, one_result, &a);
        if (a.stopped)
            return;
    }
}
