/* elementary.c - exponential, logarithm, circular and hyperbolic functions and their inverses: exact values, symmetries,
 * machine numbers; other numbers by ball arithmetic (numeric.c). */
#include <math.h>
#include "builtins/exact.h"
#include "builtins/fused.h"
#include "builtins/numeric.h"
#include "interp/array.h"

typedef enum Parity { NEITHER, ODD, EVEN } Parity;

typedef struct Elementary {
    SymbolIndex head;
    double (*machine)(double);
    double low, high;  /* the real domain, closed; outside, values are complex */
    Parity parity;
    SymbolIndex of_imaginary; /* f[I x] is I g[x] (odd f) or g[x] (even f); SYMBOL_COUNT none */
    Expr (*exact)(Interp *in, Expr x);
} Elementary;

static double cot(double x)
{
    return 1 / tan(x);
}
static double sec(double x)
{
    return 1 / cos(x);
}
static double csc(double x)
{
    return 1 / sin(x);
}
static double coth(double x)
{
    return 1 / tanh(x);
}
static double sech(double x)
{
    return 1 / cosh(x);
}
static double csch(double x)
{
    return 1 / sinh(x);
}
static double acot(double x)
{
    return x == 0 ? M_PI_2 : atan(1 / x);
}
static double acsch(double x)
{
    return asinh(1 / x);
}
static double asech(double x)
{
    return acosh(1 / x);
}

static Expr exact_sin(Interp *in, Expr x)
{
    return exact_trig(in, S(Sin), x);
}
static Expr exact_cos(Interp *in, Expr x)
{
    return exact_trig(in, S(Cos), x);
}
static Expr exact_tan(Interp *in, Expr x)
{
    return exact_trig(in, S(Tan), x);
}
static Expr exact_cot(Interp *in, Expr x)
{
    return exact_trig(in, S(Cot), x);
}
static Expr exact_sec(Interp *in, Expr x)
{
    return exact_trig(in, S(Sec), x);
}
static Expr exact_csc(Interp *in, Expr x)
{
    return exact_trig(in, S(Csc), x);
}

/* ---- logarithms ---- */

static Expr log_of_number(Interp *in, Expr x)
{
    if (x == expr_int(1))
        return expr_int(0);
    if (x == expr_int(0))
        return infinity(expr_int(-1));
    Expr i_pi = multiply(in, number_complex(expr_int(0), expr_int(1)), S(Pi));
    if (expr_is(x, EXPR_COMPLEX)) {
        if (x->as.pair.first != expr_int(0))
            return NULL;
        Expr im = x->as.pair.second;
        Expr quarter = multiply(in, ratio(number_sign(im), 2), i_pi);
        return add(in, quarter, call1(in, S(Log), number_sign(im) < 0 ? number_negate(in, im) : im));
    }
    if (number_sign(x) < 0)
        return add(in, i_pi, call1(in, S(Log), number_negate(in, x)));
    if (expr_is(x, EXPR_RATIONAL) && x->as.pair.first == expr_int(1))
        return negate(in, call1(in, S(Log), x->as.pair.second));
    return NULL;
}

static Expr exact_log(Interp *in, Expr x)
{
    if (expr_is_number(x))
        return log_of_number(in, x);
    if (x == S(E))
        return expr_int(1);
    if (expr_is_infinity(x))
        return infinity(expr_int(1));
    if (expr_is_call(x, S(Power), 2)) {
        Expr base = expr_part(x, 1), exponent = expr_part(x, 2);
        if (expr_is_numeric(in, exponent) && numeric_sign(in, exponent) != 2 && expr_is_numeric(in, base) &&
            numeric_sign(in, base) == 1)
            return multiply(in, exponent, call1(in, S(Log), base));
    }
    if (expr_looks_negative(x) && expr_is_numeric(in, x) && numeric_sign(in, x) == -1)
        return add(in, multiply(in, number_complex(expr_int(0), expr_int(1)), S(Pi)), call1(in, S(Log), negate(in, x)));
    return NULL;
}

/* x == b^(p/q) for a small q: p/q. */
static Expr rational_log(Interp *in, Expr b, Expr x)
{
    double lb = log(number_double(b)), lx = log(number_double(x));
    if (!isfinite(lb) || !isfinite(lx) || lb == 0)
        return NULL;
    for (int64_t q = 1; q <= 12; q++) {
        double p = (double)q * lx / lb;
        if (fabs(p - nearbyint(p)) > 1e-9 || fabs(p) > 1e6)
            continue;
        Expr left = number_power(in, x, expr_int(q)), right = number_power(in, b, expr_int((int64_t)nearbyint(p)));
        if (left && right && expr_is_number(left) && expr_is_number(right) && number_identical(left, right))
            return ratio((int64_t)nearbyint(p), q);
    }
    return NULL;
}

static Expr log_to_base(Interp *in, Expr b, Expr x)
{
    bool numbers = expr_is_number(b) && expr_is_number(x);
    if (numbers && (!number_is_exact(b) || !number_is_exact(x))) {
        if (number_is_zero(x))
            return NULL;
        Expr v = numeric_apply(in, expr_call(S(Log), 2, b, x));
        if (v)
            return v;
    }
    if (x == expr_int(1) && b != expr_int(1))
        return expr_int(0);
    if (numbers && number_is_real(b) && number_is_real(x) && number_sign(b) > 0 && number_sign(x) > 0) {
        Expr r = rational_log(in, b, x);
        if (r)
            return r;
    }
    return divide(in, call1(in, S(Log), x), call1(in, S(Log), b));
}

static Expr log_base_word(Interp *in, Expr base, Expr call)
{
    Expr x = expr_part(call, 1);
    if (expr_is_number(x) && !number_is_exact(x)) {
        double d = expr_is(x, EXPR_REAL) ? expr_real_value(x) : -1;
        if (d > 0)
            return expr_real(base == expr_int(2) ? log2(d) : log10(d));
        return number_is_zero(x) ? S(Indeterminate) : numeric_apply(in, call);
    }
    if (expr_is_number(x) || expr_is_numeric(in, x) || expr_is_infinity(x))
        return log_to_base(in, base, x);
    return divide(in, call1(in, S(Log), x), call1(in, S(Log), base));
}

static Expr log2_word(Interp *in, Expr call)
{
    return log_base_word(in, expr_int(2), call);
}

static Expr log10_word(Interp *in, Expr call)
{
    return log_base_word(in, expr_int(10), call);
}

static Expr exp_word(Interp *in, Expr call)
{
    (void)in;
    return expr_call(S(Power), 2, S(E), expr_part(call, 1));
}

/* ---- the table ---- */

#define ALL_REAL -INFINITY, INFINITY
static const Elementary table[] = {
    {SYMBOL_Sin, sin, ALL_REAL, ODD, SYMBOL_Sinh, exact_sin},
    {SYMBOL_Cos, cos, ALL_REAL, EVEN, SYMBOL_Cosh, exact_cos},
    {SYMBOL_Tan, tan, ALL_REAL, ODD, SYMBOL_Tanh, exact_tan},
    {SYMBOL_Cot, cot, ALL_REAL, ODD, SYMBOL_COUNT, exact_cot},
    {SYMBOL_Sec, sec, ALL_REAL, EVEN, SYMBOL_Sech, exact_sec},
    {SYMBOL_Csc, csc, ALL_REAL, ODD, SYMBOL_COUNT, exact_csc},
    {SYMBOL_ArcSin, asin, -1, 1, ODD, SYMBOL_ArcSinh, NULL},
    {SYMBOL_ArcCos, acos, -1, 1, NEITHER, SYMBOL_COUNT, NULL},
    {SYMBOL_ArcTan, atan, ALL_REAL, ODD, SYMBOL_ArcTanh, NULL},
    {SYMBOL_ArcCot, acot, ALL_REAL, ODD, SYMBOL_COUNT, NULL},
    {SYMBOL_ArcSec, NULL, ALL_REAL, NEITHER, SYMBOL_COUNT, NULL},
    {SYMBOL_ArcCsc, NULL, ALL_REAL, ODD, SYMBOL_COUNT, NULL},
    {SYMBOL_Sinh, sinh, ALL_REAL, ODD, SYMBOL_Sin, NULL},
    {SYMBOL_Cosh, cosh, ALL_REAL, EVEN, SYMBOL_Cos, NULL},
    {SYMBOL_Tanh, tanh, ALL_REAL, ODD, SYMBOL_Tan, NULL},
    {SYMBOL_Coth, coth, ALL_REAL, ODD, SYMBOL_COUNT, NULL},
    {SYMBOL_Sech, sech, ALL_REAL, EVEN, SYMBOL_Sec, NULL},
    {SYMBOL_Csch, csch, ALL_REAL, ODD, SYMBOL_COUNT, NULL},
    {SYMBOL_ArcSinh, asinh, ALL_REAL, ODD, SYMBOL_ArcSin, NULL},
    {SYMBOL_ArcCosh, acosh, 1, INFINITY, NEITHER, SYMBOL_COUNT, NULL},
    {SYMBOL_ArcTanh, atanh, -1, 1, ODD, SYMBOL_ArcTan, NULL},
    {SYMBOL_ArcCoth, NULL, ALL_REAL, ODD, SYMBOL_COUNT, NULL},
    {SYMBOL_ArcSech, asech, 0x1p-1000, 1, NEITHER, SYMBOL_COUNT, NULL},
    {SYMBOL_ArcCsch, acsch, ALL_REAL, ODD, SYMBOL_COUNT, NULL},
    {SYMBOL_Log, log, 0x1p-1074, INFINITY, NEITHER, SYMBOL_COUNT, exact_log},
};

static const Elementary *entry_of(Expr head)
{
    for (size_t i = 0; i < COUNT(table); i++)
        if (head == &symbol_known[table[i].head].node)
            return &table[i];
    return NULL;
}

static Expr machine_value(const Elementary *f, double x)
{
    if (!f->machine || x < f->low || x > f->high)
        return NULL;
    double r = f->machine(x);
    return isfinite(r) ? expr_real(r) : NULL;
}

/* x with the sign taken out, if it would be written with one; NULL otherwise. */
static Expr without_minus(Interp *in, Expr x)
{
    if (expr_looks_negative(x))
        return negate(in, x);
    if (expr_has_head(x, S(Plus)) && expr_length(x) > 0 && expr_looks_negative(expr_part(x, 1))) {
        Builder b = builder_start(S(Plus), expr_length(x));
        for (size_t i = 1; i <= expr_length(x); i++)
            builder_add(&b, negate(in, expr_part(x, i)));
        return evaluate(in, builder_finish(&b));
    }
    return NULL;
}

/* x = I y with y free of I in front: y. */
static Expr imaginary_factor(Interp *in, Expr x)
{
    Expr rest, c = split_coefficient(x, &rest);
    if (!expr_is(c, EXPR_COMPLEX) || c->as.pair.first != expr_int(0))
        return NULL;
    return rest ? multiply(in, c->as.pair.second, rest) : c->as.pair.second;
}

static Expr poles(Interp *in, Expr head, Expr x)
{
    (void)in;
    bool zero = expr_is_zero(x);
    if (zero && (head == S(Cot) || head == S(Csc) || head == S(Coth) || head == S(Csch) || head == S(ArcCsc) ||
                 head == S(ArcSec) || head == S(ArcCsch)))
        return infinity(NULL);
    return NULL;
}

static Expr elementary(Interp *in, Expr call)
{
    Expr x = expr_part(call, 1), head = expr_head(call);
    if (expr_length(call) == 2)
        return head == S(ArcTan) ? exact_arctan2(in, call) : head == S(Log) ? log_to_base(in, x, expr_part(call, 2)) : NULL;
    const Elementary *f = entry_of(head);
    Expr r = poles(in, head, x);
    if (r)
        return r;
    if (expr_is_number(x) && !number_is_exact(x)) {
        if (expr_is(x, EXPR_REAL) && (r = machine_value(f, expr_real_value(x))) != NULL)
            return r;
        if (number_is_zero(x) && head == S(Log)) {
            message(in, S(Infinity), "indet", expr_call(S(HoldForm), 1, call), NULL);
            return S(Indeterminate);
        }
        return numeric_apply(in, call);
    }
    if (x == S(Indeterminate))
        return x;
    if (f->exact && (r = f->exact(in, x)) != NULL)
        return r;
    if ((r = exact_value_of(in, head, x)) != NULL || (r = exact_composition(in, head, x)) != NULL)
        return r;
    Expr plus_x = f->parity == NEITHER ? NULL : without_minus(in, x);
    if (plus_x) {
        r = expr_normal(head, 1, &plus_x);
        return f->parity == ODD ? expr_call(S(Times), 2, expr_int(-1), r) : r;
    }
    Expr y = f->of_imaginary == SYMBOL_COUNT ? NULL : imaginary_factor(in, x);
    if (y) {
        r = expr_normal(&symbol_known[f->of_imaginary].node, 1, &y);
        return f->parity == ODD ? expr_call(S(Times), 2, number_complex(expr_int(0), expr_int(1)), r) : r;
    }
    return NULL;
}

/* ---- whole arrays ---- */

double (*elementary_machine(Expr head, double *low, double *high))(double)
{
    const Elementary *f = head == S(Exp) ? NULL : entry_of(head);
    *low = f ? f->low : -INFINITY;
    *high = f ? f->high : INFINITY;
    return head == S(Exp) ? exp : f ? f->machine : NULL;
}

static Expr elementary_packed(Interp *in, Expr call)
{
    (void)in;
    Expr x = expr_part(call, 1);
    if (expr_length(call) != 1)
        return NULL;
    if (expr_is(x, EXPR_NUMERIC))
        x = array_to_list(x);
    if (!expr_is(x, EXPR_PACKED))
        return NULL;
    ArrayView v = array_view(x);
    double low, high, (*machine)(double) = elementary_machine(expr_head(call), &low, &high);
    if (v.type != ARRAY_REAL64 || !machine)
        return NULL;
    const double *p = v.data;
    void *data;
    Expr out = array_new(EXPR_PACKED, ARRAY_REAL64, v.rank, v.dim, &data);
    double *r = data;
    for (int64_t i = 0; i < v.count; i++) {
        if (p[i] < low || p[i] > high)
            return NULL;
        r[i] = machine(p[i]);
        if (!isfinite(r[i]))
            return NULL;
    }
    return out;
}

static Expr log_packed(Interp *in, Expr call)
{
    if (expr_length(call) == 1)
        return elementary_packed(in, call);
    Expr b = expr_part(call, 1);
    if (!expr_is_number(b) || !number_is_real(b) || number_sign(b) <= 0)
        return NULL;
    Expr x = elementary_packed(in, expr_call(S(Log), 1, expr_part(call, 2)));
    return x ? packed_divide(in, expr_call(S(Divide), 2, x, expr_real(log(number_double(b))))) : NULL;
}

#define FAST(name, function, low, high)                                                                                \
    static Expr name(Interp *in, size_t n, const Expr *p)                                                              \
    {                                                                                                                  \
        (void)in;                                                                                                      \
        if (n != 1 || !expr_is(p[0], EXPR_REAL))                                                                       \
            return NULL;                                                                                               \
        double x = expr_real_value(p[0]);                                                                              \
        if (!(x >= low && x <= high))                                                                                  \
            return NULL;                                                                                               \
        double r = function(x);                                                                                        \
        return isfinite(r) ? expr_real(r) : NULL;                                                                      \
    }
FAST(fast_sin, sin, -INFINITY, INFINITY)
FAST(fast_cos, cos, -INFINITY, INFINITY)
FAST(fast_tan, tan, -INFINITY, INFINITY)
FAST(fast_tanh, tanh, -INFINITY, INFINITY)
FAST(fast_exp, exp, -700, 700)
FAST(fast_log, log, 1e-300, INFINITY)
FAST(fast_atan, atan, -INFINITY, INFINITY)

#define NUMERIC (ATTR_LISTABLE | ATTR_NUMERIC_FUNCTION)
#define TRIG(name, ...) \
    {name, {1, 1}, NUMERIC, elementary, .packed = elementary_packed, .usage = __VA_ARGS__}
static const Builtin builtins[] = {
    {"Exp", {1, 1}, NUMERIC | ATTR_READ_PROTECTED, exp_word, "Exp[z] gives E to the power z.", .packed = elementary_packed, .fast = fast_exp, .defer = fused_function},
    {"Log", {1, 2}, NUMERIC, elementary,
     "Log[z] gives the natural logarithm of z.\nLog[b, z] gives the logarithm to base b.", .packed = log_packed,
     .fast = fast_log, .defer = fused_function},
    {"Log2", {1, 1}, NUMERIC, log2_word, "Log2[x] gives the base-2 logarithm of x."},
    {"Log10", {1, 1}, NUMERIC, log10_word, "Log10[x] gives the base-10 logarithm of x."},
    TRIG("Sin", "Sin[z] gives the sine of z.", .fast = fast_sin, .defer = fused_function),
    TRIG("Cos", "Cos[z] gives the cosine of z.", .fast = fast_cos, .defer = fused_function),
    TRIG("Tan", "Tan[z] gives the tangent of z.", .fast = fast_tan, .defer = fused_function),
    TRIG("Cot", "Cot[z] gives the cotangent of z."),
    TRIG("Sec", "Sec[z] gives the secant of z."),
    TRIG("Csc", "Csc[z] gives the cosecant of z."),
    TRIG("ArcSin", "ArcSin[z] gives the arc sine of z."),
    TRIG("ArcCos", "ArcCos[z] gives the arc cosine of z."),
    {"ArcTan", {1, 2}, NUMERIC, elementary,
     "ArcTan[z] gives the arc tangent of z.\nArcTan[x, y] gives the arc tangent of y/x, taking into account the quadrant.",
     .packed = elementary_packed, .fast = fast_atan, .defer = fused_function},
    TRIG("ArcCot", "ArcCot[z] gives the arc cotangent of z."),
    TRIG("ArcSec", "ArcSec[z] gives the arc secant of z."),
    TRIG("ArcCsc", "ArcCsc[z] gives the arc cosecant of z."),
    TRIG("Sinh", "Sinh[z] gives the hyperbolic sine of z."),
    TRIG("Cosh", "Cosh[z] gives the hyperbolic cosine of z."),
    TRIG("Tanh", "Tanh[z] gives the hyperbolic tangent of z.", .fast = fast_tanh, .defer = fused_function),
    TRIG("Coth", "Coth[z] gives the hyperbolic cotangent of z."),
    TRIG("Sech", "Sech[z] gives the hyperbolic secant of z."),
    TRIG("Csch", "Csch[z] gives the hyperbolic cosecant of z."),
    TRIG("ArcSinh", "ArcSinh[z] gives the inverse hyperbolic sine of z."),
    TRIG("ArcCosh", "ArcCosh[z] gives the inverse hyperbolic cosine of z."),
    TRIG("ArcTanh", "ArcTanh[z] gives the inverse hyperbolic tangent of z."),
    TRIG("ArcCoth", "ArcCoth[z] gives the inverse hyperbolic cotangent of z."),
    TRIG("ArcSech", "ArcSech[z] gives the inverse hyperbolic secant of z."),
    TRIG("ArcCsch", "ArcCsch[z] gives the inverse hyperbolic cosecant of z."),
};

static const MessageText messages[] = {
    {"ArcTan", "indet", "Indeterminate expression `1` encountered."},
};

const Module module_elementary = {"elementary", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
