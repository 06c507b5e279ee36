/* lower.c - from a net with concrete types to the engine's graph. */
#include "builtins/net/lower.h"
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
        if (s->length[i].plus == wanted.plus && s->length[i].from == wanted.from && s->length[i].stride == wanted.stride &&
            memcmp(s->length[i].port, wanted.port, sizeof wanted.port) == 0)
            return s->length[i].value;
    if (s->lengths == (int)COUNT(s->length))
        return graph_fail(s->graph, "too many different lengths in one net");
    wanted.name = net_textf("#length%d", s->lengths);
    Shape vector = batch_vector(n);
    wanted.value = graph_input(s->graph, wanted.name, INT32, &vector, true);
    s->length[s->lengths++] = wanted;
    return wanted.value;
}

Value lower_lengths_windows(Lowering *lo, Value lengths, int64_t by, int64_t stride)
{
    const LengthVar *l = lower_length_of(lo->state, lengths);
    if (!l)
        return 0;
    if (stride == 1)
        return by == -1 ? lengths : lower_lengths(lo, lengths, by + 1);
    LengthVar wanted = {.plus = by, .from = (int)(l - lo->state->length) + 1, .stride = stride, .most = (l->most + by) / stride + 1};
    return find_length(lo->state, wanted, lo->n);
}

Value lower_lengths_scaled(Lowering *lo, Value lengths, int64_t factor, int64_t by)
{
    const LengthVar *l = lower_length_of(lo->state, lengths);
    if (!l)
        return 0;
    if (l->from && factor != 1)
        return graph_fail(lo->graph, "windows with strides both ways are not available along a varying level");
    LengthVar wanted = *l;
    if (l->from)
        wanted = (LengthVar){.plus = by - 1, .from = (int)(l - lo->state->length) + 1, .stride = 1};
    else
        wanted.plus = factor * l->plus + by;
    for (int i = 0; i < LENGTH_PORTS; i++)
        wanted.port[i] *= (int)factor;
    wanted.most = factor * l->most + by;
    return find_length(lo->state, wanted, lo->n);
}

Value lower_lengths(Lowering *lo, Value lengths, int64_t by)
{
    return lower_lengths_scaled(lo, lengths, 1, by);
}

Value lower_lengths_sum(Lowering *lo, Value a, Value b)
{
    const LengthVar *x = lower_length_of(lo->state, a), *y = lower_length_of(lo->state, b);
    if (!x || !y)
        return 0;
    if (x->from || y->from)
        return graph_fail(lo->graph, "sequences cut by a stride cannot be joined in one batch");
    LengthVar wanted = *x;
    for (int i = 0; i < LENGTH_PORTS; i++)
        wanted.port[i] += y->port[i];
    wanted.plus += y->plus;
    wanted.most += y->most;
    return find_length(lo->state, wanted, lo->n);
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
