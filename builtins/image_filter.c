/* image_filter.c - pictures from the neighbourhoods of their pixels: convolution, edges, turning by any angle.
 *
 * All three work on planes of doubles; outside a plane its nearest pixel counts. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/image.h"
#include "interp/number.h"

typedef struct Plane { /* one channel, rows from the top */
    int64_t width, height;
    double *v; /* collected memory without pointers */
} Plane;

static Plane plane_new(int64_t width, int64_t height)
{
    return (Plane){width, height, mem_bytes((size_t)(width * height) * sizeof(double))};
}

static Plane plane_of(const Pixels *p, int channel)
{
    Plane a = plane_new(p->width, p->height);
    double *row = mem_bytes((size_t)(p->width * p->channels) * sizeof *row);
    for (int64_t y = 0; y < p->height; y++) {
        pixels_read(p, y * p->width * p->channels, p->width * p->channels, row);
        for (int64_t x = 0; x < p->width; x++)
            a.v[y * p->width + x] = row[x * p->channels + channel];
    }
    return a;
}

static int64_t inside(int64_t i, int64_t n)
{
    return i < 0 ? 0 : i >= n ? n - 1 : i;
}

static double at(const Plane *a, int64_t x, int64_t y)
{
    return a->v[inside(y, a->height) * a->width + inside(x, a->width)];
}

/* The planes as a picture like p, of the planes' size; whole types become reals, which can hold any result. */
static Expr image_of(Interp *in, const Pixels *p, const Plane *plane)
{
    Pixels q = *p;
    q.width = plane[0].width;
    q.height = plane[0].height;
    q.type = p->type == PIXEL_REAL64 ? PIXEL_REAL64 : p->type == PIXEL_BYTE ? PIXEL_BYTE : PIXEL_REAL32;
    void *data;
    Expr image = image_new(in, &q, &data);
    double value[5];
    for (int64_t i = 0; i < q.width * q.height; i++) {
        for (int c = 0; c < q.channels; c++)
            value[c] = plane[c].v[i];
        pixels_write(q.type, data, i * q.channels, q.channels, value);
    }
    return image;
}

/* ---- convolution ---- */
typedef struct Kernel {
    int64_t width, height;
    double *v;
} Kernel;

/* A matrix or vector (one row) of numbers. */
static bool kernel_read(Interp *in, Expr e, Kernel *k)
{
    e = evaluate_call(in, S(N), 1, e);
    bool matrix = expr_is_list(e) && expr_length(e) > 0 && expr_is_list(expr_part(e, 1));
    k->height = matrix ? (int64_t)expr_length(e) : 1;
    k->width = expr_is_list(e) ? (int64_t)expr_length(matrix ? expr_part(e, 1) : e) : 0;
    if (k->width == 0)
        return false;
    k->v = mem_bytes((size_t)(k->width * k->height) * sizeof *k->v);
    for (int64_t y = 0; y < k->height; y++) {
        Expr row = matrix ? expr_part(e, (size_t)y + 1) : e;
        if (!expr_is_list(row) || (int64_t)expr_length(row) != k->width)
            return false;
        for (int64_t x = 0; x < k->width; x++)
            if (!number_to_double(expr_part(row, (size_t)x + 1), &k->v[y * k->width + x]))
                return false;
    }
    return true;
}

/* b[y, x] = sum of k[i, j] a[y - i, x - j] with the kernel's middle at 0: a convolution, so the kernel is turned. */
static Plane convolve(Interp *in, const Plane *a, const Kernel *k)
{
    Plane b = plane_new(a->width, a->height);
    int64_t middle_x = (k->width - 1) / 2, middle_y = (k->height - 1) / 2;
    for (int64_t y = 0; y < a->height; y++) {
        unwind_poll(in);
        for (int64_t x = 0; x < a->width; x++) {
            double sum = 0;
            for (int64_t i = 0; i < k->height; i++)
                for (int64_t j = 0; j < k->width; j++)
                    sum += k->v[i * k->width + j] * at(a, x - (j - middle_x), y - (i - middle_y));
            b.v[y * a->width + x] = sum;
        }
    }
    return b;
}

/* ImageConvolve[image, kernel]; with a third argument the kernel of a second pass, so that a separable one costs little. */
static Expr image_convolve(Interp *in, Expr call)
{
    Pixels p;
    Kernel k[2];
    if (!image_argument(in, call, 1, &p))
        return NULL;
    size_t passes = expr_length(call) - 1;
    for (size_t i = 0; i < passes; i++)
        if (!kernel_read(in, expr_part(call, i + 2), &k[i]))
            return message(in, call, "kernel", expr_part(call, i + 2), NULL);
    Plane plane[5];
    for (int c = 0; c < p.channels; c++) {
        plane[c] = plane_of(&p, c);
        for (size_t i = 0; i < passes; i++)
            plane[c] = convolve(in, &plane[c], &k[i]);
    }
    return image_of(in, &p, plane);
}

/* ---- edges: Canny's way ---- */

/* Sampled Gaussian of this radius and of deviation radius/2, and its derivative where `slope`. */
static Kernel gaussian(int64_t radius, bool slope, bool upright)
{
    Kernel k = {upright ? 1 : 2 * radius + 1, upright ? 2 * radius + 1 : 1, mem_bytes((size_t)(2 * radius + 1) * sizeof(double))};
    double deviation = radius > 0 ? (double)radius / 2 : 0.5, total = 0;
    for (int64_t i = -radius; i <= radius; i++)
        total += k.v[i + radius] = exp(-(double)(i * i) / (2 * deviation * deviation));
    for (int64_t i = -radius; i <= radius; i++)
        k.v[i + radius] *= slope ? -(double)i / (deviation * deviation) / total : 1 / total;
    return k;
}

static Plane smoothed(Interp *in, const Plane *a, int64_t radius, bool slope_x, bool slope_y)
{
    Kernel level = gaussian(radius, slope_x, false), upright = gaussian(radius, slope_y, true);
    Plane b = convolve(in, a, &level);
    return convolve(in, &b, &upright);
}

/* The length of the gradient where it is largest along its own direction, else 0. */
static Plane ridges(Interp *in, const Plane *a, int64_t radius)
{
    Plane gx = smoothed(in, a, radius, true, false), gy = smoothed(in, a, radius, false, true), out = plane_new(a->width, a->height);
    Plane size = plane_new(a->width, a->height);
    for (int64_t i = 0; i < a->width * a->height; i++)
        size.v[i] = hypot(gx.v[i], gy.v[i]);
    for (int64_t y = 0; y < a->height; y++)
        for (int64_t x = 0; x < a->width; x++) {
            int64_t i = y * a->width + x;
            double angle = atan2(gy.v[i], gx.v[i]);
            int64_t dx = (int64_t)rint(cos(angle)), dy = (int64_t)rint(sin(angle));
            bool largest = size.v[i] > at(&size, x + dx, y + dy) && size.v[i] >= at(&size, x - dx, y - dy);
            out.v[i] = largest ? size.v[i] : 0;
        }
    return out;
}

/* Otsu's threshold: the one that parts the values into two groups of the smallest variance inside. */
static double otsu(const Plane *a)
{
    enum { BINS = 256 };
    double most = 0, count[BINS] = {0}, all = 0, sum = 0, below = 0, below_sum = 0, best = -1, threshold = 0;
    for (int64_t i = 0; i < a->width * a->height; i++)
        most = fmax(most, a->v[i]);
    for (int64_t i = 0; most > 0 && i < a->width * a->height; i++)
        if (a->v[i] > 0)
            count[(int)fmin(BINS - 1, a->v[i] / most * BINS)]++;
    for (int b = 0; b < BINS; b++)
        all += count[b], sum += b * count[b];
    for (int b = 0; b < BINS - 1; b++) {
        below += count[b];
        below_sum += b * count[b];
        if (below == 0 || below == all)
            continue;
        double apart = below_sum / below - (sum - below_sum) / (all - below);
        if (below * (all - below) * apart * apart > best) {
            best = below * (all - below) * apart * apart;
            threshold = (b + 1) * most / BINS;
        }
    }
    return threshold;
}

/* Pixels at least `strong`, and those at least half of that which a path of such pixels joins to one. */
static void follow(Plane *a, double strong)
{
    int64_t n = a->width * a->height, depth = 0, *stack = mem_bytes((size_t)n * sizeof *stack);
    for (int64_t i = 0; i < n; i++)
        if (a->v[i] >= strong && a->v[i] > 0)
            stack[depth++] = i, a->v[i] = -1;
    while (depth > 0) {
        int64_t i = stack[--depth], x = i % a->width, y = i / a->width;
        for (int64_t v = inside(y - 1, a->height); v <= inside(y + 1, a->height); v++)
            for (int64_t u = inside(x - 1, a->width); u <= inside(x + 1, a->width); u++)
                if (a->v[v * a->width + u] > 0 && a->v[v * a->width + u] >= strong / 2)
                    stack[depth++] = v * a->width + u, a->v[v * a->width + u] = -1;
    }
    for (int64_t i = 0; i < n; i++)
        a->v[i] = a->v[i] == -1;
}

/* EdgeDetect[image], EdgeDetect[image, r], EdgeDetect[image, r, t] */
static Expr edge_detect(Interp *in, Expr call)
{
    Pixels p;
    double radius = 2, threshold = -1;
    if (!image_argument(in, call, 1, &p))
        return NULL;
    if (expr_length(call) > 1 && (!number_to_double(expr_part(call, 2), &radius) || !(radius >= 0 && radius <= 100)))
        return message(in, call, "arg2", expr_part(call, 2), NULL);
    if (expr_length(call) > 2 && (!number_to_double(expr_part(call, 3), &threshold) || !(threshold >= 0)))
        return message(in, call, "arg3", expr_part(call, 3), NULL);
    Expr grey = evaluate_call(in, symbol_intern(in, "System`", "ColorConvert"), 2, expr_part(call, 1), expr_text("Grayscale"));
    if (!image_pixels(grey, &p))
        return NULL;
    Plane a = plane_of(&p, 0), edges = ridges(in, &a, (int64_t)ceil(radius));
    follow(&edges, threshold < 0 ? otsu(&edges) : threshold);
    Pixels q = {NULL, PIXEL_BIT, COLOR_GRAY, edges.width, edges.height, 1};
    void *data;
    Expr image = image_new(in, &q, &data);
    pixels_write(PIXEL_BIT, data, 0, q.width * q.height, edges.v);
    return image;
}

/* ---- turning ---- */

/* The plane turned about its middle by the angle, counter-clockwise, on a canvas that holds all of it; 0 outside. */
static Plane turned(const Plane *a, double angle)
{
    double c = cos(angle), s = sin(angle);
    int64_t width = (int64_t)ceil(fabs((double)a->width * c) + fabs((double)a->height * s) - 1e-9);
    int64_t height = (int64_t)ceil(fabs((double)a->width * s) + fabs((double)a->height * c) - 1e-9);
    Plane b = plane_new(width, height);
    for (int64_t y = 0; y < height; y++)
        for (int64_t x = 0; x < width; x++) {
            double u = (double)x + 0.5 - (double)width / 2, v = (double)y + 0.5 - (double)height / 2; /* v grows downwards */
            double fx = c * u - s * v + (double)a->width / 2 - 0.5, fy = s * u + c * v + (double)a->height / 2 - 0.5;
            bool outside = fx < -0.5 || fy < -0.5 || fx > (double)a->width - 0.5 || fy > (double)a->height - 0.5;
            int64_t x0 = (int64_t)floor(fx), y0 = (int64_t)floor(fy);
            double tx = fx - (double)x0, ty = fy - (double)y0;
            double upper = at(a, x0, y0) * (1 - tx) + at(a, x0 + 1, y0) * tx, lower = at(a, x0, y0 + 1) * (1 - tx) + at(a, x0 + 1, y0 + 1) * tx;
            b.v[y * width + x] = outside ? 0 : upper * (1 - ty) + lower * ty;
        }
    return b;
}

Expr image_turned(Interp *in, const Pixels *p, double angle)
{
    Plane plane[5];
    for (int c = 0; c < p->channels; c++) {
        unwind_poll(in);
        Plane a = plane_of(p, c);
        plane[c] = turned(&a, angle);
    }
    return image_of(in, p, plane);
}

static const Builtin builtins[] = {
    {"ImageConvolve", {2, 3}, ATTR_NONE, image_convolve,
     "ImageConvolve[image, kernel] gives the convolution of every channel with a matrix or a row of numbers; the nearest pixel counts outside.\n"
     "ImageConvolve[image, k1, k2] convolves with k1 and then with k2."},
    {"EdgeDetect", {1, 3}, ATTR_NONE, edge_detect,
     "EdgeDetect[image] gives a picture that is white on edges, found by Canny's way at a scale of 2 pixels.\n"
     "EdgeDetect[image, r] at a scale of r pixels; EdgeDetect[image, r, t] with the threshold t for the slope."},
};

static const MessageText messages[] = {
    {"ImageConvolve", "kernel", "The kernel `1` should be a matrix or a list of numbers."},
    {"EdgeDetect", "arg2", "The scale `1` should be a number of pixels from 0 to 100."},
    {"EdgeDetect", "arg3", "The threshold `1` should be a positive number."},
};

const Module module_image_filter = {"image_filter", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
