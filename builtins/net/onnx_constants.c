/* onnx_constants.c - arrays of an ONNX file that are computed from others, and shapes that are asked for.
 *
 * What is computed from arrays alone is an array. A shape is one too: 1 for the batch, which a layer does not see, and then the
 * dimensions of an example. */
#include <string.h>
#include "builtins/net/onnx_import.h"
#include "interp/array.h"
#include "interp/number.h"

static Expr input_array(Import *m, const OnnxNode *n, size_t i)
{
    Known *k = i < n->inputs ? import_find(m, n->input[i]) : NULL;
    return k ? k->array : NULL;
}

static bool learn_array(Import *m, const OnnxNode *n, Expr array)
{
    if (!array)
        return import_refuse(m, expr_string_text(expr_textf("the operation %s on arrays of the file is not followed", n->op)));
    import_learn(m, n->output[0])->array = array;
    return true;
}

bool import_number(Expr array, double *out)
{
    if (!array || array_view(array).count != 1)
        return false;
    ArrayView v = array_view(array);
    return number_to_double(array_element(&v, 0), out);
}

static bool is_whole(Expr array)
{
    ArrayType t = array_view(array).type;
    return t == ARRAY_INT64 || t == ARRAY_INT32;
}

/* f of an array, or of two of which one is a single number or both are alike. */
bool import_folded(Import *m, const OnnxNode *n, Expr f, Expr a, Expr b)
{
    double number;
    bool whole = is_whole(a) && (!b || is_whole(b));
    if (whole && f == S(Divide))
        f = S(Quotient);
    Expr left = array_to_list(a), right = b ? array_to_list(b) : NULL;
    if (b && import_number(b, &number))
        right = whole ? expr_int((int64_t)number) : expr_real(number);
    else if (b && import_number(a, &number))
        left = whole ? expr_int((int64_t)number) : expr_real(number);
    Expr made = b ? evaluate_apply2(m->in, f, left, right) : evaluate_apply1(m->in, f, left);
    double one;
    if (number_to_double(made, &one)) /* two single numbers */
        made = expr_list(1, made);
    return learn_array(m, n, expr_is_list(made) ? array_numeric(m->in, made, whole ? ARRAY_INT64 : ARRAY_REAL32, NULL) : NULL);
}

static bool fold_reshape(Import *m, const OnnxNode *n, Expr a, Expr shape)
{
    int64_t dim[ARRAY_RANK], known = 1, free_place = -1;
    ArrayView v = array_view(a), s = array_view(shape);
    if (s.count < 1 || s.count > ARRAY_RANK)
        return learn_array(m, n, NULL);
    for (int64_t i = 0; i < s.count; i++) {
        dim[i] = 0;
        number_to_int64(array_element(&s, i), &dim[i]);
        if (dim[i] == 0 && i < v.rank)
            dim[i] = v.dim[i];
        if (dim[i] == -1)
            free_place = i;
        else if (dim[i] < 0 || __builtin_mul_overflow(known, dim[i], &known))
            return learn_array(m, n, NULL);
    }
    if (free_place >= 0) {
        dim[free_place] = known ? v.count / known : 0;
        known *= dim[free_place];
    }
    return learn_array(m, n, known == v.count ? array_reshape(a, (int)s.count, dim) : NULL);
}

static bool all_arrays(Import *m, const OnnxNode *n)
{
    for (size_t i = 0; i < n->inputs; i++)
        if (!input_array(m, n, i))
            return false;
    return n->inputs > 0;
}

static Expr whole_numbers(const int64_t *v, int64_t n)
{
    void *data;
    Expr array = array_new(EXPR_NUMERIC, ARRAY_INT64, 1, &n, &data);
    memcpy(data, v, sizeof *v * (size_t)n);
    return array;
}

/* One dimension of size 1 more or fewer: the same numbers. */
static Expr flat(Expr array)
{
    int64_t count = array_view(array).count;
    return array_reshape(array, 1, &count);
}

static Expr joined(Import *m, const OnnxNode *n)
{
    Builder all = builder_start(S(Join), n->inputs + 1);
    for (size_t i = 0; i < n->inputs; i++) {
        Expr a = input_array(m, n, i);
        builder_add(&all, array_to_list(array_view(a).rank ? a : flat(a)));
    }
    builder_add(&all, expr_int(node_int(n, "axis", 0) + 1));
    Expr made = evaluate(m->in, builder_finish(&all));
    return expr_is_list(made) ? array_numeric(m->in, made, array_view(input_array(m, n, 0)).type, NULL) : NULL;
}

/* The only number of `from` (0 where there is none) in an array of the given shape. */
static Expr filled(Import *m, Expr from, Expr shape)
{
    ArrayView v = array_view(shape);
    int64_t dim[ARRAY_RANK], count = 1;
    if (v.count < 1 || v.count > ARRAY_RANK || (from && array_view(from).count != 1))
        return NULL;
    for (int64_t i = 0; i < v.count; i++)
        if (!number_to_int64(array_element(&v, i), &dim[i]) || dim[i] < 1 || __builtin_mul_overflow(count, dim[i], &count) || count > 1 << 24)
            return NULL;
    ArrayView one = from ? array_view(from) : v;
    Expr made = evaluate_call(m->in, import_head(m, "ConstantArray"), 2, from ? array_element(&one, 0) : expr_int(0), import_list(dim, (size_t)v.count));
    return array_numeric(m->in, made, from ? one.type : ARRAY_REAL32, NULL);
}

/* Elements of a vector of whole numbers: one, or several. */
static Expr picked(Expr array, Expr index)
{
    ArrayView v = array_view(array), at = array_view(index);
    int64_t made[LIST];
    if (v.rank != 1 || at.count > LIST)
        return NULL;
    for (int64_t i = 0; i < at.count; i++) {
        int64_t k;
        if (!number_to_int64(array_element(&at, i), &k) || k >= v.count || k < -v.count || !number_to_int64(array_element(&v, k < 0 ? k + v.count : k), &made[i]))
            return NULL;
    }
    return whole_numbers(made, at.count);
}

static Expr shape_of(Import *m, const OnnxNode *n)
{
    Known *k = import_find(m, n->input[0]);
    Expr dims = k && k->source && k->batch == 0 && k->single < 0 ? import_dims(m, k) : NULL;
    int64_t size[LIST] = {1};
    for (size_t i = 1; dims && i <= expr_length(dims); i++)
        if (i >= LIST || !number_to_int64(expr_part(dims, i), &size[i]))
            return NULL;
    return dims ? whole_numbers(size, (int64_t)expr_length(dims) + 1) : NULL;
}

bool import_constant(Import *m, const OnnxNode *n, bool *done)
{
    const char *op = n->op;
    *done = true;
    if (strcmp(op, "Shape") == 0 && n->inputs > 0 && !input_array(m, n, 0))
        return learn_array(m, n, shape_of(m, n));
    if (strcmp(op, "ConstantOfShape") == 0 && input_array(m, n, 0)) {
        const Attribute *value = node_attribute(n, "value");
        return learn_array(m, n, filled(m, value ? value->tensor : NULL, input_array(m, n, 0)));
    }
    *done = all_arrays(m, n);
    if (!*done)
        return true;
    Expr first = input_array(m, n, 0);
    if (strcmp(op, "Reshape") == 0 && n->inputs > 1)
        return fold_reshape(m, n, first, input_array(m, n, 1));
    if (strcmp(op, "Concat") == 0)
        return learn_array(m, n, joined(m, n));
    if (strcmp(op, "Expand") == 0 && n->inputs > 1)
        return learn_array(m, n, filled(m, first, input_array(m, n, 1)));
    if (strcmp(op, "Gather") == 0 && n->inputs > 1)
        return learn_array(m, n, picked(first, input_array(m, n, 1)));
    if ((strcmp(op, "Unsqueeze") == 0 || strcmp(op, "Squeeze") == 0) && array_view(first).count == 1)
        return learn_array(m, n, flat(first));
    *done = false;
    return true;
}
