(* Words of logic, nets' helpers and objects that other words give. *)

(* ---- Boolean functions ---- *)
BooleanTable[a && b, {a, b}]
(* = {True, False, False, False} *)
BooleanTable[{a, ! a}, {a}]
(* = {{True, False}, {False, True}} *)
BooleanConvert[! (a && b), "DNF"]
(* = !a || !b *)
BooleanConvert[a || b && c, "CNF"]
(* = (a || b) && (a || c) *)
BooleanFunction[8, {a, b}]
(* = a && b *)
BooleanFunction[30, 3][True, False, False]
(* = True *)
BooleanMinimize[a && b || a && ! b]
(* = a *)
BooleanVariables[a || b && a]
(* = {a, b} *)
LogicalExpand[(a || b) && c]
(* = (a && c) || (b && c) *)
LogicalExpand[! (a || b)]
(* = !a && !b *)
{SatisfiableQ[a && ! a], SatisfiableQ[a || b], SatisfiableQ[True]}
(* = {False, True, True} *)
SatisfiabilityInstances[a && ! b, {a, b}]
(* = {{True, False}} *)
SatisfiabilityInstances[a && ! a, {a}]
(* = {} *)
{Majority[True, False, True], Majority[True, False, False], Xnor[True, False], Xnor[True, True], Xnor[a, b]}
(* = {True, False, False, True, Xnor[a, b]} *)
{Element[True, Booleans], Element[False, Booleans], Element[x, Booleans]}
(* = {True, True, Element[x, Booleans]} *)

(* ---- parts of nets and their joining ---- *)
net = NetInitialize[NetChain[{LinearLayer[2], Ramp}, "Input" -> 3], RandomSeeding -> 1];
Map[Head, Normal[NetPrepend[net, Tanh]]]
(* = {ElementwiseLayer, LinearLayer, ElementwiseLayer} *)
{Length[NetChain[{net, Tanh}]], Length[NetFlatten[NetChain[{net, Tanh}]]]}
(* = {2, 3} *)
NetInformation[net, {"LayersCount", "ArraysTotalElementCount"}]
(* = {2, 8} *)
Head[NetExtract[NetInsertSharedArrays[net], {1, "Weights"}]]
(* = NumericArray *)
FreeQ[{net, NetInsertSharedArrays[net]}[[1]], NetArray]
(* = True *)
NetSharedArray["w"]
(* = NetArray["w"] *)
Head[NetStateObject[NetChain[{GatedRecurrentLayer[2, "Input" -> {"Varying", 3}]}]]]
(* = NetStateObject *)
done = NetTrain[net, {{1., 2., 3.} -> {1., 0.}}, All, MaxTrainingRounds -> 2];
{Head[done], done["TotalRounds"]}
(* = {NetTrainResultsObject, 2} *)

(* ---- objects that answer questions ---- *)
c = Classify[{1 -> "a", 2 -> "a", 10 -> "b", 11 -> "b"}];
{Head[c], c[1.5], c[12]}
(* = {ClassifierFunction, "a", "b"} *)
p = Predict[{1 -> 2., 2 -> 4., 3 -> 6.}, Method -> "LinearRegression"];
{Head[p], Round[p[5]]}
(* = {PredictorFunction, 10} *)
m = PredictorMeasurements[p, {4 -> 8., 5 -> 10.}];
{Head[m], m["StandardDeviation"] < 0.001}
(* = {PredictorMeasurementsObject, True} *)
Head /@ {Compile[{x}, x^2], Interpolation[{1, 4, 9}], LinearModelFit[{1, 2, 3}, x, x]}
(* = {CompiledFunction, InterpolatingFunction, FittedModel} *)
