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

/* False only when memory is short. */
bool fast_kernel(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why);

#endif
