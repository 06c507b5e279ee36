/* cpu.c - which instruction-set level this machine has. */
#include <stdlib.h>
#include <string.h>
#include "nn/cpu/levels.h"

#if defined __x86_64__
static bool has_avx2(void)
{
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

static bool has_avx512(void)
{
    return has_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}
#endif

static bool has_baseline(void)
{
    return true;
}

static const struct {
    const CpuKernels *kernels;
    bool (*present)(void);
} levels[] = {
    {&cpu_kernels_baseline, has_baseline},
#if defined __x86_64__
    {&cpu_kernels_avx2, has_avx2},
    {&cpu_kernels_avx512, has_avx512},
#endif
};

const CpuKernels *cpu_kernels_level(int i)
{
    const int count = (int)(sizeof levels / sizeof levels[0]);
    return i >= 0 && i < count && levels[i].present() ? levels[i].kernels : NULL;
}

const CpuKernels *cpu_kernels_named(const char *name)
{
    const CpuKernels *k;
    for (int i = 0; (k = cpu_kernels_level(i)); i++)
        if (strcmp(k->name, name) == 0)
            return k;
    return NULL;
}

const CpuKernels *cpu_kernels(void)
{
    const char *wish = getenv("LUPINE_CPU");
    const CpuKernels *best = wish ? cpu_kernels_named(wish) : NULL, *k;
    if (best)
        return best;
    for (int i = 0; (k = cpu_kernels_level(i)); i++)
        best = k;
    return best;
}
