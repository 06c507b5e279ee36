/* walk.h - a function of arrays walked through once and written down as operations of the engine's graph.
 *
 * What FunctionLayer and CompiledLayer compute: numbers known now are computed now, arrays become values of the graph, and
 * lists of both stay lists until somebody needs an array. */
#ifndef NET_WALK_H
#define NET_WALK_H
#include "builtins/net/lower.h"

/* A value while the function is walked through: a number known now, an array of the graph, or a list of values. */
typedef struct Walked {
    enum { WALK_NONE, WALK_NUMBER, WALK_ARRAY, WALK_LIST } kind;
    double number;
    Value v;
    struct Walked *item;
    size_t n;
} Walked;

typedef struct Binding {
    Expr name; /* a symbol, an integer or string of a slot */
    Walked value;
} Binding;

typedef struct Walker {
    Interp *in;
    Lowering *lo;
    Net *owner; /* while inferring: the layer whose children learn their shapes; else NULL */
    Binding *bound;
    size_t n, room;
    const char *why; /* what could not be translated */
} Walker;

/* A net or learned array of the layer stands in its function as a call of the k-th (from 0) by these marks. */
Expr walk_mark(Interp *in, bool array, int k);

Walked walk(Walker *w, Expr e);
Walked walk_apply(Walker *w, Expr f, const Walked *x, size_t n);
void walk_bind(Walker *w, Expr name, Walked value);
Value walk_array(Walker *w, const Walked *x); /* as a value of the graph with the batch in front */

/* ---- Map, Nest, Fold (walk_loops.c); list: NestList, FoldList ---- */

Walked walk_mapped(Walker *w, Expr f, const Walked *x);
Walked walk_nested(Walker *w, Expr f, Walked x, int64_t n, bool list);
Walked walk_folded(Walker *w, Expr f, Walked x, const Walked *over, bool list);
Walked walk_rest(Walker *w, const Walked *x); /* all but the first, at least two */

/* ---- for the words (walk_words.c) ---- */

Walked walk_none(Walker *w, Expr e); /* e cannot be translated; the first such is remembered */
Walked walk_number(double x);
Walked walk_value(Value v);
Walked walk_items(size_t n);         /* a list of n values to be filled in */
int walk_rank(Walker *w, const Walked *x);
int64_t walk_dim(Walker *w, const Walked *x, int level);
bool walk_whole(const Walked *x, int64_t *n); /* a known whole number */
/* The true lengths of an array's first level; 0 where all examples are alike. */
Value walk_lengths(Walker *w, const Walked *x);
Walked walk_part(Walker *w, const Walked *x, int64_t i); /* from 1, negative from the end */
Walked walk_elementwise(Walker *w, Expr head, const Walked *x, size_t n, Expr whole);
/* A word whose arguments are all values; WALK_NONE without a reason: not one of them. */
Walked walk_word(Walker *w, const char *name, const Walked *x, size_t n, Expr e);
#endif
