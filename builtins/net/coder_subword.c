/* coder_subword.c - the "SubwordTokens" encoder and decoder. */
#include <string.h>
#include "builtins/format.h"
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "builtins/net/pieces.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- parameters ---- */

static bool is_unknown(Expr e)
{
    return expr_has_head(e, S(Blank)) && expr_length(e) == 0;
}

static Expr subword_list(Interp *in, Expr v)
{
    (void)in;
    bool unknown = false;
    if (expr_has_head(v, S(File)) && expr_length(v) == 1)
        return v;
    if (!expr_is_list(v))
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++) {
        Expr t = expr_part(v, i);
        unknown = unknown || is_unknown(t);
        if (!expr_is_string(t) && !is_unknown(t) && t != S(StartOfString) && t != S(EndOfString))
            return NULL;
    }
    return unknown ? v : NULL;
}

static bool is_padding(Expr v)
{
    return v == S(None) || v == S(Left) || v == S(Right);
}

static bool is_method(Expr v)
{
    return expr_string_is(v, "BPE") || expr_string_is(v, "WordPiece") || expr_string_is(v, "Unigram");
}

/* "BPE", "WordPiece", {"BPE", "CombineWhitespace" -> t, "WhitespacePadding" -> side, "CombineUnknown" -> t}, {"Unigram", "Scores" -> {s1, ...}, ...} */
static Expr subword_method(Interp *in, Expr v)
{
    (void)in;
    if (is_method(v))
        return v;
    if (!expr_is_list(v) || expr_length(v) == 0 || !is_method(expr_part(v, 1)))
        return NULL;
    for (size_t i = 2; i <= expr_length(v); i++) {
        Expr rule = expr_part(v, i), value = expr_length(rule) == 2 ? expr_part(rule, 2) : NULL;
        const char *name = expr_has_head(rule, S(Rule)) && value ? key_text(expr_part(rule, 1)) : NULL;
        bool good = name && (((strcmp(name, "CombineWhitespace") == 0 || strcmp(name, "CombineUnknown") == 0) && param_boolean(in, value)) || (strcmp(name, "Scores") == 0 && array_pack_real(value)) ||
                             (strcmp(name, "WhitespacePadding") == 0 && is_padding(value)));
        if (!good)
            return NULL;
    }
    return v;
}

static Expr target_length(Interp *in, Expr v)
{
    return v == S(All) ? v : param_count(in, v);
}

static Expr input_type(Interp *in, Expr v)
{
    (void)in;
    bool pair = expr_is_list(v) && expr_length(v) == 2 && expr_string_is(expr_part(v, 1), "String") && expr_string_is(expr_part(v, 2), "String");
    return pair || expr_string_is(v, "StringPair") ? expr_text("StringPair") : expr_string_is(v, "String") ? v : NULL;
}

static Expr output_property(Interp *in, Expr v)
{
    (void)in;
    return expr_string_is(v, "VocabularyIndex") || expr_string_is(v, "InputIndex") ? v : NULL;
}

static Expr output_properties(Interp *in, Expr v)
{
    for (size_t i = 1; expr_is_list(v) && i <= expr_length(v); i++)
        if (!output_property(in, expr_part(v, i)))
            return NULL;
    return expr_is_list(v) ? expr_length(v) ? v : NULL : output_property(in, v);
}

static Expr normal_form(Interp *in, Expr v)
{
    (void)in;
    static const char *const forms[] = {"NFC", "NFD", "NFKC", "NFKD"};
    for (size_t i = 0; i < COUNT(forms); i++)
        if (expr_string_is(v, forms[i]))
            return v;
    return v == S(None) ? v : NULL;
}

static Expr vocabulary(Interp *in, Expr v)
{
    (void)in;
    for (size_t i = 1; expr_is_list(v) && i <= expr_length(v); i++)
        if (!expr_is_string(expr_part(v, i)))
            return NULL;
    return v == S(None) || expr_is_list(v) ? v : NULL;
}

enum { TOKENS, IGNORE_CASE, TERMINALS, INPUT_TYPE, METHOD, OUTPUTS, TARGET, PREPROCESSING, NORMALIZATION, VOCABULARY };
static const LayerParam subword_params[] = {{"Tokens", PARAM_POSITIONAL, NULL, subword_list, NULL, NULL},
                                            {"IgnoreCase", PARAM_SYMBOL, "False", param_boolean, NULL, NULL},
                                            {"IncludeTerminalTokens", 0, "False", param_boolean, NULL, NULL},
                                            {"InputType", 0, "\"String\"", input_type, NULL, NULL},
                                            {"Method", PARAM_SYMBOL, "\"BPE\"", subword_method, NULL, NULL},
                                            {"OutputProperties", 0, "\"VocabularyIndex\"", output_properties, NULL, NULL},
                                            {"TargetLength", 0, "All", target_length, NULL, NULL},
                                            {"TextPreprocessing", 0, "None", NULL, NULL, NULL},
                                            {"UnicodeNormalization", 0, "None", normal_form, NULL, NULL},
                                            {"Vocabulary", 0, "None", vocabulary, NULL, NULL},
                                            PARAMS_END};

typedef struct Subwords {
    Vocabulary vocabulary;
    int64_t count, unknown, start, end;
    bool words, combine, one_unknown; /* word pieces; runs of blanks are one; runs of unknown characters are one */
    Expr side;           /* None, Left, Right: where a blank is added */
} Subwords;

/* ---- preparation ---- */

static Expr call1(Interp *in, const char *word, Expr x)
{
    return evaluate_call(in, symbol_intern(in, "System`", word), 1, x);
}

static Expr folded(Interp *in, const Coder *c, Expr text)
{
    return c->param[IGNORE_CASE] == S(True) ? call1(in, "ToLowerCase", text) : text;
}

/* Tokens to numbers; allowed: only those in it. */
static Expr index_of(Interp *in, const Coder *c, Expr allowed)
{
    Expr list = c->param[TOKENS];
    AssocBuilder b = assoc_builder(expr_length(list)), keep = assoc_builder(16);
    for (size_t i = 1; allowed && i <= expr_length(allowed); i++)
        assoc_add(&keep, folded(in, c, expr_part(allowed, i)), S(True));
    Expr kept = assoc_finish(&keep);
    for (size_t i = expr_length(list); i >= 1; i--) {
        Expr t = expr_part(list, i);
        Expr key = expr_is_string(t) ? folded(in, c, t) : NULL;
        if (key && (!allowed || assoc_lookup(kept, key)))
            assoc_add(&b, key, expr_int((int64_t)i));
    }
    return assoc_finish(&b);
}

/* The scores of single tokens, 0 where none are given. */
static void read_scores(Expr list, Subwords *s)
{
    double *score = mem_bytes(sizeof(double) * (size_t)(s->count + 1)), least = 0;
    for (int64_t i = 0; i < s->count; i++) {
        score[i] = 0;
        if (list && i < (int64_t)expr_length(list))
            number_to_double(expr_part(list, (size_t)i + 1), &score[i]);
        least = score[i] < least ? score[i] : least;
    }
    s->vocabulary.score = score;
    s->vocabulary.least = least;
}

static size_t longest_token(Expr list)
{
    size_t longest = 0;
    for (size_t i = 1; i <= expr_length(list); i++)
        if (expr_is_string(expr_part(list, i)) && expr_string_bytes(expr_part(list, i)) > longest)
            longest = expr_string_bytes(expr_part(list, i));
    return longest;
}

static void read_method(const Coder *c, Subwords *s)
{
    Expr scores = NULL;
    Expr v = c->param[METHOD];
    bool list = expr_is_list(v);
    Expr method = list ? expr_part(v, 1) : v;
    s->words = expr_string_is(method, "WordPiece");
    s->side = S(None);
    for (size_t i = 2; list && i <= expr_length(v); i++) {
        Expr rule = expr_part(v, i);
        if (strcmp(key_text(expr_part(rule, 1)), "CombineWhitespace") == 0)
            s->combine = expr_part(rule, 2) == S(True);
        else if (strcmp(key_text(expr_part(rule, 1)), "CombineUnknown") == 0)
            s->one_unknown = expr_part(rule, 2) == S(True);
        else if (strcmp(key_text(expr_part(rule, 1)), "Scores") == 0)
            scores = expr_part(rule, 2);
        else
            s->side = expr_part(rule, 2);
    }
    s->vocabulary.longest = longest_token(c->param[TOKENS]);
    if (expr_string_is(method, "Unigram"))
        read_scores(scores, s);
}

/* A file's model in place of its name: its tokens, and what it does to a text first, unless told otherwise. */
static bool read_model(Interp *in, Coder *c)
{
    FileSource source = {0};
    SentenceModel model;
    const char *why = NULL;
    Expr call = expr_call(S(NetEncoder), 1, c->param[TOKENS]);
    source.path = format_path(in, call, c->param[TOKENS]);
    if (!source.path || !format_read_file(in, call, c->param[TOKENS], source.path, &source.bytes, &source.length))
        return false;
    if (!sentence_model(source.bytes, source.length, &model, &why) || !subword_list(in, model.tokens)) {
        fail(in, S(NetEncoder), "invargs", c->param[TOKENS], expr_text("SubwordTokens"), NULL);
        return false;
    }
    c->param[TOKENS] = model.tokens;
    Expr combine = expr_rule(expr_text("CombineWhitespace"), expr_bool(model.combine)),
         side = expr_rule(expr_text("WhitespacePadding"), model.left_blank ? S(Left) : S(None)), once = expr_rule(expr_text("CombineUnknown"), S(True));
    if (expr_string_is(c->param[METHOD], "BPE") && model.scores)
        c->param[METHOD] = expr_list(5, expr_text("Unigram"), expr_rule(expr_text("Scores"), model.scores), combine, side, once);
    else if (expr_string_is(c->param[METHOD], "BPE"))
        c->param[METHOD] = expr_list(4, c->param[METHOD], combine, side, once);
    if (c->param[NORMALIZATION] == S(None) && model.nfkc)
        c->param[NORMALIZATION] = expr_text("NFKC");
    return true;
}

static int64_t last_place(Expr list, Expr symbol)
{
    int64_t at = 0;
    for (size_t i = 1; i <= expr_length(list); i++)
        if (symbol ? expr_part(list, i) == symbol : is_unknown(expr_part(list, i)))
            at = (int64_t)i;
    return at;
}

static bool subword_prepare(Interp *in, Coder *c)
{
    if (!expr_is_list(c->param[TOKENS]) && !read_model(in, c))
        return false;
    Expr list = c->param[TOKENS];
    Subwords *s = mem_new(Subwords);
    *s = (Subwords){.count = (int64_t)expr_length(list), .unknown = last_place(list, NULL), .start = last_place(list, S(StartOfString)), .end = last_place(list, S(EndOfString))};
    s->vocabulary.index = index_of(in, c, NULL);
    s->vocabulary.allowed = expr_is_list(c->param[VOCABULARY]) ? index_of(in, c, c->param[VOCABULARY]) : NULL;
    read_method(c, s);
    if (c->param[TERMINALS] == S(True) && (!s->start || !s->end)) {
        fail(in, S(NetEncoder), "invargs", list, expr_text("SubwordTokens"), NULL);
        return false;
    }
    c->data = s;
    int64_t length = DIM_VARYING, properties = expr_is_list(c->param[OUTPUTS]) ? (int64_t)expr_length(c->param[OUTPUTS]) : 0;
    number_to_int64(c->param[TARGET], &length);
    c->type = type_array(properties ? 2 : 1, (int64_t[]){length, properties});
    c->type.element = ELEMENT_INTEGER;
    c->type.high = s->count;
    return true;
}

/* ---- encoding ---- */

static bool is_pair(const Coder *c, Expr x)
{
    return expr_string_is(c->param[INPUT_TYPE], "StringPair") && expr_is_list(x) && expr_length(x) == 2 && expr_is_string(expr_part(x, 1)) &&
           expr_is_string(expr_part(x, 2));
}

static bool subword_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    return expr_string_is(c->param[INPUT_TYPE], "String") ? expr_is_string(x) : is_pair(c, x);
}

/* Runs of blanks made one, and none at the ends. */
static Expr combined(Expr x)
{
    const char *p = expr_string_text(x), *end = p + expr_string_bytes(x);
    Text t = text_start();
    for (bool waiting = false; p < end; p++) {
        bool blank = *p == ' ' || *p == '\t' || *p == '\n' || *p == '\r';
        if (!blank && waiting && t.length > 0)
            text_add_char(&t, ' ');
        if (!blank)
            text_add_char(&t, *p);
        waiting = blank;
    }
    return text_finish(&t);
}

static Expr prepared_text(Interp *in, const Coder *c, Expr x)
{
    const Subwords *s = c->data;
    if (c->param[PREPROCESSING] != S(None))
        x = evaluate_apply1(in, c->param[PREPROCESSING], x);
    if (expr_is_string(x) && c->param[NORMALIZATION] != S(None))
        x = evaluate_call(in, symbol_intern(in, "System`", "CharacterNormalize"), 2, x, c->param[NORMALIZATION]);
    if (!expr_is_string(x))
        return x;
    x = folded(in, c, s->combine ? combined(x) : x);
    if (s->side == S(None))
        return x;
    bool left = s->side == S(Left);
    return expr_textf("%s%s%s", left ? " " : "", expr_string_text(x), left ? "" : " ");
}

typedef struct Codes {
    int64_t *code, *input; /* numbers in the vocabulary; which of the texts they come from */
    int64_t n, room;
} Codes;

static void add_code(Codes *out, int64_t code, int64_t input)
{
    if (out->n == out->room) {
        Codes more = {.n = out->n, .room = 2 * out->room + 64};
        more.code = mem_array(int64_t, (size_t)more.room);
        more.input = mem_array(int64_t, (size_t)more.room);
        for (int64_t i = 0; i < out->n; i++)
            more.code[i] = out->code[i], more.input[i] = out->input[i];
        *out = more;
    }
    out->code[out->n] = code;
    out->input[out->n++] = input;
}

static bool add_text(Interp *in, const Coder *c, Expr x, int64_t input, Codes *out, const char **why)
{
    const Subwords *s = c->data;
    Expr text = prepared_text(in, c, x);
    if (!expr_is_string(text)) {
        *why = "the preprocessing of the text gave no string";
        return false;
    }
    size_t n;
    Piece *piece = s->words              ? pieces_of_words(in, &s->vocabulary, text, &n)
                   : s->vocabulary.score ? pieces_by_scores(in, &s->vocabulary, text, &n)
                                         : pieces_by_pairs(in, &s->vocabulary, text, &n);
    for (size_t i = 0; i < n; i++)
        if (!s->one_unknown || i == 0 || piece[i].token > 0 || piece[i - 1].token > 0)
            add_code(out, piece[i].token > 0 ? piece[i].token : s->unknown, input);
    if (c->param[TERMINALS] == S(True))
        add_code(out, s->end, input);
    return true;
}

static Expr number_of_property(Expr property, const Codes *codes, int64_t i, int64_t filler)
{
    if (expr_string_is(property, "InputIndex"))
        return expr_int(codes->input[i < codes->n ? i : codes->n - 1]);
    return expr_int(i < codes->n ? codes->code[i] : filler);
}

static Expr as_list(const Coder *c, const Codes *codes)
{
    const Subwords *s = c->data;
    int64_t length = codes->n, filler = s->end ? s->end : s->unknown;
    Expr outputs = c->param[OUTPUTS];
    number_to_int64(c->param[TARGET], &length);
    Builder b = builder_start(S(List), (size_t)length);
    for (int64_t i = 0; i < length; i++) {
        if (!expr_is_list(outputs)) {
            builder_add(&b, number_of_property(outputs, codes, i, filler));
            continue;
        }
        Builder row = builder_start(S(List), expr_length(outputs));
        for (size_t k = 1; k <= expr_length(outputs); k++)
            builder_add(&row, number_of_property(expr_part(outputs, k), codes, i, filler));
        builder_add(&b, builder_finish(&row));
    }
    return builder_finish(&b);
}

static Expr subword_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    const Subwords *s = c->data;
    bool pair = is_pair(c, x);
    Codes codes = {0};
    if (!subword_accepts(in, c, x)) {
        *why = expr_string_is(c->param[INPUT_TYPE], "String") ? "expected a string" : "expected a list of two strings";
        return NULL;
    }
    if (c->param[TERMINALS] == S(True))
        add_code(&codes, s->start, 1);
    for (int64_t i = 1; i <= (pair ? 2 : 1); i++)
        if (!add_text(in, c, pair ? expr_part(x, (size_t)i) : x, i, &codes, why))
            return NULL;
    if (codes.n == 0) {
        *why = "an empty text gives an empty sequence";
        return NULL;
    }
    return as_list(c, &codes);
}

static Expr subword_to_decoder(Interp *in, const Coder *c)
{
    (void)in;
    Builder b = builder_start(S(List), 4);
    builder_add(&b, expr_text("SubwordTokens"));
    builder_add(&b, c->param[TOKENS]);
    builder_add(&b, expr_rule(expr_text("WhitespaceTrimming"), ((const Subwords *)c->data)->side));
    return builder_finish(&b);
}

#define SUBWORD_KIND(its_name)                                                                                         \
    {.name = (its_name), .params = subword_params, .prepare = subword_prepare, .accepts = subword_accepts,             \
     .encode = subword_encode, .inverse = subword_to_decoder}
const CoderKind encoder_subword = SUBWORD_KIND("SubwordTokens");
const CoderKind encoder_bpe = SUBWORD_KIND("BPESubwordTokens");

/* ---- decoder ---- */

static Expr trimming(Interp *in, Expr v)
{
    (void)in;
    return is_padding(v) ? v : NULL;
}

static const LayerParam subword_decoder_params[] = {{"Tokens", PARAM_POSITIONAL, NULL, subword_list, NULL, NULL},
                                                    {"WhitespaceTrimming", 0, "None", trimming, NULL, NULL},
                                                    PARAMS_END};

static bool subword_decoder_prepare(Interp *in, Coder *c)
{
    if (!expr_is_list(c->param[0])) {
        fail(in, S(NetDecoder), "invargs", c->param[0], expr_text("SubwordTokens"), NULL);
        return false;
    }
    c->type = type_array(2, (int64_t[]){DIM_VARYING, (int64_t)expr_length(c->param[0])});
    c->type.element = ELEMENT_REAL;
    return true;
}

static Expr trimmed(const Coder *c, const Text *t)
{
    size_t from = c->param[1] == S(Left) && t->length > 0 && t->bytes[0] == ' ';
    size_t cut = c->param[1] == S(Right) && t->length > 0 && t->bytes[t->length - 1] == ' ';
    return expr_string(t->bytes + from, t->length - from - cut);
}

static Expr subword_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    (void)in;
    (void)property;
    Expr packed = array_pack_real(expr_is(array, EXPR_NUMERIC) ? array_to_list(array) : array);
    int64_t columns = (int64_t)expr_length(c->param[0]);
    if (!packed || array_view(packed).dim[array_view(packed).rank - 1] != columns) {
        *why = "vectors of the vocabulary's length were expected";
        return NULL;
    }
    ArrayView v = array_view(packed);
    Text t = text_start();
    for (int64_t r = 0; r < v.count / columns; r++) {
        const double *row = (const double *)v.data + r * columns;
        int64_t best = 0;
        for (int64_t k = 1; k < columns; k++)
            best = row[k] > row[best] ? k : best;
        Expr token = expr_part(c->param[0], (size_t)best + 1);
        if (token == S(EndOfString))
            break;
        if (expr_is_string(token))
            text_add_bytes(&t, expr_string_text(token), expr_string_bytes(token));
    }
    return trimmed(c, &t);
}

const CoderKind decoder_subword = {
    .name = "SubwordTokens", .params = subword_decoder_params, .prepare = subword_decoder_prepare, .decode = subword_decode};
const CoderKind decoder_bpe = {
    .name = "BPESubwordTokens", .params = subword_decoder_params, .prepare = subword_decoder_prepare, .decode = subword_decode};
