/* evaluate.c - running nets: a plan for the data at hand, blocks of examples, results. */
#include "builtins/net/evaluate.h"
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* A net lowered for one kind of data and request, with buffers. */
typedef struct EvalPlan {
    const Net *net;     /* kept alive: arrays are bound by address */
    char *key;
    size_t key_size;
    uint64_t tick;
    Plan *plan;
    PlanRun *run;
    bool busy;
    bool *written;
    void **array;       /* addresses bound, kept alive */
    Asked asked[LOWER_QUESTIONS]; /* functions that it calls back */
} EvalPlan;

static void *make_state(Interp *in)
{
    (void)in;
    NetState *s = mem_forever(sizeof(NetState));
    Problem why;
    s->backend = backend_cpu(0, false, &why);
    s->plans = plan_cache_new(PLAN_CACHE_BYTES);
    return s;
}

NetState *net_state(Interp *in)
{
    static const char key;
    return interp_state(in, &key, make_state);
}

/* ---- options ---- */

static uint64_t scramble(uint64_t x)
{
    x += 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

/* One draw of the session's generator, xoshiro256++. */
static uint64_t session_draw(Interp *in)
{
    uint64_t *s = in->random, sum = s[0] + s[3], r = ((sum << 23) | (sum >> 41)) + s[0], t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = (s[3] << 45) | (s[3] >> 19);
    return r;
}

bool seed_of(Interp *in, Expr setting, uint64_t *seed)
{
    int64_t n;
    if (setting == S(Automatic)) {
        NetState *s = net_state(in);
        if (!s->entropy && getrandom(&s->entropy, sizeof s->entropy, 0) != (ssize_t)sizeof s->entropy)
            s->entropy = session_draw(in);
        *seed = scramble(s->entropy + ++s->draws);
    } else if (setting == S(Inherited)) {
        *seed = session_draw(in);
    } else if (number_to_int64(setting, &n)) {
        *seed = scramble((uint64_t)n);
    } else if (expr_is_string(setting) || number_is_integer(setting)) {
        *seed = 14695981039346656037u;
        const char *text = expr_is_string(setting) ? expr_string_text(setting) : print_text(in, setting, PRINT_INPUT);
        for (; *text; text++)
            *seed = (*seed ^ (unsigned char)*text) * 1099511628211u;
    } else {
        return false;
    }
    return true;
}

static bool names_gpu(Expr device)
{
    if (expr_is_string(device))
        return expr_string_is(device, "GPU");
    return expr_is_list(device) && expr_length(device) == 2 && expr_string_is(expr_part(device, 1), "GPU");
}

bool device_check(Interp *in, Expr subject, Expr device)
{
    if (expr_string_is(device, "CPU") || device == S(Automatic))
        return true;
    if (!names_gpu(device)) {
        fail(in, subject, "invdevice", device, NULL);
        return false;
    }
    NetState *s = net_state(in);
    if (s->nogpu_line != (uint64_t)in->line + 1) {
        s->nogpu_line = (uint64_t)in->line + 1;
        message(in, subject, "nogpu", device, NULL);
    }
    return true;
}

/* ---- arrays ---- */

void *array_bytes(const NetArrayInfo *a, ElementType real)
{
    double d;
    if (number_to_double(a->value, &d)) {
        int64_t n = type_count(&a->type);
        void *to = mem_bytes(element_size(real) * (size_t)n + 8);
        for (int64_t i = 0; i < n; i++)
            if (real == REAL64)
                ((double *)to)[i] = d;
            else
                ((float *)to)[i] = (float)d;
        return to;
    }
    if (!expr_is(a->value, EXPR_NUMERIC))
        return NULL;
    ArrayView v = array_view(a->value);
    if ((v.type == ARRAY_REAL32) == (real == REAL32))
        return (void *)(uintptr_t)v.data;
    void *to = mem_bytes(element_size(real) * (size_t)v.count + 8);
    for (int64_t i = 0; i < v.count; i++)
        if (real == REAL64)
            ((double *)to)[i] = (double)((const float *)v.data)[i];
        else
            ((float *)to)[i] = (float)((const double *)v.data)[i];
    return to;
}

/* ---- the plan ---- */

typedef struct Planning {
    Interp *in;
    Expr subject;
    const Net *net;         /* as sealed */
    const Request *request;
    const EvalOptions *options;
    const PortData *data, *seeds;
    int64_t n;
} Planning;

static void add_number(Text *key, int64_t x)
{
    text_add_bytes(key, (const char *)&x, sizeof x);
}

static void add_word(Text *key, const char *word)
{
    text_add(key, word ? word : "");
    text_add_char(key, '|');
}

/* What tells one plan from another, as bytes: it is made for every application. */
static Text plan_key(const Planning *p)
{
    Text key = text_start();
    add_number(&key, p->n);
    add_number(&key, p->options->train | p->options->real << 1 | p->options->states_given << 4);
    for (int i = 0; i < p->net->inputs; i++) {
        const PortData *d = &p->data[i];
        add_number(&key, d->n < 0 ? -1 : d->type.rank | (int64_t)d->element << 8);
        for (int k = 0; d->n >= 0 && k < d->type.rank; k++)
            add_number(&key, d->type.dim[k]);
    }
    for (int i = 0; p->seeds && i < p->net->outputs; i++)
        text_add_char(&key, p->seeds[i].n < 0 ? '-' : 's');
    for (int i = 0; i < p->request->wants; i++) {
        const Want *w = &p->request->want[i];
        add_number(&key, w->kind | (int64_t)w->port << 8);
        add_word(&key, w->path);
        add_word(&key, w->key);
    }
    return key;
}

/* The net with the types of the data; NULL after a message. */
static Net *concrete_net(const Planning *p)
{
    Net *c = net_copy(p->net);
    net_forget_varying(c);
    for (int i = 0; i < c->inputs; i++) {
        bool changed;
        Type t = p->data[i].type;
        if (p->data[i].n >= 0 && !type_unify(in_type(c, i), &t, &changed)) {
            fail(p->in, p->subject, "invindata1", expr_text(c->input[i].name), expr_text(type_words(&t)),
                 expr_text(type_words(in_type(c, i))), NULL);
            return NULL;
        }
    }
    const char *clash = net_infer_quietly(p->in, c);
    if (clash) {
        fail_text(p->in, p->subject, "invindata", net_textf("The data do not fit the net. %s", clash));
        return NULL;
    }
    Expr path;
    if (net_missing_array(c, false, &path)) {
        fail(p->in, p->subject, "netuninit", expr_text(c->type->name), expr_text(net_path_words(p->in, path)), NULL);
        return NULL;
    }
    return c;
}

static Value want_value(const Planning *p, LowerState *s, const Value *out, const Want *w)
{
    if (w->kind == WANT_OUTPUT)
        return out[w->port] ? out[w->port] : graph_fail(s->graph, "the output \"%s\" is not available", p->net->output[w->port].name);
    Value v = lower_traced(s, w->path, w->port);
    return v ? v : graph_fail(s->graph, "there is no value at %s", w->path);
}

static Value seed_input(const Planning *p, Graph *g, int port, Value out)
{
    Shape shape = graph_shape(g, out);
    return graph_input(g, net_textf("#seed:%s", p->net->output[port].name), graph_real(g), &shape, true);
}

static Value add_gradient_seed(const Planning *p, Graph *g, int port, Value out)
{
    return p->seeds && p->seeds[port].n >= 0 ? seed_input(p, g, port, out) : 0;
}

/* Derivatives of all outputs (those with a seed, if any has one) by what is wanted. */
static bool add_gradients(const Planning *p, Graph *g, const Net *c, const Value *in, const Value *out, Value *result)
{
    int ys = 0, count = 0;
    bool seeded = false;
    for (int i = 0; p->seeds && i < c->outputs; i++)
        seeded = seeded || p->seeds[i].n >= 0;
    Value *y = mem_array(Value, (size_t)c->outputs + 1), *dy = mem_array(Value, (size_t)c->outputs + 1);
    for (int i = 0; i < c->outputs; i++) {
        bool shown = out[i] && graph_type(g, out[i]) != INT32 && !(c->output[i].flags & (PORT_STATE | PORT_HIDDEN));
        if (!shown || (seeded && p->seeds[i].n < 0))
            continue;
        y[ys] = out[i];
        dy[ys++] = add_gradient_seed(p, g, i, out[i]);
    }
    Value *wrt = mem_array(Value, (size_t)p->request->wants + 1), *d = mem_array(Value, (size_t)p->request->wants + 1);
    ArraySlot *slot;
    size_t slots = net_arrays((Net *)(uintptr_t)c, &slot);
    for (int i = 0; i < p->request->wants; i++) {
        const Want *w = &p->request->want[i];
        if (w->kind == WANT_INPUT_GRADIENT && !in[w->port])
            return graph_fail(g, "the empty sequence at \"%s\" has no gradient", c->input[w->port].name) != 0;
        if (w->kind == WANT_INPUT_GRADIENT && graph_type(g, in[w->port]) != INT32)
            wrt[count++] = in[w->port];
        for (size_t k = 0; w->kind == WANT_ARRAY_GRADIENT && k < slots; k++)
            if (strcmp(slot[k].key, w->key) == 0) {
                const NetArrayInfo *a = &slot[k].net->array[slot[k].array];
                Shape shape = shape_make(a->type.rank, a->type.dim);
                wrt[count++] = graph_param(g, w->key, &shape,
                                           a->flags & ARRAY_STATE ? PARAM_STATE : a->rate == 0 ? PARAM_FROZEN : PARAM_LEARNED);
                break;
            }
    }
    if (count > 0 && !graph_gradients(g, y, dy, ys, wrt, count, d))
        return false;
    for (int i = 0, k = 0; i < p->request->wants; i++) {
        const Want *w = &p->request->want[i];
        if (w->kind == WANT_ARRAY_GRADIENT) {
            result[i] = d[k++];
        } else if (w->kind == WANT_INPUT_GRADIENT) {
            Shape shape = graph_shape(g, in[w->port]);
            result[i] = graph_type(g, in[w->port]) != INT32 ? d[k++] : graph_fill(g, &shape, 0);
        }
    }
    return !graph_failed(g);
}

static bool lower_request(const Planning *p, Graph *g, const Net *c, Asked *asked)
{
    LowerState s = {.graph = g, .in = p->in, .train = p->options->train, .states_given = p->options->states_given};
    Value *in = mem_array(Value, (size_t)c->inputs + 1), *out = mem_array(Value, (size_t)c->outputs + 1);
    for (int i = 0; i < c->inputs; i++)
        if (p->data[i].n >= 0 && !type_is_empty(&p->data[i].type))
            in[i] = lower_input(&s, c->input[i].name, &c->input[i].type, p->n, false);
    if (!lower_net(&s, c, p->n, "", in, out))
        return false;
    Value *result = mem_array(Value, (size_t)p->request->wants + 1);
    bool gradients = false;
    for (int i = 0; i < p->request->wants; i++) {
        bool gradient = p->request->want[i].kind == WANT_INPUT_GRADIENT || p->request->want[i].kind == WANT_ARRAY_GRADIENT;
        gradients = gradients || gradient;
        if (!gradient)
            result[i] = want_value(p, &s, out, &p->request->want[i]);
    }
    if (gradients && !add_gradients(p, g, c, in, out, result))
        return false;
    memcpy(asked, s.asked, sizeof s.asked);
    for (int i = 0; i < p->request->wants; i++)
        graph_output(g, net_textf("%d", i), result[i]);
    return !graph_failed(g);
}

static void release_plan(NetState *s, EvalPlan *e)
{
    if (e->run)
        run_end(e->run);
    if (e->plan)
        plan_cache_release(s->plans, e->plan);
    e->run = NULL;
    e->plan = NULL;
}

static bool bind_arrays(const Planning *p, EvalPlan *e, const Net *c)
{
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)c, &slot);
    e->array = mem_array(void *, (size_t)plan_params(e->plan) + 1);
    for (int i = 0; i < plan_params(e->plan); i++) {
        const char *key = plan_param_key(e->plan, i);
        for (size_t k = 0; k < n && !e->array[i]; k++)
            if (strcmp(slot[k].key, key) == 0)
                e->array[i] = array_bytes(&slot[k].net->array[slot[k].array], p->options->real);
        if (!e->array[i]) {
            fail(p->in, p->subject, "netuninit", expr_text(c->type->name), expr_text(key), NULL);
            return false;
        }
        run_bind_param(e->run, i, e->array[i]);
    }
    run_keep_arrays(e->run);
    return true;
}

static EvalPlan *make_plan(const Planning *p, NetState *s, const Text *key)
{
    Net *c = concrete_net(p);
    if (!c)
        return NULL;
    EvalPlan *e = mem_new(EvalPlan);
    e->net = p->net;
    e->key = mem_text(key->bytes, key->length);
    e->key_size = key->length;
    Problem why = {""};
    Graph *g = graph_new(p->options->real, p->n);
    bool good = g && lower_request(p, g, c, e->asked);
    if (!good) {
        fail_text(p->in, p->subject, "neteval", g ? net_textf("Cannot evaluate the net: %s.", graph_problem(g)) : "No memory.");
        graph_free(g);
        return NULL;
    }
    e->plan = plan_cache_get(s->plans, g, s->backend, &why);
    graph_free(g);
    e->run = e->plan ? run_begin(e->plan, &why) : NULL;
    if (!e->run) {
        fail_text(p->in, p->subject, "neteval", net_textf("Cannot evaluate the net: %s.", why.text));
        release_plan(s, e);
        return NULL;
    }
    if (!bind_arrays(p, e, c)) {
        release_plan(s, e);
        return NULL;
    }
    return e;
}

/* Found among the recent ones, or made; the oldest idle one makes room. */
static EvalPlan *find_plan(const Planning *p)
{
    NetState *s = net_state(p->in);
    Text key = plan_key(p);
    int oldest = 0;
    for (int i = 0; i < (int)COUNT(s->recent); i++) {
        EvalPlan *e = s->recent[i];
        if (e && !e->busy && e->net == p->net && e->key_size == key.length && memcmp(e->key, key.bytes, key.length) == 0) {
            e->tick = ++s->ticks;
            return e;
        }
        if (!e || (s->recent[oldest] && !e->busy && e->tick < s->recent[oldest]->tick))
            oldest = i;
    }
    EvalPlan *e = make_plan(p, s, &key);
    if (!e)
        return NULL;
    e->tick = ++s->ticks;
    if (s->recent[oldest] && !s->recent[oldest]->busy)
        release_plan(s, s->recent[oldest]);
    s->recent[oldest] = e;
    return e;
}

/* ---- running ---- */

static int64_t block_size(const Planning *p, int64_t n, bool exact)
{
    static const int64_t sizes[] = {1, 2, 4, 8, 16, 32, 64, 128, 256};
    int64_t most = p->options->batch_size > 0 ? p->options->batch_size : 256;
    if (exact || p->options->train)
        return p->options->train && p->options->batch_size == 0 ? n : n < most ? n : most;
    for (size_t i = 0; i < COUNT(sizes); i++)
        if (sizes[i] >= n && sizes[i] <= most)
            return sizes[i];
    return most;
}

static size_t example_bytes(const PortData *d)
{
    return element_size(d->element) * (size_t)type_count(&d->type);
}

/* Binds examples first..first+n-1 of d; a last block that is short is filled up with its last example. */
static bool bind_data(PlanRun *run, int input, const PortData *d, int64_t first, int64_t have, int64_t n)
{
    if (input < 0)
        return true;
    size_t bytes = example_bytes(d);
    const char *from = (const char *)d->data + (size_t)first * bytes;
    if (have == n) {
        run_bind_input(run, input, from);
        return true;
    }
    char *to = run_input(run, input);
    if (!to)
        return false;
    memcpy(to, from, bytes * (size_t)have);
    for (int64_t i = have; i < n; i++)
        memcpy(to + (size_t)i * bytes, from + bytes * (size_t)(have - 1), bytes);
    run_bind_input(run, input, to);
    return true;
}

static bool bind_states(const Planning *p, EvalPlan *e)
{
    for (int i = 0; i < plan_inputs(e->plan); i++) {
        const char *name = plan_input_name(e->plan, i);
        if (strncmp(name, "#state:", 7) != 0)
            continue;
        ElementType type;
        Shape shape = plan_input_shape(e->plan, i, &type);
        char *to = run_input(e->run, i);
        if (!to)
            return false;
        size_t bytes = element_size(type) * (size_t)shape_count(&shape);
        memset(to, 0, bytes);
        for (size_t k = 1; p->options->states && k <= expr_length(p->options->states); k++) {
            Text path = text_start();
            Expr key = assoc_key(p->options->states, k);
            for (size_t j = 1; expr_is_list(key) && j <= expr_length(key); j++)
                text_addf(&path, j > 1 ? "/%s" : "%s", print_text(p->in, expr_part(key, j), PRINT_OUTPUT));
            if (strcmp(path.bytes, name + 7) != 0)
                continue;
            PortData d;
            Type t = type_array(shape.rank - 1, shape.dim + 1);
            Expr value = assoc_value(p->options->states, k);
            bool batch = data_rank(value) == t.rank + 1;
            if (!data_collect(p->in, p->subject, name + 7, &t, value, batch, type, &d))
                return false;
            if (d.n == 1)
                for (int64_t r = 0; r < shape.dim[0]; r++)
                    memcpy(to + (size_t)r * example_bytes(&d), d.data, example_bytes(&d));
            else if (d.n == shape.dim[0])
                memcpy(to, d.data, bytes);
        }
        run_bind_input(e->run, i, to);
    }
    return true;
}

/* Room for the results of all n examples, once; NumericArrays get theirs from the start. */
static void shape_result(EvalResult *r, const Plan *plan, int k, const Want *w, int64_t n)
{
    static const ArrayType type_of[] = {[REAL32] = ARRAY_REAL32, [REAL64] = ARRAY_REAL64, [INT32] = ARRAY_INT32};
    if (r->data)
        return;
    ElementType type;
    Shape shape = plan_output_shape(plan, k, &type);
    bool whole = w->kind == WANT_ARRAY_GRADIENT;
    r->element = type;
    r->rank = whole ? shape.rank : shape.rank - 1;
    for (int i = 0; i < r->rank; i++)
        r->dim[i] = shape.dim[whole ? i : i + 1];
    int64_t dim[SHAPE_RANK + 1] = {n};
    memcpy(dim + !whole, r->dim, sizeof *dim * (size_t)r->rank);
    void *data;
    if (r->rank + !whole > 0) {
        r->array = array_new(EXPR_NUMERIC, type_of[type], r->rank + !whole, dim, &data);
        r->data = data;
    } else {
        r->data = mem_bytes(sizeof(double));
    }
    if (whole)
        memset(r->data, 0, element_size(type) * (size_t)shape_count(&shape));
}

static void take_result(EvalResult *r, const PlanRun *run, int k, const Want *w, int64_t first, int64_t have)
{
    const void *from = run_output(run, k);
    int64_t count = 1;
    for (int i = 0; i < r->rank; i++)
        count *= r->dim[i];
    if (w->kind == WANT_ARRAY_GRADIENT) {
        for (int64_t i = 0; i < count; i++)
            if (r->element == REAL64)
                ((double *)(void *)r->data)[i] += ((const double *)from)[i];
            else
                ((float *)(void *)r->data)[i] += ((const float *)from)[i];
        return;
    }
    size_t bytes = element_size(r->element) * (size_t)count;
    if (from != r->data + (size_t)first * bytes)
        memcpy(r->data + (size_t)first * bytes, from, bytes * (size_t)have);
}

/* Whole blocks are computed where their results belong. */
static void bind_result(const EvalResult *r, PlanRun *run, int k, const Want *w, int64_t first, bool full)
{
    int64_t bytes = (int64_t)element_size(r->element);
    for (int i = 0; i < r->rank; i++)
        bytes *= r->dim[i];
    run_bind_output(run, k, full && w->kind != WANT_ARRAY_GRADIENT ? r->data + first * bytes : NULL);
}

static void set_idle(Interp *in, void *plan)
{
    (void)in;
    ((EvalPlan *)plan)->busy = false;
}

typedef enum Ran { RAN_DONE, RAN_STOPPED, RAN_FAILED } Ran;

/* One execution; functions that it asks for are called here, where a Throw or Abort leaves nothing behind but a plan at rest. */
static Ran execute_plan(const Planning *p, EvalPlan *e, int64_t first, const int *stop)
{
    Question q;
    e->busy = true;
    bool good = run_execute(e->run, p->options->seed, first + 1, 0, stop);
    bool answered = true;
    while (!good && answered && run_asked(e->run, &q)) {
        unwind_cleanup(p->in, set_idle, e);
        answered = question_answer(p->in, p->subject, e->asked, &q);
        unwind_cleanup_drop(p->in);
        good = answered && run_resume(e->run, stop);
    }
    e->busy = false;
    return good ? RAN_DONE : answered ? RAN_STOPPED : RAN_FAILED;
}

static bool run_block(const Planning *p, EvalPlan *e, int64_t first, int64_t have, int64_t total, EvalResult *out)
{
    for (int i = 0; i < p->net->inputs; i++)
        if (p->data[i].n >= 0 && !bind_data(e->run, plan_find_input(e->plan, p->net->input[i].name), &p->data[i], first, have, p->n))
            return false;
    for (int i = 0; p->seeds && i < p->net->outputs; i++)
        if (p->seeds[i].n >= 0) {
            const char *name = net_textf("#seed:%s", p->net->output[i].name);
            if (!bind_data(e->run, plan_find_input(e->plan, name), &p->seeds[i], first, have, p->n))
                return false;
        }
    if (p->options->states_given && !bind_states(p, e))
        return false;
    for (int k = 0; k < p->request->wants; k++) {
        shape_result(&out[k], e->plan, k, &p->request->want[k], total);
        bind_result(&out[k], e->run, k, &p->request->want[k], first, have == p->n);
    }
    Ran ran = execute_plan(p, e, first, &p->in->interrupted);
    if (ran == RAN_STOPPED) {
        unwind_poll(p->in); /* aborts may be held: then it runs once more, to its end */
        ran = execute_plan(p, e, first, NULL);
    }
    bool good = ran == RAN_DONE;
    for (int k = 0; good && k < p->request->wants; k++)
        take_result(&out[k], e->run, k, &p->request->want[k], first, have);
    return good;
}

static bool wants_array_gradient(const Request *r)
{
    for (int i = 0; i < r->wants; i++)
        if (r->want[i].kind == WANT_ARRAY_GRADIENT)
            return true;
    return false;
}

static bool run_dense(Planning *p, int64_t n, EvalResult *out)
{
    bool exact = wants_array_gradient(p->request);
    for (int64_t first = 0; first < n;) {
        unwind_poll(p->in);
        p->n = block_size(p, n - first, exact);
        int64_t have = n - first < p->n ? n - first : p->n;
        EvalPlan *e = find_plan(p);
        if (!e || !run_block(p, e, first, have, n, out))
            return false;
        first += have;
    }
    return true;
}

/* ---- ragged batches: examples of the same lengths run together, so nothing is ever padded ---- */

static bool same_lengths(const Planning *p, int64_t a, int64_t b)
{
    for (int i = 0; i < p->net->inputs; i++)
        if (p->data[i].n >= 0 && p->data[i].length && p->data[i].length[a] != p->data[i].length[b])
            return false;
    return true;
}

static PortData gather(const PortData *d, const int64_t *index, int64_t count)
{
    PortData g = *d;
    if (d->n < 0)
        return g;
    g.n = count;
    g.length = NULL;
    g.example = NULL;
    if (d->length)
        g.type.dim[0] = d->length[index[0]];
    size_t bytes = example_bytes(&g);
    char *to = mem_bytes(bytes * (size_t)count + 8);
    for (int64_t k = 0; k < count; k++)
        memcpy(to + (size_t)k * bytes, d->example ? d->example[index[k]] : (const char *)d->data + (size_t)index[k] * bytes, bytes);
    g.data = to;
    return g;
}

static void scatter(Interp *in, const Planning *p, const EvalResult *part, const int64_t *index, int64_t count, int64_t n, EvalResult *out)
{
    for (int k = 0; k < p->request->wants; k++) {
        const EvalResult *r = &part[k];
        int64_t size = 1;
        for (int i = 0; i < r->rank; i++)
            size *= r->dim[i];
        if (p->request->want[k].kind == WANT_ARRAY_GRADIENT) {
            if (!out[k].data)
                out[k] = *r;
            else
                for (int64_t i = 0; i < size; i++)
                    if (r->element == REAL64)
                        ((double *)(void *)out[k].data)[i] += ((double *)(void *)r->data)[i];
                    else
                        ((float *)(void *)out[k].data)[i] += ((float *)(void *)r->data)[i];
            continue;
        }
        if (!out[k].each) {
            out[k] = *r;
            out[k].data = NULL;
            out[k].each = mem_array(Expr, (size_t)n);
        }
        for (int64_t i = 0; i < count; i++)
            out[k].each[index[i]] =
                data_result(in, r->element, r->rank, r->dim, r->data + (size_t)(i * size) * element_size(r->element), false);
    }
}

static bool run_ragged(Planning *p, int64_t n, EvalResult *out)
{
    bool *done = mem_bytes((size_t)n);
    int64_t *index = mem_bytes(sizeof(int64_t) * (size_t)n);
    memset(done, 0, (size_t)n);
    for (int64_t first = 0; first < n; first++) {
        int64_t count = 0;
        for (int64_t i = first; i < n && !done[first]; i++)
            if (!done[i] && same_lengths(p, first, i))
                index[count++] = i;
        if (count == 0)
            continue;
        Planning q = *p;
        PortData *data = mem_array(PortData, (size_t)p->net->inputs + 1);
        for (int i = 0; i < p->net->inputs; i++)
            data[i] = gather(&p->data[i], index, count);
        q.data = data;
        EvalResult *part = mem_array(EvalResult, (size_t)p->request->wants + 1);
        if (!run_dense(&q, count, part))
            return false;
        scatter(p->in, p, part, index, count, n, out);
        for (int64_t i = 0; i < count; i++)
            done[index[i]] = true;
    }
    return true;
}

bool net_run(Interp *in, Expr subject, Net *net, const Request *request, const EvalOptions *options, const PortData *data,
             const PortData *seeds, EvalResult *out)
{
    NetState *s = net_state(in);
    if (!s->backend || !s->plans) {
        fail_text(in, subject, "neteval", "The engine could not be started.");
        return false;
    }
    Planning p = {.in = in, .subject = subject, .net = net, .request = request, .options = options, .data = data, .seeds = seeds};
    int64_t n = 1;
    bool ragged = false;
    for (int i = 0; i < net->inputs; i++)
        if (data[i].n >= 0) {
            n = data[i].n;
            ragged = ragged || data[i].length;
        }
    return ragged ? run_ragged(&p, n, out) : run_dense(&p, n, out);
}
