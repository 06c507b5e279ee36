/* graphics_primitives.c - points, lines, areas, text and rasters: how far they reach, and how they are drawn. */
#include <math.h>
#include <string.h>
#include "builtins/graphics_draw.h"
#include "builtins/image.h"
#include "interp/array.h"
#include "interp/number.h"

enum { STROKE_CHUNK = 200, PLAIN_FROM = 8000, STAMP_FROM = 500, RASTER_SIDE = 20000 };
static const double far_away = 1e6; /* in points: cairo's own numbers end at 8 million pixels */

/* ---- coordinates ---- */
/* One place: {x, y}, Scaled[{x, y}], ImageScaled[{x, y}], Offset[{dx, dy}, place]; the last three need a painter. */
static bool point_read(Interp *in, const Painter *p, Expr e, double xy[2])
{
    if (expr_is_list(e))
        return expr_length(e) == 2 && graphics_number(in, expr_part(e, 1), &xy[0]) &&
               graphics_number(in, expr_part(e, 2), &xy[1]);
    if (p == NULL || !expr_is_normal(e) || expr_length(e) < 1)
        return false;
    double width = (p->x.hi - p->x.lo), height = (p->y.hi - p->y.lo);
    if (graphics_head(e, "Scaled") || graphics_head(e, "ImageScaled")) {
        double s[2];
        if (!expr_is_list(expr_part(e, 1)) || !point_read(in, NULL, expr_part(e, 1), s))
            return false;
        xy[0] = p->x.lo + s[0] * width;
        xy[1] = p->y.lo + s[1] * height;
        return true;
    }
    double d[2];
    if (!graphics_head(e, "Offset") || expr_length(e) != 2 || !point_read(in, NULL, expr_part(e, 1), d) ||
        expr_is_normal(expr_part(e, 2)) == false || !point_read(in, p, expr_part(e, 2), xy))
        return false;
    xy[0] += d[0] / p->width * width;
    xy[1] += d[1] / p->height * height;
    return true;
}

static bool is_point(Expr e)
{
    if (expr_is(e, EXPR_PACKED))
        return array_view(e).rank == 1;
    if (expr_is_list(e))
        return expr_length(e) == 2 && !expr_is_list(expr_part(e, 1)) && !expr_is_list(expr_part(e, 2)) &&
               !graphics_head(expr_part(e, 1), "Scaled") && !graphics_head(expr_part(e, 1), "Offset");
    return graphics_head(e, "Scaled") || graphics_head(e, "Offset") || graphics_head(e, "ImageScaled");
}

typedef void PathFunction(void *context, const double *xy, size_t n); /* NaN where a place is none */

static void packed_path(Expr e, PathFunction *each, void *context)
{
    ArrayView v = array_view(e);
    if (v.dim[1] != 2 || v.count == 0)
        return;
    if (v.type == ARRAY_REAL64) {
        each(context, v.data, (size_t)v.dim[0]);
        return;
    }
    Expr real = array_pack_real(e);
    if (real != NULL)
        each(context, array_view(real).data, (size_t)v.dim[0]);
}

/* The path or paths that a list of places, or a list of such lists, describes. */
static void each_path(Interp *in, const Painter *p, Expr e, PathFunction *each, void *context)
{
    stack_check(in);
    if (expr_is(e, EXPR_NUMERIC))
        e = array_to_list(e);
    if (is_point(e)) {
        double xy[2];
        if (point_read(in, p, e, xy))
            each(context, xy, 1);
        return;
    }
    size_t n = expr_length(e);
    if (!expr_is_list(e) || n == 0)
        return;
    if (expr_is(e, EXPR_PACKED) && array_view(e).rank == 2) {
        packed_path(e, each, context);
        return;
    }
    if (!is_point(expr_part(e, 1))) {
        for (size_t i = 1; i <= n; i++)
            each_path(in, p, expr_part(e, i), each, context);
        return;
    }
    double *xy = mem_bytes(2 * n * sizeof *xy);
    for (size_t i = 0; i < n; i++)
        if (!point_read(in, p, expr_part(e, i + 1), xy + 2 * i))
            xy[2 * i] = xy[2 * i + 1] = NAN;
    each(context, xy, n);
}

/* ---- how far things reach ---- */
typedef struct Bounds {
    Interp *in;
    Range *x, *y;
} Bounds;

static void reach(Range *r, double lo, double hi)
{
    if (lo < r->lo)
        r->lo = lo;
    if (hi > r->hi)
        r->hi = hi;
}

static void path_bounds(void *context, const double *xy, size_t n)
{
    Bounds *b = context;
    for (size_t i = 0; i < n; i++)
        if (isfinite(xy[2 * i]) && isfinite(xy[2 * i + 1])) {
            reach(b->x, xy[2 * i], xy[2 * i]);
            reach(b->y, xy[2 * i + 1], xy[2 * i + 1]);
        }
}

static bool radii_read(Interp *in, Expr e, size_t at, double r[2])
{
    r[0] = r[1] = 1;
    if (expr_length(e) < at)
        return true;
    Expr spec = expr_part(e, at);
    if (expr_is_list(spec))
        return point_read(in, NULL, spec, r);
    if (!graphics_number(in, spec, &r[0]))
        return false;
    r[1] = r[0];
    return true;
}

/* {x0, y0, x1, y1} of Rectangle and Raster. */
static bool corners_read(Interp *in, const Painter *p, Expr e, size_t at, double c[4])
{
    if (expr_length(e) < at)
        return false;
    Expr spec = expr_part(e, at);
    if (at > 1) /* of a Raster: both corners in one list */
        return expr_is_list(spec) && expr_length(spec) == 2 && point_read(in, p, expr_part(spec, 1), c) &&
               point_read(in, p, expr_part(spec, 2), c + 2);
    if (!point_read(in, p, spec, c))
        return false;
    c[2] = c[0] + 1;
    c[3] = c[1] + 1;
    Expr second = expr_length(e) > 1 ? expr_part(e, 2) : NULL;
    return second == NULL || expr_is_option(second) || point_read(in, p, second, c + 2);
}

static bool raster_shape(Expr e, Expr *array, ArrayView *v)
{
    if (expr_length(e) < 1)
        return false;
    Expr data = expr_part(e, 1);
    *array = expr_is(data, EXPR_NUMERIC) ? array_to_list(data) : data;
    *array = expr_is_list(*array) ? array_pack_real(*array) : NULL;
    if (*array == NULL)
        return false;
    *v = array_view(*array);
    return v->type == ARRAY_REAL64 && v->count > 0 && (v->rank == 2 || (v->rank == 3 && v->dim[2] >= 1 && v->dim[2] <= 4)) &&
           v->dim[0] <= RASTER_SIDE && v->dim[1] <= RASTER_SIDE;
}

static void raster_corners(Interp *in, const Painter *p, Expr e, const ArrayView *v, double c[4])
{
    if (corners_read(in, p, e, 2, c))
        return;
    c[0] = c[1] = 0;
    c[2] = (double)v->dim[1];
    c[3] = (double)v->dim[0];
}

static void shape_bounds(Bounds *b, Expr e)
{
    double c[4], r[2];
    Expr array;
    ArrayView v;
    const char *head = symbol_of(expr_head(e))->name;
    if (!strcmp(head, "Circle") || !strcmp(head, "Disk")) {
        c[0] = c[1] = 0;
        if ((expr_length(e) == 0 || point_read(b->in, NULL, expr_part(e, 1), c)) && radii_read(b->in, e, 2, r)) {
            reach(b->x, c[0] - fabs(r[0]), c[0] + fabs(r[0]));
            reach(b->y, c[1] - fabs(r[1]), c[1] + fabs(r[1]));
        }
    } else if (!strcmp(head, "Rectangle")) {
        if (corners_read(b->in, NULL, e, 1, c))
            path_bounds(b, c, 2);
    } else if (!strcmp(head, "Raster")) {
        if (raster_shape(e, &array, &v)) {
            raster_corners(b->in, NULL, e, &v, c);
            path_bounds(b, c, 2);
        }
    } else if (!strcmp(head, "Text") || !strcmp(head, "Inset")) {
        if (expr_length(e) > 1 && point_read(b->in, NULL, expr_part(e, 2), c))
            path_bounds(b, c, 1);
    } else if (expr_length(e) > 0) {
        Expr first = expr_part(e, 1);
        each_path(b->in, NULL, graphics_head(first, "Line") || graphics_head(first, "BezierCurve") ? expr_part(first, 1) : first,
                  path_bounds, b);
    }
}

typedef enum PrimitiveKind { PRIMITIVE_NONE, PRIMITIVE_POINT, PRIMITIVE_LINE, PRIMITIVE_AREA, PRIMITIVE_ARROW,
                             PRIMITIVE_CURVE, PRIMITIVE_RECTANGLE, PRIMITIVE_DISK, PRIMITIVE_CIRCLE, PRIMITIVE_TEXT,
                             PRIMITIVE_RASTER, PRIMITIVE_INSET, PRIMITIVE_WRAPPER } PrimitiveKind;
static const struct {
    const char *name;
    PrimitiveKind kind;
} primitives[] = {{"Line", PRIMITIVE_LINE}, {"Point", PRIMITIVE_POINT}, {"Rectangle", PRIMITIVE_RECTANGLE},
                  {"Polygon", PRIMITIVE_AREA}, {"Triangle", PRIMITIVE_AREA}, {"Disk", PRIMITIVE_DISK},
                  {"Circle", PRIMITIVE_CIRCLE}, {"Text", PRIMITIVE_TEXT}, {"Arrow", PRIMITIVE_ARROW},
                  {"Raster", PRIMITIVE_RASTER}, {"Inset", PRIMITIVE_INSET}, {"BezierCurve", PRIMITIVE_CURVE},
                  {"Style", PRIMITIVE_WRAPPER}, {"Tooltip", PRIMITIVE_WRAPPER}, {"GraphicsGroup", PRIMITIVE_WRAPPER},
                  {"Annotation", PRIMITIVE_WRAPPER}, {"Mouseover", PRIMITIVE_WRAPPER}, {"Hyperlink", PRIMITIVE_WRAPPER}};

static PrimitiveKind kind_of(Expr e)
{
    if (!expr_is_normal(e) || !expr_is_symbol(expr_head(e)))
        return PRIMITIVE_NONE;
    const char *name = symbol_of(expr_head(e))->name;
    for (size_t i = 0; i < COUNT(primitives); i++)
        if (!strcmp(name, primitives[i].name))
            return primitives[i].kind;
    return PRIMITIVE_NONE;
}

void primitives_bounds(Interp *in, Expr e, Range *x, Range *y)
{
    stack_check(in);
    unwind_poll(in);
    if (expr_is_list(e) && !expr_is(e, EXPR_PACKED)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            primitives_bounds(in, expr_part(e, i), x, y);
        return;
    }
    PrimitiveKind kind = kind_of(e);
    if (kind == PRIMITIVE_WRAPPER && expr_length(e) > 0)
        primitives_bounds(in, expr_part(e, 1), x, y);
    else if (kind != PRIMITIVE_NONE && kind != PRIMITIVE_WRAPPER)
        shape_bounds(&(Bounds){in, x, y}, e);
}

/* ---- drawing ---- */
typedef struct Pen {
    Painter *p;
    const Style *style;
} Pen;

static double clamp(double v)
{
    return v < -far_away ? -far_away : v > far_away ? far_away : v;
}

typedef struct Stroke { /* a line on its way to cairo */
    Painter *p;
    bool chunked;
    size_t count;      /* points since the last move */
    size_t total;
    double x, y;       /* the last one */
} Stroke;

static void stroke_to(Stroke *s, double x, double y)
{
    const CairoLibrary *c = s->p->c;
    if (s->count == 0)
        c->move_to(s->p->cr, x, y);
    else
        c->line_to(s->p->cr, x, y);
    s->x = x;
    s->y = y;
    if (++s->total == PLAIN_FROM && s->chunked) /* a black heap: soft edges cost ten times as much and are not seen */
        c->set_antialias(s->p->cr, CAIRO_ANTIALIAS_NONE);
    if (++s->count >= STROKE_CHUNK && s->chunked) { /* cairo's time grows faster than the number of crossings */
        c->stroke(s->p->cr);
        c->move_to(s->p->cr, x, y);
        s->count = 1;
        unwind_poll(s->p->in);
    }
}

static void stroke_break(Stroke *s)
{
    if (s->count == 1) /* one point alone: a dot, by the round ends */
        s->p->c->line_to(s->p->cr, s->x, s->y);
    s->count = 0;
}

/* Points that follow each other within one column of pixels: the first, lowest, highest and last of them look like all. */
typedef struct Column {
    double number;
    size_t count;
    double first[2], low[2], high[2], last[2];
    size_t low_at, high_at;
} Column;

static void column_flush(Column *k, Stroke *s)
{
    if (k->count == 0)
        return;
    stroke_to(s, k->first[0], k->first[1]);
    const double *a = k->low_at < k->high_at ? k->low : k->high, *b = a == k->low ? k->high : k->low;
    if (k->count > 2) {
        stroke_to(s, a[0], a[1]);
        stroke_to(s, b[0], b[1]);
    }
    if (k->count > 1)
        stroke_to(s, k->last[0], k->last[1]);
    k->count = 0;
}

static void column_add(Column *k, Stroke *s, double x, double y, double number)
{
    const double xy[2] = {x, y};
    if (k->count > 0 && number != k->number)
        column_flush(k, s);
    if (k->count == 0) {
        k->number = number;
        memcpy(k->first, xy, sizeof xy);
        memcpy(k->low, xy, sizeof xy);
        memcpy(k->high, xy, sizeof xy);
        k->low_at = k->high_at = 0;
    }
    if (y < k->low[1]) {
        memcpy(k->low, xy, sizeof xy);
        k->low_at = k->count;
    }
    if (y > k->high[1]) {
        memcpy(k->high, xy, sizeof xy);
        k->high_at = k->count;
    }
    memcpy(k->last, xy, sizeof xy);
    k->count++;
}

static void line_path(void *context, const double *xy, size_t n)
{
    Pen *pen = context;
    Painter *p = pen->p;
    if (n < 2)
        return;
    Stroke s = {.p = p, .chunked = n > 1000 && pen->style->dashes == 0};
    Column column = {0};
    bool thin = n > 1000;
    for (size_t i = 0; i < n; i++) {
        double x = clamp(painter_x(p, xy[2 * i])), y = clamp(painter_y(p, xy[2 * i + 1]));
        if (!isfinite(xy[2 * i]) || !isfinite(xy[2 * i + 1])) {
            column_flush(&column, &s);
            stroke_break(&s);
        } else if (thin) {
            column_add(&column, &s, x, y, floor(x * p->scale));
        } else {
            stroke_to(&s, x, y);
        }
    }
    column_flush(&column, &s);
    stroke_break(&s);
    if (s.total >= PLAIN_FROM) {
        p->c->stroke(p->cr);
        p->c->set_antialias(p->cr, CAIRO_ANTIALIAS_DEFAULT);
    }
}

static void area_path(void *context, const double *xy, size_t n)
{
    Pen *pen = context;
    bool open = false;
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(xy[2 * i]) || !isfinite(xy[2 * i + 1]))
            continue;
        double x = clamp(painter_x(pen->p, xy[2 * i])), y = clamp(painter_y(pen->p, xy[2 * i + 1]));
        if (open)
            pen->p->c->line_to(pen->p->cr, x, y);
        else
            pen->p->c->move_to(pen->p->cr, x, y);
        open = true;
    }
    if (open)
        pen->p->c->close_path(pen->p->cr);
}

/* Fills the path at hand and strokes its edge, as FaceForm and EdgeForm say. */
static void fill_and_edge(Painter *p, const Style *s)
{
    if (s->face) {
        paint_set(p, s->face_given ? &s->face_paint : &s->paint, s->opacity);
        p->c->fill_preserve(p->cr);
    }
    if (s->edge) {
        Style edge = *s;
        edge.paint = s->edge_paint;
        edge.thickness = s->edge_thickness;
        stroke_style(p, &edge);
        p->c->stroke(p->cr);
    }
    p->c->new_path(p->cr);
}

/* ---- points ---- */
static void few_points(Painter *p, const double *xy, size_t n, double radius)
{
    for (size_t i = 0; i < n; i++) {
        double x = painter_x(p, xy[2 * i]), y = painter_y(p, xy[2 * i + 1]);
        if (!isfinite(x) || !isfinite(y) || fabs(x) > far_away || fabs(y) > far_away)
            continue;
        p->c->new_sub_path(p->cr);
        p->c->arc(p->cr, x, y, radius, 0, 2 * M_PI);
        if (i % 100 == 99)
            p->c->fill(p->cr);
    }
    p->c->fill(p->cr);
}

/* In a file of lines and curves: one dot for all points of a cell of a quarter of a point. */
static void dots(Painter *p, const double *xy, size_t n, double radius)
{
    size_t columns = (size_t)(4 * p->width) + 1, rows = (size_t)(4 * p->height) + 1;
    unsigned char *seen = mem_bytes(columns * rows);
    memset(seen, 0, columns * rows);
    p->c->set_line_width(p->cr, 2 * radius);
    p->c->set_line_cap(p->cr, CAIRO_LINE_CAP_ROUND);
    p->c->set_dash(p->cr, NULL, 0, 0);
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        double x = painter_x(p, xy[2 * i]), y = painter_y(p, xy[2 * i + 1]);
        if (!(x >= p->left && x <= p->left + p->width && y >= p->top && y <= p->top + p->height))
            continue;
        size_t at = (size_t)(4 * (y - p->top)) * columns + (size_t)(4 * (x - p->left));
        if (seen[at])
            continue;
        seen[at] = 1;
        p->c->move_to(p->cr, x, y);
        p->c->line_to(p->cr, x, y);
        if (++count % 1000 == 0) {
            p->c->stroke(p->cr);
            unwind_poll(p->in);
        }
    }
    p->c->stroke(p->cr);
}

static void close_surface(Interp *in, void *surface)
{
    cairo_library(in)->surface_destroy(surface);
}

/* Covers the pixels of a disc in an 8-bit mask: how much of a pixel is inside is its distance to the rim. */
static void stamp(unsigned char *mask, int stride, int width, int height, double x, double y, double r)
{
    int x0 = (int)fmax(0, floor(x - r - 0.5)), x1 = (int)fmin(width - 1, ceil(x + r)), y0 = (int)fmax(0, floor(y - r - 0.5)),
        y1 = (int)fmin(height - 1, ceil(y + r));
    for (int j = y0; j <= y1; j++)
        for (int i = x0; i <= x1; i++) {
            double dx = i + 0.5 - x, dy = j + 0.5 - y, inside = r + 0.5 - sqrt(dx * dx + dy * dy);
            unsigned char cover = (unsigned char)(inside >= 1 ? 255 : inside > 0 ? inside * 255 : 0);
            unsigned char *to = mask + j * stride + i;
            if (cover > *to)
                *to = cover;
        }
}

/* In a picture of pixels a hundred thousand discs are stamped into a mask, which is then painted once. */
static void many_points(Painter *p, const double *xy, size_t n, double radius)
{
    int width = (int)ceil((p->width + 20) * p->scale), height = (int)ceil((p->height + 20) * p->scale);
    cairo_surface_t *mask = p->c->image_surface_create(CAIRO_FORMAT_A8, width, height);
    unwind_cleanup(p->in, close_surface, mask);
    unsigned char *data = p->c->image_surface_get_data(mask);
    if (data != NULL) {
        int stride = p->c->image_surface_get_stride(mask);
        for (size_t i = 0; i < n; i++) {
            double x = (painter_x(p, xy[2 * i]) - p->left + 10) * p->scale, y = (painter_y(p, xy[2 * i + 1]) - p->top + 10) * p->scale;
            if (x >= -20 && y >= -20 && x <= width + 20 && y <= height + 20)
                stamp(data, stride, width, height, x, y, radius * p->scale);
        }
        p->c->surface_mark_dirty(mask);
        p->c->save(p->cr);
        p->c->translate(p->cr, p->left - 10, p->top - 10);
        p->c->scale(p->cr, 1 / p->scale, 1 / p->scale);
        p->c->mask_surface(p->cr, mask, 0, 0);
        p->c->restore(p->cr);
    }
    unwind_cleanup_run(p->in);
}

static void points_path(void *context, const double *xy, size_t n)
{
    Pen *pen = context;
    Painter *p = pen->p;
    double radius = measure_points(&pen->style->point, p->width) / 2;
    if (!(radius > 0))
        return;
    if (n < STAMP_FROM || radius > 20)
        few_points(p, xy, n, radius);
    else if (p->vector)
        dots(p, xy, n, radius);
    else
        many_points(p, xy, n, radius);
}

/* Many points that are not in one list: gathered, since each path costs more than its points. */
static void draw_points(Painter *p, Expr e, const Style *s)
{
    Pen pen = {p, s};
    paint_set(p, &s->paint, s->opacity);
    if (expr_length(e) > 0)
        each_path(p->in, p, expr_part(e, 1), points_path, &pen);
}

static void draw_lines(Painter *p, Expr e, const Style *s)
{
    Pen pen = {p, s};
    if (expr_length(e) == 0)
        return;
    stroke_style(p, s);
    each_path(p->in, p, expr_part(e, 1), line_path, &pen);
    p->c->stroke(p->cr);
}

static void draw_area(Painter *p, Expr e, const Style *s)
{
    Pen pen = {p, s};
    if (expr_length(e) == 0)
        return;
    each_path(p->in, p, expr_part(e, 1), area_path, &pen);
    fill_and_edge(p, s);
}

/* The end of an arrow: a triangle that points away from the place before it. */
static void arrow_path(void *context, const double *xy, size_t n)
{
    Pen *pen = context;
    Painter *p = pen->p;
    size_t last = n - 1;
    if (n < 2 || !isfinite(xy[2 * last] + xy[2 * last + 1] + xy[2 * last - 2] + xy[2 * last - 1]))
        return;
    double x = clamp(painter_x(p, xy[2 * last])), y = clamp(painter_y(p, xy[2 * last + 1]));
    double dx = x - clamp(painter_x(p, xy[2 * last - 2])), dy = y - clamp(painter_y(p, xy[2 * last - 1]));
    double length = hypot(dx, dy), head = fmin(pen->style->arrow * p->width, 40);
    if (!(length > 0) || !(head > 0))
        return;
    dx *= head / length;
    dy *= head / length;
    p->c->move_to(p->cr, x, y);
    p->c->line_to(p->cr, x - dx - 0.35 * dy, y - dy + 0.35 * dx);
    p->c->line_to(p->cr, x - 0.8 * dx, y - 0.8 * dy);
    p->c->line_to(p->cr, x - dx + 0.35 * dy, y - dy - 0.35 * dx);
    p->c->close_path(p->cr);
    p->c->fill(p->cr);
}

static void draw_arrow(Painter *p, Expr e, const Style *s)
{
    if (expr_length(e) == 0)
        return;
    Expr path = expr_part(e, 1);
    if (expr_is_normal(path) && graphics_head(path, "Line") && expr_length(path) > 0)
        path = expr_part(path, 1);
    Pen pen = {p, s};
    stroke_style(p, s);
    each_path(p->in, p, path, line_path, &pen);
    p->c->stroke(p->cr);
    paint_set(p, &s->paint, s->opacity);
    each_path(p->in, p, path, arrow_path, &pen);
}

/* Cubic pieces; each starts where the one before ends. A last piece of fewer points is of lower degree. */
static void curve_path(void *context, const double *xy, size_t n)
{
    Painter *p = ((Pen *)context)->p;
    double *at = mem_bytes(2 * n * sizeof *at);
    for (size_t i = 0; i < n; i++) {
        at[2 * i] = clamp(painter_x(p, xy[2 * i]));
        at[2 * i + 1] = clamp(painter_y(p, xy[2 * i + 1]));
        if (!isfinite(at[2 * i] + at[2 * i + 1]))
            return;
    }
    p->c->move_to(p->cr, at[0], at[1]);
    size_t i = 0;
    for (; i + 3 < n; i += 3)
        p->c->curve_to(p->cr, at[2 * i + 2], at[2 * i + 3], at[2 * i + 4], at[2 * i + 5], at[2 * i + 6], at[2 * i + 7]);
    if (n - i == 3) { /* quadratic: its control point counts two thirds at both ends */
        const double *q = at + 2 * i;
        p->c->curve_to(p->cr, (q[0] + 2 * q[2]) / 3, (q[1] + 2 * q[3]) / 3, (q[4] + 2 * q[2]) / 3, (q[5] + 2 * q[3]) / 3, q[4], q[5]);
    } else if (n - i == 2) {
        p->c->line_to(p->cr, at[2 * i + 2], at[2 * i + 3]);
    }
}

static void draw_curve(Painter *p, Expr e, const Style *s)
{
    Pen pen = {p, s};
    if (expr_length(e) == 0)
        return;
    stroke_style(p, s);
    each_path(p->in, p, expr_part(e, 1), curve_path, &pen);
    p->c->stroke(p->cr);
}

/* ---- shapes ---- */
static void draw_rectangle(Painter *p, Expr e, const Style *s)
{
    double c[4] = {0, 0, 1, 1};
    if (expr_length(e) > 0 && !corners_read(p->in, p, e, 1, c))
        return;
    double x0 = clamp(painter_x(p, c[0])), y0 = clamp(painter_y(p, c[1])), x1 = clamp(painter_x(p, c[2])), y1 = clamp(painter_y(p, c[3]));
    p->c->rectangle(p->cr, fmin(x0, x1), fmin(y0, y1), fabs(x1 - x0), fabs(y1 - y0));
    fill_and_edge(p, s);
}

static void draw_round(Painter *p, Expr e, const Style *s, bool filled)
{
    double centre[2] = {0, 0}, r[2], angle[2] = {0, 2 * M_PI};
    if ((expr_length(e) > 0 && !point_read(p->in, p, expr_part(e, 1), centre)) || !radii_read(p->in, e, 2, r))
        return;
    bool sector = expr_length(e) > 2;
    if (sector && !point_read(p->in, NULL, expr_part(e, 3), angle))
        return;
    double x = painter_x(p, centre[0]), y = painter_y(p, centre[1]);
    double rx = fabs(r[0]) / (p->x.hi - p->x.lo) * p->width, ry = fabs(r[1]) / (p->y.hi - p->y.lo) * p->height;
    if (!(rx > 1e-9 && ry > 1e-9 && rx < far_away && ry < far_away && fabs(x) < far_away && fabs(y) < far_away))
        return;
    if (fabs(angle[1] - angle[0]) > 1000)
        angle[1] = angle[0] + 2 * M_PI;
    p->c->save(p->cr); /* angles count against the clock, and y goes up */
    p->c->translate(p->cr, x, y);
    p->c->scale(p->cr, rx, -ry);
    p->c->new_sub_path(p->cr);
    if (sector && filled)
        p->c->move_to(p->cr, 0, 0);
    p->c->arc(p->cr, 0, 0, 1, fmin(angle[0], angle[1]), fmax(angle[0], angle[1]));
    if (filled || !sector)
        p->c->close_path(p->cr);
    p->c->restore(p->cr);
    if (filled) {
        fill_and_edge(p, s);
        return;
    }
    stroke_style(p, s);
    p->c->stroke(p->cr);
}

/* ---- rasters and images ---- */
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
    unwind_cleanup(p->in, close_surface, surface);
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

static void draw_raster(Painter *p, Expr e, const Style *s)
{
    Expr array;
    ArrayView v;
    double c[4], range[2] = {0, 1};
    if (!raster_shape(e, &array, &v))
        return;
    raster_corners(p->in, p, e, &v, c);
    if (expr_length(e) > 2 && expr_is_list(expr_part(e, 3)) && !point_read(p->in, NULL, expr_part(e, 3), range))
        return;
    RasterCells cells = {v.data, v.dim[0], v.dim[1], v.rank == 3 ? (int)v.dim[2] : 1, range[0], range[1] - range[0]};
    if (!(cells.span > 0 || cells.span < 0))
        cells.span = 1;
    Expr order = picture_option(p->in, e, "InterpolationOrder");
    bool smooth = order != NULL && expr_is_small(order) && expr_int_value(order) > 0;
    double x0 = clamp(painter_x(p, c[0])), y0 = clamp(painter_y(p, c[1])), x1 = clamp(painter_x(p, c[2])), y1 = clamp(painter_y(p, c[3]));
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

/* ---- text and insets ---- */
/* Where in a thing its position stands: Center, Left, {Right, Top}, {-1, 0} ... */
static void alignment_read(Interp *in, Expr e, double a[2])
{
    static const struct {
        const char *name;
        int axis;
        double value;
    } words[] = {{"Left", 0, -1}, {"Right", 0, 1}, {"Center", 0, 0}, {"Bottom", 1, -1}, {"Top", 1, 1}, {"Below", 1, 1}, {"Above", 1, -1}};
    if (expr_is_list(e) && expr_length(e) == 2) {
        for (int i = 0; i < 2; i++)
            if (!graphics_number(in, expr_part(e, (size_t)i + 1), &a[i]))
                alignment_read(in, expr_part(e, (size_t)i + 1), a);
        return;
    }
    for (size_t i = 0; i < COUNT(words); i++)
        if (graphics_symbol(e, words[i].name))
            a[words[i].axis] = words[i].value;
}

static void draw_text(Painter *p, Expr e, const Style *s)
{
    double xy[2] = {(p->x.lo + p->x.hi) / 2, (p->y.lo + p->y.hi) / 2}, a[2] = {0, 0}, d[2] = {1, 0};
    if (expr_length(e) == 0 || (expr_length(e) > 1 && !point_read(p->in, p, expr_part(e, 2), xy)))
        return;
    if (expr_length(e) > 2)
        alignment_read(p->in, expr_part(e, 3), a);
    if (expr_length(e) > 3)
        point_read(p->in, NULL, expr_part(e, 4), d);
    Label label = label_make(p, expr_part(e, 1), s);
    label_draw(p, &label, painter_x(p, xy[0]), painter_y(p, xy[1]), a[0], a[1], atan2(d[1], d[0]));
}

static void draw_inset(Painter *p, Expr e, const Style *s)
{
    double xy[2] = {(p->x.lo + p->x.hi) / 2, (p->y.lo + p->y.hi) / 2}, a[2] = {0, 0}, d[2];
    size_t n = expr_length(e);
    if (n == 0 || (n > 1 && !point_read(p->in, p, expr_part(e, 2), xy) && expr_is_list(expr_part(e, 2))))
        return;
    Expr what = expr_part(e, 1);
    if (!picture_is(what) && !image_is(what)) {
        draw_text(p, e, s);
        return;
    }
    if (n > 2)
        alignment_read(p->in, expr_part(e, 3), a);
    Size size = picture_size(p, what, NULL);
    double fit = fmin(1, fmin(p->width / size.width, p->height / size.height));
    size.width *= fit;
    size.height *= fit;
    if (n > 3 && expr_is_list(expr_part(e, 4)) && point_read(p->in, NULL, expr_part(e, 4), d)) {
        Size room = {fabs(d[0]) / (p->x.hi - p->x.lo) * p->width, fabs(d[1]) / (p->y.hi - p->y.lo) * p->height};
        double grow = image_is(what) ? fmin(room.width / size.width, room.height / size.height) : 1;
        size = image_is(what) ? (Size){size.width * grow, size.height * grow} : room;
    } else if (n > 3 && graphics_number(p->in, expr_part(e, 4), &d[0])) {
        double width = fabs(d[0]) / (p->x.hi - p->x.lo) * p->width;
        size = (Size){width, width * size.height / size.width};
    }
    picture_draw(p, what, painter_x(p, xy[0]) - (a[0] + 1) / 2 * size.width, painter_y(p, xy[1]) - (1 - a[1]) / 2 * size.height, size);
}

static void draw_primitive(Painter *p, Expr e, const Style *s, PrimitiveKind kind)
{
    switch (kind) {
    case PRIMITIVE_POINT: draw_points(p, e, s); break;
    case PRIMITIVE_LINE: draw_lines(p, e, s); break;
    case PRIMITIVE_AREA: draw_area(p, e, s); break;
    case PRIMITIVE_ARROW: draw_arrow(p, e, s); break;
    case PRIMITIVE_CURVE: draw_curve(p, e, s); break;
    case PRIMITIVE_RECTANGLE: draw_rectangle(p, e, s); break;
    case PRIMITIVE_DISK: draw_round(p, e, s, true); break;
    case PRIMITIVE_CIRCLE: draw_round(p, e, s, false); break;
    case PRIMITIVE_TEXT: draw_text(p, e, s); break;
    case PRIMITIVE_RASTER: draw_raster(p, e, s); break;
    case PRIMITIVE_INSET: draw_inset(p, e, s); break;
    default: break;
    }
}

static void draw_each(Painter *p, Expr e, Style *s)
{
    stack_check(p->in);
    unwind_poll(p->in);
    PrimitiveKind kind = kind_of(e);
    if (expr_is_list(e)) {
        if (!expr_is(e, EXPR_PACKED))
            primitives_draw(p, e, *s);
    } else if (kind == PRIMITIVE_WRAPPER && expr_length(e) > 0) {
        Style own = *s;
        for (size_t i = 2; graphics_head(e, "Style") && i <= expr_length(e); i++)
            style_apply(p->in, &own, expr_part(e, i));
        primitives_draw(p, expr_part(e, 1), own);
    } else if (kind != PRIMITIVE_NONE) {
        draw_primitive(p, e, s, kind);
    } else if (!style_apply(p->in, s, e) && e != S(Null) && !expr_is_string(e)) {
        message(p->in, symbol_intern(p->in, "System`", "Graphics"), "gprim", e, NULL);
    }
}

void primitives_draw(Painter *p, Expr e, Style style)
{
    if (!expr_is_list(e)) {
        draw_each(p, e, &style);
        return;
    }
    for (size_t i = 1; i <= expr_length(e); i++)
        draw_each(p, expr_part(e, i), &style);
}
