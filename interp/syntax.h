/* syntax.h - the operator table and the named characters, as the reader and the printer ask for them. */
#ifndef INTERP_SYNTAX_H
#define INTERP_SYNTAX_H
#include "interp/expr.h"

typedef enum OperatorKind { OPERATOR_PREFIX, OPERATOR_INFIX, OPERATOR_POSTFIX } OperatorKind;

typedef enum OperatorGroup {
    GROUP_LEFT,  /* a o b o c is (a o b) o c         */
    GROUP_RIGHT, /* a o (b o c)                      */
    GROUP_FLAT,  /* one call with all the parts      */
    GROUP_NONE,  /* a o b o c is not read            */
    GROUP_MESSAGE, GROUP_GET, GROUP_PRIME, GROUP_APPLY, GROUP_TILDE, GROUP_MINUS, GROUP_PLUS, GROUP_DIVIDE, GROUP_TIMES,
    GROUP_INTEGRAL, GROUP_SPAN, GROUP_COMPARE, GROUP_PATTERN, GROUP_MAPSTO, GROUP_POSTAPPLY, GROUP_TAG, GROUP_PUT,
    GROUP_COMPOUND
} OperatorGroup;

typedef struct Operator { /* a row of syntax.def */
    OperatorKind kind;
    const char *spellings;
    const char *head;
    int reads, shows;
    OperatorGroup group;
    bool spaced;
} Operator;

/* What a spelling may be, by where it stands; each NULL when it is never that. */
typedef struct Spelling {
    const char *text;
    size_t length;
    const Operator *prefix, *infix, *postfix;
    Expr prefix_head, infix_head, postfix_head; /* the symbols */
    const struct Spelling *next;                /* another one with the same first byte, no longer than this one */
} Spelling;

enum { /* precedences of forms that are no operators */
    PRECEDENCE_CALL = 670,
    PRECEDENCE_POWER = 590,
    PRECEDENCE_DIVIDE = 470,
    PRECEDENCE_TIMES = 400,
    PRECEDENCE_PLUS = 310,
    PRECEDENCE_SPAN = 305,
    PRECEDENCE_PATTERN = 150,
    PRECEDENCE_OPTIONAL = 140,
    PRECEDENCE_SET = 40,
    PRECEDENCE_COMPOUND = 10,
    PRECEDENCE_ATOM = 1000
};

const struct SyntaxState *syntax_state(Interp *in);
/* The longest spelling of an operator at p, NULL when there is none. */
const Spelling *syntax_spelling(const struct SyntaxState *s, const char *p, const char *end);
/* The operator that a call with this head is written with, NULL when none. */
const Operator *syntax_operator(const struct SyntaxState *s, Expr head, OperatorKind kind);
/* Every row, for tests and reference pages. */
extern const Operator syntax_table[];
extern const size_t syntax_count;

/* Named characters: code point of "Alpha" (0 unknown), and the name of a code point (NULL). */
uint32_t named_character(const char *name, size_t length);
const char *named_character_name(uint32_t code_point);

#endif
