/* onnx_export.c - nets as ONNX models: the engine's graph for one example, operation by operation.
 *
 * Every layer lowers itself to the engine's operations, so what is written here is a row for each of these and none for a
 * layer. The batch is the first dimension of everything batched; it is written as free. Operator set 13. */
#include "builtins/net/onnx_export.h"
#include <string.h>
#include "builtins/net/coder.h"
#include "builtins/net/lower.h"
#include "interp/array.h"

enum { OPERATOR_SET = 13, IR_VERSION = 8 };

const char *export_name(Export *x, Value v)
{
    const Node *n = graph_node(x->graph, v);
    if (n->op == OP_INPUT || n->op == OP_PARAM)
        return n->name;
    return expr_string_text(expr_textf("v%d", (int)v));
}

const char *export_fresh(Export *x)
{
    return expr_string_text(expr_textf("t%d", ++x->names));
}

/* ---- a node under construction ---- */

Text export_start(const char *op, const char *output)
{
    Text t = text_start();
    wire_text(&t, 4, op);
    wire_text(&t, 3, output);
    wire_text(&t, 2, output);
    return t;
}

void export_input(Text *t, const char *name)
{
    wire_text(t, 1, name);
}

void export_int(Text *node, const char *name, int64_t v)
{
    Text a = text_start();
    wire_text(&a, 1, name);
    wire_int(&a, 3, v);
    wire_int(&a, 20, 2);
    wire_message(node, 5, &a);
}

static void attribute_text(Text *node, const char *name, const char *v)
{
    Text a = text_start();
    wire_text(&a, 1, name);
    wire_text(&a, 4, v);
    wire_int(&a, 20, 3);
    wire_message(node, 5, &a);
}

void export_ints(Text *node, const char *name, const int64_t *v, int n)
{
    Text a = text_start();
    wire_text(&a, 1, name);
    for (int i = 0; i < n; i++)
        wire_int(&a, 8, v[i]);
    wire_int(&a, 20, 7);
    wire_message(node, 5, &a);
}

void export_end(Export *x, Text *node)
{
    wire_message(&x->body, 1, node);
}

/* op of one to three inputs; gives output's name. */
const char *export_simple(Export *x, const char *op, const char *output, const char *a, const char *b, const char *c)
{
    Text t = export_start(op, output);
    export_input(&t, a);
    if (b)
        export_input(&t, b);
    if (c)
        export_input(&t, c);
    export_end(x, &t);
    return output;
}

const char *export_initializer(Export *x, const char *name, int type, int rank, const int64_t *dim, const void *data, size_t bytes)
{
    Text t = text_start();
    for (int i = 0; i < rank; i++)
        wire_int(&t, 1, dim[i]);
    wire_int(&t, 2, type);
    wire_text(&t, 8, name);
    wire_bytes(&t, 9, data, bytes);
    wire_message(&x->body, 5, &t);
    return name;
}

static const char *scalar(Export *x, double v)
{
    float f = (float)v;
    return export_initializer(x, export_fresh(x), ONNX_FLOAT, 0, NULL, &f, sizeof f);
}

const char *export_list(Export *x, const int64_t *v, int n)
{
    return export_initializer(x, export_fresh(x), ONNX_INT64, 1, &(int64_t){n}, v, (size_t)n * sizeof *v);
}

static const char *cast(Export *x, const char *a, const char *output, int type)
{
    Text t = export_start("Cast", output);
    export_input(&t, a);
    export_int(&t, "to", type);
    export_end(x, &t);
    return output;
}

/* ---- elementwise programs ---- */

static const char *map_word(MapOp op)
{
    switch (op) {
    case MAP_ADD: return "Add";
    case MAP_SUB: return "Sub";
    case MAP_MUL: return "Mul";
    case MAP_DIV: return "Div";
    case MAP_POW: return "Pow";
    case MAP_MIN: return "Min";
    case MAP_MAX: return "Max";
    case MAP_LT: return "Less";
    case MAP_LE: return "LessOrEqual";
    case MAP_EQ: return "Equal";
    case MAP_AND: return "And";
    case MAP_OR: return "Or";
    case MAP_NEG: return "Neg";
    case MAP_ABS: return "Abs";
    case MAP_SIGN: return "Sign";
    case MAP_RAMP: return "Relu";
    case MAP_SQRT: return "Sqrt";
    case MAP_RECIP: return "Reciprocal";
    case MAP_EXP: return "Exp";
    case MAP_LOG: return "Log";
    case MAP_LOGISTIC: return "Sigmoid";
    case MAP_SOFTPLUS: return "Softplus";
    case MAP_SIN: return "Sin";
    case MAP_COS: return "Cos";
    case MAP_TAN: return "Tan";
    case MAP_ASIN: return "Asin";
    case MAP_ACOS: return "Acos";
    case MAP_ATAN: return "Atan";
    case MAP_SINH: return "Sinh";
    case MAP_COSH: return "Cosh";
    case MAP_TANH: return "Tanh";
    case MAP_ASINH: return "Asinh";
    case MAP_ACOSH: return "Acosh";
    case MAP_ATANH: return "Atanh";
    case MAP_ERF: return "Erf";
    case MAP_FLOOR: return "Floor";
    case MAP_CEILING: return "Ceil";
    case MAP_ROUND: return "Round";
    default: return NULL;
    }
}

/* Comparisons and logic give booleans there and 1 or 0 here. */
static const char *map_logic(Export *x, MapOp op, const char *a, const char *b, const char *output)
{
    if (op == MAP_AND || op == MAP_OR) {
        a = cast(x, a, export_fresh(x), ONNX_BOOL);
        b = cast(x, b, export_fresh(x), ONNX_BOOL);
    }
    return cast(x, export_simple(x, map_word(op), export_fresh(x), a, b, NULL), output, ONNX_FLOAT);
}

static const char *whole_part(Export *x, const char *a, const char *output)
{
    const char *size = export_simple(x, "Floor", export_fresh(x), export_simple(x, "Abs", export_fresh(x), a, NULL, NULL), NULL, NULL);
    return export_simple(x, "Mul", output, export_simple(x, "Sign", export_fresh(x), a, NULL, NULL), size, NULL);
}

/* a/2 (1 + Erf[a/Sqrt[2]]) */
static const char *gelu(Export *x, const char *a, const char *output)
{
    const char *inside = export_simple(x, "Mul", export_fresh(x), a, scalar(x, 0.70710678118654752440), NULL);
    const char *erf = export_simple(x, "Erf", export_fresh(x), inside, NULL, NULL);
    const char *share = export_simple(x, "Add", export_fresh(x), erf, scalar(x, 1), NULL);
    const char *half = export_simple(x, "Mul", export_fresh(x), a, scalar(x, 0.5), NULL);
    return export_simple(x, "Mul", output, half, share, NULL);
}

static const char *map_instruction(Export *x, MapOp op, const char *a, const char *b, const char *c, const char *output)
{
    switch (op) {
    case MAP_LT:
    case MAP_LE:
    case MAP_EQ:
    case MAP_AND:
    case MAP_OR: return map_logic(x, op, a, b, output);
    case MAP_NE: return export_simple(x, "Sub", output, scalar(x, 1), map_logic(x, MAP_EQ, a, b, export_fresh(x)), NULL);
    case MAP_NOT: return map_logic(x, MAP_EQ, a, scalar(x, 0), output);
    case MAP_SELECT: return export_simple(x, "Where", output, cast(x, a, export_fresh(x), ONNX_BOOL), b, c);
    case MAP_SQUARE: return export_simple(x, "Mul", output, a, a, NULL);
    case MAP_EXPM1: return export_simple(x, "Sub", output, export_simple(x, "Exp", export_fresh(x), a, NULL, NULL), scalar(x, 1), NULL);
    case MAP_LOG1P: return export_simple(x, "Log", output, export_simple(x, "Add", export_fresh(x), a, scalar(x, 1), NULL), NULL, NULL);
    case MAP_ERFC: return export_simple(x, "Sub", output, scalar(x, 1), export_simple(x, "Erf", export_fresh(x), a, NULL, NULL), NULL);
    case MAP_GELU: return gelu(x, a, output);
    case MAP_TRUNC: return whole_part(x, a, output);
    case MAP_FRACTION: return export_simple(x, "Sub", output, a, whole_part(x, a, export_fresh(x)), NULL);
    default:
        if (!map_word(op)) {
            x->why = "this elementwise function";
            return output;
        }
        return export_simple(x, map_word(op), output, a, b, c);
    }
}

static void export_map(Export *x, const Node *n)
{
    const MapProgram *p = &n->map;
    const char **value = mem_array(const char *, (size_t)p->length);
    for (int k = 0; k < p->length; k++) {
        const MapInstr *i = &p->code[k];
        const char *output = k == p->length - 1 ? export_name(x, n->self) : export_fresh(x);
        if (i->op == MAP_INPUT)
            value[k] = export_name(x, n->in[i->arg[0]]);
        else if (i->op == MAP_CONST)
            value[k] = scalar(x, i->value);
        else
            value[k] = map_instruction(x, i->op, value[i->arg[0]], map_arity(i->op) > 1 ? value[i->arg[1]] : NULL,
                                       map_arity(i->op) > 2 ? value[i->arg[2]] : NULL, output);
    }
    if (strcmp(value[p->length - 1], export_name(x, n->self)) != 0)
        export_simple(x, "Identity", export_name(x, n->self), value[p->length - 1], NULL, NULL);
}

/* ---- the other operations ---- */

const char *export_in_name(Export *x, const Node *n, int k)
{
    return export_name(x, n->in[k]);
}

static const Shape *in_shape(Export *x, const Node *n, int k)
{
    return &graph_node(x->graph, n->in[k])->shape;
}

static void export_reshape(Export *x, const Node *n)
{
    int64_t dim[SHAPE_RANK];
    memcpy(dim, n->attr.a, sizeof dim);
    if (n->batched && n->attr.count > 0)
        dim[0] = -1;
    export_simple(x, "Reshape", export_name(x, n->self), export_in_name(x, n, 0), export_list(x, dim, n->attr.count), NULL);
}

static void export_slice(Export *x, const Node *n)
{
    int64_t start[SHAPE_RANK], end[SHAPE_RANK], axis[SHAPE_RANK], step[SHAPE_RANK];
    int count = 0;
    const Shape *s = in_shape(x, n, 0);
    for (int i = 0; i < s->rank; i++) {
        if (n->attr.b[i] == 1 && n->attr.c[i] == s->dim[i])
            continue;
        start[count] = n->attr.a[i];
        step[count] = n->attr.b[i];
        int64_t stop = n->attr.a[i] + n->attr.b[i] * n->attr.c[i];
        end[count] = stop < 0 ? INT64_MIN : stop;
        axis[count++] = i;
    }
    Text t = export_start("Slice", export_name(x, n->self));
    export_input(&t, export_in_name(x, n, 0));
    export_input(&t, export_list(x, start, count));
    export_input(&t, export_list(x, end, count));
    export_input(&t, export_list(x, axis, count));
    export_input(&t, export_list(x, step, count));
    export_end(x, &t);
}

static void export_reduce(Export *x, const Node *n)
{
    static const char *const kinds[REDUCE_KINDS] = {"ReduceSum", "ReduceMean", "ReduceMax", "ReduceMin", "ReduceProd"};
    int64_t axes[SHAPE_RANK];
    int count = 0;
    for (int i = 0; i < SHAPE_RANK; i++)
        if (n->attr.axes >> i & 1)
            axes[count++] = i;
    Text t = export_start(kinds[n->attr.kind], export_name(x, n->self));
    export_input(&t, export_in_name(x, n, 0));
    if (n->attr.kind == REDUCE_SUM)
        export_input(&t, export_list(x, axes, count));
    else
        export_ints(&t, "axes", axes, count);
    export_int(&t, "keepdims", n->shape.rank == in_shape(x, n, 0)->rank);
    export_end(x, &t);
}

static const char *row_mean(Export *x, const Node *n, const char *a)
{
    int64_t axes[SHAPE_RANK];
    for (int i = n->attr.axis; i < n->shape.rank; i++)
        axes[i - n->attr.axis] = i;
    const char *output = export_fresh(x);
    Text t = export_start("ReduceMean", output);
    export_input(&t, a);
    export_ints(&t, "axes", axes, n->shape.rank - n->attr.axis);
    export_int(&t, "keepdims", 1);
    export_end(x, &t);
    return output;
}

static void export_row_norm(Export *x, const Node *n)
{
    const char *a = export_in_name(x, n, 0), *mean = row_mean(x, n, a);
    const char *centred = export_simple(x, "Sub", export_fresh(x), a, mean, NULL);
    const char *variance = row_mean(x, n, export_simple(x, "Mul", export_fresh(x), centred, centred, NULL));
    const char *shifted = export_simple(x, "Add", export_fresh(x), variance, scalar(x, n->attr.f[0]), NULL);
    export_simple(x, "Div", export_name(x, n->self), centred, export_simple(x, "Sqrt", export_fresh(x), shifted, NULL, NULL), NULL);
}

const char *export_transpose(Export *x, const char *output, const char *a, const int64_t *perm, int rank)
{
    Text t = export_start("Transpose", output);
    export_input(&t, a);
    export_ints(&t, "perm", perm, rank);
    export_end(x, &t);
    return output;
}

/* The last two levels change places. */
static const char *transposed(Export *x, const char *a, int rank)
{
    int64_t perm[SHAPE_RANK];
    for (int i = 0; i < rank; i++)
        perm[i] = i;
    perm[rank - 1] = rank - 2;
    perm[rank - 2] = rank - 1;
    return export_transpose(x, export_fresh(x), a, perm, rank);
}

static void export_matmul(Export *x, const Node *n)
{
    const Shape *a = in_shape(x, n, 0), *b = in_shape(x, n, 1);
    if (a->rank == 2 && b->rank == 2) {
        Text t = export_start("Gemm", export_name(x, n->self));
        export_input(&t, export_in_name(x, n, 0));
        export_input(&t, export_in_name(x, n, 1));
        export_int(&t, "transA", n->attr.flags & 1);
        export_int(&t, "transB", n->attr.flags >> 1 & 1);
        export_end(x, &t);
        return;
    }
    const char *left = n->attr.flags & 1 ? transposed(x, export_in_name(x, n, 0), a->rank) : export_in_name(x, n, 0);
    const char *right = n->attr.flags & 2 ? transposed(x, export_in_name(x, n, 1), b->rank) : export_in_name(x, n, 1);
    export_simple(x, "MatMul", export_name(x, n->self), left, right, NULL);
}

static void window_attributes(Text *t, const Window *w, bool dilates)
{
    int64_t pads[6];
    for (int i = 0; i < w->rank; i++) {
        pads[i] = w->before[i];
        pads[w->rank + i] = w->after[i];
    }
    export_ints(t, "kernel_shape", w->kernel, w->rank);
    export_ints(t, "strides", w->stride, w->rank);
    export_ints(t, "pads", pads, 2 * w->rank);
    if (dilates) {
        export_ints(t, "dilations", w->dilation, w->rank);
        export_int(t, "group", w->groups);
    }
}

static void export_conv(Export *x, const Node *n, const char *op)
{
    Text t = export_start(op, export_name(x, n->self));
    export_input(&t, export_in_name(x, n, 0));
    export_input(&t, export_in_name(x, n, 1));
    window_attributes(&t, &n->attr.window, true);
    export_end(x, &t);
}

static void export_pool(Export *x, const Node *n)
{
    bool total = n->attr.kind == POOL_TOTAL, max = n->attr.kind == POOL_MAX;
    const char *output = export_name(x, n->self);
    const char *made = total ? export_fresh(x) : output;
    Text t = export_start(max ? "MaxPool" : "AveragePool", made);
    export_input(&t, export_in_name(x, n, 0));
    window_attributes(&t, &n->attr.window, false);
    if (!max)
        export_int(&t, "count_include_pad", 1);
    export_end(x, &t);
    double size = 1;
    for (int i = 0; i < n->attr.window.rank; i++)
        size *= (double)n->attr.window.kernel[i];
    if (total)
        export_simple(x, "Mul", output, made, scalar(x, size), NULL);
}

static void with_axis(Export *x, const Node *n, const char *op, int64_t axis)
{
    Text t = export_start(op, export_name(x, n->self));
    for (int k = 0; k < n->inputs; k++)
        export_input(&t, export_in_name(x, n, k));
    export_int(&t, "axis", axis);
    export_end(x, &t);
}

static void export_pad(Export *x, const Node *n)
{
    static const char *const modes[] = {"constant", "edge", "reflect"};
    int rank = n->shape.rank;
    int64_t pads[2 * SHAPE_RANK];
    for (int i = 0; i < rank; i++) {
        pads[i] = n->attr.a[i];
        pads[rank + i] = n->attr.b[i];
    }
    Text t = export_start("Pad", export_name(x, n->self));
    export_input(&t, export_in_name(x, n, 0));
    export_input(&t, export_list(x, pads, 2 * rank));
    export_input(&t, scalar(x, n->attr.f[0]));
    attribute_text(&t, "mode", modes[n->attr.kind]);
    export_end(x, &t);
}

static void export_gather(Export *x, const Node *n)
{
    int32_t one = 1;
    const char *from_zero = export_simple(x, "Sub", export_fresh(x), export_in_name(x, n, 1), export_initializer(x, export_fresh(x), ONNX_INT32, 0, NULL, &one, sizeof one), NULL);
    Text t = export_start("Gather", export_name(x, n->self));
    export_input(&t, export_in_name(x, n, 0));
    export_input(&t, from_zero);
    export_int(&t, "axis", 0);
    export_end(x, &t);
}

static void export_constant(Export *x, const Node *n)
{
    export_initializer(x, export_name(x, n->self), n->type == INT32 ? ONNX_INT32 : ONNX_FLOAT, n->shape.rank, n->shape.dim, n->data, node_bytes(n));
}

static void export_node(Export *x, const Node *n)
{
    switch (n->op) {
    case OP_INPUT:
    case OP_PARAM: break;
    case OP_CONSTANT: export_constant(x, n); break;
    case OP_MAP: export_map(x, n); break;
    case OP_RESHAPE: export_reshape(x, n); break;
    case OP_PERMUTE: export_transpose(x, export_name(x, n->self), export_in_name(x, n, 0), n->attr.a, n->shape.rank); break;
    case OP_BROADCAST: export_simple(x, "Expand", export_name(x, n->self), export_in_name(x, n, 0), export_list(x, n->attr.a, n->attr.count), NULL); break;
    case OP_SLICE: export_slice(x, n); break;
    case OP_CONCAT: with_axis(x, n, "Concat", n->attr.axis); break;
    case OP_PAD: export_pad(x, n); break;
    case OP_REDUCE: export_reduce(x, n); break;
    case OP_MATMUL: export_matmul(x, n); break;
    case OP_CONV: export_conv(x, n, "Conv"); break;
    case OP_CONV_DATA: export_conv(x, n, "ConvTranspose"); break;
    case OP_POOL: export_pool(x, n); break;
    case OP_ROW_NORM: export_row_norm(x, n); break;
    case OP_SOFTMAX: with_axis(x, n, "Softmax", n->attr.axis); break;
    case OP_LOG_SOFTMAX: with_axis(x, n, "LogSoftmax", n->attr.axis); break;
    case OP_GATHER: export_gather(x, n); break;
    case OP_RECURRENT: export_recurrent(x, n); break;
    case OP_RESULT: break; /* written with the operation that has it */
    default: x->why = op_type(n->op)->name;
    }
}

/* ---- the model ---- */

static void value_info(Export *x, int field, const char *name, const Node *n)
{
    Text shape = text_start(), tensor = text_start(), type = text_start(), info = text_start();
    for (int i = 0; i < n->shape.rank; i++) {
        Text dim = text_start();
        if (i == 0 && n->batched)
            wire_text(&dim, 2, "N");
        else
            wire_int(&dim, 1, n->shape.dim[i]);
        wire_message(&shape, 1, &dim);
    }
    wire_int(&tensor, 1, n->type == INT32 ? ONNX_INT32 : ONNX_FLOAT);
    wire_message(&tensor, 2, &shape);
    wire_message(&type, 1, &tensor);
    wire_text(&info, 1, name);
    wire_message(&info, 2, &type);
    wire_message(&x->body, field, &info);
}

static bool export_arrays(Export *x)
{
    ArraySlot *slot;
    size_t n = net_arrays(x->net, &slot);
    for (size_t i = 0; i < n; i++) {
        Expr value = slot[i].net->array[slot[i].array].value;
        bool first = true; /* shared arrays stand at several places */
        for (size_t k = 0; k < i; k++)
            first &= strcmp(slot[k].key, slot[i].key) != 0;
        if (!first)
            continue;
        if (!expr_is(value, EXPR_NUMERIC))
            return false;
        Expr plain = array_view(value).type == ARRAY_REAL32 ? value : array_numeric(x->in, value, ARRAY_REAL32, NULL);
        ArrayView v = array_view(plain);
        export_initializer(x, slot[i].key, ONNX_FLOAT, v.rank, v.dim, v.data, (size_t)v.count * sizeof(float));
    }
    return true;
}

static void write_model(Export *x, Text *out)
{
    Text version = text_start();
    wire_text(&x->body, 2, "net");
    wire_text(&version, 1, "");
    wire_int(&version, 2, OPERATOR_SET);
    wire_int(out, 1, IR_VERSION);
    wire_text(out, 2, "lupine");
    wire_message(out, 8, &version);
    wire_message(out, 7, &x->body);
}

/* What the outputs are made of: live[v] for each value. */
static bool *find_live(const Graph *g, const Value *out, int outputs)
{
    bool *live = mem_bytes((size_t)g->length + 1);
    memset(live, 0, (size_t)g->length + 1);
    for (int i = 0; i < outputs; i++)
        if (out[i])
            live[out[i]] = true;
    for (Value v = g->length; v >= 1; v--) {
        const Node *n = graph_node(g, v);
        Value product[3];
        bool found = live[v] && n->op == OP_RECURRENT && export_product(g, n, product);
        for (int k = 0; found && k < 3; k++)
            live[product[k]] = true;
        for (int k = found; live[v] && k < n->inputs; k++)
            live[n->in[k]] = true;
    }
    return live;
}

/* Lowers the net for one example and writes its operations; the reason when it can't be done. */
static const char *export_graph(Export *x)
{
    Net *net = x->net;
    LowerState s = {.graph = x->graph, .in = x->in};
    Value *in = mem_array(Value, (size_t)net->inputs + 1), *out = mem_array(Value, (size_t)net->outputs + 1);
    for (int i = 0; i < net->inputs; i++) {
        if (net->input[i].flags & (PORT_STATE | PORT_OPTIONAL))
            continue;
        if (!type_is_fixed(&net->input[i].type))
            return "the dimensions of all inputs must be known and fixed";
        in[i] = lower_input(&s, net->input[i].name, &net->input[i].type, 1, false);
    }
    if (!lower_net(&s, net, 1, "", in, out))
        return graph_problem(x->graph);
    if (!export_arrays(x))
        return "its arrays have no values yet: NetInitialize or NetTrain gives them";
    for (int i = 0; i < net->inputs; i++)
        if (in[i])
            value_info(x, 11, net->input[i].name, graph_node(x->graph, in[i]));
    const bool *live = find_live(x->graph, out, net->outputs);
    for (Value v = 1; v <= x->graph->length && !x->why; v++)
        if (live[v])
            export_node(x, graph_node(x->graph, v));
    if (x->why)
        return expr_string_text(expr_textf("there is no ONNX operation for %s", x->why));
    for (int i = 0; i < net->outputs; i++) {
        if (!out[i] || (net->output[i].flags & PORT_HIDDEN))
            continue;
        export_simple(x, "Identity", net->output[i].name, export_name(x, out[i]), NULL, NULL);
        value_info(x, 12, net->output[i].name, graph_node(x->graph, out[i]));
    }
    return NULL;
}

bool onnx_export(Interp *in, Expr call, Expr value, FileTarget *target)
{
    if (!expr_is_net(value)) {
        message(in, call, "nonet", value, NULL);
        return false;
    }
    Export x = {.in = in, .graph = graph_new(REAL32, 1), .net = net_copy(net_of(value)), .body = text_start()};
    const char *why = x.graph ? export_graph(&x) : "memory is short";
    if (why)
        message(in, call, "onnxout", expr_text(why), NULL);
    else
        write_model(&x, &target->out);
    graph_free(x.graph);
    return !why;
}
