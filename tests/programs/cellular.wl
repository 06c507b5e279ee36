(* Elementary cellular automata by hand and by the built-in word *)
table[rule_] := AssociationThread[Tuples[{1, 0}, 3], IntegerDigits[rule, 2, 8]]
next[t_, row_] := t /@ Partition[row, 3, 1, {2, 2}]
evolve[rule_, row_, n_] := With[{t = table[rule]}, NestList[next[t, #] &, row, n]]
table[30][{1, 0, 0}]
(* = 1 *)
start = CenterArray[1, 31];
Total[start]
(* = 1 *)
show[rows_] := Scan[Print[StringJoin[# /. {1 -> "#", 0 -> "."}]] &, rows]
show[evolve[30, start, 5]]
(* : ...............#............... *)
(* : ..............###.............. *)
(* : .............##..#............. *)
(* : ............##.####............ *)
(* : ...........##..#...#........... *)
(* : ..........##.####.###.......... *)
show[evolve[90, start, 7]]
(* : ...............#............... *)
(* : ..............#.#.............. *)
(* : .............#...#............. *)
(* : ............#.#.#.#............ *)
(* : ...........#.......#........... *)
(* : ..........#.#.....#.#.......... *)
(* : .........#...#...#...#......... *)
(* : ........#.#.#.#.#.#.#.#........ *)
Total[Last[evolve[110, start, 15]]]
(* = 11 *)
CellularAutomaton[30, start, 12] === evolve[30, start, 12]
(* = True *)
FromDigits[#, 2] & /@ evolve[30, start, 15][[All, 16 ;; 16]]
(* = {1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1} *)
Sort[evolve[184, {1, 1, 0, 1, 0, 0, 1, 0}, 6][[-1]]]
(* = {0, 0, 0, 0, 1, 1, 1, 1} *)
(* Pascal's triangle modulo 2 is rule 90 on every second cell *)
Mod[Table[Binomial[7, k], {k, 0, 7}], 2] === Last[evolve[90, start, 7]][[16 - 7 ;; 16 + 7 ;; 2]]
(* = True *)
