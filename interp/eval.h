/* eval.h - evaluation by the standard sequence: head, parts by attributes, Sequence, Flat, Listable, Orderless, up
 * values, down values, builtin; until nothing changes. */
#ifndef INTERP_EVAL_H
#define INTERP_EVAL_H
#include "interp/expr.h"
#include "interp/symbol.h"

Expr evaluate(Interp *in, Expr e);
/* Marks e as fully evaluated now, so that evaluate returns it at once. Only for what is really so (fresh lists of
 * evaluated parts). Returns e. */
Expr evaluated(Interp *in, Expr e);
Expr evaluate_call(Interp *in, Expr head, size_t n, ...);      /* evaluate(head[...]) */
Expr evaluate_apply1(Interp *in, Expr f, Expr a);              /* f[a], with the fast path for pure functions; as Map uses it */
Expr evaluate_apply2(Interp *in, Expr f, Expr a, Expr b);
Expr evaluate_apply(Interp *in, Expr f, size_t n, const Expr *parts);
bool evaluate_true(Interp *in, Expr e);                        /* the value is True */

uint32_t symbol_attributes(Interp *in, Expr head);             /* of a symbol or Function[..., attrs]; else none */

/* Own values. set: Set semantic without messages; the epoch and bits are kept right. */
Expr symbol_value(Interp *in, Expr symbol);                    /* its value evaluated one step, or NULL */
void symbol_set_value(Interp *in, Expr symbol, Expr value);    /* NULL clears */

/* Block-like local values: saves, and restores also when unwinding. Use in pairs. */
void symbol_push_value(Interp *in, Expr symbol, Expr value);   /* NULL: no value */
void symbol_pop_value(Interp *in);

/* Function bodies: Function[...] applied to parts, not evaluated: the body with its variables replaced. NULL + message when parts lack. */
Expr function_apply(Interp *in, Expr function, size_t n, const Expr *parts);
/* Replaces symbols by values in an expression with renaming of inner scoping variables where Wolfram renames (With, Function, rules). */
Expr expr_substitute(Interp *in, Expr e, size_t n, const Expr *symbols, const Expr *values);

/* Iterators of Table, Do, Sum ...: {n}, {i, max}, {i, min, max}, {i, min, max, step}, {i, {list}}. body is evaluated once an
 * element with the variable Block-local; each(context, value) gets it, false stops early (no unwind). False + message when the
 * specification is bad. Break and Continue are the caller's business. */
bool iterate(Interp *in, Expr call, Expr body, size_t n_specs, const Expr *specs, bool (*each)(Interp *in, void *context, Expr value),
             void *context);

#endif
