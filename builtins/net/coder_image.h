/* coder_image.h - the parameters that the encoders and decoders of images and of volumes share. */
#ifndef NET_CODER_IMAGE_H
#define NET_CODER_IMAGE_H
#include "builtins/net/coder.h"
#include "builtins/pixels.h"

/* Checks of parameters (layer.h): the canonical value, or NULL when it is none. */
Expr image_param_color(Interp *in, Expr v);
Expr image_param_mean(Interp *in, Expr v); /* None, a number, a list of them, an image or a volume */
Expr image_param_fit(Interp *in, Expr v);
Expr image_param_resampling(Interp *in, Expr v);

/* What the parameters mean. Automatic colour is COLOR_AUTOMATIC. */
ColorModel image_color_of(Expr v);
Resampling image_resampling_of(Expr v);
/* Where on an axis: 0 for the low word, 1 for the high one, else the middle. part: which one of a list. */
double image_alignment_of(Expr v, size_t part, const char *low, const char *high);
/* A mean or variance for channel k: a number for all, one a channel; `otherwise` for None. */
double image_mean_of(Expr v, int64_t k, double otherwise);
/* 1/sqrt(v) in place of each variance; no variance leaves numbers alone. */
void image_scale_of(float *variance, int64_t n);
/* All parameters of a decoder as those of the encoder of that name, whose size is the default one. */
Expr image_decoder_inverse(Interp *in, const Coder *c);
extern const CoderKind decoder_image, decoder_image3d;
/* The decoder's parameters with what they are in the encoder. */
Expr image_encoder_inverse(Interp *in, const Coder *c, const CoderKind *decoder);

#endif
