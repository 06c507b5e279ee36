/* repl_picture.c - results that are pictures: one large, or a strip of thumbnails with their labels. */
#include <math.h>
#include <string.h>
#include "builtins/graphics.h"
#include "builtins/image.h"
#include "repl_terminal.h"

enum { STRIP_LINES = 4 };

static int at_least_one(double x)
{
    return x < 1 ? 1 : (int)lround(x);
}

/* Draws p into the rectangle of the canvas, transparent parts on white. ink above 1 strengthens what is not white: thin
 * lines of a plot that was made small. */
static void canvas_paint(Canvas *c, int left, int top, int width, int height, const Pixels *p, double ink)
{
    int channels = p->channels, colors = channels - (pixels_has_alpha(p) ? 1 : 0);
    size_t n = (size_t)width * (size_t)height;
    double *values = mem_bytes(n * (size_t)channels * sizeof *values);
    bool enlarged = width >= p->width;
    if (!pixels_resize(p, width, height, enlarged ? RESAMPLE_NEAREST : RESAMPLE_AUTOMATIC, values))
        return;
    for (size_t i = 0; i < n; i++) {
        double rgb[3], alpha = colors < channels ? values[i * (size_t)channels + (size_t)colors] : 1;
        color_convert(p->color, colors, values + i * (size_t)channels, COLOR_RGB, rgb, 1);
        size_t x = (size_t)left + i % (size_t)width, y = (size_t)top + i / (size_t)width;
        uint8_t *to = c->rgba + 4 * (y * (size_t)c->width + x);
        for (int k = 0; k < 3; k++) {
            double v = 1 - ink * alpha * (1 - rgb[k]);
            to[k] = (uint8_t)(v > 0 ? fmin(v, 1) * 255 + 0.5 : 0); /* not a number is black */
        }
        to[3] = 255;
    }
}

/* The largest size of that form in the room; whole multiples of small pictures. */
static void fit(const Pixels *p, int room_width, int room_height, int *width, int *height)
{
    double scale = fmin((double)room_width / (double)p->width, (double)room_height / (double)p->height);
    if (scale > 1)
        scale = floor(scale);
    *width = at_least_one((double)p->width * scale);
    *height = at_least_one((double)p->height * scale);
}

/* ---- one picture ---- */

/* So large a picture gets: its own size, small ones up to a handful of rows, and never more than the window. */
static void wanted_room(const Screen *s, const Pixels *p, bool graphic, int *width, int *height)
{
    int columns = repl.in->page_width - 2, rows = screen_rows() - 4 > 6 ? screen_rows() - 4 : 6;
    *width = columns * s->cell_width;
    *height = rows * s->cell_height;
    if (s->way >= WAY_BLOCKS) {
        int most = graphic ? 100 : p->width < 40 ? 40 : 64;
        *width = *width < most ? *width : most;
        return;
    }
    int own_width = p->width > 8 * s->cell_height ? (int)p->width : 8 * s->cell_height;
    int own_height = p->height > 8 * s->cell_height ? (int)p->height : 8 * s->cell_height;
    *width = *width < own_width ? *width : own_width;
    *height = *height < own_height ? *height : own_height;
}

/* Characters of shades are twice as tall as wide: such a canvas has half the rows. */
static int rows_of(const Screen *s, int height)
{
    return s->way == WAY_SHADES ? (height + 1) / 2 : height;
}

static void add_picture(Text *out, const Pixels *p, bool graphic)
{
    const Screen *s = terminal_screen();
    int room_width, room_height, width, height;
    wanted_room(s, p, graphic, &room_width, &room_height);
    if (s->way == WAY_SHADES)
        room_height *= 2;
    fit(p, room_width, room_height, &width, &height);
    double smaller = (double)p->width / width;
    Canvas c = canvas_new(width, rows_of(s, height));
    c.drawn = graphic;
    canvas_paint(&c, 0, 0, width, c.height, p, graphic && smaller > 1.5 ? fmin(smaller / 1.5, 3) : 1);
    terminal_draw(out, &c, 0);
}

static Expr graphic_pixels(Expr e)
{
    const Screen *s = terminal_screen();
    double scale = s->way < WAY_BLOCKS ? fmax(1, s->cell_width / 9.0) : 1;
    return graphics_image(repl.in, e, e, NULL, scale);
}

/* ---- strips ---- */

/* The image of a thumbnail: an image, or the left side of image -> label. */
static Expr thumbnail(Expr e, Expr *label)
{
    *label = NULL;
    if (expr_has_head(e, S(Rule)) && expr_length(e) == 2) {
        *label = expr_part(e, 2);
        e = expr_part(e, 1);
    }
    return image_is(e) ? e : NULL;
}

static bool is_strip(Expr e)
{
    size_t n = expr_is_list(e) && !expr_is(e, EXPR_PACKED) ? expr_length(e) : 0;
    Expr label;
    for (size_t i = 1; i <= n && i <= 100; i++)
        if (thumbnail(expr_part(e, i), &label) == NULL)
            return false;
    return n > 0;
}

static void add_centred(Text *out, const char *text, int columns)
{
    size_t n = strlen(text);
    while (utf8_width(text, n) >= columns)
        n = (size_t)(utf8_skip(text, text + n, utf8_length(text, n) - 1) - text);
    int width = utf8_width(text, n), left = (columns - 1 - width) / 2;
    text_addf(out, "%*s%.*s%*s", left, "", (int)n, text, columns - left - width, "");
}

/* One line of thumbnails, each in `columns` columns and `rows` rows. */
static void add_strip(Text *out, Expr list, size_t first, size_t n, int columns, int rows)
{
    const Screen *s = terminal_screen();
    int room_width = (columns - 1) * s->cell_width, room_height = rows * s->cell_height;
    Canvas c = canvas_new((int)n * columns * s->cell_width, room_height);
    Text labels = text_start();
    bool labelled = false;
    for (size_t i = 0; i < n; i++) {
        Expr label;
        Pixels p;
        if (!image_pixels(thumbnail(expr_part(list, first + i), &label), &p))
            continue;
        int width, height;
        fit(&p, room_width, s->way == WAY_SHADES ? 2 * room_height : room_height, &width, &height);
        height = rows_of(s, height);
        canvas_paint(&c, (int)i * columns * s->cell_width + (room_width - width) / 2, (room_height - height) / 2, width, height, &p, 1);
        add_centred(&labels, label != NULL ? print_text(repl.in, label, PRINT_OUTPUT) : "", columns);
        labelled = labelled || label != NULL;
    }
    terminal_draw(out, &c, 0);
    if (labelled)
        text_addf(out, "%s\n", labels.bytes);
}

static void add_strips(Text *out, Expr list)
{
    const Screen *s = terminal_screen();
    bool blocks = s->way >= WAY_BLOCKS;
    int columns = blocks ? 16 : 9, rows = blocks ? 7 : 4, page = repl.in->page_width < 400 ? repl.in->page_width : 400;
    size_t across = page > columns ? (size_t)(page / columns) : 1, n = expr_length(list), shown = 0;
    for (int line = 0; line < STRIP_LINES && shown < n; line++, shown += across)
        add_strip(out, list, shown + 1, n - shown < across ? n - shown : across, columns, rows);
    if (shown < n)
        text_addf(out, "%s%zu more%s\n", paint("2"), n - shown, unpaint());
}

/* ---- which ---- */
static Expr picture_of(Expr value, bool *graphic)
{
    *graphic = graphics_is(value);
    if (*graphic)
        return graphic_pixels(value);
    return image_is(value) ? value : NULL;
}

bool picture_add(Text *out, Expr value)
{
    if (!image_is(value) && !graphics_is(value) && !is_strip(value))
        return false;
    if (terminal_screen()->way == WAY_NONE)
        return false;
    bool graphic;
    Pixels p;
    Expr image = picture_of(value, &graphic);
    if (image != NULL && image_pixels(image, &p))
        add_picture(out, &p, graphic);
    else if (is_strip(value))
        add_strips(out, value);
    return true;
}
