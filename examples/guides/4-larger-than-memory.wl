(* Data larger than memory

   An example may be the name of a file. It is read when its batch is made ready, on another thread while the current batch
   is computed, and forgotten afterwards; so the size of the data set does not matter. Here 60 small pictures stand for
   millions. *)

folder = CreateDirectory[];
SeedRandom[1];
paint["dark"] := Image[RandomReal[0.4, {8, 8}]];
paint["light"] := Image[RandomReal[{0.5, 1}, {8, 8}]];
files = Table[With[{kind = If[EvenQ[i], "dark", "light"]},
   File[Export[FileNameJoin[{folder, ToString[i] <> ".png"}], paint[kind]]] -> kind], {i, 60}];
First[files][[2]]
(* = "light" *)

net = NetChain[{FlattenLayer[], 2, SoftmaxLayer[]}, "Input" -> NetEncoder[{"Image", {8, 8}, "Grayscale"}],
  "Output" -> NetDecoder[{"Class", {"dark", "light"}}]];
trained = NetTrain[net, files, MaxTrainingRounds -> 100, BatchSize -> 10, LearningRate -> 0.01];
trained[files[[2, 1]]]
(* = "dark" *)
NetMeasurements[trained, files, "Accuracy"]
(* = 1. *)

(* Where examples are made rather than read, a generator gives one batch after the other. It is called with the batch size
   and the number of the round. *)

generator = Function[Table[With[{x = RandomReal[{-1, 1}, 2]}, <|"Input" -> x, "Output" -> {Total[x]}|>], #BatchSize]];
sum = NetTrain[LinearLayer[1, "Input" -> 2], {generator, "RoundLength" -> 640}, MaxTrainingRounds -> 60, LearningRate -> 0.01];
sum[{0.25, 0.5}]
(* ~ {0.75} within 0.02 *)
DeleteDirectory[folder, DeleteContents -> True];
