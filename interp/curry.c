/* curry.c - operator forms: Map[f][x] for Map[f, x], read from the rows of the builtins. */
#include "interp/module.h"

bool curry_waits(const Builtin *b, Expr call)
{
    return b->curry.parts > 0 && expr_length(call) == (size_t)b->curry.parts;
}

Expr curry_apply(Expr call)
{
    Expr operator = expr_head(call);
    if (!expr_is_normal(operator) || expr_length(call) != 1)
        return NULL;
    Expr word = expr_head(operator);
    const Builtin *b = expr_is_symbol(word) ? symbol_of(word)->builtin : NULL;
    if (!b || !curry_waits(b, operator))
        return NULL;

    size_t n = expr_length(operator), at = (size_t)b->curry.at;
    Builder full = builder_start(word, n + 1);
    builder_add_parts(&full, operator, 1, at - 1);
    builder_add(&full, expr_part(call, 1));
    builder_add_parts(&full, operator, at, n);
    return builder_finish(&full);
}
