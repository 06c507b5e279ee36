/* eval_inside.h - what the files of the evaluator share. */
#ifndef INTERP_EVAL_INSIDE_H
#define INTERP_EVAL_INSIDE_H
#include "interp/eval.h"
#include "interp/interp.h"

enum { LOCAL_PARTS = 6, FAST_PARTS = 4, CODE_SLOTS = 1024 };

typedef struct CodeEntry {
    Expr node;
    void *code;
    CodeKind kind;
} CodeEntry;

struct EvalState {
    struct Saved *saved; /* what local values hide */
    size_t saves, capacity;
    CodeEntry code[CODE_SLOTS]; /* by address; an entry keeps its node, so an address never means another one */
    Expr statement;             /* the call whose value nobody wants */
    Expr terminated;
    bool up_values;             /* some symbol has them */
};

/* A call on its way: the parts as evaluated so far. */
typedef struct Call {
    Expr head;
    Symbol *s; /* the head when it is a symbol */
    uint32_t attributes;
    size_t n;
    const Expr *parts;
    Expr node;       /* the call as a node, NULL: not built */
    bool sequences;  /* Sequence, Splice or Nothing among the parts */
    bool borrowed;   /* part 1 is a variable's own value */
} Call;

/* eval.c */
Expr evaluate_call_in(Interp *in, Expr e, Expr *env);      /* rounds on a call until nothing changes */
Expr eval_recursion_exceeded(Interp *in, Expr e);          /* says so; the value that ends everything */
void eval_see_parts(Expr e);                               /* looks once at the direct parts of a call: EXTRA_SEEN and its companions */
/* eval_values.c: own values that are rules (x := e, conditions), or a word whose builtin computes them. NULL: none */
Expr eval_value_by_rules(Interp *in, Symbol *s);
/* eval_fast.c: a call of the plain word s for which eval_fast_fits. may_defer: the caller takes a deferred array. */
Expr eval_fast(Interp *in, Expr e, Expr *env, const Symbol *s, bool may_defer);
/* eval_finish.c: a value, TAIL, or NULL when nothing applies. */
Expr eval_finish(Interp *in, Call *c, Expr *small, Tail *tail);
Expr eval_call_node(Call *c);                              /* the call built, once */
Symbol *eval_root_symbol(Expr e);                          /* f of f, f[x], f[x][y]; NULL: the root is no symbol */

static inline ExprNode *writable(Expr e)
{
    return (ExprNode *)(uintptr_t)e;
}

/* The head when it is a word that nobody has given a value or rules. */
static inline Symbol *eval_plain_word(Expr head)
{
    if (!expr_is_symbol(head))
        return NULL;
    Symbol *s = symbol_of(head);
    return s->builtin && !s->cell_value && !s->values[VALUES_DOWN] ? s : NULL;
}

/* May e, a call of the plain word s, go the short way? */
static inline bool eval_fast_fits(const Symbol *s, Expr e)
{
    if ((!s->builtin->fast && !s->builtin->defer) || e->length - 1u >= FAST_PARTS)
        return false;
    if (!(e->extra & EXTRA_SEEN))
        eval_see_parts(e);
    return !(e->extra & EXTRA_ODD);
}

/* The list or association that p, a variable or a Module's slot for one, keeps; else NULL. */
static inline Expr eval_borrowed_value(Expr p, Expr *env)
{
    const Symbol *s = evaluate_variable(p, env);
    return s && s->value && (expr_is_list(s->value) || expr_is(s->value, EXPR_ASSOC)) ? s->value : NULL;
}
#endif
