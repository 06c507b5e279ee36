(* A character model of a novel: given a text so far, what comes next? The last tenth of the book is held out.

       lupine novel.wl BOOK.txt

   Stretches of 100 characters; the loss is the mean over a stretch, in nats a character. *)
text = StringReplace[Import[$ScriptCommandLine[[2]], "Text"], WhitespaceCharacter .. -> " "];
characters = Union[Characters[text]];
{length, rounds} = {100, 8};
codes = Characters[text] /. AssociationThread[characters, Range[Length[characters]]];
cut = Floor[0.9 Length[codes]];
stretches[c_] := With[{parts = Partition[c, length + 1, length]}, <|"Input" -> parts[[All, ;; -2]], "Target" -> parts[[All, 2 ;;]]|>];
{training, held} = stretches /@ {Take[codes, cut], Drop[codes, cut]};
Print[Length[characters], " characters, ", Length[training["Input"]], " stretches to learn from, ", Length[held["Input"]], " held out"];

model = NetChain[{EmbeddingLayer[64], LongShortTermMemoryLayer[256], NetMapOperator[LinearLayer[Length[characters]]], SoftmaxLayer[]},
    "Input" -> {length, Restricted["Integer", Length[characters]]}];
net = NetGraph[<|"model" -> model, "loss" -> CrossEntropyLossLayer["Index"]|>,
    {"model" -> NetPort["loss", "Input"], NetPort["Target"] -> NetPort["loss", "Target"], NetPort["loss", "Loss"] -> NetPort["Loss"]}];
{time, results} = AbsoluteTiming[NetTrain[net, training, All, MaxTrainingRounds -> rounds, BatchSize -> 32, RandomSeeding -> 1,
    ValidationSet -> held, Method -> {"ADAM", "LearningRate" -> 0.003, "LearningRateSchedule" -> "Linear"}]];
Print["losses by round: ", results["RoundLossList"], "; held out: ", results["ValidationLossList"]];
{loss, heldLoss} = {results["RoundLoss"], results["ValidationLoss"]};
Print["novel: training loss ", loss, " (wanted below 1.4), held out ", heldLoss, " (wanted below 1.6), ", Round[time, 0.1], " s (wanted below 600)"];
Exit[If[loss < 1.4 && heldLoss < 1.6 && time < 600, 0, 1]]
