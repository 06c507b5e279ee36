(* Rebuild 3: backpropagation

   A net of two linear layers with Tanh between them learns exclusive or: 1 where the two inputs differ. No straight line
   separates the two answers, so one linear layer can't. *)

inputs = {{0., 0.}, {0., 1.}, {1., 0.}, {1., 1.}};
targets = {{0.}, {1.}, {1.}, {0.}};

SeedRandom[3];
start = {RandomReal[{-1, 1}, {4, 2}], ConstantArray[0., 4], RandomReal[{-1, 1}, {1, 4}], {0.}};
rows[b_] := ConstantArray[b, Length[inputs]]

(* Forward: keep what the way back needs. *)

forward[{w1_, b1_, w2_, b2_}] := Module[{hidden = Tanh[inputs . Transpose[w1] + rows[b1]]},
  {hidden, hidden . Transpose[w2] + rows[b2]}]
loss[parameters_] := Mean[Flatten[(Last[forward[parameters]] - targets)^2]]

(* Backward: the chain rule, from the loss to the first layer. *)

gradient[{w1_, b1_, w2_, b2_}] := Module[{hidden, output, g, h},
  {hidden, output} = forward[{w1, b1, w2, b2}];
  g = 2 (output - targets)/Length[inputs];   (* of the mean of the squares *)
  h = (g . w2) (1 - hidden^2);               (* through the second layer, then through Tanh *)
  {Transpose[h] . inputs, Total[h], Transpose[g] . hidden, Total[g]}]

(* Is it right? Move one weight a little and see. *)

e = 10.^-5;
(loss[MapAt[# + e &, start, {1, 2, 1}]] - loss[MapAt[# - e &, start, {1, 2, 1}]])/(2 e) - gradient[start][[1, 2, 1]]
(* ~ 0. within 1*^-8 *)

(* And the engine agrees. *)

net = NetGraph[<|"net" -> NetChain[{LinearLayer[4, "Weights" -> start[[1]], "Biases" -> start[[2]]], Tanh,
     LinearLayer[1, "Weights" -> start[[3]], "Biases" -> start[[4]]]}, "Input" -> 2], "loss" -> MeanSquaredLossLayer[]|>,
   {NetPort["Input"] -> "net" -> NetPort["loss", "Input"], NetPort["Target"] -> NetPort["loss", "Target"]}];
engine = net[<|"Input" -> inputs, "Target" -> targets|>, NetPortGradient[{"net", 1, "Weights"}]]/Length[inputs];
Max[Abs[engine - gradient[start][[1]]]] < 10^-6
(* = True *)

(* Downhill, 2,000 steps. *)

learnt = Nest[# - 0.3 gradient[#] &, start, 2000];
loss[learnt] < 0.001
(* = True *)
Round[Flatten[Last[forward[learnt]]]]
(* = {0, 1, 1, 0} *)
