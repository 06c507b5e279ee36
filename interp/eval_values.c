/* eval_values.c - own values of symbols, and the local ones that hide them. */
#include "interp/eval_inside.h"

#include <string.h>
#include "interp/rules.h"

typedef struct Saved { /* what a local value hides */
    Symbol *symbol;
    bool cell_value;
    Expr value;
    Definitions *values[VALUE_KINDS];
} Saved;

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
Expr eval_value_by_rules(Interp *in, Symbol *s)
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
    return eval_value_by_rules(in, s);
}
