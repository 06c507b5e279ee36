/* walk_words.c - words on arrays that functions of layers may use: a table. Levels count from 1, and so do the axes of a
 * value of the graph, whose axis 0 is the batch. */
#include <math.h>
#include <string.h>
#include "builtins/net/walk.h"
#include "interp/number.h"

typedef Walked (*Word)(Walker *w, const Walked *x, size_t n, Expr e);

static Graph *graph_of(Walker *w)
{
    return w->lo->graph;
}

static Walked reduced(Walker *w, ReduceKind kind, const Walked *x, int first, int last)
{
    int axis[SHAPE_RANK], n = 0;
    for (int i = first; i <= last; i++)
        axis[n++] = i;
    return walk_value(graph_reduce(graph_of(w), kind, walk_array(w, x), n, axis, false));
}

static Walked unary(Walker *w, MapOp f, Walked x)
{
    return walk_value(graph_unary(graph_of(w), f, walk_array(w, &x)));
}

static Value sum_of(Walker *w, Value v)
{
    return graph_reduce_rest(graph_of(w), REDUCE_SUM, v);
}

static Value difference(Walker *w, const Walked *x)
{
    return graph_sub(graph_of(w), walk_array(w, &x[0]), walk_array(w, &x[1]));
}

/* Elements start, start + 1, ... of the first level. */
static Walked span_of(Walker *w, const Walked *x, int64_t start, int64_t count)
{
    if (count < 1 || start < 0 || start + count > walk_dim(w, x, 0))
        return walk_none(w, S(Part));
    return walk_value(graph_slice_axis(graph_of(w), walk_array(w, x), 1, start, 1, count));
}

static Walked two(Walker *w, Expr head, Walked a, Walked b, Expr e)
{
    return walk_elementwise(w, head, (Walked[]){a, b}, 2, e);
}

/* ---- sums and statistics ---- */

static Walked total(Walker *w, const Walked *x, size_t n, Expr e)
{
    int rank = walk_rank(w, &x[0]);
    int64_t k = 1;
    if (n == 1)
        return reduced(w, REDUCE_SUM, &x[0], 1, 1);
    if (x[1].kind == WALK_LIST && x[1].n == 1 && walk_whole(&x[1].item[0], &k)) {
        k = k < 0 ? k + rank + 1 : k;
        return k >= 1 && k <= rank ? reduced(w, REDUCE_SUM, &x[0], (int)k, (int)k) : walk_none(w, e);
    }
    if (x[1].kind == WALK_NUMBER && x[1].number >= rank)
        return reduced(w, REDUCE_SUM, &x[0], 1, rank);
    return walk_whole(&x[1], &k) && k >= 1 ? reduced(w, REDUCE_SUM, &x[0], 1, (int)k) : walk_none(w, e);
}

static Walked mean(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return reduced(w, REDUCE_MEAN, &x[0], 1, 1);
}

static Walked variance(Walker *w, const Walked *x, size_t n, Expr e)
{
    int axis = 1;
    (void)n, (void)e;
    return walk_value(graph_variance(graph_of(w), walk_array(w, x), 1, &axis, false, true));
}

static Walked deviation(Walker *w, const Walked *x, size_t n, Expr e)
{
    return unary(w, MAP_SQRT, variance(w, x, n, e));
}

static Walked root_mean_square(Walker *w, const Walked *x, size_t n, Expr e)
{
    Walked squares = unary(w, MAP_SQUARE, x[0]);
    return unary(w, MAP_SQRT, mean(w, &squares, n, e));
}

/* x less its mean, each column by its own. */
static Walked centred(Walker *w, const Walked *x)
{
    int axis = 1;
    Value v = walk_array(w, x);
    return walk_value(graph_sub(graph_of(w), v, graph_reduce(graph_of(w), REDUCE_MEAN, v, 1, &axis, true)));
}

static Walked mean_deviation(Walker *w, const Walked *x, size_t n, Expr e)
{
    Walked distance = unary(w, MAP_ABS, centred(w, x));
    return mean(w, &distance, n, e);
}

static Walked standardize(Walker *w, const Walked *x, size_t n, Expr e)
{
    int axis = 1;
    Value v = walk_array(w, x), d = graph_variance(graph_of(w), v, 1, &axis, true, true);
    (void)n, (void)e;
    return walk_value(graph_div(graph_of(w), centred(w, x).v,
                                graph_unary(graph_of(w), MAP_SQRT, d)));
}

static Walked geometric_mean(Walker *w, const Walked *x, size_t n, Expr e)
{
    Walked logs = unary(w, MAP_LOG, x[0]);
    return unary(w, MAP_EXP, mean(w, &logs, n, e));
}

static Walked harmonic_mean(Walker *w, const Walked *x, size_t n, Expr e)
{
    Walked inverse = two(w, S(Power), x[0], walk_number(-1), e);
    return two(w, S(Power), mean(w, &inverse, n, e), walk_number(-1), e);
}

static Walked median(Walker *w, const Walked *x, size_t n, Expr e)
{
    int64_t count = walk_dim(w, x, 0);
    if (walk_rank(w, x) != 1)
        return walk_none(w, e);
    (void)n;
    Walked sorted = walk_value(graph_sort(graph_of(w), walk_array(w, x)));
    Walked pair = span_of(w, &sorted, (count - 1) / 2, count % 2 ? 1 : 2);
    return reduced(w, REDUCE_MEAN, &pair, 1, 1);
}

static Walked covariance(Walker *w, const Walked *x, size_t n, Expr e)
{
    if (walk_rank(w, &x[0]) != 1 || walk_rank(w, &x[1]) != 1)
        return walk_none(w, e);
    (void)n;
    Value both = graph_mul(graph_of(w), centred(w, &x[0]).v, centred(w, &x[1]).v);
    return walk_value(graph_scale(graph_of(w), sum_of(w, both), 1.0 / (double)(walk_dim(w, x, 0) - 1)));
}

static Walked correlation(Walker *w, const Walked *x, size_t n, Expr e)
{
    Walked spread = two(w, S(Times), deviation(w, &x[0], 1, e), deviation(w, &x[1], 1, e), e);
    return two(w, S(Divide), covariance(w, x, n, e), spread, e);
}

static Walked extremum(Walker *w, ReduceKind kind, Expr head, const Walked *x, size_t n, Expr e)
{
    if (n != 1 || walk_rank(w, &x[0]) == 0)
        return walk_elementwise(w, head, x, n, e);
    return walk_value(graph_reduce_rest(graph_of(w), kind, walk_array(w, &x[0])));
}

static Walked maximum(Walker *w, const Walked *x, size_t n, Expr e)
{
    return extremum(w, REDUCE_MAX, S(Max), x, n, e);
}

static Walked minimum(Walker *w, const Walked *x, size_t n, Expr e)
{
    return extremum(w, REDUCE_MIN, S(Min), x, n, e);
}

static Walked accumulate(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return walk_value(graph_cumulate(graph_of(w), walk_array(w, x), 1));
}

/* ---- norms and distances ---- */

static Walked norm(Walker *w, const Walked *x, size_t n, Expr e)
{
    if (n == 1 || (x[1].kind == WALK_NUMBER && x[1].number == 2))
        return unary(w, MAP_SQRT, walk_value(sum_of(w, unary(w, MAP_SQUARE, x[0]).v)));
    Walked size = unary(w, MAP_ABS, x[0]);
    if (x[1].kind != WALK_NUMBER)
        return walk_none(w, e);
    if (isinf(x[1].number))
        return maximum(w, &size, 1, e);
    Walked powers = two(w, S(Power), size, x[1], e);
    return two(w, S(Power), walk_value(sum_of(w, powers.v)), walk_number(1 / x[1].number), e);
}

static Walked normalize(Walker *w, const Walked *x, size_t n, Expr e)
{
    return two(w, S(Divide), x[0], norm(w, x, n, e), e);
}

static Walked squared_distance(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return walk_value(sum_of(w, graph_unary(graph_of(w), MAP_SQUARE, difference(w, x))));
}

static Walked euclidean_distance(Walker *w, const Walked *x, size_t n, Expr e)
{
    return unary(w, MAP_SQRT, squared_distance(w, x, n, e));
}

static Walked manhattan_distance(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return walk_value(sum_of(w, graph_unary(graph_of(w), MAP_ABS, difference(w, x))));
}

static Walked chessboard_distance(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return walk_value(graph_reduce_rest(graph_of(w), REDUCE_MAX, graph_unary(graph_of(w), MAP_ABS, difference(w, x))));
}

static Walked cosine_distance(Walker *w, const Walked *x, size_t n, Expr e)
{
    Walked dot = walk_value(sum_of(w, graph_mul(graph_of(w), walk_array(w, &x[0]), walk_array(w, &x[1]))));
    Walked sizes = two(w, S(Times), norm(w, &x[0], 1, e), norm(w, &x[1], 1, e), e);
    (void)n;
    return two(w, S(Subtract), walk_number(1), two(w, S(Divide), dot, sizes, e), e);
}

/* ---- products ---- */

static Walked dot(Walker *w, const Walked *x, size_t n, Expr e)
{
    Value y = walk_array(w, &x[0]);
    for (size_t i = 1; i < n; i++) {
        int last = graph_shape(graph_of(w), y).rank - 1, first = 1;
        if (last < 1 || walk_rank(w, &x[i]) < 1)
            return walk_none(w, e);
        y = graph_contract(graph_of(w), y, walk_array(w, &x[i]), 1, 1, &last, &first);
    }
    return walk_value(y);
}

static Walked trace(Walker *w, const Walked *x, size_t n, Expr e)
{
    if (walk_rank(w, x) == 1)
        return reduced(w, REDUCE_SUM, &x[0], 1, 1);
    int64_t size = walk_dim(w, x, 0) < walk_dim(w, x, 1) ? walk_dim(w, x, 0) : walk_dim(w, x, 1);
    if (walk_rank(w, x) != 2)
        return walk_none(w, e);
    (void)n;
    Walked sum = walk_number(0);
    for (int64_t i = 1; i <= size; i++) {
        Walked row = walk_part(w, x, i);
        sum = two(w, S(Plus), sum, walk_part(w, &row, i), e);
    }
    return sum;
}

/* By the first column; fine for the sizes that a formula has. */
static Walked minor_sum(Walker *w, Walked **row, size_t size, Expr e)
{
    if (size == 1)
        return row[0][0];
    Walked sum = walk_number(0);
    for (size_t skip = 0; skip < size; skip++) {
        Walked *rest[8];
        for (size_t i = 0, k = 0; i < size; i++)
            if (i != skip)
                rest[k++] = row[i] + 1;
        Walked term = two(w, S(Times), row[skip][0], minor_sum(w, rest, size - 1, e), e);
        sum = two(w, skip % 2 ? S(Subtract) : S(Plus), sum, term, e);
    }
    return sum;
}

static Walked determinant(Walker *w, const Walked *x, size_t n, Expr e)
{
    if (walk_rank(w, x) != 2 || walk_dim(w, x, 0) != walk_dim(w, x, 1) || walk_dim(w, x, 0) > 6)
        return walk_none(w, e);
    size_t size = (size_t)walk_dim(w, x, 0);
    Walked *row[8];
    (void)n;
    for (size_t i = 0; i < size; i++) {
        Walked whole = walk_part(w, x, (int64_t)i + 1);
        row[i] = walk_items(size).item;
        for (size_t k = 0; k < size; k++)
            row[i][k] = walk_part(w, &whole, (int64_t)k + 1);
    }
    return minor_sum(w, row, size, e);
}

/* ---- order and shape ---- */

static Walked reverse(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return walk_value(graph_reverse(graph_of(w), walk_array(w, x), 1));
}

static Walked sort(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n;
    return walk_rank(w, x) == 1 ? walk_value(graph_sort(graph_of(w), walk_array(w, x))) : walk_none(w, e);
}

static Walked flatten(Walker *w, const Walked *x, size_t n, Expr e)
{
    int64_t levels = walk_rank(w, x) - 1;
    if (n > 1 && !walk_whole(&x[1], &levels))
        return walk_none(w, e);
    if (levels > walk_rank(w, x) - 1)
        levels = walk_rank(w, x) - 1;
    return walk_value(graph_flatten(graph_of(w), walk_array(w, x), 1, (int)levels + 1));
}

static Walked array_reshape(Walker *w, const Walked *x, size_t n, Expr e)
{
    int64_t dim[SHAPE_RANK];
    if (x[1].kind != WALK_LIST || x[1].n >= SHAPE_RANK)
        return walk_none(w, e);
    (void)n;
    for (size_t i = 0; i < x[1].n; i++)
        if (!walk_whole(&x[1].item[i], &dim[i]))
            return walk_none(w, e);
    return walk_value(lower_full_shape_reshape(w->lo, walk_array(w, x), (int)x[1].n, dim));
}

static Walked transpose(Walker *w, const Walked *x, size_t n, Expr e)
{
    int axes[SHAPE_RANK] = {0}, rank = walk_rank(w, x);
    int64_t to;
    for (int i = 1; i <= rank; i++)
        axes[i] = i == 1 ? 2 : i == 2 ? 1 : i;
    if (rank < 2 || (n == 2 && (x[1].kind != WALK_LIST || (int)x[1].n > rank)))
        return walk_none(w, e);
    for (int i = 1; n == 2 && i <= rank; i++)
        axes[i] = i;
    for (size_t i = 0; n == 2 && i < x[1].n; i++) {
        if (!walk_whole(&x[1].item[i], &to) || to < 1 || to > rank)
            return walk_none(w, e);
        axes[to] = (int)i + 1;
    }
    return walk_value(graph_permute(graph_of(w), walk_array(w, x), axes));
}

static Walked length(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return walk_number((double)walk_dim(w, x, 0));
}

static Walked dimensions(Walker *w, const Walked *x, size_t n, Expr e)
{
    Walked out = walk_items((size_t)walk_rank(w, x));
    (void)n, (void)e;
    for (size_t i = 0; i < out.n; i++)
        out.item[i] = walk_number((double)walk_dim(w, x, (int)i));
    return out;
}

static Walked first(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return walk_part(w, x, 1);
}

static Walked last(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return walk_part(w, x, -1);
}

static Walked most(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    Walked y = span_of(w, x, 0, walk_dim(w, x, 0) - 1);
    Value lengths = walk_lengths(w, x);
    if (lengths && y.kind == WALK_ARRAY)
        graph_set_lengths(graph_of(w), y.v, lower_lengths(w->lo, lengths, -1));
    return y;
}

static Walked rest(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return walk_lengths(w, x) ? walk_rest(w, x) : span_of(w, x, 1, walk_dim(w, x, 0) - 1);
}

static Walked take(Walker *w, const Walked *x, size_t n, Expr e)
{
    int64_t k;
    (void)n;
    if (!walk_whole(&x[1], &k))
        return walk_none(w, e);
    return span_of(w, x, k > 0 ? 0 : walk_dim(w, x, 0) + k, k > 0 ? k : -k);
}

static Walked drop(Walker *w, const Walked *x, size_t n, Expr e)
{
    int64_t k;
    (void)n;
    if (!walk_whole(&x[1], &k))
        return walk_none(w, e);
    return span_of(w, x, k > 0 ? k : 0, walk_dim(w, x, 0) - (k > 0 ? k : -k));
}

static Walked joined(Walker *w, const Walked *x, size_t n)
{
    Value *in = mem_array(Value, n + 1);
    for (size_t i = 0; i < n; i++)
        in[i] = walk_array(w, &x[i]);
    return walk_value(graph_concat(graph_of(w), in, (int)n, 1));
}

static Walked join(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)e;
    return joined(w, x, n);
}

static Walked catenate(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n;
    return x[0].kind == WALK_LIST ? joined(w, x[0].item, x[0].n) : flatten(w, (Walked[]){x[0], walk_number(1)}, 2, e);
}

static Walked end_joined(Walker *w, Walked sequence, Walked element, bool front)
{
    Walked one = walk_items(1);
    one.item[0] = element;
    return joined(w, front ? (Walked[]){one, sequence} : (Walked[]){sequence, one}, 2);
}

static Walked append(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return end_joined(w, x[0], x[1], false);
}

static Walked prepend(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)n, (void)e;
    return end_joined(w, x[0], x[1], true);
}

static Walked differences(Walker *w, const Walked *x, size_t n, Expr e)
{
    return two(w, S(Subtract), rest(w, x, n, e), most(w, x, n, e), e);
}

static Walked rotated(Walker *w, const Walked *x, size_t n, Expr e, int sign)
{
    int64_t size = walk_dim(w, x, 0), k = 1;
    if (n == 2 && !walk_whole(&x[1], &k))
        return walk_none(w, e);
    k = ((k * sign) % size + size) % size;
    return k == 0 ? x[0] : joined(w, (Walked[]){span_of(w, x, k, size - k), span_of(w, x, 0, k)}, 2);
}

static Walked rotate_left(Walker *w, const Walked *x, size_t n, Expr e)
{
    return rotated(w, x, n, e, 1);
}

static Walked rotate_right(Walker *w, const Walked *x, size_t n, Expr e)
{
    return rotated(w, x, n, e, -1);
}

static Walked constant_array(Walker *w, const Walked *x, size_t n, Expr e)
{
    int64_t k;
    Walked dims = x[1].kind == WALK_LIST ? x[1] : (Walked){.kind = WALK_LIST, .item = (Walked *)(uintptr_t)&x[1], .n = 1};
    Value v = walk_array(w, &x[0]);
    (void)n;
    for (size_t i = dims.n; i-- > 0;) {
        if (!walk_whole(&dims.item[i], &k) || k < 1)
            return walk_none(w, e);
        v = graph_repeat(graph_of(w), v, 1, k);
    }
    return walk_value(v);
}

static Walked itself(Walker *w, const Walked *x, size_t n, Expr e)
{
    (void)w, (void)n, (void)e;
    return x[0];
}

static const struct {
    const char *name;
    size_t least, most;
    bool array; /* its first argument must be an array */
    Word word;
} words[] = {
    {"Total", 1, 2, true, total}, {"Mean", 1, 1, true, mean}, {"Variance", 1, 1, true, variance}, {"StandardDeviation", 1, 1, true, deviation},
    {"RootMeanSquare", 1, 1, true, root_mean_square}, {"MeanDeviation", 1, 1, true, mean_deviation}, {"Standardize", 1, 1, true, standardize},
    {"GeometricMean", 1, 1, true, geometric_mean}, {"HarmonicMean", 1, 1, true, harmonic_mean}, {"Median", 1, 1, true, median},
    {"Covariance", 2, 2, true, covariance}, {"Correlation", 2, 2, true, correlation}, {"Accumulate", 1, 1, true, accumulate},
    {"Norm", 1, 2, true, norm}, {"Normalize", 1, 1, true, normalize}, {"SquaredEuclideanDistance", 2, 2, true, squared_distance},
    {"EuclideanDistance", 2, 2, true, euclidean_distance}, {"ManhattanDistance", 2, 2, true, manhattan_distance},
    {"ChessboardDistance", 2, 2, true, chessboard_distance}, {"CosineDistance", 2, 2, true, cosine_distance}, {"Dot", 1, 16, true, dot},
    {"Tr", 1, 1, true, trace}, {"Det", 1, 1, true, determinant}, {"Reverse", 1, 1, true, reverse}, {"Sort", 1, 1, true, sort},
    {"Flatten", 1, 2, true, flatten}, {"ArrayReshape", 2, 2, true, array_reshape}, {"Transpose", 1, 2, true, transpose},
    {"Length", 1, 1, true, length}, {"Dimensions", 1, 1, true, dimensions}, {"First", 1, 1, true, first}, {"Last", 1, 1, true, last},
    {"Most", 1, 1, true, most}, {"Rest", 1, 1, true, rest}, {"Take", 2, 2, true, take}, {"Drop", 2, 2, true, drop}, {"Join", 1, 64, true, join},
    {"Catenate", 1, 1, true, catenate}, {"Append", 2, 2, true, append}, {"Prepend", 2, 2, true, prepend}, {"Differences", 1, 1, true, differences},
    {"RotateLeft", 1, 2, true, rotate_left}, {"RotateRight", 1, 2, true, rotate_right}, {"Max", 1, 16, false, maximum}, {"Min", 1, 16, false, minimum},
    {"ConstantArray", 2, 2, false, constant_array}, {"N", 1, 2, false, itself}, {"Identity", 1, 1, false, itself}, {"Normal", 1, 1, false, itself},
};

/* What these give depends on where an example ends, which is not known while they are written down. */
static bool asks_for_end(const char *name)
{
    static const char *const words_of_ends[] = {"Flatten", "ArrayReshape", "Length", "Dimensions", "Take", "Drop", "Join", "Catenate",
                                                "Append", "Prepend", "RotateLeft", "RotateRight", "Det", "Tr"};
    for (size_t i = 0; i < COUNT(words_of_ends); i++)
        if (strcmp(words_of_ends[i], name) == 0)
            return true;
    return false;
}

Walked walk_word(Walker *w, const char *name, const Walked *x, size_t n, Expr e)
{
    for (size_t i = 0; i < COUNT(words); i++)
        if (strcmp(words[i].name, name) == 0 && n >= words[i].least && n <= words[i].most && (!words[i].array || walk_rank(w, &x[0]) > 0))
            return n > 0 && walk_lengths(w, &x[0]) && asks_for_end(name) ? walk_none(w, e) : words[i].word(w, x, n, e);
    return (Walked){0};
}
