/* normal.c - normalisation and regularisation: BatchNormalization, Normalization, LocalResponseNormalization, Dropout,
 * ImageAugmentation. */
#include <math.h>
#include <string.h>
#include "builtins/layers/shapes.h"
#include "builtins/net/lower.h"
#include "interp/number.h"

/* ---- BatchNormalizationLayer ---- */

enum { SCALING, BIASES, MOVING_MEAN, MOVING_VARIANCE };
enum { EPSILON, MOMENTUM, INTERLEAVING };

static void batch_norm_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0);
    infer_unify(inf, net, x, "Input", out_type(net, 0), "Output");
    for (int i = 0; i < net->arrays && !inf->failed; i++) {
        Type *a = &net->array[i].type;
        infer_rank(inf, net, a, net->array[i].name, 1);
        if (i > 0)
            infer_equal(inf, net, a, net->array[i].name, 0, &net->array[0].type, net->array[0].name, 0);
        if (x->rank > 0)
            infer_equal(inf, net, a, net->array[i].name, 0, x, "Input", param_true(net, INTERLEAVING) ? x->rank - 1 : 0);
    }
}

/* old momentum + new (1 - momentum) */
static void move_statistics(Lowering *lo, int array, Value fresh)
{
    Graph *g = lo->graph;
    double m = param_real(lo->net, MOMENTUM);
    Value moved = graph_add(g, graph_scale(g, lo->array[array], m), graph_scale(g, fresh, 1 - m));
    graph_update(g, lo->array[array], moved);
}

/* 1 where x is an example's own, 0 where it is padding, ready to broadcast; 0 where there is none. */
static Value own_elements(Lowering *lo, Value x)
{
    Graph *g = lo->graph;
    int rank = graph_shape(g, x).rank, axes[] = {0, 1};
    if (graph_lengths(g, x)) {
        Value ones = graph_fill(g, &(Shape){.rank = 2, .dim = {lo->n, graph_shape(g, x).dim[1]}}, 1);
        graph_set_lengths(g, ones, graph_lengths(g, x));
        return graph_place(g, graph_within(g, ones, 0), rank, axes);
    }
    Value real = lo->state->real;
    return real && graph_shape(g, real).dim[0] == lo->n ? graph_place(g, real, rank, axes) : 0;
}

/* graph_batch_norm with the statistics of what own marks only. */
static Value batch_norm_of(Lowering *lo, Value x, Value own, int axis, double eps, Value *mean, Value *variance)
{
    Graph *g = lo->graph;
    Shape s = graph_shape(g, x);
    int others[SHAPE_RANK], n = 0;
    for (int i = 0; i < s.rank; i++)
        if (i != axis)
            others[n++] = i;
    Value weight = graph_broadcast(g, own, &s), count = graph_reduce(g, REDUCE_SUM, weight, n, others, false);
    *mean = graph_div(g, graph_reduce(g, REDUCE_SUM, graph_mul(g, x, weight), n, others, false), count);
    Value centred = graph_add_along(g, x, graph_scale(g, *mean, -1), axis);
    Value squares = graph_mul(g, graph_unary(g, MAP_SQUARE, centred), weight);
    *variance = graph_div(g, graph_reduce(g, REDUCE_SUM, squares, n, others, false), count);
    Value inverse = graph_unary(g, MAP_RECIP, graph_unary(g, MAP_SQRT, graph_shift(g, *variance, eps)));
    Value y = graph_mul_along(g, centred, graph_mul(g, lo->array[SCALING], inverse), axis);
    return graph_add_along(g, y, lo->array[BIASES], axis);
}

static Value batch_norm_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    int axis = param_true(lo->net, INTERLEAVING) ? lo->net->input[0].type.rank : 1;
    double eps = param_real(lo->net, EPSILON);
    Value x = lo->input[0];
    if (lo->train) {
        Value mean, variance, own = own_elements(lo, x);
        Value y = own ? batch_norm_of(lo, x, own, axis, eps, &mean, &variance) : graph_batch_norm(g, x, axis, lo->array[SCALING], lo->array[BIASES], eps, &mean, &variance);
        bool frozen = param_real(lo->net, MOMENTUM) == 1 || (lo->net->array[SCALING].rate == 0 && lo->net->array[BIASES].rate == 0);
        if (lo->moving && !frozen) {
            move_statistics(lo, MOVING_MEAN, mean);
            move_statistics(lo, MOVING_VARIANCE, variance);
        }
        return y;
    }
    Value inverse = graph_unary(g, MAP_RECIP, graph_unary(g, MAP_SQRT, graph_shift(g, lo->array[MOVING_VARIANCE], eps)));
    Value scale = graph_mul(g, lo->array[SCALING], inverse);
    Value shift = graph_sub(g, lo->array[BIASES], graph_mul(g, lo->array[MOVING_MEAN], scale));
    return graph_add_along(g, graph_mul_along(g, x, scale, axis), shift, axis);
}

static const LayerType batch_normalization = {
    .name = "BatchNormalizationLayer",
    .usage = "BatchNormalizationLayer[] is a layer that normalizes each channel, by the mean and variance of the batch while training and by "
             "their moving averages otherwise.",
    .params = (const LayerParam[]){{"Epsilon", 0, "0.001", param_number, "a number", NULL},
                                   {"Momentum", 0, "0.9", param_number, "a number", NULL},
                                   {"Interleaving", PARAM_SYMBOL, "False", param_boolean, "True or False", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 1}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 1}, PORTS_END},
    .arrays = (const LayerArray[]){{"Scaling", 0, 1, "Gamma"},
                                   {"Biases", 0, 0, "Beta"},
                                   {"MovingMean", ARRAY_STATE, 0, NULL},
                                   {"MovingVariance", ARRAY_STATE, 1, NULL},
                                   ARRAYS_END},
    .infer = batch_norm_infer,
    .lower = batch_norm_lower,
    .samples = (const char *const[]){"BatchNormalizationLayer[\"Input\" -> 3]", "BatchNormalizationLayer[\"Input\" -> {2, 3, 2}]",
                                     "BatchNormalizationLayer[Interleaving -> True, \"Input\" -> {3, 2}]", NULL},
};

/* ---- NormalizationLayer ---- */

enum { N_LEVELS, N_SCALING, N_EPSILON, N_GROUPS, N_UNBIASED, N_METHOD };

static Expr scaling_levels(Interp *in, Expr v)
{
    return expr_string_is(v, "Complement") || expr_string_is(v, "Same") ? v : param_levels(in, v);
}

static Expr group_number(Interp *in, Expr v)
{
    if (v == S(None) || param_count(in, v))
        return v;
    if (!expr_is_list(v))
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!param_count(in, expr_part(v, i)) && expr_part(v, i) != S(None))
            return NULL;
    return v;
}

static Expr norm_method(Interp *in, Expr v)
{
    (void)in;
    if (v == S(Automatic))
        return expr_text("Standardize");
    return expr_string_is(v, "Standardize") || expr_string_is(v, "RMS") ? v : NULL;
}

static bool scaled_levels(const Net *net, int rank, const bool *aggregated, bool *scaled)
{
    Expr v = param_value(net, N_SCALING);
    if (expr_is_string(v)) {
        for (int i = 0; i < rank; i++)
            scaled[i] = expr_string_is(v, "Same") ? aggregated[i] : !aggregated[i];
        return true;
    }
    return levels_chosen(v, rank, scaled);
}

/* Blocks of level i that are normalised separately: the j-th aggregated level's entry. */
static int64_t group_count(const Net *net, int j)
{
    Expr v = param_value(net, N_GROUPS);
    int64_t n = 1;
    if (expr_is_list(v))
        v = (size_t)j < expr_length(v) ? expr_part(v, (size_t)j + 1) : expr_int(1);
    else if (j > 0)
        return 1;
    number_to_int64(v, &n);
    return n;
}

static void norm_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0);
    infer_unify(inf, net, x, "Input", out_type(net, 0), "Output");
    if (x->rank < 0 || inf->failed)
        return;
    bool aggregated[TYPE_RANK], scaled[TYPE_RANK];
    if (!levels_chosen(param_value(net, N_LEVELS), x->rank, aggregated) || !scaled_levels(net, x->rank, aggregated, scaled)) {
        infer_fail(inf, net, "\"Input\" is %s, which does not have the levels that are normalized", type_words(x));
        return;
    }
    int n = 0;
    for (int i = 0, j = 0; i < x->rank; i++) {
        n += scaled[i];
        if (aggregated[i] && x->dim[i] > 0 && x->dim[i] % group_count(net, j) != 0) {
            infer_fail(inf, net, "level %d of \"Input\" has size %lld, no multiple of the group number %lld", i + 1, (long long)x->dim[i],
                       (long long)group_count(net, j));
            return;
        }
        j += aggregated[i];
    }
    for (int a = 0; a < net->arrays && !inf->failed; a++) {
        infer_rank(inf, net, &net->array[a].type, net->array[a].name, n);
        for (int i = 0, k = 0; i < x->rank && !inf->failed; i++)
            if (scaled[i])
                infer_equal(inf, net, &net->array[a].type, net->array[a].name, k++, x, "Input", i);
    }
}

/* Splits every grouped level c into (g, c/g); axes gets the inner ones. Gives the rank of the split array. */
static int split_groups(Lowering *lo, const bool *aggregated, int64_t *dim, int *axes, int *count)
{
    const Type *x = &lo->net->input[0].type;
    int rank = 0;
    *count = 0;
    for (int i = 0, j = 0; i < x->rank; i++) {
        int64_t g = aggregated[i] ? group_count(lo->net, j) : 1;
        if (g > 1)
            dim[rank++] = g;
        if (aggregated[i])
            axes[(*count)++] = rank + 1;
        dim[rank++] = x->dim[i] / g;
        j += aggregated[i];
    }
    return rank;
}

static Value standardize(Lowering *lo, Value x, int count, const int *axes)
{
    Graph *g = lo->graph;
    double eps = param_real(lo->net, N_EPSILON);
    if (param_is(lo->net, N_METHOD, "RMS")) {
        Value square = graph_reduce(lo->graph, REDUCE_MEAN, graph_unary(g, MAP_SQUARE, x), count, axes, true);
        return graph_div(g, x, graph_unary(g, MAP_SQRT, graph_shift(g, square, eps)));
    }
    const int rank = graph_shape(g, x).rank;
    bool rows = !param_true(lo->net, N_UNBIASED) && (!graph_lengths(g, x) || axes[0] > 1);
    for (int i = 0; i < count; i++)
        rows = rows && axes[i] == rank - count + i;
    if (rows)
        return graph_row_norm(g, x, axes[0], eps);
    Value centred = graph_sub(g, x, graph_reduce(lo->graph, REDUCE_MEAN, x, count, axes, true));
    Value variance = graph_variance(lo->graph, x, count, axes, true, param_true(lo->net, N_UNBIASED));
    return graph_div(g, centred, graph_unary(g, MAP_SQRT, graph_shift(g, variance, eps)));
}

static Value place_array(Lowering *lo, int array, const bool *scaled, int rank)
{
    int axes[TYPE_RANK], n = 0;
    for (int i = 0; i < rank; i++)
        if (scaled[i])
            axes[n++] = i + 1;
    return n == 0 ? lo->array[array] : graph_place(lo->graph, lo->array[array], rank + 1, axes);
}

static Value norm_lower(Lowering *lo)
{
    const Type *x = &lo->net->input[0].type;
    bool aggregated[TYPE_RANK], scaled[TYPE_RANK];
    levels_chosen(param_value(lo->net, N_LEVELS), x->rank, aggregated);
    scaled_levels(lo->net, x->rank, aggregated, scaled);
    int64_t dim[SHAPE_RANK + TYPE_RANK];
    int axes[TYPE_RANK], count;
    int rank = split_groups(lo, aggregated, dim, axes, &count);
    if (rank >= SHAPE_RANK)
        return graph_fail(lo->graph, "too many levels with groups");
    Value v = lo->input[0];
    if (rank != x->rank && graph_lengths(lo->graph, v) && aggregated[0] && group_count(lo->net, 0) > 1)
        return graph_fail(lo->graph, "a varying level cannot be split into groups");
    if (rank != x->rank)
        v = carry_lengths(lo, v, lower_full_shape_reshape(lo, v, rank, dim));
    if (count > 0)
        v = standardize(lo, v, count, axes);
    if (rank != x->rank)
        v = carry_lengths(lo, lo->input[0], lower_full_shape_reshape(lo, v, x->rank, x->dim));
    if (lo->array[0])
        v = graph_mul(lo->graph, v, place_array(lo, 0, scaled, x->rank));
    if (lo->array[1])
        v = graph_add(lo->graph, v, place_array(lo, 1, scaled, x->rank));
    return v;
}

static const LayerType normalization = {
    .name = "NormalizationLayer",
    .usage = "NormalizationLayer[] is a layer that normalizes each channel of its input to mean 0 and variance 1.\n"
             "NormalizationLayer[levels, scaling] aggregates over levels; scaling is \"Complement\", \"Same\" or levels.",
    .params = (const LayerParam[]){{"AggregationLevels", PARAM_POSITIONAL, "2 ;; All", param_levels, "levels", NULL},
                                   {"ScalingLevels", PARAM_POSITIONAL, "\"Complement\"", scaling_levels, "\"Complement\", \"Same\" or levels", NULL},
                                   {"Epsilon", 0, "0.001", param_number, "a number", NULL},
                                   {"GroupNumber", 0, "None", group_number, "None, a positive integer or a list of them", NULL},
                                   {"Unbiased", 0, "False", param_boolean, "True or False", NULL},
                                   {"Method", PARAM_SYMBOL, "\"Standardize\"", norm_method, "\"Standardize\" or \"RMS\"", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 1}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 1}, PORTS_END},
    .arrays = (const LayerArray[]){{"Scaling", ARRAY_OPTIONAL, 1, "Gamma"}, {"Biases", ARRAY_OPTIONAL, 0, "Beta"}, ARRAYS_END},
    .infer = norm_infer,
    .lower = norm_lower,
    .samples = (const char *const[]){"NormalizationLayer[\"Input\" -> {2, 4}]", "NormalizationLayer[2, \"Same\", \"Input\" -> {3, 4}]",
                                     "NormalizationLayer[1, \"Same\", Method -> \"RMS\", \"Input\" -> 4]",
                                     "NormalizationLayer[All, 1, \"GroupNumber\" -> {2, 1, 1}, \"Input\" -> {4, 2, 3}]",
                                     "NormalizationLayer[\"Unbiased\" -> True, \"Input\" -> {2, 3, 2}]",
                                     "NormalizationLayer[1, \"Input\" -> {4, 2}]",
                                     "NormalizationLayer[All, 2, \"Scaling\" -> None, \"Input\" -> {4, 2}]",
                                     "NormalizationLayer[1, 2, Method -> \"RMS\", \"Biases\" -> None, \"Input\" -> {4, 3}]", NULL},
};

static Expr instance_rewrite(Interp *in, Expr call)
{
    return expr_with_head(call, symbol_intern(in, "System`", "NormalizationLayer"));
}

static const LayerType instance = {.name = "InstanceNormalizationLayer",
                                   .usage = "InstanceNormalizationLayer[] is the older name of NormalizationLayer[].",
                                   .flags = LAYER_ALIAS,
                                   .rewrite = instance_rewrite};

/* ---- LocalResponseNormalizationLayer ---- */

static Expr window_radius(Interp *in, Expr v)
{
    (void)in;
    int64_t n;
    return number_to_int64(v, &n) && n >= 0 ? v : NULL;
}

static void lrn_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0);
    infer_rank(inf, net, x, "Input", 3);
    infer_unify(inf, net, x, "Input", out_type(net, 0), "Output");
    int64_t c = param_int(net, 3);
    if (x->rank == 3 && x->dim[0] > 0 && x->dim[0] < 2 * c + 1)
        infer_fail(inf, net, "\"Input\" has %lld channels, fewer than the window of %lld", (long long)x->dim[0], (long long)(2 * c + 1));
}

/* The sum of squares over channels i-c..i+c: differences of running sums would lose digits, so shifted copies are added. */
static Value lrn_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    int64_t c = param_int(lo->net, 3), channels = lo->net->input[0].type.dim[0];
    int64_t before[SHAPE_RANK] = {0, c}, after[SHAPE_RANK] = {0, c};
    Value square = graph_pad(g, graph_within(g, graph_unary(g, MAP_SQUARE, lo->input[0]), 0), PAD_CONSTANT, 0, before, after);
    Value sum = 0;
    for (int64_t k = 0; k <= 2 * c; k++) {
        Value one = graph_slice_axis(g, square, 1, k, 1, channels);
        sum = sum ? graph_add(g, sum, one) : one;
    }
    lower_needs(lo, graph_lengths(g, lo->input[0]), 2 * c + 1);
    Value base = graph_shift(g, graph_scale(g, sum, param_real(lo->net, 0) / (double)(2 * c + 1)), param_real(lo->net, 2));
    return graph_div(g, lo->input[0], graph_binary(g, MAP_POW, base, graph_scalar(g, param_real(lo->net, 1))));
}

static const LayerType lrn = {
    .name = "LocalResponseNormalizationLayer",
    .usage = "LocalResponseNormalizationLayer[] is a layer that divides each element by a power of the squares in neighbouring channels.",
    .params = (const LayerParam[]){{"Alpha", 0, "1.", param_number, "a number", NULL},
                                   {"Beta", 0, "0.5", param_number, "a number", NULL},
                                   {"Bias", 0, "1.", param_number, "a number", NULL},
                                   {"ChannelWindowSize", 0, "2", window_radius, "a non-negative integer", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", 3, 0, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", 3, PORT_REAL, 0}, PORTS_END},
    .infer = lrn_infer,
    .lower = lrn_lower,
    .samples = (const char *const[]){"LocalResponseNormalizationLayer[\"Input\" -> {5, 2, 2}]",
                                     "LocalResponseNormalizationLayer[\"Beta\" -> 0.75, \"ChannelWindowSize\" -> 1, \"Input\" -> {3, 2, 2}]", NULL},
};

/* ---- DropoutLayer ---- */

static Expr dropout_method(Interp *in, Expr v)
{
    (void)in;
    return expr_string_is(v, "Dropout") || expr_string_is(v, "AlphaDropout") ? v : NULL;
}

static Expr dropout_outputs(Interp *in, Expr v)
{
    (void)in;
    if (expr_string_is(v, "Output") || expr_string_is(v, "BinaryMask"))
        return v;
    if (!expr_is_list(v) || expr_length(v) == 0 || expr_length(v) > 2)
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!expr_string_is(expr_part(v, i), "Output") && !expr_string_is(expr_part(v, i), "BinaryMask"))
            return NULL;
    return v;
}

static bool dropout_prepare(Interp *in, Net *net)
{
    (void)in;
    Expr v = param_value(net, 2);
    for (size_t i = 1; i <= (expr_is_list(v) ? expr_length(v) : 1); i++)
        net_add_output(net, expr_string_text(expr_is_list(v) ? expr_part(v, i) : v), -1, PORT_REAL);
    return true;
}

static void dropout_infer(Inference *inf, Net *net)
{
    for (int i = 0; i < net->outputs; i++)
        infer_unify(inf, net, in_type(net, 0), "Input", out_type(net, i), net->output[i].name);
}

/* y = a (x keep + alpha' (1 - keep)) + b keeps mean and variance of what SELU gives. */
static Value alpha_dropout(Lowering *lo, Value keep, double p)
{
    Graph *g = lo->graph;
    const double alpha = -1.758099340847161;
    double q = 1 - p, a = 1 / sqrt(q + alpha * alpha * q * (1 - q)), b = -a * (1 - q) * alpha;
    Value dropped = graph_scale(g, graph_shift(g, graph_scale(g, keep, -1), 1), alpha);
    return graph_shift(g, graph_scale(g, graph_add(g, graph_mul(g, lo->input[0], keep), dropped), a), b);
}

static Value dropout_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    double p = param_real(lo->net, 0);
    Value x = lo->input[0], y = x, keep = 0;
    Shape shape = graph_shape(g, x);
    if (!lo->train || p == 0) {
        keep = graph_fill(g, &shape, 1);
    } else if (param_is(lo->net, 1, "AlphaDropout")) {
        keep = graph_random(g, RANDOM_BERNOULLI, &shape, true, 1 - p, 1);
        y = alpha_dropout(lo, keep, p);
    } else {
        Value mask;
        y = graph_dropout(g, x, p, &mask);
        keep = graph_scale(g, mask, 1 - p);
    }
    for (int i = 0; i < lo->net->outputs; i++)
        lo->output[i] = strcmp(lo->net->output[i].name, "Output") == 0 ? y : carry_lengths(lo, x, keep);
    return lo->output[0];
}

static const LayerType dropout = {
    .name = "DropoutLayer",
    .usage = "DropoutLayer[p] is a layer that while training sets each element to 0 with probability p and divides the rest by 1 - p.\n"
             "DropoutLayer[] has p = 1/2.",
    .params = (const LayerParam[]){{"Probability", PARAM_POSITIONAL, "0.5", param_probability, "a number from 0 to 1, 1 excluded", "DropoutProbability"},
                                   {"Method", PARAM_SYMBOL, "\"Dropout\"", dropout_method, "\"Dropout\" or \"AlphaDropout\"", NULL},
                                   {"OutputPorts", PARAM_SYMBOL, "\"Output\"", dropout_outputs, "\"Output\", \"BinaryMask\" or both", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 0}, PORTS_END},
    .prepare = dropout_prepare,
    .infer = dropout_infer,
    .lower = dropout_lower,
    .apply = "#Input&",
    .samples = (const char *const[]){"DropoutLayer[\"Input\" -> 3]", "DropoutLayer[0.3, Method -> \"AlphaDropout\", \"Input\" -> {2, 3}]",
                                     "DropoutLayer[0.4, OutputPorts -> {\"Output\", \"BinaryMask\"}, \"Input\" -> {2, 3}]", NULL},
};

/* ---- ImageAugmentationLayer ---- */

static Expr image_size(Interp *in, Expr v)
{
    return expr_is_list(v) && expr_length(v) == 2 ? param_sizes(in, v) : NULL;
}

static Expr two_probabilities(Interp *in, Expr v)
{
    if (!expr_is_list(v) || expr_length(v) != 2)
        return NULL;
    for (size_t i = 1; i <= 2; i++) {
        double p;
        Expr n = param_number(in, expr_part(v, i));
        if (!n || !number_to_double(n, &p) || p < 0 || p > 1)
            return NULL;
    }
    return v;
}

static int64_t list_int(Expr v, size_t i)
{
    int64_t n = 0;
    number_to_int64(expr_part(v, i), &n);
    return n;
}

static void augment_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    infer_rank(inf, net, x, "Input", 3);
    infer_rank(inf, net, y, "Output", 3);
    if (inf->failed)
        return;
    infer_equal(inf, net, x, "Input", 0, y, "Output", 0);
    for (int i = 1; i <= 2 && !inf->failed; i++) {
        int64_t size = list_int(param_value(net, 0), (size_t)i);
        infer_dim(inf, net, y, "Output", i, size);
        if (x->dim[i] > 0 && x->dim[i] < size)
            infer_fail(inf, net, "\"Input\" is %s, smaller than the part that is cut out", type_words(x));
    }
}

static double list_real(Expr v, size_t i)
{
    double d = 0;
    number_to_double(expr_part(v, i), &d);
    return d;
}

static Value augment_lower(Lowering *lo)
{
    Graph *g = lo->graph;
    const Type *x = &lo->net->input[0].type;
    int64_t h = list_int(param_value(lo->net, 0), 1), w = list_int(param_value(lo->net, 0), 2);
    Value image = lo->input[0];
    if (lo->train)
        return carry_lengths(lo, image, graph_random_crop(g, image, h, w, list_real(param_value(lo->net, 1), 1), list_real(param_value(lo->net, 1), 2)));
    Value rows = graph_slice_axis(g, image, 2, (x->dim[1] - h) / 2, 1, h);
    return carry_lengths(lo, image, graph_slice_axis(g, rows, 3, (x->dim[2] - w) / 2, 1, w));
}

static const LayerType augmentation = {
    .name = "ImageAugmentationLayer",
    .usage = "ImageAugmentationLayer[{h, w}] is a layer that while training cuts a random part of height h and width w out of an image, and "
             "the middle otherwise.",
    .params = (const LayerParam[]){{"OutputSize", PARAM_POSITIONAL, NULL, image_size, "a list of height and width", NULL},
                                   {"ReflectionProbabilities", 0, "{0, 0}", two_probabilities, "two probabilities", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", 3, 0, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", 3, PORT_REAL, 0}, PORTS_END},
    .infer = augment_infer,
    .lower = augment_lower,
    .samples = (const char *const[]){"ImageAugmentationLayer[{2, 2}, \"Input\" -> {1, 4, 5}]",
                                     "ImageAugmentationLayer[{2, 3}, \"ReflectionProbabilities\" -> {0.5, 0.5}, \"Input\" -> {2, 4, 5}]", NULL},
};
const LayerType *const layers_normal[] = {&batch_normalization, &normalization, &instance, &lrn, &dropout, &augmentation, NULL};
