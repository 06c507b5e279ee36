/* wlnet.h - WLNet files from C: a net, and with a checkpoint one member more. */
#ifndef NET_WLNET_H
#define NET_WLNET_H
#include "interp/interp.h"

/* The file's bytes. member: an Association of numbers, strings, lists and NumericArrays that stands beside the net, or
 * NULL. An array that occurs several times is stored once. */
Text wlnet_bytes(Interp *in, Expr net, Expr member);
/* Writes a file so that there is the old one or the new one at any moment: beside it, flushed, then renamed. NULL, or
 * what is wrong. */
const char *wlnet_save(const char *path, const Text *bytes);
/* The net in the file that `file` names, and its member (NULL: none). $Failed after a message under call's head. */
Expr wlnet_load(Interp *in, Expr call, Expr file, Expr *member);
#endif
