(* comparing.wl - comparisons as operators, orders, folds over sequences, permutations, dates in order. *)

{GreaterThan[2][3], LessThan[2][3], GreaterEqualThan[2][2], LessEqualThan[2][3], EqualTo[2][2], UnequalTo[2][2], SameAs[2][2.]}
(* = {True, False, True, False, True, False, False} *)
Select[{1, 5, 3}, GreaterThan[2]]
(* = {5, 3} *)
GreaterThan[a][b]
(* = b > a *)
{Between[2, {1, 3}], Between[{1, 3}][4], Between[2, {{0, 1}, {2, 3}}], Between[x, {1, 3}]}
(* = {True, False, True, 1 <= x <= 3} *)
{AllSameBy[{1, -1}, Abs], AllSameBy[EvenQ][{1, 2}]}
(* = {True, False} *)
{NumericalSort[{Pi, 3, E}], Sort[{Pi, 3, E}]}
(* = {{E, 3, Pi}, {3, E, Pi}} *)
NumericalOrder[Pi, 3]
(* = -1 *)
LexicographicSort[{{2}, {1, 5}, {1}, {1, 2, 3}}]
(* = {{1}, {1, 2, 3}, {1, 5}, {2}} *)
LexicographicOrder[{1, 2}, {1}]
(* = -1 *)
SequenceFoldList[Plus, {0, 1}, {0, 0, 0, 0}]
(* = {0, 1, 1, 2, 3, 5} *)
SequenceFold[f, {a, b}, {c, d}]
(* = f[b, f[a, b, c], d] *)

(* ---- permutations ---- *)
Cycles[{{3, 1, 2}, {5}}]
(* = Cycles[{{1, 2, 3}}] *)
PermutationCycles[{3, 1, 2, 5, 4}]
(* = Cycles[{{1, 3, 2}, {4, 5}}] *)
{PermutationList[Cycles[{{1, 3, 2}}]], PermutationList[Cycles[{{1, 2}}], 4]}
(* = {{3, 1, 2}, {2, 1, 3, 4}} *)
{PermutationListQ[{2, 1}], PermutationListQ[{1, 3}]}
(* = {True, False} *)
Permute[{a, b, c}, Cycles[{{1, 3, 2}}]]
(* = {b, c, a} *)
Permute[{a, b, c}, {3, 1, 2}]
(* = {b, c, a} *)
FindPermutation[{a, b, c}, {b, c, a}]
(* = Cycles[{{1, 3, 2}}] *)
FindPermutation[{c, a, b}]
(* = Cycles[{{1, 3, 2}}] *)
InversePermutation /@ {{3, 1, 2}, Cycles[{{1, 3, 2}}]}
(* = {{2, 3, 1}, Cycles[{{1, 2, 3}}]} *)
PermutationProduct[Cycles[{{1, 2}}], Cycles[{{2, 3}}]]
(* = Cycles[{{1, 3, 2}}] *)
PermutationOrder[Cycles[{{1, 2}, {3, 4, 5}}]]
(* = 6 *)
PermutationReplace[{1, 2, 7}, Cycles[{{1, 2, 3}}]]
(* = {2, 3, 7} *)
{NumberDecompose[3725, {3600, 60, 1}], NumberCompose[{1, 2, 5}, {3600, 60, 1}]}
(* = {{1, 2, 5}, 3725} *)

(* ---- a product without a meaning of its own ---- *)
{(a ** b) ** c, NonCommutativeMultiply[a]}
(* = {a ** b ** c, NonCommutativeMultiply[a]} *)
derive[x_ ** y_] := derive[x] ** y + x ** derive[y]
derive[a ** b ** c]
(* = a ** (b ** derive[c] + derive[b] ** c) + derive[a] ** b ** c *)

(* ---- dates ---- *)
{DateObject[{2024, 1, 1}] < DateObject[{2024, 2, 1}], DateObject[{2024, 1, 1}] >= DateObject[{2024, 2, 1}]}
(* = {True, False} *)
DateObject[{2024, 1, 1}] <= DateObject[{2024, 2, 1}] <= DateObject[{2024, 2, 1}]
(* = True *)
DateObject[{2024}] == DateObject[{2024}]
(* = True *)
DateObject[{2024, 1, 1}] < x
(* = DateObject[{2024, 1, 1}, "Day"] < x *)
{DateObject[{2024, 1, 1}] == DateObject[{2024, 1, 2}], DateObject[{2024, 1, 1}] != DateObject[{2024, 1, 2}]}
(* = {False, True} *)
MinMax[{DateObject[{2024, 3, 1}], DateObject[{2023, 1, 1}], DateObject[{2024, 1, 1}]}]
(* = {DateObject[{2023, 1, 1}, "Day"], DateObject[{2024, 3, 1}, "Day"]} *)
Select[{DateObject[{2024, 3, 1}], DateObject[{2023, 1, 1}]}, GreaterThan[DateObject[{2024, 1, 1}]]]
(* = {DateObject[{2024, 3, 1}, "Day"]} *)
