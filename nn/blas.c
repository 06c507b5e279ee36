/* blas.c - opens OpenBLAS. */
#include "nn/blas.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

/* The one mutable state of this file: a process opens a library once, and kernels on any thread ask for it. */
static struct {
    pthread_once_t once;
    bool found;
    Blas routines;
} opened = {.once = PTHREAD_ONCE_INIT};

static bool look_up(void *library, const char *name, void **routine)
{
    *routine = dlsym(library, name);
    return *routine != NULL;
}

static void open_library(void)
{
    static const char *const names[] = {"libopenblas.so.0", "libopenblasp.so.0", "libopenblas.so"};
    void *library = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++)
        library = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    bool found = library != NULL;
#define X(result, name, parameters) found = found && look_up(library, #name, (void **)&opened.routines.name);
    BLAS_ROUTINES(X)
    LAPACK_ROUTINES(X)
#undef X
    opened.found = found;
    if (found)
        opened.routines.openblas_set_num_threads(1); /* big products are split by the pool; two pools would fight */
}

const Blas *blas(void)
{
    pthread_once(&opened.once, open_library);
    return opened.found ? &opened.routines : NULL;
}
