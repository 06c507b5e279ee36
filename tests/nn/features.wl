(* FeatureExtraction, and the encoder that uses it. Expected numbers are the formulas written out. *)
f = FeatureExtraction[{{1, 2}, {3, 4}, {5, 9}}, "StandardizedVector"];
f[{{1, 2}, {5, 9}}]
(* ~ {{-2/Sqrt[8/3.], -3/Sqrt[26/3.]}, {2/Sqrt[8/3.], 4/Sqrt[26/3.]}} *)
f[{3, 5}]
(* ~ {0, 0} *)
ToString[f]
(* = "FeatureExtractorFunction[Input type: Vector, Output: {2}]" *)
FeatureExtract[{"a", "b", "a"}, "IndicatorVector"]
(* = {{1., 0.}, {0., 1.}, {1., 0.}} *)
FeatureExtract[{{"a", x}, {"b", x}, {"a", y}}, "IndicatorVector"]
(* = {{1., 0., 1., 0.}, {0., 1., 1., 0.}, {1., 0., 0., 1.}} *)
(* Words by frequency in a text times the logarithm of the inverse share of texts: a, cat, dog, sat, the. *)
FeatureExtract[{"the cat sat", "the dog", "a cat"}, "TFIDF"]
(* ~ {{0, Log[1.5]/3, 0, Log[3.]/3, Log[1.5]/3}, {0, 0, Log[3.]/2, 0, Log[1.5]/2}, {Log[3.]/2, Log[1.5]/2, 0, 0, 0}} *)
FeatureExtract[{"The Cat sat", "the dog"}, {"LowerCasedText", "SegmentedWords"}]
(* = {{"the", "cat", "sat"}, {"the", "dog"}} *)
FeatureExtract[{1, 2, 3}, #^2 &]
(* = {1, 4, 9} *)
FeatureExtract[{{1, "a"}, {2, "b"}}, {1 -> "NumericVector", 2 -> "IndicatorVector"}]
(* = {{1., 1., 0.}, {2., 0., 1.}} *)
FeatureExtract[{<|"x" -> 1, "y" -> 2|>, <|"x" -> 3, "y" -> 5|>}, "x" -> "StandardizedVector"]
(* = {{-1.}, {1.}} *)
(* Points on a line have one principal direction. *)
Abs[FeatureExtract[{{1., 2.}, {2., 4.}, {3., 6.}}, "DimensionReducedVector"]]
(* ~ {{Sqrt[5.]}, {0}, {Sqrt[5.]}} *)
FeatureExtract[{Image[{{0, 0.5}, {0.25, 1}}]}]
(* ~ {{0, 0.5, 0.25, 1}} *)
net = NetInitialize[NetChain[{3, Tanh, 2}, "Input" -> 2], RandomSeeding -> 1];
cut = FeatureExtraction[{{1, 2}, {3, 4}}, NetTake[net, 2]];
cut[{{1, 2}, {2, 3}}] === NetTake[net, 2] /@ {{1, 2}, {2, 3}}
(* = True *)
FeatureExtraction[{"a"}, "Nonsense"]
(* ! FeatureExtraction::fxmethod: ... *)
(* = $Failed *)
FeatureExtraction[{{1, 2}}, "PixelVector"]
(* ! FeatureExtraction::fxmethod: ... *)
(* = $Failed *)
FeatureExtraction[{}, "TFIDF"]
(* ! FeatureExtraction::fxempty: ... *)
(* = $Failed *)
f["a"]
(* ! FeatureExtractorFunction::mlinput: ... *)
(* = $Failed *)

(* As an encoder: learnt before, or by NetTrain. *)
e = NetEncoder[{"FeatureExtractor", f}];
{e[{3, 5}], Dimensions[e[{{1, 2}, {3, 4}}]], NetExtract[e, "Output"]}
(* ~ {{0, 0}, {2, 2}, 2} *)
NetExtract[LinearLayer[1, "Input" -> f], "Input"] === e
(* = True *)
NetEncoder["FeatureExtractor"]["a"]
(* ! NetEncoder::invencin: Invalid input, the feature extractor has learnt from no data yet. *)
(* = $Failed *)
NetEncoder[{"FeatureExtractor", 7}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
train[encoder_, data_] := NetTrain[LinearLayer["Input" -> encoder], data, MaxTrainingRounds -> 1500, Method -> {"ADAM", "LearningRate" -> 0.05}, RandomSeeding -> 1, TrainingProgressReporting -> None];
colours = train["FeatureExtractor", {"red" -> 1, "green" -> 2, "blue" -> 5}];
colours[{"red", "green", "blue"}]
(* ~ {1, 2, 5} within 0.001 *)
large = train[NetEncoder[{"FeatureExtractor", "StandardizedVector"}], {{1000, 2} -> 1, {2000, 4} -> 2, {3000, 3} -> 5}];
large[{{1000, 2}, {2000, 4}, {3000, 3}}]
(* ~ {1, 2, 5} within 0.001 *)
train[NetEncoder[{"FeatureExtractor", "TFIDF"}], {1 -> 2, 2 -> 3}]
(* ! FeatureExtraction::fxmethod: ... *)
(* = $Failed *)

(* What a file of a net may hold: every coder comes back. *)
file = FileNameJoin[{$TemporaryDirectory, "lupine-coder-" <> ToString[$ProcessID] <> ".wlnet"}];
specs = {{"Characters", {"abc", _}}, {"Characters", {LetterCharacter, StartOfString, EndOfString}}, {"Characters", {97 ;; 100 -> Automatic, DigitCharacter}},
    {"Image", {3, 2}, "RGB", Method -> "Fit", Padding -> Red, Alignment -> Left}, {"Image", {3, 2}, "Grayscale", Padding -> Hue[0.3], Alignment -> {Right, Top}, Resampling -> "Nearest"},
    {"Image", 2, "RGB", "MeanImage" -> Image[ConstantArray[0.5, {2, 2, 3}]]}, {"Image3D", 2, "RGB", "MeanImage" -> Image3D[ConstantArray[0.5, {2, 2, 2, 3}]]},
    {"SubwordTokens", {"a", "b", _, StartOfString, EndOfString}, "IncludeTerminalTokens" -> True}, {"SubwordTokens", {"a", "b", _}, "TextPreprocessing" -> ToUpperCase},
    {"Tokens", {"a", "b"}, "SplitPattern" -> WhitespaceCharacter ..}, {"Tokens", {"x"}, "SplitPattern" -> {" ", "-"}}, {"AudioMFCC", "WindowSize" -> Quantity[20, "Milliseconds"]},
    {"Function", StringLength, {}}, {"Function", ImageData, {2, 2}, "Pattern" -> _Image}, {"Function", Function[x, Total[x]], {}, "Pattern" -> {__?NumericQ}},
    {"Class", {a, b, "c"}}, {"Class", {True, False}}, "UTF8", "Boolean", {"FeatureExtractor", f}};
Select[specs, With[{net = ElementwiseLayer[Tanh, "Input" -> NetEncoder[#]]}, Import[Export[file, net]] =!= net] &]
(* = {} *)
DeleteFile[file]
