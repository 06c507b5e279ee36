/* onnx_recurrent.c - recurrent layers in ONNX: RNN, GRU and LSTM.
 *
 * There the steps come first and the batch second. Weights are W (1, G m, k), R (1, G m, m), biases B (1, 2 G m), those of W and then of R;
 * the gates stand in the same order as here: i o f c, and z r h. A GRU multiplies by the reset gate after the product with the state
 * (linear_before_reset). Source: onnx.ai, operators LSTM-7, GRU-7, RNN-7. */
#include <string.h>
#include "builtins/net/onnx_export.h"
#include "builtins/net/onnx_import.h"
#include "interp/array.h"
#include "interp/number.h"

static const char *const words[] = {"RNN", "GRU", "LSTM"};

/* ---- writing ---- */

static const char *reshaped(Export *x, const char *output, const char *a, int rank, const int64_t *dim)
{
    return export_simple(x, "Reshape", output, a, export_list(x, dim, rank), NULL);
}

static bool is_zero(const Graph *g, Value v)
{
    const Node *n = graph_node(g, v);
    while (n->op == OP_BROADCAST || n->op == OP_RESHAPE)
        n = graph_node(g, n->in[0]);
    if (n->op != OP_CONSTANT || n->type != REAL32)
        return false;
    for (int64_t i = 0; i < node_count(n); i++)
        if (((const float *)n->data)[i] != 0)
            return false;
    return true;
}

/* A state (n, m) as (1, n, m); no name where it is zero. */
static const char *state_name(Export *x, const Node *n, int k, int64_t m)
{
    return is_zero(x->graph, n->in[k]) ? "" : reshaped(x, export_fresh(x), export_in_name(x, n, k), 3, (int64_t[]){1, -1, m});
}

/* The biases are in `pre` already, with the product of the inputs: W is the identity. */
static const char *identity(Export *x, int64_t size)
{
    float *one = mem_bytes(sizeof(float) * (size_t)(size * size));
    memset(one, 0, sizeof(float) * (size_t)(size * size));
    for (int64_t i = 0; i < size; i++)
        one[i * size + i] = 1;
    return export_initializer(x, export_fresh(x), ONNX_FLOAT, 3, (int64_t[]){1, size, size}, one, sizeof(float) * (size_t)(size * size));
}

static const Node *past_reshapes(const Graph *g, const Node *n)
{
    while (n->op == OP_RESHAPE || n->op == OP_BROADCAST)
        n = graph_node(g, n->in[0]);
    return n;
}

/* The sequence (n, T, k) that a matrix of its vectors is made of; 0 when it is none. */
static Value sequence_of(const Graph *g, Value v)
{
    const Node *n = graph_node(g, v);
    if (n->shape.rank == 2 && n->op == OP_RESHAPE)
        n = graph_node(g, n->in[0]);
    return n->shape.rank == 3 ? n->self : 0;
}

bool export_product(const Graph *g, const Node *recurrent, Value found[3])
{
    const Node *sum = past_reshapes(g, graph_node(g, recurrent->in[0]));
    if (sum->op != OP_MAP || sum->inputs != 2 || sum->map.length != 3 || sum->map.code[2].op != MAP_ADD)
        return false;
    for (int k = 0; k < 2; k++) {
        const Node *product = past_reshapes(g, graph_node(g, sum->in[k])), *row = past_reshapes(g, graph_node(g, sum->in[1 - k]));
        Value x = product->op == OP_MATMUL && (product->attr.flags & 3) == 2 && row->shape.rank == 1 ? sequence_of(g, product->in[0]) : 0;
        if (x && graph_node(g, x)->shape.dim[1] == recurrent->shape.dim[1]) {
            found[0] = x;
            found[1] = product->in[1];
            found[2] = row->self;
            return true;
        }
    }
    return false;
}

static void write_arrays(Export *x, const Node *n, Text *node, int64_t gates, int64_t m)
{
    Value found[3];
    const char *zeros = export_simple(x, "Expand", export_fresh(x), export_initializer(x, export_fresh(x), ONNX_FLOAT, 1, (int64_t[]){1}, &(float){0}, sizeof(float)),
                                      export_list(x, (int64_t[]){gates * m}, 1), NULL);
    const char *pre = export_in_name(x, n, 0), *weights, *bias = zeros;
    if (export_product(x->graph, n, found)) {
        int64_t k = graph_node(x->graph, found[0])->shape.dim[2];
        pre = export_name(x, found[0]);
        weights = reshaped(x, export_fresh(x), export_name(x, found[1]), 3, (int64_t[]){1, gates * m, k});
        bias = export_name(x, found[2]);
    } else {
        weights = identity(x, gates * m);
    }
    const char *both = export_fresh(x);
    Text t = export_start("Concat", both);
    export_input(&t, bias);
    export_input(&t, zeros);
    export_int(&t, "axis", 0);
    export_end(x, &t);
    export_input(node, export_transpose(x, export_fresh(x), pre, (int64_t[]){1, 0, 2}, 3));
    export_input(node, weights);
    export_input(node, reshaped(x, export_fresh(x), export_in_name(x, n, 1), 3, (int64_t[]){1, gates * m, m}));
    export_input(node, reshaped(x, export_fresh(x), both, 2, (int64_t[]){1, 2 * gates * m}));
}

void export_recurrent(Export *x, const Node *n)
{
    RecurrentKind kind = (RecurrentKind)n->attr.kind;
    bool lstm = kind == RECURRENT_LSTM;
    int64_t gates = recurrent_gates(kind), steps = n->shape.dim[1], m = n->shape.dim[2];
    const char *y = export_fresh(x), *last[2] = {export_fresh(x), lstm ? export_fresh(x) : NULL};
    Text t = export_start(words[kind], y);
    for (int k = 0; k < 1 + lstm; k++)
        wire_text(&t, 2, last[k]);
    write_arrays(x, n, &t, gates, m);
    export_input(&t, "");
    for (int k = 0; k < 1 + lstm; k++)
        export_input(&t, state_name(x, n, 2 + k, m));
    export_int(&t, "hidden_size", m);
    if (kind == RECURRENT_GRU)
        export_int(&t, "linear_before_reset", 1);
    export_end(x, &t);
    const char *batch_first = export_transpose(x, export_fresh(x), y, (int64_t[]){2, 0, 1, 3}, 4);
    reshaped(x, export_name(x, n->self), batch_first, 3, (int64_t[]){-1, steps, m});
    for (int k = 0; k < 1 + lstm; k++)
        if (n->result[k + 1].value)
            reshaped(x, export_name(x, n->result[k + 1].value), last[k], 2, (int64_t[]){-1, m});
}

/* ---- reading ---- */

/* Rows first..first+m-1 of an array (1, rows, ...) of the file; r not 0 adds other rows, as the two biases do. */
static Expr gate_rows(Import *m, Expr array, int64_t first, int64_t size, int64_t other)
{
    ArrayView v = array_view(array);
    bool matrix = v.rank == 3;
    int64_t row = matrix ? v.dim[2] : 1, dim[2] = {size, row};
    void *data;
    Expr made = array_new(EXPR_NUMERIC, ARRAY_REAL32, matrix ? 2 : 1, dim, &data);
    for (int64_t i = 0; i < size * row; i++) {
        double a = 0, b = 0;
        number_to_double(array_element(&v, first * row + i), &a);
        if (other)
            number_to_double(array_element(&v, (first + other) * row + i), &b);
        ((float *)data)[i] = (float)(a + b);
    }
    (void)m;
    return made;
}

static bool any_number(Expr array, int64_t first, int64_t count)
{
    ArrayView v = array_view(array);
    double d;
    for (int64_t i = first; i < first + count; i++)
        if (number_to_double(array_element(&v, i), &d) && d != 0)
            return true;
    return false;
}

static bool arrays_fit(Expr w, Expr r, Expr b, int64_t rows, int64_t size)
{
    if (!w || !r || array_view(w).rank != 3 || array_view(r).rank != 3)
        return false;
    ArrayView vw = array_view(w), vr = array_view(r);
    bool biases = !b || (array_view(b).rank == 2 && array_view(b).dim[0] == 1 && array_view(b).dim[1] == 2 * rows);
    return vw.dim[0] == 1 && vr.dim[0] == 1 && vw.dim[1] == rows && vr.dim[1] == rows && vr.dim[2] == size && biases;
}

static Expr recurrent_layer(Import *m, RecurrentKind kind, int64_t size, Expr w, Expr r, Expr b)
{
    static const char *const heads[] = {"BasicRecurrentLayer", "GatedRecurrentLayer", "LongShortTermMemoryLayer"};
    static const char *const gate[][4] = {{""}, {"InputGate", "ResetGate", "MemoryGate"}, {"InputGate", "OutputGate", "ForgetGate", "MemoryGate"}};
    int64_t gates = recurrent_gates(kind);
    Builder layer = builder_start(import_head(m, heads[kind]), 13);
    builder_add(&layer, expr_int(size));
    for (int64_t g = 0; g < gates; g++) {
        void *zeros;
        Expr biases = b ? gate_rows(m, b, g * size, size, gates * size) : array_new(EXPR_NUMERIC, ARRAY_REAL32, 1, &size, &zeros);
        if (!b)
            memset(zeros, 0, sizeof(float) * (size_t)size);
        builder_add(&layer, import_option(net_textf("%sInputWeights", gate[kind][g]), gate_rows(m, w, g * size, size, 0)));
        builder_add(&layer, import_option(net_textf("%sStateWeights", gate[kind][g]), gate_rows(m, r, g * size, size, 0)));
        builder_add(&layer, import_option(net_textf("%sBiases", gate[kind][g]), biases));
    }
    return builder_finish(&layer);
}

static bool is_plain(const OnnxNode *n, RecurrentKind kind)
{
    const Attribute *direction = node_attribute(n, "direction");
    bool forward = !direction || !direction->text || strcmp(direction->text, "forward") == 0;
    const Attribute *activation = node_attribute(n, "activations");
    bool usual = !activation || (kind == RECURRENT_BASIC && activation->text && strcmp(activation->text, "Tanh") == 0);
    return forward && usual && !node_attribute(n, "clip") && !node_int(n, "layout", 0) && !node_int(n, "input_forget", 0) &&
           (kind != RECURRENT_GRU || node_int(n, "linear_before_reset", 0)) && (n->inputs < 5 || !*n->input[4]) && (n->inputs < 8 || !*n->input[7]);
}

/* The initial states: none, zeros of the file, or what a layer gives. */
static bool feed_state(Import *m, const OnnxNode *n, size_t i, Expr to)
{
    if (i >= n->inputs || !*n->input[i])
        return true;
    Known *k = import_find(m, n->input[i]);
    if (k && k->array && !any_number(k->array, 0, array_view(k->array).count))
        return true;
    if (!k || !k->source)
        return import_refuse(m, "a recurrent layer starts from a state that is fixed in the file");
    k->uses++;
    m->linear = false;
    builder_add(&m->edges, expr_rule(k->source, to));
    return true;
}

bool import_recurrent(Import *m, const OnnxNode *n)
{
    RecurrentKind kind = strcmp(n->op, "LSTM") == 0 ? RECURRENT_LSTM : strcmp(n->op, "GRU") == 0 ? RECURRENT_GRU : RECURRENT_BASIC;
    int64_t size = node_int(n, "hidden_size", 0), rows = recurrent_gates(kind) * size;
    Known *x = n->inputs > 2 ? import_find(m, n->input[0]) : NULL, *w = x ? import_find(m, n->input[1]) : NULL, *r = x ? import_find(m, n->input[2]) : NULL,
          *b = x && n->inputs > 3 ? import_find(m, n->input[3]) : NULL;
    if (!x || !x->source || !w || !r || size < 1 || !arrays_fit(w->array, r->array, b ? b->array : NULL, rows, size))
        return import_refuse(m, expr_string_text(expr_textf("the arrays of %s do not fit, or are not in the file", n->op)));
    if (!is_plain(n, kind) || x->batch != 1 || x->single >= 0)
        return import_refuse(m, expr_string_text(expr_textf("this form of %s is not available", n->op)));
    if (kind == RECURRENT_GRU && b && any_number(b->array, rows + 2 * size, size))
        return import_refuse(m, "a GRU with a bias inside its reset product is not available");
    Expr layer = recurrent_layer(m, kind, size, w->array, r->array, b ? b->array : NULL);
    if (!import_layer(m, n, layer, &x, 1))
        return false;
    Expr key = import_find(m, n->output[0])->source;
    size_t number = m->layers;
    static const char *const states[] = {"State", "CellState"};
    *import_find(m, n->output[0]) = (Known){.name = n->output[0], .source = key, .number = number, .batch = 2, .single = 1};
    for (size_t k = 0; k < 2; k++) {
        Expr port = expr_call(S(NetPort), 1, expr_list(2, key, expr_text(states[k])));
        if (k + 1 < n->outputs && *n->output[k + 1]) {
            Known *last = import_learn(m, n->output[k + 1]);
            last->source = port;
            last->number = number;
            last->batch = 1;
            last->single = 0;
        }
        if (!feed_state(m, n, 5 + k, port))
            return false;
    }
    return true;
}
