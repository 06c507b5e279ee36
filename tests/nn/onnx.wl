(* ONNX: what is written and read back answers as the net does; what can't be read or written says why. *)
file = FileNameJoin[{$TemporaryDirectory, "lupine-onnx-" <> ToString[RandomInteger[10^9]] <> ".onnx"}];
agrees[net_, x_] := Module[{back},
    Export[file, net]; back = Import[file];
    Max[Abs[Flatten[{Normal[back[x]] - Normal[net[x]]}]]] < 10.^-5]

chain = NetInitialize[NetChain[{4, Ramp, 2, SoftmaxLayer[]}, "Input" -> 3], RandomSeeding -> 1];
agrees[chain, {{1., 2., -1.}, {0.5, 0., 3.}}]
(* = True *)
Head[Import[file]]
(* = NetChain *)

convolutions = NetInitialize[NetChain[{ConvolutionLayer[4, 3, "Stride" -> 2, PaddingSize -> 1], BatchNormalizationLayer[], Ramp,
    PoolingLayer[2, 2, "Function" -> Mean], ElementwiseLayer[Tanh[#]^2 + 1 &], FlattenLayer[], 5, LogisticSigmoid}, "Input" -> {2, 9, 9}],
    RandomSeeding -> 1];
agrees[convolutions, RandomReal[{-1, 1}, {3, 2, 9, 9}]]
(* = True *)

graph = NetInitialize[NetGraph[{LinearLayer[3], Tanh, LinearLayer[3], ThreadingLayer[Times], CatenateLayer[]}, {1 -> 2, {2, 3} -> 4, {4, 1} -> 5},
    "Input" -> 2], RandomSeeding -> 2];
agrees[graph, {{0.3, -0.7}, {1., 2.}}]
(* = True *)
Import[file, "OperatorSetVersion"]
(* = 13 *)

(* Normalizations and recurrent layers. *)
sequences = RandomReal[{-1, 1}, {3, 5, 4}];
agrees[NetInitialize[#], sequences] & /@ {NetChain[{NormalizationLayer[2, "Same"], NormalizationLayer[]}, "Input" -> {5, 4}],
    LongShortTermMemoryLayer[2, "Input" -> {5, 4}], GatedRecurrentLayer[2, "Input" -> {5, 4}], BasicRecurrentLayer[2, "Input" -> {5, 4}],
    NetChain[{LongShortTermMemoryLayer[3], GatedRecurrentLayer[2], SequenceLastLayer[], 2}, "Input" -> {5, 4}],
    NetBidirectionalOperator[LongShortTermMemoryLayer[3, "Input" -> {5, 4}]]}
(* = {True, True, True, True, True, True} *)
states = NetInitialize[NetGraph[<|"a" -> LongShortTermMemoryLayer[3], "back" -> SequenceReverseLayer[], "b" -> LongShortTermMemoryLayer[3]|>,
    {NetPort["Input"] -> "a", NetPort["Input"] -> "back" -> "b", NetPort[{"a", "State"}] -> NetPort[{"b", "State"}],
     NetPort[{"a", "CellState"}] -> NetPort[{"b", "CellState"}], "a" -> None, "b" -> NetPort["Output"]}, "Input" -> {5, 4}]];
agrees[states, sequences]
(* = True *)
Export[file, NetInitialize[LongShortTermMemoryLayer[2, "Input" -> {5, 4}]]]; Head /@ Normal[Import[file]] // Values
(* = {LongShortTermMemoryLayer} *)

Export[file, NetChain[{4, Ramp}, "Input" -> 3]]
(* ! Export::onnxout *)
(* = $Failed *)
Export[file, ElementwiseLayer[Ramp]]
(* ! Export::onnxout *)
(* = $Failed *)

(* Damaged files. *)
Export[file, chain];
bytes = Normal[ReadByteArray[file]];
try[b_] := With[{stream = OpenWrite[file, BinaryFormat -> True]}, BinaryWrite[stream, b]; Close[stream]; Quiet[Head[Import[file]]]];
Union[Table[try[Take[bytes, n]], {n, 1, Length[bytes] - 1, 7}]]
(* = {Symbol} *)
SubsetQ[{NetChain, NetGraph, Symbol}, Union[Table[try[ReplacePart[bytes, i -> Mod[bytes[[i]] + 77, 256]]], {i, 1, Length[bytes], 5}]]]
(* = True *)
DeleteFile[file]
