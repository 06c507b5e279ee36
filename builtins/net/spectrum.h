/* spectrum.h - sounds as pictures of their frequencies: frames, Fourier transform, mel bands, cepstrum. */
#ifndef NET_SPECTRUM_H
#define NET_SPECTRUM_H
#include <stdbool.h>
#include <stdint.h>

typedef enum SpectrumKind { SPECTRUM_STFT, SPECTRUM_MAGNITUDE, SPECTRUM_MEL, SPECTRUM_MFCC } SpectrumKind;

/* What is worked out once. All memory is the collector's. */
typedef struct Spectrum {
    SpectrumKind kind;
    int64_t window, offset; /* samples of a frame, and from one to the next */
    int64_t bins;           /* window/2 + 1 */
    int64_t bands, coefficients;
    double *weight;   /* of the window, `window` numbers */
    double *root;     /* cos and sin of 2 pi k/window, pairs */
    double *band;     /* (bands, bins): the filters */
    double *cosine;   /* (coefficients, bands) */
    int64_t features; /* numbers a frame gives */
} Spectrum;

/* Fills everything from kind, window, offset, bands and coefficients. `hann`: else all weights are 1. The bands' centres
 * are equally spaced between two frequencies on the mel scale of Slaney's Auditory Toolbox (linear below 1000 Hz,
 * logarithmic above), triangles of unit area. */
void spectrum_prepare(Spectrum *s, bool hann, double rate, double lowest, double highest);
/* Frames that a sound of so many samples has: it is continued by zeros to fill the last one. */
int64_t spectrum_frames(const Spectrum *s, int64_t samples);
/* `features` numbers for each of `frames` frames; frames past the sound's end are those of silence. */
void spectrum_of(const Spectrum *s, const float *sample, int64_t count, int64_t frames, float *out);

#endif
