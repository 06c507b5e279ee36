/* op_draw.c - random numbers whose parameters are arrays: the families that are no formula of uniform and normal ones.
 *
 * Every element draws from a stream of its own, counted by (step, operation, example, element), so nothing else matters. */
#include "nn/op.h"
#include "nn/philox.h"
#include <math.h>
#include <string.h>

typedef struct Stream {
    uint64_t seed;
    uint32_t element, example, ordinal, step;
    uint32_t block; /* blocks used */
    int left;
    PhiloxBlock now;
} Stream;

static double uniform(Stream *s)
{
    if (s->left == 0) {
        s->now = philox(s->seed + 0x9E3779B97F4A7C15u * ++s->block, s->element, s->example, s->ordinal, s->step);
        s->left = 4;
    }
    return philox_unit(s->now.word[--s->left]);
}

static double normal(Stream *s)
{
    double radius = sqrt(-2 * log(uniform(s)));
    return radius * cos(6.283185307179586477 * uniform(s));
}

/* Gamma with shape a and scale 1. Source: Marsaglia and Tsang, "A simple method for generating gamma variables", 2000. */
static double gamma_of(Stream *s, double a)
{
    if (!(a > 0) || isinf(a))
        return NAN;
    if (a < 1)
        return gamma_of(s, a + 1) * pow(uniform(s), 1 / a);
    double d = a - 1.0 / 3, c = 1 / sqrt(9 * d);
    for (int tries = 0; tries < 1000; tries++) {
        double x = normal(s), v = 1 + c * x;
        v = v * v * v;
        if (v > 0 && log(uniform(s)) < 0.5 * x * x + d - d * v + d * log(v))
            return d * v;
    }
    return a;
}

/* Large counts are halved by an order statistic, which has a beta distribution. Source: Ahrens and Dieter, 1974. */
static double binomial_of(Stream *s, double n, double p)
{
    double count = 0;
    if (!(n >= 0) || !(p >= 0 && p <= 1) || n > 1e15)
        return NAN;
    n = floor(n);
    while (n > 64) {
        double i = 1 + floor(n / 2), a = gamma_of(s, i), b = gamma_of(s, n + 1 - i), x = a / (a + b);
        if (x <= p) {
            count += i;
            n -= i;
            p = (p - x) / (1 - x);
        } else {
            n = i - 1;
            p = p / x;
        }
    }
    for (int i = 0; i < (int)n; i++)
        count += uniform(s) < p;
    return count;
}

static double poisson_of(Stream *s, double mean)
{
    double count = 0;
    if (!(mean >= 0) || mean > 1e15)
        return NAN;
    while (mean > 16) {
        double m = floor(mean * 7 / 8), x = gamma_of(s, m);
        if (x > mean)
            return count + binomial_of(s, m - 1, mean / x);
        count += m;
        mean -= x;
    }
    for (double product = uniform(s), least = exp(-mean); product > least; product *= uniform(s))
        count++;
    return count;
}

static double draw_one(Stream *s, DrawKind kind, double a, double b)
{
    switch (kind) {
    case DRAW_GAMMA: return b * gamma_of(s, a);
    case DRAW_POISSON: return poisson_of(s, a);
    case DRAW_BINOMIAL: return binomial_of(s, a, b);
    case DRAW_NEGATIVE_BINOMIAL: return b > 0 && b <= 1 ? poisson_of(s, gamma_of(s, a) * (1 - b) / b) : NAN;
    default: return NAN;
    }
}

static void draw_run(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node;
    int64_t each = node_count(n) / (n->batched ? c->graph->n : 1);
    for (int64_t e = begin; e < end; e++)
        for (int64_t j = 0; j < each; j++) {
            int64_t at = e * each + j;
            Stream s = {.seed = c->run->seed, .element = (uint32_t)j, .example = (uint32_t)e, .ordinal = n->attr.ordinal,
                        .step = (uint32_t)c->run->step};
            if (n->type == REAL32)
                ((float *)call_out(c, 0))[at] = (float)draw_one(&s, (DrawKind)n->attr.kind, (double)((const float *)call_in(c, 0))[at],
                                                                (double)((const float *)call_in(c, 1))[at]);
            else
                ((double *)call_out(c, 0))[at] = draw_one(&s, (DrawKind)n->attr.kind, ((const double *)call_in(c, 0))[at],
                                                          ((const double *)call_in(c, 1))[at]);
        }
}

static bool draw_shape(Graph *g, Node *n)
{
    const Node *a = graph_node(g, n->in[0]), *b = graph_node(g, n->in[1]);
    n->type = a->type;
    n->shape = a->shape;
    n->batched = a->batched && b->batched;
    return graph_check(g, shape_same(&a->shape, &b->shape), "the parameters of a distribution have different shapes");
}

static int64_t draw_units(const Graph *g, const Node *n)
{
    return n->batched ? g->n : 1;
}

static double draw_flops(const Graph *g, const Node *n)
{
    (void)g;
    return 200 * (double)node_count(n);
}

const OpType op_DRAW = {.name = "draw", .shape = draw_shape, .run32 = draw_run, .run64 = draw_run, .units = draw_units, .flops = draw_flops};

Value graph_draw(Graph *g, DrawKind kind, Value a, Value b)
{
    Attr attr;
    memset(&attr, 0, sizeof attr);
    attr.kind = (int32_t)kind;
    attr.ordinal = ++g->randoms;
    return graph_emit(g, OP_DRAW, (Value[]){a, b}, 2, &attr);
}
