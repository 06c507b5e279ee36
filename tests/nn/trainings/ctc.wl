(* slow: 120 - a net reads words out of frames that say neither where a letter begins nor how long it lasts *)
SeedRandom[2];
letters = {"a", "b", "c", "d"};
shape = <|"a" -> {1, 0, 0}, "b" -> {0, 1, 0}, "c" -> {0, 0, 1}, "d" -> {1, 1, 0}|>;
word[] := RandomChoice[letters, RandomInteger[{2, 5}]];
noise[v_] := v + RandomReal[{-0.2, 0.2}, 3];
frames[w_] := noise /@ Join[{{0, 0, 0}}, Join @@ Table[Join[ConstantArray[shape[l], RandomInteger[{1, 3}]], ConstantArray[{0, 0, 0}, RandomInteger[{1, 2}]]], {l, w}]];
examples[n_] := Table[With[{w = word[]}, frames[w] -> w], {n}];
net = NetChain[{NetBidirectionalOperator[LongShortTermMemoryLayer[24]], NetMapOperator[LinearLayer[5]], SoftmaxLayer[]}, "Input" -> {"Varying", 3},
    "Output" -> NetDecoder[{"CTCBeamSearch", letters}]];
trained = NetTrain[net, examples[1000], LossFunction -> CTCLossLayer[], MaxTrainingRounds -> 5,
    BatchSize -> 16, RandomSeeding -> 1, Method -> {"ADAM", "LearningRate" -> 0.01}, TrainingProgressReporting -> None];
held = examples[200];
Count[MapThread[SameQ, {trained[Keys[held]], Values[held]}], True] >= 190
(* = True *)

(* The mean loss of a batch of words of different lengths is that of its examples: padding of frames and words counts for nothing. *)
start = NetInitialize[net, RandomSeeding -> 1];
some = examples[12];
loss[data_] := NetTrain[start, data, "RoundLoss", LossFunction -> CTCLossLayer[], MaxTrainingRounds -> 1, BatchSize -> Length[data],
    Method -> {"SGD", "LearningRate" -> 0}, TrainingProgressReporting -> None];
loss[some] - Mean[loss[{#}] & /@ some]
(* ~ 0. within 1*^-4 *)
