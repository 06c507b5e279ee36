/* sentencepiece.c - the vocabulary in a SentencePiece model of byte pairs or single tokens.
 *
 * A Protocol Buffers message (onnx.h reads them): 1 pieces {1 text, 2 score, 3 type}, 2 how it was trained {3 model: 1 single
 * tokens, 2 byte pairs}, 3 what is done to a text first {1 name, 3 a blank in front, 4 extra blanks removed}. Source: its .proto file. */
#include <string.h>
#include "builtins/net/onnx.h"
#include "builtins/net/pieces.h"

enum { PIECE_UNKNOWN = 2, PIECE_CONTROL = 3, MODEL_UNIGRAM = 1, MODEL_BPE = 2 };

/* The piece's text with the mark U+2581 for a blank. */
static Expr plain_text(const char *text, size_t n)
{
    Text t = text_start();
    for (size_t i = 0; i < n; i++) {
        if (i + 3 <= n && memcmp(text + i, "\xE2\x96\x81", 3) == 0) {
            text_add_char(&t, ' ');
            i += 2;
        } else {
            text_add_char(&t, text[i]);
        }
    }
    return text_finish(&t);
}

static Expr piece_token(const WireField *field, float *score, bool *damaged)
{
    Wire w = wire_inside(field);
    WireField f;
    Expr text = expr_text("");
    uint64_t type = 1;
    while (wire_next(&w, &f, damaged)) {
        if (f.number == 1 && f.type == 2)
            text = plain_text((const char *)f.bytes, f.length);
        if (f.number == 2 && f.type == 5)
            memcpy(score, &(uint32_t){(uint32_t)f.value}, sizeof *score);
        if (f.number == 3 && f.type == 0)
            type = f.value;
    }
    if (type == PIECE_UNKNOWN)
        return expr_call(S(Blank), 0, NULL);
    if (type == PIECE_CONTROL && expr_string_is(text, "<s>"))
        return S(StartOfString);
    return type == PIECE_CONTROL && expr_string_is(text, "</s>") ? S(EndOfString) : text;
}

static uint64_t number_in(const WireField *field, int wanted, uint64_t otherwise, bool *damaged)
{
    Wire w = wire_inside(field);
    WireField f;
    while (wire_next(&w, &f, damaged))
        if (f.number == wanted && f.type == 0)
            otherwise = f.value;
    return otherwise;
}

static void read_normalizer(const WireField *field, SentenceModel *out, bool *damaged)
{
    Wire w = wire_inside(field);
    WireField f;
    out->left_blank = number_in(field, 3, 1, damaged) != 0;
    out->combine = number_in(field, 4, 1, damaged) != 0;
    while (wire_next(&w, &f, damaged))
        if (f.number == 1 && f.type == 2)
            out->nfkc = f.length >= 4 && memcmp(f.bytes, "nfkc", 4) == 0;
}

bool sentence_model(const unsigned char *bytes, size_t n, SentenceModel *out, const char **why)
{
    Wire w = {bytes, bytes + n};
    WireField f;
    bool damaged = false;
    uint64_t model = 1;
    Builder tokens = builder_start(S(List), 1000), scores = builder_start(S(List), 1000);
    *out = (SentenceModel){.left_blank = true, .combine = true};
    while (wire_next(&w, &f, &damaged)) {
        float score = 0;
        if (f.number == 1 && f.type == 2) {
            builder_add(&tokens, piece_token(&f, &score, &damaged));
            builder_add(&scores, expr_real((double)score));
        } else if (f.number == 2 && f.type == 2)
            model = number_in(&f, 3, 1, &damaged);
        else if (f.number == 3 && f.type == 2)
            read_normalizer(&f, out, &damaged);
    }
    out->tokens = builder_finish(&tokens);
    out->scores = model == MODEL_UNIGRAM ? builder_finish(&scores) : NULL;
    bool known = model == MODEL_UNIGRAM || model == MODEL_BPE;
    *why = damaged || expr_length(out->tokens) == 0 ? "it is no SentencePiece model" : !known ? "it is no model of byte pairs or of single tokens" : NULL;
    return !*why;
}
