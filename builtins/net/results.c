/* results.c - what a training found: properties, old names, the plot of the losses. */
#include <math.h>
#include <string.h>
#include "builtins/net/train.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

static const struct {
    const char *old, *now;
} renamed[] = {{"LossEvolutionPlot", "LossPlot"},        {"FinalRoundLoss", "RoundLoss"},
               {"FinalValidationLoss", "ValidationLoss"}, {"MeanInputsPerSecond", "MeanExamplesPerSecond"},
               {"TotalInputs", "ExamplesProcessed"},      {"FinalRoundMeasurements", "RoundMeasurements"},
               {"FinalExampleLosses", "ExampleLosses"},   {"FinalWeights", "Weights"},
               {"FinalWeightsVector", "WeightsVector"}};

/* What costs something is found only when NetTrain is asked for it by name. */
static const char *const extra[] = {"FinalNet", "Properties", "ExampleLosses", "Weights", "WeightsVector", "Gradients", "GradientsVector",
                                   "RMSWeightsHistories", "RMSGradientsHistories"};

static const char *const names[] = {"ArraysLearningRateMultipliers", "BatchesPerRound", "BatchLossList", "BatchMeasurementsLists", "BatchSize",
                                    "BestValidationRound", "CheckpointingFiles", "ExamplesProcessed", "FinalLearningRate", "FinalPlots",
                                    "InitialLearningRate", "LossPlot", "MeanBatchesPerSecond", "MeanExamplesPerSecond", "NetTrainInputForm",
                                    "OptimizationMethod", "ReasonTrainingStopped", "RoundLoss", "RoundLossList", "RoundMeasurements",
                                    "RoundMeasurementsLists", "RoundPositions", "TargetDevice", "TotalBatches", "TotalRounds",
                                    "TotalTrainingTime", "TrainedNet", "TrainingExamples", "TrainingNet", "ValidationExamples",
                                    "ValidationLoss", "ValidationLossList", "ValidationMeasurements", "ValidationMeasurementsLists",
                                    "ValidationPositions"};

static const char *current_name(const char *name)
{
    for (size_t i = 0; i < COUNT(renamed); i++)
        if (strcmp(renamed[i].old, name) == 0)
            return renamed[i].now;
    return name;
}

static bool is_plot(const char *name)
{
    size_t n = strlen(name);
    return strcmp(name, "LossPlot") == 0 || (n > 4 && strcmp(name + n - 4, "Plot") == 0 && (strstr(name, "ErrorRate") || strstr(name, "Evolution")));
}

bool is_result_name(Expr e)
{
    if (expr_is_list(e)) {
        for (size_t i = 1; i <= expr_length(e); i++)
            if (!is_result_name(expr_part(e, i)))
                return false;
        return expr_length(e) > 0;
    }
    if (!expr_is_string(e))
        return false;
    const char *name = current_name(expr_string_text(e));
    if (is_plot(name))
        return true;
    for (size_t i = 0; i < COUNT(extra); i++)
        if (strcmp(extra[i], name) == 0)
            return true;
    for (size_t i = 0; i < COUNT(names); i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

Expr results_make(Interp *in, Expr properties)
{
    (void)in;
    return expr_seal(expr_call(S(NetTrainResultsObject), 1, properties), (void *)(uintptr_t)properties);
}

/* ---- the plots: a value against rounds, training orange and validation blue; losses on a logarithmic scale ---- */

static Expr option(Interp *in, const char *name, Expr value)
{
    return expr_rule(symbol_intern(in, "System`", name), value);
}

static Expr evolution_plot(Interp *in, Expr training, Expr validation, const char *plot, const char *label)
{
    Expr list[2] = {training, validation}, color[2] = {expr_call(S(RGBColor), 3, expr_real(1), expr_real(0.5), expr_real(0.06)),
                                                       expr_call(S(RGBColor), 3, expr_real(0.12), expr_real(0.47), expr_real(0.71))};
    static const char *const name[2] = {"training", "validation"};
    Builder curves = builder_start(S(List), 2), colors = builder_start(S(List), 2), legend = builder_start(S(List), 2);
    for (int i = 0; i < 2; i++)
        if (list[i] && expr_is_list(list[i])) {
            builder_add(&curves, list[i]);
            builder_add(&colors, color[i]);
            builder_add(&legend, expr_text(name[i]));
        }
    Expr parts[6] = {builder_finish(&curves), option(in, "Joined", S(True)), option(in, "PlotStyle", builder_finish(&colors)),
                     option(in, "PlotLegends", builder_finish(&legend)), option(in, "Frame", S(True)),
                     option(in, "FrameLabel", expr_list(2, expr_text("round"), expr_text(label)))};
    return evaluate(in, expr_normal(symbol_intern(in, "System`", plot), COUNT(parts), parts));
}

static Expr loss_plot(Interp *in, Expr properties)
{
    return evolution_plot(in, assoc_lookup_text(properties, "RoundLossList"), assoc_lookup_text(properties, "ValidationLossList"), "ListLogPlot", "loss");
}

static Expr measured(Expr properties, const char *lists, const char *name)
{
    Expr a = assoc_lookup_text(properties, lists);
    return a && expr_is(a, EXPR_ASSOC) ? assoc_lookup_text(a, name) : NULL;
}

/* "ErrorRateEvolutionPlot", and "...Plot" of other measurements. */
static Expr measurement_plot(Interp *in, Expr properties, const char *text)
{
    char name[64];
    size_t n = strcspn(text, "E"), skip = strncmp(text, "ErrorRate", 9) == 0 ? 9 : n;
    if (skip == 0 || skip >= sizeof name)
        return loss_plot(in, properties);
    memcpy(name, text, skip);
    name[skip] = '\0';
    Expr training = measured(properties, "RoundMeasurementsLists", name), validation = measured(properties, "ValidationMeasurementsLists", name);
    if (!training && !validation)
        return fail(in, S(NetTrainResultsObject), "invprop", expr_text(text), NULL);
    return evolution_plot(in, training, validation, "ListLinePlot", name);
}

static Expr property_names(void)
{
    Builder b = builder_start(S(List), COUNT(names));
    for (size_t i = 0; i < COUNT(names); i++)
        builder_add(&b, expr_text(names[i]));
    return builder_finish(&b);
}

Expr results_property(Interp *in, Expr properties, Expr name, Expr subject)
{
    if (expr_is_list(name)) {
        Builder b = builder_start(S(List), expr_length(name));
        for (size_t i = 1; i <= expr_length(name); i++)
            builder_add(&b, results_property(in, properties, expr_part(name, i), subject));
        return builder_finish(&b);
    }
    if (!is_result_name(name))
        return fail(in, S(NetTrainResultsObject), "invprop", name, NULL);
    const char *text = current_name(expr_string_text(name));
    if (strcmp(text, "Properties") == 0)
        return property_names();
    if (is_plot(text))
        return strcmp(text, "LossPlot") == 0 ? loss_plot(in, properties) : measurement_plot(in, properties, text);
    if (strcmp(text, "FinalPlots") == 0) {
        AssocBuilder b = assoc_builder(1);
        assoc_add(&b, expr_text("Loss"), loss_plot(in, properties));
        return assoc_finish(&b);
    }
    Expr value = assoc_lookup_text(properties, text);
    return value ? value : fail(in, S(NetTrainResultsObject), "invprop", name, NULL);
}

bool result_asked(Expr asked, const char *name)
{
    for (size_t i = 1; asked && expr_is_list(asked) && i <= expr_length(asked); i++)
        if (result_asked(expr_part(asked, i), name))
            return true;
    return asked && expr_is_string(asked) && strcmp(current_name(expr_string_text(asked)), name) == 0;
}
