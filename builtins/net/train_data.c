/* train_data.c - the forms of training data, and columns for the engine. */
#include <math.h>
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/train.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

Expr column_part(Expr values, int64_t i)
{
    return expr_is(values, EXPR_NUMERIC) ? array_rows(values, i, -1) : expr_part(values, (size_t)i + 1);
}

static int64_t column_length(Expr values)
{
    if (expr_is(values, EXPR_NUMERIC))
        return array_view(values).dim[0];
    return expr_is_list(values) ? (int64_t)expr_length(values) : -1;
}

static bool bad_data(Interp *in, Expr subject, Expr data)
{
    fail(in, subject, "invtdata", expr_text(print_short(in, data, 60)), NULL);
    return false;
}

static bool is_rule(Expr e)
{
    return expr_has_head(e, S(Rule)) && expr_length(e) == 2;
}

static void set_columns(TrainData *d, int n)
{
    d->columns = n;
    d->column = mem_array(TrainColumn, (size_t)n + 1);
}

static bool two_columns(TrainData *d, const char *a, Expr x, const char *b, Expr y)
{
    set_columns(d, 2);
    d->column[0] = (TrainColumn){a, x};
    d->column[1] = (TrainColumn){b, y};
    return true;
}

static bool from_rules(Interp *in, Expr subject, Expr data, const char *a, const char *b, TrainData *d)
{
    Builder x = builder_start(S(List), expr_length(data)), y = builder_start(S(List), expr_length(data));
    for (size_t i = 1; i <= expr_length(data); i++) {
        Expr rule = expr_part(data, i);
        if (!is_rule(rule))
            return bad_data(in, subject, data);
        builder_add(&x, expr_part(rule, 1));
        builder_add(&y, expr_part(rule, 2));
    }
    return two_columns(d, a, builder_finish(&x), b, builder_finish(&y));
}

static bool from_association(Interp *in, Expr subject, Expr data, TrainData *d)
{
    set_columns(d, (int)expr_length(data));
    for (int i = 0; i < d->columns; i++) {
        const char *name = key_text(assoc_key(data, (size_t)i + 1));
        if (!name)
            return bad_data(in, subject, data);
        d->column[i] = (TrainColumn){net_text(name), assoc_value(data, (size_t)i + 1)};
    }
    return true;
}

static bool from_rows(Interp *in, Expr subject, Expr data, TrainData *d)
{
    Expr first = expr_part(data, 1);
    set_columns(d, (int)expr_length(first));
    for (int k = 0; k < d->columns; k++) {
        Expr key = assoc_key(first, (size_t)k + 1);
        Builder b = builder_start(S(List), expr_length(data));
        for (size_t i = 1; i <= expr_length(data); i++) {
            Expr row = expr_part(data, i), value = expr_is(row, EXPR_ASSOC) ? assoc_lookup(row, key) : NULL;
            if (!value || !key_text(key))
                return bad_data(in, subject, data);
            builder_add(&b, value);
        }
        d->column[k] = (TrainColumn){net_text(key_text(key)), builder_finish(&b)};
    }
    return true;
}

static bool is_port(const Net *net, const char *name)
{
    return net_find_input(net, name) >= 0 || net_find_output(net, name) >= 0;
}

/* Columns that the net has no port for may have any length: those that do not go with a port's column are left out. */
static void drop_strangers(TrainData *d, const Net *net)
{
    int first = 0, kept = 0;
    while (first < d->columns && !is_port(net, d->column[first].name))
        first++;
    if (first == d->columns)
        return;
    int64_t n = column_length(d->column[first].values);
    for (int i = 0; i < d->columns; i++)
        if (is_port(net, d->column[i].name) || column_length(d->column[i].values) == n)
            d->column[kept++] = d->column[i];
    d->columns = kept;
}

static bool check_lengths(Interp *in, Expr subject, const Net *net, TrainData *d)
{
    drop_strangers(d, net);
    d->n = d->columns > 0 ? column_length(d->column[0].values) : 0;
    for (int i = 0; i < d->columns; i++) {
        int64_t n = column_length(d->column[i].values);
        if (n < 1)
            return bad_data(in, subject, d->column[i].values);
        if (n != d->n) {
            fail(in, subject, "difflen", expr_text(d->column[0].name), expr_int(d->n), expr_text(d->column[i].name), expr_int(n), NULL);
            return false;
        }
    }
    return d->n > 0 || bad_data(in, subject, expr_list(0, NULL));
}

static bool is_function(Expr e)
{
    return expr_has_head(e, S(Function)) || expr_has_head(e, S(Composition)) || (expr_is_symbol(e) && symbol_of(e)->context && strcmp(symbol_of(e)->context, "System`") != 0);
}

static bool from_generator(Interp *in, Expr subject, Expr data, TrainData *d)
{
    d->generator = data;
    d->round_length = 0;
    if (!expr_is_list(data))
        return true;
    d->generator = expr_part(data, 1);
    Expr rule = expr_length(data) == 2 ? expr_part(data, 2) : S(Null);
    if (!is_rule(rule) || !expr_string_is(expr_part(rule, 1), "RoundLength") || !number_to_int64(expr_part(rule, 2), &d->round_length) ||
        d->round_length < 1)
        return bad_data(in, subject, data);
    return true;
}

static Expr named_data(Interp *in, Expr name, bool test)
{
    Expr call = expr_call(symbol_intern(in, "System`", "ResourceData"), 2, name, expr_text(test ? "TestData" : "TrainingData"));
    return evaluate(in, call);
}

/* The name of the one port that data can be for; NULL where there are none or several. */
static const char *only_port(const NetPortInfo *port, int n)
{
    const char *name = NULL;
    int count = 0;
    for (int i = 0; i < n; i++)
        if (!(port[i].flags & (PORT_STATE | PORT_OPTIONAL | PORT_HIDDEN)) && ++count == 1)
            name = port[i].name;
    return count == 1 ? name : NULL;
}

bool train_data_parse(Interp *in, Expr subject, Expr data, const Net *net, bool test, TrainData *out)
{
    *out = (TrainData){0};
    const char *in_name = only_port(net->input, net->inputs), *out_name = only_port(net->output, net->outputs);
    if (expr_is_string(data)) {
        Expr found = named_data(in, data, test);
        return !expr_is_string(found) && found != S(DollarFailed) ? train_data_parse(in, subject, found, net, test, out)
                                                                  : bad_data(in, subject, data);
    }
    if (expr_has_head(data, S(Dataset)) && expr_length(data) >= 1)
        data = expr_part(data, 1);
    if (is_function(data) || (expr_is_list(data) && expr_length(data) == 2 && is_function(expr_part(data, 1)) && is_rule(expr_part(data, 2)) &&
                              expr_string_is(expr_part(expr_part(data, 2), 1), "RoundLength")))
        return from_generator(in, subject, data, out);
    bool good = false;
    bool pairs = in_name && out_name;
    if (expr_is(data, EXPR_ASSOC))
        good = from_association(in, subject, data, out);
    else if (is_rule(data))
        good = pairs ? two_columns(out, in_name, expr_part(data, 1), out_name, expr_part(data, 2)) : bad_data(in, subject, data);
    else if (!expr_is_list(data) || expr_length(data) == 0)
        return bad_data(in, subject, data);
    else if (is_rule(expr_part(data, 1)))
        good = pairs ? from_rules(in, subject, data, in_name, out_name, out) : bad_data(in, subject, data);
    else if (expr_is(expr_part(data, 1), EXPR_ASSOC))
        good = from_rows(in, subject, data, out);
    else if (in_name && !out_name)
        set_columns(out, 1), out->column[0] = (TrainColumn){in_name, data}, good = true;
    else
        return bad_data(in, subject, data);
    return good && check_lengths(in, subject, net, out);
}

Expr train_data_find(const TrainData *d, const char *name)
{
    for (int i = 0; i < d->columns; i++)
        if (strcmp(d->column[i].name, name) == 0)
            return d->column[i].values;
    return NULL;
}

TrainData train_data_take(const TrainData *d, const int64_t *index, int64_t n)
{
    TrainData t = *d;
    t.n = n;
    t.column = mem_array(TrainColumn, (size_t)d->columns + 1);
    for (int k = 0; k < d->columns; k++) {
        Builder b = builder_start(S(List), (size_t)n);
        for (int64_t i = 0; i < n; i++)
            builder_add(&b, column_part(d->column[k].values, index[i]));
        t.column[k] = (TrainColumn){d->column[k].name, builder_finish(&b)};
    }
    return t;
}

/* ---- columns ---- */

/* Every example as long as the longest: its last element is repeated. */
static void pad_ragged(PortData *d, FeedColumn *out)
{
    int64_t most = d->type.dim[0], each = 1;
    for (int i = 1; i < d->type.rank; i++)
        each *= d->type.dim[i];
    size_t step = element_size(d->element) * (size_t)each, row = step * (size_t)most;
    char *to = mem_bytes(row * (size_t)d->n + 8);
    out->length = mem_bytes(sizeof(int32_t) * (size_t)d->n + 8);
    for (int64_t i = 0; i < d->n; i++) {
        int64_t have = d->length ? d->length[i] : most;
        const char *from = d->example ? d->example[i] : (const char *)d->data + (size_t)i * row;
        memcpy(to + (size_t)i * row, from, step * (size_t)have);
        for (int64_t k = have; k < most; k++)
            memcpy(to + (size_t)i * row + (size_t)k * step, from + (size_t)(have - 1) * step, step);
        out->length[i] = (int32_t)have;
    }
    d->data = to;
}

/* Every number finite? Else a message that names the port. */
static bool check_finite(Interp *in, Expr subject, const char *name, const PortData *d)
{
    int64_t count = d->data && (d->element == REAL32 || d->element == REAL64) ? d->n * type_count(&d->type) : 0;
    for (int64_t i = 0; i < count; i++) {
        double x = d->element == REAL32 ? (double)((const float *)d->data)[i] : ((const double *)d->data)[i];
        if (isfinite(x))
            continue;
        fail(in, subject, "nonfinite", expr_text(name), isnan(x) ? S(Indeterminate) : S(Infinity), NULL);
        return false;
    }
    return true;
}

bool feed_column(Interp *in, Expr subject, const NetPortInfo *port, Expr values, int64_t n, ElementType real, bool stream, FeedColumn *out)
{
    *out = (FeedColumn){.type = port->type};
    const Coder *c = port->type.coder ? coder_of(port->type.coder) : NULL;
    if (c && !c->decoder && image_column(c, values, n, &out->column)) {
        out->type = c->type;
        return true;
    }
    const char *why = NULL;
    if (c && !c->decoder && stream && audio_stream(in, c, values, n, out, &why)) {
        if (why)
            fail(in, subject, "invencdata", expr_text(port->name), expr_text(why), NULL);
        return !why;
    }
    if (c && !c->decoder && stream && image_stream(c, values, n, &out->column, &why)) {
        out->type = c->type;
        if (why)
            fail(in, subject, "invencdata", expr_text(port->name), expr_text(why), NULL);
        return !why;
    }
    PortData d;
    if (!data_collect(in, subject, port->name, &port->type, values, true, real, &d))
        return false;
    bool varying = type_is_varying(&port->type);
    out->type = d.type;
    if (varying)
        pad_ragged(&d, out);
    if (!check_finite(in, subject, port->name, &d))
        return false;
    out->column = column_make(d.element, d.data, type_count(&d.type));
    return true;
}
