/* walk.c - a function of arrays as operations: values, names, elementwise work, loops, calls. */
#include "builtins/net/walk.h"
#include <math.h>
#include <string.h>
#include "builtins/net/function.h"
#include "interp/array.h"
#include "interp/number.h"

Walked walk_none(Walker *w, Expr e)
{
    if (!w->why)
        w->why = print_short(w->in, e, 60);
    return (Walked){0};
}

Walked walk_number(double x)
{
    return (Walked){.kind = WALK_NUMBER, .number = x};
}

Walked walk_value(Value v)
{
    return (Walked){.kind = v ? WALK_ARRAY : WALK_NONE, .v = v};
}

int walk_rank(Walker *w, const Walked *x)
{
    if (x->kind == WALK_LIST)
        return 1 + (x->n > 0 ? walk_rank(w, &x->item[0]) : 0);
    return x->kind == WALK_ARRAY ? graph_shape(w->lo->graph, x->v).rank - 1 : 0;
}

int64_t walk_dim(Walker *w, const Walked *x, int level)
{
    if (x->kind == WALK_LIST)
        return level == 0 ? (int64_t)x->n : walk_dim(w, &x->item[0], level - 1);
    return graph_shape(w->lo->graph, x->v).dim[level + 1];
}

/* As a value of the graph with the batch in front. */
Value walk_array(Walker *w, const Walked *x)
{
    Graph *g = w->lo->graph;
    if (x->kind == WALK_ARRAY)
        return x->v;
    if (x->kind == WALK_NUMBER)
        return graph_fill(g, &(Shape){.rank = 1, .dim = {w->lo->n}}, x->number);
    if (x->kind != WALK_LIST || x->n == 0)
        return graph_fail(g, "an empty list has no place in a net");
    Value *in = mem_array(Value, x->n);
    for (size_t i = 0; i < x->n; i++)
        in[i] = walk_array(w, &x->item[i]);
    return graph_stack(g, in, (int)x->n, 1);
}

static Walked walk_parts(Walker *w, Expr e);

static bool find_binding(Walker *w, Expr name, Walked *out)
{
    for (size_t i = w->n; i-- > 0;)
        if (expr_same(w->bound[i].name, name)) {
            *out = w->bound[i].value;
            return true;
        }
    return false;
}

void walk_bind(Walker *w, Expr name, Walked value)
{
    if (w->n == w->room) {
        Binding *bigger = mem_array(Binding, w->room * 2 + 16);
        if (w->n > 0)
            memcpy(bigger, w->bound, w->n * sizeof(Binding));
        w->bound = bigger;
        w->room = w->room * 2 + 16;
    }
    w->bound[w->n++] = (Binding){name, value};
}

/* ---- elementwise: lists thread as Listable functions do, from the first level on ---- */

static Value trailing_ones(Walker *w, const Walked *x, int rank)
{
    Value v = walk_array(w, x);
    Shape s = graph_shape(w->lo->graph, v);
    while (s.rank < rank + 1)
        s.dim[s.rank++] = 1;
    return graph_reshape(w->lo->graph, v, &s);
}

Walked walk_elementwise(Walker *w, Expr head, const Walked *x, size_t n, Expr whole)
{
    Expr symbols[16];
    Value in[16];
    int rank = 0;
    if (n == 0 || n > COUNT(symbols))
        return walk_none(w, whole);
    Expr *part = mem_array(Expr, n);
    int inputs = 0;
    for (size_t i = 0; i < n; i++)
        rank = walk_rank(w, &x[i]) > rank ? walk_rank(w, &x[i]) : rank;
    for (size_t i = 0; i < n; i++) {
        if (x[i].kind == WALK_NUMBER) {
            part[i] = x[i].number == floor(x[i].number) && fabs(x[i].number) < 1e9 ? expr_int((int64_t)x[i].number) : expr_real(x[i].number);
            continue;
        }
        symbols[inputs] = part[i] = symbol_intern(w->in, "System`Private`", net_textf("x%d", inputs + 1));
        in[inputs++] = trailing_ones(w, &x[i], rank);
    }
    message_quiet_push(w->in, S(All)); /* what a word says about a bare symbol helps nobody */
    Expr call = evaluate(w->in, expr_normal(head, n, part));
    message_quiet_pop(w->in);
    double d;
    if (number_to_double(call, &d))
        return walk_number(d);
    MapProgram p;
    const char *why;
    if (inputs == 0) {
        Expr value = evaluate_call(w->in, S(N), 1, call);
        return number_to_double(value, &d) ? walk_number(d) : walk_none(w, whole);
    }
    if (!map_compile(w->in, call, (size_t)inputs, symbols, &p, &why))
        return walk_none(w, whole);
    return walk_value(graph_map(w->lo->graph, &p, in, inputs));
}

Value walk_lengths(Walker *w, const Walked *x)
{
    return x->kind == WALK_ARRAY ? graph_lengths(w->lo->graph, x->v) : 0;
}

bool walk_whole(const Walked *x, int64_t *n)
{
    if (x->kind != WALK_NUMBER || x->number != floor(x->number))
        return false;
    *n = (int64_t)x->number;
    return true;
}

Walked walk_part(Walker *w, const Walked *x, int64_t i)
{
    int64_t size = walk_dim(w, x, 0);
    Value lengths = walk_lengths(w, x);
    if (i < -1 && lengths && size + i >= 0) { /* the last one of what ends earlier */
        Value head = graph_slice_axis(w->lo->graph, x->v, 1, 0, 1, size + i + 1);
        graph_set_lengths(w->lo->graph, head, lower_lengths(w->lo, lengths, i + 1));
        return walk_value(graph_sequence_last(w->lo->graph, head));
    }
    i = i < 0 ? i + size : i - 1;
    if (i < 0 || i >= size)
        return walk_none(w, S(Part));
    if (x->kind == WALK_LIST)
        return x->item[i];
    return walk_value(graph_part(w->lo->graph, x->v, 1, i));
}

Walked walk_items(size_t n)
{
    return (Walked){.kind = WALK_LIST, .item = mem_array_of(n + 1, sizeof(Walked)), .n = n};
}

/* ---- functions, words that hold ---- */

static Walked apply_function(Walker *w, Expr f, const Walked *x, size_t n)
{
    size_t before = w->n;
    bool slots = expr_length(f) == 1;
    Expr names = slots ? NULL : expr_part(f, 1);
    for (size_t i = 0; i < n; i++) {
        if (slots)
            walk_bind(w, expr_int((int64_t)i + 1), x[i]);
        else if (expr_is_list(names) && i < expr_length(names))
            walk_bind(w, expr_part(names, i + 1), x[i]);
        else if (i == 0)
            walk_bind(w, names, x[i]);
    }
    Walked y = walk(w, expr_part(f, slots ? 1 : 2));
    w->n = before;
    return y;
}

/* ---- nets and learned arrays inside: children and arrays of the layer, by number ---- */

Expr walk_mark(Interp *in, bool array, int k)
{
    return expr_call(symbol_intern(in, "System`Private`", array ? "netArray" : "netInside"), 1, expr_int(k));
}

static bool is_mark(Walker *w, Expr e, bool array, int *k)
{
    if (!expr_is_normal(e) || expr_length(e) != 1 || expr_head(e) != symbol_intern(w->in, "System`Private`", array ? "netArray" : "netInside"))
        return false;
    *k = (int)expr_int_value(expr_part(e, 1));
    return true;
}

/* What comes in says what the net's ports are; false when it does not fit. */
static bool say_inputs(Walker *w, Net *net, const Walked *x, size_t n, Value *in)
{
    for (size_t i = 0; i < n; i++) {
        if ((int)i == net->inputs)
            net_add_input(net, net_textf("Input%d", (int)i + 1), -1, 0);
        in[i] = walk_array(w, &x[i]);
        Shape s = lower_shape(w->lo, in[i]);
        Type t = type_array(s.rank, s.dim);
        bool changed;
        if (!type_unify(in_type(net, (int)i), &t, &changed))
            return false;
    }
    return !net_infer_quietly(w->in, net);
}

static Walked apply_net(Walker *w, int k, Expr e, const Walked *x, size_t n)
{
    const Net *child = w->lo->net->child[k];
    Value *in = mem_array(Value, (size_t)child->inputs + n + 1), *out = mem_array(Value, (size_t)child->outputs + 1);
    if (w->owner && !say_inputs(w, w->owner->child[k], x, n, in))
        return walk_none(w, e);
    Net *c = net_copy(child);
    net_forget_varying(c);
    if (!say_inputs(w, c, x, n, in) || !lower_net(w->lo->state, c, w->lo->n, net_textf("%s%s/", w->lo->path, w->lo->net->child_name[k]), in, out))
        return walk_none(w, e);
    return walk_value(out[0]);
}

Walked walk_apply(Walker *w, Expr f, const Walked *x, size_t n)
{
    stack_check(w->in);
    if (expr_has_head(f, S(Function)) && expr_length(f) >= 1)
        return apply_function(w, f, x, n);
    int k;
    if (is_mark(w, f, false, &k))
        return apply_net(w, k, w->lo->net->child[k]->expr, x, n);
    if (expr_has_head(f, S(Composition)) || expr_has_head(f, S(RightComposition))) {
        bool right = expr_has_head(f, S(RightComposition));
        Walked y = {0};
        for (size_t i = 1; i <= expr_length(f); i++) {
            Expr g = expr_part(f, right ? i : expr_length(f) + 1 - i);
            y = i == 1 ? walk_apply(w, g, x, n) : walk_apply(w, g, &y, 1);
        }
        return y;
    }
    if (expr_has_head(f, S(Map)) && expr_length(f) == 1 && n == 1)
        return walk_mapped(w, expr_part(f, 1), &x[0]);
    if (expr_is_symbol(f)) {
        Walked y = walk_word(w, symbol_of(f)->name, x, n, f);
        return y.kind != WALK_NONE || w->why ? y : walk_elementwise(w, f, x, n, f);
    }
    Expr made = evaluate(w->in, f);
    return made != f ? walk_apply(w, made, x, n) : walk_none(w, f);
}

static Walked walk_table(Walker *w, Expr e)
{
    Expr spec = expr_part(e, 2);
    if (expr_length(e) != 2 || !expr_is_list(spec))
        return walk_none(w, e);
    size_t k = expr_length(spec);
    Expr name = k > 1 ? expr_part(spec, 1) : NULL;
    Walked from = walk_number(1), to = walk(w, expr_part(spec, k < 3 ? k : 3));
    if (k >= 3)
        from = walk(w, expr_part(spec, 2));
    int64_t a, b;
    if (!walk_whole(&from, &a) || !walk_whole(&to, &b) || b < a || b - a > 100000)
        return walk_none(w, e);
    Walked out = walk_items((size_t)(b - a + 1));
    for (int64_t i = a; i <= b && !w->why; i++) {
        size_t before = w->n;
        if (name)
            walk_bind(w, name, walk_number((double)i));
        out.item[i - a] = walk(w, expr_part(e, 1));
        w->n = before;
    }
    return out;
}

static Walked walk_with(Walker *w, Expr e)
{
    size_t before = w->n;
    for (size_t i = 1; i < expr_length(e); i++) {
        Expr list = expr_part(e, i);
        for (size_t k = 1; expr_is_list(list) && k <= expr_length(list); k++) {
            Expr set = expr_part(list, k);
            if (expr_has_head(set, S(Set)) && expr_length(set) == 2)
                walk_bind(w, expr_part(set, 1), walk(w, expr_part(set, 2)));
        }
    }
    Walked y = walk(w, expr_part(e, expr_length(e)));
    w->n = before;
    return y;
}

/* Words that hold or that take functions; WALK_NONE without why: not one of them. */
static Walked special(Walker *w, Expr e)
{
    Expr head = expr_head(e);
    size_t n = expr_length(e);
    int64_t k;
    if (head == S(Table) && n >= 2)
        return walk_table(w, e);
    if ((head == S(With) || head == S(Module) || head == S(Block)) && n >= 2)
        return walk_with(w, e);
    if (head == S(Map) && n == 2) {
        Walked x = walk(w, expr_part(e, 2));
        return walk_rank(w, &x) > 0 ? walk_mapped(w, expr_part(e, 1), &x) : walk_none(w, e);
    }
    if ((head == S(Nest) || head == S(NestList)) && n == 3) {
        Walked times = walk(w, expr_part(e, 3));
        return walk_whole(&times, &k) && k >= 0 && k <= 1000000 ? walk_nested(w, expr_part(e, 1), walk(w, expr_part(e, 2)), k, head == S(NestList)) : walk_none(w, e);
    }
    if (head == S(Part) && n >= 2)
        return walk_parts(w, e);
    if ((head == S(Fold) || head == S(FoldList)) && n == 2) {
        Walked over = walk(w, expr_part(e, 2));
        if (walk_rank(w, &over) < 1 || walk_dim(w, &over, 0) < 2)
            return walk_none(w, e);
        Walked first = walk_part(w, &over, 1), rest = walk_rest(w, &over);
        return walk_folded(w, expr_part(e, 1), first, &rest, head == S(FoldList));
    }
    if ((head == S(Fold) || head == S(FoldList)) && n == 3) {
        Walked over = walk(w, expr_part(e, 3));
        return walk_rank(w, &over) > 0 ? walk_folded(w, expr_part(e, 1), walk(w, expr_part(e, 2)), &over, head == S(FoldList)) : walk_none(w, e);
    }
    if (head == S(Apply) && n == 2) {
        Walked x = walk(w, expr_part(e, 2));
        if (walk_rank(w, &x) == 0)
            return walk_none(w, e);
        size_t count = (size_t)walk_dim(w, &x, 0);
        Walked *each = mem_array_of(count + 1, sizeof(Walked));
        for (size_t i = 0; i < count; i++)
            each[i] = walk_part(w, &x, (int64_t)i + 1);
        return walk_apply(w, expr_part(e, 1), each, count);
    }
    return (Walked){0};
}

/* x[[spec, ...]]: numbers, All, spans and lists of numbers, a level each. */
static Walked part_at(Walker *w, Value v, int axis, Expr spec, bool *keeps)
{
    Graph *g = w->lo->graph;
    int64_t size = graph_shape(g, v).dim[axis], end[3] = {1, size, 1}, i;
    *keeps = true;
    if (number_to_int64(spec, &i)) {
        *keeps = false;
        i = i < 0 ? i + size : i - 1;
        return i >= 0 && i < size ? walk_value(graph_part(g, v, axis, i)) : walk_none(w, spec);
    }
    if (spec == S(All))
        return walk_value(v);
    if (axis == 1 && graph_lengths(g, v)) /* the end is another one for every example */
        return walk_none(w, spec);
    if (expr_has_head(spec, S(Span)) && expr_length(spec) >= 2) {
        for (size_t k = 1; k <= expr_length(spec); k++)
            if (expr_part(spec, k) != S(All) && !number_to_int64(expr_part(spec, k), &end[k - 1]))
                return walk_none(w, spec);
        int64_t from = end[0] < 0 ? end[0] + size : end[0] - 1, to = end[1] < 0 ? end[1] + size : end[1] - 1;
        int64_t count = end[2] == 0 ? 0 : (to - from) / end[2] + 1;
        return count >= 1 && from >= 0 && from < size && to < size ? walk_value(graph_slice_axis(g, v, axis, from, end[2], count)) : walk_none(w, spec);
    }
    size_t n = expr_is_list(spec) ? expr_length(spec) : 0;
    Value *in = mem_array(Value, n + 1);
    for (size_t k = 0; k < n; k++) {
        if (!number_to_int64(expr_part(spec, k + 1), &i) || i == 0 || i > size || i < -size)
            return walk_none(w, spec);
        in[k] = graph_part(g, v, axis, i < 0 ? i + size : i - 1);
    }
    return n > 0 ? walk_value(graph_stack(g, in, (int)n, axis)) : walk_none(w, spec);
}

static Walked walk_parts(Walker *w, Expr e)
{
    Walked x = walk(w, expr_part(e, 1));
    int axis = 1;
    for (size_t i = 2; i <= expr_length(e) && !w->why; i++) {
        Expr spec = expr_part(e, i);
        int64_t k;
        if (!expr_has_head(spec, S(Span)) && !expr_is_list(spec) && spec != S(All)) {
            Walked number = walk(w, spec);
            if (!walk_whole(&number, &k))
                return walk_none(w, e);
            spec = expr_int(k);
            if (axis == 1) {
                x = walk_part(w, &x, k);
                continue;
            }
        }
        bool keeps;
        if (axis > walk_rank(w, &x))
            return walk_none(w, e);
        x = part_at(w, walk_array(w, &x), axis, spec, &keeps);
        axis += keeps;
    }
    return x;
}

static Walked walk_call(Walker *w, Expr e)
{
    Expr head = expr_head(e);
    if (head == S(Slot) && expr_length(e) == 1) {
        Walked x;
        return find_binding(w, expr_part(e, 1), &x) ? x : walk_none(w, e);
    }
    Walked y = special(w, e);
    if (y.kind != WALK_NONE || w->why)
        return y;
    size_t n = expr_length(e);
    Walked *x = mem_array_of(n + 1, sizeof(Walked));
    for (size_t i = 0; i < n && !w->why; i++)
        x[i] = walk(w, expr_part(e, i + 1));
    if (w->why)
        return (Walked){0};
    if (head == S(List))
        return (Walked){.kind = WALK_LIST, .item = x, .n = n};
    return walk_apply(w, head, x, n);
}

Walked walk(Walker *w, Expr e)
{
    stack_check(w->in);
    double d;
    Walked x;
    if (w->why)
        return (Walked){0};
    if (number_to_double(e, &d))
        return walk_number(d);
    int k;
    if (find_binding(w, e, &x))
        return x;
    if (is_mark(w, e, true, &k))
        return walk_value(graph_repeat(w->lo->graph, w->lo->array[k], 0, w->lo->n));
    if (expr_is(e, EXPR_PACKED) || (expr_is_normal(e) && !expr_is_sealed(e)))
        return walk_call(w, e);
    if (expr_is_symbol(e)) {
        Expr value = evaluate_call(w->in, S(N), 1, e);
        return number_to_double(value, &d) ? walk_number(d) : walk_none(w, e);
    }
    return walk_none(w, e);
}
