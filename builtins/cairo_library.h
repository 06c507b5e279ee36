/* cairo_library.h - cairo, opened when something is first drawn.
 *
 * Linking it would cost every start of the program 4.5 ms for 25 libraries of fonts and windows; so the functions are
 * looked up by name into a table, and called as c->move_to(cr, x, y). Types and enums are those of cairo.h. */
#ifndef BUILTINS_CAIRO_LIBRARY_H
#define BUILTINS_CAIRO_LIBRARY_H
#include <cairo.h>
#include "interp/interp.h"

#define CAIRO_FUNCTIONS(X)                                                                                             \
    X(cairo_surface_t *, image_surface_create, (cairo_format_t format, int width, int height))                         \
    X(unsigned char *, image_surface_get_data, (cairo_surface_t * surface))                                            \
    X(int, image_surface_get_stride, (cairo_surface_t * surface))                                                      \
    X(cairo_surface_t *, svg_surface_create_for_stream,                                                                \
      (cairo_write_func_t write, void *closure, double width, double height))                                          \
    X(cairo_surface_t *, pdf_surface_create_for_stream,                                                                \
      (cairo_write_func_t write, void *closure, double width, double height))                                          \
    X(void, pdf_surface_set_metadata, (cairo_surface_t * surface, int key, const char *utf8))                          \
    X(cairo_status_t, surface_status, (cairo_surface_t * surface))                                                     \
    X(void, surface_flush, (cairo_surface_t * surface))                                                                \
    X(void, surface_mark_dirty, (cairo_surface_t * surface))                                                           \
    X(void, surface_finish, (cairo_surface_t * surface))                                                               \
    X(void, surface_destroy, (cairo_surface_t * surface))                                                              \
    X(cairo_t *, create, (cairo_surface_t * surface))                                                                  \
    X(void, destroy, (cairo_t * cr))                                                                                   \
    X(cairo_status_t, status, (cairo_t * cr))                                                                          \
    X(void, save, (cairo_t * cr))                                                                                      \
    X(void, restore, (cairo_t * cr))                                                                                   \
    X(void, translate, (cairo_t * cr, double x, double y))                                                             \
    X(void, scale, (cairo_t * cr, double x, double y))                                                                 \
    X(void, rotate, (cairo_t * cr, double angle))                                                                      \
    X(void, set_source_rgba, (cairo_t * cr, double r, double g, double b, double a))                                   \
    X(void, set_source_surface, (cairo_t * cr, cairo_surface_t * surface, double x, double y))                         \
    X(cairo_pattern_t *, get_source, (cairo_t * cr))                                                                   \
    X(void, pattern_set_filter, (cairo_pattern_t * pattern, cairo_filter_t filter))                                    \
    X(void, pattern_set_extend, (cairo_pattern_t * pattern, cairo_extend_t extend))                                    \
    X(void, set_line_width, (cairo_t * cr, double width))                                                              \
    X(void, set_antialias, (cairo_t * cr, cairo_antialias_t antialias))                                                \
    X(void, set_line_cap, (cairo_t * cr, cairo_line_cap_t cap))                                                        \
    X(void, set_line_join, (cairo_t * cr, cairo_line_join_t join))                                                     \
    X(void, set_dash, (cairo_t * cr, const double *dashes, int n, double offset))                                      \
    X(void, new_path, (cairo_t * cr))                                                                                  \
    X(void, new_sub_path, (cairo_t * cr))                                                                              \
    X(void, move_to, (cairo_t * cr, double x, double y))                                                               \
    X(void, line_to, (cairo_t * cr, double x, double y))                                                               \
    X(void, curve_to, (cairo_t * cr, double x1, double y1, double x2, double y2, double x3, double y3))                \
    X(void, close_path, (cairo_t * cr))                                                                                \
    X(void, arc, (cairo_t * cr, double x, double y, double radius, double from, double to))                            \
    X(void, rectangle, (cairo_t * cr, double x, double y, double width, double height))                                \
    X(void, fill, (cairo_t * cr))                                                                                      \
    X(void, fill_preserve, (cairo_t * cr))                                                                             \
    X(void, stroke, (cairo_t * cr))                                                                                    \
    X(void, paint, (cairo_t * cr))                                                                                     \
    X(void, paint_with_alpha, (cairo_t * cr, double alpha))                                                            \
    X(void, clip, (cairo_t * cr))                                                                                      \
    X(void, mask_surface, (cairo_t * cr, cairo_surface_t * surface, double x, double y))                               \
    X(void, select_font_face, (cairo_t * cr, const char *family, cairo_font_slant_t slant, cairo_font_weight_t weight)) \
    X(void, set_font_size, (cairo_t * cr, double size))                                                                \
    X(void, text_extents, (cairo_t * cr, const char *utf8, cairo_text_extents_t *out))                                 \
    X(void, show_text, (cairo_t * cr, const char *utf8))

typedef struct CairoLibrary {
#define X(result, name, parameters) result(*name) parameters;
    CAIRO_FUNCTIONS(X)
#undef X
} CairoLibrary;

/* NULL when the machine has no cairo. */
const CairoLibrary *cairo_library(Interp *in);

#endif
