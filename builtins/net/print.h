/* print.h - nets as text for the prompt. */
#ifndef NET_PRINT_H
#define NET_PRINT_H
#include "builtins/net/net.h"

const char *net_state_word(const Net *net);          /* "uninitialized", "unspecified"; NULL: ready */
const char *net_port_words(const NetPortInfo *p);    /* the label of its coder or its type */
Expr net_table(Interp *in, const Net *container);    /* rows of layers, output shapes and parameters; a graph's edges as lines */

#endif
