/* lex.h - text to tokens, one at a time. */
#ifndef INTERP_LEX_H
#define INTERP_LEX_H
#include "interp/syntax.h"

typedef enum TokenKind {
    TOKEN_END,        /* of the text                                                        */
    TOKEN_ERROR,      /* lexer.error says what is wrong                                     */
    TOKEN_NUMBER,     /* value                                                              */
    TOKEN_STRING,     /* value                                                              */
    TOKEN_NAME,       /* name: a symbol, with context marks as typed                        */
    TOKEN_BLANK,      /* name_  _h  name__h ...: name and head may be absent (length 0)     */
    TOKEN_SLOT,       /* # #n #name: value is the part, count 1 or 2 the number of #        */
    TOKEN_OUT,        /* % %% %n: value is n, or NULL and count the number of %             */
    TOKEN_OPERATOR,   /* spelling                                                           */
    TOKEN_OPEN_CALL,  /* [                                                                  */
    TOKEN_OPEN_PART,  /* [[                                                                 */
    TOKEN_OPEN_PAREN,
    TOKEN_OPEN_LIST,
    TOKEN_OPEN_ASSOC,
    TOKEN_OPEN_FLOOR,   /* \[LeftFloor]                                                      */
    TOKEN_OPEN_CEILING, /* \[LeftCeiling]                                                    */
    TOKEN_CLOSE_CALL, /* ]                                                                  */
    TOKEN_CLOSE_PART, /* the one-character form of ]]                                       */
    TOKEN_CLOSE_PAREN,
    TOKEN_CLOSE_LIST,
    TOKEN_CLOSE_FLOOR,
    TOKEN_CLOSE_CEILING,
    TOKEN_CLOSE_ASSOC,
    TOKEN_COMMA
} TokenKind;

typedef struct TokenText {
    const char *text;
    size_t length;
} TokenText;

typedef struct Token {
    TokenKind kind;
    bool newline; /* a line ended between the token before and this one */
    bool dotted;  /* of a blank: it ends in a dot, x_. */
    int count;    /* underscores, number signs, percent signs */
    size_t start, end;
    const Spelling *spelling;
    Expr value;
    TokenText name, head;
} Token;

typedef struct Lexer {
    Interp *in;
    const struct SyntaxState *syntax;
    const char *text, *p, *end;
    const char *error; /* what is wrong, in words */
    const char *tag;   /* the message's tag: sntx, stresc ... */
    bool incomplete;   /* the text ended inside a string or a comment */
} Lexer;

Lexer lexer_start(Interp *in, const char *text, size_t length, size_t start);
Token lexer_next(Lexer *l);
/* Right after :: >> or <<, where other rules hold: a bare word is taken as it stands. NULL when there is none. */
Expr lexer_tag(Lexer *l);
Expr lexer_file_name(Lexer *l);
/* The rest of the line, trimmed, for ?name. */
Expr lexer_line(Lexer *l);

#endif
