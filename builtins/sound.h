/* sound.h - sounds as samples: from Audio[...] and from files. */
#ifndef BUILTINS_SOUND_H
#define BUILTINS_SOUND_H
#include "interp/expr.h"

/* One channel: several are mixed down to their mean. */
typedef struct Sound {
    double rate; /* samples a second */
    int64_t n;
    float *x; /* collected, -1 .. 1 */
} Sound;

/* Audio[{x1, ...}], Audio[{{left...}, {right...}}], with SampleRate -> r (44100 unless said); Audio[File["x.wav"]]. */
bool sound_is(Expr e);
bool sound_of(Interp *in, Expr e, Sound *out, const char **why);
/* PCM of 8 to 32 bits and floats in a WAV file by ourselves; other files by libsndfile, where that is installed. False with
 * *why set. */
bool sound_read(const char *path, Sound *out, const char **why);
bool sound_read_wav(const unsigned char *bytes, size_t length, Sound *out, const char **why);
Sound sound_resampled(const Sound *s, double rate); /* linear between samples; averaged over a window when it goes down */
#endif
