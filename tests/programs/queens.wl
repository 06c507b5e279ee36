(* n queens by backtracking: a list of columns, one a row *)
safe[queens_List, column_] := And @@ MapIndexed[
   (#1 =!= column && Abs[#1 - column] =!= Length[queens] + 1 - First[#2]) &, queens]

place[n_, queens_] /; Length[queens] === n := {queens}
place[n_, queens_] := Join @@ Table[
   If[safe[queens, c], place[n, Append[queens, c]], {}], {c, n}]

Table[Length[place[n, {}]], {n, 1, 7}]
(* = {1, 0, 0, 2, 10, 4, 40} *)
place[6, {}]
(* = {{2, 4, 6, 1, 3, 5}, {3, 6, 2, 5, 1, 4}, {4, 1, 5, 2, 6, 3}, {5, 3, 1, 6, 4, 2}} *)
First[place[8, {}]]
(* = {1, 5, 8, 6, 3, 7, 2, 4} *)

show[queens_] := Scan[Print[StringJoin[If[# === 1, "Q", "."] & /@ #]] &,
  Table[Boole[c === queens[[r]]], {r, Length[queens]}, {c, Length[queens]}]]
show[First[place[6, {}]]]
(* : .Q.... *)
(* : ...Q.. *)
(* : .....Q *)
(* : Q..... *)
(* : ..Q... *)
(* : ....Q. *)

(* the first solution only, leaving by Throw *)
search[n_, queens_] := If[Length[queens] === n, Throw[queens],
  Do[If[safe[queens, c], search[n, Append[queens, c]]], {c, n}]]
Catch[search[10, {}]; None]
(* = {1, 3, 6, 8, 10, 5, 9, 2, 4, 7} *)
Catch[search[3, {}]; None]
(* = None *)
