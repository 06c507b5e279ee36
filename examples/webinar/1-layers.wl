(* The lesson, section 1: layers. Cell by cell as typed; the comments say what comes back, and a test holds them to it. *)

elem = ElementwiseLayer[Tanh]
elem[{1., 2., 3.}]
(* ~ {0.761594, 0.964028, 0.995055} *)
Tanh[{1., 2., 3.}]
(* ~ {0.761594, 0.964028, 0.995055} *)
elem[{{1., 2.}, {3., 4.}}]
(* ~ {{0.761594, 0.964028}, {0.995055, 0.999329}} *)
elem[0.5]
(* ~ 0.462117 *)

(* 1.1 Differentiable *)
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

(* 1.2 Devices: where there is no GPU, a message says so and the CPU answers. *)
elem[{1., 2., 3.}, TargetDevice -> "CPU"]
(* ~ {0.761594, 0.964028, 0.995055} *)

elem[{1., 2., 3.}, TargetDevice -> {"GPU", 99}]
(* ! ElementwiseLayer::nogpu *)
(* ~ {0.761594, 0.964028, 0.995055} *)

(* 1.3 Shape inference *)
ElementwiseLayer[Tanh, "Input" -> {4, 32}]
LinearLayer[3, "Input" -> 2]

(* 1.4 Learnable parameters *)
dot1 = LinearLayer[3, "Input" -> 2]
NetExtract[dot1, "Weights"]
(* = Automatic *)
dot1[{1, 2}]
(* ! LinearLayer::... *)
(* = $Failed *)
dot2 = NetInitialize[dot1]
Dimensions[NetExtract[dot2, "Weights"]]
(* = {3, 2} *)
NetExtract[dot2, "Biases"]
(* ~ {0., 0., 0.} *)
Dimensions[dot2[{1, 2}]]
(* = {3} *)
DotPlusLayer[3, "Input" -> 2] === dot1
(* = True *)

(* 1.5 Several ports: losses *)
loss = MeanSquaredLossLayer[]
loss[<|"Input" -> {1, 2, 3}, "Target" -> {4, 2, 3}|>]
(* ~ 3. *)
loss[<|"Input" -> {1, 2, 3}, "Target" -> {99, 2, 3}|>]
(* ~ 3201.333 *)
loss[<|"Input" -> {1, 2, 3}, "Target" -> {1, 2, 3}|>]
(* ~ 0. *)

(* 1.6 What layers there are *)
SubsetQ[Names["*Layer"], {"LinearLayer", "ConvolutionLayer", "SoftmaxLayer", "ElementwiseLayer"}]
(* = True *)
AppendLayer[][<|"Input" -> {1, 2, 3}, "Element" -> 4|>]
(* ~ {1., 2., 3., 4.} *)
Append[{1, 2, 3}, 4]
(* = {1, 2, 3, 4} *)
DotLayer[][{{1, 2, 3}, {4, 5, 6}}]
(* ~ 32. *)
{1, 2, 3} . {4, 5, 6}
(* = 32 *)

(* 1.7 The linear layer is Dot and Plus *)
linear = NetInitialize[LinearLayer[2, "Input" -> 3]];
weights = NetExtract[linear, "Weights"];
biases = NetExtract[linear, "Biases"];
Max[Abs[linear[{1, 2, 3}] - (weights . {1, 2, 3} + biases)]]
(* ~ 0. within 1*^-6 *)
