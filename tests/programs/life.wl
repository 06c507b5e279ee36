(* The game of life on a torus *)
neighbours[board_] := Total[Map[RotateRight[board, #] &, DeleteCases[Tuples[{-1, 0, 1}, 2], {0, 0}]]]
step[board_] := MapThread[Function[{cell, n}, Boole[n == 3 || n == 2 && cell == 1]], {board, neighbours[board]}, 2]
show[board_] := Scan[Print, StringJoin /@ (board /. {0 -> ".", 1 -> "#"})]

glider = ReplacePart[ConstantArray[0, {8, 8}], {{1, 2}, {2, 3}, {3, 1}, {3, 2}, {3, 3}} -> 1];
show[glider]
(* : .#...... *)
(* : ..#..... *)
(* : ###..... *)
(* : ........ *)
(* : ........ *)
(* : ........ *)
(* : ........ *)
(* : ........ *)
show[step[glider]]
(* : ........ *)
(* : #.#..... *)
(* : .##..... *)
(* : .#...... *)
(* : ........ *)
(* : ........ *)
(* : ........ *)
(* : ........ *)
Nest[step, glider, 4] === RotateRight[glider, {1, 1}]
(* = True *)
Nest[step, glider, 32] === glider
(* = True *)
Total[#, 2] & /@ NestList[step, glider, 5]
(* = {5, 5, 5, 5, 5, 5} *)

(* the same with an association of living cells, on a plane without end *)
live[cells_] := With[{counts = Counts[Join @@ (Function[d, # + d & /@ cells] /@ DeleteCases[Tuples[{-1, 0, 1}, 2], {0, 0}])]},
  Sort[Keys[Select[counts, # == 3 &]] \[Union] Select[cells, counts[#] === 2 &]]]
live[{{0, -1}, {0, 0}, {0, 1}}]
(* = {{-1, 0}, {0, 0}, {1, 0}} *)
Nest[live, {{0, -1}, {0, 0}, {0, 1}}, 2]
(* = {{0, -1}, {0, 0}, {0, 1}} *)
rPentomino = {{9, 10}, {9, 11}, {10, 9}, {10, 10}, {11, 10}};
Length /@ NestList[live, rPentomino, 6]
(* = {5, 6, 7, 9, 8, 9, 12} *)
FixedPoint[live, {{0, 0}, {0, 1}, {1, 0}}]
(* = {{0, 0}, {0, 1}, {1, 0}, {1, 1}} *)
