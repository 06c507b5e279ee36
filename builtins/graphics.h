/* graphics.h - pictures of expressions, for those who show or save them. */
#ifndef BUILTINS_GRAPHICS_H
#define BUILTINS_GRAPHICS_H
#include "interp/interp.h"

bool graphics_is(Expr e); /* Graphics[...] or Legended[graphics, ...] */
/* e drawn on white as an Image of RGB bytes; anything that is no graphics as text. size: a value of ImageSize, or NULL;
 * scale: pixels a point, 1 for the screen. NULL after a message. */
Expr graphics_image(Interp *in, Expr call, Expr e, Expr size, double scale);

#endif
