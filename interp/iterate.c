/* iterate.c - the iterators of Table, Do, Sum and the like. The variable is a cell that is set, never substituted. */
#include <math.h>
#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/number.h"

static bool bad_bounds(Interp *in, Expr call, Expr spec, Expr *env)
{
    message(in, call, "iterb", template_filled(in, spec, env), NULL);
    return false;
}

static bool is_infinite(Expr e)
{
    return e == S(Infinity) || (expr_has_head(e, S(DirectedInfinity)) && expr_length(e) == 1 && expr_part(e, 1) == expr_int(1));
}

/* Steps from first by step up to last, both ends in; any kinds of numbers, or symbols whose difference is a number. */
static bool set_range(Interp *in, Iterator *it, Expr first, Expr last, Expr step)
{
    it->first = first;
    it->step = step;
    if (expr_is(first, EXPR_INT) && expr_is(step, EXPR_INT)) {
        it->kind = 'i';
        it->start = expr_int_value(first);
        it->stride = expr_int_value(step);
        if (it->stride == 0)
            return false;
        if (is_infinite(last)) {
            it->count = INT64_MAX;
            return it->stride > 0;
        }
        double end;
        if (expr_is(last, EXPR_INT)) {
            int64_t span, high = expr_int_value(last);
            if (__builtin_sub_overflow(high, it->start, &span))
                return false;
            it->count = (span < 0) != (it->stride < 0) && span != 0 ? 0 : span / it->stride + 1;
            return true;
        }
        if (number_to_double(last, &end)) {
            double n = floor((end - (double)it->start) / (double)it->stride + 1e-12) + 1;
            it->count = n < 1 ? 0 : n > 9e18 ? INT64_MAX : (int64_t)n;
            return true;
        }
    }
    double a, b, s;
    bool real = expr_is(first, EXPR_REAL) || expr_is(step, EXPR_REAL);
    if (real && number_to_double(first, &a) && number_to_double(last, &b) && number_to_double(step, &s) && s != 0) {
        it->kind = 'r';
        it->real = a;
        it->real_stride = s;
        double n = floor((b - a) / s + 1e-10) + 1;
        it->count = n < 1 ? 0 : n > 9e18 ? INT64_MAX : (int64_t)n;
        return true;
    }
    it->kind = 'e';
    if (is_infinite(last)) {
        it->count = INT64_MAX;
        return expr_is_number(step);
    }
    Expr span = evaluate_call(in, S(Plus), 2, last, expr_call(S(Times), 2, expr_int(-1), first));
    Expr ratio = evaluate_call(in, S(Times), 2, span, expr_call(S(Power), 2, step, expr_int(-1)));
    Expr whole = evaluate_call(in, S(Floor), 1, ratio);
    if (!expr_is(whole, EXPR_INT))
        return false;
    it->count = expr_int_value(whole) < 0 ? 0 : expr_int_value(whole) + 1;
    return true;
}

static bool set_list(Iterator *it, Expr list)
{
    it->kind = 'l';
    it->list = list;
    it->count = (int64_t)expr_length(list);
    return true;
}

/* The values of an association, as a list of them. */
static bool set_values(Iterator *it, Expr assoc)
{
    Builder b = builder_start(S(List), expr_length(assoc));
    for (size_t i = 1; i <= expr_length(assoc); i++)
        builder_add(&b, assoc_value(assoc, i));
    return set_list(it, builder_finish(&b));
}

static bool open_count(Interp *in, Iterator *it, Expr n)
{
    if (expr_is_list(n))
        return set_list(it, n);
    return set_range(in, it, expr_int(1), n, expr_int(1));
}

static bool open_spec(Interp *in, Expr call, Expr spec, Expr *env, Iterator *it)
{
    size_t n = expr_length(spec);
    if (n == 0 || n > 4) {
        message(in, call, "itform", template_filled(in, spec, env), expr_int(2), NULL);
        return false;
    }
    Expr first = expr_part(spec, 1);
    if (n == 1) {
        Expr count = evaluate_in(in, first, env);
        return set_range(in, it, expr_int(1), count, expr_int(1)) || bad_bounds(in, call, spec, env);
    }
    Expr variable = template_filled(in, first, env);
    if (!expr_is_symbol(variable)) {
        message(in, call, "itraw", variable, NULL);
        return false;
    }
    it->variable = variable;
    Expr a = evaluate_in(in, expr_part(spec, 2), env);
    if (n == 2 && expr_is(a, EXPR_ASSOC))
        return set_values(it, a);
    if (n == 2)
        return (expr_is_list(a) ? set_list(it, a) : set_range(in, it, expr_int(1), a, expr_int(1))) ||
               bad_bounds(in, call, spec, env);
    Expr b = evaluate_in(in, expr_part(spec, 3), env);
    Expr step = n == 4 ? evaluate_in(in, expr_part(spec, 4), env) : expr_int(1);
    return set_range(in, it, a, b, step) || bad_bounds(in, call, spec, env);
}

bool iterator_open(Interp *in, Expr call, Expr spec, Expr *env, Iterator *it)
{
    memset(it, 0, sizeof *it);
    if (!(expr_is_normal(spec) && expr_has_head(spec, S(List)))) {
        Expr value = evaluate_in(in, spec, env);
        if (expr_is_list(value) && expr_length(value) >= 2 && expr_is_symbol(expr_part(value, 1)) && expr_is_normal(value)) {
            if (!open_spec(in, call, value, NULL, it))
                return false;
        } else if (!open_count(in, it, value))
            return bad_bounds(in, call, value, NULL);
    } else if (!open_spec(in, call, spec, env, it))
        return false;
    if (it->variable)
        symbol_push_value(in, it->variable, NULL);
    return true;
}

static Expr value_at(Interp *in, const Iterator *it)
{
    switch (it->kind) {
    case 'i': return expr_int(it->start + it->at * it->stride);
    case 'r': return expr_real(it->real + (double)it->at * it->real_stride);
    case 'l': return expr_part(it->list, (size_t)it->at + 1);
    default:
        if (it->at == 0)
            return it->first;
        return evaluate_call(in, S(Plus), 2, it->first, expr_call(S(Times), 2, expr_int(it->at), it->step));
    }
}

/* symbol_set_value, its usual way at hand. */
static inline void set_variable(Interp *in, Symbol *s, Expr value)
{
    if (!s->cell_value || s->shown || s->watch || s->values[VALUES_OWN])
        symbol_set_value(in, &s->node, value);
    else
        s->value = value;
}

bool iterator_next(Interp *in, Iterator *it)
{
    unwind_poll(in);
    if (it->at >= it->count)
        return false;
    if (it->variable)
        set_variable(in, symbol_of(it->variable), it->kind == 'i' ? expr_int(it->start + it->at * it->stride) : value_at(in, it));
    it->at++;
    return true;
}

void iterator_close(Interp *in, Iterator *it)
{
    if (it->variable)
        symbol_pop_value(in);
}

bool iterate_in(Interp *in, Expr call, Expr body, size_t n, const Expr *specs, Expr *env,
                bool (*each)(Interp *in, void *context, Expr value), void *context)
{
    if (n == 0) {
        each(in, context, evaluate_in(in, body, env));
        return true;
    }
    Iterator it;
    if (!iterator_open(in, call, specs[0], env, &it))
        return false;
    bool good = true;
    while (good && iterator_next(in, &it)) {
        if (n == 1) {
            if (!each(in, context, evaluate_in(in, body, env)))
                break;
        } else
            good = iterate_in(in, call, body, n - 1, specs + 1, env, each, context);
    }
    iterator_close(in, &it);
    return good;
}

bool iterate(Interp *in, Expr call, Expr body, size_t n, const Expr *specs, bool (*each)(Interp *in, void *context, Expr value),
             void *context)
{
    return iterate_in(in, call, body, n, specs, NULL, each, context);
}
