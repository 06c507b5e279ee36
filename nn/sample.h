/* sample.h - random instances of operations, for the tests that every operation must pass. */
#ifndef NN_SAMPLE_H
#define NN_SAMPLE_H
#include "nn/op.h"

/* A small deterministic source. Inputs made by it are real inputs of the graph that the test fills and varies. */
struct Sampler {
    uint64_t state;
    int made; /* inputs so far */
    /* What the test should fill input i with: uniform on [low, high]; integer ones with whole numbers of that range. */
    struct {
        Value value;
        double low, high;
    } input[16];
};

int64_t sample_int(Sampler *s, int64_t low, int64_t high); /* low <= result <= high */
Value sample_real(Graph *g, Sampler *s, Shape shape);      /* batched, filled from [-1, 1] */
Value sample_between(Graph *g, Sampler *s, Shape shape, double low, double high);
Value sample_index(Graph *g, Sampler *s, Shape shape, int64_t low, int64_t high); /* batched */
Value sample_array(Graph *g, Sampler *s, Shape shape);                            /* not batched: as weights are */
/* SHAPE(2, 3): a Shape with those dimensions. */
#define SHAPE(...) shape_make((int)COUNT(((const int64_t[]){__VA_ARGS__})), (const int64_t[]){__VA_ARGS__})

#endif
