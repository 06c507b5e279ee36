/* Steps of recurrent layers and attention against their formulas in double. */
#include "tests/unit/kernels.h"

static double logistic(double x)
{
    return 1 / (1 + exp(-x));
}

/* The new state (and cell) of one unit from its pre-activations: pre[g] + rec[g]. */
static double unit_step(RecurrentCell cell, const double *pre, const double *rec, double state, double *c)
{
    if (cell == CELL_BASIC)
        return tanh(pre[0] + rec[0]);
    if (cell == CELL_GRU) {
        const double input = logistic(pre[0] + rec[0]), reset = logistic(pre[1] + rec[1]);
        return (1 - input) * tanh(pre[2] + reset * rec[2]) + input * state;
    }
    *c = logistic(pre[2] + rec[2]) * *c + logistic(pre[0] + rec[0]) * tanh(pre[3] + rec[3]);
    return logistic(pre[1] + rec[1]) * tanh(*c);
}

/* ds . state + dc . cell after the step, the function whose gradient the kernel gives. */
static double unit_loss(RecurrentCell cell, const double *v, double ds, double dc)
{
    double c = v[9];
    const double y = unit_step(cell, v, v + 4, v[8], &c);
    return ds * y + (cell == CELL_LSTM ? dc * c : 0);
}

static void check_step(const CpuKernels *k, RecurrentCell cell, int64_t m)
{
    static const int64_t gate_count[] = {1, 3, 4};
    const int64_t gates = gate_count[cell];
    float *pre = array_random(gates * m), *rec = array_random(gates * m), *state = array_random(m);
    float *before = array_random(m), *y = array_blank(m), *g = array_blank(gates * m), *memory = array_blank(m);
    float *ds = array_random(m), *dc = array_random(m), *d_pre = array_blank(gates * m), *d_rec = array_blank(gates * m);
    float *ds0 = array_blank(m), *dc0 = array_blank(m);
    memcpy(ds0, ds, (size_t)m * sizeof *ds), memcpy(dc0, dc, (size_t)m * sizeof *dc);
    const RecurrentRow r = {pre, rec, state, before, y, g, memory};
    k->recurrent->forward(cell, m, &r, 0, m / 2);
    k->recurrent->forward(cell, m, &r, m / 2, m);
    k->recurrent->backward(cell, m, &r, ds, dc, d_pre, d_rec, m / 2, m);
    k->recurrent->backward(cell, m, &r, ds, dc, d_pre, d_rec, 0, m / 2);
    for (int64_t j = 0; j < m; j++) {
        double v[10] = {0}, c = before[j];
        for (int64_t i = 0; i < gates; i++)
            v[i] = pre[i * m + j], v[4 + i] = rec[i * m + j];
        v[8] = state[j], v[9] = before[j];
        CHECK_CLOSE(y[j], unit_step(cell, v, v + 4, v[8], &c), 1e-6);
        for (int i = 0; i < 10; i++) {
            double up[10], down[10];
            memcpy(up, v, sizeof v), memcpy(down, v, sizeof v);
            up[i] += 1e-5, down[i] -= 1e-5;
            const double want = (unit_loss(cell, up, ds0[j], dc0[j]) - unit_loss(cell, down, ds0[j], dc0[j])) / 2e-5;
            if (i < gates)
                CHECK_CLOSE(d_pre[i * m + j], want, 1e-5);
            else if (i >= 4 && i < 4 + gates)
                CHECK_CLOSE(d_rec[(i - 4) * m + j], want, 1e-5);
            else if (i == 8)
                CHECK_CLOSE(ds[j], want, 1e-5);
            else if (i == 9 && cell == CELL_LSTM)
                CHECK_CLOSE(dc[j], want, 1e-5);
        }
    }
    array_free(pre, gates * m), array_free(rec, gates * m), array_free(state, m), array_free(before, m);
    array_free(y, m), array_free(g, gates * m), array_free(memory, m), array_free(ds, m), array_free(dc, m);
    array_free(d_pre, gates * m), array_free(d_rec, gates * m), array_free(ds0, m), array_free(dc0, m);
}

static void steps_follow_their_formulas(void)
{
    FOR_LEVELS(k)
        for (int cell = CELL_BASIC; cell <= CELL_LSTM; cell++)
            for (int64_t m = 1; m < 50; m += 7)
                check_step(k, (RecurrentCell)cell, m);
}

/* -- attention -- */

static bool sees(const AttentionShape *s, int64_t t, int64_t i)
{
    const int64_t age = t + s->shift - i;
    return i < s->live && (s->window < 0 || (age >= 0 && (s->window == 0 || age < s->window)));
}

/* The weights of one query in double. */
static void plain_weights(const AttentionShape *s, const float *q, const float *k, int64_t t, double *w)
{
    double most = -INFINITY, sum = 0;
    for (int64_t i = 0; i < s->keys; i++) {
        w[i] = 0;
        for (int64_t d = 0; d < s->depth; d++)
            w[i] += (double)s->scale * q[t * s->q_row + d] * k[i * s->k_row + d];
        if (sees(s, t, i))
            most = fmax(most, w[i]);
    }
    for (int64_t i = 0; i < s->keys; i++)
        sum += w[i] = sees(s, t, i) ? exp(w[i] - most) : 0;
    for (int64_t i = 0; i < s->keys && sum > 0; i++)
        w[i] /= sum;
}

static void check_attention(const CpuKernels *k, const AttentionShape *s, bool keep)
{
    const int64_t nq = s->queries * s->q_row, nk = s->keys * s->k_row, nv = s->keys * s->v_row, ny = s->queries * s->y_row;
    const int64_t room = k->attention->scratch(s, true), cut = s->queries / 3, scores = s->queries * s->keys;
    float *q = array_random(nq), *key = array_random(nk), *v = array_random(nv), *dy = array_random(ny);
    float *y = array_blank(ny), *weights = array_blank(scores), *scratch = array_blank(room), *again = array_blank(ny);
    float *dq = array_blank(nq), *dk = array_blank(nk), *dv = array_blank(nv);
    double *w = calloc((size_t)s->keys, sizeof *w), *dw = calloc((size_t)s->keys, sizeof *dw);
    double *want_dk = calloc((size_t)nk, sizeof *want_dk), *want_dv = calloc((size_t)nv, sizeof *want_dv);
    k->attention->forward(s, q, key, v, y, weights, 0, s->queries, scratch);
    k->attention->forward(s, q, key, v, again, NULL, cut, s->queries, scratch);
    k->attention->forward(s, q, key, v, again, NULL, 0, cut, scratch);
    k->attention->gradient(s, q, key, v, keep ? weights : NULL, dy, dq, dk, dv, scratch);
    for (int64_t t = 0; t < s->queries; t++) {
        double dot = 0;
        plain_weights(s, q, key, t, w);
        for (int64_t c = 0; c < s->width; c++) {
            double want = 0;
            for (int64_t i = 0; i < s->keys; i++)
                want += w[i] * v[i * s->v_row + c];
            CHECK_CLOSE(y[t * s->y_row + c], want, 1e-5);
            CHECK_CLOSE(again[t * s->y_row + c], want, 1e-5);
        }
        for (int64_t i = 0; i < s->keys; i++) {
            dw[i] = 0;
            for (int64_t c = 0; c < s->width; c++) {
                dw[i] += (double)dy[t * s->y_row + c] * v[i * s->v_row + c];
                want_dv[i * s->v_row + c] += w[i] * dy[t * s->y_row + c];
            }
            dot += w[i] * dw[i];
        }
        for (int64_t d = 0; d < s->depth; d++) {
            double want = 0;
            for (int64_t i = 0; i < s->keys; i++) {
                const double slope = (double)s->scale * w[i] * (dw[i] - dot);
                want += slope * key[i * s->k_row + d];
                want_dk[i * s->k_row + d] += slope * q[t * s->q_row + d];
            }
            CHECK_CLOSE(dq[t * s->q_row + d], want, 1e-5);
        }
    }
    for (int64_t i = 0; i < s->keys; i++) {
        for (int64_t d = 0; d < s->depth; d++)
            CHECK_CLOSE(dk[i * s->k_row + d], want_dk[i * s->k_row + d], 2e-5);
        for (int64_t c = 0; c < s->width; c++)
            CHECK_CLOSE(dv[i * s->v_row + c], want_dv[i * s->v_row + c], 2e-5);
    }
    array_free(q, nq), array_free(key, nk), array_free(v, nv), array_free(dy, ny), array_free(y, ny);
    array_free(weights, scores), array_free(scratch, room), array_free(again, ny);
    array_free(dq, nq), array_free(dk, nk), array_free(dv, nv);
    free(w), free(dw), free(want_dk), free(want_dv);
}

static void attention_agrees_with_definition(void)
{
    static const AttentionShape shapes[] = {
        {5, 7, 8, 6, 8, 8, 6, 6, 7, -1, 2, 0.5f, NULL},   {9, 9, 4, 4, 12, 12, 12, 4, 9, 0, 0, 1, NULL},
        {20, 20, 3, 5, 3, 3, 5, 9, 13, 4, -2, 1, NULL},   {1, 1, 1, 1, 1, 1, 1, 1, 1, -1, 0, 1, NULL},
        {6, 4, 4, 4, 4, 4, 4, 4, 4, 0, -2, 1, NULL},      {33, 40, 16, 16, 48, 48, 48, 16, 40, -1, 7, 0.25f, NULL},
        {3, 5, 2, 2, 2, 2, 2, 2, 0, -1, 2, 1, NULL},      {300, 900, 8, 8, 8, 8, 8, 8, 900, 0, 600, 1, NULL},
        {100, 1100, 5, 7, 5, 5, 7, 7, 90, 40, 30, 1, NULL}, /* several blocks; many queries see nothing */
    };
    FOR_LEVELS(k)
        for (size_t i = 0; i < COUNT(shapes); i++)
            for (int keep = 0; keep < 2; keep++)
                check_attention(k, &shapes[i], keep);
}

int main(void)
{
    TEST(steps_follow_their_formulas);
    TEST(attention_agrees_with_definition);
    return test_report();
}
