/* number_text.c - numbers as text, both ways. */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "interp/forked.h"
#include "interp/number_parts.h"

/* ---- printing ---- */

/* digits d1 d2 ... dn of a positive number d1.d2...dn * 10^exponent, no trailing zeros unless asked for */
static void print_digits(Text *out, const char *digits, long exponent, bool scientific)
{
    size_t n = strlen(digits);
    if (scientific) {
        text_add_char(out, digits[0]);
        text_add_char(out, '.');
        text_add(out, digits + 1);
    } else if (exponent < 0) {
        text_add(out, "0.");
        for (long i = -1; i > exponent; i--)
            text_add_char(out, '0');
        text_add(out, digits);
    } else {
        for (size_t i = 0; i <= (size_t)exponent; i++)
            text_add_char(out, i < n ? digits[i] : '0');
        text_add_char(out, '.');
        if (n > (size_t)exponent + 1)
            text_add(out, digits + exponent + 1);
    }
}

static bool is_scientific(long exponent)
{
    return exponent < -5 || exponent > 5;
}

/* "-1.2345e+06" (of printf) -> sign written, digits without the point and trailing zeros, exponent */
static void split_printf(const char *text, char *digits, long *exponent)
{
    size_t n = 0;
    const char *p = text;
    for (; *p && *p != 'e'; p++)
        if (isdigit((unsigned char)*p))
            digits[n++] = *p;
    while (n > 1 && digits[n - 1] == '0')
        n--;
    digits[n] = 0;
    *exponent = *p ? strtol(p + 1, NULL, 10) : 0;
}

static int shortest_digits(double r)
{
    char text[40];
    int least = fabs(r) < 1e-300 ? 1 : 15;
    for (int n = least; n < 17; n++) {
        snprintf(text, sizeof text, "%.*e", n - 1, r);
        if (strtod(text, NULL) == r)
            return n;
    }
    return 17;
}

static void print_double(Text *out, double r, int digits)
{
    char text[40], significant[40];
    long exponent;
    if (signbit(r) && r != 0)
        text_add_char(out, '-');
    if (r == 0) {
        text_add(out, "0.");
        return;
    }
    snprintf(text, sizeof text, "%.*e", digits - 1, fabs(r));
    split_printf(text, significant, &exponent);
    bool scientific = is_scientific(exponent);
    print_digits(out, significant, exponent, scientific);
    if (scientific)
        text_addf(out, "*^%ld", exponent);
}

void number_print_real(Text *out, double r, bool input)
{
    if (!isfinite(r)) {
        text_add(out, isnan(r) ? "Indeterminate" : r > 0 ? "Infinity" : "-Infinity");
        return;
    }
    print_double(out, r, input ? shortest_digits(r) : 6);
}

void number_print_real32(Text *out, float r)
{
    if (!isfinite(r)) {
        number_print_real(out, (double)r, true);
        return;
    }
    char text[40];
    int n = fabsf(r) < 1e-30f ? 1 : 6;
    for (; n < 9; n++) {
        snprintf(text, sizeof text, "%.*e", n - 1, (double)r);
        if (strtof(text, NULL) == r)
            break;
    }
    print_double(out, (double)r, n);
}

static Expr decimal_text(Interp *in, void *data)
{
    (void)in;
    IntView v;
    char *text = mpz_get_str(NULL, 10, int_view(&v, data));
    Expr e = expr_text(text);
    free(text);
    return e;
}

static void print_integer(Text *out, Expr e)
{
    if (expr_is(e, EXPR_INT)) {
        text_add_int(out, expr_int_value(e));
        return;
    }
    Expr digits = seconds_convert(number_limbs(e)) > FORK_SECONDS ? forked_value(interp_current, decimal_text, (void *)(uintptr_t)e)
                                                                  : decimal_text(NULL, (void *)(uintptr_t)e);
    text_add_bytes(out, expr_string_text(digits), expr_string_bytes(digits));
}

/* n significant digits (0: as many as reproduce the bits); *exponent as in print_digits */
static char *bigreal_digits(const mpfr_t v, size_t n, long *exponent)
{
    mpfr_exp_t e;
    char *text = mpfr_get_str(NULL, &e, 10, n, v, MPFR_RNDN);
    *exponent = (long)e - 1;
    if (text && text[0] == '-')
        memmove(text, text + 1, strlen(text));
    return text;
}

static void print_bigreal_zero(Text *out, double accuracy, bool input)
{
    if (input) {
        text_add(out, "0``");
        number_print_real(out, accuracy, true);
    } else
        text_addf(out, "0.*^%ld", -lround(accuracy));
}

static void print_bigreal(Text *out, Expr e, bool input)
{
    const BigReal *b = bigreal_of(e);
    if (!b->sign) {
        print_bigreal_zero(out, b->precision, input);
        return;
    }
    mpfr_t v;
    bigreal_view(v, e);
    long exponent, shown = lround(b->precision);
    char *digits = bigreal_digits(v, input ? 0 : (size_t)(shown < 2 ? 2 : shown), &exponent);
    if (input || shown < 2) {
        size_t n = strlen(digits);
        size_t keep = input ? 1 : (size_t)(shown < 1 ? 1 : shown);
        while (n > keep && digits[n - 1] == '0')
            n--;
        digits[n] = 0;
    }
    if (b->sign < 0)
        text_add_char(out, '-');
    bool scientific = is_scientific(exponent);
    print_digits(out, digits, exponent, scientific);
    mpfr_free_str(digits);
    if (input) {
        text_add_char(out, '`');
        number_print_real(out, b->precision, true);
    }
    if (scientific)
        text_addf(out, "*^%ld", exponent);
}

static void print_plain(Text *out, Expr e, bool input, bool full)
{
    switch (expr_kind(e)) {
    case EXPR_RATIONAL:
        print_integer(out, e->as.pair.first);
        text_add_char(out, '/');
        print_integer(out, e->as.pair.second);
        break;
    case EXPR_REAL: {
        size_t before = out->length;
        number_print_real(out, expr_real_value(e), input);
        if (full) { /* 1.5` and 1.5`*^10 */
            char *mark = strstr(out->bytes + before, "*^");
            char tail[32] = "";
            if (mark) {
                snprintf(tail, sizeof tail, "%s", mark);
                out->length = (size_t)(mark - out->bytes);
                out->bytes[out->length] = 0;
            }
            text_add_char(out, '`');
            text_add(out, tail);
        }
        break;
    }
    case EXPR_BIGREAL: print_bigreal(out, e, input); break;
    default: print_integer(out, e);
    }
}

static void print_imaginary(Text *out, Expr im, bool input) /* im is positive */
{
    const char *times_i = input ? "*I" : " I";
    if (im == expr_int(1)) {
        text_add_char(out, 'I');
    } else if (expr_is(im, EXPR_RATIONAL)) {
        if (im->as.pair.first == expr_int(1))
            text_add_char(out, 'I');
        else {
            text_add_char(out, '(');
            print_integer(out, im->as.pair.first);
            text_add(out, times_i);
            text_add_char(out, ')');
        }
        text_add_char(out, '/');
        print_integer(out, im->as.pair.second);
    } else {
        print_plain(out, im, input, false);
        text_add(out, times_i);
    }
}

static bool is_negative(Expr e)
{
    return expr_is(e, EXPR_REAL) ? signbit(expr_real_value(e)) != 0 : number_sign(e) < 0;
}

static void print_complex(Text *out, Expr e, bool input)
{
    Expr re = e->as.pair.first, im = e->as.pair.second;
    bool pure = re == expr_int(0), negative = is_negative(im);
    if (!pure)
        print_plain(out, re, input, false);
    if (pure && negative && expr_is(im, EXPR_RATIONAL) && im->as.pair.first != expr_int(-1)) {
        text_add(out, "(-"); /* (-3*I)/4 */
        print_integer(out, number_negate(NULL, im->as.pair.first));
        text_add(out, input ? "*I)/" : " I)/");
        print_integer(out, im->as.pair.second);
        return;
    }
    text_add(out, pure ? (negative ? "-" : "") : negative ? " - " : " + ");
    print_imaginary(out, negative ? number_negate(NULL, im) : im, input);
}

void number_print_input(Text *out, Expr e, bool full)
{
    if (full && (expr_is(e, EXPR_RATIONAL) || expr_is(e, EXPR_COMPLEX))) {
        text_add(out, expr_is(e, EXPR_RATIONAL) ? "Rational[" : "Complex[");
        number_print_input(out, e->as.pair.first, true);
        text_add(out, ", ");
        number_print_input(out, e->as.pair.second, true);
        text_add_char(out, ']');
    } else if (expr_is(e, EXPR_COMPLEX))
        print_complex(out, e, true);
    else
        print_plain(out, e, true, full);
}

void number_print_output(Text *out, Expr e)
{
    if (expr_is(e, EXPR_COMPLEX))
        print_complex(out, e, false);
    else
        print_plain(out, e, false, false);
}

/* ---- parsing ---- */

typedef struct Token { /* the pieces of base^^digits.digits`mark*^exponent */
    int base;
    char *digits;  /* with the point, NUL-terminated */
    bool point;
    long fraction; /* digits after the point */
    long significant;
    int marks;     /* 0, 1 ` or 2 `` */
    bool has_mark_value;
    double mark_value;
    long exponent;
} Token;

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 99;
}

static const char *read_digits(const char *p, const char *end, Token *t, const char **why)
{
    t->digits = mem_bytes((size_t)(end - p) + 1);
    size_t n = 0;
    bool leading = true;
    t->point = false;
    t->fraction = t->significant = 0;
    for (; p < end && (*p == '.' || (isalnum((unsigned char)*p) && *p != '`')); p++) {
        if (*p == '.') {
            if (t->point)
                break;
            t->point = true;
        } else {
            if (digit_value(*p) >= t->base) {
                *why = "digit";
                return NULL;
            }
            leading = leading && *p == '0';
            t->significant += !leading;
            t->fraction += t->point;
        }
        t->digits[n++] = *p;
    }
    t->digits[n] = 0;
    return p;
}

static bool token_split(Token *t, const char *p, const char *end, const char **why)
{
    memset(t, 0, sizeof *t);
    t->base = 10;
    const char *caret = memchr(p, '^', (size_t)(end - p));
    if (caret && caret + 1 < end && caret[1] == '^' && caret > p && isdigit((unsigned char)caret[-1])) {
        t->base = atoi(p);
        if (t->base < 2 || t->base > 36) {
            *why = "base";
            return false;
        }
        p = caret + 2;
    }
    p = read_digits(p, end, t, why);
    if (!p)
        return false;
    if (!t->digits[0] || strcmp(t->digits, ".") == 0) {
        *why = "digit";
        return false;
    }
    while (p < end && *p == '`' && t->marks < 2) {
        t->marks++;
        p++;
    }
    if (t->marks && p < end && (isdigit((unsigned char)*p) || *p == '.' || ((*p == '-' || *p == '+') && t->marks))) {
        char *stop, buffer[64];
        size_t n = (size_t)(end - p) < sizeof buffer - 1 ? (size_t)(end - p) : sizeof buffer - 1;
        memcpy(buffer, p, n);
        buffer[n] = 0;
        char *star = strchr(buffer, '*');
        if (star)
            *star = 0;
        t->mark_value = strtod(buffer, &stop);
        t->has_mark_value = stop > buffer;
        p += stop - buffer;
    }
    if (end - p >= 3 && p[0] == '*' && p[1] == '^') {
        char buffer[32];
        size_t n = (size_t)(end - p - 2) < sizeof buffer - 1 ? (size_t)(end - p - 2) : sizeof buffer - 1;
        memcpy(buffer, p + 2, n);
        buffer[n] = 0;
        char *stop;
        errno = 0;
        t->exponent = strtol(buffer, &stop, 10);
        if (errno)
            *why = "exponent";
        p += 2 + (stop - buffer);
    }
    if (p != end && !*why)
        *why = "number";
    return !*why;
}

static Expr integer_from_token(Interp *in, void *data)
{
    (void)in;
    const Token *t = data;
    mpz_t z, scale;
    mpz_inits(z, scale, NULL);
    mpz_set_str(z, t->digits, t->base);
    mpz_ui_pow_ui(scale, (unsigned long)t->base, (unsigned long)labs(t->exponent));
    Expr e;
    if (t->exponent >= 0) {
        mpz_mul(z, z, scale);
        e = number_from_mpz(z);
    } else
        e = number_rational(number_from_mpz(z), number_from_mpz(scale));
    mpz_clears(z, scale, NULL);
    return e;
}

static Expr token_integer(Interp *in, const Token *t)
{
    if (strlen(t->digits) < 18 && t->exponent == 0)
        return expr_int(strtoll(t->digits, NULL, t->base));
    if (fabs((double)t->exponent) * log2(t->base) > NUMBER_MAX_BITS / 8)
        return number_overflow(in);
    double limbs = (double)(strlen(t->digits) + (size_t)labs(t->exponent)) / 12;
    bool big = seconds_convert(limbs) > FORK_SECONDS;
    return big ? forked_value(in, integer_from_token, (void *)(uintptr_t)t) : integer_from_token(in, (void *)(uintptr_t)t);
}

static Expr token_bigreal(const Token *t, double precision, bool accuracy)
{
    double digits = (double)t->significant * log2(t->base) / NUMBER_BITS_PER_DIGIT;
    double wanted = accuracy ? fabs(precision) + digits + fabs((double)t->exponent) + 20 : precision;
    if (wanted < digits)
        wanted = digits;
    if (wanted > 1e9)
        wanted = 1e9;
    mpfr_t v;
    mpfr_init2(v, bigreal_bits(wanted));
    Text text = text_start();
    text_add(&text, t->digits);
    text_addf(&text, "%c%ld", t->base > 10 ? '@' : 'e', t->exponent);
    mpfr_strtofr(v, text.bytes, NULL, t->base, MPFR_RNDN);
    Expr e;
    if (mpfr_zero_p(v))
        e = number_bigreal(v, accuracy ? precision : precision - (double)t->exponent);
    else
        e = accuracy ? real_make(v, -precision) : number_bigreal(v, precision);
    mpfr_clear(v);
    return e;
}

static Expr token_machine(const Token *t)
{
    if (t->base != 10)
        return number_approximate(NULL, token_bigreal(t, 20, false), -1);
    Text text = text_start();
    text_add(&text, t->digits);
    if (t->exponent)
        text_addf(&text, "e%ld", t->exponent);
    double r = strtod(text.bytes, NULL);
    if (!isfinite(r) || (r == 0 && t->significant > 0))
        return token_bigreal(t, NUMBER_MACHINE_DIGITS, false);
    return expr_real(r);
}

/* Numbers typed with more digits than a machine number holds keep them: the last digit typed is the last one known. */
static bool has_more_digits(const Token *t)
{
    return (double)t->significant * log2(t->base) / NUMBER_BITS_PER_DIGIT > 17.0;
}

Expr number_parse(Interp *in, const char *text, size_t length, const char **why)
{
    Token t;
    const char *problem = NULL;
    if (!token_split(&t, text, text + length, &problem)) {
        if (why)
            *why = problem ? problem : "number";
        return NULL;
    }
    if (!t.point && !t.marks)
        return token_integer(in, &t);
    if (t.marks == 1 && t.has_mark_value)
        return token_bigreal(&t, t.mark_value, false);
    if (t.marks == 2)
        return token_bigreal(&t, t.mark_value, true);
    if (t.marks == 0 && has_more_digits(&t)) {
        double scale = log2(t.base) / NUMBER_BITS_PER_DIGIT;
        return token_bigreal(&t, ((double)t.fraction - (double)t.exponent) * scale, true);
    }
    return token_machine(&t);
}
