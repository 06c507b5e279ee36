(* The whole of a tiny training: the four-point line for one round, and its loss. *)
data = <|"Input" -> {{1}, {2}, {3}, {4}}, "Target" -> {{2}, {4}, {6}, {8}}|>;
net = NetInitialize[NetGraph[<|"linear" -> LinearLayer[1, "Input" -> 1], "loss" -> MeanSquaredLossLayer[]|>,
    {NetPort["Input"] -> "linear" -> NetPort["loss", "Input"], NetPort["Target"] -> NetPort["loss", "Target"]}], RandomSeeding -> 1];
trained = NetTrain[net, data, MaxTrainingRounds -> 1, TrainingProgressReporting -> None];
Print[Mean[trained[data]]]
