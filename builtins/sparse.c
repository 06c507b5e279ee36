/* sparse.c - SparseArray: positions and values of what is not the default.
 *
 * The canonical form is Wolfram's: SparseArray[Automatic, dims, default, {1, {row pointers, columns}, values}], sealed; the
 * facet keeps the same as sorted index tuples. */
#include "builtins/sparse.h"
#include <stdlib.h>
#include <string.h>
#include "builtins/dims.h"
#include "builtins/level.h"
#include "builtins/part.h"
#include "interp/array.h"
#include "interp/number.h"
#include "interp/rules.h"

typedef struct Entry {
    int64_t *index;
    Expr value;
    size_t order; /* the first rule for a position counts */
} Entry;

typedef struct Sparse {
    Expr dims, fallback;
    size_t rank, count, capacity;
    int64_t *dim;
    Entry *entry;
} Sparse;

static Sparse *sparse_of(Expr e)
{
    return expr_is_sealed(e) && expr_head(e) == S(SparseArray) ? expr_facet(e) : NULL;
}

Expr sparse_dimensions(Expr e)
{
    if (expr_is_immediate(e) || !expr_is_normal(e))
        return NULL;
    Sparse *s = sparse_of(e);
    return s ? s->dims : NULL;
}

/* ---- building ---- */

static void sparse_add(Sparse *s, const int64_t *index, Expr value)
{
    if (s->count == s->capacity) {
        size_t larger = s->capacity ? 2 * s->capacity : 16;
        Entry *grown = mem_array(Entry, larger);
        if (s->count)
            memcpy(grown, s->entry, s->count * sizeof *grown);
        s->entry = grown;
        s->capacity = larger;
    }
    int64_t *own = mem_bytes((s->rank + 1) * sizeof *own);
    memcpy(own, index, s->rank * sizeof *own);
    s->entry[s->count] = (Entry){own, value, s->count};
    s->count++;
}

static int compare_entries(const void *a, const void *b, void *rank)
{
    const Entry *p = a, *q = b;
    for (size_t k = 0; k < *(size_t *)rank; k++)
        if (p->index[k] != q->index[k])
            return p->index[k] < q->index[k] ? -1 : 1;
    return p->order < q->order ? -1 : p->order > q->order;
}

/* Sorted, one entry a position, defaults dropped. */
static void sparse_normalize(Sparse *s)
{
    if (s->count)
        qsort_r(s->entry, s->count, sizeof *s->entry, compare_entries, &s->rank);
    size_t kept = 0;
    const int64_t *last = NULL;
    for (size_t i = 0; i < s->count; i++) {
        Entry e = s->entry[i];
        bool repeated = last && memcmp(last, e.index, s->rank * sizeof *last) == 0;
        last = e.index;
        if (!repeated && !expr_same(e.value, s->fallback))
            s->entry[kept++] = e;
    }
    s->count = kept;
}

static Expr sparse_seal(Sparse *s)
{
    sparse_normalize(s);
    Builder columns = builder_start(S(List), s->count), values = builder_start(S(List), s->count);
    for (size_t i = 0; i < s->count; i++) {
        Builder rest = builder_start(S(List), s->rank);
        for (size_t k = s->rank > 1; k < s->rank; k++)
            builder_add(&rest, expr_int(s->entry[i].index[k]));
        builder_add(&columns, builder_finish(&rest));
        builder_add(&values, s->entry[i].value);
    }
    Builder pointers = builder_start(S(List), 2);
    builder_add(&pointers, expr_int(0));
    if (s->rank > 1) {
        size_t i = 0;
        for (int64_t row = 1; row <= s->dim[0]; row++) {
            while (i < s->count && s->entry[i].index[0] <= row)
                i++;
            builder_add(&pointers, expr_int((int64_t)i));
        }
    } else {
        builder_add(&pointers, expr_int((int64_t)s->count));
    }
    Expr body = expr_list(3, expr_int(1), expr_list(2, builder_finish(&pointers), builder_finish(&columns)),
                          builder_finish(&values));
    return expr_seal(expr_call(S(SparseArray), 4, S(Automatic), s->dims, s->fallback, body), s);
}

static Sparse *sparse_new(Expr dims, Expr fallback)
{
    Sparse *s = mem_new(Sparse);
    s->dims = dims;
    s->fallback = fallback;
    s->rank = expr_length(dims);
    s->dim = mem_bytes((s->rank + 1) * sizeof *s->dim);
    for (size_t k = 0; k < s->rank; k++)
        s->dim[k] = expr_int_value(expr_part(dims, k + 1));
    return s;
}

/* ---- from lists ---- */

static void add_leaves(Interp *in, Sparse *s, Expr e, size_t level, int64_t *index)
{
    if (level == s->rank) {
        if (!expr_same(e, s->fallback))
            sparse_add(s, index, e);
        return;
    }
    for (size_t i = 1; i <= expr_length(e); i++) {
        unwind_poll(in);
        index[level] = (int64_t)i;
        add_leaves(in, s, expr_part(e, i), level + 1, index);
    }
}

static Expr from_list(Interp *in, Expr list, Expr fallback)
{
    Dims d = dims_of(list, ARRAY_RANK);
    Sparse *s = sparse_new(dims_list(&d), fallback);
    int64_t index[ARRAY_RANK];
    add_leaves(in, s, list, 0, index);
    return sparse_seal(s);
}

/* ---- from rules ---- */

static bool read_index(Expr left, size_t rank, int64_t *index)
{
    bool listed = expr_is_list(left);
    if ((listed ? expr_length(left) : 1) != rank)
        return false;
    for (size_t k = 0; k < rank; k++) {
        Expr i = listed ? expr_part(left, k + 1) : left;
        if (!expr_is(i, EXPR_INT) || expr_int_value(i) < 1)
            return false;
        index[k] = expr_int_value(i);
    }
    return true;
}

static bool is_rule(Expr e)
{
    return expr_is_normal(e) && expr_length(e) == 2 && (expr_head(e) == S(Rule) || expr_head(e) == S(RuleDelayed));
}

static bool is_literal(Expr left)
{
    int64_t index[ARRAY_RANK];
    size_t rank = expr_is_list(left) ? expr_length(left) : 1;
    return rank > 0 && rank <= ARRAY_RANK && read_index(left, rank, index);
}

/* {{i, j}, ...} -> {v, ...} as single rules; anything else as it is. */
static Expr spread_rules(Expr rules)
{
    if (!is_rule(rules))
        return rules;
    Expr left = expr_part(rules, 1), right = expr_part(rules, 2);
    if (!expr_is_list(left) || expr_length(left) == 0 || !expr_is_list(expr_part(left, 1)))
        return expr_list(1, rules);
    bool each = expr_is_list(right);
    if (each && expr_length(right) != expr_length(left))
        return NULL;
    Builder b = builder_start(S(List), expr_length(left));
    for (size_t i = 1; i <= expr_length(left); i++)
        builder_add(&b, expr_rule(expr_part(left, i), each ? expr_part(right, i) : right));
    return builder_finish(&b);
}

/* ---- Band[start], Band[start, end], Band[start, end, step] ---- */

typedef struct Band {
    size_t rank;
    int64_t at[ARRAY_RANK], end[ARRAY_RANK], step[ARRAY_RANK];
} Band;

static bool is_band(Expr left)
{
    return expr_is_normal(left) && expr_head(left) == S(Band) && expr_length(left) >= 1 && expr_length(left) <= 3;
}

/* Number k of a list, or the one number for all, or Automatic; counted from the end of the array when it is negative. */
static bool band_number(Expr spec, size_t k, int64_t automatic, int64_t size, int64_t *value)
{
    Expr one = expr_is_list(spec) && k < expr_length(spec) ? expr_part(spec, k + 1) : spec;
    if (one == S(Automatic)) {
        *value = automatic;
        return true;
    }
    if (!expr_is(one, EXPR_INT))
        return false;
    *value = expr_int_value(one) + (expr_int_value(one) < 0 && size < INT64_MAX ? size + 1 : 0);
    return true;
}

/* dims may be NULL: the band goes on without end */
static bool band_read(Expr left, Expr dims, Band *band)
{
    Expr start = expr_part(left, 1), end = expr_length(left) > 1 ? expr_part(left, 2) : S(Automatic);
    Expr step = expr_length(left) > 2 ? expr_part(left, 3) : expr_int(1);
    band->rank = expr_is_list(start) ? expr_length(start) : 1;
    if (band->rank == 0 || band->rank > ARRAY_RANK || (dims && (!expr_is_list(dims) || expr_length(dims) != band->rank)))
        return false;
    for (size_t k = 0; k < band->rank; k++) {
        int64_t size = INT64_MAX;
        if ((dims && !band_number(dims, k, 0, INT64_MAX, &size)) || !band_number(start, k, 1, size, &band->at[k]) ||
            !band_number(step, k, 1, INT64_MAX, &band->step[k]) ||
            !band_number(end, k, band->step[k] < 0 ? 1 : size, size, &band->end[k]))
            return false;
    }
    return true;
}

static bool band_inside(const Band *band)
{
    for (size_t k = 0; k < band->rank; k++)
        if (band->at[k] < 1 || (band->step[k] < 0 ? band->at[k] < band->end[k] : band->at[k] > band->end[k]))
            return false;
    return true;
}

/* false where the band stands still or leaves all numbers */
static bool band_advance(Band *band)
{
    bool moves = false;
    for (size_t k = 0; k < band->rank; k++) {
        moves = moves || band->step[k] != 0;
        if (__builtin_add_overflow(band->at[k], band->step[k], &band->at[k]))
            return false;
    }
    return moves;
}

/* The parts of `block`, all at the band's place for a block of level 0. */
static void band_add(Builder *rules, const Band *band, Expr block, size_t level, size_t levels, int64_t *index)
{
    if (level < levels) {
        for (size_t i = 1; i <= expr_length(block); i++) {
            index[level] = band->at[level] + (int64_t)i - 1;
            band_add(rules, band, expr_part(block, i), level + 1, levels, index);
        }
        return;
    }
    Builder position = builder_start(S(List), band->rank);
    for (size_t k = 0; k < band->rank; k++)
        builder_add(&position, expr_int(k < levels ? index[k] : band->at[k]));
    builder_add(rules, expr_rule(builder_finish(&position), block));
}

/* The rules of one band: its value at every place, the values of a list in turn, or blocks one after the other. */
static bool band_rules(Interp *in, Builder *rules, Expr rule, Expr dims)
{
    Expr value = expr_part(rule, 2);
    Band band;
    if (!band_read(expr_part(rule, 1), dims, &band))
        return false;
    size_t n = expr_is_list(value) ? expr_length(value) : 0, levels = 0;
    if (n) {
        Dims d = dims_of(expr_part(value, 1), band.rank);
        levels = band.rank > 1 && d.rank == band.rank ? d.rank : 0;
        for (size_t k = 0; k < levels; k++)
            band.step[k] = d.dim[k];
    }
    bool endless = !dims && expr_length(expr_part(rule, 1)) == 1;
    if (endless && n == 0)
        return false;
    int64_t index[ARRAY_RANK];
    for (size_t i = 0; (i < n || (levels == 0 && !endless)) && band_inside(&band); i++) {
        unwind_poll(in);
        band_add(rules, &band, n ? expr_part(value, i % n + 1) : value, 0, levels, index);
        if (!band_advance(&band))
            break;
    }
    return true;
}

/* The rules with every band written out; NULL where one cannot be. */
static Expr spread_bands(Interp *in, Expr rules, Expr dims)
{
    bool any = false;
    for (size_t i = 1; !any && i <= expr_length(rules); i++)
        any = is_band(expr_part(expr_part(rules, i), 1));
    if (!any)
        return rules;
    Builder b = builder_start(S(List), expr_length(rules));
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr rule = expr_part(rules, i);
        if (!is_band(expr_part(rule, 1)))
            builder_add(&b, rule);
        else if (!band_rules(in, &b, rule, dims))
            return NULL;
    }
    return builder_finish(&b);
}

/* Dimensions that hold all literal positions; NULL when there is a pattern or they differ in rank. */
static Expr dims_from_rules(Expr rules)
{
    int64_t most[ARRAY_RANK] = {0}, index[ARRAY_RANK];
    size_t rank = 0;
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr left = expr_part(expr_part(rules, i), 1);
        if (expr_is_pattern(left)) /* {_, _} -> default of ArrayRules */
            continue;
        size_t r = expr_is_list(left) ? expr_length(left) : 1;
        if (r == 0 || r > ARRAY_RANK || (rank && r != rank) || !read_index(left, r, index))
            return NULL;
        rank = r;
        for (size_t k = 0; k < r; k++)
            most[k] = index[k] > most[k] ? index[k] : most[k];
    }
    if (rank == 0)
        return NULL;
    Builder b = builder_start(S(List), rank);
    for (size_t k = 0; k < rank; k++)
        builder_add(&b, expr_int(most[k]));
    return builder_finish(&b);
}

/* Rules with patterns are tried at every position that no literal rule names first. */
static void add_by_patterns(Interp *in, Sparse *s, Rules *rules, size_t level, int64_t *index)
{
    if (level < s->rank) {
        for (index[level] = 1; index[level] <= s->dim[level]; index[level]++)
            add_by_patterns(in, s, rules, level + 1, index);
        return;
    }
    unwind_poll(in);
    Builder b = builder_start(S(List), s->rank);
    for (size_t k = 0; k < s->rank; k++)
        builder_add(&b, expr_int(index[k]));
    Expr position = builder_finish(&b), value = rules_apply(in, rules, position);
    if (value)
        sparse_add(s, index, evaluate(in, value));
}

static Expr pattern_for(Expr left)
{
    return expr_is_list(left) ? left : expr_list(1, left);
}

static Expr from_rules(Interp *in, Expr call, Expr rules, Expr dims, Expr fallback)
{
    if (expr_is(dims, EXPR_INT))
        dims = expr_list(1, dims);
    bool good = expr_is_list(dims) && expr_length(dims) > 0 && expr_length(dims) <= ARRAY_RANK;
    for (size_t k = 1; good && k <= expr_length(dims); k++)
        good = expr_is(expr_part(dims, k), EXPR_INT) && expr_int_value(expr_part(dims, k)) >= 0;
    if (!good)
        return message(in, call, "dims", dims, NULL);
    Sparse *s = sparse_new(dims, fallback);
    int64_t index[ARRAY_RANK];
    bool patterns = false;
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr rule = expr_part(rules, i), left = expr_part(rule, 1);
        if (!is_literal(left)) {
            patterns = true;
            continue;
        }
        if (!read_index(left, s->rank, index))
            return message(in, call, "pos", left, dims, NULL);
        for (size_t k = 0; k < s->rank; k++)
            if (index[k] > s->dim[k])
                return message(in, call, "pos", left, dims, NULL);
        sparse_add(s, index, expr_part(rule, 2));
    }
    if (patterns) {
        Builder b = builder_start(S(List), expr_length(rules));
        for (size_t i = 1; i <= expr_length(rules); i++) {
            Expr rule = expr_part(rules, i);
            builder_add(&b, expr_call(expr_head(rule), 2, pattern_for(expr_part(rule, 1)), expr_part(rule, 2)));
        }
        Rules *compiled = rules_compile(in, builder_finish(&b), call);
        if (!compiled)
            return NULL;
        add_by_patterns(in, s, compiled, 0, index);
    }
    return sparse_seal(s);
}

/* SparseArray[Automatic, dims, default, {1, {pointers, columns}, values}], as it is printed. */
static Expr from_canonical(Interp *in, Expr call)
{
    Expr dims = expr_part(call, 2), fallback = expr_part(call, 3), body = expr_part(call, 4);
    if (!expr_is_list(body) || expr_length(body) != 3 || !expr_is_list(dims) || !expr_is_list(expr_part(body, 2)) ||
        expr_length(expr_part(body, 2)) != 2)
        return message(in, call, "dims", dims, NULL);
    Expr pointers = expr_part(expr_part(body, 2), 1), columns = expr_part(expr_part(body, 2), 2), values = expr_part(body, 3);
    if (!expr_is_list(pointers) || !expr_is_list(columns) || !expr_is_list(values) ||
        expr_length(columns) != expr_length(values))
        return message(in, call, "dims", dims, NULL);
    size_t rank = expr_length(dims);
    Builder rules = builder_start(S(List), expr_length(values));
    int64_t row = 0, upto = 0;
    for (size_t i = 1; i <= expr_length(values); i++) {
        while (rank > 1 && upto < (int64_t)i && row + 2 <= (int64_t)expr_length(pointers)) {
            row++;
            if (!number_to_int64(expr_part(pointers, (size_t)row + 1), &upto))
                return message(in, call, "dims", dims, NULL);
        }
        Builder left = builder_start(S(List), rank);
        if (rank > 1)
            builder_add(&left, expr_int(row));
        Expr rest = expr_part(columns, i);
        if (expr_is_list(rest) && expr_length(rest))
            builder_add_parts(&left, rest, 1, expr_length(rest));
        builder_add(&rules, expr_rule(builder_finish(&left), expr_part(values, i)));
    }
    return from_rules(in, call, builder_finish(&rules), dims, fallback);
}

/* SparseArray[rules], SparseArray[list], with dimensions and default */
static Expr sparse_array(Interp *in, Expr call)
{
    size_t given = expr_length(call);
    Expr e = expr_part(call, 1), fallback = given == 3 ? expr_part(call, 3) : expr_int(0);
    if (given == 4)
        return from_canonical(in, call);
    Sparse *already = sparse_of(e);
    if (already && given == 1)
        return e;
    if (already)
        e = sparse_to_list(in, e);
    if (expr_is(e, EXPR_NUMERIC))
        e = array_to_list(e);
    Expr rules = spread_rules(e);
    if (!rules)
        return message(in, call, "list", e, NULL);
    bool all_rules = expr_is_list(rules) && !expr_is(rules, EXPR_PACKED) && (expr_length(rules) > 0 || given > 1);
    for (size_t i = 1; all_rules && i <= expr_length(rules); i++)
        all_rules = is_rule(expr_part(rules, i));
    if (all_rules) {
        Expr dims = given >= 2 && expr_part(call, 2) != S(Automatic) ? expr_part(call, 2) : NULL;
        if (dims && expr_is(dims, EXPR_INT))
            dims = expr_list(1, dims);
        rules = spread_bands(in, rules, dims);
        if (rules && !dims)
            dims = dims_from_rules(rules);
        return dims && rules ? from_rules(in, call, rules, dims, fallback) : message(in, call, "rect", e, NULL);
    }
    if (!expr_is_list(e) || expr_length(e) == 0)
        return message(in, call, "list", e, NULL);
    return from_list(in, e, fallback);
}

/* ---- reading ---- */

static Expr dense(const Sparse *s, size_t level, size_t *next, int64_t *index)
{
    Builder b = builder_start(S(List), (size_t)s->dim[level]);
    for (index[level] = 1; index[level] <= s->dim[level]; index[level]++) {
        if (level + 1 < s->rank) {
            int64_t i = index[level];
            builder_add(&b, dense(s, level + 1, next, index));
            index[level] = i;
        } else if (*next < s->count && memcmp(s->entry[*next].index, index, s->rank * sizeof *index) == 0) {
            builder_add(&b, s->entry[(*next)++].value);
        } else {
            builder_add(&b, s->fallback);
        }
    }
    return builder_finish(&b);
}

Expr sparse_to_list(Interp *in, Expr e)
{
    (void)in;
    int64_t index[ARRAY_RANK];
    size_t next = 0;
    return dense(sparse_of(e), 0, &next, index);
}

static Expr sparse_normal(Interp *in, Expr e)
{
    return sparse_to_list(in, e);
}

static Expr sparse_length(Interp *in, Expr e)
{
    (void)in;
    return expr_part(sparse_of(e)->dims, 1);
}

static Expr sparse_part(Interp *in, Expr e, Expr specs)
{
    size_t n = expr_length(specs);
    Expr *list = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++)
        list[i] = expr_part(specs, i + 1);
    if (n == 1 && list[0] == expr_int(0))
        return S(SparseArray);
    Expr part = part_get(in, S(Part), sparse_to_list(in, e), n, list);
    return part && expr_is_list(part) && expr_length(part) ? from_list(in, part, sparse_of(e)->fallback) : part;
}

/* a["NonzeroPositions"] and the like */
static Expr sparse_property(Interp *in, Expr e, Expr call)
{
    (void)in;
    Sparse *s = sparse_of(e);
    Expr name = expr_length(call) == 1 ? expr_part(call, 1) : NULL;
    if (!name || !expr_is_string(name))
        return NULL;
    if (expr_string_is(name, "Background"))
        return s->fallback;
    if (expr_string_is(name, "Density")) {
        double all = 1;
        for (size_t k = 0; k < s->rank; k++)
            all *= (double)s->dim[k];
        return expr_real(all > 0 ? (double)s->count / all : 0);
    }
    bool positions = expr_string_is(name, "NonzeroPositions") || expr_string_is(name, "ExplicitPositions");
    if (!positions && !expr_string_is(name, "NonzeroValues") && !expr_string_is(name, "ExplicitValues"))
        return NULL;
    Builder b = builder_start(S(List), s->count);
    for (size_t i = 0; i < s->count; i++) {
        Builder index = builder_start(S(List), s->rank);
        for (size_t k = 0; k < s->rank; k++)
            builder_add(&index, expr_int(s->entry[i].index[k]));
        builder_add(&b, positions ? builder_finish(&index) : s->entry[i].value);
    }
    return builder_finish(&b);
}

static Expr sparse_output(Interp *in, Expr e)
{
    (void)in;
    Sparse *s = sparse_of(e);
    Text t = text_start();
    text_addf(&t, "SparseArray[<%zu>, {", s->count);
    for (size_t k = 0; k < s->rank; k++)
        text_addf(&t, k ? ", %lld" : "%lld", (long long)s->dim[k]);
    text_add(&t, "}]");
    return text_finish(&t);
}

/* ArrayRules[a] - {position -> value, ..., {_, ...} -> default} */
static Expr array_rules(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (!sparse_of(e)) {
        if (!expr_is_list(e))
            return message(in, call, "list", expr_int(1), call, NULL);
        e = from_list(in, e, expr_length(call) == 2 ? expr_part(call, 2) : expr_int(0));
    }
    Sparse *s = sparse_of(e);
    Builder b = builder_start(S(List), s->count + 1);
    for (size_t i = 0; i < s->count; i++) {
        Builder left = builder_start(S(List), s->rank);
        for (size_t k = 0; k < s->rank; k++)
            builder_add(&left, expr_int(s->entry[i].index[k]));
        builder_add(&b, expr_rule(builder_finish(&left), s->entry[i].value));
    }
    Builder blanks = builder_start(S(List), s->rank);
    for (size_t k = 0; k < s->rank; k++)
        builder_add(&blanks, expr_call(S(Blank), 0));
    builder_add(&b, expr_rule(builder_finish(&blanks), s->fallback));
    return builder_finish(&b);
}

static const Builtin builtins[] = {
    {"SparseArray", {1, 4}, ATTR_NONE, sparse_array,
     "SparseArray[{pos1 -> v1, pos2 -> v2, ...}] is an array with these elements and 0 elsewhere.\n"
     "SparseArray[rules, dims, default] gives dimensions and default; positions may be patterns.\n"
     "SparseArray[list] makes one of a list."},
    {"ArrayRules", {1, 2}, ATTR_NONE, array_rules,
     "ArrayRules[a] gives the rules of the elements of a that are not the default."},
};

static const MessageText messages[] = {
    {"SparseArray", "rect", "The dimensions of `1` cannot be found from its positions."},
    {"SparseArray", "dims", "The dimensions `1` are not a list of non-negative integers, or the data do not fit them."},
    {"SparseArray", "pos", "The position `1` is not within the dimensions `2`."},
    {"SparseArray", "list", "The argument `1` is neither a list of rules nor a rectangular list."},
};

static const SealedType sealed = {.head = "SparseArray", .apply = sparse_property, .part = sparse_part, .normal = sparse_normal,
                                  .length = sparse_length, .output = sparse_output};

static void start(Interp *in)
{
    module_add_sealed(in, &sealed);
}

const Module module_sparse = {"sparse", builtins, COUNT(builtins), messages, COUNT(messages), start};
