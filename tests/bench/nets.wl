(* One workload of `./dev bench nets`:  lupine -threads t nets.wl ROW
   Prints how many units of work (named in bench.py) a second does. *)
Get[FileNameJoin[{DirectoryName[$InputFileName], "workloads.wl"}]];

second[f_] := Module[{n = 1, t = 0}, While[f[n]; (t = First[AbsoluteTiming[f[n]]]) < 0.4, n = Max[2 n, Ceiling[n 0.5/Max[t, 0.001]]]];
    Max[Table[n/First[AbsoluteTiming[f[n]]], {3}]]];
(* f[n] does its work n times. *)
calls[net_, x_, units_] := units second[Function[n, Do[net[x], {n}]]];
(* Units a second of training; what a training costs before its first step goes away in the difference of two. *)
training[net_, data_, batch_, units_, method_ : "ADAM"] := Module[{t, short = 1, long},
    t[rounds_] := First[AbsoluteTiming[NetTrain[net, data, MaxTrainingRounds -> rounds, BatchSize -> batch, Method -> method,
        TrainingProgressReporting -> None, RandomSeeding -> 1]]];
    t[1];
    long = 1 + Max[1, Ceiling[1.5/Max[t[1], 0.01]]];
    units (long - short)/Min[Table[t[long] - t[short], {3}]]];

row["lenet training"] := training[lenet[digits, "Output" -> classes], Take[mnist, 9600], 64, 9600];
row["lenet 1"] := calls[lenet[{1, 28, 28}], numbers[{1, 28, 28}], 1];
row["lenet 256"] := calls[lenet[{1, 28, 28}], numbers[{256, 1, 28, 28}], 256];
row["mlp training"] := training[mlp, <|"Input" -> numbers[{12800, 784}], "Output" -> Mod[Range[12800], 10]|>, 128, 12800];
row["tiny"] := training[tiny, fourPoints, 4, 1, {"SGD", "Momentum" -> None}];

recurrent[layer_] := Module[{x = RandomInteger[{1, 64}, {320, 100}]},
    training[characters[layer], <|"Input" -> x, "Output" -> x|>, 32, 32000, "ADAM"]];
row["lstm training"] := recurrent[LongShortTermMemoryLayer];
row["gru training"] := recurrent[GatedRecurrentLayer];

row["resnet 1"] := calls[resnet, numbers[{3, 224, 224}], 1];
row["resnet training"] := training[NetReplacePart[resnet, "Output" -> NetDecoder[{"Class", Range[1000]}]],
    <|"Input" -> numbers[{16, 3, 224, 224}], "Output" -> Range[16]|>, 8, 16, "SGD"];
row["mobilenet 1"] := calls[mobilenet, numbers[{3, 224, 224}], 1];

row["encoder training"] := Module[{x = numbers[{64, 128, 256}]}, training[encoderBlock, <|"Input" -> x, "Output" -> x|>, 16, 64]];
row["minilm 1"] := calls[minilm, numbers[{128, 384}], 1];

row["elementwise"] := calls[elementwise[10000000], numbers[{10000000}], 0.01];
row["softmax"] := calls[softmax, numbers[{10000, 1000}], 0.01];
row["normalization"] := Module[{net = normalization, x = numbers[{50, 64, 56, 56}]},
    0.01003520 second[Function[n, Do[net[x, NetEvaluationMode -> "Train"], {n}]]]];

Print[InputForm[N[row[Last[$ScriptCommandLine]]]]]
