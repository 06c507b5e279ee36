/* arith_times.c - products: numbers multiplied, powers of one base joined, roots of numbers brought to normal form. */
#include <string.h>
#include "builtins/arith.h"
#include "interp/order.h"

typedef struct Factor {
    Expr e;        /* as it stood, when only one was there */
    Expr base;
    Expr exponent; /* sum so far */
    bool merged;
} Factor;

typedef struct Product {
    Expr number;
    size_t numbers;
    Expr infinite; /* direction of a DirectedInfinity[d]; S(ComplexInfinity) without one */
    size_t infinities;
    bool indeterminate, changed;
    Factor *factor;
    size_t count;
} Product;

static bool same_base(Expr a, Expr b)
{
    return expr_identical(a, b);
}

static void product_add(Interp *in, Product *p, Expr e)
{
    if (expr_is_number(e)) {
        p->number = p->number && expr_is_number(p->number) ? number_multiply(in, p->number, e) : p->number ? p->number : e;
        p->numbers++;
        return;
    }
    if (e == S(Indeterminate)) {
        p->indeterminate = true;
        return;
    }
    if (expr_is_infinity(e)) {
        Expr direction = expr_length(e) ? expr_part(e, 1) : S(ComplexInfinity);
        if (p->infinities++ == 0)
            p->infinite = direction;
        else {
            bool complex = direction == S(ComplexInfinity) || p->infinite == S(ComplexInfinity);
            p->infinite = complex ? S(ComplexInfinity) : multiply(in, p->infinite, direction);
            p->changed = true;
        }
        return;
    }
    Factor f = {e, NULL, NULL, false};
    f.base = split_power(e, &f.exponent);
    for (size_t i = 0; i < p->count; i++) {
        Factor *like = &p->factor[i];
        if (same_base(like->base, f.base)) {
            like->exponent = add(in, like->exponent, f.exponent);
            like->merged = p->changed = true;
            return;
        }
    }
    p->factor[p->count++] = f;
}

static Expr factor_expr(Interp *in, const Factor *f)
{
    return f->merged ? power(in, f->base, f->exponent) : f->e;
}

/* ---- infinities ---- */

static Expr indeterminate_product(Interp *in, Expr number, Expr infinite)
{
    message(in, S(Infinity), "indet", expr_call(S(HoldForm), 1, expr_call(S(Times), 2, number, infinite)), NULL);
    return S(Indeterminate);
}

static Expr infinite_product(Interp *in, Product *p)
{
    bool complex = p->infinite == S(ComplexInfinity);
    Expr whole = infinity(complex ? NULL : p->infinite);
    if (p->number && number_is_zero(p->number))
        return indeterminate_product(in, p->number, whole);
    Expr direction = p->number ? p->number : expr_int(1);
    size_t kept = 0;
    for (size_t i = 0; i < p->count; i++) {
        Expr e = factor_expr(in, &p->factor[i]);
        if (expr_is_numeric(in, e))
            direction = multiply(in, direction, e);
        else
            p->factor[kept++] = p->factor[i];
    }
    if (direction == expr_int(1) && kept == p->count && !p->changed && p->numbers == 0)
        return NULL;
    p->count = kept;
    Expr total = complex ? infinity(NULL) : call1(in, S(DirectedInfinity), multiply(in, direction, p->infinite));
    if (!kept)
        return total;
    Builder b = builder_start(S(Times), kept + 1);
    builder_add(&b, total);
    for (size_t i = 0; i < kept; i++)
        builder_add(&b, factor_expr(in, &p->factor[i]));
    return builder_finish(&b);
}

/* ---- numbers beside powers ---- */

/* 2 2^x is 2^(1 + x): the coefficient gives its powers of a symbolic power's base away. */
static void give_to_powers(Interp *in, Product *p)
{
    for (size_t i = 0; i < p->count; i++) {
        Factor *f = &p->factor[i];
        int64_t base;
        if (!number_to_int64(f->base, &base) || base < 2 || expr_is_number(f->exponent))
            continue;
        bool ratio = expr_is(p->number, EXPR_RATIONAL);
        if (!ratio && !number_is_integer(p->number))
            continue;
        mpq_t q;
        mpz_t b;
        mpq_init(q);
        mpz_init_set_si(b, base);
        number_to_mpq(q, p->number);
        int64_t shift = (int64_t)mpz_remove(mpq_numref(q), mpq_numref(q), b);
        shift -= (int64_t)mpz_remove(mpq_denref(q), mpq_denref(q), b);
        if (shift) {
            p->number = number_from_mpq(q);
            f->exponent = add(in, expr_int(shift), f->exponent);
            f->merged = p->changed = true;
        }
        mpq_clear(q);
        mpz_clear(b);
    }
}

/* Factors that are rational powers of numbers: the ones roots_canonical takes, if there are roots at all. */
static size_t gather_roots(Interp *in, Product *p, Expr *root)
{
    size_t n = 0, fractional = 0, kept = 0;
    for (size_t i = 0; i < p->count; i++)
        if (expr_is(p->factor[i].exponent, EXPR_RATIONAL) && roots_can_take(p->factor[i].e))
            fractional++;
    if (!fractional)
        return 0;
    for (size_t i = 0; i < p->count; i++) {
        Expr e = factor_expr(in, &p->factor[i]);
        if (expr_is_number(e))
            p->number = p->number ? number_multiply(in, p->number, e) : e;
        else if (roots_can_take(e))
            root[n++] = e;
        else
            p->factor[kept++] = p->factor[i];
    }
    p->count = kept;
    return n;
}

/* 2. Pi is a number. */
static void absorb_numeric(Interp *in, Product *p)
{
    size_t kept = 0;
    for (size_t i = 0; i < p->count; i++) {
        Expr e = factor_expr(in, &p->factor[i]);
        Expr value = expr_is_numeric(in, e) ? numeric_value(in, e, number_precision(p->number)) : NULL;
        if (value && expr_is_number(value) && expr_is_number(p->number)) {
            p->number = number_multiply(in, p->number, value);
            p->changed = true;
        } else
            p->factor[kept++] = p->factor[i];
    }
    p->count = kept;
}

static Expr distribute_minus(Expr sum)
{
    size_t n = expr_length(sum);
    Builder b = builder_start(S(Plus), n);
    for (size_t i = 1; i <= n; i++) {
        Expr t = expr_part(sum, i);
        if (expr_is_number(t))
            builder_add(&b, number_negate(NULL, t));
        else
            builder_add(&b, expr_call(S(Times), 2, expr_int(-1), t));
    }
    return builder_finish(&b);
}

/* The same parts as call has (both sorted): nothing was to be done. */
static bool unchanged(Expr call, Expr result)
{
    size_t n = expr_length(call);
    if (expr_length(result) != n)
        return false;
    for (size_t i = 1; i <= n; i++)
        if (!expr_identical(expr_part(call, i), expr_part(result, i)))
            return false;
    return true;
}

static Expr sorted(Expr product)
{
    size_t n = expr_length(product);
    Expr *parts = mem_array(Expr, n);
    for (size_t i = 0; i < n; i++)
        parts[i] = expr_part(product, i + 1);
    expr_sort(parts, n);
    return expr_normal(S(Times), n, parts);
}

/* -(a + b) is -a - b, and -(a + b)/n is (-a - b)/n; NULL for other products. */
static Expr minus_sum(Expr number, Expr sum)
{
    if (!expr_has_head(sum, S(Plus)))
        return NULL;
    if (number == expr_int(-1))
        return distribute_minus(sum);
    if (!expr_is(number, EXPR_RATIONAL) || number->as.pair.first != expr_int(-1))
        return NULL;
    return expr_call(S(Times), 2, number_negate(NULL, number), distribute_minus(sum));
}

static Expr product_result(Interp *in, Product *p, Expr call)
{
    if (p->indeterminate)
        return S(Indeterminate);
    if (p->infinities)
        return infinite_product(in, p);
    if (p->number && !expr_is_number(p->number))
        return p->number; /* Overflow[] */
    if (p->number == expr_int(0))
        return p->number;
    if (p->number && !number_is_exact(p->number)) {
        if (p->count)
            absorb_numeric(in, p);
        if (number_is_zero(p->number))
            return p->number;
    } else if (p->number && p->number != expr_int(1) && p->number != expr_int(-1))
        give_to_powers(in, p);
    Expr few[8];
    Expr *root = p->count <= COUNT(few) ? few : mem_array(Expr, p->count);
    size_t roots = p->number && !number_is_exact(p->number) ? 0 : gather_roots(in, p, root);
    if (!p->changed && p->numbers <= 1 && p->number != expr_int(1) && roots == 0)
        return p->count == 1 && p->number ? minus_sum(p->number, p->factor[0].e) : NULL;
    Builder b = builder_start(S(Times), p->count + roots + 1);
    Builder rest = builder_start(S(Times), p->count + roots);
    for (size_t i = 0; i < p->count; i++)
        builder_add(&rest, factor_expr(in, &p->factor[i]));
    if (roots)
        p->number = roots_canonical(in, p->number ? p->number : expr_int(1), roots, root, &rest);
    size_t others = builder_length(&rest);
    if (p->number && p->number != expr_int(1))
        builder_add(&b, p->number);
    Expr tail = builder_finish(&rest);
    for (size_t i = 1; i <= others; i++)
        builder_add(&b, expr_part(tail, i));
    size_t n = builder_length(&b);
    Expr e = builder_finish(&b);
    if (n == 0)
        return expr_int(1);
    if (n == 1)
        return expr_part(e, 1);
    Expr opened = n == 2 ? minus_sum(expr_part(e, 1), expr_part(e, 2)) : NULL;
    if (opened)
        return opened;
    if (p->changed || p->numbers > 1)
        return e;
    e = sorted(e);
    return unchanged(call, e) ? NULL : e;
}

Expr times_canonical(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (n == 0)
        return expr_int(1);
    if (n == 1)
        return expr_part(call, 1);
    Factor few[8];
    Product p = {0};
    p.factor = n <= COUNT(few) ? few : mem_array(Factor, n);
    for (size_t i = 1; i <= n; i++)
        product_add(in, &p, expr_part(call, i));
    return product_result(in, &p, call);
}
