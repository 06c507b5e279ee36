/* graphics.c - the words of pictures, and pictures as files: PNG through Image, SVG and PDF by cairo. */
#include "builtins/graphics.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/format.h"
#include "builtins/graphics_draw.h"
#include "builtins/image.h"
#include "interp/print.h"

enum { SIDE_AT_MOST = 20000 };
static const double pixels_at_most = 1e8;

bool graphics_is(Expr e)
{
    return picture_is(e);
}

/* ---- surfaces ---- */
static void close_surface(Interp *in, void *surface)
{
    cairo_library(in)->surface_destroy(surface);
}

static void close_context(Interp *in, void *cr)
{
    cairo_library(in)->destroy(cr);
}

/* Registers two cleanups: run both when done. */
static Painter painter_start(Interp *in, const CairoLibrary *c, cairo_surface_t *surface, bool vector, double scale)
{
    unwind_cleanup(in, close_surface, surface);
    Painter p = {.in = in, .c = c, .cr = c->create(surface), .vector = vector, .scale = scale, .x = {0, 1}, .y = {0, 1}, .width = 1, .height = 1};
    unwind_cleanup(in, close_context, p.cr);
    if (!vector)
        c->scale(p.cr, scale, scale);
    return p;
}

static void painter_stop(Interp *in)
{
    unwind_cleanup_run(in);
    unwind_cleanup_run(in);
}

/* The size of a picture, in points, found on a surface of one pixel. */
static Size measure(Interp *in, const CairoLibrary *c, Expr e, Expr size)
{
    Painter p = painter_start(in, c, c->image_surface_create(CAIRO_FORMAT_ARGB32, 1, 1), false, 1);
    Size s = picture_size(&p, e, size);
    painter_stop(in);
    return (Size){fmin(fmax(s.width, 1), SIDE_AT_MOST), fmin(fmax(s.height, 1), SIDE_AT_MOST)};
}

static Expr pixels_of(Interp *in, const CairoLibrary *c, cairo_surface_t *surface, int width, int height)
{
    c->surface_flush(surface);
    const unsigned char *from = c->image_surface_get_data(surface);
    if (from == NULL)
        return NULL;
    int stride = c->image_surface_get_stride(surface);
    Pixels p = {.type = PIXEL_BYTE, .color = COLOR_RGB, .width = width, .height = height, .channels = 3};
    void *data;
    Expr image = image_new(in, &p, &data);
    unsigned char *to = data;
    for (int i = 0; i < height; i++)
        for (int j = 0; j < width; j++, to += 3) {
            uint32_t v;
            memcpy(&v, from + i * stride + 4 * j, 4);
            to[0] = (unsigned char)(v >> 16);
            to[1] = (unsigned char)(v >> 8);
            to[2] = (unsigned char)v;
        }
    return image;
}

static const CairoLibrary *library(Interp *in, Expr call)
{
    const CairoLibrary *c = cairo_library(in);
    if (c == NULL)
        message(in, call, "nocairo", NULL);
    return c;
}

Expr graphics_image(Interp *in, Expr call, Expr e, Expr size, double scale)
{
    const CairoLibrary *c = library(in, call);
    if (c == NULL)
        return NULL;
    Size s = measure(in, c, e, size);
    scale = fmin(fmax(scale, 0.05), 50);
    scale = fmin(scale, fmin(SIDE_AT_MOST / fmax(s.width, s.height), sqrt(pixels_at_most / (s.width * s.height))));
    int width = (int)fmax(1, round(s.width * scale)), height = (int)fmax(1, round(s.height * scale));
    cairo_surface_t *surface = c->image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    Painter p = painter_start(in, c, surface, false, scale);
    c->set_source_rgba(p.cr, 1, 1, 1, 1);
    c->paint(p.cr);
    picture_draw(&p, e, 0, 0, s);
    Expr image = pixels_of(in, c, surface, width, height);
    painter_stop(in);
    return image != NULL ? image : message(in, call, "draw", NULL);
}

/* ---- SVG and PDF ---- */
typedef struct Bytes { /* malloc'ed: cairo writes it, and no unwinding may pass through cairo */
    unsigned char *data;
    size_t length, capacity;
} Bytes;

static void close_bytes(Interp *in, void *bytes)
{
    (void)in;
    free(((Bytes *)bytes)->data);
}

static cairo_status_t write_bytes(void *closure, const unsigned char *data, unsigned length)
{
    Bytes *b = closure;
    if (b->length + length > b->capacity) {
        size_t capacity = 2 * b->capacity + length + 4096;
        unsigned char *grown = realloc(b->data, capacity);
        if (grown == NULL)
            return CAIRO_STATUS_NO_MEMORY;
        b->data = grown;
        b->capacity = capacity;
    }
    memcpy(b->data + b->length, data, length);
    b->length += length;
    return CAIRO_STATUS_SUCCESS;
}

static Expr call_option(Interp *in, Expr call, const char *name)
{
    Expr value = NULL;
    return option_given(in, call, name, &value) ? value : NULL;
}

static bool vector_export(Interp *in, Expr call, Expr value, FileTarget *target, bool pdf)
{
    const CairoLibrary *c = library(in, call);
    if (c == NULL)
        return false;
    Size s = measure(in, c, value, call_option(in, call, "ImageSize"));
    Bytes bytes = {0};
    unwind_cleanup(in, close_bytes, &bytes);
    cairo_surface_t *surface = pdf ? c->pdf_surface_create_for_stream(write_bytes, &bytes, s.width, s.height)
                                   : c->svg_surface_create_for_stream(write_bytes, &bytes, s.width, s.height);
    if (pdf) /* the same picture gives the same file */
        c->pdf_surface_set_metadata(surface, 5 /* CAIRO_PDF_METADATA_CREATE_DATE */, "2000-01-01T00:00:00");
    Painter p = painter_start(in, c, surface, true, 1);
    picture_draw(&p, value, 0, 0, s);
    c->surface_finish(surface);
    bool fine = c->surface_status(surface) == CAIRO_STATUS_SUCCESS;
    painter_stop(in);
    if (fine)
        text_add_bytes(&target->out, (const char *)bytes.data, bytes.length);
    else
        message(in, call, "draw", NULL);
    unwind_cleanup_run(in);
    return fine;
}

static bool svg_export(Interp *in, Expr call, Expr value, FileTarget *target)
{
    return vector_export(in, call, value, target, false);
}

static bool pdf_export(Interp *in, Expr call, Expr value, FileTarget *target)
{
    return vector_export(in, call, value, target, true);
}

static const FileFormat svg_format = {.name = "SVG", .extensions = "svg", .elements = "", .export = svg_export};
static const FileFormat pdf_format = {.name = "PDF", .extensions = "pdf", .elements = "", .export = pdf_export};

/* ---- words ---- */
/* Pixels a point: ImageResolution says pixels an inch, RasterSize the width in pixels. */
static Expr rasterize(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), resolution = option_get(in, call, "ImageResolution"), raster = option_get(in, call, "RasterSize");
    double v, scale = 1;
    if (resolution != NULL && resolution != S(Automatic) && graphics_number(in, resolution, &v) && v > 0)
        scale = v / 72;
    if (image_is(e) && scale == 1)
        return e;
    Expr size = option_get(in, call, "ImageSize");
    const CairoLibrary *c = library(in, call);
    if (c == NULL)
        return NULL;
    if (raster != NULL && raster != S(Automatic) && graphics_number(in, raster, &v) && v > 0)
        scale = v / measure(in, c, e, size).width;
    return graphics_image(in, call, e, size, scale);
}

static Expr range_rule(Interp *in, Expr graphics)
{
    Range x, y;
    picture_range(in, graphics, &x, &y);
    return expr_rule(symbol_intern(in, "System`", "PlotRange"), expr_list(2, expr_list(2, expr_real(x.lo), expr_real(x.hi)), expr_list(2, expr_real(y.lo), expr_real(y.hi))));
}

/* AbsoluteOptions[graphics, PlotRange]; other names as Options gives them. */
static Expr absolute_options(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), name = expr_length(call) > 1 ? expr_part(call, 2) : NULL;
    while (graphics_head(e, "Legended") && expr_length(e) == 2)
        e = expr_part(e, 1);
    if (!picture_is(e) || !graphics_head(e, "Graphics"))
        return name ? evaluate_call(in, symbol_intern(in, "System`", "Options"), 2, e, name) : evaluate_call(in, symbol_intern(in, "System`", "Options"), 1, e);
    if (name == NULL || graphics_symbol(name, "PlotRange") || expr_string_is(name, "PlotRange"))
        return expr_list(1, range_rule(in, e));
    const char *word = image_word(name);
    Expr value = word != NULL ? picture_option(in, e, word) : NULL;
    return value != NULL ? expr_list(1, expr_rule(name, value)) : evaluate_call(in, symbol_intern(in, "System`", "Options"), 2, expr_head(e), name);
}

static Expr show_graphics(Interp *in, Expr call)
{
    (void)in;
    return expr_length(call) > 0 ? expr_text("-Graphics-") : NULL;
}

#define INERT(name, usage) {name, {0, ANY}, ATTR_NONE, NULL, usage}
static const Builtin builtins[] = {
    {"Graphics", {0, ANY}, ATTR_NONE, NULL,
     "Graphics[primitives, options] is a picture made of points, lines, areas and text with directives such as colours.\n"
     "Export[\"name.png\", graphics] and Rasterize draw it.",
     .options = "AspectRatio -> Automatic, Axes -> False, AxesLabel -> None, AxesOrigin -> Automatic, AxesStyle -> {}, Background -> None, "
                "BaseStyle -> {}, Epilog -> {}, Frame -> False, FrameLabel -> None, FrameStyle -> {}, FrameTicks -> Automatic, "
                "GridLines -> None, GridLinesStyle -> {}, ImagePadding -> Automatic, ImageSize -> Automatic, LabelStyle -> {}, "
                "PlotLabel -> None, PlotRange -> All, PlotRangeClipping -> False, PlotRangePadding -> Automatic, Prolog -> {}, "
                "ScalingFunctions -> None, Ticks -> Automatic, TicksStyle -> {}"},
    {"Rasterize", {1, 1}, ATTR_NONE, rasterize,
     "Rasterize[e] draws a picture, or any expression as text, and gives an Image.\n"
     "ImageSize is in points, ImageResolution in pixels an inch (72), RasterSize the width in pixels.",
     .options = "ImageResolution -> Automatic, ImageSize -> Automatic, RasterSize -> Automatic"},
    {"AbsoluteOptions", {1, 2}, ATTR_NONE, absolute_options,
     "AbsoluteOptions[graphics, PlotRange] gives the range that a picture shows, as numbers."},
    INERT("Point", "Point[{x, y}] is a point, Point[{p1, p2, ...}] many, in Graphics."),
    INERT("Line", "Line[{p1, p2, ...}] is a line through points in Graphics; Line[{line1, line2, ...}] several."),
    INERT("Polygon", "Polygon[{p1, p2, ...}] is a filled polygon in Graphics."),
    INERT("Triangle", "Triangle[{p1, p2, p3}] is a filled triangle in Graphics."),
    INERT("Rectangle", "Rectangle[{x0, y0}, {x1, y1}] is a filled rectangle in Graphics; Rectangle[{x, y}] has sides of length 1."),
    INERT("Disk", "Disk[{x, y}, r] is a filled disc in Graphics, Disk[{x, y}, {rx, ry}] an ellipse, Disk[{x, y}, r, {a, b}] a sector."),
    INERT("Circle", "Circle[{x, y}, r] is a circle in Graphics, Circle[{x, y}, {rx, ry}] an ellipse, Circle[{x, y}, r, {a, b}] an arc."),
    INERT("Arrow", "Arrow[{p1, p2, ...}] is a line with a head at its last point in Graphics."),
    INERT("BezierCurve", "BezierCurve[{p1, p2, ...}] is a curve of cubic pieces with these control points in Graphics."),
    INERT("Text", "Text[e, {x, y}] is text centred at a point in Graphics; Text[e, {x, y}, {-1, 0}] has its left end there."),
    INERT("Raster", "Raster[array, {{x0, y0}, {x1, y1}}] is an array of greys or colours, the first row at the bottom, in Graphics."),
    INERT("Inset", "Inset[e, {x, y}, Center, size] puts a picture or text into Graphics."),
    INERT("GraphicsGroup", "GraphicsGroup[{g1, g2, ...}] holds primitives together in Graphics."),
    INERT("RGBColor", "RGBColor[r, g, b] is a colour of red, green and blue, 0 to 1; RGBColor[r, g, b, a] with opacity a."),
    INERT("GrayLevel", "GrayLevel[g] is a grey, 0 black and 1 white; GrayLevel[g, a] with opacity a."),
    INERT("Hue", "Hue[h] is the colour at h, 0 to 1, on the circle of hues; Hue[h, s, b] with saturation and brightness."),
    INERT("CMYKColor", "CMYKColor[c, m, y, k] is a colour of cyan, magenta, yellow and black, 0 to 1."),
    INERT("Opacity", "Opacity[a] makes what follows in Graphics let through light: 0 cannot be seen, 1 covers."),
    INERT("Thickness", "Thickness[r] makes lines as wide as the fraction r of the plot; Thickness[Large] by name."),
    INERT("AbsoluteThickness", "AbsoluteThickness[d] makes lines d points wide."),
    INERT("PointSize", "PointSize[r] makes points as wide as the fraction r of the plot; PointSize[Large] by name."),
    INERT("AbsolutePointSize", "AbsolutePointSize[d] makes points d printer's points wide."),
    INERT("Dashing", "Dashing[{r1, r2, ...}] makes lines of dashes and gaps that are fractions of the plot."),
    INERT("AbsoluteDashing", "AbsoluteDashing[{d1, d2, ...}] makes lines of dashes and gaps in points."),
    INERT("EdgeForm", "EdgeForm[style] draws the edges of areas; EdgeForm[] draws none."),
    INERT("FaceForm", "FaceForm[style] fills areas; FaceForm[] leaves them empty."),
    INERT("Arrowheads", "Arrowheads[r] makes the heads of arrows as long as the fraction r of the plot."),
    INERT("Directive", "Directive[d1, d2, ...] is several directives as one."),
};
static const MessageText messages[] = {
    {"Graphics", "gprim", "`1` is not a Graphics primitive or directive."},
    {"General", "nocairo", "Drawing needs the library cairo (package libcairo2), which was not found."},
    {"General", "draw", "The picture could not be drawn."},
};

static void start(Interp *in)
{
    print_add_form(in, S(Graphics), show_graphics);
    format_add(in, &svg_format);
    format_add(in, &pdf_format);
}

const Module module_graphics = {"graphics", builtins, COUNT(builtins), messages, COUNT(messages), start};
