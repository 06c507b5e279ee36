/* arrange.c - the same elements in another order or nesting: Reverse, Rotate, Flatten, Transpose, ArrayReshape. */
#include <stdlib.h>
#include <string.h>
#include "builtins/dims.h"
#include "builtins/level.h"
#include "builtins/packed.h"
#include "builtins/sparse.h"
#include "interp/number.h"

/* ---- Reverse ---- */

/* Parts of e in the order of order[0..n): 0-based. */
static Expr reorder(Interp *in, Expr e, size_t n, const int64_t *order)
{
    if (expr_is(e, EXPR_PACKED))
        return packed_rows(e, n, order);
    if (expr_is(e, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(n);
        for (size_t i = 0; i < n; i++)
            assoc_copy_entry(&b, e, (size_t)order[i] + 1);
        return assoc_finish(&b);
    }
    Builder b = builder_start(expr_head(e), n);
    for (size_t i = 0; i < n; i++)
        builder_add(&b, expr_part(e, (size_t)order[i] + 1));
    return derived(in, e, builder_finish(&b));
}

/* e with its parts at one level rearranged by order_of, which fills order for n parts. */
typedef struct Rearrange {
    Interp *in;
    void (*order_of)(int64_t *order, int64_t n, int64_t amount);
    const int64_t *amount; /* one for each level; 0 leaves a level alone */
    size_t levels;
} Rearrange;

static Expr rearrange(const Rearrange *r, Expr e, size_t level)
{
    stack_check(r->in);
    if (level >= r->levels || !expr_has_parts(e))
        return e;
    size_t n = expr_length(e);
    if (r->amount[level] && n > 0) {
        int64_t *order = mem_bytes(n * sizeof *order);
        r->order_of(order, (int64_t)n, r->amount[level]);
        e = reorder(r->in, e, n, order);
    }
    if (level + 1 == r->levels)
        return e;
    if (expr_is(e, EXPR_ASSOC)) {
        for (size_t i = 1; i <= n; i++)
            e = assoc_with_value(e, i, rearrange(r, assoc_value(e, i), level + 1));
        return e;
    }
    Builder b = builder_start(expr_head(e), n);
    for (size_t i = 1; i <= n; i++)
        builder_add(&b, rearrange(r, expr_part(e, i), level + 1));
    return derived(r->in, NULL, builder_finish(&b));
}

static void backwards(int64_t *order, int64_t n, int64_t amount)
{
    (void)amount;
    for (int64_t i = 0; i < n; i++)
        order[i] = n - 1 - i;
}

/* Reverse[e], Reverse[e, level], Reverse[e, {levels}] */
static Expr reverse(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    int64_t flags[64] = {1};
    Rearrange r = {in, backwards, flags, 1};
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    if (expr_length(call) == 2) {
        Expr spec = expr_part(call, 2);
        flags[0] = 0;
        size_t n = expr_is_list(spec) ? expr_length(spec) : 1;
        for (size_t i = 1; i <= n; i++) {
            int64_t level;
            if (!whole_number(expr_is_list(spec) ? expr_part(spec, i) : spec, &level) || level < 1 || level > 64)
                return message(in, call, "ilsmp", expr_int(2), call, NULL);
            flags[level - 1] = 1;
            if ((size_t)level > r.levels)
                r.levels = (size_t)level;
        }
    }
    return rearrange(&r, e, 0);
}

/* ---- RotateLeft, RotateRight ---- */

static void rotated(int64_t *order, int64_t n, int64_t amount)
{
    int64_t shift = (amount % n + n) % n;
    for (int64_t i = 0; i < n; i++)
        order[i] = i + shift < n ? i + shift : i + shift - n;
}

static Expr rotate(Interp *in, Expr call, int64_t sign)
{
    Expr e = expr_part(call, 1), spec = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(1);
    if (!expr_has_parts(e))
        return expr_is_atom(e) && !expr_is_symbol(e) ? message(in, call, "normal", expr_int(1), call, NULL) : NULL;
    size_t levels = expr_is_list(spec) ? expr_length(spec) : 1;
    int64_t *amount = mem_bytes((levels + 1) * sizeof *amount);
    for (size_t i = 0; i < levels; i++) {
        Expr one = expr_is_list(spec) ? expr_part(spec, i + 1) : spec;
        if (!expr_is(one, EXPR_INT))
            return message(in, call, "ilsmi", expr_int(2), call, NULL);
        amount[i] = sign * expr_int_value(one);
    }
    Rearrange r = {in, rotated, amount, levels};
    return rearrange(&r, e, 0);
}

static Expr rotate_left(Interp *in, Expr call)
{
    return rotate(in, call, 1);
}

static Expr rotate_right(Interp *in, Expr call)
{
    return rotate(in, call, -1);
}

/* ---- Flatten ---- */

typedef struct Flattening {
    Interp *in;
    Expr head;
    Builder out;
} Flattening;

static void flatten_into(Flattening *f, Expr e, int64_t levels)
{
    stack_check(f->in);
    size_t n = expr_length(e);
    if (levels > 0 && expr_is(e, EXPR_PACKED) && array_view(e).rank == 1) {
        builder_add_parts(&f->out, e, 1, n);
        return;
    }
    for (size_t i = 1; i <= n; i++) {
        Expr part = expr_part(e, i);
        if (levels > 0 && expr_has_parts(part) && !expr_is(part, EXPR_ASSOC) && expr_has_head(part, f->head))
            flatten_into(f, part, levels - 1);
        else
            builder_add(&f->out, part);
    }
}

static Expr flatten_packed(Expr e, int64_t levels)
{
    ArrayView a = array_view(e);
    int drop = levels >= a.rank ? a.rank - 1 : (int)levels;
    if (drop == 0)
        return e;
    int64_t dim[ARRAY_RANK] = {1};
    for (int r = 0; r <= drop; r++)
        dim[0] *= a.dim[r];
    for (int r = drop + 1; r < a.rank; r++)
        dim[r - drop] = a.dim[r];
    return array_reshape(e, a.rank - drop, dim);
}

static Expr flatten_levels(Interp *in, Expr e, int64_t levels, Expr head)
{
    if (expr_is(e, EXPR_PACKED) && head == S(List))
        return flatten_packed(e, levels);
    Expr values = e;
    if (expr_is(e, EXPR_ASSOC)) {
        Builder b = builder_start(S(List), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, assoc_value(e, i));
        values = builder_finish(&b);
    }
    if (!expr_has_parts(values))
        return e;
    bool any = false;
    for (size_t i = 1; i <= expr_length(values) && !any && expr_is_normal(values); i++)
        any = expr_has_parts(expr_part(values, i)) && expr_has_head(expr_part(values, i), head);
    if (!any && expr_is_normal(values))
        return values;
    Flattening f = {in, head, builder_start(expr_head(values), expr_length(values))};
    flatten_into(&f, values, levels);
    return derived(in, NULL, builder_finish(&f.out));
}

/* One element of a ragged array with its indices. */
typedef struct Leaf {
    int64_t *index;
    Expr value;
} Leaf;

typedef struct Regroup {
    Interp *in;
    Expr head;
    size_t depth;       /* levels that are taken apart           */
    size_t *order;      /* the levels, in the order of the result */
    size_t groups;
    size_t *group_end;  /* group g uses order[group_end[g - 1]] .. order[group_end[g] - 1] */
    Leaf *leaf;
    size_t count, capacity;
    int64_t index[64];
} Regroup;

static bool gather_leaves(Regroup *r, Expr e, size_t level)
{
    if (level == r->depth) {
        if (r->count == r->capacity) {
            size_t larger = r->capacity ? 2 * r->capacity : 64;
            Leaf *grown = mem_array(Leaf, larger);
            if (r->count)
                memcpy(grown, r->leaf, r->count * sizeof *grown);
            r->leaf = grown;
            r->capacity = larger;
        }
        int64_t *index = mem_bytes(r->depth * sizeof *index);
        memcpy(index, r->index, r->depth * sizeof *index);
        r->leaf[r->count++] = (Leaf){index, e};
        return true;
    }
    if (!expr_has_parts(e) || !expr_has_head(e, r->head))
        return false;
    for (size_t i = 1; i <= expr_length(e); i++) {
        r->index[level] = (int64_t)i;
        if (!gather_leaves(r, expr_part(e, i), level + 1))
            return false;
    }
    return true;
}

static int leaf_compare(const void *a, const void *b, void *regroup)
{
    const Regroup *r = regroup;
    const Leaf *p = a, *q = b;
    for (size_t k = 0; k < r->depth; k++)
        if (p->index[r->order[k]] != q->index[r->order[k]])
            return p->index[r->order[k]] < q->index[r->order[k]] ? -1 : 1;
    return 0;
}

static bool same_group(const Regroup *r, const Leaf *p, const Leaf *q, size_t from, size_t to)
{
    for (size_t k = from; k < to; k++)
        if (p->index[r->order[k]] != q->index[r->order[k]])
            return false;
    return true;
}

static Expr regroup_from(Regroup *r, const Leaf *leaf, size_t n, size_t group)
{
    if (group == r->groups)
        return leaf[0].value;
    size_t from = group ? r->group_end[group - 1] : 0, to = r->group_end[group];
    Builder b = builder_start(r->head, n);
    for (size_t i = 0; i < n;) {
        size_t end = i + 1;
        while (end < n && same_group(r, &leaf[i], &leaf[end], from, to))
            end++;
        builder_add(&b, regroup_from(r, leaf + i, end - i, group + 1));
        i = end;
    }
    return builder_finish(&b);
}

/* Flatten[e, {{l11, l12, ...}, {l21, ...}, ...}]: levels l1j together make level 1 of the result, and so on. */
static Expr flatten_by_groups(Interp *in, Expr call, Expr e, Expr spec, Expr head)
{
    Regroup r = {.in = in, .head = head};
    bool used[64] = {false};
    size_t order[64], group_end[64], listed = 0;
    bool flat = expr_length(spec) == 0 || !expr_is_list(expr_part(spec, 1));
    size_t groups = flat ? 1 : expr_length(spec);
    if (groups > 63)
        return NULL;
    for (size_t g = 0; g < groups; g++) {
        Expr group = flat ? spec : expr_part(spec, g + 1);
        if (!expr_is_list(group))
            return message(in, call, "flpi", spec, NULL);
        for (size_t j = 1; j <= expr_length(group); j++) {
            int64_t level;
            if (!whole_number(expr_part(group, j), &level) || level < 1 || level > 63 || used[level - 1])
                return message(in, call, "flpi", spec, NULL);
            used[level - 1] = true;
            order[listed++] = (size_t)level - 1;
            if ((size_t)level > r.depth)
                r.depth = (size_t)level;
        }
        group_end[g] = listed;
    }
    for (size_t level = 0; level < r.depth; level++) /* levels not named follow, one by one */
        if (!used[level]) {
            order[listed++] = level;
            group_end[groups++] = listed;
        }
    r.order = order;
    r.group_end = group_end;
    r.groups = groups;
    if (!gather_leaves(&r, e, 0))
        return message(in, call, "fldep", expr_int((int64_t)r.depth), spec,
                       expr_int((int64_t)dims_of(e, SIZE_MAX).rank), e, NULL);
    qsort_r(r.leaf, r.count, sizeof *r.leaf, leaf_compare, &r);
    if (r.count == 0)
        return expr_normal(head, 0, NULL);
    return regroup_from(&r, r.leaf, r.count, 0);
}

/* Flatten[e], Flatten[e, n], Flatten[e, n, h], Flatten[e, {{levels...}, ...}] */
static Expr flatten(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    int64_t levels = INT64_MAX;
    if (sparse_dimensions(e))
        e = sparse_to_list(in, e);
    if (expr_is_array(e) && !expr_is(e, EXPR_PACKED)) {
        ArrayView a = array_view(e);
        return expr_is(e, EXPR_NUMERIC) && expr_length(call) == 1 ? array_reshape(e, 1, &a.count) : NULL;
    }
    if (!expr_has_parts(e))
        return expr_is_symbol(e) || expr_length(call) > 1 ? e : message(in, call, "normal", expr_int(1), call, NULL);
    Expr head = expr_length(call) == 3 ? expr_part(call, 3) : expr_is(e, EXPR_ASSOC) ? S(List) : expr_head(e);
    if (expr_length(call) > 1) {
        Expr spec = expr_part(call, 2);
        if (expr_is_list(spec))
            return flatten_by_groups(in, call, e, spec, head);
        if (!whole_number(spec, &levels) || levels < 0)
            return message(in, call, "flpi", spec, NULL);
    }
    return flatten_levels(in, e, levels, head);
}

/* ---- Transpose ---- */

static Expr transpose_packed(Expr e)
{
    ArrayView a = array_view(e);
    int64_t rows = a.dim[0], columns = a.dim[1], dim[ARRAY_RANK];
    memcpy(dim, a.dim, (size_t)a.rank * sizeof *dim);
    dim[0] = columns;
    dim[1] = rows;
    void *data;
    Expr out = array_new(EXPR_PACKED, a.type, a.rank, dim, &data);
    size_t bytes = array_type_size(a.type);
    for (int r = 2; r < a.rank; r++)
        bytes *= (size_t)a.dim[r];
    enum { TILE = 32 };
    for (int64_t i0 = 0; i0 < rows; i0 += TILE)
        for (int64_t j0 = 0; j0 < columns; j0 += TILE)
            for (int64_t i = i0; i < rows && i < i0 + TILE; i++)
                for (int64_t j = j0; j < columns && j < j0 + TILE; j++) {
                    char *to = (char *)data + (size_t)(j * rows + i) * bytes;
                    const char *from = (const char *)a.data + (size_t)(i * columns + j) * bytes;
                    if (bytes == 8)
                        memcpy(to, from, 8);
                    else
                        memcpy(to, from, bytes);
                }
    return out;
}

typedef struct Transposition {
    Expr e;
    size_t rank, result_rank;
    const size_t *to;     /* level i of e is level to[i] of the result */
    const int64_t *dim;   /* of the result */
    size_t *index;        /* where we are in the result */
} Transposition;

static Expr transpose_from(Transposition *t, size_t level)
{
    if (level == t->result_rank) {
        Expr e = t->e;
        for (size_t i = 0; i < t->rank; i++)
            e = expr_part(e, t->index[t->to[i]]);
        return e;
    }
    Builder b = builder_start(expr_head(t->e), (size_t)t->dim[level]);
    for (size_t i = 1; i <= (size_t)t->dim[level]; i++) {
        t->index[level] = i;
        builder_add(&b, transpose_from(t, level + 1));
    }
    return builder_finish(&b);
}

/* Associations of associations, or a mixture with lists: rows become columns by key. */
static Expr transpose_keyed(Interp *in, Expr call, Expr e)
{
    size_t n = expr_length(e);
    if (n == 0)
        return e;
    Expr model = expr_part(e, 1);
    size_t m = expr_length(model);
    bool outer_keyed = expr_is(e, EXPR_ASSOC), inner_keyed = expr_is(model, EXPR_ASSOC);
    AssocBuilder keyed = {0};
    Builder listed = {0};
    if (inner_keyed)
        keyed = assoc_builder(m);
    else
        listed = builder_start(S(List), m);
    for (size_t j = 1; j <= m; j++) {
        AssocBuilder rows = assoc_builder(outer_keyed ? n : 0);
        Builder row = builder_start(S(List), n);
        for (size_t i = 1; i <= n; i++) {
            Expr from = expr_part(e, i), value = NULL;
            if (expr_is(from, EXPR_ASSOC) == inner_keyed && expr_length(from) == m && expr_has_parts(from))
                value = inner_keyed ? assoc_lookup(from, assoc_key(model, j)) : expr_part(from, j);
            if (!value)
                return message(in, call, "nmtx", e, NULL);
            if (outer_keyed)
                assoc_add(&rows, assoc_key(e, i), value);
            else
                builder_add(&row, value);
        }
        Expr made = outer_keyed ? assoc_finish(&rows) : builder_finish(&row);
        if (inner_keyed)
            assoc_add(&keyed, assoc_key(model, j), made);
        else
            builder_add(&listed, made);
    }
    return inner_keyed ? assoc_finish(&keyed) : builder_finish(&listed);
}

/* Reads {n1, n2, ...}, or m <-> n; false when it is no permutation of levels. */
static bool read_permutation(Expr spec, size_t rank, size_t *to, size_t *given)
{
    *given = 2;
    if (expr_has_head(spec, S(TwoWayRule)) && expr_length(spec) == 2) {
        int64_t a, b;
        if (!whole_number(expr_part(spec, 1), &a) || !whole_number(expr_part(spec, 2), &b) || a < 1 || b < 1 ||
            (size_t)a > rank || (size_t)b > rank)
            return false;
        for (size_t i = 0; i < rank; i++)
            to[i] = i;
        to[a - 1] = (size_t)b - 1;
        to[b - 1] = (size_t)a - 1;
        *given = rank;
        return true;
    }
    if (!expr_is_list(spec) || expr_length(spec) > rank)
        return false;
    *given = expr_length(spec);
    for (size_t i = 0; i < *given; i++) {
        int64_t level;
        if (!whole_number(expr_part(spec, i + 1), &level) || level < 1 || (size_t)level > rank)
            return false;
        to[i] = (size_t)level - 1;
    }
    return true;
}

/* Transpose[a], Transpose[a, {n1, n2, ...}] */
static Expr transpose(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (sparse_dimensions(e)) {
        Expr full = evaluate(in, expr_with_part(call, 1, sparse_to_list(in, e)));
        return evaluate_call(in, S(SparseArray), 1, full);
    }
    if (expr_is_array(e) && !expr_is(e, EXPR_PACKED))
        e = array_to_list(e);
    if (!expr_has_parts(e))
        return message(in, call, "nmtx", e, NULL);
    if (expr_length(e) > 0 && (expr_is(e, EXPR_ASSOC) || expr_is(expr_part(e, 1), EXPR_ASSOC)))
        return transpose_keyed(in, call, e);
    bool plain = expr_length(call) == 1;
    Dims d = dims_of(e, 64);
    if (expr_is_list(e) && expr_length(e) == 0)
        return e;
    if (plain && d.rank < 2)
        return message(in, call, "nmtx", e, NULL);
    if (plain && expr_is(e, EXPR_PACKED))
        return transpose_packed(e);
    size_t to[64] = {1, 0}, given = 2, index[64], result_rank = 0;
    if (!plain && !read_permutation(expr_part(call, 2), d.rank, to, &given))
        return message(in, call, "perm", expr_part(call, 2), e, NULL);
    int64_t dim[64];
    for (size_t i = 0; i < given; i++) {
        if (to[i] >= result_rank) {
            for (size_t k = result_rank; k <= to[i]; k++)
                dim[k] = INT64_MAX;
            result_rank = to[i] + 1;
        }
        if (d.dim[i] < dim[to[i]])
            dim[to[i]] = d.dim[i];
    }
    for (size_t k = 0; k < result_rank; k++)
        if (dim[k] == INT64_MAX)
            return message(in, call, "perm", expr_part(call, 2), e, NULL);
    Transposition t = {e, given, result_rank, to, dim, index};
    return transpose_from(&t, 0);
}

/* ---- ArrayReshape ---- */

/* Takes the elements of e, and padding when they are used up, into an array of the dimensions. */
typedef struct Reshape {
    Expr flat, padding;
    size_t next;
    Expr dims;
} Reshape;

static Expr reshape_from(Interp *in, Reshape *r, size_t level)
{
    size_t n = (size_t)expr_int_value(expr_part(r->dims, level));
    Builder b = builder_start(S(List), n < 65536 ? n : 65536);
    for (size_t i = 0; i < n; i++) {
        unwind_poll(in);
        if (level < expr_length(r->dims))
            builder_add(&b, reshape_from(in, r, level + 1));
        else
            builder_add(&b, r->next <= expr_length(r->flat) ? expr_part(r->flat, r->next) : r->padding);
        if (level == expr_length(r->dims))
            r->next++;
    }
    return builder_finish(&b);
}

/* ArrayReshape[e, dims], ArrayReshape[e, dims, padding] */
static Expr array_reshape_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), dims = expr_part(call, 2);
    if (expr_is(dims, EXPR_INT))
        dims = expr_list(1, dims);
    bool good = expr_is_list(dims) && expr_length(dims) > 0;
    int64_t count = 1, dim[ARRAY_RANK];
    for (size_t i = 1; good && i <= expr_length(dims); i++) {
        Expr n = expr_part(dims, i);
        good = expr_is(n, EXPR_INT) && expr_int_value(n) >= 0 && !__builtin_mul_overflow(count, expr_int_value(n), &count);
        if (good && i <= ARRAY_RANK)
            dim[i - 1] = expr_int_value(n);
    }
    if (!good)
        return message(in, call, "ilsmn", expr_int(2), call, NULL);
    if (expr_is_array(e) && array_view(e).count == count && expr_length(dims) <= ARRAY_RANK && !expr_is(e, EXPR_BYTES))
        return array_reshape(e, (int)expr_length(dims), dim);
    if (expr_is_array(e) && !expr_is(e, EXPR_PACKED))
        e = array_to_list(e);
    if (sparse_dimensions(e))
        e = sparse_to_list(in, e);
    if (!expr_has_parts(e))
        return message(in, call, "list", expr_int(1), call, NULL);
    Reshape r = {flatten_levels(in, e, INT64_MAX, expr_is(e, EXPR_ASSOC) ? S(List) : expr_head(e)),
                 expr_length(call) == 3 ? expr_part(call, 3) : expr_int(0), 1, dims};
    return reshape_from(in, &r, 1);
}

/* ---- ArrayFlatten ---- */

/* Height (level 1) or width (level 2) of a block; -1 for a scalar, which fills what its neighbours leave. */
static int64_t block_size(Expr block, size_t level)
{
    Dims d = dims_of(block, 2);
    return d.rank >= level ? d.dim[level - 1] : -1;
}

/* ArrayFlatten[{{m11, m12, ...}, ...}], ArrayFlatten[a, r] */
static Expr array_flatten(Interp *in, Expr call)
{
    Expr blocks = expr_part(call, 1);
    int64_t r = 2;
    if (expr_length(call) == 2 && (!whole_number(expr_part(call, 2), &r) || r < 1 || r > 20))
        return message(in, call, "intpm", expr_int(2), call, NULL);
    if (r != 2) {
        Builder groups = builder_start(S(List), (size_t)r);
        for (int64_t i = 1; i <= r; i++)
            builder_add(&groups, expr_list(2, expr_int(i), expr_int(i + r)));
        return flatten_by_groups(in, call, blocks, builder_finish(&groups), S(List));
    }
    Dims d = dims_of(blocks, 2);
    if (d.rank < 2)
        return message(in, call, "arrayd", blocks, NULL);
    size_t rows = (size_t)d.dim[0], columns = (size_t)d.dim[1];
    int64_t *width = mem_bytes((columns + 1) * sizeof *width);
    for (size_t j = 0; j < columns; j++) {
        width[j] = -1;
        for (size_t i = 1; i <= rows; i++) {
            int64_t w = block_size(expr_part(expr_part(blocks, i), j + 1), 2);
            if (w >= 0 && width[j] >= 0 && w != width[j])
                return message(in, call, "arrayd", blocks, NULL);
            width[j] = w > width[j] ? w : width[j];
        }
        width[j] = width[j] < 0 ? 1 : width[j];
    }
    Builder out = builder_start(S(List), rows);
    for (size_t i = 1; i <= rows; i++) {
        Expr row = expr_part(blocks, i);
        int64_t height = -1;
        for (size_t j = 1; j <= columns; j++) {
            int64_t h = block_size(expr_part(row, j), 1);
            if (h >= 0 && height >= 0 && h != height)
                return message(in, call, "arrayd", blocks, NULL);
            height = h > height ? h : height;
        }
        for (int64_t y = 1; y <= (height < 0 ? 1 : height); y++) {
            Builder line = builder_start(S(List), columns);
            for (size_t j = 0; j < columns; j++) {
                Expr block = expr_part(row, j + 1);
                if (block_size(block, 2) >= 0)
                    builder_add_parts(&line, expr_part(block, (size_t)y), 1, (size_t)width[j]);
                else
                    for (int64_t x = 0; x < width[j]; x++)
                        builder_add(&line, block);
            }
            builder_add(&out, builder_finish(&line));
        }
    }
    return builder_finish(&out);
}

static const Builtin builtins[] = {
    {"Reverse", {1, 2}, ATTR_NONE, reverse,
     "Reverse[e] gives e with its parts in the opposite order.\nReverse[e, n] at level n, Reverse[e, {n1, n2, ...}] at several."},
    {"RotateLeft", {1, 2}, ATTR_NONE, rotate_left,
     "RotateLeft[e, n] moves the first n parts of e to its end.\nRotateLeft[e] moves one, RotateLeft[e, {n1, n2, ...}] ni at "
     "level i."},
    {"RotateRight", {1, 2}, ATTR_NONE, rotate_right,
     "RotateRight[e, n] moves the last n parts of e to its front.\nRotateRight[e] moves one, RotateRight[e, {n1, n2, ...}] ni "
     "at level i."},
    {"Flatten", {1, 3}, ATTR_NONE, flatten,
     "Flatten[e] flattens out nested lists.\nFlatten[e, n] to level n, Flatten[e, n, h] subexpressions with head h.\n"
     "Flatten[e, {{l11, l12, ...}, {l21, ...}, ...}] combines levels lij to make level i of the result."},
    {"Transpose", {1, 2}, ATTR_NONE, transpose,
     "Transpose[a] exchanges the first two levels of a.\n"
     "Transpose[a, {n1, n2, ...}] makes level i of a level ni of the result; Transpose[a, m <-> n] exchanges two."},
    {"ArrayReshape", {2, 3}, ATTR_NONE, array_reshape_word,
     "ArrayReshape[e, dims] arranges the elements of e in an array of these dimensions, filled up with 0.\n"
     "ArrayReshape[e, dims, x] fills up with x."},
    {"ArrayFlatten", {1, 2}, ATTR_NONE, array_flatten,
     "ArrayFlatten[{{m11, m12, ...}, {m21, ...}, ...}] makes one matrix of blocks.\nArrayFlatten[a, r] flattens out r pairs "
     "of levels."},
};

static const MessageText messages[] = {
    {"Flatten", "flpi", "Levels to be flattened together in `1` should be lists of positive integers."},
    {"Flatten", "fldep", "Level `1` specified in `2` exceeds the levels, `3`, which can be flattened together in `4`."},
    {"Transpose", "nmtx", "The first two levels of `1` cannot be transposed."},
    {"Transpose", "perm", "`1` is not a permutation of the levels of `2`."},
    {"ArrayFlatten", "arrayd", "The blocks of `1` do not fit together."},
    {"General", "ilsmp", "Single or list of positive machine-sized integers expected at position `1` of `2`."},
    {"General", "ilsmn", "Single or list of non-negative machine-sized integers expected at position `1` of `2`."},
    {"General", "ilsmi", "Single or list of machine-sized integers expected at position `1` of `2`."},
    {"General", "intpm", "Positive machine-sized integer expected at position `1` in `2`."},
};

const Module module_arrange = {"arrange", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
