(* slow: 200 - attention learns to sort: every number of every held-out sequence must be right *)
{length, largest, size} = {8, 10, 32};
SeedRandom[1];
numbers[n_] := RandomInteger[{1, largest}, {n, length}];
examples[n_] := With[{x = numbers[n]}, x -> Sort /@ x];

(* every place sees the whole sequence and then thinks for itself; what it knew is added each time *)
look = NetGraph[<|"see" -> AttentionLayer["Dot", "ScoreRescaling" -> "DimensionSqrt"], "key" -> NetMapOperator[LinearLayer[size]],
    "value" -> NetMapOperator[LinearLayer[size]], "query" -> NetMapOperator[LinearLayer[size]], "add" -> TotalLayer[],
    "normal" -> NormalizationLayer[2 ;;, "Same"]|>,
    {NetPort["Input"] -> "key" -> NetPort["see", "Key"], NetPort["Input"] -> "value" -> NetPort["see", "Value"],
     NetPort["Input"] -> "query" -> NetPort["see", "Query"], {NetPort["Input"], "see"} -> "add" -> "normal"}];
think = NetGraph[<|"think" -> NetMapOperator[NetChain[{2 size, Ramp, size}]], "add" -> TotalLayer[],
    "normal" -> NormalizationLayer[2 ;;, "Same"]|>, {NetPort["Input"] -> "think", {NetPort["Input"], "think"} -> "add" -> "normal"}];
net = NetChain[{EmbeddingLayer[size], ConstantPlusLayer["Biases" -> RandomReal[{-1, 1}, {length, size}]], look, think, look, think,
    NetMapOperator[LinearLayer[largest]], SoftmaxLayer[]}, "Input" -> {length, Restricted["Integer", largest]},
    "Output" -> NetDecoder[{"Class", Range[largest], "InputDepth" -> 2}]];
trained = NetTrain[net, examples[16000], MaxTrainingRounds -> 5, BatchSize -> 64, RandomSeeding -> 1,
    Method -> {"ADAM", "LearningRate" -> 0.003, "LearningRateSchedule" -> "Linear"}, TrainingProgressReporting -> None];
held = numbers[500];
trained[held] === Sort /@ held
(* = True *)
