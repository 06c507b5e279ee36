(* Towers, Gray codes, permutations, subsets, Josephus: small recursions *)
hanoi[0, __] = {};
hanoi[n_, a_, b_, c_] := Join[hanoi[n - 1, a, c, b], {a -> c}, hanoi[n - 1, b, a, c]]
hanoi[3, "A", "B", "C"]
(* = {"A" -> "C", "A" -> "B", "C" -> "B", "A" -> "C", "B" -> "A", "B" -> "C", "A" -> "C"} *)
Length[hanoi[10, 1, 2, 3]]
(* = 1023 *)
play[pegs_, a_ -> c_] := Module[{p = pegs}, If[p[c] =!= {} && First[p[c]] < First[p[a]], Throw["wrong"]];
  p[c] = Prepend[p[c], First[p[a]]]; p[a] = Rest[p[a]]; p]
Fold[play, <|1 -> Range[6], 2 -> {}, 3 -> {}|>, hanoi[6, 1, 2, 3]]
(* = <|1 -> {}, 2 -> {}, 3 -> {1, 2, 3, 4, 5, 6}|> *)
gray[0] = {{}};
gray[n_] := Join[Prepend[0] /@ gray[n - 1], Prepend[1] /@ Reverse[gray[n - 1]]]
FromDigits[#, 2] & /@ gray[4]
(* = {0, 1, 3, 2, 6, 7, 5, 4, 12, 13, 15, 14, 10, 11, 9, 8} *)
Union[HammingDistance @@@ Partition[gray[4], 2, 1]]
(* = {1} *)
perms[{}] = {{}};
perms[l_] := Join @@ Table[Prepend[x] /@ perms[DeleteCases[l, x]], {x, l}]
perms[{a, b, c}] === Permutations[{a, b, c}]
(* = True *)
subs[{}] = {{}};
subs[{x_, r___}] := With[{s = subs[{r}]}, Join[s, Prepend[x] /@ s]]
Sort[subs[{1, 2, 3}]] === Subsets[{1, 2, 3}]
(* = True *)
josephus[n_, k_] := Fold[Mod[#1 + k, #2] &, 0, Range[2, n]] + 1
josephus[41, 3]
(* = 31 *)
survivor[l_, k_] := If[Length[l] == 1, First[l], survivor[Most[RotateLeft[l, k]], k]]
survivor[Range[41], 3]
(* = 31 *)
ackermann[0, n_] := n + 1
ackermann[m_, 0] := ackermann[m - 1, 1]
ackermann[m_, n_] := ackermann[m - 1, ackermann[m, n - 1]]
Table[ackermann[2, n], {n, 0, 4}]
(* = {3, 5, 7, 9, 11} *)
partitions[0, _] = {{}};
partitions[n_, k_] := Join @@ Table[Prepend[j] /@ partitions[n - j, j], {j, Min[n, k], 1, -1}]
partitions[5, 5] === IntegerPartitions[5]
(* = True *)
catalan[0] = 1; catalan[n_] := catalan[n] = Sum[catalan[k] catalan[n - 1 - k], {k, 0, n - 1}]
Table[catalan[k], {k, 0, 8}] === CatalanNumber[Range[0, 8]]
(* = True *)
parens[0, 0, s_] := {s}
parens[o_, c_, s_] := Join[If[o > 0, parens[o - 1, c + 1, s <> "("], {}], If[c > 0, parens[o, c - 1, s <> ")"], {}]]
parens[3, 0, ""]
(* = {"((()))", "(()())", "(())()", "()(())", "()()()"} *)
