/* cairo_library.c - finds cairo's functions. */
#include "builtins/cairo_library.h"
#include <dlfcn.h>

typedef struct Opened {
    bool fine;
    CairoLibrary functions;
} Opened;

static bool look_up(void *library, const char *name, void **function)
{
    *function = dlsym(library, name);
    return *function != NULL;
}

static void *open_library(Interp *in)
{
    (void)in;
    Opened *o = mem_new(Opened);
    void *library = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL)
        library = dlopen("libcairo.2.dylib", RTLD_NOW | RTLD_LOCAL);
    o->fine = library != NULL;
#define X(result, name, parameters) o->fine = o->fine && look_up(library, "cairo_" #name, (void **)&o->functions.name);
    CAIRO_FUNCTIONS(X)
#undef X
    return o;
}

const CairoLibrary *cairo_library(Interp *in)
{
    static const char key = 0;
    const Opened *o = interp_state(in, &key, open_library);
    return o->fine ? &o->functions : NULL;
}
