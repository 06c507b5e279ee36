/* pieces.h - a text cut into tokens of a vocabulary, by byte pairs or as word pieces. */
#ifndef NET_PIECES_H
#define NET_PIECES_H
#include "interp/interp.h"

typedef struct Piece {
    size_t start, bytes; /* of the text */
    int64_t token;       /* from 1; 0: none of the vocabulary */
} Piece;

typedef struct Vocabulary {
    Expr index;   /* association from strings to numbers: those with the smallest are joined first */
    Expr allowed; /* the same of the tokens that may come out, or NULL for all */
    size_t longest;      /* bytes of the longest token, with its blank in front */
    const double *score; /* of each token, from 0: its log probability; NULL unless the model is one of single tokens */
    double least;        /* of all scores */
} Vocabulary;

/* Byte pairs: of all neighbours whose join is a token, those of the earliest are joined first. What is then no token
 * that may come out is taken apart again. Gives the pieces, *n of them. Source: Sennrich, Haddow, Birch 2016. */
Piece *pieces_by_pairs(Interp *in, const Vocabulary *v, Expr text, size_t *n);
/* Word pieces: words between blanks, from the left the longest token each time; a word's first one is looked up with a
 * blank in front, and without when there is none such. */
Piece *pieces_of_words(Interp *in, const Vocabulary *v, Expr text, size_t *n);

/* The cut with the largest sum of scores; a character that is in no token counts 10 less than the least of them. Source: Kudo 2018. */
Piece *pieces_by_scores(Interp *in, const Vocabulary *v, Expr text, size_t *n);

/* A SentencePiece model of byte pairs or of single tokens (sentencepiece.c): its tokens as the encoder wants them, the blank written
 * " ", _ for the unknown, and of single tokens the scores. NULL with *why. */
typedef struct SentenceModel {
    Expr tokens, scores; /* scores: NULL for byte pairs */
    bool left_blank, combine; /* a blank goes before the text; runs of blanks are one */
    bool nfkc;
} SentenceModel;
bool sentence_model(const unsigned char *bytes, size_t n, SentenceModel *out, const char **why);

#endif
