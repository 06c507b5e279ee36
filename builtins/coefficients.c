/* coefficients.c - sums seen as polynomials in given forms: coefficients, exponents, division. */
#include "builtins/arith.h"
#include "builtins/exact.h"
#include "builtins/poly.h"
#include "interp/assoc.h"
#include "interp/order.h"

/* ---- terms ---- */

static Expr term(Expr sum, size_t i)
{
    return expr_has_head(sum, S(Plus)) ? expr_part(sum, i) : sum;
}

static size_t term_count(Expr sum)
{
    return expr_has_head(sum, S(Plus)) ? expr_length(sum) : 1;
}

/* t = rest * base^exponent; base may itself be a power: x^2 counts in x^6 three times. */
static void split_term(Interp *in, Expr t, Expr base, Expr *exponent, Expr *rest)
{
    Expr form_exponent, form = split_power(base, &form_exponent);
    bool power_form = expr_is_number(form_exponent) && form_exponent != expr_int(1);
    if (!power_form)
        form = base;
    *exponent = expr_int(0);
    *rest = t;
    size_t n = expr_has_head(t, S(Times)) ? expr_length(t) : 1;
    Builder others = builder_start(S(Times), n);
    for (size_t i = 1; i <= n; i++) {
        Expr f = n == 1 && !expr_has_head(t, S(Times)) ? t : expr_part(t, i), e, b = split_power(f, &e);
        if (expr_same(f, form))
            *exponent = add(in, *exponent, expr_int(1));
        else if (expr_same(b, form))
            *exponent = add(in, *exponent, e);
        else
            builder_add(&others, f);
    }
    if (*exponent == expr_int(0))
        return;
    size_t left = builder_length(&others);
    Expr r = builder_finish(&others);
    *rest = left == 0 ? expr_int(1) : left == 1 ? expr_part(r, 1) : evaluate(in, r);
    if (power_form)
        *exponent = divide(in, *exponent, form_exponent);
}

static Expr expanded(Interp *in, Expr e)
{
    return call1(in, S(Expand), e);
}

static bool is_free_of(Interp *in, Expr e, Expr x)
{
    if (expr_is_symbol(x))
        return expr_free_of(e, x);
    Expr f = call2(in, S(FreeQ), e, x);
    return expr_is_true(f);
}

/* Coefficients of x^0 ... x^degree; NULL when e is no polynomial in x. */
static Expr *coefficient_array(Interp *in, Expr e, Expr x, int64_t *degree)
{
    Expr sum = expanded(in, e);
    size_t n = term_count(sum);
    *degree = 0;
    for (int pass = 0; pass < 2; pass++) {
        static const size_t grow = 1;
        Expr *c = pass ? mem_array(Expr, (size_t)*degree + grow) : NULL;
        Builder *sums = pass ? mem_array(Builder, (size_t)*degree + grow) : NULL;
        for (int64_t k = 0; pass && k <= *degree; k++)
            sums[k] = builder_start(S(Plus), 2);
        for (size_t i = 1; i <= n; i++) {
            Expr exponent, rest;
            int64_t k;
            split_term(in, term(sum, i), x, &exponent, &rest);
            if (!number_to_int64(exponent, &k) || k < 0 || k > 10000000 || (!pass && !is_free_of(in, rest, x)))
                return NULL;
            if (!pass)
                *degree = k > *degree ? k : *degree;
            else
                builder_add(&sums[k], rest);
        }
        if (pass) {
            for (int64_t k = 0; k <= *degree; k++)
                c[k] = evaluate(in, builder_finish(&sums[k]));
            return c;
        }
    }
    return NULL;
}

/* ---- Coefficient ---- */

static Expr coefficient_of(Interp *in, Expr e, Expr form, Expr n)
{
    Expr sum = expanded(in, e);
    Builder b = builder_start(S(Plus), 4);
    for (size_t i = 1; i <= term_count(sum); i++) {
        Expr exponent, rest;
        split_term(in, term(sum, i), form, &exponent, &rest);
        if (expr_same(exponent, n))
            builder_add(&b, rest);
    }
    return evaluate(in, builder_finish(&b));
}

/* form a product: the coefficient of each factor in turn, other powers of them not allowed. */
static Expr coefficient(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), form = expr_part(call, 2), n = expr_length(call) == 3 ? expr_part(call, 3) : expr_int(1);
    if (expr_is_list(e)) {
        Builder b = builder_start(S(List), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, evaluate(in, expr_with_part(call, 1, expr_part(e, i))));
        return builder_finish(&b);
    }
    if (expr_has_head(e, S(Equal)))
        return NULL;
    if (expr_is_number(form))
        return form == expr_int(1) ? message(in, call, "ivar", form, NULL) : NULL;
    if (!expr_has_head(form, S(Times))) {
        Expr exponent, base = split_power(form, &exponent);
        if (expr_length(call) == 2 && exponent != expr_int(1) && expr_is_number(exponent))
            return coefficient_of(in, e, base, exponent);
        return coefficient_of(in, e, form, n);
    }
    for (size_t i = 1; i <= expr_length(form); i++) {
        Expr exponent, base = split_power(expr_part(form, i), &exponent);
        e = coefficient_of(in, e, base, multiply(in, exponent, n));
    }
    return e;
}

static Expr coefficient_list_of(Interp *in, Expr e, Expr variables, size_t at, const int64_t *degree)
{
    if (at > expr_length(variables))
        return e;
    int64_t d;
    Expr *c = coefficient_array(in, e, expr_part(variables, at), &d);
    if (!c)
        return NULL;
    Builder b = builder_start(S(List), (size_t)degree[at - 1] + 1);
    for (int64_t k = 0; k <= degree[at - 1]; k++)
        builder_add(&b, coefficient_list_of(in, k <= d ? c[k] : expr_int(0), variables, at + 1, degree));
    return builder_finish(&b);
}

static Expr coefficient_list(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), variables = expr_part(call, 2);
    if (!expr_is_list(variables))
        variables = expr_list(1, variables);
    if (e == expr_int(0))
        return expr_normal(S(List), 0, NULL);
    size_t n = expr_length(variables);
    int64_t *degree = mem_bytes((n + 1) * sizeof *degree);
    for (size_t i = 0; i < n; i++)
        if (!coefficient_array(in, e, expr_part(variables, i + 1), &degree[i]))
            return message(in, call, "poly", e, NULL);
    return coefficient_list_of(in, e, variables, 1, degree);
}

/* {{e1, ...} -> c, ...}, highest first in lexicographic order */
static Expr coefficient_rules(Interp *in, Expr call)
{
    if (expr_length(call) == 3)
        return exact_library(in, call);
    Expr e = expr_part(call, 1);
    Expr variables = expr_length(call) >= 2 ? expr_part(call, 2) : call1(in, S(Variables), e);
    if (!expr_is_list(variables))
        variables = expr_list(1, variables);
    bool monomials = expr_head(call) == S(MonomialList);
    Expr sum = expanded(in, e);
    size_t n = term_count(sum), m = expr_length(variables);
    Builder rules = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++) {
        Expr rest = term(sum, i), exponents[64];
        if (m > COUNT(exponents))
            return NULL;
        for (size_t j = 0; j < m; j++) {
            Expr next;
            split_term(in, rest, expr_part(variables, j + 1), &exponents[j], &next);
            rest = next;
            if (!number_is_integer(exponents[j]) || number_sign(exponents[j]) < 0)
                return NULL;
        }
        builder_add(&rules, expr_rule(expr_normal(S(List), m, exponents), rest));
    }
    Expr list = builder_finish(&rules);
    /* equal exponents joined, then sorted downwards */
    Expr grouped = evaluate(in, expr_call(S(GroupBy), 3, list, symbol_intern(in, "System`", "First"),
                                          evaluate(in, expr_call(S(Function), 1, expr_call(S(Total), 1,
                                              expr_call(S(Map), 2, symbol_intern(in, "System`", "Last"), expr_call(S(Slot), 1, expr_int(1))))))));
    if (!expr_has_head(grouped, S(Association)))
        return NULL;
    Expr keys = call1(in, S(Reverse), call1(in, S(Sort), call1(in, S(Keys), grouped)));
    Builder out = builder_start(S(List), expr_length(keys));
    for (size_t i = 1; i <= expr_length(keys); i++) {
        Expr key = expr_part(keys, i), c = assoc_lookup(grouped, key);
        if (expr_is_zero(c))
            continue;
        if (!monomials) {
            builder_add(&out, expr_rule(key, c));
            continue;
        }
        Expr t = c;
        for (size_t j = 1; j <= m; j++)
            t = multiply(in, t, power(in, expr_part(variables, j), expr_part(key, j)));
        builder_add(&out, t);
    }
    return builder_finish(&out);
}

/* ---- Exponent ---- */

static Expr exponent_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), form = expr_part(call, 2), h = expr_length(call) == 3 ? expr_part(call, 3) : S(Max);
    if (expr_is_list(e) || expr_is_list(form)) {
        size_t at = expr_is_list(e) ? 1 : 2;
        Expr list = expr_part(call, at);
        Builder b = builder_start(S(List), expr_length(list));
        for (size_t i = 1; i <= expr_length(list); i++)
            builder_add(&b, evaluate(in, expr_with_part(call, at, expr_part(list, i))));
        return builder_finish(&b);
    }
    Expr sum = expanded(in, e);
    if (expr_is_zero(sum))
        return infinity(expr_int(-1));
    size_t n = term_count(sum);
    Builder all = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++) {
        Expr exponent, rest;
        split_term(in, term(sum, i), form, &exponent, &rest);
        builder_add(&all, exponent);
    }
    Expr list = call1(in, S(Union), builder_finish(&all));
    return evaluate(in, expr_with_head(list, h));
}

/* ---- Variables, PolynomialQ ---- */

static void variables_of(Interp *in, Expr e, Builder *b)
{
    stack_check(in);
    if (expr_is_number(e) || expr_is_string(e) || expr_is_numeric(in, e))
        return;
    Expr head = expr_is_normal(e) ? expr_head(e) : NULL;
    if (head == S(Plus) || head == S(Times) || expr_is_list(e)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            variables_of(in, expr_part(e, i), b);
        return;
    }
    if (head == S(Power) && expr_length(e) == 2 && expr_is_number(expr_part(e, 2))) {
        if (expr_is(expr_part(e, 2), EXPR_RATIONAL) && !expr_is_symbol(expr_part(e, 1))) {
            builder_add(b, e);
            return;
        }
        variables_of(in, expr_part(e, 1), b);
        return;
    }
    builder_add(b, e);
}

static Expr variables(Interp *in, Expr call)
{
    Builder b = builder_start(S(List), 4);
    variables_of(in, expr_part(call, 1), &b);
    return call1(in, S(Union), builder_finish(&b));
}

static bool is_polynomial(Interp *in, Expr e, Expr x)
{
    stack_check(in);
    if (expr_same(e, x) || is_free_of(in, e, x))
        return true;
    Expr head = expr_is_normal(e) ? expr_head(e) : NULL;
    if (head == S(Plus) || head == S(Times)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            if (!is_polynomial(in, expr_part(e, i), x))
                return false;
        return true;
    }
    return head == S(Power) && expr_length(e) == 2 && number_is_integer(expr_part(e, 2)) && number_sign(expr_part(e, 2)) > 0 &&
           is_polynomial(in, expr_part(e, 1), x);
}

static Expr polynomial_q(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), x = expr_length(call) == 2 ? expr_part(call, 2) : call1(in, S(Variables), e);
    if (!expr_is_list(x))
        x = expr_list(1, x);
    for (size_t i = 1; i <= expr_length(x); i++)
        if (!is_polynomial(in, e, expr_part(x, i)))
            return S(False);
    return S(True);
}

/* ---- Collect ---- */

static Expr collect_of(Interp *in, Expr e, Expr variables, size_t at, Expr h)
{
    if (at > expr_length(variables))
        return h ? call1(in, h, e) : e;
    Expr x = expr_part(variables, at), sum = call2(in, S(Expand), e, x);
    if (!expr_is_call(sum, S(Plus), expr_length(sum)))
        sum = expanded(in, e);
    size_t n = term_count(sum), kinds = 0;
    Expr *exponent = mem_array(Expr, n);
    Builder *group = mem_array(Builder, n);
    for (size_t i = 1; i <= n; i++) {
        Expr k, rest;
        size_t g = 0;
        split_term(in, term(sum, i), x, &k, &rest);
        while (g < kinds && !expr_same(exponent[g], k))
            g++;
        if (g == kinds) {
            exponent[kinds] = k;
            group[kinds++] = builder_start(S(Plus), 2);
        }
        builder_add(&group[g], rest);
    }
    Builder out = builder_start(S(Plus), kinds);
    for (size_t g = 0; g < kinds; g++) {
        Expr c = collect_of(in, evaluate(in, builder_finish(&group[g])), variables, at + 1, h);
        builder_add(&out, exponent[g] == expr_int(0) ? c : expr_call(S(Times), 2, c, expr_call(S(Power), 2, x, exponent[g])));
    }
    return evaluate(in, builder_finish(&out));
}

static Expr collect(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), x = expr_part(call, 2), h = expr_length(call) == 3 ? expr_part(call, 3) : NULL;
    if (expr_is_list(e) || expr_has_head(e, S(Equal)) || expr_has_head(e, S(Rule))) {
        Builder b = builder_start(expr_is_list(e) ? S(List) : expr_head(e), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, evaluate(in, expr_with_part(call, 1, expr_part(e, i))));
        return builder_finish(&b);
    }
    return collect_of(in, e, expr_is_list(x) ? x : expr_list(1, x), 1, h);
}

/* ---- division ---- */

static Expr simpler(Interp *in, Expr e)
{
    return expr_is_number(e) ? e : call1(in, S(Together), e);
}

static Expr poly_of(Interp *in, Expr *c, int64_t degree, Expr x)
{
    Builder b = builder_start(S(Plus), (size_t)degree + 1);
    for (int64_t k = 0; k <= degree; k++)
        if (!expr_is_zero(c[k]))
            builder_add(&b, k == 0 ? c[k] : expr_call(S(Times), 2, c[k], expr_call(S(Power), 2, x, expr_int(k))));
    return evaluate(in, builder_finish(&b));
}

static bool divide_polynomials(Interp *in, Expr p, Expr q, Expr x, Expr *quotient, Expr *remainder)
{
    int64_t m, n;
    Expr *a = coefficient_array(in, p, x, &m), *b = coefficient_array(in, q, x, &n);
    if (!a || !b || (n == 0 && expr_is_zero(b[0])))
        return false;
    while (n > 0 && expr_is_zero(b[n]))
        n--;
    Expr *c = mem_array(Expr, (size_t)(m > n ? m - n : 0) + 1);
    c[0] = expr_int(0);
    for (int64_t k = m; k >= n; k--) {
        Expr f = simpler(in, divide(in, a[k], b[n]));
        c[k - n] = f;
        for (int64_t j = 0; j <= n; j++)
            a[k - n + j] = simpler(in, subtract(in, a[k - n + j], multiply(in, f, b[j])));
        a[k] = expr_int(0);
        unwind_poll(in);
    }
    *quotient = poly_of(in, c, m >= n ? m - n : 0, x);
    *remainder = poly_of(in, a, m < n ? m : n > 0 ? n - 1 : 0, x);
    return true;
}

static Expr division(Interp *in, Expr call)
{
    if (call_arguments(in, call) < expr_length(call))
        return exact_library(in, call);
    Expr q, r, head = expr_head(call);
    if (!divide_polynomials(in, expr_part(call, 1), expr_part(call, 2), expr_part(call, 3), &q, &r))
        return NULL;
    return head == S(PolynomialQuotient) ? q : head == S(PolynomialRemainder) ? r : expr_list(2, q, r);
}

/* ---- Apart ---- */

/* Partial fractions in x by undetermined coefficients: one unknown for each power of x below each factor's degree. */
static Expr apart_in(Interp *in, Expr e, Expr x)
{
    Expr whole = call1(in, S(Together), e), over = call1(in, S(Numerator), whole), below = call1(in, S(Denominator), whole);
    if (is_free_of(in, below, x))
        return expanded(in, e);
    Expr q, r;
    if (!divide_polynomials(in, over, below, x, &q, &r))
        return NULL;
    Expr factors = call1(in, symbol_intern(in, "System`", "FactorList"), below), constant = expr_int(1);
    int64_t degree, unknowns = 0, d, k;
    if (!expr_is_list(factors) || !coefficient_array(in, below, x, &degree))
        return NULL;
    Builder basis = builder_start(S(List), 8), shape = builder_start(S(List), 8);
    for (size_t i = 1; i <= expr_length(factors); i++) {
        Expr f = expr_part(expr_part(factors, i), 1), m = expr_part(expr_part(factors, i), 2);
        if (is_free_of(in, f, x)) {
            constant = multiply(in, constant, power(in, f, m));
            continue;
        }
        if (!coefficient_array(in, f, x, &d) || !number_to_int64(m, &k))
            return NULL;
        for (int64_t j = 1; j <= k; j++) {
            Expr rest = call1(in, S(Cancel), divide(in, below, power(in, f, expr_int(j))));
            for (int64_t t = 0; t < d; t++, unknowns++) {
                builder_add(&basis, multiply(in, power(in, x, expr_int(t)), rest));
                builder_add(&shape, expr_list(3, f, expr_int(j), expr_int(t)));
            }
        }
    }
    if (unknowns != degree)
        return NULL;
    Expr columns = builder_finish(&basis), shapes = builder_finish(&shape);
    Builder rows = builder_start(S(List), (size_t)degree), right = builder_start(S(List), (size_t)degree);
    int64_t rd;
    Expr *target = coefficient_array(in, r, x, &rd), **c = mem_array(Expr *, (size_t)degree);
    int64_t *cd = mem_bytes(((size_t)degree + 1) * sizeof *cd);
    for (int64_t j = 0; j < degree; j++)
        if (!(c[j] = coefficient_array(in, expr_part(columns, (size_t)j + 1), x, &cd[j])))
            return NULL;
    for (int64_t i = 0; i < degree; i++) {
        Builder row = builder_start(S(List), (size_t)degree);
        for (int64_t j = 0; j < degree; j++)
            builder_add(&row, i <= cd[j] ? c[j][i] : expr_int(0));
        builder_add(&rows, builder_finish(&row));
        builder_add(&right, i <= rd ? target[i] : expr_int(0));
    }
    Expr solution = call2(in, S(LinearSolve), builder_finish(&rows), builder_finish(&right));
    if (!expr_is_list(solution) || expr_length(solution) != (size_t)degree)
        return NULL;
    Builder sum = builder_start(S(Plus), (size_t)degree + 1);
    builder_add(&sum, q);
    for (size_t i = 1; i <= (size_t)degree;) { /* unknowns of one denominator together */
        Expr s = expr_part(shapes, i), f = expr_part(s, 1), j = expr_part(s, 2), numerator = expr_int(0);
        for (; i <= (size_t)degree && expr_part(expr_part(shapes, i), 1) == f && expr_part(expr_part(shapes, i), 2) == j; i++) {
            Expr t = expr_part(expr_part(shapes, i), 3);
            numerator = add(in, numerator, multiply(in, expr_part(solution, i), power(in, x, t)));
        }
        numerator = call1(in, S(Together), numerator);
        builder_add(&sum, expr_call(S(Times), 2, numerator, expr_call(S(Power), 2, f, number_negate(in, j))));
    }
    (void)constant;
    return evaluate(in, builder_finish(&sum));
}

static Expr apart(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_is_list(e) || expr_has_head(e, S(Equal))) {
        Builder b = builder_start(expr_is_list(e) ? S(List) : expr_head(e), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, evaluate(in, expr_with_part(call, 1, expr_part(e, i))));
        return builder_finish(&b);
    }
    Expr x = expr_length(call) == 2 ? expr_part(call, 2) : NULL;
    if (!x) {
        Expr all = call1(in, S(Variables), call1(in, S(Denominator), call1(in, S(Together), e)));
        if (expr_length(all) == 0)
            return e;
        x = expr_part(all, 1);
    }
    Expr r = apart_in(in, e, x);
    return r ? r : e;
}

static const Builtin builtins[] = {
    {"Coefficient", {2, 3}, ATTR_LISTABLE, coefficient,
     "Coefficient[expr, form] gives the coefficient of form in expr.\nCoefficient[expr, form, n] gives that of form^n."},
    {"CoefficientList", {2, 2}, ATTR_NONE, coefficient_list,
     "CoefficientList[poly, x] gives the coefficients of powers of x, starting with 0.\nCoefficientList[poly, {x, y}] gives "
     "an array."},
    {"CoefficientRules", {1, 3}, ATTR_NONE, coefficient_rules,
     "CoefficientRules[poly, {x, y}] gives a list of {exponents} -> coefficient."},
    {"MonomialList", {1, 3}, ATTR_NONE, coefficient_rules,
     "MonomialList[poly, {x, y}] gives the list of monomials in poly.\nMonomialList[poly, vars, order] takes them in an order such as "
     "\"DegreeLexicographic\"."},
    {"Exponent", {2, 3}, ATTR_LISTABLE, exponent_word,
     "Exponent[expr, form] gives the maximum power of form in expr.\nExponent[expr, form, h] applies h to the exponents."},
    {"Variables", {1, 1}, ATTR_NONE, variables, "Variables[poly] gives the list of independent variables in poly."},
    {"PolynomialQ", {1, 2}, ATTR_NONE, polynomial_q, "PolynomialQ[expr, x] gives True if expr is a polynomial in x."},
    {"Collect", {2, 3}, ATTR_NONE, collect,
     "Collect[expr, x] collects terms with the same power of x.\nCollect[expr, {x, y}] collects in several "
     "variables.\nCollect[expr, x, h] applies h to the coefficients."},
    {"PolynomialQuotient", {3, 3}, ATTR_NONE, division, "PolynomialQuotient[p, q, x] gives the quotient of p and q in x.",
     .options = "Modulus -> 0"},
    {"PolynomialRemainder", {3, 3}, ATTR_NONE, division,
     "PolynomialRemainder[p, q, x] gives the remainder from dividing p by q in x.",
     .options = "Modulus -> 0"},
    {"PolynomialQuotientRemainder", {3, 3}, ATTR_NONE, division,
     "PolynomialQuotientRemainder[p, q, x] gives the quotient and remainder of p and q in x.",
     .options = "Modulus -> 0"},
    {"Apart", {1, 2}, ATTR_LISTABLE, apart,
     "Apart[expr] rewrites a fraction as a sum of terms with minimal denominators.\nApart[expr, x] treats all other variables "
     "as constants.", .seconds = poly_seconds},
};

static const MessageText messages[] = {
    {"General", "poly", "`1` is not a polynomial."},
};

const Module module_coefficients = {"coefficients", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
