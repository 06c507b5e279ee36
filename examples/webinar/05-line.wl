(* 5. Training: a straight line

   Four points on y = 2 x. The net is a linear layer and a loss that compares its output with the target; training moves
   the weight and the bias until the loss is small. *)

data = <|"Input" -> {{1}, {2}, {3}, {4}}, "Target" -> {{2}, {4}, {6}, {8}}|>;
net = NetInitialize[NetGraph[<|"linear" -> LinearLayer[1, "Input" -> 1], "loss" -> MeanSquaredLossLayer[]|>,
   {NetPort["Input"] -> "linear" -> NetPort["loss", "Input"], NetPort["Target"] -> NetPort["loss", "Target"]}]]
Mean[net[data]]

(* Some number, mostly large: the weights are random. Training makes it small, wherever it starts. *)

trained = NetTrain[net, data]
Mean[trained[data]]
(* ~ 0. within 0.01 *)
NetExtract[net, {"linear", "Weights"}]
NetExtract[trained, {"linear", "Weights"}]
(* ~ NumericArray[{{2.}}, "Real32"] within 0.2 *)

(* The short form: the loss is attached automatically. *)

NetTrain[LinearLayer[], {1 -> 2, 2 -> 4, 3 -> 6, 4 -> 8}]
%[5]
(* ~ 10. within 0.2 *)

(* The same problem, classically. *)

NMinimize[(2 - a - b)^2 + (4 - 2 a - b)^2 + (6 - 3 a - b)^2 + (8 - 4 a - b)^2, {a, b}]
(* ~ {0., {a -> 2., b -> 0.}} within 1*^-3 *)
FindMinimum[(x - 2)^2, {x, 0}]
(* ~ {0., {x -> 2.}} within 1*^-5 *)

(* How the loss went down, step after step: *)

NetTrain[net, data, "LossEvolutionPlot"]

(* ## 5.1 How training works: gradient descent

   The loss is a function of the parameters, a landscape with minima; its gradient says which way is up, and training goes
   the other way. This is why every layer must be differentiable. *)

net[<|"Input" -> {1}, "Target" -> {2}|>, NetPortGradient[{"linear", "Weights"}]]
trained[<|"Input" -> {1}, "Target" -> {2}|>, NetPortGradient[{"linear", "Weights"}]]
(* ~ {{0.}} within 0.3 *)
lossAt[w_] := Mean[(w {1, 2, 3, 4} - {2, 4, 6, 8})^2]
lossAt[0.]
(* ~ 30. *)
Plot[lossAt[w], {w, -1, 5}]
NestList[# - 0.05 (D[lossAt[w], w] /. w -> #) &, 0., 5]
(* ~ {0., 1.5, 1.875, 1.96875, 1.99219, 1.99805} *)

(* The steps in the valley: *)

steps = NestList[# - 0.05 (D[lossAt[w], w] /. w -> #) &, 0., 5];
Show[Plot[lossAt[w], {w, -1, 5}], ListPlot[Transpose[{steps, lossAt /@ steps}], PlotStyle -> {Red, PointSize[0.02]}]]

(* ## Questions

   What do steps of 0.14 instead of 0.05 do? The slope is 15 (w - 2): a step of 0.05 covers 3/4 of the way to the floor. *)

NestList[# - 0.14 (D[lossAt[w], w] /. w -> #) &, 0., 3]
(* ~ {0., 4.2, -0.42, 4.662} *)

(* It jumps across the valley and climbs the other side: a learning rate that is too large. *)

NestList[# - 0.01 (D[lossAt[w], w] /. w -> #) &, 0., 3]
(* ~ {0., 0.3, 0.555, 0.77175} *)

(* ## Exercises

   1. One linear layer is linear regression: compare a trained layer with Fit on points that lie on no line. *)

points = {{1., 1.2}, {2., 1.9}, {3., 3.4}, {4., 3.7}};
Fit[points, {1, t}, t] /. t -> 2.5
(* ~ 2.55 *)
regression = NetTrain[LinearLayer[], Rule @@@ points];
regression[2.5]
(* ~ 2.55 within 0.05 *)

(* 2. With a logistic sigmoid behind it, it is logistic regression: the point where the answer changes lies between the
   classes. *)

logistic = NetTrain[NetChain[{LinearLayer[], LogisticSigmoid}], {1. -> 0, 2. -> 0, 4. -> 1, 5. -> 1}, MaxTrainingRounds -> 20000];
logistic /@ {2., 4.}
(* ~ {0., 1.} within 0.1 *)
logistic[3.]
(* ~ 0.5 within 0.2 *)

(* 3. Weights that are all zero do not learn where there is a hidden layer. Say why before you look at the gradients. *)

zero = NetChain[{LinearLayer[2, "Weights" -> {{0}, {0}}, "Biases" -> {0, 0}, "Input" -> 1], Tanh,
                 LinearLayer[1, "Weights" -> {{0, 0}}, "Biases" -> {0}]}];
zero[{1.}, NetPortGradient[{1, "Weights"}]]
(* ~ {{0.}, {0.}} *)
zero[{1.}, NetPortGradient[{3, "Weights"}]]
(* ~ {{0., 0.}} *)

(* Whatever the output should be, no weight hears of it: each gradient is a product with another weight or with Tanh[0]. *)
