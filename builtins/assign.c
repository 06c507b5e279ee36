/* assign.c - Set and the words that change a variable: where the value goes. Definitions proper are interp/define.c. */
#include "builtins/assign.h"

#include <string.h>
#include "builtins/part.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"
#include "interp/rules.h"

static ExprNode *writable(Expr e)
{
    return (ExprNode *)(uintptr_t)e;
}

/* ---- variables ---- */

static bool is_free(const Symbol *s)
{
    return !(s->attributes & (ATTR_PROTECTED | ATTR_LOCKED)) && !s->autoload;
}

static void store(Interp *in, Symbol *s, Expr value)
{
    symbol_set_value(in, &s->node, value);
}

void assign_delayed(Interp *in, Expr symbol, Expr right)
{
    Symbol *s = symbol_of(symbol);
    s->value = NULL;
    definitions_clear(in, s, VALUES_OWN);
    definition_add(in, s, VALUES_OWN, symbol, right);
}

/* ---- parts of variables ---- */

/* Part[a, i, j], a["k"], a[k][i] ...: the variable, and the specifications from the outside in. */
typedef struct Place {
    Expr symbol;
    size_t n;
    Expr spec[32];
} Place;

static bool add_spec(Place *p, Expr spec)
{
    if (p->n == COUNT(p->spec))
        return false;
    p->spec[p->n++] = spec;
    return true;
}

static Expr key_spec(Expr key)
{
    return expr_has_head(key, S(Key)) && expr_length(key) == 1 ? key : expr_call(S(Key), 1, key);
}

static bool holds_association(Expr e)
{
    while (expr_is_normal(e))
        e = expr_head(e);
    return expr_is_symbol(e) && symbol_of(e)->value && expr_is(symbol_of(e)->value, EXPR_ASSOC);
}

static bool find_place(Interp *in, Expr left, Place *p)
{
    if (expr_is_symbol(left)) {
        p->symbol = left;
        return true;
    }
    if (!expr_is_normal(left))
        return false;
    bool part = expr_has_head(left, S(Part)) && expr_length(left) >= 2;
    if (!part && !holds_association(left))
        return false;
    if (!find_place(in, part ? expr_part(left, 1) : expr_head(left), p))
        return false;
    for (size_t i = part ? 2 : 1; i <= expr_length(left); i++) {
        Expr spec = evaluate(in, expr_part(left, i));
        if (!add_spec(p, part ? spec : key_spec(spec)))
            return false;
    }
    return true;
}

static bool protected_place(Interp *in, Expr call, Expr symbol, Expr left)
{
    if (!(symbol_of(symbol)->attributes & (ATTR_PROTECTED | ATTR_LOCKED)))
        return false;
    message(in, call, "write", symbol, left, NULL);
    return true;
}

static bool assign_part(Interp *in, Expr call, Expr left, Expr right)
{
    Place p; /* not cleared: many are made in loops */
    p.symbol = NULL;
    p.n = 0;
    if (!find_place(in, left, &p)) {
        message(in, call, "setps", expr_part(left, 1), NULL);
        return false;
    }
    Symbol *s = symbol_of(p.symbol);
    if (protected_place(in, call, p.symbol, left))
        return false;
    Expr value = s->value ? s->value : s->cell_value ? evaluate(in, p.symbol) : NULL;
    if (!value) {
        message(in, call, "noval", p.symbol, NULL);
        return false;
    }
    expr_hand_out(right); /* it may be another variable's own, or this one's */
    Expr made = part_set(in, call, value, p.n, p.spec, right);
    if (!made)
        return false;
    store(in, s, made);
    return true;
}

static bool is_part(Expr left)
{
    return expr_is_normal(left) && expr_has_head(left, S(Part)) && expr_length(left) >= 1;
}

static bool is_element(Expr left)
{
    return expr_is_normal(left) && expr_length(left) >= 1 && !expr_is_pattern(left) && holds_association(left);
}

static bool assign_list(Interp *in, Expr call, Expr left, Expr right)
{
    if (!expr_is_list(right) || expr_length(right) != expr_length(left)) {
        message(in, call, "shape", left, right, NULL);
        return false;
    }
    bool good = true;
    for (size_t i = 1; i <= expr_length(left); i++)
        good &= assign(in, call, expr_part(left, i), expr_part(right, i));
    return good;
}

bool assign(Interp *in, Expr call, Expr left, Expr right)
{
    if (expr_is_symbol(left)) {
        Symbol *s = symbol_of(left);
        if (is_free(s) && !s->watch) {
            store(in, s, right);
            return true;
        }
        return define(in, call, NULL, left, right, false);
    }
    if (is_part(left) || is_element(left))
        return assign_part(in, call, left, right);
    if (expr_is_normal(left) && expr_has_head(left, S(List)))
        return assign_list(in, call, left, right);
    return define(in, call, NULL, left, right, false);
}

/* ---- elements of variables, without building the left side ---- */

/* x[[i]], x[[i, j]] of a variable's list, or x[key] of its association. */
typedef struct Spot {
    Symbol *variable;
    Expr key; /* NULL: parts */
    size_t n;
    Expr spec[2];
} Spot;

static Symbol *free_variable(Expr left, Expr *env)
{
    Symbol *s = evaluate_variable(left, env);
    return s && is_free(s) && !s->watch ? s : NULL;
}

/* A number, or a variable that has one: reading it twice does no harm. */
static bool is_plain_index(Expr p, Expr *env)
{
    const Symbol *s = evaluate_variable(p, env);
    if (env && template_is_slot(p))
        p = env[p->extra];
    return p && (expr_is_immediate(p) || expr_is_string(p) || (s && s->value && expr_is_immediate(s->value)));
}

static bool find_spot(Interp *in, Expr left, Expr *env, bool plain, Spot *spot)
{
    if (!expr_is_normal(left) || left->length == 0 || left->length > 3)
        return false;
    bool part = left->as.normal.head == S(Part);
    spot->variable = free_variable(part ? left->as.normal.part[0] : left->as.normal.head, env);
    Expr value = spot->variable ? spot->variable->value : NULL;
    spot->n = part ? left->length - 1 : left->length;
    if (!value || spot->n == 0 || !(part ? expr_is_list(value) : expr_is(value, EXPR_ASSOC) && spot->n == 1))
        return false;
    const Expr *index = left->as.normal.part + (part ? 1 : 0);
    for (size_t i = 0; i < spot->n; i++)
        if ((plain && !is_plain_index(index[i], env)) || (!part && expr_is_normal(index[i]) && expr_is_pattern(left)))
            return false;
    for (size_t i = 0; i < spot->n; i++)
        spot->spec[i] = evaluate_in(in, index[i], env);
    spot->key = part ? NULL : spot->spec[0];
    if (spot->key && expr_has_head(spot->key, S(Key)) && expr_length(spot->key) == 1)
        spot->key = expr_part(spot->key, 1);
    return true;
}

/* The number, string or symbol that stands there; NULL: look the long way. */
static Expr spot_read(const Spot *spot)
{
    Expr value = spot->variable->value;
    Expr e = spot->key ? assoc_lookup(value, spot->key) : part_at(value, spot->n, spot->spec);
    return e && expr_is_number(e) ? e : NULL;
}

/* Sets it, or says what is wrong. */
static void spot_write(Interp *in, Expr call, const Spot *spot, Expr right)
{
    Expr value = spot->variable->value;
    if (value && !spot->key && part_set_number(value, spot->n, spot->spec, right)) {
        if (spot->variable->shown)
            store(in, spot->variable, value);
        return;
    }
    expr_hand_out(right); /* it may be another variable's own, or this one's */
    Expr made = !value ? NULL : spot->key && expr_is(value, EXPR_ASSOC) ? part_set_key(value, spot->key, right)
                              : part_set(in, call, value, spot->n, spot->spec, right);
    if (made)
        store(in, spot->variable, made);
}

/* ---- Set ---- */

static Expr set_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    Expr target = e->as.normal.part[0];
    Expr right = evaluate_in(in, e->as.normal.part[1], env);
    if (right == eval_terminated(in))
        return right;
    Symbol *variable = free_variable(target, env);
    Spot spot;
    if (variable) {
        store(in, variable, right);
        return tail_to(tail, right, NULL);
    }
    if (find_spot(in, target, env, false, &spot)) {
        spot_write(in, e, &spot, right);
        return tail_to(tail, right, NULL);
    }
    Expr left = template_filled(in, target, env);
    if (expr_is_normal(left) && expr_has_head(left, S(Evaluate)) && expr_length(left) == 1)
        left = evaluate(in, expr_part(left, 1));
    assign(in, e, left, right);
    return tail_to(tail, right, NULL); /* evaluated again: x = x + 1 of an x without value never ends */
}

static Expr set_delayed_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    Expr left = template_filled(in, expr_part(e, 1), env), right = template_filled(in, expr_part(e, 2), env);
    if (is_part(left) || is_element(left))
        return assign_part(in, e, left, right) ? S(Null) : S(DollarFailed);
    if (expr_is_normal(right) && expr_has_head(right, S(Evaluate)) && expr_length(right) == 1)
        right = evaluate(in, expr_part(right, 1));
    return define(in, e, NULL, left, right, false) ? S(Null) : S(DollarFailed);
}

static Expr up_set(Interp *in, Expr call)
{
    Expr right = expr_part(call, 2);
    define(in, call, NULL, expr_part(call, 1), right, true);
    return evaluated(in, right);
}

static Expr up_set_delayed(Interp *in, Expr call)
{
    return define(in, call, NULL, expr_part(call, 1), expr_part(call, 2), true) ? S(Null) : S(DollarFailed);
}

static Expr tag_of(Interp *in, Expr call)
{
    Expr tag = expr_part(call, 1);
    if (expr_is_symbol(tag))
        return tag;
    message(in, call, "sym", tag, expr_int(1), NULL);
    return NULL;
}

static Expr tag_set(Interp *in, Expr call)
{
    Expr tag = tag_of(in, call), right = tag ? evaluate(in, expr_part(call, 3)) : NULL;
    if (!tag)
        return NULL;
    define(in, call, tag, expr_part(call, 2), right, false);
    return right;
}

static Expr tag_set_delayed(Interp *in, Expr call)
{
    Expr tag = tag_of(in, call);
    if (!tag)
        return NULL;
    return define(in, call, tag, expr_part(call, 2), expr_part(call, 3), false) ? S(Null) : S(DollarFailed);
}

/* ---- Unset ---- */

static Expr not_found(Interp *in, Expr call, Expr left)
{
    Expr root = expr_length(call) == 2 ? expr_part(call, 1) : left; /* the tag of TagUnset */
    while (expr_is_normal(root))
        root = expr_head(root);
    return fail(in, call, "norep", left, root, NULL);
}

static Expr unset_part(Interp *in, Expr call, Expr left)
{
    Place p = {NULL, 0, {NULL}};
    if (!find_place(in, left, &p) || p.n != 1 || !symbol_of(p.symbol)->value)
        return not_found(in, call, left);
    Symbol *s = symbol_of(p.symbol);
    if (!expr_is(s->value, EXPR_ASSOC))
        return not_found(in, call, left);
    Expr key = expr_has_head(p.spec[0], S(Key)) ? expr_part(p.spec[0], 1) : p.spec[0];
    store(in, s, assoc_without(s->value, key));
    return S(Null);
}

static Expr unset_left(Interp *in, Expr call, Expr tag, Expr left)
{
    if (expr_is_symbol(left)) {
        Symbol *s = symbol_of(left);
        if (s->attributes & ATTR_PROTECTED)
            return fail(in, call, "wrsym", left, NULL);
        definitions_clear(in, s, VALUES_OWN);
        return S(Null);
    }
    if (expr_has_head(left, S(List))) {
        for (size_t i = 1; i <= expr_length(left); i++)
            unset_left(in, call, tag, expr_part(left, i));
        return S(Null);
    }
    if (is_part(left) || is_element(left))
        return unset_part(in, call, left);
    if (!expr_is_normal(left))
        return fail(in, call, "usraw", left, NULL);
    Expr root = left;
    while (expr_is_normal(root))
        root = expr_head(root);
    if (expr_has_head(left, S(MessageName)) && expr_length(left) >= 2 && expr_is_symbol(expr_part(left, 1))) {
        message_set_template(in, expr_part(left, 1), expr_part(left, 2), NULL);
        return S(Null);
    }
    if (!tag && expr_is_symbol(root) && symbol_of(root)->attributes & ATTR_PROTECTED)
        return fail(in, call, "write", root, left, NULL);
    Builder parts = builder_start(expr_head(left), expr_length(left));
    parts.may_pack = false;
    uint32_t a = symbol_attributes(in, expr_head(left));
    for (size_t i = 1; i <= expr_length(left); i++)
        builder_add(&parts, a & (i == 1 ? ATTR_HOLD_FIRST : ATTR_HOLD_REST) ? expr_part(left, i) : evaluate(in, expr_part(left, i)));
    Expr plain = builder_finish(&parts);
    static const ValueKind kinds[] = {VALUES_DOWN, VALUES_SUB, VALUES_UP, VALUES_N, VALUES_FORMAT};
    Symbol *s = tag ? symbol_of(tag) : expr_is_symbol(root) ? symbol_of(root) : NULL;
    for (size_t i = 0; s && i < COUNT(kinds); i++)
        if (definition_remove(in, s, kinds[i], plain) || definition_remove(in, s, kinds[i], left))
            return S(Null);
    return not_found(in, call, left);
}

static Expr unset(Interp *in, Expr call)
{
    return unset_left(in, call, NULL, expr_part(call, 1));
}

static Expr tag_unset(Interp *in, Expr call)
{
    Expr tag = tag_of(in, call);
    return tag ? unset_left(in, call, tag, expr_part(call, 2)) : NULL;
}

/* ---- x += d and the like ---- */

Expr assign_read(Interp *in, Expr call, Expr left)
{
    if (expr_is_symbol(left) && symbol_of(left)->cell_value)
        return evaluate(in, left);
    Expr value = expr_is_normal(left) ? evaluate(in, left) : NULL;
    bool has = value && (is_part(left) || is_element(left) || !expr_same(value, left));
    if (expr_is_normal(left) && expr_has_head(left, S(List)) && value) {
        has = true;
        for (size_t i = 1; i <= expr_length(left); i++)
            has &= expr_is_symbol(expr_part(left, i)) && symbol_of(expr_part(left, i))->cell_value;
    }
    if (!has) {
        message(in, call, "rvalue", left, NULL);
        return NULL;
    }
    return value;
}

static Expr add_int(Interp *in, Expr value, int64_t d)
{
    int64_t sum;
    if (expr_is(value, EXPR_INT) && !__builtin_add_overflow(expr_int_value(value), d, &sum))
        return expr_int(sum);
    return evaluate_call(in, S(Plus), 2, value, expr_int(d));
}

static Expr step_by(Interp *in, Expr e, Expr *env, int64_t d, bool new_value)
{
    Symbol *s = free_variable(e->as.normal.part[0], env);
    Spot spot;
    if (s && s->value && expr_is_immediate(s->value)) {
        Expr old = s->value, now = add_int(in, old, d);
        store(in, s, now);
        return new_value ? now : old;
    }
    if (!s && find_spot(in, e->as.normal.part[0], env, true, &spot)) {
        Expr old = spot_read(&spot), now = old ? add_int(in, old, d) : NULL;
        if (now) {
            spot_write(in, e, &spot, now);
            return new_value ? now : old;
        }
    }
    Expr left = template_filled(in, e->as.normal.part[0], env);
    Expr value = assign_read(in, e, left);
    if (!value)
        return NULL;
    Expr sum = add_int(in, value, d);
    return assign(in, e, left, sum) ? (new_value ? sum : value) : NULL;
}

static Expr increment(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return step_by(in, e, env, 1, false);
}

static Expr decrement(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return step_by(in, e, env, -1, false);
}

static Expr pre_increment(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return step_by(in, e, env, 1, true);
}

static Expr pre_decrement(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return step_by(in, e, env, -1, true);
}

typedef Expr (*Combine)(Interp *in, Expr value, Expr d);

static Expr fast_or_call(Interp *in, Expr head, Expr a, Expr b)
{
    const Symbol *s = symbol_of(head);
    if (s->builtin && s->builtin->fast && !s->values[VALUES_DOWN]) {
        Expr value = s->builtin->fast(in, 2, (Expr[]){a, b});
        if (value)
            return value;
    }
    return evaluate_call(in, head, 2, a, b);
}

static Expr combine_plus(Interp *in, Expr value, Expr d)
{
    return fast_or_call(in, S(Plus), value, d);
}

static Expr combine_minus(Interp *in, Expr value, Expr d)
{
    return fast_or_call(in, S(Plus), value, fast_or_call(in, S(Times), expr_int(-1), d));
}

static Expr combine_times(Interp *in, Expr value, Expr d)
{
    return fast_or_call(in, S(Times), value, d);
}

static Expr combine_over(Interp *in, Expr value, Expr d)
{
    return evaluate_call(in, S(Divide), 2, value, d);
}

static Expr change_by(Interp *in, Expr e, Expr *env, Combine combine)
{
    Expr d = evaluate_in(in, e->as.normal.part[1], env);
    Symbol *s = free_variable(e->as.normal.part[0], env);
    Spot spot;
    if (s && s->value && expr_is_immediate(s->value)) {
        Expr now = combine(in, s->value, d);
        store(in, s, now);
        return now;
    }
    if (!s && find_spot(in, e->as.normal.part[0], env, true, &spot)) {
        Expr old = spot_read(&spot), now = old ? combine(in, old, d) : NULL;
        if (now) {
            spot_write(in, e, &spot, now);
            return now;
        }
    }
    Expr left = template_filled(in, e->as.normal.part[0], env);
    Expr value = assign_read(in, e, left);
    if (!value)
        return NULL;
    Expr result = combine(in, value, d);
    return assign(in, e, left, result) ? result : NULL;
}

static Expr add_to(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return change_by(in, e, env, combine_plus);
}

static Expr subtract_from(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return change_by(in, e, env, combine_minus);
}

static Expr times_by(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return change_by(in, e, env, combine_times);
}

static Expr divide_by(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return change_by(in, e, env, combine_over);
}

static Expr apply_to(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    Expr left = template_filled(in, expr_part(e, 1), env);
    Expr f = evaluate_in(in, expr_part(e, 2), env);
    Expr value = assign_read(in, e, left);
    if (!value)
        return NULL;
    Expr result = evaluate_apply1(in, f, value);
    return assign(in, e, left, result) ? result : NULL;
}

/* ---- AppendTo, PrependTo ---- */

/* Room for one more part at the end of a list that is the variable's own: the same node, or a copy with room to grow. */
static ExprNode *with_room(Expr list)
{
    size_t n = expr_length(list);
    bool own = expr_is_normal(list) && (list->flags & (EXPR_F_OWNED | EXPR_F_SHARED | EXPR_F_SEALED)) == EXPR_F_OWNED;
    if (own && offsetof(ExprNode, as.normal.part) + (n + 1) * sizeof(Expr) <= mem_size(list))
        return writable(list);
    Builder b = builder_start(expr_head(list), 2 * n + 8);
    if (expr_is_normal(list)) {
        memcpy(b.node->as.normal.part, list->as.normal.part, n * sizeof(Expr));
        b.node->length = (uint32_t)n;
    } else
        builder_add_parts(&b, list, 1, n);
    b.node->flags |= EXPR_F_OWNED;
    b.node->stamp = expr_is_normal(list) ? list->stamp : 0;
    return b.node;
}

static bool is_inert_part(Expr e)
{
    return !(expr_is_normal(e) && (expr_has_head(e, S(Sequence)) || expr_has_head(e, S(Splice)))) && e != S(Nothing);
}

static Expr append_in_place(Interp *in, Expr list, Expr part)
{
    bool packed = expr_is(list, EXPR_PACKED), current = packed || list->stamp == in->epoch;
    ExprNode *node = with_room(list);
    expr_hand_out(part);
    node->as.normal.part[node->length++] = part;
    node->hash = 0;
    node->stamp = 0;
    if (current && node->as.normal.head == S(List) && is_inert_part(part)) {
        node->stamp = in->epoch;
        if (expr_is_symbol(part))
            symbol_of(part)->shown = true;
    }
    return node;
}

static Expr extended(Interp *in, Expr value, Expr part, bool front)
{
    if (expr_is(value, EXPR_ASSOC) || front || !expr_has_parts(value) || expr_is_sealed(value))
        return evaluate_call(in, front ? S(Prepend) : S(Append), 2, value, part);
    return append_in_place(in, value, part);
}

static Expr extend(Interp *in, Expr e, Expr *env, bool front)
{
    bool statement = evaluate_is_statement(in, e);
    Expr part = evaluate_in(in, e->as.normal.part[1], env);
    Symbol *s = free_variable(e->as.normal.part[0], env);
    if (s && s->value) {
        Expr value = s->value;
        if (!expr_is_list(value) || (expr_is_normal(value) && value->stamp != in->epoch && !(value->flags & EXPR_F_OWNED)))
            value = evaluate(in, &s->node);
        if (!expr_has_parts(value))
            return message(in, e, "normal", expr_int(1), expr_call(expr_head(e), 2, &s->node, part), NULL);
        Expr made = extended(in, value, part, front);
        store(in, s, made);
        return statement ? S(Null) : expr_hand_out(made);
    }
    Expr left = template_filled(in, e->as.normal.part[0], env);
    Expr value = assign_read(in, e, left);
    if (!value)
        return NULL;
    Expr made = evaluate_call(in, front ? S(Prepend) : S(Append), 2, value, part);
    return assign(in, e, left, made) ? made : NULL;
}

static Expr append_to(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return extend(in, e, env, false);
}

static Expr prepend_to(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return extend(in, e, env, true);
}

static const Builtin builtins[] = {
    {"Set", {2, 2}, ATTR_HOLD_FIRST | ATTR_SEQUENCE_HOLD, NULL,
     "lhs = rhs evaluates rhs and makes it the value of lhs from now on.\n{l1, l2, ...} = {r1, r2, ...} sets each.",
     .special = set_special},
    {"SetDelayed", {2, 2}, ATTR_HOLD_ALL | ATTR_SEQUENCE_HOLD, NULL,
     "lhs := rhs makes rhs, not evaluated, the value of lhs; it is evaluated each time lhs is used.",
     .special = set_delayed_special},
    {"UpSet", {2, 2}, ATTR_HOLD_FIRST | ATTR_SEQUENCE_HOLD, up_set, "lhs ^= rhs makes rhs the value of lhs, kept with the symbols in lhs."},
    {"UpSetDelayed", {2, 2}, ATTR_HOLD_ALL | ATTR_SEQUENCE_HOLD, up_set_delayed,
     "lhs ^:= rhs makes rhs the delayed value of lhs, kept with the symbols in lhs."},
    {"TagSet", {3, 3}, ATTR_HOLD_ALL | ATTR_SEQUENCE_HOLD, tag_set, "f /: lhs = rhs makes rhs the value of lhs, kept with f."},
    {"TagSetDelayed", {3, 3}, ATTR_HOLD_ALL | ATTR_SEQUENCE_HOLD, tag_set_delayed,
     "f /: lhs := rhs makes rhs the delayed value of lhs, kept with f."},
    {"Unset", {1, 1}, ATTR_HOLD_FIRST | ATTR_LISTABLE | ATTR_READ_PROTECTED, unset, "lhs =. takes away the value or rule of lhs."},
    {"TagUnset", {2, 2}, ATTR_HOLD_ALL, tag_unset, "f /: lhs =. takes away the rule of lhs that is kept with f."},
    {"Increment", {1, 1}, ATTR_HOLD_FIRST | ATTR_READ_PROTECTED, NULL, "x++ adds 1 to x and gives the old value.", .special = increment},
    {"Decrement", {1, 1}, ATTR_HOLD_FIRST | ATTR_READ_PROTECTED, NULL, "x-- takes 1 from x and gives the old value.", .special = decrement},
    {"PreIncrement", {1, 1}, ATTR_HOLD_FIRST | ATTR_READ_PROTECTED, NULL, "++x adds 1 to x and gives the new value.", .special = pre_increment},
    {"PreDecrement", {1, 1}, ATTR_HOLD_FIRST | ATTR_READ_PROTECTED, NULL, "--x takes 1 from x and gives the new value.", .special = pre_decrement},
    {"AddTo", {2, 2}, ATTR_HOLD_FIRST, NULL, "x += d adds d to x and gives the new value.", .special = add_to},
    {"SubtractFrom", {2, 2}, ATTR_HOLD_FIRST, NULL, "x -= d takes d from x and gives the new value.", .special = subtract_from},
    {"TimesBy", {2, 2}, ATTR_HOLD_FIRST, NULL, "x *= c multiplies x by c and gives the new value.", .special = times_by},
    {"DivideBy", {2, 2}, ATTR_HOLD_FIRST, NULL, "x /= c divides x by c and gives the new value.", .special = divide_by},
    {"ApplyTo", {2, 2}, ATTR_HOLD_FIRST, NULL, "x //= f makes f[x] the value of x.", .special = apply_to},
    {"AppendTo", {2, 2}, ATTR_HOLD_FIRST, NULL, "AppendTo[x, e] puts e behind the last part of x's value.", .special = append_to},
    {"PrependTo", {2, 2}, ATTR_HOLD_FIRST, NULL, "PrependTo[x, e] puts e before the first part of x's value.", .special = prepend_to},
};

static const MessageText messages[] = {
    {"Set", "noval", "Symbol `1` in part assignment does not have an immediate value."},
    {"General", "noval", "Symbol `1` in part assignment does not have an immediate value."},
    {"General", "setps", "`1` in the part assignment is not a symbol."},
    {"Unset", "norep", "Assignment on `2` for `1` not found."},
    {"TagUnset", "norep", "Assignment on `2` for `1` not found."},
    {"Unset", "usraw", "Cannot unset raw object `1`."},
};

const Module module_assign = {"assign", builtins, COUNT(builtins), messages, COUNT(messages)};
