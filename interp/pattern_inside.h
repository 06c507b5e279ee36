/* pattern_inside.h - what the files of the matcher share: the compiled form of patterns and the state of a match. */
#ifndef INTERP_PATTERN_INSIDE_H
#define INTERP_PATTERN_INSIDE_H
#include "interp/interp.h"
#include "interp/pattern.h"

typedef enum Kind {
    P_LITERAL,   /* e                                */
    P_BLANK,     /* one expression, of head e if set */
    P_SPAN,      /* __ and ___                       */
    P_NAMED,     /* inner bound to slot              */
    P_CALL,      /* head_pattern[part...]            */
    P_ANY_OF,    /* one of the parts                 */
    P_TEST,      /* inner, each element passing e    */
    P_CONDITION, /* inner, then code is True         */
    P_REPEATED,  /* elements each matching inner     */
    P_EXCEPT,    /* not second; and inner            */
    P_OPTIONAL,  /* inner, or nothing: then slot gets e, or the default of e's call */
    P_LIST,      /* PatternSequence: parts in a row  */
    P_SHUFFLED,  /* OrderlessPatternSequence         */
    P_OPTIONS,   /* rules and lists of rules         */
    P_KEYS,      /* KeyValuePattern                  */
    P_FLAT,      /* inner against e[span]: elements of a Flat head */
    P_ACTIVE     /* inner against the element with Inactive[f] made f */
} Kind;

enum { MANY = UINT32_MAX, NO_SLOT = -1 };

typedef struct Node {
    Kind kind;
    bool fixed;          /* given its elements, it matches in at most one way */
    bool greedy;         /* more elements are tried first */
    bool names;          /* variables are inside */
    bool one_identity;   /* of P_FLAT, P_CALL */
    bool flat, orderless; /* of P_CALL */
    bool one_default;    /* P_CALL: matches x as f[x], its other parts being optional */
    uint32_t min, max;   /* how many elements it can take */
    int slot;
    Expr e;
    Template code;
    struct Node *inner, *second;
    struct Node **part;
    uint32_t parts;
    uint32_t *rest_min, *rest_max; /* of P_CALL, P_LIST: what parts i, i + 1, ... can take together */
} Node;

struct Pattern {
    Expr source;
    Node *root;
    Expr *name; /* by slot */
    size_t slots, capacity;
    size_t env_size; /* what the templates of conditions need */
    Expr *env;       /* bindings after pattern_matches */
    uint32_t version;
    bool keys;
    Expr option_source; /* what OptionsPattern takes defaults from */
    int option_slot;
    Node **some_part;   /* the root's parts with places for other elements */
};

typedef struct Binding { /* a value, or elements not yet made a Sequence */
    Expr value;
    const Expr *element;
    size_t n;
    bool span;
} Binding;

typedef struct Matcher {
    Interp *in;
    Pattern *p;
    Binding *bound;
    uint16_t *trail;
    size_t trailed;
    Expr *env; /* of templates and of the result */
} Matcher;

typedef struct Next { /* what is to be matched after this */
    bool (*go)(Matcher *m, struct Next *self);
} Next;

/* A fresh node of a kind around e, taking one element. */
Node *pattern_node_new(Kind kind, Expr e);
/* Fills rest_min and rest_max from the parts. */
void pattern_sum_rests(Node *n);
/* Sum that stays MANY. */
uint32_t pattern_count_plus(uint32_t a, uint32_t b);
/* No pattern object inside. */
bool pattern_is_literal(const Node *n);
/* The rules of an association as a List, so that patterns of rules match its entries. */
Expr pattern_rules_of_assoc(Expr e);
/* A node of a kind around another. */
Node *pattern_wrap(Kind kind, Node *inner, Expr e);
/* The node of f[...]. */
Node *pattern_compile_call(Interp *in, Pattern *p, Expr e);
/* The parts of e as an array; packed ones are unpacked. */
const Expr *pattern_parts_of(Expr e);
/* What a slot is bound to, spans made a Sequence. */
Expr pattern_bound_value(const Binding *b);
/* e with every Inactive[f] made f, not evaluated. */
Expr pattern_activated(Expr e);
/* Is h the head of e? */
bool pattern_head_is(Expr e, Expr head);
/* Matches the parts of a call whose parts leave no choice. */
bool pattern_fixed_row(Matcher *m, const Node *n, const Expr *e, size_t count);
/* The condition of n is True under the bindings. */
bool pattern_run_condition(Matcher *m, const Node *n);
/* Quick no: the head or the number of parts refutes. */
bool pattern_head_may_match(const Node *n, Expr e);
/* Matches parts of a call, with choices, and goes on. */
bool pattern_call_parts(Matcher *m, const Node *n, const Expr *e, size_t count, Next *next);
/* Matches one expression and goes on; the heart of the matcher. */
bool pattern_one(Matcher *m, const Node *n, Expr e, Next *next);

#endif
