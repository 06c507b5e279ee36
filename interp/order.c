/* order.c - canonical order.
 *
 * Numbers by value, then strings, then symbols and other expressions. Letters go before their capitals, and both before
 * the next letter. Powers and products are ordered as the terms of a polynomial are: by their last factors first, a
 * factor by its base and then its exponent, numeric coefficients last of all. Everything else: by head, then shorter
 * before longer, then parts from the left. */
#include "interp/order.h"

#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/number.h"

static int compare(Expr a, Expr b);

static int sign_of(int64_t d)
{
    return (d > 0) - (d < 0);
}

/* ---- text ---- */

static uint32_t fold(uint32_t c)
{
    return c < 128 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : c;
}

/* Letters after digits after the rest, capitals as their small letters. */
static uint32_t alphabetic_key(uint32_t c)
{
    uint32_t f = fold(c);
    bool letter = (f >= 'a' && f <= 'z') || f >= 0xAA;
    bool digit = c >= '0' && c <= '9';
    return f + (letter ? 0x400000u : digit ? 0x200000u : 0);
}

static int compare_text(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
{
    const char *a_end = a + a_bytes, *b_end = b + b_bytes;
    int case_tie = 0;
    while (a < a_end && b < b_end) {
        uint32_t x, y;
        a += utf8_decode(a, a_end, &x);
        b += utf8_decode(b, b_end, &y);
        if (x == y)
            continue;
        uint32_t kx = alphabetic_key(x), ky = alphabetic_key(y);
        if (kx != ky)
            return kx < ky ? -1 : 1;
        if (!case_tie)
            case_tie = x > y ? -1 : 1; /* small letters have the larger codes and go first */
    }
    if (a < a_end || b < b_end)
        return a < a_end ? 1 : -1;
    return case_tie;
}

static int compare_symbols(Expr a, Expr b)
{
    const Symbol *x = symbol_of(a), *y = symbol_of(b);
    int c = compare_text(x->name, strlen(x->name), y->name, strlen(y->name));
    if (c || !x->context || !y->context)
        return c ? c : (a < b ? -1 : a > b);
    c = strcmp(x->context, y->context);
    return c ? sign_of(c) : (a < b ? -1 : a > b);
}

/* ---- numbers ---- */

static Expr real_part(Expr e)
{
    return expr_is(e, EXPR_COMPLEX) ? e->as.pair.first : e;
}

static int compare_numbers(Expr a, Expr b)
{
    int c = number_compare_exactly(real_part(a), real_part(b));
    if (c)
        return c;
    bool ca = expr_is(a, EXPR_COMPLEX), cb = expr_is(b, EXPR_COMPLEX);
    if (ca && cb) {
        Expr x = a->as.pair.second, y = b->as.pair.second;
        c = number_compare_exactly(x, y);
    } else if (ca || cb) {
        return ca ? 1 : -1;
    }
    if (c)
        return c;
    return number_identical(a, b) ? 0 : sign_of((int64_t)expr_kind(a) - (int64_t)expr_kind(b));
}

/* ---- polynomial order ---- */

static bool is_times(Expr e)
{
    return expr_is_normal(e) && expr_head(e) == S(Times) && expr_length(e) > 0;
}

static bool is_power(Expr e)
{
    return expr_is_normal(e) && expr_head(e) == S(Power) && expr_length(e) == 2;
}

static bool is_polynomial(Expr e)
{
    return is_times(e) || is_power(e);
}

static Expr base(Expr e)
{
    return is_power(e) ? expr_part(e, 1) : e;
}

static Expr exponent(Expr e)
{
    return is_power(e) ? expr_part(e, 2) : expr_int(1);
}

/* The factors of e without a numeric coefficient: first..length of e, or e alone. */
static size_t factor_count(Expr e)
{
    if (!is_times(e))
        return 1;
    return expr_length(e) - (expr_is_number(expr_part(e, 1)) ? 1 : 0);
}

static Expr factor_from_last(Expr e, size_t k)
{
    return is_times(e) ? expr_part(e, expr_length(e) - k) : e;
}

static Expr coefficient(Expr e)
{
    return is_times(e) && expr_is_number(expr_part(e, 1)) ? expr_part(e, 1) : expr_int(1);
}

static int compare_factors(Expr a, Expr b)
{
    if (!is_power(a) && !is_power(b))
        return compare(a, b);
    int c = compare(base(a), base(b));
    return c ? c : compare(exponent(a), exponent(b));
}

static int compare_polynomial(Expr a, Expr b)
{
    size_t n = factor_count(a), m = factor_count(b);
    for (size_t k = 0; k < n && k < m; k++) {
        int c = compare_factors(factor_from_last(a, k), factor_from_last(b, k));
        if (c)
            return c;
    }
    if (n != m)
        return n < m ? -1 : 1;
    int c = compare(coefficient(a), coefficient(b));
    return c ? c : sign_of((int64_t)expr_length(a) - (int64_t)expr_length(b));
}

/* Sums go by their last terms, so that a product reads (a + b) x but x (1 + y). */
static bool is_sum(Expr e)
{
    return expr_is_normal(e) && expr_head(e) == S(Plus) && expr_length(e) > 0;
}

static int compare_sums(Expr a, Expr b)
{
    size_t n = is_sum(a) ? expr_length(a) : 1, m = is_sum(b) ? expr_length(b) : 1;
    for (size_t k = 0; k < n && k < m; k++) {
        int c = compare(is_sum(a) ? expr_part(a, n - k) : a, is_sum(b) ? expr_part(b, m - k) : b);
        if (c)
            return c;
    }
    if (n == m)
        return sign_of((int64_t)is_sum(a) - (int64_t)is_sum(b));
    /* what the shorter one lacks counts as 0: (-1 + n) n, but x (1 + x) */
    Expr next = expr_part(n > m ? a : b, (n > m ? n : m) - (n < m ? n : m));
    bool negative = expr_is_number(next) && number_is_real(next) && number_sign(next) < 0;
    return (n < m) != negative ? -1 : 1;
}

/* ---- everything ---- */

static int compare_by_parts(Expr a, Expr b)
{
    int c = compare(expr_head(a), expr_head(b));
    size_t n = expr_length(a), m = expr_length(b);
    if (!c && n != m)
        return n < m ? -1 : 1;
    for (size_t i = 1; i <= n && !c; i++)
        c = compare(expr_part(a, i), expr_part(b, i));
    return c;
}

static int compare_assoc(Expr a, Expr b)
{
    size_t n = expr_length(a), m = expr_length(b);
    if (n != m)
        return n < m ? -1 : 1;
    for (size_t i = 1; i <= n; i++) {
        int c = compare(assoc_key(a, i), assoc_key(b, i));
        if (!c)
            c = compare(assoc_value(a, i), assoc_value(b, i));
        if (c)
            return c;
    }
    return 0;
}

static int compare_arrays(Expr a, Expr b)
{
    return expr_same(a, b) ? 0 : compare(array_to_list(a), array_to_list(b));
}

/* Numbers, strings, symbols, all the rest. */
static int rank_of(Expr e)
{
    if (expr_is_number(e))
        return 0;
    switch (expr_kind(e)) {
    case EXPR_STRING: return 1;
    case EXPR_SYMBOL: return 2;
    case EXPR_NUMERIC:
    case EXPR_BYTES: return 4;
    case EXPR_ASSOC: return 5;
    case EXPR_OPAQUE: return 6;
    default: return 3;
    }
}

static int compare(Expr a, Expr b)
{
    if (a == b)
        return 0;
    stack_check(interp_current);
    int ra = rank_of(a), rb = rank_of(b);
    if (ra > 0 && rb > 0 && (is_polynomial(a) || is_polynomial(b)) && ra <= 3 && rb <= 3 && ra != 1 && rb != 1)
        return compare_polynomial(a, b);
    if (ra >= 2 && rb >= 2 && ra <= 3 && rb <= 3 && (is_sum(a) || is_sum(b)))
        return compare_sums(a, b);
    if (ra != rb)
        return ra < rb ? -1 : 1;
    switch (ra) {
    case 0: return compare_numbers(a, b);
    case 1: return compare_text(expr_string_text(a), expr_string_bytes(a), expr_string_text(b), expr_string_bytes(b));
    case 2: return compare_symbols(a, b);
    case 3: return compare_by_parts(a, b);
    case 4: return expr_kind(a) == expr_kind(b) ? compare_arrays(a, b) : sign_of((int64_t)expr_kind(a) - (int64_t)expr_kind(b));
    case 5: return compare_assoc(a, b);
    default: return a < b ? -1 : 1;
    }
}

int expr_order(Expr a, Expr b)
{
    return compare(a, b);
}

/* ---- sorting: merge sort, stable, runs that are in order already cost one comparison a part ---- */

typedef struct Sorter {
    int (*compare)(void *context, Expr a, Expr b);
    void *context;
    Expr *spare;
} Sorter;

static void insertion(const Sorter *s, Expr *part, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        Expr e = part[i];
        size_t k = i;
        while (k > 0 && s->compare(s->context, part[k - 1], e) > 0) {
            part[k] = part[k - 1];
            k--;
        }
        part[k] = e;
    }
}

static void merge_sort(const Sorter *s, Expr *part, size_t n, Expr *spare)
{
    if (n <= 8) {
        insertion(s, part, n);
        return;
    }
    unwind_poll(interp_current);
    size_t half = n / 2;
    merge_sort(s, part, half, spare);
    merge_sort(s, part + half, n - half, spare);
    if (s->compare(s->context, part[half - 1], part[half]) <= 0)
        return;
    memcpy(spare, part, half * sizeof *part);
    size_t i = 0, k = half, to = 0;
    while (i < half && k < n)
        part[to++] = s->compare(s->context, spare[i], part[k]) <= 0 ? spare[i++] : part[k++];
    memcpy(part + to, spare + i, (half - i) * sizeof *part);
}

void expr_sort_by(Expr *parts, size_t n, int (*before)(void *context, Expr a, Expr b), void *context)
{
    if (n < 2)
        return;
    Sorter s = {before, context, NULL};
    merge_sort(&s, parts, n, mem_array(Expr, n / 2 + 1));
}

static int canonical(void *unused, Expr a, Expr b)
{
    (void)unused;
    return compare(a, b);
}

void expr_sort(Expr *parts, size_t n)
{
    expr_sort_by(parts, n, canonical, NULL);
}
