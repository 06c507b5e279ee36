/* coder_image3d.c - the "Image3D" encoder and decoder: volumes to arrays {channels, height, depth, width}, and back.
 * Sizes are said as {width, depth, height}: columns, rows and slices. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/image.h"
#include "builtins/net/coder_image.h"
#include "builtins/net/construct.h"
#include "interp/array.h"
#include "interp/number.h"

static Expr volume_size(Interp *in, Expr v)
{
    if (param_count(in, v))
        return expr_list(3, v, v, v);
    return expr_is_list(v) && expr_length(v) == 3 && param_sizes(in, v) ? v : NULL;
}

enum { SIZE, COLOR, INTERLEAVING, MEAN, VARIANCE, METHOD, RESAMPLING, ALIGNMENT, PADDING };

static const LayerParam encoder_params[] = {{"ImageSize", PARAM_POSITIONAL, "{128, 128, 128}", volume_size, NULL, NULL},
                                            {"ColorSpace", PARAM_POSITIONAL | PARAM_SYMBOL, "\"RGB\"", image_param_color, NULL, NULL},
                                            {"Interleaving", PARAM_SYMBOL, "False", param_boolean, NULL, NULL},
                                            {"MeanImage", 0, "None", image_param_mean, NULL, NULL},
                                            {"VarianceImage", 0, "None", image_param_mean, NULL, NULL},
                                            {"Method", PARAM_SYMBOL, "\"Stretch\"", image_param_fit, NULL, NULL},
                                            {"Resampling", PARAM_SYMBOL, "Automatic", image_param_resampling, NULL, NULL},
                                            {"Alignment", PARAM_SYMBOL, "Center", NULL, NULL, NULL},
                                            {"Padding", PARAM_SYMBOL, "Black", NULL, NULL, NULL},
                                            PARAMS_END};

typedef struct VolumePlan {
    int64_t size[3];      /* columns, rows, slices */
    double align[3];
    ColorModel color;     /* COLOR_AUTOMATIC keeps the volume's channels but alpha */
    Resampling resampling;
    bool inside, cover;   /* scaled in proportion */
    bool last;            /* channels behind the sizes */
    int channels;
    double padding[5];
    float *mean, *scale;  /* NULL: none; in the order of the result */
} VolumePlan;

static int64_t voxels(const VolumePlan *p)
{
    return p->size[0] * p->size[1] * p->size[2];
}

/* Where number k of voxel i stands in the result. */
static int64_t place_of(const VolumePlan *p, int64_t i, int k)
{
    return p->last ? i * p->channels + k : k * voxels(p) + i;
}

static bool fill(const Coder *c, const Pixels *v, int64_t slices, float *out);

/* A mean or variance spread over the result's layout; false when it does not fit. */
static bool spread(const Coder *c, Expr v, float **out)
{
    const VolumePlan *p = c->data;
    Pixels flat;
    int64_t slices;
    *out = NULL;
    if (v == S(None))
        return true;
    float *to = mem_bytes(sizeof(float) * (size_t)(voxels(p) * p->channels) + 8);
    if (volume_pixels(v, &flat, &slices)) {
        if (!fill(c, &flat, slices, to))
            return false;
    } else if (image_is(v) || (expr_is_list(v) && (int)expr_length(v) != p->channels)) {
        return false;
    } else {
        for (int k = 0; k < p->channels; k++)
            for (int64_t i = 0; i < voxels(p); i++)
                to[place_of(p, i, k)] = (float)image_mean_of(v, k, 0);
    }
    *out = to;
    return true;
}

static const struct {
    const char *low, *high;
} side[3] = {{"Left", "Right"}, {"Front", "Back"}, {"Top", "Bottom"}};

enum { NUMBERS_MOST = 1 << 30 };

static bool volume_prepare(Interp *in, Coder *c)
{
    VolumePlan *p = mem_new(VolumePlan);
    double count = 4;
    for (size_t i = 0; i < 3; i++) {
        number_to_int64(expr_part(c->param[SIZE], i + 1), &p->size[i]);
        count *= (double)p->size[i];
        p->align[i] = image_alignment_of(c->param[ALIGNMENT], i + 1, side[i].low, side[i].high);
    }
    if (count > NUMBERS_MOST) {
        fail(in, S(NetEncoder), "invargs", c->param[SIZE], expr_text("Image3D"), NULL);
        return false;
    }
    p->inside = expr_string_is(c->param[METHOD], "Fit");
    p->cover = expr_string_is(c->param[METHOD], "Fill");
    p->color = image_color_of(c->param[COLOR]);
    p->resampling = image_resampling_of(c->param[RESAMPLING]);
    p->channels = p->color == COLOR_AUTOMATIC ? 3 : color_channels(p->color);
    p->last = c->param[INTERLEAVING] == S(True);
    image_color(c->param[PADDING], p->color == COLOR_AUTOMATIC ? COLOR_RGB : p->color, p->padding);
    c->type = p->last ? type_array(4, (int64_t[]){p->size[2], p->size[1], p->size[0], p->channels})
                      : type_array(4, (int64_t[]){p->channels, p->size[2], p->size[1], p->size[0]});
    c->type.element = ELEMENT_REAL;
    c->data = p;
    bool mean_fits = spread(c, c->param[MEAN], &p->mean);
    if (!mean_fits || !spread(c, c->param[VARIANCE], &p->scale)) {
        int wrong = mean_fits ? VARIANCE : MEAN;
        fail(in, S(NetEncoder), "invargs", expr_rule(expr_text(encoder_params[wrong].name), c->param[wrong]), expr_text("Image3D"), NULL);
        return false;
    }
    image_scale_of(p->scale, voxels(p) * p->channels);
    return true;
}

static bool volume_accepts(Interp *in, const Coder *c, Expr x)
{
    Pixels p;
    int64_t slices;
    (void)in;
    (void)c;
    return volume_pixels(x, &p, &slices);
}

typedef struct Placement { /* the scaled volume, and where it begins in the wanted one */
    int64_t size[3], at[3];
} Placement;

static Placement place(const VolumePlan *p, const int64_t *have)
{
    Placement out;
    double scale[3], one = 0;
    for (int i = 0; i < 3; i++) {
        scale[i] = (double)p->size[i] / (double)have[i];
        one = i == 0 ? scale[i] : p->inside ? fmin(one, scale[i]) : fmax(one, scale[i]);
    }
    for (int i = 0; i < 3; i++) {
        out.size[i] = p->inside || p->cover ? (int64_t)fmax(1, rint(one * (double)have[i])) : p->size[i];
        out.at[i] = (int64_t)floor((double)(p->size[i] - out.size[i]) * p->align[i]);
    }
    return out;
}

/* Voxel (x, y, z) of the wanted volume: from the scaled one, or padding. room takes a converted colour. */
static const double *voxel(const VolumePlan *p, const Pixels *v, const Placement *at, const double *scaled, const int64_t *xyz, double *room)
{
    int64_t index = 0;
    for (int i = 2; i >= 0; i--) {
        int64_t from = xyz[i] - at->at[i];
        if (from < 0 || from >= at->size[i])
            return p->padding;
        index = index * at->size[i] + from;
    }
    const double *value = scaled + index * v->channels;
    if (p->color == COLOR_AUTOMATIC || p->color == v->color)
        return value;
    color_convert(v->color, v->channels, value, p->color, room, 1);
    return room;
}

static bool fill(const Coder *c, const Pixels *v, int64_t slices, float *out)
{
    const VolumePlan *p = c->data;
    int channels = p->color == COLOR_AUTOMATIC ? v->channels - pixels_has_alpha(v) : p->channels;
    int64_t have[3] = {v->width, v->height / slices, slices}, i = 0, xyz[3];
    Placement at = place(p, have);
    double room[8], *scaled = NULL, count = 8.0 * v->channels;
    for (int k = 0; k < 3; k++)
        count *= (double)at.size[k];
    if (channels == p->channels && count < 1e10)
        scaled = malloc((size_t)count);
    bool fine = scaled && volume_resize(v, slices, at.size, p->resampling, scaled);
    for (xyz[2] = 0; fine && xyz[2] < p->size[2]; xyz[2]++)
        for (xyz[1] = 0; xyz[1] < p->size[1]; xyz[1]++)
            for (xyz[0] = 0; xyz[0] < p->size[0]; xyz[0]++, i++) {
                const double *value = voxel(p, v, &at, scaled, xyz, room);
                for (int k = 0; k < channels; k++)
                    out[place_of(p, i, k)] = (float)value[k];
            }
    free(scaled);
    return fine;
}

static Expr volume_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    const VolumePlan *p = c->data;
    Pixels flat;
    int64_t slices;
    (void)in;
    if (!volume_pixels(x, &flat, &slices)) {
        *why = expr_has_head(x, S(File)) ? "no format of files with volumes is known" : "expected an Image3D";
        return NULL;
    }
    void *data;
    Expr out = array_new(EXPR_NUMERIC, ARRAY_REAL32, 4, c->type.dim, &data);
    float *to = data;
    if (!fill(c, &flat, slices, to)) {
        *why = "the volume does not have the channels that the encoder wants";
        return NULL;
    }
    for (int64_t i = 0; i < voxels(p) * p->channels; i++) {
        to[i] -= p->mean ? p->mean[i] : 0;
        to[i] *= p->scale ? p->scale[i] : 1;
    }
    return out;
}

static Expr volume_extract(Interp *in, const Coder *c, const char *name)
{
    (void)in;
    return strcmp(name, "ColorChannels") == 0 ? expr_int(((const VolumePlan *)c->data)->channels) : NULL;
}

static Expr volume_inverse(Interp *in, const Coder *c)
{
    return image_encoder_inverse(in, c, &decoder_image3d);
}

const CoderKind encoder_image3d = {.name = "Image3D",
                                   .params = encoder_params,
                                   .prepare = volume_prepare,
                                   .accepts = volume_accepts,
                                   .encode = volume_encode,
                                   .inverse = volume_inverse,
                                   .extract = volume_extract};

/* ---- decoder ---- */

enum { D_COLOR, D_INTERLEAVING, D_MEAN, D_VARIANCE };
static const LayerParam decoder_params[] = {{"ColorSpace", PARAM_POSITIONAL | PARAM_SYMBOL, "\"RGB\"", image_param_color, NULL, NULL},
                                            {"Interleaving", PARAM_SYMBOL, "False", param_boolean, NULL, NULL},
                                            {"MeanImage", 0, "None", image_param_mean, NULL, NULL},
                                            {"VarianceImage", 0, "None", image_param_mean, NULL, NULL},
                                            PARAMS_END};

static bool volume_decoder_prepare(Interp *in, Coder *c)
{
    (void)in;
    ColorModel m = image_color_of(c->param[D_COLOR]);
    c->type = type_of_rank(4);
    c->type.element = ELEMENT_REAL;
    if (m != COLOR_AUTOMATIC)
        c->type.dim[c->param[D_INTERLEAVING] == S(True) ? 3 : 0] = color_channels(m);
    return true;
}

/* A mean's number for channel k of voxel i: of the volume where it is one of that size. */
static double mean_at(Expr v, int64_t i, int64_t k, int64_t channels, int64_t count, double otherwise)
{
    Pixels flat;
    int64_t slices;
    double d = otherwise;
    if (!volume_pixels(v, &flat, &slices))
        return image_mean_of(v, k, otherwise);
    if (flat.channels == channels && flat.width * flat.height == count)
        pixels_read(&flat, i * channels + k, 1, &d);
    return d;
}

static Expr volume_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    (void)property;
    Expr packed = array_pack_real(expr_is(array, EXPR_NUMERIC) ? array_to_list(array) : array);
    if (!packed || array_view(packed).rank != 4 || array_view(packed).count == 0) {
        *why = "a rank-4 array of real numbers was expected";
        return NULL;
    }
    ArrayView v = array_view(packed);
    bool last = c->param[D_INTERLEAVING] == S(True);
    const int64_t *size = v.dim + !last; /* slices, rows, columns */
    int64_t channels = v.dim[last ? 3 : 0], count = size[0] * size[1] * size[2];
    Pixels p = {.type = PIXEL_REAL32, .width = size[2], .height = size[0] * size[1], .channels = (int)channels,
                .color = image_color_of(c->param[D_COLOR])};
    if (p.color == COLOR_AUTOMATIC)
        p.color = channels < 3 ? COLOR_GRAY : COLOR_RGB;
    void *data;
    Expr out = volume_new(in, &p, size[0], &data);
    for (int64_t i = 0; i < count; i++)
        for (int64_t k = 0; k < channels; k++) {
            double d = ((const double *)v.data)[last ? i * channels + k : k * count + i];
            d *= sqrt(mean_at(c->param[D_VARIANCE], i, k, channels, count, 1));
            ((float *)data)[i * channels + k] = (float)(d + mean_at(c->param[D_MEAN], i, k, channels, count, 0));
        }
    return out;
}

const CoderKind decoder_image3d = {.name = "Image3D",
                                   .params = decoder_params,
                                   .prepare = volume_decoder_prepare,
                                   .decode = volume_decode,
                                   .inverse = image_decoder_inverse};
