/* function.c - functions of the language as programs of the engine: apply to fresh symbols, walk what comes out. */
#include "builtins/net/function.h"
#include <math.h>
#include <string.h>
#include "interp/assoc.h"
#include "interp/number.h"

typedef struct Compiler {
    Interp *in;
    size_t n;
    const Expr *variables;
    MapInstr *code;
    int length, room;
    const char *why;
} Compiler;

static int compile(Compiler *c, Expr e);

static int emit(Compiler *c, MapOp op, int a, int b, int d, double value)
{
    if (a < 0 || b < 0 || d < 0)
        return -1;
    if (c->length == c->room) {
        MapInstr *bigger = mem_bytes(sizeof(MapInstr) * ((size_t)c->room * 2 + 32));
        if (c->length > 0)
            memcpy(bigger, c->code, sizeof(MapInstr) * (size_t)c->length);
        c->code = bigger;
        c->room = c->room * 2 + 32;
    }
    c->code[c->length] = (MapInstr){.op = op, .arg = {a, b, d}, .value = value};
    return c->length++;
}

static int emit1(Compiler *c, MapOp op, int a)
{
    return emit(c, op, a, 0, 0, 0);
}

static int emit2(Compiler *c, MapOp op, int a, int b)
{
    return emit(c, op, a, b, 0, 0);
}

static int constant(Compiler *c, double value)
{
    return emit(c, MAP_CONST, 0, 0, 0, value);
}

/* The arguments' own symbols are shown without their context. */
static const char *without_context(const char *text)
{
    static const char context[] = "System`Private`";
    Text t = text_start();
    while (*text)
        if (strncmp(text, context, sizeof context - 1) == 0)
            text += sizeof context - 1;
        else
            text_add_char(&t, *text++);
    return t.bytes;
}

static int refuse(Compiler *c, Expr e)
{
    if (!c->why)
        c->why = without_context(print_short(c->in, e, 60));
    return -1;
}

/* ---- functions of one argument ---- */

typedef struct Unary {
    const char *name;
    MapOp op;
    bool reciprocal_before, reciprocal_after;
} Unary;

static const Unary unary[] = {
    {"Ramp", MAP_RAMP, false, false},
    {"LogisticSigmoid", MAP_LOGISTIC, false, false},
    {"Tan", MAP_TAN, false, false},
    {"Tanh", MAP_TANH, false, false},
    {"ArcTan", MAP_ATAN, false, false},
    {"ArcTanh", MAP_ATANH, false, false},
    {"Sin", MAP_SIN, false, false},
    {"Sinh", MAP_SINH, false, false},
    {"ArcSin", MAP_ASIN, false, false},
    {"ArcSinh", MAP_ASINH, false, false},
    {"Cos", MAP_COS, false, false},
    {"Cosh", MAP_COSH, false, false},
    {"ArcCos", MAP_ACOS, false, false},
    {"ArcCosh", MAP_ACOSH, false, false},
    {"Cot", MAP_TAN, false, true},
    {"Coth", MAP_TANH, false, true},
    {"ArcCot", MAP_ATAN, true, false},
    {"ArcCoth", MAP_ATANH, true, false},
    {"Csc", MAP_SIN, false, true},
    {"Csch", MAP_SINH, false, true},
    {"ArcCsc", MAP_ASIN, true, false},
    {"ArcCsch", MAP_ASINH, true, false},
    {"Sec", MAP_COS, false, true},
    {"Sech", MAP_COSH, false, true},
    {"ArcSec", MAP_ACOS, true, false},
    {"ArcSech", MAP_ACOSH, true, false},
    {"Log", MAP_LOG, false, false},
    {"Exp", MAP_EXP, false, false},
    {"Sqrt", MAP_SQRT, false, false},
    {"CubeRoot", MAP_CBRT, false, false},
    {"Abs", MAP_ABS, false, false},
    {"RealAbs", MAP_ABS, false, false},
    {"Gamma", MAP_GAMMA, false, false},
    {"LogGamma", MAP_LOG_GAMMA, false, false},
    {"Erf", MAP_ERF, false, false},
    {"InverseErf", MAP_INVERSE_ERF, false, false},
    {"Erfc", MAP_ERFC, false, false},
    {"InverseErfc", MAP_INVERSE_ERFC, false, false},
    {"Round", MAP_ROUND, false, false},
    {"Floor", MAP_FLOOR, false, false},
    {"Ceiling", MAP_CEILING, false, false},
    {"Sign", MAP_SIGN, false, false},
    {"RealSign", MAP_SIGN, false, false},
    {"FractionalPart", MAP_FRACTION, false, false},
    {"IntegerPart", MAP_TRUNC, false, false},
    {"Minus", MAP_NEG, false, false},
    {"Not", MAP_NOT, false, false},
};

static int compile_unary(Compiler *c, const Unary *u, int a)
{
    if (u->reciprocal_before)
        a = emit1(c, MAP_RECIP, a);
    a = emit1(c, u->op, a);
    return u->reciprocal_after ? emit1(c, MAP_RECIP, a) : a;
}

/* a*x + b */
static int affine(Compiler *c, int x, double a, double b)
{
    int y = a == 1 ? x : emit2(c, MAP_MUL, x, constant(c, a));
    return b == 0 ? y : emit2(c, MAP_ADD, y, constant(c, b));
}

static int clipped(Compiler *c, int x, double low, double high)
{
    return emit2(c, MAP_MIN, emit2(c, MAP_MAX, x, constant(c, low)), constant(c, high));
}

static const double SELU_SCALE = 1.0507009873554805, SELU_ALPHA = 1.758099340847161;

/* scale x for x >= 0, alpha (Exp[x] - 1) below; the exponential sees no large argument. */
static int exponential_unit(Compiler *c, int x, double scale, double alpha)
{
    int below = affine(c, emit1(c, MAP_EXPM1, emit2(c, MAP_MIN, x, constant(c, 0))), alpha, 0);
    return emit(c, MAP_SELECT, emit2(c, MAP_LE, constant(c, 0), x), affine(c, x, scale, 0), below, 0);
}

/* A named activation; -2: no such name. */
static int activation(Compiler *c, const char *name, int x)
{
#define NAMED(text) (strcmp(name, text) == 0)
    if (NAMED("RectifiedLinearUnit") || NAMED("ReLU"))
        return emit1(c, MAP_RAMP, x);
    if (NAMED("ExponentialLinearUnit") || NAMED("ELU"))
        return exponential_unit(c, x, 1, 1);
    if (NAMED("ScaledExponentialLinearUnit") || NAMED("SELU"))
        return exponential_unit(c, x, SELU_SCALE, SELU_ALPHA);
    if (NAMED("GaussianErrorLinearUnit") || NAMED("GELU"))
        return emit1(c, MAP_GELU, x);
    if (NAMED("Swish"))
        return emit2(c, MAP_MUL, x, emit1(c, MAP_LOGISTIC, x));
    if (NAMED("HardSwish"))
        return emit2(c, MAP_MUL, affine(c, x, 1.0 / 6, 0), clipped(c, affine(c, x, 1, 3), 0, 6));
    if (NAMED("Mish"))
        return emit2(c, MAP_MUL, x, emit1(c, MAP_TANH, emit1(c, MAP_SOFTPLUS, x)));
    if (NAMED("SoftSign"))
        return emit2(c, MAP_DIV, x, affine(c, emit1(c, MAP_ABS, x), 1, 1));
    if (NAMED("SoftPlus"))
        return emit1(c, MAP_SOFTPLUS, x);
    if (NAMED("HardTanh"))
        return clipped(c, x, -1, 1);
    if (NAMED("HardSigmoid"))
        return clipped(c, affine(c, x, 0.5, 0.5), 0, 1);
    if (NAMED("Sigmoid"))
        return emit1(c, MAP_LOGISTIC, x);
#undef NAMED
    for (size_t i = 0; i < COUNT(unary); i++)
        if (strcmp(name, unary[i].name) == 0)
            return compile_unary(c, &unary[i], x);
    return -2;
}

/* ---- arithmetic ---- */

static int fold(Compiler *c, MapOp op, Expr e)
{
    if (expr_length(e) == 0)
        return refuse(c, e);
    int a = compile(c, expr_part(e, 1));
    for (size_t i = 2; i <= expr_length(e); i++)
        a = emit2(c, op, a, compile(c, expr_part(e, i)));
    return a;
}

static bool is_negative_power(Expr e)
{
    if (!expr_has_head(e, S(Power)) || expr_length(e) != 2)
        return false;
    double d;
    return number_to_double(expr_part(e, 2), &d) && d < 0;
}

/* Numerator over denominator, a leading -1 as a sign: one division, no powers of -1. */
static int compile_times(Compiler *c, Expr e)
{
    int top = -1, bottom = -1;
    bool negative = false;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr f = expr_part(e, i);
        double d;
        if (number_to_double(f, &d) && d == -1) {
            negative = !negative;
        } else if (is_negative_power(f)) {
            Expr inverse = expr_call(S(Power), 2, expr_part(f, 1), number_negate(c->in, expr_part(f, 2)));
            int b = compile(c, evaluate(c->in, inverse));
            if (b < 0)
                return -1;
            bottom = bottom < 0 ? b : emit2(c, MAP_MUL, bottom, b);
        } else {
            int a = compile(c, f);
            if (a < 0)
                return -1;
            top = top < 0 ? a : emit2(c, MAP_MUL, top, a);
        }
    }
    int y = top < 0 ? (bottom < 0 ? constant(c, 1) : emit1(c, MAP_RECIP, bottom)) : bottom < 0 ? top : emit2(c, MAP_DIV, top, bottom);
    return negative ? emit1(c, MAP_NEG, y) : y;
}

static int compile_power(Compiler *c, Expr e)
{
    if (expr_length(e) != 2)
        return refuse(c, e);
    Expr base = expr_part(e, 1), exponent = expr_part(e, 2);
    double p;
    if (base == S(E))
        return emit1(c, MAP_EXP, compile(c, exponent));
    if (number_to_double(exponent, &p)) {
        int x = compile(c, base);
        if (p == 2)
            return emit1(c, MAP_SQUARE, x);
        if (p == 3)
            return emit2(c, MAP_MUL, emit1(c, MAP_SQUARE, x), x);
        if (p == 4)
            return emit1(c, MAP_SQUARE, emit1(c, MAP_SQUARE, x));
        if (p == 0.5)
            return emit1(c, MAP_SQRT, x);
        if (p == -1)
            return emit1(c, MAP_RECIP, x);
        if (p == -0.5)
            return emit1(c, MAP_RECIP, emit1(c, MAP_SQRT, x));
        if (p == -2)
            return emit1(c, MAP_RECIP, emit1(c, MAP_SQUARE, x));
        return emit2(c, MAP_POW, x, constant(c, p));
    }
    return emit2(c, MAP_POW, compile(c, base), compile(c, exponent));
}

/* ---- logic ---- */

static int comparison(Compiler *c, Expr head, int a, int b)
{
    if (head == S(Less))
        return emit2(c, MAP_LT, a, b);
    if (head == S(LessEqual))
        return emit2(c, MAP_LE, a, b);
    if (head == S(Greater))
        return emit2(c, MAP_LT, b, a);
    if (head == S(GreaterEqual))
        return emit2(c, MAP_LE, b, a);
    if (head == S(Equal) || head == S(SameQ))
        return emit2(c, MAP_EQ, a, b);
    if (head == S(Unequal) || head == S(UnsameQ))
        return emit2(c, MAP_NE, a, b);
    return -2;
}

static int compile_comparison(Compiler *c, Expr e)
{
    Expr head = expr_head(e);
    bool mixed = head == S(Inequality);
    size_t step = mixed ? 2 : 1;
    if (expr_length(e) < 1 + step)
        return refuse(c, e);
    int result = -1, a = compile(c, expr_part(e, 1));
    for (size_t i = 1 + step; i <= expr_length(e); i += step) {
        int b = compile(c, expr_part(e, i));
        int one = comparison(c, mixed ? expr_part(e, i - 1) : head, a, b);
        if (one < 0)
            return refuse(c, e);
        result = result < 0 ? one : emit2(c, MAP_AND, result, one);
        a = b;
    }
    return result;
}

static int compile_if(Compiler *c, Expr e)
{
    if (expr_length(e) != 3)
        return refuse(c, e);
    int condition = compile(c, expr_part(e, 1)), yes = compile(c, expr_part(e, 2));
    return emit(c, MAP_SELECT, condition, yes, compile(c, expr_part(e, 3)), 0);
}

static int compile_which(Compiler *c, Expr e, size_t from)
{
    if (from > expr_length(e))
        return constant(c, NAN);
    if (expr_part(e, from) == S(True) && from < expr_length(e))
        return compile(c, expr_part(e, from + 1));
    if (from + 1 > expr_length(e))
        return refuse(c, e);
    int condition = compile(c, expr_part(e, from)), yes = compile(c, expr_part(e, from + 1));
    return emit(c, MAP_SELECT, condition, yes, compile_which(c, e, from + 2), 0);
}

static int compile_piecewise(Compiler *c, Expr e)
{
    if (expr_length(e) < 1 || !expr_is_list(expr_part(e, 1)))
        return refuse(c, e);
    Expr cases = expr_part(e, 1);
    int result = expr_length(e) > 1 ? compile(c, expr_part(e, 2)) : constant(c, 0);
    for (size_t i = expr_length(cases); i >= 1; i--) {
        Expr one = expr_part(cases, i);
        if (expr_length(one) != 2)
            return refuse(c, e);
        int yes = compile(c, expr_part(one, 1));
        result = emit(c, MAP_SELECT, compile(c, expr_part(one, 2)), yes, result, 0);
    }
    return result;
}

/* ---- the rest, by name ---- */

static int compile_clip(Compiler *c, Expr e)
{
    int x = compile(c, expr_part(e, 1));
    if (expr_length(e) == 1)
        return clipped(c, x, -1, 1);
    Expr range = expr_part(e, 2);
    if (!expr_is_list(range) || expr_length(range) != 2)
        return refuse(c, e);
    int low = compile(c, expr_part(range, 1)), high = compile(c, expr_part(range, 2));
    if (expr_length(e) == 2)
        return emit2(c, MAP_MIN, emit2(c, MAP_MAX, x, low), high);
    Expr outside = expr_part(e, 3);
    if (expr_length(e) != 3 || !expr_is_list(outside) || expr_length(outside) != 2)
        return refuse(c, e);
    int below = compile(c, expr_part(outside, 1)), above = compile(c, expr_part(outside, 2));
    int y = emit(c, MAP_SELECT, emit2(c, MAP_LT, high, x), above, x, 0);
    return emit(c, MAP_SELECT, emit2(c, MAP_LT, x, low), below, y, 0);
}

/* x where |x| > t, else 0. */
static int beyond(Compiler *c, int x, int t)
{
    return emit(c, MAP_SELECT, emit2(c, MAP_LT, t, emit1(c, MAP_ABS, x)), x, constant(c, 0), 0);
}

static int compile_mod(Compiler *c, Expr e)
{
    int x = compile(c, expr_part(e, 1)), m = compile(c, expr_part(e, 2));
    if (expr_length(e) == 2)
        return emit2(c, MAP_MOD, x, m);
    int d = compile(c, expr_part(e, 3));
    return emit2(c, MAP_ADD, emit2(c, MAP_MOD, emit2(c, MAP_SUB, x, d), m), d);
}

static int compile_delta(Compiler *c, Expr e)
{
    int other = expr_length(e) == 2 ? compile(c, expr_part(e, 2)) : constant(c, 0);
    return emit2(c, MAP_EQ, compile(c, expr_part(e, 1)), other);
}

/* Round, Floor, Ceiling to multiples. */
static int to_multiples(Compiler *c, Expr e, MapOp op)
{
    int x = compile(c, expr_part(e, 1)), m = compile(c, expr_part(e, 2));
    return emit2(c, MAP_MUL, emit1(c, op, emit2(c, MAP_DIV, x, m)), m);
}

static int compile_named(Compiler *c, Expr e, const char *name)
{
    size_t n = expr_length(e);
#define IS(text) (strcmp(name, text) == 0)
    if (n == 1) {
        Expr x = expr_part(e, 1);
        if (IS("Haversine"))
            return affine(c, emit1(c, MAP_COS, compile(c, x)), -0.5, 0.5);
        if (IS("InverseHaversine"))
            return affine(c, emit1(c, MAP_ASIN, emit1(c, MAP_SQRT, compile(c, x))), 2, 0);
        if (IS("Gudermannian"))
            return affine(c, emit1(c, MAP_ATAN, emit1(c, MAP_TANH, affine(c, compile(c, x), 0.5, 0))), 2, 0);
        if (IS("InverseGudermannian"))
            return affine(c, emit1(c, MAP_ATANH, emit1(c, MAP_TAN, affine(c, compile(c, x), 0.5, 0))), 2, 0);
        if (IS("Unitize"))
            return emit2(c, MAP_NE, compile(c, x), constant(c, 0));
        if (IS("KroneckerDelta") || IS("PossibleZeroQ") || IS("NetZeroQ"))
            return compile_delta(c, e);
        if (IS("Positive"))
            return emit2(c, MAP_LT, constant(c, 0), compile(c, x));
        if (IS("Negative"))
            return emit2(c, MAP_LT, compile(c, x), constant(c, 0));
        if (IS("NonNegative") || IS("UnitStep"))
            return emit2(c, MAP_LE, constant(c, 0), compile(c, x));
        if (IS("NonPositive"))
            return emit2(c, MAP_LE, compile(c, x), constant(c, 0));
        if (IS("HeavisideTheta"))
            return emit2(c, MAP_LT, constant(c, 0), compile(c, x));
        if (IS("Boole"))
            return compile(c, x);
        if (IS("Chop"))
            return beyond(c, compile(c, x), constant(c, 1e-10));
        if (IS("Threshold"))
            return beyond(c, compile(c, x), constant(c, 1e-10));
    }
    if (n == 2) {
        if (IS("Subtract"))
            return fold(c, MAP_SUB, e);
        if (IS("Divide"))
            return fold(c, MAP_DIV, e);
        if (IS("Surd"))
            return fold(c, MAP_SURD, e);
        if (IS("ArcTan"))
            return emit2(c, MAP_ATAN2, compile(c, expr_part(e, 2)), compile(c, expr_part(e, 1)));
        if (IS("Erf"))
            return emit2(c, MAP_SUB, emit1(c, MAP_ERF, compile(c, expr_part(e, 2))), emit1(c, MAP_ERF, compile(c, expr_part(e, 1))));
        if (IS("Log"))
            return emit2(c, MAP_DIV, emit1(c, MAP_LOG, compile(c, expr_part(e, 2))), emit1(c, MAP_LOG, compile(c, expr_part(e, 1))));
        if (IS("Threshold") || IS("Chop"))
            return beyond(c, compile(c, expr_part(e, 1)), compile(c, expr_part(e, 2)));
        if (IS("KroneckerDelta"))
            return compile_delta(c, e);
        if (IS("Round"))
            return to_multiples(c, e, MAP_ROUND);
        if (IS("Floor"))
            return to_multiples(c, e, MAP_FLOOR);
        if (IS("Ceiling"))
            return to_multiples(c, e, MAP_CEILING);
        if (IS("PolyGamma") && number_is_zero(expr_part(e, 1)))
            return emit1(c, MAP_DIGAMMA, compile(c, expr_part(e, 2)));
        if (IS("Xor"))
            return fold(c, MAP_NE, e);
    }
    if (IS("Mod") && (n == 2 || n == 3))
        return compile_mod(c, e);
    if (IS("Clip") && n >= 1 && n <= 3)
        return compile_clip(c, e);
    if (IS("Which"))
        return compile_which(c, e, 1);
    if (IS("Piecewise"))
        return compile_piecewise(c, e);
    if (IS("Inequality"))
        return compile_comparison(c, e);
#undef IS
    return refuse(c, e);
}

static int compile_call(Compiler *c, Expr e)
{
    Expr head = expr_head(e);
    if (head == S(Plus))
        return fold(c, MAP_ADD, e);
    if (head == S(Times))
        return compile_times(c, e);
    if (head == S(Power))
        return compile_power(c, e);
    if (head == S(Max))
        return fold(c, MAP_MAX, e);
    if (head == S(Min))
        return fold(c, MAP_MIN, e);
    if (head == S(And))
        return fold(c, MAP_AND, e);
    if (head == S(Or))
        return fold(c, MAP_OR, e);
    if (head == S(If))
        return compile_if(c, e);
    Compiler other = {.in = c->in};
    if (comparison(&other, head, 0, 0) != -2)
        return compile_comparison(c, e);
    const char *name = expr_is_string(head) ? expr_string_text(head) : expr_is_symbol(head) ? symbol_of(head)->name : NULL;
    if (!name)
        return refuse(c, e);
    if (expr_length(e) == 1) {
        Compiler trial = {.in = c->in};
        if (activation(&trial, name, emit(&trial, MAP_INPUT, 0, 0, 0, 0)) != -2)
            return activation(c, name, compile(c, expr_part(e, 1)));
    }
    return compile_named(c, e, name);
}

static bool free_of_variables(const Compiler *c, Expr e)
{
    for (size_t i = 0; i < c->n; i++)
        if (!expr_free_of(e, c->variables[i]))
            return false;
    return true;
}

static int compile(Compiler *c, Expr e)
{
    stack_check(c->in);
    if (c->why)
        return -1;
    for (size_t i = 0; i < c->n; i++)
        if (e == c->variables[i])
            return emit(c, MAP_INPUT, (int)i, 0, 0, 0);
    double d;
    if (number_to_double(e, &d))
        return constant(c, d);
    if (e == S(True) || e == S(False))
        return constant(c, e == S(True));
    if (expr_is_symbol(e) || free_of_variables(c, e)) {
        Expr value = evaluate_call(c->in, S(N), 1, e);
        if (number_to_double(value, &d))
            return constant(c, d);
        if (e == S(Infinity) || expr_has_head(e, S(DirectedInfinity)))
            return constant(c, INFINITY);
        if (value == S(Indeterminate))
            return constant(c, NAN);
        return expr_is_normal(e) ? compile_call(c, e) : refuse(c, e);
    }
    return expr_is_normal(e) ? compile_call(c, e) : refuse(c, e);
}

bool map_compile(Interp *in, Expr body, size_t n, const Expr *variables, MapProgram *out, const char **why)
{
    Compiler c = {.in = in, .n = n, .variables = variables};
    int last = compile(&c, body);
    if (last < 0 || c.why) {
        *why = c.why ? c.why : "an unknown function";
        return false;
    }
    /* The result is the last instruction. */
    if (last != c.length - 1)
        emit2(&c, MAP_ADD, last, constant(&c, 0));
    *out = (MapProgram){.inputs = (int)n, .length = c.length, .code = c.code};
    return true;
}

/* ---- functions ---- */

static bool any_slot_sequence(Expr e)
{
    if (!expr_is_normal(e))
        return false;
    if (expr_has_head(e, S(SlotSequence)))
        return true;
    for (size_t i = 0; i <= expr_length(e); i++)
        if (any_slot_sequence(expr_part(e, i)))
            return true;
    return false;
}

void function_named_slots(Expr e, const char **name, int *n)
{
    if (expr_has_head(e, S(Slot)) && expr_length(e) == 1 && expr_is_string(expr_part(e, 1))) {
        const char *text = expr_string_text(expr_part(e, 1));
        for (int i = 0; i < *n; i++)
            if (strcmp(name[i], text) == 0)
                return;
        if (*n < 16)
            name[(*n)++] = net_text(text);
        return;
    }
    for (size_t i = 0; expr_is_normal(e) && i <= expr_length(e); i++)
        function_named_slots(expr_part(e, i), name, n);
}

static int largest_slot(Expr e)
{
    int64_t n;
    if (expr_has_head(e, S(Slot)) && expr_length(e) == 1)
        return number_to_int64(expr_part(e, 1), &n) ? (int)n : 0;
    int most = 0;
    for (size_t i = 0; expr_is_normal(e) && i <= expr_length(e); i++) {
        int k = largest_slot(expr_part(e, i));
        most = k > most ? k : most;
    }
    return most;
}

int function_arity(Expr f)
{
    if (!expr_has_head(f, S(Function)) || expr_length(f) == 0)
        return 0;
    if (expr_length(f) == 1)
        return any_slot_sequence(f) ? 0 : largest_slot(expr_part(f, 1));
    return expr_is_list(expr_part(f, 1)) ? (int)expr_length(expr_part(f, 1)) : 1;
}

/* PossibleZeroQ of a symbol is False at once, Chop of one the symbol: they have to wait for the number. */
static Expr delay_tests(Interp *in, Expr e)
{
    if (e == symbol_intern(in, "System`", "PossibleZeroQ"))
        return symbol_intern(in, "System`Private`", "NetZeroQ");
    if (e == symbol_intern(in, "System`", "Chop"))
        return symbol_intern(in, "System`Private`", "Chop");
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return e;
    Expr result = e;
    for (size_t i = 0; i <= expr_length(e); i++) {
        Expr p = expr_part(e, i), q = delay_tests(in, p);
        if (p != q)
            result = expr_with_part(result, i, q);
    }
    return result;
}

static bool mentions_user_symbols(Expr e, Expr variables)
{
    if (expr_is_symbol(e))
        return strcmp(symbol_of(e)->context, "System`") != 0 && (!variables || expr_free_of(variables, e));
    for (size_t i = 0; expr_is_normal(e) && i <= expr_length(e); i++)
        if (mentions_user_symbols(expr_part(e, i), variables))
            return true;
    return false;
}

/* The evaluated body with slots for the symbols: it depends on no definition. */
static Expr slot_function(Interp *in, const LayerFunction *f)
{
    Expr *slots = mem_array(Expr, (size_t)f->arguments + 1);
    for (int i = 0; i < f->arguments; i++)
        slots[i] = expr_call(S(Slot), 1, f->name && f->name[i] ? expr_text(f->name[i]) : expr_int(i + 1));
    return expr_call(S(Function), 1, expr_substitute(in, f->body, (size_t)f->arguments, f->symbols, slots));
}

static void make_arguments(Interp *in, LayerFunction *f, int n)
{
    f->arguments = n;
    f->symbols = mem_array(Expr, (size_t)n + 1);
    for (int i = 0; i < n; i++)
        f->symbols[i] = symbol_intern(in, "System`Private`", net_textf("x%d", i + 1));
}

static Expr apply_function(Interp *in, const LayerFunction *f, Expr function)
{
    if (f->name) {
        AssocBuilder b = assoc_builder((size_t)f->arguments);
        for (int i = 0; i < f->arguments; i++)
            assoc_add(&b, expr_text(f->name[i]), f->symbols[i]);
        return evaluate_call(in, function, 1, assoc_finish(&b));
    }
    return evaluate(in, expr_normal(function, (size_t)f->arguments, f->symbols));
}

LayerFunction *layer_function(Interp *in, Expr f, int arguments, const char **why)
{
    LayerFunction *r = mem_new(LayerFunction);
    const char **names = mem_array(const char *, 16);
    int named = 0;
    if (expr_has_head(f, S(Function)) && expr_length(f) == 1)
        function_named_slots(expr_part(f, 1), names, &named);
    if (named > 0)
        r->name = names;
    int arity = function_arity(f);
    make_arguments(in, r, named > 0 ? named : arguments > 0 ? arguments : arity > 0 ? arity : 1);
    Expr function = expr_is_string(f) ? f : delay_tests(in, f);
    message_quiet_push(in, S(All)); /* what the function says about a bare symbol helps nobody */
    r->body = expr_is_string(f) ? expr_normal(f, 1, r->symbols) : apply_function(in, r, function);
    message_quiet_pop(in);
    if (!map_compile(in, r->body, (size_t)r->arguments, r->symbols, &r->program, why))
        return NULL;
    Expr own = expr_has_head(f, S(Function)) && expr_length(f) > 1 ? expr_part(f, 1) : NULL;
    bool foreign = !expr_is_string(f) && mentions_user_symbols(f, own);
    r->canonical = foreign ? slot_function(in, r) : f;
    return r;
}
