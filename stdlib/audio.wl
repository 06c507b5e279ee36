(* audio.wl - words about sounds that are a few lines over AudioData and Audio. *)

sameRate[data_, sound_] := Audio[data, SampleRate -> QuantityMagnitude[AudioSampleRate[sound]]]
inSeconds[Quantity[t_, unit_]] := t Switch[unit, "Milliseconds", 1/1000, "Minutes", 60, _, 1]
inSeconds[t_] := t
positionOf[sound_, t_] := With[{k = Round[inSeconds[t] QuantityMagnitude[AudioSampleRate[sound]]]}, If[k < 0, AudioLength[sound] + k, k]]

AudioTrim::usage = "AudioTrim[sound, t] keeps the first t seconds, -t the last; AudioTrim[sound, {t1, t2}] the part between.\nAudioTrim[sound] drops silence at both ends."
AudioTrim::range = "`1` is not a range of seconds within the sound."
AudioTrim[sound_?AudioQ] := With[{data = AudioData[sound]}, With[{loud = Flatten[Position[Max /@ Abs[Transpose[data]], x_ /; x > 0.001]]},
    sameRate[If[loud === {}, data[[All, ;; 1]], data[[All, First[loud] ;; Last[loud]]]], sound]]]
AudioTrim[sound_?AudioQ, {from_, to_}] := With[{data = AudioData[sound], a = positionOf[sound, from], b = positionOf[sound, to]},
    If[0 <= a < b && a < Length[First[data]], sameRate[data[[All, a + 1 ;; Min[b, Length[First[data]]]]], sound], Message[AudioTrim::range, {from, to}]; $Failed]]
AudioTrim[sound_?AudioQ, t_] := With[{data = AudioData[sound], k = Round[inSeconds[t] QuantityMagnitude[AudioSampleRate[sound]]]},
    If[k == 0, Message[AudioTrim::range, t]; $Failed, sameRate[data[[All, If[k > 0, ;; Min[k, Length[First[data]]], Max[k, -Length[First[data]]] ;;]]], sound]]]

AudioNormalize::usage = "AudioNormalize[sound] scales a sound so that its loudest sample is 1.\nAudioNormalize[sound, {\"Max\", v}] makes it v, {\"RMS\", v} the root mean square."
AudioNormalize[sound_?AudioQ] := AudioNormalize[sound, {"Max", 1}]
AudioNormalize[sound_?AudioQ, "Max" | "RMS"] := AudioNormalize[sound]
AudioNormalize[sound_?AudioQ, {"Max", v_?NumericQ}] := With[{data = AudioData[sound]}, sameRate[data v/Replace[Max[Abs[data]], x_ /; x == 0 :> 1], sound]]
AudioNormalize[sound_?AudioQ, {"RMS", v_?NumericQ}] := With[{data = AudioData[sound]}, sameRate[data v/Replace[Sqrt[Mean[Flatten[data]^2]], x_ /; x == 0 :> 1], sound]]

AudioAmplify::usage = "AudioAmplify[sound, s] multiplies all samples by s."
AudioAmplify[sound_?AudioQ, s_?NumericQ] := sameRate[s AudioData[sound], sound]

AudioReverse::usage = "AudioReverse[sound] plays backwards."
AudioReverse[sound_?AudioQ] := sameRate[Reverse /@ AudioData[sound], sound]

AudioPad::usage = "AudioPad[sound, t] adds t seconds of silence at the end, AudioPad[sound, {t1, t2}] at both ends."
AudioPad[sound_?AudioQ, {before_, after_}] := With[{data = AudioData[sound], a = positionOf[sound, before], b = positionOf[sound, after]},
    sameRate[ArrayPad[#, {a, b}] & /@ data, sound] /; a >= 0 && b >= 0]
AudioPad[sound_?AudioQ, after_] := AudioPad[sound, {0, after}]

AudioJoin::usage = "AudioJoin[{sound1, sound2, ...}] plays one sound after the other, at the rate of the first."
AudioJoin[sounds : {__?AudioQ}] := With[{rate = AudioSampleRate[First[sounds]], channels = Max[AudioChannels /@ sounds]},
    sameRate[Join[Sequence @@ Map[widened[AudioData[AudioResample[#, rate]], channels] &, sounds], 2], First[sounds]]]
widened[data_, channels_] := PadRight[data, channels, {Last[data]}]

AudioGenerator::usage = "AudioGenerator[\"Sin\"] is a second of a sine of 440 Hz; AudioGenerator[{\"Sin\", f}, t] of f hertz, t seconds long; \"Square\", \"Triangle\", \"Sawtooth\", \"White\" (noise) and \"Silence\" likewise.\nAudioGenerator[f, t] plays the function f of seconds."
Options[AudioGenerator] = {SampleRate -> 44100}
wave["Sin", x_] := Sin[2. Pi x]
wave["Square", x_] := Sign[Sin[2. Pi x]]
wave["Triangle", x_] := 2 ArcSin[Sin[2. Pi x]]/N[Pi]
wave["Sawtooth", x_] := 2 (x + 0.5 - Floor[x + 0.5]) - 1
wave["White", x_] := RandomReal[{-1, 1}, Length[x]]
wave["Silence", x_] := 0. x
AudioGenerator[kind : "Sin" | "Square" | "Triangle" | "Sawtooth" | "White" | "Silence", rest___] := AudioGenerator[{kind, 440}, rest]
AudioGenerator[f_, opts : OptionsPattern[]] := AudioGenerator[f, 1, opts]
AudioGenerator[f_, t_, OptionsPattern[]] := With[{rate = OptionValue[SampleRate]}, With[{at = Range[0, Round[inSeconds[t] rate] - 1]/N[rate]},
    Audio[If[MatchQ[f, {_String, _?NumericQ}], wave[First[f], Last[f] at], f /@ at], SampleRate -> rate]]]
