/* onnx_import.c - ONNX models as nets: every node becomes a layer, every value an edge.
 *
 * The first dimension of all values is the batch, which nets do not mention. Initializers and Constant nodes are arrays
 * that the nodes take in; what is computed from them alone is not followed further. A chain of layers comes out as a
 * NetChain, anything else as a NetGraph. Hostile files: every length is checked against what is left. */
#include <string.h>
#include "builtins/net/layer.h"
#include "builtins/net/onnx.h"
#include "interp/array.h"
#include "interp/number.h"

enum { ATTRIBUTES = 24, INPUTS = 64, LIST = 32 };

typedef struct Attribute {
    const char *name, *text;
    int64_t i, ints[LIST];
    double f, floats[LIST];
    size_t int_count, float_count;
    Expr tensor;
} Attribute;

typedef struct OnnxNode {
    const char *op, *name;
    const char *input[INPUTS], *output[INPUTS];
    size_t inputs, outputs, attributes;
    Attribute attribute[ATTRIBUTES];
} OnnxNode;

/* What a name of the model stands for: an array, or the output of a layer or port (`source`, the left side of an edge). */
typedef struct Known {
    const char *name;
    Expr array;   /* NumericArray, or NULL */
    Expr source;
    size_t number; /* 0: a port of the net */
    size_t uses;
    int rank;     /* of one example; -1 unknown */
} Known;

typedef struct Import {
    Interp *in;
    Known *known;
    size_t count, room;
    Expr *layer;        /* the layers so far */
    const char **key;
    size_t layers, layer_room;
    Builder edges, ports;
    bool linear;        /* so far every layer takes just the one before */
    const char *why;
    int64_t opset;
} Import;

static Expr head(Import *m, const char *name)
{
    return symbol_intern(m->in, "System`", name);
}

static Expr option(const char *name, Expr value)
{
    return expr_rule(expr_text(name), value);
}

static bool refuse(Import *m, const char *why)
{
    if (!m->why)
        m->why = why;
    return false;
}

/* ---- names ---- */

static Known *find(Import *m, const char *name)
{
    for (size_t i = m->count; i > 0; i--)
        if (strcmp(m->known[i - 1].name, name) == 0)
            return &m->known[i - 1];
    return NULL;
}

static Known *learn(Import *m, const char *name)
{
    if (m->count == m->room) {
        m->room = m->room ? 2 * m->room : 64;
        Known *grown = mem_array(Known, m->room);
        if (m->count)
            memcpy(grown, m->known, m->count * sizeof *grown);
        m->known = grown;
    }
    Known *k = &m->known[m->count++];
    *k = (Known){.name = name, .rank = -1};
    return k;
}

/* ---- reading messages ---- */

static Expr tensor_array(Import *m, int64_t type, size_t rank, const int64_t *dim, const unsigned char *raw, size_t raw_bytes,
                         const double *floats, size_t n_floats, const int64_t *ints, size_t n_ints)
{
    int64_t count = 1;
    for (size_t i = 0; i < rank; i++)
        if (dim[i] < 0 || __builtin_mul_overflow(count, dim[i], &count) || count > (int64_t)1 << 32)
            return refuse(m, "an array has impossible dimensions"), NULL;
    static const struct {
        int onnx;
        ArrayType type;
    } kinds[] = {{ONNX_FLOAT, ARRAY_REAL32}, {ONNX_DOUBLE, ARRAY_REAL64}, {ONNX_INT64, ARRAY_INT64}, {ONNX_INT32, ARRAY_INT32},
                 {ONNX_UINT8, ARRAY_UINT8}, {ONNX_INT8, ARRAY_INT8}, {ONNX_BOOL, ARRAY_UINT8}};
    for (size_t k = 0; k < COUNT(kinds); k++) {
        if (kinds[k].onnx != type)
            continue;
        size_t bytes = (size_t)count * array_type_size(kinds[k].type);
        void *data;
        if (raw ? raw_bytes != bytes : (int64_t)(n_floats + n_ints) != count)
            break;
        Expr e = array_new(EXPR_NUMERIC, kinds[k].type, (int)rank, dim, &data);
        if (raw)
            memcpy(data, raw, bytes);
        for (size_t i = 0; !raw && i < (size_t)count; i++) {
            if (kinds[k].type == ARRAY_REAL32 && n_floats)
                ((float *)data)[i] = (float)floats[i];
            else if (kinds[k].type == ARRAY_INT64 && n_ints)
                ((int64_t *)data)[i] = ints[i];
            else if (kinds[k].type == ARRAY_INT32 && n_ints)
                ((int32_t *)data)[i] = (int32_t)ints[i];
            else
                return refuse(m, "an array's data are of another type than it says"), NULL;
        }
        return e;
    }
    return refuse(m, "an array has a type or size that can't be read"), NULL;
}

static Expr read_tensor(Import *m, Wire w, const char **name)
{
    int64_t dim[ARRAY_RANK], type = 0;
    size_t rank = 0, n_floats = 0, n_ints = 0, room = (size_t)(w.end - w.at) + 1;
    const unsigned char *raw = NULL;
    size_t raw_bytes = 0;
    double *floats = NULL;
    int64_t *ints = NULL;
    bool bad = false;
    WireField f;
    while (wire_next(&w, &f, &bad)) {
        switch (f.number) {
        case 1: bad |= !wire_ints(&f, dim, ARRAY_RANK, &rank); break;
        case 2: type = (int64_t)f.value; break;
        case 4:
            floats = floats ? floats : mem_bytes(room * sizeof *floats);
            bad |= !wire_floats(&f, floats, room, &n_floats);
            break;
        case 5:
        case 7:
            ints = ints ? ints : mem_bytes(room * sizeof *ints);
            bad |= !wire_ints(&f, ints, room, &n_ints);
            break;
        case 8: *name = wire_string(&f); break;
        case 9:
            raw = f.bytes;
            raw_bytes = f.length;
            break;
        case 14: bad |= f.value != 0; break; /* data in another file */
        default: break;
        }
    }
    if (bad)
        return refuse(m, "an array is damaged or lies in another file"), NULL;
    return tensor_array(m, type, rank, dim, raw, raw_bytes, floats, n_floats, ints, n_ints);
}

static bool read_attribute(Import *m, Wire w, Attribute *a)
{
    bool bad = false;
    WireField f;
    const char *unused = NULL;
    *a = (Attribute){.name = ""};
    while (wire_next(&w, &f, &bad)) {
        size_t one = 0;
        switch (f.number) {
        case 1: a->name = wire_string(&f); break;
        case 2: bad |= !wire_floats(&f, &a->f, 1, &one); break;
        case 3: a->i = (int64_t)f.value; break;
        case 4: a->text = wire_string(&f); break;
        case 5: a->tensor = read_tensor(m, wire_inside(&f), &unused); break;
        case 7: bad |= !wire_floats(&f, a->floats, LIST, &a->float_count); break;
        case 8: bad |= !wire_ints(&f, a->ints, LIST, &a->int_count); break;
        default: break;
        }
    }
    return !bad || refuse(m, "an attribute is damaged");
}

static bool read_node(Import *m, Wire w, OnnxNode *n)
{
    bool bad = false;
    WireField f;
    *n = (OnnxNode){.op = "", .name = ""};
    while (wire_next(&w, &f, &bad)) {
        if (f.number == 1 && n->inputs < INPUTS)
            n->input[n->inputs++] = wire_string(&f);
        else if (f.number == 2 && n->outputs < INPUTS)
            n->output[n->outputs++] = wire_string(&f);
        else if (f.number == 3)
            n->name = wire_string(&f);
        else if (f.number == 4)
            n->op = wire_string(&f);
        else if (f.number == 5 && n->attributes < ATTRIBUTES && !read_attribute(m, wire_inside(&f), &n->attribute[n->attributes++]))
            return false;
    }
    return (!bad && n->outputs > 0) || refuse(m, "a node is damaged");
}

static const Attribute *attribute(const OnnxNode *n, const char *name)
{
    for (size_t i = 0; i < n->attributes; i++)
        if (strcmp(n->attribute[i].name, name) == 0)
            return &n->attribute[i];
    return NULL;
}

static int64_t attribute_int(const OnnxNode *n, const char *name, int64_t otherwise)
{
    const Attribute *a = attribute(n, name);
    return a ? a->i : otherwise;
}

static double attribute_real(const OnnxNode *n, const char *name, double otherwise)
{
    const Attribute *a = attribute(n, name);
    return a ? a->f : otherwise;
}

static Expr int_list(const int64_t *v, size_t n)
{
    Builder b = builder_start(S(List), n);
    for (size_t i = 0; i < n; i++)
        builder_add(&b, expr_int(v[i]));
    return builder_finish(&b);
}

/* ---- layers and edges ---- */

static Known *input(Import *m, const OnnxNode *n, size_t i)
{
    return i < n->inputs ? find(m, n->input[i]) : NULL;
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

/* Adds a layer fed by the given values; its output is what the node's first output names. */
static bool add_layer(Import *m, const OnnxNode *n, Expr layer, Known *const *from, size_t count)
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
    Known *k = learn(m, n->output[0]);
    k->source = expr_text(key);
    k->number = m->layers;
    return true;
}

static bool add_unary(Import *m, const OnnxNode *n, Expr layer)
{
    Known *x = input(m, n, 0);
    if (!x || !x->source)
        return refuse(m, expr_string_text(expr_textf("the operation %s has an input that is not computed by a layer", n->op)));
    return add_layer(m, n, layer, &x, 1);
}

static bool same_value(Import *m, const OnnxNode *n)
{
    Known *x = input(m, n, 0);
    if (!x)
        return refuse(m, "a node names a value that does not exist");
    Known copy = *x; /* learn may move what x points to */
    Known *k = learn(m, n->output[0]);
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
        return expr_string_text(expr_textf("If[# > 0, #, %s #] &", real_text(attribute_real(n, "alpha", 0.01))));
    if (strcmp(op, "Elu") == 0)
        return expr_string_text(expr_textf("If[# > 0, #, %s (Exp[#] - 1)] &", real_text(attribute_real(n, "alpha", 1))));
    if (strcmp(op, "HardSigmoid") == 0)
        return expr_string_text(expr_textf("Clip[%s # + %s, {0, 1}] &", real_text(attribute_real(n, "alpha", 0.2)), real_text(attribute_real(n, "beta", 0.5))));
    return NULL;
}

static bool single_number(Expr array, double *out)
{
    if (!array || array_view(array).count != 1)
        return false;
    ArrayView v = array_view(array);
    return number_to_double(array_element(&v, 0), out);
}

static bool add_clip(Import *m, const OnnxNode *n)
{
    double low = attribute_real(n, "min", -3.4e38), high = attribute_real(n, "max", 3.4e38);
    single_number(input_array(m, n, 1), &low);
    single_number(input_array(m, n, 2), &high);
    return add_unary(m, n, elementwise(m, expr_string_text(expr_textf("Clip[#, {%s, %s}] &", real_text(low), real_text(high)))));
}

/* PaddingSize from pads (all begins, then all ends); "Same" for auto_pad. */
static Expr padding(const OnnxNode *n, int rank)
{
    const Attribute *pads = attribute(n, "pads"), *automatic = attribute(n, "auto_pad");
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
    const Attribute *a = attribute(n, name);
    int64_t ones[3] = {1, 1, 1};
    return int_list(a && a->int_count == (size_t)rank ? a->ints : ones, (size_t)rank);
}

static bool add_conv(Import *m, const OnnxNode *n, bool transposed_conv)
{
    Expr w = input_array(m, n, 1), b = n->inputs > 2 ? input_array(m, n, 2) : NULL;
    if (!w || array_view(w).rank < 3 || array_view(w).rank > 5)
        return refuse(m, "a convolution's weights are not an array of the file");
    ArrayView v = array_view(w);
    int rank = v.rank - 2;
    int64_t groups = attribute_int(n, "group", 1), channels = transposed_conv ? v.dim[1] * groups : v.dim[0];
    Expr layer = expr_call(head(m, transposed_conv ? "DeconvolutionLayer" : "ConvolutionLayer"), 8, expr_int(channels), int_list(v.dim + 2, (size_t)rank),
                           option("Stride", strides(n, "strides", rank)), option("Dilation", strides(n, "dilations", rank)),
                           expr_rule(S(PaddingSize), padding(n, rank)), option("ChannelGroups", expr_int(groups)), option("Weights", w),
                           option("Biases", b ? b : S(None)));
    return add_unary(m, n, layer);
}

static bool add_pool(Import *m, const OnnxNode *n, Expr function)
{
    const Attribute *k = attribute(n, "kernel_shape");
    if (!k || k->int_count < 1 || k->int_count > 3)
        return refuse(m, "a pooling window has no size");
    int rank = (int)k->int_count;
    if (attribute_int(n, "ceil_mode", 0))
        return refuse(m, "pooling with ceil_mode is not available");
    return add_unary(m, n, expr_call(head(m, "PoolingLayer"), 4, int_list(k->ints, k->int_count), strides(n, "strides", rank),
                                     option("Function", function), expr_rule(S(PaddingSize), padding(n, rank))));
}

static bool add_aggregation(Import *m, const OnnxNode *n, Expr function, Expr levels)
{
    return add_unary(m, n, expr_call(head(m, "AggregationLayer"), 2, function, levels));
}

static Expr transposed_matrix(Import *m, Expr w)
{
    return array_numeric(m->in, evaluate_call(m->in, S(Transpose), 1, array_to_list(w)), array_view(w).type, NULL);
}

static bool add_linear(Import *m, const OnnxNode *n, Expr w, bool w_is_out_by_in, Expr b)
{
    if (!w || array_view(w).rank != 2)
        return refuse(m, "a matrix product's second factor is not a matrix of the file");
    Expr weights = w_is_out_by_in ? w : transposed_matrix(m, w);
    if (b && array_view(b).rank != 1) {
        int64_t count = array_view(b).count;
        b = array_reshape(b, 1, &count);
    }
    return add_unary(m, n, expr_call(S(LinearLayer), 3, expr_int(array_view(weights).dim[0]), option("Weights", weights), option("Biases", b ? b : S(None))));
}

static bool add_gemm(Import *m, const OnnxNode *n)
{
    if (attribute_int(n, "transA", 0) || attribute_real(n, "alpha", 1) != 1 || attribute_real(n, "beta", 1) != 1)
        return refuse(m, "Gemm with alpha, beta or transA is not available");
    return add_linear(m, n, input_array(m, n, 1), attribute_int(n, "transB", 0) != 0, n->inputs > 2 ? input_array(m, n, 2) : NULL);
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
    int after = expr_has_head(layer, S(LinearLayer)) ? 0 : expr_has_head(layer, head(m, "ConvolutionLayer")) ? (int)expr_length(expr_part(layer, 2)) : -1;
    if (after < 0 || expr_part(expr_part(layer, last), 2) != S(None) || expr_part(layer, 1) != expr_int(v.count) || v.rank <= after ||
        v.dim[v.rank - 1 - after] != v.count)
        return false;
    m->layer[x->number - 1] = expr_with_part(layer, last, option("Biases", array_reshape(b, 1, &v.count)));
    return true;
}

/* ---- arrays of the file that are computed from others ---- */

static bool learn_array(Import *m, const OnnxNode *n, Expr array)
{
    if (!array)
        return refuse(m, expr_string_text(expr_textf("the operation %s on arrays of the file is not followed", n->op)));
    learn(m, n->output[0])->array = array;
    return true;
}

/* f of an array, or of two of which one is a single number or both are alike. */
static bool fold(Import *m, const OnnxNode *n, Expr f, Expr a, Expr b)
{
    double number;
    Expr left = array_to_list(a), right = b ? array_to_list(b) : NULL;
    if (b && single_number(b, &number))
        right = expr_real(number);
    else if (b && single_number(a, &number))
        left = expr_real(number);
    Expr made = b ? evaluate_apply2(m->in, f, left, right) : evaluate_apply1(m->in, f, left);
    double one;
    if (number_to_double(made, &one)) /* two single numbers */
        made = expr_list(1, made);
    return learn_array(m, n, expr_is_list(made) ? array_numeric(m->in, made, ARRAY_REAL32, NULL) : NULL);
}

static bool fold_reshape(Import *m, const OnnxNode *n, Expr a, Expr shape)
{
    int64_t dim[ARRAY_RANK], known = 1, free_place = -1;
    ArrayView v = array_view(a), s = array_view(shape);
    if (s.count < 1 || s.count > ARRAY_RANK)
        return learn_array(m, n, NULL);
    for (int64_t i = 0; i < s.count; i++) {
        dim[i] = 0;
        number_to_int64(array_element(&s, i), &dim[i]);
        if (dim[i] == 0 && i < v.rank)
            dim[i] = v.dim[i];
        if (dim[i] == -1)
            free_place = i;
        else if (dim[i] < 0 || __builtin_mul_overflow(known, dim[i], &known))
            return learn_array(m, n, NULL);
    }
    if (free_place >= 0) {
        dim[free_place] = known ? v.count / known : 0;
        known *= dim[free_place];
    }
    return learn_array(m, n, known == v.count ? array_reshape(a, (int)s.count, dim) : NULL);
}

/* Arithmetic of two computed values, or of one and an array. */
static bool add_arithmetic(Import *m, const OnnxNode *n, Expr function, const char *with_number)
{
    Known *a = input(m, n, 0), *b = input(m, n, 1);
    if (!a || !b)
        return refuse(m, "a node names a value that does not exist");
    if (a->source && b->source)
        return add_layer(m, n, expr_call(S(ThreadingLayer), 2, function, expr_int(-1)), (Known *const[]){a, b}, 2);
    if (a->array && b->array)
        return fold(m, n, function, a->array, b->array);
    Known *x = a->source ? a : b;
    Expr array = a->source ? b->array : a->array;
    double number;
    if (!x->source || !array)
        return refuse(m, "arithmetic of two arrays of the file is not followed");
    if (single_number(array, &number)) {
        const char *text = a->source ? expr_string_text(expr_textf(with_number, "#", real_text(number)))
                                     : expr_string_text(expr_textf(with_number, real_text(number), "#"));
        return add_layer(m, n, elementwise(m, text), &x, 1);
    }
    if (function == S(Plus) && joins_biases(m, x, array)) {
        Known copy = *x;
        Known *k = learn(m, n->output[0]);
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
    Expr constant = expr_call(head(m, "NetArrayLayer"), 1, option("Array", array_reshape(array, rank, dim)));
    OnnxNode held = {.op = "Constant", .name = "", .output = {expr_string_text(expr_textf("%s_array", n->output[0]))}, .outputs = 1};
    bool was_first = a->source != NULL;
    const char *x_name = x->name;
    if (!add_layer(m, &held, constant, NULL, 0))
        return false;
    Known *c = find(m, held.output[0]);
    x = find(m, x_name);
    Known *const both[2] = {was_first ? x : c, was_first ? c : x};
    return add_layer(m, n, expr_call(S(ThreadingLayer), 2, function, expr_int(-1)), both, 2);
}

static bool add_batch_norm(Import *m, const OnnxNode *n)
{
    Expr a[4];
    for (size_t i = 0; i < 4; i++)
        if (!(a[i] = input_array(m, n, i + 1)))
            return refuse(m, "a batch normalization's arrays are not in the file");
    return add_unary(m, n, expr_call(head(m, "BatchNormalizationLayer"), 5, option("Epsilon", expr_real(attribute_real(n, "epsilon", 1e-5))),
                                     option("Scaling", a[0]), option("Biases", a[1]), option("MovingMean", a[2]), option("MovingVariance", a[3])));
}

static bool add_reshape(Import *m, const OnnxNode *n)
{
    Expr shape = input_array(m, n, 1);
    if (!shape)
        return refuse(m, "a shape that is computed is not followed");
    ArrayView v = array_view(shape);
    if (v.count == 2)
        return add_unary(m, n, expr_call(head(m, "FlattenLayer"), 0));
    Builder b = builder_start(S(List), 8);
    for (int64_t i = 1; i < v.count; i++) {
        int64_t d = 0;
        number_to_int64(array_element(&v, i), &d);
        builder_add(&b, d == 0 ? S(Inherited) : d < 0 ? S(Automatic) : expr_int(d));
    }
    return add_unary(m, n, expr_call(head(m, "ReshapeLayer"), 1, builder_finish(&b)));
}

static bool add_transpose(Import *m, const OnnxNode *n)
{
    const Attribute *perm = attribute(n, "perm");
    if (!perm || perm->int_count < 2 || perm->ints[0] != 0)
        return refuse(m, "a transposition that moves the batch is not available");
    int64_t to[LIST]; /* level k of the input becomes level to[k] */
    for (size_t i = 1; i < perm->int_count; i++) {
        if (perm->ints[i] < 1 || perm->ints[i] >= (int64_t)perm->int_count)
            return refuse(m, "a transposition is damaged");
        to[perm->ints[i] - 1] = (int64_t)i;
    }
    return add_unary(m, n, expr_call(head(m, "TransposeLayer"), 1, int_list(to, perm->int_count - 1)));
}

static bool add_concat(Import *m, const OnnxNode *n)
{
    Known *from[INPUTS];
    int64_t axis = attribute_int(n, "axis", 1);
    for (size_t i = 0; i < n->inputs; i++)
        if (!(from[i] = input(m, n, i)) || !from[i]->source)
            return refuse(m, "only computed values can be joined");
    if (axis == 0)
        return refuse(m, "joining along the batch is not available");
    return add_layer(m, n, expr_call(head(m, "CatenateLayer"), 1, expr_int(axis)), from, n->inputs);
}

static bool add_sum(Import *m, const OnnxNode *n)
{
    Known *from[INPUTS];
    for (size_t i = 0; i < n->inputs; i++)
        if (!(from[i] = input(m, n, i)) || !from[i]->source)
            return refuse(m, "only computed values can be added");
    return add_layer(m, n, expr_call(head(m, "TotalLayer"), 0), from, n->inputs);
}

static bool add_softmax(Import *m, const OnnxNode *n)
{
    int64_t axis = attribute_int(n, "axis", m->opset < 13 ? 1 : -1);
    return add_unary(m, n, axis == 1 || axis == -1 ? expr_call(S(SoftmaxLayer), 0) : expr_call(S(SoftmaxLayer), 1, expr_int(axis)));
}

static bool add_constant(Import *m, const OnnxNode *n)
{
    const Attribute *a = attribute(n, "value"), *f = attribute(n, "value_float"), *i = attribute(n, "value_int");
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
        return refuse(m, "a constant has no value that can be read");
    learn(m, n->output[0])->array = array;
    return true;
}

static bool add_reduce(Import *m, const OnnxNode *n, Expr function)
{
    const Attribute *axes = attribute(n, "axes");
    Expr given = n->inputs > 1 ? input_array(m, n, 1) : NULL;
    Builder levels = builder_start(S(List), 4);
    if (given) {
        ArrayView v = array_view(given);
        for (int64_t i = 0; i < v.count; i++)
            builder_add(&levels, array_element(&v, i));
    } else if (axes) {
        for (size_t i = 0; i < axes->int_count; i++)
            builder_add(&levels, expr_int(axes->ints[i]));
    } else {
        return refuse(m, "a reduction over the batch is not available");
    }
    if (attribute_int(n, "keepdims", 1))
        return refuse(m, "a reduction that keeps its dimensions is not available");
    return add_aggregation(m, n, function, builder_finish(&levels));
}

static bool add_node(Import *m, const OnnxNode *n)
{
    const char *op = n->op, *function = function_of(n);
    Expr array = input_array(m, n, 0);
    if (array && function)
        return fold(m, n, expr_part(elementwise(m, function), 1), array, NULL);
    if (array && strcmp(op, "Reshape") == 0 && input_array(m, n, 1))
        return fold_reshape(m, n, array, input_array(m, n, 1));
#define IS(name) (strcmp(op, name) == 0)
    if (function)
        return add_unary(m, n, elementwise(m, function));
    if (IS("Conv") || IS("ConvTranspose"))
        return add_conv(m, n, IS("ConvTranspose"));
    if (IS("Gemm"))
        return add_gemm(m, n);
    if (IS("MatMul"))
        return input_array(m, n, 1) ? add_linear(m, n, input_array(m, n, 1), false, NULL) : add_arithmetic(m, n, S(Dot), "");
    if (IS("MaxPool"))
        return add_pool(m, n, S(Max));
    if (IS("AveragePool"))
        return add_pool(m, n, S(Mean));
    if (IS("GlobalAveragePool") || IS("GlobalMaxPool"))
        return add_unary(m, n, expr_call(head(m, "AggregationLayer"), 1, IS("GlobalMaxPool") ? S(Max) : S(Mean)));
    if (IS("BatchNormalization"))
        return add_batch_norm(m, n);
    if (IS("Softmax"))
        return add_softmax(m, n);
    if (IS("Flatten"))
        return add_unary(m, n, expr_call(head(m, "FlattenLayer"), 0));
    if (IS("Reshape"))
        return add_reshape(m, n);
    if (IS("Transpose"))
        return add_transpose(m, n);
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
        return add_reduce(m, n, S(Mean));
    if (IS("ReduceSum"))
        return add_reduce(m, n, S(Total));
    if (IS("ReduceMax"))
        return add_reduce(m, n, S(Max));
    if (IS("Constant"))
        return add_constant(m, n);
    if (IS("Identity") || IS("Dropout") || IS("Cast"))
        return same_value(m, n);
#undef IS
    return refuse(m, expr_string_text(expr_textf("the operation %s is not known here", op)));
}

/* ---- the graph ---- */

/* A value's name and its dimensions without the batch; Automatic where one is not said. */
static bool read_port(Wire w, const char **name, Expr *dims, bool *bad)
{
    WireField f;
    *dims = NULL;
    *name = "";
    while (wire_next(&w, &f, bad)) {
        if (f.number == 1)
            *name = wire_string(&f);
        if (f.number != 2 || f.type != 2)
            continue;
        Wire type = wire_inside(&f);
        WireField g;
        while (wire_next(&type, &g, bad)) {
            Wire tensor = wire_inside(&g);
            WireField h;
            while (g.number == 1 && g.type == 2 && wire_next(&tensor, &h, bad)) {
                if (h.number != 2 || h.type != 2)
                    continue;
                Wire shape = wire_inside(&h);
                WireField d;
                Builder b = builder_start(S(List), 4);
                size_t place = 0;
                while (wire_next(&shape, &d, bad)) {
                    Wire dim = d.type == 2 ? wire_inside(&d) : (Wire){NULL, NULL};
                    WireField v;
                    Expr size = S(Automatic);
                    while (wire_next(&dim, &v, bad))
                        if (v.number == 1 && v.type == 0 && (int64_t)v.value > 0)
                            size = expr_int((int64_t)v.value);
                    if (place++ > 0) /* the batch is no dimension of an example */
                        builder_add(&b, size);
                }
                *dims = builder_finish(&b);
            }
        }
    }
    return !*bad;
}

static bool read_ports(Import *m, const WireField *f)
{
    const char *name;
    Expr dims;
    bool bad = false;
    if (!read_port(wire_inside(f), &name, &dims, &bad))
        return refuse(m, "a port is damaged");
    if (find(m, name))
        return true; /* an initializer that stands among the inputs too */
    Known *k = learn(m, name);
    k->source = expr_call(S(NetPort), 1, expr_text(name));
    if (dims)
        builder_add(&m->ports, option(name, dims));
    return true;
}

static Expr build_net(Import *m, const char *const *output, size_t outputs)
{
    for (size_t i = 0; i < outputs; i++) {
        Known *k = find(m, output[i]);
        if (!k || !k->number)
            return refuse(m, "an output of the net is computed by no layer"), NULL;
        builder_add(&m->edges, expr_rule(k->source, expr_call(S(NetPort), 1, expr_text(output[i]))));
        m->linear &= k->number == m->layers;
    }
    Builder layers = builder_start(S(Association), m->layers);
    for (size_t i = 0; i < m->layers; i++)
        builder_add(&layers, expr_rule(expr_text(m->key[i]), m->layer[i]));
    Expr ports = builder_finish(&m->ports);
    bool chain = m->linear && outputs == 1 && expr_length(ports) <= 1;
    Builder net = builder_start(chain ? S(NetChain) : S(NetGraph), 4);
    builder_add(&net, builder_finish(&layers));
    if (!chain)
        builder_add(&net, builder_finish(&m->edges));
    for (size_t i = 1; i <= expr_length(ports); i++)
        builder_add(&net, chain ? option("Input", expr_part(expr_part(ports, i), 2)) : expr_part(ports, i));
    return builder_finish(&net);
}

static Expr read_graph(Import *m, Wire graph)
{
    bool bad = false;
    WireField f;
    const char *output[INPUTS], *name = NULL;
    size_t outputs = 0;
    Expr dims;
    for (Wire w = graph; wire_next(&w, &f, &bad);)
        if (f.number == 5 && f.type == 2) {
            Expr a = read_tensor(m, wire_inside(&f), &name);
            if (!a || !name)
                return NULL;
            learn(m, name)->array = a;
        }
    for (Wire w = graph; wire_next(&w, &f, &bad);) {
        if (f.number == 11 && f.type == 2 && !read_ports(m, &f))
            return NULL;
        if (f.number == 12 && f.type == 2 && outputs < INPUTS && read_port(wire_inside(&f), &output[outputs], &dims, &bad))
            outputs++;
    }
    OnnxNode *n = mem_new(OnnxNode);
    for (Wire w = graph; !bad && wire_next(&w, &f, &bad);) {
        unwind_poll(m->in);
        if (f.number == 1 && f.type == 2 && (!read_node(m, wire_inside(&f), n) || !add_node(m, n)))
            return NULL;
    }
    if (bad || m->layers == 0)
        return refuse(m, "its graph is damaged or empty"), NULL;
    return build_net(m, output, outputs);
}

Expr onnx_import(Interp *in, Expr call, const FileSource *source, Expr element)
{
    Import m = {.in = in, .edges = builder_start(S(List), 16), .ports = builder_start(S(List), 4), .linear = true};
    Wire w = {source->bytes, source->bytes + source->length}, graph = {NULL, NULL};
    bool bad = false;
    WireField f;
    const char *producer = "";
    int64_t ir = 0;
    while (wire_next(&w, &f, &bad)) {
        if (f.number == 1 && f.type == 0)
            ir = (int64_t)f.value;
        if (f.number == 2 && f.type == 2)
            producer = wire_string(&f);
        if (f.number == 7 && f.type == 2)
            graph = wire_inside(&f);
        if (f.number == 8 && f.type == 2) {
            Wire inside = wire_inside(&f);
            WireField g;
            while (wire_next(&inside, &g, &bad))
                if (g.number == 2 && g.type == 0)
                    m.opset = (int64_t)g.value;
        }
    }
    const char *name = source->path ? source->path : "string";
    if (bad || !graph.at)
        return fail(in, call, "onnxin", expr_text(name), expr_text("it is no ONNX model, or damaged"), NULL);
    if (element && expr_string_is(element, "OperatorSetVersion"))
        return expr_int(m.opset);
    if (element && expr_string_is(element, "IRVersion"))
        return expr_int(ir);
    if (element && expr_string_is(element, "ProducerName"))
        return expr_text(producer);
    Expr net = read_graph(&m, graph);
    if (!net)
        return fail(in, call, "onnxin", expr_text(name), expr_text(m.why ? m.why : "it is damaged"), NULL);
    net = evaluate(in, net);
    if (!element || expr_string_is(element, "Net") || net == S(DollarFailed))
        return net;
    if (expr_string_is(element, "ArrayAssociation"))
        return evaluate_call(in, S(Information), 2, net, expr_text("Arrays"));
    if (expr_string_is(element, "ArrayList"))
        return evaluate_call(in, S(Values), 1, evaluate_call(in, S(Information), 2, net, expr_text("Arrays")));
    return NULL;
}
