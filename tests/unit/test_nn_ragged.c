/* Ragged batches: random nets over sequences of different lengths give in one padded batch what they give one example at
 * a time, whatever stands in the padding, and their gradients are exact zeros there. */
#include "tests/unit/test.h"
#include "nn/cpu/kernels.h"
#include "nn/plan.h"
#include "nn/sample.h"
#include <stdlib.h>

enum { NETS = 240, EXAMPLES = 4, WIDTH = 3 };

static const int lengths_of[EXAMPLES] = {5, 2, 7, 4};

static Value array(Graph *g, int *made, Shape s)
{
    char key[16];
    snprintf(key, sizeof key, "a%d", (*made)++);
    return graph_param(g, key, &s, PARAM_LEARNED);
}

static Value carrying(Graph *g, Value y, Value from)
{
    graph_set_lengths(g, y, graph_lengths(g, from));
    return y;
}

static Value dense(Graph *g, int *made, Value x)
{
    Shape s = graph_shape(g, x), rows = SHAPE(s.dim[0] * s.dim[1], s.dim[2]);
    Value y = graph_matmul(g, graph_reshape(g, x, &rows), PLAIN, array(g, made, SHAPE(s.dim[2], s.dim[2])), TRANSPOSED);
    return carrying(g, graph_reshape(g, graph_add_row(g, y, array(g, made, SHAPE(s.dim[2]))), &s), x);
}

/* A window of 3 along the sequence with one place of padding at both ends: lengths stay. */
static Value window_along(Graph *g, Sampler *s, int *made, Value x)
{
    Window w = window_make(1, (int64_t[]){3});
    w.before[0] = w.after[0] = 1;
    int kind = (int)sample_int(s, 0, 3);
    Value in = kind == POOL_MAX ? graph_extend(g, x) : graph_within(g, x, 0), y;
    in = graph_permute(g, in, (int[]){0, 2, 1});
    if (kind == 3)
        y = graph_conv(g, in, array(g, made, SHAPE(WIDTH, WIDTH, 3)), &w);
    else
        y = graph_pool(g, (PoolKind)kind, in, &w);
    return carrying(g, graph_permute(g, y, (int[]){0, 2, 1}), x);
}

static Value folded(Graph *g, int *made, Value x)
{
    int64_t n = graph_batch(g);
    Shape one = SHAPE(n, WIDTH), s = graph_shape(g, x);
    Graph *b = graph_new(graph_real(g), n);
    char key[16];
    snprintf(key, sizeof key, "a%d", (*made)++);
    Value st = graph_input(b, "s", graph_real(g), &one, true), in = graph_input(b, "x", graph_real(g), &one, true);
    Value w = graph_param(b, key, &(Shape){.rank = 2, .dim = {WIDTH, WIDTH}}, PARAM_LEARNED);
    Value next = graph_add(b, graph_matmul(b, st, PLAIN, w, TRANSPOSED), graph_unary(b, MAP_SQUARE, in));
    graph_output(b, "s", graph_unary(b, MAP_SIN, next));
    graph_output(b, "y", next);
    Value out[3], start = graph_fill(g, &one, 0.5);
    if (!graph_loop(g, b, s.dim[1], &start, 1, &x, 1, NULL, 0, out))
        return 0;
    return graph_add(g, out[2], graph_repeat(g, out[0], 1, s.dim[1]));
}

static Value sequence_layer(Graph *g, Sampler *s, int *made, Value x)
{
    int one = 1;
    switch (sample_int(s, 0, 12)) {
    case 0: return graph_unary(g, MAP_TANH, x);
    case 1: return dense(g, made, x);
    case 2: {
        RecurrentKind kind = (RecurrentKind)sample_int(s, 0, 2);
        int64_t rows = WIDTH * recurrent_gates(kind);
        Value last, cell, y = graph_recurrent(g, kind, x, array(g, made, SHAPE(rows, WIDTH)),
                                              array(g, made, SHAPE(rows, WIDTH)), array(g, made, SHAPE(rows)), 0, 0, &last,
                                              &cell);
        return graph_add(g, y, graph_repeat(g, last, 1, graph_shape(g, x).dim[1]));
    }
    case 3: return graph_reverse(g, x, 1);
    case 4: return graph_scale(g, graph_cumulate(g, x, 1), 0.3);
    case 5: return graph_softmax(g, x, 1);
    case 6: return graph_log_softmax(g, x, 1);
    case 7:
    case 8: return window_along(g, s, made, x);
    case 9: return carrying(g, graph_attention(g, x, x, x, 0.5, sample_int(s, -1, 0)), x);
    case 10: return folded(g, made, x);
    case 11: return graph_sub(g, x, graph_reduce(g, REDUCE_MEAN, x, 1, &one, true));
    default: return graph_softmax(g, x, 2);
    }
}

/* A number for each example. */
static Value reduced(Graph *g, Sampler *s, Value x)
{
    int one = 1, two = 2;
    ReduceKind kind = (ReduceKind)sample_int(s, 0, REDUCE_KINDS - 1);
    switch (sample_int(s, 0, 7)) {
    case 0: return graph_reduce_rest(g, kind, x);
    case 1: return graph_reduce_rest(g, REDUCE_MEAN, graph_unary(g, MAP_SQUARE, graph_reduce(g, kind, x, 1, &one, false)));
    case 2: return graph_reduce_rest(g, REDUCE_SUM, graph_sequence_last(g, x));
    case 3: return graph_reduce_rest(g, REDUCE_SUM, graph_variance(g, x, 1, &one, sample_int(s, 0, 1), true));
    case 4: return graph_reduce_rest(g, REDUCE_SUM, graph_unary(g, MAP_SQUARE, graph_contract(g, x, x, 1, 1, &one, &one)));
    case 5: {
        Value sorted = graph_sort(g, graph_reduce(g, REDUCE_SUM, x, 1, &two, false));
        return graph_reduce_rest(g, REDUCE_MEAN, graph_mul(g, sorted, graph_cumulate(g, sorted, 1)));
    }
    case 6: {
        Shape s2 = graph_shape(g, x);
        s2.rank = 2;
        Value target = graph_input(g, "t", INT32, &s2, true);
        return graph_reduce_rest(g, REDUCE_MEAN, graph_cross_entropy(g, graph_softmax(g, x, 2), target));
    }
    default: return graph_reduce_rest(g, REDUCE_MEAN, graph_unary(g, MAP_SQUARE, x));
    }
}

static Graph *random_net(ElementType real, int64_t n, int64_t steps, bool ragged, uint64_t seed)
{
    Graph *g = graph_new(real, n);
    Sampler s = {.state = seed};
    Shape in = SHAPE(n, steps, WIDTH), ls = SHAPE(n);
    int made = 0;
    Value x = graph_input(g, "x", real, &in, true), y = x;
    if (ragged)
        graph_set_lengths(g, x, graph_input(g, "l", INT32, &ls, true));
    for (int64_t k = sample_int(&s, 0, 3); k > 0; k--)
        y = sequence_layer(g, &s, &made, y);
    Value loss = reduced(g, &s, y), wrt[24] = {x}, d[24];
    int count = 1;
    for (Value v = 1; v <= g->length && count < 24; v++)
        if (graph_node(g, v)->op == OP_PARAM)
            wrt[count++] = v;
    graph_output(g, "loss", loss);
    if (graph_gradient(g, loss, 0, wrt, count, d))
        for (int i = 0; i < count; i++)
            graph_output(g, "d", d[i]);
    return g;
}

typedef struct Numbers {
    double loss[EXAMPLES], d_x[EXAMPLES][8 * WIDTH], d_w[2000];
    int weights;
} Numbers;

static double number_at(uint64_t stream, int64_t i)
{
    Sampler r = {.state = stream * 1000003 + (uint64_t)i * 7919 + 1};
    sample_int(&r, 0, 1);
    return (double)sample_int(&r, -8388607, 8388607) / 8388608;
}

static void put(void *data, ElementType type, int64_t i, double x)
{
    if (type == INT32)
        ((int32_t *)data)[i] = (int32_t)x;
    else if (type == REAL32)
        ((float *)data)[i] = (float)x;
    else
        ((double *)data)[i] = x;
}

static double get(const void *data, ElementType type, int64_t i)
{
    return type == REAL32 ? (double)((const float *)data)[i] : ((const double *)data)[i];
}

/* Examples first.. of the batch at `steps` steps; what stands in the padding depends on `garbage`. */
static void fill_input(const Plan *p, int i, void *data, int first, int64_t n, int64_t steps, int garbage)
{
    ElementType type;
    const char *name = plan_input_name(p, i);
    plan_input_shape(p, i, &type);
    for (int64_t e = 0; e < n; e++) {
        int length = lengths_of[first + e];
        if (name[0] == 'l')
            put(data, type, e, length);
        int64_t each = name[0] == 'x' ? WIDTH : 1;
        for (int64_t k = 0; name[0] != 'l' && k < steps * each; k++) {
            double real = number_at((uint64_t)(first + e + 1), k), pad = 3 * number_at((uint64_t)garbage + 50, e * 100 + k);
            double x = k < length * each ? real : pad;
            put(data, type, e * steps * each + k, name[0] == 't' ? 1 + floor(fabs(x) * 0.99 * (k < length * each ? WIDTH : 1)) : x);
        }
    }
}

static bool run_net(uint64_t seed, const Backend *b, ElementType real, int first, int64_t n, int64_t steps, int garbage,
                    Numbers *r)
{
    Problem why = {""};
    Graph *g = random_net(real, n, steps, n > 1, seed);
    Plan *p = graph_failed(g) ? NULL : plan_make(g, b, &why);
    if (!CHECK(p != NULL)) {
        printf("net %d: %s%s\n", (int)seed, graph_problem(g), why.text);
        graph_free(g);
        return false;
    }
    PlanRun *run = run_begin(p, &why);
    void *data[64];
    int datas = 0;
    for (int i = 0; i < plan_inputs(p); i++) {
        Shape s = plan_input_shape(p, i, NULL);
        run_bind_input(run, i, data[datas] = calloc((size_t)shape_count(&s), 8));
        fill_input(p, i, data[datas++], first, n, steps, garbage);
    }
    for (int i = 0; i < plan_params(p); i++) {
        Shape s = plan_param_shape(p, i, NULL);
        run_bind_param(run, i, data[datas] = calloc((size_t)shape_count(&s), 8));
        for (int64_t k = 0; k < shape_count(&s); k++)
            put(data[datas], real, k, number_at((uint64_t)plan_param_key(p, i)[1] + 1000, k));
        datas++;
    }
    run_execute(run, 1, 1, 0, NULL);
    for (int64_t e = 0; e < n; e++) {
        r->loss[first + e] = get(run_output(run, 0), real, e);
        for (int64_t k = 0; k < steps * WIDTH; k++)
            r->d_x[first + e][k] = get(run_output(run, 1), real, e * steps * WIDTH + k);
    }
    int at = 0;
    for (int i = 2; i < plan_outputs(p); i++) {
        Shape s = plan_output_shape(p, i, NULL);
        for (int64_t k = 0; k < shape_count(&s) && at < (int)COUNT(r->d_w); k++)
            r->d_w[at++] += get(run_output(run, i), real, k);
    }
    r->weights = at;
    run_end(run);
    plan_free(p);
    graph_free(g);
    for (int i = 0; i < datas; i++)
        free(data[i]);
    return true;
}

static double worst_of(const double *a, const double *b, int count, double *size)
{
    double worst = 0;
    for (int i = 0; i < count; i++) {
        *size = fmax(*size, fabs(a[i]));
        worst = a[i] - b[i] != a[i] - b[i] ? INFINITY : fmax(worst, fabs(a[i] - b[i]));
    }
    return worst;
}

static void compare(uint64_t seed, const Backend *b, ElementType real, double tolerance)
{
    enum { STEPS = 8 };
    static Numbers batch, other, alone;
    memset(&batch, 0, sizeof batch), memset(&other, 0, sizeof other), memset(&alone, 0, sizeof alone);
    if (!run_net(seed, b, real, 0, EXAMPLES, STEPS, 1, &batch) || !run_net(seed, b, real, 0, EXAMPLES, STEPS, 2, &other))
        return;
    for (int e = 0; e < EXAMPLES; e++)
        if (!run_net(seed, b, real, e, 1, lengths_of[e], 0, &alone))
            return;
    bool same = memcmp(batch.loss, other.loss, sizeof batch.loss) == 0 && memcmp(batch.d_w, other.d_w, sizeof batch.d_w) == 0;
    for (int e = 0; e < EXAMPLES; e++)
        same = same && memcmp(batch.d_x[e], other.d_x[e], sizeof(double) * (size_t)(lengths_of[e] * WIDTH)) == 0;
    if (!CHECK(same))
        printf("net %d, %s: what stands in the padding matters\n", (int)seed, element_name(real));
    double size = 0.01, d_size = 0.01, off = worst_of(alone.loss, batch.loss, EXAMPLES, &size), d_off = 0;
    for (int e = 0; e < EXAMPLES; e++) {
        d_off = fmax(d_off, worst_of(alone.d_x[e], batch.d_x[e], lengths_of[e] * WIDTH, &d_size));
        for (int k = lengths_of[e] * WIDTH; k < STEPS * WIDTH; k++)
            if (!CHECK(batch.d_x[e][k] == 0)) {
                printf("net %d: gradient %g in the padding\n", (int)seed, batch.d_x[e][k]);
                k = STEPS * WIDTH;
            }
    }
    double w_off = worst_of(alone.d_w, batch.d_w, batch.weights, &d_size);
    if (!CHECK(off <= tolerance * size && d_off <= tolerance * d_size && w_off <= tolerance * d_size))
        printf("net %d, %s: loss off by %g of %g, gradients by %g and %g of %g\n", (int)seed, element_name(real), off, size, d_off,
               w_off, d_size);
}

static void ragged_batches_agree_with_single_examples(void)
{
    Problem why = {""};
    Backend *b = backend_cpu(1, false, &why);
    const CpuKernels *best = b->kernels;
    const char *only = getenv("NN_NET");
    for (uint64_t seed = 1; seed <= NETS; seed++) {
        if (only && strtoull(only, NULL, 10) != seed)
            continue;
        compare(seed, b, REAL64, 1e-11);
        for (int level = 0; cpu_kernels_level(level); level++) {
            b->kernels = cpu_kernels_level(level);
            compare(seed, b, REAL32, 2e-5);
        }
        b->kernels = best;
    }
    backend_free(b);
}

/* Batch statistics of a ragged batch are those of its sequences one behind the other. */
static void batch_norm_takes_real_elements_only(void)
{
    Problem why = {""};
    Backend *b = backend_cpu(1, false, &why);
    enum { N = 3, T = 4, C = 2 };
    const int32_t length[N] = {2, 4, 1};
    double padded[N * T * C], joined[7 * C];
    int at = 0;
    for (int e = 0; e < N; e++)
        for (int k = 0; k < T * C; k++) {
            padded[e * T * C + k] = number_at(7, e * T * C + k);
            if (k < length[e] * C)
                joined[at++] = padded[e * T * C + k];
        }
    double mean[2][C], variance[2][C], dx[2][N * T * C];
    for (int which = 0; which < 2; which++) {
        Graph *g = graph_new(REAL64, which ? 1 : N);
        Shape s = which ? SHAPE(1, 7, C) : SHAPE(N, T, C), ls = SHAPE(N);
        Value x = graph_input(g, "x", REAL64, &s, true), mu, var, d;
        if (!which)
            graph_set_lengths(g, x, graph_input(g, "l", INT32, &ls, true));
        Value y = graph_batch_norm(g, x, 2, 0, 0, 0.001, &mu, &var);
        Value loss = graph_reduce_all(g, REDUCE_MEAN, graph_unary(g, MAP_EXP, y));
        graph_output(g, "mean", mu), graph_output(g, "variance", var);
        graph_gradient(g, loss, 0, &x, 1, &d);
        graph_output(g, "d", d);
        Plan *p = plan_make(g, b, &why);
        if (!CHECK(p != NULL))
            return;
        PlanRun *run = run_begin(p, &why);
        run_bind_input(run, plan_find_input(p, "x"), which ? joined : padded);
        if (!which)
            run_bind_input(run, plan_find_input(p, "l"), length);
        run_execute(run, 1, 1, 0, NULL);
        memcpy(mean[which], run_output(run, 0), sizeof mean[0]);
        memcpy(variance[which], run_output(run, 1), sizeof variance[0]);
        memcpy(dx[which], run_output(run, 2), sizeof(double) * (which ? 7 * C : N * T * C));
        run_end(run);
        plan_free(p);
        graph_free(g);
    }
    at = 0;
    for (int e = 0; e < N; e++)
        for (int k = 0; k < T * C; k++) {
            if (k < length[e] * C)
                CHECK_CLOSE(dx[0][e * T * C + k], dx[1][at++], 1e-13);
            else
                CHECK(dx[0][e * T * C + k] == 0);
        }
    for (int c = 0; c < C; c++) {
        CHECK_CLOSE(mean[0][c], mean[1][c], 1e-14);
        CHECK_CLOSE(variance[0][c], variance[1][c], 1e-14);
    }
    backend_free(b);
}

int main(void)
{
    TEST(ragged_batches_agree_with_single_examples);
    TEST(batch_norm_takes_real_elements_only);
    return test_report();
}
