(* Over-fitting and regularisation

   A net with many numbers can learn few examples by heart, noise included. Here are twelve points of a sine with noise,
   and as many to test on. *)

SeedRandom[7];
noisy[n_] := Table[With[{x = RandomReal[{-3, 3}]}, {x} -> {Sin[x] + RandomVariate[NormalDistribution[0, 0.3]]}], n]
few = noisy[12]; other = noisy[200];
net = NetChain[{50, Tanh, 50, Tanh, 1}, "Input" -> 1];

(* Trained to the end, the loss on the twelve is nearly nothing; on the others it is larger than the noise explains. *)

options = Sequence[MaxTrainingRounds -> 3000, RandomSeeding -> 3];
heart = NetTrain[net, few, All, options];
heart["FinalNet"][{0.5}]
error[n_] := NetMeasurements[n, other, "MeanSquare"]
heart["RoundLoss"] < 0.02
(* = True *)
plain = error[heart["FinalNet"]];

(* Remedy 1: a validation set. The net that did best on it is the one returned. *)

watched = NetTrain[net, few, All, ValidationSet -> noisy[50], options];
watched["LossEvolutionPlot"]
error[watched["TrainedNet"]] < plain
(* = True *)

(* Remedy 2: weights that are not needed are pulled to zero. *)

decayed = NetTrain[net, few, Method -> {"ADAM", "L2Regularization" -> 0.003}, options];
error[decayed] < plain
(* = True *)

(* Remedy 3: stop when nothing gets better any more. *)

stopped = NetTrain[net, few, All, ValidationSet -> noisy[50],
  TrainingStoppingCriterion -> <|"Criterion" -> "Loss", "Patience" -> 50|>, options];
stopped["TotalRounds"] < 3000
(* = True *)

(* Remedy 4, the best one: more data. *)

more = NetTrain[net, noisy[500], MaxTrainingRounds -> 200, RandomSeeding -> 3];
error[more] < 0.13
(* = True *)
