(* Dynamic programming *)
lcs[a_String, b_String] := lcs[Characters[a], Characters[b]]
lcs[{}, _] = {}; lcs[_, {}] = {};
lcs[{a___, x_}, {b___, x_}] := Append[lcs[{a}, {b}], x]
lcs[{a___, x_}, {b___, y_}] := lcs[{a, x}, {b, y}] = With[{l = lcs[{a}, {b, y}], r = lcs[{a, x}, {b}]}, If[Length[l] >= Length[r], l, r]]
Length[lcs["AGGTABCAB", "GXTXAYBAB"]]
(* = 6 *)
StringJoin[lcs["nematode", "empty"]]
(* = "emt" *)

edit[a_, b_] := Module[{d}, 
  d[0, j_] := j; d[i_, 0] := i;
  d[i_, j_] := d[i, j] = Min[d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + Boole[StringTake[a, {i}] =!= StringTake[b, {j}]]];
  d[StringLength[a], StringLength[b]]]
edit["kitten", "sitting"]
(* = 3 *)
edit["intention", "execution"] === EditDistance["intention", "execution"] === 5
(* = True *)

ways[n_, coins_] := Module[{w = UnitVector[n + 1, 1]}, Do[Do[w[[k + 1]] += w[[k - c + 1]], {k, c, n}], {c, coins}]; Last[w]]
ways[100, {1, 5, 10, 25, 50}]
(* = 292 *)
ways[200, {1, 2, 5, 10, 20, 50, 100, 200}]
(* = 73682 *)

items = {{12, 4}, {2, 2}, {1, 1}, {1, 2}, {4, 10}};
best[0, _] = 0;
best[n_, room_] := best[n, room] = With[{w = items[[n, 1]], v = items[[n, 2]]},
   If[w > room, best[n - 1, room], Max[best[n - 1, room], v + best[n - 1, room - w]]]]
Table[best[5, k], {k, 0, 20, 5}]
(* = {0, 12, 15, 15, 19} *)

seq = Mod[7 Range[30]^2 + 3 Range[30], 31];
rising[l_] := Max[Fold[Function[{lens, k}, Append[lens, 1 + Max[0, Pick[lens, Thread[l[[;; k - 1]] < l[[k]]]]]]], {}, Range[Length[l]]]]
rising[seq]
(* = 8 *)

triangle = {{75}, {95, 64}, {17, 47, 82}, {18, 35, 87, 10}, {20, 4, 82, 47, 65}};
First[Fold[#2 + MapThread[Max, {Most[#1], Rest[#1]}] &, Reverse[triangle]]]
(* = 390 *)
paths[0, _] = 1; paths[_, 0] = 1;
paths[i_, j_] := paths[i, j] = paths[i - 1, j] + paths[i, j - 1]
paths[20, 20] === Binomial[40, 20]
(* = True *)
