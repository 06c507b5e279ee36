/* answer.c - functions of the language that a running plan waits for: CompiledLayer. */
#include <string.h>
#include "builtins/net/evaluate.h"
#include "interp/array.h"

/* Rows and bytes of an example of a value (n, d1, ...), of which `own` (0: all) along d1 are its own. */
typedef struct Slice {
    int rank;
    int64_t dim[SHAPE_RANK];
    size_t bytes, stride;
} Slice;

static Slice slice_of(const Shape *s, ElementType real, int64_t own)
{
    Slice x = {.rank = s->rank - 1};
    size_t each = element_size(real), row = each;
    for (int i = 1; i < s->rank; i++)
        x.dim[i - 1] = s->dim[i];
    for (int i = 0; i < x.rank; i++)
        each *= (size_t)x.dim[i], row *= i > 0 ? (size_t)x.dim[i] : 1;
    x.stride = each;
    if (own > 0)
        x.dim[0] = own;
    x.bytes = own > 0 ? row * (size_t)own : each;
    return x;
}

static bool refuse(Interp *in, Expr subject, const Type *want, Expr got)
{
    fail_text(in, subject, "neteval", net_textf("The function of a CompiledLayer gave %s instead of %s.", print_short(in, got, 60), type_words(want)));
    return false;
}

/* The function's value for these arguments, written to `to`. */
static bool answer_once(Interp *in, Expr subject, const Asked *a, const Question *q, const Expr *argument, size_t arguments, const Slice *want, void *to)
{
    Type type = type_array(want->rank, want->dim);
    PortData d;
    Expr y = evaluate_apply(in, a->function, arguments, argument);
    if (!data_collect(in, NULL, "Output", &type, y, false, q->real, &d) || type_count(&d.type) != type_count(&type))
        return refuse(in, subject, &type, y);
    memcpy(to, d.data, want->bytes);
    return true;
}

static bool answer_whole(Interp *in, Expr subject, const Asked *a, const Question *q)
{
    Expr argument[4];
    Slice want = {.rank = q->shape.rank, .bytes = element_size(q->real) * (size_t)shape_count(&q->shape)};
    memcpy(want.dim, q->shape.dim, sizeof want.dim);
    for (int i = 0; i < q->inputs; i++)
        argument[i] = data_result(in, q->real, q->in_shape[i].rank, q->in_shape[i].dim, q->in[i], false);
    return answer_once(in, subject, a, q, argument, (size_t)q->inputs, &want, q->answer);
}

static bool answer_each(Interp *in, Expr subject, const Asked *a, const Question *q)
{
    int arguments = q->inputs - a->lengths;
    const int32_t *length = a->lengths ? q->in[arguments] : NULL;
    for (int64_t e = 0; e < q->shape.dim[0]; e++) {
        Expr argument[4];
        for (int i = 0; i < arguments; i++) {
            Slice x = slice_of(&q->in_shape[i], q->real, length && a->varies[i] ? length[e] : 0);
            argument[i] = data_result(in, q->real, x.rank, x.dim, (const char *)q->in[i] + (size_t)e * x.stride, false);
        }
        Slice want = slice_of(&q->shape, q->real, length && a->varies[3] ? length[e] : 0);
        char *to = (char *)q->answer + (size_t)e * want.stride;
        memset(to, 0, want.stride);
        if (!answer_once(in, subject, a, q, argument, (size_t)arguments, &want, to))
            return false;
    }
    return true;
}

bool question_answer(Interp *in, Expr subject, const Asked *asked, const Question *q)
{
    const Asked *a = &asked[q->number];
    return a->whole ? answer_whole(in, subject, a, q) : answer_each(in, subject, a, q);
}
