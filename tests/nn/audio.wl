(* Encoders of sounds, against their definitions written out. *)
rate = 800;
tone[f_, n_] := Table[Sin[2 Pi f t/rate], {t, 0., n - 1}];
sound = Audio[tone[100, 100] + 0.5 tone[30, 100], SampleRate -> rate];
encode[kind_, more___] := Normal[NetEncoder[{kind, "SampleRate" -> rate, "WindowSize" -> 20, "Offset" -> 8, more}][sound]];
samples = First[AudioData[sound]];
cut[k_] := PadRight[Take[samples, {8 (k - 1) + 1, Min[8 (k - 1) + 20, 100]}], 20];
frame[k_] := cut[k] Table[0.5 - 0.5 Cos[2 Pi i/20], {i, 0, 19}];
fourier[x_] := Table[Sum[x[[i + 1]] Exp[-2. Pi I i k/20], {i, 0, 19}], {k, 0, 19}];

(* Frames: as many as begin before all samples are covered; the last one is continued by zeros. *)
Dimensions /@ {NetEncoder[{"Audio", "SampleRate" -> rate}][sound], encode["AudioSTFT"], encode["AudioSpectrogram"], encode["AudioMelSpectrogram", "NumberOfFilters" -> 5],
    encode["AudioMFCC", "NumberOfFilters" -> 5, "NumberOfCoefficients" -> 3]}
(* = {{100, 1}, {11, 20, 2}, {11, 11}, {11, 5}, {11, 3}} *)
Max[Abs[Flatten[Normal[NetEncoder[{"Audio", "SampleRate" -> rate}][sound]]] - samples]] < 10^-6
(* = True *)
all = fourier[frame[#]] & /@ Range[11];
Max[Abs[encode["AudioSTFT"] - Map[ReIm, all, {2}]]] < 10^-5
(* = True *)
sizes = Abs[all[[All, ;; 11]]];
Max[Abs[encode["AudioSpectrogram"] - sizes]] < 10^-5
(* = True *)
Max[Abs[encode["AudioSpectrogram", "WindowFunction" -> None] - (Abs[fourier[cut[#]]][[;; 11]] & /@ Range[11])]] < 10^-5
(* = True *)

(* Mel bands: below 1000 Hz the scale is linear, so centres are equally spaced in Hz; triangles of unit area. *)
filter[b_, k_] := With[{f = 40. k, from = 400. (b - 1)/6, top = 400. b/6, to = 400. (b + 1)/6}, Max[0, Min[(f - from)/(top - from), (to - f)/(to - top)]] 2/(to - from)];
mel = sizes.Transpose[Table[filter[b, k], {b, 5}, {k, 0, 10}]];
Max[Abs[encode["AudioMelSpectrogram", "NumberOfFilters" -> 5] - mel]] < 10^-6
(* = True *)
cosines = Table[Sqrt[If[c == 0, 1., 2.]/5] Cos[Pi c (b + 0.5)/5], {c, 0, 2}, {b, 0, 4}];
Max[Abs[encode["AudioMFCC", "NumberOfFilters" -> 5, "NumberOfCoefficients" -> 3] - Log[mel].Transpose[cosines]]] < 10^-4
(* = True *)

(* Lengths, loudness, channels, rates. *)
Dimensions /@ {encode["AudioSpectrogram", "TargetLength" -> 4], encode["AudioSpectrogram", "TargetLength" -> 20], encode["AudioSpectrogram", "TargetLength" -> Quantity[50, "Milliseconds"]]}
(* = {{4, 11}, {20, 11}, {4, 11}} *)
Max[Abs[encode["AudioSpectrogram", "TargetLength" -> 20][[14 ;;]]]]
(* ~ 0. *)
loud[v_] := Flatten[Normal[NetEncoder[{"Audio", "SampleRate" -> rate, "Normalization" -> v}][sound]]];
{Max[Abs[loud["Max"]]], Max[Abs[loud[{"Max", 0.5}]]], Sqrt[Mean[loud[{"RMS", 0.1}]^2]]}
(* ~ {1., 0.5, 0.1} within 1*^-5 *)
Flatten[Normal[NetEncoder[{"Audio", "SampleRate" -> 4}][Audio[{{1, 0, 0.5}, {0, 0, 0.5}}, SampleRate -> 4]]]]
(* ~ {0.5, 0., 0.5} *)
twice = Flatten[Normal[NetEncoder[{"Audio", "SampleRate" -> 1600}][Audio[tone[50, 400], SampleRate -> rate]]]];
{Length[twice], Max[Abs[twice - Table[Sin[2 Pi 50 t/1600], {t, 0., 799}]][[200 ;; 600]]] < 0.001}
(* = {800, True} *)
half = Flatten[Normal[NetEncoder[{"Audio", "SampleRate" -> 400}][Audio[tone[50, 400] + tone[350, 400], SampleRate -> rate]]]];
Max[Abs[half - Table[Sin[2 Pi 50 t/400], {t, 0., 199}]][[60 ;; 140]]] < 0.01
(* = True *)

(* WAV files: 16 bits, mono and stereo; 8 bits. *)
dir = CreateDirectory[];
little[n_, bytes_] := Table[Mod[Quotient[n, 256^i], 256], {i, 0, bytes - 1}];
wav[name_, channels_, bits_, values_] := With[{data = Join @@ (little[If[bits == 8, # + 128, Mod[#, 2^bits]], bits/8] & /@ values), path = FileNameJoin[{dir, name}]},
    Module[{out = OpenWrite[path, BinaryFormat -> True]},
        BinaryWrite[out, Join[ToCharacterCode["RIFF"], little[36 + Length[data], 4], ToCharacterCode["WAVEfmt "], little[16, 4], little[1, 2], little[channels, 2], little[rate, 4],
            little[rate channels bits/8, 4], little[channels bits/8, 2], little[bits, 2], ToCharacterCode["data"], little[Length[data], 4], data]]; Close[out]]; path];
plain = NetEncoder[{"Audio", "SampleRate" -> rate}];
Flatten[Normal[plain[File[wav["mono.wav", 1, 16, {0, 16384, -16384, -32768, 32767}]]]]]
(* ~ {0., 0.5, -0.5, -1., 0.999969} *)
Flatten[Normal[plain[wav["stereo.wav", 2, 16, {0, 16384, 16384, 16384}]]]]
(* ~ {0.25, 0.5} *)
Flatten[Normal[plain[Audio[File[wav["eight.wav", 1, 8, {-128, 0, 64}]]]]]]
(* ~ {-1., 0., 0.5} *)
Export[FileNameJoin[{dir, "none.wav"}], "no sound", "Text"];
plain[File[FileNameJoin[{dir, "none.wav"}]]]
(* ! NetEncoder::invencin: ... *)
(* = $Failed *)
plain[File[FileNameJoin[{dir, "missing.wav"}]]]
(* ! NetEncoder::invencin: ... *)
(* = $Failed *)
plain[Audio[{1, "a"}]]
(* ! Audio::auddata: {1, a} is neither a list of samples nor a list of channels of equal length. *)
(* ! NetEncoder::invencin: ... *)
(* = $Failed *)
NetEncoder[{"AudioMelSpectrogram", "MaximumFrequency" -> 9000}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
NetEncoder[{"AudioMFCC", "NumberOfCoefficients" -> 41}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
NetEncoder[{"AudioSTFT", "WindowSize" -> Quantity[-1, "Seconds"]}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)

(* A net on files of sounds of different lengths: high and low tones. *)
files = Table[File[wav[ToString[i] <> ".wav", 1, 16, Round[20000 tone[If[OddQ[i], 120, 40] + i, 60 + 7 Mod[i, 5]]]]] -> If[OddQ[i], "high", "low"], {i, 40}];
net = NetChain[{GatedRecurrentLayer[8], SequenceLastLayer[], 2, SoftmaxLayer[]}, "Input" -> NetEncoder[{"AudioMelSpectrogram", "SampleRate" -> rate, "NumberOfFilters" -> 6}],
    "Output" -> NetDecoder[{"Class", {"high", "low"}}]];
trained = NetTrain[net, files, MaxTrainingRounds -> 30, BatchSize -> 8, RandomSeeding -> 1, Method -> {"ADAM", "LearningRate" -> 0.02}, TrainingProgressReporting -> None];
Count[MapThread[SameQ, {trained[Keys[files]], Values[files]}], True]
(* = 40 *)

(* "Augmentation": only while a net is trained, the same for the same seed. *)
quiet[v_, seed_] := NetTrain[NetChain[{ElementwiseLayer[# &], LinearLayer[1, "Weights" -> {{1, 1, 1}}, "Biases" -> {0}]}, "Input" -> NetEncoder[{"Audio", "SampleRate" -> rate, "TargetLength" -> 3, "Augmentation" -> v}]],
    {Audio[{0.5, 0.25, 0.125}, SampleRate -> rate] -> {0}}, All, LossFunction -> ThreadingLayer[#1 &], LearningRateMultipliers -> None, MaxTrainingRounds -> 3, RandomSeeding -> seed, TrainingProgressReporting -> None];
losses[v_, seed_: 1] := quiet[v, seed]["BatchLossList"];
losses[{"Volume" -> 2}]
(* ~ {1.75, 1.75, 1.75} *)
losses["Volume" -> None]
(* ~ {0.875, 0.875, 0.875} *)
losses[<|"TimeShift" -> Quantity[1/800, "Seconds"]|>]
(* ~ {0.75, 0.75, 0.75} *)
losses["TimeShift" -> -2/800.]
(* ~ {0.125, 0.125, 0.125} *)
losses["Convolution" -> {0, 1}]
(* ~ {0.75, 0.75, 0.75} *)
losses["Convolution" -> {0.5, 0.5}]
(* ~ {0.8125, 0.8125, 0.8125} *)
many = losses["Volume" -> {1, 2}];
{AllTrue[many, 0.875 <= # <= 1.75 &], Length[Union[many]], many === losses["Volume" -> {1, 2}], many === losses["Volume" -> {1, 2}, 2]}
(* = {True, 3, True, False} *)
Length[Union[losses["Volume" -> NormalDistribution[1, 0.1]]]]
(* = 3 *)
noisy = losses["Noise" -> 0.01];
{Length[Union[noisy]], Max[Abs[noisy - 0.875]] < 0.1}
(* = {3, True} *)
quiet["Volume" -> 2, 1]["TrainedNet"][Audio[{0.5, 0.25, 0.125}, SampleRate -> rate]]
(* ~ {0.875} *)
NetEncoder[{"Audio", "Augmentation" -> {"Volume" -> "loud"}}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
NetEncoder[{"Audio", "Augmentation" -> {"Echo" -> 1}}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
(* A sound that is missing or empty among the training data. *)
NetTrain[net, {First[files], File[FileNameJoin[{dir, "gone.wav"}]] -> "low"}, TrainingProgressReporting -> None]
(* ! NetTrain::invencdata: ... *)
(* = $Failed *)
DeleteDirectory[dir, DeleteContents -> True]
