/* coder_audio.c - the encoders of sounds: "Audio", "AudioSTFT", "AudioSpectrogram", "AudioMelSpectrogram", "AudioMFCC". */
#include <math.h>
#include <string.h>
#include "builtins/net/augment.h"
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "builtins/net/spectrum.h"
#include "builtins/net/train.h"
#include "builtins/sound.h"
#include "interp/array.h"
#include "interp/number.h"

/* ---- parameters ---- */

/* Samples: a number of them, or a time. False when v is neither; Automatic gives `otherwise`. */
static bool samples_of(Expr v, double rate, int64_t otherwise, int64_t *out)
{
    double amount;
    *out = otherwise;
    if (v == S(Automatic) || number_to_int64(v, out))
        return v == S(Automatic) || *out > 0;
    if (!expr_has_head(v, S(Quantity)) || expr_length(v) != 2 || !number_to_double(expr_part(v, 1), &amount))
        return false;
    const char *unit = key_text(expr_part(v, 2));
    if (!unit)
        return false;
    double each = strncmp(unit, "Millisecond", 11) == 0 ? rate / 1000 : strncmp(unit, "Second", 6) == 0 ? rate : strncmp(unit, "Sample", 6) == 0 ? 1 : 0;
    *out = (int64_t)llround(amount * each);
    return each > 0 && *out > 0;
}

static Expr span(Interp *in, Expr v)
{
    int64_t n;
    (void)in;
    return samples_of(v, 1e6, 1, &n) ? v : NULL;
}

static Expr length(Interp *in, Expr v)
{
    return v == S(All) ? v : v == S(Automatic) ? NULL : span(in, v);
}

static Expr rate(Interp *in, Expr v)
{
    double r;
    if (expr_has_head(v, S(Quantity)) && expr_length(v) == 2)
        v = expr_part(v, 1);
    return param_number(in, v) && number_to_double(v, &r) && r >= 1 && r <= 1e6 ? v : NULL;
}

static Expr frequency(Interp *in, Expr v)
{
    double f;
    if (expr_has_head(v, S(Quantity)) && expr_length(v) == 2)
        v = expr_part(v, 1);
    return v == S(Automatic) || (param_number(in, v) && number_to_double(v, &f) && f >= 0) ? v : NULL;
}

static Expr window_function(Interp *in, Expr v)
{
    (void)in;
    return v == S(Automatic) || v == S(None) || (expr_is_symbol(v) && (strcmp(symbol_of(v)->name, "HannWindow") == 0 ||
                                                                       strcmp(symbol_of(v)->name, "DirichletWindow") == 0))
               ? v
               : NULL;
}

/* None, "Max", {"Max", v}, {"RMS", v} */
static Expr loudness(Interp *in, Expr v)
{
    if (v == S(None) || expr_string_is(v, "Max"))
        return v;
    bool pair = expr_is_list(v) && expr_length(v) == 2 && (expr_string_is(expr_part(v, 1), "Max") || expr_string_is(expr_part(v, 1), "RMS"));
    return pair && param_number(in, expr_part(v, 2)) ? v : NULL;
}

enum { RATE, LENGTH, LOUDNESS, AUGMENTATION, WINDOW, OFFSET, WEIGHTS, FILTERS, LOWEST, HIGHEST, COEFFICIENTS };

#define SOUND_PARAMS                                                                                                   \
    {"SampleRate", 0, "16000", rate, NULL, NULL}, {"TargetLength", 0, "All", length, NULL, NULL},                      \
        {"Normalization", 0, "None", loudness, NULL, NULL}, {"Augmentation", 0, "None", audio_augmentation_check, NULL, NULL}
#define FRAME_PARAMS                                                                                                   \
    {"WindowSize", 0, "Automatic", span, NULL, NULL}, {"Offset", 0, "Automatic", span, NULL, NULL},                    \
        {"WindowFunction", 0, "Automatic", window_function, NULL, NULL}
#define MEL_PARAMS                                                                                                     \
    {"NumberOfFilters", 0, "40", param_count, NULL, NULL}, {"MinimumFrequency", 0, "Automatic", frequency, NULL, NULL}, \
        {"MaximumFrequency", 0, "Automatic", frequency, NULL, NULL}

static const LayerParam audio_params[] = {SOUND_PARAMS, PARAMS_END};
static const LayerParam frame_params[] = {SOUND_PARAMS, FRAME_PARAMS, PARAMS_END};
static const LayerParam mel_params[] = {SOUND_PARAMS, FRAME_PARAMS, MEL_PARAMS, PARAMS_END};
static const LayerParam mfcc_params[] = {SOUND_PARAMS, FRAME_PARAMS, MEL_PARAMS,
                                         {"NumberOfCoefficients", 0, "13", param_count, NULL, NULL}, PARAMS_END};

static double number_of(Expr v, double otherwise)
{
    double x = otherwise;
    if (expr_has_head(v, S(Quantity)))
        v = expr_part(v, 1);
    number_to_double(v, &x);
    return x;
}

/* ---- preparation ---- */

typedef struct AudioPlan {
    double rate;
    bool frames;      /* else the samples themselves */
    Spectrum spectrum;
    int64_t length;   /* frames or samples that every sound gets; 0: its own */
    const Augmentation *augment; /* or NULL */
} AudioPlan;

static bool refuse(Interp *in, const Coder *c, int param)
{
    fail(in, S(NetEncoder), "invargs", c->param[param], expr_text(c->kind->name), NULL);
    return false;
}

static bool prepare_bands(Interp *in, Coder *c, Spectrum *s)
{
    double lowest = number_of(c->param[LOWEST], 0), half = ((AudioPlan *)c->data)->rate / 2, highest = number_of(c->param[HIGHEST], half);
    if (!(lowest < highest) || highest > half)
        return refuse(in, c, HIGHEST);
    number_to_int64(c->param[FILTERS], &s->bands);
    if (s->kind == SPECTRUM_MFCC && (!number_to_int64(c->param[COEFFICIENTS], &s->coefficients) || s->coefficients > s->bands))
        return refuse(in, c, COEFFICIENTS);
    spectrum_prepare(s, c->param[WEIGHTS] == S(Automatic) || strcmp(symbol_of(c->param[WEIGHTS])->name, "HannWindow") == 0,
                     ((AudioPlan *)c->data)->rate, lowest, highest);
    return true;
}

enum { WINDOW_MOST = 1 << 20, FEATURES_MOST = 1 << 24 };

static bool prepare_frames(Interp *in, Coder *c, AudioPlan *p, SpectrumKind kind)
{
    Spectrum *s = &p->spectrum;
    s->kind = kind;
    if (!samples_of(c->param[WINDOW], p->rate, llround(0.025 * p->rate) > 0 ? llround(0.025 * p->rate) : 1, &s->window) || s->window > WINDOW_MOST)
        return refuse(in, c, WINDOW);
    if (!samples_of(c->param[OFFSET], p->rate, s->window > 3 ? llround((double)s->window / 3) : 1, &s->offset))
        return refuse(in, c, OFFSET);
    if (kind >= SPECTRUM_MEL)
        return prepare_bands(in, c, s) && (s->bands * s->bins < FEATURES_MOST || refuse(in, c, FILTERS));
    spectrum_prepare(s, c->param[WEIGHTS] == S(Automatic) || strcmp(symbol_of(c->param[WEIGHTS])->name, "HannWindow") == 0, p->rate, 0, 0);
    return true;
}

/* "TargetLength": a whole number counts frames (samples of the plain encoder), a time samples. */
static bool prepare_length(Interp *in, Coder *c, AudioPlan *p)
{
    Expr v = c->param[LENGTH];
    int64_t samples;
    p->length = 0;
    if (v == S(All))
        return true;
    if (number_to_int64(v, &p->length))
        return p->length > 0 || refuse(in, c, LENGTH);
    if (!samples_of(v, p->rate, 0, &samples))
        return refuse(in, c, LENGTH);
    p->length = p->frames ? spectrum_frames(&p->spectrum, samples) : samples;
    return true;
}

static bool prepare(Interp *in, Coder *c, int kind)
{
    AudioPlan *p = mem_new(AudioPlan);
    c->data = p;
    p->rate = number_of(c->param[RATE], 16000);
    p->frames = kind >= 0;
    p->augment = audio_augmentation(in, c->param[AUGMENTATION], p->rate);
    if ((p->frames && !prepare_frames(in, c, p, (SpectrumKind)kind)) || !prepare_length(in, c, p))
        return false;
    int64_t length = p->length ? p->length : DIM_VARYING;
    c->type = kind == SPECTRUM_STFT ? type_array(3, (int64_t[]){length, p->spectrum.window, 2})
                                    : type_array(2, (int64_t[]){length, p->frames ? p->spectrum.features : 1});
    c->type.element = ELEMENT_REAL;
    return true;
}

static bool audio_prepare(Interp *in, Coder *c)
{
    return prepare(in, c, -1);
}

static bool stft_prepare(Interp *in, Coder *c)
{
    return prepare(in, c, SPECTRUM_STFT);
}

static bool magnitude_prepare(Interp *in, Coder *c)
{
    return prepare(in, c, SPECTRUM_MAGNITUDE);
}

static bool mel_prepare(Interp *in, Coder *c)
{
    return prepare(in, c, SPECTRUM_MEL);
}

static bool mfcc_prepare(Interp *in, Coder *c)
{
    return prepare(in, c, SPECTRUM_MFCC);
}

/* ---- encoding ---- */

static bool audio_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    (void)c;
    return sound_is(x);
}

static void make_loud(const Coder *c, Sound *s)
{
    Expr v = c->param[LOUDNESS];
    double peak = 0, squares = 0;
    if (v == S(None))
        return;
    for (int64_t i = 0; i < s->count; i++) {
        peak = fmax(peak, fabs((double)s->sample[i]));
        squares += (double)s->sample[i] * (double)s->sample[i];
    }
    double wanted = expr_is_list(v) ? number_of(expr_part(v, 2), 1) : 1;
    double now = expr_is_list(v) && expr_string_is(expr_part(v, 1), "RMS") ? sqrt(squares / (double)(s->count ? s->count : 1)) : peak;
    for (int64_t i = 0; now > 0 && i < s->count; i++)
        s->sample[i] = (float)((double)s->sample[i] * wanted / now);
}

/* The sound in one channel at the encoder's rate and loudness, in memory of its own; draw: see RowMaker. */
static bool prepared(Interp *in, const Coder *c, Expr x, int64_t row, uint64_t draw, Sound *out, const char **why)
{
    const AudioPlan *p = c->data;
    Sound given;
    Problem trouble = {""};
    if (!sound_of(in, x, &given, &trouble)) {
        *why = sound_is(x) ? net_textf("the sound %s could not be read: %s", print_short(in, x, 60), trouble.text) : "expected a sound or a file with one";
        return false;
    }
    Sound mono = sound_mono(&given);
    *out = sound_resampled(&mono, p->rate);
    if (out->count == 0) {
        *why = "the sound is empty";
        return false;
    }
    if (out->sample == given.sample) {
        out->sample = mem_bytes(sizeof(float) * (size_t)out->count + 8);
        memcpy(out->sample, given.sample, sizeof(float) * (size_t)out->count);
    }
    if (p->augment && draw)
        audio_augment(p->augment, out->sample, out->count, draw, row);
    make_loud(c, out);
    return true;
}

/* Rows of the result for so many samples. */
static int64_t rows_for(const AudioPlan *p, int64_t samples)
{
    return p->length ? p->length : p->frames ? spectrum_frames(&p->spectrum, samples) : samples;
}

static void fill_rows(const AudioPlan *p, const Sound *s, int64_t rows, float *out)
{
    if (p->frames) {
        spectrum_of(&p->spectrum, s->sample, s->count, rows, out);
        return;
    }
    for (int64_t i = 0; i < rows; i++)
        out[i] = i < s->count ? s->sample[i] : 0;
}

static int64_t numbers_a_row(const Coder *c)
{
    return c->type.dim[1] * (c->type.rank == 3 ? 2 : 1);
}

enum { NUMBERS_MOST = 1 << 28 };

static Expr audio_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    const AudioPlan *p = c->data;
    Sound s;
    if (!prepared(in, c, x, 0, 0, &s, why))
        return NULL;
    int64_t dim[3] = {rows_for(p, s.count), c->type.dim[1], 2};
    if (dim[0] * numbers_a_row(c) > NUMBERS_MOST) {
        *why = "the sound is too long";
        return NULL;
    }
    void *data;
    Expr out = array_new(EXPR_NUMERIC, ARRAY_REAL32, (int)c->type.rank, dim, &data);
    fill_rows(p, &s, dim[0], data);
    return out;
}

static Expr audio_extract(Interp *in, const Coder *c, const char *name)
{
    const AudioPlan *p = c->data;
    (void)in;
    if (p->frames && strcmp(name, "WindowSize") == 0)
        return expr_int(p->spectrum.window);
    return p->frames && strcmp(name, "Offset") == 0 ? expr_int(p->spectrum.offset) : NULL;
}

#define AUDIO_KIND(its_name, its_params, its_prepare)                                                                  \
    {.name = (its_name), .params = (its_params), .prepare = (its_prepare), .accepts = audio_accepts,                   \
     .encode = audio_encode, .extract = audio_extract}

const CoderKind encoder_audio = AUDIO_KIND("Audio", audio_params, audio_prepare);
const CoderKind encoder_stft = AUDIO_KIND("AudioSTFT", frame_params, stft_prepare);
const CoderKind encoder_spectrogram = AUDIO_KIND("AudioSpectrogram", frame_params, magnitude_prepare);
const CoderKind encoder_mel = AUDIO_KIND("AudioMelSpectrogram", mel_params, mel_prepare);
const CoderKind encoder_mfcc = AUDIO_KIND("AudioMFCC", mfcc_params, mfcc_prepare);

/* ---- sounds as training data ---- */

/* Small sets are encoded once, as they come along; larger ones, and those that augmentation changes, in every round. */
enum { KEPT_BYTES = 32 << 20 };

typedef struct AudioSource {
    RowSource row; /* first: its trouble is what others look at */
    Interp *in;
    const Coder *coder;
    Expr values;
    int64_t each, most, *rows; /* numbers a row, rows of the longest, rows of every sound */
    float *kept;               /* all sounds, or NULL */
    bool *have;                /* which of them are read */
} AudioSource;

/* A shorter sound ends in copies of its last row. */
static void make_audio(void *source, int64_t i, uint64_t draw, float *out)
{
    AudioSource *s = source;
    size_t all = sizeof(float) * (size_t)(s->most * s->each), step = sizeof(float) * (size_t)s->each;
    if (s->kept && s->have[i]) {
        memcpy(out, (char *)s->kept + (size_t)i * all, all);
        return;
    }
    Sound sound;
    const char *trouble = NULL;
    if (!prepared(s->in, s->coder, expr_part(s->values, (size_t)i + 1), i, draw, &sound, &trouble)) {
        memset(out, 0, all);
        s->row.trouble = s->row.trouble ? s->row.trouble : trouble;
        return;
    }
    fill_rows(s->coder->data, &sound, s->rows[i], out);
    for (int64_t k = s->rows[i]; k < s->most; k++)
        memcpy(out + k * s->each, out + (s->rows[i] - 1) * s->each, step);
    if (s->kept) {
        memcpy((char *)s->kept + (size_t)i * all, out, all);
        s->have[i] = true;
    }
}

/* Rows that sound x will have; 0 with *why when it can't be read. */
static int64_t rows_of(Interp *in, const AudioPlan *p, Expr x, const char **why)
{
    Sound s;
    Problem trouble = {""};
    const char *path = sound_path(x);
    if (!(path ? sound_look(in, path, &s, &trouble) : sound_of(in, x, &s, &trouble)) || s.count == 0) {
        *why = net_textf("the sound %s could not be read: %s", print_short(in, x, 60), trouble.text[0] ? trouble.text : "it is empty");
        return 0;
    }
    return rows_for(p, sound_resampled_count(&s, p->rate));
}

bool audio_stream(Interp *in, const Coder *c, Expr values, int64_t n, FeedColumn *out, const char **why)
{
    if (c->kind->encode != audio_encode || !expr_is_list(values) || expr_is(values, EXPR_PACKED))
        return false;
    const AudioPlan *p = c->data;
    bool files = p->augment != NULL;
    for (int64_t i = 0; i < n; i++) {
        if (!sound_is(expr_part(values, (size_t)i + 1)))
            return false;
        files = files || sound_path(expr_part(values, (size_t)i + 1));
    }
    if (!files)
        return false;
    AudioSource *s = mem_new(AudioSource);
    *s = (AudioSource){.in = in, .coder = c, .values = values, .each = numbers_a_row(c), .rows = mem_bytes(sizeof(int64_t) * (size_t)n + 8)};
    for (int64_t i = 0; i < n && !*why; i++) {
        s->rows[i] = rows_of(in, p, expr_part(values, (size_t)i + 1), why);
        s->most = s->rows[i] > s->most ? s->rows[i] : s->most;
    }
    if (!*why && s->most * s->each > NUMBERS_MOST)
        *why = "a sound is too long";
    if (*why)
        return true;
    out->type = c->type;
    out->type.dim[0] = s->most;
    for (int64_t i = 0; !p->length && i < n; i++) {
        out->length = out->length ? out->length : mem_bytes(sizeof(int32_t) * (size_t)n + 8);
        out->length[i] = (int32_t)s->rows[i];
    }
    double bytes = (double)sizeof(float) * (double)(s->most * s->each) * (double)n;
    if (!p->augment && bytes <= KEPT_BYTES) {
        s->kept = mem_bytes((size_t)bytes + 8);
        s->have = mem_bytes((size_t)n + 8);
        memset(s->have, 0, (size_t)n);
    }
    out->column = column_make(REAL32, NULL, s->most * s->each);
    out->column.make = make_audio;
    out->column.source = s;
    return true;
}
