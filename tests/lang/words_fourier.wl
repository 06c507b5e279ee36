(* Words of Fourier: coefficients, series, transforms of lists and functions; functions made from data; options of plots. *)

(* ---- series ---- *)
{FourierCoefficient[Cos[t], t, 1], FourierCoefficient[1, t, 0], FourierCoefficient[t, t, 2]}
(* = {1/2, 1, I/2} *)
{FourierSinCoefficient[t, t, 1], FourierSinCoefficient[t, t, 2], FourierCosCoefficient[t^2, t, 1], FourierCosCoefficient[1, t, 3]}
(* = {2, -1, -4, 0} *)
FourierTrigSeries[t, t, 2]
(* = 2*Sin[t] - Sin[2*t] *)
FourierTrigSeries[t^2, t, 1] - Pi^2/3 + 4 Cos[t] // Expand
(* = 0 *)

(* ---- transforms ---- *)
FourierTransform[E^-t^2, t, w]
(* = 1/(Sqrt[2]*E^(w^2/4)) *)
{FourierTransform[DiracDelta[t], t, w], FourierTransform[1, t, w]}
(* = {1/Sqrt[2*Pi], Sqrt[2*Pi]*DiracDelta[w]} *)
FourierDCT[{1., 2., 3., 4.}]
(* ~ {5., -1.577161014949475, 0., -0.1120853822919913} *)
FourierDST[{1., 2., 3., 4.}]
(* ~ {3.266407412190941, -1.414213562373095, 1.352990250365492, -1.} *)
Chop[FourierDCT[FourierDCT[{1., 2., 5.}, 2], 3]]
(* ~ {1., 2., 5.} *)

(* ---- functions made from others ---- *)
With[{f = FunctionInterpolation[Sin[x], {x, 0, 3}]}, {Head[f], Abs[f[1.234] - Sin[1.234]] < 10^-4}]
(* = {InterpolatingFunction, True} *)

(* ---- options of plots ---- *)
same[plot_, option_] := Rasterize[plot[], ImageSize -> 60] === Rasterize[plot[option], ImageSize -> 60]
pieces[p_] := Length[Cases[p, Line[l_] :> If[Depth[l] > 3, Sequence @@ l, l], Infinity]]
{pieces[Plot[Floor[x], {x, 0.5, 2.5}]], pieces[Plot[Floor[x], {x, 0.5, 2.5}, Exclusions -> None]], pieces[Plot[Tan[x], {x, 0, 3}]]}
(* = {3, 1, 2} *)
clips[style_] := Cases[Plot[x^2, {x, -3, 3}, PlotRange -> {-1, 4}, ClippingStyle -> style], {Red, lines : {__Line}} :> Round[lines[[All, 1]], 1/5], Infinity]
{clips[None], clips[Red], clips[{Blue, Red}], clips[{Red, Blue}]}
(* = {{}, {{{{-3, 4}, {-2, 4}}, {{2, 4}, {3, 4}}}}, {{{{-3, 4}, {-2, 4}}, {{2, 4}, {3, 4}}}}, {}} *)
labels = Cases[ContourPlot[x + y, {x, 0, 2}, {y, 0, 2}, Contours -> {1, 2.5}, ContourLabels -> All], _Text, Infinity];
{labels[[All, 1]], Abs[Total[#[[2]]] - #[[1]]] < 10^-9 & /@ labels}
(* = {{1, 2.5}, {True, True}} *)
Cases[ContourPlot[x + y, {x, 0, 2}, {y, 0, 2}, Contours -> {1}, ContourLabels -> Function[{x, y, z}, Text["c", {0, z}]]], _Text, Infinity]
(* = {Text["c", {0, 1.}]} *)
Cases[ContourPlot[x + y, {x, 0, 2}, {y, 0, 2}], _Text, Infinity]
(* = {} *)
same[DensityPlot[x y, {x, 0, 3}, {y, 0, 3}, ColorFunction -> Hue, ##] &, ColorFunctionScaling -> False]
(* = False *)
AlphaQ /@ {Image[{{{1, 0, 0}}}], SetAlphaChannel[Image[{{{1, 0, 0}}}], 1/2]}
(* = {False, True} *)
ImageDimensions /@ {Rasterize[Graphics[Disk[]], ImageSize -> 72], Rasterize[Graphics[Disk[]], ImageSize -> 72, ImageResolution -> 144]}
(* = {{72, 72}, {144, 144}} *)
