(* Transforms, interpolation, fitting, linear programs, compiled functions. *)
dftByDefinition[v_] := With[{n = Length[v]}, Table[Sum[v[[r]] Exp[2. Pi I (r - 1) (s - 1)/n], {r, n}], {s, n}]/Sqrt[1. n]]
Select[{2, 3, 8, 12, 97, 134}, Max[Abs[Fourier[Range[1. #]] - dftByDefinition[Range[1. #]]]] > 10.^-9 &]
(* = {} *)
Chop[InverseFourier[Fourier[{1, 2, 3, 4, 5}]]]
(* ~ {1., 2., 3., 4., 5.} *)
{LaplaceTransform[t^2 E^(-t), t, s], LaplaceTransform[f'[t], t, s], InverseLaplaceTransform[1/(s (s + 1)), s, t], InverseLaplaceTransform[1/(s^2 + 2 s + 5), s, t]}
(* = {2/(1 + s)^3, -f[0] + s*LaplaceTransform[f[t], t, s], 1 - E^(-t), Sin[2*t]/(2*E^t)} *)
{Interpolation[{1, 4, 9, 16}][2.5], Interpolation[{{0, 0}, {1, 1}, {2, 4}, {3, 9}}]'[1.5], Interpolation[{1, 2, 3}, InterpolationOrder -> 1][1.5]}
(* ~ {6.25, 3., 1.5} *)
{a, b} /. FindFit[{{1, 2}, {2, 4}, {3, 6.5}}, a x + b, {a, b}, x]
(* ~ {2.25, -0.333333} *)
m = LinearModelFit[{{1, 1}, {2, 3}, {3, 5}, {4, 8}}, x, x]; {m[5], m["RSquared"], m["BestFitParameters"]}
(* ~ {10., 0.988785, {-1.5, 2.3}} *)
{LinearProgramming[{-1, -1}, {{-1, -2}, {-3, -1}}, {-4, -6}], LinearOptimization[x + y, {x + 2 y >= 3, x >= 0, y >= 0}, {x, y}]}
(* = {{8/5, 6/5}, {x -> 0, y -> 3/2}} *)
{Compile[{x, y}, x^2 + y][1.5, 2], Compile[{{n, _Integer}}, Module[{s = 0}, Do[s += i, {i, n}]; s]][10], Compile[{{v, _Real, 1}}, Total[v]][{1, 2, 3}]}
(* = {4.25, 55, 6.} *)
(o : obj[a_])["x"] := a
k_mod["k"] := First[k]
{obj[5]["x"], mod[7]["k"]}
(* = {5, 7} *)
