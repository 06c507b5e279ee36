(* measurements.wl - how good a classifier or predictor is on test data.

   A classifier is a net with a class decoder, anything that maps a list of inputs to a list of classes, or the list of
   its answers. C[[i, j]] counts the examples of class i that were taken for class j. *)

ClassifierMeasurements::usage = "ClassifierMeasurements[classifier, test] gives an object that knows how well the classifier does on the test data.\nClassifierMeasurements[classifier, test, prop] gives one property, or a list of them.\nThe classifier may be a net with a class decoder, or the list of its answers."
ClassifierMeasurementsObject::usage = "ClassifierMeasurementsObject[...] is what ClassifierMeasurements gives; object[prop] is a property, object[\"Properties\"] the list of them."
PredictorMeasurements::usage = "PredictorMeasurements[predictor, test] gives an object that knows how well the predictor does on the test data.\nPredictorMeasurements[predictor, test, prop] gives one property, or a list of them.\nThe predictor may be a net with a real output, a function, or the list of its answers."
PredictorMeasurementsObject::usage = "PredictorMeasurementsObject[...] is what PredictorMeasurements gives; object[prop] is a property, object[\"Properties\"] the list of them."

General::mlmpty = "The test set `1` has no examples."
General::mltest = "The test data should be a list of rules, a rule between two lists of equal length, or an association of classes, not `1`."
General::mllen = "`1` answers were given for `2` examples."
General::mlprop = "`1` is not a known property; `2`[\"Properties\"] lists them."
General::mlclass = "`1` is neither a classifier nor a list of classes."

(* ---- test data as {inputs, outputs} ---- *)

measuredData[data : {(_Rule | _RuleDelayed) ..}] := {data[[All, 1]], data[[All, 2]]}
measuredData[in_List -> out_List] := {in, out} /; Length[in] === Length[out]
measuredData[data_Association] := {Catenate[Values[data]], Catenate[KeyValueMap[ConstantArray[#1, Length[#2]] &, data]]} /; AllTrue[Values[data], ListQ]
measuredData[_] := $Failed

(* ---- classifiers ---- *)

classProbabilities[{}, _, _] := None
classProbabilities[answers : {__Association}, _, _] := answers
classProbabilities[_List, _, _] := None
classProbabilities[c_, inputs_, _] := With[{p = c[inputs, "Probabilities"]}, If[MatchQ[p, {__Association}], p, None]]

likeliest[p_Association] := Keys[p][[First[Ordering[Values[p], -1]]]]

decisions[answers : {__Association}, _] := likeliest /@ answers
decisions[answers_List, _] := answers
decisions[c_, inputs_] := c[inputs]

classNames[_, actual_, predicted_, p : {__Association}] := Join[Keys[First[p]], Complement[Union[actual, predicted], Keys[First[p]]]]
classNames[_, actual_, predicted_, _] := Union[actual, DeleteCases[predicted, Indeterminate]]

Options[ClassifierMeasurements] = {Weights -> Automatic, ComputeUncertainty -> False, TargetDevice -> "CPU"}

ClassifierMeasurements[c_, test_, opts : OptionsPattern[]] := classifierObject[c, test]
ClassifierMeasurements[c_, test_, prop : (_String -> _) | Except[_Rule | _RuleDelayed | {(_Symbol -> _ | _Symbol :> _) ..}], opts : OptionsPattern[]] :=
    With[{object = classifierObject[c, test]}, If[object === $Failed, $Failed, object[prop]]]

classifierObject[c_, test_] := Module[{data = measuredData[test], p, predicted},
    If[data === $Failed, Message[ClassifierMeasurements::mltest, Short[test]]; Return[$Failed]];
    If[data[[1]] === {}, Message[ClassifierMeasurements::mlmpty, test]; Return[$Failed]];
    p = classProbabilities[c, data[[1]], data[[2]]];
    predicted = If[p === None, decisions[c, data[[1]]], likeliest /@ p];
    If[! ListQ[predicted], If[predicted =!= $Failed, Message[ClassifierMeasurements::mlclass, Short[c]]]; Return[$Failed]];
    If[Length[predicted] =!= Length[data[[2]]],
        Message[ClassifierMeasurements::mllen, Length[predicted], Length[data[[2]]]]; Return[$Failed]];
    ClassifierMeasurementsObject[<|"Classifier" -> If[ListQ[c], None, c], "Inputs" -> data[[1]], "Actual" -> data[[2]],
        "Predicted" -> predicted, "Probabilities" -> p, "Classes" -> classNames[c, data[[2]], predicted, p]|>]]

(* One number a class, from the four counts {TP, FP, FN, TN} of it. *)
ratio[_, 0] := 0.
ratio[a_, b_] := N[a/b]

$classScores = <|
    "Precision" -> Function[{tp, fp, fn, tn}, ratio[tp, tp + fp]],
    "Recall" -> Function[{tp, fp, fn, tn}, ratio[tp, tp + fn]],
    "F1Score" -> Function[{tp, fp, fn, tn}, ratio[2 tp, 2 tp + fp + fn]],
    "Specificity" -> Function[{tp, fp, fn, tn}, ratio[tn, tn + fp]],
    "FalsePositiveRate" -> Function[{tp, fp, fn, tn}, ratio[fp, tn + fp]],
    "FalseNegativeRate" -> Function[{tp, fp, fn, tn}, ratio[fn, tp + fn]],
    "FalseDiscoveryRate" -> Function[{tp, fp, fn, tn}, ratio[fp, tp + fp]],
    "FalseOmissionRate" -> Function[{tp, fp, fn, tn}, ratio[fn, fn + tn]],
    "NegativePredictiveValue" -> Function[{tp, fp, fn, tn}, ratio[tn, fn + tn]],
    "Informedness" -> Function[{tp, fp, fn, tn}, ratio[tp, tp + fn] + ratio[tn, tn + fp] - 1],
    "Markedness" -> Function[{tp, fp, fn, tn}, ratio[tp, tp + fp] + ratio[tn, fn + tn] - 1],
    "MatthewsCorrelationCoefficient" -> Function[{tp, fp, fn, tn},
        ratio[tp tn - fp fn, Sqrt[N[(tp + fp) (tp + fn) (tn + fp) (tn + fn)]]]],
    "TruePositiveNumber" -> Function[{tp, fp, fn, tn}, tp],
    "FalsePositiveNumber" -> Function[{tp, fp, fn, tn}, fp],
    "FalseNegativeNumber" -> Function[{tp, fp, fn, tn}, fn],
    "TrueNegativeNumber" -> Function[{tp, fp, fn, tn}, tn]|>

confusionMatrix[a_] := With[{pairs = Counts[Transpose[{a["Actual"], a["Predicted"]}]]},
    Table[Lookup[pairs, Key[{i, j}], 0], {i, a["Classes"]}, {j, a["Classes"]}]]

classCounts[m_] := With[{n = Total[m, 2]}, Table[With[{tp = m[[k, k]], row = Total[m[[k]]], column = Total[m[[All, k]]]},
    {tp, column - tp, row - tp, n - row - column + tp}], {k, Length[m]}]]

perClass[a_, name_] := AssociationThread[a["Classes"], Apply[$classScores[name], #] & /@ classCounts[confusionMatrix[a]]]

(* Examples answered Indeterminate count in no rate of right answers. *)
decided[a_] := Cases[Transpose[{a["Actual"], a["Predicted"]}], {_, Except[Indeterminate]}]
accuracy[a_] := With[{pairs = decided[a]}, If[pairs === {}, 0., N[Count[pairs, {x_, x_}]/Length[pairs]]]]

(* Agreement beyond chance; the chance from the margins of the confusion matrix. *)
agreement[m_, chance_] := With[{p = N[Tr[m]/Total[m, 2]]}, If[chance == 1, 1., (p - chance)/(1 - chance)]]
cohenChance[m_] := N[Total[m, {2}] . Total[m]/Total[m, 2]^2]
scottChance[m_] := N[Total[((Total[m, {2}] + Total[m])/(2 Total[m, 2]))^2]]

trueProbabilities[a_] := If[a["Probabilities"] === None, Boole[MapThread[SameQ, {a["Actual"], a["Predicted"]}]],
    MapThread[Lookup[#1, Key[#2], 0.] &, {a["Probabilities"], a["Actual"]}]]
crossEntropy[a_] := -Mean[Log[Clip[N[trueProbabilities[a]], {1.*^-30, 1.}]]]

topAccuracy[a_, n_] := N[Mean[Boole[MapThread[MemberQ[Keys[TakeLargest[#1, UpTo[n]]], #2] &, {a["Probabilities"], a["Actual"]}]]]]

topConfusions[a_, n_] := With[{m = confusionMatrix[a], c = a["Classes"]}, Take[SortBy[
    Flatten[Table[If[i =!= j && m[[i, j]] > 0, (c[[i]] -> c[[j]]) -> m[[i, j]], Nothing], {i, Length[c]}, {j, Length[c]}]], -Last[#] &], UpTo[n]]]

exampleRules[a_, which_] := (a["Inputs"][[#]] -> a["Actual"][[#]]) & /@ which
byProbability[a_, order_, n_] := exampleRules[a, Take[order @ Ordering[trueProbabilities[a]], UpTo[n]]]

$classifierProperties = {"Accuracy", "AccuracyBaseline", "BestClassifiedExamples", "Classes", "ClassifierFunction", "CohenKappa", "ConfusionFunction",
    "ConfusionMatrix", "ConfusionMatrixPlot", "CorrectlyClassifiedExamples", "Error", "ErrorRate", "Examples", "GeometricMeanProbability",
    "IndeterminateExamples", "LogLikelihood", "MeanCrossEntropy", "MisclassifiedExamples", "Perplexity", "Probabilities", "Properties",
    "RejectionRate", "ScottPi", "TopConfusions", "WorstClassifiedExamples"}

ClassifierMeasurementsObject[a_Association][prop_] := classifierProperty[a, prop]
classifierProperty[a_, props_List] := classifierProperty[a, #] & /@ props
classifierProperty[a_, "Properties"] := Sort[Join[$classifierProperties, Keys[$classScores]]]
classifierProperty[a_, "Accuracy"] := accuracy[a]
classifierProperty[a_, "Accuracy" -> n_Integer?Positive] := topAccuracy[a, n] /; a["Probabilities"] =!= None
classifierProperty[a_, name_String -> class_] := With[{all = perClass[a, name]}, Lookup[all, Key[class]] /; KeyExistsQ[all, class]] /; KeyExistsQ[$classScores, name]
classifierProperty[a_, "Error" | "ErrorRate"] := 1 - accuracy[a]
classifierProperty[a_, "AccuracyBaseline"] := N[Max[Counts[a["Actual"]]]/Length[a["Actual"]]]
classifierProperty[a_, "ConfusionMatrix"] := confusionMatrix[a]
classifierProperty[a_, "ConfusionMatrixPlot"] := confusionPlot[confusionMatrix[a], a["Classes"]]
(* The number of examples in each cell; rows are the actual classes, from the top. *)
confusionPlot[m_, classes_] := With[{n = Length[classes]},
    MatrixPlot[m, FrameLabel -> {{"actual class", None}, {None, "predicted class"}},
        FrameTicks -> {{MapIndexed[{n - First[#2] + 1/2, #1} &, classes], None}, {None, MapIndexed[{First[#2] - 1/2, #1} &, classes]}},
        Epilog -> Flatten[MapIndexed[If[#1 == 0, {}, Text[#1, {#2[[2]] - 1/2, n - #2[[1]] + 1/2}]] &, m, {2}]]]]
classifierProperty[a_, "ConfusionFunction"] := With[{m = confusionMatrix[a], c = a["Classes"]},
    Function[{i, j}, m[[First[FirstPosition[c, i]], First[FirstPosition[c, j]]]]]]
classifierProperty[a_, "TopConfusions"] := topConfusions[a, 10]
classifierProperty[a_, "TopConfusions" -> n_Integer?Positive] := topConfusions[a, n]
classifierProperty[a_, "CohenKappa"] := With[{m = confusionMatrix[a]}, agreement[m, cohenChance[m]]]
classifierProperty[a_, "ScottPi"] := With[{m = confusionMatrix[a]}, agreement[m, scottChance[m]]]
classifierProperty[a_, "MeanCrossEntropy"] := crossEntropy[a]
classifierProperty[a_, "LogLikelihood"] := -Length[a["Actual"]] crossEntropy[a]
classifierProperty[a_, "Perplexity"] := Exp[crossEntropy[a]]
classifierProperty[a_, "GeometricMeanProbability"] := Exp[-crossEntropy[a]]
classifierProperty[a_, "RejectionRate"] := N[Count[a["Predicted"], Indeterminate]/Length[a["Predicted"]]]
classifierProperty[a_, "Probabilities"] := a["Probabilities"]
classifierProperty[a_, "Classes"] := a["Classes"]
classifierProperty[a_, "ClassifierFunction"] := a["Classifier"]
classifierProperty[a_, "Examples"] := exampleRules[a, Range[Length[a["Actual"]]]]
classifierProperty[a_, "Examples" -> {i_, j_}] := exampleRules[a, Flatten[Position[Transpose[{a["Actual"], a["Predicted"]}], {i, j}, {1}]]]
classifierProperty[a_, "CorrectlyClassifiedExamples"] := exampleRules[a, Flatten[Position[MapThread[SameQ, {a["Actual"], a["Predicted"]}], True]]]
classifierProperty[a_, "MisclassifiedExamples"] := exampleRules[a, Flatten[Position[MapThread[SameQ, {a["Actual"], a["Predicted"]}], False]]]
classifierProperty[a_, "IndeterminateExamples"] := exampleRules[a, Flatten[Position[a["Predicted"], Indeterminate, {1}]]]
classifierProperty[a_, "BestClassifiedExamples"] := byProbability[a, Reverse, 10]
classifierProperty[a_, "BestClassifiedExamples" -> n_Integer] := byProbability[a, Reverse, n]
classifierProperty[a_, "WorstClassifiedExamples"] := byProbability[a, Identity, 10]
classifierProperty[a_, "WorstClassifiedExamples" -> n_Integer] := byProbability[a, Identity, n]
classifierProperty[a_, name_String] := perClass[a, name] /; KeyExistsQ[$classScores, name]
classifierProperty[a_, name_String -> class_] := perClass[a, name][class] /; KeyExistsQ[$classScores, name] && MemberQ[a["Classes"], class]
classifierProperty[a_, <|"Measurement" | "Property" -> name_String, "ClassAveraging" -> how_|>] := averaged[a, name, how]
classifierProperty[a_, prop_] := (Message[ClassifierMeasurementsObject::mlprop, prop, ClassifierMeasurementsObject]; $Failed)

averaged[a_, name_, "Macro"] := Mean[Values[perClass[a, name]]]
averaged[a_, name_, "Weighted"] := With[{m = confusionMatrix[a]}, Values[perClass[a, name]] . Total[m, {2}]/N[Total[m, 2]]]
averaged[a_, name_, "Micro"] := Apply[$classScores[name], Total[classCounts[confusionMatrix[a]]]]
averaged[a_, name_, None] := perClass[a, name]

Format[ClassifierMeasurementsObject[a_Association]] := "ClassifierMeasurementsObject[" <> ToString[Length[a["Actual"]]] <> " examples, accuracy " <>
    ToString[NumberForm[accuracy[a], 4]] <> "]"

(* ---- predictors: residual = answer - value ---- *)

Options[PredictorMeasurements] = {Weights -> Automatic, ComputeUncertainty -> False, TargetDevice -> "CPU"}

PredictorMeasurements[p_, test_, opts : OptionsPattern[]] := predictorObject[p, test]
PredictorMeasurements[p_, test_, prop : Except[_Rule | _RuleDelayed | {(_Rule | _RuleDelayed) ..}], opts : OptionsPattern[]] :=
    With[{object = predictorObject[p, test]}, If[object === $Failed, $Failed, object[prop]]]

answersOf[p_List, _] := p
answersOf[p_, inputs_] := With[{all = Quiet[p[inputs]]}, If[ListQ[all] && Length[all] === Length[inputs], all, p /@ inputs]]

predictorObject[p_, test_] := Module[{data = measuredData[test], answers},
    If[data === $Failed, Message[PredictorMeasurements::mltest, Short[test]]; Return[$Failed]];
    If[data[[1]] === {}, Message[PredictorMeasurements::mlmpty, test]; Return[$Failed]];
    answers = Flatten[N[answersOf[p, data[[1]]]]];
    If[Length[answers] =!= Length[data[[2]]],
        Message[PredictorMeasurements::mllen, Length[answers], Length[data[[2]]]]; Return[$Failed]];
    PredictorMeasurementsObject[<|"Predictor" -> If[ListQ[p], None, p], "Inputs" -> data[[1]], "Actual" -> Flatten[N[data[[2]]]], "Predicted" -> answers|>]]

residuals[a_] := a["Predicted"] - a["Actual"]
rms[list_] := Sqrt[Mean[list^2]]
(* The likelihood of a normal distribution around the answers with the deviation of the residuals. *)
meanLogDensity[a_] := With[{s = rms[residuals[a]]}, If[s == 0, Infinity, -Log[s Sqrt[2. Pi]] - 1/2]]

$predictorProperties = {"BestPredictedExamples", "ComparisonPlot", "FractionVarianceUnexplained", "LogLikelihood", "MeanCrossEntropy", "MeanDeviation", "MeanSquare",
    "PredictorFunction", "Properties", "RSquared", "Residuals", "StandardDeviation", "StandardDeviationBaseline", "WorstPredictedExamples"}

PredictorMeasurementsObject[a_Association][prop_] := predictorProperty[a, prop]
predictorProperty[a_, props_List] := predictorProperty[a, #] & /@ props
predictorProperty[a_, "Properties"] := $predictorProperties
predictorProperty[a_, "Residuals"] := residuals[a]
predictorProperty[a_, "StandardDeviation"] := rms[residuals[a]]
predictorProperty[a_, "StandardDeviationBaseline"] := rms[a["Actual"] - Mean[a["Actual"]]]
predictorProperty[a_, "MeanSquare"] := Mean[residuals[a]^2]
predictorProperty[a_, "MeanDeviation"] := Mean[Abs[residuals[a]]]
predictorProperty[a_, "FractionVarianceUnexplained"] := Total[residuals[a]^2]/Total[(a["Actual"] - Mean[a["Actual"]])^2]
predictorProperty[a_, "RSquared"] := 1 - predictorProperty[a, "FractionVarianceUnexplained"]
predictorProperty[a_, "MeanCrossEntropy"] := -meanLogDensity[a]
predictorProperty[a_, "LogLikelihood"] := Length[a["Actual"]] meanLogDensity[a]
predictorProperty[a_, "PredictorFunction"] := a["Predictor"]
predictorProperty[a_, "ComparisonPlot"] := ListPlot[Transpose[{a["Predicted"], a["Actual"]}], AxesLabel -> {"predicted", "actual"}]
predictorProperty[a_, "BestPredictedExamples"] := exampleRules[a, Take[Ordering[Abs[residuals[a]]], UpTo[10]]]
predictorProperty[a_, "WorstPredictedExamples"] := exampleRules[a, Take[Reverse[Ordering[Abs[residuals[a]]]], UpTo[10]]]
predictorProperty[a_, prop_] := (Message[PredictorMeasurementsObject::mlprop, prop, PredictorMeasurementsObject]; $Failed)

Format[PredictorMeasurementsObject[a_Association]] := "PredictorMeasurementsObject[" <> ToString[Length[a["Actual"]]] <> " examples, standard deviation " <>
    ToString[NumberForm[rms[residuals[a]], 4]] <> "]"
