/* last_store.h - how convolutions on LAST finish a sum; see LastStore. */
#ifndef NN_CPU_LAST_STORE_H
#define NN_CPU_LAST_STORE_H
#include "nn/cpu/kernels.h"
#include "nn/cpu/vector.h"

/* Channels from o on of the result's element `at`; only the first `left` of them exist. */
ALWAYS_INLINE Vec finished(const LastStore *f, Vec v, int64_t o, int64_t at, int64_t left)
{
    if (f->bias)
        v += left < LANES ? load_first(f->bias + o, left) : load_loose(f->bias + o);
    if (f->add)
        v += left < LANES ? load_first(f->add + at, left) : load_loose(f->add + at);
    return f->clamp ? vec_min(splat(f->high), vec_max(splat(f->low), v)) : v;
}

ALWAYS_INLINE void put(float *y, Vec v, int64_t left)
{
    if (left < LANES)
        store_first(y, v, left);
    else
        store_loose(y, v);
}

#endif
