/* resample.c - pictures to another size, an axis after the other. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/pixels.h"

bool resampling_named(const char *name, Resampling *out)
{
    static const struct {
        const char *name;
        Resampling method;
    } names[] = {
        {"Automatic", RESAMPLE_AUTOMATIC}, {"Nearest", RESAMPLE_NEAREST},     {"Constant", RESAMPLE_NEAREST},
        {"Linear", RESAMPLE_LINEAR},       {"Bilinear", RESAMPLE_LINEAR},     {"Quadratic", RESAMPLE_QUADRATIC},
        {"Cubic", RESAMPLE_CUBIC},         {"Bicubic", RESAMPLE_CUBIC},       {"CatmullRom", RESAMPLE_CUBIC},
        {"Gaussian", RESAMPLE_GAUSSIAN},   {"Lanczos", RESAMPLE_LANCZOS},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(name, names[i].name)) {
            *out = names[i].method;
            return true;
        }
    return false;
}

/* Kernels over the distance in pixels; each sums to 1 over the integers (the last two nearly, so weights are normalised). */
static double kernel(Resampling method, double x)
{
    x = fabs(x);
    switch (method) {
    case RESAMPLE_LINEAR: return x < 1 ? 1 - x : 0;
    case RESAMPLE_QUADRATIC: /* interpolating; Dodgson 1997 */
        return x <= 0.5 ? 1 - 2 * x * x : x <= 1.5 ? (x - 1) * (x - 1.5) : 0;
    case RESAMPLE_CUBIC: /* Catmull and Rom 1974; Keys 1981 with a = -1/2 */
        return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    case RESAMPLE_GAUSSIAN: return x < 2 ? exp(-2 * x * x) : 0; /* deviation 1/2 */
    case RESAMPLE_LANCZOS:
        return x == 0 ? 1 : x < 3 ? 3 * sin(M_PI * x) * sin(M_PI * x / 3) / (M_PI * M_PI * x * x) : 0;
    default: return 0;
    }
}

static double kernel_radius(Resampling method)
{
    switch (method) {
    case RESAMPLE_LINEAR: return 1;
    case RESAMPLE_QUADRATIC: return 1.5;
    case RESAMPLE_CUBIC:
    case RESAMPLE_GAUSSIAN: return 2;
    default: return 3;
    }
}

/* The integral of the hat function from -infinity to t. */
static double hat_integral(double t)
{
    return t <= -1 ? 0 : t >= 1 ? 1 : t < 0 ? (t + 1) * (t + 1) / 2 : 1 - (1 - t) * (1 - t) / 2;
}

/* Where a position outside 0 .. n - 1 is found in the mirror image: d c b a | a b c d | d c b a. */
static int64_t mirrored(int64_t i, int64_t n)
{
    i %= 2 * n;
    if (i < 0)
        i += 2 * n;
    return i < n ? i : 2 * n - 1 - i;
}

typedef struct Axis { /* output i is the sum of weight[i][k] times the pixel at[i][k], k < taps */
    int64_t n;
    int taps;
    int64_t *at;
    double *weight;
} Axis;

static void axis_free(Axis *a)
{
    free(a->at);
    free(a->weight);
    *a = (Axis){0};
}

/* Weights for n pixels out of `from`. Shrinking stretches a kernel by the ratio, which keeps it from skipping pixels;
 * RESAMPLE_AUTOMATIC then takes the mean over the area of whole pixels, or where the ratio is no integer the mean over
 * the area of the linear interpolation. */
static bool axis_make(Axis *a, int64_t from, int64_t n, Resampling method)
{
    double ratio = (double)from / (double)n, stretch = fmax(1, ratio);
    if (n == from)
        method = RESAMPLE_NEAREST; /* an axis that keeps its size is left alone */
    bool area = method == RESAMPLE_AUTOMATIC && ratio > 1, whole = area && from % n == 0;
    if (method == RESAMPLE_AUTOMATIC)
        method = RESAMPLE_CUBIC;
    double radius = area ? ratio / 2 + 1 : method == RESAMPLE_NEAREST ? 0 : kernel_radius(method) * stretch;
    int64_t taps = method == RESAMPLE_NEAREST && !area ? 1 : (int64_t)ceil(2 * radius) + 1;
    *a = (Axis){.n = n, .taps = (int)taps};
    if (taps > (INT32_MAX >> 1) || n > INT64_MAX / 16 / taps)
        return false;
    a->at = malloc((size_t)(n * taps) * sizeof *a->at);
    a->weight = malloc((size_t)(n * taps) * sizeof *a->weight);
    if (!a->at || !a->weight) {
        axis_free(a);
        return false;
    }
    for (int64_t i = 0; i < n; i++) {
        double centre = ((double)i + 0.5) * ratio; /* pixel j covers j .. j + 1 */
        int64_t first = taps == 1 ? (int64_t)floor(centre) : (int64_t)floor(centre - radius);
        double sum = 0;
        for (int64_t k = 0; k < taps; k++) {
            int64_t j = first + k;
            double middle = (double)j + 0.5, low = centre - ratio / 2, high = centre + ratio / 2, w = 1;
            if (whole)
                w = middle > low && middle < high;
            else if (area)
                w = hat_integral(high - middle) - hat_integral(low - middle);
            else if (taps > 1)
                w = kernel(method, (middle - centre) / stretch);
            a->at[i * taps + k] = mirrored(j, from);
            a->weight[i * taps + k] = w;
            sum += w;
        }
        for (int64_t k = 0; k < taps; k++)
            a->weight[i * taps + k] /= sum;
    }
    return true;
}

/* Both axes: every row to the new width into `wide`, then columns. */
static void resize_axes(const Pixels *p, const Axis *x, const Axis *y, double *row, double *wide, double *out)
{
    int64_t c = p->channels, in_row = p->width * c, out_row = x->n * c;
    for (int64_t r = 0; r < p->height; r++) {
        pixels_read(p, r * in_row, in_row, row);
        double *to = wide + r * out_row;
        for (int64_t i = 0; i < x->n; i++)
            for (int64_t channel = 0; channel < c; channel++) {
                double sum = 0;
                for (int k = 0; k < x->taps; k++)
                    sum += x->weight[i * x->taps + k] * row[x->at[i * x->taps + k] * c + channel];
                to[i * c + channel] = sum;
            }
    }
    for (int64_t i = 0; i < y->n; i++) {
        double *to = out + i * out_row;
        memset(to, 0, (size_t)out_row * sizeof *to);
        for (int k = 0; k < y->taps; k++) {
            const double *from = wide + y->at[i * y->taps + k] * out_row;
            double w = y->weight[i * y->taps + k];
            if (w != 0)
                for (int64_t j = 0; j < out_row; j++)
                    to[j] += w * from[j];
        }
    }
}

/* Kernels with negative lobes overshoot: values stay within 0 .. 1, or the source's own range where that is wider. */
static void clip(const Pixels *p, double *row, double *out, int64_t n)
{
    double low = 0, high = 1;
    int64_t in_row = p->width * p->channels;
    for (int64_t r = 0; r < p->height && p->type >= PIXEL_REAL32; r++) {
        pixels_read(p, r * in_row, in_row, row);
        for (int64_t i = 0; i < in_row; i++) {
            low = fmin(low, row[i]);
            high = fmax(high, row[i]);
        }
    }
    for (int64_t i = 0; i < n; i++)
        out[i] = fmin(fmax(out[i], low), high);
}

bool pixels_resize(const Pixels *p, int64_t width, int64_t height, Resampling method, double *out)
{
    int64_t c = p->channels;
    if (width == p->width && height == p->height) {
        pixels_read(p, 0, width * height * c, out);
        return true;
    }
    if (width > INT64_MAX / 8 / c / p->height)
        return false;
    Axis x = {0}, y = {0};
    double *row = malloc((size_t)(p->width * c) * sizeof *row);
    double *wide = malloc((size_t)(p->height * width * c) * sizeof *wide);
    bool fine = row && wide && axis_make(&x, p->width, width, method) && axis_make(&y, p->height, height, method);
    if (fine) {
        resize_axes(p, &x, &y, row, wide, out);
        clip(p, row, out, width * height * c);
    }
    axis_free(&x);
    axis_free(&y);
    free(row);
    free(wide);
    return fine;
}
