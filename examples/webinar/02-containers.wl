(* 2. Containers

   Layers are joined in a chain, or in a graph where more than one thing comes in or goes out. A container is a layer again:
   it is applied, differentiated and nested as one. *)

chain = NetChain[{Tanh, LogisticSigmoid}]
chain[{1., 2., 3.}]
(* ~ {0.6817, 0.723927, 0.730085} *)
LogisticSigmoid[Tanh[{1., 2., 3.}]]
(* ~ {0.6817, 0.723927, 0.730085} *)
ElementwiseLayer[LogisticSigmoid[Tanh[#]] &]
(* = ElementwiseLayer[LogisticSigmoid[Tanh[#1]] & ] *)
ElementwiseLayer[LogisticSigmoid[Tanh[#]] &][{1., 2., 3.}]
(* ~ {0.6817, 0.723927, 0.730085} *)

(* ## A graph: two inputs, one output

   The edges say what flows where; `{1, 2} -> 3` joins two outputs into one layer that takes several. *)

graph = NetGraph[{ElementwiseLayer[Tanh], ElementwiseLayer[LogisticSigmoid], TotalLayer[]},
                 {NetPort["Input1"] -> 1, NetPort["Input2"] -> 2, {1, 2} -> 3}]
graph[<|"Input1" -> {1., 2.}, "Input2" -> {3., 4.}|>]
(* ~ {1.71417, 1.94604} *)
Tanh[{1., 2.}] + LogisticSigmoid[{3., 4.}]
(* ~ {1.71417, 1.94604} *)

(* Names read better than numbers. Containers differentiate too, and they run on a device. *)

graph2 = NetGraph[<|"tanh" -> Tanh, "sigmoid" -> LogisticSigmoid, "total" -> TotalLayer[]|>,
                  {NetPort["Input1"] -> "tanh", NetPort["Input2"] -> "sigmoid", {"tanh", "sigmoid"} -> "total"}]
graph2[<|"Input1" -> {1., 2.}, "Input2" -> {3., 4.}|>, NetPortGradient["Input1"]]
(* ~ {0.419974, 0.0706508} *)
graph2[<|"Input1" -> {1., 2.}, "Input2" -> {3., 4.}|>, TargetDevice -> "GPU"]
(* ! NetGraph::nogpu *)
(* ~ {1.71417, 1.94604} *)

(* Question: why is this gradient the same as that of the single Tanh layer of section 1? What would it be for "Input2"? *)

LogisticSigmoid'[{3., 4.}]
(* ~ {0.0451767, 0.0176627} *)
graph2[<|"Input1" -> {1., 2.}, "Input2" -> {3., 4.}|>, NetPortGradient["Input2"]]
(* ~ {0.0451767, 0.0176627} *)

(* ## Chains in chains *)

NetChain[{Tanh, NetChain[{Tanh, LogisticSigmoid}]}]
NetExtract[%, {2, 1}]
(* = ElementwiseLayer[Tanh] *)
NetChain[{Tanh, NetChain[{Tanh, LogisticSigmoid}]}][{1., 2., 3.}]
(* ~ {0.655209, 0.678321, 0.681247} *)
LogisticSigmoid[Tanh[Tanh[{1., 2., 3.}]]]
(* ~ {0.655209, 0.678321, 0.681247} *)

(* ## A net is an expression

   It is written in the language, so the language can rewrite it: a rule changes every Tanh into a Ramp. And symbols in
   place of numbers give its formula. *)

(chain /. Tanh -> Ramp)[{-1., 2.}]
(* ~ {0.5, 0.880797} *)
Cases[chain, _ElementwiseLayer, Infinity]
(* = {ElementwiseLayer[Tanh], ElementwiseLayer[LogisticSigmoid]} *)
chain[{x, 1}]
(* = {LogisticSigmoid[Tanh[x]], LogisticSigmoid[Tanh[1]]} *)

(* ## Exercises

   1. Two linear layers without anything between them are one linear layer. Show it with a formula. *)

NetChain[{LinearLayer[1, "Weights" -> {{2}}, "Biases" -> {1}, "Input" -> 1],
          LinearLayer[1, "Weights" -> {{3}}, "Biases" -> {5}]}][{a}] // Expand
(* = {8 + 6*a} *)

(* 2. Build a graph that adds its input to Tanh of its input (a residual connection), and check it at 1. *)

residual = NetGraph[{Tanh, TotalLayer[]}, {NetPort["Input"] -> 1, {NetPort["Input"], 1} -> 2}];
residual[{1.}]
(* ~ {1.76159} *)

(* 3. What is the slope of the residual graph at 1? Compare it with that of Tanh alone, and say why very deep nets are
   built this way. *)

residual[{1.}, NetPortGradient["Input"]]
(* ~ {1.41997} *)
