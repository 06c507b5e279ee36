/* graphics_draw.h - from Graphics[primitives, options] to pictures: what the parts of it share.
 *
 * Lengths are printer's points (1/72 inch) from the left top; a Painter says where a point of the graphics' own
 * coordinates stands. Everything takes whatever the language may hold: what is no finite number is not drawn. */
#ifndef BUILTINS_GRAPHICS_DRAW_H
#define BUILTINS_GRAPHICS_DRAW_H
#include "builtins/cairo_library.h"
#include "interp/interp.h"

typedef struct Paint {
    double rgb[3];
    double alpha;
} Paint;

typedef struct Measure { /* a length in points, or in widths of the plot */
    double value;
    bool scaled;
} Measure;

enum { DASHES = 8 };

typedef struct Style {
    Paint paint;
    double opacity;
    Measure thickness, point, dash[DASHES];
    int dashes;
    bool face_given, face, edge; /* FaceForm, EdgeForm; face: there is one */
    Paint face_paint, edge_paint;
    Measure edge_thickness;
    double arrow;   /* length of heads in widths of the plot */
    double size;    /* of text, in points */
    bool bold, italic;
    const char *family;
} Style;

typedef struct Range {
    double lo, hi;
} Range;

typedef struct Painter {
    Interp *in;
    const CairoLibrary *c;
    cairo_t *cr;
    bool vector;       /* SVG or PDF */
    double scale;      /* pixels a point */
    Range x, y;        /* what the plot shows, own coordinates */
    double left, top, width, height; /* where, in points */
    int depth;         /* insets inside insets */
} Painter;

/* ---- graphics_style.c ---- */
Style style_default(void);
/* Changes s if e is a directive (colour, thickness, Directive[...], font options ...); false when it is none. */
bool style_apply(Interp *in, Style *s, Expr e);
double measure_points(const Measure *m, double width);
bool paint_read(Interp *in, Expr e, Paint *out); /* a colour, with alpha */
/* A finite number: machine numbers at once, others such as Pi through N. */
bool graphics_number(Interp *in, Expr e, double *out);
bool graphics_head(Expr e, const char *name);    /* name[...] with a symbol as head */
bool graphics_symbol(Expr e, const char *name);

/* ---- graphics_text.c ---- */
typedef struct Label {
    const char *text; /* lines separated by \n; collected */
    Style style;
    double width, height, line, ascent; /* in points */
} Label;
/* Any expression as text: strings as they are, Style[e, ...] with its style, Row[...] joined, others as OutputForm prints them. */
Label label_make(Painter *p, Expr e, const Style *style);
Label label_text(Painter *p, const char *utf8, const Style *style);
/* The point ax, ay of the text (-1 left, bottom .. 1 right, top) stands at x, y. angle: counter-clockwise, around x, y. */
void label_draw(Painter *p, const Label *l, double x, double y, double ax, double ay, double angle);

/* ---- graphics_primitives.c ---- */
void primitives_bounds(Interp *in, Expr e, Range *x, Range *y); /* widens; start with lo > hi */
void primitives_draw(Painter *p, Expr e, Style style);
static inline double painter_x(const Painter *p, double x)
{
    return p->left + (x - p->x.lo) / (p->x.hi - p->x.lo) * p->width;
}
static inline double painter_y(const Painter *p, double y)
{
    return p->top + (p->y.hi - y) / (p->y.hi - p->y.lo) * p->height;
}
void paint_set(Painter *p, const Paint *paint, double opacity);
void stroke_style(Painter *p, const Style *s);

/* ---- graphics_raster.c ---- */
void picture_draw_image(Painter *p, Expr image, double left, double top, double width, double height);

/* ---- graphics_ticks.c ---- */
typedef struct Tick {
    double at;
    Label label;
    bool major;
} Tick;
typedef struct Ticks {
    Tick *tick;
    size_t count;
    double widest, highest; /* of the labels */
} Ticks;
/* spec: Automatic, None, or a list of places or {place, label}. length in points decides how many. log: coordinates are
 * natural logarithms. */
Ticks ticks_make(Painter *p, Expr spec, Range r, double length, bool across, bool log, const Style *style);

/* ---- graphics_layout.c ---- */
typedef struct Size {
    double width, height;
} Size;
/* A Graphics, Legended[...], Image, or anything else as text, with the size it wants: *asked from the caller (Export's
 * ImageSize) or NULL. */
Size picture_size(Painter *p, Expr e, Expr asked);
void picture_draw(Painter *p, Expr e, double left, double top, Size size);
bool picture_is(Expr e); /* Graphics[...], Legended[graphics, ...] */
/* What PlotRange shows, padding not counted. */
void picture_range(Interp *in, Expr graphics, Range *x, Range *y);
Expr picture_option(Interp *in, Expr graphics, const char *name);

#endif
