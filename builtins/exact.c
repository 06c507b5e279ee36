/* exact.c - exact values of the elementary functions. */
#include <math.h>
#include <string.h>
#include "builtins/exact.h"
#include "builtins/numeric.h"
#include "interp/parse.h"

Expr exact_text(Interp *in, const char *text)
{
    ParseResult p = parse_all(in, text, strlen(text));
    return p.expr ? evaluate(in, p.expr) : NULL;
}

Expr exact_library(Interp *in, Expr call)
{
    interp_autoload(in, symbol_of(symbol_intern(in, "System`", "HypergeometricPFQ")));
    Expr word = symbol_intern(in, "System`Private`", "specialForm"), unknown = symbol_intern(in, "System`Private`", "unknown");
    Builder b = builder_start(word, expr_length(call) + 1);
    builder_add(&b, expr_head(call));
    for (size_t i = 1; i <= expr_length(call); i++)
        builder_add(&b, expr_part(call, i));
    Expr r = evaluate(in, builder_finish(&b));
    return r == unknown ? NULL : r;
}

/* ---- angles ---- */

/* x as q Pi: q, or NULL. */
static Expr multiple_of_pi(Interp *in, Expr x)
{
    if (x == expr_int(0))
        return x;
    Expr rest, q = split_coefficient(x, &rest);
    if (!expr_is_number(q) || !number_is_exact(q) || !number_is_real(q))
        return NULL;
    if (rest == S(Pi))
        return q;
    if (rest == S(Degree))
        return number_divide(in, q, expr_int(180));
    return NULL;
}

/* sin(q Pi) and tan(q Pi) for q = n/60, 0 <= q <= 1/2, in lowest terms. */
static const struct Angle {
    int sixtieths;
    const char *sine, *tangent;
} angles[] = {
    {0, "0", "0"},
    {5, "(-1 + Sqrt[3])/(2 Sqrt[2])", "2 - Sqrt[3]"},
    {6, "(-1 + Sqrt[5])/4", "Sqrt[1 - 2/Sqrt[5]]"},
    {10, "1/2", "1/Sqrt[3]"},
    {12, "Sqrt[5/8 - Sqrt[5]/8]", "Sqrt[5 - 2 Sqrt[5]]"},
    {15, "1/Sqrt[2]", "1"},
    {18, "(1 + Sqrt[5])/4", "Sqrt[1 + 2/Sqrt[5]]"},
    {20, "Sqrt[3]/2", "Sqrt[3]"},
    {24, "Sqrt[5/8 + Sqrt[5]/8]", "Sqrt[5 + 2 Sqrt[5]]"},
    {25, "(1 + Sqrt[3])/(2 Sqrt[2])", "2 + Sqrt[3]"},
    {30, "1", NULL},
};

static const struct Angle *angle_of(Interp *in, Expr q)
{
    int64_t n;
    if (!number_to_int64(number_multiply(in, q, expr_int(60)), &n))
        return NULL;
    for (size_t i = 0; i < COUNT(angles); i++)
        if (angles[i].sixtieths == n)
            return &angles[i];
    return NULL;
}

static Expr signed_expr(Interp *in, Expr e, bool negative)
{
    return negative ? negate(in, e) : e;
}

static Expr angle_expr(Interp *in, Expr head, Expr q)
{
    Expr x = multiply(in, q, S(Pi));
    return expr_normal(head, 1, &x);
}

/* Sin or Cos of q Pi, q in lowest terms anywhere: brought to [0, 1/4], where a name or a value stands. */
static Expr circular(Interp *in, bool sine, Expr q, bool *same)
{
    Expr half = ratio(1, 2), one = expr_int(1);
    bool negative = false;
    q = number_subtract(in, q, number_multiply(in, expr_int(2), number_floor(in, number_multiply(in, q, half))));
    if (number_compare_exactly(q, one) >= 0) { /* both change sign after half a turn */
        q = number_subtract(in, q, one);
        negative = true;
    }
    if (number_compare_exactly(q, half) > 0) {
        q = number_subtract(in, one, q);
        negative = sine ? negative : !negative;
    }
    const struct Angle *a = angle_of(in, sine ? q : number_subtract(in, half, q));
    if (a)
        return signed_expr(in, exact_text(in, a->sine), negative);
    if (number_compare_exactly(q, ratio(1, 4)) > 0) {
        q = number_subtract(in, half, q);
        sine = !sine;
    }
    (void)same;
    return signed_expr(in, angle_expr(in, sine ? S(Sin) : S(Cos), q), negative);
}

static Expr tangential(Interp *in, bool tangent, Expr q)
{
    Expr half = ratio(1, 2);
    bool negative = false;
    q = number_subtract(in, q, number_floor(in, q));
    if (number_compare_exactly(q, half) > 0) {
        q = number_subtract(in, expr_int(1), q);
        negative = true;
    }
    const struct Angle *a = angle_of(in, tangent ? q : number_subtract(in, half, q));
    if (a)
        return a->tangent ? signed_expr(in, exact_text(in, a->tangent), negative) : infinity(NULL);
    if (number_compare_exactly(q, ratio(1, 4)) > 0) {
        q = number_subtract(in, half, q);
        tangent = !tangent;
    }
    return signed_expr(in, angle_expr(in, tangent ? S(Tan) : S(Cot), q), negative);
}

static bool in_lowest_octant(Expr q)
{
    return number_sign(q) > 0 && number_compare_exactly(q, ratio(1, 4)) <= 0;
}

static Expr trig_of_angle(Interp *in, Expr head, Expr q, Expr x)
{
    bool named = in_lowest_octant(q) && expr_is_call(x, S(Times), 2) && expr_part(x, 2) == S(Pi);
    bool cofunction = head == S(Cos) || head == S(Cot) || head == S(Sec);
    if (named && !angle_of(in, cofunction ? number_subtract(in, ratio(1, 2), q) : q))
        return NULL; /* Sin[Pi/7] is its own name */
    if (head == S(Sin) || head == S(Cos))
        return circular(in, head == S(Sin), q, NULL);
    if (head == S(Tan) || head == S(Cot))
        return tangential(in, head == S(Tan), q);
    Expr below = circular(in, head == S(Csc), q, NULL);
    if (below == expr_int(0))
        return infinity(NULL);
    Expr rest, c = split_coefficient(below, &rest);
    if (rest && (expr_has_head(rest, S(Sin)) || expr_has_head(rest, S(Cos)))) {
        Expr y = expr_part(rest, 1);
        return multiply(in, c, expr_normal(expr_has_head(rest, S(Sin)) ? S(Csc) : S(Sec), 1, &y));
    }
    static const struct {
        int sixtieths;
        const char *cosecant;
    } nice[] = {{5, "Sqrt[2] (1 + Sqrt[3])"}, {6, "1 + Sqrt[5]"}, {18, "-1 + Sqrt[5]"}, {25, "Sqrt[2] (-1 + Sqrt[3])"}};
    for (size_t i = 0; i < COUNT(nice); i++)
        for (int sign = 1; sign >= -1; sign -= 2) {
            double v;
            Expr e = exact_text(in, nice[i].cosecant);
            if (numeric_double(in, multiply(in, below, e), &v) && fabs(v - sign) < 1e-12)
                return signed_expr(in, e, sign < 0);
        }
    return divide(in, expr_int(1), below);
}

/* f[x + k Pi/2] by k mod 4. */
static Expr trig_of_sum(Interp *in, Expr head, Expr x)
{
    for (size_t i = 1; i <= expr_length(x); i++) {
        Expr q = multiple_of_pi(in, expr_part(x, i));
        int64_t k;
        if (!q || q == expr_int(0) || !number_to_int64(number_multiply(in, q, expr_int(2)), &k))
            continue;
        Expr y = subtract(in, x, expr_part(x, i));
        int64_t turn = ((k % 4) + 4) % 4;
        bool odd = turn & 1, negative = false;
        Expr out = head;
        if (head == S(Sin) || head == S(Csc))
            negative = turn >= 2;
        else if (head == S(Cos) || head == S(Sec))
            negative = turn == 1 || turn == 2;
        else
            negative = odd;
        if (odd)
            out = head == S(Sin)   ? S(Cos)
                  : head == S(Cos) ? S(Sin)
                  : head == S(Tan) ? S(Cot)
                  : head == S(Cot) ? S(Tan)
                  : head == S(Sec) ? S(Csc)
                                   : S(Sec);
        return signed_expr(in, call1(in, out, y), negative);
    }
    return NULL;
}

Expr exact_trig(Interp *in, Expr head, Expr x)
{
    Expr q = multiple_of_pi(in, x);
    if (q)
        return trig_of_angle(in, head, q, x);
    return expr_has_head(x, S(Plus)) ? trig_of_sum(in, head, x) : NULL;
}

/* ---- special points ---- */

static const struct Point {
    SymbolIndex head;
    double at;
    const char *x, *value;
} points[] = {
    {SYMBOL_ArcSin, 0, "0", "0"},
    {SYMBOL_ArcSin, 0.25881904510252074, "(-1 + Sqrt[3])/(2 Sqrt[2])", "Pi/12"},
    {SYMBOL_ArcSin, 0.3090169943749474, "(-1 + Sqrt[5])/4", "Pi/10"},
    {SYMBOL_ArcSin, 0.5, "1/2", "Pi/6"},
    {SYMBOL_ArcSin, 0.7071067811865476, "1/Sqrt[2]", "Pi/4"},
    {SYMBOL_ArcSin, 0.8090169943749475, "(1 + Sqrt[5])/4", "3 Pi/10"},
    {SYMBOL_ArcSin, 0.8660254037844386, "Sqrt[3]/2", "Pi/3"},
    {SYMBOL_ArcSin, 0.9659258262890683, "(1 + Sqrt[3])/(2 Sqrt[2])", "5 Pi/12"},
    {SYMBOL_ArcSin, 1, "1", "Pi/2"},
    {SYMBOL_ArcCos, 0, "0", "Pi/2"},
    {SYMBOL_ArcCos, 0.3090169943749474, "(-1 + Sqrt[5])/4", "2 Pi/5"},
    {SYMBOL_ArcCos, 0.5, "1/2", "Pi/3"},
    {SYMBOL_ArcCos, 0.7071067811865476, "1/Sqrt[2]", "Pi/4"},
    {SYMBOL_ArcCos, 0.8090169943749475, "(1 + Sqrt[5])/4", "Pi/5"},
    {SYMBOL_ArcCos, 0.8660254037844386, "Sqrt[3]/2", "Pi/6"},
    {SYMBOL_ArcCos, 1, "1", "0"},
    {SYMBOL_ArcCos, -0.5, "-1/2", "2 Pi/3"},
    {SYMBOL_ArcCos, -0.7071067811865476, "-1/Sqrt[2]", "3 Pi/4"},
    {SYMBOL_ArcCos, -0.8660254037844386, "-Sqrt[3]/2", "5 Pi/6"},
    {SYMBOL_ArcCos, -1, "-1", "Pi"},
    {SYMBOL_ArcTan, 0, "0", "0"},
    {SYMBOL_ArcTan, 0.2679491924311227, "2 - Sqrt[3]", "Pi/12"},
    {SYMBOL_ArcTan, 0.4142135623730951, "-1 + Sqrt[2]", "Pi/8"},
    {SYMBOL_ArcTan, 0.5773502691896258, "1/Sqrt[3]", "Pi/6"},
    {SYMBOL_ArcTan, 1, "1", "Pi/4"},
    {SYMBOL_ArcTan, 1.7320508075688772, "Sqrt[3]", "Pi/3"},
    {SYMBOL_ArcTan, 2.414213562373095, "1 + Sqrt[2]", "3 Pi/8"},
    {SYMBOL_ArcTan, 3.732050807568877, "2 + Sqrt[3]", "5 Pi/12"},
    {SYMBOL_ArcCot, 0, "0", "Pi/2"},
    {SYMBOL_ArcCot, 0.5773502691896258, "1/Sqrt[3]", "Pi/3"},
    {SYMBOL_ArcCot, 1, "1", "Pi/4"},
    {SYMBOL_ArcCot, 1.7320508075688772, "Sqrt[3]", "Pi/6"},
    {SYMBOL_ArcSec, 1, "1", "0"},
    {SYMBOL_ArcSec, 2, "2", "Pi/3"},
    {SYMBOL_ArcSec, 1.4142135623730951, "Sqrt[2]", "Pi/4"},
    {SYMBOL_ArcSec, 1.1547005383792515, "2/Sqrt[3]", "Pi/6"},
    {SYMBOL_ArcSec, -1, "-1", "Pi"},
    {SYMBOL_ArcSec, -2, "-2", "2 Pi/3"},
    {SYMBOL_ArcCsc, 1, "1", "Pi/2"},
    {SYMBOL_ArcCsc, 2, "2", "Pi/6"},
    {SYMBOL_ArcCsc, 1.4142135623730951, "Sqrt[2]", "Pi/4"},
    {SYMBOL_ArcCsc, 1.1547005383792515, "2/Sqrt[3]", "Pi/3"},
    {SYMBOL_Sinh, 0, "0", "0"},
    {SYMBOL_Cosh, 0, "0", "1"},
    {SYMBOL_Tanh, 0, "0", "0"},
    {SYMBOL_Sech, 0, "0", "1"},
    {SYMBOL_ArcSinh, 0, "0", "0"},
    {SYMBOL_ArcCosh, 0, "0", "I Pi/2"},
    {SYMBOL_ArcCosh, 1, "1", "0"},
    {SYMBOL_ArcCosh, -1, "-1", "I Pi"},
    {SYMBOL_ArcCosh, 0.5, "1/2", "I Pi/3"},
    {SYMBOL_ArcTanh, 0, "0", "0"},
    {SYMBOL_ArcTanh, 1, "1", "DirectedInfinity[1]"},
    {SYMBOL_ArcCoth, 0, "0", "I Pi/2"},
    {SYMBOL_ArcCoth, 1, "1", "DirectedInfinity[1]"},
    {SYMBOL_ArcSech, 0, "0", "DirectedInfinity[1]"},
    {SYMBOL_ArcSech, 1, "1", "0"},
};

static const struct {
    SymbolIndex head;
    const char *up, *down; /* at Infinity and -Infinity */
} limits[] = {
    {SYMBOL_Sin, "Interval[{-1, 1}]", "Interval[{-1, 1}]"},
    {SYMBOL_Cos, "Interval[{-1, 1}]", "Interval[{-1, 1}]"},
    {SYMBOL_ArcTan, "Pi/2", "-Pi/2"},
    {SYMBOL_ArcCot, "0", "0"},
    {SYMBOL_ArcSec, "Pi/2", "Pi/2"},
    {SYMBOL_ArcCsc, "0", "0"},
    {SYMBOL_Sinh, "DirectedInfinity[1]", "DirectedInfinity[-1]"},
    {SYMBOL_Cosh, "DirectedInfinity[1]", "DirectedInfinity[1]"},
    {SYMBOL_Tanh, "1", "-1"},
    {SYMBOL_Coth, "1", "-1"},
    {SYMBOL_Sech, "0", "0"},
    {SYMBOL_Csch, "0", "0"},
    {SYMBOL_ArcSinh, "DirectedInfinity[1]", "DirectedInfinity[-1]"},
    {SYMBOL_ArcCosh, "DirectedInfinity[1]", "DirectedInfinity[1]"},
    {SYMBOL_ArcTanh, "-I Pi/2", "I Pi/2"},
    {SYMBOL_ArcCoth, "0", "0"},
    {SYMBOL_ArcSech, "I Pi/2", "I Pi/2"},
    {SYMBOL_ArcCsch, "0", "0"},
};

Expr exact_value_of(Interp *in, Expr head, Expr x)
{
    if (expr_is_infinity(x)) {
        int s = expr_length(x) ? numeric_sign(in, expr_part(x, 1)) : 2;
        for (size_t i = 0; i < COUNT(limits) && s != 2; i++)
            if (head == &symbol_known[limits[i].head].node)
                return exact_text(in, s > 0 ? limits[i].up : limits[i].down);
        return s == 2 && (head == S(Sin) || head == S(Cos) || head == S(Tan)) ? S(Indeterminate) : NULL;
    }
    double v;
    if (!expr_is_numeric(in, x) || !numeric_double(in, x, &v))
        return NULL;
    for (size_t i = 0; i < COUNT(points); i++)
        if (head == &symbol_known[points[i].head].node && fabs(points[i].at - v) < 1e-14 &&
            expr_same(exact_text(in, points[i].x), x))
            return exact_text(in, points[i].value);
    return NULL;
}

/* ---- compositions ---- */

static const struct {
    SymbolIndex outer, inner;
    const char *value; /* of x; NULL: x itself */
} compositions[] = {
    {SYMBOL_Sin, SYMBOL_ArcSin, NULL},
    {SYMBOL_Sin, SYMBOL_ArcCos, "Sqrt[1 - #^2] &"},
    {SYMBOL_Sin, SYMBOL_ArcTan, "#/Sqrt[1 + #^2] &"},
    {SYMBOL_Cos, SYMBOL_ArcCos, NULL},
    {SYMBOL_Cos, SYMBOL_ArcSin, "Sqrt[1 - #^2] &"},
    {SYMBOL_Cos, SYMBOL_ArcTan, "1/Sqrt[1 + #^2] &"},
    {SYMBOL_Tan, SYMBOL_ArcTan, NULL},
    {SYMBOL_Tan, SYMBOL_ArcSin, "#/Sqrt[1 - #^2] &"},
    {SYMBOL_Tan, SYMBOL_ArcCos, "Sqrt[1 - #^2]/# &"},
    {SYMBOL_Tan, SYMBOL_ArcCot, "1/# &"},
    {SYMBOL_Cot, SYMBOL_ArcCot, NULL},
    {SYMBOL_Cot, SYMBOL_ArcTan, "1/# &"},
    {SYMBOL_Sec, SYMBOL_ArcSec, NULL},
    {SYMBOL_Sec, SYMBOL_ArcCos, "1/# &"},
    {SYMBOL_Csc, SYMBOL_ArcCsc, NULL},
    {SYMBOL_Csc, SYMBOL_ArcSin, "1/# &"},
    {SYMBOL_Sinh, SYMBOL_ArcSinh, NULL},
    {SYMBOL_Sinh, SYMBOL_ArcCosh, "Sqrt[(-1 + #)/(1 + #)] (1 + #) &"},
    {SYMBOL_Sinh, SYMBOL_ArcTanh, "#/Sqrt[1 - #^2] &"},
    {SYMBOL_Cosh, SYMBOL_ArcCosh, NULL},
    {SYMBOL_Cosh, SYMBOL_ArcSinh, "Sqrt[1 + #^2] &"},
    {SYMBOL_Cosh, SYMBOL_ArcTanh, "1/Sqrt[1 - #^2] &"},
    {SYMBOL_Tanh, SYMBOL_ArcTanh, NULL},
    {SYMBOL_Tanh, SYMBOL_ArcSinh, "#/Sqrt[1 + #^2] &"},
    {SYMBOL_Coth, SYMBOL_ArcCoth, NULL},
    {SYMBOL_Sech, SYMBOL_ArcSech, NULL},
    {SYMBOL_Csch, SYMBOL_ArcCsch, NULL},
};

/* Sinh[Log[q]] and the like for exact q. */
static Expr hyperbolic_of_log(Interp *in, Expr head, Expr q)
{
    Expr inverse = number_divide(in, expr_int(1), q);
    Expr s = number_multiply(in, ratio(1, 2), number_subtract(in, q, inverse));
    Expr c = number_multiply(in, ratio(1, 2), number_add(in, q, inverse));
    if (head == S(Sinh))
        return s;
    if (head == S(Cosh))
        return c;
    return head == S(Tanh) ? number_divide(in, s, c) : NULL;
}

/* ArcSin[Sin[y]] and its kin for a real number y: y moved by a multiple of Pi into the range of the inverse. */
static Expr inverse_of_function(Interp *in, Expr head, Expr inner, Expr y)
{
    bool sine = head == S(ArcSin) && inner == S(Sin), tangent = head == S(ArcTan) && inner == S(Tan);
    bool cosine = head == S(ArcCos) && inner == S(Cos);
    if ((!sine && !tangent && !cosine) || !expr_is_numeric(in, y) || numeric_sign(in, y) == 2)
        return NULL;
    Expr turns = divide(in, y, S(Pi)), k = numeric_floor(in, cosine ? turns : add(in, turns, ratio(1, 2)));
    if (!k || !number_is_integer(k))
        return NULL;
    bool odd = call1(in, S(OddQ), k) == S(True);
    if (cosine && odd)
        return subtract(in, multiply(in, number_add(in, k, expr_int(1)), S(Pi)), y);
    Expr rest = subtract(in, y, multiply(in, k, S(Pi)));
    return sine && odd ? negate(in, rest) : rest;
}

Expr exact_composition(Interp *in, Expr head, Expr x)
{
    if (!expr_is_normal(x) || expr_length(x) != 1)
        return NULL;
    Expr inner = expr_head(x), y = expr_part(x, 1), back = inverse_of_function(in, head, inner, y);
    if (back)
        return back;
    if (inner == S(Log) && expr_is_number(y) && number_is_exact(y) && number_is_real(y) && number_sign(y) > 0)
        return hyperbolic_of_log(in, head, y);
    for (size_t i = 0; i < COUNT(compositions); i++) {
        if (head != &symbol_known[compositions[i].outer].node || inner != &symbol_known[compositions[i].inner].node)
            continue;
        if (!compositions[i].value)
            return y;
        ParseResult p = parse_all(in, compositions[i].value, strlen(compositions[i].value));
        return p.expr ? call1(in, p.expr, y) : NULL;
    }
    return NULL;
}

/* ---- ArcTan of two ---- */

Expr exact_arctan2(Interp *in, Expr call)
{
    Expr x = expr_part(call, 1), y = expr_part(call, 2);
    bool numbers = expr_is_number(x) && expr_is_number(y);
    if (numbers && number_is_zero(x) && number_is_zero(y)) {
        message(in, S(ArcTan), "indet", expr_call(S(HoldForm), 1, call), NULL);
        return S(Indeterminate);
    }
    if (numbers && (!number_is_exact(x) || !number_is_exact(y))) {
        if (number_is_real(x) && number_is_real(y) && (number_is_machine(x) || number_is_machine(y))) {
            double r = atan2(number_double(y), number_double(x));
            return y == expr_int(0) && number_sign(x) > 0 ? y : expr_real(r);
        }
        return numeric_apply(in, call);
    }
    if (!expr_is_numeric(in, x) || !expr_is_numeric(in, y))
        return NULL;
    int sx = numeric_sign(in, x), sy = numeric_sign(in, y);
    if (sx == 2 || sy == 2)
        return NULL;
    if (sx == 0)
        return multiply(in, ratio(sy, 2), S(Pi));
    Expr angle = call1(in, S(ArcTan), divide(in, y, x));
    if (sx > 0)
        return angle;
    return add(in, sy >= 0 ? S(Pi) : negate(in, S(Pi)), angle);
}
