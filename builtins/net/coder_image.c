/* coder_image.c - the "Image" encoder and decoder. */
#include <errno.h>
#include <math.h>
#include <string.h>
#include <unistd.h>
#include "builtins/image.h"
#include "builtins/net/coder_image.h"
#include "builtins/net/construct.h"
#include "builtins/net/data.h"
#include "builtins/net/train.h"
#include "interp/array.h"
#include "interp/number.h"

/* ---- parameters ---- */

static Expr image_size(Interp *in, Expr v)
{
    if (param_count(in, v))
        return expr_list(2, v, v);
    return expr_is_list(v) && expr_length(v) == 2 && param_sizes(in, v) ? v : NULL;
}

Expr image_param_color(Interp *in, Expr v)
{
    (void)in;
    ColorModel m;
    const char *word = key_text(v);
    if (v == S(Automatic) || v == S(None))
        return S(Automatic);
    return word && color_named(word, &m) ? expr_text(color_name(m)) : NULL;
}

/* None, a number, a list of numbers, an image. */
Expr image_param_mean(Interp *in, Expr v)
{
    Pixels p;
    int64_t slices;
    if (v == S(None) || image_is(v) || volume_pixels(v, &p, &slices) || param_number(in, v))
        return v;
    if (!expr_is_list(v))
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!param_number(in, expr_part(v, i)))
            return NULL;
    return v;
}

Expr image_param_fit(Interp *in, Expr v)
{
    (void)in;
    return expr_string_is(v, "Stretch") || expr_string_is(v, "Fit") || expr_string_is(v, "Fill") ? v : NULL;
}

Expr image_param_resampling(Interp *in, Expr v)
{
    (void)in;
    Resampling r;
    const char *word = key_text(v);
    return v == S(Automatic) || (word && resampling_named(word, &r)) ? v : NULL;
}

ColorModel image_color_of(Expr v)
{
    ColorModel m = COLOR_AUTOMATIC;
    if (v != S(Automatic))
        color_named(expr_string_text(v), &m);
    return m;
}

Resampling image_resampling_of(Expr v)
{
    Resampling r = RESAMPLE_AUTOMATIC;
    if (v != S(Automatic))
        resampling_named(key_text(v), &r);
    return r;
}

double image_alignment_of(Expr v, size_t part, const char *low, const char *high)
{
    const char *word = key_text(expr_is_list(v) && expr_length(v) >= part ? expr_part(v, part) : v);
    return !word ? 0.5 : strcmp(word, low) == 0 ? 0 : strcmp(word, high) == 0 ? 1 : 0.5;
}

double image_mean_of(Expr v, int64_t k, double otherwise)
{
    double d = otherwise;
    if (v != S(None))
        number_to_double(expr_is_list(v) && (size_t)k < expr_length(v) ? expr_part(v, (size_t)k + 1) : v, &d);
    return d;
}

void image_scale_of(float *variance, int64_t n)
{
    for (int64_t i = 0; variance && i < n; i++)
        variance[i] = variance[i] > 0 ? 1 / sqrtf(variance[i]) : 1;
}

enum { SIZE, COLOR, INTERLEAVING, EXCHANGED, MEAN, VARIANCE, METHOD, RESAMPLING, ALIGNMENT, PADDING };

static const LayerParam encoder_params[] = {{"ImageSize", PARAM_POSITIONAL, "{128, 128}", image_size, NULL, NULL},
                                            {"ColorSpace", PARAM_POSITIONAL | PARAM_SYMBOL, "\"RGB\"", image_param_color, NULL, NULL},
                                            {"Interleaving", PARAM_SYMBOL, "False", param_boolean, NULL, NULL},
                                            {"DataTransposed", 0, "False", param_boolean, NULL, NULL},
                                            {"MeanImage", 0, "None", image_param_mean, NULL, NULL},
                                            {"VarianceImage", 0, "None", image_param_mean, NULL, NULL},
                                            {"Method", PARAM_SYMBOL, "\"Stretch\"", image_param_fit, NULL, NULL},
                                            {"Resampling", PARAM_SYMBOL, "Automatic", image_param_resampling, NULL, NULL},
                                            {"Alignment", PARAM_SYMBOL, "Center", NULL, NULL, NULL},
                                            {"Padding", PARAM_SYMBOL, "Black", NULL, NULL, NULL},
                                            PARAMS_END};

/* What is worked out once: where pixels go, and what is taken off and divided by, for every number of the result. */
typedef struct ImagePlan {
    PlaneSpec spec;
    int channels;
    float *mean, *scale; /* NULL: none; in the order of the result */
} ImagePlan;

static int64_t size_of(const Coder *c, size_t i)
{
    int64_t n = 0;
    number_to_int64(expr_part(c->param[SIZE], i), &n);
    return n;
}

static void lay_out(const Coder *c, ImagePlan *p, Type *t)
{
    PlaneSpec *s = &p->spec;
    int64_t w = s->width, h = s->height, channels = p->channels;
    bool last = c->param[INTERLEAVING] == S(True), transposed = c->param[EXCHANGED] == S(True);
    int64_t first = transposed ? w : h, second = transposed ? h : w;
    int64_t step_first = last ? second * channels : second, step_second = last ? channels : 1;
    s->stride_channel = last ? 1 : w * h;
    s->stride_row = transposed ? step_second : step_first;
    s->stride_column = transposed ? step_first : step_second;
    *t = last ? type_array(3, (int64_t[]){first, second, channels}) : type_array(3, (int64_t[]){channels, first, second});
    t->element = ELEMENT_REAL;
}

/* A number for all, one a channel, or an image, spread over the result's layout; false when it does not fit. */
static bool spread(const ImagePlan *p, Expr v, float **out)
{
    const PlaneSpec *s = &p->spec;
    int64_t count = s->width * s->height * p->channels;
    *out = NULL;
    if (v == S(None))
        return true;
    float *to = mem_bytes(sizeof(float) * (size_t)count + 8);
    Pixels picture;
    if (image_pixels(v, &picture)) {
        if (pixels_plane_channels(&picture, s) != p->channels || !pixels_to_planes(&picture, s, to))
            return false;
        *out = to;
        return true;
    }
    if (expr_is_list(v) && (int)expr_length(v) != p->channels)
        return false;
    for (int k = 0; k < p->channels; k++)
        for (int64_t y = 0; y < s->height; y++)
            for (int64_t x = 0; x < s->width; x++)
                to[k * s->stride_channel + y * s->stride_row + x * s->stride_column] = (float)image_mean_of(v, k, 0);
    *out = to;
    return true;
}

static bool image_prepare(Interp *in, Coder *c)
{
    ImagePlan *p = mem_new(ImagePlan);
    const char *method = expr_string_text(c->param[METHOD]);
    p->spec.width = size_of(c, 1);
    p->spec.height = size_of(c, 2);
    p->spec.fit = strcmp(method, "Fit") == 0 ? FIT_INSIDE : strcmp(method, "Fill") == 0 ? FIT_COVER : FIT_STRETCH;
    p->spec.color = image_color_of(c->param[COLOR]);
    p->spec.resampling = image_resampling_of(c->param[RESAMPLING]);
    p->channels = p->spec.color == COLOR_AUTOMATIC ? 3 : color_channels(p->spec.color);
    p->spec.align_x = image_alignment_of(c->param[ALIGNMENT], 1, "Left", "Right");
    p->spec.align_y = image_alignment_of(c->param[ALIGNMENT], 2, "Top", "Bottom");
    double color[5] = {0};
    if (image_color(c->param[PADDING], p->spec.color == COLOR_AUTOMATIC ? COLOR_RGB : p->spec.color, color))
        memcpy(p->spec.padding, color, sizeof p->spec.padding);
    lay_out(c, p, &c->type);
    float *variance;
    if (!spread(p, c->param[MEAN], &p->mean) || !spread(p, c->param[VARIANCE], &variance)) {
        fail(in, S(NetEncoder), "invargs", expr_rule(expr_text("MeanImage"), c->param[MEAN]), expr_text("Image"), NULL);
        return false;
    }
    image_scale_of(variance, p->spec.width * p->spec.height * p->channels);
    p->scale = variance;
    c->data = p;
    return true;
}

static const char *file_path(Expr x)
{
    if (expr_is_string(x))
        return expr_string_text(x);
    if (expr_has_head(x, S(File)) && expr_length(x) == 1 && expr_is_string(expr_part(x, 1)))
        return expr_string_text(expr_part(x, 1));
    return NULL;
}

static bool image_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    (void)c;
    return image_is(x) || file_path(x) != NULL;
}

static bool encode_pixels(const Coder *c, const Pixels *picture, float *out)
{
    const ImagePlan *p = c->data;
    if (pixels_plane_channels(picture, &p->spec) != p->channels || !pixels_to_planes(picture, &p->spec, out))
        return false;
    int64_t count = p->spec.width * p->spec.height * p->channels;
    for (int64_t i = 0; p->mean && i < count; i++)
        out[i] -= p->mean[i];
    for (int64_t i = 0; p->scale && i < count; i++)
        out[i] *= p->scale[i];
    return true;
}

/* One picture, of the language or in a file, as the encoder's numbers; else what is wrong. */
static const char *encode_one(const Coder *c, Expr x, float *out)
{
    Pixels picture;
    Problem trouble = {""};
    const char *path = file_path(x), *channels = "the image does not have the channels that the encoder wants";
    if (image_pixels(x, &picture))
        return encode_pixels(c, &picture, out) ? NULL : channels;
    if (!path)
        return "expected an image or a file with one";
    if (!pixels_load(path, &picture, &trouble))
        return net_textf("the image file \"%s\" could not be read: %s", path, trouble.text);
    bool good = encode_pixels(c, &picture, out);
    pixels_free(&picture);
    return good ? NULL : channels;
}

/* The picture's Real32 numbers as a NumericArray: exact, and half the size. */
static Expr image_encode_numeric(Interp *in, const Coder *c, Expr x, const char **why)
{
    (void)in;
    void *data;
    Expr out = array_new(EXPR_NUMERIC, ARRAY_REAL32, 3, c->type.dim, &data);
    const char *trouble = encode_one(c, x, data);
    if (trouble)
        *why = trouble;
    return trouble ? NULL : out;
}

static Expr image_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    return image_encode_numeric(in, c, x, why);
}

static Expr image_extract(Interp *in, const Coder *c, const char *name)
{
    (void)in;
    if (strcmp(name, "ColorChannels") == 0)
        return expr_int(((const ImagePlan *)c->data)->channels);
    return NULL;
}

Expr image_encoder_inverse(Interp *in, const Coder *c, const CoderKind *decoder)
{
    Builder b = builder_start(S(List), 6);
    (void)in;
    builder_add(&b, expr_text(decoder->name));
    for (const LayerParam *want = decoder->params; want->name; want++)
        for (int i = 0; c->kind->params[i].name; i++)
            if (strcmp(want->name, c->kind->params[i].name) == 0)
                builder_add(&b, want->flags & PARAM_POSITIONAL ? c->param[i] : expr_rule(expr_text(want->name), c->param[i]));
    return builder_finish(&b);
}

static Expr image_inverse(Interp *in, const Coder *c)
{
    return image_encoder_inverse(in, c, &decoder_image);
}

const CoderKind encoder_image = {.name = "Image",
                                 .params = encoder_params,
                                 .prepare = image_prepare,
                                 .accepts = image_accepts,
                                 .encode = image_encode,
                                 .inverse = image_inverse,
                                 .extract = image_extract};

/* ---- decoder ---- */

enum { D_COLOR, D_INTERLEAVING, D_TRANSPOSED, D_MEAN, D_VARIANCE };
static const LayerParam decoder_params[] = {{"ColorSpace", PARAM_POSITIONAL | PARAM_SYMBOL, "\"RGB\"", image_param_color, NULL, NULL},
                                            {"Interleaving", PARAM_SYMBOL, "False", param_boolean, NULL, NULL},
                                            {"DataTransposed", 0, "False", param_boolean, NULL, NULL},
                                            {"MeanImage", 0, "None", image_param_mean, NULL, NULL},
                                            {"VarianceImage", 0, "None", image_param_mean, NULL, NULL},
                                            PARAMS_END};

static bool image_decoder_prepare(Interp *in, Coder *c)
{
    (void)in;
    ColorModel m = image_color_of(c->param[D_COLOR]);
    c->type = type_of_rank(3);
    c->type.element = ELEMENT_REAL;
    if (m != COLOR_AUTOMATIC)
        c->type.dim[c->param[D_INTERLEAVING] == S(True) ? 2 : 0] = color_channels(m);
    return true;
}

static double channel_value(Expr v, int64_t k, const Pixels *picture, bool is_image, int64_t at, double otherwise)
{
    double d;
    if (!is_image)
        return image_mean_of(v, k, otherwise);
    pixels_read(picture, at, 1, &d);
    return d;
}

static Expr image_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    (void)property;
    Expr packed = array_pack_real(expr_is(array, EXPR_NUMERIC) ? array_to_list(array) : array);
    if (!packed || array_view(packed).rank != 3) {
        *why = "a rank-3 array of real numbers was expected";
        return NULL;
    }
    ArrayView v = array_view(packed);
    bool last = c->param[D_INTERLEAVING] == S(True), transposed = c->param[D_TRANSPOSED] == S(True);
    int64_t channels = v.dim[last ? 2 : 0], a = v.dim[last ? 0 : 1], b = v.dim[last ? 1 : 2];
    int64_t h = transposed ? b : a, w = transposed ? a : b;
    Pixels p = {.type = PIXEL_REAL32, .width = w, .height = h, .channels = (int)channels, .color = channels < 3 ? COLOR_GRAY : COLOR_RGB};
    if (c->param[D_COLOR] != S(Automatic))
        color_named(expr_string_text(c->param[D_COLOR]), &p.color);
    Pixels mean, variance;
    bool mean_is = image_pixels(c->param[D_MEAN], &mean), variance_is = image_pixels(c->param[D_VARIANCE], &variance);
    void *data;
    Expr out = image_new(in, &p, &data);
    float *to = data;
    const double *from = v.data;
    for (int64_t y = 0; y < h; y++)
        for (int64_t x = 0; x < w; x++)
            for (int64_t k = 0; k < channels; k++) {
                int64_t i = transposed ? x : y, j = transposed ? y : x, at = (y * w + x) * channels + k;
                double d = from[last ? (i * b + j) * channels + k : (k * a + i) * b + j];
                d *= sqrt(channel_value(c->param[D_VARIANCE], k, &variance, variance_is, at, 1));
                to[at] = (float)(d + channel_value(c->param[D_MEAN], k, &mean, mean_is, at, 0));
            }
    return out;
}

Expr image_decoder_inverse(Interp *in, const Coder *c)
{
    Builder b = builder_start(S(List), 6);
    (void)in;
    builder_add(&b, expr_text(c->kind->name));
    for (int i = 0; c->kind->params[i].name; i++)
        builder_add(&b, expr_rule(expr_text(c->kind->params[i].name), c->param[i]));
    return builder_finish(&b);
}

const CoderKind decoder_image = {.name = "Image",
                                 .params = decoder_params,
                                 .prepare = image_decoder_prepare,
                                 .decode = image_decode,
                                 .inverse = image_decoder_inverse};

/* Training data whose pictures are already as the encoder wants them are read where they lie, as bytes. */
bool image_column(const Coder *c, Expr values, int64_t n, Column *out)
{
    if (c->kind != &encoder_image || !expr_is_list(values) || expr_is(values, EXPR_PACKED))
        return false;
    const ImagePlan *p = c->data;
    bool plain = !p->mean && !p->scale && c->param[EXCHANGED] != S(True);
    if (!plain || (c->param[INTERLEAVING] == S(True) && p->channels > 1))
        return false;
    const void **row = mem_array(const void *, (size_t)n + 1);
    for (int64_t i = 0; i < n; i++) {
        Pixels picture;
        if (!image_pixels(expr_part(values, (size_t)i + 1), &picture) || picture.type != PIXEL_BYTE || picture.width != p->spec.width ||
            picture.height != p->spec.height || picture.channels != p->channels || picture.color != p->spec.color)
            return false;
        row[i] = picture.data;
    }
    *out = column_make(UINT8, NULL, p->spec.width * p->spec.height * p->channels);
    out->row = row;
    out->channels = p->channels;
    return true;
}

/* ---- files as data, read while training goes on ---- */

/* Small sets are read once, as they come along; larger ones in every round. */
enum { KEPT_BYTES = 32 << 20 };

typedef struct ImageSource {
    RowSource row; /* first: its trouble is what others look at */
    const Coder *coder;
    Expr values;
    size_t count;  /* numbers a picture */
    float *kept;   /* all pictures, or NULL */
    bool *have;    /* which of them are read */
} ImageSource;

static void make_image(void *source, int64_t i, uint64_t draw, float *out)
{
    ImageSource *s = source;
    (void)draw;
    size_t bytes = sizeof(float) * s->count;
    if (s->kept && s->have[i]) {
        memcpy(out, s->kept + (size_t)i * s->count, bytes);
        return;
    }
    const char *trouble = encode_one(s->coder, expr_part(s->values, (size_t)i + 1), out);
    if (trouble) {
        memset(out, 0, bytes);
        s->row.trouble = s->row.trouble ? s->row.trouble : trouble;
    } else if (s->kept) {
        memcpy(s->kept + (size_t)i * s->count, out, bytes);
        s->have[i] = true;
    }
}

bool image_stream(const Coder *c, Expr values, int64_t n, Column *out, const char **why)
{
    if (c->kind != &encoder_image || !expr_is_list(values) || expr_is(values, EXPR_PACKED))
        return false;
    bool files = false;
    for (int64_t i = 0; i < n; i++) {
        Expr x = expr_part(values, (size_t)i + 1);
        const char *path = image_is(x) ? NULL : file_path(x);
        if (!path && !image_is(x))
            return false;
        files = files || path;
        if (path && access(path, R_OK) != 0) {
            *why = net_textf("the image file \"%s\" could not be read: %s", path, strerror(errno));
            return true;
        }
    }
    if (!files)
        return false;
    ImageSource *s = mem_new(ImageSource);
    s->coder = c;
    s->values = values;
    s->count = (size_t)type_count(&c->type);
    size_t bytes = sizeof(float) * s->count * (size_t)n;
    if (bytes <= KEPT_BYTES) {
        s->kept = mem_bytes(bytes + 8);
        s->have = mem_bytes((size_t)n + 8);
        memset(s->have, 0, (size_t)n);
    }
    *out = column_make(REAL32, NULL, (int64_t)s->count);
    out->make = make_image;
    out->source = s;
    return true;
}
