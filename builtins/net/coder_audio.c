/* coder_audio.c - the audio encoders: samples, windowed Fourier transforms, their magnitudes, mel bands, cepstra.
 *
 * A sound is resampled to the encoder's rate, normalised, cut into windows a step apart, each multiplied by Hann's window. */
#include <math.h>
#include <string.h>
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "builtins/sound.h"
#include "interp/array.h"
#include "interp/number.h"

static const double PI = 3.14159265358979323846;

enum { AUGMENTATION, NORMALIZATION, SAMPLE_RATE, TARGET_LENGTH, WINDOW_SIZE, OFFSET, WINDOW_FUNCTION, FILTERS, LOW, HIGH, COEFFICIENTS };

static Expr sample_rate(Interp *in, Expr v)
{
    return param_count(in, v);
}

/* None, "Max", {"Max", v}, {"RMS", v} */
static Expr normalization(Interp *in, Expr v)
{
    (void)in;
    if (v == S(None) || expr_string_is(v, "Max"))
        return v;
    double x;
    bool pair = expr_is_list(v) && expr_length(v) == 2 && number_to_double(expr_part(v, 2), &x) && x > 0;
    return pair && (expr_string_is(expr_part(v, 1), "Max") || expr_string_is(expr_part(v, 1), "RMS")) ? v : NULL;
}

static bool seconds_of(Expr v, double *out)
{
    const char *unit = expr_has_head(v, S(Quantity)) && expr_length(v) == 2 ? key_text(expr_part(v, 2)) : NULL;
    if (!unit || !number_to_double(expr_part(v, 1), out))
        return false;
    *out *= strncmp(unit, "Minute", 6) == 0 ? 60 : strncmp(unit, "Milli", 5) == 0 ? 0.001 : 1;
    return *out > 0;
}

/* All, a number, or a time */
static Expr length_spec(Interp *in, Expr v)
{
    double s;
    return v == S(All) || param_count(in, v) || seconds_of(v, &s) ? v : NULL;
}

static Expr span_spec(Interp *in, Expr v)
{
    double s;
    return v == S(Automatic) || param_count(in, v) || seconds_of(v, &s) ? v : NULL;
}

static Expr hertz(Interp *in, Expr v)
{
    double f;
    (void)in;
    return v == S(Automatic) || (number_to_double(v, &f) && f >= 0) ? v : NULL;
}

static Expr no_augmentation(Interp *in, Expr v)
{
    (void)in;
    return v == S(None) ? v : NULL;
}

static Expr hann_only(Interp *in, Expr v)
{
    return v == S(Automatic) || v == symbol_intern(in, "System`", "HannWindow") ? v : NULL;
}

#define COMMON                                                                                                         \
    {"Augmentation", 0, "None", no_augmentation, NULL, NULL}, {"Normalization", 0, "None", normalization, NULL, NULL}, \
        {"SampleRate", PARAM_SYMBOL, "16000", sample_rate, NULL, NULL}, {"TargetLength", 0, "All", length_spec, NULL, NULL}
#define PARTITION                                                                                                     \
    {"WindowSize", 0, "Automatic", span_spec, NULL, NULL}, {"Offset", 0, "Automatic", span_spec, NULL, NULL},          \
        {"WindowFunction", 0, "Automatic", hann_only, NULL, NULL}
#define MEL                                                                                                           \
    {"NumberOfFilters", 0, "40", param_count, NULL, NULL}, {"MinimumFrequency", 0, "Automatic", hertz, NULL, NULL},    \
        {"MaximumFrequency", 0, "Automatic", hertz, NULL, NULL}
static const LayerParam wave_params[] = {COMMON, PARAMS_END};
static const LayerParam window_params[] = {COMMON, PARTITION, PARAMS_END};
static const LayerParam mel_params[] = {COMMON, PARTITION, MEL, PARAMS_END};
static const LayerParam mfcc_params[] = {COMMON, PARTITION, MEL, {"NumberOfCoefficients", 0, "13", param_count, NULL, NULL}, PARAMS_END};

typedef enum AudioKind { AUDIO_WAVE, AUDIO_STFT, AUDIO_SPECTROGRAM, AUDIO_MEL, AUDIO_MFCC } AudioKind;

typedef struct AudioPlan {
    AudioKind kind;
    double rate;
    int64_t window, offset, bins, filters, wide; /* wide: numbers a row */
    int64_t target;                              /* rows; 0: as many as there are */
    double *weight;                              /* filters x bins */
} AudioPlan;

static int64_t in_samples(Expr v, double rate, int64_t automatic)
{
    int64_t n = automatic;
    double s;
    if (v != S(Automatic) && !number_to_int64(v, &n) && seconds_of(v, &s))
        n = (int64_t)floor(s * rate + 0.5);
    return n < 1 ? 1 : n > 1 << 20 ? 1 << 20 : n;
}

static int64_t windows_in(const AudioPlan *p, int64_t samples)
{
    return p->kind == AUDIO_WAVE ? samples : samples <= p->window ? 1 : 1 + (samples - p->window) / p->offset;
}

static double mel_of(double hz)
{
    return 2595 * log10(1 + hz / 700);
}

/* Triangles whose corners are equally spaced on the mel scale. */
static void make_filters(AudioPlan *p, double low, double high)
{
    double a = mel_of(low), b = mel_of(high);
    p->weight = mem_bytes(sizeof(double) * (size_t)(p->filters * p->bins) + 8);
    for (int64_t f = 0; f < p->filters; f++) {
        double corner[3];
        for (int k = 0; k < 3; k++)
            corner[k] = 700 * (pow(10, (a + (b - a) * (double)(f + k) / (double)(p->filters + 1)) / 2595) - 1);
        for (int64_t i = 0; i < p->bins; i++) {
            double hz = (double)i * p->rate / (double)p->window;
            double up = (hz - corner[0]) / (corner[1] - corner[0]), down = (corner[2] - hz) / (corner[2] - corner[1]);
            p->weight[f * p->bins + i] = fmax(0, fmin(up, down));
        }
    }
}

static AudioKind kind_of(const char *name)
{
    static const char *const names[] = {"Audio", "AudioSTFT", "AudioSpectrogram", "AudioMelSpectrogram", "AudioMFCC"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (strcmp(names[i], name) == 0)
            return (AudioKind)i;
    return AUDIO_WAVE;
}

static bool audio_prepare(Interp *in, Coder *c)
{
    AudioPlan *p = mem_new(AudioPlan);
    double seconds, low = 0, high;
    (void)in;
    p->kind = kind_of(c->kind->name);
    number_to_double(c->param[SAMPLE_RATE], &p->rate);
    if (p->kind != AUDIO_WAVE) {
        p->window = in_samples(c->param[WINDOW_SIZE], p->rate, (int64_t)floor(0.025 * p->rate + 0.5));
        p->offset = in_samples(c->param[OFFSET], p->rate, (int64_t)floor((double)p->window / 3 + 0.5));
        p->bins = p->window / 2 + 1;
    }
    p->wide = p->kind == AUDIO_WAVE ? 1 : p->kind == AUDIO_STFT ? p->window : p->bins;
    if (p->kind >= AUDIO_MEL) {
        number_to_int64(c->param[FILTERS], &p->filters);
        high = p->rate / 2;
        if (c->param[LOW] != S(Automatic))
            number_to_double(c->param[LOW], &low);
        if (c->param[HIGH] != S(Automatic))
            number_to_double(c->param[HIGH], &high);
        if (p->filters > 4096 || low >= high) {
            fail(in, S(NetEncoder), "invargs", c->param[low >= high ? HIGH : FILTERS], expr_text(c->kind->name), NULL);
            return false;
        }
        make_filters(p, low, high);
        p->wide = p->filters;
    }
    if (p->kind == AUDIO_MFCC) {
        number_to_int64(c->param[COEFFICIENTS], &p->wide);
        if (p->wide > p->filters) {
            fail(in, S(NetEncoder), "invargs", c->param[COEFFICIENTS], expr_text(c->kind->name), NULL);
            return false;
        }
    }
    if (c->param[TARGET_LENGTH] != S(All) && !number_to_int64(c->param[TARGET_LENGTH], &p->target) && seconds_of(c->param[TARGET_LENGTH], &seconds))
        p->target = windows_in(p, (int64_t)(seconds * p->rate));
    int64_t dim[3] = {p->target > 0 ? p->target : DIM_VARYING, p->wide, 2};
    c->type = type_array(p->kind == AUDIO_STFT ? 3 : 2, dim);
    c->type.element = ELEMENT_REAL;
    c->data = p;
    return true;
}

static bool audio_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in, (void)c;
    return sound_is(x) || (expr_has_head(x, S(File)) && expr_length(x) == 1) || expr_is_string(x);
}

static void normalize(Sound *s, Expr how)
{
    double peak = 0, square = 0, to = 1;
    if (how == S(None))
        return;
    bool rms = expr_is_list(how) && expr_string_is(expr_part(how, 1), "RMS");
    if (expr_is_list(how))
        number_to_double(expr_part(how, 2), &to);
    for (int64_t i = 0; i < s->n; i++) {
        peak = fmax(peak, fabs((double)s->x[i]));
        square += (double)s->x[i] * (double)s->x[i];
    }
    double size = rms ? sqrt(square / (double)(s->n > 0 ? s->n : 1)) : peak;
    float *x = mem_bytes(sizeof(float) * (size_t)(s->n + 1)); /* the samples may be the user's own */
    for (int64_t i = 0; i < s->n; i++)
        x[i] = (float)(size > 0 ? (double)s->x[i] * to / size : 0);
    s->x = x;
}

/* Tables of one window length. */
typedef struct Fourier {
    int64_t n;
    double *hann, *cosine, *sine, *windowed;
} Fourier;

static Fourier fourier_new(int64_t n)
{
    Fourier f = {.n = n};
    size_t bytes = sizeof(double) * (size_t)n;
    f.hann = mem_bytes(bytes), f.cosine = mem_bytes(bytes), f.sine = mem_bytes(bytes), f.windowed = mem_bytes(bytes);
    for (int64_t i = 0; i < n; i++) {
        f.hann[i] = n > 1 ? 0.5 - 0.5 * cos(2 * PI * (double)i / (double)(n - 1)) : 1;
        f.cosine[i] = cos(2 * PI * (double)i / (double)n);
        f.sine[i] = -sin(2 * PI * (double)i / (double)n);
    }
    return f;
}

static void fourier_load(Fourier *f, const Sound *s, int64_t from)
{
    for (int64_t i = 0; i < f->n; i++)
        f->windowed[i] = from + i < s->n ? f->hann[i] * (double)s->x[from + i] : 0;
}

static void fourier_at(const Fourier *f, int64_t k, double *re, double *im)
{
    double a = 0, b = 0;
    for (int64_t i = 0, at = 0; i < f->n; i++) {
        a += f->windowed[i] * f->cosine[at];
        b += f->windowed[i] * f->sine[at];
        at += k;
        at -= at >= f->n ? f->n : 0;
    }
    *re = a;
    *im = b;
}

/* One row of the result from the window that is loaded. */
static void audio_row(const AudioPlan *p, const Fourier *f, double *magnitude, double *band, float *out)
{
    double re, im;
    if (p->kind == AUDIO_STFT) {
        for (int64_t k = 0; k < p->window; k++) {
            fourier_at(f, k, &re, &im);
            out[2 * k] = (float)re;
            out[2 * k + 1] = (float)im;
        }
        return;
    }
    for (int64_t k = 0; k < p->bins; k++) {
        fourier_at(f, k, &re, &im);
        magnitude[k] = hypot(re, im);
        if (p->kind == AUDIO_SPECTROGRAM)
            out[k] = (float)magnitude[k];
    }
    for (int64_t b = 0; b < p->filters; b++) {
        band[b] = 0;
        for (int64_t k = 0; k < p->bins; k++)
            band[b] += p->weight[b * p->bins + k] * magnitude[k];
        if (p->kind == AUDIO_MEL)
            out[b] = (float)band[b];
    }
    for (int64_t q = 0; p->kind == AUDIO_MFCC && q < p->wide; q++) {
        double sum = 0;
        for (int64_t b = 0; b < p->filters; b++)
            sum += log(fmax(band[b], 1e-10)) * cos(PI * (double)q * ((double)b + 0.5) / (double)p->filters);
        out[q] = (float)(sum * sqrt((q == 0 ? 1 : 2) / (double)p->filters));
    }
}

static Expr audio_rows(const Coder *c, const Sound *s)
{
    const AudioPlan *p = c->data;
    int64_t there = windows_in(p, s->n), n = p->target > 0 ? p->target : there, each = p->wide * (p->kind == AUDIO_STFT ? 2 : 1);
    int64_t dim[3] = {n, p->wide, 2};
    void *data;
    Expr out = array_new(EXPR_NUMERIC, ARRAY_REAL32, p->kind == AUDIO_STFT ? 3 : 2, dim, &data);
    float *y = data;
    memset(y, 0, sizeof(float) * (size_t)(n * each));
    Fourier f = {0};
    double *magnitude = mem_bytes(sizeof(double) * (size_t)(p->bins + 1)), *band = mem_bytes(sizeof(double) * (size_t)(p->filters + 1));
    if (p->kind != AUDIO_WAVE)
        f = fourier_new(p->window);
    for (int64_t i = 0; i < n && i < there; i++) {
        if (p->kind == AUDIO_WAVE) {
            y[i] = s->x[i];
            continue;
        }
        fourier_load(&f, s, i * p->offset);
        audio_row(p, &f, magnitude, band, y + i * each);
    }
    return out;
}

static Expr audio_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    const AudioPlan *p = c->data;
    Sound s;
    *why = "expected an Audio object or a file with one";
    if (!audio_accepts(in, c, x))
        return NULL;
    Expr audio = sound_is(x) ? x : expr_call(symbol_intern(in, "System`", "Audio"), 1, x);
    const char *trouble = "no such file";
    if (!sound_of(in, audio, &s, &trouble) || s.n == 0) {
        *why = net_textf("the sound could not be read: %s", trouble);
        return NULL;
    }
    s = sound_resampled(&s, p->rate);
    normalize(&s, c->param[NORMALIZATION]);
    return audio_rows(c, &s);
}

#define ENCODER(symbol, text, table) const CoderKind encoder_##symbol = {.name = text, .params = table, .prepare = audio_prepare, .accepts = audio_accepts, .encode = audio_encode}
ENCODER(audio, "Audio", wave_params);
ENCODER(stft, "AudioSTFT", window_params);
ENCODER(spectrogram, "AudioSpectrogram", window_params);
ENCODER(mel, "AudioMelSpectrogram", mel_params);
ENCODER(mfcc, "AudioMFCC", mfcc_params);
