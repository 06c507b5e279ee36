/* apply.h - what sealed nets do when they are applied, printed, asked for parts. */
#ifndef NET_APPLY_H
#define NET_APPLY_H
#include "builtins/net/net.h"

Expr net_apply(Interp *in, Expr sealed, Expr call);
Expr net_part(Interp *in, Expr sealed, Expr specs);
Expr net_normal(Interp *in, Expr sealed);
Expr net_length(Interp *in, Expr sealed);
Expr net_output(Interp *in, Expr sealed);
Expr net_input_form(Interp *in, Expr sealed);

/* NetExtract[net, spec]; NULL after noelem when there is nothing. */
Expr net_extract(Interp *in, Expr net, Expr spec, Expr call);
#endif
