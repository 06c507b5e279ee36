/* image_edit.c - images from images: size, geometry, colour, values. Words of a few lines more are in stdlib/image.wl.
 *
 * Cropping, padding, mirroring and turning by right angles are one thing: for each row and column of the result the row
 * and column it comes from (remap). */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/image.h"
#include "interp/number.h"

enum { SIDE_LIMIT = 1000000 };

static bool integer(Expr e, int64_t *out)
{
    return expr_is(e, EXPR_INT) && (*out = expr_int_value(e), true);
}

/* ---- colours ---- */
static bool colour_numbers(Expr e, double *v, size_t most, size_t *n)
{
    if (expr_length(e) == 1 && expr_is_list(expr_part(e, 1)))
        e = expr_part(e, 1);
    *n = expr_length(e);
    if (*n == 0 || *n > most)
        return false;
    for (size_t i = 0; i < *n; i++)
        if (!number_to_double(expr_part(e, i + 1), &v[i]))
            return false;
    return true;
}

bool image_color(Expr e, ColorModel wanted, double *value)
{
    static const struct {
        const char *head;
        ColorModel model;
        size_t least;
    } heads[] = {{"GrayLevel", COLOR_GRAY, 1}, {"RGBColor", COLOR_RGB, 3}, {"Hue", COLOR_HSB, 1}, {"CMYKColor", COLOR_CMYK, 4},
                 {"XYZColor", COLOR_XYZ, 3},   {"LABColor", COLOR_LAB, 3}, {"LUVColor", COLOR_LUV, 3}};
    static const struct {
        const char *name;
        double rgb[3];
    } names[] = {{"Black", {0, 0, 0}}, {"White", {1, 1, 1}}, {"Gray", {.5, .5, .5}}, {"Red", {1, 0, 0}},
                 {"Green", {0, 1, 0}}, {"Blue", {0, 0, 1}},  {"Yellow", {1, 1, 0}},  {"Cyan", {0, 1, 1}},
                 {"Magenta", {1, 0, 1}}};
    double v[5] = {0, 1, 1, 0, 0};
    size_t n;
    if (wanted == COLOR_AUTOMATIC)
        wanted = COLOR_GRAY;
    if (number_to_double(e, &v[0])) {
        color_convert(COLOR_GRAY, 1, v, wanted, value, 1);
        return true;
    }
    for (size_t i = 0; expr_is_symbol(e) && i < COUNT(names); i++)
        if (!strcmp(symbol_of(e)->name, names[i].name)) {
            color_convert(COLOR_RGB, 3, names[i].rgb, wanted, value, 1);
            return true;
        }
    const char *head = expr_is_normal(e) && expr_is_symbol(expr_head(e)) ? symbol_of(expr_head(e))->name : "";
    for (size_t i = 0; i < COUNT(heads); i++)
        if (!strcmp(head, heads[i].head) && colour_numbers(e, v, 5, &n) && n >= heads[i].least) {
            color_convert(heads[i].model, color_channels(heads[i].model), v, wanted, value, 1);
            return true;
        }
    return false;
}

/* A value for every channel of p: the colour, alpha 1; one number for channels without meaning. */
static bool fill_value(Expr e, const Pixels *p, double *value)
{
    double v[5] = {0};
    if (!image_color(e, p->color, v))
        return false;
    for (int c = 0; c < p->channels; c++)
        value[c] = p->color == COLOR_AUTOMATIC ? v[0] : c < color_channels(p->color) ? v[c] : 1;
    return true;
}

/* ---- geometry ---- */
typedef struct Remap { /* result row y, column x is source row row[y], column column[x]; a negative one is the fill */
    int64_t rows, columns;
    int64_t *row, *column;
    bool transposed; /* result row y, column x is source row column[x], column row[y] */
    const double *fill;
} Remap;

static Remap remap_start(int64_t rows, int64_t columns)
{
    return (Remap){rows, columns, mem_bytes((size_t)rows * sizeof(int64_t)), mem_bytes((size_t)columns * sizeof(int64_t)), false, NULL};
}

static void remap_range(int64_t *map, int64_t n, int64_t first, int64_t step)
{
    for (int64_t i = 0; i < n; i++)
        map[i] = first + step * i;
}

static Expr remap(Interp *in, const Pixels *p, const Remap *m)
{
    Pixels q = *p;
    q.width = m->columns;
    q.height = m->rows;
    void *data;
    Expr result = image_new(in, &q, &data);
    size_t size = (size_t)p->channels * pixel_size(p->type);
    unsigned char *fill = mem_bytes(size), *to = data;
    double black[1] = {0};
    for (int c = 0; c < p->channels; c++)
        pixels_write(p->type, fill, c, 1, m->fill ? m->fill + c : black);
    for (int64_t y = 0; y < m->rows; y++) {
        unwind_poll(in);
        for (int64_t x = 0; x < m->columns; x++, to += size) {
            int64_t from_y = m->transposed ? m->column[x] : m->row[y], from_x = m->transposed ? m->row[y] : m->column[x];
            const unsigned char *from = from_y < 0 || from_x < 0 ? fill : (const unsigned char *)p->data + (size_t)(from_y * p->width + from_x) * size;
            memcpy(to, from, size);
        }
    }
    return result;
}

/* One direction of ImageTake: n, -n, {a, b}, All, UpTo[n]; counted from 1, from the end when negative. */
static bool take_range(Expr spec, int64_t n, int64_t *first, int64_t *last)
{
    int64_t a = 1, b = n;
    if (expr_has_head(spec, S(UpTo)) && expr_length(spec) == 1) {
        if (!integer(expr_part(spec, 1), &b) || b < 1)
            return false;
        b = b < n ? b : n;
    } else if (expr_is_list(spec) && expr_length(spec) == 2) {
        if (!integer(expr_part(spec, 1), &a) || !integer(expr_part(spec, 2), &b))
            return false;
        a = a < 0 ? n + 1 + a : a;
        b = b < 0 ? n + 1 + b : b;
    } else if (integer(spec, &b)) {
        if (b < 0)
            a = n + 1 + b, b = n;
    } else if (spec != S(All)) {
        return false;
    }
    *first = a - 1;
    *last = b - 1;
    return a >= 1 && b <= n && a <= b;
}

static Expr image_take_part(Interp *in, Expr call)
{
    Pixels p;
    if (!image_argument(in, call, 1, &p))
        return NULL;
    int64_t top, bottom, left = 0, right = p.width - 1;
    if (!take_range(expr_part(call, 2), p.height, &top, &bottom))
        return message(in, call, "imgrange", expr_part(call, 2), NULL);
    if (expr_length(call) > 2 && !take_range(expr_part(call, 3), p.width, &left, &right))
        return message(in, call, "imgrange", expr_part(call, 3), NULL);
    Remap m = remap_start(bottom - top + 1, right - left + 1);
    remap_range(m.row, m.rows, top, 1);
    remap_range(m.column, m.columns, left, 1);
    return remap(in, &p, &m);
}

static bool row_is(const Pixels *p, int64_t y, const void *pixel, size_t size)
{
    for (int64_t x = 0; x < p->width; x++)
        if (memcmp((const char *)p->data + (size_t)(y * p->width + x) * size, pixel, size))
            return false;
    return true;
}

static bool column_is(const Pixels *p, int64_t x, const void *pixel, size_t size)
{
    for (int64_t y = 0; y < p->height; y++)
        if (memcmp((const char *)p->data + (size_t)(y * p->width + x) * size, pixel, size))
            return false;
    return true;
}

/* ImageCrop[image]: without the border that has the colour of the left upper corner. */
static Expr crop_border(Interp *in, Expr image, const Pixels *p)
{
    size_t size = (size_t)p->channels * pixel_size(p->type);
    int64_t top = 0, bottom = p->height - 1, left = 0, right = p->width - 1;
    while (top < bottom && row_is(p, top, p->data, size))
        top++;
    while (bottom > top && row_is(p, bottom, p->data, size))
        bottom--;
    while (left < right && column_is(p, left, p->data, size))
        left++;
    while (right > left && column_is(p, right, p->data, size))
        right--;
    if (top == bottom && left == right)
        return image; /* all one colour: nothing would be left */
    Remap m = remap_start(bottom - top + 1, right - left + 1);
    remap_range(m.row, m.rows, top, 1);
    remap_range(m.column, m.columns, left, 1);
    return remap(in, p, &m);
}

/* n places around the middle of a side of length `from`; places outside are -1. */
static void centred(int64_t *map, int64_t n, int64_t from)
{
    int64_t first = (from - n) >= 0 ? (from - n) / 2 : -((n - from) / 2);
    for (int64_t i = 0; i < n; i++)
        map[i] = first + i >= 0 && first + i < from ? first + i : -1;
}

static bool size_pair(Expr e, int64_t *width, int64_t *height)
{
    return expr_is_list(e) && expr_length(e) == 2 && integer(expr_part(e, 1), width) && integer(expr_part(e, 2), height) &&
           *width > 0 && *height > 0 && *width <= SIDE_LIMIT && *height <= SIDE_LIMIT;
}

static Expr image_crop(Interp *in, Expr call)
{
    Pixels p;
    Expr image = image_argument(in, call, 1, &p);
    if (!image)
        return NULL;
    if (expr_length(call) == 1)
        return crop_border(in, image, &p);
    int64_t width, height = p.height;
    if (!integer(expr_part(call, 2), &width) && !size_pair(expr_part(call, 2), &width, &height))
        return message(in, call, "imgsz", expr_part(call, 2), NULL);
    if (width < 1 || width > SIDE_LIMIT)
        return message(in, call, "imgsz", expr_part(call, 2), NULL);
    Remap m = remap_start(height, width);
    centred(m.row, height, p.height);
    centred(m.column, width, p.width);
    return remap(in, &p, &m);
}

typedef enum Padding { PAD_FILL, PAD_FIXED, PAD_REFLECTED, PAD_REVERSED, PAD_PERIODIC } Padding;

static int64_t modulo(int64_t a, int64_t n)
{
    return a % n < 0 ? a % n + n : a % n;
}

static int64_t padded(Padding how, int64_t i, int64_t n)
{
    if (i >= 0 && i < n)
        return i;
    switch (how) {
    case PAD_FIXED: return i < 0 ? 0 : n - 1;
    case PAD_PERIODIC: return modulo(i, n);
    case PAD_REVERSED: i = modulo(i, 2 * n); return i < n ? i : 2 * n - 1 - i;
    case PAD_REFLECTED:
        if (n == 1)
            return 0;
        i = modulo(i, 2 * n - 2);
        return i < n ? i : 2 * n - 2 - i;
    default: return -1;
    }
}

static bool margin_pair(Expr e, int64_t *a, int64_t *b)
{
    if (integer(e, a)) {
        *b = *a;
        return true;
    }
    return expr_is_list(e) && expr_length(e) == 2 && integer(expr_part(e, 1), a) && integer(expr_part(e, 2), b);
}

/* m, {{left, right}, {bottom, top}} */
static bool margins(Expr e, int64_t m[4])
{
    bool fine = expr_is_list(e) && expr_length(e) == 2
                    ? margin_pair(expr_part(e, 1), &m[0], &m[1]) && margin_pair(expr_part(e, 2), &m[2], &m[3])
                    : margin_pair(e, &m[0], &m[1]) && margin_pair(e, &m[2], &m[3]);
    for (int i = 0; fine && i < 4; i++)
        fine = m[i] >= -SIDE_LIMIT && m[i] <= SIDE_LIMIT;
    return fine;
}

static Expr image_pad(Interp *in, Expr call)
{
    static const char *const names[] = {[PAD_FIXED] = "Fixed", [PAD_REFLECTED] = "Reflected", [PAD_REVERSED] = "Reversed", [PAD_PERIODIC] = "Periodic"};
    Pixels p;
    int64_t m[4] = {0};
    if (!image_argument(in, call, 1, &p))
        return NULL;
    if (!margins(expr_part(call, 2), m))
        return message(in, call, "imgpad", expr_part(call, 2), NULL);
    int64_t width = p.width + m[0] + m[1], height = p.height + m[2] + m[3];
    if (width < 1 || height < 1 || width > SIDE_LIMIT || height > SIDE_LIMIT)
        return message(in, call, "imgpad", expr_part(call, 2), NULL);
    Padding how = PAD_FILL;
    double *fill = mem_bytes((size_t)p.channels * sizeof *fill);
    Expr spec = expr_length(call) > 2 ? expr_part(call, 3) : expr_int(0);
    for (Padding k = PAD_FIXED; k <= PAD_PERIODIC; k++)
        if (image_word(spec) && !strcmp(image_word(spec), names[k]))
            how = k;
    if (how == PAD_FILL && !fill_value(spec, &p, fill))
        return message(in, call, "imgpadv", spec, NULL);
    Remap r = remap_start(height, width);
    r.fill = fill;
    for (int64_t y = 0; y < height; y++)
        r.row[y] = padded(how, y - m[3], p.height);
    for (int64_t x = 0; x < width; x++)
        r.column[x] = padded(how, x - m[0], p.width);
    return remap(in, &p, &r);
}

/* The image with rows and columns as they are or backwards, then possibly as a mirror image at the diagonal. */
static Expr turned(Interp *in, const Pixels *p, bool flip_rows, bool flip_columns, bool transposed)
{
    int64_t rows = transposed ? p->width : p->height, columns = transposed ? p->height : p->width;
    Remap m = remap_start(rows, columns);
    m.transposed = transposed;
    remap_range(m.row, rows, flip_rows ? rows - 1 : 0, flip_rows ? -1 : 1);
    remap_range(m.column, columns, flip_columns ? columns - 1 : 0, flip_columns ? -1 : 1);
    return remap(in, p, &m);
}

static Expr image_reflect(Interp *in, Expr call)
{
    Pixels p;
    if (!image_argument(in, call, 1, &p))
        return NULL;
    Expr side = expr_length(call) > 1 ? expr_part(call, 2) : S(Top);
    if (side == S(Top) || side == S(Bottom))
        return turned(in, &p, true, false, false);
    if (side == S(Left) || side == S(Right))
        return turned(in, &p, false, true, false);
    if (expr_has_head(side, S(Rule)) && expr_length(side) == 2) {
        Expr a = expr_part(side, 1), b = expr_part(side, 2);
        bool a_level = a == S(Left) || a == S(Right), b_level = b == S(Left) || b == S(Right);
        bool a_steep = a == S(Top) || a == S(Bottom), b_steep = b == S(Top) || b == S(Bottom);
        if (a_steep && b_steep)
            return turned(in, &p, a != b, false, false);
        if (a_level && b_level)
            return turned(in, &p, false, a != b, false);
        bool other = (a == S(Bottom) || a == S(Right)) != (b == S(Bottom) || b == S(Right));
        if ((a_steep && b_level) || (a_level && b_steep))
            return turned(in, &p, other, other, true);
    }
    return message(in, call, "imgside", side, NULL);
}

/* Quarter turns move pixels; all others mix them. */
static Expr image_rotate(Interp *in, Expr call)
{
    Pixels p;
    Expr image = image_argument(in, call, 1, &p);
    if (!image)
        return NULL;
    double angle = M_PI / 2;
    if (expr_length(call) > 1 && !number_to_double(evaluate_call(in, S(N), 1, expr_part(call, 2)), &angle))
        return message(in, call, "imgangle", expr_part(call, 2), NULL);
    double quarters = angle / (M_PI / 2);
    if (!(fabs(quarters) < 1e6))
        return message(in, call, "imgangle", expr_part(call, 2), NULL);
    if (fabs(quarters - rint(quarters)) > 1e-9)
        return image_turned(in, &p, angle);
    switch (modulo((int64_t)rint(quarters), 4)) {
    case 1: return turned(in, &p, true, false, true); /* counter-clockwise: the right column becomes the top row */
    case 2: return turned(in, &p, true, true, false);
    case 3: return turned(in, &p, false, true, true);
    default: return image;
    }
}

/* ---- size ---- */
static int64_t side(double v)
{
    return v < 1 ? 1 : v > SIDE_LIMIT ? SIDE_LIMIT + 1 : (int64_t)rint(v);
}

/* w, {w, h} with Automatic for one of them, {s} (the longer side), Scaled[f], All. False when it is none. */
static bool wanted_size(Expr e, const Pixels *p, int64_t *width, int64_t *height)
{
    double w = (double)p->width, h = (double)p->height, v;
    *width = p->width;
    *height = p->height;
    if (number_to_double(e, &v)) {
        *width = side(v);
        *height = side(h * v / w);
        return v > 0;
    }
    if (expr_has_head(e, S(Scaled)) && expr_length(e) == 1) {
        Expr f = expr_part(e, 1);
        double fx, fy;
        if (number_to_double(f, &fx))
            fy = fx;
        else if (!expr_is_list(f) || expr_length(f) != 2 || !number_to_double(expr_part(f, 1), &fx) || !number_to_double(expr_part(f, 2), &fy))
            return false;
        *width = side(w * fx);
        *height = side(h * fy);
        return fx > 0 && fy > 0;
    }
    if (!expr_is_list(e) || expr_length(e) < 1 || expr_length(e) > 2)
        return false;
    if (expr_length(e) == 1) {
        if (!number_to_double(expr_part(e, 1), &v) || !(v > 0))
            return false;
        double scale = v / fmax(w, h);
        *width = side(w * scale);
        *height = side(h * scale);
        return true;
    }
    double wx = 0, wy = 0;
    bool x = number_to_double(expr_part(e, 1), &wx), y = number_to_double(expr_part(e, 2), &wy);
    if ((!x && !y) || (x && !(wx > 0)) || (y && !(wy > 0)) || (!x && expr_part(e, 1) != S(Automatic)) || (!y && expr_part(e, 2) != S(Automatic)))
        return false;
    *width = side(x ? wx : w * wy / h);
    *height = side(y ? wy : h * wx / w);
    return true;
}

static void close_memory(Interp *in, void *block)
{
    (void)in;
    free(block);
}

static Expr resized(Interp *in, Expr call, const Pixels *p, int64_t width, int64_t height, Resampling method)
{
    int64_t n = width * height * p->channels;
    Pixels q = *p;
    q.width = width;
    q.height = height;
    double *values = malloc((size_t)n * sizeof *values);
    unwind_cleanup(in, close_memory, values);
    void *data;
    Expr result = NULL;
    if (values && pixels_resize(p, width, height, method, values)) {
        result = image_new(in, &q, &data);
        pixels_write(q.type, data, 0, n, values);
    }
    unwind_cleanup_run(in);
    return result ? result : fail(in, call, "nomem", NULL);
}

static Expr image_resize(Interp *in, Expr call)
{
    Pixels p;
    int64_t slices;
    bool volume = volume_pixels(expr_part(call, 1), &p, &slices);
    Expr image = volume ? expr_part(call, 1) : image_argument(in, call, 1, &p);
    if (!image)
        return NULL;
    int64_t width = 0, height = 0;
    if (!volume && (!wanted_size(expr_part(call, 2), &p, &width, &height) || width > SIDE_LIMIT || height > SIDE_LIMIT ||
                    width * height > 1000000000 / p.channels))
        return message(in, call, "imgrssz", expr_part(call, 2), NULL);
    Resampling method = RESAMPLE_AUTOMATIC;
    Expr option = option_get(in, call, "Resampling");
    const char *name = image_word(expr_is_list(option) && expr_length(option) ? expr_part(option, 1) : option);
    if (!name || !resampling_named(name, &method))
        return message(in, call, "imgrsm", option, NULL);
    if (volume)
        return volume_resized(in, call, &p, slices, method);
    return width == p.width && height == p.height ? image : resized(in, call, &p, width, height, method);
}

/* ---- colour and values ---- */
typedef struct PixelMap { /* what happens to each pixel */
    void (*apply)(const struct PixelMap *m, const double *in, double *out, int64_t n); /* n pixels */
    Pixels from, to;
    double a, b;
} PixelMap;

static Expr mapped(Interp *in, const PixelMap *m)
{
    enum { BLOCK = 256 };
    void *data;
    Expr result = image_new(in, &m->to, &data);
    double *values = mem_bytes(BLOCK * (size_t)(m->from.channels + m->to.channels) * sizeof *values);
    double *out = values + BLOCK * m->from.channels;
    for (int64_t i = 0, n = m->from.width * m->from.height; i < n; i += BLOCK) {
        int64_t k = n - i < BLOCK ? n - i : BLOCK;
        pixels_read(&m->from, i * m->from.channels, k * m->from.channels, values);
        m->apply(m, values, out, k);
        pixels_write(m->to.type, data, i * m->to.channels, k * m->to.channels, out);
        unwind_poll(in);
    }
    return result;
}

static void map_color(const PixelMap *m, const double *in, double *out, int64_t n)
{
    int alpha = pixels_has_alpha(&m->from) && pixels_has_alpha(&m->to);
    for (int64_t i = 0; i < n; i++, in += m->from.channels, out += m->to.channels) {
        color_convert(m->from.color, m->from.channels, in, m->to.color, out, 1);
        if (alpha)
            out[m->to.channels - 1] = in[m->from.channels - 1];
    }
}

static Expr convert_color(Interp *in, Expr color, ColorModel to)
{
    static const char *const heads[COLOR_MODELS] = {NULL, "GrayLevel", "RGBColor", "Hue", "CMYKColor", "XYZColor", "LABColor", "LUVColor"};
    double value[5];
    if (!image_color(color, to, value))
        return NULL;
    Builder b = builder_start(symbol_intern(in, "System`", heads[to]), 4);
    for (int i = 0; i < color_channels(to); i++)
        builder_add(&b, expr_real(value[i]));
    return builder_finish(&b);
}

static Expr color_convert_word(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1), name = expr_part(call, 2);
    PixelMap m = {.apply = map_color};
    if (!expr_is_string(name) || !color_named(expr_string_text(name), &m.to.color))
        return message(in, call, "ccvinput", name, NULL);
    if (expr_is_list(e)) {
        Builder b = builder_start(S(List), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, expr_call(expr_head(call), 2, expr_part(e, i), name));
        return builder_finish(&b);
    }
    if (!image_pixels(e, &m.from)) {
        Expr color = convert_color(in, e, m.to.color);
        return color ? color : message(in, call, "imginv", e, NULL);
    }
    if (m.from.color == m.to.color)
        return e;
    ColorModel space = m.to.color;
    m.to = m.from;
    m.to.color = space;
    m.to.channels = color_channels(space) + pixels_has_alpha(&m.from);
    if (m.to.type == PIXEL_BIT && m.from.channels >= 3)
        m.to.type = PIXEL_BYTE; /* grey of colours is more than black and white */
    if ((space == COLOR_LAB || space == COLOR_LUV || space == COLOR_XYZ) && m.to.type < PIXEL_REAL32)
        m.to.type = PIXEL_REAL32; /* coordinates may be negative */
    return mapped(in, &m);
}

static void map_negate(const PixelMap *m, const double *in, double *out, int64_t n)
{
    int channels = m->from.channels, colors = channels - pixels_has_alpha(&m->from);
    for (int64_t i = 0; i < n * channels; i++)
        out[i] = i % channels < colors ? 1 - in[i] : in[i];
}

static Expr color_negate(Interp *in, Expr call)
{
    PixelMap m = {.apply = map_negate};
    double v[5];
    if (!image_is(expr_part(call, 1)) && image_color(expr_part(call, 1), COLOR_RGB, v))
        return expr_call(symbol_intern(in, "System`", "RGBColor"), 3, expr_real(1 - v[0]), expr_real(1 - v[1]), expr_real(1 - v[2]));
    if (!image_argument(in, call, 1, &m.from))
        return NULL;
    m.to = m.from;
    return mapped(in, &m);
}

/* Brightness of a pixel: the mean of its colour channels, grey for RGB. */
static double intensity(const Pixels *p, const double *v)
{
    double g;
    if (p->color == COLOR_AUTOMATIC) {
        g = 0;
        for (int c = 0; c < p->channels; c++)
            g += v[c] / p->channels;
        return g;
    }
    color_convert(p->color, p->channels, v, COLOR_GRAY, &g, 1);
    return g;
}

static void map_threshold(const PixelMap *m, const double *in, double *out, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        double v = intensity(&m->from, in + i * m->from.channels);
        out[i] = v > m->a && v <= m->b ? 1 : 0;
    }
}

/* Otsu's threshold over 256 bins: the one that makes the variance between the two classes largest (Otsu 1979). */
static double otsu(const Pixels *p)
{
    double bin[256] = {0}, total = 0, sum = 0, below = 0, sum_below = 0, best = -1, threshold = 0.5;
    double *pixel = mem_bytes((size_t)p->channels * sizeof *pixel);
    for (int64_t i = 0; i < p->width * p->height; i++) {
        pixels_read(p, i * p->channels, p->channels, pixel);
        int k = (int)(fmin(fmax(intensity(p, pixel), 0), 1) * 255);
        bin[k]++;
        total++;
        sum += k;
    }
    for (int k = 0; k < 255; k++) {
        below += bin[k];
        sum_below += k * bin[k];
        if (below == 0 || below == total)
            continue;
        double gap = sum_below / below - (sum - sum_below) / (total - below), between = below * (total - below) * gap * gap;
        if (between > best) {
            best = between;
            threshold = (k + 0.5) / 255;
        }
    }
    return threshold;
}

static Expr binarize(Interp *in, Expr call)
{
    PixelMap m = {.apply = map_threshold, .b = INFINITY};
    if (!image_argument(in, call, 1, &m.from))
        return NULL;
    if (expr_length(call) == 1) {
        m.a = otsu(&m.from);
    } else {
        Expr t = expr_part(call, 2);
        bool pair = expr_is_list(t) && expr_length(t) == 2;
        if (!number_to_double(pair ? expr_part(t, 1) : t, &m.a) || (pair && !number_to_double(expr_part(t, 2), &m.b)))
            return message(in, call, "imgthr", t, NULL);
        if (pair)
            m.a = nextafter(m.a, -INFINITY); /* both ends belong to the interval */
    }
    m.to = m.from;
    m.to.type = PIXEL_BIT;
    m.to.color = COLOR_GRAY;
    m.to.channels = 1;
    return mapped(in, &m);
}

static void map_rescale(const PixelMap *m, const double *in, double *out, int64_t n)
{
    int channels = m->from.channels, colors = channels - pixels_has_alpha(&m->from);
    for (int64_t i = 0; i < n * channels; i++)
        out[i] = i % channels < colors ? (in[i] - m->a) * m->b : in[i];
}

/* ImageAdjust[image]: the smallest value becomes 0, the largest 1. */
static Expr image_adjust(Interp *in, Expr call)
{
    PixelMap m = {.apply = map_rescale};
    Expr image = image_argument(in, call, 1, &m.from);
    if (!image)
        return NULL;
    double low = INFINITY, high = -INFINITY, *row = mem_bytes((size_t)(m.from.width * m.from.channels) * sizeof *row);
    int channels = m.from.channels, colors = channels - pixels_has_alpha(&m.from);
    for (int64_t y = 0, n = m.from.width * channels; y < m.from.height; y++) {
        pixels_read(&m.from, y * n, n, row);
        for (int64_t i = 0; i < n; i++)
            if (i % channels < colors) {
                low = fmin(low, row[i]);
                high = fmax(high, row[i]);
            }
    }
    if (!(high > low))
        return image;
    m.a = low;
    m.b = 1 / (high - low);
    m.to = m.from;
    return mapped(in, &m);
}

/* Channels first ... first + count - 1, as an image of its own. */
static void map_channels(const PixelMap *m, const double *in, double *out, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        for (int c = 0; c < m->to.channels; c++)
            *out++ = in[i * m->from.channels + (int)m->a + c];
}

static Expr channels(Interp *in, const Pixels *p, int first, int count, ColorModel color)
{
    PixelMap m = {.apply = map_channels, .from = *p, .to = *p, .a = first};
    m.to.channels = count;
    m.to.color = color;
    return mapped(in, &m);
}

static Expr color_separate(Interp *in, Expr call)
{
    Pixels p;
    if (!image_argument(in, call, 1, &p))
        return NULL;
    Builder b = builder_start(S(List), (size_t)p.channels);
    for (int c = 0; c < p.channels; c++)
        builder_add(&b, channels(in, &p, c, 1, COLOR_GRAY));
    return builder_finish(&b);
}

static Expr alpha_channel(Interp *in, Expr call)
{
    Pixels p;
    if (!image_argument(in, call, 1, &p))
        return NULL;
    if (pixels_has_alpha(&p))
        return channels(in, &p, p.channels - 1, 1, COLOR_GRAY);
    Pixels q = {NULL, p.type, COLOR_GRAY, p.width, p.height, 1};
    void *data;
    Expr opaque = image_new(in, &q, &data);
    double one = 1;
    for (int64_t i = 0; i < q.width * q.height; i++)
        pixels_write(q.type, data, i, 1, &one);
    return opaque;
}

static Expr remove_alpha_channel(Interp *in, Expr call)
{
    Pixels p;
    Expr image = image_argument(in, call, 1, &p);
    return image && pixels_has_alpha(&p) ? channels(in, &p, 0, p.channels - 1, p.color) : image;
}

static const Builtin builtins[] = {
    {"ImageResize", {2, 2}, ATTR_NONE, image_resize,
     "ImageResize[image, w] scales to width w and keeps the ratio; ImageResize[image, {w, h}] to exactly this size.\n"
     "ImageResize[image, {s}] makes the longer side s; ImageResize[image, Scaled[f]] scales by a factor.",
     .options = "Padding -> \"Reversed\", Resampling -> Automatic"},
    {"ImageTake", {2, 3}, ATTR_NONE, image_take_part,
     "ImageTake[image, n] gives the first n rows, -n the last, {a, b} a range; a third part takes columns likewise."},
    {"ImageCrop", {1, 2}, ATTR_NONE, image_crop,
     "ImageCrop[image] removes a border of one colour; ImageCrop[image, {w, h}] gives the middle of that size."},
    {"ImagePad", {2, 3}, ATTR_NONE, image_pad,
     "ImagePad[image, m] adds m pixels on every side; ImagePad[image, {{left, right}, {bottom, top}}, padding] as told."},
    {"ImageReflect", {1, 2}, ATTR_NONE, image_reflect,
     "ImageReflect[image] turns upside down; ImageReflect[image, Left] exchanges left and right; side1 -> side2 in general."},
    {"ImageRotate", {1, 2}, ATTR_NONE, image_rotate,
     "ImageRotate[image] turns by 90 degrees counter-clockwise; ImageRotate[image, angle] by any angle in radians, on black."},
    {"ColorConvert", {2, 2}, ATTR_NONE, color_convert_word,
     "ColorConvert[image, \"space\"] converts an image or a colour to \"Grayscale\", \"RGB\", \"HSB\", \"CMYK\", \"XYZ\", \"LAB\" or \"LUV\"."},
    {"ColorNegate", {1, 1}, ATTR_NONE, color_negate, "ColorNegate[image] gives 1 - value for every value but alpha."},
    {"Binarize", {1, 2}, ATTR_NONE, binarize,
     "Binarize[image, t] is white where the brightness is above t; without t, Otsu's threshold is taken."},
    {"ImageAdjust", {1, 1}, ATTR_NONE, image_adjust, "ImageAdjust[image] rescales the values so that they range from 0 to 1."},
    {"ColorSeparate", {1, 1}, ATTR_NONE, color_separate, "ColorSeparate[image] gives the list of channels as images."},
    {"AlphaChannel", {1, 1}, ATTR_NONE, alpha_channel, "AlphaChannel[image] gives the opacity as an image."},
    {"RemoveAlphaChannel", {1, 1}, ATTR_NONE, remove_alpha_channel, "RemoveAlphaChannel[image] drops the opacity."},
};
static const MessageText messages[] = {
    {"General", "imgrange", "`1` is not a range of rows or columns of the image."},
    {"General", "imgsz", "`1` is not a valid size in pixels."},
    {"ImageResize", "imgrssz", "The size `1` is not a valid image size specification."},
    {"ImageResize", "imgrsm", "`1` is not one of the known resampling methods."},
    {"ImagePad", "imgpad", "`1` is not a valid specification of margins."},
    {"ImagePad", "imgpadv", "`1` is not a valid padding."},
    {"ImageReflect", "imgside", "`1` is not a valid side."},
    {"ImageRotate", "imgangle", "`1` is not an angle in radians."},
    {"ColorConvert", "ccvinput", "`1` is not a known color space."},
    {"Binarize", "imgthr", "`1` is not a threshold or a pair of thresholds."},
};
const Module module_image_edit = {"image_edit", builtins, COUNT(builtins), messages, COUNT(messages)};
