/* fast.h - which fast kernel, if any, does an operation's work on plain layout. */
#ifndef NN_FAST_H
#define NN_FAST_H
#include "nn/cpu/kernels.h"
#include "nn/op.h"

typedef struct FastKernel {
    const char *name;
    Kernel run; /* NULL: none, the plain loops do it */
    int64_t units;
    int64_t grain; /* so many units fill a tile: tasks take multiples; 0: any number is as good */
    size_t scratch;          /* bytes a thread */
    void *data;              /* handed to the kernel as Call.data */
    void (*release)(void *); /* of data; NULL when there is none */
    double speed;            /* flops a nanosecond, a rough guess */
} FastKernel;

/* A whole product as part of a kernel's work. */
static inline void call_product(const Call *c, Gemm g)
{
    g.wish = 1;
    for (int64_t t = 0, tasks = c->cpu->gemm->tasks(&g); t < tasks && !call_stopped(c); t++)
        c->cpu->gemm->run(&g, t, c->scratch);
}

/* False only when memory is short. */
bool fast_kernel(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why);

#endif
