/* Plans: equal bits for any number of threads, memory that nobody else writes into, updates of arrays, float against
 * double, random numbers that depend on logical places only, the cache. */
#include "tests/unit/test.h"
#include "nn/cpu/kernels.h"
#include "nn/plan.h"
#include "nn/sample.h"
#include <stdlib.h>
#include <string.h>

/* A net with convolution, pooling, batch statistics, dropout, dense layers, a softmax loss and its gradients. */
static Graph *small_net(ElementType real, int64_t n, bool train)
{
    Graph *g = graph_new(real, n);
    Shape xs = SHAPE(n, 2, 9, 8), ts = SHAPE(n), ws = SHAPE(5, 2, 3, 3), bs = SHAPE(5), ds = SHAPE(7, 60),
          es = SHAPE(4, 7);
    Value x = graph_input(g, "x", real, &xs, true), t = graph_input(g, "t", INT32, &ts, true);
    Value w = graph_param(g, "w", &ws, PARAM_LEARNED), b = graph_param(g, "b", &bs, PARAM_LEARNED);
    Value d = graph_param(g, "d", &ds, PARAM_LEARNED), e = graph_param(g, "e", &es, PARAM_LEARNED);
    Value mean, variance, moving = graph_param(g, "moving", &bs, PARAM_STATE);
    Window win = window_make(2, (int64_t[]){3, 3}), two = window_make(2, (int64_t[]){2, 2});
    two.stride[0] = two.stride[1] = 2;
    win.after[0] = 2;
    win.after[1] = 0;
    Value y = graph_add_along(g, graph_conv(g, x, w, &win), b, 1);
    y = graph_pool(g, POOL_MAX, graph_unary(g, MAP_RAMP, y), &two);
    y = graph_batch_norm(g, y, 1, 0, 0, 0.001, &mean, &variance);
    y = graph_flatten(g, graph_dropout(g, y, 0.3, NULL), 1, -1);
    y = graph_unary(g, MAP_TANH, graph_matmul(g, y, PLAIN, d, TRANSPOSED));
    Value p = graph_softmax(g, graph_matmul(g, y, PLAIN, e, TRANSPOSED), -1);
    Value loss = graph_reduce_all(g, REDUCE_MEAN, graph_cross_entropy(g, p, t));
    graph_output(g, "loss", loss);
    graph_output(g, "p", p);
    Value wrt[4] = {w, b, d, e}, grad[4];
    graph_gradient(g, loss, 0, wrt, 4, grad);
    for (int i = 0; i < 4; i++)
        graph_output(g, "grad", grad[i]);
    if (train)
        graph_update(g, moving, graph_add(g, graph_scale(g, moving, 0.9), graph_scale(g, mean, 0.1)));
    return g;
}

typedef struct Data {
    void *input[4], *param[8];
} Data;

/* Numbers for everything bound, the same for every plan of the graph. */
static Data fill_data(const Plan *p)
{
    Data d = {{0}, {0}};
    Sampler s = {.state = 11};
    for (int i = 0; i < plan_inputs(p) + plan_params(p); i++) {
        ElementType type;
        bool in = i < plan_inputs(p);
        Shape shape = in ? plan_input_shape(p, i, &type) : plan_param_shape(p, i - plan_inputs(p), &type);
        int64_t count = shape_count(&shape);
        void *data = calloc((size_t)count, 8);
        for (int64_t j = 0; j < count; j++) {
            double u = (double)sample_int(&s, -1000, 1000) / 1000;
            if (type == INT32)
                ((int32_t *)data)[j] = (int32_t)sample_int(&s, 1, 4);
            else if (type == REAL32)
                ((float *)data)[j] = (float)u;
            else
                ((double *)data)[j] = (double)(float)u;
        }
        *(in ? &d.input[i] : &d.param[i - plan_inputs(p)]) = data;
    }
    return d;
}

static void free_data(Data *d)
{
    for (size_t i = 0; i < COUNT(d->input); i++)
        free(d->input[i]);
    for (size_t i = 0; i < COUNT(d->param); i++)
        free(d->param[i]);
}

static PlanRun *bound(Plan *p, const Data *d)
{
    Problem why = {""};
    PlanRun *r = run_begin(p, &why);
    for (int i = 0; i < plan_inputs(p); i++)
        run_bind_input(r, i, d->input[i]);
    for (int i = 0; i < plan_params(p); i++)
        run_bind_param(r, i, d->param[i]);
    return r;
}

static size_t output_bytes(const Plan *p, int i)
{
    ElementType type;
    Shape s = plan_output_shape(p, i, &type);
    return (size_t)shape_count(&s) * element_size(type);
}

static void same_bits_for_any_number_of_threads(void)
{
    static const int64_t sizes[] = {1, 2, 7, 16, 33, 64, 100};
    for (size_t k = 0; k < COUNT(sizes); k++) {
        Plan *plan[3];
        PlanRun *run[3];
        Backend *backend[3];
        Data data[3];
        Graph *g = small_net(REAL32, sizes[k], true);
        for (int t = 0; t < 3; t++) {
            Problem why = {""};
            backend[t] = backend_cpu(t + 1, false, &why);
            plan[t] = plan_make(g, backend[t], &why);
            if (!CHECK(plan[t] != NULL))
                printf("%s\n", why.text);
            data[t] = fill_data(plan[t]);
            run[t] = bound(plan[t], &data[t]);
            for (int step = 1; step <= 3; step++)
                run_execute(run[t], 42, step, 0.001, NULL);
        }
        for (int t = 1; t < 3; t++)
            for (int i = 0; i < plan_outputs(plan[0]); i++)
                CHECK(memcmp(run_output(run[0], i), run_output(run[t], i), output_bytes(plan[0], i)) == 0);
        for (int t = 1; t < 3; t++)
            CHECK(memcmp(data[0].param[4], data[t].param[4], 5 * sizeof(float)) == 0);
        for (int t = 0; t < 3; t++) {
            run_end(run[t]);
            plan_free(plan[t]);
            free_data(&data[t]);
            backend_free(backend[t]);
        }
        graph_free(g);
    }
}

/* Reference double against float with every kernel the machine has. */
static void float_agrees_with_double(void)
{
    static const int64_t sizes[] = {1, 5, 16, 40};
    for (size_t k = 0; k < COUNT(sizes); k++) {
        Problem why = {""};
        Backend *plain = backend_cpu(1, true, &why), *fast = backend_cpu(2, false, &why);
        Graph *g = small_net(REAL64, sizes[k], false), *f = small_net(REAL32, sizes[k], false);
        Plan *p = plan_make(g, plain, &why), *q = plan_make(f, fast, &why);
        CHECK(p && q);
        Data dp = fill_data(p), dq = fill_data(q);
        PlanRun *rp = bound(p, &dp), *rq = bound(q, &dq);
        run_execute(rp, 3, 1, 0, NULL);
        run_execute(rq, 3, 1, 0, NULL);
        for (int i = 0; i < plan_outputs(p); i++) {
            const double *a = run_output(rp, i);
            const float *b = run_output(rq, i);
            for (size_t j = 0; j < output_bytes(q, i) / sizeof(float); j++)
                if (!CHECK_CLOSE((double)b[j], a[j], 2e-5 * (1 + fabs(a[j])))) {
                    printf("output %s, element %zu, batch %lld\n", plan_output_name(p, i), j, (long long)sizes[k]);
                    break;
                }
        }
        run_end(rp), run_end(rq);
        free_data(&dp), free_data(&dq);
        plan_free(p), plan_free(q);
        graph_free(g), graph_free(f);
        backend_free(plain), backend_free(fast);
    }
}

/* Every intermediate value as an output of its own (so that no bytes are shared) gives what the sharing plan gives. */
static void shared_memory_changes_nothing(void)
{
    Problem why = {""};
    Backend *b = backend_cpu(1, true, &why);
    Graph *g = small_net(REAL64, 20, false), *all = small_net(REAL64, 20, false);
    for (Value v = 1; v <= all->length; v++)
        graph_output(all, "each", v);
    Plan *p = plan_make(g, b, &why), *q = plan_make(all, b, &why);
    CHECK(plan_bytes(p) < plan_bytes(q));
    Data dp = fill_data(p), dq = fill_data(q);
    PlanRun *rp = bound(p, &dp), *rq = bound(q, &dq);
    for (int step = 1; step <= 2; step++) {
        run_execute(rp, 3, step, 0, NULL);
        run_execute(rq, 3, step, 0, NULL);
        for (int i = 0; i < plan_outputs(p); i++) {
            const double *x = run_output(rp, i), *y = run_output(rq, i); /* fusion may round differently */
            for (size_t j = 0; j < output_bytes(p, i) / sizeof(double); j++)
                CHECK_CLOSE(x[j], y[j], 1e-12 * (1 + fabs(y[j])));
        }
    }
    run_end(rp), run_end(rq);
    free_data(&dp), free_data(&dq);
    plan_free(p), plan_free(q);
    graph_free(g), graph_free(all);
    backend_free(b);
}

static void random_numbers_depend_on_places_only(void)
{
    Problem why = {""};
    Backend *b = backend_cpu(2, true, &why);
    float *first = NULL;
    for (int64_t n = 3; n <= 50; n += 47) {
        Graph *g = graph_new(REAL32, n);
        Shape s = SHAPE(n, 10);
        graph_output(g, "r", graph_random(g, RANDOM_NORMAL, &s, true, 0, 1));
        graph_output(g, "q", graph_random(g, RANDOM_NORMAL, &s, true, 0, 1));
        Plan *p = plan_make(g, b, &why);
        PlanRun *r = run_begin(p, &why);
        run_execute(r, 9, 4, 0, NULL);
        const float *x = run_output(r, 0);
        if (first)
            CHECK(memcmp(first, x, 30 * sizeof *x) == 0); /* the first examples, in a bigger batch */
        CHECK(memcmp(x, run_output(r, 1), 30 * sizeof *x) != 0);
        double sum = 0;
        for (int64_t i = 0; i < 10 * n; i++)
            sum += (double)x[i];
        CHECK(fabs(sum / (double)(10 * n)) < 0.6);
        first = first ? first : memcpy(malloc(30 * sizeof *x), x, 30 * sizeof *x);
        run_end(r);
        plan_free(p);
        graph_free(g);
    }
    free(first);
    backend_free(b);
}

static void cache_knows_its_plans(void)
{
    Problem why = {""};
    Backend *b = backend_cpu(1, true, &why);
    PlanCache *c = plan_cache_new(1 << 20);
    Graph *g = small_net(REAL32, 8, true), *same = small_net(REAL32, 8, true), *other = small_net(REAL32, 9, true);
    Plan *p = plan_cache_get(c, g, b, &why), *q = plan_cache_get(c, same, b, &why),
         *r = plan_cache_get(c, other, b, &why);
    CHECK(p && p == q && p != r);
    CHECK(plan_cache_count(c) == 2);
    plan_cache_release(c, p);
    plan_cache_release(c, q);
    plan_cache_release(c, r);
    for (int64_t n = 100; n < 140; n++) {
        Graph *more = small_net(REAL32, n, true);
        plan_cache_release(c, plan_cache_get(c, more, b, &why));
        graph_free(more);
    }
    CHECK(plan_cache_count(c) < 42);
    CHECK(plan_cache_count(c) > 0);
    plan_cache_free(c);
    graph_free(g), graph_free(same), graph_free(other);
    backend_free(b);
}

static void mistakes_become_problems(void)
{
    Problem why = {""};
    Backend *b = backend_cpu(1, true, &why);
    Graph *g = graph_new(REAL32, 2);
    Shape a = SHAPE(2, 3), c = SHAPE(4, 5);
    Value x = graph_input(g, "x", REAL32, &a, true), y = graph_param(g, "w", &c, PARAM_LEARNED);
    Value z = graph_matmul(g, x, PLAIN, y, PLAIN);
    CHECK(z == 0 && graph_failed(g));
    CHECK_TEXT(graph_problem(g), "cannot multiply 2x3 by 4x5");
    CHECK(graph_add(g, z, x) == 0 && graph_softmax(g, z, 9) == 0 && graph_reduce_all(g, REDUCE_SUM, z) == 0);
    CHECK(plan_make(g, b, &why) == NULL);
    CHECK_TEXT(why.text, "cannot multiply 2x3 by 4x5");
    graph_free(g);
    backend_free(b);
}

/* Tasks of the phase that has the step of this name, in a plan for two threads of a convolution of 64 channels. */
static int conv_tasks(int64_t n, int64_t side, int64_t kernel, bool gradient, const char *step)
{
    Problem why = {""};
    Backend *b = backend_cpu(2, false, &why);
    Graph *g = graph_new(REAL32, n);
    Shape xs = {.rank = 4, .dim = {n, 64, side, side}}, ws = {.rank = 4, .dim = {64, 64, kernel, kernel}};
    Window window = window_make(2, (const int64_t[]){kernel, kernel});
    Value x = graph_input(g, "x", REAL32, &xs, true), w = graph_param(g, "w", &ws, PARAM_LEARNED), dx = 0;
    Value y = graph_conv(g, x, w, &window);
    if (gradient)
        CHECK(graph_gradient(g, graph_reduce_all(g, REDUCE_SUM, graph_mul(g, y, y)), 0, &x, 1, &dx));
    graph_output(g, "y", gradient ? dx : y);
    Plan *p = plan_make(g, b, &why);
    char *text = p ? plan_text(p) : NULL, *at = text ? strstr(text, step) : NULL;
    int tasks = 0;
    for (char *phase = text; at && phase && phase < at; phase = strstr(phase + 1, "phase "))
        if (sscanf(phase, "phase %*d: %d tasks", &tasks) != 1)
            tasks = 0;
    free(text);
    plan_free(p);
    graph_free(g);
    backend_free(b);
    return tasks;
}

static void long_work_is_cut_as_it_should_be(void)
{
    CHECK(conv_tasks(1, 1000, 3, false, "conv+") > 100); /* a second of work: a run is stopped between tasks */
    if (cpu_kernels()->lanes == 8) {
        CHECK(conv_tasks(8, 56, 3, true, "conv+") >= 4); /* blocks of tiles */
        CHECK(conv_tasks(8, 56, 5, true, "conv_data") == 2); /* each reads the whole picture: 32 channels, not 2 */
    }
}

/* Steps of the plan of Ramp[normalised x], with the moving mean and, when asked, with what the ramp reads besides. */
static int norm_steps(bool both)
{
    Problem why = {""};
    Backend *b = backend_cpu(1, false, &why);
    Graph *g = graph_new(REAL32, 6);
    Shape xs = SHAPE(6, 3, 5, 5), cs = SHAPE(3);
    Value x = graph_input(g, "x", REAL32, &xs, true), scale = graph_param(g, "scale", &cs, PARAM_LEARNED), mean, variance;
    Value y = graph_batch_norm(g, x, 1, scale, scale, 0.001, &mean, &variance);
    graph_output(g, "ramp", graph_unary(g, MAP_RAMP, y));
    graph_output(g, "mean", mean);
    if (both)
        graph_output(g, "y", y);
    Plan *p = plan_make(g, b, &why);
    char *text = p ? plan_text(p) : NULL;
    int steps = 0;
    CHECK(text && sscanf(text, "%d steps", &steps) == 1);
    free(text);
    plan_free(p);
    graph_free(g);
    backend_free(b);
    return steps;
}

static void normalisation_takes_its_ramp_along(void)
{
    CHECK(norm_steps(false) == 1);
    CHECK(norm_steps(true) == 2);
}

int main(void)
{
    TEST(same_bits_for_any_number_of_threads);
    TEST(float_agrees_with_double);
    TEST(shared_memory_changes_nothing);
    TEST(random_numbers_depend_on_places_only);
    TEST(cache_knows_its_plans);
    TEST(mistakes_become_problems);
    TEST(long_work_is_cut_as_it_should_be);
    TEST(normalisation_takes_its_ramp_along);
    return test_report();
}
