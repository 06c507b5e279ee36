/* Random nets of the layers that fast kernels and the lane-blocked layout take over: results and gradients in Real32
 * with every kernel agree with the plain loops in Real64, at every level that the machine has and at sixteen lanes on
 * any, for batches that do and do not fill the lanes. */
#include "tests/unit/kernels.h"
#include "tests/unit/random_nets.h"

enum { NETS = 300, WIDE_NETS = 100 };

/* Weights that keep activations near 1: a saturated softmax has lost its gradient's digits in Real32 already. */
static double weight_size(const Shape *s)
{
    double in = s->rank < 2 ? 1 : (double)shape_count(s) / (double)s->dim[0];
    return s->rank < 2 ? 1 : 2 / sqrt(s->rank == 2 ? fmax(in, (double)s->dim[0]) : in);
}

typedef struct Bound {
    Plan *plan;
    PlanRun *run;
    void *data[64];
    int count;
} Bound;

static bool bind_and_run(Bound *b, const Graph *g, const Backend *backend)
{
    Problem why = {""};
    b->plan = plan_make(g, backend, &why);
    b->count = 0;
    if (!CHECK(b->plan != NULL)) {
        printf("%s\n", why.text);
        return false;
    }
    b->run = run_begin(b->plan, &why);
    for (int i = 0; i < plan_inputs(b->plan); i++) {
        ElementType type;
        Shape s = plan_input_shape(b->plan, i, &type);
        run_bind_input(b->run, i, b->data[b->count++] = numbers(&s, type, 1, (uint64_t)i + 77));
    }
    for (int i = 0; i < plan_params(b->plan); i++) {
        ElementType type;
        Shape s = plan_param_shape(b->plan, i, &type);
        run_bind_param(b->run, i, b->data[b->count++] = numbers(&s, type, weight_size(&s), (uint64_t)i + 777));
    }
    for (int k = 0; k < 2; k++) /* twice: nothing may be left over from the first time */
        run_execute(b->run, 5, 1, 0, NULL);
    return true;
}

static void release(Bound *b)
{
    run_end(b->run);
    plan_free(b->plan);
    for (int i = 0; i < b->count; i++)
        free(b->data[i]);
}

static double largest(const Bound *b)
{
    double size = 0;
    for (int i = 0; i < plan_outputs(b->plan); i++) {
        Shape s = plan_output_shape(b->plan, i, NULL);
        for (int64_t j = 0; j < shape_count(&s); j++)
            size = fmax(size, fabs(((const double *)run_output(b->run, i))[j]));
    }
    return size;
}

/* Largest difference relative to the size of each result; of results that are sums of almost nothing (a bias before a
 * batch normalisation has no gradient), relative to the others. */
static double difference(const Bound *exact, const Bound *fast, int *where)
{
    double worst = 0, all = largest(exact);
    for (int i = 0; i < plan_outputs(exact->plan); i++) {
        Shape s = plan_output_shape(exact->plan, i, NULL);
        int64_t count = shape_count(&s);
        const double *a = run_output(exact->run, i);
        const float *b = run_output(fast->run, i);
        double size = 0.02 * all + 1e-5, off = 0;
        for (int64_t j = 0; j < count; j++) {
            size = fmax(size, fabs(a[j]));
            off = fabs(a[j] - (double)b[j]) > off || b[j] != b[j] ? fabs(a[j] - (double)b[j]) : off;
        }
        if (off / size > worst || off != off) {
            worst = off != off ? INFINITY : off / size;
            *where = i;
        }
    }
    return worst;
}

typedef Graph *Maker(ElementType real, int64_t n, uint64_t seed);

static void compare(Maker *net, uint64_t seed, int64_t n, const Backend *plain, Backend *fast)
{
    Graph *g = net(REAL64, n, seed), *f = net(REAL32, n, seed);
    Bound a, b;
    int where = 0;
    if (graph_failed(g)) {
        printf("net %d: %s\n", (int)seed, graph_problem(g));
        CHECK(!"a net could be made");
    } else if (bind_and_run(&a, g, plain)) {
        FOR_LEVELS (k) {
            fast->kernels = k;
            if (!bind_and_run(&b, f, fast))
                continue;
            double worst = difference(&a, &b, &where);
            /* A maximum or a ramp may fall on the other side of a tie in Real32: rare, and not small. */
            if (!CHECK(worst < 2e-4)) {
                printf("net %d, batch %d, %s: output %s (%d) is off by %g\n", (int)seed, (int)n, fast->kernels->name,
                       plan_output_name(a.plan, where), where, worst);
                if (getenv("NN_SHOW")) {
                    char *text = plan_text(b.plan), *graph = graph_text(f);
                    printf("%s%s", graph, text);
                    free(text), free(graph);
                }
            }
            release(&b);
        }
        release(&a);
    }
    graph_free(g);
    graph_free(f);
}

static void random_nets_agree_with_the_plain_loops(void)
{
    static const int64_t sizes[] = {1, 8, 13, 16, 35};
    Problem why = {""};
    Backend *plain = backend_cpu(1, true, &why), *fast = backend_cpu(2, false, &why);
    const CpuKernels *best = fast->kernels;
    const char *only = getenv("NN_NET");
    for (uint64_t seed = 1; seed <= NETS; seed++)
        for (size_t k = 0; k < COUNT(sizes); k++)
            if (!only || strtoull(only, NULL, 10) == seed)
                compare(random_net, seed, sizes[k], plain, fast);
    for (uint64_t seed = 1; seed <= WIDE_NETS; seed++)
        for (int64_t n = 1; n <= 9; n += 4)
            compare(wide_net, seed, n, plain, fast);
    fast->kernels = best;
    backend_free(plain);
    backend_free(fast);
}

int main(void)
{
    TEST(random_nets_agree_with_the_plain_loops);
    return test_report();
}
