(* Nets are expressions: constructors, canonical form, inference, evaluation, gradients. *)

(* constructors *)
NetChain[{3, Ramp, SoftmaxLayer[]}, "Input" -> 2]
(* = NetChain[{LinearLayer[3], ElementwiseLayer[Ramp], SoftmaxLayer[]}, "Input" -> 2] *)
DotPlusLayer[3, "Input" -> {2}]
(* = LinearLayer[3, "Input" -> 2] *)
PoolingLayer[{3, 3}, "Stride" -> 2]
(* = PoolingLayer[{3, 3}, 2] *)
NetGraph[{Tanh, Plus}, {NetPort["Input"] -> 1 -> 2, NetPort["Input"] -> 2}]
(* = NetGraph[{ElementwiseLayer[Tanh], ThreadingLayer[Plus]}, {NetPort["Input"] -> 1, 1 -> 2, NetPort["Input"] -> 2}] *)
NetChain[{3, Ramp}, "Input" -> 2] === NetChain[{LinearLayer[3], ElementwiseLayer[Ramp]}, "Input" -> {2}]
(* = True *)

(* patterns stay as they are *)
LinearLayer[_, ___]
(* = LinearLayer[_, ___] *)
MatchQ[NetChain[{3, SoftmaxLayer[]}], NetChain[{__, SoftmaxLayer[]}, ___]]
(* = True *)
Length[Cases[NetChain[{ConvolutionLayer[2, 3], Ramp, {ConvolutionLayer[3, 3]}}], _ConvolutionLayer, Infinity]]
(* = 2 *)
NetChain[{3, Tanh}, "Input" -> 2] /. Tanh -> Ramp
(* = NetChain[{LinearLayer[3], ElementwiseLayer[Ramp]}, "Input" -> 2] *)

(* inference in both directions *)
NetExtract[NetChain[{LinearLayer[], SoftmaxLayer[]}, "Input" -> 2, "Output" -> NetDecoder[{"Class", {"a", "b", "c"}}]], {1, "Output"}]
(* = 3 *)
NetExtract[ConvolutionLayer[4, {3, 3}, "Stride" -> 2, "Input" -> {2, 9, 7}], "Output"]
(* = {4, 4, 3} *)
NetChain[{LinearLayer[3], LinearLayer[4, "Input" -> 5]}]
(* ! NetChain::tyfail: Inferred inconsistent value in NetChain: "Output" of layer 1 (LinearLayer) is a length-3 vector of real numbers versus a length-5 vector of real numbers of "Input" of layer 2 (LinearLayer). *)
(* = $Failed *)
NetGraph[{Ramp, Tanh}, {1 -> 2, 2 -> 1}]
(* ! NetGraph::cyc: The connections contain a cycle through 1. *)
(* = $Failed *)
NetGraph[{Ramp, Tanh}, {1 -> 2, NetPort["x"] -> 2}]
(* ! NetGraph::dupinput: Input port "Input" of layer 2 is connected more than once. *)
(* = $Failed *)
NetChain[{3, "x"}]
(* ! NetChain::nlayer: x is not a layer, net or function. *)
(* = $Failed *)

(* evaluation: one example, a batch, an association *)
lin = LinearLayer[2, "Input" -> 3, "Weights" -> {{1, 2, 3}, {4, 5, 6}}, "Biases" -> {10, 20}];
lin[{1, 1, 1}]
(* ~ {16., 35.} *)
lin[{{1, 0, 0}, {0, 1, 0}}]
(* ~ {{11., 24.}, {12., 25.}} *)
lin[{}]
(* = {} *)
lin[<|"Input" -> {1, 1, 1}|>]
(* ~ {16., 35.} *)
lin[{1, 2}]
(* ! LinearLayer::invindata1: Data supplied to port "Input" was a length-2 vector of real numbers, but expected a length-3 vector of real numbers. *)
(* = $Failed *)
LinearLayer[2, "Input" -> 3][{1, 2, 3}]
(* ! LinearLayer::netuninit: Cannot evaluate LinearLayer: array "Weights" has no value. Use NetInitialize or NetTrain first. *)
(* = $Failed *)
lin[{1, 1, 1}, TargetDevice -> "GPU"]
(* ! LinearLayer::nogpu: The device GPU cannot be used: no usable GPU was found. The CPU is used instead. *)
(* ~ {16., 35.} *)

(* gradients *)
lin[{1, 2, 3}, NetPortGradient["Weights"]]
(* ~ {{1., 2., 3.}, {1., 2., 3.}} *)
lin[{{1, 0, 0}, {0, 1, 0}}, NetPortGradient["Weights"]]
(* ~ {{1., 1., 0.}, {1., 1., 0.}} *)
lin[<|"Input" -> {1, 1, 1}, NetPortGradient["Output"] -> {1, 0}|>, NetPortGradient["Input"]]
(* ~ {1., 2., 3.} *)

(* formulas *)
NetChain[{LinearLayer[1, "Weights" -> {{2, 3}}, "Biases" -> {1}], Tanh}][{x, y}]
(* = {Tanh[1 + 2*x + 3*y]} *)
LinearLayer[1, "Weights" -> {{2, 3}}, "Biases" -> {1}][{1/3, 2}, WorkingPrecision -> Infinity]
(* = {23/3} *)
lin[x]
(* ! LinearLayer::invindata2: Data supplied to port "Input" was not a length-3 vector of real numbers. *)
(* = $Failed *)

(* surgery *)
two = NetChain[{lin, ElementwiseLayer[2 # &], ElementwiseLayer[# + 1 &]}];
two[{1, 1, 1}]
(* ~ {33., 71.} *)
NetDelete[two, 2][{1, 1, 1}]
(* ~ {17., 36.} *)
NetTake[two, 1][{1, 1, 1}]
(* ~ {16., 35.} *)
NetDrop[two, -1][{1, 1, 1}]
(* ~ {32., 70.} *)
NetAppend[two, ElementwiseLayer[-# &]][{1, 1, 1}]
(* ~ {-33., -71.} *)
NetJoin[two, two[[3]]][{1, 1, 1}]
(* ~ {34., 72.} *)
NetReplacePart[two, {1, "Biases"} -> {0, 0}][{1, 1, 1}]
(* ~ {13., 31.} *)
NetReplacePart[two, {1, "Biases"} -> {0, 0, 0}]
(* ! NetReplacePart::arrshape: Array supplied for "Biases" has dimensions 3, but 2 was expected. *)
(* = $Failed *)
NetReplace[two, _PoolingLayer -> Ramp] === two
(* ! NetReplace::norep: No layers matched _PoolingLayer -> Ramp; net returned unchanged. *)
(* = True *)
Information[NetRename[NetChain[{3, Ramp}, "Input" -> 2], {NetPort["Input"] -> NetPort["x"], NetPort["Output"] -> NetPort["y"]}], "InputPorts"]
(* = <|"x" -> 2|> *)
With[{net = NetInitialize[NetGraph[{3, Ramp}, {1 -> 2}, "Input" -> 2]]}, NetRename[net, {NetPort["Output"] -> NetPort["y"], "1" -> "first"}][{1, 2}, "y"] - net[{1, 2}]]
(* = {0., 0., 0.} *)
NetRename[NetChain[{3, Ramp}], "first" -> "second"]
(* ! NetRename::noelem: NetChain has no layer or parameter first. *)
(* = $Failed *)
NetRename[NetChain[{3, Ramp}], NetPort["in"] -> NetPort["x"]]
(* ! NetRename::noelem: NetChain has no layer or parameter NetPort[in]. *)
(* = $Failed *)
Keys[Normal[NetRename[NetChain[<|"a" -> Ramp, "b" -> Tanh|>], "a" -> "z"]]]
(* = {"z", "b"} *)

(* initialisation and reading back *)
net = NetInitialize[NetChain[{4, Ramp, 2}, "Input" -> 3], RandomSeeding -> 7];
net === NetInitialize[NetChain[{4, Ramp, 2}, "Input" -> 3], RandomSeeding -> 7]
(* = True *)
ToExpression[ToString[net, InputForm]] === net
(* = True *)
NetInitialize[LinearLayer[3]]
(* ! NetInitialize::nninit: Cannot initialize net: unspecified or partially specified shape for array "Weights". *)
(* = $Failed *)
Information[net, "ArraysTotalElementCount"]
(* = 26 *)

(* A port of a nested layer, where a port of its container stands for it. *)
inner = NetGraph[<|"loss" -> MeanSquaredLossLayer[], "scale" -> ElementwiseLayer[2 # &]|>, {NetPort["A"] -> "scale" -> NetPort["loss", "Target"], "loss" -> NetPort["L"]}];
deep = NetGraph[<|"in" -> inner, "half" -> ElementwiseLayer[#/2 &], "out" -> ElementwiseLayer[# + 1 &]|>,
   {"half" -> NetPort[{"in", "scale", "Input"}], NetPort["X"] -> NetPort[{"in", "loss", "Input"}], NetPort[{"in", "loss", "Loss"}] -> "out"}];
Normal[deep[<|"X" -> {1., 2.}, "Input" -> {4., 6.}|>]]
(* ~ 13.5 *)
NetGraph[<|"in" -> inner, "out" -> Ramp|>, {NetPort[{"in", "nobody", "Output"}] -> "out"}]
(* ! NetGraph::invsrc: ... *)
(* = $Failed *)
