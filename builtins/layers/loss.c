/* loss.c - losses: MeanSquared, MeanAbsolute, CrossEntropy, Contrastive, CTC. */
#include <string.h>
#include "builtins/net/data.h"
#include "builtins/net/layer.h"
#include "interp/number.h"

static const LayerPort loss_inputs[] = {{"Input", -1, 0, 0}, {"Target", -1, 0, 0}, PORTS_END};
static const LayerPort loss_outputs[] = {{"Loss", 0, PORT_REAL, 0}, PORTS_END};

/* ---- MeanSquaredLossLayer, MeanAbsoluteLossLayer ---- */

static void pair_infer(Inference *inf, Net *net)
{
    infer_unify(inf, net, in_type(net, 0), "Input", in_type(net, 1), "Target");
}

/* Over all levels but the batch; a ragged example at its own length. */
static Value mean_rest(Lowering *lo, Value v)
{
    return graph_reduce_rest(lo->graph, REDUCE_MEAN, v);
}

static Value squared_lower(Lowering *lo)
{
    Value d = graph_sub(lo->graph, lo->input[0], lo->input[1]);
    return mean_rest(lo, graph_unary(lo->graph, MAP_SQUARE, d));
}

static Value absolute_lower(Lowering *lo)
{
    Value d = graph_sub(lo->graph, lo->input[0], lo->input[1]);
    return mean_rest(lo, graph_unary(lo->graph, MAP_ABS, d));
}

static const LayerType mean_squared = {
    .name = "MeanSquaredLossLayer",
    .usage = "MeanSquaredLossLayer[] is a loss layer that gives the mean of the squared differences of \"Input\" and \"Target\".",
    .flags = LAYER_LOSS,
    .inputs = loss_inputs,
    .outputs = loss_outputs,
    .infer = pair_infer,
    .lower = squared_lower,
    .apply = "Mean[Flatten[{(#Input - #Target)^2}]]&",
    .samples = (const char *const[]){"MeanSquaredLossLayer[\"Input\" -> 3]", "MeanSquaredLossLayer[\"Input\" -> {2, 2}]",
                                     "MeanSquaredLossLayer[\"Input\" -> \"Real\"]", NULL},
};

static const LayerType mean_absolute = {
    .name = "MeanAbsoluteLossLayer",
    .usage = "MeanAbsoluteLossLayer[] is a loss layer that gives the mean of the absolute differences of \"Input\" and \"Target\".",
    .flags = LAYER_LOSS,
    .inputs = loss_inputs,
    .outputs = loss_outputs,
    .infer = pair_infer,
    .lower = absolute_lower,
    .apply = "Mean[Flatten[{Abs[#Input - #Target]}]]&",
    .samples = (const char *const[]){"MeanAbsoluteLossLayer[\"Input\" -> 3]", "MeanAbsoluteLossLayer[\"Input\" -> {2, 2}]",
                                     "MeanAbsoluteLossLayer[\"Input\" -> \"Real\"]", NULL},
};

/* ---- CrossEntropyLossLayer ---- */

static Expr entropy_form(Interp *in, Expr v)
{
    (void)in;
    return expr_string_is(v, "Index") || expr_string_is(v, "Probabilities") || expr_string_is(v, "Binary") ? v : NULL;
}

static bool entropy_prepare(Interp *in, Net *net)
{
    (void)in;
    Type *x = in_type(net, 0), *t = in_type(net, 1);
    if (param_is(net, 0, "Index")) {
        t->element = ELEMENT_INTEGER;
        net->input[1].flags |= PORT_INTEGER;
    }
    if (!param_is(net, 0, "Binary"))
        x->least_rank = 1;
    return true;
}

static void index_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *t = in_type(net, 1);
    infer_rank(inf, net, x, "Input", t->rank < 0 ? -1 : t->rank + 1);
    infer_rank(inf, net, t, "Target", x->rank < 0 ? -1 : x->rank - 1);
    for (int i = 0; i < t->rank && !inf->failed; i++)
        infer_equal(inf, net, x, "Input", i, t, "Target", i);
    if (x->rank < 1 || inf->failed)
        return;
    int64_t classes = x->dim[x->rank - 1];
    if (classes > 0 && t->high == 0) {
        t->high = classes;
        inf->changed = true;
    } else if (classes > 0 && t->high != classes) {
        infer_fail(inf, net, "\"Input\" has %lld classes versus %lld of \"Target\"", (long long)classes, (long long)t->high);
    } else if (classes == DIM_UNKNOWN && t->high > 0) {
        infer_dim(inf, net, x, "Input", x->rank - 1, t->high);
    }
}

static void entropy_infer(Inference *inf, Net *net)
{
    if (param_is(net, 0, "Index"))
        index_infer(inf, net);
    else
        pair_infer(inf, net);
}

static Value entropy_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    Value v;
    if (param_is(lo->net, 0, "Index")) {
        v = graph_cross_entropy(g, lo->input[0], lo->input[1]);
        lower_classes(lo, lo->input[0], lo->input[1]);
    } else if (param_is(lo->net, 0, "Probabilities"))
        v = graph_cross_entropy_soft(g, lo->input[0], lo->input[1]);
    else
        v = graph_cross_entropy_binary(g, lo->input[0], lo->input[1]);
    return graph_shape(g, v).rank > 1 ? mean_rest(lo, v) : v;
}

/* Targets that came with the first data to tell how many classes there are. */
static const char *targets_within(const PortData *t, int64_t classes, int *port)
{
    int64_t count = type_count(&t->type);
    *port = 1;
    for (int64_t e = 0; t->element == INT32 && e < t->n; e++) {
        const int32_t *class = t->example ? t->example[e] : (const int32_t *)t->data + e * count;
        int64_t n = t->length ? t->length[e] * (t->type.dim[0] > 0 ? count / t->type.dim[0] : 0) : count;
        for (int64_t i = 0; i < n; i++)
            if (class[i] < 1 || class[i] > classes)
                return net_textf(t->type.rank > 0 ? "an array of integers between 1 and %lld" : "an integer between 1 and %lld", (long long)classes);
    }
    return NULL;
}

static const char *entropy_check(const Net *net, const PortData *data, int *port)
{
    const Type *x = &data[0].type;
    return param_is(net, 0, "Index") && x->rank > 0 ? targets_within(&data[1], x->dim[x->rank - 1], port) : NULL;
}

static const LayerType cross_entropy = {
    .name = "CrossEntropyLossLayer",
    .usage = "CrossEntropyLossLayer[\"Index\"] is a loss layer that gives -Log[p] of the probability p of the target class.\n"
             "CrossEntropyLossLayer[\"Probabilities\"] takes target probabilities, CrossEntropyLossLayer[\"Binary\"] single probabilities.",
    .flags = LAYER_LOSS,
    .params = (const LayerParam[]){{"Form", PARAM_POSITIONAL, NULL, entropy_form, "\"Index\", \"Probabilities\" or \"Binary\"", NULL}, PARAMS_END},
    .inputs = loss_inputs,
    .outputs = loss_outputs,
    .prepare = entropy_prepare,
    .infer = entropy_infer,
    .lower = entropy_lower,
    .check = entropy_check,
    .apply = "Which[#Form === \"Index\", If[IntegerQ[#Target], -Log[#Input[[#Target]]], "
             "Mean[Flatten[MapThread[-Log[#1[[#2]]] &, {#Input, #Target}, ArrayDepth[#Target]]]]], "
             "#Form === \"Probabilities\", Mean[Flatten[{Total[-#Target Log[#Input], {ArrayDepth[#Input]}]}]], "
             "True, Mean[Flatten[{-(#Target Log[#Input] + (1 - #Target) Log[1 - #Input])}]]]&",
    .samples = (const char *const[]){"CrossEntropyLossLayer[\"Index\", \"Input\" -> 3]", "CrossEntropyLossLayer[\"Index\", \"Input\" -> {2, 3}]",
                                     "CrossEntropyLossLayer[\"Probabilities\", \"Input\" -> {2, 3}]",
                                     "CrossEntropyLossLayer[\"Binary\", \"Input\" -> \"Real\"]",
                                     "CrossEntropyLossLayer[\"Binary\", \"Input\" -> {2, 3}]",
                                     "CrossEntropyLossLayer[\"Index\", \"Input\" -> {2, 2, 3}]", NULL},
};

/* ---- ContrastiveLossLayer ---- */

static void contrastive_infer(Inference *inf, Net *net)
{
    infer_rank(inf, net, in_type(net, 0), "Input", 0);
    infer_rank(inf, net, in_type(net, 1), "Target", 0);
}

/* Target True: far apart, Max[margin - d, 0]; False: close together, d. */
static Value contrastive_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    Value apart = graph_unary(g, MAP_RAMP, graph_shift(g, graph_scale(g, lo->input[0], -1), param_real(lo->net, 0)));
    return graph_select(g, lo->input[1], apart, lo->input[0]);
}

static const LayerType contrastive = {
    .name = "ContrastiveLossLayer",
    .usage = "ContrastiveLossLayer[] is a loss layer for distances: the distance itself where \"Target\" is False, and what it lacks to a "
             "margin of 0.5 where it is True.\nContrastiveLossLayer[margin] has another margin.",
    .flags = LAYER_LOSS,
    .params = (const LayerParam[]){{"Margin", PARAM_POSITIONAL, "0.5", param_number, "a number", NULL}, PARAMS_END},
    .inputs = loss_inputs,
    .outputs = loss_outputs,
    .infer = contrastive_infer,
    .lower = contrastive_lower,
    .apply = "If[#Target === True || #Target == 1, Max[#Margin - #Input, 0], #Input]&",
    .samples = (const char *const[]){"ContrastiveLossLayer[]",
                                     "ContrastiveLossLayer[1.5]", NULL},
};

/* ---- CTCLossLayer ---- */

static bool ctc_prepare(Interp *in, Net *net)
{
    (void)in;
    in_type(net, 1)->element = ELEMENT_INTEGER;
    net->input[1].flags |= PORT_INTEGER;
    return true;
}

static void ctc_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *t = in_type(net, 1);
    infer_rank(inf, net, x, "Input", 2);
    infer_rank(inf, net, t, "Target", 1);
    if (inf->failed)
        return;
    if (x->dim[1] > 1 && t->high == 0) {
        t->high = x->dim[1] - 1;
        inf->changed = true;
    } else if (t->high > 0) {
        infer_dim(inf, net, x, "Input", 1, t->high + 1);
    }
}

static const char *ctc_check(const Net *net, const PortData *data, int *port)
{
    (void)net;
    return data[0].type.rank == 2 ? targets_within(&data[1], data[0].type.dim[1] - 1, port) : NULL;
}

static Value ctc_lower(Lowering *lo)
{
    return graph_ctc(lo->graph, lo->input[0], lo->input[1]);
}

static const LayerType ctc = {
    .name = "CTCLossLayer",
    .usage = "CTCLossLayer[] is a loss layer that gives -Log of the probability of a labelling, summed over all alignments; the last class "
             "of \"Input\" is the blank.",
    .flags = LAYER_LOSS,
    .inputs = loss_inputs,
    .outputs = loss_outputs,
    .prepare = ctc_prepare,
    .infer = ctc_infer,
    .lower = ctc_lower,
    .check = ctc_check,
    .samples = (const char *const[]){"CTCLossLayer[\"Input\" -> {4, 3}, \"Target\" -> 2]",
                                     "CTCLossLayer[\"Input\" -> {5, 3}, \"Target\" -> 1]", NULL},
};
const LayerType *const layers_loss[] = {&mean_squared, &mean_absolute, &cross_entropy, &contrastive, &ctc, NULL};
