(* One workload of `./dev bench nets`:  lupine -threads t nets.wl ROW
   The same nets as nets_peers.py, random weights. Prints how many units of work (named in bench.py) a second does. *)

second[f_] := Module[{n = 1, t = 0}, While[f[n]; (t = First[AbsoluteTiming[f[n]]]) < 0.4, n = Max[2 n, Ceiling[n 0.5/Max[t, 0.001]]]];
    Max[Table[n/First[AbsoluteTiming[f[n]]], {3}]]];
(* f[n] does its work n times. *)
calls[net_, x_, units_] := units second[Function[n, Do[net[x], {n}]]];
numbers[dims_, seed_ : 1] := NumericArray[BlockRandom[SeedRandom[seed]; RandomReal[{-1, 1}, dims]], "Real32"];
(* Units a second of training; what a training costs before its first step goes away in the difference of two. *)
training[net_, data_, batch_, units_, method_ : "ADAM"] := Module[{t, short = 1, long},
    t[rounds_] := First[AbsoluteTiming[NetTrain[net, data, MaxTrainingRounds -> rounds, BatchSize -> batch, Method -> method,
        TrainingProgressReporting -> None, RandomSeeding -> 1]]];
    t[1];
    long = 1 + Max[1, Ceiling[1.5/Max[t[1], 0.01]]];
    units (long - short)/Min[Table[t[long] - t[short], {3}]]];
ready[net_, rest___] := NetInitialize[net, rest, RandomSeeding -> 1];

mnist = ResourceData[ResourceObject["MNIST"], "TrainingData"];
classes = NetDecoder[{"Class", Range[0, 9]}];
lenet[in_, rest___] := ready[NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2],
    FlattenLayer[], 500, Ramp, 10, SoftmaxLayer[]}, "Input" -> in, rest]];
mlp = ready[NetChain[{512, Ramp, 512, Ramp, 10, SoftmaxLayer[]}, "Input" -> 784, "Output" -> classes]];

row["lenet training"] := training[lenet[NetEncoder[{"Image", {28, 28}, "Grayscale"}], "Output" -> classes], Take[mnist, 9600], 64, 9600];
row["lenet 1"] := calls[lenet[{1, 28, 28}], numbers[{1, 28, 28}], 1];
row["lenet 256"] := calls[lenet[{1, 28, 28}], numbers[{256, 1, 28, 28}], 256];
row["mlp training"] := training[mlp, <|"Input" -> numbers[{12800, 784}], "Output" -> Mod[Range[12800], 10]|>, 128, 12800];
row["tiny"] := Module[{net = ready[NetChain[{8, Tanh, 2, SoftmaxLayer[]}, "Input" -> 2, "Output" -> NetDecoder[{"Class", {0, 1}}]]]},
    training[net, {{0, 0} -> 0, {0, 1} -> 1, {1, 0} -> 1, {1, 1} -> 0}, 4, 1, {"SGD", "Momentum" -> None}]];

recurrent[layer_] := Module[{x = RandomInteger[{1, 64}, {320, 100}]}, training[
    ready[NetChain[{EmbeddingLayer[64], layer[256], NetMapOperator[LinearLayer[64]], SoftmaxLayer[]}, "Input" -> {100, Restricted["Integer", 64]}]],
    <|"Input" -> x, "Output" -> x|>, 32, 32000, "ADAM"]];
row["lstm training"] := recurrent[LongShortTermMemoryLayer];
row["gru training"] := recurrent[GatedRecurrentLayer];

conv[out_, size_, stride_, groups_ : 1] := Sequence[ConvolutionLayer[out, size, "Stride" -> stride, "PaddingSize" -> Quotient[size, 2],
    "ChannelGroups" -> groups, "Biases" -> None], BatchNormalizationLayer[]];
beside[main_, side_] := NetGraph[{NetChain[main], side, ThreadingLayer[Plus], Ramp}, {1 -> 3, 2 -> 3, 3 -> 4}];
block[out_, stride_, in_] := If[stride == 1 && in == out,
    NetGraph[{NetChain[{conv[out, 3, 1], Ramp, conv[out, 3, 1]}], ThreadingLayer[Plus], Ramp}, {NetPort["Input"] -> 1 -> 2, NetPort["Input"] -> 2 -> 3}],
    beside[{conv[out, 3, stride], Ramp, conv[out, 3, 1]}, NetChain[{conv[out, 1, stride]}]]];
resnet := ready[NetChain[{conv[64, 7, 2], Ramp, PoolingLayer[3, 2, "PaddingSize" -> 1], block[64, 1, 64], block[64, 1, 64], block[128, 2, 64], block[128, 1, 128],
    block[256, 2, 128], block[256, 1, 256], block[512, 2, 256], block[512, 1, 512], AggregationLayer[Mean], LinearLayer[1000], SoftmaxLayer[]},
    "Input" -> {3, 224, 224}]];
row["resnet 1"] := calls[resnet, numbers[{3, 224, 224}], 1];
row["resnet training"] := training[NetReplacePart[resnet, "Output" -> NetDecoder[{"Class", Range[1000]}]],
    <|"Input" -> numbers[{16, 3, 224, 224}], "Output" -> Range[16]|>, 8, 16, "SGD"];

six = ElementwiseLayer[Min[Max[#, 0], 6] &];
narrow[in_, out_, stride_, times_] := Module[{main = {If[times == 1, Nothing, Splice[{conv[in times, 1, 1], six}]],
    conv[in times, 3, stride, in times], six, conv[out, 1, 1]}},
    If[stride == 1 && in == out, NetGraph[{NetChain[main], ThreadingLayer[Plus]}, {NetPort["Input"] -> 1 -> 2, NetPort["Input"] -> 2}], NetChain[main]]];
mobilenet := Module[{in = 32, layers = {}},
    Do[Do[AppendTo[layers, narrow[in, s[[2]], If[k == 1, s[[4]], 1], s[[1]]]]; in = s[[2]], {k, s[[3]]}],
        {s, {{1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}}}];
    ready[NetChain[Join[{conv[32, 3, 2], six}, layers, {conv[1280, 1, 1], six, AggregationLayer[Mean], LinearLayer[1000], SoftmaxLayer[]}],
        "Input" -> {3, 224, 224}]]];
row["mobilenet 1"] := calls[mobilenet, numbers[{3, 224, 224}], 1];

each[n_] := NetMapOperator[LinearLayer[n]];
encoder[size_, heads_, inner_] := NetGraph[<|"q" -> each[{heads, size/heads}], "k" -> each[{heads, size/heads}], "v" -> each[{heads, size/heads}],
    "attend" -> AttentionLayer["Dot", "MultiHead" -> True, "ScoreRescaling" -> "DimensionSqrt"], "out" -> each[size], "sum1" -> ThreadingLayer[Plus],
    "norm1" -> NormalizationLayer[2, "Same"], "wide" -> each[inner], "gelu" -> ElementwiseLayer["GELU"], "back" -> each[size],
    "sum2" -> ThreadingLayer[Plus], "norm2" -> NormalizationLayer[2, "Same"]|>,
    {NetPort["Input"] -> {"q", "k", "v"}, "q" -> NetPort["attend", "Query"], "k" -> NetPort["attend", "Key"], "v" -> NetPort["attend", "Value"],
    "attend" -> "out", {NetPort["Input"], "out"} -> "sum1" -> "norm1" -> "wide" -> "gelu" -> "back", {"norm1", "back"} -> "sum2" -> "norm2"}];
row["encoder training"] := Module[{x = numbers[{64, 128, 256}], net = ready[NetReplacePart[encoder[256, 4, 1024], "Input" -> {128, 256}]]},
    training[net, <|"Input" -> x, "Output" -> x|>, 16, 64]];
row["minilm 1"] := calls[ready[NetChain[Table[encoder[384, 12, 1536], {6}], "Input" -> {128, 384}]], numbers[{128, 384}], 1];

row["elementwise"] := calls[ready[ElementwiseLayer[Tanh[LogisticSigmoid[#]] # + Exp[-#^2]/2 &, "Input" -> 10000000]], numbers[{10000000}], 0.01];
row["softmax"] := calls[ready[SoftmaxLayer["Input" -> {10000, 1000}]], numbers[{10000, 1000}], 0.01];
row["normalization"] := Module[{net = ready[NetChain[{BatchNormalizationLayer[], Ramp}, "Input" -> {64, 56, 56}]], x = numbers[{50, 64, 56, 56}]},
    0.01003520 second[Function[n, Do[net[x, NetEvaluationMode -> "Train"], {n}]]]];

Print[InputForm[N[row[Last[$ScriptCommandLine]]]]]
