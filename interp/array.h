/* array.h - rectangular blocks of machine numbers.
 *
 * One payload serves packed arrays (lists of the language), NumericArrays (atoms) and ByteArrays. A view shares its
 * payload, so a row of a matrix costs no copy. Small payloads are collected memory, those above 1 MB lie outside. */
#ifndef INTERP_ARRAY_H
#define INTERP_ARRAY_H
#include "interp/expr.h"

typedef enum ArrayType {
    ARRAY_INT64, /* packed lists are of INT64, REAL64 or COMPLEX128 */
    ARRAY_REAL64,
    ARRAY_COMPLEX128,
    ARRAY_INT8,
    ARRAY_INT16,
    ARRAY_INT32,
    ARRAY_UINT8,
    ARRAY_UINT16,
    ARRAY_UINT32,
    ARRAY_UINT64,
    ARRAY_REAL32,
    ARRAY_COMPLEX64,
    ARRAY_TYPES
} ArrayType;

enum { ARRAY_RANK = 16 };

size_t array_type_size(ArrayType t);
const char *array_type_name(ArrayType t);                 /* "Integer64", "Real32", "UnsignedInteger8", "ComplexReal64" ... */
bool array_type_named(const char *name, ArrayType *out);  /* accepts the names above and "Byte", "Bit16", "Real" forms */

typedef struct ArrayShape {
    int rank; /* 1 .. ARRAY_RANK */
    int64_t dim[ARRAY_RANK];
} ArrayShape;

/* What an array Expr (EXPR_PACKED, EXPR_NUMERIC, EXPR_BYTES) shows. data stays valid while the Expr is reachable. */
typedef struct ArrayView {
    ArrayType type;
    int rank;
    const int64_t *dim;
    int64_t count; /* product of the dimensions */
    const void *data;
} ArrayView;

bool expr_is_array(Expr e);                       /* one of the three kinds */
ArrayView array_view(Expr e);                     /* of an array kind only */

/* A new array with uncleared elements; *data is where to write them, before anyone else sees the array. Raises
 * out-of-memory (unwind.h) when sizes overflow or memory is short. kind: EXPR_PACKED, EXPR_NUMERIC or EXPR_BYTES. */
Expr array_new(ExprKind kind, ArrayType type, int rank, const int64_t *dim, void **data);
/* A view of rows first .. first + n - 1 (0-based) of e, or with n = -1 the single row with one dimension less. */
Expr array_rows(Expr e, int64_t first, int64_t n);
Expr array_reshape(Expr e, int rank, const int64_t *dim); /* same count; shares the payload */
void *array_writable(Expr e);                     /* data of an unshared, uniquely owned array for a change in place, else NULL */
Expr array_copy(Expr e);                          /* fresh bytes */

/* Packed: a full rectangular list of machine integers only, or machine reals only (or complex) -> packed, NULL if it is not. */
Expr array_pack(Expr list);
/* For numeric code: e as packed REAL64 (integers, rationals and reals convert; packed stays), NULL if not rectangular or not real. */
Expr array_pack_real(Expr list);
Expr array_unpack(Expr packed);                   /* one level: a normal List of numbers or packed rows */
Expr array_unpack_all(Expr packed);               /* all levels */
/* Element i (0-based, row-major) as a number of the language: NaN and infinities come out as Indeterminate and Infinity. */
Expr array_element(const ArrayView *a, int64_t i);
/* NumericArray from any rectangular list or array; false conversion (out of range, not a number) gives NULL.
 * method: "Check", "Clip", "Round" ... of NumericArray; NULL is the default. */
Expr array_numeric(Interp *in, Expr list, ArrayType type, const char *method);
/* A list of NumericArrays of one type and one shape -> one with a dimension more; NULL when it is no such list. */
Expr array_stack(Expr list);
Expr array_to_list(Expr array);                   /* NumericArray or ByteArray -> packed list (Real32 widens exactly) */

#endif
