/* arith_plus.c - sums: numbers added, like terms collected by hash, infinities. */
#include <string.h>
#include "builtins/arith.h"

/* A term is coefficient * rest; rest is parts from.. of the product e, or e itself. Nothing is copied until a term changes. */
typedef struct Term {
    Expr e;
    size_t from; /* 1-based first part of the rest; 0: e as a whole */
    Expr coefficient;
    uint32_t hash;
    bool merged;
} Term;

typedef struct Sum {
    Expr number;     /* of all plain numbers, NULL none */
    size_t numbers;  /* how many there were */
    Expr infinite;   /* DirectedInfinity, NULL none */
    Expr other;      /* a second one of another direction: the sum is indeterminate */
    bool indeterminate, changed;
    Term *term;
    size_t count;
    uint32_t *slot;  /* hash table of 1 + index, for longer sums */
    size_t mask;
} Sum;

static Term term_of(Expr e)
{
    Term t = {e, 0, expr_int(1), 0, false};
    if (expr_is_normal(e) && e->as.normal.head == S(Times) && e->length >= 2) {
        t.from = 1;
        if (expr_is_number(e->as.normal.part[0])) {
            t.coefficient = e->as.normal.part[0];
            t.from = 2;
            if (e->length == 2) {
                t.hash = expr_hash(e->as.normal.part[1]);
                return t;
            }
        }
        t.hash = 77;
        for (size_t i = t.from; i <= e->length; i++)
            t.hash = t.hash * 31 + expr_hash(e->as.normal.part[i - 1]);
        return t;
    }
    t.hash = expr_hash(e);
    return t;
}

static size_t rest_length(const Term *t)
{
    return t->from ? t->e->length - t->from + 1 : 1;
}

static Expr rest_part(const Term *t, size_t i)
{
    return t->from ? t->e->as.normal.part[t->from + i - 1] : t->e;
}

static bool same_rest(const Term *a, const Term *b)
{
    size_t n = rest_length(a);
    if (a->hash != b->hash || rest_length(b) != n)
        return false;
    for (size_t i = 0; i < n; i++)
        if (!expr_identical(rest_part(a, i), rest_part(b, i)))
            return false;
    return true;
}

static Expr term_expr(const Term *t)
{
    if (!t->merged)
        return t->e;
    size_t n = rest_length(t);
    bool one = t->coefficient == expr_int(1);
    if (n == 1 && one)
        return rest_part(t, 0);
    Builder b = builder_start(S(Times), n + 1);
    if (!one)
        builder_add(&b, t->coefficient);
    for (size_t i = 0; i < n; i++)
        builder_add(&b, rest_part(t, i));
    return builder_finish(&b);
}

static void sum_add_infinity(Sum *s, Expr e)
{
    if (!s->infinite)
        s->infinite = e;
    else {
        s->changed = true;
        if (expr_length(e) == 0 || !expr_same(e, s->infinite))
            s->other = e;
    }
}

static Term *sum_find(Sum *s, const Term *t)
{
    if (!s->slot) {
        for (size_t i = 0; i < s->count; i++)
            if (same_rest(&s->term[i], t))
                return &s->term[i];
        return NULL;
    }
    size_t i = t->hash & s->mask;
    for (; s->slot[i]; i = (i + 1) & s->mask)
        if (same_rest(&s->term[s->slot[i] - 1], t))
            return &s->term[s->slot[i] - 1];
    s->slot[i] = (uint32_t)s->count + 1;
    return NULL;
}

static void sum_add(Interp *in, Sum *s, Expr e)
{
    if (expr_is_number(e)) {
        s->number = !s->number ? e : expr_is_number(s->number) ? number_add(in, s->number, e) : s->number;
        s->numbers++;
        return;
    }
    if (e == S(Indeterminate)) {
        s->indeterminate = true;
        return;
    }
    if (expr_is_infinity(e)) {
        sum_add_infinity(s, e);
        return;
    }
    Term t = term_of(e);
    Term *like = sum_find(s, &t);
    if (!like) {
        s->term[s->count++] = t;
        return;
    }
    like->coefficient = number_add(in, like->coefficient, t.coefficient);
    like->merged = s->changed = true;
}

static Expr infinite_sum(Interp *in, Sum *s)
{
    if (s->other) {
        Expr both = expr_call(S(HoldForm), 1, expr_call(S(Plus), 2, s->infinite, s->other));
        message(in, S(Infinity), "indet", both, NULL);
        return S(Indeterminate);
    }
    size_t kept = 0; /* finite numeric terms vanish beside an infinity */
    for (size_t i = 0; i < s->count; i++) {
        if (expr_is_numeric(in, s->term[i].e))
            continue;
        s->term[kept++] = s->term[i];
    }
    if (kept == s->count && !s->number && !s->changed)
        return NULL;
    Builder b = builder_start(S(Plus), kept + 1);
    builder_add(&b, s->infinite);
    for (size_t i = 0; i < kept; i++)
        builder_add(&b, term_expr(&s->term[i]));
    return kept ? builder_finish(&b) : s->infinite;
}

/* 1. + Pi is a number: an inexact number takes exact numeric terms along. */
static void absorb_numeric(Interp *in, Sum *s)
{
    size_t kept = 0;
    for (size_t i = 0; i < s->count; i++) {
        Expr e = term_expr(&s->term[i]);
        Expr value = expr_is_numeric(in, e) ? numeric_value(in, e, number_precision(s->number)) : NULL;
        if (value && expr_is_number(value)) {
            s->number = number_add(in, s->number, value);
            s->changed = true;
        } else
            s->term[kept++] = s->term[i];
    }
    s->count = kept;
}

static Expr sum_result(Interp *in, Sum *s)
{
    if (s->indeterminate)
        return S(Indeterminate);
    if (s->infinite)
        return infinite_sum(in, s);
    if (s->number && !expr_is_number(s->number) && s->count == 0)
        return s->number; /* Overflow[] */
    if (s->number && expr_is_number(s->number) && !number_is_exact(s->number) && s->count)
        absorb_numeric(in, s);
    bool zero = s->number == expr_int(0);
    if (!s->changed && s->numbers <= 1 && !zero)
        return NULL;
    Builder b = builder_start(S(Plus), s->count + 1);
    if (s->number && !zero)
        builder_add(&b, s->number);
    for (size_t i = 0; i < s->count; i++)
        if (s->term[i].coefficient != expr_int(0))
            builder_add(&b, term_expr(&s->term[i]));
    size_t n = builder_length(&b);
    Expr e = builder_finish(&b);
    return n == 0 ? expr_int(0) : n == 1 ? expr_part(e, 1) : e;
}

Expr plus_canonical(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (n == 0)
        return expr_int(0);
    if (n == 1)
        return expr_part(call, 1);
    Term few[8];
    Sum s = {0};
    s.term = n <= COUNT(few) ? few : mem_array(Term, n);
    if (n > 16) {
        for (s.mask = 64; s.mask < 2 * n; s.mask *= 2)
            ;
        s.slot = mem_bytes(s.mask * sizeof *s.slot);
        memset(s.slot, 0, s.mask * sizeof *s.slot);
        s.mask--;
    }
    for (size_t i = 1; i <= n; i++)
        sum_add(in, &s, expr_part(call, i));
    return sum_result(in, &s);
}
