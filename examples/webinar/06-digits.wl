(* slow: 600 - 6. A real example: handwritten digits

   60,000 pictures of digits with their labels to learn from, and 10,000 to be tested on. *)

resource = ResourceObject["MNIST"];
trainingData = ResourceData[resource, "TrainingData"];
testData = ResourceData[resource, "TestData"];
RandomSample[trainingData, 10]
Length /@ {trainingData, testData}
(* = {60000, 10000} *)

(* Look in the repository first: a finished net for the task is seldom beaten. *)

NetModel["LeNet Trained on MNIST Data"]
NetModel["LeNet Trained on MNIST Data"][First[Keys[testData]]]
(* = 7 *)

(* Now our own, from nothing. *)

dec = NetDecoder[{"Class", Range[0, 9]}];
enc = NetEncoder[{"Image", {28, 28}, "Grayscale"}];
lenet = NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2],
    FlattenLayer[], 500, Ramp, 10, SoftmaxLayer[]}, "Output" -> dec, "Input" -> enc]
Plot[Ramp[x], {x, -3, 3}]

(* Question: how many numbers has it to learn, and in which layer are most of them? *)

Information[lenet, "ArraysTotalElementCount"]
(* = 431080 *)
Information[NetExtract[lenet, 8], "ArraysTotalElementCount"]
(* = 400500 *)

trainingNet = NetGraph[<|"LeNet" -> NetInitialize[lenet], "loss" -> CrossEntropyLossLayer["Index"]|>,
  {NetPort["Input"] -> "LeNet" -> NetPort["loss", "Input"], NetPort["Target"] -> NetPort["loss", "Target"]},
  "Target" -> NetEncoder[{"Class", Range[0, 9]}]]
trainingAssoc = <|"Input" -> Keys[trainingData], "Target" -> Values[trainingData]|>;
testAssoc = <|"Input" -> Keys[testData], "Target" -> Values[testData]|>;

(* Before training no digit is much likelier than another: the loss of ten pictures is somewhere near Log[10], more or less by
   chance. *)

Mean[trainingNet[Take[#, 10] & /@ trainingAssoc]]
Log[10.]
(* ~ 2.30259 *)

(* Training shows both losses while it goes on. Ctrl-C stops it at any point and gives the net trained so far. *)

results = NetTrain[trainingNet, trainingAssoc, All, ValidationSet -> testAssoc, MaxTrainingRounds -> 5,
  TargetDevice -> "GPU"]
(* ! NetTrain::nogpu *)
results["Properties"]
results["LossEvolutionPlot"]
results["ValidationLoss"]
(* ~ 0.03 within 0.03 *)
results["TrainedNet"]
trained = NetExtract[results["TrainedNet"], "LeNet"]

(* The third of the common errors: the net that was taken out of the training net has left its coders behind, because they
   belong to the ports of the whole. *)

img = Import[FileNameJoin[{DirectoryName[$InputFileName], "..", "data", "digit.png"}]];
trained[img]
(* ! NetChain::invindata2: ... *)
(* = $Failed *)
trained = NetReplacePart[trained, {"Input" -> enc, "Output" -> dec}]
trained[img]
(* = 3 *)
trained[img, "Probabilities"]
trained[Image[ImageData[img] Table[Boole[i < 17], {i, 28}, {j, 28}]], "Probabilities"]

(* The 3 with its foot cut off: less sure. *)

{img, Image[ImageData[img] Table[Boole[i < 17], {i, 28}, {j, 28}]]}
trained[img, "Probabilities"][3] > trained[Image[ImageData[img] Table[Boole[i < 17], {i, 28}, {j, 28}]], "Probabilities"][3]
(* = True *)

(* How good is it on pictures that it has never seen? *)

cm = ClassifierMeasurements[trained, testData];
cm["Accuracy"]
(* ~ 0.99 within 0.004 *)
cm["ConfusionMatrixPlot"]

(* ## The short forms

   The loss is attached automatically; a part of the data is kept for validation; files are data, read while training goes
   on; and the fully automatic form, for labels and for numbers. *)

NetTrain[lenet, trainingData, ValidationSet -> Scaled[0.1]]
SetDirectory[FileNameJoin[{DirectoryName[$InputFileName], "..", "data"}]];
NetTrain[lenet, {File["digit.png"] -> 3}, MaxTrainingRounds -> 2]
c = Classify[RandomSample[trainingData, 2000]]
ClassifierMeasurements[c, testData, "Accuracy"]
(* ~ 0.9 within 0.1 *)
p = Predict[{1 -> 2.1, 2 -> 3.9, 3 -> 6.2, 4 -> 7.8}]; p[5]
(* ~ 9.85 within 0.5 *)
PredictorMeasurements[p, {5 -> 9.9, 6 -> 12.1}, "StandardDeviation"]
(* ~ 0.2 within 0.5 *)

(* ## 6.1 Over-fitting

   Good on the training data and bad on other data: the validation curve rises while the training curve falls. The net that
   did best on the validation set is the one returned; dropout and regularisation are the other remedies. *)

DropoutLayer[0.5][{1., 2., 3.}]
(* ~ {1., 2., 3.} *)
DropoutLayer[0.5][{1., 2., 3.}, NetEvaluationMode -> "Train"]
NetTrain[lenet, Take[trainingData, 1000], Method -> {"ADAM", "L2Regularization" -> 0.01}, MaxTrainingRounds -> 1]

(* ## Exercises

   1. Over-fit: 100 digits, 40 rounds. The training loss falls to nothing; where does the validation loss go? *)

few = RandomSample[trainingData, 100];
overfit = NetTrain[lenet, few, All, ValidationSet -> Take[testData, 1000], MaxTrainingRounds -> 40, RandomSeeding -> 5];
overfit["LossEvolutionPlot"]
Last[overfit["RoundLossList"]] < 0.05
(* = True *)
overfit["ValidationLoss"] > 0.3
(* = True *)

(* 2. Cure it with a dropout layer before the last linear layer, and with L2 regularisation; compare the validation
   losses. *)

dropout = NetInsert[lenet, DropoutLayer[0.5], 10];
cured = NetTrain[dropout, few, All, ValidationSet -> Take[testData, 1000], MaxTrainingRounds -> 40, RandomSeeding -> 5,
  Method -> {"ADAM", "L2Regularization" -> 0.01}];
cured["LossEvolutionPlot"]

(* 3. Which digit is mistaken for which most often? *)

Take[ReverseSort[Association[Flatten[MapIndexed[{#2[[1]] - 1, #2[[2]] - 1} -> If[#2[[1]] == #2[[2]], 0, #1] &,
  Normal[cm["ConfusionMatrix"]], {2}]]]], 3]
