/* combine.c - layers of several inputs: Total, Threading, Dot, Catenate, Append, Prepend. */
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/function.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- InputPorts ---- */

static Expr input_ports(Interp *in, Expr v)
{
    return v == S(Automatic) || param_count(in, v) || expr_is_list(v) || expr_is(v, EXPR_ASSOC) ? v : NULL;
}

static const char *default_name(int i)
{
    return net_textf("Input%d", i + 1);
}

static bool add_said(Interp *in, Net *net, const char *name, Expr shape)
{
    NetPortInfo *p = net_add_input(net, name, -1, 0);
    if (!port_say(in, net->expr, p, shape, false))
        return false;
    p->said = NULL; /* InputPorts says it */
    return true;
}

static bool make_ports(Interp *in, Net *net)
{
    Expr v = net_param(net, "InputPorts");
    int64_t n;
    if (number_to_int64(v, &n)) {
        for (int i = 0; i < n && i < 64; i++)
            net_add_input(net, default_name(i), -1, 0);
        return true;
    }
    for (size_t i = 1; i <= expr_length(v); i++) {
        Expr part = expr_part(v, i), key = expr_is(v, EXPR_ASSOC) ? assoc_key(v, i) : NULL;
        Type t;
        bool name_only = !key && expr_is_string(part) && !type_parse(in, part, &t);
        const char *name = key ? key_text(key) : name_only ? expr_string_text(part) : default_name((int)i - 1);
        if (!name || net_find_input(net, name) >= 0) {
            fail(in, net->expr, "invparam", v, expr_text("InputPorts"), expr_text("different names or shapes"), NULL);
            return false;
        }
        if (!add_said(in, net, name, name_only ? S(Automatic) : part))
            return false;
    }
    return true;
}

#define INPUT_PORTS {"InputPorts", PARAM_SYMBOL, "Automatic", input_ports, "a number, names or shapes", NULL}

/* ---- TotalLayer ---- */

static void total_infer(Inference *inf, Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        infer_unify(inf, net, out_type(net, 0), "Output", in_type(net, i), net->input[i].name);
}

static Value total_lower(Lowering *lo)
{
    Value y = lo->input[0];
    for (int i = 1; i < lo->net->inputs; i++)
        y = graph_add(lo->graph, y, lo->input[i]);
    return y;
}

static const LayerType total = {
    .name = "TotalLayer",
    .usage = "TotalLayer[] is a layer that adds any number of arrays of one shape.",
    .flags = LAYER_MULTI,
    .params = (const LayerParam[]){INPUT_PORTS, PARAMS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .prepare = make_ports,
    .infer = total_infer,
    .lower = total_lower,
    .apply = "Total[#Inputs]&",
    .samples = (const char *const[]){"TotalLayer[InputPorts -> {3, 3}]", "TotalLayer[InputPorts -> {{2, 2}, {2, 2}, {2, 2}}]", NULL},
};

/* ---- ThreadingLayer ---- */

static Expr broadcast_spec(Interp *in, Expr v)
{
    if (v == S(None) || v == S(Automatic) || param_index(in, v))
        return v;
    if (!expr_is_list(v))
        return NULL;
    for (size_t i = 1; i <= expr_length(v); i++)
        if (!broadcast_spec(in, expr_part(v, i)))
            return NULL;
    return v;
}

static bool takes_any_number(Expr f)
{
    return f == S(Plus) || f == S(Times) || f == S(Min) || f == S(Max);
}

/* For a function of any number of arguments the program is made when the number is known (at lowering it must be). */
static bool threading_prepare(Interp *in, Net *net)
{
    const char *why;
    Expr f = net->param[0];
    if (!make_ports(in, net))
        return false;
    bool binary = expr_is_symbol(f) && !takes_any_number(f);
    int n = net->inputs > 0 ? net->inputs : binary ? 2 : 0;
    LayerFunction *fn = layer_function(in, f, takes_any_number(f) && n == 0 ? 2 : n, &why);
    if (!fn && binary && net->inputs == 0)
        fn = layer_function(in, f, 1, &why);
    if (!fn) {
        fail(in, net->expr, "invfunc", f, expr_text(why), NULL);
        return false;
    }
    if (net->inputs > 0 && net->inputs != fn->arguments) {
        fail(in, net->expr, "invfunc", f, expr_textf("it takes %d arguments, there are %d ports", fn->arguments, net->inputs), NULL);
        return false;
    }
    if (net->inputs == 0 && !takes_any_number(f))
        for (int i = 0; i < fn->arguments; i++)
            net_add_input(net, fn->name ? fn->name[i] : default_name(i), -1, 0);
    net->data = fn;
    net->param[0] = fn->canonical;
    return true;
}

/* The level at which missing levels of input i are put in: 1 at the front, -1 at the end; 0: ranks must be equal. */
static int64_t insert_at(const Net *net, int i)
{
    Expr v = param_value(net, 1);
    int64_t n = 0;
    if (expr_is_list(v))
        v = (size_t)i < expr_length(v) ? expr_part(v, (size_t)i + 1) : S(Automatic);
    number_to_int64(v, &n);
    return n;
}

static int most_rank(const Net *net)
{
    int most = -1;
    for (int i = 0; i < net->inputs; i++) {
        if (net->input[i].type.rank < 0)
            return -1;
        most = net->input[i].type.rank > most ? net->input[i].type.rank : most;
    }
    return most;
}

/* The dimensions of input i with levels of size 1 where it lacks some. */
static bool placed_dims(const Net *net, int i, int rank, int64_t *dim)
{
    const Type *x = &net->input[i].type;
    int missing = rank - x->rank;
    int64_t at = insert_at(net, i);
    if (missing > 0 && at == 0)
        return false;
    int place = missing == 0 ? 0 : at > 0 ? (int)at - 1 : x->rank + 1 + (int)at;
    if (place < 0 || place > x->rank)
        return false;
    for (int k = 0; k < rank; k++)
        dim[k] = k < place ? x->dim[k] : k < place + missing ? 1 : x->dim[k - missing];
    return true;
}

static bool meet(Inference *inf, Net *net, int i, const int64_t *dim, Type *y)
{
    bool strict = param_value(net, 1) == S(None);
    for (int k = 0; k < y->rank; k++) {
        int64_t a = y->dim[k], b = dim[k];
        if (a == b || (!strict && b == 1))
            continue;
        if (!strict && a == 1)
            y->dim[k] = b;
        else if (a == DIM_UNKNOWN || b == DIM_UNKNOWN)
            y->dim[k] = DIM_UNKNOWN;
        else
            return infer_fail(inf, net, "\"%s\" is %s, which does not conform with %s of \"%s\"", net->input[i].name,
                              type_words(&net->input[i].type), type_words(in_type(net, 0)), net->input[0].name);
    }
    return true;
}

static bool all_equal_ranks(const Net *net)
{
    Expr v = param_value(net, 1);
    return v == S(None) || v == S(Automatic);
}

/* Sizes that nothing else says are those of the other inputs, or of the output. */
static void settle_sizes(Inference *inf, Net *net, int rank)
{
    for (int k = 0; k < rank; k++) {
        int64_t size = out_type(net, 0)->rank == rank ? out_type(net, 0)->dim[k] : DIM_UNKNOWN;
        for (int i = 0; i < net->inputs; i++)
            if (in_type(net, i)->rank == rank && in_type(net, i)->dim[k] != DIM_UNKNOWN && (size == DIM_UNKNOWN || size == 1))
                size = in_type(net, i)->dim[k];
        for (int i = 0; i < net->inputs; i++)
            if (in_type(net, i)->rank == rank && in_type(net, i)->dim[k] == DIM_UNKNOWN)
                infer_dim(inf, net, in_type(net, i), net->input[i].name, k, size);
    }
}

static void threading_infer(Inference *inf, Net *net)
{
    Type *out = out_type(net, 0);
    if (param_value(net, 1) == S(None)) {
        total_infer(inf, net);
        return;
    }
    for (int i = 0; i < net->inputs && all_equal_ranks(net); i++) {
        infer_rank(inf, net, in_type(net, i), net->input[i].name, out->rank);
        infer_rank(inf, net, out, "Output", in_type(net, i)->rank);
    }
    int rank = inf->failed ? -1 : most_rank(net);
    if (rank < 0)
        return;
    if (inf->late)
        settle_sizes(inf, net, rank);
    Type y = type_of_rank(rank);
    int64_t dim[TYPE_RANK];
    bool known = true;
    for (int i = 0; i < net->inputs; i++) {
        if (!placed_dims(net, i, rank, dim)) {
            infer_fail(inf, net, "\"%s\" has rank %d versus %d of another input", net->input[i].name, net->input[i].type.rank, rank);
            return;
        }
        known = known && type_is_known(in_type(net, i));
        if (i == 0)
            memcpy(y.dim, dim, sizeof dim);
        else if (!meet(inf, net, i, dim, &y))
            return;
    }
    if (known)
        infer_unify(inf, net, out, "Output", &y, "the inputs");
}

static Value threading_lower(Lowering *lo)
{
    const Net *net = lo->net;
    Graph *g = lo->graph;
    int rank = net->output[0].type.rank;
    Value in[64];
    if (net->inputs > (int)COUNT(in) || net->inputs == 0)
        return graph_fail(g, "ThreadingLayer has %d inputs", net->inputs);
    for (int i = 0; i < net->inputs; i++) {
        int64_t dim[TYPE_RANK];
        if (!placed_dims(net, i, rank, dim))
            return graph_fail(g, "the ranks of the inputs differ");
        in[i] = net->input[i].type.rank == rank ? lo->input[i] : lower_full_shape_reshape(lo, lo->input[i], rank, dim);
    }
    Expr f = param_value(net, 0);
    if (!takes_any_number(f))
        return graph_map(g, &((const LayerFunction *)net->data)->program, in, net->inputs);
    MapOp op = f == S(Plus) ? MAP_ADD : f == S(Times) ? MAP_MUL : f == S(Min) ? MAP_MIN : MAP_MAX;
    Value y = in[0];
    for (int i = 1; i < net->inputs; i++)
        y = graph_binary(g, op, y, in[i]);
    return y;
}

static const LayerType threading = {
    .name = "ThreadingLayer",
    .usage = "ThreadingLayer[f] is a layer that applies the function f of several arguments element by element to several arrays.\n"
             "ThreadingLayer[f, n] puts missing levels in at level n; -1 combines as the listable functions do.",
    .flags = LAYER_MULTI,
    .params = (const LayerParam[]){{"Function", PARAM_POSITIONAL, NULL, NULL, "a function", NULL},
                                   {"Broadcasting", PARAM_POSITIONAL, "Automatic", broadcast_spec, "None, Automatic, or a level", NULL},
                                   INPUT_PORTS,
                                   PARAMS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .prepare = threading_prepare,
    .infer = threading_infer,
    .lower = threading_lower,
    .apply = "With[{f = #Function, names = #InputNames, named = #ByName, d = ArrayDepth[First[#Inputs]]}, "
             "With[{g = If[named, Function[f[AssociationThread[names, {##}]]], Function[f[##]]]}, "
             "If[d == 0, g @@ #Inputs, MapThread[g, #Inputs, d]]]]&",
    .samples = (const char *const[]){"ThreadingLayer[Plus, InputPorts -> {3, 3}]", "ThreadingLayer[#1 - 2 #2 &, InputPorts -> {{2, 3}, {2, 3}}]",
                                     "ThreadingLayer[Times, 1, InputPorts -> {{2, 3}, {3}}]", "ThreadingLayer[Divide, -1, InputPorts -> {{2, 3}, {2}}]",
                                     "ThreadingLayer[Times, InputPorts -> {{2, 3}, {1, 3}}]",
                                     "ThreadingLayer[Max[#1, #2, #3] &, InputPorts -> {{3, 2}, {3, 2}, {3, 2}}]",
                                     "ThreadingLayer[#a ^ #b &, \"a\" -> 3, \"b\" -> 3]", NULL},
};

/* ---- DotLayer ---- */

bool transpose_axes(Expr spec, int rank, int *axes); /* structure.c */

static Expr dot_spec(Interp *in, Expr v)
{
    (void)in;
    return v == S(Automatic) || expr_is_list(v) ? v : NULL;
}

static Expr dot_transposition(const Net *net, int i)
{
    Expr v = param_value(net, 0);
    return expr_is_list(v) && (size_t)i < expr_length(v) ? expr_part(v, (size_t)i + 1) : S(None);
}

static bool transposed_type(Inference *inf, Net *net, int i, Type *t)
{
    const Type *x = in_type(net, i);
    int axes[TYPE_RANK];
    *t = type_of_rank(x->rank);
    if (!transpose_axes(dot_transposition(net, i), x->rank, axes))
        return infer_fail(inf, net, "\"%s\" is %s, which does not have the levels that are exchanged", net->input[i].name, type_words(x));
    for (int k = 0; k < x->rank; k++)
        t->dim[k] = x->dim[axes[k]];
    return true;
}

static void dot_infer(Inference *inf, Net *net)
{
    for (int i = 0; i < net->inputs; i++) {
        if (in_type(net, i)->least_rank < 1)
            in_type(net, i)->least_rank = 1;
        if (in_type(net, i)->rank == 0) {
            infer_fail(inf, net, "\"%s\" is a single number", net->input[i].name);
            return;
        }
        if (in_type(net, i)->rank < 0)
            return;
    }
    Type y, x;
    if (net->inputs == 0 || !transposed_type(inf, net, 0, &y))
        return;
    for (int i = 1; i < net->inputs; i++) {
        if (!transposed_type(inf, net, i, &x))
            return;
        if (y.rank == 0) {
            infer_fail(inf, net, "the product of the first %d inputs is a single number", i);
            return;
        }
        int64_t a = y.dim[y.rank - 1], b = x.dim[0];
        if (a != DIM_UNKNOWN && b != DIM_UNKNOWN && a != b) {
            infer_fail(inf, net, "the last level of %s versus the first of %s", type_words(&y), type_words(&x));
            return;
        }
        if (y.rank + x.rank - 2 > TYPE_RANK) {
            infer_fail(inf, net, "the product has more than %d levels", TYPE_RANK);
            return;
        }
        Type z = type_of_rank(y.rank + x.rank - 2);
        memcpy(z.dim, y.dim, sizeof(int64_t) * (size_t)(y.rank - 1));
        memcpy(z.dim + y.rank - 1, x.dim + 1, sizeof(int64_t) * (size_t)(x.rank - 1));
        y = z;
    }
    infer_unify(inf, net, out_type(net, 0), "Output", &y, "the product");
}

static Value transposed_input(Lowering *lo, int i)
{
    int rank = lo->net->input[i].type.rank, axes[TYPE_RANK + 1] = {0};
    if (dot_transposition(lo->net, i) == S(None))
        return lo->input[i];
    transpose_axes(dot_transposition(lo->net, i), rank, axes + 1);
    for (int k = 1; k <= rank; k++)
        axes[k]++;
    return graph_permute(lo->graph, lo->input[i], axes);
}

static Value dot_lower(Lowering *lo)
{
    Value y = transposed_input(lo, 0);
    for (int i = 1; i < lo->net->inputs; i++) {
        int last = graph_shape(lo->graph, y).rank - 1, first = 1;
        y = graph_contract(lo->graph, y, transposed_input(lo, i), 1, 1, &last, &first);
    }
    return y;
}

static const LayerType dot = {
    .name = "DotLayer",
    .usage = "DotLayer[] is a layer that gives the product of its inputs, as Dot does.\n"
             "DotLayer[{spec1, spec2, ...}] transposes the inputs first.",
    .flags = LAYER_MULTI,
    .params = (const LayerParam[]){{"Transpositions", PARAM_POSITIONAL, "Automatic", dot_spec, "a list of transpositions", NULL}, INPUT_PORTS, PARAMS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 0}, PORTS_END},
    .prepare = make_ports,
    .infer = dot_infer,
    .lower = dot_lower,
    .apply = "If[ListQ[#Transpositions], Dot @@ MapThread[If[#2 === None, #1, Transpose[#1, #2]] &, {#Inputs, #Transpositions}], Dot @@ #Inputs]&",
    .samples = (const char *const[]){"DotLayer[InputPorts -> {{2, 3}, {3}}]", "DotLayer[InputPorts -> {{2, 3}, {3, 2}, {2}}]",
                                     "DotLayer[{None, 1 <-> 2}, InputPorts -> {{2, 3}, {4, 3}}]",
                                     "DotLayer[{1 <-> 2, None}, InputPorts -> {{3, 2}, {3, 4}}]",
                                     "DotLayer[InputPorts -> {3, 3}]", NULL},
};

/* ---- CatenateLayer ---- */

static int least_rank_of(const Net *net)
{
    int least = TYPE_RANK + 1;
    for (int i = 0; i < net->inputs; i++)
        least = net->input[i].type.rank < least ? net->input[i].type.rank : least;
    return least;
}

/* The level (from 0) of the result along which inputs are joined; -1 when there is none. */
static int joined_level(const Net *net)
{
    int64_t n = param_int(net, 0);
    int least = least_rank_of(net), most = most_rank(net);
    if (n < 0)
        n += least + 1;
    return n >= 1 && n <= least ? most - least + (int)n - 1 : -1;
}

static bool catenate_one(Inference *inf, Net *net, int i, int level, Type *y, bool first)
{
    const Type *x = in_type(net, i);
    int extra = y->rank - x->rank;
    for (int k = extra; k < y->rank; k++) {
        int64_t a = y->dim[k], b = x->dim[k - extra];
        if (k == level) {
            if (first)
                y->dim[k] = b;
            else
                y->dim[k] = a == DIM_UNKNOWN || b == DIM_UNKNOWN ? DIM_UNKNOWN : a < 0 || b < 0 ? DIM_VARYING : a + b;
        } else if (a == DIM_UNKNOWN) {
            y->dim[k] = b;
        } else if (b != DIM_UNKNOWN && a != b) {
            return infer_fail(inf, net, "\"%s\" is %s, which cannot be joined at level %lld with inputs of %lld elements at level %d",
                              net->input[i].name, type_words(x), (long long)param_int(net, 0), (long long)a, k + 1);
        }
    }
    return true;
}

static void catenate_infer(Inference *inf, Net *net)
{
    Type *out = out_type(net, 0);
    int most = most_rank(net);
    if (net->inputs == 0)
        return;
    if (most < 0)
        return;
    int level = joined_level(net);
    if (level < 0) {
        infer_fail(inf, net, "the inputs have no level %lld", (long long)param_int(net, 0));
        return;
    }
    Type y = type_of_rank(most);
    for (int i = 0; i < net->inputs; i++)
        if (!catenate_one(inf, net, i, level, &y, i == 0))
            return;
    infer_unify(inf, net, out, "Output", &y, "the joined inputs");
}

/* a, then b at each example's own end of a. Reversing twice brings a's padding behind: with a = 12-, b = 3-,
 * -21 is a turned (at its own length) and turned again as a whole: -12 . 3- = -123-, whose first 4 turned are 321--, of which
 * the first 3 turned are 123--. */
static Value join_two(Lowering *lo, Value a, Value b)
{
    Graph *g = lo->graph;
    Value la = graph_lengths(g, a), lb = graph_lengths(g, b);
    int64_t steps_a = graph_shape(g, a).dim[1], steps_b = graph_shape(g, b).dim[1];
    if (!la) {
        Value y = graph_concat(g, (Value[]){a, b}, 2, 1);
        if (lb)
            graph_set_lengths(g, y, lower_lengths(lo, lb, steps_a));
        return y;
    }
    Value right = graph_slice_axis(g, graph_reverse(g, a, 1), 1, steps_a - 1, -1, steps_a);
    Value y = graph_concat(g, (Value[]){right, b}, 2, 1);
    if (lb)
        graph_set_lengths(g, y, lower_lengths(lo, lb, steps_a));
    y = graph_reverse(g, y, 1);
    graph_set_lengths(g, y, lb ? lower_lengths_sum(lo, la, lb) : lower_lengths(lo, la, steps_b));
    return graph_reverse(g, y, 1);
}

static Value join_ragged(Lowering *lo, const Value *in, int inputs)
{
    Value v = in[0];
    bool ragged = false;
    for (int i = 0; i < inputs; i++)
        ragged = ragged || graph_lengths(lo->graph, in[i]);
    if (!ragged)
        return inputs == 1 ? v : graph_concat(lo->graph, in, inputs, 1);
    for (int i = 1; i < inputs; i++)
        v = join_two(lo, v, in[i]);
    return v;
}

static Value catenate_lower(Lowering *lo)
{
    const Net *net = lo->net;
    Graph *g = lo->graph;
    const Type *y = &net->output[0].type;
    int level = joined_level(net);
    Value in[64], lengths = 0;
    if (net->inputs > (int)COUNT(in) || net->inputs == 0)
        return graph_fail(g, "CatenateLayer has %d inputs", net->inputs);
    for (int i = 0; i < net->inputs; i++) {
        const Type *x = &net->input[i].type;
        int extra = y->rank - x->rank;
        in[i] = lo->input[i];
        Value own = graph_lengths(g, in[i]);
        if (own && !lengths)
            lengths = own;
        if (extra == 0)
            continue;
        int64_t dim[TYPE_RANK];
        Shape full = {.rank = y->rank + 1, .dim = {lo->n}};
        for (int k = 0; k < y->rank; k++) {
            dim[k] = k < extra ? 1 : x->dim[k - extra];
            full.dim[k + 1] = k < extra ? y->dim[k] : x->dim[k - extra];
        }
        in[i] = graph_broadcast(g, lower_full_shape_reshape(lo, in[i], y->rank, dim), &full);
    }
    if (level == 0)
        return join_ragged(lo, in, net->inputs);
    Value v = net->inputs == 1 ? in[0] : graph_concat(g, in, net->inputs, level + 1);
    if (lengths)
        graph_set_lengths(g, v, lengths);
    return v;
}

static const LayerType catenate = {
    .name = "CatenateLayer",
    .usage = "CatenateLayer[] is a layer that joins its inputs at the first level.\nCatenateLayer[n] joins them at level n.",
    .flags = LAYER_MULTI | LAYER_MOVES,
    .params = (const LayerParam[]){{"Level", PARAM_POSITIONAL, "1", param_index, "a level", NULL}, INPUT_PORTS, PARAMS_END},
    .outputs = (const LayerPort[]){{"Output", -1, 0, 1}, PORTS_END},
    .prepare = make_ports,
    .infer = catenate_infer,
    .lower = catenate_lower,
    .apply = "If[#Level === 1 && SameQ @@ (ArrayDepth /@ #Inputs), Join @@ #Inputs, Join[Sequence @@ #Inputs, #Level]]&",
    .samples = (const char *const[]){"CatenateLayer[InputPorts -> {2, 3}]", "CatenateLayer[2, InputPorts -> {{2, 3}, {2, 1}}]",
                                     "CatenateLayer[InputPorts -> {{3, 2}, {4}}]",
                                     "CatenateLayer[InputPorts -> {{3, 2}, {2, 2}, {4, 2}}]", NULL},
};

/* ---- AppendLayer, PrependLayer ---- */

static void append_infer(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *e = in_type(net, 1), *y = out_type(net, 0);
    infer_rank(inf, net, x, "Input", e->rank < 0 ? y->rank : e->rank + 1);
    infer_rank(inf, net, e, "Element", x->rank < 0 ? -1 : x->rank - 1);
    infer_rank(inf, net, y, "Output", x->rank);
    if (x->rank < 0 || inf->failed)
        return;
    for (int i = 1; i < x->rank && !inf->failed; i++) {
        infer_equal(inf, net, x, "Input", i, e, "Element", i - 1);
        infer_equal(inf, net, x, "Input", i, y, "Output", i);
    }
    if (type_is_empty(x))
        infer_dim(inf, net, y, "Output", 0, 1);
    else if (x->dim[0] != DIM_UNKNOWN)
        infer_dim(inf, net, y, "Output", 0, x->dim[0] > 0 ? x->dim[0] + 1 : DIM_VARYING);
    else if (y->dim[0] > 1)
        infer_dim(inf, net, x, "Input", 0, y->dim[0] - 1);
}

/* Each example of a ragged batch grows at its own end: reversed, the element comes first. */
static Value append_at(Lowering *lo, bool front)
{
    Graph *g = lo->graph;
    const Type *e = &lo->net->input[1].type;
    int64_t dim[TYPE_RANK] = {1};
    memcpy(dim + 1, e->dim, sizeof(int64_t) * (size_t)e->rank);
    Value element = lower_full_shape_reshape(lo, lo->input[1], e->rank + 1, dim);
    Value x = lo->input[0], lengths = x ? graph_lengths(g, x) : 0;
    if (!x)
        return element;
    if (!lengths)
        return graph_concat(g, front ? (Value[]){element, x} : (Value[]){x, element}, 2, 1);
    Value longer = lower_lengths(lo, lengths, 1);
    Value y = graph_concat(g, (Value[]){element, front ? x : graph_reverse(g, x, 1)}, 2, 1);
    graph_set_lengths(g, y, longer);
    return front ? y : graph_reverse(g, y, 1);
}

static Value append_lower(Lowering *lo)
{
    return append_at(lo, false);
}

static Value prepend_lower(Lowering *lo)
{
    return append_at(lo, true);
}

static const LayerPort append_inputs[] = {{"Input", -1, PORT_EMPTY, 1}, {"Element", -1, 0, 0}, PORTS_END};
static const LayerPort append_outputs[] = {{"Output", -1, PORT_REAL, 1}, PORTS_END};
static const LayerType append = {
    .name = "AppendLayer",
    .usage = "AppendLayer[] is a layer that appends the array at its port \"Element\" to the one at \"Input\".",
    .inputs = append_inputs,
    .outputs = append_outputs,
    .infer = append_infer,
    .lower = append_lower,
    .apply = "Append[#Input, #Element]&",
    .samples = (const char *const[]){"AppendLayer[\"Input\" -> 3]", "AppendLayer[\"Input\" -> {2, 3}]", NULL},
};
static const LayerType prepend = {
    .name = "PrependLayer",
    .usage = "PrependLayer[] is a layer that puts the array at its port \"Element\" before the elements of \"Input\".",
    .inputs = append_inputs,
    .outputs = append_outputs,
    .infer = append_infer,
    .lower = prepend_lower,
    .apply = "Prepend[#Input, #Element]&",
    .samples = (const char *const[]){"PrependLayer[\"Input\" -> 3]", "PrependLayer[\"Input\" -> {2, 3}]", NULL},
};

static Expr broadcast_plus_rewrite(Interp *in, Expr call)
{
    (void)in;
    Builder b = builder_start(S(ThreadingLayer), expr_length(call) + 2);
    builder_add(&b, S(Plus));
    builder_add(&b, expr_int(1));
    builder_add_parts(&b, call, 1, expr_length(call));
    return builder_finish(&b);
}

static const LayerType broadcast_plus = {.name = "BroadcastPlusLayer",
                                         .usage = "BroadcastPlusLayer[] is the older form of ThreadingLayer[Plus, 1].",
                                         .flags = LAYER_ALIAS,
                                         .rewrite = broadcast_plus_rewrite};
const LayerType *const layers_combine[] = {&total, &threading, &dot, &catenate, &append, &prepend, &broadcast_plus, NULL};
