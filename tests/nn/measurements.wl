(* ClassifierMeasurements and PredictorMeasurements on given answers; the numbers by hand from the confusion matrix
   {{2, 1}, {1, 1}} and from the residuals {0, 0, -2}. *)
actual = {"a", "a", "a", "b", "b"}; answers = {"a", "a", "b", "b", "a"};
cm = ClassifierMeasurements[answers, actual -> actual];
cm["ConfusionMatrix"]
(* = {{2, 1}, {1, 1}} *)
cm["Accuracy"]
(* ~ 0.6 *)
cm[{"ErrorRate", "AccuracyBaseline"}]
(* ~ {0.4, 0.6} *)
cm["Precision"]
(* ~ <|"a" -> 0.6666667, "b" -> 0.5|> *)
cm["Recall" -> "b"]
(* ~ 0.5 *)
(* chance agreement (3 3 + 2 2)/25 = 0.52 *)
cm["CohenKappa"]
(* ~ 0.1666667 *)
cm["TopConfusions" -> 1]
(* = {("a" -> "b") -> 1} *)
cm["MisclassifiedExamples"]
(* = {"a" -> "a", "b" -> "b"} *)
cm["NoSuchThing"]
(* ! ClassifierMeasurementsObject::mlprop *)
(* = $Failed *)
MemberQ[cm["Properties"], "F1Score"]
(* = True *)

(* Probabilities as answers. *)
ClassifierMeasurements[{<|1 -> 0.75, 2 -> 0.25|>, <|1 -> 0.5, 2 -> 0.5|>}, {x, y} -> {1, 2}, "MeanCrossEntropy"]
(* ~ 0.490415 *)

(* A net with a class decoder. *)
net = NetChain[{LinearLayer[2, "Weights" -> {{1, 0}, {0, 1}}, "Biases" -> None], SoftmaxLayer[]}, "Input" -> 2,
    "Output" -> NetDecoder[{"Class", {"first", "second"}}]];
ClassifierMeasurements[net, {{2, 0} -> "first", {0, 3} -> "second", {1, 2} -> "first"}, "ConfusionMatrix"]
(* = {{1, 1}, {0, 1}} *)
(* The plot names the classes on both sides and says the numbers that are not 0. *)
Sort[Cases[NetMeasurements[net, {{2, 0} -> "first", {0, 3} -> "second", {1, 2} -> "first"}, "ConfusionMatrixPlot"], Text[n_, _] :> n, Infinity]]
(* = {1, 1, 1} *)
Count[NetMeasurements[net, {{2, 0} -> "first", {0, 3} -> "second", {1, 2} -> "first"}, "ConfusionMatrixPlot"], "first" | "second", Infinity]
(* = 4 *)

(* Refusals. *)
ClassifierMeasurements[answers, {1, 2, 3}]
(* ! ClassifierMeasurements::mltest *)
(* = $Failed *)
ClassifierMeasurements[{"a"}, actual -> actual]
(* ! ClassifierMeasurements::mllen: 1 answers were given for 5 examples. *)
(* = $Failed *)

PredictorMeasurements[{1, 2, 3}, Range[3] -> {1, 2, 5}, {"MeanSquare", "StandardDeviation", "MeanDeviation", "RSquared"}]
(* ~ {1.3333333, 1.1547005, 0.6666667, 0.5384615} *)
PredictorMeasurements[2 # &, {1 -> 2, 2 -> 4.5}, "Residuals"]
(* ~ {0., -0.5} *)

(* Every method of Classify on two rings, and of Predict on a bend; always the same for the same examples. *)
SeedRandom[1];
ring[r_] := Table[r {Cos[a], Sin[a]} + RandomReal[{-0.3, 0.3}, 2], {a, RandomReal[{0, 6.28}, 60]}];
rings = Join[# -> "inner" & /@ ring[1], # -> "outer" & /@ ring[2.5]];
fresh = Join[# -> "inner" & /@ ring[1], # -> "outer" & /@ ring[2.5]];
right[method_] := ClassifierMeasurements[Classify[rings, Method -> method], fresh, "Accuracy"];
Map[right[#] > 0.9 &, {"DecisionTree", "NaiveBayes", "NearestNeighbors", "NeuralNetwork", "RandomForest", Automatic}]
(* = {True, True, True, True, True, True} *)
right["LogisticRegression"] < 0.7
(* = True *)
Classify[rings, Method -> "RandomForest"][{0.5, 1}, "Probabilities"] === Classify[rings, Method -> "RandomForest"][{0.5, 1}, "Probabilities"]
(* = True *)
bend = Table[x -> Abs[x], {x, -2, 2, 0.1}];
off[method_] := PredictorMeasurements[Predict[bend, Method -> method], Table[x -> Abs[x], {x, -1.95, 1.95, 0.1}], "StandardDeviation"];
Map[off[#] < 0.15 &, {"DecisionTree", "NearestNeighbors", "NeuralNetwork", "RandomForest"}]
(* = {True, True, True, True} *)
(* A tree by hand: the best cut of these is between 3 and 10; a leaf of three answers (3 + 1/2)/(3 + 1). *)
Classify[{1 -> "A", 2 -> "A", 3 -> "A", 10 -> "B", 11 -> "B", 12 -> "B"}, Method -> "DecisionTree"][5, "Probabilities"]
(* ~ <|"A" -> 0.875, "B" -> 0.125|> *)
Classify[{1 -> "A", 2 -> "A", 3 -> "A", 10 -> "B", 11 -> "B", 12 -> "B"}, Method -> "DecisionTree"][5, "Probabilities", ClassPriors -> <|"A" -> 0.1, "B" -> 0.9|>]
(* ~ <|"A" -> 0.4375, "B" -> 0.5625|> *)
Classify[rings, Method -> "NearestNeighbors"][{1.75, 0}, IndeterminateThreshold -> 0.999]
(* = Indeterminate *)
(* A net with classes is a classifier. *)
classes = NetChain[{ElementwiseLayer[# &], SoftmaxLayer[]}, "Input" -> 2, "Output" -> NetDecoder[{"Class", {"a", "b"}}]];
own = Classify[classes];
{own[{1, 3}], own[{{1, 3}, {2, 0}}], own[{0, 0}, "Probabilities"], Information[own, "Classes"]}
(* ~ {"b", {"b", "a"}, <|"a" -> 0.5, "b" -> 0.5|>, {"a", "b"}} *)
Classify[NetChain[{2}, "Input" -> 2]]
(* ! Classify::mlnet: ... *)
(* = $Failed *)
ClassifierMeasurements[{"a", "b", "a"}, Range[3] -> {"a", "b", "b"}, "Precision" -> "a"]
(* ~ 0.5 *)

(* Support vectors and boosted trees: a disk in a ring is not separated by a line; four corners; a curve. *)
disk = Join @@ Table[N[{r Cos[t], r Sin[t]}] -> If[r < 1.2, "in", "out"], {t, 0, 6, 0.4}, {r, {0.3, 0.9, 1.6, 2.2}}];
other = Join @@ Table[N[{r Cos[t], r Sin[t]}] -> If[r < 1.2, "in", "out"], {t, 0.2, 6, 0.4}, {r, {0.5, 1.8}}];
right[method_] := N[Mean[Boole[MapThread[SameQ, {Classify[disk, Method -> method][Keys[other]], Values[other]}]]]]
right /@ {"SupportVectorMachine", {"SupportVectorMachine", "KernelType" -> "Polynomial"}, "GradientBoostedTrees"}
(* = {1., 1., 1.} *)
right[{"SupportVectorMachine", "KernelType" -> "Linear"}] < 0.8
(* = True *)
corners = Join @@ Table[{x, y} + 0.2 {i, j} -> {x, y}, {x, {0, 1}}, {y, {0, 1}}, {i, {-1, 0., 1}}, {j, {-1, 1}}] // Flatten;
Table[Classify[corners, {{0.05, 0.9}, {0.9, 0.1}, {1.1, 0.95}}, Method -> m], {m, {"SupportVectorMachine", "GradientBoostedTrees"}}]
(* = {{{0, 1}, {1, 0}, {1, 1}}, {{0, 1}, {1, 0}, {1, 1}}} *)
p = Classify[corners, {0., 1.}, "Probabilities", Method -> "SupportVectorMachine"]; {Total[p], p[{0, 1}] > 0.7}
(* ~ {1, True} *)
curve = Table[N[x] -> Sin[2. x], {x, -2, 2, 0.1}];
Max[Abs[Predict[curve, Method -> "GradientBoostedTrees"][Keys[curve]] - Values[curve]]] < 0.1
(* = True *)

(* FeatureExtractor: what it makes of the inputs is learnt from. *)
even = Classify[{1 -> "near", 4 -> "far", -4 -> "far", 0.5 -> "near", -1 -> "near", 5 -> "far"}, FeatureExtractor -> Abs]; {even[-6], even[{-0.3, 4.5}]}
(* = {"far", {"near", "far"}} *)
Predict[{1 -> 1, 2 -> 4, 3 -> 9, -2 -> 4}, {5, -6}, FeatureExtractor -> (#^2 &), Method -> "LinearRegression"]
(* ~ {25, 36} within 1*^-4 *)
Classify[{"red apple" -> 1, "green apple" -> 1, "blue sky" -> 2, "dark sky" -> 2}, {"an apple", "the sky"}, FeatureExtractor -> "TFIDF"]
(* = {1, 2} *)
Classify[Classify[disk, Method -> "SupportVectorMachine"], IndeterminateThreshold -> 1.1][{0, 0.2}]
(* = Indeterminate *)
