/* names.h - S(List): the symbol System`List as an address constant. The names are in names.def. */
#ifndef INTERP_NAMES_H
#define INTERP_NAMES_H
#include "interp/symbol.h"
#define S(name) ((Expr)&symbol_known[SYMBOL_##name].node)
#endif
