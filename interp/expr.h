/* expr.h - the one value of the language.
 *
 * An Expr is an immutable handle. Small integers and most machine reals live in the handle itself (the low bits tell: 1 an
 * integer, 10 a real, 00 a node); everything else is a node.
 * Nodes are shared freely, compared by address first and by structure second, and reclaimed by the collector. Kind and
 * value are always read through functions. See DESIGN notes in HACKING.md: stamps, sealed nodes, the shared bit. */
#ifndef INTERP_EXPR_H
#define INTERP_EXPR_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "interp/mem.h"

typedef struct Interp Interp;
typedef struct ExprNode ExprNode;
typedef const ExprNode *Expr; /* const on purpose: only builders write to a node */

#ifndef COUNT
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#endif

typedef enum ExprKind {
    EXPR_INT,      /* integer that fits 64 bits (immediate when it fits 63)                    number.h */
    EXPR_BIG,      /* any other integer                                                        number.h */
    EXPR_RATIONAL, /* numerator and denominator in lowest terms, denominator above 1           number.h */
    EXPR_REAL,     /* binary64 (immediate when it is 0. or between about 1e-77 and 1e77)        number.h */
    EXPR_BIGREAL,  /* arbitrary-precision real with its precision                              number.h */
    EXPR_COMPLEX,  /* two real numbers of one exactness; an exact zero imaginary part never    number.h */
    EXPR_STRING,   /* UTF-8, length in bytes, may contain NUL                                           */
    EXPR_SYMBOL,   /* interned, so == is identity                                              symbol.h */
    EXPR_NORMAL,   /* head[part 1, ..., part n]                                                         */
    EXPR_ASSOC,    /* ordered keys and values                                                  assoc.h  */
    EXPR_PACKED,   /* rectangular block of machine numbers, a List in all respects             array.h  */
    EXPR_NUMERIC,  /* NumericArray: typed rectangular block, an atom                           array.h  */
    EXPR_BYTES,    /* ByteArray: an atom                                                       array.h  */
    EXPR_OPAQUE    /* a value only its own module can look into                                         */
} ExprKind;

enum { /* facts about the node, never its value: they count in no comparison, hash or order */
    EXPR_F_SEALED = 1,  /* a checked constructor call: one hidden pointer, the facet, stands after the parts           */
    EXPR_F_SHARED = 2,  /* sticky: some other handle may exist, so it must not be changed in place                      */
    EXPR_F_INEXACT = 4, /* valid when hash is set: an inexact number is inside, so the hash never refutes SameQ         */
    EXPR_F_ESCAPED = 8, /* of a Module's fresh symbol: something else than the Module's body may have seen it             */
    EXPR_F_OWNED = 16   /* made by an assignment to a part for the variable that holds it: only such nodes, while not shared
                           and reached through such nodes, are changed in place. A node from anywhere else may be a literal
                           of a function's body or stand in several lists, so it is copied first. A copy's parts are not owned. */
};

struct ExprNode {
    uint8_t kind;    /* an ExprKind                                                             */
    uint8_t flags;   /* EXPR_F_*                                                                */
    uint16_t extra;  /* free for the kind                                                       */
    uint32_t hash;   /* structural; a cache, 0 until someone asks                               */
    uint32_t length; /* parts of a normal node, bytes of a string, limbs of a big integer       */
    uint32_t stamp;  /* the epoch at which the node was found to be fully evaluated, 0 never    */
    union {          /* a node continues past here as its kind needs                            */
        int64_t i;
        double r;
        struct {
            Expr head;
            Expr part[1]; /* length of them, then the facet if sealed */
        } normal;
        char text[8];     /* length bytes and a closing NUL */
        struct {
            Expr first, second; /* numerator, denominator; real part, imaginary part */
        } pair;
        struct {
            const struct OpaqueType *type;
            void *data;
        } opaque;
    } as;
};

/* What an opaque value can do; any function may be NULL. */
typedef struct OpaqueType {
    const char *name; /* also its head */
    const char *(*print)(const void *data);
    bool (*same)(const void *a, const void *b);
    void (*close)(void *data);
} OpaqueType;

/* ---- kinds ---- */
static inline bool expr_is_immediate(Expr e)
{
    return ((uintptr_t)e & 3) != 0;
}
static inline bool expr_is_small(Expr e) /* an integer in the handle */
{
    return ((uintptr_t)e & 1) != 0;
}
static inline ExprKind expr_kind(Expr e)
{
    return !expr_is_immediate(e) ? (ExprKind)e->kind : expr_is_small(e) ? EXPR_INT : EXPR_REAL;
}
static inline bool expr_is(Expr e, ExprKind kind)
{
    return expr_kind(e) == kind;
}
static inline bool expr_is_symbol(Expr e)
{
    return expr_kind(e) == EXPR_SYMBOL;
}
static inline bool expr_is_string(Expr e)
{
    return expr_kind(e) == EXPR_STRING;
}
static inline bool expr_is_normal(Expr e)
{
    return expr_kind(e) == EXPR_NORMAL;
}
bool expr_is_number(Expr e);     /* Integer, Rational, Real, Complex of any size */
bool expr_is_atom(Expr e);       /* AtomQ: everything but normal and packed; associations are no atoms for rules but AtomQ is True */
bool expr_is_list(Expr e);       /* a List, packed or not */
bool expr_has_head(Expr e, Expr head); /* expr_head(e) == head for symbol heads, without building anything */
bool expr_has_parts(Expr e);     /* normal, packed or association */
bool expr_is_true(Expr e);       /* the symbol True */

/* ---- parts: any list, packed or not, is read in one way ---- */
Expr expr_head(Expr e);          /* the head of anything: Integer, String, Symbol, List for packed, Association ... */
size_t expr_length(Expr e);      /* parts of a normal, rows of a packed array, entries of an association, else 0 */
Expr expr_part(Expr e, size_t i); /* 1 <= i <= expr_length(e); part 0 is the head. Of an association: the value. A packed
                                     array gives a number, or a packed view of the row that shares its bytes. */
size_t expr_depth(Expr e);       /* Depth[e] */

/* ---- atoms ---- */
Expr expr_int_node(int64_t i); /* of an integer that does not fit a handle */
Expr expr_real_node(double r);
static inline Expr expr_int(int64_t i)
{
    int64_t shifted;
    return __builtin_mul_overflow(i, 2, &shifted) ? expr_int_node(i) : (Expr)(intptr_t)(shifted | 1);
}
/* A real in the handle: sign, exponent and fraction turned by three bits, so that the two bits that almost all exponents
 * share come last and make room for the tag. 0. has the place of a number that is not taken in. */
enum { EXPR_REAL_TAG = 2 };
#define EXPR_REAL_ZERO ((uintptr_t)1 << 63 | EXPR_REAL_TAG)
static inline Expr expr_real(double r)
{
    uint64_t bits;
    __builtin_memcpy(&bits, &r, sizeof bits);
    unsigned top = (unsigned)(bits >> 60) & 7; /* 3 or 4: the exponent is near 0 */
    if ((top == 3 || top == 4) && bits != (uint64_t)3 << 60)
        return (Expr)(((bits << 3 | bits >> 61) & ~(uint64_t)3) | EXPR_REAL_TAG);
    return bits == 0 ? (Expr)EXPR_REAL_ZERO : expr_real_node(r);
}
Expr expr_bool(bool b);                              /* True or False */
Expr expr_string(const char *utf8, size_t bytes);    /* copies; the text must be valid UTF-8 */
Expr expr_text(const char *utf8);                    /* the same for a C string */
Expr expr_textf(const char *format, ...) __attribute__((format(printf, 1, 2)));
Expr expr_opaque(const OpaqueType *type, void *data); /* data is collected memory; close runs through a queue when it dies */
static inline int64_t expr_int_value(Expr e) /* of EXPR_INT only */
{
    return expr_is_small(e) ? (int64_t)(intptr_t)e >> 1 : e->as.i;
}
static inline double expr_real_value(Expr e) /* of EXPR_REAL only */
{
    if (!expr_is_immediate(e))
        return e->as.r;
    uint64_t v = (uint64_t)(uintptr_t)e;
    if (v == EXPR_REAL_ZERO)
        return 0;
    v = (v & ~(uint64_t)3) | (2 - (v >> 63)); /* the two bits that the tag hides follow from the exponent's first one */
    v = v >> 3 | v << 61;
    double r;
    __builtin_memcpy(&r, &v, sizeof r);
    return r;
}
static inline const char *expr_string_text(Expr e) /* of EXPR_STRING only: NUL-terminated, may contain NULs */
{
    return e->as.text;
}
static inline size_t expr_string_bytes(Expr e)
{
    return e->length;
}
bool expr_string_is(Expr e, const char *text); /* a string equal to text */
void *expr_opaque_data(Expr e, const OpaqueType *type); /* NULL when e is something else */

/* ---- normal expressions ---- */
Expr expr_normal(Expr head, size_t n, const Expr *parts); /* copies the handles; never packs */
Expr expr_call(Expr head, size_t n, ...);                 /* n Exprs follow */
#define expr_list(n, ...) expr_call(S(List), (n), __VA_ARGS__)
Expr expr_rule(Expr left, Expr right);                    /* left -> right */
Expr expr_with_head(Expr e, Expr head);                   /* e's parts under another head (packed lists are unpacked if needed) */
Expr expr_with_part(Expr e, size_t i, Expr part);         /* a copy with part i replaced (0 the head); unsealed, unstamped */

/* The facet of a sealed node: NULL for any other. */
static inline bool expr_is_sealed(Expr e)
{
    return !expr_is_immediate(e) && e->kind == EXPR_NORMAL && (e->flags & EXPR_F_SEALED) != 0;
}
void *expr_facet(Expr e);
Expr expr_seal(Expr e, void *facet); /* a sealed copy of the normal e; facet is collected memory */

/* A node under construction, zero copies at the end. Use: start, add any number, finish once.
 * A List of 256 or more machine integers (or machine reals) only, or of equal packed rows, comes out packed. */
typedef struct Builder {
    ExprNode *node;
    size_t capacity;
    bool may_pack;
} Builder;
Builder builder_start(Expr head, size_t expected);
void builder_add(Builder *b, Expr part);
void builder_add_parts(Builder *b, Expr e, size_t from, size_t to); /* parts from..to of e, 1-based, both ends included */
static inline size_t builder_length(const Builder *b)
{
    return b->node->length;
}
Expr builder_finish(Builder *b);

/* ---- sameness, hash, size; none overflows the C stack: too deep ends in unwind (recursion message) ---- */
bool expr_same(Expr a, Expr b);       /* SameQ: last bit of machine reals tolerated */
bool expr_identical(Expr a, Expr b);  /* exact values, as keys of associations compare: 1. and 1 differ, bits of reals count */
uint32_t expr_hash(Expr e);           /* never 0; equal for identical expressions, packed or not */
size_t expr_leaf_count(Expr e);
size_t expr_byte_count(Expr e);
bool expr_free_of(Expr e, Expr symbol_or_atom); /* e nowhere contains it (heads included), by identity or expr_same for atoms */

/* ---- sharing ---- */
static inline void expr_share(Expr e)
{
    if (!expr_is_immediate(e))
        ((ExprNode *)(uintptr_t)e)->flags |= EXPR_F_SHARED;
}
static inline bool expr_is_shared(Expr e)
{
    return !expr_is_immediate(e) && (e->flags & EXPR_F_SHARED) != 0;
}

#include "interp/names.h"

#endif
