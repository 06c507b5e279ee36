/* color.c - colour spaces, through sRGB as the hub. */
#include <math.h>
#include <string.h>
#include "builtins/pixels.h"

static const struct {
    const char *name;
    int channels;
} models[COLOR_MODELS] = {
    [COLOR_AUTOMATIC] = {"Automatic", 0}, [COLOR_GRAY] = {"Grayscale", 1}, [COLOR_RGB] = {"RGB", 3},
    [COLOR_HSB] = {"HSB", 3},             [COLOR_CMYK] = {"CMYK", 4},      [COLOR_XYZ] = {"XYZ", 3},
    [COLOR_LAB] = {"LAB", 3},             [COLOR_LUV] = {"LUV", 3},
};

const char *color_name(ColorModel c)
{
    return models[c].name;
}

int color_channels(ColorModel c)
{
    return models[c].channels;
}

bool color_named(const char *name, ColorModel *out)
{
    for (ColorModel c = COLOR_GRAY; c < COLOR_MODELS; c++)
        if (!strcmp(name, models[c].name)) {
            *out = c;
            return true;
        }
    if (strcmp(name, "Gray") && strcmp(name, "GrayLevel"))
        return false;
    *out = COLOR_GRAY;
    return true;
}

/* ---- CIE spaces. Source: IEC 61966-2-1 (sRGB), adapted to D50 by Bradford's method; CIE 15 for LAB and LUV. ---- */
static const double white[3] = {0.96422, 1, 0.82521};
static const double rgb_to_xyz[3][3] = {
    {0.4360747, 0.3850649, 0.1430804}, {0.2225045, 0.7168786, 0.0606169}, {0.0139322, 0.0971045, 0.7141733}};
static const double xyz_to_rgb[3][3] = {
    {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}};

static double gamma_remove(double v)
{
    return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
}

static double gamma_apply(double v)
{
    return v <= 0.0031308 ? 12.92 * v : 1.055 * pow(v, 1 / 2.4) - 0.055;
}

static void matrix_times(const double m[3][3], const double in[3], double out[3])
{
    for (int i = 0; i < 3; i++)
        out[i] = m[i][0] * in[0] + m[i][1] * in[1] + m[i][2] * in[2];
}

static double lab_curve(double t)
{
    return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

static double lab_curve_inverse(double t)
{
    return t > 6.0 / 29 ? t * t * t : (116 * t - 16) * 27 / 24389;
}

static void xyz_to_lab(const double xyz[3], double lab[3])
{
    double f[3];
    for (int i = 0; i < 3; i++)
        f[i] = lab_curve(xyz[i] / white[i]);
    lab[0] = (116 * f[1] - 16) / 100;
    lab[1] = 5 * (f[0] - f[1]);
    lab[2] = 2 * (f[1] - f[2]);
}

static void lab_to_xyz(const double lab[3], double xyz[3])
{
    double y = (100 * lab[0] + 16) / 116, f[3] = {y + lab[1] / 5, y, y - lab[2] / 2};
    for (int i = 0; i < 3; i++)
        xyz[i] = white[i] * lab_curve_inverse(f[i]);
}

/* u' and v' of a colour; of black those of white, so that its LUV is 0. */
static void chromaticity(const double xyz[3], double uv[2])
{
    double sum = xyz[0] + 15 * xyz[1] + 3 * xyz[2];
    const double *c = sum > 0 ? xyz : white;
    sum = c[0] + 15 * c[1] + 3 * c[2];
    uv[0] = 4 * c[0] / sum;
    uv[1] = 9 * c[1] / sum;
}

static void xyz_to_luv(const double xyz[3], double luv[3])
{
    double uv[2], uv_white[2];
    chromaticity(xyz, uv);
    chromaticity(white, uv_white);
    luv[0] = (116 * lab_curve(xyz[1]) - 16) / 100;
    for (int i = 0; i < 2; i++)
        luv[1 + i] = 13 * luv[0] * (uv[i] - uv_white[i]);
}

static void luv_to_xyz(const double luv[3], double xyz[3])
{
    double uv[2] = {0, 0};
    chromaticity(white, uv);
    if (luv[0] <= 0) {
        xyz[0] = xyz[1] = xyz[2] = 0;
        return;
    }
    double u = luv[1] / (13 * luv[0]) + uv[0], v = luv[2] / (13 * luv[0]) + uv[1];
    double y = lab_curve_inverse((100 * luv[0] + 16) / 116);
    xyz[0] = y * 9 * u / (4 * v);
    xyz[1] = y;
    xyz[2] = y * (12 - 3 * u - 20 * v) / (4 * v);
}

/* ---- everyday spaces ---- */
static void rgb_to_hsb(const double rgb[3], double hsb[3])
{
    double r = rgb[0], g = rgb[1], b = rgb[2];
    double high = fmax(r, fmax(g, b)), low = fmin(r, fmin(g, b)), span = high - low;
    double hue = span <= 0 ? 0 : high == r ? (g - b) / span : high == g ? 2 + (b - r) / span : 4 + (r - g) / span;
    hsb[0] = hue / 6 - floor(hue / 6);
    hsb[1] = high > 0 ? span / high : 0;
    hsb[2] = high;
}

static void hsb_to_rgb(const double hsb[3], double rgb[3])
{
    double h = 6 * (hsb[0] - floor(hsb[0])), s = hsb[1], v = hsb[2];
    for (int i = 0; i < 3; i++) { /* red, green and blue are one curve, turned by a third */
        double k = fmod((double[]){5, 3, 1}[i] + h, 6);
        rgb[i] = v - v * s * fmax(0, fmin(fmin(k, 4 - k), 1));
    }
}

static void rgb_to_cmyk(const double rgb[3], double cmyk[4])
{
    double k = 1 - fmax(rgb[0], fmax(rgb[1], rgb[2]));
    for (int i = 0; i < 3; i++)
        cmyk[i] = k < 1 ? (1 - rgb[i] - k) / (1 - k) : 0;
    cmyk[3] = k;
}

static void cmyk_to_rgb(const double cmyk[4], double rgb[3])
{
    for (int i = 0; i < 3; i++)
        rgb[i] = (1 - cmyk[i]) * (1 - cmyk[3]);
}

static void to_rgb(ColorModel from, const double *in, double rgb[3])
{
    double xyz[3], linear[3];
    switch (from) {
    case COLOR_GRAY: rgb[0] = rgb[1] = rgb[2] = in[0]; return;
    case COLOR_HSB: hsb_to_rgb(in, rgb); return;
    case COLOR_CMYK: cmyk_to_rgb(in, rgb); return;
    case COLOR_XYZ: memcpy(xyz, in, sizeof xyz); break;
    case COLOR_LAB: lab_to_xyz(in, xyz); break;
    case COLOR_LUV: luv_to_xyz(in, xyz); break;
    default: memcpy(rgb, in, 3 * sizeof *rgb); return;
    }
    matrix_times(xyz_to_rgb, xyz, linear);
    for (int i = 0; i < 3; i++)
        rgb[i] = gamma_apply(linear[i]);
}

static void from_rgb(ColorModel to, const double rgb[3], double *out)
{
    double linear[3], xyz[3];
    switch (to) {
    case COLOR_GRAY: out[0] = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]; return; /* Rec. 601 */
    case COLOR_HSB: rgb_to_hsb(rgb, out); return;
    case COLOR_CMYK: rgb_to_cmyk(rgb, out); return;
    case COLOR_XYZ:
    case COLOR_LAB:
    case COLOR_LUV: break;
    default: memcpy(out, rgb, 3 * sizeof *rgb); return;
    }
    for (int i = 0; i < 3; i++)
        linear[i] = gamma_remove(rgb[i]);
    matrix_times(rgb_to_xyz, linear, xyz);
    if (to == COLOR_LAB)
        xyz_to_lab(xyz, out);
    else if (to == COLOR_LUV)
        xyz_to_luv(xyz, out);
    else
        memcpy(out, xyz, sizeof xyz);
}

void color_convert(ColorModel from, int from_channels, const double *in, ColorModel to, double *out, int64_t n)
{
    if (from == COLOR_AUTOMATIC)
        from = from_channels < 3 ? COLOR_GRAY : COLOR_RGB;
    int to_channels = models[to].channels ? models[to].channels : from_channels;
    for (int64_t i = 0; i < n; i++, in += from_channels, out += to_channels) {
        double rgb[3];
        if (from == to || to == COLOR_AUTOMATIC) {
            memcpy(out, in, (size_t)to_channels * sizeof *out);
            continue;
        }
        to_rgb(from, in, rgb);
        from_rgb(to, rgb, out);
    }
}
