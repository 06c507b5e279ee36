/* recurrent.c - one time step of recurrent layers: what is left when the products are done. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector_math.h"

/* Vectors of a row from unit j on, the last one perhaps in part. */
ALWAYS_INLINE Vec get(const float *p, int64_t left)
{
    return left < LANES ? load_first(p, left) : load_loose(p);
}

ALWAYS_INLINE void put(float *p, int64_t left, Vec v)
{
    if (left < LANES)
        store_first(p, v, left);
    else
        store_loose(p, v);
}

static void basic_forward(const RecurrentRow *r, int64_t j, int64_t left)
{
    const Vec y = vec_tanh(get(r->pre + j, left) + get(r->rec + j, left));
    put(r->gates + j, left, y);
    put(r->y + j, left, y);
}

static void gru_forward(int64_t m, const RecurrentRow *r, int64_t j, int64_t left)
{
    const float *pre = r->pre + j, *rec = r->rec + j;
    const Vec input = vec_logistic(get(pre, left) + get(rec, left));
    const Vec reset = vec_logistic(get(pre + m, left) + get(rec + m, left));
    const Vec share = get(rec + 2 * m, left), state = get(r->state + j, left);
    const Vec memory = vec_tanh(get(pre + 2 * m, left) + reset * share);
    put(r->gates + j, left, input);
    put(r->gates + j + m, left, reset);
    put(r->gates + j + 2 * m, left, memory);
    put(r->memory + j, left, share);
    put(r->y + j, left, (1.0f - input) * memory + input * state);
}

static void lstm_forward(int64_t m, const RecurrentRow *r, int64_t j, int64_t left)
{
    const float *pre = r->pre + j, *rec = r->rec + j;
    const Vec input = vec_logistic(get(pre, left) + get(rec, left));
    const Vec output = vec_logistic(get(pre + m, left) + get(rec + m, left));
    const Vec forget = vec_logistic(get(pre + 2 * m, left) + get(rec + 2 * m, left));
    const Vec memory = vec_tanh(get(pre + 3 * m, left) + get(rec + 3 * m, left));
    const Vec cell = forget * get(r->cell + j, left) + input * memory;
    put(r->gates + j, left, input);
    put(r->gates + j + m, left, output);
    put(r->gates + j + 2 * m, left, forget);
    put(r->gates + j + 3 * m, left, memory);
    put(r->memory + j, left, cell);
    put(r->y + j, left, output * vec_tanh(cell));
}

static void forward(RecurrentCell cell, int64_t m, const RecurrentRow *r, int64_t j0, int64_t j1)
{
    for (int64_t j = j0; j < j1; j += LANES) {
        const int64_t left = j1 - j;
        switch (cell) {
        case CELL_BASIC: basic_forward(r, j, left); break;
        case CELL_GRU: gru_forward(m, r, j, left); break;
        case CELL_LSTM: lstm_forward(m, r, j, left); break;
        }
    }
}

/* -- backward; a logistic gate g has the derivative g (1 - g), a hyperbolic tangent 1 - g^2 -- */

typedef struct Slopes {
    float *ds, *dc, *pre, *rec;
} Slopes;

static void basic_backward(const RecurrentRow *r, const Slopes *d, int64_t j, int64_t left)
{
    const Vec y = get(r->gates + j, left), slope = get(d->ds + j, left) * (1.0f - y * y);
    put(d->pre + j, left, slope);
    put(d->rec + j, left, slope);
    put(d->ds + j, left, (Vec){0});
}

static void gru_backward(int64_t m, const RecurrentRow *r, const Slopes *d, int64_t j, int64_t left)
{
    const Vec input = get(r->gates + j, left), reset = get(r->gates + j + m, left);
    const Vec memory = get(r->gates + j + 2 * m, left), share = get(r->memory + j, left);
    const Vec ds = get(d->ds + j, left), state = get(r->state + j, left);
    const Vec by_memory = ds * (1.0f - input) * (1.0f - memory * memory);
    const Vec by_input = ds * (state - memory) * input * (1.0f - input);
    const Vec by_reset = by_memory * share * reset * (1.0f - reset);
    put(d->pre + j, left, by_input);
    put(d->rec + j, left, by_input);
    put(d->pre + j + m, left, by_reset);
    put(d->rec + j + m, left, by_reset);
    put(d->pre + j + 2 * m, left, by_memory);
    put(d->rec + j + 2 * m, left, by_memory * reset);
    put(d->ds + j, left, ds * input);
}

static void lstm_backward(int64_t m, const RecurrentRow *r, const Slopes *d, int64_t j, int64_t left)
{
    const Vec input = get(r->gates + j, left), output = get(r->gates + j + m, left);
    const Vec forget = get(r->gates + j + 2 * m, left), memory = get(r->gates + j + 3 * m, left);
    const Vec ds = get(d->ds + j, left), bent = vec_tanh(get(r->memory + j, left));
    const Vec dc = get(d->dc + j, left) + ds * output * (1.0f - bent * bent);
    const Vec by[4] = {
        dc * memory * input * (1.0f - input),
        ds * bent * output * (1.0f - output),
        dc * get(r->cell + j, left) * forget * (1.0f - forget),
        dc * input * (1.0f - memory * memory),
    };
    for (int gate = 0; gate < 4; gate++) {
        put(d->pre + j + gate * m, left, by[gate]);
        put(d->rec + j + gate * m, left, by[gate]);
    }
    put(d->dc + j, left, dc * forget);
    put(d->ds + j, left, (Vec){0});
}

static void backward(RecurrentCell cell, int64_t m, const RecurrentRow *r, float *ds, float *dc, float *d_pre,
                     float *d_rec, int64_t j0, int64_t j1)
{
    const Slopes d = {ds, dc, d_pre, d_rec};
    for (int64_t j = j0; j < j1; j += LANES) {
        const int64_t left = j1 - j;
        switch (cell) {
        case CELL_BASIC: basic_backward(r, &d, j, left); break;
        case CELL_GRU: gru_backward(m, r, &d, j, left); break;
        case CELL_LSTM: lstm_backward(m, r, &d, j, left); break;
        }
    }
}

const RecurrentKernels KERNEL(recurrent_kernels) = {forward, backward};
