(* Knight's moves, eight rooks, the knight's tour by the rule of fewest exits *)
steps = {{1, 2}, {2, 1}, {2, -1}, {1, -2}, {-1, -2}, {-2, -1}, {-2, 1}, {-1, 2}};
moves[p_, n_] := Select[p + # & /@ steps, 1 <= Min[#] && Max[#] <= n &]
Length[moves[{1, 1}, 8]]
(* = 2 *)
Total[Flatten[Table[Length[moves[{i, j}, 8]], {i, 8}, {j, 8}]]]
(* = 336 *)
distance[a_, b_, n_] := Module[{s = {a}, k = 0}, While[! MemberQ[s, b], s = Union[Join @@ (moves[#, n] & /@ s)]; k++]; k]
distance[{1, 1}, {8, 8}, 8]
(* = 6 *)
tour[start_, n_] := Module[{path = {start}, next},
  Do[next = Complement[moves[Last[path], n], path];
   If[next === {}, Break[]];
   AppendTo[path, First[MinimalBy[next, Length[Complement[moves[#, n], path]] &]]], {n^2 - 1}]; path]
With[{t = tour[{1, 1}, 6]}, {Length[t] == Length[Union[t]], Union[Norm /@ Differences[t]]}]
(* = {True, {Sqrt[5]}} *)
fen[s_] := StringReplace[StringSplit[s, "/"], d : DigitCharacter :> StringRepeat[".", ToExpression[d]]]
fen["rnbqkbnr/8/4P3"]
(* = {"rnbqkbnr", "........", "....P..."} *)
