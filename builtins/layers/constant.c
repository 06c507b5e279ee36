/* constant.c - layers with an array of their own and no more: NetArrayLayer, ConstantPlusLayer, ConstantTimesLayer. */
#include "builtins/layers/shapes.h"
#include <math.h>
#include <string.h>
#include "interp/number.h"

/* ---- NetArrayLayer: its output is its learned array ---- */

static void array_infer(Inference *inf, Net *net)
{
    infer_unify(inf, net, out_type(net, 0), "Output", &net->array[0].type, "Array");
}

static Value array_lower(Lowering *lo)
{
    return graph_repeat(lo->graph, lo->array[0], 0, lo->n);
}

static const LayerType net_array = {
    .name = "NetArrayLayer",
    .usage = "NetArrayLayer[\"Array\" -> a] is a layer without input whose output is its learned array.\n"
             "NetArrayLayer[\"Output\" -> dims] leaves the array to be initialized.",
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .arrays = (const LayerArray[]){{"Array", ARRAY_RANDOM, 0, NULL}, ARRAYS_END},
    .infer = array_infer,
    .lower = array_lower,
    .samples = (const char *const[]){"NetArrayLayer[\"Output\" -> {2, 3}]", NULL},
};

static Expr constant_array_rewrite(Interp *in, Expr call)
{
    return expr_with_head(call, symbol_intern(in, "System`", "NetArrayLayer"));
}

static const LayerType constant_array = {
    .name = "ConstantArrayLayer",
    .usage = "ConstantArrayLayer is the older name of NetArrayLayer.",
    .flags = LAYER_ALIAS,
    .rewrite = constant_array_rewrite,
};

/* ---- ConstantPlusLayer, ConstantTimesLayer: an array of the input's dimensions added, multiplied ---- */

static void constant_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0);
    infer_same(inf, net, x, "Input", out_type(net, 0), "Output");
    infer_unify(inf, net, x, "Input", &net->array[0].type, net->array[0].name);
}

static Value plus_lower(Lowering *lo)
{
    return graph_add(lo->graph, lo->input[0], lo->array[0]);
}

static Value times_lower(Lowering *lo)
{
    return graph_mul(lo->graph, lo->input[0], lo->array[0]);
}

static const LayerPort any_in[] = {{"Input", -1, 0, 0}, PORTS_END};
static const LayerPort any_out[] = {{"Output", -1, PORT_REAL, 0}, PORTS_END};

static const LayerType constant_plus = {
    .name = "ConstantPlusLayer",
    .usage = "ConstantPlusLayer[] is a layer that adds a learned array to its input.",
    .inputs = any_in,
    .outputs = any_out,
    .arrays = (const LayerArray[]){{"Biases", 0, 0, NULL}, ARRAYS_END},
    .infer = constant_infer,
    .lower = plus_lower,
    .apply = "#Input + #Biases &",
    .samples = (const char *const[]){"ConstantPlusLayer[\"Input\" -> {2, 3}]", NULL},
};

static const LayerType constant_times = {
    .name = "ConstantTimesLayer",
    .usage = "ConstantTimesLayer[] is a layer that multiplies its input by a learned array.",
    .inputs = any_in,
    .outputs = any_out,
    .arrays = (const LayerArray[]){{"Scaling", 0, 1, NULL}, ARRAYS_END},
    .infer = constant_infer,
    .lower = times_lower,
    .apply = "#Input #Scaling &",
    .samples = (const char *const[]){"ConstantTimesLayer[\"Input\" -> {2, 3}]", NULL},
};

const LayerType *const layers_constant[] = {&net_array, &constant_array, &constant_plus, &constant_times, NULL};
