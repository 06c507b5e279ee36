(* Sequences of different lengths in one batch: a step of training on all of them is the mean of the steps on each alone, which
   needs no padding. Plain gradient descent in Real64, so that steps are gradients. *)
data = {{{.1, .2}, {.3, -.4}, {.5, .6}}, {{.7, -.2}, {.4, .9}, {.3, .2}, {-.1, .5}},
    {{-.3, .2}, {.1, .1}, {.2, -.8}, {.6, .3}, {.9, -.1}}, {{.5, .5}, {-.2, .8}, {.4, .4}}};
weights[n_] := Flatten[Map[Normal, Values[Information[n, "Arrays"]]]];
step[n_, rules_, loss_] := weights[NetTrain[n, rules, LossFunction -> loss, BatchSize -> Length[rules], MaxTrainingRounds -> 1,
    Method -> {"SGD", "Momentum" -> 0, "LearningRate" -> 0.1}, WorkingPrecision -> "Real64", TrainingProgressReporting -> None]] - weights[n];
sameAlone[layers_, target_, loss_: MeanSquaredLossLayer[]] := Module[{net, rules, together},
    net = NetInitialize[NetChain[layers, "Input" -> {"Varying", 2}], RandomSeeding -> 7];
    rules = Table[x -> target[x, net[x]], {x, data}];
    together = step[net, rules, loss];
    {Max[Abs[together]] > 10^-4, Max[Abs[together - Mean[Table[step[net, {r}, loss], {r, rules}]]]] < 10^-12}];
one[x_, y_] := 1. + 0 y
dense = NetMapOperator[LinearLayer[2]];

(* Aggregations of the varying level. *)
Table[sameAlone[{dense, AggregationLayer[f, 1]}, one], {f, {Total, Mean, Max, Min, Times, Variance, StandardDeviation, MeanDeviation}}]
(* = {{True, True}, {True, True}, {True, True}, {True, True}, {True, True}, {True, True}, {True, True}, {True, True}} *)
Table[sameAlone[{dense, l}, one], {l, {SummationLayer[], AggregationLayer[Mean, All], AggregationLayer[Max, {1, 2}]}}]
(* = {{True, True}, {True, True}, {True, True}} *)

(* Losses over sequences: the mean over real elements only. *)
Table[sameAlone[{dense, Tanh}, one, loss], {loss, {MeanSquaredLossLayer[], MeanAbsoluteLossLayer[]}}]
(* = {{True, True}, {True, True}} *)
sameAlone[{dense, SoftmaxLayer[]}, Function[{x, y}, Map[If[#[[1]] > 0.25, 1, 2] &, x]], CrossEntropyLossLayer["Index"]]
(* = {True, True} *)
sameAlone[{dense, SoftmaxLayer[]}, Function[{x, y}, Map[{0.25, 0.75} &, x]], CrossEntropyLossLayer["Probabilities"]]
(* = {True, True} *)
sameAlone[{dense, LogisticSigmoid}, Function[{x, y}, Map[{1., 0.} &, x]], CrossEntropyLossLayer["Binary"]]
(* = {True, True} *)

(* Recurrence, order, attention. *)
Table[sameAlone[{l, SequenceLastLayer[]}, one], {l, {GatedRecurrentLayer[3], LongShortTermMemoryLayer[3], BasicRecurrentLayer[3]}}]
(* = {{True, True}, {True, True}, {True, True}} *)
sameAlone[{GatedRecurrentLayer[3], SequenceReverseLayer[], LongShortTermMemoryLayer[2]}, one]
(* = {True, True} *)
sameAlone[{NetBidirectionalOperator[GatedRecurrentLayer[2]], SequenceLastLayer[]}, one]
(* = {True, True} *)
sameAlone[{GatedRecurrentLayer[3], SequenceMostLayer[], SequenceRestLayer[], AggregationLayer[Total, 1]}, one]
(* = {True, True} *)
sameAlone[{dense, NetGraph[{AttentionLayer["Dot"]}, {NetPort["Input"] -> NetPort[1, "Query"], NetPort["Input"] -> NetPort[1, "Key"],
    NetPort["Input"] -> NetPort[1, "Value"]}], dense}, one]
(* = {True, True} *)
sameAlone[{dense, SoftmaxLayer[1], dense}, one]
(* = {True, True} *)
sameAlone[{NetGraph[{dense, ConstantArrayLayer["Output" -> 2], AppendLayer[]}, {1 -> NetPort[3, "Input"], 2 -> NetPort[3, "Element"]}],
    GatedRecurrentLayer[2], SequenceLastLayer[]}, one]
(* = {True, True} *)
sameAlone[{NetGraph[{dense, GatedRecurrentLayer[2], CatenateLayer[]}, {1 -> 3, 2 -> 3}], GatedRecurrentLayer[2], SequenceLastLayer[]}, one]
(* = {True, True} *)
sameAlone[{NormalizationLayer[1, 2], dense, PartLayer[-1]}, one]
(* = {True, True} *)

(* Windows along the varying level, also with padding and strides. *)
Table[sameAlone[{ConvolutionLayer[2, {2}, Interleaving -> True, "Stride" -> s, PaddingSize -> p], SequenceLastLayer[]}, one],
    {s, 2}, {p, 0, 1}]
(* = {{{True, True}, {True, True}}, {{True, True}, {True, True}}} *)
Table[sameAlone[{dense, PoolingLayer[{3}, {s}, "Function" -> f, Interleaving -> True, PaddingSize -> 1], Tanh}, one], {f, {Max, Mean, Total}}, {s, 2}]
(* = {{{True, True}, {True, True}}, {{True, True}, {True, True}}, {{True, True}, {True, True}}} *)
sameAlone[{ConvolutionLayer[2, {3}, Interleaving -> True, PaddingSize -> "Same"], Ramp, ConvolutionLayer[3, {3}, Interleaving -> True, "Stride" -> 2],
    AggregationLayer[Mean, 1]}, one]
(* = {True, True} *)
sameAlone[{DeconvolutionLayer[2, {3}, Interleaving -> True, "Stride" -> 2], dense, SequenceLastLayer[]}, one]
(* = {True, True} *)

(* Steps of a net folded over a sequence stop at its end. *)
sameAlone[{NetFoldOperator[NetGraph[{LinearLayer[2], LinearLayer[2], ThreadingLayer[Plus], Tanh}, {NetPort["Input"] -> 1, NetPort["State"] -> 2, {1, 2} -> 3 -> 4},
    "Input" -> 2, "State" -> 2]], SequenceLastLayer[]}, one]
(* = {True, True} *)

(* Layers that move elements: levels put behind the varying one, padding at each example's own end, parts from there. *)
Table[sameAlone[{dense, layer, AggregationLayer[Total, 1]}, one], {layer, {ReplicateLayer[2, 2], ReplicateLayer[2, 3], PaddingLayer[{{1, 2}}, Padding -> 3],
    PaddingLayer[{{2, 1}}, Padding -> "Fixed"], FunctionLayer[Rest], FunctionLayer[Most], FunctionLayer[Map[Function[r, r^2], #] &]}}] // Union
(* = {{True, True}} *)
Table[sameAlone[{dense, layer, Tanh}, one], {layer, {PartLayer[-1], PartLayer[-2], PartLayer[{-1, 2}], FunctionLayer[#[[-2]] &],
    FunctionLayer[Fold[Tanh[#1 + #2] &, #] &]}}] // Union
(* = {{True, True}} *)

(* Batch normalization of mapped elements, or of channels last: the statistics are those of the real elements, as if they were one batch. *)
bn[o___] := BatchNormalizationLayer[o, "Scaling" -> {1, 2}, "Biases" -> {0.1, 0.2}, "MovingMean" -> {0, 0}, "MovingVariance" -> {1, 1}];
lin = LinearLayer[2, "Weights" -> {{1, 0.5}, {0.25, -1}}, "Biases" -> {0, 0}];
trained[layers_, shape_, x_] := NetTrain[NetChain[Join[layers, {ElementwiseLayer[#^3 &], SummationLayer[]}], "Input" -> shape], Thread[x -> ConstantArray[0., Length[x]]],
    LossFunction -> "Output", BatchSize -> Length[x], MaxTrainingRounds -> 1, Method -> {"SGD", "Momentum" -> None, "LearningRate" -> 1., "LearningRateSchedule" -> (1 &)},
    WorkingPrecision -> "Real64", TrainingProgressReporting -> None];
together = trained[{lin, bn[]}, 2, Join @@ data];
{mapped, last} = {trained[{NetMapOperator[lin], NetMapOperator[bn[]]}, {"Varying", 2}, data],
    trained[{NetMapOperator[lin], bn[Interleaving -> True]}, {"Varying", 2}, data]};
change[w_] := Normal[w] - {{1, 0.5}, {0.25, -1}}
rows = Length[Join @@ data]/Length[data];
Max[Abs[change[NetExtract[together, {1, "Weights"}]] rows - change[NetExtract[#, {1, "Net", "Weights"}]]]] < 10^-12 & /@ {mapped, last}
(* = {True, True} *)
{Max[Abs[Normal[NetExtract[mapped, {2, "Net", #}]] - Normal[NetExtract[together, {2, #}]]]], Max[Abs[Normal[NetExtract[last, {2, #}]] - Normal[NetExtract[together, {2, #}]]]]} & /@
    {"MovingMean", "MovingVariance"} // Max // # < 10^-12 &
(* = True *)

(* Forms that depend on each example's own length: "Same" with a stride, mirrors, quantiles, spans, resampling. *)
Table[sameAlone[{dense, l, Tanh}, one], {l, {ConvolutionLayer[2, {3}, Interleaving -> True, "Stride" -> 2, PaddingSize -> "Same"],
    PoolingLayer[{2}, 3, Interleaving -> True, PaddingSize -> "Same"], PaddingLayer[{{2, 1}}, Padding -> "Reflected"],
    PartLayer[2 ;; -2], PartLayer[-1 ;; 1 ;; -2], ResizeLayer[{Scaled[2]}, Interleaving -> True], ResizeLayer[{Scaled[3/2]}, Interleaving -> True],
    ResizeLayer[{Scaled[0.7]}, Interleaving -> True, "Scheme" -> "Bin"], ReshapeLayer[{Automatic, 1}]}}] // Union
(* = {{True, True}} *)
Table[sameAlone[{dense, l}, one], {l, {AggregationLayer[Median, 1], AggregationLayer[InterquartileRange, {1, 2}], PartLayer[-2 ;; -1],
    ResizeLayer[{4}, Interleaving -> True]}}] // Union
(* = {{True, True}} *)
sameAlone[{dense, ConvolutionLayer[2, {2}, Interleaving -> True, "Stride" -> 2], DeconvolutionLayer[2, {2}, Interleaving -> True, "Stride" -> 2],
    NetNestOperator[GatedRecurrentLayer[2], 2], SequenceLastLayer[]}, one]
(* = {True, True} *)

(* Examples that are too short are refused, whatever the others have. *)
long[layers_] := NetTrain[NetChain[layers, "Input" -> {"Varying", 2}], {{{1., 2.}, {3., 4.}, {5., 6.}} -> 1., {{1., 2.}} -> 2.}, LossFunction -> MeanSquaredLossLayer[],
    MaxTrainingRounds -> 1, TrainingProgressReporting -> None]
long[{dense, PartLayer[{3, 1}]}]
(* ! NetTrain::neteval: Cannot train the net: a sequence of example 2 is too short for the net. *)
(* = $Failed *)
long[{dense, SequenceRestLayer[], AggregationLayer[Total, All]}]
(* ! NetTrain::neteval: Cannot train the net: a sequence of example 2 is too short for the net. *)
(* = $Failed *)
long[{PaddingLayer[{{1, 1}}, Padding -> "Reflected"], dense, AggregationLayer[Total, All]}]
(* ! NetTrain::neteval: Cannot train the net: a sequence of example 2 is too short for the net. *)
(* = $Failed *)
NetChain[{PartLayer[-2 ;; 2]}, "Input" -> {"Varying", 2}]
(* ! NetChain::tyfail: Inferred inconsistent value in layer 1 (PartLayer): the span of the varying level has no elements, or fewer the longer the sequence is. *)
(* = $Failed *)

(* Batches of a generator whose longest sequences differ: as a net that is given the sums, whose batches are all alike. The optimiser's
   memory goes on where a longer batch comes. *)
lengths = {{2, 1}, {1, 1}, {5, 3}, {2, 4}, {9, 1}, {3, 3}};
batch[k_] := Table[Table[Sin[1. i j k], {i, n}, {j, 2}], {n, lengths[[k]]}];
start = LinearLayer[1, "Weights" -> {{0.3, -0.2}}, "Biases" -> {0.1}, "Input" -> 2];
with[net_, f_, method_] := NetTrain[net, Function[With[{x = batch[Mod[#AbsoluteBatch, 6, 1]]}, Thread[f /@ x -> List /@ (Length /@ x)]]], All, BatchSize -> 2,
    MaxTrainingRounds -> 12, Method -> method, WorkingPrecision -> "Real64", TrainingProgressReporting -> None, RandomSeeding -> 1];
weights[net_] := Flatten[Normal[Values[Information[net, "Arrays"]]]]
Table[Max[Abs[With[{a = with[NetChain[{AggregationLayer[Total, 1], start}, "Input" -> {"Varying", 2}], Identity, m], b = with[start, Total, m]},
    Join[weights[a["TrainedNet"]] - weights[b["TrainedNet"]], a["BatchLossList"] - b["BatchLossList"]]]]] < 10^-12, {m, {"ADAM", "SGD", "RMSProp"}}]
(* = {True, True, True} *)
