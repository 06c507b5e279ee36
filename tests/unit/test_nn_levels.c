/* Every row of the table of operations, at every level of instructions that the machine has and at sixteen lanes on any:
 *  - of rows with a gradient, random instances in Real32 with every fast kernel and layout give the results and the
 *    gradients of the plain loops in Real64, whose gradients are those that central differences give;
 *  - they give the same bits on one and on three threads;
 *  - no row is left out: each is met in the plans of these instances or of the random nets that test_nn_lanes.c compares,
 *    or stands below with the reason. */
#include "tests/unit/kernels.h"
#include "tests/unit/random_nets.h"
#include "nn/plan_inside.h"

enum { INSTANCES = 20, LEVELS = 5, INPUTS = 20, BATCHES = 2 };

static const int64_t batch[BATCHES] = {3, 35}; /* that does not fill the lanes, that fills some blocks and begins one */
static Backend *plain, *fast[2];               /* of one and three threads */

/* -- which rows were met -- */

static bool met[LEVELS][OP_COUNT];

static void meet(const Graph *g, int level)
{
    for (Value v = 1; v <= g->length; v++)
        met[level][graph_node(g, v)->op] = true;
}

/* -- instances -- */

/* A sampled operation: its inner product with weights, itself, and the gradients by all real inputs and arrays. */
typedef struct Instance {
    Sampler s;
    Graph *g;
    Plan *plan;
    PlanRun *run;
    void *data[2 * INPUTS]; /* of inputs, then of arrays */
    void *at[INPUTS];       /* numbers of those that output 2 + k is the gradient by */
    int bound, gradients;
} Instance;

static void make_graph(Instance *t, OpCode op, ElementType real, int64_t n, uint64_t seed)
{
    *t = (Instance){.s = {.state = seed}, .g = graph_new(real, n)};
    Graph *g = t->g;
    Value y = op_type(op)->sample(g, &t->s), wrt[INPUTS], d[INPUTS];
    Shape shape = graph_shape(g, y); /* the weights are an array: from constants alone gradients would be folded away */
    Value total = graph_reduce_all(g, REDUCE_SUM, graph_mul(g, y, graph_param(g, "weights", &shape, PARAM_LEARNED)));
    graph_output(g, "total", total);
    graph_output(g, "y", y);
    for (Value v = 1; v <= g->length && t->gradients < INPUTS; v++)
        if ((graph_node(g, v)->op == OP_INPUT && graph_type(g, v) == real) || graph_node(g, v)->op == OP_PARAM)
            wrt[t->gradients++] = v;
    graph_gradient(g, total, 0, wrt, t->gradients, d);
    for (int i = 0; i < t->gradients; i++)
        graph_output(g, "d", d[i]);
}

/* The numbers that the sampler wants, the same in both precisions. */
static void *sampled(const Sampler *s, int i, const Shape *shape, ElementType type)
{
    double low = s->input[i].low, high = s->input[i].high;
    void *data = numbers(shape, type, (high - low) / 2, (uint64_t)i + 77);
    Sampler r = {.state = (uint64_t)i};
    for (int64_t j = 0; j < shape_count(shape); j++) {
        if (type == INT32)
            ((int32_t *)data)[j] = (int32_t)sample_int(&r, (int64_t)low, (int64_t)high);
        else if (type == REAL32)
            ((float *)data)[j] += (float)(low + high) / 2;
        else
            ((double *)data)[j] = (double)((float)((double *)data)[j] + (float)(low + high) / 2);
    }
    return data;
}

static bool run_instance(Instance *t, const Backend *backend)
{
    Problem why = {""};
    t->plan = plan_make(t->g, backend, &why);
    if (!CHECK(t->plan != NULL)) {
        printf("%s\n", why.text);
        return false;
    }
    t->plan->nanoseconds += 1e9; /* small as it is, it shall be shared among the threads */
    t->run = run_begin(t->plan, &why);
    ElementType type;
    int k = 0;
    for (int i = 0; i < plan_inputs(t->plan); i++) {
        Shape s = plan_input_shape(t->plan, i, &type);
        run_bind_input(t->run, i, t->data[t->bound] = sampled(&t->s, i, &s, type));
        if (type != INT32)
            t->at[k++] = t->data[t->bound];
        t->bound++;
    }
    for (int i = 0; i < plan_params(t->plan); i++) {
        Shape s = plan_param_shape(t->plan, i, &type);
        run_bind_param(t->run, i, t->at[k++] = t->data[t->bound++] = numbers(&s, type, 1, (uint64_t)i + 777));
    }
    return CHECK(k == t->gradients) && run_execute(t->run, 5, 1, 0, NULL);
}

static void end_instance(Instance *t)
{
    run_end(t->run);
    plan_free(t->plan);
    graph_free(t->g);
    for (int i = 0; i < t->bound; i++)
        free(t->data[i]);
}

static double total_of(Instance *t)
{
    run_execute(t->run, 5, 1, 0, NULL);
    return *(const double *)run_output(t->run, 0);
}

/* Gradients of the plain loops in Real64 beside central differences, along a random direction of each input. */
static double slope_error(Instance *t, uint64_t seed)
{
    double worst = 0;
    for (int k = 0; k < t->gradients; k++) {
        Shape s = plan_output_shape(t->plan, 2 + k, NULL);
        int64_t count = shape_count(&s);
        double *x = t->at[k], *way = numbers(&s, REAL64, 1, seed + (uint64_t)k), h = 1e-6, slope = 0;
        const double *d = run_output(t->run, 2 + k);
        for (int64_t j = 0; j < count; j++)
            slope += d[j] * way[j];
        double side[2];
        for (int i = 0; i < 2; i++) {
            for (int64_t j = 0; j < count; j++)
                x[j] += (i ? -2 : 1) * h * way[j];
            side[i] = total_of(t);
        }
        for (int64_t j = 0; j < count; j++)
            x[j] += h * way[j];
        total_of(t);
        double numeric = (side[0] - side[1]) / (2 * h), error = fabs(numeric - slope) / (1 + fabs(numeric));
        worst = error > worst || error != error ? error : worst;
        free(way);
    }
    return worst;
}

/* -- comparing -- */

static double far(const Instance *exact, const Instance *got, int output)
{
    Shape s = plan_output_shape(exact->plan, output, NULL);
    const double *a = run_output(exact->run, output);
    const float *b = run_output(got->run, output);
    double size = 1e-3, off = 0;
    for (int64_t j = 0; j < shape_count(&s); j++) {
        double distance = fabs(a[j] - (double)b[j]);
        size = fmax(size, fabs(a[j]));
        off = distance > off || distance != distance ? distance : off;
    }
    return off / size;
}

static bool same_bits(const Instance *a, const Instance *b)
{
    bool same = true;
    for (int i = 0; i < plan_outputs(a->plan); i++) {
        Shape s = plan_output_shape(a->plan, i, NULL);
        same = same && memcmp(run_output(a->run, i), run_output(b->run, i), (size_t)shape_count(&s) * sizeof(float)) == 0;
    }
    return same;
}

static void compare_level(const Instance *exact, OpCode op, int64_t n, uint64_t seed, const CpuKernels *k, int level)
{
    Instance t[2];
    bool ran = true;
    for (int i = 0; i < 2; i++) {
        make_graph(&t[i], op, REAL32, n, seed);
        fast[i]->kernels = k;
        ran = run_instance(&t[i], fast[i]) && ran;
    }
    for (int i = 1; ran && i < plan_outputs(exact->plan); i++)
        if (!CHECK(far(exact, &t[0], i) < 2e-5))
            printf("%s, batch %d, seed %d, %s: output %d is off by %g\n", op_type(op)->name, (int)n, (int)seed, k->name, i,
                   far(exact, &t[0], i));
    if (ran && !CHECK(same_bits(&t[0], &t[1])))
        printf("%s, batch %d, seed %d, %s: other bits on three threads\n", op_type(op)->name, (int)n, (int)seed, k->name);
    if (ran)
        meet(t[0].plan->graph, level);
    for (int i = 0; i < 2; i++)
        end_instance(&t[i]);
}

static void compare(OpCode op, int64_t n, uint64_t seed)
{
    Instance exact;
    make_graph(&exact, op, REAL64, n, seed);
    if (run_instance(&exact, plain)) {
        if (!CHECK(slope_error(&exact, seed) < 1e-6))
            printf("%s, batch %d, seed %d: differences give another gradient\n", op_type(op)->name, (int)n, (int)seed);
        int level = 0;
        FOR_LEVELS (k)
            compare_level(&exact, op, n, seed, k, level++);
    }
    end_instance(&exact);
}

static void every_row_agrees_with_the_plain_loops_and_with_differences(void)
{
    for (int op = 1; op < OP_COUNT; op++)
        for (uint64_t seed = 1; seed <= INSTANCES && op_type((OpCode)op)->sample; seed++)
            for (int i = 0; i < BATCHES; i++)
                compare((OpCode)op, batch[i], seed * 1000003u + (uint64_t)op);
}

/* -- nothing left out -- */

static void meet_nets(const CpuKernels *k, int level)
{
    fast[1]->kernels = k;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        Graph *net[] = {random_net(REAL32, 35, seed), random_net(REAL32, 1, seed), wide_net(REAL32, 1, seed), wide_net(REAL32, 5, seed),
                        wide_net(REAL32, 9, seed)};
        for (size_t i = 0; i < COUNT(net); i++) {
            Problem why = {""};
            Plan *p = graph_failed(net[i]) ? NULL : plan_make(net[i], fast[1], &why);
            if (p)
                meet(p->graph, level);
            plan_free(p);
            graph_free(net[i]);
        }
    }
}

/* Rows that no sample reaches, and who proves them. */
static const struct {
    OpCode op;
    const char *why;
} elsewhere[] = {
    {OP_DRAW, "one plain loop at every level, and no gradient; its distributions: tests/cases/nn"},
    {OP_STORE, "test_nn_train.c"},
    {OP_ASK, "a question to the caller, which computes nothing: CompiledLayer in tests/nn/loops.wl"},
    {OP_ADAM, "test_nn_train.c, at every level"},
    {OP_SGD, "test_nn_train.c, at every level"},
    {OP_SIGN_SGD, "test_nn_train.c, at every level"},
    {OP_RMSPROP, "test_nn_train.c, at every level"},
};

static bool excused(OpCode op)
{
    for (size_t i = 0; i < COUNT(elsewhere); i++)
        if (elsewhere[i].op == op)
            return true;
    return false;
}

static void no_row_is_left_out(void)
{
    int level = 0;
    FOR_LEVELS (k) {
        meet_nets(k, level);
        for (int op = 1; op < OP_COUNT; op++)
            if (!CHECK(met[level][op] != excused((OpCode)op)))
                printf("%s at %s: %s\n", op_type((OpCode)op)->name, k->name,
                       met[level][op] ? "is met after all" : "is in no plan that a test compares");
        level++;
    }
}

int main(void)
{
    Problem why = {""};
    plain = backend_cpu(1, true, &why);
    fast[0] = backend_cpu(1, false, &why), fast[1] = backend_cpu(3, false, &why);
    const CpuKernels *best = fast[0]->kernels;
    TEST(every_row_agrees_with_the_plain_loops_and_with_differences);
    TEST(no_row_is_left_out);
    fast[0]->kernels = fast[1]->kernels = best;
    backend_free(plain), backend_free(fast[0]), backend_free(fast[1]);
    return test_report();
}
