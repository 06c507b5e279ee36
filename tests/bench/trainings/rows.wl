(* Digits read row by row, 28 steps of 28 numbers, by a long short-term memory and by a gated recurrent layer. *)
trainingData = ResourceData["MNIST", "TrainingData"];
testData = ResourceData["MNIST", "TestData"];

read[layer_] := Module[{net, trained, time, accuracy},
    net = NetChain[{PartLayer[1], layer, SequenceLastLayer[], 10, SoftmaxLayer[]},
        "Input" -> NetEncoder[{"Image", {28, 28}, "Grayscale"}], "Output" -> NetDecoder[{"Class", Range[0, 9]}]];
    {time, trained} = AbsoluteTiming[NetTrain[net, trainingData, MaxTrainingRounds -> 4, BatchSize -> 64, RandomSeeding -> 1,
        TrainingProgressReporting -> None, Method -> {"ADAM", "LearningRate" -> 0.002, "LearningRateSchedule" -> "Linear"}]];
    accuracy = NetMeasurements[trained, testData, "Accuracy"];
    Print[Head[layer], ": accuracy ", accuracy, " (wanted 0.97), ", Round[time, 0.1], " s"];
    accuracy >= 0.97];

Exit[If[And @@ (read /@ {LongShortTermMemoryLayer[64], GatedRecurrentLayer[64]}), 0, 1]]
