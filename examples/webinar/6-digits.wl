(* slow: 300 - trains LeNet on a part of the digits *)
(* The lesson, section 6: handwritten digits. On stage all 60,000 were used and five rounds; here a part, so that the
   lesson can be checked quickly. examples/digits.wl is the whole job. *)

resource = ResourceObject["MNIST"];
trainingData = Take[ResourceData[resource, "TrainingData"], 6000];
testData = Take[ResourceData[resource, "TestData"], 2000];
Length[RandomSample[trainingData, 10]]
(* = 10 *)

dec = NetDecoder[{"Class", Range[0, 9]}];
enc = NetEncoder[{"Image", {28, 28}, "Grayscale"}];
lenet = NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2],
    FlattenLayer[], 500, Ramp, 10, SoftmaxLayer[]}, "Output" -> dec, "Input" -> enc]

trainingNet = NetGraph[<|"LeNet" -> NetInitialize[lenet], "loss" -> CrossEntropyLossLayer["Index"]|>,
  {NetPort["Input"] -> "LeNet" -> NetPort["loss", "Input"], NetPort["Target"] -> NetPort["loss", "Target"]},
  "Target" -> NetEncoder[{"Class", Range[0, 9]}]]
trainingAssoc = <|"Input" -> Keys[trainingData], "Target" -> Values[trainingData]|>;
testAssoc = <|"Input" -> Keys[testData], "Target" -> Values[testData]|>;
Mean[trainingNet[Take[#, 10] & /@ trainingAssoc]]
(* ~ 2.3 within 0.3 *)

results = NetTrain[trainingNet, trainingAssoc, All, ValidationSet -> testAssoc, MaxTrainingRounds -> 3,
  TrainingProgressReporting -> None]
SubsetQ[results["Properties"], {"TrainedNet", "ValidationLoss"}]
(* = True *)
results["ValidationLoss"] < 0.2
(* = True *)
trained = NetExtract[results["TrainedNet"], "LeNet"];
trained = NetReplacePart[trained, {"Input" -> enc, "Output" -> dec}];
img = Import["examples/data/digit.png"];
trained[img]
(* = 3 *)
trained[img, "Probabilities"][3] > 0.9
(* = True *)
Keys[trained[Image[ImageData[img] Table[Boole[i < 17], {i, 28}, {j, 28}]], "Probabilities"]]
(* = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9} *)
cm = ClassifierMeasurements[trained, testData];
cm["Accuracy"] > 0.94
(* = True *)

NetTrain[lenet, {File["examples/data/digit.png"] -> 3}, MaxTrainingRounds -> 2, TrainingProgressReporting -> None];

(* 6.1 Over-fitting *)
DropoutLayer[0.5][{1., 2., 3.}]
(* ~ {1., 2., 3.} *)
SubsetQ[{0., 2.}, Union[DropoutLayer[0.5][ConstantArray[1., 100], NetEvaluationMode -> "Train"]]]
(* = True *)
NetTrain[lenet, Take[trainingData, 1000], Method -> {"ADAM", "L2Regularization" -> 0.01}, MaxTrainingRounds -> 1,
    TrainingProgressReporting -> None];
