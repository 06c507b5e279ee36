/* image3d.c - Image3D: volumes, which are stacks of pictures.
 *
 * Image3D[NumericArray[{slices, rows, columns(, channels)}], "Byte", ColorSpace -> "RGB", Interleaving -> True]. In memory
 * that is one high picture, so Image itself checks and converts the array, and the facet is that picture's size. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/image.h"
#include "interp/number.h"

enum { SIDE_MOST = 1 << 24 };

typedef struct Volume {
    Pixels flat; /* all slices below each other */
    int64_t slices;
} Volume;

bool volume_pixels(Expr e, Pixels *out, int64_t *slices)
{
    if (!expr_is_sealed(e) || expr_head(e) != S(Image3D))
        return false;
    const Volume *v = expr_facet(e);
    *out = v->flat;
    out->data = array_view(expr_part(e, 1)).data;
    *slices = v->slices;
    return true;
}

/* ---- making ---- */

/* From an Image of all rows: its canonical parts around the array in its true shape. */
static Expr stacked(Expr image, int64_t slices)
{
    Volume *v = mem_new(Volume);
    image_pixels(image, &v->flat);
    v->flat.data = NULL;
    v->slices = slices;
    int64_t dim[4] = {slices, v->flat.height / slices, v->flat.width, v->flat.channels};
    Builder b = builder_start(S(Image3D), expr_length(image));
    builder_add(&b, array_reshape(expr_part(image, 1), v->flat.channels > 1 ? 4 : 3, dim));
    for (size_t i = 2; i <= expr_length(image); i++)
        builder_add(&b, expr_part(image, i));
    return expr_seal(builder_finish(&b), v);
}

Expr volume_around(Interp *in, Expr numeric, const Pixels *p, int64_t slices)
{
    int64_t dim[3] = {p->height, p->width, p->channels};
    return stacked(image_around(in, array_reshape(numeric, p->channels > 1 ? 3 : 2, dim), p), slices);
}

Expr volume_new(Interp *in, const Pixels *p, int64_t slices, void **data)
{
    return stacked(image_new(in, p, data), slices);
}

/* Image3D[{image1, ...}]: of one size and number of channels; the first says type and colour space. NULL: not that. */
static Expr stack_images(Interp *in, Expr list)
{
    Pixels first, one;
    int64_t n = (int64_t)expr_length(list);
    if (n == 0 || !image_pixels(expr_part(list, 1), &first))
        return NULL;
    Pixels all = first;
    all.height = first.height * n;
    int64_t each = first.width * first.height * first.channels;
    void *data;
    Expr volume = volume_new(in, &all, n, &data);
    double *values = mem_bytes((size_t)each * sizeof *values);
    for (int64_t i = 0; i < n; i++) {
        if (!image_pixels(expr_part(list, (size_t)i + 1), &one) || one.width != first.width || one.height != first.height ||
            one.channels != first.channels)
            return NULL;
        pixels_read(&one, 0, each, values);
        pixels_write(all.type, data, i * each, each, values);
        unwind_poll(in);
    }
    return volume;
}

/* The array with slices and rows made one dimension; NULL unless it is numeric and of rank 3 or 4. */
static Expr flattened(Expr source, bool planar, int64_t *slices)
{
    Expr array = expr_is(source, EXPR_NUMERIC) || expr_is(source, EXPR_PACKED) ? source
                 : expr_is_list(source) ? array_pack_real(source) : NULL;
    if (!array)
        return NULL;
    ArrayView v = array_view(array);
    if (v.rank < 3 || v.rank > 4 || v.count == 0)
        return NULL;
    int at = v.rank == 4 && planar; /* {channels, slices, rows, columns} */
    *slices = v.dim[at];
    int64_t rows = v.dim[at] * v.dim[at + 1], dim[3] = {rows, v.dim[2], v.rank == 4 ? v.dim[3] : 0};
    if (at) {
        dim[0] = v.dim[0];
        dim[1] = rows;
        dim[2] = v.dim[3];
    }
    return array_reshape(array, v.rank - 1, dim);
}

/* Image[first, rest of the call]; NULL after its message. */
static Expr as_image(Interp *in, Expr first, Expr call)
{
    Builder b = builder_start(S(Image), expr_length(call));
    builder_add(&b, first);
    for (size_t i = 2; i <= expr_length(call); i++)
        builder_add(&b, expr_part(call, i));
    Expr image = evaluate(in, builder_finish(&b));
    return image_is(image) ? image : NULL;
}

static Expr image3d(Interp *in, Expr call)
{
    size_t n = call_arguments(in, call);
    Pixels p;
    int64_t slices;
    if (n == 0 || n > 2 || (n == 2 && !expr_is_string(expr_part(call, 2))))
        return NULL;
    Expr source = expr_part(call, 1), stack = expr_is_list(source) ? stack_images(in, source) : NULL;
    if (stack && expr_length(call) == 1)
        return stack;
    if (stack || volume_pixels(source, &p, &slices)) {
        volume_pixels(stack ? stack : source, &p, &slices);
        int64_t dim[3] = {p.height, p.width, p.channels};
        Expr flat = array_reshape(expr_part(stack ? stack : source, 1), p.channels > 1 ? 3 : 2, dim);
        Expr image = as_image(in, image_around(in, flat, &p), call);
        return image ? stacked(image, slices) : NULL;
    }
    if (!expr_is_list(source) && !expr_is(source, EXPR_NUMERIC) && !expr_is_number(source) && !expr_is_string(source))
        return NULL;
    Expr flat = flattened(source, option_get(in, call, "Interleaving") == S(False), &slices);
    if (!flat)
        return message(in, call, "imgarray3d", source, NULL);
    Expr image = as_image(in, flat, call);
    return image ? stacked(image, slices) : NULL;
}

static Expr image3d_output(Interp *in, Expr e)
{
    Pixels p;
    int64_t slices;
    (void)in;
    volume_pixels(e, &p, &slices);
    bool plain = p.color == COLOR_AUTOMATIC;
    return expr_textf("Image3D[%lld x %lld x %lld, %s%s, %s]", (long long)p.width, (long long)(p.height / slices), (long long)slices,
                      plain ? expr_string_text(expr_textf("%d channels", p.channels)) : color_name(p.color), pixels_has_alpha(&p) ? " with alpha" : "",
                      pixel_type_name(p.type));
}

/* ---- scaling ---- */

bool volume_resize(const Pixels *p, int64_t slices, const int64_t *size, Resampling method, double *out)
{
    int64_t rows = p->height / slices, row = p->width * p->channels, plane = size[0] * size[1] * p->channels;
    double *flat = malloc((size_t)(plane * slices) * sizeof *flat);
    bool fine = flat != NULL;
    Pixels one = *p;
    one.height = rows;
    for (int64_t s = 0; fine && s < slices; s++) {
        one.data = (const char *)p->data + (size_t)(s * rows * row) * pixel_size(p->type);
        fine = pixels_resize(&one, size[0], size[1], method, flat + s * plane);
    }
    Pixels tall = {.data = flat, .type = PIXEL_REAL64, .color = p->color, .width = size[0] * size[1], .height = slices, .channels = p->channels};
    fine = fine && pixels_resize(&tall, tall.width, size[2], method, out);
    free(flat);
    return fine;
}

/* {w, d, h}, or a number: the width, the other sides in proportion. */
static bool wanted_volume(Expr spec, const Pixels *p, int64_t slices, int64_t *size)
{
    int64_t width;
    if (expr_is_list(spec) && expr_length(spec) == 3) {
        for (size_t i = 0; i < 3; i++)
            if (!number_to_int64(expr_part(spec, i + 1), &size[i]) || size[i] < 1 || size[i] > SIDE_MOST)
                return false;
    } else {
        if (!number_to_int64(spec, &width) || width < 1 || width > SIDE_MOST)
            return false;
        double scale = (double)width / (double)p->width;
        size[0] = width;
        size[1] = (int64_t)fmax(1, rint(scale * (double)(p->height / slices)));
        size[2] = (int64_t)fmax(1, rint(scale * (double)slices));
    }
    return (double)size[0] * (double)size[1] * (double)size[2] * p->channels <= 1e9;
}

Expr volume_resized(Interp *in, Expr call, const Pixels *p, int64_t slices, Resampling method)
{
    int64_t size[3];
    if (!wanted_volume(expr_part(call, 2), p, slices, size))
        return message(in, call, "imgrssz", expr_part(call, 2), NULL);
    int64_t n = size[0] * size[1] * size[2] * p->channels;
    Pixels q = *p;
    q.width = size[0];
    q.height = size[1] * size[2];
    double *values = mem_bytes((size_t)n * sizeof *values);
    if (!volume_resize(p, slices, size, method, values))
        return fail(in, call, "nomem", NULL);
    void *data;
    Expr result = volume_new(in, &q, size[2], &data);
    pixels_write(q.type, data, 0, n, values);
    return result;
}

/* ---- slices ---- */

/* Slice i (from 0) across axis 0 (slices), 1 (rows) or 2 (columns), as a picture: rows are slices where it stands upright. */
static Expr slice(Interp *in, const Pixels *p, int64_t slices, int axis, int64_t i)
{
    int64_t rows = p->height / slices, c = p->channels;
    Pixels q = *p;
    q.width = axis == 2 ? rows : p->width;
    q.height = axis == 0 ? rows : slices;
    int64_t step_y = axis == 0 ? p->width : rows * p->width, step_x = axis == 2 ? p->width : 1;
    int64_t first = i * (axis == 0 ? rows * p->width : axis == 1 ? p->width : 1);
    size_t pixel = pixel_size(p->type) * (size_t)c;
    void *data;
    Expr image = image_new(in, &q, &data);
    for (int64_t y = 0; y < q.height; y++)
        for (int64_t x = 0; x < q.width; x++)
            memcpy((char *)data + (size_t)(y * q.width + x) * pixel, (const char *)p->data + (size_t)(first + y * step_y + x * step_x) * pixel, pixel);
    return image;
}

/* Image3DSlices[volume, which, axis] */
static Expr image3d_slices(Interp *in, Expr call)
{
    Pixels p;
    int64_t slices, axis = 1, i;
    if (!volume_pixels(expr_part(call, 1), &p, &slices))
        return message(in, call, "imginv3d", expr_part(call, 1), NULL);
    if (expr_length(call) == 3 && (!number_to_int64(expr_part(call, 3), &axis) || axis < 1 || axis > 3))
        return message(in, call, "dim", expr_part(call, 3), NULL);
    int64_t n = axis == 1 ? slices : axis == 2 ? p.height / slices : p.width;
    Expr which = expr_length(call) > 1 ? expr_part(call, 2) : S(All);
    bool one = number_to_int64(which, &i);
    message_quiet_push(in, S(All));
    Expr chosen = one ? expr_list(1, which) : evaluate_call(in, S(Part), 2, evaluate_call(in, S(Range), 1, expr_int(n)), which);
    message_quiet_pop(in);
    Builder b = builder_start(S(List), 8);
    for (size_t k = 1; expr_is_list(chosen) && k <= expr_length(chosen); k++) {
        if (!number_to_int64(expr_part(chosen, k), &i) || i == 0 || i > n || i < -n)
            return message(in, call, "slice", which, expr_int(n), NULL);
        builder_add(&b, slice(in, &p, slices, (int)axis - 1, i < 0 ? n + i : i - 1));
    }
    Expr all = builder_finish(&b);
    if (!expr_is_list(chosen))
        return message(in, call, "slice", which, expr_int(n), NULL);
    return one ? expr_part(all, 1) : all;
}

static const SealedType image3d_sealed = {.head = "Image3D", .output = image3d_output};

static const Builtin builtins[] = {
    {"Image3D", {0, ANY}, ATTR_NONE, image3d,
     "Image3D[array] is a volume of the values in the array: slices from the top, in each rows and columns.\n"
     "Image3D[array, \"type\"] stores them as \"Bit\", \"Byte\", \"Bit16\", \"Real32\" or \"Real64\".\n"
     "Image3D[{image1, image2, ...}] stacks pictures of one size.",
     .options = "ColorSpace -> Automatic, ImageResolution -> Automatic, ImageSize -> Automatic, Interleaving -> True, "
                "Magnification -> Automatic, MetaInformation -> <||>"},
    {"Image3DSlices", {1, 3}, ATTR_NONE, image3d_slices,
     "Image3DSlices[volume] gives the slices of an Image3D as pictures; Image3DSlices[volume, i] one, {i1, ...} or a span several.\n"
     "Image3DSlices[volume, which, 2] cuts across rows, 3 across columns."},
};
static const MessageText messages[] = {
    {"Image3D", "imgarray3d", "The specified argument `1` should be an array of rank 3 or 4 with machine-sized numbers, or a list of images of one size."},
    {"Image3DSlices", "imginv3d", "Expecting an Image3D instead of `1`."},
    {"Image3DSlices", "dim", "`1` is not 1, 2 or 3."},
    {"Image3DSlices", "slice", "`1` does not name slices between 1 and `2`."},
};

static void start(Interp *in)
{
    module_add_sealed(in, &image3d_sealed);
}

const Module module_image3d = {"image3d", builtins, COUNT(builtins), messages, COUNT(messages), start};
