/* train.c - NetTrain: before and after the loop; results. */
#include <math.h>
#include <string.h>
#include "builtins/net/initialize.h"
#include "builtins/net/train_run.h"
#include "builtins/net/wlnet.h"
#include "interp/assoc.h"
#include "interp/number.h"
#include "interp/unwind.h"

enum { MOST_ROUNDS = 10000, STEADY_SECONDS = 20, FEW_ROUNDS = 8 };
/* Few numbers fitted to one batch: the gradient has no noise, so the steps may be ten times larger at first. */
enum { SMALL_NET = 1000 };
static const double SMALL_FACTOR = 10;

/* ---- before and after ---- */

static bool split_validation(Training *t)
{
    Expr v = t->options.validation;
    double f;
    if (!v)
        return true;
    if (expr_has_head(v, S(Scaled)) && expr_length(v) == 1 && number_to_double(expr_part(v, 1), &f)) {
        int64_t n = t->data.n, held = (int64_t)llround(f * (double)n);
        if (held < 1 || held >= n) {
            fail(t->in, t->call, "invevalopt", expr_text("ValidationSet"), v, NULL);
            return false;
        }
        int64_t *index = mem_bytes(sizeof(int64_t) * (size_t)n);
        for (int64_t i = 0; i < n; i++)
            index[i] = i;
        uint64_t key = training_mix(t->options.seed + 77);
        for (int64_t i = n - 1; i > 0; i--) {
            int64_t k = (int64_t)(training_mix(key + (uint64_t)i) % (uint64_t)(i + 1)), x = index[i];
            index[i] = index[k];
            index[k] = x;
        }
        t->validation = train_data_take(&t->data, index, held);
        t->data = train_data_take(&t->data, index + held, n - held);
        return true;
    }
    return train_data_parse(t->in, t->call, v, net_of(t->made.net), true, &t->validation);
}

static bool has_varying(const Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        if (type_is_varying(&net->input[i].type))
            return true;
    return false;
}

static void choose_sizes(Training *t)
{
    int64_t automatic = has_varying(net_of(t->made.whole)) ? 16 : 64;
    t->batch = t->options.batch > 0 ? t->options.batch : automatic;
    if (t->batch > t->feed.n || t->data.generator)
        t->batch = t->feed.n;
    int64_t round_rows = t->data.generator ? (t->data.round_length > 0 ? t->data.round_length : t->batch) : t->feed.n;
    t->per_round = (round_rows + t->batch - 1) / t->batch;
    t->rounds = t->options.rounds >= 0 ? t->options.rounds : INT64_MAX;
    t->rounds_open = t->options.rounds < 0 && t->options.time_goal == 0;
    t->order = mem_bytes(sizeof(int64_t) * (size_t)(t->per_round * t->batch + t->feed.n + 1));
    t->rates = mem_bytes(sizeof(double) * (size_t)(t->per_round + 1));
    t->record = mem_bytes(sizeof(double) * 2 * (size_t)(t->per_round + 1));
}

static int64_t learned_numbers(Net *net)
{
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    int64_t sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += type_count(&slot[i].net->array[slot[i].array].type);
    return sum;
}

/* What Automatic means for the rate when nothing limits the rounds: see the usage of NetTrain. */
static void choose_rate(Training *t)
{
    t->falling = t->rounds_open && !t->options.rate_said && !t->options.schedule && t->options.optimiser.kind == OPTIMISER_ADAM &&
                 !t->data.generator && t->per_round == 1 && learned_numbers(t->net) <= SMALL_NET;
    if (t->falling)
        t->rate = t->options.rate *= SMALL_FACTOR;
}

/* A generator goes up where its discriminator goes down: the gradient changes its sign on the way from one to the other,
 * which for the generator's arrays is a negative rate. */
static void turn_generators(Net *net, bool inside)
{
    for (int i = 0; inside && i < net->arrays; i++)
        net->array[i].rate = -net->array[i].rate;
    bool gan = strcmp(net->type->name, "NetGANOperator") == 0;
    for (int i = 0; i < net->children; i++)
        turn_generators(net->child[i], inside != (gan && i == 0));
}

/* The whole with concrete inputs, arrays initialised: what is lowered. */
static bool concrete_whole(Training *t)
{
    Expr whole = net_initialize(t->in, t->call, t->made.whole, false, S(Automatic), training_mix(t->options.seed + 1));
    if (!expr_is_net(whole))
        return false;
    t->made.whole = whole;
    t->net = net_copy(net_of(whole));
    net_forget_varying(t->net);
    for (int i = 0; i < t->net->inputs; i++) {
        bool changed;
        Type type = t->feed.type[i];
        if (type_is_varying(&type))
            continue;
        if (t->feed.length[i]) /* each plan has its own */
            type.dim[0] = DIM_UNKNOWN;
        if (!type_unify(in_type(t->net, i), &type, &changed))
            return training_trouble(t, "the data do not fit the net");
    }
    const TrainOptions *o = &t->options;
    if (!parts_exist(t, "LearningRateMultipliers", o->multipliers) || !parts_exist(t, "TrainingUpdateSchedule", o->schedule_groups) ||
        !parts_exist(t, "L2Regularization", o->l2_parts) || !parts_exist(t, "GradientClipping", o->gradient_parts) ||
        !parts_exist(t, "WeightClipping", o->weight_parts))
        return false;
    multipliers_apply(t->net, o->multipliers, t->made.wrapped);
    turn_generators(t->net, false);
    const char *clash = net_infer_quietly(t->in, t->net);
    return !clash || training_trouble(t, clash);
}

static Expr multipliers_expr(Training *t)
{
    ArraySlot *slot;
    size_t n = net_arrays(t->net, &slot);
    AssocBuilder b = assoc_builder(n);
    for (size_t i = 0; i < n; i++) {
        Expr path = training_path(t, slot[i].path);
        double rate = slot[i].net->array[slot[i].array].rate;
        assoc_add(&b, path, rate == (double)(int64_t)rate ? expr_int((int64_t)rate) : expr_real(rate));
    }
    return assoc_finish(&b);
}

static Expr positions(int64_t n, int64_t step)
{
    Builder b = builder_start(S(List), (size_t)n);
    for (int64_t i = 1; i <= n; i++)
        builder_add(&b, expr_int(i * step));
    return builder_finish(&b);
}

static Expr check_positions(const Training *t)
{
    Builder b = builder_start(S(List), (size_t)t->check_at.n);
    for (int64_t i = 0; i < t->check_at.n; i++)
        builder_add(&b, expr_int((int64_t)t->check_at.x[i]));
    return builder_finish(&b);
}

/* The validation loss of the best round. */
static double best_check(const Training *t)
{
    for (int64_t i = 0; i < t->check_at.n; i++)
        if ((int64_t)t->check_at.x[i] == t->best_round * t->per_round)
            return t->check_loss.x[i];
    return numbers_last(&t->check_loss);
}

static Expr results(Training *t, Expr net, Expr asked)
{
    static const char *const costly[] = {"ExampleLosses", "Weights", "WeightsVector", "Gradients", "GradientsVector",
                                         "RMSWeightsHistories", "RMSGradientsHistories"};
    double spent = train_clock() - t->started;
    int64_t steps = t->batch_loss.n;
    bool check = t->check.n > 0;
    AssocBuilder b = assoc_builder(48);
#define PUT(name, value) assoc_add(&b, expr_text(name), (value))
    PUT("ArraysLearningRateMultipliers", multipliers_expr(t));
    PUT("BatchesPerRound", expr_int(t->per_round));
    PUT("BatchLossList", numbers_expr(t, &t->batch_loss));
    PUT("BatchMeasurementsLists", training_value(t, "BatchMeasurementsLists"));
    PUT("BatchSize", expr_int(t->batch));
    PUT("BestValidationRound", check ? expr_int(t->best_round) : S(None));
    PUT("CheckpointingFiles", t->checkpoints);
    PUT("ExamplesProcessed", expr_int(steps * t->batch));
    PUT("FinalLearningRate", expr_real(t->rate));
    PUT("FinalNet", t->diverged ? net : training_net(t, false));
    PUT("InitialLearningRate", expr_real(training_rate_changes(t) && steps > 0 ? training_rate(t, 1, t->rounds < INT64_MAX ? t->rounds * t->per_round : 0) : t->options.rate));
    PUT("MeanBatchesPerSecond", expr_real(spent > 0 ? (double)steps / spent : 0));
    PUT("MeanExamplesPerSecond", expr_real(spent > 0 ? (double)(steps * t->batch) / spent : 0));
    PUT("NetTrainInputForm", expr_call(S(HoldForm), 1, t->call));
    PUT("OptimizationMethod", t->options.method);
    PUT("ReasonTrainingStopped", expr_text(t->reason));
    PUT("RoundLoss", t->round_loss.n > 0 ? expr_real(numbers_last(&t->round_loss)) : S(None));
    PUT("RoundLossList", numbers_expr(t, &t->round_loss));
    PUT("RoundMeasurements", training_measurements(t, false, false));
    PUT("RoundMeasurementsLists", training_measurements(t, false, true));
    PUT("RoundPositions", positions(t->round_loss.n, t->per_round));
    PUT("TargetDevice", t->options.device);
    PUT("TotalBatches", expr_int(steps));
    PUT("TotalRounds", expr_int(t->round_loss.n));
    PUT("TotalTrainingTime", expr_real(spent));
    PUT("TrainedNet", net);
    PUT("TrainingExamples", expr_int(t->feed.n));
    PUT("TrainingNet", t->made.whole);
    PUT("ValidationExamples", check ? expr_int(t->check.n) : S(None));
    PUT("ValidationLoss", check ? expr_real(best_check(t)) : S(None));
    PUT("ValidationLossList", check ? numbers_expr(t, &t->check_loss) : S(None));
    PUT("ValidationMeasurements", check ? training_measurements(t, true, false) : S(None));
    PUT("ValidationMeasurementsLists", check ? training_measurements(t, true, true) : S(None));
    PUT("ValidationPositions", check ? check_positions(t) : S(None));
    for (size_t i = 0; i < COUNT(costly); i++)
        if (result_asked(asked, costly[i]))
            PUT(costly[i], training_value(t, costly[i]));
#undef PUT
    return assoc_finish(&b);
}

static bool prepare(Training *t, Expr net, Expr data, Expr third)
{
    const Net *n = net_of(net);
    if (!train_data_parse(t->in, t->call, data, n, false, &t->data))
        return false;
    t->given = net;
    if (t->data.generator) {
        Expr generator = t->data.generator;
        int64_t round_length = t->data.round_length;
        TrainData first;
        if (!training_generate(t, 1, &first))
            return false;
        if (t->options.batch > 0 && first.n != t->options.batch) {
            fail(t->in, t->call, "genlen", expr_int(t->options.batch), expr_int(first.n), NULL);
            return false;
        }
        t->data = first;
        t->data.generator = generator;
        t->data.round_length = round_length;
    }
    Expr loss = third && loss_is_said(t->in, n, third) ? third : t->options.loss;
    if (!training_net_make(t->in, t->call, net, &t->data, loss, &t->made))
        return false;
    if (!split_validation(t) || !training_feed(t, &t->data, &t->feed))
        return false;
    if (t->validation.n > 0 && !training_feed(t, &t->validation, &t->check))
        return false;
    choose_sizes(t);
    if (!concrete_whole(t) || !training_arrays(t))
        return false;
    choose_rate(t);
    t->keeps_weights = result_asked(third, "RMSWeightsHistories");
    t->keeps_gradients = result_asked(third, "RMSGradientsHistories");
    t->wants_gradients = t->keeps_gradients || training_asks_gradients(t) || result_asked(third, "Gradients") || result_asked(third, "GradientsVector");
    t->stop_best = INFINITY;
    return checkpoint_restore(t) && checkpoint_start(t) && measure_start(t);
}

static bool nothing_to_learn(Net *net)
{
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    for (size_t i = 0; i < n; i++)
        if (!(slot[i].net->array[slot[i].array].flags & ARRAY_STATE))
            return false;
    return true;
}

static const char *loss_words(const Training *t)
{
    Text words = text_start();
    text_add(&words, t->made.terms > 1 ? "the sum of the losses at ports " : "the loss at port ");
    for (int i = 0; i < t->made.terms; i++)
        text_addf(&words, "%s\"%s\"", i == 0 ? "" : i + 1 < t->made.terms ? ", " : " and ", t->made.term[i].port);
    return words.bytes;
}

/* Which array, or else which loss, is no longer finite. */
static const char *diverged_words(const Training *t)
{
    const char *key = training_diverged(t);
    if (!key)
        return loss_words(t);
    if (t->made.wrapped && strncmp(key, "Net/", 4) == 0)
        key += 4;
    return net_textf("the array \"%s\"", key);
}

static Expr finish(Training *t)
{
    if (t->diverged)
        message(t->in, t->call, "arrdiv", expr_text(net_textf("What is infinite or indeterminate is %s; %s", diverged_words(t),
                                    t->check.n > 0 && t->best_round > 0 ? "the best net so far" : "the last net with finite values")),
                expr_real(t->options.rate), NULL);
    if (t->spoiled && t->round <= 1)
        return S(DollarFailed);
    bool best = t->diverged || t->spoiled || (t->check.n > 0 && t->best_round > 0);
    return training_net(t, best);
}

static Expr run_training(Training *t, Expr net, Expr data, Expr third, Expr *all)
{
    t->started = t->reported = train_clock();
    t->reason = "MaxTrainingRounds";
    t->rate = t->options.rate;
    if (!prepare(t, net, data, third))
        return S(DollarFailed);
    bool empty = nothing_to_learn(t->net);
    if (empty) {
        message(t->in, t->call, "netnoparams", NULL);
        t->rounds = 0;
        t->rounds_open = false;
    }
    unwind_cleanup(t->in, training_release, t);
    bool good = (t->rounds == 0 || training_start_groups(t)) && training_start_checker(t);
    if (good && t->rounds != 0)
        training_loop(t);
    Expr result = !good ? S(DollarFailed) : t->aborted ? S(DollarAborted) : empty ? t->given : finish(t);
    *all = good && expr_is_net(result) ? results(t, result, third) : NULL;
    unwind_cleanup_run(t->in);
    return result;
}

/* NetTrain[net, data], NetTrain[net, data, what] */
static Expr net_train(Interp *in, Expr call)
{
    Expr net = expr_part(call, 1);
    if (net == S(DollarFailed))
        return net;
    Expr resumed = NULL;
    if (expr_has_head(net, S(File)) && expr_length(net) == 1) {
        net = wlnet_load(in, call, net, &resumed);
        if (!expr_is_net(net))
            return S(DollarFailed);
    }
    Expr known = net_means_net(net) ? net_from_shorthand(in, net, false) : NULL;
    if (!known || !expr_is_net(known))
        return known ? known : fail(in, call, "invnet", net, NULL);
    Expr third = call_arguments(in, call) == 3 ? expr_part(call, 3) : NULL;
    bool loss = third && loss_is_said(in, net_of(known), third);
    if (third && !loss && expr_has_head(third, S(Rule))) {
        message_option(in, call, expr_part(third, 1));
        return S(DollarFailed);
    }
    if (third && !loss && third != S(All) && !is_result_name(third))
        return fail(in, call, "invprop", third, NULL);
    Training *t = mem_new(Training);
    t->in = in;
    t->call = call;
    t->resumed = resumed;
    if (!train_options_parse(in, call, &t->options) || !checkpoint_seed(t))
        return S(DollarFailed);
    Expr all = NULL, trained = run_training(t, known, expr_part(call, 2), third, &all);
    if (!third || loss || !all)
        return trained;
    return third == S(All) ? results_make(in, all) : results_property(in, all, third, call);
}

static Expr result_apply(Interp *in, Expr sealed, Expr call)
{
    return expr_length(call) == 1 ? results_property(in, expr_facet(sealed), expr_part(call, 1), sealed) : NULL;
}

static Expr result_output(Interp *in, Expr sealed)
{
    Expr a = expr_facet(sealed);
    Text t = text_start();
#define GET(name) print_text(in, assoc_lookup_text(a, name), PRINT_OUTPUT)
    text_addf(&t, "NetTrainResultsObject[\n  summary: %s batches/round, %s rounds, %s examples, %s s\n", GET("BatchesPerRound"), GET("TotalRounds"),
              GET("TrainingExamples"), GET("TotalTrainingTime"));
    text_addf(&t, "  data:    training %s, validation %s\n", GET("TrainingExamples"), GET("ValidationExamples"));
    text_addf(&t, "  method:  %s, batch size %s, %s\n", print_text(in, expr_part(assoc_lookup_text(a, "OptimizationMethod"), 1), PRINT_OUTPUT),
              GET("BatchSize"), GET("TargetDevice"));
    text_addf(&t, "  round:   loss %s\n  validation: loss %s ]", GET("RoundLoss"), GET("ValidationLoss"));
#undef GET
    return text_finish(&t);
}

extern const SealedType training_state_sealed; /* train_state.c */
static const SealedType results_sealed = {.head = "NetTrainResultsObject", .apply = result_apply, .output = result_output};

static void start(Interp *in)
{
    module_add_sealed(in, &results_sealed);
    module_add_sealed(in, &training_state_sealed);
}

static const Builtin builtins[] = {
    {"NetTrain", {2, 3}, ATTR_NONE, net_train,
     "NetTrain[net, data] trains a net on data: rules, lists, an association of ports, a data set's name.\n"
     "NetTrain[net, data, All] gives a NetTrainResultsObject; a property or list of properties may stand for All.\n"
     "NetTrain[File[\"x.wlnet\"], data] goes on from a checkpoint; data and options must be as they were, MaxTrainingRounds may be larger.\n"
     "TrainingProgressCheckpointing -> {\"File\", path} or {\"Directory\", path} writes one after every round, or as \"Interval\" -> Quantity[n, unit] says.\n"
     "MaxTrainingRounds -> Automatic trains for about 20 seconds, at least one and at most 10000 rounds.\n"
     "BatchSize -> Automatic is 64, 16 for sequences of varying length, never more than there are examples.\n"
     "LearningRate -> Automatic is 0.001 (0.01 for SGD). Where the rounds are Automatic too, all examples fit in one batch and the net has at most "
     "1000 numbers, ADAM starts at 0.01 and falls evenly to 0.001.",
     "BatchSize -> Automatic, LearningRate -> Automatic, LearningRateMultipliers -> Automatic, LossFunction -> Automatic, "
     "MaxTrainingRounds -> Automatic, Method -> Automatic, PerformanceGoal -> Automatic, RandomSeeding -> Inherited, TargetDevice -> \"CPU\", "
     "TimeGoal -> Automatic, TrainingProgressCheckpointing -> None, TrainingProgressFunction -> None, TrainingProgressMeasurements -> Automatic, "
     "TrainingProgressReporting -> Automatic, TrainingStoppingCriterion -> None, TrainingUpdateSchedule -> Automatic, ValidationSet -> None, "
     "WorkingPrecision -> Automatic"},
    {"NetTrainResultsObject", {0, ANY}, ATTR_NONE, NULL,
     "NetTrainResultsObject[...] holds what NetTrain[net, data, All] found; results[\"property\"] reads it."},
};

static const MessageText messages[] = {
    {"$ProgressReporting", "usage", "$ProgressReporting = False keeps NetTrain from showing progress where TrainingProgressReporting is Automatic."},
    {"NetTrain", "invtdata", "Training data are not in a known form: `1`."},
    {"NetMeasurements", "misport", "The data do not contain port \"`1`\"."},
    {"NetTrain", "misport", "Training data does not contain port \"`1`\"."},
    {"NetTrain", "difflen", "The columns of the training data have different lengths: `1` has `2`, `3` has `4`."},
    {"NetTrain", "invloss", "`1` is not a loss for this net."},
    {"NetTrain", "genlen", "The generator gave a batch of `2` examples instead of `1`."},
    {"NetTrain", "invnet", "First argument `1` should be a net, or the File of a checkpoint."},
    {"NetTrain", "netnoparams", "The net has no arrays that training could change; it is returned as it is."},
    {"NetTrain", "nopart", "`1`, of the option `2`, names no part of the net."},
    {"NetTrain", "invmeasure", "`1` cannot be measured for this net and data."},
    {"NetTrain", "ckfit", "Training can't go on from this checkpoint: it was made with another `1`."},
    {"NetTrain", "ckwrite", "The file `1` could not be written: `2`. Training goes on without it."},
    {"NetTrain", "gentype", "The generator gave data of another kind for port \"`1`\"."},
    {"NetTrain", "invprop", "`1` is not a property of a training result."},
    {"NetTrainResultsObject", "invprop", "`1` is not a property of a training result."},
    {"NetTrain", "arrdiv",
     "Training was stopped early because one or more trainable parameters of the net diverged. `1` is returned. To avoid divergence, ensure that "
     "the training data has been normalized to have zero mean and unit variance. A lower learning rate than `2` or another method may help too."},
};
const Module module_net_train = {"net_train", builtins, COUNT(builtins), messages, COUNT(messages), start};
