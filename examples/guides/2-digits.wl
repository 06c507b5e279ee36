(* slow: 120 - Digits in the fewest lines

   Data, net, training, test. Labels that are classes give the net a decoder, and the last layer a loss. *)

train = ResourceData["MNIST", "TrainingData"]; test = ResourceData["MNIST", "TestData"];
net = NetChain[{ConvolutionLayer[16, 5], Ramp, PoolingLayer[2, 2], 64, Ramp, 10, SoftmaxLayer[]},
  "Input" -> NetEncoder[{"Image", {28, 28}, "Grayscale"}], "Output" -> NetDecoder[{"Class", Range[0, 9]}]];
trained = NetTrain[net, train, MaxTrainingRounds -> 2];
NetMeasurements[trained, test, "Accuracy"]
(* ~ 0.98 within 0.01 *)
trained[test[[1, 1]]]
(* = 7 *)
