/* coder_text.c - "Characters", "UTF8", "Tokens", "Function" encoders; "Characters", "Tokens", "Function", "CTCBeamSearch"
 * decoders. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "builtins/net/data.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"
#include "interp/pattern.h"

static Expr anything(Interp *in, Expr v)
{
    (void)in;
    return v;
}

static Expr target_length(Interp *in, Expr v)
{
    return v == S(All) ? v : param_count(in, v);
}

static Expr index_form(Interp *in, Expr v)
{
    (void)in;
    if (expr_string_is(v, "IndicatorVector"))
        return expr_text("UnitVector");
    return expr_string_is(v, "Index") || expr_string_is(v, "UnitVector") ? v : NULL;
}

/* ---- tables of characters ---- */

typedef struct Range {
    uint32_t first, last;
    int64_t code; /* of the first; equal for all when shared */
    bool shared;
} Range;

typedef struct CharTable {
    Range *range;
    size_t n, room;
    int64_t next;      /* the next free code */
    int64_t start, end, other; /* codes of StartOfString, EndOfString, _; 0 none */
    bool fold;         /* upper and lower case share a code */
} CharTable;

static int64_t code_of(const CharTable *t, uint32_t c)
{
    if (t->fold && c >= 'A' && c <= 'Z')
        c += 32;
    for (size_t i = 0; i < t->n; i++)
        if (c >= t->range[i].first && c <= t->range[i].last)
            return t->range[i].shared ? t->range[i].code : t->range[i].code + (c - t->range[i].first);
    return 0;
}

static void add_range(CharTable *t, uint32_t first, uint32_t last, int64_t code, bool shared)
{
    if (t->n == t->room) {
        Range *bigger = mem_array(Range, t->room * 2 + 16);
        if (t->n > 0)
            memcpy(bigger, t->range, t->n * sizeof(Range));
        t->range = bigger;
        t->room = t->room * 2 + 16;
    }
    t->range[t->n++] = (Range){first, last, code, shared};
}

static void add_new(CharTable *t, uint32_t c)
{
    if (t->fold && c >= 'A' && c <= 'Z')
        c += 32;
    if (code_of(t, c) == 0)
        add_range(t, c, c, t->next++, false);
}

static void add_class(CharTable *t, const char *which)
{
    for (uint32_t c = 0; c < 128; c++) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'), digit = c >= '0' && c <= '9';
        bool visible = c > 32 && c < 127;
        bool wanted = strcmp(which, "digit") == 0 ? digit : strcmp(which, "punctuation") == 0 ? visible && !letter && !digit : false;
        if (wanted)
            add_new(t, c);
    }
}

static void add_span(CharTable *t, uint32_t first, uint32_t last)
{
    for (uint32_t c = first; c <= last; c++)
        add_new(t, c);
}

static void add_letters(CharTable *t)
{
    add_span(t, 'a', 'z');
    add_span(t, 'A', 'Z');
}

static void add_automatic(CharTable *t)
{
    add_new(t, '\t');
    add_new(t, '\n');
    add_span(t, 32, 126);
}

static bool add_string(CharTable *t, Expr text, int64_t code)
{
    const char *p = expr_string_text(text), *end = p + expr_string_bytes(text);
    while (p < end) {
        uint32_t c;
        p += utf8_decode(p, end, &c);
        if (code == 0)
            add_new(t, c);
        else if (code_of(t, c) == 0)
            add_range(t, t->fold && c >= 'A' && c <= 'Z' ? c + 32 : c, t->fold && c >= 'A' && c <= 'Z' ? c + 32 : c, code, true);
    }
    return true;
}

static bool rule_code(CharTable *t, Expr value, int64_t *code)
{
    if (value == S(Automatic)) {
        *code = t->next++;
        return true;
    }
    if (!number_to_int64(value, code) || *code < 1)
        return false;
    if (*code >= t->next)
        t->next = *code + 1;
    return true;
}

static bool add_spec(Interp *in, CharTable *t, Expr spec)
{
    stack_check(in);
    if (expr_is_string(spec))
        return add_string(t, spec, 0);
    if (expr_is_list(spec)) {
        for (size_t i = 1; i <= expr_length(spec); i++)
            if (!add_spec(in, t, expr_part(spec, i)))
                return false;
        return true;
    }
    if (spec == S(Automatic))
        return add_automatic(t), true;
    if (spec == S(LetterCharacter))
        return add_letters(t), true;
    if (spec == S(DigitCharacter))
        return add_class(t, "digit"), true;
    if (spec == S(WordCharacter))
        return add_letters(t), add_class(t, "digit"), true;
    if (spec == S(PunctuationCharacter))
        return add_class(t, "punctuation"), true;
    if (spec == S(WhitespaceCharacter))
        return add_new(t, ' '), add_new(t, '\t'), add_new(t, '\n'), true;
    if (spec == S(StartOfString))
        return t->start = t->next++, true;
    if (spec == S(EndOfString))
        return t->end = t->next++, true;
    if (expr_has_head(spec, S(Blank)) && expr_length(spec) == 0)
        return t->other = t->next++, true;
    if (!expr_has_head(spec, S(Rule)) || expr_length(spec) != 2)
        return false;
    Expr left = expr_part(spec, 1);
    int64_t code, first, last;
    if (!rule_code(t, expr_part(spec, 2), &code))
        return false;
    if (expr_is_string(left))
        return add_string(t, left, code);
    if (expr_has_head(left, S(Span)) && expr_length(left) == 2 && number_to_int64(expr_part(left, 1), &first) &&
        number_to_int64(expr_part(left, 2), &last) && first >= 0 && last >= first && last <= 0x10FFFF) {
        add_range(t, (uint32_t)first, (uint32_t)last, code, true);
        return true;
    }
    if (expr_has_head(left, S(Blank)) && expr_length(left) == 0)
        return t->other = code, true;
    return false;
}

static CharTable *make_table(Interp *in, Expr spec, bool fold)
{
    CharTable *t = mem_new(CharTable);
    t->next = 1;
    t->fold = fold;
    return add_spec(in, t, spec) && t->next > 1 ? t : NULL;
}

/* ---- the "Characters" encoder ---- */

enum { TABLE, FORM, IGNORE_CASE, TARGET };
static const LayerParam characters_params[] = {{"Alphabet", PARAM_POSITIONAL, "Automatic", anything, NULL, NULL},
                                               {"Form", PARAM_POSITIONAL, "\"Index\"", index_form, NULL, NULL},
                                               {"IgnoreCase", PARAM_SYMBOL, "False", param_boolean, NULL, NULL},
                                               {"TargetLength", 0, "All", target_length, NULL, NULL},
                                               PARAMS_END};

/* The type of a sequence of codes: indices, or unit vectors. */
static Type sequence_type(Expr target, Expr form, int64_t codes)
{
    int64_t length = DIM_VARYING;
    number_to_int64(target, &length);
    Type t = type_array(1, &length);
    if (form && expr_string_is(form, "UnitVector")) {
        t = type_array(2, (int64_t[]){length, codes});
        t.element = ELEMENT_REAL;
        return t;
    }
    t.element = ELEMENT_INTEGER;
    t.high = codes;
    return t;
}

static bool characters_prepare(Interp *in, Coder *c)
{
    CharTable *t = make_table(in, c->param[TABLE], c->param[IGNORE_CASE] == S(True));
    if (!t) {
        fail(in, S(NetEncoder), "invargs", c->param[TABLE], expr_text("Characters"), NULL);
        return false;
    }
    c->data = t;
    c->type = sequence_type(c->param[TARGET], c->param[FORM], t->next - 1);
    return true;
}

static bool string_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    (void)c;
    return expr_is_string(x);
}

/* Codes cut or filled to the target length, as integers or unit vectors. */
static Expr finish_codes(const Coder *c, Expr target, int64_t *code, int64_t n, int64_t filler, const char **why)
{
    int64_t length = n;
    number_to_int64(target, &length);
    if (length == 0) {
        *why = "an empty text gives an empty sequence";
        return NULL;
    }
    Builder b = builder_start(S(List), (size_t)length);
    bool vectors = c->type.rank == 2;
    for (int64_t i = 0; i < length; i++) {
        int64_t k = i < n ? code[i] : filler;
        if (!vectors) {
            builder_add(&b, expr_int(k));
            continue;
        }
        void *data;
        Expr v = array_new(EXPR_PACKED, ARRAY_REAL64, 1, &c->type.dim[1], &data);
        memset(data, 0, sizeof(double) * (size_t)c->type.dim[1]);
        if (k >= 1 && k <= c->type.dim[1])
            ((double *)data)[k - 1] = 1;
        builder_add(&b, v);
    }
    Expr list = builder_finish(&b);
    Expr packed = array_pack(list);
    return packed ? packed : list;
}

static Expr characters_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    const CharTable *t = c->data;
    if (!expr_is_string(x)) {
        *why = "expected a string";
        return NULL;
    }
    const char *p = expr_string_text(x), *end = p + expr_string_bytes(x);
    int64_t *code = mem_bytes(sizeof(int64_t) * (expr_string_bytes(x) + 3)), n = 0;
    if (t->start)
        code[n++] = t->start;
    while (p < end) {
        uint32_t ch;
        const char *at = p;
        p += utf8_decode(p, end, &ch);
        code[n] = code_of(t, ch);
        if (code[n] == 0)
            code[n] = t->other;
        if (code[n++] == 0) {
            *why = net_textf("the character \"%.*s\" has no code", (int)(p - at), at);
            return NULL;
        }
        unwind_poll(in);
    }
    if (t->end)
        code[n++] = t->end;
    return finish_codes(c, c->param[TARGET], code, n, t->end ? t->end : t->other ? t->other : t->next - 1, why);
}

static Expr alphabet_list(const CharTable *t)
{
    Builder b = builder_start(S(List), 100);
    for (size_t i = 0; i < t->n; i++)
        for (uint32_t ch = t->range[i].first; ch <= t->range[i].last && builder_length(&b) < 70000; ch++) {
            char text[4];
            builder_add(&b, expr_string(text, utf8_encode(ch, text)));
        }
    return builder_finish(&b);
}

static Expr characters_extract(Interp *in, const Coder *c, const char *name)
{
    (void)in;
    return strcmp(name, "Alphabet") == 0 ? alphabet_list(c->data) : NULL;
}

static Expr characters_inverse(Interp *in, const Coder *c)
{
    (void)in;
    return expr_list(2, expr_text("Characters"), c->param[TABLE]);
}

const CoderKind encoder_characters = {.name = "Characters",
                                      .params = characters_params,
                                      .prepare = characters_prepare,
                                      .accepts = string_accepts,
                                      .encode = characters_encode,
                                      .inverse = characters_inverse,
                                      .extract = characters_extract};

/* ---- "UTF8" ---- */

static const LayerParam utf8_params[] = {{"Form", PARAM_POSITIONAL, "\"Index\"", index_form, NULL, NULL},
                                         {"TargetLength", 0, "All", target_length, NULL, NULL},
                                         PARAMS_END};
enum { UTF8_CODES = 248 };

static bool utf8_prepare(Interp *in, Coder *c)
{
    (void)in;
    c->type = sequence_type(c->param[1], c->param[0], UTF8_CODES);
    return true;
}

static Expr utf8_encode_text(Interp *in, const Coder *c, Expr x, const char **why)
{
    (void)in;
    if (!expr_is_string(x)) {
        *why = "expected a string";
        return NULL;
    }
    int64_t n = (int64_t)expr_string_bytes(x), *code = mem_bytes(sizeof(int64_t) * (size_t)n + 8);
    for (int64_t i = 0; i < n; i++)
        code[i] = (unsigned char)expr_string_text(x)[i] + 1;
    return finish_codes(c, c->param[1], code, n, 1, why);
}

const CoderKind encoder_utf8 = {
    .name = "UTF8", .params = utf8_params, .prepare = utf8_prepare, .accepts = string_accepts, .encode = utf8_encode_text};

/* ---- "Tokens" ---- */

static Expr token_list(Interp *in, Expr v)
{
    (void)in;
    if (!expr_is_list(v) || expr_length(v) == 0)
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!expr_is_string(expr_part(v, i)))
            return NULL;
    return v;
}

enum { TOKENS, T_FORM, T_IGNORE, T_SPLIT, T_TARGET };
static const LayerParam tokens_params[] = {{"Tokens", PARAM_POSITIONAL, NULL, token_list, NULL, NULL},
                                           {"Form", PARAM_POSITIONAL, "\"Index\"", index_form, NULL, NULL},
                                           {"IgnoreCase", PARAM_SYMBOL, "True", param_boolean, NULL, NULL},
                                           {"SplitPattern", 0, "WordBoundary", anything, NULL, NULL},
                                           {"TargetLength", 0, "All", target_length, NULL, NULL},
                                           PARAMS_END};

static Expr lower_text(Interp *in, Expr text)
{
    return evaluate_call(in, symbol_intern(in, "System`", "ToLowerCase"), 1, text);
}

static bool tokens_prepare(Interp *in, Coder *c)
{
    Expr list = c->param[TOKENS];
    AssocBuilder b = assoc_builder(expr_length(list));
    for (size_t i = expr_length(list); i >= 1; i--) {
        Expr t = expr_part(list, i);
        assoc_add(&b, c->param[T_IGNORE] == S(True) ? lower_text(in, t) : t, expr_int((int64_t)i));
    }
    c->data = (void *)(uintptr_t)assoc_finish(&b);
    c->type = sequence_type(c->param[T_TARGET], c->param[T_FORM], (int64_t)expr_length(list) + 1);
    return true;
}

/* Words and punctuation marks; blanks go. */
static bool is_word_byte(unsigned char ch)
{
    return ch >= 128 || (ch >= '0' && ch <= '9') || (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || ch == '_';
}

static Expr split_words(Expr x)
{
    Builder b = builder_start(S(List), 16);
    const char *p = expr_string_text(x), *end = p + expr_string_bytes(x);
    while (p < end) {
        const char *q = p;
        if (is_word_byte((unsigned char)*p))
            while (q < end && is_word_byte((unsigned char)*q))
                q++;
        else
            q++;
        if (*p != ' ' && *p != '\t' && *p != '\n' && *p != '\r')
            builder_add(&b, expr_string(p, (size_t)(q - p)));
        p = q;
    }
    return builder_finish(&b);
}

static Expr tokens_of(Interp *in, const Coder *c, Expr x)
{
    if (!expr_is_string(x))
        return expr_length(x) == 1 ? expr_part(x, 1) : NULL;
    if (c->param[T_SPLIT] == S(WordBoundary))
        return split_words(x);
    return evaluate_call(in, symbol_intern(in, "System`", "StringSplit"), 2, x, c->param[T_SPLIT]);
}

/* TextElement[{"token", ...}] */
static bool is_text_element(Expr x)
{
    return expr_is_normal(x) && expr_is_symbol(expr_head(x)) && strcmp(symbol_of(expr_head(x))->name, "TextElement") == 0;
}

static bool tokens_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in, (void)c;
    return expr_is_string(x) || is_text_element(x);
}

static Expr tokens_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    Expr words = tokens_accepts(in, c, x) ? tokens_of(in, c, x) : NULL;
    if (!words || !expr_is_list(words)) {
        *why = "expected a string";
        return NULL;
    }
    int64_t n = (int64_t)expr_length(words), *code = mem_bytes(sizeof(int64_t) * (size_t)n + 8);
    int64_t unknown = (int64_t)expr_length(c->param[TOKENS]) + 1;
    for (int64_t i = 0; i < n; i++) {
        Expr w = expr_part(words, (size_t)i + 1);
        Expr found = assoc_lookup((Expr)c->data, c->param[T_IGNORE] == S(True) ? lower_text(in, w) : w);
        code[i] = found ? expr_int_value(found) : unknown;
    }
    return finish_codes(c, c->param[T_TARGET], code, n, unknown, why);
}

static Expr tokens_inverse(Interp *in, const Coder *c)
{
    (void)in;
    return expr_list(2, expr_text("Tokens"), c->param[TOKENS]);
}

const CoderKind encoder_tokens = {.name = "Tokens",
                                  .params = tokens_params,
                                  .prepare = tokens_prepare,
                                  .accepts = tokens_accepts,
                                  .encode = tokens_encode,
                                  .inverse = tokens_inverse};

/* ---- "Function" ---- */

enum { F_FUNCTION, F_DIMS, F_PATTERN, F_BATCHED, F_SAVE, F_INIT };
static const LayerParam function_params[] = {{"Function", PARAM_POSITIONAL, NULL, anything, NULL, NULL},
                                             {"Dimensions", PARAM_POSITIONAL, NULL, anything, NULL, NULL},
                                             {"Pattern", 0, "None", anything, NULL, NULL},
                                             {"Batched", 0, "False", param_boolean, NULL, NULL},
                                             {"SaveDefinitions", PARAM_SYMBOL, "True", param_boolean, NULL, NULL},
                                             {"Initialization", PARAM_SYMBOL, "None", anything, NULL, NULL},
                                             PARAMS_END};

static bool function_prepare(Interp *in, Coder *c)
{
    if (!type_parse(in, c->param[F_DIMS], &c->type)) {
        fail(in, S(NetEncoder), "invargs", c->param[F_DIMS], expr_text("Function"), NULL);
        return false;
    }
    return true;
}

static bool function_accepts(Interp *in, const Coder *c, Expr x)
{
    if (c->param[F_PATTERN] != S(None))
        return match(in, x, c->param[F_PATTERN]);
    return !expr_is_list(x);
}

static Expr function_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    if (c->param[F_PATTERN] != S(None) && !match(in, x, c->param[F_PATTERN])) {
        *why = "it does not match the encoder's pattern";
        return NULL;
    }
    bool batched = c->param[F_BATCHED] == S(True);
    Expr y = evaluate_apply1(in, c->param[F_FUNCTION], batched ? expr_list(1, x) : x);
    if (batched)
        y = expr_is_list(y) && expr_length(y) == 1 ? expr_part(y, 1) : y;
    Type want = c->type, came = data_type(y);
    bool changed;
    Type t = came;
    for (int i = 0; i < want.rank; i++)
        if (want.dim[i] == DIM_VARYING)
            want.dim[i] = DIM_UNKNOWN;
    double d;
    if (!expr_is_list(y) && !expr_is(y, EXPR_NUMERIC) && !number_to_double(y, &d)) {
        *why = net_textf("the function gave %s, which is no numeric array", print_short(in, y, 40));
        return NULL;
    }
    if (!type_unify(&want, &t, &changed)) {
        *why = net_textf("the function gave %s, but %s was expected", type_words(&came), type_words(&c->type));
        return NULL;
    }
    if (expr_is(y, EXPR_NUMERIC) || came.rank == 0)
        return came.rank == 0 && number_to_double(y, &d) ? expr_real(d) : y;
    Expr packed = array_pack_real(y);
    if (!packed)
        *why = "the function gave something that is no numeric array";
    return packed;
}

const CoderKind encoder_function = {
    .name = "Function", .params = function_params, .prepare = function_prepare, .accepts = function_accepts, .encode = function_encode};

static const LayerParam function_decoder_params[] = {{"Function", PARAM_POSITIONAL, NULL, anything, NULL, NULL},
                                                     {"Properties", 0, "{}", anything, NULL, NULL},
                                                     {"SaveDefinitions", PARAM_SYMBOL, "True", param_boolean, NULL, NULL},
                                                     PARAMS_END};

static bool any_prepare(Interp *in, Coder *c)
{
    (void)in;
    (void)c;
    return true;
}

static Expr function_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    (void)why;
    Expr numeric = expr_is_list(array) ? array_numeric(in, array, ARRAY_REAL32, NULL) : array;
    Expr own = c->param[1];
    if (!expr_is_list(own) || expr_length(own) == 0)
        return evaluate_apply1(in, c->param[0], numeric ? numeric : array);
    return evaluate_apply2(in, c->param[0], numeric ? numeric : array, property ? property : expr_part(own, 1));
}

const CoderKind decoder_function = {
    .name = "Function", .params = function_decoder_params, .prepare = any_prepare, .decode = function_decode};

/* ---- decoders of probability vectors to text ---- */

/* The place of the largest element of each row of a vector or matrix. */
static int64_t *best_of_rows(Expr array, int64_t *rows, int64_t *columns)
{
    Expr packed = array_pack_real(expr_is(array, EXPR_NUMERIC) ? array_to_list(array) : array);
    if (!packed)
        return NULL;
    ArrayView v = array_view(packed);
    if (v.rank < 1 || v.rank > 2)
        return NULL;
    *columns = v.dim[v.rank - 1];
    *rows = v.rank == 2 ? v.dim[0] : 1;
    int64_t *best = mem_bytes(sizeof(int64_t) * (size_t)*rows + 8);
    for (int64_t r = 0; r < *rows; r++) {
        const double *row = (const double *)v.data + r * *columns;
        best[r] = 0;
        for (int64_t k = 1; k < *columns; k++)
            if (row[k] > row[best[r]])
                best[r] = k;
    }
    return best;
}

static bool characters_decoder_prepare(Interp *in, Coder *c)
{
    CharTable *t = make_table(in, c->param[0], false);
    if (!t) {
        fail(in, S(NetDecoder), "invargs", c->param[0], expr_text("Characters"), NULL);
        return false;
    }
    c->data = t;
    c->type = type_array(2, (int64_t[]){DIM_VARYING, t->next - 1});
    c->type.element = ELEMENT_REAL;
    return true;
}

static uint32_t char_of(const CharTable *t, int64_t code)
{
    for (size_t i = 0; i < t->n; i++) {
        const Range *r = &t->range[i];
        if (r->shared ? r->code == code : code >= r->code && code <= r->code + (r->last - r->first))
            return r->shared ? r->first : r->first + (uint32_t)(code - r->code);
    }
    return 0;
}

static Expr characters_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    (void)in;
    (void)property;
    const CharTable *t = c->data;
    int64_t rows, columns, *best = best_of_rows(array, &rows, &columns);
    if (!best || columns != t->next - 1) {
        *why = "vectors of the alphabet's length were expected";
        return NULL;
    }
    Text text = text_start();
    for (int64_t i = 0; i < rows && best[i] + 1 != t->end; i++) {
        uint32_t ch = char_of(t, best[i] + 1);
        if (ch)
            text_add_rune(&text, ch);
    }
    return text_finish(&text);
}

static Expr characters_decoder_inverse(Interp *in, const Coder *c)
{
    (void)in;
    return expr_list(2, expr_text("Characters"), c->param[0]);
}

static const LayerParam characters_decoder_params[] = {{"Alphabet", PARAM_POSITIONAL, "Automatic", anything, NULL, NULL}, PARAMS_END};
const CoderKind decoder_characters = {.name = "Characters",
                                      .params = characters_decoder_params,
                                      .prepare = characters_decoder_prepare,
                                      .decode = characters_decode,
                                      .inverse = characters_decoder_inverse};

static const LayerParam tokens_decoder_params[] = {{"Tokens", PARAM_POSITIONAL, NULL, token_list, NULL, NULL},
                                                   {"IgnoreCase", PARAM_SYMBOL, "True", param_boolean, NULL, NULL},
                                                   PARAMS_END};

static bool tokens_decoder_prepare(Interp *in, Coder *c)
{
    (void)in;
    c->type = type_array(2, (int64_t[]){DIM_VARYING, (int64_t)expr_length(c->param[0])});
    c->type.element = ELEMENT_REAL;
    return true;
}

static Expr tokens_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    (void)property;
    int64_t rows, columns, *best = best_of_rows(array, &rows, &columns);
    if (!best || columns != (int64_t)expr_length(c->param[0])) {
        *why = "vectors of the vocabulary's length were expected";
        return NULL;
    }
    Text text = text_start();
    for (int64_t i = 0; i < rows; i++)
        text_addf(&text, i > 0 ? " %s" : "%s", expr_string_text(expr_part(c->param[0], (size_t)best[i] + 1)));
    Expr whole = text_finish(&text);
    return c->param[1] == S(True) ? lower_text(in, whole) : whole;
}

const CoderKind decoder_tokens = {.name = "Tokens", .params = tokens_decoder_params, .prepare = tokens_decoder_prepare, .decode = tokens_decode};

extern const CoderKind encoder_boolean, encoder_scalar, encoder_class, encoder_image, encoder_image3d, encoder_feature;
extern const CoderKind decoder_boolean, decoder_scalar, decoder_class, decoder_image, decoder_image3d;
extern const CoderKind encoder_subword, encoder_bpe, decoder_subword, decoder_bpe, decoder_ctc;
extern const CoderKind encoder_audio, encoder_stft, encoder_spectrogram, encoder_mel, encoder_mfcc;
const CoderKind *const encoder_kinds[] = {&encoder_boolean, &encoder_scalar, &encoder_class, &encoder_image, &encoder_image3d, &encoder_feature, &encoder_characters,
                                          &encoder_utf8, &encoder_tokens, &encoder_function, &encoder_subword, &encoder_bpe,
                                          &encoder_audio, &encoder_stft, &encoder_spectrogram, &encoder_mel, &encoder_mfcc, NULL};
const CoderKind *const decoder_kinds[] = {&decoder_boolean, &decoder_scalar, &decoder_class, &decoder_image, &decoder_image3d, &decoder_characters,
                                          &decoder_tokens, &decoder_function, &decoder_subword, &decoder_bpe, &decoder_ctc, NULL};
