(* Work of seconds inside one operation ends soon after it is told to: convolutions, products, recurrent layers, loops of short and
   of long steps, applied and trained. The bound is far above what it takes (a tenth of a second on an idle machine). *)
x[dims__] := NumericArray[ConstantArray[0.5, {dims}], "Real32"];
same[dims_] := ConstantArray[0.001, dims];
SetAttributes[stops, HoldFirst];
stops[work_] := Block[{took = First[AbsoluteTiming[result = TimeConstrained[work, 0.1, "late"]]]}, {result, took < 10}];
picture = x[256, 128, 128];
convolution = ConvolutionLayer[256, 5, "Weights" -> same[{256, 256, 5, 5}], "Biases" -> None, "Input" -> {256, 128, 128}];
stops[Do[convolution[picture], {100}]]
(* = {"late", True} *)
rows = x[4096, 2048];
dense = LinearLayer[2048, "Weights" -> same[{2048, 2048}], "Biases" -> None, "Input" -> 2048];
stops[Do[dense[rows], {100}]]
(* = {"late", True} *)
stops[NetNestOperator[ElementwiseLayer[Tanh], 10^8, "Input" -> 4][{1, 2, 3, 4}]]
(* = {"late", True} *)
stops[NetNestOperator[dense, 10^6][rows]]
(* = {"late", True} *)
sequence = x[20000, 64];
recurrent = NetInitialize[LongShortTermMemoryLayer[512, "Input" -> {20000, 64}], RandomSeeding -> 1];
stops[Do[recurrent[sequence], {100}]]
(* = {"late", True} *)
pictures = <|"Input" -> x[4, 256, 128, 128], "Output" -> x[4, 256]|>;
stops[NetTrain[NetChain[{convolution, AggregationLayer[Mean]}], pictures, MaxTrainingRounds -> 100, TrainingProgressReporting -> None]]
(* = {"late", True} *)
stops[NetTrain[NetNestOperator[NetChain[{LinearLayer[64], Tanh}, "Input" -> 64], 10^5], <|"Input" -> x[32, 64], "Output" -> x[32, 64]|>, MaxTrainingRounds -> 100,
    TrainingProgressReporting -> None, LossFunction -> MeanSquaredLossLayer[]]]
(* = {"late", True} *)
