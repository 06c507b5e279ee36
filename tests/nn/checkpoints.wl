(* Checkpoints: a training that goes on from one ends with the same bits as one that was never interrupted. *)
dir = CreateDirectory[];
at[name_] := FileNameJoin[{dir, name}];
net = NetChain[{8, BatchNormalizationLayer[], Ramp, DropoutLayer[0.3], 3, SoftmaxLayer[]}, "Input" -> 2, "Output" -> NetDecoder[{"Class", {"a", "b", "c"}}]];
points = Flatten[Table[{x, y} -> Which[x + y < 0.6, "a", x > y, "b", True, "c"], {x, 0., 1, 0.1}, {y, 0., 1, 0.1}]];
held = Take[points, 1 ;; 121 ;; 5];
opts = Sequence[ValidationSet -> held, BatchSize -> 16, RandomSeeding -> 7, TrainingProgressReporting -> None];
what = {"TrainedNet", "FinalNet", "BatchLossList", "RoundLossList", "ValidationLossList", "BestValidationRound", "RoundMeasurementsLists"};
run[net_, rounds_, more___] := NetTrain[net, points, what, MaxTrainingRounds -> rounds, more, opts];
whole = run[net, 6];

(* stopped after three rounds, and after each of them *)
first = run[net, 3, TrainingProgressCheckpointing -> {"File", at["c.wlnet"]}];
run[File[at["c.wlnet"]], 6] === whole
(* = True *)
run[net, 4, TrainingProgressCheckpointing -> {"Directory", at["all"]}];
files = FileNames["*.wlnet", at["all"]];
Length[files]
(* = 4 *)
(run[File[#], 6] === whole) & /@ files
(* = {True, True, True, True} *)
run[File[at["c.wlnet"]], 3] === first
(* = True *)

(* a chain of interruptions; other methods; Real64; a rate that falls; groups that take turns *)
run[net, 2, TrainingProgressCheckpointing -> {"File", at["d.wlnet"]}];
run[File[at["d.wlnet"]], 4, TrainingProgressCheckpointing -> {"File", at["d.wlnet"]}];
run[File[at["d.wlnet"]], 6] === whole
(* = True *)
same[more__] := (NetTrain[net, points, what, MaxTrainingRounds -> 5, more, opts] ===
    (NetTrain[net, points, what, MaxTrainingRounds -> 5, more, opts, TrainingProgressCheckpointing -> {"File", at["e.wlnet"], "Interval" -> Quantity[3, "Rounds"]}];
     NetTrain[File[at["e.wlnet"]], points, what, MaxTrainingRounds -> 5, more, opts]));
same[Method -> #] & /@ {"SGD", "SignSGD", "RMSProp", {"RMSProp", "Momentum" -> 0.5}, {"ADAM", "LearningRateSchedule" -> "Linear"}}
(* = {True, True, True, True, True} *)
same[WorkingPrecision -> "Real64"]
(* = True *)
same[TrainingUpdateSchedule -> {1 -> 2, 5}]
(* = True *)

(* the file holds the net as any WLNet file does; the results name the file *)
Import[at["c.wlnet"]][{0.1, 0.1}] === first[[2]][{0.1, 0.1}]
(* = True *)
NetTrain[net, points, "CheckpointingFiles", MaxTrainingRounds -> 2, TrainingProgressCheckpointing -> {"File", at["f.wlnet"]}, opts] === {File[at["f.wlnet"]]}
(* = True *)
FileNames["*.part", dir]
(* = {} *)

(* data and options that do not fit *)
NetTrain[File[at["c.wlnet"]], Rest[points], MaxTrainingRounds -> 6, opts]
(* ! NetTrain::ckfit: Training can't go on from this checkpoint: it was made with another training data. *)
(* = $Failed *)
NetTrain[File[at["c.wlnet"]], points, MaxTrainingRounds -> 6, Method -> "SGD", opts]
(* ! NetTrain::ckfit: Training can't go on from this checkpoint: it was made with another method. *)
(* = $Failed *)
NetTrain[File[at["c.wlnet"]], points, MaxTrainingRounds -> 6, ValidationSet -> Rest[held], BatchSize -> 16, RandomSeeding -> 7]
(* ! NetTrain::ckfit: Training can't go on from this checkpoint: it was made with another validation set. *)
(* = $Failed *)
NetTrain[File[at["c.wlnet"]], points, MaxTrainingRounds -> 6, RandomSeeding -> 8, opts]
(* ! NetTrain::ckfit: Training can't go on from this checkpoint: it was made with another random seed. *)
(* = $Failed *)
NetTrain[File[at["c.wlnet"]], points, MaxTrainingRounds -> 6, LearningRateMultipliers -> {1 -> 0}, opts]
(* ! NetTrain::ckfit: ... *)
(* = $Failed *)

(* damaged and missing files; a place that can't be written *)
bytes = Normal[ReadByteArray[at["c.wlnet"]]];
out = OpenWrite[at["g.wlnet"], BinaryFormat -> True]; BinaryWrite[out, ReplacePart[bytes, 200 -> BitXor[bytes[[200]], 1]]]; Close[out];
NetTrain[File[at["g.wlnet"]], points, MaxTrainingRounds -> 6, opts]
(* ! NetTrain::wlnet: ... *)
(* = $Failed *)
NetTrain[File[at["none.wlnet"]], points, MaxTrainingRounds -> 6, opts]
(* ! NetTrain::nffil: ... *)
(* = $Failed *)
Head[NetTrain[net, points, MaxTrainingRounds -> 3, TrainingProgressCheckpointing -> {"File", at["no/such/place.wlnet"]}, opts]]
(* ! NetTrain::ckwrite: ... *)
(* = NetChain *)
NetTrain[net, points, MaxTrainingRounds -> 1, TrainingProgressCheckpointing -> {"Fiel", at["c.wlnet"]}, opts]
(* ! NetTrain::invevalopt: ... *)
(* = $Failed *)
DeleteDirectory[dir, DeleteContents -> True]
