(* A Turing machine: busy beavers and a binary counter *)
step[table_][{state_, pos_, tape_}] := Module[{s = Lookup[tape, pos, 0], w, d, n},
  {w, d, n} = table[{state, s}];
  {n, pos + d, Append[tape, pos -> w]}]
run[table_, max_ : 1000] := NestWhileList[step[table], {"A", 0, <||>}, First[#] =!= "H" &, 1, max]
beaver3 = <|{"A", 0} -> {1, 1, "B"}, {"A", 1} -> {1, -1, "C"}, {"B", 0} -> {1, -1, "A"}, {"B", 1} -> {1, 1, "B"}, {"C", 0} -> {1, -1, "B"}, {"C", 1} -> {1, 1, "H"}|>;
trace = run[beaver3];
{Length[trace] - 1, Total[Last[trace][[3]]]}
(* = {13, 6} *)
beaver4 = <|{"A", 0} -> {1, 1, "B"}, {"A", 1} -> {1, -1, "B"}, {"B", 0} -> {1, -1, "A"}, {"B", 1} -> {0, -1, "C"},
   {"C", 0} -> {1, 1, "H"}, {"C", 1} -> {1, -1, "D"}, {"D", 0} -> {1, 1, "D"}, {"D", 1} -> {0, 1, "A"}|>;
trace = run[beaver4];
{Length[trace] - 1, Total[Last[trace][[3]]]}
(* = {107, 13} *)
Keys[KeySort[Last[trace][[3]]]] // {First[#], Last[#]} & // Differences
(* = {13} *)
