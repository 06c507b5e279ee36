/* tensor.h - typed, shaped, row-major blocks of numbers in the host's memory. */
#ifndef NN_TENSOR_H
#define NN_TENSOR_H
#include <stddef.h>
#include <stdint.h>
#include "nn/problem.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

typedef enum ElementType {
    REAL32,  /* float                                                        */
    REAL64,  /* double                                                       */
    INT32,   /* indices: classes, positions; from 1 as the language counts    */
    UINT8,   /* bytes of pictures                                            */
    ELEMENT_TYPES
} ElementType;

size_t element_size(ElementType t);      /* bytes: 4, 8, 4, 1 */
const char *element_name(ElementType t); /* "Real32", "Real64", "Integer32", "UnsignedInteger8" */

enum { SHAPE_RANK = 8 }; /* the largest rank, batch level included */

typedef struct Shape {
    int rank; /* 0 is a scalar */
    int64_t dim[SHAPE_RANK];
} Shape;

Shape shape_make(int rank, const int64_t *dim);
int64_t shape_count(const Shape *s); /* product of the dimensions; 1 for a scalar */
bool shape_same(const Shape *a, const Shape *b);
const char *shape_text(const Shape *s, char buffer[128]); /* "2x3", "scalar" for rank 0; returns buffer */

/* A tensor either owns its bytes (64-byte aligned, malloc'ed) or borrows them from somebody who outlives it. */
typedef struct Tensor {
    ElementType type;
    Shape shape;
    void *data;
    bool owned;
} Tensor;

/* A zeroed tensor that owns its bytes. Fails when the size overflows or memory is short. */
bool tensor_make(Tensor *t, ElementType type, const Shape *shape, Problem *why);
Tensor tensor_borrow(ElementType type, const Shape *shape, void *data);
void tensor_free(Tensor *t); /* releases owned bytes; harmless twice */
size_t tensor_bytes(const Tensor *t);

#endif
