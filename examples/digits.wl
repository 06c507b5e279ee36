(* The main job: LeNet learns 60,000 handwritten digits and is tested on 10,000 others. *)

resource = ResourceObject["MNIST"];
trainingData = ResourceData[resource, "TrainingData"];
testData = ResourceData[resource, "TestData"];

lenet = NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2],
    FlattenLayer[], 500, Ramp, 10, SoftmaxLayer[]},
    "Output" -> NetDecoder[{"Class", Range[0, 9]}], "Input" -> NetEncoder[{"Image", {28, 28}, "Grayscale"}]]

{time, trained} = AbsoluteTiming[NetTrain[lenet, trainingData, MaxTrainingRounds -> 3]];
Print["trained in ", time, " s"];
Print["accuracy on the test data: ", ClassifierMeasurements[trained, testData, "Accuracy"]];

some = RandomSample[testData, 10];
Print["ten of them:    ", Values[some]];
Print["the net's view: ", trained[Keys[some]]];
