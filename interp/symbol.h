/* symbol.h - names, contexts, attributes, and what is attached to a symbol. */
#ifndef INTERP_SYMBOL_H
#define INTERP_SYMBOL_H
#include "interp/expr.h"

typedef enum Attributes {
    ATTR_NONE = 0,
    ATTR_FLAT = 1 << 0,
    ATTR_ORDERLESS = 1 << 1,
    ATTR_ONE_IDENTITY = 1 << 2,
    ATTR_LISTABLE = 1 << 3,
    ATTR_HOLD_FIRST = 1 << 4,
    ATTR_HOLD_REST = 1 << 5,
    ATTR_HOLD_ALL = ATTR_HOLD_FIRST | ATTR_HOLD_REST,
    ATTR_HOLD_ALL_COMPLETE = 1 << 6,
    ATTR_SEQUENCE_HOLD = 1 << 7,
    ATTR_NHOLD_FIRST = 1 << 8,
    ATTR_NHOLD_REST = 1 << 9,
    ATTR_NHOLD_ALL = ATTR_NHOLD_FIRST | ATTR_NHOLD_REST,
    ATTR_NUMERIC_FUNCTION = 1 << 10,
    ATTR_CONSTANT = 1 << 11,
    ATTR_PROTECTED = 1 << 12,
    ATTR_LOCKED = 1 << 13,
    ATTR_READ_PROTECTED = 1 << 14,
    ATTR_TEMPORARY = 1 << 15,
    ATTR_STUB = 1 << 16,
    ATTR_BORROWS = 1 << 17 /* of builtins, not shown: the first part may be a variable's own value, since the function keeps no
                              handle of it and gives out no more than one part (which is evaluated and marked shared) */
} Attributes;

typedef enum ValueKind { /* the lists of rules that a symbol carries */
    VALUES_OWN,
    VALUES_DOWN,
    VALUES_UP,
    VALUES_SUB,
    VALUES_N,
    VALUES_FORMAT,
    VALUES_DEFAULT,
    VALUE_KINDS
} ValueKind;

typedef struct Builtin Builtin;       /* module.h  */
typedef struct SealedType SealedType; /* module.h  */
typedef struct Definitions Definitions; /* rules.h: an indexed, ordered list of rules */

/* A symbol is an Expr: its node is the first member. */
typedef struct Symbol {
    ExprNode node;
    const char *name;    /* without context, UTF-8 */
    const char *context; /* with the closing backquote: "System`"; interned, so == compares; NULL once Removed */
    uint32_t attributes; /* ATTR_* */
    bool shown;          /* some stamped expression may contain it: then a change to it moves the epoch */
    bool cell_value;     /* own value is set (fast test) */
    Expr value;          /* the own value when the definition is plain sym = value, else NULL and VALUES_OWN holds rules */
    Definitions *values[VALUE_KINDS];
    const Builtin *builtin;   /* the C function, or NULL */
    const SealedType *sealed; /* what sealed nodes with this head do, or NULL */
    Expr options;             /* List of rules, or NULL */
    Expr messages;            /* Association tag string -> text, or NULL */
    int autoload;             /* 1 + number of the stdlib file that defines it, 0 none or loaded */
    void (*watch)(Interp *in, struct Symbol *s); /* called after the own value changed: $RecursionLimit and the like, or NULL */
    const void *module;       /* the Module that declared it, NULL for a user's */
    struct Symbol *spare;     /* fresh symbols of this name that were given back; of such a one, the next */
} Symbol;

/* The names that C code mentions are static objects, listed in names.def; S(List) is the symbol List. */
typedef enum SymbolIndex {
#define X(name) SYMBOL_##name,
#define Y(name, text) SYMBOL_##name,
#include "interp/names.def"
#undef X
#undef Y
    SYMBOL_COUNT
} SymbolIndex;
extern Symbol symbol_known[SYMBOL_COUNT]; /* the one mutable table at file scope: addresses must be constants */

static inline Symbol *symbol_of(Expr e) /* of EXPR_SYMBOL only */
{
    return (Symbol *)(uintptr_t)e;
}
void symbol_start(Interp *in);                       /* interns the known names in System` */
Expr symbol_intern(Interp *in, const char *context, const char *name); /* found or created, exactly there */
Expr symbol_find(Interp *in, const char *context, const char *name);   /* or NULL */
/* The symbol that a name read from text means: a full name "a`b", "`b" relative to $Context, else the first found along
 * $Context, $ContextPath; created in $Context when create, else NULL. */
Expr symbol_lookup(Interp *in, const char *name, bool create);
const char *symbol_full_name(Expr symbol);           /* "Global`x" */
const char *symbol_shown_name(Interp *in, Expr symbol); /* shortest name that reads back as it under $Context and $ContextPath */
Expr symbol_fresh(Interp *in, const char *stem);     /* stem$nnn, Temporary, in the current context */
void symbol_enter_fresh(Interp *in, Expr symbol);    /* makes a fresh symbol one that symbol_lookup finds; others stay */
/* The same for a variable of a Module; one that nobody but the Module's body has seen can be given back for the next call. */
Expr symbol_fresh_local(Interp *in, Symbol *s);
void symbol_local_done(Symbol *s, Expr fresh);
void symbol_remove(Interp *in, Expr symbol);
/* Every symbol, in creation order: 0 <= i < symbol_count. */
size_t symbol_count(Interp *in);
Expr symbol_at(Interp *in, size_t i);
/* Must be called whenever a value, rule or attribute of a symbol changes: moves the epoch if the symbol is shown. */
void symbol_changed(Interp *in, Symbol *s);

#endif
