/* unwind.h - the one way of leaving early: Throw, Abort, Return, Break, limits, interrupts, no memory.
 *
 * unwind_raise goes to the nearest unwind_protect (the only users of longjmp); what must be closed on the way is
 * registered with unwind_cleanup. No frame of a foreign library is ever crossed. */
#ifndef INTERP_UNWIND_H
#define INTERP_UNWIND_H
#include "interp/expr.h"

typedef enum Unwind {
    UNWIND_NONE,      /* ran to its end                                                            */
    UNWIND_THROW,     /* Throw[value, tag]                                                         */
    UNWIND_ABORT,     /* Abort[], an interrupt that was not continued                              */
    UNWIND_RETURN,    /* Return[value, head]                                                       */
    UNWIND_BREAK,
    UNWIND_CONTINUE,
    UNWIND_GOTO,      /* Goto[tag]                                                                 */
    UNWIND_TIME,      /* TimeConstrained: tag tells which one                                      */
    UNWIND_MEMORY,    /* no memory, or MemoryConstrained                                           */
    UNWIND_RECURSION, /* the stack's end was near ($RecursionLimit itself is no unwind)            */
    UNWIND_EXIT,      /* Exit[n], Quit[]                                                           */
    UNWIND_CONFIRM    /* Confirm and friends, to the matching Enclose                              */
} Unwind;

typedef struct UnwindValue {
    Unwind kind;
    Expr value; /* what was thrown, returned ... or NULL */
    Expr tag;   /* Throw's tag, Return's head, Goto's label, or NULL */
} UnwindValue;

/* Runs body(in, data); *result is its value. Gives UNWIND_NONE, or what was raised. The caller handles the kinds it
 * knows and passes the others on with unwind_again. Depth counters and message state are put back. */
UnwindValue unwind_protect(Interp *in, Expr (*body)(Interp *in, void *data), void *data, Expr *result);
_Noreturn void unwind_raise(Interp *in, Unwind kind, Expr value, Expr tag);
_Noreturn void unwind_again(Interp *in, UnwindValue u);

/* close(data) runs if an unwind passes by, or at unwind_cleanup_run. Use in pairs, like brackets. */
void unwind_cleanup(Interp *in, void (*close)(Interp *in, void *data), void *data);
void unwind_cleanup_run(Interp *in); /* takes the newest one off and runs it */
void unwind_cleanup_drop(Interp *in); /* takes it off without running it */

/* Reads the interrupt, time and memory flags; raises what they ask for. Call in every loop that may be long. Cheap. */
void unwind_poll_slow(Interp *in);
#define unwind_poll(in)                                                                                                \
    do {                                                                                                               \
        if (__atomic_load_n(&(in)->interrupted, __ATOMIC_RELAXED))                                                     \
            unwind_poll_slow(in);                                                                                      \
    } while (0)

/* Would a poll raise now? For loops that hold memory of a foreign library: they give up, let it go, and the evaluator polls. */
bool unwind_due_slow(Interp *in);
#define unwind_due(in) (__atomic_load_n(&(in)->interrupted, __ATOMIC_RELAXED) && unwind_due_slow(in))

/* The interpreter of this process: for the signal handler, and for comparing, hashing and ordering, which take no Interp
 * but must watch the stack. */
extern Interp *interp_current;

/* Every recursive C function calls this: raises UNWIND_RECURSION when the C stack's end is near, and polls: a walk over an
 * expression that shares its parts may take 2^depth steps. */
void stack_check_failed(Interp *in);
#define stack_check(in)                                                                                                \
    do {                                                                                                               \
        if ((char *)__builtin_frame_address(0) < (in)->stack_limit ||                                                  \
            __atomic_load_n(&(in)->interrupted, __ATOMIC_RELAXED))                                                     \
            stack_check_failed(in);                                                                                    \
    } while (0)

/* ---- limits ---- */
enum { INTERRUPT_USER = 1, INTERRUPT_TIME = 2, INTERRUPT_MEMORY = 4 }; /* bits of in->interrupted */
/* A deadline so many seconds from now. When it passes, the next poll raises UNWIND_TIME whose tag is the integer that is
 * given here, unless an outer deadline passed too. Use in pairs, the newest first; an unwind beyond takes it off by itself. */
int64_t unwind_deadline_push(Interp *in, double seconds);
void unwind_deadline_pop(Interp *in, int64_t id);
double unwind_time_left(Interp *in); /* seconds to the nearest deadline; infinite when there is none */
/* AbortProtect: between the two, interrupts and Abort wait. At the end of the outermost they are raised. */
void unwind_hold_aborts(Interp *in);
void unwind_release_aborts(Interp *in);
/* Abort[]: raises UNWIND_ABORT, or remembers it while aborts are held. */
void unwind_abort(Interp *in);
/* True when some unwind_protect frame was entered for Return[value, head] with this head (unwind_protect_return). */
bool unwind_has_return(Interp *in, Expr head);
/* As unwind_protect, and a mark that Return[value, head] is taken here. */
UnwindValue unwind_protect_return(Interp *in, Expr head, Expr (*body)(Interp *in, void *data), void *data, Expr *result);

#endif
