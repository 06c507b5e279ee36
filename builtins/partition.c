/* partition.c - lists cut into pieces and made longer: Partition, PadLeft, PadRight, ArrayPad. */
#include <string.h>
#include "builtins/exact.h"
#include "builtins/dims.h"
#include "builtins/level.h"
#include "builtins/packed.h"
#include "interp/number.h"

/* ---- Partition ---- */

/* How one level is cut. Pieces start at first, first + step, ... while the list's last element stands at or after position
 * `right` of the piece. */
typedef struct Cut {
    int64_t size, step, left, right;
    bool up_to;     /* pieces may be shorter at the end */
    bool pads;      /* a piece may hang over */
    Expr padding;   /* List of elements used in turn; NULL: the list itself; empty: none */
} Cut;

/* Element i (1-based, maybe outside) of the list as padding continues it; NULL for none. */
static Expr padded_element(const Cut *c, Expr e, int64_t i)
{
    int64_t n = (int64_t)expr_length(e);
    if (i >= 1 && i <= n)
        return expr_part(e, (size_t)i);
    Expr source = c->padding ? c->padding : e;
    int64_t m = (int64_t)expr_length(source);
    if (m == 0)
        return NULL;
    int64_t k = !c->padding ? i - 1 : i > n ? i - n - 1 : i - 1;
    return expr_part(source, (size_t)((k % m + m) % m) + 1);
}

static Expr cut_packed(Expr e, const Cut *c, int64_t pieces)
{
    ArrayView a = array_view(e);
    if (a.rank >= ARRAY_RANK)
        return NULL;
    int64_t dim[ARRAY_RANK] = {pieces, c->size};
    memcpy(dim + 2, a.dim + 1, (size_t)(a.rank - 1) * sizeof *dim);
    if (c->step == c->size)
        return array_reshape(array_rows(e, 0, pieces * c->size), a.rank + 1, dim);
    void *data;
    Expr out = array_new(EXPR_PACKED, a.type, a.rank + 1, dim, &data);
    size_t row = packed_row_bytes(&a), piece = row * (size_t)c->size;
    for (int64_t j = 0; j < pieces; j++)
        memcpy((char *)data + (size_t)j * piece, (const char *)a.data + (size_t)(j * c->step) * row, piece);
    return out;
}

static Expr cut_level(Interp *in, Expr e, const Cut *c)
{
    int64_t n = (int64_t)expr_length(e), start = 2 - c->left;
    Expr head = expr_head(e);
    if (!c->pads && !c->up_to) {
        int64_t pieces = n < c->size ? 0 : (n - c->size) / c->step + 1;
        Expr packed = pieces > 0 && expr_is(e, EXPR_PACKED) ? cut_packed(e, c, pieces) : NULL;
        if (packed)
            return packed;
    }
    Builder out = builder_start(head, (size_t)(n / c->step) + 1);
    for (; n > 0 && n - start + 1 >= c->right; start += c->step) {
        unwind_poll(in);
        Builder piece = builder_start(head, (size_t)(c->size < n ? c->size : n));
        if (start >= 1 && start + c->size - 1 <= n)
            builder_add_parts(&piece, e, (size_t)start, (size_t)(start + c->size - 1));
        else
            for (int64_t i = start; i < start + c->size; i++) {
                Expr x = padded_element(c, e, i);
                if (x)
                    builder_add(&piece, x);
                else if (c->size > n && i > n)
                    break;
            }
        builder_add(&out, derived(in, e, builder_finish(&piece)));
    }
    return derived(in, NULL, builder_finish(&out));
}

/* {a1, a2, ...} of arrays alike in the first `depth` levels: those levels come out on top, the pieces below. What stands
 * out of a ragged one is left away. */
static Expr zip_down(Expr lists, size_t depth)
{
    if (depth == 0 || expr_length(lists) == 0)
        return lists;
    size_t m = expr_length(expr_part(lists, 1));
    for (size_t i = 2; i <= expr_length(lists); i++)
        if (expr_length(expr_part(lists, i)) < m)
            m = expr_length(expr_part(lists, i));
    Builder out = builder_start(expr_head(lists), m);
    for (size_t j = 1; j <= m; j++) {
        Builder row = builder_start(expr_head(lists), expr_length(lists));
        for (size_t i = 1; i <= expr_length(lists); i++)
            builder_add(&row, expr_part(expr_part(lists, i), j));
        builder_add(&out, zip_down(builder_finish(&row), depth - 1));
    }
    return builder_finish(&out);
}

static Expr cut_levels(Interp *in, Expr e, const Cut *cuts, size_t n)
{
    if (!expr_has_parts(e))
        return NULL;
    Expr pieces = cut_level(in, e, cuts);
    if (n == 1)
        return pieces;
    Builder out = builder_start(expr_head(pieces), expr_length(pieces));
    for (size_t i = 1; i <= expr_length(pieces); i++) {
        Expr piece = expr_part(pieces, i);
        Builder rows = builder_start(expr_head(piece), expr_length(piece));
        for (size_t j = 1; j <= expr_length(piece); j++) {
            Expr row = cut_levels(in, expr_part(piece, j), cuts + 1, n - 1);
            if (!row)
                return NULL;
            builder_add(&rows, row);
        }
        builder_add(&out, zip_down(builder_finish(&rows), n - 1));
    }
    return builder_finish(&out);
}

static Expr element_for(Expr spec, size_t level)
{
    if (!expr_is_list(spec))
        return spec;
    return level < expr_length(spec) ? expr_part(spec, level + 1) : NULL;
}

/* k, {kL, kR}; counted from the end when negative. */
static bool read_alignment(Expr spec, Cut *c)
{
    int64_t left, right;
    if (expr_is_list(spec)) {
        if (expr_length(spec) != 2 || !whole_number(expr_part(spec, 1), &left) || !whole_number(expr_part(spec, 2), &right))
            return false;
    } else {
        if (!whole_number(spec, &left))
            return false;
        right = left;
    }
    if (left == 0 || right == 0)
        return false;
    c->left = left < 0 ? c->size + 1 + left : left;
    c->right = right < 0 ? c->size + 1 + right : right;
    c->pads = true;
    return true;
}

/* Partition[e, n], Partition[e, n, d, k, x]; lists of n and d for several levels */
static Expr partition(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), sizes = expr_part(call, 2);
    size_t given = expr_length(call), levels = expr_is_list(sizes) ? expr_length(sizes) : 1;
    if (!expr_has_parts(e))
        return message(in, call, "list", expr_int(1), call, NULL);
    if (levels == 0)
        return e;
    Cut *cuts = mem_array(Cut, levels);
    for (size_t k = 0; k < levels; k++) {
        Cut *c = &cuts[k];
        Expr size = element_for(sizes, k);
        c->up_to = expr_is_normal(size) && expr_has_head(size, S(UpTo)) && expr_length(size) == 1;
        if (!whole_number(c->up_to ? expr_part(size, 1) : size, &c->size) || c->size < 1)
            return message(in, call, "ilsmp", expr_int(2), call, NULL);
        c->step = c->size;
        if (given >= 3) {
            Expr step = element_for(expr_part(call, 3), k);
            if (!step || (step != S(Automatic) && (!whole_number(step, &c->step) || c->step < 1)))
                return message(in, call, "ilsmp", expr_int(3), call, NULL);
        }
        c->left = 1;
        c->right = c->up_to ? 1 : c->size;
        if (c->size == INT64_MAX)
            c->size = (int64_t)expr_length(e) + 1;
        if (c->up_to)
            c->padding = expr_list(0, NULL);
        if (given >= 4) {
            Expr align = expr_part(call, 4);
            bool each = levels > 1 && expr_is_list(align) && expr_length(align) > 0 && expr_is_list(expr_part(align, 1));
            if (!read_alignment(each ? element_for(align, k) : align, c))
                return message(in, call, "kpart", align, NULL);
        }
        if (given >= 5) {
            Expr padding = expr_part(call, 5);
            c->padding = expr_is_list(padding) ? padding : expr_list(1, padding);
        }
    }
    Expr made = cut_levels(in, e, cuts, levels);
    return made ? made : message(in, call, "pdep", expr_int((int64_t)levels), e, NULL);
}

/* ---- PadLeft, PadRight ---- */

typedef struct Padding {
    Interp *in;
    size_t levels;
    const int64_t *size;   /* wanted length at each level; negative: on the other side */
    const int64_t *margin;
    Expr with;             /* an element, or a list used in turn */
    bool left;
} Padding;

static Expr pad_level(const Padding *p, Expr e, Expr head, size_t level);

/* Padding number k of those used in turn. */
static Expr padding_at(Expr with, int64_t k)
{
    int64_t m = (int64_t)expr_length(with);
    return m ? expr_part(with, (size_t)((k % m + m) % m) + 1) : expr_int(0);
}

/* What pads the row at place k: an array of paddings has rows of its own. */
static Padding padding_of_row(const Padding *p, int64_t k)
{
    Padding row = *p;
    if (expr_is_list(p->with) && expr_length(p->with) && expr_is_list(expr_part(p->with, 1)))
        row.with = padding_at(p->with, k);
    return row;
}

/* Background at position k counted from the list's first element (PadRight) or from its end (PadLeft, k < 0). */
static Expr background(const Padding *p, Expr head, int64_t k, size_t level)
{
    if (level + 1 < p->levels) {
        Padding row = padding_of_row(p, k);
        return pad_level(&row, NULL, head, level + 1);
    }
    return expr_is_list(p->with) ? padding_at(p->with, k) : p->with;
}

/* e padded or cut to its length; NULL e is an empty list. */
static Expr pad_level(const Padding *p, Expr e, Expr head, size_t level)
{
    int64_t wanted = p->size[level], have = e && expr_has_parts(e) ? (int64_t)expr_length(e) : 0;
    bool left = p->left ^ (wanted < 0);
    int64_t size = wanted < 0 ? -wanted : wanted, margin = p->margin[level];
    int64_t start = left ? size - margin - have : margin; /* 0-based place of the first element */
    Builder b = builder_start(head, size < 65536 ? (size_t)size : 65536);
    for (int64_t at = 0; at < size; at++) {
        unwind_poll(p->in);
        int64_t i = at - start;
        if (i >= 0 && i < have) {
            Expr part = expr_part(e, (size_t)i + 1);
            Padding row = padding_of_row(p, left ? i - have : i);
            builder_add(&b, level + 1 < p->levels ? pad_level(&row, expr_has_parts(part) ? part : NULL, head, level + 1) : part);
        } else {
            builder_add(&b, background(p, head, left ? i - have : i, level));
        }
    }
    return derived(p->in, NULL, builder_finish(&b));
}

/* The largest lengths at each level of a ragged array. */
static void longest_rows(Expr e, Expr head, size_t level, int64_t *size, size_t *levels)
{
    if (level >= 64 || !expr_has_parts(e) || !expr_has_head(e, head))
        return;
    if (level >= *levels) {
        size[level] = 0;
        *levels = level + 1;
    }
    if ((int64_t)expr_length(e) > size[level])
        size[level] = (int64_t)expr_length(e);
    for (size_t i = 1; i <= expr_length(e); i++)
        longest_rows(expr_part(e, i), head, level + 1, size, levels);
}

static Expr pad(Interp *in, Expr call, bool left)
{
    Expr e = expr_part(call, 1);
    size_t given = expr_length(call), levels = 0;
    int64_t size[64] = {0}, margin[64] = {0};
    if (expr_is_array(e) && !expr_is(e, EXPR_PACKED))
        e = array_to_list(e);
    if (!expr_has_parts(e))
        return message(in, call, "normal", expr_int(1), call, NULL);
    longest_rows(e, expr_head(e), 0, size, &levels);
    if (given >= 2 && expr_part(call, 2) != S(Automatic)) {
        Expr spec = expr_part(call, 2);
        size_t n = expr_is_list(spec) ? expr_length(spec) : 1;
        if (n == 0 || n > 64)
            return message(in, call, "ilsmi", expr_int(2), call, NULL);
        levels = n;
        for (size_t k = 0; k < n; k++) {
            Expr one = expr_is_list(spec) ? expr_part(spec, k + 1) : spec;
            if (one == S(Automatic))
                continue;
            if (!expr_is(one, EXPR_INT))
                return message(in, call, "ilsmi", expr_int(2), call, NULL);
            size[k] = expr_int_value(one);
        }
    }
    if (given >= 4) {
        Expr spec = expr_part(call, 4);
        for (size_t k = 0; k < levels; k++) {
            Expr one = element_for(spec, k);
            if (one && !expr_is(one, EXPR_INT))
                return message(in, call, "ilsmi", expr_int(4), call, NULL);
            margin[k] = one ? expr_int_value(one) : 0;
        }
    }
    Padding p = {in, levels, size, margin, given >= 3 ? expr_part(call, 3) : expr_int(0), left};
    return pad_level(&p, e, expr_head(e), 0);
}

static Expr pad_left(Interp *in, Expr call)
{
    return pad(in, call, true);
}

static Expr pad_right(Interp *in, Expr call)
{
    return pad(in, call, false);
}

/* ---- ArrayPad ---- */

typedef enum PadStyle { PAD_CONSTANT, PAD_FIXED, PAD_PERIODIC, PAD_REFLECTED, PAD_REVERSED } PadStyle;

typedef struct ArrayPadding {
    Interp *in;
    size_t levels;
    int64_t before[64], after[64];
    PadStyle style;
    Expr constant;
} ArrayPadding;

/* Which element (1-based) stands at place i (1-based, maybe outside) of n. */
static int64_t source_of(PadStyle style, int64_t i, int64_t n)
{
    if (style == PAD_FIXED || n == 1)
        return i < 1 ? 1 : i > n ? n : i;
    if (style == PAD_PERIODIC)
        return ((i - 1) % n + n) % n + 1;
    int64_t period = style == PAD_REFLECTED ? 2 * n - 2 : 2 * n, k = ((i - 1) % period + period) % period;
    if (k < n)
        return k + 1;
    return style == PAD_REFLECTED ? period - k + 1 : period - k;
}

static Expr constant_like(Expr model, Expr constant)
{
    stack_check(interp_current);
    if (!expr_is_list(model))
        return constant;
    Builder b = builder_start(S(List), expr_length(model));
    for (size_t i = 1; i <= expr_length(model); i++)
        builder_add(&b, constant_like(expr_part(model, i), constant));
    return builder_finish(&b);
}

static Expr array_pad_level(const ArrayPadding *p, Expr e, size_t level)
{
    if (level == p->levels || !expr_has_parts(e))
        return e;
    int64_t n = (int64_t)expr_length(e), first = 1 - p->before[level], last = n + p->after[level];
    Expr *rows = mem_array(Expr, (size_t)n + 1), blank = p->constant;
    for (int64_t i = 0; i < n; i++)
        rows[i] = array_pad_level(p, expr_part(e, (size_t)i + 1), level + 1);
    if (p->style == PAD_CONSTANT && level + 1 < p->levels && n > 0)
        blank = constant_like(rows[0], p->constant);
    Builder b = builder_start(expr_head(e), last >= first ? (size_t)(last - first + 1) : 0);
    for (int64_t i = first; i <= last; i++) {
        bool inside = i >= 1 && i <= n;
        if (inside)
            builder_add(&b, rows[i - 1]);
        else if (p->style == PAD_CONSTANT || n == 0)
            builder_add(&b, blank);
        else
            builder_add(&b, rows[source_of(p->style, i, n) - 1]);
    }
    return builder_finish(&b);
}

static bool read_margins(Expr spec, size_t levels, ArrayPadding *p)
{
    bool each = expr_is_list(spec) && expr_length(spec) > 0 && expr_is_list(expr_part(spec, 1));
    if (each)
        p->levels = expr_length(spec) < levels ? expr_length(spec) : levels;
    for (size_t k = 0; k < p->levels; k++) {
        Expr one = each ? expr_part(spec, k + 1) : spec;
        Expr before = expr_is_list(one) ? expr_length(one) ? expr_part(one, 1) : NULL : one;
        Expr after = expr_is_list(one) && expr_length(one) == 2 ? expr_part(one, 2) : before;
        if (!before || !expr_is(before, EXPR_INT) || !expr_is(after, EXPR_INT))
            return false;
        p->before[k] = expr_int_value(before);
        p->after[k] = expr_int_value(after);
    }
    return true;
}

/* ArrayPad[a, m], ArrayPad[a, {m, n}], ArrayPad[a, {{m1, n1}, ...}, padding] */
static Expr array_pad(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), with = expr_length(call) == 3 ? expr_part(call, 3) : expr_int(0);
    if (expr_is_array(e) && !expr_is(e, EXPR_PACKED))
        e = array_to_list(e);
    Dims d = dims_of(e, 64);
    ArrayPadding p = {.in = in, .levels = d.rank, .constant = with};
    static const struct {
        const char *name;
        PadStyle style;
    } styles[] = {{"Fixed", PAD_FIXED}, {"Periodic", PAD_PERIODIC}, {"Reflected", PAD_REFLECTED}, {"Reversed", PAD_REVERSED}};
    for (size_t i = 0; i < COUNT(styles); i++)
        if (expr_string_is(with, styles[i].name))
            p.style = styles[i].style;
    if (expr_is(with, EXPR_STRING) && p.style == PAD_CONSTANT) {
        Expr other = exact_library(in, call);
        if (other)
            return other;
    }
    if (d.rank == 0)
        return message(in, call, "list", expr_int(1), call, NULL);
    if (!read_margins(expr_part(call, 2), d.rank, &p))
        return message(in, call, "ilsmi", expr_int(2), call, NULL);
    return array_pad_level(&p, e, 0);
}

static const Builtin builtins[] = {
    {"Partition", {2, 5}, ATTR_NONE, partition,
     "Partition[e, n] cuts e into pieces of n parts, Partition[e, n, d] with offset d.\n"
     "Partition[e, UpTo[n]] allows a shorter last piece.\n"
     "Partition[e, n, d, {kL, kR}, x] lets pieces hang over: the first part of e stands at kL of the first piece, the last at or "
     "after kR of the last; x, {x1, x2, ...} or e itself fills up.\n"
     "Partition[e, {n1, n2, ...}, {d1, d2, ...}] cuts at several levels."},
    {"PadLeft", {1, 4}, ATTR_NONE, pad_left,
     "PadLeft[e, n] makes e of length n by zeros on the left.\nPadLeft[e, n, x] pads with x, or {x1, x2, ...} in turn.\n"
     "PadLeft[e, {n1, n2, ...}] pads a nested list, PadLeft[e] a ragged one; PadLeft[e, n, x, m] leaves a margin of m."},
    {"PadRight", {1, 4}, ATTR_NONE, pad_right,
     "PadRight[e, n] makes e of length n by zeros on the right.\nPadRight[e, n, x] pads with x, or {x1, x2, ...} in turn.\n"
     "PadRight[e, {n1, n2, ...}] pads a nested list, PadRight[e] a ragged one; PadRight[e, n, x, m] leaves a margin of m."},
    {"ArrayPad", {2, 3}, ATTR_NONE, array_pad,
     "ArrayPad[a, m] puts m zeros around a on every side, ArrayPad[a, {m, n}] m before and n after, "
     "ArrayPad[a, {{m1, n1}, ...}] at level i.\nArrayPad[a, m, x] pads with x, or \"Fixed\", \"Periodic\", \"Reflected\", "
     "\"Reversed\"."},
};

static const MessageText messages[] = {
    {"Partition", "kpart", "`1` should be a nonzero integer or a list of two nonzero integers."},
    {"Partition", "pdep", "Depth `1` requested in object with dimensions that do not reach it: `2`."},
};

const Module module_partition = {"partition", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
