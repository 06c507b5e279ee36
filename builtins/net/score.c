/* score.c - measurements of a net on data: of classes, of regression, of ports. */
#include "builtins/net/score.h"
#include <math.h>
#include <string.h>
#include "builtins/net/coder.h"
#include "builtins/net/curve.h"
#include "builtins/net/construct.h"
#include "builtins/net/surgery.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

struct Measuring {
    Interp *in;
    Expr call, net;
    TrainData data;
    TrainingNet made;
    bool collected;
    const double *x, *y; /* outputs and targets, flat: in the arrays kept here */
    Expr kept_y;
    int64_t n, each;
    bool classes, boolean; /* boolean: one probability, of True */
    int64_t *target;          /* class numbers from 0 */
    Expr request, labels;     /* which output is asked for; classes, or NULL */
    const char *target_port;  /* the data's column with the targets */
    bool average;             /* activations: their mean over the examples */
};

const char *net_first_port(const NetPortInfo *p, int n)
{
    for (int i = 0; i < n; i++)
        if (!(p[i].flags & (PORT_STATE | PORT_HIDDEN | PORT_OPTIONAL)))
            return p[i].name;
    return NULL;
}

/* The net's inputs alone, as an association for its application. */
static Expr inputs_of(const TrainData *data, const Net *net)
{
    AssocBuilder b = assoc_builder(2);
    for (int i = 0; i < net->inputs; i++) {
        Expr values = train_data_find(data, net->input[i].name);
        if (values)
            assoc_add(&b, expr_text(net->input[i].name), values);
    }
    return assoc_finish(&b);
}

static Expr packed_reals(Expr e)
{
    return array_pack_real(expr_is(e, EXPR_NUMERIC) ? array_to_list(e) : e);
}

/* What is predicted: the net's output; of a net that ends in a loss what goes into the loss. */
static bool find_prediction(Measuring *m)
{
    const Net *net = net_of(m->net);
    int port = net_find_output(net, net_first_port(net->output, net->outputs)), loss = -1, target = -1;
    if (port < 0)
        return false;
    m->request = S(None);
    m->target_port = net->output[port].name;
    Expr coder = net->output[port].type.coder;
    for (int e = 0; e < net->edges && loss < 0; e++)
        if (net->edge[e].to == NET_SELF && net->edge[e].to_port == port && net->edge[e].from >= 0 &&
            (net->child[net->edge[e].from]->type->flags & LAYER_LOSS))
            loss = net->edge[e].from;
    for (int e = 0; e < net->edges && loss >= 0; e++) {
        const NetEdge *x = &net->edge[e];
        if (x->to == loss && x->to_port == net_find_input(net->child[loss], "Input") && x->from >= 0)
            m->request = expr_call(S(NetPort), 1, expr_list(2, net_child_key(net, x->from), expr_text(net->child[x->from]->output[x->from_port].name)));
        if (x->to == loss && x->to_port == net_find_input(net->child[loss], "Target") && x->from == NET_SELF)
            target = x->from_port;
    }
    if (loss >= 0 && (target < 0 || m->request == S(None)))
        return false;
    if (loss >= 0) {
        m->target_port = net->input[target].name;
        coder = net->input[target].type.coder;
    }
    const Coder *classes = coder ? coder_of(coder) : NULL;
    m->labels = classes ? coder_param(classes, "Labels") : NULL;
    m->boolean = classes && strcmp(classes->kind->name, "Boolean") == 0;
    return true;
}

/* The outputs of all examples, a block at a time: data may lie in files, more than fit in memory. */
static bool predict(Measuring *m)
{
    enum { BLOCK = 256 };
    double *x = NULL;
    int64_t index[BLOCK];
    const Net *net = net_of(m->net);
    for (int64_t from = 0; from < m->data.n; from += BLOCK) {
        int64_t n = m->data.n - from < BLOCK ? m->data.n - from : BLOCK;
        for (int64_t i = 0; i < n; i++)
            index[i] = from + i;
        TrainData part = m->data.n <= BLOCK ? m->data : train_data_take(&m->data, index, n);
        Expr raw = evaluate(m->in, expr_call(m->net, 2, inputs_of(&part, net), m->request));
        Expr packed = raw == S(DollarFailed) ? NULL : packed_reals(raw);
        if (!packed || array_view(packed).count % n != 0)
            return false;
        ArrayView v = array_view(packed);
        m->each = x ? m->each : v.count / n;
        x = x ? x : mem_bytes(sizeof(double) * (size_t)(m->each * m->data.n) + 8);
        if (v.count != m->each * n)
            return false;
        memcpy(x + from * m->each, v.data, sizeof(double) * (size_t)v.count);
    }
    m->x = x;
    return x != NULL;
}

static int64_t class_of(const Measuring *m, Expr t)
{
    int64_t index;
    if (!m->labels || !expr_is_list(m->labels))
        return number_to_int64(t, &index) ? index - 1 : -1;
    for (size_t k = 1; k <= expr_length(m->labels); k++)
        if (expr_same(expr_part(m->labels, k), t))
            return (int64_t)k - 1;
    return -1;
}

/* The probability of True as those of False and True. */
static void as_two_classes(Measuring *m)
{
    double *x = mem_bytes(sizeof(double) * (size_t)m->n * 2 + 8);
    for (int64_t i = 0; i < m->n; i++) {
        x[2 * i] = 1 - m->x[i];
        x[2 * i + 1] = m->x[i];
    }
    m->x = x;
    m->each = 2;
    m->labels = expr_list(2, S(False), S(True));
}

/* Outputs and targets as numbers; of a class decoder the targets' positions. */
static bool collect(Measuring *m)
{
    if (!find_prediction(m))
        return false;
    Expr targets = train_data_find(&m->data, m->target_port);
    if (!targets || !predict(m))
        return false;
    m->n = m->data.n;
    double first;
    if (m->boolean && m->each == 1)
        as_two_classes(m);
    m->classes = m->labels || (m->each > 1 && number_to_double(column_part(targets, 0), &first));
    if (m->classes) {
        m->target = mem_bytes(sizeof(int64_t) * (size_t)m->n + 8);
        for (int64_t i = 0; i < m->n; i++)
            m->target[i] = class_of(m, column_part(targets, i));
        return true;
    }
    Expr flat = packed_reals(targets);
    if (!flat || array_view(flat).count != m->n * m->each)
        return false;
    m->kept_y = flat;
    m->y = array_view(flat).data;
    return true;
}

static int64_t decision(const Measuring *m, int64_t i)
{
    int64_t best = 0;
    for (int64_t k = 1; k < m->each; k++)
        if (m->x[i * m->each + k] > m->x[i * m->each + best])
            best = k;
    return best;
}

/* Is the target among the `top` most probable classes? */
static bool is_hit(const Measuring *m, int64_t i, int64_t top)
{
    if (m->target[i] < 0 || m->target[i] >= m->each)
        return false;
    double p = m->x[i * m->each + m->target[i]];
    int64_t above = 0;
    for (int64_t k = 0; k < m->each; k++)
        above += m->x[i * m->each + k] > p || (m->x[i * m->each + k] == p && k < m->target[i]);
    return above < top;
}

static double accuracy(const Measuring *m, int64_t top)
{
    int64_t hits = 0;
    for (int64_t i = 0; i < m->n; i++)
        hits += is_hit(m, i, top);
    return (double)hits / (double)m->n;
}

typedef struct Counts {
    double tp, fn, fp, tn;
} Counts;

static Counts counts_of(const Measuring *m, int64_t k)
{
    Counts c = {0};
    for (int64_t i = 0; i < m->n; i++) {
        bool is = m->target[i] == k, said = decision(m, i) == k;
        c.tp += is && said;
        c.fn += is && !said;
        c.fp += !is && said;
        c.tn += !is && !said;
    }
    return c;
}

static double ratio(double a, double b)
{
    return b == 0 ? NAN : a / b;
}

static double per_class(const char *name, Counts c, double beta)
{
    double p = ratio(c.tp, c.tp + c.fp), r = ratio(c.tp, c.tp + c.fn), s = ratio(c.tn, c.tn + c.fp), npv = ratio(c.tn, c.tn + c.fn);
#define IS(text) (strcmp(name, text) == 0)
    if (IS("Precision"))
        return p;
    if (IS("Recall"))
        return r;
    if (IS("F1Score") || IS("FScore"))
        return ratio((1 + beta * beta) * p * r, beta * beta * p + r);
    if (IS("Specificity"))
        return s;
    if (IS("FalsePositiveRate"))
        return 1 - s;
    if (IS("FalseNegativeRate"))
        return 1 - r;
    if (IS("FalseDiscoveryRate"))
        return 1 - p;
    if (IS("FalseOmissionRate"))
        return 1 - npv;
    if (IS("NegativePredictiveValue"))
        return npv;
    if (IS("Informedness"))
        return r + s - 1;
    if (IS("Markedness"))
        return p + npv - 1;
    if (IS("MatthewsCorrelationCoefficient"))
        return ratio(c.tp * c.tn - c.fp * c.fn, sqrt((c.tp + c.fp) * (c.tp + c.fn) * (c.tn + c.fp) * (c.tn + c.fn)));
    if (IS("TruePositiveNumber"))
        return c.tp;
    if (IS("FalsePositiveNumber"))
        return c.fp;
    if (IS("TrueNegativeNumber"))
        return c.tn;
    if (IS("FalseNegativeNumber"))
        return c.fn;
#undef IS
    return INFINITY;
}

static Expr class_label(const Measuring *m, int64_t k)
{
    return m->labels && expr_is_list(m->labels) ? expr_part(m->labels, (size_t)k + 1) : expr_int(k + 1);
}

static Expr real_or_nan(double x)
{
    return isfinite(x) ? expr_real(x) : S(Indeterminate);
}

static Scored *scores_of(const Measuring *m, int64_t k)
{
    Scored *s = mem_bytes(sizeof(Scored) * (size_t)m->n + 8);
    for (int64_t i = 0; i < m->n; i++)
        s[i] = (Scored){m->x[i * m->each + k], m->target[i] == k};
    return s;
}

static double class_value(const Measuring *m, const char *name, int64_t k, double beta)
{
    return strcmp(name, "AreaUnderROCCurve") == 0 ? curve_area(scores_of(m, k), m->n) : per_class(name, counts_of(m, k), beta);
}

static Expr by_class(const Measuring *m, const char *name, double beta)
{
    bool number = strstr(name, "Number") != NULL;
    AssocBuilder b = assoc_builder((size_t)m->each);
    for (int64_t k = 0; k < m->each; k++) {
        double x = class_value(m, name, k, beta);
        if (isinf(x))
            return NULL;
        assoc_add(&b, class_label(m, k), number ? expr_int((int64_t)x) : real_or_nan(x));
    }
    return assoc_finish(&b);
}

/* One number for all classes: the mean of the defined ones, weighted by their size, or of all counts together. */
static Expr averaged(const Measuring *m, const char *name, double beta, const char *how)
{
    Counts all = {0};
    double sum = 0, weights = 0;
    for (int64_t k = 0; k < m->each; k++) {
        Counts c = counts_of(m, k);
        double x = class_value(m, name, k, beta), weight = strcmp(how, "Weighted") == 0 ? c.tp + c.fn : 1;
        if (isinf(x))
            return NULL;
        sum += isnan(x) ? 0 : weight * x;
        weights += isnan(x) ? 0 : weight;
        all = (Counts){all.tp + c.tp, all.fn + c.fn, all.fp + c.fp, all.tn + c.tn};
    }
    if (strcmp(how, "Micro") == 0 && strcmp(name, "AreaUnderROCCurve") != 0)
        return real_or_nan(per_class(name, all, beta));
    return real_or_nan(ratio(sum, weights));
}

static Expr confusion(const Measuring *m)
{
    int64_t dim[2] = {m->each, m->each};
    void *data;
    Expr a = array_new(EXPR_PACKED, ARRAY_INT64, 2, dim, &data);
    memset(data, 0, sizeof(int64_t) * (size_t)(m->each * m->each));
    for (int64_t i = 0; i < m->n; i++)
        if (m->target[i] >= 0 && m->target[i] < m->each)
            ((int64_t *)data)[m->target[i] * m->each + decision(m, i)]++;
    return a;
}

/* Agreement beyond chance, chance by the margins: each rater's own (Cohen), or their mean (Scott). */
static double kappa(const Measuring *m, bool scott)
{
    double agree = accuracy(m, 1), chance = 0;
    for (int64_t k = 0; k < m->each; k++) {
        Counts c = counts_of(m, k);
        double a = (c.tp + c.fn) / (double)m->n, b = (c.tp + c.fp) / (double)m->n;
        chance += scott ? (a + b) * (a + b) / 4 : a * b;
    }
    return ratio(agree - chance, 1 - chance);
}

static double mean_entropy(const Measuring *m)
{
    double h = 0;
    for (int64_t i = 0; i < m->n * m->each; i++)
        h -= m->x[i] > 0 ? m->x[i] * log(m->x[i]) : 0;
    return h / (double)m->n;
}

static double mean_loss(Measuring *m)
{
    if (!training_net_make(m->in, m->call, m->net, &m->data, option_get(m->in, m->call, "LossFunction"), &m->made))
        return NAN;
    const Net *whole = net_of(m->made.whole);
    AssocBuilder b = assoc_builder(2);
    for (int i = 0; i < whole->inputs; i++) {
        Expr values = train_data_find(&m->data, whole->input[i].name);
        if (values) {
            assoc_add(&b, expr_text(whole->input[i].name), values);
        } else if (!(whole->input[i].flags & (PORT_STATE | PORT_OPTIONAL))) {
            fail(m->in, m->call, "misport", expr_text(whole->input[i].name), NULL);
            return NAN;
        }
    }
    Expr inputs = assoc_finish(&b);
    double sum = 0;
    for (int k = 0; k < m->made.terms; k++) {
        Expr losses = evaluate(m->in, expr_call(m->made.whole, 2, inputs, expr_text(m->made.term[k].port)));
        Expr packed = packed_reals(losses);
        if (!packed)
            return NAN;
        ArrayView v = array_view(packed);
        for (int64_t i = 0; i < v.count; i++)
            sum += m->made.term[k].scale * ((const double *)v.data)[i] / (double)m->data.n;
    }
    return sum;
}

/* Of what is above one half: both, against either. */
static double overlap(const Measuring *m)
{
    double both = 0, either = 0;
    for (int64_t i = 0; i < m->n * m->each; i++) {
        both += m->x[i] >= 0.5 && m->y[i] >= 0.5;
        either += m->x[i] >= 0.5 || m->y[i] >= 0.5;
    }
    return ratio(both, either);
}

static double regression(const Measuring *m, const char *name)
{
    int64_t count = m->n * m->each;
    double square = 0, absolute = 0, mean = 0, spread = 0;
    for (int64_t i = 0; i < count; i++) {
        square += (m->x[i] - m->y[i]) * (m->x[i] - m->y[i]);
        absolute += fabs(m->x[i] - m->y[i]);
        mean += m->y[i] / (double)count;
    }
    for (int64_t i = 0; i < count; i++)
        spread += (m->y[i] - mean) * (m->y[i] - mean);
    if (strcmp(name, "MeanSquare") == 0)
        return square / (double)count;
    if (strcmp(name, "StandardDeviation") == 0)
        return sqrt(square / (double)count);
    if (strcmp(name, "MeanDeviation") == 0)
        return absolute / (double)count;
    if (strcmp(name, "RSquared") == 0)
        return 1 - ratio(square, spread);
    if (strcmp(name, "FractionVarianceUnexplained") == 0)
        return ratio(square, spread);
    if (strcmp(name, "IntersectionOverUnion") == 0)
        return overlap(m);
    return INFINITY;
}

static Expr curves(const Measuring *m)
{
    AssocBuilder b = assoc_builder((size_t)m->each);
    for (int64_t k = 0; k < m->each; k++)
        assoc_add(&b, class_label(m, k), curve_points(scores_of(m, k), m->n));
    return assoc_finish(&b);
}

static Expr plotted(const Measuring *m, const char *plot, Expr what)
{
    return evaluate(m->in, expr_call(symbol_intern(m->in, "System`", plot), 1, what));
}

/* The same picture as that of ClassifierMeasurements, whose library file draws it. */
static Expr confusion_plot(const Measuring *m)
{
    interp_autoload(m->in, symbol_of(symbol_intern(m->in, "System`", "ClassifierMeasurements")));
    Builder names = builder_start(S(List), (size_t)m->each);
    for (int64_t k = 0; k < m->each; k++)
        builder_add(&names, class_label(m, k));
    return evaluate(m->in, expr_call(symbol_intern(m->in, "System`Private`", "confusionPlot"), 2, confusion(m), builder_finish(&names)));
}

static Expr class_measurement(const Measuring *m, const char *name, double argument, const char *averaging)
{
    int64_t top = isnan(argument) ? 1 : (int64_t)argument;
    if (strcmp(name, "Accuracy") == 0)
        return expr_real(accuracy(m, top));
    if (strcmp(name, "ErrorRate") == 0)
        return expr_real(1 - accuracy(m, top));
    if (strcmp(name, "ConfusionMatrix") == 0)
        return confusion(m);
    if (strcmp(name, "ConfusionMatrixPlot") == 0)
        return confusion_plot(m);
    if (strcmp(name, "ROCCurve") == 0)
        return curves(m);
    if (strcmp(name, "ROCCurvePlot") == 0)
        return plotted(m, "ListLinePlot", curves(m));
    if (strcmp(name, "CohenKappa") == 0 || strcmp(name, "ScottPi") == 0)
        return real_or_nan(kappa(m, name[0] == 'S'));
    if (strcmp(name, "Entropy") == 0)
        return expr_real(mean_entropy(m));
    if (strcmp(name, "Perplexity") == 0)
        return expr_real(exp(mean_entropy(m)));
    double beta = isnan(argument) ? 1 : argument;
    return averaging ? averaged(m, name, beta, averaging) : by_class(m, name, beta);
}

/* ---- ports and functions ---- */

/* The array that a path of keys names, or NULL. */
static Expr array_at(const Net *net, Expr path)
{
    for (size_t i = 1; expr_is_list(path) && i < expr_length(path); i++) {
        int child = net_find_child(net, expr_part(path, i));
        if (child < 0)
            return NULL;
        net = net->child[child];
    }
    const char *name = expr_is_list(path) && expr_length(path) > 0 ? key_text(expr_part(path, expr_length(path))) : NULL;
    int array = name ? net_find_array(net, name) : -1;
    return array < 0 || !expr_is(net->array[array].value, EXPR_NUMERIC) ? NULL : net->array[array].value;
}

static Expr port_value(Measuring *m, Expr port)
{
    const Net *net = net_of(m->net);
    Expr path = expr_length(port) == 1 ? expr_part(port, 1) : expr_list(2, expr_part(port, 1), expr_part(port, 2));
    Expr array = array_at(net, path);
    if (array)
        return array_to_list(array);
    Expr data = expr_is_string(path) ? train_data_find(&m->data, expr_string_text(path)) : NULL;
    bool output = expr_is_string(path) && net_find_output(net, expr_string_text(path)) >= 0;
    Expr all = data && !output ? data : evaluate(m->in, expr_call(m->net, 2, inputs_of(&m->data, net), output ? expr_rule(path, S(None)) : port));
    return m->average && all != S(DollarFailed) ? evaluate_call(m->in, S(N), 1, evaluate_call(m->in, S(Mean), 1, all)) : all;
}

/* One number for an array: as "Aggregation" says. */
static Expr aggregated(Measuring *m, Expr value, Expr how)
{
    Expr packed = packed_reals(value);
    if (!packed || !expr_is_string(how))
        return fail(m->in, m->call, "invmeasure", how, NULL);
    ArrayView v = array_view(packed);
    const double *x = v.data;
    double sum = 0, square = 0, absolute = 0, low = INFINITY, high = -INFINITY, n = (double)v.count;
    for (int64_t i = 0; i < v.count; i++) {
        sum += x[i];
        square += x[i] * x[i];
        absolute += fabs(x[i]);
        low = fmin(low, x[i]);
        high = fmax(high, x[i]);
    }
    double mean = sum / n;
    const struct {
        const char *name;
        double value;
    } known[] = {{"Mean", mean}, {"Total", sum}, {"RMS", sqrt(square / n)}, {"L1Norm", absolute}, {"L2Norm", sqrt(square)},
                 {"Min", low}, {"Max", high}, {"StandardDeviation", sqrt(fmax(0, square / n - mean * mean))}};
    for (size_t i = 0; i < COUNT(known); i++)
        if (expr_string_is(how, known[i].name))
            return real_or_nan(known[i].value);
    return fail(m->in, m->call, "invmeasure", how, NULL);
}

/* A function of the values at all ports, of all examples: the net's outputs under their names; data that have the name of
 * an output are its "Target". */
static Expr function_value(Measuring *m, Expr f)
{
    const Net *net = net_of(m->net);
    AssocBuilder b = assoc_builder(8);
    for (int i = 0; i < m->data.columns; i++) {
        bool target = net_find_output(net, m->data.column[i].name) >= 0 && !train_data_find(&m->data, "Target");
        assoc_add(&b, expr_text(target ? "Target" : m->data.column[i].name), m->data.column[i].values);
    }
    Expr inputs = inputs_of(&m->data, net);
    for (int i = 0; i < net->outputs; i++) {
        if (net->output[i].flags & (PORT_STATE | PORT_HIDDEN))
            continue;
        Expr port = expr_call(S(NetPort), 1, expr_text(net->output[i].name));
        assoc_add(&b, expr_text(net->output[i].name), evaluate(m->in, expr_call(m->net, 2, inputs, port)));
    }
    return evaluate_apply1(m->in, f, assoc_finish(&b));
}

static Expr measure_named(Measuring *m, Expr spec, const char *averaging)
{
    double argument = NAN;
    bool rule = expr_has_head(spec, S(Rule)) && expr_length(spec) == 2;
    Expr name = rule ? expr_part(spec, 1) : spec;
    if (rule)
        number_to_double(expr_part(spec, 2), &argument);
    if (!expr_is_string(name))
        return fail(m->in, m->call, "invmeasure", spec, NULL);
    const char *text = expr_string_text(name);
    if (strcmp(text, "Loss") == 0) {
        double loss = mean_loss(m);
        return isnan(loss) ? S(DollarFailed) : expr_real(loss);
    }
    if (!m->collected && !collect(m)) {
        Expr property = net_property(m->in, m->net, text);
        return property ? property : fail(m->in, m->call, "invmeasure", spec, NULL);
    }
    m->collected = true;
    Expr value = m->classes ? class_measurement(m, text, argument, averaging) : NULL;
    double x = m->y ? regression(m, text) : INFINITY;
    if (!value && !isinf(x))
        value = real_or_nan(x);
    if (!value)
        value = net_property(m->in, m->net, text);
    return value ? value : fail(m->in, m->call, "invmeasure", spec, NULL);
}

Expr measure_one(Measuring *m, Expr spec)
{
    if (expr_has_head(spec, S(NetPort)) && expr_length(spec) > 0)
        return port_value(m, spec);
    if (expr_has_head(spec, S(Function)))
        return function_value(m, spec);
    if (!expr_is(spec, EXPR_ASSOC))
        return measure_named(m, spec, NULL);
    Expr of = assoc_lookup_text(spec, "Measurement"), averaging = assoc_lookup_text(spec, "ClassAveraging"), how = assoc_lookup_text(spec, "Aggregation");
    if (!of || expr_is(of, EXPR_ASSOC))
        return fail(m->in, m->call, "invmeasure", spec, NULL);
    bool named = expr_is_string(of) || expr_has_head(of, S(Rule));
    Expr value = named ? measure_named(m, of, averaging && expr_is_string(averaging) ? expr_string_text(averaging) : NULL)
                 : expr_has_head(of, S(NetPort)) ? port_value(m, of)
                                                 : function_value(m, of);
    return how && value != S(DollarFailed) ? aggregated(m, value, how) : value;
}

Measuring *measuring_new(Interp *in, Expr call, Expr net, const TrainData *data, bool average)
{
    Measuring *m = mem_new(Measuring);
    m->in = in;
    m->call = call;
    m->net = net;
    m->data = *data;
    m->average = average;
    return m;
}
