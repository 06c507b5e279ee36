/* sound.h - sounds as samples: sound files, and Audio[...] of the language. */
#ifndef BUILTINS_SOUND_H
#define BUILTINS_SOUND_H
#include "interp/interp.h"
#include "nn/problem.h"

typedef struct Sound {
    float *sample; /* collected memory: all samples of the first channel, then of the next; -1 .. 1 */
    int64_t count; /* samples a channel */
    int channels;
    double rate; /* samples a second */
} Sound;

/* A sound file: WAV by ourselves, other formats by libsndfile, which is opened when first needed. False with *trouble. */
bool sound_load(Interp *in, const char *path, Sound *out, Problem *trouble);
bool sound_read_wav(const unsigned char *bytes, size_t n, Sound *out); /* false: no WAV file that we know */
/* Size, channels and rate alone; sample is NULL. */
bool sound_look(Interp *in, const char *path, Sound *out, Problem *trouble);
/* The bytes of a WAV file of 16-bit samples. Louder ones are clipped. */
void sound_write_wav(const Sound *s, Text *out);

/* Does e look like a sound: Audio[...], a File or the path of one? */
bool sound_is(Expr e);
/* The sound that such an expression means. */
bool sound_of(Interp *in, Expr e, Sound *out, Problem *trouble);
const char *sound_path(Expr e); /* of a sound that lies in a file; NULL: its samples are there */
Expr sound_expr(Interp *in, const Sound *s); /* Audio[...], Real32 */

Sound sound_mono(const Sound *s); /* the mean of all channels */
/* The same sound at another rate: band-limited interpolation, a sinc of 32 zero crossings under a Hann window. */
Sound sound_resampled(const Sound *s, double rate);
int64_t sound_resampled_count(const Sound *s, double rate); /* samples a channel that this gives */

#endif
