(* What every sample of every layer must satisfy. walkLayer[text] gives the list of properties that fail. *)

shapeData["Real"] := RandomReal[{0.2, 0.8}]
shapeData[n_Integer] := RandomReal[{0.2, 0.8}, n]
shapeData[dims : {__Integer}] := RandomReal[{0.2, 0.8}, dims]
shapeData["Varying"] := RandomReal[{0.2, 0.8}, 3]
shapeData[{"Varying", dims___Integer}] := RandomReal[{0.2, 0.8}, {3, dims}]
shapeData["Integer"] := RandomInteger[{1, 2}]
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

near[a_, b_, tol_] := Abs[a - b] <= tol (1 + Abs[b])

value[net_, data_] := total[net[data, WorkingPrecision -> "Real64"]]

portGradient[net_, data_, port_] := Module[{g = net[data, NetPortGradient[port], WorkingPrecision -> "Real64"], h = 1.*^-5},
    AllTrue[few[ones[data[port]]], Function[pos, near[
        If[pos === {}, g, Extract[g, pos]],
        (value[net, Append[data, port -> changed[data[port], pos, h]]] -
            value[net, Append[data, port -> changed[data[port], pos, -h]]])/(2 h), 2.*^-6]]]]

arrayGradient[net_, data_, path_] := Module[{
        g = net[data, NetPortGradient[path], WorkingPrecision -> "Real64"], a = Normal[NetExtract[net, path]], h = 1.*^-5},
    AllTrue[few[ones[a]], Function[pos, near[Extract[g, pos],
        (value[NetReplacePart[net, path -> NumericArray[changed[a, pos, h], "Real64"]], data] -
            value[NetReplacePart[net, path -> NumericArray[changed[a, pos, -h], "Real64"]], data])/(2 h), 2.*^-6]]]]

same[a_Association, b_Association] := And @@ MapThread[same, {Values[a], Values[b]}]
same[a_, b_] := With[{x = Flatten[{Normal[a]}], y = Flatten[{Normal[b]}]},
    Length[x] === Length[y] && AllTrue[Transpose[{x, y}], near[First[#], Last[#], 1.*^-5] &]]

batched[a_Association, i_] := batched[#, i] & /@ a
batched[a_, i_] := a[[i]]

walkLayer[text_String] := Module[{net, types, data, other, out, result = {}},
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
    If[Length[data] > 0 && ! TrueQ[same[batched[net[Merge[{data, other}, Identity]], 1], out] &&
            same[batched[net[Merge[{data, other}, Identity]], 2], net[other]]], AppendTo[result, "batch"]];
    If[isReal[Values[Information[net, "OutputPorts"]]],
        Do[If[isReal[types[port]] && ! TrueQ[portGradient[net, data, port]], AppendTo[result, "gradient of " <> port]], {port, Keys[types]}];
        Do[If[! TrueQ[arrayGradient[net, data, path]], AppendTo[result, "gradient of " <> ToString[path]]],
            {path, Select[Information[net, "ArraysPositionList"], FreeQ[#, "MovingMean" | "MovingVariance"] &]}]];
    result]
