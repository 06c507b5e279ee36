/* bench_nn.c - rates of whole training steps and evaluations inside the engine.
 *
 *     bench_nn [threads] [what]     what: lenet mlp lstm tiny infer infer1; all without a word. Prints one line each.
 */
#include "nn/train.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static Backend *backend;
static bool show;

/* Seconds: of the clock, or with NN_CPU set of the processor's work (for one thread on a busy machine). */
static double seconds_now(void)
{
    return getenv("NN_CPU") ? (double)clock() / CLOCKS_PER_SEC : train_clock();
}

static double unit(uint64_t *s)
{
    *s = *s * 6364136223846793005u + 1442695040888963407u;
    return (double)(*s >> 40) / (double)(1 << 24);
}

/* Arrays of a plan filled with small numbers, scaled by what comes in. */
static void bind_random(Trainer *t, const Plan *p, void **owned, int *count)
{
    uint64_t s = 1;
    for (int i = 0; i < plan_params(p); i++) {
        Shape shape = plan_param_shape(p, i, NULL);
        if (optimiser_owns(plan_param_key(p, i)))
            continue;
        int64_t n = shape_count(&shape), in = shape.rank > 1 ? n / shape.dim[0] : 0;
        float *x = calloc((size_t)n + 16, sizeof *x);
        for (int64_t j = 0; in && j < n; j++)
            x[j] = (float)((2 * unit(&s) - 1) * sqrt(3.0 / (double)in));
        owned[(*count)++] = x;
        trainer_bind(t, plan_param_key(p, i), x, NULL);
    }
}

static Value dense(Graph *g, Value x, const char *name, int64_t out)
{
    char key[2][64];
    snprintf(key[0], sizeof key[0], "%s/w", name);
    snprintf(key[1], sizeof key[1], "%s/b", name);
    Shape w = {.rank = 2, .dim = {out, graph_shape(g, x).dim[1]}}, b = {.rank = 1, .dim = {out}};
    return graph_add_row(g, graph_matmul(g, x, PLAIN, graph_param(g, key[0], &w, PARAM_LEARNED), TRANSPOSED),
                         graph_param(g, key[1], &b, PARAM_LEARNED));
}

static Value conv_pool(Graph *g, Value x, const char *name, int64_t out)
{
    char key[2][64];
    snprintf(key[0], sizeof key[0], "%s/w", name);
    snprintf(key[1], sizeof key[1], "%s/b", name);
    Shape w = {.rank = 4, .dim = {out, graph_shape(g, x).dim[1], 5, 5}}, b = {.rank = 1, .dim = {out}};
    Window win = window_make(2, (const int64_t[]){5, 5}), two = window_make(2, (const int64_t[]){2, 2});
    two.stride[0] = two.stride[1] = 2;
    x = graph_conv(g, x, graph_param(g, key[0], &w, PARAM_LEARNED), &win);
    x = graph_unary(g, MAP_RAMP, graph_add_along(g, x, graph_param(g, key[1], &b, PARAM_LEARNED), 1));
    return graph_pool(g, POOL_MAX, x, &two);
}

static void finish(Graph *g, Value y, int64_t n, bool train)
{
    Value p = graph_softmax(g, y, -1);
    if (!train) {
        graph_output(g, "p", p);
        return;
    }
    Shape ts = {.rank = 1, .dim = {n}};
    Value t = graph_input(g, "t", INT32, &ts, true);
    Value loss = graph_reduce_all(g, REDUCE_MEAN, graph_cross_entropy(g, p, t));
    graph_output(g, "loss", loss);
    Optimiser adam = optimiser_default(OPTIMISER_ADAM);
    graph_optimise(g, loss, &adam);
}

static Graph *lenet(int64_t n, bool train)
{
    Graph *g = graph_new(REAL32, n);
    Shape xs = {.rank = 4, .dim = {n, 1, 28, 28}};
    Value x = graph_input(g, "x", REAL32, &xs, true);
    x = conv_pool(g, conv_pool(g, x, "c1", 20), "c2", 50);
    x = graph_unary(g, MAP_RAMP, dense(g, graph_flatten(g, x, 1, -1), "d1", 500));
    finish(g, dense(g, x, "d2", 10), n, train);
    return g;
}

static Graph *mlp(int64_t n, bool train)
{
    Graph *g = graph_new(REAL32, n);
    Shape xs = {.rank = 2, .dim = {n, 784}};
    Value x = graph_input(g, "x", REAL32, &xs, true);
    x = graph_unary(g, MAP_RAMP, dense(g, x, "d1", 512));
    x = graph_unary(g, MAP_RAMP, dense(g, x, "d2", 512));
    finish(g, dense(g, x, "d3", 10), n, train);
    return g;
}

static Graph *lstm(int64_t n, bool train)
{
    enum { T = 100, K = 64, M = 256 };
    Graph *g = graph_new(REAL32, n);
    Shape xs = {.rank = 3, .dim = {n, T, K}}, wi = {.rank = 2, .dim = {4 * M, K}}, ws = {.rank = 2, .dim = {4 * M, M}};
    Shape b = {.rank = 1, .dim = {4 * M}};
    Value x = graph_input(g, "x", REAL32, &xs, true);
    Value y = graph_recurrent(g, RECURRENT_LSTM, x, graph_param(g, "wi", &wi, PARAM_LEARNED),
                              graph_param(g, "ws", &ws, PARAM_LEARNED), graph_param(g, "b", &b, PARAM_LEARNED), 0, 0,
                              NULL, NULL);
    finish(g, dense(g, graph_sequence_last(g, y), "d", 64), n, train);
    return g;
}

/* Two layers on four points. */
static Graph *tiny(int64_t n, bool train)
{
    Graph *g = graph_new(REAL32, n);
    Shape xs = {.rank = 2, .dim = {n, 2}};
    Value x = graph_input(g, "x", REAL32, &xs, true);
    finish(g, dense(g, graph_unary(g, MAP_TANH, dense(g, x, "d1", 8)), "d2", 10), n, train);
    return g;
}

static double fill_and_run(const char *name, Graph *g, int64_t n, int64_t each, int64_t rows)
{
    Problem why = {""};
    Plan *p = plan_make(g, backend, &why);
    if (!p) {
        printf("%s: %s\n", name, why.text);
        return 0;
    }
    if (show) {
        char *text = plan_text(p);
        printf("%s", text);
        free(text);
    }
    uint8_t *x = malloc((size_t)(rows * each));
    int32_t *t = malloc((size_t)rows * sizeof *t);
    uint64_t s = 5;
    for (int64_t i = 0; i < rows * each; i++)
        x[i] = (uint8_t)(256 * unit(&s));
    for (int64_t i = 0; i < rows; i++)
        t[i] = 1 + (int32_t)(10 * unit(&s));
    Column columns[2] = {column_make(UINT8, x, each), column_make(INT32, t, 1)};
    Trainer *tr = trainer_new(columns, (const char *const[]){"x", "t"}, 2, &why);
    void *owned[64];
    int count = 0;
    bind_random(tr, p, owned, &count);
    if (!trainer_add_plan(tr, p, &why))
        printf("%s: %s\n", name, why.text);
    double best = 1e9;
    for (int round = 0; round < 5; round++) {
        TrainJob job = {.rows = rows, .batch = n, .rate = 0.001, .first_step = round * rows / n};
        double start = seconds_now();
        trainer_run(tr, &job);
        double seconds = seconds_now() - start;
        best = seconds < best ? seconds : best;
    }
    trainer_free(tr);
    for (int i = 0; i < count; i++)
        free(owned[i]);
    free(x), free(t);
    plan_free(p);
    graph_free(g);
    return (double)rows / best;
}

int main(int argc, char **argv)
{
    Problem why = {""};
    int threads = argc > 1 ? atoi(argv[1]) : 0;
    const char *what = argc > 2 ? argv[2] : "";
    backend = backend_cpu(threads, getenv("NN_PLAIN") != NULL, &why);
    show = getenv("NN_SHOW") != NULL;
#define WANTED(name) (!*what || strcmp(what, name) == 0)
    if (WANTED("lenet"))
        printf("LeNet training, batch 64: %.0f images/s\n", fill_and_run("lenet", lenet(64, true), 64, 784, 64 * 40));
    if (WANTED("infer1"))
        printf("LeNet inference, batch 1: %.0f calls/s\n", fill_and_run("lenet", lenet(1, false), 1, 784, 2000));
    if (WANTED("infer"))
        printf("LeNet inference, batch 256: %.0f images/s\n",
               fill_and_run("lenet", lenet(256, false), 256, 784, 256 * 20));
    if (WANTED("mlp"))
        printf("MLP training, batch 128: %.0f images/s\n", fill_and_run("mlp", mlp(128, true), 128, 784, 128 * 50));
    if (WANTED("lstm"))
        printf("LSTM 256 x 100 training, batch 32: %.0f steps/s\n",
               100 * fill_and_run("lstm", lstm(32, true), 32, 6400, 32 * 4));
    if (WANTED("tiny"))
        printf("tiny net, 10,000 steps: %.2f ms\n", 4e7 / fill_and_run("tiny", tiny(4, true), 4, 2, 40000));
    backend_free(backend);
    return 0;
}
