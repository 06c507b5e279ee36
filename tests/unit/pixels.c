/* pixels.c - PNG, colour spaces and resampling, without the language. */
#include "builtins/pixels.h"
#include <stdlib.h>
#include "builtins/png.h"
#include "tests/unit/test.h"

static uint64_t seed = 1;
static uint64_t next_random(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

static Pixels random_picture(PixelType t, int64_t width, int64_t height, int channels)
{
    int64_t n = width * height * channels;
    void *data = malloc((size_t)n * pixel_size(t));
    for (int64_t i = 0; i < n; i++) {
        double v = (double)(next_random() % 65536) / 65535;
        pixels_write(t, data, i, 1, &v);
    }
    return (Pixels){data, t, channels < 3 ? COLOR_GRAY : COLOR_RGB, width, height, channels};
}

static bool same_picture(const Pixels *a, const Pixels *b)
{
    size_t bytes = (size_t)(a->width * a->height * a->channels) * pixel_size(a->type);
    return a->type == b->type && a->width == b->width && a->height == b->height && a->channels == b->channels &&
           !memcmp(a->data, b->data, bytes);
}

/* What is written is read back, for all integer types, channels and odd widths. */
static void png_keeps_pictures(void)
{
    for (PixelType t = PIXEL_BIT; t <= PIXEL_BIT16; t++)
        for (int channels = 1; channels <= 4; channels++)
            for (int64_t width = 1; width < 20; width += 5) {
                if (t == PIXEL_BIT && channels > 1)
                    continue; /* such a file has 8 bits */
                Pixels p = random_picture(t, width, 7, channels), q;
                unsigned char *bytes = NULL;
                size_t length = 0;
                if (CHECK(png_encode(&p, &bytes, &length, NULL)) && CHECK(png_decode(bytes, length, &q, NULL))) {
                    CHECK(same_picture(&p, &q));
                    pixels_free(&q);
                }
                free(bytes);
                pixels_free(&p);
            }
}

/* A file cut anywhere before its last chunk is refused; a file with changed bytes may be anything but a crash. */
static void png_survives_damage(void)
{
    Pixels p = random_picture(PIXEL_BYTE, 9, 9, 3), q;
    unsigned char *bytes = NULL;
    size_t length = 0;
    CHECK(png_encode(&p, &bytes, &length, NULL));
    unsigned char *copy = malloc(length);
    for (size_t n = 0; n < length - 12; n++) {
        Problem why = {{0}};
        memcpy(copy, bytes, n);
        CHECK(!png_decode(copy, n, &q, &why) && why.text[0]);
    }
    for (int round = 0; round < 3000; round++) {
        memcpy(copy, bytes, length);
        for (int k = 0; k < 3; k++)
            copy[next_random() % length] = (unsigned char)next_random();
        if (png_decode(copy, length, &q, NULL))
            pixels_free(&q);
    }
    free(copy);
    free(bytes);
    pixels_free(&p);
}

/* A header that promises a million by a million pixels is refused before memory is asked for. */
static void png_refuses_huge_pictures(void)
{
    static const unsigned char header[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R',
        0, 0x0f, 0x42, 0x40, 0, 0x0f, 0x42, 0x40, 8, 2, 0, 0, 0, 0x5c, 0x6d, 0x9a, 0x1d};
    Pixels q;
    Problem why = {{0}};
    CHECK(!png_decode(header, sizeof header, &q, &why));
    CHECK(why.text[0] != 0);
}

/* There and back again through every colour space. */
static void colors_come_back(void)
{
    for (ColorModel c = COLOR_RGB; c < COLOR_MODELS; c++)
        for (int k = 0; k < 200; k++) {
            double rgb[3], other[4], back[3];
            for (int i = 0; i < 3; i++)
                rgb[i] = (double)(next_random() % 256) / 255;
            color_convert(COLOR_RGB, 3, rgb, c, other, 1);
            color_convert(c, color_channels(c), other, COLOR_RGB, back, 1);
            for (int i = 0; i < 3; i++)
                CHECK_CLOSE(back[i], rgb[i], 1e-5);
        }
    double red[3] = {1, 0, 0}, got[4];
    color_convert(COLOR_RGB, 3, red, COLOR_GRAY, got, 1);
    CHECK_CLOSE(got[0], 0.299, 1e-12);
    color_convert(COLOR_RGB, 3, red, COLOR_XYZ, got, 1); /* the published D50 coordinates of sRGB red */
    CHECK_CLOSE(got[0], 0.436075, 1e-6);
    color_convert(COLOR_RGB, 3, red, COLOR_LAB, got, 1); /* L 54.29, a 80.81, b 69.89 */
    CHECK_CLOSE(got[0], 0.5429, 1e-4);
    CHECK_CLOSE(got[1], 0.8081, 1e-3);
    CHECK_CLOSE(got[2], 0.6989, 1e-3);
    color_convert(COLOR_RGB, 3, red, COLOR_HSB, got, 1);
    CHECK(got[0] == 0 && got[1] == 1 && got[2] == 1);
}

static double picture_mean(const double *v, int64_t n)
{
    double sum = 0;
    for (int64_t i = 0; i < n; i++)
        sum += v[i];
    return sum / (double)n;
}

/* A constant stays constant under every method and ratio; the same size is an exact copy; area averages keep the mean. */
static void resize_keeps_what_it_must(void)
{
    static const int64_t sizes[] = {1, 2, 3, 7, 8, 16, 31};
    double out[32 * 32];
    for (size_t m = 0; m < RESAMPLE_METHODS; m++)
        for (size_t a = 0; a < COUNT(sizes); a++)
            for (size_t b = 0; b < COUNT(sizes); b++) {
                double constant[31 * 31];
                for (size_t i = 0; i < COUNT(constant); i++)
                    constant[i] = 0.625;
                Pixels p = {constant, PIXEL_REAL64, COLOR_GRAY, sizes[a], sizes[b], 1};
                CHECK(pixels_resize(&p, sizes[b], sizes[a], (Resampling)m, out));
                for (int64_t i = 0; i < sizes[a] * sizes[b]; i++)
                    CHECK_CLOSE(out[i], 0.625, 1e-12);
            }
    Pixels p = random_picture(PIXEL_REAL64, 16, 16, 1);
    CHECK(pixels_resize(&p, 16, 16, RESAMPLE_AUTOMATIC, out) && !memcmp(out, p.data, 256 * sizeof *out));
    CHECK(pixels_resize(&p, 4, 8, RESAMPLE_AUTOMATIC, out));
    CHECK_CLOSE(picture_mean(out, 32), picture_mean(p.data, 256), 1e-12);
    CHECK(pixels_resize(&p, 32, 32, RESAMPLE_NEAREST, out));
    for (int64_t y = 0; y < 31; y++)
        CHECK(out[y * 32 + 5] == ((const double *)p.data)[y / 2 * 16 + 2]);
    pixels_free(&p);
}

/* Planes of a picture of the right size are the pixels themselves; Fit pads, Fill crops. */
static void planes_fit(void)
{
    static const unsigned char rgb[] = {255, 0, 0, 0, 255, 0}; /* red, green: two pixels side by side */
    Pixels p = {rgb, PIXEL_BYTE, COLOR_RGB, 2, 1, 3};
    float out[64];
    PlaneSpec s = {.width = 2, .height = 1, .color = COLOR_RGB, .align_x = 0.5, .align_y = 0.5,
                   .stride_channel = 2, .stride_row = 2, .stride_column = 1};
    CHECK(pixels_to_planes(&p, &s, out));
    static const float planes[] = {1, 0, 0, 1, 0, 0};
    CHECK(!memcmp(out, planes, sizeof planes));
    s.color = COLOR_GRAY;
    CHECK(pixels_to_planes(&p, &s, out));
    CHECK_CLOSE((double)out[0], 0.299, 1e-7);
    CHECK_CLOSE((double)out[1], 0.587, 1e-7);
    s = (PlaneSpec){.width = 2, .height = 2, .color = COLOR_GRAY, .fit = FIT_INSIDE, .align_y = 0, .padding = {0.25},
                    .stride_channel = 4, .stride_row = 2, .stride_column = 1};
    CHECK(pixels_to_planes(&p, &s, out));
    CHECK_CLOSE((double)out[0], 0.299, 1e-7);
    CHECK(out[2] == 0.25f && out[3] == 0.25f);
    s = (PlaneSpec){.width = 1, .height = 1, .color = COLOR_GRAY, .fit = FIT_COVER, .align_x = 1,
                    .stride_channel = 1, .stride_row = 1, .stride_column = 1};
    CHECK(pixels_to_planes(&p, &s, out));
    CHECK_CLOSE((double)out[0], 0.587, 1e-7); /* the right half */
}

int main(void)
{
    TEST(png_keeps_pictures);
    TEST(png_survives_damage);
    TEST(png_refuses_huge_pictures);
    TEST(colors_come_back);
    TEST(resize_keeps_what_it_must);
    TEST(planes_fit);
    return test_report();
}
