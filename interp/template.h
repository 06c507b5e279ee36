/* template.h - expressions with numbered slots, evaluated in an environment that holds the slots' values.
 *
 * The right side of a rule, the body of a Function and of a Module are turned into templates once; applying them fills
 * an array and evaluates the template with it: nothing is substituted. A template is an ordinary normal expression whose
 * leaves may be slots, marked by a bit of the node. It never gets out: what leaves is filled first. */
#ifndef INTERP_TEMPLATE_H
#define INTERP_TEMPLATE_H
#include "interp/expr.h"

enum { /* bits of ExprNode.extra of normal nodes and associations */
    EXTRA_TEMPLATE = 1,  /* a slot is inside */
    EXTRA_SCOPE = 2,     /* a Module or With whose variables are slots: {symbols}, {first values}, body, first slot */
    EXTRA_SEEN = 4,      /* the next two are known */
    EXTRA_ODD = 8,       /* a direct part is Sequence, Evaluate, Unevaluated or Splice: no special way */
    EXTRA_SLOT_PART = 16, /* a direct part is a slot */
    EXTRA_LABEL = 32,    /* a direct part is Label[...] */
    EXTRA_SEARCHED = 64, /* the next one is known */
    EXTRA_RETURNS = 128, /* Return[x, head] is somewhere inside */
    EXTRA_LOOKED = 256,  /* the next one is known */
    EXTRA_PATTERN = 512, /* a pattern object is inside */
    EXTRA_SLOTS = 10,    /* with EXTRA_SLOT_PART: bit 10 + i: part i is a slot, for the first SLOT_BITS parts */
    SLOT_BITS = 6
};

/* What a special function or a rule leaves for the evaluator to go on with. */
typedef struct Tail {
    Expr e;
    Expr *env;
    bool rule; /* a definition was applied on the way: a Return[x] that comes out ends here */
} Tail;
extern const ExprNode template_tail_mark; /* returned instead of a value: go on with *tail */
#define TAIL (&template_tail_mark)

extern const OpaqueType template_slot_type;
Expr template_slot(Interp *in, size_t i);
static inline bool template_is_slot(Expr e)
{
    return expr_kind(e) == EXPR_OPAQUE && e->as.opaque.type == &template_slot_type;
}
static inline bool expr_is_template(Expr e) /* contains slots or is one */
{
    if (expr_is_immediate(e))
        return false;
    return e->kind == EXPR_NORMAL || e->kind == EXPR_ASSOC ? (e->extra & EXTRA_TEMPLATE) != 0 : template_is_slot(e);
}

typedef struct Template {
    Expr body;
    size_t slots; /* length of an environment for it */
} Template;

/* e with each symbol replaced by the slot of its index, n symbols; for rules: also in the variables of inner scopes, whose other
 * variables are renamed (y to y$) where a slot gets into them. */
Template template_of_rule(Interp *in, Expr e, size_t n, const Expr *symbols);
/* The same, but inner scopes that declare the same variable keep it: for With, Module and Function. */
Template template_of_scope(Interp *in, Expr e, size_t n, const Expr *symbols);
/* The body of a Function with #: slot 0 is the function, 1 ... parts the parts that it names, then a slot for each different
 * ## and #name. */
typedef struct SlotExtra {
    Expr what; /* SlotSequence[n] or Slot["name"] */
    size_t slot;
} SlotExtra;
typedef struct PureTemplate {
    Template t;
    size_t parts; /* highest #n */
    size_t extras;
    SlotExtra *extra;
} PureTemplate;
PureTemplate template_of_pure(Interp *in, Expr body);

/* An ordinary expression: the slots' values put in; values that are Sequence[...] are spliced. */
Expr template_fill(Interp *in, Expr t, Expr *env);
static inline Expr template_filled(Interp *in, Expr t, Expr *env)
{
    return expr_is_template(t) ? template_fill(in, t, env) : t;
}

#endif
