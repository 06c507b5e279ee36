(* slow: 120 - a net that knows the digits 0 to 4 learns 5 to 9 from a few examples: its trunk stays, its head is new *)
SeedRandom[4];
all = ResourceData["MNIST", "TrainingData"];
chosen[data_, digits_, n_] := Take[Select[data, MemberQ[digits, Last[#]] &], n];
{low, high} = {Range[0, 4], Range[5, 9]};
known = chosen[all, low, 6000];
few = chosen[all, high, 60];
test = chosen[ResourceData["MNIST", "TestData"], high, 2000];
image = NetEncoder[{"Image", {28, 28}, "Grayscale"}];
opts = Sequence[BatchSize -> 32, RandomSeeding -> 1, TrainingProgressReporting -> None];

net = NetChain[<|"trunk" -> NetChain[{ConvolutionLayer[16, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[32, 5], BatchNormalizationLayer[],
    Ramp, PoolingLayer[2, 2], FlattenLayer[]}], "head" -> LinearLayer[5], "probabilities" -> SoftmaxLayer[]|>,
    "Input" -> image, "Output" -> NetDecoder[{"Class", low}]];
trained = NetTrain[net, known, MaxTrainingRounds -> 3, opts];
begin = NetChain[<|"trunk" -> NetExtract[trained, "trunk"], "head" -> LinearLayer[5], "probabilities" -> SoftmaxLayer[]|>,
    "Input" -> image, "Output" -> NetDecoder[{"Class", high}]];
learn[start_, more___] := NetTrain[start, few, MaxTrainingRounds -> 40, Method -> {"ADAM", "LearningRate" -> 0.01}, more, opts];
moved = learn[begin, LearningRateMultipliers -> {"head" -> 1, _ -> None}];
scratch = learn[NetReplacePart[net, "Output" -> NetDecoder[{"Class", high}]]];

accuracy[net_, data_] := NetMeasurements[net, data, "Accuracy"];
{accuracy[trained, chosen[ResourceData["MNIST", "TestData"], low, 2000]] > 0.98, accuracy[moved, test] > 0.74, accuracy[moved, test] > accuracy[scratch, test] + 0.02}
(* = {True, True, True} *)

(* What was frozen has the same bits, running means included; the head has learnt. *)
{before, after} = Information[#, "Arrays"] & /@ {begin, moved};
Union[Table[before[k] === after[k], {k, Select[Keys[after], First[#] == "trunk" &]}]]
(* = {True} *)
NetExtract[NetInitialize[begin, RandomSeeding -> 1], {"head", "Weights"}] === after[{"head", "Weights"}]
(* = False *)

(* The same is said by a net's own multiplier, and by freezing instead of choosing. *)
own = NetReplacePart[begin, {"trunk", LearningRateMultipliers} -> None];
Information[learn[own], "Arrays"] === after && Information[learn[begin, LearningRateMultipliers -> {"trunk" -> None}], "Arrays"] === after
(* = True *)
