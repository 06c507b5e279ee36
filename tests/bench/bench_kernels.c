/* bench_kernels.c - the whole LeNet training step by kernels called by hand: what a plan can reach.
 *
 *     bench_kernels [threads] [seconds] [level]
 *
 * Random pictures, batch 64; prints images a second (best of runs of a tenth of a second), the loss, and the share of
 * each phase on one thread. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "nn/cpu/kernels.h"
#include "nn/pool.h"

enum {
    N = 64, C1 = 20, C2 = 50, F = 800, H = 500, K = 10, PICTURES = 2048,
    W1 = C1 * 25, W2 = C2 * C1 * 25, W3 = H * F, W4 = K * H,
    DENSE_SHARE = 50, INPUT_SHARE = 80, CHANNEL_SHARE = 2
};

static const ConvShape conv1 = {1, 28, 28, C1, 24, 24, 5, 5, 1, 1, 1, 1, 0, 0, 1};
static const ConvShape conv2 = {C1, 12, 12, C2, 8, 8, 5, 5, 1, 1, 1, 1, 0, 0, 1};
static const PoolShape pool1 = {C1, 24, 24, 12, 12, 2, 2, 2, 2, 0, 0};
static const PoolShape pool2 = {C2, 8, 8, 4, 4, 2, 2, 2, 2, 0, 0};

typedef struct Learned {
    int64_t count;
    float *w, *g, *m, *v;
} Learned;

typedef struct Net {
    const CpuKernels *k;
    int64_t blocks, L;
    Learned w1, b1, w2, b2, w3, b3, w4, b4;
    uint8_t *pictures;
    int64_t index[N];
    int32_t target[N];
    float *x, *p1, *p2, *h, *y, *rows2, *rows_h;    /* forward */
    float *dy, *dh, *dp2, *dc2, *dp1, *dc1;         /* backward */
    Winner *won1, *won2;
    float *turned2, *scratch[256];
    double loss[64];
    int64_t step;
} Net;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static float *floats(int64_t count)
{
    float *p = aligned_alloc(64, ((size_t)count * sizeof *p + 63) / 64 * 64);
    memset(p, 0, (size_t)count * sizeof *p);
    return p;
}

static Learned learned(int64_t count, float spread)
{
    Learned a = {count, floats(count), floats(count), floats(count), floats(count)};
    for (int64_t i = 0; i < count; i++)
        a.w[i] = spread * ((float)(rand() & 65535) / 32768 - 1);
    return a;
}

static Net *net_make(const CpuKernels *k, int threads)
{
    Net *n = calloc(1, sizeof *n);
    n->k = k;
    n->L = k->lanes;
    n->blocks = N / n->L;
    n->w1 = learned(W1, 0.2f), n->b1 = learned(C1, 0), n->w2 = learned(W2, 0.05f), n->b2 = learned(C2, 0);
    n->w3 = learned(W3, 0.04f), n->b3 = learned(H, 0), n->w4 = learned(W4, 0.05f), n->b4 = learned(K, 0);
    n->pictures = malloc(PICTURES * 784);
    for (int i = 0; i < PICTURES * 784; i++)
        n->pictures[i] = (uint8_t)rand();
    for (int i = 0; i < N; i++)
        n->target[i] = rand() % K + 1;
    n->x = floats(N * 784), n->p1 = floats(N * C1 * 144), n->p2 = floats(N * F), n->h = floats(N * H);
    n->y = floats(N * K), n->rows2 = floats(N * F), n->rows_h = floats(N * H), n->dy = floats(N * K);
    n->dh = floats(N * H), n->dp2 = floats(N * F), n->dc2 = floats(N * C2 * 64), n->dp1 = floats(N * C1 * 144);
    n->dc1 = floats(N * C1 * 576);
    n->won1 = calloc(N * C1 * 144, sizeof(Winner)), n->won2 = calloc(N * F, sizeof(Winner));
    n->turned2 = floats(W2);
    k->conv->turn_weights(&conv2, n->w2.w, n->turned2, 0, C2);
    for (int t = 0; t < threads; t++)
        n->scratch[t] = floats(k->conv->pool_scratch(&conv1, 2, C1) + k->conv->pool_scratch(&conv2, 2, C2));
    return n;
}

/* -- the phases -- */

static void convolutions(void *context, int64_t b, int worker)
{
    Net *n = context;
    const int64_t L = n->L;
    float *x = n->x + b * 784 * L, *p1 = n->p1 + b * C1 * 144 * L, *p2 = n->p2 + b * F * L;
    n->k->layout->gather_bytes(784, L, n->pictures, n->index + b * L, x);
    n->k->conv->forward_pool(&conv1, 2, 2, x, n->w1.w, n->b1.w, true, p1, n->won1 + b * C1 * 144 * L, 0, C1,
                             n->scratch[worker]);
    n->k->conv->forward_pool(&conv2, 2, 2, p1, n->w2.w, n->b2.w, true, p2, n->won2 + b * F * L, 0, C2,
                             n->scratch[worker]);
    n->k->layout->to_plain(F, L, p2, n->rows2 + b * L * F);
}

static void dense_forward(void *context, int64_t task, int worker)
{
    (void)worker;
    Net *n = context;
    n->k->dense->forward(F, H, n->blocks, n->p2, F * n->L, n->w3.w, n->b3.w, true, n->h, H * n->L, task * DENSE_SHARE,
                         (task + 1) * DENSE_SHARE);
}

static void top(void *context, int64_t b, int worker)
{
    (void)worker;
    Net *n = context;
    const int64_t L = n->L;
    float *h = n->h + b * H * L, *y = n->y + b * K * L, *dy = n->dy + b * K * L;
    n->k->layout->to_plain(H, L, h, n->rows_h + b * L * H);
    n->k->dense->forward(H, K, 1, h, H * L, n->w4.w, n->b4.w, false, y, K * L, 0, K);
    n->loss[b] = n->k->loss->cross_entropy_lanes(K, L, y, n->target + b * L, 1.0f / N, NULL, dy, NULL);
    n->k->dense->data_gradient(H, K, 1, dy, K * L, n->w4.w, h, n->dh + b * H * L, H * L, 0, H);
}

static void dense_back(void *context, int64_t task, int worker)
{
    (void)worker;
    Net *n = context;
    n->k->dense->data_gradient(F, H, n->blocks, n->dh, H * n->L, n->w3.w, NULL, n->dp2, F * n->L, task * INPUT_SHARE,
                               (task + 1) * INPUT_SHARE);
}

static void convolutions_back(void *context, int64_t b, int worker)
{
    (void)worker;
    Net *n = context;
    const int64_t L = n->L;
    float *dc2 = n->dc2 + b * C2 * 64 * L, *dp1 = n->dp1 + b * C1 * 144 * L;
    n->k->pool->max_gradient(&pool2, n->dp2 + b * F * L, n->won2 + b * F * L, dc2, 0, C2);
    n->k->conv->data_gradient(&conv2, dc2, n->turned2, dp1, 0, C1);
    n->k->pool->max_gradient(&pool1, dp1, n->won1 + b * C1 * 144 * L, n->dc1 + b * C1 * 576 * L, 0, C1);
}

static void update(Net *n, Learned *a, int64_t from, int64_t count)
{
    const UpdateCommon common = {.rate = 0.001f, .g_scale = 1};
    n->k->update->adam(count, &common, 0.9f, 0.999f, 1e-5f, n->step, a->g + from, a->m + from, a->v + from,
                       a->w + from);
}

static void weights(void *context, int64_t task, int worker)
{
    (void)worker;
    Net *n = context;
    const int64_t L = n->L;
    if (task < C2 / CHANNEL_SHARE) {
        const int64_t o = task * CHANNEL_SHARE;
        n->k->conv->weight_gradient(&conv2, n->blocks, n->p1, C1 * 144 * L, n->dc2, C2 * 64 * L, n->w2.g, n->b2.g, o,
                                    o + CHANNEL_SHARE, false);
        update(n, &n->w2, o * C1 * 25, CHANNEL_SHARE * C1 * 25);
        update(n, &n->b2, o, CHANNEL_SHARE);
        n->k->conv->turn_weights(&conv2, n->w2.w, n->turned2, o, o + CHANNEL_SHARE);
        return;
    }
    task -= C2 / CHANNEL_SHARE;
    if (task < H / DENSE_SHARE) {
        const int64_t o = task * DENSE_SHARE;
        n->k->dense->weight_gradient(F, H, N, n->rows2, n->dh, H * L, n->w3.g, n->b3.g, o, o + DENSE_SHARE, false);
        update(n, &n->w3, o * F, DENSE_SHARE * F);
        update(n, &n->b3, o, DENSE_SHARE);
        return;
    }
    task -= H / DENSE_SHARE;
    if (task < C1 / CHANNEL_SHARE) {
        const int64_t o = task * CHANNEL_SHARE;
        n->k->conv->weight_gradient(&conv1, n->blocks, n->x, 784 * L, n->dc1, C1 * 576 * L, n->w1.g, n->b1.g, o,
                                    o + CHANNEL_SHARE, false);
        update(n, &n->w1, o * 25, CHANNEL_SHARE * 25);
        update(n, &n->b1, o, CHANNEL_SHARE);
        return;
    }
    n->k->dense->weight_gradient(H, K, N, n->rows_h, n->dy, K * L, n->w4.g, n->b4.g, 0, K, false);
    update(n, &n->w4, 0, W4);
    update(n, &n->b4, 0, K);
}

enum { PHASES = 6 };
static const char *const phase_names[PHASES] = {"convolutions", "dense", "top", "dense back", "convolutions back",
                                                "weights and update"};

static void step(Net *n, Pool *pool, double *spent)
{
    const PoolPhase phases[PHASES] = {
        {convolutions, n, n->blocks},    {dense_forward, n, H / DENSE_SHARE}, {top, n, n->blocks},
        {dense_back, n, F / INPUT_SHARE}, {convolutions_back, n, n->blocks},
        {weights, n, C2 / CHANNEL_SHARE + H / DENSE_SHARE + C1 / CHANNEL_SHARE + 1},
    };
    n->step++;
    for (int i = 0; i < N; i++)
        n->index[i] = rand() % PICTURES;
    if (!spent) {
        pool_run(pool, phases, PHASES, 5000000, NULL);
        return;
    }
    for (int p = 0; p < PHASES; p++) {
        const double start = now();
        pool_run(pool, phases + p, 1, 5000000, NULL);
        spent[p] += now() - start;
    }
}

int main(int count, char **word)
{
    Pool *pool = pool_make(count > 1 ? atoi(word[1]) : 0, NULL);
    const double seconds = count > 2 ? atof(word[2]) : 2;
    const CpuKernels *k = count > 3 ? cpu_kernels_named(word[3]) : cpu_kernels();
    if (!pool || !k)
        return 1;
    Net *n = net_make(k, pool_threads(pool));
    double spent[PHASES] = {0}, best = 0;
    const double end = now() + seconds;
    while (now() < end) {
        int64_t steps = 0;
        const double start = now();
        double stop;
        do {
            step(n, pool, NULL);
            steps++;
        } while ((stop = now()) < start + 0.1);
        const double rate = (double)(steps * N) / (stop - start);
        best = rate > best ? rate : best;
    }
    double loss = 0;
    for (int64_t b = 0; b < n->blocks; b++)
        loss += n->loss[b];
    printf("%s, %d threads: %.0f images/s, loss %.6f after %lld steps\n", k->name, pool_threads(pool), best, loss / N,
           (long long)n->step);
    for (int i = 0; i < 20; i++)
        step(n, pool, spent);
    for (int p = 0; p < PHASES; p++)
        printf("  %-20s %7.1f us\n", phase_names[p], spent[p] / 20 * 1e6);
    pool_free(pool);
    return 0;
}
