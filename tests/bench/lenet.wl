(* LeNet on MNIST, the same as lenet_torch.py: batch 64, ADAM. Prints images per second of the second of two trainings:
   the first warms up, as the other side does. Encoding the images is part of the time. *)
data = ResourceData[ResourceObject["MNIST"], "TrainingData"];
lenet = NetInitialize[NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2],
    FlattenLayer[], 500, Ramp, 10, SoftmaxLayer[]},
    "Output" -> NetDecoder[{"Class", Range[0, 9]}], "Input" -> NetEncoder[{"Image", {28, 28}, "Grayscale"}]],
    RandomSeeding -> 1];
train[n_] := First[AbsoluteTiming[NetTrain[lenet, Take[data, n], MaxTrainingRounds -> 1, BatchSize -> 64, Method -> "ADAM",
    TrainingProgressReporting -> None, RandomSeeding -> 1]]];
train[2560];
Print[InputForm[19200/train[19200]]]
