(* slow: 240 - 6. A real example: handwritten digits. It trains LeNet for two rounds.

   60,000 pictures of digits with their labels to learn from, 10,000 to be tested on. *)

resource = ResourceObject["MNIST"];
trainingData = ResourceData[resource, "TrainingData"];
testData = ResourceData[resource, "TestData"];
{Length[trainingData], Length[testData]}
(* = {60000, 10000} *)
RandomSample[trainingData, 10];

dec = NetDecoder[{"Class", Range[0, 9]}];
enc = NetEncoder[{"Image", {28, 28}, "Grayscale"}];
lenet = NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2],
    FlattenLayer[], 500, Ramp, 10, SoftmaxLayer[]}, "Output" -> dec, "Input" -> enc];

trainingNet = NetGraph[<|"LeNet" -> NetInitialize[lenet, RandomSeeding -> 1], "loss" -> CrossEntropyLossLayer["Index"]|>,
  {NetPort["Input"] -> "LeNet" -> NetPort["loss", "Input"], NetPort["Target"] -> NetPort["loss", "Target"]},
  "Target" -> NetEncoder[{"Class", Range[0, 9]}]];
trainingAssoc = <|"Input" -> Keys[trainingData], "Target" -> Values[trainingData]|>;
testAssoc = <|"Input" -> Keys[testData], "Target" -> Values[testData]|>;

(* Before training all ten digits are about equally likely: the loss is near Log[10]. *)
Mean[trainingNet[Take[#, 10] & /@ trainingAssoc]]
(* ~ 2.3 within 0.3 *)

results = NetTrain[trainingNet, trainingAssoc, All, ValidationSet -> testAssoc, MaxTrainingRounds -> 2,
  RandomSeeding -> 7, TrainingProgressReporting -> None];
MemberQ[results["Properties"], "ValidationLoss"]
(* = True *)
results["ValidationLoss"] < 0.06
(* = True *)
trained = NetExtract[results["TrainedNet"], "LeNet"];
trained = NetReplacePart[trained, {"Input" -> enc, "Output" -> dec}];

(* A 3, and the same 3 with its foot cut off: less sure. *)
img = Import[FileNameJoin[{DirectoryName[$InputFileName], "..", "data", "digit.png"}]];
trained[img]
(* = 3 *)
sure = trained[img, "Probabilities"][3];
cut = trained[Image[ImageData[img] Table[Boole[i < 17], {i, 28}, {j, 28}]], "Probabilities"][3];
cut < sure
(* = True *)

cm = ClassifierMeasurements[trained, testData];
cm["Accuracy"] > 0.98
(* = True *)
Dimensions[cm["ConfusionMatrix"]]
(* = {10, 10} *)

(* Files are data too, read while training goes on. *)
file = FileNameJoin[{DirectoryName[$InputFileName], "..", "data", "digit.png"}];
Head[NetTrain[lenet, {File[file] -> 3}, MaxTrainingRounds -> 2, TrainingProgressReporting -> None]]
(* = NetChain *)

(* 6.1 Over-fitting: good on the training data and bad on others. Dropout and regularisation are remedies. *)
DropoutLayer[0.5][{1., 2., 3.}]
(* ~ {1., 2., 3.} *)
Complement[DropoutLayer[0.5][{1., 2., 3.}, NetEvaluationMode -> "Train"], {0., 2., 4., 6.}]
(* = {} *)
Head[NetTrain[lenet, Take[trainingData, 1000], Method -> {"ADAM", "L2Regularization" -> 0.01}, MaxTrainingRounds -> 1,
  TrainingProgressReporting -> None]]
(* = NetChain *)
