/* coder_class.c - "Boolean", "Class" and "Scalar" encoders; "Boolean", "Class" and "Scalar" decoders. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/net/coder.h"
#include "builtins/net/evaluate.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

static Expr dims_or_none(Interp *in, Expr v)
{
    if (expr_is_list(v) && expr_length(v) > 0 && expr_string_is(expr_part(v, 1), "Varying"))
        return expr_length(v) == 1 || param_sizes(in, evaluate_call(in, S(Rest), 1, v)) ? v : NULL;
    return expr_is_list(v) && expr_length(v) == 0 ? v : param_sizes(in, v);
}

static Expr depth(Interp *in, Expr v)
{
    (void)in;
    int64_t n;
    return number_to_int64(v, &n) && n >= 0 && n < TYPE_RANK ? v : NULL;
}

/* Dimensions over which an encoder is mapped stand in front of its own. */
static void map_over(Coder *c, Expr dims)
{
    int64_t n;
    Type t = c->type;
    int count = expr_is_list(dims) ? (int)expr_length(dims) : number_to_int64(dims, &n) ? 1 : 0;
    if (count + t.rank > TYPE_RANK)
        return;
    for (int i = 0; i < t.rank; i++)
        c->type.dim[count + i] = t.dim[i];
    for (int i = 0; i < count; i++)
        if (!number_to_int64(expr_is_list(dims) ? expr_part(dims, (size_t)i + 1) : dims, &c->type.dim[i]))
            c->type.dim[i] = DIM_VARYING;
    c->type.rank = count + t.rank;
    c->mapped = count;
}

/* ---- Boolean ---- */

static bool boolean_prepare(Interp *in, Coder *c)
{
    (void)in;
    int64_t n = 0;
    number_to_int64(c->param[0], &n);
    c->type = type_of_rank((int)n);
    c->type.element = ELEMENT_REAL;
    c->mapped = (int)n;
    return true;
}

static bool boolean_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    (void)c;
    return x == S(True) || x == S(False);
}

static Expr boolean_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    (void)in;
    (void)c;
    if (x == S(True))
        return expr_int(1);
    if (x == S(False))
        return expr_int(0);
    *why = "expected True or False";
    return NULL;
}

static Expr to_boolean_decoder(Interp *in, const Coder *c)
{
    (void)in;
    return expr_list(2, expr_text("Boolean"), expr_rule(expr_text("InputDepth"), c->param[0]));
}

static const LayerParam boolean_params[] = {{"InputDepth", 0, "0", depth, NULL, NULL}, PARAMS_END};
const CoderKind encoder_boolean = {.name = "Boolean",
                                   .params = boolean_params,
                                   .probabilities = true,
                                   .prepare = boolean_prepare,
                                   .accepts = boolean_accepts,
                                   .encode = boolean_encode,
                                   .inverse = to_boolean_decoder};

/* ---- Scalar ---- */

static bool scalar_prepare(Interp *in, Coder *c)
{
    (void)in;
    c->type = type_of_rank(0);
    c->type.element = ELEMENT_REAL;
    return true;
}

static bool scalar_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    (void)c;
    return number_is_real(x);
}

static Expr scalar_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    (void)c;
    Expr n = param_number(in, x);
    *why = "expected a real number";
    return n;
}

static Expr scalar_inverse(Interp *in, const Coder *c)
{
    (void)in;
    (void)c;
    return expr_list(1, expr_text("Scalar"));
}

static Expr scalar_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    (void)in;
    (void)c;
    (void)property;
    (void)why;
    return array;
}

const CoderKind encoder_scalar = {.name = "Scalar", .prepare = scalar_prepare, .accepts = scalar_accepts, .encode = scalar_encode, .inverse = scalar_inverse};
const CoderKind decoder_scalar = {.name = "Scalar", .prepare = scalar_prepare, .decode = scalar_decode, .inverse = scalar_inverse};

/* ---- Class ---- */

enum { LABELS, FORM, DIMENSIONS, MULTILABEL };

static Expr label_list(Interp *in, Expr v)
{
    (void)in;
    return expr_is_list(v) && expr_length(v) > 0 ? v : NULL;
}

static Expr class_form(Interp *in, Expr v)
{
    (void)in;
    if (expr_string_is(v, "UnitVector"))
        return expr_text("IndicatorVector");
    return expr_string_is(v, "Index") || expr_string_is(v, "IndicatorVector") ? v : NULL;
}

static const LayerParam class_params[] = {{"Labels", PARAM_POSITIONAL, NULL, label_list, NULL, NULL},
                                          {"Form", PARAM_POSITIONAL, "\"Index\"", class_form, NULL, NULL},
                                          {"Dimensions", 0, "{}", dims_or_none, NULL, NULL},
                                          {"Multilabel", 0, "False", param_boolean, NULL, NULL},
                                          PARAMS_END};

/* Labels to positions, by exact value. */
static Expr index_of_labels(Expr labels)
{
    AssocBuilder b = assoc_builder(expr_length(labels));
    for (size_t i = expr_length(labels); i >= 1; i--)
        assoc_add(&b, expr_part(labels, i), expr_int((int64_t)i));
    return assoc_finish(&b);
}

static bool class_prepare(Interp *in, Coder *c)
{
    (void)in;
    int64_t n = (int64_t)expr_length(c->param[LABELS]);
    bool index = expr_string_is(c->param[FORM], "Index");
    if (c->param[MULTILABEL] == S(True) && index) {
        c->type = type_array(1, (int64_t[]){DIM_VARYING});
        c->type.element = ELEMENT_INTEGER;
        c->type.high = n;
    } else {
        c->type = index ? type_integer(1, n) : type_array(1, &n);
        if (!index)
            c->type.element = ELEMENT_REAL;
    }
    map_over(c, c->param[DIMENSIONS]);
    c->data = (void *)(uintptr_t)index_of_labels(c->param[LABELS]);
    return true;
}

static int64_t label_position(const Coder *c, Expr x)
{
    Expr found = assoc_lookup((Expr)c->data, x);
    if (found)
        return expr_int_value(found);
    for (size_t i = 1; i <= expr_length(c->param[LABELS]); i++)
        if (expr_same(expr_part(c->param[LABELS], i), x))
            return (int64_t)i;
    return 0;
}

static bool class_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    if (c->param[MULTILABEL] != S(True))
        return label_position(c, x) > 0;
    if (!expr_is_list(x))
        return false;
    for (size_t i = 1; i <= expr_length(x); i++)
        if (label_position(c, expr_part(x, i)) == 0)
            return false;
    return true;
}

static Expr unknown_label(Interp *in, const Coder *c, Expr x, const char **why)
{
    *why = net_textf("%s is none of the classes %s", print_short(in, x, 40), print_short(in, c->param[LABELS], 60));
    return NULL;
}

static Expr indicator(const Coder *c, Expr labels)
{
    void *data;
    int64_t n = (int64_t)expr_length(c->param[LABELS]);
    Expr v = array_new(EXPR_PACKED, ARRAY_REAL64, 1, &n, &data);
    memset(data, 0, sizeof(double) * (size_t)n);
    for (size_t i = 1; i <= expr_length(labels); i++)
        ((double *)data)[label_position(c, expr_part(labels, i)) - 1] = 1;
    return v;
}

static Expr class_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    bool many = c->param[MULTILABEL] == S(True), index = expr_string_is(c->param[FORM], "Index");
    Expr labels = many && expr_is_list(x) ? x : expr_list(1, x);
    Builder positions = builder_start(S(List), expr_length(labels));
    for (size_t i = 1; i <= expr_length(labels); i++) {
        int64_t k = label_position(c, expr_part(labels, i));
        if (k == 0)
            return unknown_label(in, c, expr_part(labels, i), why);
        builder_add(&positions, expr_int(k));
    }
    if (!index)
        return indicator(c, labels);
    Expr all = builder_finish(&positions);
    return many ? all : expr_part(all, 1);
}

static Expr class_count(Interp *in, const Coder *c, const char *name)
{
    (void)in;
    if (strcmp(name, "Count") == 0 && c->param[LABELS] != S(Automatic))
        return expr_int((int64_t)expr_length(c->param[LABELS]));
    return NULL;
}

static Expr class_to_decoder(Interp *in, const Coder *c)
{
    (void)in;
    Expr dims = c->param[DIMENSIONS];
    int64_t n, depth_of = expr_is_list(dims) ? (int64_t)expr_length(dims) : number_to_int64(dims, &n) ? 1 : 0;
    return expr_list(4, expr_text("Class"), c->param[LABELS], expr_rule(expr_text("InputDepth"), expr_int(depth_of + 1)),
                     expr_rule(expr_text("Multilabel"), c->param[MULTILABEL]));
}

const CoderKind encoder_class = {.name = "Class",
                                 .params = class_params,
                                 .probabilities = true,
                                 .prepare = class_prepare,
                                 .accepts = class_accepts,
                                 .encode = class_encode,
                                 .inverse = class_to_decoder,
                                 .extract = class_count};

/* ---- decoders: probabilities ---- */

enum { D_LABELS, D_DEPTH, D_MULTILABEL };

static Expr labels_or_automatic(Interp *in, Expr v)
{
    return v == S(Automatic) ? v : label_list(in, v);
}

static const LayerParam class_decoder_params[] = {{"Labels", PARAM_POSITIONAL, "Automatic", labels_or_automatic, NULL, NULL},
                                                  {"InputDepth", 0, "1", param_count, NULL, NULL},
                                                  {"Multilabel", 0, "False", param_boolean, NULL, NULL},
                                                  PARAMS_END};

static bool class_decoder_prepare(Interp *in, Coder *c)
{
    (void)in;
    int64_t n = 1;
    number_to_int64(c->param[D_DEPTH], &n);
    if (n > TYPE_RANK)
        n = TYPE_RANK;
    c->type = type_of_rank((int)n);
    c->type.element = ELEMENT_REAL;
    if (c->param[D_LABELS] != S(Automatic))
        c->type.dim[n - 1] = (int64_t)expr_length(c->param[D_LABELS]);
    return true;
}

typedef struct Classes {
    Interp *in;
    const Coder *c;
    int64_t n;
    const double *p;
    int64_t *order; /* by falling probability, ties in order */
} Classes;

static Expr label(const Classes *k, int64_t i)
{
    Expr labels = k->c->param[D_LABELS];
    return labels == S(Automatic) ? expr_int(i + 1) : expr_part(labels, (size_t)i + 1);
}

static void sort_classes(Classes *k)
{
    k->order = mem_bytes(sizeof(int64_t) * (size_t)k->n + 8);
    for (int64_t i = 0; i < k->n; i++) {
        int64_t at = i;
        for (; at > 0 && k->p[k->order[at - 1]] < k->p[i]; at--)
            k->order[at] = k->order[at - 1];
        k->order[at] = i;
    }
}

static Expr probabilities(const Classes *k)
{
    AssocBuilder b = assoc_builder((size_t)k->n);
    for (int64_t i = 0; i < k->n; i++)
        assoc_add(&b, label(k, i), expr_real(k->p[i]));
    return assoc_finish(&b);
}

static Expr top(const Classes *k, int64_t count, bool rules)
{
    Builder b = builder_start(S(List), (size_t)count);
    for (int64_t i = 0; i < count && i < k->n; i++) {
        Expr name = label(k, k->order[i]);
        builder_add(&b, rules ? expr_rule(name, expr_real(k->p[k->order[i]])) : name);
    }
    return builder_finish(&b);
}

/* Those that are likely: above a thousandth. */
static int64_t likely(const Classes *k)
{
    int64_t n = 0;
    while (n < k->n && k->p[k->order[n]] > 1e-3)
        n++;
    return n > 0 ? n : 1;
}

static double entropy(const Classes *k)
{
    double h = 0;
    for (int64_t i = 0; i < k->n; i++)
        if (k->p[i] > 0)
            h -= k->p[i] * log(k->p[i]);
    return h;
}

static double uniform(Interp *in)
{
    uint64_t x;
    seed_of(in, S(Inherited), &x);
    return (double)(x >> 11) * 0x1p-53;
}

/* p^(1/t) of the classes that are left, renormalised. */
static Expr sample(const Classes *k, double t, double cutoff, int64_t most)
{
    double total = 0, kept = 0, *w = mem_bytes(sizeof(double) * (size_t)k->n + 8);
    int64_t n = 0;
    if (t <= 0)
        return label(k, k->order[0]);
    while (n < k->n && n < most && (n == 0 || kept < cutoff)) {
        double p = k->p[k->order[n]];
        kept += p;
        w[n] = p > 0 ? pow(p, 1 / t) : 0;
        total += w[n++];
    }
    double u = uniform(k->in) * total;
    for (int64_t i = 0; i < n; i++)
        if ((u -= w[i]) < 0)
            return label(k, k->order[i]);
    return label(k, k->order[0]);
}

static Expr sample_property(const Classes *k, Expr spec)
{
    double t = 1, cutoff = INFINITY, d;
    int64_t most = k->n, m;
    if (spec && number_to_double(spec, &d))
        t = d;
    for (size_t i = 1; spec && expr_is_list(spec) && i <= expr_length(spec); i++) {
        Expr rule = expr_part(spec, i);
        if (!expr_has_head(rule, S(Rule)) || expr_length(rule) != 2)
            continue;
        Expr key = expr_part(rule, 1), value = expr_part(rule, 2);
        if (expr_string_is(key, "Temperature") && number_to_double(value, &d))
            t = d;
        else if (expr_string_is(key, "TotalProbabilityCutoff") && number_to_double(value, &d))
            cutoff = d;
        else if (expr_string_is(key, "TopProbabilities") && number_to_int64(value, &m) && m > 0)
            most = m;
    }
    return sample(k, t, cutoff, most);
}

static Expr decision(const Classes *k)
{
    if (k->c->param[D_MULTILABEL] != S(True))
        return label(k, k->order[0]);
    Builder b = builder_start(S(List), 4);
    for (int64_t i = 0; i < k->n; i++)
        if (k->p[i] > 0.5)
            builder_add(&b, label(k, i));
    return builder_finish(&b);
}

static Expr one_property(const Classes *k, Expr property, const char **why)
{
    bool rule = property && expr_has_head(property, S(Rule));
    Expr name = rule ? expr_part(property, 1) : property, value = rule ? expr_part(property, 2) : NULL;
    int64_t n = value && number_to_int64(value, &n) ? n : k->n;
    if (!name || expr_string_is(name, "Decision"))
        return decision(k);
    if (expr_string_is(name, "Probabilities"))
        return probabilities(k);
    if (expr_string_is(name, "TopProbabilities"))
        return top(k, value ? n : likely(k), true);
    if (expr_string_is(name, "TopDecisions"))
        return top(k, value ? n : likely(k), false);
    if (expr_string_is(name, "Entropy"))
        return expr_real(entropy(k));
    if (expr_string_is(name, "RandomSample"))
        return sample_property(k, value);
    for (int64_t i = 0; value && i < k->n; i++)
        if (expr_same(label(k, i), value))
            return expr_real(k->p[i]);
    *why = "there is no such class";
    return NULL;
}

static Expr decode_levels(Interp *in, const Coder *c, const ArrayView *v, int level, int64_t *at, Expr property, const char **why)
{
    if (level == v->rank - 1) {
        Classes k = {.in = in, .c = c, .n = v->dim[level], .p = (const double *)v->data + *at};
        *at += k.n;
        sort_classes(&k);
        return one_property(&k, property, why);
    }
    Builder b = builder_start(S(List), (size_t)v->dim[level]);
    for (int64_t i = 0; i < v->dim[level]; i++) {
        Expr one = decode_levels(in, c, v, level + 1, at, property, why);
        if (!one)
            return NULL;
        builder_add(&b, one);
    }
    return builder_finish(&b);
}

static Expr class_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    Expr packed = array_pack_real(expr_is(array, EXPR_NUMERIC) ? array_to_list(array) : array);
    if (!packed) {
        *why = "a vector of real numbers was expected";
        return NULL;
    }
    ArrayView v = array_view(packed);
    int64_t at = 0;
    return decode_levels(in, c, &v, 0, &at, property, why);
}

static Expr class_to_encoder(Interp *in, const Coder *c)
{
    (void)in;
    if (c->param[D_LABELS] == S(Automatic))
        return NULL;
    int64_t n = 1;
    number_to_int64(c->param[D_DEPTH], &n);
    Builder dims = builder_start(S(List), 2);
    for (int64_t i = 1; i < n; i++)
        builder_add(&dims, expr_text("Varying"));
    bool many = c->param[D_MULTILABEL] == S(True);
    Expr form = expr_text(many ? "IndicatorVector" : "Index");
    if (n == 1)
        return expr_list(4, expr_text("Class"), c->param[D_LABELS], form, expr_rule(expr_text("Multilabel"), c->param[D_MULTILABEL]));
    return NULL;
}

static const char *const class_properties[] = {"Decision", "TopDecisions", "TopProbabilities", "Probabilities", "Probability", "Entropy", "RandomSample", NULL};
const CoderKind decoder_class = {.name = "Class",
                                 .params = class_decoder_params,
                                 .prepare = class_decoder_prepare,
                                 .decode = class_decode,
                                 .properties = class_properties,
                                 .inverse = class_to_encoder,
                                 .extract = class_count};

static Expr boolean_property(Interp *in, double p, Expr property, const char **why)
{
    bool rule = property && expr_has_head(property, S(Rule));
    Expr name = rule ? expr_part(property, 1) : property;
    if (!name || expr_string_is(name, "Decision"))
        return expr_bool(p >= 0.5);
    if (expr_string_is(name, "Probability"))
        return expr_real(p);
    if (expr_string_is(name, "Entropy"))
        return expr_real((p > 0 ? -p * log(p) : 0) + (p < 1 ? -(1 - p) * log(1 - p) : 0));
    double t = 1;
    if (rule)
        number_to_double(expr_part(property, 2), &t);
    if (t <= 0)
        return expr_bool(p >= 0.5);
    double a = pow(p, 1 / t), b = pow(1 - p, 1 / t);
    (void)why;
    return expr_bool(uniform(in) * (a + b) < a);
}

static Expr boolean_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    double p;
    if (number_to_double(array, &p))
        return boolean_property(in, p, property, why);
    if (!expr_is_list(array) && !expr_is(array, EXPR_NUMERIC)) {
        *why = "a number was expected";
        return NULL;
    }
    if (expr_is(array, EXPR_NUMERIC))
        array = array_to_list(array);
    Builder b = builder_start(S(List), expr_length(array));
    for (size_t i = 1; i <= expr_length(array); i++) {
        Expr one = boolean_decode(in, c, expr_part(array, i), property, why);
        if (!one)
            return NULL;
        builder_add(&b, one);
    }
    return builder_finish(&b);
}

static Expr to_boolean_encoder(Interp *in, const Coder *c)
{
    (void)in;
    return expr_list(2, expr_text("Boolean"), expr_rule(expr_text("InputDepth"), c->param[0]));
}

static const char *const boolean_properties[] = {"Decision", "Probability", "Entropy", "RandomSample", NULL};
const CoderKind decoder_boolean = {.name = "Boolean",
                                   .params = boolean_params,
                                   .prepare = boolean_prepare,
                                   .decode = boolean_decode,
                                   .properties = boolean_properties,
                                   .inverse = to_boolean_encoder};
