/* format.c - Import, Export and their relatives: finding the format, reading and writing files. */
#include "builtins/format.h"
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>
#include "builtins/inflate.h"
#include "interp/array.h"

enum { FORMATS = 64 };

typedef struct FormatState {
    size_t count;
    const FileFormat *format[FORMATS];
} FormatState;

static void *state_create(Interp *in)
{
    (void)in;
    return mem_new(FormatState);
}

static FormatState *state(Interp *in)
{
    static const char key = 0;
    return interp_state(in, &key, state_create);
}

void format_add(Interp *in, const FileFormat *f)
{
    FormatState *s = state(in);
    if (s->count < FORMATS)
        s->format[s->count++] = f;
}

/* ---- names of files ---- */
/* Whether path stays below the working directory; of a file that is not there yet its folder counts. */
static bool inside(const char *path)
{
    char here[PATH_MAX], real[PATH_MAX];
    if (!getcwd(here, sizeof here))
        return false;
    if (!realpath(path, real)) {
        const char *slash = strrchr(path, '/');
        const char *folder = slash ? mem_text(path, (size_t)(slash - path)) : ".";
        if (!strcmp(slash ? slash + 1 : path, "..") || !realpath(*folder ? folder : "/", real))
            return false;
    }
    size_t n = strlen(here);
    return !strcmp(here, "/") || (!strncmp(real, here, n) && (real[n] == '/' || real[n] == 0));
}

const char *format_path(Interp *in, Expr call, Expr e)
{
    if (expr_has_head(e, S(File)) && expr_length(e) == 1)
        e = expr_part(e, 1);
    if (!expr_is_string(e) || strlen(expr_string_text(e)) != expr_string_bytes(e) || !expr_string_bytes(e))
        return NULL;
    const char *path = expr_string_text(e), *home = getenv("HOME");
    if (path[0] == '~' && (path[1] == '/' || path[1] == 0) && home) {
        Text t = text_start();
        text_add(&t, home);
        text_add(&t, path + 1);
        path = t.bytes;
    }
    if (in->sandbox && (path[0] == '!' || !inside(path))) {
        message(in, call, "sandbox", e, NULL);
        return NULL;
    }
    return path;
}

static void close_file(Interp *in, void *f)
{
    (void)in;
    fclose(f);
}

static void close_pipe(Interp *in, void *f)
{
    (void)in;
    pclose(f);
}

bool format_read_file(Interp *in, Expr call, Expr name, const char *path, const unsigned char **bytes, size_t *length)
{
    struct stat about;
    errno = 0;
    bool command = path[0] == '!'; /* what a command prints */
    FILE *f = command ? popen(path + 1, "r") : stat(path, &about) == 0 && !S_ISDIR(about.st_mode) ? fopen(path, "rb") : NULL;
    if (!f) {
        bool absent = errno == ENOENT || errno == ENOTDIR;
        Expr head = expr_head(call);
        bool opening = head == symbol_intern(in, "System`", "OpenRead") || head == symbol_intern(in, "System`", "ReadList");
        message(in, call, absent && !opening ? "nffil" : "noopen", name, NULL);
        return false;
    }
    unwind_cleanup(in, command ? close_pipe : close_file, f);
    size_t room = !command && S_ISREG(about.st_mode) ? (size_t)about.st_size + 1 : 1 << 16, n = 0;
    unsigned char *all = mem_bytes(room);
    while ((n += fread(all + n, 1, room - n, f)) == room) { /* a pipe, or a file that grew */
        unsigned char *grown = mem_bytes(2 * room);
        memcpy(grown, all, n);
        all = grown;
        room *= 2;
        unwind_poll(in);
    }
    bool bad = ferror(f) != 0;
    unwind_cleanup_run(in);
    if (bad)
        message(in, call, "noopen", name, NULL);
    *bytes = all;
    *length = n;
    return !bad;
}

/* ---- finding the format ---- */
static const FileFormat *by_name(Interp *in, const char *name)
{
    FormatState *s = state(in);
    for (size_t i = 0; i < s->count; i++)
        if (!strcasecmp(s->format[i]->name, name))
            return s->format[i];
    return NULL;
}

/* Whether word stands in a list of words with blanks between. */
static bool has_word(const char *list, const char *word, size_t n)
{
    for (const char *p = list; n && *p;) {
        size_t k = strcspn(p, " ");
        if (k == n && !strncasecmp(p, word, n))
            return true;
        p += k + strspn(p + k, " ");
    }
    return false;
}

/* By the extension; that of the file inside for name.ext.gz. */
static const FileFormat *by_extension(Interp *in, const char *path)
{
    const char *base = strrchr(path, '/');
    base = base ? base + 1 : path;
    size_t n = strlen(base);
    if (n > 3 && !strcasecmp(base + n - 3, ".gz"))
        n -= 3;
    size_t dot = n;
    while (dot > 0 && base[dot - 1] != '.')
        dot--;
    FormatState *s = state(in);
    for (size_t i = 0; dot > 0 && i < s->count; i++)
        if (has_word(s->format[i]->extensions, base + dot, n - dot))
            return s->format[i];
    return NULL;
}

static const FileFormat *by_content(Interp *in, const FileSource *source)
{
    unsigned char first[64] = {0};
    size_t n = 0;
    Inflate *f = inflate_start(source->bytes, source->length);
    while (f && n < sizeof first && inflate_read(f, first + n, 1))
        n++;
    inflate_stop(f);
    FormatState *s = state(in);
    for (size_t i = 0; i < s->count; i++)
        if (s->format[i]->recognise && s->format[i]->recognise(first, n))
            return s->format[i];
    return NULL;
}

/* ---- Import ---- */
typedef struct Wish { /* what the second part of Import says */
    const FileFormat *format;
    Expr element; /* NULL: the default */
} Wish;

/* "format", "element", {"format", element, ...}. False after a message. */
static bool read_wish(Interp *in, Expr call, Expr spec, Wish *w)
{
    if (expr_is_list(spec) && expr_length(spec) > 0 && expr_string_is(expr_part(spec, 1), "GZIP")) { /* seen by itself */
        spec = expr_with_head(evaluate_call(in, S(Rest), 1, spec), S(List));
        if (expr_length(spec) == 0)
            return true;
    }
    bool list = expr_is_list(spec) && expr_length(spec) > 0;
    Expr first = list ? expr_part(spec, 1) : spec;
    if (list && expr_is_list(first)) { /* {{"element1", "element2"}} */
        w->element = spec;
        return true;
    }
    if (!expr_is_string(first)) {
        fail(in, call, "fmtspec", spec, NULL);
        return false;
    }
    w->format = by_name(in, expr_string_text(first));
    if (!w->format)
        w->element = spec;
    else if (list && expr_length(spec) == 2)
        w->element = expr_part(spec, 2);
    else if (list && expr_length(spec) > 2) {
        Builder b = builder_start(S(List), expr_length(spec) - 1);
        builder_add_parts(&b, spec, 2, expr_length(spec));
        w->element = builder_finish(&b);
    }
    return true;
}

static Expr elements_of(const FileFormat *f)
{
    Builder b = builder_start(S(List), 8);
    for (const char *p = f->elements; *p;) {
        size_t k = strcspn(p, " ");
        builder_add(&b, expr_string(p, k));
        p += k + strspn(p + k, " ");
    }
    return builder_finish(&b);
}

static Expr import_element(Interp *in, Expr call, const FileSource *source, const FileFormat *f, Expr element);

/* element -> value for each of the elements; the values alone. NULL when one of them is missing. */
static Expr import_several(Interp *in, Expr call, const FileSource *source, const FileFormat *f, Expr elements, bool rules)
{
    Builder b = builder_start(S(List), expr_length(elements));
    for (size_t i = 1; i <= expr_length(elements); i++) {
        Expr name = expr_part(elements, i), value = import_element(in, call, source, f, name);
        if (!value)
            return NULL;
        builder_add(&b, rules ? expr_rule(name, value) : value);
    }
    return builder_finish(&b);
}

/* The parts of value that the parts of spec from the given one on say. */
static Expr take_parts(Interp *in, Expr value, Expr spec, size_t from)
{
    Builder b = builder_start(S(Part), expr_length(spec) + 1);
    builder_add(&b, value);
    builder_add_parts(&b, spec, from, expr_length(spec));
    b.may_pack = false;
    size_t before = message_count(in);
    message_quiet_push(in, S(All));
    Expr part = evaluate(in, builder_finish(&b));
    message_quiet_pop(in);
    return message_count(in) == before && !expr_has_head(part, S(Part)) ? part : NULL;
}

static bool all_strings(Expr list)
{
    for (size_t i = 1; i <= expr_length(list); i++)
        if (!expr_is_string(expr_part(list, i)))
            return false;
    return expr_length(list) > 0;
}

/* "element", {"element", part, ...}, {"element1", "element2", ...}, or a part of the default element; NULL: it is not there. */
static Expr import_element(Interp *in, Expr call, const FileSource *source, const FileFormat *f, Expr element)
{
    if (element && expr_string_is(element, "Elements"))
        return elements_of(f);
    Expr e = f->import(in, call, source, element);
    if (e || !element)
        return e;
    if (expr_string_is(element, "Rules"))
        return import_several(in, call, source, f, elements_of(f), true);
    if (expr_is_string(element))
        return NULL;
    if (!expr_is_list(element))
        return (e = f->import(in, call, source, NULL)) ? take_parts(in, e, expr_list(1, element), 1) : NULL;
    if (expr_length(element) == 1 && expr_is_list(expr_part(element, 1)))
        element = expr_part(element, 1);
    if (all_strings(element))
        return import_several(in, call, source, f, element, false);
    bool named = expr_length(element) > 1 && expr_is_string(expr_part(element, 1));
    e = f->import(in, call, source, named ? expr_part(element, 1) : NULL);
    return e ? take_parts(in, e, named ? element : expr_list(1, element), named ? 2 : 1) : NULL;
}

static Expr import_source(Interp *in, Expr call, FileSource *source, Wish *w)
{
    Expr e = import_element(in, call, source, w->format, w->element);
    return e ? e : fail(in, call, "noelem", w->element, expr_text(w->format->name), NULL);
}

static Expr import(Interp *in, Expr call)
{
    Expr name = expr_part(call, 1);
    FileSource source = {0};
    Wish w = {0};
    source.path = format_path(in, call, name);
    if (!source.path)
        return expr_is_string(name) || expr_has_head(name, S(File)) ? S(DollarFailed) : fail(in, call, "chtype", name, NULL);
    if (call_arguments(in, call) == 2 && !read_wish(in, call, expr_part(call, 2), &w))
        return S(DollarFailed);
    if (!w.format)
        w.format = by_extension(in, source.path);
    if (w.format && w.format->lazy && access(source.path, F_OK) != 0)
        return fail(in, call, "nffil", name, NULL);
    if ((!w.format || !w.format->lazy) && !format_read_file(in, call, name, source.path, &source.bytes, &source.length))
        return S(DollarFailed);
    if (!w.format)
        w.format = by_content(in, &source);
    if (!w.format)
        return fail(in, call, "infer", name, NULL);
    return import_source(in, call, &source, &w);
}

/* Bytes that are no text stand in a string as characters 0 to 255: such a string made bytes again, where the format (or
 * any, by content) knows them; else the text's own bytes. */
static void string_source(Interp *in, Expr text, const FileFormat *format, FileSource *out)
{
    const unsigned char *t = (const unsigned char *)expr_string_text(text);
    size_t n = expr_string_bytes(text), k = 0;
    unsigned char *narrow = mem_bytes(n + 1);
    *out = (FileSource){.bytes = t, .length = n};
    for (size_t i = 0; i < n; k++) {
        if (t[i] >= 0xC4 || (t[i] >= 0x80 && i + 1 >= n))
            return;
        narrow[k] = t[i] < 0x80 ? t[i] : (unsigned char)((t[i] & 3) << 6 | (t[i + 1] & 0x3F));
        i += t[i] < 0x80 ? 1 : 2;
    }
    FileSource bytes = {.bytes = narrow, .length = k};
    bool known = format ? format->recognise && format->recognise(narrow, k) : by_content(in, &bytes) != NULL;
    if (k < n && known)
        *out = bytes;
}

/* Bytes as the string with those characters. */
static Expr bytes_text(const Text *bytes)
{
    Text t = text_start();
    for (size_t i = 0; i < bytes->length; i++) {
        unsigned char c = (unsigned char)bytes->bytes[i];
        if (c >= 0x80)
            text_add_char(&t, (char)(0xC0 | c >> 6));
        text_add_char(&t, (char)(c < 0x80 ? c : 0x80 | (c & 0x3F)));
    }
    return text_finish(&t);
}

/* ImportString["text", format], ImportByteArray[bytes, format] */
static Expr import_bytes(Interp *in, Expr call)
{
    Expr data = expr_part(call, 1);
    FileSource source = {0};
    Wish w = {0};
    if (expr_is(data, EXPR_BYTES)) {
        ArrayView v = array_view(data);
        source.bytes = v.data;
        source.length = (size_t)v.count;
    } else if (!expr_is_string(data)) {
        return message(in, call, "string", expr_int(1), call, NULL);
    }
    if (call_arguments(in, call) == 2 && !read_wish(in, call, expr_part(call, 2), &w))
        return S(DollarFailed);
    if (expr_is_string(data))
        string_source(in, data, w.format, &source);
    if (!w.format)
        w.format = by_content(in, &source);
    if (!w.format || w.format->lazy)
        return fail(in, call, "fmtnosup", w.format ? expr_text(w.format->name) : w.element ? w.element : S(Automatic), NULL);
    return import_source(in, call, &source, &w);
}

/* ---- Export ---- */
/* Writes beside the file and renames, so that a full disk or an interrupt leaves the old one whole. */
static bool write_file(const char *path, const char *bytes, size_t n)
{
    size_t length = strlen(path);
    char *beside = mem_bytes(length + 16);
    memcpy(beside, path, length);
    memcpy(beside + length, ".XXXXXX", 8);
    struct stat about;
    bool plain = stat(path, &about) != 0 || S_ISREG(about.st_mode); /* not /dev/stdout and the like */
    int fd = plain ? mkstemp(beside) : -1;
    FILE *f = fd >= 0 ? fdopen(fd, "wb") : plain ? NULL : fopen(path, "wb");
    if (!f) {
        if (fd >= 0)
            close(fd);
        return false;
    }
    bool fine = fwrite(bytes, 1, n, f) == n;
    if (fd >= 0) {
        mode_t mask = umask(0);
        umask(mask);
        fine = fchmod(fd, 0666 & ~mask) == 0 && fine;
    }
    fine = fclose(f) == 0 && fine;
    if (fd >= 0)
        fine = fine && rename(beside, path) == 0;
    if (fd >= 0 && !fine)
        unlink(beside);
    return fine;
}

/* {"GZIP", "format"}, or a name that ends in .gz */
static bool wants_gzip(Expr call, const char *path)
{
    Expr spec = expr_length(call) > 2 ? expr_part(call, 3) : NULL;
    size_t n = strlen(path);
    return (n > 3 && !strcasecmp(path + n - 3, ".gz")) ||
           (spec && expr_is_list(spec) && expr_length(spec) > 0 && expr_string_is(expr_part(spec, 1), "GZIP"));
}

/* What a list of formats says when packed by GZIP: the format inside. */
static Expr inner_format(Expr spec)
{
    bool packed = expr_is_list(spec) && expr_length(spec) > 0 && expr_string_is(expr_part(spec, 1), "GZIP");
    return !packed ? spec : expr_length(spec) == 2 ? expr_part(spec, 2) : expr_length(spec) == 1 ? expr_text("Text")
                     : expr_call(S(List), 2, expr_part(spec, 2), expr_part(spec, 3));
}

static const FileFormat *export_format(Interp *in, Expr call, Expr name, const char *path)
{
    const FileFormat *f = NULL;
    if (call_arguments(in, call) > 2) {
        Expr spec = inner_format(expr_part(call, 3));
        if (expr_string_is(spec, "GZIP"))
            spec = expr_text("Text");
        Expr first = expr_is_list(spec) && expr_length(spec) ? expr_part(spec, 1) : spec;
        f = expr_is_string(first) ? by_name(in, expr_string_text(first)) : NULL;
        if (!f)
            message(in, call, "fmtnosup", spec, NULL);
    } else {
        f = by_extension(in, path);
        if (!f)
            message(in, call, "infer", name, NULL);
    }
    if (f && !f->export)
        message(in, call, "fmtnosup", expr_text(f->name), NULL);
    return f && f->export ? f : NULL;
}

static Expr export(Interp *in, Expr call)
{
    Expr name = expr_part(call, 1);
    FileTarget target = {.path = format_path(in, call, name), .out = text_start()};
    if (!target.path)
        return expr_is_string(name) || expr_has_head(name, S(File)) ? S(DollarFailed) : fail(in, call, "chtype", name, NULL);
    const FileFormat *f = export_format(in, call, name, target.path);
    if (!f || !f->export(in, call, expr_part(call, 2), &target))
        return S(DollarFailed);
    if (!target.written && wants_gzip(call, target.path) && !gzip_text(&target.out))
        return fail(in, call, "noopen", name, NULL);
    if (!target.written && !write_file(target.path, target.out.bytes, target.out.length))
        return fail(in, call, "noopen", name, NULL);
    return expr_is_string(name) ? name : expr_part(name, 1);
}

/* ExportString[e, format], ExportByteArray[e, format] */
static Expr export_bytes(Interp *in, Expr call)
{
    Expr name = expr_part(call, 2);
    FileTarget target = {.out = text_start()};
    const FileFormat *f = expr_is_string(name) ? by_name(in, expr_string_text(name)) : NULL;
    if (!f || !f->export)
        return fail(in, call, "fmtnosup", name, NULL);
    if (!f->export(in, call, expr_part(call, 1), &target) || target.written)
        return S(DollarFailed);
    if (expr_head(call) == symbol_intern(in, "System`", "ExportByteArray")) {
        int64_t n = (int64_t)target.out.length;
        void *data;
        Expr bytes = array_new(EXPR_BYTES, ARRAY_UINT8, 1, &n, &data);
        memcpy(data, target.out.bytes, target.out.length);
        return bytes;
    }
    return utf8_valid(target.out.bytes, target.out.length) ? text_finish(&target.out) : bytes_text(&target.out);
}

/* By the extension, else by the content. */
static Expr file_format(Interp *in, Expr call)
{
    Expr name = expr_part(call, 1);
    FileSource source = {.path = format_path(in, call, name)};
    if (!source.path)
        return fail(in, call, "chtype", name, NULL);
    const FileFormat *f = by_extension(in, source.path);
    if (access(source.path, F_OK) != 0)
        return fail(in, call, "nffil", name, NULL);
    if (!f && format_read_file(in, call, name, source.path, &source.bytes, &source.length))
        f = by_content(in, &source);
    return expr_text(f ? f->name : "");
}

static Expr formats(Interp *in, Expr call)
{
    bool importing = !strcmp(symbol_of(expr_head(call))->name, "ImportFormats");
    FormatState *s = state(in);
    Builder b = builder_start(S(List), s->count);
    for (size_t i = 0; i < s->count; i++)
        if (importing || s->format[i]->export)
            builder_add(&b, expr_text(s->format[i]->name));
    return evaluate_call(in, S(Sort), 1, builder_finish(&b));
}

#define TABLE_OPTIONS                                                                                                  \
    "\"CurrencyTokens\" -> None, \"EmptyField\" -> \"\", \"FieldSeparators\" -> Automatic, \"FillRows\" -> Automatic, "            \
    "\"HeaderLines\" -> 0, \"IgnoreEmptyLines\" -> False, \"LineSeparators\" -> Automatic, \"NumberPoint\" -> \".\", "             \
    "\"Numeric\" -> Automatic, \"RepeatedSeparators\" -> Automatic, \"SkipLines\" -> 0, TableHeadings -> Automatic, "            \
    "\"TextDelimiters\" -> Automatic, CharacterEncoding -> Automatic, \"ArrayPath\" -> Automatic"
#define IMPORT_OPTIONS TABLE_OPTIONS
#define EXPORT_OPTIONS                                                                                                 \
    TABLE_OPTIONS ", \"Compact\" -> False, \"CompressionLevel\" -> Automatic, ImageResolution -> Automatic, ImageSize -> Automatic"

static const Builtin builtins[] = {
    {"Import", {1, 2}, ATTR_NONE, import,
     "Import[file] reads a file, whose format is seen from its name or its first bytes.\n"
     "Import[file, \"format\"] says the format; Import[file, \"element\"] or {\"format\", \"element\"} takes a part of it.\n"
     "Import[file, \"Elements\"] lists the elements.",
     .options = IMPORT_OPTIONS},
    {"ImportString", {1, 2}, ATTR_NONE, import_bytes, "ImportString[string, \"format\"] reads what a file of this content holds.",
     .options = IMPORT_OPTIONS},
    {"ImportByteArray", {1, 2}, ATTR_NONE, import_bytes, "ImportByteArray[bytes, \"format\"] reads what a file of these bytes holds.",
     .options = IMPORT_OPTIONS},
    {"Export", {2, 3}, ATTR_NONE, export,
     "Export[file, e] writes e in the format that the file's extension names; Export[file, e, \"format\"] in the given one.",
     .options = EXPORT_OPTIONS},
    {"ExportString", {2, 2}, ATTR_NONE, export_bytes, "ExportString[e, \"format\"] gives the text that Export would write.",
     .options = EXPORT_OPTIONS},
    {"ExportByteArray", {2, 2}, ATTR_NONE, export_bytes, "ExportByteArray[e, \"format\"] gives the bytes that Export would write.",
     .options = EXPORT_OPTIONS},
    {"FileFormat", {1, 1}, ATTR_NONE, file_format, "FileFormat[file] gives the format in which Import would read a file."},
    {"ImportFormats", {0, 0}, ATTR_NONE, formats, "ImportFormats[] lists the formats that Import knows."},
    {"ExportFormats", {0, 0}, ATTR_NONE, formats, "ExportFormats[] lists the formats that Export knows."},
};
static const MessageText messages[] = {
    {"Import", "nffil", "File `1` not found during Import."},
    {"FileFormat", "nffil", "File `1` not found during FileFormat."},
    {"General", "fdnfnd", "Directory or file \"`1`\" not found."},
    {"General", "nffil", "File `1` not found."},
    {"General", "noopen", "Cannot open `1`."},
    {"General", "chtype", "First argument `1` is not a valid file specification."},
    {"General", "infer", "Cannot infer format of file `1`."},
    {"General", "fmtnosup", "`1` is not a supported format."},
    {"General", "fmtspec", "`1` is not a format or an element."},
    {"Import", "noelem", "The element `1` is not present when importing as `2`."},
    {"ImportString", "noelem", "The element `1` is not present when importing as `2`."},
    {"ImportByteArray", "noelem", "The element `1` is not present when importing as `2`."},
    {"General", "sandbox", "`1` is outside of the working directory, which this session may not leave."},
};
const Module module_format = {"format", builtins, COUNT(builtins), messages, COUNT(messages)};
