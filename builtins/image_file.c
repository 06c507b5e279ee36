/* image_file.c - pictures as files: Import and Export of PNG and JPEG. */
#include <stdlib.h>
#include <string.h>
#include "builtins/format.h"
#include "builtins/graphics.h"
#include "builtins/image.h"
#include "builtins/jpeg.h"
#include "builtins/png.h"
#include "interp/number.h"

typedef bool Decoder(const unsigned char *bytes, size_t length, Pixels *out, Problem *why);

static Expr picture_import(Interp *in, Expr call, const FileSource *source, Expr element, Decoder *decode)
{
    static const char *const elements[] = {"Image", "Graphics", "Data", "ImageSize", "ColorSpace", "BitDepth"};
    const char *wanted = element && expr_is_string(element) ? expr_string_text(element) : element ? "" : "Image";
    size_t which = 0;
    while (which < COUNT(elements) && strcmp(wanted, elements[which]))
        which++;
    if (which == COUNT(elements))
        return NULL;
    Pixels p;
    Problem why = {{0}};
    if (!decode(source->bytes, source->length, &p, &why))
        return fail_text(in, call, "fmterr", why.text);
    Expr image = image_take(in, &p);
    switch (which) {
    case 2: return evaluate_call(in, symbol_intern(in, "System`", "ImageData"), 2, image, expr_text(pixel_type_name(p.type)));
    case 3: return expr_list(2, expr_int(p.width), expr_int(p.height));
    case 4: return expr_text(color_name(p.color));
    case 5: return expr_int(p.type == PIXEL_BIT ? 1 : p.type == PIXEL_BIT16 ? 16 : 8);
    default: return image;
    }
}

static Expr png_import(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return picture_import(in, call, source, element, png_decode);
}

static Expr jpeg_import(Interp *in, Expr call, const FileSource *source, Expr element)
{
    return picture_import(in, call, source, element, jpeg_decode);
}

static void close_memory(Interp *in, void *block)
{
    (void)in;
    free(block);
}

/* A Graphics as pixels: Export's ImageSize in points, ImageResolution in pixels an inch. */
static Expr drawn(Interp *in, Expr call, Expr graphics)
{
    Expr size = NULL, resolution = NULL;
    double inch;
    option_given(in, call, "ImageSize", &size);
    bool said = option_given(in, call, "ImageResolution", &resolution) && number_to_double(resolution, &inch) && inch > 0;
    return graphics_image(in, call, graphics, size, said ? inch / 72 : 1);
}

/* The value as a grey or RGB picture; false after a message. */
static bool picture_of(Interp *in, Expr call, Expr value, Pixels *p)
{
    Expr image = image_is(value) ? value : graphics_is(value) ? drawn(in, call, value) : evaluate_call(in, S(Image), 1, value);
    if (image == NULL)
        return false;
    if (!image_pixels(image, p)) {
        message(in, call, "imginv", value, NULL);
        return false;
    }
    if (p->color <= COLOR_RGB)
        return true;
    return image_pixels(evaluate_call(in, symbol_intern(in, "System`", "ColorConvert"), 2, image, expr_text("RGB")), p);
}

/* CompressionLevel 0 is the best quality, 1 the smallest file; without it quality 75. */
static int quality_wanted(Interp *in, Expr call)
{
    Expr level = NULL;
    double v;
    if (!option_given(in, call, "CompressionLevel", &level) || !number_to_double(level, &v) || !(v >= 0 && v <= 1))
        return 75;
    return 1 + (int)((1 - v) * 99);
}

typedef bool Encoder(const Pixels *p, int quality, unsigned char **bytes, size_t *length, Problem *why);

static bool picture_export(Interp *in, Expr call, Expr value, FileTarget *target, Encoder *encode)
{
    Pixels p;
    unsigned char *bytes = NULL;
    size_t length = 0;
    Problem why = {{0}};
    if (!picture_of(in, call, value, &p))
        return false;
    if (!encode(&p, quality_wanted(in, call), &bytes, &length, &why))
        return message_text(in, call, "fmterr", why.text), false;
    unwind_cleanup(in, close_memory, bytes);
    text_add_bytes(&target->out, (const char *)bytes, length);
    unwind_cleanup_run(in);
    return true;
}

static bool png_encoder(const Pixels *p, int quality, unsigned char **bytes, size_t *length, Problem *why)
{
    (void)quality; /* PNG loses nothing */
    return png_encode(p, bytes, length, why);
}

static bool png_export(Interp *in, Expr call, Expr value, FileTarget *target)
{
    return picture_export(in, call, value, target, png_encoder);
}

static bool jpeg_export(Interp *in, Expr call, Expr value, FileTarget *target)
{
    return picture_export(in, call, value, target, jpeg_encode);
}

static const FileFormat png_format = {
    .name = "PNG", .extensions = "png", .elements = "BitDepth ColorSpace Data Graphics Image ImageSize",
    .recognise = png_recognise, .import = png_import, .export = png_export,
};

static const FileFormat jpeg_format = {
    .name = "JPEG", .extensions = "jpg jpeg", .elements = "BitDepth ColorSpace Data Graphics Image ImageSize",
    .recognise = jpeg_recognise, .import = jpeg_import, .export = jpeg_export,
};

static void start(Interp *in)
{
    format_add(in, &png_format);
    format_add(in, &jpeg_format);
}

const Module module_image_file = {"image_file", NULL, 0, NULL, 0, start};
