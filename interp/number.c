/* number.c - making, reading and comparing the numbers of the language. Arithmetic is in number_arith.c, powers in
 * number_power.c, text in number_text.c. */
#include <float.h>
#include <string.h>
#include "interp/forked.h"
#include "interp/number_parts.h"

/* ---- nodes ---- */

static ExprNode *number_node(ExprKind kind, size_t payload, bool pointers)
{
    size_t bytes = offsetof(ExprNode, as) + payload;
    ExprNode *node = pointers ? mem_alloc(bytes) : mem_bytes(bytes);
    node->kind = (uint8_t)kind;
    node->flags = 0;
    node->extra = 0;
    node->hash = 0;
    node->length = 0;
    node->stamp = 0;
    return node;
}

Expr number_raw_pair(ExprKind kind, Expr first, Expr second)
{
    ExprNode *node = number_node(kind, 2 * sizeof(Expr), true);
    node->as.pair.first = first;
    node->as.pair.second = second;
    return node;
}

Expr number_from_mpz(const mpz_t z)
{
    if (mpz_fits_slong_p(z))
        return expr_int(mpz_get_si(z));
    size_t n = mpz_size(z);
    ExprNode *node = number_node(EXPR_BIG, n * sizeof(mp_limb_t), false);
    node->length = (uint32_t)n;
    node->extra = mpz_sgn(z) < 0;
    memcpy(&node->as, mpz_limbs_read(z), n * sizeof(mp_limb_t));
    return node;
}

mpz_srcptr int_view(IntView *v, Expr e)
{
    if (expr_is(e, EXPR_BIG)) {
        mp_size_t n = (mp_size_t)e->length;
        return mpz_roinit_n(v->z, big_limbs(e), e->extra ? -n : n);
    }
    int64_t i = expr_int_value(e);
    v->limb = i < 0 ? 0 - (mp_limb_t)i : (mp_limb_t)i;
    return mpz_roinit_n(v->z, &v->limb, i > 0 ? 1 : i < 0 ? -1 : 0);
}

mpq_srcptr rat_view(RatView *v, Expr e)
{
    bool ratio = expr_is(e, EXPR_RATIONAL);
    *mpq_numref(v->q) = *int_view(&v->n, ratio ? e->as.pair.first : e);
    *mpq_denref(v->q) = *int_view(&v->d, ratio ? e->as.pair.second : expr_int(1));
    return v->q;
}

static int64_t gcd64(int64_t a, int64_t b)
{
    uint64_t x = a < 0 ? 0 - (uint64_t)a : (uint64_t)a, y = b < 0 ? 0 - (uint64_t)b : (uint64_t)b;
    while (y) {
        uint64_t t = x % y;
        x = y;
        y = t;
    }
    return (int64_t)x;
}

static Expr lowest_terms(Interp *in, void *data)
{
    (void)in;
    const Expr *pair = data;
    IntView nv, dv;
    mpq_t q;
    mpq_init(q);
    mpz_set(mpq_numref(q), int_view(&nv, pair[0]));
    mpz_set(mpq_denref(q), int_view(&dv, pair[1]));
    mpq_canonicalize(q);
    Expr e = number_from_mpq(q);
    mpq_clear(q);
    return e;
}

Expr number_rational(Expr n, Expr d)
{
    if (expr_is(n, EXPR_INT) && expr_is(d, EXPR_INT)) {
        int64_t a = expr_int_value(n), b = expr_int_value(d);
        if (a != INT64_MIN && b != INT64_MIN) {
            int64_t g = gcd64(a, b);
            if (b < 0)
                g = -g;
            if (b == g)
                return expr_int(a / g);
            return g == 1 ? number_raw_pair(EXPR_RATIONAL, n, d)
                          : number_raw_pair(EXPR_RATIONAL, expr_int(a / g), expr_int(b / g));
        }
    }
    Expr pair[2] = {n, d};
    bool big = seconds_gcd(number_limbs(n) + number_limbs(d)) > FORK_SECONDS;
    return big ? forked_value(interp_current, lowest_terms, pair) : lowest_terms(NULL, pair);
}

Expr number_from_mpq(const mpq_t q)
{
    if (mpz_cmp_ui(mpq_denref(q), 1) == 0)
        return number_from_mpz(mpq_numref(q));
    return number_raw_pair(EXPR_RATIONAL, number_from_mpz(mpq_numref(q)), number_from_mpz(mpq_denref(q)));
}

/* Guard bits, then whole limbs: they cost nothing and keep rounding away from the digits that count. */
mpfr_prec_t bigreal_bits(double precision)
{
    double bits = precision > 0 ? ceil(precision * NUMBER_BITS_PER_DIGIT) + 12 : 12;
    if (bits > 1e10)
        bits = 1e10;
    return ((mpfr_prec_t)bits + 63) / 64 * 64;
}

Expr number_bigreal(const mpfr_t value, double precision)
{
    if (mpfr_nan_p(value))
        return S(Indeterminate);
    if (mpfr_inf_p(value))
        return expr_normal(S(Overflow), 0, NULL);
    mpfr_prec_t bits = mpfr_zero_p(value) ? 64 : bigreal_bits(precision);
    size_t limbs = (size_t)(bits + 63) / 64;
    ExprNode *node = number_node(EXPR_BIGREAL, offsetof(BigReal, limb) + limbs * sizeof(mp_limb_t), false);
    BigReal *r = (BigReal *)(void *)&node->as;
    mpfr_t out;
    mpfr_custom_init(r->limb, bits);
    mpfr_custom_init_set(out, MPFR_ZERO_KIND, 0, bits, r->limb);
    mpfr_set(out, value, MPFR_RNDN);
    r->precision = precision;
    r->sign = mpfr_zero_p(out) ? 0 : mpfr_sgn(out);
    r->exponent = r->sign ? (int64_t)mpfr_get_exp(out) : 0;
    r->bits = (uint32_t)bits;
    return node;
}

void bigreal_view(mpfr_t out, Expr e)
{
    const BigReal *r = bigreal_of(e);
    void *limbs = (void *)(uintptr_t)r->limb;
    mpfr_custom_init_set(out, r->sign ? (r->sign < 0 ? -MPFR_REGULAR_KIND : MPFR_REGULAR_KIND) : MPFR_ZERO_KIND,
                         r->exponent, r->bits, limbs);
}

Expr bigreal_from_double(double x)
{
    mpfr_t v;
    mpfr_init2(v, 64);
    mpfr_set_d(v, x, MPFR_RNDN);
    Expr e = number_bigreal(v, x == 0 ? 323.6 : NUMBER_MACHINE_DIGITS); /* a machine zero may hide anything below the smallest double */
    mpfr_clear(v);
    return e;
}

/* An exact part beside an inexact one takes the other's exactness; machine numbers win. */
Expr number_complex(Expr re, Expr im)
{
    if (number_is_exact(im) && number_is_zero(im))
        return re;
    bool exact_re = number_is_exact(re), exact_im = number_is_exact(im);
    if (exact_re && exact_im)
        return number_raw_pair(EXPR_COMPLEX, re, im);
    if (expr_is(re, EXPR_REAL) || expr_is(im, EXPR_REAL))
        return number_raw_pair(EXPR_COMPLEX, expr_real(number_double(re)), expr_real(number_double(im)));
    if ((exact_re && !number_is_zero(re)) || exact_im) { /* the exact part gets the other's precision; an exact 0 stays */
        Expr *part = exact_re ? &re : &im;
        Real r;
        double digits = number_precision(exact_re ? im : re);
        real_load(&r, *part, bigreal_bits(digits));
        *part = number_bigreal(r.v, digits);
        real_drop(&r);
    }
    return number_raw_pair(EXPR_COMPLEX, re, im);
}

/* ---- reading ---- */

void number_to_mpz(mpz_t out, Expr integer)
{
    IntView v;
    mpz_set(out, int_view(&v, integer));
}

void number_to_mpq(mpq_t out, Expr exact)
{
    RatView v;
    mpq_set(out, rat_view(&v, exact));
}

void number_to_mpfr(mpfr_t out, Expr e)
{
    RatView q;
    mpfr_t big;
    switch (expr_kind(e)) {
    case EXPR_INT: mpfr_set_si(out, expr_int_value(e), MPFR_RNDN); break;
    case EXPR_BIG: mpfr_set_z(out, int_view(&q.n, e), MPFR_RNDN); break;
    case EXPR_RATIONAL: mpfr_set_q(out, rat_view(&q, e), MPFR_RNDN); break;
    case EXPR_REAL: mpfr_set_d(out, expr_real_value(e), MPFR_RNDN); break;
    case EXPR_BIGREAL:
        bigreal_view(big, e);
        mpfr_set(out, big, MPFR_RNDN);
        break;
    default: mpfr_set_nan(out);
    }
}

bool number_is_integer(Expr e)
{
    ExprKind k = expr_kind(e);
    return k == EXPR_INT || k == EXPR_BIG;
}

bool number_is_exact(Expr e)
{
    ExprKind k = expr_kind(e);
    return k <= EXPR_RATIONAL || (k == EXPR_COMPLEX && expr_kind(e->as.pair.first) <= EXPR_RATIONAL &&
                                 expr_kind(e->as.pair.second) <= EXPR_RATIONAL);
}

bool number_is_real(Expr e)
{
    return expr_kind(e) <= EXPR_BIGREAL;
}

bool number_is_machine(Expr e)
{
    ExprKind k = expr_kind(e);
    return k == EXPR_REAL || (k == EXPR_COMPLEX && expr_is(e->as.pair.first, EXPR_REAL));
}

bool number_is_zero(Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_INT: return expr_int_value(e) == 0;
    case EXPR_REAL: return expr_real_value(e) == 0;
    case EXPR_BIGREAL: return bigreal_of(e)->sign == 0;
    case EXPR_COMPLEX: return number_is_zero(e->as.pair.first) && number_is_zero(e->as.pair.second);
    default: return false;
    }
}

int number_sign(Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_INT: return (expr_int_value(e) > 0) - (expr_int_value(e) < 0);
    case EXPR_BIG: return e->extra ? -1 : 1;
    case EXPR_RATIONAL: return number_sign(e->as.pair.first);
    case EXPR_REAL: return (expr_real_value(e) > 0) - (expr_real_value(e) < 0);
    case EXPR_BIGREAL: return bigreal_of(e)->sign;
    default: return 0;
    }
}

double number_double(Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_INT: return (double)expr_int_value(e);
    case EXPR_REAL: return expr_real_value(e);
    case EXPR_RATIONAL:
        if (expr_is(e->as.pair.first, EXPR_INT) && expr_is(e->as.pair.second, EXPR_INT)) {
            int64_t n = expr_int_value(e->as.pair.first), d = expr_int_value(e->as.pair.second);
            if (n < (1LL << 53) && n > -(1LL << 53) && d < (1LL << 53))
                return (double)n / (double)d; /* both exact, so the quotient is correctly rounded */
        } /* fall through */
    case EXPR_BIG:
    case EXPR_BIGREAL: {
        mpfr_t v;
        mpfr_init2(v, 53);
        number_to_mpfr(v, e);
        double r = mpfr_get_d(v, MPFR_RNDN);
        mpfr_clear(v);
        return r;
    }
    default: return NAN;
    }
}

bool number_to_int64(Expr e, int64_t *out)
{
    if (!expr_is(e, EXPR_INT))
        return false;
    *out = expr_int_value(e);
    return true;
}

bool number_to_double(Expr e, double *out)
{
    if (!number_is_real(e))
        return false;
    *out = number_double(e);
    return true;
}

/* ---- precision ---- */

double real_log10(const mpfr_t x)
{
    if (mpfr_zero_p(x))
        return -INFINITY;
    long exponent;
    double m = mpfr_get_d_2exp(&exponent, x, MPFR_RNDN);
    return log10(fabs(m)) + (double)exponent * 0.30102999566398120;
}

double log10_sum(double a, double b)
{
    if (a < b) {
        double t = a;
        a = b;
        b = t;
    }
    return b == -INFINITY || a - b > 17 ? a : a + log10(1 + pow(10, b - a));
}

static double log10_abs(Expr e)
{
    mpfr_t v;
    mpfr_init2(v, 64);
    number_to_mpfr(v, e);
    double l = real_log10(v);
    mpfr_clear(v);
    return l;
}

double number_accuracy(Expr e)
{
    if (number_is_exact(e))
        return INFINITY;
    if (expr_is(e, EXPR_COMPLEX)) {
        double a = number_accuracy(e->as.pair.first), b = number_accuracy(e->as.pair.second);
        return -log10_sum(-a, -b);
    }
    if (number_is_zero(e))
        return expr_is(e, EXPR_REAL) ? 307.65265556858877 : bigreal_of(e)->precision;
    double p = expr_is(e, EXPR_REAL) ? NUMBER_MACHINE_DIGITS : bigreal_of(e)->precision;
    return p - log10_abs(e);
}

double number_precision(Expr e)
{
    if (number_is_exact(e))
        return INFINITY;
    if (number_is_machine(e))
        return -1;
    if (expr_is(e, EXPR_COMPLEX)) {
        double size = log10_sum(2 * log10_abs(e->as.pair.first), 2 * log10_abs(e->as.pair.second)) / 2;
        return size + number_accuracy(e);
    }
    return bigreal_of(e)->sign ? bigreal_of(e)->precision : 0;
}

/* ---- reals under way ---- */

void real_load(Real *r, Expr e, mpfr_prec_t bits)
{
    r->owned = !expr_is(e, EXPR_BIGREAL);
    if (!r->owned) {
        bigreal_view(r->v, e);
        double p = bigreal_of(e)->precision;
        r->error = bigreal_of(e)->sign ? real_log10(r->v) - p : -p;
        return;
    }
    mpfr_init2(r->v, bits < 64 ? 64 : bits);
    number_to_mpfr(r->v, e);
    r->error = expr_is(e, EXPR_REAL) ? (mpfr_zero_p(r->v) ? -323.6 : real_log10(r->v) - NUMBER_MACHINE_DIGITS) : -INFINITY;
}

void real_drop(Real *r)
{
    if (r->owned)
        mpfr_clear(r->v);
}

static mpfr_prec_t own_bits(Expr e)
{
    return expr_is(e, EXPR_BIGREAL) ? (mpfr_prec_t)bigreal_of(e)->bits : 64;
}

mpfr_prec_t real_working_bits(Expr a, Expr b)
{
    mpfr_prec_t x = own_bits(a), y = own_bits(b);
    return (x > y ? x : y) + 32;
}

Expr real_make(const mpfr_t v, double error)
{
    if (!mpfr_number_p(v))
        return number_bigreal(v, 0);
    if (mpfr_zero_p(v))
        return number_bigreal(v, -error);
    double precision = real_log10(v) - error;
    if (precision > 0)
        return number_bigreal(v, precision);
    mpfr_t zero; /* nothing of the value is known: a zero with this accuracy */
    mpfr_init2(zero, 64);
    mpfr_set_zero(zero, 1);
    Expr e = number_bigreal(zero, -error);
    mpfr_clear(zero);
    return e;
}

/* ---- comparison ---- */

static int compare_doubles(double x, double y)
{
    return (x > y) - (x < y);
}

static bool fits_double(Expr e)
{
    return expr_is(e, EXPR_REAL) ||
           (expr_is(e, EXPR_INT) && expr_int_value(e) < (1LL << 53) && expr_int_value(e) > -(1LL << 53));
}

int number_compare_exactly(Expr a, Expr b)
{
    ExprKind ka = expr_kind(a), kb = expr_kind(b);
    if (ka == EXPR_INT && kb == EXPR_INT)
        return (expr_int_value(a) > expr_int_value(b)) - (expr_int_value(a) < expr_int_value(b));
    if (fits_double(a) && fits_double(b))
        return compare_doubles(number_double(a), number_double(b));
    if (ka <= EXPR_RATIONAL && kb <= EXPR_RATIONAL) {
        RatView x, y;
        int c = mpq_cmp(rat_view(&x, a), rat_view(&y, b));
        return (c > 0) - (c < 0);
    }
    RatView q;
    mpfr_t x;
    if (ka <= EXPR_RATIONAL)
        return -number_compare_exactly(b, a);
    mpfr_init2(x, ka == EXPR_BIGREAL ? (mpfr_prec_t)bigreal_of(a)->bits : 53);
    number_to_mpfr(x, a);
    int c;
    if (kb <= EXPR_RATIONAL)
        c = mpfr_cmp_q(x, rat_view(&q, b));
    else {
        mpfr_t y;
        mpfr_init2(y, kb == EXPR_BIGREAL ? (mpfr_prec_t)bigreal_of(b)->bits : 53);
        number_to_mpfr(y, b);
        c = mpfr_cmp(x, y);
        mpfr_clear(y);
    }
    mpfr_clear(x);
    return (c > 0) - (c < 0);
}

static bool nearly_equal(double x, double y) /* Equal forgives the last seven bits */
{
    double big = fmax(fabs(x), fabs(y));
    return fabs(x - y) <= big * 0x1p-46;
}

int number_compare(Expr a, Expr b)
{
    bool ra = expr_is(a, EXPR_REAL), rb = expr_is(b, EXPR_REAL);
    if (ra || rb) {
        double x = number_double(a), y = number_double(b);
        if (isfinite(x) && isfinite(y))
            return nearly_equal(x, y) ? 0 : compare_doubles(x, y);
    } else if (expr_is(a, EXPR_BIGREAL) || expr_is(b, EXPR_BIGREAL)) {
        Expr d = number_subtract(NULL, a, b);
        if (number_is_zero(d) || number_precision(d) < 0.6)
            return 0;
        return number_sign(d);
    }
    return number_compare_exactly(a, b);
}

static bool same_doubles(double x, double y) /* SameQ forgives the last bit */
{
    if (x == y)
        return true;
    return nextafter(x, y) == y;
}

bool number_identical(Expr a, Expr b)
{
    if (a == b)
        return true;
    ExprKind k = expr_kind(a);
    if (k != expr_kind(b))
        return false;
    switch (k) {
    case EXPR_INT: return expr_int_value(a) == expr_int_value(b);
    case EXPR_BIG:
        return a->length == b->length && a->extra == b->extra &&
               memcmp(big_limbs(a), big_limbs(b), a->length * sizeof(mp_limb_t)) == 0;
    case EXPR_REAL: return expr_real_value(a) == expr_real_value(b);
    case EXPR_RATIONAL:
    case EXPR_COMPLEX:
        return number_identical(a->as.pair.first, b->as.pair.first) &&
               number_identical(a->as.pair.second, b->as.pair.second);
    case EXPR_BIGREAL: {
        const BigReal *x = bigreal_of(a), *y = bigreal_of(b);
        return x->precision == y->precision && x->sign == y->sign && x->exponent == y->exponent && x->bits == y->bits &&
               (x->sign == 0 || memcmp(x->limb, y->limb, (x->bits + 63) / 64 * sizeof(mp_limb_t)) == 0);
    }
    default: return false;
    }
}

bool number_same(Expr a, Expr b)
{
    ExprKind k = expr_kind(a);
    if (k != expr_kind(b))
        return false;
    if (k == EXPR_REAL)
        return same_doubles(expr_real_value(a), expr_real_value(b));
    if (k == EXPR_COMPLEX)
        return number_same(a->as.pair.first, b->as.pair.first) && number_same(a->as.pair.second, b->as.pair.second);
    if (k != EXPR_BIGREAL)
        return number_identical(a, b);
    double pa = bigreal_of(a)->precision, pb = bigreal_of(b)->precision;
    return fabs(pa - pb) < 0.01 && number_compare(a, b) == 0;
}

static uint32_t mix(uint32_t h, uint64_t x)
{
    x ^= (uint64_t)h * 0x9E3779B97F4A7C15u;
    x *= 0xBF58476D1CE4E5B9u;
    x ^= x >> 32;
    x *= 0x94D049BB133111EBu;
    return (uint32_t)(x >> 32);
}

uint32_t number_hash(Expr e)
{
    uint32_t h = (uint32_t)expr_kind(e) + 17;
    switch (expr_kind(e)) {
    case EXPR_INT: h = mix(h, (uint64_t)expr_int_value(e)); break;
    case EXPR_REAL: {
        double r = expr_real_value(e) + 0.0; /* -0. hashes as 0. */
        uint64_t bits;
        memcpy(&bits, &r, sizeof bits);
        h = mix(h, bits);
        break;
    }
    case EXPR_BIG:
        h += e->extra;
        for (uint32_t i = 0; i < e->length; i++)
            h = mix(h, big_limbs(e)[i]);
        break;
    case EXPR_RATIONAL:
    case EXPR_COMPLEX: h = mix(mix(h, number_hash(e->as.pair.first)), number_hash(e->as.pair.second)); break;
    case EXPR_BIGREAL:
        h = mix(h, (uint64_t)bigreal_of(e)->exponent + (uint64_t)(int64_t)bigreal_of(e)->sign);
        if (bigreal_of(e)->sign)
            for (uint32_t i = 0; i < (bigreal_of(e)->bits + 63) / 64; i++)
                h = mix(h, bigreal_of(e)->limb[i]);
        break;
    default: break;
    }
    return h ? h : 1;
}
