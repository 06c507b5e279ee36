/* graphics_lines.c - drawing what has an outline: points, lines, areas, arrows, curves, rectangles, discs. */
#include <math.h>
#include <string.h>
#include "builtins/graphics_shapes.h"

enum { STROKE_CHUNK = 200, PLAIN_FROM = 8000, STAMP_FROM = 500 };

typedef struct Pen {
    Painter *p;
    const Style *style;
} Pen;

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
        double x = painter_clamp(painter_x(p, xy[2 * i])), y = painter_clamp(painter_y(p, xy[2 * i + 1]));
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
        double x = painter_clamp(painter_x(pen->p, xy[2 * i])), y = painter_clamp(painter_y(pen->p, xy[2 * i + 1]));
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

void surface_close(Interp *in, void *surface)
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
    unwind_cleanup(p->in, surface_close, mask);
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
void draw_points(Painter *p, Expr e, const Style *s)
{
    Pen pen = {p, s};
    paint_set(p, &s->paint, s->opacity);
    if (expr_length(e) > 0)
        graphics_paths(p->in, p, expr_part(e, 1), points_path, &pen);
}

void draw_lines(Painter *p, Expr e, const Style *s)
{
    Pen pen = {p, s};
    if (expr_length(e) == 0)
        return;
    stroke_style(p, s);
    graphics_paths(p->in, p, expr_part(e, 1), line_path, &pen);
    p->c->stroke(p->cr);
}

void draw_area(Painter *p, Expr e, const Style *s)
{
    Pen pen = {p, s};
    if (expr_length(e) == 0)
        return;
    graphics_paths(p->in, p, expr_part(e, 1), area_path, &pen);
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
    double x = painter_clamp(painter_x(p, xy[2 * last])), y = painter_clamp(painter_y(p, xy[2 * last + 1]));
    double dx = x - painter_clamp(painter_x(p, xy[2 * last - 2])), dy = y - painter_clamp(painter_y(p, xy[2 * last - 1]));
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

void draw_arrow(Painter *p, Expr e, const Style *s)
{
    if (expr_length(e) == 0)
        return;
    Expr path = expr_part(e, 1);
    if (expr_is_normal(path) && graphics_head(path, "Line") && expr_length(path) > 0)
        path = expr_part(path, 1);
    Pen pen = {p, s};
    stroke_style(p, s);
    graphics_paths(p->in, p, path, line_path, &pen);
    p->c->stroke(p->cr);
    paint_set(p, &s->paint, s->opacity);
    graphics_paths(p->in, p, path, arrow_path, &pen);
}

/* Cubic pieces; each starts where the one before ends. A last piece of fewer points is of lower degree. */
static void curve_path(void *context, const double *xy, size_t n)
{
    Painter *p = ((Pen *)context)->p;
    double *at = mem_bytes(2 * n * sizeof *at);
    for (size_t i = 0; i < n; i++) {
        at[2 * i] = painter_clamp(painter_x(p, xy[2 * i]));
        at[2 * i + 1] = painter_clamp(painter_y(p, xy[2 * i + 1]));
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

void draw_curve(Painter *p, Expr e, const Style *s)
{
    Pen pen = {p, s};
    if (expr_length(e) == 0)
        return;
    stroke_style(p, s);
    graphics_paths(p->in, p, expr_part(e, 1), curve_path, &pen);
    p->c->stroke(p->cr);
}

/* ---- shapes ---- */
void draw_rectangle(Painter *p, Expr e, const Style *s)
{
    double c[4] = {0, 0, 1, 1};
    if (expr_length(e) > 0 && !graphics_corners(p->in, p, e, 1, c))
        return;
    double x0 = painter_clamp(painter_x(p, c[0])), y0 = painter_clamp(painter_y(p, c[1])), x1 = painter_clamp(painter_x(p, c[2])), y1 = painter_clamp(painter_y(p, c[3]));
    p->c->rectangle(p->cr, fmin(x0, x1), fmin(y0, y1), fabs(x1 - x0), fabs(y1 - y0));
    fill_and_edge(p, s);
}

void draw_round(Painter *p, Expr e, const Style *s, bool filled)
{
    double centre[2] = {0, 0}, r[2], angle[2] = {0, 2 * M_PI};
    if ((expr_length(e) > 0 && !graphics_point(p->in, p, expr_part(e, 1), centre)) || !graphics_radii(p->in, e, 2, r))
        return;
    bool sector = expr_length(e) > 2;
    if (sector && !graphics_point(p->in, NULL, expr_part(e, 3), angle))
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
