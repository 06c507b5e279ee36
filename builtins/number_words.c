/* number_words.c - N, precision, predicates of numbers, constants. */
#include <math.h>
#include <string.h>
#include "builtins/exact.h"
#include "builtins/numeric.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/rules.h"

#define MACHINE_DIGITS 15.954589770191003

/* ---- N ---- */

static Expr n_of(Interp *in, Expr e, double digits);

static Expr n_packed(Expr e)
{
    ArrayView v = array_view(e);
    if (v.type != ARRAY_INT64)
        return e;
    void *data;
    Expr out = array_new(EXPR_PACKED, ARRAY_REAL64, v.rank, v.dim, &data);
    for (int64_t i = 0; i < v.count; i++)
        ((double *)data)[i] = (double)((const int64_t *)v.data)[i];
    return out;
}

/* N[f[x]] := ... of the user's. */
static Expr n_value(Interp *in, Expr e, double digits)
{
    Expr head = expr_is_symbol(e) ? e : expr_head(e);
    while (!expr_is_symbol(head) && expr_is_normal(head))
        head = expr_head(head);
    if (!expr_is_symbol(head) || !symbol_of(head)->values[VALUES_N])
        return NULL;
    Definitions *d = symbol_of(head)->values[VALUES_N];
    Expr precision = digits < 0 ? S(MachinePrecision) : expr_real(digits);
    Expr r = definitions_apply(in, d, expr_call(S(N), 2, e, precision));
    if (!r && digits < 0)
        r = definitions_apply(in, d, expr_call(S(N), 1, e));
    return r ? n_of(in, evaluate(in, r), digits) : NULL;
}

static bool is_held(uint32_t attributes, size_t i)
{
    return (attributes & ATTR_NHOLD_ALL) == ATTR_NHOLD_ALL || ((attributes & ATTR_NHOLD_FIRST) && i == 1) ||
           ((attributes & ATTR_NHOLD_REST) && i > 1);
}

static bool is_half(Expr e)
{
    return expr_is(e, EXPR_RATIONAL) && e->as.pair.second == expr_int(2) &&
           (e->as.pair.first == expr_int(1) || e->as.pair.first == expr_int(-1));
}

static Expr n_parts(Interp *in, Expr e, double digits)
{
    size_t n = expr_length(e);
    Expr head = expr_head(e);
    uint32_t attributes = symbol_attributes(in, head);
    bool changed = false;
    Expr new_head = expr_is_symbol(head) ? head : n_of(in, head, digits);
    changed = new_head != head;
    Builder b = builder_start(new_head, n);
    for (size_t i = 1; i <= n; i++) {
        Expr part = expr_part(e, i);
        bool exact_exponent = head == S(Power) && i == 2 && (number_is_integer(part) || is_half(part)); /* Sqrt[x] stays */
        Expr value = is_held(attributes, i) || exact_exponent ? part : n_of(in, part, digits);
        changed = changed || value != part;
        builder_add(&b, value);
    }
    Expr result = builder_finish(&b);
    return changed ? evaluate(in, result) : e;
}

static Expr n_assoc(Interp *in, Expr e, double digits)
{
    AssocBuilder b = assoc_builder(expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        assoc_add(&b, assoc_key(e, i), n_of(in, assoc_value(e, i), digits));
    return assoc_finish(&b);
}

static Expr n_of(Interp *in, Expr e, double digits)
{
    stack_check(in);
    if (expr_is_number(e))
        return number_approximate(in, e, digits);
    if (expr_is(e, EXPR_PACKED) && digits < 0)
        return n_packed(e);
    if (expr_is(e, EXPR_PACKED))
        e = array_unpack_all(e);
    if (expr_is(e, EXPR_ASSOC))
        return n_assoc(in, e, digits);
    if (!expr_is_symbol(e) && !expr_is_normal(e))
        return e;
    if (expr_is_sealed(e))
        return e;
    Expr value = n_value(in, e, digits);
    if (value)
        return value;
    if (expr_is_numeric(in, e) && (value = numeric_value(in, e, digits)) != NULL)
        return value;
    return expr_is_symbol(e) ? e : n_parts(in, e, digits);
}

/* A precision as digits: -1 MachinePrecision, INFINITY; NAN when it is none. */
static double precision_of(Interp *in, Expr p)
{
    if (p == S(MachinePrecision))
        return -1;
    if (expr_is_infinity(p))
        return INFINITY;
    double d;
    return numeric_double(in, p, &d) && d > -1e9 && d < 1e9 ? d : NAN;
}

/* The wanted digits, kept between $MinPrecision and $MaxPrecision with a message. */
static double precision_allowed(Interp *in, Expr p, double digits)
{
    Expr least = symbol_borrow(S(DollarMinPrecision)), most = symbol_borrow(S(DollarMaxPrecision));
    double low = least ? precision_of(in, least) : NAN, high = most ? precision_of(in, most) : NAN;
    if (digits < 0)
        return digits; /* machine numbers are always allowed */
    if (digits > high && high > 0 && digits != INFINITY) {
        message(in, S(N), "preclg", p, expr_real(high), NULL);
        return high;
    }
    if (digits < low && low != INFINITY) {
        message(in, S(N), "precsm", p, expr_real(low), NULL);
        return low;
    }
    return digits;
}

static Expr n_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_length(call) == 1)
        return n_of(in, e, -1);
    Expr p = expr_part(call, 2);
    if (expr_has_head(p, S(List)) && expr_length(p) == 2)
        return exact_library(in, call);
    double digits = precision_of(in, p);
    if (isnan(digits) || digits == 0 || (digits < 0 && p != S(MachinePrecision)))
        return message(in, S(N), "precbd", p, NULL);
    if (digits == INFINITY)
        return e;
    return n_of(in, e, precision_allowed(in, p, digits));
}

/* ---- Precision, Accuracy ---- */

static double least(Interp *in, Expr e, double (*measure)(Expr))
{
    stack_check(in);
    if (expr_is_number(e))
        return measure(e);
    if (expr_is(e, EXPR_PACKED)) {
        ArrayView v = array_view(e);
        if (v.type == ARRAY_INT64)
            return INFINITY;
        double low = INFINITY;
        for (int64_t i = 0; i < v.count; i++) {
            double d = measure(array_element(&v, i));
            low = d < low ? d : low;
        }
        return low;
    }
    double low = INFINITY;
    for (size_t i = 1; i <= expr_length(e); i++) {
        double d = least(in, expr_part(e, i), measure);
        low = d < low ? d : low;
    }
    return low;
}

static Expr digits_expr(double d)
{
    return d == INFINITY ? infinity(expr_int(1)) : d == -1 ? S(MachinePrecision) : expr_real(d);
}

static Expr precision_word(Interp *in, Expr call)
{
    return digits_expr(least(in, expr_part(call, 1), number_precision));
}

static Expr accuracy_word(Interp *in, Expr call)
{
    double d = least(in, expr_part(call, 1), number_accuracy);
    return d == INFINITY ? infinity(expr_int(1)) : expr_real(d);
}

/* ---- SetPrecision, SetAccuracy ---- */

static Expr exact_value(Expr real) /* the rational that the binary digits are */
{
    if (number_is_exact(real))
        return real;
    mpfr_t v;
    mpq_t q;
    mpfr_init2(v, expr_is(real, EXPR_REAL) ? 53 : (mpfr_prec_t)(fabs(number_precision(real)) * 3.3219280948873623) + 80);
    number_to_mpfr(v, real);
    mpq_init(q);
    mpfr_get_q(q, v);
    Expr e = number_from_mpq(q);
    mpq_clear(q);
    mpfr_clear(v);
    return e;
}

typedef struct Setting {
    double digits;
    bool accuracy;
} Setting;

static Expr set_real(Interp *in, Expr e, const Setting *s)
{
    if (s->digits == -1)
        return number_approximate(in, e, -1);
    Expr exact = exact_value(e);
    if (s->digits == INFINITY)
        return exact;
    mpfr_t v;
    double digits = s->digits;
    mpfr_init2(v, 64);
    number_to_mpfr(v, exact);
    if (s->accuracy && !mpfr_zero_p(v)) {
        long exponent;
        double m = mpfr_get_d_2exp(&exponent, v, MPFR_RNDN);
        digits += log10(fabs(m)) + (double)exponent * 0.30102999566398120;
    }
    Expr r;
    if (mpfr_zero_p(v))
        r = s->accuracy ? number_bigreal(v, digits) : exact;
    else {
        mpfr_set_prec(v, (mpfr_prec_t)((digits > 0 ? digits : 0) * 3.3219280948873623) + 80);
        number_to_mpfr(v, exact);
        r = number_bigreal(v, digits > 0 ? digits : 0.1);
    }
    mpfr_clear(v);
    return r;
}

static Expr set_digits(Interp *in, Expr e, const Setting *s)
{
    stack_check(in);
    if (expr_is(e, EXPR_COMPLEX))
        return number_complex(set_real(in, e->as.pair.first, s), set_real(in, e->as.pair.second, s));
    if (expr_is_number(e))
        return set_real(in, e, s);
    if (expr_is(e, EXPR_PACKED))
        e = array_unpack_all(e);
    if (!expr_is_normal(e)) {
        bool constant = expr_is_symbol(e) && (symbol_of(e)->attributes & ATTR_CONSTANT);
        return constant && s->digits != INFINITY ? n_of(in, e, s->digits) : e;
    }
    if (expr_is_numeric(in, e) && s->digits != INFINITY) {
        Expr v = numeric_value(in, e, s->digits);
        if (v)
            return v;
    }
    Builder b = builder_start(expr_head(e), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr part = expr_part(e, i);
        bool keep = expr_has_head(e, S(Power)) && i == 2 && number_is_integer(part);
        builder_add(&b, keep ? part : set_digits(in, part, s));
    }
    return evaluate(in, builder_finish(&b));
}

static Expr set_word(Interp *in, Expr call, bool accuracy)
{
    Setting s = {precision_of(in, expr_part(call, 2)), accuracy};
    if (isnan(s.digits) || (s.digits == 0 && !accuracy))
        return message(in, call, "precbd", expr_part(call, 2), NULL);
    return set_digits(in, expr_part(call, 1), &s);
}

static Expr set_precision(Interp *in, Expr call)
{
    return set_word(in, call, false);
}

static Expr set_accuracy(Interp *in, Expr call)
{
    return set_word(in, call, true);
}

/* ---- Rationalize ---- */

/* The fraction of least denominator in [low, high], 0 < low <= high, by the continued fraction both share. */
static void simplest_between(mpq_t out, const mpq_t low, const mpq_t high)
{
    mpz_t f;
    mpz_init(f);
    mpz_cdiv_q(f, mpq_numref(low), mpq_denref(low));
    mpq_set_z(out, f);
    if (mpq_cmp(out, high) > 0) {
        mpq_t a, b, whole;
        mpq_inits(a, b, whole, NULL);
        mpz_sub_ui(f, f, 1);
        mpq_set_z(whole, f);
        mpq_sub(a, low, whole);
        mpq_sub(b, high, whole);
        mpq_inv(a, a);
        mpq_inv(b, b);
        simplest_between(out, b, a);
        mpq_inv(out, out);
        mpq_add(out, out, whole);
        mpq_clears(a, b, whole, NULL);
    }
    mpz_clear(f);
}

static Expr rational_within(Interp *in, Expr x, Expr tolerance)
{
    mpq_t low, high, d, out;
    mpq_inits(low, high, d, out, NULL);
    Expr value = exact_value(x);
    bool negative = number_sign(value) < 0;
    number_to_mpq(low, negative ? number_negate(in, value) : value);
    number_to_mpq(d, exact_value(tolerance));
    mpq_add(high, low, d);
    mpq_sub(low, low, d);
    if (mpq_sgn(low) <= 0)
        mpq_set_ui(out, 0, 1);
    else
        simplest_between(out, low, high);
    if (negative)
        mpq_neg(out, out);
    Expr e = number_from_mpq(out);
    mpq_clears(low, high, d, out, NULL);
    return e;
}

/* Rationalize[x]: p/q with |p/q - x| < 10^-4/q^2, as long as x's own error allows to say so. */
static Expr rationalize_plain(Interp *in, Expr x)
{
    double error = fabs(number_double(x)) * pow(10, -(expr_is(x, EXPR_REAL) ? MACHINE_DIGITS : number_precision(x)));
    Expr value = exact_value(x), rest = value;
    Expr p0 = expr_int(1), q0 = expr_int(0), p1 = number_floor(in, value), q1 = expr_int(1);
    for (int k = 0; k < 60; k++) {
        Expr candidate = number_rational(p1, q1);
        double q = number_double(q1);
        if (1e-4 / (q * q) < error)
            return x;
        double d = fabs(number_double(number_subtract(in, candidate, value)));
        if (d < 1e-4 / (q * q) && d < error * 4)
            return candidate;
        if (d < 1e-4 / (q * q) && d < 1e-4 / (q * q) * 1e-3 && d < error * 64)
            return candidate;
        rest = number_subtract(in, rest, number_floor(in, rest));
        if (number_is_zero(rest))
            return candidate;
        rest = number_divide(in, expr_int(1), rest);
        Expr a = number_floor(in, rest), p2 = number_add(in, number_multiply(in, a, p1), p0),
             q2 = number_add(in, number_multiply(in, a, q1), q0);
        p0 = p1;
        q0 = q1;
        p1 = p2;
        q1 = q2;
    }
    return x;
}

static Expr rationalize_of(Interp *in, Expr e, Expr tolerance)
{
    stack_check(in);
    if (expr_is(e, EXPR_COMPLEX))
        return number_complex(rationalize_of(in, e->as.pair.first, tolerance), rationalize_of(in, e->as.pair.second, tolerance));
    if (expr_is_number(e) && number_is_exact(e) && (!tolerance || number_is_zero(tolerance)))
        return e;
    if (!expr_is_number(e) && tolerance && expr_is_numeric(in, e)) {
        double d = number_is_zero(tolerance) ? 30 : fmax(20, 10 - log10(fabs(number_double(tolerance))));
        Expr v = numeric_value(in, e, d);
        return v && number_is_real(v) ? rationalize_of(in, v, tolerance) : e;
    }
    if (expr_is_number(e)) {
        if (!tolerance)
            return rationalize_plain(in, e);
        if (number_is_zero(tolerance)) {
            double r = fabs(number_double(e));
            if (r == 0)
                return expr_int(0);
            Expr half = exact_value(expr_is(e, EXPR_REAL) ? expr_real((nextafter(r, INFINITY) - r) / 2)
                                                          : expr_real(r * pow(10, -number_precision(e))));
            return rational_within(in, e, half);
        }
        return rational_within(in, e, tolerance);
    }
    if (expr_is(e, EXPR_PACKED))
        e = array_unpack_all(e);
    if (!expr_is_normal(e))
        return e;
    Builder b = builder_start(expr_head(e), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, rationalize_of(in, expr_part(e, i), tolerance));
    return evaluate(in, builder_finish(&b));
}

static Expr rationalize(Interp *in, Expr call)
{
    Expr tolerance = NULL;
    if (expr_length(call) == 2) {
        double d;
        tolerance = expr_part(call, 2);
        if (!numeric_double(in, tolerance, &d) || d < 0)
            return message(in, call, "tolnn", tolerance, NULL);
        if (!expr_is_number(tolerance))
            tolerance = expr_real(d);
    }
    return rationalize_of(in, expr_part(call, 1), tolerance);
}

/* ---- Chop ---- */

static Expr chop_of(Interp *in, Expr e, double delta)
{
    stack_check(in);
    if (expr_is(e, EXPR_REAL))
        return fabs(expr_real_value(e)) < delta ? expr_int(0) : e;
    if (expr_is(e, EXPR_BIGREAL))
        return fabs(number_double(e)) < delta ? expr_int(0) : e;
    if (expr_is(e, EXPR_COMPLEX)) {
        if (number_is_exact(e))
            return e;
        return number_complex(chop_of(in, e->as.pair.first, delta), chop_of(in, e->as.pair.second, delta));
    }
    if (expr_is(e, EXPR_PACKED)) {
        ArrayView v = array_view(e);
        if (v.type == ARRAY_INT64)
            return e;
        bool any = v.type != ARRAY_REAL64;
        for (int64_t i = 0; i < v.count && !any; i++)
            any = fabs(((const double *)v.data)[i]) < delta;
        if (!any)
            return e;
        e = array_unpack_all(e);
    }
    if (!expr_is_normal(e))
        return e;
    Builder b = builder_start(expr_head(e), expr_length(e));
    bool changed = false;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr part = chop_of(in, expr_part(e, i), delta);
        changed = changed || part != expr_part(e, i);
        builder_add(&b, part);
    }
    Expr r = builder_finish(&b);
    return changed ? evaluate(in, r) : e;
}

static Expr chop(Interp *in, Expr call)
{
    double delta = 1e-10;
    if (expr_length(call) == 2 && (!numeric_double(in, expr_part(call, 2), &delta) || delta < 0))
        return message(in, call, "tolnn", expr_part(call, 2), NULL);
    return chop_of(in, expr_part(call, 1), delta);
}

/* ---- predicates ---- */

#define PREDICATE(name, test)                                                                                          \
    static Expr name(Interp *in, Expr call)                                                                            \
    {                                                                                                                  \
        (void)in;                                                                                                      \
        Expr e = expr_part(call, 1);                                                                                   \
        return expr_bool(test);                                                                                        \
    }
PREDICATE(number_q, expr_is_number(e))
/* Root[f, k] of a polynomial with numbers only */
static bool is_numeric_root(Interp *in, Expr e)
{
    return expr_is_normal(e) && expr_head(e) == S(Root) && expr_length(e) >= 2 && expr_is_normal(expr_part(e, 1)) &&
           expr_has_head(expr_part(e, 1), S(Function)) && expr_is(expr_part(e, 2), EXPR_INT) && expr_is_number(n_of(in, e, -1));
}

PREDICATE(numeric_q, expr_is_numeric(in, e) || is_numeric_root(in, e))
PREDICATE(integer_q, number_is_integer(e))
PREDICATE(machine_number_q, expr_is_number(e) && number_is_machine(e))
PREDICATE(exact_number_q, expr_is_number(e) && number_is_exact(e))
PREDICATE(inexact_number_q, expr_is_number(e) && !number_is_exact(e))
PREDICATE(real_valued_number_q, expr_is_number(e) && number_is_real(e))
PREDICATE(real_valued_numeric_q, expr_is_numeric(in, e) && numeric_sign(in, e) != 2)

static bool is_even(Expr e)
{
    if (expr_is(e, EXPR_INT))
        return (expr_int_value(e) & 1) == 0;
    mpz_t z;
    mpz_init(z);
    number_to_mpz(z, e);
    bool even = mpz_even_p(z) != 0;
    mpz_clear(z);
    return even;
}
PREDICATE(even_q, number_is_integer(e) && is_even(e))
PREDICATE(odd_q, number_is_integer(e) && !is_even(e))

/* ---- Element ---- */

/* An irrational root of a rational number, or a rational combination of one: in no canonical form a rational. */
static bool is_surd(Expr x)
{
    if (expr_is_call(x, S(Power), 2))
        return expr_is_number(expr_part(x, 1)) && number_is_exact(expr_part(x, 1)) && expr_is(expr_part(x, 2), EXPR_RATIONAL);
    return (expr_is_call(x, S(Times), 2) || expr_is_call(x, S(Plus), 2)) && expr_is_number(expr_part(x, 1)) &&
           number_is_exact(expr_part(x, 1)) && is_surd(expr_part(x, 2));
}

/* Made of algebraic numbers by sums, products and rational powers. */
static bool is_algebraic(Expr x)
{
    if (expr_is_number(x))
        return number_is_exact(x);
    if (expr_is_call(x, S(Power), 2))
        return is_algebraic(expr_part(x, 1)) && expr_is_number(expr_part(x, 2)) && number_is_exact(expr_part(x, 2)) &&
               number_is_real(expr_part(x, 2));
    if (!expr_has_head(x, S(Plus)) && !expr_has_head(x, S(Times)))
        return x == S(GoldenRatio);
    for (size_t i = 1; i <= expr_length(x); i++)
        if (!is_algebraic(expr_part(x, i)))
            return false;
    return true;
}

static Expr element_of_one(Interp *in, Expr x, Expr domain);

/* PositiveReals, NonNegativeIntegers, ...: a word for the sign before the name of the domain */
static Expr element_of_signed(Interp *in, Expr x, Expr domain)
{
    static const struct { const char *word; int least, most; } signs[] = {
        {"NonNegative", 0, 1}, {"NonPositive", -1, 0}, {"Positive", 1, 1}, {"Negative", -1, -1}};
    const Expr bases[] = {S(Integers), S(Rationals), S(Reals)};
    if (!expr_is(domain, EXPR_SYMBOL))
        return NULL;
    const char *name = symbol_of(domain)->name;
    for (size_t i = 0; i < COUNT(signs); i++) {
        size_t n = strlen(signs[i].word);
        if (strncmp(name, signs[i].word, n) != 0)
            continue;
        for (size_t k = 0; k < COUNT(bases); k++) {
            if (strcmp(name + n, symbol_of(bases[k])->name) != 0)
                continue;
            Expr member = element_of_one(in, x, bases[k]);
            int sign = member == S(True) ? numeric_sign(in, x) : 2;
            return member != S(True) ? member : sign == 2 ? NULL : expr_bool(signs[i].least <= sign && sign <= signs[i].most);
        }
        return NULL;
    }
    return NULL;
}

static Expr element_of_one(Interp *in, Expr x, Expr domain)
{
    bool number = expr_is_number(x);
    bool numeric = number || expr_is_numeric(in, x);
    if (domain == S(Booleans))
        return x == S(True) || x == S(False) ? S(True) : numeric || expr_is_string(x) ? S(False) : NULL;
    if (!numeric)
        return expr_is_string(x) ? S(False) : NULL;
    if (domain == S(Complexes))
        return S(True);
    if (domain == S(Reals)) {
        if (number)
            return expr_bool(number_is_real(x));
        return numeric_sign(in, x) != 2 ? S(True) : NULL;
    }
    if (domain == S(Integers) || domain == S(Primes)) {
        if (number && !number_is_integer(x))
            return expr_bool(false);
        if (number)
            return domain == S(Integers) ? S(True) : call1(in, S(PrimeQ), x);
        return x == S(Pi) || x == S(E) || x == S(Degree) || x == S(GoldenRatio) || is_surd(x) ? S(False) : NULL;
    }
    if (domain == S(Rationals)) {
        if (number)
            return expr_bool(number_is_exact(x) && number_is_real(x));
        return x == S(Pi) || x == S(E) || x == S(GoldenRatio) || is_surd(x) ? S(False) : NULL;
    }
    if (domain == S(Algebraics)) {
        if (number)
            return expr_bool(number_is_exact(x));
        return x == S(Pi) || x == S(E) ? S(False) : is_algebraic(x) ? S(True) : NULL;
    }
    return element_of_signed(in, x, domain);
}

static Expr element(Interp *in, Expr call)
{
    Expr x = expr_part(call, 1), domain = expr_part(call, 2);
    if (!expr_is_list(x) && !expr_has_head(x, S(Alternatives)))
        return element_of_one(in, x, domain);
    Builder unknown = builder_start(S(Alternatives), expr_length(x));
    for (size_t i = 1; i <= expr_length(x); i++) {
        Expr t = element_of_one(in, expr_part(x, i), domain);
        if (t == S(False))
            return t;
        if (t != S(True))
            builder_add(&unknown, expr_part(x, i));
    }
    Expr rest = builder_finish(&unknown);
    size_t n = expr_length(rest);
    if (n == 0)
        return S(True);
    if (n == expr_length(x) && expr_has_head(x, S(Alternatives)))
        return NULL;
    return expr_call(S(Element), 2, n == 1 ? expr_part(rest, 1) : rest, domain);
}

/* ---- Numerator, Denominator ---- */

static bool goes_below(Expr exponent)
{
    return expr_looks_negative(exponent) ||
           (expr_has_head(exponent, S(Plus)) && expr_length(exponent) > 0 && expr_looks_negative(expr_part(exponent, 1)) &&
            !expr_is_number(expr_part(exponent, 1)));
}

static void split_fraction(Interp *in, Expr e, Builder *above, Builder *below)
{
    if (expr_is(e, EXPR_RATIONAL)) {
        builder_add(above, e->as.pair.first);
        builder_add(below, e->as.pair.second);
    } else if (expr_is(e, EXPR_COMPLEX) && number_is_exact(e)) {
        Expr re = e->as.pair.first, im = e->as.pair.second;
        Expr a = expr_is(re, EXPR_RATIONAL) ? re->as.pair.second : expr_int(1);
        Expr b = expr_is(im, EXPR_RATIONAL) ? im->as.pair.second : expr_int(1);
        Expr d = call2(in, S(LCM), a, b);
        builder_add(above, number_multiply(in, e, d));
        builder_add(below, d);
    } else if (expr_is_call(e, S(Power), 2) && goes_below(expr_part(e, 2)))
        builder_add(below, power(in, expr_part(e, 1), negate(in, expr_part(e, 2))));
    else
        builder_add(above, e);
}

static Expr fraction_side(Interp *in, Expr e, bool denominator)
{
    Builder above = builder_start(S(Times), 4), below = builder_start(S(Times), 4);
    if (expr_has_head(e, S(Times)))
        for (size_t i = 1; i <= expr_length(e); i++)
            split_fraction(in, expr_part(e, i), &above, &below);
    else
        split_fraction(in, e, &above, &below);
    return builder_finish(denominator ? &below : &above);
}

static Expr numerator(Interp *in, Expr call)
{
    return fraction_side(in, expr_part(call, 1), false);
}

static Expr denominator(Interp *in, Expr call)
{
    return fraction_side(in, expr_part(call, 1), true);
}

/* ---- tables ---- */

#define CONSTANT(name, usage)                                                                                          \
    {name, {0, ANY}, ATTR_CONSTANT | ATTR_READ_PROTECTED, NULL, usage}
static Expr even_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    return n == 1 && expr_is(p[0], EXPR_INT) ? expr_bool(expr_int_value(p[0]) % 2 == 0) : NULL;
}

static Expr odd_fast(Interp *in, size_t n, const Expr *p)
{
    (void)in;
    return n == 1 && expr_is(p[0], EXPR_INT) ? expr_bool(expr_int_value(p[0]) % 2 != 0) : NULL;
}

static const Builtin builtins[] = {
    {"N", {1, 2}, ATTR_NONE, n_word, "N[expr] gives the numerical value of expr.\nN[expr, n] gives it to n digits."},
    {"Precision", {1, 1}, ATTR_NONE, precision_word, "Precision[x] gives the number of digits of precision of x."},
    {"Accuracy", {1, 1}, ATTR_NONE, accuracy_word, "Accuracy[x] gives the number of digits of accuracy of x."},
    {"SetPrecision", {2, 2}, ATTR_NONE, set_precision,
     "SetPrecision[expr, p] gives expr with all numbers set to have precision p."},
    {"SetAccuracy", {2, 2}, ATTR_NONE, set_accuracy,
     "SetAccuracy[expr, a] gives expr with all numbers set to have accuracy a."},
    {"Rationalize", {1, 2}, ATTR_NONE, rationalize,
     "Rationalize[x] converts an approximate number x to a nearby rational with small denominator.\nRationalize[x, dx] "
     "gives the rational with smallest denominator within dx of x."},
    {"Chop", {1, 2}, ATTR_NONE, chop,
     "Chop[expr] replaces approximate real numbers close to zero by the integer 0.\nChop[expr, delta] uses the tolerance "
     "delta."},
    {"NumberQ", {1, 1}, ATTR_NONE, number_q, "NumberQ[e] gives True if e is a number."},
    {"NumericQ", {1, 1}, ATTR_NONE, numeric_q, "NumericQ[e] gives True if e is a numeric quantity."},
    {"IntegerQ", {1, 1}, ATTR_NONE, integer_q, "IntegerQ[e] gives True if e is an integer."},
    {"MachineNumberQ", {1, 1}, ATTR_NONE, machine_number_q,
     "MachineNumberQ[e] gives True if e is a machine-precision real or complex number."},
    {"ExactNumberQ", {1, 1}, ATTR_NONE, exact_number_q, "ExactNumberQ[e] gives True if e is an exact number."},
    {"InexactNumberQ", {1, 1}, ATTR_NONE, inexact_number_q, "InexactNumberQ[e] gives True if e is an inexact number."},
    {"RealValuedNumberQ", {1, 1}, ATTR_NONE, real_valued_number_q,
     "RealValuedNumberQ[e] gives True if e is a number with a real value."},
    {"RealValuedNumericQ", {1, 1}, ATTR_NONE, real_valued_numeric_q,
     "RealValuedNumericQ[e] gives True if e is a numeric quantity with a real value."},
    {"EvenQ", {1, 1}, ATTR_LISTABLE, even_q, "EvenQ[n] gives True if n is an even integer.", .fast = even_fast},
    {"OddQ", {1, 1}, ATTR_LISTABLE, odd_q, "OddQ[n] gives True if n is an odd integer.", .fast = odd_fast},
    {"Element", {2, 2}, ATTR_NONE, element, "Element[x, dom] asserts that x is in the domain dom."},
    {"Numerator", {1, 1}, ATTR_LISTABLE, numerator, "Numerator[expr] gives the numerator of expr."},
    {"Denominator", {1, 1}, ATTR_LISTABLE, denominator, "Denominator[expr] gives the denominator of expr."},
    CONSTANT("Pi", "Pi is the ratio of a circle's circumference to its diameter, about 3.14159."),
    CONSTANT("E", "E is the exponential constant, about 2.71828."),
    CONSTANT("Degree", "Degree gives the number of radians in one degree, Pi/180."),
    CONSTANT("EulerGamma", "EulerGamma is Euler's constant, about 0.577216."),
    CONSTANT("GoldenRatio", "GoldenRatio is (1 + Sqrt[5])/2, about 1.61803."),
    CONSTANT("Catalan", "Catalan is Catalan's constant, about 0.915966."),
    CONSTANT("Glaisher", "Glaisher is Glaisher's constant, about 1.28243."),
    CONSTANT("Khinchin", "Khinchin is Khinchin's constant, about 2.68545."),
    CONSTANT("MachinePrecision", "MachinePrecision is the precision of machine numbers, about 15.9546 digits."),
    {"I", {0, ANY}, ATTR_READ_PROTECTED | ATTR_LOCKED, NULL, "I is the imaginary unit, Sqrt[-1]."},
    {"Infinity", {0, ANY}, ATTR_READ_PROTECTED, NULL, "Infinity is a positive infinite quantity."},
    {"ComplexInfinity", {0, ANY}, ATTR_READ_PROTECTED, NULL,
     "ComplexInfinity is an infinite quantity of unknown direction."},
    {"Indeterminate", {0, ANY}, ATTR_NONE, NULL, "Indeterminate is a quantity whose value can't be determined."},
    {"Integers", {0, ANY}, ATTR_NONE, NULL, "Integers is the domain of integers."},
    {"Rationals", {0, ANY}, ATTR_NONE, NULL, "Rationals is the domain of rational numbers."},
    {"Reals", {0, ANY}, ATTR_NONE, NULL, "Reals is the domain of real numbers."},
    {"Complexes", {0, ANY}, ATTR_NONE, NULL, "Complexes is the domain of complex numbers."},
    {"Algebraics", {0, ANY}, ATTR_NONE, NULL, "Algebraics is the domain of algebraic numbers."},
    {"Primes", {0, ANY}, ATTR_NONE, NULL, "Primes is the domain of prime numbers."},
    {"Booleans", {0, ANY}, ATTR_NONE, NULL, "Booleans is the domain of True and False."},
    {"$MachinePrecision", {0, ANY}, ATTR_NONE, NULL, "$MachinePrecision is the number of digits of machine numbers."},
    {"$MachineEpsilon", {0, ANY}, ATTR_NONE, NULL,
     "$MachineEpsilon is the difference between 1.0 and the next machine number."},
    {"$MaxMachineNumber", {0, ANY}, ATTR_NONE, NULL, "$MaxMachineNumber is the largest machine number."},
    {"$MinMachineNumber", {0, ANY}, ATTR_NONE, NULL, "$MinMachineNumber is the smallest positive normal machine number."},
    {"$MaxPrecision", {0, ANY}, ATTR_NONE, NULL, "$MaxPrecision is the largest precision allowed."},
    {"$MinPrecision", {0, ANY}, ATTR_NONE, NULL, "$MinPrecision is the smallest precision allowed."},
    {"$MaxExtraPrecision", {0, ANY}, ATTR_NONE, NULL,
     "$MaxExtraPrecision is the number of extra digits that may be used in evaluating exact numeric expressions."},
};

static const MessageText messages[] = {
    {"N", "meprec", "Internal precision limit $MaxExtraPrecision = `1` reached while evaluating `2`."},
    {"General", "precbd", "Requested precision `1` is not a machine-sized real number between $MinPrecision and $MaxPrecision."},
    {"General", "preclg",
     "Requested precision `1` is larger than $MaxPrecision. Using current $MaxPrecision of `2` instead. $MaxPrecision = Infinity "
     "specifies that any precision should be allowed."},
    {"General", "precsm",
     "Requested precision `1` is smaller than $MinPrecision. Using current $MinPrecision of `2` instead."},
    {"General", "basf", "Requested base `1` must be an integer between 2 and 36."},
    {"General", "tolnn", "Tolerance specification `1` must be a non-negative number."},
};

static void start(Interp *in)
{
    symbol_set_value(in, S(DollarMachinePrecision), expr_real(MACHINE_DIGITS));
    symbol_set_value(in, S(DollarMachineEpsilon), expr_real(0x1p-52));
    symbol_set_value(in, S(DollarMaxMachineNumber), expr_real(0x1.fffffffffffffp1023));
    symbol_set_value(in, S(DollarMinMachineNumber), expr_real(0x1p-1022));
    symbol_set_value(in, S(DollarMaxPrecision), infinity(expr_int(1)));
    symbol_set_value(in, S(DollarMinPrecision), expr_int(0));
    symbol_set_value(in, S(DollarMaxExtraPrecision), expr_real(50));
    const Expr settable[] = {S(DollarMaxPrecision), S(DollarMinPrecision), S(DollarMaxExtraPrecision)};
    for (size_t i = 0; i < COUNT(settable); i++)
        symbol_of(settable[i])->attributes &= ~(uint32_t)ATTR_PROTECTED;
}

const Module module_number_words = {"number_words", builtins, COUNT(builtins), messages, COUNT(messages), start};
