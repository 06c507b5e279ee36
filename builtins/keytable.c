/* keytable.c - see keytable.h. Linear probing at half load. */
#include "builtins/keytable.h"
#include <string.h>

static size_t place_of(const KeyTable *t, Expr key)
{
    /* Sixteen neighbouring integers share a stretch of the table: lists of them stay in cache. */
    uint64_t value = expr_is_small(key) ? (uint64_t)expr_int_value(key) : expr_hash(key);
    uint64_t stretch = (value >> 4) * 0x9E3779B97F4A7C15u >> 32;
    size_t at = (size_t)(stretch << 4 | (value & 15)) & (t->slots - 1);
    while (t->slot[at]) {
        Expr other = t->key[t->slot[at] - 1];
        if (other == key || (!expr_is_small(other) && !expr_is_small(key) && expr_identical(other, key)))
            break;
        at = (at + 1) & (t->slots - 1);
    }
    return at;
}

static void make_slots(KeyTable *t, size_t slots)
{
    t->slots = slots;
    t->slot = mem_bytes(slots * sizeof *t->slot);
    memset(t->slot, 0, slots * sizeof *t->slot);
    for (size_t i = 0; i < t->count; i++)
        t->slot[place_of(t, t->key[i])] = (uint32_t)i + 1;
}

KeyTable keytable_start(size_t expected)
{
    KeyTable t = {0};
    size_t slots = 16;
    while (slots < 2 * expected && slots < 4096)
        slots *= 2;
    t.capacity = slots / 2;
    t.key = mem_array(Expr, t.capacity);
    make_slots(&t, slots);
    return t;
}

size_t keytable_add(KeyTable *t, Expr key, bool *added)
{
    size_t at = place_of(t, key);
    *added = t->slot[at] == 0;
    if (!*added)
        return t->slot[at] - 1;
    if (t->count == t->capacity) {
        Expr *grown = mem_array(Expr, 2 * t->capacity);
        memcpy(grown, t->key, t->count * sizeof *grown);
        t->key = grown;
        t->capacity *= 2;
        make_slots(t, 2 * t->slots);
        at = place_of(t, key);
    }
    t->key[t->count++] = key;
    t->slot[at] = (uint32_t)t->count;
    return t->count - 1;
}

size_t keytable_find(const KeyTable *t, Expr key)
{
    size_t at = place_of(t, key);
    return t->slot[at] ? t->slot[at] - 1 : SIZE_MAX;
}
