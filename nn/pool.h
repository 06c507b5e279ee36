/* pool.h - threads that carry a plan's work.
 *
 * A run is a list of phases; a phase is a number of tasks that may be done in any order by any thread, and the next
 * phase starts when the last of them is done. Tasks are claimed one by one, so a thread that the machine takes away
 * delays only the task it holds. Threads wait by spinning some tens of microseconds and then sleep. They touch no
 * memory of the collector's and allocate nothing. Denormals are zero on every thread during a run. */
#ifndef NN_POOL_H
#define NN_POOL_H
#include <stdint.h>
#include "nn/problem.h"

typedef struct Pool Pool;

/* Does task number `task`, from 0. `worker` is below pool_threads(): the place of this thread's scratch memory. */
typedef void PoolTask(void *context, int64_t task, int worker);

typedef struct PoolPhase {
    PoolTask *run;
    void *context;
    int64_t tasks; /* 0 is legal and takes no time; at most 2^31 - 1 */
    bool sure;     /* once it has begun it is done to its end, whatever the stop flag says */
} PoolPhase;

/* A pool of so many threads, the caller of a run counted in: 1 starts none. 0 takes pool_default_threads(). Threads
 * start at the first run that needs them; where the system gives fewer, the pool works with those. */
Pool *pool_make(int threads, Problem *why);
void pool_free(Pool *pool); /* no run may be going on; NULL is harmless */
int pool_threads(const Pool *pool);
/* LUPINE_THREADS if that is a number from 1 to 256, else the cores that this process may use. */
int pool_default_threads(void);

enum { POOL_SMALL = 20000 }; /* nanoseconds; less work than this is not worth a second thread */

/* Carries out the phases in order and returns when all is done. `nanoseconds` is a guess of the work on one thread:
 * below POOL_SMALL, from inside a task, and while another thread uses the pool, all runs on the caller as worker
 * 0. `stop` (see stop_asked) is read after every task of
 * a phase that is not sure; once it is set the tasks that are left are skipped and the result is false. */
bool pool_run(Pool *pool, const PoolPhase *phases, int64_t count, int64_t nanoseconds, const int *stop);
/* One phase. */
bool pool_for(Pool *pool, int64_t tasks, PoolTask *run, void *context, int64_t nanoseconds);

/* Denormals become zero on the calling thread until the mode is put back; pool_run does both by itself. */
unsigned float_mode_fast(void); /* the mode that was */
void float_mode_restore(unsigned mode);

#endif
