/* level.h - specifications that many words share: levels, positions, and stretches of a list. */
#ifndef BUILTINS_LEVEL_H
#define BUILTINS_LEVEL_H
#include "interp/assoc.h"
#include "interp/interp.h"

/* ---- levels ----
 * n is {1, n}, {n} is {n, n}, {m, n}, Infinity, All (0 to Infinity). Counted from the top when not negative; -n are the parts
 * of depth n, so -1 are the atoms. */
typedef struct LevelSpec {
    int64_t least, most; /* INT64_MAX for Infinity */
    bool heads;          /* heads are visited too, with index 0 */
} LevelSpec;

/* False after call::level for anything else. out->heads is cleared. */
bool level_spec(Interp *in, Expr call, Expr spec, LevelSpec *out);
/* Reads the option Heads of the call into spec->heads. */
void level_heads(Interp *in, Expr call, LevelSpec *spec);
bool level_holds(const LevelSpec *spec, int64_t level, int64_t depth); /* depth as Depth gives it */

/* Where the walk is: indices from the top, integers or Key[k] in associations. */
typedef struct Path {
    Expr *index;
    size_t length, capacity;
} Path;
Expr path_list(const Path *path); /* {i, j, ...} */

/* Calls each for every part at the levels, in Wolfram's order: depth first, a part after its own parts. each gives false to
 * stop; then level_walk gives false. Associations are walked by their values. path may be asked for by position words. */
typedef bool (*LevelVisit)(Interp *in, void *context, Expr part, const Path *path);
bool level_walk(Interp *in, Expr e, const LevelSpec *spec, LevelVisit each, void *context);

/* e with the parts at the levels replaced by what change gives (NULL: unchanged), innermost first. The same handle when
 * nothing changed. eager tells change that the part stands where it would be evaluated at once, so that f[part] may be
 * evaluated by change itself; otherwise it must be left to the evaluator, or to whoever holds it. */
typedef Expr (*LevelChange)(Interp *in, void *context, Expr part, const Path *path, bool eager);
Expr level_map(Interp *in, Expr e, const LevelSpec *spec, LevelChange change, void *context);

/* ---- stretches: n, -n, UpTo[n], {n}, {m, n}, {m, n, s}, All, None, m ;; n ;; s ---- */
typedef struct Stretch {
    int64_t first, step; /* 1-based */
    size_t count;        /* positions first, first + step, ... */
} Stretch;
typedef enum StretchResult {
    STRETCH_OK,
    STRETCH_BAD,    /* not a specification of a stretch                                      */
    STRETCH_OUTSIDE /* one, but not within the length; *out holds its two ends in first, step */
} StretchResult;
StretchResult stretch_take(Expr spec, size_t length, Stretch *out);
StretchResult stretch_span(Expr span, size_t length, Stretch *out); /* Span[...] only */
bool stretch_is_all(const Stretch *s, size_t length);
/* The parts of e at a stretch under the same head: a view when packed and the step is 1. Associations keep their keys. */
Expr stretch_parts(Interp *in, Expr e, const Stretch *s);
void assoc_copy_entry(AssocBuilder *b, Expr from, size_t i); /* entry i of from, delayed or not */
/* What is left of e without them. */
Expr stretch_rest(Interp *in, Expr e, const Stretch *s);

/* ---- results ----
 * A List made of parts that are evaluated, from the evaluated source, is marked so that the evaluator need not walk it
 * again. from may be NULL: the parts are fresh values. Gives made, whatever it is. */
Expr derived(Interp *in, Expr from, Expr made);
bool is_evaluated(Interp *in, Expr e); /* now, by its stamp; atoms and packed arrays always */

/* Integers that fit 64 bits; Infinity gives INT64_MAX, -Infinity INT64_MIN. False for anything else. */
bool whole_number(Expr e, int64_t *out);
bool is_plus_infinity(Expr e); /* DirectedInfinity[1] or Infinity */

#endif
