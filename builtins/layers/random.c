/* random.c - RandomArrayLayer: numbers drawn from a distribution whose parameters are numbers or come in through ports. */
#include <math.h>
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/function.h"
#include "builtins/net/lower.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* The parameters as values of one shape; the gradient flows through those of location and scale. */
typedef struct Draw {
    Graph *g;
    Shape shape;
    Value a, b;
} Draw;

static Value unit_normal(Draw *d)
{
    return graph_random(d->g, RANDOM_NORMAL, &d->shape, true, 0, 1);
}

static Value unit_uniform(Draw *d)
{
    return graph_random(d->g, RANDOM_UNIFORM, &d->shape, true, 0, 1);
}

/* -Log[1 - u], exponential with mean 1 */
static Value unit_exponential(Draw *d)
{
    return graph_unary(d->g, MAP_NEG, graph_unary(d->g, MAP_LOG1P, graph_unary(d->g, MAP_NEG, unit_uniform(d))));
}

static Value power(Draw *d, Value x, Value y)
{
    return graph_binary(d->g, MAP_POW, x, y);
}

static Value inverse(Draw *d, Value x)
{
    return power(d, x, graph_scalar(d->g, -1));
}

static Value draw_normal(Draw *d)
{
    return graph_add(d->g, d->a, graph_mul(d->g, d->b, unit_normal(d)));
}

static Value draw_uniform(Draw *d)
{
    return graph_add(d->g, d->a, graph_mul(d->g, graph_sub(d->g, d->b, d->a), unit_uniform(d)));
}

static Value draw_exponential(Draw *d)
{
    return graph_div(d->g, unit_exponential(d), d->a);
}

static Value draw_weibull(Draw *d)
{
    return graph_mul(d->g, d->b, power(d, unit_exponential(d), inverse(d, d->a)));
}

static Value draw_rayleigh(Draw *d)
{
    return graph_mul(d->g, d->a, graph_unary(d->g, MAP_SQRT, graph_scale(d->g, unit_exponential(d), 2)));
}

/* theta as in HalfNormalDistribution: deviation Sqrt[Pi/2]/theta */
static Value draw_half_normal(Draw *d)
{
    return graph_div(d->g, graph_scale(d->g, graph_unary(d->g, MAP_ABS, unit_normal(d)), sqrt(acos(-1) / 2)), d->a);
}

static Value draw_maxwell(Draw *d)
{
    Value sum = graph_unary(d->g, MAP_SQUARE, unit_normal(d));
    for (int i = 0; i < 2; i++)
        sum = graph_add(d->g, sum, graph_unary(d->g, MAP_SQUARE, unit_normal(d)));
    return graph_mul(d->g, d->a, graph_unary(d->g, MAP_SQRT, sum));
}

static Value draw_gamma(Draw *d)
{
    return graph_draw(d->g, DRAW_GAMMA, d->a, d->b);
}

static Value draw_erlang(Draw *d) /* b is a rate */
{
    return graph_draw(d->g, DRAW_GAMMA, d->a, inverse(d, d->b));
}

static Value chi_square(Draw *d)
{
    return graph_draw(d->g, DRAW_GAMMA, graph_scale(d->g, d->a, 0.5), graph_fill(d->g, &d->shape, 2));
}

static Value draw_chi(Draw *d)
{
    return graph_unary(d->g, MAP_SQRT, chi_square(d));
}

/* Of shape m and spread w: the root of a gamma variable of shape m and scale w/m. */
static Value draw_nakagami(Draw *d)
{
    return graph_unary(d->g, MAP_SQRT, graph_draw(d->g, DRAW_GAMMA, d->a, graph_div(d->g, d->b, d->a)));
}

static Value draw_log_gamma(Draw *d) /* Exp of a gamma variable */
{
    return graph_unary(d->g, MAP_EXP, draw_gamma(d));
}

/* ExpGammaDistribution[a, b]: b times the logarithm of a gamma variable of shape a. */
static Value draw_exp_gamma(Draw *d)
{
    Value gamma = graph_draw(d->g, DRAW_GAMMA, d->a, graph_fill(d->g, &d->shape, 1));
    return graph_mul(d->g, d->b, graph_unary(d->g, MAP_LOG, gamma));
}

static Value draw_inverse_gamma(Draw *d)
{
    return graph_div(d->g, d->b, graph_draw(d->g, DRAW_GAMMA, d->a, graph_fill(d->g, &d->shape, 1)));
}

static Value draw_bernoulli(Draw *d)
{
    return graph_draw(d->g, DRAW_BINOMIAL, graph_fill(d->g, &d->shape, 1), d->a);
}

static Value draw_binomial(Draw *d)
{
    return graph_draw(d->g, DRAW_BINOMIAL, d->a, d->b);
}

static Value draw_negative_binomial(Draw *d)
{
    return graph_draw(d->g, DRAW_NEGATIVE_BINOMIAL, d->a, d->b);
}

static Value draw_poisson(Draw *d)
{
    return graph_draw(d->g, DRAW_POISSON, d->a, d->a);
}

/* The whole numbers from a to b. */
static Value draw_discrete(Draw *d)
{
    Value width = graph_shift(d->g, graph_sub(d->g, d->b, d->a), 1);
    return graph_add(d->g, d->a, graph_unary(d->g, MAP_FLOOR, graph_mul(d->g, width, unit_uniform(d))));
}

static const struct {
    const char *name;
    int parameters; /* 2: may be a list of two as well */
    double a, b;    /* when left out */
    Value (*draw)(Draw *d);
} distributions[] = {
    {"NormalDistribution", 2, 0, 1, draw_normal},
    {"UniformDistribution", 2, 0, 1, draw_uniform},
    {"GammaDistribution", 2, 1, 1, draw_gamma},
    {"ExponentialDistribution", 1, 1, 0, draw_exponential},
    {"PoissonDistribution", 1, 1, 0, draw_poisson},
    {"MaxwellDistribution", 1, 1, 0, draw_maxwell},
    {"RayleighDistribution", 1, 1, 0, draw_rayleigh},
    {"ChiDistribution", 1, 1, 0, draw_chi},
    {"HalfNormalDistribution", 1, 1, 0, draw_half_normal},
    {"WeibullDistribution", 2, 1, 1, draw_weibull},
    {"NakagamiDistribution", 2, 1, 1, draw_nakagami},
    {"ChiSquareDistribution", 1, 1, 0, chi_square},
    {"ErlangDistribution", 2, 1, 1, draw_erlang},
    {"LogGammaDistribution", 2, 1, 1, draw_log_gamma},
    {"ExpGammaDistribution", 2, 1, 1, draw_exp_gamma},
    {"InverseGammaDistribution", 2, 1, 1, draw_inverse_gamma},
    {"BernoulliDistribution", 1, 0.5, 0, draw_bernoulli},
    {"BinomialDistribution", 2, 1, 0.5, draw_binomial},
    {"NegativeBinomialDistribution", 2, 1, 0.5, draw_negative_binomial},
    {"DiscreteUniformDistribution", 2, 0, 1, draw_discrete},
};

/* The number of v's distribution in the table, -1 none; its two parameters as expressions, NULL where left out. */
static int read_distribution(Expr v, Expr parameter[2])
{
    Expr head = expr_head(v);
    parameter[0] = parameter[1] = NULL;
    if (!expr_is_normal(v) || !expr_is_symbol(head))
        return -1;
    for (size_t i = 0; i < COUNT(distributions); i++) {
        if (strcmp(symbol_of(head)->name, distributions[i].name) != 0)
            continue;
        if (expr_length(v) == 1 && expr_is_list(expr_part(v, 1)) && distributions[i].parameters == 2)
            v = expr_part(v, 1);
        if (expr_length(v) != 0 && expr_length(v) != (size_t)distributions[i].parameters)
            return -1;
        for (size_t k = 0; k < expr_length(v); k++)
            parameter[k] = expr_part(v, k + 1);
        return (int)i;
    }
    return -1;
}

static Expr check_distribution(Interp *in, Expr v)
{
    Expr parameter[2];
    double d;
    (void)in;
    if (expr_has_head(v, S(Function)) || expr_is_symbol(v))
        return v;
    if (read_distribution(v, parameter) < 0)
        return NULL;
    for (int i = 0; i < 2; i++)
        if (parameter[i] && !number_to_double(evaluate_call(in, S(N), 1, parameter[i]), &d))
            return NULL;
    return v;
}

/* What the function gives for its ports' symbols: a distribution, and its parameters as programs of the ports. */
typedef struct RandomFunction {
    int distribution;
    MapProgram program[2];
    double fallback[2];
    bool given[2];
} RandomFunction;

static bool function_parameter(Interp *in, Net *net, RandomFunction *r, int i, Expr e, const Expr *symbols)
{
    const char *why = NULL;
    if (!e)
        return true;
    r->given[i] = true;
    if (map_compile(in, e, (size_t)net->inputs, symbols, &r->program[i], &why))
        return true;
    fail(in, net->expr, "invparam", e, expr_text("Distribution"), expr_text("a function of the ports that the engine knows"), NULL);
    return false;
}

/* f of one symbol a port: by name where it has named slots. */
static Expr applied(Interp *in, Net *net, Expr f, bool named, Expr *symbols)
{
    Builder b = builder_start(f, (size_t)net->inputs);
    AssocBuilder names = assoc_builder((size_t)net->inputs);
    for (int i = 0; i < net->inputs; i++) {
        symbols[i] = symbol_intern(in, "System`Private`", net_textf("r%d", i + 1));
        assoc_add(&names, expr_text(net->input[i].name), symbols[i]);
        builder_add(&b, symbols[i]);
    }
    return evaluate(in, named ? expr_call(f, 1, assoc_finish(&names)) : builder_finish(&b));
}

/* Input ports: one a named slot, or one an argument. */
static bool add_ports(Net *net, Expr f)
{
    const char *name[16];
    int named = 0, n = expr_is_symbol(f) ? 0 : function_arity(f);
    function_named_slots(f, name, &named);
    for (size_t i = 0; expr_is_symbol(f) && i < COUNT(distributions); i++)
        if (strcmp(symbol_of(f)->name, distributions[i].name) == 0)
            n = distributions[i].parameters;
    for (int i = 0; i < (named ? named : n); i++)
        net_add_input(net, named ? name[i] : n == 1 ? "Input" : net_textf("Input%d", i + 1), -1, 0);
    return named > 0;
}

static bool random_prepare(Interp *in, Net *net)
{
    Expr f = net->param[0], parameter[2];
    RandomFunction *r = mem_new(RandomFunction);
    net->data = r;
    if (read_distribution(f, parameter) >= 0) {
        r->distribution = read_distribution(f, parameter);
        for (int i = 0; i < 2; i++)
            if (parameter[i])
                number_to_double(evaluate_call(in, S(N), 1, parameter[i]), &r->fallback[i]);
            else
                r->fallback[i] = i == 0 ? distributions[r->distribution].a : distributions[r->distribution].b;
        return true;
    }
    bool named = add_ports(net, f);
    Expr *symbols = mem_array(Expr, (size_t)net->inputs + 1);
    Expr made = net->inputs > 0 ? applied(in, net, f, named, symbols) : f;
    r->distribution = read_distribution(made, parameter);
    if (r->distribution < 0) {
        fail(in, net->expr, "invparam", f, expr_text("Distribution"), expr_text("a distribution that the engine knows, or a function that gives one"), NULL);
        return false;
    }
    r->fallback[0] = distributions[r->distribution].a;
    r->fallback[1] = distributions[r->distribution].b;
    return function_parameter(in, net, r, 0, parameter[0], symbols) && function_parameter(in, net, r, 1, parameter[1], symbols);
}

static void random_infer(Inference *inf, Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        infer_unify(inf, net, in_type(net, i), net->input[i].name, out_type(net, 0), "Output");
}

static Value parameter_value(Lowering *lo, const RandomFunction *r, int i, const Shape *shape)
{
    if (r->given[i])
        return graph_broadcast(lo->graph, graph_map(lo->graph, &r->program[i], lo->input, lo->net->inputs), shape);
    return graph_fill(lo->graph, shape, r->fallback[i]);
}

static Value random_lower(Lowering *lo)
{
    const RandomFunction *r = lo->net->data;
    const Type *y = &lo->net->output[0].type;
    if (!type_is_fixed(y))
        return graph_fail(lo->graph, "the dimensions of \"Output\" are not known");
    Draw d = {.g = lo->graph, .shape = {y->rank + 1, {lo->n}}};
    memcpy(d.shape.dim + 1, y->dim, (size_t)y->rank * sizeof *y->dim);
    d.a = parameter_value(lo, r, 0, &d.shape);
    d.b = parameter_value(lo, r, 1, &d.shape);
    return distributions[r->distribution].draw(&d);
}

static const LayerType random_array = {
    .name = "RandomArrayLayer",
    .usage = "RandomArrayLayer[dist, \"Output\" -> dims] is a layer without input that gives an array of random numbers, while training and otherwise.\n"
             "RandomArrayLayer[f] draws each number from f[x, ...] for the numbers at its ports.",
    .flags = LAYER_RANDOM,
    .params = (const LayerParam[]){{"Distribution", PARAM_POSITIONAL, NULL, check_distribution,
                                    "a normal, uniform, exponential or another known distribution with numeric parameters", NULL},
                                   PARAMS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .prepare = random_prepare,
    .infer = random_infer,
    .lower = random_lower,
    .samples = (const char *const[]){"RandomArrayLayer[NormalDistribution[1, 2], \"Output\" -> {2, 3}]",
                                     "RandomArrayLayer[NormalDistribution[#mean, #sigma] &, \"mean\" -> 3, \"sigma\" -> 3]",
                                     "RandomArrayLayer[PoissonDistribution[4], \"Output\" -> 3]", NULL},
};

const LayerType *const layers_random[] = {&random_array, NULL};
