/* lower.c - from a net with concrete types to the engine's graph. */
#include "builtins/net/lower.h"
#include <math.h>
#include <string.h>

void net_forget_varying(Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        if (type_is_varying(in_type(net, i)))
            in_type(net, i)->dim[0] = DIM_UNKNOWN;
    for (int i = 0; i < net->outputs; i++)
        if (type_is_varying(out_type(net, i)))
            out_type(net, i)->dim[0] = DIM_UNKNOWN;
    for (int i = 0; i < net->children; i++)
        net_forget_varying(net->child[i]);
}

/* ---- lengths ---- */

static Shape batch_vector(int64_t n)
{
    return shape_make(1, &n);
}

Value lower_input(LowerState *s, const char *name, const Type *type, int64_t n, bool varying)
{
    Shape shape = {.rank = type->rank + 1, .dim = {n}};
    for (int i = 0; i < type->rank; i++)
        shape.dim[i + 1] = type->dim[i];
    ElementType element = type->element == ELEMENT_INTEGER ? INT32 : graph_real(s->graph);
    Value v = graph_input(s->graph, name, element, &shape, true);
    if (!varying || s->length_ports == LENGTH_PORTS)
        return v;
    LengthVar *l = &s->length[s->lengths++];
    *l = (LengthVar){.name = net_textf("%s#length", name), .most = type->dim[0]};
    l->port[s->length_ports++] = 1;
    Shape vector = batch_vector(n);
    l->value = graph_input(s->graph, l->name, INT32, &vector, true);
    graph_set_lengths(s->graph, v, l->value);
    return v;
}

const LengthVar *lower_length_of(const LowerState *s, Value lengths)
{
    for (int i = 0; i < s->lengths; i++)
        if (s->length[i].value == lengths)
            return &s->length[i];
    return NULL;
}

static Value find_length(LowerState *s, LengthVar wanted, int64_t n)
{
    for (int i = 0; i < s->lengths; i++)
        if (s->length[i].plus == wanted.plus && memcmp(s->length[i].port, wanted.port, sizeof wanted.port) == 0)
            return s->length[i].value;
    if (s->lengths == (int)COUNT(s->length))
        return graph_fail(s->graph, "too many different lengths in one net");
    wanted.name = net_textf("#length%d", s->lengths);
    Shape vector = batch_vector(n);
    wanted.value = graph_input(s->graph, wanted.name, INT32, &vector, true);
    s->length[s->lengths++] = wanted;
    return wanted.value;
}

Value lower_lengths(Lowering *lo, Value lengths, int64_t by)
{
    const LengthVar *l = lower_length_of(lo->state, lengths);
    if (!l)
        return 0;
    LengthVar wanted = *l;
    wanted.plus += by;
    wanted.most += by;
    return find_length(lo->state, wanted, lo->n);
}

Value lower_lengths_sum(Lowering *lo, Value a, Value b)
{
    const LengthVar *x = lower_length_of(lo->state, a), *y = lower_length_of(lo->state, b);
    if (!x || !y)
        return 0;
    LengthVar wanted = *x;
    for (int i = 0; i < LENGTH_PORTS; i++)
        wanted.port[i] += y->port[i];
    wanted.plus += y->plus;
    wanted.most += y->most;
    return find_length(lo->state, wanted, lo->n);
}

/* ---- examples of different lengths ---- */

/* 1 where a step is real, 0 past the end: (n, T, 1, ...) for a v of that many axes. */
static Value real_steps(Lowering *lo, Value lengths, Shape s)
{
    Graph *g = lo->graph;
    Shape steps = {.rank = 2, .dim = {1, s.dim[1]}};
    Tensor t;
    Problem why;
    if (!tensor_make(&t, REAL64, &steps, &why))
        return graph_fail(g, "%s", why.text);
    for (int64_t i = 0; i < s.dim[1]; i++)
        ((double *)t.data)[i] = (double)(i + 1);
    Value numbers = graph_constant(g, &t);
    tensor_free(&t);
    Value limit = graph_reshape(g, graph_cast(g, lengths), &(Shape){.rank = 2, .dim = {s.dim[0], 1}});
    Value real = graph_binary(g, MAP_LE, numbers, limit);
    Shape full = {.rank = s.rank, .dim = {s.dim[0], s.dim[1]}};
    for (int i = 2; i < s.rank; i++)
        full.dim[i] = 1;
    return graph_reshape(g, real, &full);
}

Value lower_masked(Lowering *lo, Value v, double otherwise)
{
    Value lengths = graph_lengths(lo->graph, v);
    if (!lengths)
        return v;
    Value y = graph_select(lo->graph, real_steps(lo, lengths, graph_shape(lo->graph, v)), v, graph_scalar(lo->graph, otherwise));
    graph_set_lengths(lo->graph, y, lengths);
    return y;
}

static bool along_steps(int axes, const int *axis)
{
    for (int i = 0; i < axes; i++)
        if (axis[i] == 1)
            return true;
    return false;
}

/* How many real elements an example has along the axes: (n), ready to broadcast to a result of that rank. */
static Value real_count(Lowering *lo, Value lengths, Shape s, int axes, const int *axis, int rank)
{
    double others = 1;
    for (int i = 0; i < axes; i++)
        others *= axis[i] == 1 ? 1 : (double)s.dim[axis[i]];
    Shape full = {.rank = rank, .dim = {s.dim[0]}};
    for (int i = 1; i < rank; i++)
        full.dim[i] = 1;
    return graph_reshape(lo->graph, graph_scale(lo->graph, graph_cast(lo->graph, lengths), others), &full);
}

Value lower_reduce(Lowering *lo, ReduceKind kind, Value v, int axes, const int *axis, bool keep)
{
    Graph *g = lo->graph;
    Value lengths = graph_lengths(g, v);
    if (!lengths || !along_steps(axes, axis))
        return graph_reduce(g, kind, v, axes, axis, keep);
    const double neutral[REDUCE_KINDS] = {[REDUCE_MAX] = -INFINITY, [REDUCE_MIN] = INFINITY, [REDUCE_PRODUCT] = 1};
    Value masked = lower_masked(lo, v, neutral[kind]);
    Value y = graph_reduce(g, kind == REDUCE_MEAN ? REDUCE_SUM : kind, masked, axes, axis, keep);
    if (kind != REDUCE_MEAN)
        return y;
    return graph_div(g, y, real_count(lo, lengths, graph_shape(g, v), axes, axis, graph_shape(g, y).rank));
}

Value lower_reduce_rest(Lowering *lo, ReduceKind kind, Value v)
{
    int axis[SHAPE_RANK], rank = graph_shape(lo->graph, v).rank;
    for (int i = 1; i < rank; i++)
        axis[i - 1] = i;
    return lower_reduce(lo, kind, v, rank > 0 ? rank - 1 : 0, axis, false);
}

Value lower_variance(Lowering *lo, Value v, int axes, const int *axis, bool keep, bool unbiased)
{
    Graph *g = lo->graph;
    Value lengths = graph_lengths(g, v);
    if (!lengths || !along_steps(axes, axis))
        return graph_variance(g, v, axes, axis, keep, unbiased);
    Value centred = graph_sub(g, v, lower_reduce(lo, REDUCE_MEAN, v, axes, axis, true));
    graph_set_lengths(g, centred, lengths);
    Value square = graph_unary(g, MAP_SQUARE, centred);
    graph_set_lengths(g, square, lengths);
    Value y = lower_reduce(lo, REDUCE_SUM, square, axes, axis, keep);
    Value count = real_count(lo, lengths, graph_shape(g, v), axes, axis, graph_shape(g, y).rank);
    return graph_div(g, y, unbiased ? graph_shift(g, count, -1) : count);
}

/* ---- helpers of layers ---- */

void lower_classes(Lowering *lo, Value probabilities, Value targets)
{
    lo->state->class_probabilities = probabilities;
    lo->state->class_targets = targets;
}


Shape lower_shape(Lowering *lo, Value v)
{
    Shape s = graph_shape(lo->graph, v);
    return s.rank > 0 ? shape_make(s.rank - 1, s.dim + 1) : s;
}

Value lower_full_shape_reshape(Lowering *lo, Value v, int rank, const int64_t *dim)
{
    Shape s = {.rank = rank + 1, .dim = {lo->n}};
    for (int i = 0; i < rank; i++)
        s.dim[i + 1] = dim[i];
    return graph_reshape(lo->graph, v, &s);
}

Value lower_zeros(Lowering *lo, int rank, const int64_t *dim)
{
    Shape s = {.rank = rank + 1, .dim = {lo->n}};
    for (int i = 0; i < rank; i++)
        s.dim[i + 1] = dim[i];
    return graph_fill(lo->graph, &s, 0);
}

Value lower_array(Lowering *lo, const Net *net, const char *path, int array)
{
    const NetArrayInfo *a = &net->array[array];
    if (a->value == S(None))
        return 0;
    if (!type_is_fixed(&a->type))
        return graph_fail(lo->graph, "the dimensions of the array \"%s\" are not known", a->name);
    Shape shape = shape_make(a->type.rank, a->type.dim);
    Value v = graph_param(lo->graph, net_array_key(path, a), &shape, a->flags & ARRAY_STATE ? PARAM_STATE : a->rate == 0 ? PARAM_FROZEN : PARAM_LEARNED);
    if (a->rate != 1 && a->rate != 0 && !(a->flags & ARRAY_STATE))
        graph_param_rate(lo->graph, v, a->rate);
    return v;
}

/* ---- layers and containers ---- */

static void trace(LowerState *s, const char *path, const Net *net, const Value *out)
{
    for (int i = 0; i < net->outputs; i++) {
        if (s->traces == s->trace_room) {
            Traced *bigger = mem_array(Traced, (size_t)s->trace_room * 2 + 16);
            if (s->traces > 0)
                memcpy(bigger, s->trace, (size_t)s->traces * sizeof(Traced));
            s->trace = bigger;
            s->trace_room = s->trace_room * 2 + 16;
        }
        s->trace[s->traces++] = (Traced){path, net, i, out[i]};
    }
}

Value lower_traced(const LowerState *s, const char *path, int port)
{
    for (int i = 0; i < s->traces; i++)
        if (s->trace[i].port == port && strcmp(s->trace[i].path, path) == 0)
            return s->trace[i].value;
    return 0;
}

/* A state that nothing feeds: an input of the graph if the caller gives states, else zeros (0 for the layer). */
static Value free_state(LowerState *s, const Net *net, int port, int64_t n, const char *path)
{
    const Type *t = &net->input[port].type;
    if (!type_is_fixed(t) || s->states == (int)COUNT(s->state))
        return 0;
    StateInput *x = &s->state[s->states++];
    *x = (StateInput){.path = path, .name = net->input[port].name, .shape = shape_make(t->rank, t->dim)};
    if (!s->states_given)
        return 0;
    x->input = net_textf("#state:%s%s", path, x->name);
    return lower_input(s, x->input, t, n, false);
}

static bool lower_layer(LowerState *s, const Net *net, int64_t n, const char *path, const Value *input, Value *out)
{
    Value in[32] = {0}, *all = in;
    if (net->inputs > (int)COUNT(in))
        all = mem_bytes(sizeof(Value) * (size_t)net->inputs);
    Lowering lo = {.graph = s->graph, .net = net, .n = n, .train = s->train, .moving = s->moving, .input = all, .output = out, .state = s, .path = path};
    for (int i = 0; i < net->inputs; i++) {
        bool moves = (net->type->flags & LAYER_MOVES) || (net->input[i].flags & PORT_INTEGER);
        all[i] = input[i];
        if (all[i] && !moves && graph_type(s->graph, all[i]) == INT32)
            all[i] = graph_cast(s->graph, all[i]);
        if (!all[i] && (net->input[i].flags & PORT_STATE) && !(net->type->flags & LAYER_OPERATOR))
            all[i] = free_state(s, net, i, n, path);
    }
    Value *array = mem_bytes(sizeof(Value) * ((size_t)net->arrays + 1));
    for (int i = 0; i < net->arrays; i++)
        array[i] = lower_array(&lo, net, path, i);
    lo.array = array;
    for (int i = 0; i < net->outputs; i++)
        out[i] = 0;
    if (!net->type->lower)
        return graph_fail(s->graph, "%s cannot be evaluated", net_name(net)) != 0;
    Value first = net->type->lower(&lo);
    if (net->outputs > 0)
        out[0] = first;
    return !graph_failed(s->graph);
}

static bool lower_container(LowerState *s, const Net *net, int64_t n, const char *path, const Value *input, Value *out)
{
    Value **made = mem_array(Value *, (size_t)net->children + 1);
    int e = 0;
    for (int k = 0; k < net->children; k++) {
        int c = net->order[k];
        const Net *child = net->child[c];
        made[c] = mem_array(Value, (size_t)child->outputs + 1);
        Value *in = mem_array(Value, (size_t)child->inputs + 1);
        for (; e < net->edges && net->edge[e].to == c; e++)
            in[net->edge[e].to_port] =
                net->edge[e].from == NET_SELF ? input[net->edge[e].from_port] : made[net->edge[e].from][net->edge[e].from_port];
        Expr key = net_child_key(net, c);
        Expr below = expr_is_string(key) ? expr_textf("%s%s/", path, expr_string_text(key))
                                         : expr_textf("%s%d/", path, c + 1);
        if (!lower_net(s, child, n, net_text(expr_string_text(below)), in, made[c]))
            return false;
    }
    for (; e < net->edges; e++)
        if (net->edge[e].to == NET_SELF)
            out[net->edge[e].to_port] = made[net->edge[e].from][net->edge[e].from_port];
    return true;
}

bool lower_net(LowerState *s, const Net *net, int64_t n, const char *path, const Value *input, Value *out)
{
    bool good = net_is_container(net) ? lower_container(s, net, n, path, input, out)
                                      : lower_layer(s, net, n, path, input, out);
    trace(s, path, net, out);
    return good && !graph_failed(s->graph);
}

bool lower_child(Lowering *lo, int child, int64_t n, const Value *input, Value *out)
{
    const Net *net = lo->net->child[child];
    Expr key = net_child_key(lo->net, child);
    Expr below = expr_textf("%s%s/", lo->path, expr_is_string(key) ? expr_string_text(key) : "Net");
    return lower_net(lo->state, net, n, net_text(expr_string_text(below)), input, out);
}
