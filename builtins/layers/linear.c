/* linear.c - LinearLayer: the affine map, and its old name. */
#include "builtins/net/layer.h"
#include "interp/number.h"

enum { OUTPUT_SIZE };
enum { WEIGHTS, BIASES };

/* The said output dimensions: n or {n1, ...} or {}; false when Automatic. */
static bool said_dims(const Net *net, Type *t)
{
    Expr v = param_value(net, OUTPUT_SIZE);
    int64_t n;
    if (v == S(Automatic))
        return false;
    if (number_to_int64(v, &n)) {
        *t = type_array(1, &n);
        return true;
    }
    *t = type_of_rank((int)expr_length(v));
    for (int i = 0; i < t->rank; i++)
        number_to_int64(expr_part(v, (size_t)i + 1), &t->dim[i]);
    return true;
}

static void infer_row_count(Inference *inf, Net *net, Type *out, Type *w, Type *b)
{
    if (type_is_fixed(out)) {
        int64_t n = type_count(out);
        infer_dim(inf, net, w, "Weights", 0, n);
        infer_dim(inf, net, b, "Biases", 0, n);
    } else if (w->dim[0] > 0) {
        /* Nothing else says how many levels the output has: a vector. */
        if (out->rank < 0 && inf->late)
            infer_rank(inf, net, out, "Output", 1);
        if (out->rank == 1)
            infer_dim(inf, net, out, "Output", 0, w->dim[0]);
    }
    infer_equal(inf, net, w, "Weights", 0, b, "Biases", 0);
}

static void linear_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0), *w = &net->array[WEIGHTS].type, *b = &net->array[BIASES].type;
    Type said;
    if (said_dims(net, &said))
        infer_unify(inf, net, y, "Output", &said, "OutputSize");
    infer_rank(inf, net, w, "Weights", 2);
    infer_rank(inf, net, b, "Biases", 1);
    if (inf->failed)
        return;
    infer_row_count(inf, net, y, w, b);
    if (type_is_varying(x)) {
        infer_fail(inf, net, "\"Input\" is %s, but its size must be fixed", type_words(x));
    } else if (type_is_fixed(x)) {
        infer_dim(inf, net, w, "Weights", 1, type_count(x));
    } else if (w->dim[1] > 0) {
        if (x->rank < 0 && inf->late)
            infer_rank(inf, net, x, "Input", 1);
        if (x->rank == 1)
            infer_dim(inf, net, x, "Input", 0, w->dim[1]);
    }
    if (type_is_fixed(y) && y->rank != 1 && w->dim[0] > 0)
        infer_dim(inf, net, w, "Weights", 0, type_count(y));
}

/* y = W.x + b for each of the n rows of the batch.
 * x (n, in)   W (out, in)   b (out)   y (n, out) */
static Value linear_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    const Type *y = &lo->net->output[0].type;
    Shape x = lower_shape(lo, lo->input[0]);
    Value rows = lower_full_shape_reshape(lo, lo->input[0], 1, (int64_t[]){shape_count(&x)});
    Value v = graph_matmul(g, rows, PLAIN, lo->array[WEIGHTS], TRANSPOSED);
    if (lo->array[BIASES])
        v = graph_add_row(g, v, lo->array[BIASES]);
    return y->rank == 1 ? v : lower_full_shape_reshape(lo, v, y->rank, y->dim);
}

static const LayerType linear = {
    .name = "LinearLayer",
    .usage = "LinearLayer[n] is a layer with n outputs, each a weighted sum of the inputs plus a bias.\n"
             "LinearLayer[{n1, n2, ...}] gives an array of these dimensions.\n"
             "LinearLayer[] takes the size of its output from the context.",
    .params = (const LayerParam[]){{"OutputSize", PARAM_POSITIONAL, "Automatic", param_dims, "a positive integer or a list of them", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .arrays = (const LayerArray[]){{"Weights", ARRAY_RANDOM, 0, NULL}, {"Biases", ARRAY_OPTIONAL, 0, NULL}, ARRAYS_END},
    .infer = linear_infer,
    .lower = linear_lower,
    .apply = "With[{y = #Weights . Flatten[{#Input}] + If[#Biases === None, 0, #Biases]}, If[#OutputDims === {}, First[y], "
             "ArrayReshape[y, #OutputDims]]]&",
    .samples = (const char *const[]){"LinearLayer[3, \"Input\" -> 2]", "LinearLayer[{2, 3}, \"Input\" -> 4]",
                                     "LinearLayer[2, \"Input\" -> {2, 3}, \"Biases\" -> None]", "LinearLayer[{}, \"Input\" -> 3]",
                                     "LinearLayer[\"Input\" -> 3, \"Output\" -> {2, 2}, \"Weights\" -> NetArray[\"w\"]]", NULL},
};

static Expr dot_plus_rewrite(Interp *in, Expr call)
{
    (void)in;
    return expr_with_head(call, S(LinearLayer));
}

static const LayerType dot_plus = {
    .name = "DotPlusLayer",
    .usage = "DotPlusLayer is the older name of LinearLayer.",
    .flags = LAYER_ALIAS,
    .rewrite = dot_plus_rewrite,
};
const LayerType *const layers_linear[] = {&linear, &dot_plus, NULL};
