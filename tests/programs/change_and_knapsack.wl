(* Greedy and exhaustive searches with rules and recursion *)
change[0, _] := {{}}
change[_, {}] := {}
change[n_, {c_, cs___}] /; n < c := change[n, {cs}]
change[n_, {c_, cs___}] := Join[Prepend[c] /@ change[n - c, {c, cs}], change[n, {cs}]]
change[11, {5, 2, 1}][[1]]
(* = {5, 5, 1} *)
Length[change[50, {50, 25, 10, 5, 1}]]
(* = 50 *)
greedy[n_, coins_] := First[NestWhile[{Append[#[[1]], SelectFirst[coins, Function[c, c <= #[[2]]]]], #[[2]] - SelectFirst[coins, Function[c, c <= #[[2]]]]} &, {{}, n}, #[[2]] > 0 &]]
greedy[63, {25, 10, 5, 1}]
(* = {25, 25, 10, 1, 1, 1} *)
(* send more money *)
digits[w_, s_] := FromDigits[w /. s]
First[Cases[Permutations[{9, 1, 0, 8, 2, 5, 6, 7}], p_ /; With[{s = Thread[{S, M, O, R, Y, E, N, D} -> p]},
    digits[{S, E, N, D}, s] + digits[{M, O, R, E}, s] == digits[{M, O, N, E, Y}, s]], 1, 1]]
(* = {9, 1, 0, 8, 2, 5, 6, 7} *)
(* water jugs by breadth first search *)
moves[{a_, b_}] := Union[{{3, b}, {a, 5}, {0, b}, {a, 0}, {a - Min[a, 5 - b], b + Min[a, 5 - b]}, {a + Min[b, 3 - a], b - Min[b, 3 - a]}}]
solve[from_, goal_] := Module[{paths = {{from}}, seen = {from}},
  While[NoneTrue[paths, goal[Last[#]] &],
   paths = Join @@ Function[p, Append[p, #] & /@ Complement[moves[Last[p]], seen]] /@ paths;
   paths = DeleteDuplicatesBy[paths, Last]; seen = Union[seen, Last /@ paths]];
  SelectFirst[paths, goal[Last[#]] &]]
Length[solve[{0, 0}, Last[#] == 4 &]]
(* = 7 *)
