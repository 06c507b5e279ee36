(* comparing.wl - comparisons as operators, orders of strings and lists, folds over sequences, permutations as cycles. *)

(* ---- comparisons with one side given ---- *)
GreaterThan::usage = "GreaterThan[y] is an operator: GreaterThan[y][x] is x > y."
GreaterThan[y_][x_] := x > y
LessThan::usage = "LessThan[y] is an operator: LessThan[y][x] is x < y."
LessThan[y_][x_] := x < y
GreaterEqualThan::usage = "GreaterEqualThan[y] is an operator: GreaterEqualThan[y][x] is x >= y."
GreaterEqualThan[y_][x_] := x >= y
LessEqualThan::usage = "LessEqualThan[y] is an operator: LessEqualThan[y][x] is x <= y."
LessEqualThan[y_][x_] := x <= y
EqualTo::usage = "EqualTo[y] is an operator: EqualTo[y][x] is x == y."
EqualTo[y_][x_] := x == y
UnequalTo::usage = "UnequalTo[y] is an operator: UnequalTo[y][x] is x != y."
UnequalTo[y_][x_] := x != y
SameAs::usage = "SameAs[y] is an operator: SameAs[y][x] is x === y."
SameAs[y_][x_] := x === y
Between::usage = "Between[x, {a, b}] is a <= x <= b.\nBetween[x, {{a1, b1}, {a2, b2}, ...}] holds in any of the ranges.\nBetween[range] is an operator."
Between[x_, {a : Except[_List], b : Except[_List]}] := a <= x <= b
Between[x_, ranges : {{_, _} ..}] := Or @@ Map[Between[x, #] &, ranges]
Between[range_List][x_] := Between[x, range]
AllSameBy::usage = "AllSameBy[list, f] gives True if f gives the same for all elements."
AllSameBy[l_List, f_] := SameQ @@ Map[f, l]
AllSameBy[f_][l_] := AllSameBy[l, f]

(* ---- orders ---- *)
NumericalOrder::usage = "NumericalOrder[a, b] gives 1, 0 or -1: numbers by value, anything else by canonical order."
NumericalOrder[a_?NumericQ, b_?NumericQ] := Which[TrueQ[a < b], 1, TrueQ[a > b], -1, True, 0]
NumericalOrder[a_, b_] := Order[a, b]
NumericalSort::usage = "NumericalSort[list] sorts numbers by value: NumericalSort[{Pi, 3, E}] gives {E, 3, Pi}."
NumericalSort[l_List] := Sort[l, NumericalOrder[#1, #2] &]
LexicographicOrder::usage = "LexicographicOrder[a, b] gives 1, 0 or -1: lists element by element, the shorter first when one begins the other."
LexicographicOrder[a_List, b_List] := With[{k = LengthWhile[Range[Min[Length[a], Length[b]]], a[[#]] === b[[#]] &] + 1},
  If[k > Min[Length[a], Length[b]], Sign[Length[b] - Length[a]], Order[a[[k]], b[[k]]]]]
LexicographicOrder[a_String, b_String] := LexicographicOrder[Characters[a], Characters[b]]
LexicographicOrder[a_, b_] := Order[a, b]
LexicographicSort::usage = "LexicographicSort[list] sorts lists element by element, as words stand in a dictionary."
LexicographicSort[l_List] := Sort[l, LexicographicOrder[#1, #2] &]

(* ---- folds over sequences ---- *)
SequenceFoldList::usage = "SequenceFoldList[f, {x1, ..., xn}, {a1, a2, ...}] gives x1, ..., xn and then f of the last n values and the next a."
SequenceFoldList[f_, start_List, list_List] := With[{n = Length[start]}, Fold[Append[#1, f[Sequence @@ Take[#1, -n], #2]] &, start, list]]
SequenceFold::usage = "SequenceFold[f, {x1, ..., xn}, {a1, a2, ...}] gives the last value of SequenceFoldList."
SequenceFold[f_, start_List, list_List] := Last[SequenceFoldList[f, start, list]]

(* ---- permutations ---- *)
Cycles::usage = "Cycles[{{a, b, ...}, ...}] is the permutation that takes a to b, b to the next, and the last of each cycle to its first."
Cycles[c : {__List}] := With[{d = Select[Map[RotateLeft[#, First[Ordering[#]] - 1] &, c], Length[#] > 1 &]}, Cycles[SortBy[d, First]] /; SortBy[d, First] =!= c]
PermutationCycles::usage = "PermutationCycles[{p1, p2, ...}] gives the Cycles of a permutation list.\nPermutationCycles[p, h] gives h of all cycles, those of one element too."
PermutationCyclesQ::usage = "PermutationCyclesQ[e] gives True if e is Cycles of disjoint lists of positive integers."
PermutationCyclesQ[Cycles[l : {___List}]] := VectorQ[Join @@ l, IntegerQ[#] && # > 0 &] && DuplicateFreeQ[Join @@ l]
PermutationCyclesQ[_] := False
PermutationSupport::usage = "PermutationSupport[p] gives the integers that the permutation p moves."
PermutationSupport[Cycles[l_]] := Union @@ l
PermutationSupport[p_List?PermutationListQ] := Select[Range[Length[p]], p[[#]] != # &]
PermutationLength::usage = "PermutationLength[p] gives the number of integers that the permutation p moves."
PermutationLength[p : (_Cycles | _List)] := Length[PermutationSupport[p]]
PermutationMax::usage = "PermutationMax[p] gives the largest integer that the permutation p moves, 0 for none."
PermutationMax[p : (_Cycles | _List)] := Max[PermutationSupport[p], 0]
PermutationMin::usage = "PermutationMin[p] gives the smallest integer that the permutation p moves, Infinity for none."
PermutationMin[p : (_Cycles | _List)] := Min[PermutationSupport[p]]
PermutationPower::usage = "PermutationPower[p, n] gives the permutation that does p n times."
PermutationPower[p : (_Cycles | _List), 0] := PermutationProduct[p, InversePermutation[p]]
PermutationPower[p : (_Cycles | _List), n_Integer?Positive] := PermutationProduct @@ ConstantArray[p, Mod[n, PermutationOrder[p], 1]]
PermutationPower[p : (_Cycles | _List), n_Integer?Negative] := PermutationPower[InversePermutation[p], -n]
PermutationCycles[c_Cycles] := c
PermutationCycles[p_List?PermutationListQ] := Cycles[Select[permutationCycles[p], Length[#] > 1 &]]
PermutationCycles[p_List?PermutationListQ, h_] := h[permutationCycles[p]]
permutationCycles[p_] := Module[{seen = ConstantArray[False, Length[p]], cycles = {}, c, k},
  Do[If[!seen[[i]], c = {}; k = i; While[!seen[[k]], seen[[k]] = True; AppendTo[c, k]; k = p[[k]]]; AppendTo[cycles, c]], {i, Length[p]}];
  cycles]
PermutationList::usage = "PermutationList[cycles] gives the list of images of 1, 2, ....\nPermutationList[cycles, n] gives a list of length n."
PermutationList[c : Cycles[l_]] := PermutationList[c, Max[l, 0]]
PermutationList[p_List, n_: 0] := Join[p, Range[Length[p] + 1, n]]
PermutationList[Cycles[l_], n_Integer] := ReplacePart[Range[n], Join @@ Map[Thread[# -> RotateLeft[#]] &, l]]
PermutationListQ::usage = "PermutationListQ[list] gives True if list is a permutation of 1, 2, ..., n."
PermutationListQ[l_] := ListQ[l] && Sort[l] === Range[Length[l]]
InversePermutation::usage = "InversePermutation[p] gives the inverse of a permutation list or of Cycles."
InversePermutation[p_List?PermutationListQ] := Ordering[p]
InversePermutation[Cycles[l_]] := Cycles[Map[Reverse, l]]
PermutationProduct::usage = "PermutationProduct[a, b, ...] gives the permutation that does a, then b, and so on."
PermutationProduct[] := Cycles[{}]
PermutationProduct[p_] := p
PermutationProduct[p : (_Cycles | _List) ..] := With[{n = Max[Map[permutationReach, {p}]]},
  With[{r = Fold[#2[[#1]] &, Map[PermutationList[#, n] &, {p}]]}, If[ListQ[First[{p}]], r, PermutationCycles[r]]]]
permutationReach[Cycles[l_]] := Max[l, 0]
permutationReach[p_] := Length[p]
PermutationOrder::usage = "PermutationOrder[p] gives the least n such that p done n times changes nothing."
PermutationOrder[Cycles[l_]] := LCM @@ Map[Length, l] /; l =!= {}
PermutationOrder[Cycles[{}]] := 1
PermutationOrder[p_List] := PermutationOrder[PermutationCycles[p]]
PermutationReplace::usage = "PermutationReplace[e, p] replaces the integer, or the integers of the list e, by their images under p."
PermutationReplace[l_List, p_] := Map[PermutationReplace[#, p] &, l]
PermutationReplace[n_Integer, p_] := With[{q = PermutationList[p]}, If[1 <= n <= Length[q], q[[n]], n]]
Permute::usage = "Permute[list, p] moves element i of list to place p(i)."
Permute[e_, p_] := e[[Ordering[PermutationList[p, Length[e]]]]]
FindPermutation::usage = "FindPermutation[a, b] gives the Cycles with Permute[a, cycles] equal to b.\nFindPermutation[a] sorts a."
FindPermutation[a_List] := FindPermutation[a, Sort[a]]
FindPermutation[a_List, b_List] := PermutationCycles[Ordering[b][[Ordering[Ordering[a]]]]] /; Sort[a] === Sort[b]

(* ---- numbers in units ---- *)
NumberDecompose::usage = "NumberDecompose[x, {u1, u2, ...}] gives the counts of the units u1, u2, ... in x, all but the last whole."
NumberDecompose[x_, u_List] := With[{l = FoldPairList[{Quotient[#1, #2], Mod[#1, #2]} &, x, Most[u], Identity]}, Append[l[[All, 1]], If[l === {}, x, l[[-1, 2]]]/Last[u]]] /; u =!= {}
NumberCompose::usage = "NumberCompose[{c1, c2, ...}, {u1, u2, ...}] gives c1 u1 + c2 u2 + ...."
NumberCompose[c_List, u_List] := c . u /; Length[c] == Length[u]
