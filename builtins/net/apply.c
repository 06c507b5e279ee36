/* apply.c - net[data, request, options]: ports, single or batch, results. */
#include "builtins/net/apply.h"
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/request.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

typedef struct Application {
    Interp *in;
    Expr subject;        /* the head, for messages */
    Net *net;
    Expr *data;          /* for each input; NULL: not given */
    Expr *seed;          /* for each output: NetPortGradient["Output"] -> g; NULL */
    bool batch, batch_known;
    int64_t n;
    EvalOptions options;
    Request request;
} Application;

static Expr failed(Application *a, const char *tag, Expr x, Expr y)
{
    return fail(a->in, a->subject, tag, x, y, NULL);
}

static bool is_shown_input(const NetPortInfo *p)
{
    return !(p->flags & (PORT_STATE | PORT_OPTIONAL));
}

static int shown_inputs(const Net *net, int *first)
{
    int n = 0;
    for (int i = 0; i < net->inputs; i++)
        if (is_shown_input(&net->input[i]) && n++ == 0)
            *first = i;
    return n;
}

/* ---- which data goes to which port ---- */

static int key_port(const Net *net, Expr key)
{
    if (expr_has_head(key, S(NetPort)) && expr_length(key) == 1)
        key = expr_part(key, 1);
    return expr_is_string(key) ? net_find_input(net, expr_string_text(key)) : -1;
}

static bool is_states_key(Expr key)
{
    return expr_has_head(key, S(NetPort)) && expr_length(key) == 2 && expr_part(key, 1) == S(All) && expr_string_is(expr_part(key, 2), "States");
}

static int seed_port(const Net *net, Expr key)
{
    if (!expr_has_head(key, S(NetPortGradient)) || expr_length(key) != 1 || !expr_is_string(expr_part(key, 1)))
        return -1;
    return net_find_output(net, expr_string_text(expr_part(key, 1)));
}

static bool is_port_association(const Net *net, Expr x)
{
    if (!expr_is(x, EXPR_ASSOC) || expr_length(x) == 0)
        return false;
    for (size_t i = 1; i <= expr_length(x); i++)
        if (key_port(net, assoc_key(x, i)) >= 0 || seed_port(net, assoc_key(x, i)) >= 0)
            return true;
    return false;
}

static bool take_association(Application *a, Expr x)
{
    for (size_t i = 1; i <= expr_length(x); i++) {
        Expr key = assoc_key(x, i), value = assoc_value(x, i);
        int port = key_port(a->net, key), seed = seed_port(a->net, key);
        if (port >= 0)
            a->data[port] = value;
        else if (seed >= 0)
            a->seed[seed] = value;
        else if (is_states_key(key) && expr_is(value, EXPR_ASSOC)) {
            a->options.states_given = true;
            a->options.states = value;
        } else if (expr_has_head(key, S(NetPort)) || expr_has_head(key, S(NetPortGradient))) {
            failed(a, "invrequest", key, NULL);
            return false;
        }
    }
    for (int i = 0; i < a->net->inputs; i++)
        if (!a->data[i] && is_shown_input(&a->net->input[i])) {
            failed(a, "netmisport", expr_text(a->net->input[i].name), NULL);
            return false;
        }
    return true;
}

/* {<|"a" -> x1, "b" -> y1|>, ...}: columns. */
static Expr columns(const Net *net, Expr rows)
{
    if (!expr_is_list(rows) || expr_length(rows) == 0 || !is_port_association(net, expr_part(rows, 1)))
        return NULL;
    Expr first = expr_part(rows, 1);
    AssocBuilder b = assoc_builder(expr_length(first));
    for (size_t k = 1; k <= expr_length(first); k++) {
        Expr key = assoc_key(first, k);
        Builder column = builder_start(S(List), expr_length(rows));
        for (size_t i = 1; i <= expr_length(rows); i++) {
            Expr row = expr_part(rows, i);
            Expr value = expr_is(row, EXPR_ASSOC) ? assoc_lookup(row, key) : NULL;
            if (!value)
                return NULL;
            builder_add(&column, value);
        }
        assoc_add(&b, key, builder_finish(&column));
    }
    return assoc_finish(&b);
}

/* Ports that nobody named: a list has one element for each. */
static bool all_names_default(const Net *net)
{
    if (net->type->flags & LAYER_MULTI)
        return true;
    for (int i = 0; i < net->inputs; i++)
        if (strcmp(net->input[i].name, net_textf("Input%d", i + 1)) != 0)
            return false;
    return net->inputs > 1 && !net_is_container(net);
}

/* A list for a layer of unnamed inputs: an element each; ports are made where their number was open. */
static bool take_positional(Application *a, Expr x)
{
    size_t n = expr_is_list(x) || expr_is(x, EXPR_NUMERIC) ? expr_length(x) : 0;
    if (expr_is(x, EXPR_NUMERIC)) {
        x = array_to_list(x);
        n = expr_length(x);
    }
    if (a->net->inputs == 0 && n > 0 && n <= 64) {
        a->net = net_copy(a->net);
        for (size_t i = 0; i < n; i++)
            net_add_input(a->net, net_textf("Input%d", (int)i + 1), -1, 0);
        a->data = mem_array(Expr, n);
        if (net_infer_quietly(a->in, a->net))
            return false;
    }
    if (n == 0 || (int)n != a->net->inputs) {
        failed(a, "netinmult", expr_int(a->net->inputs), NULL);
        return false;
    }
    for (size_t i = 0; i < n; i++)
        a->data[i] = expr_part(x, i + 1);
    return true;
}

static bool take_data(Application *a, Expr x)
{
    if (is_port_association(a->net, x))
        return take_association(a, x);
    Expr table = columns(a->net, x);
    if (table) {
        a->batch = a->batch_known = true;
        return take_association(a, table);
    }
    if (all_names_default(a->net))
        return take_positional(a, x);
    int first = 0, n = shown_inputs(a->net, &first);
    if (n != 1) {
        if (n > 1 && expr_is(x, EXPR_ASSOC))
            return take_association(a, x);
        failed(a, "netinmult", expr_int(n), NULL);
        return false;
    }
    a->data[first] = x;
    return true;
}

/* ---- single or batch ---- */

static Type data_port(const Application *a, int i)
{
    Type t = a->net->input[i].type;
    t.may_be_empty = net_takes_empty(a->net, i);
    return t;
}

static bool decide_batch(Application *a)
{
    bool single = false, batch = false;
    for (int i = 0; i < a->net->inputs; i++) {
        if (!a->data[i] || a->net->input[i].flags & PORT_STATE)
            continue;
        Type type = data_port(a, i);
        DataFit fit = data_fit(a->in, &type, a->data[i]);
        bool open = a->net->input[i].type.rank < 0 && !a->net->input[i].type.coder;
        batch = batch || fit == DATA_BATCH;
        single = single || (fit == DATA_SINGLE && !open);
    }
    if (!a->batch_known)
        a->batch = batch && !single;
    return true;
}

static bool convert(Application *a, const char *name, const Type *type, Expr x, bool batch, PortData *out)
{
    if (!data_collect(a->in, a->subject, name, type, x, batch, a->options.real, out))
        return false;
    if (!batch)
        return true;
    if (a->n >= 0 && out->n != a->n) {
        failed(a, "netbatch", expr_int(a->n), expr_int(out->n));
        return false;
    }
    a->n = out->n;
    return true;
}

/* A state that is given for a single example or once for all of a batch. */
static bool is_batch_here(const Application *a, const NetPortInfo *p, Expr x)
{
    if (!(p->flags & PORT_STATE) || p->type.rank < 0)
        return a->batch;
    return a->batch && data_rank(x) == p->type.rank + 1;
}

static PortData repeated(const PortData *d, int64_t n)
{
    PortData r = *d;
    size_t bytes = element_size(d->element) * (size_t)type_count(&d->type);
    char *to = mem_bytes(bytes * (size_t)n + 8);
    for (int64_t i = 0; i < n; i++)
        memcpy(to + (size_t)i * bytes, d->data, bytes);
    r.data = to;
    r.n = n;
    return r;
}

static bool collect_all(Application *a, PortData *data, PortData *seeds)
{
    a->n = -1;
    for (int i = 0; i < a->net->inputs; i++) {
        const NetPortInfo *p = &a->net->input[i];
        Type type = data_port(a, i);
        data[i].n = -1;
        if (a->data[i] && !convert(a, p->name, &type, a->data[i], is_batch_here(a, p, a->data[i]), &data[i]))
            return false;
    }
    for (int i = 0; i < a->net->outputs; i++) {
        Type t = a->net->output[i].type;
        t.coder = NULL;
        seeds[i].n = -1;
        if (a->seed[i] && !convert(a, a->net->output[i].name, &t, a->seed[i], a->batch, &seeds[i]))
            return false;
    }
    for (int i = 0; i < a->net->inputs && a->batch; i++)
        if (data[i].n == 1 && a->n > 1 && !data[i].batch)
            data[i] = repeated(&data[i], a->n);
    if (a->n < 0)
        a->n = 1;
    return true;
}

/* ---- results ---- */

static Expr decode(Application *a, const Want *w, Expr array)
{
    const char *why = NULL;
    Expr x = coder_decode(a->in, w->decoder, array, w->property, &why);
    return x ? x : fail(a->in, S(NetDecoder), "invdecin", expr_text(why ? why : "not an array that can be decoded"), NULL);
}

static Expr dense_example(Application *a, const EvalResult *r, int64_t i, bool numeric)
{
    int64_t count = 1;
    if (numeric && r->array && r->rank > 0 && a->n == 1)
        return array_reshape(r->array, r->rank, r->dim);
    for (int k = 0; k < r->rank; k++)
        count *= r->dim[k];
    return data_result(a->in, r->element, r->rank, r->dim, r->data + (size_t)(i * count) * element_size(r->element), numeric);
}

static Expr whole_batch(Application *a, const EvalResult *r, bool numeric)
{
    if (numeric && r->array)
        return r->array;
    int64_t dim[SHAPE_RANK + 1] = {a->n};
    memcpy(dim + 1, r->dim, sizeof(int64_t) * (size_t)r->rank);
    return data_result(a->in, r->element, r->rank + 1, dim, r->data, numeric);
}

static Expr result_value(Application *a, const Want *w, const EvalResult *r, bool numeric)
{
    bool decoded = w->decoder && w->property != S(None);
    if (w->kind == WANT_ARRAY_GRADIENT)
        return data_result(a->in, r->element, r->rank, r->dim, r->data, numeric);
    if (!a->batch) {
        Expr one = r->each ? r->each[0] : dense_example(a, r, 0, numeric && !decoded);
        return decoded ? decode(a, w, one) : one;
    }
    if (!decoded && !r->each)
        return whole_batch(a, r, numeric);
    Builder b = builder_start(S(List), (size_t)a->n);
    for (int64_t i = 0; i < a->n; i++) {
        Expr one = r->each ? r->each[i] : dense_example(a, r, i, false);
        if (decoded && (one = decode(a, w, one)) == S(DollarFailed))
            return one;
        builder_add(&b, one);
    }
    return builder_finish(&b);
}

static Expr assemble(Application *a, Expr *value)
{
    const Request *r = &a->request;
    for (int i = 0; i < r->wants; i++)
        if (value[i] == S(DollarFailed))
            return S(DollarFailed);
    if (r->form == RESULT_ONE)
        return value[0];
    if (r->form == RESULT_LIST)
        return expr_normal(S(List), (size_t)r->wants, value);
    AssocBuilder b = assoc_builder((size_t)r->wants);
    for (int i = 0; i < r->wants; i++)
        assoc_add(&b, r->want[i].label, value[i]);
    return assoc_finish(&b);
}

static Expr nothing(Application *a)
{
    Expr *value = mem_array(Expr, (size_t)a->request.wants + 1);
    for (int i = 0; i < a->request.wants; i++)
        value[i] = expr_list(0, NULL);
    return assemble(a, value);
}

static Expr evaluate_numbers(Application *a)
{
    PortData *data = mem_array(PortData, (size_t)a->net->inputs + 1), *seeds = mem_array(PortData, (size_t)a->net->outputs + 1);
    if (!collect_all(a, data, seeds))
        return S(DollarFailed);
    if (a->n == 0)
        return nothing(a);
    int port = 0;
    const char *expected = a->net->type->check ? a->net->type->check(a->net, data, &port) : NULL;
    if (expected)
        return failed(a, "invindata2", expr_text(a->net->input[port].name), expr_text(expected));
    bool numeric = false;
    for (int i = 0; i < a->net->inputs; i++)
        numeric = numeric || (data[i].n >= 0 && data[i].numeric_array);
    EvalResult *result = mem_array(EvalResult, (size_t)a->request.wants + 1);
    if (!net_run(a->in, a->subject, a->net, &a->request, &a->options, data, seeds, result))
        return S(DollarFailed);
    Expr *value = mem_array(Expr, (size_t)a->request.wants + 1);
    for (int i = 0; i < a->request.wants; i++)
        value[i] = result_value(a, &a->request.want[i], &result[i], numeric);
    return assemble(a, value);
}

/* ---- formulas ---- */

static bool any_symbolic(Application *a)
{
    for (int i = 0; i < a->net->inputs; i++)
        if (a->data[i] && !a->net->input[i].type.coder && data_is_symbolic(a->in, a->data[i]))
            return true;
    return false;
}

static bool only_outputs(const Request *r)
{
    for (int i = 0; i < r->wants; i++)
        if (r->want[i].kind != WANT_OUTPUT || (r->want[i].decoder && r->want[i].property != S(None)))
            return false;
    return true;
}

static bool formula_fits(const Type *port, Expr x)
{
    Type came = data_type(x);
    if (port->rank < 0)
        return came.rank >= port->least_rank;
    if (came.rank != port->rank)
        return false;
    for (int i = 0; i < came.rank; i++)
        if (port->dim[i] > 0 && port->dim[i] != came.dim[i])
            return false;
    return true;
}

static bool one_formula(Application *a, const Expr *input, Expr *output)
{
    for (int i = 0; i < a->net->inputs; i++)
        if (input[i] && !formula_fits(&a->net->input[i].type, input[i])) {
            Type came = data_type(input[i]);
            failed(a, came.rank == a->net->input[i].type.rank || came.rank > 0 ? "invindata1" : "invindata2", expr_text(a->net->input[i].name),
                   expr_text(type_words(came.rank > 0 ? &came : &a->net->input[i].type)));
            return false;
        }
    return net_formula(a->in, a->net, a->options.precision, input, output);
}

static Expr refuse_symbols(Application *a)
{
    for (int i = 0; i < a->net->inputs; i++)
        if (a->data[i] && data_is_symbolic(a->in, a->data[i]))
            return failed(a, "invindata2", expr_text(a->net->input[i].name), expr_text(type_words(&a->net->input[i].type)));
    return failed(a, "noformula", S(Null), NULL);
}

/* Columns of results for a batch, single ones otherwise. */
static Expr evaluate_formula(Application *a)
{
    if (!only_outputs(&a->request))
        return refuse_symbols(a);
    int64_t n = 1;
    for (int i = 0; i < a->net->inputs && a->batch; i++)
        if (a->data[i])
            n = (int64_t)expr_length(a->data[i]);
    Builder *column = mem_array(Builder, (size_t)a->request.wants + 1);
    for (int k = 0; k < a->request.wants; k++)
        column[k] = builder_start(S(List), (size_t)n);
    size_t before = message_count(a->in);
    for (int64_t i = 1; i <= n; i++) {
        Expr *input = mem_array(Expr, (size_t)a->net->inputs + 1), *output = mem_array(Expr, (size_t)a->net->outputs + 1);
        for (int p = 0; p < a->net->inputs; p++)
            input[p] = a->data[p] && a->batch ? expr_part(a->data[p], (size_t)i) : a->data[p];
        if (!one_formula(a, input, output))
            return message_count(a->in) > before ? S(DollarFailed) : refuse_symbols(a);
        for (int k = 0; k < a->request.wants; k++)
            builder_add(&column[k], output[a->request.want[k].port]);
    }
    Expr *value = mem_array(Expr, (size_t)a->request.wants + 1);
    for (int k = 0; k < a->request.wants; k++) {
        value[k] = builder_finish(&column[k]);
        if (!a->batch)
            value[k] = expr_part(value[k], 1);
    }
    return assemble(a, value);
}

Expr net_apply(Interp *in, Expr sealed, Expr call)
{
    Application a = {.in = in, .subject = expr_head(sealed), .net = net_of(sealed)};
    Expr given[2];
    size_t n = 0;
    for (size_t i = 1; i <= expr_length(call); i++) {
        Expr p = expr_part(call, i);
        if (is_eval_option(p))
            continue;
        if (n == 2)
            return failed(&a, "netargs", expr_int((int64_t)expr_length(call)), NULL);
        given[n++] = p;
    }
    if (n > 0 && given[0] == S(DollarFailed))
        return S(DollarFailed);
    if (!options_parse(in, a.subject, call, &a.options))
        return S(DollarFailed);
    a.data = mem_array(Expr, (size_t)a.net->inputs + 1);
    a.seed = mem_array(Expr, (size_t)a.net->outputs + 1);
    int first;
    if (n == 0 && shown_inputs(a.net, &first) > 0)
        return failed(&a, "netargs", expr_int(0), NULL);
    if (n > 0 && !(shown_inputs(a.net, &first) == 0 && !(a.net->type->flags & LAYER_MULTI)) && !take_data(&a, given[0]))
        return S(DollarFailed);
    if (!request_parse(in, a.subject, a.net, n > 1 ? given[1] : NULL, &a.request))
        return S(DollarFailed);
    decide_batch(&a);
    if (a.options.precision || any_symbolic(&a))
        return evaluate_formula(&a);
    return evaluate_numbers(&a);
}
