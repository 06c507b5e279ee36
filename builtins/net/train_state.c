/* train_state.c - what functions of the user see of a training: an association, of which what costs something is found
 * only when it is read. */
#include <math.h>
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/train_run.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- the batch at hand ---- */

/* The examples that step number `step` of the round (from 0) takes. */
static TrainData batch_data(Training *t, int64_t step)
{
    if (t->data.generator)
        return t->latest.n > 0 ? t->latest : t->data;
    return train_data_take(&t->data, t->order + step * t->batch, t->batch);
}

static int64_t last_step(const Training *t)
{
    int64_t steps = t->batch_loss.n;
    return steps > 0 ? (steps - 1) % t->per_round : 0;
}

static Expr batch_expr(Training *t)
{
    TrainData d = batch_data(t, last_step(t));
    AssocBuilder b = assoc_builder((size_t)d.columns);
    for (int i = 0; i < d.columns; i++)
        assoc_add(&b, expr_text(d.column[i].name), d.column[i].values);
    return assoc_finish(&b);
}

static Expr batch_indices(Training *t)
{
    Builder b = builder_start(S(List), (size_t)t->batch);
    if (t->data.generator)
        return S(None);
    for (int64_t i = 0; i < t->batch; i++)
        builder_add(&b, expr_int(t->order[last_step(t) * t->batch + i] + 1));
    return builder_finish(&b);
}

/* ---- the net with its losses, applied to examples ---- */

static Expr inputs_of(const Net *net, const TrainData *d, AssocBuilder *b)
{
    for (int i = 0; i < net->inputs; i++) {
        Expr values = train_data_find(d, net->input[i].name);
        if (values)
            assoc_add(b, expr_text(net->input[i].name), values);
    }
    return b->assoc;
}

static Expr applied(Training *t, Expr inputs, Expr request, bool train)
{
    Expr whole = training_whole(t);
    Expr mode = expr_rule(S(NetEvaluationMode), expr_text(train ? "Train" : "Test"));
    Expr precision = expr_rule(S(WorkingPrecision), expr_text(t->options.real == REAL64 ? "Real64" : "Real32"));
    return evaluate(t->in, expr_call(whole, 4, inputs, request, mode, precision));
}

/* The loss of each example: of all terms together. */
static Expr example_losses(Training *t, const TrainData *d)
{
    AssocBuilder b = assoc_builder(4);
    Expr inputs = inputs_of(net_of(t->made.whole), d, &b), sum = expr_int(0);
    for (int k = 0; k < t->made.terms; k++) {
        Expr losses = applied(t, inputs, expr_text(t->made.term[k].port), false);
        if (losses == S(DollarFailed))
            return losses;
        if (expr_is_list(losses) && expr_length(losses) > 0 && expr_is_list(expr_part(losses, 1)))
            losses = evaluate(t->in, expr_call(S(Map), 2, expr_call(S(Composition), 2, S(Total), S(Flatten)), losses));
        Expr scaled = expr_call(S(Times), 2, expr_real(t->made.term[k].scale), losses);
        sum = evaluate(t->in, expr_call(S(Plus), 2, sum, scaled));
    }
    return sum;
}

static Expr normal_word(Training *t)
{
    return symbol_intern(t->in, "System`", "Normal");
}

/* ---- arrays ---- */

static bool is_learned(const ArraySlot *s)
{
    return !(s->net->array[s->array].flags & ARRAY_STATE);
}

static Expr weights(Training *t)
{
    ArraySlot *slot;
    Net *net = net_of(training_net(t, false));
    size_t n = net_arrays(net, &slot);
    AssocBuilder b = assoc_builder(n);
    for (size_t i = 0; i < n; i++)
        if (is_learned(&slot[i]))
            assoc_add(&b, slot[i].path, slot[i].net->array[slot[i].array].value);
    return assoc_finish(&b);
}

/* The gradient of the mean loss of the batch that is about to be taken, by every array that is learned. */
bool training_note_gradients(Training *t, int64_t step)
{
    ArraySlot *slot;
    TrainData d = batch_data(t, step);
    size_t n = net_arrays(t->net, &slot);
    AssocBuilder data = assoc_builder(8), b = assoc_builder(n);
    Builder wanted = builder_start(S(List), n);
    inputs_of(net_of(t->made.whole), &d, &data);
    for (int k = 0; k < t->made.terms; k++) {
        Expr seed = expr_call(S(ConstantArray), 2, expr_real(t->made.term[k].scale / (double)d.n), expr_int(d.n));
        assoc_add(&data, expr_call(S(NetPortGradient), 1, expr_text(t->made.term[k].port)), evaluate(t->in, seed));
    }
    for (size_t i = 0; i < n; i++)
        if (is_learned(&slot[i]))
            builder_add(&wanted, expr_call(S(NetPortGradient), 1, slot[i].path));
    Expr found = applied(t, assoc_finish(&data), builder_finish(&wanted), true);
    if (!expr_is(found, EXPR_ASSOC))
        return false;
    for (size_t i = 0, k = 0; i < n; i++)
        if (is_learned(&slot[i])) {
            Expr value = assoc_value(found, ++k), array = array_numeric(t->in, array_pack_real(value), t->options.real == REAL64 ? ARRAY_REAL64 : ARRAY_REAL32, NULL);
            assoc_add(&b, training_path(t, slot[i].path), array ? array : value);
        }
    t->gradients = assoc_finish(&b);
    return true;
}

static Expr vector_of(Training *t, Expr arrays)
{
    Expr values = evaluate_call(t->in, S(Values), 1, arrays);
    return evaluate(t->in, expr_call(S(Flatten), 1, expr_call(S(Map), 2, normal_word(t), values)));
}

static Expr squares_of(Training *t, Expr arrays)
{
    AssocBuilder b = assoc_builder(expr_length(arrays));
    for (size_t i = 1; i <= expr_length(arrays); i++) {
        Expr flat = evaluate(t->in, expr_call(S(Flatten), 1, expr_call(S(List), 1, expr_call(normal_word(t), 1, assoc_value(arrays, i)))));
        assoc_add(&b, assoc_key(arrays, i), evaluate_call(t->in, symbol_intern(t->in, "System`", "RootMeanSquare"), 1, flat));
    }
    return assoc_finish(&b);
}

static Expr gradients(Training *t)
{
    return t->gradients ? t->gradients : assoc_empty();
}

/* ---- what is found when it is read ---- */

static Expr net_now(Training *t)
{
    return training_net(t, false);
}

static Expr weights_vector(Training *t)
{
    return vector_of(t, weights(t));
}

static Expr weights_rms(Training *t)
{
    return squares_of(t, weights(t));
}

static Expr gradients_vector(Training *t)
{
    return vector_of(t, gradients(t));
}

static Expr gradients_rms(Training *t)
{
    return squares_of(t, gradients(t));
}

static void note_all(Numbers *to, Expr values)
{
    double d = 0;
    for (size_t i = 1; i <= expr_length(values); i++)
        numbers_push(to, number_to_double(assoc_value(values, i), &d) ? d : NAN);
}

void training_note_histories(Training *t)
{
    if (t->keeps_weights)
        note_all(&t->weights_rms, weights_rms(t));
    if (t->keeps_gradients)
        note_all(&t->gradients_rms, gradients_rms(t));
}

/* An association of the learned arrays with the value of each round. */
static Expr history(Training *t, const Numbers *kept)
{
    Expr arrays = weights(t);
    int64_t n = (int64_t)expr_length(arrays);
    AssocBuilder b = assoc_builder((size_t)n);
    for (int64_t i = 0; i < n; i++) {
        Numbers one = {0};
        for (int64_t k = i; k < kept->n; k += n)
            numbers_push(&one, kept->x[k]);
        assoc_add(&b, assoc_key(arrays, (size_t)i + 1), numbers_expr(t, &one));
    }
    return assoc_finish(&b);
}

static Expr batch_losses_now(Training *t)
{
    TrainData d = batch_data(t, last_step(t));
    return example_losses(t, &d);
}

static Expr batch_loss_list(Training *t)
{
    return numbers_expr(t, &t->batch_loss);
}

static Expr batch_errors(Training *t)
{
    AssocBuilder b = assoc_builder(1);
    if (t->has_error)
        assoc_add(&b, expr_text("ErrorRate"), numbers_expr(t, &t->batch_error));
    return assoc_finish(&b);
}

static Expr batch_measurements(Training *t)
{
    AssocBuilder b = assoc_builder(1);
    if (t->has_error && t->batch_error.n > 0)
        assoc_add(&b, expr_text("ErrorRate"), expr_real(numbers_last(&t->batch_error)));
    return assoc_finish(&b);
}

static Expr round_loss_list(Training *t)
{
    return numbers_expr(t, &t->round_loss);
}

static Expr round_measurements(Training *t)
{
    return training_measurements(t, false, false);
}

static Expr round_measurements_lists(Training *t)
{
    return training_measurements(t, false, true);
}

static Expr validation_loss_list(Training *t)
{
    return t->check.n > 0 ? numbers_expr(t, &t->check_loss) : S(None);
}

static Expr validation_measurements(Training *t)
{
    return t->check.n > 0 ? training_measurements(t, true, false) : S(None);
}

static Expr validation_measurements_lists(Training *t)
{
    return t->check.n > 0 ? training_measurements(t, true, true) : S(None);
}

static const struct {
    const char *name;
    Expr (*find)(Training *t);
} later[] = {
    {"Net", net_now}, {"Weights", weights}, {"WeightsVector", weights_vector}, {"WeightsRMS", weights_rms}, {"Gradients", gradients},
    {"GradientsVector", gradients_vector}, {"GradientsRMS", gradients_rms}, {"BatchData", batch_expr}, {"BatchIndices", batch_indices},
    {"ExampleLosses", batch_losses_now}, {"BatchLossList", batch_loss_list}, {"BatchMeasurements", batch_measurements},
    {"BatchMeasurementsLists", batch_errors}, {"RoundLossList", round_loss_list}, {"RoundMeasurements", round_measurements},
    {"RoundMeasurementsLists", round_measurements_lists}, {"ValidationLossList", validation_loss_list},
    {"ValidationMeasurements", validation_measurements}, {"ValidationMeasurementsLists", validation_measurements_lists},
};

Expr training_value(Training *t, const char *name)
{
    if (strcmp(name, "ExampleLosses") == 0)
        return example_losses(t, &t->data);
    if (strcmp(name, "RMSWeightsHistories") == 0)
        return history(t, &t->weights_rms);
    if (strcmp(name, "RMSGradientsHistories") == 0)
        return history(t, &t->gradients_rms);
    for (size_t i = 0; i < COUNT(later); i++)
        if (strcmp(later[i].name, name) == 0)
            return later[i].find(t);
    return NULL;
}

/* state["name"], where state is a sealed handle of the training; after its end there is nothing to look at. */
static Expr state_apply(Interp *in, Expr sealed, Expr call)
{
    Training *t = expr_facet(sealed);
    const char *name = expr_length(call) == 1 ? key_text(expr_part(call, 1)) : NULL;
    (void)in;
    for (size_t i = 0; name && !t->released && i < COUNT(later); i++)
        if (strcmp(later[i].name, name) == 0)
            return later[i].find(t);
    return expr_call(S(Missing), 1, expr_text("TrainingEnded"));
}

const SealedType training_state_sealed = {.head = "NetTrainState", .apply = state_apply};

static Expr later_call(Training *t, const char *name)
{
    Expr head = expr_seal(expr_call(symbol_intern(t->in, "System`", "NetTrainState"), 1, expr_int(t->round)), t);
    return expr_call(head, 1, expr_text(name));
}

/* Does a function of the user name the gradients? Only then are they found before a step. */
static bool names_gradients(Expr e)
{
    if (expr_is_string(e))
        return strncmp(expr_string_text(e), "Gradients", 9) == 0;
    for (size_t i = 0; expr_is_normal(e) && !expr_is(e, EXPR_PACKED) && i <= expr_length(e); i++)
        if (names_gradients(expr_part(e, i)))
            return true;
    return false;
}

bool training_asks_gradients(const Training *t)
{
    const TrainOptions *o = &t->options;
    for (int i = 0; i < o->functions; i++)
        if (names_gradients(o->function[i].what))
            return true;
    for (int i = 0; i < o->reporters; i++)
        if (o->reporter[i].what && names_gradients(o->reporter[i].what))
            return true;
    return false;
}

Expr training_state(Training *t, bool inside)
{
    double spent = train_clock() - t->started;
    int64_t steps = t->batch_loss.n, total = t->rounds < INT64_MAX ? t->rounds * t->per_round : 0;
    AssocBuilder b = assoc_builder(32);
#define PUT(name, value) assoc_add(&b, expr_text(name), (value))
    PUT("AbsoluteBatch", expr_int(steps));
    PUT("Batch", expr_int(steps > 0 ? (steps - 1) % t->per_round + 1 : 0));
    PUT("BatchesPerRound", expr_int(t->per_round));
    PUT("BatchesPerSecond", expr_real(spent > 0 ? (double)steps / spent : 0));
    PUT("BatchLoss", expr_real(numbers_last(&t->batch_loss)));
    PUT("BatchSize", expr_int(t->batch));
    PUT("BestValidationRound", t->check.n > 0 ? expr_int(t->best_round) : S(None));
    PUT("CheckpointingFiles", t->checkpoints);
    PUT("Event", expr_text(inside ? "BatchComplete" : "RoundComplete"));
    PUT("ExamplesPerSecond", expr_real(spent > 0 ? (double)(steps * t->batch) / spent : 0));
    PUT("ExamplesProcessed", expr_int(steps * t->batch));
    PUT("InitialLearningRate", expr_real(t->options.rate));
    PUT("LearningRate", expr_real(t->rate));
    PUT("MeanBatchesPerSecond", expr_real(spent > 0 ? (double)steps / spent : 0));
    PUT("MeanExamplesPerSecond", expr_real(spent > 0 ? (double)(steps * t->batch) / spent : 0));
    PUT("OptimizationMethod", expr_part(t->options.method, 1));
    PUT("ProgressFraction", expr_real(total > 0 ? (double)steps / (double)total : 0));
    PUT("Round", expr_int(t->round));
    PUT("RoundLoss", expr_real(numbers_last(&t->round_loss)));
    PUT("TargetDevice", t->options.device);
    PUT("TimeElapsed", expr_real(spent));
    PUT("TimeRemaining", expr_real(total > 0 && steps > 0 ? spent / (double)steps * (double)(total - steps) : 0));
    PUT("TotalBatches", total > 0 ? expr_int(total) : S(Automatic));
    PUT("TotalRounds", t->rounds < INT64_MAX ? expr_int(t->rounds) : S(Infinity));
    PUT("ValidationLoss", t->check_loss.n > 0 ? expr_real(numbers_last(&t->check_loss)) : S(None));
#undef PUT
    for (size_t i = 0; i < COUNT(later); i++)
        assoc_add_delayed(&b, expr_text(later[i].name), later_call(t, later[i].name));
    return assoc_finish(&b);
}
