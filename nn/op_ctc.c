/* op_ctc.c - connectionist temporal classification: -Log of the probability of all alignments of a labelling.
 *
 * Source: Graves, Fernandez, Gomez, Schmidhuber, "Connectionist temporal classification", 2006; in log space. */
#include "nn/op.h"
#include "nn/sample.h"
#include <math.h>
#include <string.h>

/* CTC (p, labels[, lengths][, label lengths]) -> loss (n); CTC_GRADIENT (p, labels, dy[, lengths][, label lengths]) -> dp.
 * attr: flags LENGTHS, LABEL_LENGTHS */
enum { LENGTHS = 1, LABEL_LENGTHS = 2 };

#define CTC_FLOOR 1e-30

static double log_add(double a, double b)
{
    double high = a > b ? a : b, low = a > b ? b : a;
    return low == -INFINITY ? high : high + log1p(exp(low - high));
}

/* Symbol s of blank, l1, blank, l2, ..., blank, from 0; the blank is class `blank`. */
static int64_t symbol(const int32_t *labels, int64_t s, int64_t blank)
{
    return s & 1 ? labels[s / 2] - 1 : blank;
}

static bool may_skip(const int32_t *labels, int64_t s, int64_t blank)
{
    return s >= 2 && symbol(labels, s, blank) != blank && symbol(labels, s, blank) != symbol(labels, s - 2, blank);
}

#define LOOPS "nn/loops_ctc.inc"
#include "nn/twice.h"

static bool ctc_shape(Graph *g, Node *n)
{
    const Node *p = graph_node(g, n->in[0]), *l = graph_node(g, n->in[1]);
    if (!graph_check(g,
                     p->shape.rank == 3 && l->shape.rank == 2 && l->type == INT32 && p->type == g->real &&
                         p->shape.dim[0] == l->shape.dim[0] && p->shape.dim[2] >= 2,
                     "probabilities of a sequence and a row of labels are needed"))
        return false;
    n->shape = SHAPE(p->shape.dim[0]);
    n->batched = p->batched && l->batched;
    bool steps = n->attr.flags & LENGTHS, letters = n->attr.flags & LABEL_LENGTHS;
    return graph_check(g, !steps || lengths_fit(g, n->in[2], p), "lengths do not fit their sequences") &&
           graph_check(g, !letters || lengths_fit(g, n->in[2 + steps], l), "lengths do not fit their labels");
}

static bool ctc_gradient_shape(Graph *g, Node *n)
{
    n->shape = graph_shape(g, n->in[0]);
    n->batched = node_batched(g, n->in[0]) && node_batched(g, n->in[1]);
    return true;
}

static void ctc_gradient(Graph *g, const Node *y, const Value *dy, Value *d_in)
{
    Value in[5] = {y->in[0], y->in[1], dy[0]};
    for (int k = 2; k < y->inputs; k++)
        in[k + 1] = y->in[k];
    d_in[0] = graph_emit(g, OP_CTC_GRADIENT, in, y->inputs + 1, &y->attr);
}

static int64_t lead_units(const Graph *g, const Node *n)
{
    (void)g;
    return n->shape.dim[0];
}

/* alpha and beta for one example. */
static size_t ctc_scratch(const Graph *g, const Node *n)
{
    Shape p = graph_shape(g, n->in[0]), l = graph_shape(g, n->in[1]);
    return (size_t)(2 * p.dim[1] * (2 * l.dim[1] + 1)) * sizeof(double);
}

static Value ctc_sample(Graph *g, Sampler *s)
{
    int64_t n = graph_batch(g);
    Value x = sample_real(g, s, SHAPE(n, 6, 4)), labels = sample_index(g, s, SHAPE(n, 2), 1, 3);
    if (sample_int(s, 0, 1))
        graph_set_lengths(g, labels, sample_index(g, s, SHAPE(n), 1, 2));
    Value p = graph_softmax(g, x, -1);
    if (sample_int(s, 0, 1))
        graph_set_lengths(g, p, sample_index(g, s, SHAPE(n), 4, 6));
    return graph_ctc(g, p, labels);
}

static double ctc_flops(const Graph *g, const Node *n)
{
    Shape p = graph_shape(g, n->in[0]), l = graph_shape(g, n->in[1]);
    return 100 * (double)(p.dim[0] * p.dim[1] * (2 * l.dim[1] + 1));
}

const OpType op_CTC = {.name = "ctc",
                       .shape = ctc_shape,
                       .gradient = ctc_gradient,
                       .run32 = ctc_real32,
                       .run64 = ctc_real64,
                       .units = lead_units,
                       .scratch = ctc_scratch,
                       .flops = ctc_flops,
                       .sample = ctc_sample};
const OpType op_CTC_GRADIENT = {.name = "ctc_gradient",
                                .shape = ctc_gradient_shape,
                                .run32 = ctc_gradient_real32,
                                .run64 = ctc_gradient_real64,
                                .units = lead_units,
                                .scratch = ctc_scratch,
                                .flops = ctc_flops};

Value graph_ctc(Graph *g, Value p, Value labels)
{
    Attr a;
    memset(&a, 0, sizeof a);
    Value in[4] = {p, labels}, steps = graph_lengths(g, p), letters = graph_lengths(g, labels);
    int inputs = 2;
    if (steps)
        in[inputs++] = steps;
    if (letters)
        in[inputs++] = letters;
    a.flags = (steps ? LENGTHS : 0) | (letters ? LABEL_LENGTHS : 0);
    return graph_emit(g, OP_CTC, in, inputs, &a);
}
