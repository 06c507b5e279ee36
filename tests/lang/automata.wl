(* Cellular automata and substitution systems. *)

CellularAutomaton[30, {{1}, 0}, 3]
(* = {{0, 0, 0, 1, 0, 0, 0}, {0, 0, 1, 1, 1, 0, 0}, {0, 1, 1, 0, 0, 1, 0}, {1, 1, 0, 1, 1, 1, 1}} *)
CellularAutomaton[110, {{1}, 0}, 3]
(* = {{0, 0, 0, 1}, {0, 0, 1, 1}, {0, 1, 1, 1}, {1, 1, 0, 1}} *)
{CellularAutomaton[30, {{1}, 0}, {{{100}}}] // Total, CellularAutomaton[30, {{1}, 0}, {100, 0}] // Total}
(* = {103, {52}} *)
CellularAutomaton[110, {1, 0, 0, 1, 0}, 3]
(* = {{1, 0, 0, 1, 0}, {1, 0, 1, 1, 1}, {1, 1, 1, 0, 0}, {1, 0, 1, 0, 1}} *)
{CellularAutomaton[30, {1, 0, 0, 0, 1}], CellularAutomaton[30][{1, 0, 0, 0, 1}], CellularAutomaton[30, {{1}, 0}]}
(* = {{0, 1, 0, 1, 1}, {0, 1, 0, 1, 1}, {{1, 1, 1}, 0}} *)

(* ---- steps and offsets ---- *)
CellularAutomaton[254, {{1}, 0}, {{2}}]
(* = {{1, 1, 1, 1, 1}} *)
CellularAutomaton[90, {{1}, 0}, {{1, 2}, {-2, 2}}]
(* = {{0, 1, 0, 1, 0}, {1, 0, 0, 0, 1}} *)
CellularAutomaton[110, {{1}, 0}, {1, All}]
(* = {{0, 1, 0}, {1, 1, 0}} *)
CellularAutomaton[1, {{1}, 0}, 2]
(* = {{0, 1, 0}, {0, 0, 0}, {0, 1, 0}} *)

(* ---- other rules: totalistic, longer range, a function, neighborhoods, two dimensions ---- *)
Last[CellularAutomaton[{777, {3, 1}}, {{1}, 0}, 4]]
(* = {1, 2, 2, 1, 0, 1, 2, 2, 1} *)
CellularAutomaton[{10, 2, 2}, {{1}, 0}, 1]
(* = {{0, 0, 1}, {1, 0, 0}} *)
CellularAutomaton[{Total[#] &, {}, 1}, {0, 0, 1, 0}, 2]
(* = {{0, 0, 1, 0}, {0, 1, 1, 1}, {2, 2, 3, 2}} *)
CellularAutomaton[{{0, 1, 1} -> 1, {_, _, _} -> 0}, {0, 0, 1, 1}, 1]
(* = {{0, 0, 1, 1}, {0, 0, 1, 0}} *)
life = {224, {2, {{2, 2, 2}, {2, 1, 2}, {2, 2, 2}}}, {1, 1}};
CellularAutomaton[life, {{{1, 1, 1}}, 0}, 2]
(* = {{{0, 0, 0}, {1, 1, 1}, {0, 0, 0}}, {{0, 1, 0}, {0, 1, 0}, {0, 1, 0}}, {{0, 0, 0}, {1, 1, 1}, {0, 0, 0}}} *)
glider = ArrayPad[{{0, 1, 0}, {0, 0, 1}, {1, 1, 1}}, 2];
{CellularAutomaton[life, glider, {{{28}}}] === glider, CellularAutomaton[life, glider, {{{4}}}] === RotateRight[glider, {1, 1}]}
(* = {True, True} *)
CellularAutomaton[foo, {1, 0}, 2]
(* ! CellularAutomaton::rule: foo is no rule: an integer, {n, k}, {n, k, r}, {n, {k, weights}, r}, {f, {}, r} or a list of rules was expected. *)
(* = $Failed *)
CellularAutomaton[30, 5, 2]
(* ! CellularAutomaton::init: 5 is no initial state: a list or array of cells, or {cells, background}, was expected. *)
(* = $Failed *)
CellularAutomaton[30, {{1}, 0}, n]
(* = CellularAutomaton[30, {{1}, 0}, n] *)

(* ---- substitution: Thue-Morse, Fibonacci, Cantor ---- *)
SubstitutionSystem[{1 -> {1, 0}, 0 -> {0, 1}}, {1}, 3]
(* = {{1}, {1, 0}, {1, 0, 0, 1}, {1, 0, 0, 1, 0, 1, 1, 0}} *)
SubstitutionSystem[{"A" -> "AB", "B" -> "A"}, "A", 4]
(* = {"A", "AB", "ABA", "ABAAB", "ABAABABA"} *)
StringLength /@ SubstitutionSystem[{"A" -> "AB", "B" -> "A"}, "A", 12] === Fibonacci[Range[2, 14]]
(* = True *)
{SubstitutionSystem[{1 -> {1, 0, 1}, 0 -> {0, 0, 0}}, {1}, {2}], SubstitutionSystem[{1 -> {2, 3}}, {1, 5}]}
(* = {{{1, 0, 1, 0, 0, 0, 1, 0, 1}}, {2, 3, 5}} *)
