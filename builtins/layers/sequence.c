/* sequence.c - layers that take a sequence apart: its last element, the rest, its reversal, its indices; and those that
 * turn integers into vectors. x (n, T, ...); where T varies every example is taken at its own length. */
#include "builtins/layers/shapes.h"

static const LayerPort sequence_in[] = {{"Input", -1, 0, 1}, PORTS_END};
static const LayerPort any_out[] = {{"Output", -1, 0, 0}, PORTS_END};
static const LayerPort sequence_out[] = {{"Output", -1, 0, 1}, PORTS_END};

/* ---- SequenceLastLayer: y = x[[T]] ---- */

static void last_infer(Inference *inf, Net *net)
{
    infer_rank_shift(inf, net, in_type(net, 0), "Input", out_type(net, 0), "Output", -1);
    infer_tail(inf, net, in_type(net, 0), "Input", 1, out_type(net, 0), "Output", 0);
}

static Value last_lower(Lowering *lo)
{
    return graph_sequence_last(lo->graph, lo->input[0]);
}

static const LayerType last = {
    .name = "SequenceLastLayer",
    .usage = "SequenceLastLayer[] is a layer that gives the last element of a sequence.",
    .flags = LAYER_MOVES,
    .inputs = sequence_in,
    .outputs = any_out,
    .infer = last_infer,
    .lower = last_lower,
    .apply = "Last[#Input] &",
    .samples = (const char *const[]){"SequenceLastLayer[\"Input\" -> {3, 2}]",
                                     "SequenceLastLayer[\"Input\" -> {\"Varying\", 2}]", NULL},
};

/* ---- SequenceMostLayer, SequenceRestLayer: one element less at the end, at the front ---- */

static void shorter_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    infer_rank_shift(inf, net, x, "Input", y, "Output", 0);
    infer_tail(inf, net, x, "Input", 1, y, "Output", 1);
    if (x->rank < 1 || y->rank < 1)
        return;
    if (x->dim[0] == 1) {
        infer_fail(inf, net, "a sequence of length 1 came in, but at least 2 elements are needed");
    } else if (x->dim[0] == DIM_VARYING || y->dim[0] == DIM_VARYING) {
        infer_dim(inf, net, x, "Input", 0, DIM_VARYING);
        infer_dim(inf, net, y, "Output", 0, DIM_VARYING);
    } else if (x->dim[0] > 0) {
        infer_dim(inf, net, y, "Output", 0, x->dim[0] - 1);
    } else if (y->dim[0] > 0) {
        infer_dim(inf, net, x, "Input", 0, y->dim[0] + 1);
    }
}

static Value shorter(Lowering *lo, int64_t start)
{
    Value x = lo->input[0];
    Shape s = graph_shape(lo->graph, x);
    Value y = graph_slice_axis(lo->graph, x, 1, start, 1, s.dim[1] - 1);
    Value lengths = graph_lengths(lo->graph, x);
    if (lengths)
        graph_set_lengths(lo->graph, y, lower_lengths(lo, lengths, -1));
    return y;
}

static Value most_lower(Lowering *lo)
{
    return shorter(lo, 0);
}

static Value rest_lower(Lowering *lo)
{
    return shorter(lo, 1);
}

static const LayerType most = {
    .name = "SequenceMostLayer",
    .usage = "SequenceMostLayer[] is a layer that gives a sequence without its last element.",
    .flags = LAYER_MOVES,
    .inputs = sequence_in,
    .outputs = sequence_out,
    .infer = shorter_infer,
    .lower = most_lower,
    .apply = "Most[#Input] &",
    .samples = (const char *const[]){"SequenceMostLayer[\"Input\" -> {3, 2}]",
                                     "SequenceMostLayer[\"Input\" -> {\"Varying\", 2}]", NULL},
};

static const LayerType rest = {
    .name = "SequenceRestLayer",
    .usage = "SequenceRestLayer[] is a layer that gives a sequence without its first element.",
    .flags = LAYER_MOVES,
    .inputs = sequence_in,
    .outputs = sequence_out,
    .infer = shorter_infer,
    .lower = rest_lower,
    .apply = "Rest[#Input] &",
    .samples = (const char *const[]){"SequenceRestLayer[\"Input\" -> 4]",
                                     "SequenceRestLayer[\"Input\" -> {\"Varying\", 2}]", NULL},
};

/* ---- SequenceReverseLayer ---- */

static void reverse_infer(Inference *inf, Net *net)
{
    infer_same(inf, net, in_type(net, 0), "Input", out_type(net, 0), "Output");
}

static Value reverse_lower(Lowering *lo)
{
    return carry_lengths(lo, lo->input[0], graph_reverse(lo->graph, lo->input[0], 1));
}

static const LayerType reverse = {
    .name = "SequenceReverseLayer",
    .usage = "SequenceReverseLayer[] is a layer that gives a sequence in the opposite order.",
    .flags = LAYER_MOVES,
    .inputs = sequence_in,
    .outputs = sequence_out,
    .infer = reverse_infer,
    .lower = reverse_lower,
    .apply = "Reverse[#Input] &",
    .samples = (const char *const[]){"SequenceReverseLayer[\"Input\" -> {3, 2}]",
                                     "SequenceReverseLayer[\"Input\" -> {\"Varying\", 2}]",
                                     "SequenceReverseLayer[\"Input\" -> {3, 2, 2}]", NULL},
};

/* ---- SequenceIndicesLayer: 1, 2, ..., T, none above Maximum ---- */

static Expr check_maximum(Interp *in, Expr v)
{
    return v == S(Infinity) || expr_has_head(v, S(DirectedInfinity)) ? S(Infinity) : param_count(in, v);
}

static void indices_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    infer_rank(inf, net, y, "Output", 1);
    y->element = ELEMENT_INTEGER;
    if (param_value(net, 0) != S(Infinity)) {
        y->low = 1;
        y->high = param_int(net, 0);
    }
    if (x->rank >= 1)
        infer_equal(inf, net, x, "Input", 0, y, "Output", 0);
}

static Value indices_lower(Lowering *lo)
{
    int64_t steps = graph_shape(lo->graph, lo->input[0]).dim[1];
    int64_t most_index = param_value(lo->net, 0) == S(Infinity) ? INT32_MAX : param_int(lo->net, 0);
    Tensor t;
    Problem why;
    if (!tensor_make(&t, INT32, &(Shape){1, {steps}}, &why))
        return graph_fail(lo->graph, "%s", why.text);
    for (int64_t i = 0; i < steps; i++)
        ((int32_t *)t.data)[i] = (int32_t)(i < most_index ? i + 1 : most_index);
    Value one = graph_constant(lo->graph, &t);
    tensor_free(&t);
    return carry_lengths(lo, lo->input[0], graph_repeat(lo->graph, one, 0, lo->n));
}

static const LayerType indices = {
    .name = "SequenceIndicesLayer",
    .usage = "SequenceIndicesLayer[] is a layer that gives {1, ..., T} for a sequence of length T.\n"
             "SequenceIndicesLayer[\"Maximum\" -> m] replaces indices above m by m.",
    .params = (const LayerParam[]){{"Maximum", 0, "Infinity", check_maximum, "a positive integer or Infinity", NULL}, PARAMS_END},
    .inputs = sequence_in,
    .outputs = (const LayerPort[]){{"Output", 1, PORT_INTEGER, 1}, PORTS_END},
    .infer = indices_infer,
    .lower = indices_lower,
    .samples = (const char *const[]){"SequenceIndicesLayer[\"Input\" -> 4]",
                                     "SequenceIndicesLayer[\"Maximum\" -> 2, \"Input\" -> {3, 2}]", NULL},
};

/* ---- EmbeddingLayer: y = w[[i]]; w (classes, size) ---- */

static const LayerPort integers_in[] = {{"Input", -1, PORT_INTEGER, 0}, PORTS_END};

/* Integers 1..classes at the input; one level more, of `size`, at the output. 0 is unknown. */
static void one_level_deeper(Inference *inf, Net *net, int64_t *classes, int64_t size)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    x->element = ELEMENT_INTEGER;
    if (*classes > 0 && x->high == 0) {
        x->low = 1;
        x->high = *classes;
        inf->changed = true;
    } else if (*classes == 0 && x->high > 0) {
        *classes = x->high;
    } else if (*classes > 0 && x->high > *classes) {
        infer_fail(inf, net, "integers up to %lld come in, but only %lld were expected", (long long)x->high, (long long)*classes);
    }
    infer_rank_shift(inf, net, x, "Input", y, "Output", 1);
    if (y->rank < 1)
        return;
    for (int i = 0; i < x->rank; i++)
        infer_equal(inf, net, x, "Input", i, y, "Output", i);
    infer_dim(inf, net, y, "Output", y->rank - 1, size);
}

static void embedding_infer(Inference *inf, Net *net)
{
    Type *w = &net->array[0].type, *y = out_type(net, 0);
    infer_rank(inf, net, w, "Weights", 2);
    infer_dim(inf, net, w, "Weights", 1, param_known_count(net, 0));
    infer_dim(inf, net, w, "Weights", 0, param_known_count(net, 1));
    int64_t classes = w->rank == 2 ? w->dim[0] : 0;
    one_level_deeper(inf, net, &classes, w->rank == 2 ? w->dim[1] : 0);
    infer_dim(inf, net, w, "Weights", 0, classes);
    if (y->rank > 0 && w->rank == 2)
        infer_equal(inf, net, y, "Output", y->rank - 1, w, "Weights", 1);
}

static Value embedding_lower(Lowering *lo)
{
    return carry_lengths(lo, lo->input[0], graph_gather(lo->graph, lo->array[0], lo->input[0]));
}

static const LayerType embedding = {
    .name = "EmbeddingLayer",
    .usage = "EmbeddingLayer[size, n] is a layer that turns integers between 1 and n into learned vectors of length size.\n"
             "EmbeddingLayer[size] infers n from the context.",
    .params = (const LayerParam[]){{"Size", PARAM_POSITIONAL, "Automatic", param_count_or_automatic, "a positive integer", NULL},
                                   {"ClassCount", PARAM_POSITIONAL, "Automatic", param_count_or_automatic, "a positive integer", NULL},
                                   PARAMS_END},
    .inputs = integers_in,
    .outputs = sequence_out,
    .arrays = (const LayerArray[]){{"Weights", ARRAY_RANDOM, 0, NULL}, ARRAYS_END},
    .infer = embedding_infer,
    .lower = embedding_lower,
    .samples = (const char *const[]){"EmbeddingLayer[2, 3, \"Input\" -> 4]", "EmbeddingLayer[3, 5, \"Input\" -> \"Integer\"]",
                                     "EmbeddingLayer[2, 4, \"Input\" -> \"Varying\"]", NULL},
};

/* ---- UnitVectorLayer: integers to one-hot vectors ---- */

static void unit_infer(Inference *inf, Net *net)
{
    Type *y = out_type(net, 0);
    int64_t classes = param_known_count(net, 0);
    if (classes == 0 && y->rank > 0 && y->dim[y->rank - 1] > 0)
        classes = y->dim[y->rank - 1];
    one_level_deeper(inf, net, &classes, classes);
    if (y->rank > 0)
        infer_dim(inf, net, y, "Output", y->rank - 1, classes);
}

static Value unit_lower(Lowering *lo)
{
    const Type *y = &lo->net->output[0].type;
    return carry_lengths(lo, lo->input[0], graph_one_hot(lo->graph, lo->input[0], y->dim[y->rank - 1]));
}

static const LayerType unit_vector = {
    .name = "UnitVectorLayer",
    .usage = "UnitVectorLayer[n] is a layer that turns integers between 1 and n into unit vectors of length n.\n"
             "UnitVectorLayer[] infers n from the context.",
    .params = (const LayerParam[]){{"Size", PARAM_POSITIONAL, "Automatic", param_count_or_automatic, "a positive integer", NULL},
                                   PARAMS_END},
    .inputs = integers_in,
    .outputs = sequence_out,
    .infer = unit_infer,
    .lower = unit_lower,
    .samples = (const char *const[]){"UnitVectorLayer[4, \"Input\" -> 3]", "UnitVectorLayer[4, \"Input\" -> \"Integer\"]",
                                     "UnitVectorLayer[3, \"Input\" -> {2, 2}]", NULL},
};

const LayerType *const layers_sequence[] = {&last, &most, &rest, &reverse, &indices, &embedding, &unit_vector, NULL};
