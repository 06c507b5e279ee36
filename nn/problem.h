/* problem.h - how the engine says that something went wrong.
 *
 * The engine knows no messages of the language: a call that fails returns false (or NULL, or 0) and has filled the
 * caller's Problem. Only the language boundary turns its text into a message. */
#ifndef NN_PROBLEM_H
#define NN_PROBLEM_H
#include <stdbool.h>

typedef struct Problem {
    char text[512]; /* what was expected, where, and what came; empty while all is well */
} Problem;

/* Fills *why (which may be NULL) as printf does, cut at its size; always false, hence `return problem(why, ...)`. */
__attribute__((format(printf, 2, 3))) bool problem(Problem *why, const char *format, ...);

/* Is the flag that a run was given (NULL: none) set? A signal handler or another thread sets it, to anything but 0. */
static inline bool stop_asked(const int *stop)
{
    return stop && __atomic_load_n(stop, __ATOMIC_RELAXED) != 0;
}

#endif
