/* onnx_rows.c - operations of ONNX that count levels: reductions, normalizations, slices, and those that move the batch.
 *
 * A level of an example is one behind the batch, which is first but for the inputs and outputs of recurrent operations: there a
 * value knows where its batch is, and which axis of size 1 it has that the layer's output has not. */
#include <string.h>
#include "builtins/net/onnx_import.h"
#include "interp/array.h"
#include "interp/number.h"

static Known *input(Import *m, const OnnxNode *n, size_t i)
{
    return i < n->inputs ? import_find(m, n->input[i]) : NULL;
}

static Expr input_array(Import *m, const OnnxNode *n, size_t i)
{
    Known *k = input(m, n, i);
    return k ? k->array : NULL;
}

/* The same layer's output under another name, its batch and its axis of size 1 elsewhere. */
static bool same_output(Import *m, const OnnxNode *n, const Known *x, int batch, int single)
{
    Known copy = *x; /* learn may move what x points to */
    Known *k = import_learn(m, n->output[0]);
    copy.name = k->name;
    copy.batch = batch;
    copy.single = single;
    *k = copy;
    return true;
}

static bool refuse_batch(Import *m, const OnnxNode *n)
{
    return import_refuse(m, expr_string_text(expr_textf("the operation %s where the batch is not first is not available", n->op)));
}

/* Integers of a list attribute or, in newer files, of the second input; -1 when there is neither. */
static int integers(Import *m, const OnnxNode *n, const char *name, size_t place, int64_t out[LIST])
{
    const Attribute *a = node_attribute(n, name);
    Expr given = input_array(m, n, place);
    if (a) {
        memcpy(out, a->ints, a->int_count * sizeof *out);
        return (int)a->int_count;
    }
    if (!given || array_view(given).count > LIST)
        return -1;
    ArrayView v = array_view(given);
    for (int64_t i = 0; i < v.count; i++)
        if (!number_to_int64(array_element(&v, i), &out[i]))
            return -1;
    return (int)v.count;
}

static Expr chain_of(Import *m, Expr first, Builder *more)
{
    Builder all = builder_start(S(List), 8);
    builder_add(&all, first);
    Expr rest = builder_finish(more);
    builder_add_parts(&all, rest, 1, expr_length(rest));
    (void)m;
    return expr_length(rest) == 0 ? first : expr_call(S(NetChain), 1, builder_finish(&all));
}

/* Puts axes of size 1 at the places, which count in the result. */
static void add_levels(Import *m, Builder *layers, const int64_t *axis, int n)
{
    for (int64_t at = 1; at < LIST; at++) /* from the front, so that each place is right when its turn comes */
        for (int i = 0; i < n; i++)
            if (axis[i] == at)
                builder_add(layers, expr_call(import_head(m, "ReplicateLayer"), 2, expr_int(1), expr_int(at)));
}

bool import_reduce(Import *m, const OnnxNode *n, Expr function)
{
    int64_t axis[LIST];
    int count = integers(m, n, "axes", 1, axis);
    bool whole = count < 1 && !node_int(n, "noop_with_empty_axes", 0);
    if (whole)
        return import_refuse(m, "a reduction over the batch is not available");
    for (int i = 0; i < count; i++)
        if (axis[i] == 0)
            return import_refuse(m, "a reduction over the batch is not available");
    Expr layer = expr_call(import_head(m, "AggregationLayer"), 2, function, import_list(axis, (size_t)count));
    Builder more = builder_start(S(List), 4);
    if (node_int(n, "keepdims", 1)) {
        int back = 0;
        for (int i = 0; i < count; i++)
            back += axis[i] < 0;
        if (back && (count > 1 || axis[0] != -1))
            return import_refuse(m, "a reduction that keeps its dimensions and counts them from the end is not available");
        if (back)
            builder_add(&more, expr_call(import_head(m, "ReplicateLayer"), 2, expr_int(1), expr_int(-1)));
        else
            add_levels(m, &more, axis, count);
    }
    return import_unary(m, n, chain_of(m, layer, &more));
}

bool import_transpose(Import *m, const OnnxNode *n)
{
    const Attribute *perm = node_attribute(n, "perm");
    Known *x = input(m, n, 0);
    int64_t place[LIST], to[LIST], levels = 0;
    bool same = true;
    int batch = -1, single = -1;
    if (!perm || perm->int_count < 2 || !x)
        return import_refuse(m, "a transposition without a permutation is not available");
    for (size_t axis = 0; axis < perm->int_count; axis++) /* which level of the layer's output an axis of x is */
        place[axis] = (int)axis == x->batch || (int)axis == x->single ? -1 : levels++;
    int64_t k = 0;
    for (size_t i = 0; i < perm->int_count; i++) {
        int64_t from = perm->ints[i];
        if (from < 0 || from >= (int64_t)perm->int_count)
            return import_refuse(m, "a transposition is damaged");
        if (from == x->batch)
            batch = (int)i;
        else if (from == x->single)
            single = (int)i;
        else {
            same &= place[from] == k;
            to[place[from]] = ++k;
        }
    }
    if (same && x->source)
        return same_output(m, n, x, batch, single);
    if (x->batch != 0 || batch != 0 || x->single >= 0)
        return refuse_batch(m, n);
    return import_unary(m, n, expr_call(import_head(m, "TransposeLayer"), 1, import_list(to, (size_t)levels)));
}

/* (n, m) as (1, n, m), as a recurrent operation takes a state. */
static bool puts_one_first(Import *m, const OnnxNode *n)
{
    int64_t list[LIST];
    if (strcmp(n->op, "Unsqueeze") == 0)
        return integers(m, n, "axes", 1, list) == 1 && list[0] == 0;
    return strcmp(n->op, "Reshape") == 0 && integers(m, n, "", 1, list) == 3 && list[0] == 1 && list[1] == -1;
}

/* Before anything but a transposition, the batch must be first again. What a recurrent layer gives may lose its axis of size 1. */
bool import_reshape_back(Import *m, const OnnxNode *n, bool *done)
{
    Known *x = input(m, n, 0);
    bool squeeze = strcmp(n->op, "Squeeze") == 0, reshape = strcmp(n->op, "Reshape") == 0;
    *done = x && x->source && x->batch == 0 && x->single < 0 && puts_one_first(m, n);
    if (*done)
        return same_output(m, n, x, 1, 0);
    if (!x || !x->source || (x->batch == 0 && x->single < 0))
        return true;
    int64_t axis[LIST];
    int count = squeeze ? integers(m, n, "axes", 1, axis) : 0;
    Expr shape = reshape ? input_array(m, n, 1) : NULL;
    *done = true;
    if (squeeze && count == 1 && axis[0] == x->single)
        return same_output(m, n, x, x->batch - (x->single < x->batch), -1);
    if (reshape && x->single >= 0 && (x->batch == 0 || (x->batch == 1 && x->single == 0)) && shape && array_view(shape).count == (x->single == 0 ? 2 : 3))
        return same_output(m, n, x, 0, -1);
    return refuse_batch(m, n);
}

bool import_squeeze(Import *m, const OnnxNode *n)
{
    int64_t axis[LIST];
    int count = integers(m, n, "axes", 1, axis);
    Builder part = builder_start(S(List), 8);
    for (int64_t at = 1, left = count; left > 0 && at < LIST; at++) {
        bool gone = false;
        for (int i = 0; i < count; i++)
            gone |= axis[i] == at;
        builder_add(&part, gone ? expr_int(1) : S(All));
        left -= gone;
    }
    for (int i = 0; i < count; i++)
        if (axis[i] < 1)
            count = -1;
    return count < 1 ? import_refuse(m, "this form of Squeeze is not available")
                     : import_unary(m, n, expr_call(import_head(m, "PartLayer"), 1, builder_finish(&part)));
}

bool import_unsqueeze(Import *m, const OnnxNode *n)
{
    int64_t axis[LIST];
    int count = integers(m, n, "axes", 1, axis);
    Builder layers = builder_start(S(List), 4);
    for (int i = 0; i < count; i++)
        if (axis[i] == 0 || (axis[i] < 0 && count > 1))
            return import_refuse(m, "this form of Unsqueeze is not available");
    if (count == 1 && axis[0] < 0)
        builder_add(&layers, expr_call(import_head(m, "ReplicateLayer"), 2, expr_int(1), expr_int(axis[0])));
    else
        add_levels(m, &layers, axis, count);
    Expr all = builder_finish(&layers);
    return count < 1 ? import_refuse(m, "this form of Unsqueeze is not available")
                     : import_unary(m, n, expr_length(all) == 1 ? expr_part(all, 1) : expr_call(S(NetChain), 1, all));
}

/* From start towards end, which is not reached, as a span of the language, which reaches its end; NULL where it is none. */
static Expr span_of(int64_t start, int64_t end, int64_t step)
{
    bool up = step > 0, to_end = up ? end >= INT32_MAX : end <= INT32_MIN;
    int64_t last = up ? (end < 0 ? end - 1 : end) : (end < 0 ? end + 1 : end + 2);
    if (step == 0 || last == 0)
        return NULL;
    Expr from = expr_int(start < 0 ? start : start + 1), to = to_end ? up ? S(All) : expr_int(1) : expr_int(last);
    if (start >= INT32_MAX)
        from = S(All);
    return step == 1 ? expr_call(S(Span), 2, from, to) : expr_call(S(Span), 3, from, to, expr_int(step));
}

/* Slices by constants, the batch left whole. */
bool import_slice(Import *m, const OnnxNode *n)
{
    int64_t start[LIST], end[LIST], axis[LIST], step[LIST];
    int count = integers(m, n, "starts", 1, start), ends = integers(m, n, "ends", 2, end), axes = integers(m, n, "axes", 3, axis), steps = integers(m, n, "steps", 4, step);
    int64_t last = 0;
    Expr level[LIST];
    for (int i = 0; i < LIST; i++)
        level[i] = S(All);
    for (int i = 0; i < count && ends == count; i++) {
        int64_t a = axes == count ? axis[i] : i;
        Expr span = span_of(start[i], end[i], steps == count ? step[i] : 1);
        if (a < 1 || a >= LIST || !span)
            return import_refuse(m, "this form of Slice is not available");
        level[a - 1] = span;
        last = a > last ? a : last;
    }
    return count < 1 || ends != count ? import_refuse(m, "this form of Slice is not available")
                                      : import_unary(m, n, expr_call(import_head(m, "PartLayer"), 1, expr_normal(S(List), (size_t)last, level)));
}

/* One element of a level. */
bool import_gather(Import *m, const OnnxNode *n)
{
    int64_t axis = node_int(n, "axis", 0), index;
    Expr at = input_array(m, n, 1);
    if (axis < 1 || axis >= LIST || !at || array_view(at).rank != 0)
        return import_refuse(m, "this form of Gather is not available");
    ArrayView v = array_view(at);
    if (!number_to_int64(array_element(&v, 0), &index))
        return import_refuse(m, "this form of Gather is not available");
    Expr level[LIST];
    for (int64_t i = 0; i < axis; i++)
        level[i] = S(All);
    level[axis - 1] = expr_int(index < 0 ? index : index + 1);
    return import_unary(m, n, expr_call(import_head(m, "PartLayer"), 1, expr_normal(S(List), (size_t)axis, level)));
}

/* Elements repeated a whole number of times along the levels behind the channels. */
bool import_resize(Import *m, const OnnxNode *n)
{
    const Attribute *mode = node_attribute(n, "mode");
    Expr scales = input_array(m, n, strcmp(n->op, "Upsample") == 0 ? 1 : 2);
    bool nearest = !mode || !mode->text || strcmp(mode->text, "nearest") == 0;
    if (!nearest || !scales || array_view(scales).count < 3 || array_view(scales).count > 5)
        return import_refuse(m, "this form of Resize is not available");
    ArrayView v = array_view(scales);
    Builder sizes = builder_start(S(List), 3);
    for (int64_t i = 0; i < v.count; i++) {
        double r;
        if (!number_to_double(array_element(&v, i), &r) || r < 1 || r != (double)(int64_t)r || (i < 2 && r != 1))
            return import_refuse(m, "this form of Resize is not available");
        if (i >= 2)
            builder_add(&sizes, expr_call(S(Scaled), 1, expr_int((int64_t)r)));
    }
    return import_unary(m, n, expr_call(import_head(m, "ResizeLayer"), 2, builder_finish(&sizes), expr_rule(import_head(m, "Resampling"), expr_text("Nearest"))));
}

bool import_pad(Import *m, const OnnxNode *n)
{
    int64_t pads[LIST];
    int count = integers(m, n, "pads", 1, pads), rank = count / 2;
    const Attribute *mode = node_attribute(n, "mode");
    const char *word = mode && mode->text ? mode->text : "constant";
    Expr value = input_array(m, n, 2), filler = strcmp(word, "edge") == 0 ? expr_text("Fixed") : strcmp(word, "reflect") == 0 ? expr_text("Reflected") : expr_int(0);
    if (value && strcmp(word, "constant") == 0 && array_view(value).count == 1) {
        ArrayView v = array_view(value);
        filler = array_element(&v, 0);
    }
    if (count < 4 || pads[0] || pads[rank])
        return import_refuse(m, "this form of Pad is not available");
    Builder amounts = builder_start(S(List), 4);
    for (int i = 1; i < rank; i++)
        builder_add(&amounts, expr_list(2, expr_int(pads[i]), expr_int(pads[rank + i])));
    return import_unary(m, n, expr_call(import_head(m, "PaddingLayer"), 2, builder_finish(&amounts), expr_rule(import_head(m, "Padding"), filler)));
}

/* LayerNormalization over the last axes; InstanceNormalization over all levels but the channels. */
bool import_normalization(Import *m, const OnnxNode *n, bool instance)
{
    Expr scale = input_array(m, n, 1), bias = input_array(m, n, 2);
    int64_t axis = node_int(n, "axis", -1);
    if (!scale || (n->inputs > 2 && !bias) || (!instance && axis == 0))
        return import_refuse(m, "a normalization's arrays are not in the file");
    Expr epsilon = import_option("Epsilon", expr_real(node_real(n, "epsilon", 1e-5))), scaling = import_option("Scaling", scale),
         biases = import_option("Biases", bias ? bias : S(None)), head = import_head(m, "NormalizationLayer");
    Expr levels = axis == -1 ? expr_int(-1) : expr_call(S(Span), 2, expr_int(axis), axis < 0 ? expr_int(-1) : S(All));
    return import_unary(m, n, instance ? expr_call(head, 3, epsilon, scaling, biases) : expr_call(head, 5, levels, expr_text("Same"), epsilon, scaling, biases));
}

bool import_local_response(Import *m, const OnnxNode *n)
{
    int64_t size = node_int(n, "size", 1);
    if (size % 2 == 0)
        return import_refuse(m, "LRN with an even window is not available");
    return import_unary(m, n, expr_call(import_head(m, "LocalResponseNormalizationLayer"), 4, import_option("Alpha", expr_real(node_real(n, "alpha", 1e-4))),
                                        import_option("Beta", expr_real(node_real(n, "beta", 0.75))), import_option("Bias", expr_real(node_real(n, "bias", 1))),
                                        import_option("ChannelWindowSize", expr_int((size - 1) / 2))));
}

/* One slope, or one for each channel. */
bool import_slopes(Import *m, const OnnxNode *n)
{
    Expr slope = input_array(m, n, 1);
    if (!slope || array_view(slope).count != (array_view(slope).rank ? array_view(slope).dim[0] : 1))
        return import_refuse(m, "this form of PRelu is not available");
    int64_t count = array_view(slope).count;
    Expr levels = count == 1 ? expr_list(0, NULL) : expr_int(1);
    return import_unary(m, n, expr_call(import_head(m, "ParametricRampLayer"), 2, levels, import_option("Slope", array_reshape(slope, count == 1 ? 0 : 1, &count))));
}
