/* combinations.c - all ways to choose: Tuples, Subsets, Permutations, IntegerPartitions, Signature. */
#include <string.h>
#include "builtins/exact.h"
#include "builtins/keytable.h"
#include "builtins/level.h"
#include "builtins/packed.h"
#include "builtins/sorting.h"
#include "interp/number.h"
#include "interp/order.h"

/* ---- Tuples ---- */

typedef struct TupleWork {
    Interp *in;
    size_t n;
    const Expr *lists;
    Expr head;
    Expr *chosen;
    Builder out;
} TupleWork;

static void tuples_from(TupleWork *w, size_t k)
{
    if (k == w->n) {
        unwind_poll(w->in);
        builder_add(&w->out, expr_normal(w->head, w->n, w->chosen));
        return;
    }
    for (size_t i = 1; i <= expr_length(w->lists[k]); i++) {
        w->chosen[k] = expr_part(w->lists[k], i);
        tuples_from(w, k + 1);
    }
}

static Expr tuples_of(Interp *in, Expr head, size_t n, const Expr *lists)
{
    TupleWork w = {in, n, lists, head, mem_array(Expr, n + 1), builder_start(S(List), 16)};
    tuples_from(&w, 0);
    return builder_finish(&w.out);
}

/* The parts of flat in an array of the dimensions, from *next on. */
static Expr in_shape(Expr flat, const int64_t *dim, size_t rank, size_t *next)
{
    Builder b = builder_start(S(List), (size_t)dim[0]);
    for (int64_t i = 0; i < dim[0]; i++)
        builder_add(&b, rank == 1 ? expr_part(flat, (*next)++) : in_shape(flat, dim + 1, rank - 1, next));
    return builder_finish(&b);
}

/* Tuples[list, n], Tuples[list, {n1, n2, ...}], Tuples[{list1, list2, ...}] */
static Expr tuples(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    if (expr_length(call) == 1) {
        size_t n = expr_length(e);
        Expr *lists = mem_array(Expr, n + 1);
        for (size_t i = 0; i < n; i++) {
            lists[i] = expr_part(e, i + 1);
            if (!expr_has_parts(lists[i]))
                return message(in, call, "normal", expr_list(2, expr_int(1), expr_int((int64_t)i + 1)), call, NULL);
        }
        return tuples_of(in, n ? expr_head(lists[0]) : S(List), n, lists);
    }
    Expr spec = expr_part(call, 2);
    size_t rank = expr_is_list(spec) ? expr_length(spec) : 1;
    int64_t dim[16], count = 1;
    if (rank == 0 || rank > 16)
        return NULL;
    for (size_t k = 0; k < rank; k++) {
        if (!whole_number(expr_is_list(spec) ? expr_part(spec, k + 1) : spec, &dim[k]) || dim[k] < 0 ||
            __builtin_mul_overflow(count, dim[k], &count) || count > INT32_MAX)
            return message(in, call, "ilsmn", expr_int(2), call, NULL);
    }
    Expr *lists = mem_array(Expr, (size_t)count + 1);
    for (int64_t i = 0; i < count; i++)
        lists[i] = e;
    Expr flat = tuples_of(in, expr_head(e), (size_t)count, lists);
    if (!expr_is_list(spec) || rank < 2)
        return flat;
    Builder b = builder_start(S(List), expr_length(flat));
    for (size_t i = 1; i <= expr_length(flat); i++) {
        size_t next = 1;
        builder_add(&b, in_shape(expr_part(flat, i), dim, rank, &next));
    }
    return builder_finish(&b);
}

/* ---- Subsets ---- */

/* Sizes asked for: n (up to n), {n}, {m, n}, {m, n, s}, All. */
typedef struct Sizes {
    int64_t least, most, step;
} Sizes;

static bool read_sizes(Expr spec, int64_t length, Sizes *out)
{
    *out = (Sizes){0, length, 1};
    if (spec == S(All))
        return true;
    if (!expr_is_list(spec))
        return whole_number(spec, &out->most) && out->most >= 0;
    size_t n = expr_length(spec);
    if (n < 1 || n > 3 || !whole_number(expr_part(spec, 1), &out->least) || out->least < 0)
        return false;
    out->most = out->least;
    if (n >= 2 && (!whole_number(expr_part(spec, 2), &out->most) || out->most < 0))
        return false;
    return n < 3 || (whole_number(expr_part(spec, 3), &out->step) && out->step != 0);
}

typedef struct SubsetWork {
    Interp *in;
    Expr e;
    Builder out;
    int64_t wanted; /* how many are still to come; INT64_MAX all */
} SubsetWork;

/* All subsets of k parts, in lexicographic order of positions. */
static void subsets_of_size(SubsetWork *w, size_t k)
{
    size_t n = expr_length(w->e);
    if (k > n)
        return;
    int64_t *at = mem_bytes((k + 1) * sizeof *at);
    for (size_t i = 0; i < k; i++)
        at[i] = (int64_t)i;
    while (w->wanted > 0) {
        unwind_poll(w->in);
        builder_add(&w->out, parts_at(w->in, w->e, k, at));
        w->wanted--;
        size_t i = k;
        while (i > 0 && at[i - 1] == (int64_t)(n - (k - i)) - 1)
            i--;
        if (i == 0)
            return;
        at[i - 1]++;
        for (size_t j = i; j < k; j++)
            at[j] = at[j - 1] + 1;
    }
}

/* Subsets[e], Subsets[e, n], Subsets[e, {n}], Subsets[e, {m, n, s}], Subsets[e, sizes, count or {i}] */
static Expr subsets(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    size_t given = expr_length(call);
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    Sizes sizes = {0, (int64_t)expr_length(e), 1};
    if (given >= 2 && !read_sizes(expr_part(call, 2), sizes.most, &sizes))
        return message(in, call, "nninfseq", expr_int(2), call, NULL);
    if (sizes.most > (int64_t)expr_length(e))
        sizes.most = (int64_t)expr_length(e);
    SubsetWork w = {in, e, builder_start(S(List), 16), INT64_MAX};
    Expr which = given == 3 ? expr_part(call, 3) : NULL;
    if (which && expr_is(which, EXPR_INT) && expr_int_value(which) >= 0)
        w.wanted = expr_int_value(which);
    for (int64_t k = sizes.least; sizes.step > 0 ? k <= sizes.most : k >= sizes.most; k += sizes.step)
        if (k >= 0)
            subsets_of_size(&w, (size_t)k);
    Expr all = builder_finish(&w.out);
    if (!which || expr_is(which, EXPR_INT))
        return all;
    Stretch s;
    if (stretch_take(which, expr_length(all), &s) != STRETCH_OK)
        return message(in, call, "seqs", expr_int(3), call, NULL);
    return stretch_parts(in, all, &s);
}

/* ---- Permutations ---- */

typedef struct PermutationWork {
    Interp *in;
    Expr e;
    size_t classes;
    Expr *value;   /* one of each class, in order of appearance */
    size_t *left;  /* how many of each are left */
    Expr *chosen;
    size_t size;
    Builder out;
} PermutationWork;

static void permutations_from(PermutationWork *w, size_t k)
{
    if (k == w->size) {
        unwind_poll(w->in);
        builder_add(&w->out, derived(w->in, w->e, expr_normal(expr_head(w->e), k, w->chosen)));
        return;
    }
    for (size_t c = 0; c < w->classes; c++) {
        if (w->left[c] == 0)
            continue;
        w->left[c]--;
        w->chosen[k] = w->value[c];
        permutations_from(w, k + 1);
        w->left[c]++;
    }
}

/* Permutations[e], Permutations[e, n], Permutations[e, {n}], Permutations[e, {m, n, s}] */
static Expr permutations(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    size_t n = expr_length(e);
    Sizes sizes = {(int64_t)n, (int64_t)n, 1};
    if (expr_length(call) == 2 && expr_part(call, 2) != S(All) && !read_sizes(expr_part(call, 2), (int64_t)n, &sizes))
        return message(in, call, "nninfseq", expr_int(2), call, NULL);
    if (expr_length(call) == 2 && expr_part(call, 2) == S(All))
        sizes = (Sizes){0, (int64_t)n, 1};
    PermutationWork w = {.in = in, .e = e, .value = mem_array(Expr, n + 1), .left = mem_array(size_t, n + 1),
                         .chosen = mem_array(Expr, n + 1), .out = builder_start(S(List), 16)};
    KeyTable table = keytable_start(n);
    for (size_t i = 1; i <= n; i++) {
        bool added;
        size_t c = keytable_add(&table, expr_part(e, i), &added);
        if (added)
            w.value[w.classes++] = expr_part(e, i);
        w.left[c]++;
    }
    if (sizes.most > (int64_t)n)
        sizes.most = (int64_t)n;
    for (int64_t k = sizes.least; sizes.step > 0 ? k <= sizes.most : k >= sizes.most; k += sizes.step) {
        w.size = (size_t)k;
        if (k >= 0 && k <= (int64_t)n)
            permutations_from(&w, 0);
    }
    return builder_finish(&w.out);
}

/* Signature[e] - 1 or -1 as the permutation that sorts e is even or odd, 0 with equal parts */
static Expr signature(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1);
    size_t n = expr_length(e);
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    Expr *parts = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++)
        parts[i] = expr_part(e, i + 1);
    int sign = 1;
    for (size_t i = 1; i < n; i++)
        for (size_t j = i; j > 0; j--) {
            int order = expr_order(parts[j - 1], parts[j]);
            if (order == 0)
                return expr_int(0);
            if (order < 0)
                break;
            Expr x = parts[j];
            parts[j] = parts[j - 1];
            parts[j - 1] = x;
            sign = -sign;
        }
    return expr_int(sign);
}

/* ---- IntegerPartitions ---- */

typedef struct PartitionWork {
    Interp *in;
    const int64_t *allowed; /* decreasing; NULL: any */
    size_t allowed_count;
    int64_t least, most, step, wanted;
    int64_t *part;
    Builder out;
} PartitionWork;

static void partitions_from(PartitionWork *w, int64_t rest, int64_t largest, size_t from, int64_t k)
{
    stack_check(w->in);
    unwind_poll(w->in);
    if (w->wanted == 0)
        return;
    if (rest == 0) {
        if (k < w->least || k > w->most || (k - w->least) % w->step != 0)
            return;
        Builder b = builder_start(S(List), (size_t)k);
        for (int64_t i = 0; i < k; i++)
            builder_add(&b, expr_int(w->part[i]));
        builder_add(&w->out, builder_finish(&b));
        w->wanted--;
        return;
    }
    if (k >= w->most)
        return;
    if (w->allowed) {
        for (size_t i = from; i < w->allowed_count; i++)
            if (w->allowed[i] > 0 && w->allowed[i] <= rest) {
                w->part[k] = w->allowed[i];
                partitions_from(w, rest - w->allowed[i], w->allowed[i], i, k + 1);
            }
        return;
    }
    /* The parts still to come are no larger than this one, so it must be at least rest over their number. */
    int64_t slots = w->most - k, smallest = slots >= rest ? 1 : (rest + slots - 1) / slots;
    for (int64_t p = rest < largest ? rest : largest; p >= smallest; p--) {
        w->part[k] = p;
        partitions_from(w, rest - p, p, 0, k + 1);
    }
}

/* IntegerPartitions[n], [n, k], [n, {k}], [n, {kmin, kmax}], [n, sizes, {s1, s2, ...}], [n, sizes, parts, count] */
static Expr integer_partitions(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    size_t given = expr_length(call);
    Sizes sizes = {0, INT64_MAX, 1};
    if (given >= 3 && expr_is_list(expr_part(call, 3))) { /* fractions: the same in units of their common denominator */
        Expr other = exact_library(in, call);
        if (other)
            return other;
    }
    if (!expr_is(e, EXPR_INT))
        return message(in, call, "int", expr_int(1), call, NULL);
    int64_t n = expr_int_value(e);
    if (given >= 2 && !read_sizes(expr_part(call, 2), INT64_MAX, &sizes))
        return message(in, call, "nninfseq", expr_int(2), call, NULL);
    if (n < 0)
        return expr_list(0, NULL);
    PartitionWork w = {.in = in, .least = sizes.least, .most = sizes.most, .step = sizes.step, .wanted = INT64_MAX,
                       .out = builder_start(S(List), 16)};
    if (w.most > n)
        w.most = n;
    if (given >= 3 && expr_part(call, 3) != S(All)) {
        Expr list = expr_part(call, 3);
        if (!expr_is_list(list))
            return message(in, call, "list", expr_int(3), call, NULL);
        int64_t *allowed = mem_bytes((expr_length(list) + 1) * sizeof *allowed);
        for (size_t i = 1; i <= expr_length(list); i++) {
            if (!whole_number(expr_part(list, i), &allowed[i - 1]))
                return NULL;
            for (size_t j = i - 1; j > 0 && allowed[j - 1] < allowed[j]; j--) {
                int64_t x = allowed[j];
                allowed[j] = allowed[j - 1];
                allowed[j - 1] = x;
            }
        }
        w.allowed = allowed;
        for (size_t i = 0; i < expr_length(list); i++) /* the same size twice counts once */
            if (i == 0 || allowed[i] != allowed[i - 1])
                allowed[w.allowed_count++] = allowed[i];
    }
    int64_t last = 0;
    if (given == 4 && whole_number(expr_part(call, 4), &w.wanted) && w.wanted < 0) {
        last = -w.wanted;
        w.wanted = INT64_MAX;
    }
    if (n > 100000000)
        return NULL;
    w.part = mem_bytes(((size_t)n + 1) * sizeof *w.part);
    partitions_from(&w, n, n, 0, 0);
    Expr all = builder_finish(&w.out);
    if (last && (size_t)last < expr_length(all))
        return stretch_parts(in, all, &(Stretch){(int64_t)expr_length(all) - last + 1, 1, (size_t)last});
    return all;
}

static const Builtin builtins[] = {
    {"Tuples", {1, 2}, ATTR_NONE, tuples,
     "Tuples[list, n] gives all n-tuples of the parts of list.\nTuples[{list1, list2, ...}] takes one part from each list.\n"
     "Tuples[list, {n1, n2, ...}] gives all arrays."},
    {"Subsets", {1, 3}, ATTR_NONE, subsets,
     "Subsets[e] gives all subsets of the parts of e, smallest first.\nSubsets[e, n] of at most n parts, Subsets[e, {n}] of "
     "exactly n, Subsets[e, {m, n}] of m to n.\nSubsets[e, sizes, s] the first s, Subsets[e, sizes, {i}] the ith."},
    {"Permutations", {1, 2}, ATTR_NONE, permutations,
     "Permutations[e] gives all distinct orders of the parts of e.\nPermutations[e, n] of at most n parts, "
     "Permutations[e, {n}] of exactly n."},
    {"Signature", {1, 1}, ATTR_NONE, signature,
     "Signature[e] gives the sign of the permutation that sorts the parts of e, 0 if two are the same."},
    {"IntegerPartitions", {1, 4}, ATTR_NONE, integer_partitions,
     "IntegerPartitions[n] gives all ways to write n as a sum of positive integers.\nIntegerPartitions[n, k] of at most k, "
     "IntegerPartitions[n, {k}] of exactly k, IntegerPartitions[n, sizes, {s1, s2, ...}] of the si only."},
};

static const MessageText messages[] = {
    {"General", "nninfseq",
     "The argument at position `1` of `2` should be All, a non-negative integer, Infinity, or a list of up to three of these."},
    {"General", "int", "Integer expected at position `1` in `2`."},
};

const Module module_combinations = {"combinations", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
