(* Pictures in files as training data: read while training goes on, memory bounded by a few batches. *)
dir = CreateDirectory[];
file[i_] := FileNameJoin[{dir, ToString[i] <> ".png"}];
picture[i_] := Image[Table[If[OddQ[i] == (r == c), 1., Mod[r i + c, 7]/14.], {r, 16}, {c, 16}]];
Do[Export[file[i], picture[i]], {i, 60}];
kind[i_] := If[OddQ[i], "odd", "even"];
net[size_, color_] := NetChain[{FlattenLayer[], 8, Ramp, 2, SoftmaxLayer[]}, "Input" -> NetEncoder[{"Image", size, color}]];
losses[net_, data_, more___] := NetTrain[net, data, "RoundLossList", MaxTrainingRounds -> 3, BatchSize -> 16, RandomSeeding -> 1,
    TrainingProgressReporting -> None, more];

(* Files, strings and pictures give the same numbers to the last bit. *)
small = net[{16, 16}, "Grayscale"];
files = Table[File[file[i]] -> kind[i], {i, 60}];
strings = Table[file[i] -> kind[i], {i, 60}];
pictures = Table[Import[file[i]] -> kind[i], {i, 60}];
losses[small, files] === losses[small, strings] === losses[small, pictures] === losses[small, Join[Take[files, 30], Drop[pictures, 30]]]
(* = True *)
Max[Abs[losses[small, files, WorkingPrecision -> "Real64"] - losses[small, pictures, WorkingPrecision -> "Real64"]]] < 1*^-6
(* = True *)

(* A validation set of files; a port of an association. *)
NetTrain[small, files, "ValidationLossList", ValidationSet -> Take[files, 20], MaxTrainingRounds -> 2, RandomSeeding -> 1,
    TrainingProgressReporting -> None] === NetTrain[small, pictures, "ValidationLossList", ValidationSet -> Take[pictures, 20],
    MaxTrainingRounds -> 2, RandomSeeding -> 1, TrainingProgressReporting -> None]
(* = True *)
losses[small, <|"Input" -> Keys[files], "Output" -> Values[files]|>] === losses[small, pictures]
(* = True *)

(* 512 x 512 in colour, 3 MB a picture: 180 MB in all are never held at once. *)
before = MemoryInUse[];
trained = NetTrain[NetChain[{PoolingLayer[{32, 32}, {32, 32}], FlattenLayer[], 2, SoftmaxLayer[]}, "Input" -> NetEncoder[{"Image", {512, 512}, "RGB"}]],
    files, MaxTrainingRounds -> 2, BatchSize -> 4, RandomSeeding -> 1, TrainingProgressReporting -> None];
trained[file[1]] === trained[picture[1]]
(* = True *)
MemoryInUse[] - before < 6*^7
(* = True *)

(* A missing file is named before anything is trained; a file that is no picture when it is read. *)
NetTrain[small, Append[files, File[FileNameJoin[{dir, "none.png"}]] -> "odd"], MaxTrainingRounds -> 1, TrainingProgressReporting -> None]
(* ! NetTrain::invencdata *)
(* = $Failed *)
Export[file[61], "no picture", "Text"];
NetTrain[small, Append[files, File[file[61]] -> "odd"], MaxTrainingRounds -> 1, TrainingProgressReporting -> None]
(* ! NetTrain::invencdata *)
(* = $Failed *)

(* Damage in a later round: the net as the last whole round left it. *)
big = NetChain[{PoolingLayer[{64, 64}, {64, 64}], FlattenLayer[], 2, SoftmaxLayer[]}, "Input" -> NetEncoder[{"Image", {512, 512}, "RGB"}]];
train[rounds_, f_: None] := NetTrain[big, files, {"ReasonTrainingStopped", "TrainedNet"}, MaxTrainingRounds -> rounds, BatchSize -> 20,
    RandomSeeding -> 1, TrainingProgressReporting -> None, TrainingProgressFunction -> f];
whole = train[2];
broken = train[5, If[#Round == 2, Export[file[5], "no picture", "Text"]] &];
(* ! NetTrain::invencdata *)
{broken[[1]], broken[[2]] === whole[[2]]}
(* = {"DataFailed", True} *)
DeleteDirectory[dir, DeleteContents -> True]
