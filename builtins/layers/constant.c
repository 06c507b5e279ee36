/* constant.c - layers without data of their own: NetArrayLayer, ConstantPlusLayer, ConstantTimesLayer, RandomArrayLayer. */
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

/* ---- RandomArrayLayer: draws from a distribution with fixed parameters ---- */

/* Each turns uniform or normal numbers into the distribution; a and b are its parameters. */
typedef Value (*Draw)(Lowering *lo, const Shape *s, double a, double b);

static Value uniform01(Lowering *lo, const Shape *s)
{
    return graph_random(lo->graph, RANDOM_UNIFORM, s, true, 0, 1);
}

static Value draw_normal(Lowering *lo, const Shape *s, double a, double b)
{
    return graph_random(lo->graph, RANDOM_NORMAL, s, true, a, b);
}

static Value draw_uniform(Lowering *lo, const Shape *s, double a, double b)
{
    return graph_random(lo->graph, RANDOM_UNIFORM, s, true, a, b);
}

static Value draw_bernoulli(Lowering *lo, const Shape *s, double a, double b)
{
    (void)b;
    return graph_random(lo->graph, RANDOM_BERNOULLI, s, true, a, 1);
}

/* -Log[1 - u], exponential with mean 1 */
static Value unit_exponential(Lowering *lo, const Shape *s)
{
    Graph *g = lo->graph;
    return graph_unary(g, MAP_NEG, graph_unary(g, MAP_LOG1P, graph_unary(g, MAP_NEG, uniform01(lo, s))));
}

static Value draw_exponential(Lowering *lo, const Shape *s, double a, double b)
{
    (void)b;
    return graph_scale(lo->graph, unit_exponential(lo, s), 1 / a);
}

static Value draw_weibull(Lowering *lo, const Shape *s, double a, double b)
{
    Graph *g = lo->graph;
    return graph_scale(g, graph_binary(g, MAP_POW, unit_exponential(lo, s), graph_scalar(g, 1 / a)), b);
}

static Value draw_rayleigh(Lowering *lo, const Shape *s, double a, double b)
{
    (void)b;
    return graph_scale(lo->graph, graph_unary(lo->graph, MAP_SQRT, unit_exponential(lo, s)), a * sqrt(2));
}

/* theta as in HalfNormalDistribution: deviation Sqrt[Pi/2]/theta */
static Value draw_half_normal(Lowering *lo, const Shape *s, double a, double b)
{
    (void)b;
    return graph_unary(lo->graph, MAP_ABS, draw_normal(lo, s, 0, sqrt(acos(-1) / 2) / a));
}

static Value draw_maxwell(Lowering *lo, const Shape *s, double a, double b)
{
    Graph *g = lo->graph;
    (void)b;
    Value sum = graph_unary(g, MAP_SQUARE, draw_normal(lo, s, 0, a));
    for (int i = 0; i < 2; i++)
        sum = graph_add(g, sum, graph_unary(g, MAP_SQUARE, draw_normal(lo, s, 0, a)));
    return graph_unary(g, MAP_SQRT, sum);
}

/* a numbers from 0 to a - 1 shifted by b: DiscreteUniformDistribution[{b, b + a - 1}] */
static Value draw_discrete(Lowering *lo, const Shape *s, double a, double b)
{
    Graph *g = lo->graph;
    return graph_unary(g, MAP_FLOOR, graph_random(g, RANDOM_UNIFORM, s, true, a, b + 1));
}

static const struct {
    const char *name;
    int parameters; /* 2: may be a list of two as well */
    double a, b;    /* when left out */
    Draw draw;
} distributions[] = {
    {"NormalDistribution", 2, 0, 1, draw_normal},           {"UniformDistribution", 2, 0, 1, draw_uniform},
    {"BernoulliDistribution", 1, 0.5, 0, draw_bernoulli},   {"ExponentialDistribution", 1, 1, 0, draw_exponential},
    {"WeibullDistribution", 2, 1, 1, draw_weibull},         {"RayleighDistribution", 1, 1, 0, draw_rayleigh},
    {"HalfNormalDistribution", 1, 1, 0, draw_half_normal},  {"MaxwellDistribution", 1, 1, 0, draw_maxwell},
    {"DiscreteUniformDistribution", 2, 0, 1, draw_discrete},
};

/* The number of the distribution in the table, -1 none; its parameters. */
static int read_distribution(Expr v, double *a, double *b)
{
    Expr head = expr_head(v);
    if (!expr_is_normal(v) || !expr_is_symbol(head))
        return -1;
    for (size_t i = 0; i < COUNT(distributions); i++) {
        if (strcmp(symbol_of(head)->name, distributions[i].name) != 0)
            continue;
        *a = distributions[i].a;
        *b = distributions[i].b;
        if (expr_length(v) == 1 && expr_is_list(expr_part(v, 1)))
            v = expr_part(v, 1);
        if (expr_length(v) == 0)
            return (int)i;
        bool ok = expr_length(v) == (size_t)distributions[i].parameters && number_to_double(expr_part(v, 1), a);
        return ok && (distributions[i].parameters == 1 || number_to_double(expr_part(v, 2), b)) ? (int)i : -1;
    }
    return -1;
}

static Expr check_distribution(Interp *in, Expr v)
{
    double a, b;
    (void)in;
    return read_distribution(v, &a, &b) >= 0 ? v : NULL;
}

static Value random_lower(Lowering *lo)
{
    double a, b;
    int number = read_distribution(param_value(lo->net, 0), &a, &b);
    const Type *y = &lo->net->output[0].type;
    if (!type_is_fixed(y))
        return graph_fail(lo->graph, "the dimensions of \"Output\" are not known");
    Shape s = {y->rank + 1, {lo->n}};
    memcpy(s.dim + 1, y->dim, (size_t)y->rank * sizeof *y->dim);
    return distributions[number].draw(lo, &s, a, b);
}

static const LayerType random_array = {
    .name = "RandomArrayLayer",
    .usage = "RandomArrayLayer[dist, \"Output\" -> dims] is a layer without input that gives an array of random numbers, while training and otherwise.",
    .flags = LAYER_RANDOM,
    .params = (const LayerParam[]){{"Distribution", PARAM_POSITIONAL, NULL, check_distribution,
                                    "a normal, uniform, exponential or another known distribution with numeric parameters", NULL},
                                   PARAMS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .lower = random_lower,
    .samples = (const char *const[]){NULL},
};

const LayerType *const layers_constant[] = {&net_array, &constant_array, &constant_plus, &constant_times, &random_array, NULL};
