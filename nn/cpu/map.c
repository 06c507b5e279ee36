/* map.c - elementwise programs over tiles that stay in the first-level cache.
 *
 * Each instruction is a loop over the tile, so the cost of interpreting is a few nanoseconds for 512 elements, and a
 * chain of operations reads and writes memory once. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector_math.h"

/* An operand: vector i at data + i step; step 0 repeats one vector. */
typedef struct Arg {
    const float *data;
    int64_t step;
} Arg;

/* `vectors` vectors; out may be an operand. */
typedef void TileOp(int64_t vectors, const Arg *arg, float *out);

/* Operands are copied to locals: as far as the compiler knows, a store may change what arg points to. */
#define A load_loose(a + i * a_step)
#define B load_loose(b + i * b_step)
#define C load_loose(c + i * c_step)
#define DEFINE(name, ...)                                                                                              \
    static void tile_##name(int64_t vectors, const Arg *arg, float *out)                                               \
    {                                                                                                                  \
        const float *a = arg[0].data, *b = arg[1].data, *c = arg[2].data;                                              \
        const int64_t a_step = arg[0].step, b_step = arg[1].step, c_step = arg[2].step;                                \
        (void)b, (void)c, (void)b_step, (void)c_step;                                                                  \
        for (int64_t i = 0; i < vectors; i++)                                                                          \
            store_loose(out + i * LANES, __VA_ARGS__);                                                                 \
    }

/* 1 or 0 */
ALWAYS_INLINE Vec truth(Ints m)
{
    return (Vec)(m & 0x3f800000);
}

ALWAYS_INLINE Vec max_or_nan(Vec a, Vec b)
{
    return choose(a != a, a, vec_max(a, b));
}

ALWAYS_INLINE Vec min_or_nan(Vec a, Vec b)
{
    return choose(a != a, a, vec_min(a, b));
}

ALWAYS_INLINE Vec sign(Vec a)
{
    return if_greater(a, (Vec){0}, splat(1), if_greater((Vec){0}, a, splat(-1), a));
}

__attribute__((unused)) static Vec each(float (*f)(float), Vec a)
{
    for (int i = 0; i < LANES; i++)
        a[i] = f(a[i]);
    return a;
}

ALWAYS_INLINE Vec vec_floor(Vec a)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_roundscale_ps((__m512)a, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC);
#elif LANES == 8 && defined __AVX2__
    return (Vec)_mm256_floor_ps((__m256)a);
#else
    return each(floorf, a);
#endif
}

ALWAYS_INLINE Vec vec_trunc(Vec a)
{
    return with_sign_of(vec_floor(vec_abs(a)), a);
}

ALWAYS_INLINE Vec vec_nearest(Vec a)
{
#if (LANES == 16 && defined __AVX512F__) || (LANES == 8 && defined __AVX2__)
    return vec_round(a);
#else
    return each(nearbyintf, a);
#endif
}

ALWAYS_INLINE Vec sine(Vec a, int quarter)
{
    const Vec y = vec_sine(a, quarter);
    if (__builtin_expect(any(vec_abs(a) > SINE_MOST), 0)) /* only those: an element's bits do not depend on its neighbours */
        return choose(vec_abs(a) > SINE_MOST, each(quarter ? cosf : sinf, a), y);
    return y;
}

DEFINE(ADD, A + B)
DEFINE(SUB, A - B)
DEFINE(MUL, A * B)
DEFINE(DIV, A / B)
DEFINE(MIN, min_or_nan(A, B))
DEFINE(MAX, max_or_nan(A, B))
DEFINE(LT, truth(A < B))
DEFINE(LE, truth(A <= B))
DEFINE(EQ, truth(A == B))
DEFINE(NE, truth(A != B))
DEFINE(AND, truth((A != 0.0f) & (B != 0.0f)))
DEFINE(OR, truth((A != 0.0f) | (B != 0.0f)))
DEFINE(NOT, truth(A == 0.0f))
DEFINE(SELECT, choose(A != 0.0f, B, C))
DEFINE(NEG, -A)
DEFINE(ABS, vec_abs(A))
DEFINE(SIGN, sign(A))
DEFINE(RAMP, vec_ramp(A))
DEFINE(SQUARE, A *A)
DEFINE(SQRT, vec_sqrt(A))
DEFINE(RECIP, 1.0f / A)
DEFINE(EXPM1, vec_expm1(A))
DEFINE(LOG, vec_log(A))
DEFINE(LOG1P, vec_log1p(A))
DEFINE(LOGISTIC, vec_logistic(A))
DEFINE(SOFTPLUS, vec_softplus(A))
DEFINE(SIN, sine(A, 0))
DEFINE(COS, sine(A, 1))
DEFINE(TANH, vec_tanh(A))
DEFINE(ERF, vec_erf(A))
DEFINE(GELU, vec_gelu(A))
DEFINE(GELU_SLOPE, vec_gelu_slope(A))
DEFINE(FLOOR, vec_floor(A))
DEFINE(CEILING, -vec_floor(-A))
DEFINE(ROUND, vec_nearest(A))
DEFINE(TRUNC, vec_trunc(A))
DEFINE(FRACTION, A - vec_trunc(A))

DEFINE(MULADD, A *B + C)

/* e^(sign x): vec_exp, but four vectors ask together whether they need the far formula. */
ALWAYS_INLINE void exponentials(int64_t vectors, const Arg *arg, float sign, float *out)
{
    const float *a = arg[0].data;
    const int64_t step = arg[0].step;
    int64_t i = 0;
    for (; i + 4 <= vectors; i += 4, a += 4 * step) {
        Vec x[4];
        Ints near = {0};
        UNROLL for (int k = 0; k < 4; k++) {
            x[k] = load_loose(a + k * step) * sign;
            near = (k ? near : ~near) & (vec_abs(x[k]) <= 87.0f);
        }
        const bool far = __builtin_expect(any(~near), 0);
        UNROLL for (int k = 0; k < 4; k++)
            store_loose(out + (i + k) * LANES, far ? exp_far(x[k]) : exp_between(x[k], 1));
    }
    for (; i < vectors; i++, a += step)
        store_loose(out + i * LANES, vec_exp(load_loose(a) * sign));
}

static void tile_EXP(int64_t vectors, const Arg *arg, float *out)
{
    exponentials(vectors, arg, 1, out);
}

static void tile_EXP_NEG(int64_t vectors, const Arg *arg, float *out)
{
    exponentials(vectors, arg, -1, out);
}

/* The rare functions go through libm, an element at a time. */
#define DEFINE_SCALAR(name, arity, call)                                                                               \
    static void tile_##name(int64_t vectors, const Arg *arg, float *out)                                               \
    {                                                                                                                  \
        for (int64_t i = 0; i < vectors; i++)                                                                          \
            for (int64_t k = 0; k < LANES; k++) {                                                                      \
                const float a = arg[0].data[i * arg[0].step + k];                                                      \
                const float b = arity > 1 ? arg[arity > 1].data[i * arg[arity > 1].step + k] : 0.0f;                   \
                (void)b;                                                                                               \
                out[i * LANES + k] = call;                                                                             \
            }                                                                                                          \
    }
#define DEFINE_LIBM(name, f)     DEFINE_SCALAR(name, 1, f(a))
#define DEFINE_SLOW(name, arity) DEFINE_SCALAR(name, arity, (float)map_apply(MAP_##name, (double)a, (double)b, 0))

DEFINE_SCALAR(POW, 2, powf(a, b))
DEFINE_SCALAR(ATAN2, 2, atan2f(a, b))
DEFINE_SLOW(MOD, 2)
DEFINE_SLOW(SURD, 2)
DEFINE_LIBM(CBRT, cbrtf)
DEFINE_LIBM(TAN, tanf)
DEFINE_LIBM(ASIN, asinf)
DEFINE_LIBM(ACOS, acosf)
DEFINE_LIBM(ATAN, atanf)
DEFINE_LIBM(SINH, sinhf)
DEFINE_LIBM(COSH, coshf)
DEFINE_LIBM(ASINH, asinhf)
DEFINE_LIBM(ACOSH, acoshf)
DEFINE_LIBM(ATANH, atanhf)
DEFINE_LIBM(ERFC, erfcf)
DEFINE_SLOW(INVERSE_ERF, 1)
DEFINE_SLOW(INVERSE_ERFC, 1)
DEFINE_SLOW(GAMMA, 1)
DEFINE_SLOW(LOG_GAMMA, 1)
DEFINE_SLOW(DIGAMMA, 1)
DEFINE_SLOW(TRIGAMMA, 1)

#define tile_INPUT NULL
#define tile_CONST NULL
#define X(name, text, arity) tile_##name,
static TileOp *const tile_ops[] = {MAP_OPS(X)[TILE_MULADD] = tile_MULADD, [TILE_EXP_NEG] = tile_EXP_NEG};
#undef X

/* -- inputs -- */

/* count elements from element begin on of an input that repeats, written out. */
static void spread(const TileInput *in, int64_t begin, int64_t count, float *out)
{
    int64_t at = begin ? begin / in->inner % in->count : 0, left = begin ? in->inner - begin % in->inner : in->inner;
    for (int64_t i = 0; i < count;) {
        const int64_t run = left < count - i ? left : count - i;
        const float x = in->data[at];
        if (in->inner == 1) { /* a row: copied up to its end */
            const int64_t row = in->count - at < count - i ? in->count - at : count - i;
            if (in->count < LANES) { /* a copy would take longer to call than to do */
                for (int64_t k = 0; k < row; k++)
                    out[i + k] = in->data[at + k];
                i += row;
                at = at + row == in->count ? 0 : at + row;
                continue;
            }
            memcpy(out + i, in->data + at, (size_t)row * sizeof *out);
            i += row;
            at = at + row == in->count ? 0 : at + row;
            continue;
        }
        for (int64_t k = 0; k < run; k++)
            out[i + k] = x;
        i += run;
        left -= run;
        if (left == 0) {
            left = in->inner;
            at = at + 1 == in->count ? 0 : at + 1;
        }
    }
}

static Arg repeated(float x, float *room)
{
    store(room, splat(x));
    return (Arg){room, 0};
}

/* The operand that elements [begin, begin + count) of an input are. Nothing beyond the input's end may be read, so a
 * piece that is no whole number of vectors is copied. */
static Arg operand_of_input(const TileInput *in, int64_t begin, int64_t count, float *room_vector, float *room_tile)
{
    if (in->inner == 1 && begin + count <= in->count && count % LANES == 0) /* the usual case, before any division */
        return (Arg){in->data + begin, LANES};
    if (in->count == 1)
        return repeated(in->data[0], room_vector);
    if (in->inner == 1 && in->count == LANES && begin % LANES == 0 && count % LANES == 0)
        return (Arg){in->data, 0};
    const int64_t total = in->inner * in->count;
    if (begin / in->inner == (begin + count - 1) / in->inner && count >= LANES)
        return repeated(in->data[begin / in->inner % in->count], room_vector);
    if (in->inner == 1 && begin % total + count <= total && count % LANES == 0)
        return (Arg){in->data + begin % total, LANES};
    spread(in, begin, count, room_tile);
    return (Arg){room_tile, LANES};
}

/* -- the interpreter -- */

typedef struct Places {
    float *constants, *input_vectors, *input_tiles, *tiles;
} Places;

static Arg operand(const Places *s, const Arg *input, uint16_t number)
{
    if (number >= TILE_CONSTANT)
        return (Arg){s->constants + (number - TILE_CONSTANT) * LANES, 0};
    if (number >= TILE_INPUT)
        return input[number - TILE_INPUT];
    return (Arg){s->tiles + number * TILE, LANES};
}

enum {
    FAR = 1 << 16,         /* elements of a task from which on operands come from far memory */
    FAR_RESULT = 1 << 22,  /* of an operand, and so of the result, which then leaves the caches before it is read */
    CACHE_LINE = 16        /* floats */
};

/* The tile after this one of what lies in far memory: fetched bit by bit between the instructions, since a tile is too
 * short for the machine to foresee that another will follow. */
typedef struct Ahead {
    const float *from[TILE_INPUTS + 1];
    int count;
} Ahead;

static void fetch(const Ahead *next, int part, int parts)
{
    const int64_t lines = TILE / CACHE_LINE, begin = part * lines / parts, end = (part + 1) * lines / parts;
    for (int i = 0; i < next->count; i++)
        for (int64_t k = begin; k < end; k++)
            __builtin_prefetch(next->from[i] + k * CACHE_LINE);
}

static Ahead tile_after(const TileProgram *p, const TileInput *in, const Arg *input, int64_t at, const float *out)
{
    Ahead next = {.count = 0};
    for (int i = 0; i < p->inputs; i++)
        if (input[i].data == in[i].data + at)
            next.from[next.count++] = input[i].data + TILE;
    if (out)
        next.from[next.count++] = out + TILE;
    return next;
}

static void store_tile(const float *tile, int64_t vectors, float *out)
{
    for (int64_t i = 0; i < vectors; i++)
        store_far(out + i * LANES, load(tile + i * LANES));
}

static void run_tile(const TileProgram *p, const Places *s, const Arg *input, const Ahead *next, int64_t count,
                     bool far, float *out)
{
    const int64_t vectors = (count + LANES - 1) / LANES;
    const bool whole_vectors = count % LANES == 0;
    for (int k = 0; k < p->length; k++) {
        const TileInstr *instr = &p->code[k];
        Arg arg[3];
        for (int j = 0; j < 3; j++)
            arg[j] = operand(s, input, instr->arg[j]);
        const bool last = k == p->length - 1 && whole_vectors;
        float *tile = s->tiles + instr->out * TILE;
        if (next->count > 0)
            fetch(next, k, p->length);
        tile_ops[instr->op](vectors, arg, last && !far ? out : tile);
        if (last && far)
            store_tile(tile, vectors, out);
    }
    if (p->length > 0 && whole_vectors)
        return;
    const Arg result = operand(s, input, p->result);
    for (int64_t i = 0; i < count; i++)
        out[i] = result.data[result.step ? i : i % LANES];
}

static bool is_far(const TileProgram *p, const TileInput *in, const float *out)
{
    bool large = false;
    for (int i = 0; i < p->inputs; i++)
        large = large || (in[i].inner == 1 && in[i].count >= FAR_RESULT);
    return large && (uintptr_t)out % (LANES * sizeof *out) == 0;
}

static void run(const TileProgram *p, const TileInput *in, float *out, int64_t begin, int64_t end, float *scratch)
{
    Places s;
    s.constants = scratch;
    s.input_vectors = s.constants + p->constants * LANES;
    s.input_tiles = s.input_vectors + p->inputs * LANES;
    s.tiles = s.input_tiles + p->inputs * TILE;
    for (int i = 0; i < p->constants; i++)
        store(s.constants + i * LANES, splat(p->constant[i]));
    const bool far = is_far(p, in, out + begin);
    Arg input[TILE_INPUTS];
    Ahead next;
    next.count = 0; /* clearing the rest would take longer than a short program */
    for (int64_t at = begin; at < end; at += TILE) {
        const int64_t count = end - at < TILE ? end - at : TILE;
        for (int i = 0; i < p->inputs; i++)
            input[i] = operand_of_input(&in[i], at, count, s.input_vectors + i * LANES, s.input_tiles + i * TILE);
        if (end - begin >= FAR)
            next = tile_after(p, in, input, at, far ? NULL : out + at);
        run_tile(p, &s, input, &next, count, far, out + at);
    }
    if (far)
        far_stores_done();
}

const MapKernels KERNEL(map_kernels) = {run, KERNEL(map_reduce), KERNEL(map_moments)};
