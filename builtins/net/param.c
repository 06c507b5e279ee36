/* param.c - the common checks of layer parameters, and reading them. */
#include "builtins/net/layer.h"
#include "interp/number.h"
#include <string.h>

Expr param_count(Interp *in, Expr v)
{
    (void)in;
    int64_t n;
    return number_to_int64(v, &n) && n >= 1 ? v : NULL;
}

Expr param_index(Interp *in, Expr v)
{
    (void)in;
    int64_t n;
    return number_to_int64(v, &n) && n != 0 ? v : NULL;
}

Expr param_boolean(Interp *in, Expr v)
{
    (void)in;
    return v == S(True) || v == S(False) ? v : NULL;
}

Expr param_number(Interp *in, Expr v)
{
    double d;
    if (number_to_double(v, &d))
        return v;
    Expr n = evaluate_call(in, S(N), 1, v);
    return number_to_double(n, &d) ? n : NULL;
}

Expr param_probability(Interp *in, Expr v)
{
    double d;
    Expr n = param_number(in, v);
    return n && number_to_double(n, &d) && d >= 0 && d < 1 ? n : NULL;
}

static bool is_list_of(Interp *in, Expr v, ParamCheck check)
{
    if (!expr_is_list(v) || expr_length(v) == 0)
        return false;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!check(in, expr_part(v, i)))
            return false;
    return true;
}

Expr param_sizes(Interp *in, Expr v)
{
    return param_count(in, v) || is_list_of(in, v, param_count) ? v : NULL;
}

static Expr padding_amount(Interp *in, Expr v)
{
    (void)in;
    int64_t n;
    return number_to_int64(v, &n) && n >= 0 ? v : NULL;
}

static Expr padding_pair(Interp *in, Expr v)
{
    return padding_amount(in, v) || (expr_length(v) == 2 && is_list_of(in, v, padding_amount)) ? v : NULL;
}

Expr param_padding(Interp *in, Expr v)
{
    if (expr_string_is(v, "Same"))
        return v;
    return padding_amount(in, v) || is_list_of(in, v, padding_pair) ? v : NULL;
}

static Expr dim_or_automatic(Interp *in, Expr v)
{
    return v == S(Automatic) ? v : param_count(in, v);
}

Expr param_dims(Interp *in, Expr v)
{
    if (v == S(Automatic) || param_count(in, v) || (expr_is_list(v) && expr_length(v) == 0))
        return v;
    if (expr_string_is(v, "Real"))
        return expr_list(0, NULL);
    return is_list_of(in, v, dim_or_automatic) && expr_length(v) <= TYPE_RANK ? v : NULL;
}

static Expr level_bound(Interp *in, Expr v)
{
    return v == S(All) ? v : param_index(in, v);
}

Expr param_levels(Interp *in, Expr v)
{
    if (v == S(All) || param_index(in, v))
        return v;
    if (expr_has_head(v, S(Span)) && expr_length(v) == 2)
        return level_bound(in, expr_part(v, 1)) && level_bound(in, expr_part(v, 2)) ? v : NULL;
    if (!expr_is_list(v))
        return NULL;
    return expr_length(v) == 0 || is_list_of(in, v, param_index) ? v : NULL;
}

Expr param_string(Interp *in, Expr v)
{
    (void)in;
    return expr_is_string(v) ? v : NULL;
}

/* ---- reading ---- */

Expr param_value(const Net *net, int i)
{
    return net->param[i];
}

int64_t param_int(const Net *net, int i)
{
    int64_t n = 0;
    number_to_int64(net->param[i], &n);
    return n;
}

double param_real(const Net *net, int i)
{
    double d = 0;
    number_to_double(net->param[i], &d);
    return d;
}

bool param_true(const Net *net, int i)
{
    return net->param[i] == S(True);
}

bool param_is(const Net *net, int i, const char *word)
{
    Expr v = net->param[i];
    if (expr_is_symbol(v))
        return strcmp(symbol_of(v)->name, word) == 0;
    return expr_string_is(v, word);
}

static bool choose(int64_t level, int rank, bool chosen[TYPE_RANK])
{
    if (level < 0)
        level += rank + 1;
    if (level < 1 || level > rank)
        return false;
    chosen[level - 1] = true;
    return true;
}

static bool level_number(Expr e, int rank, int64_t otherwise, int64_t *level)
{
    if (e == S(All)) {
        *level = otherwise;
        return true;
    }
    if (!number_to_int64(e, level))
        return false;
    if (*level < 0)
        *level += rank + 1;
    return true;
}

bool levels_chosen(Expr spec, int rank, bool chosen[TYPE_RANK])
{
    memset(chosen, 0, TYPE_RANK * sizeof(bool));
    int64_t level;
    if (spec == S(All)) {
        for (int i = 0; i < rank; i++)
            chosen[i] = true;
        return true;
    }
    if (number_to_int64(spec, &level))
        return choose(level, rank, chosen);
    if (expr_has_head(spec, S(Span))) {
        int64_t last;
        if (!level_number(expr_part(spec, 1), rank, 1, &level) || !level_number(expr_part(spec, 2), rank, rank, &last))
            return false;
        for (; level <= last; level++)
            if (!choose(level, rank, chosen))
                return false;
        return true;
    }
    for (size_t i = 1; i <= expr_length(spec); i++)
        if (!number_to_int64(expr_part(spec, i), &level) || !choose(level, rank, chosen))
            return false;
    return true;
}
