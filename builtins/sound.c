/* sound.c - reads sound files, and changes the rate of samples. */
#include "builtins/sound.h"
#include <dlfcn.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "interp/array.h"
#include "interp/number.h"

/* ---- WAV: a RIFF file of chunks; all numbers little-endian ---- */

enum { WAV_PCM = 1, WAV_FLOAT = 3, WAV_EXTENSIBLE = 0xFFFE, BYTES_MOST = 1 << 30 };

typedef struct Wav {
    int kind, channels, bits;
    double rate;
    const unsigned char *data;
    size_t bytes;
} Wav;

static uint32_t little(const unsigned char *p, int bytes)
{
    uint32_t x = 0;
    for (int i = 0; i < bytes; i++)
        x |= (uint32_t)p[i] << (8 * i);
    return x;
}

static bool wav_format(const unsigned char *p, size_t n, Wav *w)
{
    if (n < 16)
        return false;
    w->kind = (int)little(p, 2);
    w->channels = (int)little(p + 2, 2);
    w->rate = little(p + 4, 4);
    w->bits = (int)little(p + 14, 2);
    if (w->kind == WAV_EXTENSIBLE && n >= 26)
        w->kind = (int)little(p + 24, 2);
    return true;
}

static bool wav_parse(const unsigned char *file, size_t n, Wav *w)
{
    if (n < 12 || memcmp(file, "RIFF", 4) != 0 || memcmp(file + 8, "WAVE", 4) != 0)
        return false;
    for (size_t at = 12; at + 8 <= n;) {
        size_t size = little(file + at + 4, 4), have = size < n - at - 8 ? size : n - at - 8;
        const unsigned char *body = file + at + 8;
        if (memcmp(file + at, "fmt ", 4) == 0 && !wav_format(body, have, w))
            return false;
        if (memcmp(file + at, "data", 4) == 0) {
            w->data = body;
            w->bytes = have;
            break;
        }
        at += 8 + have + (have & 1);
    }
    bool whole = w->bits == 8 || w->bits == 16 || w->bits == 24 || w->bits == 32;
    return w->data && w->channels > 0 && w->rate > 0 && ((w->kind == WAV_PCM && whole) || (w->kind == WAV_FLOAT && w->bits == 32));
}

/* One sample between -1 and 1; 8 bits are stored without sign. */
static float wav_sample(const Wav *w, const unsigned char *p)
{
    uint32_t raw = little(p, w->bits / 8);
    if (w->kind == WAV_FLOAT) {
        float x;
        memcpy(&x, &raw, sizeof x);
        return x;
    }
    if (w->bits == 8)
        return ((float)raw - 128) / 128;
    return (float)(int32_t)(raw << (32 - w->bits)) / 2147483648.0f;
}

static void wav_mix(const Wav *w, Sound *out)
{
    size_t width = (size_t)w->bits / 8, frame = width * (size_t)w->channels;
    out->count = (int64_t)(w->bytes / frame);
    out->rate = w->rate;
    out->sample = mem_bytes(sizeof(float) * (size_t)out->count + 8);
    for (int64_t i = 0; i < out->count; i++) {
        float sum = 0;
        for (int c = 0; c < w->channels; c++)
            sum += wav_sample(w, w->data + (size_t)i * frame + (size_t)c * width);
        out->sample[i] = sum / (float)w->channels;
    }
}

/* ---- other formats: libsndfile ---- */

/* SF_INFO of sndfile.h, whose layout is part of the library's binary interface. */
typedef struct SoundInfo {
    int64_t frames;
    int samplerate, channels, format, sections, seekable;
} SoundInfo;

typedef struct SoundLibrary {
    void *(*open)(const char *path, int mode, SoundInfo *info);
    int64_t (*readf_float)(void *file, float *out, int64_t frames);
    int (*close)(void *file);
    const char *(*strerror)(void *file);
    bool fine;
} SoundLibrary;

static void *open_library(Interp *in)
{
    (void)in;
    SoundLibrary *s = mem_new(SoundLibrary);
    void *library = dlopen("libsndfile.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!library)
        library = dlopen("libsndfile.1.dylib", RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return s;
    *(void **)&s->open = dlsym(library, "sf_open");
    *(void **)&s->readf_float = dlsym(library, "sf_readf_float");
    *(void **)&s->close = dlsym(library, "sf_close");
    *(void **)&s->strerror = dlsym(library, "sf_strerror");
    s->fine = s->open && s->readf_float && s->close && s->strerror;
    return s;
}

static bool library_load(Interp *in, const char *path, Sound *out, Problem *trouble)
{
    static const char key = 0;
    const SoundLibrary *lib = interp_state(in, &key, open_library);
    SoundInfo info = {0};
    if (!lib->fine)
        return problem(trouble, "it is no WAV file, and libsndfile, which reads other formats, is not there");
    void *file = lib->open(path, 0x10 /* SFM_READ */, &info);
    if (!file)
        return problem(trouble, "%s", lib->strerror(NULL));
    bool fits = info.channels > 0 && info.frames >= 0 && info.samplerate > 0 && info.frames < BYTES_MOST / info.channels;
    float *all = fits ? mem_bytes(sizeof(float) * (size_t)(info.frames * info.channels) + 8) : NULL;
    int64_t got = fits ? lib->readf_float(file, all, info.frames) : 0;
    lib->close(file);
    if (!fits || got < 0)
        return problem(trouble, "it is too long");
    *out = (Sound){mem_bytes(sizeof(float) * (size_t)got + 8), got, info.samplerate};
    for (int64_t i = 0; i < got; i++) {
        float sum = 0;
        for (int c = 0; c < info.channels; c++)
            sum += all[i * info.channels + c];
        out->sample[i] = sum / (float)info.channels;
    }
    return true;
}

bool sound_load(Interp *in, const char *path, Sound *out, Problem *trouble)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return problem(trouble, "%s", strerror(errno));
    long size = fseek(f, 0, SEEK_END) == 0 ? ftell(f) : -1;
    bool fits = size >= 0 && size < BYTES_MOST && fseek(f, 0, SEEK_SET) == 0;
    unsigned char *bytes = fits ? mem_bytes((size_t)size + 8) : NULL;
    size_t n = fits ? fread(bytes, 1, (size_t)size, f) : 0;
    bool read = fits && !ferror(f);
    fclose(f);
    if (!read)
        return problem(trouble, fits ? "it can't be read" : "it is too long");
    Wav w = {0};
    if (!wav_parse(bytes, n, &w))
        return library_load(in, path, out, trouble);
    wav_mix(&w, out);
    return true;
}

/* ---- sounds of the language ---- */

static const char *path_of(Expr e)
{
    if (expr_has_head(e, S(File)) && expr_length(e) == 1)
        e = expr_part(e, 1);
    return expr_is_string(e) ? expr_string_text(e) : NULL;
}

bool sound_is(Expr e)
{
    return path_of(e) || (expr_has_head(e, S(Audio)) && expr_length(e) >= 1);
}

static bool read_samples(Expr e, float *out, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        double x;
        if (!number_to_double(expr_part(e, (size_t)i + 1), &x))
            return false;
        out[i] += (float)x;
    }
    return true;
}

/* Audio[samples], Audio[{channel, ...}], with SampleRate -> r. */
static bool from_samples(Expr e, Sound *out, Problem *trouble)
{
    Expr list = expr_part(e, 1), first = expr_is_list(list) && expr_length(list) > 0 ? expr_part(list, 1) : NULL;
    bool many = first && expr_is_list(first);
    size_t channels = many ? expr_length(list) : 1;
    if (!first)
        return problem(trouble, "a list of samples was expected in Audio");
    *out = (Sound){.count = (int64_t)expr_length(many ? first : list), .rate = 44100};
    out->sample = mem_bytes(sizeof(float) * (size_t)out->count + 8);
    memset(out->sample, 0, sizeof(float) * (size_t)out->count);
    for (size_t c = 1; c <= channels; c++) {
        Expr one = many ? expr_part(list, c) : list;
        if (!expr_is_list(one) || (int64_t)expr_length(one) != out->count || !read_samples(one, out->sample, out->count))
            return problem(trouble, "a list of samples was expected in Audio");
    }
    for (int64_t i = 0; i < out->count; i++)
        out->sample[i] /= (float)channels;
    for (size_t i = 2; i <= expr_length(e); i++) {
        Expr rule = expr_part(e, i);
        if (expr_has_head(rule, S(Rule)) && expr_length(rule) == 2 && expr_is_symbol(expr_part(rule, 1)) &&
            strcmp(symbol_of(expr_part(rule, 1))->name, "SampleRate") == 0 && !number_to_double(expr_part(rule, 2), &out->rate))
            return problem(trouble, "SampleRate is not a number");
    }
    return out->rate > 0 || problem(trouble, "SampleRate is not positive");
}

bool sound_of(Interp *in, Expr e, Sound *out, Problem *trouble)
{
    const char *path = path_of(e);
    if (!path && expr_has_head(e, S(Audio)) && expr_length(e) >= 1) {
        path = path_of(expr_part(e, 1));
        if (!path)
            return from_samples(e, out, trouble);
    }
    return path ? sound_load(in, path, out, trouble) : problem(trouble, "expected a sound or a file with one");
}

/* ---- rates ---- */

enum { CROSSINGS = 32 };

static double sinc(double x)
{
    return x == 0 ? 1 : sin(M_PI * x) / (M_PI * x);
}

Sound sound_resampled(const Sound *s, double rate)
{
    if (s->rate == rate || s->count == 0)
        return *s;
    double step = s->rate / rate, cut = step > 1 ? 1 / step : 1, reach = CROSSINGS / cut;
    Sound out = {.rate = rate, .count = (int64_t)ceil((double)s->count / step)};
    out.sample = mem_bytes(sizeof(float) * (size_t)out.count + 8);
    for (int64_t i = 0; i < out.count; i++) {
        double at = (double)i * step, sum = 0;
        int64_t from = (int64_t)ceil(at - reach), to = (int64_t)floor(at + reach);
        for (int64_t k = from < 0 ? 0 : from; k <= to && k < s->count; k++) {
            double d = (double)k - at;
            sum += s->sample[k] * cut * sinc(cut * d) * (0.5 + 0.5 * cos(M_PI * d / reach));
        }
        out.sample[i] = (float)sum;
    }
    return out;
}
