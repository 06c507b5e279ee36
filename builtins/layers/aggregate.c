/* aggregate.c - AggregationLayer and SummationLayer: levels of an array made one number. */
#include "builtins/layers/shapes.h"
#include <math.h>

enum { FUNCTION, LEVELS };

typedef Value (*Aggregate)(Lowering *lo, Value x, int axes, const int *axis);

static Value total(Lowering *lo, Value x, int axes, const int *axis)
{
    return graph_reduce(lo->graph, REDUCE_SUM, x, axes, axis, false);
}

static Value mean(Lowering *lo, Value x, int axes, const int *axis)
{
    return graph_reduce(lo->graph, REDUCE_MEAN, x, axes, axis, false);
}

static Value largest(Lowering *lo, Value x, int axes, const int *axis)
{
    return graph_reduce(lo->graph, REDUCE_MAX, x, axes, axis, false);
}

static Value smallest(Lowering *lo, Value x, int axes, const int *axis)
{
    return graph_reduce(lo->graph, REDUCE_MIN, x, axes, axis, false);
}

static Value product(Lowering *lo, Value x, int axes, const int *axis)
{
    return graph_reduce(lo->graph, REDUCE_PRODUCT, x, axes, axis, false);
}

static Value variance(Lowering *lo, Value x, int axes, const int *axis)
{
    return graph_variance(lo->graph, x, axes, axis, false, true);
}

/* The root whose derivative at 0 is 0, not infinite. */
static Value deviation(Lowering *lo, Value x, int axes, const int *axis)
{
    Graph *g = lo->graph;
    Value v = variance(lo, x, axes, axis);
    Value safe = graph_select(g, v, v, graph_scalar(g, 1));
    return graph_select(g, v, graph_unary(g, MAP_SQRT, safe), graph_scalar(g, 0));
}

/* mean |x - mean x| */
static Value mean_deviation(Lowering *lo, Value x, int axes, const int *axis)
{
    Graph *g = lo->graph;
    Value mu = graph_reduce(lo->graph, REDUCE_MEAN, x, axes, axis, true);
    Value away = carry_lengths(lo, x, graph_unary(g, MAP_ABS, graph_sub(g, x, mu)));
    return mean(lo, away, axes, axis);
}

/* x with the chosen axes brought to the end as one, sorted along it. */
static Value sorted(Lowering *lo, Value x, int axes, const int *axis)
{
    Graph *g = lo->graph;
    if (graph_lengths(g, x) && axis[0] == 1)
        x = graph_within(g, x, INFINITY); /* sorted behind what an example has */
    Shape s = graph_shape(g, x);
    int order[SHAPE_RANK], count = 0;
    for (int i = 0, k = 0; i < s.rank; i++) {
        if (k < axes && axis[k] == i)
            k++;
        else
            order[count++] = i;
    }
    for (int k = 0; k < axes; k++)
        order[count++] = axis[k];
    return graph_sort(g, graph_flatten(g, graph_permute(g, x, order), s.rank - axes, s.rank - 1));
}

/* Element p (from 1, between the ends, linearly interpolated) along the last axis. */
static Value at_position(Lowering *lo, Value x, double p)
{
    Graph *g = lo->graph;
    Shape s = graph_shape(g, x);
    int64_t n = s.dim[s.rank - 1];
    p = p < 1 ? 1 : p > (double)n ? (double)n : p;
    int64_t below = (int64_t)p;
    Value low = graph_part(g, x, s.rank - 1, below - 1);
    double rest = p - (double)below;
    if (rest == 0)
        return low;
    return graph_add(g, graph_scale(g, low, 1 - rest), graph_scale(g, graph_part(g, x, s.rank - 1, below), rest));
}

/* The same at each example's own position p (n), from 1 to count (n). */
static Value at_own_position(Lowering *lo, Value x, Value p, Value count)
{
    Graph *g = lo->graph;
    Shape s = graph_shape(g, x);
    int first = 0, last = s.rank - 1;
    Value number = graph_place(g, graph_cast(g, graph_range(g, s.dim[last])), s.rank, &last), nothing = graph_scalar(g, 0);
    p = graph_binary(g, MAP_MAX, graph_binary(g, MAP_MIN, p, count), graph_scalar(g, 1));
    Value below = graph_unary(g, MAP_FLOOR, p), above = graph_binary(g, MAP_MIN, graph_shift(g, below, 1), count);
    Value part = graph_place(g, graph_sub(g, p, below), s.rank - 1, &first);
    Value low = graph_select(g, graph_binary(g, MAP_EQ, number, graph_place(g, below, s.rank, &first)), x, nothing);
    Value high = graph_select(g, graph_binary(g, MAP_EQ, number, graph_place(g, above, s.rank, &first)), x, nothing);
    low = graph_reduce(g, REDUCE_SUM, low, 1, &last, false);
    high = graph_reduce(g, REDUCE_SUM, high, 1, &last, false);
    return graph_add(g, low, graph_mul(g, part, graph_sub(g, high, low)));
}

/* The quantile of x, sorted along its last axis, at position shift + factor (number of elements); lengths are those of the
 * varying level where it is among the chosen axes, else 0. */
static Value quantile(Lowering *lo, Value x, Value lengths, int64_t padded, double shift, double factor)
{
    Graph *g = lo->graph;
    Shape s = graph_shape(g, x);
    double n = s.rank ? (double)s.dim[s.rank - 1] : 1;
    if (!lengths)
        return at_position(lo, x, shift + factor * n);
    Value count = graph_scale(g, graph_cast(g, lengths), n / (double)padded);
    return at_own_position(lo, x, graph_shift(g, graph_scale(g, count, factor), shift), count);
}

static Value varying_lengths(Lowering *lo, Value x, const int *axis)
{
    return axis[0] == 1 ? graph_lengths(lo->graph, x) : 0;
}

static Value median(Lowering *lo, Value x, int axes, const int *axis)
{
    int64_t padded = graph_shape(lo->graph, x).dim[1];
    return quantile(lo, sorted(lo, x, axes, axis), varying_lengths(lo, x, axis), padded, 0.5, 0.5);
}

/* Quartiles by the parameters {{1/2, 0}, {0, 1}}: position 1/2 + n q. */
static Value interquartile_range(Lowering *lo, Value x, int axes, const int *axis)
{
    int64_t padded = graph_shape(lo->graph, x).dim[1];
    Value s = sorted(lo, x, axes, axis), lengths = varying_lengths(lo, x, axis);
    return graph_sub(lo->graph, quantile(lo, s, lengths, padded, 0.5, 0.75), quantile(lo, s, lengths, padded, 0.5, 0.25));
}

static const struct {
    const char *name;
    Aggregate lower;
} functions[] = {{"Total", total},       {"Mean", mean},         {"Max", largest},
                 {"Min", smallest},      {"Times", product},     {"Variance", variance},
                 {"StandardDeviation", deviation}, {"MeanDeviation", mean_deviation}, {"Median", median},
                 {"InterquartileRange", interquartile_range}};

static int function_number(Expr f)
{
    for (size_t i = 0; i < COUNT(functions); i++)
        if (expr_is_symbol(f) && f == symbol_find(interp_current, "System`", functions[i].name))
            return (int)i;
    return -1;
}

static Expr check_function(Interp *in, Expr v)
{
    (void)in;
    return function_number(v) >= 0 ? v : NULL;
}

static Expr check_levels(Interp *in, Expr v)
{
    return expr_is_list(v) && expr_length(v) == 0 ? NULL : param_levels(in, v);
}

static void aggregate_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    if (x->rank < 0)
        return;
    int axis[TYPE_RANK];
    int count = chosen_axes(param_value(net, LEVELS), x->rank, axis);
    if (count <= 0) {
        infer_fail(inf, net, "levels %s choose nothing of an array of rank %d", print_short(inf->in, param_value(net, LEVELS), 40), x->rank);
        return;
    }
    if (!infer_rank(inf, net, y, "Output", x->rank - count))
        return;
    bool single = true;
    for (int k = 0; k < count; k++)
        single = single && x->dim[axis[k] - 1] == 1;
    if (single && (param_is(net, FUNCTION, "Variance") || param_is(net, FUNCTION, "StandardDeviation"))) {
        infer_fail(inf, net, "the variance of a single number is not defined, and \"Input\" is %s", type_words(x));
        return;
    }
    for (int i = 0, k = 0, to = 0; i < x->rank; i++) {
        if (k < count && axis[k] == i + 1)
            k++;
        else
            infer_equal(inf, net, x, "Input", i, y, "Output", to++);
    }
}

static Value aggregate_lower(Lowering *lo)
{
    int axis[TYPE_RANK];
    Shape s = lower_shape(lo, lo->input[0]);
    int count = chosen_axes(param_value(lo->net, LEVELS), s.rank, axis);
    if (count <= 0)
        return graph_fail(lo->graph, "no level of an array of rank %d is chosen", s.rank);
    int64_t elements = 1;
    for (int i = 0; i < count; i++)
        elements *= s.dim[axis[i] - 1];
    Aggregate f = functions[function_number(param_value(lo->net, FUNCTION))].lower;
    if (f == variance || f == deviation) {
        if (elements < 2)
            return graph_fail(lo->graph, "a variance needs at least 2 elements");
        if (axis[0] == 1 && elements == s.dim[0])
            lower_needs(lo, graph_lengths(lo->graph, lo->input[0]), 2);
    }
    Value y = f(lo, lo->input[0], count, axis);
    return axis[0] == 1 ? y : carry_lengths(lo, lo->input[0], y);
}

static const LayerType aggregation = {
    .name = "AggregationLayer",
    .usage = "AggregationLayer[f] is a layer that aggregates all levels of its input but the first with f.\n"
             "AggregationLayer[f, n], AggregationLayer[f, m ;; n], AggregationLayer[f, {n1, ...}], AggregationLayer[f, All] choose the levels.\n"
             "f is Mean, Total, Max, Min, Times, Median, Variance, StandardDeviation, MeanDeviation or InterquartileRange.",
    .params = (const LayerParam[]){{"Function", PARAM_POSITIONAL, NULL, check_function, "Mean, Total, Max, Min, Times or another of its functions", NULL},
                                   {"Levels", PARAM_POSITIONAL, "2 ;; All", check_levels, "a level, a span of levels, a list of levels or All", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 1}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, 0, 0}, PORTS_END},
    .infer = aggregate_infer,
    .lower = aggregate_lower,
    .samples = (const char *const[]){"AggregationLayer[Mean, \"Input\" -> {2, 3, 2}]", "AggregationLayer[Max, 1, \"Input\" -> {4, 2}]",
                                     "AggregationLayer[Times, All, \"Input\" -> {2, 3}]", "AggregationLayer[StandardDeviation, \"Input\" -> {2, 4}]",
                                     "AggregationLayer[Median, \"Input\" -> {2, 5}]", "AggregationLayer[InterquartileRange, \"Input\" -> {2, 6}]",
                                     "AggregationLayer[MeanDeviation, {1}, \"Input\" -> {4}]", "AggregationLayer[Variance, {1, 3}, \"Input\" -> {2, 2, 3}]",
                                     "AggregationLayer[Total, 1, \"Input\" -> {\"Varying\", 2}]", "AggregationLayer[Median, 1, \"Input\" -> {4, 2}]",
                                     "AggregationLayer[InterquartileRange, {1, 2}, \"Input\" -> {3, 2, 2}]", "AggregationLayer[Min, \"Input\" -> {2, 3}]",
                                     "AggregationLayer[Median, All, \"Input\" -> {\"Varying\", 3}]", NULL},
};

static void summation_infer(Inference *inf, Net *net)
{
    infer_rank(inf, net, out_type(net, 0), "Output", 0);
}

static Value summation_lower(Lowering *lo)
{
    return graph_reduce_rest(lo->graph, REDUCE_SUM, lo->input[0]);
}

static const LayerType summation = {
    .name = "SummationLayer",
    .usage = "SummationLayer[] is a layer that gives the sum of all elements of its input.",
    .inputs = (const LayerPort[]){{"Input", -1, 0, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", 0, 0, 0}, PORTS_END},
    .infer = summation_infer,
    .lower = summation_lower,
    .apply = "Total[#Input, Infinity] &",
    .samples = (const char *const[]){"SummationLayer[\"Input\" -> {2, 3}]", "SummationLayer[\"Input\" -> \"Varying\"]", NULL},
};

const LayerType *const layers_aggregate[] = {&aggregation, &summation, NULL};
