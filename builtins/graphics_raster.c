/* graphics_raster.c - drawing arrays of colours and images. */
#include <math.h>
#include "builtins/graphics_shapes.h"
#include "builtins/image.h"

typedef struct Cells { /* what fills a surface: reads one pixel as 4 channels 0 .. 1 */
    int64_t width, height;
    void (*read)(const void *context, int64_t row, int64_t column, double rgba[4]);
    const void *context;
} Cells;

static unsigned char byte(double v)
{
    return (unsigned char)(v >= 1 ? 255 : v > 0 ? v * 255 + 0.5 : 0);
}

/* A picture of cells in the rectangle; rows from the top. */
static void draw_cells(Painter *p, const Cells *cells, double x0, double y0, double x1, double y1, double opacity, bool smooth)
{
    cairo_surface_t *surface = p->c->image_surface_create(CAIRO_FORMAT_ARGB32, (int)cells->width, (int)cells->height);
    unwind_cleanup(p->in, surface_close, surface);
    unsigned char *data = p->c->image_surface_get_data(surface);
    if (data != NULL && x1 > x0 && y1 > y0) {
        int stride = p->c->image_surface_get_stride(surface);
        for (int64_t i = 0; i < cells->height; i++) {
            unwind_poll(p->in);
            uint32_t *row = (uint32_t *)(void *)(data + i * stride);
            for (int64_t j = 0; j < cells->width; j++) {
                double c[4] = {0, 0, 0, 1};
                cells->read(cells->context, i, j, c);
                double a = fmin(fmax(c[3], 0), 1);
                row[j] = (uint32_t)byte(a) << 24 | (uint32_t)byte(fmin(c[0], 1) * a) << 16 | (uint32_t)byte(fmin(c[1], 1) * a) << 8 | byte(fmin(c[2], 1) * a);
            }
        }
        p->c->surface_mark_dirty(surface);
        p->c->save(p->cr);
        p->c->rectangle(p->cr, x0, y0, x1 - x0, y1 - y0);
        p->c->clip(p->cr);
        p->c->translate(p->cr, x0, y0);
        p->c->scale(p->cr, (x1 - x0) / (double)cells->width, (y1 - y0) / (double)cells->height);
        p->c->set_source_surface(p->cr, surface, 0, 0);
        bool shrinks = (x1 - x0) * p->scale < (double)cells->width;
        p->c->pattern_set_filter(p->c->get_source(p->cr), shrinks ? CAIRO_FILTER_GOOD : smooth ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST);
        p->c->pattern_set_extend(p->c->get_source(p->cr), CAIRO_EXTEND_PAD);
        p->c->paint_with_alpha(p->cr, opacity);
        p->c->restore(p->cr);
    }
    unwind_cleanup_run(p->in);
}

typedef struct RasterCells {
    const double *data;
    int64_t height, width;
    int channels;
    double lo, span;
} RasterCells;

static void raster_cell(const void *context, int64_t row, int64_t column, double c[4])
{
    const RasterCells *r = context;
    const double *v = r->data + ((r->height - 1 - row) * r->width + column) * r->channels;
    int colours = r->channels < 3 ? 1 : 3;
    for (int i = 0; i < 3; i++)
        c[i] = (v[colours == 1 ? 0 : i] - r->lo) / r->span;
    if (r->channels == 2 || r->channels == 4)
        c[3] = (v[r->channels - 1] - r->lo) / r->span;
}

void draw_raster(Painter *p, Expr e, const Style *s)
{
    Expr array;
    ArrayView v;
    double c[4], range[2] = {0, 1};
    if (!raster_shape(e, &array, &v))
        return;
    raster_corners(p->in, p, e, &v, c);
    if (expr_length(e) > 2 && expr_is_list(expr_part(e, 3)) && !graphics_point(p->in, NULL, expr_part(e, 3), range))
        return;
    RasterCells cells = {v.data, v.dim[0], v.dim[1], v.rank == 3 ? (int)v.dim[2] : 1, range[0], range[1] - range[0]};
    if (!(cells.span > 0 || cells.span < 0))
        cells.span = 1;
    Expr order = picture_option(p->in, e, "InterpolationOrder");
    bool smooth = order != NULL && expr_is_small(order) && expr_int_value(order) > 0;
    double x0 = painter_clamp(painter_x(p, c[0])), y0 = painter_clamp(painter_y(p, c[1])), x1 = painter_clamp(painter_x(p, c[2])), y1 = painter_clamp(painter_y(p, c[3]));
    draw_cells(p, &(Cells){v.dim[1], v.dim[0], raster_cell, &cells}, fmin(x0, x1), fmin(y0, y1), fmax(x0, x1), fmax(y0, y1), s->opacity, smooth);
}

typedef struct ImageCells {
    Pixels pixels;
    double *row;      /* the row at hand as numbers */
    int64_t *row_at;
} ImageCells;

static void image_cell(const void *context, int64_t row, int64_t column, double c[4])
{
    const ImageCells *m = context;
    const Pixels *p = &m->pixels;
    if (*m->row_at != row) {
        pixels_read(p, row * p->width * p->channels, p->width * p->channels, m->row);
        *m->row_at = row;
    }
    const double *v = m->row + column * p->channels;
    int plain = pixels_has_alpha(p) ? p->channels - 1 : p->channels;
    if (p->color == COLOR_AUTOMATIC && plain != 1 && plain < 3)
        plain = 1;
    color_convert(p->color == COLOR_AUTOMATIC && plain > 3 ? COLOR_RGB : p->color, plain > 3 && p->color == COLOR_AUTOMATIC ? 3 : plain, v, COLOR_RGB, c, 1);
    c[3] = pixels_has_alpha(p) ? v[p->channels - 1] : 1;
}

void picture_draw_image(Painter *p, Expr image, double left, double top, double width, double height)
{
    ImageCells cells;
    int64_t row_at = -1;
    if (!image_pixels(image, &cells.pixels) || cells.pixels.width > RASTER_SIDE || cells.pixels.height > RASTER_SIDE)
        return;
    cells.row = mem_bytes((size_t)(cells.pixels.width * cells.pixels.channels) * sizeof(double));
    cells.row_at = &row_at;
    draw_cells(p, &(Cells){cells.pixels.width, cells.pixels.height, image_cell, &cells}, left, top, left + width, top + height, 1,
               width * p->scale < 2 * (double)cells.pixels.width);
}
