/* random.c - the language's random numbers: xoshiro256++ seeded by SplitMix64, uniform draws, choices and samples. */
#include <math.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include "builtins/numeric.h"
#include "builtins/random.h"
#include "interp/array.h"
#include "interp/assoc.h"

/* ---- the generator; source: Blackman and Vigna, xoshiro256++ 1.0 and SplitMix64, public domain ---- */

static uint64_t rotate(uint64_t x, int k)
{
    return (x << k) | (x >> (64 - k));
}

uint64_t random_bits(Interp *in)
{
    uint64_t *s = in->random;
    if ((s[0] | s[1] | s[2] | s[3]) == 0)
        random_seed(in, 0, true);
    uint64_t result = rotate(s[0] + s[3], 23) + s[0], t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 45);
    return result;
}

void random_seed(Interp *in, uint64_t seed, bool from_system)
{
    if (from_system && getrandom(&seed, sizeof seed, 0) != (ssize_t)sizeof seed)
        seed = (uint64_t)time(NULL) * 0x9E3779B97F4A7C15u;
    for (int i = 0; i < 4; i++) {
        uint64_t z = (seed += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        in->random[i] = z ^ (z >> 31);
    }
}

double random_unit(Interp *in)
{
    return (double)(random_bits(in) >> 11) * 0x1p-53;
}

uint64_t random_below(Interp *in, uint64_t n) /* Lemire's method: no bias, no division in the common case */
{
    __uint128_t m = (__uint128_t)random_bits(in) * n;
    if ((uint64_t)m < n) {
        uint64_t least = (0 - n) % n;
        while ((uint64_t)m < least)
            m = (__uint128_t)random_bits(in) * n;
    }
    return (uint64_t)(m >> 64);
}

double random_normal(Interp *in) /* polar method; the second value is dropped so that state is the seed's alone */
{
    for (;;) {
        double u = 2 * random_unit(in) - 1, v = 2 * random_unit(in) - 1, s = u * u + v * v;
        if (s > 0 && s < 1)
            return u * sqrt(-2 * log(s) / s);
    }
}

/* ---- SeedRandom ---- */

static Expr seed_random(Interp *in, Expr call)
{
    if (expr_length(call) == 0) {
        random_seed(in, 0, true);
        return S(Null);
    }
    Expr seed = expr_part(call, 1);
    uint64_t h = 14695981039346656037u;
    if (number_is_integer(seed)) {
        int64_t i;
        h = number_to_int64(seed, &i) ? (uint64_t)i : number_hash(seed);
    } else if (expr_is_string(seed)) { /* FNV-1a */
        for (size_t i = 0; i < expr_string_bytes(seed); i++)
            h = (h ^ (uint8_t)expr_string_text(seed)[i]) * 1099511628211u;
    } else if (seed == S(Automatic)) {
        random_seed(in, 0, true);
        return S(Null);
    } else
        return message(in, call, "seed", seed, NULL);
    random_seed(in, h, false);
    return S(Null);
}

typedef struct Blocked {
    uint64_t state[4];
} Blocked;

static void restore(Interp *in, void *data)
{
    memcpy(in->random, ((Blocked *)data)->state, sizeof in->random);
}

static Expr block_random(Interp *in, Expr call)
{
    if (expr_length(call) < 1)
        return NULL;
    Blocked *b = mem_new(Blocked);
    memcpy(b->state, in->random, sizeof b->state);
    unwind_cleanup(in, restore, b);
    Expr seeding;
    if (option_given(in, call, "RandomSeeding", &seeding) && (number_is_integer(seeding) || expr_is_string(seeding)))
        call1(in, symbol_intern(in, "System`", "SeedRandom"), seeding);
    Expr r = evaluate(in, expr_part(call, 1));
    unwind_cleanup_run(in);
    return r;
}

/* ---- shapes ---- */

/* The dimensions asked for at part `at` of call: n, {n1, n2, ...}; none there is rank 0. */
bool random_shape(Interp *in, Expr call, size_t at, ArrayShape *shape)
{
    shape->rank = 0;
    if (call_arguments(in, call) < at)
        return true;
    Expr spec = expr_part(call, at);
    bool list = expr_is_list(spec);
    size_t n = list ? expr_length(spec) : 1;
    if (n > ARRAY_RANK)
        return false;
    for (size_t i = 0; i < n; i++) {
        int64_t d;
        if (!number_to_int64(list ? expr_part(spec, i + 1) : spec, &d) || d < 0) {
            message(in, call, "array", spec, expr_int((int64_t)at), NULL);
            return false;
        }
        shape->dim[i] = d;
    }
    shape->rank = (int)n;
    return true;
}

/* make(in, data) called for each element of the shape, row-major. */
static Expr fill(Interp *in, const ArrayShape *s, int level, Expr (*make)(Interp *, void *), void *data)
{
    if (level == s->rank)
        return make(in, data);
    Builder b = builder_start(S(List), (size_t)s->dim[level]);
    for (int64_t i = 0; i < s->dim[level]; i++) {
        builder_add(&b, fill(in, s, level + 1, make, data));
        if ((i & 4095) == 0)
            unwind_poll(in);
    }
    return builder_finish(&b);
}

static int64_t shape_count(const ArrayShape *s)
{
    int64_t n = 1;
    for (int i = 0; i < s->rank; i++)
        n *= s->dim[i];
    return n;
}

/* ---- integers ---- */

static Expr random_integer_between(Interp *in, Expr low, Expr high)
{
    Expr span = number_add(in, number_subtract(in, high, low), expr_int(1));
    int64_t n;
    if (number_to_int64(span, &n))
        return number_add(in, low, expr_int((int64_t)random_below(in, (uint64_t)n)));
    mpz_t z, m;
    mpz_inits(z, m, NULL);
    number_to_mpz(m, span);
    size_t words = mpz_size(m) + 1; /* 64 bits more than needed: the bias is below 2^-64 */
    for (size_t i = 0; i < words; i++) {
        uint64_t w = random_bits(in);
        mpz_mul_2exp(z, z, 64);
        mpz_add_ui(z, z, w);
    }
    mpz_mod(z, z, m);
    Expr e = number_add(in, low, number_from_mpz(z));
    mpz_clears(z, m, NULL);
    return e;
}

typedef struct Range {
    Expr low, high;
} Range;

static Expr make_integer(Interp *in, void *data)
{
    Range *r = data;
    return random_integer_between(in, r->low, r->high);
}

static bool integer_range(Interp *in, Expr call, Range *r)
{
    r->low = expr_int(0);
    r->high = expr_int(1);
    if (call_arguments(in, call) == 0)
        return true;
    Expr spec = expr_part(call, 1);
    if (number_is_integer(spec)) {
        r->high = spec;
        if (number_sign(spec) < 0) {
            r->low = spec;
            r->high = expr_int(0);
        }
        return true;
    }
    if (expr_is_list(spec) && expr_length(spec) == 2 && number_is_integer(expr_part(spec, 1)) &&
        number_is_integer(expr_part(spec, 2))) {
        r->low = expr_part(spec, 1);
        r->high = expr_part(spec, 2);
        if (number_compare_exactly(r->low, r->high) > 0) {
            Expr t = r->low;
            r->low = r->high;
            r->high = t;
        }
        return true;
    }
    message(in, call, "unifr", spec, NULL);
    return false;
}

static Expr random_integer(Interp *in, Expr call)
{
    Range r;
    ArrayShape s;
    if (!integer_range(in, call, &r) || !random_shape(in, call, 2, &s))
        return NULL;
    if (s.rank && expr_is(r.low, EXPR_INT) && expr_is(r.high, EXPR_INT) && shape_count(&s) > 0) {
        int64_t low = expr_int_value(r.low);
        uint64_t span = (uint64_t)expr_int_value(r.high) - (uint64_t)low + 1;
        void *data;
        if (span != 0) {
            Expr e = array_new(EXPR_PACKED, ARRAY_INT64, s.rank, s.dim, &data);
            for (int64_t i = 0, n = shape_count(&s); i < n; i++)
                ((int64_t *)data)[i] = (int64_t)((uint64_t)low + random_below(in, span));
            return e;
        }
    }
    return fill(in, &s, 0, make_integer, &r);
}

/* ---- reals ---- */

typedef struct Interval {
    double low, high;
    double digits; /* -1 machine */
    Expr exact_low, exact_span;
} Interval;

static Expr make_real(Interp *in, void *data)
{
    Interval *v = data;
    if (v->digits < 0)
        return expr_real(v->low + (v->high - v->low) * random_unit(in));
    mpfr_t x;
    mpz_t z;
    mpfr_prec_t bits = (mpfr_prec_t)(v->digits * 3.3219280948873623) + 64;
    mpz_init(z);
    for (mpfr_prec_t i = 0; i < bits; i += 64) {
        mpz_mul_2exp(z, z, 64);
        mpz_add_ui(z, z, random_bits(in));
    }
    mpfr_init2(x, bits);
    mpfr_set_z_2exp(x, z, -((bits + 63) / 64 * 64), MPFR_RNDN);
    Expr u = number_bigreal(x, v->digits);
    mpfr_clear(x);
    mpz_clear(z);
    return number_approximate(in, number_add(in, v->exact_low, number_multiply(in, v->exact_span, u)), v->digits);
}

static bool real_range(Interp *in, Expr call, Interval *v)
{
    v->low = 0;
    v->high = 1;
    v->digits = -1;
    v->exact_low = expr_int(0);
    v->exact_span = expr_int(1);
    Expr precision = option_get(in, call, "WorkingPrecision");
    double d;
    if (precision && expr_is_number(precision) && number_to_double(precision, &d) && d > 0)
        v->digits = d;
    if (call_arguments(in, call) == 0)
        return true;
    Expr spec = expr_part(call, 1);
    if (expr_is_list(spec) && expr_length(spec) == 2 && numeric_double(in, expr_part(spec, 1), &v->low) &&
        numeric_double(in, expr_part(spec, 2), &v->high)) {
        v->exact_low = expr_part(spec, 1);
        v->exact_span = subtract(in, expr_part(spec, 2), expr_part(spec, 1));
    } else if (!expr_is_list(spec) && numeric_double(in, spec, &v->high))
        v->exact_span = spec;
    else {
        message(in, call, "unifr", spec, NULL);
        return false;
    }
    if (v->digits > 0) {
        v->exact_low = numeric_value(in, v->exact_low, v->digits + 5);
        v->exact_span = numeric_value(in, v->exact_span, v->digits + 5);
    }
    return true;
}

static Expr random_real(Interp *in, Expr call)
{
    Interval v;
    ArrayShape s;
    if (!real_range(in, call, &v) || !random_shape(in, call, 2, &s))
        return NULL;
    if (s.rank == 0 || v.digits > 0 || shape_count(&s) == 0)
        return fill(in, &s, 0, make_real, &v);
    void *data;
    Expr e = array_new(EXPR_PACKED, ARRAY_REAL64, s.rank, s.dim, &data);
    double span = v.high - v.low;
    for (int64_t i = 0, n = shape_count(&s); i < n; i++)
        ((double *)data)[i] = v.low + span * random_unit(in);
    return e;
}

typedef struct Box {
    double re0, re1, im0, im1;
} Box;

static Expr make_complex(Interp *in, void *data)
{
    Box *b = data;
    double re = b->re0 + (b->re1 - b->re0) * random_unit(in), im = b->im0 + (b->im1 - b->im0) * random_unit(in);
    return number_complex(expr_real(re), expr_real(im));
}

static bool corner(Interp *in, Expr e, double *re, double *im)
{
    return numeric_double(in, call1(in, S(Re), e), re) && numeric_double(in, call1(in, S(Im), e), im);
}

static Expr random_complex(Interp *in, Expr call)
{
    Box b = {0, 1, 0, 1};
    ArrayShape s;
    if (expr_length(call) >= 1) {
        Expr spec = expr_part(call, 1);
        bool fine = expr_is_list(spec) && expr_length(spec) == 2
                        ? corner(in, expr_part(spec, 1), &b.re0, &b.im0) && corner(in, expr_part(spec, 2), &b.re1, &b.im1)
                        : corner(in, spec, &b.re1, &b.im1);
        if (!fine)
            return message(in, call, "unifr", spec, NULL);
    }
    if (!random_shape(in, call, 2, &s))
        return NULL;
    return fill(in, &s, 0, make_complex, &b);
}

/* ---- choice and sample ---- */

typedef struct Choice {
    Expr list;
    size_t n;
    double *cumulative; /* of weights, or NULL */
    double *weight;
} Choice;

static size_t weighted_index(Interp *in, const Choice *c)
{
    double u = random_unit(in) * c->cumulative[c->n - 1];
    size_t low = 0, high = c->n - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c->cumulative[middle] > u)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static Expr make_choice(Interp *in, void *data)
{
    Choice *c = data;
    size_t i = c->cumulative ? weighted_index(in, c) : random_below(in, c->n);
    return expr_part(c->list, i + 1);
}

/* list or weights -> list; an association by its values */
static bool choice_of(Interp *in, Expr call, Choice *c)
{
    Expr spec = expr_part(call, 1), weights = NULL;
    c->cumulative = c->weight = NULL;
    if (expr_has_head(spec, S(Rule)) && expr_length(spec) == 2) {
        weights = expr_part(spec, 1);
        spec = expr_part(spec, 2);
    }
    if (!expr_has_parts(spec) || (!expr_is_list(spec) && !expr_is(spec, EXPR_ASSOC))) {
        message(in, call, "lrwl", spec, NULL);
        return false;
    }
    c->list = spec;
    c->n = expr_length(spec);
    if (!weights)
        return true;
    if (!expr_is_list(weights) || expr_length(weights) != c->n) {
        message(in, call, "lrwl", expr_part(call, 1), NULL);
        return false;
    }
    c->cumulative = mem_bytes((c->n + 1) * sizeof(double));
    c->weight = mem_bytes((c->n + 1) * sizeof(double));
    double sum = 0;
    for (size_t i = 0; i < c->n; i++) {
        if (!numeric_double(in, expr_part(weights, i + 1), &c->weight[i]) || !(c->weight[i] >= 0)) {
            message(in, call, "lrwl", expr_part(call, 1), NULL);
            return false;
        }
        c->cumulative[i] = sum += c->weight[i];
    }
    return sum > 0;
}

static Expr random_choice(Interp *in, Expr call)
{
    Choice c;
    ArrayShape s;
    if (!choice_of(in, call, &c) || !random_shape(in, call, 2, &s))
        return NULL;
    if (c.n == 0)
        return message(in, call, "lrwl", expr_part(call, 1), NULL);
    return fill(in, &s, 0, make_choice, &c);
}

/* k different indices of n in random order: a partial shuffle. */
static size_t *sample_indices(Interp *in, size_t n, size_t k)
{
    size_t *index = mem_bytes((n + 1) * sizeof *index);
    for (size_t i = 0; i < n; i++)
        index[i] = i;
    for (size_t i = 0; i < k; i++) {
        size_t j = i + random_below(in, n - i), t = index[i];
        index[i] = index[j];
        index[j] = t;
    }
    return index;
}

/* Without replacement by weights: the largest u^(1/w) win (Efraimidis and Spirakis), so one pass and a selection. */
static size_t *weighted_sample(Interp *in, Choice *c, size_t k)
{
    size_t *index = mem_bytes((k + 1) * sizeof *index);
    for (size_t i = 0; i < k; i++) {
        index[i] = weighted_index(in, c);
        c->weight[index[i]] = 0;
        double sum = 0;
        for (size_t j = 0; j < c->n; j++)
            c->cumulative[j] = sum += c->weight[j];
    }
    return index;
}

static Expr random_sample(Interp *in, Expr call)
{
    Choice c;
    if (!choice_of(in, call, &c))
        return NULL;
    int64_t k = (int64_t)c.n;
    size_t positive = c.n;
    if (c.weight) {
        positive = 0;
        for (size_t i = 0; i < c.n; i++)
            positive += c.weight[i] > 0;
        k = (int64_t)positive;
    }
    if (call_arguments(in, call) == 2) {
        Expr n = expr_part(call, 2);
        if (expr_has_head(n, S(UpTo)) && expr_length(n) == 1 && number_to_int64(expr_part(n, 1), &k))
            k = k < (int64_t)positive ? k : (int64_t)positive;
        else if (!number_to_int64(n, &k) || k < 0)
            return message(in, call, "array", n, expr_int(2), NULL);
        if (k > (int64_t)positive)
            return message(in, call, "smplen", expr_int(k), expr_part(call, 1), expr_int((int64_t)positive), NULL);
    }
    size_t *index = c.weight ? weighted_sample(in, &c, (size_t)k) : sample_indices(in, c.n, (size_t)k);
    if (expr_is(c.list, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder((size_t)k);
        for (int64_t i = 0; i < k; i++)
            assoc_add(&b, assoc_key(c.list, index[i] + 1), assoc_value(c.list, index[i] + 1));
        return assoc_finish(&b);
    }
    Builder b = builder_start(S(List), (size_t)k);
    for (int64_t i = 0; i < k; i++)
        builder_add(&b, expr_part(c.list, index[i] + 1));
    return builder_finish(&b);
}

static Expr make_permutation(Interp *in, void *data)
{
    size_t n = *(size_t *)data, *index = sample_indices(in, n, n);
    bool *seen = mem_bytes(n + 1);
    memset(seen, 0, n);
    Builder cycles = builder_start(S(List), 4); /* as disjoint cycles, fixed points left out */
    for (size_t i = 0; i < n; i++) {
        if (seen[i] || index[i] == i)
            continue;
        Builder cycle = builder_start(S(List), 4);
        for (size_t j = i; !seen[j]; j = index[j]) {
            seen[j] = true;
            builder_add(&cycle, expr_int((int64_t)j + 1));
        }
        builder_add(&cycles, builder_finish(&cycle));
    }
    Expr list = builder_finish(&cycles);
    return expr_normal(symbol_intern(in, "System`", "Cycles"), 1, &list);
}

static Expr random_permutation(Interp *in, Expr call)
{
    int64_t n;
    ArrayShape s;
    if (!number_to_int64(expr_part(call, 1), &n) || n < 0 || n > 100000000 || !random_shape(in, call, 2, &s))
        return NULL;
    size_t size = (size_t)n;
    return fill(in, &s, 0, make_permutation, &size);
}

static Expr make_prime(Interp *in, void *data)
{
    Range *r = data;
    Expr prime = symbol_intern(in, "System`", "PrimeQ");
    for (;;) {
        Expr n = random_integer_between(in, r->low, r->high);
        if (call1(in, prime, n) == S(True))
            return n;
        unwind_poll(in);
    }
}

static Expr random_prime(Interp *in, Expr call)
{
    Range r = {expr_int(2), NULL};
    ArrayShape s;
    Expr spec = expr_part(call, 1);
    if (number_is_integer(spec))
        r.high = spec;
    else if (expr_is_list(spec) && expr_length(spec) == 2) {
        r.low = expr_part(spec, 1);
        r.high = expr_part(spec, 2);
    }
    if (!r.high || !number_is_integer(r.low) || !number_is_integer(r.high) || !random_shape(in, call, 2, &s))
        return NULL;
    Expr next = call2(in, symbol_intern(in, "System`", "NextPrime"), number_subtract(in, r.low, expr_int(1)), expr_int(1));
    if (!number_is_integer(next) || number_compare_exactly(next, r.high) > 0)
        return message(in, call, "noprime", spec, NULL);
    return fill(in, &s, 0, make_prime, &r);
}

/* ---- variates of the distributions that stdlib's RandomVariate names by number of kind ---- */

static double gamma_variate(Interp *in, double a) /* scale 1; Marsaglia and Tsang 2000 */
{
    if (a < 1)
        return gamma_variate(in, a + 1) * pow(random_unit(in), 1 / a);
    double d = a - 1.0 / 3, c = 1 / sqrt(9 * d);
    for (;;) {
        double x = random_normal(in), v = 1 + c * x;
        if (v <= 0)
            continue;
        v = v * v * v;
        double u = random_unit(in);
        if (log(u) < 0.5 * x * x + d - d * v + d * log(v))
            return d * v;
    }
}

static double poisson_variate(Interp *in, double m)
{
    double k = 0;
    while (m > 30) { /* halve by a gamma variate: Devroye, chapter X.3 */
        double n = floor(m * 7 / 8), x = gamma_variate(in, n);
        if (x > m) {
            double successes = 0, p = m / x; /* Binomial[n - 1, m/x] */
            for (double i = 0; i < n - 1; i++)
                successes += random_unit(in) < p;
            return k + successes;
        }
        k += n;
        m -= x;
    }
    double limit = exp(-m), product = random_unit(in);
    while (product > limit) {
        product *= random_unit(in);
        k++;
    }
    return k;
}

static double binomial_variate(Interp *in, double n, double p)
{
    double k = 0;
    while (n > 64) { /* split at a beta variate: order statistics of n uniforms */
        double i = floor(n / 2) + 1, x = gamma_variate(in, i), y = gamma_variate(in, n + 1 - i), b = x / (x + y);
        if (b <= p) {
            k += i;
            n -= i;
            p = (p - b) / (1 - b);
        } else {
            n = i - 1;
            p = p / b;
        }
    }
    for (double i = 0; i < n; i++)
        k += random_unit(in) < p;
    return k;
}

/* One draw; kind names the family, a and b its parameters. */
static bool variate(Interp *in, const char *kind, double a, double b, double *x, bool *whole)
{
    *whole = false;
    if (strcmp(kind, "Normal") == 0)
        *x = a + b * random_normal(in);
    else if (strcmp(kind, "Uniform") == 0)
        *x = a + (b - a) * random_unit(in);
    else if (strcmp(kind, "Exponential") == 0)
        *x = -log1p(-random_unit(in)) / a;
    else if (strcmp(kind, "Gamma") == 0)
        *x = b * gamma_variate(in, a);
    else if (strcmp(kind, "Beta") == 0) {
        double u = gamma_variate(in, a), v = gamma_variate(in, b);
        *x = u / (u + v);
    } else if (strcmp(kind, "Poisson") == 0) {
        *x = poisson_variate(in, a);
        *whole = true;
    } else if (strcmp(kind, "Binomial") == 0) {
        *x = binomial_variate(in, a, b);
        *whole = true;
    } else if (strcmp(kind, "Geometric") == 0) {
        *x = a >= 1 ? 0 : floor(log1p(-random_unit(in)) / log1p(-a));
        *whole = true;
    } else
        return false;
    return true;
}

typedef struct Draw {
    const char *kind;
    double a, b;
} Draw;

static Expr make_variate(Interp *in, void *data)
{
    Draw *d = data;
    double x;
    bool whole;
    if (!variate(in, d->kind, d->a, d->b, &x, &whole))
        return S(DollarFailed);
    return whole ? expr_int((int64_t)x) : expr_real(x);
}

/* System`Private`randomDraw["Normal", a, b, dims] */
static Expr random_draw(Interp *in, Expr call)
{
    ArrayShape s;
    Draw d = {NULL, 0, 0};
    Expr kind = expr_part(call, 1);
    if (!expr_is_string(kind) || !numeric_double(in, expr_part(call, 2), &d.a) ||
        !numeric_double(in, expr_part(call, 3), &d.b) || !random_shape(in, call, 4, &s))
        return S(DollarFailed);
    d.kind = expr_string_text(kind);
    return fill(in, &s, 0, make_variate, &d);
}

static const Builtin builtins[] = {
    {"SeedRandom", {0, 1}, ATTR_NONE, seed_random, "SeedRandom[n] resets the random generator with the seed n."},
    {"BlockRandom", {1, 1}, ATTR_HOLD_FIRST, block_random,
     "BlockRandom[expr] evaluates expr and then restores the state of the random generator.",
     .options = "RandomSeeding -> Inherited"},
    {"RandomInteger", {0, 2}, ATTR_NONE, random_integer,
     "RandomInteger[] gives 0 or 1.\nRandomInteger[max] gives an integer from 0 to max.\nRandomInteger[{min, max}, n] gives "
     "a list of n integers."},
    {"RandomReal", {0, 2}, ATTR_NONE, random_real,
     "RandomReal[] gives a real number between 0 and 1.\nRandomReal[max] from 0 to max.\nRandomReal[{min, max}, n] gives a "
     "list of n numbers.",
     .options = "WorkingPrecision -> MachinePrecision"},
    {"RandomComplex", {0, 2}, ATTR_NONE, random_complex,
     "RandomComplex[] gives a complex number in the unit square.\nRandomComplex[{zmin, zmax}, n] gives n in a rectangle.",
     .options = "WorkingPrecision -> MachinePrecision"},
    {"RandomChoice", {1, 2}, ATTR_NONE, random_choice,
     "RandomChoice[list] gives a random element of list.\nRandomChoice[list, n] gives n.\nRandomChoice[weights -> list] "
     "chooses by weight."},
    {"RandomSample", {1, 2}, ATTR_NONE, random_sample,
     "RandomSample[list, n] gives n elements of list, none twice.\nRandomSample[list] gives a random permutation.\n"
     "RandomSample[weights -> list, n] samples by weight."},
    {"RandomPermutation", {1, 2}, ATTR_NONE, random_permutation,
     "RandomPermutation[n] gives a random permutation of n elements as cycles."},
    {"RandomPrime", {1, 2}, ATTR_NONE, random_prime,
     "RandomPrime[max] gives a random prime up to max.\nRandomPrime[{min, max}, n] gives n of them."},
    {"randomDraw", {4, 4}, ATTR_NONE, random_draw,
     "randomDraw[kind, a, b, dims] gives an array of variates of a family of distributions."},
};

static const MessageText messages[] = {
    {"SeedRandom", "seed", "Argument `1` must be an integer or a string."},
    {"General", "unifr", "The endpoints specified by `1` for the endpoints of the discrete uniform distribution range are not "
                         "valid."},
    {"General", "array", "The array dimensions `1` given in position `2` should be a list of non-negative machine-sized "
                         "integers giving the dimensions for the result."},
    {"General", "lrwl", "The items for choice `1` should be a non-empty list or a rule weights -> choices."},
    {"RandomSample", "smplen", "RandomSample cannot generate a sample of length `1`, which is greater than the length of the "
                               "sample set `2`. If you want a choice of possibly repeated elements from the set, use "
                               "RandomChoice."},
    {"RandomPrime", "noprime", "There are no primes in the specified interval `1`."},
};

const Module module_random = {"random", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
