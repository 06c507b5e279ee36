/* convolution.c - ConvolutionLayer, DeconvolutionLayer, PoolingLayer: windows that slide over spatial levels. */
#include <string.h>
#include "builtins/layers/shapes.h"
#include "interp/number.h"

/* ---- sizes, strides, padding: a number for all spatial levels or one each ---- */

static int64_t each(Expr v, int i)
{
    int64_t n = 0;
    if (expr_is_list(v))
        v = (size_t)i < expr_length(v) ? expr_part(v, (size_t)i + 1) : expr_int(0);
    if (expr_is_list(v))
        v = expr_part(v, 1);
    number_to_int64(v, &n);
    return n;
}

static int64_t each_end(Expr v, int i)
{
    if (!expr_is_list(v) || (size_t)i >= expr_length(v))
        return each(v, i);
    Expr p = expr_part(v, (size_t)i + 1);
    int64_t n = 0;
    number_to_int64(expr_is_list(p) ? expr_part(p, 2) : p, &n);
    return n;
}

/* The number of spatial levels that the parameters fix; 0 none. */
static int said_rank(const Net *net, const char *const *names)
{
    Expr d = net_param(net, "Dimensionality");
    int64_t n;
    if (d && number_to_int64(d, &n))
        return (int)n;
    for (int i = 0; names[i]; i++) {
        Expr v = net_param(net, names[i]);
        if (v && expr_is_list(v))
            return (int)expr_length(v);
    }
    return 0;
}

static const char *const window_names[] = {"KernelSize", "Stride", NULL};

typedef struct Spatial {
    bool shifted; /* the varying level: "Same" padding is in the input already, each example's own */
    int rank;
    bool last; /* channels last */
    Window window;
    bool same;
} Spatial;

static bool read_window(const Net *net, int rank, Spatial *s)
{
    *s = (Spatial){.rank = rank, .last = net_param(net, "Interleaving") == S(True)};
    int64_t kernel[3];
    Expr stride = net_param(net, "Stride"), dilation = net_param(net, "Dilation"), padding = net_param(net, "PaddingSize");
    for (int i = 0; i < rank; i++)
        kernel[i] = each(net_param(net, "KernelSize"), i);
    s->window = window_make(rank, kernel);
    s->same = expr_is_string(padding);
    for (int i = 0; i < rank; i++) {
        s->window.stride[i] = each(stride, i);
        s->window.dilation[i] = dilation ? each(dilation, i) : 1;
        if (!s->same) {
            s->window.before[i] = each(padding, i);
            s->window.after[i] = each_end(padding, i);
        }
        if (s->window.kernel[i] < 1 || s->window.stride[i] < 1 || s->window.dilation[i] < 1)
            return false;
    }
    Expr groups = net_param(net, "ChannelGroups");
    if (groups)
        number_to_int64(groups, &s->window.groups);
    return true;
}

/* "Same" padding of level i for an input of that size. */
static void set_same(Window *w, int i, int64_t size)
{
    int64_t out = (size + w->stride[i] - 1) / w->stride[i];
    int64_t total = (out - 1) * w->stride[i] + w->dilation[i] * (w->kernel[i] - 1) + 1 - size;
    if (total < 0)
        total = 0;
    w->before[i] = total / 2;
    w->after[i] = total - total / 2;
}

static void set_same_transposed(Window *w, int i)
{
    int64_t total = w->dilation[i] * (w->kernel[i] - 1) + 1 - w->stride[i];
    if (total < 0)
        total = 0;
    w->before[i] = total / 2;
    w->after[i] = total - total / 2;
}

static int spatial_level(const Spatial *s, int i)
{
    return s->last ? i : i + 1;
}

static int channel_level(const Spatial *s)
{
    return s->last ? s->rank : 0;
}

/* Finds the spatial rank: from the parameters, the input, the output; 2 when the data are there and nothing tells. */
static int find_rank(Inference *inf, Net *net)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    int rank = said_rank(net, window_names);
    if (rank == 0 && x->rank > 0)
        rank = x->rank - 1;
    if (rank == 0 && y->rank > 0)
        rank = y->rank - 1;
    for (int i = 0; rank == 0 && i < net->arrays; i++)
        if (strcmp(net->array[i].name, "Weights") == 0 && net->array[i].type.rank > 2)
            rank = net->array[i].type.rank - 2;
    if (rank == 0)
        return 0;
    if (rank > 3) {
        infer_fail(inf, net, "the input has %d spatial levels, more than 3", rank);
        return 0;
    }
    return infer_rank(inf, net, x, "Input", rank + 1) && infer_rank(inf, net, y, "Output", rank + 1) ? rank : 0;
}

typedef int64_t (*OutSize)(Spatial *s, int i, int64_t size);

static int64_t forward_size(Spatial *s, int i, int64_t size)
{
    if (s->same)
        set_same(&s->window, i, size);
    return window_out(&s->window, i, size);
}

static int64_t transposed_size(Spatial *s, int i, int64_t size)
{
    if (s->same)
        set_same_transposed(&s->window, i);
    return window_out_transposed(&s->window, i, size);
}

static void infer_spatial(Inference *inf, Net *net, Spatial *s, OutSize out_size)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0);
    for (int i = 0; i < s->rank && !inf->failed; i++) {
        int level = spatial_level(s, i);
        int64_t size = x->dim[level];
        if (size == DIM_VARYING) {
            infer_dim(inf, net, y, "Output", level, DIM_VARYING);
        } else if (size > 0) {
            int64_t out = out_size(s, i, size);
            if (out < 1)
                infer_fail(inf, net, "the window of size %lld does not fit into level %d of \"Input\", which is %s",
                           (long long)s->window.kernel[i], level + 1, type_words(x));
            else
                infer_dim(inf, net, y, "Output", level, out);
        }
    }
}

/* Channels first for the engine; and back. */
static Value channels_first(Lowering *lo, const Spatial *s, Value x)
{
    if (!s->last)
        return x;
    int axes[5] = {0, s->rank + 1, 1, 2, 3};
    return graph_permute(lo->graph, x, axes);
}

static Value channels_back(Lowering *lo, const Spatial *s, Value y)
{
    if (!s->last)
        return y;
    int axes[5] = {0, 2, 3, 4, 4};
    axes[s->rank + 1] = 1;
    return graph_permute(lo->graph, y, axes);
}

/* x with "Same" padding of each example's own before and behind it: how much there is depends on the length. Zeros, or (extend)
 * the element at the edge, which changes no maximum. */
static Value padded_same(Lowering *lo, Spatial *s, Value x, bool extend)
{
    Graph *g = lo->graph;
    Window *w = &s->window;
    Value lengths = graph_lengths(g, x), n = length_column(lo, lengths);
    int64_t size = graph_shape(g, x).dim[1], out = (size + w->stride[0] - 1) / w->stride[0], reach = w->dilation[0] * (w->kernel[0] - 1) + 1;
    /* Ceiling[n/stride], where the half keeps clear of rounding. */
    Value windows = graph_unary(g, MAP_CEILING, graph_scale(g, graph_shift(g, n, -0.5), 1 / (double)w->stride[0]));
    Value span = graph_shift(g, graph_scale(g, graph_shift(g, windows, -1), (double)w->stride[0]), (double)reach);
    Value total = graph_binary(g, MAP_MAX, graph_sub(g, span, n), graph_scalar(g, 0));
    Value before = graph_unary(g, MAP_FLOOR, graph_scale(g, total, 0.5));
    Value at = graph_sub(g, places(lo, (out - 1) * w->stride[0] + reach), before), inside = places_within(lo, at, lengths);
    Value y = graph_steps(g, x, inside);
    w->before[0] = w->after[0] = 0;
    s->shifted = true;
    if (extend)
        return y;
    int axes[] = {0, 1};
    Value own = graph_place(g, graph_binary(g, MAP_EQ, at, inside), graph_shape(g, x).rank, axes);
    return graph_select(g, own, y, graph_scalar(g, 0));
}

/* The input of a window that passes over a varying level: past an example's end it must read what it reads past the end
 * of an example alone. */
static Value settled(Lowering *lo, Spatial *s, Value x, bool transposed, bool extend)
{
    if (!graph_lengths(lo->graph, x) || !s->last)
        return x;
    if (s->same && s->window.stride[0] != 1 && !transposed)
        return padded_same(lo, s, x, extend);
    return extend ? graph_extend(lo->graph, x) : graph_within(lo->graph, x, 0);
}

/* Lengths of a varying spatial level after the window has passed. */
static Value passed_lengths(Lowering *lo, const Spatial *s, bool transposed, Value y)
{
    const Window *w = &s->window;
    Value lengths = graph_lengths(lo->graph, lo->input[0]);
    if (!lengths)
        return y;
    if (!s->last)
        return carry_lengths(lo, lo->input[0], y);
    int64_t wide = w->dilation[0] * (w->kernel[0] - 1), pad = w->before[0] + w->after[0];
    if (s->shifted)
        pad = wide;
    Value passed = transposed ? lower_lengths_scaled(lo, lengths, w->stride[0], wide + 1 - pad - w->stride[0])
                              : lower_lengths_windows(lo, lengths, pad - wide - 1, w->stride[0]);
    graph_set_lengths(lo->graph, y, passed);
    return y;
}

/* ---- ConvolutionLayer ---- */

enum { CHANNELS, KERNEL };

static Expr dimensionality(Interp *in, Expr v)
{
    (void)in;
    int64_t n;
    return v == S(Automatic) || (number_to_int64(v, &n) && n >= 1 && n <= 3) ? v : NULL;
}

static bool windows_agree(Interp *in, Net *net)
{
    const char *const all[] = {"KernelSize", "Stride", "Dilation", "PaddingSize", NULL};
    int rank = said_rank(net, all);
    for (int i = 0; all[i]; i++) {
        Expr v = net_param(net, all[i]);
        if (v && expr_is_list(v) && ((int)expr_length(v) != rank || rank > 3)) {
            fail(in, net->expr, "invparam", v, expr_text(all[i]), expr_textf("%d sizes", rank > 3 ? 3 : rank), NULL);
            return false;
        }
    }
    return true;
}

static void infer_channels(Inference *inf, Net *net, const Spatial *s, bool transposed)
{
    Type *x = in_type(net, 0), *y = out_type(net, 0), *w = &net->array[0].type, *b = &net->array[1].type;
    int c = channel_level(s);
    int64_t groups = s->window.groups;
    infer_dim(inf, net, y, "Output", c, param_int(net, CHANNELS));
    infer_dim(inf, net, b, "Biases", 0, param_int(net, CHANNELS));
    int64_t outside = transposed ? y->dim[c] : x->dim[c]; /* the side that is split into w's level 2 */
    if (x->dim[c] > 0 && (x->dim[c] % groups != 0 || y->dim[c] % groups != 0)) {
        infer_fail(inf, net, "%lld input and %lld output channels cannot be split into %lld groups", (long long)x->dim[c],
                   (long long)y->dim[c], (long long)groups);
        return;
    }
    if (param_int(net, CHANNELS) % groups != 0) {
        infer_fail(inf, net, "%lld output channels cannot be split into %lld groups", (long long)param_int(net, CHANNELS), (long long)groups);
        return;
    }
    if (outside > 0)
        infer_dim(inf, net, w, "Weights", 1, outside / groups);
    if (transposed)
        infer_equal(inf, net, w, "Weights", 0, x, "Input", c);
    else {
        infer_dim(inf, net, w, "Weights", 0, y->dim[c]);
        if (w->dim[1] > 0)
            infer_dim(inf, net, x, "Input", c, w->dim[1] * groups);
    }
    for (int i = 0; i < s->rank; i++)
        infer_dim(inf, net, w, "Weights", i + 2, s->window.kernel[i]);
}

static void windowed_infer(Inference *inf, Net *net, bool transposed)
{
    infer_rank(inf, net, &net->array[1].type, "Biases", 1);
    int rank = inf->failed ? 0 : find_rank(inf, net);
    Spatial s;
    if (rank == 0 || !read_window(net, rank, &s))
        return;
    if (!infer_rank(inf, net, &net->array[0].type, "Weights", rank + 2))
        return;
    infer_channels(inf, net, &s, transposed);
    infer_spatial(inf, net, &s, transposed ? transposed_size : forward_size);
}

static void convolution_infer(Inference *inf, Net *net)
{
    windowed_infer(inf, net, false);
}

static void deconvolution_infer(Inference *inf, Net *net)
{
    windowed_infer(inf, net, true);
}

static void fix_same(const Net *net, Spatial *s, bool transposed)
{
    for (int i = 0; i < s->rank && s->same; i++) {
        if (transposed)
            set_same_transposed(&s->window, i);
        else
            set_same(&s->window, i, net->input[0].type.dim[spatial_level(s, i)]);
    }
}

static Value windowed_lower(Lowering *lo, bool transposed)
{
    Graph *g = lo->graph;
    Spatial s;
    read_window(lo->net, lo->net->input[0].type.rank - 1, &s);
    fix_same(lo->net, &s, transposed);
    Value x = channels_first(lo, &s, settled(lo, &s, lo->input[0], transposed, false));
    Value y = transposed ? graph_conv_transposed(g, x, lo->array[0], &s.window) : graph_conv(g, x, lo->array[0], &s.window);
    if (lo->array[1])
        y = graph_add_along(g, y, lo->array[1], 1);
    return passed_lengths(lo, &s, transposed, channels_back(lo, &s, y));
}

static Value convolution_lower(Lowering *lo)
{
    return windowed_lower(lo, false);
}

static Value deconvolution_lower(Lowering *lo)
{
    return windowed_lower(lo, true);
}

#define WINDOW_PARAMS                                                                                                  \
    {"OutputChannels", PARAM_POSITIONAL, NULL, param_count, "a positive integer", NULL},                              \
        {"KernelSize", PARAM_POSITIONAL, NULL, param_sizes, "a positive integer or a list of them", NULL},            \
        {"Stride", 0, "1", param_sizes, "a positive integer or a list of them", NULL},                                \
        {"Dilation", 0, "1", param_sizes, "a positive integer or a list of them", NULL},                              \
        {"ChannelGroups", 0, "1", param_count, "a positive integer", "GroupNumber"},                                  \
        {"Dimensionality", 0, "Automatic", dimensionality, "1, 2 or 3", NULL},                                        \
        {"Interleaving", PARAM_SYMBOL, "False", param_boolean, "True or False", NULL},                                \
        {"PaddingSize", PARAM_SYMBOL, "0", param_padding, "sizes of padding or \"Same\"", NULL}

static const LayerType convolution = {
    .name = "ConvolutionLayer",
    .usage = "ConvolutionLayer[n, s] is a layer of n convolutions with kernels of size s.\n"
             "ConvolutionLayer[n, {h, w}] has kernels of height h and width w; one and three dimensions work alike.",
    .params = (const LayerParam[]){WINDOW_PARAMS, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 2}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 2}, PORTS_END},
    .arrays = (const LayerArray[]){{"Weights", ARRAY_RANDOM, 0, NULL}, {"Biases", ARRAY_OPTIONAL, 0, NULL}, ARRAYS_END},
    .prepare = windows_agree,
    .infer = convolution_infer,
    .lower = convolution_lower,
    .samples = (const char *const[]){"ConvolutionLayer[2, {3}, \"Input\" -> {2, 6}]", "ConvolutionLayer[2, {2, 3}, \"Input\" -> {3, 5, 6}]",
                                     "ConvolutionLayer[4, 2, \"ChannelGroups\" -> 2, \"Stride\" -> 2, \"Input\" -> {2, 5, 5}]",
                                     "ConvolutionLayer[2, 2, PaddingSize -> \"Same\", Interleaving -> True, \"Input\" -> {4, 5, 2}]",
                                     "ConvolutionLayer[1, {2, 2, 2}, \"Dilation\" -> 2, \"Input\" -> {1, 4, 4, 4}]",
                                     "ConvolutionLayer[2, {3}, Interleaving -> True, \"Stride\" -> 2, PaddingSize -> \"Same\", \"Input\" -> {5, 2}]",
                                     "ConvolutionLayer[2, {2}, Interleaving -> True, \"Dilation\" -> 2, PaddingSize -> {{2, 0}}, \"Biases\" -> None, \"Input\" -> {5, 3}]",
                                     NULL},
};

static const LayerType deconvolution = {
    .name = "DeconvolutionLayer",
    .usage = "DeconvolutionLayer[n, s] is a layer of n transposed convolutions with kernels of size s.",
    .params = (const LayerParam[]){WINDOW_PARAMS, PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 2}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 2}, PORTS_END},
    .arrays = (const LayerArray[]){{"Weights", ARRAY_RANDOM, 0, NULL}, {"Biases", ARRAY_OPTIONAL, 0, NULL}, ARRAYS_END},
    .prepare = windows_agree,
    .infer = deconvolution_infer,
    .lower = deconvolution_lower,
    .samples = (const char *const[]){"DeconvolutionLayer[2, {3}, \"Input\" -> {2, 4}]",
                                     "DeconvolutionLayer[2, {2, 3}, \"Stride\" -> 2, PaddingSize -> 1, \"Input\" -> {1, 3, 3}]",
                                     "DeconvolutionLayer[4, {3}, \"ChannelGroups\" -> 2, Interleaving -> True, \"Stride\" -> 2, PaddingSize -> \"Same\", \"Input\" -> {4, 2}]",
                                     NULL},
};

/* ---- PoolingLayer ---- */

static Expr pool_function(Interp *in, Expr v)
{
    (void)in;
    return v == S(Max) || v == S(Mean) || v == S(Total) ? v : NULL;
}

static void pooling_infer(Inference *inf, Net *net)
{
    int rank = find_rank(inf, net);
    Spatial s;
    if (rank == 0 || !read_window(net, rank, &s))
        return;
    int c = channel_level(&s);
    infer_equal(inf, net, in_type(net, 0), "Input", c, out_type(net, 0), "Output", c);
    infer_spatial(inf, net, &s, forward_size);
}

static Value pooling_lower(Lowering *lo)
{
    Spatial s;
    read_window(lo->net, lo->net->input[0].type.rank - 1, &s);
    fix_same(lo->net, &s, false);
    Expr f = net_param(lo->net, "Function");
    PoolKind kind = f == S(Max) ? POOL_MAX : f == S(Mean) ? POOL_MEAN : POOL_TOTAL;
    Value x = channels_first(lo, &s, settled(lo, &s, lo->input[0], false, kind == POOL_MAX));
    Value y = graph_pool(lo->graph, kind, x, &s.window);
    return passed_lengths(lo, &s, false, channels_back(lo, &s, y));
}

static const LayerType pooling = {
    .name = "PoolingLayer",
    .usage = "PoolingLayer[s] is a layer that gives the maximum over windows of size s.\n"
             "PoolingLayer[s, stride] moves the window by steps of stride.\n"
             "\"Function\" -> Mean or Total takes the mean or the total instead.",
    .params = (const LayerParam[]){{"KernelSize", PARAM_POSITIONAL, NULL, param_sizes, "a positive integer or a list of them", NULL},
                                   {"Stride", PARAM_POSITIONAL, "1", param_sizes, "a positive integer or a list of them", NULL},
                                   {"Function", 0, "Max", pool_function, "Max, Mean or Total", NULL},
                                   {"Dimensionality", 0, "Automatic", dimensionality, "1, 2 or 3", NULL},
                                   {"Interleaving", PARAM_SYMBOL, "False", param_boolean, "True or False", NULL},
                                   {"PaddingSize", PARAM_SYMBOL, "0", param_padding, "sizes of padding or \"Same\"", NULL},
                                   PARAMS_END},
    .inputs = (const LayerPort[]){{"Input", -1, 0, 2}, PORTS_END},
    .outputs = (const LayerPort[]){{"Output", -1, PORT_REAL, 2}, PORTS_END},
    .prepare = windows_agree,
    .infer = pooling_infer,
    .lower = pooling_lower,
    .samples = (const char *const[]){"PoolingLayer[2, 2, \"Input\" -> {2, 4, 6}]", "PoolingLayer[{3}, \"Input\" -> {2, 6}]",
                                     "PoolingLayer[{2, 2}, \"Function\" -> Mean, PaddingSize -> 1, \"Input\" -> {1, 3, 4}]",
                                     "PoolingLayer[{2, 2, 2}, 2, \"Function\" -> Total, \"Input\" -> {1, 4, 4, 4}]",
                                     "PoolingLayer[{3}, 2, PaddingSize -> \"Same\", Interleaving -> True, \"Input\" -> {5, 2}]",
                                     "PoolingLayer[{3}, 2, \"Function\" -> Mean, PaddingSize -> \"Same\", Interleaving -> True, \"Input\" -> {5, 2}]",
                                     "PoolingLayer[{2}, 2, Interleaving -> True, \"Input\" -> {5, 2}]", NULL},
};
const LayerType *const layers_convolution[] = {&convolution, &deconvolution, &pooling, NULL};
