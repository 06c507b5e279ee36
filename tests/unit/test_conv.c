/* Convolution, pooling and dense layers on LANES against plain loops. */
#include "tests/unit/kernels.h"

/* -- shapes around the edges: in, h, w, out, kernel, stride, dilation, padding, groups -- */

typedef struct Case {
    int64_t in, h, w, out, kh, kw, sh, sw, dh, dw, top, left, bottom, right, groups;
} Case;

static const Case cases[] = {
    {1, 8, 8, 3, 5, 5, 1, 1, 1, 1, 0, 0, 0, 0, 1},     {3, 9, 7, 7, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1},
    {4, 6, 11, 13, 3, 2, 2, 3, 1, 1, 1, 0, 0, 1, 1},   {6, 7, 7, 6, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 6},
    {6, 9, 8, 4, 3, 3, 1, 1, 2, 2, 2, 2, 2, 2, 2},     {5, 1, 17, 9, 1, 4, 1, 2, 1, 3, 0, 3, 0, 2, 1},
    {17, 5, 5, 23, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1},   {2, 10, 10, 5, 4, 4, 3, 3, 2, 2, 3, 3, 3, 3, 1},
    {8, 6, 6, 20, 5, 5, 1, 1, 1, 1, 2, 2, 2, 2, 1},    {1, 12, 13, 2, 3, 5, 1, 1, 1, 1, 1, 2, 1, 2, 1},
    {2, 4, 30, 9, 3, 7, 1, 1, 1, 1, 0, 0, 0, 0, 1},    {70, 4, 4, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1},
    {3, 3, 3, 2, 3, 3, 2, 2, 1, 1, 4, 4, 4, 4, 1},     {4, 8, 8, 8, 2, 2, 2, 2, 1, 1, 0, 0, 0, 0, 4},
};

static ConvShape shape_of(const Case *c)
{
    return (ConvShape){
        .in = c->in, .in_h = c->h, .in_w = c->w,
        .out = c->out,
        .out_h = (c->h + c->top + c->bottom - c->dh * (c->kh - 1) - 1) / c->sh + 1,
        .out_w = (c->w + c->left + c->right - c->dw * (c->kw - 1) - 1) / c->sw + 1,
        .kernel_h = c->kh, .kernel_w = c->kw, .stride_h = c->sh, .stride_w = c->sw,
        .dilation_h = c->dh, .dilation_w = c->dw, .pad_top = c->top, .pad_left = c->left,
        .groups = c->groups,
    };
}

/* Calls visit for every product in the definition: element numbers within one example, and of w. */
typedef void Visit(void *data, int64_t y, int64_t x, int64_t w);

static void each_product(const ConvShape *s, Visit *visit, void *data)
{
    const int64_t in = s->in / s->groups, out = s->out / s->groups;
    for (int64_t o = 0; o < s->out; o++)
        for (int64_t p = 0; p < s->out_h; p++)
            for (int64_t q = 0; q < s->out_w; q++)
                for (int64_t c = 0; c < in; c++)
                    for (int64_t i = 0; i < s->kernel_h; i++)
                        for (int64_t j = 0; j < s->kernel_w; j++) {
                            const int64_t h = p * s->stride_h + i * s->dilation_h - s->pad_top;
                            const int64_t v = q * s->stride_w + j * s->dilation_w - s->pad_left;
                            if (h >= 0 && h < s->in_h && v >= 0 && v < s->in_w)
                                visit(data, (o * s->out_h + p) * s->out_w + q,
                                      ((o / out * in + c) * s->in_h + h) * s->in_w + v,
                                      ((o * in + c) * s->kernel_h + i) * s->kernel_w + j);
                        }
}

typedef struct Products {
    const float *x, *dy, *w;
    double *y, *dx, *dw;
} Products;

static void add_product(void *data, int64_t y, int64_t x, int64_t w)
{
    Products *p = data;
    p->y[y] += (double)p->x[x] * p->w[w];
    p->dx[x] += (double)p->dy[y] * p->w[w];
    p->dw[w] += (double)p->dy[y] * p->x[x];
}

/* One case at one batch size: forward, both gradients, in two shares of the outputs. */
static void check_case(const CpuKernels *k, const ConvShape *s, int64_t n, bool ramp)
{
    const int64_t fx = s->in * s->in_h * s->in_w, fy = s->out * s->out_h * s->out_w;
    const int64_t fw = s->out * (s->in / s->groups) * s->kernel_h * s->kernel_w, plane = s->out_h * s->out_w;
    const int64_t blocks = blocks_of(k, n), L = k->lanes, cut = s->out / 2, half = s->in / 2;
    float *x = array_random(n * fx), *w = array_random(fw), *bias = array_random(s->out), *dy = array_random(n * fy);
    double *wy = calloc((size_t)(n * fy), sizeof *wy), *wdx = calloc((size_t)(n * fx), sizeof *wdx);
    double *wdw = calloc((size_t)fw, sizeof *wdw);
    for (int64_t e = 0; e < n; e++)
        each_product(s, add_product,
                     &(Products){x + e * fx, dy + e * fy, w, wy + e * fy, wdx + e * fx, wdw});

    float *lx = to_lanes(k, n, fx, x), *ldy = to_lanes(k, n, fy, dy);
    for (int64_t e = n; e < blocks * L; e++) /* lanes that only fill have no gradient */
        for (int64_t i = 0; i < fy; i++)
            ldy[(e / L * fy + i) * L + e % L] = 0;
    float *ly = array_blank(blocks * fy * L), *ldx = array_blank(blocks * fx * L);
    float *dw = array_blank(fw), *db = array_blank(s->out);
    float *turned = array_blank(fw);
    k->conv->turn_weights(s, w, turned, cut, s->out);
    k->conv->turn_weights(s, w, turned, 0, cut);
    for (int64_t b = 0; b < blocks; b++) {
        k->conv->forward(s, lx + b * fx * L, w, bias, ramp, ly + b * fy * L, 0, cut);
        k->conv->forward(s, lx + b * fx * L, w, bias, ramp, ly + b * fy * L, cut, s->out);
        k->conv->data_gradient(s, ldy + b * fy * L, turned, ldx + b * fx * L, half, s->in);
        k->conv->data_gradient(s, ldy + b * fy * L, turned, ldx + b * fx * L, 0, half);
    }
    k->conv->weight_gradient(s, blocks, lx, fx * L, ldy, fy * L, dw, db, 0, cut, false);
    k->conv->weight_gradient(s, blocks, lx, fx * L, ldy, fy * L, dw, db, cut, s->out, false);
    for (int64_t e = 0; e < n; e++) {
        for (int64_t i = 0; i < fy; i++) {
            const double want = wy[e * fy + i] + bias[i / plane];
            CHECK_CLOSE(lane_element(k, fy, ly, e, i), ramp && want < 0 ? 0 : want, 1e-4);
        }
        for (int64_t i = 0; i < fx; i++)
            CHECK_CLOSE(lane_element(k, fx, ldx, e, i), wdx[e * fx + i], 1e-4);
    }
    for (int64_t i = 0; i < fw; i++)
        CHECK_CLOSE(dw[i], wdw[i], 1e-4 * (double)n);
    for (int64_t o = 0; o < s->out; o++) {
        double want = 0;
        for (int64_t e = 0; e < n; e++)
            for (int64_t i = 0; i < plane; i++)
                want += dy[e * fy + o * plane + i];
        CHECK_CLOSE(db[o], want, 1e-4 * (double)n);
    }
    /* Added to what is there, over blocks one at a time. */
    for (int64_t b = 0; b < blocks; b++)
        k->conv->weight_gradient(s, 1, lx + b * fx * L, fx * L, ldy + b * fy * L, fy * L, dw, db, 0, s->out, true);
    for (int64_t i = 0; i < fw; i++)
        CHECK_CLOSE(dw[i], 2 * wdw[i], 2e-4 * (double)n);
    array_free(x, n * fx), array_free(w, fw), array_free(bias, s->out), array_free(dy, n * fy);
    array_free(lx, blocks * fx * L), array_free(ldy, blocks * fy * L), array_free(ly, blocks * fy * L);
    array_free(ldx, blocks * fx * L), array_free(dw, fw), array_free(db, s->out);
    array_free(turned, fw);
    free(wy), free(wdx), free(wdw);
}

/* The same on PLAIN, by products and by the direct loop of channels on their own. */
static void check_plain_case(const CpuKernels *k, const ConvShape *s, int64_t n, bool ramp, bool packed)
{
    const PlainConvKernels *c = k->plain_conv;
    const int64_t fx = s->in * s->in_h * s->in_w, fy = s->out * s->out_h * s->out_w, plane = s->out_h * s->out_w;
    const int64_t fw = s->out * (s->in / s->groups) * s->kernel_h * s->kernel_w, room = c->packed_size(s);
    float *x = array_random(n * fx), *w = array_random(fw), *bias = array_random(s->out), *dy = array_random(n * fy);
    float *y = array_random(n * fy), *dx = array_blank(n * fx), *dw = array_random(fw), *turned = array_blank(fw);
    float *scratch = array_blank(c->scratch), *pack = array_blank(room);
    double *wy = calloc((size_t)(n * fy), sizeof *wy), *wdx = calloc((size_t)(n * fx), sizeof *wdx);
    double *wdw = calloc((size_t)fw, sizeof *wdw);
    for (int64_t i = 0; i < n * fy; i++)
        wy[i] = y[i] + bias[i / plane % s->out];
    for (int64_t i = 0; i < fw; i++)
        wdw[i] = dw[i];
    for (int64_t e = 0; e < n; e++)
        each_product(s, add_product, &(Products){x + e * fx, dy + e * fy, w, wy + e * fy, wdx + e * fx, wdw});
    k->conv->turn_weights(s, w, turned, 0, s->out);
    c->pack_weights(s, w, pack);
    for (int64_t e = 0; e < n; e++) {
        for (int64_t t = c->forward_tasks(s) - 1; t >= 0; t--)
            c->forward(s, x + e * fx, w, packed ? pack : NULL, bias, true, ramp ? EPILOGUE_RAMP : EPILOGUE_NONE,
                       y + e * fy, t, scratch);
        for (int64_t t = 0; t < c->data_tasks(s); t++)
            c->data_gradient(s, dy + e * fy, turned, dx + e * fx, t, scratch);
    }
    for (int64_t t = 0; t < c->weight_tasks(s); t++)
        c->weight_gradient(s, n, x, fx, dy, fy, dw, true, t, scratch);
    for (int64_t i = 0; i < n * fy; i++)
        CHECK_CLOSE(y[i], ramp && wy[i] < 0 ? 0 : wy[i], 1e-4);
    for (int64_t i = 0; i < n * fx; i++)
        CHECK_CLOSE(dx[i], wdx[i], 1e-4);
    for (int64_t i = 0; i < fw; i++)
        CHECK_CLOSE(dw[i], wdw[i], 1e-4 * (double)n);
    array_free(x, n * fx), array_free(w, fw), array_free(bias, s->out), array_free(dy, n * fy), array_free(y, n * fy);
    array_free(dx, n * fx), array_free(dw, fw), array_free(turned, fw), array_free(scratch, c->scratch);
    array_free(pack, room);
    free(wy), free(wdx), free(wdw);
}

static void plain_convolution_agrees_with_definition(void)
{
    static const Case more[] = {
        {3, 20, 21, 40, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1},   {9, 18, 50, 9, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 9},
        {5, 17, 23, 5, 3, 5, 2, 2, 1, 1, 1, 2, 1, 2, 5},    {4, 30, 41, 4, 2, 3, 1, 3, 2, 2, 0, 1, 1, 2, 4},
        {40, 9, 9, 30, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1},    {33, 12, 12, 20, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1},
        {40, 20, 30, 230, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1}, {6, 25, 25, 130, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1},
        {70, 8, 8, 100, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1, 2},
    };
    FOR_LEVELS(k) {
        for (size_t i = 0; i < COUNT(cases); i++) {
            const ConvShape s = shape_of(&cases[i]);
            check_plain_case(k, &s, 2, i % 2, i % 3 == 0);
        }
        for (size_t i = 0; i < COUNT(more); i++) {
            const ConvShape s = shape_of(&more[i]);
            check_plain_case(k, &s, 2, i % 2, i % 2);
        }
    }
}

static void convolution_agrees_with_definition(void)
{
    FOR_LEVELS(k)
        for (size_t i = 0; i < COUNT(cases); i++) {
            const ConvShape s = shape_of(&cases[i]);
            check_case(k, &s, i % 2 ? k->lanes + 1 : 3, i % 3 == 0);
        }
}

/* -- maximum pooling after a convolution is the pooling of its result -- */

static void fused_pooling_agrees_with_separate(void)
{
    FOR_LEVELS(k)
        for (int ramp = 0; ramp < 2; ramp++)
            for (int64_t ph = 1; ph < 4; ph++)
                for (int64_t pw = 1; pw < 4; pw++) {
                    const Case c = {2, 9, 11, 5, 3, 2, 1, 1, 1, 1, 1, 0, 0, 0, 1};
                    const ConvShape s = shape_of(&c);
                    const int64_t L = k->lanes, oh = s.out_h / ph, ow = s.out_w / pw;
                    const int64_t fy = s.out * s.out_h * s.out_w, fp = s.out * oh * ow;
                    const PoolShape pool = {s.out, s.out_h, s.out_w, oh, ow, ph, pw, ph, pw, 0, 0};
                    float *x = array_random(2 * 9 * 11 * L), *w = array_random(5 * 2 * 3 * 2), *bias = array_random(5);
                    float *y = array_blank(fy * L), *p = array_blank(fp * L), *q = array_blank(fp * L);
                    float *scratch = array_blank(k->conv->pool_scratch(&s, ph, 5));
                    Winner *won = calloc((size_t)(fp * L), sizeof *won), *who = calloc((size_t)(fp * L), sizeof *who);
                    k->conv->forward(&s, x, w, bias, ramp, y, 0, 5);
                    k->pool->max(&pool, y, p, won, 0, 5);
                    k->conv->forward_pool(&s, ph, pw, x, w, bias, ramp, q, who, 0, 2, scratch);
                    k->conv->forward_pool(&s, ph, pw, x, w, bias, ramp, q, who, 2, 5, scratch);
                    CHECK(memcmp(p, q, (size_t)(fp * L) * sizeof *p) == 0);
                    for (int64_t i = 0; i < fp * L; i++)
                        CHECK(who[i] == (ramp && p[i] == 0 ? POOL_NONE : won[i]));
                    array_free(x, 2 * 9 * 11 * L), array_free(w, 60), array_free(bias, 5), array_free(y, fy * L);
                    array_free(p, fp * L), array_free(q, fp * L);
                    array_free(scratch, k->conv->pool_scratch(&s, ph, 5));
                    free(won), free(who);
                }
}

/* -- pooling -- */

static const PoolShape pools[] = {
    {3, 6, 8, 3, 4, 2, 2, 2, 2, 0, 0}, {2, 7, 9, 3, 4, 3, 2, 2, 2, 0, 0}, {2, 5, 5, 5, 5, 3, 3, 1, 1, 1, 1},
    {1, 4, 4, 1, 1, 4, 4, 1, 1, 0, 0}, {2, 7, 5, 3, 2, 2, 2, 2, 2, 0, 0}, {2, 1, 9, 1, 4, 1, 3, 1, 2, 0, 0},
    {2, 6, 6, 4, 4, 2, 3, 2, 2, 1, 1},
};

/* The elements of one window, in order; their number. */
static int64_t window_elements(const PoolShape *s, int64_t p, int64_t q, int64_t *at)
{
    int64_t count = 0;
    for (int64_t i = 0; i < s->kernel_h; i++)
        for (int64_t j = 0; j < s->kernel_w; j++) {
            const int64_t h = p * s->stride_h - s->pad_top + i, w = q * s->stride_w - s->pad_left + j;
            if (h >= 0 && h < s->in_h && w >= 0 && w < s->in_w)
                at[count++] = h * s->in_w + w;
        }
    return count;
}

static void check_pool(const CpuKernels *k, const PoolShape *s, float scale)
{
    const int64_t n = k->lanes, plane = s->in_h * s->in_w, fx = s->channels * plane;
    const int64_t fy = s->channels * s->out_h * s->out_w;
    float *x = array_random(n * fx), *dy = array_random(n * fy), *lx = to_lanes(k, n, fx, x), *ldy = to_lanes(k, n, fy, dy);
    float *top = array_blank(n * fy), *mean = array_blank(n * fy), *dmax = array_blank(n * fx);
    float *dmean = array_blank(n * fx);
    Winner *who = calloc((size_t)(n * fy), sizeof *who);
    k->pool->max(s, lx, top, who, 0, s->channels);
    k->pool->mean(s, scale, lx, mean, 0, s->channels);
    k->pool->max_gradient(s, ldy, who, dmax, 0, s->channels);
    k->pool->mean_gradient(s, scale, ldy, dmean, 0, s->channels);
    double *want_max = calloc((size_t)(n * fx), sizeof *want_max), *want_mean = calloc((size_t)(n * fx), sizeof(double));
    for (int64_t e = 0; e < n; e++)
        for (int64_t i = 0; i < fy; i++) {
            int64_t at[64] = {0}, best = 0;
            const int64_t c = i / (s->out_h * s->out_w), p = i / s->out_w % s->out_h, q = i % s->out_w;
            const int64_t count = window_elements(s, p, q, at);
            const float *from = x + e * fx + c * plane;
            double sum = 0;
            for (int64_t a = 0; a < count; a++) {
                sum += from[at[a]];
                best = from[at[a]] > from[at[best]] ? a : best;
            }
            const double factor = scale != 0 ? scale : 1 / (double)count;
            CHECK(lane_element(k, fy, top, e, i) == from[at[best]]);
            CHECK_CLOSE(lane_element(k, fy, mean, e, i), sum * factor, 1e-5);
            want_max[e * fx + c * plane + at[best]] += dy[e * fy + i];
            for (int64_t a = 0; a < count; a++)
                want_mean[e * fx + c * plane + at[a]] += dy[e * fy + i] * factor;
        }
    for (int64_t e = 0; e < n; e++)
        for (int64_t i = 0; i < fx; i++) {
            CHECK_CLOSE(lane_element(k, fx, dmax, e, i), want_max[e * fx + i], 1e-5);
            CHECK_CLOSE(lane_element(k, fx, dmean, e, i), want_mean[e * fx + i], 1e-5);
        }
    array_free(x, n * fx), array_free(dy, n * fy), array_free(lx, n * fx), array_free(ldy, n * fy);
    array_free(top, n * fy), array_free(mean, n * fy), array_free(dmax, n * fx), array_free(dmean, n * fx);
    free(who), free(want_max), free(want_mean);
}

static void pooling_agrees_with_definition(void)
{
    FOR_LEVELS(k)
        for (size_t i = 0; i < COUNT(pools); i++) {
            check_pool(k, &pools[i], 0);
            check_pool(k, &pools[i], 0.5f);
        }
}

static void ramp_gradient_is_zero_where_the_ramp_is(void)
{
    FOR_LEVELS(k)
        for (int64_t n = 0; n < 40; n++) {
            float *y = array_random(n), *dy = array_random(n), *dx = array_blank(n);
            k->pool->ramp_gradient(n, y, dy, dx);
            for (int64_t i = 0; i < n; i++)
                CHECK(dx[i] == (y[i] > 0 ? dy[i] : 0));
            array_free(y, n), array_free(dy, n), array_free(dx, n);
        }
}

/* -- dense -- */

static void check_dense(const CpuKernels *k, int64_t in, int64_t out, int64_t n)
{
    const int64_t L = k->lanes, blocks = blocks_of(k, n), cut = out / 3;
    float *x = array_random(n * in), *w = array_random(out * in), *bias = array_random(out), *dy = array_random(n * out);
    float *lx = to_lanes(k, n, in, x), *ldy = to_lanes(k, n, out, dy), *y = array_blank(blocks * out * L);
    float *dx = array_blank(blocks * in * L), *dr = array_blank(blocks * in * L);
    float *dw = array_blank(out * in), *db = array_blank(out);
    k->dense->forward(in, out, blocks, lx, in * L, w, bias, true, y, out * L, 0, cut);
    k->dense->forward(in, out, blocks, lx, in * L, w, bias, true, y, out * L, cut, out);
    k->dense->data_gradient(in, out, blocks, ldy, out * L, w, NULL, dx, in * L, 0, in / 2);
    k->dense->data_gradient(in, out, blocks, ldy, out * L, w, NULL, dx, in * L, in / 2, in);
    k->dense->data_gradient(in, out, blocks, ldy, out * L, w, lx, dr, in * L, 0, in);
    k->dense->weight_gradient(in, out, n, x, ldy, out * L, dw, db, 0, cut, false);
    k->dense->weight_gradient(in, out, n, x, ldy, out * L, dw, db, cut, out, false);
    k->dense->weight_gradient(in, out, n, x, ldy, out * L, dw, db, 0, out, true);
    for (int64_t e = 0; e < n; e++) {
        for (int64_t o = 0; o < out; o++) {
            double want = bias[o];
            for (int64_t i = 0; i < in; i++)
                want += (double)w[o * in + i] * x[e * in + i];
            CHECK_CLOSE(lane_element(k, out, y, e, o), want > 0 ? want : 0, 1e-4);
        }
        for (int64_t i = 0; i < in; i++) {
            double want = 0;
            for (int64_t o = 0; o < out; o++)
                want += (double)w[o * in + i] * dy[e * out + o];
            CHECK_CLOSE(lane_element(k, in, dx, e, i), want, 1e-4);
            CHECK_CLOSE(lane_element(k, in, dr, e, i), x[e * in + i] > 0 ? want : 0, 1e-4);
        }
    }
    for (int64_t o = 0; o < out; o++) {
        double bias_want = 0;
        for (int64_t e = 0; e < n; e++)
            bias_want += dy[e * out + o];
        CHECK_CLOSE(db[o], 2 * bias_want, 1e-4);
        for (int64_t i = 0; i < in; i++) {
            double want = 0;
            for (int64_t e = 0; e < n; e++)
                want += (double)dy[e * out + o] * x[e * in + i];
            CHECK_CLOSE(dw[o * in + i], 2 * want, 1e-4);
        }
    }
    array_free(x, n * in), array_free(w, out * in), array_free(bias, out), array_free(dy, n * out);
    array_free(lx, blocks * in * L), array_free(ldy, blocks * out * L), array_free(y, blocks * out * L);
    array_free(dx, blocks * in * L), array_free(dr, blocks * in * L), array_free(dw, out * in), array_free(db, out);
}

static void dense_agrees_with_definition(void)
{
    static const int64_t sizes[][3] = {{1, 1, 1},    {3, 10, 5},   {16, 16, 16}, {17, 9, 33},
                                       {100, 7, 40}, {33, 50, 90}, {700, 3, 20}, {5, 600, 8}};
    FOR_LEVELS(k)
        for (size_t i = 0; i < COUNT(sizes); i++)
            check_dense(k, sizes[i][0], sizes[i][1], sizes[i][2]);
}

int main(void)
{
    TEST(convolution_agrees_with_definition);
    TEST(plain_convolution_agrees_with_definition);
    TEST(fused_pooling_agrees_with_separate);
    TEST(pooling_agrees_with_definition);
    TEST(ramp_gradient_is_zero_where_the_ramp_is);
    TEST(dense_agrees_with_definition);
    return test_report();
}
