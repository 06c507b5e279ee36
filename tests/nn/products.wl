(* Products of a matrix and weights of many sizes, one example at a time: the same as Dot in double precision. The blocks that they
   fall into differ with the sizes, the number of threads and whether the weights were packed before. *)
error[m_, n_, k_] := Module[{x = RandomReal[{-1, 1}, {m, k}], w = RandomReal[{-1, 1}, {n, k}], y},
  y = NetChain[{NetMapOperator[LinearLayer[n, "Input" -> k, "Weights" -> w, "Biases" -> None]]}, "Input" -> {m, k}][x];
  Max[Abs[Normal[y] - x . Transpose[w]]]/Max[Abs[x . Transpose[w]]]]
SeedRandom[1];
Max[error @@@ Tuples[{{96, 128, 200}, {192, 384, 520}, {100, 384, 513}}]] < 10^-6
(* = True *)
