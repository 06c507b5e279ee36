/* derivative.c - D, Dt and Derivative. One walk over the expression; what the functions' own derivatives are stands in a
 * table of pure functions. */
#include <string.h>
#include "builtins/arith.h"
#include "builtins/exact.h"
#include "interp/parse.h"

/* head, number of parts, and for each part the derivative with respect to it (NULL: none known) */
static const struct Rule {
    const char *head;
    size_t n;
    const char *by[3];
} rules[] = {
    {"Sin", 1, {"Cos[#1] &"}},
    {"Cos", 1, {"-Sin[#1] &"}},
    {"Tan", 1, {"Sec[#1]^2 &"}},
    {"Cot", 1, {"-Csc[#1]^2 &"}},
    {"Sec", 1, {"Sec[#1] Tan[#1] &"}},
    {"Csc", 1, {"-Cot[#1] Csc[#1] &"}},
    {"ArcSin", 1, {"1/Sqrt[1 - #1^2] &"}},
    {"ArcCos", 1, {"-1/Sqrt[1 - #1^2] &"}},
    {"ArcTan", 1, {"1/(1 + #1^2) &"}},
    {"ArcTan", 2, {"-#2/(#1^2 + #2^2) &", "#1/(#1^2 + #2^2) &"}},
    {"ArcCot", 1, {"-1/(1 + #1^2) &"}},
    {"ArcSec", 1, {"1/(#1^2 Sqrt[1 - 1/#1^2]) &"}},
    {"ArcCsc", 1, {"-1/(#1^2 Sqrt[1 - 1/#1^2]) &"}},
    {"Sinh", 1, {"Cosh[#1] &"}},
    {"Cosh", 1, {"Sinh[#1] &"}},
    {"Tanh", 1, {"Sech[#1]^2 &"}},
    {"Coth", 1, {"-Csch[#1]^2 &"}},
    {"Sech", 1, {"-Sech[#1] Tanh[#1] &"}},
    {"Csch", 1, {"-Coth[#1] Csch[#1] &"}},
    {"ArcSinh", 1, {"1/Sqrt[1 + #1^2] &"}},
    {"ArcCosh", 1, {"1/(Sqrt[-1 + #1] Sqrt[1 + #1]) &"}},
    {"ArcTanh", 1, {"1/(1 - #1^2) &"}},
    {"ArcCoth", 1, {"1/(1 - #1^2) &"}},
    {"ArcSech", 1, {"-1/(#1 Sqrt[(1 - #1)/(1 + #1)] (1 + #1)) &"}},
    {"ArcCsch", 1, {"-1/(#1^2 Sqrt[1 + 1/#1^2]) &"}},
    {"Log", 1, {"1/#1 &"}},
    {"Log", 2, {"-Log[#2]/(#1 Log[#1]^2) &", "1/(#2 Log[#1]) &"}},
    {"Exp", 1, {"Exp[#1] &"}},
    {"Sqrt", 1, {"1/(2 Sqrt[#1]) &"}},
    {"Gamma", 1, {"Gamma[#1] PolyGamma[0, #1] &"}},
    {"Gamma", 2, {NULL, "-E^(-#2) #2^(-1 + #1) &"}},
    {"LogGamma", 1, {"PolyGamma[0, #1] &"}},
    {"PolyGamma", 1, {"PolyGamma[1, #1] &"}},
    {"PolyGamma", 2, {NULL, "PolyGamma[1 + #1, #2] &"}},
    {"Factorial", 1, {"Gamma[1 + #1] PolyGamma[0, 1 + #1] &"}},
    {"Beta", 2, {"Beta[#1, #2] (PolyGamma[0, #1] - PolyGamma[0, #1 + #2]) &",
                 "Beta[#1, #2] (PolyGamma[0, #2] - PolyGamma[0, #1 + #2]) &"}},
    {"Erf", 1, {"2/(E^#1^2 Sqrt[Pi]) &"}},
    {"Erfc", 1, {"-2/(E^#1^2 Sqrt[Pi]) &"}},
    {"Erfi", 1, {"2 E^#1^2/Sqrt[Pi] &"}},
    {"InverseErf", 1, {"(E^InverseErf[#1]^2 Sqrt[Pi])/2 &"}},
    {"InverseErfc", 1, {"-(E^InverseErfc[#1]^2 Sqrt[Pi])/2 &"}},
    {"LogisticSigmoid", 1, {"LogisticSigmoid[#1] (1 - LogisticSigmoid[#1]) &"}},
    {"Ramp", 1, {"UnitStep[#1] &"}},
    {"RealAbs", 1, {"#1/RealAbs[#1] &"}},
    {"Haversine", 1, {"Sin[#1]/2 &"}},
    {"InverseHaversine", 1, {"1/Sqrt[(1 - #1) #1] &"}},
    {"Gudermannian", 1, {"Sech[#1] &"}},
    {"InverseGudermannian", 1, {"Sec[#1] &"}},
    {"Sinc", 1, {"Cos[#1]/#1 - Sin[#1]/#1^2 &"}},
    {"ExpIntegralEi", 1, {"E^#1/#1 &"}},
    {"ExpIntegralE", 2, {NULL, "-ExpIntegralE[-1 + #1, #2] &"}},
    {"LogIntegral", 1, {"1/Log[#1] &"}},
    {"SinIntegral", 1, {"Sinc[#1] &"}},
    {"CosIntegral", 1, {"Cos[#1]/#1 &"}},
    {"SinhIntegral", 1, {"Sinh[#1]/#1 &"}},
    {"CoshIntegral", 1, {"Cosh[#1]/#1 &"}},
    {"FresnelS", 1, {"Sin[(Pi #1^2)/2] &"}},
    {"FresnelC", 1, {"Cos[(Pi #1^2)/2] &"}},
    {"ProductLog", 1, {"ProductLog[#1]/(#1 (1 + ProductLog[#1])) &"}},
    {"BesselJ", 2, {NULL, "(BesselJ[-1 + #1, #2] - BesselJ[1 + #1, #2])/2 &"}},
    {"BesselY", 2, {NULL, "(BesselY[-1 + #1, #2] - BesselY[1 + #1, #2])/2 &"}},
    {"BesselI", 2, {NULL, "(BesselI[-1 + #1, #2] + BesselI[1 + #1, #2])/2 &"}},
    {"BesselK", 2, {NULL, "(-BesselK[-1 + #1, #2] - BesselK[1 + #1, #2])/2 &"}},
    {"AiryAi", 1, {"AiryAiPrime[#1] &"}},
    {"AiryBi", 1, {"AiryBiPrime[#1] &"}},
    {"AiryAiPrime", 1, {"#1 AiryAi[#1] &"}},
    {"AiryBiPrime", 1, {"#1 AiryBi[#1] &"}},
    {"PolyLog", 2, {NULL, "PolyLog[-1 + #1, #2]/#2 &"}},
    {"HeavisideTheta", 1, {"DiracDelta[#1] &"}},
    {"EllipticK", 1, {"(EllipticE[#1] - (1 - #1) EllipticK[#1])/(2 (1 - #1) #1) &"}},
    {"EllipticE", 1, {"(EllipticE[#1] - EllipticK[#1])/(2 #1) &"}},
    {"Log2", 1, {"1/(#1 Log[2]) &"}},
    {"Log10", 1, {"1/(#1 Log[10]) &"}},
    {"Subtract", 2, {"1 &", "-1 &"}},
    {"Divide", 2, {"1/#2 &", "-#1/#2^2 &"}},
    {"Minus", 1, {"-1 &"}},
    {"UnitStep", 1, {"Piecewise[{{Indeterminate, #1 == 0}}, 0] &"}},
    {"ChebyshevT", 2, {NULL, "#1 ChebyshevU[-1 + #1, #2] &"}},
    {"HermiteH", 2, {NULL, "2 #1 HermiteH[-1 + #1, #2] &"}},
};

/* The functions of the table, read on first use. */
typedef struct Cache {
    Expr head[COUNT(rules)];
    Expr by[COUNT(rules)][3];
} Cache;
static const int cache_key;

static void *cache_new(Interp *in)
{
    Cache *c = mem_new(Cache);
    for (size_t i = 0; i < COUNT(rules); i++)
        c->head[i] = symbol_intern(in, "System`", rules[i].head);
    return c;
}

/* The function that gives the derivative of head with respect to part i (0-based) of n; NULL unknown. */
static Expr partial(Interp *in, Expr head, size_t n, size_t i)
{
    Cache *c = interp_state(in, &cache_key, cache_new);
    for (size_t k = 0; k < COUNT(rules); k++) {
        if (c->head[k] != head || rules[k].n != n || !rules[k].by[i])
            continue;
        if (!c->by[k][i])
            c->by[k][i] = parse_all(in, rules[k].by[i], strlen(rules[k].by[i])).expr;
        return c->by[k][i];
    }
    return NULL;
}

/* ---- the walk ---- */

typedef struct Task {
    Expr x;
    bool total;   /* Dt: other symbols depend on x */
    Expr depends; /* NonConstants: a List, or NULL */
    Expr constants; /* Constants of Dt: a List, or NULL */
} Task;

static Expr derive(Interp *in, const Task *t, Expr e);

static bool holds(Expr list, Expr e)
{
    for (size_t i = 1; list && i <= expr_length(list); i++)
        if (expr_same(expr_part(list, i), e))
            return true;
    return false;
}

static bool is_free(const Task *t, Expr e)
{
    if (expr_is_symbol(t->x) && !t->total && !t->depends)
        return expr_free_of(e, t->x);
    if (expr_same(e, t->x) || holds(t->depends, e))
        return false;
    if (t->total && expr_is_symbol(e) && !(symbol_of(e)->attributes & ATTR_CONSTANT) && !holds(t->constants, e) &&
        strcmp(symbol_of(e)->context, "System`") != 0)
        return false;
    if (expr_is_normal(e)) {
        if (!expr_is_symbol(expr_head(e)) && !is_free(t, expr_head(e)))
            return false;
        for (size_t i = 1; i <= expr_length(e); i++)
            if (!is_free(t, expr_part(e, i)))
                return false;
    }
    return true;
}

static Expr derive_each(Interp *in, const Task *t, Expr e)
{
    Builder b = builder_start(expr_head(e), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, derive(in, t, expr_part(e, i)));
    return evaluate(in, builder_finish(&b));
}

static Expr derive_product(Interp *in, const Task *t, Expr e)
{
    size_t n = expr_length(e);
    Builder sum = builder_start(S(Plus), n);
    for (size_t i = 1; i <= n; i++) {
        Expr d = derive(in, t, expr_part(e, i));
        if (d == expr_int(0))
            continue;
        Builder term = builder_start(S(Times), n);
        for (size_t j = 1; j <= n; j++)
            builder_add(&term, j == i ? d : expr_part(e, j));
        builder_add(&sum, builder_finish(&term));
    }
    return evaluate(in, builder_finish(&sum));
}

/* a^b (b a'/a + b' Log[a]) */
static Expr derive_power(Interp *in, const Task *t, Expr e)
{
    Expr a = expr_part(e, 1), b = expr_part(e, 2);
    if (is_free(t, b)) {
        Expr da = derive(in, t, a), lower = power(in, a, add(in, b, expr_int(-1)));
        return evaluate(in, expr_call(S(Times), 3, b, lower, da));
    }
    Expr db = derive(in, t, b);
    if (is_free(t, a))
        return evaluate(in, expr_call(S(Times), 3, e, call1(in, S(Log), a), db));
    Expr da = derive(in, t, a);
    Expr first = evaluate(in, expr_call(S(Times), 3, b, power(in, a, expr_int(-1)), da));
    return multiply(in, e, add(in, first, multiply(in, call1(in, S(Log), a), db)));
}

/* Derivative[0, ..., 1, ..., 0][f], merged with an outer Derivative that f may carry. */
static Expr unknown_partial(Expr head, size_t n, size_t i)
{
    bool derived = expr_is_normal(head) && expr_is_normal(expr_head(head)) &&
                   expr_has_head(expr_head(head), S(Derivative)) && expr_length(expr_head(head)) == n &&
                   expr_length(head) == 1;
    Builder orders = builder_start(S(Derivative), n);
    for (size_t k = 1; k <= n; k++) {
        Expr old = derived ? expr_part(expr_head(head), k) : expr_int(0);
        builder_add(&orders, k == i && number_is_integer(old)
                                 ? number_add(NULL, old, expr_int(1))
                                 : k == i ? expr_call(S(Plus), 2, old, expr_int(1)) : old);
    }
    Expr f = derived ? expr_part(head, 1) : head;
    return expr_normal(builder_finish(&orders), 1, &f);
}

static Expr derive_call(Interp *in, const Task *t, Expr e)
{
    size_t n = expr_length(e);
    Expr head = expr_head(e);
    Expr parts[3] = {NULL};
    for (size_t i = 0; i < n && i < COUNT(parts); i++)
        parts[i] = expr_part(e, i + 1);
    Builder sum = builder_start(S(Plus), n);
    for (size_t i = 1; i <= n; i++) {
        if (is_free(t, expr_part(e, i)))
            continue;
        Expr inner = derive(in, t, expr_part(e, i));
        if (inner == expr_int(0))
            continue;
        Expr known = n <= COUNT(parts) && expr_is_symbol(head) ? partial(in, head, n, i - 1) : NULL;
        Expr outer;
        if (known)
            outer = evaluate_apply(in, known, n, parts);
        else
            outer = evaluate(in, expr_with_head(e, unknown_partial(head, n, i)));
        builder_add(&sum, expr_call(S(Times), 2, inner, outer));
    }
    return evaluate(in, builder_finish(&sum));
}

static Expr replace_in(Interp *in, Expr e, Expr from, Expr to)
{
    return evaluate(in, expr_call(S(ReplaceAll), 2, e, expr_rule(from, to)));
}

/* d/dx of Integrate[f, {t, a, b}]: f[b] b' - f[a] a' + Integrate[df/dx, {t, a, b}] */
static Expr derive_integral(Interp *in, const Task *t, Expr e)
{
    if (expr_length(e) != 2)
        return NULL;
    Expr f = expr_part(e, 1), spec = expr_part(e, 2);
    if (!expr_is_list(spec))
        return expr_same(spec, t->x) ? f : expr_call(S(Integrate), 2, derive(in, t, f), spec);
    if (expr_length(spec) != 3)
        return NULL;
    Expr v = expr_part(spec, 1), a = expr_part(spec, 2), b = expr_part(spec, 3);
    if (expr_same(v, t->x))
        return expr_int(0);
    Expr upper = multiply(in, replace_in(in, f, v, b), derive(in, t, b));
    Expr lower = multiply(in, replace_in(in, f, v, a), derive(in, t, a));
    Expr inside = is_free(t, f) ? expr_int(0) : call2(in, S(Integrate), derive(in, t, f), spec);
    return add(in, subtract(in, upper, lower), inside);
}

static Expr derive_piecewise(Interp *in, const Task *t, Expr e)
{
    Expr list = expr_part(e, 1);
    Builder b = builder_start(S(List), expr_length(list));
    for (size_t i = 1; i <= expr_length(list); i++) {
        Expr pair = expr_part(list, i);
        if (!expr_is_list(pair) || expr_length(pair) != 2)
            return NULL;
        builder_add(&b, expr_list(2, derive(in, t, expr_part(pair, 1)), expr_part(pair, 2)));
    }
    Expr rest = expr_length(e) == 2 ? derive(in, t, expr_part(e, 2)) : expr_int(0);
    return evaluate(in, expr_call(S(Piecewise), 2, builder_finish(&b), rest));
}

static Expr derive(Interp *in, const Task *t, Expr e)
{
    stack_check(in);
    if (expr_same(e, t->x))
        return expr_int(1);
    if (is_free(t, e))
        return expr_int(0);
    if (holds(t->depends, e))
        return expr_call(S(D), 3, e, t->x, expr_rule(symbol_intern(in, "System`", "NonConstants"), t->depends));
    if (expr_is_symbol(e))
        return expr_call(S(Dt), 2, e, t->x);
    Expr head = expr_head(e);
    if (head == S(Plus) || head == S(List) || head == S(Equal))
        return derive_each(in, t, e);
    if (head == S(Times))
        return derive_product(in, t, e);
    if (head == S(Power) && expr_length(e) == 2)
        return derive_power(in, t, e);
    if (head == S(Integrate) || (head == S(Piecewise) && expr_length(e) >= 1 && expr_is_list(expr_part(e, 1)))) {
        Expr r = head == S(Integrate) ? derive_integral(in, t, e) : derive_piecewise(in, t, e);
        if (r)
            return r;
    }
    if (head == S(If) && expr_length(e) == 3)
        return expr_call(S(If), 3, expr_part(e, 1), derive(in, t, expr_part(e, 2)), derive(in, t, expr_part(e, 3)));
    if ((head == S(Sum) || head == S(Hold) || head == S(HoldForm)) && expr_length(e) >= 1)
        return evaluate(in, expr_with_part(e, 1, derive(in, t, expr_part(e, 1))));
    return derive_call(in, t, e);
}

/* ---- D ---- */

static bool is_variable(Interp *in, Expr x)
{
    if (expr_is_number(x) || expr_is_string(x) || expr_has_head(x, S(Plus)) || expr_has_head(x, S(Times)) ||
        (expr_is_symbol(x) && (symbol_of(x)->attributes & ATTR_CONSTANT))) {
        message(in, S(D), "ivar", x, NULL);
        return false;
    }
    return true;
}

/* Derivatives by each of a list of variables, as the last dimensions. */
static Expr by_vector(Interp *in, const Task *t, Expr e, Expr variables)
{
    if (expr_is_list(e)) {
        Builder b = builder_start(S(List), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, by_vector(in, t, expr_part(e, i), variables));
        return builder_finish(&b);
    }
    Builder b = builder_start(S(List), expr_length(variables));
    for (size_t i = 1; i <= expr_length(variables); i++) {
        Task each = *t;
        each.x = expr_part(variables, i);
        builder_add(&b, derive(in, &each, e));
    }
    return builder_finish(&b);
}

/* e by one specification: x, {x, n}, {{x, y, ...}}, {{x, y, ...}, n}. NULL when it stays. */
static Expr by_spec(Interp *in, Expr call, Task *t, Expr e, Expr spec)
{
    int64_t times = 1;
    if (expr_is_list(spec)) {
        size_t n = expr_length(spec);
        if (n == 0 || n > 2)
            return message(in, call, "dvar", spec, NULL);
        if (n == 2 && (!number_to_int64(expr_part(spec, 2), &times) || times < 0)) {
            if (!expr_is_number(expr_part(spec, 2)))
                return t->total ? NULL : exact_library(in, expr_call(S(D), 2, e, spec));
            return message(in, call, "dvar", spec, NULL);
        }
        Expr inner = expr_part(spec, 1);
        if (expr_is_list(inner)) {
            for (int64_t i = 0; i < times; i++)
                e = by_vector(in, t, e, inner);
            return e;
        }
        if (n == 1)
            return message(in, call, "dvar", spec, NULL);
        spec = inner;
    }
    if (!is_variable(in, spec))
        return NULL;
    t->x = spec;
    for (int64_t i = 0; i < times && e != expr_int(0); i++) {
        e = derive(in, t, e);
        unwind_poll(in);
    }
    return e;
}

static Expr d_word(Interp *in, Expr call)
{
    size_t n = call_arguments(in, call);
    Expr e = expr_part(call, 1), depends = NULL;
    if (n < 2)
        return n == 1 ? e : NULL;
    Expr given;
    if (option_given(in, call, "NonConstants", &given) && expr_is_list(given) && expr_length(given))
        depends = given;
    else if (option_given(in, call, "NonConstants", &given) && !expr_is_list(given)) /* a lone y is {y} */
        return expr_with_part(call, expr_length(call), expr_rule(expr_part(expr_part(call, expr_length(call)), 1), expr_list(1, given)));
    Task t = {NULL, false, depends, NULL};
    if (depends && n == 2 && holds(depends, e))
        return NULL;
    for (size_t i = 2; i <= n; i++) {
        e = by_spec(in, call, &t, e, expr_part(call, i));
        if (!e)
            return NULL;
    }
    return e;
}

/* Dt[y, marker] everywhere as Dt[y]. */
static Expr differential(Interp *in, Expr e, Expr marker)
{
    stack_check(in);
    if (!expr_is_normal(e))
        return e;
    if (expr_is_call(e, S(Dt), 2) && expr_part(e, 2) == marker)
        return expr_call(S(Dt), 1, expr_part(e, 1));
    Builder b = builder_start(expr_head(e), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, differential(in, expr_part(e, i), marker));
    return evaluate(in, builder_finish(&b));
}

static Expr dt_word(Interp *in, Expr call)
{
    size_t n = call_arguments(in, call);
    Expr e = expr_part(call, 1), constants = NULL;
    if (option_given(in, call, "Constants", &constants) && !expr_is_list(constants))
        constants = expr_list(1, constants);
    if (holds(constants, e))
        return expr_int(0);
    if (n == 1) { /* the differential: every symbol varies */
        if (expr_is_symbol(e) && !(symbol_of(e)->attributes & ATTR_CONSTANT))
            return NULL;
        if (expr_is_number(e) || expr_is_symbol(e))
            return expr_int(0);
        Expr marker = symbol_intern(in, "System`Private`", "differential");
        Task t = {marker, true, NULL, constants};
        return differential(in, derive(in, &t, e), marker);
    }
    if (expr_is_symbol(e) && n == 2 && !expr_is_list(expr_part(call, 2)))
        return expr_same(e, expr_part(call, 2))                     ? expr_int(1)
               : (symbol_of(e)->attributes & ATTR_CONSTANT) ? expr_int(0)
                                                                    : NULL;
    Task t = {NULL, true, NULL, constants};
    for (size_t i = 2; i <= n; i++) {
        e = by_spec(in, call, &t, e, expr_part(call, i));
        if (!e)
            return NULL;
    }
    return e;
}

/* ---- Derivative ---- */

static Expr slots(size_t n, Builder *b)
{
    for (size_t i = 1; i <= n; i++)
        builder_add(b, expr_call(S(Slot), 1, expr_int((int64_t)i)));
    return builder_finish(b);
}

/* Derivative[n1, ...][f] of a known f: a pure function. */
static Expr derivative_apply(Interp *in, Expr call)
{
    Expr orders = expr_head(call);
    size_t n = expr_length(orders);
    if (expr_length(call) != 1 || n == 0)
        return NULL;
    Expr f = expr_part(call, 1);
    bool none = true;
    for (size_t i = 1; i <= n; i++) {
        int64_t k;
        if (!number_to_int64(expr_part(orders, i), &k) || k < 0)
            return NULL;
        none = none && k == 0;
    }
    if (none)
        return f;
    if (expr_is_number(f) && n == 1)
        return expr_call(S(Function), 1, expr_int(0));
    if (n == 1 && expr_is_normal(f) && expr_is_normal(expr_head(f)) && expr_has_head(expr_head(f), S(Derivative)) &&
        expr_length(expr_head(f)) == 1) { /* f'' of f' */
        Expr sum = add(in, expr_part(orders, 1), expr_part(expr_head(f), 1)), base = expr_part(f, 1);
        return expr_normal(expr_call(S(Derivative), 1, sum), 1, &base);
    }
    bool function = expr_has_head(f, S(Function));
    if (!function && !expr_is_symbol(f))
        return NULL;
    Expr body, variables[8];
    if (n > COUNT(variables))
        return NULL;
    for (size_t i = 0; i < n; i++)
        variables[i] = symbol_fresh(in, "x");
    body = evaluate_apply(in, f, n, variables);
    if (!function && expr_is_normal(body) && expr_head(body) == f && !partial(in, f, n, 0) && !partial(in, f, n, n - 1))
        return NULL;
    Task t = {NULL, false, NULL, NULL};
    for (size_t i = 0; i < n; i++) {
        t.x = variables[i];
        for (int64_t k = expr_int_value(expr_part(orders, i + 1)); k > 0; k--)
            body = derive(in, &t, body);
    }
    Builder b = builder_start(S(List), n);
    Expr values = slots(n, &b);
    Expr slot[8];
    for (size_t i = 0; i < n; i++)
        slot[i] = expr_part(values, i + 1);
    if (expr_has_head(body, S(Derivative)))
        return NULL;
    if (function && expr_length(f) == 2) { /* Function[x, x^2]' keeps its name: Function[x, 2 x] */
        Expr names = expr_part(f, 1);
        for (size_t i = 0; i < n; i++)
            slot[i] = !expr_is_list(names) ? names : i < expr_length(names) ? expr_part(names, i + 1) : slot[i];
        return expr_call(S(Function), 2, names, expr_substitute(in, body, n, variables, slot));
    }
    return expr_call(S(Function), 1, expr_substitute(in, body, n, variables, slot));
}

static const Builtin builtins[] = {
    {"D", {1, ANY}, ATTR_READ_PROTECTED, d_word,
     "D[f, x] gives the partial derivative of f with respect to x.\nD[f, {x, n}] gives the nth derivative.\nD[f, x, y, ...] "
     "differentiates with respect to x, y, ... in turn.\nD[f, {{x, y, ...}}] gives the vector of derivatives.",
     .options = "NonConstants -> {}"},
    {"Dt", {1, ANY}, ATTR_NONE, dt_word,
     "Dt[f, x] gives the total derivative of f with respect to x.\nDt[f] gives the total differential.",
     .options = "Constants -> {}"},
    {"Derivative", {0, ANY}, ATTR_NHOLD_ALL | ATTR_READ_PROTECTED, NULL,
     "f' is the derivative of a function f of one part.\nDerivative[n1, n2, ...][f] is the function differentiated ni times "
     "with respect to part i.",
     .apply = derivative_apply},
};

static const MessageText messages[] = {
    {"General", "ivar", "`1` is not a valid variable."},
    {"D", "dvar", "Multiple derivative specifier `1` does not have the form {variable, n}, where n is a non-negative machine "
                  "integer or symbolic."},
};

/* f'[x_] := ... defines a derivative */
static void start(Interp *in)
{
    (void)in;
    symbol_of(S(Derivative))->attributes &= ~(uint32_t)ATTR_PROTECTED;
}

const Module module_derivative = {"derivative", builtins, COUNT(builtins), messages, COUNT(messages), start};
