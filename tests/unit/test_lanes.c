/* Layout changes, softmax and losses, optimisers. */
#include "tests/unit/kernels.h"

static void layouts_come_back(void)
{
    static const int64_t sizes[] = {1, 3, 4, 7, 8, 16, 17, 33, 100};
    FOR_LEVELS(k)
        for (size_t i = 0; i < COUNT(sizes); i++)
            for (int64_t live = 1; live <= k->lanes; live += 3) {
                const int64_t f = sizes[i], L = k->lanes;
                float *x = array_random(live * f), *block = array_blank(f * L), *back = array_blank(live * f);
                k->layout->from_plain(f, live, x, block);
                for (int64_t e = 0; e < L; e++)
                    for (int64_t j = 0; j < f; j++)
                        CHECK(block[j * L + e] == x[(e < live ? e : live - 1) * f + j]);
                k->layout->to_plain(f, live, block, back);
                CHECK(memcmp(x, back, (size_t)(live * f) * sizeof *x) == 0);
                array_free(x, live * f), array_free(block, f * L), array_free(back, live * f);
            }
}

static void gathering_picks_rows(void)
{
    FOR_LEVELS(k)
        for (int64_t f = 1; f < 40; f += 7) {
            const int64_t L = k->lanes, rows = 50;
            float *table = array_random(rows * f), *block = array_blank(f * L), *pixels = array_blank(f * L);
            uint8_t *bytes = malloc((size_t)(rows * f));
            int64_t index[LANES_MAX];
            for (int64_t i = 0; i < rows * f; i++)
                bytes[i] = (uint8_t)random_bits();
            for (int i = 0; i < LANES_MAX; i++)
                index[i] = (int64_t)(random_bits() % (uint64_t)rows);
            const int64_t live = 1 + (int64_t)(random_bits() % (uint64_t)L);
            k->layout->gather(f, live, table, index, block);
            k->layout->gather_bytes(f, live, bytes, index, pixels);
            for (int64_t e = 0; e < L; e++)
                for (int64_t j = 0; j < f; j++) {
                    const int64_t from = index[e < live ? e : live - 1] * f + j;
                    CHECK(block[j * L + e] == table[from]);
                    CHECK(pixels[j * L + e] == (float)bytes[from] / 255.0f);
                }
            array_free(table, rows * f), array_free(block, f * L), array_free(pixels, f * L);
            free(bytes);
        }
}

/* Softmax of one row in double; gives the loss. */
static double plain_softmax(int64_t classes, const float *x, int32_t target, double *p)
{
    double most = x[0], sum = 0;
    for (int64_t c = 0; c < classes; c++)
        most = x[c] > most ? x[c] : most;
    for (int64_t c = 0; c < classes; c++)
        sum += p[c] = exp(x[c] - most);
    for (int64_t c = 0; c < classes; c++)
        p[c] /= sum;
    return log(sum) - (x[target - 1] - most);
}

static void softmax_and_losses_agree_with_definition(void)
{
    static const int64_t sizes[] = {1, 2, 10, 16, 37, 200};
    FOR_LEVELS(k)
        for (size_t s = 0; s < COUNT(sizes); s++) {
            const int64_t classes = sizes[s], L = k->lanes, live = L - 1, count = L * classes;
            float *x = array_random(count), *lx = array_blank(count), *p = array_blank(count), *dx = array_blank(count);
            float *rows = array_blank(count), *drows = array_blank(count), *logs = array_blank(count);
            float *loss = array_blank(L), *row_loss = array_blank(L), *both = array_blank(count);
            int32_t target[LANES_MAX];
            for (int64_t i = 0; i < count; i++)
                x[i] *= 30;
            for (int64_t e = 0; e < L; e++)
                target[e] = 1 + (int32_t)(random_bits() % (uint64_t)classes);
            k->layout->from_plain(classes, L, x, lx);
            const double total = k->loss->cross_entropy_lanes(classes, live, lx, target, 0.5f, p, dx, loss);
            const double row_total = k->loss->cross_entropy_rows(L, classes, x, target, 0.5f, rows, drows, row_loss);
            k->loss->log_softmax_rows(L, classes, x, logs);
            double want_total = 0, *want = calloc((size_t)classes, sizeof *want);
            for (int64_t e = 0; e < L; e++) {
                const double l = plain_softmax(classes, x + e * classes, target[e], want);
                CHECK_CLOSE(row_loss[e], l, 1e-5 * (1 + l));
                if (e < live)
                    CHECK_CLOSE(loss[e], l, 1e-5 * (1 + l));
                want_total += l;
                for (int64_t c = 0; c < classes; c++) {
                    const double d = 0.5 * (want[c] - (c + 1 == target[e]));
                    CHECK_CLOSE(lane_element(k, classes, p, e, c), want[c], 1e-6);
                    CHECK_CLOSE(rows[e * classes + c], want[c], 1e-6);
                    CHECK_CLOSE(lane_element(k, classes, dx, e, c), e < live ? d : 0, 1e-6);
                    CHECK_CLOSE(drows[e * classes + c], d, 1e-6);
                    CHECK_CLOSE(logs[e * classes + c], log(want[c] > 0 ? want[c] : 1e-300), want[c] > 1e-30 ? 1e-4 : 1e9);
                }
                if (e == live - 1)
                    CHECK_CLOSE(total, want_total, 1e-4 * want_total + 1e-6);
            }
            CHECK_CLOSE(row_total, want_total, 1e-4 * want_total + 1e-6);
            /* In place, and the gradient alone. */
            k->loss->cross_entropy_lanes(classes, L, lx, target, 1, NULL, lx, NULL);
            for (int64_t i = 0; i < count && L > 1; i++)
                if (i % L < live)
                    CHECK_CLOSE(lx[i], 2 * dx[i], 1e-6);
            memcpy(both, x, (size_t)count * sizeof *x);
            k->loss->softmax_rows(L, classes, both, both);
            CHECK(memcmp(both, rows, (size_t)count * sizeof *x) == 0);
            array_free(x, count), array_free(lx, count), array_free(p, count), array_free(dx, count);
            array_free(rows, count), array_free(drows, count), array_free(logs, count), array_free(both, count);
            array_free(loss, L), array_free(row_loss, L);
            free(want);
        }
}

static void softmax_gradient_is_what_differences_give(void)
{
    FOR_LEVELS(k) {
        const int64_t classes = 19, L = k->lanes, count = classes * L;
        float *x = array_random(count), *y = array_blank(count), *dy = array_random(count), *dx = array_blank(count);
        float *lx = to_lanes(k, L, classes, x), *ldy = to_lanes(k, L, classes, dy), *ldx = array_blank(count);
        k->loss->softmax_rows(L, classes, x, y);
        k->loss->softmax_rows_gradient(L, classes, y, dy, dx);
        k->loss->softmax_lanes(classes, lx, lx);
        k->loss->softmax_lanes_gradient(classes, lx, ldy, ldx);
        for (int64_t e = 0; e < L; e++)
            for (int64_t c = 0; c < classes; c++) {
                double p[19], dot = 0;
                plain_softmax(classes, x + e * classes, 1, p);
                for (int64_t j = 0; j < classes; j++)
                    dot += p[j] * dy[e * classes + j];
                const double want = p[c] * (dy[e * classes + c] - dot);
                CHECK_CLOSE(dx[e * classes + c], want, 1e-6);
                CHECK_CLOSE(lane_element(k, classes, ldx, e, c), want, 1e-6);
                CHECK_CLOSE(lane_element(k, classes, lx, e, c), p[c], 1e-6);
            }
        array_free(x, count), array_free(y, count), array_free(dy, count), array_free(dx, count);
        array_free(lx, count), array_free(ldy, count), array_free(ldx, count);
    }
}

static void targets_out_of_range_give_no_number(void)
{
    FOR_LEVELS(k) {
        float x[4 * LANES_MAX] __attribute__((aligned(64))) = {0}, dx[4 * LANES_MAX] __attribute__((aligned(64)));
        int32_t target[LANES_MAX] = {5, 0, -1};
        CHECK(isnan(k->loss->cross_entropy_lanes(4, 1, x, target, 1, NULL, dx, NULL)));
        CHECK(isnan(k->loss->cross_entropy_rows(3, 4, x, target, 1, NULL, dx, NULL)));
    }
}

/* -- optimisers: several steps against the formulas in double -- */

typedef struct State {
    double w, m, v, a;
} State;

static double clip(double x, double c)
{
    return c > 0 ? fmin(c, fmax(-c, x)) : x;
}

enum { ADAM, SGD, SIGN, RMS, RMS_CENTRED, METHODS };

static void plain_update(int method, const UpdateCommon *u, int t, double g, State *s)
{
    g *= u->g_scale;
    if (method == SGD || method == SIGN)
        g = clip(g, u->clip) + u->decay * s->w;
    else
        g = clip(g + u->decay * s->w, u->clip);
    switch (method) {
    case ADAM:
        s->m = 0.9f * s->m + (1 - 0.9f) * g;
        s->v = 0.999f * s->v + (1 - 0.999f) * g * g;
        s->w -= u->rate * sqrt(1 - pow(0.999f, t)) / (1 - pow(0.9f, t)) * s->m / (sqrt(s->v) + 1e-5);
        break;
    case SGD:
        s->m = 0.93f * s->m - u->rate * g;
        s->w += s->m;
        break;
    case SIGN:
        s->m = 0.93f * s->m + (1 - 0.93f) * g;
        s->w -= u->rate * (s->m > 0 ? 1 : s->m < 0 ? -1 : 0);
        break;
    default:
        s->v = 0.95f * s->v + (1 - 0.95f) * g * g;
        if (method == RMS) {
            s->w -= u->rate * g / sqrt(s->v + 1e-6);
        } else {
            s->a = 0.95f * s->a + (1 - 0.95f) * g;
            s->m = 0.9f * s->m - u->rate * g / sqrt(fmax(s->v - s->a * s->a, 0) + 1e-6);
            s->w += s->m;
        }
    }
    s->w = clip(s->w, u->weight_clip);
}

static void run_update(const CpuKernels *k, int method, int64_t n, const UpdateCommon *u, int t, const float *g,
                       float *m, float *v, float *a, float *w)
{
    switch (method) {
    case ADAM: k->update->adam(n, u, 0.9f, 0.999f, 1e-5f, t, g, m, v, w); break;
    case SGD: k->update->sgd(n, u, 0.93f, g, m, w); break;
    case SIGN: k->update->sign_sgd(n, u, 0.93f, g, m, w); break;
    case RMS: k->update->rmsprop(n, u, 0.95f, 1e-6f, 0, g, v, NULL, NULL, w); break;
    default: k->update->rmsprop(n, u, 0.95f, 1e-6f, 0.9f, g, v, a, m, w); break;
    }
}

static void optimisers_follow_their_formulas(void)
{
    static const UpdateCommon kinds[] = {{0.01f, 0, 0, 0, 1}, {0.02f, 0.1f, 0.5f, 0.9f, 0.5f}};
    FOR_LEVELS(k)
        for (int method = 0; method < METHODS; method++)
            for (size_t kind = 0; kind < COUNT(kinds); kind++)
                for (int64_t n = 1; n < 40; n += 6) {
                    float *w = array_random(n), *m = array_blank(n), *v = array_blank(n), *a = array_blank(n);
                    State *want = calloc((size_t)n, sizeof *want);
                    for (int64_t i = 0; i < n; i++) {
                        m[i] = v[i] = a[i] = 0;
                        want[i].w = w[i];
                    }
                    for (int t = 1; t < 6; t++) {
                        float *g = array_random(n);
                        run_update(k, method, n, &kinds[kind], t, g, m, v, a, w);
                        for (int64_t i = 0; i < n; i++)
                            plain_update(method, &kinds[kind], t, g[i], &want[i]);
                        array_free(g, n);
                    }
                    for (int64_t i = 0; i < n; i++)
                        CHECK_CLOSE(w[i], want[i].w, 2e-5);
                    array_free(w, n), array_free(m, n), array_free(v, n), array_free(a, n);
                    free(want);
                }
}

int main(void)
{
    TEST(layouts_come_back);
    TEST(gathering_picks_rows);
    TEST(softmax_and_losses_agree_with_definition);
    TEST(softmax_gradient_is_what_differences_give);
    TEST(targets_out_of_range_give_no_number);
    TEST(optimisers_follow_their_formulas);
    return test_report();
}
