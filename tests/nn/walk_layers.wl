(* What every sample of every layer must satisfy. walkLayer[text] gives the list of properties that fail. *)

shapeData["Real"] := RandomReal[{0.2, 0.8}]
shapeData[n_Integer] := RandomReal[{0.2, 0.8}, n]
shapeData[dims : {__Integer}] := RandomReal[{0.2, 0.8}, dims]
shapeData["Varying"] := RandomReal[{0.2, 0.8}, 3]
shapeData[{"Varying", dims___Integer}] := RandomReal[{0.2, 0.8}, {3, dims}]
shapeData["Integer"] := RandomInteger[{1, 2}]
shapeData[{dims___Integer, Restricted["Integer", range_List]}] := RandomInteger[range, {dims}]
shapeData[Restricted["Integer", n_]] := RandomInteger[{1, n}]
shapeData[{dims___Integer, "Integer"}] := RandomInteger[{1, 2}, {dims}]
shapeData[{dims___Integer, Restricted["Integer", n_]}] := RandomInteger[{1, n}, {dims}]
shapeData[{"Varying", dims___Integer, Restricted["Integer", n_]}] := RandomInteger[{1, n}, {3, dims}]
shapeData[Automatic] := RandomReal[{0.2, 0.8}, 3]
shapeData[_] := RandomReal[{0.2, 0.8}]

withoutVarying[n_Integer] := {n}
withoutVarying["Real" | "Integer" | Restricted["Integer", _]] := {}
withoutVarying["Varying"] := Automatic (* a length of its own *)
withoutVarying[{"Varying", ___}] := Automatic
withoutVarying[l_List] := Cases[l, _Integer]
withoutVarying[_] := Automatic

dimensionsOf[x_?NumberQ] := {}
dimensionsOf[x_] := Dimensions[x]

isReal[x_] := FreeQ[x, "Integer"]

ones[x_?NumberQ] := {{}}
ones[x_] := Tuples[Range /@ Dimensions[x]]
changed[x_?NumberQ, {}, h_] := x + h
changed[x_, pos_, h_] := ReplacePart[x, pos -> Extract[x, pos] + h]

few[l_] := If[Length[l] > 5, l[[{1, 2, Quotient[Length[l], 2], -2, -1}]], l]

total[x_?NumberQ] := x
total[x_Association] := Total[total /@ Values[x]]
total[x_] := Total[Flatten[Normal[x]]]

near[a_, b_, tol_] := Abs[a - b] <= tol Max[Abs[b], 10^-3]

double = WorkingPrecision -> "Real64";
inMode[mode_] := Sequence[NetEvaluationMode -> mode, RandomSeeding -> 5, double]

value[net_, data_, mode_] := total[net[data, inMode[mode]]]

(* A few elements of the gradient by a port or array against central differences; in a batch, each example's own. *)
portGradient[net_, data_, port_, mode_] := Module[{g = net[data, NetPortGradient[port], inMode[mode]], h = 1.*^-5},
    AllTrue[few[ones[data[port]]], Function[pos, near[
        If[pos === {}, g, Extract[g, pos]],
        (value[net, Append[data, port -> changed[data[port], pos, h]], mode] -
            value[net, Append[data, port -> changed[data[port], pos, -h]], mode])/(2 h), 1.*^-6]]]]

(* A shared array is changed at all its uses. *)
sharedPath[net_, path_] := SelectFirst[Keys[NetExtract[net, NetArray[All]]], NetExtract[net, NetArray[#]] === NetExtract[net, path] &]
arrayPath[net_, path_] := With[{name = sharedPath[net, path]}, If[MissingQ[name], path, NetArray[name]]]
asArray[x_?NumberQ] := x
asArray[x_] := NumericArray[x, "Real64"]

arrayGradient[net_, data_, path_, mode_] := Module[{at = arrayPath[net, path],
        g = net[data, NetPortGradient[path], inMode[mode]], a = Normal[NetExtract[net, path]], h = 1.*^-5},
    AllTrue[few[ones[a]], Function[pos, near[If[pos === {}, g, Extract[g, pos]],
        (value[NetReplacePart[net, at -> asArray[changed[a, pos, h]]], data, mode] -
            value[NetReplacePart[net, at -> asArray[changed[a, pos, -h]]], data, mode])/(2 h), 1.*^-6]]]]

gradients[net_, data_, types_, mode_] := Join[
    Select[Keys[types], isReal[types[#]] && ! TrueQ[portGradient[net, data, #, mode]] &],
    Select[Information[net, "ArraysPositionList"], FreeQ[#, "MovingMean" | "MovingVariance"] && ! TrueQ[arrayGradient[net, data, #, mode]] &]]

same[a_Association, b_Association, tol_] := And @@ MapThread[same[#1, #2, tol] &, {Values[a], Values[b]}]
same[a_, b_, tol_] := With[{x = Flatten[{Normal[a]}], y = Flatten[{Normal[b]}]},
    Length[x] === Length[y] && Max[Abs[x - y]] <= tol Max[Abs[y], 10^-30]]

(* What training alone changes: everything else gives the same bits in both modes. *)
changing = _DropoutLayer | _BatchNormalizationLayer | _ImageAugmentationLayer | _RandomArrayLayer | ("Dropout" -> Except[0 | None]);

modes[net_, data_, other_] := Module[{both = Merge[{data, other}, Identity], train, test},
    If[Length[data] == 0, both = data];
    train = net[both, NetEvaluationMode -> "Train", RandomSeeding -> 5];
    test = net[both];
    FreeQ[train, $Failed] && train === net[both, NetEvaluationMode -> "Train", RandomSeeding -> 5] &&
        If[FreeQ[net, changing], FreeQ[net, _RandomArrayLayer] && train === test, train =!= test && same[0 train, 0 test, 1]]]

batched[a_Association, i_] := batched[#, i] & /@ a
batched[a_, i_] := a[[i]]

(* The same data each time: a corner within the step of the differences, which chance finds once in thousands, would look like a fault. *)
walkLayer[text_String] := Module[{net, types, data, other, out, wrong, result = {}},
    SeedRandom[7];
    net = NetInitialize[ToExpression[text], RandomSeeding -> 3];
    If[net === $Failed, Return[{"constructor"}]];
    types = Information[net, "InputPorts"];
    data = shapeData /@ types;
    out = net[data];
    If[! FreeQ[out, $Failed], Return[{"evaluation"}]];
    If[! AssociationQ[out] && withoutVarying[First[Values[Information[net, "OutputPorts"]]]] =!= Automatic &&
            withoutVarying[First[Values[Information[net, "OutputPorts"]]]] =!= dimensionsOf[out],
        AppendTo[result, "shape"]];
    If[! TrueQ[ToExpression[ToString[net, InputForm]] === net], AppendTo[result, "InputForm"]];
    other = shapeData /@ types;
    If[Length[data] > 0 && FreeQ[net, _RandomArrayLayer], Do[
        With[{all = net[Merge[{data, other}, Identity], WorkingPrecision -> wp[[1]]]},
            If[! TrueQ[same[batched[all, 1], net[data, WorkingPrecision -> wp[[1]]], wp[[2]]] &&
                    same[batched[all, 2], net[other, WorkingPrecision -> wp[[1]]], wp[[2]]]], AppendTo[result, "batch in " <> wp[[1]]]]],
        {wp, {{"Real32", 1.*^-5}, {"Real64", 1.*^-12}}}]];
    If[! TrueQ[modes[net, data, other]], AppendTo[result, "Train mode"]];
    If[isReal[Values[Information[net, "OutputPorts"]]],
        If[(wrong = gradients[net, data, types, "Test"]) =!= {}, AppendTo[result, "gradients" -> wrong]];
        If[(wrong = gradients[net, If[Length[data] > 0, Merge[{data, other}, Identity], data], types, "Train"]) =!= {},
            AppendTo[result, "gradients in Train mode" -> wrong]]];
    result]

(* The net of a sample, and what it is when any of its input ports take sequences of varying length: those that it allows. *)
lengthened[_Integer] := "Varying"
lengthened[{_Integer, rest___}] := {"Varying", rest}
lengthened[_] := None

sampleForms[text_String] := Module[{net = ToExpression[text], types, ports},
    types = Information[net, "InputPorts"];
    ports = Select[Keys[types], lengthened[types[#]] =!= None &];
    Select[Quiet[NetInitialize[If[# === {}, net, NetReplacePart[net, Map[Function[p, p -> lengthened[types[p]]], #]]], RandomSeeding -> 3]] & /@
        Subsets[ports], # =!= $Failed &]]
