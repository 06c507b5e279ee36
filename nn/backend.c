/* backend.c - the CPU behind the door to devices. */
#include "nn/backend.h"
#include "nn/blas.h"
#include "nn/cpu/kernels.h"
#include "nn/plan_inside.h"
#include "nn/pool.h"
#include <stdlib.h>
#include <string.h>

static void *cpu_alloc(const Backend *b, size_t bytes)
{
    (void)b;
    return aligned_alloc(64, (bytes + 63) / 64 * 64);
}

static void cpu_release(const Backend *b, void *memory)
{
    (void)b;
    free(memory);
}

static bool cpu_copy_up(const Backend *b, void *device, const void *host, size_t bytes, Problem *why)
{
    (void)b, (void)why;
    memcpy(device, host, bytes);
    return true;
}

static bool cpu_copy_down(const Backend *b, void *host, const void *device, size_t bytes, Problem *why)
{
    (void)b, (void)why;
    memcpy(host, device, bytes);
    return true;
}

Backend *backend_cpu(int threads, bool reference, Problem *why)
{
    if (!blas()) {
        problem(why, "the library OpenBLAS was not found");
        return NULL;
    }
    Backend *b = malloc(sizeof *b);
    Pool *pool = b ? pool_make(threads, why) : NULL;
    if (!pool) {
        free(b);
        if (!b)
            problem(why, "not enough memory for the engine");
        return NULL;
    }
    *b = (Backend){.name = "CPU",
                   .alloc = cpu_alloc,
                   .release = cpu_release,
                   .upload = cpu_copy_up,
                   .download = cpu_copy_down,
                   .execute = plan_execute_cpu,
                   .host_memory = true,
                   .pool = pool,
                   .kernels = reference ? NULL : cpu_kernels()};
    return b;
}

void backend_free(Backend *b)
{
    if (b)
        pool_free(b->pool);
    free(b);
}
