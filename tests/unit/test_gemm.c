/* The matrix product against three plain loops. */
#include "tests/unit/kernels.h"

static double activation(Epilogue e, double x)
{
    switch (e) {
    case EPILOGUE_RAMP: return x > 0 ? x : 0;
    case EPILOGUE_LOGISTIC: return 1 / (1 + exp(-x));
    case EPILOGUE_TANH: return tanh(x);
    default: return x;
    }
}

/* Orientation bits: 1 a transposed, 2 b transposed, 4 neither step of a is 1, 8 b packed beforehand. */
static void check_product(const CpuKernels *k, int64_t m, int64_t n, int64_t depth, int how, Epilogue epilogue,
                          float alpha, float beta, bool biased)
{
    const int64_t wide = how & 4 ? 2 : 1, c_row = n + 3, a_size = m * depth * wide, b_size = n * depth;
    float *a = array_random(a_size), *b = array_random(b_size), *c = array_random(m * c_row);
    float *row = array_random(m), *column = array_random(n), *scratch = array_blank(k->gemm->scratch);
    float *before = array_blank(m * c_row), *packed = array_blank(k->gemm->packed_size(depth, n));
    memcpy(before, c, (size_t)(m * c_row) * sizeof *c);
    Gemm g = {
        .m = m, .n = n, .k = depth, .a = a, .b = b, .c = c, .c_row = c_row, .alpha = alpha, .beta = beta,
        .a_row = (how & 1 ? 1 : depth) * wide, .a_column = (how & 1 ? m : 1) * wide,
        .b_row = how & 2 ? 1 : n, .b_column = how & 2 ? depth : 1,
        .row_bias = biased ? row : NULL, .column_bias = biased ? column : NULL, .epilogue = epilogue,
    };
    if (how & 8) {
        k->gemm->pack(&g, packed, 0, k->gemm->panels(n));
        g.packed = packed;
    }
    if (beta == 0.0f)
        for (int64_t i = 0; i < m; i++)
            for (int64_t j = 0; j < n; j++)
                c[i * c_row + j] = NAN; /* must not be read */
    for (int64_t task = k->gemm->tasks(&g) - 1; task >= 0; task--)
        k->gemm->run(&g, task, scratch);
    for (int64_t i = 0; i < m; i++)
        for (int64_t j = 0; j < c_row; j++) {
            if (j >= n) {
                CHECK(c[i * c_row + j] == before[i * c_row + j]);
                continue;
            }
            double sum = 0;
            for (int64_t p = 0; p < depth; p++)
                sum += (double)a[i * g.a_row + p * g.a_column] * b[p * g.b_row + j * g.b_column];
            sum = alpha * sum + (beta != 0.0f ? beta * before[i * c_row + j] : 0) + (biased ? row[i] + column[j] : 0);
            CHECK_CLOSE(c[i * c_row + j], activation(epilogue, sum), 1e-5 * (double)(depth + 8));
        }
    array_free(a, a_size), array_free(b, b_size), array_free(c, m * c_row), array_free(row, m), array_free(column, n);
    array_free(scratch, k->gemm->scratch), array_free(before, m * c_row);
    array_free(packed, k->gemm->packed_size(depth, n));
}

static void product_agrees_with_definition(void)
{
    static const int64_t sizes[][3] = {{1, 1, 1},    {1, 40, 33},  {3, 130, 7},  {4, 5, 400},  {5, 3, 2},   {6, 16, 16},
                                       {14, 32, 50}, {17, 31, 9},  {29, 65, 64}, {97, 20, 30}, {113, 9, 5}, {10, 257, 12},
                                       {7, 7, 650},  {30, 30, 321}};
    FOR_LEVELS(k)
        for (size_t i = 0; i < COUNT(sizes); i++)
            for (int how = 0; how < 16; how++)
                check_product(k, sizes[i][0], sizes[i][1], sizes[i][2], how, (Epilogue)((i + (size_t)how) % 4),
                              how % 3 == 1 ? 0.5f : 1.0f, how % 4 == 3 ? -2.0f : 0.0f, how % 2);
}

/* Rows of c side by side or `gap` floats apart; rows asked for one by one have the same bits. */
static void check_small(const CpuKernels *k, int64_t m, int64_t n, int64_t depth, int how, int64_t gap)
{
    const int64_t c_row = n + gap, scratch_size = (depth + 1) * k->lanes;
    float *a = array_random(m * depth), *b = array_random(n * depth), *c = array_random(m * c_row), *one = array_random(n);
    float *before = array_blank(m * c_row), *scratch = array_blank(scratch_size);
    memcpy(before, c, (size_t)(m * c_row) * sizeof *c);
    Gemm g = {.m = m, .n = n, .k = depth, .a = a, .b = b, .c = c, .c_row = c_row, .alpha = 1,
              .a_row = how & 1 ? 1 : depth, .a_column = how & 1 ? m : 1, .b_row = how & 2 ? 1 : n, .b_column = how & 2 ? depth : 1};
    k->gemm->small(&g, scratch);
    for (int64_t i = 0; i < m; i++) {
        for (int64_t j = 0; j < c_row; j++) {
            double sum = 0;
            for (int64_t p = 0; j < n && p < depth; p++)
                sum += (double)a[i * g.a_row + p * g.a_column] * b[p * g.b_row + j * g.b_column];
            if (j < n)
                CHECK_CLOSE(c[i * c_row + j], sum, 1e-5 * (double)(depth + 8));
            else
                CHECK(c[i * c_row + j] == before[i * c_row + j]);
        }
        Gemm row = g;
        row.m = 1;
        row.a = a + i * g.a_row;
        row.c = one;
        k->gemm->small(&row, scratch);
        CHECK(memcmp(one, c + i * c_row, (size_t)n * sizeof *one) == 0);
    }
    array_free(a, m * depth), array_free(b, n * depth), array_free(c, m * c_row), array_free(one, n);
    array_free(before, m * c_row), array_free(scratch, scratch_size);
}

static void small_products_agree_with_definition(void)
{
    static const int64_t sizes[] = {1, 2, 3, 4, 7, 8, 9, 16, 17, 33};
    FOR_LEVELS(k)
        for (size_t i = 0; i < COUNT(sizes); i++)
            for (size_t j = 0; j < COUNT(sizes); j++)
                for (size_t p = 0; p < COUNT(sizes); p += 2)
                    for (int how = 0; how < 8; how++)
                        check_small(k, sizes[i], sizes[j], sizes[p], how & 3, how & 4 ? 3 : 0);
}

static void empty_products_are_legal(void)
{
    FOR_LEVELS(k)
        for (int how = 0; how < 4; how++) {
            check_product(k, 0, 5, 5, how, EPILOGUE_NONE, 1, 0, false);
            check_product(k, 5, 0, 5, how, EPILOGUE_NONE, 1, 0, false);
            check_product(k, 9, 33, 0, how, EPILOGUE_RAMP, 1, 2, true);
            check_product(k, 3, 3, 0, how, EPILOGUE_NONE, 1, 0, false);
        }
}

int main(void)
{
    TEST(product_agrees_with_definition);
    TEST(small_products_agree_with_definition);
    TEST(empty_products_are_legal);
    return test_report();
}
