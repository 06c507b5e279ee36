/* assoc.h - associations: keys in insertion order, found in O(1), copied on write.
 *
 * Keys compare by expr_identical. A value may be delayed (:>), which is kept. expr_length and expr_part (values) work on
 * associations too; Part, Map and the like see values, patterns see rules. */
#ifndef INTERP_ASSOC_H
#define INTERP_ASSOC_H
#include "interp/expr.h"

Expr assoc_empty(void);
Expr assoc_key(Expr a, size_t i);               /* 1 <= i <= expr_length(a) */
Expr assoc_value(Expr a, size_t i);
bool assoc_is_delayed(Expr a, size_t i);
Expr assoc_rule(Expr a, size_t i);              /* key -> value, or :> where delayed */
size_t assoc_find(Expr a, Expr key);            /* entry number, 0 when absent */
Expr assoc_lookup(Expr a, Expr key);            /* value or NULL */
Expr assoc_lookup_text(Expr a, const char *key);/* value under a string key, or NULL */
Expr assoc_with(Expr a, Expr key, Expr value);  /* a copy with key set (in place if present, appended if not) */
Expr assoc_without(Expr a, Expr key);
Expr assoc_with_value(Expr a, size_t i, Expr value);
/* In place when a is unshared and unsealed, else on a copy: returns the association to store back. */
Expr assoc_put(Expr a, Expr key, Expr value);
Expr assoc_remove(Expr a, Expr key);

typedef struct AssocBuilder {
    Expr assoc;
} AssocBuilder;
AssocBuilder assoc_builder(size_t expected);
void assoc_add(AssocBuilder *b, Expr key, Expr value);                  /* a key that is there already gets the new value */
void assoc_add_delayed(AssocBuilder *b, Expr key, Expr value);
bool assoc_add_rule(AssocBuilder *b, Expr rule);                        /* false unless Rule or RuleDelayed */
Expr assoc_finish(AssocBuilder *b);
/* <|...|> from the parts of Association[...]: rules, lists of rules, associations, nested; NULL when something else is there. */
Expr assoc_from_parts(Expr call);

#endif
