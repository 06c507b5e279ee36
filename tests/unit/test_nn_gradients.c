/* Every operation's gradient agrees with central differences, over generated instances, in double precision; the
 * derivative of every elementwise function likewise; and every function agrees with itself under simplification. */
#include "tests/unit/test.h"
#include "nn/plan.h"
#include "nn/sample.h"
#include <stdlib.h>

enum { BATCH = 3, INSTANCES = 12 };

static Backend *backend;

/* A sampled operation as a graph: y's inner product with fixed numbers, and its gradients by all real inputs. */
typedef struct Instance {
    Sampler s;
    Graph *g;
    Value real[20]; /* inputs and arrays to differentiate by */
    double *at[20]; /* their numbers */
    int reals;
    double *data[20]; /* of every input, then of every array */
    int arrays;
} Instance;

static double random_unit(Sampler *s)
{
    return (double)sample_int(s, 0, 1 << 30) / (double)(1 << 30);
}

static void fill(Instance *t, int i, Value v, double low, double high)
{
    Shape shape = graph_shape(t->g, v);
    int64_t count = shape_count(&shape);
    t->data[i] = calloc((size_t)count, sizeof(double));
    for (int64_t j = 0; j < count; j++) {
        if (graph_type(t->g, v) == INT32)
            ((int32_t *)t->data[i])[j] = (int32_t)sample_int(&t->s, (int64_t)low, (int64_t)high);
        else
            t->data[i][j] = low + (high - low) * random_unit(&t->s);
    }
    if (graph_type(t->g, v) != REAL64)
        return;
    t->at[t->reals] = t->data[i];
    t->real[t->reals++] = v;
}

static void fill_all(Instance *t)
{
    for (int i = 0; i < t->s.made; i++)
        fill(t, i, t->s.input[i].value, t->s.input[i].low, t->s.input[i].high);
    for (Value v = 1; v <= t->g->length; v++)
        if (graph_node(t->g, v)->op == OP_PARAM)
            fill(t, t->s.made + t->arrays++, v, -1, 1);
}

/* A fixed weight for each element, so that no symmetry hides a mistake. */
static Value weights_like(Instance *t, Value y)
{
    Shape s = graph_shape(t->g, y);
    int64_t count = shape_count(&s);
    double *w = malloc((size_t)count * sizeof *w);
    for (int64_t i = 0; i < count; i++)
        w[i] = 0.5 + random_unit(&t->s);
    Tensor tensor = tensor_borrow(REAL64, &s, w);
    Value v = graph_constant(t->g, &tensor);
    free(w);
    return v;
}

static PlanRun *bound_run(Instance *t, Plan *p)
{
    PlanRun *r = run_begin(p, NULL);
    for (int i = 0; i < t->s.made; i++)
        run_bind_input(r, i, t->data[i]);
    for (int i = 0; i < t->arrays; i++)
        run_bind_param(r, i, t->data[t->s.made + i]);
    return r;
}

/* Largest relative difference between the gradients and central differences. */
static double worst_error(Instance *t, Plan *p, PlanRun *r)
{
    double worst = 0;
    for (int k = 0; k < t->reals; k++) {
        Shape s = plan_output_shape(p, 1 + k, NULL);
        int64_t count = shape_count(&s);
        double *x = t->at[k], *d = malloc((size_t)count * sizeof *d);
        run_execute(r, 7, 1, 0, NULL);
        memcpy(d, run_output(r, 1 + k), (size_t)count * sizeof *d);
        for (int64_t j = 0; j < count; j++) {
            double h = 1e-5, keep = x[j];
            x[j] = keep + h;
            run_execute(r, 7, 1, 0, NULL);
            double up = *(const double *)run_output(r, 0);
            x[j] = keep - h;
            run_execute(r, 7, 1, 0, NULL);
            double down = *(const double *)run_output(r, 0);
            x[j] = keep;
            double numeric = (up - down) / (2 * h), error = fabs(numeric - d[j]) / (1 + fabs(numeric));
            worst = error > worst || error != error ? error : worst;
        }
        free(d);
    }
    return worst;
}

static double instance_error(const OpType *op, uint64_t seed)
{
    Instance t = {.s = {.state = seed}, .g = graph_new(REAL64, BATCH)};
    Value d[20], y = op->sample(t.g, &t.s);
    fill_all(&t);
    Value w = weights_like(&t, y);
    Value total = graph_reduce_all(t.g, REDUCE_SUM, graph_mul(t.g, y, w));
    graph_output(t.g, "total", total);
    graph_gradient(t.g, total, 0, t.real, t.reals, d);
    for (int i = 0; i < t.reals; i++)
        graph_output(t.g, "d", d[i]);
    Problem why = {""};
    Plan *p = plan_make(t.g, backend, &why);
    double worst = INFINITY;
    if (p) {
        PlanRun *r = bound_run(&t, p);
        worst = worst_error(&t, p, r);
        run_end(r);
    } else {
        printf("%s: %s\n", op->name, why.text);
    }
    plan_free(p);
    graph_free(t.g);
    for (int i = 0; i < t.s.made + t.arrays; i++)
        free(t.data[i]);
    return worst;
}

static void operations_have_the_gradient_that_differences_give(void)
{
    for (int op = 1; op < OP_COUNT; op++) {
        const OpType *t = op_type((OpCode)op);
        if (!t->sample)
            continue;
        for (uint64_t seed = 1; seed <= INSTANCES; seed++)
            if (!(instance_error(t, seed * 1000003u + (uint64_t)op) < 1e-6)) {
                printf("%s, instance %d: error %g\n", t->name, (int)seed,
                       instance_error(t, seed * 1000003u + (uint64_t)op));
                CHECK(!"the gradient is right");
                break;
            }
    }
}

/* Every differentiable operation that a layer can reach has a sample, so the walk above leaves none out. */
static void operations_with_a_gradient_have_a_sample(void)
{
    for (int op = 1; op < OP_COUNT; op++) {
        const OpType *t = op_type((OpCode)op);
        if (t->gradient && !t->sample && op != OP_UNSLICE && op != OP_CONV_DATA)
            CHECK_TEXT(t->name, "an operation with a sample");
    }
}

/* Points inside the domain and away from kinks. */
static double point_for(MapOp op, int argument, Sampler *s)
{
    double u = random_unit(s);
    switch (op) {
    case MAP_ACOSH: return 1.2 + u;
    case MAP_LOG:
    case MAP_LOG1P:
    case MAP_SQRT:
    case MAP_CBRT:
    case MAP_POW:
    case MAP_GAMMA:
    case MAP_LOG_GAMMA:
    case MAP_DIGAMMA: return 0.3 + 1.4 * u;
    case MAP_INVERSE_ERFC: return 0.2 + 1.6 * u;
    case MAP_SURD: return argument == 1 ? 3 : 0.3 + u;
    case MAP_MOD: return argument == 1 ? 0.9 : 1.0 + 0.7 * u;
    case MAP_ASIN:
    case MAP_ACOS:
    case MAP_ATANH:
    case MAP_INVERSE_ERF: return 1.6 * u - 0.8;
    default: return (u < 0.5 ? -1 : 1) * (0.1 + 0.3 * u + 0.2 * argument);
    }
}

static void functions_have_the_derivative_that_differences_give(void)
{
    Sampler s = {.state = 5};
    for (int op = MAP_CONST + 1; op < MAP_OP_COUNT; op++) {
        int arity = map_arity((MapOp)op);
        for (int input = 0; input < arity; input++) {
            if (op == MAP_TRIGAMMA || (op == MAP_SURD && input == 1) || (op == MAP_SELECT && input == 0))
                continue;
            MapBuilder b = {0};
            int x[3] = {map_input(&b, 0), 0, 0};
            for (int i = 1; i < arity; i++)
                x[i] = map_input(&b, i);
            int r = arity == 1   ? map_emit1(&b, (MapOp)op, x[0])
                    : arity == 2 ? map_emit2(&b, (MapOp)op, x[0], x[1])
                                 : map_emit3(&b, (MapOp)op, x[0], x[1], x[2]);
            MapProgram p, d;
            CHECK(map_finish(&b, r, arity, &p));
            CHECK(map_gradient(&p, input, &d));
            for (int k = 0; k < 8; k++) {
                double in[5];
                for (int i = 0; i < arity; i++)
                    in[i] = point_for((MapOp)op, i, &s);
                in[arity] = map_eval(&p, in);
                in[arity + 1] = 1.5;
                double got = map_eval(&d, in), h = 1e-6, keep = in[input];
                in[input] = keep + h;
                double up = map_eval(&p, in);
                in[input] = keep - h;
                double numeric = 1.5 * (up - map_eval(&p, in)) / (2 * h);
                if (!(fabs(got - numeric) < 1e-6 * (1 + fabs(numeric)))) {
                    printf("%s by argument %d at %g: %g, differences %g\n", map_name((MapOp)op), input + 1, keep, got,
                           numeric);
                    CHECK(!"the derivative is right");
                }
            }
            map_free(&p);
            map_free(&d);
        }
    }
}

static void special_functions_have_known_values(void)
{
    CHECK_CLOSE(map_apply(MAP_DIGAMMA, 1, 0, 0), -0.57721566490153286061, 1e-15);
    CHECK_CLOSE(map_apply(MAP_DIGAMMA, -0.5, 0, 0), 0.03648997397857652056, 1e-15);
    CHECK_CLOSE(map_apply(MAP_TRIGAMMA, 1, 0, 0), 1.64493406684822643647, 4e-15);
    CHECK_CLOSE(map_apply(MAP_TRIGAMMA, -0.5, 0, 0), 8.93480220054467930942, 4e-14);
    CHECK_CLOSE(map_apply(MAP_INVERSE_ERF, 0.5, 0, 0), 0.47693627620446987338, 1e-16);
    for (double y = 1e-300; y < 0.1; y *= 1e7)
        CHECK_CLOSE(erfc(map_apply(MAP_INVERSE_ERFC, y, 0, 0)) / y, 1, 1e-12);
    for (double y = 0.001; y < 2; y += 0.013)
        CHECK_CLOSE(erfc(map_apply(MAP_INVERSE_ERFC, y, 0, 0)), y, 4e-16 * (1 + y) + 1e-15);
    CHECK(isnan(map_apply(MAP_LOG_GAMMA, -0.5, 0, 0)));
}

int main(void)
{
    Problem why = {""};
    backend = backend_cpu(1, true, &why);
    TEST(special_functions_have_known_values);
    TEST(functions_have_the_derivative_that_differences_give);
    TEST(operations_with_a_gradient_have_a_sample);
    TEST(operations_have_the_gradient_that_differences_give);
    backend_free(backend);
    return test_report();
}
