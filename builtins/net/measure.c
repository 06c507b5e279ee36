/* measure.c - NetMeasurements: how a net does on data; NetStateObject: a net that keeps its recurrent states. */
#include "builtins/net/apply.h"
#include "builtins/net/construct.h"
#include "builtins/net/score.h"
#include "interp/assoc.h"

static Expr net_measurements(Interp *in, Expr call)
{
    Expr net = expr_part(call, 1), what = expr_part(call, 3);
    if (net == S(DollarFailed))
        return net;
    if (!expr_is_net(net))
        return fail(in, call, "nonet", net, NULL);
    TrainData data;
    const Net *n = net_of(net);
    if (!train_data_parse(in, call, expr_part(call, 2), n, true, &data))
        return S(DollarFailed);
    Measuring *m = measuring_new(in, call, net, &data, false);
    if (!expr_is_list(what))
        return measure_one(m, what);
    Builder b = builder_start(S(List), expr_length(what));
    for (size_t i = 1; i <= expr_length(what); i++)
        builder_add(&b, measure_one(m, expr_part(what, i)));
    return builder_finish(&b);
}

/* ---- NetStateObject: a reference, so that all copies see the states move ---- */

typedef struct Keeper {
    Expr net, states; /* the association that NetPort[All, "States"] gives */
} Keeper;

static Expr states_port(void)
{
    return expr_call(S(NetPort), 2, S(All), expr_text("States"));
}

static bool any_state(const Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        if (net->input[i].flags & PORT_STATE)
            return true;
    for (int i = 0; i < net->children; i++)
        if (any_state(net->child[i]))
            return true;
    return false;
}

static Expr state_object(Interp *in, Expr call)
{
    if (call_has_pattern(call))
        return NULL;
    Expr net = expr_part(call, 1);
    if (net == S(DollarFailed))
        return net;
    if (!expr_is_net(net))
        return fail(in, call, "nonet", net, NULL);
    if (!any_state(net_of(net)))
        return fail(in, call, "nostate", NULL);
    Keeper *k = mem_new(Keeper);
    k->net = net;
    k->states = expr_length(call) > 1 ? expr_part(call, 2) : assoc_empty();
    return expr_seal(expr_call(S(NetStateObject), 1, net), k);
}

/* obj[data]: one evaluation for the result and the states together. */
static Expr state_apply(Interp *in, Expr sealed, Expr call)
{
    Keeper *k = expr_facet(sealed);
    const Net *net = net_of(k->net);
    if (expr_length(call) < 1)
        return NULL;
    Expr data = expr_part(call, 1);
    const char *port = net_first_port(net->input, net->inputs), *out = net_first_port(net->output, net->outputs);
    if (!port || !out)
        return NULL;
    AssocBuilder b = assoc_builder(3);
    if (expr_is(data, EXPR_ASSOC))
        for (size_t i = 1; i <= expr_length(data); i++)
            assoc_add(&b, assoc_key(data, i), assoc_value(data, i));
    else
        assoc_add(&b, expr_text(port), data);
    assoc_add(&b, states_port(), k->states);
    Expr with_states = assoc_finish(&b);
    Expr states = evaluate(in, expr_call(k->net, 2, with_states, states_port()));
    if (!expr_is(states, EXPR_ASSOC))
        return S(DollarFailed);
    Builder again = builder_start(k->net, expr_length(call));
    builder_add(&again, with_states);
    builder_add_parts(&again, call, 2, expr_length(call));
    Expr result = evaluate(in, builder_finish(&again));
    if (result != S(DollarFailed))
        k->states = states;
    return result;
}

static Expr state_part(Interp *in, Expr sealed, Expr specs)
{
    Keeper *k = expr_facet(sealed);
    if (expr_length(specs) == 1 && expr_string_is(expr_part(specs, 1), "States"))
        return k->states;
    if (expr_length(specs) == 1 && expr_string_is(expr_part(specs, 1), "Net"))
        return k->net;
    return net_extract(in, k->net, specs, sealed);
}

Expr state_object_extract(Interp *in, Expr object, Expr spec)
{
    return state_part(in, object, expr_is_list(spec) ? spec : expr_list(1, spec));
}

static const SealedType state_sealed = {.head = "NetStateObject", .apply = state_apply, .part = state_part};

static void start(Interp *in)
{
    module_add_sealed(in, &state_sealed);
}

static const Builtin builtins[] = {
    {"NetMeasurements", {3, 3}, ATTR_NONE, net_measurements,
     "NetMeasurements[net, data, measurement] measures how a net does on data: \"Loss\", \"Accuracy\", \"MeanSquare\" and others.\n"
     "NetMeasurements[net, data, {m1, m2, ...}] gives several.",
     "BatchSize -> Automatic, LossFunction -> Automatic, NetEvaluationMode -> \"Test\", TargetDevice -> \"CPU\", WorkingPrecision -> Automatic"},
    {"NetStateObject", {1, 2}, ATTR_NONE, state_object,
     "NetStateObject[net] is a net whose recurrent states go on from one application to the next.\nNetStateObject[net, states] starts with states."},
};

static const MessageText messages[] = {
    {"NetMeasurements", "invmeasure", "`1` cannot be measured for this net and data."},
    {"NetMeasurements", "invtdata", "The data are not in a known form: `1`."},
    {"NetMeasurements", "difflen", "The columns of the data have different lengths: `1` has `2`, `3` has `4`."},
    {"NetMeasurements", "invloss", "`1` is not a loss for this net."},
    {"NetStateObject", "nostate", "The net has no state that could be kept."},
};
const Module module_net_measure = {"net_measure", builtins, COUNT(builtins), messages, COUNT(messages), start};
