(* How cost grows, for `./dev bench curves`:  lupine curves.wl
   Lines `curve | size | microseconds | microseconds a unit of work`, where the last should stay the same along a curve. *)

time[net_, x_] := (net[x]; net[x]; 10^6 Min[Table[First[AbsoluteTiming[Do[net[x], {5}]]]/5, {5}]]);
numbers[dims_] := NumericArray[BlockRandom[SeedRandom[1]; RandomReal[{-1, 1}, dims]], "Real32"];
show[curve_, size_, t_, units_] := Print[StringJoin[Riffle[ToString /@ {curve, size, Round[t, 0.1], Round[t/units, 0.001]}, " | "]]];
ready[net_, rest___] := NetInitialize[net, rest, RandomSeeding -> 1];

lenet = ready[NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2], FlattenLayer[], 500,
    Ramp, 10, SoftmaxLayer[]}, "Input" -> {1, 28, 28}, "Output" -> NetDecoder[{"Class", Range[10]}]]];
images = <|"Input" -> numbers[{4096, 1, 28, 28}], "Output" -> 1 + Mod[Range[4096], 10]|>;
rounds[batch_, n_] := First[AbsoluteTiming[NetTrain[lenet, images, MaxTrainingRounds -> n, BatchSize -> batch, Method -> "ADAM",
    TrainingProgressReporting -> None, RandomSeeding -> 1]]];
Do[show["batch size, training LeNet, a round", b, 10^6 Min[Table[(rounds[b, 4] - rounds[b, 1])/3, {2}]], 4096], {b, {16, 32, 64, 128, 256, 512, 1024}}];

Do[show["depth, layers of 256", d, time[ready[NetChain[Flatten[Table[{256, Ramp}, {d}]], "Input" -> 256]], numbers[{256, 256}]], d], {d, {2, 4, 8, 16, 32}}];
Do[show["width, two layers", w, time[ready[NetChain[{w, Ramp, w}, "Input" -> w]], numbers[{256, w}]], (w/128)^2], {w, {128, 256, 512, 1024, 2048}}];
Do[show["image side, convolutions of 64", s, time[ready[NetChain[{ConvolutionLayer[64, 3, "PaddingSize" -> 1], Ramp,
    ConvolutionLayer[64, 3, "PaddingSize" -> 1]}, "Input" -> {64, s, s}]], numbers[{64, s, s}]], (s/16)^2], {s, {16, 32, 64, 128, 256}}];
