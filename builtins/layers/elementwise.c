/* elementwise.c - ElementwiseLayer, SoftmaxLayer, ParametricRampLayer, and old elementwise names. */
#include <string.h>
#include "builtins/net/function.h"
#include "interp/number.h"

/* ---- ElementwiseLayer ---- */

static bool elementwise_prepare(Interp *in, Net *net)
{
    const char *why;
    LayerFunction *f = layer_function(in, net->param[0], 1, &why);
    if (!f || f->arguments != 1) {
        fail(in, net->expr, "invfunc", net->param[0], expr_text(f ? "it takes several arguments" : why), NULL);
        return false;
    }
    net->data = f;
    net->param[0] = f->canonical;
    return true;
}

static void same_infer(Inference *inf, Net *net)
{
    infer_unify(inf, net, in_type(net, 0), "Input", out_type(net, 0), "Output");
}

static Value elementwise_lower(Lowering *lo)
{
    const LayerFunction *f = lo->net->data;
    Value y = graph_map(lo->graph, &f->program, lo->input, 1);
    /* A constant function still has the shape of its input. */
    Shape have = graph_shape(lo->graph, y), want = graph_shape(lo->graph, lo->input[0]);
    return shape_same(&have, &want) ? y : graph_broadcast(lo->graph, y, &want);
}

static const LayerType elementwise = {
    .name = "ElementwiseLayer",
    .usage = "ElementwiseLayer[f] is a layer that applies the function f to every element of its input.\n"
             "ElementwiseLayer[\"name\"] applies a named activation: \"ReLU\", \"ELU\", \"SELU\", \"GELU\", \"Swish\", \"HardSwish\", "
             "\"Mish\", \"SoftSign\", \"SoftPlus\", \"HardTanh\", \"HardSigmoid\", \"Sigmoid\".",
    .params = (const LayerParam[]){{"Function", PARAM_POSITIONAL, NULL, NULL, "a function", NULL}, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .prepare = elementwise_prepare,
    .infer = same_infer,
    .lower = elementwise_lower,
    .apply = "Map[#Function, #Input, {ArrayDepth[#Input]}]&",
    .samples = (const char *const[]){"ElementwiseLayer[Tanh, \"Input\" -> 3]", "ElementwiseLayer[Ramp, \"Input\" -> {2, 3}]",
                                     "ElementwiseLayer[#^2 + 1 &, \"Input\" -> \"Real\"]", "ElementwiseLayer[\"SELU\", \"Input\" -> {\"Varying\", 2}]",
                                     "ElementwiseLayer[Which[# < 0, 2 #, True, #] &, \"Input\" -> 4]", NULL},
};

/* ---- SoftmaxLayer ---- */

static void softmax_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0);
    infer_unify(inf, net, x, "Input", out_type(net, 0), "Output");
    int64_t level = param_int(net, 0);
    if (x->rank >= 0 && (level > x->rank || -level > x->rank))
        infer_fail(inf, net, "\"Input\" is %s, which has no level %lld", type_words(x), (long long)level);
}

static Value softmax_lower(Lowering *lo)
{
    int64_t level = param_int(lo->net, 0);
    return graph_softmax(lo->graph, lo->input[0], (int)level);
}

static const LayerType softmax = {
    .name = "SoftmaxLayer",
    .usage = "SoftmaxLayer[] is a layer that gives Exp[x]/Total[Exp[x]] along the last level.\n"
             "SoftmaxLayer[n] normalizes along level n.",
    .params = (const LayerParam[]){{"Level", PARAM_POSITIONAL, "-1", param_index, "an integer that is not 0", NULL}, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 1}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 1}, PORTS_END},
    .infer = softmax_infer,
    .lower = softmax_lower,
    .apply = "With[{x = #Input, l = If[#Level < 0, ArrayDepth[#Input] + 1 + #Level, #Level]}, "
             "If[l == 1, With[{e = Exp[x]}, Map[#/Total[e] &, e]], Map[Exp[#]/Total[Exp[#]] &, x, {l - 1}]]]&",
    .samples = (const char *const[]){"SoftmaxLayer[\"Input\" -> 4]", "SoftmaxLayer[1, \"Input\" -> {3, 2}]",
                                     "SoftmaxLayer[-2, \"Input\" -> {2, 3, 2}]",
                                     "SoftmaxLayer[1, \"Input\" -> 4]", NULL},
};

/* ---- ParametricRampLayer ---- */

static void ramp_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *s = &net->array[0].type;
    infer_unify(inf, net, x, "Input", out_type(net, 0), "Output");
    if (x->rank < 0 || inf->failed)
        return;
    bool chosen[TYPE_RANK];
    if (!levels_chosen(param_value(net, 0), x->rank, chosen)) {
        infer_fail(inf, net, "\"Input\" is %s, which does not have all levels of the slopes", type_words(x));
        return;
    }
    int n = 0;
    for (int i = 0; i < x->rank; i++)
        n += chosen[i];
    infer_rank(inf, net, s, "Slope", n);
    for (int i = 0, k = 0; i < x->rank && !inf->failed; i++)
        if (chosen[i])
            infer_equal(inf, net, s, "Slope", k++, x, "Input", i);
}

static Value ramp_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    bool chosen[TYPE_RANK];
    const Type *x = &lo->net->input[0].type;
    levels_chosen(param_value(lo->net, 0), x->rank, chosen);
    int axes[TYPE_RANK], n = 0;
    for (int i = 0; i < x->rank; i++)
        if (chosen[i])
            axes[n++] = i + 1;
    Value slope = n == 0 ? lo->array[0] : graph_place(g, lo->array[0], x->rank + 1, axes);
    Value below = graph_mul(g, graph_binary(g, MAP_MIN, lo->input[0], graph_scalar(g, 0)), slope);
    return graph_add(g, graph_unary(g, MAP_RAMP, lo->input[0]), below);
}

static const LayerType parametric_ramp = {
    .name = "ParametricRampLayer",
    .usage = "ParametricRampLayer[] is a leaky rectifier, x for x >= 0 and s x below, with a learned slope s for each element of level 1.\n"
             "ParametricRampLayer[levels] has slopes for the given levels.",
    .params = (const LayerParam[]){{"Levels", PARAM_POSITIONAL, "1", param_levels, "levels", NULL}, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .arrays = (const LayerArray[]){{"Slope", 0, 0.1, NULL}, ARRAYS_END},
    .infer = ramp_infer,
    .lower = ramp_lower,
    .samples = (const char *const[]){"ParametricRampLayer[\"Input\" -> {3, 2}]", "ParametricRampLayer[2, \"Input\" -> {3, 2}]",
                                     "ParametricRampLayer[{1, 2}, \"Input\" -> {3, 2}]",
                                     "ParametricRampLayer[{}, \"Input\" -> {3, 2}]", NULL},
};

/* ---- old names ---- */

static Expr with_constant(Expr call, Expr operation)
{
    if (expr_length(call) < 1)
        return NULL;
    Expr body = expr_call(operation, 2, expr_call(S(Slot), 1, expr_int(1)), expr_part(call, 1));
    Builder b = builder_start(S(ElementwiseLayer), expr_length(call));
    builder_add(&b, expr_call(S(Function), 1, body));
    builder_add_parts(&b, call, 2, expr_length(call));
    return builder_finish(&b);
}

static Expr scalar_plus_rewrite(Interp *in, Expr call)
{
    (void)in;
    return with_constant(call, S(Plus));
}

static Expr scalar_times_rewrite(Interp *in, Expr call)
{
    (void)in;
    return with_constant(call, S(Times));
}

static const LayerParam one_number[] = {{"Scalar", PARAM_POSITIONAL, NULL, param_number, "a number", NULL}, PARAMS_END};
static const LayerType scalar_plus = {.name = "ScalarPlusLayer",
                                      .usage = "ScalarPlusLayer[c] is the older form of ElementwiseLayer[# + c &].",
                                      .flags = LAYER_ALIAS,
                                      .params = one_number,
                                      .rewrite = scalar_plus_rewrite};
static const LayerType scalar_times = {.name = "ScalarTimesLayer",
                                       .usage = "ScalarTimesLayer[c] is the older form of ElementwiseLayer[c # &].",
                                       .flags = LAYER_ALIAS,
                                       .params = one_number,
                                       .rewrite = scalar_times_rewrite};
const LayerType *const layers_elementwise[] = {&elementwise, &softmax, &parametric_ramp, &scalar_plus, &scalar_times, NULL};
