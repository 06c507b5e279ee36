/* string_distance.c - how far two strings or lists are apart, and what they have in common. */
#include <string.h>
#include <utf8proc.h>
#include "interp/assoc.h"
#include "interp/interp.h"

enum { TABLE_MOST = 1 << 28 };

typedef struct Items { /* elements as numbers: equal numbers are equal elements */
    int64_t *item;
    size_t n;
} Items;

static int64_t element_number(Expr *known, Expr e)
{
    size_t i = assoc_find(*known, e);
    if (i == 0) {
        *known = assoc_put(*known, e, S(True));
        i = expr_length(*known);
    }
    return (int64_t)i;
}

static bool items_of(Expr e, bool fold, Expr *known, Items *out)
{
    if (expr_is_string(e)) {
        const char *p = expr_string_text(e), *end = p + expr_string_bytes(e);
        *out = (Items){mem_bytes((expr_string_bytes(e) + 1) * sizeof(int64_t)), 0};
        while (p < end) {
            uint32_t c;
            p += utf8_decode(p, end, &c);
            out->item[out->n++] = fold ? utf8proc_tolower((utf8proc_int32_t)c) : (utf8proc_int32_t)c;
        }
        return true;
    }
    if (!expr_is_list(e))
        return false;
    *out = (Items){mem_bytes((expr_length(e) + 1) * sizeof(int64_t)), expr_length(e)};
    for (size_t i = 1; i <= out->n; i++)
        out->item[i - 1] = element_number(known, expr_part(e, i));
    return true;
}

/* Both parts as items; false after a message. */
static bool two_items(Interp *in, Expr call, Items *a, Items *b)
{
    Expr value, known = assoc_empty();
    bool fold = option_given(in, call, "IgnoreCase", &value) && expr_is_true(value);
    bool same_kind = expr_is_string(expr_part(call, 1)) == expr_is_string(expr_part(call, 2));
    if (same_kind && items_of(expr_part(call, 1), fold, &known, a) && items_of(expr_part(call, 2), fold, &known, b))
        return true;
    message(in, call, "strlist", call, NULL);
    return false;
}

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Rows of the table of distances between beginnings; with swaps of neighbours three rows are kept. */
static int64_t distance(Interp *in, const Items *a, const Items *b, bool swaps)
{
    size_t width = b->n + 1;
    int64_t *room = mem_bytes(3 * width * sizeof *room);
    int64_t *row = room, *last = room + width, *before = room + 2 * width;
    for (size_t j = 0; j <= b->n; j++)
        last[j] = (int64_t)j;
    for (size_t i = 1; i <= a->n; i++) {
        unwind_poll(in);
        row[0] = (int64_t)i;
        for (size_t j = 1; j <= b->n; j++) {
            bool equal = a->item[i - 1] == b->item[j - 1];
            row[j] = least(least(last[j], row[j - 1]) + 1, last[j - 1] + !equal);
            if (swaps && i > 1 && j > 1 && a->item[i - 1] == b->item[j - 2] && a->item[i - 2] == b->item[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        int64_t *oldest = before;
        before = last;
        last = row;
        row = oldest;
    }
    return last[b->n];
}

/* EditDistance[a, b]: insertions, deletions and substitutions (Levenshtein). */
static Expr edit_distance(Interp *in, Expr call)
{
    Items a, b;
    return two_items(in, call, &a, &b) ? expr_int(distance(in, &a, &b, false)) : NULL;
}

static Expr damerau_distance(Interp *in, Expr call)
{
    Items a, b;
    return two_items(in, call, &a, &b) ? expr_int(distance(in, &a, &b, true)) : NULL;
}

/* HammingDistance[a, b]: places that differ, of equal lengths. */
static Expr hamming_distance(Interp *in, Expr call)
{
    Items a, b;
    if (!two_items(in, call, &a, &b))
        return NULL;
    if (a.n != b.n)
        return message(in, call, "idim", expr_part(call, 1), expr_part(call, 2), NULL);
    int64_t n = 0;
    for (size_t i = 0; i < a.n; i++)
        n += a.item[i] != b.item[i];
    return expr_int(n);
}

/* ---- what is common ---- */
static Expr slice(Expr e, size_t from, size_t n)
{
    if (expr_is_string(e)) {
        const char *s = expr_string_text(e), *end = s + expr_string_bytes(e);
        const char *start = utf8_skip(s, end, from), *stop = utf8_skip(start, end, n);
        return expr_string(start, (size_t)(stop - start));
    }
    Builder b = builder_start(S(List), n);
    builder_add_parts(&b, e, from + 1, from + n);
    return n > 0 ? builder_finish(&b) : expr_normal(S(List), 0, NULL);
}

/* LongestCommonSubsequence[a, b]: the first longest stretch that both contain. */
static Expr common_stretch(Interp *in, Expr call)
{
    Items a, b;
    if (!two_items(in, call, &a, &b))
        return NULL;
    size_t *room = mem_bytes(2 * (b.n + 1) * sizeof *room), best = 0, start = 0;
    memset(room, 0, 2 * (b.n + 1) * sizeof *room);
    for (size_t i = 1; i <= a.n; i++) {
        unwind_poll(in);
        size_t *row = room + i % 2 * (b.n + 1), *last = room + (i + 1) % 2 * (b.n + 1);
        for (size_t j = 1; j <= b.n; j++) {
            row[j] = a.item[i - 1] == b.item[j - 1] ? last[j - 1] + 1 : 0;
            if (row[j] > best) {
                best = row[j];
                start = i - best;
            }
        }
    }
    return slice(expr_part(call, 1), start, best);
}

/* LongestCommonSequence[a, b]: elements in order, not side by side. */
static Expr common_sequence(Interp *in, Expr call)
{
    Items a, b;
    if (!two_items(in, call, &a, &b))
        return NULL;
    size_t width = b.n + 1;
    if (a.n + 1 > TABLE_MOST / width)
        return message(in, call, "toobig", call, NULL);
    uint32_t *table = mem_bytes((a.n + 1) * width * sizeof *table);
    memset(table, 0, (a.n + 1) * width * sizeof *table);
    for (size_t i = a.n; i-- > 0;) {
        unwind_poll(in);
        for (size_t j = b.n; j-- > 0;) {
            uint32_t down = table[(i + 1) * width + j], right = table[i * width + j + 1];
            table[i * width + j] = a.item[i] == b.item[j] ? table[(i + 1) * width + j + 1] + 1 : down > right ? down : right;
        }
    }
    bool text = expr_is_string(expr_part(call, 1));
    Text out = text_start();
    Builder list = builder_start(S(List), table[0]);
    for (size_t i = 0, j = 0; i < a.n && j < b.n;) {
        if (a.item[i] == b.item[j]) {
            Expr e = text ? slice(expr_part(call, 1), i, 1) : expr_part(expr_part(call, 1), i + 1);
            if (text)
                text_add_bytes(&out, expr_string_text(e), expr_string_bytes(e));
            else
                builder_add(&list, e);
            i++;
            j++;
        } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) {
            i++;
        } else {
            j++;
        }
    }
    return text ? text_finish(&out) : builder_finish(&list);
}

static const char ignore_case[] = "IgnoreCase -> False";
static const Builtin builtins[] = {
    {"EditDistance", {2, 2}, ATTR_NONE, edit_distance,
     "EditDistance[a, b] gives the least number of insertions, deletions and substitutions that make b of a.", ignore_case},
    {"DamerauLevenshteinDistance", {2, 2}, ATTR_NONE, damerau_distance,
     "DamerauLevenshteinDistance[a, b] is EditDistance with swaps of neighbours.", ignore_case},
    {"HammingDistance", {2, 2}, ATTR_NONE, hamming_distance,
     "HammingDistance[a, b] gives the number of places at which two strings or lists differ.", ignore_case},
    {"LongestCommonSubsequence", {2, 2}, ATTR_NONE, common_stretch,
     "LongestCommonSubsequence[a, b] gives the longest contiguous stretch that a and b have in common.", ignore_case},
    {"LongestCommonSequence", {2, 2}, ATTR_NONE, common_sequence,
     "LongestCommonSequence[a, b] gives the longest sequence of elements that stand in this order in both.", ignore_case},
};

static const MessageText messages[] = {
    {"General", "strlist", "Two strings or two lists were expected in `1`."},
    {"LongestCommonSequence", "toobig", "The strings or lists in `1` are too long."},
    {"HammingDistance", "idim", "`1` and `2` must have the same length."},
};

const Module module_string_distance = {"string_distance", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
