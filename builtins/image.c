/* image.c - the constructor Image, and what one can ask of an image. */
#include "builtins/image.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/graphics.h"
#include "interp/number.h"

static const ArrayType array_type_of[PIXEL_TYPES] = {
    [PIXEL_BIT] = ARRAY_UINT8,     [PIXEL_BYTE] = ARRAY_UINT8,    [PIXEL_BIT16] = ARRAY_UINT16,
    [PIXEL_REAL32] = ARRAY_REAL32, [PIXEL_REAL64] = ARRAY_REAL64,
};
static const double white_of[PIXEL_TYPES] = {1, 255, 65535, 1, 1};

/* What all images share: the strings and rules of the canonical form, and the last facet, since images come in series. */
typedef struct ImageState {
    Expr type[PIXEL_TYPES];
    Expr color[COLOR_MODELS];
    Expr interleaved[2]; /* None for one channel, True */
    Pixels *last;
} ImageState;

static void *state_create(Interp *in)
{
    ImageState *s = mem_new(ImageState);
    for (PixelType t = 0; t < PIXEL_TYPES; t++)
        s->type[t] = expr_text(pixel_type_name(t));
    Expr key = symbol_intern(in, "System`", "ColorSpace");
    for (ColorModel c = 0; c < COLOR_MODELS; c++)
        s->color[c] = expr_rule(key, c == COLOR_AUTOMATIC ? S(Automatic) : expr_text(color_name(c)));
    s->interleaved[0] = expr_rule(S(Interleaving), S(None));
    s->interleaved[1] = expr_rule(S(Interleaving), S(True));
    return s;
}

static ImageState *state(Interp *in)
{
    static const char key = 0;
    return interp_state(in, &key, state_create);
}

const char *image_word(Expr e)
{
    if (expr_is_string(e))
        return expr_string_text(e);
    return expr_is_symbol(e) ? symbol_of(e)->name : NULL;
}

/* ---- making ---- */
bool image_pixels(Expr e, Pixels *out)
{
    if (!expr_is_sealed(e) || expr_head(e) != S(Image))
        return false;
    *out = *(const Pixels *)expr_facet(e);
    out->data = array_view(expr_part(e, 1)).data;
    return true;
}

static bool same_facet(const Pixels *a, const Pixels *b)
{
    return a->type == b->type && a->color == b->color && a->width == b->width && a->height == b->height &&
           a->channels == b->channels;
}

/* Seals Image[numeric, type, ...] with the options in rest (a List or NULL) after its own. */
static Expr seal(Interp *in, Expr numeric, const Pixels *p, Expr rest)
{
    ImageState *s = state(in);
    if (!s->last || !same_facet(s->last, p)) {
        s->last = mem_new(Pixels);
        *s->last = *p;
        s->last->data = NULL;
    }
    size_t more = rest ? expr_length(rest) : 0;
    Builder b = builder_start(S(Image), 4 + more);
    builder_add(&b, numeric);
    builder_add(&b, s->type[p->type]);
    builder_add(&b, s->color[p->color]);
    builder_add(&b, s->interleaved[p->channels > 1]);
    for (size_t i = 1; i <= more; i++)
        builder_add(&b, expr_part(rest, i));
    return expr_seal(builder_finish(&b), s->last);
}

static Expr numeric_new(const Pixels *p, void **data)
{
    int64_t dim[3] = {p->height, p->width, p->channels};
    return array_new(EXPR_NUMERIC, array_type_of[p->type], p->channels > 1 ? 3 : 2, dim, data);
}

Expr image_around(Interp *in, Expr numeric, const Pixels *p)
{
    return seal(in, numeric, p, NULL);
}

Expr image_new(Interp *in, const Pixels *p, void **data)
{
    return seal(in, numeric_new(p, data), p, NULL);
}

static void close_pixels(Interp *in, void *p)
{
    (void)in;
    pixels_free(p);
}

Expr image_take(Interp *in, Pixels *p)
{
    void *data;
    unwind_cleanup(in, close_pixels, p); /* image_new may run out of memory */
    Expr image = image_new(in, p, &data);
    memcpy(data, p->data, (size_t)(p->width * p->height * p->channels) * pixel_size(p->type));
    unwind_cleanup_run(in);
    return image;
}

/* ---- the constructor ---- */
static double element(const ArrayView *v, int64_t i)
{
    switch (v->type) {
    case ARRAY_REAL64: return ((const double *)v->data)[i];
    case ARRAY_REAL32: return (double)((const float *)v->data)[i];
    case ARRAY_INT64: return (double)((const int64_t *)v->data)[i];
    case ARRAY_INT32: return ((const int32_t *)v->data)[i];
    case ARRAY_INT16: return ((const int16_t *)v->data)[i];
    case ARRAY_INT8: return ((const int8_t *)v->data)[i];
    case ARRAY_UINT64: return (double)((const uint64_t *)v->data)[i];
    case ARRAY_UINT32: return ((const uint32_t *)v->data)[i];
    case ARRAY_UINT16: return ((const uint16_t *)v->data)[i];
    case ARRAY_UINT8: return ((const uint8_t *)v->data)[i];
    default: return 0;
    }
}

typedef struct Request { /* what a call of Image asks for */
    Expr array;          /* packed or NumericArray */
    bool planar;         /* Interleaving -> False: channels first */
    bool typed;          /* the type was said */
    Expr color;          /* value of ColorSpace or NULL */
    Expr rest;           /* the other options, a List */
} Request;

static PixelType natural_type(Expr array)
{
    if (!expr_is(array, EXPR_NUMERIC))
        return PIXEL_REAL32;
    switch (array_view(array).type) {
    case ARRAY_UINT8: return PIXEL_BYTE;
    case ARRAY_UINT16: return PIXEL_BIT16;
    case ARRAY_REAL64: return PIXEL_REAL64;
    default: return PIXEL_REAL32;
    }
}

static bool shape(const Request *r, Pixels *p)
{
    ArrayView v = array_view(r->array);
    if (v.count == 0 || v.rank < 2 || v.rank > 3 || v.type == ARRAY_COMPLEX128 || v.type == ARRAY_COMPLEX64)
        return false;
    bool planar = r->planar && v.rank == 3;
    p->height = v.dim[planar];
    p->width = v.dim[planar + 1];
    int64_t channels = v.rank == 2 ? 1 : v.dim[planar ? 0 : 2];
    p->channels = (int)channels;
    return channels <= 1000;
}

static bool choose_color(const Request *r, Pixels *p)
{
    const char *name = r->color ? image_word(r->color) : "Automatic";
    if (!name)
        return false;
    if (!strcmp(name, "Automatic") || !strcmp(name, "None")) {
        p->color = p->channels == 1 ? COLOR_GRAY : p->channels == 3 ? COLOR_RGB : COLOR_AUTOMATIC;
        if (r->color && r->color != S(Automatic))
            p->color = COLOR_AUTOMATIC;
        return true;
    }
    if (!color_named(name, &p->color))
        return false;
    int extra = p->channels - color_channels(p->color);
    return extra == 0 || extra == 1;
}

/* The array's numbers as pixels of the wanted type, interleaved. */
static Expr converted(Interp *in, const Request *r, const Pixels *p)
{
    ArrayView v = array_view(r->array);
    void *data;
    Expr numeric = numeric_new(p, &data);
    double white = white_of[p->type];
    int64_t plane = p->width * p->height, c = p->channels;
    for (int64_t i = 0; i < v.count; i++) {
        int64_t from = r->planar && v.rank == 3 ? i % c * plane + i / c : i;
        double value = element(&v, from) / white;
        pixels_write(p->type, data, i, 1, &value);
        if ((i & 0xfffff) == 0)
            unwind_poll(in);
    }
    return numeric;
}

/* The array itself where it is what an image wants to hold, so that no byte is copied. */
static Expr adopted(const Request *r, const Pixels *p)
{
    ArrayView v = array_view(r->array);
    if (!expr_is(r->array, EXPR_NUMERIC) || v.type != array_type_of[p->type] || (r->planar && v.rank == 3))
        return NULL;
    if (p->type == PIXEL_BIT)
        for (int64_t i = 0; i < v.count; i++)
            if (((const uint8_t *)v.data)[i] > 1)
                return NULL;
    return v.rank == 3 && p->channels == 1 ? array_reshape(r->array, 2, v.dim) : r->array;
}

static Expr build(Interp *in, Expr call, const Request *r, Pixels *p)
{
    if (!shape(r, p))
        return message(in, call, "imgarray", expr_part(call, 1), NULL);
    if (!r->typed)
        p->type = natural_type(r->array);
    if (!choose_color(r, p))
        return message(in, call, "imgcsmis", r->color, expr_int(p->channels), NULL);
    Expr numeric = adopted(r, p);
    return seal(in, numeric ? numeric : converted(in, r, p), p, r->rest);
}

/* Sorts the options of the call: those that shape the array, and the rest, which the image only carries. */
static void read_options(Interp *in, Expr call, size_t from, Request *r)
{
    Builder rest = builder_start(S(List), 0);
    for (size_t i = from; i <= expr_length(call); i++) {
        Expr rule = expr_part(call, i);
        const char *name = expr_length(rule) == 2 ? image_word(expr_part(rule, 1)) : NULL;
        if (name && !strcmp(name, "ColorSpace"))
            r->color = expr_part(rule, 2);
        else if (name && !strcmp(name, "Interleaving"))
            r->planar = expr_part(rule, 2) == S(False);
        else
            builder_add(&rest, rule);
    }
    (void)in;
    r->rest = builder_finish(&rest);
}

static Expr retyped(Interp *in, const Pixels *from, PixelType type, Expr rest)
{
    Pixels p = *from;
    p.type = type;
    void *data;
    Expr numeric = numeric_new(&p, &data);
    double values[256];
    for (int64_t i = 0, n = p.width * p.height * p.channels; i < n; i += 256) {
        int64_t k = n - i < 256 ? n - i : 256;
        pixels_read(from, i, k, values);
        pixels_write(type, data, i, k, values);
    }
    return seal(in, numeric, &p, rest);
}

/* Image[image, type, options] */
static Expr image_again(Interp *in, Expr call, const Pixels *from, Request *r, PixelType type)
{
    Pixels p = *from;
    if (r->color && !choose_color(r, &p))
        return message(in, call, "imgcsmis", r->color, expr_int(p.channels), NULL);
    if (r->typed && type != p.type)
        return retyped(in, &p, type, r->rest);
    return seal(in, expr_part(expr_part(call, 1), 1), &p, r->rest);
}

static Expr image(Interp *in, Expr call)
{
    Expr source = expr_part(call, 1);
    size_t n = call_arguments(in, call);
    Request r = {0};
    PixelType type = PIXEL_REAL32;
    if (n == 0 || n > 2)
        return NULL; /* Image[], Image[___] */
    if (n == 2) {
        Expr name = expr_part(call, 2);
        if (!expr_is_string(name))
            return NULL;
        if (!pixel_type_named(expr_string_text(name), &type))
            return message(in, call, "imgtype", name, NULL);
        r.typed = true;
    }
    read_options(in, call, n + 1, &r);
    Pixels p = {.type = type}, from;
    if (image_pixels(source, &from))
        return image_again(in, call, &from, &r, type);
    if (graphics_is(source))
        return graphics_image(in, call, source, options_find(r.rest, symbol_intern(in, "System`", "ImageSize")), 1);
    if (!expr_is_list(source) && !expr_is(source, EXPR_NUMERIC))
        return expr_is_number(source) || expr_is_string(source) ? message(in, call, "imgarray", source, NULL) : NULL;
    r.array = expr_is(source, EXPR_NUMERIC) || expr_is(source, EXPR_PACKED) ? source : array_pack_real(source);
    if (!r.array)
        return message(in, call, "imgarray", source, NULL);
    return build(in, call, &r, &p);
}

static Expr image_output(Interp *in, Expr e)
{
    (void)in;
    Pixels p;
    image_pixels(e, &p);
    if (p.color == COLOR_AUTOMATIC)
        return expr_textf("Image[%lld x %lld, %d channels, %s]", (long long)p.width, (long long)p.height, p.channels,
                          pixel_type_name(p.type));
    return expr_textf("Image[%lld x %lld, %s%s, %s]", (long long)p.width, (long long)p.height, color_name(p.color),
                      pixels_has_alpha(&p) ? " with alpha" : "", pixel_type_name(p.type));
}

static const SealedType image_sealed = {.head = "Image", .output = image_output};

/* ---- asking ---- */
Expr image_argument(Interp *in, Expr call, size_t i, Pixels *p)
{
    Expr e = expr_part(call, i);
    return image_pixels(e, p) ? e : message(in, call, "imginv", e, NULL);
}

/* Part 1 as an image or a volume; *slices is 0 for an image. */
static Expr any_argument(Interp *in, Expr call, Pixels *p, int64_t *slices)
{
    *slices = 0;
    return volume_pixels(expr_part(call, 1), p, slices) ? expr_part(call, 1) : image_argument(in, call, 1, p);
}

static Expr image_q(Interp *in, Expr call)
{
    (void)in;
    Pixels p;
    int64_t slices;
    return expr_bool(image_is(expr_part(call, 1)) || volume_pixels(expr_part(call, 1), &p, &slices));
}

static Expr image_dimensions(Interp *in, Expr call)
{
    Pixels p;
    int64_t slices;
    if (!any_argument(in, call, &p, &slices))
        return NULL;
    return slices ? expr_list(3, expr_int(p.width), expr_int(p.height / slices), expr_int(slices))
                  : expr_list(2, expr_int(p.width), expr_int(p.height));
}

static Expr image_channels(Interp *in, Expr call)
{
    Pixels p;
    int64_t slices;
    return any_argument(in, call, &p, &slices) ? expr_int(p.channels) : NULL;
}

static Expr image_type(Interp *in, Expr call)
{
    Pixels p;
    int64_t slices;
    return any_argument(in, call, &p, &slices) ? state(in)->type[p.type] : NULL;
}

static Expr image_color_space(Interp *in, Expr call)
{
    Pixels p;
    int64_t slices;
    return any_argument(in, call, &p, &slices) ? expr_part(state(in)->color[p.color], 2) : NULL;
}

/* All values of p as a list of the wanted type, rows from the bottom when reversed, channels first when planar. */
static Expr values_list(Interp *in, const Pixels *p, PixelType type, bool reversed, bool planar, int rank, const int64_t *dim)
{
    bool integers = type < PIXEL_REAL32;
    int64_t c = p->channels, row = p->width * c, plane = p->width * p->height;
    void *data;
    Expr list = array_new(EXPR_PACKED, integers ? ARRAY_INT64 : ARRAY_REAL64, rank, dim, &data);
    double *values = mem_bytes((size_t)row * sizeof *values);
    for (int64_t y = 0; y < p->height; y++) {
        unwind_poll(in);
        pixels_read(p, (reversed ? p->height - 1 - y : y) * row, row, values);
        for (int64_t i = 0; i < row; i++) {
            int64_t to = planar ? i % c * plane + y * p->width + i / c : y * row + i;
            if (integers)
                ((int64_t *)data)[to] = (int64_t)rint(fmin(fmax(values[i], 0), 1) * white_of[type]);
            else
                ((double *)data)[to] = values[i];
        }
    }
    return list;
}

/* ImageData[image, type]: reals 0 .. 1, or for the integer types integers. */
static Expr image_data(Interp *in, Expr call)
{
    Pixels p;
    int64_t slices;
    if (!any_argument(in, call, &p, &slices))
        return NULL;
    PixelType type = PIXEL_REAL64;
    if (call_arguments(in, call) == 2) {
        Expr name = expr_part(call, 2);
        if (!expr_is_string(name) || !pixel_type_named(expr_string_text(name), &type))
            return message(in, call, "imgtype", name, NULL);
    }
    bool reversed = expr_is_true(option_get(in, call, "DataReversed"));
    bool planar = option_get(in, call, "Interleaving") == S(False) && p.channels > 1;
    int64_t dim[5];
    int rank = 0;
    if (planar)
        dim[rank++] = p.channels;
    if (slices)
        dim[rank++] = slices;
    dim[rank++] = slices ? p.height / slices : p.height;
    dim[rank++] = p.width;
    if (!planar && p.channels > 1)
        dim[rank++] = p.channels;
    return values_list(in, &p, type, reversed, planar, rank, dim);
}

static const Builtin builtins[] = {
    {"Image", {0, ANY}, ATTR_NONE, image,
     "Image[array] is a picture of the values in the array: rows from the top, 0 black, 1 white.\n"
     "Image[array, \"type\"] stores them as \"Bit\", \"Byte\", \"Bit16\", \"Real32\" or \"Real64\".",
     .options = "ColorSpace -> Automatic, ImageResolution -> Automatic, ImageSize -> Automatic, Interleaving -> True, "
                "Magnification -> Automatic, MetaInformation -> <||>"},
    {"ImageQ", {1, 1}, ATTR_NONE, image_q, "ImageQ[e] gives True if e is a valid Image, else False."},
    {"ImageDimensions", {1, 1}, ATTR_NONE, image_dimensions, "ImageDimensions[image] gives {width, height} in pixels."},
    {"ImageChannels", {1, 1}, ATTR_NONE, image_channels, "ImageChannels[image] gives the number of channels, alpha included."},
    {"ImageType", {1, 1}, ATTR_NONE, image_type, "ImageType[image] gives the type in which values are stored: \"Byte\", \"Real32\" ..."},
    {"ImageColorSpace", {1, 1}, ATTR_NONE, image_color_space,
     "ImageColorSpace[image] gives the colour space: \"Grayscale\", \"RGB\" ..., or Automatic."},
    {"ImageData", {1, 2}, ATTR_NONE, image_data,
     "ImageData[image] gives the values as an array of reals, white is 1.\n"
     "ImageData[image, \"Byte\"] gives them as integers of that type.",
     .options = "DataReversed -> False, Interleaving -> True"},
};
static const MessageText messages[] = {
    {"Image", "imgarray", "The specified argument `1` should be an array of rank 2 or 3 with machine-sized numbers."},
    {"Image", "imgcsmis", "The specified color space `1` is not compatible with an image of `2` channels."},
    {"General", "imgtype", "`1` is not one of the image types \"Bit\", \"Byte\", \"Bit16\", \"Real32\" and \"Real64\"."},
    {"General", "imginv", "Expecting an image or graphics instead of `1`."},
};

static void start(Interp *in)
{
    module_add_sealed(in, &image_sealed);
}

const Module module_image = {"image", builtins, COUNT(builtins), messages, COUNT(messages), start};
