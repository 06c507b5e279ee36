(* Rebuild 2: a linear layer and its three gradients

   y = w.x + b for one example; x.Transpose[w] + b for a batch of them, one a row. *)

linear[{w_, b_}][x_] := x . Transpose[w] + ConstantArray[b, Length[x]]

(* How much a loss changes with the input, the weights and the biases, when it changes by g with the output: *)

backward[{w_, b_}][x_, g_] := <|"Input" -> g . w, "Weights" -> Transpose[g] . x, "Biases" -> Total[g]|>

SeedRandom[1];
w = RandomReal[{-1, 1}, {2, 3}]; b = RandomReal[{-1, 1}, 2]; batch = RandomReal[{-1, 1}, {5, 3}];
layer = LinearLayer[2, "Weights" -> w, "Biases" -> b, "Input" -> 3];
Max[Abs[layer[batch] - linear[{w, b}][batch]]] < 10^-6
(* = True *)

(* The layer's gradients are those of the total of its outputs: g is all ones. *)

ours = backward[{w, b}][batch, ConstantArray[1., {5, 2}]];
Max[Abs[layer[batch, NetPortGradient["Input"]] - ours["Input"]]] < 10^-6
(* = True *)
Max[Abs[layer[batch, NetPortGradient["Weights"]] - ours["Weights"]]] < 10^-5
(* = True *)
layer[batch, NetPortGradient["Biases"]] - ours["Biases"]
(* ~ {0., 0.} *)
