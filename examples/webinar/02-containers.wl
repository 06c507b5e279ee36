(* 2. Containers

   Layers are joined in chains, or in graphs where more than one thing comes in or goes out. A container is a layer again. *)

chain = NetChain[{Tanh, LogisticSigmoid}];
chain[{1., 2., 3.}]
(* ~ {0.6817, 0.723927, 0.730085} *)
LogisticSigmoid[Tanh[{1., 2., 3.}]]
(* ~ {0.6817, 0.723927, 0.730085} *)

(* The same as a single layer, from a pure function. *)
ElementwiseLayer[LogisticSigmoid[Tanh[#]] &][{1., 2., 3.}]
(* ~ {0.6817, 0.723927, 0.730085} *)

graph = NetGraph[{ElementwiseLayer[Tanh], ElementwiseLayer[LogisticSigmoid], TotalLayer[]},
                 {NetPort["Input1"] -> 1, NetPort["Input2"] -> 2, {1, 2} -> 3}];
graph[<|"Input1" -> {1., 2.}, "Input2" -> {3., 4.}|>]
(* ~ {1.71417, 1.94604} *)
Tanh[{1., 2.}] + LogisticSigmoid[{3., 4.}]
(* ~ {1.71417, 1.94604} *)

(* Names instead of numbers. Containers differentiate too. *)
graph2 = NetGraph[<|"tanh" -> Tanh, "sigmoid" -> LogisticSigmoid, "total" -> TotalLayer[]|>,
                  {NetPort["Input1"] -> "tanh", NetPort["Input2"] -> "sigmoid", {"tanh", "sigmoid"} -> "total"}];
graph2[<|"Input1" -> {1., 2.}, "Input2" -> {3., 4.}|>, NetPortGradient["Input1"]]
(* ~ {0.419974, 0.0706508} *)

(* Chains in chains. *)
nested = NetChain[{Tanh, NetChain[{Tanh, LogisticSigmoid}]}];
NetExtract[nested, {2, 1}] === ElementwiseLayer[Tanh]
(* = True *)
nested[{1., 2., 3.}]
(* ~ {0.655209, 0.678321, 0.681247} *)
LogisticSigmoid[Tanh[Tanh[{1., 2., 3.}]]]
(* ~ {0.655209, 0.678321, 0.681247} *)

(* A net is an expression: a rule rewrites it, and symbols give its formula. *)
(chain /. Tanh -> Ramp)[{-1., 2.}]
(* ~ {0.5, 0.880797} *)
chain[{x}]
(* = {LogisticSigmoid[Tanh[x]]} *)
