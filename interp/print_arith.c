/* print_arith.c - sums, products and powers on one line: a - b, a/b for a*b^(-1), Sqrt[x] for x^(1/2). */
#include "interp/print_inside.h"
#include "interp/number.h"

static bool output(const Printer *p)
{
    return p->form == PRINT_OUTPUT;
}

static bool is_tall_fraction(const Printer *p)
{
    return output(p) && !p->raised;
}

static bool is_negative_number(Expr e)
{
    if (!expr_is_number(e))
        return false;
    if (expr_is(e, EXPR_COMPLEX))
        return number_is_exact(e) && number_is_zero(e->as.pair.first) && number_sign(e->as.pair.second) < 0;
    return number_sign(e) < 0;
}

bool print_is_negative(Expr e)
{
    if (expr_has_head(e, S(Times)) && expr_length(e) >= 2)
        return is_negative_number(expr_part(e, 1));
    return is_negative_number(e);
}

bool print_is_sqrt(Expr power, bool *inverse)
{
    Expr exponent = expr_part(power, 2);
    if (!expr_is(exponent, EXPR_RATIONAL) || exponent->as.pair.second != expr_int(2))
        return false;
    *inverse = exponent->as.pair.first == expr_int(-1);
    return *inverse || exponent->as.pair.first == expr_int(1);
}

/* The exponent of a factor that belongs below the line, turned positive; NULL for a factor above. */
static Expr below_exponent(Interp *in, Expr factor)
{
    if (!expr_has_head(factor, S(Power)) || expr_length(factor) != 2)
        return NULL;
    Expr exponent = expr_part(factor, 2);
    if (!print_is_negative(exponent))
        return NULL;
    if (expr_is_number(exponent))
        return number_negate(in, exponent);
    Expr first = number_negate(in, expr_part(exponent, 1));
    size_t n = expr_length(exponent);
    if (first == expr_int(1)) {
        if (n == 2)
            return expr_part(exponent, 2);
        Builder b = builder_start(S(Times), n - 1);
        builder_add_parts(&b, exponent, 2, n);
        return builder_finish(&b);
    }
    return expr_with_part(exponent, 1, first);
}

static void split_factor(Interp *in, Product *s, Expr factor)
{
    Expr exponent = below_exponent(in, factor);
    if (exponent == NULL)
        s->above[s->above_count++] = factor;
    else if (exponent == expr_int(1))
        s->below[s->below_count++] = expr_part(factor, 1);
    else
        s->below[s->below_count++] = expr_call(S(Power), 2, expr_part(factor, 1), exponent);
}

Product product_split(Interp *in, Expr times, bool negate)
{
    size_t n = expr_length(times), next = 1;
    Product s = {.above = mem_array(Expr, n + 1), .below = mem_array(Expr, n + 1)};
    Expr first = expr_part(times, 1);
    /* Held: a - 1*2*b is not a - 2*b, while a - 1*b is read as it stands. */
    bool alone = n < 3 || !expr_is_number(expr_part(times, 2)) ||
                 (negate && expr_part(times, 2) == expr_int(1) && !expr_is_number(expr_part(times, 3)));
    if (expr_is_number(first) && n >= 2) {
        if (negate)
            first = number_negate(in, first);
        next = 2;
        if (first == expr_int(-1) && alone) {
            s.negative = true;
        } else if (expr_is(first, EXPR_RATIONAL)) {
            Expr above = first->as.pair.first;
            if (above == expr_int(-1))
                s.half = first;
            else if (above != expr_int(1))
                s.above[s.above_count++] = above;
            if (s.half == NULL)
                s.below[s.below_count++] = first->as.pair.second;
        } else if (!(negate && first == expr_int(1) && alone)) {
            s.above[s.above_count++] = first;
        }
    }
    for (size_t i = next; i <= n; i++)
        split_factor(in, &s, expr_part(times, i));
    return s;
}

static void print_factors(Printer *p, size_t n, const Expr *factors, bool first)
{
    for (size_t i = 0; i < n; i++) {
        if (print_is_over(p))
            return;
        if (i > 0)
            text_add_char(p->out, output(p) ? ' ' : '*');
        /* a minus may only stand in front: a*(-2), not a*-2 */
        bool leading = i == 0 && first;
        bool hidden = !leading && is_negative_number(factors[i]);
        print_part(p, factors[i], hidden ? PRECEDENCE_ATOM + 1 : PRECEDENCE_TIMES + 1);
    }
}

/* Above or below the line: one factor, or several joined. */
static void print_side(Printer *p, size_t n, const Expr *factors, int least)
{
    if (n == 0)
        text_add_char(p->out, '1');
    else if (n == 1)
        print_part(p, factors[0], least);
    else {
        print_open(p, least > 0);
        print_factors(p, n, factors, true);
        print_close(p, least > 0);
    }
}

static Box side_box(Printer *p, size_t n, const Expr *factors, bool minus)
{
    Printer side = print_box_start(p);
    if (minus)
        text_add_char(side.out, '-');
    print_side(&side, n, factors, 0);
    return print_box_end(&side);
}

static void print_quotient(Printer *p, const Product *s, int least)
{
    bool parens = (s->below_count > 0 ? PRECEDENCE_DIVIDE : PRECEDENCE_TIMES) < least;
    if (s->below_count > 0 && is_tall_fraction(p) && p->row == NULL && print_tall(p))
        return;
    print_open(p, parens);
    if (s->below_count > 0 && p->row != NULL && !p->raised) {
        print_add_box(p, box_fraction(side_box(p, s->above_count, s->above, false),
                                      side_box(p, s->below_count, s->below, false)));
    } else if (s->below_count > 0) {
        print_side(p, s->above_count, s->above, PRECEDENCE_DIVIDE + 1);
        text_add_char(p->out, '/');
        print_side(p, s->below_count, s->below, PRECEDENCE_DIVIDE + 1);
    } else {
        print_factors(p, s->above_count, s->above, true);
    }
    print_close(p, parens);
}

bool print_fraction(Printer *p, Expr rational, int least)
{
    if (p->raised)
        return false;
    if (p->row == NULL)
        return print_tall(p);
    Expr above = rational->as.pair.first, below = rational->as.pair.second;
    bool negative = number_sign(above) < 0, parens = PRECEDENCE_DIVIDE < least;
    if (negative)
        above = number_negate(p->in, above);
    print_open(p, parens);
    text_add(p->out, negative ? "-(" : "");
    print_add_box(p, box_fraction(print_box(p, above, 0), print_box(p, below, 0)));
    text_add(p->out, negative ? ")" : "");
    print_close(p, parens);
    return true;
}

/* The only factor of a product whose sign or -1/n has been taken off, as it stands in the product; NULL when there are more. */
static Expr single_factor(Expr times)
{
    return expr_length(times) == 2 ? expr_part(times, 2) : NULL;
}

static void print_signed(Printer *p, Expr times, const Product *s, int least)
{
    bool parens = PRECEDENCE_TIMES < least;
    print_open(p, parens);
    text_add_char(p->out, '-');
    Expr single = single_factor(times);
    if (single != NULL)
        print_part(p, single, 480);
    else
        print_quotient(p, s, output(p) && s->below_count == 0 ? 0 : 480);
    print_close(p, parens);
}

/* -1/2*x in InputForm, -x/2 in OutputForm. */
static void print_half(Printer *p, Product *s, int least)
{
    bool parens = PRECEDENCE_TIMES < least;
    if (is_tall_fraction(p) && p->row == NULL && print_tall(p))
        return;
    print_open(p, parens);
    if (output(p)) {
        s->below[s->below_count++] = s->half->as.pair.second;
        if (p->row != NULL && !p->raised) {
            print_add_box(p, box_fraction(side_box(p, s->above_count, s->above, true),
                                          side_box(p, s->below_count, s->below, false)));
        } else {
            text_add_char(p->out, '-');
            print_quotient(p, s, 0);
        }
        print_close(p, parens);
        return;
    }
    print_part(p, s->half, 0);
    text_add_char(p->out, '*');
    print_quotient(p, s, 0);
    print_close(p, parens);
}

void print_times(Printer *p, Expr e, int least)
{
    if (p->parts_most < expr_length(e) && expr_length(e) > 3) { /* shortened: the factors as they stand */
        bool parens = PRECEDENCE_TIMES < least;
        print_open(p, parens);
        for (size_t i = 1; i <= p->parts_most; i++) {
            print_part(p, expr_part(e, i), PRECEDENCE_TIMES + 1);
            text_add_char(p->out, ' ');
        }
        text_addf(p->out, "<<%zu>>", expr_length(e) - p->parts_most);
        print_close(p, parens);
        return;
    }
    Product s = product_split(p->in, e, false);
    if (s.half != NULL)
        print_half(p, &s, least);
    else if (s.negative)
        print_signed(p, e, &s, least);
    else
        print_quotient(p, &s, least);
}

/* A term of a sum whose minus has been written already. */
static void print_negated(Printer *p, Expr term)
{
    if (expr_is_number(term)) {
        print_part(p, number_negate(p->in, term), PRECEDENCE_PLUS + 1);
        return;
    }
    if (expr_part(term, 1) == expr_int(-1) && single_factor(term) != NULL) {
        bool hidden = is_negative_number(single_factor(term)); /* a - (-2) */
        print_part(p, single_factor(term), hidden ? PRECEDENCE_ATOM + 1 : PRECEDENCE_PLUS + 1);
        return;
    }
    Product s = product_split(p->in, term, true);
    print_quotient(p, &s, PRECEDENCE_PLUS + 1);
}

void print_plus(Printer *p, Expr e, int least)
{
    bool parens = PRECEDENCE_PLUS < least;
    size_t n = expr_length(e), shown = p->parts_most < n ? p->parts_most : n;
    print_open(p, parens);
    for (size_t i = 1; i <= shown; i++) {
        if (print_is_over(p))
            return;
        Expr term = expr_part(e, i);
        if (i > 1 && print_is_negative(term)) {
            text_add(p->out, " - ");
            print_negated(p, term);
        } else {
            text_add(p->out, i > 1 ? " + " : "");
            print_part(p, term, PRECEDENCE_PLUS + 1);
        }
    }
    if (shown < n)
        text_addf(p->out, "%s<<%zu>>", shown > 0 ? " + " : "", n - shown);
    print_close(p, parens);
}

/* 1/body below a line, or 1/body on one line. */
static void print_inverse(Printer *p, Expr body, bool root, int least)
{
    bool parens = PRECEDENCE_DIVIDE < least;
    print_open(p, parens);
    bool boxed = p->row != NULL && !p->raised;
    Printer below = boxed ? print_box_start(p) : *p;
    if (!boxed)
        text_add(p->out, "1/");
    text_add(below.out, root ? "Sqrt[" : "");
    print_part(&below, body, root || boxed ? 0 : PRECEDENCE_DIVIDE + 1);
    text_add(below.out, root ? "]" : "");
    if (boxed)
        print_add_box(p, box_fraction(box_text("1", 1), print_box_end(&below)));
    print_close(p, parens);
}

void print_power(Printer *p, Expr e, int least)
{
    Expr body = expr_part(e, 1), exponent = expr_part(e, 2);
    bool inverse = false, root = print_is_sqrt(e, &inverse);
    bool below = (root && inverse) || (output(p) && exponent == expr_int(-1));
    bool tall = below ? is_tall_fraction(p) : output(p) && !root;
    if (tall && p->row == NULL && print_tall(p))
        return;
    if (below) {
        print_inverse(p, body, root, least);
        return;
    }
    if (root) {
        text_add(p->out, "Sqrt[");
        print_part(p, body, 0);
        text_add_char(p->out, ']');
        return;
    }
    bool parens = PRECEDENCE_POWER < least;
    print_open(p, parens);
    if (p->row != NULL) {
        print_add_box(p, box_superscript(print_box(p, body, PRECEDENCE_POWER + 1), print_exponent_box(p, exponent)));
    } else {
        print_part(p, body, PRECEDENCE_POWER + 1);
        text_add_char(p->out, '^');
        print_part(p, exponent, PRECEDENCE_POWER);
    }
    print_close(p, parens);
}
