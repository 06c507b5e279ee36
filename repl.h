/* repl.h - the prompt. */
#ifndef REPL_H
#define REPL_H
#include "interp/interp.h"

/* Reads, evaluates and prints until the end of input or Exit. Gives the exit status. */
int repl_run(Interp *in);
/* Plays the lesson of that name (a folder of examples/ or a script) from a section on; NULL lists them. */
int learn_run(Interp *in, const char *name, const char *section);

#endif
