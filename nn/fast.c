/* fast.c - operations in plain layout by the fast kernels. */
#include "nn/fast.h"

bool fast_kernel(const Graph *g, const Node *n, const CpuKernels *cpu, FastKernel *fast, Problem *why)
{
    (void)g, (void)n, (void)cpu, (void)why;
    *fast = (FastKernel){0};
    return true;
}
