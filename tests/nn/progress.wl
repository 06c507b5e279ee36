(* Measurements and reports while training goes on. *)
net = NetInitialize[NetChain[{8, Ramp, 3, SoftmaxLayer[]}, "Input" -> 2, "Output" -> NetDecoder[{"Class", {"a", "b", "c"}}]], RandomSeeding -> 3];
points = Flatten[Table[{x, y} -> Which[x + y < 0.6, "a", x > y, "b", True, "c"], {x, 0., 1, 0.1}, {y, 0., 1, 0.1}]];
held = Take[points, 1 ;; 121 ;; 4];
opts = Sequence[MaxTrainingRounds -> 4, RandomSeeding -> 7, Method -> {"ADAM", "LearningRate" -> 0.05}, TrainingProgressReporting -> None];
r = NetTrain[net, points, All, ValidationSet -> held, opts, TrainingProgressMeasurements -> {"Accuracy", "ConfusionMatrix", "Recall",
    "Accuracy" -> 2, <|"Measurement" -> "Precision", "ClassAveraging" -> "Micro", "Key" -> "P"|>, NetPort[{1, "Biases"}],
    <|"Measurement" -> NetPort[{1, "Weights"}], "Aggregation" -> "L2Norm", "Key" -> "norm"|>}];
m = r["RoundMeasurements"]; v = r["ValidationMeasurementsLists"];
Keys[m]
(* = {"Accuracy", "ConfusionMatrix", "Recall", "Accuracy" -> 2, "P", NetPort[{1, "Biases"}], "norm"} *)

(* The last round's are those of the last net, found from its answers. *)
final = r["FinalNet"]; truth = Values[points]; said = final[Keys[points]];
m["Accuracy"] - Count[Transpose[{truth, said}], {x_, x_}]/121.
(* ~ 0. *)
m["ConfusionMatrix"] === Table[Count[Transpose[{truth, said}], {a, b}], {a, {"a", "b", "c"}}, {b, {"a", "b", "c"}}]
(* = True *)
Values[m["Recall"]] - Table[m["ConfusionMatrix"][[i, i]]/N[Total[m["ConfusionMatrix"][[i]]]], {i, 3}]
(* ~ {0., 0., 0.} *)
m["P"] - m["Accuracy"]
(* ~ 0. *)
m[NetPort[{1, "Biases"}]] === Normal[NetExtract[final, {1, "Biases"}]]
(* = True *)
m["norm"] - Norm[Flatten[Normal[NetExtract[final, {1, "Weights"}]]]]
(* ~ 0. within 1*^-6 *)
{Length /@ Values[r["RoundMeasurementsLists"]], Length /@ Values[v]}
(* = {{4, 4, 4, 4, 4, 4, 4}, {4, 4, 4, 4, 4, 4, 4}} *)
Last[v["Accuracy"]] - NetMeasurements[final, held, "Accuracy"]
(* ~ 0. *)

(* A net that ends in a loss is measured before it; regression; functions of ports. *)
graph = NetGraph[<|"net" -> net, "loss" -> CrossEntropyLossLayer["Index"]|>, {NetPort["Input"] -> "net" -> NetPort["loss", "Input"],
    NetPort["Target"] -> NetPort["loss", "Target"]}, "Target" -> NetEncoder[{"Class", {"a", "b", "c"}}]];
data = <|"Input" -> Keys[points], "Target" -> Values[points]|>;
both = NetTrain[graph, data, {"TrainedNet", "RoundMeasurements"}, TrainingProgressMeasurements -> {"Accuracy", "ErrorRate"}, opts];
answers = {"a", "b", "c"}[[#]] & /@ (First[Ordering[#, -1]] & /@ NetExtract[both[[1]], "net"][Keys[points]]);
both[[2]] - <|"Accuracy" -> Count[Transpose[{truth, answers}], {x_, x_}]/121., "ErrorRate" -> Count[Transpose[{truth, answers}], {x_, y_} /; x =!= y]/121.|>
(* ~ <|"Accuracy" -> 0., "ErrorRate" -> 0.|> *)
line = NetTrain[LinearLayer[1, "Input" -> 1], {{1} -> {2}, {2} -> {4}, {3} -> {7}}, {"TrainedNet", "RoundMeasurements"}, TrainingProgressMeasurements ->
    {"RSquared", "MeanDeviation", <|"Measurement" -> (Max[#Output] &), "Key" -> "top"|>}, opts];
fit = Flatten[line[[1]][{{1}, {2}, {3}}]];
Values[line[[2]]] - {1 - Total[({2, 4, 7} - fit)^2]/Total[({2, 4, 7} - 13/3)^2], Mean[Abs[{2, 4, 7} - fit]], Max[fit]}
(* ~ {0., 0., 0.} within 1*^-5 *)
NetMeasurements[SoftmaxLayer["Input" -> 2, "Output" -> NetDecoder[{"Class", {"n", "p"}}]], {{2., 0.} -> "n", {0., 1.} -> "p", {1., 0.} -> "p", {3., 0.} -> "n"},
   {"AreaUnderROCCurve", <|"Measurement" -> "Recall", "ClassAveraging" -> "Macro"|>}]
(* ~ {<|"n" -> 1., "p" -> 1.|>, 0.75} *)

(* Stopping by a measurement: larger is better for some. *)
stop = NetTrain[net, points, {"TotalRounds", "ReasonTrainingStopped", "RoundMeasurementsLists"}, MaxTrainingRounds -> 400, RandomSeeding -> 7,
    TrainingProgressReporting -> None, TrainingStoppingCriterion -> <|"Criterion" -> "Accuracy", "Patience" -> 5|>, TrainingProgressMeasurements -> "Accuracy"];
{stop[[1]] < 400, stop[[2]], First[FirstPosition[stop[[3]]["Accuracy"], Max[stop[[3]]["Accuracy"]]]] <= stop[[1]] - 5}
(* = {True, "TrainingStoppingCriterion", True} *)

(* What can't be measured is said before the training. *)
NetTrain[net, points, TrainingProgressMeasurements -> {"Accuracie"}, opts]
(* ! NetTrain::invmeasure: Accuracie cannot be measured for this net and data. *)
(* = $Failed *)
NetTrain[net, points, TrainingProgressMeasurements -> {"RSquared"}, opts]
(* ! NetTrain::invmeasure: RSquared cannot be measured for this net and data. *)
(* = $Failed *)

(* Reports: into files, a row a round; functions with an interval. *)
dir = CreateDirectory[];
report[name_, more___] := (NetTrain[net, points, ValidationSet -> held, MaxTrainingRounds -> 4, RandomSeeding -> 7,
    TrainingProgressReporting -> {File[FileNameJoin[{dir, name}]], more}]; FileNameJoin[{dir, name}]);
csv = Import[report["r.csv"], "CSV"];
{Length[csv], First[csv], csv[[2 ;;, 1]]}
(* = {5, {"Round", "Batch", "TimeElapsed", "LearningRate", "RoundLoss", "RoundErrorRate", "ValidationLoss", "ValidationErrorRate"}, {1, 2, 3, 4}} *)
Length[StringSplit[Import[report["r.tsv", "Interval" -> 2], "Text"], "\n"]]
(* = 3 *)
ToExpression[StringSplit[Import[report["r.wl"], "Text"], "\n"]][[All, "Round"]]
(* = {1, 2, 3, 4} *)
seen = {};
NetTrain[net, points, opts, TrainingProgressFunction -> {Function[AppendTo[seen, #Round]], "Interval" -> Quantity[2, "Rounds"]}];
seen
(* = {2, 4} *)
lines = {};
Head[NetTrain[net, points, MaxTrainingRounds -> 3, TrainingProgressReporting -> Function[AppendTo[lines, #Round]]]];
lines
(* = {1, 2, 3} *)
Head[NetTrain[net, points, MaxTrainingRounds -> 3, TrainingProgressReporting -> File["/no/such/folder/r.csv"]]]
(* ! NetTrain::ckwrite: ... *)
(* = NetChain *)
NetTrain[net, points, MaxTrainingRounds -> 3, TrainingProgressReporting -> "Pint"]
(* ! NetTrain::invevalopt: ... *)
(* = $Failed *)
DeleteDirectory[dir, DeleteContents -> True]
