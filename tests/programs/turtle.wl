(* L-systems and a turtle *)
lsystem[start_, rules_, n_] := Nest[StringReplace[#, rules] &, start, n]
lsystem["A", {"A" -> "AB", "B" -> "A"}, 5]
(* = "ABAABABAABAAB" *)
StringLength /@ Table[lsystem["A", {"A" -> "AB", "B" -> "A"}, k], {k, 0, 8}]
(* = {1, 2, 3, 5, 8, 13, 21, 34, 55} *)
turtle[s_] := Module[{p = {0, 0}, d = {1, 0}},
  Prepend[Reap[Scan[Switch[#, "F", Sow[p = p + d], "L", d = {-d[[2]], d[[1]]}, "R", d = {d[[2]], -d[[1]]}] &, Characters[s]]][[2, 1]], {0, 0}]]
turtle["FLFLFLF"]
(* = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}} *)
koch = lsystem["F", {"F" -> "FLFRFRFLF"}, 3];
Last[turtle[koch]]
(* = {27, 0} *)
{Min[#], Max[#]} & /@ Transpose[turtle[koch]]
(* = {{0, 27}, {0, 13}} *)
dragon[n_] := Nest[# <> "R" <> StringReplace[StringReverse[#], {"L" -> "R", "R" -> "L"}] &, "F", n]
dragon[3]
(* = "FRFRFLFRFRFLFLF" *)
Last[turtle[dragon[8]]]
(* = {16, 0} *)
Length[Union[turtle[dragon[8]]]]
(* = 190 *)
(* the spiral of numbers *)
spiral[n_] := Module[{m = ConstantArray[0, {n, n}], p = {1, 1}, d = {0, 1}, q},
  Do[m[[p[[1]], p[[2]]]] = k; q = p + d;
   If[Min[q] < 1 || Max[q] > n || Extract[m, q] != 0, d = {d[[2]], -d[[1]]}; q = p + d];
   p = q, {k, n^2}]; m]
spiral[4]
(* = {{1, 2, 3, 4}, {12, 13, 14, 5}, {11, 16, 15, 6}, {10, 9, 8, 7}} *)
