/* walk_loops.c - Map, Nest and Fold in a function of arrays.
 *
 * What is written down must not grow with the number of steps: a level that is mapped over becomes part of the batch, and
 * states that go from step to step run in a loop of the engine. Few steps, and steps that change the shape of what they
 * hand on, are written out one after the other. */
#include "builtins/net/walk.h"
#include "interp/number.h"

enum { WRITTEN_OUT = 8 };

/* Does f, applied to n values, depend on what is bound to name? Slots are bound by number or text; f's own hide others. */
static bool mentions(Expr f, Expr name, int64_t n)
{
    int64_t k;
    if (expr_has_head(f, S(Function)) && expr_length(f) == 1 && number_to_int64(name, &k) && k <= n)
        return false;
    return !expr_free_of(f, expr_is_symbol(name) ? name : S(Slot));
}

static bool same_shape(Walker *w, const Walked *a, const Walked *b)
{
    int rank = walk_rank(w, a);
    bool same = rank == walk_rank(w, b);
    for (int i = 0; same && i < rank; i++)
        same = walk_dim(w, a, i) == walk_dim(w, b, i);
    return same;
}

/* Can x stand as one array? */
static bool is_even(Walker *w, const Walked *x)
{
    for (size_t i = 0; x->kind == WALK_LIST && i < x->n; i++)
        if (!is_even(w, &x->item[i]) || !same_shape(w, &x->item[0], &x->item[i]))
            return false;
    return x->kind != WALK_NONE && (x->kind != WALK_LIST || x->n > 0);
}

/* ---- Map ---- */

/* v (n, k, ...) with the k as part of the batch; and back. */
static Value into_batch(Walker *w, Value v)
{
    Shape s = graph_shape(w->lo->graph, v), to = {.rank = s.rank - 1, .dim = {s.dim[0] * s.dim[1]}};
    for (int i = 2; i < s.rank; i++)
        to.dim[i - 1] = s.dim[i];
    return graph_reshape(w->lo->graph, v, &to);
}

static Value out_of_batch(Walker *w, Value v, int64_t k)
{
    Shape s = graph_shape(w->lo->graph, v), to = {.rank = s.rank + 1, .dim = {w->lo->n, k}};
    for (int i = 1; i < s.rank; i++)
        to.dim[i + 1] = s.dim[i];
    return graph_reshape(w->lo->graph, v, &to);
}

/* The same for each of the k that share an example. */
static Walked repeated(Walker *w, const Walked *x, int64_t k)
{
    if (x->kind == WALK_ARRAY)
        return walk_value(into_batch(w, graph_repeat(w->lo->graph, x->v, 1, k)));
    if (x->kind != WALK_LIST)
        return *x;
    Walked out = walk_items(x->n);
    for (size_t i = 0; i < x->n; i++)
        out.item[i] = repeated(w, &x->item[i], k);
    return out;
}

static Walked mapped_at_once(Walker *w, Expr f, const Walked *x)
{
    int64_t k = walk_dim(w, x, 0);
    Lowering lo = *w->lo;
    lo.n *= k;
    Walker inside = {.in = w->in, .lo = &lo, .owner = w->owner};
    for (size_t i = 0; i < w->n; i++)
        if (mentions(f, w->bound[i].name, 1))
            walk_bind(&inside, w->bound[i].name, repeated(w, &w->bound[i].value, k));
    Walked one = walk_value(into_batch(w, x->v)), y = walk_apply(&inside, f, &one, 1);
    w->why = inside.why;
    if (w->why)
        return (Walked){0};
    if (y.kind == WALK_NUMBER) {
        Walked same = walk_items((size_t)k);
        for (size_t i = 0; i < same.n; i++)
            same.item[i] = y;
        return same;
    }
    Value v = out_of_batch(w, walk_array(&inside, &y), k), lengths = walk_lengths(w, x);
    if (lengths)
        graph_set_lengths(w->lo->graph, v, lengths);
    return walk_value(v);
}

Walked walk_mapped(Walker *w, Expr f, const Walked *x)
{
    if (x->kind == WALK_ARRAY)
        return mapped_at_once(w, f, x);
    Walked out = walk_items(x->n);
    for (size_t i = 0; i < x->n && !w->why; i++)
        out.item[i] = walk_apply(w, f, &x->item[i], 1);
    return out;
}

/* ---- a loop of the engine ---- */

/* The body: a graph of its own. What the function sees from outside enters it as fixed values. */
typedef struct Body {
    Walker w;
    Lowering lo;
    LowerState state;
    Value *fixed; /* of the graph around the loop */
    int n_fixed, room;
} Body;

static Value body_input(Body *b, const char *name, ElementType type, Shape s)
{
    Graph *g = b->state.graph;
    return graph_input(g, name, type, &s, s.rank > 0 && s.dim[0] == graph_batch(g));
}

static Walked carried(Walker *w, Body *b, const Walked *x)
{
    if (x->kind == WALK_LIST) {
        Walked out = walk_items(x->n);
        for (size_t i = 0; i < x->n; i++)
            out.item[i] = carried(w, b, &x->item[i]);
        return out;
    }
    if (x->kind != WALK_ARRAY)
        return *x;
    if (b->n_fixed == b->room) {
        Value *bigger = mem_array(Value, (size_t)b->room * 2 + 8);
        for (int i = 0; i < b->n_fixed; i++)
            bigger[i] = b->fixed[i];
        b->fixed = bigger;
        b->room = b->room * 2 + 8;
    }
    b->fixed[b->n_fixed++] = x->v;
    return walk_value(body_input(b, net_textf("fixed%d", b->n_fixed), graph_type(w->lo->graph, x->v), graph_shape(w->lo->graph, x->v)));
}

static void start_body(Walker *w, Body *b)
{
    const Net *net = w->lo->net;
    Graph *g = w->lo->graph;
    b->state = (LowerState){.graph = graph_new(graph_real(g), graph_batch(g)), .in = w->in, .train = w->lo->train};
    b->lo = *w->lo;
    b->lo.graph = b->state.graph;
    b->lo.state = &b->state;
    Value *array = mem_array(Value, (size_t)net->arrays + 1);
    for (int i = 0; i < net->arrays; i++)
        array[i] = lower_array(&b->lo, net, w->lo->path, i);
    b->lo.array = array;
    b->w = (Walker){.in = w->in, .lo = &b->lo, .owner = w->owner};
}

/* state -> f[state] or f[state, element of over], `steps` times. out: the last state, all states. False when the steps
 * cannot be the same ones: nothing has happened then. */
static bool looped(Walker *w, Expr f, Value start, Value over, int64_t steps, Value out[2])
{
    Graph *g = w->lo->graph;
    Body b = {0};
    start_body(w, &b);
    Shape s = graph_shape(g, start), slice = graph_shape(g, over);
    Walked x[2] = {walk_value(body_input(&b, "state", graph_type(g, start), s))};
    if (over) {
        for (int i = 2; i < slice.rank; i++)
            slice.dim[i - 1] = slice.dim[i];
        slice.rank--;
        x[1] = walk_value(body_input(&b, "element", graph_type(g, over), slice));
    }
    for (size_t i = 0; i < w->n; i++)
        if (mentions(f, w->bound[i].name, over ? 2 : 1))
            walk_bind(&b.w, w->bound[i].name, carried(w, &b, &w->bound[i].value));
    Walked y = walk_apply(&b.w, f, x, over ? 2 : 1);
    Value next = !b.w.why && is_even(&b.w, &y) ? walk_array(&b.w, &y) : 0;
    Shape t = graph_shape(b.state.graph, next);
    if (!next || graph_failed(b.state.graph) || !shape_same(&s, &t) || graph_type(b.state.graph, next) != graph_type(g, start)) {
        graph_free(b.state.graph);
        return false;
    }
    graph_output(b.state.graph, "state", next);
    return graph_loop(g, b.state.graph, steps, &start, 1, &over, over ? 1 : 0, b.fixed, b.n_fixed, out);
}

/* start and then every state, as one array. */
static Walked all_states(Walker *w, Value start, Value states, Value lengths)
{
    Graph *g = w->lo->graph;
    Value all = graph_concat(g, (Value[]){graph_repeat(g, start, 1, 1), states}, 2, 1);
    if (lengths)
        graph_set_lengths(g, all, lower_lengths(w->lo, lengths, 1));
    return walk_value(all);
}

/* ---- Nest, Fold ---- */

Walked walk_nested(Walker *w, Expr f, Walked x, int64_t n, bool list)
{
    Value out[2];
    if (n > WRITTEN_OUT && x.kind != WALK_NUMBER && is_even(w, &x)) {
        Value start = walk_array(w, &x);
        if (looped(w, f, start, 0, n, out))
            return list ? all_states(w, start, out[1], 0) : walk_value(out[0]);
    }
    Walked all = walk_items((size_t)n + 1);
    all.item[0] = x;
    for (int64_t i = 1; i <= n && !w->why; i++)
        all.item[i] = x = walk_apply(w, f, &x, 1);
    return list ? all : x;
}

Walked walk_rest(Walker *w, const Walked *x)
{
    Graph *g = w->lo->graph;
    Value v = walk_array(w, x), rest = graph_slice_axis(g, v, 1, 1, 1, walk_dim(w, x, 0) - 1), lengths = walk_lengths(w, x);
    if (lengths)
        graph_set_lengths(g, rest, lower_lengths(w->lo, lengths, -1));
    return walk_value(rest);
}

static Walked folded_out(Walker *w, Expr f, Walked x, const Walked *over, bool list)
{
    size_t n = (size_t)walk_dim(w, over, 0);
    if (walk_lengths(w, over)) /* written out, it would go on past an example's end */
        return walk_none(w, f);
    Walked all = walk_items(n + 1);
    all.item[0] = x;
    for (size_t i = 1; i <= n && !w->why; i++) {
        Walked two[2] = {x, walk_part(w, over, (int64_t)i)};
        all.item[i] = x = walk_apply(w, f, two, 2);
    }
    return list ? all : x;
}

Walked walk_folded(Walker *w, Expr f, Walked x, const Walked *over, bool list)
{
    Value lengths = walk_lengths(w, over), out[2];
    if ((!lengths && walk_dim(w, over, 0) <= WRITTEN_OUT) || !is_even(w, over))
        return folded_out(w, f, x, over, list);
    if (x.kind == WALK_NUMBER) { /* the first step shows what shape it becomes */
        Walked two[2] = {x, walk_part(w, over, 1)}, first = walk_apply(w, f, two, 2), rest = walk_rest(w, over);
        if (first.kind == WALK_NUMBER)
            return folded_out(w, f, x, over, list);
        if (w->why || !list)
            return w->why ? (Walked){0} : walk_folded(w, f, first, &rest, false);
        if (first.kind != WALK_ARRAY || walk_rank(w, &first) > 0)
            return folded_out(w, f, x, over, list);
        Walked tail = walk_folded(w, f, first, &rest, true);
        return tail.kind == WALK_NONE ? tail : all_states(w, walk_array(w, &x), walk_array(w, &tail), lengths);
    }
    Value start = is_even(w, &x) ? walk_array(w, &x) : 0;
    if (!start || !looped(w, f, start, walk_array(w, over), walk_dim(w, over, 0), out))
        return folded_out(w, f, x, over, list);
    return list ? all_states(w, start, out[1], lengths) : walk_value(out[0]);
}
