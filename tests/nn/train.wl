(* NetTrain: one step of each method by hand, data forms, losses, results, mistakes. *)
S1 = LinearLayer[1, "Input" -> 1, "Weights" -> {{1}}, "Biases" -> {0}];
train[method_, rounds_: 1, more___] := Flatten[{Normal[NetExtract[#, "Weights"]], Normal[NetExtract[#, "Biases"]]}] &[
    NetTrain[S1, {{1} -> {3}}, MaxTrainingRounds -> rounds, BatchSize -> 1, Method -> method, TrainingProgressReporting -> None, more]]

(* The loss is (w + b - 3)^2, its gradient -4 at first. *)
train[{"SGD", "Momentum" -> None, "LearningRate" -> 0.1}]
(* ~ {1.4, 0.4} *)
train[{"SGD", "Momentum" -> 0.5, "LearningRate" -> 0.1}, 2]
(* ~ {1.84, 0.84} *)
train[{"SignSGD", "Momentum" -> None, "LearningRate" -> 0.01}]
(* ~ {1.01, 0.01} *)
train[{"ADAM", "LearningRate" -> 0.1}]
(* ~ {1.1, 0.1} within 1*^-5 *)
train[{"SGD", "Momentum" -> None, "LearningRate" -> 0.1, "GradientClipping" -> 1}]
(* ~ {1.1, 0.1} *)
train[{"SGD", "Momentum" -> None, "LearningRate" -> 0.1, "L2Regularization" -> 0.5}]
(* ~ {1.35, 0.4} *)
train[{"SGD", "Momentum" -> None, "LearningRate" -> 0.1}, 1, LearningRateMultipliers -> {"Biases" -> 0}]
(* ~ {1.4, 0.} *)

(* data forms *)
forms = {{{1} -> {3}, {2} -> {5}}, {{1}, {2}} -> {{3}, {5}}, <|"Input" -> {{1}, {2}}, "Output" -> {{3}, {5}}|>,
    {<|"Input" -> {1}, "Output" -> {3}|>, <|"Input" -> {2}, "Output" -> {5}|>}};
Union[NetTrain[S1, #, "RoundLossList", MaxTrainingRounds -> 3, TrainingProgressReporting -> None] & /@ forms] // Length
(* = 1 *)

(* classes *)
net = NetTrain[NetChain[{16, Tanh, 3, SoftmaxLayer[]}, "Input" -> 2, "Output" -> NetDecoder[{"Class", {"a", "b", "c"}}]],
    {{0, 1} -> "a", {1, 0} -> "b", {1, 1} -> "c"}, MaxTrainingRounds -> 2000, RandomSeeding -> 1, TrainingProgressReporting -> None];
net[{{0, 1}, {1, 0}, {1, 1}}]
(* = {"a", "b", "c"} *)

(* same seed, same bits; the validated best net *)
one = NetTrain[NetChain[{8, BatchNormalizationLayer[], Ramp, DropoutLayer[0.2], 1}, "Input" -> 2], Table[{i, i^2} -> {i}, {i, 0., 1, 0.05}],
    MaxTrainingRounds -> 5, RandomSeeding -> 4, BatchSize -> 8, TrainingProgressReporting -> None];
two = NetTrain[NetChain[{8, BatchNormalizationLayer[], Ramp, DropoutLayer[0.2], 1}, "Input" -> 2], Table[{i, i^2} -> {i}, {i, 0., 1, 0.05}],
    MaxTrainingRounds -> 5, RandomSeeding -> 4, BatchSize -> 8, TrainingProgressReporting -> None];
one === two
(* = True *)
r = NetTrain[S1, {{1} -> {3}}, All, ValidationSet -> {{1} -> {1.5}}, MaxTrainingRounds -> 10, BatchSize -> 1,
    Method -> {"SGD", "Momentum" -> None, "LearningRate" -> 0.02}, TrainingProgressReporting -> None];
{r["BestValidationRound"] < r["TotalRounds"], Length[r["RoundLossList"]], r["TotalBatches"], r["ReasonTrainingStopped"]}
(* = {True, 10, 10, "MaxTrainingRounds"} *)
Abs[(First[r["TrainedNet"][{1}]] - 1.5)^2 - Min[r["ValidationLossList"]]] < 10^-4
(* = True *)

(* functions, schedules, generators *)
n = 0;
NetTrain[S1, {{1} -> {3}}, "TotalRounds", MaxTrainingRounds -> 50, TrainingProgressFunction -> (If[(n = #Round) == 4, "StopTraining"] &),
    TrainingProgressReporting -> None]
(* = 4 *)
NetTrain[S1, Function[Table[{1} -> {3}, #BatchSize]], "TotalBatches", BatchSize -> 4, MaxTrainingRounds -> 5, TrainingProgressReporting -> None]
(* = 5 *)
Catch[NetTrain[S1, {{1} -> {3}}, MaxTrainingRounds -> 50, TrainingProgressFunction -> (Throw[7] &), TrainingProgressReporting -> None]]
(* = 7 *)
TimeConstrained[NetTrain[S1, {{1} -> {3}}, TimeGoal -> 100, TrainingProgressReporting -> None], 0.3]
(* = $Aborted *)

(* mistakes *)
NetTrain[S1, {{1} -> {2, 3}}]
(* ! NetTrain::invindata1: Data supplied to port "Output" was a length-2 vector of real numbers, but expected a length-1 vector of real numbers. *)
(* = $Failed *)
NetTrain[S1, <|"Input" -> {{1}, {2}}, "Output" -> {{1}}|>]
(* ! NetTrain::difflen: The columns of the training data have different lengths: Input has 2, Output has 1. *)
(* = $Failed *)
NetTrain[S1, <|"Input" -> {{1}}|>]
(* ! NetTrain::misport: Training data does not contain port "Output". *)
(* = $Failed *)
NetTrain[S1, {}]
(* ! NetTrain::invtdata: Training data are not in a known form: {}. *)
(* = $Failed *)
NetTrain[S1, {{1} -> {3}}, "NoSuchProperty"]
(* ! NetTrain::invprop: NoSuchProperty is not a property of a training result. *)
(* = $Failed *)
NetTrain["x", {{1} -> {3}}]
(* ! NetTrain::invnet: First argument x should be a net, or the File of a checkpoint. *)
(* = $Failed *)
NetTrain[S1, {{1} -> {3}}, Method -> "NoSuchMethod"]
(* ! NetTrain::invevalopt: The value of option Method -> NoSuchMethod is not valid. *)
(* = $Failed *)

(* Four points, everything automatic: the bottom is reached from any start. *)
line = NetGraph[<|"linear" -> LinearLayer[1, "Input" -> 1], "loss" -> MeanSquaredLossLayer[]|>,
   {NetPort["Input"] -> "linear" -> NetPort["loss", "Input"], NetPort["Target"] -> NetPort["loss", "Target"]}];
points = <|"Input" -> {{1}, {2}, {3}, {4}}, "Target" -> {{2}, {4}, {6}, {8}}|>;
Max[Table[Mean[NetTrain[NetInitialize[line, RandomSeeding -> s], points, TrainingProgressReporting -> None][points]], {s, 12}]] < 0.01
(* = True *)
Max[Table[Abs[NetTrain[LinearLayer[], {1 -> 2, 2 -> 4, 3 -> 6, 4 -> 8}, RandomSeeding -> s, TrainingProgressReporting -> None][5] - 10], {s, 12}]] < 0.2
(* = True *)
NetTrain[line, points, {"InitialLearningRate", "FinalLearningRate"}, TrainingProgressReporting -> None]
(* ~ {0.01, 0.001} within 1*^-5 *)
NetTrain[line, points, {"InitialLearningRate", "FinalLearningRate"}, MaxTrainingRounds -> 3, TrainingProgressReporting -> None]
(* ~ {0.001, 0.001} *)
