/* map.c - functions over the parts of an expression: Map, Apply, Scan and their relatives. */
#include "builtins/level.h"
#include "builtins/part.h"
#include "interp/array.h"

/* ---- whole-list evaluation of numeric functions ---- */

/* Words that thread over lists and whose value on a list is the list of their values. */
static bool threads_elementwise(Expr head)
{
    return expr_is_symbol(head) && symbol_of(head)->module &&
           (symbol_of(head)->attributes & (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)) ==
               (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION);
}

/* body is made of such words, machine numbers and # only; *slots counts the #. */
static bool is_elementwise(Expr body, size_t *slots, int depth)
{
    if (expr_is(body, EXPR_INT) || expr_is(body, EXPR_REAL))
        return true;
    if (!expr_is_normal(body) || expr_is_sealed(body) || depth > 50)
        return false;
    Expr head = expr_head(body);
    if (head == S(Slot)) {
        ++*slots;
        return expr_length(body) == 1 && expr_part(body, 1) == expr_int(1);
    }
    if (!threads_elementwise(head))
        return false;
    for (size_t i = 1; i <= expr_length(body); i++)
        if (!is_elementwise(expr_part(body, i), slots, depth + 1))
            return false;
    return true;
}

/* f over a packed list at one go, when that cannot be told from one by one; else NULL. */
static Expr map_packed(Interp *in, Expr f, Expr e)
{
    enum { WORTH_IT = 16 };
    if (!expr_is(e, EXPR_PACKED) || expr_length(e) < WORTH_IT || !expr_is_normal(f) || expr_head(f) != S(Function) ||
        expr_length(f) != 1)
        return NULL;
    size_t slots = 0;
    if (!is_elementwise(expr_part(f, 1), &slots, 0) || slots == 0)
        return NULL;
    Expr made = evaluate_apply1(in, f, e);
    if (!expr_is(made, EXPR_PACKED))
        return NULL;
    ArrayView a = array_view(e), b = array_view(made);
    return a.rank == b.rank && a.count == b.count && a.dim[0] == b.dim[0] ? made : NULL;
}

/* ---- Map ---- */

static Expr apply_to(Interp *in, void *f, Expr part, const Path *path, bool eager)
{
    (void)path;
    return eager ? evaluate_apply1(in, f, part) : expr_call(f, 1, part);
}

static Expr map_list(Interp *in, Expr f, Expr e)
{
    Expr quick = map_packed(in, f, e);
    if (quick)
        return quick;
    size_t n = expr_length(e);
    Builder b = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++) {
        unwind_poll(in);
        builder_add(&b, evaluate_apply1(in, f, expr_part(e, i)));
    }
    return derived(in, NULL, builder_finish(&b));
}

/* Level specification at position at of the call, or least..most when the call is shorter. */
static bool read_levels(Interp *in, Expr call, size_t at, int64_t least, int64_t most, LevelSpec *out)
{
    *out = (LevelSpec){least, most, false};
    if (call_arguments(in, call) >= at && !level_spec(in, call, expr_part(call, at), out))
        return false;
    level_heads(in, call, out);
    return true;
}

/* Map[f, e], Map[f, e, levels] */
static Expr map(Interp *in, Expr call)
{
    Expr f = expr_part(call, 1), e = expr_part(call, 2);
    if (expr_length(call) == 2 && expr_is_list(e))
        return map_list(in, f, e);
    LevelSpec levels;
    if (!read_levels(in, call, 3, 1, 1, &levels))
        return NULL;
    return level_map(in, e, &levels, apply_to, (void *)(uintptr_t)f);
}

/* MapAll[f, e] */
static Expr map_all(Interp *in, Expr call)
{
    LevelSpec levels = {0, INT64_MAX, false};
    level_heads(in, call, &levels);
    return level_map(in, expr_part(call, 2), &levels, apply_to, (void *)(uintptr_t)expr_part(call, 1));
}

/* ---- MapAt ---- */

static Expr apply_at(Interp *in, void *f, Expr part, bool eager)
{
    return eager ? evaluate_apply1(in, f, part) : expr_call(f, 1, part);
}

static bool is_list_of_positions(Expr spec)
{
    size_t n = expr_is_list(spec) ? expr_length(spec) : 0;
    for (size_t i = 1; i <= n; i++)
        if (!expr_is_list(expr_part(spec, i)))
            return false;
    return n > 0;
}

static Expr map_at_one(Interp *in, Expr call, Expr f, Expr e, Expr position)
{
    if (!expr_is_list(position))
        position = expr_list(1, position);
    size_t n = expr_length(position);
    Expr *indices = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++)
        indices[i] = expr_part(position, i + 1);
    return part_change(in, call, e, n, indices, apply_at, (void *)(uintptr_t)f);
}

/* MapAt[f, e, position], MapAt[f, e, {position...}] */
static Expr map_at(Interp *in, Expr call)
{
    Expr f = expr_part(call, 1), e = expr_part(call, 2), spec = expr_part(call, 3);
    if (expr_is_list(spec) && expr_length(spec) == 0)
        return e;
    if (!is_list_of_positions(spec))
        return map_at_one(in, call, f, e, spec);
    for (size_t i = 1; e && i <= expr_length(spec); i++)
        e = map_at_one(in, call, f, e, expr_part(spec, i));
    return e;
}

/* ---- MapIndexed ---- */

static Expr apply_indexed(Interp *in, void *f, Expr part, const Path *path, bool eager)
{
    Expr position = path_list(path);
    return eager ? evaluate_apply2(in, f, part, position) : expr_call(f, 2, part, position);
}

/* MapIndexed[f, e], MapIndexed[f, e, levels] */
static Expr map_indexed(Interp *in, Expr call)
{
    LevelSpec levels;
    if (!read_levels(in, call, 3, 1, 1, &levels))
        return NULL;
    return level_map(in, expr_part(call, 2), &levels, apply_indexed, (void *)(uintptr_t)expr_part(call, 1));
}

/* ---- Apply ---- */

static Expr put_head(Interp *in, void *head, Expr part, const Path *path, bool eager)
{
    (void)path;
    if (!expr_has_parts(part))
        return part;
    Expr call = expr_with_head(part, head);
    return eager ? evaluate(in, call) : call;
}

/* f[parts of e], the parts of an association being its values */
static Expr apply_head(Expr f, Expr e)
{
    if (expr_is_sealed(e) || !expr_is(e, EXPR_ASSOC))
        return expr_has_parts(e) ? expr_with_head(e, f) : e;
    Builder b = builder_start(f, expr_length(e));
    builder_add_parts(&b, e, 1, expr_length(e));
    return builder_finish(&b);
}

static Expr apply_with_values(Interp *in, void *head, Expr part, const Path *path, bool eager)
{
    if (expr_is(part, EXPR_ASSOC)) {
        Expr call = apply_head(head, part);
        return eager ? evaluate(in, call) : call;
    }
    return put_head(in, head, part, path, eager);
}

/* Apply[f, e], Apply[f, e, levels] */
static Expr apply(Interp *in, Expr call)
{
    Expr f = expr_part(call, 1), e = expr_part(call, 2);
    if (expr_length(call) == 2)
        return apply_head(f, e);
    LevelSpec levels;
    if (!read_levels(in, call, 3, 0, 0, &levels))
        return NULL;
    return level_map(in, e, &levels, apply_with_values, (void *)(uintptr_t)f);
}

/* MapApply[f, e] - f @@@ e */
static Expr map_apply(Interp *in, Expr call)
{
    LevelSpec levels;
    if (!read_levels(in, call, 3, 1, 1, &levels))
        return NULL;
    return level_map(in, expr_part(call, 2), &levels, apply_with_values, (void *)(uintptr_t)expr_part(call, 1));
}

/* ---- Scan ---- */

typedef struct Scanning {
    Expr f;
    Expr returned; /* what a Return[...] gave that ended the scan */
} Scanning;

static bool scan_part(Interp *in, void *context, Expr part, const Path *path)
{
    (void)path;
    Scanning *s = context;
    Expr value = evaluate_apply1(in, s->f, part);
    if (!expr_is_return(value) || expr_length(value) > 1)
        return true;
    s->returned = expr_length(value) ? expr_part(value, 1) : S(Null);
    return false;
}

/* Scan[f, e], Scan[f, e, levels] - Return ends it with a value. */
static Expr scan(Interp *in, Expr call)
{
    LevelSpec levels;
    Scanning s = {expr_part(call, 1), S(Null)};
    if (!read_levels(in, call, 3, 1, 1, &levels))
        return NULL;
    level_walk(in, expr_part(call, 2), &levels, scan_part, &s);
    return s.returned;
}

/* ---- MapThread ---- */

static Expr thread_rows(Interp *in, Expr call, Expr f, size_t n, const Expr *lists, int64_t level);

/* Lengths agree, or a message names the first that differs. */
static bool same_lengths(Interp *in, Expr call, size_t n, const Expr *lists)
{
    for (size_t k = 1; k < n; k++)
        if (expr_length(lists[k]) != expr_length(lists[0])) {
            message(in, call, "mptc", expr_list(2, expr_int(2), expr_int(1)),
                    expr_list(2, expr_int(2), expr_int((int64_t)k + 1)), call,
                    expr_int((int64_t)expr_length(lists[0])), expr_int((int64_t)expr_length(lists[k])), NULL);
            return false;
        }
    return true;
}

/* Objects are deep enough for the level asked for, or a message. left: levels still to go. */
static Expr too_shallow(Interp *in, Expr call, Expr object, size_t k, int64_t left)
{
    int64_t level = 1;
    if (expr_length(call) == 3)
        whole_number(expr_part(call, 3), &level);
    return message(in, call, "mptd", object, expr_list(2, expr_int(2), expr_int((int64_t)k + 1)), call,
                   expr_int(level - left), expr_int(level), NULL);
}

static Expr thread_associations(Interp *in, Expr call, Expr f, size_t n, const Expr *lists, int64_t level)
{
    AssocBuilder b = assoc_builder(expr_length(lists[0]));
    Expr *row = mem_array(Expr, n);
    for (size_t i = 1; i <= expr_length(lists[0]); i++) {
        Expr key = assoc_key(lists[0], i);
        for (size_t k = 0; k < n; k++) {
            row[k] = expr_is(lists[k], EXPR_ASSOC) ? assoc_lookup(lists[k], key) : expr_part(lists[k], i);
            if (!row[k])
                return too_shallow(in, call, lists[k], k, level);
        }
        Expr value = thread_rows(in, call, f, n, row, level - 1);
        if (!value)
            return NULL;
        assoc_add(&b, key, value);
    }
    return assoc_finish(&b);
}

static Expr thread_rows(Interp *in, Expr call, Expr f, size_t n, const Expr *lists, int64_t level)
{
    if (level == 0)
        return evaluate_apply(in, f, n, lists);
    for (size_t k = 0; k < n; k++)
        if (!expr_is_list(lists[k]) && !expr_is(lists[k], EXPR_ASSOC))
            return too_shallow(in, call, lists[k], k, level);
    if (!same_lengths(in, call, n, lists))
        return NULL;
    if (expr_is(lists[0], EXPR_ASSOC))
        return thread_associations(in, call, f, n, lists, level);
    size_t length = expr_length(lists[0]);
    Builder b = builder_start(S(List), length);
    Expr *row = mem_array(Expr, n);
    for (size_t i = 1; i <= length; i++) {
        unwind_poll(in);
        for (size_t k = 0; k < n; k++)
            row[k] = expr_part(lists[k], i);
        Expr value = thread_rows(in, call, f, n, row, level - 1);
        if (!value)
            return NULL;
        builder_add(&b, value);
    }
    return derived(in, NULL, builder_finish(&b));
}

/* MapThread[f, {list1, list2, ...}], MapThread[f, lists, level] */
static Expr map_thread(Interp *in, Expr call)
{
    Expr f = expr_part(call, 1), lists = expr_part(call, 2);
    int64_t level = 1;
    if (expr_length(call) == 3 && (!whole_number(expr_part(call, 3), &level) || level < 0))
        return message(in, call, "intnm", expr_int(3), call, NULL);
    if (!expr_has_parts(lists))
        return message(in, call, "list", expr_int(2), call, NULL);
    size_t n = expr_length(lists);
    if (n == 0)
        return expr_list(0, NULL);
    Expr *rows = mem_array(Expr, n);
    for (size_t k = 0; k < n; k++)
        rows[k] = expr_part(lists, k + 1);
    return thread_rows(in, call, f, n, rows, level);
}

static const Builtin builtins[] = {
    {"Map", {1, 3}, ATTR_NONE, map,
     "Map[f, e] or f /@ e applies f to each part of e on the first level.\n"
     "Map[f, e, levels] applies f to the parts at the levels.\n"
     "Map[f] is an operator form.",
     "Heads -> False", {1, 2}},
    {"MapAll", {1, 2}, ATTR_NONE, map_all,
     "MapAll[f, e] or f //@ e applies f to every subexpression of e.\nMapAll[f] is an operator form.",
     "Heads -> False", {1, 2}},
    {"MapAt", {2, 3}, ATTR_NONE, map_at,
     "MapAt[f, e, n] applies f to part n of e.\n"
     "MapAt[f, e, {i, j, ...}] applies f to the part at a position, MapAt[f, e, {pos1, pos2, ...}] to several.\n"
     "MapAt[f, pos] is an operator form.",
     .curry = {2, 2}},
    {"MapIndexed", {1, 3}, ATTR_NONE, map_indexed,
     "MapIndexed[f, e] applies f to each part of e and its position as a second argument.\n"
     "MapIndexed[f, e, levels] does so at the levels.\n"
     "MapIndexed[f] is an operator form.",
     "Heads -> False", {1, 2}},
    {"MapThread", {1, 3}, ATTR_NONE, map_thread,
     "MapThread[f, {{a1, a2, ...}, {b1, b2, ...}, ...}] gives {f[a1, b1, ...], f[a2, b2, ...], ...}.\n"
     "MapThread[f, lists, n] applies f at level n.\n"
     "MapThread[f] is an operator form.",
     .curry = {1, 2}},
    {"Apply", {1, 3}, ATTR_NONE, apply,
     "Apply[f, e] or f @@ e replaces the head of e by f.\n"
     "Apply[f, e, levels] replaces heads at the levels.\n"
     "Apply[f] is an operator form.",
     "Heads -> False", {1, 2}},
    {"MapApply", {1, 3}, ATTR_NONE, map_apply,
     "MapApply[f, e] or f @@@ e replaces the heads of the parts of e by f.\nMapApply[f] is an operator form.",
     "Heads -> False", {1, 2}},
    {"Scan", {1, 3}, ATTR_NONE, scan,
     "Scan[f, e] evaluates f applied to each part of e and gives Null; Return ends it.\n"
     "Scan[f, e, levels] does so at the levels.\n"
     "Scan[f] is an operator form.",
     "Heads -> False", {1, 2}},
};

static const MessageText messages[] = {
    {"MapThread", "mptc",
     "Incompatible dimensions of objects at positions `1` and `2` of `3`; dimensions are `4` and `5`."},
    {"MapThread", "mptd", "Object `1` at position `2` in `3` has only `4` of required `5` dimensions."},
    {"General", "list", "List expected at position `1` in `2`."},
    {"General", "intnm", "Non-negative machine-sized integer expected at position `1` in `2`."},
};

const Module module_map = {"map", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
