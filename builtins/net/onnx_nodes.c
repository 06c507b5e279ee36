/* onnx_nodes.c - the operations of ONNX as layers. */
#include <string.h>
#include "builtins/net/layer.h"
#include "builtins/net/onnx_import.h"
#include "interp/array.h"
#include "interp/number.h"

/* ---- layers and edges ---- */

static Known *input(Import *m, const OnnxNode *n, size_t i)
{
    return i < n->inputs ? import_find(m, n->input[i]) : NULL;
}

static Expr input_array(Import *m, const OnnxNode *n, size_t i)
{
    Known *k = input(m, n, i);
    return k ? k->array : NULL;
}

static void grow_layers(Import *m)
{
    if (m->layers < m->layer_room)
        return;
    m->layer_room = m->layer_room ? 2 * m->layer_room : 32;
    Expr *layer = mem_array(Expr, m->layer_room);
    const char **key = mem_array(const char *, m->layer_room);
    if (m->layers) {
        memcpy(layer, m->layer, m->layers * sizeof *layer);
        memcpy(key, m->key, m->layers * sizeof *key);
    }
    m->layer = layer;
    m->key = key;
}

static const char *unique_key(Import *m, const char *wanted)
{
    const char *key = *wanted ? wanted : expr_string_text(expr_textf("layer%zu", m->layers + 1));
    for (size_t i = 0; i < m->layers; i++)
        if (strcmp(m->key[i], key) == 0)
            return expr_string_text(expr_textf("%s_%zu", key, m->layers + 1));
    return key;
}

bool import_layer(Import *m, const OnnxNode *n, Expr layer, Known *const *from, size_t count)
{
    grow_layers(m);
    const char *key = unique_key(m, *n->name ? n->name : n->output[0]);
    m->layer[m->layers] = layer;
    m->key[m->layers++] = key;
    if (count != 1 || from[0]->number != m->layers - 1)
        m->linear = false;
    for (size_t i = 0; i < count; i++) {
        from[i]->uses++;
        builder_add(&m->edges, expr_rule(from[i]->source, expr_text(key)));
    }
    Known *k = import_learn(m, n->output[0]);
    k->source = expr_text(key);
    k->number = m->layers;
    return true;
}

bool import_unary(Import *m, const OnnxNode *n, Expr layer)
{
    Known *x = input(m, n, 0);
    if (!x || !x->source)
        return import_refuse(m, expr_string_text(expr_textf("the operation %s has an input that is not computed by a layer", n->op)));
    return import_layer(m, n, layer, &x, 1);
}

static bool same_value(Import *m, const OnnxNode *n)
{
    Known *x = input(m, n, 0);
    if (!x)
        return import_refuse(m, "a node names a value that does not exist");
    Known copy = *x; /* learn may move what x points to */
    Known *k = import_learn(m, n->output[0]);
    copy.name = k->name;
    *k = copy;
    return true;
}

static Expr elementwise(Import *m, const char *function)
{
    ParseResult r = parse_all(m->in, function, strlen(function));
    return expr_call(S(ElementwiseLayer), 1, r.expr);
}

static const char *real_text(double r)
{
    return print_text(interp_current, expr_real(r), PRINT_INPUT);
}

/* ---- operations ---- */

static const struct {
    const char *op, *function;
} functions[] = {
    {"Relu", "Ramp"}, {"Sigmoid", "LogisticSigmoid"}, {"Tanh", "Tanh"}, {"Exp", "Exp"}, {"Log", "Log"}, {"Sqrt", "Sqrt"}, {"Abs", "Abs"},
    {"Sin", "Sin"}, {"Cos", "Cos"}, {"Tan", "Tan"}, {"Asin", "ArcSin"}, {"Acos", "ArcCos"}, {"Atan", "ArcTan"}, {"Sinh", "Sinh"},
    {"Cosh", "Cosh"}, {"Asinh", "ArcSinh"}, {"Acosh", "ArcCosh"}, {"Atanh", "ArcTanh"}, {"Erf", "Erf"}, {"Floor", "Floor"},
    {"Ceil", "Ceiling"}, {"Round", "Round"}, {"Sign", "Sign"}, {"Neg", "(-#) &"}, {"Reciprocal", "(1/#) &"}, {"Softplus", "Log[1 + Exp[#]] &"},
    {"Softsign", "(#/(1 + Abs[#])) &"}, {"HardSwish", "(# Min[Max[# + 3, 0], 6]/6) &"}, {"Mish", "(# Tanh[Log[1 + Exp[#]]]) &"},
    {"Gelu", "(0.5 # (1 + Erf[#/Sqrt[2]])) &"}, {"Selu", "If[# > 0, 1.0507009873554805 #, 1.758099340847161 (Exp[#] - 1)] &"}};

static const char *function_of(const OnnxNode *n)
{
    for (size_t i = 0; i < COUNT(functions); i++)
        if (strcmp(functions[i].op, n->op) == 0)
            return functions[i].function;
    const char *op = n->op;
    if (strcmp(op, "LeakyRelu") == 0)
        return expr_string_text(expr_textf("If[# > 0, #, %s #] &", real_text(node_real(n, "alpha", 0.01))));
    if (strcmp(op, "Elu") == 0)
        return expr_string_text(expr_textf("If[# > 0, #, %s (Exp[#] - 1)] &", real_text(node_real(n, "alpha", 1))));
    if (strcmp(op, "HardSigmoid") == 0)
        return expr_string_text(expr_textf("Clip[%s # + %s, {0, 1}] &", real_text(node_real(n, "alpha", 0.2)), real_text(node_real(n, "beta", 0.5))));
    return NULL;
}

static bool add_clip(Import *m, const OnnxNode *n)
{
    double low = node_real(n, "min", -3.4e38), high = node_real(n, "max", 3.4e38);
    import_number(input_array(m, n, 1), &low);
    import_number(input_array(m, n, 2), &high);
    return import_unary(m, n, elementwise(m, expr_string_text(expr_textf("Clip[#, {%s, %s}] &", real_text(low), real_text(high)))));
}

/* PaddingSize from pads (all begins, then all ends); "Same" for auto_pad. */
static Expr padding(const OnnxNode *n, int rank)
{
    const Attribute *pads = node_attribute(n, "pads"), *automatic = node_attribute(n, "auto_pad");
    if (automatic && automatic->text && strncmp(automatic->text, "SAME", 4) == 0)
        return expr_text("Same");
    Builder b = builder_start(S(List), (size_t)rank);
    for (int i = 0; i < rank; i++) {
        bool said = pads && pads->int_count == (size_t)(2 * rank);
        builder_add(&b, expr_list(2, expr_int(said ? pads->ints[i] : 0), expr_int(said ? pads->ints[rank + i] : 0)));
    }
    return builder_finish(&b);
}

static Expr strides(const OnnxNode *n, const char *name, int rank)
{
    const Attribute *a = node_attribute(n, name);
    int64_t ones[3] = {1, 1, 1};
    return import_list(a && a->int_count == (size_t)rank ? a->ints : ones, (size_t)rank);
}

static Expr transposed_matrix(Import *m, Expr w)
{
    return array_numeric(m->in, evaluate_call(m->in, S(Transpose), 1, array_to_list(w)), array_view(w).type, NULL);
}

static bool add_linear(Import *m, const OnnxNode *n, Expr w, bool w_is_out_by_in, Expr b)
{
    if (!w || array_view(w).rank != 2)
        return import_refuse(m, "a matrix product's second factor is not a matrix of the file");
    Expr weights = w_is_out_by_in ? w : transposed_matrix(m, w);
    if (b && array_view(b).rank != 1) {
        int64_t count = array_view(b).count;
        b = array_reshape(b, 1, &count);
    }
    return import_unary(m, n, expr_call(S(LinearLayer), 3, expr_int(array_view(weights).dim[0]), import_option("Weights", weights), import_option("Biases", b ? b : S(None))));
}

static bool keeps_pooled(Import *m, const OnnxNode *n, bool pooled)
{
    import_find(m, n->output[0])->pooled = pooled;
    return true;
}

/* A convolution of channels that have one place each. */
static bool add_pooled_conv(Import *m, const OnnxNode *n, Expr w, Expr b)
{
    ArrayView v = array_view(w);
    if (v.count != v.dim[0] * v.dim[1] || node_int(n, "group", 1) != 1)
        return import_refuse(m, "this form of Conv behind a global pooling is not available");
    return add_linear(m, n, array_reshape(w, 2, v.dim), true, b) && keeps_pooled(m, n, true);
}

static bool add_conv(Import *m, const OnnxNode *n, bool transposed_conv)
{
    Expr w = input_array(m, n, 1), b = n->inputs > 2 ? input_array(m, n, 2) : NULL;
    if (!w || array_view(w).rank < 3 || array_view(w).rank > 5)
        return import_refuse(m, "a convolution's weights are not an array of the file");
    ArrayView v = array_view(w);
    int rank = v.rank - 2;
    Known *x = input(m, n, 0);
    if (x && x->pooled && !transposed_conv)
        return add_pooled_conv(m, n, w, b);
    int64_t groups = node_int(n, "group", 1), channels = transposed_conv ? v.dim[1] * groups : v.dim[0];
    Expr layer = expr_call(import_head(m, transposed_conv ? "DeconvolutionLayer" : "ConvolutionLayer"), 8, expr_int(channels), import_list(v.dim + 2, (size_t)rank),
                           import_option("Stride", strides(n, "strides", rank)), import_option("Dilation", strides(n, "dilations", rank)),
                           expr_rule(S(PaddingSize), padding(n, rank)), import_option("ChannelGroups", expr_int(groups)), import_option("Weights", w),
                           import_option("Biases", b ? b : S(None)));
    return import_unary(m, n, layer);
}

static bool add_pool(Import *m, const OnnxNode *n, Expr function)
{
    const Attribute *k = node_attribute(n, "kernel_shape");
    if (!k || k->int_count < 1 || k->int_count > 3)
        return import_refuse(m, "a pooling window has no size");
    int rank = (int)k->int_count;
    if (node_int(n, "ceil_mode", 0))
        return import_refuse(m, "pooling with ceil_mode is not available");
    return import_unary(m, n, expr_call(import_head(m, "PoolingLayer"), 4, import_list(k->ints, k->int_count), strides(n, "strides", rank),
                                     import_option("Function", function), expr_rule(S(PaddingSize), padding(n, rank))));
}

static bool add_gemm(Import *m, const OnnxNode *n)
{
    if (node_int(n, "transA", 0) || node_real(n, "alpha", 1) != 1 || node_real(n, "beta", 1) != 1)
        return import_refuse(m, "Gemm with alpha, beta or transA is not available");
    return add_linear(m, n, input_array(m, n, 1), node_int(n, "transB", 0) != 0, n->inputs > 2 ? input_array(m, n, 2) : NULL);
}

/* A matrix of the file applied to the last level, whatever is in front of it. */
static bool add_product(Import *m, const OnnxNode *n, Expr w)
{
    Known *x = input(m, n, 0);
    Expr dims = x && x->source && array_view(w).rank == 2 ? import_dims(m, x) : NULL;
    size_t rank = dims ? expr_length(dims) : 1;
    if (rank < 2)
        return add_linear(m, n, w, false, NULL);
    Expr weights = transposed_matrix(m, w);
    Expr layer = expr_call(S(LinearLayer), 3, expr_int(array_view(weights).dim[0]), import_option("Weights", weights), import_option("Biases", S(None)));
    for (; rank > 1; rank--)
        layer = expr_call(import_head(m, "NetMapOperator"), 1, layer);
    return import_unary(m, n, layer);
}

/* A vector along the channels that is added to a linear layer or convolution without biases, and that nobody else reads, is
 * its biases. The channels are the level `after` levels from the end. */
static bool joins_biases(Import *m, Known *x, Expr b)
{
    if (!x->number || x->uses)
        return false;
    Expr layer = m->layer[x->number - 1];
    size_t last = expr_length(layer);
    ArrayView v = array_view(b);
    int after = expr_has_head(layer, S(LinearLayer)) ? 0 : expr_has_head(layer, import_head(m, "ConvolutionLayer")) ? (int)expr_length(expr_part(layer, 2)) : -1;
    if (after < 0 || expr_part(expr_part(layer, last), 2) != S(None) || expr_part(layer, 1) != expr_int(v.count) || v.rank <= after ||
        v.dim[v.rank - 1 - after] != v.count)
        return false;
    m->layer[x->number - 1] = expr_with_part(layer, last, import_option("Biases", array_reshape(b, 1, &v.count)));
    return true;
}

/* Arithmetic of two computed values, or of one and an array. */
static bool add_arithmetic(Import *m, const OnnxNode *n, Expr function, const char *with_number)
{
    Known *a = input(m, n, 0), *b = input(m, n, 1);
    if (!a || !b)
        return import_refuse(m, "a node names a value that does not exist");
    if (a->source && b->source) /* levels that one has not are in front, but for those that pooling took off */
        return import_layer(m, n, function == S(Dot) ? expr_call(import_head(m, "DotLayer"), 0) : expr_call(S(ThreadingLayer), 2, function, expr_int(a->pooled == b->pooled ? 1 : -1)),
                            (Known *const[]){a, b}, 2);
    if (a->array && b->array)
        return import_folded(m, n, function, a->array, b->array);
    Known *x = a->source ? a : b;
    Expr array = a->source ? b->array : a->array;
    double number;
    if (!x->source || !array)
        return import_refuse(m, "arithmetic of two arrays of the file is not followed");
    if (import_number(array, &number)) {
        const char *text = a->source ? expr_string_text(expr_textf(with_number, "#", real_text(number)))
                                     : expr_string_text(expr_textf(with_number, real_text(number), "#"));
        return import_layer(m, n, elementwise(m, text), &x, 1);
    }
    if (function == S(Plus) && joins_biases(m, x, array)) {
        Known copy = *x;
        Known *k = import_learn(m, n->output[0]);
        copy.name = k->name;
        *k = copy;
        return true;
    }
    ArrayView v = array_view(array);
    int64_t dim[ARRAY_RANK];
    int rank = 0; /* the batch's leading ones go */
    for (int i = 0; i < v.rank; i++)
        if (rank || v.dim[i] != 1)
            dim[rank++] = v.dim[i];
    Expr constant = expr_call(import_head(m, "NetArrayLayer"), 1, import_option("Array", array_reshape(array, rank, dim)));
    OnnxNode held = {.op = "Constant", .name = "", .output = {expr_string_text(expr_textf("%s_array", n->output[0]))}, .outputs = 1};
    bool was_first = a->source != NULL;
    const char *x_name = x->name;
    if (!import_layer(m, &held, constant, NULL, 0))
        return false;
    Known *c = import_find(m, held.output[0]);
    x = import_find(m, x_name);
    Known *const both[2] = {was_first ? x : c, was_first ? c : x};
    return import_layer(m, n, expr_call(S(ThreadingLayer), 2, function, expr_int(1)), both, 2);
}

static bool add_batch_norm(Import *m, const OnnxNode *n)
{
    Expr a[4];
    for (size_t i = 0; i < 4; i++)
        if (!(a[i] = input_array(m, n, i + 1)))
            return import_refuse(m, "a batch normalization's arrays are not in the file");
    return import_unary(m, n, expr_call(import_head(m, "BatchNormalizationLayer"), 5, import_option("Epsilon", expr_real(node_real(n, "epsilon", 1e-5))),
                                     import_option("Scaling", a[0]), import_option("Biases", a[1]), import_option("MovingMean", a[2]), import_option("MovingVariance", a[3])));
}

static bool add_reshape(Import *m, const OnnxNode *n)
{
    Expr shape = input_array(m, n, 1);
    if (!shape)
        return import_refuse(m, "a shape that is computed is not followed");
    ArrayView v = array_view(shape);
    if (v.count == 2)
        return import_unary(m, n, expr_call(import_head(m, "FlattenLayer"), 0));
    Builder b = builder_start(S(List), 8);
    for (int64_t i = 1; i < v.count; i++) {
        int64_t d = 0;
        number_to_int64(array_element(&v, i), &d);
        builder_add(&b, d == 0 ? S(Inherited) : d < 0 ? S(Automatic) : expr_int(d));
    }
    return import_unary(m, n, expr_call(import_head(m, "ReshapeLayer"), 1, builder_finish(&b)));
}

static bool add_concat(Import *m, const OnnxNode *n)
{
    Known *from[INPUTS];
    int64_t axis = node_int(n, "axis", 1);
    for (size_t i = 0; i < n->inputs; i++)
        if (!(from[i] = input(m, n, i)) || !from[i]->source)
            return import_refuse(m, "only computed values can be joined");
    if (axis == 0)
        return import_refuse(m, "joining along the batch is not available");
    return import_layer(m, n, expr_call(import_head(m, "CatenateLayer"), 1, expr_int(axis)), from, n->inputs);
}

static bool add_sum(Import *m, const OnnxNode *n)
{
    Known *from[INPUTS];
    for (size_t i = 0; i < n->inputs; i++)
        if (!(from[i] = input(m, n, i)) || !from[i]->source)
            return import_refuse(m, "only computed values can be added");
    return import_layer(m, n, expr_call(import_head(m, "TotalLayer"), 0), from, n->inputs);
}

static bool add_softmax(Import *m, const OnnxNode *n, bool logarithm)
{
    int64_t axis = node_int(n, "axis", m->opset < 13 ? 1 : -1);
    Expr layer = axis == 1 || axis == -1 ? expr_call(S(SoftmaxLayer), 0) : expr_call(S(SoftmaxLayer), 1, expr_int(axis));
    return import_unary(m, n, logarithm ? expr_call(S(NetChain), 1, expr_list(2, layer, import_head(m, "Log"))) : layer);
}

static bool add_constant(Import *m, const OnnxNode *n)
{
    const Attribute *a = node_attribute(n, "value"), *f = node_attribute(n, "value_float"), *i = node_attribute(n, "value_int");
    Expr array = a ? a->tensor : NULL;
    void *data;
    if (f) {
        array = array_new(EXPR_NUMERIC, ARRAY_REAL32, 1, (int64_t[]){1}, &data);
        *(float *)data = (float)f->f;
    } else if (i) {
        array = array_new(EXPR_NUMERIC, ARRAY_INT64, 1, (int64_t[]){1}, &data);
        *(int64_t *)data = i->i;
    }
    if (!array)
        return import_refuse(m, "a constant has no value that can be read");
    import_learn(m, n->output[0])->array = array;
    return true;
}

bool import_node(Import *m, const OnnxNode *n)
{
    const char *op = n->op, *function = function_of(n);
    Expr array = input_array(m, n, 0);
    if (array && function)
        return import_folded(m, n, expr_part(elementwise(m, function), 1), array, NULL);
    bool done;
    if (!import_constant(m, n, &done) || done)
        return done && !m->why;
    bool recurrent = strcmp(op, "LSTM") == 0 || strcmp(op, "GRU") == 0 || strcmp(op, "RNN") == 0;
    if (recurrent)
        return import_recurrent(m, n);
    if (strcmp(op, "Transpose") == 0)
        return import_transpose(m, n);
    if (!import_reshape_back(m, n, &done) || done)
        return !m->why;
#define IS(name) (strcmp(op, name) == 0)
    Known *x = input(m, n, 0);
    bool pooled = x && x->pooled;
    if (function)
        return import_unary(m, n, elementwise(m, function)) && keeps_pooled(m, n, pooled);
    if (IS("Conv") || IS("ConvTranspose"))
        return add_conv(m, n, IS("ConvTranspose"));
    if (IS("Gemm"))
        return add_gemm(m, n);
    if (IS("MatMul"))
        return input_array(m, n, 1) ? add_product(m, n, input_array(m, n, 1)) : add_arithmetic(m, n, S(Dot), "");
    if (IS("MaxPool"))
        return add_pool(m, n, S(Max));
    if (IS("AveragePool"))
        return add_pool(m, n, S(Mean));
    if (IS("GlobalAveragePool") || IS("GlobalMaxPool"))
        return import_unary(m, n, expr_call(import_head(m, "AggregationLayer"), 1, IS("GlobalMaxPool") ? S(Max) : S(Mean))) && keeps_pooled(m, n, true);
    if (IS("BatchNormalization"))
        return add_batch_norm(m, n);
    if (IS("Softmax") || IS("LogSoftmax"))
        return add_softmax(m, n, IS("LogSoftmax"));
    if (IS("Flatten"))
        return import_unary(m, n, expr_call(import_head(m, "FlattenLayer"), 0));
    if (IS("Reshape"))
        return add_reshape(m, n);
    if (IS("Squeeze"))
        return import_squeeze(m, n);
    if (IS("Unsqueeze"))
        return import_unsqueeze(m, n);
    if (IS("Slice"))
        return import_slice(m, n);
    if (IS("Gather"))
        return import_gather(m, n);
    if (IS("Resize") || IS("Upsample"))
        return import_resize(m, n);
    if (IS("Pad"))
        return import_pad(m, n);
    if (IS("LayerNormalization") || IS("InstanceNormalization"))
        return import_normalization(m, n, IS("InstanceNormalization"));
    if (IS("LRN"))
        return import_local_response(m, n);
    if (IS("PRelu"))
        return import_slopes(m, n);
    if (IS("Concat"))
        return add_concat(m, n);
    if (IS("Sum"))
        return add_sum(m, n);
    if (IS("Clip"))
        return add_clip(m, n);
    if (IS("Add"))
        return add_arithmetic(m, n, S(Plus), "(%s + %s) &");
    if (IS("Sub"))
        return add_arithmetic(m, n, S(Subtract), "(%s - (%s)) &");
    if (IS("Mul"))
        return add_arithmetic(m, n, S(Times), "(%s * (%s)) &");
    if (IS("Div"))
        return add_arithmetic(m, n, S(Divide), "(%s / (%s)) &");
    if (IS("Pow"))
        return add_arithmetic(m, n, S(Power), "((%s) ^ (%s)) &");
    if (IS("Max"))
        return add_arithmetic(m, n, S(Max), "Max[%s, %s] &");
    if (IS("Min"))
        return add_arithmetic(m, n, S(Min), "Min[%s, %s] &");
    if (IS("ReduceMean"))
        return import_reduce(m, n, S(Mean));
    if (IS("ReduceSum"))
        return import_reduce(m, n, S(Total));
    if (IS("ReduceMax"))
        return import_reduce(m, n, S(Max));
    if (IS("ReduceMin"))
        return import_reduce(m, n, S(Min));
    if (IS("ReduceProd"))
        return import_reduce(m, n, S(Times));
    if (IS("Constant"))
        return add_constant(m, n);
    if (IS("Identity") || IS("Dropout") || IS("Cast"))
        return same_value(m, n);
#undef IS
    return import_refuse(m, expr_string_text(expr_textf("the operation %s is not known here", op)));
}
