/* The pool: every task once, phases in order, stopping, and many runs from several threads. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include "nn/pool.h"
#include "tests/unit/test.h"

typedef struct Tally {
    atomic_int *count;        /* of each task */
    atomic_int *before;       /* tasks of the phase before that must be done */
    int before_total;
    atomic_int done, too_early, bad_worker;
    int threads;
} Tally;

static void tally(void *context, int64_t task, int worker)
{
    Tally *t = context;
    if (t->before && atomic_load(t->before) != t->before_total)
        atomic_fetch_add(&t->too_early, 1);
    if (worker < 0 || worker >= t->threads)
        atomic_fetch_add(&t->bad_worker, 1);
    atomic_fetch_add(&t->count[task], 1);
    atomic_fetch_add(&t->done, 1);
}

enum { PHASES = 5, TASKS = 40 };

static bool one_run(Pool *pool, int64_t work)
{
    static const int sizes[PHASES] = {7, 0, 1, TASKS, 3};
    Tally t[PHASES];
    PoolPhase phase[PHASES];
    atomic_int counts[PHASES][TASKS];
    int previous = -1;
    for (int p = 0; p < PHASES; p++) {
        for (int i = 0; i < TASKS; i++)
            atomic_init(&counts[p][i], 0);
        t[p] = (Tally){counts[p], previous >= 0 ? &t[previous].done : NULL, previous >= 0 ? sizes[previous] : 0, 0, 0, 0,
                       pool_threads(pool)};
        phase[p] = (PoolPhase){tally, &t[p], sizes[p]};
        previous = p;
    }
    bool good = pool_run(pool, phase, PHASES, work, NULL);
    for (int p = 0; p < PHASES; p++) {
        good = good && t[p].done == sizes[p] && t[p].too_early == 0 && t[p].bad_worker == 0;
        for (int i = 0; i < sizes[p]; i++)
            good = good && counts[p][i] == 1;
    }
    return good;
}

static void every_task_runs_once_and_phases_in_order(void)
{
    for (int threads = 1; threads <= 4; threads++) {
        Pool *pool = pool_make(threads, NULL);
        int good = 0;
        for (int i = 0; i < 2000; i++)
            good += one_run(pool, i % 5 ? 1000000 : 10);
        CHECK(good == 2000);
        pool_free(pool);
    }
}

static void *many_runs(void *pool)
{
    intptr_t good = 0;
    for (int i = 0; i < 500; i++)
        good += one_run(pool, 1000000);
    return (void *)good;
}

static void several_threads_can_share_a_pool(void)
{
    Pool *pool = pool_make(2, NULL);
    pthread_t thread[3];
    for (size_t i = 0; i < COUNT(thread); i++)
        CHECK(pthread_create(&thread[i], NULL, many_runs, pool) == 0);
    for (size_t i = 0; i < COUNT(thread); i++) {
        void *good;
        CHECK(pthread_join(thread[i], &good) == 0 && (intptr_t)good == 500);
    }
    pool_free(pool);
}

typedef struct Nest {
    Pool *pool;
    atomic_int inner, stop_at;
    int stop;
} Nest;

static void inner_task(void *context, int64_t task, int worker)
{
    (void)task, (void)worker;
    atomic_fetch_add(&((Nest *)context)->inner, 1);
}

static void outer_task(void *context, int64_t task, int worker)
{
    (void)task, (void)worker;
    pool_for(((Nest *)context)->pool, 10, inner_task, context, 1000000);
}

static void runs_can_nest(void)
{
    Nest n = {.pool = pool_make(3, NULL)};
    CHECK(pool_for(n.pool, 20, outer_task, &n, 1000000));
    CHECK(n.inner == 200);
    pool_free(n.pool);
}

static void stopping_task(void *context, int64_t task, int worker)
{
    (void)task, (void)worker;
    Nest *n = context;
    if (atomic_fetch_add(&n->inner, 1) + 1 == n->stop_at)
        __atomic_store_n(&n->stop, 1, __ATOMIC_RELAXED);
}

static void a_stopped_run_says_so_and_skips_the_rest(void)
{
    for (int threads = 1; threads <= 3; threads++) {
        Nest n = {.pool = pool_make(threads, NULL), .stop_at = 5};
        const PoolPhase phase[] = {{stopping_task, &n, 1000}, {stopping_task, &n, 1000}};
        CHECK(!pool_run(n.pool, phase, 2, 1000000, &n.stop));
        CHECK(n.inner >= 5 && n.inner < 5 + 2 * threads);
        n.stop = 0;
        n.stop_at = -1;
        n.inner = 0;
        CHECK(pool_run(n.pool, phase, 2, 1000000, &n.stop));
        CHECK(n.inner == 2000);
        pool_free(n.pool);
    }
}

static void a_sure_phase_is_done_to_its_end(void)
{
    for (int threads = 1; threads <= 3; threads++) {
        Nest n = {.pool = pool_make(threads, NULL), .stop_at = 5};
        const PoolPhase phase[] = {{stopping_task, &n, 100, true}, {stopping_task, &n, 100}};
        CHECK(!pool_run(n.pool, phase, 2, 1000000, &n.stop));
        CHECK(n.inner > 100 && n.inner <= 100 + threads);
        pool_free(n.pool);
    }
}

static void denormal_task(void *context, int64_t task, int worker)
{
    (void)worker;
    volatile float tiny = 1e-38f, factor = 1e-3f;
    ((float *)context)[task] = tiny * factor;
}

static void denormals_are_zero_in_a_run_only(void)
{
    Pool *pool = pool_make(2, NULL);
    float got[64];
    for (int i = 0; i < 64; i++)
        got[i] = 1;
    pool_for(pool, 64, denormal_task, got, 1000000);
    for (int i = 0; i < 64; i++)
        CHECK(got[i] == 0);
    denormal_task(got, 0, 0);
    CHECK(got[0] > 0);
    pool_free(pool);
}

static void the_number_of_threads_can_be_said(void)
{
    setenv("LUPINE_THREADS", "3", 1);
    CHECK(pool_default_threads() == 3);
    setenv("LUPINE_THREADS", "0", 1);
    CHECK(pool_default_threads() >= 1);
    setenv("LUPINE_THREADS", "many", 1);
    CHECK(pool_default_threads() >= 1 && pool_default_threads() <= 256);
    unsetenv("LUPINE_THREADS");
}

int main(void)
{
    TEST(every_task_runs_once_and_phases_in_order);
    TEST(several_threads_can_share_a_pool);
    TEST(runs_can_nest);
    TEST(a_stopped_run_says_so_and_skips_the_rest);
    TEST(a_sure_phase_is_done_to_its_end);
    TEST(denormals_are_zero_in_a_run_only);
    TEST(the_number_of_threads_can_be_said);
    return test_report();
}
