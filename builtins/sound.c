/* sound.c - sounds as samples: Audio[...], WAV files, whatever libsndfile reads, resampling. */
#include "builtins/sound.h"
#include <dlfcn.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include "builtins/format.h"
#include "interp/array.h"
#include "interp/module.h"
#include "interp/number.h"

enum { MOST_BYTES = 1 << 30 };

static float *samples_new(int64_t n)
{
    return mem_bytes(sizeof(float) * (size_t)(n + 1));
}

/* ---- WAV: RIFF chunks; "fmt " says how the samples in "data" are written ---- */

static uint32_t little(const unsigned char *b, int bytes)
{
    uint32_t v = 0;
    for (int i = 0; i < bytes; i++)
        v |= (uint32_t)b[i] << (8 * i);
    return v;
}

static double wav_sample(const unsigned char *b, int bits, bool real)
{
    if (real && bits == 32) {
        uint32_t u = little(b, 4);
        float f;
        memcpy(&f, &u, sizeof f);
        return isfinite(f) ? (double)f : 0;
    }
    if (bits == 8)
        return ((double)b[0] - 128) / 128;
    int bytes = bits / 8;
    int32_t v = (int32_t)(little(b, bytes) << (32 - bits));
    return (double)v / 2147483648.0;
}

bool sound_read_wav(const unsigned char *b, size_t length, Sound *out, const char **why)
{
    const unsigned char *format = NULL, *data = NULL;
    size_t size = 0;
    *why = "it is no WAV file with PCM or 32-bit float samples";
    if (length < 12 || memcmp(b, "RIFF", 4) != 0 || memcmp(b + 8, "WAVE", 4) != 0)
        return false;
    for (size_t at = 12; at + 8 <= length && !data;) {
        size_t chunk = little(b + at + 4, 4), left = length - at - 8;
        if (memcmp(b + at, "fmt ", 4) == 0 && chunk >= 16 && chunk <= left)
            format = b + at + 8;
        if (memcmp(b + at, "data", 4) == 0) {
            data = b + at + 8;
            size = chunk < left ? chunk : left;
        }
        at += 8 + chunk + (chunk & 1);
    }
    if (!format || !data)
        return false;
    uint32_t kind = little(format, 2), channels = little(format + 2, 2), rate = little(format + 4, 4), bits = little(format + 14, 2);
    if (kind == 0xFFFE && format + 26 <= b + length)
        kind = little(format + 24, 2);
    bool real = kind == 3, whole = kind == 1 && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
    if (channels < 1 || channels > 64 || rate < 1 || !(whole || (real && bits == 32)))
        return false;
    size_t each = bits / 8;
    *out = (Sound){.rate = rate, .n = (int64_t)(size / (each * channels))};
    out->x = samples_new(out->n);
    for (int64_t i = 0; i < out->n; i++) {
        double sum = 0;
        for (uint32_t c = 0; c < channels; c++)
            sum += wav_sample(data + ((size_t)i * channels + c) * each, (int)bits, real);
        out->x[i] = (float)(sum / channels);
    }
    return true;
}

/* ---- libsndfile, opened when a file of another kind is met. Its interface as sndfile.h documents it. ---- */

typedef struct SndInfo {
    int64_t frames;
    int samplerate, channels, format, sections, seekable;
} SndInfo;

static bool library_read(const char *path, Sound *out, const char **why)
{
    void *library = dlopen("libsndfile.so.1", RTLD_NOW | RTLD_LOCAL);
    void *(*open_file)(const char *, int, SndInfo *) = NULL;
    int64_t (*read_frames)(void *, float *, int64_t) = NULL;
    int (*close_file)(void *) = NULL;
    if (library) {
        *(void **)&open_file = dlsym(library, "sf_open");
        *(void **)&read_frames = dlsym(library, "sf_readf_float");
        *(void **)&close_file = dlsym(library, "sf_close");
    }
    if (!open_file || !read_frames || !close_file) {
        *why = "it is no plain WAV file, and libsndfile, which reads others, is not installed";
        return false;
    }
    SndInfo info = {0};
    void *file = open_file(path, 0x10, &info);
    bool good = file && info.frames > 0 && info.channels > 0 && info.frames < MOST_BYTES / info.channels;
    if (good) {
        float *all = samples_new(info.frames * info.channels);
        int64_t n = read_frames(file, all, info.frames);
        *out = (Sound){.rate = info.samplerate, .n = n, .x = samples_new(n)};
        for (int64_t i = 0; i < n; i++) {
            float sum = 0;
            for (int c = 0; c < info.channels; c++)
                sum += all[i * info.channels + c];
            out->x[i] = sum / (float)info.channels;
        }
    }
    if (file)
        close_file(file);
    *why = "it is no sound file that libsndfile reads";
    return good;
}

static unsigned char *whole_file(const char *path, size_t *length, const char **why)
{
    struct stat about;
    FILE *f = fopen(path, "rb");
    unsigned char *bytes = NULL;
    if (!f) {
        *why = strerror(errno);
        return NULL;
    }
    if (fstat(fileno(f), &about) == 0 && S_ISREG(about.st_mode) && about.st_size < MOST_BYTES) {
        bytes = mem_bytes((size_t)about.st_size + 1);
        *length = fread(bytes, 1, (size_t)about.st_size, f);
    }
    fclose(f);
    *why = "it is no file, or too large";
    return bytes;
}

bool sound_read(const char *path, Sound *out, const char **why)
{
    size_t length = 0;
    unsigned char *bytes = whole_file(path, &length, why);
    if (!bytes)
        return false;
    return sound_read_wav(bytes, length, out, why) || library_read(path, out, why);
}

/* ---- Audio[...] ---- */

bool sound_is(Expr e)
{
    return expr_is_normal(e) && expr_length(e) >= 1 && expr_is_symbol(expr_head(e)) && strcmp(symbol_of(expr_head(e))->name, "Audio") == 0;
}

static double said_rate(Interp *in, Expr audio)
{
    double rate = 44100;
    for (size_t i = 2; i <= expr_length(audio); i++) {
        Expr v = options_find(expr_part(audio, i), symbol_intern(in, "System`", "SampleRate"));
        if (v)
            number_to_double(v, &rate);
    }
    return rate > 0 ? rate : 44100;
}

bool sound_of(Interp *in, Expr e, Sound *out, const char **why)
{
    Expr data = expr_part(e, 1);
    if (expr_is_string(data) || (expr_is_normal(data) && expr_is_symbol(expr_head(data)) && expr_head(data) == S(File))) {
        const char *path = format_path(in, S(File), data);
        return path && sound_read(path, out, why);
    }
    Expr packed = array_pack_real(expr_is(data, EXPR_NUMERIC) ? array_to_list(data) : data);
    *why = "an Audio object with samples was expected";
    if (!packed)
        return false;
    ArrayView v = array_view(packed);
    int64_t channels = v.rank == 2 ? v.dim[0] : 1;
    if (v.rank < 1 || v.rank > 2 || v.count == 0)
        return false;
    *out = (Sound){.rate = said_rate(in, e), .n = v.count / channels};
    out->x = samples_new(out->n);
    for (int64_t i = 0; i < out->n; i++) {
        double sum = 0;
        for (int64_t c = 0; c < channels; c++)
            sum += ((const double *)v.data)[c * out->n + i];
        out->x[i] = (float)(sum / (double)channels);
    }
    return true;
}

/* ---- resampling ---- */

Sound sound_resampled(const Sound *s, double rate)
{
    if (s->rate == rate || s->n == 0)
        return *s;
    double step = s->rate / rate;
    Sound r = {.rate = rate, .n = (int64_t)floor((double)s->n / step + 0.5)};
    r.n = r.n > 0 ? r.n : 1;
    r.x = samples_new(r.n);
    for (int64_t i = 0; i < r.n; i++) {
        double at = (double)i * step, sum = 0, weights = 0, reach = step > 1 ? step : 1;
        int64_t from = (int64_t)ceil(at - reach), to = (int64_t)floor(at + reach);
        for (int64_t k = from < 0 ? 0 : from; k <= to && k < s->n; k++) { /* a triangle as wide as the coarser grid */
            double w = 1 - fabs((double)k - at) / reach;
            sum += w > 0 ? w * (double)s->x[k] : 0;
            weights += w > 0 ? w : 0;
        }
        r.x[i] = (float)(weights > 0 ? sum / weights : 0);
    }
    return r;
}

/* ---- words ---- */

static Expr audio_data(Interp *in, Expr call)
{
    Sound s;
    const char *why = "";
    if (!sound_is(expr_part(call, 1)))
        return NULL;
    Expr data = expr_part(expr_part(call, 1), 1);
    Expr packed = expr_is_list(data) || expr_is(data, EXPR_NUMERIC) ? array_pack_real(expr_is(data, EXPR_NUMERIC) ? array_to_list(data) : data) : NULL;
    if (packed)
        return array_view(packed).rank == 1 ? expr_list(1, packed) : packed;
    if (!sound_of(in, expr_part(call, 1), &s, &why))
        return fail(in, call, "noaudio", expr_text(why), NULL);
    void *to;
    Expr row = array_new(EXPR_PACKED, ARRAY_REAL64, 1, &s.n, &to);
    for (int64_t i = 0; i < s.n; i++)
        ((double *)to)[i] = (double)s.x[i];
    return expr_list(1, row);
}

static Expr audio_fact(Interp *in, Expr call)
{
    Sound s;
    const char *why = "", *head = symbol_of(expr_head(call))->name;
    if (!sound_is(expr_part(call, 1)))
        return NULL;
    if (!sound_of(in, expr_part(call, 1), &s, &why))
        return fail(in, call, "noaudio", expr_text(why), NULL);
    return strcmp(head, "AudioLength") == 0 ? expr_int(s.n) : s.rate == floor(s.rate) ? expr_int((int64_t)s.rate) : expr_real(s.rate);
}

static Expr audio_expr(Interp *in, const Sound *s)
{
    void *to;
    Expr row = array_new(EXPR_NUMERIC, ARRAY_REAL32, 1, &s->n, &to);
    memcpy(to, s->x, sizeof(float) * (size_t)s->n);
    Expr rate = expr_rule(symbol_intern(in, "System`", "SampleRate"), expr_int((int64_t)s->rate));
    return expr_call(symbol_intern(in, "System`", "Audio"), 2, row, rate);
}

static Expr import_wav(Interp *in, Expr call, const FileSource *source, Expr element)
{
    Sound s;
    const char *why = "";
    if (!sound_read_wav(source->bytes, source->length, &s, &why) && !(source->path && sound_read(source->path, &s, &why)))
        return fail(in, call, "noaudio", expr_text(why), NULL);
    if (element && expr_string_is(element, "SampleRate"))
        return expr_int((int64_t)s.rate);
    if (element && expr_string_is(element, "Data"))
        return audio_data(in, expr_call(symbol_intern(in, "System`", "AudioData"), 1, audio_expr(in, &s)));
    return !element || expr_string_is(element, "Audio") ? audio_expr(in, &s) : NULL;
}

static void add_little(Text *t, uint32_t v, int bytes)
{
    for (int i = 0; i < bytes; i++)
        text_add_char(t, (char)(v >> (8 * i) & 0xFF));
}

/* 16-bit PCM, one channel. */
static bool export_wav(Interp *in, Expr call, Expr value, FileTarget *target)
{
    Sound s;
    const char *why = "an Audio object was expected";
    if (!sound_is(value) || !sound_of(in, value, &s, &why)) {
        fail(in, call, "noaudio", expr_text(why), NULL);
        return false;
    }
    uint32_t bytes = (uint32_t)s.n * 2, rate = (uint32_t)s.rate;
    Text *t = &target->out;
    text_add(t, "RIFF");
    add_little(t, 36 + bytes, 4);
    text_add(t, "WAVEfmt ");
    add_little(t, 16, 4);
    add_little(t, 1 | 1 << 16, 4);
    add_little(t, rate, 4);
    add_little(t, rate * 2, 4);
    add_little(t, 2 | 16 << 16, 4);
    text_add(t, "data");
    add_little(t, bytes, 4);
    for (int64_t i = 0; i < s.n; i++) {
        double v = (double)s.x[i] * 32768;
        add_little(t, (uint32_t)(int32_t)lrint(v > 32767 ? 32767 : v < -32768 ? -32768 : v) & 0xFFFF, 2);
    }
    return true;
}

static bool is_wav(const unsigned char *b, size_t n)
{
    return n >= 12 && memcmp(b, "RIFF", 4) == 0 && memcmp(b + 8, "WAVE", 4) == 0;
}

static const FileFormat wav = {"WAV", "wav wave", "Audio Data SampleRate", is_wav, import_wav, export_wav, false};

static void start(Interp *in)
{
    format_add(in, &wav);
}

static const Builtin builtins[] = {
    {"Audio", {0, ANY}, ATTR_NONE, NULL,
     "Audio[{x1, x2, ...}] is a sound of the given samples between -1 and 1; several lists are several channels.\n"
     "SampleRate -> r samples make a second; 44100 unless said. Audio[File[\"x.wav\"]] is the sound in a file."},
    {"AudioData", {1, 1}, ATTR_NONE, audio_data, "AudioData[audio] gives the samples of each channel."},
    {"AudioSampleRate", {1, 1}, ATTR_NONE, audio_fact, "AudioSampleRate[audio] gives how many samples make a second."},
    {"AudioLength", {1, 1}, ATTR_NONE, audio_fact, "AudioLength[audio] gives the number of samples."},
};
static const MessageText messages[] = {{"General", "noaudio", "The sound could not be read: `1`."}};
const Module module_sound = {"sound", builtins, COUNT(builtins), messages, COUNT(messages), start};
