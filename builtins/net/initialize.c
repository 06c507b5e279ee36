/* initialize.c - NetInitialize: values for learned arrays. */
#include "builtins/net/initialize.h"
#include <math.h>
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/evaluate.h"
#include "interp/array.h"
#include "interp/number.h"

typedef enum InitMethod { INIT_KAIMING, INIT_XAVIER, INIT_ORTHOGONAL, INIT_RANDOM, INIT_IDENTITY } InitMethod;

typedef struct Distribution {
    bool uniform;
    double a, b; /* mean and deviation, or the bounds */
    bool none;
} Distribution;

struct InitSpec {
    InitMethod method;
    bool uniform;              /* of Kaiming and Xavier */
    Distribution weights, biases, noise;
};

/* ---- random numbers: one stream an array, keyed by its place, so that arrays do not depend on each other ---- */

typedef struct Stream {
    uint64_t key, count;
    double spare;
    bool has_spare;
} Stream;

static uint64_t mix(uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

static double uniform01(Stream *s)
{
    uint64_t x = mix(s->key + 0x9E3779B97F4A7C15u * ++s->count);
    return ((double)(x >> 11) + 0.5) * 0x1p-53;
}

/* Box and Muller (1958). */
static double normal(Stream *s)
{
    if (s->has_spare) {
        s->has_spare = false;
        return s->spare;
    }
    double r = sqrt(-2 * log(uniform01(s))), t = 2 * 3.141592653589793 * uniform01(s);
    s->spare = r * sin(t);
    s->has_spare = true;
    return r * cos(t);
}

static double draw(Stream *s, const Distribution *d)
{
    return d->uniform ? d->a + (d->b - d->a) * uniform01(s) : d->a + d->b * normal(s);
}

/* ---- methods ---- */

/* o x i x k...: one output sees i k... inputs; the mirror image is o k... */
static void fans(const Type *t, double *in, double *out)
{
    double window = 1;
    for (int i = 2; i < t->rank; i++)
        window *= (double)t->dim[i];
    *in = (t->rank > 1 ? (double)t->dim[1] : (double)t->dim[0]) * window;
    *out = (t->rank > 1 ? (double)t->dim[0] : 1) * window;
}

static void fill_scaled(Stream *s, const InitSpec *spec, const Type *t, float *x, int64_t n)
{
    double in, out;
    fans(t, &in, &out);
    double variance = spec->method == INIT_KAIMING ? 2 / in : 2 / (in + out);
    double width = sqrt(3 * variance), deviation = sqrt(variance);
    for (int64_t i = 0; i < n; i++)
        x[i] = (float)(spec->uniform ? width * (2 * uniform01(s) - 1) : deviation * normal(s));
}

static double dot(const double *a, const double *b, int64_t n)
{
    double s = 0;
    for (int64_t i = 0; i < n; i++)
        s += a[i] * b[i];
    return s;
}

/* Gram and Schmidt, twice, on the shorter side: the Q of a Gaussian matrix whose R has a positive diagonal. */
static void fill_orthogonal(Interp *in, Stream *s, const Type *t, float *x, int64_t n)
{
    int64_t rows = t->dim[0], columns = n / rows;
    bool flip = rows > columns;
    int64_t count = flip ? columns : rows, length = flip ? rows : columns;
    double *q = mem_bytes(sizeof(double) * (size_t)n + 8);
    for (int64_t i = 0; i < count; i++) {
        double *v = q + i * length;
        for (int64_t k = 0; k < length; k++)
            v[k] = normal(s);
        for (int pass = 0; pass < 2; pass++)
            for (int64_t j = 0; j < i; j++) {
                double p = dot(v, q + j * length, length);
                for (int64_t k = 0; k < length; k++)
                    v[k] -= p * q[j * length + k];
            }
        double norm = sqrt(dot(v, v, length));
        for (int64_t k = 0; k < length; k++)
            v[k] /= norm > 0 ? norm : 1;
        unwind_poll(in);
    }
    for (int64_t i = 0; i < rows; i++)
        for (int64_t k = 0; k < columns; k++)
            x[i * columns + k] = (float)(flip ? q[k * length + i] : q[i * length + k]);
}

/* The identity, or for a convolution a kernel that is 1 in the middle; plus noise. */
static void fill_identity(Stream *s, const InitSpec *spec, const Type *t, float *x, int64_t n)
{
    int64_t window = 1, middle = 0;
    for (int i = 2; i < t->rank; i++) {
        window *= t->dim[i];
        middle = middle * t->dim[i] + t->dim[i] / 2;
    }
    int64_t columns = t->rank > 1 ? t->dim[1] : 1;
    for (int64_t i = 0; i < n; i++) {
        int64_t at = i % window, row = i / window / columns, column = i / window % columns;
        x[i] = (float)((at == middle && row == column ? 1 : 0) + draw(s, &spec->noise));
    }
}

static void fill_weights(Interp *in, Stream *s, const InitSpec *spec, const Type *t, float *x, int64_t n)
{
    switch (spec->method) {
    case INIT_ORTHOGONAL: fill_orthogonal(in, s, t, x, n); return;
    case INIT_IDENTITY: fill_identity(s, spec, t, x, n); return;
    case INIT_RANDOM:
        for (int64_t i = 0; i < n; i++)
            x[i] = (float)draw(s, &spec->weights);
        return;
    default: fill_scaled(s, spec, t, x, n);
    }
}

static Expr fresh_array(Interp *in, const InitSpec *spec, const NetArrayInfo *a, uint64_t key)
{
    void *data;
    int64_t n = type_count(&a->type);
    Expr array = array_new(EXPR_NUMERIC, ARRAY_REAL32, a->type.rank, a->type.dim, &data);
    float *x = data;
    Stream s = {.key = key};
    bool random_bias = spec->method == INIT_RANDOM && strstr(a->name, "Biases") && !spec->biases.none;
    if (a->flags & ARRAY_RANDOM)
        fill_weights(in, &s, spec, &a->type, x, n);
    else
        for (int64_t i = 0; i < n; i++)
            x[i] = random_bias ? (float)draw(&s, &spec->biases) : (float)a->initial;
    return array;
}

/* ---- the Method option ---- */

static bool parse_distribution(Expr e, Distribution *d)
{
    double x;
    *d = (Distribution){.b = 1};
    if (e == S(None)) {
        d->none = true;
        return true;
    }
    if (number_to_double(e, &x)) {
        d->b = x;
        return true;
    }
    size_t n = expr_length(e);
    if (expr_has_head(e, S(NormalDistribution)) && (n == 0 || n == 2))
        return n == 0 || (number_to_double(expr_part(e, 1), &d->a) && number_to_double(expr_part(e, 2), &d->b));
    if (!expr_has_head(e, S(UniformDistribution)) || n > 1)
        return false;
    d->uniform = true;
    Expr range = n == 1 ? expr_part(e, 1) : NULL;
    return !range || (expr_is_list(range) && expr_length(range) == 2 && number_to_double(expr_part(range, 1), &d->a) &&
                      number_to_double(expr_part(range, 2), &d->b));
}

static bool parse_sub_option(InitSpec *spec, Expr rule)
{
    const char *key = expr_has_head(rule, S(Rule)) ? key_text(expr_part(rule, 1)) : NULL;
    Expr value = key ? expr_part(rule, 2) : NULL;
    if (!key)
        return false;
    if (strcmp(key, "Weights") == 0)
        return parse_distribution(value, &spec->weights);
    if (strcmp(key, "Biases") == 0)
        return parse_distribution(value, &spec->biases);
    if (strcmp(key, "FactorType") == 0)
        return true;
    if (strcmp(key, "Distribution") != 0)
        return false;
    if (spec->method == INIT_IDENTITY)
        return parse_distribution(value, &spec->noise);
    spec->uniform = expr_string_is(value, "Uniform");
    return spec->uniform || expr_string_is(value, "Normal");
}

static bool parse_method(Expr method, InitSpec *spec)
{
    static const struct {
        const char *name;
        InitMethod method;
    } names[] = {{"Kaiming", INIT_KAIMING}, {"Xavier", INIT_XAVIER}, {"Orthogonal", INIT_ORTHOGONAL}, {"Random", INIT_RANDOM}, {"Identity", INIT_IDENTITY}};
    *spec = (InitSpec){.weights = {.b = 1}, .biases = {.none = true}, .noise = {.b = 0.01}};
    if (method == S(Automatic))
        return true;
    Expr name = expr_is_list(method) && expr_length(method) > 0 ? expr_part(method, 1) : method;
    bool found = false;
    for (size_t i = 0; i < COUNT(names); i++)
        if (expr_string_is(name, names[i].name)) {
            spec->method = names[i].method;
            found = true;
        }
    for (size_t i = 2; found && expr_is_list(method) && i <= expr_length(method); i++)
        if (!parse_sub_option(spec, expr_part(method, i)))
            return false;
    return found;
}

/* ---- nets ---- */

Expr net_initialize(Interp *in, Expr subject, Expr whole, bool all, Expr method, uint64_t seed)
{
    InitSpec spec;
    Net *net = net_of(whole);
    if (!parse_method(method, &spec))
        return fail(in, subject, "invmethod", method, NULL);
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    Expr *value = mem_array(Expr, n + 1);
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        const NetArrayInfo *a = &slot[i].net->array[slot[i].array];
        double d;
        bool number = number_to_double(a->value, &d);
        if (!all && a->value != S(Automatic) && !(number && type_is_fixed(&a->type) && a->type.rank > 0))
            continue;
        if (!type_is_fixed(&a->type))
            return fail(in, S(NetInitialize), "nninit", expr_text(net_path_words(in, slot[i].path)), NULL);
        any = true;
        if (a->type.rank == 0) {
            value[i] = expr_real(a->initial);
            continue;
        }
        for (size_t k = 0; k < i && !value[i]; k++)
            if (strcmp(slot[k].key, slot[i].key) == 0)
                value[i] = value[k];
        if (value[i])
            continue;
        NetArrayInfo filled = *a;
        if (number && !all) {
            filled.initial = d;
            filled.flags &= ~(unsigned)ARRAY_RANDOM;
        }
        uint64_t key = mix(seed + 0x9E3779B97F4A7C15u * (uint64_t)(i + 1));
        value[i] = fresh_array(in, &spec, &filled, key);
    }
    return any ? net_with_arrays(in, net, n, slot, value) : whole;
}
