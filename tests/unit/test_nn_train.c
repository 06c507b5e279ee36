/* Training: the optimisers' formulas against a few lines of arithmetic, the loop over batches, evaluation in blocks. */
#include "tests/unit/kernels.h"
#include "nn/sample.h"
#include "nn/train.h"
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

static Backend *backend;

/* loss = mean (w x + b - t)^2 over a batch of n numbers. */
static Graph *line_net(ElementType real, int64_t n, const Optimiser *o)
{
    Graph *g = graph_new(real, n);
    Shape xs = SHAPE(n), one = {0};
    Value x = graph_input(g, "x", real, &xs, true), t = graph_input(g, "t", real, &xs, true);
    Value w = graph_param(g, "w", &one, PARAM_LEARNED), b = graph_param(g, "b", &one, PARAM_LEARNED);
    graph_param_rate(g, b, 0.5);
    Value y = graph_add(g, graph_mul(g, w, x), b);
    Value loss = graph_reduce_all(g, REDUCE_MEAN, graph_unary(g, MAP_SQUARE, graph_sub(g, y, t)));
    graph_output(g, "loss", loss);
    graph_optimise(g, loss, o);
    return g;
}

/* The formulas once more, for one array of one number. */
typedef struct Single {
    double w, m, v, d;
} Single;

static void single_step(Single *s, const Optimiser *o, double g, double rate, double t)
{
    const ArrayRule *r = &o->all;
    bool clip_first = o->kind == OPTIMISER_SGD || o->kind == OPTIMISER_SIGN_SGD;
    double c = r->gradient_clip > 0 ? r->gradient_clip : INFINITY;
    g = clip_first ? fmin(fmax(g, -c), c) + r->l2 * s->w : fmin(fmax(g + r->l2 * s->w, -c), c);
    switch (o->kind) {
    case OPTIMISER_ADAM:
        s->m = o->beta1 * s->m + (1 - o->beta1) * g;
        s->v = o->beta2 * s->v + (1 - o->beta2) * g * g;
        s->w -= rate * sqrt(1 - pow(o->beta2, t)) / (1 - pow(o->beta1, t)) * s->m / (sqrt(s->v) + o->epsilon);
        break;
    case OPTIMISER_SGD:
        s->m = o->momentum * s->m - rate * g;
        s->w += s->m;
        break;
    case OPTIMISER_SIGN_SGD:
        s->m = o->momentum * s->m + (1 - o->momentum) * g;
        s->w -= rate * ((s->m > 0) - (s->m < 0));
        break;
    default:
        s->v = o->beta1 * s->v + (1 - o->beta1) * g * g;
        if (o->momentum != 0) {
            s->m = o->beta1 * s->m + (1 - o->beta1) * g;
            s->d = o->momentum * s->d - rate * g / sqrt(s->v - s->m * s->m + o->epsilon);
            s->w += s->d;
        } else {
            s->w -= rate * g / sqrt(s->v + o->epsilon);
        }
    }
    if (r->weight_clip > 0)
        s->w = fmin(fmax(s->w, -r->weight_clip), r->weight_clip);
}

static void follow(const Optimiser *o, ElementType real, double tolerance)
{
    enum { N = 4, STEPS = 30 };
    const double x[N] = {-1, 0.5, 2, 3}, y[N] = {0.5, 1, -1, 2};
    Problem why = {""};
    Graph *g = line_net(real, N, o);
    Plan *p = plan_make(g, backend, &why);
    if (!CHECK(p != NULL))
        return;
    double w64 = 0.3, b64 = -0.2;
    float w32 = 0.3f, b32 = -0.2f;
    Column columns[2] = {column_make(REAL64, x, 1), column_make(REAL64, y, 1)};
    Trainer *t = trainer_new(columns, (const char *const[]){"x", "t"}, 2, &why);
    trainer_bind(t, "w", real == REAL64 ? (void *)&w64 : (void *)&w32, &why);
    trainer_bind(t, "b", real == REAL64 ? (void *)&b64 : (void *)&b32, &why);
    CHECK(trainer_add_plan(t, p, &why));
    Single w = {.w = 0.3}, b = {.w = -0.2};
    for (int step = 1; step <= STEPS; step++) {
        double dw = 0, db = 0;
        for (int i = 0; i < N; i++) {
            double e = w.w * x[i] + b.w - y[i];
            dw += 2 * e * x[i] / N;
            db += 2 * e / N;
        }
        single_step(&w, o, dw, 0.01, step);
        single_step(&b, o, db, 0.005, step);
        TrainJob job = {.rows = N, .batch = N, .rate = 0.01, .first_step = step - 1};
        CHECK(trainer_run(t, &job) == TRAIN_DONE && job.step == 1);
    }
    CHECK_CLOSE(real == REAL64 ? w64 : (double)w32, w.w, tolerance);
    CHECK_CLOSE(real == REAL64 ? b64 : (double)b32, b.w, tolerance);
    trainer_free(t);
    plan_free(p);
    graph_free(g);
}

static void optimisers_follow_their_formulas(void)
{
    for (int kind = OPTIMISER_ADAM; kind <= OPTIMISER_RMSPROP; kind++)
        for (int variant = 0; variant < 3; variant++) {
            Optimiser o = optimiser_default((OptimiserKind)kind);
            if (variant == 1)
                o.all = (ArrayRule){.l2 = 0.1, .gradient_clip = 1.5, .weight_clip = 0.35};
            if (variant == 2)
                o.momentum = kind == OPTIMISER_SGD ? 0 : 0.9;
            follow(&o, REAL64, 1e-13);
            follow(&o, REAL32, kind == OPTIMISER_SIGN_SGD ? 2e-5 : 1e-5);
        }
}

static void partial_batches_ask_for_their_plan(void)
{
    Problem why = {""};
    Optimiser o = optimiser_default(OPTIMISER_SGD);
    double x[7] = {1, 2, 3, 4, 5, 6, 7}, y[7] = {2, 4, 6, 8, 10, 12, 14}, record[4] = {0};
    double w = 0, b = 0;
    Column columns[2] = {column_make(REAL64, x, 1), column_make(REAL64, y, 1)};
    Graph *g = line_net(REAL64, 3, &o), *rest = line_net(REAL64, 1, &o);
    Plan *p = plan_make(g, backend, &why), *q = plan_make(rest, backend, &why);
    Trainer *t = trainer_new(columns, (const char *const[]){"x", "t"}, 2, &why);
    trainer_bind(t, "w", &w, &why);
    trainer_bind(t, "b", &b, &why);
    CHECK(trainer_add_plan(t, p, &why));
    const int64_t order[7] = {6, 5, 4, 3, 2, 1, 0};
    TrainJob job = {.index = order, .rows = 7, .batch = 3, .rate = 0.001, .record = record};
    CHECK(trainer_run(t, &job) == TRAIN_NEEDS_PLAN && job.need == 1 && job.step == 2 && job.row == 6);
    CHECK(trainer_add_plan(t, q, &why));
    CHECK(trainer_run(t, &job) == TRAIN_DONE && job.step == 3 && job.row == 7);
    CHECK_CLOSE(record[0], (14. * 14 + 12. * 12 + 10. * 10) / 3, 1e-12);
    CHECK(record[1] < record[0] && record[2] > 0 && w > 0);
    const int stop = 1;
    TrainJob other = {.rows = 7, .batch = 3, .rate = 0.001, .stop = &stop};
    CHECK(trainer_run(t, &other) == TRAIN_STOPPED && other.step == 0);
    trainer_free(t);
    plan_free(p), plan_free(q);
    graph_free(g), graph_free(rest);
}

enum { LONG_EXAMPLES = 4, LONG_STEPS = 400, LONG_UNITS = 320, LONG_GATES = 4 * LONG_UNITS };

/* A step of a long recurrent net, which is one kernel with a loop over time inside; a mean kept beside it is written too. */
static Graph *long_net(void)
{
    Optimiser o = optimiser_default(OPTIMISER_SGD);
    Graph *g = graph_new(REAL32, LONG_EXAMPLES);
    Shape xs = SHAPE(LONG_EXAMPLES, LONG_STEPS, 1), in = SHAPE(LONG_GATES, 1), own = SHAPE(LONG_GATES, LONG_UNITS), b = SHAPE(LONG_GATES);
    Value last, cell, x = graph_input(g, "x", REAL32, &xs, true);
    graph_recurrent(g, RECURRENT_LSTM, x, graph_param(g, "in", &in, PARAM_LEARNED), graph_param(g, "own", &own, PARAM_LEARNED),
                    graph_param(g, "b", &b, PARAM_LEARNED), 0, 0, &last, &cell);
    Value loss = graph_reduce_all(g, REDUCE_MEAN, graph_unary(g, MAP_SQUARE, graph_sub(g, last, graph_scalar(g, 0.5))));
    graph_output(g, "loss", loss);
    graph_optimise(g, loss, &o);
    return g;
}

typedef struct Alarm {
    int stop;
    double at; /* when it was set */
} Alarm;

static void *set_soon(void *argument)
{
    Alarm *a = argument;
    nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
    a->at = train_clock();
    __atomic_store_n(&a->stop, 1, __ATOMIC_RELAXED);
    return NULL;
}

static void a_long_step_is_cut_short_and_changes_nothing(void)
{
    enum { OWN = LONG_GATES * LONG_UNITS };
    static float x[LONG_EXAMPLES * LONG_STEPS], in[LONG_GATES], own[OWN], before[OWN], b[LONG_GATES];
    for (int i = 0; i < OWN; i++)
        before[i] = own[i] = (float)(i % 17 - 8) * 0.01f;
    for (int i = 0; i < LONG_GATES; i++)
        in[i] = 0.1f, b[i] = 0;
    for (int i = 0; i < LONG_EXAMPLES * LONG_STEPS; i++)
        x[i] = (float)(i % 5);
    Problem why = {""};
    Graph *g = long_net();
    Plan *p = plan_make(g, backend, &why);
    Column column = column_make(REAL32, x, LONG_STEPS);
    Trainer *t = trainer_new(&column, (const char *const[]){"x"}, 1, &why);
    trainer_bind(t, "in", in, &why), trainer_bind(t, "own", own, &why), trainer_bind(t, "b", b, &why);
    CHECK(p && t && trainer_add_plan(t, p, &why));
    Alarm alarm = {0};
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, set_soon, &alarm) == 0);
    TrainJob job = {.rows = LONG_EXAMPLES, .batch = LONG_EXAMPLES, .rate = 1, .stop = &alarm.stop};
    CHECK(trainer_run(t, &job) == TRAIN_STOPPED && job.step == 0);
    double late = train_clock() - alarm.at;
    pthread_join(thread, NULL);
    CHECK(memcmp(own, before, sizeof own) == 0);
    int64_t count;
    const char *key;
    const float *momentum = trainer_state(t, 0, &key, &count);
    for (int64_t i = 0; i < count; i++)
        CHECK(momentum[i] == 0);
    double began = train_clock();
    alarm.stop = 0;
    CHECK(trainer_run(t, &job) == TRAIN_DONE && job.step == 1 && memcmp(own, before, sizeof own) != 0);
    CHECK(late < 0.1 || late < 0.25 * (train_clock() - began)); /* a slow machine */
    trainer_free(t);
    plan_free(p);
    graph_free(g);
}

/* Two layers learn XOR; ten thousand steps of a tiny net must be cheap. */
static void tiny_net_learns_quickly(void)
{
    enum { N = 4, STEPS = 10000 };
    Problem why = {""};
    Optimiser o = optimiser_default(OPTIMISER_ADAM);
    Graph *g = graph_new(REAL32, N);
    Shape xs = SHAPE(N, 2), ts = SHAPE(N, 1), w1 = SHAPE(8, 2), b1 = SHAPE(8), w2 = SHAPE(1, 8), b2 = SHAPE(1);
    Value x = graph_input(g, "x", REAL32, &xs, true), t = graph_input(g, "t", REAL32, &ts, true);
    Value h = graph_matmul(g, x, PLAIN, graph_param(g, "w1", &w1, PARAM_LEARNED), TRANSPOSED);
    h = graph_unary(g, MAP_TANH, graph_add_row(g, h, graph_param(g, "b1", &b1, PARAM_LEARNED)));
    Value y = graph_matmul(g, h, PLAIN, graph_param(g, "w2", &w2, PARAM_LEARNED), TRANSPOSED);
    y = graph_add_row(g, y, graph_param(g, "b2", &b2, PARAM_LEARNED));
    Value loss = graph_reduce_all(g, REDUCE_MEAN, graph_unary(g, MAP_SQUARE, graph_sub(g, y, t)));
    graph_output(g, "loss", loss);
    CHECK(graph_optimise(g, loss, &o));
    Plan *p = plan_make(g, backend, &why);
    float in[8] = {0, 0, 0, 1, 1, 0, 1, 1}, out[4] = {0, 1, 1, 0}, a1[16], c1[8] = {0}, a2[8], c2[1] = {0};
    Sampler s = {.state = 3};
    for (int i = 0; i < 16; i++)
        a1[i] = (float)sample_int(&s, -1000, 1000) / 1000;
    for (int i = 0; i < 8; i++)
        a2[i] = (float)sample_int(&s, -1000, 1000) / 1000;
    Column columns[2] = {column_make(REAL32, in, 2), column_make(REAL32, out, 1)};
    Trainer *tr = trainer_new(columns, (const char *const[]){"x", "t"}, 2, &why);
    trainer_bind(tr, "w1", a1, &why), trainer_bind(tr, "b1", c1, &why);
    trainer_bind(tr, "w2", a2, &why), trainer_bind(tr, "b2", c2, &why);
    CHECK(trainer_add_plan(tr, p, &why));
    double loss_now = 1, start = train_clock();
    for (int64_t step = 0; step < STEPS; step++) {
        TrainJob job = {.rows = N, .batch = N, .rate = 0.01, .first_step = step, .record = &loss_now};
        trainer_run(tr, &job);
    }
    double seconds = train_clock() - start;
    CHECK(loss_now < 1e-4);
    if (seconds > 0.2) /* far above what it takes, so that a busy machine does not fail it */
        printf("10,000 steps took %.1f ms\n", 1e3 * seconds);
    if (getenv("NN_TIMES"))
        printf("10,000 steps: %.2f ms, loss %g\n%s", 1e3 * seconds, loss_now, plan_text(p));
    CHECK(seconds < 2);
    trainer_free(tr);
    plan_free(p);
    graph_free(g);
}

static void blocks_give_what_single_examples_give(void)
{
    enum { ROWS = 37 };
    Problem why = {""};
    uint8_t bytes[ROWS * 12];
    for (int i = 0; i < ROWS * 12; i++)
        bytes[i] = (uint8_t)(i * 37 % 256);
    Column c = column_make(UINT8, bytes, 12);
    c.channels = 3;
    float w[6] = {0.1f, 0.2f, -0.3f, 0.4f, 0.5f, -0.6f}, got[2][ROWS * 2 * 4];
    for (int k = 0; k < 2; k++) {
        int64_t n = k ? 16 : 1;
        Graph *g = graph_new(REAL32, n);
        Shape xs = SHAPE(n, 3, 2, 2), ws = SHAPE(2, 3, 1, 1);
        Value x = graph_input(g, "x", REAL32, &xs, true);
        Window one = window_make(2, (int64_t[]){1, 1});
        graph_output(g, "y", graph_conv(g, x, graph_param(g, "w", &ws, PARAM_LEARNED), &one));
        Plan *p = plan_make(g, backend, &why);
        PlanRun *r = run_begin(p, &why);
        run_bind_param(r, 0, w);
        void *out[1] = {got[k]};
        int input = 0;
        CHECK(column_fits(&c, p, 0, &why));
        CHECK(feed_evaluate(r, p, &c, &input, 1, 0, ROWS, out, 0, NULL));
        run_end(r);
        plan_free(p);
        graph_free(g);
    }
    for (int e = 0; e < ROWS; e++)
        for (int o = 0; o < 2; o++)
            for (int q = 0; q < 4; q++) {
                double want = 0;
                for (int ch = 0; ch < 3; ch++)
                    want += (double)w[o * 3 + ch] * bytes[e * 12 + q * 3 + ch] / 255;
                CHECK_CLOSE((double)got[0][(e * 2 + o) * 4 + q], want, 1e-6);
                CHECK_CLOSE((double)got[1][(e * 2 + o) * 4 + q], want, 1e-6);
            }
}

int main(void)
{
    for (int plain = 1; plain >= 0; plain--) {
        Problem why = {""};
        backend = backend_cpu(2, plain, &why);
        const CpuKernels *best = backend->kernels;
        FOR_LEVELS (k) {
            backend->kernels = plain ? NULL : k;
            TEST(optimisers_follow_their_formulas);
        }
        backend->kernels = best;
        TEST(partial_batches_ask_for_their_plan);
        TEST(a_long_step_is_cut_short_and_changes_nothing);
        TEST(tiny_net_learns_quickly);
        TEST(blocks_give_what_single_examples_give);
        backend_free(backend);
    }
    return test_report();
}
