/* backend.h - the only door to a device.
 *
 * A backend is a table of functions. The CPU's is filled here; a GPU's comes from a library that is loaded when asked
 * for and sees only this header. A backend turns a finished graph into a program of its own and runs it over buffers
 * that it allocated. */
#ifndef NN_BACKEND_H
#define NN_BACKEND_H
#include <stddef.h>
#include <stdint.h>
#include "nn/problem.h"

struct PlanRun;
struct Pool;
struct CpuKernels;

typedef struct Backend Backend;
struct Backend {
    const char *name; /* "CPU", ... */
    /* Memory of the device, aligned to 64 bytes at least. NULL: there is none left. */
    void *(*alloc)(const Backend *b, size_t bytes);
    void (*release)(const Backend *b, void *memory);
    bool (*upload)(const Backend *b, void *device, const void *host, size_t bytes, Problem *why);
    bool (*download)(const Backend *b, void *host, const void *device, size_t bytes, Problem *why);
    /* Carries out the plan of a run over the buffers bound to it. False when *stop was set meanwhile: see run_execute. */
    bool (*execute)(const Backend *b, struct PlanRun *run, const int *stop);
    bool host_memory; /* device addresses can be read by the host: nothing needs copying */
    /* CPU only. */
    struct Pool *pool;                /* NULL: the calling thread alone */
    const struct CpuKernels *kernels; /* NULL: the plain loops that define the operations, no fast kernels */
};

/* The CPU with so many threads (0: as many as the process may use) and the best kernels it has; reference: none but the
 * plain loops. NULL: *why. */
Backend *backend_cpu(int threads, bool reference, Problem *why);
void backend_free(Backend *b);

#endif
