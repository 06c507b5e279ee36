/* digits.c - numbers as digits and bits. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/exact.h"
#include "builtins/numeric.h"
#include "interp/forked.h"

/* ---- IntegerDigits ---- */

static void digits_of(Interp *in, mpz_t n, const mpz_t base, Builder *b) /* least significant first; n is used up */
{
    mpz_t d;
    mpz_init(d);
    if (mpz_fits_ulong_p(base)) {
        unsigned long small = mpz_get_ui(base);
        if (small <= 36 && mpz_size(n) > 1) { /* GMP converts in subquadratic time */
            char *text = mpz_get_str(NULL, (int)small, n);
            for (size_t i = strlen(text); i > 0; i--) {
                char c = text[i - 1];
                builder_add(b, expr_int(c <= '9' ? c - '0' : c - 'a' + 10));
            }
            free(text);
        } else
            while (mpz_sgn(n) > 0)
                builder_add(b, expr_int((int64_t)mpz_tdiv_q_ui(n, n, small)));
    } else
        while (mpz_sgn(n) > 0) {
            mpz_tdiv_qr(n, d, n, base);
            builder_add(b, number_from_mpz(d));
            unwind_poll(in);
        }
    mpz_clear(d);
}

static Expr digit_list(Interp *in, Expr n, Expr base, int64_t length) /* length -1: as many as there are */
{
    mpz_t z, b;
    mpz_inits(z, b, NULL);
    number_to_mpz(z, n);
    number_to_mpz(b, base);
    mpz_abs(z, z);
    Builder digits = builder_start(S(List), 16);
    digits_of(in, z, b, &digits);
    mpz_clears(z, b, NULL);
    size_t count = builder_length(&digits);
    if (count == 0) {
        builder_add(&digits, expr_int(0));
        count = 1;
    }
    Expr reversed = builder_finish(&digits);
    size_t wanted = length < 0 ? count : (size_t)length;
    Builder out = builder_start(S(List), wanted);
    for (size_t i = wanted; i > 0; i--)
        builder_add(&out, i <= count ? expr_part(reversed, i) : expr_int(0));
    return builder_finish(&out);
}

static bool good_base(Expr b)
{
    return number_is_integer(b) && number_compare_exactly(b, expr_int(2)) >= 0;
}

static Expr integer_digits(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr e = expr_part(call, 1), base = n >= 2 ? expr_part(call, 2) : expr_int(10);
    if (!number_is_integer(e))
        return expr_is_number(e) ? message(in, call, "int", expr_int(1), call, NULL) : NULL;
    if (!good_base(base))
        return expr_is_number(base) ? message(in, call, "ibase", base, NULL) : exact_library(in, call);
    int64_t length = -1;
    if (n == 3 && (!number_to_int64(expr_part(call, 3), &length) || length < 0))
        return message(in, call, "intnm", expr_int(3), call, NULL);
    return digit_list(in, e, base, length);
}

/* Digits of n to a base of at most 62. GMP's count from the bits may be one too many. */
static int64_t count_digits(Expr n, int base)
{
    mpz_t z, power;
    mpz_inits(z, power, NULL);
    number_to_mpz(z, n);
    size_t digits = mpz_sizeinbase(z, base);
    mpz_ui_pow_ui(power, (unsigned long)base, digits - 1);
    if (mpz_cmpabs(z, power) < 0)
        digits--;
    mpz_clears(z, power, NULL);
    return (int64_t)digits;
}

static Expr integer_length(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), base = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(10);
    if (!number_is_integer(e) || !good_base(base))
        return NULL;
    if (e == expr_int(0))
        return e;
    if (expr_is(base, EXPR_INT) && expr_int_value(base) <= 62)
        return expr_int(count_digits(e, (int)expr_int_value(base)));
    return expr_int((int64_t)expr_length(digit_list(in, e, base, -1)));
}

static Expr integer_exponent(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), base = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(10);
    if (!number_is_integer(e) || !good_base(base))
        return NULL;
    if (e == expr_int(0))
        return infinity(expr_int(1));
    (void)in;
    mpz_t n, b;
    mpz_inits(n, b, NULL);
    number_to_mpz(n, e);
    number_to_mpz(b, base);
    mp_bitcnt_t k = 0;
    mpz_t q, r;
    mpz_inits(q, r, NULL);
    for (;; k++) {
        mpz_tdiv_qr(q, r, n, b);
        if (mpz_sgn(r) != 0)
            break;
        mpz_swap(n, q);
    }
    mpz_clears(q, r, n, b, NULL);
    return expr_int((int64_t)k);
}

/* ---- FromDigits ---- */

static int64_t letter_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10 : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
}

/* Halves joined by one product each: subquadratic for long lists. */
static Expr join_digits(Interp *in, Expr list, size_t from, size_t to, Expr base)
{
    if (to - from < 32) {
        Expr r = expr_int(0);
        for (size_t i = from; i < to; i++) {
            Expr scaled = r == expr_int(0) ? r : multiply(in, base, r);
            r = add(in, scaled, expr_part(list, i));
        }
        return r;
    }
    unwind_poll(in);
    size_t middle = from + (to - from) / 2;
    Expr high = join_digits(in, list, from, middle, base), low = join_digits(in, list, middle, to, base);
    return add(in, multiply(in, high, power(in, base, expr_int((int64_t)(to - middle)))), low);
}

static Expr horner(Interp *in, Expr list, Expr base)
{
    if (expr_is_number(base))
        return join_digits(in, list, 1, expr_length(list) + 1, base);
    Expr r = expr_int(0);
    for (size_t i = 1; i <= expr_length(list); i++)
        r = add(in, r == expr_int(0) ? r : multiply(in, base, r), expr_part(list, i));
    return r;
}

static Expr from_digits(Interp *in, Expr call)
{
    Expr digits = expr_part(call, 1), base = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(10);
    if (!expr_is_number(base) && (expr_is_string(base) || expr_is_normal(base))) {
        Expr r = exact_library(in, call);
        if (r)
            return r;
    }
    if (expr_is_string(digits)) {
        Builder b = builder_start(S(List), expr_string_bytes(digits));
        for (size_t i = 0; i < expr_string_bytes(digits); i++) {
            int64_t d = letter_digit(expr_string_text(digits)[i]);
            if (d < 0)
                return message(in, call, "nlst", digits, NULL);
            builder_add(&b, expr_int(d));
        }
        return horner(in, builder_finish(&b), base);
    }
    if (!expr_is_list(digits))
        return message(in, call, "nlst", digits, NULL);
    if (expr_length(digits) == 2 && expr_is_list(expr_part(digits, 1))) { /* {digits, exponent} as RealDigits gives */
        Expr list = expr_part(digits, 1), point = expr_part(digits, 2);
        size_t n = expr_length(list);
        Expr period = n && expr_is_list(expr_part(list, n)) ? expr_part(list, n) : NULL;
        if (period)
            n--;
        Expr plain = horner(in, call2(in, S(Take), list, expr_int((int64_t)n)), base);
        if (period && expr_length(period)) { /* what recurs is over base^length - 1 */
            Expr cycle = power(in, base, expr_int((int64_t)expr_length(period)));
            plain = add(in, plain, divide(in, horner(in, period, base), subtract(in, cycle, expr_int(1))));
        }
        return multiply(in, plain, power(in, base, subtract(in, point, expr_int((int64_t)n))));
    }
    return horner(in, digits, base);
}

/* ---- RealDigits ---- */

/* The power of the base that the first digit of x counts: b^e <= x < b^(e + 1). */
static int64_t leading_exponent(const mpq_t x, const mpz_t base)
{
    double lb = log2(mpz_get_d(base));
    double guess = ((double)mpz_sizeinbase(mpq_numref(x), 2) - (double)mpz_sizeinbase(mpq_denref(x), 2)) / lb;
    int64_t e = (int64_t)floor(guess) - 1;
    mpq_t p;
    mpq_init(p);
    for (;; e++) { /* the guess is at most two too small */
        mpz_set_ui(mpq_denref(p), 1);
        mpz_set_ui(mpq_numref(p), 1);
        int64_t next = e + 1;
        if (next >= 0)
            mpz_pow_ui(mpq_numref(p), base, (unsigned long)next);
        else
            mpz_pow_ui(mpq_denref(p), base, (unsigned long)-next);
        if (mpq_cmp(x, p) < 0)
            break;
    }
    mpq_clear(p);
    return e;
}

/* floor(x / b^last) as digits, last being the lowest power wanted. */
static Expr digits_to(Interp *in, const mpq_t x, Expr base, int64_t last, size_t count, bool round)
{
    mpz_t b, scale, n;
    mpz_inits(b, scale, n, NULL);
    number_to_mpz(b, base);
    mpz_pow_ui(scale, b, (unsigned long)(last < 0 ? -last : last));
    mpz_set(n, mpq_numref(x));
    mpz_set(b, mpq_denref(x));
    mpz_mul(last < 0 ? n : b, last < 0 ? n : b, scale);
    if (round) {
        mpz_mul_2exp(n, n, 1);
        mpz_add(n, n, b);
        mpz_mul_2exp(b, b, 1);
    }
    mpz_fdiv_q(n, n, b);
    Expr whole = number_from_mpz(n);
    mpz_clears(b, scale, n, NULL);
    return digit_list(in, whole, base, (int64_t)count);
}

/* Digits of a rational with its period: {{1, 6, {3}}, 0}. */
static Expr recurring(Interp *in, const mpq_t x, Expr base, int64_t first)
{
    mpz_t b, r, d, q, g;
    mpz_inits(b, r, d, q, g, NULL);
    number_to_mpz(b, base);
    Builder digits = builder_start(S(List), 16);
    /* scale so that the first digit stands right after the point */
    mpz_set(r, mpq_numref(x));
    mpz_set(d, mpq_denref(x));
    mpz_pow_ui(g, b, (unsigned long)(first < 0 ? -first - 1 : first + 1));
    if (first + 1 >= 0)
        mpz_mul(d, d, g);
    else
        mpz_mul(r, r, g);
    mpz_gcd(g, r, d);
    mpz_divexact(r, r, g);
    mpz_divexact(d, d, g);
    size_t before = 0; /* digits until the denominator is prime to the base */
    mpz_t left;
    mpz_init_set(left, d);
    for (;; before++) {
        mpz_gcd(g, left, b);
        if (mpz_cmp_ui(g, 1) == 0)
            break;
        mpz_divexact(left, left, g);
    }
    bool finite = mpz_cmp_ui(left, 1) == 0;
    for (size_t i = 0; i < before && (mpz_sgn(r) || i == 0); i++) {
        mpz_mul(r, r, b);
        mpz_fdiv_qr(q, r, r, d);
        builder_add(&digits, number_from_mpz(q));
    }
    if (!finite) {
        Builder period = builder_start(S(List), 16);
        mpz_set(g, r);
        do {
            mpz_mul(r, r, b);
            mpz_fdiv_qr(q, r, r, d);
            builder_add(&period, number_from_mpz(q));
            unwind_poll(in);
        } while (mpz_cmp(r, g) != 0 && builder_length(&period) < 10000000);
        builder_add(&digits, builder_finish(&period));
    }
    mpz_clears(b, r, d, q, g, left, NULL);
    return expr_list(2, builder_finish(&digits), expr_int(first + 1));
}

static Expr machine_digit_count(Expr e, Expr base)
{
    double p = number_precision(e);
    double digits = (p < 0 ? 15.954589770191003 : p) / log10(number_double(base));
    return expr_int(p < 0 ? (int64_t)ceil(digits - 1e-9) : (int64_t)llround(digits));
}

static Expr real_digits(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr e = expr_part(call, 1), base = n >= 2 ? expr_part(call, 2) : expr_int(10);
    if (!good_base(base) || expr_is(e, EXPR_COMPLEX))
        return expr_is_number(e) ? message(in, call, "realx", e, NULL) : NULL;
    bool numeric = expr_is_number(e) || expr_is_numeric(in, e);
    int64_t count = -1, highest = INT64_MIN;
    if (!numeric || (n >= 3 && expr_part(call, 3) != S(Automatic) && !number_to_int64(expr_part(call, 3), &count)))
        return NULL;
    if (n == 4 && !number_to_int64(expr_part(call, 4), &highest))
        return NULL;
    int64_t known = INT64_MAX;
    Expr value = e;
    if (!expr_is_number(e)) {
        if (count < 0)
            return message(in, call, "ndig", e, NULL);
        value = numeric_value(in, e, (double)count * log10(number_double(base)) + 20 + fabs((double)(n == 4 ? highest : 0)));
        if (!value || !number_is_real(value))
            return NULL;
        value = call2(in, S(SetPrecision), value, infinity(expr_int(1)));
    } else if (!number_is_exact(e)) {
        known = expr_int_value(machine_digit_count(e, base));
        value = call2(in, S(SetPrecision), e, infinity(expr_int(1)));
    }
    if (number_is_zero(value)) {
        int64_t zeros = count > 0 ? count : known == INT64_MAX ? 1 : known;
        Builder b = builder_start(S(List), (size_t)zeros);
        for (int64_t i = 0; i < zeros; i++)
            builder_add(&b, expr_int(0));
        return expr_list(2, builder_finish(&b), expr_int(known == INT64_MAX ? 1 : -known));
    }
    mpq_t x;
    mpz_t b;
    mpq_init(x);
    mpz_init(b);
    number_to_mpq(x, value);
    mpq_abs(x, x);
    number_to_mpz(b, base);
    int64_t first = leading_exponent(x, b);
    Expr result;
    if (count < 0 && known == INT64_MAX && highest == INT64_MIN)
        result = recurring(in, x, base, first);
    else {
        int64_t top = highest == INT64_MIN ? first : highest;
        int64_t wanted = count < 0 ? (known == INT64_MAX ? first - 0 + 1 : known - (first - top)) : count;
        int64_t lowest = top - wanted + 1;
        int64_t sure = known == INT64_MAX ? wanted : known - (first - top);
        if (wanted > 100000000)
            wanted = 100000000;
        bool round = known != INT64_MAX;
        int64_t shown = sure < wanted ? sure : wanted;
        Expr digits = digits_to(in, x, base, sure < wanted ? top - shown + 1 : lowest, (size_t)(shown < 0 ? 0 : shown),
                                round && shown >= sure);
        Builder all = builder_start(S(List), (size_t)wanted);
        builder_add_parts(&all, digits, 1, expr_length(digits));
        while ((int64_t)builder_length(&all) < wanted)
            builder_add(&all, S(Indeterminate));
        result = expr_list(2, builder_finish(&all), expr_int(top + 1));
    }
    mpq_clear(x);
    mpz_clear(b);
    return result;
}

static Expr mantissa_exponent(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), base = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(10);
    if (!expr_is_numeric(in, e) || !good_base(base) || expr_is(e, EXPR_COMPLEX))
        return NULL;
    Expr value = expr_is_number(e) ? e : numeric_value(in, e, 30);
    if (!value || !number_is_real(value))
        return NULL;
    if (number_is_zero(value))
        return expr_list(2, value, expr_int(0));
    value = number_is_exact(value) ? value : call2(in, S(SetPrecision), value, infinity(expr_int(1)));
    mpq_t x;
    mpz_t b;
    mpq_init(x);
    mpz_init(b);
    number_to_mpq(x, value);
    mpq_abs(x, x);
    number_to_mpz(b, base);
    int64_t exponent = leading_exponent(x, b) + 1;
    mpq_clear(x);
    mpz_clear(b);
    return expr_list(2, divide(in, e, power(in, base, expr_int(exponent))), expr_int(exponent));
}

/* ---- bits ---- */

static Expr bit_fold(Interp *in, Expr call, void (*operation)(mpz_ptr, mpz_srcptr, mpz_srcptr), int64_t unit)
{
    (void)in;
    size_t n = expr_length(call);
    if (n == 0)
        return expr_int(unit);
    size_t integers = 0;
    for (size_t i = 1; i <= n; i++)
        integers += number_is_integer(expr_part(call, i));
    if (integers < 2 && integers < n)
        return NULL;
    Builder b = builder_start(expr_head(call), n);
    mpz_t r, x;
    mpz_inits(r, x, NULL);
    mpz_set_si(r, unit);
    for (size_t i = 1; i <= n; i++)
        if (number_is_integer(expr_part(call, i))) {
            number_to_mpz(x, expr_part(call, i));
            operation(r, r, x);
        } else
            builder_add(&b, expr_part(call, i));
    Expr e = number_from_mpz(r);
    mpz_clears(r, x, NULL);
    if (integers == n)
        return e;
    builder_add(&b, e);
    return builder_finish(&b);
}

static Expr bit_and(Interp *in, Expr call)
{
    return bit_fold(in, call, mpz_and, -1);
}
static Expr bit_or(Interp *in, Expr call)
{
    return bit_fold(in, call, mpz_ior, 0);
}
static Expr bit_xor(Interp *in, Expr call)
{
    return bit_fold(in, call, mpz_xor, 0);
}

static Expr bit_not(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    return number_is_integer(e) ? number_subtract(in, expr_int(-1), e) : NULL;
}

static Expr bit_length(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1);
    if (!number_is_integer(e))
        return NULL;
    mpz_t z;
    mpz_init(z);
    number_to_mpz(z, e);
    if (mpz_sgn(z) < 0)
        mpz_com(z, z);
    int64_t n = mpz_sgn(z) == 0 ? 0 : (int64_t)mpz_sizeinbase(z, 2);
    mpz_clear(z);
    return expr_int(n);
}

static Expr bit_shift(Interp *in, Expr call, int sign)
{
    Expr e = expr_part(call, 1), by = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(1);
    int64_t k;
    if (!number_is_integer(e) || !number_to_int64(by, &k))
        return NULL;
    k *= sign;
    if (k > 4000000000)
        return message(in, S(General), "ovfl", NULL), expr_normal(S(Overflow), 0, NULL);
    mpz_t z;
    mpz_init(z);
    number_to_mpz(z, e);
    if (k >= 0)
        mpz_mul_2exp(z, z, (mp_bitcnt_t)k);
    else
        mpz_tdiv_q_2exp(z, z, (mp_bitcnt_t)-k); /* of the magnitude, as the language has it for negative numbers */
    Expr r = number_from_mpz(z);
    mpz_clear(z);
    return r;
}

static Expr bit_shift_left(Interp *in, Expr call)
{
    return bit_shift(in, call, 1);
}
static Expr bit_shift_right(Interp *in, Expr call)
{
    return bit_shift(in, call, -1);
}

static Expr bit_at(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1), head = expr_head(call);
    int64_t k;
    if (!number_is_integer(e) || !number_to_int64(expr_part(call, 2), &k) || k < 0 || k > 4000000000)
        return NULL;
    mpz_t z;
    mpz_init(z);
    number_to_mpz(z, e);
    Expr r;
    if (head == S(BitGet))
        r = expr_int(mpz_tstbit(z, (mp_bitcnt_t)k));
    else {
        if (head == S(BitSet))
            mpz_setbit(z, (mp_bitcnt_t)k);
        else if (head == S(BitClear))
            mpz_clrbit(z, (mp_bitcnt_t)k);
        else
            mpz_combit(z, (mp_bitcnt_t)k);
        r = number_from_mpz(z);
    }
    mpz_clear(z);
    return r;
}

#define BITS (ATTR_FLAT | ATTR_LISTABLE | ATTR_ORDERLESS | ATTR_ONE_IDENTITY)
static const Builtin builtins[] = {
    {"IntegerDigits", {1, 3}, ATTR_LISTABLE, integer_digits,
     "IntegerDigits[n] gives the decimal digits of n.\nIntegerDigits[n, b] gives the digits in base b.\nIntegerDigits[n, "
     "b, len] pads with zeros to length len.", .seconds = seconds_digits},
    {"IntegerLength", {1, 2}, ATTR_LISTABLE, integer_length,
     "IntegerLength[n] gives the number of decimal digits of n.\nIntegerLength[n, b] gives the number of digits in base b.", .seconds = seconds_digits},
    {"IntegerExponent", {1, 2}, ATTR_LISTABLE, integer_exponent,
     "IntegerExponent[n, b] gives the highest power of b that divides n.", .seconds = seconds_digits},
    {"FromDigits", {1, 2}, ATTR_NONE, from_digits,
     "FromDigits[list] makes an integer from decimal digits.\nFromDigits[list, b] takes the digits in base "
     "b.\nFromDigits[\"string\"] takes a string of digits.", .seconds = seconds_digits},
    {"RealDigits", {1, 4}, ATTR_LISTABLE, real_digits,
     "RealDigits[x] gives the digits of x and the number of digits left of the point.\nRealDigits[x, b] uses base "
     "b.\nRealDigits[x, b, len] gives len digits.\nRealDigits[x, b, len, n] starts with the coefficient of b^n.", .seconds = seconds_digits},
    {"MantissaExponent", {1, 2}, ATTR_LISTABLE, mantissa_exponent,
     "MantissaExponent[x] gives the mantissa and exponent of x.\nMantissaExponent[x, b] uses base b."},
    {"BitAnd", {0, ANY}, BITS, bit_and, "BitAnd[n1, n2, ...] gives the bitwise AND of the integers."},
    {"BitOr", {0, ANY}, BITS, bit_or, "BitOr[n1, n2, ...] gives the bitwise OR of the integers."},
    {"BitXor", {0, ANY}, BITS, bit_xor, "BitXor[n1, n2, ...] gives the bitwise XOR of the integers."},
    {"BitNot", {1, 1}, ATTR_LISTABLE, bit_not, "BitNot[n] gives the bitwise NOT of n, -1 - n."},
    {"BitLength", {1, 1}, ATTR_LISTABLE, bit_length, "BitLength[n] gives the number of binary bits of n."},
    {"BitShiftLeft", {1, 2}, ATTR_LISTABLE, bit_shift_left, "BitShiftLeft[n, k] shifts the bits of n by k to the left."},
    {"BitShiftRight", {1, 2}, ATTR_LISTABLE, bit_shift_right,
     "BitShiftRight[n, k] shifts the bits of n by k to the right."},
    {"BitGet", {2, 2}, ATTR_LISTABLE, bit_at, "BitGet[n, k] gives the bit of 2^k in n."},
    {"BitSet", {2, 2}, ATTR_LISTABLE, bit_at, "BitSet[n, k] sets the bit of 2^k in n."},
    {"BitClear", {2, 2}, ATTR_LISTABLE, bit_at, "BitClear[n, k] clears the bit of 2^k in n."},
    {"BitFlip", {2, 2}, ATTR_LISTABLE, bit_at, "BitFlip[n, k] flips the bit of 2^k in n."},
};

static const MessageText messages[] = {
    {"IntegerDigits", "ibase", "Base `1` is not an integer greater than 1."},
    {"RealDigits", "ndig", "The number of digits to return cannot be determined."},
    {"RealDigits", "realx", "The value `1` is not a real number."},
    {"FromDigits", "nlst", "The expression `1` is not a list of digits or a string of valid digits."},
};

const Module module_digits = {"digits", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
