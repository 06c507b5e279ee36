/* Elementwise programs, reductions and moments. */
#include "nn/map.h"
#include "tests/unit/kernels.h"

static float *run_map(const CpuKernels *k, const MapProgram *m, const TileInput *in, int64_t count, float *out)
{
    Problem why;
    TileProgram *p = tile_program_make(m, &why);
    if (!CHECK(p != NULL))
        return out;
    const int64_t room = tile_program_scratch(p);
    float *scratch = array_blank(room);
    const int64_t cut = count / 3; /* in two shares */
    k->map->run(p, in, out, cut, count, scratch);
    k->map->run(p, in, out, 0, cut, scratch);
    array_free(scratch, room);
    tile_program_free(p);
    return out;
}

/* Distance in units of the last place of the true value as a float. */
static double ulps(float got, double want)
{
    if (isnan(want) && isnan(got))
        return 0;
    const float rounded = (float)want;
    if (got == rounded)
        return 0;
    if (isinf(rounded) || isinf(got) || isnan(got) || isnan(want))
        return INFINITY;
    int exponent;
    frexp(want, &exponent);
    return fabs(got - want) / ldexp(1, (exponent < -125 ? -125 : exponent) - 24);
}

/* Each function over many values and the special ones, against libm in double. */
typedef struct Accuracy {
    MapOp op;
    float from, to; /* where to look closely */
    double ulps;    /* allowed there */
} Accuracy;

static const Accuracy accuracies[] = {
    {MAP_EXP, -104, 89, 2},      {MAP_EXP, -1, 1, 2},       {MAP_EXPM1, -20, 88, 3},   {MAP_EXPM1, -0.5f, 0.5f, 3},
    {MAP_LOG, 0, 1000, 2},       {MAP_LOG, 0.5f, 2, 2},     {MAP_LOG1P, -1, 10, 3},    {MAP_LOG1P, -0.1f, 0.1f, 3},
    {MAP_TANH, -10, 10, 4},      {MAP_TANH, -0.01f, 0.01f, 4}, {MAP_LOGISTIC, -80, 80, 4}, {MAP_SOFTPLUS, -80, 80, 4},
    {MAP_ERF, -5, 5, 3},         {MAP_ERF, -0.1f, 0.1f, 3}, {MAP_SQRT, 0, 1e6f, 1},    {MAP_RECIP, -10, 10, 1},
    {MAP_SINH, -80, 80, 3},      {MAP_COSH, -80, 80, 3},    {MAP_ASIN, -1, 1, 3},      {MAP_ACOS, -1, 1, 3},
    {MAP_ATAN, -50, 50, 3},      {MAP_ASINH, -50, 50, 3},   {MAP_ACOSH, 1, 50, 3},     {MAP_ATANH, -1, 1, 3},
    {MAP_ERFC, -3, 9, 4},        {MAP_GAMMA, 0.1f, 30, 2},  {MAP_LOG_GAMMA, 3, 300, 2}, {MAP_CBRT, -100, 100, 2},
    {MAP_FLOOR, -100, 100, 0},   {MAP_CEILING, -100, 100, 0}, {MAP_ROUND, -100, 100, 0}, {MAP_TRUNC, -100, 100, 0},
    {MAP_FRACTION, -100, 100, 1}, {MAP_SIGN, -1, 1, 0},     {MAP_ABS, -1, 1, 0},       {MAP_NEG, -1, 1, 0},
    {MAP_RAMP, -1, 1, 0},        {MAP_SQUARE, -9, 9, 1},    {MAP_NOT, -1, 1, 0},       {MAP_TAN, -1.5f, 1.5f, 3},
    {MAP_DIGAMMA, 2, 60, 2},     {MAP_TRIGAMMA, 1, 60, 2},  {MAP_INVERSE_ERF, -0.99f, 0.99f, 2},
    {MAP_INVERSE_ERFC, 0.01f, 1.9f, 2},
    {MAP_GELU, -1, 9, 8},        {MAP_GELU, -8, -1, 48},    {MAP_GELU_SLOPE, 0, 9, 4},
};

enum { VALUES = 20003 };

static void functions_are_accurate(void)
{
    float *x = array_blank(VALUES), *y = array_blank(VALUES);
    FOR_LEVELS(k)
        for (size_t i = 0; i < COUNT(accuracies); i++) {
            const Accuracy *a = &accuracies[i];
            for (int j = 0; j < VALUES; j++)
                x[j] = a->from + (a->to - a->from) * (float)(random_bits() >> 40) / 16777216.0f;
            MapInstr code[] = {{MAP_INPUT, {0}, 0}, {a->op, {0}, 0}};
            const MapProgram m = {1, 2, code};
            run_map(k, &m, &(TileInput){x, 1, VALUES}, VALUES, y);
            double worst = 0;
            int at = 0;
            for (int j = 0; j < VALUES; j++) {
                const double u = ulps(y[j], map_apply(a->op, x[j], 0, 0));
                if (!(u <= worst))
                    worst = u, at = j;
            }
            if (!CHECK(worst <= a->ulps))
                printf("%s: %s(%.9g) = %.9g, off by %.2f\n", k->name, map_name(a->op), x[at], y[at], worst);
        }
    array_free(x, VALUES), array_free(y, VALUES);
}

static void functions_keep_their_absolute_error(void)
{
    static const struct {
        MapOp op;
        float most;
        double error;
    } cases[] = {{MAP_SIN, 7000, 2e-7}, {MAP_COS, 7000, 2e-7}, {MAP_SIN, 1e6f, 2e-7}, {MAP_TANH, 12, 2e-7},
                 {MAP_GELU, 20, 8e-7}, {MAP_GELU_SLOPE, 20, 2e-7}};
    float *x = array_blank(VALUES), *y = array_blank(VALUES);
    FOR_LEVELS(k)
        for (size_t i = 0; i < COUNT(cases); i++) {
            for (int j = 0; j < VALUES; j++)
                x[j] = cases[i].most * ((float)(random_bits() >> 40) / 8388608.0f - 1);
            MapInstr code[] = {{MAP_INPUT, {0}, 0}, {cases[i].op, {0}, 0}};
            const MapProgram m = {1, 2, code};
            run_map(k, &m, &(TileInput){x, 1, VALUES}, VALUES, y);
            for (int j = 0; j < VALUES; j++)
                CHECK_CLOSE(y[j], map_apply(cases[i].op, x[j], 0, 0), cases[i].error);
        }
    array_free(x, VALUES), array_free(y, VALUES);
}

/* Infinities, zeros, NaN, numbers out of the domain: the same kind of result as libm's. */
static void edges_of_the_domain_agree(void)
{
    static const float edges[] = {0,    -0.0f, 1,     -1,   INFINITY, -INFINITY, NAN,   1e30f, -1e30f, 0.5f,
                                  2,    -2,    3.5f,  -2.5f, 100,      -100,      1e-30f, 16777216, 8388609, -8388609};
    enum { COUNT_EDGES = COUNT(edges) };
    float y[COUNT_EDGES];
    FOR_LEVELS(k)
        for (int op = MAP_NOT; op < MAP_OP_COUNT; op++) {
            if (map_arity((MapOp)op) != 1)
                continue;
            MapInstr code[] = {{MAP_INPUT, {0}, 0}, {(MapOp)op, {0}, 0}};
            const MapProgram m = {1, 2, code};
            run_map(k, &m, &(TileInput){edges, 1, COUNT_EDGES}, COUNT_EDGES, y);
            for (int j = 0; j < COUNT_EDGES; j++) {
                const double want = map_apply((MapOp)op, edges[j], 0, 0);
                const float rounded = (float)want;
                const bool good = isnan(rounded)   ? isnan(y[j])
                                  : isinf(rounded) ? y[j] == rounded
                                                   : fabs(y[j] - want) <= 1e-6 * (fabs(want) + 0.3);
                if (!CHECK(good))
                    printf("%s: %s(%g) = %g, expected %g\n", k->name, map_name((MapOp)op), edges[j], y[j], want);
            }
        }
}

static void pairs_agree_with_definition(void)
{
    static const float edges[] = {0, 1, -1, 2, -2, 0.5f, 3, -3, 1.25f, -7.5f, INFINITY, NAN, 4, 5};
    enum { N = COUNT(edges), PAIRS = N * N };
    float a[PAIRS], b[PAIRS], y[PAIRS];
    for (int i = 0; i < PAIRS; i++)
        a[i] = edges[i / N], b[i] = edges[i % N];
    FOR_LEVELS(k)
        for (int op = MAP_ADD; op <= MAP_OR; op++) {
            MapInstr code[] = {{MAP_INPUT, {0}, 0}, {MAP_INPUT, {1}, 0}, {(MapOp)op, {0, 1}, 0}};
            const MapProgram m = {2, 3, code};
            const TileInput in[] = {{a, 1, PAIRS}, {b, 1, PAIRS}};
            run_map(k, &m, in, PAIRS, y);
            for (int i = 0; i < PAIRS; i++) {
                const double want = map_apply((MapOp)op, a[i], b[i], 0);
                const bool good = isnan(want) ? isnan(y[i]) : isinf(want) ? y[i] == want : fabs(y[i] - want) <= 1e-6 * (fabs(want) + 1);
                if (!CHECK(good))
                    printf("%s: %s(%g, %g) = %g, expected %g\n", k->name, map_name((MapOp)op), a[i], b[i], y[i], want);
            }
        }
}

/* Powers with small constant exponents are rewritten; constants fold. */
static void powers_and_constants(void)
{
    static const double exponents[] = {-2, -1, 0, 0.5, 1, 2, 3, 4, 5, 1.5};
    float x[100], y[100];
    for (int i = 0; i < 100; i++)
        x[i] = (float)(i + 1) / 10;
    FOR_LEVELS(k)
        for (size_t e = 0; e < COUNT(exponents); e++) {
            MapInstr code[] = {{MAP_INPUT, {0}, 0}, {MAP_CONST, {0}, exponents[e] / 2}, {MAP_ADD, {1, 1}, 0}, {MAP_POW, {0, 2}, 0}};
            const MapProgram m = {1, 4, code};
            run_map(k, &m, &(TileInput){x, 1, 100}, 100, y);
            for (int i = 0; i < 100; i++)
                CHECK_CLOSE(y[i], pow(x[i], exponents[e]), 1e-6 * pow(x[i], exponents[e]));
        }
}

/* A random program whose values stay tame, over inputs that repeat in every way. */
static void programs_agree_with_their_definition(void)
{
    static const MapOp ops[] = {MAP_ADD, MAP_SUB, MAP_MUL, MAP_MIN, MAP_MAX, MAP_LT, MAP_TANH, MAP_SELECT, MAP_NEG, MAP_SQUARE};
    static const TileInput shapes[] = {{NULL, 1, 1},   {NULL, 1, 2310}, {NULL, 1, 10}, {NULL, 10, 7}, {NULL, 330, 7},
                                       {NULL, 2310, 3}, {NULL, 1, 770},  {NULL, 77, 30}};
    enum { COUNT_ = 2310, INPUTS = 4, LENGTH = 24 };
    for (int round = 0; round < 60; round++)
        FOR_LEVELS(k) {
            MapInstr code[LENGTH];
            TileInput in[INPUTS];
            for (int i = 0; i < INPUTS; i++) {
                code[i] = (MapInstr){MAP_INPUT, {i}, 0};
                in[i] = shapes[random_bits() % COUNT(shapes)];
                in[i].data = array_random(in[i].count);
            }
            code[INPUTS] = (MapInstr){MAP_CONST, {0}, 0.25};
            for (int i = INPUTS + 1; i < LENGTH; i++) {
                MapInstr *c = &code[i];
                *c = (MapInstr){ops[random_bits() % COUNT(ops)], {0}, 0};
                for (int j = 0; j < 3; j++)
                    c->arg[j] = (int)(random_bits() % (uint64_t)i);
                if (i % 4 == 3) /* keeps numbers from growing */
                    *c = (MapInstr){MAP_TANH, {i - 1}, 0};
            }
            const MapProgram m = {INPUTS, LENGTH, code};
            float *y = array_blank(COUNT_);
            run_map(k, &m, in, COUNT_, y);
            for (int64_t e = 0; e < COUNT_; e += 7) {
                double point[INPUTS];
                for (int i = 0; i < INPUTS; i++)
                    point[i] = in[i].data[e / in[i].inner % in[i].count];
                /* Near a jump float and double may fall on different sides: steps are excluded by their size. */
                const double want = map_eval(&m, point);
                CHECK(fabs(y[e] - want) <= 1e-4 * (1 + fabs(want)) || fabs(fabs(y[e] - want)) > 1e-2);
            }
            for (int i = 0; i < INPUTS; i++)
                array_free((float *)(uintptr_t)in[i].data, in[i].count);
            array_free(y, COUNT_);
        }
}

/* Stored past the caches, in two shares that end within a vector or on one, beside what lies behind the end. */
static void large_results_are_whole(void)
{
    enum { ROOM = (1 << 22) + 40 };
    MapInstr code[] = {{MAP_INPUT, {0}, 0}, {MAP_CONST, {0}, 2}, {MAP_MUL, {0, 1}, 0}, {MAP_INPUT, {1}, 0},
                             {MAP_ADD, {2, 3}, 0}};
    const MapProgram m = {2, (int)COUNT(code), code};
    float *x = array_random(ROOM), *y = array_blank(ROOM), some[3] = {1, 2, 3};
    FOR_LEVELS(k)
        for (int64_t count = (1 << 22) + 1; count < ROOM; count += 38) {
            const TileInput in[] = {{x, 1, count}, {some, 1, 3}};
            run_map(k, &m, in, count, y);
            bool good = true;
            for (int64_t i = 0; i < count; i++)
                good = good && y[i] == 2 * x[i] + some[i % 3];
            CHECK(good);
            CHECK(y[ROOM - 1] == 12345.0f);
        }
    array_free(x, ROOM), array_free(y, ROOM);
}

static void results_that_are_inputs_or_constants(void)
{
    float x[20], y[20];
    for (int i = 0; i < 20; i++)
        x[i] = (float)i;
    FOR_LEVELS(k) {
        MapInstr identity[] = {{MAP_INPUT, {0}, 0}}, constant[] = {{MAP_CONST, {0}, 3}};
        run_map(k, &(MapProgram){1, 1, identity}, &(TileInput){x, 1, 20}, 20, y);
        CHECK(memcmp(x, y, sizeof x) == 0);
        run_map(k, &(MapProgram){0, 1, constant}, NULL, 20, y);
        for (int i = 0; i < 20; i++)
            CHECK(y[i] == 3);
        run_map(k, &(MapProgram){1, 1, identity}, &(TileInput){x + 7, 1, 1}, 20, y);
        for (int i = 0; i < 20; i++)
            CHECK(y[i] == 7);
    }
}

static void wrong_programs_are_refused(void)
{
    Problem why = {""};
    MapInstr later[] = {{MAP_NEG, {0}, 0}}, input[] = {{MAP_INPUT, {2}, 0}};
    CHECK(!tile_program_make(&(MapProgram){1, 1, later}, &why) && why.text[0]);
    CHECK(!tile_program_make(&(MapProgram){2, 1, input}, &why));
    CHECK(!tile_program_make(&(MapProgram){2, 0, input}, &why));
}

/* -- reductions -- */

static void reductions_agree_with_definition(void)
{
    static const int64_t sizes[][3] = {{3, 1, 1}, {2, 7, 1}, {2, 1300, 1}, {3, 5, 4}, {2, 33, 19}, {1, 1100, 9}, {4, 16, 32}, {2, 600, 300}};
    FOR_LEVELS(k)
        for (size_t s = 0; s < COUNT(sizes); s++)
            for (ReduceOp op = REDUCE_OP_SUM; op <= REDUCE_OP_SQUARES; op++) {
                const int64_t outer = sizes[s][0], middle = sizes[s][1], inner = sizes[s][2];
                float *x = array_random(outer * middle * inner), *y = array_blank(outer * inner);
                const int64_t all = outer * inner, cut = all / 3;
                k->map->reduce(op, middle, inner, x, 0.5f, y, 0, cut);
                k->map->reduce(op, middle, inner, x, 0.5f, y, cut, all);
                for (int64_t i = 0; i < outer * inner; i++) {
                    double want = op == REDUCE_OP_MAX ? -INFINITY : op == REDUCE_OP_MIN ? INFINITY : op == REDUCE_OP_PRODUCT;
                    for (int64_t j = 0; j < middle; j++) {
                        const double v = x[(i / inner * middle + j) * inner + i % inner];
                        want = op == REDUCE_OP_MAX       ? fmax(want, v)
                               : op == REDUCE_OP_MIN     ? fmin(want, v)
                               : op == REDUCE_OP_PRODUCT ? want * v
                               : op == REDUCE_OP_SQUARES ? want + v * v
                                                         : want + v;
                    }
                    CHECK_CLOSE(y[i], want * 0.5, 2e-6 * (1 + fabs(want)));
                }
                array_free(x, outer * middle * inner), array_free(y, outer * inner);
            }
}

static void extremes_let_nan_through(void)
{
    FOR_LEVELS(k) {
        float x[40], y;
        for (int at = 0; at < 40; at++) {
            for (int i = 0; i < 40; i++)
                x[i] = (float)i;
            x[at] = NAN;
            k->map->reduce(REDUCE_OP_MAX, 40, 1, x, 1, &y, 0, 1);
            CHECK(isnan(y));
            k->map->reduce(REDUCE_OP_MIN, 40, 1, x, 1, &y, 0, 1);
            CHECK(isnan(y));
        }
    }
}

static void moments_agree_with_definition(void)
{
    static const int64_t sizes[][3] = {{5, 3, 48}, {3, 40, 1}, {2, 5, 7}, {7, 1, 1}, {3, 2, 101}};
    FOR_LEVELS(k)
        for (size_t s = 0; s < COUNT(sizes); s++)
            for (int64_t live = 0; live < (s == 0 ? k->lanes : 1); live++) {
                const int64_t outer = sizes[s][0], channels = sizes[s][1], inner = sizes[s][2];
                float *x = array_random(outer * channels * inner);
                double *sum = calloc((size_t)channels, sizeof *sum), *squares = calloc((size_t)channels, sizeof *squares);
                k->map->moments(outer, channels, inner, x, live, sum, squares, 0, channels / 2);
                k->map->moments(outer, channels, inner, x, live, sum, squares, channels / 2, channels);
                for (int64_t c = 0; c < channels; c++) {
                    double want = 0, want_squares = 0;
                    for (int64_t o = 0; o < outer; o++)
                        for (int64_t i = 0; i < inner; i++) {
                            const double v = x[(o * channels + c) * inner + i];
                            const bool counts = live == 0 || i % k->lanes < live;
                            want += counts ? v : 0, want_squares += counts ? v * v : 0;
                        }
                    CHECK_CLOSE(sum[c], want, 1e-12);
                    CHECK_CLOSE(squares[c], want_squares, 1e-12);
                }
                array_free(x, outer * channels * inner);
                free(sum), free(squares);
            }
}

/* Every kind of store, from every place in a vector, over lengths around its size; what lies between runs stays. */
static void affine_agrees_with_definition(void)
{
    FOR_LEVELS(k)
        for (int kind = 0; kind < 4; kind++)
            for (int64_t length = 1; length < 40; length++) {
                const int64_t step = length + 3, at = length % 17, count = 3 * step + at;
                const Runs r = {3, step, length};
                float *x = array_random(count), *y = array_blank(count);
                k->norm->affine(&r, (AffineKind)kind, x + at, 2, 0.25f, y + at);
                for (int64_t i = 0; i < count; i++) {
                    const float v = 2 * x[i] + 0.25f;
                    const bool inside = i >= at && (i - at) % step < length;
                    CHECK(y[i] == (!inside ? 12345.0f : kind & AFFINE_RAMP && v < 0 ? 0 : v));
                }
                array_free(x, count), array_free(y, count);
            }
}

int main(void)
{
    TEST(functions_are_accurate);
    TEST(functions_keep_their_absolute_error);
    TEST(edges_of_the_domain_agree);
    TEST(pairs_agree_with_definition);
    TEST(powers_and_constants);
    TEST(programs_agree_with_their_definition);
    TEST(large_results_are_whole);
    TEST(results_that_are_inputs_or_constants);
    TEST(wrong_programs_are_refused);
    TEST(reductions_agree_with_definition);
    TEST(extremes_let_nan_through);
    TEST(moments_agree_with_definition);
    TEST(affine_agrees_with_definition);
    return test_report();
}
