(* Merge sort by patterns, and some of its relatives *)
merge[{}, b_] := b
merge[a_, {}] := a
merge[{a_, as___}, {b_, bs___}] := If[OrderedQ[{a, b}], Prepend[merge[{as}, {b, bs}], a], Prepend[merge[{a, as}, {bs}], b]]
mergeSort[l : {} | {_}] := l
mergeSort[l_] := With[{h = Quotient[Length[l], 2]}, merge[mergeSort[Take[l, h]], mergeSort[Drop[l, h]]]]

mergeSort[{}]
(* = {} *)
mergeSort[{3, 1, 2}]
(* = {1, 2, 3} *)
data = Mod[Table[k^3 + 7 k, {k, 60}], 101];
mergeSort[data] === Sort[data]
(* = True *)
mergeSort[{"pear", "apple", "fig"}]
(* = {"apple", "fig", "pear"} *)

bubble[l_] := l //. {a___, x_, y_, b___} /; x > y :> {a, y, x, b}
bubble[{5, 3, 8, 1, 9, 2}]
(* = {1, 2, 3, 5, 8, 9} *)

quick[{}] = {};
quick[{p_, rest___}] := Join[quick[Select[{rest}, # < p &]], {p}, quick[Select[{rest}, # >= p &]]]
quick[data] === Sort[data]
(* = True *)

insert[{}, x_] := {x}
insert[{y_, ys___}, x_] /; x <= y := {x, y, ys}
insert[{y_, ys___}, x_] := Prepend[insert[{ys}, x], y]
Fold[insert, {}, {4, 2, 9, 2, 7}]
(* = {2, 2, 4, 7, 9} *)

(* how many inversions *)
inversions[l_] := Count[Subsets[l, {2}], {a_, b_} /; a > b]
inversions[{2, 4, 1, 3, 5}]
(* = 3 *)
ReplaceList[{2, 4, 1, 3, 5}, {___, a_, ___, b_, ___} /; a > b :> {a, b}]
(* = {{2, 1}, {4, 1}, {4, 3}} *)
steps = 0;
{4, 3, 2, 1} //. {a___, x_, y_, b___} /; (steps++; x > y) :> {a, y, x, b}
(* = {1, 2, 3, 4} *)
steps > 6
(* = True *)
