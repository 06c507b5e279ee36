/* surgery.h - words that make new nets of old ones. */
#ifndef NET_SURGERY_H
#define NET_SURGERY_H
#include "builtins/net/layer.h"

Expr net_replace_part(Interp *in, Expr call);
Expr net_replace(Interp *in, Expr call);
Expr net_information(Interp *in, Expr sealed, Expr call);
Expr net_information_word(Interp *in, Expr call);
extern const Module module_net_surgery;
#endif
