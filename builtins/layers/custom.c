/* custom.c - FunctionLayer: a function of arrays, walked through and written down as operations; PlaceholderLayer. */
#include <math.h>
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/function.h"
#include "builtins/net/lower.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* A value while the function is walked through: a number known now, an array of the graph, or a list of values. */
typedef struct Walked {
    enum { WALK_NONE, WALK_NUMBER, WALK_ARRAY, WALK_LIST } kind;
    double number;
    Value v;
    struct Walked *item;
    size_t n;
} Walked;

typedef struct Binding {
    Expr name; /* a symbol, an integer or string of a slot */
    Walked value;
} Binding;

typedef struct Walker {
    Interp *in;
    Lowering *lo;
    Binding *bound;
    size_t n, room;
    const char *why;
} Walker;

static Walked walk(Walker *w, Expr e);
static Walked apply(Walker *w, Expr f, const Walked *x, size_t n);

static Walked none(Walker *w, Expr e)
{
    if (!w->why)
        w->why = print_short(w->in, e, 60);
    return (Walked){0};
}

static Walked number(double x)
{
    return (Walked){.kind = WALK_NUMBER, .number = x};
}

static Walked array(Value v)
{
    return (Walked){.kind = v ? WALK_ARRAY : WALK_NONE, .v = v};
}

static int rank_of(Walker *w, const Walked *x)
{
    if (x->kind == WALK_LIST)
        return 1 + (x->n > 0 ? rank_of(w, &x->item[0]) : 0);
    return x->kind == WALK_ARRAY ? graph_shape(w->lo->graph, x->v).rank - 1 : 0;
}

static int64_t dim_of(Walker *w, const Walked *x, int level)
{
    if (x->kind == WALK_LIST)
        return level == 0 ? (int64_t)x->n : dim_of(w, &x->item[0], level - 1);
    return graph_shape(w->lo->graph, x->v).dim[level + 1];
}

/* As a value of the graph with the batch in front. */
static Value as_array(Walker *w, const Walked *x)
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
        in[i] = as_array(w, &x->item[i]);
    return graph_stack(g, in, (int)x->n, 1);
}

static bool find_binding(Walker *w, Expr name, Walked *out)
{
    for (size_t i = w->n; i-- > 0;)
        if (expr_same(w->bound[i].name, name)) {
            *out = w->bound[i].value;
            return true;
        }
    return false;
}

static void bind(Walker *w, Expr name, Walked value)
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
    Value v = as_array(w, x);
    Shape s = graph_shape(w->lo->graph, v);
    while (s.rank < rank + 1)
        s.dim[s.rank++] = 1;
    return graph_reshape(w->lo->graph, v, &s);
}

static Walked elementwise(Walker *w, Expr head, const Walked *x, size_t n, Expr whole)
{
    Expr symbols[16];
    Value in[16];
    int rank = 0;
    if (n == 0 || n > COUNT(symbols))
        return none(w, whole);
    Expr *part = mem_array(Expr, n);
    int inputs = 0;
    for (size_t i = 0; i < n; i++)
        rank = rank_of(w, &x[i]) > rank ? rank_of(w, &x[i]) : rank;
    for (size_t i = 0; i < n; i++) {
        if (x[i].kind == WALK_NUMBER) {
            part[i] = x[i].number == floor(x[i].number) && fabs(x[i].number) < 1e9 ? expr_int((int64_t)x[i].number) : expr_real(x[i].number);
            continue;
        }
        symbols[inputs] = part[i] = symbol_intern(w->in, "System`Private`", net_textf("x%d", inputs + 1));
        in[inputs++] = trailing_ones(w, &x[i], rank);
    }
    Expr call = evaluate(w->in, expr_normal(head, n, part));
    double d;
    if (number_to_double(call, &d))
        return number(d);
    MapProgram p;
    const char *why;
    if (inputs == 0) {
        Expr value = evaluate_call(w->in, S(N), 1, call);
        return number_to_double(value, &d) ? number(d) : none(w, whole);
    }
    if (!map_compile(w->in, call, (size_t)inputs, symbols, &p, &why))
        return none(w, whole);
    return array(graph_map(w->lo->graph, &p, in, inputs));
}

/* ---- words on arrays ---- */

static Walked reduced(Walker *w, ReduceKind kind, const Walked *x, int first, int last)
{
    int axis[SHAPE_RANK], n = 0;
    for (int i = first; i <= last; i++)
        axis[n++] = i;
    return array(graph_reduce(w->lo->graph, kind, as_array(w, x), n, axis, false));
}

static Walked variance(Walker *w, const Walked *x)
{
    int axis = 1;
    return array(graph_variance(w->lo->graph, as_array(w, x), 1, &axis, false, true));
}

static Walked unary(Walker *w, MapOp f, Walked x)
{
    return array(graph_unary(w->lo->graph, f, as_array(w, &x)));
}

static Walked squared_distance(Walker *w, const Walked *x)
{
    Value d = graph_sub(w->lo->graph, as_array(w, &x[0]), as_array(w, &x[1]));
    return array(graph_reduce_rest(w->lo->graph, REDUCE_SUM, graph_unary(w->lo->graph, MAP_SQUARE, d)));
}

static Walked dot(Walker *w, const Walked *x, size_t n)
{
    Value y = as_array(w, &x[0]);
    for (size_t i = 1; i < n; i++) {
        int last = graph_shape(w->lo->graph, y).rank - 1, first = 1;
        y = graph_contract(w->lo->graph, y, as_array(w, &x[i]), 1, 1, &last, &first);
    }
    return array(y);
}

static Walked part_of(Walker *w, const Walked *x, int64_t i)
{
    int64_t size = dim_of(w, x, 0);
    i = i < 0 ? i + size : i - 1;
    if (i < 0 || i >= size)
        return none(w, S(Part));
    if (x->kind == WALK_LIST)
        return x->item[i];
    return array(graph_part(w->lo->graph, x->v, 1, i));
}

static Walked span_of(Walker *w, const Walked *x, int64_t start, int64_t count)
{
    if (count < 1)
        return none(w, S(Part));
    return array(graph_slice_axis(w->lo->graph, as_array(w, x), 1, start, 1, count));
}

static Walked items(Walker *w, size_t n)
{
    (void)w;
    return (Walked){.kind = WALK_LIST, .item = mem_array_of(n + 1, sizeof(Walked)), .n = n};
}

static Walked mapped(Walker *w, Expr f, const Walked *x)
{
    size_t n = (size_t)dim_of(w, x, 0);
    Walked out = items(w, n);
    for (size_t i = 0; i < n && !w->why; i++) {
        Walked one = part_of(w, x, (int64_t)i + 1);
        out.item[i] = apply(w, f, &one, 1);
    }
    return out;
}

static Walked nested(Walker *w, Expr f, Walked x, int64_t n, bool list)
{
    Walked out = items(w, (size_t)n + 1);
    out.item[0] = x;
    for (int64_t i = 1; i <= n && !w->why; i++)
        out.item[i] = x = apply(w, f, &x, 1);
    return list ? out : x;
}

static Walked folded(Walker *w, Expr f, Walked x, const Walked *over, bool list)
{
    size_t n = (size_t)dim_of(w, over, 0);
    Walked out = items(w, n + 1);
    out.item[0] = x;
    for (size_t i = 1; i <= n && !w->why; i++) {
        Walked two[2] = {x, part_of(w, over, (int64_t)i)};
        out.item[i] = x = apply(w, f, two, 2);
    }
    return list ? out : x;
}

static bool whole(const Walked *x, int64_t *n)
{
    if (x->kind != WALK_NUMBER || x->number != floor(x->number))
        return false;
    *n = (int64_t)x->number;
    return true;
}

static Walked flattened(Walker *w, const Walked *x)
{
    Value v = as_array(w, x);
    Shape s = lower_shape(w->lo, v);
    return array(lower_full_shape_reshape(w->lo, v, 1, (int64_t[]){shape_count(&s)}));
}

static Walked dimensions(Walker *w, const Walked *x)
{
    Walked out = items(w, (size_t)rank_of(w, x));
    for (size_t i = 0; i < out.n; i++)
        out.item[i] = number((double)dim_of(w, x, (int)i));
    return out;
}

static Walked extremum(Walker *w, ReduceKind kind, Expr head, const Walked *x, size_t n, Expr e)
{
    if (n != 1 || rank_of(w, &x[0]) == 0)
        return elementwise(w, head, x, n, e);
    return array(graph_reduce_rest(w->lo->graph, kind, as_array(w, &x[0])));
}

static Walked joined(Walker *w, const Walked *x, size_t n)
{
    Value *in = mem_array(Value, n + 1);
    for (size_t i = 0; i < n; i++)
        in[i] = as_array(w, &x[i]);
    return array(graph_concat(w->lo->graph, in, (int)n, 1));
}

static Walked transposed(Walker *w, const Walked *x)
{
    int axes[SHAPE_RANK], rank = rank_of(w, x) + 1;
    for (int i = 0; i < rank; i++)
        axes[i] = i;
    if (rank < 3)
        return none(w, S(Transpose));
    axes[1] = 2;
    axes[2] = 1;
    return array(graph_permute(w->lo->graph, as_array(w, x), axes));
}

/* Words whose arguments are all values. WALK_NONE without why: not one of them. */
static Walked word(Walker *w, const char *name, const Walked *x, size_t n, Expr e)
{
    int64_t k;
#define IS(text) (strcmp(name, text) == 0)
    int rank = n > 0 ? rank_of(w, &x[0]) : 0;
    if (n >= 1 && rank > 0) {
        if (IS("Total") && n == 1)
            return reduced(w, REDUCE_SUM, &x[0], 1, 1);
        if (IS("Total") && n == 2 && whole(&x[1], &k))
            return reduced(w, REDUCE_SUM, &x[0], 1, (int)(k < rank ? k : rank));
        if (IS("Total") && n == 2 && x[1].kind == WALK_LIST && x[1].n == 1 && whole(&x[1].item[0], &k))
            return reduced(w, REDUCE_SUM, &x[0], (int)(k < 0 ? k + rank + 1 : k), (int)(k < 0 ? k + rank + 1 : k));
        if (IS("Mean"))
            return reduced(w, REDUCE_MEAN, &x[0], 1, 1);
        if (IS("Variance"))
            return variance(w, &x[0]);
        if (IS("StandardDeviation"))
            return unary(w, MAP_SQRT, variance(w, &x[0]));
        if (IS("RootMeanSquare"))
            return unary(w, MAP_SQRT, array(graph_reduce(w->lo->graph, REDUCE_MEAN, graph_unary(w->lo->graph, MAP_SQUARE, as_array(w, &x[0])), 1, (int[]){1}, false)));
        if (IS("Norm") && n == 1)
            return unary(w, MAP_SQRT, array(graph_reduce_rest(w->lo->graph, REDUCE_SUM, graph_unary(w->lo->graph, MAP_SQUARE, as_array(w, &x[0])))));
        if (IS("Normalize") && n == 1) {
            Walked two[2] = {x[0], word(w, "Norm", x, 1, e)};
            return elementwise(w, S(Divide), two, 2, e);
        }
        if (IS("Reverse") && n == 1)
            return array(graph_reverse(w->lo->graph, as_array(w, &x[0]), 1));
        if (IS("Sort") && n == 1)
            return array(graph_sort(w->lo->graph, as_array(w, &x[0])));
        if (IS("Accumulate"))
            return array(graph_cumulate(w->lo->graph, as_array(w, &x[0]), 1));
        if (IS("Flatten") && n == 1)
            return flattened(w, &x[0]);
        if (IS("Transpose") && n == 1)
            return transposed(w, &x[0]);
        if (IS("Length"))
            return number((double)dim_of(w, &x[0], 0));
        if (IS("Dimensions"))
            return dimensions(w, &x[0]);
        if (IS("First"))
            return part_of(w, &x[0], 1);
        if (IS("Last"))
            return part_of(w, &x[0], -1);
        if (IS("Most"))
            return span_of(w, &x[0], 0, dim_of(w, &x[0], 0) - 1);
        if (IS("Rest"))
            return span_of(w, &x[0], 1, dim_of(w, &x[0], 0) - 1);
        if (IS("Take") && n == 2 && whole(&x[1], &k))
            return span_of(w, &x[0], k > 0 ? 0 : dim_of(w, &x[0], 0) + k, k > 0 ? k : -k);
        if (IS("Drop") && n == 2 && whole(&x[1], &k))
            return span_of(w, &x[0], k > 0 ? k : 0, dim_of(w, &x[0], 0) - (k > 0 ? k : -k));
        if (IS("Tr") && rank == 1)
            return reduced(w, REDUCE_SUM, &x[0], 1, 1);
        if (IS("Part") && n >= 2) {
            Walked y = x[0];
            for (size_t i = 1; i < n; i++)
                y = whole(&x[i], &k) ? part_of(w, &y, k) : none(w, e);
            return y;
        }
        if (IS("Join") || IS("Catenate"))
            return joined(w, IS("Join") ? x : x[0].item, IS("Join") ? n : x[0].n);
        if (IS("Append") && n == 2) {
            Walked last = items(w, 1);
            last.item[0] = x[1];
            return joined(w, (Walked[]){x[0], last}, 2);
        }
        if (IS("Dot"))
            return dot(w, x, n);
        if (n == 2 && IS("SquaredEuclideanDistance"))
            return squared_distance(w, x);
        if (n == 2 && IS("EuclideanDistance"))
            return unary(w, MAP_SQRT, squared_distance(w, x));
        if (n == 2 && IS("ManhattanDistance")) {
            Value d = graph_sub(w->lo->graph, as_array(w, &x[0]), as_array(w, &x[1]));
            return array(graph_reduce_rest(w->lo->graph, REDUCE_SUM, graph_unary(w->lo->graph, MAP_ABS, d)));
        }
    }
    if (IS("Max"))
        return extremum(w, REDUCE_MAX, S(Max), x, n, e);
    if (IS("Min"))
        return extremum(w, REDUCE_MIN, S(Min), x, n, e);
    if (IS("N") && n >= 1)
        return x[0];
    if (IS("ConstantArray") && n == 2 && whole(&x[1], &k) && k > 0)
        return array(graph_repeat(w->lo->graph, as_array(w, &x[0]), 1, k));
#undef IS
    return (Walked){0};
}

/* ---- functions, loops ---- */

static Walked apply_function(Walker *w, Expr f, const Walked *x, size_t n)
{
    size_t before = w->n;
    bool slots = expr_length(f) == 1;
    Expr names = slots ? NULL : expr_part(f, 1);
    for (size_t i = 0; i < n; i++) {
        if (slots)
            bind(w, expr_int((int64_t)i + 1), x[i]);
        else if (expr_is_list(names) && i < expr_length(names))
            bind(w, expr_part(names, i + 1), x[i]);
        else if (i == 0)
            bind(w, names, x[i]);
    }
    Walked y = walk(w, expr_part(f, slots ? 1 : 2));
    w->n = before;
    return y;
}

/* A net inside: lowered for the shapes at hand; its arrays would belong to nobody, so it may have none. */
static Walked apply_net(Walker *w, Expr e, const Walked *x, size_t n)
{
    Net *c = net_copy(net_of(e));
    Value *in = mem_array(Value, (size_t)c->inputs + n + 1), *out = mem_array(Value, (size_t)c->outputs + 1);
    net_forget_varying(c);
    for (size_t i = 0; i < n; i++) {
        if ((int)i == c->inputs)
            net_add_input(c, net_textf("Input%d", (int)i + 1), -1, 0);
        in[i] = as_array(w, &x[i]);
        Shape s = lower_shape(w->lo, in[i]);
        Type t = type_array(s.rank, s.dim);
        bool changed;
        if (!type_unify(in_type(c, (int)i), &t, &changed))
            return none(w, e);
    }
    if (net_infer_quietly(w->in, c) || !lower_net(w->lo->state, c, w->lo->n, net_textf("%sFunction/", w->lo->path), in, out))
        return none(w, e);
    return array(out[0]);
}

static Walked apply(Walker *w, Expr f, const Walked *x, size_t n)
{
    stack_check(w->in);
    if (expr_has_head(f, S(Function)) && expr_length(f) >= 1)
        return apply_function(w, f, x, n);
    if (expr_is_net(f))
        return apply_net(w, f, x, n);
    if (expr_has_head(f, S(Composition)) || expr_has_head(f, S(RightComposition))) {
        bool right = expr_has_head(f, S(RightComposition));
        Walked y = {0};
        for (size_t i = 1; i <= expr_length(f); i++) {
            Expr g = expr_part(f, right ? i : expr_length(f) + 1 - i);
            y = i == 1 ? apply(w, g, x, n) : apply(w, g, &y, 1);
        }
        return y;
    }
    if (expr_has_head(f, S(Map)) && expr_length(f) == 1 && n == 1)
        return mapped(w, expr_part(f, 1), &x[0]);
    if (expr_is_symbol(f)) {
        Walked y = word(w, symbol_of(f)->name, x, n, f);
        return y.kind != WALK_NONE || w->why ? y : elementwise(w, f, x, n, f);
    }
    Expr made = evaluate(w->in, f);
    return made != f ? apply(w, made, x, n) : none(w, f);
}

static Walked walk_table(Walker *w, Expr e)
{
    Expr spec = expr_part(e, 2);
    if (expr_length(e) != 2 || !expr_is_list(spec))
        return none(w, e);
    size_t k = expr_length(spec);
    Expr name = k > 1 ? expr_part(spec, 1) : NULL;
    Walked from = number(1), to = walk(w, expr_part(spec, k < 3 ? k : 3));
    if (k >= 3)
        from = walk(w, expr_part(spec, 2));
    int64_t a, b;
    if (!whole(&from, &a) || !whole(&to, &b) || b < a || b - a > 100000)
        return none(w, e);
    Walked out = items(w, (size_t)(b - a + 1));
    for (int64_t i = a; i <= b && !w->why; i++) {
        size_t before = w->n;
        if (name)
            bind(w, name, number((double)i));
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
                bind(w, expr_part(set, 1), walk(w, expr_part(set, 2)));
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
        return rank_of(w, &x) > 0 ? mapped(w, expr_part(e, 1), &x) : none(w, e);
    }
    if ((head == S(Nest) || head == S(NestList)) && n == 3) {
        Walked times = walk(w, expr_part(e, 3));
        return whole(&times, &k) && k >= 0 && k < 10000 ? nested(w, expr_part(e, 1), walk(w, expr_part(e, 2)), k, head == S(NestList)) : none(w, e);
    }
    if ((head == S(Fold) || head == S(FoldList)) && n == 3) {
        Walked over = walk(w, expr_part(e, 3));
        return rank_of(w, &over) > 0 ? folded(w, expr_part(e, 1), walk(w, expr_part(e, 2)), &over, head == S(FoldList)) : none(w, e);
    }
    if (head == S(Apply) && n == 2) {
        Walked x = walk(w, expr_part(e, 2));
        if (rank_of(w, &x) == 0)
            return none(w, e);
        size_t count = (size_t)dim_of(w, &x, 0);
        Walked *each = mem_array_of(count + 1, sizeof(Walked));
        for (size_t i = 0; i < count; i++)
            each[i] = part_of(w, &x, (int64_t)i + 1);
        return apply(w, expr_part(e, 1), each, count);
    }
    return (Walked){0};
}

static Walked walk_call(Walker *w, Expr e)
{
    Expr head = expr_head(e);
    if (head == S(Slot) && expr_length(e) == 1) {
        Walked x;
        return find_binding(w, expr_part(e, 1), &x) ? x : none(w, e);
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
    return apply(w, head, x, n);
}

static Walked walk(Walker *w, Expr e)
{
    stack_check(w->in);
    double d;
    Walked x;
    if (w->why)
        return (Walked){0};
    if (number_to_double(e, &d))
        return number(d);
    if (find_binding(w, e, &x))
        return x;
    if (expr_is(e, EXPR_PACKED) || (expr_is_normal(e) && !expr_is_sealed(e)))
        return walk_call(w, e);
    if (expr_is_symbol(e)) {
        Expr value = evaluate_call(w->in, S(N), 1, e);
        return number_to_double(value, &d) ? number(d) : none(w, e);
    }
    return none(w, e);
}

/* ---- the layer ---- */

static void slots_of(Expr e, Net *net)
{
    if (expr_has_head(e, S(Slot)) && expr_length(e) == 1 && expr_is_string(expr_part(e, 1))) {
        if (net_find_input(net, expr_string_text(expr_part(e, 1))) < 0)
            net_add_input(net, expr_string_text(expr_part(e, 1)), -1, 0);
        return;
    }
    for (size_t i = 0; expr_is_normal(e) && i <= expr_length(e); i++)
        slots_of(expr_part(e, i), net);
}

static bool function_prepare(Interp *in, Net *net)
{
    (void)in;
    Expr f = net->param[0];
    slots_of(f, net);
    Expr inner = expr_has_head(f, S(Apply)) && expr_length(f) == 1 ? expr_part(f, 1) : NULL;
    int n = inner ? function_arity(inner) : 0;
    for (int i = 0; i < n; i++)
        net_add_input(net, net_textf("Input%d", i + 1), -1, 0);
    if (net->inputs == 0)
        net_add_input(net, "Input", -1, 0);
    Expr body = expr_has_head(f, S(Function)) && expr_length(f) == 1 ? expr_part(f, 1) : NULL;
    if (body && expr_has_head(body, S(Association)))
        for (size_t i = 1; i <= expr_length(body); i++) {
            const char *name = expr_has_head(expr_part(body, i), S(Rule)) ? key_text(expr_part(expr_part(body, i), 1)) : NULL;
            if (name)
                net_add_output(net, name, -1, PORT_REAL);
        }
    if (net->outputs == 0)
        net_add_output(net, "Output", -1, PORT_REAL);
    return true;
}

static bool walk_layer(Walker *w, const Net *net, const Value *input, Value *output)
{
    Expr f = net->param[0];
    bool named = strcmp(net->input[0].name, "Input") != 0 && !expr_has_head(f, S(Apply));
    Walked *x = mem_array_of((size_t)net->inputs + 1, sizeof(Walked));
    for (int i = 0; i < net->inputs; i++) {
        x[i] = array(input[i]);
        if (named)
            bind(w, expr_text(net->input[i].name), x[i]);
    }
    Expr body = expr_has_head(f, S(Function)) && expr_length(f) == 1 ? expr_part(f, 1) : NULL;
    if (body && expr_has_head(body, S(Association))) {
        if (!named)
            bind(w, expr_int(1), x[0]);
        for (int o = 0; o < net->outputs; o++) {
            Walked y = walk(w, expr_part(expr_part(body, (size_t)o + 1), 2));
            output[o] = w->why ? 0 : as_array(w, &y);
        }
        return !w->why;
    }
    Walked y = named ? walk(w, body) : apply(w, expr_has_head(f, S(Apply)) ? expr_part(f, 1) : f, x, (size_t)net->inputs);
    output[0] = w->why ? 0 : as_array(w, &y);
    return !w->why;
}

/* Walks once through a graph of its own, to see the shapes. */
static void function_infer(Inference *inf, Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        if (!type_is_fixed(in_type(net, i)))
            return;
    Graph *g = graph_new(REAL32, 1);
    LowerState s = {.graph = g, .in = inf->in};
    Lowering lo = {.graph = g, .net = net, .n = 1, .state = &s, .path = ""};
    Walker w = {.in = inf->in, .lo = &lo};
    Value *in = mem_array(Value, (size_t)net->inputs + 1), *out = mem_array(Value, (size_t)net->outputs + 1);
    for (int i = 0; i < net->inputs; i++)
        in[i] = lower_input(&s, net->input[i].name, in_type(net, i), 1, false);
    bool good = walk_layer(&w, net, in, out);
    if (!good || graph_failed(g))
        infer_fail(inf, net, "the function cannot be translated: %s", good ? graph_problem(g) : w.why);
    for (int o = 0; o < net->outputs && !inf->failed; o++) {
        Shape shape = lower_shape(&lo, out[o]);
        Type t = type_array(shape.rank, shape.dim);
        infer_unify(inf, net, out_type(net, o), net->output[o].name, &t, "the function");
    }
    graph_free(g);
}

static Value function_lower(Lowering *lo)
{
    Walker w = {.in = lo->state->in, .lo = lo};
    if (!walk_layer(&w, lo->net, lo->input, lo->output))
        return graph_fail(lo->graph, "the function cannot be translated: %s", w.why);
    return lo->output[0];
}

static const LayerType function_layer = {
    .name = "FunctionLayer",
    .usage = "FunctionLayer[f] is a layer that behaves as the function f of an array does.\n"
             "Named slots as in #a + #b & make several input ports; FunctionLayer[Apply[f]] makes one for each argument.",
    .params = (const LayerParam[]){{"Function", PARAM_POSITIONAL, NULL, NULL, "a function", NULL}, PARAMS_END},
    .prepare = function_prepare,
    .infer = function_infer,
    .lower = function_lower,
    .apply = "Which[#ByName, #Function[AssociationThread[#InputNames, #Inputs]], "
             "Length[#Inputs] > 1, #Function[#Inputs], True, #Function[First[#Inputs]]]&",
    .samples = (const char *const[]){"FunctionLayer[#/Total[#^2] &, \"Input\" -> 3]", "FunctionLayer[StandardDeviation, \"Input\" -> 4]",
                                     "FunctionLayer[#a + 2 #b &, \"a\" -> 3, \"b\" -> 3]", NULL},
};

/* ---- PlaceholderLayer ---- */

static Expr place_ports(Interp *in, Expr v)
{
    return v == S(Automatic) || param_count(in, v) || expr_is_string(v) || expr_is_list(v) || expr_is(v, EXPR_ASSOC) ? v : NULL;
}

enum { PLACE_TAG, PLACE_FACTS, PLACE_ARRAYS, PLACE_INPUTS, PLACE_OUTPUTS };

static bool add_place_ports(Interp *in, Net *net, Expr v, bool output)
{
    const char *stem = output ? "Output" : "Input";
    int64_t n = 1;
    NetPortInfo *(*add)(Net *, const char *, int, unsigned) = output ? net_add_output : net_add_input;
    if (v == S(Automatic))
        return add(net, stem, -1, 0) != NULL;
    if (number_to_int64(v, &n)) {
        for (int i = 1; i <= n && i <= 64; i++)
            add(net, n == 1 ? stem : net_textf("%s%d", stem, i), -1, 0);
        return true;
    }
    if (expr_is_string(v))
        v = expr_list(1, v);
    for (size_t i = 1; i <= expr_length(v); i++) {
        bool named = expr_is(v, EXPR_ASSOC);
        Expr part = expr_part(v, i);
        const char *name = named ? key_text(assoc_key(v, i)) : expr_is_string(part) ? expr_string_text(part) : net_textf("%s%d", stem, (int)i);
        NetPortInfo *p = add(net, name ? name : stem, -1, 0);
        if ((named || !expr_is_string(part)) && !port_say(in, net->expr, p, part, output))
            return false;
        p->said = NULL;
    }
    return true;
}

static bool placeholder_prepare(Interp *in, Net *net)
{
    return add_place_ports(in, net, net->param[PLACE_INPUTS], false) && add_place_ports(in, net, net->param[PLACE_OUTPUTS], true);
}

static Value placeholder_lower(Lowering *lo)
{
    return graph_fail(lo->graph, "a PlaceholderLayer only holds a place and cannot be evaluated");
}

static const LayerType placeholder = {
    .name = "PlaceholderLayer",
    .usage = "PlaceholderLayer[] is a layer that holds the place of another; it cannot be evaluated.\nPlaceholderLayer[\"tag\", assoc] carries a tag "
             "and facts.",
    .flags = LAYER_OPAQUE,
    .params = (const LayerParam[]){{"Tag", PARAM_POSITIONAL, "None", NULL, NULL, NULL},
                                   {"Facts", PARAM_POSITIONAL, "<||>", NULL, NULL, NULL},
                                   {"Arrays", 0, "None", NULL, NULL, NULL},
                                   {"InputPorts", PARAM_SYMBOL, "Automatic", place_ports, "a number, names or shapes", NULL},
                                   {"OutputPorts", PARAM_SYMBOL, "Automatic", place_ports, "a number, names or shapes", NULL},
                                   PARAMS_END},
    .prepare = placeholder_prepare,
    .lower = placeholder_lower,
    .samples = (const char *const[]){NULL},
};

/* ---- CompiledLayer: a typed function of one array; it is translated as the one of a FunctionLayer ---- */

/* Function[Typed[x, type], body] to Function[x, body]; other functions have no types to go by. */
static Expr compiled_function(Interp *in, Expr v)
{
    if (!expr_has_head(v, S(Function)) || expr_length(v) < 2)
        return NULL;
    Expr x = expr_part(v, 1);
    if (expr_is_list(x) && expr_length(x) == 1)
        x = expr_part(x, 1);
    (void)in;
    const char *head = expr_is_normal(x) ? key_text(expr_head(x)) : NULL;
    return head && strcmp(head, "Typed") == 0 ? v : NULL;
}

static Expr gradient_function(Interp *in, Expr v)
{
    return v == S(Automatic) || v == S(None) ? v : compiled_function(in, v);
}

static bool compiled_prepare(Interp *in, Net *net)
{
    (void)in;
    Expr f = net->param[0], x = expr_part(f, 1);
    if (expr_is_list(x))
        x = expr_part(x, 1);
    Expr type = expr_length(x) > 1 ? expr_part(x, 2) : NULL;
    int64_t rank = -1;
    if (type && expr_is_normal(type) && expr_length(type) == 2)
        number_to_int64(expr_part(type, 2), &rank);
    net_add_input(net, "Input", rank >= 0 && rank <= TYPE_RANK ? (int)rank : -1, 0);
    net_add_output(net, "Output", -1, PORT_REAL);
    net->data = (void *)(uintptr_t)expr_call(S(Function), 2, expr_part(x, 1), expr_part(f, 2));
    return true;
}

static Value compiled_lower(Lowering *lo)
{
    Walker w = {.in = lo->state->in, .lo = lo};
    Walked x = array(lo->input[0]), y = apply(&w, lo->net->data, &x, 1);
    Value v = w.why ? 0 : as_array(&w, &y);
    return w.why ? graph_fail(lo->graph, "the function cannot be translated: %s", w.why) : v;
}

static void compiled_infer(Inference *inf, Net *net)
{
    if (!type_is_fixed(in_type(net, 0)))
        return;
    Graph *g = graph_new(REAL32, 1);
    LowerState s = {.graph = g, .in = inf->in};
    Lowering lo = {.graph = g, .net = net, .n = 1, .state = &s, .path = ""};
    Value in = lower_input(&s, "Input", in_type(net, 0), 1, false);
    lo.input = &in;
    Value y = compiled_lower(&lo);
    Shape shape = lower_shape(&lo, y);
    Type t = type_array(shape.rank, shape.dim);
    if (!y)
        infer_fail(inf, net, "%s", graph_problem(g));
    else
        infer_unify(inf, net, out_type(net, 0), "Output", &t, "the function");
    graph_free(g);
}

static const LayerType compiled_layer = {
    .name = "CompiledLayer",
    .usage = "CompiledLayer[f] is a layer that computes the typed function f of one array.",
    .params = (const LayerParam[]){{"Function", PARAM_POSITIONAL, NULL, compiled_function, "a function of one typed argument", NULL},
                                   {"Gradient", PARAM_POSITIONAL, "Automatic", gradient_function, "Automatic, None or a typed function", NULL},
                                   PARAMS_END},
    .prepare = compiled_prepare,
    .infer = compiled_infer,
    .lower = compiled_lower,
    .samples = (const char *const[]){NULL},
};
const LayerType *const layers_custom[] = {&function_layer, &placeholder, &compiled_layer, NULL};
