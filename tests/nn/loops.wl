(* Loops in functions of arrays, one step of a recurrent net. Expected: the function itself on the same numbers, a net on the whole sequence. *)
SeedRandom[1]; x = RandomReal[1, 12]; m = RandomReal[1, {12, 2}];
agrees[f_, x_] := Max[Abs[Flatten[{FunctionLayer[f][x, WorkingPrecision -> "Real64"] - f[x]}]]] < 10^-12
slope[f_, x_] := Module[{v = Array[q, Dimensions[x]], flat}, flat = Flatten[v];
    Max[Abs[Flatten[FunctionLayer[f][x, NetPortGradient["Input"], WorkingPrecision -> "Real64"]] -
        (D[Total[Flatten[{f[v]}]], {flat}] /. Thread[flat -> Flatten[x]])]] < 10^-10]
functions = {FoldList[Plus, #] &, FoldList[0.5 #1 + Sin[#2] &, 0, #] &, Nest[Sin, #, 20] &, NestList[0.9 # + 0.1 &, #, 15] &,
    Fold[Function[{s, e}, s*#[[1]] + e], #[[2]], #] &, Map[#^2 &, #] &, Nest[{0.5 #[[1]] + #[[2]], Sin[#[[1]]]} &, {#[[1]], #[[2]]}, 12] &};
{agrees[#, x], slope[#, x]} & /@ functions // Union
(* = {{True, True}} *)
matrices = {Fold[Tanh[#1 + #2] &, {0.1, 0.2}, #] &, Fold[#1*0.9 + #2 &, #] &, FoldList[Function[{s, e}, s*0.9 + e], {0., 0.}, #] &,
    Map[Total, #] &, Function[z, Map[Function[r, r - Total[z]], z]], Function[z, Map[Function[r, Fold[#1 + #2^2 &, 0, r] + z[[1, 1]]], z]],
    Map[Map[#^2 &], #] &, Map[3 &, #] &};
agrees[#, m] & /@ matrices // Union
(* = {True} *)
slope[#, m] & /@ Drop[matrices, -1] // Union
(* = {True} *)

(* examples of different lengths: what stands behind the end of one must not go on *)
sum = NetChain[{FunctionLayer[Fold[#1 + #2.NetArray[<|"Name" -> "w", "Array" -> {{1., 2.}, {3., 4.}}|>] &, {0., 0.}, #] &]}, "Input" -> {"Varying", 2}];
NetTrain[sum, {{{1., 2.}} -> {0., 0.}, {{1., 0.}, {0., 1.}, {1., 1.}} -> {1., 1.}}, "RoundLoss", MaxTrainingRounds -> 1, BatchSize -> 2,
    Method -> {"SGD", "LearningRate" -> 0.}, TrainingProgressReporting -> None]
(* ~ 79.75 *)

(* as many operations for 10,000 steps as for 20 *)
size[n_] := StringCount[Information[FunctionLayer[Fold[Tanh[0.5 #1 + #2] &, 0., #] &, "Input" -> n], "Graph"], "\n"]
{size[20] > 5, size[20] === size[10000], size[4] === size[5]}
(* = {True, True, False} *)

(* NetUnfold *)
net = NetInitialize[NetChain[{NetMapOperator[LinearLayer[3]], {GatedRecurrentLayer[2], LongShortTermMemoryLayer[2]}, SequenceLastLayer[], 3, SoftmaxLayer[]},
    "Input" -> {"Varying", 4}], RandomSeeding -> 1];
step = NetUnfold[net]; Sort[Information[step, "InputPortNames"]]
(* = {"CellState", "Input", "State1", "State2"} *)
rows = RandomReal[1, {5, 4}];
last = Fold[step[Append[KeyDrop[#1, "Output"], "Input" -> #2]] &, <|"State1" -> {0, 0}, "State2" -> {0, 0}, "CellState" -> {0, 0}|>, rows];
Max[Abs[last["Output"] - net[rows]]] < 10^-6
(* = True *)
fold = NetFoldOperator[NetGraph[{ThreadingLayer[Plus]}, {{NetPort["Input"], NetPort["State"]} -> 1}, "Input" -> 2, "State" -> 2]];
NetUnfold[fold][<|"Input" -> {1, 2}, "State" -> {3, 4}|>]
(* ~ {4., 6.} *)
NetUnfold[NetChain[{fold, Ramp}]][<|"Input" -> {1, -2}, "State" -> {-3, 4}|>]
(* ~ <|"State" -> {-2., 2.}, "Output" -> {0., 2.}|> *)
(* Attention under a causal mask: one element a step, with the keys and values so far as states that start empty. *)
step = NetUnfold[AttentionLayer["Dot", "Mask" -> "Causal", "Key" -> {"Varying", 2}, "Value" -> {"Varying", 1}, "Query" -> {"Varying", 2}]];
Information[step, "InputPorts"]
(* = <|"KeyState" -> {"Varying", 2}, "ValueState" -> {"Varying", 1}, "Key" -> 2, "Value" -> 1, "Query" -> 2|> *)
first = step[<|"Key" -> {1, 0}, "Value" -> {3}, "Query" -> {0, 1}, "KeyState" -> {}, "ValueState" -> {}|>]
(* = <|"KeyState" -> {{1., 0.}}, "ValueState" -> {{3.}}, "Output" -> {3.}|> *)
second = step[<|"Key" -> {0, 1}, "Value" -> {5}, "Query" -> {0, 1}, "KeyState" -> first["KeyState"], "ValueState" -> first["ValueState"]|>];
second["Output"] - {(3 + 5 E)/(1 + E)}
(* ~ {0} within 1*^-5 *)
step[<|"Key" -> {{0, 1}, {1, 0}}, "Value" -> {{5}, {7}}, "Query" -> {{0, 1}, {1, 1}}, "KeyState" -> {{}, {{1, 0}}}, "ValueState" -> {{}, {{3}}}|>, "Output"]
(* ~ {{5}, {5}} *)
AppendLayer["Input" -> {"Varying", 2}][<|"Input" -> {}, "Element" -> {1, 2}|>]
(* = {{1., 2.}} *)
SequenceLastLayer["Input" -> {"Varying", 2}][<|"Input" -> {}|>]
(* = {} *)
NetUnfold[AttentionLayer["Dot", "Key" -> {"Varying", 2}]]
(* ! NetUnfold::whole: AttentionLayer needs the whole sequence and has no single step. *)
(* = $Failed *)
net = NetInitialize[NetChain[{GatedRecurrentLayer[4], ReshapeLayer[{Inherited, 2, 2}], NormalizationLayer[3, "Same"], AggregationLayer[Total], SequenceLastLayer[], LinearLayer[{}]}, "Input" -> {"Varying", 2}]];
one = FoldList[NetUnfold[net][<|"Input" -> #2, "State" -> #1["State"]|>] &, <|"State" -> {0, 0, 0, 0}|>, data = {{1, 2}, {3, -1}, {0, 1}}];
Rest[one][[All, "Output"]] - Table[net[Take[data, i]], {i, 3}]
(* ~ {0, 0, 0} within 1*^-5 *)
NetUnfold[LinearLayer[2]]
(* ! NetUnfold::nostate: LinearLayer has no recurrent state to expose. *)
(* = $Failed *)
NetUnfold[NetBidirectionalOperator[GatedRecurrentLayer[2]]]
(* ! NetUnfold::whole: NetBidirectionalOperator needs the whole sequence and has no single step. *)
(* = $Failed *)

(* histories of a training *)
one = LinearLayer[1, "Input" -> 1, "Weights" -> {{1}}, "Biases" -> {0}];
history[name_] := NetTrain[one, {{1} -> {3}}, name, MaxTrainingRounds -> 2, BatchSize -> 1, TrainingProgressReporting -> None,
    Method -> {"SGD", "Momentum" -> None, "LearningRate" -> 0.1, "LearningRateSchedule" -> (1 &)}]
Sort[Values[history["RMSWeightsHistories"]]]
(* ~ {{0.4, 0.64}, {1.4, 1.64}} *)
Sort[Values[history["RMSGradientsHistories"]]]
(* ~ {{4., 2.4}, {4., 2.4}} *)

(* a gradient that is said: of the argument and the gradient that comes, or of the value too *)
ty = "PackedArray"["Real64", 1];
mine = CompiledLayer[Function[{Typed[x, ty]}, x^2], Function[{Typed[x, ty], Typed[g, ty]}, 10 g x]];
{mine[{1, 2}], mine[{{1, 2}, {3, 4}}, NetPortGradient["Input"]]}
(* ~ {{1., 4.}, {{10., 20.}, {30., 40.}}} *)
with = CompiledLayer[Function[{Typed[x, ty]}, Exp[x]], Function[{Typed[x, ty], Typed[g, ty], Typed[y, ty]}, 3 g y]];
NetChain[{ElementwiseLayer[2 # &], with, SummationLayer[]}, "Input" -> 2][{0, 0.5}, NetPortGradient["Input"]] - {6, 6 E}
(* ~ {0., 0.} *)

(* All stands for the levels that are left *)
NetExtract[ReshapeLayer[#, "Input" -> {4, 5}], "Output"] & /@ {{1, All}, {2, 2, All}, {All, 1}, {20, All}}
(* = {{1, 4, 5}, {2, 2, 5}, {4, 5, 1}, 20} *)

(* A function that cannot be written down as operations is called back, in evaluation and in training; what it throws leaves the net whole. *)
calls = 0; square[x_] := (calls++; x^2 + StringLength["ab"]);
back = CompiledLayer[Function[{Typed[x, ty]}, square[x]], Function[{Typed[x, ty], Typed[g, ty]}, 2 x g], "Input" -> 3];
{back[{1, 2, 3}], back[{{1, 2, 3}, {4, 5, 6}}], back[{1, 2, 3}, NetPortGradient["Input"]]}
(* ~ {{3., 6., 11.}, {{3., 6., 11.}, {18., 27., 38.}}, {2., 4., 6.}} *)
before = calls; NetChain[{NetMapOperator[back], NetNestOperator[ElementwiseLayer[# - 1 &], 2]}][{{1, 2, 3}, {1, 1, 1}}]
(* ~ {{1., 4., 9.}, {1., 1., 1.}} *)
calls - before
(* = 2 *)
net = NetChain[{LinearLayer[3, "Weights" -> IdentityMatrix[3], "Biases" -> {0, 0, 0}], back, SummationLayer[]}, "Input" -> 3];
Normal[NetExtract[NetTrain[net, {{1, 2, 3} -> 18.}, MaxTrainingRounds -> 1, BatchSize -> 1, TrainingProgressReporting -> None,
    Method -> {"SGD", "Momentum" -> None, "LearningRate" -> 0.01, "LearningRateSchedule" -> (1 &)}], {1, "Biases"}]]
(* ~ {-0.08, -0.16, -0.24} *)
throwing = CompiledLayer[Function[{Typed[x, ty]}, If[x[[1]] > 1, Throw["out"], StringLength["a"]; x]], None, "Input" -> 2];
{Catch[throwing[{2, 3}]], throwing[{0, 1}], CheckAbort[Catch[throwing[{3, 3}]], "abort"], throwing[{0, 1}]}
(* = {"out", {0., 1.}, "out", {0., 1.}} *)
Catch[NetTrain[NetChain[{LinearLayer[2, "Weights" -> {{1, 0}, {0, 1}}, "Biases" -> {1, 1}], CompiledLayer[Function[{Typed[x, ty]},
    If[x[[1]] > 1, Throw["trained"], StringLength["a"]; x]], Function[{Typed[x, ty], Typed[g, ty]}, g], "Input" -> 2]}, "Input" -> 2], {{1, 2} -> {1, 1}}]]
(* = "trained" *)
TimeConstrained[CompiledLayer[Function[{Typed[x, ty]}, StringLength["a"]; If[x[[1]] > 1, While[True], x]], None, "Input" -> 2][{2, 3}], 0.2, "late"]
(* = "late" *)
CompiledLayer[Function[{Typed[x, ty]}, If[x[[1]] > 1, "text", StringLength["a"]; x]], None, "Input" -> 2][{2, 3}]
(* ! CompiledLayer::neteval: The function of a CompiledLayer gave text instead of a length-2 vector of real numbers. *)
(* = $Failed *)
CompiledLayer[Function[{Typed[x, ty]}, StringLength["a"]; "text"], None, "Input" -> 2]
(* ! CompiledLayer::tyfail: Inferred inconsistent value in CompiledLayer: the function gives no array for a length-2 vector of real numbers. *)
(* = $Failed *)

(* One that takes whole batches: its array has a level more than the port. *)
rows = CompiledLayer[Function[{Typed[x, "PackedArray"["Real64", 2]]}, StringLength["a"]; Map[Reverse, x - Mean[x]]],
    Function[{Typed[x, "PackedArray"["Real64", 2]], Typed[g, "PackedArray"["Real64", 2]]}, StringLength["a"]; 0 x + Length[x]], "Input" -> 2];
{rows[{{1, 2}, {3, 6}}], rows[{{1, 2}, {3, 6}}, NetPortGradient["Input"], BatchSize -> 2]}
(* ~ {{{0., -1.}, {2., -1.}}, {{2., 2.}, {2., 2.}}} *)

(* Sequences of different lengths, each at its own. *)
running = CompiledLayer[Function[{Typed[x, ty]}, StringLength["a"]; Accumulate[x]], Function[{Typed[x, ty], Typed[g, ty]}, StringLength["a"]; Reverse[Accumulate[Reverse[g]]]],
    "Input" -> "Varying"];
{running[{{1, 2}, {1, 2, 3}}], running[{1, 2, 3}, NetPortGradient["Input"]]}
(* ~ {{{1., 3.}, {1., 3., 6.}}, {3., 2., 1.}} *)
weighted = NetChain[{NetMapOperator[LinearLayer[{}, "Weights" -> {{1}}, "Biases" -> {0}]], running, SummationLayer[]}, "Input" -> "Varying"];
moved[data_] := First[Flatten[Normal[NetExtract[NetTrain[weighted, data, LossFunction -> MeanSquaredLossLayer[], BatchSize -> Length[data], MaxTrainingRounds -> 1,
    WorkingPrecision -> "Real64", TrainingProgressReporting -> None,
    Method -> {"SGD", "Momentum" -> None, "LearningRate" -> 0.001, "LearningRateSchedule" -> (1 &)}], {1, "Net", "Weights"}]]]] - 1
pair = {{1., 2.} -> 1., {1., 2., 3.} -> 2.};
Abs[moved[pair] - Mean[{moved[pair[[{1}]]], moved[pair[[{2}]]]}]] < 10^-12
(* = True *)
NetFoldOperator[NetGraph[{TotalLayer[], CompiledLayer[Function[{Typed[x, ty]}, StringLength["a"]; x], None, "Input" -> 2]},
    {{NetPort["Input"], NetPort["State"]} -> 1 -> 2}, "Input" -> 2, "State" -> 2]][{{1, 2}, {3, 4}}]
(* ~ {{1, 2}, {4, 6}} *)

(* In a loop: values, gradients, training on different lengths, as with the layer that need not call back. *)
sine = CompiledLayer[Function[{Typed[x, ty]}, StringLength["a"]; Sin[x]], Function[{Typed[x, ty], Typed[g, ty]}, StringLength["a"]; Cos[x] g], "Input" -> 2];
around[f_] := NetGraph[<|"sum" -> TotalLayer[], "linear" -> LinearLayer[2, "Weights" -> {{0.5, 0.2}, {-0.3, 0.7}}, "Biases" -> {0.1, 0.2}], "f" -> f|>,
    {{NetPort["Input"], NetPort["State"]} -> "sum" -> "linear" -> "f"}, "Input" -> 2, "State" -> 2];
{called, plain} = NetFoldOperator[around[#], "Input" -> {"Varying", 2}] & /@ {sine, ElementwiseLayer[Sin]};
both[f_] := f[called] - f[plain]
x = {{1, 2}, {3, 4}, {-1, 0.5}};
both[#[x] &]
(* ~ {{0, 0}, {0, 0}, {0, 0}} *)
both[#[x, NetPortGradient["Input"]] &]
(* ~ {{0, 0}, {0, 0}, {0, 0}} within 1*^-5 *)
both[Normal[#[x, NetPortGradient[{"Net", "linear", "Weights"}]]] &]
(* ~ {{0, 0}, {0, 0}} within 1*^-5 *)
both[#[x, NetPort[All, "States"]][{"State"}] &]
(* ~ {0, 0} *)
learnt[f_] := Normal[NetExtract[NetTrain[NetChain[{f, SequenceLastLayer[]}], {x -> {1., 2.}, Take[x, 2] -> {0., 1.}, {{1., 1.}} -> {2., 2.}}, BatchSize -> 3,
    MaxTrainingRounds -> 4, TrainingProgressReporting -> None, Method -> "SGD"], {1, "Net", "linear", "Weights"}]];
both[learnt]
(* ~ {{0, 0}, {0, 0}} within 1*^-5 *)
Max[Abs[learnt[called] - {{0.5, 0.2}, {-0.3, 0.7}}]] > 0.01
(* = True *)
NetNestOperator[sine, 3][{1, 2}] - Nest[Sin, {1., 2.}, 3]
(* ~ {0, 0} within 1*^-5 *)
NetNestOperator[sine, 5000][{1, 2}]
(* ! NetNestOperator::neteval: Cannot evaluate the net: a function that calls back can stand in a loop of 4096 steps at most. *)
(* = $Failed *)
