/* eval.h - evaluation by the standard sequence: head, parts by attributes, Sequence, Flat, Listable, Orderless, up
 * values, down values, builtin; until nothing changes. */
#ifndef INTERP_EVAL_H
#define INTERP_EVAL_H
#include "interp/expr.h"
#include "interp/symbol.h"

/* A call under evaluation, on the C stack: in->evaluating is the innermost one. */
typedef struct Evaluating {
    struct Evaluating *outer;
    Expr call; /* as it was at first; a template in env, perhaps */
    Expr *env;
} Evaluating;

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

/* ---- for words that evaluate their parts themselves (special functions) ---- */
#include "interp/template.h"
/* The value of a template in its environment, or of an ordinary expression (env may be NULL then). */
Expr evaluate_in(Interp *in, Expr e, Expr *env);
/* The same for a part whose value nobody looks at: in-place words need not keep it. */
Expr evaluate_statement(Interp *in, Expr e, Expr *env);
/* Is call being evaluated as a statement? Asks once. */
bool evaluate_is_statement(Interp *in, Expr call);
/* The symbol that the part p of a template stands for, when it is one: without letting it out. */
static inline Symbol *evaluate_variable(Expr p, Expr *env)
{
    if (env && template_is_slot(p))
        p = env[p->extra];
    return p && expr_is_symbol(p) ? symbol_of(p) : NULL;
}
/* The value that the evaluator goes on to compute from e in env: return tail_to(...). */
static inline Expr tail_to(Tail *tail, Expr e, Expr *env)
{
    tail->e = e;
    tail->env = env;
    return TAIL;
}
/* head[parts] that nothing more applies to, marked so. */
Expr evaluated_call(Interp *in, Expr head, size_t n, const Expr *parts);
static inline bool expr_is_return(Expr e) /* Return[x], on its way out */
{
    return !expr_is_immediate(e) && e->kind == EXPR_NORMAL && e->as.normal.head == S(Return);
}
Expr return_value(Expr e); /* x of Return[x] */
/* Handing out a value that a variable keeps: what was owned is so no more. Returns e. */
void expr_share_owned(Expr e);
static inline Expr expr_hand_out(Expr e)
{
    if (!expr_is_immediate(e) && (e->flags & EXPR_F_OWNED) && !(e->flags & EXPR_F_SHARED))
        expr_share_owned(e);
    return e;
}
/* The plain value of a symbol without handing it out (no share), or NULL. For Part, Length and the like. */
static inline Expr symbol_borrow(Expr symbol)
{
    return symbol_of(symbol)->value;
}
/* A deferred array stands for the elements of a call that are not computed yet. It lives only between a call and the call around
 * it, when both have a .defer; everything else gets what force gives. It is opaque with data that starts like this. */
typedef struct Deferred {
    Expr (*force)(Interp *in, Expr deferred);
} Deferred;
extern const OpaqueType deferred_type;
/* The value of a call whose deferred array could not be computed: by the ordinary way. */
Expr evaluate_plainly(Interp *in, Expr call);
/* What was made of a node (code, a compiled pattern) and kept for its next use; NULL when not there. */
typedef enum CodeKind { CODE_FUNCTION, CODE_SCOPE, CODE_RULES, CODE_PATTERN } CodeKind;
void *eval_cache_get(Interp *in, Expr node, CodeKind kind);
void eval_cache_put(Interp *in, Expr node, CodeKind kind, void *code);

/* Enters Function[...] applied to parts: *tail is its body in an environment (small has room for EVAL_SMALL slots).
 * False after a message. */
enum { EVAL_SMALL = 6 };
bool function_enter(Interp *in, Expr function, size_t n, const Expr *parts, Expr *small, Tail *tail);
void eval_start(Interp *in);
/* Marks that some symbol has up values: calls look for them from now on. */
void eval_up_values_exist(Interp *in);
Expr eval_terminated(Interp *in); /* TerminatedEvaluation["RecursionLimit"], the value that ends everything around it */

/* One iterator {n}, {i, max}, {i, min, max}, {i, min, max, step}, {i, {list}}, or n alone. Between open and close the
 * variable is local, as in Block; next sets it to the next value, or gives false at the end. */
typedef struct Iterator {
    Expr variable; /* NULL: none */
    Expr list;     /* NULL: from first by steps */
    Expr first, step;
    int64_t start, stride; /* when kind is 'i' */
    double real, real_stride; /* when kind is 'r' */
    int64_t count, at;
    char kind;     /* 'i'ntegers, 'r'eals, 'e'xpressions, 'l'ist */
} Iterator;
/* The specification may be a template. False after a message in the name of call. */
bool iterator_open(Interp *in, Expr call, Expr spec, Expr *env, Iterator *it);
bool iterator_next(Interp *in, Iterator *it);
void iterator_close(Interp *in, Iterator *it);

/* Iterators of Table, Do, Sum ...: {n}, {i, max}, {i, min, max}, {i, min, max, step}, {i, {list}}. body is evaluated once an
 * element with the variable Block-local; each(context, value) gets it, false stops early (no unwind). False + message when the
 * specification is bad. Break and Continue are the caller's business. */
bool iterate(Interp *in, Expr call, Expr body, size_t n_specs, const Expr *specs, bool (*each)(Interp *in, void *context, Expr value),
             void *context);
/* The same with body and specifications in an environment. */
bool iterate_in(Interp *in, Expr call, Expr body, size_t n_specs, const Expr *specs, Expr *env,
                bool (*each)(Interp *in, void *context, Expr value), void *context);

#endif
