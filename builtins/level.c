/* level.c - levels, positions and stretches of lists: what Map, Level, Cases, Take and many others share. */
#include "builtins/level.h"
#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- numbers in specifications ---- */

bool is_plus_infinity(Expr e)
{
    if (e == S(Infinity))
        return true;
    return expr_has_head(e, S(DirectedInfinity)) && expr_is_normal(e) && expr_length(e) == 1 &&
           expr_part(e, 1) == expr_int(1);
}

static bool is_minus_infinity(Expr e)
{
    if (!expr_is_normal(e) || expr_length(e) == 0)
        return false;
    if (expr_has_head(e, S(DirectedInfinity)))
        return expr_part(e, 1) == expr_int(-1);
    return expr_has_head(e, S(Times)) && expr_length(e) == 2 && expr_part(e, 1) == expr_int(-1) &&
           is_plus_infinity(expr_part(e, 2));
}

bool whole_number(Expr e, int64_t *out)
{
    if (expr_is(e, EXPR_INT)) {
        *out = expr_int_value(e);
        return true;
    }
    if (is_plus_infinity(e)) {
        *out = INT64_MAX;
        return true;
    }
    if (is_minus_infinity(e)) {
        *out = INT64_MIN;
        return true;
    }
    return false;
}

/* ---- evaluated results ---- */

bool is_evaluated(Interp *in, Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_NORMAL:
        return expr_is_sealed(e) || e->stamp == in->epoch;
    case EXPR_ASSOC:
        return e->stamp == in->epoch;
    case EXPR_SYMBOL: {
        Symbol *s = symbol_of(e);
        if (s->value || s->values[VALUES_OWN] || s->autoload || e == S(Nothing))
            return false;
        s->shown = true;
        return true;
    }
    default:
        return true;
    }
}

Expr derived(Interp *in, Expr from, Expr made)
{
    if (!expr_is_normal(made) || expr_head(made) != S(List))
        return made;
    bool parts_are = from && (expr_is_list(from) || expr_is(from, EXPR_ASSOC)) && is_evaluated(in, from);
    if (parts_are)
        return evaluated(in, made);
    size_t n = expr_length(made);
    for (size_t i = 1; i <= n; i++) {
        Expr part = expr_part(made, i);
        if (expr_is_immediate(part))
            continue;
        if (!is_evaluated(in, part) || expr_has_head(part, S(Sequence)) || expr_has_head(part, S(Splice)))
            return made;
    }
    return evaluated(in, made);
}

/* ---- levels ---- */

bool level_spec(Interp *in, Expr call, Expr spec, LevelSpec *out)
{
    out->heads = false;
    int64_t n;
    if (spec == S(All)) {
        out->least = 0;
        out->most = INT64_MAX;
        return true;
    }
    if (whole_number(spec, &n)) {
        out->least = 1;
        out->most = n;
        return true;
    }
    if (expr_is_list(spec) && expr_length(spec) == 1 && whole_number(expr_part(spec, 1), &n)) {
        out->least = out->most = n;
        return true;
    }
    if (expr_is_list(spec) && expr_length(spec) == 2 && whole_number(expr_part(spec, 1), &out->least) &&
        whole_number(expr_part(spec, 2), &out->most))
        return true;
    message(in, call, "level", spec, NULL);
    return false;
}

void level_heads(Interp *in, Expr call, LevelSpec *spec)
{
    spec->heads = expr_is_true(option_get(in, call, "Heads"));
}

bool level_holds(const LevelSpec *spec, int64_t level, int64_t depth)
{
    bool deep_enough = spec->least >= 0 ? level >= spec->least : depth <= -spec->least;
    bool high_enough = spec->most >= 0 ? level <= spec->most : depth >= -spec->most;
    return deep_enough && high_enough;
}

static bool needs_depth(const LevelSpec *spec)
{
    return spec->least < 0 || spec->most < 0;
}

Expr path_list(const Path *path)
{
    return expr_normal(S(List), path->length, path->index);
}

static void path_push(Path *path, Expr index)
{
    if (path->length == path->capacity) {
        size_t larger = path->capacity ? 2 * path->capacity : 16;
        Expr *grown = mem_array(Expr, larger);
        if (path->length)
            memcpy(grown, path->index, path->length * sizeof(Expr));
        path->index = grown;
        path->capacity = larger;
    }
    path->index[path->length++] = index;
}

static Expr index_of(Expr e, size_t i)
{
    return expr_is(e, EXPR_ASSOC) ? expr_call(S(Key), 1, assoc_key(e, i)) : expr_int((int64_t)i);
}

typedef struct Walk {
    Interp *in;
    const LevelSpec *spec;
    bool depth_wanted;
    LevelVisit visit;
    LevelChange change;
    void *context;
    Path path;
} Walk;

static bool goes_deeper(const Walk *w, Expr e, int64_t level)
{
    return expr_has_parts(e) && (w->spec->most < 0 || level < w->spec->most);
}

/* Depth without a walk below, where the walk ends above the leaves. */
static int64_t depth_here(const Walk *w, Expr e)
{
    return w->depth_wanted ? (int64_t)expr_depth(e) : 1;
}

static bool walk(Walk *w, Expr e, int64_t level, int64_t *depth)
{
    stack_check(w->in);
    unwind_poll(w->in);
    if (goes_deeper(w, e, level)) {
        int64_t deepest = 0, below;
        if (w->spec->heads && !expr_is(e, EXPR_ASSOC)) {
            path_push(&w->path, expr_int(0));
            if (!walk(w, expr_head(e), level + 1, &below))
                return false;
            w->path.length--;
            deepest = below;
        }
        size_t n = expr_length(e);
        for (size_t i = 1; i <= n; i++) {
            path_push(&w->path, index_of(e, i));
            if (!walk(w, expr_part(e, i), level + 1, &below))
                return false;
            w->path.length--;
            if (below > deepest)
                deepest = below;
        }
        *depth = deepest + 1 > 2 ? deepest + 1 : 2;
    } else {
        *depth = depth_here(w, e);
    }
    if (!level_holds(w->spec, level, *depth))
        return true;
    return w->visit(w->in, w->context, e, &w->path);
}

bool level_walk(Interp *in, Expr e, const LevelSpec *spec, LevelVisit each, void *context)
{
    Walk w = {.in = in, .spec = spec, .depth_wanted = needs_depth(spec), .visit = each, .context = context};
    int64_t depth;
    return walk(&w, e, 0, &depth);
}

static Expr rebuild(Walk *w, Expr e, int64_t level, bool eager, int64_t *depth);

/* An association's values changed. */
static Expr rebuild_assoc(Walk *w, Expr e, int64_t level, bool eager, int64_t *deepest)
{
    size_t n = expr_length(e);
    AssocBuilder b = assoc_builder(n);
    bool changed = false;
    for (size_t i = 1; i <= n; i++) {
        Expr key = assoc_key(e, i), value = assoc_value(e, i);
        int64_t below;
        path_push(&w->path, expr_call(S(Key), 1, key));
        Expr now = rebuild(w, value, level + 1, eager && !assoc_is_delayed(e, i), &below);
        w->path.length--;
        changed |= now != value;
        if (assoc_is_delayed(e, i))
            assoc_add_delayed(&b, key, now);
        else
            assoc_add(&b, key, now);
        if (below > *deepest)
            *deepest = below;
    }
    return changed ? assoc_finish(&b) : e;
}

static Expr rebuild_parts(Walk *w, Expr e, int64_t level, bool eager, int64_t *deepest)
{
    if (expr_is(e, EXPR_ASSOC))
        return rebuild_assoc(w, e, level, eager, deepest);
    Expr head = expr_head(e), new_head = head;
    int64_t below;
    if (w->spec->heads) {
        path_push(&w->path, expr_int(0));
        new_head = rebuild(w, head, level + 1, false, deepest);
        w->path.length--;
    }
    bool parts_eager = eager && head == S(List) && new_head == head;
    size_t n = expr_length(e), i = 1;
    Expr now = NULL;
    /* Nothing is copied until something changes. */
    bool changed = new_head != head;
    for (; i <= n && !changed; i++) {
        Expr part = expr_part(e, i);
        path_push(&w->path, expr_int((int64_t)i));
        now = rebuild(w, part, level + 1, parts_eager, &below);
        w->path.length--;
        if (below > *deepest)
            *deepest = below;
        changed = now != part;
    }
    if (!changed)
        return e;

    Builder b = builder_start(new_head, n);
    if (now) {
        builder_add_parts(&b, e, 1, i - 2);
        builder_add(&b, now);
    }
    for (; i <= n; i++) {
        path_push(&w->path, expr_int((int64_t)i));
        now = rebuild(w, expr_part(e, i), level + 1, parts_eager, &below);
        w->path.length--;
        if (below > *deepest)
            *deepest = below;
        builder_add(&b, now);
    }
    Expr made = builder_finish(&b);
    return parts_eager ? derived(w->in, NULL, made) : made;
}

static Expr rebuild(Walk *w, Expr e, int64_t level, bool eager, int64_t *depth)
{
    stack_check(w->in);
    unwind_poll(w->in);
    Expr made = e;
    if (goes_deeper(w, e, level)) {
        int64_t deepest = 1;
        made = rebuild_parts(w, e, level, eager, &deepest);
        *depth = deepest + 1;
    } else {
        *depth = depth_here(w, e);
    }
    if (!level_holds(w->spec, level, *depth))
        return made;
    Expr changed = w->change(w->in, w->context, made, &w->path, eager);
    return changed ? changed : made;
}

Expr level_map(Interp *in, Expr e, const LevelSpec *spec, LevelChange change, void *context)
{
    Walk w = {.in = in, .spec = spec, .depth_wanted = needs_depth(spec), .change = change, .context = context};
    int64_t depth;
    return rebuild(&w, e, 0, true, &depth);
}

/* ---- stretches ---- */

/* Position k (negative: from the end) as 1-based, not checked. */
static int64_t from_start(int64_t k, size_t length)
{
    return k < 0 ? (int64_t)length + 1 + k : k;
}

static StretchResult outside(Stretch *out, int64_t first, int64_t last)
{
    *out = (Stretch){first, last, 0};
    return STRETCH_OUTSIDE;
}

/* m through n by s, as given; ends one past each other make an empty stretch. */
static StretchResult stretch_between(int64_t m, int64_t n, int64_t s, size_t length, Stretch *out)
{
    int64_t first = from_start(m, length), last = from_start(n, length), size = (int64_t)length;
    if (s == 0)
        return STRETCH_BAD;
    if (s > 0 && last == first - 1 && first >= 1 && last <= size) {
        *out = (Stretch){first, s, 0};
        return STRETCH_OK;
    }
    if (s < 0 && last == first + 1 && first >= 0 && first <= size) {
        *out = (Stretch){first, s, 0};
        return STRETCH_OK;
    }
    if (first < 1 || last < 1 || first > size || last > size || (s > 0 ? last < first : last > first))
        return outside(out, m, n);
    *out = (Stretch){first, s, (size_t)((last - first) / s) + 1};
    return STRETCH_OK;
}

/* An end of a range: an integer, or UpTo[n] cut to the length. */
static bool range_end(Expr e, size_t length, int64_t *out)
{
    if (expr_has_head(e, S(UpTo)) && expr_length(e) == 1 && whole_number(expr_part(e, 1), out) && *out >= 0) {
        if (*out > (int64_t)length)
            *out = (int64_t)length;
        return true;
    }
    if (!expr_is(e, EXPR_INT))
        return false;
    *out = expr_int_value(e);
    return true;
}

StretchResult stretch_span(Expr span, size_t length, Stretch *out)
{
    size_t n = expr_length(span);
    if (!expr_has_head(span, S(Span)) || n < 2 || n > 3)
        return STRETCH_BAD;
    int64_t first, last, step = 1;
    if (n == 3 && (!expr_is(expr_part(span, 3), EXPR_INT) || (step = expr_int_value(expr_part(span, 3))) == 0))
        return STRETCH_BAD;
    Expr from = expr_part(span, 1), to = expr_part(span, 2);
    /* ;; ;; -1 reads as 1 ;; All ;; -1 and runs from the end. */
    if (from == S(All) || (step < 0 && from == expr_int(1) && to == S(All)))
        first = step > 0 ? 1 : (int64_t)length;
    else if (!range_end(from, length, &first))
        return STRETCH_BAD;
    if (to == S(All))
        last = step > 0 ? (int64_t)length : 1;
    else if (!range_end(to, length, &last))
        return STRETCH_BAD;
    if (length == 0 && to == S(All) && (first == 1 || first == 0)) {
        *out = (Stretch){1, step, 0};
        return STRETCH_OK;
    }
    return stretch_between(first, last, step, length, out);
}

static StretchResult stretch_list(Expr spec, size_t length, Stretch *out)
{
    size_t n = expr_length(spec);
    int64_t first, last, step = 1;
    if (n < 1 || n > 3 || !range_end(expr_part(spec, 1), length, &first))
        return STRETCH_BAD;
    if (n == 1)
        return first == 0 ? outside(out, 0, 0) : stretch_between(first, first, 1, length, out);
    if (!range_end(expr_part(spec, 2), length, &last)) {
        if (expr_part(spec, 2) != S(All))
            return STRETCH_BAD;
        last = (int64_t)length;
    }
    if (n == 3 && !range_end(expr_part(spec, 3), INT64_MAX, &step))
        return STRETCH_BAD;
    return stretch_between(first, last, step, length, out);
}

StretchResult stretch_take(Expr spec, size_t length, Stretch *out)
{
    int64_t n;
    if (expr_is(spec, EXPR_INT)) {
        n = expr_int_value(spec);
        if (n >= 0 && (uint64_t)n <= length)
            *out = (Stretch){1, 1, (size_t)n};
        else if (n < 0 && n >= -(int64_t)length)
            *out = (Stretch){(int64_t)length + 1 + n, 1, (size_t)-n};
        else
            return n > 0 ? outside(out, 1, n) : outside(out, n, -1);
        return STRETCH_OK;
    }
    if (spec == S(All) || spec == S(None)) {
        *out = (Stretch){1, 1, spec == S(All) ? length : 0};
        return STRETCH_OK;
    }
    if (expr_has_head(spec, S(UpTo)) && expr_length(spec) == 1 && whole_number(expr_part(spec, 1), &n) && n >= 0) {
        *out = (Stretch){1, 1, (uint64_t)n < length ? (size_t)n : length};
        return STRETCH_OK;
    }
    if (expr_is_list(spec))
        return stretch_list(spec, length, out);
    return expr_is_normal(spec) ? stretch_span(spec, length, out) : STRETCH_BAD;
}

bool stretch_is_all(const Stretch *s, size_t length)
{
    return s->first == 1 && s->step == 1 && s->count == length;
}

void assoc_copy_entry(AssocBuilder *b, Expr from, size_t i)
{
    if (assoc_is_delayed(from, i))
        assoc_add_delayed(b, assoc_key(from, i), assoc_value(from, i));
    else
        assoc_add(b, assoc_key(from, i), assoc_value(from, i));
}

Expr stretch_parts(Interp *in, Expr e, const Stretch *s)
{
    if (stretch_is_all(s, expr_length(e)))
        return e;
    size_t at = (size_t)s->first;
    if (expr_is(e, EXPR_PACKED) && s->step == 1 && s->count > 0)
        return array_rows(e, s->first - 1, (int64_t)s->count);
    if (expr_is(e, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(s->count);
        for (size_t k = 0; k < s->count; k++)
            assoc_copy_entry(&b, e, (size_t)(s->first + (int64_t)k * s->step));
        return assoc_finish(&b);
    }
    Builder b = builder_start(expr_head(e), s->count);
    if (s->step == 1 && s->count > 0)
        builder_add_parts(&b, e, at, at + s->count - 1);
    else
        for (size_t k = 0; k < s->count; k++)
            builder_add(&b, expr_part(e, (size_t)(s->first + (int64_t)k * s->step)));
    return derived(in, e, builder_finish(&b));
}

static bool stretch_has(const Stretch *s, size_t i)
{
    int64_t away = (int64_t)i - s->first;
    return away % s->step == 0 && away / s->step >= 0 && (size_t)(away / s->step) < s->count;
}

Expr stretch_rest(Interp *in, Expr e, const Stretch *s)
{
    size_t n = expr_length(e);
    if (s->count == 0)
        return e;
    if (s->step == 1 && s->first == 1)
        return stretch_parts(in, e, &(Stretch){(int64_t)s->count + 1, 1, n - s->count});
    if (s->step == 1 && (size_t)s->first - 1 + s->count == n)
        return stretch_parts(in, e, &(Stretch){1, 1, n - s->count});
    if (expr_is(e, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(n);
        for (size_t i = 1; i <= n; i++)
            if (!stretch_has(s, i))
                assoc_copy_entry(&b, e, i);
        return assoc_finish(&b);
    }
    Builder b = builder_start(expr_head(e), n - s->count);
    for (size_t i = 1; i <= n; i++)
        if (!stretch_has(s, i))
            builder_add(&b, expr_part(e, i));
    return derived(in, e, builder_finish(&b));
}
