/* picture.c - ResizeLayer and SpatialTransformationLayer: pictures sampled at other places. */
#include "builtins/layers/shapes.h"
#include <math.h>
#include "interp/number.h"

/* ---- ResizeLayer ---- */

enum { RESIZE_DIMS, RESIZE_RESAMPLING, RESIZE_SCHEME, RESIZE_INTERLEAVING };

static Expr resize_dims(Interp *in, Expr v)
{
    if (!expr_is_list(v) || expr_length(v) == 0 || expr_length(v) > 3)
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++) {
        Expr d = expr_part(v, i);
        double r;
        bool scaled = expr_has_head(d, S(Scaled)) && expr_length(d) == 1 && number_to_double(expr_part(d, 1), &r) && r > 0 && r <= 1e6;
        if (!scaled && d != S(All) && !param_count(in, d))
            return NULL;
    }
    return v;
}

static Expr resampling(Interp *in, Expr v)
{
    (void)in;
    return v == S(Automatic) || expr_string_is(v, "Linear") || expr_string_is(v, "Nearest") ? v : NULL;
}

static Expr scheme(Interp *in, Expr v)
{
    (void)in;
    return v == S(Automatic) || expr_string_is(v, "Point") || expr_string_is(v, "Bin") ? v : NULL;
}

static int64_t resized(Expr d, int64_t size)
{
    double r;
    int64_t n = size;
    if (expr_has_head(d, S(Scaled)) && number_to_double(expr_part(d, 1), &r))
        n = (int64_t)floor(r * (double)size + 1e-9);
    else if (d != S(All))
        number_to_int64(d, &n);
    return n;
}

static int resize_first(const Net *net)
{
    return param_true(net, RESIZE_INTERLEAVING) ? 0 : 1;
}

static void resize_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    Expr dims = param_value(net, RESIZE_DIMS);
    int rank = (int)expr_length(dims), first = resize_first(net), channel = first ? 0 : rank;
    infer_rank(inf, net, x, "Input", rank + 1);
    infer_rank(inf, net, y, "Output", rank + 1);
    if (inf->failed)
        return;
    infer_equal(inf, net, x, "Input", channel, y, "Output", channel);
    for (int i = 0; i < rank; i++) {
        Expr d = expr_part(dims, (size_t)i + 1);
        int64_t n;
        if (number_to_int64(d, &n))
            infer_dim(inf, net, y, "Output", first + i, n);
        else if (x->dim[first + i] > 0 && resized(d, x->dim[first + i]) < 1)
            infer_fail(inf, net, "%s of %lld elements is less than one", print_short(inf->in, d, 40), (long long)x->dim[first + i]);
        else if (x->dim[first + i] > 0)
            infer_dim(inf, net, y, "Output", first + i, resized(d, x->dim[first + i]));
    }
}

static ResizeKind resize_kind(const Net *net)
{
    if (param_is(net, RESIZE_RESAMPLING, "Nearest"))
        return RESIZE_NEAREST;
    return param_is(net, RESIZE_SCHEME, "Bin") ? RESIZE_LINEAR_BIN : RESIZE_LINEAR_POINT;
}

/* Each example's own `count` (n, 1) samples of its varying level, as graph_resize takes them of a fixed one; room for `most`. */
static Value resampled(Lowering *lo, Value x, ResizeKind kind, Value count, int64_t most)
{
    Graph *g = lo->graph;
    Value lengths = graph_lengths(g, x), n = length_column(lo, lengths), i = places(lo, most), at;
    if (kind == RESIZE_LINEAR_POINT) {
        Value gaps = graph_binary(g, MAP_MAX, graph_shift(g, count, -1), graph_scalar(g, 1));
        at = graph_div(g, graph_mul(g, i, graph_shift(g, n, -1)), gaps);
    } else {
        at = graph_shift(g, graph_div(g, graph_mul(g, graph_shift(g, i, 0.5), n), count), kind == RESIZE_NEAREST ? 0 : -0.5);
    }
    at = kind == RESIZE_NEAREST ? graph_unary(g, MAP_FLOOR, at) : at;
    at = places_within(lo, at, lengths);
    Value low = graph_unary(g, MAP_FLOOR, at);
    Value below = graph_steps(g, x, low), above = graph_steps(g, x, places_within(lo, graph_shift(g, low, 1), lengths));
    int axes[] = {0, 1};
    Value part = graph_place(g, graph_sub(g, at, low), graph_shape(g, x).rank, axes);
    return graph_add(g, below, graph_mul(g, part, graph_sub(g, above, below)));
}

/* Floor[r lengths] with the simplest fraction that is r to twelve digits: continued fractions, each convergent from the two before. */
static Value scaled_lengths(Lowering *lo, Value lengths, double r)
{
    int64_t up[2] = {0, 1}, down[2] = {1, 0};
    double rest = r;
    do {
        int64_t whole = (int64_t)floor(rest), p = whole * up[1] + up[0], q = whole * down[1] + down[0];
        up[0] = up[1], down[0] = down[1];
        up[1] = p, down[1] = q;
        rest = 1 / (rest - (double)whole);
    } while (fabs((double)up[1] / (double)down[1] - r) > 1e-12 * r && down[1] < 1000000);
    return lower_lengths_fraction(lo, lengths, up[1], down[1]);
}

/* The varying level resampled, with its new lengths; the other levels are left. */
static Value resize_varying(Lowering *lo, Value x)
{
    Graph *g = lo->graph;
    Expr d = expr_part(param_value(lo->net, RESIZE_DIMS), 1);
    Value lengths = graph_lengths(g, x);
    int64_t size = lo->net->output[0].type.dim[0], n;
    double r;
    if (d == S(All))
        return x;
    if (number_to_int64(d, &n))
        return resampled(lo, x, resize_kind(lo->net), graph_scalar(g, (double)size), size);
    number_to_double(expr_part(d, 1), &r);
    Value longer = scaled_lengths(lo, lengths, r);
    Value y = resampled(lo, x, resize_kind(lo->net), length_column(lo, longer), size);
    graph_set_lengths(g, y, longer);
    return y;
}

static Value resize_lower(Lowering *lo)
{
    const Type *y = &lo->net->output[0].type;
    int rank = y->rank - 1, first = resize_first(lo->net);
    int64_t size[3];
    for (int i = 0; i < rank; i++)
        size[i] = y->dim[first + i];
    Value x = lo->input[0], lengths = graph_lengths(lo->graph, x);
    if (lengths && !first)
        lengths = graph_lengths(lo->graph, x = resize_varying(lo, x));
    int in_order[5] = {0, rank + 1, 1, 2, 3}, back[5] = {0, 2, 3, 4, 4};
    back[rank + 1] = 1;
    if (!first)
        x = graph_permute(lo->graph, x, in_order);
    x = graph_resize(lo->graph, x, resize_kind(lo->net), size);
    x = first ? x : graph_permute(lo->graph, x, back);
    if (lengths)
        graph_set_lengths(lo->graph, x, lengths);
    return x;
}

static bool resize_prepare(Interp *in, Net *net)
{
    if (!param_is(net, RESIZE_RESAMPLING, "Nearest"))
        return true;
    Expr dims = param_value(net, RESIZE_DIMS);
    for (size_t i = 1; i <= expr_length(dims); i++) {
        Expr d = expr_part(dims, i);
        double r;
        if (d != S(All) && !(expr_has_head(d, S(Scaled)) && number_to_double(expr_part(d, 1), &r) && r == floor(r))) {
            fail(in, net->expr, "invparam", dims, expr_text("Dimensions"),
                 expr_text("a list of Scaled[n] with whole n, as Resampling -> \"Nearest\" needs"), NULL);
            return false;
        }
    }
    return true;
}

static const LayerType resize = {
    .name = "ResizeLayer",
    .usage = "ResizeLayer[{d1, ...}] is a layer that resamples the spatial levels of its input to the sizes di, each a number, Scaled[r] or All.",
    .params = (const LayerParam[]){{"Dimensions", PARAM_POSITIONAL, NULL, resize_dims, "a list of one to three sizes, Scaled[r] or All", NULL},
                                   {"Resampling", PARAM_SYMBOL, "Automatic", resampling, "Automatic, \"Linear\" or \"Nearest\"", NULL},
                                   {"Scheme", 0, "Automatic", scheme, "Automatic, \"Point\" or \"Bin\"", NULL},
                                   {"Interleaving", PARAM_SYMBOL, "False", param_boolean, "True or False", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 2}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, 0, 2}, PORTS_END},
    .prepare = resize_prepare,
    .infer = resize_infer,
    .lower = resize_lower,
    .samples = (const char *const[]){"ResizeLayer[{3, 4}, \"Input\" -> {2, 2, 3}]", "ResizeLayer[{Scaled[2]}, Resampling -> \"Nearest\", \"Input\" -> {2, 3}]",
                                     "ResizeLayer[{5, All}, \"Scheme\" -> \"Bin\", \"Input\" -> {1, 3, 2}]",
                                     "ResizeLayer[{4}, Interleaving -> True, \"Input\" -> {3, 2}]",
                                     "ResizeLayer[{Scaled[2]}, \"Scheme\" -> \"Bin\", Interleaving -> True, \"Input\" -> {3, 2}]",
                                     "ResizeLayer[{Scaled[2], All}, Resampling -> \"Nearest\", Interleaving -> True, \"Input\" -> {3, 2, 2}]", NULL},
};

static Expr upsample_rewrite(Interp *in, Expr call)
{
    (void)in;
    if (expr_length(call) < 1)
        return NULL;
    Expr scaled = expr_call(S(Scaled), 1, expr_part(call, 1));
    Builder b = builder_start(symbol_intern(in, "System`", "ResizeLayer"), expr_length(call) + 1);
    builder_add(&b, expr_list(2, scaled, scaled));
    builder_add(&b, expr_rule(symbol_intern(in, "System`", "Resampling"), expr_text("Nearest")));
    builder_add_parts(&b, call, 2, expr_length(call));
    return builder_finish(&b);
}

static const LayerType upsample = {
    .name = "UpsampleLayer",
    .usage = "UpsampleLayer[n] is the older name of ResizeLayer[{Scaled[n], Scaled[n]}, Resampling -> \"Nearest\"].",
    .flags = LAYER_ALIAS,
    .rewrite = upsample_rewrite,
};

/* ---- SpatialTransformationLayer: bilinear samples on an affine grid ---- */

static Expr two_sizes(Interp *in, Expr v)
{
    return expr_is_list(v) && expr_length(v) == 2 && param_sizes(in, v) ? v : NULL;
}

static int64_t pair_size(const Net *net, size_t i)
{
    int64_t n = 0;
    number_to_int64(expr_part(param_value(net, 0), i), &n);
    return n;
}

static void sampled_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    infer_rank(inf, net, x, "Input", 3);
    infer_rank(inf, net, y, "Output", 3);
    if (inf->failed)
        return;
    infer_equal(inf, net, x, "Input", 0, y, "Output", 0);
    infer_dim(inf, net, y, "Output", 1, pair_size(net, 1));
    infer_dim(inf, net, y, "Output", 2, pair_size(net, 2));
}

static void spatial_infer(Inference *inf, Net *net)
{
    sampled_infer(inf, net);
    infer_rank(inf, net, in_type(net, 1), "Parameters", 1);
    infer_dim(inf, net, in_type(net, 1), "Parameters", 0, 6);
}

static Value spatial_lower(Lowering *lo)
{
    Value y = graph_affine_sample(lo->graph, lo->input[0], lo->input[1], pair_size(lo->net, 1), pair_size(lo->net, 2));
    return carry_lengths(lo, lo->input[0], y);
}

static const LayerType spatial = {
    .name = "SpatialTransformationLayer",
    .usage = "SpatialTransformationLayer[{h, w}] is a layer that samples the picture at \"Input\" on the affine grid that the six numbers at "
             "\"Parameters\" describe: {zoom, skew, translation} horizontally, then vertically.",
    .params = (const LayerParam[]){{"Dimensions", PARAM_POSITIONAL, NULL, two_sizes, "a list of two positive integers", NULL}, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", 3, 0, 3}, {"Parameters", 1, 0, 1}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", 3, PORT_REAL, 3}, PORTS_END},
    .infer = spatial_infer,
    .lower = spatial_lower,
    .samples = (const char *const[]){"SpatialTransformationLayer[{3, 4}, \"Input\" -> {2, 4, 3}]", NULL},
};

const LayerType *const layers_picture[] = {&resize, &upsample, &spatial, NULL};
