(* Spoken digits out of WAV files: a mel spectrogram, read from beginning to end and from end to beginning.

       lupine spoken.wl FOLDER

   The folder holds files DIGIT_SPEAKER_TAKE.wav; takes 0 to 4 are held out. *)
files = FileNames["*.wav", $ScriptCommandLine[[2]]];
said[file_] := StringSplit[FileBaseName[file], "_"];
{held, training} = {Select[files, ToExpression[Last[said[#]]] < 5 &], Select[files, ToExpression[Last[said[#]]] >= 5 &]};
examples[list_] := Table[File[f] -> ToExpression[First[said[f]]], {f, list}];
Print[Length[training], " recordings to learn from, ", Length[held], " held out"];

net = NetChain[{ElementwiseLayer[(Log[# + 0.0001] + 5)/2 &], NetBidirectionalOperator[GatedRecurrentLayer[64]], DropoutLayer[0.3],
    AggregationLayer[Max, 1], 10, SoftmaxLayer[]},
    "Input" -> NetEncoder[{"AudioMelSpectrogram", "SampleRate" -> 8000, "NumberOfFilters" -> 32, "Normalization" -> "Max", "Offset" -> 100}],
    "Output" -> NetDecoder[{"Class", Range[0, 9]}]];
{time, trained} = AbsoluteTiming[NetTrain[net, examples[training], MaxTrainingRounds -> 15, BatchSize -> 32, RandomSeeding -> 1,
    Method -> {"ADAM", "LearningRate" -> 0.003, "LearningRateSchedule" -> "Linear"}]];
accuracy = NetMeasurements[trained, examples[held], "Accuracy"];
Print["spoken digits: accuracy ", accuracy, " (wanted 0.9), ", Round[time, 0.1], " s"];
Exit[If[accuracy >= 0.9, 0, 1]]
