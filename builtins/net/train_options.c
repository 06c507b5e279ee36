/* train_options.c - the options of NetTrain, read once. */
#include "builtins/net/train_options.h"
#include <string.h>
#include "builtins/format.h"
#include "builtins/net/construct.h"
#include "interp/assoc.h"
#include "interp/number.h"

static bool refuse(Interp *in, Expr call, const char *name, Expr value)
{
    fail(in, call, "invevalopt", expr_text(name), value, NULL);
    return false;
}

/* ---- Method ---- */

static const struct {
    const char *name;
    OptimiserKind kind;
} methods[] = {{"ADAM", OPTIMISER_ADAM}, {"SGD", OPTIMISER_SGD}, {"SignSGD", OPTIMISER_SIGN_SGD}, {"RMSProp", OPTIMISER_RMSPROP}};

static bool is_function(Expr e)
{
    return expr_has_head(e, S(Function)) || expr_has_head(e, S(Composition)) || expr_is_symbol(e);
}

/* A number for all arrays, or rules of parts. */
static bool amount(Expr value, double *all, Expr *parts)
{
    if (value == S(None) || value == S(Automatic))
        return true;
    if (number_to_double(value, all))
        return true;
    *parts = expr_is_list(value) ? value : expr_list(1, value);
    return true;
}

static bool number_or_none(Expr value, double *out)
{
    if (value == S(None)) {
        *out = 0;
        return true;
    }
    return value == S(Automatic) || number_to_double(value, out);
}

static bool is_schedule(Expr v)
{
    return v == S(Automatic) || v == S(None) || expr_string_is(v, "Linear") || expr_string_is(v, "Polynomial") || is_function(v);
}

/* The optimiser's number that a sub-option of this method sets; NULL: the method has no such one. */
static double *method_number(Optimiser *p, const char *key)
{
    bool adam = p->kind == OPTIMISER_ADAM, rms = p->kind == OPTIMISER_RMSPROP;
    if ((adam && strcmp(key, "Beta1") == 0) || (rms && strcmp(key, "Beta") == 0))
        return &p->beta1;
    if (adam && strcmp(key, "Beta2") == 0)
        return &p->beta2;
    if ((adam || rms) && strcmp(key, "Epsilon") == 0)
        return &p->epsilon;
    return !adam && strcmp(key, "Momentum") == 0 ? &p->momentum : NULL;
}

static bool method_option(TrainOptions *o, const char *key, Expr value)
{
    Optimiser *p = &o->optimiser;
    double *number = method_number(p, key);
    if (number)
        return number_or_none(value, number);
    if (strcmp(key, "LearningRate") == 0) {
        o->rate_said = value != S(Automatic);
        return !o->rate_said || number_to_double(value, &o->rate);
    }
    if (strcmp(key, "LearningRateSchedule") == 0) {
        o->schedule = value == S(Automatic) || value == S(None) ? NULL : value;
        return is_schedule(value);
    }
    if (strcmp(key, "L2Regularization") == 0)
        return amount(value, &p->all.l2, &o->l2_parts);
    if (strcmp(key, "GradientClipping") == 0)
        return amount(value, &p->all.gradient_clip, &o->gradient_parts);
    if (strcmp(key, "WeightClipping") == 0)
        return amount(value, &p->all.weight_clip, &o->weight_parts);
    return false;
}

static void describe(Builder *b, const char *name, Expr value)
{
    builder_add(b, expr_rule(expr_text(name), value));
}

/* A number, rules of parts, or None. */
static Expr amount_expr(double all, Expr parts)
{
    return parts ? parts : all == 0 ? S(None) : expr_real(all);
}

static Expr described(const char *name, const TrainOptions *o)
{
    const Optimiser *p = &o->optimiser;
    bool adam = p->kind == OPTIMISER_ADAM, rms = p->kind == OPTIMISER_RMSPROP;
    Builder b = builder_start(S(List), 10);
    builder_add(&b, expr_text(name));
    if (adam || rms)
        describe(&b, adam ? "Beta1" : "Beta", expr_real(p->beta1));
    if (adam)
        describe(&b, "Beta2", expr_real(p->beta2));
    if (adam || rms)
        describe(&b, "Epsilon", expr_real(p->epsilon));
    if (!adam)
        describe(&b, "Momentum", amount_expr(p->momentum, NULL));
    describe(&b, "LearningRate", expr_real(o->rate));
    describe(&b, "LearningRateSchedule", o->schedule ? o->schedule : S(Automatic));
    describe(&b, "L2Regularization", amount_expr(p->all.l2, o->l2_parts));
    describe(&b, "GradientClipping", amount_expr(p->all.gradient_clip, o->gradient_parts));
    describe(&b, "WeightClipping", amount_expr(p->all.weight_clip, o->weight_parts));
    return builder_finish(&b);
}

static bool parse_method(Interp *in, Expr call, Expr method, TrainOptions *o)
{
    Expr name = expr_is_list(method) && expr_length(method) > 0 ? expr_part(method, 1) : method;
    if (name == S(Automatic))
        name = expr_text("ADAM");
    const char *found = NULL;
    for (size_t i = 0; i < COUNT(methods); i++)
        if (expr_string_is(name, methods[i].name)) {
            o->optimiser = optimiser_default(methods[i].kind);
            o->rate = optimiser_rate(methods[i].kind);
            found = methods[i].name;
        }
    if (!found)
        return refuse(in, call, "Method", method);
    for (size_t i = 2; expr_is_list(method) && i <= expr_length(method); i++) {
        Expr rule = expr_part(method, i);
        const char *key = expr_has_head(rule, S(Rule)) || expr_has_head(rule, S(RuleDelayed)) ? key_text(expr_part(rule, 1)) : NULL;
        if (!key || !method_option(o, key, expr_part(rule, 2)))
            return refuse(in, call, "Method", rule);
    }
    Expr rate = option_get(in, call, "LearningRate");
    if (rate != S(Automatic) && !number_to_double(rate, &o->rate))
        return refuse(in, call, "LearningRate", rate);
    o->rate_said = o->rate_said || rate != S(Automatic);
    o->method = described(found, o);
    return true;
}

/* ---- time, rounds ---- */

static bool seconds(Expr e, double *out)
{
    if (number_to_double(e, out))
        return *out > 0;
    if (!expr_has_head(e, S(Quantity)) || expr_length(e) != 2 || !number_to_double(expr_part(e, 1), out))
        return false;
    const char *unit = key_text(expr_part(e, 2));
    if (!unit)
        return false;
    *out *= strncmp(unit, "Millisecond", 11) == 0 ? 0.001 : strncmp(unit, "Minute", 6) == 0 ? 60 : strncmp(unit, "Hour", 4) == 0 ? 3600 : strncmp(unit, "Day", 3) == 0 ? 86400 : 1;
    return *out > 0;
}

static bool parse_rounds(Interp *in, Expr call, TrainOptions *o)
{
    Expr rounds = option_get(in, call, "MaxTrainingRounds"), goal = option_get(in, call, "TimeGoal"), batch = option_get(in, call, "BatchSize");
    o->rounds = -1;
    double limit;
    if (expr_has_head(rounds, S(Quantity)) && expr_length(rounds) == 2 && key_text(expr_part(rounds, 2)) &&
        strncmp(key_text(expr_part(rounds, 2)), "Round", 5) == 0)
        rounds = expr_part(rounds, 1);
    if (expr_has_head(rounds, S(Quantity)) && seconds(rounds, &limit))
        o->time_goal = limit;
    else if (rounds == S(Infinity) || expr_has_head(rounds, S(DirectedInfinity)))
        o->rounds = INT64_MAX;
    else if (rounds != S(Automatic) && (!number_to_int64(rounds, &o->rounds) || o->rounds < 0))
        return refuse(in, call, "MaxTrainingRounds", rounds);
    if (goal != S(Automatic) && !seconds(goal, &o->time_goal))
        return refuse(in, call, "TimeGoal", goal);
    if (batch != S(Automatic) && (!number_to_int64(batch, &o->batch) || o->batch < 1))
        return refuse(in, call, "BatchSize", batch);
    return true;
}

/* ---- validation, stopping, reporting ---- */

bool interval_read(Expr rule, Interval *i)
{
    if (!expr_has_head(rule, S(Rule)) || expr_length(rule) != 2)
        return false;
    Expr value = expr_part(rule, 2);
    double amount;
    if (expr_string_is(expr_part(rule, 1), "MinimumInterval"))
        return seconds(value, &i->minimum);
    if (!expr_string_is(expr_part(rule, 1), "Interval"))
        return false;
    if (number_to_int64(value, &i->rounds))
        return i->rounds > 0;
    const char *unit = expr_has_head(value, S(Quantity)) && expr_length(value) == 2 ? key_text(expr_part(value, 2)) : NULL;
    if (!unit || !number_to_double(expr_part(value, 1), &amount) || !(amount > 0))
        return false;
    if (strncmp(unit, "Round", 5) == 0)
        i->rounds = amount < 1 ? 1 : (int64_t)amount;
    else if (strncmp(unit, "Batch", 5) == 0)
        i->batches = amount < 1 ? 1 : (int64_t)amount;
    else
        return seconds(value, &i->seconds);
    return true;
}

bool interval_due(Interval *i, int64_t round, int64_t step, bool inside)
{
    if (inside && i->batches == 0 && i->seconds <= 0)
        return false;
    double now = train_clock(), since = now - i->last;
    bool due = i->rounds > 0 ? round % i->rounds == 0 : i->batches > 0 ? step / i->batches > i->step / i->batches : i->seconds > 0 ? since >= i->seconds : true;
    if (!due || since < i->minimum)
        return false;
    i->last = now;
    i->step = step;
    return true;
}

static bool parse_validation(Interp *in, Expr call, TrainOptions *o)
{
    Expr v = option_get(in, call, "ValidationSet");
    o->validation = v == S(None) || v == S(Automatic) ? NULL : v;
    if (!expr_is_list(v) || expr_length(v) != 2 || !expr_has_head(expr_part(v, 2), S(Rule)) ||
        !expr_string_is(expr_part(expr_part(v, 2), 1), "Interval"))
        return true;
    o->validation = expr_part(v, 1);
    o->validation_every.last = train_clock();
    return interval_read(expr_part(v, 2), &o->validation_every) || refuse(in, call, "ValidationSet", v);
}

static bool stopping_option(StoppingRule *s, const char *key, Expr value)
{
    if (strcmp(key, "Criterion") == 0) {
        if (expr_is_string(value))
            s->measurement = net_text(expr_string_text(value));
        else if (is_function(value) && value != S(Automatic))
            s->function = value;
        return s->function || expr_is_string(value) || value == S(Automatic);
    }
    if (strcmp(key, "Patience") == 0)
        return number_to_int64(value, &s->patience) && s->patience >= 0;
    if (strcmp(key, "InitialPatience") == 0)
        return number_to_int64(value, &s->initial) && s->initial >= 0;
    if (strcmp(key, "AbsoluteChange") == 0)
        return number_to_double(value, &s->absolute);
    if (strcmp(key, "RelativeChange") != 0)
        return false;
    bool percent = expr_has_head(value, S(Quantity)) && expr_length(value) == 2;
    if (!number_to_double(percent ? expr_part(value, 1) : value, &s->relative))
        return false;
    s->relative *= percent ? 0.01 : 1;
    return true;
}

static bool parse_stopping(Interp *in, Expr call, TrainOptions *o)
{
    Expr v = option_get(in, call, "TrainingStoppingCriterion");
    StoppingRule *s = &o->stopping;
    s->measurement = "Loss";
    if (v == S(None))
        return true;
    s->on = true;
    if (v == S(Automatic))
        return true;
    if (expr_is_string(v)) {
        s->measurement = net_text(expr_string_text(v));
        return true;
    }
    if (expr_has_head(v, S(Function)) || expr_is_symbol(v)) {
        s->function = v;
        return true;
    }
    if (!expr_is(v, EXPR_ASSOC))
        return refuse(in, call, "TrainingStoppingCriterion", v);
    for (size_t i = 1; i <= expr_length(v); i++) {
        const char *key = key_text(assoc_key(v, i));
        if (!key || !stopping_option(s, key, assoc_value(v, i)))
            return refuse(in, call, "TrainingStoppingCriterion", v);
    }
    return true;
}

/* A form, or {form, "Interval" -> ...}. */
static bool read_reporter(Interp *in, Expr call, Expr spec, TrainOptions *o)
{
    Expr form = expr_is_list(spec) && expr_length(spec) > 0 ? expr_part(spec, 1) : spec;
    Reporter r = {.kind = REPORT_FUNCTION, .what = form, .every.last = train_clock()};
    for (size_t i = 2; expr_is_list(spec) && i <= expr_length(spec); i++)
        if (!interval_read(expr_part(spec, i), &r.every))
            return false;
    if (form == S(Automatic) || expr_string_is(form, "Print") || expr_string_is(form, "Panel") || expr_string_is(form, "ProgressIndicator")) {
        o->print_rounds = expr_string_is(form, "Print");
        o->print = form != S(Automatic) || symbol_of(S(DollarProgressReporting))->value != S(False);
        return true;
    }
    if (form == S(None))
        return true;
    if (expr_has_head(form, S(File))) {
        r.kind = REPORT_FILE;
        const char *path = format_path(in, call, form);
        r.what = path ? expr_text(path) : NULL;
    } else if (!is_function(form)) {
        return false;
    }
    if (!r.what || o->reporters == (int)COUNT(o->reporter))
        return false;
    o->reporter[o->reporters++] = r;
    return true;
}

static bool is_rule_list(Expr e)
{
    for (size_t i = 2; expr_is_list(e) && i <= expr_length(e); i++)
        if (!expr_has_head(expr_part(e, i), S(Rule)))
            return false;
    return expr_is_list(e) && expr_length(e) > 1;
}

static bool read_function(Expr spec, TrainOptions *o)
{
    Reporter r = {.kind = REPORT_FUNCTION, .what = expr_is_list(spec) && expr_length(spec) > 0 ? expr_part(spec, 1) : spec, .every.last = train_clock()};
    for (size_t i = 2; expr_is_list(spec) && i <= expr_length(spec); i++)
        if (!interval_read(expr_part(spec, i), &r.every))
            return false;
    if (!is_function(r.what) || r.what == S(Automatic) || o->functions == (int)COUNT(o->function))
        return false;
    o->function[o->functions++] = r;
    return true;
}

static bool parse_reporting(Interp *in, Expr call, TrainOptions *o)
{
    Expr v = option_get(in, call, "TrainingProgressReporting"), f = option_get(in, call, "TrainingProgressFunction");
    bool several = expr_is_list(v) && !is_rule_list(v);
    for (size_t i = 1; i <= (several ? expr_length(v) : 1); i++)
        if (!read_reporter(in, call, several ? expr_part(v, i) : v, o))
            return refuse(in, call, "TrainingProgressReporting", v);
    several = expr_is_list(f) && !is_rule_list(f);
    for (size_t i = 1; f != S(None) && i <= (several ? expr_length(f) : 1); i++)
        if (!read_function(several ? expr_part(f, i) : f, o))
            return refuse(in, call, "TrainingProgressFunction", f);
    Expr m = option_get(in, call, "TrainingProgressMeasurements");
    o->measurements = m == S(Automatic) ? NULL : m == S(None) ? expr_list(0, NULL) : expr_is_list(m) ? m : expr_list(1, m);
    return true;
}

/* A wish, or a list of them: what is trained is the same, so there is nothing to keep. */
static bool parse_goal(Interp *in, Expr call)
{
    static const char *const known[] = {"TrainingMemory", "TrainingSpeed", "Memory", "Speed", "Quality"};
    Expr v = option_get(in, call, "PerformanceGoal");
    for (size_t i = 1; v != S(Automatic) && i <= (expr_is_list(v) ? expr_length(v) : 1); i++) {
        bool found = false;
        for (size_t k = 0; k < COUNT(known); k++)
            found = found || expr_string_is(expr_is_list(v) ? expr_part(v, i) : v, known[k]);
        if (!found)
            return refuse(in, call, "PerformanceGoal", v);
    }
    return true;
}

bool train_options_parse(Interp *in, Expr call, TrainOptions *out)
{
    *out = (TrainOptions){.real = REAL32};
    if (!parse_method(in, call, option_get(in, call, "Method"), out) || !parse_rounds(in, call, out) || !parse_validation(in, call, out) ||
        !parse_stopping(in, call, out) || !parse_reporting(in, call, out) || !parse_goal(in, call))
        return false;
    out->loss = option_get(in, call, "LossFunction");
    out->multipliers = multipliers_check(in, option_get(in, call, "LearningRateMultipliers"));
    if (!out->multipliers)
        return refuse(in, call, "LearningRateMultipliers", option_get(in, call, "LearningRateMultipliers"));
    Expr precision = option_get(in, call, "WorkingPrecision");
    if (expr_string_is(precision, "Real64"))
        out->real = REAL64;
    else if (precision != S(Automatic) && !expr_string_is(precision, "Real32") && !expr_string_is(precision, "Mixed"))
        return refuse(in, call, "WorkingPrecision", precision);
    out->device = option_get(in, call, "TargetDevice");
    if (!device_check(in, call, out->device))
        return false;
    Expr seeding = option_get(in, call, "RandomSeeding");
    if (!seed_of(in, seeding, &out->seed))
        return refuse(in, call, "RandomSeeding", seeding);
    out->seed_said = seeding != S(Inherited) && seeding != S(Automatic);
    Expr checkpoint = option_get(in, call, "TrainingProgressCheckpointing");
    out->checkpoint = checkpoint == S(None) ? NULL : checkpoint;
    Expr groups = option_get(in, call, "TrainingUpdateSchedule");
    out->schedule_groups = groups == S(Automatic) || groups == S(None) ? NULL : expr_is_list(groups) ? groups : expr_list(1, groups);
    return true;
}
