/* sound.c - reads sound files, and changes the rate of samples. */
#include "builtins/sound.h"
#include <dlfcn.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

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

static size_t wav_frame(const Wav *w)
{
    return (size_t)w->bits / 8 * (size_t)w->channels;
}

static float *room_for(int64_t count, int channels)
{
    return mem_bytes(sizeof(float) * (size_t)count * (size_t)channels + 8);
}

bool sound_read_wav(const unsigned char *bytes, size_t n, Sound *out)
{
    Wav w = {0};
    if (!wav_parse(bytes, n, &w))
        return false;
    size_t frame = wav_frame(&w);
    *out = (Sound){NULL, (int64_t)(w.bytes / frame), w.channels, w.rate};
    out->sample = room_for(out->count, w.channels);
    for (int64_t i = 0; i < out->count; i++)
        for (int c = 0; c < w.channels; c++)
            out->sample[c * out->count + i] = wav_sample(&w, w.data + (size_t)i * frame + (size_t)(c * w.bits / 8));
    return true;
}

static void put_little(Text *t, uint32_t x, int bytes)
{
    for (int i = 0; i < bytes; i++)
        text_add_char(t, (char)(x >> (8 * i) & 255));
}

void sound_write_wav(const Sound *s, Text *out)
{
    uint32_t frame = 2 * (uint32_t)s->channels, bytes = (uint32_t)s->count * frame, rate = (uint32_t)llround(s->rate);
    text_add_bytes(out, "RIFF", 4);
    put_little(out, 36 + bytes, 4);
    text_add_bytes(out, "WAVEfmt ", 8);
    put_little(out, 16, 4);
    put_little(out, WAV_PCM, 2);
    put_little(out, (uint32_t)s->channels, 2);
    put_little(out, rate, 4);
    put_little(out, rate * frame, 4);
    put_little(out, frame, 2);
    put_little(out, 16, 2);
    text_add_bytes(out, "data", 4);
    put_little(out, bytes, 4);
    for (int64_t i = 0; i < s->count; i++)
        for (int c = 0; c < s->channels; c++) {
            double x = rint((double)s->sample[c * s->count + i] * 32768);
            put_little(out, (uint32_t)(int32_t)(x > -32768 ? fmin(x, 32767) : -32768), 2);
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

/* all: read the samples too. */
static bool library_read(Interp *in, const char *path, bool all, Sound *out, Problem *trouble)
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
    float *mixed = fits && all ? room_for(info.frames, info.channels) : NULL;
    int64_t got = mixed ? lib->readf_float(file, mixed, info.frames) : info.frames;
    lib->close(file);
    if (!fits || got < 0)
        return problem(trouble, "it is too long");
    *out = (Sound){mixed ? room_for(got, info.channels) : NULL, got, info.channels, info.samplerate};
    for (int64_t i = 0; mixed && i < got; i++)
        for (int c = 0; c < info.channels; c++)
            out->sample[c * got + i] = mixed[i * info.channels + c];
    return true;
}

/* The first `most` bytes of a file in collected memory, and its whole size. */
static unsigned char *read_start(const char *path, long most, size_t *n, long *size, Problem *trouble)
{
    FILE *f = fopen(path, "rb");
    if (!f) {
        problem(trouble, "%s", strerror(errno));
        return NULL;
    }
    *size = fseek(f, 0, SEEK_END) == 0 ? ftell(f) : -1;
    bool fits = *size >= 0 && *size < BYTES_MOST && fseek(f, 0, SEEK_SET) == 0;
    long want = *size < most ? *size : most;
    unsigned char *bytes = fits ? mem_bytes((size_t)want + 8) : NULL;
    *n = fits ? fread(bytes, 1, (size_t)want, f) : 0;
    bool read = fits && !ferror(f);
    fclose(f);
    if (!read)
        problem(trouble, fits ? "it can't be read" : "it is too long");
    return read ? bytes : NULL;
}

bool sound_load(Interp *in, const char *path, Sound *out, Problem *trouble)
{
    size_t n;
    long size;
    const unsigned char *bytes = read_start(path, BYTES_MOST, &n, &size, trouble);
    return bytes && (sound_read_wav(bytes, n, out) || library_read(in, path, true, out, trouble));
}

enum { HEAD_BYTES = 1 << 16 };

bool sound_look(Interp *in, const char *path, Sound *out, Problem *trouble)
{
    size_t n;
    long size;
    Wav w = {0};
    const unsigned char *bytes = read_start(path, HEAD_BYTES, &n, &size, trouble);
    if (!bytes)
        return false;
    if (!wav_parse(bytes, n, &w))
        return (size_t)size > n && memcmp(bytes, "RIFF", 4) == 0 ? sound_load(in, path, out, trouble) : library_read(in, path, false, out, trouble);
    size_t head = (size_t)(w.data - bytes), said = little(w.data - 4, 4), rest = (size_t)size - head;
    *out = (Sound){NULL, (int64_t)((said < rest ? said : rest) / wav_frame(&w)), w.channels, w.rate};
    return true;
}

Sound sound_mono(const Sound *s)
{
    if (s->channels <= 1)
        return *s;
    Sound out = {room_for(s->count, 1), s->count, 1, s->rate};
    for (int64_t i = 0; i < s->count; i++) {
        float sum = 0;
        for (int c = 0; c < s->channels; c++)
            sum += s->sample[c * s->count + i];
        out.sample[i] = sum / (float)s->channels;
    }
    return out;
}

/* ---- rates ---- */

enum { CROSSINGS = 32 };

static double sinc(double x)
{
    return x == 0 ? 1 : sin(M_PI * x) / (M_PI * x);
}

int64_t sound_resampled_count(const Sound *s, double rate)
{
    return s->rate == rate ? s->count : (int64_t)ceil((double)s->count / (s->rate / rate));
}

static void resample_channel(const float *from, int64_t count, double step, float *to, int64_t n)
{
    double cut = step > 1 ? 1 / step : 1, reach = CROSSINGS / cut;
    for (int64_t i = 0; i < n; i++) {
        double at = (double)i * step, sum = 0;
        int64_t first = (int64_t)ceil(at - reach), last = (int64_t)floor(at + reach);
        for (int64_t k = first < 0 ? 0 : first; k <= last && k < count; k++) {
            double d = (double)k - at;
            sum += from[k] * cut * sinc(cut * d) * (0.5 + 0.5 * cos(M_PI * d / reach));
        }
        to[i] = (float)sum;
    }
}

Sound sound_resampled(const Sound *s, double rate)
{
    if (s->rate == rate || s->count == 0)
        return *s;
    Sound out = {.rate = rate, .count = sound_resampled_count(s, rate), .channels = s->channels};
    out.sample = room_for(out.count, out.channels);
    for (int c = 0; c < s->channels; c++)
        resample_channel(s->sample + c * s->count, s->count, s->rate / rate, out.sample + c * out.count, out.count);
    return out;
}
