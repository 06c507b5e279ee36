/* symbolic.c - the formula of a net: its layers' meanings on exact and symbolic arguments. */
#include <math.h>
#include <string.h>
#include "builtins/net/evaluate.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

typedef struct Formula {
    Interp *in;
    Expr precision; /* digits or Infinity; NULL: machine reals */
} Formula;

static bool whole_numbers(Expr list)
{
    ArrayView v = array_view(list);
    for (int64_t i = 0; i < v.count; i++) {
        double d = ((const double *)v.data)[i];
        if (d != floor(d) || fabs(d) > 9007199254740992.0)
            return false;
    }
    return true;
}

/* An array enters as machine reals; as integers where all are whole; exactly or with digits when a precision is asked. */
static Expr array_value(const Formula *f, const NetArrayInfo *a)
{
    if (!expr_is(a->value, EXPR_NUMERIC)) {
        double d;
        if (number_to_double(a->value, &d) && a->type.rank > 0) {
            Builder b = builder_start(S(List), (size_t)a->type.rank);
            for (int i = 0; i < a->type.rank; i++)
                builder_add(&b, expr_int(a->type.dim[i]));
            return evaluate_call(f->in, S(ConstantArray), 2, a->value, builder_finish(&b));
        }
        return a->value;
    }
    Expr list = array_to_list(a->value);
    if (f->precision || whole_numbers(list)) {
        Expr exact = symbol_intern(f->in, "System`", "Rationalize");
        list = whole_numbers(list) ? evaluate_call(f->in, S(Round), 1, list) : evaluate_call(f->in, exact, 2, list, expr_int(0));
    }
    return list;
}

static Expr dims_list(const Type *t)
{
    Builder b = builder_start(S(List), (size_t)(t->rank > 0 ? t->rank : 1));
    for (int i = 0; i < t->rank; i++)
        builder_add(&b, expr_int(t->dim[i]));
    return builder_finish(&b);
}

static bool has_named_slot(Expr e)
{
    if (expr_has_head(e, S(Slot)) && expr_length(e) == 1)
        return expr_is_string(expr_part(e, 1));
    for (size_t i = 0; expr_is_normal(e) && i <= expr_length(e); i++)
        if (has_named_slot(expr_part(e, i)))
            return true;
    return false;
}

static Expr meaning_arguments(const Formula *f, const Net *net, const Expr *input)
{
    AssocBuilder b = assoc_builder(8);
    Builder all = builder_start(S(List), (size_t)net->inputs), names = builder_start(S(List), (size_t)net->inputs);
    for (int i = 0; i < net->inputs; i++) {
        assoc_add(&b, expr_text(net->input[i].name), input[i] ? input[i] : S(None));
        builder_add(&all, input[i] ? input[i] : S(None));
        builder_add(&names, expr_text(net->input[i].name));
    }
    assoc_add(&b, expr_text("Inputs"), builder_finish(&all));
    assoc_add(&b, expr_text("InputNames"), builder_finish(&names));
    for (int i = 0; net->type->params && net->type->params[i].name; i++)
        assoc_add(&b, expr_text(net->type->params[i].name), net->param[i]);
    for (int i = 0; i < net->arrays; i++)
        assoc_add(&b, expr_text(net->array[i].name), array_value(f, &net->array[i]));
    assoc_add(&b, expr_text("ByName"), expr_bool(net->param && net->param[0] && has_named_slot(net->param[0])));
    if (net->outputs > 0)
        assoc_add(&b, expr_text("OutputDims"), dims_list(&net->output[0].type));
    return assoc_finish(&b);
}

static bool layer_formula(const Formula *f, const Net *net, const Expr *input, Expr *output)
{
    if (!net->type->apply || net->outputs != 1)
        return false;
    if (strcmp(net->type->name, "ElementwiseLayer") == 0 && expr_is_string(net->param[0]))
        return false;
    ParseResult r = parse_all(f->in, net->type->apply, strlen(net->type->apply));
    if (!r.expr)
        return false;
    output[0] = evaluate(f->in, expr_call(r.expr, 1, meaning_arguments(f, net, input)));
    /* ArrayReshape to {} stays; a real output of one element is that element. */
    if (net->output[0].type.rank == 0 && expr_is_list(output[0]))
        output[0] = expr_part(evaluate_call(f->in, S(Flatten), 1, output[0]), 1);
    return true;
}

static bool formula(const Formula *f, const Net *net, const Expr *input, Expr *output);

static bool container_formula(const Formula *f, const Net *net, const Expr *input, Expr *output)
{
    Expr **made = mem_array(Expr *, (size_t)net->children + 1);
    int e = 0;
    for (int k = 0; k < net->children; k++) {
        int c = net->order[k];
        made[c] = mem_array(Expr, (size_t)net->child[c]->outputs + 1);
        Expr *in = mem_array(Expr, (size_t)net->child[c]->inputs + 1);
        for (; e < net->edges && net->edge[e].to == c; e++)
            in[net->edge[e].to_port] =
                net->edge[e].from == NET_SELF ? input[net->edge[e].from_port] : made[net->edge[e].from][net->edge[e].from_port];
        if (!formula(f, net->child[c], in, made[c]))
            return false;
    }
    for (; e < net->edges; e++)
        if (net->edge[e].to == NET_SELF)
            output[net->edge[e].to_port] = made[net->edge[e].from][net->edge[e].from_port];
    return true;
}

static bool formula(const Formula *f, const Net *net, const Expr *input, Expr *output)
{
    stack_check(f->in);
    return net_is_container(net) ? container_formula(f, net, input, output) : layer_formula(f, net, input, output);
}

bool net_formula(Interp *in, const Net *net, Expr precision, const Expr *input, Expr *output)
{
    Formula f = {in, precision};
    Net *c = net_copy(net);
    net_forget_varying(c);
    Expr path;
    Expr *given = mem_array(Expr, (size_t)net->inputs + 1);
    for (int i = 0; i < c->inputs; i++) {
        bool changed;
        if (!input[i])
            continue;
        Type t = data_type(input[i]);
        if (!type_unify(in_type(c, i), &t, &changed))
            return false;
        given[i] = input[i];
        bool digits = precision && !expr_has_head(precision, S(DirectedInfinity)) && precision != S(Infinity);
        if (precision)
            given[i] = evaluate_call(in, symbol_intern(in, "System`", "Rationalize"), 2, given[i], expr_int(0));
        if (digits)
            given[i] = evaluate_call(in, S(N), 2, given[i], precision);
    }
    if (net_infer_quietly(in, c) || net_missing_array(c, false, &path))
        return false;
    return formula(&f, c, given, output);
}
