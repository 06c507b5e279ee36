/* file_wlnet.c - nets in files: the constructor's text with numbered arrays, and the arrays themselves.
 *
 *     0   "WLNETLUP", then little-endian: u32 version, u32 number of arrays, u64 bytes of the whole file,
 *         u64 where the text starts, u64 its bytes, u64 where the table starts, u32 CRC-32 of all after the header,
 *         u64 where a checkpoint's member starts (0: none), u32 its bytes
 *     64  the arrays' bytes, each at a multiple of 64; then the text and the member; then the table: u32 element type, u32 rank,
 *         8 x u64 dimensions, u64 where, u64 bytes
 *
 * The text is read as an expression and checked word by word before anything of it is evaluated: a file from a stranger
 * may build a net, not run a program. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>
#include "builtins/format.h"
#include "builtins/net/coder.h"
#include "builtins/net/onnx.h"
#include "builtins/net/wlnet.h"
#include "interp/array.h"
#include "interp/assoc.h"

enum { HEADER = 64, ALIGN = 64, VERSION = 1, ENTRY = 8 + 8 * 8 + 16, RANK = 8 };

static const char magic[8] = {'W', 'L', 'N', 'E', 'T', 'L', 'U', 'P'};

/* ---- writing ---- */

typedef struct Writer {
    Interp *in;
    Text bytes, table;
    uint32_t arrays, room;
    Expr *array; /* those written so far */
} Writer;

static void add_u32(Text *t, uint32_t v)
{
    unsigned char b[4] = {(unsigned char)v, (unsigned char)(v >> 8), (unsigned char)(v >> 16), (unsigned char)(v >> 24)};
    text_add_bytes(t, (const char *)b, 4);
}

static void add_u64(Text *t, uint64_t v)
{
    add_u32(t, (uint32_t)v);
    add_u32(t, (uint32_t)(v >> 32));
}

static void align(Text *t)
{
    static const char zeros[ALIGN];
    text_add_bytes(t, zeros, (ALIGN - t->length % ALIGN) % ALIGN);
}

static Expr placeholder_head(Interp *in)
{
    return symbol_intern(in, "System`", "NetFileArray");
}

static void remember(Writer *w, Expr array)
{
    if (w->arrays == w->room) {
        Expr *bigger = mem_array(Expr, (size_t)w->room * 2 + 32);
        if (w->arrays > 0)
            memcpy(bigger, w->array, sizeof(Expr) * w->arrays);
        w->array = bigger;
        w->room = w->room * 2 + 32;
    }
    w->array[w->arrays] = array;
}

/* The array's bytes and its row of the table; what stands for it in the text. */
static Expr write_array(Writer *w, Expr array)
{
    for (uint32_t i = 0; i < w->arrays; i++)
        if (w->array[i] == array)
            return expr_call(placeholder_head(w->in), 1, expr_int(i + 1));
    remember(w, array);
    ArrayView v = array_view(array);
    size_t bytes = (size_t)v.count * array_type_size(v.type);
    align(&w->bytes);
    add_u32(&w->table, v.type);
    add_u32(&w->table, (uint32_t)v.rank);
    for (int i = 0; i < RANK; i++)
        add_u64(&w->table, i < v.rank ? (uint64_t)v.dim[i] : 0);
    add_u64(&w->table, w->bytes.length);
    add_u64(&w->table, bytes);
    text_add_bytes(&w->bytes, v.data, bytes);
    return expr_call(placeholder_head(w->in), 1, expr_int(++w->arrays));
}

/* e unsealed at every level, its arrays numbered. */
static Expr without_arrays(Writer *w, Expr e)
{
    stack_check(w->in);
    if (expr_is(e, EXPR_NUMERIC))
        return array_view(e).rank <= RANK ? write_array(w, e) : e;
    if (expr_is(e, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            assoc_add(&b, assoc_key(e, i), without_arrays(w, assoc_value(e, i)));
        return assoc_finish(&b);
    }
    if (!expr_is_normal(e))
        return e;
    Builder b = builder_start(without_arrays(w, expr_head(e)), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, without_arrays(w, expr_part(e, i)));
    return builder_finish(&b);
}

/* An expression as text with numbered arrays: where it starts, and its bytes. */
static size_t write_text(Writer *w, Expr plain, size_t *bytes)
{
    align(&w->bytes);
    size_t at = w->bytes.length;
    print_expr(w->in, &w->bytes, plain, PRINT_INPUT);
    *bytes = w->bytes.length - at;
    return at;
}

Text wlnet_bytes(Interp *in, Expr net, Expr member)
{
    Writer w = {.in = in, .bytes = text_start(), .table = text_start()};
    static const char zeros[HEADER];
    text_add_bytes(&w.bytes, zeros, HEADER);
    Expr plain = without_arrays(&w, net), more = member ? without_arrays(&w, member) : NULL;
    size_t text_bytes, more_bytes = 0, text_at = write_text(&w, plain, &text_bytes), more_at = more ? write_text(&w, more, &more_bytes) : 0;
    align(&w.bytes);
    size_t table_at = w.bytes.length;
    text_add_bytes(&w.bytes, w.table.bytes, w.table.length);
    Text head = text_start();
    text_add_bytes(&head, magic, sizeof magic);
    add_u32(&head, VERSION);
    add_u32(&head, w.arrays);
    add_u64(&head, w.bytes.length);
    add_u64(&head, text_at);
    add_u64(&head, text_bytes);
    add_u64(&head, table_at);
    add_u32(&head, (uint32_t)crc32_z(0, (const unsigned char *)w.bytes.bytes + HEADER, w.bytes.length - HEADER));
    add_u64(&head, more_at);
    add_u32(&head, (uint32_t)more_bytes);
    memcpy(w.bytes.bytes, head.bytes, head.length);
    return w.bytes;
}

static bool export_net(Interp *in, Expr call, Expr value, FileTarget *target)
{
    if (!expr_is_net(value)) {
        message(in, call, "nonet", value, NULL);
        return false;
    }
    target->out = wlnet_bytes(in, value, NULL);
    return true;
}

static bool write_all(int file, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t done = write(file, bytes, n);
        if (done < 0 && errno != EINTR)
            return false;
        if (done > 0) {
            bytes += done;
            n -= (size_t)done;
        }
    }
    return true;
}

/* A rename is on the disk when its folder is. */
static void flush_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    int folder = open(slash ? expr_string_text(expr_textf("%.*s", (int)(slash - path) + 1, path)) : ".", O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
}

const char *wlnet_save(const char *path, const Text *bytes)
{
    const char *beside = net_textf("%s.%ld.part", path, (long)getpid());
    int file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0)
        return strerror(errno);
    bool fine = write_all(file, bytes->bytes, bytes->length) && fsync(file) == 0;
    int error = errno;
    close(file);
    if (fine && rename(beside, path) == 0) {
        flush_folder(path);
        return NULL;
    }
    error = fine ? errno : error;
    unlink(beside);
    return strerror(error);
}

/* ---- reading ---- */

typedef struct Reader {
    Interp *in;
    const unsigned char *bytes;
    size_t length, text_at, text_bytes, table_at, more_at, more_bytes;
    uint32_t arrays;
    Expr *array;
} Reader;

static uint64_t read_le(const unsigned char *p, int n)
{
    uint64_t v = 0;
    for (int i = n - 1; i >= 0; i--)
        v = v << 8 | p[i];
    return v;
}

static bool inside(const Reader *r, uint64_t at, uint64_t bytes)
{
    return at <= r->length && bytes <= r->length - at;
}

static const char *read_header(Reader *r)
{
    const unsigned char *p = r->bytes;
    if (r->length < HEADER || memcmp(p, magic, sizeof magic) != 0)
        return "it does not start as a WLNet file does";
    if (read_le(p + 8, 4) != VERSION)
        return "it is of a version that this program does not know";
    r->arrays = (uint32_t)read_le(p + 12, 4);
    if (read_le(p + 16, 8) != r->length)
        return "it is not as long as it says";
    r->text_at = read_le(p + 24, 8);
    r->text_bytes = read_le(p + 32, 8);
    r->table_at = read_le(p + 40, 8);
    r->more_at = read_le(p + 52, 8);
    r->more_bytes = read_le(p + 60, 4);
    if (!inside(r, r->text_at, r->text_bytes) || !inside(r, r->more_at, r->more_bytes) || !inside(r, r->table_at, (uint64_t)r->arrays * ENTRY))
        return "its parts do not lie within it";
    if (read_le(p + 48, 4) != (uint32_t)crc32_z(0, p + HEADER, r->length - HEADER))
        return "its checksum is wrong";
    return NULL;
}

static const char *read_array(Reader *r, uint32_t i)
{
    const unsigned char *p = r->bytes + r->table_at + (size_t)i * ENTRY;
    uint64_t type = read_le(p, 4), rank = read_le(p + 4, 4), at = read_le(p + 72, 8), bytes = read_le(p + 80, 8);
    int64_t dim[RANK], count = 1;
    if (type >= ARRAY_TYPES || rank > RANK || !inside(r, at, bytes))
        return "an array does not lie within it";
    for (uint64_t d = 0; d < rank; d++) {
        dim[d] = (int64_t)read_le(p + 8 + 8 * d, 8);
        if (dim[d] < 0 || __builtin_mul_overflow(count, dim[d], &count))
            return "an array has impossible dimensions";
    }
    if ((uint64_t)count > bytes || (uint64_t)count * array_type_size((ArrayType)type) != bytes)
        return "an array's dimensions do not fit its bytes";
    void *data;
    r->array[i] = array_new(EXPR_NUMERIC, (ArrayType)type, (int)rank, dim, &data);
    memcpy(data, r->bytes + at, bytes);
    return NULL;
}

/* Words beside those of nets and numeric functions that a net's text may contain: none of them acts. */
static bool word_is_harmless(Expr symbol)
{
    static const char *const words[] = {
        "List", "Rule", "RuleDelayed", "Association", "Function", "Slot", "SlotSequence", "NetPort", "NetArray", "NetSharedArray", "NetFileArray",
        "NetEncoder", "NetDecoder", "True", "False", "None", "All", "Automatic", "Inherited", "Infinity", "Restricted", "Span", "TwoWayRule",
        "Scaled", "Quantity", "If", "Which", "Piecewise", "And", "Or", "Not", "Composition", "RightComposition", "Identity",
        "LearningRateMultipliers", "PaddingSize", "Padding", "Interleaving", "Resampling", "Method", "InputPorts", "OutputPorts", "DistanceFunction",
        "EuclideanDistance", "CosineDistance", "Mean", "Total", "Catenate", "Median", "Variance", "StandardDeviation", "MeanDeviation",
        "InterquartileRange", "Equal", "Unequal", "Less", "LessEqual", "Greater", "GreaterEqual", "Inequality", "Positive", "Negative",
        "NonNegative", "NonPositive", "PossibleZeroQ", "Indeterminate", "DirectedInfinity", "ComplexInfinity", "Pi", "E", "I", "Complex",
        "Rational", "StringLength", "Characters", "ToLowerCase", "IgnoreCase", "NumericArray", "ByteArray", "Threshold", "Chop", "Dot", "Typed",
        "TypeSpecifier", "DiscreteUniformDistribution", "NormalDistribution", "UniformDistribution", "BernoulliDistribution",
        "ExponentialDistribution", "WeibullDistribution", "RayleighDistribution", "HalfNormalDistribution", "MaxwellDistribution",
        "WhitespaceCharacter", "PunctuationCharacter", "Whitespace", "WordBoundary", "StringExpression", "Except", "Alternatives", "Repeated",
        "LetterCharacter", "DigitCharacter", "Compile", "Table", "Map", "Fold", "FoldList", "NestList", "Nest", "Part", "Reverse", "First", "Last",
        "Rest", "Most", "Append", "Prepend", "Join", "Flatten", "Transpose", "Length", "Dimensions", "Range", "ConstantArray", "Image", "Image3D", "Null",
        "FeatureExtractorFunction",
        "StartOfString", "EndOfString", "StartOfLine", "EndOfLine", "WordCharacter", "NumberString", "Blank", "BlankSequence", "BlankNullSequence",
        "Pattern", "PatternTest", "OptionsPattern", "Integer", "Real", "String", "Symbol", "NumericQ", "NumberQ", "IntegerQ", "StringQ", "ListQ",
        "VectorQ", "MatrixQ", "ArrayQ", "ImageQ", "MatchQ", "Left", "Right", "Top", "Bottom", "Center", "Front", "Back", "GrayLevel", "RGBColor",
        "Hue", "CMYKColor", "XYZColor", "LABColor", "LUVColor", "ImageData", "ImageDimensions", "ImageResize", "ColorConvert", "ToUpperCase",
        "StringReplace", "StringTrim", "StringSplit", "StringJoin", "StringTake", "StringDrop", "StringReverse", "ToCharacterCode",
        "FromCharacterCode", "RemoveDiacritics", "CharacterNormalize", "N", "Sort", "Union", "Count", "Counts", "Select", "Partition", "Normal"};
    const Symbol *s = symbol_of(symbol);
    if (!s->context || strcmp(s->context, "System`") != 0)
        return strcmp(s->context ? s->context : "", "Global`") == 0 && !s->value && !s->values[VALUES_OWN] && !s->values[VALUES_DOWN];
    if (layer_word(symbol) || (s->attributes & ATTR_NUMERIC_FUNCTION) || (s->attributes & ATTR_CONSTANT))
        return true;
    for (size_t i = 0; i < COUNT(words); i++)
        if (strcmp(s->name, words[i]) == 0)
            return true;
    return false;
}

/* A symbol on the left of a rule is the name of an option: it stands there and is not called. */
static bool option_name(Expr e)
{
    return expr_has_head(e, S(Rule)) && expr_length(e) == 2 && expr_is_symbol(expr_part(e, 1)) && !symbol_of(expr_part(e, 1))->cell_value;
}

/* The first symbol in e that may not stand there, or NULL. */
static Expr harmful_word(Interp *in, Expr e)
{
    stack_check(in);
    if (expr_is_symbol(e))
        return word_is_harmless(e) ? NULL : e;
    if (!expr_is_normal(e) && !expr_is(e, EXPR_ASSOC))
        return NULL;
    for (size_t i = option_name(e) ? 2 : 0; i <= expr_length(e); i++) {
        Expr bad = harmful_word(in, expr_part(e, i));
        if (!bad && expr_is(e, EXPR_ASSOC) && i > 0)
            bad = harmful_word(in, assoc_key(e, i));
        if (bad)
            return bad;
    }
    return NULL;
}

/* Numbers become arrays again; with keep false they become Automatic. NULL where a number is none of the table's. */
static Expr with_arrays(const Reader *r, Expr e, bool keep)
{
    stack_check(r->in);
    int64_t i;
    if (expr_is(e, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(expr_length(e));
        for (size_t k = 1; k <= expr_length(e); k++) {
            Expr v = with_arrays(r, assoc_value(e, k), keep);
            if (!v)
                return NULL;
            assoc_add(&b, assoc_key(e, k), v);
        }
        return assoc_finish(&b);
    }
    if (!expr_is_normal(e))
        return e;
    if (expr_head(e) == placeholder_head(r->in)) {
        if (expr_length(e) != 1 || !expr_is(expr_part(e, 1), EXPR_INT))
            return NULL;
        i = expr_int_value(expr_part(e, 1));
        return i < 1 || i > r->arrays ? NULL : keep ? r->array[i - 1] : S(Automatic);
    }
    Builder b = builder_start(expr_head(e), expr_length(e));
    for (size_t k = 1; k <= expr_length(e); k++) {
        Expr part = with_arrays(r, expr_part(e, k), keep);
        if (!part)
            return NULL;
        builder_add(&b, part);
    }
    return builder_finish(&b);
}

static Expr damaged(Interp *in, Expr call, const FileSource *source, const char *why)
{
    return fail(in, call, "wlnet", expr_text(source->path ? source->path : "string"), expr_text(why), NULL);
}

static Expr read_text(Reader *r, Expr call, const FileSource *source, size_t at, size_t bytes, bool keep)
{
    placeholder_head(r->in); /* known before the text is read, or it would be a word of the user's */
    ParseResult parsed = parse_all(r->in, (const char *)r->bytes + at, bytes);
    if (!parsed.expr)
        return damaged(r->in, call, source, "its text is no expression");
    Expr bad = harmful_word(r->in, parsed.expr);
    if (bad)
        return damaged(r->in, call, source, expr_string_text(expr_textf("it contains the word %s, which a net may not", symbol_of(bad)->name)));
    Expr net = with_arrays(r, parsed.expr, keep);
    return net ? evaluate(r->in, net) : damaged(r->in, call, source, "an array that it names is not there");
}

static Expr read_net(Reader *r, Expr call, const FileSource *source, bool keep)
{
    return read_text(r, call, source, r->text_at, r->text_bytes, keep);
}

/* Header and arrays; NULL, or what is wrong. */
static const char *open_reader(Reader *r)
{
    const char *why = read_header(r);
    if (why)
        return why;
    r->array = mem_array(Expr, r->arrays);
    for (uint32_t i = 0; i < r->arrays && !why; i++)
        why = read_array(r, i);
    return why;
}

Expr wlnet_load(Interp *in, Expr call, Expr file, Expr *member)
{
    *member = NULL;
    FileSource source = {.path = format_path(in, call, file)};
    if (!source.path || !format_read_file(in, call, file, source.path, &source.bytes, &source.length))
        return S(DollarFailed);
    Reader r = {.in = in, .bytes = source.bytes, .length = source.length};
    const char *why = open_reader(&r);
    if (why)
        return damaged(in, call, &source, why);
    Expr net = read_net(&r, call, &source, true);
    if (r.more_at == 0 || net == S(DollarFailed))
        return net;
    *member = read_text(&r, call, &source, r.more_at, r.more_bytes, true);
    return expr_is(*member, EXPR_ASSOC) ? net : S(DollarFailed);
}

static Expr import_net(Interp *in, Expr call, const FileSource *source, Expr element)
{
    Reader r = {.in = in, .bytes = source->bytes, .length = source->length};
    const char *why = open_reader(&r);
    if (why)
        return damaged(in, call, source, why);
    if (!element || expr_string_is(element, "Net"))
        return read_net(&r, call, source, true);
    if (expr_string_is(element, "UninitializedNet"))
        return read_net(&r, call, source, false);
    if (expr_string_is(element, "ArrayList"))
        return expr_normal(S(List), r.arrays, r.array);
    if (expr_string_is(element, "ArrayAssociation") || expr_string_is(element, "ArrayNames")) {
        Expr net = read_net(&r, call, source, true);
        Expr arrays = expr_is_net(net) ? evaluate_call(in, S(Information), 2, net, expr_text("Arrays")) : net;
        return expr_string_is(element, "ArrayNames") && expr_is(arrays, EXPR_ASSOC) ? evaluate_call(in, S(Keys), 1, arrays) : arrays;
    }
    if (expr_string_is(element, "WLVersion"))
        return expr_textf("%d", VERSION);
    return NULL;
}

static bool is_wlnet(const unsigned char *bytes, size_t length)
{
    return length >= sizeof magic && memcmp(bytes, magic, sizeof magic) == 0;
}

static const FileFormat wlnet = {"WLNet", "wlnet", "Net UninitializedNet ArrayList ArrayAssociation ArrayNames WLVersion", is_wlnet, import_net, export_net, false};

static const FileFormat onnx = {"ONNX", "onnx", "Net ArrayAssociation ArrayList IRVersion OperatorSetVersion ProducerName", NULL, onnx_import, onnx_export, false};

static void start(Interp *in)
{
    format_add(in, &wlnet);
    format_add(in, &onnx);
}

static const MessageText messages[] = {
    {"General", "wlnet", "`1` is no usable WLNet file: `2`."},
    {"General", "onnxin", "The net in `1` can't be used: `2`."},
    {"General", "onnxout", "The net can't be written as ONNX: `1`."},
};
const Module module_net_file_wlnet = {"net/file_wlnet", NULL, 0, messages, COUNT(messages), start};
