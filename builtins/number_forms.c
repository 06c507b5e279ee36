/* number_forms.c - NumberForm and its kin: digits, padding, blocks and exponents of the numbers in an expression.
 *
 * Every number is replaced by the text that it is shown as; the printer lays out the rest. */
#include <stdlib.h>
#include <string.h>
#include "interp/array.h"
#include "interp/forked.h"
#include "interp/interp.h"
#include "interp/number.h"

typedef enum Exponents { EXPONENT_AUTOMATIC, EXPONENT_NEVER, EXPONENT_ALWAYS, EXPONENT_THREES } Exponents;

typedef struct Style {
    int64_t digits;   /* significant ones; 0 as OutputForm has them */
    int64_t decimals; /* after the point; -1 as many as there are */
    Exponents exponents;
    bool pads;        /* to a fixed width */
    bool accounting;  /* negative numbers in parentheses */
    bool percent;
    int64_t block, fraction_block; /* digits between separators; 0 none */
    const char *separator, *fraction_separator, *point;
    const char *minus, *plus, *minus_after, *plus_after;
    Interp *in;
    Expr layout; /* NumberFormat: a function of mantissa, base and exponent, or NULL */
    const char *pad_left, *pad_right;
} Style;

/* value = 0.d1 d2 d3 ... * 10^exponent */
typedef struct Digits {
    bool negative;
    char *digit;
    long count, exponent;
} Digits;

/* n significant digits of a real, rounded; all zeros for 0. */
static Digits digits_of(Expr e, int64_t n)
{
    double precision = number_precision(e);
    mpfr_prec_t bits = precision > 0 && precision < 1e6 ? (mpfr_prec_t)(precision * 3.3219281) + 8 : 53;
    mpfr_t v;
    mpfr_init2(v, bits < 53 ? 53 : bits);
    number_to_mpfr(v, e);
    Digits d = {.negative = mpfr_signbit(v) != 0};
    mpfr_exp_t exponent = 1;
    if (n < 1)
        n = 1;
    if (mpfr_zero_p(v)) {
        d.digit = mem_bytes((size_t)n + 1);
        memset(d.digit, '0', (size_t)n);
        d.digit[n] = '\0';
    } else {
        char *s = mpfr_get_str(NULL, &exponent, 10, (size_t)(n < 2 ? 2 : n), v, MPFR_RNDN);
        const char *p = s + (s[0] == '-');
        if (n < 2) { /* mpfr gives two digits at least */
            mpfr_free_str(s);
            mpfr_t ten;
            mpfr_init2(ten, 64);
            mpfr_abs(ten, v, MPFR_RNDN);
            char room[64];
            mpfr_snprintf(room, sizeof room, "%.0Re", ten);
            d.digit = mem_text(room, 1);
            exponent = strtol(strchr(room, 'e') + 1, NULL, 10) + 1;
            mpfr_clear(ten);
        } else {
            d.digit = mem_text(p, strlen(p));
            mpfr_free_str(s);
        }
    }
    d.count = (long)strlen(d.digit);
    d.exponent = (long)exponent;
    mpfr_clear(v);
    return d;
}

/* Digits to the left of the point with separators between blocks. */
static void add_whole(Text *out, const char *digits, size_t n, const Style *s)
{
    for (size_t i = 0; i < n; i++) {
        text_add_char(out, digits[i]);
        if (s->block > 0 && i + 1 < n && (n - i - 1) % (size_t)s->block == 0)
            text_add(out, s->separator);
    }
}

/* The digits with the point after `before` of them. */
static void add_digits(Text *out, const Digits *d, long before, long decimals, const Style *s)
{
    Text whole = text_start();
    for (long i = 0; i < before; i++)
        text_add_char(&whole, i < d->count ? d->digit[i] : '0');
    if (before <= 0)
        text_add_char(&whole, '0');
    add_whole(out, whole.bytes, whole.length, s);
    if (decimals > 0 || !s->percent)
        text_add(out, s->point);
    for (long i = 0; i < decimals; i++) {
        long k = before + i;
        if (s->fraction_block > 0 && i > 0 && i % s->fraction_block == 0)
            text_add(out, s->fraction_separator);
        text_add_char(out, k >= 0 && k < d->count ? d->digit[k] : '0');
    }
}

static void trim_zeros(Digits *d)
{
    while (d->count > 1 && d->digit[d->count - 1] == '0')
        d->digit[--d->count] = '\0';
}

static Expr signed_text(const Style *s, bool negative, const Text *body, size_t width, Expr exponent)
{
    Text out = text_start();
    const char *sign = negative ? s->minus : s->plus, *after = negative ? s->minus_after : s->plus_after;
    size_t used = utf8_length(body->bytes, body->length) + utf8_length(sign, strlen(sign));
    const char *padding = s->pad_left != NULL && s->pad_left[0] != '\0' ? s->pad_left : " ";
    bool zeros = padding[0] == '0'; /* a sign stands before zeros, but after blanks */
    if (zeros)
        text_add(&out, sign);
    for (size_t i = used; i < width; i++)
        text_add(&out, padding);
    if (!zeros)
        text_add(&out, sign);
    text_add_bytes(&out, body->bytes, body->length);
    if (s->percent)
        text_add_char(&out, '%');
    if (s->layout != NULL)
        return evaluate_call(s->in, s->layout, 3, text_finish(&out), expr_text("10"), exponent ? exponent : expr_text(""));
    if (exponent == NULL) {
        text_add(&out, after);
        return text_finish(&out);
    }
    text_add(&out, " \u00D7 ");
    return expr_call(S(Row), 1, expr_list(2, text_finish(&out), expr_call(S(Superscript), 2, expr_text("10"), exponent)));
}

static Expr show_real(Expr e, const Style *s)
{
    int64_t digits = s->digits > 0 ? s->digits : 6;
    double precision = number_precision(e);
    if (s->digits <= 0 && precision > 0 && precision < 1e6)
        digits = (int64_t)precision;
    Digits d = digits_of(e, digits);
    bool zero = strspn(d.digit, "0") == (size_t)d.count;
    long scale = zero ? 0 : d.exponent - 1;
    bool shift = s->exponents == EXPONENT_ALWAYS || s->exponents == EXPONENT_THREES ||
                 (s->exponents == EXPONENT_AUTOMATIC && (scale > 5 || scale < -5));
    if (scale == 0)
        shift = false;
    long used = s->exponents == EXPONENT_THREES ? (scale >= 0 ? scale / 3 * 3 : -((-scale + 2) / 3 * 3)) : scale;
    long before = shift ? d.exponent - used : zero ? 1 : d.exponent, decimals;
    if (s->decimals >= 0) { /* the digits wanted may be fewer than those after the point */
        decimals = (long)s->decimals;
        if (before + decimals < d.count) {
            long keep = before + decimals;
            if (keep >= 1) {
                Digits again = digits_of(e, keep);
                before += again.exponent - d.exponent;
                d = again;
            } else {
                double half = number_double(e);
                for (long i = 0; i < decimals; i++)
                    half *= 10;
                bool up = half >= 0.5 || half <= -0.5;
                d = (Digits){.negative = d.negative, .digit = mem_text(up ? "1" : "0", 1), .count = 1};
                before = up ? 1 - decimals : 1;
            }
        }
    } else {
        trim_zeros(&d);
        decimals = d.count - before > 0 ? d.count - before : 0;
        if (zero)
            decimals = 0;
    }
    Text body = text_start();
    add_digits(&body, &d, before, decimals, s);
    Expr exponent = shift && used != 0 ? expr_textf("%ld", used) : NULL;
    size_t width = s->pads && s->digits > 0 ? (size_t)s->digits + 2 : 0;
    return signed_text(s, d.negative && !zero, &body, width, exponent);
}

static Expr show_integer(Interp *in, Expr e, const Style *s)
{
    if (s->block == 0 && !s->pads && !s->accounting && !s->percent && !*s->plus && strcmp(s->minus, "-") == 0)
        return e;
    bool negative = number_sign(e) < 0;
    const char *digits = print_text(in, negative ? number_negate(in, e) : e, PRINT_INPUT);
    Text body = text_start();
    add_whole(&body, digits, strlen(digits), s);
    return signed_text(s, negative, &body, s->pads && s->digits > 0 ? (size_t)s->digits + 1 : 0, NULL);
}

static Expr format_numbers(Interp *in, Expr e, const Style *s)
{
    stack_check(in);
    if (expr_is(e, EXPR_REAL) || expr_is(e, EXPR_BIGREAL))
        return show_real(s->percent ? number_multiply(in, e, expr_int(100)) : e, s);
    if (number_is_integer(e))
        return show_integer(in, s->percent ? number_multiply(in, e, expr_int(100)) : e, s);
    if (expr_is(e, EXPR_NUMERIC))
        e = array_to_list(e);
    if (!expr_is_normal(e) && !expr_is(e, EXPR_PACKED))
        return e;
    size_t n = expr_length(e);
    Builder b = builder_start(expr_head(e), n);
    for (size_t i = 1; i <= n; i++) {
        bool exponent = i == 2 && expr_has_head(e, S(Power));
        builder_add(&b, exponent ? expr_part(e, i) : format_numbers(in, expr_part(e, i), s));
    }
    return builder_finish(&b);
}

/* ---- options ---- */
static Expr given(Expr call, const char *name)
{
    for (size_t i = 2; i <= expr_length(call); i++) {
        Expr rule = expr_part(call, i);
        if (expr_has_head(rule, S(Rule)) && expr_length(rule) == 2 && expr_is_symbol(expr_part(rule, 1)) &&
            strcmp(symbol_of(expr_part(rule, 1))->name, name) == 0)
            return expr_part(rule, 2);
    }
    return NULL;
}

static const char *text_option(Expr call, const char *name, size_t i, const char *usual)
{
    Expr e = given(call, name);
    if (e != NULL && expr_is_list(e))
        e = expr_length(e) >= i ? expr_part(e, i) : NULL;
    return e != NULL && expr_is_string(e) ? expr_string_text(e) : usual;
}

/* NumberSigns -> {"minus", "plus"}, each a string or a pair {before, after}. */
static void read_signs(Expr call, Style *s)
{
    Expr signs = given(call, "NumberSigns");
    s->minus = s->accounting ? "(" : "-";
    s->minus_after = s->accounting ? ")" : "";
    s->plus = s->plus_after = "";
    const char **before[] = {&s->minus, &s->plus}, **after[] = {&s->minus_after, &s->plus_after};
    for (size_t i = 0; i < 2 && signs != NULL && expr_is_list(signs) && expr_length(signs) == 2; i++) {
        Expr sign = expr_part(signs, i + 1);
        bool pair = expr_is_list(sign) && expr_length(sign) == 2;
        Expr first = pair ? expr_part(sign, 1) : sign, second = pair ? expr_part(sign, 2) : expr_text("");
        if (expr_is_string(first) && expr_is_string(second)) {
            *before[i] = expr_string_text(first);
            *after[i] = expr_string_text(second);
        }
    }
}

/* DigitBlock -> n or {left, right} */
static void read_blocks(Expr call, Style *s)
{
    Expr block = given(call, "DigitBlock");
    bool pair = block != NULL && expr_is_list(block) && expr_length(block) == 2;
    if (block == NULL)
        return;
    number_to_int64(pair ? expr_part(block, 1) : block, &s->block);
    number_to_int64(pair ? expr_part(block, 2) : block, &s->fraction_block);
}

/* Part 2 of the call, n or {n, f}, and the options; false when it is neither. */
static bool read_style(Expr call, Style *s)
{
    s->separator = text_option(call, "NumberSeparator", 1, ",");
    s->point = text_option(call, "NumberPoint", 1, ".");
    s->fraction_separator = text_option(call, "NumberSeparator", 2, " ");
    s->layout = given(call, "NumberFormat");
    if (s->layout == S(Automatic))
        s->layout = NULL;
    read_signs(call, s);
    read_blocks(call, s);
    s->pad_left = text_option(call, "NumberPadding", 1, NULL);
    s->pad_right = text_option(call, "NumberPadding", 2, NULL);
    s->pads = s->pads || s->pad_left != NULL;
    Expr exponents = given(call, "ExponentFunction");
    if (exponents != NULL && expr_has_head(exponents, S(Function)) && expr_length(exponents) == 1 &&
        expr_part(exponents, 1) == S(Null))
        s->exponents = EXPONENT_NEVER;
    s->decimals = -1;
    if (expr_length(call) < 1)
        return false;
    Expr spec = expr_length(call) >= 2 ? expr_part(call, 2) : NULL;
    if (spec == NULL || expr_is_option(spec) || spec == S(Automatic))
        return true;
    if (expr_is_list(spec) && expr_length(spec) == 2) {
        Expr n = expr_part(spec, 1);
        return (number_to_int64(n, &s->digits) || n == S(Infinity) || n == S(Automatic) || expr_has_head(n, S(DirectedInfinity))) &&
               number_to_int64(expr_part(spec, 2), &s->decimals) && s->decimals >= 0 && s->decimals < 100000;
    }
    return number_to_int64(spec, &s->digits) && s->digits >= 0 && s->digits < 1000000;
}

static Expr show(Interp *in, Expr call, Style s)
{
    s.in = in;
    if (!read_style(call, &s))
        return NULL;
    if (s.decimals >= 0 && s.digits <= 0)
        s.digits = 17;
    return format_numbers(in, expr_part(call, 1), &s);
}

static Expr show_number(Interp *in, Expr call)
{
    return show(in, call, (Style){0});
}

static Expr show_padded(Interp *in, Expr call)
{
    return show(in, call, (Style){.pads = true});
}

static Expr show_scientific(Interp *in, Expr call)
{
    return show(in, call, (Style){.exponents = EXPONENT_ALWAYS});
}

static Expr show_engineering(Interp *in, Expr call)
{
    return show(in, call, (Style){.exponents = EXPONENT_THREES});
}

static Expr show_accounting(Interp *in, Expr call)
{
    return show(in, call, (Style){.exponents = EXPONENT_NEVER, .accounting = true});
}

static Expr show_decimal(Interp *in, Expr call)
{
    return show(in, call, (Style){.exponents = EXPONENT_NEVER});
}

static Expr show_percent(Interp *in, Expr call)
{
    return show(in, call, (Style){.exponents = EXPONENT_NEVER, .percent = true});
}

/* ---- BaseForm ---- */
/* The digits of a real in a base: whole part, then as many as its precision holds. */
static Expr real_in_base(Expr e, int base)
{
    mpfr_t v;
    mpfr_init2(v, 64);
    number_to_mpfr(v, e);
    mpfr_exp_t exponent;
    size_t n = (size_t)(6 * 2.302585 / __builtin_log((double)base) + 0.5);
    char *s = mpfr_get_str(NULL, &exponent, base, n < 2 ? 2 : n, v, MPFR_RNDN);
    Text out = text_start();
    const char *p = s + (s[0] == '-');
    size_t count = strlen(p);
    while (count > 1 && p[count - 1] == '0')
        count--;
    text_add(&out, s[0] == '-' ? "-" : "");
    if (mpfr_zero_p(v) || exponent < -6 || exponent > 30) {
        text_add(&out, mpfr_zero_p(v) ? "0." : p);
    } else {
        for (mpfr_exp_t i = 0; i < exponent; i++)
            text_add_char(&out, (size_t)i < count ? p[i] : '0');
        text_add(&out, exponent <= 0 ? "0." : ".");
        for (mpfr_exp_t i = exponent; i < (mpfr_exp_t)count; i++)
            text_add_char(&out, i < 0 ? '0' : p[i]);
    }
    mpfr_free_str(s);
    mpfr_clear(v);
    return text_finish(&out);
}

typedef struct Based {
    Expr integer;
    int base;
} Based;

static Expr integer_in_base(Interp *in, void *data)
{
    const Based *b = data;
    (void)in;
    mpz_t z;
    mpz_init(z);
    number_to_mpz(z, b->integer);
    char *s = mpz_get_str(NULL, b->base, z);
    Expr text = expr_text(s);
    free(s);
    mpz_clear(z);
    return text;
}

static Expr in_base(Interp *in, Expr e, int base)
{
    stack_check(in);
    Expr text = NULL;
    if (number_is_integer(e)) {
        Based b = {e, base};
        bool big = seconds_convert(number_limbs(e)) > FORK_SECONDS;
        text = big ? forked_value(in, integer_in_base, &b) : integer_in_base(in, &b);
    } else if (expr_is(e, EXPR_REAL) || expr_is(e, EXPR_BIGREAL)) {
        text = real_in_base(e, base);
    }
    if (text != NULL)
        return expr_call(S(Subscript), 2, text, expr_int(base));
    if (!expr_is_normal(e) && !expr_is(e, EXPR_PACKED))
        return e;
    Builder b = builder_start(expr_head(e), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, in_base(in, expr_part(e, i), base));
    return builder_finish(&b);
}

static Expr show_base(Interp *in, Expr call)
{
    int64_t base;
    if (expr_length(call) != 2)
        return NULL;
    if (!number_to_int64(expr_part(call, 2), &base) || base < 2 || base > 36)
        return message(in, S(BaseForm), "basf", expr_part(call, 2), NULL);
    return in_base(in, expr_part(call, 1), (int)base);
}

static void start(Interp *in)
{
    static const struct {
        const char *head;
        PrintFunction show;
    } forms[] = {{"NumberForm", show_number},           {"PaddedForm", show_padded},         {"ScientificForm", show_scientific},
                 {"EngineeringForm", show_engineering}, {"AccountingForm", show_accounting}, {"DecimalForm", show_decimal},
                 {"PercentForm", show_percent},         {"BaseForm", show_base}};
    for (size_t i = 0; i < COUNT(forms); i++)
        print_add_form(in, symbol_intern(in, "System`", forms[i].head), forms[i].show);
}

#define FORM(name, usage) {name, {0, ANY}, ATTR_NONE, NULL, usage}
static const Builtin builtins[] = {
    FORM("NumberForm", "NumberForm[e, n] shows the real numbers of e with n digits.\n"
                       "NumberForm[e, {n, f}] with f digits after the point."),
    FORM("PaddedForm", "PaddedForm[e, n] shows numbers with room for n digits.\nPaddedForm[e, {n, f}] with f of them after the point."),
    FORM("ScientificForm", "ScientificForm[e] shows real numbers with powers of ten.\nScientificForm[e, n] with n digits."),
    FORM("EngineeringForm", "EngineeringForm[e] shows real numbers with powers of a thousand."),
    FORM("AccountingForm", "AccountingForm[e] shows numbers without powers of ten, negative ones in parentheses."),
    FORM("DecimalForm", "DecimalForm[e] shows numbers without powers of ten.\nDecimalForm[e, n] with n digits."),
    FORM("PercentForm", "PercentForm[e] shows numbers as percentages."),
    FORM("BaseForm", "BaseForm[e, b] shows the numbers of e in base b."),
    FORM("DigitBlock", "DigitBlock is an option of NumberForm: digits between separators."),
    FORM("NumberSeparator", "NumberSeparator is an option of NumberForm: the text between blocks of digits."),
    FORM("NumberPoint", "NumberPoint is an option of NumberForm: the decimal point."),
    FORM("NumberSigns", "NumberSigns is an option of NumberForm: {minus, plus}."),
    FORM("NumberPadding", "NumberPadding is an option of NumberForm: {left, right}."),
    FORM("ExponentFunction", "ExponentFunction is an option of NumberForm: the exponent to show, Null for none."),
};

const Module module_number_forms = {"number_forms", builtins, COUNT(builtins), NULL, 0, start};
