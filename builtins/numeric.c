/* numeric.c - exact numeric expressions to any number of digits, their signs, and functions of inexact numbers. */
#include <math.h>
#include "builtins/flint_numbers.h"
#include "builtins/numeric.h"
#include "interp/forked.h"

#define BITS_PER_DIGIT 3.3219280948873623
#define MACHINE_DIGITS 15.954589770191003

enum { SIGN_BITS = 600, NUMERIC_ARGUMENTS = 6 };

bool expr_is_numeric(Interp *in, Expr e)
{
    if (expr_is_number(e))
        return true;
    if (expr_is_symbol(e))
        return (symbol_of(e)->attributes & ATTR_CONSTANT) != 0;
    if (!expr_is_normal(e) || !expr_is_symbol(e->as.normal.head) ||
        !(symbol_of(e->as.normal.head)->attributes & ATTR_NUMERIC_FUNCTION))
        return false;
    stack_check(in);
    for (size_t i = 0; i < e->length; i++)
        if (!expr_is_numeric(in, e->as.normal.part[i]))
            return false;
    return true;
}

/* ---- numbers to balls ---- */

static void arb_from_real(arb_t r, Expr e, slong prec)
{
    switch (expr_kind(e)) {
    case EXPR_INT: arb_set_si(r, expr_int_value(e)); return;
    case EXPR_REAL: arb_set_d(r, expr_real_value(e)); return;
    case EXPR_BIGREAL: {
        mpfr_t v;
        double accuracy = number_accuracy(e);
        mpfr_init2(v, (mpfr_prec_t)(number_precision(e) * BITS_PER_DIGIT) + 80);
        number_to_mpfr(v, e);
        arf_set_mpfr(arb_midref(r), v);
        mpfr_clear(v);
        double bits = -accuracy * BITS_PER_DIGIT;
        mag_set_ui_2exp_si(arb_radref(r), 1, (slong)ceil(bits < -1e15 ? -1e15 : bits));
        return;
    }
    default: break;
    }
    fmpq_t f;
    fmpq_init(f);
    flint_set_exact(f, e);
    arb_set_fmpq(r, f, prec);
    fmpq_clear(f);
}

bool ball_from_number(acb_t r, Expr e, slong prec)
{
    bool complex = expr_is(e, EXPR_COMPLEX);
    arb_from_real(acb_realref(r), complex ? e->as.pair.first : e, prec);
    if (complex)
        arb_from_real(acb_imagref(r), e->as.pair.second, prec);
    else
        arb_zero(acb_imagref(r));
    return true;
}

/* ---- expressions to balls ---- */

static bool constant_ball(acb_t r, Expr s, slong prec)
{
    arb_ptr x = acb_realref(r);
    acb_zero(r);
    if (s == S(Pi))
        arb_const_pi(x, prec);
    else if (s == S(E))
        arb_const_e(x, prec);
    else if (s == S(Degree)) {
        arb_const_pi(x, prec);
        arb_div_ui(x, x, 180, prec);
    } else if (s == S(EulerGamma))
        arb_const_euler(x, prec);
    else if (s == S(Catalan))
        arb_const_catalan(x, prec);
    else if (s == S(Glaisher))
        arb_const_glaisher(x, prec);
    else if (s == S(Khinchin))
        arb_const_khinchin(x, prec);
    else if (s == S(MachinePrecision)) { /* 53 bits */
        arb_const_log2(x, prec);
        arb_mul_ui(x, x, 53, prec);
        arb_t ten;
        arb_init(ten);
        arb_const_log10(ten, prec);
        arb_div(x, x, ten, prec);
        arb_clear(ten);
    } else if (s == S(GoldenRatio)) {
        arb_sqrt_ui(x, 5, prec);
        arb_add_ui(x, x, 1, prec);
        arb_mul_2exp_si(x, x, -1);
    } else
        return false;
    return true;
}

static bool fold_ball(Interp *in, acb_t r, Expr e, slong prec, bool product)
{
    acb_t t;
    acb_init(t);
    acb_set_si(r, product);
    bool ok = true;
    for (size_t i = 1; ok && i <= expr_length(e); i++) {
        ok = ball_evaluate(in, t, expr_part(e, i), prec);
        if (product)
            acb_mul(r, r, t, prec);
        else
            acb_add(r, r, t, prec);
    }
    acb_clear(t);
    return ok;
}

/* What Arb has no function for (Max, Floor, Piecewise ...): the word itself, given numbers. */
static bool by_word(Interp *in, acb_t r, Expr e, slong prec)
{
    size_t n = expr_length(e);
    Builder b = builder_start(expr_head(e), n);
    bool inexact = false;
    for (size_t i = 1; i <= n; i++) {
        Expr part = expr_part(e, i);
        Expr value = numeric_value(in, part, (double)prec / BITS_PER_DIGIT);
        if (!value)
            return false;
        inexact = inexact || !number_is_exact(value);
        builder_add(&b, value);
    }
    if (!inexact)
        return false;
    Expr value = evaluate(in, builder_finish(&b));
    return expr_is_number(value) && ball_from_number(r, value, prec);
}

static bool call_ball(Interp *in, acb_t r, Expr e, slong prec)
{
    Expr head = e->as.normal.head;
    if (head == S(Plus) || head == S(Times))
        return fold_ball(in, r, e, prec, head == S(Times));
    size_t n = e->length;
    BallFunction f = expr_is_symbol(head) ? ball_function(head, n) : NULL;
    if (!f)
        return expr_is_symbol(head) && (symbol_of(head)->attributes & ATTR_NUMERIC_FUNCTION) && by_word(in, r, e, prec);
    acb_ptr args = _acb_vec_init((slong)n);
    bool ok = true;
    for (size_t i = 0; ok && i < n; i++)
        ok = ball_evaluate(in, args + i, e->as.normal.part[i], prec);
    ok = ok && f(r, args, n, prec);
    _acb_vec_clear(args, (slong)n);
    return ok;
}

bool ball_evaluate(Interp *in, acb_t r, Expr e, slong prec)
{
    if (expr_is_number(e))
        return ball_from_number(r, e, prec);
    if (expr_is_symbol(e))
        return constant_ball(r, e, prec);
    if (!expr_is_normal(e))
        return false;
    if ((char *)__builtin_frame_address(0) < in->stack_limit)
        return false; /* no unwind here: balls are alive in the frames above */
    return call_ball(in, r, e, prec);
}

/* ---- balls to numbers ---- */

static Expr real_from_arb(const arb_t x, double digits)
{
    mpfr_t v;
    mpfr_init2(v, digits < 0 ? 53 : (mpfr_prec_t)(digits * BITS_PER_DIGIT) + 64);
    arf_get_mpfr(v, arb_midref(x), MPFR_RNDN);
    Expr e;
    double r = mpfr_get_d(v, MPFR_RNDN);
    if (digits < 0 && isfinite(r) && (r != 0 || mpfr_zero_p(v)))
        e = expr_real(r);
    else if (mpfr_zero_p(v))
        e = arb_is_exact(x) ? expr_int(0) : number_bigreal(v, digits);
    else
        e = number_bigreal(v, digits < 0 ? MACHINE_DIGITS : digits);
    mpfr_clear(v);
    return e;
}

Expr ball_to_number(const acb_t z, double digits)
{
    if (!acb_is_finite(z))
        return NULL;
    Expr re = real_from_arb(acb_realref(z), digits);
    if (acb_is_real(z))
        return re;
    return number_complex(re, real_from_arb(acb_imagref(z), digits));
}

static double log10_mag(const mag_t m)
{
    if (mag_is_zero(m))
        return -INFINITY;
    return mag_get_d_log2_approx(m) * 0.30102999566398120;
}

static Expr tracked_from_arb(const arb_t x, double cap)
{
    mpfr_t v;
    double error = log10_mag(arb_radref(x));
    mpfr_init2(v, arb_bits(x) < 64 ? 64 : arb_bits(x) > 1000000000 ? 1000000000 : (mpfr_prec_t)arb_bits(x));
    arf_get_mpfr(v, arb_midref(x), MPFR_RNDN);
    Expr e;
    if (mpfr_zero_p(v))
        e = error == -INFINITY ? expr_int(0) : number_bigreal(v, -error);
    else {
        long exponent;
        double m = mpfr_get_d_2exp(&exponent, v, MPFR_RNDN);
        double precision = log10(fabs(m)) + (double)exponent * 0.30102999566398120 - error;
        if (precision > cap)
            precision = cap;
        if (precision < 0.01) {
            mpfr_set_zero(v, 1);
            e = number_bigreal(v, -error);
        } else
            e = number_bigreal(v, precision);
    }
    mpfr_clear(v);
    return e;
}

Expr ball_to_tracked(const acb_t z, double cap)
{
    if (!acb_is_finite(z))
        return NULL;
    Expr re = tracked_from_arb(acb_realref(z), cap);
    return acb_is_real(z) ? re : number_complex(re, tracked_from_arb(acb_imagref(z), cap));
}

/* ---- to a wanted precision ---- */

static bool arb_is_accurate(const arb_t x, slong bits)
{
    return arb_is_exact(x) || arb_rel_accuracy_bits(x) >= bits;
}

static bool is_accurate(const acb_t z, slong bits)
{
    return arb_is_accurate(acb_realref(z), bits) && arb_is_accurate(acb_imagref(z), bits);
}

/* A part of z that is only noise beside the other one: its size is below the error allowed. */
static bool accurate_as_a_whole(const acb_t z, slong bits)
{
    return acb_rel_accuracy_bits(z) >= bits;
}

static double max_extra_digits(Interp *in)
{
    Expr v = symbol_value(in, S(DollarMaxExtraPrecision));
    double d;
    return v && number_to_double(v, &d) && d >= 0 && d < 1e7 ? d : 50;
}

static void report_precision(Interp *in, Expr e)
{
    message(in, S(N), "meprec", expr_real(max_extra_digits(in)), expr_call(S(HoldForm), 1, e), NULL);
}

/* Evaluates with rising precision until digits are sure. 1: done, 0: not numeric, -1: precision limit reached. */
static int raise_precision(Interp *in, acb_t z, Expr e, double digits)
{
    slong bits = (slong)ceil((digits < 0 ? 16.5 : digits) * BITS_PER_DIGIT) + 4;
    if (digits >= 0) /* the guard bits of the number that it becomes are right as well */
        bits = (bits + 8 + 63) / 64 * 64;
    slong extra = (slong)(max_extra_digits(in) * BITS_PER_DIGIT);
    slong last = bits + extra + 64;
    for (slong prec = bits + 16;; prec = prec + (prec - bits) * 2 + 32) {
        if (prec > last)
            prec = last;
        if (!ball_evaluate(in, z, e, prec))
            return 0;
        if (is_accurate(z, bits))
            return 1;
        if (prec >= last)
            return acb_is_finite(z) ? (accurate_as_a_whole(z, bits) ? 1 : -1) : 0;
        unwind_poll(in);
    }
}

/* Parts of a complex number below its error are machine zeros. */
static Expr noise_to_zero(const acb_t z, Expr value)
{
    if (!expr_is(value, EXPR_COMPLEX) || !number_is_machine(value))
        return value;
    Expr re = arb_contains_zero(acb_realref(z)) ? expr_real(0) : value->as.pair.first;
    Expr im = arb_contains_zero(acb_imagref(z)) ? expr_real(0) : value->as.pair.second;
    return number_complex(re, im);
}

/* ---- how long Arb may take ---- */

static bool is_elementary(Expr head)
{
    static const SymbolIndex cheap[] = {SYMBOL_Exp, SYMBOL_Log, SYMBOL_Sin, SYMBOL_Cos, SYMBOL_Tan, SYMBOL_ArcTan, SYMBOL_Power};
    for (size_t i = 0; i < COUNT(cheap); i++)
        if (head == &symbol_known[cheap[i]].node)
            return true;
    return false;
}

/* Of a value to so many bits. A large argument needs its own bits as well. */
static double ball_seconds(Expr e, double bits)
{
    if (expr_is_symbol(e)) { /* Pi and E, and with them Degree, by far quicker series than others */
        double each = e == S(Pi) || e == S(E) || e == S(Degree) ? 2e-10 : 1.5e-9;
        return bits < 1e5 ? 0 : each * bits * log2(bits) * log2(bits);
    }
    if (!expr_is_normal(e))
        return 0;
    stack_check(interp_current);
    double sum = 0;
    for (size_t i = 1; i <= expr_length(e); i++) {
        sum += ball_seconds(expr_part(e, i), bits);
        bits += 64 * (number_limbs(expr_part(e, i)) - 1);
    }
    if (bits < 2000 || expr_has_head(e, S(Plus)) || expr_has_head(e, S(Times)))
        return sum;
    return sum + (is_elementary(expr_head(e)) ? 1e-9 * bits * sqrt(bits) : 1e-9 * bits * bits);
}

typedef struct NumericWork {
    Expr e;
    double digits;
} NumericWork;

static Expr value_here(Interp *in, void *data)
{
    const NumericWork *w = data;
    return numeric_value(in, w->e, w->digits);
}

static Expr apply_here(Interp *in, void *data)
{
    return numeric_apply(in, data);
}

Expr numeric_value(Interp *in, Expr e, double digits)
{
    if (expr_is_number(e))
        return number_approximate(in, e, digits);
    acb_t z;
    acb_init(z); /* before a child is made: the library that is opened here serves all later ones */
    if (!in->child && ball_seconds(e, digits < 0 ? 60 : digits * BITS_PER_DIGIT) > FORK_SECONDS) {
        NumericWork w = {e, digits};
        return forked_value(in, value_here, &w);
    }
    int state = raise_precision(in, z, e, digits);
    Expr value = NULL;
    if (state == 1)
        value = noise_to_zero(z, ball_to_number(z, digits) ? ball_to_number(z, digits) : S(Indeterminate));
    else if (state < 0) {
        value = digits < 0 ? ball_to_number(z, digits) : ball_to_tracked(z, digits);
        if (digits < 0 && value && acb_contains_zero(z))
            value = acb_is_real(z) ? expr_real(0) : number_complex(expr_real(0), expr_real(0));
    }
    acb_clear(z);
    if (state < 0 && digits >= 0)
        report_precision(in, e);
    return value && expr_is_number(value) ? value : NULL;
}

Expr numeric_apply(Interp *in, Expr call)
{
    bool machine = false;
    double digits = INFINITY;
    slong prec = 64;
    for (size_t i = 1; i <= expr_length(call); i++) {
        Expr e = expr_part(call, i);
        if (!expr_is_number(e) || number_is_exact(e))
            continue;
        if (number_is_machine(e)) {
            machine = true;
            continue;
        }
        double p = number_precision(e);
        digits = p < digits ? p : digits;
        if (p * BITS_PER_DIGIT + 64 > (double)prec)
            prec = (slong)(p * BITS_PER_DIGIT) + 64;
    }
    if (!in->child && ball_seconds(call, (double)prec) > FORK_SECONDS)
        return forked_value(in, apply_here, (void *)(uintptr_t)call);
    acb_t z;
    acb_init(z);
    Expr value = NULL;
    if (machine) {
        if (raise_precision(in, z, call, -1) != 0)
            value = ball_to_number(z, -1);
    } else if (ball_evaluate(in, z, call, prec))
        value = ball_to_tracked(z, INFINITY);
    acb_clear(z);
    return value && expr_is_number(value) ? value : NULL;
}

/* ---- signs ---- */

static int arb_sign(const arb_t x)
{
    return arb_is_positive(x) ? 1 : arb_is_negative(x) ? -1 : arb_is_zero(x) ? 0 : 2;
}

/* Algebraic numbers: a difference that vanishes to this many bits is taken for zero. */
static bool is_algebraic(Expr e)
{
    if (expr_is_number(e))
        return number_is_exact(e);
    if (e == S(GoldenRatio))
        return true;
    if (expr_is_call(e, S(Power), 2))
        return expr_is_number(expr_part(e, 2)) && number_is_exact(expr_part(e, 2)) && number_is_real(expr_part(e, 2)) &&
               is_algebraic(expr_part(e, 1));
    if (!expr_has_head(e, S(Plus)) && !expr_has_head(e, S(Times)))
        return false;
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!is_algebraic(expr_part(e, i)))
            return false;
    return true;
}

int numeric_sign(Interp *in, Expr e)
{
    if (expr_is_number(e))
        return number_is_real(e) ? number_sign(e) : 2;
    if (e == S(Pi) || e == S(E) || e == S(EulerGamma) || e == S(GoldenRatio) || e == S(Degree) || e == S(Catalan))
        return 1;
    if (!expr_is_numeric(in, e))
        return 2;
    acb_t z;
    acb_init(z);
    int sign = 2;
    for (slong prec = 64; prec <= SIGN_BITS && sign == 2; prec *= 3) {
        if (!ball_evaluate(in, z, e, prec))
            break;
        if (arb_is_zero(acb_imagref(z)))
            sign = arb_sign(acb_realref(z));
        else if (!arb_contains_zero(acb_imagref(z)))
            break;
        if (sign == 2 && prec > 500 && acb_contains_zero(z) && is_algebraic(e))
            sign = 0;
    }
    acb_clear(z);
    return sign;
}

int numeric_compare(Interp *in, Expr a, Expr b)
{
    if (expr_is_number(a) && expr_is_number(b) && number_is_real(a) && number_is_real(b))
        return number_compare(a, b);
    bool inexact = (expr_is_number(a) && !number_is_exact(a)) || (expr_is_number(b) && !number_is_exact(b));
    if (inexact) {
        Expr x = numeric_value(in, a, -1), y = numeric_value(in, b, -1);
        if (x && y && number_is_real(x) && number_is_real(y))
            return number_compare(x, y);
        return 2;
    }
    if (expr_same(a, b)) /* no precision tells two equal numbers apart */
        return numeric_sign(in, a) == 2 ? 2 : 0;
    acb_t x, y;
    acb_init(x);
    acb_init(y);
    int sign = 2;
    for (slong prec = 64; prec <= SIGN_BITS && sign == 2; prec *= 3) {
        if (!ball_evaluate(in, x, a, prec) || !ball_evaluate(in, y, b, prec))
            break;
        acb_sub(x, x, y, prec);
        if (!arb_contains_zero(acb_imagref(x)))
            break;
        sign = arb_sign(acb_realref(x));
        if (sign == 2 && prec > 500 && is_algebraic(a) && is_algebraic(b))
            sign = 0;
    }
    acb_clear(x);
    acb_clear(y);
    return sign;
}

Expr numeric_floor(Interp *in, Expr e)
{
    acb_t z;
    arb_t f;
    fmpz_t n;
    mpz_t m;
    acb_init(z);
    arb_init(f);
    fmpz_init(n);
    Expr result = NULL;
    for (slong prec = 64; prec <= 1 << 20 && !result; prec *= 4) {
        if (!ball_evaluate(in, z, e, prec) || !acb_is_finite(z))
            break;
        if (!arb_contains_zero(acb_imagref(z)))
            break;
        arb_floor(f, acb_realref(z), prec);
        if (arb_get_unique_fmpz(n, f)) {
            mpz_init(m);
            fmpz_get_mpz(m, n);
            result = number_from_mpz(m);
            mpz_clear(m);
        } else if (prec > 256 && !arb_is_exact(acb_realref(z)) && arb_get_unique_fmpz(n, acb_realref(z))) {
            mpz_init(m); /* within 2^-200 of an integer: that integer */
            fmpz_get_mpz(m, n);
            result = number_from_mpz(m);
            mpz_clear(m);
        }
        if (prec > 5000 && arb_rel_accuracy_bits(acb_realref(z)) > 4000)
            break;
    }
    fmpz_clear(n);
    arb_clear(f);
    acb_clear(z);
    return result;
}

bool numeric_double(Interp *in, Expr e, double *out)
{
    if (expr_is_number(e))
        return number_to_double(e, out);
    Expr v = numeric_value(in, e, -1);
    return v && number_to_double(v, out);
}
