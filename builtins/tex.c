/* tex.c - TeXForm: mathematical notation, with the terms of sums in the order of textbooks (highest powers first). */
#include "builtins/tex.h"
#include <string.h>
#include "interp/assoc.h"
#include "interp/number.h"
#include "interp/order.h"
#include "interp/syntax.h"

static void print(Interp *in, Text *out, Expr e, int least);
static void print_between(Interp *in, Text *out, Expr e, size_t first, const char *pair);

/* Upright text, with what TeX would take as a sign of its own escaped. */
static void print_upright(Text *out, const char *text)
{
    text_add(out, "\\text{");
    for (; *text != '\0'; text++) {
        if (strchr("$%&#_{}", *text) != NULL)
            text_add_char(out, '\\');
        if (*text == '\\' || *text == '^' || *text == '~')
            text_add(out, *text == '\\' ? "$\\backslash$" : *text == '^' ? "${}^{\\wedge}$" : "$\\sim$");
        else
            text_add_char(out, *text);
    }
    text_add_char(out, '}');
}

/* ---- names ---- */
static void print_name(Text *out, const char *name)
{
    static const char *const greek[] = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
                                        "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "varsigma", "sigma", "tau",
                                        "upsilon", "phi", "chi", "psi", "omega"};
    static const struct {
        const char *name, *tex;
    } known[] = {{"Pi", "\\pi "}, {"E", "e"}, {"I", "i"}, {"Infinity", "\\infty "}, {"Degree", "{}^{\\circ}"},
                 {"EulerGamma", "\\gamma "}, {"GoldenRatio", "\\phi "}, {"Reals", "\\mathbb{R}"}, {"Integers", "\\mathbb{Z}"},
                 {"Complexes", "\\mathbb{C}"}, {"Rationals", "\\mathbb{Q}"}, {"ComplexInfinity", "\\tilde{\\infty }"}};
    for (size_t i = 0; i < COUNT(known); i++)
        if (strcmp(name, known[i].name) == 0) {
            text_add(out, known[i].tex);
            return;
        }
    uint32_t c;
    size_t n = strlen(name);
    if (utf8_decode(name, name + n, &c) == n && c >= 0x3B1 && c < 0x3B1 + COUNT(greek))
        text_addf(out, "\\%s ", greek[c - 0x3B1]);
    else if (n == 1 || (unsigned char)name[0] >= 0x80)
        text_add(out, name);
    else
        print_upright(out, name);
}

static const char *function_name(Expr head)
{
    static const char *const plain[] = {"Sin", "Cos", "Tan", "Cot", "Sec", "Csc", "Sinh", "Cosh", "Tanh", "Coth", "Log", "Exp",
                                        "Max", "Min", "Det", "Arg", "GCD"};
    static const struct {
        const char *name, *tex;
    } other[] = {{"ArcSin", "\\sin ^{-1}"}, {"ArcCos", "\\cos ^{-1}"}, {"ArcTan", "\\tan ^{-1}"}, {"ArcSinh", "\\sinh ^{-1}"},
                 {"ArcCosh", "\\cosh ^{-1}"}, {"ArcTanh", "\\tanh ^{-1}"}, {"Gamma", "\\Gamma"}, {"Zeta", "\\zeta"},
                 {"Erf", "\\text{erf}"}};
    static const char *const lower[] = {"\\sin", "\\cos", "\\tan", "\\cot", "\\sec", "\\csc", "\\sinh", "\\cosh", "\\tanh",
                                        "\\coth", "\\log", "\\exp", "\\max", "\\min", "\\det", "\\arg", "\\gcd"};
    if (!expr_is_symbol(head))
        return NULL;
    const char *name = symbol_of(head)->name;
    for (size_t i = 0; i < COUNT(plain); i++)
        if (strcmp(name, plain[i]) == 0)
            return lower[i];
    for (size_t i = 0; i < COUNT(other); i++)
        if (strcmp(name, other[i].name) == 0)
            return other[i].tex;
    return NULL;
}

/* ---- sums in the order of textbooks ---- */
typedef struct Factor {
    Expr base, exponent;
} Factor;

static size_t factors_of(Expr term, Factor *out, size_t most)
{
    bool product = expr_has_head(term, S(Times));
    size_t n = 0;
    for (size_t i = 1; i <= (product ? expr_length(term) : 1) && n < most; i++) {
        Expr f = product ? expr_part(term, i) : term;
        if (expr_is_number(f))
            continue;
        bool power = expr_has_head(f, S(Power)) && expr_length(f) == 2 && expr_is_number(expr_part(f, 2)) &&
                     !expr_is_number(expr_part(f, 1));
        out[n++] = power ? (Factor){expr_part(f, 1), expr_part(f, 2)} : (Factor){f, expr_int(1)};
    }
    return n;
}

static int lexical(void *context, Expr a, Expr b)
{
    enum { MOST = 16 };
    (void)context;
    Factor fa[MOST], fb[MOST];
    size_t na = factors_of(a, fa, MOST), nb = factors_of(b, fb, MOST), i = 0, j = 0;
    while (i < na || j < nb) {
        int order = i >= na ? 1 : j >= nb ? -1 : expr_order(fa[i].base, fb[j].base);
        if (order != 0)
            return order; /* the one that has the earlier variable comes first */
        int by_power = number_compare(fb[j].exponent, fa[i].exponent);
        if (by_power != 0)
            return by_power;
        i++;
        j++;
    }
    return 0;
}

static bool is_negative(Expr e)
{
    if (expr_has_head(e, S(Times)) && expr_length(e) >= 2)
        e = expr_part(e, 1);
    return expr_is_number(e) && !expr_is(e, EXPR_COMPLEX) && number_sign(e) < 0;
}

static Expr negated(Interp *in, Expr e)
{
    if (!expr_has_head(e, S(Times)))
        return number_negate(in, e);
    Expr first = number_negate(in, expr_part(e, 1));
    if (first != expr_int(1))
        return expr_with_part(e, 1, first);
    size_t n = expr_length(e);
    if (n == 2)
        return expr_part(e, 2);
    Builder b = builder_start(S(Times), n - 1);
    builder_add_parts(&b, e, 2, n);
    return builder_finish(&b);
}

static void print_sum(Interp *in, Text *out, Expr e)
{
    size_t n = expr_length(e);
    Expr *terms = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++)
        terms[i] = expr_part(e, i + 1);
    expr_sort_by(terms, n, lexical, NULL);
    for (size_t i = 0; i < n; i++) {
        bool minus = i > 0 && is_negative(terms[i]);
        if (i > 0)
            text_add_char(out, minus ? '-' : '+');
        print(in, out, minus ? negated(in, terms[i]) : terms[i], PRECEDENCE_PLUS + 1);
    }
}

/* Scripts, fractions and the like are higher than a line. */
static bool is_tall(const char *tex)
{
    return strpbrk(tex, "^_") != NULL || strstr(tex, "\\frac") != NULL || strstr(tex, "\\sqrt") != NULL || strstr(tex, "\\left") != NULL ||
           strstr(tex, "\\int") != NULL || strstr(tex, "\\sum") != NULL || strstr(tex, "\\prod") != NULL;
}

/* ---- products and powers ---- */
static bool is_below(Expr f)
{
    return expr_has_head(f, S(Power)) && expr_length(f) == 2 && is_negative(expr_part(f, 2));
}

/* As is_below, but e^{-x} stays above the bar. */
static bool is_denominator(Expr f)
{
    return is_below(f) && (expr_part(f, 1) != S(E) || expr_is_number(expr_part(f, 2)));
}

static void print_factors(Interp *in, Text *out, const Expr *f, size_t n)
{
    if (n == 0)
        text_add_char(out, '1');
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            text_add_char(out, ' ');
        print(in, out, f[i], n > 1 ? PRECEDENCE_TIMES + 1 : 0);
    }
}

static void print_product(Interp *in, Text *out, Expr e)
{
    size_t n = expr_length(e), above = 0, below = 0;
    Expr *up = mem_array(Expr, n + 1), *down = mem_array(Expr, n + 1);
    if (is_negative(e)) {
        text_add_char(out, '-');
        e = negated(in, e);
        if (!expr_has_head(e, S(Times))) {
            print(in, out, e, PRECEDENCE_TIMES);
            return;
        }
        n = expr_length(e);
    }
    for (size_t i = 1; i <= n; i++) {
        Expr f = expr_part(e, i);
        if (expr_is(f, EXPR_RATIONAL)) {
            if (f->as.pair.first != expr_int(1))
                up[above++] = f->as.pair.first;
            down[below++] = f->as.pair.second;
        } else if (is_denominator(f)) {
            Expr power = negated(in, expr_part(f, 2));
            down[below++] = power == expr_int(1) ? expr_part(f, 1) : expr_call(S(Power), 2, expr_part(f, 1), power);
        } else {
            up[above++] = f;
        }
    }
    if (below == 0) {
        print_factors(in, out, up, above);
        return;
    }
    text_add(out, "\\frac{");
    print_factors(in, out, up, above);
    text_add(out, "}{");
    print_factors(in, out, down, below);
    text_add_char(out, '}');
}

/* A script: in braces unless it is a single character. */
static void print_script(Interp *in, Text *out, Expr e)
{
    Text t = text_start();
    print(in, &t, e, 0);
    text_addf(out, utf8_length(t.bytes, t.length) == 1 ? "%s" : "{%s}", t.bytes);
}

static void print_power(Interp *in, Text *out, Expr e)
{
    Expr base = expr_part(e, 1), exponent = expr_part(e, 2);
    bool rational = expr_is(exponent, EXPR_RATIONAL);
    if (is_negative(exponent) && expr_is_number(exponent)) {
        Expr power = negated(in, exponent);
        text_add(out, "\\frac{1}{");
        print(in, out, power == expr_int(1) ? base : expr_call(S(Power), 2, base, power), 0);
        text_add_char(out, '}');
    } else if (rational && exponent->as.pair.first == expr_int(1)) {
        text_add(out, "\\sqrt");
        if (exponent->as.pair.second != expr_int(2))
            text_addf(out, "[%s]", print_text(in, exponent->as.pair.second, PRINT_INPUT));
        text_add_char(out, '{');
        print(in, out, base, 0);
        text_add_char(out, '}');
    } else {
        const char *f = expr_is_normal(base) ? function_name(expr_head(base)) : NULL;
        if (f != NULL && expr_length(base) == 1 && strchr(f, ' ') == NULL) { /* \sin ^2(x) */
            text_addf(out, "%s ^", f);
            print_script(in, out, exponent);
            print_between(in, out, base, 1, "()");
            return;
        }
        print(in, out, base, PRECEDENCE_POWER + 1);
        text_add_char(out, '^');
        print_script(in, out, exponent);
    }
}

/* ---- everything else ---- */
static void print_list(Interp *in, Text *out, Expr e, size_t first, const char *separator)
{
    for (size_t i = first; i <= expr_length(e); i++) {
        if (i > first)
            text_add(out, separator);
        print(in, out, expr_part(e, i), 0);
    }
}

/* The parts from first on between a pair of delimiters, which grow with what stands between them. */
static void print_between(Interp *in, Text *out, Expr e, size_t first, const char *pair)
{
    Text inside = text_start();
    print_list(in, &inside, e, first, ",");
    bool tall = is_tall(inside.bytes);
    const char *escape = pair[0] == '{' ? "\\" : "";
    text_addf(out, "%s%s%c%s%s%s%c", tall ? "\\left" : "", escape, pair[0], inside.bytes, tall ? "\\right" : "", escape, pair[1]);
}

static bool is_matrix(Expr e)
{
    if (!expr_is_list(e) || expr_length(e) == 0 || !expr_is_list(expr_part(e, 1)))
        return false;
    size_t n = expr_length(expr_part(e, 1));
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!expr_is_list(expr_part(e, i)) || expr_length(expr_part(e, i)) != n)
            return false;
    return n > 0;
}

/* Rows that are lists, or a column of anything else. */
static void print_array(Interp *in, Text *out, Expr e, char place)
{
    text_add(out, "\\begin{array}{");
    for (size_t i = 0; i < (expr_is_list(expr_part(e, 1)) ? expr_length(expr_part(e, 1)) : 1); i++)
        text_add_char(out, place);
    text_add(out, "}\n");
    for (size_t i = 1; i <= expr_length(e); i++) {
        text_add_char(out, ' ');
        Expr row = expr_part(e, i);
        print_list(in, out, expr_is_list(row) ? row : expr_call(S(List), 1, row), 1, " & ");
        text_add(out, " \\\\\n");
    }
    text_add(out, "\\end{array}");
}

static void print_matrix(Interp *in, Text *out, Expr e)
{
    text_add(out, "\\left(\n");
    print_array(in, out, e, 'c');
    text_add(out, "\n\\right)");
}

/* Row, Column, Grid, and patterns as they are typed; false for other calls. */
static bool print_layout(Interp *in, Text *out, Expr e)
{
    Expr head = expr_head(e), list = expr_length(e) >= 1 ? expr_part(e, 1) : NULL;
    bool full = list && expr_is_list(list) && expr_length(list) > 0;
    if (head == symbol_intern(in, "System`", "Row") && full)
        for (size_t i = 1; i <= expr_length(list); i++) {
            if (i > 1 && expr_length(e) == 2)
                print(in, out, expr_part(e, 2), 0);
            print(in, out, expr_part(list, i), 0);
        }
    else if (full && (head == symbol_intern(in, "System`", "Column") || head == symbol_intern(in, "System`", "Grid")))
        print_array(in, out, list, expr_is_list(expr_part(list, 1)) ? 'c' : 'l');
    else if (head == S(Pattern) || head == S(Blank) || head == S(BlankSequence) || head == S(BlankNullSequence))
        print_upright(out, print_text(in, e, PRINT_INPUT));
    else
        return false;
    return true;
}

static const char *infix(Expr head, int *precedence)
{
    static const struct {
        SymbolIndex head;
        const char *text;
        int precedence;
    } known[] = {{SYMBOL_Equal, "=", 290}, {SYMBOL_Unequal, "\\neq ", 290}, {SYMBOL_Less, "<", 290},
                 {SYMBOL_LessEqual, "\\leq ", 290}, {SYMBOL_Greater, ">", 290}, {SYMBOL_GreaterEqual, "\\geq ", 290},
                 {SYMBOL_And, "\\land ", 215}, {SYMBOL_Or, "\\lor ", 215}, {SYMBOL_Rule, "\\to ", 120},
                 {SYMBOL_RuleDelayed, ":\\to ", 120}, {SYMBOL_Element, "\\in ", 250}, {SYMBOL_Dot, ".", 490},
                 {SYMBOL_Cross, "\\times ", 500}, {SYMBOL_PlusMinus, "\\pm ", 310}, {SYMBOL_Implies, "\\Rightarrow ", 200}};
    for (size_t i = 0; i < COUNT(known); i++)
        if (head == (Expr)&symbol_known[known[i].head].node) {
            *precedence = known[i].precedence;
            return known[i].text;
        }
    return NULL;
}

/* \int_a^b f \, dx; further variables stand inside. */
static void print_integral(Interp *in, Text *out, Expr e)
{
    size_t n = expr_length(e);
    Expr range = expr_part(e, 2), inside = expr_part(e, 1);
    bool bounds = expr_is_list(range);
    if (n > 2) {
        Builder b = builder_start(S(Integrate), n - 1);
        builder_add(&b, inside);
        builder_add_parts(&b, e, 3, n);
        inside = builder_finish(&b);
    }
    text_add(out, "\\int");
    if (bounds) {
        text_add_char(out, '_');
        print_script(in, out, expr_part(range, 2));
        text_add_char(out, '^');
        print_script(in, out, expr_part(range, 3));
    }
    text_add_char(out, ' ');
    if (n > 2)
        print_between(in, out, expr_call(S(List), 1, inside), 1, "()");
    else
        print(in, out, inside, PRECEDENCE_PLUS + 1);
    text_add(out, " \\, d");
    print(in, out, bounds ? expr_part(range, 1) : range, 0);
}

/* \sum _{i=1}^n for each of the ranges. */
static void print_signs(Interp *in, Text *out, Expr e, const char *sign)
{
    for (size_t i = 2; i <= expr_length(e); i++) {
        Expr range = expr_part(e, i);
        bool bounds = expr_is_list(range);
        size_t n = bounds ? expr_length(range) : 0;
        text_addf(out, "%s_{", sign);
        print(in, out, bounds ? expr_part(range, 1) : range, 0);
        if (n > 1) {
            text_add_char(out, '=');
            print(in, out, n == 2 ? expr_int(1) : expr_part(range, 2), 0);
        }
        text_add_char(out, '}');
        if (n > 1) {
            text_add_char(out, '^');
            print_script(in, out, expr_part(range, n == 2 ? 2 : 3));
        }
        text_add_char(out, ' ');
    }
    print(in, out, expr_part(e, 1), PRECEDENCE_PLUS + 1);
}

/* \lim_{x\to a} \, f */
static void print_limit(Interp *in, Text *out, Expr e)
{
    Expr way = expr_length(e) == 3 ? expr_part(e, 3) : NULL;
    Expr from = way && expr_has_head(way, S(Rule)) && expr_length(way) == 2 ? expr_part(way, 2) : NULL;
    text_add(out, "\\lim_{");
    print(in, out, expr_part(e, 2), 0);
    if (from && (from == expr_int(-1) || expr_string_is(from, "FromAbove")))
        text_add(out, "^+");
    if (from && (from == expr_int(1) || expr_string_is(from, "FromBelow")))
        text_add(out, "^-");
    text_add(out, "} \\, ");
    print(in, out, expr_part(e, 1), PRECEDENCE_PLUS + 1);
}

/* \frac{\partial ^nf}{\partial x^n}, with variables x or {x, k} */
static void print_partial(Interp *in, Text *out, Expr e)
{
    Expr order = expr_int(0);
    Text below = text_start();
    for (size_t i = 2; i <= expr_length(e); i++) {
        Expr x = expr_part(e, i), times = expr_int(1);
        if (expr_is_list(x)) {
            times = expr_part(x, 2);
            x = expr_part(x, 1);
        }
        order = evaluate_call(in, S(Plus), 2, order, times);
        text_add(&below, "\\partial ");
        print(in, &below, x, PRECEDENCE_POWER + 1);
        if (times != expr_int(1)) {
            text_add_char(&below, '^');
            print_script(in, &below, times);
        }
    }
    text_add(out, "\\frac{\\partial ");
    if (order != expr_int(1)) {
        text_add_char(out, '^');
        print_script(in, out, order);
    }
    print(in, out, expr_part(e, 1), PRECEDENCE_TIMES + 1);
    text_addf(out, "}{%s}", below.bytes);
}

/* Whether each part from the second on is a symbol or a list of the given lengths: a range, or a variable. */
static bool has_ranges(Expr e, size_t least, size_t most)
{
    for (size_t i = 2; i <= expr_length(e); i++) {
        Expr range = expr_part(e, i);
        if (!expr_is_symbol(range) && !(expr_is_list(range) && expr_length(range) >= least && expr_length(range) <= most))
            return false;
    }
    return expr_length(e) >= 2;
}

/* Sum, Product, Integrate, Limit and D as they are written; false for other forms. */
static bool print_big(Interp *in, Text *out, Expr e)
{
    Expr head = expr_head(e);
    if ((head == S(Sum) || head == S(Product)) && has_ranges(e, 2, 3))
        print_signs(in, out, e, head == S(Sum) ? "\\sum " : "\\prod ");
    else if (head == S(Integrate) && has_ranges(e, 3, 3))
        print_integral(in, out, e);
    else if (head == symbol_intern(in, "System`", "Limit") && expr_length(e) >= 2 && expr_has_head(expr_part(e, 2), S(Rule)))
        print_limit(in, out, e);
    else if (head == S(D) && has_ranges(e, 2, 2))
        print_partial(in, out, e);
    else
        return false;
    return true;
}

/* Calls with a notation of their own: #i is part i, $i part i as the base of a power, @i a script, %i a part in parentheses. */
static const struct {
    const char *name;
    size_t parts;
    const char *tex;
} notations[] = {
    {"Abs", 1, "\\left| #1\\right|"}, {"Norm", 1, "\\left\\| #1\\right\\|"}, {"Floor", 1, "\\lfloor #1\\rfloor"},
    {"Ceiling", 1, "\\lceil #1\\rceil"}, {"Binomial", 2, "\\binom{#1}{#2}"}, {"Subscript", 2, "$1_@2"},
    {"Superscript", 2, "$1^@2"}, {"Subsuperscript", 3, "$1_@2^@3"}, {"Conjugate", 1, "$1^*"}, {"Re", 1, "\\Re%1"},
    {"Im", 1, "\\Im%1"}, {"Mod", 2, "$1 \\bmod $2"}, {"Factorial2", 1, "$1!!"}, {"Transpose", 1, "$1^T"},
    {"ConjugateTranspose", 1, "$1^{\\dagger }"}, {"Overscript", 2, "\\overset{#2}{#1}"}, {"Underscript", 2, "\\underset{#2}{#1}"},
    {"OverBar", 1, "\\bar{#1}"}, {"OverHat", 1, "\\hat{#1}"}, {"OverVector", 1, "\\vec{#1}"}, {"Surd", 2, "\\sqrt[#2]{#1}"},
    {"CubeRoot", 1, "\\sqrt[3]{#1}"}, {"UnitStep", 1, "\\theta %1"}, {"DiracDelta", 1, "\\delta %1"},
    {"KroneckerDelta", 2, "\\delta _{#1,#2}"}, {"BesselJ", 2, "J_@1%2"}, {"BesselY", 2, "Y_@1%2"}, {"BesselI", 2, "I_@1%2"},
    {"BesselK", 2, "K_@1%2"}, {"LegendreP", 2, "P_@1%2"}, {"HermiteH", 2, "H_@1%2"}, {"LaguerreL", 2, "L_@1%2"},
    {"ChebyshevT", 2, "T_@1%2"}, {"ChebyshevU", 2, "U_@1%2"}, {"PolyLog", 2, "\\text{Li}_@1%2"}};

static bool print_notation(Interp *in, Text *out, Expr e)
{
    Expr head = expr_head(e);
    const char *tex = NULL;
    for (size_t i = 0; i < COUNT(notations) && expr_is_symbol(head); i++)
        if (notations[i].parts == expr_length(e) && strcmp(notations[i].name, symbol_of(head)->name) == 0)
            tex = notations[i].tex;
    if (tex == NULL)
        return false;
    for (; *tex != '\0'; tex++) {
        if (strchr("#$@%", *tex) == NULL) {
            text_add_char(out, *tex);
            continue;
        }
        size_t i = (size_t)(tex[1] - '0');
        switch (*tex++) {
        case '#': print(in, out, expr_part(e, i), 0); break;
        case '$': print(in, out, expr_part(e, i), PRECEDENCE_POWER + 1); break;
        case '@': print_script(in, out, expr_part(e, i)); break;
        default: print_between(in, out, expr_call(S(List), 1, expr_part(e, i)), 1, "()");
        }
    }
    return true;
}

/* f', f'', f^{(3)}, f^{(1,0)}: the head Derivative[n, ...][f] */
static bool print_derivative(Interp *in, Text *out, Expr e)
{
    Expr orders = expr_is_normal(e) && expr_length(e) == 1 ? expr_head(e) : NULL;
    if (orders == NULL || !expr_has_head(orders, S(Derivative)) || expr_length(orders) == 0)
        return false;
    print(in, out, expr_part(e, 1), PRECEDENCE_CALL);
    if (expr_length(orders) == 1 && (expr_part(orders, 1) == expr_int(1) || expr_part(orders, 1) == expr_int(2))) {
        text_add(out, expr_part(orders, 1) == expr_int(1) ? "'" : "''");
        return true;
    }
    text_add(out, "^{(");
    print_list(in, out, orders, 1, ",");
    text_add(out, ")}");
    return true;
}

static bool print_cases(Interp *in, Text *out, Expr e)
{
    Expr cases = expr_has_head(e, S(Piecewise)) && expr_length(e) >= 1 ? expr_part(e, 1) : NULL;
    if (cases == NULL || !is_matrix(cases) || expr_length(expr_part(cases, 1)) != 2)
        return false;
    text_add(out, "\\begin{cases}\n");
    for (size_t i = 1; i <= expr_length(cases); i++) {
        text_add_char(out, ' ');
        print_list(in, out, expr_part(cases, i), 1, " & ");
        text_add(out, " \\\\\n");
    }
    text_add_char(out, ' ');
    print(in, out, expr_length(e) == 2 ? expr_part(e, 2) : expr_int(0), 0);
    text_add(out, " & \\text{True}\n\\end{cases}");
    return true;
}

static void print_call(Interp *in, Text *out, Expr e)
{
    Expr head = expr_head(e);
    const char *known = function_name(head);
    bool held = head == S(Hold) || head == S(HoldComplete) || head == S(HoldPattern);
    if (print_notation(in, out, e) || print_derivative(in, out, e) || print_cases(in, out, e))
        return;
    if (head == S(Subscript) && expr_length(e) > 2) {
        print(in, out, expr_part(e, 1), PRECEDENCE_POWER + 1);
        text_add(out, "_{");
        print_list(in, out, e, 2, ",");
        text_add_char(out, '}');
        return;
    }
    if (known != NULL)
        text_addf(out, strchr(known, '^') != NULL || strncmp(known, "\\text", 5) == 0 ? "%s" : "%s ", known);
    else if (!print_derivative(in, out, head))
        print(in, out, head, PRECEDENCE_CALL);
    print_between(in, out, e, 1, held ? "[]" : "()");
}

static int precedence_of(Expr e)
{
    int p;
    if (expr_is_number(e))
        return expr_is(e, EXPR_COMPLEX) ? PRECEDENCE_PLUS : is_negative(e) ? 480 : PRECEDENCE_ATOM;
    if (expr_has_head(e, S(Plus)))
        return PRECEDENCE_PLUS;
    if (expr_has_head(e, S(Times)))
        return PRECEDENCE_TIMES;
    if (expr_has_head(e, S(Power)))
        return PRECEDENCE_POWER;
    return expr_is_normal(e) && expr_length(e) >= 2 && infix(expr_head(e), &p) != NULL ? p : PRECEDENCE_ATOM;
}

static void print_normal(Interp *in, Text *out, Expr e)
{
    Expr head = expr_head(e);
    size_t n = expr_length(e);
    int p;
    if (head == S(Plus) && n >= 2)
        print_sum(in, out, e);
    else if (head == S(Times) && n >= 2)
        print_product(in, out, e);
    else if (head == S(Power) && n == 2)
        print_power(in, out, e);
    else if (head == S(Sqrt) && n == 1)
        print_power(in, out, expr_call(S(Power), 2, expr_part(e, 1), number_rational(expr_int(1), expr_int(2))));
    else if (n == 1 && head == S(MatrixForm) && expr_is_list(expr_part(e, 1)) && expr_length(expr_part(e, 1)) > 0)
        print_matrix(in, out, expr_part(e, 1));
    else if (head == S(MatrixForm) || head == S(TableForm) || head == S(HoldForm) || head == S(TraditionalForm) ||
             head == S(StandardForm))
        print(in, out, expr_part(e, 1), 0);
    else if (head == S(DirectedInfinity) && n == 1)
        text_add(out, expr_part(e, 1) == expr_int(-1) ? "-\\infty " : "\\infty ");
    else if (head == S(Not) && n == 1) {
        text_add(out, "\\neg ");
        print(in, out, expr_part(e, 1), 230);
    } else if (head == S(Factorial) && n == 1) {
        print(in, out, expr_part(e, 1), 611);
        text_add_char(out, '!');
    } else if (n >= 2 && infix(head, &p) != NULL) {
        for (size_t i = 1; i <= n; i++) {
            if (i > 1)
                text_add(out, infix(head, &p));
            print(in, out, expr_part(e, i), p + 1);
        }
    } else if (!print_big(in, out, e) && !print_layout(in, out, e)) {
        print_call(in, out, e);
    }
}

static void print(Interp *in, Text *out, Expr e, int least)
{
    stack_check(in);
    if (precedence_of(e) < least) {
        print_between(in, out, expr_call(S(List), 1, e), 1, "()");
        return;
    }
    if (is_matrix(e)) {
        print_matrix(in, out, e);
    } else if (expr_is_list(e)) {
        print_between(in, out, e, 1, "{}");
    } else if (expr_is_symbol(e)) {
        print_name(out, symbol_of(e)->name);
    } else if (expr_is_string(e)) {
        print_upright(out, expr_string_text(e));
    } else if (expr_is(e, EXPR_RATIONAL)) {
        bool minus = number_sign(e) < 0;
        Expr above = minus ? number_negate(in, e->as.pair.first) : e->as.pair.first;
        text_addf(out, "%s\\frac{%s}{%s}", minus ? "-" : "", print_text(in, above, PRINT_INPUT),
                  print_text(in, e->as.pair.second, PRINT_INPUT));
    } else if (expr_is(e, EXPR_COMPLEX)) {
        const char *s = print_text(in, e, PRINT_OUTPUT);
        for (; *s != '\0'; s++)
            if (*s != ' ' || (s[1] == 'I'))
                text_add_char(out, *s == 'I' ? 'i' : *s);
    } else if (expr_is_number(e)) {
        const char *digits = print_text(in, e, PRINT_OUTPUT), *power = strstr(digits, "*^");
        if (power == NULL)
            text_add(out, digits);
        else
            text_addf(out, "%.*s\\times 10^{%s}", (int)(power - digits), digits, power + 2);
    } else if (expr_is_normal(e)) {
        print_normal(in, out, e);
    } else {
        print_upright(out, print_text(in, e, PRINT_OUTPUT));
    }
}

void tex_print(Interp *in, Text *out, Expr e)
{
    print(in, out, e, 0);
}

/* ---- C and Fortran ---- */
static void code(Interp *in, Text *out, Expr e, int least, bool fortran);

static void code_operands(Interp *in, Text *out, Expr e, const char *operator, int precedence, int least, bool fortran)
{
    bool parens = precedence < least;
    text_add(out, parens ? "(" : "");
    for (size_t i = 1; i <= expr_length(e); i++) {
        bool minus = i > 1 && precedence == PRECEDENCE_PLUS && is_negative(expr_part(e, i));
        if (i > 1)
            text_add(out, minus ? " - " : operator);
        code(in, out, minus ? negated(in, expr_part(e, i)) : expr_part(e, i), precedence + 1, fortran);
    }
    text_add(out, parens ? ")" : "");
}

static void code_side(Interp *in, Text *out, const Expr *f, size_t n, bool fortran)
{
    if (n == 0)
        text_add(out, "1");
    text_add(out, n > 1 ? "(" : "");
    for (size_t i = 0; i < n; i++) {
        text_add(out, i > 0 ? "*" : "");
        code(in, out, f[i], n > 1 ? PRECEDENCE_TIMES + 1 : PRECEDENCE_DIVIDE + 1, fortran);
    }
    text_add(out, n > 1 ? ")" : "");
}

static void code_product(Interp *in, Text *out, Expr e, int least, bool fortran)
{
    size_t n = expr_length(e), above = 0, below = 0;
    Expr *up = mem_array(Expr, n + 1), *down = mem_array(Expr, n + 1);
    bool parens = PRECEDENCE_TIMES < least;
    text_add(out, parens ? "(" : "");
    if (expr_part(e, 1) == expr_int(-1)) {
        text_add_char(out, '-');
        code(in, out, negated(in, e), PRECEDENCE_TIMES + 1, fortran);
        text_add(out, parens ? ")" : "");
        return;
    }
    for (size_t i = 1; i <= n; i++) {
        Expr f = expr_part(e, i);
        if (expr_is(f, EXPR_RATIONAL)) {
            if (f->as.pair.first != expr_int(1))
                up[above++] = f->as.pair.first;
            down[below++] = expr_real(number_double(f->as.pair.second));
        } else if (is_below(f)) {
            Expr power = negated(in, expr_part(f, 2));
            down[below++] = power == expr_int(1) ? expr_part(f, 1) : expr_call(S(Power), 2, expr_part(f, 1), power);
        } else {
            up[above++] = f;
        }
    }
    if (below == 0) {
        for (size_t i = 0; i < above; i++) {
            text_add(out, i > 0 ? "*" : "");
            code(in, out, up[i], PRECEDENCE_TIMES + 1, fortran);
        }
    } else {
        code_side(in, out, up, above, fortran);
        text_add_char(out, '/');
        code_side(in, out, down, below, fortran);
    }
    text_add(out, parens ? ")" : "");
}

static void code_power(Interp *in, Text *out, Expr e, int least, bool fortran)
{
    Expr base = expr_part(e, 1), exponent = expr_part(e, 2);
    bool root = expr_is(exponent, EXPR_RATIONAL) && exponent->as.pair.second == expr_int(2) &&
                (exponent->as.pair.first == expr_int(1) || exponent->as.pair.first == expr_int(-1));
    bool below = root ? exponent->as.pair.first == expr_int(-1) : exponent == expr_int(-1);
    bool parens = (below ? PRECEDENCE_DIVIDE : fortran && !root ? PRECEDENCE_POWER : PRECEDENCE_ATOM) < least;
    text_add(out, parens ? "(" : "");
    text_add(out, below ? "1/" : "");
    if (root) {
        text_add(out, "Sqrt(");
        code(in, out, base, 0, fortran);
        text_add_char(out, ')');
    } else if (below) {
        code(in, out, base, PRECEDENCE_DIVIDE + 1, fortran);
    } else if (fortran) {
        code(in, out, base, PRECEDENCE_POWER + 1, fortran);
        text_add(out, "**");
        code(in, out, exponent, PRECEDENCE_POWER, fortran);
    } else {
        text_add(out, "Power(");
        code(in, out, base, 0, fortran);
        text_add_char(out, ',');
        code(in, out, exponent, 0, fortran);
        text_add_char(out, ')');
    }
    text_add(out, parens ? ")" : "");
}

static void code(Interp *in, Text *out, Expr e, int least, bool fortran)
{
    static const struct {
        SymbolIndex head;
        const char *c, *fortran;
        int precedence;
    } operators[] = {{SYMBOL_Plus, " + ", " + ", PRECEDENCE_PLUS}, {SYMBOL_Equal, " == ", ".eq.", 290},
                     {SYMBOL_Unequal, " != ", ".ne.", 290}, {SYMBOL_Less, " < ", ".lt.", 290},
                     {SYMBOL_LessEqual, " <= ", ".le.", 290}, {SYMBOL_Greater, " > ", ".gt.", 290},
                     {SYMBOL_GreaterEqual, " >= ", ".ge.", 290}, {SYMBOL_And, " && ", ".and.", 218},
                     {SYMBOL_Or, " || ", ".or.", 215}, {SYMBOL_Set, " = ", " = ", 40}};
    stack_check(in);
    if (expr_is(e, EXPR_RATIONAL)) {
        e = expr_real(number_double(e));
    }
    if (expr_is(e, EXPR_COMPLEX)) {
        text_add(out, "Complex(");
        code(in, out, e->as.pair.first, 0, fortran);
        text_add_char(out, ',');
        code(in, out, e->as.pair.second, 0, fortran);
        text_add_char(out, ')');
        return;
    }
    if (expr_is(e, EXPR_REAL)) {
        const char *s = print_text(in, e, PRINT_INPUT);
        const char *power = strstr(s, "*^");
        bool parens = s[0] == '-' && 480 < least;
        text_add(out, parens ? "(" : "");
        if (power == NULL)
            text_add(out, s);
        else
            text_addf(out, "%.*se%s", (int)(power - s), s, power + 2);
        text_add(out, parens ? ")" : "");
        return;
    }
    if (!(expr_is_normal(e) || expr_is_list(e))) {
        bool parens = expr_is_number(e) && number_sign(e) < 0 && 480 < least;
        text_addf(out, parens ? "(%s)" : "%s", print_text(in, e, PRINT_INPUT));
        return;
    }
    Expr head = expr_head(e);
    size_t n = expr_length(e);
    for (size_t i = 0; n >= 2 && i < COUNT(operators); i++)
        if (head == (Expr)&symbol_known[operators[i].head].node) {
            code_operands(in, out, e, fortran ? operators[i].fortran : operators[i].c, operators[i].precedence, least, fortran);
            return;
        }
    if (head == S(Times) && n >= 2) {
        code_product(in, out, e, least, fortran);
    } else if (head == S(Power) && n == 2) {
        code_power(in, out, e, least, fortran);
    } else if (head == S(Not) && n == 1) {
        text_add(out, fortran ? ".not." : "!");
        code(in, out, expr_part(e, 1), 230, fortran);
    } else {
        code(in, out, head, PRECEDENCE_CALL, fortran);
        text_add_char(out, '(');
        for (size_t i = 1; i <= n; i++) {
            text_add(out, i > 1 ? "," : "");
            code(in, out, expr_part(e, i), 0, fortran);
        }
        text_add_char(out, ')');
    }
}

void code_print(Interp *in, Text *out, Expr e, bool fortran)
{
    code(in, out, e, 0, fortran);
}
