/* measure.c - NetMeasurements: how a net does on data; NetStateObject: a net that keeps its recurrent states. */
#include <math.h>
#include <string.h>
#include "builtins/net/apply.h"
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "builtins/net/train.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- NetMeasurements ---- */

typedef struct Measuring {
    Interp *in;
    Expr call, net;
    TrainData data;
    TrainingNet made;
    Expr predicted; /* raw outputs of all examples */
    const double *x, *y; /* outputs and targets, flat: in the arrays kept here */
    Expr kept_x, kept_y;
    int64_t n, each;
    bool classes;
    int64_t *target; /* class numbers from 0 */
} Measuring;

static const char *first_port(const NetPortInfo *p, int n)
{
    for (int i = 0; i < n; i++)
        if (!(p[i].flags & (PORT_STATE | PORT_HIDDEN | PORT_OPTIONAL)))
            return p[i].name;
    return NULL;
}

/* The net's inputs alone, as an association for its application. */
static Expr inputs_of(const Measuring *m, const Net *net)
{
    AssocBuilder b = assoc_builder(2);
    for (int i = 0; i < net->inputs; i++) {
        Expr values = train_data_find(&m->data, net->input[i].name);
        if (values)
            assoc_add(&b, expr_text(net->input[i].name), values);
    }
    return assoc_finish(&b);
}

static Expr packed_reals(Expr e)
{
    return array_pack_real(expr_is(e, EXPR_NUMERIC) ? array_to_list(e) : e);
}

/* Outputs and targets as numbers; of a class decoder the targets' positions. */
static bool collect(Measuring *m)
{
    const Net *net = net_of(m->net);
    int port = net_find_output(net, first_port(net->output, net->outputs));
    Expr targets = train_data_find(&m->data, net->output[port].name);
    m->predicted = evaluate(m->in, expr_call(m->net, 2, inputs_of(m, net), S(None)));
    Expr packed = m->predicted == S(DollarFailed) ? NULL : packed_reals(m->predicted);
    if (!packed || !targets)
        return false;
    ArrayView v = array_view(packed);
    m->n = m->data.n;
    m->each = v.count / (m->n > 0 ? m->n : 1);
    m->kept_x = packed;
    m->x = v.data;
    const Coder *dec = net->output[port].type.coder ? coder_of(net->output[port].type.coder) : NULL;
    Expr labels = dec ? coder_param(dec, "Labels") : NULL;
    double first;
    m->classes = labels || (m->each > 1 && number_to_double(column_part(targets, 0), &first));
    if (m->classes) {
        m->target = mem_bytes(sizeof(int64_t) * (size_t)m->n + 8);
        for (int64_t i = 0; i < m->n; i++) {
            Expr t = column_part(targets, i);
            m->target[i] = -1;
            for (size_t k = 1; labels && expr_is_list(labels) && k <= expr_length(labels) && m->target[i] < 0; k++)
                if (expr_same(expr_part(labels, k), t))
                    m->target[i] = (int64_t)k - 1;
            int64_t index;
            if ((!labels || !expr_is_list(labels)) && number_to_int64(t, &index))
                m->target[i] = index - 1;
        }
        return true;
    }
    Expr flat = packed_reals(targets);
    if (!flat || array_view(flat).count != v.count)
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
    const Net *net = net_of(m->net);
    int port = net_find_output(net, first_port(net->output, net->outputs));
    const Coder *dec = net->output[port].type.coder ? coder_of(net->output[port].type.coder) : NULL;
    Expr labels = dec ? coder_param(dec, "Labels") : NULL;
    return labels && expr_is_list(labels) ? expr_part(labels, (size_t)k + 1) : expr_int(k + 1);
}

static Expr real_or_nan(double x)
{
    return isfinite(x) ? expr_real(x) : S(Indeterminate);
}

static Expr by_class(const Measuring *m, const char *name, double beta)
{
    bool number = strstr(name, "Number") != NULL;
    AssocBuilder b = assoc_builder((size_t)m->each);
    for (int64_t k = 0; k < m->each; k++) {
        double x = per_class(name, counts_of(m, k), beta);
        if (isinf(x))
            return NULL;
        assoc_add(&b, class_label(m, k), number ? expr_int((int64_t)x) : real_or_nan(x));
    }
    return assoc_finish(&b);
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
        if (values)
            assoc_add(&b, expr_text(whole->input[i].name), values);
    }
    double sum = 0;
    for (int k = 0; k < m->made.terms; k++) {
        Expr losses = evaluate(m->in, expr_call(m->made.whole, 2, assoc_finish(&b), expr_text(m->made.term[k].port)));
        Expr packed = packed_reals(losses);
        if (!packed)
            return NAN;
        ArrayView v = array_view(packed);
        for (int64_t i = 0; i < v.count; i++)
            sum += m->made.term[k].scale * ((const double *)v.data)[i] / (double)m->data.n;
    }
    return sum;
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
    return INFINITY;
}

static Expr class_measurement(const Measuring *m, const char *name, double argument)
{
    int64_t top = isnan(argument) ? 1 : (int64_t)argument;
    if (strcmp(name, "Accuracy") == 0)
        return expr_real(accuracy(m, top));
    if (strcmp(name, "ErrorRate") == 0)
        return expr_real(1 - accuracy(m, top));
    if (strcmp(name, "ConfusionMatrix") == 0)
        return confusion(m);
    if (strcmp(name, "CohenKappa") == 0 || strcmp(name, "ScottPi") == 0)
        return real_or_nan(kappa(m, name[0] == 'S'));
    if (strcmp(name, "Entropy") == 0)
        return expr_real(mean_entropy(m));
    if (strcmp(name, "Perplexity") == 0)
        return expr_real(exp(mean_entropy(m)));
    return by_class(m, name, isnan(argument) ? 1 : argument);
}

static Expr measure_one(Measuring *m, Expr spec)
{
    double argument = NAN;
    Expr name = spec;
    if (expr_has_head(spec, S(Rule)) && expr_length(spec) == 2) {
        name = expr_part(spec, 1);
        number_to_double(expr_part(spec, 2), &argument);
    }
    if (expr_is(spec, EXPR_ASSOC) && assoc_lookup_text(spec, "Measurement"))
        return measure_one(m, assoc_lookup_text(spec, "Measurement"));
    if (expr_has_head(spec, S(NetPort)))
        return evaluate(m->in, expr_call(m->net, 2, inputs_of(m, net_of(m->net)), spec));
    if (!expr_is_string(name))
        return fail(m->in, m->call, "invmeasure", spec, NULL);
    const char *text = expr_string_text(name);
    if (strcmp(text, "Loss") == 0) {
        double loss = mean_loss(m);
        return isnan(loss) ? S(DollarFailed) : expr_real(loss);
    }
    if (!m->predicted && !collect(m))
        return fail(m->in, m->call, "invmeasure", spec, NULL);
    Expr value = m->classes ? class_measurement(m, text, argument) : NULL;
    double x = m->y ? regression(m, text) : INFINITY;
    if (!value && !isinf(x))
        value = real_or_nan(x);
    return value ? value : fail(m->in, m->call, "invmeasure", spec, NULL);
}

static Expr net_measurements(Interp *in, Expr call)
{
    Expr net = expr_part(call, 1), what = expr_part(call, 3);
    if (net == S(DollarFailed))
        return net;
    if (!expr_is_net(net))
        return fail(in, call, "nonet", net, NULL);
    Measuring *m = mem_new(Measuring);
    m->in = in;
    m->call = call;
    m->net = net;
    const Net *n = net_of(net);
    if (!train_data_parse(in, call, expr_part(call, 2), first_port(n->input, n->inputs), first_port(n->output, n->outputs), true, &m->data))
        return S(DollarFailed);
    if (!expr_is_list(what))
        return measure_one(m, what);
    Builder b = builder_start(S(List), expr_length(what));
    for (size_t i = 1; i <= expr_length(what); i++)
        builder_add(&b, measure_one(m, expr_part(what, i)));
    return builder_finish(&b);
}

/* ---- NetStateObject: a reference, so that all copies see the states move ---- */

typedef struct Keeper {
    Expr net, states; /* the association that NetPort[All, "States"] gives */
} Keeper;

static Expr states_port(void)
{
    return expr_call(S(NetPort), 2, S(All), expr_text("States"));
}

static bool any_state(const Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        if (net->input[i].flags & PORT_STATE)
            return true;
    for (int i = 0; i < net->children; i++)
        if (any_state(net->child[i]))
            return true;
    return false;
}

static Expr state_object(Interp *in, Expr call)
{
    if (call_has_pattern(call))
        return NULL;
    Expr net = expr_part(call, 1);
    if (net == S(DollarFailed))
        return net;
    if (!expr_is_net(net))
        return fail(in, call, "nonet", net, NULL);
    if (!any_state(net_of(net)))
        return fail(in, call, "nostate", NULL);
    Keeper *k = mem_new(Keeper);
    k->net = net;
    k->states = expr_length(call) > 1 ? expr_part(call, 2) : assoc_empty();
    return expr_seal(expr_call(S(NetStateObject), 1, net), k);
}

/* obj[data]: one evaluation for the result and the states together. */
static Expr state_apply(Interp *in, Expr sealed, Expr call)
{
    Keeper *k = expr_facet(sealed);
    const Net *net = net_of(k->net);
    if (expr_length(call) < 1)
        return NULL;
    Expr data = expr_part(call, 1);
    const char *port = first_port(net->input, net->inputs), *out = first_port(net->output, net->outputs);
    if (!port || !out)
        return NULL;
    AssocBuilder b = assoc_builder(3);
    if (expr_is(data, EXPR_ASSOC))
        for (size_t i = 1; i <= expr_length(data); i++)
            assoc_add(&b, assoc_key(data, i), assoc_value(data, i));
    else
        assoc_add(&b, expr_text(port), data);
    assoc_add(&b, states_port(), k->states);
    Expr with_states = assoc_finish(&b);
    Expr states = evaluate(in, expr_call(k->net, 2, with_states, states_port()));
    if (!expr_is(states, EXPR_ASSOC))
        return S(DollarFailed);
    Builder again = builder_start(k->net, expr_length(call));
    builder_add(&again, with_states);
    builder_add_parts(&again, call, 2, expr_length(call));
    Expr result = evaluate(in, builder_finish(&again));
    if (result != S(DollarFailed))
        k->states = states;
    return result;
}

static Expr state_part(Interp *in, Expr sealed, Expr specs)
{
    Keeper *k = expr_facet(sealed);
    if (expr_length(specs) == 1 && expr_string_is(expr_part(specs, 1), "States"))
        return k->states;
    if (expr_length(specs) == 1 && expr_string_is(expr_part(specs, 1), "Net"))
        return k->net;
    return net_extract(in, k->net, specs, sealed);
}

Expr state_object_extract(Interp *in, Expr object, Expr spec)
{
    return state_part(in, object, expr_is_list(spec) ? spec : expr_list(1, spec));
}

static const SealedType state_sealed = {.head = "NetStateObject", .apply = state_apply, .part = state_part};

static void start(Interp *in)
{
    module_add_sealed(in, &state_sealed);
}

static const Builtin builtins[] = {
    {"NetMeasurements", {3, 3}, ATTR_NONE, net_measurements,
     "NetMeasurements[net, data, measurement] measures how a net does on data: \"Loss\", \"Accuracy\", \"MeanSquare\" and others.\n"
     "NetMeasurements[net, data, {m1, m2, ...}] gives several.",
     "BatchSize -> Automatic, LossFunction -> Automatic, NetEvaluationMode -> \"Test\", TargetDevice -> \"CPU\", WorkingPrecision -> Automatic"},
    {"NetStateObject", {1, 2}, ATTR_NONE, state_object,
     "NetStateObject[net] is a net whose recurrent states go on from one application to the next.\nNetStateObject[net, states] starts with states."},
};

static const MessageText messages[] = {
    {"NetMeasurements", "invmeasure", "`1` cannot be measured for this net and data."},
    {"NetMeasurements", "invtdata", "The data are not in a known form: `1`."},
    {"NetMeasurements", "difflen", "The columns of the data have different lengths: `1` has `2`, `3` has `4`."},
    {"NetMeasurements", "invloss", "`1` is not a loss for this net."},
    {"NetStateObject", "nostate", "The net has no state that could be kept."},
};
const Module module_net_measure = {"net_measure", builtins, COUNT(builtins), messages, COUNT(messages), start};
