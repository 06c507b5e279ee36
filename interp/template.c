/* template.c - making templates: variables to slots, with the renaming that keeps inner scopes apart; and filling them. */
#include "interp/template.h"

#include <string.h>
#include "interp/assoc.h"
#include "interp/interp.h"

const OpaqueType template_slot_type = {"TemplateSlot", NULL, NULL, NULL};
static const OpaqueType tail_type = {"Tail", NULL, NULL, NULL};
const ExprNode template_tail_mark = {.kind = EXPR_OPAQUE, .as.opaque = {&tail_type, NULL}};

typedef struct Entry { /* a symbol and what stands for it now; later entries hide earlier ones */
    Expr from, to;
} Entry;

typedef struct Maker {
    Interp *in;
    Entry *entry;
    size_t entries, capacity;
    size_t slots;
    bool hides;   /* inner scopes may declare the same variable again */
    size_t every; /* the first so many slots are a rule's names: replaced even where an inner scope declares them */
    bool pure;  /* # belongs to this body */
    PureTemplate *slot_use;
    size_t reach; /* the outermost entry used, counted from 1; 0: a slot of #. A scope that reaches nothing outside of it stays as it is */
} Maker;

static ExprNode *writable(Expr e)
{
    return (ExprNode *)(uintptr_t)e;
}

/* ---- slots ---- */

typedef struct SlotTable {
    Expr *slot;
    size_t count;
} SlotTable;

static void *slot_table(Interp *in)
{
    (void)in;
    return mem_new(SlotTable);
}

Expr template_slot(Interp *in, size_t i)
{
    static const char key;
    SlotTable *t = interp_state(in, &key, slot_table);
    if (i >= t->count) {
        size_t count = i + 32;
        Expr *grown = mem_array(Expr, count);
        if (t->count)
            memcpy(grown, t->slot, t->count * sizeof *grown);
        for (size_t k = t->count; k < count; k++) {
            grown[k] = expr_opaque(&template_slot_type, NULL);
            writable(grown[k])->extra = (uint16_t)k;
        }
        t->slot = grown;
        t->count = count;
    }
    return t->slot[i];
}

/* ---- making ---- */

static Expr make(Maker *m, Expr e);

static void push(Maker *m, Expr from, Expr to)
{
    if (m->entries == m->capacity) {
        size_t capacity = m->capacity ? 2 * m->capacity : 16;
        Entry *grown = mem_array(Entry, capacity);
        if (m->entries)
            memcpy(grown, m->entry, m->entries * sizeof *grown);
        m->entry = grown;
        m->capacity = capacity;
    }
    m->entry[m->entries++] = (Entry){from, to};
}

static Expr look_up(const Maker *m, Expr symbol)
{
    for (size_t i = m->entries; i > 0; i--)
        if (m->entry[i - 1].from == symbol)
            return m->entry[i - 1].to;
    return symbol;
}

static Expr put_in(Maker *m, Expr symbol)
{
    for (size_t i = m->entries; i > 0; i--)
        if (m->entry[i - 1].from == symbol) {
            m->reach = i < m->reach ? i : m->reach;
            return m->entry[i - 1].to;
        }
    return symbol;
}

/* Around the making of an inner scope: enter it, and hear at its end whether something from outside stands in it. */
static size_t reach_start(Maker *m)
{
    size_t outer = m->reach;
    m->reach = SIZE_MAX;
    return outer;
}

static bool reach_end(Maker *m, size_t outer, size_t before)
{
    bool reaches = m->reach <= before;
    m->reach = m->reach < outer ? m->reach : outer;
    m->entries = before;
    return reaches;
}

static Expr marked(Expr head, size_t n, const Expr *parts)
{
    Expr made = expr_normal(head, n, parts);
    bool slots = expr_is_template(head);
    for (size_t i = 0; i < n && !slots; i++)
        slots = expr_is_template(parts[i]);
    if (slots)
        writable(made)->extra |= EXTRA_TEMPLATE;
    return made;
}

/* Head and parts from the given part on, mapped; the same handle when nothing changed. */
static Expr make_parts(Maker *m, Expr e)
{
    size_t n = expr_length(e);
    Expr head = make(m, expr_head(e));
    bool changed = head != expr_head(e);
    Expr small[8], *parts = n <= COUNT(small) ? small : mem_array(Expr, n);
    for (size_t i = 0; i < n; i++) {
        Expr part = expr_part(e, i + 1);
        parts[i] = make(m, part);
        changed |= parts[i] != part;
    }
    return changed ? marked(head, n, parts) : e;
}

static Expr renamed(Maker *m, Expr symbol)
{
    const Symbol *s = symbol_of(symbol);
    return symbol_intern(m->in, s->context ? s->context : "Global`", expr_string_text(expr_textf("%s$", s->name)));
}

/* Enters the variable of an inner scope. False: the name is one of ours and must be replaced even here. */
static bool declare(Maker *m, Expr v)
{
    if (!expr_is_symbol(v))
        return false;
    Expr now = look_up(m, v);
    if (template_is_slot(now) && now->extra < m->every)
        return false;
    push(m, v, renamed(m, v));
    return true;
}

/* Function[x, body], Function[{x, y}, body, attributes] */
static Expr make_function(Maker *m, Expr e)
{
    size_t n = expr_length(e), before = m->entries;
    Expr vars = expr_part(e, 1);
    if (n == 1 || vars == S(Null)) {
        bool pure = m->pure;
        m->pure = false;
        Expr made = make_parts(m, e);
        m->pure = pure;
        return made;
    }
    size_t outer = reach_start(m);
    if (expr_is_symbol(vars))
        declare(m, vars);
    else if (expr_has_head(vars, S(List)))
        for (size_t i = 1; i <= expr_length(vars); i++)
            declare(m, expr_part(vars, i));
    Expr made = make_parts(m, e);
    return reach_end(m, outer, before) ? made : e;
}

static bool is_assignment(Expr e, Expr head)
{
    return expr_has_head(e, head) && expr_is_normal(e) && expr_length(e) == 2 && expr_is_symbol(expr_part(e, 1));
}

static bool variables_are_plain(Expr e, bool need_values)
{
    Expr vars = expr_part(e, 1);
    if (!expr_is_normal(vars) || !expr_has_head(vars, S(List)))
        return false;
    for (size_t i = 1; i <= expr_length(vars); i++)
        if (!is_assignment(expr_part(vars, i), S(Set)) && (need_values || !expr_is_symbol(expr_part(vars, i))))
            return false;
    return true;
}

static Expr variable_symbol(Expr v)
{
    return expr_is_symbol(v) ? v : expr_is_normal(v) && expr_length(v) == 2 ? expr_part(v, 1) : v;
}

/* The variables become further slots, so that the scope need not be rebuilt each time. */
static Expr make_slotted_scope(Maker *m, Expr e)
{
    Expr vars = expr_part(e, 1);
    size_t n = expr_length(vars), before = m->entries, first = m->slots;
    Expr *symbols = mem_array(Expr, n + 1), *values = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++) {
        Expr v = expr_part(vars, i + 1);
        symbols[i] = variable_symbol(v);
        values[i] = expr_is_symbol(v) ? TAIL : make(m, expr_part(v, 2));
    }
    m->slots += n;
    for (size_t i = 0; i < n; i++)
        push(m, symbols[i], template_slot(m->in, first + i));
    Expr body = make(m, expr_part(e, 2));
    m->entries = before;
    Expr made = expr_call(expr_head(e), 4, expr_normal(S(List), n, symbols), marked(S(List), n, values), body,
                          expr_int((int64_t)first));
    writable(made)->extra |= EXTRA_TEMPLATE | EXTRA_SCOPE;
    return made;
}

/* Does e contain one of the slots that are known so far, or anything else that making would change? */
static bool would_change(Maker *m, Expr e)
{
    if (expr_is_symbol(e))
        return look_up(m, e) != e;
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return expr_is(e, EXPR_ASSOC) && make(m, e) != e;
    stack_check(m->in);
    if (m->pure && (expr_has_head(e, S(Slot)) || expr_has_head(e, S(SlotSequence))))
        return true;
    if (would_change(m, expr_head(e)))
        return true;
    for (size_t i = 1; i <= expr_length(e); i++)
        if (would_change(m, expr_part(e, i)))
            return true;
    return false;
}

/* Module and With with variables that are no names of ours. */
static Expr make_scope(Maker *m, Expr e)
{
    size_t before = m->entries, n = expr_length(e);
    if (n < 2 || !expr_has_head(expr_part(e, 1), S(List)))
        return make_parts(m, e);
    if (!would_change(m, e))
        return e;
    Expr vars = expr_part(e, 1);
    bool clash = false;
    for (size_t i = 1; i <= expr_length(vars); i++) {
        Expr now = expr_is_symbol(variable_symbol(expr_part(vars, i))) ? look_up(m, variable_symbol(expr_part(vars, i))) : vars;
        clash |= template_is_slot(now) && now->extra < m->every;
    }
    if (clash)
        return make_parts(m, e);
    if (n == 2 && variables_are_plain(e, expr_head(e) == S(With)))
        return make_slotted_scope(m, e);
    /* Anything unusual: rename the variables, first values outside of their scope. */
    Expr *parts = mem_array(Expr, n);
    Expr *list = mem_array(Expr, expr_length(vars) + 1);
    for (size_t i = 0; i < expr_length(vars); i++) {
        Expr v = expr_part(vars, i + 1);
        list[i] = expr_is_normal(v) && expr_length(v) == 2
                      ? marked(expr_head(v), 2, (Expr[]){expr_part(v, 1), make(m, expr_part(v, 2))}) : v;
    }
    size_t outer = reach_start(m);
    for (size_t i = 0; i < expr_length(vars); i++)
        declare(m, variable_symbol(expr_part(vars, i + 1)));
    for (size_t i = 0; i < expr_length(vars); i++) {
        Expr v = list[i];
        list[i] = expr_is_normal(v) && expr_length(v) == 2
                      ? marked(expr_head(v), 2, (Expr[]){make(m, expr_part(v, 1)), expr_part(v, 2)}) : make(m, v);
    }
    parts[0] = marked(S(List), expr_length(vars), list);
    for (size_t i = 1; i < n; i++)
        parts[i] = make(m, expr_part(e, i + 1));
    reach_end(m, outer, before);
    return marked(expr_head(e), n, parts); /* would_change said that something of ours is inside */
}

static void declare_pattern_names(Maker *m, Expr pattern)
{
    if (!expr_is_normal(pattern))
        return;
    stack_check(m->in);
    if (expr_has_head(pattern, S(Pattern)) && expr_length(pattern) == 2)
        declare(m, expr_part(pattern, 1));
    for (size_t i = 0; i <= expr_length(pattern); i++)
        declare_pattern_names(m, expr_part(pattern, i));
}

/* x_ :> ... and f[x_] := ...: the pattern's names are the scope's variables. */
static Expr make_delayed(Maker *m, Expr e)
{
    size_t before = m->entries, outer = reach_start(m);
    if (m->hides)
        declare_pattern_names(m, expr_part(e, 1));
    Expr made = make_parts(m, e);
    return reach_end(m, outer, before) ? made : e;
}

static Expr make_slot(Maker *m, Expr e)
{
    PureTemplate *p = m->slot_use;
    Expr n = expr_length(e) == 1 ? expr_part(e, 1) : NULL;
    if (!n)
        return e;
    if (expr_has_head(e, S(Slot)) && expr_is(n, EXPR_INT) && expr_int_value(n) >= 0 && expr_int_value(n) < 1000) {
        size_t i = (size_t)expr_int_value(n);
        if (i > p->parts)
            p->parts = i;
        m->reach = 0;
        return template_slot(m->in, i);
    }
    for (size_t i = 0; i < p->extras; i++)
        if (expr_same(p->extra[i].what, e)) {
            m->reach = 0;
            return template_slot(m->in, p->extra[i].slot);
        }
    return e;
}

static Expr make_assoc(Maker *m, Expr e)
{
    AssocBuilder b = assoc_builder(expr_length(e));
    bool changed = false, slots = false;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr key = make(m, assoc_key(e, i)), value = make(m, assoc_value(e, i));
        changed |= key != assoc_key(e, i) || value != assoc_value(e, i);
        slots |= expr_is_template(value) || expr_is_template(key);
        if (assoc_is_delayed(e, i))
            assoc_add_delayed(&b, key, value);
        else
            assoc_add(&b, key, value);
    }
    if (!changed)
        return e;
    Expr made = assoc_finish(&b);
    if (slots)
        writable(made)->extra |= EXTRA_TEMPLATE;
    return made;
}

static Expr make(Maker *m, Expr e)
{
    if (expr_is_symbol(e))
        return put_in(m, e);
    if (expr_is(e, EXPR_ASSOC))
        return make_assoc(m, e);
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return e;
    stack_check(m->in);
    Expr head = expr_head(e);
    if (expr_is_symbol(head) && expr_length(e) > 0) {
        if (head == S(Slot) || head == S(SlotSequence))
            return m->pure ? make_slot(m, e) : e;
        if (head == S(Function))
            return make_function(m, e);
        if (head == S(Module) || head == S(With))
            return make_scope(m, e);
        if ((head == S(RuleDelayed) || head == S(SetDelayed)) && expr_length(e) == 2)
            return make_delayed(m, e);
    }
    return make_parts(m, e);
}

static Template template_make(Interp *in, Expr e, size_t n, const Expr *symbols, bool hides)
{
    Maker m = {.in = in, .hides = hides, .every = hides ? 0 : n, .slots = n, .reach = SIZE_MAX};
    for (size_t i = 0; i < n; i++)
        if (symbols[i])
            push(&m, symbols[i], template_slot(in, i));
    Expr body = make(&m, e);
    return (Template){body, m.slots};
}

Template template_of_rule(Interp *in, Expr e, size_t n, const Expr *symbols)
{
    return template_make(in, e, n, symbols, false);
}

Template template_of_scope(Interp *in, Expr e, size_t n, const Expr *symbols)
{
    return template_make(in, e, n, symbols, true);
}

/* First pass over a pure body: the highest #n and the different ## and #name, since their slots come behind. */
static void count_slots(Interp *in, Expr e, PureTemplate *p)
{
    if (expr_is(e, EXPR_ASSOC)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            count_slots(in, assoc_value(e, i), p);
        return;
    }
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return;
    stack_check(in);
    if (expr_has_head(e, S(Function)) && (expr_length(e) == 1 || (expr_length(e) > 1 && expr_part(e, 1) == S(Null))))
        return;
    bool sequence = expr_has_head(e, S(SlotSequence));
    if ((sequence || expr_has_head(e, S(Slot))) && expr_length(e) == 1) {
        Expr n = expr_part(e, 1);
        if (expr_is(n, EXPR_INT) && !sequence) {
            if (expr_int_value(n) > (int64_t)p->parts && expr_int_value(n) < 1000)
                p->parts = (size_t)expr_int_value(n);
            return;
        }
        for (size_t i = 0; i < p->extras; i++)
            if (expr_same(p->extra[i].what, e))
                return;
        SlotExtra *grown = mem_array(SlotExtra, p->extras + 1);
        if (p->extras)
            memcpy(grown, p->extra, p->extras * sizeof *grown);
        grown[p->extras] = (SlotExtra){e, 0};
        p->extra = grown;
        p->extras++;
        return;
    }
    for (size_t i = 0; i <= expr_length(e); i++)
        count_slots(in, expr_part(e, i), p);
}

PureTemplate template_of_pure(Interp *in, Expr body)
{
    PureTemplate p = {{NULL, 0}, 0, 0, NULL};
    count_slots(in, body, &p);
    for (size_t i = 0; i < p.extras; i++)
        p.extra[i].slot = p.parts + 1 + i;
    Maker m = {.in = in, .hides = true, .pure = true, .slot_use = &p, .slots = p.parts + 1 + p.extras, .reach = SIZE_MAX};
    p.t.body = make(&m, body);
    p.t.slots = m.slots;
    return p;
}

/* ---- filling ---- */

static Expr slot_value(Expr slot, Expr *env)
{
    Expr value = env[slot->extra];
    if (!value)
        return expr_normal(S(Sequence), 0, NULL);
    if (expr_is_symbol(value))
        writable(value)->flags |= EXPR_F_ESCAPED;
    return value;
}

/* Module[{y}, body] again, with its variables called y$. */
static Expr fill_scope(Interp *in, Expr t, Expr *env)
{
    Expr symbols = expr_part(t, 1), values = expr_part(t, 2);
    size_t n = expr_length(symbols), first = (size_t)expr_int_value(expr_part(t, 4));
    Expr *vars = mem_array(Expr, n + 1), *kept = mem_array(Expr, n + 1);
    Maker m = {.in = in};
    for (size_t i = 0; i < n; i++) {
        kept[i] = env[first + i];
        vars[i] = expr_part(values, i + 1) == TAIL ? NULL : template_filled(in, expr_part(values, i + 1), env);
    }
    for (size_t i = 0; i < n; i++) {
        Expr name = env[first + i] = renamed(&m, expr_part(symbols, i + 1));
        vars[i] = vars[i] ? expr_call(S(Set), 2, name, vars[i]) : name;
    }
    Expr body = template_filled(in, expr_part(t, 3), env);
    memcpy(env + first, kept, n * sizeof *kept);
    return expr_call(expr_head(t), 2, expr_normal(S(List), n, vars), body);
}

static Expr fill_assoc(Interp *in, Expr t, Expr *env)
{
    AssocBuilder b = assoc_builder(expr_length(t));
    for (size_t i = 1; i <= expr_length(t); i++) {
        Expr key = template_filled(in, assoc_key(t, i), env), value = template_filled(in, assoc_value(t, i), env);
        if (assoc_is_delayed(t, i))
            assoc_add_delayed(&b, key, value);
        else
            assoc_add(&b, key, value);
    }
    return assoc_finish(&b);
}

Expr template_fill(Interp *in, Expr t, Expr *env)
{
    if (!expr_is_template(t))
        return t;
    if (template_is_slot(t))
        return slot_value(t, env);
    if (expr_is(t, EXPR_ASSOC))
        return fill_assoc(in, t, env);
    stack_check(in);
    if (t->extra & EXTRA_SCOPE)
        return fill_scope(in, t, env);

    size_t n = t->length;
    Expr small[8], *parts = n <= COUNT(small) ? small : mem_array(Expr, n);
    bool splice = false;
    for (size_t i = 0; i < n; i++) {
        Expr part = t->as.normal.part[i];
        parts[i] = template_filled(in, part, env);
        splice |= template_is_slot(part) && expr_is_normal(parts[i]) && parts[i]->as.normal.head == S(Sequence);
    }
    Expr head = template_filled(in, t->as.normal.head, env);
    if (!splice)
        return expr_normal(head, n, parts);
    Builder b = builder_start(head, n);
    b.may_pack = false;
    for (size_t i = 0; i < n; i++) {
        if (template_is_slot(t->as.normal.part[i]) && expr_has_head(parts[i], S(Sequence)))
            builder_add_parts(&b, parts[i], 1, expr_length(parts[i]));
        else
            builder_add(&b, parts[i]);
    }
    return builder_finish(&b);
}
