/* setup.h - plugs the words into an interpreter: all modules of builtins/ and the library of stdlib/. For those who see
 * every floor: main.c and the runner of the tests. */
#ifndef SETUP_H
#define SETUP_H
#include "builtins/registry.h" /* generated from the lists in builtins/meson.build */
#include "interp/interp.h"

extern const LibraryFile stdlib_files[];
extern const size_t stdlib_file_count;

#define X(topic) extern const Module module_##topic;
MODULES(X)
#undef X

static inline void setup_words(Interp *in)
{
#define X(topic) module_add(in, &module_##topic);
    MODULES(X)
#undef X
    interp_add_library(in, stdlib_files, stdlib_file_count);
}

#endif
