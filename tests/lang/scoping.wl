(* Module, Block, With *)
ClearAll[f, g, x, y, a, b, i, n, mk, c]
x = 10; {Module[{x = 5}, x + 1], Block[{x = 5}, x + 1], With[{x = 5}, x + 1], x}
(* = {6, 6, 6, 10} *)
Module[{x = x}, x + 1]
(* = 11 *)
Block[{x = x + 1}, x]
(* = 11 *)
Module[{a = 1, b = 2}, {a, b} = {b, a}; {a, b}]
(* = {2, 1} *)
f[] := x; {Module[{x = 1}, f[]], Block[{x = 1}, f[]]}
(* = {10, 1} *)
StringMatchQ[ToString[Module[{u}, u]], "u$" ~~ DigitCharacter ..]
(* = True *)
With[{a = 2}, Hold[a + b]]
(* = Hold[2 + b] *)
With[{a := 1 + 1}, Hold[a]]
(* = Hold[1 + 1] *)
With[{a = 1}, {b = a + 1}, a + b]
(* = 3 *)
Module[{a = 1}, {b = a + 1}, a + b]
(* = 3 *)
With[{x}, x]
(* ! With::lvw: Local variable specification {x} contains x, which is not an assignment to a symbol. *)
(* = With[{x}, x] *)
Block[y, 1]
(* ! Block::lvlist: Local variable specification y is not a List. *)
(* = Block[y, 1] *)
Module[{1}, 2]
(* ! Module::lvsym: Local variable specification {1} contains 1, which is not a symbol or an assignment to a symbol. *)
(* = Module[{1}, 2] *)
Module[{a, a}, 2]
(* ! Module::dup: Duplicate local variable a found in local variable specification {a, a}. *)
(* = Module[{a, a}, 2] *)
(* Names of inner scopes are kept apart. *)
g[x_] := Function[y, x + y]; g[y]
(* = Function[y$, y + y$] *)
g[y][3]
(* = 3 + y *)
g[x_] := Function[y, y^2]; g[1]
(* = Function[y, y^2] *)
With[{x = y}, Function[y, x + y]]
(* = Function[y$, y + y$] *)
With[{x = 1}, Function[x, x^2]]
(* = Function[x, x^2] *)
Function[x, Function[y, x + y]][y]
(* = Function[y$, y + y$] *)
With[{x = 1}, With[{x = 2}, x]]
(* = 2 *)
Module[{x = 1}, Module[{x = x + 1}, x]]
(* = 2 *)
mk[n_] := Module[{c = n}, {c++ &, c &}]; {inc, get} = mk[5]; inc[]; inc[]; get[]
(* = 7 *)
Table[With[{i = i}, i &], {i, 3}][[2]][]
(* = 2 *)
(* Pure functions *)
{#, #2} &[1, 2]
(* = {1, 2} *)
(# + #2 &)[1]
(* ! Function::slotn: Slot number 2 in #1 + #2 &  cannot be filled from (#1 + #2 & )[1]. *)
(* = 1 + #2 *)
{##2} &[a, b, c]
(* = {b, c} *)
(#a + #b &)[<|"a" -> 1, "b" -> 2|>]
(* = 3 *)
If[# <= 1, 1, # #0[# - 1]] &[5]
(* = 120 *)
Function[{u, v}, u^v][2, 3]
(* = 8 *)
Function[u, Hold[u], HoldAll][1 + 1]
(* = Hold[1 + 1] *)
Function[Null, #, Listable][{1, 2}]
(* = {1, 2} *)
(u |-> u^2)[3]
(* = 9 *)
({u, v} |-> u - v)[5, 2]
(* = 3 *)
Function[{u, v}, u][1]
(* ! Function::fpct: Too many parameters in {u, v} to be filled from Function[{u, v}, u][1]. *)
(* = Function[{u, v}, u][1] *)
Map[Function[{p}, p + 1], {1, 2}]
(* = {2, 3} *)
(# /. q_ :> q + #) &[3]
(* = 6 *)
Map[(# &)[#] &, {1, 2}]
(* = {1, 2} *)
Function[#][3]
(* = 3 *)
(* Block restores, also when left early. *)
x = 1; Catch[Block[{x = 2}, Throw[x]]]; x
(* = 1 *)
f[z_] := 1; Block[{f}, f[z_] := 2; f[0]]
(* = 2 *)
f[0]
(* = 1 *)
Block[{$RecursionLimit = 50}, $RecursionLimit]
(* = 50 *)
$RecursionLimit
(* = 1024 *)
MatchQ[Unique[q], _Symbol]
(* = True *)
