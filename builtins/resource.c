/* resource.c - ResourceObject and ResourceData: data sets that come with Lupine or lie in a folder of the user's. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "builtins/format.h"
#include "builtins/idx.h"
#include "builtins/image.h"
#include "version.h"

typedef struct Resource {
    const char *name, *description;
    const char *folder; /* below a data folder */
    struct {
        const char *element, *images, *labels;
    } part[2];
} Resource;

static const Resource resources[] = {
    {"MNIST", "70,000 handwritten digits, 28 x 28 pixels, with labels 0 to 9", "",
     {{"TrainingData", "train-images-idx3-ubyte", "train-labels-idx1-ubyte"}, {"TestData", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"}}},
    {"FashionMNIST", "70,000 pictures of clothes, 28 x 28 pixels, with labels 0 to 9", "fashion/",
     {{"TrainingData", "train-images-idx3-ubyte", "train-labels-idx1-ubyte"}, {"TestData", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"}}},
};

static const Resource *resource_named(Expr e)
{
    for (size_t i = 0; i < COUNT(resources); i++)
        if (expr_string_is(e, resources[i].name))
            return &resources[i];
    return NULL;
}

/* ---- finding files ---- */
/* $LupineData when it is a string, the environment's LUPINE_DATA, the source tree this was built from, the installed data. */
static const char *data_folder(Interp *in, size_t i)
{
    Expr own = symbol_find(in, "System`", "$LupineData"), value = own ? symbol_value(in, own) : NULL;
    const char *environment = getenv("LUPINE_DATA");
    switch (i) {
    case 0: return value && expr_is_string(value) ? expr_string_text(value) : "";
    case 1: return environment ? environment : "";
    case 2: return LUPINE_SOURCE "/examples/data";
    case 3: return LUPINE_DATA "/data";
    default: return NULL;
    }
}

static const char *file_found(Interp *in, const Resource *r, const char *name)
{
    static const char *const endings[] = {".gz", ""};
    const char *folder;
    for (size_t i = 0; (folder = data_folder(in, i)); i++)
        for (size_t k = 0; *folder && k < COUNT(endings); k++) {
            const char *path = expr_string_text(expr_textf("%s/%s%s%s", folder, r->folder, name, endings[k]));
            if (access(path, R_OK) == 0)
                return path;
        }
    return NULL;
}

/* The array in one file, NULL after a message. */
static Expr array_of(Interp *in, Expr call, const Resource *r, const char *name)
{
    const char *path = file_found(in, r, name), *why = "";
    const unsigned char *bytes;
    size_t length;
    if (!path)
        return message(in, call, "nodata", expr_textf("%s%s.gz", r->folder, name), expr_text(r->name), NULL);
    if (!format_read_file(in, call, expr_text(path), path, &bytes, &length))
        return NULL;
    Expr array = idx_decode(in, bytes, length, &why);
    return array ? array : message(in, call, "damaged", expr_text(path), expr_text(why), NULL);
}

/* {image -> label, ...}: the images are views of one block of bytes. */
static Expr examples(Interp *in, Expr call, const Resource *r, size_t part)
{
    Expr pixels = array_of(in, call, r, r->part[part].images);
    Expr labels = pixels ? array_of(in, call, r, r->part[part].labels) : NULL;
    if (!labels)
        return S(DollarFailed);
    ArrayView v = array_view(pixels), l = array_view(labels);
    if (v.type != ARRAY_UINT8 || v.rank != 3 || l.type != ARRAY_UINT8 || l.rank != 1 || l.count != v.dim[0])
        return fail(in, call, "damaged", expr_text(r->name), expr_text("images and labels do not fit together"), NULL);
    Pixels p = {NULL, PIXEL_BYTE, COLOR_GRAY, v.dim[2], v.dim[1], 1};
    Builder b = builder_start(S(List), (size_t)v.dim[0]);
    for (int64_t i = 0; i < v.dim[0]; i++)
        builder_add(&b, expr_rule(image_around(in, array_rows(pixels, i, -1), &p), expr_int(((const uint8_t *)l.data)[i])));
    return evaluated(in, builder_finish(&b));
}

static Expr both(Interp *in, Expr call, const Resource *r)
{
    Expr rules[2];
    for (size_t i = 0; i < 2; i++) {
        Expr e = examples(in, call, r, i);
        if (e == S(DollarFailed))
            return e;
        rules[i] = expr_rule(expr_text(r->part[i].element), e);
    }
    return expr_call(S(Association), 2, rules[0], rules[1]);
}

/* ---- words ---- */
static const Resource *resource_argument(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_head(e) == symbol_intern(in, "System`", "ResourceObject") && expr_length(e) == 1)
        e = expr_part(e, 1);
    const Resource *r = resource_named(e);
    if (!r)
        message(in, call, "notfound", e, NULL);
    return r;
}

static Expr resource_data(Interp *in, Expr call)
{
    const Resource *r = resource_argument(in, call);
    if (!r)
        return S(DollarFailed);
    if (expr_length(call) == 1)
        return examples(in, call, r, 0);
    Expr element = expr_part(call, 2);
    for (size_t i = 0; i < COUNT(r->part); i++)
        if (expr_string_is(element, r->part[i].element))
            return examples(in, call, r, i);
    if (expr_string_is(element, "Data") || expr_string_is(element, "Content"))
        return both(in, call, r);
    return fail(in, call, "noelem", element, expr_text(r->name), NULL);
}

static Expr resource_object(Interp *in, Expr call)
{
    Expr name = expr_part(call, 1);
    if (!expr_is_string(name))
        return NULL;
    const Resource *r = resource_named(name);
    return r ? expr_seal(call, (void *)(uintptr_t)r) : fail(in, call, "notfound", name, NULL);
}

static Expr resource_property(Interp *in, Expr object, Expr call)
{
    (void)in;
    const Resource *r = expr_facet(object);
    Expr p = expr_length(call) == 1 ? expr_part(call, 1) : S(Null);
    if (expr_string_is(p, "Name"))
        return expr_text(r->name);
    if (expr_string_is(p, "Description"))
        return expr_text(r->description);
    if (expr_string_is(p, "ContentElements"))
        return expr_list(2, expr_text(r->part[0].element), expr_text(r->part[1].element));
    if (expr_string_is(p, "Properties"))
        return expr_list(4, expr_text("ContentElements"), expr_text("Description"), expr_text("Name"), expr_text("Properties"));
    return expr_call(S(Missing), 2, expr_text("UnknownProperty"), p);
}

static const SealedType object_sealed = {.head = "ResourceObject", .apply = resource_property};

static const Builtin builtins[] = {
    {"ResourceObject", {1, 1}, ATTR_NONE, resource_object,
     "ResourceObject[\"name\"] stands for a data set: \"MNIST\" comes with Lupine.\nResourceObject[\"name\"][\"property\"] tells about it."},
    {"ResourceData", {1, 2}, ATTR_NONE, resource_data,
     "ResourceData[resource, \"TrainingData\"] gives a list of example -> label, \"TestData\" likewise, \"Data\" both.\n"
     "ResourceData[resource] gives the training data. Files are looked for in $LupineData and where Lupine is installed."},
};
static const MessageText messages[] = {
    {"ResourceObject", "notfound", "There is no resource named `1`."},
    {"ResourceData", "notfound", "There is no resource named `1`."},
    {"ResourceData", "nodata", "The file `1` of the resource `2` was found neither in $LupineData nor where Lupine is installed."},
    {"ResourceData", "damaged", "`1` cannot be read: `2`."},
    {"ResourceData", "noelem", "`1` is not an element of the resource `2`."},
    {"$LupineDataFolders", "usage", "$LupineDataFolders is the list of folders with the data that came with Lupine."},
    {"$LupineData", "usage", "$LupineData is a folder in which ResourceData looks for data files."},
};

/* The folders in which data are looked for, beside $LupineData: for the library's own words. */
static Expr data_folders(Interp *in)
{
    Builder b = builder_start(S(List), 4);
    const char *folder;
    for (size_t i = 1; (folder = data_folder(in, i)); i++)
        if (*folder)
            builder_add(&b, expr_text(folder));
    return builder_finish(&b);
}

static void start(Interp *in)
{
    symbol_set_value(in, symbol_intern(in, "System`", "$LupineDataFolders"), data_folders(in));
    module_add_sealed(in, &object_sealed);
    symbol_intern(in, "System`", "$LupineData"); /* not protected: users set it */
}

const Module module_resource = {"resource", builtins, COUNT(builtins), messages, COUNT(messages), start};
