/* op_recurrent.c - recurrent layers over whole sequences.
 *
 * The input's share of all gates is one matrix product before the loop; what is left for a time step is the product
 * with the state and elementwise work. The gradient runs backwards over saved gates and gives the gradients at the
 * gates' pre-activations; those of weights and inputs are again single products over all steps. */
#include "nn/blas.h"
#include "nn/op.h"
#include "nn/sample.h"
#include <math.h>
#include <string.h>

/* RECURRENT (pre, w_state, state, cell[, lengths]) -> y, last state, last cell, gates, memory.
 *   pre (n, T, G m), w_state (G m, m), state, cell (n, m); cell is there for every kind, used by LSTM only
 *   gates (n, T, G m): after their activation; memory (n, T, m): cells (LSTM) or Wms.s (GRU)
 * RECURRENT_GRADIENT (w_state, state, cell, y, gates, memory, dy, dlast, dlast_cell[, lengths])
 *   -> d_pre, d_rec (what goes back through w_state: the same but for GRU), d_state, d_cell.    attr: kind, flags 1 = lengths */

int recurrent_gates(RecurrentKind kind)
{
    static const int gates[] = {1, 3, 4};
    return gates[kind];
}

typedef struct Sequence {
    RecurrentKind kind;
    int64_t n, steps, m, gates;
    const int32_t *lengths;
} Sequence;

static Sequence sequence_of(const Call *c, const Shape *y, int lengths_at)
{
    RecurrentKind kind = (RecurrentKind)c->node->attr.kind;
    return (Sequence){.kind = kind,
                      .n = y->dim[0],
                      .steps = y->dim[1],
                      .m = y->dim[2],
                      .gates = recurrent_gates(kind),
                      .lengths = c->node->attr.flags & 1 ? call_in(c, lengths_at) : NULL};
}

static bool live_at(const Sequence *q, int64_t e, int64_t t)
{
    return !q->lengths || t < q->lengths[e];
}

#define LOOPS "nn/loops_recurrent.inc"
#include "nn/twice.h"

static bool recurrent_shape(Graph *g, Node *n)
{
    const Node *pre = graph_node(g, n->in[0]);
    int64_t gates = recurrent_gates((RecurrentKind)n->attr.kind);
    if (!graph_check(g, pre->shape.rank == 3 && pre->shape.dim[2] % gates == 0,
                     "a recurrent layer needs sequences of vectors"))
        return false;
    int64_t batch = pre->shape.dim[0], steps = pre->shape.dim[1], m = pre->shape.dim[2] / gates;
    Shape w = graph_shape(g, n->in[1]), s = graph_shape(g, n->in[2]), c = graph_shape(g, n->in[3]);
    Shape want_w = SHAPE(gates * m, m), want_s = SHAPE(batch, m);
    if (!graph_check(g, shape_same(&w, &want_w) && shape_same(&s, &want_s) && shape_same(&c, &want_s),
                     "weights or states do not fit a recurrent layer"))
        return false;
    if (n->attr.flags & 1 && !graph_check(g, lengths_fit(g, n->in[4], pre), "lengths do not fit their sequences"))
        return false;
    n->shape = SHAPE(batch, steps, m);
    n->batched = pre->batched;
    n->lengths = pre->lengths;
    if (!node_results(g, n, 5))
        return false;
    n->result[1].shape = n->result[2].shape = want_s;
    n->result[3].shape = pre->shape;
    n->result[4].shape = n->shape;
    for (int k = 1; k < 5; k++) {
        n->result[k].type = g->real;
        n->result[k].batched = n->batched;
    }
    return true;
}

static bool recurrent_gradient_shape(Graph *g, Node *n)
{
    const Node *gates = graph_node(g, n->in[4]);
    n->shape = gates->shape;
    n->batched = gates->batched;
    if (!node_results(g, n, 4))
        return false;
    n->result[1].shape = gates->shape;
    n->result[2].shape = n->result[3].shape = graph_shape(g, n->in[1]);
    for (int k = 1; k < 4; k++) {
        n->result[k].type = g->real;
        n->result[k].batched = n->batched;
    }
    return true;
}

/* The states that each step started from: the initial one, then all outputs but the last. */
static Value earlier_states(Graph *g, Value state, Value y)
{
    Shape s = graph_shape(g, y);
    Value first = graph_repeat(g, state, 1, 1);
    return s.dim[1] == 1 ? first
                         : graph_concat(g, (Value[]){first, graph_slice_axis(g, y, 1, 0, 1, s.dim[1] - 1)}, 2, 1);
}

static void recurrent_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Value self = y->self;
    Value zero_state = graph_zeros_like(g, y->in[2]);
    Value in[10] = {y->in[1],
                    y->in[2],
                    y->in[3],
                    self,
                    graph_result(g, self, 3),
                    graph_result(g, self, 4),
                    dy[0] ? dy[0] : graph_zeros_like(g, self),
                    dy[1] ? dy[1] : zero_state,
                    dy[2] ? dy[2] : zero_state,
                    y->attr.flags & 1 ? y->in[4] : 0};
    d_in[0] = graph_emit(g, OP_RECURRENT_GRADIENT, in, y->attr.flags & 1 ? 10 : 9, &y->attr);
    Value d_rec = y->attr.kind == RECURRENT_GRU ? graph_result(g, d_in[0], 1) : d_in[0];
    Value before = graph_flatten(g, earlier_states(g, y->in[2], self), 0, 1);
    d_in[1] = graph_matmul(g, graph_flatten(g, d_rec, 0, 1), TRANSPOSED, before, PLAIN);
    d_in[2] = graph_result(g, d_in[0], 2);
    d_in[3] = graph_result(g, d_in[0], 3);
}

static int64_t lead_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[0];
}

/* Room for the products of one step: all gates of the whole batch, and two states. */
static size_t recurrent_scratch(const Graph *g, const Node *n)
{
    int64_t gates = recurrent_gates((RecurrentKind)n->attr.kind),
            m = n->op == OP_RECURRENT ? n->shape.dim[2] : n->shape.dim[2] / gates;
    return (size_t)(n->shape.dim[0] * m * (gates + 3)) * element_size(g->real);
}

static double recurrent_flops(const Graph *g, const Node *n)
{
    int64_t gates = recurrent_gates((RecurrentKind)n->attr.kind);
    int64_t m = n->op == OP_RECURRENT ? n->shape.dim[2] : n->shape.dim[2] / gates;
    (void)g;
    return (double)(n->shape.dim[0] * n->shape.dim[1] * m * gates) * (2 * (double)m + 20);
}

static Value recurrent_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    RecurrentKind kind = (RecurrentKind)sample_int(s, 0, 2);
    int64_t gates = recurrent_gates(kind);
    Value x = sample_real(g, s, SHAPE(n, 4, 3)), last, cell;
    if (sample_int(s, 0, 1))
        graph_set_lengths(g, x, sample_index(g, s, SHAPE(n), 1, 4));
    Value y =
        graph_recurrent(g, kind, x, sample_array(g, s, SHAPE(gates * 2, 3)), sample_array(g, s, SHAPE(gates * 2, 2)),
                        sample_array(g, s, SHAPE(gates * 2)), sample_real(g, s, SHAPE(n, 2)),
                        kind == RECURRENT_LSTM ? sample_real(g, s, SHAPE(n, 2)) : 0, &last, &cell);
    Value end = kind == RECURRENT_LSTM ? graph_add(g, last, graph_scale(g, cell, 0.7)) : last;
    return graph_add(g, y, graph_repeat(g, end, 1, 4));
}

const OpType op_RECURRENT = {.name = "recurrent",
                             .shape = recurrent_shape,
                             .gradient = recurrent_gradient,
                             .run32 = recurrent_real32,
                             .run64 = recurrent_real64,
                             .units = lead_units,
                             .scratch = recurrent_scratch,
                             .flops = recurrent_flops,
                             .heir = {true, 3, 0}, /* the gates over what went into them */
                             .sample = recurrent_sample};
const OpType op_RECURRENT_GRADIENT = {.name = "recurrent_gradient",
                                      .shape = recurrent_gradient_shape,
                                      .run32 = recurrent_gradient_real32,
                                      .run64 = recurrent_gradient_real64,
                                      .units = lead_units,
                                      .scratch = recurrent_scratch,
                                      .heir = {true, 0, 4}, /* their gradients over the gates */
                                      .flops = recurrent_flops};

Value graph_recurrent(Graph *g, RecurrentKind kind, Value x, Value w_in, Value w_state, Value bias, Value state,
                      Value cell, Value *last_state, Value *last_cell)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.kind = (int32_t)kind;
    Shape s = graph_shape(g, x), w = graph_shape(g, w_state);
    if (!x || !w_state || !graph_check(g, s.rank == 3 && w.rank == 2, "a recurrent layer needs sequences of vectors"))
        return 0;
    Value lengths = graph_lengths(g, x);
    a.flags = lengths != 0;
    Value pre = graph_add_row(g, graph_matmul(g, x, PLAIN, w_in, TRANSPOSED), bias);
    Shape states = SHAPE(s.dim[0], w.dim[1]);
    Value zeros = state && cell ? 0 : graph_fill(g, &states, 0);
    Value in[5] = {pre, w_state, state ? state : zeros, cell ? cell : zeros, lengths};
    Value y = graph_emit(g, OP_RECURRENT, in, lengths ? 5 : 4, &a);
    graph_set_lengths(g, y, lengths);
    if (last_state)
        *last_state = graph_result(g, y, 1);
    if (last_cell)
        *last_cell = kind == RECURRENT_LSTM ? graph_result(g, y, 2) : 0;
    return y;
}
