(* Tic-tac-toe by minimax: the board is a list of nine of 1 (first), -1 (second), 0 *)
lines = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {1, 4, 7}, {2, 5, 8}, {3, 6, 9}, {1, 5, 9}, {3, 5, 7}};
winner[board_] := Which[
  MemberQ[Total[board[[#]]] & /@ lines, 3], 1,
  MemberQ[Total[board[[#]]] & /@ lines, -3], -1,
  True, 0]
free[board_] := Flatten[Position[board, 0]]
score[board_, player_] := score[board, player] = Module[{w = winner[board]},
   Which[w != 0, w,
    FreeQ[board, 0], 0,
    True, If[player > 0, Max, Min][score[ReplacePart[board, # -> player], -player] & /@ free[board]]]]
empty = ConstantArray[0, 9];
score[empty, 1]
(* = 0 *)
Length[DownValues[score]] - 1
(* = 5478 *)

best[board_, player_] := MaximalBy[free[board], player score[ReplacePart[board, # -> player], -player] &]
best[{1, 0, 0, 0, -1, 0, 0, 0, 1}, -1]
(* = {2, 4, 6, 8} *)
best[{1, 1, 0, -1, -1, 0, 0, 0, 0}, 1]
(* = {3} *)
best[{1, 0, 0, 0, 0, 0, 0, 0, 0}, -1]
(* = {5} *)
show[board_] := Print[StringRiffle[Partition[board /. {1 -> "X", -1 -> "O", 0 -> "."}, 3], "\n", ""]]
show[{1, 0, 0, 0, -1, 0, 0, 0, 1}]
(* : X.. *)
(* : .O. *)
(* : ..X *)
play[board_, player_] := If[winner[board] != 0 || FreeQ[board, 0], board,
  play[ReplacePart[board, First[best[board, player]] -> player], -player]]
winner[play[empty, 1]]
(* = 0 *)
