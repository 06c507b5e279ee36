/* keytable.h - distinct expressions numbered in the order in which they came, found in O(1). */
#ifndef BUILTINS_KEYTABLE_H
#define BUILTINS_KEYTABLE_H
#include "interp/expr.h"

typedef struct KeyTable {
    size_t count;    /* distinct keys so far */
    Expr *key;       /* key[0..count) */
    uint32_t *slot;  /* 1 + number of the key, 0 free */
    size_t slots;    /* a power of 2 */
    size_t capacity;
} KeyTable;

KeyTable keytable_start(size_t expected);
/* The number of key, which is added if it is new. Keys compare by expr_identical. */
size_t keytable_add(KeyTable *t, Expr key, bool *added);
size_t keytable_find(const KeyTable *t, Expr key); /* SIZE_MAX when absent */

#endif
