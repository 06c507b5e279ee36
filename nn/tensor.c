/* tensor.c - element types, shapes, and blocks of numbers. */
#include "nn/tensor.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TENSOR_ALIGN = 64 };

size_t element_size(ElementType t)
{
    static const size_t size[ELEMENT_TYPES] = {4, 8, 4, 1};
    return size[t];
}

const char *element_name(ElementType t)
{
    static const char *const name[ELEMENT_TYPES] = {"Real32", "Real64", "Integer32", "UnsignedInteger8"};
    return name[t];
}

Shape shape_make(int rank, const int64_t *dim)
{
    Shape s = {0};
    s.rank = rank < SHAPE_RANK ? rank : SHAPE_RANK;
    for (int i = 0; i < s.rank; i++)
        s.dim[i] = dim[i];
    return s;
}

int64_t shape_count(const Shape *s)
{
    int64_t count = 1;
    for (int i = 0; i < s->rank; i++)
        count *= s->dim[i];
    return count;
}

bool shape_same(const Shape *a, const Shape *b)
{
    if (a->rank != b->rank)
        return false;
    for (int i = 0; i < a->rank; i++)
        if (a->dim[i] != b->dim[i])
            return false;
    return true;
}

const char *shape_text(const Shape *s, char buffer[128])
{
    if (s->rank == 0)
        return strcpy(buffer, "scalar");
    size_t used = 0;
    for (int i = 0; i < s->rank && used < 120; i++) {
        int n = snprintf(buffer + used, 128 - used, i ? "x%lld" : "%lld", (long long)s->dim[i]);
        used += n > 0 ? (size_t)n : 0;
    }
    return buffer;
}

bool tensor_make(Tensor *t, ElementType type, const Shape *shape, Problem *why)
{
    size_t bytes = element_size(type);
    *t = (Tensor){.type = type, .shape = *shape};
    for (int i = 0; i < shape->rank; i++)
        if (shape->dim[i] < 0 || __builtin_mul_overflow(bytes, (size_t)shape->dim[i], &bytes))
            return problem(why, "an array of so many elements cannot exist");
    if (bytes > SIZE_MAX / 2)
        return problem(why, "an array of so many elements cannot exist");
    size_t room = (bytes + TENSOR_ALIGN - 1) / TENSOR_ALIGN * TENSOR_ALIGN;
    t->data = aligned_alloc(TENSOR_ALIGN, room ? room : TENSOR_ALIGN);
    if (!t->data)
        return problem(why, "not enough memory for an array of %zu bytes", bytes);
    memset(t->data, 0, room);
    t->owned = true;
    return true;
}

Tensor tensor_borrow(ElementType type, const Shape *shape, void *data)
{
    return (Tensor){.type = type, .shape = *shape, .data = data, .owned = false};
}

void tensor_free(Tensor *t)
{
    if (t->owned)
        free(t->data);
    t->data = NULL;
    t->owned = false;
}

size_t tensor_bytes(const Tensor *t)
{
    return (size_t)shape_count(&t->shape) * element_size(t->type);
}
