/* op_loop.c - a body graph run once for every step of a sequence, and its gradient, which is such a loop again.
 *
 * The gradient runs backwards: its body computes one step again from the stored state before it and hands the gradient
 * of the state on; gradients of fixed values and arrays are states that add up. So only the states are kept. */
#include "nn/op.h"
#include "nn/plan_inside.h"
#include "nn/sample.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* LOOP: in = states, mapped sequences, fixed values, arrays of the body in its order.
 * attr: count = states, a[0] = mapped, a[1] = fixed, a[2] = arrays, a[3] = steps; flags 1 = from the last step to the
 * first. Results 0..states-1: the last states; then a sequence (axis 1) for each of the body's outputs. */

typedef struct Parts {
    int states, mapped, fixed, arrays, outputs;
    int64_t steps;
} Parts;

static Parts parts_of(const Node *n)
{
    return (Parts){n->attr.count,     (int)n->attr.a[0], (int)n->attr.a[1],
                   (int)n->attr.a[2], n->body->outputs,  n->attr.a[3]};
}

static Shape sequence_shape(const Shape *one, int64_t steps)
{
    Shape s = {.rank = one->rank + 1, .dim = {one->dim[0], steps}};
    for (int i = 1; i < one->rank; i++)
        s.dim[i + 1] = one->dim[i];
    return s;
}

static bool loop_shape(Graph *g, Node *n)
{
    Parts p = parts_of(n);
    if (!node_results(g, n, p.states + p.outputs > 1 ? p.states + p.outputs : 2))
        return false;
    for (int k = 0; k < p.states + p.outputs; k++) {
        const Node *out = n->body->node[n->body->output[k < p.states ? k : k - p.states].value];
        n->result[k].type = out->type;
        n->result[k].batched = out->batched;
        n->result[k].shape = k < p.states ? out->shape : sequence_shape(&out->shape, p.steps);
        if (k >= p.states && !graph_check(g, out->shape.rank > 0 && out->shape.rank < SHAPE_RANK,
                                          "an output of a loop has too high a rank"))
            return false;
    }
    n->shape = n->result[0].shape;
    n->type = n->result[0].type;
    n->batched = n->result[0].batched;
    n->mixes = true;
    return true;
}

/* -- running -- */

/* One step's part of a sequence (n, T, ...) and the block (n, ...). */
static void copy_step(const Shape *one, ElementType type, int64_t steps, int64_t t, char *sequence, char *block,
                      bool out)
{
    size_t row = (size_t)(shape_count(one) / one->dim[0]) * element_size(type);
    for (int64_t e = 0; e < one->dim[0]; e++) {
        char *s = sequence + (size_t)(e * steps + t) * row, *b = block + (size_t)e * row;
        memcpy(out ? s : b, out ? b : s, row);
    }
}

static void bind_all(const Call *c, const Parts *p, PlanRun *r)
{
    for (int i = 0; i < p->states + p->mapped; i++)
        run_input(r, i);
    for (int i = 0; i < p->fixed; i++)
        run_bind_input(r, p->states + p->mapped + i, call_in(c, p->states + p->mapped + i));
    for (int i = 0; i < p->arrays; i++)
        run_bind_param(r, i, (void *)(uintptr_t)call_in(c, p->states + p->mapped + p->fixed + i));
    for (int i = 0; i < p->states; i++)
        memcpy(run_input(r, i), call_in(c, i), node_bytes(call_src(c, i)));
}

static bool one_step(const Call *c, const Parts *p, const Plan *plan, PlanRun *r, int64_t t)
{
    for (int i = 0; i < p->mapped; i++) {
        ElementType type;
        Shape s = plan_input_shape(plan, p->states + i, &type);
        copy_step(&s, type, p->steps, t, (char *)(uintptr_t)call_in(c, p->states + i), run_input(r, p->states + i),
                  false);
    }
    /* Another key for every step, the same ones backwards. */
    uint64_t seed = c->run->seed + 0x9e3779b97f4a7c15u * (uint64_t)(t + 1);
    if (!run_execute(r, seed, c->run->step, c->run->rate, c->run->stop))
        return false;
    for (int i = 0; i < p->outputs; i++) {
        ElementType type;
        Shape s = plan_output_shape(plan, i, &type);
        if (call_out(c, p->states + i))
            copy_step(&s, type, p->steps, t, call_out(c, p->states + i), (char *)(uintptr_t)run_output(r, i), true);
    }
    for (int i = 0; i < p->states; i++) { /* after all outputs were read: a state may be another one's output */
        ElementType type;
        Shape s = plan_output_shape(plan, i, &type);
        memcpy(run_input(r, i), run_output(r, i), (size_t)shape_count(&s) * element_size(type));
    }
    return !call_stopped(c);
}

static void fill_nan(const Call *c)
{
    float *y = call_out(c, 0);
    for (size_t i = 0; i < node_bytes(c->node) / sizeof *y; i++)
        y[i] = (float)(0.0 / 0.0);
}

static void loop_run(const Call *c, int64_t begin, int64_t end)
{
    (void)begin, (void)end;
    Parts p = parts_of(c->node);
    Plan *plan = c->node->plan;
    PlanRun *r = plan->idle ? plan->idle : run_begin(plan, NULL);
    plan->idle = NULL;
    bool room = r != NULL;
    for (int i = 0; room && i < p.states + p.mapped; i++)
        room = run_input(r, i) != NULL;
    if (!room) { /* no memory in the middle of a run: the result says so, nothing crashes */
        fill_nan(c);
        run_end(r);
        return;
    }
    bind_all(c, &p, r);
    for (int64_t i = 0; i < p.steps; i++)
        if (!one_step(c, &p, plan, r, c->node->attr.flags & 1 ? p.steps - 1 - i : i))
            break;
    for (int i = 0; i < p.states; i++)
        if (call_out(c, i))
            memcpy(call_out(c, i), run_input(r, i), node_bytes(call_src(c, i)));
    plan->idle = r;
}

static double loop_flops(const Graph *g, const Node *n)
{
    (void)g;
    double one = 0;
    for (Value v = 1; v <= n->body->length; v++) {
        const Node *b = n->body->node[v];
        one += op_type(b->op)->flops ? op_type(b->op)->flops(n->body, b) : (double)node_count(b);
    }
    return one * (double)n->attr.a[3];
}

/* -- gradient -- */

/* The body's nodes again, with its inputs and arrays: a copy that the backward body is built on. */
static Graph *copy_body(const Graph *body)
{
    for (Value v = 1; v <= body->length; v++)
        body->node[v]->used = true;
    Graph *copy = graph_compact(body);
    if (copy) {
        copy->outputs = 0;
        copy->updates = 0;
    }
    return copy;
}

typedef struct Backward {
    Parts p;
    int sums;                              /* fixed values and arrays: their gradients add up */
    Graph *body;                           /* the backward body */
    Value *state, *mapped, *fixed, *array; /* the forward body's inputs and arrays in it */
    Value *d_state, *sum, *d_out;          /* its further inputs; 0 where integers need none */
    Value *role, *operand; /* its inputs in the order the new loop wants, and what the loop is given for them */
    int roles;
} Backward;

static Value *values(Graph *g, int count)
{
    return graph_alloc(g, ((size_t)count + 1) * sizeof(Value));
}

static bool is_real(const Graph *g, Value v)
{
    return v && g->node[v]->type == g->real;
}

static Value body_input(Graph *b, const char *prefix, int i, Value like)
{
    char name[48];
    snprintf(name, sizeof name, "%s %d", prefix, i);
    if (!is_real(b, like))
        return 0;
    const Node *n = b->node[like];
    Shape s = n->shape;
    return graph_input(b, name, n->type, &s, n->batched && s.rank > 0 && s.dim[0] == b->n);
}

/* Finds the body's inputs and arrays by their order. */
static void find_ends(const Graph *b, Value *input, Value *array)
{
    for (Value v = 1; v <= b->length; v++) {
        if (b->node[v]->op == OP_INPUT)
            *input++ = v;
        if (b->node[v]->op == OP_PARAM)
            *array++ = v;
    }
}

static Value summed(const Backward *w, int i)
{
    return i < w->p.fixed ? w->fixed[i] : w->array[i - w->p.fixed];
}

/* The forward body's copy with the inputs that the way back needs. */
static bool begin_backward(Backward *w, Graph *g, const Node *y)
{
    const Parts *p = &w->p;
    int inputs = p->states + p->mapped + p->fixed;
    w->body = copy_body(y->body);
    w->state = values(g, inputs);
    w->array = values(g, p->arrays);
    w->d_state = values(g, p->states);
    w->sum = values(g, w->sums);
    w->d_out = values(g, p->outputs);
    w->role = values(g, 2 * (inputs + p->states + w->sums + p->outputs));
    w->operand = values(g, 2 * (inputs + p->states + w->sums + p->outputs));
    if (!w->body || !w->state || !w->array || !w->d_state || !w->sum || !w->d_out || !w->role || !w->operand)
        return false;
    find_ends(w->body, w->state, w->array);
    w->mapped = w->state + p->states;
    w->fixed = w->mapped + p->mapped;
    for (int i = 0; i < p->states; i++)
        w->d_state[i] = body_input(w->body, "d_state", i, w->state[i]);
    for (int i = 0; i < w->sums; i++)
        w->sum[i] = body_input(w->body, "sum", i, summed(w, i));
    for (int i = 0; i < p->outputs; i++)
        w->d_out[i] = body_input(w->body, "d_out", i, y->body->output[i].value); /* the copy keeps all numbers */
    return !w->body->failed;
}

/* The backward body's results: gradients of states, grown sums, then the gradients of mapped slices. */
static bool finish_backward(Backward *w, const Graph *forward)
{
    Graph *b = w->body;
    const Parts *p = &w->p;
    int count = p->states + p->mapped + w->sums, ys = 0, k = 0;
    Value *wrt = values(b, count), *d = values(b, count), *y = values(b, p->outputs), *dy = values(b, p->outputs);
    if (!wrt || !d || !y || !dy)
        return false;
    for (int i = 0; i < p->outputs; i++) {
        if (!w->d_out[i])
            continue;
        y[ys] = forward->output[i].value;
        dy[ys++] = i < p->states ? graph_add(b, w->d_out[i], w->d_state[i]) : w->d_out[i];
    }
    for (int i = 0; i < p->states; i++)
        wrt[k++] = is_real(b, w->state[i]) ? w->state[i] : 0;
    for (int i = 0; i < p->mapped; i++)
        wrt[k++] = is_real(b, w->mapped[i]) ? w->mapped[i] : 0;
    for (int i = 0; i < w->sums; i++)
        wrt[k++] = w->sum[i] ? summed(w, i) : 0;
    if (!graph_gradients(b, y, dy, ys, wrt, count, d))
        return false;
    for (int i = 0; i < p->states; i++)
        graph_output(b, "d_state", d[i] ? d[i] : w->state[i]);
    for (int i = 0; i < w->sums; i++)
        if (w->sum[i])
            graph_output(b, "sum", graph_add(b, w->sum[i], d[p->states + p->mapped + i]));
    for (int i = 0; i < p->mapped; i++)
        if (wrt[p->states + i])
            graph_output(b, "d_mapped", d[p->states + i]);
    return !b->failed;
}

/* States before each step: the initial one, then the stored ones but the last. */
static Value states_before(Graph *g, const Node *y, int i, int64_t steps, bool reversed)
{
    Value first = graph_repeat(g, y->in[i], 1, 1);
    if (steps == 1)
        return first;
    Value stored = graph_result(g, y->self, y->attr.count + i);
    Value others = graph_slice_axis(g, stored, 1, reversed ? 1 : 0, 1, steps - 1);
    return reversed ? graph_concat(g, (Value[]){others, first}, 2, 1) : graph_concat(g, (Value[]){first, others}, 2, 1);
}

static void feed(Backward *w, Value role, Value operand)
{
    if (!role)
        return;
    w->role[w->roles] = role;
    w->operand[w->roles++] = operand;
}

/* What the backward loop takes, in the order a loop wants it: states, sequences, fixed values. */
static void feed_all(Backward *w, Graph *g, const Node *y, const Value *dy, Attr *a)
{
    const Parts *p = &w->p;
    bool reversed = y->attr.flags & 1;
    for (int i = 0; i < p->states; i++)
        feed(w, w->d_state[i], dy[i] ? dy[i] : graph_zeros_like(g, y->in[i]));
    for (int i = 0; i < w->sums; i++)
        feed(w, w->sum[i], w->sum[i] ? graph_zeros_like(g, y->in[p->states + p->mapped + i]) : 0);
    a->count = w->roles;
    for (int i = 0; i < p->states; i++)
        feed(w, w->state[i], states_before(g, y, i, p->steps, reversed));
    for (int i = 0; i < p->mapped; i++)
        feed(w, w->mapped[i], y->in[p->states + i]);
    for (int i = 0; i < p->outputs; i++) {
        Shape s = y->result[p->states + i].shape;
        feed(w, w->d_out[i], !w->d_out[i] ? 0 : dy[p->states + i] ? dy[p->states + i] : graph_fill(g, &s, 0));
    }
    a->a[0] = w->roles - a->count;
    for (int i = 0; i < p->fixed; i++)
        feed(w, w->fixed[i], y->in[p->states + p->mapped + i]);
    a->a[1] = p->fixed;
    a->a[2] = p->arrays;
    a->a[3] = p->steps;
    a->flags = !reversed;
    for (int i = 0; i < p->arrays; i++)
        w->operand[w->roles + i] = y->in[p->states + p->mapped + p->fixed + i];
}

/* Hands the backward loop's results to the forward loop's operands. */
static void collect(const Backward *w, Graph *g, Value back, int states, Value *d_in)
{
    const Parts *p = &w->p;
    int at = 0, sequence = 2 * states; /* results: last states, sequences of the states, sequences of d_mapped */
    for (int i = 0; i < p->states; i++)
        d_in[i] = graph_result(g, back, at++);
    for (int i = 0; i < w->sums; i++)
        if (w->sum[i])
            d_in[p->states + p->mapped + i] = graph_result(g, back, at++);
    for (int i = 0; i < p->mapped; i++)
        if (is_real(w->body, w->mapped[i]))
            d_in[p->states + i] = graph_result(g, back, sequence++);
}

static void loop_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Backward w = {.p = parts_of(y)};
    w.sums = w.p.fixed + w.p.arrays;
    Attr a;
    memset(&a, 0, sizeof a);
    bool good = begin_backward(&w, g, y) && finish_backward(&w, y->body);
    for (int i = 0; good && i < w.p.states; i++)
        good = graph_check(g, w.d_state[i] != 0, "a loop over integers has no gradient");
    if (!good) {
        graph_fail(g, "%s", w.body && w.body->failed ? w.body->why.text : "not enough memory for a net's gradient");
        graph_free(w.body);
        return;
    }
    feed_all(&w, g, y, dy, &a);
    Graph *ordered = graph_order_inputs(w.body, w.role, w.roles);
    Value back = 0;
    if (ordered)
        back = graph_emit_body(g, OP_LOOP, w.operand, w.roles + w.p.arrays, &a, ordered);
    else
        graph_fail(g, "not enough memory for a net's gradient");
    if (back)
        collect(&w, g, back, a.count, d_in);
    graph_free(w.body);
}

static Value loop_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Shape state = SHAPE(n, 2), slice = SHAPE(n, 3), w = SHAPE(2, 2), v = SHAPE(2, 3);
    Graph *b = graph_new(g->real, n);
    if (!b)
        return 0;
    Value st = graph_input(b, "s", g->real, &state, true), x = graph_input(b, "x", g->real, &slice, true);
    Value f = graph_input(b, "f", g->real, &state, true);
    Value pre = graph_add(b, graph_matmul(b, st, PLAIN, graph_param(b, "w", &w, PARAM_LEARNED), TRANSPOSED),
                          graph_matmul(b, x, PLAIN, graph_param(b, "v", &v, PARAM_LEARNED), TRANSPOSED));
    Value next = graph_unary(b, MAP_TANH, graph_add(b, pre, graph_mul(b, f, st)));
    graph_output(b, "s", next);
    graph_output(b, "y", graph_unary(b, MAP_SQUARE, next));
    Value out[3], start = sample_real(g, s, state), xs = sample_real(g, s, SHAPE(n, 4, 3)),
                  fix = sample_real(g, s, state);
    if (!graph_loop(g, b, 4, &start, 1, &xs, 1, &fix, 1, out))
        return 0;
    return graph_add(g, graph_add(g, out[1], out[2]), graph_repeat(g, out[0], 1, 4));
}

const OpType op_LOOP = {.name = "loop",
                        .shape = loop_shape,
                        .gradient = loop_gradient,
                        .run32 = loop_run,
                        .run64 = loop_run,
                        .flops = loop_flops,
                        .sample = loop_sample};

/* -- builder -- */

static bool same_kind(const Graph *g, Value v, const Graph *b, Value w, bool mapped, int64_t steps)
{
    const Node *x = g->node[v], *y = b->node[w];
    if (!mapped)
        return shape_same(&x->shape, &y->shape) && x->type == y->type;
    Shape s = y->shape.rank > 0 && y->shape.rank < SHAPE_RANK ? sequence_shape(&y->shape, steps) : y->shape;
    return shape_same(&x->shape, &s) && x->type == y->type;
}

/* A body that leaves its states as they are where a further mapped input, after all others, is 0; NULL when it fails.
 * Takes over b. */
static Graph *freezing(Graph *b, int states, int n_mapped)
{
    Shape one = SHAPE(b->n);
    Value *input = graph_alloc(b, ((size_t)b->length + 2) * sizeof *input);
    int inputs = 0, first = 0;
    for (Value v = 1; input && v <= b->length; v++)
        if (b->node[v]->op == OP_INPUT)
            input[inputs++] = v;
    Value live = input && inputs >= states + n_mapped ? graph_input(b, "#live", b->real, &one, true) : 0;
    for (int i = 0; live && i < states && i < b->outputs; i++) {
        Shape s = graph_shape(b, input[i]);
        Value next = graph_select(b, graph_place(b, live, s.rank, &first), b->output[i].value, input[i]);
        b->output[i].value = next ? next : b->output[i].value;
    }
    for (int i = inputs; live && i > states + n_mapped; i--)
        input[i] = input[i - 1];
    if (live)
        input[states + n_mapped] = live;
    Graph *ordered = live && !b->failed ? graph_order_inputs(b, input, inputs + 1) : NULL;
    graph_free(b);
    return ordered;
}

static bool loop_emit(Graph *g, Graph *body, int64_t steps, const Value *state, int states, const Value *mapped,
                      int n_mapped, const Value *fixed, int n_fixed, Value *out)
{
    int inputs = states + n_mapped + n_fixed, found = 0, arrays = 0;
    Value *in = body ? values(g, inputs + body->length) : NULL;
    bool good = in && !g->failed && graph_check(g, !body->failed, body->failed ? body->why.text : "") &&
                graph_check(g, steps >= 1 && states >= 1 && body->outputs >= states, "a loop has no steps or no state");
    for (int i = 0; good && i < inputs; i++)
        in[i] = i < states ? state[i] : i < states + n_mapped ? mapped[i - states] : fixed[i - states - n_mapped];
    for (Value v = 1; good && v <= body->length; v++) {
        const Node *n = body->node[v];
        good = graph_check(g, n->op != OP_ASK, "a function that calls back cannot stand in a loop");
        if (n->op == OP_INPUT) {
            good =
                graph_check(g,
                            found < inputs && in[found] &&
                                same_kind(g, in[found], body, v, found >= states && found < states + n_mapped, steps),
                            "what a loop's body takes does not fit what it is given");
            found++;
        } else if (n->op == OP_PARAM) {
            in[inputs + arrays++] = graph_param(g, n->name, &n->shape, (ParamFlags)n->attr.flags);
        }
    }
    good = good && graph_check(g, found == inputs && body->updates == 0,
                               "what a loop's body takes does not fit what it is given");
    for (int i = 0; good && i < states; i++)
        good = graph_check(g, same_kind(g, in[i], body, body->output[i].value, false, steps),
                           "a state of a loop changes its shape");
    if (!good) {
        graph_free(body);
        return false;
    }
    Attr a;
    memset(&a, 0, sizeof a);
    a.count = states;
    a.a[0] = n_mapped;
    a.a[1] = n_fixed;
    a.a[2] = arrays;
    a.a[3] = steps;
    int results = states + body->outputs;
    Value loop = graph_emit_body(g, OP_LOOP, in, inputs + arrays, &a, body);
    for (int k = 0; loop && k < results; k++)
        out[k] = k == 0 ? loop : graph_result(g, loop, k);
    return loop && !g->failed;
}

bool graph_loop(Graph *g, Graph *body, int64_t steps, const Value *state, int states, const Value *mapped, int n_mapped,
                const Value *fixed, int n_fixed, Value *out)
{
    Value lengths = 0;
    for (int i = 0; i < n_mapped && !lengths; i++)
        lengths = graph_lengths(g, mapped[i]);
    if (!lengths || !body || body->failed)
        return loop_emit(g, body, steps, state, states, mapped, n_mapped, fixed, n_fixed, out);
    Value *more = graph_alloc(g, ((size_t)n_mapped + 1) * sizeof *more);
    body = freezing(body, states, n_mapped);
    if (!more || !body) {
        graph_free(body);
        return graph_fail(g, "a loop over sequences of different lengths cannot be made"), false;
    }
    memcpy(more, mapped, (size_t)n_mapped * sizeof *more);
    more[n_mapped] = ragged_mask(g, lengths, 2, 1, steps);
    if (!loop_emit(g, body, steps, state, states, more, n_mapped + 1, fixed, n_fixed, out))
        return false;
    for (int k = states; k < states + body->outputs; k++)
        graph_set_lengths(g, out[k], lengths);
    return true;
}
