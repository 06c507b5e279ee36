/* lanes.c - choice of the lane-blocked layout. */
#include "nn/lanes.h"

bool lanes_pass(Graph *g, const CpuKernels *cpu)
{
    (void)g, (void)cpu;
    return true;
}
