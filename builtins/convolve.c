/* convolve.c - ListCorrelate and ListConvolve, and the kernel words that are made of them. */
#include <math.h>
#include "builtins/dims.h"
#include "builtins/level.h"
#include "builtins/packed.h"
#include "interp/number.h"

typedef struct Correlation {
    Interp *in;
    Expr times, plus;
    size_t rank;
    int64_t left[8], right[8]; /* alignments per level, 1-based in the kernel */
    Expr padding;              /* NULL: periodic; else an element or a list used in turn */
    bool no_padding;           /* {}: terms outside are left out */
} Correlation;

/* Element i (1-based, perhaps outside) of e; NULL where nothing stands. */
static Expr element(const Correlation *c, Expr e, int64_t i)
{
    int64_t n = (int64_t)expr_length(e);
    if (i >= 1 && i <= n)
        return expr_part(e, (size_t)i);
    if (c->no_padding)
        return NULL;
    Expr source = c->padding ? c->padding : e;
    if (!expr_is_list(source))
        return source;
    int64_t m = (int64_t)expr_length(source), k = i - 1;
    if (m == 0)
        return NULL;
    return expr_part(source, (size_t)((k % m + m) % m) + 1);
}

/* Adds the terms of kernel[..] times list[at + ..] for all levels from `level` on. */
static void add_terms(const Correlation *c, Builder *sum, Expr kernel, Expr list, const int64_t *at, size_t level)
{
    for (int64_t k = 1; k <= (int64_t)expr_length(kernel); k++) {
        Expr x = element(c, list, at[level] + k - 1), f = expr_part(kernel, (size_t)k);
        if (!x)
            continue;
        if (level + 1 < c->rank)
            add_terms(c, sum, f, x, at, level + 1);
        else if (c->times == S(Times) && expr_is_number(f) && expr_is_number(x))
            builder_add(sum, number_multiply(c->in, f, x));
        else
            builder_add(sum, evaluate_apply2(c->in, c->times, f, x));
    }
}

static Expr correlate_level(const Correlation *c, Expr kernel, Expr list, int64_t *at, size_t level, const int64_t *length)
{
    if (level == c->rank) {
        unwind_poll(c->in);
        Builder sum = builder_start(c->plus, 8);
        add_terms(c, &sum, kernel, list, at, 0);
        return evaluate(c->in, builder_finish(&sum));
    }
    int64_t first = 2 - c->left[level], last = length[level] + 1 - c->right[level];
    Builder b = builder_start(S(List), last >= first ? (size_t)(last - first + 1) : 0);
    for (int64_t i = first; i <= last; i++) {
        at[level] = i;
        builder_add(&b, correlate_level(c, kernel, list, at, level + 1, length));
    }
    return builder_finish(&b);
}

/* Packed vectors without overhang: plain loops. */
static Expr correlate_reals(Interp *interp, Expr kernel, Expr list)
{
    Expr k = array_pack_real(kernel), x = array_pack_real(list);
    if (!k || !x || array_view(k).rank != 1 || array_view(x).rank != 1)
        return NULL;
    ArrayView kv = array_view(k), xv = array_view(x);
    int64_t n = xv.count - kv.count + 1;
    if (n < 1)
        return NULL;
    void *data;
    Expr out = packed_vector(ARRAY_REAL64, n, &data);
    const double *f = kv.data, *in = xv.data;
    for (int64_t i = 0; i < n; i++) {
        unwind_poll(interp);
        double sum = 0;
        for (int64_t j = 0; j < kv.count; j++)
            sum += f[j] * in[i + j];
        if (!isfinite(sum))
            return NULL;
        ((double *)data)[i] = sum;
    }
    return out;
}

static Expr reversed_all(Expr e, size_t rank)
{
    size_t n = expr_length(e);
    Builder b = builder_start(S(List), n);
    for (size_t i = n; i >= 1; i--)
        builder_add(&b, rank > 1 ? reversed_all(expr_part(e, i), rank - 1) : expr_part(e, i));
    return builder_finish(&b);
}

static bool all_real_machine(Expr e)
{
    return is_packed_vector(e, ARRAY_REAL64);
}

static bool read_alignment(Expr spec, size_t rank, const int64_t *size, bool convolve, Correlation *c)
{
    for (size_t l = 0; l < rank; l++) {
        Expr one = spec;
        int64_t left, right;
        if (expr_is_list(spec) && expr_length(spec) == 2) {
            Expr a = expr_part(spec, 1), b = expr_part(spec, 2);
            if (expr_is_list(a) && l < expr_length(a))
                a = expr_part(a, l + 1);
            if (expr_is_list(b) && l < expr_length(b))
                b = expr_part(b, l + 1);
            if (!whole_number(a, &left) || !whole_number(b, &right))
                return false;
        } else if (whole_number(one, &left)) {
            right = left;
        } else {
            return false;
        }
        if (left == 0 || right == 0)
            return false;
        left = left < 0 ? size[l] + 1 + left : left;
        right = right < 0 ? size[l] + 1 + right : right;
        /* Alignments of a convolution count in the kernel as given, which runs the other way here. */
        c->left[l] = convolve ? size[l] + 1 - left : left;
        c->right[l] = convolve ? size[l] + 1 - right : right;
    }
    return true;
}

static Expr correlate(Interp *in, Expr call, bool convolve)
{
    Expr kernel = expr_part(call, 1), list = expr_part(call, 2);
    size_t given = expr_length(call);
    Dims dk = dims_of(kernel, 8), dl = dims_of(list, 8);
    if (dk.rank == 0 || dl.rank < dk.rank || !expr_is_list(kernel) || !expr_is_list(list))
        return message(in, call, "kldims", kernel, list, NULL);
    Correlation c = {.in = in, .times = given >= 5 ? expr_part(call, 5) : S(Times),
                     .plus = given >= 6 ? expr_part(call, 6) : S(Plus), .rank = dk.rank};
    for (size_t l = 0; l < dk.rank; l++) {
        c.left[l] = 1;
        c.right[l] = dk.dim[l];
    }
    if (convolve)
        kernel = reversed_all(kernel, dk.rank);
    if (given == 2 && dk.rank == 1 && dl.rank == 1 && (all_real_machine(kernel) || all_real_machine(list))) {
        Expr quick = correlate_reals(in, kernel, list);
        if (quick)
            return quick;
    }
    if (given >= 3 && !read_alignment(expr_part(call, 3), dk.rank, dk.dim, convolve, &c))
        return message(in, call, "kpart", expr_part(call, 3), NULL);
    if (given >= 4) {
        c.padding = expr_part(call, 4);
        c.no_padding = expr_is_list(c.padding) && expr_length(c.padding) == 0;
    }
    int64_t at[8];
    return correlate_level(&c, kernel, list, at, 0, dl.dim);
}

static Expr list_correlate(Interp *in, Expr call)
{
    return correlate(in, call, false);
}

static Expr list_convolve(Interp *in, Expr call)
{
    return correlate(in, call, true);
}

static const Builtin builtins[] = {
    {"ListCorrelate", {2, 6}, ATTR_NONE, list_correlate,
     "ListCorrelate[kernel, list] gives the sums of kernel[[i]] list[[i + k]].\n"
     "ListCorrelate[kernel, list, {kL, kR}, padding, g, h] aligns with overhangs, pads, and uses g for Times and h for Plus."},
    {"ListConvolve", {2, 6}, ATTR_NONE, list_convolve,
     "ListConvolve[kernel, list] is ListCorrelate with the kernel reversed.\n"
     "ListConvolve[kernel, list, {kL, kR}, padding, g, h] aligns with overhangs, pads, and uses g for Times and h for Plus."},
};

static const MessageText messages[] = {
    {"General", "kldims", "The kernel `1` and list `2` are not both non-empty lists with the same tensor rank."},
    {"General", "kpart", "`1` should be a nonzero integer or a list of two nonzero integers."},
};

const Module module_convolve = {"convolve", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
