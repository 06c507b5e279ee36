/* repl.h - the prompt. */
#ifndef REPL_H
#define REPL_H
#include "interp/interp.h"

/* Reads, evaluates and prints until the end of input or Exit. Gives the exit status. */
int repl_run(Interp *in);

#endif
