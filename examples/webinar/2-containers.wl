(* The lesson, section 2: containers. *)

chain = NetChain[{Tanh, LogisticSigmoid}]
chain[{1., 2., 3.}]
(* ~ {0.6817, 0.723927, 0.730085} *)
LogisticSigmoid[Tanh[{1., 2., 3.}]]
(* ~ {0.6817, 0.723927, 0.730085} *)
ElementwiseLayer[LogisticSigmoid[Tanh[#]] &]
ElementwiseLayer[LogisticSigmoid[Tanh[#]] &][{1., 2., 3.}]
(* ~ {0.6817, 0.723927, 0.730085} *)

graph = NetGraph[{ElementwiseLayer[Tanh], ElementwiseLayer[LogisticSigmoid], TotalLayer[]},
                 {NetPort["Input1"] -> 1, NetPort["Input2"] -> 2, {1, 2} -> 3}]
graph[<|"Input1" -> {1., 2.}, "Input2" -> {3., 4.}|>]
(* ~ {1.71417, 1.94604} *)
Tanh[{1., 2.}] + LogisticSigmoid[{3., 4.}]
(* ~ {1.71417, 1.94604} *)

graph2 = NetGraph[<|"tanh" -> Tanh, "sigmoid" -> LogisticSigmoid, "total" -> TotalLayer[]|>,
                  {NetPort["Input1"] -> "tanh", NetPort["Input2"] -> "sigmoid", {"tanh", "sigmoid"} -> "total"}]
graph2[<|"Input1" -> {1., 2.}, "Input2" -> {3., 4.}|>, NetPortGradient["Input1"]]
(* ~ {0.419974, 0.0706508} *)

NetChain[{Tanh, NetChain[{Tanh, LogisticSigmoid}]}]
NetExtract[%, {2, 1}]
(* = ElementwiseLayer[Tanh] *)
NetChain[{Tanh, NetChain[{Tanh, LogisticSigmoid}]}][{1., 2., 3.}]
(* ~ {0.655209, 0.678321, 0.681247} *)
LogisticSigmoid[Tanh[Tanh[{1., 2., 3.}]]]
(* ~ {0.655209, 0.678321, 0.681247} *)

(* A net is an expression: it can be rewritten, matched and read back. *)
net = NetInitialize[NetChain[{3, Tanh, 2}, "Input" -> 2], RandomSeeding -> 1];
Cases[net, _LinearLayer, Infinity] // Length
(* = 2 *)
(net /. Tanh -> Ramp)[[2]]
(* = ElementwiseLayer[Ramp] *)
ToExpression[ToString[net, InputForm]] === net
(* = True *)
