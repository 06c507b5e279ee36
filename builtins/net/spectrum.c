/* spectrum.c - short-time Fourier transforms and what is made of them. */
#include "builtins/net/spectrum.h"
#include <math.h>
#include <string.h>
#include "interp/mem.h"

/* ---- Fourier transform of any length: split by the smallest factor, down to primes ---- */

static int64_t smallest_factor(int64_t n)
{
    for (int64_t p = 2; p * p <= n; p++)
        if (n % p == 0)
            return p;
    return n;
}

/* to[k] = sum over j of from[j step] w^(j k stride), w the first root; n complex numbers, stride = window/n. */
static void transform(const Spectrum *s, int64_t n, int64_t step, const double *from, double *to, double *room)
{
    if (n == 1) {
        to[0] = from[0], to[1] = from[1];
        return;
    }
    int64_t p = smallest_factor(n), m = n / p, stride = s->window / n;
    for (int64_t r = 0; r < p; r++)
        transform(s, m, step * p, from + 2 * r * step, room + 2 * r * m, to + 2 * r * m);
    for (int64_t k = 0; k < n; k++) {
        double re = 0, im = 0;
        for (int64_t r = 0; r < p; r++) {
            const double *w = s->root + 2 * (r * k % n * stride), *x = room + 2 * (r * m + k % m);
            re += w[0] * x[0] + w[1] * x[1];
            im += w[0] * x[1] - w[1] * x[0];
        }
        to[2 * k] = re, to[2 * k + 1] = im;
    }
}

/* ---- tables ---- */

static double mel_of(double hertz)
{
    return hertz < 1000 ? hertz * 3 / 200 : 15 + log(hertz / 1000) * 27 / log(6.4);
}

static double hertz_of(double mel)
{
    return mel < 15 ? mel * 200 / 3 : 1000 * exp((mel - 15) * log(6.4) / 27);
}

static void make_bands(Spectrum *s, double rate, double lowest, double highest)
{
    double low = mel_of(lowest), step = (mel_of(highest) - low) / (double)(s->bands + 1);
    s->band = mem_bytes(sizeof(double) * (size_t)(s->bands * s->bins) + 8);
    for (int64_t b = 0; b < s->bands; b++) {
        double from = hertz_of(low + step * (double)b), top = hertz_of(low + step * (double)(b + 1)), to = hertz_of(low + step * (double)(b + 2));
        for (int64_t k = 0; k < s->bins; k++) {
            double f = rate * (double)k / (double)s->window, up = (f - from) / (top - from), down = (to - f) / (to - top);
            s->band[b * s->bins + k] = fmax(0, fmin(up, down)) * 2 / (to - from);
        }
    }
}

/* The cosine transform of type 2 with orthogonal rows. */
static void make_cosines(Spectrum *s)
{
    s->cosine = mem_bytes(sizeof(double) * (size_t)(s->coefficients * s->bands) + 8);
    for (int64_t c = 0; c < s->coefficients; c++)
        for (int64_t b = 0; b < s->bands; b++)
            s->cosine[c * s->bands + b] =
                sqrt((c == 0 ? 1.0 : 2.0) / (double)s->bands) * cos(M_PI * (double)c * ((double)b + 0.5) / (double)s->bands);
}

void spectrum_prepare(Spectrum *s, bool hann, double rate, double lowest, double highest)
{
    s->bins = s->window / 2 + 1;
    s->weight = mem_bytes(sizeof(double) * (size_t)s->window + 8);
    s->root = mem_bytes(sizeof(double) * 2 * (size_t)s->window + 8);
    for (int64_t i = 0; i < s->window; i++) {
        double angle = 2 * M_PI * (double)i / (double)s->window;
        s->weight[i] = hann ? 0.5 - 0.5 * cos(angle) : 1;
        s->root[2 * i] = cos(angle), s->root[2 * i + 1] = sin(angle);
    }
    if (s->kind >= SPECTRUM_MEL)
        make_bands(s, rate, lowest, highest);
    if (s->kind == SPECTRUM_MFCC)
        make_cosines(s);
    s->features = s->kind == SPECTRUM_STFT ? 2 * s->window
                  : s->kind == SPECTRUM_MAGNITUDE ? s->bins
                  : s->kind == SPECTRUM_MEL ? s->bands
                                            : s->coefficients;
}

/* ---- frames ---- */

int64_t spectrum_frames(const Spectrum *s, int64_t samples)
{
    return samples <= s->window ? 1 : (samples - s->window + s->offset - 1) / s->offset + 1;
}

static void dot_rows(const double *matrix, int64_t rows, int64_t columns, const double *x, double *y)
{
    for (int64_t r = 0; r < rows; r++) {
        double sum = 0;
        for (int64_t k = 0; k < columns; k++)
            sum += matrix[r * columns + k] * x[k];
        y[r] = sum;
    }
}

static void copy_floats(float *out, const double *x, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        out[i] = (float)x[i];
}

enum { ROOMS = 5 }; /* of 2 window + bands numbers each */
#define LOG_FLOOR 1e-10

/* room: the frame, its transform, room for that, magnitudes, bands. */
static void one_frame(const Spectrum *s, const float *sample, int64_t have, double *room, float *out)
{
    int64_t each = 2 * s->window + s->bands;
    double *frame = room, *to = frame + each, *size = to + 2 * each, *mel = size + each;
    for (int64_t i = 0; i < s->window; i++) {
        frame[2 * i] = i < have ? s->weight[i] * (double)sample[i] : 0;
        frame[2 * i + 1] = 0;
    }
    transform(s, s->window, 1, frame, to, to + each);
    if (s->kind == SPECTRUM_STFT) {
        copy_floats(out, to, 2 * s->window);
        return;
    }
    for (int64_t k = 0; k < s->bins; k++)
        size[k] = hypot(to[2 * k], to[2 * k + 1]);
    if (s->kind == SPECTRUM_MAGNITUDE) {
        copy_floats(out, size, s->bins);
        return;
    }
    dot_rows(s->band, s->bands, s->bins, size, mel);
    if (s->kind == SPECTRUM_MEL) {
        copy_floats(out, mel, s->bands);
        return;
    }
    for (int64_t b = 0; b < s->bands; b++)
        mel[b] = log(fmax(mel[b], LOG_FLOOR));
    dot_rows(s->cosine, s->coefficients, s->bands, mel, size);
    copy_floats(out, size, s->coefficients);
}

void spectrum_of(const Spectrum *s, const float *sample, int64_t count, int64_t frames, float *out)
{
    double *room = mem_bytes(sizeof(double) * ROOMS * (size_t)(2 * s->window + s->bands + s->coefficients) + 8);
    for (int64_t f = 0; f < frames; f++) {
        int64_t at = f * s->offset, have = count > at ? count - at : 0;
        one_frame(s, sample + (have > 0 ? at : 0), have, room, out + f * s->features);
    }
}
