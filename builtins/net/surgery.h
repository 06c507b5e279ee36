/* surgery.h - words that make new nets of old ones. */
#ifndef NET_SURGERY_H
#define NET_SURGERY_H
#include "builtins/net/layer.h"

Expr net_replace_part(Interp *in, Expr call);
Expr net_replace(Interp *in, Expr call);
Expr net_information(Interp *in, Expr sealed, Expr call);
Expr net_information_word(Interp *in, Expr call);
Expr net_property(Interp *in, Expr whole, const char *name); /* one that Information knows; NULL none of that name */
extern const Module module_net_surgery;
/* How nesting is taken away (flatten.c): how many levels (INT64_MAX: all, inside operators too); whether a graph is wanted
 * whatever comes out; names for the vertices even where the whole has none; pieces joined: theirs without a prefix. */
typedef struct FlattenStyle {
    int64_t levels;
    bool graph, named, join;
} FlattenStyle;
Expr net_flattened(Interp *in, Expr whole, const FlattenStyle *style);

#endif
