/* map.c - elementwise programs: their meaning in double precision, building with simplification, derivatives. */
#include "nn/map.h"
#include "nn/special.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int map_arity(MapOp op)
{
    static const int arity[MAP_OP_COUNT] = {
#define X(name, text, n) n,
        MAP_OPS(X)
#undef X
    };
    return arity[op];
}

const char *map_name(MapOp op)
{
    static const char *const name[MAP_OP_COUNT] = {
#define X(name, text, n) text,
        MAP_OPS(X)
#undef X
    };
    return name[op];
}

/* -- meaning -- */

static double surd(double x, double n)
{
    bool odd = n == nearbyint(n) && fmod(n, 2) != 0;
    if (x >= 0)
        return pow(x, 1 / n);
    return odd ? -pow(-x, 1 / n) : NAN;
}

static double modulo(double x, double m)
{
    double r = fmod(x, m);
    return r != 0 && (r < 0) != (m < 0) ? r + m : r;
}

static double logistic(double x)
{
    double e = exp(-fabs(x));
    return x >= 0 ? 1 / (1 + e) : e / (1 + e);
}

static double sign(double x)
{
    return isnan(x) ? x : (double)((x > 0) - (x < 0));
}

static const double NORMAL_DENSITY = 0.39894228040143267794; /* of the standard one at 0 */

/* The share of the standard normal distribution below x. */
static double normal_share(double x)
{
    return 0.5 * erfc(x * -0.70710678118654752440);
}

double map_apply(MapOp op, double a, double b, double c)
{
    switch (op) {
    case MAP_INPUT:
    case MAP_CONST:
    case MAP_OP_COUNT: return NAN;
    case MAP_ADD: return a + b;
    case MAP_SUB: return a - b;
    case MAP_MUL: return a * b;
    case MAP_DIV: return a / b;
    case MAP_POW: return pow(a, b);
    case MAP_MIN: return a <= b || isnan(a) ? a : b;
    case MAP_MAX: return a >= b || isnan(a) ? a : b;
    case MAP_MOD: return modulo(a, b);
    case MAP_ATAN2: return atan2(a, b);
    case MAP_SURD: return surd(a, b);
    case MAP_LT: return a < b;
    case MAP_LE: return a <= b;
    case MAP_EQ: return a == b;
    case MAP_NE: return a != b;
    case MAP_AND: return a != 0 && b != 0;
    case MAP_OR: return a != 0 || b != 0;
    case MAP_NOT: return a == 0;
    case MAP_SELECT: return a != 0 ? b : c;
    case MAP_NEG: return -a;
    case MAP_ABS: return fabs(a);
    case MAP_SIGN: return sign(a);
    case MAP_RAMP: return a > 0 || isnan(a) ? a : 0;
    case MAP_SQUARE: return a * a;
    case MAP_SQRT: return sqrt(a);
    case MAP_CBRT: return cbrt(a);
    case MAP_RECIP: return 1 / a;
    case MAP_EXP: return exp(a);
    case MAP_EXPM1: return expm1(a);
    case MAP_LOG: return log(a);
    case MAP_LOG1P: return log1p(a);
    case MAP_LOGISTIC: return logistic(a);
    case MAP_SOFTPLUS: return fmax(a, 0) + log1p(exp(-fabs(a)));
    case MAP_SIN: return sin(a);
    case MAP_COS: return cos(a);
    case MAP_TAN: return tan(a);
    case MAP_ASIN: return asin(a);
    case MAP_ACOS: return acos(a);
    case MAP_ATAN: return atan(a);
    case MAP_SINH: return sinh(a);
    case MAP_COSH: return cosh(a);
    case MAP_TANH: return tanh(a);
    case MAP_ASINH: return asinh(a);
    case MAP_ACOSH: return acosh(a);
    case MAP_ATANH: return atanh(a);
    case MAP_ERF: return erf(a);
    case MAP_ERFC: return erfc(a);
    case MAP_GELU: return a * normal_share(a);
    case MAP_GELU_SLOPE: return normal_share(a) + a * NORMAL_DENSITY * exp(-a * a / 2);
    case MAP_INVERSE_ERF: return special_inverse_erf(a);
    case MAP_INVERSE_ERFC: return special_inverse_erfc(a);
    case MAP_GAMMA: return tgamma(a);
    case MAP_LOG_GAMMA: return special_log_gamma(a);
    case MAP_DIGAMMA: return special_digamma(a);
    case MAP_TRIGAMMA: return special_trigamma(a);
    case MAP_FLOOR: return floor(a);
    case MAP_CEILING: return ceil(a);
    case MAP_ROUND: return nearbyint(a);
    case MAP_TRUNC: return trunc(a);
    case MAP_FRACTION: return a - trunc(a);
    }
    return NAN;
}

double map_eval(const MapProgram *p, const double *in)
{
    double few[64] = {0};
    double *v = p->length <= (int)COUNT(few) ? few : malloc((size_t)p->length * sizeof *v);
    if (!v)
        return NAN;
    for (int i = 0; i < p->length; i++) {
        const MapInstr *s = &p->code[i];
        int n = map_arity(s->op);
        if (s->op == MAP_INPUT)
            v[i] = in[s->arg[0]];
        else if (s->op == MAP_CONST)
            v[i] = s->value;
        else
            v[i] = map_apply(s->op, v[s->arg[0]], n > 1 ? v[s->arg[1]] : 0, n > 2 ? v[s->arg[2]] : 0);
    }
    double result = v[p->length - 1];
    if (v != few)
        free(v);
    return result;
}

void map_free(MapProgram *p)
{
    free(p->code);
    *p = (MapProgram){0};
}

const char *map_text(const MapProgram *p, char *buffer, size_t size)
{
    size_t used = 0;
    buffer[0] = 0;
    for (int i = 0; i < p->length && used + 1 < size; i++) {
        const MapInstr *s = &p->code[i];
        int n = 0, arity = map_arity(s->op);
        if (s->op == MAP_INPUT)
            n = snprintf(buffer + used, size - used, "%sx%d", i ? " " : "", s->arg[0] + 1);
        else if (s->op == MAP_CONST)
            n = snprintf(buffer + used, size - used, "%s%g", i ? " " : "", s->value);
        else
            n = snprintf(buffer + used, size - used,
                         arity == 1   ? "%s%s(%d)"
                         : arity == 2 ? "%s%s(%d,%d)"
                                      : "%s%s(%d,%d,%d)",
                         i ? " " : "", map_name(s->op), s->arg[0], s->arg[1], s->arg[2]);
        used += n > 0 ? (size_t)n : 0;
    }
    return buffer;
}

/* -- building -- */

enum { MERGE_WINDOW = 200 }; /* how far back equal instructions are looked for: keeps building linear */

static int append(MapBuilder *b, const MapInstr *s)
{
    int first = b->length > MERGE_WINDOW ? b->length - MERGE_WINDOW : 0;
    for (int i = b->length - 1; i >= first; i--) {
        const MapInstr *t = &b->code[i];
        if (t->op == s->op && memcmp(t->arg, s->arg, sizeof t->arg) == 0 &&
            memcmp(&t->value, &s->value, sizeof t->value) == 0)
            return i;
    }
    if (b->length == b->capacity) {
        int capacity = b->capacity ? 2 * b->capacity : 16;
        MapInstr *code = realloc(b->code, (size_t)capacity * sizeof *code);
        if (!code) {
            b->failed = true;
            return 0;
        }
        b->code = code;
        b->capacity = capacity;
    }
    b->code[b->length] = *s;
    return b->length++;
}

int map_input(MapBuilder *b, int number)
{
    if (number >= b->inputs)
        b->inputs = number + 1;
    return append(b, &(MapInstr){.op = MAP_INPUT, .arg = {number, 0, 0}});
}

int map_constant(MapBuilder *b, double value)
{
    return append(b, &(MapInstr){.op = MAP_CONST, .value = value});
}

static bool is_const(const MapBuilder *b, int x, double *value)
{
    if (b->failed || b->code[x].op != MAP_CONST)
        return false;
    *value = b->code[x].value;
    return true;
}

int map_emit1(MapBuilder *b, MapOp op, int x)
{
    double v;
    if (b->failed)
        return 0;
    if (is_const(b, x, &v))
        return map_constant(b, map_apply(op, v, 0, 0));
    MapInstr s = b->code[x];
    if (op == MAP_NEG && s.op == MAP_NEG)
        return s.arg[0];
    if (op == MAP_NEG && s.op == MAP_SUB)
        return map_emit2(b, MAP_SUB, s.arg[1], s.arg[0]);
    if (op == MAP_ABS && s.op == MAP_ABS)
        return x;
    return append(b, &(MapInstr){.op = op, .arg = {x, 0, 0}});
}

/* x^v for the exponents that have a cheaper form; -1 for others. */
static int power_by_constant(MapBuilder *b, int x, double v)
{
    if (v == 0)
        return map_constant(b, 1);
    if (v == 1)
        return x;
    if (v == 2)
        return map_emit1(b, MAP_SQUARE, x);
    if (v == 3)
        return map_emit2(b, MAP_MUL, map_emit1(b, MAP_SQUARE, x), x);
    if (v == -1)
        return map_emit1(b, MAP_RECIP, x);
    if (v == -2)
        return map_emit1(b, MAP_RECIP, map_emit1(b, MAP_SQUARE, x));
    if (v == 0.5)
        return map_emit1(b, MAP_SQRT, x);
    return -1;
}

/* The number of a simpler instruction for x op y, or -1. */
static int simplify2(MapBuilder *b, MapOp op, int x, int y)
{
    double u = 0, v = 0;
    bool cx = is_const(b, x, &u), cy = is_const(b, y, &v);
    if (cx && cy)
        return map_constant(b, map_apply(op, u, v, 0));
    switch (op) {
    case MAP_ADD:
        if (cx && u == 0)
            return y;
        if (cy && v == 0)
            return x;
        if (b->code[y].op == MAP_NEG)
            return map_emit2(b, MAP_SUB, x, b->code[y].arg[0]);
        return -1;
    case MAP_SUB:
        if (cy && v == 0)
            return x;
        if (cx && u == 0)
            return map_emit1(b, MAP_NEG, y);
        if (b->code[y].op == MAP_NEG)
            return map_emit2(b, MAP_ADD, x, b->code[y].arg[0]);
        return -1;
    case MAP_MUL:
        if ((cx && u == 0) || (cy && v == 0))
            return map_constant(b, 0);
        if (cx && u == 1)
            return y;
        if (cy && v == 1)
            return x;
        if (cx && u == -1)
            return map_emit1(b, MAP_NEG, y);
        if (cy && v == -1)
            return map_emit1(b, MAP_NEG, x);
        if (x == y)
            return map_emit1(b, MAP_SQUARE, x);
        return -1;
    case MAP_DIV:
        if (cy && v == 1)
            return x;
        if (cx && u == 1)
            return map_emit1(b, MAP_RECIP, y);
        if (cx && u == 0)
            return x;
        return -1;
    case MAP_POW: return cy ? power_by_constant(b, x, v) : -1;
    case MAP_AND: return (cx && u == 0) || (cy && v == 0) ? map_constant(b, 0) : -1;
    case MAP_MIN:
    case MAP_MAX: return x == y ? x : -1;
    default: return -1;
    }
}

int map_emit2(MapBuilder *b, MapOp op, int x, int y)
{
    if (b->failed)
        return 0;
    int simple = simplify2(b, op, x, y);
    if (simple >= 0)
        return simple;
    bool commutes = op == MAP_ADD || op == MAP_MUL || op == MAP_EQ || op == MAP_NE || op == MAP_AND || op == MAP_OR;
    if (commutes && x > y) {
        int t = x;
        x = y;
        y = t;
    }
    return append(b, &(MapInstr){.op = op, .arg = {x, y, 0}});
}

int map_emit3(MapBuilder *b, MapOp op, int x, int y, int z)
{
    double u;
    if (b->failed)
        return 0;
    if (op == MAP_SELECT && is_const(b, x, &u))
        return u != 0 ? y : z;
    if (op == MAP_SELECT && y == z)
        return y;
    return append(b, &(MapInstr){.op = op, .arg = {x, y, z}});
}

static int emit(MapBuilder *b, MapOp op, int x, int y, int z)
{
    int n = map_arity(op);
    return n == 1 ? map_emit1(b, op, x) : n == 2 ? map_emit2(b, op, x, y) : map_emit3(b, op, x, y, z);
}

/* Appends p and writes the number of each of its instructions to at[]. */
static int inline_all(MapBuilder *b, const MapProgram *p, const int *in, int *at)
{
    for (int i = 0; i < p->length; i++) {
        const MapInstr *s = &p->code[i];
        if (s->op == MAP_INPUT)
            at[i] = in[s->arg[0]];
        else if (s->op == MAP_CONST)
            at[i] = map_constant(b, s->value);
        else
            at[i] = emit(b, s->op, at[s->arg[0]], at[s->arg[1]], at[s->arg[2]]);
    }
    return at[p->length - 1];
}

int map_inline(MapBuilder *b, const MapProgram *p, const int *in)
{
    int *at = malloc((size_t)p->length * sizeof *at);
    if (!at) {
        b->failed = true;
        return 0;
    }
    int result = inline_all(b, p, in, at);
    free(at);
    return result;
}

/* Keeps what `result` needs, in order, as the program's code. */
static bool compact(MapBuilder *b, int result, MapProgram *p)
{
    int *at = calloc((size_t)result + 1, sizeof *at);
    p->code = malloc(((size_t)result + 1) * sizeof *p->code);
    if (!at || !p->code) {
        free(at);
        free(p->code);
        p->code = NULL;
        return false;
    }
    at[result] = 1;
    for (int i = result; i >= 0; i--)
        for (int k = 0; at[i] && k < map_arity(b->code[i].op); k++)
            at[b->code[i].arg[k]] = 1;
    p->length = 0;
    for (int i = 0; i <= result; i++) {
        if (!at[i])
            continue;
        MapInstr s = b->code[i];
        for (int k = 0; k < map_arity(s.op); k++)
            s.arg[k] = at[s.arg[k]];
        at[i] = p->length;
        p->code[p->length++] = s;
    }
    free(at);
    return true;
}

bool map_finish(MapBuilder *b, int result, int inputs, MapProgram *p)
{
    *p = (MapProgram){.inputs = inputs > b->inputs ? inputs : b->inputs};
    bool done = !b->failed && compact(b, result, p);
    map_builder_free(b);
    return done;
}

void map_builder_free(MapBuilder *b)
{
    free(b->code);
    *b = (MapBuilder){0};
}

bool map_reads(const MapProgram *p, int input)
{
    for (int i = 0; i < p->length; i++)
        if (p->code[i].op == MAP_INPUT && p->code[i].arg[0] == input)
            return true;
    return false;
}

/* -- derivatives -- */

/* The short names make the rules below readable as formulas. */
typedef struct Rule {
    MapBuilder *b;
    int x, y; /* arguments (of SELECT: condition, first) */
    int z;    /* third argument */
    int v;    /* the instruction's own value */
    int d;    /* gradient that arrives at it */
} Rule;

static int k(const Rule *r, double c)
{
    return map_constant(r->b, c);
}
static int add(const Rule *r, int a, int c)
{
    return map_emit2(r->b, MAP_ADD, a, c);
}
static int sub(const Rule *r, int a, int c)
{
    return map_emit2(r->b, MAP_SUB, a, c);
}
static int mul(const Rule *r, int a, int c)
{
    return map_emit2(r->b, MAP_MUL, a, c);
}
static int quo(const Rule *r, int a, int c)
{
    return map_emit2(r->b, MAP_DIV, a, c);
}
static int one(const Rule *r, MapOp op, int a)
{
    return map_emit1(r->b, op, a);
}
static int two(const Rule *r, MapOp op, int a, int c)
{
    return map_emit2(r->b, op, a, c);
}
static int pick(const Rule *r, int c, int a, int e)
{
    return map_emit3(r->b, MAP_SELECT, c, a, e);
}

/* b a^(b-1) d, 0 at b = 0; and a^b Log[a] d, 0 where a <= 0. */
static int power_x(const Rule *r)
{
    int slope = mul(r, mul(r, r->d, r->y), two(r, MAP_POW, r->x, sub(r, r->y, k(r, 1))));
    double exponent;
    return is_const(r->b, r->y, &exponent) ? slope : pick(r, two(r, MAP_EQ, r->y, k(r, 0)), k(r, 0), slope);
}

static int power_y(const Rule *r)
{
    int positive = two(r, MAP_LT, k(r, 0), r->x);
    return pick(r, positive, mul(r, r->d, mul(r, r->v, one(r, MAP_LOG, pick(r, positive, r->x, k(r, 1))))), k(r, 0));
}

/* Gradient of a one-argument function. -1: none flows; -2: no rule. */
static int gradient1(const Rule *r, MapOp op)
{
    int x = r->x, v = r->v, d = r->d;
    switch (op) {
    case MAP_NEG: return one(r, MAP_NEG, d);
    case MAP_ABS: return mul(r, d, one(r, MAP_SIGN, x));
    case MAP_RAMP: return pick(r, two(r, MAP_LT, k(r, 0), v), d, k(r, 0));
    case MAP_SQUARE: return mul(r, d, mul(r, k(r, 2), x));
    case MAP_SQRT: return quo(r, mul(r, k(r, 0.5), d), v);
    case MAP_CBRT: return quo(r, d, mul(r, k(r, 3), one(r, MAP_SQUARE, v)));
    case MAP_RECIP: return one(r, MAP_NEG, mul(r, d, one(r, MAP_SQUARE, v)));
    case MAP_EXP: return mul(r, d, v);
    case MAP_EXPM1: return mul(r, d, add(r, v, k(r, 1)));
    case MAP_LOG: return quo(r, d, x);
    case MAP_LOG1P: return quo(r, d, add(r, k(r, 1), x));
    case MAP_LOGISTIC: return mul(r, d, mul(r, v, sub(r, k(r, 1), v)));
    case MAP_SOFTPLUS: return mul(r, d, one(r, MAP_LOGISTIC, x));
    case MAP_SIN: return mul(r, d, one(r, MAP_COS, x));
    case MAP_COS: return one(r, MAP_NEG, mul(r, d, one(r, MAP_SIN, x)));
    case MAP_TAN: return mul(r, d, add(r, k(r, 1), one(r, MAP_SQUARE, v)));
    case MAP_ASIN: return quo(r, d, one(r, MAP_SQRT, sub(r, k(r, 1), one(r, MAP_SQUARE, x))));
    case MAP_ACOS: return one(r, MAP_NEG, gradient1(r, MAP_ASIN));
    case MAP_ATAN: return quo(r, d, add(r, k(r, 1), one(r, MAP_SQUARE, x)));
    case MAP_SINH: return mul(r, d, one(r, MAP_COSH, x));
    case MAP_COSH: return mul(r, d, one(r, MAP_SINH, x));
    case MAP_TANH: return mul(r, d, sub(r, k(r, 1), one(r, MAP_SQUARE, v)));
    case MAP_ASINH: return quo(r, d, one(r, MAP_SQRT, add(r, one(r, MAP_SQUARE, x), k(r, 1))));
    case MAP_ACOSH:
        return quo(r, d, mul(r, one(r, MAP_SQRT, sub(r, x, k(r, 1))), one(r, MAP_SQRT, add(r, x, k(r, 1)))));
    case MAP_ATANH: return quo(r, d, sub(r, k(r, 1), one(r, MAP_SQUARE, x)));
    case MAP_ERF:
        return mul(r, d, mul(r, k(r, 1.12837916709551257390), one(r, MAP_EXP, one(r, MAP_NEG, one(r, MAP_SQUARE, x)))));
    case MAP_ERFC: return one(r, MAP_NEG, gradient1(r, MAP_ERF));
    case MAP_GELU: return mul(r, d, one(r, MAP_GELU_SLOPE, x));
    case MAP_GELU_SLOPE: { /* (2 - x^2) times the normal density */
        int square = one(r, MAP_SQUARE, x);
        int density = mul(r, k(r, NORMAL_DENSITY), one(r, MAP_EXP, mul(r, k(r, -0.5), square)));
        return mul(r, d, mul(r, density, sub(r, k(r, 2), square)));
    }
    case MAP_INVERSE_ERF:
        return mul(r, d, mul(r, k(r, 0.88622692545275801365), one(r, MAP_EXP, one(r, MAP_SQUARE, v))));
    case MAP_INVERSE_ERFC: return one(r, MAP_NEG, gradient1(r, MAP_INVERSE_ERF));
    case MAP_GAMMA: return mul(r, d, mul(r, v, one(r, MAP_DIGAMMA, x)));
    case MAP_LOG_GAMMA: return mul(r, d, one(r, MAP_DIGAMMA, x));
    case MAP_DIGAMMA: return mul(r, d, one(r, MAP_TRIGAMMA, x));
    case MAP_TRIGAMMA: return -2;
    case MAP_FRACTION: return d;
    default: return -1; /* steps and logic: flat almost everywhere */
    }
}

/* Gradients of the arguments of a function of two or three; -1 where none flows. */
static void gradient2(const Rule *r, MapOp op, int out[3])
{
    int x = r->x, y = r->y, v = r->v, d = r->d;
    switch (op) {
    case MAP_ADD:
        out[0] = d;
        out[1] = d;
        break;
    case MAP_SUB:
        out[0] = d;
        out[1] = one(r, MAP_NEG, d);
        break;
    case MAP_MUL:
        out[0] = mul(r, d, y);
        out[1] = mul(r, d, x);
        break;
    case MAP_DIV:
        out[0] = quo(r, d, y);
        out[1] = one(r, MAP_NEG, quo(r, mul(r, d, v), y));
        break;
    case MAP_POW:
        out[0] = power_x(r);
        out[1] = power_y(r);
        break;
    case MAP_MIN:
    case MAP_MAX: {
        int first = op == MAP_MIN ? two(r, MAP_LE, x, y) : two(r, MAP_LE, y, x);
        out[0] = pick(r, first, d, k(r, 0));
        out[1] = pick(r, first, k(r, 0), d);
        break;
    }
    case MAP_MOD:
        out[0] = d;
        out[1] = one(r, MAP_NEG, mul(r, d, one(r, MAP_FLOOR, quo(r, x, y))));
        break;
    case MAP_ATAN2: {
        int norm = add(r, one(r, MAP_SQUARE, x), one(r, MAP_SQUARE, y));
        out[0] = quo(r, mul(r, d, y), norm);
        out[1] = one(r, MAP_NEG, quo(r, mul(r, d, x), norm));
        break;
    }
    case MAP_SURD:
        out[0] = quo(r, d, mul(r, y, two(r, MAP_POW, v, sub(r, y, k(r, 1)))));
        out[1] =
            one(r, MAP_NEG, quo(r, mul(r, mul(r, d, v), one(r, MAP_LOG, one(r, MAP_ABS, x))), one(r, MAP_SQUARE, y)));
        break;
    case MAP_SELECT:
        out[1] = pick(r, x, d, k(r, 0));
        out[2] = pick(r, x, k(r, 0), d);
        break;
    default: break;
    }
}

/* Adds g to the gradient collected for an instruction of p (-1: nothing yet). */
static void collect(MapBuilder *b, int *gradient, int g)
{
    if (g >= 0)
        *gradient = *gradient < 0 ? g : map_emit2(b, MAP_ADD, *gradient, g);
}

/* One instruction's step of the backward sweep; false where there is no rule. */
static bool sweep(MapBuilder *b, const MapInstr *s, const int *at, int v, int d, int *gradient)
{
    Rule r = {b, at[s->arg[0]], at[s->arg[1]], at[s->arg[2]], v, d};
    int out[3] = {-1, -1, -1};
    int arity = map_arity(s->op);
    if (arity == 1)
        out[0] = gradient1(&r, s->op);
    else if (arity > 1)
        gradient2(&r, s->op, out);
    if (out[0] == -2)
        return false;
    for (int i = 0; i < arity; i++)
        collect(b, &gradient[s->arg[i]], out[i]);
    return true;
}

/* The last instruction gets dy; going backwards each hands its arguments their share; reads of `input` add up. */
static bool backward(MapBuilder *b, const MapProgram *p, int input, const int *at, int *gradient, int *result)
{
    gradient[p->length - 1] = map_input(b, p->inputs + 1);
    *result = -1;
    for (int i = p->length - 1; i >= 0; i--) {
        const MapInstr *s = &p->code[i];
        if (gradient[i] < 0)
            continue;
        if (s->op == MAP_INPUT && s->arg[0] == input)
            collect(b, result, gradient[i]);
        else if (!sweep(b, s, at, at[i], gradient[i], gradient))
            return false;
    }
    if (*result < 0)
        *result = map_constant(b, 0);
    return true;
}

bool map_gradient(const MapProgram *p, int input, MapProgram *d)
{
    *d = (MapProgram){0};
    MapBuilder b = {0};
    size_t n = (size_t)p->length;
    int *at = malloc(n * sizeof *at), *gradient = malloc(n * sizeof *gradient);
    int *in = malloc(((size_t)p->inputs + 1) * sizeof *in);
    int result = 0;
    bool done = at && gradient && in;
    if (done) {
        for (int i = 0; i < p->inputs; i++)
            in[i] = map_input(&b, i);
        for (size_t i = 0; i < n; i++)
            gradient[i] = -1;
        inline_all(&b, p, in, at);
        if (map_arity(p->code[p->length - 1].op) > 0)
            at[p->length - 1] = map_input(&b, p->inputs); /* the value is at hand */
        done = backward(&b, p, input, at, gradient, &result);
    }
    free(at);
    free(gradient);
    free(in);
    if (done)
        return map_finish(&b, result, p->inputs + 2, d);
    map_builder_free(&b);
    return false;
}
