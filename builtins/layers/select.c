/* select.c - ExtractLayer and OrderingLayer. */
#include "builtins/net/data.h"
#include "builtins/layers/shapes.h"
#include "interp/number.h"

/* ---- ExtractLayer: Position is one integer, or an array whose last level is a position ---- */

static void extract_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *p = in_type(net, 1);
    if (x->rank < 0 || p->rank < 0)
        return;
    int64_t s = p->rank == 0 ? 1 : p->dim[p->rank - 1];
    if (s < 1)
        return;
    if (s > x->rank) {
        infer_fail(inf, net, "\"Position\" has positions of %lld levels, \"Input\" is %s", (long long)s, type_words(x));
        return;
    }
    Type y = type_of_rank(0);
    for (int i = 0; i + 1 < p->rank; i++)
        y.dim[y.rank++] = p->dim[i];
    if (y.rank + x->rank - (int)s > TYPE_RANK) {
        infer_fail(inf, net, "the result has more than %d levels", TYPE_RANK);
        return;
    }
    for (int i = (int)s; i < x->rank; i++)
        y.dim[y.rank++] = x->dim[i];
    infer_unify(inf, net, out_type(net, 0), "Output", &y, "the positions");
}

/* Positions whose first coordinate counts from the end (n, p.., s), counted from the front at each example's own length. */
static Value from_own_end(Lowering *lo, Value position, Value lengths)
{
    Graph *g = lo->graph;
    Shape s = graph_shape(g, position);
    int first = 0, axis = s.rank - 1;
    Value p = graph_cast(g, position), level = graph_place(g, graph_cast(g, graph_range(g, s.dim[axis])), s.rank, &axis);
    Value moved = graph_shift(g, graph_add(g, p, graph_place(g, graph_cast(g, lengths), s.rank, &first)), 1);
    Value negative = graph_binary(g, MAP_AND, graph_binary(g, MAP_EQ, level, graph_scalar(g, 1)), graph_binary(g, MAP_LT, p, graph_scalar(g, 0)));
    return graph_index(g, graph_select(g, negative, moved, p));
}

static Value extract_lower(Lowering *lo)
{
    const Type *p = &lo->net->input[1].type;
    Value position = lo->input[1];
    if (p->rank == 0)
        position = lower_full_shape_reshape(lo, position, 1, (int64_t[]){1});
    Value lengths = graph_lengths(lo->graph, lo->input[0]);
    Value y = graph_extract(lo->graph, lo->input[0], lengths ? from_own_end(lo, position, lengths) : position);
    return p->rank > 1 ? carry_lengths(lo, lo->input[1], y) : y;
}

/* Every position lies within the input's dimensions, from either end. */
static const char *extract_check(const Net *net, const PortData *data, int *port)
{
    const PortData *x = &data[0], *p = &data[1];
    int64_t s = p->type.rank == 0 ? 1 : p->type.dim[p->type.rank - 1], count = type_count(&p->type);
    (void)net;
    *port = 1;
    for (int64_t e = 0; p->element == INT32 && !p->length && !x->length && e < p->n; e++)
        for (int64_t i = 0; i < count; i++) {
            int32_t at = ((const int32_t *)p->data)[e * count + i];
            int64_t size = x->type.dim[i % s];
            if (at == 0 || at > size || at < -size)
                return net_textf("positions within %s", type_words(&x->type));
        }
    return NULL;
}

static const LayerType extract = {
    .name = "ExtractLayer",
    .usage = "ExtractLayer[] is a layer that gives the parts of \"Input\" at the positions given at its port \"Position\".",
    .flags = LAYER_MOVES,
    .inputs = (const LayerPort[]){{"Input", -1, 0, 1}, {"Position", -1, PORT_INTEGER, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .infer = extract_infer,
    .lower = extract_lower,
    .check = extract_check,
    .samples = (const char *const[]){"ExtractLayer[\"Input\" -> {3, 2}, \"Position\" -> Restricted[\"Integer\", 2]]",
                                     "ExtractLayer[\"Input\" -> {2, 3, 2}, \"Position\" -> {4, 2, Restricted[\"Integer\", 2]}]",
                                     "ExtractLayer[\"Input\" -> {4, 2}, \"Position\" -> {3, 1, Restricted[\"Integer\", {-2, -1}]}]", NULL},
};

/* ---- OrderingLayer ---- */

static Expr how_many(Interp *in, Expr v)
{
    return v == S(All) ? v : param_index(in, v);
}

static void ordering_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    infer_rank(inf, net, x, "Input", 1);
    infer_rank(inf, net, y, "Output", 1);
    if (inf->failed)
        return;
    int64_t n;
    if (!number_to_int64(param_value(net, 0), &n)) {
        infer_equal(inf, net, x, "Input", 0, y, "Output", 0);
        return;
    }
    int64_t count = n < 0 ? -n : n;
    if (type_is_varying(x) || (x->dim[0] > 0 && x->dim[0] < count))
        infer_fail(inf, net, "\"Input\" is %s, too short for %lld places", type_words(x), (long long)count);
    infer_dim(inf, net, y, "Output", 0, count);
}

static Value ordering_lower(Lowering *lo)
{
    Value order = graph_order(lo->graph, lo->input[0], false);
    int64_t n, size = lo->net->input[0].type.dim[0];
    if (!number_to_int64(param_value(lo->net, 0), &n))
        return order;
    return graph_slice_axis(lo->graph, order, 1, n > 0 ? 0 : size + n, 1, n > 0 ? n : -n);
}

static const LayerType ordering = {
    .name = "OrderingLayer",
    .usage = "OrderingLayer[] is a layer that gives the positions of the elements of a vector in rising order.\n"
             "OrderingLayer[n] gives the first n of them, OrderingLayer[-n] the last n.",
    .params = (const LayerParam[]){{"Count", PARAM_POSITIONAL, "All", how_many, "All or a number that is not 0", NULL}, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", 1, 0, 1}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", 1, PORT_INTEGER, 1}, PORTS_END},
    .infer = ordering_infer,
    .lower = ordering_lower,
    .samples = (const char *const[]){"OrderingLayer[\"Input\" -> 4]", "OrderingLayer[2, \"Input\" -> 4]", NULL},
};
const LayerType *const layers_select[] = {&extract, &ordering, NULL};
