/* lazy.c - finds the functions of libraries that are opened when they are first called (lazy_library.py). */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct LazyLibrary {
    void *handle; /* NULL: not opened yet */
    const char *name;
} LazyLibrary;

typedef struct LazyEntry { /* laid out by lazy_library.py */
    void *function;
    const char *name;
    LazyLibrary *library;
} LazyEntry;

void *lazy_find(LazyEntry *e);

/* Called by the entries only. Two threads may come at once: both find the same. A program without its library can't go on. */
void *lazy_find(LazyEntry *e)
{
    if (!e->library->handle)
        e->library->handle = dlopen(e->library->name, RTLD_LAZY | RTLD_LOCAL);
    void *function = e->library->handle ? dlsym(e->library->handle, e->name) : NULL;
    if (!function) {
        fprintf(stderr, "lupine: %s\n", dlerror());
        _Exit(127);
    }
    return e->function = function;
}
