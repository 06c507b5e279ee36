(* The nets of `./dev bench nets`, with random weights: the same as those of nets_peers.py. nets.wl measures them; workload_numbers.wl
   writes down what they compute. *)

numbers[dims_, seed_ : 1] := NumericArray[BlockRandom[SeedRandom[seed]; RandomReal[{-1, 1}, dims]], "Real32"];
ready[net_, rest___] := NetInitialize[net, rest, RandomSeeding -> 1];

mnist := ResourceData[ResourceObject["MNIST"], "TrainingData"];
classes = NetDecoder[{"Class", Range[0, 9]}];
digits = NetEncoder[{"Image", {28, 28}, "Grayscale"}];
lenet[in_, rest___] := ready[NetChain[{ConvolutionLayer[20, 5], Ramp, PoolingLayer[2, 2], ConvolutionLayer[50, 5], Ramp, PoolingLayer[2, 2],
    FlattenLayer[], 500, Ramp, 10, SoftmaxLayer[]}, "Input" -> in, rest]];
mlp := ready[NetChain[{512, Ramp, 512, Ramp, 10, SoftmaxLayer[]}, "Input" -> 784, "Output" -> classes]];

tiny := ready[NetChain[{8, Tanh, 2, SoftmaxLayer[]}, "Input" -> 2, "Output" -> NetDecoder[{"Class", {0, 1}}]]];
fourPoints = {{0, 0} -> 0, {0, 1} -> 1, {1, 0} -> 1, {1, 1} -> 0};

characters[layer_] := ready[NetChain[{EmbeddingLayer[64], layer[256], NetMapOperator[LinearLayer[64]], SoftmaxLayer[]},
    "Input" -> {100, Restricted["Integer", 64]}]];

conv[out_, size_, stride_, groups_ : 1] := Sequence[ConvolutionLayer[out, size, "Stride" -> stride, "PaddingSize" -> Quotient[size, 2],
    "ChannelGroups" -> groups, "Biases" -> None], BatchNormalizationLayer[]];
beside[main_, side_] := NetGraph[{NetChain[main], side, ThreadingLayer[Plus], Ramp}, {1 -> 3, 2 -> 3, 3 -> 4}];
block[out_, stride_, in_] := If[stride == 1 && in == out,
    NetGraph[{NetChain[{conv[out, 3, 1], Ramp, conv[out, 3, 1]}], ThreadingLayer[Plus], Ramp}, {NetPort["Input"] -> 1 -> 2, NetPort["Input"] -> 2 -> 3}],
    beside[{conv[out, 3, stride], Ramp, conv[out, 3, 1]}, NetChain[{conv[out, 1, stride]}]]];
resnet := ready[NetChain[{conv[64, 7, 2], Ramp, PoolingLayer[3, 2, "PaddingSize" -> 1], block[64, 1, 64], block[64, 1, 64], block[128, 2, 64], block[128, 1, 128],
    block[256, 2, 128], block[256, 1, 256], block[512, 2, 256], block[512, 1, 512], AggregationLayer[Mean], LinearLayer[1000], SoftmaxLayer[]},
    "Input" -> {3, 224, 224}]];

six = ElementwiseLayer[Min[Max[#, 0], 6] &];
narrow[in_, out_, stride_, times_] := Module[{main = {If[times == 1, Nothing, Splice[{conv[in times, 1, 1], six}]],
    conv[in times, 3, stride, in times], six, conv[out, 1, 1]}},
    If[stride == 1 && in == out, NetGraph[{NetChain[main], ThreadingLayer[Plus]}, {NetPort["Input"] -> 1 -> 2, NetPort["Input"] -> 2}], NetChain[main]]];
mobilenet := Module[{in = 32, layers = {}},
    Do[Do[AppendTo[layers, narrow[in, s[[2]], If[k == 1, s[[4]], 1], s[[1]]]]; in = s[[2]], {k, s[[3]]}],
        {s, {{1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}}}];
    ready[NetChain[Join[{conv[32, 3, 2], six}, layers, {conv[1280, 1, 1], six, AggregationLayer[Mean], LinearLayer[1000], SoftmaxLayer[]}],
        "Input" -> {3, 224, 224}]]];

each[n_] := NetMapOperator[LinearLayer[n]];
encoder[size_, heads_, inner_] := NetGraph[<|"q" -> each[{heads, size/heads}], "k" -> each[{heads, size/heads}], "v" -> each[{heads, size/heads}],
    "attend" -> AttentionLayer["Dot", "MultiHead" -> True, "ScoreRescaling" -> "DimensionSqrt"], "out" -> each[size], "sum1" -> ThreadingLayer[Plus],
    "norm1" -> NormalizationLayer[2, "Same"], "wide" -> each[inner], "gelu" -> ElementwiseLayer["GELU"], "back" -> each[size],
    "sum2" -> ThreadingLayer[Plus], "norm2" -> NormalizationLayer[2, "Same"]|>,
    {NetPort["Input"] -> {"q", "k", "v"}, "q" -> NetPort["attend", "Query"], "k" -> NetPort["attend", "Key"], "v" -> NetPort["attend", "Value"],
    "attend" -> "out", {NetPort["Input"], "out"} -> "sum1" -> "norm1" -> "wide" -> "gelu" -> "back", {"norm1", "back"} -> "sum2" -> "norm2"}];
encoderBlock := ready[NetReplacePart[encoder[256, 4, 1024], "Input" -> {128, 256}]];
minilm := ready[NetChain[Table[encoder[384, 12, 1536], {6}], "Input" -> {128, 384}]];

elementwise[n_] := ready[ElementwiseLayer[Tanh[LogisticSigmoid[#]] # + Exp[-#^2]/2 &, "Input" -> n]];
softmax := ready[SoftmaxLayer["Input" -> {10000, 1000}]];
normalization := ready[NetChain[{BatchNormalizationLayer[], Ramp}, "Input" -> {64, 56, 56}]];
