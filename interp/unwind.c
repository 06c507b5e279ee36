/* unwind.c - leaving early, the limits that ask for it, and the guard of the C stack. */
#include "interp/unwind.h"

#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include "interp/interp.h"

typedef struct UnwindFrame {
    jmp_buf at;
    struct UnwindFrame *outer;
    size_t cleanups;   /* how many were registered when the frame was entered */
    int64_t recursion;
    Evaluating *evaluating;
    int held;          /* AbortProtect depth */
    size_t deadlines;
    Expr returns;      /* Return[x, head] is taken here; NULL: not */
    UnwindValue raised;
} UnwindFrame;

typedef struct CleanupEntry {
    void (*close)(Interp *in, void *data);
    void *data;
} CleanupEntry;

typedef struct Deadline {
    int64_t id;
    double at;
} Deadline;

/* What must be closed, limits, held aborts. */
struct Cleanups {
    CleanupEntry *entry;
    size_t count, capacity;
    Deadline deadline[64];
    size_t deadlines;
    int64_t next_id;
    int held;
    bool abort_waits;
};

/* The one exception to "no state at file scope": signal handlers, and comparing and hashing, which take no Interp. */
Interp *interp_current;

static struct Cleanups *cleanups(Interp *in)
{
    if (!in->cleanups)
        in->cleanups = mem_new(struct Cleanups);
    return in->cleanups;
}

/* ---- frames ---- */

UnwindValue unwind_protect_return(Interp *in, Expr head, Expr (*body)(Interp *in, void *data), void *data, Expr *result)
{
    struct Cleanups *c = cleanups(in);
    UnwindFrame frame;
    frame.outer = in->frame;
    frame.cleanups = c->count;
    frame.recursion = in->recursion;
    frame.evaluating = in->evaluating;
    frame.held = c->held;
    frame.deadlines = c->deadlines;
    frame.returns = head;
    frame.raised = (UnwindValue){UNWIND_NONE, NULL, NULL};
    in->frame = &frame;
    if (_setjmp(frame.at) == 0)
        *result = body(in, data);
    else {
        in->recursion = frame.recursion;
        in->evaluating = frame.evaluating;
        c->held = frame.held;
        c->deadlines = frame.deadlines;
    }
    in->frame = frame.outer;
    return frame.raised;
}

UnwindValue unwind_protect(Interp *in, Expr (*body)(Interp *in, void *data), void *data, Expr *result)
{
    return unwind_protect_return(in, NULL, body, data, result);
}

bool unwind_has_return(Interp *in, Expr head)
{
    for (UnwindFrame *f = in->frame; f; f = f->outer)
        if (f->returns == head)
            return true;
    return false;
}

void unwind_raise(Interp *in, Unwind kind, Expr value, Expr tag)
{
    unwind_again(in, (UnwindValue){kind, value, tag});
}

void unwind_again(Interp *in, UnwindValue u)
{
    struct Cleanups *c = cleanups(in);
    if (!in->frame)
        __builtin_trap(); /* nobody entered the interpreter: a bug of the caller that no message can reach */
    while (c->count > in->frame->cleanups)
        unwind_cleanup_run(in);
    in->frame->raised = u;
    _longjmp(in->frame->at, 1);
}

void unwind_cleanup(Interp *in, void (*close)(Interp *in, void *data), void *data)
{
    struct Cleanups *c = cleanups(in);
    if (c->count == c->capacity) {
        size_t capacity = c->capacity ? 2 * c->capacity : 64;
        CleanupEntry *grown = mem_array(CleanupEntry, capacity);
        if (c->count)
            memcpy(grown, c->entry, c->count * sizeof *grown);
        c->entry = grown;
        c->capacity = capacity;
    }
    c->entry[c->count++] = (CleanupEntry){close, data};
}

void unwind_cleanup_drop(Interp *in)
{
    struct Cleanups *c = cleanups(in);
    c->entry[--c->count] = (CleanupEntry){NULL, NULL};
}

void unwind_cleanup_run(Interp *in)
{
    struct Cleanups *c = cleanups(in);
    CleanupEntry last = c->entry[c->count - 1];
    unwind_cleanup_drop(in);
    last.close(in, last.data);
}

/* ---- limits ---- */

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void alarm_rang(int signal_number)
{
    (void)signal_number;
    if (interp_current)
        __atomic_fetch_or(&interp_current->interrupted, INTERRUPT_TIME, __ATOMIC_RELAXED);
}

/* Sets the alarm for the earliest deadline; a little late rather than early, so that the poll finds it passed. */
static void set_alarm(struct Cleanups *c)
{
    double earliest = INFINITY;
    for (size_t i = 0; i < c->deadlines; i++)
        earliest = fmin(earliest, c->deadline[i].at);
    struct itimerval timer = {{0, 0}, {0, 0}};
    if (c->deadlines && earliest < INFINITY) {
        double wait = fmin(fmax(earliest - now(), 0) + 1e-5, 1e8);
        timer.it_value.tv_sec = (time_t)wait;
        timer.it_value.tv_usec = (suseconds_t)((wait - floor(wait)) * 1e6) + 1;
        timer.it_interval.tv_usec = 10000; /* rings again until the deadline is taken off */
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_handler = alarm_rang;
        sigaction(SIGALRM, &action, NULL);
    }
    setitimer(ITIMER_REAL, &timer, NULL);
}

int64_t unwind_deadline_push(Interp *in, double seconds)
{
    struct Cleanups *c = cleanups(in);
    int64_t id = ++c->next_id;
    if (c->deadlines < COUNT(c->deadline))
        c->deadline[c->deadlines++] = (Deadline){id, now() + seconds};
    set_alarm(c);
    return id;
}

void unwind_deadline_pop(Interp *in, int64_t id)
{
    struct Cleanups *c = cleanups(in);
    while (c->deadlines && c->deadline[c->deadlines - 1].id >= id)
        c->deadlines--;
    __atomic_fetch_and(&in->interrupted, ~INTERRUPT_TIME, __ATOMIC_RELAXED);
    set_alarm(c);
}

double unwind_time_left(Interp *in)
{
    struct Cleanups *c = cleanups(in);
    double left = INFINITY;
    for (size_t i = 0; i < c->deadlines; i++)
        left = fmin(left, c->deadline[i].at - now());
    return left;
}

static void poll_time(Interp *in)
{
    struct Cleanups *c = cleanups(in);
    __atomic_fetch_and(&in->interrupted, ~INTERRUPT_TIME, __ATOMIC_RELAXED);
    double t = now();
    for (size_t i = 0; i < c->deadlines; i++)
        if (c->deadline[i].at <= t) {
            int64_t id = c->deadline[i].id;
            c->deadlines = i; /* inner ones are void with it */
            set_alarm(c);
            unwind_raise(in, UNWIND_TIME, NULL, expr_int(id));
        }
}

void unwind_hold_aborts(Interp *in)
{
    cleanups(in)->held++;
}

void unwind_release_aborts(Interp *in)
{
    struct Cleanups *c = cleanups(in);
    if (--c->held == 0 && c->abort_waits) {
        c->abort_waits = false;
        unwind_raise(in, UNWIND_ABORT, NULL, NULL);
    }
}

void unwind_abort(Interp *in)
{
    struct Cleanups *c = cleanups(in);
    if (c->held)
        c->abort_waits = true;
    else
        unwind_raise(in, UNWIND_ABORT, NULL, NULL);
}

void unwind_poll_slow(Interp *in)
{
    int flags = __atomic_load_n(&in->interrupted, __ATOMIC_RELAXED);
    if (flags & INTERRUPT_USER) {
        __atomic_fetch_and(&in->interrupted, ~INTERRUPT_USER, __ATOMIC_RELAXED);
        unwind_abort(in);
    }
    if (flags & INTERRUPT_MEMORY) {
        __atomic_fetch_and(&in->interrupted, ~INTERRUPT_MEMORY, __ATOMIC_RELAXED);
        if (mem_is_over())
            unwind_raise(in, UNWIND_MEMORY, NULL, NULL);
    }
    if (flags & INTERRUPT_TIME)
        poll_time(in);
}

bool unwind_due_slow(Interp *in)
{
    struct Cleanups *c = cleanups(in);
    int flags = __atomic_load_n(&in->interrupted, __ATOMIC_RELAXED);
    return ((flags & INTERRUPT_USER) && !c->held) || ((flags & INTERRUPT_MEMORY) && mem_is_over()) ||
           ((flags & INTERRUPT_TIME) && unwind_time_left(in) <= 0);
}

/* ---- the C stack ---- */

void stack_check_failed(Interp *in)
{
    unwind_poll(in);
    if ((char *)__builtin_frame_address(0) >= in->stack_limit)
        return;
    unwind_raise(in, in->stack_limit > in->stack_end ? UNWIND_MEMORY : UNWIND_RECURSION, NULL, NULL);
}
