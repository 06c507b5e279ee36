(* 1. Layers

   A layer is a function on arrays of numbers that can be differentiated. The simplest one applies a function to every
   element. Run this file with `./dev run examples/webinar/01-layers.wl`, or type its cells at the prompt; the comment
   after a cell tells what must come back. *)

elem = ElementwiseLayer[Tanh];
elem[{1., 2., 3.}]
(* ~ {0.761594, 0.964028, 0.995055} *)
Tanh[{1., 2., 3.}]
(* ~ {0.761594, 0.964028, 0.995055} *)

(* It works on arrays of any rank, and on a single number. *)
elem[{{1., 2.}, {3., 4.}}]
(* ~ {{0.761594, 0.964028}, {0.995055, 0.999329}} *)
elem[0.5]
(* ~ 0.462117 *)

(* 1.1 Differentiable. NetPortGradient asks for the derivative of the output with respect to a port; D gives the same
   numbers by symbolic differentiation. *)
elem[{1., 2., 3.}, NetPortGradient["Input"]]
(* ~ {0.419974, 0.0706508, 0.00986604} *)
D[Tanh[x], x]
(* = Sech[x]^2 *)
D[Tanh[x], x] /. x -> {1., 2., 3.}
(* ~ {0.419974, 0.0706508, 0.00986604} *)
Information[elem, "InputPortNames"]
(* = {"Input"} *)
Information[elem, "OutputPortNames"]
(* = {"Output"} *)

(* 1.2 Devices. Where no GPU can be used one message says so, and the work goes on on the CPU. *)
elem[{1., 2., 3.}, TargetDevice -> "CPU"]
(* ~ {0.761594, 0.964028, 0.995055} *)

(* 1.3 Shape inference. A layer that is told the shape of its input knows that of its output and of its arrays. *)
ElementwiseLayer[Tanh, "Input" -> {4, 32}]
LinearLayer[3, "Input" -> 2]

(* 1.4 Learnable parameters. A new layer has none yet; it can't be applied before they have values. *)
dot1 = LinearLayer[3, "Input" -> 2];
NetExtract[dot1, "Weights"]
(* = Automatic *)
dot1[{1, 2}]
(* ! LinearLayer::netuninit *)
(* = $Failed *)
dot2 = NetInitialize[dot1];
Dimensions[NetExtract[dot2, "Weights"]]
(* = {3, 2} *)
Normal[NetExtract[dot2, "Biases"]]
(* ~ {0., 0., 0.} *)
Length[dot2[{1, 2}]]
(* = 3 *)
DotPlusLayer[3, "Input" -> 2] === dot1
(* = True *)

(* 1.5 Several ports: losses. A loss tells how far an output is from its target. *)
loss = MeanSquaredLossLayer[];
loss[<|"Input" -> {1, 2, 3}, "Target" -> {4, 2, 3}|>]
(* ~ 3. *)
loss[<|"Input" -> {1, 2, 3}, "Target" -> {99, 2, 3}|>]
(* ~ 3201.3333 *)
loss[<|"Input" -> {1, 2, 3}, "Target" -> {1, 2, 3}|>]
(* ~ 0. *)

(* 1.6 What layers there are. At the prompt `?*Layer` lists them with a line of meaning each. *)
MemberQ[Names["*Layer"], "LinearLayer"]
(* = True *)
AppendLayer[][<|"Input" -> {1, 2, 3}, "Element" -> 4|>]
(* ~ {1., 2., 3., 4.} *)
Append[{1, 2, 3}, 4]
(* = {1, 2, 3, 4} *)
DotLayer[][{{1, 2, 3}, {4, 5, 6}}]
(* ~ 32. *)
{1, 2, 3} . {4, 5, 6}
(* = 32 *)

(* 1.7 The linear layer is Dot and Plus. *)
linear = NetInitialize[LinearLayer[2, "Input" -> 3]];
weights = NetExtract[linear, "Weights"];
biases = NetExtract[linear, "Biases"];
Max[Abs[linear[{1, 2, 3}] - (weights . {1, 2, 3} + biases)]] < 10.^-5
(* = True *)

(* Question: what does the layer give for {x, y, z}, symbols instead of numbers? Guess, then run it. *)
LinearLayer[1, "Weights" -> {{2, 3}}, "Biases" -> {1}][{x, y}]
(* = {1 + 2*x + 3*y} *)
