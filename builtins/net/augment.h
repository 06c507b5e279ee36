/* augment.h - "Augmentation" of the encoders of sounds: what training changes at random in every sound. */
#ifndef NET_AUGMENT_H
#define NET_AUGMENT_H
#include "interp/interp.h"

typedef struct Augmentation Augmentation;

/* The parameter: None, or rules for "Convolution", "Noise", "TimeShift" and "Volume"; NULL when it is wrong. */
Expr audio_augmentation_check(Interp *in, Expr v);
/* The same ready for use, sounds convolved with at this rate; NULL for None. */
const Augmentation *audio_augmentation(Interp *in, Expr v, double rate);
/* Changes the samples; random numbers follow from draw and row. */
void audio_augment(const Augmentation *a, float *sample, int64_t n, uint64_t draw, int64_t row);

#endif
