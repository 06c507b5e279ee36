(* digits.wl - the main job: LeNet learns to read 60,000 handwritten digits and is tested on 10,000 others.

       ./dev run examples/digits.wl [rounds [seed]]

   The net is written as one would draw it: two convolutions with pooling, then two linear layers. The encoder makes a
   picture of any size an array, the decoder makes ten probabilities a digit; both belong to the ports, not to the net. *)

options = ToExpression /@ Rest[$ScriptCommandLine];
rounds = If[Length[options] >= 1, options[[1]], 3];
seed = If[Length[options] >= 2, options[[2]], 1234];

resource = ResourceObject["MNIST"];
trainingData = ResourceData[resource, "TrainingData"];
testData = ResourceData[resource, "TestData"];

lenet = NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2],
    FlattenLayer[], 500, Ramp, 10, SoftmaxLayer[]},
    "Output" -> NetDecoder[{"Class", Range[0, 9]}], "Input" -> NetEncoder[{"Image", {28, 28}, "Grayscale"}]];
Print[lenet];

{time, trained} = AbsoluteTiming[NetTrain[lenet, trainingData, MaxTrainingRounds -> rounds, RandomSeeding -> seed]];
Print["trained in ", Round[time, 0.1], " s"];
Print["accuracy on the ", Length[testData], " test digits: ", ClassifierMeasurements[trained, testData, "Accuracy"]];

some = RandomSample[testData, 10];
Print["ten of them:    ", Values[some]];
Print["the net's view: ", trained[Keys[some]]];
