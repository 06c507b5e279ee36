(* ClassifierMeasurements and PredictorMeasurements on given answers; the numbers by hand from the confusion matrix
   {{2, 1}, {1, 1}} and from the residuals {0, 0, -2}. *)
actual = {"a", "a", "a", "b", "b"}; answers = {"a", "a", "b", "b", "a"};
cm = ClassifierMeasurements[answers, actual -> actual];
cm["ConfusionMatrix"]
(* = {{2, 1}, {1, 1}} *)
cm["Accuracy"]
(* ~ 0.6 *)
cm[{"ErrorRate", "AccuracyBaseline"}]
(* ~ {0.4, 0.6} *)
cm["Precision"]
(* ~ <|"a" -> 0.6666667, "b" -> 0.5|> *)
cm["Recall" -> "b"]
(* ~ 0.5 *)
(* chance agreement (3 3 + 2 2)/25 = 0.52 *)
cm["CohenKappa"]
(* ~ 0.1666667 *)
cm["TopConfusions" -> 1]
(* = {("a" -> "b") -> 1} *)
cm["MisclassifiedExamples"]
(* = {"a" -> "a", "b" -> "b"} *)
cm["NoSuchThing"]
(* ! ClassifierMeasurementsObject::mlprop *)
(* = $Failed *)
MemberQ[cm["Properties"], "F1Score"]
(* = True *)

(* Probabilities as answers. *)
ClassifierMeasurements[{<|1 -> 0.75, 2 -> 0.25|>, <|1 -> 0.5, 2 -> 0.5|>}, {x, y} -> {1, 2}, "MeanCrossEntropy"]
(* ~ 0.490415 *)

(* A net with a class decoder. *)
net = NetChain[{LinearLayer[2, "Weights" -> {{1, 0}, {0, 1}}, "Biases" -> None], SoftmaxLayer[]}, "Input" -> 2,
    "Output" -> NetDecoder[{"Class", {"first", "second"}}]];
ClassifierMeasurements[net, {{2, 0} -> "first", {0, 3} -> "second", {1, 2} -> "first"}, "ConfusionMatrix"]
(* = {{1, 1}, {0, 1}} *)
(* The plot names the classes on both sides and says the numbers that are not 0. *)
Sort[Cases[NetMeasurements[net, {{2, 0} -> "first", {0, 3} -> "second", {1, 2} -> "first"}, "ConfusionMatrixPlot"], Text[n_, _] :> n, Infinity]]
(* = {1, 1, 1} *)
Count[NetMeasurements[net, {{2, 0} -> "first", {0, 3} -> "second", {1, 2} -> "first"}, "ConfusionMatrixPlot"], "first" | "second", Infinity]
(* = 4 *)

(* Refusals. *)
ClassifierMeasurements[answers, {1, 2, 3}]
(* ! ClassifierMeasurements::mltest *)
(* = $Failed *)
ClassifierMeasurements[{"a"}, actual -> actual]
(* ! ClassifierMeasurements::mllen: 1 answers were given for 5 examples. *)
(* = $Failed *)

PredictorMeasurements[{1, 2, 3}, Range[3] -> {1, 2, 5}, {"MeanSquare", "StandardDeviation", "MeanDeviation", "RSquared"}]
(* ~ {1.3333333, 1.1547005, 0.6666667, 0.5384615} *)
PredictorMeasurements[2 # &, {1 -> 2, 2 -> 4.5}, "Residuals"]
(* ~ {0., -0.5} *)
