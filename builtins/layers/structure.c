/* structure.c - layers of one input that move elements: Flatten, Reshape, Replicate, Padding, Part, Transpose. */
#include <string.h>
#include "builtins/layers/shapes.h"
#include "interp/number.h"

/* Sizes of one side of a layer that only rearranges are known from the other side. */
static void set_output(Inference *inf, Net *net, const Type *y)
{
    Type t = *y;
    infer_unify(inf, net, out_type(net, 0), "Output", &t, "what the input gives");
}

static void pass_element(Inference *inf, Net *net)
{
    type_unify_element(in_type(net, 0), out_type(net, 0), &inf->changed);
}

static Value keep_lengths(Lowering *lo, Value y)
{
    Value lengths = graph_lengths(lo->graph, lo->input[0]);
    if (lengths)
        graph_set_lengths(lo->graph, y, lengths);
    return y;
}

/* ---- FlattenLayer ---- */

static Expr flatten_spec(Interp *in, Expr v)
{
    int64_t n;
    if (v == S(Infinity) || expr_has_head(v, S(DirectedInfinity)) || number_to_int64(v, &n))
        return v;
    if (!expr_is_list(v) || expr_length(v) == 0)
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!expr_is_list(expr_part(v, i)) || !param_levels(in, expr_part(v, i)))
            return NULL;
    return v;
}

/* Groups of levels (from 0) that become one each; false when the specification does not fit the rank. */
typedef struct Groups {
    int n;
    int length[TYPE_RANK], level[TYPE_RANK][TYPE_RANK];
} Groups;

static void add_level(Groups *g, int group, int level)
{
    g->level[group][g->length[group]++] = level;
}

static bool list_groups(Expr spec, int rank, Groups *g)
{
    bool used[TYPE_RANK] = {false};
    for (size_t i = 1; i <= expr_length(spec); i++) {
        Expr one = expr_part(spec, i);
        for (size_t k = 1; k <= expr_length(one); k++) {
            int64_t level;
            if (!number_to_int64(expr_part(one, k), &level) || level < 1 || level > rank || used[level - 1] || g->n >= TYPE_RANK)
                return false;
            used[level - 1] = true;
            add_level(g, g->n, (int)level - 1);
        }
        g->n++;
    }
    for (int i = 0; i < rank; i++)
        if (!used[i])
            add_level(g, g->n++, i);
    return true;
}

static bool flatten_groups(Expr spec, int rank, Groups *g)
{
    memset(g, 0, sizeof *g);
    if (expr_is_list(spec))
        return list_groups(spec, rank, g);
    int64_t n;
    if (!number_to_int64(spec, &n))
        n = rank > 0 ? rank - 1 : 0;
    if (n >= (rank > 0 ? rank : 1) || -n >= (rank > 0 ? rank : 1))
        return false;
    int first = n >= 0 ? 0 : rank - 1 + (int)n, last = n >= 0 ? (int)n : rank - 1;
    for (int i = 0; i < rank; i++) {
        if (i <= first || i > last)
            g->n++;
        add_level(g, g->n - 1, i);
    }
    if (rank == 0)
        g->n = 1;
    return true;
}

static void flatten_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0);
    pass_element(inf, net);
    if (x->rank < 0) {
        if (!expr_is_list(param_value(net, 0)) && !param_is(net, 0, "Infinity"))
            return;
        if (!expr_is_list(param_value(net, 0)))
            infer_rank(inf, net, out_type(net, 0), "Output", 1);
        return;
    }
    Groups g;
    if (!flatten_groups(param_value(net, 0), x->rank, &g)) {
        infer_fail(inf, net, "\"Input\" is %s, which does not have the levels that are flattened", type_words(x));
        return;
    }
    Type y = type_of_rank(g.n);
    for (int i = 0; i < g.n; i++) {
        y.dim[i] = 1;
        for (int k = 0; k < g.length[i] && y.dim[i] != DIM_UNKNOWN; k++) {
            int64_t d = x->dim[g.level[i][k]];
            if (d == DIM_VARYING && g.length[i] > 1) {
                infer_fail(inf, net, "the varying level of \"Input\" cannot be merged with others");
                return;
            }
            y.dim[i] = d == DIM_UNKNOWN ? DIM_UNKNOWN : d == DIM_VARYING ? d : y.dim[i] * d;
        }
    }
    set_output(inf, net, &y);
}

static Value flatten_lower(Lowering *lo)
{
    const Type *x = &lo->net->input[0].type, *y = &lo->net->output[0].type;
    Groups g;
    flatten_groups(param_value(lo->net, 0), x->rank, &g);
    int axes[TYPE_RANK + 1] = {0}, at = 1;
    bool moved = false;
    for (int i = 0; i < g.n; i++)
        for (int k = 0; k < g.length[i]; k++, at++) {
            axes[at] = g.level[i][k] + 1;
            moved = moved || axes[at] != at;
        }
    Value v = moved ? graph_permute(lo->graph, lo->input[0], axes) : lo->input[0];
    v = lower_full_shape_reshape(lo, v, y->rank, y->dim);
    return g.n > 0 && g.length[0] == 1 && g.level[0][0] == 0 ? keep_lengths(lo, v) : v;
}

static const LayerType flatten = {
    .name = "FlattenLayer",
    .usage = "FlattenLayer[] is a layer that flattens its input to a vector.\nFlattenLayer[n] flattens the first n + 1 levels.\n"
             "FlattenLayer[{{s11, s12, ...}, {s21, ...}, ...}] combines the levels sij to level i.",
    .flags = LAYER_MOVES,
    .params = (const LayerParam[]){{"Level", PARAM_POSITIONAL, "Infinity", flatten_spec, "a level or lists of levels", NULL}, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, 0, 0}, PORTS_END},
    .infer = flatten_infer,
    .lower = flatten_lower,
    .apply = "If[ListQ[#Level], Flatten[#Input, #Level], If[ListQ[#Input], If[#Level === Infinity || #Level >= 0, Flatten[#Input, #Level], "
             "ArrayReshape[#Input, #OutputDims]], {#Input}]]&",
    .samples = (const char *const[]){"FlattenLayer[\"Input\" -> {2, 3, 2}]", "FlattenLayer[1, \"Input\" -> {2, 3, 2}]",
                                     "FlattenLayer[-1, \"Input\" -> {2, 3, 2}]", "FlattenLayer[{{2, 3}, {1}}, \"Input\" -> {2, 3, 2}]",
                                     "FlattenLayer[{{1}, {3, 2}}, \"Input\" -> {2, 3, 2}]", NULL},
};

/* ---- ReshapeLayer ---- */

static Expr reshape_spec(Interp *in, Expr v)
{
    (void)in;
    int64_t n;
    if (expr_string_is(v, "ReferenceShape"))
        return v;
    if (number_to_int64(v, &n) && n >= 1)
        return expr_list(1, v);
    if (!expr_is_list(v))
        return NULL;
    int automatic = 0, all = 0;
    for (size_t i = 1; i <= expr_length(v); i++) {
        Expr d = expr_part(v, i);
        automatic += d == S(Automatic);
        all += d == S(All);
        if (d != S(Automatic) && d != S(All) && d != S(Inherited) && !(number_to_int64(d, &n) && n >= 1))
            return NULL;
    }
    return automatic + all <= 1 ? v : NULL;
}

static bool reshape_prepare(Interp *in, Net *net)
{
    (void)in;
    if (expr_is_string(net->param[0]))
        net_add_input(net, "ReferenceShape", -1, 0);
    return true;
}

/* Where the input dimensions begin that All stands for, at position i of spec: there too, or, where the elements then
 * would not agree, where they do. */
static int remaining_from(Expr spec, size_t i, const Type *x)
{
    int64_t given = 1, rest = 1, n;
    for (size_t k = 1; k <= expr_length(spec); k++)
        if (number_to_int64(expr_part(spec, k), &n))
            given *= n;
        else if (expr_part(spec, k) == S(Inherited) && (int)k <= x->rank)
            given *= x->dim[k - 1] > 0 ? x->dim[k - 1] : 1;
    int fits = -1, usual = (int)i - 1;
    for (int k = x->rank; type_is_fixed(x) && k >= 0; k--) {
        rest *= k < x->rank ? x->dim[k] : 1;
        if (given * rest == type_count(x) && (fits < 0 || k >= usual))
            fits = k;
    }
    return fits < 0 ? usual : fits;
}

/* The dimensions that the specification gives for x; unknown ones where x is not known. */
static bool reshape_dims(Inference *inf, Net *net, Expr spec, const Type *x, Type *y)
{
    *y = type_of_rank(0);
    int automatic = -1;
    int64_t count = 1;
    for (size_t i = 1; i <= expr_length(spec); i++) {
        Expr d = expr_part(spec, i);
        int64_t size = DIM_UNKNOWN;
        if (d == S(All)) {
            for (int k = remaining_from(spec, i, x); k < x->rank && y->rank < TYPE_RANK; k++) {
                count *= x->dim[k] > 0 ? x->dim[k] : 1;
                y->dim[y->rank++] = x->dim[k];
            }
            continue;
        }
        if (y->rank == TYPE_RANK)
            return infer_fail(inf, net, "the new shape has more than %d levels", TYPE_RANK);
        if (d == S(Inherited) && (int)i > x->rank && x->rank >= 0)
            return infer_fail(inf, net, "\"Input\" is %s, which has no level %d", type_words(x), (int)i);
        if (d == S(Automatic))
            automatic = y->rank;
        else if (d == S(Inherited))
            size = x->rank < 0 ? DIM_UNKNOWN : x->dim[i - 1];
        else
            number_to_int64(d, &size);
        count *= size > 0 ? size : 1;
        y->dim[y->rank++] = size;
    }
    if (!type_is_fixed(x))
        return true;
    int64_t have = type_count(x);
    if (automatic >= 0) {
        if (have % count != 0)
            return infer_fail(inf, net, "%lld elements cannot be reshaped to multiples of %lld", (long long)have, (long long)count);
        y->dim[automatic] = have / count;
        count = have;
    }
    if (have != count)
        return infer_fail(inf, net, "\"Input\" has %lld elements, the new shape %lld", (long long)have, (long long)count);
    return true;
}

static void reshape_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), y;
    pass_element(inf, net);
    Expr spec = param_value(net, 0);
    if (expr_is_string(spec)) {
        infer_unify(inf, net, in_type(net, 1), "ReferenceShape", out_type(net, 0), "Output");
        const Type *out = out_type(net, 0);
        if (type_is_fixed(x) && type_is_fixed(out) && type_count(x) != type_count(out))
            infer_fail(inf, net, "\"Input\" has %lld elements, the new shape %lld", (long long)type_count(x), (long long)type_count(out));
        return;
    }
    bool rank_known = x->rank >= 0;
    for (size_t i = 1; i <= expr_length(spec) && !rank_known; i++)
        if (expr_part(spec, i) == S(All))
            return;
    if (reshape_dims(inf, net, spec, x, &y))
        set_output(inf, net, &y);
}

static Value reshape_lower(Lowering *lo)
{
    const Type *y = &lo->net->output[0].type;
    Value v = lower_full_shape_reshape(lo, lo->input[0], y->rank, y->dim);
    Value lengths = graph_lengths(lo->graph, lo->input[0]);
    if (!lengths)
        return v;
    const Type *x = &lo->net->input[0].type;
    int64_t row = 1, new_row = 1;
    for (int i = 1; i < x->rank; i++)
        row *= x->dim[i];
    for (int i = 1; i < y->rank; i++)
        new_row *= y->dim[i];
    if (y->rank == 0 || row % new_row != 0) /* an example's own elements would not be whole rows of the result */
        return graph_fail(lo->graph, "rows of a varying level of %lld elements each cannot be reshaped to rows of %lld", (long long)row,
                          (long long)new_row);
    graph_set_lengths(lo->graph, v, lower_lengths_scaled(lo, lengths, row / new_row, 0));
    return v;
}

static const LayerType reshape = {
    .name = "ReshapeLayer",
    .usage = "ReshapeLayer[{d1, d2, ...}] is a layer that gives its elements as an array of these dimensions; Inherited is the input's "
             "size at the same place, Automatic what is left, All the rest of the input's dimensions.\n"
             "ReshapeLayer[\"ReferenceShape\"] takes the dimensions from a second port.",
    .flags = LAYER_MOVES,
    .params = (const LayerParam[]){{"Dimensions", PARAM_POSITIONAL, NULL, reshape_spec, "a list of dimensions", NULL}, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, 0, 0}, PORTS_END},
    .prepare = reshape_prepare,
    .infer = reshape_infer,
    .lower = reshape_lower,
    .apply = "If[#OutputDims === {}, First[Flatten[{#Input}]], ArrayReshape[Flatten[{#Input}], #OutputDims]]&",
    .samples = (const char *const[]){"ReshapeLayer[{2, 3}, \"Input\" -> 6]", "ReshapeLayer[{Automatic, 2}, \"Input\" -> {2, 3, 2}]",
                                     "ReshapeLayer[{Inherited, 6}, \"Input\" -> {2, 3, 2}]",
                                     "ReshapeLayer[{2, All}, \"Input\" -> {2, 3, 2}]",
                                     "ReshapeLayer[{}, \"Input\" -> 1]",
                                     "ReshapeLayer[\"ReferenceShape\", \"Input\" -> 6, \"ReferenceShape\" -> {3, 2}]", NULL},
};

/* ---- ReplicateLayer ---- */

static bool replicate_shape(Inference *inf, Net *net, const Type *x, Type *y)
{
    Expr dims = param_value(net, 0);
    int64_t at = param_int(net, 1), n;
    int count = expr_is_list(dims) ? (int)expr_length(dims) : 1;
    if (at < 0)
        at += x->rank + 2;
    if (at < 1 || at > x->rank + 1 || x->rank + count > TYPE_RANK)
        return infer_fail(inf, net, "\"Input\" is %s, which has no place %lld for new levels", type_words(x), (long long)at);
    *y = type_of_rank(x->rank + count);
    for (int i = 0; i < y->rank; i++) {
        int k = i - ((int)at - 1);
        y->dim[i] = k < 0 ? x->dim[i] : k >= count ? x->dim[i - count] : DIM_UNKNOWN;
        if (k >= 0 && k < count && number_to_int64(expr_is_list(dims) ? expr_part(dims, (size_t)k + 1) : dims, &n))
            y->dim[i] = n;
    }
    return true;
}

static void replicate_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *out = out_type(net, 0), y;
    pass_element(inf, net);
    Expr dims = param_value(net, 0);
    int count = expr_is_list(dims) ? (int)expr_length(dims) : 1;
    if (x->rank < 0 && out->rank >= count)
        infer_rank(inf, net, x, "Input", out->rank - count);
    if (x->rank < 0 || !replicate_shape(inf, net, x, &y))
        return;
    if (y.dim[0] != DIM_VARYING)
        for (int i = 1; i < y.rank; i++)
            if (y.dim[i] == DIM_VARYING) {
                infer_fail(inf, net, "a varying level can't stand behind a new one");
                return;
            }
    set_output(inf, net, &y);
}

static Value replicate_lower(Lowering *lo)
{
    const Type *x = &lo->net->input[0].type, *y = &lo->net->output[0].type;
    int64_t at = param_int(lo->net, 1);
    int count = y->rank - x->rank;
    if (at < 0)
        at += x->rank + 2;
    int64_t ones[TYPE_RANK];
    for (int i = 0; i < y->rank; i++) {
        int k = i - ((int)at - 1);
        ones[i] = k >= 0 && k < count ? 1 : y->dim[i];
    }
    Shape full = {.rank = y->rank + 1, .dim = {lo->n}};
    memcpy(full.dim + 1, y->dim, sizeof(int64_t) * (size_t)y->rank);
    Value v = graph_broadcast(lo->graph, lower_full_shape_reshape(lo, lo->input[0], y->rank, ones), &full);
    return at > 1 ? keep_lengths(lo, v) : v;
}

static const LayerType replicate = {
    .name = "ReplicateLayer",
    .usage = "ReplicateLayer[n] is a layer that repeats its input n times on a new first level.\n"
             "ReplicateLayer[{n1, n2, ...}, pos] puts new levels of these sizes at position pos.",
    .flags = LAYER_MOVES,
    .params = (const LayerParam[]){{"Dimensions", PARAM_POSITIONAL, NULL, param_dims, "a positive integer or a list of them", NULL},
                                   {"Position", PARAM_POSITIONAL, "1", param_index, "a position", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 0}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, 0, 0}, PORTS_END},
    .infer = replicate_infer,
    .lower = replicate_lower,
    .samples = (const char *const[]){"ReplicateLayer[3, \"Input\" -> 2]", "ReplicateLayer[{2, 3}, 2, \"Input\" -> 2]",
                                     "ReplicateLayer[2, -1, \"Input\" -> {3, 2}]",
                                     "ReplicateLayer[3, \"Input\" -> \"Real\"]", NULL},
};

/* ---- PaddingLayer ---- */

static Expr padding_amounts(Interp *in, Expr v)
{
    (void)in;
    if (!expr_is_list(v))
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++) {
        Expr p = expr_part(v, i);
        int64_t a, b;
        if (!expr_is_list(p) || expr_length(p) != 2 || !number_to_int64(expr_part(p, 1), &a) || !number_to_int64(expr_part(p, 2), &b) ||
            a < 0 || b < 0)
            return NULL;
    }
    return v;
}

static Expr padding_kind(Interp *in, Expr v)
{
    return expr_string_is(v, "Fixed") || expr_string_is(v, "Reflected") ? v : param_number(in, v);
}

static void amount(const Net *net, int i, int64_t *before, int64_t *after)
{
    Expr v = param_value(net, 0);
    *before = *after = 0;
    if ((size_t)i < expr_length(v)) {
        number_to_int64(expr_part(expr_part(v, (size_t)i + 1), 1), before);
        number_to_int64(expr_part(expr_part(v, (size_t)i + 1), 2), after);
    }
}

static void padding_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    infer_rank(inf, net, x, "Input", y->rank);
    infer_rank(inf, net, y, "Output", x->rank);
    if (x->rank >= 0 && (int)expr_length(param_value(net, 0)) > x->rank) {
        infer_fail(inf, net, "\"Input\" is %s, padding is given for %d levels", type_words(x), (int)expr_length(param_value(net, 0)));
        return;
    }
    for (int i = 0; i < x->rank && !inf->failed; i++) {
        int64_t before, after;
        amount(net, i, &before, &after);
        if (x->dim[i] == DIM_VARYING) {
            infer_dim(inf, net, y, "Output", i, DIM_VARYING);
            continue;
        }
        if (param_is(net, 1, "Reflected") && x->dim[i] > 0 && (before >= x->dim[i] || after >= x->dim[i]))
            infer_fail(inf, net, "level %d of \"Input\" has size %lld, too small to reflect %lld elements", i + 1, (long long)x->dim[i],
                       (long long)(before > after ? before : after));
        if (x->dim[i] > 0)
            infer_dim(inf, net, y, "Output", i, x->dim[i] + before + after);
        if (y->dim[i] > 0)
            infer_dim(inf, net, x, "Input", i, y->dim[i] - before - after);
    }
}

/* The varying level mirrored at both ends of each example. */
static Value reflected(Lowering *lo, Value x, int64_t before, int64_t after)
{
    Graph *g = lo->graph;
    Value lengths = graph_lengths(g, x), last = graph_shift(g, length_column(lo, lengths), -1);
    int64_t size = graph_shape(g, x).dim[1] + before + after;
    lower_needs(lo, lengths, (before > after ? before : after) + 1);
    Value at = graph_unary(g, MAP_ABS, graph_shift(g, places(lo, size), -(double)before));
    at = graph_binary(g, MAP_MIN, at, graph_sub(g, graph_scale(g, last, 2), at));
    return graph_steps(g, x, places_within(lo, at, lengths));
}

static Value padding_lower(Lowering *lo)
{
    int64_t before[SHAPE_RANK] = {0}, after[SHAPE_RANK] = {0};
    for (int i = 0; i < lo->net->input[0].type.rank; i++)
        amount(lo->net, i, &before[i + 1], &after[i + 1]);
    PadKind kind = param_is(lo->net, 1, "Fixed") ? PAD_EDGE : param_is(lo->net, 1, "Reflected") ? PAD_REFLECT : PAD_CONSTANT;
    double constant = kind == PAD_CONSTANT ? param_real(lo->net, 1) : 0;
    Value x = lo->input[0], lengths = graph_lengths(lo->graph, x);
    int64_t wider = before[1] + after[1];
    if (lengths && kind == PAD_REFLECT) {
        x = reflected(lo, x, before[1], after[1]);
        before[1] = after[1] = 0;
    } else if (lengths) /* what follows an example's own end already is padding */
        x = kind == PAD_EDGE ? graph_extend(lo->graph, x) : graph_within(lo->graph, x, constant);
    Value v = graph_pad(lo->graph, x, kind, constant, before, after);
    if (lengths)
        graph_set_lengths(lo->graph, v, lower_lengths(lo, lengths, wider));
    return v;
}

static const LayerType padding = {
    .name = "PaddingLayer",
    .usage = "PaddingLayer[{{m1, n1}, {m2, n2}, ...}] is a layer that pads level i with mi elements before and ni after.\n"
             "Padding -> \"Fixed\" repeats the edge, \"Reflected\" mirrors.",
    .params = (const LayerParam[]){{"Amounts", PARAM_POSITIONAL, NULL, padding_amounts, "a list of pairs of sizes", NULL},
                                   {"Padding", PARAM_SYMBOL, "0", padding_kind, "a number, \"Fixed\" or \"Reflected\"", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 1}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 1}, PORTS_END},
    .infer = padding_infer,
    .lower = padding_lower,
    .apply = "ArrayPad[#Input, Join[#Amounts, Table[{0, 0}, {ArrayDepth[#Input] - Length[#Amounts]}]], #Padding]&",
    .samples = (const char *const[]){"PaddingLayer[{{1, 2}}, \"Input\" -> 3]", "PaddingLayer[{{1, 0}, {0, 2}}, Padding -> \"Fixed\", \"Input\" -> {2, 3}]",
                                     "PaddingLayer[{{1, 1}}, Padding -> \"Reflected\", \"Input\" -> {3, 2}]",
                                     "PaddingLayer[{{2, 3}, {0, 1}}, Padding -> \"Reflected\", \"Input\" -> {4, 2}]",
                                     "PaddingLayer[{{2, 1}}, Padding -> \"Fixed\", \"Input\" -> {3, 2}]", NULL},
};

/* ---- PartLayer ---- */

static Expr part_one(Interp *in, Expr v)
{
    if (v == S(All) || param_index(in, v))
        return v;
    if (!expr_has_head(v, S(Span)) || expr_length(v) < 2 || expr_length(v) > 3)
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (expr_part(v, i) != S(All) && !param_index(in, expr_part(v, i)))
            return NULL;
    return v;
}

static Expr part_spec(Interp *in, Expr v)
{
    if (!expr_is_list(v))
        return part_one(in, v);
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!part_one(in, expr_part(v, i)))
            return NULL;
    return expr_length(v) > 0 ? v : NULL;
}

/* What is taken from a level of `size` elements; size -1 (not known, varying): only checked as far as possible. */
typedef struct Taken {
    bool index;
    int64_t start, step, size; /* from 0; size 0: not known */
} Taken;

static int64_t span_end(Expr e, int64_t size, int64_t otherwise)
{
    int64_t n = otherwise;
    if (e != S(All))
        number_to_int64(e, &n);
    return n < 0 ? n + size + 1 : n;
}

static bool take(Expr spec, int64_t size, Taken *t)
{
    int64_t n;
    *t = (Taken){.step = 1, .size = size > 0 ? size : 0};
    if (spec == S(All))
        return true;
    if (number_to_int64(spec, &n)) {
        t->index = true;
        if (size <= 0)
            return true;
        t->start = n < 0 ? n + size : n - 1;
        t->size = 1;
        return t->start >= 0 && t->start < size;
    }
    if (expr_length(spec) == 3)
        number_to_int64(expr_part(spec, 3), &t->step);
    if (size <= 0)
        return true;
    int64_t first = span_end(expr_part(spec, 1), size, t->step > 0 ? 1 : size);
    int64_t last = span_end(expr_part(spec, 2), size, t->step > 0 ? size : 1);
    t->start = first - 1;
    t->size = (last - first) / t->step + 1;
    bool inside = first >= 1 && first <= size && last >= 1 && last <= size;
    return inside && t->size >= 1 && (last - first) * (t->step > 0 ? 1 : -1) >= 0;
}

static Expr level_spec(const Net *net, int i)
{
    Expr v = param_value(net, 0);
    if (!expr_is_list(v))
        return i == 0 ? v : S(All);
    return (size_t)i < expr_length(v) ? expr_part(v, (size_t)i + 1) : S(All);
}

/* A span of a varying level: its ends as they count, and how many elements it has where that is the same for all lengths;
 * DIM_VARYING where they grow with the length; 0 where there are none, or fewer the longer the sequence is. */
typedef struct Span {
    int64_t first, last, step, size;
} Span;

static Span read_span(Expr spec)
{
    Span s = {.step = 1};
    if (expr_length(spec) == 3)
        number_to_int64(expr_part(spec, 3), &s.step);
    s.first = s.step > 0 ? 1 : -1;
    s.last = -s.first;
    number_to_int64(expr_part(spec, 1), &s.first);
    number_to_int64(expr_part(spec, 2), &s.last);
    bool same_end = (s.first > 0) == (s.last > 0), forward = s.step > 0;
    if (same_end)
        s.size = (s.last - s.first) * (forward ? 1 : -1) >= 0 ? (s.last - s.first) / s.step + 1 : 0;
    else
        s.size = forward == (s.first > 0) ? DIM_VARYING : 0;
    return s;
}

/* The span of each example's own varying level. */
static Value span_lower(Lowering *lo, Value x, Span s, int64_t count)
{
    Graph *g = lo->graph;
    Value lengths = graph_lengths(g, x), at = graph_scale(g, places(lo, count), (double)s.step);
    int64_t far_first = s.first > 0 ? s.first : -s.first, far_last = s.last > 0 ? s.last : -s.last;
    lower_needs(lo, lengths, far_first > far_last ? far_first : far_last);
    at = graph_shift(g, at, (double)(s.first > 0 ? s.first - 1 : s.first));
    if (s.first < 0)
        at = graph_add(g, at, length_column(lo, lengths));
    Value y = graph_steps(g, x, places_within(lo, at, lengths));
    if (s.size == DIM_VARYING)
        graph_set_lengths(g, y, s.step > 0 ? lower_lengths_windows(lo, lengths, s.last + 1 - s.first, s.step)
                                           : lower_lengths_windows(lo, lengths, s.first + 1 - s.last, -s.step));
    return y;
}

static void part_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0);
    pass_element(inf, net);
    int said = expr_is_list(param_value(net, 0)) ? (int)expr_length(param_value(net, 0)) : 1;
    if (x->rank < 0) {
        x->least_rank = x->least_rank > said ? x->least_rank : said;
        return;
    }
    if (said > x->rank) {
        infer_fail(inf, net, "\"Input\" is %s, parts of %d levels are asked for", type_words(x), said);
        return;
    }
    Type y = type_of_rank(0);
    for (int i = 0; i < x->rank; i++) {
        Taken t;
        if (!take(level_spec(net, i), x->dim[i], &t)) {
            infer_fail(inf, net, "the part asked for at level %d does not exist in \"Input\", which is %s", i + 1, type_words(x));
            return;
        }
        if (!t.index)
            y.dim[y.rank++] = x->dim[i] == DIM_VARYING && level_spec(net, i) == S(All) ? DIM_VARYING : t.size;
    }
    if (type_is_varying(x) && expr_has_head(level_spec(net, 0), S(Span))) {
        y.dim[0] = read_span(level_spec(net, 0)).size;
        if (y.dim[0] == 0) {
            infer_fail(inf, net, "the span of the varying level has no elements, or fewer the longer the sequence is");
            return;
        }
    }
    set_output(inf, net, &y);
}

static Value part_lower(Lowering *lo)
{
    const Type *x = &lo->net->input[0].type, *y = &lo->net->output[0].type;
    int64_t start[SHAPE_RANK] = {0}, step[SHAPE_RANK], size[SHAPE_RANK] = {lo->n};
    step[0] = 1;
    for (int i = 0; i < x->rank; i++) {
        Taken t;
        if (!take(level_spec(lo->net, i), x->dim[i], &t))
            return graph_fail(lo->graph, "the part asked for at level %d does not exist", i + 1);
        start[i + 1] = t.start;
        step[i + 1] = t.step;
        size[i + 1] = t.size;
    }
    Value v = lo->input[0];
    Value lengths = graph_lengths(lo->graph, v);
    int64_t n;
    if (lengths && expr_has_head(level_spec(lo->net, 0), S(Span))) {
        v = span_lower(lo, v, read_span(level_spec(lo->net, 0)), size[1]);
        start[1] = 0;
        step[1] = 1;
        lengths = graph_lengths(lo->graph, v);
        v = lower_full_shape_reshape(lo, graph_slice(lo->graph, v, start, step, size), y->rank, y->dim);
        if (lengths)
            graph_set_lengths(lo->graph, v, lengths);
        return v;
    }
    if (lengths && number_to_int64(level_spec(lo->net, 0), &n) && n > 0)
        lower_needs(lo, lengths, n);
    /* From the end of each example's own length. */
    if (lengths && number_to_int64(level_spec(lo->net, 0), &n) && n < 0) {
        start[1] = 0;
        size[1] = x->dim[0] + n + 1;
        v = graph_slice(lo->graph, v, start, step, size);
        graph_set_lengths(lo->graph, v, lower_lengths(lo, lengths, n + 1));
        return lower_full_shape_reshape(lo, graph_sequence_last(lo->graph, v), y->rank, y->dim);
    }
    v = lower_full_shape_reshape(lo, graph_slice(lo->graph, v, start, step, size), y->rank, y->dim);
    return level_spec(lo->net, 0) == S(All) ? keep_lengths(lo, v) : v;
}

static const LayerType part = {
    .name = "PartLayer",
    .usage = "PartLayer[i] is a layer that gives part i of its input.\nPartLayer[i ;; j] gives a span of parts.\n"
             "PartLayer[{spec1, spec2, ...}] takes parts on several levels.",
    .flags = LAYER_MOVES,
    .params = (const LayerParam[]){{"Part", PARAM_POSITIONAL, NULL, part_spec, "an index, a span, All, or a list of these", NULL}, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 1}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, 0, 0}, PORTS_END},
    .infer = part_infer,
    .lower = part_lower,
    .apply = "If[ListQ[#Part], Part[#Input, Sequence @@ #Part], Part[#Input, #Part]]&",
    .samples = (const char *const[]){"PartLayer[2, \"Input\" -> 3]", "PartLayer[1 ;; 5 ;; 2, \"Input\" -> {5, 2}]",
                                     "PartLayer[{All, -1}, \"Input\" -> {3, 2}]", "PartLayer[2 ;; -2, \"Input\" -> {5, 2}]",
                                     "PartLayer[-3 ;; -1, \"Input\" -> 4]", "PartLayer[{-1 ;; 1 ;; -2, 2}, \"Input\" -> {5, 3}]",
                                     "PartLayer[{2, -1}, \"Input\" -> {3, 2}]", NULL},
};

/* ---- TransposeLayer ---- */

static bool is_exchange(Expr v)
{
    int64_t a, b;
    return expr_has_head(v, S(TwoWayRule)) && expr_length(v) == 2 && number_to_int64(expr_part(v, 1), &a) &&
           number_to_int64(expr_part(v, 2), &b) && a != 0 && b != 0;
}

static Expr transpose_spec(Interp *in, Expr v)
{
    if (is_exchange(v))
        return v;
    if (!expr_is_list(v))
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!is_exchange(expr_part(v, i)) && !param_index(in, expr_part(v, i)))
            return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        for (size_t k = 1; k < i; k++)
            if (!is_exchange(expr_part(v, i)) && expr_same(expr_part(v, i), expr_part(v, k)))
                return NULL;
    return v;
}

static bool exchange(Expr e, int rank, int *axes)
{
    int64_t a, b;
    number_to_int64(expr_part(e, 1), &a);
    number_to_int64(expr_part(e, 2), &b);
    a += a < 0 ? rank + 1 : 0;
    b += b < 0 ? rank + 1 : 0;
    if (a < 1 || a > rank || b < 1 || b > rank)
        return false;
    int t = axes[a - 1];
    axes[a - 1] = axes[b - 1];
    axes[b - 1] = t;
    return true;
}

/* axes[i]: the input's level that becomes level i. */
bool transpose_axes(Expr spec, int rank, int *axes)
{
    for (int i = 0; i < rank; i++)
        axes[i] = i;
    if (spec == S(None))
        return true;
    if (!expr_is_list(spec))
        return exchange(spec, rank, axes);
    bool permutation = expr_length(spec) > 0 && !is_exchange(expr_part(spec, 1));
    bool used[TYPE_RANK] = {false};
    if (permutation && (int)expr_length(spec) > rank)
        return false;
    for (size_t i = 1; i <= expr_length(spec); i++) {
        int64_t to;
        if (!permutation) {
            if (!exchange(expr_part(spec, i), rank, axes))
                return false;
            continue;
        }
        number_to_int64(expr_part(spec, i), &to);
        if (to < 1 || to > (int64_t)expr_length(spec) || used[to - 1])
            return false;
        used[to - 1] = true;
        axes[to - 1] = (int)i - 1;
    }
    return true;
}

static void transpose_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    pass_element(inf, net);
    infer_rank(inf, net, x, "Input", y->rank);
    infer_rank(inf, net, y, "Output", x->rank);
    int axes[TYPE_RANK];
    if (x->rank < 0 || inf->failed)
        return;
    if (!transpose_axes(param_value(net, 0), x->rank, axes)) {
        infer_fail(inf, net, "\"Input\" is %s, which does not have the levels that are exchanged", type_words(x));
        return;
    }
    if (type_is_varying(x) && axes[0] != 0) {
        infer_fail(inf, net, "a varying level must stay the first one");
        return;
    }
    for (int i = 0; i < x->rank && !inf->failed; i++)
        infer_equal(inf, net, y, "Output", i, x, "Input", axes[i]);
}

static Value transpose_lower(Lowering *lo)
{
    int axes[TYPE_RANK + 1] = {0};
    int rank = lo->net->input[0].type.rank;
    transpose_axes(param_value(lo->net, 0), rank, axes + 1);
    for (int i = 1; i <= rank; i++)
        axes[i]++;
    Value y = graph_permute(lo->graph, lo->input[0], axes);
    return axes[1] == 1 ? keep_lengths(lo, y) : y;
}

static const LayerType transpose = {
    .name = "TransposeLayer",
    .usage = "TransposeLayer[] is a layer that exchanges the first two levels.\nTransposeLayer[m <-> n] exchanges levels m and n.\n"
             "TransposeLayer[{n1, n2, ...}] makes level i of the input level ni of the output.",
    .flags = LAYER_MOVES,
    .params = (const LayerParam[]){{"Transposition", PARAM_POSITIONAL, "1 <-> 2", transpose_spec, "exchanges of levels or a permutation", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 1}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, 0, 1}, PORTS_END},
    .infer = transpose_infer,
    .lower = transpose_lower,
    .apply = "If[#Transposition === (1 <-> 2), Transpose[#Input], If[ListQ[#Transposition], Fold[If[Head[#2] === TwoWayRule, Transpose[#1, #2], #1] &, "
             "If[VectorQ[#Transposition, IntegerQ], Transpose[#Input, #Transposition], #Input], #Transposition], Transpose[#Input, #Transposition]]]&",
    .samples = (const char *const[]){"TransposeLayer[\"Input\" -> {2, 3}]", "TransposeLayer[1 <-> 3, \"Input\" -> {2, 3, 4}]",
                                     "TransposeLayer[{2, 3, 1}, \"Input\" -> {2, 3, 4}]",
                                     "TransposeLayer[2 <-> 3, \"Input\" -> {2, 3, 4}]",
                                     "TransposeLayer[{1 <-> 2, 2 <-> 3}, \"Input\" -> {2, 3, 4}]", NULL},
};
const LayerType *const layers_structure[] = {&flatten, &reshape, &replicate, &padding, &part, &transpose, NULL};
