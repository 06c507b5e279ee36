(* learn.wl - Classify and Predict: a classifier or predictor from examples alone.

   Inputs of any kind become rows of numbers (features); a method learns from the rows. Automatic tries the methods on a
   held-out fifth of the examples and keeps the better one. *)

Classify::usage = "Classify[{in1 -> class1, in2 -> class2, ...}] gives a ClassifierFunction that has learnt from the examples.\nClassify[{in1, ...} -> {class1, ...}] and Classify[<|class1 -> {in11, ...}, ...|>] give the same from other forms of data.\nClassify[data, x] classifies x at once; Classify[data, x, prop] gives a property.\nMethod -> \"LogisticRegression\" or \"NearestNeighbors\" chooses the method."
ClassifierFunction::usage = "ClassifierFunction[...] is what Classify gives. classifier[x] is the class of x, classifier[{x1, ...}] a list, classifier[x, \"Probabilities\"] an association."
Predict::usage = "Predict[{in1 -> y1, in2 -> y2, ...}] gives a PredictorFunction that has learnt from the examples.\nPredict[{in1, ...} -> {y1, ...}] gives the same.\nPredict[data, x] predicts the value for x at once.\nMethod -> \"LinearRegression\" or \"NearestNeighbors\" chooses the method."
PredictorFunction::usage = "PredictorFunction[...] is what Predict gives. predictor[x] is the value for x, predictor[{x1, ...}] a list, predictor[x, \"Distribution\"] a normal distribution."

General::mltdata = "The training data should be a list of rules, a rule between two lists of equal length, or an association of classes, not `1`."
Classify::mlnet = "A net that classifies has one output, with a decoder \"Class\"."
General::mlempty = "There are no examples to learn from."
General::mlinput = "`1` is not of the kind of input that this function has learnt from: `2`."
General::mlmethod = "Method `1` is not one of `2`."
General::mlnum = "The values to predict should be numbers."
General::mlfprop = "`1` is not one of the properties `2`."

trainingData[data : {(_Rule | _RuleDelayed) ..}] := {data[[All, 1]], data[[All, 2]]}
trainingData[in_List -> out_List] := {in, out} /; Length[in] === Length[out]
trainingData[rows : {__List} -> n_Integer] := {Delete[#, n] & /@ rows, rows[[All, n]]}
trainingData[rows : {__Association} -> key_] := {KeyDrop[#, key] & /@ rows, Lookup[rows, key]}
trainingData[data_Association] := {Catenate[Values[data]], Catenate[KeyValueMap[ConstantArray[#1, Length[#2]] &, data]]} /; AllTrue[Values[data], ListQ]
trainingData[_] := $Failed

(* ---- features: a recipe, and rows of numbers by the recipe ---- *)

realQ[x_] := NumericQ[x] && Im[x] == 0
recipe[in_List] := Which[
    AllTrue[in, ImageQ], {"Image", ImageDimensions[First[in]]},
    AllTrue[in, realQ], {"Number"},
    AllTrue[in, VectorQ[#, realQ] &] && SameQ @@ (Length /@ in), {"Vector", Length[First[in]]},
    AllTrue[in, ArrayQ[#, _, realQ] &] && SameQ @@ (Dimensions /@ in), {"Array", Dimensions[First[in]]},
    AllTrue[in, AssociationQ] && SameQ @@ (Sort[Keys[#]] & /@ in), {"Association", Keys[First[in]], recipe /@ Transpose[Lookup[in, Keys[First[in]]]]},
    AllTrue[in, ListQ] && SameQ @@ (Length /@ in), {"List", recipe /@ Transpose[in]},
    True, {"Nominal", Union[in]}]

rows[{"Image", size_}, in_] := If[AllTrue[in, ImageQ], Flatten[Normal[NetEncoder[{"Image", size, "Grayscale"}][in]], {{1}, {2, 3, 4}}], $Failed]
rows[{"Number"}, in_] := If[AllTrue[in, realQ], List /@ N[in], $Failed]
rows[{"Vector", n_}, in_] := If[AllTrue[in, VectorQ[#, realQ] && Length[#] === n &], N[in], $Failed]
rows[{"Array", d_}, in_] := If[AllTrue[in, ArrayQ[#, _, realQ] && Dimensions[#] === d &], N[Flatten /@ in], $Failed]
rows[{"Association", keys_, each_}, in_] := If[AllTrue[in, AssociationQ[#] && ContainsAll[Keys[#], keys] &], columns[each, Transpose[Lookup[in, keys]]], $Failed]
rows[{"List", each_}, in_] := If[AllTrue[in, ListQ[#] && Length[#] === Length[each] &], columns[each, Transpose[in]], $Failed]
rows[{"Nominal", values_}, in_] := N[Table[Boole[x === v], {x, in}, {v, values}]]
columns[each_, parts_] := With[{all = MapThread[rows, {each, parts}]}, If[MemberQ[all, $Failed], $Failed, MapThread[Join, all]]]

oneInputQ[{"Image", _}, x_] := ImageQ[x]
oneInputQ[{"Number"}, x_] := realQ[x]
oneInputQ[{"Vector", _}, x_] := VectorQ[x, realQ]
oneInputQ[{"Array", d_}, x_] := ArrayQ[x, Length[d], realQ]
oneInputQ[{"Association", __}, x_] := AssociationQ[x]
oneInputQ[{"List", each_}, x_] := ListQ[x] && Length[x] === Length[each] && ! AllTrue[x, ListQ]
oneInputQ[{"Nominal", _}, x_] := ! ListQ[x]

(* Mean and deviation of every column; constant columns keep a deviation of 1. *)
scaling[m_] := With[{mu = Mean[m]}, {mu, Replace[Sqrt[Mean[(# - mu)^2 & /@ m]], d_ /; d < 1.*^-8 :> 1., {1}]}]
scaled[m_, {mu_, sd_}] := (# - mu)/sd & /@ m

(* ---- methods: each learns a model from rows and answers, and gives a row of probabilities (or a value) for each row ---- *)

neighbors[m_, train_, k_] := Module[{norms = Total[train^2, {2}], t = Transpose[train]},
    Join @@ Table[Ordering[norms - 2 #, k] & /@ (part . t), {part, Partition[m, UpTo[500]]}]]

(* Sub-options of the method that is learning now. *)
$subOptions = {};
subOption[name_, otherwise_] := Replace[Lookup[$subOptions, name, Automatic], Automatic -> otherwise]
neighborsNumber[m_] := Min[Length[m], subOption["NeighborsNumber", Max[1, Ceiling[Log[2., Length[m]]/2]]]]
learnClasses["NearestNeighbors", m_, labels_, classes_] := <|"Rows" -> m, "Labels" -> labels, "K" -> neighborsNumber[m]|>
classProbabilitiesOf["NearestNeighbors", model_, m_, n_] := With[{k = model["K"]},
    Table[(Table[Count[model["Labels"][[near]], c], {c, n}] + 0.5/n)/(k + 0.5), {near, neighbors[m, model["Rows"], k]}]]

learnClasses["LogisticRegression", m_, labels_, classes_] := <|"Net" -> NetTrain[
    NetChain[{LinearLayer[classes], SoftmaxLayer[]}, "Input" -> Length[First[m]]], <|"Input" -> m, "Output" -> labels|>,
    MaxTrainingRounds -> Clip[Ceiling[20000/Length[m]], {20, 1000}], Method -> {"ADAM", "L2Regularization" -> subOption["L2Regularization", 0.001], "LearningRate" -> 0.02},
    LossFunction -> CrossEntropyLossLayer["Index"], RandomSeeding -> 1234, TrainingProgressReporting -> None]|>
classProbabilitiesOf["LogisticRegression", model_, m_, n_] := Normal[model["Net"][m]]

(* Decision trees: a node is {feature, threshold, below, above}, a leaf {sum of targets, examples}. Targets are rows of
   indicators or the values themselves; a split makes the sum over both sides of |sum of targets|^2/examples largest,
   which is the least Gini impurity or variance. pick chooses the features that a node looks at. *)
grow[m_, t_, depth_, leaf_, pick_] := With[{split = If[depth == 0 || Length[m] < 2 leaf || SameQ @@ t, None, bestSplit[m, t, leaf, pick[Length[First[m]]]]]},
    If[split === None, {Total[t], Length[t]}, With[{low = UnitStep[split[[3]] - m[[All, split[[2]]]]]},
        {split[[2]], split[[3]], grow[Pick[m, low, 1], Pick[t, low, 1], depth - 1, leaf, pick], grow[Pick[m, low, 0], Pick[t, low, 0], depth - 1, leaf, pick]}]]]
bestSplit[m_, t_, leaf_, features_] := With[{all = DeleteCases[splitAt[m[[All, #]], t, leaf, #] & /@ features, None]}, If[all === {}, None, First[MaximalBy[all, First]]]]
splitAt[column_, t_, leaf_, j_] := Module[{order = Ordering[column], x, sums, total, n = Length[t], at, score},
    x = column[[order]];
    at = Range[leaf, n - leaf];
    at = Pick[at, Sign[Differences[x[[leaf ;; n - leaf + 1]]]], 1];
    If[at === {}, Return[None]];
    sums = Accumulate[t[[order]]];
    total = Last[sums];
    sums = sums[[at]];
    score = Total[sums^2, {2}]/at + Total[(ConstantArray[total, Length[at]] - sums)^2, {2}]/(n - at);
    With[{k = at[[First[Ordering[score, -1]]]]}, {Max[score], j, (x[[k]] + x[[k + 1]])/2}]]
leafOf[{sum_, n_}, _] := {sum, n}
leafOf[{j_, threshold_, below_, above_}, row_] := leafOf[If[row[[j]] <= threshold, below, above], row]

(* Trees from examples drawn with replacement, each node looking at a random choice of features; always the same ones. *)
forest[m_, t_, trees_] := BlockRandom[SeedRandom[1234]; With[{n = Length[m]}, Table[With[{chosen = RandomChoice[Range[n], n]},
    grow[m[[chosen]], t[[chosen]], 16, subOption["LeafSize", 1], RandomSample[Range[#], Ceiling[Sqrt[#]]] &]], {trees}]]]
treeNumber[m_] := subOption["TreeNumber", If[Length[m] Length[First[m]] > 20000, 10, 50]]

indicators[labels_, classes_] := N[UnitVector[classes, #]] & /@ labels
smoothed[{sum_, n_}, s_] := (sum + s/Length[sum])/(n + s)
learnClasses["DecisionTree", m_, labels_, classes_] := <|"Tree" -> grow[m, indicators[labels, classes], 12, subOption["LeafSize", 1], Range]|>
classProbabilitiesOf["DecisionTree", model_, m_, n_] := smoothed[leafOf[model["Tree"], #], 1.] & /@ m
learnClasses["RandomForest", m_, labels_, classes_] := <|"Trees" -> forest[m, indicators[labels, classes], treeNumber[m]]|>
classProbabilitiesOf["RandomForest", model_, m_, n_] := Table[Mean[smoothed[leafOf[#, row], 0.5] & /@ model["Trees"]], {row, m}]

(* Independent normal distributions of the features in each class. *)
learnClasses["NaiveBayes", m_, labels_, classes_] := <|"Parts" -> Table[With[{own = Pick[m, labels, c]},
    {N[Length[own]/Length[m]], Mean[own], Mean[(# - Mean[own])^2 & /@ own] + 0.05}], {c, classes}]|>
classProbabilitiesOf["NaiveBayes", model_, m_, n_] := Table[With[{logs = Table[Log[part[[1]]] - Total[(row - part[[2]])^2/part[[3]] + Log[part[[3]]]]/2, {part, model["Parts"]}]},
    #/Total[#] &[Exp[logs - Max[logs]]]], {row, m}]

(* Gradient boosting (Friedman 2001): each tree fits what the sum so far leaves of the indicators; a leaf's value is a Newton step. *)
boosted[m_, f0_, left_, curvature_] := Module[{f = f0, rate = subOption["LearningRate", 0.2], r, tree}, Reap[
    Do[r = left[f];
        tree = refit[grow[m, r, subOption["MaxDepth", 4], subOption["LeafSize", 1], Range], m, r, curvature[f], Range[Length[m]]];
        Sow[tree];
        f += rate (leafOf[tree, #] & /@ m), {subOption["MaxTrainingRounds", subOption["TreeNumber", 50]]}]][[2, 1]]]
refit[{_, _}, _, r_, h_, at_] := {Total[r[[at]]]/(Total[h[[at]]] + 0.01)}
refit[{j_, threshold_, below_, above_}, m_, r_, h_, at_] := With[{low = UnitStep[threshold - m[[at, j]]]},
    {j, threshold, refit[below, m, r, h, Pick[at, low, 1]], refit[above, m, r, h, Pick[at, low, 0]]}]
leafOf[{value_}, _] := value
boost[model_, m_] := Table[model["Start"] + model["Rate"] Total[leafOf[#, row] & /@ model["Trees"]], {row, m}]
softmaxRows[f_] := With[{e = Exp[# - Max[#]]}, e/Total[e]] & /@ f
learnClasses["GradientBoostedTrees", m_, labels_, classes_] := With[{y = indicators[labels, classes]}, With[{start = Log[Max[#, 1.*^-6]] & /@ Mean[y]},
    <|"Start" -> start, "Rate" -> subOption["LearningRate", 0.2], "Trees" ->
        boosted[m, ConstantArray[start, Length[m]], y - softmaxRows[#] &, With[{p = softmaxRows[#]}, p (1 - p)] &]|>]]
classProbabilitiesOf["GradientBoostedTrees", model_, m_, n_] := softmaxRows[boost[model, m]]

(* Support vectors: one class against the others. The dual sum(a) - a.Q.a/2 with 0 <= a <= c, Q = y y (K + 1), is climbed one
   coordinate after the other (Hsieh et al. 2008; the 1 is the bias). A margin becomes a probability by Platt's sigmoid (1999). *)
kernelRows[type_, gamma_, a_, b_] := Switch[type,
    "Linear", a . Transpose[b],
    "Polynomial", (gamma a . Transpose[b] + 1.)^3,
    _, Exp[-gamma Ramp[Outer[Plus, Total[a^2, {2}], Total[b^2, {2}]] - 2. a . Transpose[b]]]] + 1.
supportWeights[k_, y_, c_] := Module[{n = Length[y], a, f, d = Diagonal[k], step, most, order},
    a = ConstantArray[0., n];
    f = ConstantArray[0., n];
    Do[most = 0.;
        order = RandomSample[Range[n]];
        Do[step = Clip[a[[i]] - (y[[i]] f[[i]] - 1.)/d[[i]], {0., c}] - a[[i]];
            If[step != 0., a[[i]] += step; f += (step y[[i]]) k[[i]]; most = Max[most, Abs[step]]], {i, order}];
        If[most < 1.*^-4 c, Break[]], {100}];
    {a y, f}]
(* {A, B} of 1/(1 + Exp[A f + B]) by Newton's method on Platt's targets. *)
sigmoidOf[f_, y_] := Module[{up = Count[y, 1.], t, a = -1., b = 0., p, d, w, h, g},
    t = Replace[y, {1. -> (up + 1.)/(up + 2.), _ -> 1./(Length[y] - up + 2.)}, {1}];
    Do[p = LogisticSigmoid[-(a f + b)];
        d = t - p;
        w = p (1. - p);
        g = {f . d, Total[d]};
        h = {{f^2 . w + 1.*^-3, f . w}, {f . w, Total[w] + 1.*^-3}};
        {a, b} -= LinearSolve[h, g], {20}];
    {a, b}]
learnClasses["SupportVectorMachine", m_, labels_, classes_] := BlockRandom[SeedRandom[1234]; With[
    {type = subOption["KernelType", "RadialBasisFunction"], gamma = N[subOption["GammaScalingParameter", 1./Length[First[m]]]], c = N[subOption["SoftMarginParameter", 1.]]},
    With[{k = kernelRows[type, gamma, m, m]}, <|"Rows" -> m, "Kernel" -> type, "Gamma" -> gamma, "Machines" ->
        Table[With[{y = 2. Boole[# === class] - 1. & /@ labels}, With[{s = supportWeights[k, y, c]}, {First[s], sigmoidOf[Last[s], y]}]],
            {class, If[classes === 2, {2}, Range[classes]]}]|>]]]
classProbabilitiesOf["SupportVectorMachine", model_, m_, n_] := With[{k = kernelRows[model["Kernel"], model["Gamma"], m, model["Rows"]]},
    With[{p = Transpose[Table[LogisticSigmoid[-(machine[[2, 1]] k . machine[[1]] + machine[[2, 2]])], {machine, model["Machines"]}]]},
        If[n === 2, {1. - First[#], First[#]} & /@ p, (# + 1.*^-9)/Total[# + 1.*^-9] & /@ p]]]

hidden[m_] := Clip[4 Length[First[m]], {16, 128}]
learnClasses["NeuralNetwork", m_, labels_, classes_] := <|"Net" -> NetTrain[
    NetChain[{hidden[m], Tanh, classes, SoftmaxLayer[]}, "Input" -> Length[First[m]]], <|"Input" -> m, "Output" -> labels|>,
    MaxTrainingRounds -> subOption[MaxTrainingRounds, Clip[Ceiling[20000/Length[m]], {20, 500}]], Method -> {"ADAM", "L2Regularization" -> 0.0001, "LearningRate" -> 0.01},
    LossFunction -> CrossEntropyLossLayer["Index"], RandomSeeding -> 1234, TrainingProgressReporting -> None]|>
classProbabilitiesOf["NeuralNetwork", model_, m_, n_] := Normal[model["Net"][m]]

$classMethods = {"DecisionTree", "GradientBoostedTrees", "LogisticRegression", "NaiveBayes", "NearestNeighbors", "NeuralNetwork", "RandomForest", "SupportVectorMachine"}
$classCandidates = {"LogisticRegression", "NearestNeighbors", "RandomForest"}

(* The method with the smallest cross entropy on a fifth of the examples. *)
chooseMethod[m_, labels_, n_] := Module[{held = Range[5, Length[m], 5], rest, score},
    If[Length[m] < 10, Return["LogisticRegression"]];
    rest = Complement[Range[Length[m]], held];
    score[method_] := With[{p = classProbabilitiesOf[method, learnClasses[method, m[[rest]], labels[[rest]], n], m[[held]], n]},
        -Mean[Log[MapThread[Max[#1[[#2]], 1.*^-10] &, {p, labels[[held]]}]]]];
    First[MinimalBy[If[Length[m] Length[First[m]] > 200000, Most[$classCandidates], $classCandidates], score]]]

Options[Classify] = {Method -> Automatic, PerformanceGoal -> Automatic, RandomSeeding -> 1234, TrainingProgressReporting -> Automatic,
    ValidationSet -> Automatic, TargetDevice -> "CPU", ClassPriors -> Automatic, FeatureExtractor -> Identity, IndeterminateThreshold -> 0}

(* A net with a class decoder is a classifier already. *)
Classify[net : _NetChain | _NetGraph, opts : OptionsPattern[]] := With[{classes = Quiet[NetExtract[net, {"Output", "Labels"}]]},
    If[ListQ[classes], ClassifierFunction[<|"Method" -> "Net", "Features" -> {"Net"}, "Classes" -> classes, "ExampleNumber" -> 0,
        "Threshold" -> OptionValue[Classify, {opts}, IndeterminateThreshold], "Model" -> <|"Net" -> net|>|>], Message[Classify::mlnet]; $Failed]]
Classify[c_ClassifierFunction, opts : OptionsPattern[]] := ClassifierFunction[changed[First[c], opts]]
Classify[data_, opts : OptionsPattern[]] := Block[{$subOptions = methodOptions[OptionValue[Classify, {opts}, Method]]}, With[
    {c = extracted[data, OptionValue[Classify, {opts}, FeatureExtractor], classifier[#, methodName[OptionValue[Classify, {opts}, Method]], OptionValue[Classify, {opts}, IndeterminateThreshold]] &]},
    If[c === $Failed || OptionValue[Classify, {opts}, ClassPriors] === Automatic, c, Classify[c, ClassPriors -> OptionValue[Classify, {opts}, ClassPriors]]]]]
Classify[data_, x : Except[_Rule | _RuleDelayed], opts : OptionsPattern[]] := With[{c = Classify[data, opts]}, If[c === $Failed, $Failed, c[x]]]
Classify[data_, x : Except[_Rule | _RuleDelayed], prop : Except[_Rule | _RuleDelayed], opts : OptionsPattern[]] :=
    With[{c = Classify[data, opts]}, If[c === $Failed, $Failed, c[x, prop]]]

methodName[{name_, ___}] := name
methodName[name_] := name
methodOptions[{_, options___}] := Flatten[{options}]
methodOptions[_] := {}

(* Learning from the features that an extractor makes of the inputs, which it makes of later inputs too. *)
extracted[data_, Identity | Automatic | None, learn_] := learn[data]
extracted[data_, spec_, learn_] := Module[{parts = trainingData[data], extractor, c},
    If[parts === $Failed || parts[[1]] === {}, Return[learn[data]]];
    extractor = If[MatchQ[spec, _FeatureExtractorFunction], spec, FeatureExtraction[parts[[1]], spec]];
    If[extractor === $Failed, Return[$Failed]];
    c = extractor[parts[[1]]];
    If[c === $Failed, Return[$Failed]];
    c = learn[c -> parts[[2]]];
    If[c === $Failed, $Failed, Head[c][<|First[c], "Extractor" -> extractor|>]]]

classifier[data_, method_, threshold_] := Module[{parts = trainingData[data], kind, m, scale, classes, labels, used},
    If[parts === $Failed, Message[Classify::mltdata, Short[data]]; Return[$Failed]];
    If[parts[[1]] === {}, Message[Classify::mlempty]; Return[$Failed]];
    If[method =!= Automatic && ! MemberQ[$classMethods, method], Message[Classify::mlmethod, method, $classMethods]; Return[$Failed]];
    kind = recipe[parts[[1]]];
    m = rows[kind, parts[[1]]];
    scale = If[First[kind] === "Image", {0. First[m], 1. + 0. First[m]}, scaling[m]];
    m = scaled[m, scale];
    classes = Union[parts[[2]]];
    labels = parts[[2]] /. Dispatch[Thread[classes -> Range[Length[classes]]]];
    used = If[method === Automatic, chooseMethod[m, labels, Length[classes]], method];
    ClassifierFunction[<|"Method" -> used, "Features" -> kind, "Scaling" -> scale, "Classes" -> classes, "ExampleNumber" -> Length[m],
        "Shares" -> Counts[parts[[2]]]/N[Length[m]], "Threshold" -> threshold, "Model" -> learnClasses[used, m, labels, Length[classes]]|>]]

ClassifierFunction[a_Association][x_, opts : (_Symbol -> _) ...] := answer[changed[a, opts], x, "Decision"]
ClassifierFunction[a_Association][x_, prop : Except[_Symbol -> _], opts : (_Symbol -> _) ...] := answer[changed[a, opts], x, prop]
changed[a_] := a
changed[a_, opts__] := Fold[changedBy, a, {opts}]
changedBy[a_, option_ -> value_] := Switch[SymbolName[option], "IndeterminateThreshold", <|a, "Threshold" -> value|>, "ClassPriors", <|a, "Priors" -> value|>, _, a]
ClassifierFunction /: Information[ClassifierFunction[a_Association], "Properties"] := {"Classes", "ClassNumber", "ExampleNumber", "Method", "FeatureTypes", "Properties"}
ClassifierFunction /: Information[ClassifierFunction[a_Association], "ClassNumber"] := Length[a["Classes"]]
ClassifierFunction /: Information[ClassifierFunction[a_Association], "FeatureTypes"] := First[a["Features"]]
ClassifierFunction /: Information[ClassifierFunction[a_Association], prop : "Classes" | "ExampleNumber" | "Method"] := a[prop]

$classProperties = {"Decision", "Probabilities", "Probability", "Properties", "TopProbabilities"}

answer[a_, x_, "Properties"] := $classProperties
answer[a_, {}, _] := {}
answer[a_, x_, prop_] := afterExtractor[answer, a, x, prop] /; KeyExistsQ[a, "Extractor"]
afterExtractor[f_, a_, x_, prop_] := With[{y = a["Extractor"][x]}, If[y === $Failed, $Failed, f[KeyDrop[a, "Extractor"], y, prop]]]
answer[a_, x_, prop_] := netAnswer[a, x, prop] /; a["Method"] === "Net"
answer[a_, x_, prop_] := Module[{one = oneInputQ[a["Features"], x], m, p},
    m = rows[a["Features"], If[one, {x}, If[ListQ[x], x, {x}]]];
    If[m === $Failed || ! (one || ListQ[x]), Message[ClassifierFunction::mlinput, Short[x], First[a["Features"]]]; Return[$Failed]];
    p = classProbabilitiesOf[a["Method"], a["Model"], scaled[m, a["Scaling"]], Length[a["Classes"]]];
    p = classProperty[a, AssociationThread[a["Classes"], #], prop] & /@ p;
    If[MemberQ[p, $Failed], Message[ClassifierFunction::mlfprop, prop, $classProperties]; Return[$Failed]];
    If[one, First[p], p]]

(* The net decides what is one input; its associations of probabilities are treated as those of other methods. *)
netAnswer[a_, x_, prop_] := With[{p = a["Model"]["Net"][x, "Probabilities"]}, With[{y = Which[p === $Failed, $Failed, AssociationQ[p], classProperty[a, p, prop], True, classProperty[a, #, prop] & /@ p]},
    If[MemberQ[Flatten[{y}], $Failed] && p =!= $Failed, Message[ClassifierFunction::mlfprop, prop, $classProperties]; $Failed, y]]]

(* Probabilities under other priors than those of the examples, which were p0. *)
reweighted[a_, p_] := If[! AssociationQ[a["Priors"]], p, With[{old = Lookup[a, "Shares", <||>]}, #/Total[#] &[
    Association[KeyValueMap[#1 -> #2 Lookup[a["Priors"], Key[#1], 0]/Lookup[old, Key[#1], 1] &, p]]]]]
classProperty[a_, p_, prop_] := classProperty[KeyDrop[a, "Priors"], reweighted[a, p], prop] /; KeyExistsQ[a, "Priors"]
classProperty[a_, p_, "Decision"] := With[{best = Keys[p][[First[Ordering[Values[p], -1]]]]}, If[p[best] < a["Threshold"], Indeterminate, best]]
classProperty[_, p_, "Probabilities"] := p
classProperty[_, p_, "Probability" -> class_] := Lookup[p, Key[class], 0.]
classProperty[_, p_, "TopProbabilities"] := Normal[Reverse[Sort[Select[p, # > 0.05 &]]]]
classProperty[_, p_, "TopProbabilities" -> n_Integer | {"TopProbabilities", n_Integer}] := Normal[TakeLargest[p, UpTo[n]]]
classProperty[_, _, _] := $Failed

Format[ClassifierFunction[a_Association]] := "ClassifierFunction[Input type: " <> First[a["Features"]] <> ", Classes: " <>
    StringRiffle[ToString /@ Take[a["Classes"], UpTo[10]], ", "] <> ", Method: " <> a["Method"] <> ", " <> ToString[a["ExampleNumber"]] <> " training examples]"

(* ---- prediction ---- *)

$valueMethods = {"DecisionTree", "GradientBoostedTrees", "LinearRegression", "NearestNeighbors", "NeuralNetwork", "RandomForest"}
$valueCandidates = {"LinearRegression", "NearestNeighbors"}

(* Least squares with a tiny ridge, so that equal columns do no harm. *)
learnValues["LinearRegression", m_, y_] := With[{x = Prepend[#, 1.] & /@ m},
    <|"Weights" -> LinearSolve[Transpose[x] . x + 1.*^-10 Length[m] IdentityMatrix[Length[First[x]]], Transpose[x] . y]|>]
valuesOf["LinearRegression", model_, m_] := (Prepend[#, 1.] & /@ m) . model["Weights"]
learnValues["NearestNeighbors", m_, y_] := <|"Rows" -> m, "Values" -> y, "K" -> neighborsNumber[m]|>
valuesOf["NearestNeighbors", model_, m_] := Mean[model["Values"][[#]]] & /@ neighbors[m, model["Rows"], model["K"]]

learnValues["DecisionTree", m_, y_] := <|"Trees" -> {grow[m, List /@ y, 12, subOption["LeafSize", 1], Range]}|>
learnValues["RandomForest", m_, y_] := <|"Trees" -> forest[m, List /@ y, treeNumber[m]]|>
valuesOf["DecisionTree" | "RandomForest", model_, m_] := Table[Mean[With[{leaf = leafOf[#, row]}, leaf[[1, 1]]/leaf[[2]]] & /@ model["Trees"]], {row, m}]
learnValues["GradientBoostedTrees", m_, y_] := <|"Start" -> {Mean[y]}, "Rate" -> subOption["LearningRate", 0.2], "Trees" ->
    boosted[m, ConstantArray[{Mean[y]}, Length[m]], List /@ y - # &, 1. + 0. # &]|>
valuesOf["GradientBoostedTrees", model_, m_] := First /@ boost[model, m]
learnValues["NeuralNetwork", m_, y_] := With[{scale = scaling[List /@ y]}, <|"Scale" -> scale, "Net" -> NetTrain[
    NetChain[{hidden[m], Tanh, 1}, "Input" -> Length[First[m]]], <|"Input" -> m, "Output" -> scaled[List /@ y, scale]|>,
    MaxTrainingRounds -> Clip[Ceiling[20000/Length[m]], {20, 1000}], Method -> {"ADAM", "L2Regularization" -> 0.0001, "LearningRate" -> 0.01},
    RandomSeeding -> 1234, TrainingProgressReporting -> None]|>]
valuesOf["NeuralNetwork", model_, m_] := First[model["Scale"]][[1]] + Last[model["Scale"]][[1]] Flatten[Normal[model["Net"][m]]]

chooseValueMethod[m_, y_] := Module[{held = Range[5, Length[m], 5], rest, score},
    If[Length[m] < 10, Return["LinearRegression"]];
    rest = Complement[Range[Length[m]], held];
    score[method_] := Mean[(valuesOf[method, learnValues[method, m[[rest]], y[[rest]]], m[[held]]] - y[[held]])^2];
    First[MinimalBy[$valueCandidates, score]]]

Options[Predict] = {Method -> Automatic, PerformanceGoal -> Automatic, RandomSeeding -> 1234, TrainingProgressReporting -> Automatic,
    ValidationSet -> Automatic, TargetDevice -> "CPU", FeatureExtractor -> Identity}

Predict[p_PredictorFunction, opts : OptionsPattern[]] := p
Predict[data_, opts : OptionsPattern[]] := Block[{$subOptions = methodOptions[OptionValue[Predict, {opts}, Method]]},
    extracted[data, OptionValue[Predict, {opts}, FeatureExtractor], predictor[#, methodName[OptionValue[Predict, {opts}, Method]]] &]]
Predict[data_, x : Except[_Rule | _RuleDelayed], opts : OptionsPattern[]] := With[{p = Predict[data, opts]}, If[p === $Failed, $Failed, p[x]]]
Predict[data_, x : Except[_Rule | _RuleDelayed], prop : Except[_Rule | _RuleDelayed], opts : OptionsPattern[]] :=
    With[{p = Predict[data, opts]}, If[p === $Failed, $Failed, p[x, prop]]]

predictor[data_, method_] := Module[{parts = trainingData[data], kind, m, scale, y, used, model},
    If[parts === $Failed || AssociationQ[data], Message[Predict::mltdata, Short[data]]; Return[$Failed]];
    If[parts[[1]] === {}, Message[Predict::mlempty]; Return[$Failed]];
    If[! AllTrue[parts[[2]], realQ], Message[Predict::mlnum]; Return[$Failed]];
    If[method =!= Automatic && ! MemberQ[$valueMethods, method], Message[Predict::mlmethod, method, $valueMethods]; Return[$Failed]];
    kind = recipe[parts[[1]]];
    m = rows[kind, parts[[1]]];
    scale = scaling[m];
    m = scaled[m, scale];
    y = N[parts[[2]]];
    used = If[method === Automatic, chooseValueMethod[m, y], method];
    model = learnValues[used, m, y];
    PredictorFunction[<|"Method" -> used, "Features" -> kind, "Scaling" -> scale, "ExampleNumber" -> Length[m], "Model" -> model,
        "StandardDeviation" -> Sqrt[Mean[(valuesOf[used, model, m] - y)^2]]|>]]

PredictorFunction[a_Association][x_] := value[a, x, "Decision"]
PredictorFunction[a_Association][x_, prop_] := value[a, x, prop]
PredictorFunction /: Information[PredictorFunction[a_Association], "Properties"] := {"ExampleNumber", "Method", "FeatureTypes", "Properties", "StandardDeviation"}
PredictorFunction /: Information[PredictorFunction[a_Association], "FeatureTypes"] := First[a["Features"]]
PredictorFunction /: Information[PredictorFunction[a_Association], prop : "ExampleNumber" | "Method" | "StandardDeviation"] := a[prop]

value[a_, x_, "Properties"] := {"Decision", "Distribution", "Properties"}
value[a_, {}, _] := {}
value[a_, x_, prop_] := afterExtractor[value, a, x, prop] /; KeyExistsQ[a, "Extractor"]
value[a_, x_, prop_] := Module[{one = oneInputQ[a["Features"], x], m, y},
    m = rows[a["Features"], If[one, {x}, If[ListQ[x], x, {x}]]];
    If[m === $Failed || ! (one || ListQ[x]), Message[PredictorFunction::mlinput, Short[x], First[a["Features"]]]; Return[$Failed]];
    y = valuesOf[a["Method"], a["Model"], scaled[m, a["Scaling"]]];
    y = Switch[prop, "Decision", y, "Distribution", NormalDistribution[#, Max[a["StandardDeviation"], 1.*^-10]] & /@ y,
        _, Message[PredictorFunction::mlfprop, prop, {"Decision", "Distribution", "Properties"}]; Return[$Failed]];
    If[one, First[y], y]]

Format[PredictorFunction[a_Association]] := "PredictorFunction[Input type: " <> First[a["Features"]] <> ", Method: " <> a["Method"] <> ", " <>
    ToString[a["ExampleNumber"]] <> " training examples]"
