/* type.h - types of ports and arrays: element kind, rank, dimensions, each of which may be unknown. */
#ifndef NET_TYPE_H
#define NET_TYPE_H
#include "interp/interp.h"

enum { TYPE_RANK = 7 };                     /* one below the engine's: the batch is a dimension too */
/* Only dimension 0 may vary, or be empty: that of a sequence without elements, in the data of one application only. */
enum { DIM_UNKNOWN = 0, DIM_VARYING = -1, DIM_EMPTY = -2 };

typedef enum TypeElement {
    ELEMENT_ANY,    /* not said; counts as real */
    ELEMENT_REAL,
    ELEMENT_INTEGER
} TypeElement;

typedef struct Type {
    TypeElement element;
    int64_t low, high; /* integers lie in low..high; high 0: no bound is known */
    int rank;          /* -1 unknown */
    int least_rank;    /* matters while the rank is unknown */
    int64_t dim[TYPE_RANK];
    Expr coder;        /* the NetEncoder or NetDecoder that sits on the port, or NULL; counts in no comparison */
    bool may_be_empty; /* whoever collects data for it takes sequences without elements */
} Type;

Type type_unknown(void);
Type type_of_rank(int rank);                     /* unknown sizes; -1 is type_unknown */
Type type_array(int rank, const int64_t *dim);
Type type_integer(int64_t low, int64_t high);    /* a single integer */

bool type_is_known(const Type *t);               /* rank and sizes; a varying one counts as known */
bool type_is_fixed(const Type *t);               /* the same, and nothing varies */
bool type_is_varying(const Type *t);
bool type_is_empty(const Type *t);
int64_t type_count(const Type *t);               /* product of the dimensions of a fixed type; 0 of an empty one */
bool type_same_dims(const Type *a, const Type *b);

/* Makes both say what either says about rank and sizes; *changed becomes true when one of them learnt something. False
 * when they disagree: both are then as they were. Elements are left alone. */
bool type_unify(Type *a, Type *b, bool *changed);
bool type_set_rank(Type *t, int rank, bool *changed);
bool type_set_dim(Type *t, int i, int64_t size, bool *changed); /* unknown size: nothing happens */
/* Element kinds along a connection: unknown takes the other's; integers' bounds are passed on. False when bounds disagree. */
bool type_unify_element(Type *a, Type *b, bool *changed);

/* What a user writes for a type: 3, {2, 3}, "Real", "Integer", "Varying", {"Varying", 4}, Automatic, Restricted[...],
 * {n, "Integer"}. False when e is nothing of the kind. Coders are not looked at. */
bool type_parse(Interp *in, Expr e, Type *out);
Expr type_expr(const Type *t);                   /* the same back: Automatic for an unknown rank */

/* For messages: "a length-3 vector", "a 2×3 matrix", "a rank-3 array", "a real number", "an integer between 1 and 5". */
const char *type_words(const Type *t);
/* For tables: "vector (3)", "matrix (2×n)", "array (1×28×28)", "real", "integer (1…10)". */
const char *type_label(const Type *t);
const char *type_dims_text(const Type *t);       /* "2×3", "n×3" with n for varying, "?" for unknown */
#endif
