/* walk_plans.c - a net lowered and planned for a padded batch as a training does it, run in several ways and compared. */
#include "walk_plans.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/net/evaluate.h"
#include "builtins/net/train_run.h"
#include "nn/plan_inside.h"

/* A few: more than fill a block of vector lanes. Many: enough that small layers are cut into several tasks too. */
enum { FEW = 20, MANY = 800, PORTS = 16 };

typedef struct Batch {
    int64_t n;
    Type type[PORTS]; /* concrete, padded */
    bool varies[PORTS];
    int32_t *length[PORTS];
    void *data[PORTS];
} Batch;

typedef struct Walk {
    Interp *in;
    const Crews *crews;
    const Net *net;
    ElementType real;
    bool train;
    const char *wrong;
} Walk;

static const char *said(Walk *w, const char *what)
{
    if (!w->wrong)
        w->wrong = net_textf("%s (%s, %s)", what, w->real == REAL64 ? "Real64" : "Real32", w->train ? "Train" : "Test");
    return w->wrong;
}

/* ---- data ---- */

static double number(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (double)(*state >> 40) / (double)(1 << 24);
}

static int64_t row_count(const Type *t)
{
    int64_t n = 1;
    for (int i = 1; i < t->rank; i++)
        n *= t->dim[i];
    return n;
}

static bool is_fed(const NetPortInfo *p)
{
    return !(p->flags & (PORT_STATE | PORT_OPTIONAL));
}

static bool is_integer(const Type *t)
{
    return t->element == ELEMENT_INTEGER;
}

static void draw(const Walk *w, const Type *t, uint64_t *state, int64_t count, void *to)
{
    int64_t low = t->high > 0 ? t->low : 1, high = t->high > 0 ? t->high : 2;
    for (int64_t i = 0; i < count; i++) {
        double x = number(state);
        if (is_integer(t))
            ((int32_t *)to)[i] = (int32_t)(low + (int64_t)(x * (double)(high - low + 1)));
        else if (w->real == REAL64)
            ((double *)to)[i] = 0.2 + 0.6 * x;
        else
            ((float *)to)[i] = (float)(0.2 + 0.6 * x);
    }
}

static size_t width(const Walk *w, const Type *t)
{
    return element_size(is_integer(t) ? INT32 : w->real);
}

/* Numbers of all ports. The own ones of each example follow from the port and the example alone; what lies past its end is
 * drawn from `garbage`, or repeats its last row. */
static void fill(const Walk *w, Batch *b, uint64_t garbage)
{
    for (int i = 0; i < w->net->inputs; i++) {
        const Type *t = &b->type[i];
        if (!is_fed(&w->net->input[i]))
            continue;
        int64_t each = type_count(t), row = b->varies[i] ? row_count(t) : each;
        size_t size = width(w, t);
        b->data[i] = mem_bytes(size * (size_t)(each * b->n) + 64);
        for (int64_t e = 0; e < b->n; e++) {
            uint64_t state = (uint64_t)(1000 * i + e + 1) * 77777;
            char *at = (char *)b->data[i] + size * (size_t)(e * each);
            int64_t own = b->varies[i] ? b->length[i][e] : 1;
            draw(w, t, &state, own * row, at);
            for (int64_t r = own; r * row < each; r++) {
                if (garbage)
                    draw(w, t, &garbage, row, at + size * (size_t)(r * row));
                else
                    memcpy(at + size * (size_t)(r * row), at + size * (size_t)((own - 1) * row), size * (size_t)row);
            }
        }
    }
}

/* Example e alone, at its own length. */
static Batch alone(const Walk *w, const Batch *all, int64_t e)
{
    Batch b = {.n = 1};
    for (int i = 0; i < w->net->inputs; i++) {
        b.type[i] = all->type[i];
        if (!is_fed(&w->net->input[i]))
            continue;
        size_t each = width(w, &all->type[i]) * (size_t)type_count(&all->type[i]);
        if (all->varies[i])
            b.type[i].dim[0] = all->length[i][e];
        b.data[i] = (char *)all->data[i] + each * (size_t)e;
    }
    return b;
}

/* ---- running ---- */

typedef struct Block { /* numbers that came out */
    const char *name;
    ElementType type;
    Shape shape;
    bool batched;
    char *data;
    size_t bytes;
    const int32_t *length; /* of each example along axis 1; NULL: nothing varies */
} Block;

typedef struct Results {
    Block *block;
    int blocks;
} Results;

static Block *block_named(Results *r, const char *name)
{
    for (int i = 0; i < r->blocks; i++)
        if (strcmp(r->block[i].name, name) == 0)
            return &r->block[i];
    return NULL;
}

/* The net with the types of the batch; NULL when they do not fit each other. */
static Net *concrete(const Walk *w, const Batch *b)
{
    Net *c = net_copy(w->net);
    net_forget_varying(c);
    for (int i = 0; i < c->inputs; i++)
        if (is_fed(&c->input[i]))
            c->input[i].type = b->type[i];
    return net_infer_quietly(w->in, c) ? NULL : c;
}

/* Names the outputs, their lengths, and the gradients of the sum of their sines by all real ports and arrays. */
static void name_results(Graph *g, const Net *c, const Batch *b, const Value *in, const Value *out)
{
    Value y[PORTS], wrt[64], d[64];
    const char *name[64];
    int ys = 0, count = 0;
    for (int i = 0; i < c->outputs && i < PORTS; i++) {
        if (!out[i])
            continue;
        graph_output(g, net_textf("output %s", c->output[i].name), out[i]);
        if (graph_lengths(g, out[i]))
            graph_output(g, net_textf("lengths of output %s", c->output[i].name), graph_lengths(g, out[i]));
        if (graph_type(g, out[i]) != INT32)
            y[ys++] = graph_reduce_rest(g, REDUCE_SUM, graph_unary(g, MAP_SIN, out[i]));
    }
    for (int i = 0; i < c->inputs; i++)
        if (in[i] && !is_integer(&b->type[i])) {
            name[count] = net_textf("gradient of %s", c->input[i].name);
            wrt[count++] = in[i];
        }
    ArraySlot *slot;
    size_t slots = net_arrays((Net *)(uintptr_t)c, &slot);
    for (size_t k = 0; k < slots && count < 64; k++) {
        const NetArrayInfo *a = &slot[k].net->array[slot[k].array];
        if (a->flags & ARRAY_STATE)
            continue;
        Shape shape = shape_make(a->type.rank, a->type.dim);
        name[count] = net_textf("gradient of array %s", slot[k].key);
        wrt[count++] = graph_param(g, slot[k].key, &shape, a->rate == 0 ? PARAM_FROZEN : PARAM_LEARNED);
    }
    if (ys > 0 && count > 0 && graph_gradients(g, y, NULL, ys, wrt, count, d))
        for (int i = 0; i < count; i++)
            graph_output(g, name[i], d[i]);
}

/* Copies of the arrays, since a run may write them. */
static void bind_arrays(const Walk *w, const Net *c, const Plan *plan, PlanRun *run, void **array)
{
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)c, &slot);
    for (int i = 0; i < plan_params(plan); i++)
        for (size_t k = 0; k < n; k++)
            if (strcmp(slot[k].key, plan_param_key(plan, i)) == 0) {
                const NetArrayInfo *a = &slot[k].net->array[slot[k].array];
                size_t bytes = element_size(w->real) * (size_t)type_count(&a->type);
                array[i] = mem_bytes(bytes + 64);
                memcpy(array[i], array_bytes(a, w->real), bytes);
                run_bind_param(run, i, array[i]);
                break;
            }
}

static void take(Results *r, const char *name, ElementType type, Shape shape, bool batched, const void *data)
{
    Block *b = &r->block[r->blocks++];
    *b = (Block){.name = name, .type = type, .shape = shape, .batched = batched, .bytes = element_size(type) * (size_t)shape_count(&shape)};
    b->data = mem_bytes(b->bytes + 8);
    memcpy(b->data, data, b->bytes);
}

static bool is_length_name(const char *name)
{
    return strncmp(name, "lengths of ", 11) == 0;
}

static void take_all(const Walk *w, const Batch *b, const Plan *plan, const PlanRun *run, void *const *array, Results *r)
{
    r->block = mem_array(Block, (size_t)(plan_outputs(plan) + plan_params(plan)) + 1);
    for (int i = 0; i < plan_outputs(plan); i++) {
        ElementType type;
        Shape shape = plan_output_shape(plan, i, &type);
        const char *name = net_text(plan_output_name(plan, i));
        take(r, name, type, shape, shape.rank > 0 && strncmp(name, "gradient of array", 17) != 0, run_output(run, i));
    }
    for (int i = 0; i < plan_params(plan); i++)
        if (plan_param_written(plan, i))
            take(r, net_textf("array %s", plan_param_key(plan, i)), w->real, plan_param_shape(plan, i, NULL), false, array[i]);
    for (int i = 0; i < r->blocks; i++) {
        Block *lengths = block_named(r, net_textf("lengths of %s", r->block[i].name));
        if (lengths)
            r->block[i].length = (const int32_t *)(const void *)lengths->data;
    }
    for (int i = 0; i < w->net->inputs; i++) {
        Block *gradient = block_named(r, net_textf("gradient of %s", w->net->input[i].name));
        if (gradient && b->varies[i])
            gradient->length = b->length[i];
    }
}

static bool bind_inputs(const Walk *w, const Batch *b, const Feed *f, const Plan *plan, PlanRun *run)
{
    for (int i = 0; i < plan_inputs(plan); i++) {
        const char *name = plan_input_name(plan, i);
        int port = net_find_input(w->net, name), column = feed_find(f, name);
        const void *data = port >= 0 ? b->data[port] : column >= 0 ? f->column[column].data : NULL;
        if (!data)
            return false;
        run_bind_input(run, i, data);
    }
    return true;
}

/* Plans and runs the net on the batch; all results in *r. False after said(). */
static bool run_batch(Walk *w, const Backend *backend, const Batch *b, Results *r)
{
    *r = (Results){0};
    Net *c = concrete(w, b);
    if (!c)
        return said(w, "the types of the batch do not fit"), false;
    Graph *g = graph_new(w->real, b->n);
    LowerState s = {.graph = g, .in = w->in, .train = w->train, .moving = w->train};
    Value in[PORTS] = {0}, *out = mem_array(Value, (size_t)c->outputs + 1);
    for (int i = 0; i < c->inputs; i++)
        if (is_fed(&c->input[i]))
            in[i] = lower_input(&s, c->input[i].name, &c->input[i].type, b->n, b->varies[i]);
    if (lower_net(&s, c, b->n, "", in, out))
        name_results(g, c, b, in, out);
    Feed f = {.n = b->n, .length = (int32_t **)(uintptr_t)b->length};
    if (feed_add_lengths(&s, c, &f) >= 0)
        said(w, "a sequence is too short");
    Problem why = {""};
    Plan *plan = graph_failed(g) ? NULL : plan_make(g, backend, &why);
    if (!plan) {
        said(w, net_textf("no plan: %s", graph_failed(g) ? graph_problem(g) : why.text));
        graph_free(g);
        return false;
    }
    graph_free(g);
    plan->nanoseconds = 1e9; /* else a small net is left to the calling thread */
    PlanRun *run = run_begin(plan, &why);
    void **array = mem_array(void *, (size_t)plan_params(plan) + 1);
    bind_arrays(w, c, plan, run, array);
    bool good = bind_inputs(w, b, &f, plan, run) && run_execute(run, 5, 3, 0, NULL);
    if (good)
        take_all(w, b, plan, run, array, r);
    else
        said(w, "the run failed");
    run_end(run);
    plan_free(plan);
    return good;
}

/* ---- comparing ---- */

static double element(const Block *b, int64_t i)
{
    return b->type == REAL64 ? ((const double *)(const void *)b->data)[i]
           : b->type == REAL32 ? (double)((const float *)(const void *)b->data)[i]
                               : (double)((const int32_t *)(const void *)b->data)[i];
}

static int64_t each_of(const Block *b)
{
    return b->batched && b->shape.dim[0] > 0 ? shape_count(&b->shape) / b->shape.dim[0] : shape_count(&b->shape);
}

/* Elements of example e that are its own: they come first. */
static int64_t own_of(const Block *b, int64_t e)
{
    int64_t each = each_of(b);
    return b->length && b->shape.rank > 1 ? each / b->shape.dim[1] * b->length[e] : each;
}

static void compare_bits(Walk *w, const Results *a, Results *b, bool padded, const char *what)
{
    for (int i = 0; i < a->blocks && !w->wrong; i++) {
        const Block *x = &a->block[i], *y = block_named(b, x->name);
        size_t size = element_size(x->type);
        int64_t n = x->batched ? x->shape.dim[0] : 1, each = each_of(x);
        for (int64_t e = 0; e < n; e++) {
            int64_t own = padded ? own_of(x, e) : each;
            if (memcmp(x->data + size * (size_t)(e * each), y->data + size * (size_t)(e * each), size * (size_t)own) != 0)
                said(w, net_textf("%s: other bits in %s", what, x->name));
            for (int64_t k = own; k < each && strncmp(x->name, "gradient", 8) == 0; k++)
                if (element(x, e * each + k) != 0 || element(y, e * each + k) != 0)
                    said(w, net_textf("a gradient in the padding: %s", x->name));
        }
    }
}

/* Example e of the batch is what came of it alone. */
static void compare_alone(Walk *w, const Results *all, Results *one, int64_t e)
{
    double tolerance = w->real == REAL64 ? 1e-12 : 1e-5;
    for (int i = 0; i < all->blocks && !w->wrong; i++) {
        const Block *x = &all->block[i], *y = block_named(one, x->name);
        if (!x->batched || !y || is_length_name(x->name))
            continue;
        int64_t each = each_of(x), own = own_of(x, e);
        if (own != each_of(y)) {
            said(w, net_textf("%s of an example has %d elements in a batch, %d alone", x->name, (int)own, (int)each_of(y)));
            return;
        }
        double largest = 0, off = 0;
        for (int64_t k = 0; k < shape_count(&x->shape); k++)
            largest = fmax(largest, fabs(element(x, k)));
        for (int64_t k = 0; k < own; k++) {
            largest = fmax(largest, fabs(element(y, k)));
            off = fmax(off, fabs(element(x, e * each + k) - element(y, k)));
            if (isnan(element(x, e * each + k)) != isnan(element(y, k)))
                off = INFINITY;
        }
        if (!(off <= tolerance * largest || off < 1e-300))
            said(w, net_textf("%s of an example in a batch is not what it is alone (off by %g of %g)", x->name, off, largest));
    }
}

static void add_up(Results *sum, const Results *one)
{
    for (int i = 0; i < sum->blocks; i++) {
        Block *s = &sum->block[i];
        const Block *x = block_named((Results *)(uintptr_t)one, s->name);
        for (int64_t k = 0; !s->batched && k < each_of(s); k++)
            ((double *)(void *)s->data)[k] += x->type == INT32 ? 0 : element(x, k);
    }
}

static void start_sum(Results *sum, const Results *like)
{
    sum->block = mem_array(Block, (size_t)like->blocks + 1);
    sum->blocks = like->blocks;
    for (int i = 0; i < like->blocks; i++) {
        sum->block[i] = like->block[i];
        sum->block[i].type = REAL64;
        sum->block[i].data = mem_bytes(sizeof(double) * (size_t)shape_count(&like->block[i].shape) + 8);
        memset(sum->block[i].data, 0, sizeof(double) * (size_t)shape_count(&like->block[i].shape) + 8);
    }
}

/* Gradients of arrays are the sums of those of the examples. */
static void compare_sums(Walk *w, const Results *all, const Results *sum)
{
    double tolerance = w->real == REAL64 ? 1e-12 : 2e-5, largest = 0; /* some gradients are sums of terms that cancel */
    for (int i = 0; i < all->blocks; i++)
        for (int64_t k = 0; !all->block[i].batched && k < each_of(&all->block[i]); k++)
            largest = fmax(largest, fabs(element(&sum->block[i], k)));
    for (int i = 0; i < all->blocks && !w->wrong; i++) {
        const Block *x = &all->block[i], *y = &sum->block[i];
        double off = 0;
        for (int64_t k = 0; !x->batched && k < each_of(x); k++) {
            off = fmax(off, fabs(element(x, k) - element(y, k)));
        }
        if (!(off <= tolerance * largest || off < 1e-300))
            said(w, net_textf("%s of a batch is not the sum over its examples (off by %g of %g)", x->name, off, largest));
    }
}

/* ---- the walk ---- */

/* Lengths 5 to 8 padded to 9; of further ports one more, where the net lets them differ. */
static bool make_batch(const Walk *w, Batch *b, int64_t n, bool differ)
{
    int port = 0;
    *b = (Batch){.n = n};
    for (int i = 0; i < w->net->inputs && i < PORTS; i++) {
        const Type *t = &w->net->input[i].type;
        b->type[i] = *t;
        b->varies[i] = is_fed(&w->net->input[i]) && type_is_varying(t);
        if (!b->varies[i])
            continue;
        int more = differ ? port++ % 2 : 0;
        b->type[i].dim[0] = 9 + more;
        b->length[i] = mem_bytes(sizeof(int32_t) * (size_t)n);
        for (int e = 0; e < n; e++)
            b->length[i][e] = 5 + (e * 3 + (more ? e / 2 : 0)) % (4 + more);
    }
    return concrete(w, b) != NULL;
}

static void walk_threads(Walk *w, Batch *b)
{
    Results one, two;
    fill(w, b, 0);
    if (run_batch(w, w->crews->one, b, &one) && run_batch(w, w->crews->two, b, &two))
        compare_bits(w, &one, &two, false, "two threads");
}

static void walk_padding(Walk *w, Batch *b, bool varies)
{
    Results all, other;
    fill(w, b, 0);
    if (!run_batch(w, w->crews->one, b, &all))
        return;
    if (varies) {
        fill(w, b, 99);
        if (!run_batch(w, w->crews->one, b, &other))
            return;
        compare_bits(w, &all, &other, true, "other padding");
    }
    if (w->train || (w->net->type->flags & LAYER_RANDOM))
        return;
    Results sum;
    start_sum(&sum, &all);
    for (int64_t e = 0; e < b->n && !w->wrong; e++) {
        Batch single = alone(w, b, e);
        if (!run_batch(w, w->crews->one, &single, &other))
            return;
        compare_alone(w, &all, &other, e);
        add_up(&sum, &other);
    }
    compare_sums(w, &all, &sum);
}

const char *walk_plans(Interp *in, const Crews *crews, const Net *net)
{
    Walk w = {.in = in, .crews = crews, .net = net};
    Batch few, many;
    if (net->inputs > PORTS || net->outputs > PORTS)
        return "too many ports for this test";
    bool differ = make_batch(&w, &few, FEW, true);
    if (!differ && !make_batch(&w, &few, FEW, false))
        return NULL; /* the other sizes allow one length only */
    make_batch(&w, &many, MANY, differ);
    bool varies = false;
    for (int i = 0; i < net->inputs; i++)
        varies = varies || few.varies[i];
    for (int k = 0; k < 4 && !w.wrong; k++) {
        w.real = k % 2 ? REAL64 : REAL32;
        w.train = k / 2;
        walk_padding(&w, &few, varies);
        walk_threads(&w, &many);
    }
    return w.wrong;
}
