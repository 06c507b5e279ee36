/* request.h - the second argument of a net application, and its options. */
#ifndef NET_REQUEST_H
#define NET_REQUEST_H
#include "builtins/net/evaluate.h"

/* What `spec` (NULL: nothing said) asks of net. False after a message. */
bool request_parse(Interp *in, Expr subject, const Net *net, Expr spec, Request *out);
/* Options of the call: those after position `from`. False after a message. */
bool options_parse(Interp *in, Expr subject, Expr call, EvalOptions *out);
bool is_eval_option(Expr e);
/* A sub-net and output port by a path spec: keys, then perhaps a port. path gets "1/2/". False when there is none. */
bool find_traced(const Net *net, Expr spec, const char **path, int *port);
#endif
