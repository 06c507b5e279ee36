/* Convolution by tiles of results against its definition in double precision. */
#include "tests/unit/kernels.h"
#include <math.h>

static ConvShape shape(int64_t in, int64_t h, int64_t w, int64_t out, int64_t top, int64_t left, int64_t bottom, int64_t right)
{
    return (ConvShape){.in = in, .in_h = h, .in_w = w, .out = out, .out_h = h + top + bottom - 2, .out_w = w + left + right - 2,
                       .kernel_h = 3, .kernel_w = 3, .stride_h = 1, .stride_w = 1, .dilation_h = 1, .dilation_w = 1,
                       .pad_top = top, .pad_left = left, .groups = 1};
}

static double defined(const ConvShape *s, const float *x, const float *w, int64_t p, int64_t q, int64_t o)
{
    double sum = 0;
    for (int64_t i = 0; i < 3; i++)
        for (int64_t j = 0; j < 3; j++) {
            const int64_t row = p + i - s->pad_top, column = q + j - s->pad_left;
            if (row < 0 || row >= s->in_h || column < 0 || column >= s->in_w)
                continue;
            for (int64_t c = 0; c < s->in; c++)
                sum += (double)x[(row * s->in_w + column) * s->in + c] * (double)w[((o * s->in + c) * 3 + i) * 3 + j];
        }
    return sum;
}

/* In calls of `block` tiles and `across` panels. */
static void run(const CpuKernels *k, const ConvShape *s, int side, const float *x, const float *packed, const LastStore *f,
                float *y, int64_t block, int64_t across)
{
    const int64_t tiles = k->winograd->tiles(s, side), panels = k->winograd->panels(s), room = k->winograd->scratch(s, side, block);
    float *scratch = array_blank(room);
    for (int64_t t = 0; t < tiles; t += block)
        for (int64_t q = 0; q < panels; q += across)
            k->winograd->forward(s, side, x, packed, f, y, t, t + block < tiles ? t + block : tiles, q,
                                 q + across < panels ? q + across : panels, scratch);
    array_free(scratch, room);
}

static void check(const CpuKernels *k, const ConvShape *s, int side, int extras)
{
    const int64_t fx = s->in * s->in_h * s->in_w, fw = s->out * s->in * 9, fy = s->out * s->out_h * s->out_w;
    const int64_t size = k->winograd->packed_size(s, side), tiles = k->winograd->tiles(s, side), panels = k->winograd->panels(s);
    float *x = array_random(fx), *w = array_random(fw), *factor = array_random(s->out), *bias = array_random(s->out);
    float *add = array_random(fy), *packed = array_blank(size), *y = array_blank(fy), *other = array_blank(fy);
    const LastStore f = {.bias = extras & 1 ? bias : NULL, .add = extras & 2 ? add : NULL, .clamp = extras & 4, .low = 0, .high = 2};
    for (int64_t q = panels; q-- > 0;)
        k->winograd->pack(s, side, w, extras & 8 ? factor : NULL, packed, q);
    run(k, s, side, x, packed, &f, y, tiles, panels);
    run(k, s, side, x, packed, &f, other, tiles / 2 + 1, 1);
    CHECK(memcmp(y, other, (size_t)fy * sizeof *y) == 0);
    run(k, s, side, x, packed, &f, other, 1, 2);
    CHECK(memcmp(y, other, (size_t)fy * sizeof *y) == 0);
    double off = 0, largest = 1;
    for (int64_t at = 0; at < fy; at++) {
        const int64_t o = at % s->out;
        double want = defined(s, x, w, at / s->out / s->out_w, at / s->out % s->out_w, o);
        want *= extras & 8 ? (double)factor[o] : 1;
        largest = fmax(largest, fabs(want));
        want += (f.bias ? (double)bias[o] : 0) + (f.add ? (double)add[at] : 0);
        want = f.clamp ? fmin(2, fmax(0, want)) : want;
        off = fmax(off, fabs((double)y[at] - want));
    }
    if (!CHECK(off < 1e-5 * largest))
        printf("%s, side %d, %d channels, %d x %d: off by %g of %g\n", k->name, side, (int)s->in, (int)s->in_h, (int)s->in_w, off, largest);
    array_free(x, fx), array_free(w, fw), array_free(factor, s->out), array_free(bias, s->out);
    array_free(add, fy), array_free(packed, size), array_free(y, fy), array_free(other, fy);
}

static void tiles_agree_with_definition(void)
{
    const ConvShape shapes[] = {
        shape(16, 8, 8, 32, 1, 1, 1, 1),  shape(32, 7, 7, 33, 1, 1, 1, 1),   shape(16, 5, 11, 20, 0, 0, 0, 0),
        shape(48, 3, 3, 40, 0, 0, 0, 0),  shape(16, 1, 1, 7, 1, 1, 1, 1),    shape(16, 13, 6, 65, 2, 0, 1, 3),
        shape(16, 1, 29, 16, 2, 1, 0, 1), shape(272, 9, 10, 24, 1, 1, 1, 1), shape(528, 6, 4, 16, 1, 2, 1, 2),
        shape(64, 30, 17, 64, 1, 1, 1, 1),
    };
    FOR_LEVELS (k)
        for (size_t i = 0; i < COUNT(shapes); i++)
            for (int side = 2; side <= WINOGRAD_SIDE; side += 2) {
                CHECK(k->winograd->fits(&shapes[i]));
                check(k, &shapes[i], side, (int)i + side);
                check(k, &shapes[i], side, 15);
            }
}

/* One block of lanes, its weights as they are or turned: those of a convolution whose data gradient this is. */
static void check_lanes(const CpuKernels *k, const ConvShape *s, int side, bool turned, bool ramp)
{
    const int64_t L = k->lanes, fx = s->in * s->in_h * s->in_w, fw = s->out * s->in * 9, fy = s->out * s->out_h * s->out_w;
    const int64_t size = (side + 2) * (side + 2) * s->in * s->out, tiles = k->winograd->tiles(s, side);
    const int64_t room = k->winograd->lanes_scratch(s, side, tiles, s->out);
    float *x = array_random(fx * L), *w = array_random(fw), *bias = array_random(s->out), *packed = array_blank(size);
    float *y = array_blank(fy * L), *other = array_blank(fy * L), *scratch = array_blank(room);
    float *plain = calloc((size_t)fx, sizeof *plain), *straight = calloc((size_t)fw, sizeof *straight);
    k->winograd->lanes_pack(s, side, w, turned, packed, s->out / 2, s->out);
    k->winograd->lanes_pack(s, side, w, turned, packed, 0, s->out / 2);
    k->winograd->lanes_forward(s, side, x, packed, bias, ramp, y, 0, tiles, 0, s->out, scratch);
    for (int64_t t = 0; t < tiles; t += 3)
        for (int64_t o = 0; o < s->out; o += 7)
            k->winograd->lanes_forward(s, side, x, packed, bias, ramp, other, t, t + 3 < tiles ? t + 3 : tiles, o,
                                       o + 7 < s->out ? o + 7 : s->out, scratch);
    CHECK(memcmp(y, other, (size_t)(fy * L) * sizeof *y) == 0);
    for (int64_t o = 0; o < s->out; o++) /* (out, in, 3, 3) as the definition above wants it */
        for (int64_t c = 0; c < s->in; c++)
            for (int64_t i = 0; i < 9; i++)
                straight[(o * s->in + c) * 9 + i] = turned ? w[(c * s->out + o) * 9 + 8 - i] : w[(o * s->in + c) * 9 + i];
    double off = 0, largest = 1;
    for (int64_t lane = 0; lane < L; lane += L - 1) {
        for (int64_t c = 0; c < s->in; c++)
            for (int64_t at = 0; at < s->in_h * s->in_w; at++)
                plain[at * s->in + c] = x[(c * s->in_h * s->in_w + at) * L + lane];
        for (int64_t at = 0; at < fy; at++) {
            const int64_t o = at / s->out_h / s->out_w, p = at / s->out_w % s->out_h, q = at % s->out_w;
            const double want = defined(s, plain, straight, p, q, o) + (double)bias[o];
            largest = fmax(largest, fabs(want));
            off = fmax(off, fabs((double)y[at * L + lane] - (ramp ? fmax(0, want) : want)));
        }
    }
    if (!CHECK(off < 1e-5 * largest))
        printf("%s, side %d, %d channels: off by %g of %g\n", k->name, side, (int)s->in, off, largest);
    array_free(x, fx * L), array_free(w, fw), array_free(bias, s->out), array_free(packed, size);
    array_free(y, fy * L), array_free(other, fy * L), array_free(scratch, room);
    free(plain), free(straight);
}

static void tiles_of_lanes_agree_with_definition(void)
{
    const ConvShape shapes[] = {
        shape(16, 8, 8, 32, 1, 1, 1, 1), shape(32, 7, 5, 16, 1, 1, 1, 1),  shape(16, 5, 11, 16, 0, 0, 0, 0),
        shape(16, 1, 1, 16, 1, 1, 1, 1), shape(16, 9, 6, 48, 2, 2, 2, 2),  shape(16, 7, 9, 16, 2, 0, 1, 3),
        shape(16, 6, 6, 16, -1, 0, 1, 1), shape(272, 5, 6, 16, 1, 1, 1, 1),
    };
    FOR_LEVELS (k)
        for (size_t i = 0; i < COUNT(shapes); i++)
            for (int side = 2; side <= WINOGRAD_SIDE; side += 2) {
                CHECK(k->winograd->lanes_fit(&shapes[i]));
                check_lanes(k, &shapes[i], side, false, i % 2);
                check_lanes(k, &shapes[i], side, true, false);
            }
}

static void other_windows_are_refused(void)
{
    FOR_LEVELS (k) {
        const ConvShape good = shape(2 * k->lanes, 9, 9, 32, 1, 1, 1, 1);
        ConvShape s[8];
        for (size_t i = 0; i < COUNT(s); i++)
            s[i] = good;
        s[0].in = k->lanes + 1;
        s[1].groups = 2;
        s[2].stride_h = 2;
        s[3].stride_w = 2;
        s[4].dilation_h = 2;
        s[5].dilation_w = 3;
        s[6].kernel_h = 1;
        s[7].kernel_w = 5;
        CHECK(k->winograd->fits(&good));
        for (size_t i = 0; i < COUNT(s); i++)
            CHECK(!k->winograd->fits(&s[i]) && !k->winograd->lanes_fit(&s[i]));
        s[0] = good;
        s[0].out = k->lanes + 1;
        CHECK(k->winograd->fits(&s[0]) && !k->winograd->lanes_fit(&s[0]));
    }
}

int main(void)
{
    TEST(tiles_agree_with_definition);
    TEST(tiles_of_lanes_agree_with_definition);
    TEST(other_windows_are_refused);
    return test_report();
}
