/* assoc.c - associations: an array of entries in insertion order, and an index over it from a few entries on. */
#include "interp/assoc.h"

#include <string.h>
#include "interp/interp.h"

enum { INDEX_FROM = 9 }; /* below, comparing the stored hashes one by one is quicker */

typedef struct Entry {
    Expr key, value;
    uint32_t hash; /* of the key */
    bool delayed;
} Entry;

/* Node: the header of an ExprNode whose length is the number of entries; as.opaque.data is the Table. */
typedef struct Table {
    Entry *entry;
    size_t capacity;
    uint32_t *slot; /* 1 + entry number, 0 free; NULL when not built */
    size_t slots;   /* a power of two */
} Table;

static Table *table(Expr a)
{
    return a->as.opaque.data;
}

static ExprNode *node_of(Expr a)
{
    return (ExprNode *)(uintptr_t)a;
}

static Expr assoc_new(size_t capacity)
{
    ExprNode *node = mem_alloc(sizeof *node);
    node->kind = EXPR_ASSOC;
    Table *t = mem_new(Table);
    t->capacity = capacity;
    t->entry = capacity ? mem_array(Entry, capacity) : NULL;
    node->as.opaque.data = t;
    return node;
}

static Expr assoc_copy(Expr a, size_t room)
{
    size_t n = expr_length(a);
    Expr copy = assoc_new(n + room);
    if (n)
        memcpy(table(copy)->entry, table(a)->entry, n * sizeof(Entry));
    node_of(copy)->length = (uint32_t)n;
    return copy;
}

/* Where the search for a key starts. Sixteen neighbouring integers share a stretch of the index: counting loops stay in cache. */
static inline size_t home_slot(const Table *t, Expr key, uint32_t hash)
{
    if (!expr_is_small(key))
        return hash & (t->slots - 1);
    uint64_t value = (uint64_t)expr_int_value(key);
    uint64_t stretch = (value >> 4) * 0x9E3779B97F4A7C15u >> 32;
    return (size_t)(stretch << 4 | (value & 15)) & (t->slots - 1);
}

static void index_add(Table *t, size_t number)
{
    const Entry *e = &t->entry[number - 1];
    size_t i = home_slot(t, e->key, e->hash);
    while (t->slot[i])
        i = (i + 1) & (t->slots - 1);
    t->slot[i] = (uint32_t)number;
}

static void index_build(Table *t, size_t n)
{
    size_t slots = 32;
    while (slots < 2 * (n + 1))
        slots *= 2;
    t->slot = mem_bytes(slots * sizeof *t->slot);
    memset(t->slot, 0, slots * sizeof *t->slot);
    t->slots = slots;
    for (size_t i = 1; i <= n; i++)
        index_add(t, i);
}

static size_t find_hashed(Expr a, Expr key, uint32_t hash)
{
    Table *t = table(a);
    size_t n = expr_length(a);
    if (n < INDEX_FROM) {
        for (size_t i = 0; i < n; i++)
            if (t->entry[i].hash == hash && expr_identical(t->entry[i].key, key))
                return i + 1;
        return 0;
    }
    if (!t->slot)
        index_build(t, n);
    for (size_t i = home_slot(t, key, hash); t->slot[i]; i = (i + 1) & (t->slots - 1)) {
        const Entry *e = &t->entry[t->slot[i] - 1];
        if (e->key == key || (e->hash == hash && !expr_is_small(key) && expr_identical(e->key, key)))
            return t->slot[i];
    }
    return 0;
}

/* Adds behind the last entry of an association that nobody else sees (or that may be changed in place). */
static void append(Expr a, Expr key, Expr value, uint32_t hash, bool delayed)
{
    Table *t = table(a);
    size_t n = expr_length(a);
    if (n + 1 >= UINT32_MAX)
        mem_exhausted();
    if (n == t->capacity) {
        t->capacity = n < 4 ? 8 : n * 2;
        Entry *grown = mem_array(Entry, t->capacity);
        if (n)
            memcpy(grown, t->entry, n * sizeof *grown);
        t->entry = grown;
    }
    t->entry[n] = (Entry){key, value, hash, delayed};
    node_of(a)->length = (uint32_t)(n + 1);
    if (t->slot) {
        if (2 * (n + 2) > t->slots)
            index_build(t, n + 1);
        else
            index_add(t, n + 1);
    }
}

static void put(Expr a, Expr key, Expr value, bool delayed)
{
    uint32_t hash = expr_hash(key);
    size_t i = find_hashed(a, key, hash);
    if (i) {
        table(a)->entry[i - 1].value = value;
        table(a)->entry[i - 1].delayed = delayed;
    } else {
        append(a, key, value, hash, delayed);
    }
}

Expr assoc_empty(void)
{
    return assoc_new(0);
}

Expr assoc_key(Expr a, size_t i)
{
    return table(a)->entry[i - 1].key;
}

Expr assoc_value(Expr a, size_t i)
{
    return table(a)->entry[i - 1].value;
}

bool assoc_is_delayed(Expr a, size_t i)
{
    return table(a)->entry[i - 1].delayed;
}

Expr assoc_rule(Expr a, size_t i)
{
    const Entry *e = &table(a)->entry[i - 1];
    return expr_normal(e->delayed ? S(RuleDelayed) : S(Rule), 2, (Expr[]){e->key, e->value});
}

size_t assoc_find(Expr a, Expr key)
{
    return expr_length(a) ? find_hashed(a, key, expr_hash(key)) : 0;
}

Expr assoc_lookup(Expr a, Expr key)
{
    size_t i = assoc_find(a, key);
    return i ? assoc_value(a, i) : NULL;
}

Expr assoc_lookup_text(Expr a, const char *key)
{
    return assoc_lookup(a, expr_text(key));
}

Expr assoc_with(Expr a, Expr key, Expr value)
{
    Expr copy = assoc_copy(a, 1);
    put(copy, key, value, false);
    return copy;
}

static void remove_entry(Expr a, size_t i)
{
    Table *t = table(a);
    size_t n = expr_length(a);
    memmove(t->entry + i - 1, t->entry + i, (n - i) * sizeof(Entry));
    memset(t->entry + n - 1, 0, sizeof(Entry));
    node_of(a)->length = (uint32_t)(n - 1);
    t->slot = NULL; /* entry numbers moved */
}

Expr assoc_without(Expr a, Expr key)
{
    size_t i = assoc_find(a, key);
    if (!i)
        return a;
    Expr copy = assoc_copy(a, 0);
    remove_entry(copy, i);
    return copy;
}

Expr assoc_with_value(Expr a, size_t i, Expr value)
{
    Expr copy = assoc_copy(a, 0);
    table(copy)->entry[i - 1].value = value;
    table(copy)->entry[i - 1].delayed = false;
    return copy;
}

/* a itself when it may be changed, its caches emptied; else a copy. */
static Expr own(Expr a, size_t room)
{
    if (expr_is_shared(a))
        return assoc_copy(a, room);
    node_of(a)->hash = 0;
    node_of(a)->stamp = 0;
    node_of(a)->flags &= (uint8_t)~EXPR_F_INEXACT;
    return a;
}

Expr assoc_put(Expr a, Expr key, Expr value)
{
    Expr mine = own(a, 1);
    put(mine, key, value, false);
    return mine;
}

Expr assoc_remove(Expr a, Expr key)
{
    size_t i = assoc_find(a, key);
    if (!i)
        return a;
    Expr mine = own(a, 0);
    remove_entry(mine, i);
    return mine;
}

/* ---- builders ---- */

AssocBuilder assoc_builder(size_t expected)
{
    return (AssocBuilder){assoc_new(expected)};
}

void assoc_add(AssocBuilder *b, Expr key, Expr value)
{
    put(b->assoc, key, value, false);
}

void assoc_add_delayed(AssocBuilder *b, Expr key, Expr value)
{
    put(b->assoc, key, value, true);
}

bool assoc_add_rule(AssocBuilder *b, Expr rule)
{
    if (!expr_is_normal(rule) || expr_length(rule) != 2)
        return false;
    bool delayed = expr_head(rule) == S(RuleDelayed);
    if (!delayed && expr_head(rule) != S(Rule))
        return false;
    put(b->assoc, expr_part(rule, 1), expr_part(rule, 2), delayed);
    return true;
}

Expr assoc_finish(AssocBuilder *b)
{
    return b->assoc;
}

static bool add_parts(AssocBuilder *b, Expr e)
{
    stack_check(interp_current);
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr part = expr_part(e, i);
        if (expr_is(part, EXPR_ASSOC)) {
            for (size_t k = 1; k <= expr_length(part); k++)
                put(b->assoc, assoc_key(part, k), assoc_value(part, k), assoc_is_delayed(part, k));
        } else if (!(expr_has_head(part, S(List)) ? add_parts(b, part) : assoc_add_rule(b, part))) {
            return false;
        }
    }
    return true;
}

Expr assoc_from_parts(Expr call)
{
    AssocBuilder b = assoc_builder(expr_length(call));
    return add_parts(&b, call) ? assoc_finish(&b) : NULL;
}
