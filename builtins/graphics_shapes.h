/* graphics_shapes.h - what the files that draw primitives share. */
#ifndef BUILTINS_GRAPHICS_SHAPES_H
#define BUILTINS_GRAPHICS_SHAPES_H
#include "builtins/graphics_draw.h"
#include "interp/array.h"

/* ---- graphics_primitives.c: reading ---- */
enum { RASTER_SIDE = 20000 };
/* One place: {x, y}, Scaled[{x, y}], ImageScaled[{x, y}], Offset[{dx, dy}, place]; the last three need a painter. */
bool graphics_point(Interp *in, const Painter *p, Expr e, double xy[2]);
typedef void PathFunction(void *context, const double *xy, size_t n); /* NaN where a place is none */
/* The path or paths that a list of places, or a list of such lists, describes. */
void graphics_paths(Interp *in, const Painter *p, Expr e, PathFunction *each, void *context);
bool graphics_radii(Interp *in, Expr e, size_t at, double r[2]); /* of Disk and Circle; 1 where none is given */
bool graphics_corners(Interp *in, const Painter *p, Expr e, size_t at, double c[4]); /* {x0, y0, x1, y1} of Rectangle and Raster */
bool raster_shape(Expr e, Expr *array, ArrayView *v); /* the numbers of a Raster, 1 to 4 a cell */
void raster_corners(Interp *in, const Painter *p, Expr e, const ArrayView *v, double c[4]);

/* ---- graphics_lines.c ---- */
void draw_points(Painter *p, Expr e, const Style *s);
void draw_lines(Painter *p, Expr e, const Style *s);
void draw_area(Painter *p, Expr e, const Style *s);
void draw_arrow(Painter *p, Expr e, const Style *s);
void draw_curve(Painter *p, Expr e, const Style *s);
void draw_rectangle(Painter *p, Expr e, const Style *s);
void draw_round(Painter *p, Expr e, const Style *s, bool filled);
void surface_close(Interp *in, void *surface); /* for unwind_cleanup */

/* ---- graphics_raster.c ---- */
void draw_raster(Painter *p, Expr e, const Style *s);

static const double far_away = 1e6; /* in points: cairo's own numbers end at 8 million pixels */
static inline double painter_clamp(double v)
{
    return v < -far_away ? -far_away : v > far_away ? far_away : v;
}

#endif
