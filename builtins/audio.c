/* audio.c - Audio[...]: sounds of the language, what one can ask of them, and their files.
 *
 * Audio[NumericArray[{channels, samples}, "Real32"], "type", SampleRate -> r], or Audio[File["path"]], which is read when
 * its samples are wanted. The type says what the samples came as; in memory all are Real32. */
#include <math.h>
#include <string.h>
#include "builtins/format.h"
#include "builtins/sound.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

typedef struct AudioFacet {
    const char *path; /* or NULL */
    Sound sound;      /* sample is NULL: they are in part 1 */
} AudioFacet;

/* What full loudness is in each type. */
static const struct {
    const char *name;
    double full;
} types[] = {{"Real32", 1}, {"Real64", 1}, {"SignedInteger8", 128}, {"SignedInteger16", 32768}, {"SignedInteger24", 8388608}, {"SignedInteger32", 2147483648.0}};

static double full_of(const char *type)
{
    for (size_t i = 0; i < COUNT(types); i++)
        if (strcmp(types[i].name, type) == 0)
            return types[i].full;
    return strcmp(type, "Real") == 0 ? 1 : 0;
}

static const AudioFacet *facet(Expr e)
{
    return expr_is_sealed(e) && expr_has_head(e, S(Audio)) ? expr_facet(e) : NULL;
}

static const char *file_path(Expr e)
{
    if (expr_has_head(e, S(File)) && expr_length(e) == 1)
        e = expr_part(e, 1);
    return expr_is_string(e) ? expr_string_text(e) : NULL;
}

const char *sound_path(Expr e)
{
    return facet(e) ? facet(e)->path : file_path(e);
}

bool sound_is(Expr e)
{
    return file_path(e) || facet(e);
}

bool sound_of(Interp *in, Expr e, Sound *out, Problem *trouble)
{
    const char *path = sound_path(e);
    if (path)
        return sound_load(in, path, out, trouble);
    if (!facet(e))
        return problem(trouble, "expected a sound or a file with one");
    *out = facet(e)->sound;
    out->sample = (float *)(uintptr_t)array_view(expr_part(e, 1)).data;
    return true;
}

/* ---- making ---- */

static Expr seal(Interp *in, Expr numeric, const char *type, const Sound *s)
{
    AudioFacet *f = mem_new(AudioFacet);
    f->sound = *s;
    f->sound.sample = NULL;
    Expr rate = s->rate == rint(s->rate) && s->rate < 1e15 ? expr_int((int64_t)s->rate) : expr_real(s->rate);
    return expr_seal(expr_call(S(Audio), 3, numeric, expr_text(type), expr_rule(symbol_intern(in, "System`", "SampleRate"), rate)), f);
}

Expr sound_expr(Interp *in, const Sound *s)
{
    void *data;
    Expr numeric = array_new(EXPR_NUMERIC, ARRAY_REAL32, 2, (int64_t[]){s->channels, s->count}, &data);
    memcpy(data, s->sample, sizeof(float) * (size_t)s->count * (size_t)s->channels);
    return seal(in, numeric, "Real32", s);
}

/* A number, or a quantity whose number counts. */
static bool amount(Expr v, double *out)
{
    return number_to_double(expr_has_head(v, S(Quantity)) && expr_length(v) == 2 ? expr_part(v, 1) : v, out);
}

/* Samples of one channel or of several; NULL when they are none. */
static Expr samples(Interp *in, Expr source, double full)
{
    Expr packed = array_pack_real(expr_is(source, EXPR_NUMERIC) ? array_to_list(source) : source);
    ArrayView v = packed ? array_view(packed) : (ArrayView){0};
    if (!packed || v.rank < 1 || v.rank > 2 || v.count == 0 || (v.rank == 2 && v.dim[0] > 1000))
        return NULL;
    void *data;
    int64_t dim[2] = {v.rank == 2 ? v.dim[0] : 1, v.dim[v.rank - 1]};
    Expr numeric = array_new(EXPR_NUMERIC, ARRAY_REAL32, 2, dim, &data);
    for (int64_t i = 0; i < v.count; i++)
        ((float *)data)[i] = (float)(((const double *)v.data)[i] / full);
    (void)in;
    return numeric;
}

/* Audio[sound, ...]: a file stays one unless a rate is said. */
static Expr again(Interp *in, Expr call, Expr source, const char *type, double rate)
{
    Sound s;
    Problem trouble = {""};
    if (expr_length(call) == 1 && facet(source))
        return source;
    if (expr_length(call) == 1) {
        AudioFacet *f = mem_new(AudioFacet);
        f->path = file_path(source);
        return expr_seal(expr_call(S(Audio), 1, expr_call(S(File), 1, expr_text(f->path))), f);
    }
    if (!sound_of(in, source, &s, &trouble))
        return message(in, call, "nosound", source, expr_text(trouble.text), NULL);
    s.rate = rate > 0 ? rate : s.rate;
    return seal(in, expr_part(sound_expr(in, &s), 1), type, &s);
}

static Expr audio(Interp *in, Expr call)
{
    size_t n = call_arguments(in, call);
    double rate = 0;
    Expr source = n > 0 ? expr_part(call, 1) : NULL, said = option_get(in, call, "SampleRate");
    const char *type = n == 2 && expr_is_string(expr_part(call, 2)) ? expr_string_text(expr_part(call, 2)) : "Real32";
    if (n == 0 || n > 2 || (n == 2 && !expr_is_string(expr_part(call, 2))))
        return NULL;
    if (full_of(type) <= 0)
        return message(in, call, "audtype", expr_part(call, 2), NULL);
    if (said != S(Automatic) && (!amount(said, &rate) || !(rate > 0 && rate <= 1e9)))
        return message(in, call, "audrate", said, NULL);
    if (sound_is(source))
        return again(in, call, source, type, rate);
    if (!expr_is_list(source) && !expr_is(source, EXPR_NUMERIC))
        return expr_is_number(source) ? message(in, call, "auddata", source, NULL) : NULL;
    Expr numeric = samples(in, source, full_of(type));
    if (!numeric)
        return message(in, call, "auddata", source, NULL);
    ArrayView v = array_view(numeric);
    return seal(in, numeric, type, &(Sound){NULL, v.dim[1], (int)v.dim[0], rate > 0 ? rate : 44100});
}

/* Size, channels and rate of part 1; NULL after a message. */
static const Sound *look(Interp *in, Expr call, Sound *out)
{
    Expr e = expr_part(call, 1);
    Problem trouble = {""};
    const AudioFacet *f = facet(e);
    if (f && !f->path)
        return &f->sound;
    if (sound_is(e) && sound_look(in, sound_path(e), out, &trouble))
        return out;
    message(in, call, "nosound", e, expr_text(trouble.text[0] ? trouble.text : "expected a sound or a file with one"), NULL);
    return NULL;
}

static bool whole(Interp *in, Expr call, Sound *out)
{
    Problem trouble = {""};
    if (sound_of(in, expr_part(call, 1), out, &trouble))
        return true;
    message(in, call, "nosound", expr_part(call, 1), expr_text(trouble.text), NULL);
    return false;
}

static Expr audio_output(Interp *in, Expr e)
{
    const AudioFacet *f = facet(e);
    (void)in;
    if (f->path)
        return expr_textf("Audio[File[%s]]", f->path);
    return expr_textf("Audio[%.6g s, %d channel%s, %.10g Hz]", (double)f->sound.count / f->sound.rate, f->sound.channels,
                      f->sound.channels == 1 ? "" : "s", f->sound.rate);
}

/* ---- asking ---- */

static Expr quantity(Interp *in, Expr number, const char *unit)
{
    return evaluate_call(in, S(Quantity), 2, number, expr_text(unit));
}

static Expr audio_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(facet(expr_part(call, 1)) != NULL);
}

static Expr audio_length(Interp *in, Expr call)
{
    Sound room;
    const Sound *s = look(in, call, &room);
    return s ? expr_int(s->count) : NULL;
}

static Expr audio_channels(Interp *in, Expr call)
{
    Sound room;
    const Sound *s = look(in, call, &room);
    return s ? expr_int(s->channels) : NULL;
}

static Expr audio_rate(Interp *in, Expr call)
{
    Sound room;
    const Sound *s = look(in, call, &room);
    return s ? quantity(in, s->rate == rint(s->rate) ? expr_int((int64_t)s->rate) : expr_real(s->rate), "Hertz") : NULL;
}

static Expr audio_duration(Interp *in, Expr call)
{
    Sound room;
    if (!sound_is(expr_part(call, 1)))
        return NULL;
    const Sound *s = look(in, call, &room);
    return s ? quantity(in, expr_real((double)s->count / s->rate), "Seconds") : NULL;
}

static Expr audio_type(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    Sound room;
    if (facet(e) && !facet(e)->path)
        return expr_part(e, 2);
    return look(in, call, &room) ? expr_text("Real32") : NULL;
}

/* AudioData[sound, type]: a list for each channel. */
static Expr audio_data(Interp *in, Expr call)
{
    Sound s;
    Expr name = expr_length(call) == 2 ? expr_part(call, 2) : NULL;
    double full = name ? expr_is_string(name) ? full_of(expr_string_text(name)) : 0 : 1;
    if (full <= 0)
        return message(in, call, "audtype", name, NULL);
    if (!whole(in, call, &s))
        return NULL;
    void *data;
    int64_t dim[2] = {s.channels, s.count};
    Expr list = array_new(EXPR_PACKED, full > 1 ? ARRAY_INT64 : ARRAY_REAL64, 2, dim, &data);
    for (int64_t i = 0; i < s.count * s.channels; i++)
        if (full > 1)
            ((int64_t *)data)[i] = (int64_t)fmin(fmax(rint((double)s.sample[i] * full), -full), full - 1);
        else
            ((double *)data)[i] = (double)s.sample[i];
    return list;
}

/* ---- changing ---- */

static Expr audio_resample(Interp *in, Expr call)
{
    Sound s;
    double rate;
    if (!amount(expr_part(call, 2), &rate) || !(rate >= 1 && rate <= 1e7))
        return message(in, call, "audrate", expr_part(call, 2), NULL);
    if (!whole(in, call, &s))
        return NULL;
    Sound out = sound_resampled(&s, rate);
    return sound_expr(in, &out);
}

static Expr audio_mono(Interp *in, Expr call)
{
    Sound s;
    if (expr_length(call) == 2 && !expr_string_is(expr_part(call, 2), "Mono"))
        return NULL;
    if (!whole(in, call, &s))
        return NULL;
    Sound out = sound_mono(&s);
    return sound_expr(in, &out);
}

/* ---- files ---- */

static bool wav_recognise(const unsigned char *bytes, size_t length)
{
    return length >= 12 && memcmp(bytes, "RIFF", 4) == 0 && memcmp(bytes + 8, "WAVE", 4) == 0;
}

static Expr sound_import(Interp *in, Expr call, const FileSource *source, Expr element)
{
    Sound s;
    Problem trouble = {"it is no sound file of a known format"};
    bool good = source->bytes && sound_read_wav(source->bytes, source->length, &s);
    if (!good && !(source->path && sound_load(in, source->path, &s, &trouble)))
        return fail(in, call, "fmterr", expr_text(trouble.text), NULL);
    Expr sound = sound_expr(in, &s);
    if (!element || expr_string_is(element, "Audio"))
        return sound;
    const char *name = expr_is_string(element) ? expr_string_text(element) : "";
    static const struct {
        const char *element, *word;
    } asked[] = {{"Data", "AudioData"}, {"SampleRate", "AudioSampleRate"}, {"AudioChannels", "AudioChannels"}, {"Duration", "Duration"}, {"Length", "AudioLength"}};
    for (size_t i = 0; i < COUNT(asked); i++)
        if (strcmp(asked[i].element, name) == 0)
            return evaluate_call(in, symbol_intern(in, "System`", asked[i].word), 1, sound);
    return NULL;
}

enum { WAV_MOST = 1 << 30 };

static bool wav_export(Interp *in, Expr call, Expr value, FileTarget *target)
{
    Sound s;
    Problem trouble = {""};
    if (!facet(value) && (expr_is_list(value) || expr_is(value, EXPR_NUMERIC)))
        value = evaluate_call(in, S(Audio), 1, value);
    if (!facet(value) || !sound_of(in, value, &s, &trouble) || s.count * s.channels > WAV_MOST / 2)
        return message(in, call, "nosound", value, expr_text(trouble.text[0] ? trouble.text : "expected a sound"), NULL), false;
    sound_write_wav(&s, &target->out);
    return true;
}

#define SOUND_ELEMENTS "Audio AudioChannels Data Duration Length SampleRate"
static const FileFormat formats[] = {
    {.name = "WAV", .extensions = "wav wave", .elements = SOUND_ELEMENTS, .recognise = wav_recognise, .import = sound_import, .export = wav_export},
    {.name = "FLAC", .extensions = "flac", .elements = SOUND_ELEMENTS, .import = sound_import},
    {.name = "OGG", .extensions = "ogg oga opus", .elements = SOUND_ELEMENTS, .import = sound_import},
    {.name = "AIFF", .extensions = "aif aiff", .elements = SOUND_ELEMENTS, .import = sound_import},
    {.name = "MP3", .extensions = "mp3", .elements = SOUND_ELEMENTS, .import = sound_import},
};

static const SealedType audio_sealed = {.head = "Audio", .output = audio_output};

static const Builtin builtins[] = {
    {"Audio", {0, ANY}, ATTR_NONE, audio,
     "Audio[{x1, x2, ...}] is a sound of the samples xi between -1 and 1, Audio[{channel1, ...}] one of several channels.\n"
     "Audio[samples, \"SignedInteger16\"] takes samples of another type.\n"
     "Audio[\"file\"] and Audio[File[\"file\"]] are the sound in a file, which is read when it is needed.",
     .options = "SampleRate -> Automatic"},
    {"SampleRate", {0, ANY}, ATTR_NONE, NULL, "SampleRate is an option of sounds: how many samples a second has."},
    {"AudioQ", {1, 1}, ATTR_NONE, audio_q, "AudioQ[e] gives True if e is a valid Audio, else False."},
    {"AudioData", {1, 2}, ATTR_NONE, audio_data,
     "AudioData[sound] gives the samples of each channel between -1 and 1; AudioData[sound, \"SignedInteger16\"] as integers."},
    {"AudioLength", {1, 1}, ATTR_NONE, audio_length, "AudioLength[sound] gives the number of samples of a channel."},
    {"AudioChannels", {1, 1}, ATTR_NONE, audio_channels, "AudioChannels[sound] gives the number of channels."},
    {"AudioSampleRate", {1, 1}, ATTR_NONE, audio_rate, "AudioSampleRate[sound] gives the samples a second as a quantity in hertz."},
    {"AudioType", {1, 1}, ATTR_NONE, audio_type, "AudioType[sound] gives the type of the samples."},
    {"Duration", {1, 1}, ATTR_NONE, audio_duration, "Duration[sound] gives the length of a sound in seconds."},
    {"AudioResample", {2, 2}, ATTR_NONE, audio_resample, "AudioResample[sound, rate] gives the sound with so many samples a second."},
    {"AudioChannelMix", {1, 2}, ATTR_NONE, audio_mono, "AudioChannelMix[sound, \"Mono\"] gives the mean of all channels."},
};
static const MessageText messages[] = {
    {"Audio", "auddata", "`1` is neither a list of samples nor a list of channels of equal length."},
    {"General", "audtype", "`1` is not one of the types \"Real32\", \"Real64\", \"SignedInteger8\", \"SignedInteger16\", \"SignedInteger24\" and \"SignedInteger32\"."},
    {"General", "audrate", "`1` is not a positive number of samples a second."},
    {"General", "nosound", "`1` can't be used as a sound: `2`."},
};

static void start(Interp *in)
{
    module_add_sealed(in, &audio_sealed);
    for (size_t i = 0; i < COUNT(formats); i++)
        format_add(in, &formats[i]);
}

const Module module_audio = {"audio", builtins, COUNT(builtins), messages, COUNT(messages), start};
