/* eval.c - the evaluator.
 *
 * One call goes round evaluate_call_in's loop until nothing changes. Each round (step) evaluates head and parts and then
 * lets what can apply apply (finish): the result of a rule or a builtin is the next round's expression, so a chain of
 * tail calls costs no stack. Templates (template.h) are evaluated in their environment without being built first. */
#include "interp/eval.h"

#include <stdarg.h>
#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/order.h"
#include "interp/rules.h"

enum { LOCAL_PARTS = 6, FAST_PARTS = 4, CODE_SLOTS = 1024 };

typedef struct Saved { /* what a local value hides */
    Symbol *symbol;
    bool cell_value;
    Expr value;
    Definitions *values[VALUE_KINDS];
} Saved;

typedef struct FunctionCode {
    Expr body;
    size_t slots, parts;
    bool pure;
    size_t extras;
    SlotExtra *extra;
} FunctionCode;

typedef struct CodeEntry {
    Expr node;
    void *code;
    CodeKind kind;
} CodeEntry;

struct EvalState {
    Saved *saved;
    size_t saves, capacity;
    CodeEntry code[CODE_SLOTS]; /* by address; an entry keeps its node, so an address never means another one */
    Expr statement;             /* the call whose value nobody wants */
    Expr terminated;
    bool up_values;             /* some symbol has them */
};

static ExprNode *writable(Expr e)
{
    return (ExprNode *)(uintptr_t)e;
}

/* A call on its way: the parts as evaluated so far. */
typedef struct Call {
    Expr head;
    Symbol *s; /* the head when it is a symbol */
    uint32_t attributes;
    size_t n;
    const Expr *parts;
    Expr node;       /* the call as a node, NULL: not built */
    bool sequences;  /* Sequence, Splice or Nothing among the parts */
    bool borrowed;   /* part 1 is a variable's own value */
} Call;

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

/* ---- own values ---- */

static void value_changed(Interp *in, Symbol *s)
{
    symbol_changed(in, s);
    if (s->watch)
        s->watch(in, s);
}

void symbol_set_value(Interp *in, Expr symbol, Expr value)
{
    Symbol *s = symbol_of(symbol);
    if (s->values[VALUES_OWN])
        s->values[VALUES_OWN] = NULL;
    s->value = value;
    s->cell_value = value != NULL;
    if (s->shown || s->watch)
        value_changed(in, s);
}

static void restore(Interp *in, void *unused)
{
    (void)unused;
    struct EvalState *st = in->eval;
    Saved *saved = &st->saved[--st->saves];
    Symbol *s = saved->symbol;
    s->cell_value = saved->cell_value;
    s->value = saved->value;
    memcpy(s->values, saved->values, sizeof s->values);
    value_changed(in, s);
    memset(saved, 0, sizeof *saved);
}

void symbol_push_value(Interp *in, Expr symbol, Expr value)
{
    struct EvalState *st = in->eval;
    if (st->saves == st->capacity) {
        size_t capacity = st->capacity ? 2 * st->capacity : 64;
        Saved *grown = mem_array(Saved, capacity);
        if (st->saves)
            memcpy(grown, st->saved, st->saves * sizeof *grown);
        st->saved = grown;
        st->capacity = capacity;
    }
    Symbol *s = symbol_of(symbol);
    Saved *saved = &st->saved[st->saves++];
    *saved = (Saved){s, s->cell_value, s->value, {NULL}};
    memcpy(saved->values, s->values, sizeof s->values);
    unwind_cleanup(in, restore, NULL);
    memset(s->values, 0, sizeof s->values);
    s->value = value;
    s->cell_value = value != NULL;
    value_changed(in, s);
}

void symbol_pop_value(Interp *in)
{
    unwind_cleanup_run(in);
}

/* Own values that are rules (x := e, conditions), or a word whose builtin computes them. */
static Expr value_by_rules(Interp *in, Symbol *s)
{
    if (s->values[VALUES_OWN])
        return definitions_apply(in, s->values[VALUES_OWN], &s->node);
    if (s->builtin && s->builtin->function)
        return s->builtin->function(in, &s->node);
    return NULL;
}

Expr symbol_value(Interp *in, Expr symbol)
{
    Symbol *s = symbol_of(symbol);
    if (s->autoload)
        interp_autoload(in, s);
    if (!s->cell_value)
        return NULL;
    if (s->value)
        return expr_hand_out(s->value);
    return value_by_rules(in, s);
}

static Expr recursion_exceeded(Interp *in, Expr e);

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
        v = value_by_rules(in, s);
        if (!v || v == e)
            return e;
    }
    stack_check(in);
    if (in->recursion >= in->recursion_limit)
        return recursion_exceeded(in, e);
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

static Expr recursion_exceeded(Interp *in, Expr e)
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

/* ---- functions ---- */

static CodeEntry *code_entry(Interp *in, Expr node, CodeKind kind)
{
    uintptr_t a = (uintptr_t)node >> 4;
    return &in->eval->code[(a ^ a >> 10 ^ (uintptr_t)kind * 61) & (CODE_SLOTS - 1)];
}

void *eval_cache_get(Interp *in, Expr node, CodeKind kind)
{
    CodeEntry *c = code_entry(in, node, kind);
    return c->node == node && c->kind == kind ? c->code : NULL;
}

void eval_cache_put(Interp *in, Expr node, CodeKind kind, void *code)
{
    *code_entry(in, node, kind) = (CodeEntry){node, code, kind};
    expr_share(node);
}

static FunctionCode *compile_pure(Interp *in, Expr body)
{
    PureTemplate p = template_of_pure(in, body);
    FunctionCode *c = mem_new(FunctionCode);
    *c = (FunctionCode){p.t.body, p.t.slots, p.parts, true, p.extras, p.extra};
    return c;
}

static FunctionCode *compile_named(Interp *in, Expr vars, Expr body)
{
    Expr one[1] = {vars}, *symbols = one;
    size_t n = 1;
    if (!expr_is_symbol(vars)) {
        n = expr_length(vars);
        symbols = mem_array(Expr, n + 1);
        for (size_t i = 0; i < n; i++)
            symbols[i] = expr_part(vars, i + 1);
    }
    Template t = template_of_scope(in, body, n, symbols);
    FunctionCode *c = mem_new(FunctionCode);
    *c = (FunctionCode){t.body, t.slots, n, false, 0, NULL};
    return c;
}

static bool parameters_are_good(Expr vars)
{
    if (expr_is_symbol(vars))
        return true;
    if (!expr_is_normal(vars) || !expr_has_head(vars, S(List)))
        return false;
    for (size_t i = 1; i <= expr_length(vars); i++)
        if (!expr_is_symbol(expr_part(vars, i)))
            return false;
    return true;
}

static FunctionCode *function_code(Interp *in, Expr f)
{
    FunctionCode *c = eval_cache_get(in, f, CODE_FUNCTION);
    if (c)
        return c;
    size_t n = expr_length(f);
    if (n == 1)
        c = compile_pure(in, expr_part(f, 1));
    else if (n >= 2 && expr_part(f, 1) == S(Null))
        c = compile_pure(in, expr_part(f, 2));
    else if (n >= 2 && parameters_are_good(expr_part(f, 1)))
        c = compile_named(in, expr_part(f, 1), expr_part(f, 2));
    else {
        if (n >= 2)
            message(in, f, "flpar", expr_part(f, 1), f, NULL);
        return NULL;
    }
    eval_cache_put(in, f, CODE_FUNCTION, c);
    return c;
}

static Expr extra_value(Interp *in, Expr function, Expr what, size_t n, const Expr *parts)
{
    Expr which = expr_part(what, 1);
    if (expr_has_head(what, S(SlotSequence))) {
        size_t from = expr_is(which, EXPR_INT) && expr_int_value(which) > 0 ? (size_t)expr_int_value(which) : 1;
        return from > n ? expr_normal(S(Sequence), 0, NULL) : expr_normal(S(Sequence), n - from + 1, parts + from - 1);
    }
    Expr name = expr_is_symbol(which) ? expr_text(symbol_of(which)->name) : which;
    Expr value = n >= 1 && expr_is(parts[0], EXPR_ASSOC) ? assoc_lookup(parts[0], name) : NULL;
    if (value)
        return value;
    if (n >= 1 && expr_is(parts[0], EXPR_ASSOC))
        message(in, S(Function), "slota", name, function, NULL);
    else
        message(in, S(Function), "slot1", name, function, NULL);
    return what;
}

static void fill_pure(Interp *in, FunctionCode *c, Expr f, size_t n, const Expr *parts, Expr *env)
{
    env[0] = f;
    for (size_t i = 1; i <= c->parts; i++) {
        if (i <= n)
            env[i] = parts[i - 1];
        else {
            message(in, S(Function), "slotn", expr_int((int64_t)i), f, expr_normal(f, n, parts), NULL);
            env[i] = expr_call(S(Slot), 1, expr_int((int64_t)i));
        }
    }
    for (size_t i = 0; i < c->extras; i++)
        env[c->extra[i].slot] = extra_value(in, f, c->extra[i].what, n, parts);
}

bool function_enter(Interp *in, Expr f, size_t n, const Expr *parts, Expr *small, Tail *tail)
{
    FunctionCode *c = function_code(in, f);
    if (!c)
        return false;
    if (!c->pure && n < c->parts) {
        message(in, S(Function), "fpct", expr_part(f, 1), expr_normal(f, n, parts), NULL);
        return false;
    }
    Expr *env = c->slots <= EVAL_SMALL ? small : mem_array(Expr, c->slots);
    if (c->pure)
        fill_pure(in, c, f, n, parts, env);
    else
        for (size_t i = 0; i < c->parts; i++)
            env[i] = parts[i];
    tail->e = c->body;
    tail->env = env;
    return true;
}

Expr function_apply(Interp *in, Expr f, size_t n, const Expr *parts)
{
    Expr small[EVAL_SMALL];
    Tail tail;
    return function_enter(in, f, n, parts, small, &tail) ? template_filled(in, tail.e, tail.env) : NULL;
}

Expr expr_substitute(Interp *in, Expr e, size_t n, const Expr *symbols, const Expr *values)
{
    Template t = template_of_scope(in, e, n, symbols);
    Expr *env = mem_array(Expr, t.slots + 1);
    memcpy(env, values, n * sizeof *env);
    return template_filled(in, t.body, env);
}

static uint32_t attribute_named(Expr e)
{
    static const struct {
        Expr name;
        uint32_t bit;
    } names[] = {{S(HoldAll), ATTR_HOLD_ALL}, {S(HoldFirst), ATTR_HOLD_FIRST}, {S(HoldRest), ATTR_HOLD_REST},
                 {S(HoldAllComplete), ATTR_HOLD_ALL_COMPLETE}, {S(Listable), ATTR_LISTABLE}, {S(Flat), ATTR_FLAT},
                 {S(Orderless), ATTR_ORDERLESS}, {S(SequenceHold), ATTR_SEQUENCE_HOLD}};
    if (expr_is_list(e)) {
        uint32_t all = 0;
        for (size_t i = 1; i <= expr_length(e); i++)
            all |= attribute_named(expr_part(e, i));
        return all;
    }
    for (size_t i = 0; i < COUNT(names); i++)
        if (names[i].name == e)
            return names[i].bit;
    return 0;
}

uint32_t symbol_attributes(Interp *in, Expr head)
{
    if (expr_is_symbol(head)) {
        Symbol *s = symbol_of(head);
        if (s->autoload)
            interp_autoload(in, s);
        return s->attributes;
    }
    if (expr_is_normal(head) && expr_has_head(head, S(Function)) && expr_length(head) == 3)
        return attribute_named(expr_part(head, 3));
    return 0;
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

/* ---- finish: what may apply to evaluated parts ---- */

static Expr call_node(Call *c)
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
                message(in, S(Thread), "tdlen", call_node(c), NULL);
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

static Symbol *root_symbol(Expr e)
{
    while (expr_is_normal(e))
        e = e->as.normal.head;
    return expr_is_symbol(e) ? symbol_of(e) : NULL;
}

static bool apply_up_values(Interp *in, Call *c, Tail *tail)
{
    for (size_t i = 0; i < c->n; i++) {
        Symbol *s = root_symbol(c->parts[i]);
        if (!s || !s->values[VALUES_UP])
            continue;
        Expr result = definitions_apply(in, s->values[VALUES_UP], call_node(c));
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
    Expr node = call_node(c);
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
    Symbol *root = root_symbol(head);
    if (!root)
        return NULL;
    if (expr_is_sealed(head)) {
        const SealedType *t = root->sealed;
        Expr result = t && t->apply ? t->apply(in, head, call_node(c)) : NULL;
        return result && result != c->node ? tail_to(tail, result, NULL) : NULL;
    }
    if (root->values[VALUES_SUB]) {
        Expr result = definitions_apply(in, root->values[VALUES_SUB], call_node(c));
        if (result) {
            tail->rule = true;
            return tail_to(tail, result, NULL);
        }
    }
    const Builtin *direct = expr_is_symbol(head->as.normal.head) ? root->builtin : NULL;
    if (direct && direct->apply) {
        Expr result = direct->apply(in, call_node(c));
        if (result && result != c->node)
            return tail_to(tail, result, NULL);
    }
    Expr meant = curry_apply(call_node(c));
    return meant ? tail_to(tail, meant, NULL) : NULL;
}

/* A value, TAIL, or NULL when nothing applies. */
static Expr finish(Interp *in, Call *c, Expr *small, Tail *tail)
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
                Expr result = b->packed(in, call_node(c));
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

/* ---- one round ---- */

/* Looks once at the direct parts of a call that has a special function. */
static void see_parts(Expr e)
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
        see_parts(e);
    if (e->extra & EXTRA_ODD)
        return false;
    if (e->extra & EXTRA_SLOT_PART && !slots_are_parts(e, env))
        return false;
    const Builtin *b = s->builtin;
    if (e->length < (size_t)b->arity.least || (b->arity.most >= 0 && e->length > (size_t)b->arity.most))
        return false;
    if (in->eval->up_values)
        for (size_t i = 0; i < e->length; i++) {
            Symbol *root = root_symbol(e->as.normal.part[i]);
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
    return stamp(in, call_node(c));
}

static bool is_container(Expr e)
{
    return e && (expr_is_list(e) || expr_is(e, EXPR_ASSOC));
}

/* The list or association that p, a variable or a Module's slot for one, keeps; else NULL. */
static inline Expr borrowed_value(Expr p, Expr *env)
{
    const Symbol *s = evaluate_variable(p, env);
    return s && is_container(s->value) ? s->value : NULL;
}

/* One round on the call e. A final value, or TAIL. */
static Expr step(Interp *in, Expr e, Expr *env, Expr *small, Tail *tail)
{
    Expr head = e->as.normal.head;
    if (!(expr_is_symbol(head) && !symbol_of(head)->cell_value))
        head = evaluate_head(in, head, env);
    Call c = {head, NULL, 0, e->length, e->as.normal.part, NULL, false, false};
    if (expr_is_symbol(head)) {
        c.s = symbol_of(head);
        if (c.s->autoload)
            interp_autoload(in, c.s);
        c.attributes = c.s->attributes;
        if (c.s->builtin && c.s->builtin->special && special_fits(in, c.s, e, env)) {
            Expr r = c.s->builtin->special(in, e, env, tail);
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
    uint32_t a = c.attributes;
    const Expr *original = e->as.normal.part;
    Expr local[LOCAL_PARTS], *parts = NULL; /* set when the first part changes */
    bool stripped = false, list = head == S(List);
    size_t n = c.n;
    if (!(a & ATTR_HOLD_ALL_COMPLETE)) {
        for (size_t i = 0; i < n; i++) {
            Expr p = original[i], v;
            bool held = part_is_held(a, i);
            if (!held && expr_is_immediate(p))
                v = p;
            else if (i == 0 && a & ATTR_BORROWS && (v = borrowed_value(p, env)) != NULL)
                c.borrowed = true;
            else
                v = evaluate_part(in, p, env, held, a);
            if (v != p) {
                if (!parts) {
                    parts = n <= LOCAL_PARTS ? local : mem_array(Expr, n);
                    memcpy(parts, original, i * sizeof *parts);
                }
            }
            if (!expr_is_immediate(v)) {
                if (v == in->eval->terminated)
                    return v;
                if (is_spread(v, list))
                    c.sequences = true;
                if (!held && expr_is_normal(p) && p->as.normal.head == S(Unevaluated) && p->length == 1) {
                    if (!parts) {
                        parts = n <= LOCAL_PARTS ? local : mem_array(Expr, n);
                        memcpy(parts, original, i * sizeof *parts);
                    }
                    stripped = true;
                    v = v->length == 1 ? v->as.normal.part[0] : v;
                }
            }
            if (parts)
                parts[i] = v;
        }
        if (parts)
            c.parts = parts;
        const Builtin *b = c.s ? c.s->builtin : NULL;
        if (b && b->fast && !c.s->values[VALUES_DOWN]) {
            Expr r = b->fast(in, n, c.parts);
            if (r)
                return r;
        }
    }
    if (!parts && !env && head == e->as.normal.head)
        c.node = e;
    Expr r = finish(in, &c, small, tail);
    if (r)
        return r;
    return unchanged(in, e, env, &c, stripped, original);
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
        Symbol *root = root_symbol(e);
        if (!root || r->as.normal.part[1] != &root->node)
            return r;
    }
    return return_value(r);
}

/* The head when it is a word that nobody has given a value or rules. */
static inline Symbol *plain_word(Expr head)
{
    if (!expr_is_symbol(head))
        return NULL;
    Symbol *s = symbol_of(head);
    return s->builtin && !s->cell_value && !s->values[VALUES_DOWN] ? s : NULL;
}

/* May e, a call of the plain word s, go the short way? */
static inline bool fast_fits(const Symbol *s, Expr e)
{
    if ((!s->builtin->fast && !s->builtin->defer) || e->length - 1u >= FAST_PARTS)
        return false;
    if (!(e->extra & EXTRA_SEEN))
        see_parts(e);
    return !(e->extra & EXTRA_ODD);
}

static Expr evaluate_call_in(Interp *in, Expr e, Expr *env)
{
    stack_check(in);
    unwind_poll(in);
    if (in->recursion >= in->recursion_limit)
        return recursion_exceeded(in, template_filled(in, e, env));
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
        Symbol *word = e->kind == EXPR_NORMAL ? plain_word(e->as.normal.head) : NULL;
        if (e->kind != EXPR_NORMAL || (word && fast_fits(word, e))) {
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
    Symbol *s = expr_is_normal(e) ? plain_word(e->as.normal.head) : NULL;
    return s && s->builtin->defer && fast_fits(s, e) ? s : NULL;
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

static Expr evaluate_fast(Interp *in, Expr e, Expr *env, const Symbol *s, bool may_defer);

/* A part of a call that takes deferred arrays. */
static inline Expr evaluate_operand(Interp *in, Expr p, Expr *env)
{
    if (!expr_is_normal(p))
        return evaluate_leaf(in, p, env);
    bool template = (p->extra & EXTRA_TEMPLATE) != 0;
    if (!template && (p->stamp == in->epoch || (p->flags & EXPR_F_SEALED)))
        return p;
    const Symbol *s = deferring_word(p);
    return s ? evaluate_fast(in, p, template ? env : NULL, s, true) : evaluate_in(in, p, env);
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
static Expr evaluate_fast(Interp *in, Expr e, Expr *env, const Symbol *s, bool may_defer)
{
    stack_check(in);
    if (in->recursion >= in->recursion_limit)
        return recursion_exceeded(in, template_filled(in, e, env));
    in->recursion++;
    Evaluating here = {in->evaluating, e, env};
    in->evaluating = &here;
    Expr parts[FAST_PARTS];
    size_t n = e->length, i = 0;
    Expr kept = s->attributes & ATTR_BORROWS ? borrowed_value(e->as.normal.part[0], env) : NULL, value;
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

/* A word that evaluates its parts itself. What it leaves to be evaluated is on the same level. */
static Expr evaluate_special(Interp *in, Expr e, Expr *env, const Symbol *s)
{
    stack_check(in);
    unwind_poll(in);
    if (in->recursion >= in->recursion_limit)
        return recursion_exceeded(in, template_filled(in, e, env));
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
        s = plain_word(e->as.normal.head);
        if (s && fast_fits(s, e))
            return evaluate_fast(in, e, env, s, false);
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
