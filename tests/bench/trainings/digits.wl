(* LeNet on 60,000 digits, three rounds; tested on the 10,000 others. *)
lenet = NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2],
    FlattenLayer[], 500, Ramp, 10, SoftmaxLayer[]},
    "Output" -> NetDecoder[{"Class", Range[0, 9]}], "Input" -> NetEncoder[{"Image", {28, 28}, "Grayscale"}]];
{time, trained} = AbsoluteTiming[NetTrain[lenet, ResourceData["MNIST", "TrainingData"], MaxTrainingRounds -> 3, RandomSeeding -> 1234,
    TrainingProgressReporting -> None]];
accuracy = NetMeasurements[trained, ResourceData["MNIST", "TestData"], "Accuracy"];
Print["LeNet: accuracy ", accuracy, " (wanted 0.986), ", Round[time, 0.1], " s"];
Exit[If[accuracy >= 0.986, 0, 1]]
