/* pool.c - the threads that carry a plan's work.
 *
 * One 64-bit word says all that a thread must know to claim a task: the number of the phase (high half) and how many of
 * its tasks nobody has claimed (low half). Threads take tasks by counting the low half down; whoever finishes the last
 * task of a phase opens the next. So nobody waits for a thread that has not come, and one that comes late, even from an
 * earlier run, finds either the present phase or nothing. */
#include "nn/pool.h"
#include <limits.h>
#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#if defined __x86_64__
#include <xmmintrin.h>
#endif

enum { THREADS_MAX = 256, SPIN_BETWEEN = 30000, SPIN_INSIDE = 200000 }; /* nanoseconds, between runs and inside one */

struct Pool {
    _Alignas(64) atomic_uint_fast64_t claim; /* phase << 32 | tasks not claimed */
    _Alignas(64) atomic_uint_fast64_t done;  /* tasks of the present phase that are finished */
    _Alignas(64) atomic_uint pulse;          /* changes whenever a sleeper should look again */
    atomic_int sleepers;
    atomic_bool finished; /* the run's last phase is done */
    atomic_bool caller_sleeps;
    atomic_bool closing;
    atomic_bool stopped; /* the run's stop flag was seen */

    /* The run; written before its first phase is opened and left alone until it is finished. */
    const PoolPhase *phases;
    int64_t count;
    uint32_t first; /* number of phases[0] */
    const int *stop;

    pthread_mutex_t owner; /* held by the thread whose run this is */
    uint32_t next_phase;
    int threads; /* the caller counted in */
    bool started;
    struct Worker {
        Pool *pool;
        int number;
        pthread_t thread;
    } worker[];
};

unsigned float_mode_fast(void)
{
#if defined __x86_64__
    const unsigned mode = _mm_getcsr();
    _mm_setcsr(mode | 0x8040); /* flush to zero, denormals are zero */
    return mode;
#elif defined __aarch64__
    uint64_t mode;
    __asm__ volatile("mrs %0, fpcr" : "=r"(mode));
    __asm__ volatile("msr fpcr, %0" : : "r"(mode | (1u << 24)));
    return (unsigned)mode;
#else
    return 0;
#endif
}

void float_mode_restore(unsigned mode)
{
#if defined __x86_64__
    _mm_setcsr(mode);
#elif defined __aarch64__
    __asm__ volatile("msr fpcr, %0" : : "r"((uint64_t)mode));
#else
    (void)mode;
#endif
}

static void relax(void)
{
#if defined __x86_64__
    _mm_pause();
#elif defined __aarch64__
    __asm__ volatile("yield");
#endif
}

static int64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void wake_all(Pool *pool)
{
    atomic_fetch_add(&pool->pulse, 1);
    if (atomic_load(&pool->sleepers) > 0)
        syscall(SYS_futex, &pool->pulse, FUTEX_WAKE_PRIVATE, INT_MAX, NULL, NULL, 0);
}

static bool work_waits(Pool *pool)
{
    return (uint32_t)atomic_load(&pool->claim) > 0;
}

typedef bool Ready(Pool *pool);

/* Spins for a while, then sleeps, until ready says yes. */
static void wait_for(Pool *pool, Ready *ready, atomic_bool *sleeps)
{
    const int64_t start = now();
    do {
        for (int i = 0; i < 64; i++) {
            if (ready(pool))
                return;
            relax();
        }
    } while (now() - start < (atomic_load(&pool->finished) ? SPIN_BETWEEN : SPIN_INSIDE)); /* a run may begin meanwhile */
    for (;;) {
        const unsigned pulse = atomic_load(&pool->pulse);
        atomic_fetch_add(&pool->sleepers, 1);
        if (sleeps)
            atomic_store(sleeps, true);
        const bool yes = ready(pool);
        if (!yes)
            syscall(SYS_futex, &pool->pulse, FUTEX_WAIT_PRIVATE, pulse, NULL, NULL, 0);
        atomic_fetch_sub(&pool->sleepers, 1);
        if (sleeps)
            atomic_store(sleeps, false);
        if (yes)
            return;
    }
}

/* Opens phase i of the run or the first after it that has tasks; past the last one the run is finished. */
static void open_phase(Pool *pool, int64_t i)
{
    while (i < pool->count && pool->phases[i].tasks <= 0)
        i++;
    if (i >= pool->count) {
        atomic_store(&pool->finished, true);
        if (atomic_load(&pool->caller_sleeps))
            wake_all(pool);
        return;
    }
    const uint32_t number = pool->first + (uint32_t)i;
    const int64_t tasks = pool->phases[i].tasks;
    atomic_store(&pool->done, 0);
    atomic_store(&pool->claim, (uint64_t)number << 32 | (uint64_t)tasks);
    if (tasks > 1) /* a single one is this thread's, which is awake */
        wake_all(pool);
}

/* Claims and does one task; false when there is none. After a claim the run cannot end before the task is counted as
 * done, so its description can be read without a lock. */
static bool do_task(Pool *pool, int worker)
{
    uint64_t claim = atomic_load(&pool->claim);
    do {
        if ((uint32_t)claim == 0)
            return false;
    } while (!atomic_compare_exchange_weak(&pool->claim, &claim, claim - 1));
    const int64_t i = (uint32_t)(claim >> 32) - pool->first;
    const PoolPhase *phase = &pool->phases[i];
    if (!atomic_load_explicit(&pool->stopped, memory_order_relaxed)) {
        phase->run(phase->context, phase->tasks - (int64_t)(uint32_t)claim, worker);
        if (!phase->sure && stop_asked(pool->stop)) /* afterwards, for the task may have seen it and stopped in its midst */
            atomic_store(&pool->stopped, true);
    }
    if (atomic_fetch_add(&pool->done, 1) + 1 == (uint64_t)phase->tasks)
        open_phase(pool, i + 1);
    return true;
}

static bool worker_ready(Pool *pool)
{
    return work_waits(pool) || atomic_load(&pool->closing);
}

static bool caller_ready(Pool *pool)
{
    return work_waits(pool) || atomic_load(&pool->finished);
}

static void *work(void *argument)
{
    struct Worker *me = argument;
    Pool *pool = me->pool;
    float_mode_fast();
    while (!atomic_load(&pool->closing)) {
        while (do_task(pool, me->number))
            ;
        wait_for(pool, worker_ready, NULL);
    }
    return NULL;
}

int pool_default_threads(void)
{
    const char *wish = getenv("LUPINE_THREADS");
    if (wish) {
        char *end;
        const long n = strtol(wish, &end, 10);
        if (end != wish && *end == 0 && n >= 1 && n <= THREADS_MAX)
            return (int)n;
    }
    cpu_set_t cores;
    if (sched_getaffinity(0, sizeof cores, &cores) == 0 && CPU_COUNT(&cores) >= 1)
        return CPU_COUNT(&cores) < THREADS_MAX ? CPU_COUNT(&cores) : THREADS_MAX;
    const long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online >= 1 ? (int)online : 1;
}

Pool *pool_make(int threads, Problem *why)
{
    if (threads <= 0)
        threads = pool_default_threads();
    if (threads > THREADS_MAX)
        threads = THREADS_MAX;
    Pool *pool = NULL;
    const size_t bytes = sizeof *pool + (size_t)(threads - 1) * sizeof pool->worker[0];
    if (posix_memalign((void **)&pool, 64, bytes) != 0) {
        problem(why, "no memory for a pool of %d threads", threads);
        return NULL;
    }
    memset(pool, 0, bytes);
    pthread_mutex_init(&pool->owner, NULL);
    pool->threads = threads;
    pool->finished = true;
    return pool;
}

/* Signals belong to the evaluator's thread. */
static void start_workers(Pool *pool)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int n = 0;
    while (n < pool->threads - 1) {
        pool->worker[n].pool = pool;
        pool->worker[n].number = n + 1;
        if (pthread_create(&pool->worker[n].thread, NULL, work, &pool->worker[n]) != 0)
            break;
        n++;
    }
    pool->threads = n + 1;
    pool->started = true;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void pool_free(Pool *pool)
{
    if (!pool)
        return;
    atomic_store(&pool->closing, true);
    wake_all(pool);
    for (int i = 0; pool->started && i < pool->threads - 1; i++)
        pthread_join(pool->worker[i].thread, NULL);
    pthread_mutex_destroy(&pool->owner);
    free(pool);
}

int pool_threads(const Pool *pool)
{
    return pool->threads;
}

static bool run_alone(const PoolPhase *phases, int64_t count, const int *stop)
{
    for (int64_t i = 0; i < count; i++)
        for (int64_t task = 0; task < phases[i].tasks; task++) {
            phases[i].run(phases[i].context, task, 0);
            if (!phases[i].sure && stop_asked(stop))
                return false;
        }
    return true;
}

static bool run_together(Pool *pool, const PoolPhase *phases, int64_t count, const int *stop)
{
    if (!pool->started)
        start_workers(pool);
    pool->phases = phases;
    pool->count = count;
    pool->stop = stop;
    pool->first = pool->next_phase;
    pool->next_phase += (uint32_t)count;
    atomic_store(&pool->stopped, false);
    atomic_store(&pool->finished, false);
    open_phase(pool, 0);
    while (!atomic_load(&pool->finished)) {
        while (do_task(pool, 0))
            ;
        wait_for(pool, caller_ready, &pool->caller_sleeps);
    }
    return !atomic_load(&pool->stopped);
}

bool pool_run(Pool *pool, const PoolPhase *phases, int64_t count, int64_t nanoseconds, const int *stop)
{
    const unsigned mode = float_mode_fast();
    /* The lock is also taken when this is a task of a run of this pool. */
    const bool shared =
        nanoseconds >= POOL_SMALL && pool->threads > 1 && pthread_mutex_trylock(&pool->owner) == 0;
    const bool whole = shared ? run_together(pool, phases, count, stop) : run_alone(phases, count, stop);
    if (shared)
        pthread_mutex_unlock(&pool->owner);
    float_mode_restore(mode);
    return whole;
}

bool pool_for(Pool *pool, int64_t tasks, PoolTask *run, void *context, int64_t nanoseconds)
{
    const PoolPhase phase = {run, context, tasks};
    return pool_run(pool, &phase, 1, nanoseconds, NULL);
}
