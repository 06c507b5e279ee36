(* features.wl - FeatureExtraction: from examples of any kind to vectors of numbers, or to other features.

   A method learns a step from examples, and a step gives the features of others. An extractor is a list of steps, and
   what it was taught on (a recipe of learn.wl), which tells one input from a list of them. *)

FeatureExtraction::usage = "FeatureExtraction[examples] gives a FeatureExtractorFunction that has learnt from the examples to make vectors of numbers.\nFeatureExtraction[examples, method] uses \"StandardizedVector\", \"IndicatorVector\", \"DimensionReducedVector\", \"PixelVector\", \"TFIDF\", \"SegmentedWords\", \"LowerCasedText\", \"NumericVector\", a function or a net; {m1, m2, ...} one after the other; part -> method a part of each example.\nFeatureExtraction[examples, method, \"ExtractedFeatures\"] gives the features of the examples."
FeatureExtract::usage = "FeatureExtract[examples] gives the features of the examples.\nFeatureExtract[examples, method] uses a method of FeatureExtraction."
FeatureExtractorFunction::usage = "FeatureExtractorFunction[...] is what FeatureExtraction gives. extractor[x] are the features of x, extractor[{x1, ...}] a list of them."

FeatureExtraction::fxmethod = "`1` is not a method for examples like `2`; methods are `3`, functions, nets, lists of them, and rules from parts to them."
FeatureExtraction::fxempty = "A list of examples was expected, not `1`."
FeatureExtraction::mlfprop = "`1` is not one of the properties `2`."
FeatureExtractorFunction::mlinput = "`1` is not of the kind of input that this function has learnt from: `2`."

Options[Classify]; (* learn.wl, which has recipes and rows of numbers *)

$extractions = {"StandardizedVector", "IndicatorVector", "DimensionReducedVector", "PixelVector", "TFIDF", "SegmentedWords", "LowerCasedText", "NumericVector"}

(* ---- methods learn steps; $Failed where the examples are of another kind ---- *)

numericRowsQ[x_] := MatrixQ[x, realQ] || VectorQ[x, realQ]
numericRows[x_] := If[VectorQ[x], List /@ N[x], N[x]]
wordsOf[text_String] := ToLowerCase[StringCases[text, WordCharacter ..]]
wordsOf[words : {___String}] := ToLowerCase[words]

fitStep[x_, Automatic] := Which[
    AllTrue[x, ImageQ], fitStep[x, "PixelVector"],
    AllTrue[x, StringQ] && AnyTrue[x, StringContainsQ[#, Whitespace] &], fitStep[x, "TFIDF"],
    True, With[{kind = recipe[x]}, {"Scaled", kind, scaling[rows[kind, x]]}]]
fitStep[x_, "NumericVector"] := With[{kind = recipe[x]}, {"Rows", kind}]
fitStep[x_, "StandardizedVector"] := If[numericRowsQ[x], {"Standardized", scaling[numericRows[x]]}, $Failed]
fitStep[x_, "IndicatorVector"] := If[AnyTrue[x, ListQ], If[SameQ @@ (Length /@ x), {"Indicators", Union /@ Transpose[x]}, $Failed], {"Indicator", Union[x]}]
fitStep[x_, "PixelVector"] := If[AllTrue[x, ImageQ], With[{d = ImageDimensions[First[x]], grey = AllTrue[x, ImageChannels[#] < 3 &]},
    {"Pixels", NetEncoder[{"Image", d, If[grey, "Grayscale", "RGB"]}]}], $Failed]
fitStep[x_, "TFIDF"] := If[AllTrue[x, MatchQ[#, _String | {__String}] &], With[{sets = Union /@ wordsOf /@ x}, With[{vocabulary = Union @@ sets},
    {"TFIDF", vocabulary, Table[Log[N[Length[x]]/Count[sets, s_ /; MemberQ[s, w]]], {w, vocabulary}]}]], $Failed]
fitStep[x_, "SegmentedWords"] := If[AllTrue[x, StringQ], {"Words"}, $Failed]
fitStep[x_, "LowerCasedText"] := If[AllTrue[x, StringQ], {"Lower"}, $Failed]
fitStep[x_, "DimensionReducedVector"] := If[numericRowsQ[x], With[{m = numericRows[x]}, reduction[m, Mean[m]]], $Failed]
fitStep[x_, net : _NetChain | _NetGraph] := {"Function", net}
fitStep[x_, extractor_FeatureExtractorFunction] := {"Function", extractor}
fitStep[_, _String] := $Failed
fitStep[x_, f : _Symbol | _Function | _Composition | _NetEncoder] := {"Function", f}
fitStep[x_, net_] := If[StringEndsQ[ToString[Head[net]], "Layer"], {"Function", net}, $Failed]

(* Principal directions, as many as hold 99 % of the variance. *)
reduction[m_, mean_] := Module[{parts = SingularValueDecomposition[N[(# - mean) & /@ m]], size, held, n},
    size = Select[Diagonal[parts[[2]]], # > 1.*^-12 &]^2;
    held = Accumulate[size];
    n = If[size === {}, 1, 1 + Count[held, h_ /; h < 0.99 Last[held]]];
    {"Reduced", mean, parts[[3]][[All, ;; Min[n, Length[mean]]]]}]

(* ---- steps ---- *)

runStep[{"Rows", kind_}, x_] := rows[kind, x]
runStep[{"Scaled", kind_, scale_}, x_] := With[{m = rows[kind, x]}, If[m === $Failed, m, scaled[m, scale]]]
runStep[{"Standardized", scale_}, x_] := If[numericRowsQ[x], scaled[numericRows[x], scale], $Failed]
runStep[{"Indicator", values_}, x_] := Table[N[Boole[e === v]], {e, x}, {v, values}]
runStep[{"Indicators", values_}, x_] := If[AllTrue[x, ListQ[#] && Length[#] === Length[values] &],
    Table[Join @@ MapThread[Function[{e, all}, Table[N[Boole[e === v]], {v, all}]], {row, values}], {row, x}], $Failed]
runStep[{"Pixels", encoder_}, x_] := If[AllTrue[x, ImageQ], Flatten[Normal[encoder[#]]] & /@ x, $Failed]
runStep[{"TFIDF", vocabulary_, weights_}, x_] := If[AllTrue[x, MatchQ[#, _String | {___String}] &],
    Table[With[{words = wordsOf[text]}, weights Lookup[Counts[words], vocabulary, 0]/N[Max[1, Length[words]]]], {text, x}], $Failed]
runStep[{"Words"}, x_] := If[AllTrue[x, StringQ], StringCases[x, WordCharacter ..], $Failed]
runStep[{"Lower"}, x_] := If[AllTrue[x, StringQ], ToLowerCase[x], $Failed]
runStep[{"Reduced", mean_, directions_}, x_] := If[numericRowsQ[x], (# - mean) . directions & /@ numericRows[x], $Failed]
runStep[{"Function", f_}, x_] := With[{y = f /@ x}, If[MemberQ[y, $Failed], $Failed, Normal[#] & /@ y]]
runStep[{"Parts", list_}, x_] := With[{each = Table[runSteps[one[[2]], partOf[#, one[[1]]] & /@ x], {one, list}]},
    If[MemberQ[each, $Failed], $Failed, MapThread[Join @@ Map[Flatten[{#}] &, {##}] &, each]]]
runSteps[steps_, x_] := Fold[If[#1 === $Failed, #1, runStep[#2, #1]] &, x, steps]

partOf[x_, All] := x
partOf[x_Association, keys_List] := Lookup[x, keys]
partOf[x_Association, key_] := x[key]
partOf[x_, part_] := Quiet[Check[x[[part]], $Failed]]

(* ---- extractors ---- *)

fitSteps[x_, {}] := {}
fitSteps[x_, parts : _Rule | {__Rule}] := With[{list = Table[{one[[1]], fitSteps[partOf[#, one[[1]]] & /@ x, one[[2]]]}, {one, Flatten[{parts}]}]},
    If[MemberQ[list, {_, $Failed}], $Failed, {{"Parts", list}}]]
fitSteps[x_, methods_List] := With[{first = fitStep[x, First[methods]]},
    If[first === $Failed, $Failed, With[{y = runStep[first, x]}, If[y === $Failed, $Failed,
        With[{rest = fitSteps[y, Rest[methods]]}, If[rest === $Failed, $Failed, Prepend[rest, first]]]]]]]
fitSteps[x_, method_] := fitSteps[x, {method}]

Options[FeatureExtraction] = {FeatureNames -> Automatic, FeatureTypes -> Automatic, NominalVariables -> Automatic, PerformanceGoal -> Automatic, RandomSeeding -> 1234}
FeatureExtraction[examples_, opts : OptionsPattern[]] := extractor[examples, Automatic]
FeatureExtraction[examples_, part : _Integer | _String | All | {(_Integer | _String) ..} -> method_, rest : OptionsPattern[]] := extractor[examples, part -> method]
FeatureExtraction[examples_, method : Except[OptionsPattern[]], opts : OptionsPattern[]] := extractor[examples, method]
FeatureExtraction[examples_, method_, property_String, opts : OptionsPattern[]] := With[{f = extractor[examples, method]}, Which[
    f === $Failed, $Failed,
    property === "ExtractorFunction", f,
    property === "ExtractedFeatures", f[columnValues[examples]],
    True, Message[FeatureExtraction::mlfprop, property, {"ExtractorFunction", "ExtractedFeatures"}]; $Failed]]
FeatureExtract[examples_] := FeatureExtract[examples, Automatic]
FeatureExtract[examples_, method_] := FeatureExtraction[examples, method, "ExtractedFeatures"]

columnValues[x_NumericArray] := Normal[x]
columnValues[x_] := x

extractor[examples_, method_] := Module[{x = columnValues[examples], steps, y},
    If[! ListQ[x] || x === {}, Message[FeatureExtraction::fxempty, Short[examples]]; Return[$Failed]];
    steps = fitSteps[x, method];
    y = If[steps === $Failed, $Failed, runSteps[steps, {First[x]}]];
    If[y === $Failed, Message[FeatureExtraction::fxmethod, method, Short[First[x]], $extractions]; Return[$Failed]];
    FeatureExtractorFunction[<|"Method" -> method, "Features" -> recipe[x], "Steps" -> steps, "Output" -> Dimensions[First[y]], "ExampleNumber" -> Length[x]|>]]

FeatureExtractorFunction[a_Association][x_] := With[{one = oneInputQ[a["Features"], x]},
    With[{y = If[! one && ! ListQ[x], $Failed, runSteps[a["Steps"], If[one, {x}, x]]]}, Which[
        y === $Failed, Message[FeatureExtractorFunction::mlinput, Short[x], First[a["Features"]]]; $Failed,
        one, First[y],
        True, y]]]
FeatureExtractorFunction /: Information[FeatureExtractorFunction[a_Association], prop : "Method" | "ExampleNumber" | "Output"] := a[prop]
Format[FeatureExtractorFunction[a_Association]] := "FeatureExtractorFunction[Input type: " <> First[a["Features"]] <> ", Output: " <> ToString[a["Output"]] <> "]"
