(* 5. Training: a straight line

   Four points on y = 2 x. The net is a linear layer and a loss that compares its output with the target; training moves
   the weight and the bias until the loss is small. *)

data = <|"Input" -> {{1}, {2}, {3}, {4}}, "Target" -> {{2}, {4}, {6}, {8}}|>;
net = NetInitialize[NetGraph[<|"linear" -> LinearLayer[1, "Input" -> 1], "loss" -> MeanSquaredLossLayer[]|>,
   {NetPort["Input"] -> "linear" -> NetPort["loss", "Input"], NetPort["Target"] -> NetPort["loss", "Target"]}]];
Mean[net[data]]
(* Some number, mostly large: the weights are random. Training makes it small, wherever it starts. *)
trained = NetTrain[net, data, TrainingProgressReporting -> None];
Mean[trained[data]] < 0.01
(* = True *)
NetExtract[trained, {"linear", "Weights"}]
(* ~ {{2.}} within 0.2 *)

(* The short form: the loss is attached automatically. *)
line = NetTrain[LinearLayer[], {1 -> 2, 2 -> 4, 3 -> 6, 4 -> 8}, TrainingProgressReporting -> None];
line[5]
(* ~ 10. within 0.2 *)

(* The same problem, classically. *)
NMinimize[(2 - a - b)^2 + (4 - 2 a - b)^2 + (6 - 3 a - b)^2 + (8 - 4 a - b)^2, {a, b}][[2]]
(* ~ {a -> 2., b -> 0.} within 1*^-3 *)
FindMinimum[(x - 2)^2, {x, 0}]
(* ~ {0., {x -> 2.}} within 1*^-5 *)

(* 5.1 How training works. The gradient of the loss tells which way is up; training goes the other way. *)
Dimensions[net[<|"Input" -> {1}, "Target" -> {2}|>, NetPortGradient[{"linear", "Weights"}]]]
(* = {1, 1} *)
trained[<|"Input" -> {1}, "Target" -> {2}|>, NetPortGradient[{"linear", "Weights"}]]
(* ~ {{0.}} within 0.3 *)
lossAt[w_] := Mean[(w {1, 2, 3, 4} - {2, 4, 6, 8})^2]
lossAt[0.]
(* ~ 30. *)
NestList[# - 0.05 (D[lossAt[w], w] /. w -> #) &, 0., 5]
(* ~ {0., 1.5, 1.875, 1.96875, 1.99219, 1.99805} *)
