(* Rebuild 4: attention

   Every query looks at all keys, weighs them by how well they fit, and takes that mixture of the values. *)

softmax[v_] := Exp[v - Max[v]]/Total[Exp[v - Max[v]]]
attention[query_, key_, value_] := (softmax /@ (query . Transpose[key]/Sqrt[Last[Dimensions[key]]])) . value

SeedRandom[2];
query = RandomReal[{-1, 1}, {3, 4}]; key = RandomReal[{-1, 1}, {5, 4}]; value = RandomReal[{-1, 1}, {5, 2}];
Dimensions[attention[query, key, value]]
(* = {3, 2} *)

layer = AttentionLayer["Dot", "ScoreRescaling" -> "DimensionSqrt"];
Max[Abs[layer[<|"Query" -> query, "Key" -> key, "Value" -> value|>] - attention[query, key, value]]] < 10^-6
(* = True *)

(* Question: what comes out when a query fits one key much better than all the others? *)

attention[{{100., 0.}}, {{1., 0.}, {0., 1.}, {-1., 0.}}, {{10.}, {20.}, {30.}}]
(* ~ {{10.}} *)

(* And when all keys are equal? *)

attention[{{1., 2.}}, {{1., 0.}, {1., 0.}}, {{10.}, {20.}}]
(* ~ {{15.}} *)

(* A causal mask lets a place see only itself and what came before: the scores of the others become -Infinity. *)

causal[q_, k_, v_] := (softmax /@ MapIndexed[If[#2[[2]] > #2[[1]], -10.^9, #1] &, q . Transpose[k], {2}]) . v
causal[{{1.}, {1.}}, {{1.}, {2.}}, {{10.}, {20.}}]
(* ~ {{10.}, {17.3106}} *)
AttentionLayer["Dot", "Mask" -> "Causal"][<|"Query" -> {{1.}, {1.}}, "Key" -> {{1.}, {2.}}, "Value" -> {{10.}, {20.}}|>]
(* ~ {{10.}, {17.3106}} *)
