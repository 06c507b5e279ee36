/* op_ask.c - a value that only the user of the plan can find: a function of the language, for instance.
 *
 * ASK: in = what the answer is made of. attr: kind the question's number, count and a[] its shape. No kernel computes it: it stands
 * in a phase of its own, before which a run returns (run_asked) and after which it goes on (run_resume). */
#include "nn/op.h"
#include <string.h>

static bool ask_shape(Graph *g, Node *n)
{
    n->shape = shape_make(n->attr.count, n->attr.a);
    n->batched = n->shape.rank > 0 && n->shape.dim[0] % g->n == 0;
    n->mixes = true;
    return graph_check(g, n->inputs > 0, "a question needs something that it is about");
}

static void ask_run(const Call *c, int64_t begin, int64_t end)
{
    (void)c, (void)begin, (void)end;
}

const OpType op_ASK = {.name = "ask", .shape = ask_shape, .run32 = ask_run, .run64 = ask_run};

Value graph_ask(Graph *g, int number, const Value *in, int inputs, const Shape *shape)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.kind = number;
    a.ordinal = (uint32_t)g->length + 1; /* neither merged nor computed beforehand */
    a.count = shape->rank;
    memcpy(a.a, shape->dim, (size_t)shape->rank * sizeof *a.a);
    return graph_emit(g, OP_ASK, in, inputs, &a);
}
