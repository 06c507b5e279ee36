/* structure.c - the shape of expressions: Length, Dimensions, Level; and structural products: Thread, Distribute, Inner, Outer. */
#include <string.h>
#include "builtins/exact.h"
#include "builtins/dims.h"
#include "builtins/level.h"
#include "builtins/sparse.h"
#include "interp/array.h"
#include "interp/number.h"
#include "interp/pattern.h"

/* ---- dimensions ---- */

static void dims_add(Dims *d, size_t *capacity, int64_t n)
{
    if (d->rank == *capacity) {
        size_t larger = *capacity ? 2 * *capacity : 8;
        int64_t *grown = mem_array(int64_t, larger);
        if (d->rank)
            memcpy(grown, d->dim, d->rank * sizeof *grown);
        d->dim = grown;
        *capacity = larger;
    }
    d->dim[d->rank++] = n;
}

/* What the first parts of first parts say: no array can be deeper. */
static Dims dims_of_first(Expr e, Expr head, size_t most)
{
    Dims d = {0, NULL};
    size_t capacity = 0;
    while (d.rank < most && expr_has_head(e, head)) {
        if (expr_is_array(e)) {
            ArrayView a = array_view(e);
            for (int r = 0; r < a.rank && d.rank < most; r++)
                dims_add(&d, &capacity, a.dim[r]);
            break;
        }
        dims_add(&d, &capacity, (int64_t)expr_length(e));
        if (expr_length(e) == 0)
            break;
        e = expr_part(e, 1);
    }
    return d;
}

/* Cuts d down to the levels at which e, standing at this level, agrees with it. */
static void dims_agree(Dims *d, Expr e, Expr head, size_t level)
{
    stack_check(interp_current);
    if (level >= d->rank)
        return;
    if (!expr_has_head(e, head)) {
        d->rank = level;
        return;
    }
    if (expr_is_array(e)) {
        ArrayView a = array_view(e);
        size_t same = 0;
        while (same < (size_t)a.rank && level + same < d->rank && a.dim[same] == d->dim[level + same])
            same++;
        d->rank = level + same;
        return;
    }
    if ((int64_t)expr_length(e) != d->dim[level])
        d->rank = level;
    for (size_t i = 1; i <= expr_length(e) && level + 1 < d->rank; i++)
        dims_agree(d, expr_part(e, i), head, level + 1);
}

static Dims dims_with_head(Expr e, Expr head, size_t most)
{
    Dims d = dims_of_first(e, head, most);
    if (!expr_is_array(e))
        dims_agree(&d, e, head, 0);
    return d;
}

Dims dims_of(Expr e, size_t most)
{
    Expr sparse = sparse_dimensions(e);
    if (sparse) {
        size_t n = expr_length(sparse);
        Dims d = {n < most ? n : most, mem_array(int64_t, n + 1)};
        for (size_t i = 0; i < d.rank; i++)
            d.dim[i] = expr_int_value(expr_part(sparse, i + 1));
        return d;
    }
    if (!expr_has_parts(e) && !expr_is_array(e))
        return (Dims){0, NULL};
    return dims_with_head(e, expr_head(e), most);
}

Expr dims_list(const Dims *d)
{
    Builder b = builder_start(S(List), d->rank);
    for (size_t i = 0; i < d->rank; i++)
        builder_add(&b, expr_int(d->dim[i]));
    return builder_finish(&b);
}

static bool leaves_are_other(Expr e, Expr head, size_t rank)
{
    stack_check(interp_current);
    if (expr_is_array(e))
        return true;
    if (rank == 0)
        return !expr_has_head(e, head);
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!leaves_are_other(expr_part(e, i), head, rank - 1))
            return false;
    return true;
}

bool dims_are_full(Expr e, const Dims *d)
{
    return sparse_dimensions(e) || leaves_are_other(e, expr_head(e), d->rank);
}

/* Dimensions[e], Dimensions[e, n] */
static Expr dimensions(Interp *in, Expr call)
{
    int64_t most = INT64_MAX;
    if (expr_length(call) == 2 && (!whole_number(expr_part(call, 2), &most) || most < 0))
        return message(in, call, "intnm", expr_int(2), call, NULL);
    Dims d = dims_of(expr_part(call, 1), (size_t)most);
    return dims_list(&d);
}

/* ArrayDepth[e] */
static Expr array_depth(Interp *in, Expr call)
{
    (void)in;
    return expr_int((int64_t)dims_of(expr_part(call, 1), SIZE_MAX).rank);
}

/* Length[e] */
static Expr length(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_is_sealed(e) && expr_is_symbol(expr_head(e))) {
        const SealedType *type = symbol_of(expr_head(e))->sealed;
        if (type && type->length)
            return type->length(in, e);
    }
    if (expr_is(e, EXPR_NUMERIC) || expr_is(e, EXPR_BYTES))
        return expr_int(array_view(e).dim[0]);
    return expr_int((int64_t)expr_length(e));
}

static Expr length_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    return n == 1 && expr_is_list(p[0]) && !expr_is_sealed(p[0]) ? expr_int((int64_t)expr_length(p[0])) : NULL;
}

static int64_t depth_with_heads(Interp *in, Expr e)
{
    stack_check(in);
    if (!expr_is_normal(e))
        return (int64_t)expr_depth(e);
    int64_t deepest = depth_with_heads(in, expr_head(e));
    for (size_t i = 1; i <= expr_length(e); i++) {
        int64_t below = depth_with_heads(in, expr_part(e, i));
        if (below > deepest)
            deepest = below;
    }
    return deepest + 1;
}

/* Depth[e] */
static Expr depth(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    bool heads = expr_is_true(option_get(in, call, "Heads"));
    return expr_int(heads ? depth_with_heads(in, e) : (int64_t)expr_depth(e));
}

/* Head[e], Head[e, h] */
static Expr head_of(Interp *in, Expr call)
{
    (void)in;
    Expr head = expr_head(expr_part(call, 1));
    return expr_length(call) == 2 ? expr_call(expr_part(call, 2), 1, head) : head;
}

/* ---- ArrayQ and relatives ---- */

/* Tests that hold for every element of a packed array when they hold for one. */
static bool holds_by_type(Expr test, ArrayType type)
{
    const char *name = expr_is_symbol(test) ? symbol_of(test)->name : "";
    if (symbol_of(test)->values[VALUES_OWN])
        return false;
    return strcmp(name, "NumberQ") == 0 || strcmp(name, "NumericQ") == 0 || strcmp(name, "AtomQ") == 0 ||
           (type == ARRAY_INT64 && strcmp(name, "IntegerQ") == 0);
}

static bool all_leaves(Interp *in, Expr e, size_t rank, Expr test)
{
    unwind_poll(in);
    if (rank == 0)
        return expr_is_true(evaluate_apply1(in, test, e));
    if (expr_is_array(e) && expr_is_symbol(test) && holds_by_type(test, array_view(e).type))
        return true;
    if (expr_is_array(e) && !expr_is(e, EXPR_PACKED))
        e = array_to_list(e);
    Expr record = sparse_dimensions(e) ? sparse_to_list(in, e) : e;
    for (size_t i = 1; i <= expr_length(record); i++)
        if (!all_leaves(in, expr_part(record, i), rank - 1, test))
            return false;
    return true;
}

static bool is_array_like(Expr e)
{
    return expr_is_list(e) || expr_is_array(e) || sparse_dimensions(e);
}

/* e is a full array of the rank (0: any) whose leaves pass test (NULL: any). */
static bool is_array(Interp *in, Expr e, size_t rank, Expr test)
{
    if (!is_array_like(e))
        return false;
    Dims d = dims_of(e, rank ? rank : SIZE_MAX);
    if ((rank && d.rank != rank) || !dims_are_full(e, &d))
        return false;
    if (rank && expr_is_array(e) && array_view(e).rank != (int)rank)
        return false;
    return !test || all_leaves(in, e, d.rank, test);
}

/* VectorQ[e], VectorQ[e, test] */
static Expr vector_q(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), test = expr_length(call) == 2 ? expr_part(call, 2) : NULL;
    if (test && expr_is_list(e)) /* the test alone says what the parts may be: lists too */
        return expr_bool(all_leaves(in, e, 1, test));
    return expr_bool(is_array(in, e, 1, test));
}

/* MatrixQ[e], MatrixQ[e, test] */
static Expr matrix_q(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    return expr_bool(is_array(in, e, 2, expr_length(call) == 2 ? expr_part(call, 2) : NULL));
}

/* ArrayQ[e], ArrayQ[e, rank], ArrayQ[e, rank, test] */
static Expr array_q(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), test = expr_length(call) == 3 ? expr_part(call, 3) : NULL;
    if (!is_array(in, e, 0, test))
        return S(False);
    Expr rank = expr_int((int64_t)dims_of(e, SIZE_MAX).rank);
    return expr_bool(expr_length(call) == 1 || match(in, rank, expr_part(call, 2)));
}

/* ---- Level ---- */

static bool collect(Interp *in, void *builder, Expr part, const Path *path)
{
    (void)in;
    (void)path;
    builder_add(builder, part);
    return true;
}

/* Level[e, levels], Level[e, levels, h] */
static Expr level(Interp *in, Expr call)
{
    LevelSpec levels;
    size_t n = call_arguments(in, call);
    if (!level_spec(in, call, expr_part(call, 2), &levels))
        return NULL;
    level_heads(in, call, &levels);
    Builder b = builder_start(n == 3 ? expr_part(call, 3) : S(List), 16);
    level_walk(in, expr_part(call, 1), &levels, collect, &b);
    return builder_finish(&b);
}

/* ---- Thread ---- */

/* Thread[f[args]], Thread[f[args], h], Thread[f[args], h, n] */
static Expr thread(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), h = expr_length(call) > 1 ? expr_part(call, 2) : S(List);
    if (!expr_is_normal(e))
        return e;
    size_t n = expr_length(e), common = 0;
    Stretch chosen = {1, 1, n};
    if (expr_length(call) == 3 && stretch_take(expr_part(call, 3), n, &chosen) != STRETCH_OK)
        return message(in, call, "seqs", expr_int(3), call, NULL);
    bool *threads = mem_array_of(n + 1, sizeof(bool)), any = false;
    for (size_t k = 0; k < chosen.count; k++) {
        size_t i = (size_t)(chosen.first + (int64_t)k * chosen.step);
        Expr part = expr_part(e, i);
        threads[i] = expr_has_parts(part) && expr_has_head(part, h);
        if (!threads[i])
            continue;
        if (any && expr_length(part) != common) {
            message(in, call, "tdlen", e, NULL);
            return e;
        }
        common = expr_length(part);
        any = true;
    }
    if (!any)
        return e;
    Builder b = builder_start(h, common);
    for (size_t j = 1; j <= common; j++) {
        Builder row = builder_start(expr_head(e), n);
        for (size_t i = 1; i <= n; i++)
            builder_add(&row, threads[i] ? expr_part(expr_part(e, i), j) : expr_part(e, i));
        builder_add(&b, builder_finish(&row));
    }
    return builder_finish(&b);
}

/* ---- Distribute ---- */

typedef struct Distribution {
    Interp *in;
    Expr e, over, each;
    Expr *choice;
    Builder out;
} Distribution;

static void distribute_from(Distribution *d, size_t i)
{
    unwind_poll(d->in);
    size_t n = expr_length(d->e);
    if (i > n) {
        builder_add(&d->out, expr_normal(d->each, n, d->choice));
        return;
    }
    Expr part = expr_part(d->e, i);
    if (!expr_has_parts(part) || !expr_has_head(part, d->over)) {
        d->choice[i - 1] = part;
        distribute_from(d, i + 1);
        return;
    }
    for (size_t j = 1; j <= expr_length(part); j++) {
        d->choice[i - 1] = expr_part(part, j);
        distribute_from(d, i + 1);
    }
}

/* Distribute[e], Distribute[e, g], Distribute[e, g, f], Distribute[e, g, f, gp, fp] */
static Expr distribute(Interp *in, Expr call)
{
    size_t given = expr_length(call);
    Expr e = expr_part(call, 1), g = given > 1 ? expr_part(call, 2) : S(Plus);
    if (!expr_is_normal(e) || (given > 2 && !expr_same(expr_head(e), expr_part(call, 3))))
        return e;
    bool any = false;
    for (size_t i = 1; i <= expr_length(e); i++)
        any |= expr_has_parts(expr_part(e, i)) && expr_has_head(expr_part(e, i), g);
    if (!any)
        return e;
    Distribution d = {in, e, g, given > 4 ? expr_part(call, 5) : expr_head(e), mem_array(Expr, expr_length(e)), {0}};
    d.out = builder_start(given > 3 ? expr_part(call, 4) : g, 16);
    distribute_from(&d, 1);
    return builder_finish(&d.out);
}

/* ---- Inner ---- */

typedef struct InnerWork {
    Interp *in;
    Expr call, f, g, head;
} InnerWork;

static Expr combine_vectors(InnerWork *w, Expr a, Expr b)
{
    size_t n = expr_length(a);
    Builder sum = builder_start(w->g, n);
    for (size_t i = 1; i <= n; i++)
        builder_add(&sum, evaluate_apply2(w->in, w->f, expr_part(a, i), expr_part(b, i)));
    return evaluate(w->in, builder_finish(&sum));
}

/* rank: of a and b. The last level of a meets the first of b. */
static Expr inner_product(InnerWork *w, Expr a, size_t a_rank, Expr b, size_t b_rank)
{
    unwind_poll(w->in);
    if (a_rank > 1) {
        Builder rows = builder_start(w->head, expr_length(a));
        for (size_t i = 1; i <= expr_length(a); i++)
            builder_add(&rows, inner_product(w, expr_part(a, i), a_rank - 1, b, b_rank));
        return builder_finish(&rows);
    }
    if (b_rank <= 1)
        return combine_vectors(w, a, b);
    size_t n = expr_length(b), m = n ? expr_length(expr_part(b, 1)) : 0;
    Builder columns = builder_start(w->head, m);
    for (size_t j = 1; j <= m; j++) {
        Builder column = builder_start(w->head, n);
        for (size_t i = 1; i <= n; i++)
            builder_add(&column, expr_part(expr_part(b, i), j));
        builder_add(&columns, inner_product(w, a, 1, builder_finish(&column), b_rank - 1));
    }
    return builder_finish(&columns);
}

/* Inner[f, a, b], Inner[f, a, b, g] */
static Expr inner(Interp *in, Expr call)
{
    Expr a = expr_part(call, 2), b = expr_part(call, 3);
    if (expr_length(call) == 5)
        return exact_library(in, call);
    for (size_t i = 2; i <= 3; i++)
        if (!expr_has_parts(expr_part(call, i)))
            return message(in, call, "normal", expr_int((int64_t)i), call, NULL);
    InnerWork w = {in, call, expr_part(call, 1), expr_length(call) > 3 ? expr_part(call, 4) : S(Plus), expr_head(a)};
    if (!expr_same(w.head, expr_head(b)))
        return message(in, call, "heads", w.head, expr_head(b), expr_int(2), expr_int(3), NULL);
    Dims da = dims_of(a, SIZE_MAX), db = dims_of(b, SIZE_MAX);
    if (da.dim[da.rank - 1] != db.dim[0])
        return message(in, call, "incom", expr_int(da.dim[da.rank - 1]), expr_int((int64_t)da.rank), a,
                       expr_int(db.dim[0]), expr_int(1), b, NULL);
    return inner_product(&w, a, da.rank, b, db.rank);
}

/* ---- Outer ---- */

typedef struct OuterWork {
    Interp *in;
    Expr f, head;
    size_t n;
    const Expr *lists;
    const int64_t *levels;
    Expr *chosen;
    bool eager;
} OuterWork;

static Expr outer_from(OuterWork *w, size_t k, Expr e, int64_t level);

static Expr outer_next(OuterWork *w, size_t k)
{
    if (k < w->n)
        return outer_from(w, k, w->lists[k], w->levels[k]);
    return w->eager ? evaluate_apply(w->in, w->f, w->n, w->chosen) : expr_normal(w->f, w->n, w->chosen);
}

/* One row of a packed product by a numeric function of two vectors: f[x, list] threads over it. */
static Expr outer_row(OuterWork *w, size_t k)
{
    if (!w->eager || w->n != 2 || k != 1 || w->levels[1] < 1 || !expr_is(w->lists[1], EXPR_PACKED) ||
        array_view(w->lists[1]).rank != 1 || expr_length(w->lists[1]) < 16 || !expr_is_number(w->chosen[0]) ||
        !(w->f == S(Times) || w->f == S(Plus) || w->f == S(Subtract)))
        return NULL;
    Expr row = evaluate_apply2(w->in, w->f, w->chosen[0], w->lists[1]);
    return expr_is(row, EXPR_PACKED) && expr_length(row) == expr_length(w->lists[1]) ? row : NULL;
}

static Expr outer_from(OuterWork *w, size_t k, Expr e, int64_t level)
{
    stack_check(w->in);
    unwind_poll(w->in);
    if (level == 0 || !expr_has_parts(e) || !expr_has_head(e, w->head)) {
        w->chosen[k] = e;
        return outer_next(w, k + 1);
    }
    if (e == w->lists[k]) {
        Expr row = outer_row(w, k);
        if (row)
            return row;
    }
    size_t n = expr_length(e);
    if (expr_is(e, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(n);
        for (size_t i = 1; i <= n; i++)
            assoc_add(&b, assoc_key(e, i), outer_from(w, k, assoc_value(e, i), level - 1));
        return assoc_finish(&b);
    }
    Builder b = builder_start(w->head, n);
    for (size_t i = 1; i <= n; i++)
        builder_add(&b, outer_from(w, k, expr_part(e, i), level - 1));
    Expr made = builder_finish(&b);
    return w->eager ? derived(w->in, NULL, made) : made;
}

/* Outer[f, list1, list2, ...], with a level for all or one for each at the end */
static Expr outer(Interp *in, Expr call)
{
    size_t total = expr_length(call), n = 0;
    while (n + 1 < total && !expr_is(expr_part(call, n + 2), EXPR_INT) && !is_plus_infinity(expr_part(call, n + 2)))
        n++;
    if (n == 0)
        return total == 1 ? evaluate_call(in, expr_part(call, 1), 0) : message(in, call, "normal", expr_int(2), call, NULL);
    Expr *lists = mem_array(Expr, n);
    int64_t *levels = mem_bytes(n * sizeof *levels);
    size_t given = total - 1 - n;
    for (size_t k = 0; k < n; k++) {
        lists[k] = expr_part(call, k + 2);
        Expr sparse = sparse_dimensions(lists[k]) ? sparse_to_list(in, lists[k]) : NULL;
        if (sparse || (expr_is_array(lists[k]) && !expr_is(lists[k], EXPR_PACKED)))
            lists[k] = sparse ? sparse : array_to_list(lists[k]);
        if (!expr_has_parts(lists[k]))
            return message(in, call, "normal", expr_int((int64_t)k + 2), call, NULL);
        if (!expr_same(expr_head(lists[k]), expr_head(lists[0])))
            return message(in, call, "heads", expr_head(lists[0]), expr_head(lists[k]), expr_int(2),
                           expr_int((int64_t)k + 2), NULL);
        size_t at = given == 0 ? 0 : given == 1 ? 1 : k + 1 < given ? k + 1 : given;
        levels[k] = INT64_MAX;
        if (at && (!whole_number(expr_part(call, n + 1 + at), &levels[k]) || levels[k] < 0))
            return message(in, call, "intnm", expr_int((int64_t)(n + 1 + at)), call, NULL);
    }
    OuterWork w = {in,     expr_part(call, 1), expr_head(lists[0]), n, lists, levels, mem_array(Expr, n),
                   expr_is_list(lists[0]) || expr_is(lists[0], EXPR_ASSOC)};
    return outer_next(&w, 0);
}

static const Builtin builtins[] = {
    {"Length", {1, 1}, ATTR_NONE, length, "Length[e] gives the number of parts of e.", .fast = length_fast},
    {"Depth", {1, 1}, ATTR_NONE, depth, "Depth[e] gives the number of indices that the deepest part of e needs, plus 1.",
     "Heads -> False"},
    {"Head", {1, 2}, ATTR_NONE, head_of, "Head[e] gives the head of e.\nHead[e, h] wraps it in h."},
    {"Dimensions", {1, 2}, ATTR_NONE, dimensions,
     "Dimensions[e] gives the dimensions of e as a full array.\nDimensions[e, n] gives them down to level n."},
    {"ArrayDepth", {1, 1}, ATTR_NONE, array_depth, "ArrayDepth[e] gives the number of dimensions of e as a full array."},
    {"TensorRank", {1, 1}, ATTR_NONE, array_depth, "TensorRank[e] gives the number of dimensions of e as a full array."},
    {"VectorQ", {1, 2}, ATTR_NONE, vector_q,
     "VectorQ[e] gives True if e is a list without lists inside.\nVectorQ[e, test] asks also that test gives True for each."},
    {"MatrixQ", {1, 2}, ATTR_NONE, matrix_q,
     "MatrixQ[e] gives True if e is a list of lists of equal length without lists inside.\n"
     "MatrixQ[e, test] asks also that test gives True for each element."},
    {"ArrayQ", {1, 3}, ATTR_NONE, array_q,
     "ArrayQ[e] gives True if e is a full array.\n"
     "ArrayQ[e, patt] asks also that its depth matches patt, ArrayQ[e, patt, test] that test gives True for each element."},
    {"Level", {2, 3}, ATTR_NONE, level,
     "Level[e, levels] gives a list of the subexpressions of e at the levels.\nLevel[e, levels, f] gives f of them.",
     "Heads -> False"},
    {"Thread", {1, 3}, ATTR_NONE, thread,
     "Thread[f[args]] threads f over the lists among args.\nThread[f[args], h] threads over parts with head h.\n"
     "Thread[f[args], h, n] over the first n of them only."},
    {"Distribute", {1, 5}, ATTR_NONE, distribute,
     "Distribute[f[x1, x2, ...]] distributes f over Plus among the xi.\nDistribute[e, g] distributes over g.\n"
     "Distribute[e, g, f] only if e has head f.\nDistribute[e, g, f, gp, fp] gives gp and fp instead of g and f."},
    {"Inner", {3, 5}, ATTR_NONE, inner,
     "Inner[f, a, b, g] is Dot with f for Times and g for Plus.\nInner[f, a, b] uses Plus for g."},
    {"Outer", {1, ANY}, ATTR_NONE, outer,
     "Outer[f, list1, list2, ...] gives f of all combinations of their lowest elements, in nested lists.\n"
     "Outer[f, list1, ..., n] takes as elements the parts at level n, Outer[f, list1, ..., n1, n2, ...] at level ni of listi."},
};

static const MessageText messages[] = {
    {"Thread", "tdlen", "Objects of unequal length in `1` cannot be combined."},
    {"Inner", "incom",
     "Length `1` of dimension `2` in `3` is incommensurate with length `4` of dimension `5` in `6`."},
    {"General", "heads", "Heads `1` and `2` at positions `3` and `4` are expected to be the same."},
};

const Module module_structure = {"structure", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
