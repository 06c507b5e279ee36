(* NetTrain's options, form by form; expected numbers by the formulas of the methods. *)
S1 = LinearLayer[1, "Input" -> 1, "Weights" -> {{1}}, "Biases" -> {0}];
quiet = Sequence[RandomSeeding -> 1, TrainingProgressReporting -> None];
sgd = {"SGD", "Momentum" -> None, "LearningRate" -> 0.1};
numbers[net_] := Flatten[{Normal[NetExtract[net, "Weights"]], Normal[NetExtract[net, "Biases"]]}];
Length[Options[NetTrain]]
(* = 18 *)

(* Four steps of every method on (w + b - 3)^2, followed by hand; w and b have the same gradient. *)
by[method_] := Normal[NetExtract[NetTrain[S1, {{1} -> {3}}, MaxTrainingRounds -> 4, BatchSize -> 1, Method -> method, WorkingPrecision -> "Real64", quiet], "Weights"]][[1, 1]];
slope[w_] := 2 (w + (w - 1) - 3);
follow[step_, start_] := First[Nest[step, Prepend[start, 1.], 4]];
by[{"ADAM", "LearningRate" -> 0.1}] - follow[Function[{s}, With[{w = s[[1]], t = s[[2]], g = slope[s[[1]]]}, With[{m = 0.9 s[[3]] + 0.1 g, v = 0.999 s[[4]] + 0.001 g^2},
    {w - 0.1 Sqrt[1 - 0.999^t]/(1 - 0.9^t) m/(Sqrt[v] + 10^-5), t + 1, m, v}]]], {1, 0., 0.}]
(* ~ 0. within 1*^-12 *)
by[{"RMSProp", "LearningRate" -> 0.1}] - follow[Function[{s}, With[{g = slope[s[[1]]]}, With[{n = 0.95 s[[2]] + 0.05 g^2}, {s[[1]] - 0.1 g/Sqrt[n + 10^-6], n}]]], {0.}]
(* ~ 0. within 1*^-12 *)
by[{"RMSProp", "LearningRate" -> 0.1, "Momentum" -> 0.5}] - follow[Function[{s}, With[{g = slope[s[[1]]]}, With[{n = 0.95 s[[2]] + 0.05 g^2, a = 0.95 s[[3]] + 0.05 g},
    With[{d = 0.5 s[[4]] - 0.1 g/Sqrt[n - a^2 + 10^-6]}, {s[[1]] + d, n, a, d}]]]], {0., 0., 0.}]
(* ~ 0. within 1*^-12 *)
by[{"SGD", "LearningRate" -> 0.1}] - follow[Function[{s}, With[{u = 0.93 s[[2]] - 0.1 slope[s[[1]]]}, {s[[1]] + u, u}]], {0.}]
(* ~ 0. within 1*^-12 *)
by[{"SignSGD", "LearningRate" -> 0.1}] - follow[Function[{s}, With[{u = 0.93 s[[2]] + 0.07 slope[s[[1]]]}, {s[[1]] - 0.1 Sign[u], u}]], {0.}]
(* ~ 0. within 1*^-12 *)

(* Losses: of one output, of several, weighted; parts of the data that no loss asks for. *)
two = NetGraph[<|"a" -> LinearLayer[1, "Weights" -> {{1}}, "Biases" -> {0}], "b" -> LinearLayer[1, "Weights" -> {{1}}, "Biases" -> {0}]|>,
    {NetPort["Input"] -> "a" -> NetPort["A"], NetPort["Input"] -> "b" -> NetPort["B"]}, "Input" -> 1];
data = <|"Input" -> {{1}}, "A" -> {{3}}, "B" -> {{2}}|>;
loss[what___] := With[{t = NetTrain[two, what, MaxTrainingRounds -> 1, Method -> sgd, quiet]}, If[t === $Failed, t, numbers[NetExtract[t, #]] & /@ {"a", "b"}]];
loss[data]
(* ~ {{1.4, 0.4}, {1.2, 0.2}} *)
loss[KeyDrop[data, "B"], LossFunction -> "A" -> MeanSquaredLossLayer[]]
(* ~ {{1.4, 0.4}, {1., 0.}} *)
loss[data, LossFunction -> {("A" -> MeanSquaredLossLayer[]) -> Scaled[0.5], ("B" -> MeanAbsoluteLossLayer[]) -> Scaled[-1]}]
(* ~ {{1.2, 0.2}, {0.9, -0.1}} *)
loss[<|"Input" -> {{1}}|>, LossFunction -> {"A" -> Scaled[-1], "B"}]
(* ~ {{1.1, 0.1}, {0.9, -0.1}} *)
loss[<|"Input" -> {{1}}|>, {"A", "B" -> Scaled[0.5]}]
(* ~ {{0.9, -0.1}, {0.95, -0.05}} *)
loss[data, LossFunction -> "Nowhere"]
(* ! NetTrain::invloss *)
(* = $Failed *)
one[what___] := numbers[NetTrain[S1, what, MaxTrainingRounds -> 1, BatchSize -> 2, Method -> sgd, quiet]];
points = {{1} -> {3}, {2} -> {5}};
one[points, MeanAbsoluteLossLayer[]]
(* ~ {1.15, 0.1} *)
one[points, LossFunction -> (Abs[#1 - #2] &)]
(* ~ {1.15, 0.1} *)
one[{<|"Input" -> {1}|>, <|"Input" -> {1}|>}, LossFunction -> ElementwiseLayer[#^2 &]]
(* ~ {0.8, -0.2} *)
both = NetGraph[<|"q" -> MeanSquaredLossLayer[], "p" -> MeanAbsoluteLossLayer[]|>, Join @@ Table[{NetPort["Input"] -> NetPort[{l, "Input"}], NetPort["Target"] -> NetPort[{l, "Target"}],
    l -> NetPort["L" <> l]}, {l, {"q", "p"}}]];
one[points, LossFunction -> both]
(* ~ {1.95, 0.6} *)

(* Columns that the net has no port for, of any length; numeric arrays; a dataset. *)
one[<|"Input" -> {{1}, {2}}, "Extra" -> {1, 2, 3}, "Output" -> {{3}, {5}}|>] === one[<|"Input" -> NumericArray[{{1}, {2}}, "Real32"], "Output" -> NumericArray[{{3}, {5}}, "Real32"]|>] ===
    one[Dataset[{<|"Input" -> {1}, "Output" -> {3}|>, <|"Input" -> {2}, "Output" -> {5}|>}]] === one[points]
(* = True *)

(* Rates, and parts that are clipped or decayed. The gradient at first is {-8, -5}. *)
rates[s_] := NetTrain[S1, points, {"InitialLearningRate", "FinalLearningRate"}, BatchSize -> 1, MaxTrainingRounds -> 5,
    Method -> {"SGD", "LearningRate" -> 0.1, "LearningRateSchedule" -> s}, quiet];
rates /@ {"Linear", "Polynomial", (1/#1 &), None}
(* ~ {{0.09, 0.}, {0.081, 0.}, {0.1, 0.01}, {0.1, 0.1}} *)
NetTrain[S1, points, "FinalLearningRate", LearningRate -> 0.2, Method -> {"SGD", "LearningRate" -> 0.1}, MaxTrainingRounds -> 1, quiet]
(* ~ 0.2 *)
with[option_] := numbers[NetTrain[S1, points, MaxTrainingRounds -> 1, BatchSize -> 2, Method -> Append[sgd, option], quiet]];
with /@ {"WeightClipping" -> 1.05, "WeightClipping" -> {"Biases" -> 0.05}, "GradientClipping" -> {"Weights" -> 0.5}, "L2Regularization" -> {"Weights" -> 0.5}, "L2Regularization" -> None}
(* ~ {{1.05, 0.5}, {1.8, 0.05}, {1.05, 0.5}, {1.75, 0.5}, {1.8, 0.5}} *)
with["GradientClipping" -> {"Weigths" -> 1}]
(* ! NetTrain::nopart: Weigths, of the option GradientClipping, names no part of the net. *)
(* = {$Failed, $Failed} *)

(* Parts: names, numbers, spans, paths, alternatives; the first rule that fits counts. *)
chain = NetInitialize[NetChain[{2, Tanh, 2, Tanh, 1}, "Input" -> 1], RandomSeeding -> 1];
factors[s_] := Replace[NetTrain[chain, points, "ArraysLearningRateMultipliers", LearningRateMultipliers -> s, MaxTrainingRounds -> 1, quiet], a_Association :> Values[a]];
factors /@ {{1 -> 0.5, _ -> None}, {1 ;; 3 -> 0, {5, "Biases"} -> 2}, 0.5, None, {{1, "Weights"} -> -1}, {1 | 3 -> 0}, {2 -> 0}, {1 -> 3, {1, "Weights"} -> 4}}
(* = {{0.5, 0.5, 0, 0, 0, 0}, {0, 0, 0, 0, 1, 2}, {0.5, 0.5, 0.5, 0.5, 0.5, 0.5}, {0, 0, 0, 0, 0, 0}, {-1, 1, 1, 1, 1, 1}, {0, 0, 0, 0, 1, 1},
      {1, 1, 1, 1, 1, 1}, {3, 3, 1, 1, 1, 1}} *)
factors[{"head" -> 0}]
(* ! NetTrain::nopart: head, of the option LearningRateMultipliers, names no part of the net. *)
(* = $Failed *)
moved[s_, steps_] := With[{t = NetTrain[chain, points, MaxTrainingRounds -> steps, BatchSize -> 2, TrainingUpdateSchedule -> s, Method -> sgd, quiet]},
    Select[{1, 3, 5}, NetExtract[t, {#, "Weights"}] =!= NetExtract[chain, {#, "Weights"}] &]];
{moved[{1, 3}, 1], moved[{1, 3}, 2], moved[{1, 3}, 3], moved[{1 ;; 3, 5}, 1], moved[{{1, "Weights"}, _}, 1], moved[{1 | 5}, 1], moved[{1 -> 2, 3}, 2], moved[{_}, 1]}
(* = {{1}, {1, 3}, {1, 3}, {1, 3}, {1}, {1, 5}, {1}, {1, 3, 5}} *)
NetTrain[chain, points, TrainingUpdateSchedule -> {1, "head"}, MaxTrainingRounds -> 1, quiet]
(* ! NetTrain::nopart: head, of the option TrainingUpdateSchedule, names no part of the net. *)
(* = $Failed *)

(* Validation: held out, and how often. *)
curve = Table[{x} -> {3 x + 1}, {x, 0., 1, 0.05}];
checked[v_] := NetTrain[S1, curve, {"TrainingExamples", "ValidationExamples", "ValidationPositions"}, ValidationSet -> v, BatchSize -> 7, MaxTrainingRounds -> 5, quiet];
checked /@ {Scaled[0.2], {curve, "Interval" -> Quantity[2, "Rounds"]}, {curve, "Interval" -> 2}, {curve, "Interval" -> Quantity[4, "Batches"]}, {curve, "Interval" -> Quantity[1, "Hours"]}}
(* = {{17, 4, {3, 6, 9, 12, 15}}, {21, 21, {6, 12, 15}}, {21, 21, {6, 12, 15}}, {21, 21, {6, 9, 12, 15}}, {21, 21, {15}}} *)
checked[Scaled[2]]
(* ! NetTrain::invevalopt *)
(* = $Failed *)
checked[{curve, "Interval" -> -1}]
(* ! NetTrain::invevalopt *)
(* = $Failed *)

(* Stopping. *)
stopped[c_] := NetTrain[S1, curve, "TotalRounds", TrainingStoppingCriterion -> c, ValidationSet -> curve, MaxTrainingRounds -> 400, Method -> {"SGD", "LearningRate" -> 0.1}, quiet];
{first, patient} = stopped /@ {"Loss", <|"Criterion" -> "Loss", "Patience" -> 5|>};
{first < patient < 400, stopped[Automatic] == first, stopped[<|"Criterion" -> "Loss", "InitialPatience" -> 10|>] >= 11, stopped[#Round > 7 &]}
(* = {True, True, True, 8} *)
stopped[<|"Criterion" -> "Loss", "RelativeChange" -> 0.5|>] == stopped[<|"Criterion" -> "Loss", "RelativeChange" -> Quantity[50, "Percent"]|>] <= first
(* = True *)
stopped[<|"Criterion" -> "Loss", "Patiance" -> 5|>]
(* ! NetTrain::invevalopt *)
(* = $Failed *)
stopped[<|"Criterion" -> 5|>]
(* ! NetTrain::invevalopt *)
(* = $Failed *)
stopped["NoSuch"]
(* ! NetTrain::invmeasure *)
(* = $Failed *)

(* Rounds and time; sizes. *)
why[opts___] := NetTrain[S1, points, {"TotalRounds", "ReasonTrainingStopped"}, opts, quiet];
{why[MaxTrainingRounds -> 3, TimeGoal -> 100], Last[why[TimeGoal -> 0.1]], Last[why[TimeGoal -> Quantity[0.1, "Seconds"]]], Last[why[MaxTrainingRounds -> Quantity[0.1, "Seconds"]]]}
(* = {{3, "MaxTrainingRounds"}, "TimeGoal", "TimeGoal", "TimeGoal"} *)
numbers[NetTrain[S1, points, MaxTrainingRounds -> 0, quiet]]
(* ~ {1., 0.} *)
NetTrain[S1, Table[{x} -> {x}, {x, 200}], {"BatchSize", "BatchesPerRound", "ExamplesProcessed"}, MaxTrainingRounds -> 2, quiet]
(* = {64, 4, 512} *)
NetTrain[NetChain[{LongShortTermMemoryLayer[4], SequenceLastLayer[], 1}, "Input" -> {"Varying", 1}], Table[Table[{1.}, {Mod[i, 5] + 1}] -> {1.}, {i, 100}],
    {"BatchSize", "BatchesPerRound"}, MaxTrainingRounds -> 1, quiet]
(* = {16, 7} *)

(* What the function of the user says ends a training; generators that give something else. *)
why[MaxTrainingRounds -> 5, TrainingProgressFunction -> (If[#Round == 2, "StopTraining"] &)]
(* = {2, "StoppedByFunction"} *)
NetTrain[S1, points, MaxTrainingRounds -> 5, TrainingProgressFunction -> (If[#Round == 2, "AbortTraining"] &), quiet]
(* = $Aborted *)
made[f_, what_: "TotalBatches"] := NetTrain[S1, f, what, BatchSize -> 4, MaxTrainingRounds -> 3, quiet];
made[{Function[RandomSample[curve, #BatchSize]], "RoundLength" -> 21}, {"TotalBatches", "BatchesPerRound"}]
(* = {18, 6} *)
made[Function[RandomSample[curve, If[#AbsoluteBatch > 2, 3, 4]]]]
(* ! NetTrain::genlen: The generator gave a batch of 3 examples instead of 4. *)
(* = 2 *)
made[Function[If[#AbsoluteBatch > 2, 5, Take[curve, 4]]]]
(* ! NetTrain::invtdata *)
(* = 2 *)

(* Values that no option takes. *)
wrong[opts___] := NetTrain[S1, points, opts, MaxTrainingRounds -> 1, quiet];
wrong[BatchSize -> -1]
(* ! NetTrain::invevalopt: The value of option BatchSize -> -1 is not valid. *)
(* = $Failed *)
wrong[LearningRate -> "x"]
(* ! NetTrain::invevalopt: The value of option LearningRate -> x is not valid. *)
(* = $Failed *)
wrong[Method -> {"ADAM", "Beta3" -> 1}]
(* ! NetTrain::invevalopt: The value of option Method -> Beta3 -> 1 is not valid. *)
(* = $Failed *)
wrong[WorkingPrecision -> "Real16"]
(* ! NetTrain::invevalopt: The value of option WorkingPrecision -> Real16 is not valid. *)
(* = $Failed *)
wrong[PerformanceGoal -> "Beauty"]
(* ! NetTrain::invevalopt: The value of option PerformanceGoal -> Beauty is not valid. *)
(* = $Failed *)
Head[wrong[PerformanceGoal -> {"TrainingMemory", "TrainingSpeed"}]]
(* = LinearLayer *)

(* Divergence: the message names what is not finite; the best net comes back. *)
NetTrain[S1, curve, Method -> {"SGD", "LearningRate" -> 10^6}, MaxTrainingRounds -> 300, quiet][{1.}]
(* ! NetTrain::arrdiv: Training was stopped early because one or more trainable parameters of the net diverged. What is infinite or indeterminate is the loss at port "Loss"; the last net with finite values is returned. ... *)
broken = NetTrain[S1, curve, {"TrainedNet", "BestValidationRound", "ReasonTrainingStopped"}, Method -> {"SGD", "LearningRate" -> 10^6}, ValidationSet -> curve, MaxTrainingRounds -> 300, quiet];
(* ! NetTrain::arrdiv: ... *)
{VectorQ[broken[[1]][{1.}], NumberQ], broken[[2]] < 300, broken[[3]]}
(* = {True, True, "Diverged"} *)
NetTrain[two, data, "ReasonTrainingStopped", Method -> {"SGD", "LearningRate" -> 10.^30}, MaxTrainingRounds -> 100, quiet]
(* ! NetTrain::arrdiv: Training was stopped early because one or more trainable parameters of the net diverged. What is infinite or indeterminate is the array "a/Weights"; ... *)
(* = "Diverged" *)
NetTrain[two, data, "ReasonTrainingStopped", Method -> {"SGD", "LearningRate" -> 100}, MaxTrainingRounds -> 100, quiet]
(* ! NetTrain::arrdiv: Training was stopped early because one or more trainable parameters of the net diverged. What is infinite or indeterminate is the sum of the losses at ports "Loss" and "Loss2"; ... *)
(* = "Diverged" *)
