/* part.c - Part in all its forms, for reading and for assignment, and the words that go by positions. */
#include "builtins/part.h"
#include <string.h>
#include "builtins/level.h"
#include "interp/array.h"
#include "interp/number.h"

/* One walk down a specification. */
typedef struct Descent {
    Interp *in;
    Expr call; /* whose head the messages name */
    size_t n;
    const Expr *specs;
    bool quiet;
    bool failed; /* a message was given, or would have been */
    PartChange change; /* part_change only */
    void *context;
} Descent;

static Expr complain(Descent *d, const char *tag, Expr a, Expr b)
{
    d->failed = true;
    if (!d->quiet)
        message(d->in, d->call, tag, a, b, NULL);
    return NULL;
}

static Expr no_part(Descent *d, Expr spec, Expr e)
{
    return complain(d, "partw", spec, e);
}

static Expr too_deep(Descent *d)
{
    return complain(d, "partd", expr_call(S(HoldForm), 1, d->call), NULL);
}

static Expr not_a_spec(Descent *d, Expr spec)
{
    return complain(d, "pkspec1", spec, NULL);
}

static Expr cannot_take(Descent *d, const Stretch *ends, Expr e)
{
    d->failed = true;
    if (!d->quiet)
        message(d->in, d->call, "take", expr_int(ends->first), expr_int(ends->step), e, NULL);
    return NULL;
}

/* ---- one index ---- */

/* i counted from either end as 1..length, 0 when there is no such part. */
static size_t index_within(int64_t i, size_t length)
{
    if (i > 0)
        return (uint64_t)i <= length ? (size_t)i : 0;
    return i < 0 && i >= -(int64_t)length ? (size_t)((int64_t)length + 1 + i) : 0;
}

static bool is_key(Expr spec)
{
    return expr_is_string(spec) || (expr_is_normal(spec) && expr_has_head(spec, S(Key)) && expr_length(spec) == 1);
}

static Expr key_of(Expr spec)
{
    return expr_is_string(spec) ? spec : expr_part(spec, 1);
}

static Expr absent(Expr key)
{
    return expr_call(S(Missing), 2, expr_text("KeyAbsent"), key);
}

typedef enum ChoiceKind {
    CHOICE_FAILED,
    CHOICE_ONE,     /* the part index; 0 is the head */
    CHOICE_ABSENT,  /* a key that is not there       */
    CHOICE_STRETCH, /* All and Span                  */
    CHOICE_LIST     /* a list of indices and keys    */
} ChoiceKind;

typedef struct Choice {
    ChoiceKind kind;
    size_t index;
    Expr key;
    Stretch stretch;
} Choice;

static Choice choose(Descent *d, Expr e, Expr spec)
{
    Choice c = {.kind = CHOICE_FAILED};
    size_t length = expr_length(e);
    if (expr_is(spec, EXPR_INT)) {
        int64_t i = expr_int_value(spec);
        c.index = index_within(i, length);
        c.kind = CHOICE_ONE;
        if (i != 0 && c.index == 0) {
            c.kind = CHOICE_FAILED;
            no_part(d, spec, e);
        }
    } else if (spec == S(All)) {
        c.kind = CHOICE_STRETCH;
        c.stretch = (Stretch){1, 1, length};
    } else if (is_key(spec) && expr_is(e, EXPR_ASSOC)) {
        c.key = key_of(spec);
        c.index = assoc_find(e, c.key);
        c.kind = c.index ? CHOICE_ONE : CHOICE_ABSENT;
    } else if (is_key(spec)) {
        not_a_spec(d, spec);
    } else if (expr_is_list(spec)) {
        c.kind = CHOICE_LIST;
    } else if (expr_is_normal(spec) && expr_has_head(spec, S(Span))) {
        StretchResult r = stretch_span(spec, length, &c.stretch);
        if (r == STRETCH_OK)
            c.kind = CHOICE_STRETCH;
        else if (r == STRETCH_OUTSIDE)
            cannot_take(d, &c.stretch, e);
        else
            not_a_spec(d, spec);
    } else {
        not_a_spec(d, spec);
    }
    return c;
}

/* Element of a list of indices: 1..length, or 0 with *key set to a key that is absent; false after a message. */
static bool choose_member(Descent *d, Expr e, Expr whole, Expr member, size_t *index, Expr *key)
{
    *key = NULL;
    if (expr_is(member, EXPR_INT)) {
        *index = index_within(expr_int_value(member), expr_length(e));
        if (*index == 0 && expr_int_value(member) != 0)
            return no_part(d, whole, e) != NULL;
        return true;
    }
    if (is_key(member) && expr_is(e, EXPR_ASSOC)) {
        *index = assoc_find(e, key_of(member));
        if (*index == 0)
            *key = key_of(member);
        return true;
    }
    return not_a_spec(d, whole) != NULL;
}

/* ---- reading ---- */

static Expr get(Descent *d, Expr e, size_t k);

static Expr get_list(Descent *d, Expr e, size_t k)
{
    Expr spec = d->specs[k];
    size_t n = expr_length(spec);
    bool keyed = expr_is(e, EXPR_ASSOC);
    AssocBuilder entries = {0};
    Builder parts = {0};
    if (keyed)
        entries = assoc_builder(n);
    else
        parts = builder_start(expr_head(e), n);
    for (size_t j = 1; j <= n; j++) {
        size_t i = 0;
        Expr key;
        if (!choose_member(d, e, spec, expr_part(spec, j), &i, &key))
            return NULL;
        Expr part = key ? absent(key) : get(d, expr_part(e, i), k + 1);
        if (!part)
            return NULL;
        if (keyed && (key || i > 0))
            assoc_add(&entries, key ? key : assoc_key(e, i), part);
        else if (!keyed)
            builder_add(&parts, part);
    }
    if (keyed)
        return assoc_finish(&entries);
    return k + 1 == d->n ? derived(d->in, e, builder_finish(&parts)) : builder_finish(&parts);
}

static Expr get_stretch(Descent *d, Expr e, const Stretch *s, size_t k)
{
    if (k + 1 == d->n)
        return stretch_parts(d->in, e, s);
    bool keyed = expr_is(e, EXPR_ASSOC);
    AssocBuilder entries = {0};
    Builder parts = {0};
    if (keyed)
        entries = assoc_builder(s->count);
    else
        parts = builder_start(expr_head(e), s->count);
    for (size_t j = 0; j < s->count; j++) {
        size_t i = (size_t)(s->first + (int64_t)j * s->step);
        Expr part = get(d, expr_part(e, i), k + 1);
        if (!part)
            return NULL;
        if (keyed)
            assoc_add(&entries, assoc_key(e, i), part);
        else
            builder_add(&parts, part);
    }
    return keyed ? assoc_finish(&entries) : derived(d->in, NULL, builder_finish(&parts));
}

/* m[[All, j]] of a packed matrix, without a number made for each element. */
static Expr packed_column(Descent *d, Expr e, size_t k)
{
    ArrayView a = array_view(e);
    if (a.rank != 2 || k + 2 != d->n || d->specs[k] != S(All) || !expr_is(d->specs[k + 1], EXPR_INT))
        return NULL;
    size_t j = index_within(expr_int_value(d->specs[k + 1]), (size_t)a.dim[1]);
    if (j == 0)
        return NULL;
    size_t size = array_type_size(a.type);
    void *data;
    Expr column = array_new(EXPR_PACKED, a.type, 1, a.dim, &data);
    const char *from = (const char *)a.data + (j - 1) * size;
    for (int64_t i = 0; i < a.dim[0]; i++)
        memcpy((char *)data + (size_t)i * size, from + (size_t)(i * a.dim[1]) * size, size);
    return column;
}

/* e[[i, j, ...]] of a packed array down to a number: no views on the way. */
static Expr packed_element(Descent *d, Expr e, size_t k)
{
    ArrayView a = array_view(e);
    if ((size_t)a.rank != d->n - k)
        return NULL;
    int64_t at = 0;
    for (int r = 0; r < a.rank; r++) {
        Expr spec = d->specs[k + (size_t)r];
        size_t i = expr_is(spec, EXPR_INT) ? index_within(expr_int_value(spec), (size_t)a.dim[r]) : 0;
        if (i == 0)
            return NULL;
        at = at * a.dim[r] + (int64_t)i - 1;
    }
    return array_element(&a, at);
}

/* NumericArray and ByteArray are atoms with parts: numbers, or arrays of the same kind. */
static Expr get_numeric(Descent *d, Expr e, size_t k)
{
    ArrayView a = array_view(e);
    Expr spec = d->specs[k];
    if (expr_is(spec, EXPR_INT) && expr_int_value(spec) != 0) {
        size_t i = index_within(expr_int_value(spec), (size_t)a.dim[0]);
        if (i == 0)
            return no_part(d, spec, e);
        if (a.rank == 1)
            return k + 1 == d->n ? array_element(&a, (int64_t)i - 1) : too_deep(d);
        return get(d, array_rows(e, (int64_t)i - 1, -1), k + 1);
    }
    if (spec == expr_int(0))
        return get(d, expr_head(e), k + 1);
    if (spec == S(All) && k + 1 == d->n)
        return e;
    Descent inner = *d;
    Expr list = array_to_list(e);
    Expr picked = get(&inner, list, k);
    d->failed = inner.failed;
    if (!picked || !expr_is_list(picked))
        return picked;
    Expr packed = expr_is(picked, EXPR_PACKED) ? picked : array_pack(picked);
    if (!packed)
        return picked;
    Expr narrow = array_numeric(d->in, packed, a.type, NULL);
    if (!narrow || expr_is(e, EXPR_NUMERIC))
        return narrow ? narrow : picked;
    ArrayView bytes = array_view(narrow);
    void *data;
    Expr out = array_new(EXPR_BYTES, bytes.type, bytes.rank, bytes.dim, &data);
    memcpy(data, bytes.data, (size_t)bytes.count * array_type_size(bytes.type));
    return out;
}

static Expr get_sealed(Descent *d, Expr e, size_t k)
{
    Expr head = expr_head(e);
    const SealedType *type = expr_is_symbol(head) ? symbol_of(head)->sealed : NULL;
    return type && type->part ? type->part(d->in, e, expr_normal(S(List), d->n - k, d->specs + k)) : NULL;
}

static Expr get(Descent *d, Expr e, size_t k)
{
    if (k == d->n)
        return e;
    if (expr_is_sealed(e)) {
        Expr part = get_sealed(d, e, k);
        if (part)
            return part;
    }
    if (expr_is(e, EXPR_NUMERIC) || expr_is(e, EXPR_BYTES))
        return get_numeric(d, e, k);
    Expr spec = d->specs[k];
    if (!expr_has_parts(e)) {
        if (spec == expr_int(0))
            return get(d, expr_head(e), k + 1);
        bool known = expr_is(spec, EXPR_INT) || spec == S(All) || is_key(spec) || expr_is_list(spec) ||
                     expr_has_head(spec, S(Span));
        return known ? too_deep(d) : not_a_spec(d, spec);
    }
    if (expr_is(e, EXPR_PACKED)) {
        Expr quick = packed_element(d, e, k);
        if (!quick)
            quick = packed_column(d, e, k);
        if (quick)
            return quick;
    }
    Choice c = choose(d, e, spec);
    switch (c.kind) {
    case CHOICE_ONE:
        return get(d, c.index ? expr_part(e, c.index) : expr_head(e), k + 1);
    case CHOICE_ABSENT:
        return absent(c.key);
    case CHOICE_STRETCH:
        return get_stretch(d, e, &c.stretch, k);
    case CHOICE_LIST:
        return get_list(d, e, k);
    default:
        return NULL;
    }
}

Expr part_get(Interp *in, Expr call, Expr e, size_t n, const Expr *specs)
{
    Descent d = {.in = in, .call = call, .n = n, .specs = specs};
    Expr part = get(&d, e, 0);
    if (part)
        expr_share(part);
    return part;
}

Expr part_find(Interp *in, Expr e, size_t n, const Expr *specs)
{
    Descent d = {.in = in, .call = e, .n = n, .specs = specs, .quiet = true};
    Expr part = get(&d, e, 0);
    if (part)
        expr_share(part);
    return part;
}

/* ---- assignment ---- */

static ExprNode *node_of(Expr e)
{
    return (ExprNode *)(uintptr_t)e;
}

static bool is_owned(Expr e)
{
    return (e->flags & (EXPR_F_OWNED | EXPR_F_SHARED | EXPR_F_SEALED)) == EXPR_F_OWNED;
}

static void disown(Expr e)
{
    if (!expr_is_immediate(e))
        node_of(e)->flags &= (uint8_t)~EXPR_F_OWNED;
}

static Expr copy_assoc(Expr e)
{
    size_t n = expr_length(e);
    AssocBuilder b = assoc_builder(n + 1);
    for (size_t i = 1; i <= n; i++) {
        disown(assoc_value(e, i));
        assoc_copy_entry(&b, e, i);
    }
    return assoc_finish(&b);
}

/* e itself when the variable owns it, else a copy that it owns. The caches of an owned node are dropped: it will change. */
static Expr own(Expr e)
{
    if (!is_owned(e)) {
        if (expr_is(e, EXPR_PACKED)) {
            e = array_copy(e);
        } else if (expr_is(e, EXPR_ASSOC)) {
            e = copy_assoc(e);
        } else {
            size_t n = expr_length(e);
            for (size_t i = 1; i <= n; i++)
                disown(expr_part(e, i));
            e = expr_normal(expr_head(e), n, e->as.normal.part);
        }
        node_of(e)->flags |= EXPR_F_OWNED;
    }
    node_of(e)->hash = 0;
    node_of(e)->stamp = 0;
    node_of(e)->flags &= (uint8_t)~EXPR_F_INEXACT;
    return e;
}

/* Writes a number of the array's own type; false when value is no such number. */
static bool write_element(void *data, ArrayType type, int64_t at, Expr value)
{
    if (type == ARRAY_INT64 && expr_is(value, EXPR_INT))
        ((int64_t *)data)[at] = expr_int_value(value);
    else if (type == ARRAY_REAL64 && expr_is(value, EXPR_REAL))
        ((double *)data)[at] = expr_real_value(value);
    else
        return false;
    return true;
}

/* Where the first n specs point in a: the number of a whole part of a, from 0; -1 when they are not that plain. */
static int64_t plain_place(const ArrayView *a, size_t n, const Expr *specs)
{
    int64_t at = 0;
    if (n > (size_t)a->rank)
        return -1;
    for (size_t r = 0; r < n; r++) {
        size_t i = expr_is(specs[r], EXPR_INT) ? index_within(expr_int_value(specs[r]), (size_t)a->dim[r]) : 0;
        if (i == 0)
            return -1;
        at = at * a->dim[r] + (int64_t)i - 1;
    }
    return at;
}

bool part_set_number(Expr e, size_t n, const Expr *specs, Expr value)
{
    if (!expr_is(e, EXPR_PACKED) || !is_owned(e))
        return false;
    ArrayView a = array_view(e);
    int64_t at = n == (size_t)a.rank ? plain_place(&a, n, specs) : -1;
    void *data = at >= 0 ? array_writable(e) : NULL;
    node_of(e)->stamp = 0;
    return data && write_element(data, a.type, at, value);
}

/* Packed e with one element, or one whole row of the same type, replaced; NULL when it must be unpacked for that. */
static Expr put_packed(Descent *d, Expr e, size_t k, Expr value)
{
    ArrayView a = array_view(e);
    size_t given = d->n - k;
    int64_t at = plain_place(&a, given, d->specs + k);
    if (at < 0)
        return NULL;
    if (given == (size_t)a.rank) {
        bool fits = (a.type == ARRAY_INT64 && expr_is(value, EXPR_INT)) ||
                    (a.type == ARRAY_REAL64 && expr_is(value, EXPR_REAL));
        if (!fits)
            return NULL;
        Expr mine = own(e);
        void *data = array_writable(mine);
        if (!data) {
            mine = array_copy(mine);
            node_of(mine)->flags |= EXPR_F_OWNED;
            data = array_writable(mine);
        }
        return data && write_element(data, a.type, at, value) ? mine : NULL;
    }
    Expr row = expr_is(value, EXPR_PACKED) ? value : expr_is_list(value) ? array_pack(value) : NULL;
    if (!row)
        return NULL;
    ArrayView r = array_view(row);
    if (r.type != a.type || (size_t)r.rank != (size_t)a.rank - given ||
        memcmp(r.dim, a.dim + given, (size_t)r.rank * sizeof *r.dim) != 0)
        return NULL;
    Expr mine = own(e);
    char *data = array_writable(mine);
    if (!data)
        return NULL;
    size_t bytes = (size_t)r.count * array_type_size(r.type);
    memmove(data + (size_t)at * bytes, r.data, bytes);
    return mine;
}

static Expr put(Descent *d, Expr e, size_t k, Expr value);

/* Part i of the owned e becomes what putting value further down gives. */
static bool put_at(Descent *d, Expr *e, size_t i, size_t k, Expr value)
{
    Expr old = expr_part(*e, i), now = put(d, old, k + 1, value);
    if (!now)
        return false;
    if (now == old)
        return true;
    if (expr_is(*e, EXPR_ASSOC)) {
        *e = assoc_put(*e, assoc_key(*e, i), now);
        node_of(*e)->flags |= EXPR_F_OWNED;
    } else if (i == 0) {
        node_of(*e)->as.normal.head = now;
    } else {
        node_of(*e)->as.normal.part[i - 1] = now;
    }
    return true;
}

static Expr put_many(Descent *d, Expr e, const Choice *c, size_t k, Expr value)
{
    Expr spec = d->specs[k];
    size_t count = c->kind == CHOICE_LIST ? expr_length(spec) : c->stretch.count;
    bool each = expr_is_list(value) && expr_length(value) == count;
    for (size_t j = 1; j <= count; j++) {
        size_t i = (size_t)(c->stretch.first + (int64_t)(j - 1) * c->stretch.step);
        Expr key = NULL, v = each ? expr_part(value, j) : value;
        if (c->kind == CHOICE_LIST && !choose_member(d, e, spec, expr_part(spec, j), &i, &key))
            return NULL;
        if (key && k + 1 == d->n)
            e = assoc_put(e, key, v);
        else if (key)
            return no_part(d, spec, e);
        else if (!put_at(d, &e, i, k, v))
            return NULL;
        node_of(e)->flags |= EXPR_F_OWNED;
    }
    return e;
}

static Expr put_numeric(Descent *d, Expr e, size_t k, Expr value)
{
    ArrayType type = array_view(e).type;
    Expr list = put(d, array_to_list(e), k, value);
    if (!list)
        return NULL;
    Expr made = array_numeric(d->in, list, type, NULL);
    return made && expr_is(e, EXPR_NUMERIC) ? made : list;
}

static Expr put(Descent *d, Expr e, size_t k, Expr value)
{
    if (k == d->n)
        return value;
    if (expr_is(e, EXPR_NUMERIC) || expr_is(e, EXPR_BYTES))
        return put_numeric(d, e, k, value);
    if (!expr_has_parts(e))
        return too_deep(d);
    if (expr_is(e, EXPR_PACKED)) {
        Expr quick = put_packed(d, e, k, value);
        if (quick)
            return quick;
    }
    Choice c = choose(d, e, d->specs[k]);
    if (c.kind == CHOICE_FAILED)
        return NULL;
    if (c.kind == CHOICE_ABSENT && k + 1 < d->n)
        return no_part(d, d->specs[k], e);
    Expr mine = own(expr_is(e, EXPR_PACKED) ? array_unpack(e) : e);
    if (c.kind == CHOICE_ABSENT) {
        mine = assoc_put(mine, c.key, value);
        node_of(mine)->flags |= EXPR_F_OWNED;
        return mine;
    }
    if (c.kind == CHOICE_ONE)
        return put_at(d, &mine, c.index, k, value) ? mine : NULL;
    return put_many(d, mine, &c, k, value);
}

Expr part_set_key(Expr assoc, Expr key, Expr value)
{
    Expr mine = assoc_put(own(assoc), key, value);
    node_of(mine)->flags |= EXPR_F_OWNED;
    return mine;
}

Expr part_set(Interp *in, Expr call, Expr e, size_t n, const Expr *specs, Expr value)
{
    Descent d = {.in = in, .call = call, .n = n, .specs = specs};
    return put(&d, e, 0, value);
}

/* ---- change at a position ---- */

static Expr alter(Descent *d, Expr e, size_t k, bool eager);

/* Part i (1-based, or the head) altered, put into the copy so far. */
static Expr alter_at(Descent *d, Expr e, size_t i, size_t k, bool eager)
{
    bool inside = eager && i > 0 && (expr_is_list(e) || expr_is(e, EXPR_ASSOC));
    Expr old = expr_part(e, i), now = alter(d, old, k + 1, inside);
    if (!now)
        return NULL;
    if (now == old)
        return e;
    return expr_is(e, EXPR_ASSOC) ? assoc_with_value(e, i, now) : expr_with_part(e, i, now);
}

/* Parts at a stretch altered in one pass. */
static Expr alter_stretch(Descent *d, Expr e, const Stretch *s, size_t k, bool eager)
{
    bool inside = eager && (expr_is_list(e) || expr_is(e, EXPR_ASSOC));
    if (expr_is(e, EXPR_ASSOC)) {
        for (size_t j = 0; e && j < s->count; j++)
            e = alter_at(d, e, (size_t)(s->first + (int64_t)j * s->step), k, eager);
        return e;
    }
    size_t n = expr_length(e);
    Builder b = builder_start(expr_head(e), n);
    for (size_t i = 1; i <= n; i++) {
        int64_t away = (int64_t)i - s->first;
        bool chosen = away % s->step == 0 && away / s->step >= 0 && (size_t)(away / s->step) < s->count;
        Expr part = expr_part(e, i);
        if (chosen && !(part = alter(d, part, k + 1, inside)))
            return NULL;
        builder_add(&b, part);
    }
    return builder_finish(&b);
}

static Expr alter(Descent *d, Expr e, size_t k, bool eager)
{
    if (k == d->n)
        return d->change(d->in, d->context, e, eager);
    if (!expr_has_parts(e)) {
        if (d->specs[k] == expr_int(0) && k + 1 == d->n)
            return d->change(d->in, d->context, expr_head(e), false);
        return no_part(d, expr_normal(S(List), d->n, d->specs), d->call);
    }
    Expr spec = d->specs[k];
    Choice c = choose(d, e, spec);
    switch (c.kind) {
    case CHOICE_ONE:
        return alter_at(d, e, c.index, k, eager);
    case CHOICE_STRETCH:
        return alter_stretch(d, e, &c.stretch, k, eager);
    case CHOICE_LIST:
        for (size_t j = 1; e && j <= expr_length(spec); j++) {
            size_t i = 0;
            Expr key;
            if (!choose_member(d, e, spec, expr_part(spec, j), &i, &key))
                return NULL;
            if (!key)
                e = alter_at(d, e, i, k, eager);
        }
        return e;
    default:
        d->failed = true;
        return NULL;
    }
}

Expr part_change(Interp *in, Expr call, Expr e, size_t n, const Expr *specs, PartChange change, void *context)
{
    /* The message names the whole position and the whole expression. */
    Descent d = {.in = in, .call = e, .n = n, .specs = specs, .quiet = true, .change = change, .context = context};
    Expr made = alter(&d, e, 0, true);
    if (!made && call)
        message(in, call, "partw", expr_normal(S(List), n, specs), e, NULL);
    return made;
}

/* ---- Part, Extract ---- */

Expr part_at(Expr e, size_t n, const Expr *specs)
{
    for (size_t k = 0; k < n; k++) {
        if (!expr_is(specs[k], EXPR_INT))
            return NULL;
        if (expr_is(e, EXPR_PACKED)) {
            ArrayView a = array_view(e);
            if ((size_t)a.rank != n - k)
                return NULL;
            int64_t at = 0;
            for (int r = 0; k < n; k++, r++) {
                size_t i = expr_is(specs[k], EXPR_INT) ? index_within(expr_int_value(specs[k]), (size_t)a.dim[r]) : 0;
                if (i == 0)
                    return NULL;
                at = at * a.dim[r] + (int64_t)i - 1;
            }
            return array_element(&a, at);
        }
        if (!expr_is_normal(e) || e->as.normal.head != S(List) || e->flags & EXPR_F_SEALED)
            return NULL;
        size_t i = index_within(expr_int_value(specs[k]), e->length);
        if (i == 0)
            return NULL;
        e = e->as.normal.part[i - 1];
    }
    return e;
}

/* x[[i]], x[[i, j]] where what is found is an evaluated value. */
static Expr part_fast(Interp *in, size_t n, const Expr *p)
{
    if (n < 2 || !expr_is_list(p[0]))
        return NULL;
    Expr e = part_at(p[0], n - 1, p + 1);
    if (!e || expr_is_immediate(e))
        return e;
    bool done = expr_is_number(e) || expr_is_string(e) || (expr_is_normal(e) && e->stamp == in->epoch);
    if (!done)
        return NULL;
    expr_share(e);
    return expr_hand_out(e);
}

/* Part[e, s1, ...] */
static Expr part(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr specs[8], *all = n <= COUNT(specs) ? specs : mem_array(Expr, n);
    for (size_t i = 2; i <= n; i++)
        all[i - 2] = expr_part(call, i);
    return part_get(in, call, expr_part(call, 1), n - 1, all);
}

/* A position as an array of indices: {i, j, ...}, or one index. */
static size_t position_indices(Expr position, Expr **out)
{
    size_t n = expr_is_list(position) ? expr_length(position) : 1;
    Expr *indices = mem_array(Expr, n ? n : 1);
    if (!expr_is_list(position))
        indices[0] = position;
    else
        for (size_t i = 0; i < n; i++)
            indices[i] = expr_part(position, i + 1);
    *out = indices;
    return n;
}

static bool is_position_list(Expr spec)
{
    if (!expr_is_list(spec) || expr_length(spec) == 0)
        return false;
    for (size_t i = 1; i <= expr_length(spec); i++)
        if (!expr_is_list(expr_part(spec, i)))
            return false;
    return true;
}

static Expr extract_one(Interp *in, Expr call, Expr e, Expr position, Expr wrap)
{
    Expr *indices;
    size_t n = position_indices(position, &indices);
    Descent d = {.in = in, .call = call, .n = n, .specs = indices, .quiet = true};
    Expr found = get(&d, e, 0);
    if (!found)
        return message(in, call, "partw", expr_is_list(position) ? expr_normal(S(List), n, indices) : position, e, NULL);
    expr_share(found);
    return wrap ? expr_call(wrap, 1, found) : found;
}

/* Extract[e, position], Extract[e, {position...}], Extract[e, ..., h] */
static Expr extract(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), spec = expr_part(call, 2);
    Expr wrap = expr_length(call) == 3 ? expr_part(call, 3) : NULL;
    if (expr_is_list(spec) && expr_length(spec) == 0)
        return expr_list(0, NULL);
    if (!is_position_list(spec))
        return extract_one(in, call, e, spec, wrap);
    Builder b = builder_start(S(List), expr_length(spec));
    for (size_t i = 1; i <= expr_length(spec); i++) {
        Expr found = extract_one(in, call, e, expr_part(spec, i), wrap);
        if (!found)
            return NULL;
        builder_add(&b, found);
    }
    return builder_finish(&b);
}

static const Builtin builtins[] = {
    {"Part", {1, ANY}, ATTR_NHOLD_REST | ATTR_READ_PROTECTED, .function = part, .fast = part_fast, .usage =
     "e[[i]] or Part[e, i] gives part i of e; negative i counts from the end, 0 is the head.\n"
     "e[[i, j, ...]] gives parts of parts.\n"
     "e[[{i, j, ...}]], e[[m ;; n ;; s]] and e[[All]] give several parts under the head of e.\n"
     "assoc[[\"key\"]] and assoc[[Key[k]]] give the value under a key."},
    {"Extract", {2, 3}, ATTR_NHOLD_REST, extract,
     "Extract[e, {i, j, ...}] gives the part at a position.\n"
     "Extract[e, {pos1, pos2, ...}] gives a list of the parts at positions.\n"
     "Extract[e, pos, h] wraps each in h before evaluation.\n"
     "Extract[pos] is an operator form.",
     .curry = {1, 1}},
};

static const MessageText messages[] = {
    {"General", "partw", "Part `1` of `2` does not exist."},
    {"General", "partd", "Part specification `1` is longer than depth of object."},
    {"General", "pkspec1", "The expression `1` cannot be used as a part specification."},
    {"General", "take", "Cannot take positions `1` through `2` in `3`."},
    {"General", "drop", "Cannot drop positions `1` through `2` in `3`."},
    {"General", "seqs",
     "Sequence specification (+n, -n, {+n}, {-n}, {m, n}, or {m, n, s}) expected at position `1` in `2`."},
    {"General", "level", "Level specification `1` is not of the form n, {n}, or {m, n}."},
    {"General", "normal", "Nonatomic expression expected at position `1` in `2`."},
};

const Module module_part = {"part", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
