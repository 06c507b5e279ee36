/* graphics_primitives.c - points, lines, areas, text and rasters: how far they reach, and which of them is drawn how. */
#include <math.h>
#include <string.h>
#include "builtins/graphics_shapes.h"
#include "builtins/image.h"
#include "interp/array.h"
#include "interp/number.h"

/* ---- coordinates ---- */
/* One place: {x, y}, Scaled[{x, y}], ImageScaled[{x, y}], Offset[{dx, dy}, place]; the last three need a painter. */
bool graphics_point(Interp *in, const Painter *p, Expr e, double xy[2])
{
    if (expr_is_list(e))
        return expr_length(e) == 2 && graphics_number(in, expr_part(e, 1), &xy[0]) &&
               graphics_number(in, expr_part(e, 2), &xy[1]);
    if (p == NULL || !expr_is_normal(e) || expr_length(e) < 1)
        return false;
    double width = (p->x.hi - p->x.lo), height = (p->y.hi - p->y.lo);
    if (graphics_head(e, "Scaled") || graphics_head(e, "ImageScaled")) {
        double s[2];
        if (!expr_is_list(expr_part(e, 1)) || !graphics_point(in, NULL, expr_part(e, 1), s))
            return false;
        xy[0] = p->x.lo + s[0] * width;
        xy[1] = p->y.lo + s[1] * height;
        return true;
    }
    double d[2];
    if (!graphics_head(e, "Offset") || expr_length(e) != 2 || !graphics_point(in, NULL, expr_part(e, 1), d) ||
        expr_is_normal(expr_part(e, 2)) == false || !graphics_point(in, p, expr_part(e, 2), xy))
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
void graphics_paths(Interp *in, const Painter *p, Expr e, PathFunction *each, void *context)
{
    stack_check(in);
    if (expr_is(e, EXPR_NUMERIC))
        e = array_to_list(e);
    if (is_point(e)) {
        double xy[2];
        if (graphics_point(in, p, e, xy))
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
            graphics_paths(in, p, expr_part(e, i), each, context);
        return;
    }
    double *xy = mem_bytes(2 * n * sizeof *xy);
    for (size_t i = 0; i < n; i++)
        if (!graphics_point(in, p, expr_part(e, i + 1), xy + 2 * i))
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

bool graphics_radii(Interp *in, Expr e, size_t at, double r[2])
{
    r[0] = r[1] = 1;
    if (expr_length(e) < at)
        return true;
    Expr spec = expr_part(e, at);
    if (expr_is_list(spec))
        return graphics_point(in, NULL, spec, r);
    if (!graphics_number(in, spec, &r[0]))
        return false;
    r[1] = r[0];
    return true;
}

/* {x0, y0, x1, y1} of Rectangle and Raster. */
bool graphics_corners(Interp *in, const Painter *p, Expr e, size_t at, double c[4])
{
    if (expr_length(e) < at)
        return false;
    Expr spec = expr_part(e, at);
    if (at > 1) /* of a Raster: both corners in one list */
        return expr_is_list(spec) && expr_length(spec) == 2 && graphics_point(in, p, expr_part(spec, 1), c) &&
               graphics_point(in, p, expr_part(spec, 2), c + 2);
    if (!graphics_point(in, p, spec, c))
        return false;
    c[2] = c[0] + 1;
    c[3] = c[1] + 1;
    Expr second = expr_length(e) > 1 ? expr_part(e, 2) : NULL;
    return second == NULL || expr_is_option(second) || graphics_point(in, p, second, c + 2);
}

bool raster_shape(Expr e, Expr *array, ArrayView *v)
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

void raster_corners(Interp *in, const Painter *p, Expr e, const ArrayView *v, double c[4])
{
    if (graphics_corners(in, p, e, 2, c))
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
        if ((expr_length(e) == 0 || graphics_point(b->in, NULL, expr_part(e, 1), c)) && graphics_radii(b->in, e, 2, r)) {
            reach(b->x, c[0] - fabs(r[0]), c[0] + fabs(r[0]));
            reach(b->y, c[1] - fabs(r[1]), c[1] + fabs(r[1]));
        }
    } else if (!strcmp(head, "Rectangle")) {
        if (graphics_corners(b->in, NULL, e, 1, c))
            path_bounds(b, c, 2);
    } else if (!strcmp(head, "Raster")) {
        if (raster_shape(e, &array, &v)) {
            raster_corners(b->in, NULL, e, &v, c);
            path_bounds(b, c, 2);
        }
    } else if (!strcmp(head, "Text") || !strcmp(head, "Inset")) {
        if (expr_length(e) > 1 && graphics_point(b->in, NULL, expr_part(e, 2), c))
            path_bounds(b, c, 1);
    } else if (expr_length(e) > 0) {
        Expr first = expr_part(e, 1);
        graphics_paths(b->in, NULL, graphics_head(first, "Line") || graphics_head(first, "BezierCurve") ? expr_part(first, 1) : first,
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
    if (expr_length(e) == 0 || (expr_length(e) > 1 && !graphics_point(p->in, p, expr_part(e, 2), xy)))
        return;
    if (expr_length(e) > 2)
        alignment_read(p->in, expr_part(e, 3), a);
    if (expr_length(e) > 3)
        graphics_point(p->in, NULL, expr_part(e, 4), d);
    Label label = label_make(p, expr_part(e, 1), s);
    label_draw(p, &label, painter_x(p, xy[0]), painter_y(p, xy[1]), a[0], a[1], atan2(d[1], d[0]));
}

static void draw_inset(Painter *p, Expr e, const Style *s)
{
    double xy[2] = {(p->x.lo + p->x.hi) / 2, (p->y.lo + p->y.hi) / 2}, a[2] = {0, 0}, d[2];
    size_t n = expr_length(e);
    if (n == 0 || (n > 1 && !graphics_point(p->in, p, expr_part(e, 2), xy) && expr_is_list(expr_part(e, 2))))
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
    if (n > 3 && expr_is_list(expr_part(e, 4)) && graphics_point(p->in, NULL, expr_part(e, 4), d)) {
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
