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
    if (varying && s->length_ports < LENGTH_PORTS)
        lower_lengths_input(s, v, name, type->dim[0], n);
    return v;
}

void lower_lengths_input(LowerState *s, Value v, const char *name, int64_t most, int64_t n)
{
    LengthVar *l = &s->length[s->lengths++];
    *l = (LengthVar){.name = net_textf("%s#length", name), .most = most};
    l->port[s->length_ports++] = 1;
    Shape vector = batch_vector(n);
    l->value = graph_input(s->graph, l->name, INT32, &vector, true);
    graph_set_lengths(s->graph, v, l->value);
}

static const LengthVar *length_of(const LowerState *s, Value lengths)
{
    for (int i = 0; i < s->lengths; i++)
        if (s->length[i].value == lengths)
            return &s->length[i];
    return NULL;
}

static int length_number(const LowerState *s, Value lengths)
{
    const LengthVar *l = length_of(s, lengths);
    return l ? (int)(l - s->length) + 1 : 0;
}

static int64_t floor_quotient(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

/* The vector's value where those before it are in made[], or where all are padded. */
static int64_t length_made(const LengthVar *l, const int64_t *length, const int64_t *made)
{
    if (l->from)
        return floor_quotient(l->scale * made[l->from - 1] + (l->other ? made[l->other - 1] : 0) + l->plus, l->stride) + l->after;
    int64_t sum = l->plus;
    for (int i = 0; i < LENGTH_PORTS; i++)
        sum += l->port[i] ? l->port[i] * length[i] : 0;
    return sum;
}

bool lower_lengths_of(const LowerState *s, const int64_t *length, int64_t *made)
{
    bool enough = true;
    for (int k = 0; k < s->lengths; k++) {
        made[k] = length_made(&s->length[k], length, made);
        enough = enough && made[k] >= 1;
    }
    return enough;
}

static bool same_length(const LengthVar *a, const LengthVar *b)
{
    return a->plus == b->plus && a->from == b->from && a->other == b->other && a->scale == b->scale && a->stride == b->stride &&
           a->after == b->after && memcmp(a->port, b->port, sizeof a->port) == 0;
}

static Value find_length(LowerState *s, LengthVar wanted, int64_t n)
{
    for (int i = 0; i < s->lengths; i++)
        if (same_length(&s->length[i], &wanted))
            return s->length[i].value;
    if (s->lengths == (int)COUNT(s->length))
        return graph_fail(s->graph, "too many different lengths in one net");
    wanted.name = net_textf("#length%d", s->lengths);
    Shape vector = batch_vector(n);
    wanted.value = graph_input(s->graph, wanted.name, INT32, &vector, true);
    s->length[s->lengths++] = wanted;
    return wanted.value;
}

/* Of a sequence that an operator repeats for each element of another one, for instance. */
static Value no_such_lengths(Lowering *lo)
{
    return graph_fail(lo->graph, "sequences of varying length cannot be cut or joined inside this operator");
}

/* Floor[(scale a + b + plus)/stride] + after; b may be 0. */
static Value quotient_length(Lowering *lo, Value a, Value b, LengthVar wanted)
{
    LowerState *s = lo->state;
    wanted.from = length_number(s, a);
    wanted.other = length_number(s, b);
    if (!wanted.from)
        return no_such_lengths(lo);
    int64_t most[COUNT(s->length)];
    for (int i = 0; i < s->lengths; i++)
        most[i] = s->length[i].most;
    wanted.most = length_made(&wanted, NULL, most);
    return find_length(s, wanted, lo->n);
}

Value lower_lengths_windows(Lowering *lo, Value lengths, int64_t by, int64_t stride)
{
    if (stride == 1)
        return by == -1 ? lengths : lower_lengths(lo, lengths, by + 1);
    return quotient_length(lo, lengths, 0, (LengthVar){.scale = 1, .plus = by, .stride = stride, .after = 1});
}

Value lower_lengths_fraction(Lowering *lo, Value lengths, int64_t up, int64_t down)
{
    return down == 1 ? lower_lengths_scaled(lo, lengths, up, 0) : quotient_length(lo, lengths, 0, (LengthVar){.scale = up, .stride = down});
}

Value lower_lengths_scaled(Lowering *lo, Value lengths, int64_t factor, int64_t by)
{
    const LengthVar *l = length_of(lo->state, lengths);
    if (factor == 1 && by == 0)
        return lengths;
    if (l && l->from)
        return quotient_length(lo, lengths, 0, (LengthVar){.scale = factor, .plus = by, .stride = 1});
    if (!l)
        return no_such_lengths(lo);
    LengthVar wanted = *l;
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
    const LengthVar *x = length_of(lo->state, a), *y = length_of(lo->state, b);
    if (!x || !y)
        return no_such_lengths(lo);
    if (x->from || y->from)
        return quotient_length(lo, a, b, (LengthVar){.scale = 1, .stride = 1});
    LengthVar wanted = *x;
    for (int i = 0; i < LENGTH_PORTS; i++)
        wanted.port[i] += y->port[i];
    wanted.plus += y->plus;
    wanted.most += y->most;
    return find_length(lo->state, wanted, lo->n);
}

static Value sum_around(Lowering *lo, const LengthVar *l, const Value *around)
{
    Value sum = 0;
    for (int i = 0; i < LENGTH_PORTS; i++)
        if (l->port[i]) {
            Value part = lower_lengths_scaled(lo, around[i], l->port[i], 0);
            sum = sum ? lower_lengths_sum(lo, sum, part) : part;
        }
    return l->plus == 0 ? sum : lower_lengths(lo, sum, l->plus);
}

void lower_lengths_around(Lowering *lo, const LowerState *inside, Value *around)
{
    for (int k = inside->length_ports; k < inside->lengths; k++) {
        const LengthVar *l = &inside->length[k];
        around[k] = l->from ? quotient_length(lo, around[l->from - 1], l->other ? around[l->other - 1] : 0,
                                              (LengthVar){.scale = l->scale, .plus = l->plus, .stride = l->stride, .after = l->after})
                            : sum_around(lo, l, around);
    }
}

void lower_needs(Lowering *lo, Value lengths, int64_t least)
{
    if (lengths && least > 1)
        lower_lengths(lo, lengths, 1 - least);
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
