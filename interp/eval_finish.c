/* eval_finish.c - what may apply to a call whose parts are evaluated: Sequence and Splice, Flat, Listable, Orderless, up values,
 * down values, the builtin, and heads that are no symbols. */
#include "interp/eval_inside.h"

#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/order.h"
#include "interp/rules.h"

Expr eval_call_node(Call *c)
{
    if (!c->node)
        c->node = expr_normal(c->head, c->n, c->parts);
    return c->node;
}

static void set_parts(Call *c, Expr *parts, size_t n)
{
    c->parts = parts;
    c->n = n;
    c->node = NULL;
}

static void parts_of_builder(Call *c, Builder *b)
{
    b->may_pack = false;
    Expr made = builder_finish(b);
    c->parts = made->as.normal.part;
    c->n = made->length;
    c->node = made;
}

/* Splice[list] for lists, Splice[list, h] inside h. */
static bool splice_fits(Interp *in, Expr splice, Expr head)
{
    if (expr_length(splice) == 2)
        return match(in, head, expr_part(splice, 2));
    return expr_length(splice) == 1 && head == S(List);
}

static void spread(Interp *in, Call *c)
{
    Builder b = builder_start(c->head, c->n + 8);
    b.may_pack = false;
    bool list = c->head == S(List);
    for (size_t i = 0; i < c->n; i++) {
        Expr p = c->parts[i];
        if (expr_is_normal(p) && p->as.normal.head == S(Sequence))
            builder_add_parts(&b, p, 1, p->length);
        else if (expr_is_normal(p) && p->as.normal.head == S(Splice) && splice_fits(in, p, c->head) && expr_has_parts(expr_part(p, 1)))
            builder_add_parts(&b, expr_part(p, 1), 1, expr_length(expr_part(p, 1)));
        else if (!(list && (p == S(Nothing) || (expr_is_normal(p) && p->as.normal.head == S(Nothing)))))
            builder_add(&b, p);
    }
    parts_of_builder(c, &b);
}

static void flatten(Interp *in, Call *c)
{
    bool any = false;
    for (size_t i = 0; i < c->n && !any; i++)
        any = expr_is_normal(c->parts[i]) && c->parts[i]->as.normal.head == c->head;
    if (!any)
        return;
    Builder b = builder_start(c->head, c->n + 8);
    for (size_t i = 0; i < c->n; i++) {
        Expr p = c->parts[i];
        if (expr_is_normal(p) && p->as.normal.head == c->head) {
            /* evaluated parts are flat already; held ones may be nested deeper */
            builder_add_parts(&b, p, 1, p->length);
        } else
            builder_add(&b, p);
    }
    parts_of_builder(c, &b);
    if (c->attributes & ATTR_HOLD_ALL)
        flatten(in, c);
}

static void sort_parts(Call *c)
{
    size_t i = 1;
    while (i < c->n && expr_order(c->parts[i - 1], c->parts[i]) <= 0)
        i++;
    if (i >= c->n)
        return;
    Expr *sorted = mem_array(Expr, c->n);
    memcpy(sorted, c->parts, c->n * sizeof *sorted);
    expr_sort(sorted, c->n);
    set_parts(c, sorted, c->n);
}

static bool thread_over_assoc(Call *c, Expr first, Tail *tail)
{
    AssocBuilder b = assoc_builder(expr_length(first));
    Expr *parts = mem_array(Expr, c->n);
    for (size_t i = 1; i <= expr_length(first); i++) {
        Expr key = assoc_key(first, i);
        for (size_t k = 0; k < c->n; k++) {
            parts[k] = expr_is(c->parts[k], EXPR_ASSOC) ? assoc_lookup(c->parts[k], key) : c->parts[k];
            if (!parts[k])
                return false;
        }
        assoc_add(&b, key, expr_normal(c->head, c->n, parts));
    }
    tail_to(tail, assoc_finish(&b), NULL);
    return true;
}

static bool is_sparse(Expr e)
{
    return expr_is_normal(e) && e->as.normal.head == S(SparseArray) && expr_is_sealed(e);
}

/* f[sparse, x] is f of the list it stands for, sparse again with f[default, x] as its default where no list takes part. */
static void thread_over_sparse(Interp *in, Call *c, Tail *tail)
{
    bool lists = false;
    Expr *full = mem_array(Expr, c->n), *defaults = mem_array(Expr, c->n);
    for (size_t i = 0; i < c->n; i++) {
        Expr p = full[i] = defaults[i] = c->parts[i];
        lists = lists || expr_is_list(p);
        if (is_sparse(p)) {
            full[i] = symbol_of(S(SparseArray))->sealed->normal(in, p);
            defaults[i] = expr_part(p, 3);
        }
    }
    Expr list = evaluate_in(in, expr_normal(c->head, c->n, full), NULL);
    if (!lists && expr_is_list(list))
        list = expr_call(S(SparseArray), 3, list, S(Automatic), evaluate_in(in, expr_normal(c->head, c->n, defaults), NULL));
    tail_to(tail, list, NULL);
}

static bool is_threaded(Expr e)
{
    return expr_is_normal(e) && expr_length(e) == 1 && expr_head(e) == S(Threaded);
}

static size_t list_depth(Expr e)
{
    size_t depth = 0;
    for (; expr_is_list(e) && expr_length(e); depth++)
        e = expr_part(e, 1);
    return depth;
}

/* f[lists, Threaded[v]]: v stands at the innermost levels of the lists, and is not looked into above. True: *tail is that call. */
static bool open_threaded(Call *c, Tail *tail)
{
    size_t depth = 0;
    bool any = false;
    for (size_t i = 0; i < c->n; i++) {
        size_t d = list_depth(c->parts[i]);
        depth = d > depth ? d : depth;
    }
    Builder call = builder_start(c->head, c->n);
    for (size_t i = 0; i < c->n; i++) {
        bool opens = is_threaded(c->parts[i]) && list_depth(expr_part(c->parts[i], 1)) >= depth;
        any = any || opens;
        builder_add(&call, opens ? expr_part(c->parts[i], 1) : c->parts[i]);
    }
    if (any)
        tail_to(tail, builder_finish(&call), NULL);
    return any;
}

/* f[{a, b}, x] -> {f[a, x], f[b, x]}. True: *tail is the list. */
static bool thread_over_lists(Interp *in, Call *c, Tail *tail)
{
    size_t length = 0;
    Expr list = NULL, assoc = NULL;
    bool numeric = false, threaded = false;
    for (size_t i = 0; i < c->n; i++) {
        Expr p = c->parts[i];
        numeric = numeric || expr_is(p, EXPR_NUMERIC);
        threaded = threaded || is_threaded(p);
        if (expr_is_list(p)) {
            if (list && expr_length(p) != length) {
                message(in, S(Thread), "tdlen", eval_call_node(c), NULL);
                return false;
            }
            list = p;
            length = expr_length(p);
        } else if (!assoc && expr_is(p, EXPR_ASSOC)) {
            assoc = p;
        } else if (is_sparse(p)) {
            thread_over_sparse(in, c, tail);
            return true;
        }
    }
    if (!list)
        return assoc && thread_over_assoc(c, assoc, tail);
    if (threaded && open_threaded(c, tail))
        return true;
    if (numeric) { /* beside a list a NumericArray is one too */
        Builder call = builder_start(c->head, c->n);
        for (size_t i = 0; i < c->n; i++)
            builder_add(&call, expr_is(c->parts[i], EXPR_NUMERIC) ? array_to_list(c->parts[i]) : c->parts[i]);
        tail_to(tail, builder_finish(&call), NULL);
        return true;
    }
    Builder b = builder_start(S(List), length);
    Expr small[LOCAL_PARTS], *parts = c->n <= LOCAL_PARTS ? small : mem_array(Expr, c->n);
    for (size_t i = 1; i <= length; i++) {
        for (size_t k = 0; k < c->n; k++)
            parts[k] = expr_is_list(c->parts[k]) ? expr_part(c->parts[k], i) : c->parts[k];
        builder_add(&b, evaluate_in(in, expr_normal(c->head, c->n, parts), NULL));
        unwind_poll(in);
    }
    tail_to(tail, builder_finish(&b), NULL);
    return true;
}

static bool has_array(const Call *c)
{
    for (size_t i = 0; i < c->n; i++)
        if (!expr_is_immediate(c->parts[i]) && (c->parts[i]->kind == EXPR_PACKED || c->parts[i]->kind == EXPR_NUMERIC))
            return true;
    return false;
}

Symbol *eval_root_symbol(Expr e)
{
    while (expr_is_normal(e))
        e = e->as.normal.head;
    return expr_is_symbol(e) ? symbol_of(e) : NULL;
}

static bool apply_up_values(Interp *in, Call *c, Tail *tail)
{
    for (size_t i = 0; i < c->n; i++) {
        Symbol *s = eval_root_symbol(c->parts[i]);
        if (!s || !s->values[VALUES_UP])
            continue;
        Expr result = definitions_apply(in, s->values[VALUES_UP], eval_call_node(c));
        if (result) {
            tail_to(tail, result, NULL);
            tail->rule = true;
            return true;
        }
    }
    return false;
}

static Expr call_builtin(Interp *in, Call *c, const Builtin *b, Tail *tail)
{
    Expr node = eval_call_node(c);
    if (b->special && !b->function) {
        bool lacks = c->n < (size_t)b->arity.least || (b->arity.most >= 0 && c->n > (size_t)b->arity.most);
        if (lacks)
            return builtin_call(in, b, node); /* says what is wrong */
        return b->special(in, node, NULL, tail);
    }
    Expr result = builtin_call(in, b, node);
    if (!result || result == node)
        return NULL;
    if (c->borrowed)
        expr_hand_out(result);
    return tail_to(tail, result, NULL);
}

/* Heads that are no symbols: sub values, functions, sealed heads, associations, operator forms. */
static Expr apply_compound_head(Interp *in, Call *c, Expr *small, Tail *tail)
{
    Expr head = c->head;
    if (expr_is(head, EXPR_ASSOC)) {
        if (c->n == 0)
            return NULL;
        Expr key = c->parts[0];
        if (expr_is_normal(key) && expr_has_head(key, S(Key)) && expr_length(key) == 1)
            key = expr_part(key, 1);
        Expr value = assoc_lookup(head, key);
        if (!value)
            value = expr_call(S(Missing), 2, expr_text("KeyAbsent"), key);
        else if (c->n > 1)
            value = expr_normal(value, c->n - 1, c->parts + 1);
        return tail_to(tail, expr_hand_out(value), NULL);
    }
    if (!expr_is_normal(head))
        return NULL;
    if (head->as.normal.head == S(Function) && !expr_is_sealed(head))
        return function_enter(in, head, c->n, c->parts, small, tail) ? TAIL : NULL;
    Symbol *root = eval_root_symbol(head);
    if (!root)
        return NULL;
    if (expr_is_sealed(head)) {
        const SealedType *t = root->sealed;
        Expr result = t && t->apply ? t->apply(in, head, eval_call_node(c)) : NULL;
        return result && result != c->node ? tail_to(tail, result, NULL) : NULL;
    }
    if (root->values[VALUES_SUB]) {
        Expr result = definitions_apply(in, root->values[VALUES_SUB], eval_call_node(c));
        if (result) {
            tail->rule = true;
            return tail_to(tail, result, NULL);
        }
    }
    const Builtin *direct = expr_is_symbol(head->as.normal.head) ? root->builtin : NULL;
    if (direct && direct->apply) {
        Expr result = direct->apply(in, eval_call_node(c));
        if (result && result != c->node)
            return tail_to(tail, result, NULL);
    }
    Expr meant = curry_apply(eval_call_node(c));
    return meant ? tail_to(tail, meant, NULL) : NULL;
}

/* A value, TAIL, or NULL when nothing applies. */
Expr eval_finish(Interp *in, Call *c, Expr *small, Tail *tail)
{
    uint32_t a = c->attributes;
    if (c->sequences && !(a & (ATTR_SEQUENCE_HOLD | ATTR_HOLD_ALL_COMPLETE)))
        spread(in, c);
    if (a & (ATTR_FLAT | ATTR_LISTABLE | ATTR_ORDERLESS)) {
        if (a & ATTR_FLAT)
            flatten(in, c);
        if (a & ATTR_LISTABLE) {
            const Builtin *b = c->s ? c->s->builtin : NULL;
            if (b && b->packed && !c->s->values[VALUES_DOWN] && has_array(c)) {
                Expr result = b->packed(in, eval_call_node(c));
                if (result && result != c->node)
                    return tail_to(tail, result, NULL);
            }
            if (thread_over_lists(in, c, tail))
                return TAIL;
        }
        if (a & ATTR_ORDERLESS && c->n > 1)
            sort_parts(c);
    }
    if (in->eval->up_values && !(a & ATTR_HOLD_ALL_COMPLETE) && apply_up_values(in, c, tail))
        return TAIL;
    if (!c->s)
        return apply_compound_head(in, c, small, tail);
    if (c->s->values[VALUES_DOWN] &&
        definitions_enter(in, c->s->values[VALUES_DOWN], c->head, c->n, c->parts, c->node, small, tail)) {
        tail->rule = true;
        return TAIL;
    }
    if (c->s->builtin)
        return call_builtin(in, c, c->s->builtin, tail);
    return NULL;
}
