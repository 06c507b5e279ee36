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
               {"TotalInputs", "ExamplesProcessed"},      {"FinalRoundMeasurements", "RoundMeasurements"}};

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
    if (is_plot(name) || strcmp(name, "FinalNet") == 0 || strcmp(name, "Properties") == 0)
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

/* ---- the plot: loss against rounds, training orange and validation blue, on a logarithmic scale ---- */

static Expr curve(Interp *in, Expr y, double red, double green, double blue)
{
    Builder b = builder_start(S(List), expr_length(y));
    for (size_t i = 1; i <= expr_length(y); i++) {
        double v;
        if (number_to_double(expr_part(y, i), &v) && v > 0)
            builder_add(&b, expr_list(2, expr_int((int64_t)i), expr_real(log10(v))));
    }
    Expr color = expr_call(S(RGBColor), 3, expr_real(red), expr_real(green), expr_real(blue));
    return expr_list(2, color, expr_call(symbol_intern(in, "System`", "Line"), 1, builder_finish(&b)));
}

static Expr loss_plot(Interp *in, Expr properties, const char *training, const char *validation)
{
    Expr x = assoc_lookup_text(properties, training), y = assoc_lookup_text(properties, validation);
    Builder b = builder_start(S(List), 2);
    if (x && expr_is_list(x))
        builder_add(&b, curve(in, x, 1, 0.5, 0.06));
    if (y && expr_is_list(y))
        builder_add(&b, curve(in, y, 0.12, 0.47, 0.71));
    return expr_call(S(Graphics), 3, builder_finish(&b), expr_rule(symbol_intern(in, "System`", "Axes"), S(True)), expr_rule(S(AspectRatio), expr_real(0.618)));
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
        return loss_plot(in, properties, "RoundLossList", "ValidationLossList");
    if (strcmp(text, "FinalPlots") == 0) {
        AssocBuilder b = assoc_builder(1);
        assoc_add(&b, expr_text("Loss"), loss_plot(in, properties, "RoundLossList", "ValidationLossList"));
        return assoc_finish(&b);
    }
    return assoc_lookup_text(properties, text);
}
