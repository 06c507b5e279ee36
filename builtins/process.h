/* process.h - other programs: may they run, and streams that are the ends of pipes. */
#ifndef BUILTINS_PROCESS_H
#define BUILTINS_PROCESS_H
#include "interp/interp.h"

/* Whether the session may start programs; false after a message. */
bool process_allowed(Interp *in, Expr call);
/* Words that read take what comes from the descriptor `out` by this name, words that write send to `in_end`; both are owned
 * by the streams from now on. */
void stream_add_pipe(Interp *in, Expr name, int in_end, int out);

#endif
