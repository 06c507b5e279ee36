/* op_own.c - a value whose gradient is said rather than derived.
 *
 * OWN: in = y, x; the result is y. How y was found of x matters to no gradient: that of x is what the body makes of x,
 * the result's gradient and, where it has a third input, y. Without a body there is no gradient to be had. */
#include "nn/op.h"
#include "nn/sample.h"
#include <stdlib.h>
#include <string.h>

static bool own_shape(Graph *g, Node *n)
{
    const Node *y = g->node[n->in[0]];
    n->shape = y->shape;
    n->type = y->type;
    n->batched = y->batched;
    return true;
}

/* The body's operations with the given values for its inputs, in their order; its first output. */
static Value written_into(Graph *g, const Graph *body, const Value *input, int inputs)
{
    Value *at = calloc((size_t)body->length + 1, sizeof *at);
    int taken = 0;
    bool good = at != NULL;
    for (Value v = 1; good && v <= body->length; v++) {
        const Node *n = body->node[v];
        if (n->op != OP_INPUT)
            good = graph_copy_node(g, n, at);
        else if (taken < inputs)
            at[v] = input[taken++];
    }
    Value out = good ? at[body->output[0].value] : graph_fail(g, "not enough memory for a net's gradient");
    free(at);
    return out;
}

static void own_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    if (!y->body) {
        graph_fail(g, "a function has no gradient: it was made without one");
        return;
    }
    Value dx = written_into(g, y->body, (Value[]){y->in[1], dy[0], y->self}, 3);
    Shape s = graph_shape(g, y->in[1]), t = graph_shape(g, dx);
    if (graph_check(g, shape_same(&s, &t), "a function's own gradient has another shape than its argument"))
        d_in[1] = dx;
}

static void own_run(const Call *c, int64_t begin, int64_t end)
{
    size_t size = element_size(c->node->type);
    if (call_in(c, 0) != call_out(c, 0))
        memcpy((char *)call_out(c, 0) + begin * (int64_t)size, (const char *)call_in(c, 0) + begin * (int64_t)size,
               (size_t)(end - begin) * size);
}

static int64_t own_units(const Graph *g, const Node *n)
{
    (void)g;
    return node_count(n);
}

/* x^2 with the gradient 2 x dy, said. */
static Value own_sample(Graph *g, Sampler *s)
{
    Shape one = SHAPE(graph_batch(g), 3);
    Graph *b = graph_new(g->real, graph_batch(g));
    if (!b)
        return 0;
    Value x = graph_input(b, "x", g->real, &one, true), dy = graph_input(b, "dy", g->real, &one, true);
    graph_output(b, "dx", graph_scale(b, graph_mul(b, x, dy), 2));
    Value v = sample_real(g, s, one);
    return graph_own_gradient(g, graph_unary(g, MAP_SQUARE, v), v, b);
}

const OpType op_OWN = {.name = "own_gradient",
                       .shape = own_shape,
                       .gradient = own_gradient,
                       .run32 = own_run,
                       .run64 = own_run,
                       .units = own_units,
                       .sample = own_sample,
                       .in_place = true};

static Value emit_own(Graph *g, Value y, Value x, Graph *body)
{
    Value v = body ? graph_emit_body(g, OP_OWN, (Value[]){y, x}, 2, NULL, body) : graph_emit(g, OP_OWN, (Value[]){y, x}, 2, NULL);
    if (v && graph_lengths(g, y))
        graph_set_lengths(g, v, graph_lengths(g, y));
    return v;
}

Value graph_own_gradient(Graph *g, Value y, Value x, Graph *body)
{
    if (!body)
        return emit_own(g, y, x, NULL);
    bool good = graph_check(g, !body->failed, body->failed ? body->why.text : "") && graph_check(g, body->outputs == 1, "a gradient has one result");
    if (good)
        return emit_own(g, y, x, body);
    graph_free(body);
    return 0;
}
