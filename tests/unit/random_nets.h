/* random_nets.h - random nets of the layers that the fast kernels and the other layouts take over, and numbers for
 * them. */
#ifndef TESTS_UNIT_RANDOM_NETS_H
#define TESTS_UNIT_RANDOM_NETS_H
#include <stdlib.h>
#include "nn/plan.h"
#include "nn/sample.h"
#include "tests/unit/test.h"

/* An array of the net's own. */
static Value array(Graph *g, int *made, Shape s)
{
    char key[16];
    snprintf(key, sizeof key, "a%d", (*made)++);
    return graph_param(g, key, &s, PARAM_LEARNED);
}

/* One layer on a picture (n, c, h, w) or (n, c, w). */
static Value picture_layer(Graph *g, Sampler *s, int *made, Value x)
{
    Shape in = graph_shape(g, x);
    int rank = in.rank - 2;
    Window w = window_make(rank, (int64_t[]){sample_int(s, 1, 3), sample_int(s, 1, 3)});
    for (int i = 0; i < rank; i++) {
        w.before[i] = sample_int(s, 0, 1);
        w.after[i] = sample_int(s, 0, 1);
        w.stride[i] = sample_int(s, 1, 2);
        w.dilation[i] = in.dim[2 + i] > 5 ? sample_int(s, 1, 2) : 1;
        if (window_out(&w, i, in.dim[2 + i]) < 1)
            w = window_make(rank, (int64_t[]){1, 1});
    }
    switch (sample_int(s, 0, 8)) {
    case 0:
    case 1:
    case 2: {
        int64_t out = 2 * sample_int(s, 1, 5);
        w.groups = in.dim[1] % 2 == 0 ? sample_int(s, 1, 2) : 1;
        Shape k = {.rank = in.rank, .dim = {out, in.dim[1] / w.groups, w.kernel[0], w.kernel[1]}};
        x = graph_conv(g, x, array(g, made, k), &w);
        return sample_int(s, 0, 3) ? graph_add_along(g, x, array(g, made, SHAPE(out)), 1) : x;
    }
    case 3: return graph_unary(g, MAP_RAMP, x);
    case 4: {
        Window two = window_make(rank, (int64_t[]){2, 2});
        bool apart = sample_int(s, 0, 1);
        for (int i = 0; i < rank; i++) {
            two.stride[i] = apart ? 2 : 1;
            if (in.dim[2 + i] < 2)
                return x;
        }
        return graph_pool(g, (PoolKind)sample_int(s, 0, 2), x, &two);
    }
    case 5: return graph_mul_along(g, x, array(g, made, SHAPE(in.dim[1])), 1);
    case 6: return graph_unary(g, MAP_TANH, x);
    case 7: return graph_add(g, graph_scale(g, x, 0.5), graph_unary(g, MAP_LOGISTIC, x));
    default: {
        Value mean, variance;
        return graph_batch_norm(g, x, 1, array(g, made, SHAPE(in.dim[1])), array(g, made, SHAPE(in.dim[1])), 0.1, &mean,
                                &variance);
    }
    }
}

static Value vector_layer(Graph *g, Sampler *s, int *made, Value x)
{
    int64_t in = graph_shape(g, x).dim[1], out = sample_int(s, 2, 20);
    switch (sample_int(s, 0, 4)) {
    case 0: return graph_unary(g, MAP_RAMP, x);
    case 1: return graph_dropout(g, x, 0.2, NULL);
    case 2: return graph_matmul(g, x, PLAIN, array(g, made, SHAPE(in, out)), PLAIN);
    default:
        x = graph_matmul(g, x, PLAIN, array(g, made, SHAPE(out, in)), TRANSPOSED);
        return sample_int(s, 0, 3) ? graph_add_row(g, x, array(g, made, SHAPE(out))) : x;
    }
}

/* The gradients of the loss by x and all arrays become outputs. */
static void add_gradients(Graph *g, Value loss, Value x)
{
    Value wrt[40] = {x}, d[40];
    int count = 1;
    for (Value v = 1; v <= g->length && count < 40; v++)
        if (graph_node(g, v)->op == OP_PARAM)
            wrt[count++] = v;
    if (graph_gradient(g, loss, 0, wrt, count, d))
        for (int i = 0; i < count; i++)
            graph_output(g, "d", d[i]);
}

/* A recurrent layer, sometimes with lengths, and what follows it. */
static Graph *recurrent_net(ElementType real, int64_t n, uint64_t seed)
{
    Graph *g = graph_new(real, n);
    Sampler s = {.state = seed};
    RecurrentKind kind = (RecurrentKind)sample_int(&s, 0, 2);
    int64_t gates = recurrent_gates(kind), k = sample_int(&s, 1, 20), m = sample_int(&s, 6, 40);
    Shape in = SHAPE(n, sample_int(&s, 1, 6), k), ls = SHAPE(n);
    int arrays = 0;
    Value x = graph_input(g, "x", real, &in, true), last, cell;
    if (in.dim[1] >= 4 && sample_int(&s, 0, 1))
        graph_set_lengths(g, x, graph_input(g, "t", INT32, &ls, true));
    Value state = sample_int(&s, 0, 1) ? graph_repeat(g, array(g, &arrays, SHAPE(m)), 0, n) : 0;
    Value y =
        graph_recurrent(g, kind, x, array(g, &arrays, SHAPE(gates * m, k)), array(g, &arrays, SHAPE(gates * m, m)),
                        array(g, &arrays, SHAPE(gates * m)), state, 0, &last, &cell);
    Value end = cell ? graph_add(g, last, cell) : last;
    Value loss =
        graph_reduce_all(g, REDUCE_SUM, graph_unary(g, MAP_SQUARE, graph_add(g, graph_sequence_last(g, y), end)));
    loss = graph_add(g, loss, graph_reduce_all(g, REDUCE_MEAN, graph_unary(g, MAP_EXP, y)));
    graph_output(g, "loss", loss);
    graph_output(g, "y", y);
    if (sample_int(&s, 0, 4))
        add_gradients(g, loss, x);
    return g;
}

static Graph *random_net(ElementType real, int64_t n, uint64_t seed)
{
    Graph *g = graph_new(real, n);
    Sampler s = {.state = seed};
    int made = 0;
    if (seed % 5 == 0) {
        graph_free(g);
        return recurrent_net(real, n, seed);
    }
    Shape in = sample_int(&s, 0, 3) ? SHAPE(n, sample_int(&s, 1, 3), sample_int(&s, 5, 11), sample_int(&s, 5, 11))
                                    : SHAPE(n, 3, 14);
    Value x = graph_input(g, "x", real, &in, true), y = x;
    for (int64_t k = sample_int(&s, 2, 7); k > 0; k--)
        y = picture_layer(g, &s, &made, y);
    y = graph_flatten(g, y, 1, -1);
    for (int64_t k = sample_int(&s, 1, 4); k > 0; k--)
        y = vector_layer(g, &s, &made, y);
    Shape ts = SHAPE(n);
    int64_t classes = graph_shape(g, y).dim[1];
    Value loss, p = graph_softmax(g, y, -1);
    if (classes >= 4 && sample_int(&s, 0, 1))
        loss = graph_reduce_all(g, REDUCE_MEAN, graph_cross_entropy(g, p, graph_input(g, "t", INT32, &ts, true)));
    else
        loss = graph_reduce_all(g, REDUCE_SUM, graph_unary(g, MAP_SQUARE, sample_int(&s, 0, 1) ? p : y));
    graph_output(g, "loss", loss);
    if (sample_int(&s, 0, 1))
        graph_output(g, "p", p);
    if (sample_int(&s, 0, 4)) /* else: evaluation only */
        add_gradients(g, loss, x);
    return g;
}

/* Pictures with many channels, evaluated - what the channels-last layout takes over - or trained. */
static Graph *wide_net(ElementType real, int64_t n, uint64_t seed)
{
    Graph *g = graph_new(real, n);
    Sampler sampler = {.state = seed}, *s = &sampler;
    bool tiles = seed % 4 == 0; /* what is done by tiles of results */
    int made = 0, rank = tiles ? 2 : (int)sample_int(s, 1, 2);
    Shape shape = {.rank = rank + 2, .dim = {n, tiles ? 32 : sample_int(s, 1, 40), sample_int(s, 9, 17), sample_int(s, 9, 17)}};
    Value input = graph_input(g, "x", real, &shape, true), x = input;
    for (int64_t layers = sample_int(s, 2, 5), k = 0; k < layers; k++) {
        Shape in = graph_shape(g, x);
        int64_t out = sample_int(s, 0, 2) && in.dim[1] > 1 && k ? in.dim[1] : !tiles && sample_int(s, 0, 1) ? sample_int(s, 33, 75) : 16 * sample_int(s, 2, 5);
        int64_t size = tiles ? 3 : sample_int(s, 1, 3);
        Window w = window_make(rank, (int64_t[]){size, size});
        for (int i = 0; i < rank; i++) {
            w.before[i] = w.after[i] = sample_int(s, 0, 1) || size == 3 ? size / 2 : 0;
            w.stride[i] = tiles || sample_int(s, 0, 3) ? 1 : 2;
            w.dilation[i] = !tiles && in.dim[2 + i] > 6 && !sample_int(s, 0, 3) ? 2 : 1;
            w = window_out(&w, i, in.dim[2 + i]) < 1 ? window_make(rank, (int64_t[]){1, 1}) : w;
        }
        w.groups = !tiles && out == in.dim[1] && sample_int(s, 0, 1) ? out : 1;
        Shape weights = {.rank = in.rank, .dim = {out, in.dim[1] / w.groups, w.kernel[0], w.kernel[1]}};
        Value y = graph_conv(g, x, array(g, &made, weights), &w);
        Shape after = graph_shape(g, y);
        y = sample_int(s, 0, 1) ? graph_add_along(g, y, array(g, &made, SHAPE(out)), 1) : y;
        y = sample_int(s, 0, 1) ? graph_mul_along(g, y, array(g, &made, SHAPE(out)), 1) : y;
        y = sample_int(s, 0, 1) ? graph_add_along(g, y, array(g, &made, SHAPE(out)), 1) : y;
        bool same = after.dim[1] == in.dim[1] && after.dim[2] == in.dim[2] && (rank < 2 || after.dim[3] == in.dim[3]);
        y = same ? graph_add(g, y, x) : y;
        x = sample_int(s, 0, 1) ? graph_unary(g, MAP_RAMP, y) : graph_unary(g, MAP_TANH, y);
        Window three = window_make(rank, (int64_t[]){3, 3});
        three.before[0] = three.after[1] = 1;
        if (!sample_int(s, 0, 2) && after.dim[2] > 3 && (rank < 2 || after.dim[3] > 3))
            x = graph_pool(g, (PoolKind)sample_int(s, 0, 2), x, &three);
    }
    Value y = sample_int(s, 0, 1) ? x : graph_reduce(g, REDUCE_MEAN, x, rank, (int[]){2, 3}, false);
    graph_output(g, "y", y);
    if (!sample_int(s, 0, 2))
        add_gradients(g, graph_reduce_all(g, REDUCE_SUM, graph_unary(g, MAP_SQUARE, y)), input);
    return g;
}

/* Numbers between -size and size. */
static void *numbers(const Shape *s, ElementType type, double size, uint64_t seed)
{
    Sampler r = {.state = seed};
    int64_t count = shape_count(s);
    void *data = calloc((size_t)count + 16, 8);
    for (int64_t j = 0; j < count; j++) {
        /* Fine steps: on a coarse grid equal sums are common, and Real32 and Real64 break such ties differently. */
        float u = (float)(size * (double)sample_int(&r, -8388607, 8388607) / 8388608);
        if (type == INT32)
            ((int32_t *)data)[j] = (int32_t)sample_int(&r, 1, 4);
        else if (type == REAL32)
            ((float *)data)[j] = u;
        else
            ((double *)data)[j] = (double)u;
    }
    return data;
}

#endif
