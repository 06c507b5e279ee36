/* sound.h - sounds as samples: sound files, and Audio[...] of the language. */
#ifndef BUILTINS_SOUND_H
#define BUILTINS_SOUND_H
#include "interp/interp.h"
#include "nn/problem.h"

typedef struct Sound {
    float *sample; /* one channel, the mean of all that there were; collected memory */
    int64_t count;
    double rate; /* samples a second */
} Sound;

/* A sound file: WAV by ourselves, other formats by libsndfile, which is opened when first needed. False with *trouble. */
bool sound_load(Interp *in, const char *path, Sound *out, Problem *trouble);
/* Does e look like a sound: Audio[samples or file, ...], a File or the path of one? */
bool sound_is(Expr e);
/* The sound that such an expression means. */
bool sound_of(Interp *in, Expr e, Sound *out, Problem *trouble);
/* The same sound at another rate: band-limited interpolation, a sinc of 32 zero crossings under a Hann window. */
Sound sound_resampled(const Sound *s, double rate);

#endif
