/* fused.c - deferred arrays and the tiles in which they are computed. */
#include "builtins/fused.h"

#include <math.h>
#include <string.h>
#include "builtins/arith.h"
#include "builtins/packed.h"
#include "interp/array.h"
#include "interp/number.h"

enum { TILE = 512, MOST_PARTS = 4, MOST_DEPTH = 24, MOST_STEPS = 64 };

typedef struct Fused { /* a call whose elements are not computed yet */
    Deferred base;
    Expr head;
    size_t n;
    Expr part[MOST_PARTS];
    Expr like;      /* an array of its shape; NULL: a vector of count elements */
    int64_t count;
    size_t steps, depth; /* bounds of what it compiles to */
    double first, step;  /* of Range */
} Fused;

static const Fused *fused_of(Expr e)
{
    return expr_opaque_data(e, &deferred_type);
}

/* ---- making ---- */

static bool same_shape(const Fused *f, Expr array)
{
    ArrayView a = array_view(array);
    if (!f->like)
        return a.rank == 1 && a.count == f->count;
    ArrayView b = array_view(f->like);
    return a.rank == b.rank && memcmp(a.dim, b.dim, (size_t)a.rank * sizeof *a.dim) == 0;
}

typedef struct Kinds { /* what stands among the parts */
    bool real, integer_array, rational;
} Kinds;

static bool take_array(Fused *f, Expr e, Kinds *k)
{
    ArrayType type = array_view(e).type;
    if (type != ARRAY_REAL64 && type != ARRAY_INT64)
        return false;
    k->real |= type == ARRAY_REAL64;
    k->integer_array |= type == ARRAY_INT64;
    f->steps += 1;
    if (f->count >= 0)
        return same_shape(f, e);
    f->like = e;
    f->count = array_view(e).count;
    return true;
}

static bool take_deferred(Fused *f, const Fused *inner, Kinds *k)
{
    k->real = true;
    f->steps += inner->steps;
    f->depth = inner->depth > f->depth ? inner->depth : f->depth;
    if (f->count < 0) {
        f->like = inner->like;
        f->count = inner->count;
        return true;
    }
    return inner->like ? same_shape(f, inner->like) : f->count == inner->count && (!f->like || array_view(f->like).rank == 1);
}

static bool take_number(Expr e, Kinds *k)
{
    ExprKind kind = expr_kind(e);
    k->real |= kind == EXPR_REAL;
    k->rational |= kind == EXPR_RATIONAL;
    return (kind == EXPR_INT && expr_int_value(e) != 0) || kind == EXPR_REAL || kind == EXPR_RATIONAL;
}

static Expr fused_force(Interp *in, Expr deferred);

/* The deferred call, or NULL: an exact 0 stays exact, integers are computed with their overflow looked at, and rationals beside
 * integers stay exact. */
static Fused *fused_make(Expr head, size_t n, const Expr *parts)
{
    if (n > MOST_PARTS)
        return NULL;
    Fused f = {.base = {fused_force}, .head = head, .n = n, .count = -1, .steps = n};
    Kinds k = {false, false, false};
    for (size_t i = 0; i < n; i++) {
        Expr e = f.part[i] = parts[i];
        const Fused *inner = fused_of(e);
        bool fits = inner ? take_deferred(&f, inner, &k) : expr_is(e, EXPR_PACKED) ? take_array(&f, e, &k) : take_number(e, &k);
        if (!fits)
            return NULL;
    }
    f.depth++;
    if (f.count < 0 || !k.real || (k.rational && k.integer_array) || f.depth >= MOST_DEPTH || f.steps >= MOST_STEPS)
        return NULL;
    Fused *made = mem_new(Fused);
    *made = f;
    return made;
}

static Expr fused_node(Fused *f)
{
    return f ? expr_opaque(&deferred_type, f) : NULL;
}

/* Numbers of a sum or product are joined first, exactly. */
static Expr fused_fold(Interp *in, Expr head, size_t n, const Expr *parts)
{
    Expr arrays[MOST_PARTS], number = NULL;
    size_t count = 0;
    if (n > MOST_PARTS)
        return NULL;
    for (size_t i = 0; i < n; i++)
        if (!expr_is_number(parts[i]))
            arrays[count++] = parts[i];
        else
            number = !number ? parts[i] : head == S(Plus) ? number_add(in, number, parts[i]) : number_multiply(in, number, parts[i]);
    if (number && count < MOST_PARTS)
        arrays[count++] = number;
    return count < 2 ? NULL : fused_node(fused_make(head, count, arrays));
}

Expr fused_arithmetic(Interp *in, Expr head, size_t n, const Expr *parts)
{
    if (head == S(Plus) || head == S(Times))
        return fused_fold(in, head, n, parts);
    return n != 2 || (head == S(Power) && parts[1] == expr_int(1)) ? NULL : fused_node(fused_make(head, n, parts));
}

Expr fused_function(Interp *in, Expr head, size_t n, const Expr *parts)
{
    (void)in;
    bool integers = n != 1 || (expr_is(parts[0], EXPR_PACKED) && array_view(parts[0]).type != ARRAY_REAL64);
    return integers ? NULL : fused_node(fused_make(head, n, parts));
}

Expr fused_range(Interp *in, Expr head, size_t n, const Expr *parts)
{
    (void)in;
    enum { WORTH_IT = 1024, MOST = 1 << 28 };
    Expr first = n == 1 ? expr_int(1) : parts[0], last = parts[n == 1 ? 0 : 1], step = n == 3 ? parts[2] : expr_int(1);
    double a, b, s;
    if (n > 3 || !(expr_is(first, EXPR_REAL) || expr_is(last, EXPR_REAL) || expr_is(step, EXPR_REAL)) ||
        !number_to_double(first, &a) || !number_to_double(last, &b) || !number_to_double(step, &s) || s == 0)
        return NULL;
    double count = packed_range_count(a, b, s);
    if (!(count >= WORTH_IT && count < MOST))
        return NULL;
    Fused *f = mem_new(Fused);
    *f = (Fused){.base = {fused_force}, .head = head, .n = n, .count = (int64_t)count, .steps = 1, .depth = 1, .first = a, .step = s};
    memcpy(f->part, parts, n * sizeof *parts);
    return fused_node(f);
}

/* ---- compiling: a list of steps over a stack of tiles ---- */

typedef enum StepKind { LOAD_REALS, LOAD_INTEGERS, LOAD_RANGE, ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, APPLY, ROOT } StepKind;

typedef struct Operand { /* a number, or the tile at a height of the stack, or an array's own elements */
    double number;
    int height; /* -1: the number */
    const double *reals;
} Operand;

typedef struct Step {
    StepKind kind;
    Operand a, b;
    int to;
    const void *data;
    double first, step, low, high;
    double (*function)(double);
} Step;

typedef struct Program {
    Step step[MOST_STEPS];
    size_t count;
} Program;

static Operand compile(Program *p, Expr e, int height);

static Step *add_step(Program *p, StepKind kind, int to)
{
    Step *s = &p->step[p->count++];
    *s = (Step){.kind = kind, .to = to};
    return s;
}

static Operand at_height(int height)
{
    return (Operand){0, height, NULL};
}

static Operand compile_array(Program *p, Expr e, int height)
{
    ArrayView v = array_view(e);
    if (v.type == ARRAY_REAL64)
        return (Operand){0, -1, v.data};
    add_step(p, LOAD_INTEGERS, height)->data = v.data;
    return at_height(height);
}

static void compile_binary(Program *p, StepKind kind, Operand a, Operand b, int height)
{
    Step *s = add_step(p, kind, height);
    s->a = a;
    s->b = b;
}

/* Arrays one after the other, then the number: the order in which packed arrays are added and multiplied. */
static void compile_fold(Program *p, const Fused *f, StepKind kind, int height)
{
    Expr number = NULL;
    Operand sum = {0, -1, NULL};
    bool any = false;
    for (size_t i = 0; i < f->n; i++) {
        if (expr_is_number(f->part[i])) {
            number = f->part[i];
            continue;
        }
        Operand next = compile(p, f->part[i], any ? height + 1 : height);
        if (any) {
            compile_binary(p, kind, sum, next, height);
            next = at_height(height);
        }
        sum = next;
        any = true;
    }
    if (number)
        compile_binary(p, kind, compile(p, number, height), sum, height);
}

static void compile_call(Program *p, const Fused *f, int height)
{
    Expr head = f->head;
    if (head == S(Range)) {
        Step *s = add_step(p, LOAD_RANGE, height);
        s->first = f->first;
        s->step = f->step;
    } else if (head == S(Plus) || head == S(Times)) {
        compile_fold(p, f, head == S(Plus) ? ADD : MULTIPLY, height);
    } else if (f->n == 1) {
        Operand x = compile(p, f->part[0], height);
        Step *s = add_step(p, head == S(Sqrt) ? ROOT : APPLY, height);
        s->a = x;
        if (head != S(Sqrt))
            s->function = elementary_machine(head, &s->low, &s->high);
    } else {
        StepKind kind = head == S(Subtract) ? SUBTRACT : head == S(Divide) ? DIVIDE : POWER;
        Operand a = compile(p, f->part[0], height), b = compile(p, f->part[1], height + 1);
        compile_binary(p, kind, a, b, height);
    }
}

static Operand compile(Program *p, Expr e, int height)
{
    const Fused *f = fused_of(e);
    if (f) {
        compile_call(p, f, height);
        return at_height(height);
    }
    return expr_is(e, EXPR_PACKED) ? compile_array(p, e, height) : (Operand){number_double(e), -1, NULL};
}

/* ---- running ---- */

typedef struct Side { /* an operand in one tile: elements, or one number */
    const double *x;
    double number;
} Side;

#if defined(__x86_64__) && defined(__linux__) && !defined(__SANITIZE_ADDRESS__)
#define VECTORS __attribute__((target_clones("avx2", "default"), optimize("O3")))
#else
#define VECTORS
#endif

/* Everything is finite when no exponent is all ones: a test of integers, which vectorises. */
VECTORS static bool all_finite(const double *r, int64_t n)
{
    const uint64_t top = (uint64_t)0x7FF << 52;
    uint64_t bad = 0;
    for (int64_t i = 0; i < n; i++) {
        uint64_t bits;
        memcpy(&bits, &r[i], sizeof bits);
        bad |= (uint64_t)((bits & top) == top);
    }
    return bad == 0;
}

#define LOOPS(name, operation)                                                                                         \
    VECTORS static void name(double *r, Side a, Side b, int64_t n)                                                     \
    {                                                                                                                  \
        const double *x = a.x, *y = b.x, p = a.number, q = b.number;                                                   \
        if (x && y)                                                                                                    \
            for (int64_t i = 0; i < n; i++)                                                                            \
                r[i] = x[i] operation y[i];                                                                            \
        else if (x)                                                                                                    \
            for (int64_t i = 0; i < n; i++)                                                                            \
                r[i] = x[i] operation q;                                                                               \
        else                                                                                                           \
            for (int64_t i = 0; i < n; i++)                                                                            \
                r[i] = p operation y[i];                                                                               \
    }
LOOPS(add_loop, +)
LOOPS(subtract_loop, -)
LOOPS(multiply_loop, *)
LOOPS(divide_loop, /)

VECTORS static bool root_loop(double *r, const double *x, int64_t n)
{
    uint64_t bad = 0;
    for (int64_t i = 0; i < n; i++) {
        bad |= (uint64_t)(x[i] < 0);
        r[i] = sqrt(x[i]);
    }
    return bad == 0;
}

VECTORS static void range_loop(double *r, double first, double step, int64_t at, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        r[i] = first + (double)(int32_t)(at + i) * step;
}

VECTORS static void whole_loop(double *r, const double *x, int times, int64_t n)
{
    if (times == 2)
        for (int64_t i = 0; i < n; i++)
            r[i] = x[i] * x[i];
    else
        for (int64_t i = 0; i < n; i++)
            r[i] = x[i] * x[i] * x[i];
}

static bool power_loop(double *r, Side a, Side b, int64_t n)
{
    double e = b.number;
    if (!b.x && (e == 2 || e == 3)) {
        whole_loop(r, a.x, (int)e, n);
        return true;
    }
    if (!b.x && e == -1) {
        divide_loop(r, (Side){NULL, 1}, a, n);
        return true;
    }
    if (!b.x && e == 0.5)
        return root_loop(r, a.x, n);
    for (int64_t i = 0; i < n; i++) {
        double x = a.x ? a.x[i] : a.number, y = b.x ? b.x[i] : e;
        if ((x < 0 && y != floor(y)) || (x == 0 && y <= 0))
            return false;
        r[i] = pow(x, y);
    }
    return true;
}

static bool apply_loop(const Step *s, double *r, const double *x, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        if (x[i] < s->low || x[i] > s->high)
            return false;
        r[i] = s->function(x[i]);
    }
    return true;
}

typedef double Tile[TILE];

static Side side_of(Operand o, Tile *stack, int64_t at)
{
    return (Side){o.reals ? o.reals + at : o.height >= 0 ? stack[o.height] : NULL, o.number};
}

/* Step s on the elements at, at + 1, ..., n of them; false: some result is not Wolfram's plain number. */
static bool run_step(const Step *s, Tile *stack, double *r, int64_t at, int64_t n)
{
    Side a = side_of(s->a, stack, at), b = side_of(s->b, stack, at);
    bool good = true;
    switch (s->kind) {
    case LOAD_REALS:
    case LOAD_INTEGERS:
        for (int64_t i = 0; i < n; i++)
            r[i] = (double)((const int64_t *)s->data)[at + i];
        return true;
    case LOAD_RANGE: range_loop(r, s->first, s->step, at, n); return true;
    case ADD: add_loop(r, a, b, n); break;
    case SUBTRACT: subtract_loop(r, a, b, n); break;
    case MULTIPLY: multiply_loop(r, a, b, n); break;
    case DIVIDE: divide_loop(r, a, b, n); break;
    case POWER: good = power_loop(r, a, b, n); break;
    case APPLY: good = apply_loop(s, r, a.x, n); break;
    case ROOT: good = root_loop(r, a.x, n); break;
    }
    return good && all_finite(r, n);
}

/* The elements at, ... (at most TILE), in r. */
static bool run_tile(const Program *p, Tile *stack, double *r, int64_t at, int64_t n)
{
    for (size_t i = 0; i + 1 < p->count; i++)
        if (!run_step(&p->step[i], stack, stack[p->step[i].to], at, n))
            return false;
    return run_step(&p->step[p->count - 1], stack, r, at, n);
}

/* The call with its deferred parts as calls, as if nothing had been deferred. */
static Expr as_call(const Fused *f)
{
    Expr parts[MOST_PARTS];
    for (size_t i = 0; i < f->n; i++) {
        const Fused *inner = fused_of(f->part[i]);
        parts[i] = inner ? as_call(inner) : f->part[i];
    }
    return expr_normal(f->head, f->n, parts);
}

static Expr computed(Interp *in, const Fused *f)
{
    Program p = {.count = 0};
    Tile stack[MOST_DEPTH];
    compile_call(&p, f, 0);
    int64_t vector[1] = {f->count};
    ArrayView shape = f->like ? array_view(f->like) : (ArrayView){ARRAY_REAL64, 1, vector, f->count, NULL};
    void *data;
    Expr out = array_new(EXPR_PACKED, ARRAY_REAL64, shape.rank, shape.dim, &data);
    double *r = data;
    for (int64_t at = 0; at < f->count; at += TILE) {
        if (!run_tile(&p, stack, r + at, at, f->count - at < TILE ? f->count - at : TILE))
            return NULL;
        unwind_poll(in);
    }
    return out;
}

static Expr fused_force(Interp *in, Expr deferred)
{
    const Fused *f = fused_of(deferred);
    Expr made = computed(in, f);
    return made ? made : evaluate_plainly(in, as_call(f));
}

/* ---- sums ---- */

typedef struct Summing {
    const Program *program;
    Tile *stack;
    bool good;
} Summing;

/* Splits as packed_total does, so that the rounding is the same. */
static double sum_from(Summing *s, int64_t at, int64_t n)
{
    if (n <= TILE) {
        double r[TILE];
        s->good = s->good && run_tile(s->program, s->stack, r, at, n);
        return s->good ? packed_total(r, n) : 0;
    }
    int64_t half = n / 2 / 8 * 8;
    double left = sum_from(s, at, half);
    return left + sum_from(s, at + half, n - half);
}

Expr fused_total(Expr deferred)
{
    const Fused *f = fused_of(deferred);
    if (!f || (f->like && array_view(f->like).rank != 1))
        return NULL;
    Program p = {.count = 0};
    Tile stack[MOST_DEPTH];
    compile_call(&p, f, 0);
    Summing s = {&p, stack, true};
    double sum = sum_from(&s, 0, f->count);
    return s.good && isfinite(sum) ? expr_real(sum) : NULL;
}
