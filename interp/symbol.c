/* symbol.c - interning in contexts. */
#include "interp/symbol.h"

#include <stdio.h>
#include <string.h>
#include "interp/interp.h"

/* What SYMBOL_... stands for in the text of the language. */
static const char *const known_names[SYMBOL_COUNT] = {
#define X(name) #name,
#define Y(name, text) text,
#include "interp/names.def"
#undef X
#undef Y
};

Symbol symbol_known[SYMBOL_COUNT];

/* Open addressing over all symbols, keyed by (context, name); contexts are interned texts, so == compares them. */
struct SymbolState {
    Symbol **slot;
    size_t slots, used;
    Symbol **order; /* in creation order, removed ones included */
    size_t count, capacity;
    const char **contexts;
    size_t context_count;
    int64_t fresh; /* $ModuleNumber */
};

static const char *intern_context(struct SymbolState *st, const char *context)
{
    for (size_t i = 0; i < st->context_count; i++)
        if (strcmp(st->contexts[i], context) == 0)
            return st->contexts[i];
    if ((st->context_count & (st->context_count - 1)) == 0) { /* full at each power of two */
        const char **grown = mem_array(const char *, st->context_count ? st->context_count * 2 : 16);
        if (st->context_count)
            memcpy(grown, st->contexts, st->context_count * sizeof *grown);
        st->contexts = grown;
    }
    return st->contexts[st->context_count++] = mem_text(context, strlen(context));
}

static size_t name_hash(const char *context, const char *name)
{
    uint64_t h = (uint64_t)(uintptr_t)context * 0x9E3779B97F4A7C15u;
    for (; *name; name++)
        h = (h ^ (unsigned char)*name) * 0x100000001B3u;
    return (size_t)(h ^ h >> 29);
}

/* Where (context, name) is, or the free place where it belongs. */
static size_t place(const struct SymbolState *st, const char *context, const char *name)
{
    size_t i = name_hash(context, name) & (st->slots - 1);
    while (st->slot[i] && !(st->slot[i]->context == context && strcmp(st->slot[i]->name, name) == 0))
        i = (i + 1) & (st->slots - 1);
    return i;
}

static void grow(struct SymbolState *st)
{
    Symbol **old = st->slot;
    size_t old_slots = st->slots;
    st->slots = old_slots ? old_slots * 2 : 8192;
    st->slot = mem_array(Symbol *, st->slots);
    for (size_t i = 0; i < old_slots; i++)
        if (old[i] && old[i]->context)
            st->slot[place(st, old[i]->context, old[i]->name)] = old[i];
}

static void enter(struct SymbolState *st, Symbol *s)
{
    if (2 * (st->used + 1) > st->slots)
        grow(st);
    st->slot[place(st, s->context, s->name)] = s;
    st->used++;
    if (st->count == st->capacity) {
        st->capacity = st->capacity ? st->capacity * 2 : 4096;
        Symbol **order = mem_array(Symbol *, st->capacity);
        if (st->count)
            memcpy(order, st->order, st->count * sizeof *order);
        st->order = order;
    }
    st->order[st->count++] = s;
}

static void symbol_init(Symbol *s, const char *context, const char *name)
{
    s->node.kind = EXPR_SYMBOL;
    s->name = name;
    s->context = context;
    uint64_t h = 0xCBF29CE484222325u;
    for (const char *p = name; *p; p++)
        h = (h ^ (unsigned char)*p) * 0x100000001B3u;
    s->node.hash = (uint32_t)(h >> 32 ^ h) | 1;
}

void symbol_start(Interp *in)
{
    struct SymbolState *st = in->symbols = mem_new(struct SymbolState);
    grow(st);
    st->fresh = 1;
    const char *system = intern_context(st, "System`");
    for (size_t i = 0; i < SYMBOL_COUNT; i++) {
        symbol_init(&symbol_known[i], system, known_names[i]);
        enter(st, &symbol_known[i]);
    }
    intern_context(st, "Global`");
}

Expr symbol_find(Interp *in, const char *context, const char *name)
{
    struct SymbolState *st = in->symbols;
    Symbol *s = st->slot[place(st, intern_context(st, context), name)];
    return s ? &s->node : NULL;
}

Expr symbol_intern(Interp *in, const char *context, const char *name)
{
    struct SymbolState *st = in->symbols;
    context = intern_context(st, context);
    Symbol *s = st->slot[place(st, context, name)];
    if (s)
        return &s->node;
    s = mem_new(Symbol);
    symbol_init(s, context, mem_text(name, strlen(name)));
    enter(st, s);
    return &s->node;
}

/* "a`b`c" -> context "a`b`" and name "c"; a leading backquote means relative to $Context. */
static Expr lookup_qualified(Interp *in, const char *name, const char *last, bool create)
{
    size_t context_length = (size_t)(last - name) + 1;
    const char *context = mem_text(name, context_length);
    if (name[0] == '`')
        context = expr_string_text(expr_textf("%s%s", expr_string_text(in->context), context + 1));
    return create ? symbol_intern(in, context, last + 1) : symbol_find(in, context, last + 1);
}

Expr symbol_lookup(Interp *in, const char *name, bool create)
{
    const char *last = strrchr(name, '`');
    if (last)
        return lookup_qualified(in, name, last, create);
    const char *current = expr_string_text(in->context);
    Expr found = symbol_find(in, current, name);
    for (size_t i = 1; !found && i <= expr_length(in->context_path); i++) {
        Expr context = expr_part(in->context_path, i);
        if (expr_is_string(context))
            found = symbol_find(in, expr_string_text(context), name);
    }
    if (found || !create)
        return found;
    return symbol_intern(in, current, name);
}

const char *symbol_full_name(Expr symbol)
{
    const Symbol *s = symbol_of(symbol);
    return expr_string_text(expr_textf("%s%s", s->context ? s->context : "Removed`", s->name));
}

void symbol_enter_fresh(Interp *in, Expr symbol)
{
    struct SymbolState *st = in->symbols;
    Symbol *s = symbol_of(symbol);
    s->node.flags |= EXPR_F_ESCAPED;
    if (s->context && s->attributes & ATTR_TEMPORARY && !st->slot[place(st, s->context, s->name)])
        enter(st, s);
}

const char *symbol_shown_name(Interp *in, Expr symbol)
{
    const Symbol *s = symbol_of(symbol);
    if (!s->context)
        return expr_string_text(expr_textf("Removed[\"%s\"]", s->name));
    if (s->attributes & ATTR_TEMPORARY) { /* who has seen its name may type it: now it goes into the table */
        symbol_enter_fresh(in, symbol);
        return s->name;
    }
    return symbol_lookup(in, s->name, false) == symbol ? s->name : symbol_full_name(symbol);
}

Expr symbol_fresh(Interp *in, const char *stem)
{
    struct SymbolState *st = in->symbols;
    /* Not entered in the table before its name is shown, so a million Module calls leave nothing behind. */
    char name[256], *digit = name + sizeof name - 1; /* by hand: Module calls this in loops */
    size_t length = strnlen(stem, 200);
    *digit = 0;
    for (uint64_t n = (uint64_t)st->fresh++; digit == name + sizeof name - 1 || n > 0; n /= 10)
        *--digit = (char)('0' + n % 10);
    *--digit = '$';
    digit -= length;
    memcpy(digit, stem, length);
    Symbol *s = mem_new(Symbol);
    symbol_init(s, intern_context(st, expr_string_text(in->context)), mem_text(digit, strlen(digit)));
    s->attributes = ATTR_TEMPORARY;
    return &s->node;
}

Expr symbol_fresh_local(Interp *in, Symbol *s)
{
    Symbol *fresh = s->spare;
    if (!fresh)
        return symbol_fresh(in, s->name);
    s->spare = fresh->spare;
    fresh->spare = NULL;
    return &fresh->node;
}

void symbol_local_done(Symbol *s, Expr fresh)
{
    Symbol *f = symbol_of(fresh);
    if (f->node.flags & EXPR_F_ESCAPED || f->shown || f->attributes != ATTR_TEMPORARY)
        return;
    f->value = NULL;
    f->cell_value = false;
    f->spare = s->spare;
    s->spare = f;
}

void symbol_remove(Interp *in, Expr symbol)
{
    Symbol *s = symbol_of(symbol);
    symbol_changed(in, s);
    s->attributes = 0;
    s->value = NULL;
    memset(s->values, 0, sizeof s->values);
    s->builtin = NULL;
    s->options = s->messages = NULL;
    s->context = NULL; /* its slot stays as a tombstone until the next growth: no lookup compares equal to it */
}

size_t symbol_count(Interp *in)
{
    return in->symbols->count;
}

Expr symbol_at(Interp *in, size_t i)
{
    return &in->symbols->order[i]->node;
}

void symbol_changed(Interp *in, Symbol *s)
{
    if (!s->shown)
        return;
    s->shown = false;
    in->epoch++;
}
