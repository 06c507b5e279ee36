/* coder_sequence.c - the "SubwordTokens" encoder and decoder, and the "CTCBeamSearch" decoder. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/net/coder.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

static Expr anything(Interp *in, Expr v)
{
    (void)in;
    return v;
}

static bool is_unknown(Expr e)
{
    return expr_has_head(e, S(Blank)) && expr_length(e) == 0;
}

/* ---- SubwordTokens ---- */

static Expr subword_list(Interp *in, Expr v)
{
    (void)in;
    bool unknown = false;
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

static Expr subword_method(Interp *in, Expr v)
{
    (void)in;
    Expr name = expr_is_list(v) && expr_length(v) > 0 ? expr_part(v, 1) : v;
    return expr_string_is(name, "BPE") || expr_string_is(name, "WordPiece") ? v : NULL;
}

static Expr target_length(Interp *in, Expr v)
{
    return v == S(All) ? v : param_count(in, v);
}

enum { TOKENS, IGNORE_CASE, TERMINALS, INPUT_TYPE, METHOD, OUTPUTS, TARGET, PREPROCESSING, NORMALIZATION, VOCABULARY };
static const LayerParam subword_params[] = {{"Tokens", PARAM_POSITIONAL, NULL, subword_list, NULL, NULL},
                                            {"IgnoreCase", PARAM_SYMBOL, "False", param_boolean, NULL, NULL},
                                            {"IncludeTerminalTokens", 0, "False", param_boolean, NULL, NULL},
                                            {"InputType", 0, "\"String\"", anything, NULL, NULL},
                                            {"Method", PARAM_SYMBOL, "\"BPE\"", subword_method, NULL, NULL},
                                            {"OutputProperties", 0, "\"VocabularyIndex\"", anything, NULL, NULL},
                                            {"TargetLength", 0, "All", target_length, NULL, NULL},
                                            {"TextPreprocessing", 0, "None", anything, NULL, NULL},
                                            {"UnicodeNormalization", 0, "None", anything, NULL, NULL},
                                            {"Vocabulary", 0, "None", anything, NULL, NULL},
                                            PARAMS_END};

typedef struct Subwords {
    Expr index; /* token to number */
    int64_t count, unknown, start, end;
} Subwords;

static Subwords *make_subwords(Expr list)
{
    Subwords *s = mem_new(Subwords);
    AssocBuilder b = assoc_builder(expr_length(list));
    s->count = (int64_t)expr_length(list);
    for (size_t i = expr_length(list); i >= 1; i--) {
        Expr t = expr_part(list, i);
        if (is_unknown(t))
            s->unknown = (int64_t)i;
        else if (t == S(StartOfString))
            s->start = (int64_t)i;
        else if (t == S(EndOfString))
            s->end = (int64_t)i;
        else
            assoc_add(&b, t, expr_int((int64_t)i));
    }
    s->index = assoc_finish(&b);
    return s;
}

static bool subword_prepare(Interp *in, Coder *c)
{
    Subwords *s = make_subwords(c->param[TOKENS]);
    if (c->param[TERMINALS] == S(True) && (!s->start || !s->end)) {
        fail(in, S(NetEncoder), "invargs", c->param[TOKENS], expr_text("SubwordTokens"), NULL);
        return false;
    }
    c->data = s;
    int64_t length = DIM_VARYING;
    number_to_int64(c->param[TARGET], &length);
    c->type = type_array(1, &length);
    c->type.element = ELEMENT_INTEGER;
    c->type.high = s->count;
    return true;
}

static bool subword_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    (void)c;
    return expr_is_string(x);
}

static int64_t token_number(const Subwords *s, const char *text, size_t bytes)
{
    Expr found = assoc_lookup(s->index, expr_string(text, bytes));
    return found ? expr_int_value(found) : 0;
}

typedef struct Piece {
    size_t start, bytes;
} Piece;

static size_t split_characters(Expr x, Piece *piece)
{
    const char *p = expr_string_text(x), *end = p + expr_string_bytes(x);
    size_t n = 0;
    while (p < end) {
        uint32_t ch;
        size_t k = utf8_decode(p, end, &ch);
        piece[n++] = (Piece){(size_t)(p - expr_string_text(x)), k};
        p += k;
    }
    return n;
}

/* Byte pairs: of all neighbours whose join is a token, those of the earliest token are joined first. */
static size_t join_pairs(Interp *in, const Subwords *s, Expr x, Piece *piece, size_t n)
{
    const char *text = expr_string_text(x);
    while (n > 1) {
        int64_t best = INT64_MAX;
        size_t at = 0;
        for (size_t i = 0; i + 1 < n; i++) {
            int64_t k = token_number(s, text + piece[i].start, piece[i].bytes + piece[i + 1].bytes);
            if (k > 0 && k < best) {
                best = k;
                at = i;
            }
        }
        if (best == INT64_MAX)
            return n;
        piece[at].bytes += piece[at + 1].bytes;
        memmove(piece + at + 1, piece + at + 2, sizeof(Piece) * (n - at - 2));
        n--;
        unwind_poll(in);
    }
    return n;
}

/* Word pieces: from the left, the longest token each time. */
static size_t longest_pieces(const Subwords *s, Expr x, Piece *piece, size_t n)
{
    const char *text = expr_string_text(x);
    size_t out = 0;
    for (size_t i = 0; i < n;) {
        size_t last = n;
        while (last > i + 1 && token_number(s, text + piece[i].start, piece[last - 1].start + piece[last - 1].bytes - piece[i].start) == 0)
            last--;
        size_t bytes = piece[last - 1].start + piece[last - 1].bytes - piece[i].start;
        piece[out++] = (Piece){piece[i].start, bytes};
        i = last;
    }
    return out;
}

static Expr prepared_text(Interp *in, const Coder *c, Expr x)
{
    if (c->param[PREPROCESSING] != S(None))
        x = evaluate_apply1(in, c->param[PREPROCESSING], x);
    if (c->param[IGNORE_CASE] == S(True))
        x = evaluate_call(in, symbol_intern(in, "System`", "ToLowerCase"), 1, x);
    return x;
}

static Expr subword_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    const Subwords *s = c->data;
    x = expr_is_string(x) ? prepared_text(in, c, x) : x;
    if (!expr_is_string(x) || expr_string_bytes(x) == 0) {
        *why = expr_is_string(x) ? "an empty text gives an empty sequence" : "expected a string";
        return NULL;
    }
    Piece *piece = mem_bytes(sizeof(Piece) * (expr_string_bytes(x) + 1));
    size_t n = split_characters(x, piece);
    Expr method = c->param[METHOD];
    bool words = expr_string_is(expr_is_list(method) ? expr_part(method, 1) : method, "WordPiece");
    n = words ? longest_pieces(s, x, piece, n) : join_pairs(in, s, x, piece, n);
    int64_t length = -1;
    number_to_int64(c->param[TARGET], &length);
    Builder b = builder_start(S(List), n + 2);
    if (c->param[TERMINALS] == S(True))
        builder_add(&b, expr_int(s->start));
    for (size_t i = 0; i < n; i++) {
        int64_t k = token_number(s, expr_string_text(x) + piece[i].start, piece[i].bytes);
        builder_add(&b, expr_int(k > 0 ? k : s->unknown));
    }
    if (c->param[TERMINALS] == S(True))
        builder_add(&b, expr_int(s->end));
    Expr all = builder_finish(&b);
    if (length < 0)
        return all;
    Builder cut = builder_start(S(List), (size_t)length);
    for (int64_t i = 1; i <= length; i++)
        builder_add(&cut, (size_t)i <= expr_length(all) ? expr_part(all, (size_t)i) : expr_int(s->end ? s->end : s->unknown));
    return builder_finish(&cut);
}

static Expr subword_to_decoder(Interp *in, const Coder *c)
{
    (void)in;
    return expr_list(2, expr_text("SubwordTokens"), c->param[TOKENS]);
}

const CoderKind encoder_subword = {.name = "SubwordTokens",
                                   .params = subword_params,
                                   .prepare = subword_prepare,
                                   .accepts = subword_accepts,
                                   .encode = subword_encode,
                                   .inverse = subword_to_decoder};
const CoderKind encoder_bpe = {.name = "BPESubwordTokens",
                               .params = subword_params,
                               .prepare = subword_prepare,
                               .accepts = subword_accepts,
                               .encode = subword_encode,
                               .inverse = subword_to_decoder};

static bool subword_decoder_prepare(Interp *in, Coder *c)
{
    (void)in;
    c->type = type_array(2, (int64_t[]){DIM_VARYING, (int64_t)expr_length(c->param[0])});
    c->type.element = ELEMENT_REAL;
    return true;
}

/* Numbers of a vector, or of the rows of a matrix. */
static Expr reals_of(Expr array)
{
    return array_pack_real(expr_is(array, EXPR_NUMERIC) ? array_to_list(array) : array);
}

static Expr subword_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    (void)in;
    (void)property;
    Expr packed = reals_of(array);
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
            text_add(&t, expr_string_text(token));
    }
    return text_finish(&t);
}

static const LayerParam subword_decoder_params[] = {{"Tokens", PARAM_POSITIONAL, NULL, subword_list, NULL, NULL},
                                                    {"WhitespaceTrimming", 0, "None", anything, NULL, NULL},
                                                    PARAMS_END};
const CoderKind decoder_subword = {
    .name = "SubwordTokens", .params = subword_decoder_params, .prepare = subword_decoder_prepare, .decode = subword_decode};

/* ---- CTCBeamSearch: the most probable labellings, alignments summed (Graves 2012, prefix search with a beam) ---- */

enum { ALPHABET, BEAM };
static Expr alphabet_list(Interp *in, Expr v)
{
    (void)in;
    return expr_is_list(v) && expr_length(v) > 0 ? v : NULL;
}

static const LayerParam ctc_params[] = {{"Alphabet", PARAM_POSITIONAL, NULL, alphabet_list, NULL, NULL},
                                        {"BeamSize", 0, "100", param_count, NULL, NULL},
                                        PARAMS_END};

static bool ctc_prepare(Interp *in, Coder *c)
{
    (void)in;
    c->type = type_array(2, (int64_t[]){DIM_VARYING, (int64_t)expr_length(c->param[ALPHABET]) + 1});
    c->type.element = ELEMENT_REAL;
    return true;
}

typedef struct Prefix {
    int32_t *label;
    int64_t length;
    double blank, other; /* probability of ending in a blank, in its last label */
} Prefix;

typedef struct Beam {
    Prefix *item;
    int64_t n, room;
} Beam;

static Prefix *find_prefix(Beam *b, const int32_t *label, int64_t length)
{
    for (int64_t i = 0; i < b->n; i++)
        if (b->item[i].length == length && memcmp(b->item[i].label, label, sizeof(int32_t) * (size_t)length) == 0)
            return &b->item[i];
    if (b->n == b->room) {
        Prefix *bigger = mem_array(Prefix, (size_t)b->room * 2 + 16);
        if (b->n > 0)
            memcpy(bigger, b->item, sizeof(Prefix) * (size_t)b->n);
        b->item = bigger;
        b->room = b->room * 2 + 16;
    }
    Prefix *p = &b->item[b->n++];
    p->label = mem_bytes(sizeof(int32_t) * (size_t)length + 4);
    if (length > 0)
        memcpy(p->label, label, sizeof(int32_t) * (size_t)length);
    p->length = length;
    p->blank = p->other = 0;
    return p;
}

static int by_probability(const void *a, const void *b)
{
    const Prefix *x = a, *y = b;
    double p = x->blank + x->other, q = y->blank + y->other;
    return p > q ? -1 : p < q;
}

static void step_beam(const Beam *from, Beam *to, const double *p, int64_t classes)
{
    for (int64_t i = 0; i < from->n; i++) {
        const Prefix *x = &from->item[i];
        double all = x->blank + x->other;
        find_prefix(to, x->label, x->length)->blank += all * p[classes];
        int32_t last = x->length > 0 ? x->label[x->length - 1] : -1;
        int32_t *longer = mem_bytes(sizeof(int32_t) * (size_t)(x->length + 1));
        memcpy(longer, x->label, sizeof(int32_t) * (size_t)x->length);
        for (int32_t k = 0; k < classes; k++) {
            longer[x->length] = k;
            if (k == last)
                find_prefix(to, x->label, x->length)->other += x->other * p[k];
            find_prefix(to, longer, x->length + 1)->other += (k == last ? x->blank : all) * p[k];
        }
    }
}

static Beam search(Interp *in, const ArrayView *v, int64_t classes, int64_t width)
{
    Beam beam = {0};
    find_prefix(&beam, NULL, 0)->blank = 1;
    for (int64_t t = 0; t < v->dim[0]; t++) {
        Beam next = {0};
        step_beam(&beam, &next, (const double *)v->data + t * (classes + 1), classes);
        qsort(next.item, (size_t)next.n, sizeof(Prefix), by_probability);
        next.n = next.n < width ? next.n : width;
        beam = next;
        unwind_poll(in);
    }
    return beam;
}

static Expr labels_of(const Coder *c, const Prefix *p)
{
    Builder b = builder_start(S(List), (size_t)p->length);
    for (int64_t i = 0; i < p->length; i++)
        builder_add(&b, expr_part(c->param[ALPHABET], (size_t)p->label[i] + 1));
    return builder_finish(&b);
}

static Expr ctc_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    Expr packed = reals_of(array);
    if (!packed || array_view(packed).rank != 2) {
        *why = "a sequence of probability vectors was expected";
        return NULL;
    }
    ArrayView v = array_view(packed);
    int64_t width = 100, most = INT64_MAX;
    number_to_int64(c->param[BEAM], &width);
    Beam beam = search(in, &v, (int64_t)expr_length(c->param[ALPHABET]), width);
    Expr name = property && expr_has_head(property, S(Rule)) ? expr_part(property, 1) : property;
    if (property != name)
        number_to_int64(expr_part(property, 2), &most);
    if (!name || expr_string_is(name, "Decoding"))
        return labels_of(c, &beam.item[0]);
    bool likelihoods = strstr(expr_string_text(name), "Likelihoods") != NULL;
    Builder b = builder_start(S(List), (size_t)beam.n);
    for (int64_t i = 0; i < beam.n && i < most; i++) {
        Expr nll = expr_real(-log(beam.item[i].blank + beam.item[i].other));
        builder_add(&b, likelihoods ? expr_rule(labels_of(c, &beam.item[i]), nll) : labels_of(c, &beam.item[i]));
    }
    return builder_finish(&b);
}

/* Labellings as a net's target: any number of positions in the alphabet. */
static Expr ctc_to_encoder(Interp *in, const Coder *c)
{
    (void)in;
    return expr_list(4, expr_text("Class"), c->param[ALPHABET], expr_text("Index"), expr_rule(expr_text("Multilabel"), S(True)));
}

static const char *const ctc_properties[] = {"Decoding", "Decodings", "TopDecodings", "NegativeLogLikelihoods", "TopNegativeLogLikelihoods", NULL};
const CoderKind decoder_ctc = {
    .name = "CTCBeamSearch", .params = ctc_params, .prepare = ctc_prepare, .decode = ctc_decode, .inverse = ctc_to_encoder,
    .properties = ctc_properties};
