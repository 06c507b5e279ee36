/* idx.h - IDX files, the form in which MNIST and its relatives are given. */
#ifndef BUILTINS_IDX_H
#define BUILTINS_IDX_H
#include "interp/interp.h"

/* The array of an IDX file, plain or compressed by gzip, as a NumericArray. NULL with *why set when damaged. */
Expr idx_decode(Interp *in, const unsigned char *bytes, size_t length, const char **why);

#endif
