(* Sounds as objects and files. *)
a = Audio[{0, 0.5, -0.5, 1}, SampleRate -> 8000]
(* = Audio[NumericArray[{{0., 0.5, -0.5, 1.}}, "Real32"], "Real32", SampleRate -> 8000] *)
{AudioQ[a], AudioLength[a], AudioChannels[a], AudioSampleRate[a], AudioType[a], QuantityMagnitude[Duration[a]]}
(* = {True, 4, 1, Quantity[8000, "Hertz"], "Real32", 0.0005} *)
AudioData[a]
(* = {{0., 0.5, -0.5, 1.}} *)
AudioData[a, "SignedInteger16"]
(* = {{0, 16384, -16384, 32767}} *)
ToString[a]
(* = "Audio[0.0005 s, 1 channel, 8000 Hz]" *)
ToExpression[ToString[a, InputForm]] === a
(* = True *)
AudioSampleRate[Audio[{1}]]
(* = Quantity[44100, "Hertz"] *)
b = Audio[{{0, 16384}, {32767, -32768}}, "SignedInteger16", SampleRate -> Quantity[100, "Hertz"]];
{AudioData[b], AudioType[b]}
(* ~ {{{0., 0.5}, {0.999969, -1.}}, "SignedInteger16"} *)
AudioData[AudioChannelMix[b, "Mono"]]
(* ~ {{0.499985, -0.25}} *)
(* WAV: written with 16 bits, so these samples come back exactly. The head by the format's definition. *)
file = FileNameJoin[{$TemporaryDirectory, "lupine-sound-" <> ToString[$ProcessID] <> ".wav"}];
Export[file, b] === file
(* = True *)
AudioData[Import[file], "SignedInteger16"]
(* = {{0, 16384}, {32767, -32768}} *)
{Import[file, "SampleRate"], Import[file, "AudioChannels"], Import[file, "Elements"]}
(* = {Quantity[100, "Hertz"], 2, {"Audio", "AudioChannels", "Data", "Duration", "Length", "SampleRate"}} *)
ToCharacterCode[ExportString[b, "WAV"], "ISO8859-1"] === Join[ToCharacterCode["RIFF"], {44, 0, 0, 0}, ToCharacterCode["WAVEfmt "], {16, 0, 0, 0, 1, 0, 2, 0, 100, 0, 0, 0, 144, 1, 0, 0, 4, 0, 16, 0}, ToCharacterCode["data"], {8, 0, 0, 0, 0, 0, 255, 127, 0, 64, 0, 128}]
(* = True *)
f = Audio[file];
{Head[f], AudioLength[f], AudioChannels[File[file]], AudioSampleRate[file], AudioData[f] === AudioData[Import[file]]}
(* = {Audio, 2, 2, Quantity[100, "Hertz"], True} *)
DeleteFile[file]
AudioData[f]
(* ! AudioData::nosound: ... *)
(* Samples louder than 1 are clipped in files. *)
AudioData[ImportString[ExportString[Audio[{2, -3}], "WAV"], "WAV"], "SignedInteger16"]
(* = {{32767, -32768}} *)

(* Cutting, joining, loudness, rates. *)
s = AudioGenerator[{"Sin", 100}, 0.1, SampleRate -> 1000];
AudioData[s][[1, ;; 6]]
(* ~ Table[Sin[2. Pi t/10], {t, 0, 5}] *)
AudioLength /@ {s, AudioTrim[s, 0.02], AudioTrim[s, {0.01, 0.05}], AudioTrim[s, -0.03], AudioTrim[s, Quantity[20, "Milliseconds"]], AudioTrim[Audio[{0, 0, 0.5, 0}]]}
(* = {100, 20, 40, 30, 20, 1} *)
AudioData[AudioTrim[s, {0.01, 0.05}]] === AudioData[s][[All, 11 ;; 50]]
(* = True *)
AudioTrim[s, {5, 6}]
(* ! AudioTrim::range: {5, 6} is not a range of seconds within the sound. *)
(* = $Failed *)
AudioData[AudioNormalize[Audio[{0.1, -0.2}]]]
(* ~ {{0.5, -1}} *)
Sqrt[Mean[First[AudioData[AudioNormalize[s, {"RMS", 0.1}]]]^2]]
(* ~ 0.1 *)
AudioData /@ {AudioAmplify[Audio[{0.25}], 2], AudioReverse[Audio[{0, 1}]], AudioPad[Audio[{1, 1}, SampleRate -> 1], {1, 2}], AudioJoin[{Audio[{0.5}], Audio[{{0.25}, {0.125}}]}]}
(* = {{{0.5}}, {{1., 0.}}, {{0., 1., 1., 0., 0.}}, {{0.5, 0.25}, {0.5, 0.125}}} *)
Max[Abs[AudioData[AudioResample[s, 2000]][[1, 60 ;; 140]] - Table[Sin[2. Pi 100 t/2000], {t, 59, 139}]]] < 0.001
(* = True *)
AudioData[AudioGenerator[#^2 &, 4, SampleRate -> 1]]
(* = {{0., 1., 4., 9.}} *)

(* What is no sound. *)
Audio[{1, "a"}]
(* ! Audio::auddata: ... *)
Audio[{{1, 2}, {3}}]
(* ! Audio::auddata: ... *)
Audio[{}]
(* ! Audio::auddata: ... *)
Audio[{1}, SampleRate -> -1]
(* ! Audio::audrate: -1 is not a positive number of samples a second. *)
Audio[{1}, "Float"]
(* ! Audio::audtype: ... *)
AudioData[3]
(* ! AudioData::nosound: 3 can't be used as a sound: expected a sound or a file with one. *)
AudioResample[a, 0]
(* ! AudioResample::audrate: ... *)
ImportString["RIFFxxxxWAVEnothing", "WAV"]
(* ! ImportString::fmterr: ... *)
(* = $Failed *)
Audio[x]
(* = Audio[x] *)
