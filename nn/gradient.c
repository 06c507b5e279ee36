/* gradient.c - reverse differentiation: each operation's rule is asked once, from the results back to the inputs. */
#include "nn/op.h"
#include <stdlib.h>
#include <string.h>

/* Marks (`used`) every value that depends on one of wrt: only through these does a gradient have to flow. */
static void mark_dependents(Graph *g, const Value *wrt, int count, Value last)
{
    for (Value v = 1; v <= g->length; v++)
        g->node[v]->used = false;
    for (int i = 0; i < count; i++)
        if (wrt[i])
            g->node[wrt[i]]->used = true;
    for (Value v = 1; v <= last; v++) {
        Node *n = g->node[v];
        for (int k = 0; k < n->inputs && !n->used; k++)
            n->used = g->node[n->in[k]]->used;
    }
}

static void accumulate(Graph *g, Value *total, Value d)
{
    if (d)
        *total = *total ? graph_add(g, *total, d) : d;
}

/* One operation's step: its results' gradients are known, its inputs' shares are added. */
static void step_back(Graph *g, const Node *n, Value last, Value *total)
{
    const OpType *t = op_type(n->op);
    Value dy_few[8] = {0}, d_few[40] = {0};
    Value *dy = n->results <= 8 ? dy_few : graph_alloc(g, (size_t)n->results * sizeof *dy);
    Value *d_in = n->inputs <= 40 ? d_few : graph_alloc(g, (size_t)n->inputs * sizeof *d_in);
    if (!dy || !d_in)
        return;
    dy[0] = total[n->self];
    bool some = dy[0] != 0;
    for (int k = 1; k < n->results; k++) {
        Value r = n->result[k].value;
        dy[k] = r && r <= last ? total[r] : 0;
        some = some || dy[k];
    }
    if (!some || !t->gradient)
        return;
    t->gradient(g, n, dy, d_in);
    for (int i = 0; i < n->inputs && !g->failed; i++)
        if (g->node[n->in[i]]->used)
            accumulate(g, &total[n->in[i]], d_in[i]);
}

static bool seed_results(Graph *g, const Value *y, const Value *dy, int ys, Value *total)
{
    for (int i = 0; i < ys; i++) {
        if (!y[i])
            continue;
        Shape s = graph_shape(g, y[i]);
        Value d = dy && dy[i] ? dy[i] : graph_fill(g, &s, 1);
        Shape ds = graph_shape(g, d);
        if (!graph_check(g, shape_same(&s, &ds), "a gradient has another shape than what it belongs to"))
            return false;
        if (g->node[y[i]]->used)
            accumulate(g, &total[y[i]], d);
    }
    return !g->failed;
}

bool graph_gradients(Graph *g, const Value *y, const Value *dy, int ys, const Value *wrt, int count, Value *d_wrt)
{
    Value last = g->length;
    Value *total = calloc((size_t)last + 1, sizeof *total);
    if (!total)
        return graph_fail(g, "not enough memory for a net's gradient"), false;
    mark_dependents(g, wrt, count, last);
    /* Rules look at `used` of nodes that exist now; what they emit is not differentiated again. */
    bool good = seed_results(g, y, dy, ys, total);
    for (Value v = last; good && v >= 1; v--) {
        const Node *n = g->node[v];
        if (n->used && n->op != OP_RESULT)
            step_back(g, n, last, total);
        good = !g->failed;
    }
    for (int i = 0; good && i < count; i++) {
        d_wrt[i] = wrt[i] && total[wrt[i]] ? total[wrt[i]] : 0;
        if (wrt[i] && !d_wrt[i])
            d_wrt[i] = graph_zeros_like(g, wrt[i]);
    }
    free(total);
    return good && !g->failed;
}

bool graph_gradient(Graph *g, Value y, Value dy, const Value *wrt, int count, Value *d_wrt)
{
    return graph_gradients(g, &y, dy ? &dy : NULL, 1, wrt, count, d_wrt);
}
