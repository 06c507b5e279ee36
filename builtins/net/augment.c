/* augment.c - noise, shifts, loudness and echoes added to sounds while a net is trained. */
#include "builtins/net/augment.h"
#include <math.h>
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/sound.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"
#include "nn/philox.h"

/* A number, {least, most}, a uniform or normal distribution. */
typedef struct Amount {
    enum { AMOUNT_NONE, AMOUNT_UNIFORM, AMOUNT_NORMAL } kind;
    double a, b; /* the ends; mean and deviation */
} Amount;

enum { CONVOLUTION, NOISE, TIME_SHIFT, VOLUME, CHANGES };
static const char *const change_names[CHANGES] = {"Convolution", "Noise", "TimeShift", "Volume"};

struct Augmentation {
    Amount amount[CHANGES];
    float *kernel; /* of the convolution, kernel_n samples */
    int64_t kernel_n;
    double rate;
};

/* Seconds of a quantity of time; the number of any other. */
static bool plain(Expr v, double *out)
{
    if (!expr_has_head(v, S(Quantity)) || expr_length(v) != 2)
        return number_to_double(v, out);
    const char *unit = key_text(expr_part(v, 2));
    bool known = unit && number_to_double(expr_part(v, 1), out);
    if (known && strncmp(unit, "Millisecond", 11) == 0)
        *out /= 1000;
    return known;
}

static bool is_distribution(Expr v, const char *name, size_t parts)
{
    return expr_is_normal(v) && expr_is_symbol(expr_head(v)) && strcmp(symbol_of(expr_head(v))->name, name) == 0 && expr_length(v) == parts;
}

static bool read_amount(Expr v, Amount *out)
{
    *out = (Amount){AMOUNT_UNIFORM, 0, 0};
    if (v == S(None)) {
        out->kind = AMOUNT_NONE;
        return true;
    }
    if (plain(v, &out->a)) {
        out->b = out->a;
        return true;
    }
    if (is_distribution(v, "NormalDistribution", 2)) {
        out->kind = AMOUNT_NORMAL;
        return plain(expr_part(v, 1), &out->a) && plain(expr_part(v, 2), &out->b);
    }
    Expr ends = is_distribution(v, "UniformDistribution", 1) ? expr_part(v, 1) : v;
    return expr_is_list(ends) && expr_length(ends) == 2 && plain(expr_part(ends, 1), &out->a) && plain(expr_part(ends, 2), &out->b);
}

/* An impulse response: samples, or a sound. */
static bool read_kernel(Interp *in, Expr v, Augmentation *a)
{
    Sound s;
    Problem trouble;
    Expr packed = expr_is_list(v) ? array_pack_real(v) : NULL;
    a->amount[CONVOLUTION].kind = v == S(None) ? AMOUNT_NONE : AMOUNT_UNIFORM;
    if (v == S(None))
        return true;
    if (packed && array_view(packed).rank == 1) {
        a->kernel_n = array_view(packed).count;
        a->kernel = mem_bytes(sizeof(float) * (size_t)a->kernel_n + 8);
        for (int64_t i = 0; i < a->kernel_n; i++)
            a->kernel[i] = (float)((const double *)array_view(packed).data)[i];
        return true;
    }
    if (!sound_is(v) || !sound_of(in, v, &s, &trouble))
        return false;
    Sound mono = sound_mono(&s), there = sound_resampled(&mono, a->rate);
    a->kernel = there.sample;
    a->kernel_n = there.count;
    return true;
}

static bool read_rule(Interp *in, Expr rule, Augmentation *a)
{
    const char *name = expr_has_head(rule, S(Rule)) && expr_length(rule) == 2 ? key_text(expr_part(rule, 1)) : NULL;
    for (int k = 0; name && k < CHANGES; k++)
        if (strcmp(name, change_names[k]) == 0)
            return k == CONVOLUTION ? read_kernel(in, expr_part(rule, 2), a) : read_amount(expr_part(rule, 2), &a->amount[k]);
    return false;
}

static Augmentation *read_all(Interp *in, Expr v, double rate)
{
    Augmentation *a = mem_new(Augmentation);
    a->rate = rate;
    if (expr_has_head(v, S(Rule)))
        return read_rule(in, v, a) ? a : NULL;
    bool assoc = expr_is(v, EXPR_ASSOC);
    if (!assoc && !expr_is_list(v))
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!read_rule(in, assoc ? expr_rule(assoc_key(v, i), assoc_value(v, i)) : expr_part(v, i), a))
            return NULL;
    return a;
}

Expr audio_augmentation_check(Interp *in, Expr v)
{
    return v == S(None) || read_all(in, v, 16000) ? v : NULL;
}

const Augmentation *audio_augmentation(Interp *in, Expr v, double rate)
{
    return v == S(None) ? NULL : read_all(in, v, rate);
}

/* ---- random numbers and changes ---- */

static double normal_of(PhiloxBlock b)
{
    return sqrt(-2 * log(philox_unit(b.word[0]))) * cos(2 * M_PI * philox_unit(b.word[1]));
}

static double drawn(const Amount *a, int change, uint64_t draw, int64_t row)
{
    PhiloxBlock b = philox(draw, (uint32_t)row, (uint32_t)((uint64_t)row >> 32), (uint32_t)change, 0);
    return a->kind == AMOUNT_NORMAL ? a->a + a->b * normal_of(b) : a->a + (a->b - a->a) * philox_unit(b.word[0]);
}

/* In place, from the end: what is read lies before what is written. */
static void convolve(float *sample, int64_t n, const float *kernel, int64_t kernel_n)
{
    for (int64_t i = n - 1; i >= 0; i--) {
        double sum = 0;
        for (int64_t k = 0; k < kernel_n && k <= i; k++)
            sum += (double)kernel[k] * (double)sample[i - k];
        sample[i] = (float)sum;
    }
}

/* Later by so many samples, earlier when negative; silence comes in. */
static void shift(float *sample, int64_t n, int64_t by)
{
    int64_t size = by < 0 ? -by : by, kept = size < n ? n - size : 0;
    if (by >= 0) {
        memmove(sample + (n - kept), sample, sizeof(float) * (size_t)kept);
        memset(sample, 0, sizeof(float) * (size_t)(n - kept));
    } else {
        memmove(sample, sample + (n - kept), sizeof(float) * (size_t)kept);
        memset(sample + kept, 0, sizeof(float) * (size_t)(n - kept));
    }
}

static void add_noise(float *sample, int64_t n, double size, uint64_t draw, int64_t row)
{
    for (int64_t i = 0; i < n; i++)
        sample[i] += (float)(size * normal_of(philox(draw, (uint32_t)row, (uint32_t)((uint64_t)row >> 32), CHANGES, (uint32_t)i)));
}

void audio_augment(const Augmentation *a, float *sample, int64_t n, uint64_t draw, int64_t row)
{
    if (a->amount[CONVOLUTION].kind != AMOUNT_NONE)
        convolve(sample, n, a->kernel, a->kernel_n);
    if (a->amount[TIME_SHIFT].kind != AMOUNT_NONE) {
        double by = drawn(&a->amount[TIME_SHIFT], TIME_SHIFT, draw, row) * a->rate;
        shift(sample, n, (int64_t)fmax(-(double)n, fmin((double)n, rint(by))));
    }
    if (a->amount[VOLUME].kind != AMOUNT_NONE) {
        float by = (float)drawn(&a->amount[VOLUME], VOLUME, draw, row);
        for (int64_t i = 0; i < n; i++)
            sample[i] *= by;
    }
    if (a->amount[NOISE].kind != AMOUNT_NONE)
        add_noise(sample, n, drawn(&a->amount[NOISE], NOISE, draw, row), draw, row);
}
