/* train_measure.c - TrainingProgressMeasurements: taken after each round on the training data, and on the validation set,
 * with the net as it is then. */
#include <math.h>
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/score.h"
#include "builtins/net/train_run.h"
#include "interp/assoc.h"
#include "interp/number.h"

static Expr key_of(Expr spec)
{
    if (!expr_is(spec, EXPR_ASSOC))
        return spec;
    Expr key = assoc_lookup_text(spec, "Key"), of = assoc_lookup_text(spec, "Measurement");
    return key ? key : of ? of : spec;
}

static bool has_key(Expr specs, const char *name)
{
    for (size_t i = 1; i <= expr_length(specs); i++)
        if (expr_string_is(key_of(expr_part(specs, i)), name))
            return true;
    return false;
}

/* All measurements as an association; NULL after a message. "Loss" is known already. */
static Expr measure(Training *t, const TrainData *data, double loss)
{
    Expr specs = t->options.measurements;
    Measuring *m = measuring_new(t->in, t->call, training_net(t, false), data, true);
    AssocBuilder b = assoc_builder(expr_length(specs));
    for (size_t i = 1; i <= expr_length(specs); i++) {
        Expr spec = expr_part(specs, i), value = expr_string_is(spec, "Loss") ? expr_real(loss) : measure_one(m, spec);
        if (value == S(DollarFailed))
            return NULL;
        assoc_add(&b, key_of(spec), value);
    }
    return assoc_finish(&b);
}

/* What the stopping criterion looks at is measured too; all are tried on a few examples before the training. False after
 * a message. */
bool measure_start(Training *t)
{
    const char *stop = t->options.stopping.on ? t->options.stopping.measurement : "Loss";
    bool engine = strcmp(stop, "Loss") == 0 || (!t->options.measurements && (strcmp(stop, "ErrorRate") == 0 || strcmp(stop, "Accuracy") == 0));
    if (!engine && !(t->options.measurements && has_key(t->options.measurements, stop))) {
        Expr old = t->options.measurements;
        Builder b = builder_start(S(List), old ? expr_length(old) + 1 : 1);
        if (old)
            builder_add_parts(&b, old, 1, expr_length(old));
        builder_add(&b, expr_text(stop));
        t->options.measurements = builder_finish(&b);
    }
    if (!t->options.measurements || expr_length(t->options.measurements) == 0)
        return true;
    int64_t first[4] = {0, 1, 2, 3};
    TrainData some = train_data_take(&t->data, first, t->data.n < 4 ? t->data.n : 4);
    return measure(t, &some, 0) != NULL;
}

static Expr appended(Expr list, Expr x)
{
    Builder b = builder_start(S(List), list ? expr_length(list) + 1 : 1);
    if (list)
        builder_add_parts(&b, list, 1, expr_length(list));
    builder_add(&b, x);
    return builder_finish(&b);
}

void measure_round(Training *t, bool check)
{
    if (!t->options.measurements || expr_length(t->options.measurements) == 0)
        return;
    Expr found = measure(t, check ? &t->validation : &t->data, numbers_last(check ? &t->check_loss : &t->round_loss));
    Expr *list = check ? &t->measured_check : &t->measured_round;
    *list = appended(*list, found ? found : assoc_empty());
}

/* The last measurements, or a list for each. */
Expr training_measurements(Training *t, bool check, bool lists)
{
    const Numbers *error = check ? &t->check_error : &t->round_error;
    Expr all = check ? t->measured_check : t->measured_round;
    AssocBuilder b = assoc_builder(4);
    if (!t->options.measurements) {
        if (t->has_error && error->n > 0)
            assoc_add(&b, expr_text("ErrorRate"), lists ? numbers_expr(t, error) : expr_real(numbers_last(error)));
        return assoc_finish(&b);
    }
    if (!all || expr_length(all) == 0)
        return assoc_empty();
    Expr last = expr_part(all, expr_length(all));
    if (!lists)
        return last;
    for (size_t k = 1; k <= expr_length(last); k++) {
        Builder column = builder_start(S(List), expr_length(all));
        for (size_t i = 1; i <= expr_length(all); i++) {
            Expr v = assoc_lookup(expr_part(all, i), assoc_key(last, k));
            builder_add(&column, v ? v : S(Indeterminate));
        }
        assoc_add(&b, assoc_key(last, k), builder_finish(&column));
    }
    return assoc_finish(&b);
}

static bool larger_is_better(const char *name)
{
    static const char *const names[] = {"Accuracy", "AreaUnderROCCurve", "CohenKappa", "ScottPi", "F1Score", "FScore", "Precision", "Recall",
                                        "Specificity", "NegativePredictiveValue", "Informedness", "Markedness", "RSquared",
                                        "MatthewsCorrelationCoefficient", "TruePositiveNumber", "TrueNegativeNumber"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* One number for a measurement: of values by class their mean. */
double measurement_number(Training *t, Expr value)
{
    double x;
    if (expr_is(value, EXPR_ASSOC)) {
        double sum = 0;
        int n = 0;
        for (size_t i = 1; i <= expr_length(value); i++)
            if (number_to_double(assoc_value(value, i), &x)) {
                sum += x;
                n++;
            }
        return n > 0 ? sum / n : NAN;
    }
    if (number_to_double(value, &x))
        return x;
    if (!expr_is_list(value))
        return NAN;
    Expr mean = evaluate_call(t->in, S(N), 1, evaluate_call(t->in, S(Mean), 1, evaluate_call(t->in, S(Flatten), 1, value)));
    return number_to_double(mean, &x) ? x : NAN;
}

/* The number that decides which net is best and when to stop: the smaller the better. */
double measure_judged(Training *t)
{
    const char *name = t->options.stopping.on ? t->options.stopping.measurement : "Loss";
    bool check = t->check.n > 0;
    double sign = larger_is_better(name) ? -1 : 1;
    Expr all = check ? t->measured_check : t->measured_round;
    if (t->options.measurements && all && expr_length(all) > 0) {
        Expr value = assoc_lookup_text(expr_part(all, expr_length(all)), name);
        if (value)
            return sign * measurement_number(t, value);
    }
    if (t->has_error && (strcmp(name, "ErrorRate") == 0 || strcmp(name, "Accuracy") == 0))
        return numbers_last(check ? &t->check_error : &t->round_error);
    return numbers_last(check ? &t->check_loss : &t->round_loss);
}
